"""Exercises of chapter "Reproducibility": a digest of predictions, and what a recipe has lost."""

from __future__ import annotations

import copy
import hashlib
import itertools
import json
import math
import random
import re
import struct
from collections.abc import Sequence
from typing import Any

from book.exercises.engine import Exercise, Hint, Question, describe, expect_function

PARTS = ("rows", "code", "versions", "seed")


def context() -> dict[str, Any]:
    """Return what the notebook has defined when its exercises begin and that answers use."""
    return {"hashlib": hashlib, "json": json}


# ---- 1. A digest that does not depend on the order --------------------------------------------------------------------


class _Salted(str):
    """A text whose hash is that of another process."""

    def __new__(cls, text: str, salt: int = 0) -> _Salted:
        made = super().__new__(cls, text)
        made.salt = salt
        return made

    def __hash__(self) -> int:
        return hash((str(self), self.salt))

    def __reduce__(self) -> tuple[Any, ...]:
        # As any text: what `pickle` writes does not depend on the salt.
        return (str, (str(self),))


def _orders() -> list[tuple[str, dict[str, float]]]:
    """Return pairs that a half-made order leaves as they came, and what is equal in them."""
    return [
        ("Two flights have the same risk.", {"B6 7": 0.5, "AA 12": 0.5}),
        ("Two names are equally long.", {"bb": 0.5, "aa": 0.25}),
        ("Two names differ in capital letters only.", {"UA 1": 0.25, "ua 1": 0.5}),
        ("Two names differ in a space at the end only.", {"UA 1 ": 0.25, "UA 1": 0.5}),
        ("Two names begin with the same word.", {"UA 7": 0.25, "UA 12": 0.5}),
        ("Two names end in the same word.", {"UA 1 02-01": 0.25, "B6 22 02-01": 0.5}),
        ("Three flights stand in another order.", {"d": 0.5, "bbb": 0.25, "cc": 0.125}),
    ]


COMMON = ("", " ", ",", ", ", "=", ":", ": ", ";", "|", "\t", "\n", "\0", "-", "_")
RARE = (
    "; ",
    "\r\n",
    "\x1c",
    "\x1d",
    "\x1e",
    "\x1f",
    "/",
    "#",
    "->",
    "=>",
    "::",
    "||",
    " = ",
    " | ",
    "'",
    '"',
)
"""What answers put between a name and its risk, and between two pairs."""


def _borders() -> list[tuple[str, dict[str, float], dict[str, float]]]:
    """Return what moved, and two dicts whose texts are the same if names and risks are joined by a mark alone."""
    found = [("A name has a zero character at its end", {"UA 1": 0.5}, {"UA 1\0": 0.5})]
    for mark in COMMON + RARE:
        sign = f"the mark {mark!r}" if mark else "nothing"
        found.append(
            (
                f"Joined by {sign}, these names can be read in two ways",
                {f"a{mark}b": 0.5, "c": 0.25},
                {"a": 0.5, f"b{mark}c": 0.25},
            )
        )
    few = ("", " ", ",", ":", "=", "\n")
    pairs = list(itertools.product(COMMON, repeat=2))
    pairs += itertools.product(RARE, ("", " ", ",", ", ", ";", "|", "\n", "\0"))
    pairs += [(mark, mark) for mark in RARE] + [("\x1f", "\x1e"), ("\x1e", "\x1f"), ("\x1d", "\x1e")]
    texts = [(0.5, "0.5", pairs)]
    for text in ((0.5).hex(), f"{0.5:.17f}", f"{0.5:.17e}"):
        texts.append((0.5, text, itertools.product(few, repeat=2)))
    for order, text in {"<": "AAAAAAD?", ">": "?DAAAAAA"}.items():  # eight bytes that are a float, too
        texts.append(
            (struct.unpack(f"{order}d", text.encode())[0], text, itertools.product(COMMON, repeat=2))
        )
    for risk, text, between in texts:
        for inner, outer in between:
            found.append(
                (
                    "A name can hold whatever stands between names and risks",
                    {"a": risk, "b": 0.25},
                    {f"a{inner}{text}{outer}b": 0.25},
                )
            )
    for mark in (mark for mark in COMMON if len(mark) == 1):
        found.append(
            (
                "A length before each name does not tell where a risk ends",
                {"a": 0.5, f"x0.15{mark}zzzzz": 0.2},
                {"a": 0.51, "x": 0.1, "zzzzz": 0.2},
            )
        )
    return found


