"""Exercises of the chapter "Pictures through the same pipeline": a gate for files, a number for turned pictures, labels of two people."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
import tensorflow as tf
import tensorflow_data_validation as tfdv
from PIL import Image
from tensorflow_metadata.proto.v0.statistics_pb2 import DatasetFeatureStatisticsList

from book import garments, measure, pictures
from book.exercises.engine import (
    SLIP,
    Exercise,
    Hint,
    Question,
    describe,
    expect_bool,
    expect_function,
    expect_number,
    only_slip,
    read_global,
)


def context() -> dict[str, Any]:
    """Return the names of the chapter that an answer may use."""
    return {"np": np, "pd": pd, "tf": tf, "tfdv": tfdv, "garments": garments, "pictures": pictures}


# ---- 1. No count is no ------------------------------------------------------------------------------------------------

HISTOGRAM = "image_format_histogram"
SMALL = "picture_small"


class Delivery(NamedTuple):
    """Statistics of one delivery, what is in it, what TFDV counted of two of its columns (None: nothing), and its columns in order."""

    words: str
    statistics: DatasetFeatureStatisticsList
    picture: dict[str, int] | None
    small: dict[str, int] | None
    columns: tuple[str, ...]

    @property
    def counts(self) -> list[dict[str, int] | None]:
        """What TFDV counted of each column, in their order."""
        return [self.picture if column == "picture" else self.small for column in self.columns]


def _histograms(statistics: DatasetFeatureStatisticsList, column: str) -> list[Any]:
    """Return TFDV's histogram of the formats of a column, if there is one."""
    return [
        one.rank_histogram
        for feature in statistics.datasets[0].features
        for one in (feature.custom_stats if feature.path.step[0] == column else ())
        if one.name == HISTOGRAM
    ]


def _delivery(words: str, statistics: DatasetFeatureStatisticsList) -> Delivery:
    """Count what is in a delivery: the formats in the order of their buckets."""
    counts: list[dict[str, int] | None] = [None, None]
    for place, column in enumerate(("picture", SMALL)):
        for histogram in _histograms(statistics, column):
            counts[place] = {bucket.label: int(bucket.sample_count) for bucket in histogram.buckets}
    columns = tuple(feature.path.step[0] for feature in statistics.datasets[0].features)
    return Delivery(words, statistics, *counts, columns)


def _saved_as(kind: str, image: np.ndarray) -> bytes:
    """Encode a picture in a format that TFDV knows as well, such as "gif"."""
    file = io.BytesIO()
    Image.fromarray(image).save(file, kind)
    return file.getvalue()


@cache
def _deliveries() -> tuple[Delivery, ...]:
    """Return small deliveries, described by TFDV itself."""
    many = [pictures.png(image) for image in garments.load().images[:2500]]
    png = many[:150]
    jpeg, gif, bmp = (_saved_as(kind, garments.load().images[0]) for kind in ("jpeg", "gif", "bmp"))
    page, look = b"<html>404 Not Found</html>", tfdv.StatsOptions(enable_semantic_domain_stats=True)
    made = {
        "150 PNG files": ({"picture": png}, look),
        "149 PNG files and a web page": ({"picture": [page, *png[1:]]}, look),
        "140 PNG files and 10 web pages": ({"picture": [*[page] * 10, *png[10:]]}, look),
        "2,499 PNG files and a web page": ({"picture": [page, *many[1:]]}, look),
        "105 PNG files and 45 web pages: too few pictures, so TFDV counts no formats": (
            {"picture": [page] * 45 + png[45:]},
            look,
        ),
        "149 PNG files and a JPEG file": ({"picture": [*png[1:], jpeg]}, look),
        "149 PNG files and a GIF file": ({"picture": [*png[1:], gif]}, look),
        "149 PNG files and a BMP file": ({"picture": [*png[1:], bmp]}, look),
        "149 JPEG files and a PNG file": ({"picture": [*[jpeg] * 149, png[0]]}, look),
        "150 JPEG files": ({"picture": [jpeg] * 150}, look),
        "150 PNG files, described without `enable_semantic_domain_stats`: TFDV counts no formats": (
            {"picture": png},
            tfdv.StatsOptions(),
        ),
        "99 PNG files: fewer than 100, so TFDV counts no formats": ({"picture": png[:99]}, look),
        "exactly 100 PNG files": ({"picture": png[:100]}, look),
        f"no column `picture`, only a column `{SMALL}` of PNG files": ({SMALL: png}, look),
        f"150 PNG files, and then a column `{SMALL}` of JPEG files": (
            {"picture": png, SMALL: [jpeg] * 150},
            look,
        ),
        f"150 PNG files, after a column `{SMALL}` of JPEG files": (
            {SMALL: [jpeg] * 150, "picture": png},
            look,
        ),
        f"150 PNG files, after a column `{SMALL}` of web pages": (
            {SMALL: [page] * 150, "picture": png},
            look,
        ),
        f"150 web pages, after a column `{SMALL}` of PNG files": (
            {SMALL: png, "picture": [page] * 150},
            look,
        ),
        f"149 PNG files and a JPEG file, after a column `{SMALL}` of PNG files": (
            {SMALL: png, "picture": [*png[1:], jpeg]},
            look,
        ),
    }
    found = {
        words: tfdv.generate_statistics_from_dataframe(pd.DataFrame(columns), options)
        for words, (columns, options) in made.items()
    }
    turned = DatasetFeatureStatisticsList()
    turned.CopyFrom(found["149 PNG files and a JPEG file"])
    (histogram,) = _histograms(turned, "picture")
    buckets = list(histogram.buckets)[::-1]
    del histogram.buckets[:]
    histogram.buckets.extend(buckets)
    found["149 PNG files and a JPEG file, and the first bucket is that of `png`"] = turned
    return tuple(_delivery(words, statistics) for words, statistics in found.items())


