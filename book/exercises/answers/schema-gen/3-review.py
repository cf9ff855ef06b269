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
    "A": "accept",
    "B": "refuse",
    "C": "refuse",
    "D": "accept",
    "E": "refuse",
    "F": "refuse",
}

# %% right
answer = {
    letter: "accept" if letter in "AD" else "refuse" for letter in "ABCDEF"
}

# %% right
answer = pd.Series(
    ["Accept", "refuse", "refuse", "ACCEPT", "refuse", "refuse"],
    index=list("ABCDEF"),
)

# %% wrong: (4 of the six are not right yet.)
answer = dict.fromkeys("ABCDEF", "accept")

# %% wrong: the airline is real
answer = dict.fromkeys("ABCDEF", "refuse")

# %% wrong: nine months
answer = dict(
    zip("ABCDEF", ["accept", "refuse", "accept", "accept", "refuse", "refuse"])
)

# %% wrong: costs no alarm
answer = dict(
    zip("ABCDEF", ["accept", "refuse", "refuse", "refuse", "refuse", "refuse"])
)

# %% wrong: live requests
answer = dict(
    zip("ABCDEF", ["accept", "refuse", "refuse", "accept", "accept", "refuse"])
)

# %% wrong: did happen
answer = dict(
    zip("ABCDEF", ["accept", "refuse", "refuse", "accept", "refuse", "accept"])
)

# %% wrong: on no other: `B` is missing, `C` is missing
answer = {"A": "accept"}

# %% wrong: on no other: `F` is missing.
answer = dict.fromkeys("ABCDE", "accept")

# %% wrong: on no other: `WIND` is none of them.
answer = dict.fromkeys([*"ABCDEF", "wind"], "accept")

# %% wrong: For A you say the text
answer = dict.fromkeys("ABCDEF", "maybe")

# %% wrong: For A you say `True`
answer = dict(A=True, B=False, C=False, D=True, E=False, F=False)

# %% wrong: yours are ['accept', 'refuse']
answer = {"accept": ["A", "D"], "refuse": ["B", "C", "E", "F"]}
