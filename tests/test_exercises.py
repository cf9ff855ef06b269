"""Every exercise is proved both ways from its own lists, and the engine that checks them is proved on a demo."""

from __future__ import annotations

import ast
import contextvars
import decimal
import functools
import importlib
import itertools
import linecache
import locale
import os
import random
import re
import signal
import sys
import threading
import time
import types
import warnings
from collections import OrderedDict, deque
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, NamedTuple

import nbformat
import numpy as np
import pandas as pd
import pytest
import yaml
from IPython.core.formatters import DisplayFormatter
from jupyter_client.manager import start_new_kernel

from book import exercises
from book.exercises import engine
from book.exercises.engine import Chapter, Exercise, Hint, Question, Verdict, copied, describe

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))
DEMO = "demo"

# ---- What the tests run ---------------------------------------------------------------------------------------------


def module_of(key: str) -> types.ModuleType:
    if key == DEMO:
        return importlib.import_module("exercises_demo")
    return importlib.import_module(f"book.exercises.{key.replace('-', '_')}")


def chapter_of(key: str) -> Chapter:
    return Chapter(DEMO, module_of(DEMO)) if key == DEMO else exercises.chapter(key)


def how_many(key: str) -> int:
    """Count a chapter's exercises by their files: importing the modules would import TFX, in every worker."""
    return 3 if key == DEMO else len(list((engine.answers.FOLDER / key).glob("*.py")))


CHAPTERS = [DEMO, *exercises.chapters()]
EXERCISES = [(key, number) for key in CHAPTERS for number in range(1, how_many(key) + 1)]
each_chapter = pytest.mark.parametrize("key", CHAPTERS)
each_exercise = pytest.mark.parametrize(("key", "number"), EXERCISES, ids=lambda value: str(value))


@functools.cache
def context_of(key: str) -> dict[str, Any]:
    return module_of(key).context()


_cells = itertools.count()


def names_of(code: str, context: dict[str, Any]) -> dict[str, Any]:
    """Run a learner's cell as the kernel would, its source known to `linecache`, and return all names."""
    file = f"<cell {next(_cells)}>"
    linecache.cache[file] = (len(code), None, code.splitlines(keepends=True), file)
    namespace = copied(context)
    for statement in ast.parse(code).body:  # one by one, as a kernel compiles them
        exec(compile(ast.Module([statement], []), file, "exec", dont_inherit=True), namespace)
    return namespace


def answer_of(code: str, context: dict[str, Any]) -> Any:
    return names_of(code, context)["answer"]


HANGS = 120  # seconds after which a check hangs; a busy machine takes half a minute where it does not


def within(seconds: float, fn: Callable[..., Any], *args: Any) -> Any:
    """Call a function that must end in time: one that hangs fails its test and does not hang the rest."""
    outcome: list[Any] = []

    def run() -> None:
        try:
            outcome.append(fn(*args))
        except BaseException as error:
            outcome.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(seconds)
    assert outcome, f"still running after {seconds} s"
    if isinstance(outcome[0], BaseException):
        raise outcome[0]
    return outcome[0]


# ---- Every exercise of every chapter --------------------------------------------------------------------------------


@each_chapter
def test_a_chapter_has_two_to_four_exercises_and_two_or_three_questions(key: str) -> None:
    module = module_of(key)
    assert (1 if key == "tour" else 2) <= len(module.exercises) <= 4
    assert 2 <= len(module.quiz) <= 3
    for question in module.quiz:
        assert sum(is_right for *_, is_right in question.options) == 1
        options = [option for option, *_ in question.options]
        reasons = [why for _, why, _ in question.options]
        assert len(set(options)) == len(options) and len(set(reasons)) == len(reasons)
        for why in reasons:
            assert why.strip() and not re.match(r"(right|not quite|wrong|correct)\b", why, re.I), why


@each_exercise
def test_an_exercise_is_complete(key: str, number: int) -> None:
    exercise = module_of(key).exercises[number - 1]
    assert len(exercise.wrong) >= 3 and len(exercise.right) >= 1 and len(exercise.hints) >= 3
    assert len(set(exercise.hints)) == len(exercise.hints)
    assert exercise.question.strip() and exercise.judge is not Exercise.judge
    assert exercise.seconds in (2, 10), "2 seconds, or 10 if the learner's code runs Beam"
    sources = [exercise.solution, *exercise.right, *(code for code, _ in exercise.wrong)]
    assert len(set(sources)) == len(sources), "two listed answers are the same"
    for text in (exercise.question, *exercise.hints):
        assert text.count("`") % 2 == 0, f"a backtick is not closed: {text!r}"


def test_each_file_of_answers_belongs_to_an_exercise() -> None:
    folder = engine.answers.FOLDER
    there = {str(path.relative_to(folder)) for path in folder.glob("*/*.py")}
    wanted = set()
    for key in exercises.chapters():
        for number, exercise in enumerate(module_of(key).exercises, 1):
            file = engine.answers.file_of(key, exercise.__name__)
            assert file and file.name.startswith(f"{number}-"), (
                f"{key}: no {number}-….py for {exercise.__name__}"
            )
            wanted.add(str(file.relative_to(folder)))
    assert there == wanted


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("# %% starter\nanswer = ...\n", "one cell `solution`"),
        ("# %% starter\n# %% starter\n# %% solution\n", "one cell `starter`"),
        ("# %% starter\n# %% solution\n# %% wrng: sign\n", "'# %% wrng: sign'"),
        ("# %% starter\n# %% solution\n# %% wrong\n", "'# %% wrong'"),
    ],
)
def test_a_file_of_answers_that_cannot_be_read_is_named(tmp_path: Path, text: str, words: str) -> None:
    file = tmp_path / "1-count.py"
    file.write_text(text)
    with pytest.raises(ValueError, match=re.escape(words)) as error:
        engine.answers.read(file)
    assert "1-count.py" in str(error.value)


@each_exercise
def test_the_starter_is_not_attempted(key: str, number: int) -> None:
    exercise = module_of(key).exercises[number - 1]
    answer = answer_of(exercise.starter, context_of(key))
    verdict = chapter_of(key)[number].verdict(answer)
    assert (verdict.status, verdict.error) == ("not attempted", None)


def patient(key: str, number: int) -> engine.Task:
    """Return an exercise whose limit of time is not reached on a busy machine."""
    task = chapter_of(key)[number]
    task._exercise.seconds = 100
    return task


class Judged(NamedTuple):
    """A listed answer, with what its check said, how long it computed, and which names of the notebook it changed."""

    code: str
    words: str | None  # that its hint must contain, or None for a right answer
    verdict: Verdict
    seconds: float
    changed: list[str]


@functools.cache
def judged(key: str, number: int) -> tuple[Judged, ...]:
    """Judge every listed answer of an exercise, once for all tests."""
    exercise, task = module_of(key).exercises[number - 1], patient(key, number)
    found = []
    for code, words in (*((code, None) for code in (exercise.solution, *exercise.right)), *exercise.wrong):
        notebook = names_of(code, context_of(key))
        before = copied(notebook)
        # What is to run into its limit has the learner's, not the patient one.
        checked = chapter_of(key)[number] if words and "very many steps" in words else task
        began = time.process_time()  # whatever else the machine does
        verdict = checked.verdict(notebook["answer"])
        seconds = time.process_time() - began
        changed = [
            name for name in before if name != "__builtins__" and not same(before[name], notebook[name])
        ]
        found.append(Judged(code, words, verdict, seconds, changed))
    return tuple(found)


@each_exercise
def test_right_answers_are_correct(key: str, number: int) -> None:
    for code, words, verdict, *_ in judged(key, number):
        if words is None:
            assert verdict.error is None, f"{verdict.error!r} on\n{code}"
            assert verdict.status == "correct", f"{verdict} on\n{code}"
            assert verdict.message.strip(), "a judge returns one sentence more"


@each_exercise
def test_each_wrong_answer_gets_its_own_hint(key: str, number: int) -> None:
    messages = []
    for code, words, verdict, *_ in judged(key, number):
        if words is not None:
            assert verdict.error is None, f"{verdict.error!r} on\n{code}"
            assert verdict.status == "not yet", f"{verdict} on\n{code}"
            assert words and words in verdict.message, f"{words!r} is not in {verdict.message!r}, on\n{code}"
            messages.append(verdict.message)
    assert len(set(messages)) == len(messages), "two wrong answers get the same hint"


@each_exercise
def test_a_check_is_quick(key: str, number: int) -> None:
    # The quickest: the first may pay for an import.
    assert min(answer.seconds for answer in judged(key, number) if answer.words is None) < (
        module_of(key).exercises[number - 1].seconds
    )


@each_exercise
def test_a_check_leaves_the_data_of_the_notebook_alone(key: str, number: int) -> None:
    for answer in judged(key, number):
        assert not answer.changed, f"after checking\n{answer.code}"


def same(a: Any, b: Any) -> bool:
    if isinstance(a, pd.DataFrame | pd.Series | pd.Index):
        return a.equals(b)
    if isinstance(a, np.ndarray):
        return np.array_equal(a, b)
    if isinstance(a, dict):
        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)
    if isinstance(a, list | tuple):
        return len(a) == len(b) and all(map(same, a, b))
    return a is b or type(a).__eq__ is object.__eq__ or bool(a == b)


