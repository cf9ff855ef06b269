"""Exercises of "ExampleGen": write a split, write a pattern, decide a split, and foresee what a damaged file does."""

from __future__ import annotations

import csv
import functools
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import tensorflow as tf
from tfx import v1 as tfx
from tfx.components.example_gen.base_example_gen_executor import _PartitionFn
from tfx.components.example_gen.input_processor import FileBasedInputProcessor
from tfx.dsl.io import fileio
from tfx.proto import range_config_pb2

from book import flights, quiet
from book.exercises.engine import (
    Exercise,
    Hint,
    Question,
    describe,
    expect_choice,
    expect_function,
    expect_type,
)

quiet.tfx()


def spans(first: int, last: int) -> range_config_pb2.RangeConfig:
    """Return what the chapter's `spans` returns: the range of spans from first to last."""
    return range_config_pb2.RangeConfig(
        static_range=range_config_pb2.StaticRange(start_span_number=first, end_span_number=last)
    )


def records(lines: list[str]) -> list[list[str]]:
    """Do what the chapter's `records` does: glue lines until their quotation marks pair up, then cut into cells."""
    found: list[list[str]] = []
    held: list[str] = []
    for line in lines:
        held.append(line)
        if "".join(held).count('"') % 2 == 0:
            found.append(next(csv.reader(["\n".join(held)])))
            held = []
    if held:
        raise ValueError("Csv record had unbalanced quotes.")
    return found


def context() -> dict[str, Any]:
    """Return what the notebook has defined when its exercises begin and that answers use."""
    return {
        "np": np,
        "pd": pd,
        "tfx": tfx,
        "range_config_pb2": range_config_pb2,
        "Input": tfx.proto.Input,
        "Split": tfx.proto.SplitConfig.Split,
        "spans": spans,
        "records": records,
    }


# ---- Exercise 1 -----------------------------------------------------------------------------------------------------


