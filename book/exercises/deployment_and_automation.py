"""Exercises of "Deployment and automation": how a run ended, what waits in an inbox, a parameter of a run."""

from __future__ import annotations

import functools
import itertools
import json
import re
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from book.exercises.engine import (
    SLIP,
    Exercise,
    Hint,
    Question,
    describe,
    expect_bool,
    expect_function,
    expect_type,
    only_slip,
)


@cache
def context() -> dict[str, Any]:
    """Return the names of the chapter that an answer may use."""
    from tfx import v1 as tfx

    from book.delivery import InvalidDataError

    return {
        "tfx": tfx,
        "InvalidDataError": InvalidDataError,
        "Path": Path,
        "month_folder": _parameter("month_folder", "data/new"),
    }


def _parameter(name: str, default: str) -> Any:
    from tfx import v1 as tfx

    return tfx.dsl.experimental.RuntimeParameter(name=name, ptype=str, default=default)


# ---- 1. How did it end? ----------------------------------------------------------------------------------------------

_ENDINGS = ("released", "not released", "stopped", "failed")
_DATA, _OTHER = "The data were refused.", "That is an error, and none of the data."
_FOLDER = "With an error the folder does not count."


class SayHowItEnded(Exercise):
    """Answer with a function of what was there before and after a run."""

    question = """\
Write what a run says at its end, and whether it wakes somebody.

`ends(before, after, error, earlier)` gets two sets of version numbers (positive `int`s), those in the watched folder \
before and after the run; the exception that the run raised, or `None`; and a list of how earlier runs ended, the \
oldest first. Return a pair, `(ending, wake)`.

- `ending`: with an error, whatever the folder holds, `"stopped"` for an `InvalidDataError` or a class derived from \
it, else `"failed"`. Without one, `"released"` if the **highest** number is higher than before, else `"not released"`. \
(`run` above takes any new version. After a clock was set back that may be a lower one, and a server takes the highest.) \
Any version is higher than none.
- `wake`: `True` if this run failed, **or** if three in a row released nothing: the last two in `earlier`, and this one; \
else `False`. With fewer than two in `earlier`, only a failure wakes."""
    hints = (
        "First the ending, and the error comes first in it. Then look at the ending together with the last two.",
        "`isinstance(error, InvalidDataError)` is true for derived classes as well. `max(numbers, default=0)` is the highest, or 0.",
        '```python\nlast = [*earlier[-2:], ending]\nwake = ending == "failed" or (len(last) == 3 and …)\n```',
    )
    expects = "a function of two sets, an exception or None, and a list"

    def judge(self, answer: Any) -> str:
        from book.delivery import InvalidDataError

        ends = expect_function(answer, "ends", parameters=4)
        runs, words, wakes = _runs(), [], []
        for before, after, error, earlier, *_ in runs:
            given = set(before), set(after), error, list(earlier)
            try:
                said = self.call(ends, *given)
            except Hint:
                if error is not None and self.raised(ends, *given) is error:
                    raise Hint(
                        f"Your function raises the error that it gets, here an `{type(error).__name__}`. The run is over: "
                        "return how it ended."
                    ) from None
                raise
            expect_type(said, tuple, "a pair, `(ending, wake)`", "What `ends` returns")
            if len(said) != 2:
                raise Hint(f"`ends` should return a pair, `(ending, wake)`; yours returned {describe(said)}.")
            if isinstance(said[0], bool) and isinstance(said[1], str):
                raise Hint("Your pair is the other way round: first the ending, then `wake`.")
            if said[0] not in _ENDINGS:
                texts = ", ".join(f"`{ending!r}`" for ending in _ENDINGS)
                if type(said[0]) is int and self.call(ends, {1}, {1}, InvalidDataError("wind"), [])[:1] == (
                    4,
                ):
                    raise Hint(f"Your ending is the exit code. Return the word, one of {texts}.")
                exact = (
                    ", letter for letter: other code compares it"
                    if isinstance(said[0], str) and said[0].strip().lower() in _ENDINGS
                    else ""
                )
                raise Hint(
                    f"The first of the pair should be one of {texts}{exact}; it is {describe(said[0])}."
                )
            words.append(said[0])
            wakes.append(expect_bool(said[1], "`wake`"))
        for number, (before, after, error, _, ending, _, why) in enumerate(runs):
            if words[number] != ending:
                if why == _FOLDER and words[number] in ("stopped", "failed"):  # it did not look at the folder
                    why = _DATA if ending == "stopped" else _OTHER
                raise Hint(
                    f"Before: {_set(before)}; after: {_set(after)}; error: {_error(error)}. "
                    f"The ending is `{ending}`; yours is `{words[number]}`. {why}{_slip(words, _OTHER_ENDINGS, runs)}"
                )
        for number, (_, _, _, earlier, ending, wake, _) in enumerate(runs):
            if wakes[number] != wake:
                raise Hint(
                    f"Earlier: {list(earlier)}; this run: `{ending}`. `wake` should be {wake}; yours is {wakes[number]}. "
                    f"{_why_woken(earlier, ending)}{_slip(wakes, _OTHER_WAKES, runs)}"
                )
        return "One sentence a run, and a call at night only for what cannot wait."