def _wanted(delivery: Delivery) -> bool:
    return delivery.picture is None or set(delivery.picture) != {"png"}


_GATES: tuple[tuple[str, Callable[[Delivery], bool]], ...] = (
    (
        "where TFDV counted no formats, it lets the delivery pass. No count is no.",
        lambda d: d.picture is not None and set(d.picture) != {"png"},
    ),
    (
        "it refuses what is `UNKNOWN`, and a JPEG file is known to TFDV. Only `png` may pass.",
        lambda d: d.picture is None or "UNKNOWN" in d.picture,
    ),
    (
        "it lets JPEG files pass as well. Only `png` may.",
        lambda d: d.picture is None or not set(d.picture) <= {"png", "jpeg"},
    ),
    *(
        (
            "it refuses a list of bad formats, and TFDV knows more of them. Only `png` may pass.",
            lambda d, bad=bad: d.picture is None or bool(bad & set(d.picture)),
        )
        for bad in ({"UNKNOWN", "jpeg"}, {"UNKNOWN", "jpeg", "gif"}, {"UNKNOWN", "jpeg", "bmp"})
    ),
    (
        "one format is enough to pass, and that may be JPEG. Only `png` may pass.",
        lambda d: d.picture is None or len(d.picture) != 1,
    ),
    *(
        (
            f"it looks at the {word} bucket only. All of them count.",
            lambda d, place=place: d.picture is None or list(d.picture)[place] != "png",
        )
        for word, place in (("first", 0), ("last", -1))
    ),
    (
        "where TFDV counted no formats, it lets the delivery pass, and it lets JPEG files pass, too.",
        lambda d: d.picture is not None and "UNKNOWN" in d.picture,
    ),
    (
        "one PNG file is enough to pass. All of them must be PNG files.",
        lambda d: d.picture is None or "png" not in d.picture,
    ),
    (
        "it passes if most of the files are PNG. Every file must be one.",
        lambda d: d.picture is None or d.picture.get("png", 0) < 0.9 * sum(d.picture.values()),
    ),
    (
        "it refuses only where there is no histogram, and not for what a histogram counts.",
        lambda d: d.picture is None,
    ),
    (
        "where the column is there and TFDV counted no formats, it lets the delivery pass. No count is no.",
        lambda d: "picture" not in d.columns or (d.picture is not None and _wanted(d)),
    ),
    (
        "where there is no column `picture`, it lets the delivery pass. No count is no.",
        lambda d: "picture" in d.columns and _wanted(d),
    ),
    ("it is the wrong way round: True means that the delivery is refused.", lambda d: not _wanted(d)),
    (
        f"a bad `{SMALL}` refuses the delivery, too. Only the column `picture` counts.",
        lambda d: _wanted(d) or (d.small is not None and set(d.small) != {"png"}),
    ),
    (
        "any column of PNG files lets the delivery pass. Only the column `picture` counts.",
        lambda d: not any(c is not None and set(c) == {"png"} for c in (d.picture, d.small)),
    ),
    (
        "it stops at the first column, whether or not that is `picture`. Go on to the next one.",
        lambda d: d.columns[0] != "picture" or _wanted(d),
    ),
    *(
        (
            f"it reads {words}, whatever the name. Ask for the column `picture`.",
            lambda d, read=read: set().union(*(c or ["none"] for c in read(d.counts))) != {"png"},
        )
        for words, read in (
            ("every column that has a histogram", lambda counts: [c for c in counts if c]),
            ("the first column that has a histogram", lambda counts: [c for c in counts if c][:1]),
            ("the last column that has a histogram", lambda counts: [c for c in counts if c][-1:]),
            ("the first column", lambda counts: counts[:1]),
        )
    ),
    (
        "it refuses every delivery, 150 PNG files as well. Print the names and labels that it meets there.",
        lambda d: True,
    ),
)


def _in_capitals(feature: Any) -> None:
    """Write the label of a format in capital letters."""
    for one in feature.custom_stats:
        for bucket in one.rank_histogram.buckets:
            bucket.label = bucket.label.upper()


def _alone(feature: Any) -> None:
    """Leave the histogram of formats alone in `custom_stats`."""
    kept = [one for one in feature.custom_stats if one.name == HISTOGRAM]
    del feature.custom_stats[:]
    feature.custom_stats.extend(kept)


def _named(feature: Any) -> None:
    """Give the column a `name` in place of its `path`."""
    feature.name = feature.path.step[0]


