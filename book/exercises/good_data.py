"""Exercises of "Good data": spend money on labels or on rows, report what gaps hide, find columns that know too much."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from book import flights, garments
from book.exercises.engine import (
    SLIP,
    Exercise,
    Hint,
    Question,
    describe,
    expect_choice,
    expect_columns,
    expect_function,
    expect_type,
    read_global,
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


def _is_table(value: Any) -> bool:
    return isinstance(value, pd.DataFrame | pd.Series)


def _is_offer(value: Any) -> bool:
    return isinstance(value, dict) and "row_price" in value


# ---- Exercise 1 -----------------------------------------------------------------------------------------------------


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
    """Return one offer to try a decision on: the keys are explained in exercise 1."""
    return _offer("linear", "random", 400, 0.50, 0.80)


def _offers() -> list[dict[str, Any]]:
    """Return eighteen offers whose answer is clear by at least half a point, on either scale."""
    other = pd.Series(
        [60.0, 66.0, 72.0, 78.0], index=[100, 300, 900, 2_700]
    )  # measured at other numbers of rows
    made = pd.Series([60.0, 64.0, 68.0, 72.0, 76.0], index=[125, 250, 500, 1_000, 2_000])
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
        # 1,500 more rows than were measured: the last value, 76, is to be taken
        {"rows": 1_000, "clean": made + 6, "noisy": made, "label_price": 0.50, "row_price": 0.20},
        # 500 rows together, by 0.6 points for each side; and 725
        {"rows": 250, "clean": made + 4.6, "noisy": made, "label_price": 0.20, "row_price": 0.20},
        {"rows": 300, "clean": other + 5.4, "noisy": other, "label_price": 0.40, "row_price": 0.20},
        {"rows": 250, "clean": made + 5, "noisy": made, "label_price": 0.38, "row_price": 0.20},
        # 130 rows, just behind a measured number; 500 and 510 together
        {"rows": 130, "clean": made + 7, "noisy": made, "label_price": 0.74, "row_price": 0.26},
        {"rows": 250, "clean": made + 5, "noisy": made, "label_price": 0.26, "row_price": 0.25},
        # 100 and 200 new rows beside 500 and 1,000
        {"rows": 500, "clean": made + 0.2, "noisy": made, "label_price": 0.10, "row_price": 0.50},
        {"rows": 1_000, "clean": made + 0.2, "noisy": made, "label_price": 0.20, "row_price": 0.80},
    ]


def _at(curve: pd.Series, rows: float) -> float:
    return float(np.interp(np.log(max(rows, 1)), np.log(curve.index), curve))


def _at_plain(curve: pd.Series, rows: float) -> float:
    return float(np.interp(rows, curve.index, curve))


def _bought(offer: dict[str, Any]) -> float:
    return offer["rows"] * offer["label_price"] / offer["row_price"]


_Read = Callable[[pd.Series, float], float]
_Decisions = tuple[Callable[[dict[str, Any]], str], ...]


def _by_rows(
    rows: Callable[[dict[str, Any]], float], reads: tuple[_Read, ...] = (_at, _at_plain)
) -> _Decisions:
    """Return the decisions of one who collects up to so many noisy rows, for each way of reading a curve."""
    return tuple(
        lambda o, at=at: "clean" if at(o["clean"], o["rows"]) > at(o["noisy"], rows(o)) else "collect"
        for at in reads
    )


def _together(offer: dict[str, Any]) -> float:
    return offer["rows"] + _bought(offer)


_truth = _by_rows(_together)[0]


def _by_position(curve: pd.Series, rows: float) -> float:
    """Read a curve as pandas' plain `interpolate` does: halfway between two numbers of rows, wherever it lies."""
    return float(curve.reindex(sorted({*curve.index, rows})).interpolate()[rows])


def _by_price(at: _Read) -> Callable[[dict[str, Any]], str]:
    """Return the decision of one who divides each gain by the price of one piece."""

    def decide(o: dict[str, Any]) -> str:
        now, clean = at(o["noisy"], o["rows"]), at(o["clean"], o["rows"])
        gains = (clean - now) / o["label_price"], (at(o["noisy"], _together(o)) - now) / o["row_price"]
        return "clean" if gains[0] > gains[1] else "collect"

    return decide


