"""Exercises of the chapter "From notebook to pipeline": serve as trained, say which run it was, one full pass, who guards what."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
import tracemalloc
import weakref
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

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


@cache
def context() -> dict[str, Any]:
    """Return the names of the chapter that an answer may use."""
    return {"pd": pd, "np": np, "hashlib": hashlib, "json": json, "flights": flights, "record": _record}


def _record(path: Path, code: str, seed: int) -> dict[str, Any]:
    """Return the chapter's `record` of a run."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return {"data": digest[:12], "code": hashlib.sha256(code.encode()).hexdigest()[:12], "seed": seed}


# ---- 1. Serve as trained ----------------------------------------------------------------------------------------------


@cache
def _messages() -> tuple[tuple[dict[str, Any], dict[str, Any]], ...]:
    """Return messages of a server with what the model learned from: real rows, chosen for their hours and dates."""
    frame = flights.load()
    evening = frame[frame["hour"].isin([19, 20, 21, 22, 23])].groupby(["month", "hour"]).head(1)
    change = frame[(frame["month"] * 100 + frame["day"]).isin([309, 310, 311, 1102, 1103, 1104])]
    change = change.groupby(["month", "day"]).head(2)
    rows = pd.concat([frame.sample(30, random_state=707), evening, change])
    pairs = []
    for row in rows.to_dict("records"):
        temp, wind = (None if pd.isna(row[name]) else float(row[name]) for name in ("temp", "wind_speed"))
        message = {
            "time_hour": row["time_hour"],
            "temp": None if temp is None else (temp - 32) / 1.8,
            "wind_speed": None if wind is None else wind * 1.609344,
        }
        pairs.append((message, {"hour": row["hour"], "temp": temp, "wind_speed": wind}))
    # The evenings before both changes, the hour that occurs twice, and a feed that sends nothing.
    for clock, hour in (
        ("2013-03-10T01:00:00Z", 20),
        ("2013-11-03T02:00:00Z", 22),
        ("2013-11-03T05:00:00Z", 1),
        ("2013-11-03T06:00:00Z", 1),
        ("2013-03-10T07:00:00Z", 3),
    ):
        pairs.append(
            (
                {"time_hour": clock, "temp": None, "wind_speed": None},
                {"hour": hour, "temp": None, "wind_speed": None},
            )
        )
    return tuple(pairs)


def _utc(message: Mapping[str, Any]) -> int:
    return int(message["time_hour"][11:13])


def _by_month(first: int, last: int) -> Callable[[Mapping[str, Any]], int]:
    return lambda m: (_utc(m) - (4 if first <= int(m["time_hour"][5:7]) <= last else 5)) % 24


def _by_date(first: str, last: str) -> Callable[[Mapping[str, Any]], int]:
    return lambda m: (_utc(m) - (4 if first <= m["time_hour"][5:10] <= last else 5)) % 24


_MONTHS = (
    "You switch the clocks at the end of a month. They change in the middle of the night of March 10 and of November 3: "
    "let the time zone's own table decide."
)
_DATES = (
    "You switch the clocks at a date in UTC. They change at two in the morning in New York, which is 7:00 UTC on March 10 and 6:00 UTC on "
    "November 3. Do not write dates: let the time zone's own table decide."
)

_HOURS: tuple[tuple[Callable[[Mapping[str, Any]], int], str], ...] = (
    (_utc, "`hour` is still the hour in UTC. The model learned New York time."),
    (
        lambda m: _utc(m) - 5,
        "`hour` goes below 0: a flight at 1 o'clock UTC left on the evening before. And five hours is winter only.",
    ),
    (
        lambda m: _utc(m) - 4,
        "`hour` goes below 0: a flight at 1 o'clock UTC left on the evening before. And four hours is summer only.",
    ),
    (
        lambda m: (_utc(m) - 5) % 24,
        "You always take away five hours. That is right in winter; from March 10 to November 3, 2013, it is four.",
    ),
    (
        lambda m: (_utc(m) - 4) % 24,
        "You always take away four hours. That is right in summer; before March 10 and after November 3, 2013, it is five.",
    ),
    (lambda m: (_utc(m) + 5) % 24, "You add the hours. New York is behind UTC: it is earlier there."),
    (lambda m: (_utc(m) + 4) % 24, "You add the hours. New York is behind UTC: it is earlier there."),
    *((_by_month(a, b), _MONTHS) for a in (3, 4) for b in (10, 11)),
    *((_by_date(a, b), _DATES) for a in ("03-09", "03-10", "03-11") for b in ("11-02", "11-03", "11-04")),
)


