"""Exercises of chapter "DistributionValidator": a distance, two instruments, a key, thresholds for small logs."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd
from google.protobuf import text_format
from tfx.proto.distribution_validator_pb2 import DistributionValidatorConfig
from tfx.proto.example_diff_pb2 import ExampleDiffConfig, PairedExampleSkew

from book import flights
from book.exercises.engine import (
    Exercise,
    Hint,
    Question,
    describe,
    expect_choice,
    expect_function,
    expect_number,
    expect_type,
)

NUMBERS = ["hour", "distance", "temp", "dewp", "humid", "wind_speed", "precip", "pressure", "visib"]
WORDS = ["carrier", "origin", "dest"]
KNOWN = [name for name, column in flights.COLUMNS.items() if column.known_before_departure]
KEY = ["month", "day", "flight", "origin", "sched_dep_time"]

SMALL = 500
"""The rows of a log in the last exercise."""


@functools.cache
def context() -> dict[str, Any]:
    """Return what the answers use. The distances are NumPy's, within 0.01 of TFDV's and quicker."""
    june = flights.load([6])
    return {
        "DistributionValidatorConfig": DistributionValidatorConfig,
        "ExampleDiffConfig": ExampleDiffConfig,
        "KEY": KEY,
        "KNOWN": KNOWN,
        "NUMBERS": NUMBERS,
        "PairedExampleSkew": PairedExampleSkew,
        "WORDS": WORDS,
        "after": [name for name in flights.COLUMNS if name not in KNOWN],
        "calibrated": calibrated,
        "distance": distance,
        "flights": flights,
        "halves": halves,
        "jensen_shannon": jensen_shannon,
        "june": june,
        "noise_floor": noise_floor,
        "np": np,
        "pd": pd,
        "text_format": text_format,
        "threshold": _june_threshold(),
    }


# ---- The chapter's functions ----------------------------------------------------------------------------------------


def jensen_shannon(one: tuple[Any, Any], other: tuple[Any, Any]) -> float:
    """Compare two histograms, each a list of cuts and a list of counts, as TFDV does."""
    cuts = np.union1d(one[0], other[0])
    p, q = (
        np.diff(np.interp(cuts, edges, np.r_[0, np.cumsum(counts)] / np.sum(counts)))
        for edges, counts in (one, other)
    )
    m = (p + q) / 2
    return float(sum(np.sum(x[x > 0] * np.log2(x[x > 0] / m[x > 0])) for x in (p, q)) / 2)


def distance(one: pd.Series, other: pd.Series) -> float:
    """Return the distance of two columns: L-infinity for words, Jensen-Shannon for numbers."""
    one, other = one.dropna(), other.dropna()
    if one.dtype.kind in "if":
        histograms = [np.histogram(values.to_numpy(float), bins=10) for values in (one, other)]
        return jensen_shannon(*((edges, counts) for counts, edges in histograms))
    return float(_share_changes(one, other).abs().max())


def halves(frame: pd.DataFrame, rows: int, rng: np.random.Generator) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return two random parts of `rows` rows each."""
    order = rng.permutation(len(frame))
    return frame.iloc[order[:rows]], frame.iloc[order[rows : 2 * rows]]


def noise_floor(
    frame: pd.DataFrame, rows: int, columns: Any = None, times: int = 300, seed: int = 0
) -> pd.DataFrame:
    """Return the distances between two random parts of `rows` rows: a row for each repetition."""
    columns = NUMBERS + WORDS if columns is None else list(columns)
    frame, rng = frame[columns], np.random.default_rng(seed)
    pairs = [halves(frame, rows, rng) for _ in range(times)]
    return pd.DataFrame(
        [{name: distance(one[name], other[name]) for name in columns} for one, other in pairs]
    )


def calibrated(threshold: Any) -> DistributionValidatorConfig:
    """Return a config with one comparator for each column of `threshold`, a dict or Series."""
    lines = []
    for name, limit in threshold.items():
        kind = "infinity_norm" if name in WORDS else "jensen_shannon_divergence"
        comparator = f"distribution_comparator {{ {kind} {{ threshold: {limit:.4f} }} }}"
        lines.append(f'feature {{ path {{ step: "{name}" }} {comparator} }}')
    return text_format.Parse("default_slice_config {" + "\n".join(lines) + "}", DistributionValidatorConfig())


def _share_changes(one: pd.Series, other: pd.Series) -> pd.Series:
    return one.value_counts(normalize=True).sub(other.value_counts(normalize=True), fill_value=0)


@functools.cache
def _june_threshold() -> pd.Series:
    return noise_floor(flights.load([6]), 1000, times=100, seed=2).quantile(0.99)  # the chapter draws 300


# ---- Exercise 1 -----------------------------------------------------------------------------------------------------


