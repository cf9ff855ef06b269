"""Sphinx extension of the site: what Jupyter Book does not do by itself.

- the ``chapters`` directive of the landing page, which turns a planned chapter into a link with its Colab and
  download buttons as soon as ``_toc.yml`` names it;
- the ``paths`` directive of the landing page: ways through the book, each with its hours;
- the ``pipeline`` directive: on the landing page the strip of ``book.diagram``, with a link to each chapter; in the appendix all
  components, explained;
- the ``status`` directive of the page on how the book stands: what ``tools/status.py`` reads when the site is built;
- drawings of ``book.diagram`` in notebooks as SVG in the page, where they take its colors and fonts;
- folded code with its title on the fold;
- exercises without what only a running kernel has to say;
- code without elements around what has the color of plain text anyhow: half of all elements of a long page;
- words for the arrows in the sidebar, which open a chapter's evidence;
- a description of each page for search engines, from its own first sentence;
- Facets Overview behind a click, where a notebook's file has words (`book.facets`);
- what the site's search looks through (`site_search`);
- one stylesheet with the rules that the pages use (`site_styles`);
- the version of the book, and for an e-book, pages without the theme;
- links from notebooks to a term: ``[drift](../appendix/glossary.md#term-drift)``.
"""

from __future__ import annotations

import html
import re
from pathlib import Path, PurePosixPath

import contents
import nbformat
import site_search
import site_styles
import status
from docutils import nodes
from docutils.statemachine import StringList
from myst_nb.sphinx_ import HideCodeCellNode
from pygments.formatters import HtmlFormatter
from pygments.token import Name, Punctuation, Text
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.highlighting import PygmentsBridge
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator

from book import diagram

COLAB = "https://colab.research.google.com"
DESCRIPTION_LENGTH = 160

PLAIN = {Name, Name.Namespace, Punctuation, Text.Whitespace}  # as the site's two styles color them

logger = logging.getLogger(__name__)


class Chapters(SphinxDirective):
    """List the chapters of one part, those that are there as links and the others as planned.

    The argument is the part's folder. Each line of the content is ``file | title | one sentence``, with ``-`` for
    the file of a chapter that has none yet.
    """

    required_arguments = 1
    has_content = True

    def run(self) -> list[nodes.Node]:
        folder = PurePosixPath("chapters") / self.arguments[0]
        pages = {
            name
            for name in self.env.found_docs
            if PurePosixPath(name).parent == folder and not contents.is_evidence(name)
        }
        listed = nodes.enumerated_list(classes=["df-chapters"], enumtype="arabic")
        for number, line in enumerate((text for text in self.content if text.strip()), start=1):
            fields = [field.strip() for field in line.split("|")]
            if len(fields) != 3:
                raise self.error(f"expected 'file | title | one sentence', got {line!r}")
            file, title, sentence = fields
            page = str(folder / file)
            if page in pages:
                pages.discard(page)
                if not file.startswith(f"{number:02d}-"):
                    logger.warning("%s is number %d of its part", page, number, location=self.get_location())
                listed += self.present(page, title, sentence)
            else:
                listed += self.planned(title, sentence)
        for page in sorted(pages):
            logger.warning("%s is in _toc.yml but not in this list", page, location=self.get_location())
        return [listed]

    def present(self, page: str, title: str, sentence: str) -> nodes.list_item:
        """Item of a chapter that can be read now."""
        link = addnodes.pending_xref(
            "",
            nodes.inline("", title),
            refdomain="std",
            reftype="doc",
            reftarget=f"/{page}",
            refexplicit=True,
            refdoc=self.env.docname,
            refwarn=True,
        )
        notebook = f"{page}.ipynb"
        options = self.config.html_theme_options
        repository = options["repository_url"].removeprefix("https://github.com/")
        branch = options.get("repository_branch", "main")
        colab = nodes.reference(
            "",
            "",
            nodes.Text("Open in Colab"),
            refuri=f"{COLAB}/github/{repository}/blob/{branch}/{notebook}",
            classes=["df-action"],
        )
        download = addnodes.download_reference(
            "",
            "",
            nodes.Text("Download notebook"),
            reftarget=f"/{notebook}",
            refdoc=self.env.docname,
            classes=["df-action"],
        )
        minutes = status.minutes(Path(self.env.srcdir) / notebook)
        time = nodes.inline("", f"{minutes} min" if minutes else "")
        return nodes.list_item(
            "",
            nodes.paragraph("", "", nodes.strong("", "", link), classes=["df-title"]),
            nodes.paragraph("", sentence),
            nodes.paragraph("", "", time, colab, nodes.Text(" "), download, classes=["df-actions"]),
            classes=["df-present"],
        )

    def planned(self, title: str, sentence: str) -> nodes.list_item:
        """Item of a chapter that is not written yet."""
        badge = nodes.inline("", "planned", classes=["df-badge"])
        line = nodes.paragraph("", "", nodes.strong("", title), nodes.Text(f" {sentence} "), badge)
        return nodes.list_item("", line, classes=["df-planned"])