class ServeAsTrained(Exercise):
    """Turn a server's message into the columns that the model learned from."""

    question = (
        "Repair the server. It gets each flight as a dictionary, a *message*:\n\n"
        '```python\n{"time_hour": "2013-07-05T00:00:00Z", "temp": 25.0, "wind_speed": 16.09}\n```\n\n'
        "`time_hour` is UTC (a text of this form), `temp` is in °C, `wind_speed` in km/h; each of the two readings may be `None`. "
        "The model learned from `hour` in New York time (a whole number from 0 to 23), `temp` in °F and `wind_speed` in mph "
        "(1 mile is 1.609344 km).\n\n"
        "Write `as_trained(message)`, which returns a dictionary with the keys `hour`, `temp` and `wind_speed` as the model "
        "learned them. A reading that is `None` stays missing: `None` or `NaN`. For the message above: hour 20, 77 °F, 10 mph. "
        "Hidden messages from all of 2013 decide, with flights at midnight and on the days when the clocks change."
    )
    starter = "def as_trained(message):\n    return ...\n\n\nanswer = as_trained\n"
    hints = (
        "There are three repairs. The hour is the one that matters: the same clock in UTC means another hour in New York in January than in July.",
        "How far New York is from UTC depends on the date. Do not write the dates of the change into your code: pandas knows the time zone "
        '`"America/New_York"`.',
        'The hour is `pd.Timestamp(message["time_hour"]).tz_convert("America/New_York").hour`; Fahrenheit is Celsius times 1.8, plus 32; '
        "and ask `is None` before you compute.",
    )
    solution = (
        "def as_trained(message):\n"
        '    local = pd.Timestamp(message["time_hour"]).tz_convert("America/New_York")\n'
        '    temp, wind = message["temp"], message["wind_speed"]\n'
        "    return {\n"
        '        "hour": local.hour,\n'
        '        "temp": None if temp is None else temp * 1.8 + 32,\n'
        '        "wind_speed": None if wind is None else wind / 1.609344,\n'
        "    }\n\n\n"
        "answer = as_trained\n"
    )
    right = (
        "from datetime import datetime\nfrom zoneinfo import ZoneInfo\n\n"
        "def as_trained(message):\n"
        '    when = datetime.fromisoformat(message["time_hour"].replace("Z", "+00:00"))\n'
        '    nan = float("nan")\n'
        '    temp = nan if message["temp"] is None else message["temp"]\n'
        '    wind = nan if message["wind_speed"] is None else message["wind_speed"]\n'
        '    return pd.Series({"hour": when.astimezone(ZoneInfo("America/New_York")).hour, "temp": 32 + 9 * temp / 5, '
        '"wind_speed": wind * 0.621371})\n\n'
        "answer = as_trained\n",
    )
    _body = (
        '    temp, wind = message["temp"], message["wind_speed"]\n'
        "    temp = None if temp is None else {temp}\n    wind = None if wind is None else {wind}\n"
        '    return {{"hour": {hour}, "temp": temp, "wind_speed": wind}}\n\nanswer = as_trained\n'
    )
    _zone = 'pd.Timestamp(message["time_hour"]).tz_convert("America/New_York").hour'
    _plain = 'pd.Timestamp(message["time_hour"]).hour'
    wrong = tuple(
        ("def as_trained(message):\n" + body.format(**parts), words)
        for body, parts, words in (
            (
                _body,
                {"hour": _plain, "temp": "temp * 1.8 + 32", "wind": "wind / 1.609344"},
                "still the hour in UTC",
            ),
            (
                _body,
                {"hour": f"{_plain} - 5", "temp": "temp * 1.8 + 32", "wind": "wind / 1.609344"},
                "winter only",
            ),
            (
                _body,
                {"hour": f"({_plain} - 5) % 24", "temp": "temp * 1.8 + 32", "wind": "wind / 1.609344"},
                "always take away five",
            ),
            (
                _body,
                {"hour": f"({_plain} - 4) % 24", "temp": "temp * 1.8 + 32", "wind": "wind / 1.609344"},
                "always take away four",
            ),
            (
                _body,
                {"hour": f"({_plain} + 4) % 24", "temp": "temp * 1.8 + 32", "wind": "wind / 1.609344"},
                "You add the hours",
            ),
            (
                _body,
                {
                    "hour": f'({_plain} - (4 if 3 <= int(message["time_hour"][5:7]) <= 10 else 5)) % 24',
                    "temp": "temp * 1.8 + 32",
                    "wind": "wind / 1.609344",
                },
                "end of a month",
            ),
            (
                _body,
                {
                    "hour": f'({_plain} - (4 if "2013-03-10" <= message["time_hour"][:10] < "2013-11-03" else 5)) % 24',
                    "temp": "temp * 1.8 + 32",
                    "wind": "wind / 1.609344",
                },
                "at a date in UTC",
            ),
            (
                _body,
                {"hour": _zone, "temp": "(temp + 32) * 1.8", "wind": "wind / 1.609344"},
                "Multiply first",
            ),
            (_body, {"hour": _zone, "temp": "temp * 1.8 + 32", "wind": "wind / 1.6"}, "rounded the mile"),
            (
                _body,
                {"hour": f"{_zone} * 100", "temp": "temp * 1.8 + 32", "wind": "wind / 1.609344"},
                "0 to 23",
            ),
            (
                _body,
                {"hour": _zone, "temp": "(temp - 32) / 1.8", "wind": "wind / 1.609344"},
                "other way round",
            ),
            (_body, {"hour": _zone, "temp": "temp", "wind": "wind / 1.609344"}, "still in °C"),
            (_body, {"hour": _zone, "temp": "temp * 1.8", "wind": "wind / 1.609344"}, "freezes at 32"),
            (
                _body,
                {"hour": _zone, "temp": "temp * 1.8 + 32", "wind": "wind * 1.609344"},
                "You multiply the wind",
            ),
            (_body, {"hour": _zone, "temp": "temp * 1.8 + 32", "wind": "wind"}, "still in km/h"),
        )
    ) + (
        (
            "def as_trained(message):\n"
            '    temp, wind = message["temp"] or 0, message["wind_speed"] or 0\n'
            f'    return {{"hour": {_zone}, "temp": temp * 1.8 + 32, "wind_speed": wind / 1.609344}}\n\nanswer = as_trained\n',
            "made up a reading",
        ),
        (
            "def as_trained(message):\n"
            f'    return {{"hour": {_zone}, "temp": message["temp"] * 1.8 + 32, "wind_speed": message["wind_speed"] / 1.609344}}\n\n'
            "answer = as_trained\n",
            "raised `TypeError`",
        ),
        (
            f"def as_trained(message):\n    return {_zone}\n\nanswer = as_trained\n",
            "should return a dictionary",
        ),
        (
            f'def as_trained(message):\n    return {{"hour": {_zone}}}\n\nanswer = as_trained\n',
            "has no key `temp`",
        ),
    )
    expects = "a function of one message (a dictionary) that returns a dictionary"

    def judge(self, answer: Any) -> str:
        as_trained = expect_function(answer, "as_trained", parameters=1)
        pairs = _messages()
        made = []
        for message, _ in pairs:
            given = self.call(as_trained, message)
            if not isinstance(given, Mapping | pd.Series):
                raise Hint(f"`as_trained` should return a dictionary; yours returned {describe(given)}.")
            for key in ("hour", "temp", "wind_speed"):
                if key not in given:
                    raise Hint(
                        f"What `as_trained` returned has no key `{key}`. It should have `hour`, `temp` and `wind_speed`."
                    )
            made.append(given)
        self._judge_hours(pairs, [expect_number(given["hour"], "`hour`") for given in made])
        for name in ("temp", "wind_speed"):
            self._judge_reading(name, pairs, made)
        return (
            f"All {len(pairs)} messages, midnight and both changes of the clock included. Better still is not to need this function: "
            "let the source send the raw row in the format of training (local clock, °F, mph), and let one graph compute the features for both."
        )

    def _judge_hours(self, pairs: Any, hours: list[float]) -> None:
        wanted = [right["hour"] for _, right in pairs]
        if hours == wanted:
            return
        for rule, message in _HOURS:
            if hours == [rule(sent) for sent, _ in pairs]:
                raise Hint(message)
        i = next(i for i, (a, b) in enumerate(zip(hours, wanted, strict=True)) if a != b)
        outside = (
            " An hour is a whole number from 0 to 23." if not 0 <= hours[i] <= 23 or hours[i] % 1 else ""
        )
        raise Hint(
            f"For `time_hour` {pairs[i][0]['time_hour']} your `hour` is {hours[i]:g}; in New York it was {wanted[i]}.{outside}"
        )

    def _judge_reading(self, name: str, pairs: Any, made: list[Any]) -> None:
        rules: dict[str, tuple[tuple[Callable[[float], float], str], ...]] = {
            "temp": (
                (lambda c: c, "`temp` is still in °C; the model learned °F."),
                (
                    lambda c: (c - 32) / 1.8,
                    "You convert the temperature the other way round: the message is in °C, the model learned °F.",
                ),
                (lambda c: c * 1.8, "Your `temp` is 32 too low: water freezes at 32 °F."),
                (lambda c: (c + 32) * 1.8, "You add 32 before you multiply. Multiply first: 0 °C is 32 °F."),
            ),
            "wind_speed": (
                (lambda k: k, "`wind_speed` is still in km/h; the model learned mph."),
                (
                    lambda k: k * 1.609344,
                    "You multiply the wind by 1.609344. A mile is longer than a kilometer, so the number in mph is smaller.",
                ),
                (lambda k: k / 1.6, "You rounded the mile to 1.6 km. Use 1.609344, as the task says."),
            ),
        }
        readings = []
        for (sent, right), given in zip(pairs, made, strict=True):
            value = given[name]
            missing = (
                value is None
                or (isinstance(value, float | np.floating) and np.isnan(value))
                or value is pd.NA
            )
            if right[name] is None:
                if not missing:
                    raise Hint(
                        f"A message had `None` for `{name}`, and you made up a reading: {describe(value)}. Missing stays missing."
                    )
                continue
            if missing:
                raise Hint(
                    f"A message had a reading for `{name}`, {sent[name]:.1f}, and your result has none."
                )
            readings.append((sent[name], right[name], expect_number(value, f"`{name}`")))
        if all(abs(value - right) < 0.05 for _, right, value in readings):
            return
        for rule, message in rules[name]:
            if all(abs(value - rule(sent)) < 0.05 for sent, _, value in readings):
                raise Hint(message)
        sent, right, value = next(one for one in readings if abs(one[2] - one[1]) >= 0.05)
        raise Hint(f"For `{name}` {sent:.2f} your function gives {value:.2f}; the model learned {right:.2f}.")