_PASSES_THEN = (
    ("it asks for the label `PNG`. It is written in small letters: `png`.", _in_capitals),
    ("it looks at the first of `custom_stats` only, and the histogram stands behind it.", _alone),
    ("it asks for `feature.name`, which is empty. The name is `feature.path.step[0]`.", _named),
)
"""What a gate that refuses every delivery does wrong, and a change of 150 PNG files' statistics after which it would let them pass."""


class NoCountIsNo(Exercise):
    """Write a gate that refuses a delivery unless TFDV has counted PNG files only."""

    question = (
        "The shop wants PNG files and nothing else. Write `refused(statistics)`: it gets the statistics of a delivery, as TFDV makes them, and returns "
        "`True` if the delivery must not pass, else `False`.\n\n"
        "It passes only if TFDV *counted* the formats in the column `picture`, and every file is a PNG. Other columns do not matter.\n\n"
        "`statistics.datasets[0].features` holds one message for each column. Its name is `feature.path.step[0]`. Each item of `feature.custom_stats` has a "
        f'`name`; the one called `"{HISTOGRAM}"`, if it is there, has `rank_histogram.buckets`, in any order, and each bucket a `label`, such as `"png"`, `"jpeg"` or `"UNKNOWN"`. '
        "Every bucket counts at least one file. To try it, call it on `seen`, the statistics of the 150 web pages above.\n\n"
        "It is judged on twenty deliveries."
    )
    hints = (
        "Go through the columns until you find `picture`, then through its `custom_stats` until you find the histogram. What if one of them is not there?",
        'If the histogram is there, collect its labels in a set. It passes if the set is `{"png"}`.',
        "Return from inside the loops when you have found the histogram; behind the loops, `return True`.",
    )
    expects = "a function of one message"

    def judge(self, answer: Any) -> str:
        fn = expect_function(answer, "refused", 1)
        cases = _deliveries()
        said = [self._said(fn, case) for case in cases]
        missed = [case for case, one in zip(cases, said, strict=True) if one != _wanted(case)]
        if missed:
            if all(said) and (words := self._why_all(fn, cases[0].statistics)):
                raise Hint(f"{SLIP} {words}")
            if words := only_slip(_GATES, [(case,) for case in cases], said):
                raise Hint(f"{SLIP} {words}")
            case = missed[0]
            verb = "must be refused, and passes" if _wanted(case) else "should pass, and is refused"
            raise Hint(f"One delivery {verb}: {case.words}. Wrong deliveries: {len(missed)} of {len(cases)}.")
        return "Twenty deliveries, and only what was counted passed. What TFDV could not read is refused, and so is what it did not look at."

    def _why_all(self, fn: Callable[..., Any], good: DatasetFeatureStatisticsList) -> str:
        """Say why a gate refuses every delivery: it reads another, or it would let 150 PNG files pass if their statistics were others."""
        if name := read_global(fn, lambda value: isinstance(value, DatasetFeatureStatisticsList)):
            return f"it refuses every delivery. It reads `{name}`, a name of your notebook; read what it is given."
        for words, change in _PASSES_THEN:
            other = DatasetFeatureStatisticsList()
            other.CopyFrom(good)
            for feature in other.datasets[0].features:
                change(feature)
            with contextlib.suppress(Hint):
                if not expect_bool(self.call(fn, other)):
                    return words
        return ""

    def _said(self, fn: Callable[..., Any], case: Delivery) -> bool:
        """Ask the learner's function for one delivery; an error is told with what was in it."""
        try:
            return expect_bool(self.call(fn, case.statistics), "What your function returned")
        except Hint as hint:
            raised = "raised `" in str(hint) and "picture" in case.columns and case.picture is None
            none = " Then there is no histogram." if raised else ""
            raise Hint(f"{hint} The delivery had {case.words}.{none}") from None


# ---- 2. A number for a turned picture -----------------------------------------------------------------------------------

TRIALS, TURNED, ASKED, ENOUGH = 20, 100, 18, 16
WRAPS = (
    "`picture` is `uint8`, which has no negative numbers: 3 - 5 is 254. Begin with `picture.astype(float)`."
)


@cache
def _hidden() -> dict[str, np.ndarray]:
    """Return pictures as they should be, and the same pictures turned to the left and to the right."""
    collection = garments.load()
    upright = collection.images[collection.split == garments.TEST]
    return {
        "upright": upright,
        "left": np.rot90(upright, axes=(1, 2)),
        "right": np.rot90(upright, 3, axes=(1, 2)),
    }


def _far(one: np.ndarray, other: np.ndarray) -> float:
    """Return how far two sets of a number lie apart, on average over the number and its negative.

    A whole number on the edge of a histogram's bar belongs to the bar on its right. So a number and its negative would
    lie differently far apart, and height minus width would ring where width minus height does not.
    """
    return (measure.divergence(one, other) + measure.divergence(-one, -other)) / 2


@cache
def _draws() -> tuple[tuple[np.ndarray, np.ndarray], ...]:
    """Return which pictures are the past and which the delivery, twenty times; the first of a delivery are turned."""
    rng, count = np.random.default_rng(7), len(_hidden()["upright"])
    drawn = (rng.permutation(count) for _ in range(TRIALS))
    return tuple((one[:1_000], one[1_000:1_500]) for one in drawn)