class Paths(SphinxDirective):
    """Show ways through the book, each with the hours that the cards of its chapters promise.

    Each line of the content is ``name | one sentence | page, page, …``; a page is a path below ``chapters`` without
    ending, or a folder, which stands for all of its chapters. The first page is the link.
    """

    has_content = True

    def run(self) -> list[nodes.Node]:
        self.env.note_reread()  # the cards are other files
        root = Path(self.env.srcdir)
        chapters = contents.chapters(root)
        lines = ["| if you have | you will | time | begin with |", "|:---|:---|:---|:---|"]
        for line in (text for text in self.content if text.strip()):
            name, sentence, pages = (field.strip() for field in line.split("|"))
            named = [root / "chapters" / page.strip() for page in pages.split(",")]
            taken = [p for each in named for p in chapters if each in (p.with_suffix(""), p.parent)]
            if len({*taken}) < len(named):
                raise self.error(f"a page of {name!r} is no chapter: {pages}")
            link = taken[0].relative_to(root).as_posix()
            title = nbformat.read(taken[0], as_version=4).cells[0].source.splitlines()[0].removeprefix("# ")
            lines.append(f"| **{name}** | {sentence} | {status.hours(taken)} | [{title}]({link}) |")
        page = nodes.container()
        self.state.nested_parse(StringList(lines, "index.md"), 0, page)
        return page.children


class Pipeline(SphinxDirective):
    """Draw the pipeline; each component whose chapter is there is a link to it.

    With the argument ``explained``: all components, each with the quality of data that it guards, or the goal that it serves.
    """

    optional_arguments = 1

    def run(self) -> list[nodes.Node]:
        if self.arguments == ["explained"]:
            return [nodes.raw("", diagram.overview_svg(), format="html")]
        links = {
            name.removeprefix("chapters/"): self.env.app.builder.get_relative_uri(self.env.docname, name)
            for name in self.env.found_docs
        }
        return [nodes.raw("", diagram.strip_svg(links=links), format="html")]


class Status(SphinxDirective):
    """Show one part of how the book stands today: the argument is one of `status.PARTS`."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        self.env.note_reread()  # it tells of other files, which Sphinx does not watch for it
        page, lines = nodes.container(), status.PARTS[self.arguments[0]](contents.ROOT)
        self.state.nested_parse(StringList(lines, "tools/status.py"), 0, page)
        return page.children


def inline_drawings(app: Sphinx, doctree: nodes.document) -> None:
    """Put drawings into the page itself: as pictures they would not know whether it is light or dark."""
    for node in doctree.findall(nodes.raw):
        if node.get("format") == "html":
            node.children = [nodes.Text(diagram.inlined(node.astext()))]


def leave_theme(app: Sphinx) -> None:
    """Take the theme's part out of an e-book: it would add the site's buttons, and knows no pages but the site's."""
    if app.builder.name == "epub":
        listeners = app.events.listeners["html-page-context"]
        listeners[:] = [
            one
            for one in listeners
            if not one.handler.__module__.startswith(("sphinx_book_theme", "pydata_"))
        ]


def set_version(app: Sphinx, config: Config) -> None:
    """Say which version of the book this is: an e-book must."""
    config.version = config.release = status.version(Path(app.confdir))


def title_folds(app: Sphinx, doctree: nodes.document) -> None:
    """Move the title of folded code from its first line, where Colab looks for it, to the fold."""
    for cell in doctree.findall(nodes.container):
        if cell.get("hide_mode"):
            code = next(cell.findall(nodes.literal_block))
            title, _, rest = code.astext().partition("\n")
            cell["prompt_show"] = title.removeprefix("# @title ")
            code.rawsource = rest
            code.children = [nodes.Text(rest)]


def quiet_exercises(app: Sphinx, doctree: nodes.document) -> None:
    """Leave out what says something only where cells run: that nothing was attempted or solved, and the call for the hints."""
    unsaid = {"check": "cell_output", "help": "cell_input"}
    for cell in list(
        doctree.findall(lambda node: "cell" in getattr(node, "attributes", {}).get("classes", []))
    ):
        code = next(cell.findall(nodes.literal_block), None)
        *above, last = (code.astext() if code else "").strip().splitlines() or [""]
        said = re.fullmatch(r"ex(?:\[\d+\])?\.(check|help|progress)\(\w*\)", last)
        if said is None or (above and said[1] != "check"):  # the tour's check stands below an import
            continue
        if said[1] == "progress":
            cell.parent.remove(cell)
            continue
        for part in [part for part in cell.children if unsaid[said[1]] in part["classes"]]:
            cell.remove(part)


def visit_fold(self: HTML5Translator, node: HideCodeCellNode) -> None:
    """Open a fold. MyST-NB's own would be read out as "Toggle hidden content", whatever is inside."""
    self.body.append(f'<details class="df-fold"><summary>{self.encode(node["prompt_show"])}</summary>\n')


def depart_fold(self: HTML5Translator, node: HideCodeCellNode) -> None:
    """Close a fold."""
    self.body.append("</details>\n")


