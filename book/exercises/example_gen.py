"""Exercises of "ExampleGen": write a split, decide a split, and foresee what a damaged file does."""

from __future__ import annotations

import csv
import functools
import itertools
import uuid
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import tensorflow as tf
from tfx import v1 as tfx
from tfx.components.example_gen.base_example_gen_executor import _PartitionFn

from book import flights, quiet
from book.exercises.engine import (
    Exercise,
    Hint,
    Question,
    describe,
    expect_choice,
    expect_function,
    expect_type,
    only_slip,
)

quiet.tfx()


def records(lines: list[str]) -> list[list[str]]:
    """Do what the chapter's `records` does: glue lines until their quotation marks pair up, then cut into cells."""
    found: list[list[str]] = []
    held: list[str] = []
    for line in lines:
        held.append(line)
        if "".join(held).count('"') % 2 == 0:
            cells = next(csv.reader(["\n".join(held)]))
            if cells:  # an empty line is no record
                found.append(cells)
            held = []
    if held:
        raise ValueError("the quotation marks do not pair up")
    return found


def is_number(text: str) -> bool:
    """Do what the chapter's `is_number` does: tell whether `float` takes a text."""
    try:
        float(text)
    except ValueError:
        return False
    return True


def context() -> dict[str, Any]:
    """Return what the notebook has defined when its exercises begin and that answers use."""
    return {
        "np": np,
        "pd": pd,
        "tfx": tfx,
        "Input": tfx.proto.Input,
        "Split": tfx.proto.SplitConfig.Split,
        "records": records,
        "is_number": is_number,
    }


# ---- Exercise 1 -----------------------------------------------------------------------------------------------------


class KeepAircraftTogether(Exercise):
    """Answer with an `Output` proto."""

    question = """\
The model will be asked about **aircraft that it has never seen**. Write the split that tests this.

Bind to `answer` a `tfx.proto.Output` with splits `train`, `eval` and `test`, their buckets in the ratio 6 : 2 : 2. All \
flights of one aircraft (column `tailnum`, which our twelve flights lack) must be in one split."""
    hints = (
        "Look at `by_day`, in the section above. What in it names the splits, what sets their sizes, and what decides "
        "which flights stay together?",
        "`hash_buckets` are shares: 6, 2 and 2, or 3, 1 and 1. The column stands in `partition_feature_name`, beside `splits`.",
        "`tfx.proto.SplitConfig(splits=[Split(name='train', hash_buckets=6), …], partition_feature_name='tailnum')`, and that as "
        "`split_config` of a `tfx.proto.Output`.",
    )
    expects = "a `tfx.proto.Output`"

    def judge(self, answer: Any) -> str:
        if isinstance(answer, tfx.proto.SplitConfig):
            raise Hint(
                "This is a `SplitConfig`. It belongs inside a `tfx.proto.Output`, as its `split_config`."
            )
        output = expect_type(answer, tfx.proto.Output, "a `tfx.proto.Output`")
        splits = {split.name: split.hash_buckets for split in output.split_config.splits}
        names = [split.name for split in output.split_config.splits]
        if sorted(names) != ["eval", "test", "train"]:
            lacking = [f"`{name}` is missing" for name in ("train", "eval", "test") if name not in names]
            raise Hint(
                "The three splits should be named `train`, `eval` and `test`; "
                + (
                    f"yours are named {': '.join([str(names), *lacking[:1]])}."
                    if names
                    else "yours has no splits."
                )
            )
        _check_ratio(splits)
        column = output.split_config.partition_feature_name
        if not output.split_config.HasField("partition_feature_name") or not column:
            raise Hint(
                "Without a `partition_feature_name` the whole record is hashed, so the flights of an aircraft fall on all sides."
            )
        if column not in flights.COLUMNS:
            raise Hint(
                f"The flights have no column `{column!r}`: the run would stop. The aircraft is in `'tailnum'`."
            )
        places = _aircraft_by_split(output)
        spread = {tail: found for tail, found in places.items() if tail and len(found) > 1}
        if spread:
            tail, found = sorted(spread.items())[0]
            raise Hint(
                f"You keep together what has the same `{column}`. Aircraft `{tail}` is in {' and '.join(sorted(found))}."
            )
        if column != "tailnum":
            raise Hint(
                f"Each `{column}` is on one side as a whole, with all of its aircraft: that asks about a new `{column}`, and the few "
                "values of it cannot be divided 6 : 2 : 2. Divide by `tailnum`."
            )
        (home,) = places[""]
        return (
            "Each aircraft has one side. Look at one thing more: of the year's 24,000 flights, the 205 without `tailnum` share one empty "
            f"key, so all of them fall into `{home}`, and every one of them was canceled. A key with empty cells is not a fair divider."
        )


