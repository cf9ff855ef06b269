"""Open a chapter in Colab: install what the book needs into the Python that Colab gives you."""

from __future__ import annotations

import importlib.metadata
import re
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
)
# Modules of which TFX brings another version: once imported, the old one stays in the kernel.
CHANGED = ("google.protobuf", "tensorflow", "sklearn", "attr", "h5py", "keras", "tensorflow_hub", "tf_keras")


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
    done = subprocess.run(["uv", "pip", "install", "--system", "-q", *wanted], capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(
            "TFX could not be installed. Choose Runtime > Disconnect and delete runtime, open the chapter again, "
            f"and run this cell first. What the installer said:\n{done.stderr[-2000:]}"
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
