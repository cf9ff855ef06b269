"""Read an answer as what it should be, or raise a `Hint` that says what it is instead."""

from __future__ import annotations

import difflib
import inspect
import math
import numbers
from collections.abc import Callable, Iterable
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
