"""A weather feed that delivers the file of a week ago: the defect of chapter "Evaluator"."""

from __future__ import annotations

import pandas as pd

from book import data, flights


def week_old(rows: pd.DataFrame, airport: str) -> pd.DataFrame:
    """Give the flights of one airport the weather that it had seven days earlier.

    Parameters
    ----------
    rows
        Flights as :func:`book.flights.load` returns them.
    airport
        Whose feed is late: EWR, JFK or LGA.

    Returns
    -------
    pandas.DataFrame
        The same rows. Only the columns of :data:`book.flights.WEATHER` differ, and only at this airport. Where
        nothing was observed at that hour a week before, they are missing.
    """
    seen = pd.read_csv(data.path("weather.csv"))
    # Three hours before departure, as in the flights; and a week later than observed.
    seen["time_hour"] = pd.to_datetime(seen["time_hour"]) + pd.Timedelta(days=7, hours=3)
    asked = rows[["origin"]].assign(time_hour=pd.to_datetime(rows["time_hour"]))
    old = asked.merge(seen, how="left", on=["origin", "time_hour"])[list(flights.WEATHER)]
    old.index = rows.index
    return rows.where(rows["origin"] != airport, rows.assign(**old.astype("float64")))