def _check_ratio(splits: dict[str, int]) -> None:
    train, evaluation, test = (splits[name] for name in ("train", "eval", "test"))
    if not train or train != 3 * evaluation or evaluation != test:
        said = " : ".join(str(splits[name]) for name in ("train", "eval", "test"))
        more = ""
        if empty := [name for name, number in splits.items() if not number]:
            more = f" `{empty[0]}` has no `hash_buckets`, so no flight gets into it."
        elif (train, evaluation, test) == (6, 8, 10):
            more = " `hash_buckets` is how many buckets a split gets, not where its borders are."
        elif train in (evaluation, test) and evaluation + test == 4 * train:
            more = " The largest should be `train`."
        raise Hint(
            f"The buckets of train, eval and test should be in the ratio 6 : 2 : 2; yours are {said}.{more}"
        )


def _aircraft_by_split(output: Any) -> dict[str, set[str]]:
    """Divide real flights with TFX's own function: for each aircraft, the splits in which it is found."""
    names = [split.name for split in output.split_config.splits]
    borders = [int(n) for n in np.cumsum([split.hash_buckets for split in output.split_config.splits])]
    places: dict[str, set[str]] = {}
    for tail, example in _some_flights():
        try:
            number = _PartitionFn(example, len(borders), borders, output.split_config)
        except RuntimeError:
            column = output.split_config.partition_feature_name
            raise Hint(
                f"The cells of `{column}` are decimal numbers: CsvExampleGen would stop. The aircraft is in `'tailnum'`."
            ) from None
        places.setdefault(tail, set()).add(names[number])
    return places


@functools.cache
def _some_flights() -> list[tuple[str, tf.train.Example]]:
    """Return 600 real flights as examples: those of some aircraft, and some without."""
    frame = flights.load()
    tails = frame["tailnum"].value_counts().index[:25]
    chosen = pd.concat(
        [frame[frame["tailnum"].isin(tails)].head(580), frame[frame["tailnum"].isna()].head(20)]
    )
    kinds = {name: _kind(frame[name]) for name in flights.COLUMNS}
    found = []
    for row in chosen.to_dict("records"):
        features = {name: _feature(row[name], kind) for name, kind in kinds.items()}
        tail = "" if pd.isna(row["tailnum"]) else row["tailnum"]
        found.append((tail, tf.train.Example(features=tf.train.Features(feature=features))))
    return found


def _kind(cells: pd.Series) -> str:
    """Tell what CsvExampleGen makes of a column's text: `arr_delay` is whole, though pandas reads its gaps as decimal."""
    if cells.dtype == object:
        return "text"
    return "whole" if (cells.dropna() % 1 == 0).all() else "decimal"


def _feature(value: Any, kind: str) -> tf.train.Feature:
    there = [] if pd.isna(value) else [value]
    if kind == "text":
        return tf.train.Feature(bytes_list=tf.train.BytesList(value=[text.encode() for text in there]))
    if kind == "whole":
        return tf.train.Feature(int64_list=tf.train.Int64List(value=[int(number) for number in there]))
    return tf.train.Feature(float_list=tf.train.FloatList(value=there))


# ---- Exercise 2 -----------------------------------------------------------------------------------------------------

_DECISIONS = {"a": "later", "b": "rows", "c": "days", "d": "aircraft", "e": "aircraft"}

_NEW = "the question is about aircraft that are new. With any other split, aircraft of the test have a history in training."
_BARE = (
    "of these thirty aircraft no delay is known. With any other split, the test asks about aircraft whose other "
    "delays are in training."
)
_LATER = (
    "next month's flights are all later than every row you have, so the test must be later than training."
)
_WHY = {
    "a": dict.fromkeys(("rows", "days", "aircraft"), _LATER),
    "b": {
        "days": "the lost cells are scattered: other flights of the same day are known. A test of whole days is harder than the task.",
        "aircraft": "the lost cells are scattered: other flights of the same aircraft are known. A test of whole aircraft is harder "
        "than the task.",
        "later": "the lost cells are scattered: flights before and after are known. A test of later days is harder than the task.",
    },
    "c": {
        "rows": "of a missing day no flight is known. A test of random rows knows others of the same day, and is easier than the task.",
        "aircraft": "whole days are missing, not aircraft. A test of whole aircraft knows other flights of the same day.",
        "later": "of a missing day the days before and after are known. A test of later days has no days after it, and is harder "
        "than the task.",
    },
    "d": {
        **dict.fromkeys(("rows", "days"), _NEW),
        "later": "new aircraft do fly later, but so do the old ones: most aircraft in a test of later days have a history in training.",
    },
    "e": dict.fromkeys(("rows", "days", "later"), _BARE),
}
"""Why a wrong choice is wrong, by letter and choice."""


