"""Copy a learner's values, read them as plain values, compare them, and say what a function changed in its arguments."""

from __future__ import annotations

import collections
import copy
import inspect
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import numpy as np
import pandas as pd

from book.exercises.engine.describing import count

_TABLES = pd.DataFrame | pd.Series | pd.Index | np.ndarray


def copied(value: Any) -> Any:
    """Return a copy that can be changed without changing the original.

    Tables, arrays, protocol buffers, and lists, tuples, sets and dictionaries of them are copied; everything else
    (a model, a function, a file) is returned as it is.
    """
    return _rebuilt(value, _copied, {})


def plain(value: Any) -> Any:
    """Return `value` with pandas' nullable types turned into NumPy's, and NA into NaN; the values are the same.

    Tables within lists, tuples and dictionaries are turned too. What is of another type is returned as it is.
    """
    return _rebuilt(value, _plain, {})


def same_values(a: Any, b: Any) -> bool:
    """Return whether two columns, rows, arrays or single values hold the same values, whatever their types.

    1, 1.0 and ``True`` are the same value, and so are NaN, ``None`` and NA. The index is not compared.

    Examples
    --------
    >>> frame = pd.DataFrame({"delay": [11.0, None]})
    >>> same_values(frame["delay"], frame["delay"].convert_dtypes())
    True
    """
    a, b = (np.asarray(plain(value), dtype=object) for value in (a, b))
    if a.shape != b.shape:
        return False
    return all((_missing(x) and _missing(y)) or bool(x == y) for x, y in zip(a.flat, b.flat, strict=True))


def changed(
    fn: Callable[..., Any], before: tuple[tuple, dict[str, Any]], after: tuple[tuple, dict[str, Any]]
) -> str:
    """Say what a function changed in its arguments, or return an empty text.

    Parameters
    ----------
    fn : callable
        The function, for the names of its parameters.
    before, after : tuple of (tuple, dict)
        The positional and the keyword arguments, as they were and as the call left them.
    """
    for name, old, new in _named(fn, before, after):
        try:
            found = _change(old, new, name)
        except Exception:  # what the learner put there refuses to be compared
            found = f"`{name}` holds something else"
        if found:
            flat = isinstance(old, _TABLES) or (
                not _is_message(old) and _is_data(old) and not any(map(_is_data, _items(old)))
            )
            cure = f"{name}.copy()" if flat and name.isidentifier() else f"copy.deepcopy({name})"
            return (
                f"Your function changes what it is given: {found}. Work on a copy, such as `{cure}`: "
                "whoever calls your function still needs theirs."
            )
    return ""


# ---- Copying ---------------------------------------------------------------------------------------------------------


def _rebuilt(value: Any, leaf: Callable[[Any], Any], memo: dict[int, Any]) -> Any:
    """Build the lists, tuples, sets and dictionaries of `value` anew, with `leaf` of everything else."""
    if id(value) in memo:
        return memo[id(value)]
    kind = type(value)
    if kind is list:
        memo[id(value)] = result = []
        result.extend(_rebuilt(item, leaf, memo) for item in value)
        return result
    if kind is dict:
        memo[id(value)] = result = {}
        result.update((key, _rebuilt(item, leaf, memo)) for key, item in value.items())
        return result
    if kind is tuple:
        return tuple(_rebuilt(item, leaf, memo) for item in value)
    return set(value) if kind is set else leaf(value)


def _copied(value: Any) -> Any:
    if isinstance(value, _TABLES):
        return value.copy()
    return copy.deepcopy(value) if _is_message(value) else value


def _is_message(value: Any) -> bool:
    """Return whether `value` is a protocol buffer."""
    return hasattr(type(value), "CopyFrom") and hasattr(type(value), "DESCRIPTOR")


def _is_data(value: Any) -> bool:
    """Return whether `copied` copies `value`."""
    return isinstance(value, _TABLES) or type(value) in (list, dict, tuple, set) or _is_message(value)


def _items(value: Any) -> Any:
    return value.values() if type(value) is dict else value if type(value) in (list, tuple) else ()


# ---- Plain values ----------------------------------------------------------------------------------------------------


def _plain(value: Any) -> Any:
    if isinstance(value, pd.DataFrame):
        if not any(map(_is_nullable, value.dtypes)):
            return value
        columns = [_plain(value.iloc[:, place]).array for place in range(value.shape[1])]
        result = pd.DataFrame(dict(enumerate(columns)), index=value.index)
        result.columns = value.columns
        return result
    if isinstance(value, pd.Series) and _is_nullable(value.dtype):
        objects = value.to_numpy(dtype=object, na_value=np.nan)
        return pd.Series(objects, value.index, dtype=object, name=value.name).infer_objects()
    if isinstance(value, pd.Index) and _is_nullable(getattr(value, "dtype", None)):
        return pd.Index(_plain(value.to_series()).array, name=value.name)
    return value


def _is_nullable(dtype: Any) -> bool:
    return getattr(dtype, "na_value", None) is pd.NA


def _missing(value: Any) -> bool:
    return (
        value is None
        or value is pd.NA
        or (isinstance(value, float | np.generic) and value != value)
        or value is pd.NaT
    )


# ---- What was changed ------------------------------------------------------------------------------------------------


