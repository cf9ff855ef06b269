"""Exercises of chapter "Five validators, one dirty year": one line more, a choice, and what an alarm is worth."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd

from book import faults, flights, measured
from book.exercises.engine import (
    SLIP,
    Exercise,
    Hint,
    Question,
    close,
    describe,
    expect_booleans,
    expect_function,
    expect_number,
    only_slip,
)


@functools.cache
def context() -> dict[str, Any]:
    """Return what the answers use: April, what came out in the chapter, and the libraries."""
    return {"april": flights.load([4]), "alarms": alarms(), "matrix": matrix(), "np": np, "pd": pd}


def matrix() -> pd.DataFrame:
    """Return what each tool made of each fault, as the chapter's figure shows it."""
    tools = measured.load("validators")["results"]["tools"]
    return pd.DataFrame(
        {
            name: {fault: each[0] for fault, each in tool["faults"].items()}
            for name, tool in tools.items()
            if name != "the gate as shipped"
        }
    )


def alarms() -> pd.Series:
    """Return how many of the eight clean months each tool refused."""
    tools = measured.load("validators")["results"]["tools"]
    refused = {
        name: sum(bool(tools[name]["months"][str(span)]) for span in faults.CLEAN) for name in matrix()
    }
    return pd.Series(refused)


# ---- Exercise 1 -----------------------------------------------------------------------------------------------------


_ALL = ("year", "month", "day", "hour")


@functools.cache
def _tables() -> list[tuple[str, pd.DataFrame, bool]]:
    """Return tables, each with a name and whether it is right."""
    months = {span: flights.load([span]) for span in flights.SPANS}
    april, july = months[4], months[7]

    def one(table: pd.DataFrame, row: int = 1234, **values: Any) -> pd.DataFrame:
        spoiled = table.copy()
        spoiled.loc[row, list(values)] = list(values.values())
        return spoiled

    def moved(table: pd.DataFrame, every: int = 1, **by: int) -> pd.DataFrame:
        moment = pd.to_datetime(table["time_hour"]) + pd.DateOffset(**by)
        return table.assign(time_hour=table["time_hour"].where(table.index % every != 0, _text(moment)))

    def utc(table: pd.DataFrame) -> pd.DataFrame:
        return table.assign(hour=pd.to_datetime(table["time_hour"]).dt.hour)

    twice = months[11].loc[[0, 1], ["year", "month", "day", "hour", "time_hour"]]
    twice = twice.assign(day=3, hour=1, time_hour=["2013-11-03T05:00:00Z", "2013-11-03T06:00:00Z"])
    few = april[["year", "month", "day", "hour", "time_hour"]].iloc[100:130]
    other = {name: april.loc[1234, name] + 1 for name in _ALL}
    seven = april.index[(april["day"] == 7) & (april["hour"] == 18)][0]
    return [
        *((f"month {span} as it came", table, True) for span, table in months.items()),
        ("a table of nothing but these five columns", few, True),
        ("a table of two flights at 1 o'clock on November 3, which the clock shows twice, at 5 and 6 UTC,", twice, True),
        ("a table of the same two flights, 6 UTC first,", twice[::-1], True),
        ("a table of one flight at 1 o'clock on November 3, at 5 UTC,", twice[:1], True),
        ("a table of one flight at 1 o'clock on November 3, at 6 UTC,", twice[1:], True),
        ("a table of April and December together", pd.concat([april, months[12]], ignore_index=True), True),
        ("April with its rows in another order", april.sample(frac=1, random_state=0), True),
        ("April with every hour in UTC", utc(april), False),
        ("a table of thirty rows with the hours in UTC", utc(few), False),
        ("April with the hours on other rows", april.assign(hour=april["hour"].to_numpy()[::-1]), False),
        ("April with one row of 2,000 in which all four columns are too high by one", one(april, **other), False),
        ("April with one hour of 2,000 that is too high by one", one(april, hour=april.loc[1234, "hour"] + 1), False),
        ("April with one hour of 2,000 that is too low by one", one(april, hour=april.loc[1234, "hour"] - 1), False),
        ("January with one hour of 2,000 that is too high by one", one(months[1], hour=months[1].loc[1234, "hour"] + 1), False),
        ("April with each time_hour a day late", moved(april, days=1), False),
        ("April with one time_hour of 2,000 a day late", moved(april, 2000, days=1), False),
        ("April with one day of 2,000 wrong", one(april, day=30 if april.loc[1234, "day"] != 30 else 29), False),
        ("April with day and hour of one row swapped", one(april, seven, day=18, hour=7), False),
        ("April with each time_hour a year late", moved(april, years=1), False),
        ("April with one time_hour of 2,000 a year late", moved(april, 2000, years=1), False),
        ("April with another year in one row of 2,000", one(april, year=2014), False),
        ("July with each time_hour a month late", moved(july, months=1), False),
        ("July with each time_hour an hour early", moved(july, hours=-1), False),
        ("January with each time_hour an hour late", moved(months[1], hours=1), False),
    ]  # fmt: skip


