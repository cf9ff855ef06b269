"""Exercises of "Making more of what you have": choose a slice, vary pictures, and split before that."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np
import pandas as pd

from book import garments, measure
from book.exercises.engine import SLIP, Exercise, Hint, Question, describe, expect_function, expect_type


def context() -> dict[str, Any]:
    """Return what the notebook has defined when its exercises begin and that answers use."""
    from scipy import ndimage  # slow to import, and so are the chapter's pictures

    from book import season

    return {
        "np": np,
        "ndimage": ndimage,
        "pd": pd,
        "measure": measure,
        "season": season,
        "audit_table": _tables()[0][0],
        "IMAGES": season.IMAGES[:40],
    }


# ---- Exercise 1 -----------------------------------------------------------------------------------------------------


def example_slices() -> pd.DataFrame:
    """Return a table of slices to try a rule on: ``slice``, ``n`` rows judged, ``correct`` of them."""
    return _tables()[0][0]


@cache
def _made() -> tuple[tuple[pd.DataFrame, float], ...]:
    # Far from every border of Wilson's interval. The textbook's has no width at 0 of 2.
    lists = (
        ([("long sleeves", 216, 90), ("short sleeves", 184, 130), ("velvet", 4, 1), ("pale", 205, 110)], 0.55),
        ([("hats", 6, 3), ("scarves", 300, 180), ("gloves", 310, 190), ("belts", 0, 0), ("shawls", 2, 0)], 0.60),  # none is surely weak
        ([("fog", 0, 0), ("night", 900, 558), ("dusk", 40, 20), ("rain", 3, 1), ("noon", 700, 602)], 0.71),  # 40 rows are enough
        ([("north", 400, 360), ("south", 420, 300), ("west", 2_000, 1_500), ("east", 60, 40)], 0.78),  # lowest, and not the lowest upper end
        ([("a", 0, 0), ("b", 2, 1), ("c", 5_000, 4_250), ("d", 4_000, 3_440)], 0.852),  # none is surely weak
        ([("old", 600, 220), ("new", 1_200, 720), ("tiny", 40, 17), ("mid", 900, 810), ("few", 24, 14)], 0.80),  # "new" has more errors
        ([("v", 60, 28), ("x", 90, 0), ("y", 120, 68), ("z", 3, 1), ("w", 700, 560)], 0.70),  # neither fewest nor most rows
        ([("wool", 15, 5), ("felt", 2_000, 1_000), ("silk", 800, 520), ("linen", 800, 700)], 0.75),  # 15 rows are enough
        ([("cotton", 10, 8), ("denim", 4_000, 3_400)], 0.78),  # nothing: small, and not even below
        ([("left", 900, 810), ("right", 800, 540), ("mild", 10, 8)], 0.60),  # nothing: all above
    )  # fmt: skip
    return tuple((pd.DataFrame(rows, columns=["slice", "n", "correct"]), overall) for rows, overall in lists)


def _tables() -> list[tuple[pd.DataFrame, float]]:
    return [(table.copy(), overall) for table, overall in _made()]


def _weakest(table: pd.DataFrame, overall: float, end: int | None = 1) -> str:
    """Return the right answer; with ``end=0`` that of somebody who compares the interval's lower end, with None its middle."""
    intervals = [measure.wilson(c, n) for c, n in zip(table["correct"], table["n"], strict=True)]
    ends = [sum(both) / 2 if end is None else both[end] for both in intervals]
    judged = table[(np.array(ends) < overall) & ((table["n"] > 0) | (end is not None))]
    if judged.empty:
        return "everywhere"
    return str(judged.loc[(judged["correct"] / judged["n"].replace(0, np.nan)).fillna(1).idxmin(), "slice"])


def _lowest(table: pd.DataFrame, overall: float = 1.0) -> str:
    return str(table.loc[(table["correct"] / table["n"].replace(0, np.nan)).idxmin(), "slice"])


def _by_end(table: pd.DataFrame, overall: float, end: int) -> str:
    ends = np.array([measure.wilson(c, n)[end] for c, n in zip(table["correct"], table["n"], strict=True)])
    return str(table["slice"].iloc[int(ends.argmin())]) if ends.min() < overall else "everywhere"