# ---- 2. Say which run it was ------------------------------------------------------------------------------------------


@cache
def _csv() -> str:
    return (
        flights.load([1])
        .dropna(subset=["temp"])[["month", "day", "hour", "origin", "dest", "temp", "distance"]]
        .to_csv(index=False)
    )


class SayWhichRun(Exercise):
    """Name a run by what its data, code and seed are."""

    question = (
        "Write the record that ExampleGen does not keep. `identify(path, code, seed)` gets the path of a CSV file, the text of the code "
        "and the seed (a whole number). It returns **a text**.\n\n"
        "Two calls must return the same text exactly if the *bytes of the file*, the code and the seed are all the same. The name of the "
        "file, its folder, its time of change do not count: a copy is the same data. One changed cell is other data, even if the file "
        "keeps its size and its time. The text must be the same tomorrow, in another process. "
        "(The chapter's `record` above shows `hashlib`; here you return one text for all three.)"
    )
    starter = "def identify(path, code, seed):\n    return ...\n\n\nanswer = identify\n"
    hints = (
        "What is the same in a file and in its copy, and different as soon as one cell changes? Only the content: `path.read_bytes()`.",
        "`hashlib.sha256(some_bytes).hexdigest()` makes a text of 64 characters from bytes. Code is a text: `code.encode()` gives its bytes.",
        "Make a digest of the file and one of the code, and join both and the seed with a mark between them: "
        '`f"{digest_of_data}-{digest_of_code}-{seed}"`.',
    )
    solution = (
        "def identify(path, code, seed):\n"
        "    data = hashlib.sha256(path.read_bytes()).hexdigest()\n"
        '    return f"{data}-{hashlib.sha256(code.encode()).hexdigest()}-{seed}"\n\n\n'
        "answer = identify\n"
    )
    right = (
        "import json\n\ndef identify(path, code, seed):\n"
        "    with open(path, newline='') as file:\n        text = file.read()\n"
        "    return hashlib.md5(json.dumps([text, code, seed]).encode()).hexdigest()\n\nanswer = identify\n",
        "def identify(path, code, seed):\n    return repr((path.read_bytes(), code, seed))\n\nanswer = identify\n",
        "def identify(path, code, seed):\n    return json.dumps(record(path, code, seed))\n\nanswer = identify\n",
    )
    wrong = (
        (
            "def identify(path, code, seed):\n    data = hashlib.sha256(str(path).encode()).hexdigest()\n"
            "    return f'{data}-{code}-{seed}'\n\nanswer = identify\n",
            "name or the folder",
        ),
        (
            "def identify(path, code, seed):\n    data = hashlib.sha256(path.read_bytes()).hexdigest()\n"
            "    return f'{path.name}-{data}-{code}-{seed}'\n\nanswer = identify\n",
            "renamed",
        ),
        (
            "def identify(path, code, seed):\n    stat = path.stat()\n"
            "    return f'{stat.st_size}-{stat.st_mtime}-{code}-{seed}'\n\nanswer = identify\n",
            "time of change",
        ),
        (
            "def identify(path, code, seed):\n    return f'{path.stat().st_size}-{code}-{seed}'\n\nanswer = identify\n",
            "keeps its size",
        ),
        (
            "def identify(path, code, seed):\n    data = hashlib.sha256(path.read_bytes()[:2000]).hexdigest()\n"
            "    return f'{data}-{code}-{seed}'\n\nanswer = identify\n",
            "last row",
        ),
        (
            "def identify(path, code, seed):\n    data = hashlib.sha256(str(pd.read_csv(path)).encode()).hexdigest()\n"
            "    return f'{data}-{code}-{seed}'\n\nanswer = identify\n",
            "shortens a long table",
        ),
        (
            "def identify(path, code, seed):\n    data = pd.util.hash_pandas_object(pd.read_csv(path)).to_numpy().tobytes()\n"
            "    return f'{hashlib.sha256(data).hexdigest()}-{code}-{seed}'\n\nanswer = identify\n",
            "one more zero",
        ),
        (
            "def identify(path, code, seed):\n    data = hashlib.sha256(path.read_text().encode()).hexdigest()\n"
            "    return f'{data}-{code}-{seed}'\n\nanswer = identify\n",
            "ends of the lines",
        ),
        (
            "def identify(path, code, seed):\n    return f'{sum(path.read_bytes())}-{code}-{seed}'\n\nanswer = identify\n",
            "exchanged",
        ),
        (
            "def identify(path, code, seed):\n    data = hashlib.sha256(path.read_bytes()).hexdigest()\n"
            "    return f'{data}-{seed}'\n\nanswer = identify\n",
            "other code",
        ),
        (
            "def identify(path, code, seed):\n    data = hashlib.sha256(path.read_bytes()).hexdigest()\n"
            "    return f'{data}-{code}'\n\nanswer = identify\n",
            "other seed",
        ),
        (
            "def identify(path, code, seed):\n"
            "    return hashlib.sha256(path.read_bytes() + (code + str(seed)).encode()).hexdigest()\n\nanswer = identify\n",
            "no mark between",
        ),
        (
            "def identify(path, code, seed):\n"
            "    return hashlib.sha256(path.read_bytes() + f'{code}|{seed}'.encode()).hexdigest()\n\nanswer = identify\n",
            "end of the file",
        ),
        (
            "def identify(path, code, seed):\n    return f'{hash(path.read_bytes())}-{code}-{seed}'\n\nanswer = identify\n",
            "another process",
        ),
        (
            "import time\n\ndef identify(path, code, seed):\n    data = hashlib.sha256(path.read_bytes()).hexdigest()\n"
            "    return f'{data}-{code}-{seed}-{time.perf_counter_ns()}'\n\nanswer = identify\n",
            "twice",
        ),
        (
            "def identify(path, code, seed):\n    return hashlib.sha256(path.read_bytes())\n\nanswer = identify\n",
            "`.hexdigest()`",
        ),
        (
            "def identify(path, code, seed):\n    return (path.read_bytes(), code, seed)\n\nanswer = identify\n",
            "should return a text",
        ),
    )
    expects = "a function of a path, a text and a number that returns a text"

    def judge(self, answer: Any) -> str:
        identify = expect_function(answer, "identify", parameters=3)
        with tempfile.TemporaryDirectory(prefix="data-first-") as folder:
            return self._judge(identify, Path(folder))

    def _judge(self, identify: Callable[..., Any], folder: Path) -> str:
        text, code, seed, stamp = _csv(), "model = train(rows)", 7, 1_357_016_400
        count = 0

        def name(
            content: str = text,
            code: str = code,
            seed: int = seed,
            file: str = "a/flights.csv",
            at: int = stamp,
        ) -> str:
            nonlocal count
            path = folder / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode())
            os.utime(path, (at, at))
            given = self.call(identify, path, code, seed)
            if hasattr(given, "hexdigest"):
                raise Hint(
                    "Your function returns the object that makes the digest. `.hexdigest()` gives the text."
                )
            if not isinstance(given, str):
                raise Hint(f"`identify` should return a text; yours returned {describe(given)}.")
            count += 1
            return str(given)

        first = name()
        if name() != first:
            raise Hint(
                "The same file, code and seed, asked twice, have two different names. What in yours is made of chance or time?"
            )
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
        self._judge_difference(name, first, text)
        if name(code=code + "1", seed=2) == name(code=code, seed=12):
            raise Hint(
                "The code `…1` with seed 2 and the code `…` with seed 12 get the same name: there is no mark between the two. "
                "Join digests with a mark, or take the digest of `repr((…))`."
            )
        if name(content=text + "x", code="y", seed=1) == name(content=text, code="xy", seed=1):
            raise Hint(
                "You put code behind the end of the file: a file that ends in `x` with the code `y` gets the name of a file without it "
                "and the code `xy`. Make a digest of each part first."
            )
        return (
            f"{count} calls. A copy is the same data, a changed cell is not, whatever its size and time say. "
            "Store this text beside every model."
        )

    def _judge_sameness(self, name: Callable[..., str], first: str) -> None:
        if name(at=1_357_016_400 + 86_400) != first:
            raise Hint(
                "The same file with another time of change gets another name. The time does not count: a copy is the same data."
            )
        if name(file="a/january.csv") != first:
            if name(file="b/flights.csv") != first:
                raise Hint(
                    "A copy in another folder gets another name: yours depends on the name or the folder of the file. Read its content."
                )
            raise Hint(
                "The same file, renamed, gets another name. The content counts, not what the file is called."
            )
        if name(file="b/flights.csv") != first:
            raise Hint(
                "A copy in another folder gets another name. The content counts, not where the file lies."
            )

    def _judge_difference(self, name: Callable[..., str], first: str, text: str) -> None:
        lines = text.splitlines(keepends=True)
        early = "".join([lines[0], lines[1].replace("1,", "2,", 1), *lines[2:]])
        last = "".join([*lines[:-1], lines[-1][:-2] + ("8" if lines[-1][-2] != "8" else "9") + "\n"])
        if name(content=early) == first:
            raise Hint(
                "One cell was changed and the name is the same: the file keeps its size, so size and time do not tell. Read its content."
            )
        if name(content=last) == first:
            raise Hint(
                "A cell in the last row was changed and the name is the same. Take all bytes of the file, not a part."
            )
        middle, cells = len(lines) // 2, lines[len(lines) // 2].split(",")
        cells[1] = "1" if cells[1] != "1" else "2"
        late = "".join([*lines[:middle], ",".join(cells), *lines[middle + 1 :]])
        if name(content=late) == first:
            raise Hint(
                f"A cell in the middle of {len(lines):,} lines was changed and the name is the same. A part of the file is not the file, "
                "and `str` of a DataFrame shortens a long table. Take all bytes: `path.read_bytes()`."
            )
        swapped = "".join([lines[0], lines[2], lines[1], *lines[3:]])
        if name(content=swapped) == first:
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
                "Only the ends of the lines were changed (as Windows writes them), and the name is the same: reading a file as text hides "
                "that. The task counts bytes: `path.read_bytes()`."
            )
        if name(code="model = train(rows[1:])") == first:
            raise Hint("The name is the same with other code. The code made the model too.")
        if name(seed=8) == first:
            raise Hint("The name is the same with another seed: other seed, other run. Put the seed into it.")