def _text(moment: pd.Series) -> pd.Series:
    return moment.dt.strftime("%Y-%m-%dT%H:%M:%SZ")


def _parts(table: pd.DataFrame, zone: str | int = "America/New_York") -> dict[str, pd.Series]:
    """Return where the parts of `time_hour` agree with their columns."""
    moment = pd.to_datetime(table["time_hour"])
    local = (moment + pd.Timedelta(hours=zone)).dt if isinstance(zone, int) else moment.dt.tz_convert(zone).dt
    return {name: getattr(local, name) == table[name] for name in ("year", "month", "day", "hour")}


def _agree(table: pd.DataFrame, zone: str | int = "America/New_York", names: tuple[str, ...] = ()) -> np.ndarray:  # fmt: skip
    """Return for each row whether these parts, or all of them, agree."""
    parts = _parts(table, zone)
    return np.logical_and.reduce([parts[name] for name in names or parts])


def _slip(
    *names: str, zone: str | int = "America/New_York", share: float = 1.0
) -> Callable[[pd.DataFrame], bool]:
    """Return whether a table passes with only these parts compared, in that zone, in that share of the rows."""
    return lambda table: bool(_agree(table, zone, names).mean() >= share)


def _summer(table: pd.DataFrame) -> bool:
    """Return whether a table passes with four hours from April to October and five in the other months."""
    return bool(np.where(table["month"].between(4, 10), _agree(table, -4), _agree(table, -5)).all())


def _one_offset(table: pd.DataFrame) -> bool:
    """Return whether a table passes with the hours that the first row is from UTC, in all of them."""
    first = pd.to_datetime(table["time_hour"].iloc[0]).tz_convert("America/New_York")
    return bool(_agree(table, round(first.utcoffset().total_seconds() / 3600)).all())


def _some(table: pd.DataFrame) -> bool:
    """Return whether a table passes with one of the four columns right in each row."""
    return bool(np.logical_or.reduce(list(_parts(table).values())).all())


def _two_clocks(table: pd.DataFrame) -> bool:
    """Return whether a table passes with the date that UTC has and the hour that New York has."""
    return bool((_agree(table, 0, ("year", "month", "day")) & _agree(table, names=("hour",))).all())


