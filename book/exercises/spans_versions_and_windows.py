"""Exercises of "Spans, versions and windows": write a pattern, foresee what a window hands on, and look at it."""

from __future__ import annotations

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
)

quiet.tfx()


def context() -> dict[str, Any]:
    """Return what the notebook has defined when its exercises begin and that answers use."""
    return {"tfx": tfx, "range_config_pb2": range_config_pb2, "Input": tfx.proto.Input}


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
        if found and not any(f"/rev-{revision}/" in name for name in found):
            raise Hint(
                f"With a `rev-{revision}` in the folder, your answer still reads `{sorted(found)[0]}`. Write `{{VERSION}}` where the number stands."
            )
        if left := sorted(wanted - found):
            raise Hint(
                f"Your pattern leaves {' and '.join('`' + name.split('/')[-1] + '`' for name in left[:2])} out: a revision has several "
                "parts, and there may be more than ten."
            )
        if not numbers[0]:
            raise Hint(
                "These are the right files, but TFX knows of no span: it records 0. Write `{SPAN:3}` where the month stands, and ask for month 3."
            )
        if "{VERSION}" in pattern and "rev-{VERSION}/" not in pattern:
            raise Hint(
                "Your pattern writes a part of the revision's number itself, so it sees only some revisions. Write `rev-{VERSION}`."
            )
        if not numbers[1]:
            raise Hint(
                f"These are the right files today, but `rev-{revision}` is written into the pattern: a `rev-11` would not be read. Use `{{VERSION}}`."
            )


def _resolved(root: str, pattern: str, span: Any) -> tuple[list[str], tuple[int, int | None]]:
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
        raise Hint(f"CsvExampleGen would stop here: {said.replace(root, '…')[:200]}") from None
    if not found:
        raise Hint(
            "Your pattern matches no file at all. Begin with `month-`, as the folders do; the path is relative to `input_base`."
        )
    return found, (number, version)


# ---- Exercise 2 -----------------------------------------------------------------------------------------------------

