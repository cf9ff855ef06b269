"""Exercises of "StatisticsGen": count holes, write options, size a sample, find the slice that holds a defect."""

from __future__ import annotations

import functools
import math
from collections.abc import Mapping
from typing import Any

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
    FeatureNameStatistics,
)
from tfx_bsl.public.proto import slicing_spec_pb2

from book import flights
from book.exercises.engine import (
    Exercise,
    Hint,
    Question,
    describe,
    expect_function,
    expect_number,
    expect_type,
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
        "pa": pa,
        "tfdv": tfdv,
        "flights": flights,
        "december": flights.load([12]),
        "columns_of": columns_of,
        "common": common,
        "slicing_spec_pb2": slicing_spec_pb2,
        "Config": slicing_spec_pb2.SlicingConfig,
        "Spec": slicing_spec_pb2.SlicingSpec,
        "comb": math.comb,
        "log": math.log,
    }


def columns_of(dataset: DatasetFeatureStatistics) -> dict[str, FeatureNameStatistics]:
    """Return the columns' statistics by name, as the chapter's function does."""
    return {feature.path.step[0]: feature for feature in dataset.features}


def common(feature: FeatureNameStatistics) -> CommonStatistics:
    """Return what numbers and texts have in common, as the chapter's function does."""
    return getattr(feature, feature.WhichOneof("stats")).common_stats


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


@functools.cache
def by_slice(month: int, columns: tuple[str, ...], csv: bool) -> DatasetFeatureStatisticsList:
    """Return a month's statistics by origin, carrier and day, in a mixed order, with `All Examples`."""
    frame = flights.load([month])
    parts = {"All Examples": frame}
    for cut in ("origin", "carrier", "day"):
        parts |= {f"{cut}_{value}": rows for value, rows in frame.groupby(cut)}
    found = DatasetFeatureStatisticsList()
    for place in np.random.default_rng(month).permutation(len(parts)):
        name = list(parts)[place]
        (dataset,) = from_table(parts[name][list(columns)], csv).datasets
        dataset.name = name
        found.datasets.append(dataset)
    return found


def _holes(dataset: DatasetFeatureStatistics, name: str) -> int:
    return dataset.num_examples - common(columns_of(dataset)[name]).tot_num_values


