# %% starter
def which_loop(case):
    return ...


answer = which_loop


# %% solution
def which_loop(case):
    if case["error"] - case["converted"] > case["noise"]:
        return "inputs"
    if case["twice"] < 100:
        return "measure"
    if 100 * case["differ"] / case["twice"] >= case["error"] / 2:
        return "labels"
    if case["error"] - case["other"] > case["noise"]:
        return "model"
    if case["on_half"] - case["error"] > case["noise"]:
        return "rows"
    return "columns"


answer = which_loop


# %% right
def which_loop(case):
    checks = {
        "inputs": lambda: case["converted"] + case["noise"] < case["error"],
        "measure": lambda: case["twice"] < 100,
        "labels": lambda: case["differ"] / case["twice"] >= case["error"] / 200,
        "model": lambda: case["other"] + case["noise"] < case["error"],
        "rows": lambda: case["on_half"] > case["error"] + case["noise"],
    }
    return next((word for word, holds in checks.items() if holds()), "columns")


answer = which_loop


# %% wrong: a count with a percentage
def which_loop(case):
    if case["error"] - case["converted"] > case["noise"]:
        return "inputs"
    if case["twice"] < 100:
        return "measure"
    if case["differ"] >= case["error"] / 2:
        return "labels"
    if case["error"] - case["other"] > case["noise"]:
        return "model"
    return (
        "rows" if case["on_half"] - case["error"] > case["noise"] else "columns"
    )


answer = which_loop


# %% wrong: never ask to measure
def which_loop(case):
    if case["error"] - case["converted"] > case["noise"]:
        return "inputs"
    if (
        case["twice"]
        and 100 * case["differ"] / case["twice"] >= case["error"] / 2
    ):
        return "labels"
    if case["error"] - case["other"] > case["noise"]:
        return "model"
    return (
        "rows" if case["on_half"] - case["error"] > case["noise"] else "columns"
    )


answer = which_loop


# %% wrong: labeled nothing twice
def which_loop(case):
    if case["error"] - case["converted"] > case["noise"]:
        return "inputs"
    if 100 * case["differ"] / case["twice"] >= case["error"] / 2:
        return "labels"
    if case["error"] - case["other"] > case["noise"]:
        return "model"
    return (
        "rows" if case["on_half"] - case["error"] > case["noise"] else "columns"
    )


answer = which_loop


# %% wrong: before you look at the labels
def which_loop(case):
    if case["error"] - case["converted"] > case["noise"]:
        return "inputs"
    if case["twice"] < 100:
        return "measure"
    if case["error"] - case["other"] > case["noise"]:
        return "model"
    if 100 * case["differ"] / case["twice"] >= case["error"] / 2:
        return "labels"
    return (
        "rows" if case["on_half"] - case["error"] > case["noise"] else "columns"
    )


answer = which_loop


# %% wrong: before you try the search
def which_loop(case):
    if case["error"] - case["converted"] > case["noise"]:
        return "inputs"
    if case["twice"] < 100:
        return "measure"
    if 100 * case["differ"] / case["twice"] >= case["error"] / 2:
        return "labels"
    if case["on_half"] - case["error"] > case["noise"]:
        return "rows"
    return (
        "model" if case["error"] - case["other"] > case["noise"] else "columns"
    )


answer = which_loop


# %% wrong: leave out the noise
def which_loop(case):
    if case["converted"] < case["error"]:
        return "inputs"
    if case["twice"] < 100:
        return "measure"
    if 100 * case["differ"] / case["twice"] >= case["error"] / 2:
        return "labels"
    if case["other"] < case["error"]:
        return "model"
    return "rows" if case["on_half"] > case["error"] else "columns"


answer = which_loop


# %% wrong: half as many
def which_loop(case):
    if case["error"] - case["converted"] > case["noise"]:
        return "inputs"
    if case["twice"] < 100:
        return "measure"
    if 100 * case["differ"] / case["twice"] >= case["error"]:
        return "labels"
    if case["error"] - case["other"] > case["noise"]:
        return "model"
    return (
        "rows" if case["on_half"] - case["error"] > case["noise"] else "columns"
    )


answer = which_loop


