"""Exercises of the chapter "From notebook to pipeline": two steps more, say which run it was, one full pass."""

from __future__ import annotations

import contextlib
import datetime
import functools
import getpass
import hashlib
import inspect
import io
import itertools
import json
import os
import platform
import random
import re
import socket
import sys
import tempfile
import threading
import time
import traceback
import tracemalloc
import weakref
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any
from unittest import mock

import numpy as np
import pandas as pd

from book import flights
from book.exercises.engine import (
    Exercise,
    Hint,
    Question,
    describe,
    expect_function,
    expect_number,
    expect_type,
)
from book.exercises.engine.describing import short


@cache
def context() -> dict[str, Any]:
    """Return the names of the chapter that an answer may use."""
    from tfx import v1 as tfx

    read, know = _sources("here")
    return {
        "pd": pd,
        "np": np,
        "hashlib": hashlib,
        "Path": Path,
        "json": json,
        "flights": flights,
        "tfx": tfx,
        "read": read,
        "know": know,
    }


# ---- 1. Two steps more -------------------------------------------------------------------------------------------------


def _sources(name: str) -> tuple[Any, Any]:
    """Return a CsvExampleGen and an ImportSchemaGen that are constructed and never run."""
    from tfx import v1 as tfx

    read = tfx.components.CsvExampleGen(input_base=f"inbox-{name}").with_id(f"CsvExampleGen-{name}")
    know = tfx.components.ImportSchemaGen(schema_file=f"{name}.pbtxt").with_id(f"ImportSchemaGen-{name}")
    return read, know


class TwoStepsMore(Exercise):
    """Answer with a function that connects a StatisticsGen and an ExampleValidator."""

    question = (
        "Write `checks(read, know)`, which gets the first two components of a pipeline and returns a list or tuple of **two new ones**. Do not run them.\n\n"
        "- A `tfx.components.StatisticsGen` describes the examples that `read` made. Its input is called `examples`, its output `statistics`.\n"
        "- A `tfx.components.ExampleValidator` compares those statistics with the schema of `know`. Its inputs are called `statistics` and "
        "`schema`.\n\n"
        "The check hands in the components of several pipelines."
    )
    hints = (
        "An input takes an output of another component. Look how Transform gets its `examples` and its `schema` in the chapter.",
        'An output is asked for by name, in square brackets: `read.outputs["examples"]`. The one of `know` is called `schema`.',
        'ExampleValidator reads what the first of your two makes: `statistics=describe.outputs["statistics"]`.',
    )
    expects = "a function of two components that returns a list of two"

    def judge(self, answer: Any) -> str:
        checks, first = expect_function(answer, "checks", parameters=2), list[Any]()
        for name in ("May", "June", "July"):
            read, know = _sources(name)
            ids = read.id, know.id
            with mock.patch("tfx.v1.orchestration.LocalDagRunner.run") as run:
                made = self._made(checks, read, know)
            if run.called:
                raise Hint("Your function runs a pipeline. Only make the two components, and return them.")
            if (read.id, know.id) != ids:
                raise Hint(
                    "Your function changes the components that it is given: one of them has another id."
                )
            mine = [*made] if isinstance(made, list | tuple) else []
            if any(one is other for one in mine for other in first):
                raise Hint(
                    "Called for a second pipeline, your function returns a component of the first again. Make two new ones in each call."
                )
            first += mine
            self._look(made, name)
            if read.upstream_nodes or know.upstream_nodes:
                raise Hint(
                    "Your function changes the components that it is given: one of them now waits for another."
                )
            self._together(read, know, made)
        return (
            "Three pipelines, and each is checked by steps of its own. From these channels `Pipeline` finds the order: "
            "nobody has to write it down."
        )

    def _made(self, checks: Callable[..., Any], read: Any, know: Any) -> Any:
        """Call the learner's function; say in the words of the chapter what TFX objects to."""

        def attempt(read: Any, know: Any) -> Any:
            try:
                return checks(read, know)
            except (TypeError, ValueError, KeyError, AttributeError) as error:
                return error

        functools.update_wrapper(attempt, checks, updated=())
        made = self.call(attempt, read, know)
        if not isinstance(made, Exception):
            return made
        text = " ".join(str(made).split())
        if found := re.match(
            r"Argument (\w+) should be a Channel of type .*?\.(\w+)'> \(got (.*?)\)\.?$", text
        ):
            raise Hint(self._not_a_channel(*found.groups()))
        if isinstance(made, AttributeError) and "'ellipsis'" in text:
            raise Hint("A `...` of the starter is still to be filled in.")
        if isinstance(made, AttributeError) and (
            found := re.match(r"'\w*[Dd]ict\w*' object has no attribute '(\w+)'", text)
        ):
            raise Hint(
                f"`.outputs.{found[1]}`: an output is asked for by its name in square brackets, as in "
                '`read.outputs["examples"]`.'
            )
        if found := re.match(
            r"'(StatisticsGen|CsvExampleGen|ImportSchemaGen)' object is not subscriptable", text
        ):
            raise Hint(
                f"You put square brackets behind the component `{found[1]}` itself. Its outputs stand in `.outputs`, as in "
                '`read.outputs["examples"]`.'
            )
        if isinstance(made, TypeError) and re.search(r"'\w*[Dd]ict\w*' object is not callable", text):
            raise Hint('`.outputs` takes square brackets, not round ones: `read.outputs["examples"]`.')
        inner = made.__traceback__.tb_next if made.__traceback__ else None  # of the learner's function
        if re.search(r"ExampleValidator.*missing .*'schema'", text) and inner:
            for one in inner.tb_frame.f_locals.values():
                if getattr(one, "id", "") == "StatisticsGen" and "schema" in one.inputs:
                    raise Hint(
                        "You gave the schema to StatisticsGen. ExampleValidator compares with it, and needs it: `schema=know.outputs[…]`."
                    )
        last = traceback.extract_tb(made.__traceback__)[-1].line or ""
        if isinstance(made, KeyError) and "outputs" in last:
            name = text.strip("'\"")
            if not isinstance(self.call(attempt, know, read), Exception):
                raise Hint(
                    "Your function would work with the two in the other order. The first that it is given is `read`, whose output is "
                    "`examples`; the second is `know`, whose output is `schema`."
                )
            raise Hint(
                f"The component that you asked has no output `{name}`. CsvExampleGen's is called `examples`, ImportSchemaGen's `schema`, and StatisticsGen's "
                '`statistics`; each stands in square brackets, as in `read.outputs["examples"]`.'
            )
        return self.call(checks, read, know)  # it raises again, and the engine names the line

    @staticmethod
    def _not_a_channel(key: str, wanted: str, got: str) -> str:
        kind = re.fullmatch(r"<class '[\w.]*?(\w+)'>", got)
        if kind:
            return f"`{key}` takes an output of the type `{wanted}`; you gave it one of the type `{kind[1]}`."
        if got == "Ellipsis":
            return f"`{key}` is still `...`: give it an output of a component."
        component = re.match(r"(CsvExampleGen|ImportSchemaGen|StatisticsGen|ExampleValidator)\(", got)
        if component:
            return (
                f"You gave `{key}` the component `{component[1]}` itself. An input takes an output of a component: "
                "`….outputs[…]`."
            )
        if re.fullmatch(r"[a-z_]+", got):
            return f'`{key}` takes an output of a component, `….outputs[…]`; you gave it a text, `"{got}"`.'
        if got.startswith("[OutputChannel("):
            return (
                f"You gave `{key}` a list with an output in it. Give it the output itself, without the list."
            )
        if got.startswith("{"):
            return f"`{key}` takes one output, not all of them: name it in square brackets, `….outputs[…]`."
        return f"`{key}` takes an output of the type `{wanted}`; you gave it `{short(got)}`."

    def _look(self, made: Any, name: str) -> None:
        from tfx import v1 as tfx
        from tfx.dsl.components.base.base_node import BaseNode
        from tfx.types.channel import BaseChannel

        if inspect.isgenerator(made):
            raise Hint("With `yield` your function returns a generator. Return a list of the two components.")
        made = expect_type(made, list | tuple, "a list of two components", "What `checks` returns")
        for one in made:
            if isinstance(one, BaseChannel):
                raise Hint(
                    "Your list holds an output, `….outputs[…]`. It should hold the two components themselves."
                )
            if not isinstance(one, BaseNode):
                raise Hint(f"The list should hold two components; one of its items is {describe(one)}.")
        kinds = {
            "StatisticsGen": tfx.components.StatisticsGen,
            "ExampleValidator": tfx.components.ExampleValidator,
        }
        found = {}
        for kind, cls in kinds.items():
            of_it = [one for one in made if isinstance(one, cls)]
            if len(of_it) != 1:
                number = {0: "no", 2: "two"}.get(len(of_it), str(len(of_it)))
                raise Hint(
                    f"In your list there {'is' if not of_it else 'are'} {number} {kind}; there should be one."
                )
            found[kind] = of_it[0]
        if len(made) != 2:
            other = next(one for one in made if one not in found.values())
            raise Hint(f"Return the two new components only; your list also holds `{other.id}`.")
        describes, compares = found["StatisticsGen"], found["ExampleValidator"]
        self._from(describes, "examples", f"CsvExampleGen-{name}", "`read`")
        self._from(compares, "schema", f"ImportSchemaGen-{name}", "`know`")
        channel = compares.inputs.get("statistics")
        if channel is not describes.outputs["statistics"]:
            raise Hint(
                "ExampleValidator's `statistics` are not the output of the StatisticsGen in your list. Make one StatisticsGen, keep it "
                "in a variable, and take its output."
            )
        if "schema" in describes.inputs:  # TFX lets it have one
            self._from(describes, "schema", f"ImportSchemaGen-{name}", "`know`")
        for one, kind in ((describes, "StatisticsGen"), (compares, "ExampleValidator")):
            if any(value not in (None, "null", "[]") for value in one.exec_properties.values()):
                raise Hint(
                    f"{kind} was given a setting more than the task asks for. Give it its inputs only, so that it reads every split."
                )

    @staticmethod
    def _together(read: Any, know: Any, made: Any) -> None:
        """Make a pipeline of the four, as the chapter does next: TFX refuses two of one id, and a circle."""
        from tfx import v1 as tfx

        try:
            tfx.dsl.Pipeline("flights", "artifacts", components=[read, know, *made])
        except Exception as error:  # TFX has an exception of its own for each
            raise Hint(
                f"TFX makes no pipeline of `read`, `know` and your two. It says `{type(error).__name__}`: {short(' '.join(str(error).split()), 200)}"
            ) from None

    @staticmethod
    def _from(component: Any, key: str, producer: str, argument: str) -> None:
        channel = component.inputs.get(key)
        if channel is None:
            raise Hint(f"`{component.id}` has no input `{key}`.")
        if channel.producer_component_id != producer:
            raise Hint(
                f"`{key}` of `{component.id}` comes from `{channel.producer_component_id}`; in this call the function was given `{producer}`. "
                f"Use its own argument, {argument}, anew in each call."
            )


