"""Heights as 1,095 people typed them into a form that asked for inches. Nothing has been cleaned."""

from __future__ import annotations

import pandas as pd

from book import data

_FILE = "heights.csv"
COLUMNS = ("time_stamp", "sex", "height")


def load() -> pd.DataFrame:
    """Read the heights, every cell as the text that was typed.

    Returns
    -------
    pandas.DataFrame
        1,095 rows; ``time_stamp``, ``sex`` ("Male" or "Female") and ``height``, all text.

    Raises
    ------
    book.data.DataError
        If the file is missing or damaged, or lacks a column.
    """
    frame = pd.read_csv(data.path(_FILE), dtype=str, keep_default_na=False)
    data.require(frame.columns, COLUMNS, _FILE)
    return frame
