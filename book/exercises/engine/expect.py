"""Read an answer as what it should be, or raise a `Hint` that says what it is instead."""

from __future__ import annotations

import contextlib
import decimal
import difflib
import inspect
import math
import numbers
import operator
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from book.exercises.engine.describing import count, describe

SLIP = "Your answers are those that this slip would give:"
"""Begins a hint that is singled out by the answers alone: another mistake may give the same."""


def only_slip(
    slips: Iterable[tuple[str, Callable[..., Any]]],
    cases: Iterable[tuple[Any, ...]],
    said: Sequence[Any],
    same: Callable[[Any, Any], bool] = operator.eq,
) -> str:
    """Name the one slip that explains all answers: two explanations are none.

    Parameters
    ----------
    slips : iterable of (str, callable)
        What to tell the learner, and what an answer with this slip returns for a case. Several slips may share words.
    cases : iterable of tuple
        What the learner's function was called with.
    said : sequence
        What it returned, case by case.
    same : callable
        Whether two answers are the same.

    Returns
    -------
    str
        The words, or an empty text if no slip explains every answer, or slips with other words do as well.
    """
    asked = list(cases)
    fitting = {
        words
        for words, slip in slips
        if all(same(slip(*case), one) for case, one in zip(asked, said, strict=True))
    }
    return fitting.pop() if len(fitting) == 1 else ""


class Hint(Exception):  # noqa: N818  it is the name authors read: it guides, it is not an error
    """Raised by a judge: the answer is not right yet, and this is what to look at.

    Parameters
    ----------
    message : str
        One to three short sentences in the second person. Backticks mark code.
    """


def _cure(value: Any, kind: type) -> str:
    """Say how to make a `kind` of a text that reads as a number, or of an array or Series with one item."""
    if kind is float and isinstance(value, str):
        with contextlib.suppress(ValueError):
            float(value)
            return " Make a number of the text with `float(…)`."
    if isinstance(value, np.ndarray | pd.Series | pd.Index) and value.ndim == value.size == 1:
        item = value.item()
        if isinstance(item, numbers.Real if kind is float else kind):
            return " Take its only item out of it: `.item()`."
    return ""


def expect_number(value: Any, what: str = "`answer`", share: bool = False) -> float:
    """Return `value` as a float, or raise a `Hint` that says what came instead.

    Python's and NumPy's numbers and arrays or tensors of shape () are numbers; truth values, text and NaN are not.

    Parameters
    ----------
    value : object
        What the learner gave.
    what : str
        What to call it in the hint.
    share : bool
        Whether the number is a share, from 0 to 1. The hint to one that is not says how a percentage is written as a share.
    """
    number = value
    if isinstance(value, np.generic) or (getattr(value, "shape", None) == () and hasattr(value, "__float__")):
        number = np.asarray(value).item()
    if isinstance(number, bool) or not isinstance(number, numbers.Real | decimal.Decimal):
        raise Hint(f"{what} should be a number; it is {describe(value)}.{_cure(value, float)}")
    try:
        number = float(number)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise Hint(f"{what} should be a finite number; it is {describe(value)}.")
    if share and not 0 <= number <= 1:
        percent = (
            f" A share is not a percentage: {number:g} % are {number / 100:g}." if 1 < number <= 100 else ""
        )
        raise Hint(f"{what} should be a share, from 0 to 1; it is {number:g}.{percent}")
    return number