def test_a_judge_sees_what_the_notebook_holds_beside_the_answer() -> None:
    """Only of the notebook that holds the answer itself, and as a copy."""

    class Beside(Exercise):
        question, starter, hints, expects = "", "answer = ...", (), ""

        def judge(self, answer: Any) -> str:
            found = self.beside("original")
            if found is None:
                raise Hint("no such name")
            found.append(3)
            return f"{found}"

    notebook: dict[str, Any] = {"original": [1, 2], "answer": [4]}
    other: dict[str, Any] = {"answer": [4]}
    task = engine.Task(Beside(), 1, DEMO)
    assert task.verdict(notebook["answer"]).message == "[1, 2, 3]" and notebook["original"] == [1, 2]
    assert task.verdict(other["answer"]).message == "no such name"


# ---- Answers that nobody planned for --------------------------------------------------------------------------------


class Hostile:
    """An object that answers every question with an exception."""

    def _refuse(self, *_: Any) -> Any:
        raise SystemExit("no")

    __eq__ = __ne__ = __lt__ = __gt__ = __bool__ = __len__ = __iter__ = __repr__ = __str__ = __float__ = (
        _refuse
    )
    __getitem__ = __contains__ = __add__ = __array__ = _refuse
    __hash__ = None  # type: ignore[assignment]


def raising(*_: Any, **__: Any) -> Any:
    raise ValueError("on purpose")


def endless(*_: Any, **__: Any) -> Any:
    while True:
        pass


class Stubborn:
    """An endless loop that catches every exception, until the test lets it go."""

    def __init__(self) -> None:
        self.released = threading.Event()

    def __call__(self, *_: Any, **__: Any) -> Any:
        while not self.released.is_set():
            try:
                while not self.released.is_set():
                    try:
                        self._spin()
                    except BaseException:
                        continue
            except BaseException:
                continue

    def _spin(self) -> None:
        while not self.released.is_set():
            try:
                self.released.wait(10)
            except BaseException:
                continue


def returning(value: Any) -> Callable[..., Any]:
    return lambda *_, **__: value


def plain_answers() -> dict[str, Any]:
    holds_itself: list[Any] = []
    holds_itself.append(holds_itself)
    return {
        "None": None,
        "an object": object(),
        "empty text": "",
        "long text": "x" * 1_000_000,
        "[]": [],
        "{}": {},
        "a list that holds itself": holds_itself,
        "an empty table": pd.DataFrame(),
        "a table": pd.DataFrame({"a": [1, None], "b": ["x", "y"]}),
        "nan": float("nan"),
        "a large number": 10**5000,
        "an array": np.zeros((3, 2)),
        "a class": dict,
    }


@each_exercise
def test_an_odd_answer_gets_a_hint(key: str, number: int) -> None:
    task = chapter_of(key)[number]
    answers = plain_answers() | {"raises": raising, "does nothing": returning(None)}
    for name, answer in answers.items():
        verdict = within(HANGS, task.verdict, answer)
        assert verdict.error is None, f"{name}: the judge let {verdict.error!r} through"
        assert verdict.status == "not yet", f"{name}: {verdict}"
    for name, answer in {"hostile": Hostile(), "holds a hostile one": [Hostile()]}.items():
        verdict = within(HANGS, task.verdict, answer)
        assert verdict.status == "not yet", f"{name}: {verdict}"
        assert "Hostile" in verdict.message or verdict.error is None, name


def takes_a_function(key: str, number: int) -> bool:
    answer = answer_of(module_of(key).exercises[number - 1].solution, context_of(key))
    return callable(answer) and not isinstance(answer, type)