class CountTheHoles(Exercise):
    """Answer with a function of statistics."""

    question = """\
Write the count that `num_missing` should have been.

`holes(statistics)` gets a `DatasetFeatureStatisticsList` with one dataset. It returns a dictionary from the name of a column to the \
**number of examples that have no value in it**, as whole numbers: only the columns with at least one such example. A column has one value \
or none in an example.

It must be right for statistics of CSV data behind CsvExampleGen and for those of a DataFrame, for numbers and for texts. For December it \
would hold `"pressure": 404` and `"tailnum": 23`, and no `"carrier"`. Hidden months decide."""
    starter = "def holes(statistics):\n    return ...\n\n\nanswer = holes\n"
    hints = (
        "Two fields say something about presence, and only one of them counts values.",
        "`columns_of(statistics.datasets[0])` gives the columns by name; `common(feature)` what is common to numbers and texts.",
        "```python\ndataset = statistics.datasets[0]\nempty = dataset.num_examples - common(feature).tot_num_values\n```\n\n"
        "Keep the columns where `empty` is above 0.",
    )
    solution = """\
def holes(statistics):
    dataset = statistics.datasets[0]
    empty = {
        name: dataset.num_examples - common(feature).tot_num_values
        for name, feature in columns_of(dataset).items()
    }
    return {name: count for name, count in empty.items() if count > 0}


answer = holes
"""
    right = (
        """\
def holes(statistics):
    (dataset,) = statistics.datasets
    found = {}
    for feature in dataset.features:
        kind = feature.string_stats if feature.WhichOneof("stats") == "string_stats" else feature.num_stats
        share = kind.common_stats.tot_num_values / dataset.num_examples
        if share < 1:
            found[feature.path.step[0]] = round((1 - share) * dataset.num_examples)
    return pd.Series(found)


answer = holes
""",
    )
    wrong = (
        (
            "def holes(statistics):\n    columns = columns_of(statistics.datasets[0])\n"
            "    found = {name: common(feature).num_missing for name, feature in columns.items()}\n"
            "    return {name: count for name, count in found.items() if count}\n\n\nanswer = holes\n",
            "`num_missing` is 0 on CSV",
        ),
        (
            "def holes(statistics):\n    dataset = statistics.datasets[0]\n"
            "    found = {n: dataset.num_examples - f.num_stats.common_stats.tot_num_values for n, f in columns_of(dataset).items()}\n"
            "    return {name: count for name, count in found.items() if count}\n\n\nanswer = holes\n",
            "Texts keep theirs in `string_stats`",
        ),
        (
            "def holes(statistics):\n    dataset = statistics.datasets[0]\n"
            "    return {n: dataset.num_examples - common(f).tot_num_values for n, f in columns_of(dataset).items()}\n\n\n"
            "answer = holes\n",
            "only the columns with at least one",
        ),
        (
            "def holes(statistics):\n    dataset = statistics.datasets[0]\n    found = {}\n"
            "    for name, feature in columns_of(dataset).items():\n"
            "        empty = dataset.num_examples - common(feature).tot_num_values\n"
            "        if empty:\n            found[name] = empty / dataset.num_examples\n    return found\n\n\nanswer = holes\n",
            "a share",
        ),
        (
            "def holes(statistics):\n    dataset = statistics.datasets[0]\n"
            "    return [n for n, f in columns_of(dataset).items() if common(f).tot_num_values < dataset.num_examples]\n\n\n"
            "answer = holes\n",
            "a dictionary",
        ),
        (
            "def holes(statistics):\n    dataset = statistics.datasets[0]\n    found = {}\n"
            "    for name, feature in columns_of(dataset).items():\n"
            "        empty = common(feature).num_missing + dataset.num_examples - common(feature).tot_num_values\n"
            "        if empty:\n            found[name] = empty\n    return found\n\n\nanswer = holes\n",
            "twice",
        ),
    )
    expects = "a function of one list of statistics"

    def judge(self, answer: Any) -> str:
        holes = expect_function(answer, "holes", parameters=1)
        for month, csv in ((12, True), (12, False), (2, True), (7, False)):
            source = "CSV data" if csv else "a DataFrame"
            true, statistics = _month(month, csv)
            got = self.call(holes, statistics)
            if isinstance(got, pd.Series):
                got = got.to_dict()
            expect_type(got, Mapping, "a dictionary from a column's name to a number", "What `holes` returns")
            self._compare(dict(got), true, len(flights.load([month])), csv, source)
        return (
            "Put it before every schema: it tells the same about both sources, which `num_missing` does not."
        )

    def _compare(self, got: dict[Any, Any], true: dict[str, int], rows: int, csv: bool, source: str) -> None:
        if csv and not got:
            raise Hint(
                "For statistics of CSV data you find no holes at all, and there are thousands. `num_missing` is 0 on CSV, and "
                "`num_non_missing` is all of them: an empty list is not missing. Count the values."
            )
        for name in got:
            if name not in true:
                if name not in flights.COLUMNS:
                    raise Hint(f"There is no column {describe(name)}: the keys are the columns' names.")
                count = expect_number(got[name], f"The count of `{name}`")
                if count == rows and flights.COLUMNS[name].dtype == "str":
                    raise Hint(
                        f"You report {rows} holes in `{name}`, a text that is always there. Texts keep theirs in `string_stats`; "
                        "the `num_stats` of a text are all zeros. `common(feature)` takes the right one."
                    )
                raise Hint(
                    f"There are no holes in `{name}`, and it is among your keys with {count:g}. List only the columns with at least one."
                )
        for name, empty in true.items():
            if name not in got:
                raise Hint(f"In {source}, `{name}` has no value in {empty} examples, and you do not list it.")
            count = expect_number(got[name], f"The count of `{name}`")
            if count != empty and abs(count - empty / rows) < 0.02:
                raise Hint(
                    f"For `{name}` you return {count:.3g}, a share. The task asks for the number of examples."
                )
            if count == 2 * empty:
                raise Hint(
                    f"In {source}, `{name}` has no value in {empty} examples and you count {count:g}: a missing example is "
                    "counted twice, since it has no value either."
                )
            if count != empty:
                raise Hint(f"In {source}, `{name}` has no value in {empty} examples; you count {count:g}.")


