"""The drawing of the pipeline names every chapter, fits a phone, and says what it shows."""

import re
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from book import diagram

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tools"))

import contents  # noqa: E402

BOXES = [*diagram.PIPELINE, diagram.RECORD]
SVG = "{http://www.w3.org/2000/svg}"


def test_it_has_every_chapter_of_the_pipeline_and_no_other():
    chapters = {f"{path.parent.name}/{path.stem}" for path in contents.chapters()}
    drawn = {box.chapter for box in BOXES} | set(diagram.FURTHER)
    assert drawn <= chapters
    assert {name for boxes in diagram.FURTHER.values() for name in boxes} <= {box.name for box in BOXES}
    assert {name for name in chapters if name.startswith("2-")} <= drawn


def test_it_marks_where_you_are():
    assert "you are here" not in diagram.strip_svg()
    for box in BOXES:
        assert diagram.strip_svg([box.name]).count(">you are here<") == 1
    assert diagram.names("2-the-pipeline/09-evaluator") == ("Resolver", "Evaluator")
    assert diagram.strip_svg(diagram.names("2-the-pipeline/09-evaluator")).count(">you are here<") == 2


def test_a_name_that_is_not_in_it_is_refused():
    with pytest.raises(ValueError, match="has no 'Transformer'"):
        diagram.strip_svg(["Transformer"])


@pytest.mark.parametrize(
    "svg", [diagram.strip_svg(["Tuner"]), diagram.overview_svg()], ids=["strip", "overview"]
)
def test_it_says_what_it_shows(svg):
    root = ElementTree.fromstring(svg)
    assert root.get("role") == "img"
    said = f"{root.findtext(f'{SVG}title')}. {root.findtext(f'{SVG}desc')}"
    assert root.get("aria-label") == said
    assert all(box.name in said for box in BOXES)
    assert ("you are here: Tuner" in said) == ("you are here" in svg)


def test_with_links_it_is_a_group_so_that_they_are_read():
    svg = diagram.strip_svg(links={"2-the-pipeline/06-transform": "transform.html"})
    root = ElementTree.fromstring(svg)
    assert root.get("role") == "group"
    assert [link.get("href") for link in root.iter(f"{SVG}a")] == ["transform.html"]


def test_the_site_gets_back_what_a_notebook_stores():
    shown = diagram._Drawing(diagram.strip_svg(["Pusher"]), 'The "pipeline" & more')
    assert diagram.inlined(shown._repr_html_()) == shown.svg
    assert diagram.inlined("<table></table>") == "<table></table>"


TEXTS = """() => [...document.querySelectorAll('svg text')].map(text => {
    const a = text.getBoundingClientRect(), svg = text.closest('svg').getBoundingClientRect();
    const box = text.previousElementSibling?.closest('svg') && [...text.closest('svg').querySelectorAll('rect')]
        .map(rect => rect.getBoundingClientRect())
        .find(b => b.left < a.left + a.width / 2 && a.left + a.width / 2 < b.right
                && b.top < a.top + a.height / 2 && a.top + a.height / 2 < b.bottom) || svg;
    return [text.textContent, Math.min(a.left - box.left, box.right - a.right, a.left - svg.left, svg.right - a.right),
            parseFloat(text.getAttribute('font-size')) * svg.width / text.closest('svg').viewBox.baseVal.width];
})"""


@pytest.mark.parametrize("name", ["strip_svg", "overview_svg"])
def test_it_fits_a_phone(name, browser):
    page = browser.new_page(viewport={"width": 360, "height": 640})
    everywhere = [[box.name for box in BOXES]] if name == "strip_svg" else []
    page.set_content(f"<body style='margin:0'>{getattr(diagram, name)(*everywhere)}")
    found = page.evaluate(TEXTS)
    page.close()
    assert len(found) > 30
    assert {text: round(room, 1) for text, room, _ in found if room < 0} == {}, "wider than its box"
    assert min(size for *_, size in found) >= 8


def test_no_word_is_said_by_color_alone():
    """Each quality stands in words beside its color."""
    words = " ".join(re.findall(r">([^<]+)</text>", diagram.overview_svg()))
    for box in BOXES:
        assert box.guards in words and box.name in words
