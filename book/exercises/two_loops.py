"""Exercises of "Two loops": read what people typed, judge a gain from counts, and decide which loop to turn."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
from scipy import stats

from book import heights
from book.exercises.engine import SLIP, Exercise, Hint, Question, describe, expect_choice, expect_function


def context() -> dict[str, Any]:
    """Return what the notebook has defined when its exercises begin and that answers use."""
    people = heights.load()
    return {
        "np": np,
        "pd": pd,
        "stats": stats,
        "people": people,
        "typed": pd.to_numeric(people["height"], errors="coerce"),
        "gain_interval": gain_interval,
    }


def gain_interval(rows: int, fixed: int, broken: int) -> tuple[float, float]:
    """Return what the chapter's `gain_interval` returns: a gain and half of its 95 % interval, in points."""
    gain = (fixed - broken) / rows
    half = 1.96 * np.sqrt((fixed + broken) / rows - gain**2) / np.sqrt(rows)
    return 100 * gain, 100 * half


# ---- Exercise 1 -----------------------------------------------------------------------------------------------------


class ReadTheHeight(Exercise):
    """A repair function for one typed answer."""

    question = (
        "81 answers are no number at all, and our repair left them alone. Write "
        "`read_height(text)`. It gets **one answer as text** and returns the height in **inches**, as a number. "
        "If the text is no height, it returns `np.nan` and does not raise.\n\n"
        "| the text | inches |\n|---|---|\n"
        "| `'68'`, `'70.5'` (50 to 84: inches) | `68`, `70.5` |\n"
        "| `'178'`, `'165cm'`, `'165 cm'` (130 to 220: centimeters) | `70.08`, `64.96`, `64.96` |\n"
        "| `'6'` (4 to 7: feet) | `72` |\n"
        "| `'5\\'7\"'`, `'5 feet 7 inches'`, `'5 ft 7'`, `'5 11'` (feet from 4 to 7, then less than 12 inches) | `67`, `67`, `67`, `71` |\n"
        "| `'yyy'`, `''`, `'0'`, `'10000'`, `'-68'`, `'5 30'` (no height) | `np.nan` |\n\n"
        "It is judged on answers that you have not seen, to a tenth of an inch. Texts such as `5.11`, which may be five feet eleven, are not "
        'among them. `re.findall(r"-?\\d+\\.?\\d*", text)`, after `import re`, gives all numbers in a text.'
    )
    hints = (
        "Take the numbers out of the text first, then decide by their size what they are. Try your function on all of "
        "`people['height']` and look at what stays `np.nan`.",
        "After `import re`, `re.findall(r'-?\\d+\\.?\\d*', text)` gives a list of all numbers in a text, as texts: `['5', '7']`. No number: `np.nan`. "
        "The first one tells the unit.",
        "With `first = float(numbers[0])`: 50 to 84 return it, 130 to 220 return `first / 2.54`; 4 to 7 return "
        "`12 * first` plus the second number, if there is one and it is less than 12. Everything else, and what begins with `-`, is `np.nan`.",
    )
    expects = "a function of one text that returns a number of inches or `np.nan`"

    def judge(self, answer: Any) -> str:
        read = expect_function(answer, "read_height", parameters=1)
        for text, truth, kind in _answers_typed():
            said = self._read(read, text)
            nothing = self.call(read, text) is None
            if nothing and math.isnan(truth):
                raise Hint(
                    f"For {_shown(text)} your function returned nothing (`None`), and it should be `np.nan`: in a column of numbers that is "
                    "what is missing. Does every path end in a `return`?"
                )
            if _same_height(said, truth):
                continue
            if nothing:
                raise Hint(
                    f"For `{text}` your function returned nothing (`None`). Does this path end in `return`? `print` only shows a value."
                )
            if math.isfinite(said) and said == self._read(read, "61") == self._read(read, "76"):
                raise Hint(
                    f"You return {said:g} for every text. Does your function read its argument, `text`?"
                )
            raise Hint(_why_wrong(text, truth, said, kind, lambda other: self._read(read, other)))
        texts = heights.load()["height"].tolist()
        found = self.call(_read_all, read, texts)
        stopped = [text for text, value in zip(texts, found, strict=True) if isinstance(value, Exception)]
        if stopped:
            error = next(value for value in found if isinstance(value, Exception))
            raise Hint(
                f"The made answers are right, but on the real answer `{stopped[0]}` your function raises "
                f"`{type(error).__name__}`. Return `np.nan` for what you cannot read."
            )
        lost = sum(not isinstance(v, int | float | np.number) or not math.isfinite(v) for v in found)
        unsure = found[texts.index("5.11")]
        if not isinstance(unsure, int | float | np.number) or not math.isfinite(unsure):
            doubt = "and `5.11` among them: somebody must still decide what it means."
        else:
            doubt = f"and reads `5.11` as {unsure:.1f}: a guess, for it may be five feet eleven, 71."
        return (
            f"All hidden answers are right. In the real file your function leaves {lost} of 1,095 answers unread, numbers that fit no unit and "
            f"texts without a height, {doubt}"
        )

    def _read(self, read: Callable[[str], Any], text: str) -> float:
        error = self.raised(read, text)
        if error is not None and isinstance(error, ValueError) and "float" in str(error):
            raise Hint(
                f"`float()` stopped at an answer that could not be read as a number: `{text or repr(text)}`. Take the numbers out of "
                "the text first, and return `np.nan` if there are none."
            )
        value = self.call(read, text)
        if value is None or value is pd.NA:
            return math.nan
        if isinstance(value, np.ndarray | np.generic) and np.ndim(value) == 0:
            value = value.item()
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise Hint(
                f"`read_height` gets one text and returns one number of inches, or `np.nan`; for `{text or repr(text)}` "
                f"yours returned {describe(value)}."
            )
        try:
            return float(value)
        except OverflowError:
            return math.inf


