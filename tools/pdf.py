"""Print the whole book into one PDF: `make pdf`. It takes a few minutes and the Chromium of `make test`.

Sphinx writes the book as one page, so that links between chapters lead within the PDF; the browser opens every fold and
prints it with an outline.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
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


def one_page(root: Path, folder: Path) -> Path:
    """Write the book in `root` as one HTML page below `folder` and return the page.

    Raises
    ------
    RuntimeError
        If Sphinx failed; the message holds the end of what it printed.
    """
    command = [
        sys.executable, "-c", "from jupyter_book.cli.main import main; main()", "build", str(root),
        "--path-output", str(folder), "--builder", "custom", "--custom-builder", "singlehtml", "-q",
    ]  # fmt: skip
    done = subprocess.run(command, cwd=root, capture_output=True, text=True)
    page = folder / "_build" / "singlehtml" / "index.html"
    if done.returncode or not page.is_file():
        raise RuntimeError(
            f"the book could not be written as one page:\n{(done.stdout + done.stderr)[-2000:]}"
        )
    return page


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


def main(root: Path = ROOT) -> int:
    """Write `_build/data-first.pdf` and say how large it is."""
    if set_up.find_browser() is None:
        print(
            "pdf: no browser. Install chromium or google-chrome (Debian: apt-get install chromium), then run make pdf again."
        )
        return 1
    folder, pdf = root / "_build" / "print", root / "_build" / "data-first.pdf"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    print("pdf: step 1 of 2: writing the book as one page (half a minute)", flush=True)
    try:
        page = one_page(root, folder)
    except RuntimeError as error:
        print(f"pdf: {error}")
        return 1
    print("pdf: step 2 of 2: printing it (about two minutes)", flush=True)
    printed(page, pdf)
    shutil.rmtree(folder)
    print(f"The book: {pdf.relative_to(root)}, {pdf.stat().st_size / 1e6:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