class LargestChange(Exercise):
    question = """
TFDV's L∞ tells you a distance. Whoever repairs the feed asks: *which* value, and *up or down*?

Write `largest_change(before, after)`. Both arguments are dicts from a value to how often it was counted, such as `{"UA": 340, "B6": 320}`.
Return a tuple `(value, change)`: the value whose share of its own table changed most, and the change of that share, `after` minus
`before`, as a number between -1 and 1. The absolute value of `change` is L∞.

The two tables need not have the same total, and a value may be in only one of them. On a tie, either value counts.
"""
    starter = """\
def largest_change(before, after):
    return ..., ...


answer = largest_change
"""
    hints = (
        "Counts of two tables can only be compared as shares: divide each by its own table's total.",
        "Which values do you go through? A new value, such as `ua`, is only in `after`; a lost one only in `before`. Use `dict.get(value, 0)`.",
        "With `values = set(before) | set(after)`, make a dict from each value to `after.get(v, 0) / sum(after.values()) - before.get(v, 0) / sum(before.values())`, and take the value for which `abs(...)` is largest.",
    )
    solution = """\
def largest_change(before, after):
    old, new = sum(before.values()), sum(after.values())
    change = {value: after.get(value, 0) / new - before.get(value, 0) / old for value in {**before, **after}}
    value = max(change, key=lambda value: abs(change[value]))
    return value, change[value]


answer = largest_change
"""
    right = (
        """\
def f(before, after):
    p, q = pd.Series(before, dtype=float), pd.Series(after, dtype=float)
    change = (q / q.sum()).sub(p / p.sum(), fill_value=0)
    name = change.abs().idxmax()
    return [name, change[name]]

answer = f
""",
        """\
def f(a, b):
    best = (None, 0.0)
    for v in sorted(set(a) | set(b)):
        d = b.get(v, 0) / sum(b.values()) - a.get(v, 0) / sum(a.values())
        if abs(d) > abs(best[1]):
            best = (v, d)
    return best

answer = f
""",
    )
    wrong = (
        (
            "def f(a, b):\n    d = {v: b.get(v, 0) - a.get(v, 0) for v in set(a) | set(b)}\n    v = max(d, key=lambda v: abs(d[v]))\n    return v, d[v]\n\nanswer = f\n",
            "difference of counts",
        ),
        (
            "def f(a, b):\n    d = {v: b.get(v, 0) / sum(b.values()) - a[v] / sum(a.values()) for v in a}\n    v = max(d, key=lambda v: abs(d[v]))\n    return v, d[v]\n\nanswer = f\n",
            "only in `after`",
        ),
        (
            "def f(a, b):\n    d = {v: b[v] / sum(b.values()) - a.get(v, 0) / sum(a.values()) for v in b}\n    v = max(d, key=lambda v: abs(d[v]))\n    return v, d[v]\n\nanswer = f\n",
            "only in `before`",
        ),
        (
            "def f(a, b):\n    d = {v: abs(b.get(v, 0) / sum(b.values()) - a.get(v, 0) / sum(a.values())) for v in set(a) | set(b)}\n    v = max(d, key=d.get)\n    return v, d[v]\n\nanswer = f\n",
            "sign",
        ),
        (
            "def f(a, b):\n    d = {v: a.get(v, 0) / sum(a.values()) - b.get(v, 0) / sum(b.values()) for v in set(a) | set(b)}\n    v = max(d, key=lambda v: abs(d[v]))\n    return v, d[v]\n\nanswer = f\n",
            "the other way round",
        ),
        (
            "def f(a, b):\n    d = {v: b.get(v, 0) / sum(b.values()) - a.get(v, 0) / sum(a.values()) for v in set(a) | set(b)}\n    v = max(d, key=d.get)\n    return v, d[v]\n\nanswer = f\n",
            "fell",
        ),
        (
            "def f(a, b):\n    return max(abs(b.get(v, 0) / sum(b.values()) - a.get(v, 0) / sum(a.values())) for v in set(a) | set(b))\n\nanswer = f\n",
            "a tuple of two",
        ),
    )
    expects = "a function of two dicts"
    # Small tables first, one for each idea; a real month of flights last.
    _cases = (
        ({"UA": 20, "B6": 60, "DL": 23}, {"UA": 50, "B6": 30, "DL": 20}),
        ({"UA": 50, "B6": 30, "DL": 20}, {"UA": 20, "B6": 55, "DL": 25}),
        ({"UA": 60, "B6": 40}, {"UA": 600, "B6": 300, "DL": 100}),
        ({"EWR": 40, "JFK": 30, "LGA": 30}, {"EWR": 42, "JFK": 32, "lga": 50}),
        ({"EWR": 40, "JFK": 36, "LGA": 24}, {"EWR": 50, "JFK": 50}),
        ({"A": 10, "B": 20, "C": 30, "D": 40}, {"A": 17, "B": 27, "C": 37, "D": 19}),
    )

    def judge(self, answer: Any) -> str:
        expect_function(answer, "largest_change", 2)
        month = flights.load([9])["carrier"]
        real = dict(month.value_counts()), dict(month.replace({"B6": "b6"}).iloc[:700].value_counts())
        for before, after in (*self._cases, real):
            value, change = self._pair(answer, before, after)
            self._compare(before, after, value, change)
        return "It says more than TFDV's number: `b6` up by its whole share and `B6` down by the same is a spelling, not a new market."

    def _pair(self, answer: Any, before: Any, after: Any) -> tuple[Any, float]:
        got = self.call(answer, before, after)
        if not isinstance(got, (tuple, list)) or len(got) != 2:
            raise Hint(f"Return a tuple of two, `(value, change)`; yours is {describe(got)}.")
        return got[0], expect_number(got[1], "The change, second in your tuple,")

    def _compare(
        self, before: Mapping[Any, int], after: Mapping[Any, int], value: Any, change: float
    ) -> None:
        old, new = sum(before.values()), sum(after.values())
        truth = {v: after.get(v, 0) / new - before.get(v, 0) / old for v in {**before, **after}}
        best = max(abs(c) for c in truth.values())
        try:
            mine = truth.get(value)
        except TypeError:
            mine = None
        if mine is not None and np.isclose(abs(mine), best) and np.isclose(change, mine):
            return
        case = (
            f"For `before={before}`, `after={after}` you gave `{value!r}` and {change:.4g}. "
            if old < 200
            else ""
        )
        if abs(change) > 1 or (
            mine is not None and np.isclose(change, after.get(value, 0) - before.get(value, 0))
        ):
            raise Hint(
                case
                + "That is a difference of counts. The tables have different totals: divide each count by its own total first."
            )
        largest = max(truth, key=lambda v: abs(truth[v]))
        if mine is not None and np.isclose(abs(mine), best):
            if np.isclose(change, -mine) and change < 0:
                raise Hint(
                    case
                    + "The change is the other way round: it is the share in `after` minus the share in `before`."
                )
            if np.isclose(change, -mine):
                raise Hint(
                    case
                    + "The size is right, the sign is not: a share that falls has a change below 0. Take `abs` only to compare."
                )
        if largest not in before:
            raise Hint(case + f"`{largest}` is only in `after`: go through the values of both tables.")
        if largest not in after:
            raise Hint(
                case
                + f"`{largest}` is only in `before`, so its share fell to 0: go through the values of both tables."
            )
        if truth[largest] < 0:
            raise Hint(
                case + f"The share of `{largest}` fell by more than any other rose: compare absolute values."
            )
        raise Hint(case + f"The share of `{largest}` changed most, by {truth[largest]:+.3f}.")


