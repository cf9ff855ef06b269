# %% starter
def decide(month):
    return ...


answer = decide


# %% solution
def decide(month):
    if month["complete"] < 0.7 or month["jump"] > 2.5:
        return "repair"
    return "retrain" if month["gap"] >= 4 else "keep"


answer = decide

# %% right
answer = lambda m: (
    "repair"
    if m["jump"] > 2 or m["complete"] < 0.7
    else ("keep", "retrain")[m["gap"] >= 4]
)


# %% right
def policy(month):
    broken = month["complete"] < 0.7 or month["jump"] > 2
    pays = month["gap"] >= 4
    return "repair" if broken else ("retrain" if pays else "keep")


answer = policy

# %% right
answer = lambda m: ["keep", "retrain", "repair"][
    max(int(m["gap"] >= 4), 2 * (m["jump"] >= 2.64 or m["complete"] <= 0.5))
]

# %% wrong: For November
answer = lambda m: (
    "repair"
    if m["jump"] > 1 or m["complete"] < 0.7
    else ("retrain" if m["gap"] >= 4 else "keep")
)

# %% wrong: teach the fault
answer = lambda m: (
    "retrain"
    if m["gap"] >= 4
    else ("repair" if m["jump"] > 2.5 or m["complete"] < 0.7 else "keep")
)

# %% wrong: does not pay
answer = lambda m: (
    "repair"
    if m["jump"] > 2.5 or m["complete"] < 0.7
    else ("retrain" if m["age"] > 1 else "keep")
)

# %% wrong: no distance rings
answer = lambda m: (
    "repair" if m["jump"] > 2.5 else ("retrain" if m["gap"] >= 4 else "keep")
)

# %% wrong: although no input moved
answer = lambda m: (
    "repair"
    if m["jump"] > 2.5 or m["complete"] < 0.7
    else ("retrain" if m["gap"] >= 4 and m["age"] > 1 else "keep")
)

# %% wrong: limit for completeness is too high
answer = lambda m: (
    "repair"
    if m["jump"] > 2.5 or m["complete"] < 0.82
    else ("retrain" if m["gap"] >= 4 else "keep")
)

# %% wrong: For April
answer = lambda m: (
    "repair"
    if m["jump"] > 1.3 or m["complete"] < 0.7
    else ("retrain" if m["gap"] >= 4 else "keep")
)

# %% wrong: the jump is too high: 3.66 is a fault
answer = lambda m: (
    "repair"
    if m["jump"] > 4.5 or m["complete"] < 0.7
    else ("retrain" if m["gap"] >= 4 else "keep")
)

# %% wrong: limit for completeness is too low
answer = lambda m: (
    "repair"
    if m["jump"] > 2.5 or m["complete"] == 0
    else ("retrain" if m["gap"] >= 4 else "keep")
)

# %% wrong: gain of 3.99 does not pay
answer = lambda m: (
    "repair"
    if m["jump"] > 2.5 or m["complete"] < 0.7
    else ("retrain" if m["gap"] > 3.9 else "keep")
)

# %% wrong: exactly 4
answer = lambda m: (
    "repair"
    if m["jump"] > 2.5 or m["complete"] < 0.7
    else ("retrain" if m["gap"] > 4 else "keep")
)


# %% wrong: a few values are missing in many months
answer = lambda m: (
    "repair"
    if m["jump"] > 2.5 or m["complete"] < 1
    else ("retrain" if m["gap"] >= 4 else "keep")
)

# %% wrong: no percentage
answer = lambda m: (
    "repair"
    if m["jump"] > 2.5 or m["complete"] < 80
    else ("retrain" if m["gap"] >= 4 else "keep")
)

# %% wrong: the wrong way round
answer = lambda m: (
    "repair"
    if m["jump"] > 2.5 or m["complete"] > 0.8
    else ("retrain" if m["gap"] >= 4 else "keep")
)

# %% wrong: how far it is from the training
answer = lambda m: (
    "repair"
    if m["age"] > 3 or m["complete"] < 0.7
    else ("retrain" if m["gap"] >= 4 else "keep")
)

# %% wrong: even if no value is missing
answer = lambda m: (
    "repair"
    if m["jump"] > 2.5 and m["complete"] < 0.7
    else ("retrain" if m["gap"] >= 4 else "keep")
)

# %% wrong: pays: the price is 4
answer = lambda m: (
    "repair"
    if m["jump"] > 2.5 or m["complete"] < 0.7
    else ("retrain" if m["gap"] >= 5.5 else "keep")
)

# %% wrong: is in points
answer = lambda m: (
    "repair"
    if m["jump"] > 2.5 or m["complete"] < 0.7
    else ("retrain" if m["gap"] >= 0.04 else "keep")
)

# %% wrong: a small age for a fault
answer = lambda m: (
    "repair"
    if m["jump"] > 2.5 or m["complete"] < 0.7 or m["age"] < 1
    else ("retrain" if m["gap"] >= 4 else "keep")
)

# %% wrong: hotter than any
answer = lambda m: (
    "repair"
    if m["jump"] > 2.5 or m["complete"] < 0.7 or m["age"] > 5
    else ("retrain" if m["gap"] >= 4 else "keep")
)


# %% equivalent: any limit between the whole and the broken months of the table will do
def decide(month):
    if month["complete"] <= 0.7 or month["jump"] > 2.5:
        return "repair"
    return "retrain" if month["gap"] >= 4 else "keep"


answer = decide