@each_exercise
def test_an_odd_function_gets_a_hint(key: str, number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    task = chapter_of(key)[number]
    if not takes_a_function(key, number):
        verdict = within(HANGS, task.verdict, endless)  # it must be refused, not called
        assert (verdict.status, verdict.error) == ("not yet", None)
        assert "still running" not in verdict.message
        return
    for name, value in (plain_answers() | {"endless": itertools.count()}).items():
        verdict = within(HANGS, task.verdict, returning(value))
        assert verdict.error is None, f"returns {name}: the judge let {verdict.error!r} through"
        assert verdict.status == "not yet", f"returns {name}: {verdict}"
    assert within(HANGS, task.verdict, returning(Hostile())).status == "not yet"
    assert "`ValueError`: on purpose" in within(HANGS, task.verdict, raising).message

    monkeypatch.setattr(module_of(key).exercises[number - 1], "seconds", 0.1)
    verdict = within(HANGS, chapter_of(key)[number].verdict, endless)
    assert verdict.status == "not yet" and "still running after 0.1 seconds" in verdict.message


def forms_of(value: Any) -> dict[str, Any]:
    """Return a value in other containers: those whose name begins with "same" are as right as the value itself."""
    if isinstance(value, pd.DataFrame | pd.Series):
        return {"same, nullable": value.convert_dtypes(), "objects": value.astype(object)}
    if isinstance(value, np.ndarray):
        return {"list": value.tolist(), "objects": value.astype(object)}
    if isinstance(value, list | tuple):
        objects = pd.Series(list(value), dtype=object)
        return {
            "list": list(value),
            "tuple": tuple(value),
            "Series": objects,
            "array": objects.to_numpy(),
            "deque": deque(value),
        }
    if isinstance(value, dict):
        first = next(iter(value), None)
        forms = {
            f"{name}, within": {**value, first: form} for name, form in forms_of(value.get(first)).items()
        }
        return forms | {
            "ordered": OrderedDict(value),
            "proxy": types.MappingProxyType(value),
            "items": list(value.items()),
        }
    if isinstance(value, bool | int | float | str | np.generic):
        forms = {
            "array": np.array(value),
            "array of one": np.array([value]),
            "Series": pd.Series([value]),
            "text": str(value),
        }
        if isinstance(value, str | float):
            forms["same, NumPy's"] = np.str_(value) if isinstance(value, str) else np.float64(value)
        return forms | ({"Decimal": decimal.Decimal(value)} if isinstance(value, int | float) else {})
    return {}


@each_exercise
def test_a_right_answer_in_another_container_does_not_break_the_judge(key: str, number: int) -> None:
    solution, task = judged(key, number)[0], patient(key, number)
    if solution.seconds > 0.5:
        pytest.skip("each check takes long; what it reads answers with is proved by the others")
    right = answer_of(solution.code, context_of(key))
    if takes_a_function(key, number):
        names: dict[str, None] = {}

        def inform(name: str) -> Callable[..., Any]:
            @functools.wraps(right)
            def call(*args: Any, **kwargs: Any) -> Any:
                value = right(*args, **kwargs)
                forms = forms_of(value)
                names.update(dict.fromkeys(forms))
                return forms.get(name, value)

            return call

        assert task.verdict(inform("")).status == "correct"
        answers = {name: inform(name) for name in list(names)}
    else:
        answers = forms_of(right)
    for name, answer in answers.items():
        verdict = task.verdict(answer)
        assert verdict.error is None, f"{name}: the judge let {verdict.error!r} through"
        assert verdict.status == "correct" or not name.startswith("same"), f"{name}: {verdict}"


class At:
    """A right function that does something else at its nth call, and counts its calls and those outside the engine's."""

    def __init__(self, right: Callable[..., Any], nth: int, other: Callable[..., Any]) -> None:
        self.count = self.unguarded = 0
        self._right, self._nth, self._other = right, nth, other
        functools.update_wrapper(self, right)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        self.count += 1
        # Beam calls it in threads of its own, while the engine's waits.
        self.unguarded += all(thread.name != "exercise" for thread in threading.enumerate())
        return (self._other if self.count == self._nth else self._right)(*args, **kwargs)


@each_exercise
def test_every_call_of_a_function_is_guarded(key: str, number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    exercise = module_of(key).exercises[number - 1]
    if not takes_a_function(key, number):
        assert chapter_of(key)[number].verdict(raising).error is None
        return
    right, task = answer_of(exercise.solution, context_of(key)), patient(key, number)
    counter = At(right, 0, right)
    assert task.verdict(counter).status == "correct"
    assert counter.count >= 1, "the judge never calls the function"
    assert not counter.unguarded, "the judge calls the function itself: use `self.call` or `self.raised`"
    # What a call raises, and a call that never ends, must also be told: the first, one in the middle, the last.
    for nth in {1, (counter.count + 1) // 2, counter.count}:
        verdict = chapter_of(key)[number].verdict(At(right, nth, raising))
        assert verdict.error is None, f"call {nth}: the judge let {verdict.error!r} through"
    monkeypatch.setattr(exercise, "seconds", min(exercise.seconds, 0.2 + 1.5 * task._exercise._spent))
    released = threading.Event()

    def wait(*_: Any, **__: Any) -> None:
        while not released.is_set():
            time.sleep(0.01)

    try:
        verdict = within(HANGS, chapter_of(key)[number].verdict, At(right, counter.count, wait))
    finally:
        released.set()
    assert verdict.status == "not yet" and "still running" in verdict.message, verdict


# ---- What a chapter shows -------------------------------------------------------------------------------------------


class Page(HTMLParser):
    """Reads HTML and collects what is wrong with it."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.faults: list[str] = []
        self.open: list[str] = []
        self.count: dict[str, int] = {}
        self.names: list[str] = []
        self.text = ""
        self.feed(markup)
        self.close()
        self.faults += [f"<{tag}> is not closed" for tag in self.open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        self.count[tag] = self.count.get(tag, 0) + 1
        given = dict(attrs)
        if tag in ("script", "style", "link", "img", "iframe"):
            self.faults.append(f"<{tag}>")
        self.faults += [
            f"{name} on <{tag}>" for name in given if name.startswith("on") or name in ("id", "src", "href")
        ]
        style = given.get("style") or ""
        if re.search(r"(?<![-\w])(color|background):(?!inherit|transparent|rgba)", style):
            self.faults.append(f"a fixed color on <{tag}>, unreadable in light or in dark: {style}")
        if given.get("name"):
            self.names.append(given["name"] or "")

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes nothing")

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Any]]:
    """Collect what the engine displays."""
    outputs: list[Any] = []
    monkeypatch.setattr(engine.core, "display", outputs.append)
    yield outputs


@each_chapter
def test_the_quiz_answers_without_a_script(key: str, shown: list[Any]) -> None:
    questions = module_of(key).quiz
    for _ in range(2):
        chapter_of(key).quiz()
    first, second = shown
    assert first._repr_html_() == second._repr_html_(), "the output must not change from run to run"
    page = Page(first._repr_html_())
    assert not page.faults
    options = sum(len(question.options) for question in questions)
    assert page.count["details"] == page.count["summary"] == options
    assert len(set(page.names)) == page.count["fieldset"] == len(questions)
    assert page.text.count("Right.") == len(questions)
    assert page.text.count("Not quite.") == options - len(questions)
    text = repr(first)
    for question in questions:
        assert question.text in text
        for option, why, _ in question.options:
            assert option in text and why not in text


@each_chapter
def test_the_right_option_cannot_be_told_by_its_looks(key: str) -> None:
    longest = [
        max(question.options, key=lambda option: len(option[0]))[2] for question in module_of(key).quiz
    ]
    assert not all(longest), "the right option is the longest in every question"


def test_the_order_of_options_is_not_their_writers() -> None:
    """Writers put the right one in the middle; their words alone decide where it stands."""
    options = tuple((f"option {n}", "why", n == 1) for n in range(3))
    places = [
        [
            right for *_, right in Question(f"{k}", tuple((f"{k} {o}", w, r) for o, w, r in options)).shuffled
        ].index(True)
        for k in range(60)
    ]
    assert all(10 < places.count(place) < 30 for place in range(3))
    assert Question("text", options).shuffled == Question("text", options[::-1]).shuffled


@each_exercise
def test_help_folds_every_hint_and_the_solution(key: str, number: int, shown: list[Any]) -> None:
    exercise = module_of(key).exercises[number - 1]
    chapter_of(key)[number].help()
    page = Page(shown[0]._repr_html_())
    assert not page.faults
    assert page.count["details"] == len(exercise.hints) + 1
    assert exercise.solution.strip() in page.text
    assert exercise.solution.strip() not in repr(shown[0]) and "\n" not in repr(shown[0])


@each_exercise
def test_hints_come_one_by_one_and_the_solution_can_be_copied(
    key: str, number: int, shown: list[Any]
) -> None:
    exercise, task = module_of(key).exercises[number - 1], chapter_of(key)[number]
    for _ in range(len(exercise.hints) + 2):
        task.hint()
    for i, hint in enumerate(exercise.hints, 1):
        assert repr(shown[i - 1]) == f"Hint {i} of {len(exercise.hints)}. {hint}"
    for last in shown[len(exercise.hints) :]:
        assert "No more hints" in repr(last) and "solution()" in repr(last)
    task.solution()
    assert repr(shown[-1]) == exercise.solution.strip()
    assert Page(shown[-1]._repr_html_()).text == exercise.solution.strip()
    assert not [fault for output in shown for fault in Page(output._repr_html_()).faults]


def test_a_slip_is_named_only_if_no_other_explains_the_answers() -> None:
    slips = [("percent", lambda n: 100 * n), ("square", lambda n: n * n), ("percent", lambda n: n * 100)]
    assert engine.only_slip(slips, [(1,), (2,)], [100, 200]) == "percent"
    assert engine.only_slip(slips, [(100,)], [10_000]) == "", "two slips explain it"
    assert engine.only_slip(slips, [(1,), (2,)], [100, 4]) == ""
    assert engine.only_slip(slips, [(3,)], [9.4], same=lambda one, other: abs(one - other) < 1) == "square"


def test_progress_says_what_the_last_checks_said(shown: list[Any]) -> None:
    chapter, right = (
        chapter_of(DEMO),
        [answer_of(e.solution, context_of(DEMO)) for e in module_of(DEMO).exercises],
    )
    said = []

    def progress() -> None:
        chapter.progress()
        assert not Page(shown[-1]._repr_html_()).faults
        said.append(repr(shown[-1]))

    progress()
    chapter[1].check(right[0])
    chapter[3].check(right[2])
    progress()
    chapter[3].check(...)
    progress()
    for task, answer in zip(chapter, right, strict=True):
        task.check(answer)
    progress()
    assert said == [
        "None of the 3 exercises of this chapter is solved in this kernel yet.",
        "Solved: 1 and 3. Open: 2.",
        "Solved: 1. Open: 2 and 3.",
        "All 3 exercises of this chapter are solved.",
    ]


# ---- The notebooks hold what the modules say ------------------------------------------------------------------------


def pages() -> dict[str, Path]:
    """Return the notebooks of the table of contents by key: the file's name without its number."""

    def files(node: Any) -> Iterator[str]:
        if isinstance(node, dict):
            yield from (value for name, value in node.items() if name == "file")
            node = list(node.values())
        if isinstance(node, list):
            for item in node:
                yield from files(item)

    contents = ROOT / "_toc.yml"
    found = (ROOT / f"{file}.ipynb" for file in files(yaml.safe_load(contents.read_text())))
    return {re.sub(r"^\d+-", "", path.stem): path for path in found if path.exists()}


PAGES = {key: path for key, path in pages().items() if key in exercises.chapters()}


def faults_of(cells: list[Any], key: str, module: types.ModuleType) -> list[str]:
    """Say where a notebook and its exercises' module disagree."""
    code = [cell.source.strip() for cell in cells if cell.cell_type == "code"]
    prose = [cell.source for cell in cells if cell.cell_type == "markdown"]
    every = [cell.source.strip() for cell in cells]

    def has(pattern: str) -> bool:
        return any(re.search(pattern, source) for source in code)

    faults = []
    if not has(rf"exercises\.chapter\(\s*[\"']{key}[\"']\s*\)"):
        faults.append(f'no exercises.chapter("{key}")')
    if not has(r"\bex\.quiz\(\)"):
        faults.append("no ex.quiz()")
    elif not any(pair == ("ex.quiz()", "ex.progress()") for pair in itertools.pairwise(code)):
        faults.append("no ex.progress() behind it")
    for number, exercise in enumerate(module.exercises, 1):
        if not any(exercise.question.strip() in source for source in prose):
            faults.append(f"the question of exercise {number} is not in the text")
        if exercise.starter.strip() not in code:
            faults.append(f"no cell is the starter of exercise {number}")
        for method in (r"check\(answer\)", r"help\(\)"):
            if not has(rf"\bex\[{number}\]\.{method}"):
                faults.append(f"ex[{number}].{method} is not called".replace("\\", ""))
    wanted = [
        text
        for number, exercise in enumerate(module.exercises, 1)
        for text in (exercise.question.strip(), exercise.starter.strip(), f"ex[{number}].check(answer)")
    ]
    rest = iter(every)  # each is looked for behind the one before it: two starters may be alike
    if not faults and not all(any(text in source for source in rest) for text in wanted):
        faults.append("question, starter and check do not follow one another")
    return faults


@pytest.mark.parametrize("key", sorted(PAGES))
def test_a_notebook_holds_its_exercises(key: str) -> None:
    notebook = nbformat.read(PAGES[key], as_version=4)
    assert not faults_of(notebook.cells, key, module_of(key))


def demo_cells() -> list[Any]:
    cells = [nbformat.v4.new_code_cell('from book import exercises\n\nex = exercises.chapter("demo")')]
    for number, exercise in enumerate(module_of(DEMO).exercises, 1):
        cells.append(nbformat.v4.new_markdown_cell(f"### Exercise {number}\n\n{exercise.question}"))
        cells.append(nbformat.v4.new_code_cell(exercise.starter.strip()))
        cells.append(nbformat.v4.new_code_cell(f"ex[{number}].check(answer)"))
        cells.append(nbformat.v4.new_code_cell(f"ex[{number}].help()"))
    return [*cells, nbformat.v4.new_code_cell("ex.quiz()"), nbformat.v4.new_code_cell("ex.progress()")]


def test_each_disagreement_of_a_notebook_with_its_module_is_named() -> None:
    module = module_of(DEMO)
    assert faults_of(demo_cells(), DEMO, module) == []
    for i in range(len(demo_cells())):
        cells = demo_cells()
        cells[i].source = (
            cells[i]
            .source.replace("demo", "dEmo")
            .replace("ex", "eX", 1)
            .replace("answer = ", "a = ")
            .replace("`", "")
        )
        assert len(faults_of(cells, DEMO, module)) == 1, f"cell {i} was changed"
    cells = demo_cells()
    cells[2], cells[3] = cells[3], cells[2]
    assert faults_of(cells, DEMO, module) == ["question, starter and check do not follow one another"]


# ---- The engine itself ----------------------------------------------------------------------------------------------


def judged_by(judge: Callable[[Exercise, Any], Any], **attributes: Any) -> engine.Task:
    """Make a task of one judge."""
    defined = {
        "starter": "def f(x):\n    ...\n\nanswer = f\n",
        "solution": "",
        "hints": (),
        "judge": judge,
    } | attributes
    return engine.Task(type("Made", (Exercise,), defined)(), 1, "made")


def calls(*args: Any, **kwargs: Any) -> Callable[[Exercise, Any], str]:
    """Make a judge that calls the answer and tells what it returned."""
    return lambda self, answer: f"returned {self.call(answer, *args, **kwargs)!r}"


def test_unknown_chapters_and_exercises_are_answered_with_what_exists() -> None:
    with pytest.raises(LookupError) as error:
        exercises.chapter("no-such-chapter")
    assert all(key in str(error.value) for key in exercises.chapters())
    for number in (0, 4, -1, 9, "1", 1.0, None):
        with pytest.raises(IndexError, match="3 exercises: ex\\[1\\] to ex\\[3\\]"):
            chapter_of(DEMO)[number]  # type: ignore[index]
    assert [repr(task) for task in chapter_of(DEMO)][2].startswith("Exercise 3: ex[3].check(answer)")
    assert "ex[1] to ex[3]" in repr(chapter_of(DEMO))


def test_the_modules_beside_the_engine_are_the_chapters() -> None:
    files = {path.stem for path in (ROOT / "book" / "exercises").glob("*.py")} - {"__init__"}
    assert exercises.chapters() == sorted(file.replace("_", "-") for file in files)


def test_check_shows_its_verdict_and_returns_nothing(shown: list[Any]) -> None:
    assert chapter_of(DEMO)[1].check(1) is None
    assert chapter_of(DEMO)[1].check() is None
    assert [verdict.status for verdict in shown] == ["correct", "not attempted"]
    data, _ = DisplayFormatter().format(shown[0])
    assert data["text/plain"] == "Exercise 1: correct. It is the canceled flight."
    assert "correct." in Page(data["text/html"]).text and not Page(data["text/html"]).faults


def test_each_status_has_a_color_of_its_own_and_says_itself_in_words() -> None:
    boxes = [Verdict(status, "m")._repr_html_() for status in ("not attempted", "not yet", "correct")]
    colors = [re.search(r"solid (#\w{6})", box)[1] for box in boxes]  # type: ignore[index]
    assert len(set(colors)) == 3
    for status, box in zip(("not attempted", "not yet", "correct"), boxes, strict=True):
        assert f"Exercise 1: {status}." in Page(box).text
    for color in colors:
        for ground in ("#FFFFFF", "#121212"):
            assert contrast(color, ground) >= 3, f"{color} on {ground}"


def contrast(a: str, b: str) -> float:
    """Return the WCAG contrast ratio of two colors."""

    def luminance(color: str) -> float:
        parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    light, dark = sorted((luminance(a), luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    "answer",
    [..., [..., ...], {"keep": {"a": (..., [...])}}, (...,), {...}, frozenset({...})],
    ids=["itself", "list", "deep", "tuple", "set", "frozenset"],
)
def test_an_answer_of_blanks_only_is_not_attempted(answer: Any) -> None:
    assert judged_by(lambda self, answer: "ok").verdict(answer).status == "not attempted"


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ([1, ...], "`answer[1]` is still"),
        ({"keep": {"a": (1, ...)}}, "`answer['keep']['a'][1]` is still"),
        ({"A": 1, "B": 2, "C": ..., "D": 4, "E": ...}, "`answer['C']` and `answer['E']` are still"),
        ([0, *[...] * 5], "`answer[1]`, `answer[2]`, `answer[3]` and 2 more are still"),
        ({..., 2}, "`answer` is still"),
    ],
    ids=["list", "deep", "two of five", "many", "set"],
)
def test_a_blank_within_a_filled_answer_is_named(answer: Any, words: str) -> None:
    verdict = judged_by(lambda self, answer: "ok").verdict(answer)
    assert verdict.status == "not yet" and verdict.message.startswith(words)


STARTER = '''def gate(frame):
    """Say whether a frame may pass."""
    limits = {"dep_time": 2400}
    return [name for name in limits if (lambda n: n)(name) == ...]

answer = gate
'''


@pytest.mark.parametrize(
    ("edit", "status"),
    [
        (lambda code: code, "not attempted"),
        (lambda code: "\n\n# mine\n" + code.replace("limits)", "limits )  # hm"), "not attempted"),
        (lambda code: code.replace("answer = gate", "answer = [gate]"), "not attempted"),
        (lambda code: code.replace("answer = gate", "answer = [gate, 1]"), "not yet"),
        (lambda code: code.replace("2400", "2401"), "correct"),
        (lambda code: code.replace("2400", "2400.0"), "correct"),
        (lambda code: code.replace("lambda n: n", "lambda n: n + ''"), "correct"),
        (lambda code: code.replace("frame", "table"), "correct"),
        (lambda code: code.replace("=gate", "= print"), "not attempted"),
    ],
)
def test_a_function_is_attempted_once_its_code_changes(edit: Callable[[str], str], status: str) -> None:
    task = judged_by(lambda self, answer: "ok", starter=STARTER)
    assert task.verdict(answer_of(edit(STARTER), {})).status == status


def test_a_learners_exception_is_told_with_their_line_and_what_they_were_given() -> None:
    code = (
        "def late(frame, limit=15):\n    wrong = 1\n    return frame['dep_dely'] > limit\n\nanswer = late\n"
    )
    frame = pd.DataFrame({"dep_delay": [1.0, 2.0], "carrier": ["UA", "HA"]})
    verdict = judged_by(calls(frame, limit=3)).verdict(answer_of(code, {}))
    assert verdict.status == "not yet" and verdict.error is None
    for words in (
        "Line 3 of your cell, `return frame['dep_dely'] > limit`, raised `KeyError`: 'dep_dely'.",
        "`frame`: a DataFrame of 2 rows and 2 columns (dep_delay float64, carrier ",
        "`limit`: the number 3 (int)",
    ):
        assert words in verdict.message
    assert "Traceback" not in verdict.message and "engine" not in verdict.message


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("raise SystemExit(1)", "`SystemExit`, which asks Python to end"),
        ("raise KeyboardInterrupt", "raised `KeyboardInterrupt`."),
        ("return f(x)", "`RecursionError`: maximum recursion depth exceeded"),
        ("raise Odd", "raised `Odd`."),
        ("raise ValueError('a' * 1000)", "a…"),
        ("raise ValueError('two\\n\\nlines')", "two lines"),
        ("return ...", "still to be filled in"),
        ("return {'a': [1, ...]}", "its ['a'][1] is `...` and still to be filled in"),
        ("return input()", "`return input()`, raised `EOFError`: `input()` waits for somebody to type"),
        ("import getpass; return getpass.getpass()", "waits for somebody to type"),
        ("return [][0]", "Line 2 of your cell, `return [][0]`, raised `IndexError`"),
        (
            "return pd.DataFrame().loc[3]",
            "Line 2 of your cell, `return pd.DataFrame().loc[3]`, raised `KeyError`",
        ),
        (
            "import json; json.loads('{')",
            "Line 2 of your cell, `import json; json.loads('{')`, raised `JSONDecodeError`",
        ),
    ],
)
def test_whatever_a_function_does_becomes_a_hint(body: str, words: str) -> None:
    class Odd(Exception):  # noqa: N818
        def __str__(self) -> str:
            raise RuntimeError

    verdict = judged_by(calls(1)).verdict(
        answer_of(f"def f(x):\n    {body}\n\nanswer = f\n", {"Odd": Odd, "pd": pd})
    )
    assert (verdict.status, verdict.error) == ("not yet", None)
    assert words in verdict.message
    assert len(verdict.message) < 600


