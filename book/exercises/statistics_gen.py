"""Exercises of "StatisticsGen": count holes, write options, find the slice that holds a defect."""

from __future__ import annotations

import functools
import itertools
import math
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa
import tensorflow_data_validation as tfdv
from tensorflow_data_validation.statistics import stats_impl
from tensorflow_data_validation.utils import slicing_util
from tensorflow_metadata.proto.v0.statistics_pb2 import (
    CommonStatistics,
    DatasetFeatureStatistics,
    DatasetFeatureStatisticsList,
)
from tfx_bsl.public.proto.slicing_spec_pb2 import SlicingConfig, SlicingSpec

from book import flights
from book.exercises.engine import (
    Exercise,
    Hint,
    Question,
    describe,
    expect_function,
    expect_number,
    expect_type,
    only_slip,
    read_global,
)

WANTED = ("temp", "pressure", "tailnum")
"""The columns that exercise 2 describes."""

KEYS = ("origin", "hour", "carrier")
"""The columns that exercise 2 cuts by."""


def context() -> dict[str, Any]:
    """Return what the notebook has defined when its exercises begin and that answers use."""
    return {
        "np": np,
        "pd": pd,
        "tfdv": tfdv,
        "flights": flights,
        "december": flights.load([12]),
        "SlicingConfig": SlicingConfig,
        "SlicingSpec": SlicingSpec,
    }


def from_table(frame: pd.DataFrame, csv: bool) -> DatasetFeatureStatisticsList:
    """Return TFDV's statistics of a table.

    Parameters
    ----------
    frame : pandas.DataFrame
        Numbers and texts.
    csv : bool
        Count as StatisticsGen does behind CsvExampleGen, where an empty cell is an empty list.
    """
    if not csv:
        return tfdv.generate_statistics_from_dataframe(frame.reset_index(drop=True))
    cells = [pa.array([[] if pd.isna(cell) else [cell] for cell in frame[name]]) for name in frame]
    return stats_impl.generate_statistics_in_memory(pa.RecordBatch.from_arrays(cells, list(frame.columns)))


def by_slice(
    frame: pd.DataFrame, columns: tuple[str, ...], csv: bool, seed: int
) -> DatasetFeatureStatisticsList:
    """Return statistics of flights by origin, carrier and day, in a mixed order, with `All Examples`."""
    parts = {"All Examples": frame}
    for cut in ("origin", "carrier", "day"):
        parts |= {f"{cut}_{value}": rows for value, rows in frame.groupby(cut)}
    found = DatasetFeatureStatisticsList()
    for place in np.random.default_rng(seed).permutation(len(parts)):
        name = list(parts)[place]
        (dataset,) = from_table(parts[name][list(columns)], csv).datasets
        dataset.name = name
        found.datasets.append(dataset)
    return found


def _common(dataset: DatasetFeatureStatistics) -> dict[str, CommonStatistics]:
    view = tfdv.DatasetView(dataset)
    return {path.steps()[0]: view.get_feature(path).common_statistics() for path in view.list_features()}


def _every(dataset: DatasetFeatureStatistics) -> dict[str, int]:
    return {name: dataset.num_examples - has.tot_num_values for name, has in _common(dataset).items()}


