"""What the site's search looks through: every section of every page, and how much a page's kind counts.

`book/_static/search/search.js` reads it. Written when the site is built, by `tools/site_extension.py`.
"""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

import contents
import lxml.html
import yaml

WORDS = Path(__file__).with_name("search_words.yml")
FILE = "search-sections.js"

# What readers look for is taught in chapters; the glossary defines it, and lists name it.
WEIGHTS = {
    "glossary": 0.9,
    "tfx-in-2026": 0.8,
    "components": 0.5,
    "teaching": 0.5,
    "references": 0.3,
    "status": 0.2,
    "changelog": 0.15,
    "index": 0.2,
}
EVIDENCE = 0.6
LEFT_OUT = "script | style | svg | details[contains(@class, 'df-fold')] | table[contains(@class, 'dataframe')] | *[contains(@class, 'headerlink') or contains(@class, 'df-buttons')]"


class Section(NamedTuple):
    """A section of a page: the page's name, the section's id ("" for the page's top), its heading, and its own words."""

    page: str
    anchor: str
    heading: str
    text: str


def weight(page: str) -> float:
    """Return how much a page's kind counts: 1 for a chapter."""
    if contents.is_evidence(page):
        return EVIDENCE
    return WEIGHTS.get(PurePosixPath(page).name, 1.0)


def sections(page: str, body: str) -> list[Section]:
    """Return the sections of a page's HTML in order; a term of a glossary is one, too.

    Folded code, drawings and tables of numbers are left out.
    """
    tree = lxml.html.fragment_fromstring(body, create_parent="div")
    for name in LEFT_OUT.split(" | "):
        for element in tree.xpath(f"//{name}"):
            element.drop_tree()  # unlike `remove`, it keeps the text that follows
    found: list[Section] = []
    for term in tree.xpath("//dt[@id]"):
        explained = term.getnext()
        text = _words(explained) if explained is not None else ""
        found.append(Section(page, term.get("id"), _words(term), text))
        if explained is not None:
            explained.drop_tree()
        term.drop_tree()
    inner = []
    for section in reversed(
        tree.xpath("//section[@id]")
    ):  # the innermost first: each takes its own words with it
        heading = section.xpath("./h1 | ./h2 | ./h3 | ./h4 | ./h5 | ./h6")
        title = _words(heading[0]) if heading else ""
        for each in heading:
            each.drop_tree()
        top = bool(heading) and heading[0].tag == "h1"
        inner.append(Section(page, "" if top else section.get("id"), title, _words(section)))
        section.drop_tree()
    return inner[::-1] + found


def _words(element: Any) -> str:
    return " ".join(" ".join(element.itertext()).split())


def other_words() -> dict[str, str]:
    """Return for each page the words that readers look for and that it does not use; a book may have no such list."""
    if not WORDS.exists():
        return {}
    return yaml.safe_load(WORDS.read_text(encoding="utf-8"))


def write(found: list[Section], folder: Path) -> None:
    """Write all sections into `FILE`: a script, because a page that was opened as a file may read nothing else."""
    titles = {section.page: section.heading for section in found if not section.anchor}
    words = other_words()
    pages = {
        page: {"title": title, "weight": weight(page), "words": words.get(page, "")}
        for page, title in titles.items()
    }
    listed = [section for section in found if section.page in pages]
    text = json.dumps({"pages": pages, "sections": listed}, ensure_ascii=False, separators=(",", ":"))
    (folder / FILE).write_text(f"const SEARCHED = {text};\n", encoding="utf-8")