# ---- 3. One full pass -------------------------------------------------------------------------------------------------


@cache
def _columns() -> tuple[tuple[pd.Series, ...], ...]:
    """Return three columns in portions of unequal size: one is empty, one has nothing but missing values."""
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
    # Large enough for what is kept to be seen beside what any computation needs.
    large = pd.Series(rng.normal(50, 12, 60_000), name="temp")
    cases.append(tuple(large.iloc[a : a + 3_000] for a in range(0, len(large), 3_000)))
    return tuple(cases)


class _Walk:
    """An iterator of copies that notes what is still in memory at its end, and whether it is walked again."""

    def __init__(self, parts: tuple[pd.Series, ...]) -> None:
        self._parts, self._alive = iter(parts), list[weakref.ref]()
        self._ended, self.again, self.held, self.grown, self.start = False, False, 0, 0, 0

    def __iter__(self) -> Iterator[pd.Series]:
        return self

    def __next__(self) -> pd.Series:
        self.again = self.again or self._ended
        part = next(self._parts, None)
        if part is not None:
            portion = pd.Series(part.to_numpy(copy=True), name=part.name)  # with an index of its own
            self._alive.append(weakref.ref(portion))
            return portion
        if not self._ended:
            self._ended = True
            self.held = sum(one() is not None for one in self._alive)
            if tracemalloc.is_tracing():
                self.grown = tracemalloc.get_traced_memory()[0] - self.start
        raise StopIteration


