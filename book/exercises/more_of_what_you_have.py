"""Exercises of "Making more of what you have": choose a slice, choose pictures, vary them, and split before that."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import pandas as pd

from book import garments
from book.exercises.engine import Exercise, Hint, Question, describe, expect_function, expect_type

CAUGHT = 0.5
"""Share of the picked pictures that the model must be wrong about, in exercise 2."""


def context() -> dict[str, Any]:
    """Return what the notebook has defined when its exercises begin and that answers use."""
    from scipy import ndimage  # slow to import

    images = garments.load().images[:40]
    return {
        "np": np,
        "ndimage": ndimage,
        "pd": pd,
        "wilson": wilson,
        "shifted": shifted,
        "flipped": _flipped,
        "brightened": _brightened,
        "slices": _tables()[0][0],
        "probabilities": guesses(0),
        "IMAGES": images,
    }


# What the chapter defines, for the tests.


def wilson(correct: float, n: float) -> tuple[float, float]:
    """Return the ends of the 95 % Wilson interval of a share; 0 and 1 if there are no rows."""
    assert 0 <= correct <= n, "wilson(correct, n): the number of rows comes second"
    if n == 0:
        return 0.0, 1.0
    z, share = 1.96, correct / n
    middle = (share + z**2 / (2 * n)) / (1 + z**2 / n)
    half = z / (1 + z**2 / n) * (share * (1 - share) / n + z**2 / (4 * n**2)) ** 0.5
    return middle - half, middle + half


def shifted(images: np.ndarray, rng: np.random.Generator, most: int = 1) -> np.ndarray:
    """Move each picture by up to `most` pixels in each direction; what enters is background."""
    padded = np.pad(images, ((0, 0), (most, most), (most, most)))
    corners = rng.integers(0, 2 * most + 1, (len(images), 2))
    return np.stack([p[y : y + 28, x : x + 28] for p, (y, x) in zip(padded, corners, strict=True)])


def _flipped(images: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    return np.where(rng.random((len(images), 1, 1)) < 0.5, images[:, :, ::-1], images)


def _brightened(images: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    return np.clip(images * rng.uniform(0.7, 1.3, (len(images), 1, 1)), 0, 255).astype(np.uint8)


# ---- Exercise 1 -----------------------------------------------------------------------------------------------------


def example_slices() -> pd.DataFrame:
    """Return a table of slices to try a rule on: ``slice``, ``n`` rows judged, ``correct`` of them."""
    return _tables()[0][0].copy()


@cache
def _made() -> tuple[tuple[pd.DataFrame, float], ...]:
    # Far from every border, so that Wilson's, the exact and the normal interval agree.
    lists = (
        ([("long sleeves", 216, 90), ("short sleeves", 184, 130), ("velvet", 4, 1), ("pale", 205, 110)], 0.55),
        ([("hats", 6, 3), ("scarves", 300, 216), ("gloves", 310, 228), ("belts", 0, 0)], 0.72),  # nothing to grow
        ([("night", 900, 558), ("dusk", 40, 12), ("rain", 3, 1), ("noon", 700, 602)], 0.71),  # 40 rows are enough
        ([("north", 400, 360), ("south", 420, 300), ("west", 2_000, 1_500), ("east", 5, 3)], 0.78),
        ([("a", 0, 0), ("b", 2, 1), ("c", 5_000, 4_250), ("d", 4_000, 3_440)], 0.855),  # nothing to grow
        ([("old", 60, 21), ("new", 1_200, 720), ("mid", 900, 810)], 0.72),  # "new" has more errors
        ([("v", 40, 19), ("x", 90, 36), ("y", 120, 68), ("z", 3, 1), ("w", 700, 560)], 0.70),  # neither fewest nor most rows
        ([("wool", 15, 6), ("felt", 2_000, 1_000), ("silk", 800, 520), ("linen", 800, 700)], 0.75),  # 15 rows are enough
        ([("cotton", 10, 8), ("denim", 4_000, 3_400)], 0.78),  # nothing: small, and not even below
        ([("left", 900, 810), ("right", 800, 740)], 0.60),  # nothing: both far above
    )  # fmt: skip
    return tuple((pd.DataFrame(rows, columns=["slice", "n", "correct"]), overall) for rows, overall in lists)


def _tables() -> list[tuple[pd.DataFrame, float]]:
    return [(table.copy(), overall) for table, overall in _made()]


def _grow(table: pd.DataFrame, overall: float, end: int = 1) -> str:
    """Return the right answer; with ``end=0`` that of somebody who compares the interval's lower end."""
    ends = [wilson(c, n)[end] for c, n in zip(table["correct"], table["n"], strict=True)]
    judged = table[np.array(ends) < overall]
    if judged.empty:
        return "everywhere"
    return str(judged.loc[(judged["correct"] / judged["n"].replace(0, np.nan)).fillna(1).idxmin(), "slice"])


def _lowest(table: pd.DataFrame, overall: float = 1.0) -> str:
    return str(table.loc[(table["correct"] / table["n"].replace(0, np.nan)).idxmin(), "slice"])


def _by_end(table: pd.DataFrame, overall: float, end: int) -> str:
    ends = np.array([wilson(c, n)[end] for c, n in zip(table["correct"], table["n"], strict=True)])
    return str(table["slice"].iloc[int(ends.argmin())]) if ends.min() < overall else "everywhere"


def _below(table: pd.DataFrame, overall: float, rows: int = 0) -> str:
    """Return the lowest slice that lies below the whole and has at least so many rows."""
    share = table["correct"] / table["n"].replace(0, np.nan)
    judged = table[(table["n"] >= rows) & (share < overall)]
    return str(judged.loc[share[judged.index].idxmin(), "slice"]) if len(judged) else "everywhere"


def _most_errors(table: pd.DataFrame, overall: float) -> str:
    ends = np.array([wilson(c, n)[1] for c, n in zip(table["correct"], table["n"], strict=True)])
    judged = table[ends < overall]
    errors = (judged["n"] - judged["correct"]).astype(float)
    return str(judged.loc[errors.idxmax(), "slice"]) if len(judged) else "everywhere"


