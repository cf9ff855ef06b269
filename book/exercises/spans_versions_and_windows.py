"""Exercises of "Spans, versions and windows": write a pattern, foresee what a window hands on, and look at it."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import Any

from tfx import v1 as tfx
from tfx.components.example_gen.input_processor import FileBasedInputProcessor
from tfx.dsl.io import fileio
from tfx.proto import range_config_pb2

from book import quiet
from book.exercises.engine import (
    Exercise,
    Hint,
    Question,
    describe,
    expect_choice,
    expect_function,
    expect_type,
    only_slip,
)

quiet.tfx()


def context() -> dict[str, Any]:
    """Return what the notebook has defined when its exercises begin and that answers use."""
    second = range_config_pb2.RangeConfig(
        static_range=range_config_pb2.StaticRange(start_span_number=2, end_span_number=2)
    )
    return {"tfx": tfx, "range_config_pb2": range_config_pb2, "Input": tfx.proto.Input, "second": second}


# ---- Exercise 1 -----------------------------------------------------------------------------------------------------


class FindTheFiles(Exercise):
    """Answer with the configuration that reads one span."""

    question = """\
A source delivers like this. The month has always three digits; the revision has no leading zeros.

```
month-003/rev-9/part-0.csv
month-003/rev-10/part-0.csv
month-003/rev-10/part-1.csv
month-003/rev-10/part-0.csv.bak
month-003/rev-10/_SUCCESS
month-004/rev-1/part-0.csv
```