class KeepAircraftTogether(Exercise):
    """Answer with an `Output` proto."""

    question = """\
The model will be asked about **aircraft that it has never seen**. Write the split that tests this.

Bind to `answer` a `tfx.proto.Output` with three splits named `train`, `eval` and `test`, which get the flights in \
the ratio 6 : 2 : 2. All flights of one aircraft (column `tailnum`) must be in one split."""
    starter = "answer = ...\n"
    hints = (
        "Look at `by_day_config`, under *Splits by hash*. What in it names the splits, what sets their sizes, and what decides "
        "which flights stay together?".replace("*", ""),
        "`hash_buckets` are shares: 6, 2 and 2, or 3, 1 and 1. The column stands in `partition_feature_name`, beside `splits`.",
        "`tfx.proto.SplitConfig(splits=[Split(name='train', hash_buckets=6), …], partition_feature_name='tailnum')`, and that as "
        "`split_config` of a `tfx.proto.Output`.",
    )
    solution = """\
answer = tfx.proto.Output(
    split_config=tfx.proto.SplitConfig(
        splits=[
            Split(name="train", hash_buckets=6),
            Split(name="eval", hash_buckets=2),
            Split(name="test", hash_buckets=2),
        ],
        partition_feature_name="tailnum",
    )
)
"""
    right = (
        """\
answer = tfx.proto.Output()
answer.split_config.partition_feature_name = "tailnum"
for name, buckets in {"test": 20, "eval": 20, "train": 60}.items():
    answer.split_config.splits.add(name=name, hash_buckets=buckets)
""",
        """\
answer = tfx.proto.SplitConfig(
    splits=[Split(name=n, hash_buckets=b) for n, b in (("train", 3), ("eval", 1), ("test", 1))],
    partition_feature_name="tailnum",
)
answer = tfx.proto.Output(split_config=answer)
""",
    )
    _three = "[Split(name='train', hash_buckets=6), Split(name='eval', hash_buckets=2), Split(name='test', hash_buckets=2)]"
    wrong = (
        (f"answer = tfx.proto.Output(split_config=tfx.proto.SplitConfig(splits={_three}))\n", "whole record"),
        (
            f"answer = tfx.proto.Output(split_config=tfx.proto.SplitConfig(splits={_three}, partition_feature_name='day'))\n",
            "days together",
        ),
        (
            f"answer = tfx.proto.Output(split_config=tfx.proto.SplitConfig(splits={_three}, partition_feature_name='flight'))\n",
            "flight number",
        ),
        (
            f"answer = tfx.proto.Output(split_config=tfx.proto.SplitConfig(splits={_three}, partition_feature_name='tail_num'))\n",
            "no column `tail_num`",
        ),
        (
            "answer = tfx.proto.Output(split_config=tfx.proto.SplitConfig(splits=[Split(name='train', hash_buckets=6), "
            "Split(name='eval', hash_buckets=2)], partition_feature_name='tailnum'))\n",
            "splits should be named",
        ),
        (
            "answer = tfx.proto.Output(split_config=tfx.proto.SplitConfig(splits=[Split(name='train', hash_buckets=6), "
            "Split(name='eval', hash_buckets=8), Split(name='test', hash_buckets=10)], partition_feature_name='tailnum'))\n",
            "borders",
        ),
        (
            "answer = tfx.proto.Output(split_config=tfx.proto.SplitConfig(splits=[Split(name='train', hash_buckets=1), "
            "Split(name='eval', hash_buckets=1), Split(name='test', hash_buckets=1)], partition_feature_name='tailnum'))\n",
            "ratio",
        ),
        (
            f"answer = tfx.proto.SplitConfig(splits={_three}, partition_feature_name='tailnum')\n",
            "inside a `tfx.proto.Output`",
        ),
    )
    expects = "a `tfx.proto.Output`"

    def judge(self, answer: Any) -> str:
        if isinstance(answer, tfx.proto.SplitConfig):
            raise Hint(
                "This is a `SplitConfig`. It belongs inside a `tfx.proto.Output`, as its `split_config`."
            )
        output = expect_type(answer, tfx.proto.Output, "a `tfx.proto.Output`")
        splits = {split.name: split.hash_buckets for split in output.split_config.splits}
        if sorted(splits) != ["eval", "test", "train"] or len(output.split_config.splits) != 3:
            raise Hint(
                f"The three splits should be named `train`, `eval` and `test`; yours are named {sorted(splits) or 'nothing'}."
            )
        _check_ratio(splits)
        column = output.split_config.partition_feature_name
        if not output.split_config.HasField("partition_feature_name") or not column:
            raise Hint(
                "Without a `partition_feature_name` the whole record is hashed, so the flights of an aircraft fall on all sides."
            )
        if column not in flights.COLUMNS:
            raise Hint(
                f"The flights have no column `{column}`: the run would stop. The aircraft is in `tailnum`."
            )
        places = _aircraft_by_split(output)
        spread = {tail: found for tail, found in places.items() if len(found) > 1}
        if spread:
            tail, found = sorted(spread.items())[0]
            why = {
                "day": "You keep days together, and an aircraft flies on many days.",
                "flight": "A flight number is not an aircraft: the same number is flown by many.",
            }.get(column, f"`{column}` does not name the aircraft.")
            raise Hint(f"{why} Aircraft `{tail}` is in {' and '.join(sorted(found))}.")
        (home,) = places[""]
        return (
            "Each aircraft has one side. Look at one thing more: the 205 flights without `tailnum` share one empty key, so all of them "
            f"fall into `{home}`, and every one of them was cancelled. A key with empty cells is not a fair divider."
        )


def _check_ratio(splits: dict[str, int]) -> None:
    total = sum(splits.values())
    shares = {name: buckets / total if total else 0 for name, buckets in splits.items()}
    if (
        max(abs(shares[name] - share) for name, share in (("train", 0.6), ("eval", 0.2), ("test", 0.2)))
        > 0.005
    ):
        said = " : ".join(str(splits[name]) for name in ("train", "eval", "test"))
        more = (
            " `hash_buckets` is how many buckets a split gets, not where its borders are."
            if splits == {"train": 6, "eval": 8, "test": 10}
            else ""
        )
        raise Hint(f"The ratio of train, eval and test should be 6 : 2 : 2; yours is {said}.{more}")