def describe(
    app: Sphinx, pagename: str, template: str, context: dict, doctree: nodes.document | None
) -> None:
    """Give the page a description for search engines and for previews of links: its first paragraph, cut at a word."""
    if doctree is None:
        return
    paragraph = next(iter(doctree.findall(nodes.paragraph)), None)
    if paragraph is None:
        logger.warning("%s has no paragraph to describe it", pagename)
        return
    text = " ".join(paragraph.astext().split())
    if len(text) > DESCRIPTION_LENGTH:
        text = text[:DESCRIPTION_LENGTH].rsplit(" ", 1)[0] + " …"
    title = html.unescape(re.sub(r"<[^>]+>", "", context.get("title", "")))
    tags = {
        'name="description"': text,
        'property="og:title"': title,
        'property="og:description"': text,
        'property="og:type"': "article" if pagename != "index" else "book",
        'property="og:site_name"': app.config.html_title,
        'name="twitter:card"': "summary",
    }
    context["metatags"] = context.get("metatags", "") + "".join(
        f'\n<meta {name} content="{html.escape(value)}" />' for name, value in tags.items()
    )


def collect_sections(
    app: Sphinx, pagename: str, template: str, context: dict, doctree: nodes.document | None
) -> None:
    """Keep what the search is to find on this page."""
    if doctree is not None and app.builder.name == "html":
        app.env.temp_data.setdefault("search", []).extend(site_search.sections(pagename, context["body"]))


def write_sections(app: Sphinx, error: Exception | None) -> None:
    """Write what the search looks through."""
    if error is None and app.builder.name == "html":
        site_search.write(app.env.temp_data["search"], Path(app.outdir))


def bundle_styles(app: Sphinx, error: Exception | None) -> None:
    """Give the pages one stylesheet instead of seven."""
    if error is None and app.builder.name == "html":
        site_styles.bundle(Path(app.outdir))


def name_toggles(
    app: Sphinx, pagename: str, template: str, context: dict, doctree: nodes.document | None
) -> None:
    """Say in the sidebar what each arrow opens: the theme's has no words, so it would be read out as nothing."""
    draw = context.get("generate_toctree_html")
    if draw is None:  # an e-book has no sidebar
        return

    def named(*args, **kwargs) -> str:
        return re.sub(
            r">([^<>]+)</a>(<details[^>]*>)<summary>",
            r'>\1</a>\2<summary aria-label="Pages below \1">',
            str(draw(*args, **kwargs)),
        )

    context["generate_toctree_html"] = named


def defer_scripts(
    app: Sphinx, page: str, template: str, context: dict, doctree: nodes.document | None
) -> None:
    """Show the page before its scripts run: they keep their order, and wait for the page anyhow.

    Only the options stay: a line in the head of each page writes the page's name into them.
    """
    for script in context.get("script_files", ()):
        if script.filename and "documentation_options" not in script.filename:
            script.attributes.setdefault("defer", "defer")


def register_terms(app: Sphinx, doctree: nodes.document) -> None:
    """Let Markdown links of other pages reach the terms of a glossary, checked like links to headings."""
    anchors = app.env.metadata[app.env.docname].setdefault("myst_slugs", {})
    for term in doctree.findall(nodes.term):
        for identifier in term["ids"]:
            anchors[identifier] = (term.line, identifier, term.astext())


def open_facets(app: Sphinx, doctree: nodes.document) -> None:
    """Put the viewer in the place of the words that a stored notebook has for it."""
    from book import facets  # only where it is needed: it brings TFX's statistics

    root = "../" * app.env.docname.count("/")
    for node in doctree.findall(nodes.raw):
        if node["format"] == "html" and 'class="facets"' in node.astext():
            node.children = [nodes.Text(facets.on_site(node.astext(), root))]


class FewElements(HtmlFormatter):
    """Writes code with fewer elements: what is `PLAIN` is text."""

    def format_unencoded(self, tokensource, outfile):
        tokens = ((Text if kind in PLAIN else kind, value) for kind, value in tokensource)
        super().format_unencoded(tokens, outfile)


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the extension with Sphinx."""
    PygmentsBridge.html_formatter = FewElements
    app.add_directive("chapters", Chapters)
    app.add_directive("paths", Paths)
    app.add_directive("pipeline", Pipeline)
    app.add_directive("status", Status)
    app.add_node(HideCodeCellNode, override=True, html=(visit_fold, depart_fold))
    app.connect("config-inited", set_version)
    app.connect("builder-inited", leave_theme)
    app.connect("doctree-read", inline_drawings)
    app.connect("doctree-read", title_folds)
    app.connect("doctree-read", quiet_exercises)
    app.connect("html-page-context", describe)
    app.connect("html-page-context", collect_sections)
    app.connect("build-finished", write_sections)
    app.connect("build-finished", bundle_styles, priority=900)  # the theme writes one of them only now
    app.connect("html-page-context", name_toggles, priority=900)  # after the theme
    app.connect("html-page-context", defer_scripts, priority=900)
    app.connect("doctree-read", register_terms)
    app.connect("doctree-read", open_facets)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
