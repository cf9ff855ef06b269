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
from book.exercises.engine import Exercise, Hint, Question, describe, expect_choice, expect_function


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
        "81 of the answers are no number at all, and the repair of this chapter left them alone. Write "
        "`read_height(text)`. It gets **one answer as text** and returns the height in **inches**, as a number. "
        "If the text is no height, it returns `np.nan` and does not raise.\n\n"
        "| the text | inches |\n|---|---|\n"
        "| `'68'`, `'70.5'` (50 to 84: inches) | `68`, `70.5` |\n"
        "| `'178'`, `'165cm'`, `'165 cm'` (130 to 220: centimeters) | `70.08`, `64.96`, `64.96` |\n"
        "| `'6'` (4 to 7: whole feet) | `72` |\n"
        "| `'5\\'7\"'`, `'5 feet 7 inches'`, `'5 ft 7'`, `'5 11'` (feet, then inches) | `67`, `67`, `67`, `71` |\n"
        "| `'yyy'`, `''`, `'0'`, `'10000'`, `'-68'` (no height) | `np.nan` |\n\n"
        "One inch is 2.54 cm, one foot is 12 inches. It is judged on answers that you have not seen, to within 0.1 "
        "inch. Texts such as `5.11`, which may be five feet eleven or a bit more than five feet, are not among them."
    )
    starter = "def read_height(text):\n    return ...\n\n\nanswer = read_height\n"
    hints = (
        "Take the numbers out of the text first, then decide by their size what they are. Try your function on all of "
        "`people['height']` and look at what stays `np.nan`.",
        "After `import re`, `re.findall(r'\\d+\\.?\\d*', text)` gives a list of all numbers in a text, as texts: `['5', '7']`. No number: `np.nan`. "
        "The first one tells the unit.",
        "With `first = float(numbers[0])`: 50 to 84 return it, 130 to 220 return `first / 2.54`; 4, 5, 6 and 7, whole, return "
        "`12 * first` plus the second number, if there is one. Everything else, and what begins with `-`, is `np.nan`.",
    )
    solution = (
        "import re\n\n\n"
        "def read_height(text):\n"
        "    numbers = [float(n) for n in re.findall(r'-?\\d+\\.?\\d*', text)]\n"
        "    if not numbers:\n"
        "        return np.nan\n"
        "    first = numbers[0]\n"
        "    if 50 <= first <= 84:\n"
        "        return first\n"
        "    if 130 <= first <= 220:\n"
        "        return first / 2.54\n"
        "    if first in (4, 5, 6, 7):\n"
        "        return 12 * first + (numbers[1] if len(numbers) > 1 else 0)\n"
        "    return np.nan\n\n\n"
        "answer = read_height\n"
    )
    right = (
        "import re\n\n"
        "def read_height(text):\n"
        "    match = re.fullmatch(r'\\s*(\\d+(?:\\.\\d+)?)\\s*(cm|\\'|ft|feet|foot)?\\.?\\s*(?:(\\d+(?:\\.\\d+)?)\\s*(?:\"|in|inch|inches|\\'\\')?)?\\s*', text)\n"
        "    if match is None:\n        return None\n"
        "    first, rest = float(match[1]), float(match[3] or 0)\n"
        "    if first < 8:\n        return 12 * first + rest if first >= 4 else None\n"
        "    return first if 50 <= first <= 84 else first / 2.54 if 130 <= first <= 220 else None\n\n"
        "answer = read_height\n",
        "def read_height(text):\n"
        "    digits = ''.join(c if c.isdigit() or c in '.-' else ' ' for c in text).split()\n"
        "    try:\n        n = [float(d) for d in digits]\n    except ValueError:\n        return float('nan')\n"
        "    if len(n) == 2 and 4 <= n[0] <= 7:\n        return n[0] * 12 + n[1]\n"
        "    if len(n) != 1:\n        return float('nan')\n"
        "    for low, high, factor in ((50, 84, 1), (130, 220, 1 / 2.54), (4, 7, 12)):\n"
        "        if low <= n[0] <= high:\n            return n[0] * factor\n"
        "    return float('nan')\n\nanswer = read_height\n",
    )
    wrong = (
        ("answer = lambda text: pd.to_numeric(text, errors='coerce')\n", "as it was typed"),
        (
            "def read_height(text):\n"
            "    x = float(text)\n"
            "    return x if 50 <= x <= 84 else x / 2.54 if 130 <= x <= 220 else x * 12 if 4 <= x <= 7 else np.nan\n\n"
            "answer = read_height\n",
            "could not be read",
        ),
        (
            "def read_height(text):\n"
            "    x = pd.to_numeric(text, errors='coerce')\n"
            "    return x if 50 <= x <= 84 else x / 2.54 if 130 <= x <= 220 else x * 12 if 4 <= x <= 7 else np.nan\n\n"
            "answer = read_height\n",
            "unit behind the number",
        ),
        (
            "import re\n\ndef read_height(text):\n"
            "    n = [float(m) for m in re.findall(r'\\d+\\.?\\d*', text)]\n"
            "    if not n:\n        return np.nan\n"
            "    x = n[0]\n"
            "    return x if 50 <= x <= 84 else x * 2.54 if 130 <= x <= 220 else x * 12 + sum(n[1:]) if 4 <= x <= 7 else np.nan\n\n"
            "answer = read_height\n",
            "multiply",
        ),
        (
            "import re\n\ndef read_height(text):\n"
            "    n = [float(m) for m in re.findall(r'-?\\d+\\.?\\d*', text)]\n"
            "    if not n:\n        return np.nan\n"
            "    x = n[0]\n"
            "    return x if 50 <= x <= 84 else x / 2.54 if 130 <= x <= 220 else x * 12 if 4 <= x <= 7 else np.nan\n\n"
            "answer = read_height\n",
            "inches after the feet",
        ),
        (
            "import re\n\ndef read_height(text):\n"
            "    n = [float(m) for m in re.findall(r'-?\\d+\\.?\\d*', text)]\n"
            "    if not n:\n        return 0\n"
            "    x = n[0]\n"
            "    return x if 50 <= x <= 84 else x / 2.54 if 130 <= x <= 220 else x * 12 + sum(n[1:]) if 4 <= x <= 7 else 0\n\n"
            "answer = read_height\n",
            "a person of that height",
        ),
        (
            "import re\n\ndef read_height(text):\n"
            "    n = [float(m) for m in re.findall(r'-?\\d+\\.?\\d*', text)]\n"
            "    if not n:\n        return 69.0\n"
            "    x = n[0]\n"
            "    return x if 50 <= x <= 84 else x / 2.54 if 130 <= x <= 220 else x * 12 + sum(n[1:]) if 4 <= x <= 7 else 69.0\n\n"
            "answer = read_height\n",
            "invents a person",
        ),
        (
            "import re\n\ndef read_height(text):\n"
            "    x = float('.'.join(re.findall(r'\\d+', text)[:2]) or 'nan')\n"
            "    return x if 50 <= x <= 84 else x / 2.54 if 130 <= x <= 220 else x * 12 if 4 <= x < 8 else np.nan\n\n"
            "answer = read_height\n",
            "tenths of a foot",
        ),
        (
            "import re\n\ndef read_height(text):\n"
            "    digits = re.sub(r'[^\\d.]', '', text)\n"
            "    x = float(digits) if digits else np.nan\n"
            "    return x if 50 <= x <= 84 else x / 2.54 if 130 <= x <= 220 else x * 12 if 4 <= x <= 7 else np.nan\n\n"
            "answer = read_height\n",
            "glued together",
        ),
        (
            "import re\n\ndef read_height(text):\n"
            "    n = [float(m) for m in re.findall(r'\\d+\\.?\\d*', text)]\n"
            "    if not n:\n        return np.nan\n"
            "    x = n[0]\n"
            "    return x if 50 <= x <= 84 else x / 2.54 if 130 <= x <= 220 else x * 12 + sum(n[1:]) if 4 <= x <= 7 else np.nan\n\n"
            "answer = read_height\n",
            "minus",
        ),
        (
            "def read_height(text):\n"
            "    number = text.replace('cm', '')\n"
            "    if number.strip().isdigit() and 130 <= int(number) <= 220:\n        return round(int(number) / 2.54)\n"
            "    return pd.to_numeric(number, errors='coerce')\n\nanswer = read_height\n",
            "do not round",
        ),
        (
            "import re\n\ndef read_height(text):\n"
            "    n = [float(m) for m in re.findall(r'-?\\d+\\.?\\d*', text)]\n"
            "    if not n:\n        return np.nan\n"
            "    x = n[0]\n"
            "    return x / 2.54 if x > 100 else x if x >= 50 else x * 12 + sum(n[1:]) if 4 <= x <= 7 else np.nan\n\n"
            "answer = read_height\n",
            "without a limit",
        ),
        ("answer = lambda texts: [68.0 for text in texts]\n", "one number"),
        (
            "import re\n\ndef read_height(text):\n"
            "    n = [float(m) for m in re.findall(r'-?\\d+', text)]\n"
            "    if not n:\n        return np.nan\n"
            "    x = n[0]\n"
            "    return x if 50 <= x <= 84 else x / 2.54 if 130 <= x <= 220 else x * 12 + sum(n[1:]) if 4 <= x <= 7 else np.nan\n\n"
            "answer = read_height\n",
            "decimals",
        ),
    )
    expects = "a function of one text that returns a number of inches or `np.nan`"

    def judge(self, answer: Any) -> str:
        read = expect_function(answer, "read_height", parameters=1)
        for text, truth, kind in _answers_typed():
            said = self._read(read, text)
            if not _same_height(said, truth):
                raise Hint(_why_wrong(text, truth, said, kind))
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
            doubt = "`5.11` among them: somebody must still decide what it means."
        else:
            doubt = f"and reads `5.11` as {unsure:.1f}: a guess, for it may be five feet eleven, 71."
        nothing = self.call(read, "yyy")
        none = " It returns `None` for no height; in a column, write `np.nan`." if nothing is None else ""
        return f"All hidden answers are right. In the real file your function leaves {lost} of 1,095 answers unread, {doubt}{none}"

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
    nothing = ("yyy", "", "0", "10000", "2", "999", "ten", "-68")
    made += [(text, math.nan, "nothing") for text in nothing]
    order = ("inches", "cm", "feet", "feet and inches", "nothing")
    return sorted(made, key=lambda row: order.index(row[2]))


