"""The built site in a real browser: it asks no other server, every link leads somewhere, everyone can use it.

The site is built first if it is missing or older than its sources. Run this file alone with
``.venv/bin/python -m pytest tests/test_site.py``.
"""

from __future__ import annotations

import csv
import functools
import gzip
import json
import re
import shutil
import sys
import xml.etree.ElementTree
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from pygments.token import STANDARD_TYPES

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tools"))
import build_site  # noqa: E402
import contents  # noqa: E402
import offline  # noqa: E402
import site_extension  # noqa: E402
import site_search  # noqa: E402
import site_styles  # noqa: E402

SITE = ROOT / "_build" / "html"
CONFIG = yaml.safe_load((ROOT / "_config.yml").read_text())
COLAB = "https://colab.research.google.com"
PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
LAPTOP = {"width": 1366, "height": 768}
HEAVIEST_KB = 700  # of one page with all it loads, compressed; the theme's icon script alone would be 531
MOST_ELEMENTS = 4000  # of one page, what its scripts add included
MOST_SCREENS = {LAPTOP["width"]: 15.5, PHONE["width"]: 17}  # of a core page, with its folds closed

DOCUMENTS = ["index", *contents.pages()]
CHAPTERS = [path.relative_to(ROOT).with_suffix("").as_posix() for path in contents.chapters()]
PAGES = [*DOCUMENTS, "search", "genindex"]


# ---- What a page says without a browser ------------------------------------------------------------------------------