def test_an_exception_that_is_asked_for_is_given_to_the_judge() -> None:
    def judge(self: Exercise, answer: Any) -> str:
        return f"{type(self.raised(answer, 1)).__name__}"

    task = judged_by(judge, seconds=0.2)
    assert task.verdict(raising).message == "ValueError"
    assert task.verdict(lambda x: x).message == "NoneType"
    assert "still running" in task.verdict(endless).message
    assert "A function is expected" in task.verdict(3).message


def test_a_function_that_cannot_be_called_so_is_a_hint() -> None:
    for answer in (lambda: 1, lambda a, b: 1, functools.partial(int, "3", 10), dict.fromkeys, 3, max):
        verdict = judged_by(calls(1)).verdict(answer)
        assert (verdict.status, verdict.error) == ("not yet", None)
        assert "It was called with" in verdict.message or "A function is expected" in verdict.message


def test_a_function_is_described_as_python_writes_its_parameters() -> None:
    def one(a: int, b: str = "x", *rest: int, c: float = 1) -> int: ...

    assert describe(one) == "the function `one(a, b, *rest, c)`"
    assert describe(lambda a, *, b=2: 1) == "the function `lambda a, *, b: …`"
    assert describe(lambda: 1) == "the function `lambda: …`"


def test_a_hundredfold_is_a_percentage_only_of_a_share() -> None:
    for got, wanted, words in ((60, 0.6, "percentages"), (320, 3.2, "a hundred times too large")):
        with pytest.raises(Hint, match=words):
            engine.close([got, got], [wanted, wanted])