Bind to `answer` a dictionary with two keys: `"input_config"`, a `tfx.proto.Input` with **one** split of any name, and \
`"range_config"`, a `RangeConfig`. With them CsvExampleGen must read **month 3 in its newest revision**: all of its parts, and \
nothing else. Next week there may be a `rev-11` with twelve parts; your answer must then read that."""
    hints = (
        "Take the path `month-003/rev-10/part-0.csv` and replace what varies: the span, the version, the part. The range is written as "
        "`second` was, in the section above.",
        "A width says how many digits a number has: `{SPAN:3}`. The version has no fixed number of digits, so no width. For the parts, "
        "choose a pattern that `part-0.csv.bak` does not match.",
        "`Input(splits=[Input.Split(name='all', pattern='month-{SPAN:3}/rev-{VERSION}/*.csv')])`, and a `StaticRange` that starts and "
        "ends at 3.",
    )

    expects = "a dictionary with the keys `input_config` and `range_config`"

    def judge(self, answer: Any) -> str:
        both = expect_type(answer, dict, "a dictionary with the keys `input_config` and `range_config`")
        missing = [key for key in ("input_config", "range_config") if key not in both]
        if missing:
            raise Hint(f"`answer` has no key `{missing[0]}`; it is {describe(answer)}.")
        config = expect_type(both["input_config"], tfx.proto.Input, "a `tfx.proto.Input`", "`input_config`")
        span = both["range_config"]
        if span is not None:
            expect_type(
                span, range_config_pb2.RangeConfig, "a `RangeConfig`, as `second` is one", "`range_config`"
            )
        if len(config.splits) != 1:
            raise Hint(f"`input_config` should have one split; yours has {len(config.splits)}.")
        if not config.splits[0].name:
            raise Hint("Your split has no `name`, and CsvExampleGen would stop: any name will do.")
        pattern = config.splits[0].pattern
        for revision, parts in ((10, 2), (11, 12)):
            _check_files(pattern, span, revision, parts)
        return (
            "Month 3, newest revision, every part, and no stray file, next week too. Note that 10 counts as newer than 9: TFX compares "
            "versions as numbers. The name of a folder would sort the other way."
        )


def _check_files(pattern: str, span: Any, revision: int, parts: int) -> None:
    """Resolve the pattern with TFX's own code on a folder like the task's, and judge what would be read."""
    with tempfile.TemporaryDirectory() as root:
        wanted = {f"month-003/rev-{revision}/part-{n}.csv" for n in range(parts)}
        others = {f"month-003/rev-{old}/part-0.csv" for old in (2, 9, 10)} | {"month-004/rev-1/part-0.csv"}
        strays = {f"month-003/rev-{revision}/{name}" for name in ("part-0.csv.bak", "_SUCCESS")}
        for name in wanted | others | strays:
            path = Path(root, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch()
        found, numbers = _resolved(root, pattern, span)
        if folders := sorted(name for name in found if Path(name).is_dir()):
            raise Hint(
                f"Your pattern ends at a folder, `{Path(folders[-1]).relative_to(root)}`. The parts lie in it: go on with `/` and a "
                "pattern that their names fit."
            )
        found = {str(Path(name).relative_to(root)) for name in found}
        if any(name.startswith("month-004") for name in found):
            asked = span is not None and span.HasField("static_range")
            why = (
                "your range asks for it"
                if asked
                else "without a static range CsvExampleGen takes the newest month"
            )
            raise Hint(f"Your answer reads month 4: {why}. Give it a range that starts and ends at 3.")
        if stray := sorted(found & strays):
            raise Hint(
                f"Your pattern also matches {' and '.join('`' + name.split('/')[-1] + '`' for name in stray)}, not a part of the data. "
                "Say how the name of a part ends."
            )
        if len({name.split("/")[1] for name in found}) > 1:
            raise Hint(
                "Your pattern reads several revisions at once, so corrected flights come twice. Write `{VERSION}` where the number stands."
            )
        folder = sorted(found)[0].split("/")[1]
        if numbers[1] is not None and folder != f"rev-{numbers[1]}":
            raise Hint(
                f"TFX reads `{numbers[1]}` as the number of `{folder}`, and so compares the wrong numbers. Let `{{VERSION}}` stand for the "
                "whole number and nothing else: write `rev-{VERSION}`."
            )
        if not any(f"/rev-{revision}/" in name for name in found):
            raise Hint(
                f"With a `rev-{revision}` in the folder, your answer still reads `{sorted(found)[0]}`. Write `{{VERSION}}` where the number stands."
            )
        if left := sorted(wanted - found):
            raise Hint(
                f"Your pattern leaves {' and '.join('`' + name.split('/')[-1] + '`' for name in left[:2])} out: a revision has several "
                "parts, and there may be more than ten."
            )
        if numbers[0] != 3:
            records = f"records span {numbers[0]}" if numbers[0] else "knows of no span: it records 0"
            raise Hint(
                f"These are the right files today, but TFX {records}. Write `{{SPAN:3}}` where the month stands, and ask for month 3."
            )
        if not numbers[1]:
            raise Hint(
                f"These are the right files today, but `rev-{revision}` is written into the pattern: a `rev-11` would not be read. Use `{{VERSION}}`."
            )


def _resolved(root: str, pattern: str, span: Any) -> tuple[list[str], tuple[int, int | None]]:
    other = sorted(set(re.findall(r"{([^{}:]*)", pattern)) - {"SPAN", "VERSION", "YYYY", "MM", "DD"})
    if "{{" in pattern:
        raise Hint("A placeholder has one pair of braces: `{SPAN:3}`.")
    if other:
        raise Hint(
            f"TFX knows no `{{{other[0]}}}`. The two that count here are `{{SPAN}}` and `{{VERSION}}`, in capitals."
        )
    split = tfx.proto.Input.Split(name="all", pattern=pattern)
    try:
        processor = FileBasedInputProcessor(root, [split], span)
        number, version = processor.resolve_span_and_version()
        concrete = processor.get_pattern_for_span_version(pattern, number, version)
        found = fileio.glob(str(Path(root, concrete)))
    except Exception as error:
        said = str(error)
        if "must be equal" in said:
            raise Hint("One run reads one span: the range must begin and end at 3.") from None
        if "Version spec provided" in said:
            raise Hint(
                "TFX refuses a version without a span: write `{SPAN:3}` where the month stands, and ask for month 3."
            ) from None
        if "does not match regex" in said and "{VERSION:" in pattern:
            raise Hint(
                "The revision has no fixed number of digits, so `{VERSION}` must have no width."
            ) from None
        if "month-{SPAN:2}/" in pattern:
            raise Hint(
                "`{SPAN:2}` looks for two digits, `month-03`. The folders have three: say so in the pattern."
            ) from None
        if "month-{SPAN}/" in pattern:
            raise Hint(
                "`{SPAN}` without a width looks for `month-3`. The folders have three digits: say so in the pattern."
            ) from None
        if "should be specified" in said:
            raise Hint(
                "Your range asks for a span, and your pattern does not say where its number stands: write `{SPAN:3}`."
            ) from None
        if why := _why_nothing(root, pattern, span):
            raise Hint(f"CsvExampleGen would stop: {why}") from None
        if "Cannot find version number" in said:
            raise Hint(
                "CsvExampleGen would stop: where `{VERSION}` stands it finds no number. Write out the text before it, `rev-`."
            ) from None
        if "Cannot find matching" in said:
            raise Hint(
                f"CsvExampleGen would stop: it looks for `{_sought(pattern, span)}`, and no path fits. Yours are like "
                "`month-003/rev-10/part-0.csv`, relative to `input_base`."
            ) from None
        raise Hint(f"CsvExampleGen would stop here: {said.replace(root, '…')[:200]}") from None
    if not found:
        if why := _why_nothing(root, pattern, span):
            raise Hint(why[0].upper() + why[1:])
        raise Hint(
            "Your pattern matches no file at all. Begin with `month-`, as the folders do; the path is relative to `input_base`."
        )
    return found, (number, version)


def _sought(pattern: str, span: Any) -> str:
    """Return the path that TFX searches for: the span that is asked for, with its zeros, and a star for what is not known."""
    asked = span is not None and span.HasField("static_range")
    number = str(span.static_range.start_span_number) if asked else "*"
    filled = re.sub(
        r"{SPAN(?::(\d+))?}", lambda found: number.zfill(int(found[1] or 0)) if asked else number, pattern
    )
    return re.sub(r"{VERSION(:\d+)?}", "*", filled)


def _reads(root: str, pattern: str, span: Any) -> bool:
    """Tell whether TFX finds the newest revision of month 3 in this way."""
    try:
        split = tfx.proto.Input.Split(name="all", pattern=pattern)
        processor = FileBasedInputProcessor(root, [split], span)
        number, version = processor.resolve_span_and_version()
        concrete = processor.get_pattern_for_span_version(pattern, number, version)
    except Exception:
        return False
    newest = max((path.name for path in Path(root, "month-003").iterdir()), key=lambda name: int(name[4:]))
    found = [str(Path(name).relative_to(root)) for name in fileio.glob(str(Path(root, concrete)))]
    return bool(found) and all(name.startswith(f"month-003/{newest}/") for name in found)


def _why_nothing(root: str, pattern: str, span: Any) -> str:
    """Name the one thing with which, put right, an answer that found nothing reads month 3; else an empty text."""
    third = range_config_pb2.RangeConfig(
        static_range=range_config_pb2.StaticRange(start_span_number=3, end_span_number=3)
    )
    swapped = pattern.replace("{SPAN", "{*").replace("{VERSION", "{SPAN").replace("{*", "{VERSION")
    width = re.search(r"{SPAN(:\d+)?}", pattern)
    if _reads(root, pattern, third):
        return "your pattern finds month 3, but your range does not ask for it. Give it a range that starts and ends at 3."
    if _reads(root, re.sub(r":\d+}", "}", swapped).replace("{SPAN}", "{SPAN:3}"), third):
        return "the month is the span, and the revision is the version. Your pattern has them the other way round."
    if width and width.group(1) != ":3" and _reads(root, pattern.replace(width.group(), "{SPAN:3}"), third):
        return f"the folders write the month with three digits, and your pattern says `{width.group()}`."
    if pattern.endswith("/"):
        return "your pattern ends with `/`, and no part has an empty name. They are called `part-0.csv` and so on."
    if "/" in pattern and _reads(root, pattern.rpartition("/")[0] + "/*", third):
        return f"your folders are right, but no part's name fits `{pattern.rpartition('/')[2]}`. They are called `part-0.csv` and so on."
    if pattern.startswith("/") and _reads(root, pattern.lstrip("/"), third):
        return "the path is relative to `input_base`, and does not begin with `/`."
    if re.match(r"span-|.*/v{", pattern):
        return "the folders of this source are called `month-` and `rev-`, not as those of the section above."
    return ""


# ---- Exercise 2 -----------------------------------------------------------------------------------------------------

_MADE = ("7 v1", "8 v1", "10 v1", "7 v2")
_HANDED_ON = {
    "a": ({"10 v1"}, "the strategy counts numbers, and gives what there is: the last two are the numbers 9 and 10."),
    "b": (
        set(_MADE),
        "the numbers 7 to 10 are asked for, and whatever carries one of them is handed on: of span 7 both versions.",
    ),
    "c": ({"10 v1", "7 v2"}, "it goes by the time of making alone, and hands on the two artifacts that were made last."),
    "d": (
        {"7 v2", "8 v1", "10 v1"},
        "it keeps the newest version of each span, and then takes the numbers 7 to 10.",
    ),
    "e": (
        set(),
        "it reads the artifact's own property `span`, which CsvExampleGen leaves at 0. So there is one span where two are asked for.",
    ),
}  # fmt: skip


class WhatIsHandedOn(Exercise):
    """Answer with a dictionary of lists."""

    question = """\