def _read_all(read: Callable[[str], Any], texts: list[str]) -> list[Any]:
    """Call a function on many texts; where it raises, keep the exception."""
    found: list[Any] = []
    for text in texts:
        try:
            found.append(read(text))
        except Exception as error:
            found.append(error)
    return found


def _same_height(said: float, truth: float) -> bool:
    return not math.isfinite(said) if math.isnan(truth) else math.isfinite(said) and abs(said - truth) <= 0.1


def _answers_typed() -> list[tuple[str, float, str]]:
    """Make typed answers with the height that is meant and the kind of answer, simple kinds first."""
    rng = np.random.default_rng(77)
    made: list[tuple[str, float, str]] = [("5'9\"", 69, "feet and inches")]
    for _ in range(4):
        inches, foot, rest, metric = (
            int(rng.integers(*span)) for span in ((55, 80), (4, 7), (1, 12), (140, 205))
        )
        half = inches + 0.5
        made += [(str(inches), inches, "inches"), (str(half), half, "inches")]
        made += [(text, metric / 2.54, "cm") for text in (str(metric), f"{metric}cm", f"{metric} cm")]
        made.append((str(foot), 12 * foot, "feet"))
        shapes = ("{}'{}\"", "{}' {}\"", "{}'{}", "{} feet {} inches", "{} ft {}", "{} {}", "{}ft {}in")
        made += [(shape.format(foot, rest), 12 * foot + rest, "feet and inches") for shape in shapes]
    limits = {"inches": (50, 84, 1), "cm": (130, 220, 1 / 2.54), "feet": (4, 7, 12)}
    for kind, (low, high, factor) in limits.items():
        made += [(str(limit), factor * limit, kind) for limit in (low, high)]
        made += [(str(beyond), math.nan, "outside") for beyond in (low - 1, high + 1)]
    made += [("90cm", math.nan, "outside"), ("5'7.5\"", 67.5, "feet and inches")]
    made += [("6 11", 83, "feet and inches"), ("5'11.5\"", 71.5, "feet and inches")]
    made += [("6'0\"", 72, "feet and inches"), ("7 2", 86, "feet and inches")]
    made += [("3 5", math.nan, "outside"), ("8 2", math.nan, "outside")]
    made += [(text, math.nan, "too many") for text in ("5 12", "4'30\"", "6 ft 70", "7,283,465")]
    nothing = ("yyy", "", "10000", "2", "999", "ten", "-68", "0")
    made += [(text, math.nan, "nothing") for text in nothing]
    order = ("inches", "cm", "feet", "feet and inches", "nothing", "outside", "too many")
    return sorted(made, key=lambda row: order.index(row[2]))


_LIMITS = {
    str(limit): (low, high, unit)
    for low, high, unit in ((50, 84, "inches"), (130, 220, "centimeters"), (4, 7, "feet"))
    for limit in (low, high)
}


def _shown(text: str) -> str:
    return f"`{text}`" if text else "the empty text"


def _why_wrong(text: str, truth: float, said: float, kind: str, read: Callable[[str], float]) -> str:
    got = "`np.nan`" if math.isnan(said) else f"{said:g}"
    wanted = "`np.nan`" if math.isnan(truth) else f"{truth:.2f}".rstrip("0").rstrip(".")
    start = f"For {_shown(text)} you return {got}, and it should be {wanted}."
    digits = [float(n) for n in re.findall(r"\d+\.?\d*", text)]
    if text in _LIMITS and math.isnan(said):
        low, high, unit = _LIMITS[text]
        return f"{start} From {low} to {high} it is {unit}, and both ends count."
    if kind == "inches":
        if text.endswith(".5") and abs(said - truth) < 0.6:
            return f"{start} Keep the decimals."
        if text.endswith(".5") and math.isnan(said):
            return f"{start} Keep the decimals. Is the point lost on the way, or refused?"
        return f"{start} A number from 50 to 84 is inches already."
    if kind == "cm":
        if abs(said - digits[0] * 2.54) < 0.1:
            return f"{start} You multiply by 2.54. An inch is the longer unit, so there are fewer of them."
        if abs(said - digits[0]) < 0.1:
            return f"{start} You return it as it was typed, but from 130 to 220 it is centimeters."
        if math.isnan(said) and text.endswith("cm") and _same_height(read(f"{digits[0]:g} cm"), truth):
            return f"{start} You read it with a blank before `cm`; without one, number and unit are still one word."
        if math.isnan(said) and "cm" in text:
            return f"{start} The unit behind the number is part of the text: take the number out of it first."
        if abs(said - truth) <= 3:
            return f"{start} You are close: do not round, and divide by 2.54."
        if math.isnan(said) and _same_height(read(f"{text}cm"), truth):
            return f"{start} You read it only where `cm` is written: from 130 to 220 a number alone is centimeters, too."
        ends = " Does this path end in `return`?" if math.isnan(said) else ""
        return f"{start} From 130 to 220 it is centimeters, with or without `cm`.{ends}"
    if kind == "feet":
        if abs(said - digits[0]) < 0.1:
            return f"{start} You return the feet as if they were inches."
        if abs(said - digits[0] * 10) < 0.1:
            return f"{start} A foot has 12 inches, not 10."
        return f"{start} A whole number from 4 to 7 is feet."
    if kind == "feet and inches":
        if _same_height(12 * said, truth):
            return f"{start} That is the height in feet; the answer is in inches, 12 times as many."
        if text == "6'0\"" and math.isnan(said):
            return f"{start} Feet and 0 inches is a height: only 12 inches and more are not."
        if text == "7 2" and math.isnan(said):
            return f"{start} Feet go from 4 to 7, both ends included, with inches or without."
        if abs(said - 12 * digits[0]) < 0.1:
            return f"{start} You read the feet and leave out the inches after the feet."
        if abs(said - 12 * float(f"{digits[0]:.0f}.{digits[1]:.0f}")) < 0.1:
            return (
                f"{start} You take the second number for tenths of a foot. It is inches, and a foot has 12."
            )
        if _same_height(said, float(f"{digits[0]:.0f}{digits[1]:.0f}")):
            return f"{start} The digits are glued together: take the numbers apart before you convert."
        return f"{start} Two numbers and marks: the first is feet, the second is inches."
    if kind == "outside":
        return f"{start} Only 50 to 84 is inches, only 130 to 220 centimeters, and only 4 to 7 feet."
    if kind == "too many":
        return f"{start} A foot has 12 inches: a second number of 12 or more is not the rest of a height."
    if math.isfinite(said) and "-" in text:
        return f"{start} A height is not negative. Here the minus gets lost, in the pattern or by `abs`."
    if digits and abs(said - digits[0]) < 0.001:
        return (
            f"{start} You return it as it was typed, though it fits no unit. A model would take it for a person of that height: "
            "missing is an honest answer."
        )
    if digits and min(abs(said - digits[0] / 2.54), abs(said - digits[0] * 12)) < 0.1:
        return f"{start} You convert without a limit on the other side: only 130 to 220 is centimeters, and only 4 to 7 is feet."
    if said == 0:
        return f"{start} A model would take your number for a person of that height. Missing is an honest answer."
    return f"{start} Your function invents a person. Missing is an honest answer, and it can be counted."