def _statistics(parts: tuple[pd.Series, ...]) -> tuple[float, float]:
    whole = pd.concat(parts)
    return float(whole.mean()), float(whole.std(ddof=0))


class OnePass(Exercise):
    """Compute mean and standard deviation in one pass over portions that do not fit into memory together."""

    question = (
        "A column comes in portions, and together they do not fit into memory. `full_pass(portions)` gets an *iterator* of pandas Series: "
        "`for portion in portions:` walks through it **once**, and then it is empty. Portions differ in size; some values are missing "
        "(`NaN`); a portion may be empty.\n\n"
        "Return a tuple `(mean, deviation)`: the mean and the standard deviation (`ddof=0`: divide by the count) of all values "
        "that are there, as if the column were one. Keep no portion: hand on only a few numbers from each. Hidden columns decide."
    )
    starter = "def full_pass(portions):\n    return ...\n\n\nanswer = full_pass\n"
    hints = (
        "Not every statistic can be added up. The mean of means is wrong as soon as the portions differ in size. Which numbers can you add?",
        "Three sums do: how many values there are, their sum, and the sum of their squares. A portion's `count()` and `sum()` leave out what is missing.",
        "Begin with `count = total = squares = 0`; in the loop `count += portion.count()`, `total += portion.sum()`, "
        "`squares += (portion**2).sum()`; at the end the variance is `squares / count - (total / count) ** 2`.",
    )
    solution = (
        "def full_pass(portions):\n    count = total = squares = 0\n    for portion in portions:\n"
        "        count += portion.count()\n        total += portion.sum()\n        squares += (portion**2).sum()\n"
        "    mean = total / count\n    return mean, (squares / count - mean**2) ** 0.5\n\n\nanswer = full_pass\n"
    )
    right = (
        # Chan's way of merging, and a list instead of a tuple
        "def full_pass(portions):\n    n, mean, m2 = 0, 0.0, 0.0\n    for portion in portions:\n        x = portion.dropna().to_numpy()\n"
        "        if len(x) == 0:\n            continue\n        step = x.mean() - mean\n        new = n + len(x)\n"
        "        m2 += ((x - x.mean()) ** 2).sum() + step**2 * n * len(x) / new\n        mean += step * len(x) / new\n        n = new\n"
        "    return [mean, np.sqrt(m2 / n)]\n\nanswer = full_pass\n",
    )
    wrong = (
        (
            "def full_pass(portions):\n    means, stds = [], []\n    for p in portions:\n        if p.count():\n"
            "            means.append(p.mean())\n            stds.append(p.std(ddof=0))\n"
            "    return np.mean(means), np.mean(stds)\n\nanswer = full_pass\n",
            "mean of the portions' means",
        ),
        (
            "def full_pass(portions):\n    count = total = deviation = 0\n    for p in portions:\n        if p.count():\n"
            "            count += p.count()\n            total += p.sum()\n            deviation += p.std(ddof=0) * p.count()\n"
            "    return total / count, deviation / count\n\nanswer = full_pass\n",
            "between the portions",
        ),
        (
            "def full_pass(portions):\n    whole = pd.concat(list(portions))\n    return whole.mean(), whole.std(ddof=0)\n\nanswer = full_pass\n",
            "All portions were",
        ),
        (
            "def full_pass(portions):\n    count = total = squares = 0\n    for p in portions:\n        count += len(p)\n"
            "        total += p.sum()\n        squares += (p**2).sum()\n    mean = total / count\n"
            "    return mean, (squares / count - mean**2) ** 0.5\n\nanswer = full_pass\n",
            "counts the missing",
        ),
        (
            "def full_pass(portions):\n    count = total = squares = 0\n    for p in portions:\n        x = p.to_numpy()\n        count += len(x)\n"
            "        total += x.sum()\n        squares += (x**2).sum()\n    mean = total / count\n"
            "    return mean, (squares / count - mean**2) ** 0.5\n\nanswer = full_pass\n",
            "`NaN`",
        ),
        (
            "def full_pass(portions):\n    count = total = squares = 0\n    for p in portions:\n        count += p.count()\n        total += p.sum()\n"
            "        squares += (p**2).sum()\n    mean = total / count\n    return mean, squares / count - mean**2\n\nanswer = full_pass\n",
            "variance",
        ),
        (
            "def full_pass(portions):\n    count = total = squares = 0\n    for p in portions:\n        count += p.count()\n        total += p.sum()\n"
            "        squares += (p**2).sum()\n    mean = total / count\n"
            "    return mean, ((squares - count * mean**2) / (count - 1)) ** 0.5\n\nanswer = full_pass\n",
            "`ddof=1`",
        ),
        (
            "def full_pass(portions):\n    for p in portions:\n        count, total, squares = p.count(), p.sum(), (p**2).sum()\n"
            "    mean = total / count\n    return mean, (squares / count - mean**2) ** 0.5\n\nanswer = full_pass\n",
            "last portion only",
        ),
        (
            "def full_pass(portions):\n    vals = []\n    for p in portions:\n        vals.extend(p.dropna().tolist())\n"
            "    return np.mean(vals), np.std(vals)\n\nanswer = full_pass\n",
            "all of their values",
        ),
        (
            "def full_pass(portions):\n    mean = sum(p.sum() for p in portions) / sum(p.count() for p in portions)\n"
            "    return mean, mean\n\nanswer = full_pass\n",
            "is empty the second time",
        ),
        *(
            (
                "def full_pass(portions):\n    count = total = squares = variance = mean = 0\n    for p in portions:\n"
                "        if not p.count():\n            continue\n"
                f"        {first}\n        count += p.count()\n        total += p.sum()\n        squares += (p**2).sum()\n"
                f"        variance += p.var(ddof=0) * p.count()\n{end}\n\nanswer = full_pass\n",
                words,
            )
            for first, end, words in (
                (
                    "pass",
                    "    mean = total / count\n    return (squares / count - mean**2) ** 0.5, mean",
                    "You swapped",
                ),
                (
                    "pass",
                    "    return total / count, (variance / count) ** 0.5",
                    "averages the portions' variances",
                ),
                (
                    "squares += p.sum() ** 2 - (p**2).sum()",
                    "    mean = total / count\n    return mean, (squares / count - mean**2) ** 0.5",
                    "Square each value first",
                ),
                (
                    "p = p.fillna(p.mean())",
                    "    mean = total / count\n    return mean, (squares / count - mean**2) ** 0.5",
                    "You filled in",
                ),
                ("mean = (mean + p.mean()) / 2", "    return mean, mean", "halve the way"),
            )
        ),
        (
            "def full_pass(portions):\n    count = total = 0\n    for p in portions:\n        count += p.count()\n        total += p.sum()\n"
            "    return total / count\n\nanswer = full_pass\n",
            "two numbers",
        ),
    )
    expects = "a function of one iterator that returns a tuple of two numbers"

    def judge(self, answer: Any) -> str:
        full_pass = expect_function(answer, "full_pass", parameters=1)
        for parts in _columns():
            self._judge_column(full_pass, parts)
        return "Only a few numbers from each portion, and no portion is needed again. This is what Beam does for Transform and StatisticsGen, on many machines."

    def _judge_column(self, full_pass: Callable[..., Any], parts: tuple[pd.Series, ...]) -> None:
        walk = _Walk(parts)
        try:
            self._judge_walk(full_pass, parts, walk)
        except Hint:
            if walk.again:
                raise Hint(
                    "You walk through `portions` twice, and an iterator is empty the second time. Take all sums in one loop."
                ) from None
            raise

    def _judge_walk(self, full_pass: Callable[..., Any], parts: tuple[pd.Series, ...], walk: _Walk) -> None:
        rows = sum(map(len, parts))
        trace = rows > 10_000 and not tracemalloc.is_tracing()
        if trace:
            tracemalloc.start()
            walk.start = tracemalloc.get_traced_memory()[0]
        try:
            given = self.call(full_pass, walk)
        finally:
            if trace:
                tracemalloc.stop()
        if not isinstance(given, tuple | list | np.ndarray | pd.Series) or len(given) != 2:
            raise Hint(
                f"`full_pass` should return two numbers, `(mean, deviation)`; yours returned {describe(given)}."
            )
        values = list(given)
        if any(isinstance(value, float | np.floating) and np.isnan(value) for value in values):
            raise Hint(
                "Your result is `NaN`. One portion has nothing but missing values and one is empty: their `mean()` is `NaN`, and NumPy's `sum` "
                "passes `NaN` on. `portion.sum()` and `portion.count()` of pandas leave out what is missing."
            )
        mean, deviation = expect_number(values[0], "The mean"), expect_number(values[1], "The deviation")
        if walk.held > 2:
            raise Hint(
                "All portions were still in memory at the end. They do not fit: keep a few numbers from each instead."
            )
        if trace and walk.grown > 4 * rows:  # a value takes 8 bytes
            raise Hint(
                "You keep no portion, but all of their values were still in memory at the end: a list or an array of them does not fit "
                "either. Keep a few numbers from each."
            )
        self._judge_numbers(parts, mean, deviation)

    def _judge_numbers(self, parts: tuple[pd.Series, ...], mean: float, deviation: float) -> None:
        def near(a: float, b: float) -> bool:
            return abs(a - b) <= 1e-6 * max(1.0, abs(b))

        right_mean, right_deviation = _statistics(parts)
        full = [part for part in parts if part.count()]
        whole = pd.concat(parts)
        if near(mean, right_deviation) and near(deviation, right_mean):
            raise Hint("You swapped the two: the mean comes first, then the deviation.")
        if not near(mean, right_mean):
            filled = pd.concat([part.fillna(part.mean()) for part in parts])
            running = [0.0, full[0].mean()]
            for n, part in enumerate(full):
                running = [
                    (running[0] + part.mean()) / 2,
                    (running[1] + part.mean()) / 2 if n else running[1],
                ]
            if near(mean, float(filled.mean())):
                raise Hint(
                    "You filled in missing values with the mean of their portion: they then count as readings. Leave them out."
                )
            if any(near(mean, one) for one in running):
                raise Hint(
                    "You halve the way to each new portion's mean: the last portion then weighs half of all. Add up the values and count them."
                )
            if near(mean, float(np.mean([part.mean() for part in full]))):
                raise Hint(
                    "Your mean is the mean of the portions' means. A portion of ten values then weighs as much as one of a thousand."
                )
            if near(mean, float(whole.sum() / len(whole))):
                raise Hint(
                    "Your divisor counts the missing values too. `portion.count()` counts those that are there; `len(portion)` counts all."
                )
            if near(mean, float(full[-1].mean())):
                raise Hint(
                    "Your mean is that of the last portion only. Add to the sums in the loop: `total += …`."
                )
            raise Hint(f"For one column your mean is {mean:.4f}; the mean of all values is {right_mean:.4f}.")
        if near(deviation, right_deviation):
            return
        if near(deviation, right_deviation**2):
            raise Hint("Your second number is the variance. The standard deviation is its square root.")
        if near(deviation, float(whole.std(ddof=1))):
            raise Hint(
                "Your deviation divides by one less than the count, as `ddof=1` does. The task asks for `ddof=0`."
            )
        counts = [part.count() for part in full]
        summed = sum(part.sum() ** 2 for part in full) / sum(counts) - right_mean**2
        if summed > 0 and near(deviation, summed**0.5):
            raise Hint(
                "You square the sum of each portion. Square each value first, then add: `(portion**2).sum()`."
            )
        variances = [part.var(ddof=0) for part in full]
        if any(near(deviation, float(np.average(variances, weights=w)) ** 0.5) for w in (counts, None)):
            raise Hint(
                "Your deviation averages the portions' variances. It misses what differs between the portions: add up squares of values instead."
            )
        if near(
            deviation,
            float(np.average([part.std(ddof=0) for part in full], weights=counts)),
        ):
            raise Hint(
                "Your deviation averages the portions' deviations. It misses what differs between the portions: January and July are each steadier than both together."
            )
        raise Hint(
            f"Your mean is right. For one column your deviation is {deviation:.4f}; that of all values is {right_deviation:.4f}."
        )