# %% wrong: at least half
def which_loop(case):
    if case["error"] - case["converted"] > case["noise"]:
        return "inputs"
    if case["twice"] < 100:
        return "measure"
    if 100 * case["differ"] / case["twice"] > case["error"] / 2:
        return "labels"
    if case["error"] - case["other"] > case["noise"]:
        return "model"
    return (
        "rows" if case["on_half"] - case["error"] > case["noise"] else "columns"
    )


answer = which_loop


# %% wrong: exactly 100
def which_loop(case):
    if case["error"] - case["converted"] > case["noise"]:
        return "inputs"
    if case["twice"] <= 100:
        return "measure"
    if 100 * case["differ"] / case["twice"] >= case["error"] / 2:
        return "labels"
    if case["error"] - case["other"] > case["noise"]:
        return "model"
    return (
        "rows" if case["on_half"] - case["error"] > case["noise"] else "columns"
    )


answer = which_loop


# %% wrong: never answer `labels`
def which_loop(case):
    if case["error"] - case["converted"] > case["noise"]:
        return "inputs"
    if case["twice"] < 100:
        return "measure"
    if case["differ"] / case["twice"] >= case["error"] / 2:
        return "labels"
    if case["error"] - case["other"] > case["noise"]:
        return "model"
    return (
        "rows" if case["on_half"] - case["error"] > case["noise"] else "columns"
    )


answer = which_loop


# %% wrong: with half of the rows
def which_loop(case):
    if case["error"] - case["converted"] > case["noise"]:
        return "inputs"
    if case["twice"] < 100:
        return "measure"
    if 100 * case["differ"] / case["twice"] >= case["error"] / 2:
        return "labels"
    if case["error"] - case["other"] > case["noise"]:
        return "model"
    return (
        "rows" if case["error"] - case["on_half"] > case["noise"] else "columns"
    )


answer = which_loop


# %% wrong: never look at the inputs
def which_loop(case):
    if case["twice"] < 100:
        return "measure"
    if 100 * case["differ"] / case["twice"] >= case["error"] / 2:
        return "labels"
    if case["error"] - case["other"] > case["noise"]:
        return "model"
    return (
        "rows" if case["on_half"] - case["error"] > case["noise"] else "columns"
    )


answer = which_loop


# %% wrong: convert a column first
def which_loop(case):
    if case["twice"] < 100:
        return "measure"
    if case["error"] - case["converted"] > case["noise"]:
        return "inputs"
    if 100 * case["differ"] / case["twice"] >= case["error"] / 2:
        return "labels"
    if case["error"] - case["other"] > case["noise"]:
        return "model"
    return (
        "rows" if case["on_half"] - case["error"] > case["noise"] else "columns"
    )


answer = which_loop


# %% wrong: the smaller one
def which_loop(case):
    if case["converted"] - case["error"] > case["noise"]:
        return "inputs"
    if case["twice"] < 100:
        return "measure"
    if 100 * case["differ"] / case["twice"] >= case["error"] / 2:
        return "labels"
    if case["error"] - case["other"] > case["noise"]:
        return "model"
    return (
        "rows" if case["on_half"] - case["error"] > case["noise"] else "columns"
    )


answer = which_loop

# %% wrong: one of the texts
answer = lambda case: "data"

# %% wrong: has the keys
answer = lambda case: "labels" if case["disagree"] > 10 else "model"

# %% wrong: same answer
answer = lambda case: "labels"


# %% wrong: exactly as large
def which_loop(case):
    c = case
    if c["error"] - c["converted"] >= c["noise"]:
        return "inputs"
    if c["twice"] < 100:
        return "measure"
    if 100 * c["differ"] / c["twice"] >= c["error"] / 2:
        return "labels"
    if c["error"] - c["other"] >= c["noise"]:
        return "model"
    if c["on_half"] - c["error"] >= c["noise"]:
        return "rows"
    return "columns"


answer = which_loop


# %% wrong: twice the noise
def which_loop(case):
    c = case
    if c["error"] - c["converted"] > 2 * c["noise"]:
        return "inputs"
    if c["twice"] < 100:
        return "measure"
    if 100 * c["differ"] / c["twice"] >= c["error"] / 2:
        return "labels"
    if c["error"] - c["other"] > 2 * c["noise"]:
        return "model"
    if c["on_half"] - c["error"] > 2 * c["noise"]:
        return "rows"
    return "columns"


answer = which_loop