def _runs() -> list[tuple[Any, ...]]:
    """Return for each case what `ends` gets, the ending, `wake`, and why the ending is right."""
    from book.delivery import InvalidDataError

    class LateError(InvalidDataError):
        pass

    class VeryLateError(LateError):
        pass

    bad, late, disk, value = InvalidDataError("wind"), LateError("late"), OSError("disk"), ValueError("x")
    up, down, stop, fail = _ENDINGS
    data, other, folder = _DATA, _OTHER, _FOLDER
    return [
        ((), (1,), None, (), up, False, "Any version is higher than none."),
        ((1,), (1, 2), None, (), up, False, "2 is higher than 1."),
        ((1,), (1,), None, (), down, False, "1 is not higher than 1."),
        ((), (), None, (), down, False, "Nothing came."),
        ((5,), (5,), None, (), down, False, "5 is not higher than 5."),
        ((9,), (9, 10), None, (up,), up, False, "10 is higher than 9."),
        ((5, 7), (5, 6, 7), None, (), down, False, "6 is new, and 7 is what a server takes."),
        ((5, 8), (5, 7), None, (), down, False, "The highest was 8, and now it is 7."),
        ((5, 8), (6, 7), None, (), down, False, "The highest was 8, and now it is 7."),
        ((5, 8), (5, 9), None, (), up, False, "The highest was 8, and now it is 9."),
        (
            (5,),
            (4, 5, 6),
            None,
            (),
            up,
            False,
            "The highest was 5, and now it is 6. What else came does not count.",
        ),
        (
            (5,),
            (4, 6),
            None,
            (),
            up,
            False,
            "The highest was 5, and now it is 6. What else came does not count.",
        ),
        ((5, 7), (9,), None, (), up, False, "The highest was 7, and now it is 9."),
        ((5,), (4,), None, (), down, False, "The highest was 5, and now it is 4."),
        ((5,), (), None, (), down, False, "The highest is gone, and none is higher."),
        ((1,), (1,), bad, (up, up), stop, False, data),
        ((1,), (1,), late, (up, up), stop, False, f"{data} The class is derived from `InvalidDataError`."),
        (
            (1,),
            (1,),
            VeryLateError(),
            (up, up),
            stop,
            False,
            f"{data} The class is derived from one derived from it.",
        ),
        ((1,), (1, 2), bad, (up, up), stop, False, folder),
        ((1,), (1,), disk, (up, up), fail, True, other),
        ((1,), (1, 2), value, (up, up), fail, True, folder),
        ((), (1,), disk, (), fail, True, folder),
        (
            (1,),
            (1,),
            KeyboardInterrupt(),
            (up, up),
            fail,
            True,
            "It is no `Exception` in Python, and an error all the same.",
        ),
        ((1,), (1,), None, (down,), down, False, "1 is not higher than 1."),
        ((1,), (1,), None, (down, stop), down, True, "1 is not higher than 1."),
        ((1,), (1,), None, (stop, down), down, True, "1 is not higher than 1."),
        ((1,), (1,), None, (down, down), down, True, "1 is not higher than 1."),
        ((1,), (1,), None, (stop, fail), down, True, "1 is not higher than 1."),
        ((1,), (1,), bad, (down, fail), stop, True, data),
        ((1,), (1,), bad, (fail, fail), stop, True, data),
        ((1,), (1,), bad, (stop, stop), stop, True, data),
        ((1,), (1,), bad, (stop,), stop, False, data),
        ((1,), (1,), bad, (up, stop), stop, False, data),
        ((1,), (1,), bad, (stop, up), stop, False, data),
        ((1,), (1,), disk, (fail, fail), fail, True, other),
        ((1,), (1,), None, (fail, up), down, False, "1 is not higher than 1."),
        ((1,), (1,), None, (stop, stop, up), down, False, "1 is not higher than 1."),
        ((1,), (1,), None, (up, stop, stop), down, True, "1 is not higher than 1."),
        ((1,), (1,), None, (stop, down, stop), down, True, "1 is not higher than 1."),
        ((1,), (1,), bad, (stop, up, stop), stop, False, data),
        ((1,), (1, 2), None, (stop, stop), up, False, "2 is higher than 1."),
        ((1,), (1, 2), None, (fail, fail, fail), up, False, "2 is higher than 1."),
    ]


def _why_woken(earlier: tuple[str, ...], ending: str) -> str:
    """Say why `wake` is what it is."""
    if ending == "failed":
        return "This run failed, and a failure wakes somebody whatever came before."
    if ending == "released":
        return "This run released a model."
    if len(earlier) < 2:
        return f"There {('is no earlier run', 'is only one earlier run')[len(earlier)]}: then only a failure wakes."
    if "released" in earlier[-2:]:
        return "Of the last two earlier runs, at least one released a model."
    return "Neither this run nor the last two before it released a model."


def _highest(numbers: tuple[int, ...]) -> int:
    return max(numbers, default=0)


def _refusal(error: Any) -> bool:
    from book.delivery import InvalidDataError

    return isinstance(error, InvalidDataError)