class DigestOf(Exercise):
    """Answer with a function of a dict."""

    question = """\
The digest above depends on the order of the flights. Two exports of the same predictions can come in another order.

Write `digest_of(risks)`. It gets a dict from the name of a flight, a text such as `"UA 1545 02-01"`, to its risk, a Python `float`. Names can hold any \
character. Return a SHA-256 as 64 hexadecimal digits (`….hexdigest()`). It must be

- the **same** for the same pairs in any order, and in every process;
- **another** one if any risk differs in its last bit, if two flights exchange their risks, if a name is another, or if a flight is missing.

A dict with no flights has a digest, too."""
    hints = (
        "Two steps: bring the pairs into one order, then write them as one text that tells name from risk, and pair from pair.",
        "Sort the items. `repr` of a float has all of its digits, and `repr` of a text puts it in quotes.",
        "```python\npairs = sorted(risks.items())\ntext = repr(…)\n```\n\nThen `hashlib.sha256(text.encode())`.",
    )
    expects = "a function of a dict of risks"

    def judge(self, answer: Any) -> str:
        fn = expect_function(answer, "digest_of", 1)
        risks = {"UA 1545 02-01": 0.29999998211860657, "B6 725 02-01": 0.1 + 0.2, "AA 1 02-02": 0.0625}
        one = self._asked(fn, risks)
        if one != self._asked(fn, dict(risks)):
            raise Hint("Asked twice about the same risks, your function returns two digests.")
        if len({self._asked(fn, self._in_process(salt)) for salt in range(8)}) > 1:
            raise Hint(
                "In another process your digest is another. Python salts the hash of a text anew in each process, and with it "
                "`hash(…)` and the order of a set."
            )
        for turned in (dict(reversed(risks.items())), dict(sorted(risks.items(), key=lambda pair: pair[1]))):
            if self._asked(fn, turned) != one:
                apart = {"AA 1 02-01": 0.25, "B6 22 03-02": 0.5}
                tied = self._asked(fn, apart) == self._asked(fn, dict(reversed(apart.items())))
                cure = (
                    "Your order leaves some as they came. Sort by the whole name: parts of it can be equal."
                    if tied
                    else "Bring them into one order first."
                )
                raise Hint(f"The same pairs in another order have another digest. {cure}")
        self.depends(fn, "risks", (risks,), ({"DL 9 03-04": 0.125},))
        two = {"UA 1": 0.5, "UA 2": 0.5}
        for name in two:
            if self._asked(fn, two) == self._asked(fn, {name: 0.5}):
                raise Hint(
                    f"Of two flights with equal risks one is missing, and the digest is the same: {two!r} and { ({name: 0.5})!r}."
                )
        for what, pairs in _orders():
            turned = dict(reversed(pairs.items()))
            if self._asked(fn, pairs) != self._asked(fn, turned):
                raise Hint(
                    f"{what} The same pairs in another order have another digest: {pairs!r} and {turned!r}."
                )
        for name in risks:
            for far in (0.75, 2**-6):
                if self._asked(fn, {**risks, name: far}) == one:
                    raise Hint(
                        f"The risk of `{name}` was {risks[name]!r} and is {far!r}, and your digest is the same. "
                        "It must change with every bit of a risk."
                    )
        low, high = "B6 725 02-01", "AA 1 02-02"
        for before, after, what in self._cases(risks, low, high):
            if (digest := self._asked(fn, before)) == self._asked(fn, after):
                nameless = self._asked(fn, {f"{name}?": risk for name, risk in before.items()}) == digest
                names = " With other names it is the same, too: the names must count." if nameless else ""
                raise Hint(f"{what}, and the digest is the same: {before!r} and {after!r}.{names}")
        self._last_bits(fn, risks)
        tiny, none = {"UA 1": 1e-300}, {"UA 1": 0.0}
        if self._asked(fn, tiny) == self._asked(fn, none):
            raise Hint(
                "A risk of 1e-300 and one of 0.0 have the same digest: a very small risk is lost on its way."
            )
        borders = _borders()
        asked = {repr(risks): risks for _, *both in borders for risks in both}
        digests = dict(zip(asked, self._all(fn, list(asked.values())), strict=True))
        for what, before, after in borders:
            if digests[repr(before)] == digests[repr(after)]:
                raise Hint(f"{what}, and the digest is the same: {before!r} and {after!r}.")
        return (
            "Same pairs, same digest; one bit, another. Now two exports can be compared, in whatever order."
        )

    @staticmethod
    def _cases(risks: dict, low: str, high: str) -> tuple[tuple[dict, dict, str], ...]:
        """Return pairs of dicts that must have two digests, and how they differ."""
        return (
            (risks, {**risks, low: risks[high], high: risks[low]}, "Two flights exchanged their risks"),
            (
                risks,
                {("UA 1546 02-01" if k[:2] == "UA" else k): v for k, v in risks.items()},
                "One name is another",
            ),
            (risks, {k: v for k, v in risks.items() if k != high}, "One flight is missing"),
            ({"UA 1": 0.5}, {"ua 1": 0.5}, "A name is written in small letters"),
            ({"UA 1": 0.5}, {"UA 1 ": 0.5}, "A name has a space at its end"),
            ({"Ü 1": 0.5}, {"Ö 1": 0.5}, "Two names differ in a letter that is not ASCII"),
            ({"Ž 1": 0.5}, {"Š 1": 0.5}, "Two names differ in a letter that is not in Latin-1"),
            (
                {"é 1": 0.5},
                {"e\u0301 1": 0.5},
                r"Two names look alike, 'e\u0301 1' and '\xe9 1', and hold other characters",
            ),
            (
                {f"{'x' * 64}a": 0.5},
                {f"{'x' * 64}b": 0.5},
                "Two names of 65 characters differ in the last",
            ),
            (
                {f"a{'x' * 64}": 0.5},
                {f"b{'x' * 64}": 0.5},
                "Two names of 65 characters differ in the first",
            ),
            ({"UA 1": 0.5}, {}, "No flight is left"),
            (
                {"UA 1": 0.25, "UA 2": 0.5},
                {"UA 2": 0.25, "UA 1": 0.5},
                "Two risks stand at each other's flight",
            ),
            ({"UA 1.": 5e-05}, {"UA ": 1.5e-05}, "The text `UA 1.5e-05` can be read in two ways"),
            ({"UA 1": 0.5}, {"UA ": 10.5}, "The text `UA 10.5` can be read in two ways"),
            ({"UA 1": 0.5}, {"UA": 10.5}, "Without its spaces, `UA10.5` can be read in two ways"),
        )

    def _last_bits(self, fn: Any, risks: dict[str, float]) -> None:
        """Raise a `Hint` if a risk and its neighbor among the floats have the same digest."""
        draw = random.Random(0)
        pairs = [(name, risk, towards) for name, risk in risks.items() for towards in (0.0, 1.0)]
        pairs += [("AA 1 02-02", draw.random(), 1.0) for _ in range(64)]
        near = [math.nextafter(risk, towards) for _, risk, towards in pairs]
        before = self._all(fn, [{**risks, name: risk} for name, risk, _ in pairs])
        after = self._all(fn, [{**risks, name: risk} for (name, _, _), risk in zip(pairs, near, strict=True)])
        for (name, risk, _), other, first, second in zip(pairs, near, before, after, strict=True):
            if first == second:
                raise Hint(
                    f"The risk of `{name}` was {risk!r} and is {other!r}: the last bit differs, and your digest is the same. "
                    "Is a risk rounded on its way: by `round`, a format, a shorter type or arithmetic?"
                )

    @staticmethod
    def _in_process(salt: int) -> dict[str, float]:
        """Return risks whose names hash as they would in another process."""
        return {_Salted(f"UA {number} 02-01", salt): number / 10 for number in range(1, 9)}

    def _all(self, fn: Any, many: Sequence[dict[str, float]]) -> list[Any]:
        """Ask about many dicts in one call."""
        return self.call(lambda given: [fn(risks) for risks in given], list(many))

    def _asked(self, fn: Any, risks: dict[str, float]) -> str:
        value = self.call(fn, risks)
        given = "" if risks else "For a dict with no flights: "
        if value is None:
            raise Hint(f"{given}Your function returned `None`: give the digest back with `return`.")
        if isinstance(value, bytes) and len(value) == 32:
            raise Hint(
                f"{given}Yours returned 32 bytes. Return them as a text of 64 hexadecimal digits: `.hexdigest()` in place of `.digest()`."
            )
        if not isinstance(value, str):
            raise Hint(
                f"{given}Return a text of 64 hexadecimal digits, as `.hexdigest()` gives it; yours returned {describe(value)}."
            )
        if re.fullmatch("[0-9A-F]{64}", value) and value != value.lower():
            raise Hint(
                f"{given}Your digest is in capital letters. `hexdigest()` writes small ones, and as texts the two differ."
            )
        if not re.fullmatch("[0-9a-f]{64}", value):
            length = f"{len(value)} character{'s' * (len(value) != 1)}"
            raise Hint(
                f"{given}A SHA-256 has 64 hexadecimal digits; yours returned a text of {length}. Return "
                "`hashlib.sha256(…).hexdigest()`, uncut."
            )
        return value


