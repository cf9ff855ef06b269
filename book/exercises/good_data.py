"""Exercises of "Good data": report what gaps hide, find columns that know too much, spend money on rows or on labels."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np
import pandas as pd

from book import flights, garments
from book.exercises.engine import (
    Exercise,
    Hint,
    Question,
    describe,
    expect_choice,
    expect_columns,
    expect_function,
    expect_type,
)


def context() -> dict[str, Any]:
    """Return what the notebook has defined when its exercises begin and that answers use."""
    frame = flights.load([1])
    return {
        "np": np,
        "pd": pd,
        "flights": flights,
        "auc_alone": _auc_alone,
        "january": frame,
        "label": flights.disrupted(frame),
        "offer": example_offer(),
    }


def _auc_alone(values: Any, label: Any) -> float:
    """Return what the chapter's `auc_alone` returns: the AUC in percent of one column of numbers."""
    from sklearn.metrics import roc_auc_score  # slow to import

    values, label = np.asarray(values, float), np.asarray(label)
    known = ~np.isnan(values)
    return 100 * roc_auc_score(label[known], values[known])


# ---- Exercise 1 -----------------------------------------------------------------------------------------------------


@cache
def _hidden_months() -> tuple[tuple[pd.DataFrame, pd.Series], ...]:
    """Return two tables with labels that the learner has not seen: one late, one by another limit."""
    pairs = []
    for span, limit in ((12, 15), (6, 45)):
        frame = flights.load([span]).sample(frac=1, random_state=span)  # an index that is not 0, 1, 2, …
        label = ((frame["arr_delay"] >= limit) | frame["arr_delay"].isna()).astype("int64").rename("label")
        pairs.append((frame.assign(gate=np.nan), label))  # one column is empty throughout
    return tuple(pairs)


def _report(frame: pd.DataFrame, label: pd.Series) -> pd.DataFrame:
    rows = {}
    for column in frame:
        empty = frame[column].isna()
        if empty.any() and not empty.all():
            gap = 100 * (label[empty].mean() - label[~empty].mean())
            rows[column] = {"missing": empty.mean(), "gap": gap}
    return pd.DataFrame(rows).T