# ---- 2. Say which run it was ------------------------------------------------------------------------------------------


@cache
def _csv() -> str:
    return (
        flights.load([1])
        .dropna(subset=["temp"])[["month", "day", "hour", "origin", "dest", "temp", "distance"]]
        .to_csv(index=False)
    )


def _altered(content: str, part: float) -> str:
    """Return a table in which one digit, at the end of a row so far from its beginning, is another."""
    at = content.index("\n", int(part * (len(content) - 1))) - 1
    return content[:at] + ("8" if content[at] != "8" else "9") + content[at + 1 :]


def _theirs() -> bool:
    return threading.current_thread().name == "exercise"


def _clocks(other: Callable[[], float]) -> list[tuple[Any, str, Any]]:
    """Return clocks that show another time, in seconds since 1970, to the learner's thread only."""
    now, moment = time.time, datetime.datetime

    def there() -> float:
        return other() if _theirs() else now()

    class There(moment):
        @classmethod
        def now(cls, tz: datetime.tzinfo | None = None) -> datetime.datetime:
            return moment.fromtimestamp(there(), tz)

        @classmethod
        def utcnow(cls) -> datetime.datetime:
            return moment.fromtimestamp(there(), datetime.UTC).replace(tzinfo=None)

    def clock(name: str) -> tuple[Any, str, Any]:
        read = getattr(time, name)
        return time, name, lambda seconds=None: read(there() if seconds is None else seconds)

    def counted(name: str, unit: int) -> tuple[Any, str, Any]:
        read = getattr(time, name)
        return time, name, lambda: type(read())(there() * unit) if _theirs() else read()

    def shown(form: str, at: Any = None, show: Callable[..., str] = time.strftime) -> str:
        return show(form, at or moment.fromtimestamp(there()).timetuple())

    return [
        (time, "time", there),
        (time, "strftime", shown),
        (datetime, "datetime", There),
        *map(clock, ("localtime", "gmtime", "ctime")),
        *(counted(name, 1) for name in ("perf_counter", "monotonic", "process_time")),
        *(counted(name, 10**9) for name in ("time_ns", "perf_counter_ns", "monotonic_ns")),
    ]


def _elsewhere() -> dict[str, list[tuple[Any, str, Any]]]:
    """Return what is another thing tomorrow, in another process or on another machine, for the learner's thread only."""
    now, number = time.time, os.getpid

    def other(*places: tuple[Any, str]) -> list[tuple[Any, str, Any]]:
        def instead(real: Callable[..., Any]) -> Callable[..., Any]:
            return lambda *args, **more: "/elsewhere" if _theirs() else real(*args, **more)

        return [(module, name, instead(getattr(module, name))) for module, name in places]

    return {
        "The date or the time is in your text: tomorrow it is another.": _clocks(
            lambda: now() + 400 * 86_400  # another day, weekday, month and year
        ),
        "The number of the process is in your text: another process has another.": [
            (os, "getpid", lambda: number() + _theirs())
        ],
        "The name of the machine is in your text. Only the bytes of the file, the code and the seed count.": other(
            (socket, "gethostname"), (platform, "node")
        ),
        "What Python or which system runs is in your text. Only the bytes of the file, the code and the seed count.": [
            *other(
                *((platform, name) for name in ("python_version", "platform", "system", "release", "machine"))
            ),
            (sys, "version", sys.version.replace("3.", "2.", 1)),
        ],
        "The folder in which your code runs is in your text. Only the bytes of the file, the code and the seed count.": other(
            (os, "getcwd")
        ),
        "The name of the user is in your text. Only the bytes of the file, the code and the seed count.": other(
            (getpass, "getuser")
        ),
    }


@contextlib.contextmanager
def _swapped(fn: Callable[..., Any], swaps: list[tuple[Any, str, Any]]) -> Iterator[None]:
    """Put other functions into their modules, and under the names by which a learner's function knows them."""
    names = getattr(fn, "__globals__", {})
    with contextlib.ExitStack() as stack:
        for module, name, other in swaps:
            real = getattr(module, name)
            stack.enter_context(mock.patch.object(module, name, other))
            for key in [key for key, value in names.items() if value is real]:
                names[key] = other
                stack.callback(names.__setitem__, key, real)
        yield


_OF_SEEDS = {  # what Python says, and what to do
    "supporting the buffer API": "A hash takes bytes: `str(seed).encode()` makes them of a number.",
    "negative count": "`bytes(7)` is not the number 7 but seven zero bytes: `str(seed).encode()` makes bytes of a number.",
    "has no attribute 'encode'. It was": "Only a text has `encode`: `str(seed).encode()` makes bytes of a number.",
}