# ---- 2. What is lost --------------------------------------------------------------------------------------------------


def _lost(recipe: dict, here: dict) -> list[str]:
    gone = []
    for part in PARTS:
        noted = recipe.get(part)
        if noted is None:
            gone.append(part)
        elif part == "rows":
            gone += [part] * (noted not in here["rows"])
        elif part == "code":
            gone += [part] * (noted != here["code"])
        elif part == "versions":
            gone += [part] * any(here["versions"].get(name) != version for name, version in noted.items())
    return gone


class WhatIsLost(Exercise):
    """Answer with a function of two dicts."""

    question = """\
Write the check that stands before every rebuild. `lost(recipe, here)` gets what the record says, and what there is today:

```python
recipe = {"rows": "9f2c…", "code": "51aa…", "versions": {"tensorflow": "2.21.0"}, "seed": 7}
here = {"rows": ["9f2c…", "c07e…"], "code": "51aa…", "versions": {"tensorflow": "2.21.0", "numpy": "2.4.6"}}
```

Return a list of the parts that are lost, in the order `"rows"`, `"code"`, `"versions"`, `"seed"`; an empty list if none is. A part is lost

- if the recipe does not hold it, or holds `None`;
- `rows`: if that checksum is not in the archive, the list `here["rows"]`;
- `code`: if it is not equal to today's;
- `versions`: if a package that the recipe names has another version today, or is not there. Packages that only `here` has do not count.

`seed` is lost only by the first rule: every whole number is a seed. `here` always holds its three parts."""
    hints = (
        "Ask of every part first whether it was recorded. Only then is there something to compare.",
        "`recipe.get(part)` is `None` for a part that is missing. And 0 is a seed: ask `is None`, not whether it is true.",
        "```python\ngone = []\nfor part in ('rows', 'code', 'versions', 'seed'):\n    noted = recipe.get(part)\n    if noted is None:\n"
        "        gone.append(part)\n    elif part == 'rows' and noted not in here['rows']:\n        …\n```",
    )
    expects = "a function of a recipe and of what is here"

    def judge(self, answer: Any) -> str:
        fn = expect_function(answer, "lost", 2)
        for number, (recipe, here, why) in enumerate(_recipes()):
            wanted = _lost(recipe, here)
            found = self._asked(fn, recipe, here, why if number else "")
            if found != wanted:
                first, there, _ = _recipes()[0]
                self.depends(fn, "recipe", (first, _fresh(there)), (GONE, _fresh(there)))
                told = _differ(recipe, here, wanted, found)
                raise Hint(f"{why} Lost is `{wanted}`; yours returned `{found}`. {told}")
            again = self._asked(fn, recipe, here, why)
            if again != found:
                raise Hint(
                    f"{why} Asked twice about the same, your function returned `{found}` and then `{again}`: it keeps something from "
                    "call to call. Make its list inside the function."
                )
        return "It names what is lost before anything runs. A rebuild that begins without this check can end in a model that nobody asked for."

    def _asked(self, fn: Any, recipe: dict, here: dict, why: str) -> list[str]:
        try:
            value = self.call(fn, copy.deepcopy(recipe), _fresh(here))
        except Hint as hint:
            raise Hint(f"{why} {hint}".strip()) from None
        if value is None:
            raise Hint(
                f"{why} Your function returned `None`: return a list, an empty one if nothing is lost.".strip()
            )
        if not isinstance(value, list) or any(not isinstance(item, str) for item in value):
            raise Hint(f"Return a list of the names of parts; yours returned {describe(value)}.")
        return value


