# %% starter
def agrees(table):
    return ...


answer = agrees


# %% solution
def agrees(table):
    utc = pd.to_datetime(table["time_hour"])
    local = utc.dt.tz_convert("America/New_York").dt
    return (
        (local.year == table["year"])
        & (local.month == table["month"])
        & (local.day == table["day"])
        & (local.hour == table["hour"])
    )


answer = agrees


# %% right
def agrees(table):
    said = pd.to_datetime(table[["year", "month", "day", "hour"]])
    said = said.dt.tz_localize("America/New_York").dt.tz_convert("UTC")
    return (said == pd.to_datetime(table["time_hour"])).all()


answer = agrees


# %% wrong: Is the clock of `time_hour` turned
def agrees(table):
    local = pd.to_datetime(table["time_hour"]).dt
    return (
        (local.year == table["year"])
        & (local.month == table["month"])
        & (local.day == table["day"])
        & (local.hour == table["hour"])
    )


answer = agrees


# %% wrong: 5 the whole year is too many
def agrees(table):
    local = (pd.to_datetime(table["time_hour"]) - pd.Timedelta(hours=5)).dt
    return (
        (local.year == table["year"])
        & (local.month == table["month"])
        & (local.day == table["day"])
        & (local.hour == table["hour"])
    )


answer = agrees


# %% wrong: 4 the whole year is too few
def agrees(table):
    local = (pd.to_datetime(table["time_hour"]) - pd.Timedelta(hours=4)).dt
    return (
        (local.year == table["year"])
        & (local.month == table["month"])
        & (local.day == table["day"])
        & (local.hour == table["hour"])
    )


answer = agrees


# %% wrong: and not the date
def agrees(table):
    utc = pd.to_datetime(table["time_hour"])
    return utc.dt.tz_convert("America/New_York").dt.hour == table["hour"]


answer = agrees


# %% wrong: and not the hour
def agrees(table):
    utc = pd.to_datetime(table["time_hour"])
    local = utc.dt.tz_convert("America/New_York").dt
    return (
        (local.year == table["year"])
        & (local.month == table["month"])
        & (local.day == table["day"])
    )


answer = agrees


# %% wrong: neither month nor year
def agrees(table):
    utc = pd.to_datetime(table["time_hour"])
    local = utc.dt.tz_convert("America/New_York").dt
    return (local.day == table["day"]) & (local.hour == table["hour"])


answer = agrees


# %% wrong: the year is not compared
def agrees(table):
    utc = pd.to_datetime(table["time_hour"])
    local = utc.dt.tz_convert("America/New_York").dt
    return (
        (local.month == table["month"])
        & (local.day == table["day"])
        & (local.hour == table["hour"])
    )


answer = agrees


# %% wrong: a few rows that disagree
def agrees(table):
    utc = pd.to_datetime(table["time_hour"])
    local = utc.dt.tz_convert("America/New_York").dt
    fine = (
        (local.year == table["year"])
        & (local.month == table["month"])
        & (local.day == table["day"])
        & (local.hour == table["hour"])
    )
    return fine.mean() > 0.95


answer = agrees


# %% wrong: Every table passes
def agrees(table):
    return True


answer = agrees


# %% wrong: one `True` or `False` for each row
def agrees(table):
    utc = pd.to_datetime(table["time_hour"])
    local = utc.dt.tz_convert("America/New_York").dt
    return [local.day == table["day"], local.hour == table["hour"]]


answer = agrees


# %% wrong: KeyError
def agrees(table):
    utc = pd.to_datetime(table["time_hour"])
    hours = utc.dt.tz_convert("America/New_York").dt.hour
    return hours == table["sched_dep_time"] // 100


answer = agrees