class SayWhichRun(Exercise):
    """Name a run by what its data, code and seed are."""

    question = (
        "`identify(path, code, seed)` gets the path of a file (a `Path`), the text of the code "
        "and the seed (a whole number). It returns **a text**, the name of the run, and writes no file.\n\n"
        "Two calls must return the same text if, and only if, the *bytes of the file*, the text of the code and the seed are all the same. The file's name, "
        "folder and time do not count: a copy is the same data. The text must be the same tomorrow, in another process.\n\n"
        "`path.read_bytes()` reads a file, and `code.encode()` makes bytes of a text."
    )
    hints = (
        "What is the same in a file and in its copy, and different as soon as one cell changes? Only the content: `path.read_bytes()`.",
        "`hashlib.sha256(some_bytes).hexdigest()` makes a text of 64 characters from bytes. Code is a text: `code.encode()` gives its bytes.",
        "Make a digest of the file and one of the code, and join both and the seed with a mark between them: "
        '`f"{digest_of_data}-{digest_of_code}-{seed}"`.',
    )
    expects = "a function of a path, a text and a number that returns a text"

    def judge(self, answer: Any) -> str:
        identify = expect_function(answer, "identify", parameters=3)
        with tempfile.TemporaryDirectory(prefix="data-first-") as folder:
            return self._judge(identify, Path(folder))

    def _judge(self, identify: Callable[..., Any], folder: Path) -> str:
        text, code, seed, stamp = _csv(), "model = train(rows)", 7, 1_357_016_400
        paths = list[Path]()  # kept, so that no two have one place in memory

        def name(
            content: str = text,
            code: str = code,
            seed: int = seed,
            file: str = "a/flights.csv",
            at: int = stamp,
            rights: int = 0o644,
        ) -> str:
            path = folder / file
            paths.append(path)
            path.parent.mkdir(parents=True, exist_ok=True)
            data = content.encode(errors="surrogateescape")
            path.write_bytes(data)
            path.chmod(rights)
            os.utime(path, (at, at))
            there = set(folder.rglob("*"))
            with _watched() as written:
                try:
                    given = self.call(identify, path, code, seed)
                except Hint as problem:
                    for said, advice in _OF_SEEDS.items():
                        if said in str(problem):
                            raise Hint(f"{problem} {advice}") from None
                    raise
            if more := [*map(Path, written), *(set(folder.rglob("*")) - there)]:
                raise Hint(
                    f"Your function writes a file, `{more[0].name}`. Return the text, and write nothing."
                )
            if not path.is_file() or path.read_bytes() != data or path.stat().st_mtime != at:
                raise Hint("Your function changes the file, or its time. It should only read it.")
            if hasattr(given, "hexdigest"):
                raise Hint(
                    "Your function returns the object that makes the digest. `.hexdigest()` gives the text."
                )
            if isinstance(given, bytes):
                raise Hint(
                    "`identify` should return a text; yours returned bytes, as `.digest()` does. `.hexdigest()` gives a text."
                )
            if not isinstance(given, str):
                raise Hint(f"`identify` should return a text; yours returned {describe(given)}.")
            if re.search(r"<(bound|built-in) method ", given):
                raise Hint("You joined a method itself, not what it returns: call it, with round brackets.")
            if " object at 0x" in given or " object @ 0x" in given:
                raise Hint("You joined the hash object itself; ask it for `.hexdigest()`.")
            return str(given)

        first = name()
        if name() != first:
            self._judge_chance(identify, name)
            raise Hint(
                "The same file, code and seed, asked twice, have two different names. What in yours is made of chance, time or a place in memory?"
            )
        again = "".join(list(code))  # equal, and another object
        if name(code=again) != first:
            raise Hint(
                "The same code, as another object in memory, gets another name. Is an address in your text, as `id(…)` gives it, or a method "
                "without its round brackets?"
            )
        for what, swaps in _elsewhere().items():
            with _swapped(identify, swaps):
                if name() != first:
                    raise Hint(what)
        content = text.encode()
        salted = [
            content,
            text,
            code,
            (content, code, seed),
            (text, code, seed),
            content + code.encode(),
            text + code + str(seed),
        ]
        if any(str(hash(one)).lstrip("-") in first for one in salted):
            raise Hint(
                "Python's own `hash` of a text is different in another process: it is salted on purpose. Use `hashlib`."
            )
        self._judge_sameness(name, first)
        self._judge_short(name)
        self._judge_difference(name, first, text)
        if name(seed=8) == first:
            self.depends(identify, "seed", (paths[0], code, 7), (paths[0], code, 8))
        if len({name(seed=n) for n in range(60)}) < 60:
            raise Hint(
                "Two of the seeds 0 to 59 get the same name: the seed must be in it whole, and a digest that is cut short repeats itself."
            )
        self._judge_whole(name, text)
        self._judge_joints(name, text, code)
        for small, large in (
            (8, -8),
            (-1, -2),
            (44, 300),
            (1, 2**32 + 1),
            (5, 105),
            (7, 1007),
            (3, 10_003),
            (2**53, 2**53 + 1),
        ):
            if name(seed=small) == name(seed=large):
                why = "Python's `hash` does that, and that of a text is another in another process: use `hashlib`."
                raise Hint(
                    f"The seeds {small} and {large} get the same name: the seed must be in it whole."
                    + (f" {why}" if small == -1 and name(seed=-3) != name(seed=-1) else "")
                )
        return (
            "A copy is the same data, a changed cell is not, whatever its size and time say. "
            "Store this text beside every model."
        )

    @staticmethod
    def _judge_chance(identify: Callable[..., Any], name: Callable[..., str]) -> None:
        """Say of what the name is that differs from call to call: of the time, if it is one while the clock stands, or of chance."""
        with _swapped(identify, _clocks(lambda: 1_357_016_400.0)):
            if name() == name():
                raise Hint("The time of the call is in your text: a moment later it is another.")

        def held() -> str:
            random.seed(0)
            np.random.seed(0)
            return name()

        swaps = [(module, at, bytes) for module, at in ((os, "urandom"), (random, "_urandom"))]
        with _swapped(identify, swaps):
            if held() == held():
                raise Hint(
                    "A random number is in your text, as `uuid4` or `random` gives it: each call has another. Make the text of the file, the "
                    "code and the seed only."
                )

    def _judge_joints(self, name: Callable[..., str], text: str, code: str) -> None:
        """Refuse parts that run into each other, with a mark between them or without."""
        joined = (
            (("code", code + "1"), ("code", code), "The code `…1` with seed 2 and the code `…` with seed 12"),
            (
                ("content", text + "1"),
                ("content", text),
                "A file that ends in `1` with seed 2 and one without it with seed 12",
            ),
        )
        ahead = (
            (("code", "2" + code), ("code", code), "The code `2…` with seed 1 and the code `…` with seed 12"),
            (
                ("content", "2" + text),
                ("content", text),
                "A file that begins with `2`, with seed 1, and one without it, with seed 12,",
            ),
        )
        for seeds, cases in (((2, 12), joined), ((1, 12), ahead)):
            for (key, longer), (_, shorter), what in cases:
                if name(**{key: longer}, seed=seeds[0]) == name(**{key: shorter}, seed=seeds[1]):
                    raise Hint(
                        f"{what} get the same name: there is no mark between the two. Join digests with a mark, or take the digest of "
                        "`repr((…))`."
                    )
        if name(code=code + "-", seed=8) == name(code=code, seed=-8):
            raise Hint(
                "The code `…-` with seed 8 and the code `…` with seed -8 get the same name: your mark is a minus sign, too. Make a digest "
                "of the code first, or take `repr((…))`."
            )
        if name(content=text + "x", code="y", seed=1) == name(content=text, code="xy", seed=1):
            raise Hint(
                "You put code behind the end of the file: a file that ends in `x` with the code `y` gets the name of a file without it "
                "and the code `xy`. Make a digest of each part first."
            )
        if name(content="x" + text, code="y", seed=1) == name(content=text, code="yx", seed=1):
            raise Hint(
                "You put the file behind the end of the code: a file that begins with `x` with the code `y` gets the name of a file "
                "without it and the code `yx`. Make a digest of each part first."
            )
        for mark in (
            "|",
            "-",
            "_",
            ",",
            ";",
            ":",
            "/",
            "#",
            "+",
            " ",
            "\n",
            "\t",
            "\0",
            "||",
            "--",
            "::",
            "\n\n",
        ):
            pairs = (
                (("a" + mark + "b", "c", 1), ("a", "b" + mark + "c", 1)),
                (("b" + mark + "c", "a", 1), ("c", "a" + mark + "b", 1)),
                ((f"a{mark}1{mark}b", "c", 2), ("a", f"b{mark}2{mark}c", 1)),
                ((f"b{mark}2{mark}c", "a", 1), ("c", f"a{mark}1{mark}b", 2)),
            )
            for (content, one, seed), (other, two, second) in pairs:
                if name(content=content, code=one, seed=seed) == name(content=other, code=two, seed=second):
                    raise Hint(
                        f"Your mark may stand in the file and in the code: the file `{content!r}`, code `{one!r}`, seed {seed}, and the file "
                        f"`{other!r}`, code `{two!r}`, seed {second}, get the same name. Make a digest of each part first: a digest has no mark in it."
                    )
        for one, two in zip("abcdefgh", "ijklmnop", strict=True):  # a set of texts has its order by chance
            if name(content=one, code=two) == name(content=two, code=one):
                raise Hint(
                    f"The file `{one}` with the code `{two}` gets the name of the file `{two}` with the code `{one}`, as a sum or a set of digests "
                    "does. Put the parts side by side, in a fixed order."
                )
        for key, what in (("code", "codes"), ("content", "files")):
            if name(**{key: "x"}, seed=0) == name(**{key: "y"}, seed=0):
                raise Hint(
                    f"With the seed 0 the {what} `x` and `y` get the same name. Do you multiply by the seed, or ask `if seed`? Put the parts side by side."
                )
        for case, seed in itertools.product(
            range(4), range(16, 32)
        ):  # seeds as long as each other in any base
            if seed == 16:
                places = dict[str, int]()  # of each part that is the same for all of these seeds
            given = name(content=f"file {case}", code=f"code {case}", seed=seed)
            for part in dict.fromkeys(re.findall(r"\w{8,}", given)):
                if (at := given.index(part)) != places.setdefault(part, at):
                    raise Hint(
                        f"With the seed {seed} the part `{short(part, 20)}` begins at character {at} of your text, with a seed before that at "
                        f"{places[part]}. So the parts change places, as in a `set`, whose order is another in another process. Put them side by side, "
                        "in a fixed order."
                    )

    def _judge_whole(self, name: Callable[..., str], text: str) -> None:
        """Refuse a part of a long file or of a long code."""
        long = text * (2_500_000 // len(text))
        whole = name(content=long)
        for part, where in (
            (1, "at the end"),
            (0, "at the beginning"),
            *((n / 7, "inside") for n in range(1, 7)),
        ):
            if name(content=_altered(long, part)) == whole:
                raise Hint(
                    f"A cell {where} of a file of {len(long):,} bytes was changed and the name is the same. Take all bytes of the file, however "
                    "long it is. (In a loop over portions, make one hash before the loop, and `update` that.)"
                )
        for one, two in (("z\u00fc", "z\u00f6"), ("z\u03b1", "z\u20ac")):
            if name(code=one) == name(code=two):
                raise Hint(
                    f"The codes `{one}` and `{two}` get the same name: `errors=` in `encode` makes one of two letters. `code.encode()` keeps them apart."
                )
        if name(code="z\u00fc") == name(code="zu\u0308"):
            raise Hint(
                "The code `z\u00fc` with the `\u00fc` of one sign and of two signs gets the same name. Other bytes are another code: normalize nothing."
            )
        if name(code="x = 1\r\n") == name(code="x = 1\n"):
            raise Hint(
                "The code with the ends of its lines as Windows writes them gets the name of the code as it was. Take the text as it is."
            )
        lines = [f"row_{n} = {n}" for n in range(400)]
        for at, where in ((0, "first"), (200, "middle"), (-1, "last")):
            other = [*lines]
            other[at] = other[at].replace("row", "raw")
            if name(code="\n".join(other)) == name(code="\n".join(lines)):
                raise Hint(
                    f"The {where} line of a code of {len(lines)} lines was changed and the name is the same. Take the whole text, however long it is."
                )
        cell = '# %% twice\n%time\n\ndef twice(x):\n    # of x\n    """Double it."""\n    return x + x\n'
        for old, new, what in (
            ("%% twice", "%% double", "a line that begins with `#`"),
            ("# of", "# for", "an indented comment"),
            ("%time", "%prun", "a line that begins with `%`"),
            ("Double", "Add", "a docstring"),
            ("x + x", "x+x", "two spaces inside of a line"),
            ("):\n", "): \n", "a space at the end of a line"),
            ("\n\n", "\n", "an empty line"),
            ("    ", "\t", "tabs in place of spaces"),
        ):
            if name(code=cell) == name(code=cell.replace(old, new)):
                raise Hint(
                    f"Two codes that differ in {what} get the same name. The task counts the text of the code: leave nothing out of it."
                )

    def _judge_short(self, name: Callable[..., str]) -> None:
        """Refuse a digest of a few digits: it has the same value for some, not for all, of many codes or files."""
        head = _csv().splitlines()[0]
        rng = np.random.default_rng(3)
        orders = ["".join(rng.permutation(list("123456789" * 2))) for _ in range(25)]
        # Each has the same digits, and the same size: what counts or adds letters has one name for all.
        content, code = f"{head}\n1,1,6,EWR,IAH,39.9,1400\n", "model = train(rows)"
        cases = {
            "codes": [(content, f"rows = load()\ntake({order})\n{code}") for order in orders],
            "files": [(content.replace("39.9", f"{order[:2]}.{order[2:]}"), code) for order in orders],
        }
        for what, pairs in cases.items():
            seen, twins = dict[str, str](), None
            for data, text in pairs:
                given = name(content=data, code=text)
                one = repr(text if what == "codes" else data)
                twins = twins or ((seen[given], one) if given in seen else None)
                seen.setdefault(given, one)
            usual = Counter(map(len, seen)).most_common(1)[0][0]  # a number is sometimes a digit shorter
            moving = sum(
                len(set(place)) > 1 for place in zip(*(one for one in seen if len(one) == usual), strict=True)
            )
            if not twins and moving >= 12:
                continue
            row = "1,1,6,EWR,IAH,39.9,1400\n"
            ends = (
                [{"code": f"{n}\n{code}"} for n in range(10)],
                [{"code": f"{code}\n{n}"} for n in range(10)],
            )
            if what == "files":
                ends = (
                    [{"content": f"{head}\n{row.replace('39', f'3{n}')}{row * 99}"} for n in range(10)],
                    [{"content": f"{head}\n{row * 99}{row.replace('39', f'3{n}')}"} for n in range(10)],
                )
            if len(seen) == 1 or any(len({name(**end) for end in some}) == 1 for some in ends):
                continue  # a part is not looked at, and which is said below
            whole = "A digest that is cut short, or a weak checksum, repeats itself. Take `hashlib.sha256(…).hexdigest()` whole."
            if twins:
                raise Hint(
                    f"The {what} `{twins[0]}` and `{twins[1]}` get the same name, and others do not. {whole}"
                )
            raise Hint(
                f"Of your name only {moving} characters change between {len(seen)} {what}: too few for all there may be. {whole}"
            )

    def _judge_sameness(self, name: Callable[..., str], first: str) -> None:
        if name(at=1_357_016_400 + 86_400) != first:
            raise Hint(
                "The same file with another time of change gets another name. The time does not count: a copy is the same data."
            )
        if any(name(file=file) != first for file in ("a/january.csv", "a/flights.txt")):
            if name(content="other\n") == first:
                raise Hint(
                    "Other bytes at the same path get the same name, and the same bytes at another path get another. `path` is only the place: "
                    "`path.read_bytes()` reads what is there."
                )
            if name(file="b/flights.csv") != first:
                raise Hint(
                    "A copy in another folder gets another name: yours depends on more than the bytes of the file, such as what it is called or "
                    "its folder. Use its content only."
                )
            raise Hint(
                "The same file, renamed, gets another name. The content counts, not what the file is called."
            )
        if name(file="b/flights.csv") != first:
            raise Hint(
                "A copy in another folder gets another name. The content counts, not where the file lies."
            )
        if name(rights=0o600) != first:
            raise Hint(
                "The same file with other rights, of who may read it, gets another name. Its bytes count, not what the system notes about it."
            )

    def _judge_difference(self, name: Callable[..., str], first: str, text: str) -> None:
        lines = text.splitlines(keepends=True)
        early = "".join([lines[0], lines[1].replace("1,", "2,", 1), *lines[2:]])
        last = _altered(text, 1)
        if name(content=early) == first and name(content=early, file="d/flights.csv") != first:
            raise Hint(
                "The file was changed, at the same path, and the name is the same; at another path it is another. Your function remembers what "
                "it read at this path: read the file each time."
            )
        if name(content=early) == first and name(content=last) != first:
            raise Hint(
                "A cell in the first row was changed and the name is the same; for one in the last row it is another. Take all bytes of the file. "
                "(In a loop over portions, make one hash before the loop, and `update` that.)"
            )
        if name(content=early) == first:
            raise Hint(
                "One cell was changed, in a file of the same size, and the name is the same. It must depend on every byte of the file at `path`."
            )
        if name(content=last) == first:
            raise Hint(
                "A cell in the last row was changed and the name is the same. Take all bytes of the file, not a part."
            )
        if name(content=_altered(text, 0.5)) == first:
            raise Hint(
                f"A cell in the middle of {len(lines):,} lines was changed and the name is the same. A part of the file is not the file, "
                "and `str` of a DataFrame shortens a long table. Take all bytes: `path.read_bytes()`."
            )
        for other, what in (
            (text.replace("month", "mouth", 1), "A letter in the header line"),
            (text.replace("EWR", "ewr", 1), "A capital letter"),
        ):
            if name(content=other) == first:
                raise Hint(
                    f"{what} of the file was changed and the name is the same. Take all bytes as they are: `path.read_bytes()`."
                )
        swapped = "".join([lines[0], lines[2], lines[1], *lines[3:]])
        if name(content=swapped) == first:
            if name(content=text.replace("EWR", "WER", 1)) == first:
                raise Hint(
                    "Two letters inside of a line were exchanged, `EWR` to `WER`, and the name is the same: a sum or a count of the bytes does not see "
                    "their order. `hashlib.sha256` does."
                )
            raise Hint(
                "Two rows were exchanged and the name is the same. Other bytes are other data: remember what a seed does with the order."
            )
        cells = lines[1].split(",")
        cells[5] += "0"
        if name(content="".join([lines[0], ",".join(cells), *lines[2:]])) == first:
            raise Hint(
                f"A cell was {cells[5][:-1]} and is now {cells[5]}, one more zero: the same table, other bytes, and your name is the same. "
                "The task counts bytes, so do not parse the file: `path.read_bytes()`."
            )
        if name(content=text.replace("\n", "\r\n")) == first:
            raise Hint(
                "Only the ends of the lines were changed (as Windows writes them), and the name is the same. Other bytes are other data: "
                "do not read the file as text, which hides that, and replace nothing. `path.read_bytes()` gives all bytes as they are."
            )
        for other, where in ((text + "\n", "end"), ("\n" + text, "beginning"), (text.rstrip("\n"), "end")):
            if name(content=other) == first:
                raise Hint(
                    f"The file has one line end more or less, at its {where}, and the name is the same. Other bytes are other data: strip nothing."
                )

        try:
            odd = name(content=text + "\udcff\n"), name(content=text + "\udcfe\n")
        except Hint as problem:
            raise Hint(
                f"In this file one byte, 255, is no letter, as in a picture or a compressed file. {problem} The task counts bytes, of whatever "
                "file: `path.read_bytes()`."
            ) from None
        if odd[0] == odd[1]:
            raise Hint(
                "Two files that differ in one byte, which is no letter (255 and 254), get the same name: `errors=` in `decode` or `open` drops "
                "what it cannot read. The task counts bytes: `path.read_bytes()`."
            )
        if name(content="\ufeff" + text) == first:
            raise Hint(
                "A file with a mark of three bytes at its beginning (a BOM) gets the same name as without. The task counts bytes: `path.read_bytes()`."
            )
        if name(code="model = train(rows[1:])") == first:
            raise Hint("The name is the same with other code. The code made the model too.")
        for other, what in (
            ("model = train(shop)", "as long as the first"),
            ("Model = train(rows)", "the same but for a capital letter"),
            ("model = train(rows)\n", "the same but for the end of a line"),
            ("model = train(rows)\0", "the same but for a zero byte at its end"),
            (" model = train(rows)", "the same but for a space before it"),
            ("model = train(rosw)", "with the same letters in another order"),
            ("model = train(rows)# 2", "the same but for a comment"),
            ("model = train(rows)\u00fc", "the same but for a letter that is not English"),
        ):
            if name(code=other) == first:
                raise Hint(
                    f"The name is the same with other code, {what}: `{other!r}`. Take a digest of the whole text."
                )
        if name(content=early, file="c/flights.csv") == first:
            raise Hint(
                "Other data in another file get the same name. Read the file whose `path` you are given."
            )


# ---- 3. One full pass -------------------------------------------------------------------------------------------------


@cache
def _columns() -> tuple[tuple[pd.Series, ...], ...]:
    """Return columns in portions of unequal size, most with one that is empty and one that has nothing but missing values."""
    rng, cases = np.random.default_rng(99), []
    for name, spans in (("temp", [1, 7]), ("pressure", [2, 5]), ("wind_speed", [3])):
        column = flights.load(spans)[name].rename(name)
        cuts = np.sort(rng.choice(len(column), 6, replace=False))
        parts = [
            column.iloc[a:b].reset_index(drop=True)
            for a, b in zip([0, *cuts], [*cuts, len(column)], strict=True)
        ]
        missing = pd.Series([np.nan] * 5, name=name)
        cases.append((*parts[:3], missing, pd.Series([], dtype=float, name=name), *parts[3:]))
    celsius = (flights.load([1])["temp"] - 32) / 1.8 - 10  # most are below zero
    cases.append(
        (
            celsius.iloc[:300].reset_index(drop=True),
            celsius.iloc[300:1000].reset_index(drop=True),
            pd.Series([0.0] * 40, name="temp"),
            pd.Series([-3.0, 3.0] * 20, name="temp"),
            pd.Series([np.nan, -4.0, np.nan], name="temp"),
            pd.Series([-21.5], name="temp"),
            pd.Series([np.nan] * 5, name="temp"),
            pd.Series([], dtype=float, name="temp"),
            celsius.iloc[1000:].reset_index(drop=True),
        )
    )
    # Large enough for what is kept to be seen beside what any computation needs.
    large = pd.Series(rng.normal(50, 12, 12_000), name="temp")
    cases.append(tuple(large.iloc[a : a + 600] for a in range(0, len(large), 600)))
    return tuple(cases)


class _Walk:
    """An iterator of copies that notes what is still in memory at its end, and whether it is walked again."""

    def __init__(self, parts: tuple[pd.Series, ...]) -> None:
        self._parts, self._alive = iter(parts), list[weakref.ref]()
        self._ended, self.again, self.held, self.grown, self.start = False, False, 0, 0, 0
        self._given: pd.Series | None = None
        self._row = 100  # where the index of the next portion begins
        self.changed = self.labeled = False

    def _compare(self) -> None:
        """Note whether the portion handed out last, if it is still there, was changed."""
        portion = self._alive[-1]() if self._alive and self._given is not None else None
        if portion is not None and self._given is not None:
            self.changed |= not np.array_equal(portion, self._given, equal_nan=True)
            self.labeled |= not portion.index.equals(self._given.index) or portion.name != self._given.name

    def __iter__(self) -> Iterator[pd.Series]:
        return self

    def __next__(self) -> pd.Series:
        self.again = self.again or self._ended
        self._compare()
        part, self._given = next(self._parts, None), None
        if part is not None:
            index = pd.RangeIndex(self._row, self._row + len(part))
            portion = pd.Series(part.to_numpy(copy=True), index, name=part.name)
            self._row, self._given = index.stop, portion.copy()
            self._alive.append(weakref.ref(portion))
            return portion
        if not self._ended:
            self._ended = True
            self.held = sum(one() is not None for one in self._alive)
            if tracemalloc.is_tracing():
                self.grown = tracemalloc.get_traced_memory()[0] - self.start
        raise StopIteration


_Walk.__name__ = _Walk.__qualname__ = "iterator"  # as Python's messages should call it


@contextlib.contextmanager
def _watched() -> Iterator[list[str]]:
    """Note the files that are opened for writing."""
    written, real = list[str](), io.open

    def opened(file: Any, mode: str = "r", *rest: Any, **more: Any) -> Any:
        if set(mode) & set("wax+") and threading.current_thread().name == "exercise":
            written.append(str(file))
        return real(file, mode, *rest, **more)

    with mock.patch("builtins.open", opened), mock.patch("io.open", opened):
        yield written


def _statistics(parts: tuple[pd.Series, ...]) -> tuple[float, float]:
    whole = pd.concat(parts)
    return float(whole.mean()), float(whole.std(ddof=0))


class OnePass(Exercise):
    """Compute mean and standard deviation in one pass over portions that do not fit into memory together."""

    question = (
        "A column comes in portions that do not fit into memory together. `full_pass(portions)` gets an *iterator* of pandas Series: "
        "`for portion in portions:` walks through it **once**, and then it is empty. Portions differ in size; some values are missing "
        "(`NaN`); a portion may be empty.\n\n"
        "Return `(mean, deviation)`: mean and standard deviation (divide by the count, as `ddof=0` does) of all values that are "
        "there (at least one), as if the column were one. Keep no portion, only a few numbers from each; change none, and write no file."
    )
    hints = (
        "Not every statistic can be added up. The mean of means is wrong as soon as the portions differ in size. Which numbers can you add?",
        "Three sums do: how many values there are, their sum, and the sum of their squares. The variance is the mean of the squares minus the square of the mean. A portion's `count()` and `sum()` leave out what is missing.",
        "Begin with `count = total = squares = 0`; in the loop `count += portion.count()`, `total += portion.sum()`, "
        "`squares += (portion**2).sum()`; at the end the variance is `squares / count - (total / count) ** 2`.",
    )
    expects = "a function of one iterator that returns a tuple of two numbers"

    def judge(self, answer: Any) -> str:
        full_pass = expect_function(answer, "full_pass", parameters=1)
        given = [self._walked(full_pass, parts) for parts in _columns()]
        right = [_statistics(parts) for parts in _columns()]
        if not all(
            _near(a, b) for one, two in zip(given, right, strict=True) for a, b in zip(one, two, strict=True)
        ):
            if any(
                not _near(a, b) for a, b in zip(given[0], self._walked(full_pass, _columns()[0]), strict=True)
            ):
                raise Hint(
                    "The same column, handed in twice, has two results: your sums go on from the call before, as in a global or in a "
                    "default argument. Set them to 0 inside the function."
                )
            self._judge_numbers(given, right)
            self._judge_few(full_pass)
            self._say_one(given, right)
        self._judge_beginnings(full_pass)
        return (
            "Only a few numbers from each portion, and no portion is needed again. This is what Beam does for Transform and StatisticsGen, "
            "on many machines. (If you added up squares: where all values are nearly equal, they lose digits. Take a first guess off each value.)"
        )

    def _judge_beginnings(self, full_pass: Callable[..., Any]) -> None:
        """Refuse what is right for columns that begin with a value, and for these only."""
        values, none = pd.Series([1.0, 2.0, 6.0], name="temp"), pd.Series([], dtype=float, name="temp")
        missing = pd.Series([np.nan, np.nan], name="temp")
        for parts, what in (
            ((none, values, missing, values * 2), "is empty"),
            ((missing, none, values, values * 2), "has nothing but missing values"),
            ((pd.concat([missing, values]), none, missing, values * 2), "begins with a missing value"),
        ):
            try:
                given = self._walked(full_pass, parts)
            except Hint as problem:
                raise Hint(f"Here the first portion {what}. {problem}") from None
            right = _statistics(parts)
            if not all(map(_near, given, right)):
                raise Hint(
                    f"For a column whose first portion {what} you get {given[0]:.4f} and {given[1]:.4f}; mean and deviation of all values are "
                    f"{right[0]:.4f} and {right[1]:.4f}."
                )

    def _walked(self, full_pass: Callable[..., Any], parts: tuple[pd.Series, ...]) -> tuple[float, float]:
        walk, given = _Walk(parts), None
        try:
            given = self._judge_walk(full_pass, parts, walk)
        finally:
            right = _statistics(parts)
            if walk.again and walk.held <= 2 and (given is None or not all(map(_near, given, right))):
                raise Hint(
                    "You walk through `portions` twice, and an iterator is empty the second time. Take all sums in one loop."
                ) from None
        return given

    def _judge_walk(
        self, full_pass: Callable[..., Any], parts: tuple[pd.Series, ...], walk: _Walk
    ) -> tuple[float, float]:
        rows = sum(map(len, parts))
        trace = rows > 10_000 and not tracemalloc.is_tracing()
        if trace:
            tracemalloc.start()
            walk.start = tracemalloc.get_traced_memory()[0]
        try:
            with _watched() as written:
                given = self.call(full_pass, walk)
        finally:
            if trace:
                tracemalloc.stop()
        if written:
            raise Hint("Your function writes a file. Keep a few numbers from each portion, in variables.")
        if not isinstance(given, tuple | list | np.ndarray | pd.Series) or len(given) != 2:
            raise Hint(
                f"`full_pass` should return two numbers, `(mean, deviation)`; yours returned {describe(given)}."
            )
        mean, deviation = (float("nan") if _no_number(value) else value for value in given)
        if _no_number(mean):
            few = self.call(full_pass, iter([pd.Series([1.0, 3.0]), pd.Series([8.0])]))
            unweighted = isinstance(few, tuple | list) and few and few[0] == 5.0
            raise Hint(
                "Your mean is `NaN`. One portion has nothing but missing values and one is empty: their `mean()` is `NaN`, and NumPy's and "
                "Python's `sum` pass `NaN` on. `portion.sum()` and `portion.count()` of pandas leave out what is missing."
                + " And of `[1, 3]` and `[8]` your mean is 5, the mean of the two means; that of all values is 4."
                * bool(unweighted)
            )
        mean = expect_number(mean, "The mean")
        if not _no_number(deviation):
            deviation = expect_number(deviation, "The deviation")
        if walk.held > 2:
            raise Hint(
                "All portions were still in memory at the end. They do not fit: keep a few numbers from each instead."
            )
        most = 4 * rows  # a value takes 8 bytes
        if trace and walk.grown > most and self._grown(full_pass, parts) > most:
            raise Hint(
                "You keep no portion, but all of their values were still in memory at the end: a list or an array of them does not fit "
                "either. Keep a few numbers from each."
            )
        if walk.changed:
            raise Hint(
                "You change the portion that you are given, as `inplace=True` and `*=` do. Others may need it: compute a new one, as "
                "`portion**2` does."
            )
        if walk.labeled:
            raise Hint(
                "You change the index or the name of the portion that you are given. Others may need it: leave it as it is."
            )
        return float(mean), float(deviation)

    def _grown(self, full_pass: Callable[..., Any], parts: tuple[pd.Series, ...]) -> int:
        """Measure once more what is in memory at the end of a walk: on a busy machine another thread may have taken some."""
        walk = _Walk(parts)
        tracemalloc.start()
        try:
            walk.start = tracemalloc.get_traced_memory()[0]
            self.call(full_pass, walk)
        finally:
            tracemalloc.stop()
        return walk.grown

    def _judge_numbers(self, given: list[tuple[float, float]], right: list[tuple[float, float]]) -> None:
        """Name the mistake that gives exactly these numbers in all columns."""
        means, deviations = zip(*given, strict=True)
        if all(_near(a, d) and _near(b, c) for (a, b), (c, d) in zip(given, right, strict=True)):
            raise Hint("You swapped the two: the mean comes first, then the deviation.")
        wrong_mean = not all(_near(a, b[0]) for a, b in zip(means, right, strict=True))
        values, kinds = (means, _wrong_means) if wrong_mean else (deviations, _wrong_deviations)
        if all(value == values[0] for value in values):
            raise Hint(
                f"For {len(values)} different columns your {'mean' if wrong_mean else 'deviation'} is the same, {values[0]:.4f}. It does not come "
                "from `portions`: do you use a name from outside the function?"
            )
        made = [kinds(parts) for parts in _columns()]
        known = not np.isnan(values).all()  # many mistakes have the root of a negative number
        for what in made[0]:
            if known and all(_near(value, one[what]) for value, one in zip(values, made, strict=True)):
                raise Hint(what)
        first = next(a for a, one in zip(values, right, strict=True) if not _near(a, one[not wrong_mean]))
        if np.isnan(first):  # a deviation: of means that are `NaN` is told before
            raise Hint(
                "Your mean is right, and your deviation is `NaN`. Either it is the root of a negative number: is each value squared, are "
                "the squares of all portions added up, and do you take the square of the mean from the mean of the squares, not the other "
                "way round? Or in it is the `mean()`, `std()` or `var()` of a portion with too few values: of none it is `NaN`, and with "
                "`ddof=1`, as pandas has it, also of a single one."
            )

    def _judge_few(self, full_pass: Callable[..., Any]) -> None:
        """Show a mistake that has no name in a column of which one can add up the values by hand."""
        parts = (pd.Series([1.0, 2.0]), pd.Series([-6.0, np.nan]), pd.Series([], dtype=float))
        given, right = self._walked(full_pass, parts), _statistics(parts)
        if not all(map(_near, given, right)):
            raise Hint(
                f"For the portions `[1, 2]`, `[-6, NaN]` and `[]` you get the mean {given[0]:.4f} and the deviation {given[1]:.4f}; those of all "
                f"values are {right[0]:.4f} and {right[1]:.4f}."
            )

    @staticmethod
    def _say_one(given: list[tuple[float, float]], right: list[tuple[float, float]]) -> None:
        """Say one number that differs; in columns of a few values none does."""
        for place, name in ((0, "mean"), (1, "deviation")):
            for one, other in zip(given, right, strict=True):
                if not _near(one[place], other[place]):
                    raise Hint(
                        f"{'Your mean is right. ' * place}For one column your {name} is {one[place]:.4f}; that of all values is {other[place]:.4f}."
                    )


def _near(a: float, b: float) -> bool:
    return bool(np.isnan(a) and np.isnan(b)) or abs(a - b) <= 1e-6 * max(1.0, abs(b))


def _no_number(value: Any) -> bool:
    """Say whether a value is NaN, or complex, as Python's root of a negative number is."""
    return isinstance(value, complex) or (isinstance(value, float | np.floating) and bool(np.isnan(value)))


def _mean_of(parts: list[pd.Series]) -> float:
    count = sum(part.count() for part in parts)
    return float(sum(part.sum() for part in parts) / count) if count else float("nan")


def _wrong_means(parts: tuple[pd.Series, ...]) -> dict[str, float]:
    """Return for each mistake that learners make the mean that it gives."""
    full = [part for part in parts if part.count()]
    whole, right = pd.concat(parts), _statistics(parts)[0]
    barren = next((n for n, part in enumerate(parts) if not part.count()), len(parts))
    running = [0.0, full[0].mean()]
    for n, part in enumerate(full):
        running = [(running[0] + part.mean()) / 2, (running[1] + part.mean()) / 2 if n else running[1]]
    halves = "You halve the way to each new portion's mean: the last portion then weighs half of all. Add up the values and count them."
    found = {
        "A missing value counts as the mean of its portion in yours, as it does if you fill it in, or if the portion's mean is weighed by "
        "`len(portion)`. Leave it out: `portion.count()` counts those that are there.": float(
            pd.concat([part.fillna(part.mean()) for part in parts]).mean()
        ),
        halves: running[0],
        halves.replace("You halve", "Beginning with the first mean, you halve"): running[1],
        "Your mean is the mean of the portions' means. A portion of ten values then weighs as much as one of a thousand.": float(
            np.mean([part.mean() for part in full])
        ),
        "Your mean counts the missing values as zeros, as `len(portion)` in the divisor or `fillna(0)` does. `portion.count()` counts "
        "those that are there.": float(whole.sum() / len(whole)),
        "Your mean is that of the last portion only. Add to the sums in the loop: `total += …`.": full[
            -1
        ].mean(),
        "Only the sum of the last portion is in your mean, divided by the count of all: `total += …` adds, `total = …` forgets.": float(
            parts[-1].sum() / whole.count()
        ),
        "Your mean is that of the first portion only, as a `return` inside the loop gives. Return after the loop.": parts[
            0
        ].mean(),
        "Your mean stops at the first portion without values, as `break` does. The portions behind it count too.": _mean_of(
            list(parts[:barren])
        ),
        "Your mean is that of all portions but the first: `next(portions)` takes it out, and then it is gone.": _mean_of(
            list(parts[1:])
        ),
        "Your mean misses the last portion. Does your loop take up each portion only when the next has come?": _mean_of(
            list(parts[:-1])
        ),
        "Your mean is that of the first two portions only. There may be any number: `for portion in portions:`.": _mean_of(
            list(parts[:2])
        ),
        "You divide the sum by the number of portions. Divide by the number of values, the sum of all `portion.count()`.": float(
            whole.sum() / len(parts)
        ),
        "You divide the sum by the number of portions that have values. Divide by the number of values, the sum of all "
        "`portion.count()`.": float(whole.sum() / len(full)),
        "Your mean is that of the absolute values: a reading below zero counts as one above. Add the values as they are.": float(
            whole.abs().mean()
        ),
        "Your mean leaves out the readings of 0 and below. Only what is `NaN` is missing.": float(
            whole[whole > 0].mean()
        ),
        "Your mean leaves out the readings of 0. Only what is `NaN` is missing.": float(
            whole[whole != 0].mean()
        ),
        "Your mean leaves out the portions whose sum is 0. They count, too: only what is `NaN` is missing.": _mean_of(
            [part for part in parts if part.sum()]
        ),
        "Your mean leaves out the portions that hold nothing but 0. They count, too: only what is `NaN` is missing.": _mean_of(
            [part for part in parts if (part.fillna(0) != 0).any()]
        ),
        "Your mean leaves out the portions with a single value.": _mean_of(
            [part for part in parts if part.count() > 1]
        ),
        "Your mean leaves out the portions of length 1.": _mean_of(
            [part for part in parts if len(part) != 1]
        ),
        "Your mean leaves out the readings below 0. Only what is `NaN` is missing.": float(
            whole[whole >= 0].mean()
        ),
        "Your mean leaves out values that stand in a portion more than once.": _mean_of(
            [part.drop_duplicates() for part in parts]
        ),
        "You filled in missing values with the value before: it then counts twice. Leave them out.": _mean_of(
            [part.ffill() for part in parts]
        ),
        "You cut off the decimals of the values, as `astype(int)` does.": float(
            whole.dropna().astype(int).mean()
        ),
        "Your mean has no decimals: `//` cuts them off. Divide with `/`.": float(np.floor(right)),
        "You divide by one more than the count. Does it begin at 1?": float(
            whole.sum() / (whole.count() + 1)
        ),
        "Your mean leaves out each portion in which a value is missing. Leave out the missing values only.": _mean_of(
            [part for part in parts if not part.isna().any()]
        ),
    }
    return found | {_rounding(places): round(right, places) for places in (4, 3, 2, 1, 0)}


def _rounding(places: int) -> str:
    return f"You round to {places} place{'s' * (places != 1)}. Return the numbers as they are."


def _wrong_deviations(parts: tuple[pd.Series, ...]) -> dict[str, float]:
    """Return for each mistake that learners make the deviation that it gives; their means are right."""
    full = [part for part in parts if part.count()]
    whole, (mean, right) = pd.concat(parts), _statistics(parts)
    counts = [part.count() for part in full]
    count, squares = whole.count(), float((whole**2).sum())
    variances, stds = [part.var(ddof=0) for part in full], [part.std(ddof=0) for part in full]
    within = "Your deviation averages the portions' variances. It misses what differs between the portions: add up squares of values instead."
    each = (
        "Your deviation averages the portions' deviations. It misses what differs between the portions: January and July are each "
        "steadier than both together."
    )
    alike = " A portion of ten values also weighs as much as one of a thousand."
    found = {
        "Your second number is the variance. The standard deviation is its square root.": right**2,
        "Your deviation divides by one less than the count, as `ddof=1` does. The task asks for `ddof=0`.": float(
            whole.std(ddof=1)
        ),
        within: float(np.average(variances, weights=counts)) ** 0.5,
        within + alike: float(np.mean(variances)) ** 0.5,
        "Your deviation is that of the portions' means. It misses what differs within a portion: add up squares of values instead.": float(
            np.std([part.mean() for part in full])
        ),
        "Your deviation is that of the portions' means, each as often as its portion has values. It misses what differs within a portion: add "
        "up squares of values instead.": float(
            np.average([(part.mean() - mean) ** 2 for part in full], weights=counts) ** 0.5
        ),
        "Your deviation has in it the portions' `var()` or `std()`, which divide by one less than the count. Give them `ddof=0`.": float(
            np.average(
                [
                    (part.var() if k > 1 else 0) + (part.mean() - mean) ** 2
                    for part, k in zip(full, counts, strict=True)
                ],
                weights=counts,
            )
            ** 0.5
        ),
        "Your deviation is that of the last portion only.": parts[-1].std(ddof=0),
        "Your deviation is the right one, divided by the root of the count. Divide the sum by the count first, and take the root last.": right
        / count**0.5,
        "Your deviation is the mean of the absolute distances from the portions' means. Add up squares of values instead.": sum(
            float((part - part.mean()).abs().sum()) for part in full
        )
        / count,
        "You divide the root of the squares by the count. Divide first, take off the square of the mean, and take the root last.": squares
        ** 0.5
        / count,
        "You take the root before you take off the mean. Take the square of the mean from the mean of the squares, and the root last.": (
            squares / count
        )
        ** 0.5
        - mean,
        each: float(np.average(stds, weights=counts)),
        each + alike: float(np.mean(stds)),
    }
    so_far, running = [_mean_of(full[: n + 1]) for n in range(len(full))], 0.0
    for part, center in zip(full, so_far, strict=True):
        running += float(((part - center) ** 2).sum())
    roots = {
        "You take each portion's distances from the mean so far, and that mean still moves. Add up the squares of the values, and take off the "
        "square of the mean at the end.": running / count,
        "You divide the square of the mean by the count, too. Only the sum of the squares is divided: `squares / count - mean**2`.": (
            squares - mean**2
        )
        / count,
        "You square the sum of each portion. Square each value first, then add: `(portion**2).sum()`.": sum(
            part.sum() ** 2 for part in full
        )
        / count
        - mean**2,
        "You divide the squares by `len`, which counts the missing values too. Divide by the same count as for the mean.": squares
        / len(whole)
        - mean**2,
        "You take off the mean as it is. The variance is the mean of the squares minus the square of the mean: `mean**2`.": squares
        / count
        - mean,
        "Your deviation is the root of the mean of the squares. Take off the square of the mean first.": squares
        / count,
        "You add the square of the mean. Take it off.": squares / count + mean**2,
        "You double each value in place of squaring it: `portion**2`, not `portion*2`.": 2 * mean - mean**2,
        "Only the squares of the last portion are in your deviation: `squares += …` adds, `squares = …` forgets.": float(
            (parts[-1] ** 2).sum()
        )
        / count
        - mean**2,
        "You do not divide the sum of the squares by the count.": squares - mean**2,
    }
    for what, square in roots.items():
        found[what] = square**0.5 if square >= 0 else float("nan")
        if square < 0:
            found[what + " (Without `abs`, you would have seen `NaN`.)"] = abs(square) ** 0.5
        else:
            found[what + " (Without `abs`, you would have seen `NaN`.)"] = square**0.5
    return found | {_rounding(places): round(right, places) for places in (4, 3, 2, 1, 0)}


exercises = (TwoStepsMore, SayWhichRun, OnePass)

quiz = (
    Question(
        "For five weeks a new span has come every night, and Evaluator and Pusher were `COMPLETE` each time. The model in service is five weeks old. Where do you look first?",
        options=(
            (
                "In the logs, for the step that failed.",
                "There need be no error. Not blessing and not pushing are decisions, and the components that make them complete.",
                False,
            ),
            (
                "At `blessed`, in the newest `ModelBlessing`.",
                "It holds what was decided. If it is 0, ask Evaluator's metrics which bar was missed.",
                True,
            ),
            (
                "At the gate, which may have refused each span.",
                "Then the old model stays in service, but a gate that refuses is `FAILED`, and Evaluator and Pusher do not run.",
                False,
            ),
        ),
    ),
    Question(
        "The server has its own code for the features, and it differs from training's. The team proposes to copy the notebook's code into the "
        "server, with a test for each feature. What do you say?",
        options=(
            (
                "Good: with equal code, and a test for each feature, the server and the training have equal features.",
                "It is equal today. Tomorrow one of the two is changed, and the numbers that it learned, such as means and vocabularies, are not in the code.",
                False,
            ),
            (
                "Not needed: the schema describes every column, so a feature that the server gets wrong is out of range.",
                "The UTC hour was in the range that the schema gives, each time. A schema cannot see a legal value that is wrong.",
                False,
            ),
            (
                "Better to export the computation with the model, so that the server has no code of its own for features.",
                "One computation cannot differ from itself. The raw rows may still be wrong, so compare them with what was learned.",
                True,
            ),
        ),
    ),
    Question(
        "A colleague repeats your notebook with your seed and gets 0.64 where you had 0.59. What do you compare first?",
        options=(
            (
                "The checksums of the files that you both read.",
                "A seed chooses positions. One row less, or another order, and it chooses other flights.",
                True,
            ),
            (
                "The means of ten runs, each with a seed of its own.",
                "That tells you how much luck there is. It does not tell you why the same seed gave two numbers.",
                False,
            ),
            (
                "The predictions of both models on the same test days.",
                "They tell how the models differ, not why the same code and seed made two. First make sure that it was one experiment.",
                False,
            ),
        ),
    ),
)
