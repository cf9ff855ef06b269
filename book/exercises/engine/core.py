"""Exercises, their verdicts, and a chapter of them."""

from __future__ import annotations

import ast
import contextlib
import dis
import gc
import hashlib
import inspect
import re
import time
import warnings
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from types import CodeType, FunctionType, ModuleType
from typing import Any

import numpy as np
import pandas as pd
from IPython.display import display

from book.exercises.engine import answers
from book.exercises.engine.calls import Worker, called_with, raised_by, too_slow
from book.exercises.engine.describing import count, describe, short
from book.exercises.engine.expect import Hint
from book.exercises.engine.markup import Shown, box, code_block, fold, inline, rich
from book.exercises.engine.state import own_settings
from book.exercises.engine.values import changed, copied, plain

NOT_ATTEMPTED = "not attempted"
NOT_YET = "not yet"
CORRECT = "correct"

_RETURNED_NONE = re.compile(r"\b(returned|returns?|gave|gives?)\b[^.;]{0,20}`None`")

# Okabe–Ito green and vermilion, and a gray: each stands out from white and from near black by at least 3 to 1.
_COLORS = {CORRECT: "#009E73", NOT_YET: "#D55E00", NOT_ATTEMPTED: "#7F7F7F"}


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
        return box(f"Exercise {self.number}: {self.status}.", self.message, _COLORS[self.status])


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

    @property
    def shuffled(self) -> list[tuple[str, str, bool]]:
        """The options in an order that only their words decide: whoever writes them puts the right one in the middle."""
        return sorted(self.options, key=lambda option: hashlib.sha256(option[0].encode()).digest())