# ---- 4. Who would have caught it? -------------------------------------------------------------------------------------

_DOES = {
    "ExampleGen": "reads and splits rows",
    "StatisticsGen": "counts and describes, and judges nothing",
    "SchemaGen": "says what the data should look like, and judges nothing",
    "ExampleValidator": "compares the statistics of one month with the schema: names, types, ranges, known words",
    "DistributionValidator": "compares the distribution of one month with another's",
    "ExampleDiff": "compares two deliveries of the same rows, row by row",
    "Transform": "computes features once, for training and serving",
    "Tuner": "searches hyperparameters",
    "Trainer": "trains",
    "Resolver": "finds the model in service, and judges nothing",
    "Evaluator": "measures a model on held-out rows, slice by slice, with labels",
    "InfraValidator": "loads the model in a real server and sends it a few requests",
    "Pusher": "releases what was blessed, and asks nothing else",
    "BulkInferrer": "predicts in bulk",
    "MLMetadata": "records what was made from what",
}
_INCIDENTS = {
    "a": ("ExampleValidator", "a column that the schema names is not there"),
    "b": ("Transform", "the same feature is computed twice, in two programs"),
    "c": ("DistributionValidator", "every single value is legal; only the mix differs from before"),
    "d": ("Evaluator", "the mean is fine and one airport is not: you need held-out labels, by slice"),
    "e": ("InfraValidator", "Python can load it and the server cannot: somebody must try in the server"),
    "f": ("MLMetadata", "the question is about the past: what was made from what"),
    "g": ("ExampleDiff", "two deliveries of the same flights must be laid side by side"),
}
_AIMED = {
    (
        "b",
        "ExampleValidator",
    ): "Each UTC hour is between 0 and 23: the schema has no complaint. The chapter tried it.",
    ("c", "ExampleValidator"): "ExampleValidator asks whether values are legal. All of these are.",
    (
        "c",
        "Evaluator",
    ): "Evaluator needs labels, and the flights have not arrived yet. What can be compared without labels?",
    ("a", "Transform"): "Transform hands on a column that is not there as missing, without a word.",
    (
        "e",
        "Evaluator",
    ): "Evaluator runs the model in its own Python, where it loads. The server is another program.",
    ("e", "Pusher"): "Pusher copies the folder. It does not try to load it.",
    (
        "d",
        "DistributionValidator",
    ): "The data did not move. The model got worse for one airport: somebody has to measure the model.",
    (
        "f",
        "ExampleValidator",
    ): "ExampleValidator can find the reading. It does not know which models were made from that month.",
    ("g", "ExampleValidator"): "Both deliveries agree with the schema. They do not agree with each other.",
    (
        "g",
        "DistributionValidator",
    ): "Forty changed delays hardly move a distribution. Compare the two rows of each flight.",
}