class GrowASlice(Exercise):
    """Which slice to buy labels for, and when to refuse."""

    question = (
        "You have audited a model by slices. `slices` has one row per slice: its name in `slice`, the number of rows judged in "
        "`n`, and how many of them the model got right in `correct`. A slice may have **no rows at all**. `overall` is the "
        "accuracy of the whole, a share from 0 to 1.\n\n"
        "Write `grow(slices, overall)`: return the **name of one slice** (a text) to buy labels for. Among the slices whose *whole* 95 % Wilson "
        "interval lies below `overall`, take the one with the lowest accuracy. If there is none, return `'everywhere'`. "
        "`wilson(correct, n)` returns the two ends of the interval, as shares. Your function is tried on ten tables."
    )
    starter = "def grow(slices, overall):\n    return ...\n\n\nanswer = grow\n"
    hints = (
        "A slice of four rows with one right has 25 %, and could be as good as any. Which end of its interval says so?",
        "The whole interval lies below `overall` if its upper end does: `wilson(correct, n)[1] < overall`.",
        "Loop over `slices.itertuples()`; keep `(row.correct / row.n, row.slice)` of those that pass. Return the second part "
        "of `min(kept)`, or `'everywhere'` if `kept` is empty.",
    )
    solution = (
        "def grow(slices, overall):\n"
        "    kept = []\n"
        "    for row in slices.itertuples():\n"
        "        if wilson(row.correct, row.n)[1] < overall:\n"
        "            kept.append((row.correct / row.n, row.slice))\n"
        "    return min(kept)[1] if kept else 'everywhere'\n\n\n"
        "answer = grow\n"
    )
    right = (
        "def grow(slices, overall):\n"
        "    upper = [wilson(c, n)[1] for c, n in zip(slices['correct'], slices['n'])]\n"
        "    weak = slices[np.array(upper) < overall]\n"
        "    if weak.empty:\n        return 'everywhere'\n"
        "    return weak.set_index('slice').eval('correct / n').idxmin()\n\nanswer = grow\n",
        "def grow(slices, overall):\n"
        "    best, found = 2, 'everywhere'\n"
        "    for _, row in slices.iterrows():\n"
        "        if row['n'] and wilson(row['correct'], row['n'])[1] < overall and row['correct'] / row['n'] < best:\n"
        "            best, found = row['correct'] / row['n'], row['slice']\n"
        "    return found\n\nanswer = grow\n",
    )
    wrong = (
        ("answer = lambda slices, overall: slices.loc[(slices.correct / slices.n).idxmin(), 'slice']\n", "however few rows"),
        (
            "def grow(slices, overall):\n"
            "    weak = slices[[wilson(c, n)[0] < overall for c, n in zip(slices.correct, slices.n)]]\n"
            "    return weak.loc[(weak.correct / weak.n).idxmin(), 'slice'] if len(weak) else 'everywhere'\n\nanswer = grow\n",
            "lower end",
        ),
        (
            "def grow(slices, overall):\n"
            "    weak = slices[(slices.n >= 30) & (slices.correct / slices.n < overall)]\n"
            "    return weak.loc[(weak.correct / weak.n).idxmin(), 'slice'] if len(weak) else 'everywhere'\n\nanswer = grow\n",
            "without its interval",
        ),
        (
            "def grow(slices, overall):\n"
            "    ends = [wilson(c, n)[0] for c, n in zip(slices.correct, slices.n)]\n"
            "    return slices['slice'].iloc[int(np.argmin(ends))]\n\nanswer = grow\n",
            "smallest lower end",
        ),
        (
            "def grow(slices, overall):\n"
            "    weak = slices[[wilson(c, n)[1] < overall for c, n in zip(slices.correct, slices.n)]]\n"
            "    return weak.loc[(weak.n - weak.correct).idxmax(), 'slice'] if len(weak) else 'everywhere'\n\nanswer = grow\n",
            "most errors",
        ),
        (
            "def grow(slices, overall):\n"
            "    weak = slices[[wilson(c, n)[1] < overall for c, n in zip(slices.correct, slices.n)]]\n"
            "    return (weak.correct / weak.n).idxmin() if len(weak) else 'everywhere'\n\nanswer = grow\n",
            "the name",
        ),
        (
            "def grow(slices, overall):\n"
            "    for row in slices.itertuples():\n"
            "        if wilson(row.correct, row.n)[1] < overall:\n            return row.slice\n"
            "    return 'everywhere'\n\nanswer = grow\n",
            "first slice",
        ),
        (
            "def grow(slices, overall):\n"
            "    weak = slices[[wilson(c, n)[1] < overall for c, n in zip(slices.correct, slices.n)]]\n"
            "    return weak.loc[(weak.correct / weak.n).idxmin(), 'slice'] if len(weak) else None\n\nanswer = grow\n",
            "no slice is surely below",
        ),
        ("answer = lambda slices, overall: 'everywhere'\n", "always"),
        (
            "def grow(slices, overall):\n"
            "    kept = [(r.correct / r.n, r.slice) for r in slices.itertuples() if wilson(r.correct, r.n)[1] < overall]\n"
            "    return max(kept)[1] if kept else 'everywhere'\n\nanswer = grow\n",
            "the highest",
        ),
        (
            "def grow(slices, overall):\n"
            "    kept = [(r.n, r.slice) for r in slices.itertuples() if wilson(r.correct, r.n)[1] < overall]\n"
            "    return min(kept)[1] if kept else 'everywhere'\n\nanswer = grow\n",
            "fewest rows. The task",
        ),
        (
            "def grow(slices, overall):\n"
            "    kept = [(r.n, r.slice) for r in slices.itertuples() if wilson(r.correct, r.n)[1] < overall]\n"
            "    return max(kept)[1] if kept else 'everywhere'\n\nanswer = grow\n",
            "most rows",
        ),
        (
            "def grow(slices, overall):\n"
            "    kept = [(wilson(r.correct, r.n)[1], r.slice) for r in slices.itertuples() if wilson(r.correct, r.n)[1] < overall]\n"
            "    return min(kept)[1] if kept else 'everywhere'\n\nanswer = grow\n",
            "lowest upper end",
        ),
        (
            "def grow(slices, overall):\n"
            "    low = wilson(slices.correct.sum(), slices.n.sum())[0]\n"
            "    kept = [(r.correct / r.n, r.slice) for r in slices.itertuples() if wilson(r.correct, r.n)[1] < low]\n"
            "    return min(kept)[1] if kept else 'everywhere'\n\nanswer = grow\n",
            "interval of the whole table",
        ),
        (
            "def grow(slices, overall):\n"
            "    kept = [(r.correct / r.n, r.slice) for r in slices.itertuples() if wilson(r.correct, r.n)[1] < overall]\n"
            "    return sorted(kept)[0][1]\n\nanswer = grow\n",
            "no slice passes",
        ),
        (
            "def grow(slices, overall):\n"
            "    kept = [(r.correct / r.n, r.slice, wilson(r.correct, r.n)[1]) for r in slices.itertuples()]\n"
            "    return min([k for k in kept if k[2] < overall], default=(0, 'everywhere'))[1]\n\nanswer = grow\n",
            "n is above 0",
        ),
        (
            "def grow(slices, overall):\n"
            "    kept = [(r.correct / r.n, r.slice) for r in slices.itertuples() if wilson(r.n, r.correct)[1] < overall]\n"
            "    return min(kept)[1] if kept else 'everywhere'\n\nanswer = grow\n",
            "rows comes second",
        ),
    )  # fmt: skip
    expects = "a function of a DataFrame and a number that returns the name of a slice"

    def judge(self, answer: Any) -> str:
        grow = expect_function(answer, "grow", parameters=2)
        tables = _tables()
        said = [_name(self._said(grow, table, overall), table) for table, overall in tables]
        truth = [_grow(table, overall) for table, overall in tables]
        if said == truth:
            return (
                "Ten of ten, four of them `everywhere`. A rule that cannot refuse sends the money to whichever slice "
                "has the fewest rows."
            )
        right = sum(a == b for a, b in zip(said, truth, strict=True))
        if set(said) == {"everywhere"}:
            raise Hint(
                "Your rule says `'everywhere'` always. In six of the ten tables a slice is surely below the whole. If you compare, "
                "compare a share from 0 to 1 with a share from 0 to 1."
            )
        for rule, message in _RULES:
            if said == [rule(table, overall) for table, overall in tables]:
                raise Hint(f"{right} of 10 tables. {message}")
        number = next(i for i, (a, b) in enumerate(zip(said, truth, strict=True)) if a != b)
        table, overall = tables[number]
        rows = "; ".join(f"`{r.slice}` {r.correct} of {r.n}" for r in table.itertuples())
        raise Hint(
            f"{right} of 10 tables. In one, {overall:.1%} of the whole are right, the slices are {rows}, and you say `{said[number]}`."
        )

    def _said(self, grow: Any, table: pd.DataFrame, overall: float) -> Any:
        """Call the learner's function; say what is special about a table on which it raises."""
        try:
            return self.call(grow, table, overall)
        except Hint as hint:
            message = str(hint)
            if "ZeroDivisionError" in message:
                message += (
                    " One slice of this table has no rows: compute `correct / n` only where n is above 0."
                )
            elif " raised " in message and _grow(table, overall) == "everywhere":
                message += (
                    " In this table no slice passes: return `'everywhere'` before you look for the lowest."
                )
            raise Hint(message) from None


