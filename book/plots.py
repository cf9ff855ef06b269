"""How figures look in this book: one palette, safe for the color-blind, and alt text with every figure."""

from __future__ import annotations

import io
from collections.abc import Sequence

import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
from IPython.display import display
from matplotlib.figure import Figure
from matplotlib.text import Text
from PIL import Image

# Okabe and Ito's palette (2008), by role, so that a color means one thing in the whole book.
PALETTE = {
    "baseline": "#6b6b6b",
    "model": "#d55e00",  # vermilion: what better code gains
    "data": "#0072b2",  # blue: what better data gains
    "both": "#009e73",  # bluish green
    "alarm": "#cc79a7",  # reddish purple: a threshold that was crossed
    "floor": "#e69f00",  # orange: what chance alone does
    "sky": "#56b4e9",
}

WIDEST = 5.6  # inches: on a phone the words of a wider figure would be smaller than 9 pixels
_DPI = 110

mpl.rcParams.update(
    {
        "figure.figsize": (WIDEST, 3.2),  # inches
        "figure.dpi": _DPI,
        "savefig.dpi": 2 * _DPI,  # two pixels of the file for one of the page: dense screens show them all
        "figure.facecolor": "white",
        "axes.prop_cycle": mpl.cycler(color=list(PALETTE.values())),
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.titlelocation": "left",
        "axes.titlesize": 12,
        "axes.titleweight": "bold",
        "axes.labelsize": 10.5,
        "font.size": 10.5,
        "legend.frameon": False,
        "lines.linewidth": 2,
        "figure.constrained_layout.use": True,
    }
)


class _Picture:
    """A PNG, how many pixels of a page it is wide, and the sentence that says what it shows."""

    def __init__(self, png: bytes, width: int, alt: str):
        self.png, self.width, self.alt = png, width, alt

    def __repr__(self) -> str:
        return self.alt

    def _repr_png_(self) -> tuple[bytes, dict[str, int]]:
        return self.png, {"width": self.width}


def show(figure: Figure, alt: str) -> None:
    """Display a figure with its alt text, and close it. Titles and labels that are too long for one line get two.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
    alt : str
        What the figure shows and what it says, for a reader who cannot see it. It is stored as the
        output's text; `make execute` hands it to the site.

    Raises
    ------
    ValueError
        If `alt` is shorter than 20 characters, or the figure wider than `WIDEST`.
    """
    if len(alt) < 20:
        raise ValueError("alt text says what the figure shows and what it says: write a sentence")
    width = figure.get_figwidth()
    if width > WIDEST + 0.01:
        raise ValueError(
            f"a figure is {WIDEST} inches wide at most, or nobody can read it on a phone; this one is {width:.1f}"
        )
    for words in _words_beside(figure):
        words.set_wrap(True)
    buffer = io.BytesIO()
    figure.savefig(buffer, format="png")
    plt.close(figure)
    display(_Picture(compact(buffer.getvalue()), round(width * _DPI), alt))


def _words_beside(figure: Figure) -> list[Text]:
    """Return the titles and the names of the axes, of a figure and of all its parts."""
    own = [figure._suptitle, figure._supxlabel, figure._supylabel]
    parts = [words for ax in figure.axes for words in (ax._left_title, ax.xaxis.label, ax.yaxis.label)]
    return [words for words in own + parts if words is not None and words.get_text()]


def compact(png: bytes) -> bytes:
    """Return a PNG with 128 colors in place of 16 million: it looks the same and takes about a third of the bytes."""
    image = Image.open(io.BytesIO(png)).convert("RGB").quantize(128, dither=Image.Dither.NONE)
    buffer = io.BytesIO()
    image.save(buffer, format="png", optimize=True)
    return buffer.getvalue()


def contact_sheet(images: np.ndarray, captions: Sequence[str], title: str, columns: int = 6) -> Figure:
    """Draw pictures side by side, each with a caption above it.

    Parameters
    ----------
    images : numpy.ndarray
        ``uint8`` (n, height, width): gray values on a black ground, drawn dark on white.
    captions : sequence of str
        One for each picture.
    title : str
        What the sheet shows.
    columns : int
        How many stand side by side.

    Returns
    -------
    matplotlib.figure.Figure
    """
    rows = -(-len(images) // columns)
    side = min(1.2, WIDEST / columns)
    figure, axes = plt.subplots(
        rows, columns, figsize=(side * columns, (side + 0.25) * rows + 0.4), squeeze=False
    )
    for ax in axes.flat:
        ax.axis("off")
    for ax, image, caption in zip(axes.flat, images, captions, strict=False):
        ax.imshow(255 - image, cmap="gray", vmin=0, vmax=255)
        ax.set_title(caption, fontsize=9, fontweight="normal", loc="center")
    figure.suptitle(title, fontweight="bold", x=0.01, ha="left")
    return figure