def _rows(turned: int) -> dict[str, np.ndarray]:
    """Return of which pictures a number is needed, as they should be and turned: each costs the learner's function a call."""
    sides = np.unique([new[:turned] for _, new in _draws()])
    return {"upright": np.arange(len(_hidden()["upright"])), "left": sides, "right": sides}


def floors(upright: np.ndarray) -> list[float]:
    """Return the noise floor of each past: how far its halves lie apart, at most, thirty times."""
    rng, found = np.random.default_rng(8), []
    for drawn, _ in _draws():
        halves = (rng.permutation(upright[drawn]) for _ in range(30))
        found.append(max(_far(half[:500], half[500:]) for half in halves))
    return found


def rings(values: dict[str, np.ndarray], turned: int, above: list[float]) -> dict[str, int]:
    """Return in how many of 20 deliveries a number lies above its noise floor, for pictures turned to either side.

    Parameters
    ----------
    values
        (n,) numbers of the same pictures: ``upright``, and turned to the ``left`` and to the ``right``.
    turned
        How many of a delivery's 500 pictures are turned.
    above
        (20,) noise floors, of `floors`.
    """
    upright, found = values["upright"], {"left": 0, "right": 0}
    for (past, new), floor in zip(_draws(), above, strict=True):
        for side in found:
            delivered = np.r_[values[side][new[:turned]], upright[new[turned:]]]
            found[side] += _far(upright[past], delivered) > floor
    return found


