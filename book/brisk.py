"""Let TFX and Beam start and work faster in a small kernel. Nothing here changes a result.

Each piece is a cost that was measured and that serves other settings: Google Cloud, data of many gigabytes, streams. Without them
`import tfx` and a month through Transform take about a quarter less of the processor's time. `book.quiet` calls both functions.
"""

from __future__ import annotations

import functools
import gc
import importlib.machinery
import importlib.util
import sys
import types
from typing import Any


class _Later:
    """Finds `tfx.v1.extensions`, and runs it when something of it is first used.

    It is TFX on Google Cloud: to import it takes a quarter of the time that all of TFX takes, and no page needs it.
    """

    @staticmethod
    def find_spec(name, path, target=None):
        if name != "tfx.v1.extensions":
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path)
        spec.loader = importlib.util.LazyLoader(spec.loader)
        return spec


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
    from apache_beam.runners.worker import statecache
    from apache_beam.transforms import userstate

    # Beam weighs what it keeps of side inputs, to keep no more than 100 MB, and for each looks through all modules. In one
    # process they are in memory anyhow.
    if hasattr(statecache, "get_deep_size"):
        statecache.get_deep_size = _a_kilobyte
    # For each step of each bundle Beam reads the signatures of all methods of its DoFn, looking for state and timers.
    found = getattr(userstate, "get_dofn_specs", None)
    if found and not hasattr(found, "__wrapped__"):
        userstate.get_dofn_specs = _once_for_a_class(found)


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
