"""The settings of a check: those with which Python starts, whatever the learner has set in the notebook."""

from __future__ import annotations

import contextlib
import decimal
import locale
import os
import random
import tempfile
import warnings
from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd


@contextlib.contextmanager
def own_settings() -> Iterator[None]:
    """Run a check under the settings with which Python starts, and put back the notebook's afterwards.

    They are: warnings (ignored here), NumPy's error states, pandas' options, the decimal context, the locale, the states of
    `random` and `numpy.random` (seeded with 0 here), and the working folder, which a check may leave but not change.
    """
    with contextlib.ExitStack() as stack:
        stack.enter_context(warnings.catch_warnings())
        warnings.simplefilter("ignore")
        stack.enter_context(np.errstate(divide="warn", over="warn", under="ignore", invalid="warn"))
        stack.enter_context(decimal.localcontext(decimal.Context()))
        stack.callback(_set_options, dict(_options()))
        _set_options(_DEFAULTS)
        for category in (locale.LC_COLLATE, locale.LC_MONETARY, locale.LC_NUMERIC, locale.LC_TIME):
            stack.callback(locale.setlocale, category, locale.setlocale(category))
            locale.setlocale(category, "C")
        stack.callback(random.setstate, random.getstate())
        stack.callback(np.random.set_state, np.random.get_state())
        random.seed(0)
        np.random.seed(0)
        stack.callback(os.chdir, _folder())
        yield


def _folder() -> str:
    """Return the working folder; leave it if it was deleted."""
    with contextlib.suppress(FileNotFoundError):
        return os.getcwd()
    os.chdir(tempfile.gettempdir())
    return os.getcwd()


def _options(node: Any = pd.options, prefix: str = "") -> Iterator[tuple[str, Any]]:
    for name in dir(node):
        value = getattr(node, name)
        if isinstance(value, type(pd.options)):
            yield from _options(value, f"{prefix}{name}.")
        else:
            yield prefix + name, value


def _set_options(wanted: dict[str, Any]) -> None:
    for key, value in _options():
        if value is not wanted[key] and value != wanted[key]:
            pd.set_option(key, wanted[key])


with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # some options are deprecated, and say so when they are read
    _DEFAULTS = dict(_options())  # as they are when the notebook's first cell imports this
