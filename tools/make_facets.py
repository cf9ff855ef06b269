"""Make book/_static/facets.html, the figure behind `book.facets.show`, from PyPI's witwidget.

    python tools/make_facets.py

TFDV's own `visualize_statistics` fetches Facets from two other hosts each time, so it is blank offline and has no place on
a site that asks no other server. The widget of the What-If Tool carries the same Facets in one file, beside much that
Overview does not use: three.js, Facets Dive and the What-If dashboard. This tool cuts those out.
"""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import sources

TARGET = Path(__file__).resolve().parents[1] / "book" / "_static" / "facets.html"
WHEEL = ("witwidget", "1.8.1", "a3d559bb73a795c97e95878332cca3d5a93400a436f6f5d02a26d9062f1621bc")
INSIDE = "witwidget/static/wit_jupyter.html"
UNUSED_SCRIPTS = (
    r"tf-imports/(three|OrbitControls)\.js|facets-dive/|wit-dashboard/|vz-|tf-backend/|tf-dashboard"
)
UNUSED_ELEMENTS = r"facets-dive|wit-|employee-list|tf-|vz-"
LAST = r"//# sourceURL=build://facets-overview/components/facets-overview/facets-overview\.js.*?</script>"
NOTE = """<!-- Facets Overview, cut by tools/make_facets.py from PyPI's witwidget 1.8.1 (Apache License 2.0). -->
"""
# The statistics come as the address' fragment on the site, and in place of `null` in a notebook.
START = """
<style>body { margin: 0; background: #fff; color-scheme: light; }</style>
<script>
  var given = null;
  var overview = document.createElement("facets-overview");
  overview.protoInput = given || decodeURIComponent(location.hash.slice(1));
  document.body.appendChild(overview);
</script>
"""


def main() -> None:
    """Fetch the wheel, check it, and write what Overview needs."""
    with tempfile.TemporaryDirectory() as scratch:
        widget = (sources.pypi_wheel(*WHEEL, Path(scratch)) / INSIDE).read_text(encoding="utf-8")
    TARGET.write_text(cut(widget))
    print(f"{TARGET.name}: {TARGET.stat().st_size:,} of {len(widget):,} bytes")


def cut(widget: str) -> str:
    """Return the page with Facets Overview alone."""
    page = widget[: re.search(LAST, widget, re.DOTALL).end()]
    unused = re.compile(rf"\s*//# sourceURL=build://({UNUSED_SCRIPTS})")
    page = re.sub(
        r"<script>(.*?)</script>",
        lambda script: "" if unused.match(script[1]) else script[0],
        page,
        flags=re.DOTALL,
    )
    page = re.sub(rf'<dom-module id="({UNUSED_ELEMENTS})[^"]*">.*?</dom-module>', "", page, flags=re.DOTALL)
    page = re.sub(r"@font-face\s*{[^}]*}", "", page)  # of a server that is not here
    doctype = "<!doctype html>"
    return doctype + NOTE + page.removeprefix(doctype) + START


if __name__ == "__main__":
    main()