# ---- Exercise 2 -----------------------------------------------------------------------------------------------------

CASES = {
    "A": "the dew point of the row above: `dewp` moved down by one row",
    "B": "`visib` in kilometers",
    "C": "no flight from JFK was logged; the others are right",
    "D": "`humid` rounded to whole percent",
    "E": "`temp` in Celsius, in the log and in the training rows",
    "F": "`distance` in kilometers, for the airline AS only",
    "G": "`origin` and `dest` exchanged; the join uses the right `origin`",
    "H": "the log is July's, by mistake; its rows are right",
}
_SEES = ("distribution", "pairs", "both", "neither")


@functools.cache
def _measured() -> dict[str, tuple[str, str]]:
    """Return for each case which instrument sees it, and the figures, measured on June's training rows."""
    june, limits = flights.load([6]), _june_threshold()
    celsius = june.assign(temp=(june["temp"] - 32) / 1.8)
    logs: dict[str, tuple[pd.DataFrame, pd.DataFrame]] = {
        "A": (june, june.assign(dewp=np.roll(june["dewp"], 1))),
        "B": (june, june.assign(visib=june["visib"] * 1.609)),
        "C": (june, june[june["origin"] != "JFK"]),
        "D": (june, june.assign(humid=june["humid"].round())),
        "E": (celsius, celsius),
        "F": (
            june,
            june.assign(distance=june["distance"].where(june["carrier"] != "AS", june["distance"] * 1.609)),
        ),
        "G": (june, june.assign(origin=june["dest"], dest=june["origin"])),
        "H": (june, flights.load([7])),
    }
    found = {}
    for case, (trained, log) in logs.items():
        far = pd.Series({name: distance(trained[name], log[name]) / limits[name] for name in limits.index})
        # The key is kept beside the columns, as case G asks: what is compared never spoils it.
        one, other = (
            frame.set_index(pd.MultiIndex.from_frame(key[KEY])) for frame, key in _keyed(case, trained, log)
        )
        met = one.index.intersection(other.index)
        a, b = one.loc[met, list(limits.index)], other.loc[met, list(limits.index)]
        count = int(((a != b) & ~(a.isna() & b.isna())).any(axis=1).sum())
        worst = far.idxmax()
        text = f"the largest distance is {far[worst]:.1f} thresholds (`{worst}`); {count:,} of {len(met):,} pairs differ"
        found[case] = (
            _SEES[(0 if far[worst] > 1 else 3) if count == 0 else (2 if far[worst] > 1 else 1)],
            text,
        )
    return found


def _keyed(
    case: str, trained: pd.DataFrame, log: pd.DataFrame
) -> tuple[tuple[pd.DataFrame, pd.DataFrame], ...]:
    return (trained, trained), (log, trained if case == "G" else log)


