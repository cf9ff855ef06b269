"""The choice of one chapter, and which tests go to a worker together."""

from pathlib import Path
from types import SimpleNamespace

import conftest
import pytest

from book import exercises

FOLDER = Path("chapters") / "2-the-pipeline"


@pytest.mark.parametrize(
    ("nodeid", "group"),
    [
        ("chapters/2-the-pipeline/06-transform.ipynb::Cell 3", "chapters/2-the-pipeline/06-transform.ipynb"),
        ("tests/test_exercises.py::test_a_check_is_quick[transform-4]", "exercises of transform"),
        ("tests/test_exercises.py::test_the_quiz_answers_without_a_script[ml-metadata]", "exercises of ml-metadata"),
        ("tests/test_exercises.py::test_a_check_is_quick[demo-1]", "tests/test_exercises.py"),
        ("tests/test_exercises.py::test_a_blank_within_a_filled_answer_is_named[two of five]", "tests/test_exercises.py"),
        ("tests/test_exercises.py::test_stopping_prints_nothing", "tests/test_exercises.py"),
        ("tests/test_pipeline.py::test_something[transform-1]", "tests/test_pipeline.py"),
    ],
)  # fmt: skip
def test_what_shares_something_goes_to_one_worker(nodeid, group):
    assert conftest.group_of(nodeid) == group


def test_what_takes_long_begins_first():
    ids = ["tests/test_slider.py::a", "tests/test_exercises.py::t[transform-4]", "tests/test_slider.py::b"]
    ids.insert(2, "tests/test_exercises.py::t[transform-1]")
    items = [SimpleNamespace(nodeid=nodeid) for nodeid in ids]
    conftest.pytest_collection_modifyitems(SimpleNamespace(getoption=lambda name: None), items)
    assert [item.nodeid for item in items] == [ids[1], ids[2], ids[0], ids[3]], (
        "the order within a group is kept"
    )


def test_the_time_of_a_notebook_stands_on_its_card(tmp_path, monkeypatch):
    monkeypatch.setattr(conftest, "ROOT", tmp_path)
    (tmp_path / "carded.ipynb").write_text("| 20 min | 45 s on 2 cores | 30 min |", encoding="utf-8")
    (tmp_path / "bare.ipynb").write_text("{}", encoding="utf-8")
    assert conftest.seconds_of("carded.ipynb") == 45
    assert conftest.seconds_of("bare.ipynb") == conftest.NOTEBOOK


def test_a_chapter_is_found_by_its_name_with_its_evidence(monkeypatch):
    pages = [
        FOLDER / f"{name}.ipynb" for name in ("06-transform", "06-transform-evidence", "07-transformers")
    ]
    monkeypatch.setattr(conftest, "CHAPTERS", pages)
    assert conftest.pages_of("transform") == pages[:2]
    with pytest.raises(pytest.UsageError, match="no chapter 'nothing'. The chapters are: transform, "):
        conftest.pages_of("nothing")


@pytest.mark.parametrize(
    ("item", "belongs"),
    [
        ({"path": FOLDER / "06-transform.ipynb"}, True),
        ({"path": FOLDER / "07-tuner.ipynb"}, False),
        ({"path": Path("tests/test_exercises.py"), "params": {"key": "transform", "number": 4}}, True),
        ({"path": Path("tests/test_exercises.py"), "params": {"key": "tuner", "number": 4}}, False),
        ({"path": Path("tests/test_chapters.py"), "params": {"path": FOLDER / "06-transform.ipynb"}}, True),
        ({"path": Path("tests/test_chapters.py"), "params": {"path": FOLDER / "07-tuner.ipynb"}}, False),
        ({"path": Path("tests/test_exercises.py")}, False),
    ],
)
def test_a_chapter_has_its_notebook_its_exercises_and_the_tests_of_its_page(item, belongs):
    callspec = {"callspec": SimpleNamespace(params=item["params"])} if "params" in item else {}
    pages = [FOLDER / "06-transform.ipynb"]
    assert conftest.is_of(SimpleNamespace(path=item["path"], **callspec), pages) is belongs


@pytest.mark.parametrize("key", exercises.chapters())
def test_a_chapter_of_the_book_is_tested_with_its_exercises(key):
    item = SimpleNamespace(
        path=Path("tests/test_exercises.py"), callspec=SimpleNamespace(params={"key": key})
    )
    assert conftest.is_of(item, conftest.pages_of(key))
