# %% starter
def suspects(labels, probabilities):
    return ...


answer = suspects


# %% solution
def suspects(labels, probabilities):
    classes = range(probabilities.shape[1])
    thresholds = np.array(
        [probabilities[labels == k, k].mean() for k in classes]
    )
    reached = probabilities >= thresholds
    best = np.where(reached, probabilities, -1).argmax(axis=1)
    return reached.any(axis=1) & (best != labels)


answer = suspects


# %% right
def suspects(labels, probabilities):
    frame = pd.DataFrame(probabilities)
    thresholds = {k: frame.loc[labels == k, k].mean() for k in frame}
    flags = []
    for label, row in zip(labels, probabilities):
        reached = [k for k in thresholds if row[k] >= thresholds[k]]
        flags.append(
            bool(reached) and max(reached, key=lambda k: row[k]) != label
        )
    return flags


answer = suspects

# %% wrong: by a hair
answer = lambda labels, probabilities: probabilities.argmax(axis=1) != labels


# %% wrong: below their mean
def suspects(labels, probabilities):
    own = probabilities[np.arange(len(labels)), labels]
    thresholds = np.array(
        [own[labels == k].mean() for k in range(probabilities.shape[1])]
    )
    return own < thresholds[labels]


answer = suspects


# %% wrong: with 0.5
def suspects(labels, probabilities):
    return probabilities[np.arange(len(labels)), labels] < 0.5


answer = suspects


# %% wrong: 0.5 for every class
def suspects(labels, probabilities):
    reached = probabilities >= 0.5
    return reached.any(axis=1) & (probabilities.argmax(axis=1) != labels)


answer = suspects


# %% wrong: any other class
def suspects(labels, probabilities):
    k = probabilities.shape[1]
    thresholds = np.array(
        [probabilities[labels == c, c].mean() for c in range(k)]
    )
    reached = probabilities >= thresholds
    return (reached & (np.arange(k) != labels[:, None])).any(axis=1)


answer = suspects


# %% wrong: row of zeros
def suspects(labels, probabilities):
    k = probabilities.shape[1]
    thresholds = np.array(
        [probabilities[labels == c, c].mean() for c in range(k)]
    )
    best = np.where(probabilities >= thresholds, probabilities, 0).argmax(
        axis=1
    )
    return best != labels


answer = suspects


# %% wrong: first choice against its threshold
def suspects(labels, probabilities):
    k = probabilities.shape[1]
    thresholds = np.array(
        [probabilities[labels == c, c].mean() for c in range(k)]
    )
    best = probabilities.argmax(axis=1)
    return (best != labels) & (probabilities.max(axis=1) >= thresholds[best])


answer = suspects


# %% wrong: precision
def suspects(labels, probabilities):
    return probabilities[np.arange(len(labels)), labels] < 0.2


answer = suspects

# %% wrong: one `True` or `False` for each row
answer = lambda labels, probabilities: probabilities

# %% wrong: nothing at all
answer = lambda labels, probabilities: [False] * len(labels)


# %% wrong: the first in the order
def suspects(labels, probabilities):
    thresholds = np.array(
        [
            probabilities[labels == c, c].mean()
            for c in range(probabilities.shape[1])
        ]
    )
    reached = probabilities >= thresholds
    return reached.any(axis=1) & (reached.argmax(axis=1) != labels)


answer = suspects


# %% wrong: the last in the order
def suspects(labels, probabilities):
    thresholds = np.array(
        [
            probabilities[labels == c, c].mean()
            for c in range(probabilities.shape[1])
        ]
    )
    reached = probabilities >= thresholds
    return reached.any(axis=1) & (
        probabilities.shape[1] - 1 - reached[:, ::-1].argmax(axis=1) != labels
    )


answer = suspects


# %% wrong: furthest above
def suspects(labels, probabilities):
    thresholds = np.array(
        [
            probabilities[labels == c, c].mean()
            for c in range(probabilities.shape[1])
        ]
    )
    reached = probabilities >= thresholds
    best = np.where(reached, probabilities - thresholds, -1).argmax(axis=1)
    return reached.any(axis=1) & (best != labels)


