"""Sentences of product reviews that 20 people rated, what label models say of them, and a thousand tweets."""

from __future__ import annotations

import numpy as np
import pandas as pd

from book import data

_TEXTS, _LABELS, _TWEETS = "reviews/texts.csv.xz", "reviews/labels.csv.xz", "reviews/tweets.csv.xz"
PEOPLE = 20
JURY = 11  # of the 20: their majority is the yardstick; the other nine are annotators
MODELS = {
    "gemma": "Gemma 3, 270 million parameters, asked for the sentiment by eight examples",
    "gemma_again": "the same model, by eight other examples",
    "gemma_asked": "the same model and the first examples, but asked whether it is a complaint, yes or no",
    "smollm2": "SmolLM2, 135 million parameters, by the first examples",
    "vader": "VADER, a list of words with values, and rules",
}
_NEUTRAL = 0.05  # VADER's authors call a compound value of −0.05 or less negative; the file holds it with the sign turned


def load() -> pd.DataFrame:
    """Read the sentences, how many of 20 people call each a complaint, and the models' labels.

    Returns
    -------
    pandas.DataFrame
        1,488 sentences of 120 reviews, in order: ``review`` and ``sentence``, their numbers; ``text``; ``below``, how many
        of 20 people rated it below 0, from 0 to 20; and for each of `MODELS` a bool, whether it calls the sentence
        a complaint. The scores behind these stand in columns such as ``gemma_score``: above 0 is a complaint.

    Raises
    ------
    book.data.DataError
        If a file is missing or damaged, or lacks a column.
    """
    frame = pd.read_csv(data.path(_TEXTS), keep_default_na=False)
    data.require(frame.columns, ("review", "sentence", "below", "text"), _TEXTS)
    said = pd.read_csv(data.path(_LABELS))
    data.require(said.columns, ("review", "sentence", *MODELS), _LABELS)
    frame = frame[["review", "sentence", "text", "below"]].merge(said, validate="1:1")
    for name in MODELS:
        score = frame.pop(name)
        frame[f"{name}_score"] = score.sub(_NEUTRAL) if name == "vader" else score
        frame[name] = frame[f"{name}_score"] >= 0 if name == "vader" else frame[f"{name}_score"] > 0
    return frame


def people(below, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Deal the 20 answers to each text at random: eleven to a jury, nine to annotators.

    The source does not say which of its people gave which answer, so an "annotator" is not one person all along but,
    for each text, one of the people.

    Parameters
    ----------
    below
        (n,): how many of the 20 call the text a complaint.
    seed
        Which deal.

    Returns
    -------
    tuple of numpy.ndarray
        (n,) bool: the majority of the jury. (n, 9) bool: the answers of the annotators.
    """
    ordered = np.arange(PEOPLE) < np.asarray(below)[:, None]
    dealt = np.random.default_rng(seed).permuted(ordered, axis=1)
    return dealt[:, :JURY].sum(axis=1) > JURY / 2, dealt[:, JURY:]


def tweets() -> pd.DataFrame:
    """Read the tweets.

    Returns
    -------
    pandas.DataFrame
        1,000 rows: ``tweet``, its number in the source; ``mean``, its mean rating, from −4 to 4; ``text``.

    Raises
    ------
    book.data.DataError
        If the file is missing or damaged, or lacks a column.
    """
    frame = pd.read_csv(data.path(_TWEETS), keep_default_na=False)
    data.require(frame.columns, ("tweet", "mean", "text"), _TWEETS)
    return frame