_MADE = ("7 v1", "8 v1", "10 v1", "7 v2")
_HANDED_ON = {
    "a": ({"10 v1"}, "the strategy counts numbers: the last two are the numbers 9 and 10, and 9 never came."),
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
- **e** `rolling_range(num_spans=2)`

Give a dictionary from the letter to a list of texts such as `"8 v1"`, in any order. Nothing is an empty list, `[]`."""
    hints = (
        "Three of the five count the numbers of spans back from the newest number, 10. One goes by time. One finds nothing.",
        "The last 2 numbers are 9 and 10. The last 4 are 7, 8, 9 and 10.",
        "`SpanRangeStrategy` hands on every version of a span in its range; `NewestOfEachSpan` drops the older ones first; "
        "`rolling_range` hands on nothing.",
    )
    expects = "a dictionary from letters to lists of texts"

    def judge(self, answer: Any) -> str:
        given = expect_type(answer, dict, "a dictionary from the letters `a` to `e` to lists of texts")
        wrong = []
        for letter, (wanted, why) in _HANDED_ON.items():
            if letter not in given:
                raise Hint(f"There is no answer for `{letter}`.")
            said = _texts(letter, given[letter])
            if set(said) != wanted:
                wrong.append((letter, why))
        if wrong:
            letter, why = wrong[0]
            rest = f" ({len(wrong)} of the five are not right yet.)" if len(wrong) > 1 else ""
            raise Hint(f"Look at `{letter}` again: {why}{rest}")
        return (
            "All five. Only **d** is what a team means by its last months without span 9, and none of the five would have said "
            "that a month is missing."
        )


def _texts(letter: str, given: Any) -> list[str]:
    """Read one answer as a list of artifacts, each written as the task writes it."""
    given = expect_type(given, (list, tuple, set), "a list of texts", f"Answer `{letter}`")
    said = []
    for one in given:
        text = " ".join(one.lower().split()) if isinstance(one, str) else ""
        if text not in _MADE:
            if isinstance(one, str) and text.partition(" ")[0] in ("7", "8", "9", "10") and " v" in text:
                raise Hint(
                    f"Answer `{letter}` names `{one}`, which was never made. The four are {', '.join(_MADE)}."
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
    ("wrong spans", "Month 3 is missing.", [(4, 1)], 4, 2),
    ("wrong spans", "Only the number of spans is right: 2 and 4 in place of 3 and 4.", [(2, 2), (4, 1)], 4, 2),
    ("wrong spans", "Three spans come where two are asked for.", [(2, 1), (3, 1), (4, 1)], 4, 2),
    ("wrong spans", "The spans do not end at the newest: 2 and 3, and 4 has arrived.", [(2, 1), (3, 1)], 4, 2),
    ("wrong spans", "The spans go beyond the one that arrived: 4 and 5, and 4 has arrived.", [(4, 1), (5, 1)], 4, 2),
    ("wrong spans", "The number of spans and their sum are right: 2 and 5 in place of 3 and 4.", [(2, 1), (5, 1)], 4, 2),
    ("wrong spans", "Only the sum of the spans is right: 2, 4 and 5 in place of 5 and 6.", [(2, 1), (4, 1), (5, 1)], 6, 2),
    ("wrong spans", "Month 4 is missing, and 5 goes beyond the one that arrived.", [(3, 1), (5, 1)], 4, 2),
    ("wrong spans", "One span too many, beyond the one that arrived.", [(3, 1), (4, 1), (5, 1)], 4, 2),
    ("wrong spans", "The first of three is missing.", [(6, 1), (7, 1)], 7, 3),
    ("wrong spans", "The middle one of three is missing.", [(5, 1), (7, 1)], 7, 3),
    ("none", "A window of one.", [(12, 10)], 12, 1),
    ("wrong spans", "A window of one, and last month's is handed on.", [(11, 1)], 12, 1),
    ("none", "All spans from 1 to the newest.", [(1, 1), (2, 4), (3, 1)], 3, 3),
)  # fmt: skip


class LookAtWhatItHandsOn(Exercise):
    """Answer with a function that judges what a window handed on."""

    question = """\
No way of asking is safe from every hole, so look each night at what was handed on. Write `fault(got, newest, n)`. `got` is what a window handed on, a list of pairs (span, version) in any order; `newest` is the highest number that has arrived so far; \
`n` is how many spans were asked for, and `newest` is at least `n`. Return

- `"nothing"` if `got` is empty;
- else `"twice"` if a span occurs more than once;
- else `"wrong spans"` if its spans are not exactly the `n` numbers that end at `newest`;
- else `"none"`."""
    hints = (
        "Take the spans out of the pairs first. The versions are not needed.",
        "Twice: a set of the spans is smaller than the list. The wanted numbers are `range(newest - n + 1, newest + 1)`.",
        "`spans = [span for span, version in got]`; then the four lines of the task in their order, with `set(spans)`.",
    )
    expects = "a function of a list of pairs and two numbers"

    def judge(self, answer: Any) -> str:
        fault = expect_function(answer, "fault", parameters=3)
        for wanted, why, got, newest, n in _WINDOWS:
            said = expect_choice(
                self.call(fault, list(got), newest, n), ("nothing", "twice", "wrong spans", "none"), "fault"
            )
            if said != wanted:
                raise Hint(
                    f"{why} For `got = {got}`, `newest = {newest}`, `n = {n}` your function says `{said}`; it should say `{wanted}`."
                )
        return (
            f"All {len(_WINDOWS)} hidden windows are judged rightly. Ask it each night, from outside: on the team's four nights "
            "`got` was `[]`, and no step was there to say so."
        )


exercises = (FindTheFiles, WhatIsHandedOn, LookAtWhatItHandsOn)

quiz = (
    Question(
        "A pipeline joins a window by `rolling_range(num_spans=3)`. Every run has succeeded for two months. The model in service is two months "
        "old. What do you look at first?",
        (
            (
                "Whether the trainer ran at all.",
                "With CsvExampleGen `rolling_range` finds nothing, the consumer is skipped, and nothing fails. Ask which executions "
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
        "A corrected March arrives in June, as version 2, and is read. Which way to ask for the last two months hands on March?",
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
