"""Run a learner's function within a time limit, and tell its exception in the learner's terms."""

from __future__ import annotations

import builtins
import contextlib
import contextvars
import ctypes
import dis
import getpass
import inspect
import linecache
import os
import re
import sys
import sysconfig
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from unittest import mock

from IPython import get_ipython

from book.exercises.engine.describing import describe, short

_COLOR = re.compile(r"\x1b\[[0-9;]*m")  # Keras colors its messages, for a terminal
_GRACE = 0.3  # seconds in which a thread past its limit may still end
PRINTED = 5_000  # characters that one call may print
SHOWN = 20  # displays that one call may make


class Worker(threading.Thread):
    """A thread that runs one call of the learner's and keeps its result or its exception.

    Attributes
    ----------
    value, error
        What the call returned or raised.
    waited : float
        For how many seconds the thread could have run, and other programs had the processors. They do not count against its
        limit. 0 where the system does not tell; Linux does.
    """

    def __init__(self, fn: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
        # A daemon: an abandoned thread must not keep the kernel from ending.
        super().__init__(name="exercise", daemon=True)
        self.value: Any = None
        self.error: BaseException | None = None
        self.waited = 0.0
        self._done = threading.Event()
        # Printing goes to the running cell: the kernel finds it through a context variable.
        self._job = (contextvars.copy_context(), fn, args, kwargs)

    def run(self) -> None:
        context, fn, args, kwargs = self._job
        _bound_displays()
        try:
            self.value = context.run(fn, *args, **kwargs)
        except BaseException as error:  # the learner's code may raise anything, SystemExit too
            self.error = error
        finally:
            self._look()
            self._done.set()

    def finish(self, seconds: float) -> bool:
        """Run, and wait at most `seconds`, or four times that on a busy machine; return whether the call ended in time."""
        with _nobody_types(), _no_way_out(), self._printing_bounded():
            self.start()
            try:
                in_time = self._wait(seconds)
            except (
                KeyboardInterrupt
            ):  # of the kernel, by the learner: end the thread, let the interrupt through
                self._end()
                raise
            if not in_time:
                self._end()
        return in_time

    def ended(self) -> bool:
        """Return whether the thread is over."""
        return self._done.is_set() or not self.is_alive()

    def _wait(self, seconds: float) -> bool:
        # Not join(): interrupted on Python 3.11, it takes the thread for ended. And in short waits: an interrupt
        # that reaches another thread of the kernel is only seen between them.
        began, before = time.monotonic(), self.waited
        while not self.ended():
            self._look()
            left = began + seconds + min(self.waited - before, 3 * seconds) - time.monotonic()
            if left <= 0:
                break
            self._done.wait(min(left, 0.1))
        return self.ended()

    def _look(self) -> None:
        """Read how long the thread has waited for a processor."""
        with contextlib.suppress(
            OSError, TypeError, ValueError
        ):  # no such file, or the thread has just begun or ended
            self.waited = (
                int(Path(f"/proc/self/task/{self.native_id}/schedstat").read_text().split()[1]) / 1e9
            )

    def _end(self) -> None:
        # SystemExit, because a thread that ends with it prints nothing, and `except Exception` does not catch it.
        # Sent again and again: the learner's code may catch the first one, or be inside a call of C code.
        until = time.monotonic() + _GRACE
        while not self.ended() and time.monotonic() < until:
            ctypes.pythonapi.PyThreadState_SetAsyncExc(
                ctypes.c_ulong(self.ident), ctypes.py_object(SystemExit)
            )
            self._wait(0.02)

    @contextlib.contextmanager
    def _printing_bounded(self) -> Iterator[None]:
        streams = sys.stdout, sys.stderr
        sys.stdout, sys.stderr = (_Bounded(stream, self) for stream in streams)
        try:
            yield
        finally:
            if self.ended():  # what could not be stopped may print for ever: its bound stays
                sys.stdout, sys.stderr = streams


class _Bounded:
    """A stream that passes on what a thread prints up to a bound, and all that others print."""

    def __init__(self, stream: Any, thread: threading.Thread) -> None:
        self._stream = stream
        self._thread = thread
        self._left = PRINTED

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def write(self, text: str) -> int:
        if threading.current_thread() is not self._thread:
            return self._stream.write(text)
        if self._left > 0:
            self._stream.write(text[: self._left])
            self._left -= len(text)
            if self._left <= 0:
                self._stream.write("\n… and more: what your function prints after this is left out.\n")
        return len(text)


def _bound_displays() -> None:
    """Let the thread that calls this display `SHOWN` things, in a kernel."""
    publisher = getattr(get_ipython(), "display_pub", None)
    if hasattr(publisher, "register_hook"):  # of this thread only
        left = iter(range(SHOWN))
        publisher.register_hook(lambda message: message if next(left, None) is not None else None)


@contextlib.contextmanager
def _nobody_types() -> Iterator[None]:
    """Refuse to ask for input: a check would wait for somebody to type until its limit."""

    def refuse(*_: Any, **__: Any) -> str:
        raise EOFError(
            "`input()` waits for somebody to type, which nobody does during a check. Use the parameters"
        )

    with mock.patch.object(builtins, "input", refuse), mock.patch.object(getpass, "getpass", refuse):
        yield


@contextlib.contextmanager
def _no_way_out() -> Iterator[None]:
    """Let `quit()` and `exit()` of a notebook end the learner's call, not the kernel."""

    def leave() -> None:
        raise SystemExit

    shell = get_ipython()
    if shell is None:
        yield
        return
    with mock.patch.object(shell, "ask_exit", leave):
        yield


def too_slow(seconds: float, stopped: bool) -> str:
    """Say that a call was still running at its limit, and whether it could be stopped."""
    length = f"{seconds:g} {'second' if seconds == 1 else 'seconds'}"
    if stopped:
        return f"Your function was still running after {length} and was stopped: look for a loop that never ends or takes very many steps."
    return (
        f"Your function was still running after {length} and could not be stopped: look for a loop that never ends "
        "or takes very many steps, or a long wait. It may go on in the background, so restart the kernel before you try again."
    )


def called_with(fn: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> str:
    """Say what a function is called with, by the names of its own parameters where they are known."""
    try:
        given = inspect.signature(fn).bind(*args, **kwargs).arguments
        parts = [f"`{name}`: {describe(value)}" for name, value in given.items()]
    except (TypeError, ValueError):  # no signature, or the call does not fit it
        parts = [describe(value) for value in args] + [
            f"`{name}`: {describe(value)}" for name, value in kwargs.items()
        ]
    return f" It was called with {'; '.join(parts)}." if parts else " It was called with no arguments."


def raised_by(error: BaseException, fn: Callable[..., Any]) -> str:
    """Tell an exception in the learner's terms: the kind, the message, and the line of theirs."""
    try:
        message = short(" ".join(_COLOR.sub("", str(error)).split()))
    except Exception:  # an exception class of the learner's own, whose __str__ raises
        message = ""
    name = type(error).__name__
    what = f"`{name}`: {message.rstrip('.')}." if message else f"`{name}`."
    if isinstance(error, SystemExit):
        what = f"`{name}`, which asks Python to end: use `return` to leave a function."
    elif message.startswith("The truth value of a"):
        # What pandas and NumPy advise, any() or all(), is seldom what is meant.
        what = (
            f"`{name}`: `if`, `and`, `or`, `not`, `max` and a chain such as `0 < x < 1` ask for one truth value, and here are many. "
            "Join conditions with `&`, `|` and `~`, each in brackets; choose value by value with `np.where`."
        )
    where = _line_of_theirs(error, fn)
    return f"{where} raised {what}" if where else f"Your function raised {what}"


def _line_of_theirs(error: BaseException, fn: Callable[..., Any]) -> str:
    """Find the deepest line of the traceback that the learner wrote."""
    own = _file_of(fn)
    frames = [
        (frame.f_code.co_filename, line)
        for frame, line in traceback.walk_tb(error.__traceback__)
        if frame.f_code.co_filename == own or _is_cell(frame.f_code.co_filename)
    ]
    if not frames:
        return ""
    file, line = frames[-1]
    source = short(linecache.getline(file, line).strip().rstrip(","), 100)
    place = (
        f"Line {line} of `{os.path.basename(file)}`" if os.path.exists(file) else f"Line {line} of your cell"
    )
    return f"{place}, `{source}`," if source else place


def _file_of(fn: Callable[..., Any]) -> str | None:
    """Return the file name of a function's code, unless it is a library's."""
    fn = inspect.unwrap(fn) if not hasattr(fn, "func") else fn.func
    code = getattr(fn, "__code__", None) or getattr(vars(type(fn)).get("__call__"), "__code__", None)
    if code is None or code.co_filename.startswith((*_LIBRARIES, "<frozen")):
        return None
    return code.co_filename


def read_global(fn: Callable[..., Any], alike: Callable[[Any], bool]) -> str:
    """Return a name of the notebook that a function reads and whose value is of a kind, such as that of its parameter.

    Parameters
    ----------
    fn : callable
        The learner's function.
    alike : callable
        Whether a value is of this kind.

    Returns
    -------
    str
        The first such name in the order of the alphabet; empty if there is none.
    """
    code = getattr(fn, "__code__", None)
    loads = (
        {step.argval for step in dis.get_instructions(code) if step.opname == "LOAD_GLOBAL"} if code else ()
    )
    return next((name for name in sorted(loads) if alike(fn.__globals__.get(name))), "")


_LIBRARIES = tuple({sysconfig.get_path(name) for name in ("stdlib", "purelib", "platlib")})


def _is_cell(file: str) -> bool:
    return "ipykernel_" in file or file.startswith("<ipython-input")