def _why_wrong(text: str, truth: float, said: float, kind: str) -> str:
    shown = f"`{text}`" if text else "the empty text"
    got = "`np.nan`" if math.isnan(said) else f"{said:g}"
    wanted = "`np.nan`" if math.isnan(truth) else f"{truth:.2f}".rstrip("0").rstrip(".")
    start = f"For {shown} you return {got}, and it should be {wanted}."
    digits = [float(n) for n in re.findall(r"\d+\.?\d*", text)]
    if kind == "inches":
        if text.endswith(".5") and abs(said - (truth - 0.5)) <= 0.1:
            return f"{start} Keep the decimals."
        if text.endswith(".5") and said - truth > 0:
            return f"{start} Keep the decimals: you take the part behind the point for another number."
        return f"{start} A number from 50 to 84 is inches already."
    if kind == "cm":
        if abs(said - digits[0] * 2.54) < 0.1:
            return f"{start} You multiply by 2.54. An inch is the longer unit, so there are fewer of them."
        if abs(said - digits[0]) < 0.1:
            return f"{start} You return it as it was typed, but from 130 to 220 it is centimeters."
        if math.isnan(said) and "cm" in text:
            return f"{start} The unit behind the number is part of the text: take the number out of it first."
        if abs(said - truth) <= 1:
            return f"{start} You are close: do not round, and divide by 2.54."
        return f"{start} From 130 to 220 it is centimeters, with or without `cm`."
    if kind == "feet":
        if abs(said - digits[0]) < 0.1:
            return f"{start} You return the feet as if they were inches."
        if abs(said - digits[0] * 10) < 0.1:
            return f"{start} A foot has 12 inches, not 10."
        return f"{start} A whole number from 4 to 7 is feet."
    if kind == "feet and inches":
        if abs(said - 12 * digits[0]) < 0.1:
            return f"{start} You read the feet and leave out the inches after the feet."
        if abs(said - 12 * float(f"{digits[0]:.0f}.{digits[1]:.0f}")) < 0.1:
            return (
                f"{start} You take the second number for tenths of a foot. It is inches, and a foot has 12."
            )
        if _same_height(said, float(f"{digits[0]:.0f}{digits[1]:.0f}")):
            return f"{start} The digits are glued together: take the numbers apart before you convert."
        return f"{start} Two numbers and marks: the first is feet, the second is inches."
    if math.isfinite(said) and "-" in text:
        return f"{start} A height is not negative: your pattern loses the minus."
    if digits and min(abs(said - digits[0] / 2.54), abs(said - digits[0] * 12)) < 0.1:
        return f"{start} You convert without a limit on the other side: only 130 to 220 is centimeters, and only 4 to 7 is feet."
    if said == 0 or (digits and abs(said - digits[0]) < 0.1):
        return f"{start} A model would take your number for a person of that height. Missing is an honest answer."
    return f"{start} Your function invents a person of average height. Missing is an honest answer, and it can be counted."