class Markup(HTMLParser):
    """The ids, links, sources, images and descriptions of one HTML file."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.sources: list[str] = []
        self.without_alt: list[str] = []
        self.descriptions: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if found.get("id"):
            self.ids.add(found["id"])
        if tag == "a" and found.get("href"):
            self.links.append(found["href"])
        if tag == "link" and found.get("href"):
            self.sources.append(found["href"])
        if tag in ("img", "script", "iframe", "source") and found.get("src"):
            self.sources.append(found["src"])
        if tag == "img" and not (found.get("alt") or "").strip():
            self.without_alt.append(found.get("src") or "?")
        if tag == "meta" and found.get("name") == "description":
            self.descriptions.append(found.get("content") or "")


def read(site: Path) -> dict[str, Markup]:
    """Parse every HTML file of a site, by its path in the site."""
    return {
        path.relative_to(site).as_posix(): Markup(path.read_text(encoding="utf-8"))
        for path in site.rglob("*.html")
        if "_static" not in path.relative_to(site).parts
    }


def dead_links(site: Path, pages: dict[str, Markup]) -> list[str]:
    """List the links, anchors, images, scripts and styles within the site that lead nowhere."""
    dead = []
    for name, page in pages.items():
        for link in [*page.links, *page.sources]:
            if urlsplit(link).scheme or link.startswith("//"):
                continue
            target, anchor = urldefrag(urljoin("/" + name, link))
            file = unquote(urlsplit(target).path).lstrip("/")
            file = "index.html" if file == "" else file
            if not (site / file).is_file() or (
                anchor and file in pages and unquote(anchor) not in pages[file].ids
            ):
                dead.append(f"{name} → {link}")
    return dead


def wrong_colab_links(links: list[str]) -> list[str]:
    """List the Colab links that lead to another repository, or to a notebook that is not there."""
    start = CONFIG["repository"]["url"].replace("https://github.com", f"{COLAB}/github")
    start += f"/blob/{CONFIG['repository']['branch']}/"
    return [
        link
        for link in links
        if link.startswith(COLAB)
        and not (link.startswith(start) and (ROOT / link.removeprefix(start)).is_file())
    ]


def machine_paths(site: Path) -> list[str]:
    """List the text files that hold an absolute path of this machine."""
    paths = {str(ROOT), sys.prefix, str(Path.home()) + "/"} - {"//"}
    kinds = {".html", ".js", ".css", ".txt", ".json", ".ipynb", ".md", ".svg", ".xml"}
    return [
        f"{file.relative_to(site)}: {path}"
        for file in site.rglob("*")
        if file.suffix in kinds
        for path in paths
        if path in file.read_text(encoding="utf-8", errors="replace")
    ]


# ---- What a browser sees ---------------------------------------------------------------------------------------------


@dataclass
class Look:
    """One page, as a browser saw it on a desktop and on a phone, in light and in dark."""

    elsewhere: list[str]
    errors: list[str]
    kilobytes: float
    elements: int
    screens: dict[int, float]  # width: how many screens the page is long
    themes: dict[str, tuple[float, float]]  # theme: brightness of the ground, contrast of the text with it
    cut: dict[int, list[str]]  # width: what is cut there
    overflow: int  # pixels that the page is wider than a phone
    card: int | None  # pixels by which its first table, on a chapter the card, is wider than a phone
    axe: dict[str, list[str]]  # theme: serious and critical findings


# A learner opens everything sooner or later. Options that share a name would close one another.
OPEN_ALL = """() => document.querySelectorAll('article details').forEach(
    d => { d.removeAttribute('name'); d.open = true; })"""

# Axe cannot judge the contrast of text on a picture, and the shadow of a box that scrolls is one: it goes before axe looks.
# Axe takes half of its time for contrast, word by word. What has the color, the size and the ground of something else has
# its contrast, too: two of each look are enough. Of text drawn in an SVG axe never knows the ground.
TWO_OF_EACH_LOOK = """part => {
    const boxes = [...document.querySelectorAll(`${part} *`)].filter(box => !box.closest('svg'));
    boxes.forEach(box => box.style.setProperty('background-image', 'none', 'important'));
    const grounds = new Map(), seen = {};
    const ground = box => {
        if (!box) return '';
        if (!grounds.has(box)) {
            const {backgroundColor, opacity} = getComputedStyle(box);
            grounds.set(box, `${ground(box.parentElement)}|${backgroundColor} ${opacity}`);
        }
        return grounds.get(box);
    };
    for (const box of boxes) {
        box.removeAttribute('data-look');
        if (![...box.childNodes].some(node => node.nodeType === 3 && node.data.trim().length > 1)) continue;
        if (!box.checkVisibility()) continue;
        const {color, fontSize, fontWeight} = getComputedStyle(box);
        const look = `${color} ${fontSize} ${fontWeight} ${ground(box)}`;
        seen[look] = (seen[look] || 0) + 1;
        if (seen[look] <= 2) box.setAttribute('data-look', '');
    }
}"""

# Relative luminance as WCAG defines it, of the text in the article and of what lies behind it.
LUMINANCE = """() => {
    const channels = color => color.match(/[\\d.]+/g).map(Number);
    const luminance = ([r, g, b]) => [r, g, b].map(c => c / 255).map(
        c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
    ).reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
    const text = document.querySelector('article p:not([class])') || document.querySelector('main');
    let ground = text, color = [0, 0, 0, 0];
    while (ground && color[3] === 0) {
        color = channels(getComputedStyle(ground).backgroundColor);
        if (color.length === 3) color.push(1);
        ground = ground.parentElement;
    }
    return [luminance(channels(getComputedStyle(text).color)), luminance(color)];
}"""


# A box whose text goes on beyond its edge is cut, if it cannot be scrolled or if nothing says that it can: the shadow
# at its edge is a background that scrolls with the box or not. On a wide screen code and text wrap: there they must
# not even scroll.
CUT = """mayScroll => [...document.querySelectorAll('article *, .prev-next-area, .prev-next-area *')].filter(box => {
    if (box.scrollWidth <= box.clientWidth + 1 || !box.clientWidth || !box.checkVisibility()) return false;
    const style = getComputedStyle(box);
    if (style.overflowX === 'visible') return false;
    const cue = style.backgroundAttachment.includes('local') && style.backgroundImage.includes('gradient');
    return !(style.overflowX === 'auto' && cue) || (box.matches('pre') && !mayScroll);
}).map(box => `${box.tagName} ${box.className} ${box.scrollWidth} > ${box.clientWidth}: ${box.textContent.slice(0, 80)}`)"""

CARD = """() => {
    const card = document.querySelector('article > section > .pst-scrollable-table-container');
    return card && card.scrollWidth - card.clientWidth;
}"""

OVERFLOW = "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"

# Of axe's rules only the contrast of colors depends on the theme. Preloading would make axe fetch style sheets that
# others import, at a wrong address.
CONTRAST = {"preload": False, "runOnly": {"type": "rule", "values": ["color-contrast"]}}
ON_A_PICTURE = {"bgImage", "bgGradient", "imgNode"}  # axe's words
ALL_ELSE = {"preload": False, "rules": {"color-contrast": {"enabled": False}}}

# What stands around the article is the same on every page: axe looks at it on one page of each kind.
WHOLE = {"index", "search", "genindex", CHAPTERS[1], f"{CHAPTERS[1]}-evidence", "chapters/appendix/glossary"}


def set_theme(page: Page, theme: str) -> None:
    """Press the theme button until the page is in that theme; it goes round auto, light and dark."""
    for _ in range(3):
        if page.evaluate("document.documentElement.dataset.mode") == theme:
            break
        page.locator("button.theme-switch-button:visible").first.click()
    assert page.evaluate("document.documentElement.dataset.theme") == theme, (
        f"the button does not reach {theme}"
    )


def look(browser: Browser, address: str, site: Path, name: str) -> Look:
    """Open one page and write down what there is to see."""
    elsewhere: list[str] = []
    errors: list[str] = []
    loaded: set[str] = set()
    context = browser.new_context(viewport=DESKTOP, color_scheme="light", reduced_motion="reduce")

    def on_request(route, request) -> None:
        if request.url.startswith(address):
            loaded.add(unquote(urlsplit(request.url).path).lstrip("/"))
            route.continue_()
        elif urlsplit(request.url).scheme in ("data", "blob"):
            route.continue_()
        else:
            elsewhere.append(request.url)
            route.abort()

    context.route("**/*", on_request)
    context.set_default_timeout(30_000)
    page = context.new_page()
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.goto(f"{address}/{name}.html", wait_until="load")
    elements = page.evaluate("document.getElementsByTagName('*').length")
    screens = {}
    for size in (LAPTOP, PHONE):
        page.set_viewport_size(size)
        screens[size["width"]] = page.evaluate("document.scrollingElement.scrollHeight / innerHeight")
    page.evaluate(OPEN_ALL)
    cut = {}
    for size in (LAPTOP, PHONE, DESKTOP):
        page.set_viewport_size(size)
        cut[size["width"]] = page.evaluate(CUT, size == PHONE)
        if size == PHONE:  # later a mouse rests on a button, and its tooltip stays where the wide page had it
            overflow = page.evaluate(OVERFLOW)
            card = page.evaluate(CARD)
    part = "body" if name in WHOLE else "article"
    themes, axe = {}, {}
    for theme in ("light", "dark"):
        set_theme(page, theme)
        text, ground = page.evaluate(LUMINANCE)
        themes[theme] = (ground, (max(text, ground) + 0.05) / (min(text, ground) + 0.05))
        page.evaluate(TWO_OF_EACH_LOOK, part)
        runs = [Axe().run(page, {"include": [["[data-look]"]]}, CONTRAST).response]
        if theme == "light":
            runs.append(Axe().run(page, part, ALL_ELSE).response)
        found = [
            (finding["id"], finding["help"], node)
            for run in runs
            for finding in run["violations"]
            if finding["impact"] in ("serious", "critical")
            for node in finding["nodes"]
        ]
        found += [  # else nobody would notice that axe looks at code and tables in vain
            ("color-contrast", "axe cannot judge it on a picture", node)
            for finding in runs[0]["incomplete"]
            for node in finding["nodes"]
            if any((check["data"] or {}).get("messageKey") in ON_A_PICTURE for check in node["any"])
        ]
        axe[theme] = [f"{rule}: {text}: {node['html'][:160]}" for rule, text, node in found]
    weight = sum(len(gzip.compress((site / path).read_bytes())) for path in loaded if (site / path).is_file())
    context.close()
    return Look(elsewhere, errors, weight / 1024, elements, screens, themes, cut, overflow, card, axe)


# ---- Fixtures --------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def site() -> Path:
    """Return the folder of the built site, built anew if one of its sources is newer."""
    folders = ("chapters", "book/_static", "book/_templates")
    names = ("_config.yml", "_toc.yml", "index.md", "book/diagram.py")
    names += ("tools/site_extension.py", "tools/site_styles.py")
    sources = [ROOT / name for name in names]
    files = [file for folder in folders for file in (ROOT / folder).rglob("*") if file.is_file()]
    sources += [
        file for file in files if "/." not in f"/{file.relative_to(ROOT)}"
    ]  # no source lies in a hidden folder
    built = SITE / "index.html"
    if not built.is_file() or built.stat().st_mtime < max(file.stat().st_mtime for file in sources):
        assert build_site.build() == 0, "the site does not build without warnings"
    return SITE


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, Markup]:
    """Return the parsed pages of the site."""
    return read(site)


@pytest.fixture(scope="session")
def address(site: Path, serve) -> str:
    """Return the address of the site."""
    return serve(site)


@pytest.fixture(scope="session")
def seen(site: Path, address: str, browser: Browser):
    """Return a function that looks at a page, once."""
    return functools.cache(lambda name: look(browser, address, site, name))


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """Return a fresh tab."""
    context = browser.new_context(viewport=DESKTOP, reduced_motion="reduce")
    yield context.new_page()
    context.close()


# ---- The whole site --------------------------------------------------------------------------------------------------


def test_the_pages_are_those_of_the_toc(pages):
    assert sorted(pages) == sorted(f"{name}.html" for name in PAGES)


def test_every_link_anchor_and_image_leads_somewhere(site, pages):
    assert dead_links(site, pages) == []


def test_every_image_has_alt_text(pages):
    assert {name: page.without_alt for name, page in pages.items() if page.without_alt} == {}


def test_no_file_holds_a_path_of_this_machine(site):
    assert machine_paths(site) == []


def test_every_document_describes_itself(pages):
    described = {name: pages[f"{name}.html"].descriptions for name in DOCUMENTS}
    assert {name: found for name, found in described.items() if len(found) != 1 or len(found[0]) < 20} == {}


def test_every_document_has_a_preview(site):
    for name in DOCUMENTS:
        text = (site / f"{name}.html").read_text(encoding="utf-8")
        for tag in ("title", "description", "type", "site_name"):
            assert len(re.findall(rf'<meta property="og:{tag}" content="[^"]+', text)) == 1, (name, tag)


def test_the_landing_page_offers_three_paths_with_their_times(site):
    text = (site / "index.html").read_text(encoding="utf-8")
    paths = text.partition('id="three-paths"')[2].partition("</table>")[0]
    assert len(re.findall(r"<td[^>]*><p>[\d.]+\xa0h</p></td>", paths)) == 3
    assert len(re.findall(r'href="chapters/[^"]+\.html"', paths)) == 3


def test_colab_links_lead_to_notebooks_of_this_repository(pages):
    assert {name: wrong for name, page in pages.items() if (wrong := wrong_colab_links(page.links))} == {}


@pytest.mark.parametrize("name", CHAPTERS)
def test_a_chapter_opens_in_colab_and_downloads_from_map_and_page(name, site, pages):
    for page in ("index.html", f"{name}.html"):
        links = pages[page].links
        assert any(link.startswith(COLAB) and link.endswith(f"/{name}.ipynb") for link in links)
        notebooks = [
            site / urljoin("/" + page, link).lstrip("/")
            for link in links
            if link.endswith(f"/{Path(name).name}.ipynb") and not urlsplit(link).scheme
        ]
        assert notebooks, f"{page} offers no download of {name}"
        source = json.loads((ROOT / f"{name}.ipynb").read_text())["cells"]
        assert all(json.loads(file.read_text())["cells"] == source for file in notebooks)


def test_search_finds_a_word(tab, address):
    tab.goto(f"{address}/index.html")
    tab.keyboard.press("Control+k")
    tab.keyboard.type("anomaly")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/search.html?q=anomaly*")
    result = tab.locator("#search-results ul.search > li", has=tab.locator("> a", has_text="Glossary"))
    assert result.locator("p.context mark").first.inner_text().lower().startswith("anomal")
    section = result.locator("ul.df-sections a").first
    section.click()
    assert re.search(r"glossary\.html#term-", tab.url)


@pytest.fixture(scope="module")
def found(browser, site):
    """Return a function: the pages that the search finds for a query, best first; as a file, without a server."""
    tab = browser.new_page()
    tab.goto((site / "search.html").as_uri() + "?q=flights")
    tab.locator("#search-results ul.search").wait_for()
    tab.evaluate("() => { window.index = indexed() }")
    yield lambda query: tab.evaluate("query => find(window.index, query).map(([page]) => page)", query)
    tab.close()


SEARCHES = list(csv.DictReader((ROOT / "tests" / "searches.csv").read_text().splitlines()))


@pytest.mark.parametrize("query", [row["query"] for row in SEARCHES])
def test_what_readers_look_for_is_among_the_first_three(query, found):
    page = next(row["page"] for row in SEARCHES if row["query"] == query)
    assert f"chapters/{page}" in found(query)[:3]


def test_one_search_runs_on_the_page(pages):
    scripts = [source for source in pages["search.html"].sources if ".js" in source]
    assert any("search/search.js" in script for script in scripts)
    assert not any("searchtools.js" in script or "searchindex.js" in script for script in scripts)


def test_search_says_when_there_is_nothing_and_shows_what_was_typed(tab, address):
    tab.goto(f"{address}/search.html?q=<zyxwvu>")
    tab.locator("#search-results .search-summary", has_text="Nothing was found for “<zyxwvu>”").wait_for()
    assert tab.locator("form.bd-search input").first.input_value() == "<zyxwvu>"
    tab.goto(f"{address}/search.html")
    assert tab.locator("#search-results").inner_text() == ""
    assert tab.evaluate("() => typeof SEARCHED") == "undefined"  # a megabyte that nobody asked for


def test_search_says_when_its_words_cannot_be_loaded(tab, address):
    tab.route(f"**/{site_search.FILE}", lambda route: route.abort())
    tab.goto(f"{address}/search.html?q=drift")
    tab.locator("#search-results .search-summary", has_text="could not be loaded").wait_for()


def test_sections_of_a_page_are_what_a_reader_sees():
    body = """<section id="one"><h1>One<a class="headerlink" href="#one">#</a></h1><p>Top.</p><script>no()</script>
    <details class="df-fold"><pre>folded</pre></details> after
    <section id="two"><h2>Two</h2><p>Inner <svg><text>drawn</text></svg>words.</p>
    <table class="dataframe"><tr><td>1</td></tr></table></section>
    <dl><dt id="term-drift">drift</dt><dd><p>What moves.</p></dd></dl></section>"""
    assert site_search.sections("page", body) == [
        ("page", "", "One", "Top. after"),
        ("page", "two", "Two", "Inner words."),
        ("page", "term-drift", "drift", "What moves."),
    ]


def test_words_for_the_search_belong_to_pages():
    assert set(site_search.other_words()) <= set(DOCUMENTS)


@pytest.mark.parametrize("name", CHAPTERS)
def test_exercises_say_only_what_is_true_without_a_kernel(name, site):
    page = (site / f"{name}.html").read_text(encoding="utf-8")
    text = re.sub(r"<[^>]+>", "", page)
    assert text.count("].check(") == page.count(">Solution</summary>") > 0
    assert not re.search(r"not attempted|solved in this kernel|\]\.help\(", text)


# ---- Each page -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", PAGES)
def test_the_page_asks_no_other_host(name, seen):
    assert seen(name).elsewhere == []


@pytest.mark.parametrize("name", PAGES)
def test_the_page_has_no_script_error(name, seen):
    assert seen(name).errors == []


@pytest.mark.parametrize("name", PAGES)
def test_the_page_is_light(name, seen, record_property):
    record_property("kilobytes", round(seen(name).kilobytes))
    record_property("elements", seen(name).elements)
    assert seen(name).kilobytes < HEAVIEST_KB and seen(name).elements < MOST_ELEMENTS


@pytest.mark.parametrize("name", CHAPTERS)
def test_a_core_page_is_soon_at_its_end(name, seen):
    assert all(length <= MOST_SCREENS[width] for width, length in seen(name).screens.items()), seen(
        name
    ).screens


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_code_that_the_site_writes_as_text_has_the_color_of_text(theme, site):
    styles = (site / "_static" / "pygments.css").read_text()
    colors = dict(
        re.findall(rf'data-theme="{theme}"\] \.highlight( \.\w+)? \{{.*?\bcolor: (#\w+)', styles, re.I)
    )
    plain = {" ." + STANDARD_TYPES[kind] for kind in site_extension.PLAIN}
    assert plain < set(colors) and {colors[kind] for kind in plain} == {colors[""]} != {colors[" .k"]}


@pytest.mark.parametrize("name", PAGES)
def test_dark_mode_is_dark_and_text_keeps_its_contrast(name, seen):
    (light, light_contrast), (dark, dark_contrast) = (seen(name).themes[theme] for theme in ("light", "dark"))
    assert light > 0.8 and dark < 0.05
    assert min(light_contrast, dark_contrast) >= 7  # WCAG AAA for text


@pytest.mark.parametrize("name", PAGES)
def test_a_phone_never_scrolls_sideways(name, seen):
    assert seen(name).overflow <= 0


@pytest.mark.parametrize("name", CHAPTERS)
def test_the_card_is_whole_on_a_phone(name, seen):
    assert seen(name).card == 0


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_cut_on_a_laptop_and_what_scrolls_on_a_phone_says_so(name, seen):
    assert seen(name).cut == {1366: [], 1280: [], 390: []}


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_serious(name, theme, seen):
    assert seen(name).axe[theme] == []


IN_QUIZ = "document.activeElement.matches('details[name^=quiz-] > summary')"


@pytest.mark.parametrize("name", CHAPTERS)
def test_the_quiz_answers_by_keyboard(name, tab, address):
    tab.goto(f"{address}/{name}.html#quiz")  # Tab goes on from there
    questions: dict[str, list[str]] = {}
    options = tab.locator("details[name^=quiz-]").count()
    assert options >= 4, "two questions of two options at least"
    answered = 0
    for _ in range(200):
        tab.keyboard.press("Tab")
        if not tab.evaluate(IN_QUIZ):
            if answered == options:
                break
            continue
        answer = tab.evaluate_handle("document.activeElement.parentElement").as_element()
        explanation = answer.query_selector(":scope > :not(summary)")
        assert not explanation.is_visible()
        tab.keyboard.press("Enter")
        assert explanation.is_visible()
        text = explanation.inner_text()
        verdict = re.match(r"\s*(Right|Not quite)\.\s+\S", text)
        assert verdict, f"no verdict and reason in {text!r}"
        question = answer.get_attribute("name")
        assert tab.locator(f"details[name='{question}'][open]").count() == 1, "the option before stays open"
        questions.setdefault(question, []).append(verdict.group(1))
        answered += 1
    assert answered == options, "Tab does not reach every option"
    assert len(questions) >= 2
    assert all(found.count("Right") == 1 for found in questions.values()), questions


# ---- Folds, drawings, print -----------------------------------------------------------------------------------------


def folded(name: str) -> list[str]:
    """Return the titles of a notebook's folded cells whose code the site shows."""
    cells = json.loads((ROOT / f"{name}.ipynb").read_text())["cells"]
    return [
        "".join(cell["source"]).splitlines()[0].removeprefix("# @title ")
        for cell in cells
        if "fold" in cell["metadata"].get("tags", []) and "remove-input" not in cell["metadata"]["tags"]
    ]


