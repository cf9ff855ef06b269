"""pandera: what a person sets up, and what one more line would catch."""

# --- set-up
import pandas as pd
import pandera.pandas as pa
from facts import COLUMNS, KEY, LIMITS, PRESENT, ROWS, TEXT, WHOLE, WORDS


def filled(share):
    """Demand a value in this share of the rows."""
    return pa.Check(lambda cells: cells.notna().mean() >= share, name="filled", ignore_na=False)


def column(name):
    """Return what is known of a column."""
    checks = [pa.Check.in_range(*LIMITS[name])] if name in LIMITS else []
    checks += [pa.Check.isin(WORDS[name])] if name in WORDS else []
    checks += [filled(PRESENT[name])] if name in PRESENT else []
    kind = str if name in TEXT else int if name in WHOLE else float
    return pa.Column(kind, checks, nullable=name in PRESENT, coerce=kind is float)


schema = pa.DataFrameSchema(
    {name: column(name) for name in COLUMNS},
    checks=pa.Check(lambda table: ROWS[0] <= len(table) <= ROWS[1], name="row_count"),
    strict=True,
    unique=KEY,
)


def validate(file):
    """Raise a SchemaErrors that lists all that is wrong."""
    schema.validate(pd.read_csv(file), lazy=True)


# --- end of set-up


def start(months):
    """Return what `findings` is to validate with."""
    return schema


def findings(file, against):
    """Return what pandera says of a delivery."""
    try:
        against.validate(pd.read_csv(file), lazy=True)
    except pa.errors.SchemaErrors as errors:
        said = errors.failure_cases
        said["column"] = said["column"].fillna("table").astype(str)
        said["check"] = said["check"].astype(str)
        return [
            {
                "check": check,
                "subject": column,
                "text": f"{check} fails, such as {each['failure_case'].iloc[0]!r}",
            }
            for (column, check), each in said.groupby(["column", "check"], sort=True)
        ]
    return []


def more(months):
    """Return the lines that one could add, by what is written.

    Parameters
    ----------
    months : list of pandas.DataFrame
        January to March: the line about a mean is drawn from them.
    """
    ny = "America/New_York"
    lines = {
        "hour == sched_dep_time // 100": ("hour", lambda t: t["hour"] == t["sched_dep_time"] // 100),
        "dewp <= temp, in 99 of 100": ("dewp temp", lambda t: (t["dewp"].fillna(0) <= t["temp"].fillna(0)).mean() >= 0.99),
        "no arr_delay without air_time": ("arr_delay", lambda t: t["arr_delay"].isna() == t["air_time"].isna()),
        "month == the month ordered": ("month", lambda t: ~t["month"].isin([1, 2, 3])),
        "28 different days": ("day", lambda t: t["day"].nunique() >= 28),
        "dest is three capitals": ("dest", lambda t: t["dest"].str.fullmatch("[A-Z]{3}")),
        "time_hour is that day in New York": ("time_hour", lambda t: pd.to_datetime(t["time_hour"]).dt.tz_convert(ny).dt.day == t["day"]),
        "a route has one distance": ("distance", lambda t: t.groupby(["origin", "dest"])["distance"].transform("nunique") == 1),
        "somebody canceled": ("dep_time missing", lambda t: t["dep_time"].isna().any()),
        "arr_delay goes with dep_delay: r > 0.7": ("arr_delay", lambda t: t["arr_delay"].corr(t["dep_delay"]) > 0.7),
        "one temp for an airport and hour": ("temp", lambda t: t.groupby(["origin", "time_hour"])["temp"].transform("nunique") <= 1),
        "temp moves every day": ("temp", lambda t: t.groupby("day")["temp"].nunique().min() > 3),
        "3 in 10 leave early": ("dep_delay", lambda t: (t["dep_delay"] < 0).mean() > 0.3),
        "every airline of the three months": ("carrier", lambda t: set.intersection(*(set(m["carrier"]) for m in months)) <= set(t["carrier"])),
        "each airline's share within 4 points": ("carrier", lambda t: _shares(t).sub(_shares(pd.concat(months)), fill_value=0).abs().max() <= 0.04),
    }  # fmt: skip
    for name in ("temp", "humid", "wind_speed", "dep_delay", "arr_delay"):
        means = pd.Series([month[name].mean() for month in months])
        least, most = means.mean() - 3 * means.std(), means.mean() + 3 * means.std()
        lines[f"mean of {name} within 3 sd"] = (
            name,
            lambda t, name=name, least=least, most=most: least <= t[name].mean() <= most,
        )
    return {
        words: pa.DataFrameSchema(checks=pa.Check(check, name=subject, ignore_na=False))
        for words, (subject, check) in lines.items()
    }


def _shares(table):
    return table["carrier"].value_counts(normalize=True)