def _component(value: Any) -> str:
    """Return the component that a learner means, whatever the case and spaces, or raise a Hint."""
    text = expect_type(value, str, "the name of a component, a text", "Each value")
    plain = "".join(letter for letter in text.lower() if letter.isalnum()).removeprefix("csv")
    known = {name.lower(): name for name in _DOES} | {
        "importschemagen": "SchemaGen",
        "mlmd": "MLMetadata",
        "metadata": "MLMetadata",
    }
    if plain not in known:
        raise Hint(f"There is no component {text[:40]!r} on the list. It has: {', '.join(sorted(_DOES))}.")
    return known[plain]


class WhoGuards(Exercise):
    """Decide which component would have caught each incident first."""

    question = (
        "Seven incidents. For each, decide which component catches it first, or makes it impossible:\n\n"
        "- **a** The export of May calls the column `humid` now `humidity`.\n"
        "- **b** The server computes `hour` with its own code, in UTC.\n"
        "- **c** In June one airline moves half of its flights to another airport. Every value is legal; nobody has labels yet.\n"
        "- **d** The new model is better over all, and clearly worse at LaGuardia than the one in service.\n"
        "- **e** The new model loads in your notebook. In the model server it stops with *Could not find variable*.\n"
        "- **f** A reading of February turns out to be false. Which models in service learned from it?\n"
        "- **g** March was delivered twice. In the second delivery, 40 flights have another `arr_delay`.\n\n"
        "Give a dictionary from the letter to the component's name, one of: `ExampleGen`, `StatisticsGen`, `SchemaGen`, "
        "`ExampleValidator`, `DistributionValidator`, `ExampleDiff`, `Transform`, `Tuner`, `Trainer`, `Resolver`, `Evaluator`, "
        "`InfraValidator`, `Pusher`, `BulkInferrer`, `MLMetadata`."
    )
    starter = "answer = {\n" + "".join(f'    "{letter}": ...,\n' for letter in "abcdefg") + "}\n"
    hints = (
        "Ask three things of each incident: is it about one table, about two tables compared, or about a model? And are labels needed?",
        "One table against the schema: one component. Two months, by their distributions: another. Two deliveries of the same rows: a third. "
        "A model on held-out rows, a model in a server, the past of a model: three more.",
        "a and c both look at data: a is a name that the schema does not know, c is a mix that no schema describes. b is not noticed by any of "
        "these two: it must be made impossible.",
    )
    solution = (
        "answer = {\n"
        + "".join(f'    "{letter}": "{who}",\n' for letter, (who, _) in _INCIDENTS.items())
        + "}\n"
    )
    right = (
        'answer = dict(zip("gfedcba", ["Example Diff", "ML Metadata", "infra_validator", "evaluator", "DistributionValidator", '
        '"transform", "EXAMPLEVALIDATOR"]))\n',
        'answer = {"A": "ExampleValidator", "B": "Transform", "C": "DistributionValidator", "D": "Evaluator", "E": "InfraValidator", '
        '"F": "MLMD", "G": "ExampleDiff"}\n',
    )
    wrong = tuple(
        (
            "answer = {\n"
            + "".join(
                f'    "{letter}": "{changed.get(letter, who)}",\n' for letter, (who, _) in _INCIDENTS.items()
            )
            + "}\n",
            words,
        )
        for changed, words in (
            ({"b": "ExampleValidator"}, "Each UTC hour is between 0 and 23"),
            ({"c": "ExampleValidator"}, "All of these are"),
            ({"c": "Evaluator"}, "have not arrived yet"),
            ({"e": "Evaluator"}, "in its own Python"),
            ({"e": "Pusher"}, "copies the folder"),
            ({"d": "DistributionValidator"}, "measure the model"),
            ({"f": "ExampleValidator"}, "can find the reading"),
            ({"g": "DistributionValidator"}, "hardly move a distribution"),
            ({"a": "StatisticsGen"}, "judges nothing"),
            ({"a": "SchemaGen"}, "judges nothing"),
            ({"a": "Trainer", "d": "Pusher", "g": "Tuner"}, "Then look at d, g"),
            ({"a": "Transform"}, "without a word"),
            ({"a": "Transform", "b": "ExampleValidator", "c": "Evaluator"}, "4 of 7"),
            ({"f": "Lineage"}, "There is no component"),
        )
    ) + (
        ('answer = {"a": "ExampleValidator"}\n', "no answer for"),
        ('answer = ["ExampleValidator", "Transform"]\n', "a dictionary from the letter"),
        ('answer = dict.fromkeys("abcdefg", 3)\n', "the name of a component"),
    )
    expects = "a dictionary from the letters a to g to names of components"

    def judge(self, answer: Any) -> str:
        if isinstance(answer, pd.Series):
            answer = answer.to_dict()
        given = expect_type(answer, dict, "a dictionary from the letter to the component's name")
        given = {str(key).strip().strip(".)").lower(): value for key, value in given.items()}
        missing = [letter for letter in _INCIDENTS if letter not in given]
        if missing:
            raise Hint(f"There is no answer for {', '.join(missing)}. The keys are the letters a to g.")
        said = {letter: _component(given[letter]) for letter in _INCIDENTS}
        wrong = [letter for letter, (who, _) in _INCIDENTS.items() if said[letter] != who]
        if wrong:
            letter = wrong[0]
            chosen = said[letter]
            aimed = _AIMED.get((letter, chosen))
            reason = aimed or f"{chosen} {_DOES[chosen]}. Here {_INCIDENTS[letter][1]}."
            others = f" Then look at {', '.join(wrong[1:])}." if wrong[1:] else ""
            raise Hint(
                f"{len(_INCIDENTS) - len(wrong)} of {len(_INCIDENTS)}. Look at {letter} again. {reason}{others}"
            )
        return "Seven of seven. Note how few of them the schema alone would have seen: one."