class CountTheHoles(Exercise):
    """Answer with a function of statistics."""

    question = """\
Write the count that `num_missing` should have been.

`holes(statistics)` gets statistics as `tfdv.load_stats_binary` or `tfdv.generate_statistics_from_dataframe` returns them, without slices. It returns a dictionary from the name of a column to the \
**number of examples that have no value in it**. It lists only the columns with at least one such example; if there are \
none, it returns an empty dictionary.

For the six flights it returns `{"wind": 2}`. It must be right behind a CSV file and for a DataFrame, whatever the columns are called and \
however full they are. Hidden months decide."""
    hints = (
        "Two fields say something about presence, and only one of them counts values.",
        "`tfdv.DatasetListView(statistics).get_default_slice()` is the whole. Go through its columns as the cell above does, and fill a "
        "dictionary.",
        "```python\nempty = whole.proto().num_examples - common.tot_num_values\n```\n\nKeep the columns where `empty` is above 0.",
    )
    expects = "a function of one list of statistics"

    def judge(self, answer: Any) -> str:
        holes = expect_function(answer, "holes", parameters=1)
        cases = _hole_cases()
        got = [self._counts(holes, case) for case in cases]
        if all(one == case.holes for one, case in zip(got, cases, strict=True)):
            return (
                "Put it before every schema: it says the same of both sources, which `num_missing` does not."
            )
        kept: dict[str, float] = {}
        for one, case in zip(got, cases, strict=True):
            kept |= case.holes
            if not _alike(one, kept):
                break
        else:
            raise Hint(
                "Your dictionary keeps what an earlier call put into it: make it inside the function, so that each call begins with an "
                "empty one."
            )
        if words := only_slip(
            _HOLE_MISTAKES, [(case.statistics.datasets[0],) for case in cases], got, _alike
        ):
            raise Hint(words)
        more = _read_from_the_page(holes)
        if not more and all(_alike(one, got[0]) for one in got):
            more = " Yours is the same for all hidden statistics: read it from what the function is given."
        for one, case in zip(got, cases, strict=True):
            self._compare(one, case, more)
        raise AssertionError("an answer differs, and no case shows it")

    def _counts(self, holes: Any, case: _Case) -> dict[str, float]:
        got = _call(self, holes, case.statistics)
        if got is None:
            raise Hint(
                f"{case.source}: `holes` returned `None`. Fill a dictionary, and `return` it after the loop."
                if case.holes
                else f"{case.source}: you returned `None`. Without a hole, return an empty dictionary, `{{}}`."
            )
        if isinstance(got, pd.Series):
            got = got.to_dict()
        got = expect_type(
            got, Mapping, "a dictionary from a column's name to a number", "What `holes` returns"
        )
        for name in got:
            if not isinstance(name, str):
                raise Hint(
                    f"The keys are the columns' names, texts. One of yours is {describe(name)}; the name is `path.steps()[0]`."
                )
        return {name: expect_number(count, f"The count of `{name}`") for name, count in got.items()}

    def _compare(self, got: dict[str, float], case: _Case, more: str) -> None:
        for name, empty in case.holes.items():
            if name not in got:
                raise Hint(f"{case.source}: `{name}` has {_count(empty)}, and you do not list it.{more}")
            if got[name] != empty:
                raise Hint(f"{case.source}: `{name}` has {_count(empty)}; you count {got[name]:g}.{more}")
        for name in got:
            if name not in case.holes:
                raise Hint(
                    (
                        f"{case.source}: there is no hole in `{name}`, and you list it with {got[name]:g}."
                        if name in case.names
                        else f"{case.source}: there is no column `{name}`, and you list it."
                    )
                    + more
                )


def _count(number: int) -> str:
    return "one hole" if number == 1 else f"{number} holes"


def _call(exercise: Exercise, answer: Any, *args: Any) -> Any:
    """Call an answer; if it fails and reads data of the notebook, say that too."""
    try:
        return exercise.call(answer, *args)
    except Hint as hint:
        raise Hint(f"{hint}{_read_from_the_page(answer)}") from None


def _read_from_the_page(answer: Any) -> str:
    """Say that a function reads statistics or a table of the notebook, or calls its `opened`, or nothing."""
    kinds = (DatasetFeatureStatisticsList, tfdv.DatasetListView, tfdv.DatasetView, pd.DataFrame)
    name = read_global(
        answer, lambda value: isinstance(value, kinds) or getattr(value, "__name__", "") == "opened"
    )
    return (
        f" Your function reads `{name}`, which the notebook made of other data: use only what it is given."
        if name
        else ""
    )


def _alike(got: Mapping[str, float], other: Mapping[str, float]) -> bool:
    return got.keys() == other.keys() and all(
        math.isclose(got[name], other[name], rel_tol=1e-6) for name in got
    )


class _Case(NamedTuple):
    source: str
    statistics: DatasetFeatureStatisticsList
    holes: dict[str, int]
    names: tuple[str, ...]


@functools.cache
def _hole_cases() -> tuple[_Case, ...]:
    """Return statistics from both sources, of whole months, of a single hole, of none, and of other columns."""
    whole = flights.load([7]).dropna().head(200).reset_index(drop=True)
    gems = pd.DataFrame(
        {
            "color": ["red", None, "blue", "red", "red"],
            "Carat": [0.0, 0.0, None, 2.5, None],
            "price.usd": [310.0, None, None, 95.0, None],
            "owner": [None] * 5,
        }
    )
    tables = {
        ("December, behind a CSV file", True): flights.load([12]),
        ("December, from a DataFrame", False): flights.load([12]),
        ("February, behind a CSV file", True): flights.load([2]),
        ("July, from a DataFrame", False): flights.load([7]),
        ("A DataFrame of 200 flights with a single hole", False): whole.assign(
            temp=whole["temp"].mask(whole.index == 17)
        ),
        ("A DataFrame of 200 flights without a hole", False): whole,
        ("A CSV file of five gems", True): gems.assign(price=range(5)),
        ("A DataFrame of five gems, each column with holes", False): gems,
    }
    cases = []
    for (source, csv), table in tables.items():
        holes = {name: int(count) for name, count in table.isna().sum().items() if count}
        cases.append(_Case(source, from_table(table, csv), holes, tuple(table)))
    return tuple(cases)