class WhichSees(Exercise):
    question = (
        """
Eight faults in June's serving log; in everything else the log equals June's 2,000 training rows. Which instrument sees each of them?

| | fault |
|---|---|
"""
        + "".join(f"| {letter} | {text} |\n" for letter, text in CASES.items())
        + """
The instruments are the chapter's. *Distribution*: DistributionValidator with June's thresholds (`threshold`) on the chapter's twelve columns
(`NUMBERS` and `WORDS`); it sees a fault if any distance is above its threshold. *Pairs*: ExampleDiff with the key `KEY` and
2 digits; it sees a fault if `diff_count` is above 0 in any column (not if keys are missing).

`answer` is a dict from each letter to one of four texts: `"distribution"`, `"pairs"`, `"both"`, `"neither"`. Where the words do not decide, measure. For B:
`distance(june["visib"], june["visib"] * 1.609) > threshold["visib"]`.
"""
    )
    starter = """\
answer = {"A": ..., "B": ..., "C": ..., "D": ..., "E": ..., "F": ..., "G": ..., "H": ...}
"""
    hints = (
        "Ask two questions of each: does any value become more or less frequent, by enough? And does the same key have two different values?",
        "Pairs see nothing where there is no partner, and nothing that both sides share. Distributions see nothing that only moves values between rows.",
        "How many flights does AS have in June, and how far does rounding move a value within a bar? Measure: `distance(june['humid'], june['humid'].round())` beside `threshold['humid']`.",
    )
    solution = """\
answer = {
    "A": "pairs",
    "B": "both",
    "C": "distribution",
    "D": "pairs",
    "E": "neither",
    "F": "pairs",
    "G": "both",
    "H": "distribution",
}
"""
    right = (
        "answer = dict(zip('ABCDEFGH', 'pairs both distribution pairs neither pairs both distribution'.split()))\n",
        "answer = pd.Series(['Pairs', 'both', 'distribution', 'pairs', 'neither', 'pairs', 'both', 'distribution'], index=list('ABCDEFGH'))\n",
    )
    _right = "answer = dict(zip('ABCDEFGH', 'pairs both distribution pairs neither pairs both distribution'.split()))\n"
    wrong = (
        (_right + "answer['A'] = 'both'\n", "same values"),
        (_right + "answer['B'] = 'distribution'\n", "each of its pairs"),
        (_right + "answer['C'] = 'both'\n", "have no partner"),
        (_right + "answer['D'] = 'neither'\n", "rounded value differs"),
        (_right + "answer['D'] = 'both'\n", "bar"),
        (_right + "answer['E'] = 'both'\n", "both sides"),
        (_right + "answer['F'] = 'both'\n", "a handful"),
        (_right + "answer['G'] = 'distribution'\n", "each of its pairs"),
        (_right + "answer['H'] = 'both'\n", "`month` is in the key"),
        (_right + "del answer['H']\n", "no answer for H"),
        ("answer = ['pairs'] * 8\n", "a dict"),
    )
    expects = "a dict from a letter to a text"
    _why = {
        "A": "Moving a column down by one row leaves the same values, each as often.",
        "B": "All visibilities change: the shape does, and so does each of its pairs.",
        "C": "A third of the flights is gone, so shares of `origin` and the hours change. But flights that were not logged have no partner, and no column of theirs is compared. (`match_stats` counts them.)",
        "D": "Nearly each rounded value differs from its partner, but it stays in the same bar of the histogram, or next to it.",
        "E": "The two sides agree: a fault on both sides is no difference. Compare with another month, or with a schema.",
        "F": "AS has only a handful of flights in June: too few to move a histogram. One pair is enough for ExampleDiff.",
        "G": "Airports appear as destinations that never did, and each of its pairs differs.",
        "H": "`month` is in the key, so no flight of July meets one of June. Its distributions differ: the weather of another month.",
    }

    def judge(self, answer: Any) -> str:
        if isinstance(answer, pd.Series):
            answer = answer.to_dict()
        expect_type(answer, Mapping, "a dict from a letter to a text")
        for letter in CASES:
            if letter not in answer:
                raise Hint(f"There is no answer for {letter}. Give one for each letter from A to H.")
        said = {}
        for letter in CASES:
            try:
                said[letter] = expect_choice(answer[letter], _SEES, "answer")
            except Hint:
                texts = ", ".join(f"`{text!r}`" for text in _SEES)
                raise Hint(f"For {letter} you say {describe(answer[letter])}. Say one of {texts}.") from None
        wrong = [letter for letter, (truth, _) in _measured().items() if said[letter] != truth]
        if wrong:
            letter = wrong[0]
            raise Hint(
                f"{len(CASES) - len(wrong)} of {len(CASES)} are right. Look at {letter}, {CASES[letter]}. You say {said[letter]}; measured, "
                f"{_measured()[letter][1]}. " + self._why[letter]
            )
        return "Two instruments, two blind spots: what only moves between rows, and what has no partner or is wrong on both sides."


# ---- Exercise 3 -----------------------------------------------------------------------------------------------------


@functools.cache
def _july() -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return July's training rows and its log: three faults, and the small errors of 32-bit arithmetic in `temp`."""
    july = flights.load([7])
    rng = np.random.default_rng(7)
    log = july[KNOWN].copy()
    log["temp"] += rng.uniform(-0.002, 0.002, len(log))
    log["precip"] = log["precip"].mask(log["precip"] <= 0.02, 0.0)  # a gauge that misses drizzle
    log["carrier"] = log["carrier"].where(log["carrier"] != "UA", "ua")
    log["hour"] = july.sort_values(["day", "carrier", "flight"])["hour"].to_numpy()
    return july, log