# ---- Exercise 2 -----------------------------------------------------------------------------------------------------


class JudgeTheGain(Exercise):
    """Who won, from three counts."""

    question = (
        "Two candidates are tested on the same rows: one with a better *model*, one with better *data*. You get three counts: "
        "`rows` in the test set, how many `only_model` gets right, and how many `only_data` gets right. On all other rows they agree.\n\n"
        "Write `who_won(rows, only_model, only_data)`. Return `'data'` or `'model'` if the 95 % interval of the gain lies on that side of "
        "zero, else `'cannot tell'`. It is judged on fifteen test sets. You may use `gain_interval(rows, fixed, broken)`: "
        "it returns the gain and the half width."
    )
    hints = (
        "A gain of 3 points can be luck, and one of 0.6 points can be real. What decides is the gain against its own interval.",
        "Let the data candidate be the new one: what `only_data` gets right is fixed, what `only_model` gets right is broken. Then "
        "a positive gain speaks for the data.",
        "`gain, half = gain_interval(rows, only_data, only_model)`. If `gain > half` it is the data, if `gain < -half` the model. "
        "Anything else, a gain of exactly zero too, cannot be told.",
    )
    expects = "a function of three counts that returns a text"

    def judge(self, answer: Any) -> str:
        who_won = expect_function(answer, "who_won", parameters=3)
        error = self.raised(who_won, *_SETS[-1])
        said = [
            "divided by zero"
            if counts == _SETS[-1] and isinstance(error, ZeroDivisionError)
            else expect_choice(self.call(who_won, *counts), _WINNERS, "who_won")
            for counts in _SETS
        ]
        truth = [_winner(*counts) for counts in _SETS]
        if said == truth:
            return (
                "Fifteen of fifteen. A gain of 0.54 points on 5,000 rows can be told from none, and one of 8.3 points on 60 rows cannot. "
                "The size of a gain is no measure of how sure it is."
            )
        if said[:-1] == truth[:-1] and isinstance(error, ZeroDivisionError):
            raise Hint(
                "In one test set the two candidates never differ: both counts are 0, and you divide by zero. What can be told then?"
            )
        right = sum(a == b for a, b in zip(said, truth, strict=True))
        names = getattr(getattr(who_won, "__code__", None), "co_names", ())
        if read := [name for name in ("gain", "half") if name in names]:
            raise Hint(
                f"{right} of {len(_SETS)} test sets. Your function reads {' and '.join(f'`{name}`' for name in read)} of the page, which belong{'' if len(read) > 1 else 's'} to "
                "the example above. Call `gain_interval` within your function, with its own counts."
            )
        if set(said) == {"cannot tell"}:
            doubt = (
                "`gain_interval` takes counts and returns points: is one of your numbers a share?"
                if "gain_interval" in names
                else "Is your half width divided by the square root of `rows`?"
            )
            raise Hint(
                f"{right} of {len(_SETS)} test sets. Your rule never commits itself. In several of these test sets the interval is far from "
                f"zero. {doubt}"
            )
        for rule, message in _WINNER_MISTAKES:
            if said == [rule(*counts) for counts in _SETS]:
                raise Hint(f"{right} of {len(_SETS)} test sets. {SLIP} {message}")
        number = next(i for i, (a, b) in enumerate(zip(said, truth, strict=True)) if a != b)
        rows, model, data = _SETS[number]
        gain, half = gain_interval(rows, data, model)
        raise Hint(
            f"{right} of {len(_SETS)} test sets. With {rows:,} rows, {model} that only the model side gets right and {data} that only the data side gets "
            f"right, the gain of the data is {gain:+.2f} [{gain - half:+.2f}, {gain + half:+.2f}] points, and you say `{said[number]!r}`."
        )