def close(
    got: Any,
    wanted: Any,
    what: str = "`answer`",
    *,
    cases: Sequence[str] = (),
    difference: tuple[Any, Any] | None = None,
    others: Mapping[str, Any] = {},  # noqa: B006  it is only read
    tolerance: float = 1e-6,
) -> None:
    """Raise a `Hint` unless every number is the wanted one, and name the mistake where the numbers single it out.

    A mistake is named if it explains *every* number, if no other does, and if it differs from what is wanted somewhere. The
    engine knows percentages for shares and shares for percentages, and the wrong sign. In all other cases the hint shows the
    first number that is wrong, what was wanted and what came. One number rarely singles out a mistake: give several cases.

    Parameters
    ----------
    got, wanted : float or sequence of float
        What the learner's answer gave, already read with `expect_number`, and what is right: one number for each case.
    what : str
        What to call it in the hint, such as "What `gap` returns".
    cases : sequence of str
        The cases in words, such as "for 3 flights of 10".
    difference : tuple of (float or sequence of float)
        The two numbers whose difference, first less second, is wanted: then their ratio and the relative change are known too.
    others : mapping of str to (float or sequence of float)
        Other mistakes: the sentence that names each, and the numbers to which it leads, such as those of a reference function
        with two arguments swapped.
    tolerance : float
        The difference that is accepted: this, and this share of the number.

    Examples
    --------
    >>> close([60, 25], [0.6, 0.25], "The share")
    Traceback (most recent call last):
    book.exercises.engine.expect.Hint: The share should be 0.6; it is 60. Yours are percentages: 60 % are 0.6 as a share.
    """
    got, wanted = (np.atleast_1d(np.asarray(numbers, dtype=float)) for numbers in (got, wanted))

    def alike(numbers: Any) -> np.ndarray:
        return np.isclose(got, np.asarray(numbers, dtype=float), rtol=tolerance, atol=tolerance)

    if alike(wanted).all():
        return
    wrong = int(np.argmin(alike(wanted)))
    number, right = got[wrong], wanted[wrong]
    if (np.abs(wanted) <= 1).all():
        hundredfold = (
            f"Yours {_are(got, 'a percentage', 'percentages')}: {number:g} % are {right:g} as a share."
        )
    else:
        times = "a hundred times too large"
        hundredfold = f"Yours {_are(got, times, times)}."
    known = {
        hundredfold: 100 * wanted,
        f"Yours {_are(got, 'a share', 'shares')}: {number:g} is {right:g} %.": wanted / 100,
        "Mind the sign.": -wanted,
    }
    if difference:
        first, second = (np.asarray(numbers, dtype=float) for numbers in difference)
        with np.errstate(all="ignore"):
            known |= {
                "You divided where the difference is asked for.": first / second,
                "You took the difference relative to the second number; the plain difference is asked for.": first
                / second
                - 1,
                "You took the difference the other way round.": second - first,
            }
            del known["Mind the sign."]
    explained = [words for words, numbers in {**known, **others}.items() if alike(numbers).all()]
    where = f" {cases[wrong]}" if cases else ""
    reason = f" {explained[0]}" if len(explained) == 1 else ""
    raise Hint(f"{what} should be {right:.6g}{where}; it is {number:.6g}.{reason}")


def _are(numbers: np.ndarray, one: str, many: str) -> str:
    return f"is {one}" if len(numbers) == 1 else f"are {many}"


def expect_bool(value: Any, what: str = "`answer`") -> bool:
    """Return `value` as a bool if it is Python's or NumPy's ``True`` or ``False``, or raise a `Hint`.

    Parameters
    ----------
    value : object
        What the learner gave, or what their function returned.
    what : str
        What to call it in the hint.
    """
    if not isinstance(value, bool | np.bool_):
        raise Hint(f"{what} should be `True` or `False`; it is {describe(value)}.{_cure(value, bool)}")
    return bool(value)


def expect_type(value: Any, types: type | tuple[type, ...], expected: str, what: str = "`answer`") -> Any:
    """Return `value` if it is an instance of `types`, or raise a `Hint`.

    Parameters
    ----------
    value : object
        What the learner gave.
    types : type or tuple of types
        What is accepted.
    expected : str
        The same in words, such as ``"a list of column names"``.
    what : str
        What to call it in the hint.
    """
    if not isinstance(value, types):
        cure = next(
            filter(None, (_cure(value, kind) for kind in (str, bool, float) if kind in _flat(types))), ""
        )
        raise Hint(f"{what} should be {expected}; it is {describe(value)}.{cure}")
    return value


def _flat(types: type | tuple[type, ...]) -> tuple[type, ...]:
    return types if isinstance(types, tuple) else (types,)


