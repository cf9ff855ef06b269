"""Forty-odd ways in which a delivery goes wrong: April, as it would have come with each of them.

Each fault is a function of a month's rows, as text, so that nothing else in the file changes. What a report must say to
have named the fault stands beside it, written before any tool had seen one and mended once after. Two are no invention: a month as it came.
"""

from __future__ import annotations

import csv
import functools
import io
import re
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import NamedTuple

from book import flights

BASE = 4
"""The month that is spoiled: April."""

LEARNED = (1, 2, 3)
"""The months that every expectation is drawn from."""

CLEAN = (4, 5, 6, 7, 8, 10, 11, 12)
"""The months that nobody has drawn from and that should pass. September is not among them: see `FAULTS`."""

NOTHING, CAUGHT, NAMED = "missed", "caught", "named"
"""What a tool may make of a fault: see `outcome`."""

Row = dict[str, str]


class Fault(NamedTuple):
    """One way in which a delivery is wrong.

    Attributes
    ----------
    group : str
        What it is a fault of: the file, the columns, the types, the values, the rows, the distributions, or the relations.
    words : str
        A regular expression. A finding that holds these words has named the fault.
    made : callable
        Returns the delivery, as bytes.
    """

    group: str
    words: str
    made: Callable[[], bytes]


# ---- Reading and writing ---------------------------------------------------------------------------------------------


def read(span: int = BASE) -> list[Row]:
    """Return a month's rows as text, each a new dict."""
    return [dict(row) for row in _read(span)]


@functools.cache
def _read(span: int) -> tuple[Row, ...]:
    return tuple(csv.DictReader(io.StringIO(flights.path(span).read_text(encoding="utf-8"))))


