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


# %% wrong: You say `'model'`: what does your comparison say
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


# %% wrong: 1.96 is left out, or the half width is halved
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


# %% wrong: is one of your numbers a share
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


# %% wrong: wider than one of 95 %
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


# %% right
def who_won(rows, only_model, only_data):
    won = np.repeat(
        [1, -1, 0], [only_data, only_model, rows - only_data - only_model]
    )
    half = 1.96 * won.std() / rows**0.5
    low, high = won.mean() - half, won.mean() + half
    if low <= 0 <= high:
        return "cannot tell"
    return "data" if low > 0 else "model"


answer = who_won


# %% wrong: What the data does not clearly win
def who_won(rows, only_model, only_data):
    gain, half = gain_interval(rows, only_data, only_model)
    if gain > half:
        return "data"
    if gain < half:
        return "model"
    return "cannot tell"


answer = who_won


# %% wrong: What the data does not clearly win
def who_won(rows, only_model, only_data):
    gain, half = gain_interval(rows, only_data, only_model)
    return "data" if gain > half else "model"


answer = who_won


# %% wrong: never answer `model`
def who_won(rows, only_model, only_data):
    gain, half = gain_interval(rows, only_data, only_model)
    return "data" if gain > half else "cannot tell"


answer = who_won


# %% wrong: an interval of its own
def who_won(rows, only_model, only_data):
    def interval(count):
        p = count / rows
        half = 1.96 * np.sqrt(p * (1 - p) / rows)
        return p - half, p + half

    model, data = interval(only_model), interval(only_data)
    if data[0] > model[1]:
        return "data"
    return "model" if model[0] > data[1] else "cannot tell"


answer = who_won


# %% wrong: twice the half width
def who_won(rows, only_model, only_data):
    gain, half = gain_interval(rows, only_data, only_model)
    if gain > 2 * half:
        return "data"
    if gain < -2 * half:
        return "model"
    return "cannot tell"


answer = who_won


# %% wrong: share of the rows on which the two differ
def who_won(rows, only_model, only_data):
    gain, half = gain_interval(only_model + only_data, only_data, only_model)
    if gain > half:
        return "data"
    if gain < -half:
        return "model"
    return "cannot tell"


answer = who_won


# %% wrong: share of the rows on which the two differ
def who_won(rows, only_model, only_data):
    differ = only_data + only_model
    if not differ:
        return "cannot tell"
    p = only_data / differ
    half = 1.96 * (p * (1 - p) / differ) ** 0.5
    if p - half > 0.5:
        return "data"
    return "model" if p + half < 0.5 else "cannot tell"


answer = who_won


# %% wrong: divided by the square root of `rows`
def who_won(rows, only_model, only_data):
    gain = (only_data - only_model) / rows
    half = 1.96 * np.sqrt((only_data + only_model) / rows - gain**2)
    if gain > half:
        return "data"
    if gain < -half:
        return "model"
    return "cannot tell"


answer = who_won


# %% wrong: You say `'data'`: what does your comparison say
def who_won(rows, only_model, only_data):
    gain, half = gain_interval(rows, only_data, only_model)
    if gain - half >= 0:
        return "data"
    if gain + half <= 0:
        return "model"
    return "cannot tell"


answer = who_won


# %% wrong: wrong way round
def who_won(rows, only_model, only_data):
    gain, half = gain_interval(rows, only_data, only_model)
    if gain - half < 0 < gain + half:
        return "data" if gain > 0 else "model"
    return "cannot tell"


answer = who_won


# %% wrong: the far end
def who_won(rows, only_model, only_data):
    gain, half = gain_interval(rows, only_data, only_model)
    if gain + half > 0:
        return "data"
    if gain - half < 0:
        return "model"
    return "cannot tell"


answer = who_won


# %% wrong: For the data you ask
def who_won(rows, only_model, only_data):
    gain, half = gain_interval(rows, only_data, only_model)
    if gain > 0:
        return "data"
    if gain + half < 0:
        return "model"
    return "cannot tell"


answer = who_won


# %% wrong: For the model you ask
def who_won(rows, only_model, only_data):
    gain, half = gain_interval(rows, only_data, only_model)
    if gain > half:
        return "data"
    if gain < 0:
        return "model"
    return "cannot tell"


answer = who_won


# %% wrong: toss no coin
def who_won(rows, only_model, only_data):
    lead, luck = only_data - only_model, 1.96 * rows**0.5
    return "data" if lead > luck else "model" if lead < -luck else "cannot tell"


answer = who_won


# %% wrong: wider than one of 95 %
def who_won(rows, only_model, only_data):
    z = (only_data - only_model) / max(only_data + only_model, 1) ** 0.5
    return "data" if z > 3 else "model" if z < -3 else "cannot tell"


answer = who_won


# %% wrong: and you say `'data'`
def who_won(rows, only_model, only_data):
    share = (only_data + only_model) / rows
    gain = (only_data - only_model) / rows
    half = 1.96 * (share * (1 - share) / rows) ** 0.5
    return "data" if gain > half else "model" if gain < -half else "cannot tell"


answer = who_won


# %% wrong: Do you round before you compare
def who_won(rows, only_model, only_data):
    gain, half = gain_interval(rows, fixed=only_data, broken=only_model)
    if round(gain - half, 1) > 0:
        return "data"
    if round(gain + half, 1) < 0:
        return "model"
    return "cannot tell"


answer = who_won
