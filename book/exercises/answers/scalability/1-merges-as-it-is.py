# %% starter
answer = [...]

# %% solution
answer = ["b", "d", "f", "h"]

# %% right
answer = "bdfh"

# %% right
answer = {"H", "F", "D", "B"}

# %% right
answer = "b, d, f and h"

# %% wrong: a does not merge
answer = ["a", "b", "d", "f", "h"]

# %% wrong: c does not merge
answer = ["b", "c", "d", "f", "h"]

# %% wrong: e does not merge
answer = ["b", "d", "e", "f", "h"]

# %% wrong: g does not merge
answer = ["b", "d", "f", "g", "h"]

# %% wrong: b is missing
answer = ["d", "f", "h"]

# %% wrong: d is missing
answer = ["b", "f", "h"]

# %% wrong: f is missing
answer = ["b", "d", "h"]

# %% wrong: h is missing
answer = ["b", "d", "f"]

# %% wrong: the other four
answer = ["a", "c", "e", "g"]

# %% wrong: Then look at 3 more
answer = list("abcdefgh")

# %% wrong: no result
answer = ["k"]

# %% wrong: a list of letters
answer = 4

# %% wrong: no result 'the longest delay'
answer = ["the longest delay"]

# %% right
answer = {
    "a": "no",
    "b": "yes",
    "c": "no",
    "d": "yes",
    "e": "no",
    "f": "yes",
    "g": "no",
    "h": "yes",
}

# %% right
answer = {letter: letter in "bdfh" for letter in "abcdefgh"}

# %% right
answer = {"b": "max", "d": "union", "f": "sum", "h": "sum"}

# %% wrong: Then look at 1 more
answer = {letter: letter in "abcdfh" for letter in "abcdefgh"}

# %% wrong: has all eight letters
answer = dict(
    a="weights", b="max", c="?", d="union", e="?", f="sum", g="?", h="sum"
)
