"""No page needs a word that a later page teaches: each term of the glossary is marked where the book first uses it."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import nbformat
import pytest

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tools"))
import contents  # noqa: E402

# Words that ordinary English uses as well: nobody can count where they are meant as terms, so they are not followed.
EVERYDAY = {
    "baseline", "batch", "benchmark", "candidate", "challenger", "completeness", "component", "context",
    "convention", "cross", "cut", "domain", "draft", "environment", "event", "example", "execution",
    "feature", "frozen", "gate", "label", "margin", "objective", "odds", "permutation", "pipeline",
    "precision", "presence", "run", "seed", "shape", "sketch", "split", "trial", "version",
}  # fmt: skip


def terms_of(glossary: str) -> list[str]:
    """Return the terms of a glossary in MyST: the lines that are not indented."""
    entries = glossary.split("```{glossary}")[1].split("```")[0]
    return [line.strip("` ") for line in entries.splitlines() if line and not line.startswith((" ", ":"))]


def prose(path: Path) -> list[str]:
    """Return a page's cells of prose, its title aside."""
    cells = nbformat.read(path, as_version=4).cells[1:]
    return [cell.source for cell in cells if cell.cell_type == "markdown"]


def _forms(term: str) -> str:
    """Return a pattern of a term, singular or plural."""
    return re.escape(term[:-1]) + "(?:y|ies)" if term.endswith("y") else re.escape(term) + "(?:s|es)?"


def where(term: str, cells: list[str]) -> str | None:
    """Return the first cell that uses a term. Links to other pages are no use of it; code is one of names only."""
    capital = term[:2].isupper() or any(letter.isupper() for letter in term[1:])
    not_prose = r"(?s)```.*?```|\[[^\]]*\]\([^)]*\.ipynb[^)]*\)|\]\([^)]*\)|<[^>]+>" + (
        "" if "_" in term else "|`[^`]*`"
    )
    use = re.compile(rf"(?<![\w/-]){_forms(term)}(?![\w-])", 0 if capital else re.I)
    for cell in cells:
        if _link(term) in cell or use.search(re.sub(not_prose, " ", cell)):
            return cell
    return None


def marked(term: str, cell: str) -> bool:
    """Say whether a cell marks a term, as a page does that explains it: as code, `*term*`, or a link to the glossary."""
    inside = rf"\*[^*\n]{{0,40}}\b{_forms(term)}(?!\w)[^*\n]{{0,40}}\*"
    return "_" in term or _link(term) in cell or bool(re.search(inside, cell, re.I))


def _link(term: str) -> str:
    return "glossary.md#term-" + re.sub(r"\W+", "-", term) + ")"


def unmarked(pages: dict[str, list[str]], terms: list[str], evidence: set[str] = frozenset()) -> list[str]:
    """Say which pages, in reading order, are the first to use a term and do not mark it there.

    A reader may leave out the evidence, so a term is known after the first core that uses it.
    """
    faults, known = [], set()
    for name, cells in pages.items():
        for term in terms:
            if term in known or (cell := where(term, cells)) is None:
                continue
            if name not in evidence:
                known.add(term)
            if not marked(term, cell):
                faults.append(f"{name}: {term}: {' '.join(cell.split())[:80]}")
    return faults


GLOSSARY = terms_of((ROOT / "chapters/appendix/glossary.md").read_text(encoding="utf-8"))
FILES = {name: path for name in contents.pages() if (path := ROOT / f"{name}.ipynb").is_file()}
PAGES = {name: prose(path) for name, path in FILES.items()}


def test_a_term_is_marked_where_the_book_first_uses_it():
    terms = [term for term in GLOSSARY if term not in EVERYDAY]
    evidence = {name for name, path in FILES.items() if contents.is_evidence(path)}
    assert unmarked(PAGES, terms, evidence) == []


@pytest.mark.parametrize("term", GLOSSARY)
def test_a_term_of_the_glossary_stands_on_a_page(term):
    assert any(where(term, cells) for cells in PAGES.values())


def test_an_everyday_word_is_a_term():
    assert set(GLOSSARY) >= EVERYDAY


def test_a_term_before_its_mark_is_found():
    pages = {
        "1": ["A *kappa* of 0.7; see [drift](../appendix/glossary.md#term-drift).", "The `span` of days."],
        "2": ["Kappas rise. Two spans.", "A *span* is a month. An AUC-like number, [auc](auc.md)."],
        "2-evidence": ["Odds of 2."],
        "3": ["*Odds* of 2. The AUC is 0.7."],
    }
    faults = unmarked(pages, ["kappa", "drift", "span", "AUC", "odds"], {"2-evidence"})
    assert [fault.split(": ")[:2] for fault in faults] == [
        ["2", "span"],
        ["2-evidence", "odds"],
        ["3", "AUC"],
    ]