# ---- Exercise 2 -----------------------------------------------------------------------------------------------------


class JudgeTheGain(Exercise):
    """Who won, from three counts."""

    question = (
        "Two candidates are tested on the same rows: one with a better *model*, one with better *data*. You get three counts: "
        "`rows` in the test set, how many `only_model` gets right, and how many `only_data` gets right. On all other rows they agree.\n\n"
        "Write `who_won(rows, only_model, only_data)`. Return `'data'` or `'model'` if the 95 % interval of the gain lies on that side of "
        "zero, else `'cannot tell'`. It is judged on ten test sets. You may use `gain_interval(rows, fixed, broken)` from this "
        "chapter: it returns two numbers, the gain and the half width."
    )
    starter = "def who_won(rows, only_model, only_data):\n    return ...\n\n\nanswer = who_won\n"
    hints = (
        "A gain of 3 points can be luck, and one of 0.6 points can be real. What decides is the gain against its own interval.",
        "Let the data candidate be the new one: what `only_data` gets right is fixed, what `only_model` gets right is broken. Then "
        "a positive gain speaks for the data.",
        "`gain, half = gain_interval(rows, only_data, only_model)`. If `gain > half` it is the data, if `gain < -half` the model. "
        "Anything else, a gain of exactly zero too, cannot be told.",
    )
    solution = (
        "def who_won(rows, only_model, only_data):\n"
        "    gain, half = gain_interval(rows, only_data, only_model)\n"
        "    if gain > half:\n        return 'data'\n"
        "    if gain < -half:\n        return 'model'\n"
        "    return 'cannot tell'\n\n\n"
        "answer = who_won\n"
    )
    right = (
        "def who_won(rows, only_model, only_data):\n"
        "    if only_model + only_data == 0:\n        return 'cannot tell'\n"
        "    p = stats.binomtest(only_data, only_data + only_model).pvalue\n"
        "    return 'cannot tell' if p > 0.05 else 'data' if only_data > only_model else 'model'\n\nanswer = who_won\n",
        "def who_won(rows, only_model, only_data):\n"
        "    z = (only_data - only_model) / max(only_data + only_model, 1) ** 0.5\n"
        "    return 'data' if z > 1.96 else 'model' if z < -1.96 else 'cannot tell'\n\nanswer = who_won\n",
    )
    wrong = (
        (
            "answer = lambda rows, only_model, only_data: 'data' if only_data > only_model else 'model'\n",
            "goes by which count is larger",
        ),
        (
            "def who_won(rows, only_model, only_data):\n"
            "    gain = 100 * (only_data - only_model) / rows\n"
            "    return 'data' if gain > 1 else 'model' if gain < -1 else 'cannot tell'\n\nanswer = who_won\n",
            "same limit for every test set",
        ),
        (
            "def who_won(rows, only_model, only_data):\n"
            "    gain, half = gain_interval(rows, only_model, only_data)\n"
            "    return 'data' if gain > half else 'model' if gain < -half else 'cannot tell'\n\nanswer = who_won\n",
            "You swapped data and model",
        ),
        (
            "def who_won(rows, only_model, only_data):\n"
            "    gain, half = gain_interval(rows, only_data, only_model)\n"
            "    return 'data' if abs(gain) > half else 'cannot tell'\n\nanswer = who_won\n",
            "never to the model",
        ),
        (
            "def who_won(rows, only_model, only_data):\n"
            "    gain, half = gain_interval(rows, only_data, only_model)\n"
            "    if abs(gain) < half:\n        return 'cannot tell'\n"
            "    return 'data' if gain > 0 else 'model'\n\nanswer = who_won\n",
            "never differ",
        ),
        (
            "def who_won(rows, only_model, only_data):\n"
            "    if rows < 1000:\n        return 'cannot tell'\n"
            "    gain, half = gain_interval(rows, only_data, only_model)\n"
            "    return 'data' if gain > half else 'model' if gain < -half else 'cannot tell'\n\nanswer = who_won\n",
            "A small test set",
        ),
        (
            "def who_won(rows, only_model, only_data):\n"
            "    z = (only_data - only_model) / max(only_data + only_model, 1) ** 0.5\n"
            "    return 'data' if z > 1 else 'model' if z < -1 else 'cannot tell'\n\nanswer = who_won\n",
            "standard error",
        ),
        (
            "def who_won(rows, only_model, only_data):\n"
            "    z = (only_data - only_model) / max(only_data + only_model, 1) ** 0.5\n"
            "    return 'data' if z > 1.645 else 'model' if z < -1.645 else 'cannot tell'\n\nanswer = who_won\n",
            "one side only",
        ),
        (
            "def who_won(rows, only_model, only_data):\n"
            "    z = (only_data - only_model) / (only_data + only_model) ** 0.5\n"
            "    return 'data' if z > 1.96 else 'model' if z < -1.96 else 'cannot tell'\n\nanswer = who_won\n",
            "divide by zero",
        ),
        (
            "answer = lambda rows, only_model, only_data: gain_interval(rows, only_data, only_model)\n",
            "one of the texts",
        ),
        (
            "def who_won(rows, only_model, only_data):\n"
            "    low, high = gain_interval(rows, only_data, only_model)\n"
            "    return 'data' if low > 0 else 'model' if high < 0 else 'cannot tell'\n\nanswer = who_won\n",
            "half width, not an end",
        ),
        (
            "def who_won(rows, only_model, only_data):\n"
            "    gain, half = gain_interval(rows, only_data / rows, only_model / rows)\n"
            "    return 'data' if gain > half else 'model' if gain < -half else 'cannot tell'\n\nanswer = who_won\n",
            "counts, not shares",
        ),
        (
            "def who_won(rows, only_model, only_data):\n"
            "    gain, half = gain_interval(only_data, only_model)\n"
            "    return 'data' if gain > half else 'model' if gain < -half else 'cannot tell'\n\nanswer = who_won\n",
            "gain_interval() missing 1 required",
        ),
    )
    expects = "a function of three counts that returns a text"

    def judge(self, answer: Any) -> str:
        who_won = expect_function(answer, "who_won", parameters=3)
        if isinstance(self.raised(who_won, *_SETS[-1]), ZeroDivisionError):
            raise Hint(
                "In one test set the two candidates never differ: both counts are 0, and you divide by zero. What can be told then?"
            )
        said = [expect_choice(self.call(who_won, *counts), _WINNERS, "who_won") for counts in _SETS]
        truth = [_winner(*counts) for counts in _SETS]
        if said == truth:
            return (
                "Ten of ten. A gain of 0.54 points on 5,000 rows was real, and one of 8.3 points on 60 rows was not shown to be. "
                "The size of a gain is no measure of how sure it is."
            )
        right = sum(a == b for a, b in zip(said, truth, strict=True))
        for rule, message in _WINNER_MISTAKES:
            if said == [rule(*counts) for counts in _SETS]:
                raise Hint(f"{right} of 10 test sets. {message}")
        number = next(i for i, (a, b) in enumerate(zip(said, truth, strict=True)) if a != b)
        rows, model, data = _SETS[number]
        gain, half = gain_interval(rows, data, model)
        raise Hint(
            f"{right} of 10 test sets. With {rows:,} rows, {model} that only the model side gets right and {data} that only the data side gets "
            f"right, the gain of the data is {gain:+.2f} ± {half:.2f} points, and you say `{said[number]!r}`."
        )


