"""Make TensorFlow, TFX and Beam readable: what they log goes to a file, and what you print stays on the page."""

from __future__ import annotations

import atexit
import logging
import os
import random
import shutil
import sys
import tempfile
import warnings
from pathlib import Path

import numpy as np

from book import brisk

_folder: Path | None = None


def folder() -> Path:
    """Return this kernel's own temporary folder; it is removed when the kernel ends."""
    global _folder
    if _folder is None:
        _folder = Path(tempfile.mkdtemp(prefix="data-first-"))
        atexit.register(shutil.rmtree, _folder, ignore_errors=True)
    return _folder


def start(seed: int = 0) -> None:
    """Silence the libraries and set the seeds of Python and NumPy. Call it before TensorFlow is imported.

    TensorFlow 2.21 ignores TF_CPP_MIN_LOG_LEVEL for many lines, so in a notebook the process's own output
    streams (file descriptors 1 and 2) are sent to a file: see `log`. What Python prints is not touched.
    """
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("GRPC_VERBOSITY", "ERROR")
    os.environ.setdefault(
        "CUDA_VISIBLE_DEVICES", ""
    )  # everything here is small: a GPU only costs start-up time
    os.environ.setdefault("OMP_NUM_THREADS", "1")  # small models in many threads are 5 to 14 times slower
    os.environ.setdefault("PYTHON_COLORS", "0")  # Python 3.13 colors the tracebacks of other processes
    for name in ("absl", "tensorflow", "apache_beam", "root"):
        logging.getLogger(name).setLevel(logging.ERROR)
    warnings.filterwarnings("ignore", category=DeprecationWarning)
    warnings.filterwarnings("ignore", category=FutureWarning)
    if "ipykernel" in sys.modules:
        stream = os.open(folder() / "log.txt", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        os.dup2(stream, 1)
        os.dup2(stream, 2)
        os.close(stream)
    brisk.start()
    random.seed(seed)
    np.random.seed(seed)


def tfx() -> None:
    """Silence what TFX and Beam say when they are first used, and make Beam brisk. `book.workspace` and `book.pipeline` call it.

    In a notebook Python's own log messages go to the same file as the rest: an error that a component logs is
    also raised, and one copy is enough to read.
    """
    import absl.logging
    from apache_beam.runners.interactive import interactive_environment
    from IPython.utils.capture import capture_output

    brisk.beam()
    absl.logging.set_verbosity(absl.logging.ERROR)
    absl.logging.set_stderrthreshold("fatal")
    with capture_output():  # Beam's first use emits a script that loads jQuery from another server
        interactive_environment.current_env()
    for name in ("apache_beam", "tensorflow"):
        logging.getLogger(name).setLevel(logging.ERROR)
    if "ipykernel" in sys.modules:
        absl.logging.use_absl_handler()
        absl.logging.get_absl_handler().python_handler.stream = (folder() / "log.txt").open("a")
        for name in ("", "tensorflow"):  # TensorFlow's logger has a handler of its own
            logging.getLogger(name).handlers = [absl.logging.get_absl_handler()]
        logging.getLogger("tensorflow").propagate = False


def log(lines: int = 20) -> None:
    """Print the last `lines` lines of what the libraries logged."""
    text = (folder() / "log.txt").read_text(errors="replace").splitlines()
    print("\n".join(text[-lines:]))
