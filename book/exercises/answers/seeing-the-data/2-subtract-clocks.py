# %% starter
def minutes_late(frame):
    return ...


answer = minutes_late


# %% solution
def minutes_late(frame):
    def minutes(clock):
        return clock // 100 * 60 + clock % 100

    late = minutes(frame["dep_time"]) - minutes(frame["sched_dep_time"])
    return late.where(~(late < -120), late + 1440)


answer = minutes_late


# %% right
def minutes_late(frame):
    a, b = (
        (c // 100) * 60 + c % 100
        for c in (frame.dep_time, frame.sched_dep_time)
    )
    return ((a - b + 120) % 1440 - 120).tolist()


answer = minutes_late


# %% right
def one(row):
    if np.isnan(row.dep_time):
        return np.nan
    h = lambda c: 60 * int(c // 100) + int(c % 100)
    d = h(row.dep_time) - h(row.sched_dep_time)
    return d + 1440 if d < -180 else d


answer = lambda frame: np.array(
    [one(row) for row in frame[["dep_time", "sched_dep_time"]].itertuples()]
)

# %% wrong: as plain numbers
answer = lambda frame: frame["dep_time"] - frame["sched_dep_time"]


# %% wrong: stops at a canceled flight
def minutes_late(frame):
    m = lambda c: c.astype(int) // 100 * 60 + c.astype(int) % 100
    return (m(frame.dep_time) - m(frame.sched_dep_time) + 120) % 1440 - 120


answer = minutes_late


# %% wrong: stops at two kinds
def minutes_late(frame):
    t = lambda c: pd.to_datetime(
        c.astype("Int64").astype(str).str.zfill(4), format="%H%M"
    )
    d = (t(frame.dep_time) - t(frame.sched_dep_time)).dt.total_seconds() / 60
    return (d + 120) % 1440 - 120


answer = minutes_late


# %% wrong: after midnight
def minutes_late(frame):
    m = lambda c: c // 100 * 60 + c % 100
    return m(frame.dep_time) - m(frame.sched_dep_time)


answer = minutes_late


# %% wrong: early
def minutes_late(frame):
    m = lambda c: c // 100 * 60 + c % 100
    return (m(frame.dep_time) - m(frame.sched_dep_time)) % 1440


answer = minutes_late


# %% wrong: never left
def minutes_late(frame):
    m = lambda c: c // 100 * 60 + c % 100
    d = m(frame.dep_time) - m(frame.sched_dep_time)
    return ((d + 120) % 1440 - 120).fillna(0)


answer = minutes_late


# %% wrong: 12 hours
def minutes_late(frame):
    m = lambda c: c // 100 * 60 + c % 100
    d = m(frame.dep_time) - m(frame.sched_dep_time)
    return (d + 720) % 1440 - 720


answer = minutes_late


# %% wrong: wrong way round
def minutes_late(frame):
    m = lambda c: c // 100 * 60 + c % 100
    d = m(frame.sched_dep_time) - m(frame.dep_time)
    return -((-d + 120) % 1440 - 120)


answer = minutes_late


# %% wrong: hours
def minutes_late(frame):
    m = lambda c: c // 100 + c % 100 / 60
    d = m(frame.dep_time) - m(frame.sched_dep_time)
    return (d + 2) % 24 - 2


answer = minutes_late

# %% wrong: one number for each flight
answer = lambda frame: (frame.dep_time.dropna() - frame.sched_dep_time).dropna()

# %% wrong: `KeyError`
answer = lambda frame: frame["dep_delay"]


# %% wrong: made up at the limit
def minutes_late(frame):
    m = lambda c: c // 100 * 60 + c % 100
    d = m(frame.dep_time) - m(frame.sched_dep_time)
    return np.where(d <= -120, d + 1440, d)


answer = minutes_late


# %% equivalent: no flight lies between 120 minutes early and 20 hours late
def minutes_late(frame):

    def minutes(clock):
        return clock // 100 * 60 + clock % 100

    late = minutes(frame["dep_time"]) - minutes(frame["sched_dep_time"])
    return late.where(~(late < -121), late + 1440)


answer = minutes_late


# %% equivalent: a clock has fewer than 60 minutes: 99 and 100 divide it alike
def minutes_late(frame):

    def minutes(clock):
        return clock // 99 * 60 + clock % 100

    late = minutes(frame["dep_time"]) - minutes(frame["sched_dep_time"])
    return late.where(~(late < -120), late + 1440)


answer = minutes_late


# %% right
def minutes_late(frame):
    d = frame["dep_time"] - frame["sched_dep_time"]
    d = d - 40 * (frame["dep_time"] // 100 - frame["sched_dep_time"] // 100)
    return d + 1440 * (d < -120)


answer = minutes_late


# %% wrong: And of the flights that left
def minutes_late(frame):
    def minutes(clock):
        digits = clock.astype(str)
        return digits.str[:2].astype(float) * 60 + digits.str[2:4].astype(float)

    late = minutes(frame["dep_time"]) - minutes(frame["sched_dep_time"])
    return (late + 120) % 1440 - 120


answer = minutes_late


# %% wrong: in another row
def minutes_late(frame):
    frame = frame.sort_values("sched_dep_time", kind="stable")
    m = lambda c: c // 100 * 60 + c % 100
    d = m(frame["dep_time"]) - m(frame["sched_dep_time"])
    return ((d + 120) % 1440 - 120).to_numpy()


answer = minutes_late


# %% wrong: 2 flights left early
def minutes_late(frame):
    m = lambda c: c // 100 * 60 + c % 100
    d = m(frame["dep_time"]) - m(frame["sched_dep_time"])
    return (d + 20) % 1440 - 20


answer = minutes_late