def test_what_a_function_waits_for_a_processor_does_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    def look(worker: engine.calls.Worker) -> None:
        worker.waited = 0.3  # as on a machine that others use

    nap = judged_by(calls(), seconds=0.2)
    assert "still running" in nap.verdict(lambda: time.sleep(0.4)).message
    monkeypatch.setattr(engine.calls.Worker, "_look", look)
    assert nap.verdict(lambda: time.sleep(0.4)).status == "correct"
    assert nap._exercise._spent < 0.2
    assert "still running" in nap.verdict(lambda: time.sleep(1)).message


def running() -> int:
    """Count the threads of checks that still run."""
    time.sleep(0.05)  # a thread that was stopped still takes a moment to leave
    return sum(thread.name == "exercise" for thread in threading.enumerate())


def test_an_endless_loop_is_stopped_and_its_thread_ends() -> None:
    began = time.monotonic()
    verdict = judged_by(calls(1), seconds=0.2).verdict(endless)
    assert verdict.message.startswith("Your function was still running after 0.2 seconds and was stopped")
    assert "a loop that never ends" in verdict.message
    assert time.monotonic() - began < 3
    assert running() == 0


def test_a_loop_that_cannot_be_stopped_is_abandoned_and_told() -> None:
    stubborn = Stubborn()
    began = time.monotonic()
    verdict = judged_by(calls(1), seconds=0.2).verdict(stubborn)
    assert time.monotonic() - began < 3
    assert verdict.message.startswith(
        "Your function was still running after 0.2 seconds and could not be stopped"
    )
    assert "restart the kernel" in verdict.message
    assert running() == 1
    stubborn.released.set()
    assert running() == 0


def test_stopping_prints_nothing(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threading, "excepthook", threading.__excepthook__)  # pytest has put its own there
    judged_by(calls(1), seconds=0.2).verdict(endless)

    class LeavesAtOnce(engine.calls.Worker):
        def run(self) -> None:  # the exception may also arrive after the learner's code has ended
            endless()

    assert not LeavesAtOnce(endless, (), {}).finish(0.1)
    assert running() == 0
    assert capfd.readouterr() == ("", "")


def prints(x: int) -> None:
    print(x)


def forgets(x: int) -> None:
    x += 1


def one_path(x: int) -> int | None:
    return x if x > 5 else None


@pytest.mark.parametrize(
    ("answer", "solution", "words"),
    [
        (
            prints,
            "def prints(x):\n    return x\n",
            "no `return` in it gives a value. `print` only shows one.",
        ),
        (forgets, "def forgets(x):\n    return x\n", "no `return` in it gives a value."),
        (prints, "def prints(x):\n    x.append(1)\n", "returned None"),
        (one_path, "def one_path(x):\n    return x\n", "returned None"),
    ],
    ids=["prints", "forgets", "is to return nothing", "one path gives a value"],
)
def test_a_function_that_gives_no_value_is_told_so(answer: Any, solution: str, words: str) -> None:
    assert judged_by(calls(3), solution=solution).verdict(answer).message.endswith(words)


def test_one_truth_asked_of_many_values_is_explained_without_any_and_all() -> None:
    verdict = judged_by(calls(np.array([0.2, 0.7]))).verdict(lambda risk: "call" if risk > 0.5 else "wait")
    assert "ask for one truth value, and here are many" in verdict.message and "any()" not in verdict.message


def test_a_none_where_no_return_was_reached_is_explained() -> None:
    def first_above_ten(values: list[int]) -> int | None:
        for value in values:
            if value > 10:
                return value

    def largest(values: list[int]) -> int | None:
        return max(values, default=None)

    def judge(self: engine.Exercise, fn: Any) -> str:
        raise engine.Hint(f"It should be 3; yours returned {engine.describe(self.call(fn, []))}.")

    assert (
        judged_by(judge).verdict(first_above_ten).message.endswith("reaching a `return` gives `None`, too.")
    )
    assert judged_by(judge).verdict(largest).message.endswith("yours returned `None`.")


def test_what_a_function_prints_is_bounded(capsys: pytest.CaptureFixture[str]) -> None:
    def chatters() -> str:
        for number in range(100_000):
            print("line", number)
            print("line", number, file=sys.stderr)
        return "done"

    assert judged_by(calls(), seconds=60).verdict(chatters).status == "correct"
    for text in capsys.readouterr():
        assert text.startswith("line 0\nline 1\n") and text.rstrip().endswith("is left out.")
        assert engine.calls.PRINTED < len(text) < engine.calls.PRINTED + 200

    judged_by(calls(), seconds=0.2).verdict(lambda: [print("more") for _ in iter(int, 1)])
    print("after")
    text = capsys.readouterr().out
    assert len(text) < engine.calls.PRINTED + 200 and text.endswith("is left out.\nafter\n")


def test_learner_code_sees_the_context_variables_of_its_cell() -> None:
    cell = contextvars.ContextVar("cell", default=0)
    cell.set(7)
    assert judged_by(calls()).verdict(cell.get).message == "returned 7"


def test_all_calls_of_one_check_share_its_limit_and_the_next_check_starts_anew() -> None:
    def judge(self: Exercise, answer: Any) -> str:
        for _ in range(10):
            self.call(answer)
        return "ok"

    task = judged_by(judge, seconds=0.3)
    assert "still running" in task.verdict(lambda: time.sleep(0.1)).message
    pauses = iter([0.15])
    assert task.verdict(lambda: time.sleep(next(pauses, 0))).status == "correct"


def test_interrupting_the_kernel_ends_the_check_and_the_thread() -> None:
    over = threading.Event()

    def press() -> None:
        # As a reader would, press again: an interrupt that arrives while Python collects garbage is lost.
        pause = 0.3
        while not over.wait(pause):
            signal.raise_signal(signal.SIGINT)
            pause = 3

    began = time.monotonic()
    finger = threading.Thread(target=press)
    with pytest.raises(KeyboardInterrupt):
        finger.start()
        try:
            judged_by(calls(1), seconds=20).verdict(endless)
        finally:
            over.set()
    assert time.monotonic() - began < 10
    finger.join()
    assert running() == 0


def test_learner_code_works_on_copies() -> None:
    frame, array, deep = pd.DataFrame({"a": [1, 2]}), np.zeros(3), {"rows": [pd.Series([1, 2])]}

    def spoil(frame: Any, array: Any, deep: Any) -> str:
        frame["b"], array[:] = 1, 9
        deep["rows"][0][0] = 9
        deep["rows"].append(1)
        return "done"

    assert (
        judged_by(calls(frame, array, deep=deep), changes_arguments=True).verdict(spoil).message
        == "returned 'done'"
    )
    assert list(frame.columns) == ["a"] and not array.any()
    assert len(deep["rows"]) == 1 and list(deep["rows"][0]) == [1, 2]

    def judge(self: Exercise, answer: Any) -> str:
        answer["new"] = 1
        return "ok"

    mine = pd.DataFrame({"a": [1]})
    assert judged_by(judge).verdict(mine).status == "correct"
    assert list(mine.columns) == ["a"]


STRUCT = importlib.import_module("google.protobuf.struct_pb2")
SCHEMA = importlib.import_module("tensorflow_metadata.proto.v0.schema_pb2")


def message() -> Any:
    schema = SCHEMA.Schema()
    schema.feature.add(name="wind", presence={"min_fraction": 1.0})
    return schema


