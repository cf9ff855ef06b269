# %% starter
answer = {
    1: ..., 2: ..., 3: ..., 4: ..., 5: ..., 6: ...,
    7: ..., 8: ..., 9: ..., 10: ..., 11: ..., 12: ...,
}  # fmt: skip

# %% solution
answer = {
    1: "Coat",
    2: "T-shirt",
    3: "T-shirt",
    4: "Shirt",
    5: "Dress",
    6: "Coat",
    7: "Shirt",
    8: "Pullover",
    9: "Dress",
    10: "Pullover",
    11: "T-shirt",
    12: "Pullover",
}

# %% right
answer = {
    1: "coat",
    2: "t-shirt",
    3: "Dress",
    4: "Pullover",
    5: "dress",
    6: "coat",
    7: "Shirt",
    8: "pullover",
    9: "Dress",
    10: "Pullover",
    11: "tshirt",
    12: "Shirt",
}

# %% right
answer = [
    "Coat",
    "T-shirt",
    "Dress",
    "Shirt",
    "T-shirt",
    "Coat",
    "Shirt",
    "Pullover",
    "Dress",
    "Coat",
    "T-shirt",
    "Pullover",
]

# %% right
answer = {
    1: "Coat",
    2: "T-shirt",
    3: "Shirt",
    4: "Shirt",
    5: "Dress",
    6: "Coat",
    7: "Shirt",
    8: "Pullover",
    9: "Dress",
    10: "Coat",
    11: "T-shirt",
    12: "Pullover",
}

# %% right
answer = {
    1: "Coat",
    2: "T-shirt",
    3: "T-shirt",
    4: "Shirt",
    5: "Dress",
    6: "Coat",
    7: "T-shirt",
    8: "Pullover",
    9: "Dress",
    10: "Coat",
    11: "T-shirt",
    12: "Pullover",
}

# %% right
answer = {
    1: "Coat",
    2: "T-shirt",
    3: "Shirt",
    4: "Pullover",
    5: "Dress",
    6: "Coat",
    7: "Shirt",
    8: "Pullover",
    9: "Dress",
    10: "Coat",
    11: "T-shirt",
    12: "Shirt",
}

# %% wrong: every label as the pile has it
answer = given

# %% wrong: the same name to all twelve
answer = {n: "Shirt" for n in range(1, 13)}

# %% wrong: No verdict on
answer = {1: "Coat", 2: "T-shirt", 5: "Dress"}

# %% wrong: from 1
answer = dict(enumerate(["Coat"] * 12))

# %% wrong: one of the five names
answer = {n: "Blouse" for n in range(1, 13)}

# %% wrong: the name itself
answer = dict.fromkeys(range(1, 13), 4)

# %% wrong: Nobody stands behind
answer = given | {1: "Coat", 2: "T-shirt", 11: "T-shirt"}

# %% wrong: at most one picture
answer = dict(
    zip(
        range(1, 13),
        [
            "Pullover",
            "Dress",
            "Coat",
            "Coat",
            "Coat",
            "T-shirt",
            "Coat",
            "Dress",
            "Coat",
            "Dress",
            "Dress",
            "Dress",
        ],
    )
)

# %% wrong: a dict
answer = "Coat"

# %% wrong: Nothing is a Shirt
answer = [
    "Pullover",
    "T-shirt",
    "T-shirt",
    "Pullover",
    "Dress",
    "Pullover",
    "T-shirt",
    "Pullover",
    "Dress",
    "Pullover",
    "T-shirt",
    "Pullover",
]

# %% wrong: Nothing is a Coat
answer = [
    "Pullover",
    "T-shirt",
    "T-shirt",
    "Shirt",
    "Dress",
    "Pullover",
    "T-shirt",
    "Pullover",
    "Dress",
    "Pullover",
    "T-shirt",
    "Pullover",
]

# %% wrong: not one of the five names
answer = given | {1: "Jacket"}


# %% wrong: `answer[4]`
answer = {
    1: "Coat",
    2: "T-shirt",
    3: "T-shirt",
    4: ...,
    5: "Dress",
    6: "Coat",
    7: "Shirt",
    8: "Pullover",
    9: "Dress",
    10: "Pullover",
    11: "T-shirt",
    12: "Pullover",
}

# %% wrong: you changed every label
answer = {
    1: "coat",
    2: "t-shirt",
    3: "Shirt",
    4: "Pullover",
    5: "dress",
    6: "coat",
    7: "T-shirt",
    8: "pullover",
    9: "Dress",
    10: "Coat",
    11: "tshirt",
    12: "Pullover",
}


# %% equivalent: nine of twelve are enough, so one picture may be called anything
# any one change