answer = suspects


# %% wrong: times above
def suspects(labels, probabilities):
    thresholds = np.array(
        [
            probabilities[labels == c, c].mean()
            for c in range(probabilities.shape[1])
        ]
    )
    reached = probabilities >= thresholds
    best = np.where(reached, probabilities / thresholds, -1).argmax(axis=1)
    return reached.any(axis=1) & (best != labels)


answer = suspects


# %% wrong: means over all rows
def suspects(labels, probabilities):
    thresholds = np.array(
        [probabilities[:, c].mean() for c in range(probabilities.shape[1])]
    )
    reached = probabilities >= thresholds
    best = np.where(reached, probabilities, -1).argmax(axis=1)
    return reached.any(axis=1) & (best != labels)


answer = suspects


# %% wrong: is the model's first choice. Take each
def suspects(labels, probabilities):
    thresholds = np.array(
        [
            probabilities[probabilities.argmax(axis=1) == c, c].mean()
            for c in range(probabilities.shape[1])
        ]
    )
    reached = probabilities >= thresholds
    best = np.where(reached, probabilities, -1).argmax(axis=1)
    return reached.any(axis=1) & (best != labels)


answer = suspects


# %% wrong: Inverted
def suspects(labels, probabilities):
    thresholds = np.array(
        [
            probabilities[labels == c, c].mean()
            for c in range(probabilities.shape[1])
        ]
    )
    reached = probabilities >= thresholds
    best = np.where(reached, probabilities, -1).argmax(axis=1)
    return reached.any(axis=1) & (best == labels)


answer = suspects


# %% wrong: row numbers
def suspects(labels, probabilities):
    thresholds = np.array(
        [
            probabilities[labels == c, c].mean()
            for c in range(probabilities.shape[1])
        ]
    )
    reached = probabilities >= thresholds
    best = np.where(reached, probabilities, -1).argmax(axis=1)
    return np.flatnonzero(reached.any(axis=1) & (best != labels))


answer = suspects


# %% wrong: from another pile
def suspects(labels, probabilities):
    reached = probabilities >= np.array(list(thresholds.values()))
    best = np.where(reached, probabilities, -1).argmax(axis=1)
    return reached.any(axis=1) & (best != labels)


answer = suspects

# %% wrong: as cleanlab does
answer = lambda labels, probabilities: find_label_issues(
    labels, probabilities, filter_by="confident_learning", n_jobs=1
)


# %% wrong: at least*, `>=`
def suspects(labels, probabilities):
    t = np.array(
        [
            probabilities[labels == k, k].mean()
            for k in range(probabilities.shape[1])
        ]
    )
    r = probabilities > t
    return r.any(axis=1) & (
        np.where(r, probabilities, -1).argmax(axis=1) != labels
    )


answer = suspects


# %% wrong: reaches its own threshold
def suspects(labels, probabilities):
    t = np.array(
        [
            probabilities[labels == k, k].mean()
            for k in range(probabilities.shape[1])
        ]
    )
    r = probabilities >= t
    own = r[np.arange(len(labels)), labels]
    return r.any(axis=1) & ~own


answer = suspects


# %% wrong: changes what it is given
def suspects(labels, probabilities):
    t = np.array(
        [
            probabilities[labels == k, k].mean()
            for k in range(probabilities.shape[1])
        ]
    )
    r = probabilities >= t
    probabilities[~r] = -1
    return r.any(axis=1) & (probabilities.argmax(axis=1) != labels)


answer = suspects


# %% wrong: on one of three it does not
def suspects(labels, probabilities):
    n, k = probabilities.shape
    thresholds = np.array(
        [probabilities[labels == c, c].mean() for c in range(5)]
    )
    reached = probabilities >= thresholds
    best = np.where(reached, probabilities, -1).argmax(axis=1)
    return reached.any(axis=1) & (best != labels)