def written(rows: Iterable[Row], header: Iterable[str] = tuple(flights.COLUMNS)) -> bytes:
    """Return rows as the bytes of a CSV file; `header` may name the columns otherwise."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(row.values() for row in rows)
    return text.getvalue().encode()


def _bytes(span: int = BASE) -> bytes:
    return flights.path(span).read_bytes()


def _each(change: Callable[[Row], None]) -> Callable[[], bytes]:
    """Return a delivery in which every row is changed."""

    def made() -> bytes:
        rows = read()
        for row in rows:
            change(row)
        return written(rows)

    return made


def _cell(column: str, change: Callable[[str], str], every: int = 1) -> Callable[[], bytes]:
    """Return a delivery in which a column's cells, in one row of so many, are changed; empty ones stay empty."""

    def made() -> bytes:
        rows = read()
        for row in rows[every // 2 :: every]:
            row[column] = row[column] and change(row[column])
        return written(rows)

    return made


def _only(keep: Callable[[Row], bool]) -> Callable[[], bytes]:
    return lambda: written(filter(keep, read()))


def _header(change: Callable[[str], str]) -> Callable[[], bytes]:
    return lambda: written(read(), map(change, flights.COLUMNS))


def _moved(columns: Iterable[str], by: str) -> Callable[[], bytes]:
    """Return a delivery in which columns were looked up in another order of the rows, and put back by position."""

    def made() -> bytes:
        rows = read()
        order = sorted(range(len(rows)), key=lambda place: (rows[place][by], place))
        cells = [[rows[place][column] for column in columns] for place in order]
        for row, there in zip(rows, cells, strict=True):
            row.update(zip(columns, there, strict=True))
        return written(rows)

    return made


# ---- What happened ---------------------------------------------------------------------------------------------------


def _celsius(row: Row, columns: Iterable[str] = ("temp", "dewp")) -> None:
    for column in columns:
        row[column] = row[column] and f"{(float(row[column]) - 32) / 1.8:.2f}"


def _twice_named() -> bytes:
    """`temp` once more at the end, in degrees Celsius."""
    rows = read()
    for row in rows:
        row["again"] = row["temp"] and f"{(float(row['temp']) - 32) / 1.8:.2f}"
    return written(rows, (*flights.COLUMNS, "temp"))


def _with_gate() -> bytes:
    rows = read()
    for place, row in enumerate(rows):
        row["gate"] = f"{'ABC'[place % 3]}{place % 29 + 1}"
    return written(rows, (*flights.COLUMNS, "gate"))


def _without(column: str) -> bytes:
    rows = read()
    for row in rows:
        del row[column]
    return written(rows, [name for name in flights.COLUMNS if name != column])


def _swapped(name: str) -> str:
    return {"temp": "dewp", "dewp": "temp"}.get(name, name)


def _dashes(row: Row) -> None:
    for column in ("dep_time", "dep_delay", "arr_time", "arr_delay", "air_time"):
        row[column] = row[column] or "-"


def _no_delay(row: Row) -> None:
    for column in ("dep_delay", "arr_delay"):
        row[column] = row[column] or "0"


def _never_early(row: Row) -> None:
    for column in ("dep_delay", "arr_delay"):
        row[column] = row[column] and str(max(0, int(row[column])))


def _kilometers(row: Row) -> None:
    for column in ("wind_speed", "wind_gust"):
        row[column] = row[column] and f"{float(row[column]) * 1.609344:.4f}"


def _frozen() -> bytes:
    """From the 11th to the 20th each airport repeats the weather of its first flight on the 11th."""
    rows, last = read(), {}
    for row in rows:
        if 11 <= int(row["day"]) <= 20:
            row.update(last.setdefault(row["origin"], {name: row[name] for name in flights.WEATHER}))
    return written(rows)


def _warming(row: Row) -> None:
    row["temp"] = row["temp"] and f"{float(row['temp']) + 0.5 * int(row['day']):.2f}"


def _later(moment: str) -> str:
    return f"{datetime.fromisoformat(moment[:-1]) + timedelta(days=1):%Y-%m-%dT%H:%M:%SZ}"


def _in_utc(row: Row) -> None:
    row["hour"] = str(int(row["time_hour"][11:13]))


def _a_few(column: str, value: str) -> Callable[[], bytes]:
    """Return a delivery in which 20 of the 2,000 flights have another value."""

    def made() -> bytes:
        rows = read()
        for row in rows[50::100]:
            row[column] = value
        return written(rows)

    return made


_ROWS = r"\brows?\b|row.?count|has \d+ examples|length"
_TWICE = r"repeat|duplicate|uniq|primary|already|" + _ROWS
_WEATHER = r"\b(" + "|".join(flights.WEATHER) + r")\b"

FAULTS = {
    # The file.
    "empty file": Fault("the file", r"empty|no columns|no header", lambda: b""),
    "a header and no rows": Fault("the file", r"empty|" + _ROWS, lambda: written([])),
    "cut off in the middle": Fault("the file", r"\bcells?\b|\bline\b|cut|" + _ROWS, lambda: _bytes()[:100_000]),
    "semicolons for commas": Fault("the file", r"';'|separator|delimit|one column", lambda: _bytes().replace(b",", b";")),
    "one byte that is not UTF-8": Fault("the file", r"utf|encod|\bbyte\b", lambda: _bytes().replace(b",N", b",\xe9", 1)),
    "two files joined": Fault("the file", r"header|joined|line 2002|" + _ROWS, lambda: _bytes() + _bytes(3)),
    # The columns.
    "humid is gone": Fault("the columns", r"\bhumid\b", lambda: _without("humid")),
    "humid renamed humidity": Fault("the columns", r"\bhumid(ity)?\b", _header(lambda name: "humidity" if name == "humid" else name)),
    "a new column, gate": Fault("the columns", r"\bgate\b", _with_gate),
    "temp stands twice": Fault("the columns", r"\btemp", _twice_named),
    "names of temp and dewp swapped": Fault("the columns", r"\b(temp|dewp)\b", _header(_swapped)),
    # The types.
    "visib with its unit: 10 mi": Fault("the types", r"\bvisib\b", _cell("visib", lambda cell: f"{cell} mi")),
    "a clock as 06:10": Fault("the types", r"\bsched_dep_time\b", _cell("sched_dep_time", lambda cell: f"{cell.zfill(4)[:2]}:{cell.zfill(4)[2:]}")),
    "decimal commas in temp": Fault("the types", r"\btemp\b", _cell("temp", lambda cell: cell.replace(".", ","))),
    "a dash for what is missing": Fault("the types", r"\b(dep_time|dep_delay|arr_time|arr_delay|air_time)\b", _each(_dashes)),
    # The values.
    "a wind of 1,048 mph": Fault("the values", r"\bwind_speed\b", _cell("wind_speed", lambda cell: "1048.36058", 700)),
    "temp of -9999": Fault("the values", r"\btemp\b", _a_few("temp", "-9999")),
    "scheduled at 2400": Fault("the values", r"\bsched_dep_time\b", _cell("sched_dep_time", lambda cell: "2400", 700)),
    "an airline nobody knows": Fault("the values", r"\bcarrier\b", _a_few("carrier", "ZZ")),
    "carrier empty": Fault("the values", r"\bcarrier\b", _a_few("carrier", "")),
    "dest in small letters": Fault("the values", r"\bdest\b", _cell("dest", str.lower, 10)),
    "pressure empty in 6 of 10": Fault("the values", r"\bpressure\b", _each(lambda row: row.update(pressure=row["pressure"] if int(row["flight"]) % 10 < 4 else ""))),
    # The rows.
    "every flight twice": Fault("the rows", _TWICE, lambda: written(row for row in read() for _ in "12")),
    "twelve flights twice": Fault("the rows", _TWICE, lambda: written([*read(), *read()[100:112]])),
    "only 400 flights": Fault("the rows", _ROWS, lambda: written(read()[:400])),
    "nothing after the 20th": Fault("the rows", r"\bday\b|" + _ROWS, _only(lambda row: int(row["day"]) <= 20)),
    "March again": Fault("the rows", r"\bmonth\b|already|delivered", lambda: _bytes(3)),
    "canceled flights left out": Fault("the rows", r"missing|cancel|null|\b(dep|arr)_(time|delay)\b|" + _ROWS, _only(lambda row: row["dep_time"] != "")),
    # The distributions.
    "temp and dewp in Celsius": Fault("the distributions", r"\b(temp|dewp)\b", _each(_celsius)),
    "JFK alone in Celsius": Fault("the distributions", r"\b(temp|dewp)\b", _each(lambda row: _celsius(row) if row["origin"] == "JFK" else None)),
    "wind in km/h": Fault("the distributions", r"\bwind_(speed|gust)\b", _each(_kilometers)),
    "humid from 0 to 1": Fault("the distributions", r"\bhumid\b", _cell("humid", lambda cell: f"{float(cell) / 100:.4f}")),
    "weather frozen for ten days": Fault("the distributions", _WEATHER, _frozen),
    "temp drifts half a degree a day": Fault("the distributions", r"\btemp\b", _each(_warming)),
    "DL is gone": Fault("the distributions", r"\bcarrier\b", _only(lambda row: row["carrier"] != "DL")),
    "UA written as AA": Fault("the distributions", r"\bcarrier\b", _cell("carrier", lambda cell: "AA" if cell == "UA" else cell)),
    "early is written as 0": Fault("the distributions", r"\b(dep|arr)_delay\b", _each(_never_early)),
    # The relations.
    "hour in UTC": Fault("the relations", r"\bhour\b", _each(_in_utc)),
    "hour on other rows": Fault("the relations", r"\bhour\b", _moved(["hour"], "carrier")),
    "arr_delay on other rows": Fault("the relations", r"\barr_delay\b", _moved(["arr_delay"], "dest")),
    "weather on other rows": Fault("the relations", _WEATHER, _moved(flights.WEATHER, "carrier")),
    "distance on other rows": Fault("the relations", r"\bdistance\b", _moved(["distance"], "carrier")),
    "canceled, with a delay of 0": Fault("the relations", r"\b(dep|arr)_delay\b", _each(_no_delay)),
    "time_hour a day late": Fault("the relations", r"\btime_hour\b", _cell("time_hour", _later)),
    # Two months as they came.
    "February as it came: 1,048 mph": Fault("as it came", r"\bwind_speed\b", lambda: _bytes(2)),
    "September as it came: OO": Fault("as it came", r"\bcarrier\b", lambda: _bytes(9)),
}  # fmt: skip
"""Each fault by its name, in the order of the figure."""


def outcome(fault: Fault, findings: Iterable[dict], usual: Iterable[dict]) -> str:
    """Judge what a tool said of a delivery: the rule of chapter "Five validators, one dirty year".

    Parameters
    ----------
    fault : Fault
        What is wrong with the delivery.
    findings, usual : iterable of dict
        What made the tool refuse it, and what it says of April as it is: each with `check`, `subject` (a column, or
        what else it is about) and `text`. An error that was raised is a finding too.

    Returns
    -------
    str
        `NAMED` if a finding that April as it is does not have holds the fault's words; `CAUGHT` if there is
        such a finding, and none of them holds the words; else `NOTHING`.
    """
    known = {(each["check"], each["subject"]) for each in usual}
    new = [each for each in findings if (each["check"], each["subject"]) not in known]
    if any(re.search(fault.words, f"{each['subject']}: {each['text']}", re.IGNORECASE) for each in new):
        return NAMED
    return CAUGHT if new else NOTHING