def _mistake(number: Callable[[DatasetFeatureStatistics, str, CommonStatistics], float], every: bool = False):
    """Return a wrong way to count: a number for each column, of those above 0 or of all."""

    def count(dataset: DatasetFeatureStatistics) -> dict[str, float]:
        found = {name: number(dataset, name, has) for name, has in _common(dataset).items()}
        return {name: value for name, value in found.items() if every or value > 0}

    return count


def _numeric(dataset: DatasetFeatureStatistics, name: str) -> Any:
    """Return the `num_stats` of a column, which for a text are all zeros."""
    return tfdv.DatasetView(dataset).get_feature(name).proto().num_stats


def _is_text(dataset: DatasetFeatureStatistics, name: str) -> bool:
    return tfdv.DatasetView(dataset).get_feature(name).string_statistics() is not None


def _empty(dataset: DatasetFeatureStatistics, name: str, has: CommonStatistics) -> int:
    return dataset.num_examples - has.tot_num_values


_MISSING = "Your counts equal `num_missing`, which is 0 behind a CSV file: an empty list is not missing. Count the values."
_INSIDE = "Your function returns inside the loop, after the first column{}: `return` stands after the loop."
_PERCENT = "You return percentages. The task asks for the number of examples."
_HOLE_MISTAKES = (
    (_MISSING, _mistake(lambda d, n, has: has.num_missing)),
    (
        _MISSING + " And list only columns with at least one hole.",
        _mistake(lambda d, n, has: has.num_missing, every=True),
    ),
    (
        "`num_non_missing - tot_num_values` is right behind a CSV file only: in a DataFrame an empty cell is missing. Begin with "
        "`num_examples`.",
        _mistake(lambda d, n, has: has.num_non_missing - has.tot_num_values),
    ),
    (
        "You count `num_missing` and the empty cells: in a DataFrame each hole is then counted twice, since a missing example has no value "
        "either.",
        _mistake(lambda d, n, has: has.num_missing + _empty(d, n, has)),
    ),
    (
        "Your counts are right, and you list columns without a hole too. List only the columns with at least one.",
        _mistake(_empty, every=True),
    ),
    (
        "You return how many values there are. Holes are the examples without one.",
        _mistake(lambda d, n, has: has.tot_num_values, every=True),
    ),
    (
        "In a column with holes you return how many values there are. Holes are the examples without one.",
        lambda d: {
            name: has.tot_num_values
            for name, has in _common(d).items()
            if has.tot_num_values < d.num_examples
        },
    ),
    (
        _INSIDE.format(""),
        lambda d: {name: count for name, count in list(_every(d).items())[:1] if count},
    ),
    (_INSIDE.format(" with a hole"), lambda d: dict(list(_mistake(_empty)(d).items())[:1])),
    (
        "You compare with the fullest column. Where every column has holes, that is too small: `num_examples` is the number of "
        "examples.",
        _mistake(lambda d, n, has: max(h.tot_num_values for h in _common(d).values()) - has.tot_num_values),
    ),
    (
        "You leave out a column that has no value at all: every example is a hole there.",
        _mistake(lambda d, n, has: _empty(d, n, has) * (has.tot_num_values > 0)),
    ),
    (
        "You subtract the wrong way round: your counts are below 0.",
        lambda d: {name: -holes for name, holes in _every(d).items() if holes},
    ),
    (
        "You return shares. The task asks for the number of examples.",
        _mistake(lambda d, n, has: _empty(d, n, has) / d.num_examples),
    ),
    (_PERCENT, _mistake(lambda d, n, has: 100 * _empty(d, n, has) / d.num_examples)),
    (_PERCENT, _mistake(lambda d, n, has: round(100 * _empty(d, n, has) / d.num_examples, 1))),
    (
        "You read the `num_stats` of texts, which are all zeros, so that a text seems to have no value at all. `common_statistics()` takes "
        "the right ones.",
        _mistake(lambda d, n, has: d.num_examples - _numeric(d, n).common_stats.tot_num_values),
    ),
    (
        "You leave out the columns of texts. They have holes too.",
        _mistake(lambda d, n, has: _empty(d, n, has) * (not _is_text(d, n))),
    ),
    (
        "You leave out the columns of numbers. They have holes too.",
        _mistake(lambda d, n, has: _empty(d, n, has) * _is_text(d, n)),
    ),
    (
        "You count zeros. A zero is a value, and no hole.",
        _mistake(lambda d, n, has: _numeric(d, n).num_zeros),
    ),
    (
        "You count zeros as holes too. A zero is a value.",
        _mistake(lambda d, n, has: _empty(d, n, has) + _numeric(d, n).num_zeros),
    ),
)