class ANumberForTurned(Exercise):
    """Write a number of one picture that moves when the picture is turned."""

    question = (
        "Write `describe(picture)`: it gets one picture, `uint8` (28, 28), 0 for the background, and returns one number that shows a batch like April's: "
        "**100 of 500** turned by a quarter, all to the left or all to the right.\n\n"
        "A garment that stands is tall, and nearly the same on its left and right. So take some measure **down** the picture, and the same **across** it. "
        "Their difference changes its sign with the turn.\n\n"
        f"It should ring in at least {ASKED} of {TRIALS} deliveries, for either side. (For the check {ENOUGH} are enough, so that nobody fails by bad luck.) "
        "The threshold is made as above. The pictures are hidden ones.\n\n"
        "To try it, compute it for each picture of `upright` and of `pictures.turned(upright)`. It is a good sign if the two means lie two standard deviations (sd) of the upright ones or more apart."
    )
    hints = (
        "Many measures do. How many rows hold cloth, and how many columns? How much cloth touches the upper and lower edge, and how much the sides?",
        "`(picture > 50).any(axis=1)` says of each row whether there is cloth in it, and `axis=0` of each column. `.sum()` counts them.",
        "Or take the sums of the rows as weights: how far are the rows spread around their weighted middle? The same for the columns. The difference of the two spreads.",
    )
    expects = "a function of one picture"
    seconds = 10

    def judge(self, answer: Any) -> str:
        fn = expect_function(answer, "describe", 1)
        hidden = _hidden()
        for name, images in hidden.items():  # one by one, so that an error is told with its picture
            which = "upright" if name == "upright" else f"turned to the {name}"
            try:
                expect_number(self.call(fn, images[0]), f"Your number of a picture ({which})")
            except Hint as hint:
                if "array of dimension 2" in str(hint) or "array is 2-dimensional" in str(hint):
                    raise Hint(
                        f"{hint} It is one picture, not a batch: it has rows and columns only."
                    ) from None
                raise

        values = {name: self._values(fn, hidden[name], rows) for name, rows in _rows(TURNED).items()}
        upright, sides = values["upright"], _rows(TURNED)["left"]
        if not all(np.isfinite(values[name][rows]).all() for name, rows in _rows(TURNED).items()):
            raise Hint("Your number is not finite for some of the pictures.")
        wraps = self._wraps(fn, upright)
        if float(self.call(fn, hidden["upright"][0])) != upright[0]:
            raise Hint(
                "Your number of the same picture is another one when it is asked for again: use the picture only."
            )
        if np.ptp(upright) == 0:
            raise Hint(f"Your number is {upright[0]:g} for every picture: it shows nothing.")
        if all(np.allclose(upright[sides], values[side][sides], rtol=1e-6) for side in ("left", "right")):
            raise Hint(
                f"A turned picture has the same number as before. {self._unmoved(fn, hidden['upright'])}"
            )
        above = floors(upright)
        found = rings(values, TURNED, above)
        worst = min(found, key=found.get)
        if found[worst] < ENOUGH:
            other = "right" if worst == "left" else "left"
            raise Hint(
                f"Of {TRIALS} deliveries with {TURNED} pictures turned to the {worst}, yours rings in {found[worst]}; {ENOUGH} are needed."
                + (f" Turned to the {other}, it rings in {found[other]}." if found[other] >= ENOUGH else "")
                + self._why(fn, values, above, worst, max(found.values()), wraps)
            )
        if np.abs(upright).max() >= 2.0**63:  # what a sum of uint8 becomes below 0
            raise Hint(f"It rings, but your number of some pictures is {np.abs(upright).max():.2g}. {WRAPS}")
        fewer = min(rings(values, 50, above).values())
        mind = (
            " Mind: `picture.astype(float)` gives another number, for in `uint8` 3 - 5 is 254 and 16 * 16 is 0."
            if wraps
            else ""
        )
        kind = np.asarray(self.call(fn, hidden["upright"][0])).dtype
        if (
            kind.kind == "u"
            and kind.itemsize < 8
            and upright.max() >= (half := 2.0 ** (8 * kind.itemsize - 1))
        ):
            mind += f" Mind: it returns a `{kind}`, which has no negative numbers: if you subtract, 3 - 5 is {2 * half - 2:.0f}."
        return (
            f"It rings in {found['left']} of {TRIALS} for the left and {found['right']} for the right. "
            f"With 50 of 500 turned, it would ring in {fewer}. Put it into `look.py`, and DistributionValidator watches it.{mind}"
        )

    def _wraps(self, fn: Callable[..., Any], upright: np.ndarray) -> bool:
        """Say whether the number of some of the first pictures is another one where 3 - 5 is -2."""
        some = np.arange(300)
        try:
            signed = self._values(fn, _hidden()["upright"].astype(int), some)
        except Hint:
            if self._spent >= self.seconds:
                raise
            return False  # it takes `uint8` only
        return not np.allclose(signed[some], upright[some])

    def _mirrored(self, fn: Callable[..., Any], upright: np.ndarray) -> str:
        """Say so if a number only tells one side of a garment from the other: of the mirror image it is the opposite."""
        some = np.arange(100)
        for words, axis in (("left from right", 2), ("top from bottom", 1)):
            with contextlib.suppress(Hint):
                both = upright[some] + self._values(fn, np.flip(_hidden()["upright"], axis), some)[some]
                if np.ptp(both) < 1e-6 * np.ptp(upright[some]):
                    return f" It tells {words}: of the mirror image it is the opposite. Compare down with across."
        return ""

    def _unmoved(self, fn: Callable[..., Any], images: np.ndarray) -> str:
        """Say more of a number that is the same after a turn: shuffled pixels tell the brightness from a lost sign."""
        shuffled = np.random.default_rng(9).permutation(28 * 28)
        with contextlib.suppress(Hint):
            mixed = images.reshape(-1, 28 * 28)[:, shuffled].reshape(-1, 28, 28)
            some = np.arange(100)
            before, after = (self._values(fn, shown, some)[some] for shown in (images, mixed))
            if np.allclose(before, after, rtol=1e-6):
                return "So has one with shuffled pixels: your number does not ask where the cloth is."
        return "Compare down with across, and let the sign say which of the two is more."

    def _values(self, fn: Callable[..., Any], images: np.ndarray, rows: np.ndarray) -> np.ndarray:
        """Return the number of some of the pictures, NaN of the others; an error is told with its own picture."""
        found: list[float] = []

        def all_of() -> None:
            for image in images[rows]:
                found.append(float(fn(image.copy())))

        try:
            self.call(all_of)
        except Hint:
            if len(found) < len(rows):
                expect_number(self.call(fn, images[rows[len(found)]]), "Your number of one of the pictures")
            raise Hint(
                f"Your function was still running after {self.seconds:g} seconds: it is asked for thousands of pictures. "
                "Compute with whole rows and columns, such as `picture.sum(axis=0)`, and not pixel by pixel."
            ) from None
        values = np.full(len(images), np.nan)
        values[rows] = found
        return values

    def _why(
        self,
        fn: Callable[..., Any],
        values: dict[str, np.ndarray],
        above: list[float],
        worst: str,
        best: int,
        wraps: bool,
    ) -> str:
        """Say why a number rings too seldom, if that can be told; a function that fails or is slow here is asked no further."""
        hidden, rows = _hidden(), _rows(TURNED)
        kind = np.asarray(self.call(fn, hidden["upright"][0])).dtype
        if kind.kind == "u" and kind.itemsize < 8:  # 254 may be meant as -2; of 64 bits, see below
            limit = 2.0 ** (8 * kind.itemsize)
            below = {name: np.where(far >= limit / 2, far - limit, far) for name, far in values.items()}
            if min(rings(below, TURNED, floors(below["upright"])).values()) >= ENOUGH:
                return f" It returns a `{kind}`, which has no negative numbers: 3 - 5 is {limit - 2:.0f}."
        with contextlib.suppress(Hint):
            if wraps:
                signed = {name: self._values(fn, hidden[name].astype(int), rows[name]) for name in rows}
                now = rings(signed, TURNED, floors(signed["upright"]))
                if min(now.values()) > best:
                    return f" {WRAPS}"
        if words := self._mirrored(fn, values["upright"]):
            return words
        upright, turned = values["upright"], values[worst][rows[worst]]
        bars = np.sort(np.histogram(upright, bins=10)[0])
        if np.median(above) > 0.1 and bars[-2:].sum() > 0.8 * len(upright):
            return (
                f" Chance alone puts halves of the past {np.median(above):.2f} apart: nearly all upright values lie in one or two bars, and a few far ones "
                "decide where the bars begin."
            ) + self._against_across(fn, values)
        if abs(turned.mean() - upright.mean()) < upright.std() / 2:
            return (
                f" Upright it is {upright.mean():.3g} on average, turned {turned.mean():.3g}, and upright garments differ by {upright.std():.3g} (sd): "
                "a turn hardly moves it."
            )
        logs = {name: np.log(far[rows[name]]) for name, far in values.items() if far[rows[name]].min() > 0}
        if len(logs) == len(values):
            spread = {name: np.full(len(upright), np.nan) for name in values}
            for name, log in logs.items():
                spread[name][rows[name]] = log
            if min(rings(spread, TURNED, floors(spread["upright"])).values()) >= ENOUGH:
                return (
                    " Its logarithm would ring: some garments have far larger values than most, and stretch the bars of the histogram. "
                    "A quotient does that more than a difference."
                )
        if words := self._against_across(fn, values):
            return words
        if best < ENOUGH:
            with contextlib.suppress(Hint):
                sides = {side: self._values(fn, hidden[side], _rows(250)[side]) for side in ("left", "right")}
                if min(rings(values | sides, 250, above).values()) >= ENOUGH:
                    return " It would see it if half of the delivery were turned: find a number in which upright garments are more alike."
        return ""

    def _against_across(self, fn: Callable[[np.ndarray], Any], values: dict[str, np.ndarray]) -> str:
        """Say whether the number would ring if the same number, taken across the picture, went off it."""
        hidden, rows = _hidden(), _rows(TURNED)
        with contextlib.suppress(Hint):
            changed = {name: np.swapaxes(shown, 1, 2) for name, shown in hidden.items()}
            less = {name: far - self._values(fn, changed[name], rows[name]) for name, far in values.items()}
            ringing = min(rings(less, TURNED, floors(less["upright"])).values())
            if ringing >= ENOUGH:
                return (
                    f" Minus the same number taken of `picture.T`, where rows and columns have changed places, it would ring in {ringing}: "
                    "compare down with across."
                )
        return ""