@pytest.mark.parametrize("name", CHAPTERS)
def test_a_fold_says_what_is_inside_and_opens_by_keyboard(name, tab, address):
    tab.goto(f"{address}/{name}.html")
    folds = tab.locator("details.df-fold")
    assert [text.strip() for text in folds.locator("> summary").all_inner_texts()] == folded(name)
    for fold in folds.all()[:3]:
        code = fold.locator("pre")
        assert not code.is_visible()
        fold.locator("> summary").press("Enter")
        assert code.is_visible()
        assert "@title" not in code.inner_text()


# What paper would show of a page: how much of its code is hidden or cut, and the darkest ground.
PRINTED = """() => {
    const boxes = [...document.querySelectorAll('article pre, article details')];
    return {
        hidden: boxes.filter(box => !box.checkVisibility({contentVisibilityAuto: true})).length,
        cut: boxes.filter(box => box.matches('pre') && box.scrollWidth > box.clientWidth + 1).length,
        inks: [...new Set([...document.querySelectorAll('article p, article pre, article pre span, article td')]
            .map(text => getComputedStyle(text).color))],
        ground: getComputedStyle(document.body).backgroundColor,
    };
}"""


STYLES = """() => {
    for (const animation of document.getAnimations())
        if (animation.effect.getComputedTiming().endTime < Infinity) animation.finish();
    const kinds = new Map();  // one element of each kind: its name and classes, and those of what it stands in
    const said = (element) => element.tagName + '.' + element.className;
    for (const element of document.querySelectorAll('body, body *'))
        kinds.set(element.id + said(element) + said(element.parentElement), element);
    const names = [...getComputedStyle(document.body)].filter((name) => !name.startsWith('--'));
    return [...kinds.values()].flatMap((element) => ['', '::before', '::after'].map((part) => {
        const style = getComputedStyle(element, part);
        if (part && style.content === 'none') return '';
        return said(element) + part + '; ' + names.map((name) => name + ': ' + style[name]).join('; ');
    }));
}"""
UNBUNDLE = """async (sheets) => {
    const one = document.querySelector('link[href*="_static/site.css"]');
    const root = one.href.split('_static/site.css')[0];
    await Promise.all(sheets.map((sheet) => new Promise((done, failed) => {
        const link = Object.assign(document.createElement('link'), {rel: 'stylesheet', href: root + sheet});
        link.onload = done;
        link.onerror = failed;
        one.before(link);
    })));
    one.remove();
}"""


