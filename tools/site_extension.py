"""Sphinx extension of the site: what Jupyter Book does not do by itself.

- the ``chapters`` directive of the landing page, which turns a planned chapter into a link with its Colab and
  download buttons as soon as ``_toc.yml`` names it;
- a description of each page for search engines, from its own first sentence;
- links from notebooks to a term: ``[drift](../appendix/glossary.md#term-drift)``.
"""

from __future__ import annotations

from pathlib import PurePosixPath

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

COLAB = "https://colab.research.google.com"
DESCRIPTION_LENGTH = 160

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
        pages = {name for name in self.env.found_docs if PurePosixPath(name).parent == folder}
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
        return nodes.list_item(
            "",
            nodes.paragraph("", "", nodes.strong("", "", link), classes=["df-title"]),
            nodes.paragraph("", sentence),
            nodes.paragraph("", "", colab, nodes.Text(" "), download, classes=["df-actions"]),
            classes=["df-present"],
        )

    def planned(self, title: str, sentence: str) -> nodes.list_item:
        """Item of a chapter that is not written yet."""
        badge = nodes.inline("", "planned", classes=["df-badge"])
        line = nodes.paragraph("", "", nodes.strong("", title), nodes.Text(f" {sentence} "), badge)
        return nodes.list_item("", line, classes=["df-planned"])


def describe(
    app: Sphinx, pagename: str, template: str, context: dict, doctree: nodes.document | None
) -> None:
    """Give the page a description: its first paragraph, cut at a word."""
    if doctree is None:
        return
    paragraph = next(iter(doctree.findall(nodes.paragraph)), None)
    if paragraph is None:
        logger.warning("%s has no paragraph to describe it", pagename)
        return
    text = " ".join(paragraph.astext().split())
    if len(text) > DESCRIPTION_LENGTH:
        text = text[:DESCRIPTION_LENGTH].rsplit(" ", 1)[0] + " …"
    escaped = text.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
    context["metatags"] = context.get("metatags", "") + f'\n<meta name="description" content="{escaped}" />'


def register_terms(app: Sphinx, doctree: nodes.document) -> None:
    """Let Markdown links of other pages reach the terms of a glossary, checked like links to headings."""
    anchors = app.env.metadata[app.env.docname].setdefault("myst_slugs", {})
    for term in doctree.findall(nodes.term):
        for identifier in term["ids"]:
            anchors[identifier] = (term.line, identifier, term.astext())


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the extension with Sphinx."""
    app.add_directive("chapters", Chapters)
    app.connect("html-page-context", describe)
    app.connect("doctree-read", register_terms)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