# ---- 3. Never overrule A -----------------------------------------------------------------------------------

T_SHIRT, PULLOVER, DRESS, COAT, SHIRT = range(5)
NOBODY = -1


def _settle(
    a: np.ndarray,
    b: np.ndarray,
    votes: np.ndarray,
    least: float = 5,
    classes: tuple[int, ...] = (T_SHIRT, PULLOVER),
    where: str = "only B",
    first: str = "a",
) -> np.ndarray:
    """Settle the labels; the keywords are where wrong rules differ."""
    one, other = (a, b) if first == "a" else (b, a)
    label = np.where(one == NOBODY, other, one)
    mend = np.isin(label if where == "everywhere" else b, classes) & ((votes == SHIRT).sum(axis=1) >= least)
    mend &= {
        "only B": a == NOBODY,
        "B": b != NOBODY,
        "agree": (a == NOBODY) | (a == b),
        "differ": a != b,
        "everywhere": True,
    }[where]
    return np.where(mend, SHIRT, label)


def _doubted(a: np.ndarray, b: np.ndarray, instead: np.ndarray) -> np.ndarray:
    """Settle the labels with others in place of B's T-shirts and pullovers, where B alone wrote."""
    return np.where((a == NOBODY) & np.isin(b, (T_SHIRT, PULLOVER)), instead, np.where(a == NOBODY, b, a))


def _commonest(votes: np.ndarray) -> np.ndarray:
    """Return each row's commonest class, the first of several."""
    return (votes[:, :, None] == np.arange(5)).sum(axis=1).argmax(axis=1)