@pytest.mark.parametrize(("size", "theme"), [(PHONE, "dark"), (DESKTOP, "light")], ids=["phone", "desktop"])
@pytest.mark.parametrize("name", ["index", CHAPTERS[1], "search"])
def test_the_one_stylesheet_looks_like_those_that_it_was_made_of(name, size, theme, tab, address, site):
    """With its folds open, and with its sidebar moved."""
    sheets = site_styles.SOURCES.match((site / "_static" / site_styles.NAME).read_text())[1].split()
    tab.set_viewport_size(size)
    # What marks the section that is read would do so at a moment of its own.
    tab.add_init_script("addEventListener('DOMContentLoaded', () => delete document.body.dataset.bsSpy)")
    tab.goto(f"{address}/{name}.html", wait_until="load")
    set_theme(tab, theme)  # the next load begins with it, and nothing rests on the button
    tab.mouse.move(0, 0)
    looks = []
    for as_made in (False, True):
        tab.reload(wait_until="load")
        if as_made:
            tab.evaluate(UNBUNDLE, sheets)
        tab.evaluate(OPEN_ALL)
        looks.append([tab.evaluate(STYLES)])
        tab.locator(".primary-toggle:visible").first.click()
        tab.mouse.move(0, 0)
        looks[-1].append(tab.evaluate(STYLES))
    for bundled, made in zip(*looks, strict=True):
        different = [(one, other) for one, other in zip(bundled, made, strict=True) if one != other]
        assert not different, f"{len(different)} of {len(made)} look different: {difference(*different[0])}"
    assert len(looks[0][0]) > 100


