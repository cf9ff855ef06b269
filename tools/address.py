"""The book's public address: `make address URL=https://github.com/owner/name` writes it everywhere from `_config.yml`.

`repository.url` in `_config.yml` is its one home. Chapters' set-up cells, links and CITATION.cff repeat it, because a
notebook that is opened in Colab has nothing else to go by.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import nbformat
import yaml

ROOT = Path(__file__).parents[1]
FORM = re.compile(r"https://github\.com/[\w.-]+/[\w.-]+")

SETUP = """\
# @title Set up: on Colab it installs TFX; everywhere it sends logs to a file
import sys

if "google.colab" in sys.modules:
    url = "{url}"
    ![ -d data-first ] || git clone -q --depth 1 {{url}} data-first
    sys.path.insert(0, "data-first")
    from book import colab

    colab.install()

from book import quiet

quiet.start(seed=0)"""


def current(root: Path = ROOT) -> str:
    """Return the address that `_config.yml` has."""
    return yaml.safe_load((root / "_config.yml").read_text())["repository"]["url"]


def setup_cell(url: str) -> str:
    """Return the source of every chapter's first code cell."""
    return SETUP.format(url=url)


def move(url: str, root: Path = ROOT) -> list[Path]:
    """Replace the address by `url` in the settings, the pages and the chapters; return the files that changed."""
    old = current(root)
    pages = [*root.glob("*.md"), *root.glob("chapters/**/*.md"), *root.glob("chapters/*/*.ipynb")]
    changed = []
    for path in [root / "_config.yml", root / "CITATION.cff", *pages]:
        text = path.read_text(encoding="utf-8")
        # The user and name alone stand in Colab's links: colab.research.google.com/github/OWNER/NAME/blob/…
        new = text.replace(old, url).replace(
            "/github/" + old.removeprefix("https://github.com/"),
            "/github/" + url.removeprefix("https://github.com/"),
        )
        if new != text:
            path.write_text(new, encoding="utf-8")
            changed.append(path)
    for path in root.glob("chapters/*/*.ipynb"):
        nbformat.validate(nbformat.read(path, as_version=4))
    return changed


def main(url: str = "") -> None:
    """Move the book to `url`, or say where it is."""
    if not url:
        print(
            f"The book's address is {current()}. To move it: make address URL=https://github.com/owner/name"
        )
        return
    url = url.removesuffix("/").removesuffix(".git")
    if not FORM.fullmatch(url):
        sys.exit(f"address: {url!r} is not of the form https://github.com/owner/name. Nothing was changed.")
    for path in move(url):
        print(path.relative_to(ROOT))


if __name__ == "__main__":
    main(*sys.argv[1:2])