def _below(table: pd.DataFrame, overall: float, rows: int = 0) -> str:
    """Return the lowest slice that lies below the whole and has at least so many rows."""
    share = table["correct"] / table["n"].replace(0, np.nan)
    judged = table[(table["n"] >= rows) & (share < overall)]
    return str(judged.loc[share[judged.index].idxmin(), "slice"]) if len(judged) else "everywhere"


def _most_errors(table: pd.DataFrame, overall: float) -> str:
    ends = np.array([measure.wilson(c, n)[1] for c, n in zip(table["correct"], table["n"], strict=True)])
    judged = table[ends < overall]
    errors = (judged["n"] - judged["correct"]).astype(float)
    return str(judged.loc[errors.idxmax(), "slice"]) if len(judged) else "everywhere"


class WeakestSlice(Exercise):
    """Which slice is surely weak, and when to name none."""

    question = (
        "`slices` is a table like `audit_table`, one row per slice: its name in `slice`, the number of rows judged in `n`, and how many "
        "of them the model got right in `correct`. A slice may have **no rows at all**. `overall` is the accuracy of the whole, "
        "a share from 0 to 1.\n\n"
        "Write `weakest(slices, overall)`. Among the slices whose *whole* 95 % Wilson interval lies below `overall`, return the **name** of "
        "the one with the lowest accuracy: look there first. If there is none, return `'everywhere'`. For `audit_table` and an `overall` of 0.55 "
        "it is `'long sleeves'`."
    )
    hints = (
        "A slice of four rows with one right has 25 %, and could be as good as any. Which end of its interval says so?",
        "The whole interval lies below `overall` if its upper end does: `measure.wilson(correct, n)[1] < overall`.",
        "Loop over `slices.itertuples()`; keep `(row.correct / row.n, row.slice)` of those that pass. Return the second part "
        "of `min(kept)`, or `'everywhere'` if `kept` is empty.",
    )
    expects = "a function of a DataFrame and a number that returns the name of a slice"

    def judge(self, answer: Any) -> str:
        weakest = expect_function(answer, "weakest", parameters=2)
        tables = _tables()
        said = [_name(self._said(weakest, table, overall), table, overall) for table, overall in tables]
        truth = [_weakest(table, overall) for table, overall in tables]
        if said == truth:
            return (
                "Ten of ten, four of them `everywhere`. A rule that cannot refuse may name a slice for having few rows. Whether yours is "
                "starved or hard, it does not say."
            )
        right = sum(a == b for a, b in zip(said, truth, strict=True))
        if set(said) == {"everywhere"}:
            raise Hint(
                "Your rule says `'everywhere'` always. In six of the ten tables a slice is surely below the whole. If you compare, "
                "compare a share from 0 to 1 with a share from 0 to 1."
            )
        named = {
            message
            for rule, message in (*_RULES, *_MORE_RULES)
            if said == [rule(table, overall) for table, overall in tables]
        }
        if len(named) == 1:
            raise Hint(f"{right} of 10 tables. {SLIP} {named.pop()}")
        number = next(i for i, (a, b) in enumerate(zip(said, truth, strict=True)) if a != b)
        table, overall = tables[number]
        rows = "; ".join(f"`{r.slice}` {r.correct} of {r.n}" for r in table.itertuples())
        raise Hint(
            f"{right} of 10 tables. In one, {overall:.1%} of the whole are right, the slices are {rows}, and you say `{said[number]}`; "
            f"the answer is `{truth[number]}`."
        )

    def _said(self, weakest: Any, table: pd.DataFrame, overall: float) -> Any:
        """Call the learner's function; say what is special about a table on which it raises."""
        try:
            return self.call(weakest, table, overall)
        except Hint as hint:
            message = str(hint)
            if "ZeroDivisionError" in message:
                message += (
                    " One slice of this table has no rows: compute `correct / n` only where n is above 0."
                )
            elif " raised " in message and _weakest(table, overall) == "everywhere":
                message += (
                    " In this table no slice passes: return `'everywhere'` before you look for the lowest."
                )
            raise Hint(message) from None