class DecideTheSplit(Exercise):
    """Answer with a dictionary of decisions."""

    question = """\
Five teams; **b**, **c** and **e** are to fill gaps in the archive of 2013. Which split gives each an honest \
number?

- **a** The model is trained at the end of each month and predicts the flights of the next one.
- **b** One `arr_delay` in ten is lost, at random rows.
- **c** Thirty days are missing, here and there. The days before and after are known.
- **d** An airline buys twenty aircraft. How well does the model work for an aircraft without a history, on days that it knows?
- **e** Thirty aircraft have lost every `arr_delay`. Other aircraft, on the same days, are known.

Give a dictionary from each letter to `"rows"` (hash of the whole record), `"days"` (whole days together), `"aircraft"` (all \
flights of an aircraft together) or `"later"` (train on the earlier days, test on the later)."""
    hints = (
        "Ask for each: how do the rows that the model will be asked about stand to the rows that it has read? The test must stand to "
        "training in the same way.",
        "In one of the five the random split is right.",
        "New rows from scattered places: rows. Whole days between known ones: days. After all that is known: later. Of aircraft of which no delay is known: aircraft.",
    )
    expects = "a dictionary from letters to texts"

    def judge(self, answer: Any) -> str:
        given = expect_type(answer, dict, "a dictionary from the letters `a` to `e` to texts")
        wrong = []
        for letter, wanted in _DECISIONS.items():
            if letter not in given and letter.upper() in given:
                raise Hint(
                    f"There is no answer for `{letter}`, but one for `{letter.upper()}`. Write the letters small."
                )
            if letter not in given:
                raise Hint(f"There is no answer for `{letter}`: yours is {describe(given)}.")
            said = given[letter].strip().lower() if isinstance(given[letter], str) else ""
            if said not in ("rows", "days", "aircraft", "later"):
                raise Hint(
                    f"Answer `{letter}` should be one of the texts `'rows'`, `'days'`, `'aircraft'`, `'later'`; it is {describe(given[letter])}."
                )
            if said != wanted:
                wrong.append((letter, _WHY[letter][said]))
        if wrong:
            letter, why = wrong[0]
            rest = f" ({len(wrong)} of the five are not right yet.)" if len(wrong) > 1 else ""
            raise Hint(f"Look at `{letter}` again: {why}{rest}")
        return (
            "No split is right in itself, and none is wrong in itself, not even the random one. The question decides: how will the new "
            "rows stand to the old ones?"
        )


# ---- Exercise 3 -----------------------------------------------------------------------------------------------------