# %% equivalent: any limit between the whole and the broken months of the table will do
def decide(month):
    if month["complete"] < 0.7 or month["jump"] >= 2.5:
        return "repair"
    return "retrain" if month["gap"] >= 4 else "keep"


answer = decide


# %% equivalent: any limit between the whole and the broken months of the table will do
def decide(month):
    if month["complete"] < 0.77 or month["jump"] > 2.5:
        return "repair"
    return "retrain" if month["gap"] >= 4 else "keep"


answer = decide


# %% equivalent: any limit between the whole and the broken months of the table will do
def decide(month):
    if month["complete"] < 0.63 or month["jump"] > 2.5:
        return "repair"
    return "retrain" if month["gap"] >= 4 else "keep"


answer = decide


# %% wrong: the jump is too high: 2.64 is a fault
def decide(month):
    if month["complete"] < 0.7 or month["jump"] > 2.75:
        return "repair"
    return "retrain" if month["gap"] >= 4 else "keep"


answer = decide


# %% equivalent: any limit between the whole and the broken months of the table will do
def decide(month):
    if month["complete"] < 0.7 or month["jump"] > 2.25:
        return "repair"
    return "retrain" if month["gap"] >= 4 else "keep"


answer = decide


# %% wrong: A negative gap says
def decide(month):
    if month["complete"] < 0.7 or month["jump"] > 2.5:
        return "repair"
    return "retrain" if abs(month["gap"]) >= 4 else "keep"


answer = decide

# %% wrong: because the month is far from the winter
answer = lambda m: (
    "repair"
    if m["jump"] > 2.5 or m["complete"] < 0.7
    else ("retrain" if m["gap"] >= 4 and m["age"] <= 5 else "keep")
)

# %% wrong: exactly twice is a fault, too
answer = lambda m: (
    "repair"
    if m["jump"] > 2.64 or m["complete"] < 0.7
    else ("retrain" if m["gap"] >= 4 else "keep")
)

# %% wrong: exactly 0.5 is one, too
answer = lambda m: (
    "repair"
    if m["jump"] > 2.5 or m["complete"] < 0.5
    else ("retrain" if m["gap"] >= 4 else "keep")
)

# %% wrong: Does it not ask, or does a later line overwrite
answer = lambda m: (
    "repair" if False else ("retrain" if m["gap"] >= 4 else "keep")
)

# %% wrong: It goes by the month's name
answer = lambda m: (
    "repair" if "," in m.name else ("retrain" if m["gap"] >= 4 else "keep")
)


# %% wrong: reads `incidents`, a table of the notebook
def decide(month):
    month = incidents.iloc[0]
    if month["complete"] < 0.7 or month["jump"] > 2.5:
        return "repair"
    return "retrain" if month["gap"] >= 4 else "keep"


answer = decide


# %% wrong: You have exchanged
def decide(month):
    if month["complete"] <= 0.5 or month["jump"] >= 2.64:
        return "retrain"
    return "repair" if month["gap"] >= 4 else "keep"


answer = decide


# %% wrong: the jump and the age decide together
def decide(month):
    if month["complete"] <= 0.5 or month["jump"] > month["age"]:
        return "repair"
    return "retrain" if month["gap"] >= 4 else "keep"


answer = decide


# %% wrong: With a larger gap your policy would repair
def decide(month):
    if month["gap"] < 4:
        return "keep"
    if month["complete"] <= 0.5 or month["jump"] >= 2.64:
        return "repair"
    return "retrain"


answer = decide


# %% wrong: ask first whether the values are there
def decide(month):
    if month["age"] < 1:
        return "keep"
    if month["complete"] <= 0.5 or month["jump"] >= 2.64:
        return "repair"
    return "retrain" if month["gap"] >= 4 else "keep"


answer = decide


# %% wrong: a jump that no season makes is
def decide(month):
    if month["complete"] <= 0.5:
        return "repair"
    if month["jump"] >= 2.64 and month["age"] > 1:
        return "repair"
    return "retrain" if month["gap"] >= 4 else "keep"


answer = decide


# %% wrong: not when it loses
def decide(month):
    if month["complete"] <= 0.5 or month["jump"] >= 2.64:
        return "repair"
    return "retrain" if month["gap"] <= 4 else "keep"


answer = decide


# %% wrong: Does a later line overwrite
def decide(month):
    what = "keep"
    if month["complete"] <= 0.5 or month["jump"] >= 2.64:
        what = "repair"
    if month["gap"] >= 4 and what == "keep":
        what = "retrain"
    else:
        what = "keep"
    return what


answer = decide


# %% wrong: something else has to be true besides before 5.32
def decide(month):
    far = month["jump"] >= 2.64 and month["jump"] > month["age"]
    if month["complete"] <= 0.5 or far:
        return "repair"
    return "retrain" if month["gap"] >= 4 else "keep"


answer = decide


# %% wrong: Ask about the jump before you look at the gap
def decide(month):
    taught = month["jump"] >= 2.64 and month["gap"] >= 4
    if month["complete"] <= 0.5 or taught:
        return "repair"
    return "retrain" if month["gap"] >= 4 else "keep"


answer = decide


# %% wrong: a large jump is the fault, not a small one
def decide(month):
    if month["complete"] <= 0.5 or month["jump"] <= 2.64:
        return "repair"
    return "retrain" if month["gap"] >= 4 else "keep"


answer = decide


# %% wrong: One way through it ends without any
def decide(month):
    if month["complete"] <= 0.5 or month["jump"] >= 2.64:
        return "repair"
    if month["gap"] >= 4:
        return "retrain"


answer = decide
