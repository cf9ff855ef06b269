"""The serving log: each answer with its request, in TensorFlow Serving's form, so that both can be found later."""

from __future__ import annotations

import os
import random
import struct
import threading
import time
from pathlib import Path

import numpy as np


class Log:
    """Appends a `PredictionLog` to a TFRecord file for each answer that is drawn.

    A record goes to the operating system in one piece before the answer is sent. So a server that is killed loses
    none of those it answered; a machine that loses its power may lose the last seconds.

    Parameters
    ----------
    path : Path
        The file; records are added at its end.
    rate : float
        The probability of each answer to be logged, from 0 to 1.
    """

    def __init__(self, path: Path, rate: float):
        if not 0 <= rate <= 1:
            raise ValueError(f"The sampling rate is a probability, from 0 to 1, not {rate:g}.")
        self.rate, self.lock = rate, threading.Lock()
        self.file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def write(
        self,
        model: str,
        version: int,
        signature: str,
        inputs: dict[str, np.ndarray],
        outputs: dict[str, np.ndarray],
    ) -> None:
        """Log an answer, if it is drawn; raise an OSError if that fails."""
        from tensorflow import make_tensor_proto
        from tensorflow_serving.apis.prediction_log_pb2 import PredictionLog

        if random.random() >= self.rate:
            return
        record = PredictionLog()
        request, response, about = (
            record.predict_log.request,
            record.predict_log.response,
            record.log_metadata,
        )
        for message, tensors in ((request.inputs, inputs), (response.outputs, outputs)):
            for key, array in tensors.items():
                message[key].CopyFrom(make_tensor_proto(array))
        for spec in (request.model_spec, response.model_spec, about.model_spec):
            spec.name, spec.signature_name = model, signature
        for spec in (response.model_spec, about.model_spec):
            spec.version.value = version
        about.sampling_config.sampling_rate = self.rate
        about.saved_model_tags.append("serve")
        about.timestamp_secs = int(time.time())
        data = framed(record.SerializeToString())
        with self.lock:
            if os.write(self.file, data) < len(data):
                raise OSError("The serving log could not be written whole: is the disk full?")


def framed(data: bytes) -> bytes:
    """Return a record as a TFRecord file holds it: its length, the data, and a checksum of each."""
    length = struct.pack("<Q", len(data))
    return length + masked(length) + data + masked(data)


def masked(data: bytes) -> bytes:
    """Return the checksum (CRC-32C) of some bytes, turned and shifted as TFRecord wants it."""
    import google_crc32c  # a part of what TFX brings

    crc = google_crc32c.value(data)
    return struct.pack("<I", ((crc >> 15 | crc << 17) + 0xA282EAD8) & 0xFFFFFFFF)