_WINNERS = ("data", "model", "cannot tell")

# rows, only_model, only_data. No answer depends on whether a normal or an exact test is used.
_SETS = (
    (200, 11, 15),  # 2 points, and luck
    (20_000, 400, 478),  # 0.4 points, and not luck: 2.6 standard errors
    (2_000, 121, 91),  # the model, by 2.1 standard errors
    (60, 2, 7),  # 8.3 points, and luck
    (50_000, 6_000, 6_150),  # many rows, and still luck
    (50_000, 6_000, 6_315),  # 2.8 standard errors; two separate intervals do not overlap
    (50_000, 6_000, 6_500),  # more than the luck of 50,000 coins, less than that of 100,000
    (50_000, 8_000, 15_000),  # so large a gain that it would not fit into 1,000 rows
    (5_000, 3, 30),  # 0.54 points: they hardly differ, so it is told from none
    (20_000, 80, 110),  # the interval begins at 0.015 points
    (60, 14, 1),  # a small set and a large gain
    (300, 12, 9),  # the model leads, by luck
    (400, 17, 30),  # 1.9 standard errors
    (4_000, 290, 246),  # 1.9 standard errors, of many rows that differ
    (800, 0, 0),  # they never differ
)


def _by_limit(gain: float, limit: float) -> str:
    return "data" if gain > limit else "model" if gain < -limit else "cannot tell"


def _z(model: int, data: int) -> float:
    return (data - model) / max(data + model, 1) ** 0.5


def _winner(rows: int, model: int, data: int) -> str:
    return _by_limit(*gain_interval(rows, data, model))


def _of_rows(rows: int, model: int, data: int) -> str:
    """Decide as if the test set had so many rows, even where the gain would not fit into them."""
    with np.errstate(invalid="ignore"):
        return _winner(rows, model, data)


def _two_intervals(rows: int, model: int, data: int) -> str:
    """Decide by whether the intervals of the two shares overlap."""
    reach = sum(1.96 * (count * (1 - count / rows)) ** 0.5 for count in (model, data))
    return _by_limit(data - model, reach)


def _of_differing(rows: int, model: int, data: int) -> str:
    """Decide by the gain as a share of the rows on which the two differ."""
    return _winner(model + data, model, data) if model + data else "divided by zero"


def _share(rows: int, model: int, data: int) -> float:
    return 100 * (data - model) / rows


_WINNER_MISTAKES: tuple[tuple[Callable[[int, int, int], str], str], ...] = (
    (
        lambda n, m, d: "data" if d > m else "model",
        "Your rule goes by which count is larger. One of them nearly always is, even when nothing has changed: how far would chance move it?",
    ),
    (
        lambda n, m, d: "data" if d > m else "model" if m > d else "cannot tell",
        "In each of these test sets you say what the sign of the gain says: your rule has no interval, or one that is far too narrow. How far "
        "would chance move the gain?",
    ),
    *(
        (
            lambda n, m, d, limit=limit: _by_limit(_share(n, m, d), limit),
            "You use the same limit for every test set. On 60 rows chance alone moves a gain by several points, on 20,000 by a fraction "
            "of one.",
        )
        for limit in (0.4, 0.5, 1, 2, 3, 5)
    ),
    (
        lambda n, m, d: (
            _winner(n, m, d) if round(_share(n, m, d) - gain_interval(n, d, m)[1], 1) else "cannot tell"
        ),
        "The interval of one gain ends close to zero, and not at it. Do you round before you compare?",
    ),
    (
        lambda n, m, d: {"data": "model", "model": "data"}.get(_winner(n, m, d), "cannot tell"),
        "You swapped data and model. What only the data side gets right speaks for the data.",
    ),
    (
        lambda n, m, d: "data" if _winner(n, m, d) != "cannot tell" else "cannot tell",
        "You give every clear result to the data and never to the model. Look at the sign of the gain, too.",
    ),
    (
        lambda n, m, d: "data" if _winner(n, m, d) == "data" else "cannot tell",
        "You never answer `model`, and in some of the test sets the whole interval lies below zero.",
    ),
    *(
        (
            lambda n, m, d, tied=tied: "data" if _winner(n, m, d) == "data" else "model" if m + d else tied,
            "What the data does not clearly win, you give to the model. It wins only where the whole interval lies below zero: `gain < -half`.",
        )
        for tied in ("model", "cannot tell")
    ),
    *(
        (
            lambda n, m, d, tied=tied: (
                "cannot tell"
                if _winner(n, m, d) != "cannot tell"
                else "data"
                if d > m
                else "model"
                if m > d
                else tied
            ),
            "You have it the wrong way round: you name a winner where the interval contains zero.",
        )
        for tied in _WINNERS
    ),
    (
        lambda n, m, d: "data" if _winner(n, m, d) == "data" or d > m else _winner(n, m, d),
        "For the data you ask for a gain above zero only. There, too, the whole interval must lie above zero.",
    ),
    (
        lambda n, m, d: "model" if m > d else _winner(n, m, d),
        "For the model you ask for a gain below zero only. There, too, the whole interval must lie below zero.",
    ),
    *(
        (
            lambda n, m, d, first=first, other=other: (
                _winner(n, m, d) if _winner(n, m, d) == other or m + d == 0 else first
            ),
            "You look at the far end of the interval. The data wins where its lower end, `gain - half`, is above zero, the model where the upper end, "
            "`gain + half`, is below.",
        )
        for first, other in (("data", "model"), ("model", "data"))
    ),
    *(
        (
            lambda n, m, d, tied=tied: _winner(n, m, d) if m + d else tied,
            "In one test set the two never differ: the gain is 0, the half width is 0, and nobody won. "
            f"You say `{tied!r}`: what does your comparison say of two numbers that are equal?",
        )
        for tied in ("model", "data")
    ),
    *(
        (
            lambda n, m, d, least=least: _winner(n, m, d) if n >= least else "cannot tell",
            "A small test set can still show a large gain: you turn it away by its size alone. Let the interval decide.",
        )
        for least in (100, 500, 1_000, 2_000)
    ),
    (
        lambda n, m, d: _by_limit(_z(m, d), 1),
        "You ask for about one standard error: 1.96 is left out, or the half width is halved. Chance alone goes further than that about one time in "
        "three.",
    ),
    (
        lambda n, m, d: _by_limit(_share(n, m, d), 2 * gain_interval(n, d, m)[1]),
        "You ask for twice the half width. The interval goes from `gain - half` to `gain + half`.",
    ),
    *(
        (
            lambda n, m, d, reach=reach: _by_limit(_z(m, d), reach),
            "Your interval is wider than one of 95 %: that takes 1.96 standard errors on either side.",
        )
        for reach in (2.3, 3)
    ),
    (
        _two_intervals,
        "You give each side an interval of its own and ask whether the two overlap. One question, one interval: that of the gain.",
    ),
    *(
        (
            lambda n, m, d, tied=tied: _of_differing(n, m, d) if m + d else tied,
            "You take a share of the rows on which the two differ. The gain, and its interval, is of all `rows`.",
        )
        for tied in ("divided by zero", "cannot tell")
    ),
    (
        lambda n, m, d: _by_limit(d - m, 1.96 * n**0.5),
        "Your luck is that of all `rows`. Rows on which the two agree toss no coin: only those on which they differ do.",
    ),
    (
        lambda n, m, d: _by_limit(_z(m, d), 1.645),
        "You leave chance 5 % on each side, as if it could push to one side only. It may favor either: 95 % in all takes 1.96.",
    ),
    (
        lambda n, m, d: _by_limit(*gain_interval(n, n - m, n - d)),
        "You give `gain_interval` what is left of `rows`. `fixed` is `only_data` itself, and `broken` is `only_model`.",
    ),
    *(
        (
            lambda n, m, d, same=same: _of_rows(same, m, d),
            "You give `gain_interval` the same number of rows for every test set. Each has its own `rows`.",
        )
        for same in (100, 200, 400, 500, 800, 1_000, 2_000)
    ),
    (
        lambda n, m, d: "data" if d > m else "cannot tell",
        "You call it data at any gain above zero and never decide for the model. The second number of `gain_interval` is the half width, not an end: the interval goes from `gain - half` to `gain + half`.",
    ),
)


