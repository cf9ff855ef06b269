"""The pipeline as one drawing: a strip with "you are here", the large map, and the landing page's links."""

from __future__ import annotations

import base64
import html
import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from IPython.display import display


class Component(NamedTuple):
    """One box of the pipeline.

    Attributes
    ----------
    name : str
        As TFX writes it.
    stage : str
        The row of the strip that it stands in: one of `STAGES`.
    guards : str
        The quality of data that it guards, or the goal of MLOps that it serves; several with a comma between.
    how : str
        How it does that, in half a line.
    chapter : str
        The page that teaches it, below ``chapters/``.
    """

    name: str
    stage: str
    guards: str
    how: str
    chapter: str


STAGES = ("data", "model", "release")
PIPELINE = (
    Component("ExampleGen", "data", "enough", "reads a span (a month), counts and splits its rows", "2-the-pipeline/01-example-gen"),
    Component("StatisticsGen", "data", "complete", "counts what is there in every column", "2-the-pipeline/02-statistics-gen"),
    Component("SchemaGen", "data", "consistent", "says what the data should look like", "2-the-pipeline/03-schema-gen"),
    Component("ExampleValidator", "data", "complete, consistent", "compares the statistics with the schema", "2-the-pipeline/04-example-validator"),
    Component("DistributionValidator", "data", "relevant", "is this month still like the last?", "2-the-pipeline/05-distribution-validator"),
    Component("Transform", "model", "consistent", "one computation, for training and serving", "2-the-pipeline/06-transform"),
    Component("Tuner", "model", "automation", "searches hyperparameters", "2-the-pipeline/07-tuner"),
    Component("Trainer", "model", "reproducibility", "trains from recorded inputs", "2-the-pipeline/08-trainer"),
    Component("Resolver", "model", "management", "finds the model in service", "2-the-pipeline/09-evaluator"),
    Component("Evaluator", "model", "relevant", "does it help, on every slice of the flights?", "2-the-pipeline/09-evaluator"),
    Component("InfraValidator", "release", "automation", "does a real server load it?", "2-the-pipeline/11-infra-validator"),
    Component("Pusher", "release", "automation", "releases what Evaluator approved", "2-the-pipeline/12-pusher"),
    Component("BulkInferrer", "release", "scalability", "predicts for millions of rows", "2-the-pipeline/13-bulk-inferrer"),
    Component("Monitoring", "release", "management", "watches what was released, month by month", "3-in-production/05-monitoring"),
    Component("Custom components", "release", "complete, consistent", "your own step: here, the gate that stops a bad month", "2-the-pipeline/15-custom-components"),
)  # fmt: skip
RECORD = Component(
    "ML Metadata",
    "release",
    "governance",
    "records every run of all of these",
    "2-the-pipeline/14-ml-metadata",
)

# The qualities have the colors of book/plots.py; what serves a goal is gray.
COLOR = {"complete": "#0072b2", "relevant": "#56b4e9", "consistent": "#009e73", "enough": "#e69f00"}
GOAL = "#8a8a8a"
HERE = "#0072b2"

WIDTH = 360  # the narrowest phone; it grows from there up to WIDEST
WIDEST = "34rem"
FONT = "system-ui, -apple-system, Segoe UI, Roboto, Liberation Sans, Arial, sans-serif"

FURTHER = {
    "3-in-production/02-reproducibility": ("Trainer", "ML Metadata"),
    "3-in-production/07-capstone": ("ExampleValidator", "Custom components"),
    "2-the-pipeline/10-how-sure-and-fair": ("Evaluator",),
    "2-the-pipeline/16-spans-versions-and-windows": ("ExampleGen", "Resolver"),
    "2-the-pipeline/17-pictures": ("ExampleGen", "StatisticsGen", "Transform"),
    "2-the-pipeline/18-five-validators": ("ExampleValidator", "Custom components"),
    "3-in-production/01-deployment-and-automation": ("ExampleGen", "Pusher"),
    "3-in-production/03-governance-and-regulation": ("Pusher", "ML Metadata"),
    "3-in-production/04-scalability": ("ExampleGen", "StatisticsGen", "Transform"),
    "3-in-production/06-continuous-retraining": ("Trainer", "Resolver", "Evaluator"),
}
"""Chapters that teach more of boxes which another chapter introduces."""


