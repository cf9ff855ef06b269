# %% starter
def needs_desk(frame):
    return ...


answer = needs_desk


# %% solution
def needs_desk(frame):
    late = frame["arr_delay"] >= 30
    never_arrived = frame["arr_delay"].isna()
    return late | never_arrived


answer = needs_desk

# %% right
answer = lambda frame: frame["arr_delay"].fillna(9999).ge(30)


# %% right
def needs_desk(frame):
    return [int(not delay < 30) for delay in frame.arr_delay]


answer = needs_desk

# %% wrong: with `np.nan` too
answer = lambda frame: frame["arr_delay"] >= 30

# %% wrong: one answer for each flight
answer = lambda frame: frame["arr_delay"].dropna() >= 30

# %% wrong: when a flight left
answer = lambda frame: (frame["dep_delay"] >= 30) | frame["dep_delay"].isna()

# %% wrong: exactly 30
answer = lambda frame: (frame["arr_delay"] > 30) | frame["arr_delay"].isna()

# %% wrong: left and were diverted
answer = lambda frame: (frame["arr_delay"] >= 30) | frame["dep_time"].isna()

# %% wrong: have an `arr_time`
answer = lambda frame: (frame["arr_delay"] >= 30) | frame["arr_time"].isna()

# %% wrong: the book's label
answer = flights.disrupted

# %% wrong: brackets
answer = lambda frame: frame["arr_delay"] >= 30 | frame["arr_delay"].isna()

# %% wrong: Join conditions with `&`, `|` and `~`
answer = lambda frame: (frame["arr_delay"] >= 30) or frame["arr_delay"].isna()

# %% wrong: an arrival delay of 43
answer = lambda frame: frame["arr_delay"].isna()

# %% wrong: it is called `arr_delay`
answer = lambda frame: frame["Arr_Delay"].fillna(99) >= 30

# %% wrong: These are all
answer = lambda frame: frame.arrival >= 30


# %% wrong: answers for July
def needs_desk(frame):
    return (frame["arr_delay"] >= 30) | frame.isna().any(axis=1)


answer = needs_desk


# %% wrong: wrong way round
def needs_desk(frame):
    return ~((frame["arr_delay"] >= 30) | frame["arr_delay"].isna())


answer = needs_desk


# %% wrong: does not depend on `frame`
def needs_desk(frame):
    f = flights.load([7])
    return ((f["arr_delay"] >= 30) | f["arr_delay"].isna()).to_numpy()


answer = needs_desk


# %% wrong: It reads `year`
year = flights.load([1, 2, 3])


def needs_desk(frame):
    return (year["arr_delay"] >= 30) | year["arr_delay"].isna()


answer = needs_desk


# %% wrong: another order
def needs_desk(frame):
    frame = frame.sort_values("arr_delay")
    return (frame["arr_delay"] >= 30) | frame["arr_delay"].isna()


answer = needs_desk


# %% wrong: in the order of the rows
def needs_desk(frame):
    frame = frame.sort_values("arr_delay")
    return ((frame["arr_delay"] >= 30) | frame["arr_delay"].isna()).to_numpy()


answer = needs_desk

# %% wrong: put brackets
answer = lambda frame: frame["arr_delay"].isna() | frame["arr_delay"] >= 30

# %% wrong: begin at a delay of 1 min
answer = lambda frame: (frame["arr_delay"] >= 0.5) | frame["arr_delay"].isna()

# %% wrong: exactly the flights that have an arrival delay
answer = lambda frame: (frame["arr_delay"] >= 30) | frame["arr_delay"].notna()
