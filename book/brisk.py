"""Let TFX and Beam start and work faster in a small kernel. Nothing here changes a result.

Each piece is a cost that was measured and that serves other settings: Google Cloud, data of many gigabytes, streams. Without them
`import tfx` takes about a quarter less of the processor's time, and a month through Transform more than a third. `book.quiet` calls both functions.
"""

from __future__ import annotations

import bz2
import functools
import gc
import importlib.abc
import importlib.machinery
import sys
import types
import weakref
from typing import Any


class _Later(importlib.abc.Loader):
    """Finds `tfx.v1.extensions`, and runs it when something of it is first used.

    It is TFX on Google Cloud: to import it takes a quarter of the time that all of TFX takes, and no page needs it. Python's own
    `importlib.util.LazyLoader` does not help: TensorFlow asks every module for its `__file__`, and that would count as use.
    """

    def __init__(self, loader: importlib.abc.Loader):
        self.loader = loader

    @staticmethod
    def find_spec(name, path, target=None):
        if name != "tfx.v1.extensions":
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path)
        spec.loader = _Later(spec.loader)
        return spec

    def exec_module(self, module):
        module.__class__ = _Unused


class _Unused(types.ModuleType):
    """A module that runs when one of its names is first asked for."""

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        self.__class__ = types.ModuleType
        self.__spec__.loader.loader.exec_module(self)
        return getattr(self, name)


def start() -> None:
    """Make `import tfx` faster. Call it before TensorFlow is imported."""
    if _Later not in sys.meta_path:
        sys.meta_path.insert(0, _Later)
    # To import TFX makes millions of objects that stay; Python would look through them again and again for garbage.
    gc.set_threshold(200_000, 20, 50)


def beam() -> None:
    """Make each Beam pipeline in this process faster. Calling it again changes nothing.

    A Beam that has no longer what is replaced here works at its own pace; `tests/test_brisk.py` notices.
    """
    from apache_beam.internal import cloudpickle_pickler
    from apache_beam.options.pipeline_options import PipelineOptions
    from apache_beam.runners.worker import statecache
    from apache_beam.transforms import userstate

    # Beam weighs what it keeps of side inputs, to keep no more than 100 MB, and for each looks through all modules. In one
    # process they are in memory anyhow.
    if hasattr(statecache, "get_deep_size"):
        statecache.get_deep_size = _a_kilobyte
    # Beam packs each step of a pipeline with bz2, the slowest there is, and unpacks it: two times of three the same bytes.
    if cloudpickle_pickler.bz2 is bz2:
        cloudpickle_pickler.bz2 = types.SimpleNamespace(
            compress=functools.lru_cache(1024)(bz2.compress),
            decompress=functools.lru_cache(1024)(bz2.decompress),
        )
    # For each step of each bundle Beam reads the signatures of all methods of its DoFn, looking for state and timers.
    found = getattr(userstate, "get_dofn_specs", None)
    if found and not hasattr(found, "__wrapped__"):
        userstate.get_dofn_specs = _once_for_a_class(found)
    # For each transform Beam looks at its options again and again, and each time builds the parser of a command line for it.
    if not hasattr(PipelineOptions.view_as, "__wrapped__"):
        PipelineOptions.view_as = _once_for_a_view(PipelineOptions.view_as)


def _a_kilobyte(*objects: Any) -> int:
    return 1024


def _once_for_a_class(specs: Any) -> Any:
    """Return a function that asks `specs` once for each class of DoFn, unless one has methods of its own."""
    known: dict[type, Any] = {}

    @functools.wraps(specs)
    def of(dofn: Any) -> Any:
        if any(isinstance(value, types.MethodType) for value in dofn.__dict__.values()):
            return specs(dofn)
        if type(dofn) not in known:
            known[type(dofn)] = specs(dofn)
        return known[type(dofn)]

    return of


def _once_for_a_view(view_as: Any) -> Any:
    """Return a method that makes each view of some options once: all views share one dictionary of values anyhow."""
    known: weakref.WeakKeyDictionary[Any, dict[type, Any]] = weakref.WeakKeyDictionary()

    @functools.wraps(view_as)
    def view(options: Any, cls: type) -> Any:
        views = known.setdefault(options, {})
        if cls not in views or views[cls]._all_options is not options._all_options:
            views[cls] = view_as(options, cls)
        return views[cls]

    return view