_WINNERS = ("data", "model", "cannot tell")

# rows, only_model, only_data. No answer depends on whether a normal or an exact test is used.
_SETS = (
    (200, 11, 15),  # 2 points, and luck
    (20_000, 400, 520),  # 0.6 points, and real
    (1_000, 40, 12),  # the model
    (60, 2, 7),  # 8.3 points, and luck
    (50_000, 6_000, 6_150),  # many rows, and still luck
    (5_000, 3, 30),  # 0.54 points: they hardly differ, so it is real
    (300, 120, 60),  # a small set and a large gain
    (400, 17, 30),  # 1.9 standard errors
    (400, 30, 17),
    (800, 0, 0),  # they never differ
)


def _by_limit(gain: float, limit: float) -> str:
    return "data" if gain > limit else "model" if gain < -limit else "cannot tell"


def _z(model: int, data: int) -> float:
    return (data - model) / max(data + model, 1) ** 0.5


def _winner(rows: int, model: int, data: int) -> str:
    return _by_limit(*gain_interval(rows, data, model))


def _share(rows: int, model: int, data: int) -> float:
    return 100 * (data - model) / rows


_WINNER_MISTAKES: tuple[tuple[Callable[[int, int, int], str], str], ...] = (
    (
        lambda n, m, d: "data" if d > m else "model",
        "Your rule goes by which count is larger. One of them nearly always is, even when nothing has changed: how far would chance move it?",
    ),
    (
        lambda n, m, d: "data" if d > m else "model" if m > d else "cannot tell",
        "Your rule goes by the sign of the gain. How far would chance move it?",
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
        lambda n, m, d: {"data": "model", "model": "data"}.get(_winner(n, m, d), "cannot tell"),
        "You swapped data and model. What only the data side gets right speaks for the data.",
    ),
    (
        lambda n, m, d: "data" if _winner(n, m, d) != "cannot tell" else "cannot tell",
        "You give every clear result to the data and never to the model. Look at the sign of the gain, too.",
    ),
    (
        lambda n, m, d: _winner(n, m, d) if m + d else "model",
        "In one test set the two never differ. The gain is 0 and so is the half width, and `0 < 0` is `False`: nobody won it.",
    ),
    *(
        (
            lambda n, m, d, least=least: _winner(n, m, d) if n >= least else "cannot tell",
            "A small test set can still show a large gain: you turn it away by its size alone. Let the interval decide.",
        )
        for least in (500, 1_000, 2_000)
    ),
    (
        lambda n, m, d: _by_limit(_z(m, d), 1),
        "You ask for one standard error. Chance alone goes further than that about one time in three: 95 % takes 1.96 of them.",
    ),
    (
        lambda n, m, d: _by_limit(_z(m, d), 1.645),
        "You leave chance 5 % on each side, as if it could push to one side only. It may favor either: 95 % in all takes 1.96.",
    ),
    (
        lambda n, m, d: "cannot tell",
        "Your rule never commits itself. In several of these test sets the interval is far from zero. If you use `gain_interval`: it wants counts, not shares.",
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
        "| `'error'` | error of today's model on validation rows, in percent |\n"
        "| `'converted'` | error of the same model after every input column was brought to one convention, in percent |\n"
        "| `'twice'` | how many rows two people labeled, each without seeing the other's label |\n"
        "| `'differ'` | on how many of *these* rows the two labels differ |\n"
        "| `'other'` | error of the best model that a night's search found, in percent |\n"
        "| `'half'` | error of today's model when trained on half of the rows, in percent |\n"
        "| `'noise'` | the noise of such a difference of errors, in points |\n\n"
        "Write `which_loop(case)` by the six lines of the rule above. It returns the bold word of the first line that holds: "
        "`'inputs'`, `'measure'`, `'labels'`, `'model'`, `'rows'` or `'columns'`. All labels are judged by people. It is judged on cases that "
        "you have not seen."
    )
    starter = "def which_loop(case):\n    return ...\n\n\nanswer = which_loop\n"
    hints = (
        "Write one `if` for each line of the rule, in its order, each with its own `return`. Then only the units need care.",
        "`case['differ']` is a count of rows and `case['error']` is in percent. Bring the first to percent of the rows labeled twice "
        "before you compare. And a drop that is smaller than the noise is no drop.",
        "In order: `case['error'] - case['converted'] > case['noise']`; `case['twice'] < 100`; `100 * case['differ'] / case['twice'] >= case['error'] / 2`; "
        "`case['error'] - case['other'] > case['noise']`; `case['half'] - case['error'] > case['noise']`.",
    )
    solution = (
        "def which_loop(case):\n"
        "    if case['error'] - case['converted'] > case['noise']:\n        return 'inputs'\n"
        "    if case['twice'] < 100:\n        return 'measure'\n"
        "    people_differ = 100 * case['differ'] / case['twice']  # percent, as the error\n"
        "    if people_differ >= case['error'] / 2:\n        return 'labels'\n"
        "    if case['error'] - case['other'] > case['noise']:\n        return 'model'\n"
        "    if case['half'] - case['error'] > case['noise']:\n        return 'rows'\n"
        "    return 'columns'\n\n\n"
        "answer = which_loop\n"
    )
    right = (
        "def which_loop(case):\n"
        "    checks = {\n"
        "        'inputs': lambda: case['converted'] + case['noise'] < case['error'],\n"
        "        'measure': lambda: case['twice'] < 100,\n"
        "        'labels': lambda: case['differ'] / case['twice'] >= case['error'] / 200,\n"
        "        'model': lambda: case['other'] + case['noise'] < case['error'],\n"
        "        'rows': lambda: case['half'] > case['error'] + case['noise'],\n"
        "    }\n"
        "    return next((word for word, holds in checks.items() if holds()), 'columns')\n\nanswer = which_loop\n",
    )
    wrong = (
        (
            "def which_loop(case):\n"
            "    if case['error'] - case['converted'] > case['noise']:\n        return 'inputs'\n"
            "    if case['twice'] < 100:\n        return 'measure'\n"
            "    if case['differ'] >= case['error'] / 2:\n        return 'labels'\n"
            "    if case['error'] - case['other'] > case['noise']:\n        return 'model'\n"
            "    return 'rows' if case['half'] - case['error'] > case['noise'] else 'columns'\n\nanswer = which_loop\n",
            "a count with a percentage",
        ),
        (
            "def which_loop(case):\n"
            "    if case['error'] - case['converted'] > case['noise']:\n        return 'inputs'\n"
            "    if case['twice'] and 100 * case['differ'] / case['twice'] >= case['error'] / 2:\n        return 'labels'\n"
            "    if case['error'] - case['other'] > case['noise']:\n        return 'model'\n"
            "    return 'rows' if case['half'] - case['error'] > case['noise'] else 'columns'\n\nanswer = which_loop\n",
            "never ask to measure",
        ),
        (
            "def which_loop(case):\n"
            "    if case['error'] - case['converted'] > case['noise']:\n        return 'inputs'\n"
            "    if 100 * case['differ'] / case['twice'] >= case['error'] / 2:\n        return 'labels'\n"
            "    if case['error'] - case['other'] > case['noise']:\n        return 'model'\n"
            "    return 'rows' if case['half'] - case['error'] > case['noise'] else 'columns'\n\nanswer = which_loop\n",
            "labeled nothing twice",
        ),
        (
            "def which_loop(case):\n"
            "    if case['error'] - case['converted'] > case['noise']:\n        return 'inputs'\n"
            "    if case['twice'] < 100:\n        return 'measure'\n"
            "    if case['error'] - case['other'] > case['noise']:\n        return 'model'\n"
            "    if 100 * case['differ'] / case['twice'] >= case['error'] / 2:\n        return 'labels'\n"
            "    return 'rows' if case['half'] - case['error'] > case['noise'] else 'columns'\n\nanswer = which_loop\n",
            "before you look at the labels",
        ),
        (
            "def which_loop(case):\n"
            "    if case['error'] - case['converted'] > case['noise']:\n        return 'inputs'\n"
            "    if case['twice'] < 100:\n        return 'measure'\n"
            "    if 100 * case['differ'] / case['twice'] >= case['error'] / 2:\n        return 'labels'\n"
            "    if case['half'] - case['error'] > case['noise']:\n        return 'rows'\n"
            "    return 'model' if case['error'] - case['other'] > case['noise'] else 'columns'\n\nanswer = which_loop\n",
            "before you try the search",
        ),
        (
            "def which_loop(case):\n"
            "    if case['converted'] < case['error']:\n        return 'inputs'\n"
            "    if case['twice'] < 100:\n        return 'measure'\n"
            "    if 100 * case['differ'] / case['twice'] >= case['error'] / 2:\n        return 'labels'\n"
            "    if case['other'] < case['error']:\n        return 'model'\n"
            "    return 'rows' if case['half'] > case['error'] else 'columns'\n\nanswer = which_loop\n",
            "leave out the noise",
        ),
        (
            "def which_loop(case):\n"
            "    if case['error'] - case['converted'] > case['noise']:\n        return 'inputs'\n"
            "    if case['twice'] < 100:\n        return 'measure'\n"
            "    if 100 * case['differ'] / case['twice'] >= case['error']:\n        return 'labels'\n"
            "    if case['error'] - case['other'] > case['noise']:\n        return 'model'\n"
            "    return 'rows' if case['half'] - case['error'] > case['noise'] else 'columns'\n\nanswer = which_loop\n",
            "half as many",
        ),
        (
            "def which_loop(case):\n"
            "    if case['error'] - case['converted'] > case['noise']:\n        return 'inputs'\n"
            "    if case['twice'] < 100:\n        return 'measure'\n"
            "    if 100 * case['differ'] / case['twice'] > case['error'] / 2:\n        return 'labels'\n"
            "    if case['error'] - case['other'] > case['noise']:\n        return 'model'\n"
            "    return 'rows' if case['half'] - case['error'] > case['noise'] else 'columns'\n\nanswer = which_loop\n",
            "at least half",
        ),
        (
            "def which_loop(case):\n"
            "    if case['error'] - case['converted'] > case['noise']:\n        return 'inputs'\n"
            "    if case['twice'] <= 100:\n        return 'measure'\n"
            "    if 100 * case['differ'] / case['twice'] >= case['error'] / 2:\n        return 'labels'\n"
            "    if case['error'] - case['other'] > case['noise']:\n        return 'model'\n"
            "    return 'rows' if case['half'] - case['error'] > case['noise'] else 'columns'\n\nanswer = which_loop\n",
            "exactly 100",
        ),
        (
            "def which_loop(case):\n"
            "    if case['error'] - case['converted'] > case['noise']:\n        return 'inputs'\n"
            "    if case['twice'] < 100:\n        return 'measure'\n"
            "    if case['differ'] / case['twice'] >= case['error'] / 2:\n        return 'labels'\n"
            "    if case['error'] - case['other'] > case['noise']:\n        return 'model'\n"
            "    return 'rows' if case['half'] - case['error'] > case['noise'] else 'columns'\n\nanswer = which_loop\n",
            "a share between 0 and 1",
        ),
        (
            "def which_loop(case):\n"
            "    if case['error'] - case['converted'] > case['noise']:\n        return 'inputs'\n"
            "    if case['twice'] < 100:\n        return 'measure'\n"
            "    if 100 * case['differ'] / case['twice'] >= case['error'] / 2:\n        return 'labels'\n"
            "    if case['error'] - case['other'] > case['noise']:\n        return 'model'\n"
            "    return 'rows' if case['error'] - case['half'] > case['noise'] else 'columns'\n\nanswer = which_loop\n",
            "with half of the rows",
        ),
        (
            "def which_loop(case):\n"
            "    if case['twice'] < 100:\n        return 'measure'\n"
            "    if 100 * case['differ'] / case['twice'] >= case['error'] / 2:\n        return 'labels'\n"
            "    if case['error'] - case['other'] > case['noise']:\n        return 'model'\n"
            "    return 'rows' if case['half'] - case['error'] > case['noise'] else 'columns'\n\nanswer = which_loop\n",
            "never look at the inputs",
        ),
        (
            "def which_loop(case):\n"
            "    if case['twice'] < 100:\n        return 'measure'\n"
            "    if case['error'] - case['converted'] > case['noise']:\n        return 'inputs'\n"
            "    if 100 * case['differ'] / case['twice'] >= case['error'] / 2:\n        return 'labels'\n"
            "    if case['error'] - case['other'] > case['noise']:\n        return 'model'\n"
            "    return 'rows' if case['half'] - case['error'] > case['noise'] else 'columns'\n\nanswer = which_loop\n",
            "convert a column first",
        ),
        (
            "def which_loop(case):\n"
            "    if case['converted'] - case['error'] > case['noise']:\n        return 'inputs'\n"
            "    if case['twice'] < 100:\n        return 'measure'\n"
            "    if 100 * case['differ'] / case['twice'] >= case['error'] / 2:\n        return 'labels'\n"
            "    if case['error'] - case['other'] > case['noise']:\n        return 'model'\n"
            "    return 'rows' if case['half'] - case['error'] > case['noise'] else 'columns'\n\nanswer = which_loop\n",
            "the smaller one",
        ),
        ("answer = lambda case: 'data'\n", "one of the texts"),
        ("answer = lambda case: 'labels' if case['disagree'] > 10 else 'model'\n", "has the keys"),
        ("answer = lambda case: 'labels'\n", "same answer"),
    )
    expects = "a function of one dictionary that returns one of six texts"

    def judge(self, answer: Any) -> str:
        which_loop = expect_function(answer, "which_loop", parameters=1)
        error = self.raised(which_loop, dict(_CASES[0]))
        if isinstance(error, KeyError):
            raise Hint(
                f"`case` has the keys {', '.join(f'`{key!r}`' for key in _KEYS)}; yours asks for {error}."
            )
        if isinstance(self.raised(which_loop, dict(_CASES[-1])), ZeroDivisionError):
            raise Hint(
                "One team labeled nothing twice, and you divide by zero. What does the second line of the rule say to them?"
            )
        said = [expect_choice(self.call(which_loop, dict(case)), _LOOPS, "which_loop") for case in _CASES]
        truth = [_loop(case) for case in _CASES]
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
                raise Hint(f"{start} {message}")
        number = next(i for i, (a, b) in enumerate(zip(said, truth, strict=True)) if a != b)
        raise Hint(
            f"{start} For `{_CASES[number]}` you say `{said[number]!r}`: go through the rule line by line for this case."
        )


_KEYS = ("twice", "differ", "error", "other", "half", "noise", "converted")
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
) -> str:
    """Decide by the chapter's rule, or by a rule with one thing changed."""
    twice, differ = case["twice"], case["differ"]
    apart = differ if counts else scale * differ / twice if twice else 0
    noise = noisy * case["noise"]
    holds = {
        "inputs": drop * (case["error"] - case["converted"]) > noise,
        "measure": twice < least,
        "labels": apart >= part * case["error"],
        "model": case["error"] - case["other"] > noise,
        "rows": growth * (case["half"] - case["error"]) > noise,
    }
    return next((word for word in order if holds[word]), "columns")