class ReportTheGaps(Exercise):
    """A report of completeness that says which gaps carry information."""

    question = (
        "A gap can be harmless, or it can carry the answer. Write a report that tells them apart, for any table and any label.\n\n"
        "Write `report(frame, label)`: `frame` is a table like `flights.load()`, `label` is a Series of 0 and 1 with the same index. "
        "Return a **DataFrame whose index holds column names**: one row for each column of `frame` that has at least one empty and at least one "
        "filled cell. It has two columns:\n\n"
        "- `missing`: the share of empty cells, from 0 to 1;\n"
        "- `gap`: how much more often the label is 1 where the cell is empty than where it is filled, in **percentage points** "
        "(shares of `0.429` and `0.246` are a gap of `18.3`).\n\n"
        "Any order of rows will do. It is judged on two months and two labels that you have not seen. `january` and its "
        "`label` are there to try it on."
    )
    starter = "def report(frame, label):\n    return ...\n\n\nanswer = report\n"
    hints = (
        "Go through the columns one by one. For each, `frame[column].isna()` says which cells are empty; the share of `True` in it is its mean.",
        "`label[empty].mean()` is the share of label 1 among the rows whose cell is empty, and `label[~empty].mean()` among the others. "
        "Skip a column when `empty` is all `True` or all `False`.",
        "Collect `rows[column] = {'missing': empty.mean(), 'gap': 100 * (label[empty].mean() - label[~empty].mean())}` in a dictionary "
        "and return `pd.DataFrame(rows).T`.",
    )
    solution = (
        "def report(frame, label):\n"
        "    rows = {}\n"
        "    for column in frame:\n"
        "        empty = frame[column].isna()\n"
        "        if empty.any() and not empty.all():\n"
        "            gap = label[empty].mean() - label[~empty].mean()\n"
        "            rows[column] = {'missing': empty.mean(), 'gap': 100 * gap}\n"
        "    return pd.DataFrame(rows).T\n\n\n"
        "answer = report\n"
    )
    right = (
        "def report(frame, label):\n"
        "    empty = frame.isna()\n"
        "    share = empty.mean()\n"
        "    gap = {c: label.groupby(empty[c]).mean().diff().iloc[-1] * 100 for c in frame}\n"
        "    table = pd.DataFrame({'missing': share, 'gap': pd.Series(gap)})\n"
        "    return table[(share > 0) & (share < 1)].sort_values('gap')\n\nanswer = report\n",
        "def report(frame, label):\n"
        "    out = []\n"
        "    for c in frame.columns[frame.isna().any() & frame.notna().any()]:\n"
        "        m = frame[c].isna().to_numpy()\n        y = label.to_numpy()\n"
        "        out.append((c, round(m.mean(), 4), round(100 * (y[m].mean() - y[~m].mean()), 2)))\n"
        "    return pd.DataFrame(out, columns=['column', 'missing', 'gap']).set_index('column')\n\nanswer = report\n",
    )
    _body = (
        "def report(frame, label):\n    rows = {{}}\n    for c in frame:\n        e = frame[c].isna()\n"
        "        if e.any() and not e.all():\n            rows[c] = {{'missing': {missing}, 'gap': {gap}}}\n"
        "    return pd.DataFrame(rows).T\n\nanswer = report\n"
    )
    _gap = "100 * (label[e].mean() - label[~e].mean())"
    wrong = (
        (_body.format(missing="e.mean()", gap="label[e].mean() - label[~e].mean()"), "percentage points"),
        (_body.format(missing="e.mean()", gap="100 * (label[e].mean() - label.mean())"), "all rows"),
        (
            _body.format(missing="e.mean()", gap="100 * (label[~e].mean() - label[e].mean())"),
            "the wrong way round",
        ),
        (_body.format(missing="e.mean()", gap="100 * label[e].mean()"), "difference of two"),
        (_body.format(missing="e.mean()", gap=f"abs({_gap})"), "lost its sign"),
        (
            _body.format(missing="january[c].isna().mean()", gap=_gap).replace(
                "for c in frame:", "for c in january:"
            ),
            "that of `january`",
        ),
        (_body.format(missing="100 * e.mean()", gap=_gap), "in percent"),
        (_body.format(missing="e.sum()", gap=_gap), "counts"),
        (_body.format(missing="(~e).mean()", gap=_gap), "filled cells"),
        (
            _body.format(missing="e.mean()", gap=_gap).replace("label[", "(frame['arr_delay'] >= 15)["),
            "`label` that it is given",
        ),
        (
            _body.format(missing="e.mean()", gap=_gap).replace(
                "    rows = {}\n", "    rows = {}\n    label = flights.disrupted(frame)\n"
            ),
            "book's label",
        ),
        (
            "def report(frame, label):\n    rows = {}\n    for c in frame:\n        e = frame[c].isna()\n"
            "        rows[c] = {'missing': e.mean(), 'gap': 100 * (label[e].mean() - label[~e].mean())}\n"
            "    return pd.DataFrame(rows).T\n\nanswer = report\n",
            "nothing to compare",
        ),
        (
            _body.format(missing="e.mean()", gap=_gap).replace(
                "for c in frame:", "for c in flights.WEATHER:"
            ),
            "misses",
        ),
        (_body.format(missing="e.mean()", gap=_gap).replace(".T", ""), "Turn the table"),
        ("answer = lambda frame, label: frame.isna().mean()\n", "DataFrame"),
        ("answer = lambda frame, label: frame.isna().mean().to_frame('missing')\n", "`gap`"),
        (
            _body.format(missing="e.mean()", gap=_gap).replace(
                "    rows = {}\n", "    rows = {}\n    frame = frame.dropna()\n"
            ),
            "no rows left",
        ),
    )
    expects = "a function of a DataFrame and a Series that returns a DataFrame"

    def judge(self, answer: Any) -> str:
        report = expect_function(answer, "report", parameters=2)
        for frame, label in _hidden_months():
            said = self.call(report, frame, label)
            self._compare(said, frame, label)
        return (
            "Six columns stand out with a gap of more than 60 points. Their emptiness is the answer itself, so they are leaks. "
            "`pressure` stands between them and the harmless ones: not at random, and known in time."
        )

    def _compare(self, said: Any, frame: pd.DataFrame, label: pd.Series) -> None:
        what = "What your function returns"
        expect_type(said, pd.DataFrame, "a DataFrame", what)
        if "missing" not in said.columns and "missing" in said.index:
            raise Hint("Your table has the measures as rows. Turn the table: `.T` swaps rows and columns.")
        if said.empty:
            raise Hint(
                "Your report is empty. If you called `dropna()` first, there may be no rows left: one column here is empty throughout, and "
                "gaps are what you are to count."
            )
        expect_columns(said, ["missing", "gap"], what)
        truth = _report(frame, label)
        if said.index.has_duplicates or not all(isinstance(name, str) for name in said.index):
            raise Hint(
                "The index of your report should hold column names, each once. `.set_index(…)` puts them there."
            )
        if unknown := [name for name in said.index if name not in frame.columns]:
            raise Hint(f"Your report has a row `{unknown[0]}`, and the table has no such column.")
        if lacking := [name for name in truth.index if name not in said.index]:
            raise Hint(
                f"Your report misses {len(lacking)} columns with gaps, `{lacking[0]}` among them. Look at every column of `frame`."
            )
        if extra := [name for name in said.index if name not in truth.index]:
            raise Hint(
                f"Your report has a row for `{extra[0]}`, a column that is all filled or all empty: there is nothing to compare. Leave such out."
            )
        try:
            missing, gap = (said.loc[truth.index, name].astype(float) for name in ("missing", "gap"))
        except (TypeError, ValueError):
            raise Hint(
                "`missing` and `gap` should hold numbers, without a percent sign or other text."
            ) from None
        self._judge_missing(missing, truth["missing"], len(frame))
        self._judge_gap(gap, truth, frame, label)

    @staticmethod
    def _judge_missing(missing: pd.Series, truth: pd.Series, rows: int) -> None:
        if _close(missing, truth, 0.001):
            return
        if _close(missing, 100 * truth, 0.1):
            raise Hint("Your `missing` is in percent. The task asks for a share from 0 to 1.")
        if _close(missing, rows * truth, 0.5):
            raise Hint("Your `missing` counts the empty cells. The task asks for their share, from 0 to 1.")
        if _close(missing, 1 - truth, 0.001):
            raise Hint("Your `missing` is the share of filled cells. Which ones does `isna()` find?")
        january = flights.load([1]).isna().mean()
        if _close(missing, january.reindex(missing.index), 0.001):
            raise Hint("Your `missing` is that of `january`. Use the `frame` that the function is given.")
        worst = (missing - truth).abs().fillna(np.inf).idxmax()
        raise Hint(
            f"`missing` of `{worst}` should be {truth[worst]:.3f} in one hidden month; yours is {missing[worst]:.3f}."
        )

    @staticmethod
    def _judge_gap(gap: pd.Series, truth: pd.DataFrame, frame: pd.DataFrame, label: pd.Series) -> None:
        right = truth["gap"]
        if _close(gap, right, 0.06):
            return
        if _close(gap, right / 100, 0.006):
            raise Hint("Your `gap` is a difference of shares, such as 0.18. In percentage points that is 18.")
        if _close(gap, -right, 0.06):
            raise Hint(
                "Your `gap` is the wrong way round. It should be the share of label 1 where the cell is empty, minus the share where it is filled."
            )
        if _close(gap, right * (1 - truth["missing"]), 0.06):
            raise Hint(
                "You compare the rows with an empty cell to all rows. They are among all rows: compare them to the rows with a filled cell."
            )
        if _close(gap, right.abs(), 0.06):
            raise Hint(
                "Your `gap` has lost its sign. Where the label is rarer in the rows with an empty cell, the gap is negative: no `abs`."
            )
        empty_share = pd.Series({name: 100 * label[frame[name].isna()].mean() for name in truth.index})
        if _close(gap, empty_share, 0.06):
            raise Hint(
                "Your `gap` is the share of label 1 where the cell is empty. A gap is the difference of two shares."
            )
        for other, words in (
            (
                (frame["arr_delay"] >= 15).astype(int),
                "It should use the `label` that it is given, not one of its own: here is another month, and another label.",
            ),
            (
                flights.disrupted(frame),
                "Your report uses the book's label. It should use the `label` that it is given: one of the hidden ones has another limit.",
            ),
        ):
            if _close(gap, _report(frame, other)["gap"], 0.06):
                raise Hint(words)
        worst = (gap - right).abs().fillna(np.inf).idxmax()
        raise Hint(
            f"`gap` of `{worst}` should be {right[worst]:+.1f} in one hidden month; yours is {gap[worst]:+.1f}."
        )


