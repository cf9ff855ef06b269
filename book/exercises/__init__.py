"""The exercises of the book: one module for each chapter, checked by `book.exercises.engine`."""

from __future__ import annotations

import importlib
import pkgutil

from book.exercises.engine import Chapter

__all__ = ["chapter", "chapters"]


def chapters() -> list[str]:
    """Return the key of every chapter that has exercises, in alphabetical order.

    Returns
    -------
    list of str
        One key for each module beside this file, such as ``"example-validator"``.
    """
    modules = (module.name for module in pkgutil.iter_modules(__path__))
    return sorted(name.replace("_", "-") for name in modules if name != "engine")


def chapter(key: str) -> Chapter:
    """Return the exercises and the quiz of one chapter.

    Parameters
    ----------
    key : str
        The chapter's key, such as ``"example-validator"``.

    Raises
    ------
    LookupError
        If no chapter has this key. The message lists the keys that exist.
    """
    known = chapters()
    if key not in known:
        raise LookupError(f"There is no chapter {key!r}. Chapters with exercises: {', '.join(known)}.")
    return Chapter(key, importlib.import_module(f"book.exercises.{key.replace('-', '_')}"))
