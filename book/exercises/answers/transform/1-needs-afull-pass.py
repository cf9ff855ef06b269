# %% starter
answer = [...]

# %% solution
answer = ["a", "b", "e", "h"]

# %% right
answer = "abeh"

# %% right
answer = {"H", "E", "B", "A"}

# %% right
answer = tuple("a, b, e, h".split(", "))

# %% right
answer = "a, b, e and h"

# %% right
answer = ["a, b, e, h"]

# %% right
answer = ["abeh"]

# %% wrong: b is missing
answer = ["a", "e", "h"]

# %% wrong: c needs none
answer = ["a", "b", "c", "e", "h"]

# %% wrong: d needs none
answer = ["a", "b", "d", "e", "h"]

# %% wrong: f needs none
answer = ["a", "b", "e", "f", "h"]

# %% wrong: g needs none
answer = ["a", "b", "e", "g", "h"]

# %% wrong: h is missing
answer = ["a", "b", "e"]

# %% wrong: e is missing
answer = ["a", "b", "h"]

# %% wrong: a is missing
answer = ["b", "e", "h"]

# %% wrong: the other four
answer = ["c", "d", "f", "g"]

# %% wrong: You named all eight
answer = list("abcdefgh")

# %% wrong: Then look at 3 steps more
answer = []

# %% wrong: no step
answer = ["k"]

# %% wrong: a list of letters
answer = 4