Another record. CsvExampleGen has made four artifacts, in this order: span 7 version 1, span 8 version 1, span 10 version 1, \
and then span 7 version 2. Span 9 never came. What does each of these hand on?

- **a** `SpanRangeStrategy` for the last 2
- **b** `SpanRangeStrategy` for the last 4
- **c** `latest_created(n=2)`
- **d** `NewestOfEachSpan` for the last 4
- **e** `functions.rolling_range(made, num_spans=2)`

Give a dictionary from the letter to a list of texts such as `"8 v1"`, in any order. Nothing is an empty list, `[]`."""
    hints = (
        "Three of the five count the numbers of spans back from the newest number, 10. One goes by time. One finds nothing.",
        "The last 2 numbers are 9 and 10. The last 4 are 7, 8, 9 and 10.",
        "`SpanRangeStrategy` hands on every version of a span in its range; `NewestOfEachSpan` drops the older ones first; "
        "`functions.rolling_range` hands on nothing.",
    )
    expects = "a dictionary from letters to lists of texts"

    def judge(self, answer: Any) -> str:
        given = expect_type(answer, dict, "a dictionary from the letters `a` to `e` to lists of texts")
        wrong = []
        for letter, (wanted, why) in _HANDED_ON.items():
            if letter not in given:
                keys = ", ".join(f"`{key}`" for key in given) or "missing"
                raise Hint(f"There is no answer for `{letter}`; your keys are {keys}.")
            said = _texts(letter, given[letter])
            if set(said) != wanted:
                wrong.append((letter, why))
        if wrong:
            letter, why = wrong[0]
            rest = f" ({len(wrong)} of the five are not right yet.)" if len(wrong) > 1 else ""
            raise Hint(f"Look at `{letter}` again: {why}{rest}")
        return "All five. And none of the five would have said that span 9 is missing."


def _texts(letter: str, given: Any) -> list[str]:
    """Read one answer as a list of artifacts, each written as the task writes it."""
    given = expect_type(given, (list, tuple, set), "a list of texts", f"Answer `{letter}`")
    said = []
    for one in given:
        text = " ".join(one.lower().split()) if isinstance(one, str) else ""
        if text not in _MADE:
            if re.fullmatch(r"(0|[1-9]\d*) v(0|[1-9]\d*)", text):
                raise Hint(
                    f"Answer `{letter}` names `{one}`, which was never made here. The four are {', '.join(_MADE)}."
                )
            raise Hint(f"Answer `{letter}` should be a list of texts such as `8 v1`; it has {describe(one)}.")
        if text in said:
            raise Hint(f"`{text}` stands twice in your answer `{letter}`. An artifact is handed on once.")
        said.append(text)
    return said


# ---- Exercise 3 -----------------------------------------------------------------------------------------------------

_WINDOWS = (
    ("none", "The last two of four months, each once.", [(3, 1), (4, 1)], 4, 2),
    ("nothing", "Nothing is handed on, and nothing is too little.", [], 4, 2),
    ("none", "The last three of seven months, each once.", [(5, 1), (6, 1), (7, 1)], 7, 3),
    ("none", "The last three months: the list may come in any order.", [(7, 1), (5, 1), (6, 1)], 7, 3),
    ("none", "Months 9 and 10 are numbers; as texts, 10 comes before 9.", [(9, 1), (10, 1)], 10, 2),
    ("none", "One of the months comes in its second version, once.", [(2, 2), (4, 1), (3, 1)], 4, 3),
    ("twice", "2 v1 and 2 v2 are the same month.", [(2, 1), (2, 2), (3, 1), (4, 1)], 4, 3),
    ("twice", "Month 2 comes three times.", [(2, 1), (2, 2), (2, 3), (3, 1), (4, 1)], 4, 3),
    ("twice", "The same artifact comes twice.", [(4, 1), (3, 1), (4, 1)], 4, 2),
    ("twice", "The newest month comes twice and the one before is missing: `twice` goes before wrong spans.", [(4, 1), (4, 2)], 4, 2),
    ("twice", "A month far outside comes twice: `twice` goes before wrong spans.", [(1, 1), (1, 3), (8, 1)], 8, 1),
    ("twice", "Month 4 comes twice, and it is not the first of the list.", [(3, 1), (4, 1), (4, 2)], 4, 2),
    ("twice", "Month 6 comes twice, in the middle of the list.", [(7, 1), (6, 1), (6, 2), (5, 1)], 7, 3),
    ("twice", "The first and the last of the list are not the same, the second and the last are.", [(7, 1), (5, 1), (6, 1), (5, 2)], 7, 3),
    ("wrong spans", "Month 3 is missing.", [(4, 1)], 4, 2),
    ("wrong spans", "2 and 4 come in place of 3 and 4: as many, but month 3 is missing.", [(2, 2), (4, 1)], 4, 2),
    ("wrong spans", "Three spans come where two are asked for, and the two are among them.", [(2, 1), (3, 1), (4, 1)], 4, 2),
    ("wrong spans", "The spans do not end at the newest: 2 and 3, and 4 has arrived.", [(2, 1), (3, 1)], 4, 2),
    ("wrong spans", "Only the sum of the spans is right: 2, 4 and 5 in place of 5 and 6.", [(2, 1), (4, 1), (5, 1)], 6, 2),
    ("wrong spans", "The newest and the sum of the spans are right, and there are four in place of three.", [(8, 1), (7, 1), (5, 1), (1, 1)], 8, 3),
    ("wrong spans", "The sum of the spans is right, and there are two in place of one.", [(1, 1), (3, 1)], 4, 1),
    ("wrong spans", "Months 1 and 2 in place of 3 and 4: the window ends at the newest.", [(1, 1), (2, 1)], 4, 2),
    ("wrong spans", "Month 4 is missing: only the one before it is handed on.", [(3, 1)], 4, 2),
    ("wrong spans", "All four months come where two are asked for.", [(1, 1), (2, 1), (3, 1), (4, 1)], 4, 2),
    ("wrong spans", "The first of three is missing.", [(6, 1), (7, 1)], 7, 3),
    ("wrong spans", "The middle one of three is missing.", [(5, 1), (7, 1)], 7, 3),
    ("none", "A window of one.", [(12, 10)], 12, 1),
    ("wrong spans", "A window of one, and last month's is handed on.", [(11, 1)], 12, 1),
    ("none", "All spans from 1 to the newest.", [(1, 1), (2, 4), (3, 1)], 3, 3),
)  # fmt: skip


def _looks(wanted: Any, of: int = 0) -> Any:
    """Return a function as the task wants it, with other wanted numbers, or with the other number of each pair."""

    def fault(got: Any, newest: int, n: int) -> str:
        spans = [pair[of] for pair in got]
        if not spans:
            return "nothing"
        if len(set(spans)) < len(spans):
            return "twice"
        return "none" if set(spans) == set(wanted(newest, n)) else "wrong spans"

    return fault


_WANTED = "Your wanted numbers"
_OTHERS = (
    (f"{_WANTED} go from `newest - n` to `newest - 1`: one too early.", lambda newest, n: range(newest - n, newest)),
    (f"{_WANTED} begin one too early: from `newest - n` to `newest` they are `n + 1` numbers.", lambda newest, n: range(newest - n, newest + 1)),
    (f"{_WANTED} end at `newest - 1`: a `range` leaves its end out.", lambda newest, n: range(newest - n + 1, newest)),
    (f"{_WANTED} begin at `newest` and go on: a window looks back, and ends at `newest`.", lambda newest, n: range(newest, newest + n)),
    (f"{_WANTED} are the first `n`, from 1 to `n`; the last `n` are wanted.", lambda newest, n: range(1, n + 1)),
    (f"{_WANTED} go from 1 to `newest`; only the last `n` of them are wanted.", lambda newest, n: range(1, newest + 1)),
    (f"{_WANTED} go from 0 to `n - 1`, as `range(n)` does: they should end at `newest`.", lambda newest, n: range(n)),
    (f"{_WANTED} go from `n` to `newest`: `n` says how many there are, not where they begin.", lambda newest, n: range(n, newest + 1)),
    ("You take `newest` for `n` and `n` for `newest`: the order is `fault(got, newest, n)`.", lambda newest, n: range(n - newest + 1, n + 1)),
)  # fmt: skip
_SLIPS = (
    *((words, _looks(wanted)) for words, wanted in _OTHERS),
    ("You look at the versions, the second number of each pair. The span is the first.", _looks(lambda newest, n: range(newest - n + 1, newest + 1), of=1)),
)  # fmt: skip
# What each slip takes for the wanted numbers, handed on: asked only to tell the slips apart, never to judge.
_PROBES = tuple(
    ([(span, 1) for span in wanted(newest, n)], newest, n)
    for newest, n in ((4, 2), (7, 3), (9, 4), (6, 1))
    for _, wanted in _OTHERS
)


class LookAtWhatItHandsOn(Exercise):
    """Answer with a function that judges what a window handed on."""

    question = """\
