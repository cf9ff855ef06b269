"""The exercise engine: it checks a learner's answer and says what to look at next.

A chapter's module defines its exercises as subclasses of `Exercise`, its quiz as `Question` objects, and a
function ``context()`` with the names that answers use. `Chapter` is what the notebook holds as ``ex``, and
``ex[1]`` is a `Task`: ``check``, ``hint``, ``help`` and ``solution``.

Two promises shape this file. A check never raises because of the learner: whatever goes wrong in their code
is told in their terms. And a loop that never ends is stopped: their functions run in a thread with a time limit.
"""

from __future__ import annotations

import contextvars
import copy
import ctypes
import difflib
import html
import inspect
import itertools
import linecache
import math
import numbers
import os
import re
import sysconfig
import threading
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from types import CodeType, FunctionType, ModuleType
from typing import Any

import numpy as np
import pandas as pd
from IPython.display import display

__all__ = [
    "Chapter",
    "Exercise",
    "Hint",
    "Question",
    "Task",
    "Verdict",
    "copied",
    "describe",
    "expect_bool",
    "expect_columns",
    "expect_function",
    "expect_number",
    "expect_type",
]

NOT_ATTEMPTED = "not attempted"
NOT_YET = "not yet"
CORRECT = "correct"

# Okabe–Ito green and vermilion, and a gray: each stands out from white and from near black by at least 3 to 1.
_COLORS = {CORRECT: "#009E73", NOT_YET: "#D55E00", NOT_ATTEMPTED: "#7F7F7F"}

_LONGEST = 300  # characters of the learner's own text that a message repeats
_GRACE = 0.3  # seconds in which a thread past its limit may still end


class Hint(Exception):  # noqa: N818  it is the name authors read: it guides, it is not an error
    """Raised by a judge: the answer is not right yet, and this is what to look at.

    Parameters
    ----------
    message : str
        One to three short sentences in the second person. Backticks mark code.
    """


@dataclass(frozen=True)
class Verdict:
    """What a check found.

    Attributes
    ----------
    status : str
        ``"not attempted"``, ``"not yet"`` or ``"correct"``.
    message : str
        What the learner reads after the status. Backticks mark code.
    number : int
        Which exercise of the chapter this is, from 1.
    error : BaseException or None
        An exception that the judge itself let through. It is a fault of the book, or of an object that cannot
        even be compared; the tests require None for every answer that is listed.
    """

    status: str
    message: str
    number: int = 1
    error: BaseException | None = None

    def __repr__(self) -> str:
        return f"Exercise {self.number}: {self.status}. {self.message}"

    def _repr_html_(self) -> str:
        return _box(f"Exercise {self.number}: {self.status}.", self.message, _COLORS[self.status])


@dataclass(frozen=True)
class Question:
    """One question of a chapter's quiz.

    Parameters
    ----------
    text : str
        The question. Backticks mark code.
    options : tuple of (str, str, bool)
        For each option its text, why it is right or wrong, and whether it is right. The engine writes "Right." or
        "Not quite." before the explanation.

    Raises
    ------
    ValueError
        If there are fewer than two options, or not exactly one of them is right.
    """

    text: str
    options: tuple[tuple[str, str, bool], ...]

    def __post_init__(self) -> None:
        right = sum(1 for *_, is_right in self.options if is_right)
        if len(self.options) < 2 or right != 1:
            raise ValueError(
                f"A question needs two options or more, one of them right: {self.text!r} has {right} right."
            )