class ForeseeTheDamage(Exercise):
    """Answer with a function that reads lines and says what CsvExampleGen would make of them."""

    question = """\
Write `foresee(lines, columns, numbers)`. It gets the lines of a CSV file (header first), the names that the header should have, \
in order, and the set of those whose cells are numbers. It returns

- `"stops"` if the quotation marks after the header do not pair up, or a record has another number of cells than the file's \
header;
- else `"damaged"` if the header is not `columns`, or a cell of any column contains `"\\n"` (glued lines), or a cell of a \
number column is neither empty nor a number, or two records are the same, text by text;
- else `"fine"`.

Cut the header with `lines[0].split(",")`; it is no record. `records(lines[1:])` returns the records, each a list of texts, \
without empty lines, or raises `ValueError` if the marks do not pair up. What `is_number(text)` takes is a number, `nan` too. \
Without records, judge the header alone. Hidden files have other columns, and faults in every place."""
    hints = (
        "Write the tests in the order of the task: first all that stops, then all that damages, and `fine` at the end. Try your function on "
        "`LINES` and on `FAULTS`, the six files of the chapter.",
        "`try: rows = records(lines[1:])`, `except ValueError: return 'stops'`. Then compare `len(cells)` with the number of names in the "
        "header of the file (not of `columns`).",
        "For the cells: `for name, text in zip(columns, cells)`; an empty text is fine, `not is_number(text)` is damage. "
        "For records that are the same: `len({tuple(cells) for cells in rows}) < len(rows)`.",
    )
    expects = "a function of a list of lines, a list of names and a set of names"

    def judge(self, answer: Any) -> str:
        foresee = expect_function(answer, "foresee", parameters=3)
        self._forgets(foresee)
        cases = _cases()
        for wanted, why, *case in cases:
            error = self.raised(foresee, *case) if "pair up" in why else None
            if isinstance(error, ValueError):
                raise Hint(
                    "On a file whose quotation marks do not pair up, `records` raises `ValueError`, and so does your function. "
                    "Catch it: that file stops."
                )
            said = expect_choice(self.call(foresee, *case), ("stops", "damaged", "fine"), "foresee")
            if said != wanted:
                self._name(foresee)
                raise Hint(f"{why} Your function says `{said}`; it should say `{wanted}`.")
        return (
            f"All {len(cases)} hidden files are judged rightly. Try it on `FAULTS`: the number that is cut off is `fine` to your "
            "guard too. For that, the source must send a checksum, or say how many bytes it sent."
        )

    def _forgets(self, foresee: Callable[..., Any]) -> None:
        """Raise a `Hint` if a call depends on the call before it."""
        new = ["station,reading", f"{uuid.uuid4()},4"]  # no check before has shown it
        first, second = (self.call(foresee, new, _COLUMNS, {"reading"}) for _ in range(2))
        if describe(first) != describe(second):
            raise Hint(
                f"Called twice with the same file, your function says first `{first}`, then `{second}`: it keeps something from one "
                "call to the next. Make its lists anew inside the function."
            )

    def _name(self, foresee: Callable[..., Any]) -> None:
        """Raise a `Hint` if the function says of every hidden file what one known mistake says."""
        said = []
        for _, _, *case in _cases():
            try:
                said.append(self.call(foresee, *case))
            except Hint:
                said.append(None)
        if words := only_slip(_MISTAKES, [tuple(case) for _, _, *case in _cases()], said):
            raise Hint(words)


def _foresee(
    lines: list[str],
    columns: list[str],
    numbers: set[str],
    cut: Callable[[list[str]], list[list[str]]] = records,
    twice: Callable[[list[list[str]]], bool] = lambda rows: len(set(map(tuple, rows))) < len(rows),
    first_only: bool = False,
) -> str | None:
    """Judge a file rightly, or with a mistake: another way to cut, to find what stands twice, or a `return` in the loop."""
    try:
        rows = cut(lines[1:])
    except ValueError:
        return "stops"
    header = lines[0].split(",")
    if any(len(cells) != len(header) for cells in rows):
        return "stops"
    if header != columns or twice(rows):
        return "damaged"
    if first_only and not rows:
        return None
    for cells in rows[:1] if first_only else rows:
        for name, text in zip(columns, cells, strict=True):
            if "\n" in text or (name in numbers and text and not is_number(text)):
                return "damaged"
    return "fine"


def _neighbors(rows: list[list[str]]) -> bool:
    return any(a == b for a, b in zip(rows, rows[1:], strict=False))


def _own_error(lines: list[str], columns: list[str], numbers: set[str]) -> str | None:
    """Say `stops` if `header.index` would raise."""
    missing = numbers - set(lines[0].split(","))
    return "stops" if missing else _foresee(lines, columns, numbers)


