"""TFDV's statistics in Facets Overview, TFX's own viewer: offline, in Colab and on the static site.

`tensorflow_data_validation.visualize_statistics` draws the same, but fetches Facets from two other hosts each time.
"""

from __future__ import annotations

import base64
import html
import re
from pathlib import Path

from IPython.display import display
from tensorflow_metadata.proto.v0.statistics_pb2 import DatasetFeatureStatisticsList

PAGE = Path(__file__).with_name("_static") / "facets.html"  # made by tools/make_facets.py
STYLE = "width: 100%; height: 560px; border: 0; background: #fff"


class _Overview:
    """A figure for people, and one line for those who cannot see it."""

    def __init__(self, statistics: DatasetFeatureStatisticsList):
        self.statistics = base64.b64encode(statistics.SerializeToString()).decode()
        self.names = ", ".join(dataset.name for dataset in statistics.datasets)

    def __repr__(self) -> str:
        return f"Facets Overview of: {self.names}"

    def _repr_html_(self) -> str:
        page = PAGE.read_text(encoding="utf-8").replace("given = null", f'given = "{self.statistics}"')
        return (
            f'<iframe class="facets" title="{html.escape(repr(self))}" style="{STYLE}" '
            f'data-statistics="{self.statistics}" srcdoc="{html.escape(page)}"></iframe>'
        )


def show(statistics: DatasetFeatureStatisticsList) -> None:
    """Display statistics in Facets Overview.

    Parameters
    ----------
    statistics : tensorflow_metadata.proto.v0.statistics_pb2.DatasetFeatureStatisticsList
        One data set, or several to compare; their `name` is the legend.

    Raises
    ------
    ValueError
        If there is no data set in it.
    """
    if not statistics.datasets:
        raise ValueError("there are no statistics to show: the list of data sets is empty")
    display(_Overview(statistics))


def stored(markup: str) -> str:
    """Return a displayed figure as the notebook's file keeps it: words, because no host that shows a file has Facets.

    What is no such figure is returned as it is.
    """
    figure = re.match(
        r'<iframe class="facets" (title="([^"]*)") style="[^"]*" (data-statistics="[^"]*")', markup
    )
    if not figure:
        return markup
    title, words, statistics = figure.groups()
    return f'<p class="facets" {title} {statistics}>{words}. Run this cell to see it here.</p>'


def on_site(markup: str, root: str) -> str:
    """Return a stored figure as the site shows it: opened by a click, from the one copy of Facets that the site has.

    `root` leads from the page to the site's top, such as ``../../``. What is no such figure is returned as it is.
    """
    figure = re.match(r'<p class="facets" (title="[^"]*") data-statistics="([^"]*)"', markup)
    if not figure:
        return markup
    title, statistics = figure.groups()
    return (
        f'<details class="facets"><summary>Open Facets Overview (2 MB)</summary><iframe loading="lazy" {title} '
        f'style="{STYLE}" src="{root}_static/facets.html#{statistics}"></iframe></details>'
    )