def _close(said: pd.Series, truth: pd.Series, tolerance: float) -> bool:
    return bool(((said - truth).abs() <= tolerance).all())


# ---- Exercise 2 -----------------------------------------------------------------------------------------------------


@cache
def _planted() -> tuple[pd.DataFrame, pd.Series, dict[str, str]]:
    """Return a table with planted leaks, its label, and for each leak how it gives itself away."""
    frame = flights.load([7, 8])
    label, rng = flights.disrupted(frame), np.random.default_rng(7)
    delay = frame["arr_delay"].fillna(120).to_numpy()
    never = frame["arr_delay"].isna().to_numpy()
    out = frame.drop(columns=["dep_delay", "arr_delay", "arr_time", "air_time", "dep_time", "tailnum"])
    out["refund"] = np.maximum(delay + rng.normal(0, 30, len(out)), 0).round()
    out["rating"] = (5 - delay / 40 + rng.normal(0, 0.6, len(out))).round(1)
    out["belt"] = pd.Series(np.where(never, None, "B" + frame["day"].astype(str)), index=out.index)
    out["block_in"] = frame["sched_arr_time"].where(~never).astype(float)
    few = label[(label == 1) & ~never].index[:12]
    out["memo"] = frame["flight"].astype(float).mask(out.index.isin(few))
    out = out.sample(frac=1, random_state=3, axis=1)
    return out, label, {"refund": "high", "rating": "low", "belt": "empty", "block_in": "empty"}


