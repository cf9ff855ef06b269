"""Make the book for reading offline: `make pdf`, or `make epub`. The PDF takes a few minutes and the Chromium of `make test`.

For the PDF, Sphinx writes the book as one page, so that links between chapters lead within it; the browser opens every fold and
prints it with an outline. For the e-book, Sphinx's own builder writes it; what is not XML in it is made so, folds are
opened, and what works on the site only is taken out.
"""

from __future__ import annotations

import html
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree
import zipfile
from pathlib import Path

import set_up
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[1]
UNFOLD = "() => document.querySelectorAll('article details').forEach(fold => { fold.removeAttribute('name'); fold.open = true; })"
# A chapter begins a sheet. Buttons lead nowhere on paper.
STYLE = """
    article span[id^="document-"] + section { break-before: page; }
    .df-buttons, .df-actions a, .headerlink, .copybtn { display: none !important; }
    .bd-article { font-size: 0.85em; }
"""
FOOTER = '<div style="font-size: 8px; width: 100%; text-align: center"><span class="pageNumber"></span></div>'
MARGINS = {"top": "16mm", "bottom": "18mm", "left": "17mm", "right": "17mm"}


def built(root: Path, folder: Path, builder: str, result: str) -> Path:
    """Write the book in `root` with one of Sphinx's builders below `folder`, and return `result`, a pattern of one file.

    Raises
    ------
    RuntimeError
        If Sphinx failed; the message holds the end of what it printed.
    """
    command = [
        sys.executable, "-c", "from jupyter_book.cli.main import main; main()", "build", str(root),
        "--path-output", str(folder), "--builder", "custom", "--custom-builder", builder, "-q",
    ]  # fmt: skip
    done = subprocess.run(command, cwd=root, capture_output=True, text=True)
    files = list((folder / "_build" / builder).glob(result))
    if done.returncode or not files:
        raise RuntimeError(f"the book could not be written:\n{(done.stdout + done.stderr)[-2000:]}")
    return files[0]


def printed(page: Path, pdf: Path) -> None:
    """Print an HTML file into a PDF with outline, tags and page numbers, everything that folds open."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=set_up.find_browser())
        tab = browser.new_page(color_scheme="light")
        tab.set_default_timeout(600_000)
        tab.goto(page.as_uri(), wait_until="load")
        tab.evaluate(UNFOLD)
        tab.add_style_tag(content=STYLE)
        tab.pdf(
            path=pdf,
            format="A4",
            print_background=True,
            outline=True,
            tagged=True,
            margin=MARGINS,
            display_header_footer=True,
            header_template="<span></span>",
            footer_template=FOOTER,
        )
        browser.close()


ATTRIBUTE = re.compile(r"""([\w:.-]+)(?:\s*=\s*("[^"]*"|'[^']*'))?""")
VOID = "area|br|col|embed|hr|img|input|link|meta|source|track|wbr"


def as_xml(page: str) -> str:
    """Return a page of the e-book as XML, folds open, without scripts and buttons; what notebooks show is HTML.

    Raises
    ------
    xml.etree.ElementTree.ParseError
        If it is still no XML.
    """
    page = re.sub(r"<script\b.*?</script>|<button\b.*?</button>", "", page, flags=re.S)
    page = re.sub(r'<a class="(headerlink|[^"]*\bdf-action\b[^"]*)".*?</a>', "", page, flags=re.S)
    page = re.sub(r"<[a-zA-Z][^<>]*>", lambda tag: _as_xml_tag(tag[0]), page)
    # XML knows five names of characters; HTML some two thousand.
    page = re.sub(r"&(?!(amp|lt|gt|quot|apos);)[a-zA-Z]+;", lambda name: html.unescape(name[0]), page)
    xml.etree.ElementTree.fromstring(page)
    return page


def _as_xml_tag(tag: str) -> str:
    name, attributes = re.fullmatch(r"<([\w:-]+)(.*?)/?>", tag, flags=re.S).groups()
    found = dict(ATTRIBUTE.findall(attributes))
    if name == "details":
        found.pop("name", None)  # of those that share a name, one alone is open
        found["open"] = '""'
    written = "".join(f" {key}={value or chr(34) * 2}" for key, value in found.items())
    return f"<{name}{written}{' /' if re.fullmatch(VOID, name) or tag.endswith('/>') else ''}>"


def repaired(epub: Path, target: Path) -> None:
    """Copy an e-book as Sphinx wrote it, each page as XML.

    Raises
    ------
    RuntimeError
        If a page is no XML even so; the message names it.
    """
    with zipfile.ZipFile(epub) as old, zipfile.ZipFile(target, "w") as new:
        for entry in old.infolist():  # in its order: a reader looks for the type first, and uncompressed
            content = old.read(entry)
            if entry.filename.endswith(".xhtml"):
                try:
                    content = as_xml(content.decode()).encode()
                except xml.etree.ElementTree.ParseError as error:
                    raise RuntimeError(f"{entry.filename} is no XML: {error}") from error
            new.writestr(entry, content, compress_type=entry.compress_type)


def make_pdf(root: Path, folder: Path, target: Path) -> None:
    """Print the book into `target`."""
    print("pdf: step 1 of 2: writing the book as one page (half a minute)", flush=True)
    page = built(root, folder, "singlehtml", "index.html")
    print("pdf: step 2 of 2: printing it (about two minutes)", flush=True)
    printed(page, target)


def make_epub(root: Path, folder: Path, target: Path) -> None:
    """Write the book as an e-book into `target`."""
    print("epub: writing the book (half a minute)", flush=True)
    repaired(built(root, folder, "epub", "*.epub"), target)


def main(kind: str, root: Path = ROOT) -> int:
    """Write `_build/data-first.pdf` or `.epub` and say how large it is."""
    if kind == "pdf" and set_up.find_browser() is None:
        print(
            "pdf: no browser. Install chromium or google-chrome (Debian: apt-get install chromium), then run make pdf again."
        )
        return 1
    folder, target = root / "_build" / kind, root / "_build" / f"data-first.{kind}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    try:
        {"pdf": make_pdf, "epub": make_epub}[kind](root, folder, target)
    except RuntimeError as error:
        print(f"{kind}: {error}")
        return 1
    shutil.rmtree(folder)
    print(f"The book: {target.relative_to(root)}, {target.stat().st_size / 1e6:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
