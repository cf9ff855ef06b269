"""Exercises, their verdicts, and a chapter of them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import CodeType, FunctionType, ModuleType
from typing import Any

from IPython.display import display

from book.exercises.engine.calls import Worker, called_with, raised_by, too_slow
from book.exercises.engine.describing import copied, count, describe
from book.exercises.engine.expect import Hint
from book.exercises.engine.markup import Shown, box, code_block, fold, inline, rich

NOT_ATTEMPTED = "not attempted"
NOT_YET = "not yet"
CORRECT = "correct"

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
        value, error, call = self._run(fn, args, kwargs)
        if error is not None:
            raise Hint(raised_by(error, fn) + call) from None
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
        call = called_with(fn, args, kwargs)
        worker = Worker(fn, copied(args), copied(kwargs))
        began = time.monotonic()
        try:
            finished = worker.finish(max(self.seconds - self._spent, 0.05))
        finally:
            self._spent += time.monotonic() - began
        if not finished:
            raise Hint(too_slow(self.seconds, stopped=worker.ended()) + call)
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
            number_of = count(len(self), "exercise")
            raise IndexError(
                f"There is no ex[{number!r}]. This chapter has {number_of}: ex[1] to ex[{len(self)}]."
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
        display(Shown("\n".join(text), "".join(markup)))


# ---- What a judge expects -------------------------------------------------------------------------------------------


def _functions_of(source: str) -> tuple[CodeType, ...]:
    """Return the code of every function that `source` defines, nested ones too."""
    found, waiting = [], [compile(source, "<starter>", "exec", dont_inherit=True)]
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


def _quiz_question(question: Question, number: int, name: str) -> str:
    # Options that share a name close one another: opening the next one folds the last.
    options = "".join(
        fold(
            option,
            box("Right." if is_right else "Not quite.", why, _COLORS[CORRECT if is_right else NOT_YET]),
            name,
        )
        for option, why, is_right in question.options
    )
    # The browser's own look of a fieldset would not shrink below its longest word on a phone.
    return (
        '<fieldset style="border:0;min-width:0;padding:0;margin:0.8em 0">'
        '<legend style="float:none;width:auto;font-size:1em;font-weight:bold;padding:0;margin:0 0 0.3em">'
        f"Question {number}. {inline(question.text)}</legend>{options}</fieldset>"
    )