def _aircraft_by_split(output: Any) -> dict[str, set[str]]:
    """Divide real flights with TFX's own function: for each aircraft, the splits in which it is found."""
    names = [split.name for split in output.split_config.splits]
    borders = [int(n) for n in np.cumsum([split.hash_buckets for split in output.split_config.splits])]
    places: dict[str, set[str]] = {}
    for tail, example in _some_flights():
        try:
            number = _PartitionFn(example, len(borders), borders, output.split_config)
        except RuntimeError as error:
            raise Hint(f"CsvExampleGen would stop: {str(error).rstrip('.')}.") from None
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
    found = []
    for row in chosen.to_dict("records"):
        features = {name: _feature(row[name], column.dtype) for name, column in flights.COLUMNS.items()}
        tail = "" if pd.isna(row["tailnum"]) else row["tailnum"]
        found.append((tail, tf.train.Example(features=tf.train.Features(feature=features))))
    return found


def _feature(value: Any, dtype: str) -> tf.train.Feature:
    there = [] if pd.isna(value) else [value]
    if dtype == "str":
        return tf.train.Feature(bytes_list=tf.train.BytesList(value=[text.encode() for text in there]))
    if dtype == "int64":
        return tf.train.Feature(int64_list=tf.train.Int64List(value=there))
    return tf.train.Feature(float_list=tf.train.FloatList(value=there))


# ---- Exercise 2 -----------------------------------------------------------------------------------------------------


class FindTheFiles(Exercise):
    """Answer with the configuration that reads one span."""

    question = """\
A source delivers like this. The month has always three digits; the revision has no leading zeros. A revision has \
several parts.

```
month-003/rev-9/part-0.csv
month-003/rev-10/part-0.csv
month-003/rev-10/part-1.csv
month-003/rev-10/part-0.csv.bak
month-003/rev-10/_SUCCESS
month-004/rev-1/part-0.csv
```

Bind to `answer` a dictionary with two keys: `"input_config"`, a `tfx.proto.Input` with **one** split of any name, and \
`"range_config"`. With them CsvExampleGen must read **month 3 in its newest revision**: all of its parts, and nothing else. \
The span and the version must be known to TFX (not 0). Next week there may be a `rev-11` with three parts; your answer must \
then read that. (The chapter's `spans(first, last)` makes a range.)"""
    starter = 'answer = {\n    "input_config": ...,\n    "range_config": ...,\n}\n'
    hints = (
        "Take the path `month-003/rev-10/part-0.csv` and replace what varies: the span, the version, the part.",
        "A width says how many digits a number has: `{SPAN:3}`. The version has no fixed number of digits, so no width. For the parts, "
        "choose a pattern that `part-0.csv.bak` does not match.",
        "`Input(splits=[Input.Split(name='all', pattern='month-{SPAN:3}/rev-{VERSION}/*.csv')])` and `spans(3, 3)`.",
    )
    solution = """\
answer = {
    "input_config": Input(
        splits=[Input.Split(name="all", pattern="month-{SPAN:3}/rev-{VERSION}/*.csv")]
    ),
    "range_config": spans(3, 3),
}
"""
    right = (
        """\
config = tfx.proto.Input()
config.splits.add(name="single", pattern="month-{SPAN:3}/rev-{VERSION}/part-?.csv")
only = range_config_pb2.RangeConfig()
only.static_range.start_span_number = only.static_range.end_span_number = 3
answer = dict(input_config=config, range_config=only)
""",
        "answer = {'range_config': spans(3, 3), 'input_config': Input(splits=[Input.Split(name='x', "
        "pattern='month-{SPAN:3}/rev-{VERSION}/part-[0-9].csv')])}\n",
    )

    @staticmethod
    def _answer(pattern: str, span: str = "spans(3, 3)") -> str:
        return (
            "answer = {'input_config': Input(splits=[Input.Split(name='all', "
            f"pattern='{pattern}')]), 'range_config': {span}}}\n"
        )

    wrong = (
        (_answer("month-{SPAN}/rev-{VERSION}/*.csv"), "three digits"),
        (_answer("month-{SPAN:3}/rev-{VERSION}/*"), "part-0.csv.bak"),
        (_answer("month-{SPAN:3}/rev-{VERSION}/part-*"), "part-0.csv.bak"),
        (_answer("month-{SPAN:3}/rev-*/*.csv"), "revisions at once"),
        (_answer("month-{SPAN:3}/rev-10/*.csv"), "rev-11"),
        (_answer("month-{SPAN:3}/rev-{VERSION}/part-0.csv"), "part-1.csv"),
        (_answer("month-{SPAN:3}/rev-{VERSION}/*.csv", "None"), "newest month"),
        (_answer("month-{SPAN:3}/rev-{VERSION}/*.csv", "spans(1, 3)"), "one span"),
        (_answer("month-{SPAN:3}/rev-{VERSION:2}/*.csv"), "no fixed number of digits"),
        (_answer("month-003/rev-{VERSION}/*.csv", "None"), "a version without a span"),
        (_answer("month-003/rev-10/*.csv", "None"), "knows of no span"),
        (
            "answer = {'input_config': 'month-{SPAN:3}/rev-{VERSION}/*.csv', 'range_config': spans(3, 3)}\n",
            "should be a `tfx.proto.Input`",
        ),
    )
    expects = "a dictionary with the keys `input_config` and `range_config`"

    def judge(self, answer: Any) -> str:
        both = expect_type(answer, dict, "a dictionary with the keys `input_config` and `range_config`")
        missing = [key for key in ("input_config", "range_config") if key not in both]
        if missing:
            raise Hint(f"`answer` has no key `{missing[0]}`; it is {describe(answer)}.")
        config = expect_type(both["input_config"], tfx.proto.Input, "a `tfx.proto.Input`", "`input_config`")
        span = both["range_config"]
        if span is not None:
            expect_type(
                span, range_config_pb2.RangeConfig, "a `RangeConfig`, as `spans` makes it", "`range_config`"
            )
        if len(config.splits) != 1:
            raise Hint(f"`input_config` should have one split; yours has {len(config.splits)}.")
        pattern = config.splits[0].pattern
        for revision, parts in ((10, 2), (11, 3)):
            _check_files(pattern, span, revision, parts)
        return (
            "Month 3, newest revision, every part, and no stray file, next week too. Note that 10 counts as newer than 9: TFX compares "
            "versions as numbers. The name of a folder would sort the other way."
        )