def _passing(table: pd.DataFrame, overall: float) -> list[Any]:
    return [r for r in table.itertuples() if wilson(r.correct, r.n)[1] < overall]


_RULES = (
    (
        lambda table, overall: min(
            ((r.n, str(r.slice)) for r in _passing(table, overall)), default=(0, "everywhere")
        )[1],
        "Of the slices that pass you take the one with the fewest rows. The task asks for the lowest accuracy.",
    ),
    (
        lambda table, overall: max(
            ((r.n, str(r.slice)) for r in _passing(table, overall)), default=(0, "everywhere")
        )[1],
        "Of the slices that pass you take the one with the most rows. The task asks for the lowest accuracy.",
    ),
    (
        lambda table, overall: _by_end(table, overall, 1),
        "You take the lowest upper end. The end decides who passes; of those that pass, take the lowest accuracy, `correct / n`.",
    ),
    (
        lambda table, overall: _grow(table, wilson(table["correct"].sum(), table["n"].sum())[0]),
        "You compare with an interval of the whole table. Compare with `overall` itself: slices may overlap, so their sum is not the whole.",
    ),
    (
        _lowest,
        "You take the lowest accuracy, however few rows it rests on. Ask how good the slice could still be.",
    ),
    (
        _below,
        "You take the lowest accuracy, however few rows it rests on. Ask how good the slice could still be.",
    ),
    (
        lambda table, overall: _grow(table, overall, end=0),
        "You compare the lower end of the interval. It lies below the whole for nearly every slice; which end proves that a slice is weak?",
    ),
    (
        lambda table, overall: _below(table, overall, rows=30),
        "You judge a slice by its number of rows, without its interval. A slice of 15 can be surely weak, and one of 40 may not be.",
    ),
    (
        lambda table, overall: _by_end(table, 2.0, 0),
        "You take the smallest lower end: it belongs to the slice with the fewest rows, of which you know least.",
    ),
    (
        _most_errors,
        "You take the slice with the most errors. The task asks for the lowest accuracy among those that pass.",
    ),
    (
        lambda table, overall: next(
            (str(r.slice) for r in table.itertuples() if wilson(r.correct, r.n)[1] < overall), "everywhere"
        ),
        "You return the first slice that passes. Two or three pass in some tables: take the one with the lowest accuracy.",
    ),
    (
        lambda table, overall: max(
            (
                (r.correct / r.n, str(r.slice))
                for r in table.itertuples()
                if wilson(r.correct, r.n)[1] < overall
            ),
            default=(0, "everywhere"),
        )[1],
        "Of the slices that pass you take the highest accuracy. Where does the next label help most?",
    ),
)


def _name(value: Any, table: pd.DataFrame) -> str:
    names = [*table["slice"], "everywhere"]
    if value is None:
        raise Hint(
            "Your function returned `None`. If no slice is surely below the whole, return the text `'everywhere'`."
        )
    if not isinstance(value, str):
        raise Hint(
            f"Return the name of one slice, a text from the column `slice`; yours is {describe(value)}."
        )
    if value not in names:
        raise Hint(
            f"Return one of the names in the column `slice`, or `'everywhere'`; yours is {describe(value)}."
        )
    return str(value)


# ---- Exercise 2 -----------------------------------------------------------------------------------------------------


def guesses(seed: int) -> np.ndarray:
    """Return a model's probabilities for 1,500 pictures without a label.

    Parameters
    ----------
    seed
        Which pictures are drawn.

    Returns
    -------
    numpy.ndarray
        ``float64`` (1500, 5): one row per picture, one column per class; each row sums to 1.
    """
    return _guesses(seed)[0].copy()