class FindTheLeaks(Exercise):
    """Which columns of an unknown table know too much."""

    question = (
        "A colleague sends a table with columns that nobody has described. Before you train on it, flag those that know too much.\n\n"
        "Write `suspects(frame, label)`: `label` is a Series of 0 and 1 with the frame's index. Return a **list of the names** of all columns for "
        "which at least one holds:\n\n"
        "- it is a column of numbers, and it alone, used as a risk *or turned upside down*, reaches an AUC of **75 %** or more;\n"
        "- it has at least **20** empty cells, and of the rows where it is empty **95 %** or more have label 1. This holds for columns of any type.\n\n"
        "The chapter's `auc_alone(values, label)` takes numbers only and gives percent. `pd.api.types.is_numeric_dtype(frame[column])` "
        "says whether a column holds numbers. It is judged on a table with other columns than the flights have; `january` and its `label` are there to try it on."
    )
    starter = "def suspects(frame, label):\n    return ...\n\n\nanswer = suspects\n"
    hints = (
        "Go through the columns and ask each the two questions of the section on leaks: what do its values know, and what do its gaps know?",
        "Turned upside down, an AUC of 20 % is one of 80 %: test `abs(auc_alone(...) - 50) >= 25`. For the gaps, take `empty = frame[column].isna()`.",
        "`by_value = pd.api.types.is_numeric_dtype(frame[column]) and abs(auc_alone(frame[column], label) - 50) >= 25`, "
        "`by_gap = empty.sum() >= 20 and label[empty].mean() >= 0.95`; flag the column if `by_value or by_gap`.",
    )
    solution = (
        "def suspects(frame, label):\n"
        "    flagged = []\n"
        "    for column in frame:\n"
        "        empty = frame[column].isna()\n"
        "        is_number = pd.api.types.is_numeric_dtype(frame[column])\n"
        "        by_value = is_number and abs(auc_alone(frame[column], label) - 50) >= 25\n"
        "        by_gap = empty.sum() >= 20 and label[empty].mean() >= 0.95\n"
        "        if by_value or by_gap:\n"
        "            flagged.append(column)\n"
        "    return flagged\n\n\n"
        "answer = suspects\n"
    )
    right = (
        "def suspects(frame, label):\n"
        "    numbers = frame.select_dtypes('number')\n"
        "    power = numbers.apply(lambda c: max(auc_alone(c, label), 100 - auc_alone(c, label)))\n"
        "    empty = frame.isna()\n"
        "    rate = empty.apply(lambda e: label[e].mean())\n"
        "    return set(power[power >= 75].index) | set(frame.columns[(empty.sum() >= 20) & (rate >= 0.95)])\n\n"
        "answer = suspects\n",
    )
    _body = (
        "def suspects(frame, label):\n    found = []\n    for c in frame:\n        e = frame[c].isna()\n"
        "        n = pd.api.types.is_numeric_dtype(frame[c])\n        if {test}:\n            found.append(c)\n    return found\n\nanswer = suspects\n"
    )
    _value = "(n and abs(auc_alone(frame[c], label) - 50) >= 25)"
    _empty = "(e.sum() >= 20 and label[e].mean() >= 0.95)"
    wrong = (
        (_body.format(test=_value), "gaps"),
        (
            _body.format(test=f"{_value} or (e.mean() >= 0.2 and label[e].mean() >= 0.95)"),
            "not a share of the rows",
        ),
        (_body.format(test=f"{_value} or (e.sum() >= 20 and label[e].mean() >= 95)"), "not with 95"),
        (
            _body.format(test=f"{_value} or (e.sum() >= 20 and e[label == 1].mean() >= 0.95)"),
            "Take the empty rows",
        ),
        (_body.format(test=_empty), "by its values"),
        (_body.format(test=f"(n and auc_alone(frame[c], label) >= 75) or {_empty}"), "upside down"),
        (_body.format(test=f"{_value} or (e.sum() and label[e].mean() >= 0.95)"), "at least 20"),
        (_body.format(test=f"{_value} or e.sum() >= 20"), "not enough to be a suspect"),
        (_body.format(test=f"(n and abs(auc_alone(frame[c], label) - 50) >= 5) or {_empty}"), "by far"),
        (_body.format(test=f"{_value} or (n and {_empty})"), "a column of text"),
        (_body.format(test=f"(n and auc_alone(frame[c], label) >= 0.75) or {_empty}"), "not with 0.75"),
        (
            "answer = lambda frame, label: ['dep_delay', 'arr_delay', 'dep_time', 'arr_time', 'air_time', 'tailnum']\n",
            "other columns",
        ),
        (
            "answer = lambda frame, label: [c for c, known in flights.COLUMNS.items() if not known.known_before_departure and c in frame]\n",
            "no column",
        ),
        (_body.format(test=f"abs(auc_alone(frame[c], label) - 50) >= 25 or {_empty}"), "ValueError"),
        ("answer = lambda frame, label: frame.isna().sum()\n", "names of columns"),
        (_body.format(test="True"), "every column"),
    )
    expects = "a function of a DataFrame and a Series that returns a list of column names"

    def judge(self, answer: Any) -> str:
        suspects = expect_function(answer, "suspects", parameters=2)
        frame, label, leaks = _planted()
        value = self.call(suspects, frame, label)
        kinds = (list, tuple, set, frozenset, pd.Index, pd.Series, np.ndarray)
        expect_type(value, kinds, "a list of column names", "What your function returns")
        names = list(value)
        if not all(isinstance(name, str) for name in names):
            raise Hint(f"Return names of columns, as text; yours returned {describe(value)}.")
        said = set(names)
        if unknown := sorted(said - set(frame.columns)):
            raise Hint(
                f"You flag `{unknown[0]}`, and the hidden table has no such column. It has other columns than the flights: look at "
                "what they hold, not at what they are called."
            )
        if said == set(frame.columns):
            raise Hint("You flag every column. Some of them are honest: both limits should keep those out.")
        if not said:
            raise Hint(
                "You flag no column of the hidden table, and four know too much. Their names are not those of the flights."
            )
        missed = {how for name, how in leaks.items() if name not in said}
        extra = said - set(leaks)
        if missed == {"high"} or missed == {"high", "low"}:
            raise Hint(
                "You miss a column that gives itself away by its values. Which AUC does it reach alone?"
            )
        if missed == {"low"}:
            raise Hint(
                "You miss a column that is high when the label is 0. Turned upside down, its AUC is far above 75 %."
            )
        if missed == {"empty"}:
            if {"belt", "block_in"} - said == {"belt"}:
                raise Hint(
                    "You miss a column of text. It has no AUC, but it has gaps, and they know the answer."
                )
            slip = "" if {"belt", "block_in"} & said else self._slip(suspects)
            raise Hint(
                "You miss columns whose values are harmless and whose gaps know the answer. "
                + (slip or "Look at the label where they are empty.")
            )
        if missed:
            raise Hint(
                f"You miss {len(set(leaks) - said)} of 4 columns. Put the two conditions together with `or`."
            )
        if extra == {"memo"}:
            raise Hint(
                "You flag `memo`: 12 empty cells, all with label 1. That can be chance; the task asks for at least 20."
            )
        gappy = {name for name in extra if frame[name].isna().any()} - {"memo"}
        if gappy and not extra - gappy - {"memo"}:
            raise Hint(
                f"You flag `{min(gappy)}` because it has gaps. Gaps alone are not enough to be a suspect: what share of those rows has label 1?"
            )
        if len(extra) > 15:
            raise Hint(
                f"You flag {len(extra)} honest columns. `auc_alone` gives percent: compare it with 75, not with 0.75."
            )
        if extra:
            raise Hint(
                f"You flag `{min(extra)}`, which is honest: it knows something, but does not reach 75 % by far."
            )
        return "All four, and no honest column. A flag is not a verdict: a feature may be that good. It is a question to whoever knows when the value is written."

    def _slip(self, suspects: Callable[..., Any]) -> str:
        """Find out on small tables of one text column which slip keeps the test of the gaps from firing."""
        for empty, ones, one, words in (
            (120, 200, 1, "20 is a number of cells, not a share of the rows: `empty.sum()` counts them."),
            (
                40,
                40,
                1,
                "You take the rows with label 1 and ask which are empty. Take the empty rows and ask for the share of label 1.",
            ),
            (40, 60, 100, "`label[empty].mean()` is a share from 0 to 1: compare it with 0.95, not with 95."),
        ):
            frame = pd.DataFrame({"note": ["text"] * 400})
            frame.loc[: empty - 1, "note"] = None
            label = pd.Series(np.where(np.arange(400) < ones, one, 0))
            try:
                flagged = list(self.call(suspects, frame, label))
            except (Hint, TypeError):
                continue
            if flagged == ["note"]:
                return words
        return ""