_PAGE = ["day", "carrier", "flight", "dest", "temp", "arr_delay"]
_ON_THE_PAGE = {"day", "flight", "temp", "arr_delay"}
_IN_THE_LOOP = "Of all records, your function looks only at the cells of the first. Does a `return` stand inside the loop over the records?"
_MISTAKES: tuple[tuple[str, Callable[..., str | None]], ...] = (
    (
        "Two records that are the same are found only if they follow each other. Compare each record with all before it.",
        functools.partial(_foresee, twice=_neighbors),
    ),
    (
        "Your function judges every hidden file as `csv.reader(lines[1:])` in place of `records(lines[1:])` would: `csv.reader` glues lines "
        "without a trace, and takes quotation marks that do not pair up.",
        functools.partial(_foresee, cut=lambda lines: list(csv.reader(lines))),
    ),
    (_IN_THE_LOOP, functools.partial(_foresee, first_only=True)),
    (
        _IN_THE_LOOP + " (Two records that are the same are not found for this reason either.)",
        functools.partial(_foresee, first_only=True, twice=lambda rows: False),
    ),
    (
        "Your function finds every header wrong, also the right one. Compare `lines[0].split(',')`, a list, with the parameter `columns`, "
        "which is the second: no list equals a text, a tuple or a set.",
        lambda lines, columns, numbers: _foresee(lines, [], numbers),
    ),
    (
        "Your function takes the header for a record. The records are in `lines[1:]`.",
        lambda lines, columns, numbers: _foresee([lines[0], *lines], columns, numbers),
    ),
    (
        "Your function does not look at the first record. All of them are in `lines[1:]`.",
        lambda lines, columns, numbers: _foresee([lines[0], *lines[2:]], columns, numbers),
    ),
    (
        "Your function does not look at the last record.",
        functools.partial(_foresee, cut=lambda lines: records(lines)[:-1]),
    ),
    (
        "Your function wants numbers in every column. Only the columns in `numbers` hold numbers.",
        lambda lines, columns, numbers: _foresee(lines, columns, set(columns)),
    ),
    (
        "Your function accepts only the header of this page. Compare it with the parameter `columns` (and look for numbers in `numbers`): "
        "hidden files have other columns.",
        lambda lines, columns, numbers: _foresee(lines, _PAGE, numbers),
    ),
    (
        "Your function looks for numbers only in columns of this page, such as `temp`. The names of the number columns are in `numbers`.",
        lambda lines, columns, numbers: _foresee(lines, columns, _ON_THE_PAGE),
    ),
    (
        "Your function says `stops` whenever the header lacks a name of `numbers`. Does something like `header.index(…)` raise a "
        "`ValueError` there that your own `except` catches?",
        _own_error,
    ),
)
"""What an answer says that makes one mistake, in all hidden files."""


