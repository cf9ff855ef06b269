"""A small chapter of exercises that the tests of the engine use: one number, one function, one table."""

from __future__ import annotations

from typing import Any

import pandas as pd

from book.exercises.engine import (
    Exercise,
    Hint,
    Question,
    expect_bool,
    expect_columns,
    expect_function,
    expect_number,
)


def context() -> dict[str, Any]:
    """Return what the demo's answers use."""
    return {"pd": pd, "flights": pd.DataFrame({"dep_time": [517, 2400, 1], "arr_delay": [11.0, None, 20.0]})}


class CountTheMissing(Exercise):
    """Answer with a number."""

    question = "How many values of `arr_delay` are missing? Bind the number to `answer`."
    starter = "answer = ...\n"
    hints = (
        "Missing is not zero.",
        "`isna()` marks missing values.",
        "```python\nflights.arr_delay.isna()\n```",
    )
    solution = "answer = flights.arr_delay.isna().sum()\n"
    right = ("answer = 1.0\n", "import numpy as np\nanswer = np.array(1)\n")
    wrong = (
        ("answer = 0\n", "at least one"),
        ("answer = 2\n", "that are there"),
        ("answer = 3\n", "all rows"),
    )
    expects = "a number"

    def judge(self, answer: Any) -> str:
        number = expect_number(answer)
        if number == 1:
            return "It is the canceled flight."
        if number == 2:
            raise Hint("You counted the values that are there.")
        if number == 3:
            raise Hint("You counted all rows.")
        raise Hint(f"Look again: there is at least one, and {number:g} is not it.")


class BuildTheGate(Exercise):
    """Answer with a function."""

    question = "Write `gate(frame)`: it returns `True` if every `dep_time` is a clock time below 2400."
    starter = "def gate(frame):\n    return ...\n\n\nanswer = gate\n"
    hints = ("Compare.", "All of them.", "`.all()`")
    solution = "def gate(frame):\n    return bool((frame['dep_time'] < 2400).all())\n\n\nanswer = gate\n"
    right = ("answer = lambda frame: frame.dep_time.max() < 2400\n",)
    wrong = (
        ("answer = lambda frame: True\n", "let 2400 pass"),
        ("answer = lambda frame: False\n", "stopped a good frame"),
        (
            "def gate(frame):\n    late = frame['dep_tyme'] < 2400\n    return late.all()\n\nanswer = gate\n",
            "dep_tyme",
        ),
        ("def gate(frame):\n    return frame.dep_time < 2400\n\nanswer = gate\n", "it is a pandas Series"),
    )

    def judge(self, answer: Any) -> str:
        gate = expect_function(answer, "gate", parameters=1)
        good, bad = pd.DataFrame({"dep_time": [517, 1]}), pd.DataFrame({"dep_time": [2400]})
        if not expect_bool(self.call(gate, good), "What `gate` returns for a good frame"):
            raise Hint("Your gate stopped a good frame.")
        if expect_bool(self.call(gate, bad), "What `gate` returns for a bad frame"):
            raise Hint("Your gate let 2400 pass.")
        return "A gate is a decision about a whole span."


class RepairTheTable(Exercise):
    """Answer with a table."""

    question = "Bind to `answer` the rows of `flights` whose `arr_delay` is present."
    starter = "answer = flights.copy()\nanswer = ...  # your line\n"
    hints = ("Rows, not columns.", "`dropna` has a `subset`.", "`flights.dropna(subset=['arr_delay'])`")
    solution = "answer = flights.dropna(subset=['arr_delay'])\n"
    right = ("answer = flights[flights.arr_delay.notna()].reset_index(drop=True)\n",)
    wrong = (
        ("answer = flights\n", "still has"),
        ("answer = flights.fillna(0)\n", "filled"),
        ("answer = flights.rename(columns={'arr_delay': 'delay'})\n", "no column `arr_delay`"),
    )

    def judge(self, answer: Any) -> str:
        frame = expect_columns(answer, ["dep_time", "arr_delay"])
        if frame["arr_delay"].isna().any():
            raise Hint("Your table still has rows without a value.")
        if list(frame["arr_delay"]) != [11.0, 20.0]:
            raise Hint("You filled the gaps, or lost rows: two rows of the original should be left.")
        return "Two rows are left."


exercises = (CountTheMissing, BuildTheGate, RepairTheTable)

quiz = (
    Question(
        "What does `NaN >= 15` give?",
        (
            ("`True`", "Comparing with `NaN` never gives `True`.", False),
            ("`False`", "So a naive label calls a canceled flight on time.", True),
            ("An error", "pandas and Python compare without complaint.", False),
        ),
    ),
    Question(
        "Is 2400 a clock time?", (("Yes", "Clocks go to 2359.", False), ("No", "It means midnight.", True))
    ),
)