_SKIPPED = (
    "In New York one hour is skipped in March, and one comes twice in November. UTC has neither: read `time_hour` as UTC "
    "and turn it with `tz_convert`, not with `tz_localize`."
)
_LINE_SLIPS = (
    ("`time_hour` is UTC, and you compare it as it stands: in New York it is 4 or 5 hours earlier.", _slip(*_ALL, zone=0)),
    ("the hours between UTC and New York are 4 in summer and 5 in winter; 5 the whole year is too many. `dt.tz_convert` knows.", _slip(*_ALL, zone=-5)),
    ("the hours between UTC and New York are 4 in summer and 5 in winter; 4 the whole year is too few. `dt.tz_convert` knows.", _slip(*_ALL, zone=-4)),
    ("the hour alone is compared, and as UTC writes it: in New York it is 4 or 5 hours earlier.", _slip("hour", zone=0)),
    ("summer time is taken for April to October. It begins on a day in March and ends on one in November; `dt.tz_convert` knows which.", _summer),
    ("the hours between UTC and New York are taken from the first row. In March and November they change; `dt.tz_convert` knows when.", _one_offset),
    ("the clock is turned to Chicago, an hour before New York.", _slip(*_ALL, zone="America/Chicago")),
    ("the hour is compared, and not the date.", _slip("hour")),
    ("the date is compared, and not the hour.", _slip("year", "month", "day")),
    ("day and hour are compared, and neither month nor year.", _slip("day", "hour")),
    ("the day is compared, and neither month, year nor hour.", _slip("day")),
    ("an hour passes if it is 4 or 5 hours before UTC. Only one of the two is right on a day; `dt.tz_convert` knows which.", lambda table: bool((_agree(table, -4) | _agree(table, -5)).all())),
    ("the year is not compared.", _slip("month", "day", "hour")),
    ("the year is compared with 2013, and not with its column.", lambda table: _slip(*_ALL)(table.assign(year=2013))),
    ("the column `year` is compared with 2013, and not with `time_hour`.", lambda table: bool((table["year"] == 2013).all()) and _slip("month", "day", "hour")(table)),
    ("the month is not compared.", _slip("year", "day", "hour")),
    ("the day is not compared.", _slip("year", "month", "hour")),
    ("`True` and `False` are the other way round.", lambda table: not _agree(table).any()),
    ("a few rows that disagree are let through.", _slip(*_ALL, share=0.99)),
    ("one column that agrees is enough in a row: all four must, so join them with `&`.", _some),
    ("the hour is New York's, and year, month and day are those of UTC.", _two_clocks),
    ("one row that agrees is enough.", _slip(*_ALL, share=1e-9)),
)  # fmt: skip


class OneLineMore(Exercise):
    """Answer with the function that a pandera check calls."""

    question = """\
`time_hour` says in UTC what `year`, `month`, `day` and `hour` say in New York time: `2013-04-01T10:00:00Z` is 6 o'clock \
on April 1 there.

Write `agrees(table)` for `pa.Check(agrees)`: a Series with the table's index, `True` where **all four columns** are those of `time_hour` in New York, \
else `False`; or one `bool` for all. It should pass every real month, and refuse a table \
in which a single row disagrees. The table may lack other columns; these four and the text `time_hour` are filled. The time zone is `America/New_York`; 5 and 6 UTC of November 3 are both 1 o'clock there."""
    hints = (
        "`pd.to_datetime(table['time_hour'])` reads the text as UTC. `.dt.tz_convert('America/New_York')` turns the clock, and knows when summer time begins.",
        "What `tz_convert` returns has `.dt.year`, `.dt.month`, `.dt.day` and `.dt.hour`. Compare each with its column, and join the four with `&`.",
        "```python\nlocal = pd.to_datetime(table['time_hour']).dt.tz_convert('America/New_York')\nreturn (local.dt.year == table['year']) & ...\n```",
    )
    expects = "a function of a table"
    seconds = 10  # for all tables together: a loop over the rows is an honest answer

    def judge(self, answer: Any) -> str:
        if type(answer).__module__.startswith("pandera"):
            raise Hint("`answer` is a pandera check already. Give the function itself: `answer = agrees`.")
        agrees = expect_function(answer, "agrees", parameters=1)
        values = [self._value(agrees, table) for _, table, _ in _tables()]
        said = [bool(np.all(value)) for value in values]
        wrong = [place for place, (_, _, right) in enumerate(_tables()) if said[place] != right]
        if not wrong:
            self._rows(values)
            return "One line, three faults of the figure: hours in UTC, hours on other rows, a day late. No month refused."
        words = only_slip(_LINE_SLIPS, [(table,) for _, table, _ in _tables()], said)
        name, _, right = _tables()[wrong[0]]
        if len(set(said)) == 1:
            first = flights.load([4]).iloc[0]
            case = (
                "Every table passes with your check, right or wrong."
                if said[0]
                else "Every table is refused with your check, right or wrong. The first row of April agrees with itself: "
                f"`{first['time_hour']}` is {first['year']}, {first['month']}, {first['day']} and {first['hour']} in New York."
            )
        elif right:
            case = f"{name[0].upper()}{name[1:]} should pass, and is refused."
        else:
            case = f"{name[0].upper()}{name[1:]} should be refused, and passes."
        raise Hint(f"{case} {SLIP} {words}" if words else case)

    def _value(self, agrees: Callable, table: pd.DataFrame) -> bool | pd.Series:
        """Return what the function returns, if pandera can read it: one truth value, or a Series of them."""
        try:
            value = self.call(agrees, table)
        except Hint as hint:
            if any(name in str(hint) for name in ("`NonExistentTimeError`", "`AmbiguousTimeError`")):
                raise Hint(f"{hint} {_SKIPPED}") from None
            raise
        if isinstance(value, bool | np.bool_):
            return bool(value)
        why = "Answer for the `table` that you are given, for each row of it."
        answers = expect_booleans(value, table.index, why=why)
        if not isinstance(value, pd.Series):
            raise Hint(
                f"Your function returned {describe(value)}. `pa.Check` reads a Series or one `bool`, and refuses every table that comes with "
                "anything else: `NotImplementedError`. Give it a Series with the index of `table`."
            )
        return answers

    def _rows(self, values: list[bool | pd.Series]) -> None:
        """Raise a `Hint` if a Series says `False` of another row than the one that disagrees: pandera would name that row."""
        for (name, table, _), value in zip(_tables(), values, strict=True):
            right = _agree(table)
            if isinstance(value, pd.Series) and (value.to_numpy() != right).any():
                place = int((value.to_numpy() != right).argmax())
                raise Hint(
                    f"{name[0].upper()}{name[1:]} is refused, but not for the right rows: the row {table.index[place]} should have "
                    f"`{bool(right[place])}`, and has `{bool(value.iloc[place])}`. pandera names the rows with `False`."
                )


