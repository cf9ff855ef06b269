# %% starter
def who_won(rows, only_model, only_data):
    return ...


answer = who_won


# %% solution
def who_won(rows, only_model, only_data):
    gain, half = gain_interval(rows, only_data, only_model)
    if gain > half:
        return "data"
    if gain < -half:
        return "model"
    return "cannot tell"


answer = who_won


# %% right
def who_won(rows, only_model, only_data):
    if only_model + only_data == 0:
        return "cannot tell"
    p = stats.binomtest(only_data, only_data + only_model).pvalue
    return (
        "cannot tell"
        if p > 0.05
        else "data"
        if only_data > only_model
        else "model"
    )


answer = who_won


# %% right
def who_won(rows, only_model, only_data):
    z = (only_data - only_model) / max(only_data + only_model, 1) ** 0.5
    return "data" if z > 1.96 else "model" if z < -1.96 else "cannot tell"


answer = who_won

# %% wrong: goes by which count is larger
answer = lambda rows, only_model, only_data: (
    "data" if only_data > only_model else "model"
)


# %% wrong: same limit for every test set
def who_won(rows, only_model, only_data):
    gain = 100 * (only_data - only_model) / rows
    return "data" if gain > 1 else "model" if gain < -1 else "cannot tell"


answer = who_won


# %% wrong: You swapped data and model
def who_won(rows, only_model, only_data):
    gain, half = gain_interval(rows, only_model, only_data)
    return "data" if gain > half else "model" if gain < -half else "cannot tell"


answer = who_won


# %% wrong: never to the model
def who_won(rows, only_model, only_data):
    gain, half = gain_interval(rows, only_data, only_model)
    return "data" if abs(gain) > half else "cannot tell"


answer = who_won


# %% wrong: never differ
def who_won(rows, only_model, only_data):
    gain, half = gain_interval(rows, only_data, only_model)
    if abs(gain) < half:
        return "cannot tell"
    return "data" if gain > 0 else "model"


answer = who_won


# %% wrong: A small test set
def who_won(rows, only_model, only_data):
    if rows < 1000:
        return "cannot tell"
    gain, half = gain_interval(rows, only_data, only_model)
    return "data" if gain > half else "model" if gain < -half else "cannot tell"


answer = who_won


# %% wrong: standard error
def who_won(rows, only_model, only_data):
    z = (only_data - only_model) / max(only_data + only_model, 1) ** 0.5
    return "data" if z > 1 else "model" if z < -1 else "cannot tell"


answer = who_won


# %% wrong: one side only
def who_won(rows, only_model, only_data):
    z = (only_data - only_model) / max(only_data + only_model, 1) ** 0.5
    return "data" if z > 1.645 else "model" if z < -1.645 else "cannot tell"


answer = who_won


# %% wrong: divide by zero
def who_won(rows, only_model, only_data):
    z = (only_data - only_model) / (only_data + only_model) ** 0.5
    return "data" if z > 1.96 else "model" if z < -1.96 else "cannot tell"


answer = who_won

# %% wrong: one of the texts
answer = lambda rows, only_model, only_data: gain_interval(
    rows, only_data, only_model
)


# %% wrong: half width, not an end
def who_won(rows, only_model, only_data):
    low, high = gain_interval(rows, only_data, only_model)
    return "data" if low > 0 else "model" if high < 0 else "cannot tell"


answer = who_won


# %% wrong: counts, not shares
def who_won(rows, only_model, only_data):
    gain, half = gain_interval(rows, only_data / rows, only_model / rows)
    return "data" if gain > half else "model" if gain < -half else "cannot tell"


answer = who_won


# %% wrong: gain_interval() missing 1 required
def who_won(rows, only_model, only_data):
    gain, half = gain_interval(only_data, only_model)
    return "data" if gain > half else "model" if gain < -half else "cannot tell"


answer = who_won


# %% wrong: `'cannot tell'`
def who_won(rows, only_model, only_data):
    gain, half = gain_interval(only_data, rows, only_model)
    return "data" if gain > half else "model" if gain < -half else "cannot tell"


answer = who_won


# %% wrong: -1.05 [-1.93
def who_won(rows, only_model, only_data):
    z = (only_data - only_model) / max(only_data + only_model, 1) ** 0.5
    return "data" if z > 2.576 else "model" if z < -2.576 else "cannot tell"


answer = who_won


# %% wrong: same number of rows
def who_won(rows, only_model, only_data):
    gain, half = gain_interval(1_000, only_data, only_model)
    return "data" if gain > half else "model" if gain < -half else "cannot tell"


answer = who_won


# %% wrong: what is left of `rows`
def who_won(rows, only_model, only_data):
    gain, half = gain_interval(rows, rows - only_model, rows - only_data)
    return "data" if gain > half else "model" if gain < -half else "cannot tell"


answer = who_won

# %% wrong: of the page
gain, half = gain_interval(1_000, 52, 48)


def who_won(rows, only_model, only_data):
    return "data" if gain > half else "model" if gain < -half else "cannot tell"


answer = who_won
