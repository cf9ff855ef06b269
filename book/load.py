"""Clients that ask a model server all the time, while something is done to it: was every request answered?"""

from __future__ import annotations

import math
import threading
import time
from types import TracebackType
from typing import NamedTuple

import pandas as pd
import tensorflow as tf
import tensorflow_data_validation as tfdv
from tensorflow_metadata.proto.v0 import schema_pb2

from book import flights, pipeline, serving


class Answer(NamedTuple):
    """One request: when it was sent and answered (`time.monotonic`), the code (0: no answer), and the risk."""

    sent: float
    heard: float
    code: int
    risk: float


class Clients:
    """Threads that ask about one flight, again and again, within a `with` block.

    Parameters
    ----------
    url : str
        A model's address, such as `server.url`.
    body : dict
        A request for one flight: see `request`.
    count : int
        How many ask at the same time, each on connections of its own.
    pause : float
        Seconds between an answer and the client's next request.
    most : int
        How many requests a client sends at the most, in case nobody ends the block.

    Attributes
    ----------
    answers : list of Answer
        In the order in which they came; of every request that was sent, once the block has ended.
    marks : list of (float, str)
        What `mark` was told, and when (`time.monotonic`).
    """

    def __init__(self, url: str, body: dict, count: int = 2, pause: float = 0.05, most: int = 20_000):
        self.answers: list[Answer] = []
        self.marks: list[tuple[float, str]] = []
        self._stop = threading.Event()
        self._threads = [
            threading.Thread(target=self._ask, args=(url, body, pause, most), daemon=True)
            for _ in range(count)
        ]

    def _ask(self, url: str, body: dict, pause: float, most: int) -> None:
        for _ in range(most):
            sent, code, risk = time.monotonic(), 0, math.nan
            try:
                code, reply = serving.ask(f"{url}:predict", body)
                if code == 200:
                    ((risk,),) = reply["predictions"]
            except Exception:  # no answer, or one that cannot be read: the request is lost
                code = 0
            self.answers.append(Answer(sent, time.monotonic(), code, risk))
            if self._stop.wait(pause):
                return

    @property
    def lost(self) -> int:
        """How many requests got another answer than 200, or none."""
        return sum(answer.code != 200 for answer in self.answers)

    def mark(self, event: str) -> None:
        """Remember that something happened now."""
        self.marks.append((time.monotonic(), event))

    def wait(self, more: int, timeout: float = 30) -> None:
        """Return when so many more requests have been answered; raise a TimeoutError if that takes too long."""
        until, enough = time.monotonic() + timeout, len(self.answers) + more
        while len(self.answers) < enough:
            if time.monotonic() > until:
                raise TimeoutError(f"{enough - len(self.answers)} of {more} answers did not come.")
            time.sleep(0.02)

    def __enter__(self) -> Clients:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()


def request(rows: pd.DataFrame) -> dict:
    """Return flights as a request: what is known before departure, as serialized `tf.Example`s."""
    schema = tfdv.load_schema_text(str(pipeline.SCHEMA))
    kinds = {feature.name: feature.type for feature in schema.feature}
    instances = []
    for row in rows.to_dict("records"):
        example = tf.train.Example()
        for name, value in row.items():
            if not flights.COLUMNS[name].known_before_departure or pd.isna(value):
                continue
            feature = example.features.feature[name]
            if kinds[name] == schema_pb2.BYTES:
                feature.bytes_list.value.append(str(value).encode())
            elif kinds[name] == schema_pb2.INT:
                feature.int64_list.value.append(int(value))
            else:
                feature.float_list.value.append(float(value))
        instances.append(example.SerializeToString(deterministic=True))
    return {"instances": instances}
