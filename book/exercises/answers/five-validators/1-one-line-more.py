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


# %% wrong: one comes twice in November
def agrees(table):
    said = pd.to_datetime(table[["year", "month", "day", "hour"]])
    said = said.dt.tz_localize("America/New_York").dt.tz_convert("UTC")
    return (said == pd.to_datetime(table["time_hour"])).all()


answer = agrees


# %% wrong: you compare it as it stands
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


# %% wrong: refuses every table that comes with anything else
def agrees(table):
    moments = [
        pd.Timestamp(text).tz_convert("America/New_York")
        for text in table["time_hour"]
    ]
    parts = [(m.year, m.month, m.day, m.hour) for m in moments]
    said = zip(
        table["year"], table["month"], table["day"], table["hour"], strict=True
    )
    return [one == other for one, other in zip(parts, said, strict=True)]


answer = agrees


# %% wrong: Only one of the two is right on a day
def agrees(table):
    utc = pd.to_datetime(table["time_hour"]).dt.tz_localize(None)
    ahead = utc - pd.to_datetime(table[["year", "month", "day", "hour"]])
    return ahead.isin([pd.Timedelta(hours=4), pd.Timedelta(hours=5)])


answer = agrees


# %% wrong: compared with 2013
def agrees(table):
    utc = pd.to_datetime(table["time_hour"])
    local = utc.dt.tz_convert("America/New_York").dt
    return (
        (local.year == 2013)
        & (local.month == table["month"])
        & (local.day == table["day"])
        & (local.hour == table["hour"])
    )


answer = agrees


# %% wrong: day and hour of one row swapped
def agrees(table):
    utc = pd.to_datetime(table["time_hour"])
    local = utc.dt.tz_convert("America/New_York").dt
    said = table["year"] + table["month"] + table["day"] + table["hour"]
    return local.year + local.month + local.day + local.hour == said


answer = agrees


# %% wrong: too low by one should be refused, and passes
def agrees(table):
    table = table.drop_duplicates(["year", "month", "day", "hour"])
    utc = pd.to_datetime(table["time_hour"])
    local = utc.dt.tz_convert("America/New_York").dt
    return bool(
        (
            (local.year == table["year"])
            & (local.month == table["month"])
            & (local.day == table["day"])
            & (local.hour == table["hour"])
        ).all()
    )


answer = agrees


# %% wrong: The first row of April agrees with itself
def agrees(table):
    utc = pd.to_datetime(table["time_hour"])
    local = utc.dt.tz_convert("America/New_York").dt
    said = table["day"].astype(str) + " " + table["hour"].astype(str)
    return (
        (local.year == table["year"])
        & (local.month == table["month"])
        & (utc.dt.tz_convert("America/New_York").dt.strftime("%d %H") == said)
    )


answer = agrees


# %% wrong: should be refused, and passes
def agrees(table):
    utc = pd.to_datetime(table["time_hour"])
    local = utc.dt.tz_convert("America/New_York").dt
    return (
        local.year.isin(table["year"])
        & local.month.isin(table["month"])
        & local.day.isin(table["day"])
        & local.hour.isin(table["hour"])
    )


answer = agrees


# %% wrong: the day is not compared
def agrees(table):
    utc = pd.to_datetime(table["time_hour"])
    local = utc.dt.tz_convert("America/New_York").dt
    return (
        (local.year == table["year"])
        & (local.month == table["month"])
        & (local.hour == table["hour"])
    )


answer = agrees


# %% wrong: the other way round
def agrees(table):
    utc = pd.to_datetime(table["time_hour"])
    local = utc.dt.tz_convert("America/New_York").dt
    return (
        (local.year != table["year"])
        | (local.month != table["month"])
        | (local.day != table["day"])
        | (local.hour != table["hour"])
    )


answer = agrees


# %% wrong: Answer for the `table` that you are given
def agrees(table):
    utc = pd.to_datetime(april["time_hour"])
    return utc.dt.tz_convert("America/New_York").dt.hour == april["hour"]


answer = agrees


# %% right
def agrees(table):
    utc = pd.to_datetime(table["time_hour"])
    local = utc.dt.tz_convert("America/New_York").dt
    same = (
        (local.year == table["year"])
        & (local.month == table["month"])
        & (local.day == table["day"])
        & (local.hour == table["hour"])
    )
    return same.all()


answer = agrees


# %% wrong: at 1 o'clock on November 3
def agrees(table):
    said = pd.to_datetime(
        table[["year", "month", "day", "hour"]], errors="coerce"
    )
    local = said.dt.tz_localize(
        "America/New_York", ambiguous="NaT", nonexistent="NaT"
    )
    return local == pd.to_datetime(table["time_hour"])


answer = agrees


# %% wrong: not with `tz_localize`
def agrees(table):
    moment = pd.to_datetime(table["time_hour"].str[:-1])
    local = moment.dt.tz_localize("America/New_York").dt
    return (local.day == table["day"]) & (local.hour == table["hour"])