# %% wrong: line by line
def which_loop(case):
    c = case
    if c["error"] - c["converted"] > c["noise"]:
        return "inputs"
    if c["twice"] < 100:
        return "measure"
    if 100 * c["differ"] / c["twice"] >= c["error"] * 2:
        return "labels"
    if c["error"] - c["other"] > c["noise"]:
        return "model"
    if c["on_half"] - c["error"] > c["noise"]:
        return "rows"
    return "columns"


answer = which_loop


# %% wrong: 1 in place of the noise
def which_loop(case):
    c = case
    if c["error"] - c["converted"] > 1:
        return "inputs"
    if c["twice"] < 100:
        return "measure"
    if 100 * c["differ"] / c["twice"] >= c["error"] / 2:
        return "labels"
    if c["error"] - c["other"] > 1:
        return "model"
    if c["on_half"] - c["error"] > 1:
        return "rows"
    return "columns"


answer = which_loop


# %% wrong: divide the noise by 100
def which_loop(case):
    c = case
    if c["error"] - c["converted"] > c["noise"] / 100:
        return "inputs"
    if c["twice"] < 100:
        return "measure"
    if 100 * c["differ"] / c["twice"] >= c["error"] / 2:
        return "labels"
    if c["error"] - c["other"] > c["noise"] / 100:
        return "model"
    if c["on_half"] - c["error"] > c["noise"] / 100:
        return "rows"
    return "columns"


answer = which_loop


# %% wrong: half of the rows
def which_loop(case):
    c = case
    if c["error"] - c["converted"] > c["noise"]:
        return "inputs"
    if c["twice"] < 100:
        return "measure"
    if 100 * c["differ"] / c["twice"] >= 50:
        return "labels"
    if c["error"] - c["other"] > c["noise"]:
        return "model"
    if c["on_half"] - c["error"] > c["noise"]:
        return "rows"
    return "columns"


answer = which_loop


# %% wrong: line that answers `model`
def which_loop(case):
    c = case
    if c["error"] - c["converted"] > c["noise"]:
        return "inputs"
    if c["twice"] < 100:
        return "measure"
    if 100 * c["differ"] / c["twice"] >= c["error"] / 2:
        return "labels"
    if c["error"] - c["other"] >= c["noise"]:
        return "model"
    if c["on_half"] - c["error"] > c["noise"]:
        return "rows"
    return "columns"


answer = which_loop


# %% wrong: compare with `case['on_half']`
def which_loop(case):
    c = case
    if c["error"] - c["converted"] > c["noise"]:
        return "inputs"
    if c["twice"] < 100:
        return "measure"
    if 100 * c["differ"] / c["twice"] >= c["on_half"]:
        return "labels"
    if c["error"] - c["other"] > c["noise"]:
        return "model"
    if c["on_half"] - c["error"] > c["noise"]:
        return "rows"
    return "columns"


answer = which_loop


# %% wrong: best other model
def which_loop(case):
    c = case
    if c["error"] - c["converted"] > c["noise"]:
        return "inputs"
    if c["twice"] < 100:
        return "measure"
    if 100 * c["differ"] / c["twice"] >= c["other"] / 2:
        return "labels"
    if c["error"] - c["other"] > c["noise"]:
        return "model"
    if c["on_half"] - c["error"] > c["noise"]:
        return "rows"
    return "columns"


answer = which_loop


# %% wrong: Half of which number
def which_loop(case):
    c = case
    if c["error"] - c["converted"] > c["noise"]:
        return "inputs"
    if c["twice"] < 100:
        return "measure"
    if 100 * c["differ"] / c["twice"] >= c["converted"] / 2:
        return "labels"
    if c["error"] - c["other"] > c["noise"]:
        return "model"
    if c["on_half"] - c["error"] > c["noise"]:
        return "rows"
    return "columns"


answer = which_loop


# %% wrong: add the noise to half
def which_loop(case):
    c = case
    if c["error"] - c["converted"] > c["noise"]:
        return "inputs"
    if c["twice"] < 100:
        return "measure"
    if 100 * c["differ"] / c["twice"] >= c["error"] / 2 + c["noise"]:
        return "labels"
    if c["error"] - c["other"] > c["noise"]:
        return "model"
    if c["on_half"] - c["error"] > c["noise"]:
        return "rows"
    return "columns"


answer = which_loop