def _ends(released: Callable[..., bool], stopped: Callable[..., bool] = _refusal) -> Callable[..., str]:
    """Return what says each ending, but takes "released" from `released(before, after)`, and "stopped" from `stopped(error)`."""

    def ending(before: Any, after: Any, error: Any, *_: Any) -> str:
        if error is not None:
            return "stopped" if stopped(error) else "failed"
        return "released" if released(set(before), set(after)) else "not released"

    return ending


def _errs(stopped: Callable[..., bool]) -> Callable[..., str]:
    return _ends(lambda a, b: _highest(b) > _highest(a), stopped)


def _woken(idle: Callable[..., bool], alone: tuple[str, ...] = ("failed",)) -> Callable[..., bool]:
    """Return what wakes for an ending in `alone`, or if `idle` says so of which runs released nothing: earlier ones, this one."""

    def wake(_before: Any, _after: Any, _error: Any, earlier: Any, ending: str, *_: Any) -> bool:
        return ending in alone or bool(idle([word != "released" for word in earlier], ending != "released"))

    return wake


# What a slip would answer in each case. A slip is named if it explains every answer, and no other one does.
_OTHER_ENDINGS: dict[str, Callable[..., str]] = {
    "`before` and `after` are exchanged.": _ends(lambda a, b: _highest(a) > _highest(b)),
    "Any new version is enough.": _ends(lambda a, b: bool(b - a)),
    "Every new version must be higher.": _ends(lambda a, b: bool(b - a) and min(b - a) > _highest(a)),
    "The sorted lists are compared, and so their first numbers.": _ends(lambda a, b: sorted(b) > sorted(a)),
    "The highest must be higher by one.": _ends(lambda a, b: _highest(b) == _highest(a) + 1),
    "The versions are counted.": _ends(lambda a, b: len(b) > len(a)),
    "The numbers are added up.": _ends(lambda a, b: sum(b) > sum(a)),
    "The numbers are compared as texts.": _ends(
        lambda a, b: max(map(str, b), default="") > max(map(str, a), default="")
    ),
    "Between sets `>` asks whether one holds all of the other and more.": _ends(lambda a, b: b > a),
    "`stopped` and `failed` are exchanged.": _errs(lambda error: not _refusal(error)),
    "Every error is called `stopped`.": _errs(lambda error: True),
    "Every error is called `failed`.": _errs(lambda error: False),
    "A `ValueError` is asked for, not an `InvalidDataError`.": _errs(
        lambda error: isinstance(error, ValueError)
    ),
}
_OTHER_WAKES: dict[str, Callable[..., bool]] = {
    "One of the three without a release is enough.": _woken(
        lambda old, now: len(old) > 1 and any([*old[-2:], now])
    ),
    "Both must be true at once, a failure and three runs without a release.": (
        lambda *run: run[4] == "failed" and len(run[3]) > 1 and "released" not in run[3][-2:]
    ),
    "With fewer than two earlier runs, those that there are decide.": _woken(
        lambda old, now: all([*old[-2:], now])
    ),
    "A failure alone wakes nobody.": _woken(lambda old, now: len(old) > 1 and all([*old[-2:], now]), ()),
    "Only a failure wakes.": _woken(lambda old, now: False),
    "Any stopped run wakes, too.": _woken(
        lambda old, now: len(old) > 1 and all([*old[-2:], now]), ("failed", "stopped")
    ),
    "One earlier run is enough.": _woken(lambda old, now: len(old) > 0 and old[-1] and now),
    "Exactly two earlier runs are asked for.": _woken(lambda old, now: len(old) == 2 and all(old) and now),
    "More than two earlier runs are asked for.": _woken(
        lambda old, now: len(old) > 2 and all(old[-2:]) and now
    ),
    "The fourth in a row wakes nobody.": _woken(
        lambda old, now: len(old) > 1 and all(old[-2:]) and now and not any(old[-3:-2])
    ),
    "This run is counted only if it is `not released`.": (
        lambda *run: (
            run[4] == "failed"
            or (run[4] == "not released" and len(run[3]) > 1 and "released" not in run[3][-2:])
        )
    ),
    "An earlier run that stopped counts as a release.": (
        lambda *run: (
            run[4] == "failed"
            or (run[4] != "released" and len(run[3]) > 1 and not {"released", "stopped"} & {*run[3][-2:]})
        )
    ),
    "A failure of the run before wakes, too.": (
        lambda *run: (
            "failed" in [*run[3][-1:], run[4]]
            or (len(run[3]) > 1 and "released" not in [*run[3][-2:], run[4]])
        )
    ),
    "Three earlier runs are asked for.": _woken(lambda old, now: len(old) > 2 and all(old[-3:]) and now),
    "The first two earlier runs are taken, not the last two.": _woken(
        lambda old, now: len(old) > 1 and all([*old[:2], now])
    ),
    "All earlier runs are taken, not the last two.": _woken(
        lambda old, now: len(old) > 1 and all([*old, now])
    ),
    "A text is sought in a text, and `released` is a part of `not released`.": (
        lambda *run: (
            run[4] == "failed"
            or (len(run[3]) > 1 and not any("released" in ending for ending in [*run[3][-2:], run[4]]))
        )
    ),
    "Only `not released` counts as a run without a release.": (
        lambda *run: run[4] == "failed" or [*run[3], run[4]][-3:] == ["not released"] * 3
    ),
    "An earlier run that failed counts as a release.": (
        lambda *run: (
            run[4] == "failed" or (len(run[3]) > 1 and not {"released", "failed"} & {*run[3][-2:], run[4]})
        )
    ),
    "Three equal endings are asked for.": (
        lambda *run: (
            run[4] == "failed"
            or (run[4] != "released" and len(run[3]) > 1 and len({*run[3][-2:], run[4]}) == 1)
        )
    ),
    "The last three earlier runs are taken, not two and this one.": _woken(
        lambda old, now: len(old) > 2 and all(old[-3:])
    ),
    "The three need not be in a row.": _woken(lambda old, now: now and sum([*old, now]) > 2),
    "Only the earlier runs are looked at, not this one.": _woken(
        lambda old, now: len(old) > 1 and all(old[-2:])
    ),
}