# ---- Exercise 2 -----------------------------------------------------------------------------------------------------


_STOPPED = {"named": 1.0, "caught": 1.0, "missed": 0.0}


def _choose(
    matrix: pd.DataFrame, alarms: pd.Series, worries: list[str], most: int,
    weights: dict[str, float] = _STOPPED, allowed: Callable[[int, int], bool] = lambda n, most: n <= most,
    rows: Callable[[pd.DataFrame, list[str]], pd.DataFrame] = lambda table, worries: table.loc[worries],
    rank: Callable[[float, int, int, str], tuple] = lambda stopped, rings, place, name: (-stopped, rings, place),
) -> str | None:  # fmt: skip
    """Return the right answer, or that of a slip."""
    table = rows(matrix, worries)
    ranks = {
        name: rank(table[name].map(weights).sum(), alarms[name], place, name)
        for place, name in enumerate(table)
        if allowed(alarms[name], most)
    }
    return min(ranks, key=lambda name: ranks[name], default=None)


def _weighed(named: float, caught: float, missed: float = 0.0) -> Callable[..., str | None]:
    return lambda *case: _choose(*case, weights={"named": named, "caught": caught, "missed": missed})


def _ranked(rank: Callable[[float, int, int, str], tuple]) -> Callable[..., str | None]:
    return lambda *case: _choose(*case, rank=rank)


def _of_rows(rows: Callable[[pd.DataFrame, list[str]], pd.DataFrame]) -> Callable[..., str | None]:
    return lambda *case: _choose(*case, rows=rows)


def _limit_last(matrix: pd.DataFrame, alarms: pd.Series, worries: list[str], most: int, tied: bool) -> str | None:  # fmt: skip
    """Seek the best of all, or all that tie for it, and only then ask for the limit."""
    stopped = (matrix.loc[worries] != "missed").sum()
    best = matrix.loc[:, stopped == stopped.max()] if tied else matrix[[_choose(matrix, alarms, worries, 99)]]
    return _choose(best, alarms, worries, most)


def _by_place(matrix: pd.DataFrame, alarms: pd.Series, worries: list[str], most: int, all_of_it: bool) -> str | None:  # fmt: skip
    """Read the alarms in the order of the columns: everywhere, or for the limit only."""
    placed = pd.Series(alarms.to_numpy(), index=matrix.columns)
    return _choose(matrix.loc[:, placed <= most], placed if all_of_it else alarms, worries, 99)


