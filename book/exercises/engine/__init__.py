"""The exercise engine: it checks a learner's answer and says what to look at next.

A chapter's module defines its exercises as subclasses of `Exercise`, its quiz as `Question` objects, and a
function ``context()`` with the names that answers use. `Chapter` is what the notebook holds as ``ex``, and
``ex[1]`` is a `Task`: ``check``, ``hint``, ``help`` and ``solution``.

Two promises shape it. A check never raises because of the learner: whatever goes wrong in their code
is told in their terms. And a loop that never ends is stopped: their functions run in a thread with a time limit.
"""

from book.exercises.engine.calls import read_global
from book.exercises.engine.core import Chapter, Exercise, Question, Task, Verdict
from book.exercises.engine.describing import describe
from book.exercises.engine.expect import (
    SLIP,
    Hint,
    close,
    expect_bool,
    expect_booleans,
    expect_choice,
    expect_columns,
    expect_function,
    expect_number,
    expect_type,
    only_slip,
)
from book.exercises.engine.values import copied, plain, same_values

__all__ = [
    "SLIP",
    "Chapter",
    "Exercise",
    "Hint",
    "Question",
    "Task",
    "Verdict",
    "close",
    "copied",
    "describe",
    "expect_bool",
    "expect_booleans",
    "expect_choice",
    "expect_columns",
    "expect_function",
    "expect_number",
    "expect_type",
    "only_slip",
    "plain",
    "read_global",
    "same_values",
]