@functools.cache
def _month(month: int, csv: bool) -> tuple[dict[str, int], DatasetFeatureStatisticsList]:
    frame = flights.load([month])
    empty = frame.isna().sum()
    return {name: int(count) for name, count in empty.items() if count}, from_table(frame, csv)


_OPTIONS = (  # how most answers to exercise 2 look
    "answer = tfdv.StatsOptions(\n"
    "    slicing_config=Config(slicing_specs=[{specs}]),\n"
    "    feature_allowlist={columns},\n"
    "){more}\n"
)
_THREE = (
    'Spec(feature_keys=["origin"]), Spec(feature_keys=["hour"]), Spec(feature_keys=["origin", "carrier"])'
)
_ALL = '["temp", "pressure", "tailnum", "origin", "hour", "carrier"]'


class WriteTheOptions(Exercise):
    """Answer with StatsOptions."""

    question = """\
Settings for the night run. Bind to `answer` the `tfdv.StatsOptions` with which StatisticsGen describes `temp`, `pressure` and `tailnum`, \
on **every** example, in these slices:

- each airport (`origin`),
- each hour of the day (`hour`),
- each airline at each airport (`carrier` and `origin`, crossed).

No slice of an airline alone, and no column more than these three and those that you cut by. StatisticsGen must accept the options. (The \
check applies your cuts to hidden flights; it does not run a pipeline.)"""
    starter = "answer = ...\n"
    hints = (
        "One `Spec` is one cut. Two keys in one `Spec` are crossed.",
        "A column that `feature_allowlist` drops is gone before the cuts are made.",
        '```python\nConfig(slicing_specs=[Spec(feature_keys=["origin"]), …, Spec(feature_keys=["origin", "carrier"])])\n```\n\n'
        "And six names in `feature_allowlist`.",
    )
    solution = """\
cuts = [["origin"], ["hour"], ["carrier", "origin"]]
answer = tfdv.StatsOptions(
    slicing_config=Config(slicing_specs=[Spec(feature_keys=keys) for keys in cuts]),
    feature_allowlist=["temp", "pressure", "tailnum", "origin", "hour", "carrier"],
)
"""
    right = (
        _OPTIONS.format(specs=_THREE, columns=_ALL, more="\nanswer.sample_rate = 1.0"),
        "specs = [Spec(feature_values={'origin': code}) for code in ('EWR', 'JFK', 'LGA')]\n"
        "specs += [Spec(feature_keys=['hour']), Spec(feature_keys=['origin', 'carrier']), Spec()]\n"
        "answer = tfdv.StatsOptions()\nanswer.slicing_config = Config(slicing_specs=specs)\n"
        "answer.feature_allowlist = ['carrier', 'hour', 'origin', 'tailnum', 'pressure', 'temp']\n",
    )
    wrong = (
        (
            _OPTIONS.format(specs=_THREE, columns='["temp", "pressure", "tailnum"]', more=""),
            "dropped before the cuts",
        ),
        (
            _OPTIONS.format(specs='Spec(feature_keys=["origin", "hour", "carrier"])', columns=_ALL, more=""),
            "crossed",
        ),
        (
            _OPTIONS.format(
                specs='Spec(feature_keys=["origin"]), Spec(feature_keys=["hour"]), Spec(feature_keys=["carrier"])',
                columns=_ALL,
                more="",
            ),
            "airline alone",
        ),
        (
            _OPTIONS.format(specs=_THREE, columns="None", more=""),
            "all 28 columns",
        ),
        (
            _OPTIONS.format(specs=_THREE, columns=_ALL, more="\nanswer.sample_rate = 0.5"),
            "every example",
        ),
        (
            "slicers = [tfdv.experimental_get_feature_value_slicer({key: None}) for key in ('origin', 'hour')]\n"
            "slicers.append(tfdv.experimental_get_feature_value_slicer({'origin': None, 'carrier': None}))\n"
            f"answer = tfdv.StatsOptions(experimental_slice_functions=slicers, feature_allowlist={_ALL})\n",
            "StatisticsGen refuses",
        ),
        (
            _OPTIONS.format(
                specs='Spec(feature_keys=["origin"]), Spec(feature_keys=["origin", "carrier"])',
                columns=_ALL,
                more="",
            ),
            "`hour`",
        ),
        (
            _OPTIONS.format(specs=_THREE, columns=_ALL.replace("]", ', "dep_delay"]'), more=""),
            "`dep_delay`",
        ),
        (f"answer = Config(slicing_specs=[{_THREE}])\n", "StatsOptions"),
    )
    expects = "a tfdv.StatsOptions"

    def judge(self, answer: Any) -> str:
        expect_type(answer, tfdv.StatsOptions, "a `tfdv.StatsOptions`")
        try:
            answer.to_json()
        except ValueError as error:
            raise Hint(
                f"StatisticsGen refuses these options: {error} A Python function cannot travel to another machine; say the "
                "same with `slicing_config`."
            ) from None
        if answer.sample_rate is not None and answer.sample_rate < 1:
            raise Hint(f"`sample_rate` is {answer.sample_rate:g}: the task asks for every example.")
        if not answer.slicing_config:
            raise Hint("There is no `slicing_config`: nothing is cut.")
        if not answer.feature_allowlist:
            raise Hint("Without `feature_allowlist` all 28 columns are described in every slice.")
        kept = {item if isinstance(item, str) else item.steps()[0] for item in answer.feature_allowlist}
        if lacking := [name for name in WANTED if name not in kept]:
            raise Hint(f"`{lacking[0]}` is to be described, and `feature_allowlist` does not keep it.")
        if unknown := sorted(kept - set(flights.COLUMNS)):
            raise Hint(f"The flights have no column `{unknown[0]}`.")
        if dropped := [name for name in KEYS if name not in kept]:
            raise Hint(
                f"`feature_allowlist` does not keep `{dropped[0]}`, so it is dropped before the cuts are made, and its slices are "
                "silently absent. Add the columns that you cut by."
            )
        if more := sorted(kept - {*WANTED, *KEYS}):
            raise Hint(f"`{more[0]}` is described too, in every slice, and nobody asked for it.")
        self._cuts(_cut(answer.slicing_config))
        return (
            "Three cuts, six columns. `All Examples` comes with them, so the average stays beside its slices."
        )

    def _cuts(self, got: set[str]) -> None:
        frame = _hidden()
        airports = {f"origin_{code}" for code in frame["origin"]}
        hours = {f"hour_{hour}" for hour in frame["hour"]}
        pairs = {f"carrier_{a}_origin_{b}" for a, b in zip(frame["carrier"], frame["origin"], strict=True)}
        if any("hour_" in name and not name.startswith("hour_") for name in got) or any(
            name.startswith("hour_") and name not in hours for name in got
        ):
            raise Hint(
                "You get slices such as `"
                + sorted(name for name in got if "hour_" in name)[0]
                + "`: keys that stand in one "
                "`Spec` are crossed. Give each cut a `Spec` of its own."
            )
        if alone := sorted(got & {f"carrier_{code}" for code in frame["carrier"]}):
            raise Hint(
                f"You get slices of an airline alone, such as `{alone[0]}`. The task asks for each airline at each airport: two "
                "keys in one `Spec`."
            )
        for wanted, what in (
            (airports, "each airport (`origin`)"),
            (hours, "each hour of the day (`hour`)"),
            (pairs, "each airline at each airport (`carrier` and `origin` in one `Spec`)"),
        ):
            if lacking := sorted(wanted - got):
                raise Hint(f"The slices of {what} are not complete: `{lacking[0]}` is not there.")
        if more := sorted(got - airports - hours - pairs):
            raise Hint(f"There are slices that nobody asked for, such as `{more[0]}`.")