_COLUMNS = ["station", "reading"]
_HEADER, _NUMBERS = "station,reading", {"reading"}
_SMALL: tuple[tuple[str, str, list[str], set[str]], ...] = (
    ("fine", "all is as it should be.", [_HEADER, "EWR,4", "JFK,12"], _NUMBERS),
    ("fine", "`007` is a text in a column of texts, and any text will do.", [_HEADER, "007,4"], _NUMBERS),
    ("fine", "`numbers` is empty, so `N/A` is a text like any other.", [_HEADER, "EWR,N/A"], set()),
    ("fine", "a comma stands within a pair of quotation marks: it is part of the cell.", [_HEADER, '"San Juan, PR",4'], _NUMBERS),
    ("damaged", "both records are the same.", [_HEADER, "EWR,4", "EWR,4"], _NUMBERS),
    ("damaged", "both records are the same. `numbers` is empty, which does not matter here.", [_HEADER, "EWR,N/A", "EWR,N/A"], set()),
    ("damaged", "the first and the third record are the same.", [_HEADER, "EWR,4", "JFK,12", "EWR,4"], _NUMBERS),
    ("damaged", "both records are the same text by text: two times `nan`.", [_HEADER, "EWR,nan", "EWR,nan"], _NUMBERS),
    ("fine", "the header is no record, so the record is there once.", [_HEADER, _HEADER], set()),
    ("fine", "the records differ in the last cell: they are the same only if every cell is.", [_HEADER, "EWR,4", "EWR,5"], _NUMBERS),
    ("fine", "the records differ, although their cells joined are the same text.", [_HEADER, "EWR1,23", "EWR12,3"], _NUMBERS),
    ("fine", "the cells differ: in the first record the comma is in the first cell, in the second in the second.",
     [_HEADER, '"EWR,1",2', 'EWR,"1,2"'], set()),
    ("fine", "no two records are the same: they differ in a capital or a space.", [_HEADER, "EWR,4", "ewr,4", "EWR ,4"], _NUMBERS),
    ("fine", "the cells of the two records stand in another order.", [_HEADER, "EWR,JFK", "JFK,EWR"], set()),
    ("fine", "`1e3` and `-.5` are numbers: `is_number` says so.", [_HEADER, "EWR,1e3", "JFK,-.5"], _NUMBERS),
    ("fine", "`nan` and `inf` are numbers: `is_number` says so.", [_HEADER, "EWR,nan", "JFK,inf"], _NUMBERS),
    ("fine", "a cell of text holds quotation marks that pair up: what tells of glued lines is only the line break.",
     [_HEADER, 'San "PR" Juan,4', '"say ""hi""",5'], _NUMBERS),
    ("fine", "empty cells are no damage, also if all of a record are empty.", [_HEADER, "EWR,4", ","], _NUMBERS),
    ("fine", "the empty cells of the two records stand in other places.", [_HEADER, "EWR,", ",EWR"], set()),
    ("fine", "an empty line is no record.", [_HEADER, "EWR,4", "", "JFK,12"], _NUMBERS),
    ("fine", "empty lines are no records, so none stands twice.", [_HEADER, "EWR,4", "", "", "JFK,12"], _NUMBERS),
    ("stops", "the record in the middle is cut off.", [_HEADER, "EWR,4", "JFK", "LGA,7"], _NUMBERS),
    ("stops", "the first record is cut off.", [_HEADER, "JFK", "EWR,4", "LGA,7"], _NUMBERS),
    ("stops", "a line of two spaces is a record of one cell.", [_HEADER, "EWR,4", "  ", "JFK,12"], _NUMBERS),
    ("stops", "the last record is cut off.", [_HEADER, "EWR,4", "JFK"], _NUMBERS),
    ("stops", "a record has a cell too many.", [_HEADER, "EWR,4", "JFK,12,7"], _NUMBERS),
    ("fine", "no two records are the same text by text: `4` is not `4.0`, and `007` is not `7`.",
     [_HEADER, "EWR,4", "EWR,4.0", "007,4", "7,4"], _NUMBERS),
    ("damaged", "`NA`, in the middle, is neither empty nor a number.", [_HEADER, "EWR,4", "JFK,NA", "LGA,7"], _NUMBERS),
    ("damaged", "`NA`, in the first record, is neither empty nor a number.", [_HEADER, "JFK,NA", "EWR,4", "LGA,7"], _NUMBERS),
    ("damaged", "`null`, in the last record, is neither empty nor a number.", [_HEADER, "EWR,4", "JFK,null"], _NUMBERS),
    ("damaged", "the cell of one space, in the first record, is neither empty nor a number.", [_HEADER, "EWR, ", "JFK,12"], _NUMBERS),
    ("damaged", "a quotation mark in one line makes a pair with one in the next: glued lines are damage in a column of text too.",
     [_HEADER, "JFK,12", 'EWR,"4', '5"', "LGA,7"], set()),
    ("damaged", "lines are glued into the cell `\"4\\n\"` of a number column, which `float` takes for a 4.",
     [_HEADER, "JFK,12", 'EWR,"4', '"', "LGA,7"], _NUMBERS),
    ("damaged", "`N/A` is neither empty nor a number.", [_HEADER, "EWR,N/A"], _NUMBERS),
    ("damaged", "the names of the header have changed places.", ["reading,station", "4,EWR"], _NUMBERS),
    ("damaged", "the second name of the header begins with a space.", ["station, reading", "EWR,4"], _NUMBERS),
    ("damaged", "the first name of the header has a capital.", ["Station,reading", "EWR,4"], _NUMBERS),
    ("damaged", "the header has a name more than `columns`, and so have the records: what stops is a record unlike the file's own header. But the header is wrong.", ["station,reading,unit", "EWR,4,C"], _NUMBERS),
    ("damaged", "the first name of the header is in quotation marks, and CsvExampleGen keeps them.",
     ['"station",reading', "EWR,4"], _NUMBERS),
    ("damaged", "the header has a quotation mark. Only those after the header have to make pairs.",
     ['station",reading', "EWR,4"], _NUMBERS),
    ("stops", "the header is wrong and a record is cut off: what stops goes before what is damaged.",
     ["reading,station", "4,EWR", "12"], _NUMBERS),
    ("stops", "`NA` is damage, but a later record is cut off: what stops goes before what is damaged.",
     [_HEADER, "EWR,NA", "JFK"], _NUMBERS),
    ("stops", "the header has one name and the record two cells. It is the file's header that counts.",
     ["station", "EWR,4"], _NUMBERS),
    ("damaged", "the header has one name and the record one cell, so nothing stops; but it is not `columns`.",
     ["station", "EWR"], _NUMBERS),
    ("fine", "there is no record, and the header is `columns`.", [_HEADER], _NUMBERS),
    ("damaged", "there is no record, and the header is not `columns`.", ["reading,station"], _NUMBERS),
)  # fmt: skip
"""Small files: what should be said, why, the lines, and `numbers`."""