_LOOP_MISTAKES: tuple[tuple[Callable[[dict[str, float]], str], str], ...] = (
    (
        lambda case: _loop(case, counts=True),
        "You compare a count with a percentage: 30 rows on which people differ are 3 % of 1,000, and 30 % of 100.",
    ),
    (
        lambda case: _loop(case, scale=1),
        "You compare a share between 0 and 1 with an error in percent: multiply the share by 100.",
    ),
    (
        lambda case: _loop(case, order=("inputs", "labels", "model", "rows")),
        "You never ask to measure. With 60 rows labeled twice, or none, nobody knows how often two people differ.",
    ),
    (
        lambda case: _loop(case, order=("inputs", "measure", "model", "labels", "rows")),
        "You try the search before you look at the labels. While people disagree that often, a search partly learns to side with one of the two, and that is no gain.",
    ),
    (
        lambda case: _loop(case, order=("inputs", "measure", "labels", "rows", "model")),
        "You buy rows before you try the search. The search costs one night, the rows cost people's time: the cheap question comes first.",
    ),
    (
        lambda case: _loop(case, noisy=0),
        "You leave out the noise. Two errors are never exactly equal: a drop counts if it is larger than what another seed would do.",
    ),
    (
        lambda case: _loop(case, part=1),
        "You wait until people differ as often as the model errs. The rule says half as many: the model's error contains their quarrel.",
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
        "You look for a higher error with more rows. `half` is the error with half of the rows: if rows help, it is the larger one.",
    ),
)