# ---- Exercise 3 -----------------------------------------------------------------------------------------------------


class ChooseTheLoop(Exercise):
    """Which loop to turn, for a situation in numbers."""

    question = (
        "Teams ask you what to do next. Each hands you a dictionary `case` with seven numbers:\n\n"
        "| key | meaning |\n|---|---|\n"
        "| `'error'` | error of today's model, in percent |\n"
        "| `'converted'` | its error after every column was brought to one convention, in percent |\n"
        "| `'twice'` | how many rows two people labeled |\n"
        "| `'differ'` | on how many of *these* rows the two differ |\n"
        "| `'other'` | error of the best model of a night's search, in percent |\n"
        "| `'on_half'` | error of today's model, trained on half of the rows, in percent |\n"
        "| `'noise'` | the noise of such a difference of errors, in points |\n\n"
        "Write `which_loop(case)` by the six lines of the rule. It returns the bold word of the first line that holds: `'inputs'`, `'measure'`, "
        "`'labels'`, `'model'`, `'rows'` or `'columns'`. It is judged on cases that you have not seen."
    )
    hints = (
        "Write one `if` for each line of the rule, in its order, each with its own `return`. Then only the units need care.",
        "`case['differ']` is a count of rows and `case['error']` is in percent. Bring the first to percent of the rows labeled twice "
        "before you compare. And a drop that is smaller than the noise is no drop.",
        "In order: `case['error'] - case['converted'] > case['noise']`; `case['twice'] < 100`; `100 * case['differ'] / case['twice'] >= case['error'] / 2`; "
        "`case['error'] - case['other'] > case['noise']`; `case['on_half'] - case['error'] > case['noise']`.",
    )
    expects = "a function of one dictionary that returns one of six texts"

    def judge(self, answer: Any) -> str:
        which_loop = expect_function(answer, "which_loop", parameters=1)
        error = self.raised(which_loop, dict(_CASES[0]))
        if isinstance(error, KeyError):
            raise Hint(
                f"`case` has the keys {', '.join(f'`{key!r}`' for key in _KEYS)}; yours asks for {error}."
            )
        self.call(which_loop, dict(_CASES[0]))
        if isinstance(self.raised(which_loop, dict(_CASES[-1])), ZeroDivisionError):
            raise Hint(
                "One team labeled nothing twice, and you divide by zero. What does the second line of the rule say to them?"
            )
        came = [self.call(which_loop, dict(case)) for case in _CASES]
        truth = [_loop(case) for case in _CASES]
        if [word is None for word in came] == [word == "columns" for word in truth]:
            raise Hint(
                "Where none of the first five lines holds, your function returns nothing (`None`). What does line 6 say?"
            )
        said = [expect_choice(word, _LOOPS, "which_loop") for word in came]
        if said == truth:
            return (
                f"{len(_CASES)} of {len(_CASES)}. Notice how often the answer is neither a model nor a label: a column, "
                "two people and an afternoon come first, or the table lacks the column that decides."
            )
        right = sum(a == b for a, b in zip(said, truth, strict=True))
        start = f"{right} of {len(_CASES)} cases."
        if len(set(said)) == 1:
            raise Hint(f"{start} You give every team the same answer, `{said[0]!r}`.")
        for rule, message in _LOOP_MISTAKES:
            if said == [rule(case) for case in _CASES]:
                raise Hint(f"{start} {SLIP} {message}")
        if never := [word for word in _LOOPS if word in truth and word not in said]:
            raise Hint(
                f"{start} You never answer `{never[0]}`, and {truth.count(never[0])} of the cases ask for it."
            )
        number = next(i for i, (a, b) in enumerate(zip(said, truth, strict=True)) if a != b)
        raise Hint(
            f"{start} For `{_CASES[number]}` you say `{said[number]!r}`: go through the rule line by line for this case."
        )