def _slip(said: list[Any], others: dict[str, Callable[..., Any]], runs: list[tuple[Any, ...]]) -> str:
    found = only_slip(others.items(), runs, said)
    return f" {SLIP} {found}" if found else ""


def _set(numbers: tuple[int, ...]) -> str:
    return "{" + ", ".join(map(str, numbers)) + "}" if numbers else "nothing"


def _error(error: BaseException | None) -> str:
    return "none" if error is None else f"`{type(error).__name__}`"


# ---- 2. What is ready? -----------------------------------------------------------------------------------------------


class FindWhatIsReady(Exercise):
    """Answer with a function of a listing."""

    question = """\
Another sender cannot rename: it copies file after file and writes an empty file `_COMPLETE` last, a *marker*. Write what the timer asks.

`ready(listing, done)` gets a dict from the name of each folder in the inbox to the list of file names in it, and a \
set of span numbers (`int`) that have been run. Return a list of the numbers that are to be run now, the **lowest \
first**. A folder counts if all of these hold:

- its name is `span-` and then digits only: `span-9`, `span-09` and `span-10` do; `span-9.part`, `old-span-9` and \
`span-` do not;
- a file in it is called exactly `_COMPLETE`;
- at least one other file's name ends in `.csv`, in small letters;
- its number is not in `done`.

No two folders have the same number. If nothing is ready, return an empty list."""
    hints = (
        "Four conditions for each folder, then sort. As text, 10 comes before 9.",
        '`name.startswith("span-")`, then `name.removeprefix("span-")` is what must be digits: `.isdecimal()`.',
        '```python\nif "_COMPLETE" in files and any(file.endswith(".csv") for file in files):\n    …\nreturn sorted(found)\n```',
    )
    expects = "a function of a dict and a set that returns a list"

    def judge(self, answer: Any) -> str:
        ready = expect_function(answer, "ready", parameters=2)
        for listing, done, wanted in _INBOXES:
            inbox = {name: list(files) for name, files in listing.items()}
            said = self.call(ready, dict(inbox), set(done))
            case = f"Inbox: `{inbox}`; done: {_set(tuple(sorted(done)))}."
            if said is None and self.call(ready, {"span-2": [*_WHOLE], "span-3": [*_WHOLE]}, set()) == [2]:
                raise Hint(
                    "Your `return` stands inside the loop: it ends your function at the first folder, and in an empty "
                    "inbox it is never reached. Put it behind the loop."
                )
            expect_type(said, list, "a list of numbers", f"{case} What `ready` returns")
            if any(isinstance(item, str) for item in said):
                raise Hint(
                    f"{case} Return numbers (`int`), such as 9, not texts: yours returned {describe(said)}."
                )
            if said != wanted or any(isinstance(item, bool) or not isinstance(item, int) for item in said):
                came = f"`{said}`" if len(said) < 4 else describe(said)
                if listing and (kept := self.call(ready, {}, set())):  # at first it gave an empty list
                    raise Hint(
                        f"Your function keeps what it found from one call to the next: an empty inbox gave `[]` at "
                        f"first, and now it gives {describe(kept)}. Begin each call with a new list."
                    )
                raise Hint(
                    f"{case} To be run: `{wanted}`; yours returned {came}. "
                    f"{_difference(said, wanted, inbox, done)}{self._slip(ready)}"
                )
        return "Whole, new, oldest first: now a timer may look as often as it likes."

    def _slip(self, ready: Any) -> str:
        """Name the one slip that explains what `ready` returns for every inbox."""
        try:
            said = [
                self.call(ready, {name: list(files) for name, files in listing.items()}, set(done))
                for listing, done, _ in _INBOXES
            ]
        except Hint:
            return ""
        found = only_slip(_OTHER_READY.items(), [case[:2] for case in _INBOXES], said)
        return f" {SLIP} {found}" if found else ""