class KeyAndConfig(Exercise):
    question = """
July's log has come in, with the columns of `KNOWN` (print it). You do not trust its `carrier` and its `hour`. Its `temp` went through 32-bit
arithmetic, so it is off by up to 0.002 °F, which is harmless. You suspect the rain gauge of losing drizzle: one or two hundredths of an inch.

Write the **ExampleDiffConfig** for July's training rows against this log, so that

- every one of the 2,000 flights meets its partner, and only that one;
- every column of `KNOWN` that is not in the key is compared, and columns known only after the flight (`after`) are not reported;
- real differences are counted, also in drizzle, and the harmless ones in `temp` are not;
- at least 20 pairs that differ are kept to look at, and pairs of values of `carrier` are counted.

`answer` is an `ExampleDiffConfig`, as in the chapter. `flights.load([7])` are July's training rows.
"""
    starter = """\
answer = ...  # ExampleDiffConfig(paired_example_skew=PairedExampleSkew(identifier_features=[...], ...))
"""
    hints = (
        "Try keys on `flights.load([7])` with `duplicated(key).sum()`. A key with a faulty column in it meets nobody; a key that is not unique leaves flights out.",
        "Rounding must keep 0.01 and drop 0.002. Columns of `after` belong in `ignore_features`; the key is never compared anyway.",
        "The chapter's `pairing` is nearly it. Check that its key is unique in July, too.",
    )
    solution = """\
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=["month", "day", "flight", "origin", "sched_dep_time"],
        ignore_features=after,
        float_round_ndigits=2,
        skew_sample_size=20,
        confusion_config=[PairedExampleSkew.ConfusionConfig(feature_name="carrier")],
    )
)
"""
    _config = """\
def config(key=("day", "flight", "origin", "sched_dep_time"), ignore=after, digits=2, sample=50, confusion=("carrier",)):
    skew = PairedExampleSkew(identifier_features=list(key), ignore_features=list(ignore), float_round_ndigits=digits, skew_sample_size=sample)
    for name in confusion:
        skew.confusion_config.add().feature_name = name
    return ExampleDiffConfig(paired_example_skew=skew)

"""
    right = (
        _config + "answer = config()\n",
        _config
        + "answer = config(key=('year', 'month', 'day', 'origin', 'dest', 'flight', 'sched_dep_time'), sample=2000)\n",
        _config
        + "answer = config(key=('time_hour', 'flight', 'origin', 'dest'), confusion=('carrier', 'dest'))\n",
    )
    wrong = (
        (
            _config + "answer = config(key=('month', 'day', 'carrier', 'flight', 'origin'))\n",
            "`carrier` is in your key",
        ),
        (_config + "answer = config(key=('day', 'hour', 'flight', 'origin'))\n", "`hour` is in your key"),
        (_config + "answer = config(key=('day', 'flight'))\n", "not unique"),
        (_config + "answer = config(key=('day', 'flight', 'tailnum'))\n", "`tailnum`"),
        (_config + "answer = config(key=())\n", "no key"),
        (_config + "answer = config(digits=0)\n", "whole numbers"),
        (_config + "answer = config(digits=1)\n", "drizzle"),
        (_config + "answer = config(digits=3)\n", "harmless"),
        (_config + "answer = config(ignore=())\n", "known only after the flight"),
        (_config + "answer = config(ignore=[*after, 'temp'])\n", "`temp` is ignored"),
        (_config + "answer = config(sample=0)\n", "skew_sample_size"),
        (_config + "answer = config(confusion=())\n", "confusion_config"),
        (_config + "answer = config(confusion=('carrier', 'hour'))\n", "text columns"),
        (_config + "answer = config().paired_example_skew\n", "an `ExampleDiffConfig`"),
        ("answer = ExampleDiffConfig()\n", "empty"),
    )
    expects = "an `ExampleDiffConfig`"

    def judge(self, answer: Any) -> str:
        expect_type(answer, ExampleDiffConfig, "an `ExampleDiffConfig`")
        if not answer.HasField("paired_example_skew"):
            raise Hint("Your config is empty: everything stands in its field `paired_example_skew`.")
        config = answer.paired_example_skew
        july, log = _july()
        key, ignored = list(config.identifier_features), set(config.ignore_features)
        self._check_key(key, july, log)
        for name in after_the_flight(ignored):
            raise Hint(
                f"`{name}` is known only after the flight, so it is in no log: each of its values would be reported. Name all of `after` in `ignore_features`."
            )
        if careless := sorted(ignored & set(KNOWN) - set(key)):
            raise Hint(
                f"`{careless[0]}` is ignored, though it is known before the flight: a fault in it would pass."
            )
        digits = config.float_round_ndigits
        counts = self._differences(july, log, key, digits)
        if counts["precip"] == 0:
            whole = " to whole numbers, which is the default," if digits == 0 else f" to {digits} digit"
            raise Hint(
                f"Decimals are rounded{whole} before they are compared: 0.02 inches become 0, and drizzle is not seen."
            )
        if counts["precip"] < self._drizzle(july):
            raise Hint(
                f"With {digits} digit you see a part of the lost drizzle only: 0.01 and 0.02 need two."
            )
        if counts["temp"] > 0:
            raise Hint(
                f"With {digits} digits, {counts['temp']:,} temperatures differ, and all these differences are harmless: at most 0.002. Round them away."
            )
        if config.skew_sample_size < 20:
            raise Hint(
                f"`skew_sample_size` is {config.skew_sample_size}: so many pairs are kept to look at. The task asks for 20 at least; the default keeps none."
            )
        self._check_confusion([entry.feature_name for entry in config.confusion_config])
        return (
            f"2,000 pairs. They differ in `hour` ({counts['hour']:,}), `carrier` ({counts['carrier']}) and `precip` ({counts['precip']}), and in nothing else. "
            "Of the lost drizzle no distribution would have told you."
        )

    def _check_key(self, key: list[str], july: pd.DataFrame, log: pd.DataFrame) -> None:
        if not key:
            raise Hint(
                "There is no key: name its columns in `identifier_features`. ExampleDiff refuses to run without one."
            )
        for name in key:
            if name not in log:
                known = "is known only after the flight" if name in july else "is no column of the flights"
                raise Hint(f"`{name}` is in your key, and it {known}: no row of the log has it.")
            if name in ("carrier", "hour", "temp", "precip"):
                raise Hint(
                    f"`{name}` is in your key, and in the log it is not to be trusted: a flight with a wrong `{name}` meets no partner, and is not compared at all."
                )
        if holes := int(july[key].isna().any(axis=1).sum()):
            raise Hint(
                f"{holes} flights have an empty cell in your key: they meet nobody. Use columns that are always there."
            )
        twice = int(july.duplicated(key, keep=False).sum())
        if twice:
            raise Hint(
                f"Your key is not unique: {twice} flights of July share theirs with another. They are left out, or compared with a stranger. Add a column."
            )

    def _differences(
        self, july: pd.DataFrame, log: pd.DataFrame, key: list[str], digits: int
    ) -> dict[str, int]:
        one, other = july.set_index(key), log.set_index(key).reindex(july.set_index(key).index)
        counts = {}
        for name in other.columns:
            a, b = one[name], other[name]
            if a.dtype.kind == "f":
                a, b = a.round(digits), b.round(digits)
            counts[name] = int(((a != b) & ~(a.isna() & b.isna())).sum())
        return {"temp": 0, "precip": 0, "hour": 0, "carrier": 0} | counts

    def _drizzle(self, july: pd.DataFrame) -> int:
        return int(july["precip"].between(0.001, 0.02).sum())

    def _check_confusion(self, names: list[str]) -> None:
        if "carrier" not in names:
            raise Hint(
                "Pairs of values of `carrier` are not counted: add a `confusion_config` with that `feature_name`."
            )
        for name in names:
            if flights.COLUMNS.get(name) is None or flights.COLUMNS[name].dtype != "str":
                raise Hint(
                    f"`confusion_config` works for text columns only; with `{name}` the component stops with an error."
                )


