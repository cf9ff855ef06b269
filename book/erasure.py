"""Where an identity still lies, and how it is taken out: searched byte by byte, also inside gzip.

What is compared are bytes as they are. An identity that was hashed, encrypted, or written in another way (in small
letters, in base64, as UTF-16) is not found: know in which forms you keep it, and search for each.
"""

from __future__ import annotations

import gzip
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pandas as pd

if TYPE_CHECKING:
    from tensorflow_serving.apis.prediction_log_pb2 import PredictionLog


class Place(NamedTuple):
    """A file that holds what was searched, and how often."""

    file: Path
    times: int


def places(folder: str | Path, word: str) -> list[Place]:
    """Return every file under a folder that holds the bytes of a word, in the order of their names.

    A longer word that contains it counts as well: for a proof of absence that is the safe side.

    Parameters
    ----------
    folder : path
        All of it is read. A single file may be given, too.
    word : str
        Not empty; encoded as UTF-8.
    """
    if not word:
        raise ValueError("An empty word is in every file.")
    folder = Path(folder)
    files = [folder] if folder.is_file() else sorted(path for path in folder.rglob("*") if path.is_file())
    counted = [Place(file, _unpacked(file).count(word.encode())) for file in files]
    return [place for place in counted if place.times]


def _unpacked(file: Path) -> bytes:
    data = file.read_bytes()
    return gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data


def rows(file: str | Path) -> Iterator[list[str]]:
    """Yield the cells of each row of a CSV file, of TFRecords of examples (`.gz`), or of the flights in a serving log.

    Raises
    ------
    ValueError
        If the file's name ends in none of `.csv`, `.gz`, `.tfrecord`.
    """
    import tensorflow as tf

    from book import serving

    file = Path(file)
    if file.suffix == ".csv":
        yield from pd.read_csv(file, dtype=str, keep_default_na=False).to_numpy().tolist()
    elif file.suffix == ".gz":
        for record in tf.data.TFRecordDataset(str(file), "GZIP").as_numpy_iterator():
            yield cells(record)
    elif file.suffix == ".tfrecord":
        for record in serving.read_log(file):
            for example in tf.make_ndarray(record.predict_log.request.inputs["examples"]):
                yield cells(example)
    else:
        raise ValueError(f"{file.name} is no table that this function knows.")


def cells(record: bytes) -> list[str]:
    """Return the values of a serialized `tf.train.Example` as texts, in the order of the columns' names."""
    import tensorflow as tf

    found = []
    for _, feature in sorted(tf.train.Example.FromString(record).features.feature.items()):
        kind = feature.WhichOneof("kind")
        for value in getattr(feature, kind).value if kind else ():
            found.append(value.decode() if isinstance(value, bytes) else str(value))
    return found


def forget_rows(file: str | Path, column: str, word: str) -> int:
    """Take the rows of a CSV file out whose cell in a column is the word; return how many there were."""
    table = pd.read_csv(file, dtype=str, keep_default_na=False)
    kept = table[table[column] != word]
    _replace(Path(file), lambda path: kept.to_csv(path, index=False))
    return len(table) - len(kept)


def forget_requests(log: str | Path, word: str) -> int:
    """Take the records of a serving log out that hold the bytes of a word; return how many there were.

    Stop the server before: it goes on writing into the file that is replaced.
    """
    import tensorflow as tf

    from book import serving

    records: list[PredictionLog] = list(serving.read_log(log))
    kept = [data for one in records if word.encode() not in (data := one.SerializeToString())]

    def write(path: Path) -> None:
        with tf.io.TFRecordWriter(str(path)) as writer:
            for data in kept:
                writer.write(data)

    _replace(Path(log), write)
    return len(records) - len(kept)


def _replace(file: Path, write: Callable[[Path], None]) -> None:
    """Write a file anew beside the old one and put it in its place, so that no moment sees half of it."""
    new = file.with_name(f".{file.name}.new")
    write(new)
    os.replace(new, file)