_WHOLE = ("flights.csv", "_COMPLETE")
_INBOXES: tuple[tuple[dict[str, tuple[str, ...]], set[int], list[int]], ...] = (
    ({}, set(), []),
    ({"span-2": _WHOLE}, set(), [2]),
    ({"span-2": _WHOLE}, {2}, []),
    ({"span-2": _WHOLE, "span-3": _WHOLE}, set(), [2, 3]),
    ({"span-2": ("flights.csv",)}, set(), []),
    ({"span-2": ("flights.csv", "x_COMPLETE")}, set(), []),
    ({"span-2": ("flights.csv", "_COMPLETE.csv")}, set(), []),
    ({"span-2": ("flights.csv", "_complete")}, set(), []),
    ({"span-2": ("_COMPLETE",)}, set(), []),
    ({"span-2": ()}, set(), []),
    ({"span-2": ("flights.csv.tmp", "_COMPLETE")}, set(), []),
    ({"span-2": ("flights.CSV", "_COMPLETE")}, set(), []),
    ({"span-2": ("csv", "_COMPLETE")}, set(), []),
    ({"span-2": ("flights_csv", "_COMPLETE")}, set(), []),
    ({"span-4": ("b.csv", "_COMPLETE")}, set(), [4]),
    ({"span-4": ("_COMPLETE", "b.csv")}, set(), [4]),
    ({"span-4": ("_COMPLETE", "a.txt", "b.csv")}, set(), [4]),
    ({"span-4": ("b.csv", "_COMPLETE", "a.txt")}, set(), [4]),
    ({"span-4": ("a.csv", "b.csv", "_COMPLETE")}, set(), [4]),
    ({"span-4": ("_a.csv", "_COMPLETE")}, set(), [4]),
    ({"span-4": _WHOLE}, {5}, [4]),
    ({"span-2": _WHOLE, "span-3": _WHOLE}, {2}, [3]),
    ({"span-2": _WHOLE, "span-3": _WHOLE, "span-4": _WHOLE}, {3}, [2, 4]),
    ({"span-10": _WHOLE}, set(), [10]),
    ({"span-100": _WHOLE}, {1, 10}, [100]),
    ({"span-0": _WHOLE}, set(), [0]),
    ({"span-09": _WHOLE}, set(), [9]),
    ({"span-09": _WHOLE}, {9}, []),
    ({"span-20": _WHOLE, "span-3": _WHOLE, "span-10": _WHOLE}, set(), [3, 10, 20]),
    ({"span-3": _WHOLE, "span-2": _WHOLE}, set(), [2, 3]),
    ({"span-9.part": _WHOLE}, set(), []),
    ({"span-9-old": _WHOLE}, set(), []),
    ({"span-": _WHOLE}, set(), []),
    ({"span--9": _WHOLE}, set(), []),
    ({"old-span-9": _WHOLE}, set(), []),
    ({".span-9": _WHOLE}, set(), []),
    ({"9": _WHOLE}, set(), []),
    ({"month-9": _WHOLE}, set(), []),
    # As long as `span-` or beside it by one sign, with digits in the same place.
    ({"temp-9": _WHOLE}, set(), []),
    ({"copy-9": _WHOLE}, set(), []),
    ({"Span-9": _WHOLE}, set(), []),
    ({"SPAN-9": _WHOLE}, set(), []),
    ({"span_9": _WHOLE}, set(), []),
    ({"span.9": _WHOLE}, set(), []),
    ({"span9": _WHOLE}, set(), []),
    ({"span9": _WHOLE, "span-2": _WHOLE}, set(), [2]),
    ({"span 19": _WHOLE}, set(), []),
    ({"span-old": _WHOLE}, set(), []),
    ({"span-old": _WHOLE, "span-2": _WHOLE}, set(), [2]),
    ({"span-9b": _WHOLE}, set(), []),
    ({"span-b9": _WHOLE}, set(), []),
    ({"span-span-9": _WHOLE}, set(), []),
    # Folders side by side: what one lacks is not the other's matter, and what one has is not the other's gain.
    ({"span-3": ("flights.csv",), "zoo": _WHOLE}, set(), []),
    ({"span-2": ("_COMPLETE",), "span-3": ("flights.csv",)}, set(), []),
    ({"span-2": ("flights.csv",), "span-3": ("_COMPLETE",)}, set(), []),
    ({"span-1": _WHOLE, "span-2": ("flights.csv",), "span-3": _WHOLE}, set(), [1, 3]),
    ({"span-2": ("flights.csv",), "span-3": _WHOLE}, set(), [3]),
    ({"span-2": _WHOLE, "span-3": ("flights.csv",)}, set(), [2]),
    ({"span-2": _WHOLE, "span-3": ("_COMPLETE",)}, set(), [2]),
    ({"span-2": ("_COMPLETE",), "span-3": ("flights.csv",), "span-4": _WHOLE}, set(), [4]),
    ({"span-4": _WHOLE, "span-3": (), "span-2": _WHOLE}, set(), [2, 4]),
    ({"backup": _WHOLE, "span-2": _WHOLE, "span-9.part": _WHOLE, "span-3": _WHOLE}, set(), [2, 3]),
    ({"span-2": _WHOLE, "span-3": _WHOLE, "zoo": _WHOLE}, set(), [2, 3]),
    ({"span-7": ("flights.csv",), "span-5": _WHOLE, "span-6": _WHOLE}, {5}, [6]),
)