def _passing(table: pd.DataFrame, overall: float) -> list[Any]:
    return [r for r in table.itertuples() if measure.wilson(r.correct, r.n)[1] < overall]


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
        lambda table, overall: _weakest(table, measure.wilson(table["correct"].sum(), table["n"].sum())[0]),
        "You compare with an interval of the table's sum. Compare with `overall` itself: slices may overlap, so their sum is not the whole.",
    ),
    (
        lambda table, overall: _weakest(table, table["correct"].sum() / table["n"].sum()),
        "You compare with the share of the table's sum. Slices may overlap, so their sum is not the whole: use the parameter `overall`.",
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
        lambda table, overall: _weakest(table, overall, end=0),
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
            (str(r.slice) for r in table.itertuples() if measure.wilson(r.correct, r.n)[1] < overall),
            "everywhere",
        ),
        "You return the first slice that passes. Two or three pass in some tables: take the one with the lowest accuracy.",
    ),
    (
        lambda table, overall: max(
            (
                (r.correct / r.n, str(r.slice))
                for r in table.itertuples()
                if measure.wilson(r.correct, r.n)[1] < overall
            ),
            default=(0, "everywhere"),
        )[1],
        "Of the slices that pass you take the highest accuracy. The task asks for the lowest.",
    ),
)


def _by_end_of_those_below(table: pd.DataFrame, overall: float, end: int) -> str:
    """Return the slice with the lowest ``end`` of those that pass."""
    return min(
        ((measure.wilson(r.correct, r.n)[end], str(r.slice)) for r in _passing(table, overall)),
        default=(0, "everywhere"),
    )[1]


def _normal(table: pd.DataFrame, overall: float, z: float = 1.96) -> str:
    """Return the answer of somebody who takes the textbook's interval, ``z`` standard errors to each side."""
    share = table["correct"] / table["n"].replace(0, np.nan)
    passing = share + z * np.sqrt(share * (1 - share) / table["n"]) < overall
    return str(table.loc[share.where(passing).idxmin(), "slice"]) if passing.any() else "everywhere"


def _by_position(table: pd.DataFrame, overall: float) -> str:
    """Return the answer of somebody who drops the slices without rows, and then counts in the whole table."""
    kept = table[table["n"] > 0]
    right = _weakest(kept, overall)
    if right == "everywhere":
        return right
    return str(table["slice"].iloc[kept["slice"].tolist().index(right)])


_MORE_RULES = (
    (
        lambda table, overall: _weakest(table, overall, end=None),
        "You compare the middle of the interval. The whole interval has to lie below the whole.",
    ),
    (
        lambda table, overall: _normal(table, overall, 1),
        "You take the accuracy plus one standard error. Take `measure.wilson`, whose interval holds 95 %.",
    ),
    (
        _normal,
        "You take the accuracy plus 1.96 standard errors. At 0 of 2 that has no width, and would prove a slice weak by two rows: take "
        "`measure.wilson`.",
    ),
    (
        _by_position,
        "You drop the slices without rows, and then take a position in the whole table: where an empty slice stands first, it is another "
        "row's name.",
    ),
    (
        lambda table, overall: _weakest(table[table["correct"] > 0], overall),
        "You leave out slices of which nothing is right. 0 of 90 is the weakest there can be; only where `n` is 0 there is nothing to judge.",
    ),
    *(
        (
            lambda table, overall, least=least: _weakest(table[table["n"] >= least], overall),
            "You leave out slices with few rows. The interval says whether they are enough: 15 can be.",
        )
        for least in (3, 5, 10, 16, 20, 30, 50, 61, 100)
    ),
    (
        lambda table, overall: _by_end_of_those_below(table, overall, 0),
        "Of the slices that pass you take the lowest lower end. Take the lowest accuracy, `correct / n`.",
    ),
    (
        lambda table, overall: (lambda kept: min(kept)[1] if kept else "everywhere")(
            [(r.correct, str(r.slice)) for r in _passing(table, overall)]
        ),
        "Of the slices that pass you take the one with the fewest rows right. Take the lowest accuracy, `correct / n`.",
    ),
    *(
        (
            lambda table, overall, fixed=fixed: _weakest(table, fixed),
            "You compare with the same number in every table. The accuracy of the whole is the parameter `overall`.",
        )
        for fixed in sorted({overall for _, overall in _made()})
    ),
    (
        lambda table, overall: (
            _weakest(table, overall) if _lowest(table) == _weakest(table, overall) else "everywhere"
        ),
        "You judge the slice with the lowest accuracy and no other. If that one does not pass, another may.",
    ),
)