def after_the_flight(ignored: set[str]) -> list[str]:
    """Return the columns that no log has and that are not ignored."""
    missing = [name for name in flights.COLUMNS if name not in KNOWN and name not in ignored]
    return sorted(missing)


# ---- Exercise 4 -----------------------------------------------------------------------------------------------------

MUST_RING = {
    "carrier": "UA is written `ua`",
    "origin": "LGA is written `lga`",
    "temp": "the temperatures at LGA are in Celsius",
    "visib": "the visibility at JFK is 0",
    "precip": "the rain at JFK is in millimeters",
    "hour": "the hours of the airline DL are in UTC",
}


def _faulty(name: str, rows: pd.DataFrame) -> pd.Series:
    value, at = rows[name], rows["origin"]
    if name == "carrier":
        return value.replace({"UA": "ua"})
    if name == "origin":
        return value.replace({"LGA": "lga"})
    if name == "temp":
        return value.where(at != "LGA", (value - 32) / 1.8)
    if name == "visib":
        return value.where(at != "JFK", 0.0)
    if name == "precip":
        return value.where(at != "JFK", value * 25.4)
    return value.where(rows["carrier"] != "DL", pd.to_datetime(rows["time_hour"]).dt.hour)


def _by(kind: str, one: pd.Series, other: pd.Series) -> float:
    """Return what the component measures with a comparator: L-infinity is 0 on a number."""
    number = one.dtype.kind in "if"
    if kind == "infinity_norm":
        return 0.0 if number else distance(one, other)
    if number:
        return distance(one, other)
    p, q = (x.value_counts(normalize=True) for x in (one, other))
    values = p.index.union(q.index)
    p, q = p.reindex(values, fill_value=0).to_numpy(), q.reindex(values, fill_value=0).to_numpy()
    m = (p + q) / 2
    return float(sum(np.sum(x[x > 0] * np.log2(x[x > 0] / m[x > 0])) for x in (p, q)) / 2)


@functools.cache
def _looks(name: str, kind: str) -> tuple[np.ndarray, np.ndarray]:
    """Return the distances of 200 fresh good pairs and of 60 faulty ones, 500 rows each."""
    june = flights.load([6])[list({name, "origin", "carrier", "time_hour"})]
    rng = np.random.default_rng([2013, *name.encode()])
    good = [
        _by(kind, one[name], other[name]) for one, other in (halves(june, SMALL, rng) for _ in range(200))
    ]
    bad = [
        _by(kind, one[name], _faulty(name, other))
        for one, other in (halves(june, SMALL, rng) for _ in range(60))
    ]
    return np.array(good), np.array(bad)