_KEYS = ("twice", "differ", "error", "other", "on_half", "noise", "converted")
_LOOPS = ("inputs", "measure", "labels", "model", "rows", "columns")
_CASES: tuple[dict[str, float], ...] = tuple(
    dict(zip(_KEYS, numbers, strict=True))
    for numbers in (
        (300, 45, 20.0, 19.8, 20.3, 0.5, 20.0),  # labels: 15 % against 20
        (1_000, 30, 18.0, 12.5, 18.4, 0.8, 17.8),  # model: 3 % against 18, though 30 rows are many
        (200, 4, 15.0, 14.8, 19.0, 0.6, 15.0),  # rows
        (500, 10, 25.0, 24.8, 25.3, 0.7, 24.9),  # columns, though 24.8 is below 25 and 25.3 above
        (100, 10, 20.0, 14.0, 23.0, 0.5, 20.0),  # labels, at both limits
        (60, 15, 22.0, 15.0, 26.0, 0.5, 21.8),  # measure, though everything else calls
        (400, 8, 16.0, 12.0, 21.0, 0.5, 16.0),  # model before rows
        (250, 40, 30.0, 24.0, 31.0, 0.9, 30.2),  # labels before model
        (800, 8, 12.0, 11.9, 12.1, 0.4, 12.0),  # columns
        (150, 24, 12.0, 11.8, 12.2, 0.3, 12.0),  # labels: 16 % against 12
        (40, 2, 24.0, 20.0, 26.0, 0.6, 18.0),  # inputs, before measure
        (300, 60, 21.0, 20.9, 21.3, 0.5, 16.5),  # inputs before labels
        (600, 6, 14.0, 13.9, 14.2, 0.3, 15.0),  # columns: converting made it worse
        (99, 11, 21.5, 21.3, 21.7, 0.5, 21.4),  # measure: one row is missing
        (1_000, 107, 21.5, 15.0, 21.7, 0.5, 21.2),  # model: 10.7 % is a bit less than half of 21.5
        (300, 31, 20.5, 20.4, 20.8, 0.5, 20.5),  # labels: 10.3 % is a bit more than half of 20.5
        (200, 60, 12.0, 11.8, 12.2, 0.3, 12.0),  # labels: 30 % against 12
        (500, 5, 20.0, 19.5, 20.5, 0.5, 19.5),  # columns: each drop equals the noise
        (
            500,
            5,
            20.0,
            19.75,
            20.375,
            0.5,
            19.75,
        ),  # columns: together they exceed the noise, each by itself does not
        (80, 20, 20.0, 19.9, 20.1, 0.5, 19.4375),  # inputs, by a bit more than the noise
        (500, 5, 20.0, 19.4375, 20.1, 0.5, 20.0),  # model, by a bit more than the noise
        (500, 5, 20.0, 19.9, 20.5625, 0.5, 20.0),  # rows, by a bit more than the noise
        (600, 6, 14.0, 13.8, 14.05, 0.1, 14.0),  # model, by little, where the noise is small
        (600, 6, 14.0, 13.95, 14.2, 0.1, 14.0),  # rows, likewise
        (300, 60, 20.0, 20.0, 20.0, 0.1, 19.8),  # inputs, likewise
        (600, 6, 14.0, 13.2, 14.1, 1.0, 14.0),  # columns: the search gains much, but the noise is larger
        (600, 6, 14.0, 13.9, 14.9, 1.0, 14.0),  # columns: the same with rows
        (600, 6, 14.0, 13.9, 14.1, 1.0, 13.2),  # columns: the same with inputs
        (600, 6, 14.0, 16.0, 14.1, 0.3, 14.0),  # columns: the search came out worse
        (600, 6, 14.0, 13.9, 12.0, 0.3, 14.0),  # columns: with half of the rows it was better
        (500, 5, 20.0, 19.5, 20.1, 0.5, 20.0),  # columns: only the search equals the noise
        (600, 6, 14.0, 13.998, 14.0, 1.0, 14.0),  # columns: a drop of next to nothing
        (600, 6, 14.0, 12.5, 14.1, 1.0, 14.0),  # model, by more than the noise and less than twice the noise
        (200, 120, 40.0, 39.9, 40.1, 0.5, 40.0),  # labels: 60 % against 40
        (500, 110, 21.0, 20.9, 24.0, 0.5, 21.0),  # labels: 22 % against 21; half of the rows: 24
        (600, 6, 14.0, 13.5, 14.1, 0.4, 13.8),  # model: against today's error, not against the converted one
        (300, 24, 20.0, 12.0, 20.2, 0.5, 20.0),  # model: 8 % is below half of 20, and above half of 12
        (0, 0, 18.0, 17.9, 18.3, 0.5, 17.9),  # measure: nobody labeled twice
    )
)


