"""Say what a learner's value is: the words that verdicts use."""

from __future__ import annotations

import inspect
import itertools
from collections.abc import Iterable
from types import FunctionType
from typing import Any

import numpy as np
import pandas as pd

LONGEST = 300
"""Characters of the learner's own text that a message repeats."""


def describe(value: Any) -> str:
    """Say in a few words what an object is: its type, and its value, shape and dtype where they are short.

    It never raises, and never shows an address in memory.

    Examples
    --------
    >>> describe("3")
    "the text '3'"
    >>> describe(np.zeros((3, 2)))
    'an array of shape (3, 2), dtype float64'
    """
    try:
        return _describe(value)
    except KeyboardInterrupt:
        raise
    except BaseException:  # the object's own __len__, __str__ or __class__ may raise anything
        return _of_type(value)


def _of_type(value: Any) -> str:
    return f"an object of type {type(value).__name__}"


def short(text: str, longest: int = LONGEST) -> str:
    """Cut a text that is longer than `longest` characters."""
    return text if len(text) <= longest else text[:longest] + "…"


def count(number: int, thing: str) -> str:
    """Say how many: `count(2, "row")` is "2 rows"."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


def _listed(items: Iterable[str], count: int, most: int = 6) -> str:
    shown = list(itertools.islice(items, most))
    return ", ".join(shown + ["…"] if count > most else shown)


def _describe(value: Any) -> str:
    if value is None or value is Ellipsis or type(value) is bool:
        return f"`{'...' if value is Ellipsis else value}`"
    if isinstance(value, str):
        shown = repr(str(value[:40])) if len(value) > 40 else repr(str(value))
        return f"the text {shown}" + (f" … ({len(value):,} characters)" if len(value) > 40 else "")
    if isinstance(value, np.generic):
        return f"the {value.dtype} value {short(str(value), 40)}"
    if isinstance(value, int | float | complex):
        return f"the number {short(repr(value), 40)} ({type(value).__name__})"
    if isinstance(value, pd.DataFrame):
        columns = (f"{name} {dtype}" for name, dtype in zip(value.columns, value.dtypes, strict=True))
        size = f"a DataFrame of {count(len(value), 'row')} and {count(value.shape[1], 'column')}"
        return f"{size} ({_listed(columns, value.shape[1])})" if value.shape[1] else size
    if isinstance(value, pd.Series | pd.Index):
        return f"a pandas {type(value).__name__} of {count(len(value), 'value')}, dtype {value.dtype}"
    if (
        isinstance(value, np.ndarray) and value.ndim == 0
    ):  # as np.where and np.array make it of a single value
        item = value.item()
        kinds = {str: "str", bool: "bool", int: "int", float: "float"}
        cure = f" (`{kinds[type(item)]}(…)` takes it out)" if type(item) in kinds else ""
        return f"an array of shape () that holds {_describe(item)}{cure}"
    if isinstance(value, np.ndarray):
        return f"an array of shape {value.shape}, dtype {value.dtype}"
    if isinstance(value, dict):
        if not value:
            return "an empty dict"
        return f"a dict with the keys {_listed((short(repr(key), 40) for key in value), len(value))}"
    if isinstance(value, list | tuple | set | frozenset):
        name = type(value).__name__
        if not value:
            return f"an empty {name}"
        kinds = dict.fromkeys(type(item).__name__ for item in value)
        return f"a {name} of {count(len(value), 'item')} ({_listed(kinds, len(kinds), 3)})"
    if isinstance(value, type):
        return f"the class {value.__name__}"
    if isinstance(value, FunctionType):
        signature = inspect.signature(value)
        bare = [p.replace(default=p.empty, annotation=p.empty) for p in signature.parameters.values()]
        # As Python writes it: with `*` before parameters that must be given by name.
        parameters = str(signature.replace(parameters=bare, return_annotation=signature.empty))[1:-1]
        if value.__name__ == "<lambda>":
            return f"the function `lambda{' ' if parameters else ''}{parameters}: …`"
        return f"the function `{value.__name__}({parameters})`"
    if callable(value) and isinstance(getattr(value, "__name__", None), str):
        return f"the function `{value.__name__}`"
    shape, dtype = getattr(value, "shape", None), getattr(value, "dtype", None)
    if shape is not None and dtype is not None:
        return f"{_of_type(value)}, shape {short(str(shape), 40)}, dtype {getattr(dtype, 'name', dtype)}"
    return _of_type(value)