def _numbers(
    name: str = "span-([0-9]+)",
    holds: Callable[..., bool] = lambda csv, files: "_COMPLETE" in files and bool(csv),
    runs: Callable[..., bool] = lambda number, done: number not in done,
    order: Callable[..., list[int]] = sorted,
) -> Callable[..., list[int]]:
    """Return what finds the numbers to be run, but with one condition, or the order, exchanged."""

    def ready(listing: Any, done: Any) -> list[int]:
        found = []
        for folder, files in listing.items():
            named = re.fullmatch(name, folder)
            csv = [file for file in files if file.endswith(".csv")]
            if named and holds(csv, files) and runs(int(named[1]), done):
                found.append(int(named[1]))
        return order(found)

    return ready


# What a slip would return for each inbox.
_OTHER_READY: dict[str, Callable[..., list[int]]] = {
    "What you find is not sorted.": _numbers(order=list),
    "The highest comes first.": _numbers(order=lambda found: sorted(found, reverse=True)),
    "Only the first one found is returned.": _numbers(order=lambda found: found[:1]),
    "Only the last one found is returned.": _numbers(order=lambda found: found[-1:]),
    "Of a folder's name only what stands after the last hyphen is looked at.": _numbers("(?:.*-)?([0-9]+)"),
    "Exactly one digit is asked for.": _numbers("span-([0-9])"),
    "Exactly two digits are asked for.": _numbers("span-([0-9]{2})"),
    "One or two digits are asked for.": _numbers("span-([0-9]{1,2})"),
    "A number may not begin with 0.": _numbers("span-([1-9][0-9]*)"),
    "Beside the marker any file will do.": _numbers(
        holds=lambda csv, files: "_COMPLETE" in files and len(files) > 1
    ),
    "Every file beside the marker must be a `.csv`.": _numbers(
        holds=lambda csv, files: "_COMPLETE" in files and bool(csv) and len(csv) == len(files) - 1
    ),
    "Exactly two files are asked for.": _numbers(
        holds=lambda csv, files: "_COMPLETE" in files and bool(csv) and len(files) == 2
    ),
    "Exactly one `.csv` is asked for.": _numbers(
        holds=lambda csv, files: "_COMPLETE" in files and len(csv) == 1
    ),
    "Only a file called `flights.csv` counts.": _numbers(
        holds=lambda csv, files: {"_COMPLETE", "flights.csv"} <= {*files}
    ),
    "The marker or a `.csv` is enough.": _numbers(holds=lambda csv, files: "_COMPLETE" in files or bool(csv)),
    "You return what is in `done`, not what is not.": _numbers(runs=lambda number, done: number in done),
}


def _difference(said: list[Any], wanted: list[int], inbox: dict[str, list[str]], done: set[int]) -> str:
    """Say how an answer differs: a number that should not be there, one that is missing, or the order."""
    for item in said:
        if isinstance(item, bool) or not isinstance(item, int):
            return f"Each number should be an `int`; one is {describe(item)}."
        if item not in wanted:
            return _refused(item, inbox, done)
    for number in wanted:
        if number not in said:
            less = (
                f", and {number} is not in `done`, though it is lower"
                if max(done, default=-1) > number
                else ""
            )
            alone = " Each folder is asked on its own." if len(wanted) < len(inbox) else ""
            name = next(name for name in inbox if re.fullmatch(f"span-0*{number}", name))
            kept = ", ".join(f"`{file}`" for file in inbox[name])
            swapped = inbox[name] == ["_COMPLETE", "b.csv"]  # the case before it differs in the order alone
            order = " The list of files has no order that counts." if swapped else ""
            return f"{number} is missing: `{name}` is `span-` and digits, and in it are {kept}{less}.{order}{alone}"
    if len(said) != len(wanted):
        return "A number stands in your list more than once."
    text = " Yours are in the order of texts." if len(said) > 2 and said == sorted(said, key=str) else ""
    return f"The lowest first.{text}"


def _refused(number: int, inbox: dict[str, list[str]], done: set[int]) -> str:
    """Say why a number is not to be run: the first condition that its folder does not meet."""
    if number in done:
        return f"{number} was run already: it is in `done`, as a number (`int`)."
    for name, files in inbox.items():
        if abs(number) not in map(int, re.findall(r"[0-9]+", name)):
            continue
        if not name.startswith("span-"):
            return f"The name `{name}` does not begin with `span-`."
        if not re.fullmatch("span-[0-9]+", name):
            return f"In `{name}` other signs than digits stand after `span-`."
        other = " Another folder's does not count." if len(inbox) > 1 else ""
        if "_COMPLETE" not in files:
            return f"`span-{number}` lacks the marker, a file called exactly `_COMPLETE`.{other}"
        return f"`span-{number}` holds no file whose name ends in `.csv`, in small letters.{other}"
    return f"No folder has the number {number}."


# ---- 3. A parameter of a run -----------------------------------------------------------------------------------------


