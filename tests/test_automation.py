"""What runs with nobody there: an inbox, a run's ending, a list of what was run, and one look at a time."""

from __future__ import annotations

import fcntl

import pytest

pytest.importorskip("tfx")

from book import automation  # noqa: E402
from book.delivery import InvalidDataError  # noqa: E402


@pytest.fixture
def place(tmp_path):
    """A home, an inbox, and a file to deliver."""
    home, inbox, file = tmp_path / "home", tmp_path / "inbox", tmp_path / "flights.csv"
    home.mkdir()
    file.write_text("day\n1\n")
    return home, inbox, file


@pytest.fixture
def runs(monkeypatch, place):
    """Let each span's run do as a dictionary says: raise, release a version, or nothing."""
    home, *_ = place
    plan, made = {}, []

    class Runner:
        def run(self, span):
            made.append(span)
            if isinstance(plan.get(span), Exception):
                raise plan[span]
            if plan.get(span):
                (home / "pushed" / str(plan[span])).mkdir(parents=True)

    monkeypatch.setattr(automation.tfx.orchestration, "LocalDagRunner", Runner)
    return plan, made


def create(root, span, data):
    return span


def test_a_delivery_is_whole_and_replaces_an_older_one(place):
    _, inbox, file = place
    folder = automation.deliver(inbox, 3, file)
    assert folder.name == "span-03" and [one.name for one in folder.iterdir()] == ["flights.csv"]
    first = automation.fingerprint(folder)
    file.write_text("day\n2\n")
    assert automation.fingerprint(automation.deliver(inbox, 3, file)) != first
    assert [one.name for one in inbox.iterdir()] == ["span-03"]


def test_only_whole_new_deliveries_wait_the_oldest_first(place, runs):
    home, inbox, file = place
    plan, made = runs
    for span in (10, 9, 2):
        automation.deliver(inbox, span, file)
    (inbox / ".span-04-1").mkdir()
    (inbox / "span-05").mkdir()  # empty
    (inbox / "span-06.part").mkdir()
    (inbox / "notes.txt").write_text("")
    assert automation.waiting(home, inbox) == [2, 9, 10]
    plan[2] = 1
    said = []
    assert [report.span for report in automation.watch(home, inbox, create, said.append)] == [2, 9, 10]
    assert made == [2, 9, 10] and [report.ended for report in said][0] == "released"
    assert automation.watch(home, inbox, create, said.append) == []
    file.write_text("day\n3\n")
    automation.deliver(inbox, 9, file)
    assert automation.waiting(home, inbox) == [9]  # a corrected delivery


@pytest.mark.parametrize(
    ("happens", "ended", "code", "why"),
    [
        (7, "released", 0, ""),
        (InvalidDataError("The span is refused.\n  a: one\n  b: two"), "stopped", 4, "a: one; b: two"),
        (OSError("no space"), "failed", 1, "OSError: no space"),
    ],
)
def test_each_run_ends_in_a_sentence(place, runs, happens, ended, code, why):
    home, inbox, _ = place
    plan, _ = runs
    plan[4] = happens
    report = automation.run(home, inbox, 4, create)
    assert (report.ended, report.code, report.why) == (ended, code, why)
    assert str(report) == f"Span 4: {ended}." + (f" {why}" if why else "")


def test_a_complete_run_without_a_new_version_is_no_release(place, runs):
    home, inbox, _ = place
    (home / "pushed" / "5").mkdir(parents=True)
    report = automation.run(home, inbox, 4, create)
    assert report.ended == "not released" and report.code == 3 and "cache" in report.why


def test_a_pipeline_that_cannot_be_built_fails_in_a_sentence(place):
    home, inbox, _ = place
    report = automation.run(home, inbox, 4)  # nothing was delivered
    assert report.ended == "failed" and report.why.startswith("FileNotFoundError")


def test_of_two_looks_at_once_the_later_does_nothing(place, runs):
    home, inbox, file = place
    automation.deliver(inbox, 1, file)
    with (home / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert automation.watch(home, inbox, create) == []
    assert len(automation.watch(home, inbox, create, str)) == 1


def test_only_folders_with_a_number_are_versions(place):
    home, *_ = place
    for name in ("5", "12", "bad-13"):
        (home / "pushed" / name).mkdir(parents=True)
    (home / "pushed" / "14").write_text("")
    assert automation.versions(home) == {5, 12}