class Exercise:
    """One exercise: subclass it, fill in the attributes, and write `judge`.

    Attributes
    ----------
    question : str
        The task, in Markdown. The notebook's task cell holds the same text.
    starter : str
        The code of the notebook's starter cell. It binds ``answer``.
    hints : tuple of str
        Three or more, from general to nearly the code.
    solution : str
        Code that binds ``answer`` to a right answer.
    right : tuple of str
        Code of other right answers.
    wrong : tuple of (str, str)
        Code of plausible wrong answers, each with words that its hint must contain.
    seconds : float
        How long the learner's code may run in one check, all its calls together.
    expects : str
        What kind of answer is expected, such as ``"a function of one DataFrame"``. Shown when a judge cannot read
        an answer at all.
    """

    question: str
    starter: str
    hints: tuple[str, ...]
    solution: str
    right: tuple[str, ...]
    wrong: tuple[tuple[str, str], ...]
    seconds: float = 2
    expects: str = ""

    def __init__(self) -> None:
        self._spent = 0.0

    def judge(self, answer: Any) -> str:
        """Judge an attempted answer: return one sentence more, or raise `Hint`.

        Tables, arrays and containers arrive as copies, so that nothing here can change the notebook's data.

        Parameters
        ----------
        answer : object
            Anything at all. Begin with one of the ``expect_…`` functions.
        """
        raise NotImplementedError

    def attempted(self, answer: Any) -> bool:
        """Say whether the learner has changed the starter.

        An answer is not attempted if it is ``...``, holds ``...`` at any depth of its lists, tuples, sets and
        dictionaries, or is a function whose code is the starter's. Override it for a starter that is none of these.
        """
        return not _is_blank(answer, _functions_of(self.starter))

    def call(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
        """Call the learner's function within the time limit, on copies of the arguments.

        Parameters
        ----------
        fn : callable
            The learner's function.
        *args, **kwargs
            What to call it with. Tables, arrays, protocol buffers and containers are copied first.

        Returns
        -------
        object
            What the function returned.

        Raises
        ------
        Hint
            If the function cannot be called, raises, is still running at the limit, or returns ``...``. The hint
            names the learner's line, the exception and what the function was called with.
        """
        value, error, called_with = self._run(fn, args, kwargs)
        if error is not None:
            raise Hint(_raised(error, fn) + called_with) from None
        if _is_blank(value, ()):
            raise Hint(f"Your function returned {describe(value)}: a `...` in it is still to be filled in.")
        return value

    def raised(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> BaseException | None:
        """Call a function that is to raise: as `call`, but return its exception, or None if it raised none.

        Raises
        ------
        Hint
            If the function cannot be called, or is still running at the limit.
        """
        _, error, _ = self._run(fn, args, kwargs)
        return error

    def _run(
        self, fn: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> tuple[Any, BaseException | None, str]:
        if not callable(fn):
            raise Hint(f"A function is expected here, not {describe(fn)}.")
        called_with = _called_with(fn, args, kwargs)
        worker = _Worker(fn, copied(args), copied(kwargs))
        began = time.monotonic()
        try:
            finished = worker.finish(max(self.seconds - self._spent, 0.05))
        finally:
            self._spent += time.monotonic() - began
        if not finished:
            raise Hint(_too_slow(self.seconds, stopped=worker.ended()) + called_with)
        return worker.value, worker.error, called_with


class Task:
    """One exercise as the learner meets it: ``ex[1]``.

    Parameters
    ----------
    exercise : Exercise
        The exercise's definition.
    number : int
        Its place in the chapter, from 1.
    key : str
        The chapter's key.
    """

    def __init__(self, exercise: Exercise, number: int, key: str) -> None:
        self._exercise = exercise
        self._number = number
        self._key = key
        self._hints_shown = 0

    def __repr__(self) -> str:
        name = f"ex[{self._number}]"
        return (
            f"Exercise {self._number}: {name}.check(answer), {name}.hint(), {name}.help(), {name}.solution()"
        )

    def verdict(self, answer: Any = ...) -> Verdict:
        """Judge an answer and return what was found, without showing it.

        Parameters
        ----------
        answer : object
            The learner's answer.

        Returns
        -------
        Verdict
            Never raises because of the answer. Interrupting the kernel still does.
        """
        exercise = self._exercise
        exercise._spent = 0.0
        try:
            if not exercise.attempted(answer):
                message = "Fill in the starter cell, run it, then run this check again."
                return Verdict(NOT_ATTEMPTED, message, self._number)
            return Verdict(CORRECT, exercise.judge(copied(answer)), self._number)
        except Hint as hint:
            return Verdict(NOT_YET, str(hint), self._number)
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # an answer may raise anything when it is compared, SystemExit too
            return Verdict(NOT_YET, self._unreadable(answer), self._number, error)

    def check(self, answer: Any = ...) -> None:
        """Show whether the answer is not attempted, not right yet, or correct."""
        display(self.verdict(answer))

    def hint(self) -> None:
        """Show the next hint."""
        hints = self._exercise.hints
        if self._hints_shown == len(hints):
            title, text = "No more hints.", f"`ex[{self._number}].solution()` shows a solution."
        else:
            self._hints_shown += 1
            title, text = f"Hint {self._hints_shown} of {len(hints)}.", hints[self._hints_shown - 1]
        display(_Shown(f"{title} {text}", _box(title, text, _COLORS[NOT_ATTEMPTED])))

    def help(self) -> None:
        """Show every hint and the solution, each folded until it is opened."""
        exercise, name = self._exercise, f"ex[{self._number}]"
        folded = [_fold(f"Hint {i}", _rich(text)) for i, text in enumerate(exercise.hints, 1)]
        folded.append(_fold("Solution", _code_block(exercise.solution)))
        text = f"Exercise {self._number}: {name}.hint() shows the next hint, {name}.solution() a solution."
        display(_Shown(text, "".join(folded)))

    def solution(self) -> None:
        """Show the code of a solution, ready to copy."""
        code = self._exercise.solution
        display(_Shown(code.strip(), _code_block(code)))

    def _unreadable(self, answer: Any) -> str:
        expects = self._exercise.expects
        return (
            f"This check could not read your answer, which is {describe(answer)}. "
            + (f"It expects {expects}. " if expects else "Compare it with what the task asks for. ")
            + "If your answer is what the task asks for, the fault is in the book: please open an issue in its "
            f"repository, name exercise {self._number} of `{self._key}`, and paste your code."
        )


class Chapter:
    """The exercises and the quiz of one chapter: ``ex[1]``, ``ex[2]``, …, ``ex.quiz()``.

    Parameters
    ----------
    key : str
        The chapter's key, such as ``"example-validator"``.
    module : module
        A module that defines ``exercises`` (classes) and ``quiz`` (questions).
    """

    def __init__(self, key: str, module: ModuleType) -> None:
        self._key = key
        self._questions: tuple[Question, ...] = module.quiz
        self._tasks = [Task(exercise(), number, key) for number, exercise in enumerate(module.exercises, 1)]

    def __repr__(self) -> str:
        return f"Exercises of {self._key}: ex[1] to ex[{len(self)}], and ex.quiz()"

    def __len__(self) -> int:
        return len(self._tasks)

    def __iter__(self) -> Iterator[Task]:
        return iter(self._tasks)

    def __getitem__(self, number: int) -> Task:
        """Return exercise `number`, counted from 1.

        Raises
        ------
        IndexError
            If there is no such exercise. The message says how many there are.
        """
        if not isinstance(number, int) or not 1 <= number <= len(self):
            count = _count(len(self), "exercise")
            raise IndexError(
                f"There is no ex[{number!r}]. This chapter has {count}: ex[1] to ex[{len(self)}]."
            )
        return self._tasks[number - 1]

    def quiz(self) -> None:
        """Show the quiz: choose an option to read whether it is right, and why."""
        text, markup = [], []
        for number, question in enumerate(self._questions, 1):
            text.append(f"Question {number}. {question.text}")
            text += [
                f"  {letter}. {option}"
                for letter, (option, *_) in zip("abcdefgh", question.options, strict=False)
            ]
            markup.append(_quiz_question(question, number, f"quiz-{self._key}-{number}"))
        display(_Shown("\n".join(text), "".join(markup)))


# ---- What a judge expects -------------------------------------------------------------------------------------------


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
    wanted = f"a function of {_count(parameters, 'parameter')}"
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


def copied(value: Any) -> Any:
    """Return a copy that can be changed without changing the original.

    Tables, arrays, protocol buffers, and lists, tuples, sets and dictionaries of them are copied; everything else
    (a model, a function, a file) is returned as it is.
    """
    return _copied(value, {})


# ---- Copying, describing, comparing ---------------------------------------------------------------------------------


def _copied(value: Any, memo: dict[int, Any]) -> Any:
    if id(value) in memo:
        return memo[id(value)]
    kind = type(value)
    if isinstance(value, pd.DataFrame | pd.Series | pd.Index | np.ndarray):
        return value.copy()
    if kind is list:
        memo[id(value)] = result = []
        result.extend(_copied(item, memo) for item in value)
        return result
    if kind is dict:
        memo[id(value)] = result = {}
        result.update((key, _copied(item, memo)) for key, item in value.items())
        return result
    if kind is tuple:
        return tuple(_copied(item, memo) for item in value)
    if kind is set:
        return set(value)
    if hasattr(kind, "CopyFrom") and hasattr(kind, "DESCRIPTOR"):  # a protocol buffer
        return copy.deepcopy(value)
    return value


def _of_type(value: Any) -> str:
    return f"an object of type {type(value).__name__}"


def _short(text: str, longest: int = _LONGEST) -> str:
    return text if len(text) <= longest else text[:longest] + "…"


def _count(number: int, thing: str) -> str:
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
        return f"the {value.dtype} value {_short(str(value), 40)}"
    if isinstance(value, int | float | complex):
        return f"the number {_short(repr(value), 40)} ({type(value).__name__})"
    if isinstance(value, pd.DataFrame):
        columns = (f"{name} {dtype}" for name, dtype in zip(value.columns, value.dtypes, strict=True))
        size = f"a DataFrame of {_count(len(value), 'row')} and {_count(value.shape[1], 'column')}"
        return f"{size} ({_listed(columns, value.shape[1])})" if value.shape[1] else size
    if isinstance(value, pd.Series | pd.Index):
        return f"a pandas {type(value).__name__} of {_count(len(value), 'value')}, dtype {value.dtype}"
    if isinstance(value, np.ndarray):
        return f"an array of shape {value.shape}, dtype {value.dtype}"
    if isinstance(value, dict):
        if not value:
            return "an empty dict"
        return f"a dict with the keys {_listed((_short(repr(key), 40) for key in value), len(value))}"
    if isinstance(value, list | tuple | set | frozenset):
        name = type(value).__name__
        if not value:
            return f"an empty {name}"
        kinds = dict.fromkeys(type(item).__name__ for item in value)
        return f"a {name} of {_count(len(value), 'item')} ({_listed(kinds, len(kinds), 3)})"
    if isinstance(value, type):
        return f"the class {value.__name__}"
    if isinstance(value, FunctionType):
        parameters = ", ".join(
            str(p).split(":")[0].split("=")[0] for p in inspect.signature(value).parameters.values()
        )
        if value.__name__ == "<lambda>":
            return f"the function `lambda{' ' if parameters else ''}{parameters}: …`"
        return f"the function `{value.__name__}({parameters})`"
    if callable(value) and isinstance(getattr(value, "__name__", None), str):
        return f"the function `{value.__name__}`"
    shape, dtype = getattr(value, "shape", None), getattr(value, "dtype", None)
    if shape is not None and dtype is not None:
        return f"{_of_type(value)}, shape {_short(str(shape), 40)}, dtype {getattr(dtype, 'name', dtype)}"
    return _of_type(value)


def _functions_of(source: str) -> tuple[CodeType, ...]:
    """Return the code of every function that `source` defines, nested ones too."""
    found, waiting = [], [compile(source, "<starter>", "exec")]
    while waiting:
        inner = [const for const in waiting.pop().co_consts if isinstance(const, CodeType)]
        found += inner
        waiting += inner
    return tuple(found)


def _same_code(a: CodeType, b: CodeType) -> bool:
    """Compare two functions by what they do: not by where they stand, nor by comments and annotations."""
    if (a.co_code, a.co_names, a.co_varnames, len(a.co_consts)) != (
        b.co_code,
        b.co_names,
        b.co_varnames,
        len(b.co_consts),
    ):
        return False
    return all(
        _same_code(x, y)
        if isinstance(x, CodeType) and isinstance(y, CodeType)
        else (type(x), x) == (type(y), y)
        for x, y in zip(a.co_consts, b.co_consts, strict=True)
    )


def _is_blank(value: Any, starters: tuple[CodeType, ...]) -> bool:
    """Say whether `value` is ``...`` or a starter's function, or a container that holds one."""
    seen: set[int] = set()
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if item is Ellipsis:
            return True
        if type(item) is FunctionType and any(_same_code(item.__code__, code) for code in starters):
            return True
        if type(item) in (list, tuple, set, frozenset, dict) and id(item) not in seen:
            seen.add(id(item))
            waiting.extend(item.values() if type(item) is dict else item)
    return False


# ---- Running the learner's code -------------------------------------------------------------------------------------


class _Worker(threading.Thread):
    """A thread that runs one call of the learner's and keeps its result or its exception."""

    def __init__(self, fn: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
        # A daemon: an abandoned thread must not keep the kernel from ending.
        super().__init__(name="exercise", daemon=True)
        self.value: Any = None
        self.error: BaseException | None = None
        self._done = threading.Event()
        # Printing goes to the running cell: the kernel finds it through a context variable.
        self._job = (contextvars.copy_context(), fn, args, kwargs)

    def run(self) -> None:
        context, fn, args, kwargs = self._job
        try:
            self.value = context.run(fn, *args, **kwargs)
        except BaseException as error:  # the learner's code may raise anything, SystemExit too
            self.error = error
        finally:
            self._done.set()

    def finish(self, seconds: float) -> bool:
        """Run, and wait at most `seconds`; return whether the call ended in time."""
        self.start()
        try:
            in_time = self._wait(seconds)
        except (
            KeyboardInterrupt
        ):  # the learner interrupts the kernel: end the thread, let the interrupt through
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
        until = time.monotonic() + seconds
        while not self.ended() and (left := until - time.monotonic()) > 0:
            self._done.wait(min(left, 0.1))
        return self.ended()

    def _end(self) -> None:
        # SystemExit, because a thread that ends with it prints nothing, and `except Exception` does not catch it.
        # Sent again and again: the learner's code may catch the first one, or be inside a call of C code.
        until = time.monotonic() + _GRACE
        while not self.ended() and time.monotonic() < until:
            ctypes.pythonapi.PyThreadState_SetAsyncExc(
                ctypes.c_ulong(self.ident), ctypes.py_object(SystemExit)
            )
            self._wait(0.02)


def _too_slow(seconds: float, stopped: bool) -> str:
    length = f"{seconds:g} {'second' if seconds == 1 else 'seconds'}"
    if stopped:
        return f"Your function was still running after {length} and was stopped: look for a loop that never ends."
    return (
        f"Your function was still running after {length} and could not be stopped: look for a loop that never ends, "
        "or a long wait. It may go on in the background, so restart the kernel before you try again."
    )


def _called_with(fn: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> str:
    """Say what a function is called with, by the names of its own parameters where they are known."""
    try:
        given = inspect.signature(fn).bind(*args, **kwargs).arguments
        parts = [f"`{name}`: {describe(value)}" for name, value in given.items()]
    except (TypeError, ValueError):  # no signature, or the call does not fit it
        parts = [describe(value) for value in args] + [
            f"`{name}`: {describe(value)}" for name, value in kwargs.items()
        ]
    return f" It was called with {'; '.join(parts)}." if parts else " It was called with no arguments."


def _raised(error: BaseException, fn: Callable[..., Any]) -> str:
    """Tell an exception in the learner's terms: the kind, the message, and the line of theirs."""
    try:
        message = _short(" ".join(str(error).split()))
    except Exception:  # an exception class of the learner's own, whose __str__ raises
        message = ""
    name = type(error).__name__
    what = f"`{name}`: {message.rstrip('.')}." if message else f"`{name}`."
    if isinstance(error, SystemExit):
        what = f"`{name}`, which asks Python to end: use `return` to leave a function."
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
    source = _short(linecache.getline(file, line).strip(), 100)
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


_LIBRARIES = tuple({sysconfig.get_path(name) for name in ("stdlib", "purelib", "platlib")})


def _is_cell(file: str) -> bool:
    return "ipykernel_" in file or file.startswith("<ipython-input")


# ---- HTML: no script, no style sheet, no color of text or background, so that it reads in light and in dark ----------

_BOX = "border-left:0.35em solid {color};padding:0.3em 0.9em;margin:0.5em 0"
_CODE = "color:inherit;background:rgba(127,127,127,0.15);border:0;border-radius:0.2em;padding:0 0.2em"
_PRE = (
    "color:inherit;background:rgba(127,127,127,0.1);border:1px solid rgba(127,127,127,0.5);border-radius:0.3em;"
    "padding:0.6em 0.8em;margin:0.4em 0;overflow-x:auto;white-space:pre;font-size:0.9em;line-height:1.4"
)


class _Shown:
    """Something to display: HTML where it can be shown, else plain text."""

    def __init__(self, text: str, markup: str) -> None:
        self._text = text
        self._markup = markup

    def __repr__(self) -> str:
        return self._text

    def _repr_html_(self) -> str:
        return self._markup


def _inline(text: str) -> str:
    """Escape text for HTML and turn backticks into code."""
    return re.sub(r"`([^`\n]+)`", rf'<code style="{_CODE}">\1</code>', html.escape(text.strip()))


def _code_block(code: str) -> str:
    # tabindex: a block that scrolls sideways must be reachable by keyboard.
    plain = "color:inherit;background:transparent;border:0;padding:0;font-size:1em"
    return f'<pre tabindex="0" style="{_PRE}"><code style="{plain}">{html.escape(code.strip())}</code></pre>'


def _rich(text: str) -> str:
    """Turn paragraphs, backticks and fenced blocks into HTML."""
    parts = []
    for i, part in enumerate(re.split(r"^```\w*\n(.*?)^```$", text.strip(), flags=re.MULTILINE | re.DOTALL)):
        if i % 2:
            parts.append(_code_block(part))
        else:
            parts += [
                f'<p style="margin:0.3em 0">{_inline(paragraph)}</p>'
                for paragraph in re.split(r"\n\s*\n", part)
                if paragraph.strip()
            ]
    return "".join(parts)


def _box(title: str, text: str, color: str) -> str:
    body = _rich(text)
    title = f"<strong>{html.escape(title)}</strong>"
    opening = '<p style="margin:0.3em 0">'
    body = (
        body.replace(opening, f"{opening}{title} ", 1)
        if body.startswith(opening)
        else f"<p>{title}</p>{body}"
    )
    return f'<div style="{_BOX.format(color=color)}">{body}</div>'


def _fold(summary: str, body: str, name: str = "") -> str:
    attribute = f' name="{html.escape(name)}"' if name else ""
    return (
        f'<details{attribute} style="margin:0.3em 0"><summary style="cursor:pointer">{_inline(summary)}</summary>'
        f'<div style="margin:0.2em 0.8em 0.5em 1.1em">{body}</div></details>'
    )


def _quiz_question(question: Question, number: int, name: str) -> str:
    # Options that share a name close one another: opening the next one folds the last.
    options = "".join(
        _fold(
            option,
            _box("Right." if is_right else "Not quite.", why, _COLORS[CORRECT if is_right else NOT_YET]),
            name,
        )
        for option, why, is_right in question.options
    )
    # The browser's own look of a fieldset would not shrink below its longest word on a phone.
    return (
        '<fieldset style="border:0;min-width:0;padding:0;margin:0.8em 0">'
        '<legend style="float:none;width:auto;font-size:1em;font-weight:bold;padding:0;margin:0 0 0.3em">'
        f"Question {number}. {_inline(question.text)}</legend>{options}</fieldset>"
    )