def _differ(recipe: dict, here: dict, wanted: list[str], found: list[str]) -> str:
    """Say in what a list of lost parts differs from the right one."""
    for name in found:
        if name in (recipe.get("versions") or {}):
            return f"`{name}` is a package: the part is `versions`."
        if name not in PARTS:
            return f"`{name}` is none of the four parts."
        if found.count(name) > 1:
            return f"Name `{name}` once."
    if set(found) == set(wanted):
        return "The names are right, their order is not."
    if found and set(found) < set(wanted):
        return "One lost part hides another: ask about each of the four by itself."
    part = next(part for part in PARTS if (part in found) != (part in wanted))
    noted = f"`{recipe[part]!r}`" if part in recipe else "missing"
    return f"`{part}` in the recipe: {noted}; `here` {f'has `{here[part]!r}`' if part in here else 'holds none'}."


def _fresh(value: Any) -> Any:
    """Return a copy whose texts are equal to those of `value`, and other objects."""
    if isinstance(value, dict):
        return {name: _fresh(part) for name, part in value.items()}
    return [_fresh(part) for part in value] if isinstance(value, list) else "".join(list(value))


GONE = {"rows": "x8", "code": "k2", "versions": {"keras": "2.9", "numpy": "2.4"}, "seed": None}
"""A recipe of which nothing is here."""


