"""The table of components says what TFX has and what the chapters run."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tools"))
import make_components  # noqa: E402


def test_the_table_is_what_tfx_and_the_chapters_say():
    text = make_components.PAGE.read_text()
    assert text == make_components.page(text), "run `python tools/make_components.py`"


def test_every_component_of_tfx_is_in_it():
    assert set(make_components.components()) == set(make_components.DOES)


def test_a_chapter_runs_each_of_them():
    read = list(make_components.chapters())
    for name in make_components.DOES:
        assert any(make_components.runs(name, cells) for _, _, cells in read), f"no chapter runs {name}"


@pytest.mark.parametrize(
    ("cells", "ran"),
    [
        (["context.run(tfx.components.Tuner(examples=examples))"], True),
        (["tuner = Tuner(examples=examples).with_id('T')", "_ = context.run(tuner)"], True),
        (["def make(x):\n    return Tuner(x)", "both = [make(1), make(2)]", "runner().run(pipeline(both))"], True),
        (["tuner = Tuner(examples=examples)", "run_all([tuner])"], True),
        (["tuner = Tuner(examples=examples)", "context.run(other)", "print(tuner)"], False),
        (["context.run(other)", "tuner = store['Tuner']"], None),
        (["tuner = Tuner(x)", "for node in (other, tuner):\n    context.run(node)"], True),
        (["def night(*nodes):\n    flow = pipeline(list(nodes))\n    runner.run(flow)", "night(Tuner(x))"], True),
        (["def show(nodes):\n    print(nodes)\n    runner.run(other)", "show(Tuner(x))"], False),
    ],
)  # fmt: skip
def test_what_is_run_is_told_from_what_is_only_made(cells, ran):
    assert make_components.runs("Tuner", [ast.parse(cell) for cell in cells]) is ran