class LetTheRunSay(Exercise):
    """Answer with a function that returns two components."""

    question = """\
Build the first two nodes so that whoever starts a run says which folder is read.

`nodes(name, default)` gets the name of a runtime parameter and its default, both `str`. Return **two components**, \
in a list or tuple, in this order: a `CsvExampleGen` whose `input_base` is a runtime parameter of this name, of type `str`, with this \
default; and a `StatisticsGen` that describes **its** examples. Build new components in each call. Do not run them."""
    hints = (
        "The runtime parameter is an object of its own, and stands where the folder's name would stand.",
        "`tfx.dsl.experimental.RuntimeParameter(name=…, ptype=…, default=…)`, with the function's own two arguments.",
        "```python\nreader = tfx.components.CsvExampleGen(input_base=…)\nreturn [reader, "
        'tfx.components.StatisticsGen(examples=reader.outputs["examples"])]\n```',
    )
    expects = "a function of two texts that returns two components"
    seconds = 10

    def judge(self, answer: Any) -> str:
        nodes = expect_function(answer, "nodes", parameters=2)
        cases = (
            ("folder", "data/new"),
            ("Source_2", "/data/other/"),
            ("inbox", ""),
            ("folder", "data/new"),  # once more: the same arguments, and new components
        )
        made = [self._made(nodes, *case) for case in cases]
        for ((first, _), _), ((second, _), _) in itertools.combinations(made, 2):
            if first is second:
                raise Hint("Two calls returned the same `CsvExampleGen`: build new components in each call.")
        for (name, default), ((reader, _), spec) in zip(cases, made, strict=True):
            base = reader.exec_properties["input_base"]
            if (base.name, base.default) != (name, default):
                raise Hint(
                    f"After a later call the parameter that was `{name}` is called `{base.name}`: both calls use one "
                    "`RuntimeParameter`. Build a new one in each call."
                )
            if isinstance(spec, Exception):
                raise Hint(
                    f"The two do not compile for Kubeflow: {type(spec).__name__}, {str(spec).rstrip('.')}. "
                    "They should be new in each call, and not have been run."
                )
            inputs = spec["root"].get("inputDefinitions", {}).get("parameters", {})
            if inputs != {name: {"type": "STRING"}}:
                raise Hint(
                    f"Compiled for Kubeflow, a run has the inputs {inputs}; expected was `{name}`, a STRING, alone."
                )
        return "Compiled for Kubeflow the name is an input of every run; the local runner takes the default."

    def _made(self, nodes: Any, name: str, default: str) -> tuple[Any, Any]:
        """Call once, and return the two components and what Kubeflow's compiler makes of them, or its error."""
        from tfx import v1 as tfx
        from tfx.orchestration.data_types import RuntimeParameter

        def attempt(name: str, default: str) -> Any:
            made = nodes(name, default)
            if made is None:
                return None
            if not isinstance(made, (list, tuple)) or len(made) != 2:
                return made, {}
            try:  # in this thread: TFX keeps for each thread which components belong together
                return made, _compiled(made)
            except Exception as error:
                return made, error

        functools.update_wrapper(attempt, nodes, updated=())
        try:
            made, spec = self.call(attempt, name, default) or (None, {})
        except Hint as hint:
            raise Hint(_plainer(str(hint))) from None
        expect_type(made, (list, tuple), "two components, in a list or tuple", "What `nodes` returns")
        kinds = tfx.components.CsvExampleGen, tfx.components.StatisticsGen
        if len(made) != 2 or not all(isinstance(one, kind) for one, kind in zip(made, kinds, strict=True)):
            names = ", ".join(f"`{type(one).__name__}`" for one in made) or "nothing"
            raise Hint(f"Return a `CsvExampleGen` and a `StatisticsGen`, in this order; yours holds {names}.")
        reader, describe_ = made
        base = reader.exec_properties["input_base"]
        if isinstance(base, str):
            if "RuntimeParameter" in base:
                raise Hint("You made a text of your `RuntimeParameter`. Give `input_base` the object itself.")
            names = getattr(getattr(nodes, "__code__", None), "co_names", ())
            built = any(
                one == "RuntimeParameter" or nodes.__globals__.get(one) is RuntimeParameter for one in names
            )
            given = (
                " That is the default." if base == default else " That is the name." if base == name else ""
            )
            cure = "Give your `RuntimeParameter` itself." if built else "Wrap it in a `RuntimeParameter`."
            raise Hint(f"`input_base` is the text `{base}`, fixed when the pipeline is built.{given} {cure}")
        expect_type(base, RuntimeParameter, "a `RuntimeParameter`", "`input_base`")
        if (base.name, base.default) == (default, name):
            raise Hint("Name and default are exchanged in your `RuntimeParameter`.")
        if base.name != name:
            again = self.call(nodes, "again", default)
            if isinstance(again, (list, tuple)) and again and again[0] is reader:
                raise Hint(
                    "Calls with different names returned the same `CsvExampleGen`: build both in `nodes`."
                )
            if base.name == "name":
                raise Hint(
                    '`"name"` in quotation marks is a text. Give `name`, without them, and so `default`.'
                )
            raise Hint(
                f'Called as `nodes("{name}", "{default}")`. The parameter should be called `{name}`; yours is `{base.name}`.'
            )
        if base.ptype is not str:
            raise Hint(f"The type, `ptype`, should be `str`; yours is {describe(base.ptype)}.")
        if base.default is None:
            raise Hint(
                'Your parameter has no default: a local run would end with "Parameter value not ready".'
            )
        if base.default != default:
            if base.default == "default":
                raise Hint('`"default"` in quotation marks is a text. Give `default`, without them.')
            wanted = f"`{default}`" if default else "an empty text"
            raise Hint(f"The default should be {wanted}, as the function is told; yours is `{base.default}`.")
        described = getattr(describe_.inputs["examples"], "producer_component", None)
        if described is not reader:  # of two readers both can have one id
            what = ""
            if isinstance(described, tfx.components.CsvExampleGen):
                reads = described.exec_properties["input_base"]
                what = f", but of another one, which reads `{getattr(reads, 'name', reads)}`"
                if getattr(reads, "name", reads) == name:
                    other = "which you built beside it" if described.id == reader.id else f"`{described.id}`"
                    what = f", but of another one, {other}"
            raise Hint(
                f"Your `StatisticsGen` does not describe the examples of the `CsvExampleGen` that you return{what}."
            )
        if json.loads(describe_.exec_properties.get("exclude_splits") or "null"):
            raise Hint(
                "Your `StatisticsGen` leaves out a split (`exclude_splits`): it is to describe all examples."
            )
        return (reader, describe_), spec