@functools.cache
def _hidden() -> pd.DataFrame:
    return flights.load([5]).sample(400, random_state=5).reset_index(drop=True)[list(KEYS)]


def _cut(config: slicing_spec_pb2.SlicingConfig) -> set[str]:
    """Return the names of the slices that a config makes of hidden flights."""
    frame = _hidden()
    batch = pa.RecordBatch.from_arrays(
        [pa.array([[value] for value in frame[name]]) for name in frame], list(frame.columns)
    )
    cuts = slicing_util.convert_slicing_config_to_slice_functions(config)
    try:
        return {name for name, _ in slicing_util.generate_slices(batch, cuts)}
    except ValueError as error:
        raise Hint(f"TFDV cannot cut by this config: {error}") from None


class SizeTheSample(Exercise):
    """Answer with a function of three numbers."""

    question = """\
How many rows must you look at?

`enough(total, faulty, chance)` gets the number of rows in a table, the number of faulty ones among them (1 or more), and a chance between 0 and 1. \
It returns **the smallest number of rows**, a whole number, such that a random sample of that many rows, drawn **without replacement**, holds at least one \
faulty row with at least that chance.

`enough(10, 1, 0.95)` is 10: a single row is only certain if you look at all. An answer that is up to two rows (or 1 % of the table) too large is accepted."""
    starter = "def enough(total, faulty, chance):\n    return ...\n\n\nanswer = enough\n"
    hints = (
        "First the chance to see nothing: none of the faulty rows is drawn.",
        "The chance to miss all `k` faulty rows of `N` with `n` drawn is `comb(N - n, k) / comb(N, k)`. It falls as `n` grows.",
        "```python\nfor n in range(total + 1):\n    missed = comb(total - n, faulty) / comb(total, faulty)\n```\n\n"
        "Return the first `n` for which `1 - missed >= chance`.",
    )
    solution = """\
def enough(total, faulty, chance):
    for n in range(total + 1):
        missed = comb(total - n, faulty) / comb(total, faulty)
        if 1 - missed >= chance:
            return n


answer = enough
"""
    right = (
        "import math\n\n\ndef enough(total, faulty, chance):\n"
        "    return math.ceil(total * (1 - (1 - chance) ** (1 / faulty)))\n\n\nanswer = enough\n",
        """\
def enough(total, faulty, chance):
    low, high = 0, total
    while low < high:
        middle = (low + high) // 2
        missed = np.prod([(total - middle - i) / (total - i) for i in range(faulty)])
        if 1 - missed >= chance:
            high = middle
        else:
            low = middle + 1
    return np.int64(low)


answer = enough
""",
    )
    wrong = (
        (
            "def enough(total, faulty, chance):\n    return round(total * chance)\n\n\nanswer = enough\n",
            "does not depend on",
        ),
        (
            "import math\n\n\ndef enough(total, faulty, chance):\n    return math.ceil(chance * total / faulty)\n\n\nanswer = enough\n",
            "on average",
        ),
        (
            "def enough(total, faulty, chance):\n    return int(total * (1 - (1 - chance) ** (1 / faulty)))\n\n\nanswer = enough\n",
            "Rounding down",
        ),
        (
            "import math\n\n\ndef enough(total, faulty, chance):\n"
            "    return math.ceil(log(1 - chance) / log(1 - faulty / total))\n\n\nanswer = enough\n",
            "with replacement",
        ),
        (
            "def enough(total, faulty, chance):\n    return 1 - (1 - chance) ** (1 / faulty)\n\n\nanswer = enough\n",
            "the share",
        ),
        (
            "import math\n\n\ndef enough(total, faulty, chance):\n"
            "    return math.ceil(total * (1 - chance ** (1 / faulty)))\n\n\nanswer = enough\n",
            "the chance to miss",
        ),
        (
            "def enough(total, faulty, chance):\n    for n in range(total + 1):\n"
            "        if comb(total - n, faulty) / comb(total, faulty) >= chance:\n            return n\n\n\nanswer = enough\n",
            "0 rows",
        ),
        (
            "def enough(total, faulty, chance):\n    return total\n\n\nanswer = enough\n",
            "All the rows are enough",
        ),
    )
    expects = "a function of three numbers"

    def judge(self, answer: Any) -> str:
        enough = expect_function(answer, "enough", parameters=3)
        cases = [
            (2_400, 3, 0.95),
            (2_400, 22, 0.95),
            (2_400, 300, 0.95),
            (2_000, 1, 0.5),
            (100, 5, 0.95),
            (2_400, 2, 0.1),
            (60, 30, 0.9),
            (10, 1, 0.95),
            (5_000, 32, 0.99),
        ]
        given = {}
        for case in cases:
            call = "`enough({}, {}, {})`".format(*case)
            given[case] = expect_number(self.call(enough, *case), call)
        for case, rows in given.items():
            self._compare(case, rows, given)
        return f"For the wind of 1,048 mph that is {smallest(24_000, 3, 0.95):,} of the 24,000 rows. Whoever reads so many can read them all."

    def _compare(self, case: tuple[int, int, float], rows: float, given: dict[Any, float]) -> None:
        total, faulty, chance = case
        call = "`enough({}, {}, {})`".format(*case)
        if 0 < rows < 1:
            raise Hint(f"{call} returned {rows:.3g}, the share of the rows. The task asks for their number.")
        if rows != int(rows) or rows < 0:
            raise Hint(f"{call} returned {rows:g}: a number of rows is whole, and not below 0.")
        rows = int(rows)
        if rows == 0:
            raise Hint(f"{call} returned 0 rows. In no rows there is no faulty one.")
        if all(number == key[0] for key, number in given.items()):
            raise Hint("All the rows are enough, surely. The smallest number is asked for.")
        if given[2_400, 3, 0.95] == given[2_400, 22, 0.95]:
            raise Hint(
                "Your answer does not depend on how many rows are faulty: 3 and 22 faulty rows of 2,400 get the same. Many are found sooner."
            )
        fewest = smallest(*case)
        achieved = 1 - missed(total, faulty, min(rows, total))
        if rows == math.ceil(math.log(1 - chance) / math.log(1 - faulty / total)) and rows > fewest + 2:
            raise Hint(
                f"{call} returned {rows:,}: that is the number of draws with replacement, where the same row can come twice. "
                "A sample has each row once."
            )
        if rows > total:
            raise Hint(f"{call} returned {rows:,}, more rows than the table has.")
        if achieved < chance - 1e-9:
            if rows == math.ceil(total * (1 - chance ** (1 / faulty))):
                raise Hint(
                    f"With {rows:,} rows, {call} sees a faulty one with {achieved:.1%}. `{chance}` is the chance to see one: "
                    "what is the chance to miss them all?"
                )
            if rows == math.floor(total * (1 - (1 - chance) ** (1 / faulty))) or rows == fewest - 1:
                raise Hint(
                    f"{call} returned {rows:,}. In so many rows there is a faulty one with {achieved:.3%}, just under {chance:.0%}: "
                    "too few by a row. Rounding down does this: round up, with `math.ceil`, or take the first number that is enough."
                )
            why = (
                f" So many rows hold {chance} faulty ones on average, but an average is not a chance."
                if rows == math.ceil(chance * total / faulty)
                else ""
            )
            raise Hint(
                f"{call} returned {rows:,}. In so many rows there is a faulty one with {achieved:.2%}, less than {chance:.0%}: too "
                f"few rows.{why}"
            )
        if rows > fewest + max(2, 0.01 * total):
            raise Hint(
                f"{call} returned {rows:,}, which is enough, but not the smallest: {rows:,} rows show a faulty one with {achieved:.1%}."
            )