def _useful(matrix: pd.DataFrame, alarms: pd.Series, worries: list[str], most: int) -> str | None:
    """Leave out what stops nothing."""
    return _choose(
        matrix.loc[:, (matrix.loc[worries] != "missed").any()], alarms, worries, most
    )  # fmt: skip


def _made(text: str) -> pd.DataFrame:
    """Return a small matrix: a column for each word, `n` for named, `c` for caught, `-` for missed."""
    names, *columns = text.split()
    words = {"n": "named", "c": "caught", "-": "missed"}
    faults_ = [f"fault {letter}" for letter in "abcdef"[: len(columns[0])]]
    return pd.DataFrame(
        {
            name: [words[mark] for mark in column]
            for name, column in zip(names.split(","), columns, strict=True)
        },
        index=faults_,
    )


@functools.cache
def _choices() -> tuple[tuple, ...]:
    four = _made("North,East,South,West nnnn-- ccc-cn nn--nn n-----")
    calls = pd.Series({"North": 3, "East": 0, "South": 3, "West": 1})
    letters = {letter: f"fault {letter}" for letter in "abcdef"}
    three = _made("Red,Blue,Green nc-- cc-- -nnn")
    equals = _made("Red,Violet,Blue,Green nc-- cc-- cnn- nc--")
    alike = _made("Late,Soon c-- nn-").set_axis(["temp", "temp in Celsius", "dewp"])
    none_rings = pd.Series({"Soon": 0, "Late": 0})
    return (
        (four, calls, [letters[x] for x in "abc"], 3),
        (four, calls, [letters[x] for x in "abc"], 2),
        (four, calls, [letters[x] for x in "abcd"], 3),
        (four, calls, [letters[x] for x in "ef"], 3),
        (four, calls, [letters[x] for x in "def"], 2),
        (four, calls, [letters[x] for x in "d"], 1),
        (four, calls, [letters[x] for x in "d"], 3),
        (four, calls, [letters[x] for x in "abcd"], 2),
        (four, pd.Series({"North": 1, "East": 0, "South": 3, "West": 1}), [letters[x] for x in "abcd"], 3),
        (four, pd.Series({"North": 4, "East": 2, "South": 3, "West": 1}), [letters[x] for x in "abc"], 3),
        (four, calls, [letters[x] for x in "a"], 3),
        (four, calls.replace(0, 2), [letters[x] for x in "abef"], 0),
        (four, calls.replace(0, 2), [letters[x] for x in "bc"], 1),
        (three, pd.Series({"Green": 5, "Blue": 1, "Red": 1}), ["fault a", "fault b"], 8),
        (three, pd.Series({"Green": 0, "Blue": 4, "Red": 5}), ["fault a", "fault b"], 8),
        (three, pd.Series({"Green": 0, "Blue": 4, "Red": 4}), ["fault c", "fault a"], 4),
        (equals, pd.Series({"Violet": 1, "Green": 1, "Blue": 1, "Red": 1}), ["fault a", "fault b"], 8),
        (equals, pd.Series({"Violet": 1, "Green": 1, "Blue": 1, "Red": 1}), ["fault a", "fault c"], 8),
        (equals, pd.Series({"Violet": 5, "Green": 1, "Blue": 1, "Red": 1}), ["fault a", "fault b"], 1),
        (equals, pd.Series({"Violet": 1, "Green": 0, "Blue": 0, "Red": 2}), ["fault a", "fault b"], 0),
        (four, pd.Series({"North": 3, "East": 0, "South": 1, "West": 1}), [letters[x] for x in "cdef"], 2),
        (four.iloc[:, ::-1], calls, [letters[x] for x in "adef"], 0),
        (_made("Up,Down cc--- ----n"), pd.Series({"Up": 2, "Down": 1}), [letters[x] for x in "abe"], 2),
        (alike, none_rings, ["temp"], 0),
        (alike, none_rings, ["dewp", "temp"], 3),
    )