def _measured(curve: pd.Series, rows: float, up: bool) -> float:
    """Read a curve at the measured number of rows below, or above, without a step in between."""
    index = curve.index.to_numpy()
    place = index.searchsorted(rows) if up else index.searchsorted(rows, side="right") - 1
    return float(curve.iloc[min(max(place, 0), len(index) - 1)])


def _since_the_start(at: _Read) -> Callable[[dict[str, Any]], str]:
    """Return the decision of one who takes from each accuracy the first one of its curve."""

    def decide(o: dict[str, Any]) -> str:
        clean = at(o["clean"], o["rows"]) - o["clean"].iloc[0]
        more = at(o["noisy"], _together(o)) - o["noisy"].iloc[0]
        return "clean" if clean > more else "collect"

    return decide


_ONE_CURVE = (
    "So it comes out if both accuracies are read off one curve, or the two curves are swapped: your rows belong on `clean`, all rows together on `noisy`. "
    "And `np.interp(rows, curve.index, curve)` takes the number of rows first, the accuracies last."
)

_MISTAKES: tuple[tuple[_Decisions, str], ...] = (
    (
        (lambda o: "clean" if o["label_price"] < o["row_price"] else "collect",),
        "You compare the two prices only. A cheap row is worth little if its label is wrong: read both curves.",
    ),
    (
        _by_rows(_bought),
        "You score the bought rows alone. You keep the old rows: add them, and read the curve at their sum.",
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
        _by_rows(lambda o: 2 * _bought(o)),
        "You count the bought rows twice and leave out those you have: it is `rows` and the new ones together.",
    ),
    (
        _by_rows(lambda o: o["rows"] + o["rows"] / (1 + o["row_price"] / o["label_price"])),
        "You pay `label_price` for each new row as well. New rows come with their noisy labels, for `row_price` alone.",
    ),
    (
        (_by_price(_at), _by_price(_at_plain)),
        "You divide each gain by a price. The same money is spent either way: compare the two accuracies.",
    ),
    (
        _by_rows(_together, (lambda curve, n: curve.iloc[np.abs(curve.index.to_numpy() - n).argmin()],)),
        "You take the accuracy at the nearest measured number of rows. Interpolate, with `np.interp`.",
    ),
    *(
        (
            _by_rows(_together, (partial(_measured, up=up),)),
            f"You take the accuracy at the {where} measured number of rows. Interpolate, with `np.interp`.",
        )
        for up, where in ((False, "last"), (True, "next"))
    ),
    (
        (_since_the_start(_at), _since_the_start(_at_plain)),
        "You compare how far each curve rose from its own start. The two start apart: compare the accuracies themselves.",
    ),
    (
        _by_rows(_together, (_by_position,)),
        "You read a curve halfway between two measured numbers of rows, wherever yours lies: pandas' `interpolate()` goes by position. "
        '`interpolate(method="index")` goes by the numbers of rows, as `np.interp` does.',
    ),
    (
        _by_rows(lambda o: o["rows"] * (1 + o["label_price"])),
        "You take money for a number of rows. Divide it by `row_price`, the price of one row.",
    ),
    (
        _by_rows(lambda o: o["rows"] * (1 + 1 / o["row_price"])),
        "You buy rows for the number of your rows. The money is what cleaning costs, `rows * label_price`.",
    ),
    (
        (lambda o: {"clean": "collect", "collect": "clean"}[_truth(o)],),
        "All of them the wrong way round: which of your two numbers belongs to which answer?",
    ),
)