def _plainer(hint: str) -> str:
    """Put what TFX means in place of what it raised, where its words do not say it."""
    if "Argument examples should be a Channel" in hint:
        got = (
            "all outputs at once"
            if "(got {'examples':" in hint
            else "a component"
            if "(got CsvEx" in hint
            else "the `...` of the starter"
            if "(got Ellipsis" in hint
            else "a `RuntimeParameter`"
            if '(got {"__class__": "RuntimeP' in hint
            else "something else"
        )
        return (
            f"`StatisticsGen` got {got} in place of the examples. Give it one output of your `CsvExampleGen`: "
            '`reader.outputs["examples"]`.'
        )
    if ".run(" in hint and "attribute name must be string" in hint:
        return f"{hint} Do not run the two; return them."
    if "NoneType.__new__(X)" in hint:
        return "Your `RuntimeParameter` has no `ptype`. Give it the type itself: `ptype=str`."
    for raised, more in (
        ("raised `KeyError`", '`CsvExampleGen` has one output: `outputs["examples"]`.'),
        ("has no attribute 'examples'", 'The outputs are a dict: `outputs["examples"]`.'),
        ("'OutputChannel' object is not subscriptable", 'The whole output is meant: `outputs["examples"]`.'),
        (
            "Only str and scalar runtime parameters",
            "The order is `name`, `ptype`, `default`, and `ptype` is the type itself, `str`.",
        ),
        (
            "Default value must be consistent",
            "Give `ptype` the type `str`, and `default` the text as it came.",
        ),
    ):
        if raised in hint:
            return f"{hint} {more}"
    return hint


def _compiled(components: Any) -> dict[str, Any]:
    """Return the specification that Kubeflow's compiler writes."""
    from tfx import v1 as tfx

    experimental = tfx.orchestration.experimental
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "kubeflow.json"
        config = experimental.KubeflowV2DagRunnerConfig(default_image="example.com/flights:1")
        made = tfx.dsl.Pipeline("flights", "root", components=list(components))
        experimental.KubeflowV2DagRunner(config, output_filename=str(file)).run(made)
        return json.loads(file.read_text())["pipelineSpec"]


exercises = (SayHowItEnded, FindWhatIsReady, LetTheRunSay)

quiz = (
    Question(
        "Last night `LocalDagRunner` came to its end without an error, and the newest version in the folder is two "
        "weeks old. What may have happened?",
        (
            (
                "A model was released, and the server has not loaded it yet",
                "What is released lies in the folder, loaded or not: it would be a version of last night.",
                False,
            ),
            (
                "The model was not blessed: the run was complete and released nothing",
                "So the sentence is made from the folder, before and after: that no error came is not enough.",
                True,
            ),
            (
                "The gate refused the data, so the old model stayed",
                "The gate raises an error when it refuses, so the run would have ended with one.",
                False,
            ),
        ),
    ),
    Question(
        "A month's file is checked row by row and nothing is wrong with it. Is the delivery complete?",
        (
            (
                "Yes, if its last row is of the month's last day",
                "Then its end is there. Rows may be missing before it, and holes do not show.",
                False,
            ),
            (
                "Yes: half a month has other statistics than the month before it, so the gate would have stopped the run",
                "They can, but it did not stop all: of our four halves it let one pass.",
                False,
            ),
            (
                "Rows alone cannot prove it: the sender must say so",
                "The last day may show that the end is missing; holes do not show. How many rows were meant to come is "
                "known to the sender only, who says it by a rename or a marker.",
                True,
            ),
        ),
    ),
    Question(
        "You give `input_base` a `RuntimeParameter` with a default. Who uses the default?",
        (
            (
                "`LocalDagRunner`, always: it cannot be told another value",
                "And Kubeflow's compiled file has the name and the type only, so there each run must say it.",
                True,
            ),
            (
                "Kubeflow, if a run does not say the value",
                "The compiled file does not hold the default.",
                False,
            ),
            (
                "Both, unless a run says another value",
                "The local runner cannot be told, and the compiled file does not hold the default.",
                False,
            ),
        ),
    ),
)
