"""Read an answer as what it should be, or raise a `Hint` that says what it is instead."""

from __future__ import annotations

import difflib
import inspect
import math
import numbers
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np
import pandas as pd

from book.exercises.engine.describing import count, describe


class Hint(Exception):  # noqa: N818  it is the name authors read: it guides, it is not an error
    """Raised by a judge: the answer is not right yet, and this is what to look at.

    Parameters
    ----------
    message : str
        One to three short sentences in the second person. Backticks mark code.
    """


def expect_number(value: Any, what: str = "`answer`") -> float:
    """Return `value` as a float, or raise a `Hint` that says what came instead.

    Python's and NumPy's numbers and arrays or tensors of shape () are numbers; truth values, text and NaN are not.

    Parameters
    ----------
    value : object
        What the learner gave.
    what : str
        What to call it in the hint.
    """
    number = value
    if isinstance(value, np.generic) or (getattr(value, "shape", None) == () and hasattr(value, "__float__")):
        number = np.asarray(value).item()
    if isinstance(number, bool) or not isinstance(number, numbers.Real):
        raise Hint(f"{what} should be a number; it is {describe(value)}.")
    try:
        number = float(number)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise Hint(f"{what} should be a finite number; it is {describe(value)}.")
    return number


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
        raise Hint(f"{what} should be `True` or `False`; it is {describe(value)}.")
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
        raise Hint(f"{what} should be {expected}; it is {describe(value)}.")
    return value


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
        raise Hint(f"`{name}` should return one of the texts {texts}; yours returned {describe(value)}.")
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
            f"Your function returned {count(len(value), 'value')} for {count(len(index), row)}: give one answer for each {row}. "
            + why
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