exercises = (ReadTheHeight, JudgeTheGain, ChooseTheLoop)

quiz = (
    Question(
        "A colleague repairs the most frequent fault in a column, a third of all faults, and the score does not move. What do you do next?",
        options=(
            (
                "Conclude that the data are good enough, and search for a better model.",
                "one fault of several was repaired. In this chapter the smaller group, the feet, cost four points and the larger one nothing that could be shown.",
                False,
            ),
            (
                "Look at what each of the other faults does to the model, and repair the costly one.",
                "how often a fault occurs and what it costs are two things. Centimeters were frequent and nearly harmless, feet were fewer and costly.",
                True,
            ),
            (
                "Undo the repair.",
                "it did no harm, it makes the column mean one thing, and every later model profits. It is only not where the gain was.",
                False,
            ),
        ),
    ),
    Question(
        "A talk reports: better model +0.0 points, better data +0.4 points, one test set of 2,000 pictures, the same for all. What may you claim?",
        options=(
            (
                "Data beat the model.",
                "0.4 points of 2,000 are 8 pictures. If 30 were fixed and 22 broken, chance alone does that easily.",
                False,
            ),
            (
                "Data are not worth the work.",
                "not shown is not the same as shown to be nothing. The same table may hold a gain of 16.9 points on another task.",
                False,
            ),
            (
                "Nothing yet: ask how many pictures were fixed and how many were broken.",
                "with 8 fixed and none broken the gain would be real, with 108 and 100 it could be luck. The two counts decide.",
                True,
            ),
        ),
    ),
    Question(
        "Your 300,000 rows come from 40 clinics. One clinic writes weights in pounds, the others in kilograms. Will more rows from all of them make up for it?",
        options=(
            (
                "Yes: with enough rows all noise washes out.",
                "faults at random do. A convention comes along with every new row of that clinic: in the simulation least squares was nearly as wrong with 3,000 rows as with 30.",
                False,
            ),
            (
                "No: the share of pounds stays what it is. Convert them, or let the model see which clinic it was.",
                "a convention is repaired by a decision, or learned by a model that can see who follows it, as the tree could see the islands.",
                True,
            ),
            (
                "No, so drop that clinic.",
                "then the data describe other patients than you will meet. Deletion changed who was in the heights, too, and the score it gained was not real.",
                False,
            ),
        ),
    ),
)