class Exercise:
    """One exercise: subclass it, fill in the attributes, and write `judge`.

    What is code (``starter``, ``solution``, ``right``, ``wrong``) stands in the exercise's file below
    ``book/exercises/answers``: see `book.exercises.engine.answers`.

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
    equivalent : tuple of (str, str)
        Mutants of the solution that are right as well, each with the reason.
    seconds : float
        How long the learner's code may run in one check, all its calls together. What it waits because other programs have
        the processors does not count.
    expects : str
        What kind of answer is expected, such as ``"a function of one DataFrame"``. Shown when a judge cannot read
        an answer at all.
    changes_arguments : bool
        Whether the learner's function may change the tables, containers and messages that it is given. If not, an
        answer that the judge accepts is sent back with what it changed.
    """

    question: str
    starter: str
    hints: tuple[str, ...]
    solution: str
    right: tuple[str, ...]
    wrong: tuple[tuple[str, str], ...]
    equivalent: tuple[tuple[str, str], ...] = ()
    seconds: float = 2
    expects: str = ""
    changes_arguments: bool = False

    def __init_subclass__(cls) -> None:
        file = answers.file_of(cls.__module__.rpartition(".")[2], cls.__name__)
        if file:
            cls.starter, cls.solution, cls.right, cls.wrong, cls.equivalent = answers.read(file)

    def __init__(self) -> None:
        self._begin()

    def _begin(self) -> None:
        """Forget what the check before this one found."""
        self._spent = 0.0
        self._changed = ""
        self._given: Any = None
        self._fell_through = False

    def judge(self, answer: Any) -> str:
        """Judge an attempted answer: return one sentence more, or raise `Hint`.

        Tables, arrays and containers arrive as copies, so that nothing here can change the notebook's data, and pandas'
        nullable types as NumPy's (`plain`). It runs under settings of its own (`own_settings`).

        Parameters
        ----------
        answer : object
            Anything at all. Begin with one of the ``expect_…`` functions.
        """
        raise NotImplementedError

    def attempted(self, answer: Any) -> bool:
        """Say whether the learner has filled in anything.

        An answer is not attempted if it is ``...``, a function whose code is the starter's, or lists, tuples, sets and
        dictionaries of nothing else. Override it for a starter that is none of these.
        """
        return _blanks(answer, _functions_of(self.starter))[1]

    def beside(self, name: str) -> Any:
        """Return a copy of what a name of the notebook holds, or None: for a task that asks for a changed *copy* of it.

        A judge gets a copy of the answer, and cannot see that the learner changed the original. The notebook is found as the
        dictionary of names that holds the answer itself.

        Parameters
        ----------
        name : str
            A name that the page binds, such as ``"contract"``.
        """
        holders = gc.get_referrers(self._given)
        return next((copied(names[name]) for names in holders if type(names) is dict and name in names), None)

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
            What the function returned, pandas' nullable types as NumPy's.

        Raises
        ------
        Hint
            If the function cannot be called, raises, is still running at the limit, or returns ``...``. The hint
            names the learner's line, the exception and what the function was called with. Also if no ``return`` of the
            function gives a value, and one of the solution does.
        """
        value, error, call = self._run(fn, args, kwargs)
        if error is not None:
            raise Hint(raised_by(error, fn) + call) from None
        code = getattr(inspect.unwrap(fn), "__code__", None)
        if value is None and code:
            alike = [each for each in _functions_of(self.solution) if each.co_name == code.co_name]
            if any(map(_gives_a_value, alike)) and not _gives_a_value(code):
                raise Hint(
                    "Your function returns nothing (`None`): no `return` in it gives a value."
                    + (" `print` only shows one." if "print" in code.co_names else "")
                )
        self._fell_through = value is None and code is not None and _may_fall_through(code)
        if blank := _blanks(value, ())[0]:
            where = f"its {blank[0]} is `...`" if blank[0] else "a `...` in it"
            raise Hint(f"Your function returned {describe(value)}: {where} and still to be filled in.")
        return plain(value)

    def depends(
        self,
        fn: Callable[..., Any],
        on: str,
        args: tuple[Any, ...],
        others: tuple[Any, ...],
        only_named: bool = False,
    ) -> None:
        """Call the learner's function twice, and raise a `Hint` if both calls give the same.

        Parameters
        ----------
        fn : callable
            The learner's function.
        on : str
            The parameter's name in the task, for a function whose own name for it cannot be read.
        args, others : tuple
            Two sets of positional arguments that differ in this parameter, and for which the task asks two results.
        only_named : bool
            Whether to raise only if it can be said what is read instead, since the judge has better to say of the rest.

        Raises
        ------
        Hint
            That the result does not depend on the parameter; and which name of the notebook is read instead, if the function
            never reads the parameter and reads exactly one name of the notebook that holds a value of the same type.
        """
        first, second = self.call(fn, *args), self.call(fn, *others)
        if not _alike(first, second):
            return
        own = _differing(fn, args, others)
        on, instead = own or on, _read_instead(fn, own, args, others)
        if only_named and not instead:
            return
        raise Hint(
            f"The result of your function does not depend on `{on}`: another `{on}` gives the same."
            + (f" It reads `{instead}`, a name of your notebook, and never `{on}`." if instead else "")
        )

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
        call = called_with(fn, args, kwargs)
        given = copied(args), copied(kwargs)
        worker = Worker(fn, *given)
        began = time.monotonic()
        try:
            with warnings.catch_warnings():  # how the function filters them ends with it
                finished = worker.finish(max(self.seconds - self._spent, 0.05))
        finally:
            self._spent += time.monotonic() - began - worker.waited
        if not finished:
            raise Hint(too_slow(self.seconds, stopped=worker.ended()) + call)
        if not self._changed and not self.changes_arguments:
            self._changed = changed(fn, (args, kwargs), given)
        return worker.value, worker.error, call


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
        self.status = NOT_ATTEMPTED  # what the last check that was shown has said

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
        exercise._begin()
        try:
            if not exercise.attempted(answer):
                message = "Fill in the starter cell, run it, then run this check again."
                return Verdict(NOT_ATTEMPTED, message, self._number)
            if blank := _blanks(answer, _functions_of(exercise.starter))[0]:
                raise Hint(_still_open(blank))
            exercise._given = answer
            with own_settings():
                praise = exercise.judge(plain(copied(answer)))
            if exercise._changed:  # only now: what the result lacks comes first
                raise Hint(
                    f"The result is right. One thing more: {exercise._changed[0].lower()}{exercise._changed[1:]}"
                )
            return Verdict(CORRECT, praise, self._number)
        except Hint as hint:
            message = str(hint)
            if exercise._fell_through and _RETURNED_NONE.search(message):
                message += " A function that ends without reaching a `return` gives `None`, too."
            return Verdict(NOT_YET, message, self._number)
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # an answer may raise anything when it is compared, SystemExit too
            return Verdict(NOT_YET, self._unreadable(answer), self._number, error)

    def check(self, answer: Any = ...) -> None:
        """Show whether the answer is not attempted, not right yet, or correct."""
        verdict = self.verdict(answer)
        self.status = verdict.status
        display(verdict)

    def hint(self) -> None:
        """Show the next hint."""
        hints = self._exercise.hints
        if self._hints_shown == len(hints):
            title, text = "No more hints.", f"`ex[{self._number}].solution()` shows a solution."
        else:
            self._hints_shown += 1
            title, text = f"Hint {self._hints_shown} of {len(hints)}.", hints[self._hints_shown - 1]
        display(Shown(f"{title} {text}", box(title, text, _COLORS[NOT_ATTEMPTED])))

    def help(self) -> None:
        """Show every hint and the solution, each folded until it is opened."""
        exercise, name = self._exercise, f"ex[{self._number}]"
        folded = [fold(f"Hint {i}", rich(text)) for i, text in enumerate(exercise.hints, 1)]
        folded.append(fold("Solution", code_block(exercise.solution)))
        text = f"Exercise {self._number}: {name}.hint() shows the next hint, {name}.solution() a solution."
        display(Shown(text, "".join(folded)))

    def solution(self) -> None:
        """Show the code of a solution, ready to copy."""
        code = self._exercise.solution
        display(Shown(code.strip(), code_block(code)))

    def _unreadable(self, answer: Any) -> str:
        expects = self._exercise.expects
        return (
            f"This check could not read your answer, which is {describe(answer)}. "
            + (f"It expects {expects}. " if expects else "Compare it with what the task asks for. ")
            + "If your answer is what the task asks for, the fault is in the book: please open an issue in its "
            f"repository, name exercise {self._number} of `{self._key}`, and paste your code."
        )


class Chapter:
    """The exercises and the quiz of one chapter: ``ex[1]``, ``ex[2]``, …, ``ex.quiz()``, ``ex.progress()``.

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
            number_of = count(len(self), "exercise")
            raise IndexError(
                f"There is no ex[{number!r}]. This chapter has {number_of}: ex[1] to ex[{len(self)}]."
            )
        return self._tasks[number - 1]

    def progress(self) -> None:
        """Show in one line which exercises were solved in this kernel, by their last check, and which are open."""
        solved = [task._number for task in self if task.status == CORRECT]
        still = [task._number for task in self if task.status != CORRECT]
        if len(self) == 1:
            text = f"The exercise of this chapter is {'' if solved else 'not yet '}solved in this kernel."
        elif not still:
            text = f"All {len(self)} exercises of this chapter are solved."
        elif not solved:
            text = f"None of the {len(self)} exercises of this chapter is solved in this kernel yet."
        else:
            text = f"Solved: {_listed(solved)}. Open: {_listed(still)}."
        display(Shown(text, box("Your progress.", text, _COLORS[NOT_ATTEMPTED if still else CORRECT])))

    def quiz(self) -> None:
        """Show the quiz: choose an option to read whether it is right, and why."""
        text, markup = [], []
        for number, question in enumerate(self._questions, 1):
            text.append(f"Question {number}. {question.text}")
            text += [
                f"  {letter}. {option}"
                for letter, (option, *_) in zip("abcdefgh", question.shuffled, strict=False)
            ]
            markup.append(_quiz_question(question, number, f"quiz-{self._key}-{number}"))
        display(Shown("\n".join(text), "".join(markup)))


