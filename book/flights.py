"""The flights that left New York City in 2013: 2,000 of each month, and what their columns mean.

One span is one month: span 3 is March. Nothing has been cleaned. ``data/README.md`` lists what is wrong.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from book import data

SPANS = range(1, 13)
"""The spans, one for each month of 2013."""

LATE = 15
"""Minutes late at which a flight counts as disrupted."""


class Column(NamedTuple):
    """What is known about one column of the flights.

    Attributes
    ----------
    unit
        The unit of the values; empty if they have none.
    dtype
        How :func:`load` reads it: ``int64`` (never missing), ``float64`` or ``str`` (both may be missing).
    known_before_departure
        Whether the value is known three hours before the scheduled departure. What is not known then must
        never become a feature.
    meaning
        One sentence.
    """

    unit: str
    dtype: str
    known_before_departure: bool
    meaning: str


_CLOCK = "clock time HHMM, local"

COLUMNS = {
    "year": Column("year", "int64", True, "Year of the scheduled departure, New York time: always 2013."),
    "month": Column("month", "int64", True, "Month of the scheduled departure; equal to the span."),
    "day": Column("day of month", "int64", True, "Day of the scheduled departure, New York time."),
    "dep_time": Column(_CLOCK, "float64", False, "Actual departure; missing if the flight was canceled."),
    "sched_dep_time": Column(_CLOCK, "int64", True, "Scheduled departure."),
    "dep_delay": Column("minutes", "float64", False, "Actual minus scheduled departure; negative is early."),
    "arr_time": Column(_CLOCK, "float64", False, "Actual arrival, in the destination's time zone."),
    "sched_arr_time": Column(_CLOCK, "int64", True, "Scheduled arrival, in the destination's time zone."),
    "arr_delay": Column(
        "minutes", "float64", False, "Actual minus scheduled arrival; the label comes from it."
    ),
    "carrier": Column("", "str", True, "Two-character code of the airline."),
    "flight": Column("", "int64", True, "Flight number: a name, not a quantity."),
    "tailnum": Column("", "str", False, "Tail number of the aircraft; missing only for canceled flights."),
    "origin": Column("", "str", True, "Airport of departure: EWR, JFK or LGA."),
    "dest": Column("", "str", True, "Airport of destination."),
    "air_time": Column("minutes", "float64", False, "Time in the air."),
    "distance": Column("miles", "int64", True, "Distance between the two airports."),
    "hour": Column("hour", "int64", True, "Hour of the scheduled departure, New York time."),
    "minute": Column("minute", "int64", True, "Minute of the scheduled departure."),
    "time_hour": Column(
        "UTC", "str", True, "Scheduled departure, cut to the hour, in UTC (not New York time)."
    ),
    "temp": Column("°F", "float64", True, "Temperature at the origin, three hours earlier."),
    "dewp": Column("°F", "float64", True, "Dew point at the origin, three hours earlier."),
    "humid": Column("%", "float64", True, "Relative humidity at the origin, three hours earlier."),
    "wind_dir": Column("degrees", "float64", True, "Wind direction at the origin, three hours earlier."),
    "wind_speed": Column("mph", "float64", True, "Wind speed at the origin, three hours earlier."),
    "wind_gust": Column("mph", "float64", True, "Speed of gusts; missing when none was reported."),
    "precip": Column("inches", "float64", True, "Precipitation in that hour."),
    "pressure": Column(
        "millibars", "float64", True, "Sea-level pressure at the origin, three hours earlier."
    ),
    "visib": Column(
        "miles", "float64", True, "Visibility at the origin, three hours earlier; 10 is the most."
    ),
}
"""Every column of the flights by name, in the order of the files."""

WEATHER = tuple(COLUMNS)[19:]
"""The nine columns that were joined from the weather table."""


def path(span: int) -> Path:
    """Return the path of one span's CSV file, checked by :func:`book.data.path`."""
    return data.path(_name(span))


def load(spans: Iterable[int] = SPANS) -> pd.DataFrame:
    """Read spans of flights, in the order given.

    Parameters
    ----------
    spans
        Numbers from 1 to 12. The default is the whole year, 24,000 flights.

    Returns
    -------
    pandas.DataFrame
        2,000 rows a span, with the columns and dtypes of :data:`COLUMNS` and a fresh index from 0.

    Raises
    ------
    book.data.DataError
        If a file is missing or damaged, or lacks a column.
    ValueError
        If a span does not exist, or none is asked for.
    """
    frames = [_read(span) for span in spans]
    if not frames:
        raise ValueError("spans is empty: ask for at least one, such as load([1]).")
    return pd.concat(frames, ignore_index=True)


def disrupted(frame: pd.DataFrame) -> pd.Series:
    """Return the book's label: 1 if a flight came 15 minutes late or more, or never came; else 0.

    A flight without an arrival delay was canceled or diverted, so it counts as disrupted.
    """
    return ((frame["arr_delay"] >= LATE) | frame["arr_delay"].isna()).astype("int64").rename("disrupted")


def naive_label(frame: pd.DataFrame) -> pd.Series:
    """Return the label that one writes first, and that is wrong: 1 if ``arr_delay >= 15``; else 0.

    A missing delay compares as false, so every canceled or diverted flight counts as on time.
    """
    return (frame["arr_delay"] >= LATE).astype("int64").rename("naive_label")


def _name(span: int) -> str:
    if span not in SPANS:
        raise ValueError(f"There is no span {span!r}: the spans are the months, 1 to 12.")
    return f"flights/span-{span:02d}/flights.csv"


def _read(span: int) -> pd.DataFrame:
    file = path(span)
    # The columns first: asking pandas for the dtype of a column that is not there tells the reader nothing.
    data.require(pd.read_csv(file, nrows=0).columns, COLUMNS, _name(span))
    # Fixed dtypes: guessed ones would differ from month to month (a month without rain has integer `precip`).
    return pd.read_csv(file, dtype={name: column.dtype for name, column in COLUMNS.items()})
