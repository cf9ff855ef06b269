# %% starter
def choose(queue):
    return ...


answer = choose


# %% solution
def choose(queue):
    suspects = queue[
        (queue["annotator"] == "B")
        & queue["label"].isin(["T-shirt", "Pullover"])
    ]
    return suspects.sort_values("p_Shirt", ascending=False).index[:300]


answer = choose


# %% right
def choose(queue):
    suspects = queue.query(
        'annotator == "B" and label in ["T-shirt", "Pullover"]'
    )
    return suspects.nsmallest(300, "confidence").index.tolist()


answer = choose

# %% right
answer = lambda queue: (
    queue[queue.annotator == "B"].nlargest(300, "p_Shirt").index
)

# %% wrong: about what chance finds
answer = lambda queue: queue.sample(300, random_state=0).index

# %% wrong: same 300 index labels for every queue
suspects = queue[
    (queue["annotator"] == "B") & queue["label"].isin(["T-shirt", "Pullover"])
]
first = suspects.sort_values("p_Shirt", ascending=False).index[:300]


def choose(other):
    return first


answer = choose

# %% wrong: come one after another
answer = lambda queue: queue.index[:300]

# %% wrong: learned B's convention
answer = lambda queue: queue.nsmallest(300, "confidence").index

# %% wrong: dresses and coats
answer = lambda queue: (
    queue[(queue.annotator == "B") & queue.label.isin(["Coat", "Dress"])]
    .nlargest(300, "p_Shirt")
    .index
)

# %% wrong: surest
answer = lambda queue: queue.nlargest(300, "confidence").index

# %% wrong: already labeled Shirt
answer = lambda queue: queue.nlargest(300, "p_Shirt").index

# %% wrong: dresses and coats
answer = lambda queue: (
    queue[queue.annotator == "B"].nsmallest(300, "confidence").index
)

# %% wrong: right suspects
answer = lambda queue: queue[
    (queue.annotator == "B") & queue.label.isin(["T-shirt", "Pullover"])
].index[:300]

# %% wrong: 300 rows
answer = lambda queue: queue[queue.annotator == "B"].index

# %% wrong: annotator A
answer = lambda queue: (
    queue[queue.label != "Shirt"].nlargest(300, "p_Shirt").index
)

# %% wrong: annotator A
answer = lambda queue: (
    queue[queue.label.isin(["T-shirt", "Pullover"])]
    .nlargest(300, "p_Shirt")
    .index
)


# %% wrong: wrong end
def choose(queue):
    suspects = queue[
        (queue.annotator == "B") & queue.label.isin(["T-shirt", "Pullover"])
    ]
    return suspects.nlargest(300, "confidence").index


answer = choose

# %% wrong: A makes no wrong
answer = lambda queue: (
    queue[queue.annotator == "A"].nlargest(300, "p_Shirt").index
)

# %% wrong: B never writes Shirt
answer = lambda queue: queue[
    (queue.annotator == "B") & (queue.label == "Shirt")
].index[:300]

# %% wrong: learned B's convention
answer = lambda queue: queue[queue.label != queue.predicted].index[:300]

# %% wrong: it is called `p_Shirt`
answer = lambda queue: (
    queue[queue.annotator == "B"].nlargest(300, "p_shirt").index
)

# %% wrong: These are all
answer = lambda queue: queue.sort_values("shirt").index[:300]

# %% wrong: under one name only
answer = lambda queue: (
    queue[(queue.annotator == "B") & (queue.label == "Pullover")]
    .nlargest(300, "p_Shirt")
    .index
)


# %% wrong: wrong end
def choose(queue):
    suspects = queue[
        (queue.annotator == "B") & queue.label.isin(["T-shirt", "Pullover"])
    ]
    return suspects.nsmallest(300, "p_Shirt").index


answer = choose


# %% wrong: reset_index
def choose(queue):
    suspects = queue[
        (queue.annotator == "B") & queue.label.isin(["T-shirt", "Pullover"])
    ].reset_index()
    return suspects.nlargest(300, "p_Shirt").index


answer = choose


# %% wrong: it is written `'T-shirt'` there
def choose(queue):
    suspects = queue[
        (queue.annotator == "B") & queue.label.isin(["T-Shirt", "Pullover"])
    ]
    return suspects.nlargest(300, "p_Shirt").index


answer = choose


# %% wrong: bind tighter
def choose(queue):
    suspects = queue[
        queue["annotator"] == "B" & queue["label"].isin(["T-shirt", "Pullover"])
    ]
    return suspects.nlargest(300, "p_Shirt").index


answer = choose


# %% wrong: It holds whole numbers
def choose(queue):
    suspects = queue[
        (queue.annotator == "B") & queue.label.isin(["T-shirt", "Pullover"])
    ]
    return [str(row) for row in suspects.nlargest(300, "p_Shirt").index]


answer = choose


# %% wrong: right suspects
def choose(queue):
    suspects = queue[
        (queue.annotator == "B") & queue.label.isin(["T-shirt", "Pullover"])
    ]
    return suspects.nlargest(300, "p_T-shirt").index


answer = choose


# %% wrong: the column `label`
def choose(queue):
    suspects = queue[
        (queue.annotator == "B") & queue.predicted.isin(["T-shirt", "Pullover"])
    ]
    return suspects.nlargest(300, "p_Shirt").index


answer = choose


# %% wrong: puts rows in order
answer = lambda queue: (
    queue[(queue.annotator == "B") & (queue.predicted == "Shirt")].index
)


# %% wrong: It reads `everything`
everything = queue.copy()


def choose(queue):
    suspects = everything[
        (everything.annotator == "B")
        & everything.label.isin(["T-shirt", "Pullover"])
    ]
    return suspects.nlargest(300, "p_Shirt").index


answer = choose