def difference(one: str, other: str) -> str:
    """Return what of an element's look is not the same."""
    pairs = zip(one.split("; "), other.split("; "), strict=False)
    return one.split("; ")[0] + ": " + ", ".join(f"{a} against {b}" for a, b in pairs if a != b)


def test_a_bundle_keeps_what_a_page_or_a_script_can_use(tmp_path):
    style = """@charset "UTF-8"; @import "more.css";
        .used, .unused { color: red /* why */ } .begun-left { top: 0 } a.used:not(.unused)[href="."] { left: 0 }
        @media print { .unused { margin: 0 } #there { background: url(../a.svg) } } @media print { .unused { top: 0 } }"""
    sheets = tmp_path / "_static" / "styles"
    sheets.mkdir(parents=True)
    (sheets / "one.css").write_text(style)
    (sheets / "more.css").write_text(".from-script { top: 1px } .unused { top: 2px }")
    (tmp_path / "a.js").write_text('add("from-script", "begun-" + side)')
    page = """<link rel="stylesheet" href="{0}_static/styles/one.css?v=1" /><script src="{0}a.js"></script>
        <p class="a used" id="there">unused</p>"""
    for file, root in (("one.html", ""), ("in/two.html", "../")):
        (tmp_path / file).parent.mkdir(exist_ok=True)
        (tmp_path / file).write_text(page.format(root))
    site_styles.bundle(tmp_path)
    assert (tmp_path / "_static" / site_styles.NAME).read_text().split("\n") == [
        "/* made of: _static/styles/one.css */",
        ".from-script{top: 1px}",
        ".used{color: red}",
        ".begun-left{top: 0}",
        'a.used:not(.unused)[href="."]{left: 0}',
        '@media print {#there{background: url("a.svg")}}',
        "",
    ]
    links = [site_styles.LINK.findall((tmp_path / file).read_text()) for file in ("one.html", "in/two.html")]
    assert links == [["_static/site.css"], ["../_static/site.css"]]