answer = suspects


# %% wrong: medians
def suspects(labels, probabilities):
    n, k = probabilities.shape
    thresholds = np.array(
        [np.median(probabilities[labels == c, c]) for c in range(k)]
    )
    reached = probabilities >= thresholds
    best = np.where(reached, probabilities, -1).argmax(axis=1)
    return reached.any(axis=1) & (best != labels)


answer = suspects


# %% wrong: not `slips` and `p_slips`
def suspects(labels, probabilities):
    reached = p_slips >= np.array(list(thresholds.values()))
    best = np.where(reached, p_slips, -1).argmax(axis=1)
    return reached.any(axis=1) & (best != slips)


answer = suspects


# %% wrong: *not* labeled
def suspects(labels, probabilities):
    k = probabilities.shape[1]
    rows = np.arange(len(labels))
    thresholds = np.array(
        [probabilities[labels != c, c].mean() for c in range(k)]
    )
    reached = probabilities >= thresholds
    best = np.where(reached, probabilities, -1).argmax(axis=1)
    return reached.any(axis=1) & (best != labels)


answer = suspects


# %% wrong: round the thresholds
def suspects(labels, probabilities):
    k = probabilities.shape[1]
    rows = np.arange(len(labels))
    thresholds = np.array(
        [round(probabilities[labels == c, c].mean(), 2) for c in range(k)]
    )
    reached = probabilities >= thresholds
    best = np.where(reached, probabilities, -1).argmax(axis=1)
    return reached.any(axis=1) & (best != labels)


answer = suspects


# %% wrong: Such a row is no suspect
def suspects(labels, probabilities):
    k = probabilities.shape[1]
    rows = np.arange(len(labels))
    thresholds = np.array(
        [probabilities[labels == c, c].mean() for c in range(k)]
    )
    reached = probabilities >= thresholds
    best = np.where(reached, probabilities, -1).argmax(axis=1)
    return ~reached.any(axis=1) | (best != labels)


answer = suspects


# %% wrong: whose class found is 0
def suspects(labels, probabilities):
    k = probabilities.shape[1]
    rows = np.arange(len(labels))
    thresholds = np.array(
        [probabilities[labels == c, c].mean() for c in range(k)]
    )
    reached = probabilities >= thresholds
    best = np.where(reached, probabilities, -1).argmax(axis=1)
    return reached.any(axis=1) & (best != labels) & (best > 0)


answer = suspects


# %% wrong: probabilities first
def suspects(probabilities, labels):
    k = probabilities.shape[1]
    rows = np.arange(len(labels))
    thresholds = np.array(
        [probabilities[labels == c, c].mean() for c in range(k)]
    )
    reached = probabilities >= thresholds
    best = np.where(reached, probabilities, -1).argmax(axis=1)
    return reached.any(axis=1) & (best != labels)


answer = suspects


# %% wrong: threshold of the given label
def suspects(labels, probabilities):
    thresholds = np.array(
        [
            probabilities[labels == c, c].mean()
            for c in range(probabilities.shape[1])
        ]
    )
    best = probabilities.argmax(axis=1)
    return (probabilities.max(axis=1) >= thresholds[labels]) & (best != labels)


answer = suspects


# %% equivalent: what is reached has a probability above 0
def suspects(labels, probabilities):
    classes = range(probabilities.shape[1])
    thresholds = np.array(
        [probabilities[labels == k, k].mean() for k in classes]
    )
    reached = probabilities >= thresholds
    best = np.where(reached, probabilities, -2).argmax(axis=1)
    return reached.any(axis=1) & (best != labels)


answer = suspects


# %% equivalent: what is reached has a probability above 0
def suspects(labels, probabilities):
    classes = range(probabilities.shape[1])
    thresholds = np.array(
        [probabilities[labels == k, k].mean() for k in classes]
    )
    reached = probabilities >= thresholds
    best = np.where(reached, probabilities, -0).argmax(axis=1)
    return reached.any(axis=1) & (best != labels)


answer = suspects
