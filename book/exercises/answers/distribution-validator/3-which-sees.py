# %% starter
answer = {
    "A": ...,
    "B": ...,
    "C": ...,
    "D": ...,
    "E": ...,
    "F": ...,
}

# %% solution
answer = {
    "A": "pairs",
    "B": "both",
    "C": "distribution",
    "D": "distribution",
    "E": "pairs",
    "F": "neither",
}

# %% right
answer = pd.Series(
    ["Pairs", "both", "distribution", "distribution", "pairs", "neither"],
    index=list("ABCDEF"),
)

# %% wrong: same values
answer = {
    "A": "both",
    "B": "both",
    "C": "distribution",
    "D": "distribution",
    "E": "pairs",
    "F": "neither",
}

# %% wrong: so does each pair
answer = {
    "A": "pairs",
    "B": "distribution",
    "C": "distribution",
    "D": "distribution",
    "E": "pairs",
    "F": "neither",
}

# %% wrong: have no partner
answer = {
    "A": "pairs",
    "B": "both",
    "C": "both",
    "D": "distribution",
    "E": "pairs",
    "F": "neither",
}

# %% wrong: still in Fahrenheit
answer = {
    "A": "pairs",
    "B": "both",
    "C": "distribution",
    "D": "neither",
    "E": "pairs",
    "F": "neither",
}

# %% wrong: a handful
answer = {
    "A": "pairs",
    "B": "both",
    "C": "distribution",
    "D": "distribution",
    "E": "both",
    "F": "neither",
}

# %% wrong: move the wind less than chance
answer = {
    "A": "pairs",
    "B": "both",
    "C": "distribution",
    "D": "distribution",
    "E": "pairs",
    "F": "distribution",
}

# %% wrong: move the wind less than chance
answer = {
    "A": "pairs",
    "B": "both",
    "C": "distribution",
    "D": "distribution",
    "E": "pairs",
    "F": "pairs",
}

# %% wrong: no answer for F
answer = {
    "A": "pairs",
    "B": "both",
    "C": "distribution",
    "D": "distribution",
    "E": "pairs",
    "F": "neither",
}
del answer["F"]

# %% wrong: still as in the starter
answer = {
    "A": "pairs",
    "B": "both",
    "C": "distribution",
    "D": "distribution",
    "E": "pairs",
    "F": "neither",
}
answer["C"] = ...

# %% wrong: no such case
answer = {
    "A": "pairs",
    "B": "both",
    "C": "distribution",
    "D": "distribution",
    "E": "pairs",
    "F": "neither",
}
answer["G"] = "both"

# %% wrong: Say one of
answer = {
    "A": "pair",
    "B": "both",
    "C": "distribution",
    "D": "distribution",
    "E": "pairs",
    "F": "neither",
}

# %% wrong: a dict
answer = ["pairs"] * 6

# %% wrong: capitals
answer = dict(
    a="pairs",
    b="both",
    c="distribution",
    d="distribution",
    e="pairs",
    f="neither",
)

# %% wrong: `distance` lies 0.002 from May
answer = {
    "A": "pairs",
    "B": "both",
    "C": "distribution",
    "D": "distribution",
    "E": "distribution",
    "F": "neither",
}

# %% wrong: have changed places
answer = {
    "A": "distribution",
    "B": "both",
    "C": "pairs",
    "D": "pairs",
    "E": "distribution",
    "F": "neither",
}