@pytest.mark.parametrize(
    ("style", "said"), [(".a { top: 0 } }", "line 1"), ("@layer one;", "@layer is not known")]
)
def test_a_stylesheet_that_cannot_be_bundled_is_named(style, said, tmp_path):
    (tmp_path / "one.css").write_text(style)
    (tmp_path / "one.html").write_text('<link rel="stylesheet" href="one.css" />')
    with pytest.raises(ValueError, match=f"one.css.*{said}"):
        site_styles.bundle(tmp_path)


def luminance(color: str) -> float:
    """Return how light a color of CSS is, from 0 to 1."""
    red, green, blue = (int(number) / 255 for number in re.findall(r"\d+", color)[:3])
    return 0.2126 * red**2.2 + 0.7152 * green**2.2 + 0.0722 * blue**2.2


@pytest.mark.parametrize("name", ["index", CHAPTERS[0], CHAPTERS[-1]])
def test_on_paper_it_is_light_unfolded_and_whole(name, tab, address):
    tab.goto(f"{address}/{name}.html")
    set_theme(tab, "dark")
    tab.set_viewport_size({"width": 718, "height": 1000})  # A4 less its margins
    tab.emulate_media(media="print")
    found = tab.evaluate(PRINTED)
    assert (found["hidden"], found["cut"]) == (0, 0)
    assert luminance(found["ground"]) > 0.95
    assert {ink for ink in found["inks"] if luminance(ink) > 0.4} == set()