@cache
def _guesses(seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the probabilities, and which pictures the model is wrong about."""
    # Slow to import, and needed in this exercise only.
    from sklearn.decomposition import PCA
    from sklearn.linear_model import LogisticRegression

    everything = garments.load()
    rng = np.random.default_rng(seed)
    rows = rng.permutation(np.flatnonzero(everything.split == garments.POOL))[:1_800]
    labels = everything.labels[rows].astype(int)
    pixels = everything.images[rows].reshape(len(rows), -1) / 255
    x = PCA(30, svd_solver="covariance_eigh").fit_transform(pixels)
    model = LogisticRegression(C=0.05, max_iter=1_000).fit(x[:300], labels[:300])
    shares = model.predict_proba(x[300:])
    return shares, shares.argmax(axis=1) != labels[300:]


class PickPictures(Exercise):
    """Which pictures to have labeled next."""

    question = (
        "A model was trained on 300 labels and has guessed the class of 1,500 pictures without one. `probabilities` is an "
        "array of shape (1500, 5): a row per picture, a column per class, each row sums to 1.\n\n"
        "Write `pick(probabilities, budget)`: return the **positions** (0 to n − 1) of `budget` **different** rows to have labeled, those the model "
        "is least sure of. It is judged on pictures you have not seen, with budgets of 60 and 100: the model must be wrong about at least "
        "**half** of those you pick. It is wrong about three in ten at random."
    )
    starter = "def pick(probabilities, budget):\n    return ...\n\n\nanswer = pick\n"
    hints = (
        "Say first, for one picture, how unsure its five probabilities are. Then order the pictures by it.",
        "Two usual measures: the largest of the five (small means unsure), or the largest minus the second (small means a tie). "
        "One row is one picture: work along `axis=1`.",
        "`ordered = np.sort(probabilities, axis=1)`, the gap is `ordered[:, -1] - ordered[:, -2]`, and `np.argsort(gap)` lists positions from "
        "the smallest gap on. Take the first `budget`.",
    )
    solution = (
        "def pick(probabilities, budget):\n"
        "    ordered = np.sort(probabilities, axis=1)\n"
        "    gap = ordered[:, -1] - ordered[:, -2]\n"
        "    return np.argsort(gap)[:budget]\n\n\n"
        "answer = pick\n"
    )
    right = (
        "answer = lambda probabilities, budget: probabilities.max(axis=1).argsort()[:budget].tolist()\n",
        "def pick(probabilities, budget):\n"
        "    entropy = -(probabilities * np.log(probabilities + 1e-12)).sum(axis=1)\n"
        "    return pd.Series(entropy).nlargest(budget).index\n\nanswer = pick\n",
    )
    wrong = (
        ("answer = lambda probabilities, budget: probabilities.max(axis=1).argsort()[-budget:]\n", "surest"),
        ("answer = lambda probabilities, budget: np.random.default_rng(0).choice(len(probabilities), budget, replace=False)\n", "about what chance finds"),
        ("answer = lambda probabilities, budget: np.arange(budget)\n", "one after another"),
        ("answer = lambda probabilities, budget: probabilities.max(axis=0).argsort()[:budget]\n", "one for each class"),
        ("answer = lambda probabilities, budget: probabilities.argsort(axis=0)[:budget, 0]\n", "one single class"),
        ("answer = lambda probabilities, budget: probabilities.argsort(axis=1)[:budget]\n", "shape"),
        ("answer = lambda probabilities, budget: probabilities.max(axis=1).argsort()[:300]\n", "budget is"),
        ("answer = lambda probabilities, budget: probabilities.max(axis=1).argsort()\n", "every picture"),
        ("answer = lambda probabilities, budget: probabilities.max(axis=1) < 0.5\n", "`True` and `False`"),
        ("answer = lambda probabilities, budget: np.sort(probabilities.max(axis=1))[:budget]\n", "probabilities themselves"),
        ("answer = lambda probabilities, budget: np.random.default_rng(0).integers(0, len(probabilities), budget)\n", "twice"),
        ("answer = lambda probabilities, budget: np.argsort(-probabilities[:, 4])[:budget]\n", "one single class"),
        ("answer = lambda probabilities, budget: probabilities.min(axis=1).argsort()[:budget]\n", "smallest of the five"),
        ("answer = lambda probabilities, budget: abs(probabilities[:, -1] - probabilities[:, -2]).argsort()[:budget]\n", "two fixed classes"),
        ("answer = lambda probabilities, budget: (probabilities[:, 0] - probabilities[:, 1]).argsort()[:budget]\n", "two fixed classes"),
        (
            "def pick(probabilities, budget):\n    ordered = np.sort(probabilities, axis=0)\n"
            "    return np.argsort(ordered[:, -1] - ordered[:, -2])[:budget]\n\nanswer = pick\n",
            "sorts each column",
        ),
        ("answer = lambda probabilities, budget: abs(probabilities.max(axis=1) - 0.5).argsort()[:budget]\n", "nearest 0.5"),
        ("answer = lambda probabilities, budget: np.flatnonzero(probabilities.max(axis=1) < 0.5)[:budget]\n", "Order all rows"),
    )  # fmt: skip
    expects = "a function of an array and a number that returns positions"

    def judge(self, answer: Any) -> str:
        pick = expect_function(answer, "pick", parameters=2)
        found, every = [], []
        for seed, budget in ((101, 60), (102, 100), (103, 100)):
            shares, is_wrong = _guesses(seed)
            rows = _positions(self.call(pick, shares, budget), len(shares), budget)
            found.append(is_wrong[rows].mean())
            every.append((shares, rows))
        share = float(np.mean(found))
        result = f"The model is wrong about {share:.0%} of the pictures you pick."
        least = max(
            np.mean([np.isin(rows, order(p)[: len(rows)]).mean() for p, rows in every]) for order in _UNSURE
        )
        if share >= CAUGHT and least < 0.5:
            raise Hint(
                f"{result} But only {least:.0%} of them are among the least sure ones, by whatever measure. Order all rows, then cut."
            )
        if share >= CAUGHT:
            return f"{result} At random it is about 31 %. Where it is wrong, a label teaches it something; whether the annotator is right there is another question."
        raise Hint(f"{result} {_why(every, share)}")


_UNSURE = (
    lambda p: p.max(axis=1).argsort(),
    lambda p: np.diff(np.sort(p, axis=1)[:, -2:], axis=1)[:, 0].argsort(),
    lambda p: (p * np.log(p + 1e-12)).sum(axis=1).argsort(),
)


def _positions(value: Any, n: int, budget: int) -> np.ndarray:
    kinds = (np.ndarray, list, tuple, set, range, pd.Series, pd.Index)
    expect_type(value, kinds, f"{budget} positions", "What your function returns")
    if isinstance(value, set | range):
        value = list(value)
    if getattr(value, "ndim", 1) != 1:
        raise Hint(
            f"Return one position per picture, in one dimension; yours is an array of shape {value.shape}."
        )
    items = list(value)
    if any(isinstance(item, list | tuple | set | dict | np.ndarray) for item in items):
        raise Hint(f"Return one position per picture, in one dimension; yours is {describe(value)}.")
    if items and all(isinstance(item, bool | np.bool_) for item in items):
        raise Hint(
            "Your function returned `True` and `False`. Return positions; `np.flatnonzero(mask)` lists them."
        )
    whole = [
        isinstance(i, int | np.integer) or (isinstance(i, float | np.floating) and float(i).is_integer())
        for i in items
    ]
    if not all(whole):
        if all(isinstance(i, float | np.floating) for i in items):
            raise Hint(
                "Your function returned the probabilities themselves, or another fraction. `np.argsort` gives the positions that `np.sort` loses."
            )
        raise Hint(f"Positions are whole numbers; yours is {describe(value)}.")
    if len(items) == n:
        raise Hint(
            f"You return every picture, {n:,} of them. The budget is {budget}: take the first `budget` of your order."
        )
    if len(items) <= 5 < budget:
        raise Hint(
            f"You return {len(items)} positions, as if there were one for each class. A row is a picture: along it runs `axis=1`."
        )
    if len(items) != budget:
        raise Hint(f"You return {len(items)} positions, and this budget is {budget}. Use the parameter.")
    rows = np.array([int(item) for item in items])
    if rows.min() < -n or rows.max() >= n:
        raise Hint(
            f"Position {rows[(rows < -n) | (rows >= n)][0]} is none of the {n:,} rows: they go from 0 to {n - 1:,}."
        )
    rows = rows % n
    if len(set(rows.tolist())) < budget:
        raise Hint(f"You pay twice for {budget - len(set(rows.tolist()))} labels: the positions must differ.")
    return rows


def _why(every: list[tuple[np.ndarray, np.ndarray]], share: float) -> str:
    def alike(order: Any, least: float = 0.9) -> bool:
        return all(np.isin(rows, order(p)[: len(rows)]).mean() > least for p, rows in every)

    def by_columns(p: np.ndarray) -> np.ndarray:
        columns = np.sort(p, axis=0)
        return np.argsort(columns[:, -1] - columns[:, -2])

    for j in range(5):
        for k in range(5):
            if j != k and (
                alike(lambda p, j=j, k=k: np.argsort(p[:, j] - p[:, k]), 0.98)
                or alike(lambda p, j=j, k=k: np.argsort(abs(p[:, j] - p[:, k])), 0.98)
            ):
                return "You compare two fixed classes, the same in every row. The first and second differ by row: sort within each row first, `axis=1`."
    if alike(by_columns):
        return "`axis=0` sorts each column, over the pictures, and rows lose their meaning. Sort within each row, `axis=1`."
    if alike(lambda p: np.argsort(abs(p.max(axis=1) - 0.5))):
        return "You take what is nearest 0.5. With five classes that is not the least sure: the largest can be far below it."
    for k in range(5):
        if alike(lambda p, k=k: np.argsort(p[:, k])) or alike(lambda p, k=k: np.argsort(-p[:, k])):
            return "You order by one single class. Unsure means that all five are compared, within each row."
    if alike(lambda p: np.argsort(p.min(axis=1))):
        return "You order by the smallest of the five probabilities. It says which class is excluded, and not how near the first two are."
    if share < 0.12:
        return "These are the ones it is surest of: turn the order around."
    if alike(lambda p: np.arange(len(p))):
        return "They come one after another from the top of the array: order them first."
    if 0.2 < share < 0.4:
        return "That is about what chance finds, three in ten."
    return "Take the smallest gap between the first and the second probability of each row."


# ---- Exercise 3 -----------------------------------------------------------------------------------------------------


class VaryThePictures(Exercise):
    """An augmentation that imitates what will come."""

    question = (
        "From next month another photographer takes the pictures: each garment may sit **up to two pixels off** in any direction, and "
        "the light is **up to 30 % weaker** (never stronger). Prepare your rows for that.\n\n"
        "Write `vary(images, rng)`: `images` is an array of `uint8` (n, 28, 28), `rng` a NumPy random generator. Return an array of the same "
        "shape and type in which every picture has been moved by its own random amount (−2 to 2 pixels down and across; background, 0, enters) and "
        "multiplied by its own random factor from 0.7 to 1. `shifted(images, rng, most)` from this chapter may help."
    )
    starter = "def vary(images, rng):\n    return ...\n\n\nanswer = vary\n"
    hints = (
        "Two changes, each with its own random numbers for each picture. Draw four of your pictures beside the originals and look.",
        "`shifted(images, rng, most=2)` does the moving. For the light, draw `rng.uniform(0.7, 1, …)` with a shape that gives each picture one number.",
        "`factors = rng.uniform(0.7, 1, (len(images), 1, 1))`; the product is `float64`, so end with `.astype(np.uint8)`.",
    )
    solution = (
        "def vary(images, rng):\n"
        "    moved = shifted(images, rng, most=2)\n"
        "    factors = rng.uniform(0.7, 1, (len(images), 1, 1))\n"
        "    return (moved * factors).astype(np.uint8)\n\n\n"
        "answer = vary\n"
    )
    right = (
        "def vary(images, rng):\n"
        "    new = np.zeros_like(images)\n"
        "    for k, picture in enumerate(images):\n"
        "        y, x = rng.integers(-2, 3, 2)\n"
        "        frame = np.pad(picture, 2)[2 - y:30 - y, 2 - x:30 - x]\n"
        "        new[k] = np.round(frame * rng.uniform(0.7, 1))\n"
        "    return new\n\nanswer = vary\n",
        "from scipy import ndimage\n\ndef vary(images, rng):\n"
        "    return np.stack([ndimage.shift(p * rng.uniform(0.7, 1), rng.integers(-2, 3, 2), order=0) for p in images]).astype('uint8')\n\n"
        "answer = vary\n",
    )
    wrong = (
        ("answer = lambda images, rng: images\n", "nothing has changed"),
        ("answer = lambda images, rng: shifted(images, rng, most=2)\n", "light is as before"),
        ("answer = lambda images, rng: shifted(images, rng)\n", "one pixel"),
        ("answer = lambda images, rng: (images * rng.uniform(0.7, 1, (len(images), 1, 1))).astype(np.uint8)\n", "has moved"),
        ("answer = lambda images, rng: brightened(shifted(images, rng, most=2), rng)\n", "stronger"),
        ("answer = lambda images, rng: shifted(images, rng, most=2) * rng.uniform(0.7, 1, (len(images), 1, 1))\n", "float64"),
        ("answer = lambda images, rng: (shifted(images, rng, most=2) * rng.uniform(0.7, 1)).astype(np.uint8)\n", "same factor"),
        ("answer = lambda images, rng: (shifted(images, rng, most=2) * rng.uniform(0.7, 1, images.shape)).astype(np.uint8)\n", "each pixel"),
        ("answer = lambda images, rng: (np.roll(images, tuple(rng.integers(-2, 3, 2)), axis=(1, 2)) * rng.uniform(0.7, 1, (len(images), 1, 1))).astype(np.uint8)\n", "same way"),
        (
            "def vary(images, rng):\n"
            "    moved = np.stack([np.roll(p, rng.integers(-2, 3, 2), axis=(0, 1)) for p in images])\n"
            "    return (moved * rng.uniform(0.7, 1, (len(images), 1, 1))).astype(np.uint8)\n\nanswer = vary\n",
            "other side",
        ),
        ("answer = lambda images, rng: (shifted(images, rng, most=2) * rng.uniform(0.3, 1, (len(images), 1, 1))).astype(np.uint8)\n", "weaker than"),
        ("answer = lambda images, rng: (shifted(images[:, ::-1], rng, most=2) * rng.uniform(0.7, 1, (len(images), 1, 1))).astype(np.uint8)\n", "upside down"),
        ("answer = lambda images, rng: (shifted(images[::-1], rng, most=2) * rng.uniform(0.7, 1, (len(images), 1, 1))).astype(np.uint8)\n", "order of the pictures"),
        ("answer = lambda images, rng: (shifted(images, rng, most=4) * rng.uniform(0.7, 1, (len(images), 1, 1))).astype(np.uint8)\n", "further than"),
        ("answer = lambda images, rng: (shifted(flipped(images, rng), rng, most=2) * rng.uniform(0.7, 1, (len(images), 1, 1))).astype(np.uint8)\n", "mirror"),
        ("answer = lambda images, rng: np.round(shifted(images / 255, rng, most=2) * rng.uniform(0.7, 1, (len(images), 1, 1))).astype(np.uint8)\n", "nearly black"),
        ("answer = lambda images, rng: np.concatenate([images, shifted(images, rng, most=2)])\n", "as many pictures"),
        (
            "def vary(images, rng):\n"
            "    padded = np.pad(images, ((0, 0), (2, 2), (2, 2)))\n"
            "    corners = rng.integers(0, 4, (len(images), 2))\n"
            "    moved = np.stack([p[y:y + 28, x:x + 28] for p, (y, x) in zip(padded, corners)])\n"
            "    return (moved * rng.uniform(0.7, 1, (len(images), 1, 1))).astype(np.uint8)\n\nanswer = vary\n",
            "leave out -2",
        ),
        (
            "def vary(images, rng):\n"
            "    moved = np.stack([ndimage.shift(p, [rng.integers(-2, 3)] * 2, order=0) for p in images])\n"
            "    return (moved * rng.uniform(0.7, 1, (len(images), 1, 1))).astype(np.uint8)\n\nanswer = vary\n",
            "same amount",
        ),
        (
            "def vary(images, rng):\n    rng = np.random.default_rng(0)\n"
            "    return (shifted(images, rng, most=2) * rng.uniform(0.7, 1, (len(images), 1, 1))).astype(np.uint8)\n\nanswer = vary\n",
            "Two different generators",
        ),
        ("answer = lambda images, rng: (shifted(images, rng, most=2) * rng.choice([0.7, 1], (len(images), 1, 1))).astype(np.uint8)\n", "as bright as before"),
        ("answer = lambda images, rng: (shifted(images, rng, most=2) * rng.choice([0.7, 0.98], (len(images), 1, 1))).astype(np.uint8)\n", "at the ends"),
        ("answer = lambda images, rng: (shifted(images, rng, most=2) * rng.integers(0.7, 1, (len(images), 1, 1))).astype(np.uint8)\n", "all black"),
        ("answer = lambda images, rng: (shifted(images, rng, most=2) * rng.uniform(0, 0.3, (len(images), 1, 1))).astype(np.uint8)\n", "light is left"),
        ("answer = lambda images, rng: shifted(images, rng, most=2) - rng.integers(1, 60, (len(images), 1, 1)).astype(np.uint8)\n", "no longer 0"),
        (
            "def vary(images, rng):\n"
            "    padded = np.pad(images, ((0, 0), (2, 2), (2, 2)), mode='edge')\n"
            "    corners = rng.integers(0, 5, (len(images), 2))\n"
            "    moved = np.stack([p[y:y + 28, x:x + 28] for p, (y, x) in zip(padded, corners)])\n"
            "    return (moved * rng.uniform(0.7, 1, (len(images), 1, 1))).astype(np.uint8)\n\nanswer = vary\n",
            "repeats the border",
        ),
    )  # fmt: skip
    expects = "a function of an array of pictures and a random generator that returns pictures"

    def judge(self, answer: Any) -> str:
        vary = expect_function(answer, "vary", parameters=2)
        images = _pictures()
        made = self.call(vary, images, np.random.default_rng(11))
        expect_type(made, np.ndarray, "an array of pictures", "What your function returns")
        if made.shape != images.shape:
            raise Hint(
                f"Return as many pictures as came, of the same size: shape {images.shape}. Yours is {describe(made)}."
            )
        if made.dtype != np.uint8:
            raise Hint(
                f"The pictures should be `uint8`; yours are `{made.dtype}`. End with `.astype(np.uint8)`."
            )
        _check_variation(images, made)
        if np.array_equal(made, self.call(vary, images, np.random.default_rng(12))):
            raise Hint(
                "Two different generators give the same pictures. Draw from the `rng` that you are given."
            )
        return (
            "Each picture moved and dimmed in its own way, and nothing else happened to it. You have told the model what will come, and "
            "that it does not matter. You did not mirror anything: the new photographer does not either."
        )


@cache
def _pictures_made() -> np.ndarray:
    """Draw eighty pictures whose cloth is nowhere faint and fills a fair part of the frame."""
    everything = garments.load()
    images = everything.images[everything.split == garments.POOL]
    return images[(images > 100).mean(axis=(1, 2)) > 0.3][:80]


def _pictures() -> np.ndarray:
    return _pictures_made().copy()


def _placed(images: np.ndarray, made: np.ndarray, most: int = 5) -> tuple[np.ndarray, np.ndarray]:
    """Find how each picture was moved, and how well the moved original then agrees with it (cosine)."""
    padded = np.pad(images.astype(float), ((0, 0), (most, most), (most, most)))
    best, where = np.full(len(images), -1.0), np.zeros((len(images), 2), int)
    target = made.astype(float)
    size = np.sqrt((target**2).sum(axis=(1, 2))) + 1e-9
    for y in range(-most, most + 1):
        for x in range(-most, most + 1):
            view = padded[:, most - y : most - y + 28, most - x : most - x + 28]
            cosine = (view * target).sum(axis=(1, 2)) / (np.sqrt((view**2).sum(axis=(1, 2))) + 1e-9) / size
            better = cosine > best + 1e-9
            best[better], where[better] = cosine[better], (y, x)
    return where, best


def _check_variation(images: np.ndarray, made: np.ndarray) -> None:
    """Raise a `Hint` about the first thing that the task does not allow."""
    if np.array_equal(images, made):
        raise Hint("The same pictures come back: nothing has changed.")
    if made.max() == 0:
        raise Hint(
            "Your pictures are all black. `rng.integers` draws whole numbers, and from 0.7 to 1 there is only 0: use `rng.uniform`. Or did you divide by 255?"
        )
    if (made[images == 0] > 180).mean() > 0.3:
        raise Hint(
            "The background is no longer 0. Multiply: subtracting takes it below 0, which `uint8` turns into nearly 255."
        )
    if made.max() <= 5:
        raise Hint(
            "Your pictures are nearly black: their values end at 1 or 0. They should still run from 0 to 255; did you divide by 255?"
        )
    where, fit = _placed(images, made)
    for name, other in (
        ("Your garments hang upside down. In (n, 28, 28) the axis 1 runs down the picture.", images[:, ::-1]),
        ("The order of the pictures has changed: each would now carry another one's label. Axis 0 counts the pictures.", images[::-1]),
        ("Your garments lie on their side.", np.rot90(images, axes=(1, 2))),
    ):  # fmt: skip
        if _placed(other, made)[1].mean() > max(fit.mean(), 0.9):
            raise Hint(name)
    mirrored = _placed(images[:, :, ::-1], made)[1] > fit + 0.01
    if mirrored.mean() > 0.15:
        raise Hint(
            f"{mirrored.sum()} of {len(images)} pictures are a mirror image. That keeps the label, but this photographer does not do it."
        )
    moved = np.abs(where).max(axis=1)
    if (moved == 0).all():
        raise Hint("No picture has moved. The garment may sit up to two pixels off, in any direction.")
    if len(np.unique(where, axis=0)) == 1:
        y, x = where[0]
        raise Hint(
            f"All pictures have moved the same way ({y} down, {x} across). Draw a shift for each picture."
        )
    if (moved > 2).mean() > 0.05:
        raise Hint(f"{(moved > 2).sum()} of {len(images)} pictures sit further than two pixels off.")
    if (moved < 2).all():
        raise Hint("No picture sits more than one pixel off. The task says up to two.")
    left_out = sorted({-2, -1, 0, 1, 2} - ({*where[:, 0].tolist()} & {*where[:, 1].tolist()}))
    if left_out:
        raise Hint(
            f"Shifts should run from −2 to 2 on both axes. Yours leave out {', '.join(map(str, left_out))}; `rng.integers` excludes its upper end."
        )
    if (abs(where[:, 0]) == abs(where[:, 1])).all():
        raise Hint(
            "Down and across are always the same amount. Draw two numbers for each picture, one for each axis."
        )
    _check_edges(images, made, where)
    _check_light(images, made, where, fit)


def _at(images: np.ndarray, where: np.ndarray) -> np.ndarray:
    padded = np.pad(images.astype(float), ((0, 0), (5, 5), (5, 5)))
    return np.stack([p[5 - y : 33 - y, 5 - x : 33 - x] for p, (y, x) in zip(padded, where, strict=True)])


def _check_edges(images: np.ndarray, made: np.ndarray, where: np.ndarray) -> None:
    outside = _at(np.ones_like(images), where) == 0  # what entered
    if (made[outside] > 40).mean() > 0.05:
        rolled = np.stack([np.roll(p, tuple(w), axis=(0, 1)) for p, w in zip(images, where, strict=True)])
        entered = "Where a picture moved away, something other than background entered."
        if np.corrcoef(made[outside], rolled[outside])[0, 1] > 0.9:
            raise Hint(f"{entered} `np.roll` brings what leaves on one side back in on the other side.")
        raise Hint(f'{entered} A padding with `mode="edge"` repeats the border: pad with 0.')


def _check_light(images: np.ndarray, made: np.ndarray, where: np.ndarray, fit: np.ndarray) -> None:
    base = _at(images, where)
    cloth = base > 60
    ratios = [made[k][cloth[k]] / base[k][cloth[k]] for k in range(len(images))]
    factor = np.array([np.median(r) for r in ratios])
    within = np.median([np.ptp(np.quantile(r, [0.1, 0.9])) for r in ratios])
    if within > 0.1:
        raise Hint(
            "Within one picture the light differs from pixel to pixel. Draw one factor for each picture, not one for each pixel."
        )
    if (factor > 0.98).all():
        raise Hint("The light is as before. It may be up to 30 % weaker.")
    if (factor > 1.02).mean() > 0.05:
        raise Hint(
            f"{(factor > 1.02).sum()} of {len(images)} pictures have stronger light than before. The task says weaker only."
        )
    if factor.max() < 0.45:
        raise Hint(
            f"Your factors end at {factor.max():.2f}. Up to 30 % weaker means that at least 0.7 of the light is left: draw from 0.7 to 1."
        )
    if (factor < 0.67).mean() > 0.05:
        raise Hint(
            f"{(factor < 0.67).sum()} of {len(images)} pictures are more than 30 % weaker than before."
        )
    if factor.std() < 0.02:
        raise Hint(
            f"All pictures have about the same factor, {factor.mean():.2f}. Draw one for each picture: shape `(len(images), 1, 1)`."
        )
    if (factor > 0.985).mean() > 0.3:
        raise Hint(
            f"{(factor > 0.985).sum()} of {len(images)} pictures are as bright as before. Each gets its own factor, from 0.7 to 1."
        )
    if ((factor > 0.73) & (factor < 0.97)).mean() < 0.5:
        raise Hint(
            "Most of your factors lie at the ends, 0.7 or 1. Draw from the whole range: `rng.uniform(0.7, 1, …)`."
        )
    if factor.min() > 0.78 or factor.max() < 0.92:
        raise Hint(
            f"Your factors run from {factor.min():.2f} to {factor.max():.2f}. The task says from 0.7 to 1."
        )
    if fit.mean() < 0.97:
        raise Hint(
            "Beside the shift and the light something else happens to your pictures. Draw a few next to the originals."
        )


# ---- Exercise 4 -----------------------------------------------------------------------------------------------------


class SplitThenAugment(Exercise):
    """Hold out pictures whose copies nobody trains on."""

    question = (
        'Repair the leak of "When it breaks". Write `prepare(images, labels, vary)`: `images` is `uint8` (n, 28, 28), `labels` their n '
        "labels, **sorted by class**, and `vary(images)` returns one changed copy of each picture it is given, in the same order.\n\n"
        "Return four arrays, in this order: `train_images, train_labels, val_images, val_labels`. Validation is **a fifth** of the pictures, "
        "drawn at random, as they were taken. Training is all the others and **one copy** of each of these."
    )
    starter = "def prepare(images, labels, vary):\n    return ...\n\n\nanswer = prepare\n"
    hints = (
        "Decide first which pictures are held out, before there is any copy. The labels come sorted: what do the last fifth look like?",
        "`order = np.random.default_rng(0).permutation(len(images))` gives a random order of positions. Cut it after a fifth.",
        "`held, kept = np.split(order, [len(images) // 5])`. Training: `np.concatenate([images[kept], vary(images[kept])])`, with the labels "
        "`np.concatenate([labels[kept], labels[kept]])`.",
    )
    solution = (
        "def prepare(images, labels, vary):\n"
        "    order = np.random.default_rng(0).permutation(len(images))\n"
        "    held, kept = np.split(order, [len(images) // 5])\n"
        "    train_images = np.concatenate([images[kept], vary(images[kept])])\n"
        "    train_labels = np.concatenate([labels[kept], labels[kept]])\n"
        "    return train_images, train_labels, images[held], labels[held]\n\n\n"
        "answer = prepare\n"
    )
    right = (
        "from sklearn.model_selection import train_test_split\n\ndef prepare(images, labels, vary):\n"
        "    a, b, c, d = train_test_split(images, labels, test_size=0.2, stratify=labels, random_state=1)\n"
        "    return np.vstack([vary(a), a]), np.tile(c, 2), b, d\n\nanswer = prepare\n",
        "def prepare(images, labels, vary):\n"
        "    held = np.random.default_rng(3).permutation(len(images)) % 5 == 0\n"
        "    pairs = [(p, y) for p, y in zip(images[~held], labels[~held])]\n"
        "    pairs += [(p, y) for p, y in zip(vary(images[~held]), labels[~held])]\n"
        "    return [p for p, _ in pairs], [y for _, y in pairs], list(images[held]), list(labels[held])\n\nanswer = prepare\n",
    )
    _from = (
        "def prepare(images, labels, vary):\n    rng = np.random.default_rng(0)\n{}    "
        "held, kept = np.split(rng.permutation(len(images)), [len(images) // 5])\n    return {}\n\nanswer = prepare\n"
    )
    wrong = (
        (
            _from.format(
                "    images, labels = np.concatenate([images, vary(images)]), np.tile(labels, 2)\n",
                "images[kept], labels[kept], images[held], labels[held]",
            ),
            "twin",
        ),
        (
            _from.format("", "np.vstack([images[kept], vary(images[kept])]), np.tile(labels[kept], 2), vary(images[held]), labels[held]"),
            "as they were taken",
        ),
        (_from.format("", "images[kept], labels[kept], images[held], labels[held]"), "no copies"),
        (_from.format("", "vary(images[kept]), labels[kept], images[held], labels[held]"), "only the copies"),
        (
            _from.format("", "np.vstack([images[kept], vary(images[kept])]), np.repeat(labels[kept], 2), images[held], labels[held]"),
            "another picture's label",
        ),
        (_from.format("", "np.vstack([images[kept], vary(images[kept])]), labels[kept], images[held], labels[held]"), "as many labels"),
        (
            _from.format("", "np.vstack([images[kept], vary(images[kept])]), np.tile(labels[kept], 2), images[held][:5], labels[held][:5]"),
            "a fifth",
        ),
        (
            "def prepare(images, labels, vary):\n    n = len(images) // 5\n    kept, held = np.arange(n, len(images)), np.arange(n)\n"
            "    return np.vstack([images[kept], vary(images[kept])]), np.tile(labels[kept], 2), images[held], labels[held]\n\nanswer = prepare\n",
            "one class",
        ),
        (
            _from.format("", "images[held], labels[held], np.vstack([images[kept], vary(images[kept])]), np.tile(labels[kept], 2)"),
            "order of the four",
        ),
        (
            _from.format("", "np.vstack([images, vary(images[kept])]), np.concatenate([labels, labels[kept]]), images[held], labels[held]"),
            "themselves are in your training",
        ),
        (
            _from.format("", "np.vstack([images[kept], vary(images)]), np.concatenate([labels[kept], labels]), images[held], labels[held]"),
            "copies of held-out",
        ),
        (
            "def prepare(images, labels, vary):\n    held = np.arange(len(images)) % 5 == 0\n    kept = ~held\n"
            "    return np.vstack([images[kept], vary(images[kept])]), np.tile(labels[kept], 2), images[held], labels[held]\n\nanswer = prepare\n",
            "every fifth picture",
        ),
        (
            "def prepare(images, labels, vary):\n"
            "    kept, held = np.split(np.random.default_rng(0).permutation(len(images)), [len(images) // 5])\n"
            "    return np.vstack([images[kept], vary(images[kept])]), np.tile(labels[kept], 2), images[held], labels[held]\n\nanswer = prepare\n",
            "wrong way round",
        ),
    )  # fmt: skip
    expects = "a function of pictures, labels and a function that returns four arrays"

    def judge(self, answer: Any) -> str:
        prepare = expect_function(answer, "prepare", parameters=3)
        sizes = []
        for n in (200, 350):
            # Each picture carries its number in three pixels, and a copy says in a fourth that it is one.
            images = np.full((n, 28, 28), 90, np.uint8)
            images[:, 0, 0], images[:, 0, 1] = np.arange(n) // 100, np.arange(n) % 100
            images[:, 0, 2] = 0
            labels = np.sort(np.arange(n) % 5)
            value = self.call(prepare, images, labels, _marked)
            sizes.append(_check_split(value, n, labels))
        return f"{sizes[0][0]} rows to train on and {sizes[0][1]} to validate on, from 200, and no picture on both sides in any form."


def _marked(images: Any) -> np.ndarray:
    """Return copies that say that they are copies."""
    made = np.array(images, dtype=np.uint8)
    made[:, 0, 2] = 200
    return made


def _check_split(value: Any, n: int, labels: np.ndarray) -> tuple[int, int]:
    """Raise a `Hint` about the first fault of a split; return how many rows each side has."""
    expect_type(value, (tuple, list), "four arrays", "What your function returns")
    if len(value) != 4:
        raise Hint(
            f"Return four arrays: `train_images, train_labels, val_images, val_labels`. Yours is {describe(value)}."
        )
    sides = []
    for name, images, its_labels in (("training", value[0], value[1]), ("validation", value[2], value[3])):
        images, its_labels = _array(images, f"{name} images"), _array(its_labels, f"{name} labels")
        if images.ndim == 1 and its_labels.ndim == 3:
            raise Hint(
                "Pictures and labels have changed places: the order is `train_images, train_labels, val_images, val_labels`."
            )
        if images.ndim != 3 or images.shape[1:] != (28, 28):
            raise Hint(
                f"The {name} images should have the shape (rows, 28, 28); yours is {describe(images)}."
            )
        if its_labels.ndim != 1 or len(its_labels) != len(images):
            raise Hint(
                f"There should be as many labels as pictures in {name}: there are {len(images)} pictures, and the labels are {describe(its_labels)}."
            )
        number = images[:, 0, 0].astype(int) * 100 + images[:, 0, 1]
        copy = images[:, 0, 2] == 200
        if (number >= n).any() or (images[:, 5, 5] != 90).any():
            raise Hint(f"The {name} images hold pictures that are neither given nor made by `vary`.")
        if not np.array_equal(labels[number], its_labels):
            wrong = int((labels[number] != its_labels).sum())
            raise Hint(
                f"In {name}, {wrong} rows carry another picture's label. Put pictures and labels together in the same order."
            )
        sides.append((number, copy, its_labels))
    (train, train_copy, _), (held, held_copy, held_labels) = sides
    if len(held) > len(train) and not held_copy.any() and train_copy.any():
        raise Hint(
            f"Your validation has {len(held)} of the {n} pictures. You kept a fifth and held out the rest: the cut is the wrong way round."
        )
    if len(held) > len(train):
        raise Hint(
            "Your validation is larger than your training. Mind the order of the four: training comes first."
        )
    if (twins := np.isin(held, train)).any():
        if held_copy.any():
            raise Hint(
                f"{twins.sum()} of {len(held)} validation rows have a twin in training: a copy, or the picture it was copied from. Split first."
            )
        if np.isin(train[~train_copy], held).any():
            raise Hint("Held-out pictures themselves are in your training rows. Train on the others.")
        raise Hint(
            "There are copies of held-out pictures in your training rows. Copy only what you train on."
        )
    if held_copy.any():
        raise Hint(
            "Your validation holds copies. Validate on pictures as they were taken: that is what will come."
        )
    if not train_copy.any():
        raise Hint("There are no copies in your training rows. `vary(images)` makes them.")
    if train_copy.all():
        raise Hint("Your training has only the copies. Keep the originals beside them.")
    if abs(len(held) - n / 5) > 1 or len(set(held.tolist())) < len(held):
        raise Hint(
            f"Validation should be a fifth of the {n} pictures, each once; yours has {len(set(held.tolist()))} different ones in {len(held)} rows."
        )
    if len(set(held_labels.tolist())) < 5:
        raise Hint(
            f"Your validation lacks {5 - len(set(held_labels.tolist()))} of the five classes: the labels come sorted, and a block at one end is one class. Draw at random."
        )
    if len(set(np.diff(np.sort(held)).tolist())) == 1:
        raise Hint(
            "You hold out every fifth picture in turn. That is a rule, and data can have the same rhythm: draw at random."
        )
    originals, copies = train[~train_copy], train[train_copy]
    for name, rows in (("originals", originals), ("copies", copies)):
        if sorted(rows.tolist()) != sorted(set(range(n)) - set(held.tolist())):
            raise Hint(
                f"Training should hold each of the other {n - len(held)} pictures once and one copy of each; there are {len(rows)} {name}, {len(set(rows.tolist()))} different."
            )
    return len(train), len(held)


def _array(value: Any, what: str) -> np.ndarray:
    """Turn what the learner returned into an array of numbers, or raise a `Hint`."""
    expect_type(value, (np.ndarray, list, tuple, pd.Series, pd.Index), "an array", f"The {what}")
    try:
        array = np.asarray(value)
    except (ValueError, TypeError, RecursionError):
        raise Hint(f"The {what} should be an array of numbers; it is {describe(value)}.") from None
    if array.dtype.kind not in "uif":
        raise Hint(f"The {what} should be an array of numbers; it is {describe(value)}.")
    if array.dtype.kind == "f" and not np.isfinite(array).all():
        raise Hint(f"The {what} hold a value that is missing or infinite.")
    return array


exercises = (GrowASlice, PickPictures, VaryThePictures, SplitThenAugment)

quiz = (
    Question(
        "Shirts are your weakest class. After 300 more labeled shirts their recall has doubled. What do you report?",
        options=(
            (
                "The weakest class is repaired.",
                "recall of the class that was fed rises even when every other class pays for it. In this chapter the average fell by 11 points.",
                False,
            ),
            (
                "The recall of every class and the average, before and after.",
                "a model that calls more things shirts finds more shirts. Only the neighbors and the average show what that cost.",
                True,
            ),
            (
                "Nothing yet: buy 300 more shirts first.",
                "the harm grew with each shirt beyond their natural share.",
                False,
            ),
        ),
    ),
    Question(
        "Active learning gained 2 points in a trial with labels you already had. In production it gains nothing. What do you check first?",
        options=(
            (
                "Whether the annotators agree on the pictures that the model asks for.",
                "the model asks for cases between two classes, and there two conventions differ most. In this chapter it bought more wrong labels than chance did.",
                True,
            ),
            (
                "Whether another measure of doubt than the margin works better.",
                "it would mostly ask for the same pictures. Look at the answers before the questions.",
                False,
            ),
            (
                "Whether the budget was too small.",
                "more labels of the same kind bring more of the same answers.",
                False,
            ),
        ),
    ),
    Question(
        "A colleague triples 300 rows by augmentation, and the accuracy of an SVM rises by 2 points. Which comparison would convince you "
        "that the changed copies did it?",
        options=(
            (
                "More seeds of the same comparison.",
                "seeds make sure that the rise is there. They do not say where it comes from.",
                False,
            ),
            (
                "The same 300 rows, three times over, unchanged.",
                "in this chapter that alone lifted the SVM by as much. What is left after subtracting it belongs to the copies.",
                True,
            ),
            (
                "Validation on a quarter of the tripled rows.",
                "these rows have twins in training: the leak of this chapter.",
                False,
            ),
        ),
    ),
)