def missed(total: int, faulty: int, rows: int) -> float:
    """Return the chance that a sample without replacement holds none of the faulty rows."""
    return math.comb(total - rows, faulty) / math.comb(total, faulty)


@functools.cache
def smallest(total: int, faulty: int, chance: float) -> int:
    """Return the fewest rows that show a faulty one with the chance that is asked for."""
    low, high = 0, total
    while low < high:
        middle = (low + high) // 2
        if 1 - missed(total, faulty, middle) >= chance:
            high = middle
        else:
            low = middle + 1
    return low


_SUSPECT = (  # how most answers to exercise 4 begin
    "def suspect(statistics, column):\n"
    "    lines = {{}}\n"
    "    for dataset in statistics.datasets:\n"
    "        empty = dataset.num_examples - common(columns_of(dataset)[column]).tot_num_values\n"
    "        lines[dataset.name] = (dataset.num_examples, empty)\n"
    "    table = pd.DataFrame(lines, index=['n', 'empty']).T\n"
    "    {}\n\n\nanswer = suspect\n"
)


class FindTheSlice(Exercise):
    """Answer with a function of sliced statistics and a column."""

    question = """\
A month has about fifty slices. Which one deserves a look first? The largest *share* picks slices of two flights. The largest *number* picks a \
large slice, such as an airport. What you want is the slice with the most holes **beyond what the average would give it**:

excess = holes in the slice − flights in the slice × share of holes in `All Examples`

`suspect(statistics, column)` gets sliced statistics such as the chapter's (a `DatasetFeatureStatisticsList`: one dataset for each slice by origin, \
carrier and day, and one named `All Examples`, in any order) and the name of a column. It returns the **name of the slice** with the largest excess, a \
text such as `"carrier_UA"`. If no example lacks a value in that column, it returns `None`. A hole is an example without a value. Hidden months \
decide; the check counts each slice by itself, from CSV or from DataFrames, and puts the datasets together."""
    starter = "def suspect(statistics, column):\n    return ...\n\n\nanswer = suspect\n"
    hints = (
        "Find the dataset named `All Examples` first: you need its share before you can judge any other.",
        "For each dataset: `holes = dataset.num_examples - common(columns_of(dataset)[column]).tot_num_values`.",
        "```python\nlines[dataset.name] = holes - dataset.num_examples * share\n```\n\n"
        "Leave `All Examples` out (its excess is 0), and take `max(lines, key=lines.get)`. Before that: `None` if `share` is 0.",
    )
    solution = """\
def suspect(statistics, column):
    flights, holes = {}, {}
    for dataset in statistics.datasets:
        flights[dataset.name] = dataset.num_examples
        holes[dataset.name] = dataset.num_examples - common(columns_of(dataset)[column]).tot_num_values
    share = holes["All Examples"] / flights["All Examples"]
    if share == 0:
        return None
    excess = {name: holes[name] - flights[name] * share for name in holes if name != "All Examples"}
    return max(excess, key=excess.get)


answer = suspect
"""
    right = (
        _SUSPECT.format(
            "whole = table.loc['All Examples']\n"
            "    excess = table['empty'] - table['n'] * whole['empty'] / whole['n']\n"
            "    return excess.drop('All Examples').idxmax() if whole['empty'] else None"
        ),
    )
    wrong = (
        (
            _SUSPECT.format(
                "return (table['empty'] / table['n']).idxmax() if table['empty'].any() else None"
            ),
            "largest share",
        ),
        (
            _SUSPECT.format(
                "return table['empty'].drop('All Examples').idxmax() if table['empty'].any() else None"
            ),
            "largest number",
        ),
        (
            _SUSPECT.format("return table['empty'].idxmax() if table['empty'].any() else None"),
            "the whole",
        ),
        (
            _SUSPECT.format(
                "whole = table.loc['All Examples']\n"
                "    excess = table['empty'] - table['n'] * whole['empty'] / whole['n']\n"
                "    return excess.drop('All Examples').idxmax()"
            ),
            "`None`",
        ),
        (
            _SUSPECT.format(
                "whole = table.iloc[0]\n"
                "    excess = table['empty'] - table['n'] * whole['empty'] / whole['n']\n"
                "    return excess.drop('All Examples').idxmax() if whole['empty'] else None"
            ),
            "any order",
        ),
        (
            "def suspect(statistics, column):\n"
            "    found = {d.name: common(columns_of(d)[column]).num_missing for d in statistics.datasets}\n"
            "    sizes = {d.name: d.num_examples for d in statistics.datasets}\n"
            "    share = found['All Examples'] / sizes['All Examples']\n"
            "    if not share:\n        return None\n"
            "    excess = {n: found[n] - sizes[n] * share for n in found if n != 'All Examples'}\n"
            "    return max(excess, key=excess.get)\n\n\nanswer = suspect\n",
            "`num_missing`",
        ),
        (
            _SUSPECT.format(
                "whole = table.loc['All Examples']\n"
                "    excess = table['empty'] - table['n'] * whole['empty'] / whole['n']\n"
                "    return excess.drop('All Examples').max() if whole['empty'] else None"
            ),
            "the name of a slice",
        ),
    )
    expects = "a function of statistics and a column's name"

    def judge(self, answer: Any) -> str:
        suspect = expect_function(answer, "suspect", parameters=2)
        for month, csv in ((3, False), (12, True), (2, True)):
            statistics = by_slice(month, ("temp", "pressure", "tailnum", "wind_dir"), csv)
            for column in ("pressure", "wind_dir", "tailnum", "temp"):
                self._compare(self.call(suspect, statistics, column), statistics, column, csv)
        return (
            "December: day 31 for `temp`, as the figure showed. The same function on `tailnum` names a day of cancellations: a suspect is "
            "where to look, not yet the cause."
        )

    def _compare(self, got: Any, statistics: DatasetFeatureStatisticsList, column: str, csv: bool) -> None:
        table = pd.DataFrame(
            {d.name: (d.num_examples, _holes(d, column)) for d in statistics.datasets}, ["n", "empty"]
        ).T
        whole = table.loc["All Examples"]
        if whole["empty"] == 0:
            if got is not None:
                raise Hint(
                    f"In this month every example has a `{column}`: return `None`. Yours returned {describe(got)}."
                )
            return
        if got is None:
            raise Hint(
                f"You returned `None` for `{column}`, and {whole['empty']:.0f} examples have no value in it."
                + (
                    " On CSV `num_missing` says 0: count the values."
                    if csv
                    else " Take the share from the dataset named `All Examples`, which may stand in any order."
                )
            )
        if not isinstance(got, str) or got not in table.index:
            raise Hint(f"Return the name of a slice, such as `'carrier_UA'`; yours returned {describe(got)}.")
        if got == "All Examples":
            raise Hint("You named `All Examples`: that is the whole, not a slice.")
        rest = table.drop("All Examples")
        excess = rest["empty"] - rest["n"] * whole["empty"] / whole["n"]
        if excess[got] >= excess.max() - 1e-6:
            return
        best = excess.idxmax()
        told = (
            f"For `{column}` you named `{got}`: {rest.loc[got, 'empty']:.0f} holes in {rest.loc[got, 'n']:.0f} flights, an excess of "
            f"{excess[got]:.1f}. `{best}` has {rest.loc[best, 'empty']:.0f} in {rest.loc[best, 'n']:.0f}, an excess of {excess.max():.1f}."
        )
        share, large = rest["empty"] / rest["n"], rest[rest["n"] >= 30]
        if share[got] == share.max() or (
            got in large.index and share[got] == (large["empty"] / large["n"]).max()
        ):
            told += " Yours has the largest share, not the largest excess."
        elif rest.loc[got, "empty"] == rest["empty"].max():
            told += " Yours has the largest number of holes: large slices always have."
        else:
            told += (
                " Take the share from the dataset named `All Examples`; the datasets may stand in any order."
            )
        raise Hint(told)