def _loop(
    case: dict[str, float],
    least: float = 100,
    scale: float = 100,
    part: float = 0.5,
    noisy: float = 1,
    order: tuple[str, ...] = ("inputs", "measure", "labels", "model", "rows"),
    counts: bool = False,
    growth: int = 1,
    drop: int = 1,
    without: str = "",
    equal: str = "",
    limit: float | None = None,
    share: float | None = None,
) -> str:
    """Decide by the chapter's rule, or by a rule with one thing changed."""
    twice, differ = case["twice"], case["differ"]
    apart = differ if counts else scale * differ / twice if twice else 0
    noise = noisy * case["noise"] if limit is None else limit

    def more(drop: float, word: str) -> bool:
        return drop >= noise if word == equal else drop > noise * (without != word)

    holds = {
        "inputs": more(drop * (case["error"] - case["converted"]), "inputs"),
        "measure": twice < least,
        "labels": apart >= (part * case["error"] if share is None else share),
        "model": more(case["error"] - case["other"], "model"),
        "rows": more(growth * (case["on_half"] - case["error"]), "rows"),
    }
    return next((word for word in order if holds[word]), "columns")


def _lost_sign(case: dict[str, float], *keys: str) -> dict[str, float]:
    """Return the case in which these differences from today's error count by their size alone."""
    error = case["error"]
    sign = {"converted": -1, "other": -1, "on_half": 1}
    return {**case, **{key: error + sign[key] * abs(case[key] - error) for key in keys}}


_LOOP_MISTAKES: tuple[tuple[Callable[[dict[str, float]], str], str], ...] = (
    (
        lambda case: (
            "measure" if _loop(case, least=0) != "inputs" and case["twice"] >= 100 else _loop(case, least=0)
        ),
        "You say `measure` where two people have labeled 100 rows or more. It is for fewer.",
    ),
    (
        lambda case: _loop(case, counts=True),
        "You compare a count with a percentage: 30 rows on which people differ are 3 % of 1,000, and 30 % of 100.",
    ),
    (
        lambda case: _loop(case, scale=1),
        "You never answer `labels`, though in several cases the two people differ often enough. `differ` is a count and `error` is in percent: "
        "bring the count to percent of the rows labeled twice, and compare it with half of the error.",
    ),
    (
        lambda case: _loop(case, order=("inputs", "labels", "model", "rows")),
        "You never ask to measure. With 60 rows labeled twice, or none, nobody knows how often two people differ.",
    ),
    (
        lambda case: _loop(case, order=("inputs", "measure", "model", "labels", "rows")),
        "You try the search before you look at the labels. While people disagree that often, a search partly learns to side with one of the two, and that is no gain.",
    ),
    *(
        (
            lambda case, order=order: _loop(case, order=order),
            "You try the search before you ask how often two people differ. Lines 2 and 3, `measure` and `labels`, come before line 4.",
        )
        for order in (
            ("inputs", "model", "measure", "labels", "rows"),
            ("model", "inputs", "measure", "labels", "rows"),
        )
    ),
    (
        lambda case: _loop(case, order=("inputs", "measure", "labels", "rows", "model")),
        "You buy rows before you try the search. The search costs one night, the rows cost people's time: the cheap question comes first.",
    ),
    (
        lambda case: _loop(case, noisy=0),
        "You leave out the noise. Two errors are never exactly equal: a drop counts if it is larger than `noise`, half the width of its interval.",
    ),
    *(
        (
            lambda case, word=word: _loop(case, without=word),
            f"You leave out the noise in the line that answers `{word}`. There, too, a drop must be larger than the noise.",
        )
        for word in ("inputs", "model", "rows")
    ),
    *(
        (
            lambda case, word=word: _loop(case, equal=word),
            f"In the line that answers `{word}` you act on a drop that is exactly as large as the noise. The rule asks for more.",
        )
        for word in ("inputs", "model", "rows")
    ),
    (
        lambda case: _loop(case, noisy=0.01),
        "You divide the noise by 100. It is in points, as the difference of two errors is: compare them as they are.",
    ),
    (
        lambda case: _loop(case, limit=1),
        "You use 1 in place of the noise. Each case has a noise of its own, `case['noise']`.",
    ),
    (
        lambda case: _loop(case, limit=0.5),
        "You use 0.5 in place of the noise. Each case has a noise of its own, `case['noise']`.",
    ),
    (
        lambda case: _loop(case, share=50),
        "You ask whether two people differ on half of the rows. The rule asks for half of the model's error.",
    ),
    (
        lambda case: _loop(case, noisy=2),
        "You ask for more than twice the noise. The rule asks for a difference that is larger than `case['noise']`.",
    ),
    (
        lambda case: _loop(case, noisy=1 - 1e-9),
        "In some cases a difference is exactly as large as the noise, and you act on it. The rule asks for more than the noise.",
    ),
    (
        lambda case: _loop(case, part=1),
        "You wait until people differ as often as the model errs. The rule says half as many: the model's error contains their quarrel.",
    ),
    (
        lambda case: _loop(case, share=case["on_half"]),
        "You compare with `case['on_half']`, and that is the error of a model trained on half of the rows. The rule asks for half of `case['error']`.",
    ),
    (
        lambda case: _loop(case, share=case["other"] / 2),
        "You take half of the error of the best other model. The rule asks for half of that of today's model, `case['error']`.",
    ),
    (
        lambda case: _loop(case, share=case["error"] / 2 + case["noise"]),
        "In the line that answers `labels` you add the noise to half of the error. The rule compares the share as it is.",
    ),
    (
        lambda case: _loop(case, share=case["converted"] / 2),
        "In one case people differ on 10.7 % of the rows, the model errs on 21.5 %, and you call that half. Half of which number do you take, "
        "and do you round?",
    ),
    (
        lambda case: _loop({**case, "other": case["other"] + case["error"] - case["converted"]}),
        "You compare the search with the error after converting. `other` helps if it is lower than today's `error`.",
    ),
    (
        lambda case: _loop({**case, "on_half": case["on_half"] + case["error"] - case["other"]}),
        "You compare `on_half` with the best other model. Both must be today's model: `case['on_half'] - case['error']`.",
    ),
    *(
        (
            lambda case, keys=keys: _loop(_lost_sign(case, *keys)),
            "You look at the size of a difference and lose its sign: where the error rose, you count it as help.",
        )
        for keys in (("converted",), ("other",), ("on_half",), ("converted", "other", "on_half"))
    ),
    (
        lambda case: _loop(case, order=("rows", "model", "labels", "measure", "inputs")),
        "The last line that holds decides, and it should be the first: `return` there at once, or use `elif`.",
    ),
    (
        lambda case: _loop(case, order=("measure", "labels")),
        "No difference is ever large enough for you. Errors and `noise` are in points, both: take `case['error'] - case['other']` as it is, not as a "
        "part of the error.",
    ),
    (
        lambda case: _loop(case, least=60),
        "A team with 60 rows labeled twice goes on, and so does one with 99. Fewer than 100 was the rule.",
    ),
    (
        lambda case: _loop(case, part=0.501),
        "In one case people differ on exactly half as many rows as the model gets wrong, and you let it pass. The rule says at least half.",
    ),
    (
        lambda case: _loop(case, least=101),
        "One team has exactly 100 rows labeled twice, and you send it back. Fewer than 100 was the rule.",
    ),
    (
        lambda case: _loop(case, order=("measure", "labels", "model", "rows")),
        "You never look at the inputs. In some cases one convention in a column lowers the error by more than the noise, and that comes first.",
    ),
    (
        lambda case: _loop(case, order=("measure", "inputs", "labels", "model", "rows")),
        "You send a team off to label twice before it converts its column. The rule says: convert a column first, it is the cheapest.",
    ),
    (
        lambda case: _loop(case, drop=-1),
        "You look for a higher error after converting. `converted` is the error after it: if it helps, that is the smaller one.",
    ),
    (
        lambda case: _loop(case, growth=-1),
        "You look for a higher error with more rows. `on_half` is the error with half of the rows: if rows help, it is the larger one.",
    ),
)