def _listed(numbers: list[int]) -> str:
    *most, last = map(str, numbers)
    return f"{', '.join(most)} and {last}" if most else last


# ---- What is still to be filled in -----------------------------------------------------------------------------------


@cache
def _functions_of(source: str) -> tuple[CodeType, ...]:
    """Return the code of every function that `source` defines, nested ones too."""
    # A kernel compiles a cell statement by statement. That gives other code: a call `np.sum` is compiled in another way
    # where the statement `import numpy as np` can be seen.
    tree = ast.parse(source)
    parts = [tree, *(ast.Module([statement], []) for statement in tree.body)]
    return tuple(
        code for part in parts for code in _inner(compile(part, "<starter>", "exec", dont_inherit=True))
    )


def _inner(code: CodeType) -> Iterator[CodeType]:
    """Yield the code of every function within `code`, nested ones too."""
    for const in code.co_consts:
        if isinstance(const, CodeType):
            yield const
            yield from _inner(const)


def _gives_a_value(code: CodeType) -> bool:
    """Say whether a function has a ``return`` with anything but None."""
    before = None
    for step in dis.get_instructions(code):
        if step.opname == "RETURN_CONST" and step.argval is not None:  # Python 3.12 and 3.13
            return True
        none = before and before.opname == "LOAD_CONST" and before.argval is None
        # `x if y else None` jumps to its RETURN_VALUE, which stands behind the None.
        if step.opname == "RETURN_VALUE" and (step.is_jump_target or not none):
            return True
        before = step
    return False


def _may_fall_through(code: CodeType) -> bool:
    """Say whether a function may end without a ``return``: its code ends by returning None then."""
    *_, before, last = dis.get_instructions(code)
    if last.opname == "RETURN_CONST":  # Python 3.12 and 3.13
        return last.argval is None
    return last.opname == "RETURN_VALUE" and before.opname == "LOAD_CONST" and before.argval is None


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