exercises = (ServeAsTrained, SayWhichRun, OnePass, WhoGuards)

quiz = (
    Question(
        "Every night for five weeks the pipeline's run is `COMPLETE`. The model in service is five weeks old. Where do you look first?",
        options=(
            (
                "In the logs, for the error that the runner must have hidden.",
                "there need be no error. Not blessing and not pushing are decisions, and the components that make them complete.",
                False,
            ),
            (
                "At `blessed` and `pushed`, the properties of the newest artifacts.",
                "they hold what was decided. Then ask Evaluator's metrics which bar was missed.",
                True,
            ),
            (
                "At the scheduler: the run cannot have taken place.",
                "it did take place; ML Metadata has an execution for each night.",
                False,
            ),
        ),
    ),
    Question(
        "The server has its own code for the features, and it differs from training's. The team proposes to copy the notebook's code into the "
        "server, with a test for each feature. What do you say?",
        options=(
            (
                "Good: equal code gives equal features.",
                "it is equal today. Tomorrow one of the two is changed, and the numbers that it learned, such as means and vocabularies, are not in the code.",
                False,
            ),
            (
                "Let the schema stop it: a wrong feature will be out of its range.",
                "the UTC hour was in range, each time. A schema cannot see a legal value that is wrong.",
                False,
            ),
            (
                "Compute features in one place that travels with the model, and compare what was served with what was learned.",
                "one computation cannot differ from itself. The comparison is for the raw rows, which may still be wrong.",
                True,
            ),
        ),
    ),
    Question(
        "A colleague repeats your notebook with your seed and gets 0.64 where you had 0.59. What do you compare first?",
        options=(
            (
                "The checksums of the files that you both read.",
                "a seed chooses positions. One row less, or another order, and it chooses other flights.",
                True,
            ),
            (
                "The number of seeds: you need the mean of ten.",
                "that tells you how much luck there is. It does not tell you why the same seed gave two numbers.",
                False,
            ),
            (
                "The models: one of them must be better.",
                "the same code was run twice. Before you compare models, make sure that it was one experiment.",
                False,
            ),
        ),
    ),
)