def _named(
    fn: Callable[..., Any], before: tuple[tuple, dict[str, Any]], after: tuple[tuple, dict[str, Any]]
) -> Iterator[tuple[str, Any, Any]]:
    """Yield each argument's name, as the function calls it, with its two states."""
    try:
        signature = inspect.signature(fn)
        old, new = (signature.bind(*args, **kwargs).arguments for args, kwargs in (before, after))
    except (TypeError, ValueError):  # no signature, or the call does not fit it
        (args, kwargs), (new_args, new_kwargs) = before, after
        old = {f"argument {place}": value for place, value in enumerate(args, 1)} | kwargs
        new = {f"argument {place}": value for place, value in enumerate(new_args, 1)} | new_kwargs
    yield from ((name, old[name], new[name]) for name in old)


def _change(old: Any, new: Any, path: str) -> str:
    """Say how `new` differs from `old`, of which it was a copy, or return an empty text."""
    if type(old) is not type(new):
        return f"`{path}` holds something else"
    if isinstance(old, pd.DataFrame):
        if not old.columns.equals(new.columns):
            return _other_keys(old.columns, new.columns, path)
        if not old.index.equals(new.index):
            return _other_rows(old.index, new.index, path)
        places = range(old.shape[1])
        other = (p for p in places if not old.iloc[:, p].equals(new.iloc[:, p]))
        # `tolist`: the learner wrote 2, not np.int64(2)
        return next((f"`{path}[{old.columns.tolist()[p]!r}]` has other values" for p in other), "")
    if isinstance(old, pd.Series):
        if not old.index.equals(new.index):
            return _other_keys(old.index, new.index, path)
        return "" if old.equals(new) else f"`{path}` has other values"
    if isinstance(old, pd.Index):
        return "" if old.equals(new) else f"`{path}` has other values"
    if isinstance(old, np.ndarray):
        if old.dtype == object:  # the copy holds the same objects
            alike = old.shape == new.shape and all(map(_is, old.flat, new.flat))
        else:
            alike = (old.shape, old.dtype) == (new.shape, new.dtype) and old.tobytes() == new.tobytes()
        return "" if alike else f"`{path}` has other values"
    if type(old) is dict:
        if list(old) != list(new):
            return _other_keys(old, new, path)
        return next(filter(None, (_change(old[key], new[key], f"{path}[{key!r}]") for key in old)), "")
    if type(old) in (list, tuple):
        if len(old) != len(new):
            return f"`{path}` has {count(len(new), 'item')}, not {len(old)}"
        pairs = enumerate(zip(old, new, strict=True))
        return next(filter(None, (_change(a, b, f"{path}[{place}]") for place, (a, b) in pairs)), "")
    if type(old) is set:
        return "" if old == new else f"`{path}` has other items"
    if _is_message(old):
        return _change_of_message(old, new, path)
    return "" if _is(old, new) else f"`{path}` has another value"


def _is(old: Any, new: Any) -> bool:
    """Return whether two values that are not copied are the same one, or an equal number or text."""
    if old is new:
        return True
    return isinstance(old, str | bytes | int | float | np.generic) and type(old) is type(new) and old == new


def _other_keys(old: Iterable[Any], new: Iterable[Any], path: str) -> str:
    before, after = dict.fromkeys(old), dict.fromkeys(new)
    for key in before:
        if key not in after:
            return f"`{path}[{key!r}]` is gone"
    for key in after:
        if key not in before:
            return f"`{path}[{key!r}]` is new"
    return f"`{path}` is in another order"


def _other_rows(old: pd.Index, new: pd.Index, path: str) -> str:
    if len(old) != len(new):
        return f"`{path}` has other rows"
    alike = collections.Counter(old) == collections.Counter(new)
    return f"the rows of `{path}` stand in another order" if alike else f"`{path}.index` has other labels"


def _change_of_message(old: Any, new: Any, path: str) -> str:
    if old == new:
        return ""
    for field in old.DESCRIPTOR.fields:
        a, b = getattr(old, field.name), getattr(new, field.name)
        here = f"{path}.{field.name}"
        if hasattr(
            a, "keys"
        ):  # a map. Reading a key that is not there adds an empty message: that is no change
            for key in sorted({*a, *b}, key=repr):
                if key in a and key in b:
                    found = _change_of_value(a[key], b[key], f"{here}[{key!r}]")
                else:
                    whole = b[key] if key in b else a[key]
                    empty = _is_message(whole) and not whole.ByteSize()
                    found = "" if empty else f"`{here}[{key!r}]` is {'new' if key in b else 'gone'}"
                if found:
                    return found
        elif hasattr(a, "append") or hasattr(a, "add"):
            if len(a) != len(b):
                return f"`{here}` has {count(len(b), 'item')}, not {len(a)}"
            for place, (x, y) in enumerate(zip(a, b, strict=True)):
                if found := _change_of_value(x, y, f"{here}[{place}]"):
                    return found
        elif _is_message(a):  # not whether it is there: reading a field of it may add it
            if found := _change_of_message(a, b, here):
                return found
        elif a != b or (field.has_presence and old.HasField(field.name) != new.HasField(field.name)):
            return f"`{here}` has another value"
    return ""


def _change_of_value(old: Any, new: Any, path: str) -> str:
    if _is_message(old):
        return _change_of_message(old, new, path)
    return "" if old == new else f"`{path}` has another value"
