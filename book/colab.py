"""Open a chapter in Colab: install what the book needs into the Python that Colab gives you."""

from __future__ import annotations

import importlib.metadata
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

NEEDED = (
    "tfx",
    "tensorflow",
    "keras",
    "tensorflow-data-validation",
    "tensorboard",
    "kfp-pipeline-spec",
    "scikit-learn",
    "cleanlab",
    "distributed",
    "pandera",
)
# Modules of which TFX brings another version: once imported, the old one stays in the kernel.
CHANGED = (
    "google.protobuf",
    "tensorflow",
    "sklearn",
    "attr",
    "h5py",
    "keras",
    "tensorflow_hub",
    "tf_keras",
    "PIL",
)


# Settings of pip and uv that say where packages come from and how to reach it. Others say what is installed and where
# to, which is the book's to say: `PIP_USER`, `PIP_TARGET`, `UV_CONSTRAINT`, ...
ROAD = r"(PIP|UV)_.*(INDEX|LINKS|CERT|HOST|PROXY|TIMEOUT|RETRIES|CACHE|KEYRING|CONFIG|OFFLINE|TLS|HTTP|CONCURRENT|LINK_MODE)"


def environment() -> dict[str, str]:
    """Return this process's environment for an installer, without settings that would change what it installs."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PIP_", "UV_", "PYTHONHOME", "PYTHONPATH")) or re.match(ROAD, name)
    }
    return {**kept, "PIP_USER": "0"}  # over pip's configuration file


def requirements() -> list[str]:
    """Return what Colab must have, as `name==version`, from requirements.txt."""
    text = (Path(__file__).parents[1] / "requirements.txt").read_text()
    return [f"{n}=={v}" for n, v in re.findall(r"^([\w-]+)==([\w.]+)", text, re.M) if n in NEEDED]


def install() -> None:
    """Install the book's requirements, once; restart the kernel if an older version is already imported."""
    wanted = requirements()
    have = {name: _version(name) for name in NEEDED}
    if all(have[requirement.split("==")[0]] == requirement.split("==")[1] for requirement in wanted):
        return
    print("Installing TFX into this Colab: about a minute.")
    pip = [sys.executable, "-m", "pip", "install"]  # takes minutes where uv takes seconds
    installer = ["uv", "pip", "install", "--system"] if shutil.which("uv") else pip
    done = subprocess.run([*installer, "-q", *wanted], capture_output=True, text=True, env=environment())
    if done.returncode:
        raise RuntimeError(
            "TFX could not be installed. If the words below speak of the network, wait a minute and run this cell again. "
            "Otherwise choose Runtime > Disconnect and delete runtime, open the chapter again, and run this cell first. "
            f"What the installer said:\n{done.stderr[-2000:]}"
        )
    if stale := [name for name in CHANGED if name in sys.modules]:
        print(
            f"The kernel restarts now, because {stale[0]} was already loaded. Then run the cells from the top once more."
        )
        from IPython import get_ipython

        get_ipython().kernel.do_shutdown(restart=True)


def _version(name: str) -> str | None:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None