exercises = (ReadTheHeight, JudgeTheGain, ChooseTheLoop)

quiz = (
    Question(
        "A colleague repairs the most frequent fault in a column, a third of all faults, and the score does not move. What do you do next?",
        options=(
            (
                "Conclude that the data are good enough by now, and search for a better model instead.",
                "One fault of several was repaired. In this chapter the smaller group, the feet, cost four points and the larger one nothing that could be shown.",
                False,
            ),
            (
                "Look at what each of the other faults does to the model, and repair the costly one.",
                "How often a fault occurs and what it costs are two things. Centimeters were frequent, and no cost of theirs could be shown; feet were fewer and costly.",
                True,
            ),
            (
                "Undo the repair, for it changed the column and brought nothing that one can measure.",
                "No harm was shown, it makes the column mean one thing, and every later model profits. It is only not where the gain was.",
                False,
            ),
        ),
    ),
    Question(
        "A talk reports: better model +0.0 points, better data +0.4 points, one test set of 2,000 pictures, the same for all. What may you claim?",
        options=(
            (
                "Data beat the model, for all three were tested on the same 2,000 pictures.",
                "0.4 points of 2,000 are 8 pictures. If 30 were fixed and 22 broken, chance alone does that easily.",
                False,
            ),
            (
                "Data are not worth the work here, for a gain of 0.4 points is only luck.",
                "Not shown is not the same as shown to be nothing. The same talk may hold a gain of 16.9 points on another task.",
                False,
            ),
            (
                "Nothing yet: ask how many pictures were fixed and how many were broken.",
                "With 8 fixed and none broken the gain could be told from none, with 108 and 100 it could not. The two counts, against the baseline, decide.",
                True,
            ),
        ),
    ),
    Question(
        "Your 300,000 rows come from 40 clinics. One clinic writes weights in pounds, the others in kilograms. Will more rows from all of them make up for it?",
        options=(
            (
                "Yes: with enough rows from all 40 clinics, what one of them does otherwise washes out.",
                "Faults at random do. A convention comes along with every new row of that clinic: its share stays what it is.",
                False,
            ),
            (
                "No: the share of pounds stays what it is. Convert them, or let the model see which clinic it was.",
                "A convention is repaired by a decision, or learned by a model that can see who follows it, as the tree could tell feet from inches by their size.",
                True,
            ),
            (
                "No: mixed units are hard on a model. Drop that clinic's rows, and train on the other 39.",
                "Then the data describe other patients than you will meet. Deletion changed who was in the heights, too, and the score it gained was not real.",
                False,
            ),
        ),
    ),
)