_RULES: tuple[tuple[str, Callable[..., np.ndarray]], ...] = (
    (
        "you mend labels on which A and B agree. The neighbors are asked only where B alone wrote a label.",
        lambda a, b, v: _settle(a, b, v, where="agree"),
    ),
    (
        "you mend labels of pictures that A has labeled, too. The neighbors are asked only where B alone wrote a label.",
        lambda a, b, v: _settle(a, b, v, where="B"),
    ),
    (
        "where A and B differ, you ask the neighbors. They are asked only where B alone wrote a label.",
        lambda a, b, v: _settle(a, b, v, where="differ"),
    ),
    (
        "you mend A's labels, too. The neighbors are asked only where B alone wrote a label.",
        lambda a, b, v: _settle(a, b, v, where="everywhere"),
    ),
    ("five shirts are enough: at least five, not more than five.", lambda a, b, v: _settle(a, b, v, least=6)),
    (
        "four shirts are enough for you; the task asks for five or more.",
        lambda a, b, v: _settle(a, b, v, least=4),
    ),
    *(
        (
            f"you mend {words} of B as well. Only B's T-shirts (0) and pullovers (1) are in doubt.",
            lambda a, b, v, more=more: _settle(a, b, v, classes=(T_SHIRT, PULLOVER, *more)),
        )
        for words, more in (
            ("other labels", (DRESS, COAT)),
            ("dresses (2)", (DRESS,)),
            ("coats (3)", (COAT,)),
        )
    ),
    (
        "each of B's T-shirts becomes a shirt, whatever its votes say. `&` binds before `|`, and `and` before `or`: brackets help.",
        lambda a, b, v: np.where((a == NOBODY) & (b == T_SHIRT), SHIRT, _settle(a, b, v)),
    ),
    (
        "you ask whether Shirt is the commonest of the ten. Five are needed, and are enough if another class has five as well.",
        lambda a, b, v: _doubted(a, b, np.where(_commonest(v) == SHIRT, SHIRT, b)),
    ),
    (
        "you take the class that is commonest among the ten. Only Shirt may replace B's label, and only if it has five.",
        lambda a, b, v: _doubted(a, b, _commonest(v)),
    ),
    *(
        (
            "you add the votes up. Count those that are 4.",
            lambda a, b, v, least=least: _doubted(a, b, np.where(v.sum(axis=1) >= least, SHIRT, b)),
        )
        for least in (5, 20)
    ),
    (
        "you count the votes that are not B's class. Count those for Shirt (4).",
        lambda a, b, v: _doubted(a, b, np.where((v == b[:, None]).sum(axis=1) < 5, SHIRT, b)),
    ),
    (
        "only B's T-shirts (0) are mended; the pullovers (1) are in doubt, too.",
        lambda a, b, v: _settle(a, b, v, classes=(T_SHIRT,)),
    ),
    (
        "only B's pullovers (1) are mended; the T-shirts (0) are in doubt, too.",
        lambda a, b, v: _settle(a, b, v, classes=(PULLOVER,)),
    ),
    ("where A and B disagree, you take B's label. A's counts.", lambda a, b, v: _settle(a, b, v, first="b")),
    (
        "you begin with B's label, and take A's only where B wrote nothing. It is the other way round.",
        lambda a, b, v: _settle(a, b, v, first="b", where="B"),
    ),
    (
        "you take one annotator for the other: the first array is A's, the second B's.",
        lambda a, b, v: _settle(b, a, v),
    ),
    (
        "you take A's T-shirts, whose number is 0, for no label. Only -1 is none.",
        lambda a, b, v: _settle(np.where(a == T_SHIRT, NOBODY, a), b, v),
    ),
    (
        "you ask whether A's number is true: -1 is, and 0, A's T-shirt, is not. Ask whether it is -1.",
        lambda a, b, v: np.where(a == T_SHIRT, _settle(np.full_like(a, NOBODY), b, v), a),
    ),
    ("nothing is mended.", lambda a, b, v: _settle(a, b, v, least=11)),
    (
        "each of B's T-shirts and pullovers becomes a shirt, however few of its own ten votes say so.",
        lambda a, b, v: _settle(a, b, v, least=0),
    ),
)
_NAMES = {NOBODY: "nothing", 0: "T-shirt", 1: "Pullover", 2: "Dress", 3: "Coat", 4: "Shirt"}


@cache
def _labeled() -> tuple[tuple[np.ndarray, np.ndarray, np.ndarray], ...]:
    """Return three sets of pictures: every combination, with four, five and six shirts; one picture; and none."""
    rows = []
    for a in range(NOBODY, 5):
        for b in range(NOBODY, 5):
            for shirts in (0, 3, 4, 5, 6, 10):
                if (a, b) != (NOBODY, NOBODY):
                    others = [(a + b + place) % 4 for place in range(10 - shirts)]
                    if shirts == 0:  # another class has the majority
                        others[:6] = [COAT] * 6
                    if shirts == 4 and b in (T_SHIRT, PULLOVER):  # B's own class has it
                        others[:6] = [b] * 6
                    rows.append((a, b, [*others, *[SHIRT] * shirts]))
    rng = np.random.default_rng(4)
    rows = [(a, b, rng.permutation(near)) for a, b, near in rows]
    for b in (
        T_SHIRT,
        PULLOVER,
    ):  # where among the ten the shirts stand does not matter, nor what the codes add up to
        for shirts in (4, 5, 6):
            others = [DRESS] * (10 - shirts)
            rows += [(NOBODY, b, [*[SHIRT] * shirts, *others]), (NOBODY, b, [*others, *[SHIRT] * shirts])]
        rows.append((NOBODY, b, [T_SHIRT] * 10))
    order = np.random.default_rng(3).permutation(len(rows))
    a, b, votes = (np.array([rows[i][place] for i in order]) for place in (0, 1, 2))
    one = np.flatnonzero((a == NOBODY) & (b == PULLOVER) & ((votes == SHIRT).sum(axis=1) == 5))[:1]
    return (a, b, votes), (a[one], b[one], votes[one]), (a[:0], b[:0], votes[:0])