def _check_files(pattern: str, span: Any, revision: int, parts: int) -> None:
    """Resolve the pattern with TFX's own code on a folder like the task's, and judge what would be read."""
    with tempfile.TemporaryDirectory() as root:
        wanted = {f"month-003/rev-{revision}/part-{n}.csv" for n in range(parts)}
        others = {f"month-003/rev-{old}/part-0.csv" for old in (2, 9, 10)} | {"month-004/rev-1/part-0.csv"}
        strays = {f"month-003/rev-{revision}/{name}" for name in ("part-0.csv.bak", "_SUCCESS")}
        for name in wanted | others | strays:
            path = Path(root, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch()
        found, numbers = _resolved(root, pattern, span)
        found = {str(Path(name).relative_to(root)) for name in found}
        if any(name.startswith("month-004") for name in found):
            raise Hint(
                "Your answer reads month 4: without a static range CsvExampleGen takes the newest month. Give it `spans(3, 3)`."
            )
        if stray := sorted(found & strays):
            raise Hint(
                f"Your pattern also matches {' and '.join('`' + name.split('/')[-1] + '`' for name in stray)}, not a part of the data. "
                "Say how the name of a part ends."
            )
        if len({name.split("/")[1] for name in found}) > 1:
            raise Hint(
                "Your pattern reads several revisions at once, so corrected flights come twice. Write `{VERSION}` where the number stands."
            )
        if found and not any(f"/rev-{revision}/" in name for name in found):
            raise Hint(
                f"With a `rev-{revision}` in the folder, your answer still reads `{sorted(found)[0]}`. Write `{{VERSION}}` where the number stands."
            )
        if left := sorted(wanted - found):
            raise Hint(f"Your pattern leaves `{left[0].split('/')[-1]}` out: a revision has several parts.")
        if not numbers[0]:
            raise Hint(
                "These are the right files, but TFX knows of no span: it records 0. Write `{SPAN:3}` where the month stands, and ask for month 3."
            )
        if not numbers[1]:
            raise Hint(
                f"These are the right files today, but `rev-{revision}` is written into the pattern: a `rev-11` would not be read. Use `{{VERSION}}`."
            )


def _resolved(root: str, pattern: str, span: Any) -> tuple[list[str], tuple[int, int | None]]:
    split = tfx.proto.Input.Split(name="all", pattern=pattern)
    try:
        processor = FileBasedInputProcessor(root, [split], span)
        number, version = processor.resolve_span_and_version()
        concrete = processor.get_pattern_for_span_version(pattern, number, version)
        found = fileio.glob(str(Path(root, concrete)))
    except Exception as error:
        said = str(error)
        if "must be equal" in said:
            raise Hint("One run reads one span: the range must begin and end at 3.") from None
        if "Version spec provided" in said:
            raise Hint(
                "TFX refuses a version without a span: write `{SPAN:3}` where the month stands, and ask for month 3."
            ) from None
        if "does not match regex" in said and "{VERSION:" in pattern:
            raise Hint(
                "The revision has no fixed number of digits, so `{VERSION}` must have no width."
            ) from None
        if "{SPAN}" in pattern:
            raise Hint(
                "`{SPAN}` without a width looks for `month-3`. The folders have three digits: say so in the pattern."
            ) from None
        raise Hint(f"CsvExampleGen would stop here: {said.replace(root, '…')[:200]}") from None
    if not found:
        raise Hint(
            "Your pattern matches no file at all. Begin with `month-`, as the folders do; the path is relative to `input_base`."
        )
    return found, (number, version)


# ---- Exercise 3 -----------------------------------------------------------------------------------------------------

_DECISIONS = {
    "a": (
        "later",
        "next month's flights are all later than every row you have, so the test must be later than training.",
    ),
    "b": (
        "rows",
        "the lost rows are scattered: each has other flights of its own day beside it. A test of whole days, or of later days, would be harder than the task.",
    ),
    "c": (
        "days",
        "the rows to be filled in are whole days, with known days before and after. So hold out whole days.",
    ),
    "d": (
        "aircraft",
        "the question is about aircraft that are new. If an aircraft is on both sides, nobody has asked it.",
    ),
    "e": (
        "later",
        "the winner goes into service *next* month, so only a test on later days can choose it. Remember what whole days said about the day's number.".replace(
            "*", ""
        ),
    ),
}


class DecideTheSplit(Exercise):
    """Answer with a dictionary of decisions."""

    question = """\
Five teams, five questions. Which split gives each an honest number?

- **a** The model is trained at the end of each month and predicts the flights of the next one.
- **b** A disk failed, and one `arr_delay` in ten is lost, at random rows of the archive of 2013. A model is to fill them in; \
everything else is known.
- **c** In that archive 30 days are missing completely, here and there. A model is to fill them in from the days before and after.
- **d** An airline buys twenty aircraft. Does the model work for an aircraft without a history?
- **e** Two sets of columns compete, one of them with the number of the day in the year. The better one goes into service \
next month.

Give a dictionary from the letter to one of the texts `"rows"` (hash of the whole record), `"days"` (whole days together), \
`"aircraft"` (all flights of an aircraft together), `"later"` (train on the earlier days, test on the later)."""
    starter = 'answer = {\n    "a": ...,\n    "b": ...,\n    "c": ...,\n    "d": ...,\n    "e": ...,\n}\n'
    hints = (
        "Ask for each: how do the rows that the model will be asked about stand to the rows that it has read? The test must stand to "
        "training in the same way.",
        "In one of the five the random split is right.",
        "New rows from scattered places: rows. Whole days between known ones: days. After all that is known: later. Of an aircraft never seen: aircraft.",
    )
    solution = 'answer = {\n    "a": "later",\n    "b": "rows",\n    "c": "days",\n    "d": "aircraft",\n    "e": "later",\n}\n'
    right = ("answer = dict(zip('abcde', ['Later', 'rows', 'days', 'aircraft', 'later']))\n",)
    wrong = (
        ("answer = dict(a='days', b='rows', c='days', d='aircraft', e='later')\n", "next month's flights"),
        ("answer = dict(a='later', b='days', c='days', d='aircraft', e='later')\n", "scattered"),
        ("answer = dict(a='later', b='rows', c='later', d='aircraft', e='later')\n", "days before and after"),
        ("answer = dict(a='later', b='rows', c='days', d='rows', e='later')\n", "aircraft that are new"),
        ("answer = dict(a='later', b='rows', c='days', d='aircraft', e='days')\n", "what whole days said"),
        ("answer = dict(a='later', b='rows', c='days', d='aircraft')\n", "no answer for `e`"),
        ("answer = dict(a='time', b='rows', c='days', d='aircraft', e='later')\n", "one of the texts"),
        ("answer = ['later', 'rows', 'days', 'aircraft', 'later']\n", "should be a dictionary"),
    )
    expects = "a dictionary from letters to texts"

    def judge(self, answer: Any) -> str:
        given = expect_type(answer, dict, "a dictionary from the letters `a` to `e` to texts")
        wrong = []
        for letter, (wanted, why) in _DECISIONS.items():
            if letter not in given:
                raise Hint(f"There is no answer for `{letter}`.")
            said = given[letter].strip().lower() if isinstance(given[letter], str) else ""
            if said not in ("rows", "days", "aircraft", "later"):
                raise Hint(
                    f"Answer `{letter}` should be one of the texts `'rows'`, `'days'`, `'aircraft'`, `'later'`; it is {describe(given[letter])}."
                )
            if said != wanted:
                wrong.append((letter, why))
        if wrong:
            letter, why = wrong[0]
            rest = f" ({len(wrong)} of the five are not right yet.)" if len(wrong) > 1 else ""
            raise Hint(f"Look at `{letter}` again: {why}{rest}")
        return (
            "No split is right in itself, not even the random one is wrong in itself. The question decides: how will the new rows stand "
            "to the old ones?"
        )


# ---- Exercise 4 -----------------------------------------------------------------------------------------------------


class ForeseeTheDamage(Exercise):
    """Answer with a function that reads lines and says what CsvExampleGen would make of them."""

    question = """\
Stand guard in front of the pipeline. `foresee(lines, columns, numbers)` gets the lines of a CSV file (texts without line \
ends, the header first), the names that the columns should have, in order (a list), and the set of the names whose cells are \
numbers. It returns one of three texts:

- `"stops"`: CsvExampleGen would end with an error. The quotation marks after the header do not pair up, or a record has \
another number of cells than the header.
- `"damaged"`: it would complete, and the examples would be wrong. The header is not `columns`, name for name; or there is no \
record at all; or lines were glued into one cell (a cell contains `"\\n"`); or a cell of a number column is neither empty nor a \
number (a number is finite: `nan` and `inf`, which `float` takes, are none); or two records are the same.
- `"fine"`: anything else. An empty cell is fine. So is a comma within a pair of quotation marks: `"San Juan, PR"`.

What stops goes before what is damaged. Cut the header at its commas: `lines[0].split(",")`. The chapter's \
`records(lines[1:])` gives the cells of each record after the header, as CsvExampleGen sees them, and raises `ValueError` \
if the quotation marks do not pair up. Hidden files decide."""
    starter = "def foresee(lines, columns, numbers):\n    return ...\n\n\nanswer = foresee\n"
    hints = (
        "Write the tests in the order of the task: first all that stops, then all that damages, and `fine` at the end. Try your function on "
        "`DELIVERIES`, the six files of the chapter.",
        "`try: rows = records(lines[1:])`, `except ValueError: return 'stops'`. Then compare `len(cells)` with the number of names in the "
        "header of the file (not of `columns`).",
        "For the numbers: `for name, text in zip(columns, cells)`; skip an empty text; `float(text)` raises `ValueError` for most of what is no number, and "
        "`np.isfinite` finds the rest. "
        "For records that are the same: `len({tuple(cells) for cells in rows}) < len(rows)`.",
    )
    solution = """\
def is_number(text):
    try:
        return bool(np.isfinite(float(text)))
    except ValueError:
        return False


def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    if any(len(cells) != len(header) for cells in rows):
        return "stops"
    if header != list(columns) or not rows or len({tuple(cells) for cells in rows}) < len(rows):
        return "damaged"
    for cells in rows:
        for name, text in zip(columns, cells):
            if "\\n" in text or (name in numbers and text and not is_number(text)):
                return "damaged"
    return "fine"


answer = foresee
"""
    right = (
        """\
import csv, io

def foresee(lines, columns, numbers):
    body = lines[1:]
    if sum(line.count('"') for line in body) % 2:
        return "stops"
    rows = list(csv.reader(io.StringIO("\\n".join(body)))) if body else []
    if {len(row) for row in rows} - {lines[0].count(",") + 1}:
        return "stops"
    if lines[0] != ",".join(columns) or not rows:
        return "damaged"
    frame = pd.DataFrame(rows, columns=columns)
    glued = frame.apply(lambda column: column.str.contains("\\n")).to_numpy().any()
    text = frame[[name for name in columns if name in numbers]].replace("", "0")
    bad = not np.isfinite(text.apply(pd.to_numeric, errors="coerce").to_numpy(dtype=float)).all()
    return "damaged" if glued or bad or frame.duplicated().any() else "fine"

answer = foresee
""",
    )
    _head = (
        "def foresee(lines, columns, numbers):\n"
        "    header = lines[0].split(',')\n"
        "    try:\n        rows = records(lines[1:])\n    except ValueError:\n        return 'stops'\n"
    )
    _count = "    if any(len(cells) != len(header) for cells in rows):\n        return 'stops'\n"
    _header = "    if header != list(columns) or not rows:\n        return 'damaged'\n"
    _glued = "    if any('\\n' in text for cells in rows for text in cells):\n        return 'damaged'\n"
    _twice = "    if len({tuple(cells) for cells in rows}) < len(rows):\n        return 'damaged'\n"
    _number = (
        "    for cells in rows:\n        for name, text in zip(columns, cells):\n"
        "            if name in numbers and text:\n"
        "                try:\n                    float(text)\n                except ValueError:\n                    return 'damaged'\n"
    )
    _end = "    return 'fine'\n\nanswer = foresee\n"
    wrong = (
        (
            "import io\n\ndef foresee(lines, columns, numbers):\n"
            "    try:\n        frame = pd.read_csv(io.StringIO('\\n'.join(lines)))\n    except Exception:\n        return 'stops'\n"
            "    return 'fine' if list(frame.columns) == list(columns) else 'damaged'\n\nanswer = foresee\n",
            "cut off",
        ),
        (
            "def foresee(lines, columns, numbers):\n"
            "    if any(line.count(',') != lines[0].count(',') for line in lines):\n        return 'stops'\n"
            "    return 'fine' if lines[0] == ','.join(columns) else 'damaged'\n\nanswer = foresee\n",
            "San Juan",
        ),
        (_head + _count + _glued + _twice + _number + "    if not rows:\n        return 'damaged'\n" + _end, "no header line"),
        (
            _head
            + _count
            + "    if set(header) != set(columns) or not rows:\n        return 'damaged'\n"
            + _glued
            + _twice
            + _number
            + _end,
            "changed places",
        ),
        (_head + _count + _header + _glued + _number + _end, "the same flight twice"),
        (_head + _count + _header + _twice + _number + _end, "glued"),
        (_head + _count + _header + _glued + _twice + _end, "`N/A`"),
        (_head + _count + "    if header != list(columns):\n        return 'damaged'\n" + _glued + _twice + _number + _end, "no record"),
        (_head + _count + _header + _glued + _twice + _number.replace(" and text:", ":") + _end, "empty cell"),
        (_head + _header + _count + _glued + _twice + _number + _end, "goes before"),
        (_head + _count + _header + _glued + _twice + _number + _end, "`nan`"),
        (
            _head + _count + _header + _glued + _twice
            + _number.replace("float(text)", "float('x' if text == 'nan' else text)") + _end,
            "`inf`",
        ),
        (
            _head.replace("header = lines[0].split(',')", "header = columns") + _count
            + "    if lines[0].split(',') != list(columns) or not rows:\n        return 'damaged'\n"
            + _glued + _twice + _number + _end,
            "semicolons",
        ),
        (
            "def foresee(lines, columns, numbers):\n    header = lines[0].split(',')\n    rows = records(lines[1:])\n"
            + _count + _header + _glued + _twice + _number + _end,
            "Catch it",
        ),
        ("answer = lambda lines, columns, numbers: True\n", "one of the texts"),
        (
            _head + _count + _header + _glued + _twice
            + "    for cells in rows:\n        for name, text in zip(columns, cells):\n"
            "            if name in numbers and text and not text.isdigit():\n                return 'damaged'\n" + _end,
            "decimal point",
        ),
    )  # fmt: skip
    expects = "a function of a list of lines, a list of names and a set of names"

    def judge(self, answer: Any) -> str:
        foresee = expect_function(answer, "foresee", parameters=3)
        columns, numbers = list(flights.COLUMNS), _numbers()
        for wanted, why, lines in _deliveries():
            error = self.raised(foresee, lines, columns, numbers) if "pair up" in why else None
            if isinstance(error, ValueError):
                raise Hint(
                    "On a file whose quotation marks do not pair up, `records` raises `ValueError`, and so does your function. "
                    "Catch it: that file stops."
                )
            said = expect_choice(
                self.call(foresee, lines, columns, numbers), ("stops", "damaged", "fine"), "foresee"
            )
            if said != wanted:
                raise Hint(f"{why} Your function says `{said}`; it should say `{wanted}`.")
        return (
            f"All {len(_deliveries())} hidden files are judged rightly. What it cannot see: a last cell that is cut from `10` to `1`. "
            "For that, the source must say how many bytes it sent, or a checksum."
        )


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
        ("damaged", "One `temp` of a hidden file is `N/A`.", with_cell(other, 8, "temp", lambda t: "N/A")),
        ("damaged", "A hidden file has the same flight twice.", [*good, good[4]]),
        ("damaged", "A hidden file has a header and no record.", [text[0]]),
        ("stops", "A hidden file has a wrong header and a row that is cut off: what stops goes before what is damaged.",
         [header, *short[1:]]),
        ("damaged", "A hidden file has text in a number column: `calm` for a wind speed.",
         with_cell(good, 2, "wind_speed", lambda t: "calm")),
        ("damaged", "One `temp` of a hidden file is `nan`. `float` takes it, and it is no number.",
         with_cell(good, 2, "temp", lambda t: "nan")),
        ("damaged", "One `pressure` of a hidden file is `inf`. `float` takes it, and no barometer shows it.",
         with_cell(good, 2, "pressure", lambda t: "inf")),
    )  # fmt: skip


