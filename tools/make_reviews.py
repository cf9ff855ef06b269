"""Make data/reviews/texts.csv.xz and data/reviews/tweets.csv.xz from PyPI's vaderSentiment.

    python tools/make_reviews.py

Standard library only. ``--record`` records the new sums. Takes a second.

The package's source distribution holds the texts of Hutto and Gilbert (2014), with the ratings of at least 20 people for
each. Its two files of reviews list the same sentences, but 21 of them in another order: they are joined by their id.
What the label models say of the texts is made by ``tools/label_reviews.py``.
"""

from __future__ import annotations

import ast
import csv
import io
import lzma
import random
import shutil
import tempfile
from pathlib import Path

import sources

PACKAGE = ("vaderSentiment", "3.3.2", "5d7c06e027fc8b99238edb0d53d970cf97066ef97654009890b83703849632f9")
ARCHIVE = "additional_resources/hutto_ICWSM_2014.tar.gz"
REVIEWS, SEED = 120, 2014
MANY = 50  # ratings: the 1,000 tweets that a larger group rated first have 94 or more, the others 20
HEADING = """
vaderSentiment 3.3.2, a Python package: copyright 2016 C.J. Hutto.
data/reviews holds a part of the texts and ratings in its additional_resources, gathered for C.J. Hutto and Eric Gilbert,
VADER (ICWSM 2014). The sentences of reviews were collected by Minqing Hu and Bing Liu (2004); the tweets are texts "inspired by"
real ones, with the names taken out, and 200 contrived ones, most of them variations of others. The texts are their writers'.
The text below is the license (MIT) as the package states it.
"""


def main() -> None:
    """Build both tables and publish them with their license."""
    args = sources.arguments(__doc__)
    with tempfile.TemporaryDirectory() as scratch:
        root = sources.pypi_sdist(*PACKAGE, args.source, Path(scratch))
        shutil.unpack_archive(root / ARCHIVE, scratch, filter="data")
        folder = Path(scratch) / "hutto_ICWSM_2014"
        files = {
            "reviews/texts.csv.xz": table(reviews(folder)),
            "reviews/tweets.csv.xz": table(tweets(folder)),
            "licences/vader.txt": (HEADING.strip() + "\n\n" + (root / "LICENSE.txt").read_text()).encode(),
        }
    sources.publish(files, args.out, args.record)


def reviews(folder: Path) -> list[dict]:
    """Return every sentence of 120 of the 300 reviews, with how many of its 20 ratings are below 0."""
    rated = ratings(folder / "amazonReviewSnippets_anonDataRatings.txt")
    texts = {name: text.strip() for name, _, text in lines(folder / "amazonReviewSnippets_GroundTruth.txt")}
    places = sorted(tuple(map(int, name.split("_"))) for name in texts)
    chosen = set(random.Random(SEED).sample(sorted({review for review, _ in places}), REVIEWS))
    return [
        {
            "review": review,
            "sentence": sentence,
            "below": sum(rating < 0 for rating in rated[f"{review}_{sentence}"]),
            "text": texts[f"{review}_{sentence}"],
        }
        for review, sentence in places
        if review in chosen
    ]


def tweets(folder: Path) -> list[dict]:
    """Return the tweets that the larger group rated, with their mean rating as the source's table gives it."""
    rated = ratings(folder / "tweets_anonDataRatings.txt")
    return [
        {"tweet": int(name), "mean": f"{float(mean):.2f}", "text": text.strip()}
        for name, mean, text in lines(folder / "tweets_GroundTruth.txt")
        if len(rated[name]) > MANY
    ]


def ratings(file: Path) -> dict[str, list[int]]:
    """Return every single rating of each text, by the text's id."""
    return {name: ast.literal_eval(raw) for name, _, _, raw in lines(file)}


def lines(file: Path) -> list[list[str]]:
    """Return the cells of a file; a quotation mark in it is a character like any other."""
    text = file.read_text(encoding="utf-8-sig", errors="replace")
    return [line.split("\t") for line in text.splitlines() if line]


def table(rows: list[dict]) -> bytes:
    """Return rows as a compressed CSV file."""
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return lzma.compress(text.getvalue().encode(), preset=9)


if __name__ == "__main__":
    main()