exercises = (CountTheHoles, WriteTheOptions, SizeTheSample, FindTheSlice)

quiz = (
    Question(
        "StatisticsGen ran behind CsvExampleGen. For `pressure`, `num_missing` is 0, `num_non_missing` is 2000 and `tot_num_values` is 1596. "
        "How many flights have no pressure?",
        (
            ("0", "That is what `num_missing` says, and a CSV never lets it say anything else.", False),
            ("404", "2,000 examples, 1,596 values: the others hold an empty list.", True),
            ("1596", "That is the number of values that are there.", False),
        ),
    ),
    Question(
        "A report on a 10 % sample of rows shows no wind above 60 mph. What do you know about a faulty reading that reached three rows?",
        (
            (
                "It is not in the data",
                "A tenth of the rows misses all three in about 73 of 100 samples.",
                False,
            ),
            ("Little: such a sample shows it in about 27 of 100 cases", "1 - 0.9 ** 3 is 0.271.", True),
            (
                "It has at most a tenth of its rows left",
                "The sample leaves the data as they are; it only did not look.",
                False,
            ),
        ),
    ),
    Question(
        "Of the airline FL's 12 flights in December 2 have no temperature; the average is 3.2 %. What is the best next step?",
        (
            (
                "Report FL's data feed as broken",
                "Two flights of twelve happen by chance, and the weather is joined by airport and hour, not by airline.",
                False,
            ),
            (
                "Look at the other cuts: the two may belong to a slice that is broken as a whole",
                "They left on day 31, when no flight has weather.",
                True,
            ),
            (
                "Drop slices below 30 flights and never look at them",
                "Then a small airline's real defect stays hidden too. Look at another cut, or at more months.",
                False,
            ),
        ),
    ),
)