# ---- Exercise 3 -----------------------------------------------------------------------------------------------------


@cache
def _curves() -> dict[tuple[str, str], pd.Series]:
    """Measure learning curves of two small models for clean labels and for two kinds of noise; real runs."""
    # Slow to import, and needed in this exercise only.
    from sklearn.decomposition import PCA
    from sklearn.linear_model import LogisticRegression
    from sklearn.neighbors import KNeighborsClassifier

    everything = garments.load()
    pool, test = (np.flatnonzero(everything.split == part) for part in (garments.POOL, garments.TEST))
    x = PCA(30, svd_solver="covariance_eigh").fit_transform(
        everything.images.reshape(len(everything.images), -1) / 255
    )
    a = everything.labels.astype(int)
    b = garments.annotator_b(everything.images, everything.labels).astype(int)
    sizes, scores = (125, 250, 500, 1_000, 2_000), {}
    for seed in (301, 302):
        rng = np.random.default_rng(seed)
        order, lot = rng.permutation(pool), rng.random(len(a))
        noisy = np.where(lot < 0.16, (a + rng.integers(1, 5, len(a))) % 5, a)
        labels = {"clean": a, "random": noisy, "convention": np.where(lot < 0.8, b, a)}
        for name, model in {
            "linear": LogisticRegression(max_iter=300),
            "neighbor": KNeighborsClassifier(1),
        }.items():
            for kind, y in labels.items():
                for n in sizes:
                    fitted = model.fit(x[order[:n]], y[order[:n]])
                    scores.setdefault((name, kind, n), []).append(100 * fitted.score(x[test], a[test]))
    means = {key: round(float(np.mean(value)), 1) for key, value in scores.items()}
    return {
        (name, kind): pd.Series([means[name, kind, n] for n in sizes], index=sizes).cummax()
        for name, kind, _ in means
    }