class CleanOrCollect(Exercise):
    """Spend the same money on labels or on rows."""

    question = (
        "The same money pays for checking **all your labels**, or for new rows beside the old ones, labeled as badly. "
        'Write `decide(offer)`: return `"clean"` or `"collect"`, whichever reaches the higher accuracy. An offer is a dictionary:\n\n'
        "- `rows`: how many rows you have;\n"
        "- `label_price`: the price of checking and repairing one label;\n"
        "- `row_price`: the price of one new row with its noisy label;\n"
        "- `clean` and `noisy`: two learning curves, Series of the accuracy in percent by number of rows.\n"
        "\nInterpolate between the measured numbers of rows, on a plain or a logarithmic scale; beyond the end of a curve take its last value (`np.interp` does both)."
    )
    hints = (
        "Work out two accuracies: that of your rows with clean labels, and that of your rows and the new ones together with noisy labels.",
        "Cleaning costs `rows * label_price`. That money buys `rows * label_price / row_price` new rows, and you keep the old ones.",
        "`more = offer['rows'] * (1 + offer['label_price'] / offer['row_price'])`; the accuracy is "
        "`np.interp(more, offer['noisy'].index, offer['noisy'])`, or the same with `np.log` of both numbers of rows. Compare it with that of `offer['clean']` at `offer['rows']`.",
    )
    expects = "a function of one dictionary that returns a text"

    def judge(self, answer: Any) -> str:
        decide = expect_function(answer, "decide", parameters=1)
        try:
            return self._decided(decide)
        except Hint:
            if name := read_global(decide, _is_offer):
                raise Hint(
                    f"Your function reads `{name}`, the example of the notebook. Use the offer that it is given, its parameter."
                ) from None
            raise

    def _decided(self, decide: Callable[..., Any]) -> str:
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
                "All eighteen. Prices alone decide little: with a convention, or a model that copies errors, the noisy curve is so flat "
                "that even rows at a fifth of the price of a label do not pay."
            )
        right = sum(a == b for a, b in zip(said, truth, strict=True))
        for rules, message in _MISTAKES:
            if any(said == [rule(offer) for offer in offers] for rule in rules):
                raise Hint(f"{right} of {len(offers)} offers. {SLIP} {message}")
        number = next(i for i, (a, b) in enumerate(zip(said, truth, strict=True)) if a != b)
        wrong = offers[number]
        always = f"You always say `{said[0]!r}`. " if len(set(said)) == 1 else ""
        if always and said[0] == "collect":
            raise Hint(f"{right} of {len(offers)} offers. {always}{_ONE_CURVE}")
        rows, last = _together(wrong), wrong["noisy"].index[-1]
        raise Hint(
            f"{right} of {len(offers)} offers. {always}In one you have {wrong['rows']} rows, a label costs {wrong['label_price']:.2f} and a row {wrong['row_price']:.2f}, "
            f"so you could have {rows:,.0f} rows together: {_at(wrong['clean'], wrong['rows']):.1f} % if you clean, {_at(wrong['noisy'], rows):.1f} % if you collect"
            f"{f' (beyond {last:,} rows the last value holds)' if rows > last else ''}. You say `{said[number]!r}`."
        )


# ---- Exercise 2 -----------------------------------------------------------------------------------------------------