class WriteTheOptions(Exercise):
    """Answer with StatsOptions."""

    question = """\
Bind to `answer` the `tfdv.StatsOptions` with which StatisticsGen describes `temp`, `pressure` and `tailnum` of all flights in these \
slices:

- each airport (`origin`),
- each hour of the scheduled departure (`hour`, a column with the numbers 5 to 23),
- each airline at each airport (`carrier` and `origin`, crossed).

No slice of an airline alone, no cut twice, and no column more than these three and those that you cut by. (The check applies your cuts to hidden flights.)"""
    hints = (
        "One `SlicingSpec` is one cut. Two columns in one `SlicingSpec` are crossed.",
        "A column that `feature_allowlist` does not name cannot be cut by.",
        '```python\nSlicingConfig(slicing_specs=[SlicingSpec(feature_keys=["origin"]), …])\n```\n\n'
        'The last of the three is `SlicingSpec(feature_keys=["carrier", "origin"])`. And six names stand in `feature_allowlist`.',
    )
    expects = "a tfdv.StatsOptions"

    def judge(self, answer: Any) -> str:
        expect_type(answer, tfdv.StatsOptions, "a `tfdv.StatsOptions`")
        if answer.slicing_config is not None and not isinstance(answer.slicing_config, SlicingConfig):
            raise Hint(
                f"`slicing_config` should be a `SlicingConfig`; it is {describe(answer.slicing_config)}. Write "
                "`SlicingConfig(slicing_specs=[…])` around your cuts."
            )
        if other := [item for item in answer.feature_allowlist or () if not isinstance(item, str)]:
            raise Hint(
                f"An entry of `feature_allowlist` is {describe(other[0])}, where the name of a column should stand, a text."
                + (
                    " Put a star before a list of names (`*described`), or add the lists: `described + […]`."
                    if isinstance(other[0], list | tuple)
                    else ""
                )
            )
        try:
            answer.to_json()
        except ValueError as error:
            raise Hint(
                f"StatisticsGen refuses these options: {error} A Python function cannot travel to another machine; say the "
                "same with `slicing_config`."
            ) from None
        if answer.sample_rate is not None and answer.sample_rate < 1:
            raise Hint(f"`sample_rate` is {answer.sample_rate:g}: the task asks for all flights.")
        if answer.weight_feature is not None:
            raise Hint(
                f"`weight_feature` is `{answer.weight_feature}`: each flight then counts with that weight, and nobody asked for it."
            )
        if not answer.slicing_config or not answer.slicing_config.slicing_specs:
            raise Hint("There is no cut in `slicing_config`: nothing is sliced.")
        if not answer.feature_allowlist:
            raise Hint("Without `feature_allowlist` all 28 columns are described in every slice.")
        kept = set(answer.feature_allowlist)
        cut = {key for spec in answer.slicing_config.slicing_specs for key in _keys(spec)}
        for spec in answer.slicing_config.slicing_specs:
            if (word := "".join(spec.feature_keys)) in flights.COLUMNS and word not in spec.feature_keys:
                raise Hint(
                    f"`feature_keys` is read letter by letter where it is a text: {', '.join(word)}. Put the name into a list, "
                    f'`feature_keys=["{word}"]`.'
                )
        if unknown := sorted((kept | cut) - set(flights.COLUMNS)):
            raise Hint(f"The flights have no column `{unknown[0]}`.")
        if lacking := [name for name in WANTED if name not in kept]:
            raise Hint(f"`{lacking[0]}` is to be described, and `feature_allowlist` does not keep it.")
        words = [f"No cut is made by `{name}`." for name in KEYS if name not in cut][:1]
        words += [f"You cut by `{name}`, which nobody asked for." for name in sorted(cut - set(KEYS))][:1]
        if words:
            raise Hint(" ".join(words))
        if dropped := [name for name in KEYS if name not in kept]:
            raise Hint(
                f"`feature_allowlist` does not keep `{dropped[0]}`. It is then dropped before the cuts are made, so there can be no "
                "slices by it, and nothing says so."
            )
        if more := sorted(kept - {*WANTED, *KEYS}):
            raise Hint(f"`{more[0]}` is described too, in every slice, and nobody asked for it.")
        self._cuts(answer.slicing_config)
        return (
            "Three cuts, six columns. `All Examples` comes with them, so the average stays beside its slices."
        )

    def _cuts(self, config: SlicingConfig) -> None:
        got, frame = _cut(config), _hidden()
        airports = Counter(f"origin_{code}" for code in frame["origin"])
        hours = Counter(f"hour_{hour}" for hour in frame["hour"])
        pairs = Counter(
            f"carrier_{a}_origin_{b}" for a, b in zip(frame["carrier"], frame["origin"], strict=True)
        )
        crossed = [
            name for name in got if "hour_" in name and (not name.startswith("hour_") or name not in hours)
        ]
        if crossed:
            raise Hint(
                f"You get slices such as `{min(crossed)}`: keys that stand in one `SlicingSpec` are crossed. Cross only `carrier` and "
                + (
                    "`origin`."
                    if hours.keys() <= got.keys()
                    else "`origin`, and give `hour` a `SlicingSpec` of its own."
                )
            )
        if alone := sorted(got.keys() & {f"carrier_{code}" for code in frame["carrier"]}):
            raise Hint(
                f"You get slices of an airline alone, such as `{alone[0]}`. "
                + (
                    "Your crossed cut is right; leave out the one by `carrier` alone."
                    if pairs.keys() <= got.keys()
                    else "The task asks for each airline at each airport: two keys in one `SlicingSpec`."
                )
            )
        for wanted, what in (
            (airports, "each airport (`origin` alone)"),
            (hours, "each hour of the day (`hour` alone)"),
            (pairs, "each airline at each airport (`carrier` and `origin` in one `SlicingSpec`)"),
        ):
            if not wanted.keys() & got.keys():
                raise Hint(f"The cut by {what} is not there.")
            if lacking := sorted(wanted.keys() - got.keys()):
                single = any(spec.feature_values for spec in config.slicing_specs)
                raise Hint(
                    f"The slices of {what} are not complete: `{lacking[0]}` is not there."
                    + (
                        " `feature_values` makes the slice of one value, `feature_keys` of each."
                        if single
                        else ""
                    )
                )
        expected = airports | hours | pairs
        if more := sorted(got.keys() - expected.keys()):
            raise Hint(f"There are slices that nobody asked for, such as `{more[0]}`.")
        if twice := sorted(name for name in expected if got[name] != expected[name]):
            raise Hint(
                f"The same cut is made twice, and TFDV then counts each flight of it twice: `{twice[0]}` would have {got[twice[0]]} flights "
                f"in place of {expected[twice[0]]}. (The order of the keys in a spec makes no difference.)"
            )