def _offer(model: str, kind: str, rows: int, label_price: float, row_price: float) -> dict[str, Any]:
    curves = _curves()
    return {
        "rows": rows,
        "clean": curves[model, "clean"].copy(),
        "noisy": curves[model, kind].copy(),
        "label_price": label_price,
        "row_price": row_price,
    }


def example_offer() -> dict[str, Any]:
    """Return one offer to try a decision on: the keys are explained in exercise 3."""
    return _offer("linear", "random", 400, 0.50, 0.80)


def _offers() -> list[dict[str, Any]]:
    """Return ten offers whose answer is clear by at least half a point, on either scale."""
    return [
        _offer("linear", "random", 250, 0.30, 0.10),
        _offer("linear", "random", 800, 0.20, 0.60),
        _offer("linear", "convention", 400, 0.50, 0.10),
        _offer("neighbor", "random", 300, 0.60, 0.15),
        _offer("neighbor", "convention", 200, 0.40, 0.08),
        _offer("linear", "random", 150, 0.50, 0.20),
        _offer("neighbor", "convention", 700, 0.10, 0.40),
        _offer("linear", "random", 500, 0.44, 0.20),
        _offer("linear", "random", 300, 0.90, 0.05),
        _offer("neighbor", "convention", 200, 0.30, 0.20),
    ]


def _at(curve: pd.Series, rows: float) -> float:
    return float(np.interp(np.log(max(rows, 1)), np.log(curve.index), curve))


def _at_plain(curve: pd.Series, rows: float) -> float:
    return float(np.interp(rows, curve.index, curve))


def _bought(offer: dict[str, Any]) -> float:
    return offer["rows"] * offer["label_price"] / offer["row_price"]


def _by_rows(rows: Callable[[dict[str, Any]], float]) -> tuple[Callable[[dict[str, Any]], str], ...]:
    """Return the decisions of one who collects up to so many noisy rows, on either scale."""
    return tuple(
        lambda o, at=at: "clean" if at(o["clean"], o["rows"]) > at(o["noisy"], rows(o)) else "collect"
        for at in (_at, _at_plain)
    )


_truth = _by_rows(lambda o: o["rows"] + _bought(o))[0]