@functools.cache
def _cases() -> tuple[tuple[Any, ...], ...]:
    """Return all hidden files: what should be said, a sentence, and the arguments."""
    cases: list[tuple[Any, ...]] = []
    small = [(wanted, why, lines, _COLUMNS, numbers) for wanted, why, lines, numbers in _SMALL]
    for wanted, why, lines, columns, numbers in (*small, *_swept()):
        given = ", ".join(f"`{line}`" if line else "an empty one" for line in lines)
        words = (
            f"A hidden file has the line{'s' if len(lines) > 1 else ''} {given}; `columns` is `{columns}`, "
            f"`numbers` is `{numbers}`. Here {why}"
        )
        cases.append((wanted, words, lines, columns, numbers))
    return (*cases, *((*case, list(flights.COLUMNS), _numbers()) for case in _deliveries()))


def _swept() -> list[tuple[str, str, list[str], list[str], set[str]]]:
    """Put each fault into each place of a small file, with number columns and without, and let `_foresee` say what is wanted."""
    good = [_PAGE[:3], ["8", "DL", "1275"], ["8", "B6", "1063"], ["9", "DL", "1185"], ["9", "EV", "4219"]]
    files = [("there is no fault.", good)]
    for row, column in itertools.product(range(1, 5), range(3)):
        place = f"record {row}, column `{_PAGE[column]}`"
        for name, cell in {
            "a cell is not a number": "x",
            "a cell is empty": "",
            "lines are glued": f'"{good[row][column]}\n"',
            "the quotation marks do not pair up": f'"{good[row][column]}',
        }.items():
            files.append((f"{name}: {place}.", _put(good, row, _put(good[row], column, cell))))
    for row in range(1, 5):
        files.append((f"record {row} is cut off.", _put(good, row, good[row][:2])))
        files.append((f"record {row} has a cell too many.", _put(good, row, [*good[row], "7"])))
        files += [
            (f"records {row} and {other} are the same.", _put(good, other, good[row]))
            for other in range(row + 1, 5)
        ]
    for column in range(3):
        files.append(
            (
                f"name {column + 1} of the header is not that of `columns`.",
                _put(good, 0, _put(good[0], column, "x")),
            )
        )
    swept = []
    for (why, cells), numbers in itertools.product(files, ({"day", "flight"}, set())):
        lines = "\n".join(map(",".join, cells)).split("\n")
        swept.append((str(_foresee(lines, _PAGE[:3], numbers)), why, lines, _PAGE[:3], numbers))
    page = [",".join(_PAGE), "8,DL,1275,SLC,30.92,47"]
    return [*swept, ("fine", "all is as on this page.", page, _PAGE, _ON_THE_PAGE)]


def _put(items: list[Any], place: int, item: Any) -> list[Any]:
    return [*items[:place], item, *items[place + 1 :]]


def _numbers() -> set[str]:
    return {name for name, column in flights.COLUMNS.items() if column.dtype != "str"}