def _keys(spec: SlicingSpec) -> set[str]:
    return {*spec.feature_keys, *spec.feature_values}


@functools.cache
def _hidden() -> pd.DataFrame:
    return flights.load([5]).sample(400, random_state=5).reset_index(drop=True)[list(KEYS)]


def _cut(config: SlicingConfig) -> Counter[str]:
    """Return for each slice that a config makes of hidden flights how many it counts."""
    frame = _hidden()
    batch = pa.RecordBatch.from_arrays(
        [pa.array([[value] for value in frame[name]]) for name in frame], list(frame.columns)
    )
    cuts = slicing_util.convert_slicing_config_to_slice_functions(config)
    try:
        found: Counter[str] = Counter()
        for name, rows in slicing_util.generate_slices(batch, cuts):
            found[name] += rows.num_rows
        return found
    except ValueError as error:
        raise Hint(f"TFDV cannot cut by this config: {error}") from None


class FindTheSlice(Exercise):
    """Answer with a function of sliced statistics and a column."""

    question = """\
Which slice deserves a look first? The largest *share* is often a slice of two flights, the largest *number* just a large slice. \
Look for the most holes **beyond what the whole would give the slice**:

excess = holes in the slice − flights in the slice × share of holes in `All Examples`

`suspect(statistics, column)` gets sliced statistics (the datasets in any order) and the name of a column. It \
returns the **name of the slice** with the largest excess, however small the slice or the excess is: for `opened("eval")` and `temp` \
the text `"day_31"`. If no example lacks a value in that column, as for `temp` in `opened("train")`, it returns `None`. Hidden months, whole or in part, decide, behind \
a CSV file or from DataFrames. No two slices tie."""
    hints = (
        "Find the dataset named `All Examples` first: you need its share before you can judge any other.",
        "`tfdv.DatasetListView(statistics)` has `get_slice(name)` and `list_slices()`; `get_slice(name).proto().num_examples` are the flights.",
        "```python\nexcess[name] = holes - flights * share\n```\n\n"
        "Leave `All Examples` out, and take `max(excess, key=excess.get)`. Before that: `None` if `share` is 0.",
    )
    expects = "a function of statistics and a column's name"

    def judge(self, answer: Any) -> str:
        suspect = expect_function(answer, "suspect", parameters=2)
        cases, got = _slice_cases(), []
        for case in cases:
            name = _call(self, suspect, case.statistics, case.column)
            if isinstance(name, str) and name in ("", "None"):
                raise Hint(
                    f"For `{case.column}` in {case.source} you returned {describe(name)}. Where no slice is to be named, return the value "
                    "`None`, without quotation marks."
                )
            if isinstance(name, str) and name not in case.table.index:
                whole = [slice_ for slice_ in case.table.index if slice_.endswith(f"_{name}")]
                raise Hint(
                    f"For `{case.column}` in {case.source} you returned {describe(name)}: these statistics have no slice of that name."
                    + (f" The name of one is `{whole[0]}`, with the column that is cut by." if whole else "")
                )
            if name is not None and not isinstance(name, str):
                raise Hint(
                    f"Return the name of a slice, such as `'day_31'`; yours returned {describe(name)}."
                )
            got.append(name)
        holed = [(name, case) for name, case in zip(got, cases, strict=True) if case.right is not None]
        wrong = [(name, case) for name, case in holed if name != case.right]
        if wrong:
            words = only_slip(_SLICE_MISTAKES, [(case,) for _, case in holed], [name for name, _ in holed])
            if not words and not any(got):
                words = "It is `None` in every case."
            elif not words and _same_for_every_column(got):
                words = "You return the same for every column."
            raise Hint(f"{_told(*wrong[0])} {words}".rstrip() + _read_from_the_page(suspect))
        for name, case in zip(got, cases, strict=True):
            if name != case.right:
                raise Hint(
                    f"In {case.source} every example has a `{case.column}`: return `None`. Yours returned {describe(name)}."
                )
        return (
            "In December it names day 31 for `temp`, and for `tailnum` day 10, which had the most cancellations; the cause is three "
            "airlines. A suspect is where to look, and not yet the cause."
        )