class ThresholdsForSmallLogs(Exercise):
    question = """
The service keeps only 500 of June's requests, drawn at random. Every night you compare them with 500 rows drawn from June's training rows (`june`). Write the
**DistributionValidatorConfig**. The starter has a fault for each of six columns: `faults["temp"](rows)` is the column `temp` of the table `rows` with its fault.

For each column in your config: on fresh good pairs it may ring in at most 6 of 100 looks, and the column's fault must ring in at least 90 of 100.
**One of the six columns cannot do both**, with any threshold of a distance in this chapter: find out which, and leave it out. ExampleDiff must watch it.

`answer` is a `DistributionValidatorConfig` with five columns. From the chapter you have `noise_floor(frame, rows, columns=…, times=300, seed=…)`, which returns a table of
distances with one row for each pair, `halves(frame, rows, rng)`, `distance(one, other)` of two columns, and `calibrated(threshold)`, which makes the config from a dict or Series.
"""
    starter = """\
faults = {
    "carrier": lambda rows: rows["carrier"].replace({"UA": "ua"}),
    "origin": lambda rows: rows["origin"].replace({"LGA": "lga"}),
    "temp": lambda rows: rows["temp"].where(rows["origin"] != "LGA", (rows["temp"] - 32) / 1.8),  # Celsius
    "visib": lambda rows: rows["visib"].where(rows["origin"] != "JFK", 0.0),
    "precip": lambda rows: rows["precip"].where(
        rows["origin"] != "JFK", rows["precip"] * 25.4
    ),  # millimeters
    "hour": lambda rows: rows["hour"].where(
        rows["carrier"] != "DL", pd.to_datetime(rows["time_hour"]).dt.hour
    ),
}
answer = ...  # calibrated({"carrier": ..., ...})
"""
    hints = (
        "A threshold belongs to a number of rows. The chapter's `threshold` was drawn with 1,000 against 1,000.",
        "`floor = noise_floor(june, 500, columns=[…], seed=3)` and `floor.quantile(0.99)` give thresholds for good pairs. Then, for each column, `one, other = halves(june, 500, rng)` and `distance(one[name], faults[name](other))`, some times: does it lie above?",
        "In `hour`, UTC for one airline moves the histogram by less than what chance alone reaches at 500 rows. The other five have room: `calibrated(floor.quantile(0.99))` without `hour`.",
    )
    solution = """\
floor = noise_floor(june, 500, columns=["carrier", "origin", "temp", "visib", "precip"], seed=3)
answer = calibrated(floor.quantile(0.99))
"""
    _floor = "floor = noise_floor(june, 500, columns=['carrier', 'origin', 'temp', 'visib', 'precip', 'hour'], times=150, seed=4)\n"
    right = (
        "answer = calibrated(dict(carrier=0.1, origin=0.15, temp=0.08, visib=0.12, precip=0.45))\n",
        _floor + "answer = calibrated((1.2 * floor.max()).drop('hour').to_dict())\n",
        """\
answer = text_format.Parse('''default_slice_config {
  feature { path { step: "carrier" } distribution_comparator { jensen_shannon_divergence { threshold: 0.05 } } }
  feature { path { step: "origin" } distribution_comparator { infinity_norm { threshold: 0.12 } } }
  feature { path { step: "temp" } distribution_comparator { jensen_shannon_divergence { threshold: 0.1 } } }
  feature { path { step: "visib" } distribution_comparator { jensen_shannon_divergence { threshold: 0.1 } } }
  feature { path { step: "precip" } distribution_comparator { jensen_shannon_divergence { threshold: 0.4 } } }
}''', DistributionValidatorConfig())
""",
    )
    wrong = (
        ("answer = calibrated(threshold[['carrier', 'origin', 'temp', 'visib', 'precip']])\n", "1,000 rows"),
        (_floor + "answer = calibrated(floor.quantile(0.99))\n", "`hour`"),
        (
            "answer = calibrated(dict.fromkeys(['carrier', 'origin', 'temp', 'visib', 'precip'], 0.1))\n",
            "one threshold for all",
        ),
        (_floor + "answer = calibrated(floor.median().drop('hour'))\n", "in half of the looks"),
        (_floor + "answer = calibrated(5 * floor.max().drop('hour'))\n", "in silence"),
        (
            """\
answer = calibrated(dict(carrier=0.1, origin=0.15, temp=0.08, visib=0.12, precip=0.45))
answer.default_slice_config.feature[2].distribution_comparator.infinity_norm.threshold = 0.08
answer.default_slice_config.feature[2].distribution_comparator.ClearField("jensen_shannon_divergence")
""",
            "L∞ on a number",
        ),
        (
            """\
answer = calibrated(dict(carrier=0.1, origin=0.15, temp=0.08, visib=0.12, precip=0.45))
comparator = answer.default_slice_config.feature[0].distribution_comparator
comparator.ClearField("infinity_norm")
comparator.normalized_abs_difference.threshold = 0.1
""",
            "leaves out",
        ),
        (
            "answer = calibrated(dict(carrier=0.1, origin=0.15, visib=0.12, precip=0.45))\n",
            "`temp` is not in your config",
        ),
        (
            "answer = calibrated(dict(carrier=0.1, origin=0.15, tmep=0.08, visib=0.12, precip=0.45))\n",
            "`tmep`",
        ),
        ("answer = dict(carrier=0.1, origin=0.15, temp=0.08, visib=0.12, precip=0.45)\n", "`calibrated`"),
        ("answer = DistributionValidatorConfig()\n", "no column"),
    )
    expects = "a `DistributionValidatorConfig`"

    def judge(self, answer: Any) -> str:
        if isinstance(answer, (Mapping, pd.Series)):
            raise Hint("These are thresholds; the component wants a config. Put them through `calibrated`.")
        expect_type(answer, DistributionValidatorConfig, "a `DistributionValidatorConfig`")
        chosen = self._comparators(answer)
        if "hour" in chosen:
            raise Hint(self._hour(*chosen["hour"]))
        for name, (kind, limit) in chosen.items():
            good, bad = _looks(name, kind)
            if (rate := (good > limit).mean()) > 0.06:
                raise Hint(self._rings(name, rate, limit, {limit for _, limit in chosen.values()}))
            if (caught := (bad > limit).mean()) < 0.9:
                raise Hint(
                    f"In `{name}`, your threshold is {limit:.3g}; when {MUST_RING[name]}, the distance is about {np.median(bad):.2f}, and rings in {caught:.0%} "
                    "of the looks: it passes in silence. A threshold stands just above what chance makes."
                )
        rate = np.mean([(_looks(name, kind)[0] > limit).mean() for name, (kind, limit) in chosen.items()])
        return (
            f"On 200 fresh good pairs for each column you ring in {rate:.1%} of the looks, and all five faults ring. "
            "The sixth, UTC for one airline, is a real fault in the model's most important column, and it belongs to the pairs."
        )

    def _comparators(self, config: DistributionValidatorConfig) -> dict[str, tuple[str, float]]:
        chosen = {}
        for feature in config.default_slice_config.feature:
            name = ".".join(feature.path.step)
            if name not in MUST_RING:
                raise Hint(
                    f"Your config has a column `{name}`, which is not one of the six. The component would say that the comparison could not be done, or compare what nobody asked for."
                )
            comparator = feature.distribution_comparator
            kinds = [field.name for field, _ in comparator.ListFields()]
            if "normalized_abs_difference" in kinds:
                raise Hint(
                    f"`{name}` is compared by `normalized_abs_difference`. The component leaves out this kind of anomaly from its report: it approves whatever the distance."
                )
            if len(kinds) != 1:
                raise Hint(
                    f"`{name}` has {len(kinds)} distances in its `distribution_comparator`: give it one."
                )
            (kind,) = kinds
            if kind == "infinity_norm" and name in NUMBERS:
                raise Hint(f"`{name}` has L∞ on a number. It measures 0, for ever, and no fault can ring.")
            chosen[name] = kind, float(getattr(comparator, kind).threshold)
        if not chosen:
            raise Hint(
                "Your config has no column in `default_slice_config.feature`: nothing would be compared."
            )
        for name in MUST_RING:
            if name not in chosen and name != "hour":
                raise Hint(
                    f"`{name}` is not in your config, and it could do both. Compare its floor, `noise_floor(june, 500, columns=[{name!r}])`, with the distance of its fault."
                )
        return chosen

    def _hour(self, kind: str, limit: float) -> str:
        good, bad = _looks("hour", kind)
        return (
            f"Look at `hour` again. At your threshold of {limit:.3f}, {(good > limit).mean():.0%} of the good pairs ring and {(bad > limit).mean():.0%} of the faulty ones. "
            f"The fault lies at about {np.median(bad):.3f}, and one good pair in fifty reaches {np.quantile(good, 0.98):.3f}."
        )

    def _rings(self, name: str, rate: float, limit: float, all_limits: set[float]) -> str:
        start = f"In `{name}`, good pairs ring in {rate:.1%} of the looks at your threshold of {limit:.3g}. "
        if len(all_limits) == 1:
            return start + "You took one threshold for all: each column has a floor of its own."
        if rate > 0.35:
            return (
                start
                + "A median or a mean of the floor rings in half of the looks: take a value near its top."
            )
        if rate < 0.08:
            return (
                start
                + "Your percentile may be right and your floor unlucky: 300 pairs place a high percentile only roughly. "
                "Try another seed, or a slightly higher threshold."
            )
        return (
            start
            + "Was the floor drawn with 1,000 rows? With 500 chance is larger. Take a high percentile of `noise_floor(june, 500, …)`."
        )