def test_the_landing_page_draws_the_pipeline_in_the_pages_colors(tab, address):
    tab.goto(f"{address}/index.html")
    for theme in ("light", "dark"):
        set_theme(tab, theme)
        ink, paper, text = tab.locator("svg.df-pipeline").evaluate(
            "svg => [getComputedStyle(svg).color, getComputedStyle(svg).backgroundColor,"
            " getComputedStyle(document.querySelector('article p:not([class])')).color]"
        )
        assert ink == text and paper == "rgba(0, 0, 0, 0)"
    links = tab.locator("svg.df-pipeline a").evaluate_all("links => links.map(link => link.href.baseVal)")
    assert len(links) == 16 and all(link.startswith("chapters/") for link in links)


# ---- The checks above can fail ---------------------------------------------------------------------------------------

PLANTED = f"""
<p style="color:#aaa;background:#bbb">Text that cannot be read.</p>
<pre style="color:#777">Text that cannot be read in a box that scrolls.</pre>
<div style="width:2000px">wide</div>
<div style="overflow-x:auto"><div style="width:3000px">no shadow says that this goes on</div></div>
<pre style="white-space:pre!important;overflow:hidden">{"cut " * 200}</pre>
<img src="_static/logo.svg"><img src="_static/missing.png" alt="missing">
<img src="https://planted.invalid/pixel.png" alt="from elsewhere">
<a href="missing.html">no page</a> <a href="#missing">no anchor</a>
<a href="{COLAB}/github/someone/else/blob/main/index.ipynb">not ours</a>
<a href="{CONFIG["repository"]["url"].replace("https://github.com", COLAB + "/github")}/blob/main/missing.ipynb">none</a>
<code>{ROOT}/book</code>
<script>throw new Error("planted")</script>
"""