class _Sliced(NamedTuple):
    source: str
    statistics: DatasetFeatureStatisticsList
    column: str
    table: pd.DataFrame
    """For each slice, `All Examples` too: examples `n`, `holes`, and the holes that `num_missing` says."""
    right: str | None


def _with_holes() -> pd.DataFrame:
    """Return a part of September with holes of our making.

    They are those of an airline with a single flight, of one flight, of a narrow choice, and of about half the flights, some in every slice.
    """
    frame = flights.load([9]).query("day <= 17").reset_index(drop=True)  # not 2,000 flights
    frame.loc[frame["carrier"].eq("YV").idxmax(), "carrier"] = "HA"
    chosen = np.random.default_rng(84).choice(len(frame), 30, replace=False)
    small = frame.groupby("carrier")["carrier"].transform("size") < 20
    lost = {
        "temp": frame["carrier"] == "HA",
        "wind_dir": frame.index == 17,
        "pressure": frame.index.isin(chosen),
        "tailnum": small | (frame.index % 5 < np.where(frame["origin"] == "EWR", 4, 2)),
    }
    for column, rows in lost.items():
        frame[column] = frame[column].ffill().bfill().mask(rows)
    return frame


@functools.cache
def _slice_cases() -> tuple[_Sliced, ...]:
    cases = []
    columns = ("pressure", "wind_dir", "tailnum", "temp")
    for month, csv in ((3, False), (12, True), (2, True), (11, True), (9, True)):
        frame = _with_holes() if month == 9 else flights.load([month])
        statistics = by_slice(frame, columns, csv, month)
        source = f"month {month}, {'behind a CSV file' if csv else 'from DataFrames'},"
        if month == 9:
            source = "17 days of month 9, in which we made holes,"
        for column in columns:
            lines = {
                part.name: (part.num_examples, _every(part)[column], _common(part)[column].num_missing)
                for part in statistics.datasets
            }
            table = pd.DataFrame(lines, ["n", "holes", "num_missing"]).T
            right = _excess(table).idxmax() if table["holes"].any() else None
            cases.append(_Sliced(source, statistics, column, table, right))
    return tuple(cases)