_BY_NAME = "`alarms` is read in the order of the columns. Ask it by the tool's name."
_CHOICE_SLIPS = (
    ("only `named` counts. A fault that is `caught` is stopped as well.", _weighed(1, 0)),
    ("only `caught` counts. A fault that is `named` is stopped too.", _weighed(0, 1)),
    ("`named` counts more than `caught`. Both are stopped.", _weighed(2, 1)),
    ("of equals the one that names more is taken, and not the one with fewer alarms.", _weighed(1.01, 1)),
    ("the faults that are missed are counted as caught.", _weighed(0, 0, 1)),
    ("a tool with exactly `most` alarms is left out.", lambda *case: _choose(*case, allowed=lambda n, most: n < most)),
    ("`most` is not asked: tools with more alarms are chosen.", lambda *case: _choose(*case, allowed=lambda n, most: True)),
    ("the best of all tools is sought first, and only then `most` is asked.", lambda *case: _limit_last(*case, tied=False)),
    ("the best of all tools is sought first, and only then `most` is asked.", lambda *case: _limit_last(*case, tied=True)),
    ("a tool that stops none of your worries is left out. If no other is allowed, it is still the answer.", _useful),
    ("all faults are counted, and not the worries alone.", _of_rows(lambda table, worries: table)),
    ("the faults that are no worries are counted.", _of_rows(lambda table, worries: table.drop(index=worries))),
    ("only the first of the worries is counted.", _of_rows(lambda table, worries: table.loc[worries[:1]])),
    ("of equals the first is taken, and not the one with fewer alarms.", _ranked(lambda stopped, rings, place, name: (-stopped, place))),
    ("of equals the one with more alarms is taken.", _ranked(lambda stopped, rings, place, name: (-stopped, -rings, place))),
    ("fewer alarms go before more stops. They decide between equals only.", _ranked(lambda stopped, rings, place, name: (rings, -stopped, place))),
    ("the alarms alone decide, whatever a tool stops.", _ranked(lambda stopped, rings, place, name: (rings, place))),
    ("of tools that are equal in both, the last column is taken.", _ranked(lambda stopped, rings, place, name: (-stopped, rings, -place))),
    ("of tools that are equal in both, the first in the alphabet is taken, and not the first column. pandas sorts the rows when it joins Series in different orders.", _ranked(lambda stopped, rings, place, name: (-stopped, rings, name))),
    ("of tools that are equal in both, the first in `alarms` is taken, and not the first column.", lambda table, alarms, *case: _choose(table[alarms.index], alarms, *case)),
    (_BY_NAME, lambda *case: _by_place(*case, all_of_it=True)),
    (_BY_NAME, lambda *case: _by_place(*case, all_of_it=False)),
)  # fmt: skip


class ChooseTool(Exercise):
    """Answer with a function that chooses a column of the matrix."""

    question = """\
`choose(matrix, alarms, worries, most)` gets a table with a row for each fault and a column for each tool (`"named"`, `"caught"` or \
`"missed"`), a Series with the number of clean months that each tool refused, a list of the faults that you worry about, and \
a number. It returns **the name of the tool that stops the most of your worries** (named or caught) among the tools with **at most** `most` \
alarms. Of equals, the one with fewer alarms; if they are equal there too, the first column of the table. If no tool has so few \
alarms, return `None`. `alarms` may have another order than the columns."""
    hints = (
        "First leave out the tools that ring too often, then count. `alarms[name]` asks by name, whatever the order.",
        '`matrix.loc[worries, name] != "missed"` is true for each worry that the tool stops; its `.sum()` counts them.',
        "```python\nfit = [name for name in matrix if alarms[name] <= most]\n"
        "return min(fit, key=lambda name: (-stopped(name), alarms[name]), default=None)\n```\n\n"
        "`min` takes the first of equals.",
    )
    expects = "a function of a table, a Series, a list and a number"

    def judge(self, answer: Any) -> str:
        choose = expect_function(answer, "choose", parameters=4)
        said = [self.call(choose, *case) for case in _choices()]
        for value in said:
            if value is not None and not isinstance(value, str):
                raise Hint(f"`choose` should return a tool's name, or `None`; it returned {describe(value)}.")
        if all(value is None for value in said):
            page = (matrix(), alarms(), ["March again"], 5)
            raise Hint(
                "`choose` returns `None` for every table. Does each path through it end with `return`?"
                if self.call(choose, *page) is None
                else "`choose` returns `None` for every table whose tools are not those of the page. Take the names from `matrix`."
            )
        right = [_choose(*case) for case in _choices()]
        if said == right:
            return "A tool is chosen for worries that somebody has written down, and at a price in alarms."
        words = only_slip(_CHOICE_SLIPS, _choices(), said)
        place = next(place for place, value in enumerate(said) if value != right[place])
        table, calls, worries, most = _choices()[place]
        stopped = {name: int((table.loc[worries, name] != "missed").sum()) for name in table}
        case = (
            f"For {len(worries)} {'worry' if len(worries) == 1 else 'worries'}, of which the tools stop {stopped}, with the alarms {calls.to_dict()} and at most "
            f"{most} allowed, the answer is {right[place]!r}; you returned {said[place]!r}{'' if said[place] is None or said[place] in table else ', which is no column of that table'}."
        )
        raise Hint(f"{case} {SLIP} {words}" if words else case)