# %% wrong: with the error after converting
def which_loop(case):
    c = case
    if c["error"] - c["converted"] > c["noise"]:
        return "inputs"
    if c["twice"] < 100:
        return "measure"
    if 100 * c["differ"] / c["twice"] >= c["error"] / 2:
        return "labels"
    if c["converted"] - c["other"] > c["noise"]:
        return "model"
    if c["on_half"] - c["error"] > c["noise"]:
        return "rows"
    return "columns"


answer = which_loop


# %% wrong: Both must be today's model
def which_loop(case):
    c = case
    if c["error"] - c["converted"] > c["noise"]:
        return "inputs"
    if c["twice"] < 100:
        return "measure"
    if 100 * c["differ"] / c["twice"] >= c["error"] / 2:
        return "labels"
    if c["error"] - c["other"] > c["noise"]:
        return "model"
    if c["on_half"] - c["other"] > c["noise"]:
        return "rows"
    return "columns"


answer = which_loop


# %% wrong: lose its sign
def which_loop(case):
    c = case
    if abs(c["error"] - c["converted"]) > c["noise"]:
        return "inputs"
    if c["twice"] < 100:
        return "measure"
    if 100 * c["differ"] / c["twice"] >= c["error"] / 2:
        return "labels"
    if abs(c["error"] - c["other"]) > c["noise"]:
        return "model"
    if abs(c["on_half"] - c["error"]) > c["noise"]:
        return "rows"
    return "columns"


answer = which_loop


# %% wrong: lose its sign
def which_loop(case):
    c = case
    if c["error"] - c["converted"] > c["noise"]:
        return "inputs"
    if c["twice"] < 100:
        return "measure"
    if 100 * c["differ"] / c["twice"] >= c["error"] / 2:
        return "labels"
    if abs(c["error"] - c["other"]) > c["noise"]:
        return "model"
    if c["on_half"] - c["error"] > c["noise"]:
        return "rows"
    return "columns"


answer = which_loop


# %% wrong: as a part of the error
def which_loop(case):
    c = case
    if (c["error"] - c["converted"]) / c["error"] > c["noise"]:
        return "inputs"
    if c["twice"] < 100:
        return "measure"
    if 100 * c["differ"] / c["twice"] >= c["error"] / 2:
        return "labels"
    if (c["error"] - c["other"]) / c["error"] > c["noise"]:
        return "model"
    if (c["on_half"] - c["error"]) / c["on_half"] > c["noise"]:
        return "rows"
    return "columns"


answer = which_loop


# %% wrong: and so does one with 99
def which_loop(case):
    c = case
    if c["error"] - c["converted"] > c["noise"]:
        return "inputs"
    if c["twice"] < 60:
        return "measure"
    if 100 * c["differ"] / c["twice"] >= c["error"] / 2:
        return "labels"
    if c["error"] - c["other"] > c["noise"]:
        return "model"
    if c["on_half"] - c["error"] > c["noise"]:
        return "rows"
    return "columns"


answer = which_loop


# %% wrong: What does line 6 say
def which_loop(case):
    c = case
    if c["error"] - c["converted"] > c["noise"]:
        return "inputs"
    if c["twice"] < 100:
        return "measure"
    if 100 * c["differ"] / c["twice"] >= c["error"] / 2:
        return "labels"
    if c["error"] - c["other"] > c["noise"]:
        return "model"
    if c["on_half"] - c["error"] > c["noise"]:
        return "rows"


answer = which_loop


# %% wrong: The last line that holds
def which_loop(case):
    c, word = case, "columns"
    if c["error"] - c["converted"] > c["noise"]:
        word = "inputs"
    if c["twice"] < 100:
        word = "measure"
    if c["twice"] and 100 * c["differ"] / c["twice"] >= c["error"] / 2:
        word = "labels"
    if c["error"] - c["other"] > c["noise"]:
        word = "model"
    if c["on_half"] - c["error"] > c["noise"]:
        word = "rows"
    return word


answer = which_loop


# %% wrong: It is for fewer
def which_loop(case):
    if case["error"] - case["converted"] > case["noise"]:
        return "inputs"
    if case["twice"] >= 100:
        return "measure"
    if (
        case["twice"]
        and 100 * case["differ"] / case["twice"] >= case["error"] / 2
    ):
        return "labels"
    if case["error"] - case["other"] > case["noise"]:
        return "model"
    if case["on_half"] - case["error"] > case["noise"]:
        return "rows"
    return "columns"


answer = which_loop