@pytest.mark.parametrize(
    ("given", "change", "words"),
    [
        (pd.DataFrame({"a": [1, None]}), "x.fillna(0, inplace=True)", "`x['a']` has other values. Work on a copy, such as `x.copy()`"),
        (pd.DataFrame({2: [1]}), "x[2] = 9", "`x[2]` has other values"),
        (pd.DataFrame({"a": [1, 2]}), "x['b'] = 1", "`x['b']` is new"),
        (pd.DataFrame({"a": [1, 2]}), "del x['a']", "`x['a']` is gone"),
        (pd.DataFrame({"a": [1, 2]}), "x['a'] = x['a'].astype(float)", "`x['a']` has other values"),
        (pd.DataFrame({"a": [1, 2]}), "x.drop(index=0, inplace=True)", "`x` has other rows"),
        (pd.DataFrame({"a": [2, 1]}), "x.sort_values('a', inplace=True)", "the rows of `x` stand in another order"),
        (pd.DataFrame({"a": [2, 1]}, index=[7, 8]), "x.reset_index(drop=True, inplace=True)", "`x.index` has other labels"),
        (pd.Series([1, 2]), "x[0] = 9", "`x` has other values"),
        (pd.Series({"a": 1}), "x['b'] = 9", "`x['b']` is new"),
        (np.zeros(3), "x[:] = 9", "`x` has other values"),
        (np.array(["a", None], dtype=object), "x[1] = 'b'", "`x` has other values"),
        ({"a": 1}, "x['a'] = 2", "`x['a']` has another value. Work on a copy, such as `x.copy()`"),
        ({"a": 1}, "x['a'] = True", "`x['a']` holds something else"),
        ({"rows": [np.zeros(2)]}, "x['rows'][0][1] = 1", "`x['rows'][0]` has other values. Work on a copy, such as `copy.deepcopy(x)`"),
        (["a", "b"], "x.pop(0)", "`x` has 1 item, not 2"),
        (["b", "a"], "x.sort()", "`x[0]` has another value"),
        ({"b": 1, "a": 2}, "x['b'] = x.pop('b')", "`x` is in another order"),
        ({1, 2}, "x.add(3)", "`x` has other items"),
        (STRUCT.Struct(fields={"limit": {"number_value": 1}}), "x['limit'] = 2", "`x.fields['limit'].number_value` has another value. Work on a copy, such as `copy.deepcopy(x)`"),
        (STRUCT.Struct(), "x['limit'] = 2", "`x.fields['limit']` is new"),
        (message(), "x.feature[0].presence.min_fraction = 0.9", "`x.feature[0].presence.min_fraction` has another value"),
        (message(), "x.feature[0].ClearField('presence')", "`x.feature[0].presence"),
        (message(), "x.feature.add(name='gust')", "`x.feature` has 2 items, not 1"),
        (message(), "x.feature[0].float_domain.min = 0", "`x.feature[0].float_domain"),
        ([1], "x[0] = Hostile()", "`x[0]` holds something else"),
        ([1.5], "x[0] = float('nan')", "`x[0]` has another value"),
    ],
)  # fmt: skip
def test_a_function_that_changes_its_argument_is_told_what(given: Any, change: str, words: str) -> None:
    code = f"def f(x):\n    {change}\n    return 1\n\nanswer = f\n"
    answer = answer_of(code, {"Hostile": Hostile})
    for judge in (calls(given), calls(x=given)):
        verdict = judged_by(judge).verdict(answer)
        assert verdict.status == "not yet" and verdict.error is None
        assert words in verdict.message, verdict.message
    assert judged_by(calls(given), changes_arguments=True).verdict(answer).status == "correct"


def test_reading_is_no_change_and_a_change_is_told_only_once_the_result_is_right() -> None:
    values = [
        float("nan"),
        np.float64("nan"),
        None,
        "a",
        b"b",
        1,
        np.int64(2),
        pd.NaT,
        object(),
        max,
        np.datetime64("NaT"),
    ]
    frame = pd.DataFrame({"a": values, "b": range(len(values))}, index=[np.nan, *values[1:]])
    everything = {"values": values, "tuple": tuple(values), "frame": frame, "array": np.array([np.nan, 1])}
    everything |= {"objects": np.array(values, dtype=object), "index": frame.index, "message": message()}
    example = importlib.import_module("tensorflow").train.Example()

    def reads(x: Any, y: Any) -> int:
        assert not y.features.feature["no such key"].int64_list.value  # protobuf adds an empty entry
        return len(x)

    assert judged_by(calls(everything, example)).verdict(reads).status == "correct"

    def spoils(x: Any, y: Any) -> int:
        x["values"].append(1)
        return len(x)

    def judge(self: Exercise, answer: Any) -> str:
        if self.call(answer, everything, example) != 3:
            raise Hint("It should be 3.")
        return "ok"

    assert judged_by(judge).verdict(spoils).message == "It should be 3."
    task = judged_by(calls(everything, example))
    assert task.verdict(spoils).message.startswith(
        "The result is right. One thing more: your function changes"
    )
    assert task.verdict(reads).status == "correct", "what one check found is not told by the next"


def test_a_change_before_an_exception_that_is_asked_for_is_seen_too() -> None:
    def judge(self: Exercise, answer: Any) -> str:
        return repr(self.raised(answer, [1]))

    def raises(x: list[int]) -> None:
        x.append(2)
        raise ValueError

    assert "`x` has 2 items" in judged_by(judge).verdict(raises).message


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("return len(flights) + month", "does not depend on `w`: another `w` gives the same."),
        ("return limit + month", "gives the same. It reads `limit`, a name of your notebook, and never `w`."),
        (
            "return sum(limit for _ in range(month))",
            "gives the same. It reads `limit`, a name of your notebook, and never `w`.",
        ),
        ("return limit + month + 0 * w", "gives the same."),
        ("return [limit + month, (lambda: w)][0]", "gives the same."),
        ("return limit + other + month", "gives the same."),
        ("return month + (1j).imag + len('w')", "another `w` gives the same."),
    ],
    ids=[
        "no such name",
        "a global",
        "in a loop",
        "read and ignored",
        "by a lambda",
        "two globals",
        "an attribute",
    ],
)
def test_a_parameter_that_does_not_matter_is_named(body: str, words: str) -> None:
    def judge(self: Exercise, answer: Any) -> str:
        self.depends(answer, "window", (5, 3), (5, 4))
        return "ok"

    names = {"limit": 3, "other": 4, "imag": 5, "flights": pd.DataFrame({"a": [1]})}
    answer = answer_of(f"def f(month, w):\n    {body}\n\nanswer = f\n", names)
    verdict = judged_by(judge).verdict(answer)
    assert verdict.status == "not yet" and verdict.message.endswith(words), verdict

    def only_named(self: Exercise, answer: Any) -> str:
        self.depends(answer, "window", (5, 3), (5, 4), only_named=True)
        return "ok"

    assert judged_by(only_named).verdict(answer).status == ("not yet" if "never" in words else "correct")
    for right in (lambda month, w: month + w, lambda month, w: pd.DataFrame({"a": [w, None]})):
        assert judged_by(judge).verdict(right).status == "correct"


SETTINGS = {
    "warnings": (lambda: warnings.simplefilter("error"), lambda: warnings.warn("odd", stacklevel=1)),
    "NumPy's errors": (lambda: np.seterr(all="raise"), lambda: np.zeros(1) / 0),
    "pandas' options": (lambda: pd.set_option("mode.chained_assignment", "raise"), lambda: pd.get_option("mode.chained_assignment") == "warn"),
    "decimal": (lambda: decimal.getcontext().__setattr__("prec", 2), lambda: str(decimal.Decimal(1) / 3).endswith("333")),
    "locale": (lambda: locale.setlocale(locale.LC_TIME, "C.UTF-8"), lambda: locale.setlocale(locale.LC_TIME) == "C"),
    "random": (lambda: random.seed(7), lambda: random.random() in [0.8444218515250481, 0.7579544029403025]),
    "NumPy's seed": (lambda: np.random.seed(7), lambda: np.random.rand() in np.random.RandomState(0).rand(2)),
}  # fmt: skip


def settings() -> dict[str, Any]:
    return {
        "warnings": warnings.filters[:],
        "numpy": np.geterr(),
        "pandas": pd.get_option("mode.chained_assignment"),
        "decimal": decimal.getcontext().prec,
        "locale": locale.setlocale(locale.LC_TIME),
        "random": random.getstate(),
        "seed": np.random.get_state()[1].tolist(),
        "folder": os.getcwd(),
    }