# ---- Exercise 3 -----------------------------------------------------------------------------------------------------

_WORTH = (
    (0.1, 0.8, 0.25), (0.5, 0.6, 0.6), (0.02, 1.0, 0.125), (0.3, 0.4, 0.0), (1.0, 0.5, 0.5), (0.25, 0.0, 0.5), (0.9, 0.35, 0.7),
    (0.005, 0.6, 0.002), (0.000001, 0.5, 0.0),
)  # fmt: skip


def _divided(one: np.ndarray, by: np.ndarray) -> np.ndarray:
    """Return the quotients, and 1 where one would divide by 0."""
    return np.divide(one, by, out=np.ones_like(by), where=by != 0)


class WorthOfAnAlarm(Exercise):
    """Answer with a function of three shares."""

    question = """\
`worth(dirty, refused, alarms)` gets three shares, from 0 to 1: how many deliveries are dirty, how many of the dirty ones the tool refuses (for whatever reason), and \
how many of the clean ones it refuses. It returns **the share of dirty ones among the deliveries that it refuses**. If it \
refuses none at all, return `None`."""
    hints = (
        "Take 1,000 deliveries. How many of them are dirty and refused? How many are clean and refused?",
        "Dirty and refused: `dirty * refused`. Clean and refused: `(1 - dirty) * alarms`. Refused are both together.",
        "```python\nright, false = dirty * refused, (1 - dirty) * alarms\nreturn right / (right + false) if ... else None\n```",
    )
    expects = "a function of three shares"

    def judge(self, answer: Any) -> str:
        worth = expect_function(answer, "worth", parameters=3)
        said = {case: self.call(worth, *case) for case in _WORTH}
        nothing = [case for case, value in said.items() if value is None]
        if len(nothing) == len(_WORTH):
            raise Hint("`worth` returns `None` for all shares. Does each path through it end with `return`?")
        numbers = [case for case in _WORTH if case not in nothing]  # these first: a wrong formula shows there
        got = [expect_number(said[case], f"What `worth{case}` returns") for case in numbers]
        wanted = [d * c / (d * c + (1 - d) * a) for d, c, a in numbers]
        d, c, a = np.array(numbers).T
        right, false = d * c, (1 - d) * a
        close(
            got,
            wanted,
            "What `worth` returns",
            cases=[f"for a dirty share of {d}, {c} of them refused, and {a} of the clean ones" for d, c, a in numbers],
            others={
                "That is the share of dirty deliveries that are refused, the other way round.": c,
                "How many deliveries are dirty is left out, or cancels: a rare fault makes most alarms false.": np.divide(c, c + a),
                "You divide by the two rates: weigh each of them by the share of deliveries that it is a rate of.": np.divide(right, c + a),
                "These are odds, dirty ones for each clean one among the refused. Divide by all that are refused.": _divided(right, false),
                "`1 - alarms` is the share of clean deliveries that pass; refused are `alarms`.": _divided(right, right + (1 - d) * (1 - a)),
                "You take 0.1 for the share of dirty deliveries, whatever `dirty` is.": _divided(0.1 * c, 0.1 * c + 0.9 * a),
                "The clean ones are weighed by 0.9, whatever `dirty` is: they are `1 - dirty` of all.": _divided(right, right + 0.9 * a),
                "The shares of dirty and of clean deliveries that it refuses are swapped.": d * a / (d * a + (1 - d) * c),
                "That is the share of all deliveries that are dirty and refused; divide it by all that are refused.": d * c,
                "The clean ones are weighed as if all deliveries were clean: they are `1 - dirty` of them.": d * c / (d * c + a + (d * c + a == 0)),
                "That is the share of all deliveries that are refused.": d * c + (1 - d) * a,
                "That is the share of clean ones among the refused.": 1 - np.array(wanted),
                "That is the share of all deliveries that are judged rightly: dirty and refused, or clean and passed.": d * c + (1 - d) * (1 - a),
                "That is the share of clean deliveries that pass.": 1 - a,
                "You divide all that are dirty by all that are refused; some of the dirty ones pass.": _divided(d, d * c + (1 - d) * a),
            },
        )  # fmt: skip
        if nothing:
            dirty, refused, alarms = nothing[0]
            refuses = dirty * refused + (1 - dirty) * alarms
            raise Hint(f"`worth{nothing[0]}` returns `None`, but it refuses something: {refuses:g} of all deliveries.")  # fmt: skip
        for case in ((0.3, 0.0, 0.0), (0.0, 0.5, 0.0), (1.0, 0.0, 0.7)):
            value = self.call(worth, *case)
            if value is not None:
                raise Hint(
                    f"For a dirty share of {case[0]}, {case[1]} of them refused and {case[2]} of the clean ones, nothing is refused at all, so the answer is "
                    f"`None`; you returned {describe(value)}."
                )
        if expect_number(self.call(worth, 0.0, 0.5, 0.2), "What `worth(0.0, 0.5, 0.2)` returns") != 0:
            raise Hint("If no delivery is dirty, a fifth of the clean ones is refused all the same, and 0 of the refused are dirty.")  # fmt: skip
        return "A tool that refuses all, dirty or clean, says nothing: a refusal is then worth what you knew before."