def names(chapter: str) -> tuple[str, ...]:
    """Return the boxes that a chapter, such as ``"2-the-pipeline/09-evaluator"``, teaches."""
    introduced = tuple(box.name for box in (*PIPELINE, RECORD) if box.chapter == chapter)
    return introduced or FURTHER.get(chapter, ())


def pipeline(*here: str) -> None:
    """Display the pipeline with these components marked "you are here"."""
    display(_Drawing(strip_svg(here), ". ".join(_said(here))))


def strip_svg(here: Iterable[str] = (), links: Mapping[str, str] | None = None) -> str:
    """Draw the pipeline in three rows of five.

    Parameters
    ----------
    here : iterable of str
        The boxes to mark with "you are here".
    links : mapping from str to str, optional
        The address of a chapter, for the boxes that are to be links.

    Returns
    -------
    str
        An SVG element, `WIDTH` units wide.

    Raises
    ------
    ValueError
        If no box has one of these names.
    """
    here, links = tuple(here), links or {}
    if unknown := set(here) - {box.name for box in (*PIPELINE, RECORD)}:
        raise ValueError(f"the pipeline has no {sorted(unknown)[0]!r}: see PIPELINE in book/diagram.py")
    left, gap, high, step = 16, 7, 27, 46
    wide = (WIDTH - left - 1 - 4 * gap) / 5
    right = WIDTH - 1
    parts = []
    for row, stage in enumerate(STAGES):
        y = 14 + row * step
        parts.append(
            _text(
                stage, 0, 0, 8.5, f'transform="translate(9 {y + high / 2}) rotate(-90)" text-anchor="middle"'
            )
        )
        if row:  # from the end of one row to the start of the next
            above = y - step + high
            parts.append(
                _arrow(
                    f"M{right - 6} {above}V{above + 5}H{left + 3}V{y - 1.5}", "l-2.2 -2.5m2.2 2.5l2.2 -2.5"
                )
            )
        for column, box in enumerate(box for box in PIPELINE if box.stage == stage):
            x = left + column * (wide + gap)
            if column:
                parts.append(
                    _arrow(f"M{x - gap + 0.5:.1f} {y + high / 2}h{gap - 1.5}", "l-2.5 -2.2m2.5 2.2l-2.5 2.2")
                )
            lines = re.findall(r"[A-Z][a-z]+|[a-z]+", box.name)
            parts.append(_linked(box, links, _box(lines, x, y, wide, high, box.name in here)))
    y = 14 + 3 * step
    said = [f"{RECORD.name} {RECORD.how}"]
    parts.append(_linked(RECORD, links, _box(said, left, y, right - left, 18, RECORD.name in here)))
    return _svg(parts, y + 20, _said(here), role="group" if links else "img")


def overview_svg() -> str:
    """Draw the components from top to bottom, each with what it guards and how; return an SVG element."""
    parts, y = [], 0
    for stage in STAGES:
        parts.append(_text(stage, 2, y + 13, 11, 'font-style="italic"'))
        y += 20
        for box in (box for box in (*PIPELINE, RECORD) if box.stage == stage):
            guarded = box.guards.split(", ")
            for i, word in enumerate(guarded):  # two qualities, two halves of the bar
                parts.append(_bar(2, y + i * 30 / len(guarded), 30 / len(guarded), word))
            parts.append(_text(box.name, 19, y + 12, 12.5, 'font-weight="700"'))
            parts.append(_text(box.guards, WIDTH - 2, y + 12, 10.5, 'text-anchor="end"'))
            parts.append(_text(box.how, 19, y + 26, 11))
            y += 38
        y += 6
    x = 2
    for word in [*COLOR, "a goal of MLOps"]:
        parts += [_bar(x, y, 9, word), _text(word, x + 12, y + 8.5, 10)]
        x += 24 + 5 * len(word)
    return _svg(parts, y + 16, _EXPLAINED)


def inlined(markup: str) -> str:
    """Return a displayed drawing as the SVG element that it holds, and any other markup as it is."""
    found = _SHOWN.fullmatch(markup.strip())
    return base64.b64decode(found["svg"]).decode() if found else markup