def _name(value: Any, table: pd.DataFrame, overall: float) -> str:
    names = [*table["slice"], "everywhere"]
    if value is None and (truth := _weakest(table, overall)) != "everywhere":
        raise Hint(f"Your function returned `None`, and the answer is `{truth}`.")
    if value is None:
        raise Hint(
            "Your function returned `None`. If no slice is surely below the whole, return the text `'everywhere'`."
        )
    if not isinstance(value, str):
        raise Hint(
            f"Return the name of one slice, a text from the column `slice`; yours is {describe(value)}."
        )
    if value not in names and value in set(example_slices()["slice"]):
        raise Hint(
            f"You return {describe(value)}, which is a slice of `audit_table` and not of the table given. Use the parameter `slices`."
        )
    if value not in names:
        raise Hint(
            f"Return one of the names in the column `slice` of the table that you are given, or `'everywhere'`; yours is {describe(value)}."
        )
    return str(value)


# ---- Exercise 2 -----------------------------------------------------------------------------------------------------


class VaryThePictures(Exercise):
    """An augmentation that imitates what will come."""

    question = (
        "From next month another photographer takes the pictures: each garment may sit **up to two pixels off** in any direction, and "
        "the light is **up to 30 % weaker**, never stronger.\n\n"
        "Write `vary(images, rng)`: `images` is an array of `uint8` (n, 28, 28), `rng` a NumPy random generator. Return an array of the same "
        "shape and type. Every picture in it has been moved by its own random amount, −2 to 2 pixels down and across (background, 0, enters), and "
        "multiplied by its own random factor from 0.7 to 1. `season.shifted(images, rng, most=2)` does the moving."
    )
    hints = (
        "Two changes, each with its own random numbers for each picture. Draw four of your pictures beside the originals and look.",
        "`season.shifted(images, rng, most=2)` does the moving. For the light, draw `rng.uniform(0.7, 1, …)` with a shape that gives each picture one number.",
        "`factors = rng.uniform(0.7, 1, (len(images), 1, 1))`; the product is `float64`, so end with `.astype(np.uint8)`.",
    )
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
        where, light = _check_variation(images, made)
        if np.array_equal(made, self.call(vary, images, np.random.default_rng(12))):
            raise Hint(
                "Two different generators give the same pictures. Draw from the `rng` that you are given."
            )
        if not np.array_equal(made, self.call(vary, images, np.random.default_rng(11))):
            raise Hint(
                "The same pictures and the same `rng` give other pictures each time. Draw from the `rng` that you are given, and from nothing else."
            )
        again = self.call(vary, images, np.random.default_rng(12))
        if isinstance(again, np.ndarray) and again.shape == images.shape:
            moves = _placed(images, again)[0]
            if np.array_equal(moves, where):
                raise Hint(
                    "Two different generators move each picture the same way. Draw the moves from the `rng` that you are given, as you do the "
                    "light."
                )
            if np.abs(_light(images, again, moves) - light).max() < 0.01:
                raise Hint(
                    "Two different generators give each picture the same light. Draw the factors from the `rng` that you are given."
                )
        others = _pictures(80)
        _check_variation(others, np.asarray(self.call(vary, others, np.random.default_rng(13))))
        return (
            "Each picture moved and dimmed in its own way, and nothing else happened to it. You have told the model what will come, and "
            "that it does not matter. You did not mirror anything: the new photographer does not either."
        )


@cache
def _pictures_made() -> np.ndarray:
    """Draw 160 pictures whose cloth is nowhere faint and fills a fair part of the frame."""
    everything = garments.load()
    images = everything.images[everything.split == garments.POOL]
    return images[(images > 100).mean(axis=(1, 2)) > 0.3][:160]


def _pictures(first: int = 0) -> np.ndarray:
    return _pictures_made()[first : first + 80].copy()


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