_MISTAKES: tuple[tuple[tuple[Callable[[dict[str, Any]], str], ...], str], ...] = (
    (
        (lambda o: "clean",),
        "You always clean. What does the whole budget buy if it is not spent on cleaning? It is the price of all labels, "
        "`rows` times `label_price`, and the rows that you have stay.",
    ),
    (
        (lambda o: "collect",),
        "You always collect. New rows come with labels as noisy as the old ones: read them off the noisy curve, not the clean one.",
    ),
    (
        (lambda o: "clean" if o["label_price"] < o["row_price"] else "collect",),
        "You compare the two prices only. A cheap row is worth little if its label is wrong: read both curves.",
    ),
    (
        _by_rows(_bought),
        "You score the bought rows alone. You keep the old rows: add them.",
    ),
    (
        _by_rows(lambda o: 2 * o["rows"]),
        "You double the rows whatever they cost. How many rows does the money for cleaning buy?",
    ),
    (
        _by_rows(lambda o: o["rows"] * (1 + o["row_price"] / o["label_price"])),
        "Your number of new rows is upside down: the money is rows times `label_price`, and each new row costs `row_price`.",
    ),
    *(
        (
            _by_rows(lambda o, part=part: o["rows"] + part * _bought(o)),
            "It looks as if you pay for the wrong labels only. You do not know which labels are wrong, so you pay for all.",
        )
        for part in (0.12, 0.16, 0.2)
    ),
    (
        (lambda o: {"clean": "collect", "collect": "clean"}[_truth(o)],),
        "All of them the wrong way round: which of your two numbers belongs to which answer?",
    ),
)


class CleanOrCollect(Exercise):
    """Spend the same money on labels or on rows."""

    question = (
        "You have rows with noisy labels, and money to have **all their labels** checked and repaired. For the same money you could buy more rows, "
        "with labels as noisy as those you have.\n\n"
        'Write `decide(offer)`: return `"clean"` or `"collect"`, whichever reaches the higher accuracy. An offer is a dictionary:\n\n'
        "- `rows`: how many rows you have;\n"
        "- `label_price`: the price of checking and repairing one label;\n"
        "- `row_price`: the price of one new row with its noisy label;\n"
        "- `clean` and `noisy`: two learning curves, as Series with the number of rows as index and the accuracy in percent as values. "
        "`noisy` holds for the noise you have.\n\n"
        "Interpolate between the measured numbers of rows, on a plain or a logarithmic scale; beyond the end of a curve take its last value "
        "(`np.interp` does both). It is judged on ten offers."
    )
    starter = "def decide(offer):\n    return ...\n\n\nanswer = decide\n"
    hints = (
        "Work out two accuracies: that of your rows with clean labels, and that of your rows and the new ones together with noisy labels.",
        "Cleaning costs `rows * label_price`. That money buys `rows * label_price / row_price` new rows, and you keep the old ones.",
        "`more = offer['rows'] * (1 + offer['label_price'] / offer['row_price'])`; the accuracy is "
        "`np.interp(more, offer['noisy'].index, offer['noisy'])`, or the same with `np.log` of both numbers of rows. Compare it with that of `offer['clean']` at `offer['rows']`.",
    )
    solution = (
        "def decide(offer):\n"
        "    def at(curve, rows):\n"
        "        return np.interp(np.log(rows), np.log(curve.index), curve)\n\n"
        "    more = offer['rows'] * (1 + offer['label_price'] / offer['row_price'])\n"
        "    cleaned, collected = at(offer['clean'], offer['rows']), at(offer['noisy'], more)\n"
        "    return 'clean' if cleaned > collected else 'collect'\n\n\n"
        "answer = decide\n"
    )
    right = (
        "def decide(offer):\n"
        "    extra = offer['rows'] * offer['label_price'] / offer['row_price']\n"
        "    a = np.interp(offer['rows'], offer['clean'].index, offer['clean'].values)\n"
        "    b = np.interp(offer['rows'] + extra, offer['noisy'].index, offer['noisy'].values)\n"
        "    return ['collect', 'clean'][int(a >= b)]\n\nanswer = decide\n",
        "def decide(offer):\n"
        "    clean, noisy = offer['clean'], offer['noisy']\n"
        "    goal = np.interp(np.log(offer['rows']), np.log(clean.index), clean)\n"
        "    if noisy.max() < goal:\n        return 'clean'\n"
        "    needed = np.exp(np.interp(goal, noisy, np.log(noisy.index)))\n"
        "    price = (needed - offer['rows']) * offer['row_price']\n"
        "    return 'clean' if price > offer['rows'] * offer['label_price'] else 'collect'\n\nanswer = decide\n",
    )
    _body = (
        "def decide(o):\n    at = lambda c, n: np.interp(np.log(n), np.log(c.index), c)\n"
        "    new = o['rows'] * o['label_price'] / o['row_price']\n"
        "    return 'clean' if at(o['clean'], o['rows']) > {other} else 'collect'\n\nanswer = decide\n"
    )
    wrong = (
        (
            "answer = lambda offer: 'clean' if offer['label_price'] < offer['row_price'] else 'collect'\n",
            "prices only",
        ),
        (_body.format(other="at(o['noisy'], new)"), "keep the old rows"),
        (
            _body.format(other="at(o['noisy'], new)").replace("np.log(n), np.log(c.index)", "n, c.index"),
            "keep the old rows",
        ),
        (_body.format(other="at(o['noisy'], 2 * o['rows'])"), "whatever they cost"),
        (_body.format(other="at(o['noisy'], o['rows'] + 0.12 * new)"), "pay for all"),
        (_body.format(other="at(o['noisy'], o['rows'] + o['label_price'] / o['row_price'])"), "whole budget"),
        (_body.format(other="at(o['clean'], o['rows'] + new)"), "off the noisy curve"),
        (_body.format(other="o['noisy'].loc[2 * o['rows']]"), "interpolate"),
        (
            _body.format(other="at(o['noisy'], o['rows'] * (1 + o['row_price'] / o['label_price']))"),
            "upside down",
        ),
        (
            _body.format(other="at(o['noisy'], o['rows'] + new)")
            .replace("'clean' if", "'collect' if")
            .replace("else 'collect'", "else 'clean'"),
            "wrong way round",
        ),
        (
            "answer = lambda offer: offer['rows'] * offer['label_price'] / offer['row_price']\n",
            "one of the texts",
        ),
        (
            "answer = lambda offer: 'clean' if offer.label_price < offer.row_price else 'collect'\n",
            "AttributeError",
        ),
    )
    expects = "a function of one dictionary that returns a text"

    def judge(self, answer: Any) -> str:
        decide = expect_function(answer, "decide", parameters=1)
        offers = _offers()
        try:
            said = [
                expect_choice(self.call(decide, offer), ("clean", "collect"), "decide") for offer in offers
            ]
        except Hint as hint:
            if "KeyError" in str(hint) and any(char.isdigit() for char in str(hint).partition("KeyError")[2]):
                raise Hint(
                    f"{hint} Is that a number of rows? Few are measured: interpolate, with `np.interp`."
                ) from None
            raise
        truth = [_truth(offer) for offer in offers]
        if said == truth:
            return (
                "Ten of ten. Prices alone decide little: with a convention, or a model that copies errors, the noisy curve is so flat "
                "that even rows at a fifth of the price of a label do not pay."
            )
        right = sum(a == b for a, b in zip(said, truth, strict=True))
        for rules, message in _MISTAKES:
            if any(said == [rule(offer) for offer in offers] for rule in rules):
                raise Hint(f"{right} of {len(offers)} offers. {message}")
        number = next(i for i, (a, b) in enumerate(zip(said, truth, strict=True)) if a != b)
        wrong = offers[number]
        raise Hint(
            f"{right} of {len(offers)} offers. In one you have {wrong['rows']} rows, a label costs {wrong['label_price']:.2f} and a row {wrong['row_price']:.2f}: "
            f"{_at(wrong['clean'], wrong['rows']):.1f} % if you clean, {_at(wrong['noisy'], wrong['rows'] + _bought(wrong)):.1f} % if you collect. You say `{said[number]!r}`."
        )


