"""The tool that proves the judges makes the mistakes it says, and tells a lenient judge from a strict one."""

from __future__ import annotations

import ast
import csv
import sys
from pathlib import Path
from typing import Any

import pytest

from book import exercises
from book.exercises.engine import Exercise, Hint, Task

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tools"))

import judges  # noqa: E402

SOLUTION = """\
def late(delays, limit):
    found = []
    for delay in delays:
        if delay >= limit and delay is not None:
            found.append(delay)
    return sorted(found)[:3]

answer = late
"""


@pytest.mark.parametrize(
    "wrong",
    [
        "if delay > limit and delay is not None:",
        "if delay <= limit and delay is not None:",
        "if delay >= limit or delay is not None:",
        "if delay >= limit:",
        "if delay >= limit and delay is None:",
        "if True:",
        "return sorted(found)[:4]",
        "return sorted(found)[:]",
        "return sorted(found)[3:]",
        "return _same(found)[:3]",
    ],
)
def test_it_makes_each_small_mistake(wrong: str) -> None:
    assert any(wrong in mutant.code for mutant in judges.mutants(SOLUTION))


def test_each_mutant_is_another_program_that_can_be_compiled() -> None:
    codes = [mutant.code for mutant in judges.mutants(SOLUTION)]
    assert len(codes) > 15 and len(set(codes)) == len(codes)
    assert ast.unparse(ast.parse(SOLUTION)) not in codes
    for code in codes:
        compile(code, "<mutant>", "exec")


def test_a_frozen_parameter_keeps_its_first_value() -> None:
    late = judges.answer_of(SOLUTION, {})
    (mutant,) = [mutant for mutant in judges.frozen(late, SOLUTION) if mutant.what == "# frozen: limit"]
    ignoring = mutant.change(late)
    assert ignoring([10, 20, 30], 15) == [20, 30]
    assert ignoring([10, 20, 30], limit=25) == [20, 30]


def scored(cases: list[tuple[Any, ...]], equivalent: tuple[tuple[str, str], ...] = ()) -> judges.Score:
    """Score a judge that compares with the solution on `cases`."""
    right = judges.answer_of(SOLUTION, {})

    def judge(self: Exercise, answer: Any) -> str:
        for case in cases:
            if self.call(answer, *case) != right(*case):
                raise Hint("No.")
        return "Yes."

    made = type(
        "Late",
        (Exercise,),
        dict(starter="answer = ...", solution=SOLUTION, equivalent=equivalent, judge=judge),
    )
    return judges.score(made, Task(made(), 1, "made"), {})


LENIENT = [([1, 20, 30], 15)]
STRICT = [([40, 1, 30, 15, 20, 35], 15), ([9], 5), ([4], 5)]
SAME = "def late(delays, limit):\n    found = []\n    for delay in delays:\n        if delay >= limit:\n            found.append(delay)\n    return sorted(found)[:3]\nanswer = late"


def test_a_lenient_judge_lets_mutants_live_and_a_strict_one_only_those_that_are_right() -> None:
    lenient, strict = scored(LENIENT), scored(STRICT)
    assert any("Gt" in line for line in lenient.surviving)
    assert any("frozen: limit" in line for line in lenient.surviving)
    assert len(strict.surviving) == 1 and "a condition dropped" in strict.surviving[0]
    assert not lenient.faults and not strict.faults


def test_a_marked_mutant_does_not_survive_and_a_wrong_mark_is_named() -> None:
    assert scored(STRICT, ((SAME, "no delay is None here"),)).surviving == []
    stale = scored(STRICT, ((SAME, "ok"), ("answer = 3", "old")))
    assert any("no mutant: answer = 3" in fault for fault in stale.faults)
    another = next(mutant.code for mutant in judges.mutants(SOLUTION) if "delay > limit" in mutant.code)
    refused = scored(STRICT, ((SAME, "ok"), (another, "wrong")))
    assert any("marked as equivalent, and refused" in fault for fault in refused.faults)


def test_one_mark_covers_every_mutant_of_a_task_that_allows_one_mistake() -> None:
    mark = ((judges.ANY_ONE + "\n", "three of four are enough"),)
    found = scored(LENIENT, mark)
    assert not found.surviving and not found.faults
    assert found.equivalent == len(scored(LENIENT).surviving)


def test_an_exception_in_a_judge_is_a_fault() -> None:
    def judge(self: Exercise, answer: Any) -> str:
        return "Yes." if len(answer([1, 2, 3, 4], 0)) == 3 else [][0]

    made = type("Late", (Exercise,), dict(starter="answer = ...", solution=SOLUTION, judge=judge))
    assert any("IndexError" in fault for fault in judges.score(made, Task(made(), 1, "made"), {}).faults)


def test_the_stored_table_has_a_row_for_each_exercise_and_no_survivor() -> None:
    rows = list(csv.DictReader(judges.TABLE.open()))
    counts = {key: len(list(exercises.chapter(key))) for key in exercises.chapters()}
    assert [(row["chapter"], int(row["exercise"])) for row in rows] == [
        (key, number) for key in sorted(counts) for number in range(1, counts[key] + 1)
    ]
    assert [row for row in rows if row["surviving"] != "0"] == []