answer = agrees


# %% wrong: summer time is taken for April to October
def agrees(table):
    ahead = table["month"].between(4, 10).map({True: 4, False: 5})
    utc = pd.to_datetime(table["time_hour"])
    local = (utc - pd.to_timedelta(ahead, unit="h")).dt
    return (
        (local.year == table["year"])
        & (local.month == table["month"])
        & (local.day == table["day"])
        & (local.hour == table["hour"])
    )


answer = agrees


# %% wrong: taken from the first row
def agrees(table):
    utc = pd.to_datetime(table["time_hour"])
    ahead = utc.iloc[0].tz_convert("America/New_York").utcoffset()
    local = (utc + ahead).dt
    return (
        (local.year == table["year"])
        & (local.month == table["month"])
        & (local.day == table["day"])
        & (local.hour == table["hour"])
    )


answer = agrees


# %% wrong: as UTC writes it
def agrees(table):
    return table["time_hour"].str[11:13].astype(int) == table["hour"]


answer = agrees


# %% wrong: turned to Chicago
def agrees(table):
    utc = pd.to_datetime(table["time_hour"])
    local = utc.dt.tz_convert("America/Chicago").dt
    return (
        (local.year == table["year"])
        & (local.month == table["month"])
        & (local.day == table["day"])
        & (local.hour == table["hour"])
    )


answer = agrees


# %% wrong: the column `year` is compared with 2013
def agrees(table):
    utc = pd.to_datetime(table["time_hour"])
    local = utc.dt.tz_convert("America/New_York").dt
    return (
        (table["year"] == 2013)
        & (local.month == table["month"])
        & (local.day == table["day"])
        & (local.hour == table["hour"])
    )


answer = agrees


# %% right
def agrees(table):
    moments = [
        pd.Timestamp(text).tz_convert("America/New_York")
        for text in table["time_hour"]
    ]
    parts = [(m.year, m.month, m.day, m.hour) for m in moments]
    said = zip(
        table["year"], table["month"], table["day"], table["hour"], strict=True
    )
    same = [one == other for one, other in zip(parts, said, strict=True)]
    return pd.Series(same, index=table.index)


answer = agrees


# %% wrong: refuses every table that comes with anything else
def agrees(table):
    utc = pd.to_datetime(table["time_hour"])
    local = utc.dt.tz_convert("America/New_York").dt
    same = (
        (local.year == table["year"])
        & (local.month == table["month"])
        & (local.day == table["day"])
        & (local.hour == table["hour"])
    )
    return same.to_numpy()


answer = agrees


# %% wrong: not with `tz_localize`
def agrees(table):
    said = pd.to_datetime(table[["year", "month", "day", "hour"]])
    local = said.dt.tz_localize("America/New_York", ambiguous="infer")
    return local.dt.tz_convert("UTC") == pd.to_datetime(table["time_hour"])


answer = agrees


# %% wrong: keep the index that you are given
def agrees(table):
    table = table.reset_index(drop=True)
    utc = pd.to_datetime(table["time_hour"])
    local = utc.dt.tz_convert("America/New_York").dt
    return (
        (local.year == table["year"])
        & (local.month == table["month"])
        & (local.day == table["day"])
        & (local.hour == table["hour"])
    )


answer = agrees


# %% wrong: but not for the right rows
def agrees(table):
    utc = pd.to_datetime(table["time_hour"])
    local = utc.dt.tz_convert("America/New_York").dt
    same = (
        (local.year == table["year"])
        & (local.month == table["month"])
        & (local.day == table["day"])
        & (local.hour == table["hour"])
    )
    return pd.Series(same.all(), index=table.index)


answer = agrees


# %% wrong: one column that agrees is enough in a row
def agrees(table):
    utc = pd.to_datetime(table["time_hour"])
    local = utc.dt.tz_convert("America/New_York").dt
    return (
        (local.year == table["year"])
        | (local.month == table["month"])
        | (local.day == table["day"])
        | (local.hour == table["hour"])
    )


answer = agrees


# %% wrong: year, month and day are those of UTC
def agrees(table):
    utc = pd.to_datetime(table["time_hour"])
    hour = utc.dt.tz_convert("America/New_York").dt.hour
    return (
        (utc.dt.year == table["year"])
        & (utc.dt.month == table["month"])
        & (utc.dt.day == table["day"])
        & (hour == table["hour"])
    )


answer = agrees


# %% wrong: for each row of it
def agrees(table):
    utc = pd.to_datetime(table["time_hour"])
    local = utc.dt.tz_convert("America/New_York").dt
    same = (
        (local.year == table["year"])
        & (local.month == table["month"])
        & (local.day == table["day"])
        & (local.hour == table["hour"])
    )
    return same[~same]


answer = agrees