exercises = (OneLineMore, ChooseTool, WorthOfAnAlarm)

quiz = (
    Question(
        "Great Expectations, pandera and Frictionless got the same limits and lists. What decides which faults each stops?",
        (
            (
                "How good its statistics are",
                "None of the three was asked for statistics here.",
                False,
            ),
            (
                "What could be written into the set-up, and for a few faults how the file is read",
                "Two agree in every row. Frictionless cannot ask for a share of filled cells, and reads headers, separators and bytes in its own way.",
                True,
            ),
            (
                "How new the release is, since rules against common faults ship with it",
                "No rule about your columns ships with any of them.",
                False,
            ),
        ),
    ),
    Question(
        "A tool refuses April, May and June because each is warmer than January to March. What does its refusal say of Celsius in April?",
        (
            (
                "It is caught, because `temp` stands in the report",
                "It stands there in a clean April, too. An alarm that always rings says nothing.",
                False,
            ),
            (
                "Nothing: it refuses April without it, too",
                "That is why only what a clean April does not ring counts as caught.",
                True,
            ),
            (
                "It is missed, because a warmer month and Celsius cancel each other",
                "They may, but April was refused before the fault was planted.",
                False,
            ),
        ),
    ),
    Question(
        "A canceled flight arrives with a delay of 0. Why can no range for `arr_delay` stop it?",
        (
            (
                "Because 0 is missing in the three months that the range was drawn from",
                "Hundreds of flights land on the minute.",
                False,
            ),
            (
                "Because a limit is checked on a sample of the rows only",
                "All of these tools check every row.",
                False,
            ),
            (
                "Because 0 is a good value: it is wrong only beside another column's hole",
                "So the expectation has to speak of two columns.",
                True,
            ),
        ),
    ),
)