exercises = (LargestChange, WhichSees, KeyAndConfig, ThresholdsForSmallLogs)

quiz = (
    Question(
        "DistributionValidator compares today's log with the training rows of the same flights. Every distance is 0.000. What do you know?",
        (
            ("The log is right.", "A permutation, or a fault that both sides share, also gives 0.", False),
            ("Each column has the same values in both, about equally often.", "That is all that a distribution says. Which row a value stands on is not in it.", True),
            ("The baseline was missing.", "Then there would be no distance at all: `blessed` is 2 and no file is written.", False),
        ),
    ),
    Question(
        "The component says `blessed: {'train': 2, 'eval': 2}`. What should your gate do?",
        (
            ("Open: 2 is true, and larger than 1.", "That is how Monday's five faults would get in.", False),
            ("Stay closed, or ask a person: there was no baseline, so nothing was compared.", "Ask for exactly 1.", True),
            ("Open for `train`, close for `eval`.", "The 2 is no count of anything: it stands for a missing baseline.", False),
        ),
    ),
    Question(
        "ExampleDiff's `skew_stats` are empty. Where do you look first?",
        (
            ("At `matching_pairs_count` in `match_stats`.", "No pairs, no differences. A fault in a column of the key looks just like this.", True),
            ("At `float_round_ndigits`.", "Rounding hides differences, but the columns would still be listed, with matches.", False),
            ("Nowhere: it found no difference.", "Without a difference every column is listed with `diff_count` 0.", False),
        ),
    ),
)  # fmt: skip
