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


# %% wrong: should count as not disrupted
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


# %% wrong: all flights the same label
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


# %% wrong: let it read `table`
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