def _recipes() -> list[tuple[dict, dict, str]]:
    """Return recipes, what is here, and what each case is about."""
    full = {"rows": "b2", "code": "c1", "versions": {"keras": "3.1", "numpy": "2.4"}, "seed": 7}
    plain = {"rows": ["b2"], "code": "c1", "versions": {"keras": "3.1", "numpy": "2.4"}}
    here = {
        "rows": ["a1", "b2", "d4"],
        "code": "c1",
        "versions": {"numpy": "2.4", "keras": "3.1", "scipy": "1.16"},
    }
    other = {"rows": ["x8"], "code": "k2", "versions": {"jax": "1.0"}}
    twin = {"rows": "x8", "code": "k2", "versions": {"jax": "1.0"}, "seed": 12}
    long = "51aa" * 15 + "51a"
    cases = [
        (full, plain, "All is there."),
        (
            full,
            {**plain, "rows": ["a1", "b2", "d4"]},
            "All is there: the rows are the second of three in the archive.",
        ),
        (
            full,
            {**plain, "versions": {"numpy": "2.4", "keras": "3.1"}},
            "All is there, and `here` names the packages in another order.",
        ),
        (full, here, "All is there, and `here` has a package more."),
        (twin, other, "All is there, and every part is another than in the cases before."),
        (full, {**here, "rows": ["a1", "d4"]}, "The rows are not in the archive."),
        (full, {**here, "rows": []}, "The archive is empty."),
        (
            full,
            {**here, "rows": ["b21", "ab2"]},
            "The archive holds longer checksums, which only contain this one.",
        ),
        (full, {**here, "code": "c2"}, "The code is another."),
        (full, {**here, "code": "C1"}, "Today's code is `C1`, and the recipe's `c1`: another text."),
        (
            full,
            {**here, "rows": ["a1", "B2"]},
            "The archive holds `B2`, and the recipe names `b2`: another text.",
        ),
        (full, {**here, "code": "c11"}, "The code is another, which only begins like it."),
        (
            {**full, "code": f"{long}0"},
            {**here, "code": f"{long}1"},
            "Two codes differ in the last of 64 characters.",
        ),
        (
            {**full, "rows": f"{long}0"},
            {**here, "rows": ["a1", f"{long}1"]},
            "In the archive are rows whose checksum differs in the last of 64 characters.",
        ),
        (
            full,
            {**here, "versions": {"keras": "3.2", "numpy": "2.4"}},
            "The first package has another version.",
        ),
        (
            full,
            {**here, "versions": {"keras": "3.1", "numpy": "2.5"}},
            "The last package has another version.",
        ),
        (full, {**here, "versions": {"numpy": "2.4"}}, "One package is not installed."),
        (full, {**here, "versions": {"keras": "2.4", "numpy": "3.1"}}, "Two versions are exchanged."),
        (full, {**here, "versions": {"keras": "3.10", "numpy": "2.4"}}, "Version 3.10 is not 3.1."),
        (
            {**full, "versions": {"keras": "3.1.0"}},
            {**here, "versions": {"keras": "3.1.1"}},
            "Version 3.1.1 is not 3.1.0.",
        ),
        ({**full, "versions": {}}, here, "The recipe names no package, so none can differ."),
        ({**full, "seed": 0}, here, "The seed is 0, and 0 is a seed."),
        ({**full, "seed": -1}, here, "The seed is -1, and every whole number is a seed."),
        ({**full, "seed": 8}, here, "The seed is 8, and every whole number is a seed."),
    ]
    for part in PARTS:
        cases.append(
            ({k: v for k, v in full.items() if k != part}, here, f"The recipe does not hold `{part}`.")
        )
        cases.append(({**full, part: None}, here, f"In the recipe `{part}` is `None`."))
    names = {**full, "steps": None}
    cases.append((names, here, "The recipe holds `steps`, too, and it is `None`: only the four parts count."))
    for two in itertools.combinations(PARTS, 2):
        lost = {**full, **{part: GONE[part] for part in two}}
        cases.append((lost, here, f"Two parts are lost, `{two[0]}` and `{two[1]}`."))
    cases += [
        ({}, here, "The recipe is empty."),
        ({**full, "code": "", "seed": None}, here, "The code is an empty text, and the seed is `None`."),
        ({"seed": 7, "versions": {"keras": "1"}, "code": "z", "rows": "z"}, here, "Three parts differ."),
        (twin, here, "Three parts are not here."),
    ]
    return cases


exercises = (DigestOf, WhatIsLost)

quiz = (
    Question(
        "You rebuild a model, and its digest is the same as last month's. What do you know?",
        (
            ("That these predictions are right.", "A model can be wrong in the same way twice.", False),
            (
                "That the same predictions can be made again.",
                "That is all a digest says: about their quality it says nothing.",
                True,
            ),
            (
                "That another team gets the same on any machine.",
                "Another processor may add in another order, and then the last digits change.",
                False,
            ),
        ),
    ),
    Question(
        "The record holds the SHA-256 of January's rows. The file has been corrected since, under its name. What brings the rows back?",
        (
            ("The checksum: rows can be computed from it.", "A checksum goes one way only.", False),
            (
                "TFX's cache, because the old run has the same path.",
                "The cache hands on artifacts only while they are on disk, and it is no archive.",
                False,
            ),
            (
                "Only a copy that somebody kept and never overwrote.",
                "The checksum then says which copy, and that it is whole.",
                True,
            ),
        ),
    ),
)