def _blanks(value: Any, starters: tuple[CodeType, ...]) -> tuple[list[str], bool]:
    """Find what is still open in an answer: each ``...`` and each function of the starter, in containers at any depth.

    Returns
    -------
    places : list of str
        Where each stands, such as ``"['a'][2]"``; an empty text for the answer itself or an item of a set.
    filled : bool
        Whether there is anything else, or nothing at all.
    """
    places, filled, seen = [], False, set()
    waiting = deque([("", value)])
    while waiting:
        place, item = waiting.popleft()
        if item is Ellipsis or (
            type(item) is FunctionType and any(_same_code(item.__code__, code) for code in starters)
        ):
            places.append(place)
        elif type(item) is dict and item and id(item) not in seen:
            seen.add(id(item))
            waiting += [(f"{place}[{short(repr(key), 40)}]", inner) for key, inner in item.items()]
        elif type(item) in (list, tuple) and item and id(item) not in seen:
            seen.add(id(item))
            waiting += [(f"{place}[{number}]", inner) for number, inner in enumerate(item)]
        elif type(item) in (set, frozenset) and item:
            waiting += [(place, inner) for inner in item]
        else:
            filled = True
    return places, filled or not places


def _still_open(places: list[str]) -> str:
    """Say which places of a partly filled answer are still open."""
    shown = [f"`answer{place}`" for place in places[:3]]
    more = [f"{len(places) - 3} more"] if len(places) > 3 else []
    *most, last = shown + more
    named = f"{', '.join(most)} and {last} are" if most else f"{last} is"
    return f"{named} still as in the starter: fill in every `...`, then check again."


# ---- Whether a parameter matters -------------------------------------------------------------------------------------


def _alike(a: Any, b: Any) -> bool:
    """Return whether two results are the same; False where they cannot be compared."""
    if type(a) is not type(b):
        return False
    if isinstance(a, pd.DataFrame | pd.Series | pd.Index):
        return a.equals(b)
    if isinstance(a, np.ndarray):
        return a.shape == b.shape and a.tolist() == b.tolist()
    if isinstance(a, list | tuple | dict):
        pairs = zip(a.values(), b.values(), strict=False) if isinstance(a, dict) else zip(a, b, strict=False)
        return len(a) == len(b) and all(_alike(x, y) for x, y in pairs)
    return bool(a == b)


def _differing(fn: Any, args: tuple[Any, ...], others: tuple[Any, ...]) -> str:
    """Return what a function itself calls the one parameter in which two calls differ; empty if that cannot be read."""
    with contextlib.suppress(TypeError, ValueError):  # no signature
        first, second = (inspect.signature(fn).bind(*given).arguments for given in (args, others))
        different = [name for name in first if not _alike(first[name], second[name])]
        if len(different) == 1:
            return different[0]
    return ""


def _read_instead(fn: Any, parameter: str, args: tuple[Any, ...], others: tuple[Any, ...]) -> str:
    """Return the name of the notebook that a function reads in place of the parameter in which two calls differ."""
    code = getattr(fn, "__code__", None)
    if code is None or parameter not in code.co_varnames[: code.co_argcount]:
        return ""
    steps = [step for part in (code, *_inner(code)) for step in dis.get_instructions(part)]
    loads = [step.argval for step in steps if re.search("LOAD_(FAST|DEREF|CLOSURE)", step.opname)]
    # Since Python 3.13 one instruction may load two names. An inner function may read the parameter as well.
    if any(parameter in load if isinstance(load, tuple) else parameter == load for load in loads):
        return ""
    kind = next(type(a) for a, b in zip(args, others, strict=True) if not _alike(a, b))
    names = {step.argval for step in steps if step.opname in ("LOAD_GLOBAL", "LOAD_NAME")}
    alike = [name for name in names if type(fn.__globals__.get(name)) is kind]
    return alike[0] if len(alike) == 1 else ""


# ---- The quiz --------------------------------------------------------------------------------------------------------


def _quiz_question(question: Question, number: int, name: str) -> str:
    # Options that share a name close one another: opening the next one folds the last.
    options = "".join(
        fold(
            option,
            box("Right." if is_right else "Not quite.", why, _COLORS[CORRECT if is_right else NOT_YET]),
            name,
        )
        for option, why, is_right in question.shuffled
    )
    # The browser's own look of a fieldset would not shrink below its longest word on a phone.
    return (
        '<fieldset style="border:0;min-width:0;padding:0;margin:0.8em 0">'
        '<legend style="float:none;width:auto;font-size:1em;font-weight:bold;padding:0;margin:0 0 0.3em">'
        f"Question {number}. {inline(question.text)}</legend>{options}</fieldset>"
    )
