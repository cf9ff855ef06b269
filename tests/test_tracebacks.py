"""Every error of the page "Read this traceback" is produced by its snippet, in the words that the page shows."""

from __future__ import annotations

import builtins
import contextlib
import io
import re
import traceback
from pathlib import Path
from typing import NamedTuple

import pytest

PAGE = Path(__file__).resolve().parents[1] / "chapters" / "appendix" / "tracebacks.md"


class Entry(NamedTuple):
    """One section of the page."""

    title: str
    seen: str
    code: str


def entries() -> list[Entry]:
    """Read the sections that show what is seen, as `text`, and the code that produces it, as `python`."""
    found = []
    for section in re.split(r"(?m)^### ", PAGE.read_text())[1:]:
        blocks = dict(re.findall(r"(?ms)^```(text|python)\n(.*?)^```$", section))
        found.append(Entry(section.splitlines()[0], blocks["text"], blocks["python"]))
    return found


def produced(code: str) -> str:
    """Return what the code prints, and the error that ends it, without the frames."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        try:
            exec(compile(code, "<snippet>", "exec", dont_inherit=True), {"__name__": "snippet"})  # noqa: S102
        except Exception as error:
            printed.write("".join(traceback.format_exception_only(error)))
    return printed.getvalue()


def fits(seen: str, text: str) -> bool:
    """Say whether the text holds the lines that the page shows, in their order; `…` stands for anything."""
    pattern = r"[\s\S]*?".join(
        "[\\s\\S]*?".join(map(re.escape, line.split("…"))) for line in seen.strip().splitlines()
    )
    return re.search(pattern, text) is not None


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: re.sub(r"\W+", "-", entry.title)[:60])
def test_the_snippet_produces_what_the_page_shows(entry, monkeypatch):
    monkeypatch.setattr(builtins, "__IPYTHON__", True, raising=False)  # or InteractiveContext does nothing
    text = produced(entry.code)
    assert fits(entry.seen, text), text


def test_other_words_do_not_fit():
    assert fits("ValueError: no … here", "x\nValueError: no file,\nor here\n")
    assert not fits("ValueError: no … here", "KeyError: no file here")
    assert not fits("first\nsecond", "second\nfirst")