def _same_for_every_column(got: list[str | None]) -> bool:
    """Tell whether an answer never differs between the columns of one set of statistics."""
    cases = _slice_cases()
    return all(
        one == other
        for one, case in zip(got, cases, strict=True)
        for other, same in zip(got, cases, strict=True)
        if case.source == same.source
    )


def _excess(table: pd.DataFrame, counted: str = "holes") -> pd.Series:
    whole = table.loc["All Examples"]
    return (table[counted] - table["n"] * whole[counted] / whole["n"]).drop("All Examples")


def _with_share(case: _Sliced, share: Any) -> str | None:
    """Return what another share than that of the whole would lead to: one for all slices, or one for each."""
    return (case.table["holes"] - case.table["n"] * share).drop("All Examples").idxmax()


def _of_the_rest(case: _Sliced) -> str | None:
    rest = case.table.loc["All Examples"] - case.table
    return _with_share(case, rest["holes"] / rest["n"])


def _whole(case: _Sliced) -> float:
    n, holes, _ = case.table.loc["All Examples"]
    return holes / n


def _one_as_whole(case: _Sliced, place: int, left_out: str) -> str | None:
    """Return what the first or the last data set, taken for the whole, would lead to, with one left out, or none."""
    whole = case.table.iloc[place]
    if not whole["holes"]:
        return None
    excess = case.table["holes"] - case.table["n"] * whole["holes"] / whole["n"]
    return excess.drop({"itself": whole.name, "none": []}.get(left_out, left_out)).idxmax()


def _of_many(case: _Sliced, flights: int) -> str | None:
    return _excess(case.table[case.table["n"] >= flights]).idxmax()


def _without(case: _Sliced, cuts: tuple[str, ...]) -> str | None:
    return _excess(case.table)[lambda excess: ~excess.index.str.startswith(cuts)].idxmax()


def _share(table: pd.DataFrame) -> pd.Series:
    return (table["holes"] / table["n"]).drop("All Examples")


def _flights(number: int) -> str:
    return "one flight" if number == 1 else f"{number} flights"


def _told(name: str | None, case: _Sliced) -> str:
    excess = _excess(case.table)
    n, holes, _ = case.table.loc[case.right].astype(int)
    best = f"`{case.right}` has {_count(holes)} in {_flights(n)}, an excess of {excess[case.right]:.2f}."
    if name is None:
        return f"For `{case.column}` in {case.source} you returned `None`. {best}"
    if name == "All Examples":
        return f"For `{case.column}` in {case.source} you named `All Examples`: that is the whole, not a slice. {best}"
    n, holes, _ = case.table.loc[name].astype(int)
    return f"For `{case.column}` in {case.source} you named `{name}`: {_count(holes)} in {_flights(n)}, an excess of {excess[name]:.2f}. {best}"


