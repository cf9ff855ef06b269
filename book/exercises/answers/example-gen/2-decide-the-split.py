# %% starter
answer = {
    "a": ...,
    "b": ...,
    "c": ...,
    "d": ...,
    "e": ...,
}

# %% solution
answer = {
    "a": "later",
    "b": "rows",
    "c": "days",
    "d": "aircraft",
    "e": "aircraft",
}

# %% right
answer = dict(zip("abcde", ["Later", "rows", "days", "aircraft", "aircraft"]))

# %% wrong: next month's flights
answer = dict(a="days", b="rows", c="days", d="aircraft", e="aircraft")

# %% wrong: scattered
answer = dict(a="later", b="days", c="days", d="aircraft", e="aircraft")

# %% wrong: days before and after
answer = dict(a="later", b="rows", c="later", d="aircraft", e="aircraft")

# %% wrong: aircraft that are new
answer = dict(a="later", b="rows", c="days", d="rows", e="aircraft")

# %% wrong: of these thirty aircraft
answer = dict(a="later", b="rows", c="days", d="aircraft", e="days")

# %% wrong: no answer for `e`
answer = dict(a="later", b="rows", c="days", d="aircraft")

# %% wrong: one of the texts
answer = dict(a="time", b="rows", c="days", d="aircraft", e="aircraft")

# %% wrong: should be a dictionary
answer = ["later", "rows", "days", "aircraft", "aircraft"]

# %% wrong: Write the letters small
answer = dict(A="later", B="rows", C="days", D="aircraft", E="aircraft")

# %% wrong: other flights of the same aircraft are known
answer = dict(a="later", b="aircraft", c="days", d="aircraft", e="aircraft")

# %% wrong: others of the same day
answer = dict(a="later", b="rows", c="rows", d="aircraft", e="aircraft")

# %% wrong: with the keys 'later', 'rows'
answer = dict(later="a", rows="b", days="c", aircraft="e")

# %% wrong: but so do the old ones
answer = dict(a="later", b="rows", c="days", d="later", e="aircraft")