@pytest.fixture
def settings_put_back(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.chdir(os.getcwd())
    with (
        warnings.catch_warnings(),
        np.errstate(),
        decimal.localcontext(),
        pd.option_context("mode.chained_assignment", "warn"),
    ):
        yield
    locale.setlocale(locale.LC_TIME, "C")


@pytest.mark.parametrize("name", SETTINGS)
def test_a_judge_does_not_inherit_what_the_learner_has_set(name: str, settings_put_back: None) -> None:
    change, right = SETTINGS[name]

    def judge(self: Exercise, answer: Any) -> str:
        for where, done in (("judge", right()), ("call", self.call(lambda: right()))):
            if done is not None and not np.all(done):
                raise Hint(f"the {where} sees it")
        return "ok"

    change()
    before = settings()
    verdict = judged_by(judge).verdict(1)
    assert (verdict.status, verdict.error) == ("correct", None), verdict
    assert settings() == before, "a check leaves the notebook's settings as they are"


def test_what_a_function_sets_ends_with_its_check(settings_put_back: None, tmp_path: Path) -> None:
    before = settings()

    def sets() -> str:
        for change, _ in SETTINGS.values():
            change()
        os.chdir(tmp_path)
        return "done"

    def judge(self: Exercise, answer: Any) -> str:
        said = self.call(answer)
        warnings.warn("of the judge", stacklevel=1)
        return said

    assert judged_by(judge).verdict(sets).message == "done"
    assert settings() == before


def test_a_check_runs_in_a_folder_that_was_deleted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert judged_by(calls()).verdict(os.getcwd).status == "correct"


def test_nullable_types_are_read_as_the_values_they_hold() -> None:
    frame = pd.DataFrame(
        {"a": [1.0, np.nan], "b": [True, False], "c": ["x", None], "d": [1, 2], "a2": [0.5, 1.5]}
    )
    frame.columns = ["a", "b", "c", "d", "a"]
    seen: list[Any] = []

    def judge(self: Exercise, answer: Any) -> str:
        seen.extend((answer["frame"], self.call(lambda x: x, answer["columns"])))
        seen.append(self.call(answer["columns"][0].convert_dtypes))
        return "ok"

    nullable = frame.convert_dtypes()
    columns = [nullable.iloc[:, place] for place in range(5)]
    assert judged_by(judge).verdict({"frame": nullable, "columns": columns}).status == "correct"
    read, listed, one = seen
    assert read.columns.tolist() == list("abcda") and read.index.equals(frame.index)
    for place, kind in enumerate("fbOif"):
        for column in (read.iloc[:, place], listed[place]):
            assert column.dtype.kind == kind and column.isna().equals(frame.iloc[:, place].isna())
            assert engine.same_values(column, frame.iloc[:, place])
    assert one.dtype.kind == "f" and nullable.iloc[:, 0].dtype == "Int64", "the learner's own is left alone"
    assert engine.plain(pd.Index([1, None], dtype="Int64")).dtype.kind == "f"
    assert engine.plain(frame) is frame


@pytest.mark.parametrize(
    ("a", "b", "alike"),
    [
        (pd.Series([1, None]), pd.Series([1, None], dtype="Int64"), True),
        (pd.Series([1, 2], index=[5, 6]), [1.0, 2], True),
        (np.array([True, False]), pd.Series([1, 0]), True),
        (pd.Series(["a", pd.NA], dtype="string"), ["a", None], True),
        (pd.Series([pd.NaT]), [np.nan], True),
        (pd.DataFrame({"a": [1]}), [[1]], True),
        (1, np.float32(1), True),
        (pd.Series([1, None]), [1, 0], False),
        ([1, 2], [1], False),
        (["1"], [1], False),
    ],
)
def test_values_are_compared_as_values(a: Any, b: Any, alike: bool) -> None:
    assert engine.same_values(a, b) is engine.same_values(b, a) is alike


def test_copied_keeps_what_is_not_data_and_survives_a_circle() -> None:
    model = object()
    circle: list[Any] = [model]
    circle.append(circle)
    copy = copied(circle)
    assert copy is not circle and copy[0] is model and copy[1] is copy
    assert copied((1, {2, 3}, {"a": "b"})) == (1, {2, 3}, {"a": "b"})


def test_a_protocol_buffer_is_copied() -> None:
    message = importlib.import_module("google.protobuf.struct_pb2").Struct()
    message["limit"] = 1
    copy = copied({"m": message})["m"]
    copy["limit"] = 2
    assert (message["limit"], copy["limit"]) == (1, 2)


def test_a_fault_of_the_judge_is_kept_for_the_tests_and_told_without_a_traceback() -> None:
    def judge(self: Exercise, answer: Any) -> str:
        return {}["a bug of ours"]

    verdict = judged_by(judge, expects="a number of minutes").verdict("<b>")
    assert verdict.status == "not yet" and isinstance(verdict.error, KeyError)
    for words in (
        "could not read your answer",
        "the text '<b>'",
        "a number of minutes",
        "exercise 1 of `made`",
    ):
        assert words in verdict.message
    assert "KeyError" not in verdict.message


@pytest.mark.parametrize(
    "judge", [lambda s, a: str(a == 1), lambda s, a: f"{a}", lambda s, a: "y" if a else "n"]
)
def test_an_object_that_cannot_be_compared_or_shown_does_not_break_a_check(judge: Any) -> None:
    verdict = judged_by(judge).verdict(Hostile())
    assert verdict.status == "not yet" and isinstance(verdict.error, SystemExit)
    assert "an object of type Hostile" in verdict.message


def test_what_the_learner_wrote_is_escaped() -> None:
    def judge(self: Exercise, answer: Any) -> str:
        raise Hint(f"`answer` is {describe(answer)}, and `{answer}` too.")

    box = judged_by(judge).verdict("<script>alert('&')</script>")._repr_html_()
    assert "<script" not in box
    assert Page(box).count["code"] == 2 and "<script>alert('&')</script>" in Page(box).text


def test_hints_may_hold_paragraphs_and_blocks_of_code() -> None:
    box = Verdict(
        "not yet", "Look at `x`.\n\nThen:\n```python\nif a < b:\n    c()\n```\nAnd so on."
    )._repr_html_()
    page = Page(box)
    assert not page.faults
    assert page.count["p"] == 3 and page.count["pre"] == 1
    assert "if a < b:\n    c()" in page.text and "```" not in page.text


@pytest.mark.parametrize(
    "read",
    [
        engine.expect_number,
        functools.partial(engine.expect_number, share=True),
        engine.expect_bool,
        functools.partial(engine.expect_type, types=(str, float), expected="a name or a number"),
        functools.partial(engine.expect_function, name="gate", parameters=1),
        functools.partial(engine.expect_columns, columns=["a"]),
        functools.partial(engine.expect_choice, choices=("data", "model"), name="who_won"),
        functools.partial(engine.expect_booleans, index=pd.RangeIndex(2)),
    ],
)
def test_an_expectation_raises_nothing_but_a_hint(read: Callable[[Any], Any]) -> None:
    values = [3, 0.5, True, "data", "3", 3j, 1e400, pd.NA, pd.NaT, np.array("x"), np.array(None)]
    values += [np.array([[True, False]]), pd.Series([True, False]), pd.Series(["a", None]), pd.Index([1, 0])]
    values += [
        np.datetime64("2013-01-01"),
        decimal.Decimal("NaN"),
        {1, 2},
        {"a": 1}.items(),
        {"a": 1},
        [True],
    ]
    values += [form for value in values for form in forms_of(value).values()]
    for value in [*values, *plain_answers().values()]:
        try:
            read(value)
        except Hint as hint:
            assert str(hint) and len(str(hint)) < 600


@pytest.mark.parametrize(
    "options",
    [(), (("a", "b", True),), (("a", "b", False), ("c", "d", False)), (("a", "b", True), ("c", "d", True))],
)
def test_a_question_has_exactly_one_right_option(options: Any) -> None:
    with pytest.raises(ValueError, match="one of them right"):
        Question("?", options)


DESCRIBED = [
    (None, "`None`"),
    (..., "`...`"),
    (True, "`True`"),
    (3, "the number 3 (int)"),
    (0.5, "the number 0.5 (float)"),
    (np.float32(0.5), "the float32 value 0.5"),
    ("a", "the text 'a'"),
    ("a" * 41, "the text '" + "a" * 40 + "' … (41 characters)"),
    (pd.DataFrame({"a": [1]}), "a DataFrame of 1 row and 1 column (a int64)"),
    (pd.DataFrame({c: [1] for c in "abcdefg"}).iloc[:0, :], "a DataFrame of 0 rows and 7 columns"),
    (pd.Series([1.0, 2.0]), "a pandas Series of 2 values, dtype float64"),
    (np.zeros((3, 2)), "an array of shape (3, 2), dtype float64"),
    (np.array(0.5), "an array of shape () that holds the number 0.5 (float) (`float(…)` takes it out)"),
    (np.array(None), "an array of shape () that holds `None`"),
    ([], "an empty list"),
    (["a", "b"], "a list of 2 items (str)"),
    ((1, "a", None, 2.0), "a tuple of 4 items (int, str, NoneType, …)"),
    ({"a": 1}, "a dict with the keys 'a'"),
    (dict, "the class dict"),
    (max, "the function `max`"),
    (lambda: 1, "the function `lambda: …`"),
    (lambda x, y=1: 1, "the function `lambda x, y: …`"),
    (contrast, "the function `contrast(a, b)`"),
    (Hostile(), "an object of type Hostile"),
    (10**5000, "an object of type int"),
]


def test_describe_says_what_came() -> None:
    for value, text in DESCRIBED:
        described = describe(value)
        assert described.startswith(text)
        assert "0x" not in described and len(described) < 300


@pytest.mark.parametrize(
    ("got", "wanted", "more", "words"),
    [
        (60, 0.6, {}, "The share should be 0.6; it is 60. Yours is a percentage: 60 % are 0.6 as a share."),
        ([60, 2], [0.6, 0.02], {}, "should be 0.6; it is 60. Yours are percentages: 60 % are 0.6 as a share."),
        ([-2, 0], [-0.02, 0], {}, "Yours are percentages: -2 % are -0.02 as a share."),
        (0.6, 60, {}, "Yours is a share: 0.6 is 60 %."),
        ([0.02, -0.1], [-0.02, 0.1], {}, "Mind the sign."),
        ([0.5, 0.6], [0.5, -0.6], {}, "should be -0.6; it is 0.6."),
        ([60, 0.02], [0.6, 0.02], {}, "should be 0.6; it is 60."),
        ([60, 7], [0.6, 0.02], {"cases": ["for June", "for July"]}, "should be 0.6 for June; it is 60."),
        (2, 3, {"difference": (6, 3)}, "You divided where the difference is asked for."),
        (1, 3, {"difference": (6, 3)}, "You took the difference relative to the second number; the plain difference is asked for."),
        (-3, 3, {"difference": (6, 3)}, "You took the difference the other way round."),
        ([2, 0], [3, 4], {"difference": ([6, 0], [3, -4])}, "You divided where the difference is asked for."),
        (2, 3, {"difference": (6, 3), "others": {"You swapped two.": 2}}, "should be 3; it is 2."),
        ([1, 5], [2, 5], {"others": {"You swapped two.": [1, 5]}}, "You swapped two."),
        (float("inf"), 3, {"difference": (3, 0)}, "should be 3; it is inf."),
    ],
)  # fmt: skip
def test_a_mistake_in_numbers_is_named_where_they_single_it_out(
    got: Any, wanted: Any, more: dict[str, Any], words: str
) -> None:
    with pytest.raises(Hint) as hint:
        engine.close(got, wanted, "The share", **more)
    assert str(hint.value).endswith(words)


def test_numbers_that_are_close_enough_pass() -> None:
    engine.close(0.6, 0.6 + 1e-9)
    engine.close([1e9, 0], [1e9 + 1, 0])
    engine.close(0.61, 0.6, tolerance=0.02)


@pytest.mark.parametrize(
    ("value", "words"),
    [(60, "it is 60. A share is not a percentage: 60 % are 0.6."), (-0.2, "from 0 to 1; it is -0.2."), (700, "from 0 to 1; it is 700.")],
)  # fmt: skip
def test_a_share_lies_between_0_and_1(value: float, words: str) -> None:
    with pytest.raises(Hint, match="`answer` should be a share, from 0 to 1") as hint:
        engine.expect_number(value, share=True)
    assert str(hint.value).endswith(words)
    assert [engine.expect_number(value, share=True) for value in (0, 0.6, 1)] == [0, 0.6, 1]


@pytest.mark.parametrize(
    "value", [3, 3.0, np.int64(3), np.float32(3), np.array(3), np.uint8(3), decimal.Decimal(3)]
)
def test_every_kind_of_number_is_a_number(value: Any) -> None:
    assert engine.expect_number(value) == 3.0


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("3", "it is the text '3'. Make a number of the text with `float(…)`."),
        ("three", "it is the text 'three'."),
        (True, "it is `True`"),
        (np.bool_(True), "bool"),
        (float("nan"), "finite"),
        (float("inf"), "finite"),
        (10**400, "finite"),
        (3j, "complex"),
        ([3], "a list of 1 item"),
        (np.array([3]), "an array of shape (1,), dtype int64. Take its only item out of it: `.item()`."),
        (pd.Series([3.5]), "Take its only item out of it: `.item()`."),
        (pd.Series(["a"]), "a pandas Series of 1 value, dtype object."),
        (np.array("3"), "an array of shape () that holds the text '3'"),
        (None, "`None`"),
    ],
)
def test_what_is_not_a_number_is_told(value: Any, words: str) -> None:
    with pytest.raises(Hint, match=r"`share` should be a (finite )?number") as hint:
        engine.expect_number(value, "`share`")
    assert words in str(hint.value)