None of these ways is safe, so look each night at what was handed on. Write `fault(got, newest, n)`. `got` is what a window handed on, a list of pairs (span, version) in any order; `newest` is the highest number in the inbox (not in the record); \
`n` is how many spans were asked for, and `newest` is at least `n`. Return

- `"nothing"` if `got` is empty;
- else `"twice"` if a span occurs more than once;
- else `"wrong spans"` if its spans are not exactly the `n` numbers that end at `newest`;
- else `"none"`, even if a correction was never read."""
    hints = (
        "Take the spans out of the pairs first. The versions are not needed.",
        "Twice: a set of the spans is smaller than the list. The wanted numbers are `range(newest - n + 1, newest + 1)`.",
        "`spans = [span for span, version in got]`; then the four lines of the task in their order, with `set(spans)`.",
    )
    expects = "a function of a list of pairs and two numbers"

    def judge(self, answer: Any) -> str:
        fault = expect_function(answer, "fault", parameters=3)
        said_of = [self._say(fault, got, newest, n) for _, _, got, newest, n in _WINDOWS]
        named = "" if said_of == [window[0] for window in _WINDOWS] else self._named(fault, said_of)
        for (wanted, why, got, newest, n), said in zip(_WINDOWS, said_of, strict=True):
            if said != wanted:
                raise Hint(
                    f"{named or why} For `got = {got}`, `newest = {newest}`, `n = {n}` your function says `{said}`; it should say `{wanted}`."
                )
        return (
            f"All {len(_WINDOWS)} hidden windows are judged rightly. Ask it each night, from outside: on the team's four nights "
            "`got` was `[]`, and no step was there to say so. That a correction waits unread it cannot see: that stands in the inbox."
        )

    def _named(self, fault: Any, said_of: list[str]) -> str:
        """Name the one mistake that explains what the learner's function says of every window and every probe."""
        try:
            said = said_of + [self._say(fault, *probe) for probe in _PROBES]
        except Hint:
            return ""
        asked = [*(window[2:] for window in _WINDOWS), *_PROBES]
        single = [s for s, (got, _, _) in zip(said, asked, strict=True) if 0 < len(got) == len(dict(got))]
        if set(single) == {"wrong spans"}:
            return (
                "To every window without a double your function says `wrong spans`: print the two things that it compares. "
                "(A list never equals a set, nor a `range`.)"
            )
        return only_slip(_SLIPS, asked, said)

    def _say(self, fault: Any, got: list[tuple[int, int]], newest: int, n: int) -> str:
        """Return one of the four texts, as the learner's function says it of one window."""
        return expect_choice(
            self.call(fault, list(got), newest, n), ("nothing", "twice", "wrong spans", "none"), "fault"
        )