class _Drawing:
    """An SVG as a picture: every reader of notebooks shows it, also one that does not trust the notebook yet."""

    def __init__(self, svg: str, alt: str) -> None:
        self.svg, self.alt = svg, alt

    def __repr__(self) -> str:
        return self.alt

    def _repr_html_(self) -> str:
        encoded = base64.b64encode(self.svg.encode()).decode()
        return (
            f'<img class="df-pipeline" alt="{html.escape(self.alt)}" style="width:100%;max-width:{WIDEST}" '
            f'src="data:image/svg+xml;base64,{encoded}">'
        )


_SHOWN = re.compile(
    r'<img class="df-pipeline" alt="[^"]*" style="[^"]*" src="data:image/svg\+xml;base64,(?P<svg>[^"]+)">'
)
_NAMES = " ".join(
    f"{stage.capitalize()}: {', '.join(box.name for box in PIPELINE if box.stage == stage)}."
    for stage in STAGES
)
_EXPLAINED = (
    "The components of TFX and what each is for",
    " ".join(f"{box.name}: {box.guards}; {box.how.rstrip('?')}." for box in (*PIPELINE, RECORD)),
)


def _said(here: Iterable[str]) -> tuple[str, str]:
    """Return the title and the description of a strip, for those who hear it."""
    place = f"; you are here: {' and '.join(here)}" if here else ""
    return f"The pipeline{place}", f"{_NAMES} {RECORD.name} {RECORD.how}."


def _svg(parts: list[str], height: float, said: tuple[str, str], role: str = "img") -> str:
    """Put the parts into an SVG element that says what it shows.

    It brings its own paper, for JupyterLab and Colab; on the site it takes the page's colors (book/_static/book.css).
    """
    title, description = (html.escape(text) for text in said)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="df-pipeline" viewBox="0 0 {WIDTH} {height:g}" role="{role}" '
        f'aria-label="{title}. {description}" style="color:#23282d;background:#fff;width:100%;max-width:{WIDEST}" '
        f'font-family="{FONT}" fill="currentColor"><title>{title}</title><desc>{description}</desc>{"".join(parts)}</svg>'
    )


def _text(words: str, x: float, y: float, size: float, more: str = "") -> str:
    """Write words on a line that begins at (x, y), or as `more` says."""
    return f'<text x="{x:g}" y="{y:g}" font-size="{size:g}" {more}>{html.escape(words)}</text>'


def _box(lines: list[str], x: float, y: float, wide: float, high: float, here: bool) -> str:
    """Draw a box with lines of words in its middle; one that is `here` is filled and says so."""
    ground = f'fill="{HERE}"' if here else 'fill="none" stroke="currentColor" stroke-opacity="0.55"'
    style = 'text-anchor="middle"' + (' fill="#fff" font-weight="700"' if here else "")
    middle, first = round(x + wide / 2, 1), y + high / 2 + 3.3 - 5.25 * (len(lines) - 1)
    parts = [f'<rect x="{x:.1f}" y="{y}" width="{wide:.1f}" height="{high}" rx="4" {ground}/>']
    parts += [_text(line, middle, first + 10.5 * i, 9, style) for i, line in enumerate(lines)]
    if here:
        parts.append(_text("you are here", x + wide, y - 3, 8, 'text-anchor="end" font-weight="700"'))
    return "".join(parts)


def _bar(x: float, y: float, high: float, word: str) -> str:
    """Draw a piece of color for a quality, gray for a goal."""
    return f'<rect x="{x:g}" y="{y:g}" width="9" height="{high:g}" fill="{COLOR.get(word, GOAL)}"/>'


def _arrow(path: str, head: str) -> str:
    """Draw a line with a head."""
    return f'<path d="{path}{head}" fill="none" stroke="currentColor" stroke-opacity="0.7"/>'


def _linked(box: Component, links: Mapping[str, str], drawn: str) -> str:
    """Make a drawn component a link, if its chapter has an address."""
    return f'<a href="{html.escape(links[box.chapter])}">{drawn}</a>' if box.chapter in links else drawn