def test_a_choice_is_read_in_any_case_and_the_choices_are_told() -> None:
    assert engine.expect_choice(" Data ", ("data", "model"), "who_won") == "data"
    for value in ("date", None, 1, ["data"]):
        with pytest.raises(Hint, match="`who_won` should return one of the texts `'data'`, `'model'`; yours"):
            engine.expect_choice(value, ("data", "model"), "who_won")


def test_truth_values_are_read_in_every_form_and_in_the_rows_order() -> None:
    index = pd.Index([5, 3, 8])
    series = pd.Series([True, True, False], index=[8, 5, 3])
    for value in ([True, False, True], (1, 0, 1), np.array([1.0, 0.0, 1.0]), series):
        read = engine.expect_booleans(value, index, "flight")
        assert read.dtype == bool and read.index.equals(index) and read.tolist() == [True, False, True]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "should be one `True` or `False` for each flight; it is `None`"),
        (pd.DataFrame({"a": [1, 0, 1]}), "for each flight; yours is a DataFrame"),
        ([[True], [False], [True]], "for each flight; yours is a list of 3 items"),
        ([True], "returned 1 value for 3 flights: give one answer for each flight. Late ones too."),
        (pd.Series([True, True, True]), "another index than the flights"),
        (pd.Series([True, True, True], index=[5, 5, 3]), "another index than the flights"),
        ([True, None, float("nan")], "2 of your answers are missing"),
        ([True, 2, False], "there are other values among them"),
        (["a", "b", "c"], "there are other values among them"),
    ],
)
def test_what_are_not_truth_values_is_told(value: Any, words: str) -> None:
    with pytest.raises(Hint) as hint:
        engine.expect_booleans(value, pd.Index([5, 3, 8]), "flight", "Late ones too.")
    assert words in str(hint.value)


def test_the_other_expectations_say_what_was_expected_and_what_came() -> None:
    assert engine.expect_bool(np.bool_(False)) is False and engine.expect_bool(True) is True
    for value in (1, 0, None, "True", np.array([True])):
        with pytest.raises(Hint, match="should be `True` or `False`; it is"):
            engine.expect_bool(value)
    with pytest.raises(Hint, match=r"holds `True` \(`bool\(…\)` takes it out\)"):
        engine.expect_bool(np.array(True))
    for read in (
        functools.partial(engine.expect_choice, choices=("data", "model"), name="who_won"),
        functools.partial(engine.expect_type, types=(str, list), expected="a name"),
    ):
        with pytest.raises(Hint, match=r"that holds the text 'data' \(`str\(…\)` takes it out\)"):
            read(np.array("data"))  # as np.where gives it

    assert engine.expect_type(["a"], list, "a list of names") == ["a"]
    with pytest.raises(Hint, match="`answer` should be a list of names; it is the text 'a'"):
        engine.expect_type("a", list, "a list of names")

    for good in (lambda a, b: 1, lambda *a: 1, lambda a, b, c=1: 1, max, functools.partial(contrast)):
        assert engine.expect_function(good, "gate", parameters=2) is good
    for bad in (lambda a: 1, lambda a, b, c: 1, lambda a, *, b: 1):
        with pytest.raises(Hint, match="should be a function of 2 parameters; it is the function `lambda a"):
            engine.expect_function(bad, "gate", parameters=2)
    with pytest.raises(Hint, match="`answer = gate`, without calling it"):
        engine.expect_function(True, "gate", parameters=1)

    frame = pd.DataFrame({"dep_delay": [1], "origin": ["JFK"]})
    assert engine.expect_columns(frame, ["origin"]) is frame
    with pytest.raises(Hint, match="no column `dep_dely`, `wind`. Did you mean `dep_delay`"):
        engine.expect_columns(frame, ["dep_dely", "wind"])
    with pytest.raises(Hint, match="should be a pandas DataFrame; it is a dict"):
        engine.expect_columns({"origin": 1}, ["origin"])


# ---- In a real kernel -----------------------------------------------------------------------------------------------

KERNEL_CELLS = {
    "set-up": "import sys; sys.path[:0] = {paths!r}\n"
    "import exercises_demo\nfrom book.exercises.engine import Chapter\nex = Chapter('demo', exercises_demo)",
    "prints": "def gate(frame):\n    print('rows:', len(frame))\n    return frame.dep_time.max() < 2400\n",
    "check": "ex[2].check(gate)",
    "helps": "def helper(frame):\n    return frame.nothing\n",
    "raises": "def gate2(frame):\n    return helper(frame)",
    "check of raises": "ex[2].check(gate2)",
    "quits": "def gate3(frame):\n    quit()\n\nex[2].check(gate3)",
    "exits": "ex[2].check(lambda frame: exit)\nex[2].check(lambda frame: exit())",
    "asks": "ex[2].check(lambda frame: input('a number: '))",
    "prints for ever": "def gate4(frame):\n    while True:\n        print('again')\n\nex[2].check(gate4)",
    "displays for ever": "def gate5(frame):\n    while True:\n        display('again')\n\nex[2].check(gate5)",
    "displays": "for i in range(30):\n    display(i)",
    "endless": "ex[2]._exercise.seconds = 60\nex[2].check(lambda frame: [0 for _ in iter(int, 1)])",
    "after": "import threading\nprint([t for t in threading.enumerate() if t.name == 'exercise'])\nex[1].check(1)",
}


def test_a_check_in_a_real_kernel() -> None:
    manager, client = start_new_kernel()
    outputs: dict[str, list[dict[str, Any]]] = {}
    errors: dict[str, str] = {}
    timer = None
    try:
        for name, code in KERNEL_CELLS.items():
            outputs[name] = []
            if name == "endless":
                timer = threading.Timer(2, manager.interrupt_kernel)
                timer.start()
            reply = client.execute_interactive(
                code.replace("{paths!r}", repr([str(ROOT), str(ROOT / "tests")])),
                timeout=60,
                output_hook=lambda message, name=name: outputs[name].append(message["content"]),
            )
            errors[name] = reply["content"].get("ename", "")
    finally:
        if timer:
            timer.cancel()
        client.stop_channels()
        manager.shutdown_kernel(now=True)

    def texts(name: str) -> str:
        return "\n".join(
            content.get("text") or content["data"]["text/plain"]
            for content in outputs[name]
            if "text" in content or "data" in content
        )

    assert errors.pop("endless") == "KeyboardInterrupt"
    assert not any(errors.values()), errors
    assert "rows: 2\nrows: 1\n" in texts("check")
    assert "Exercise 2: correct. A gate is a decision about a whole span." in texts("check")
    assert "Line 2 of your cell, `return frame.nothing`, raised `AttributeError`" in texts("check of raises")
    assert "Line 2 of your cell, `quit()`, raised `SystemExit`, which asks Python to end" in texts("quits")
    assert "raised `SystemExit`" in texts("exits")
    assert "raised `EOFError`: `input()` waits for somebody to type" in texts("asks")
    for name in ("prints for ever", "displays for ever"):
        assert "again" in texts(name) and "was stopped: look for a loop" in texts(name)
        assert len(texts(name)) < 8000, name
    assert len(texts("displays").split()) == 30
    assert texts("after") == "[]\n\nExercise 1: correct. It is the canceled flight."
