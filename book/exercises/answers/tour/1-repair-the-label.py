# %% starter
def disrupted(table):
    late = table["arr_delay"] >= 15
    never_arrived = ...
    return late | never_arrived


answer = disrupted


# %% solution
def disrupted(table):
    late = table["arr_delay"] >= 15
    never_arrived = table["arr_delay"].isna()
    return late | never_arrived


answer = disrupted


# %% right
def disrupted(table):
    late = table["arr_delay"] >= 15
    never_arrived = table["arr_delay"].isnull()
    return (late | never_arrived).astype(int)


answer = disrupted


# %% right
answer = flights.disrupted


# %% right
def disrupted(table):
    return ~(table["arr_delay"] < 15)


answer = disrupted


# %% wrong: whatever you compare it with
def disrupted(table):
    late = table["arr_delay"] >= 15
    never_arrived = table["arr_delay"] == np.nan
    return late | never_arrived


answer = disrupted


# %% wrong: flights that have an `arr_delay`
def disrupted(table):
    late = table["arr_delay"] >= 15
    never_arrived = table["arr_delay"].notna()
    return late | never_arrived


answer = disrupted


# %% wrong: 0 minutes should count as not disrupted
def disrupted(table):
    late = table["arr_delay"] >= 15
    never_arrived = table["arr_delay"] == 0
    return late | never_arrived


answer = disrupted


# %% wrong: one value to every flight
def disrupted(table):
    late = table["arr_delay"] >= 15
    never_arrived = True
    return late | never_arrived


answer = disrupted


# %% wrong: it needs its parentheses
def disrupted(table):
    late = table["arr_delay"] >= 15
    never_arrived = table["arr_delay"].isna
    return late | never_arrived


answer = disrupted


# %% wrong: not its own table
def disrupted(table):
    late = FLIGHTS["arr_delay"] >= 15
    never_arrived = FLIGHTS["arr_delay"].isna()
    return late | never_arrived


answer = disrupted


# %% wrong: row numbers
def disrupted(table):
    late = table["arr_delay"] >= 15
    never_arrived = table["arr_delay"].isna()
    return (late | never_arrived).reset_index(drop=True)


answer = disrupted


# %% wrong: takes nothing in its parentheses
def disrupted(table):
    late = table["arr_delay"] >= 15
    never_arrived = table.isna("arr_delay")
    return late | never_arrived


answer = disrupted


# %% wrong: takes nothing in its parentheses
def disrupted(table):
    late = table["arr_delay"] >= 15
    never_arrived = table["arr_delay"].isna("arr_delay")
    return late | never_arrived


answer = disrupted


# %% wrong: Python cannot join `late`
def disrupted(table):
    late = table["arr_delay"] >= 15
    never_arrived = table[table["arr_delay"].isna()]
    return late | never_arrived


answer = disrupted


# %% wrong: Join conditions with `&`, `|` and `~`
def disrupted(table):
    late = table["arr_delay"] >= 15
    never_arrived = not table["arr_delay"].isna()
    return late | never_arrived


answer = disrupted


# %% wrong: Ask one column
def disrupted(table):
    late = table["arr_delay"] >= 15
    never_arrived = table.isna()
    return late | never_arrived


answer = disrupted


# %% wrong: where `dep_time` or `dep_delay` is missing
def disrupted(table):
    late = table["arr_delay"] >= 15
    never_arrived = table["dep_delay"].isna()
    return late | never_arrived


answer = disrupted


# %% wrong: where `arr_time` is missing
def disrupted(table):
    late = table["arr_delay"] >= 15
    never_arrived = table["arr_time"].isna()
    return late | never_arrived


answer = disrupted


# %% wrong: Join conditions with `&`, `|` and `~`
def disrupted(table):
    late = table["arr_delay"] >= 15
    never_arrived = table["arr_delay"].isna()
    return late or never_arrived


answer = disrupted


# %% wrong: no flight is both
def disrupted(table):
    late = table["arr_delay"] >= 15
    never_arrived = table["arr_delay"].isna()
    return late & never_arrived


answer = disrupted


# %% wrong: filled is missing no more
def disrupted(table):
    table["arr_delay"] = table["arr_delay"].fillna(0)
    late = table["arr_delay"] >= 15
    never_arrived = table["arr_delay"].isna()
    return late | never_arrived


answer = disrupted


# %% wrong: where any column is missing
def disrupted(table):
    late = table["arr_delay"] >= 15
    never_arrived = table.isna().any(axis=1)
    return late | never_arrived


answer = disrupted


# %% wrong: Other tables have no `label`
def disrupted(table):
    late = table["arr_delay"] >= 15
    never_arrived = table["label"].isna()
    return late | never_arrived


answer = disrupted