exercises = (ReportTheGaps, FindTheLeaks, CleanOrCollect)

quiz = (
    Question(
        "A model reaches an AUC of 96 % in the notebook and 58 % in use. Nothing in the code differs. Where do you look first?",
        options=(
            (
                "At the columns that are filled in only after the moment of the prediction.",
                "a column that is empty in use is the likeliest reason for such a fall. Its gaps can leak as well as its values.",
                True,
            ),
            (
                "At the learning rate.",
                "no setting of a model loses 38 points between two runs of the same code. The inputs differ.",
                False,
            ),
            (
                "At the number of rows: it needs more.",
                "too few rows show in the notebook already, on rows held out. Here the notebook looks brilliant.",
                False,
            ),
        ),
    ),
    Question(
        "60 % of your pictures were labeled by a second annotator with another convention, and you want the first one's. What did the SVM of this chapter gain from more of the same?",
        options=(
            (
                "As much as with random noise.",
                "with random noise eight times the rows were worth about seven times as much; with the convention less than three times.",
                False,
            ),
            (
                "Little: more rows teach the other convention better, too.",
                "2,000 such rows were worth fewer than 500 clean ones. Agree on a convention first.",
                True,
            ),
            (
                "Nothing: it did harm.",
                "accuracy still rose with more rows, slowly. It is the money that is badly spent.",
                False,
            ),
        ),
    ),
    Question(
        "You call `dropna()` and accuracy on the remaining test rows rises by a point. What do you know?",
        options=(
            (
                "The model has become better.",
                "in this chapter the same rise came with no change at all on the full test set.",
                False,
            ),
            (
                "The rows with gaps were noise.",
                "they were stormy hours: more of them were disrupted, and the model needed them.",
                False,
            ),
            (
                "Nothing yet: the test set changed as well. Score both versions on the same rows.",
                "dropping rows changes the exam. Compare on all rows that come in use, gaps included.",
                True,
            ),
        ),
    ),
)