exercises = (KeepAircraftTogether, FindTheFiles, DecideTheSplit, ForeseeTheDamage)

quiz = (
    Question(
        "Your eval split holds whole days, chosen by hash. A new column, the number of the day in the year, gains 3 points there. In service "
        "it loses. What did the test ask that the service does not?",
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
                "About fewer flights.",
                "The size of a test moves its noise, not its mean.",
                False,
            ),
        ),
    ),
    Question(
        "A pipeline joins a window by `rolling_range(num_spans=3)`. Every run has succeeded for two months. The model in service is two months "
        "old. What do you look at first?",
        (
            (
                "Whether the trainer ran at all.",
                "With CsvExampleGen `rolling_range` resolves nothing, the consumer is skipped, and nothing fails. Ask which executions "
                "exist, and what they were given.",
                True,
            ),
            (
                "Whether a correction came, so that a span was learned twice.",
                "Doubled rows make a worse model, but a new one every night. This one is two months old.",
                False,
            ),
            (
                "Whether the hash left eval empty.",
                "An empty eval says nothing about the model, but the model would be trained, and new.",
                False,
            ),
        ),
    ),
    Question(
        "`precip` is 0 in most hours. Your Parquet files go through the executor that TFX 1.21 ships. What do the statistics of the "
        "examples say?",
        (
            (
                "Mostly zeros, as in the files.",
                "The executor asks whether a value is true. Zero is not.",
                False,
            ),
            (
                "The run stops with an error.",
                "Nothing stops: an empty feature is a legal feature.",
                False,
            ),
            (
                "Mostly missing, and it rained whenever there is a value.",
                "Every zero became a missing value. So did every arrival on the minute, which our label then calls cancelled.",
                True,
            ),
        ),
    ),
)