_ONE = "Your answers are those of the {} data set, taken for the whole. The order is any: look for the name `All Examples`."
_ROUNDED = "Your answers are those that a rounded share gives."
_MANY = "You leave out small slices. The task does not."
_SLICE_MISTAKES: tuple[tuple[str, Callable[[_Sliced], str | None]], ...] = (
    (
        "Yours has the largest share in each case, not the largest excess.",
        lambda case: _share(case.table).idxmax(),
    ),
    (
        "Yours has the largest number of holes in each case: flights × share is not subtracted, or hardly.",
        lambda case: case.table["holes"].drop("All Examples").idxmax(),
    ),
    (
        "Yours has the smallest excess in each case: the smallest is taken, or values are counted in place of holes.",
        lambda case: _excess(case.table).idxmin(),
    ),
    (
        "Yours has the largest excess in size, whatever its sign: fewer holes than the whole would give are no defect.",
        lambda case: _excess(case.table).abs().idxmax(),
    ),
    (
        "Your answers are those that `num_missing` gives, which is 0 behind a CSV file.",
        lambda case: _excess(case.table, "num_missing").idxmax() if case.table["num_missing"].any() else None,
    ),
    (
        "Your answers are those that `num_non_missing - tot_num_values` gives, which is right behind a CSV file only.",
        lambda case: None if case.table["num_missing"].any() else case.right,
    ),
    (
        "Your answers are those that 2,000 flights give, the size of a whole month: the size of `All Examples` differs.",
        lambda case: _with_share(case, case.table.loc["All Examples", "holes"] / 2000),
    ),
    (_ROUNDED, lambda case: _with_share(case, round(_whole(case), 2))),
    (_ROUNDED, lambda case: _with_share(case, round(_whole(case), 3))),
    (
        "Your answers are those that a rounded excess gives.",
        lambda case: _excess(case.table).round().idxmax(),
    ),
    (
        "Your answers are those that a percentage gives: the share lies between 0 and 1.",
        lambda case: _with_share(case, 100 * _whole(case)),
    ),
    (
        "Your answers are those that holes by *values* give: the share of holes is holes by examples.",
        lambda case: _with_share(case, _whole(case) / (1 - _whole(case))),
    ),
    (
        "You return `None` as soon as one slice has no hole. Ask `All Examples` alone.",
        lambda case: None if (case.table["holes"] == 0).any() else case.right,
    ),
    (
        "You return `None` where the largest excess is below 1. The task asks for its slice, however small it is.",
        lambda case: case.right if _excess(case.table).max() >= 1 else None,
    ),
    ("Your answers are those that a comparison with the *rest* of the flights gives.", _of_the_rest),
    (
        "Your answers are those that the mean of the slices' shares gives, in place of the share of `All Examples`.",
        lambda case: _with_share(case, _share(case.table).mean()),
    ),
    *(
        (_ONE.format(which), functools.partial(_one_as_whole, place=place, left_out=left_out))
        for which, place in (("first", 0), ("last", -1))
        for left_out in ("none", "itself", "All Examples")
    ),
    *((_MANY, functools.partial(_of_many, flights=limit)) for limit in (2, 14, 20, 30, 50, 60, 100)),
    *(
        (f"You never name a slice by `{'` or `'.join(cuts)}`.", functools.partial(_without, cuts=cuts))
        for number in (1, 2)
        for cuts in itertools.combinations(("origin", "carrier", "day"), number)
    ),
)


exercises = (CountTheHoles, WriteTheOptions, FindTheSlice)

quiz = (
    Question(
        "StatisticsGen ran behind CsvExampleGen. For `pressure`, `num_missing` is 0, `num_examples` is 2000 and `tot_num_values` is 1596. "
        "How many flights have no pressure?",
        (
            ("0", "That is what `num_missing` says, and a CSV never lets it say anything else.", False),
            ("404", "Of 2,000 examples 1,596 have a value: the others hold an empty list.", True),
            ("1596", "That is the number of values that are there.", False),
        ),
    ),
    Question(
        "A report on a 10 % sample of rows shows no wind above 60 mph. What do you know about a faulty reading that reached three rows?",
        (
            (
                "It is not in the data: three rows are enough to be seen",
                "A tenth of the rows misses all three in about 73 of 100 samples.",
                False,
            ),
            (
                "Little: such a sample shows it in about 27 of 100 cases",
                "The chance to miss all three is 0.9 ** 3, and 1 - 0.9 ** 3 is 0.271.",
                True,
            ),
            (
                "It was averaged away: a sample smooths what is extreme",
                "A sample smooths nothing. It leaves rows out, perhaps all three.",
                False,
            ),
        ),
    ),
    Question(
        "Of the airline FL's 12 flights in December 2 have no temperature; the average is 3.2 %. What is the best next step?",
        (
            (
                "Report FL's data feed as broken: it loses the temperature of one flight in six",
                "The two left on day 31, when no flight has a temperature. Nothing is wrong with FL; that 2 are 16.7 % is because it has so few flights.",
                False,
            ),
            (
                "Look at the other cuts: the two may belong to a slice that is broken as a whole",
                "They left on day 31, when no flight has a temperature: that day is broken, not the airline.",
                True,
            ),
            (
                "Drop the slices below 30 flights from the report, and never look at them again",
                "Then a small airline's real defect stays hidden too. Look at another cut, or at more months.",
                False,
            ),
        ),
    ),
)
