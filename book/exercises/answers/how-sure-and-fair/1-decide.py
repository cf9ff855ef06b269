# %% starter
def decide(table, tolerance):
    return ...


answer = decide


# %% solution
def decide(table, tolerance):
    if (table["change"] + table["half"] < -tolerance).any():
        return "refuse"
    if (table["change"] - table["half"] >= -tolerance).all():
        return "bless"
    return "wait"


answer = decide


# %% right
def decide(t, tolerance):
    high, low = (t.change + t.half).min(), (t.change - t.half).min()
    return (
        "refuse"
        if high < -tolerance
        else "wait"
        if low < -tolerance
        else "bless"
    )


answer = decide

# %% wrong: the point alone
answer = lambda t, tolerance: (
    "refuse" if (t.change < -tolerance).any() else "bless"
)


# %% wrong: might lose
def decide(t, tolerance):
    if (t.change - t.half < -tolerance).any():
        return "refuse"
    return "bless"


answer = decide


# %% wrong: One airport is enough
def decide(t, tolerance):
    if (t.change + t.half < -tolerance).all():
        return "refuse"
    return "bless" if (t.change - t.half >= -tolerance).all() else "wait"


answer = decide


# %% wrong: every airport must be safe
def decide(t, tolerance):
    if (t.change + t.half < -tolerance).any():
        return "refuse"
    return "bless" if (t.change - t.half >= -tolerance).any() else "wait"


answer = decide


# %% wrong: every airport must be safe
def decide(t, tolerance):
    if (t.change - t.half >= -tolerance).any():
        return "bless"
    return "refuse" if (t.change + t.half < -tolerance).any() else "wait"


answer = decide


# %% wrong: every airport must be safe
def decide(t, tolerance):
    if (t.change + t.half < -tolerance).any():
        return "refuse"
    return "bless" if (t.change + t.half > -tolerance).any() else "wait"


answer = decide


# %% wrong: refuse with `<`
def decide(t, tolerance):
    if (t.change + t.half <= -tolerance).any():
        return "refuse"
    return "bless" if (t.change - t.half >= -tolerance).all() else "wait"


answer = decide


# %% wrong: bless with `>=`
def decide(t, tolerance):
    if (t.change + t.half < -tolerance).any():
        return "refuse"
    return "bless" if (t.change - t.half > -tolerance).all() else "wait"


answer = decide


# %% wrong: not with 0
def decide(t, tolerance):
    if (t.change + t.half < 0).any():
        return "refuse"
    return "bless" if (t.change - t.half >= 0).all() else "wait"


answer = decide


# %% wrong: positive number
def decide(t, tolerance):
    if (t.change + t.half < tolerance).any():
        return "refuse"
    return "bless" if (t.change - t.half >= tolerance).all() else "wait"


answer = decide


# %% wrong: average hides
def decide(t, tolerance):
    if t.change.mean() + t.half.mean() < -tolerance:
        return "refuse"
    return "bless" if t.change.mean() - t.half.mean() >= -tolerance else "wait"


answer = decide


# %% wrong: refuse by the point
def decide(t, tolerance):
    if (t.change < -tolerance).any():
        return "refuse"
    return "bless" if (t.change - t.half >= -tolerance).all() else "wait"


answer = decide


# %% wrong: bless by the point
def decide(t, tolerance):
    if (t.change + t.half < -tolerance).any():
        return "refuse"
    return "bless" if (t.change >= -tolerance).all() else "wait"


answer = decide


# %% wrong: returns at the first airport before you
def decide(t, tolerance):
    for r in t.itertuples():
        if r.change + r.half < -tolerance:
            return "refuse"
        if r.change - r.half >= -tolerance:
            return "bless"
        return "wait"


answer = decide


# %% wrong: returns "bless" before
def decide(t, tolerance):
    for r in t.itertuples():
        if r.change + r.half < -tolerance:
            return "refuse"
        elif r.change - r.half >= -tolerance:
            return "bless"
    return "wait"


answer = decide


# %% wrong: returns "wait" before
def decide(t, tolerance):
    for r in t.itertuples():
        if r.change + r.half < -tolerance:
            return "refuse"
        elif r.change - r.half < -tolerance:
            return "wait"
    return "bless"


answer = decide


# %% wrong: last airport
def decide(t, tolerance):
    for r in t.itertuples():
        said = (
            "refuse"
            if r.change + r.half < -tolerance
            else "bless"
            if r.change - r.half >= -tolerance
            else "wait"
        )
    return said


answer = decide


# %% wrong: first whether to refuse
def decide(t, tolerance):
    if (t.change - t.half < -tolerance).any():
        return "wait"
    return "refuse" if (t.change + t.half < -tolerance).any() else "bless"


answer = decide


# %% wrong: half of the interval already
def decide(table, tolerance):
    if (table["change"] + table["half"] / 2 < -tolerance).any():
        return "refuse"
    if (table["change"] - table["half"] / 2 >= -tolerance).all():
        return "bless"
    return "wait"


answer = decide


# %% wrong: You never wait
def decide(table, tolerance):
    high = table["change"] + table["half"]
    if (high < -tolerance).any():
        return "refuse"
    if (high >= -tolerance).all():
        return "bless"
    return "wait"


answer = decide


# %% wrong: You wait as soon as
def decide(table, tolerance):
    low = table["change"] - table["half"]
    high = table["change"] + table["half"]
    if ((low < -tolerance) & (high >= -tolerance)).any():
        return "wait"
    if (high < -tolerance).any():
        return "refuse"
    return "bless"


answer = decide


# %% wrong: an interval lies below 0
def decide(table, tolerance):
    low = table["change"] - table["half"]
    high = table["change"] + table["half"]
    if (high < 0).any():
        return "refuse"
    if (low >= -tolerance).all():
        return "bless"
    return "wait"


answer = decide


# %% wrong: no interval reaches below 0
def decide(table, tolerance):
    low = table["change"] - table["half"]
    high = table["change"] + table["half"]
    if (high < -tolerance).any():
        return "refuse"
    if (low >= 0).all():
        return "bless"
    return "wait"


answer = decide


# %% wrong: decide with 0.02
def decide(table, tolerance):
    low = table["change"] - table["half"]
    high = table["change"] + table["half"]
    if (high < -0.02).any():
        return "refuse"
    if (low >= -0.02).all():
        return "bless"
    return "wait"


answer = decide


# %% wrong: divide `tolerance` by 100
def decide(table, tolerance):
    limit = -tolerance / 100
    low = table["change"] - table["half"]
    high = table["change"] + table["half"]
    if (high < limit).any():
        return "refuse"
    if (low >= limit).all():
        return "bless"
    return "wait"


answer = decide


# %% wrong: `bless` to all 46 tables
def decide(table, tolerance):
    table = table[table.index.isin(["EWR", "JFK", "LGA"])]
    low = table["change"] - table["half"]
    high = table["change"] + table["half"]
    if (high < -tolerance).any():
        return "refuse"
    if (low >= -tolerance).all():
        return "bless"
    return "wait"


answer = decide


# %% wrong: none lies below it as a whole
def decide(table, tolerance):
    size = table["change"].abs()
    if (size - table["half"] > tolerance).any():
        return "refuse"
    if (size + table["half"] <= tolerance).all():
        return "bless"
    return "wait"


answer = decide