@pytest.fixture(scope="session")
def faulty(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site of one page, with one fault of each kind."""
    folder = tmp_path_factory.mktemp("faulty")
    (folder / "_static").symlink_to(site / "_static")
    text = (site / "genindex.html").read_text(encoding="utf-8")
    assert text.count("</article>") == 1
    (folder / "genindex.html").write_text(
        text.replace("</article>", PLANTED + "</article>"), encoding="utf-8"
    )
    return folder


def test_planted_faults_in_markup_are_found(faulty):
    pages = read(faulty)
    dead = dead_links(faulty, pages)
    for fault in ("_static/missing.png", "missing.html", "#missing"):
        assert f"genindex.html → {fault}" in dead
    assert pages["genindex.html"].without_alt == ["_static/logo.svg"]
    assert len(wrong_colab_links(pages["genindex.html"].links)) == 2
    assert any(str(ROOT) in found for found in machine_paths(faulty))


def test_planted_faults_are_seen_by_the_browser(faulty, serve, browser):
    seen = look(browser, serve(faulty), faulty, "genindex")
    assert seen.elsewhere == ["https://planted.invalid/pixel.png"]
    assert any("planted" in error for error in seen.errors)
    assert seen.overflow > 1000
    for width in (1366, 1280, 390):
        assert [text.split(" ")[0] for text in seen.cut[width]] == ["DIV", "PRE"]
    for theme in ("light", "dark"):
        pale = [finding for finding in seen.axe[theme] if finding.startswith("color-contrast")]
        assert ["<pre" in finding for finding in pale] == [False, True], pale
    assert any(finding.startswith("image-alt") for finding in seen.axe["light"])


def small_book(folder: Path) -> None:
    """Copy what every book needs into a folder, without a page."""
    for name in (
        "_config.yml",
        "pyproject.toml",
        "tools/site_extension.py",
        "tools/site_search.py",
        "tools/site_styles.py",
        "tools/contents.py",
        "tools/status.py",
        "book/_static",
        "book/_templates",
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)


def test_an_evidence_page_is_a_page_but_no_chapter(tmp_path):
    small_book(tmp_path)
    (tmp_path / "_toc.yml").write_text(
        "format: jb-book\nroot: index\nparts:\n  - caption: One\n    chapters:\n      - file: chapters/1-one/01-first\n"
        "        sections:\n          - file: chapters/1-one/01-first-evidence\n"
    )
    (tmp_path / "index.md").write_text(
        "# Planted\n\nThe list.\n\n```{chapters} 1-one\n01-first | First | One sentence.\n```\n"
    )
    source = json.loads((ROOT / f"{CHAPTERS[0]}.ipynb").read_text())
    (tmp_path / "chapters" / "1-one").mkdir(parents=True)
    for name in ("01-first", "01-first-evidence"):
        page = [
            {"cell_type": "markdown", "id": "a", "metadata": {}, "source": f"# {name}\n\nA sentence."},
        ]
        (tmp_path / "chapters" / "1-one" / f"{name}.ipynb").write_text(json.dumps(source | {"cells": page}))
    assert contents.pages(tmp_path) == ["chapters/1-one/01-first", "chapters/1-one/01-first-evidence"]
    assert [path.stem for path in contents.chapters(tmp_path)] == ["01-first"]
    assert build_site.build(tmp_path) == 0
    assert (tmp_path / "_build" / "html" / "chapters" / "1-one" / "01-first-evidence.html").is_file()
    landing = read(tmp_path / "_build" / "html")["index.html"].links
    assert sum(link.startswith(COLAB) for link in landing) == 1


def test_the_page_that_is_printed_holds_every_chapter_and_unfolds(tmp_path, browser):
    small_book(tmp_path)
    (tmp_path / "_toc.yml").write_text("format: jb-book\nroot: index\nchapters:\n- file: second\n")
    config = (tmp_path / "_config.yml").read_text().replace("index.md, ", "index.md, second.md, ")
    (tmp_path / "_config.yml").write_text(config)
    fold = "<details><summary>closed</summary>open</details>"
    (tmp_path / "index.md").write_text(f"# First\n\nA sentence.\n\n{fold}\n")
    (tmp_path / "second.md").write_text("# Second\n\nA sentence.\n")
    page = offline.built(tmp_path, tmp_path / "print", "singlehtml", "index.html")
    tab = browser.new_page()
    tab.goto(page.as_uri())
    tab.evaluate(offline.UNFOLD)
    assert tab.locator("details[open]").count() == 1
    assert tab.locator("span[id^='document-'] + section").count() == 1, "a chapter begins a sheet"
    tab.close()


def test_the_e_book_is_xml_with_its_contents_and_folds_open(tmp_path):
    small_book(tmp_path)
    (tmp_path / "_toc.yml").write_text("format: jb-book\nroot: index\nchapters:\n- file: second\n")
    config = (tmp_path / "_config.yml").read_text().replace("index.md, ", "index.md, second.md, ")
    (tmp_path / "_config.yml").write_text(config)
    raw = "<details name='one' data-odd><summary>closed</summary>open<br>&nbsp;<style scoped>p {}</style></details>"
    (tmp_path / "index.md").write_text(f"# First\n\nA sentence.\n\n{raw}\n\n<script>let a = 1 < 2</script>\n")
    (tmp_path / "second.md").write_text("# Second\n\nA sentence.\n")
    target = tmp_path / "book.epub"
    offline.make_epub(tmp_path, tmp_path / "print", target)
    with zipfile.ZipFile(target) as book:
        assert book.testzip() is None
        first = book.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        pages = [name for name in book.namelist() if name.endswith(".xhtml")]
        texts = {name: book.read(name).decode() for name in pages}
        assert "second.xhtml" in texts["nav.xhtml"]
        assert "0." in book.read("content.opf").decode()
    for text in texts.values():
        xml.etree.ElementTree.fromstring(text)
    assert "<script" not in texts["index.xhtml"]
    assert '<details data-odd="" open=""><summary>closed' in texts["index.xhtml"]


def test_a_page_that_cannot_be_made_xml_is_named(tmp_path):
    old = tmp_path / "old.epub"
    with zipfile.ZipFile(old, "w") as book:
        book.writestr("bad.xhtml", "<html><p>never closed</html>")
    with pytest.raises(RuntimeError, match=r"bad\.xhtml is no XML: mismatched tag"):
        offline.repaired(old, tmp_path / "new.epub")


def test_a_broken_link_fails_the_build_and_leaves_the_old_site(tmp_path, capsys):
    small_book(tmp_path)
    (tmp_path / "_toc.yml").write_text("format: jb-book\nroot: index\n")
    (tmp_path / "index.md").write_text("# Planted\n\nA [link](nowhere.md) that leads nowhere.\n")
    old = tmp_path / "_build" / "html" / "index.html"
    old.parent.mkdir(parents=True)
    old.write_text("old")
    assert build_site.build(tmp_path) != 0
    assert "nowhere.md" in capsys.readouterr().out
    assert old.read_text() == "old"