@functools.cache
def _deliveries() -> tuple[tuple[str, str, list[str]], ...]:
    """Make files from real flights of another month: what should be said, why, and the lines."""
    names = list(flights.COLUMNS)
    text = flights.path(7).read_text().splitlines()
    rng = np.random.default_rng(4)
    rows = [text[n] for n in sorted(rng.choice(np.arange(1, 2000), 60, replace=False))]
    good, other = [text[0], *rows[:30]], [text[0], *rows[30:]]
    whole = [text[0], *(line for line in text[1:] if "" not in line.split(","))][:25]

    other_cells = {"dest": "XXX", "flight": "9999", "arr_delay": "999"}

    def with_cell(lines: list[str], number: int, column: str, change: Any) -> list[str]:
        cells = lines[number].split(",")
        cells[names.index(column)] = change(cells[names.index(column)])
        return [*lines[:number], ",".join(cells), *lines[number + 1 :]]

    swap = {"temp": "dewp", "dewp": "temp"}
    header = ",".join(swap.get(name, name) for name in names)
    short = [*good[:20], good[20].rsplit(",", 9)[0], *good[21:]]
    glued = with_cell(with_cell(good, 12, "dest", lambda t: '"' + t), 15, "dest", lambda t: t + '"')
    bad_pair = with_cell(with_cell(good, 12, "origin", lambda t: '"' + t), 15, "dest", lambda t: t + '"')
    return (
        ("stops", "One row of a hidden file is cut off in the middle.", short),
        ("fine", f"The records of a hidden file differ in one cell each: {', '.join(f'`{name}`' for name in other_cells)}.",
         [*good[:2], *(with_cell(good, 1, name, lambda _, new=new: new)[1] for name, new in other_cells.items())]),
        ("fine", "A hidden file is as it should be, with decimal points and minus signs.", whole),
        ("fine", "A hidden file has an empty cell in a number column.", good),
        ("fine", "A destination of a hidden file is `\"San Juan, PR\"`, a comma within a pair of quotation marks.",
         with_cell(other, 3, "dest", lambda t: '"San Juan, PR"')),
        ("stops", "One row of a hidden file has a cell too many.", [*other[:5], other[5] + ",7", *other[6:]]),
        ("stops", "In a hidden file the quotation marks do not pair up.", with_cell(good, 9, "dest", lambda t: '"' + t)),
        ("damaged", "A hidden file has no header line: it begins with a flight.", rows[:30]),
        ("damaged", "In a hidden file two names of the header have changed places.", [header, *rows[:30]]),
        ("damaged", "A hidden file is cut with semicolons, so its header has one name and each record one cell.",
         [line.replace(",", ";") for line in good]),
        ("damaged", "In a hidden file two stray quotation marks have glued lines into one cell.", glued),
        ("stops", "In a hidden file two stray quotation marks have glued lines, and the record has another number of cells.", bad_pair),
        ("stops", "The last row of a hidden file is cut off.", [*other[:-1], other[-1].rsplit(",", 4)[0]]),
        ("damaged", "One `temp` of a hidden file is `N/A`.", with_cell(other, 8, "temp", lambda t: "N/A")),
        ("damaged", "In the first record of a hidden file `temp` is `N/A`.", with_cell(other, 1, "temp", lambda t: "N/A")),
        ("damaged", "In the last record of a hidden file `temp` is `N/A`.",
         with_cell(other, len(other) - 1, "temp", lambda t: "N/A")),
        ("damaged", "A hidden file has the same flight twice.", [*good, good[4]]),
        ("damaged", "A hidden file has the same flight twice, once with its `dest` in quotation marks: the lines differ, the records do not.",
         [*other, with_cell(other, 6, "dest", lambda t: f'"{t}"')[6]]),
        ("stops", "A hidden file has a wrong header and a row that is cut off: what stops goes before what is damaged.",
         [header, *short[1:]]),
        ("damaged", "A hidden file has text in a number column: `calm` for a wind speed.",
         with_cell(good, 2, "wind_speed", lambda t: "calm")),
    )  # fmt: skip


exercises = (KeepAircraftTogether, DecideTheSplit, ForeseeTheDamage)

quiz = (
    Question(
        "Your eval split holds whole days, chosen by hash. A new column, the number of the day in the year, gains 1 point there. In use "
        "it loses. Which question did the test ask that the next month never asks?",
        (
            (
                "About flights whose own day was in training.",
                "Whole days are on one side. That leak was closed.",
                False,
            ),
            (
                "About days that stand between days which were learned.",
                "Bad weather lasts, so neighbors tell of the day between them. Next month has a neighbor on one side only, and soon none. "
                "Test on days after all of training.",
                True,
            ),
            (
                "About fewer flights than a month has.",
                "The size of a test moves its noise, not its mean.",
                False,
            ),
        ),
    ),
    Question(
        "After each run you compare the number of records with the number of flights that the source says it sent. Which fault do you miss?",
        (
            (
                "The file has no header line: it begins with a flight.",
                "The first flight becomes the header, so there is one record less than flights.",
                False,
            ),
            (
                "Two names of the header have changed places.",
                "All records are there, under wrong names. Compare the header, and look at the kinds.",
                True,
            ),
            (
                "Two cells have a stray quotation mark, ten lines apart.",
                "The lines from the one to the other are glued: eleven flights become one record.",
                False,
            ),
        ),
    ),
    Question(
        "With `partition_feature_name='day'`, 2 buckets for `train` and 1 for `eval`, all flights of March 9 fell into `eval`. Where "
        "do those of April 9 fall?",
        (
            (
                "Into `eval`, like those of March 9.",
                "The hash of the same value is always the same, and the value is 9 in both months.",
                True,
            ),
            (
                "Into `train` or `eval`: the split is random.",
                "A hash looks random, but it has no seed, and it has nothing else to go by than the 9.",
                False,
            ),
            (
                "On both sides: each flight has its own hash.",
                "That is the default, which hashes the whole record. Here only the day is hashed.",
                False,
            ),
        ),
    ),
)