exercises = (FindTheFiles, WhatIsHandedOn, LookAtWhatItHandsOn)

quiz = (
    Question(
        "A pipeline joins a window by `functions.rolling_range(made, num_spans=3)`. Every run has succeeded for two months. The model in service is two months "
        "old. What do you look at first?",
        (
            (
                "Whether the trainer ran at all.",
                "With CsvExampleGen this function finds nothing, the consumer is skipped, and nothing fails. Ask which executions "
                "exist, and what they were given.",
                True,
            ),
            (
                "Whether a correction came, so that a span was learned twice.",
                "Doubled rows would make another model, but a new one every night. This one is two months old.",
                False,
            ),
            (
                "Whether the trainer raised an error.",
                "Then the run would have failed. A step that gets no input is skipped, which is no error.",
                False,
            ),
        ),
    ),
    Question(
        "June's file arrives as `span-06/flights.csv`; the pattern is `span-{SPAN:2}/v{VERSION}/*.csv`. What does tonight's run do?",
        (
            (
                "It reads June, without a version.",
                "The pattern asks for a folder `v` and a number. The file has none, so it does not match.",
                False,
            ),
            (
                "It stops with an error.",
                "It would if nothing matched. May's file matches, so there is a newest span.",
                False,
            ),
            (
                "It reads May again, and is COMPLETE.",
                "What does not match is not seen. The newest span that is seen is May's.",
                True,
            ),
        ),
    ),
    Question(
        "A corrected March arrives in June, as version 2, and is read last. Which way to ask for the last two months hands on March?",
        (
            (
                "`latest_created(n=2)`.",
                "It goes by the time of making, and March was made last.",
                True,
            ),
            (
                "`SpanRangeStrategy` for the last 2.",
                "It goes by the number of the span. March has not become newer.",
                False,
            ),
            (
                "`NewestOfEachSpan` for the last 2.",
                "It keeps March's newest version, and then takes the last two numbers, which March is not among.",
                False,
            ),
        ),
    ),
)