@cache
def _hidden_months() -> tuple[tuple[pd.DataFrame, pd.Series], ...]:
    """Return two tables with labels that the learner has not seen: one late, one by another limit."""
    pairs = []
    for span, limit, share in ((12, 15, 1), (6, 45, 0.85)):
        frame = flights.load([span]).sample(frac=share, random_state=span)  # an index that is not 0, 1, 2, …
        label = ((frame["arr_delay"] >= limit) | frame["arr_delay"].isna()).astype("int64").rename("label")
        # One column has a single empty cell; in the first table one is empty throughout, one has a single filled cell.
        # The second has rows without any gap.
        ramp = frame["flight"].astype(float).mask(frame.index == label[label == 0].index[0])
        seal = frame["flight"].astype(float).where(frame.index == label[label == 1].index[0])
        frame = frame.assign(ramp=ramp)
        pairs.append((frame if pairs else frame.assign(gate=np.nan, seal=seal), label))
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
        "Write `report(frame, label)`: `frame` is a table like `flights.load()`, `label` is a Series of 0 and 1 with the same index. Return a **DataFrame whose index holds column names**: one row for each column that has at least one empty and at least one filled cell. It has two columns:\n\n"
        "- `missing`: the share of empty cells, from 0 to 1;\n"
        "- `gap`: how much more often the label is 1 where the cell is empty than where it is filled, in **percentage points**.\n"
        "\nOn `january` and its `label`, `pressure` has `missing` 0.1095 and `gap` +14.8. It is judged on other months and labels."
    )
    hints = (
        "Go through the columns one by one. For each, `frame[column].isna()` says which cells are empty; the share of `True` in it is its mean.",
        "`label[empty].mean()` is the share of label 1 among the rows whose cell is empty, and `label[~empty].mean()` among the others. "
        "Skip a column when `empty` is all `True` or all `False`.",
        "Collect `rows[column] = {'missing': empty.mean(), 'gap': 100 * (label[empty].mean() - label[~empty].mean())}` in a dictionary "
        "and return `pd.DataFrame(rows).T`.",
    )
    expects = "a function of a DataFrame and a Series that returns a DataFrame"

    def judge(self, answer: Any) -> str:
        report = expect_function(answer, "report", parameters=2)
        try:
            for frame, label in _hidden_months():
                self._compare(self.call(report, frame, label), frame, label)
        except Hint:
            if name := read_global(report, _is_table):
                raise Hint(
                    f"Your report reads `{name}` of the notebook. Use the `frame` and the `label` that the function is given: they are of "
                    "another month."
                ) from None
            raise
        return (
            "Six columns of the flight itself have gaps of more than 60 points in both months. Their emptiness is nearly the answer, so they are leaks. "
            "The gaps of the weather carry less, and are known in time."
        )

    def _compare(self, said: Any, frame: pd.DataFrame, label: pd.Series) -> None:
        what = "What your function returns"
        expect_type(said, pd.DataFrame, "a DataFrame", what)
        if "missing" not in said.columns and "missing" in said.index:
            raise Hint("Your table has the measures as rows. Turn the table: `.T` swaps rows and columns.")
        if said.empty:
            raise Hint(
                "Your report is empty. Which cells does your test find? `NaN` equals nothing, not even itself, so `isna()` is the question to ask. "
                "(And after a `dropna()` there may be no rows left: one column here is empty throughout.)"
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
            if set(lacking) == set(truth.index[truth["gap"] <= 0]):
                raise Hint(
                    "Your report leaves out the columns whose gap is zero or negative. They belong in it, with their sign."
                )
            empty = frame[lacking[0]].isna().sum()
            others = f", and {len(lacking) - 1} more" if len(lacking) > 1 else ""
            text = [name for name in truth.index if not pd.api.types.is_numeric_dtype(frame[name])]
            raise Hint(
                f"Your report has no row for `{lacking[0]}`{others}: {empty:,} of its {len(frame):,} cells {'is' if empty == 1 else 'are'} empty. "
                + (
                    "Text counts as well."
                    if lacking == text
                    else "One empty and one filled cell are enough for a row."
                )
            )
        if extra := [name for name in said.index if name not in truth.index]:
            raise Hint(
                f"Your report has a row for `{extra[0]}`, a column that is all filled or all empty: there is nothing to compare. Leave such out."
            )
        if any(isinstance(value, str) for name in ("missing", "gap") for value in said[name]):
            raise Hint("`missing` and `gap` should hold numbers, not text.")
        try:
            missing, gap = (said.loc[truth.index, name].astype(float) for name in ("missing", "gap"))
        except (TypeError, ValueError):
            raise Hint(
                "`missing` and `gap` should hold numbers, without a percent sign or other text."
            ) from None
        some = frame[truth.index].isna().any(axis=1)
        if not some.all() and _close(missing, truth["missing"] / some.mean(), 0.001):
            raise Hint(
                "You look at the rows with some gap only, and leave out those where every cell is filled. Both shares are of all rows."
            )
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
        shares = {name: (label[frame[name].isna()], label[frame[name].notna()]) for name in truth.index}
        ratio = pd.Series({name: empty.mean() / filled.mean() for name, (empty, filled) in shares.items()})
        if _close(gap, ratio, 0.006):
            raise Hint(
                "Your `gap` is one share divided by the other. A gap in percentage points is their difference, times 100."
            )
        if _close(gap, 100 * (ratio - 1), 0.6):
            raise Hint(
                "Your `gap` is a change in percent of the share where the cell is filled. In percentage points it is the plain difference "
                "of the two shares, times 100."
            )
        by_label = pd.Series(
            {
                name: 100 * (frame[name].isna()[label == 1].mean() - frame[name].isna()[label == 0].mean())
                for name in truth.index
            }
        )
        if _close(gap, by_label, 0.06):
            raise Hint(
                "You ask how often the cell is empty among the rows of each label. Ask the other way round: how often the label is 1 among "
                "the rows whose cell is empty, and among the others."
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


# ---- Exercise 3 -----------------------------------------------------------------------------------------------------


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


@cache
def _at_the_limits() -> tuple[pd.DataFrame, pd.Series]:
    """Return a table of columns at the limits, and its label. Some of its numbers are whole numbers."""
    label = pd.Series([1] * 100 + [0] * 100)
    columns: dict[str, Any] = {}
    for name, ones, zeros in (("fee", 50, 0), ("weight", 0, 50), ("shelf", 48, 0)):  # AUCs of 75, 25 and 74
        columns[name] = np.zeros(200)
        columns[name][:ones] = columns[name][100 : 100 + zeros] = 1
    for name, first, second in (("seat", 0, 100), ("pitch", 100, 0)):  # 74.745 and 25.255
        columns[name] = np.zeros(200)
        columns[name][first : first + 49] = 2
        columns[name][[first + 49, second]] = 1
    for name in ("fee", "pitch"):
        columns[name] = columns[name].astype(int)
    for name, ones, zeros in (
        ("note", 20, 0),
        ("bag", 38, 2),
        ("tray", 19, 1),
        ("meal", 19, 0),
        ("crew", 37, 3),
        ("rug", 35, 2),
        ("stand", 0, 40),
        ("fuel", 20, 0),
    ):
        column = label.astype(float) if name == "fuel" else pd.Series("text", index=label.index)
        column.iloc[:ones] = column.iloc[100 : 100 + zeros] = None
        columns[name] = column
    # No numbers: a category, and dates that come earlier where the label is 1.
    columns["size"] = pd.Series(["small", "large"] * 100, dtype="category")
    columns["since"] = pd.Timestamp("2013-01-01") + pd.to_timedelta(100 * (1 - label), unit="D")
    # What is filled in would speak, or silence what is known.
    gauge = pd.Series(np.where(np.arange(200) % 2, 40.0, 60.0))
    gauge.iloc[:70] = gauge.iloc[100:104] = None
    dose = pd.Series(np.arange(200) % 100 + np.where(label == 1, 45.0, 5.0))
    dose.iloc[50:100] = dose.iloc[150:] = None
    dial = pd.Series(np.arange(200) % 100 + np.where(label == 1, 18.0, 0.0))  # an AUC of 79; filled, 56 to 67
    dial.iloc[50:100] = dial.iloc[150:] = None
    columns |= {"gauge": gauge, "dose": dose, "dial": dial}
    order = np.random.default_rng(5).permutation(200)
    frame = pd.DataFrame(columns).iloc[order].set_axis(range(1_000, 1_200))
    return frame, label.iloc[order].set_axis(frame.index)


class _Column(NamedTuple):
    """What can be asked of a column: AUCs are 50 where there are no numbers; ``filled`` are those with something in the gaps."""

    name: str
    kind: str
    auc: float
    filled: tuple[float, ...]
    empty: int
    share: float
    others: float
    among_ones: float
    of_rows: float

    def told(self) -> str:
        """Say what the two conditions look at."""
        numbers = f"its AUC is {self.auc:.5g} %" if self.kind else "it holds no numbers"
        if not self.empty:
            return f"{numbers}, and no cell is empty"
        cells = "cell is" if self.empty == 1 else "cells are"
        return f"{numbers}; {self.empty} {cells} empty, and {self.share:.1%} of these rows have label 1"


@cache
def _columns(table: int) -> tuple[_Column, ...]:
    frame, label = (_planted()[:2], _at_the_limits())[table]
    found = []
    for name in frame:
        values, empty = frame[name], frame[name].isna()
        kind = values.dtype.kind if pd.api.types.is_numeric_dtype(values) else ""
        gaps = (0, values.mean(), values.median(), values.ffill().bfill()) if kind else (0,) * 4
        found.append(
            _Column(
                str(name),
                kind,
                _auc_alone(values, label) if kind else 50.0,
                tuple(_auc_alone(values.fillna(gap), label) if kind else 50.0 for gap in gaps),
                int(empty.sum()),
                label[empty].mean(),
                label[~empty].mean(),
                empty[label == 1].mean(),
                empty.mean(),
            )
        )
    return tuple(found)


def _by_value(column: _Column) -> bool:
    return abs(column.auc - 50) >= 25


def _by_gap(column: _Column) -> bool:
    return column.empty >= 20 and column.share >= 0.95


_Rule = Callable[[_Column], bool]
_OTHER_NAMES = "Other tables have other columns: look at what they hold, not at what they are called."


def _either(value: _Rule = _by_value, gap: _Rule = _by_gap) -> _Rule:
    return lambda column: value(column) or gap(column)


_NO_GAPS = _either(gap=lambda column: False)

_LEAK_SLIPS: tuple[tuple[_Rule, str], ...] = (
    (
        _either(value=lambda column: False),
        "You miss the columns that give themselves away by their values: none is flagged for its AUC.",
    ),
    (
        lambda column: _by_value(column) and _by_gap(column),
        "You flag only what both conditions hold for. One is enough: put the two together with `or`.",
    ),
    (
        _either(value=lambda column: column.auc >= 75),
        "You miss columns that are high when the label is 0. Turned upside down, an AUC of 20 % is one of 80 %.",
    ),
    (
        _either(value=lambda column: bool(column.kind)),
        "You flag every column of numbers, whatever its AUC. `auc_alone` gives percent: 75 or more, or upside down 25 or less.",
    ),
    (
        _either(value=lambda column: column.kind == "f" and _by_value(column)),
        "You ask only columns of decimal numbers (float) for their AUC. Whole numbers are numbers as well: "
        "`pd.api.types.is_numeric_dtype` takes both.",
    ),
    *(
        (
            _either(value=lambda column, place=place: abs(column.filled[place] - 50) >= 25),
            f"You fill the gaps with {what} before you ask for the AUC, and what is filled in counts as a value. `auc_alone` takes "
            "the values that are there.",
        )
        for place, what in enumerate(("0 or the like", *["their mean, their neighbors or the like"] * 3))
    ),
    (
        _either(value=lambda column: round(max(column.auc, 100 - column.auc)) >= 75),
        "You round the AUC: 74.745 % is less than 75 %.",
    ),
    (
        _either(value=lambda column: abs(column.auc - 50) > 25),
        "You leave out an AUC of exactly 75 % or 25 %. The task says 75 % or more, used as it is or upside down.",
    ),
    (
        _either(gap=lambda column: column.empty > 0 and column.share >= 0.95),
        "You flag columns with few empty cells, such as `memo`: 12, all with label 1. That can be chance; the task asks for at least 20.",
    ),
    (
        _either(gap=lambda column: column.empty > 20 and column.share >= 0.95),
        "You leave out columns with exactly 20 empty cells. The task says at least 20.",
    ),
    (
        _either(gap=lambda column: column.empty >= 20 and column.share > 0.95),
        "You leave out columns where exactly 95 % of the empty rows have label 1. The task says 95 % or more.",
    ),
    (
        _either(gap=lambda column: column.empty >= 20 and round(column.share, 2) >= 0.95),
        "You round the share: 35 of 37 is 94.6 %, less than 95 %.",
    ),
    (
        _either(gap=lambda column: column.empty * column.share >= 20 and column.share >= 0.95),
        "You want 20 rows with label 1 among the empty ones. The task wants 20 empty cells, whatever their label.",
    ),
    (
        _either(gap=lambda column: column.of_rows >= 0.2 and column.share >= 0.95),
        "You want 20 % of the cells empty. 20 is a number of cells, not a share of the rows: `empty.sum()` counts them.",
    ),
    (
        _either(gap=lambda column: column.empty >= 20),
        "You flag every column with 20 gaps. Gaps alone are not enough to be a suspect: what share of those rows has label 1?",
    ),
    (
        _either(gap=lambda column: column.empty >= 20 and (column.share >= 0.95 or column.share <= 0.05)),
        "You also flag columns whose empty rows nearly all have label 0. The task asks for 95 % or more with label 1.",
    ),
    (
        _either(gap=lambda column: bool(column.kind) and _by_gap(column)),
        "You miss a column of text: you ask columns of numbers only for their gaps. Text has no AUC, but it has gaps, and they know the answer.",
    ),
    (
        _either(gap=lambda column: not column.kind and _by_gap(column)),
        "You ask columns of text only for their gaps. Columns of numbers have gaps as well.",
    ),
    (
        _either(gap=lambda column: column.empty >= 20 and column.others >= 0.95),
        "You ask which share of the filled rows has label 1. Take the rows where the column is empty.",
    ),
)


class FindTheLeaks(Exercise):
    """Which columns of an unknown table know too much."""

    question = (
        "A colleague sends a table with columns that nobody has described.\n\n"
        "Write `suspects(frame, label)`: `label` is a Series of 0 and 1 with the frame's index. Return a **list of the names** of all columns for which at least one holds:\n\n"
        "- it is a column of numbers, and it alone, used as a risk *or turned upside down*, reaches an AUC of **75 %** or more;\n"
        "- it has at least **20** empty cells, and of the rows where it is empty **95 %** or more have label 1. This holds for columns of any type.\n"
        "\n`auc_alone` takes numbers only; `pd.api.types.is_numeric_dtype(frame[column])` says whether a column holds them. On `january` and its `label` it finds five columns. It is judged on tables with others."
    )
    hints = (
        "Go through the columns and ask each the two questions of the section on leaks: what do its values know, and what do its gaps know?",
        "Turned upside down, an AUC of 20 % is one of 80 %: test `abs(auc_alone(...) - 50) >= 25`. For the gaps, take `empty = frame[column].isna()`.",
        "`by_value = pd.api.types.is_numeric_dtype(frame[column]) and abs(auc_alone(frame[column], label) - 50) >= 25`, "
        "`by_gap = empty.sum() >= 20 and label[empty].mean() >= 0.95`; flag the column if `by_value or by_gap`.",
    )
    expects = "a function of a DataFrame and a Series that returns a list of column names"

    def judge(self, answer: Any) -> str:
        suspects = expect_function(answer, "suspects", parameters=2)
        try:
            return self._found(suspects)
        except Hint:
            if name := read_global(suspects, _is_table):
                raise Hint(
                    f"Your function reads `{name}` of the notebook. Use the `frame` and the `label` that it is given: they are others."
                ) from None
            raise

    def _found(self, suspects: Callable[..., Any]) -> str:
        frame, label = _planted()[:2]
        said = [self._names(suspects, frame, label)]
        if said[0] == set(frame.columns):
            raise Hint("You flag every column. Some of them are honest: both limits should keep those out.")
        said.append(self._names(suspects, *_at_the_limits()))

        def alike(rule: _Rule) -> bool:
            return all(
                names == {column.name for column in _columns(table) if rule(column)}
                for table, names in enumerate(said)
            )

        if not alike(_either()):
            if not any(said):
                january = flights.load([1])
                plain = january.rename(columns="{}_".format)
                on = [self._names(suspects, table, flights.disrupted(january)) for table in (january, plain)]
                if on[0] and not on[1]:
                    raise Hint(
                        f"You flag `{min(on[0])}` of January for its name: under another one you do not. {_OTHER_NAMES}"
                    )
                raise Hint(
                    f"You flag no column of the hidden tables, and four of the first know too much. {_first_wrong(said)}"
                )
            if alike(_NO_GAPS):
                raise Hint(
                    "You miss columns whose values are harmless and whose gaps know the answer. "
                    + (self._slip(suspects) or _first_wrong(said))
                )
            right = [[column.name for column in _columns(table) if _either()(column)] for table in (0, 1)]
            if said == [{names[0]} for names in right]:
                raise Hint(
                    "You name only the first column that fits, and more do. Does `return` stand inside the loop?"
                )
            named = {message for rule, message in _LEAK_SLIPS if alike(rule)}
            if len(named) == 1:
                raise Hint(named.pop())
            raise Hint(_first_wrong(said))
        return "Every column that knows too much, and no honest one. A flag is not a verdict: a feature may be that good. It is a question to whoever knows when the value is written."

    def _names(self, suspects: Callable[..., Any], frame: pd.DataFrame, label: pd.Series) -> set[str]:
        """Return the names of columns that a learner's function flags, or raise a `Hint`."""
        value = self.call(suspects, frame, label)
        kinds = (list, tuple, set, frozenset, pd.Index, pd.Series, np.ndarray)
        expect_type(value, kinds, "a list of column names", "What your function returns")
        names = list(value)
        if not all(isinstance(name, str) for name in names):
            raise Hint(f"Return names of columns, as text; yours returned {describe(value)}.")
        if unknown := sorted(set(names) - set(frame.columns)):
            raise Hint(f"You flag `{unknown[0]}`, and the hidden table has no such column. {_OTHER_NAMES}")
        if twice := [name for name in names if names.count(name) > 1]:
            raise Hint(
                f"You name `{twice[0]}` more than once. One flag for each column: join the two conditions with `or`."
            )
        return set(names)

    def _slip(self, suspects: Callable[..., Any]) -> str:
        """Find out on small tables of one text column which slip keeps the test of the gaps from firing."""
        for (
            probes,
            words,
        ) in (  # each probe: how many cells are empty, how many rows have which label, and the label of the others
            (
                ((120, 200, 1, 0),),
                "20 is a number of cells, not a share of the rows: `empty.sum()` counts them.",
            ),
            (
                ((40, 20, 1, 0),),
                "You take the rows with label 1 and ask which are empty. Take the empty rows and ask for the share of label 1.",
            ),
            (
                ((40, 40, 97, 0), (40, 40, 97, 97)),
                "`label[empty].mean()` is a share from 0 to 1: compare it with 0.95, not with 95.",
            ),
            (
                ((40, 20, 0, 1),),
                "You ask which share of the filled rows has label 1. Take the rows where the column is empty.",
            ),
            (
                ((390, 0, 1, 0),),
                "You ask which share of the cells is empty. Take the rows where the column is empty and ask for the share of label 1.",
            ),
        ):
            if all(self._flags_text(suspects, *probe) for probe in probes):
                return words
        if self._flags_text(suspects, 40, 40, 1, 0) and not self._flags_text(suspects, 40, 60, 1, 0):
            return "Your test of the gaps depends on the rows where the column is filled as well. Only those where it is empty count."
        return ""

    def _flags_text(self, suspects: Callable[..., Any], empty: int, rows: int, one: int, other: int) -> bool:
        frame = pd.DataFrame({"note": ["text"] * 400})
        frame.loc[: empty - 1, "note"] = None
        label = pd.Series(np.where(np.arange(400) < rows, one, other))
        try:
            return list(self.call(suspects, frame, label)) == ["note"]
        except (Hint, TypeError):
            return False


def _first_wrong(said: list[set[str]]) -> str:
    """Say which column is the first that is flagged or left out wrongly, and what the two conditions see there."""
    right = _either()
    table, column = next(
        (table, column)
        for table in (0, 1)
        for column in _columns(table)
        if right(column) != (column.name in said[table])
    )
    where = "In the first hidden table" if table == 0 else "The first hidden table is right. In the second"
    return f"{where}, `{column.name}` should {'' if right(column) else 'not '}be flagged: {column.told()}."


exercises = (CleanOrCollect, ReportTheGaps, FindTheLeaks)

quiz = (
    Question(
        "A model reaches an AUC of 96 % in the notebook and 58 % in use. Nothing in the code differs. Where do you look first?",
        options=(
            (
                "At the columns that are filled in only after the moment of the prediction.",
                "A column that is empty in use is the likeliest reason for such a fall. Its gaps can leak as well as its values.",
                True,
            ),
            (
                "At the settings of the model, such as its learning rate.",
                "No setting of a model loses 38 points between two runs of the same code. The inputs differ.",
                False,
            ),
            (
                "At the number of rows: a model with such a fall has seen too few of them.",
                "Too few rows show in the notebook already, on rows held out. Here the notebook looks brilliant.",
                False,
            ),
        ),
    ),
    Question(
        "60 % of your pictures were labeled by a second annotator with another convention, and you want the first one's. What did the SVM of this chapter gain from more of the same?",
        options=(
            (
                "As much as with slips at random, if as many labels are wrong.",
                "With random slips eight times the rows were worth about nine times as much; with the convention less than three times.",
                False,
            ),
            (
                "Little: more rows teach the other convention better, too.",
                "2,000 such rows were worth fewer than 500 clean ones. Agree on a convention first.",
                True,
            ),
            (
                "Nothing: it did harm.",
                "Accuracy still rose with more rows, slowly. It is the money that is badly spent.",
                False,
            ),
        ),
    ),
    Question(
        "You call `dropna()` and accuracy on the remaining test rows rises by a point. What do you know?",
        options=(
            (
                "The model has become better, by about a point on rows of this kind.",
                "In this chapter the same rise came with no change that could be shown on the full test set.",
                False,
            ),
            (
                "The rows with gaps were noise, and the model is better off without it.",
                "More of them were disrupted, so the exam became easier. On all rows no gain could be shown.",
                False,
            ),
            (
                "Nothing yet: the test set changed as well. Score both versions on the same rows.",
                "Dropping rows changes the exam. Compare on all rows that come in use, gaps included.",
                True,
            ),
        ),
    ),
)