def expect_function(value: Any, name: str, parameters: int) -> Callable[..., Any]:
    """Return `value` if it can be called with `parameters` positional arguments, or raise a `Hint`.

    Parameters
    ----------
    value : object
        What the learner gave.
    name : str
        The function's name in the task. Another name, or a lambda, is accepted.
    parameters : int
        How many positional arguments the judge will give.
    """
    wanted = f"a function of {count(parameters, 'parameter')}"
    if not callable(value):
        raise Hint(
            f"`answer` should be {wanted}; it is {describe(value)}. "
            f"Give the function itself, `answer = {name}`, without calling it."
        )
    try:
        signature = inspect.signature(value)
    except (TypeError, ValueError):  # some built-in functions have none: calling them will tell
        return value
    try:
        signature.bind(*range(parameters))
    except TypeError:
        raise Hint(f"`answer` should be {wanted}; it is {describe(value)}.") from None
    return value


def expect_columns(value: Any, columns: Iterable[str], what: str = "`answer`") -> pd.DataFrame:
    """Return `value` if it is a DataFrame with these columns, or raise a `Hint` that names the missing ones.

    Parameters
    ----------
    value : object
        What the learner gave.
    columns : iterable of str
        The columns that must be there, in any order, among any others.
    what : str
        What to call it in the hint.
    """
    frame = expect_type(value, pd.DataFrame, "a pandas DataFrame", what)
    missing = [column for column in columns if column not in frame.columns]
    if missing:
        present = [str(column) for column in frame.columns]
        near = difflib.get_close_matches(missing[0], present, n=1)
        raise Hint(
            f"{what} has no column {', '.join(f'`{column}`' for column in missing)}. "
            + (f"Did you mean `{near[0]}`? " if near else "")
            + f"It is {describe(frame)}."
        )
    return frame


def expect_choice(value: Any, choices: Sequence[str], name: str) -> str:
    """Return a text in lower case if it is one of `choices`, or raise a `Hint` that lists them.

    Parameters
    ----------
    value : object
        What the learner's function returned.
    choices : sequence of str
        The texts that may be returned, in lower case.
    name : str
        The name of the learner's function.
    """
    said = value.strip().lower() if isinstance(value, str) else ""
    if said not in choices:
        texts = ", ".join(f"`{choice!r}`" for choice in choices)
        raise Hint(
            f"`{name}` should return one of the texts {texts}; yours returned {describe(value)}.{_cure(value, str)}"
        )
    return said


def expect_booleans(value: Any, index: pd.Index, row: str = "row", why: str = "") -> pd.Series:
    """Return one truth value for each row as a bool Series with the rows' index, or raise a `Hint`.

    Lists, tuples, arrays and Series are read, with 1 and 0 for ``True`` and ``False``. A Series is put into the order of
    `index`; what has no index is in that order already.

    Parameters
    ----------
    value : object
        What the learner's function returned.
    index : pandas.Index
        The index of the table that the function was given.
    row : str
        What a row is, such as "flight".
    why : str
        A sentence more for an answer of the wrong length.
    """
    kinds = (pd.Series, pd.DataFrame, np.ndarray, list, tuple)
    expect_type(value, kinds, f"one `True` or `False` for each {row}", "What your function returns")
    nested = (list, tuple, set, dict, np.ndarray, pd.Series, pd.Index)
    if getattr(value, "ndim", 1) != 1 or any(isinstance(item, nested) for item in value):
        raise Hint(f"Return one `True` or `False` for each {row}; yours is {describe(value)}.")
    if len(value) != len(index):
        raise Hint(
            f"Your function returned {count(len(value), 'value')} for {count(len(index), row)}: give one answer for each {row}. {why}".rstrip()
        )
    answers = value if isinstance(value, pd.Series) else pd.Series(list(value), index=index)
    if answers.index.has_duplicates or not answers.index.isin(index).all():
        raise Hint(f"Your answers have another index than the {row}s: keep the index that you are given.")
    answers = answers.reindex(index)
    if answers.isna().any():
        raise Hint(
            f"{answers.isna().sum()} of your answers are missing. Say `True` or `False` for every {row}."
        )
    if not answers.isin([True, False]).all():
        raise Hint(
            "Your answers should be `True` or `False` (or 1 and 0); there are other values among them."
        )
    return answers.astype(bool)
