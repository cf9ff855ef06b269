"""The book has one notation for uncertainty: `+2.8 [2.5, 3.1]` is an interval, `(sd 0.5)` a spread; a bare ± says neither."""

import json
import re
from pathlib import Path

import nbformat
import pytest

ROOT = Path(__file__).parents[1]
BARE = re.compile(r"±|\+/-|\+/−|\\pm\b|&plusmn;|&#177;|\\u00b1|\\xb1", re.I)
PAGES = [
    *(path for pattern in ("*.ipynb", "*.md") for path in sorted((ROOT / "chapters").glob(f"*/{pattern}"))),
    *(ROOT / name for name in ("index.md", "README.md", "data/README.md", "book/slider.py")),
    *sorted((ROOT / "book/exercises").rglob("*.py")),
]


def shown(path):
    """Return every text of a page that a reader can see: prose, code, outputs, the alt texts of figures."""
    if path.suffix != ".ipynb":
        return [path.read_text()]
    texts = []
    for cell in nbformat.read(path, as_version=4).cells:
        texts += [cell.source, json.dumps(cell.metadata.get("mystnb", {}), ensure_ascii=False)]
        for output in cell.get("outputs", []):
            data = {
                kind: value for kind, value in output.get("data", {}).items() if not kind.startswith("image/")
            }
            texts += [output.get("text", ""), json.dumps(data, ensure_ascii=False)]
    return texts


def bare(texts):
    """Return what surrounds each bare ±."""
    return [text[max(hit.start() - 30, 0) : hit.end() + 20] for text in texts for hit in BARE.finditer(text)]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_no_bare_plus_minus(path):
    assert not bare(shown(path)), (
        "write an interval `+2.8 [2.5, 3.1]` or a spread `(sd 0.5)`: see book.measure"
    )


def test_every_way_to_write_it_is_found(tmp_path):
    cell = nbformat.v4.new_code_cell('print("0.5")')
    cell.outputs = [
        nbformat.v4.new_output("display_data", {"image/png": "±", "text/html": "0.5 &plusmn; 0.1"})
    ]
    cell.outputs += [nbformat.v4.new_output("stream", text="0.4 +/- 0.1")]
    cell.metadata["mystnb"] = {"image": {"alt": "0.3 ± 0.1"}}
    prose = nbformat.v4.new_markdown_cell(r"$0.2 \pm 0.1$, not $\pmod 3$; +2.8 [2.5, 3.1] (sd 0.5)")
    nbformat.write(nbformat.v4.new_notebook(cells=[cell, prose]), tmp_path / "page.ipynb")
    found = " ".join(bare(shown(tmp_path / "page.ipynb")))
    assert len(bare(shown(tmp_path / "page.ipynb"))) == 4 and all(f"0.{n}" in found for n in (2, 3, 4, 5))