class NeverOverrule(Exercise):
    """Settle the labels of two annotators, some pictures labeled by both."""

    question = (
        "In May some pictures were labeled by both, and B has learned nothing yet. Write `settled(a, b, votes)`. `a` and `b` are arrays of n whole numbers: what A and B wrote "
        "on each picture, 0 to 4, or **-1 where that person wrote nothing**. `votes` has n rows of ten: what A wrote on the ten nearest pictures. Return the n labels that "
        "the shop should learn from:\n\n"
        "- A's label, where A wrote one, whatever B or the neighbors say;\n"
        "- else B's label; but if B wrote T-shirt (0) or Pullover (1), and **five or more** of the ten votes are Shirt (4), then Shirt.\n\n"
        "Each picture has a label by one of them at least. It is judged on hidden pictures."
    )
    hints = (
        "Begin with the label that holds when no neighbor is asked: A's, or B's where A wrote nothing.",
        "Three conditions must hold together for a mended label: A wrote nothing, B wrote 0 or 1, and five votes or more are 4. `(votes == 4).sum(axis=1)` counts.",
        "`np.where(a == -1, b, a)` is the label before; `np.where(mend, 4, …)` the one after.",
    )
    expects = "a function of three arrays"

    def judge(self, answer: Any) -> str:
        fn = expect_function(answer, "settled", 3)
        cases = _labeled()
        said = [self._labels(self._asked(fn, case), len(case[0])) for case in cases]
        if not all(np.array_equal(one, _settle(*case)) for case, one in zip(cases, said, strict=True)):
            if words := only_slip(_RULES, cases, said, same=np.array_equal):
                more = self._of_five(fn, *cases[0]) if words.startswith("nothing") else ""
                raise Hint(f"{SLIP} {words}{more}")
            for (a, b, votes), one in zip(cases, said, strict=True):
                wanted = _settle(a, b, votes)
                for row in np.flatnonzero(one != wanted)[:1]:
                    shirts = int((votes[row] == SHIRT).sum())
                    raise Hint(
                        f"A wrote {_NAMES[a[row]]}, B {_NAMES[b[row]]}, and {shirts} of ten votes are Shirt: the label should be "
                        f"{_NAMES[wanted[row]]} ({wanted[row]}); yours is {one[row]:g}. Wrong labels: {(one != wanted).sum()} of {len(one)}."
                    )
        return "Neighbors speak only where one person was alone, and only about what that person is known to confuse."

    def _asked(self, fn: Callable[..., Any], case: tuple[np.ndarray, ...]) -> Any:
        """Ask the learner's function; an error of unlike shapes is told with what the votes are."""
        try:
            return self.call(fn, *case)
        except Hint as hint:
            if "shapes (" in str(hint) and "(10,)" in str(hint):
                raise Hint(f"{hint} The ten votes of a picture lie along `axis=1`.") from None
            raise

    def _of_five(self, fn: Callable[..., Any], a: np.ndarray, b: np.ndarray, votes: np.ndarray) -> str:
        """Say so if a rule that mends nothing would mend for votes of 5."""
        with contextlib.suppress(Hint):
            before, after = (
                self.call(fn, a, b, near) for near in (votes, np.where(votes == SHIRT, 5, votes))
            )
            if not np.array_equal(before, after):
                return " It looks for votes of 5, and Shirt is 4."
        return ""

    @staticmethod
    def _labels(value: Any, count: int) -> np.ndarray:
        """Return what the learner's function gave as an array of `count` numbers."""
        try:
            labels = np.asarray(value)
            labels = labels.astype(float) if labels.dtype != bool else labels
        except (TypeError, ValueError, OverflowError):
            raise Hint(f"Return {count} labels, whole numbers; yours returned {describe(value)}.") from None
        if labels.dtype == bool:
            raise Hint("Your function returned truth values; it should return the labels, from 0 to 4.")
        if labels.shape != (count,):
            raise Hint(f"For {count} pictures yours returned {describe(value)}; it should be {count} labels.")
        if not np.isfinite(labels).all():
            raise Hint("Some of your labels are no numbers.")
        return labels


exercises = (NoCountIsNo, ANumberForTurned, NeverOverrule)

quiz = (
    Question(
        "A schema says `image_domain { minimum_supported_image_fraction: 1 }`. A delivery of 500 files holds 200 web pages. ExampleValidator, behind a StatisticsGen "
        "with `enable_semantic_domain_stats`, says …",
        options=(
            (
                "… “Low supported image fraction”, because 200 of the 500 values are no pictures.",
                "It says so down to 80 % of pictures. Here are 60 %, and TFDV takes the column for no pictures at all.",
                False,
            ),
            (
                "… nothing: with so few pictures TFDV counts no formats, and checks none.",
                "The demand needs a histogram of formats, and there is none. A gate must treat a missing count as a refusal.",
                True,
            ),
            (
                "… that the type of the feature has changed, from pictures to text.",
                "Pictures and web pages are both bytes.",
                False,
            ),
        ),
    ),
    Question(
        "A tenth of a delivery is a shade darker. The mean brightness of all pictures lies where it always lay, within its noise floor. What do you do to see such batches?",
        options=(
            (
                "Lower the threshold until it rings.",
                "Then it rings in quiet months as well. The floor is what chance does.",
                False,
            ),
            (
                "Write a number in which good pictures are more alike, and have it watched.",
                "What decides is the room between chance and fault. A number made for the fault has more of it.",
                True,
            ),
            (
                "Give the embedding more dimensions.",
                "Each further direction is one in which good pictures differ. None of them is made for this fault.",
                False,
            ),
        ),
    ),
    Question(
        "After a repair of labels the accuracy rises on A's slice and falls on B's, and `eval` was labeled by both. Which conclusion holds?",
        options=(
            (
                "The repair did harm to B's pictures.",
                "B's pictures are like A's. It is B's labels that the model agrees with less.",
                False,
            ),
            (
                "The model copies B's convention less; what it is worth, only settled labels of `eval` can say.",
                "A slice is a part of the labels too. Have them settled by people, and judge again.",
                True,
            ),
            (
                "None, because the two slices contradict each other.",
                "The gain and the loss have one cause, so they do not.",
                False,
            ),
        ),
    ),
)