def _check_variation(images: np.ndarray, made: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Raise a `Hint` about the first thing that the task does not allow; return the moves and the factors."""
    if np.array_equal(images, made):
        raise Hint("The same pictures come back: nothing has changed.")
    if made.max() == 0:
        raise Hint(
            "Your pictures are all black. As a whole number a factor from 0.7 to 1 is 0, whether drawn by `rng.integers` or made `uint8` before the product; so is nearly every value divided by 255."
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
        ("Your garments lie on their side.", np.rot90(images, axes=(1, 2))),
    ):  # fmt: skip
        if _placed(other, made)[1].mean() > max(fit.mean(), 0.9):
            raise Hint(name)
    if (strangers := int(_is_of_another(images, made, fit).sum())) > len(images) // 10:
        raise Hint(
            f"The order of the pictures has changed: {strangers} of {len(images)} look like another one than that in their place, and would now carry its label. Axis 0 counts the pictures."
        )
    mirrored = _placed(images[:, :, ::-1], made)[1] > fit + 0.01
    if mirrored.mean() > 0.15:
        raise Hint(
            f"{mirrored.sum()} of {len(images)} pictures are a mirror image. That keeps the label, but this photographer does not do it."
        )
    moved = np.abs(where).max(axis=1)
    if (moved == 0).all():
        raise Hint("No picture has moved. The garment may sit up to two pixels off, in any direction.")
    if (moved == 0).mean() > 0.25:
        raise Hint(
            f"{(moved == 0).sum()} of {len(images)} pictures have not moved at all. Each is moved by its own random amount, which leaves about one in 25 in its place."
        )
    if len(np.unique(where, axis=0)) == 1:
        y, x = where[0]
        raise Hint(
            f"All pictures have moved the same way ({y} down, {x} across). Draw a shift for each picture."
        )
    if (moved > 2).mean() > 0.05:
        raise Hint(f"{(moved > 2).sum()} of {len(images)} pictures sit further than two pixels off.")
    if (moved < 2).all():
        raise Hint("No picture sits more than one pixel off. The task says up to two.")
    down, across = (sorted(set(axis.tolist())) for axis in where.T)
    if min(len(down), len(across)) < 5:
        one_short = all(axis in ([-2, -1, 0, 1], [-1, 0, 1, 2]) for axis in (down, across))
        end = " `rng.integers` and `range` leave out their upper end." if one_short else ""
        raise Hint(
            f"Shifts should run from −2 to 2 on both axes. Yours are {_list(down)} down and {_list(across)} across.{end}"
        )
    if (abs(where[:, 0]) == abs(where[:, 1])).all():
        raise Hint(
            "Down and across are always the same amount. Draw two numbers for each picture, one for each axis."
        )
    places = np.arange(len(images))
    if max(abs(np.corrcoef(places, axis)[0, 1]) for axis in where.T) > 0.8:
        raise Hint("The moves go by the order of the pictures. Draw a random amount for each.")
    _check_edges(images, made, where)
    _check_light(images, made, where, fit)
    return where, _light(images, made, where)


def _list(numbers: list[int]) -> str:
    return ", ".join(map(str, numbers)).replace("-", "−")


def _is_of_another(images: np.ndarray, made: np.ndarray, fit: np.ndarray, most: int = 2) -> np.ndarray:
    """Return which pictures agree clearly better with another original, moved, than with their own."""
    padded = np.pad(images.astype(float), ((0, 0), (most, most), (most, most)))
    target = made.reshape(len(made), -1).astype(float)
    target /= np.linalg.norm(target, axis=1, keepdims=True) + 1e-9
    best = np.zeros(len(made))
    for y in range(2 * most + 1):
        for x in range(2 * most + 1):
            view = padded[:, y : y + 28, x : x + 28].reshape(len(images), -1)
            view = view / (np.linalg.norm(view, axis=1, keepdims=True) + 1e-9)
            best = np.maximum(best, (target @ view.T).max(axis=1))
    return (fit < 0.95) & (best > 0.97) & (best > fit + 0.02)


def _light(images: np.ndarray, made: np.ndarray, where: np.ndarray) -> np.ndarray:
    """Return the factor with which each moved original comes nearest to what was made of it."""
    base = _at(images, where)
    return (base * made).sum(axis=(1, 2)) / ((base**2).sum(axis=(1, 2)) + 1e-9)


def _at(images: np.ndarray, where: np.ndarray) -> np.ndarray:
    padded = np.pad(images.astype(float), ((0, 0), (5, 5), (5, 5)))
    return np.stack([p[5 - y : 33 - y, 5 - x : 33 - x] for p, (y, x) in zip(padded, where, strict=True)])


def _check_edges(images: np.ndarray, made: np.ndarray, where: np.ndarray) -> None:
    outside = _at(np.ones_like(images), where) == 0  # what entered
    background = ~outside & (_at(images, where) == 0)
    if (made[background] > 2).mean() > 0.05:
        raise Hint(
            "In the background, where your pictures are 0, other values stand now: something is added to them. Move and multiply, and nothing else."
        )
    if (made[outside] > 40).mean() > 0.05:
        rolled = np.stack([np.roll(p, tuple(w), axis=(0, 1)) for p, w in zip(images, where, strict=True)])
        entered = "Where a picture moved away, something other than background entered."
        if np.corrcoef(made[outside], rolled[outside])[0, 1] > 0.9:
            raise Hint(f"{entered} `np.roll` brings what leaves on one side back in on the other side.")
        edged = np.pad(images, ((0, 0), (5, 5), (5, 5)), mode="edge")
        repeated = np.stack(
            [p[5 - y : 33 - y, 5 - x : 33 - x] for p, (y, x) in zip(edged, where, strict=True)]
        )
        if np.corrcoef(made[outside], repeated[outside])[0, 1] > 0.9:
            raise Hint(f'{entered} A padding with `mode="edge"` repeats the border: pad with 0.')
        raise Hint(f"{entered} Pad with 0.")


def _check_light(images: np.ndarray, made: np.ndarray, where: np.ndarray, fit: np.ndarray) -> None:
    base = _at(images, where)
    cloth = base > 60
    ratios = [made[k][cloth[k]] / base[k][cloth[k]] for k in range(len(images))]
    factor = np.array([np.median(r) for r in ratios])
    within = np.median([np.ptp(np.quantile(r, [0.1, 0.9])) for r in ratios])
    if within > 0.1:
        raise Hint(
            "Within one picture the light differs from pixel to pixel. Draw one factor for each picture, not one for each pixel, row or column: shape `(len(images), 1, 1)`."
        )
    if (factor > 1.02).mean() > 0.05:
        raise Hint(
            f"{(factor > 1.02).sum()} of {len(images)} pictures have stronger light than before. The task says weaker only."
        )
    left_over = np.abs(made - base * _light(images, made, where)[:, None, None])
    if (left_over > 3).mean() > 0.01:
        raise Hint(
            "Beside the shift and the light something else happens to your pictures: they are not the moved originals times one factor. Draw a few next to the originals."
        )
    if (factor > 0.98).all():
        raise Hint("The light is as before. It may be up to 30 % weaker.")
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
    if factor.min() > 0.74 or factor.max() < 0.95:  # by luck in one of 90,000 checks
        raise Hint(
            f"Your factors run from {factor.min():.2f} to {factor.max():.2f}. The task says from 0.7 to 1."
        )
    if abs(np.corrcoef(np.arange(len(factor)), factor)[0, 1]) > 0.8:
        raise Hint(
            "The light goes by the order of the pictures: the labels are in that order, too. Draw a random factor for each."
        )


# ---- Exercise 3 -----------------------------------------------------------------------------------------------------


class SplitThenAugment(Exercise):
    """Hold out pictures whose copies nobody trains on."""

    question = (
        "Write `prepare(images, labels, vary)`: `images` is `uint8` (n, 28, 28), `labels` their n labels, **sorted by class**, and "
        "`vary(images)`, here without `rng`, returns one changed copy of each picture it is given, in the same order.\n\n"
        "Return four arrays or lists, in this order: `train_images, train_labels, val_images, val_labels`. Validation is **exactly a fifth** of the "
        "pictures (n is a multiple of 5), drawn at random, as they were taken. Training is all the others and **one copy** of each of these."
    )
    hints = (
        "Decide first which pictures are held out, before there is any copy. The labels come sorted: what do the last fifth look like?",
        "`order = np.random.default_rng(0).permutation(len(images))` gives a random order of positions. Cut it after a fifth.",
        "`held, kept = np.split(order, [len(images) // 5])`. Training: `np.concatenate([images[kept], vary(images[kept])])`, with the labels "
        "`np.concatenate([labels[kept], labels[kept]])`.",
    )
    expects = "a function of pictures, labels and a function that returns four arrays"

    def judge(self, answer: Any) -> str:
        prepare = expect_function(answer, "prepare", parameters=3)
        sizes = []
        for n, mark in ((200, 200), (350, 150)):
            # Each picture carries its number in three pixels, and a copy says in a fourth that it is one.
            images = np.full((n, 28, 28), 90, np.uint8)
            images[:, 0, 0], images[:, 0, 1] = np.arange(n) // 100, np.arange(n) % 100
            images[:, 0, 2] = 0
            labels = np.sort(np.arange(n) % 5)
            value = self.call(prepare, images, labels, _marker(mark))
            sizes.append(_check_split(value, n, labels, mark))
        return f"{sizes[0][0]} rows to train on and {sizes[0][1]} to validate on, from 200, and no picture on both sides in any form."


def _marker(mark: int) -> Callable[[Any], np.ndarray]:
    """Return a function that makes copies that say that they are copies."""

    def vary(images: Any) -> np.ndarray:
        made = np.array(images, dtype=np.uint8)
        if made.ndim != 3:
            raise ValueError(
                f"vary takes an array of pictures, of shape (n, 28, 28), and got one of shape {made.shape}"
            )
        made[:, 0, 2] = mark
        return made

    vary.__qualname__ = "vary"  # what Python names when it is called with two arguments
    return vary


def _check_split(value: Any, n: int, labels: np.ndarray, mark: int) -> tuple[int, int]:
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
        copy = images[:, 0, 2] == mark
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
    if len(held) != n // 5 or len(set(held.tolist())) < len(held):
        raise Hint(
            f"Validation should be exactly a fifth of the {n} pictures, {n // 5}, each once; yours has {len(set(held.tolist()))} different ones in {len(held)} rows."
        )
    if len(set(held_labels.tolist())) < 5:
        raise Hint(
            f"Your validation lacks {5 - len(set(held_labels.tolist()))} of the five classes: the labels come sorted, and a block at one end is one class. Draw at random."
        )
    if len(set(np.diff(np.sort(held)).tolist())) == 1:
        raise Hint(
            "You hold out every fifth picture in turn. That is a rule, and data can have the same rhythm: draw at random."
        )
    if len(apart := sorted(set(np.diff(np.sort(held)).tolist()))) <= 3:  # by chance there are ten and more
        raise Hint(
            f"In the order given, the pictures that you hold out are {' or '.join(map(str, apart))} places apart, and never anything else. That "
            "is a rule, and data can have the same rhythm: draw at random."
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


exercises = (WeakestSlice, VaryThePictures, SplitThenAugment)

quiz = (
    Question(
        "Shirts are your weakest class. After 300 more labeled shirts their recall has doubled. What do you report?",
        options=(
            (
                "The weakest class is repaired: its recall has doubled.",
                "Recall of the class that was fed rises even when every other class pays for it. In this chapter the average fell by 11 points.",
                False,
            ),
            (
                "The recall of every class and the average, before and after.",
                "A model that calls more things shirts finds more shirts. Only the neighbors and the average show what that cost.",
                True,
            ),
            (
                "Nothing yet: buy 300 more shirts first.",
                "Beyond the shirts' natural share, the average fell.",
                False,
            ),
        ),
    ),
    Question(
        "Active learning gained 2 points in a trial with labels you already had. In production it gains nothing. What do you check first?",
        options=(
            (
                "Whether the annotators agree on the pictures that the model asks for.",
                "The model asks for cases between two classes, and there two conventions differ most. In this chapter it bought more wrong labels than chance did.",
                True,
            ),
            (
                "Whether another measure of doubt than the margin works better.",
                "It would mostly ask for the same pictures. Look at the answers before the questions.",
                False,
            ),
            (
                "Whether the budget was too small for the pictures to make a difference.",
                "More labels of the same kind bring more of the same answers.",
                False,
            ),
        ),
    ),
    Question(
        "A colleague triples 300 rows by augmentation, and the accuracy of an SVM rises by 2 points. Which comparison would convince you "
        "that the changed copies did it?",
        options=(
            (
                "More seeds of the same comparison, until the interval is small.",
                "Seeds make sure that the rise is there. They do not say where it comes from.",
                False,
            ),
            (
                "The same 300 rows, three times over, unchanged.",
                "In this chapter that alone lifted the SVM by as much. What is left after subtracting it belongs to the copies.",
                True,
            ),
            (
                "Validation on a quarter of the tripled rows, which training has not seen.",
                "These rows have twins in training: the leak of this chapter.",
                False,
            ),
        ),
    ),
)
