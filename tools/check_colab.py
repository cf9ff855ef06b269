"""Run the chapters as Colab would: `make check-colab`. It needs a Python 3.13 and about 4 GB.

Colab itself cannot be had in a test, so this makes its Python: 3.13, with the versions of `tests/colab-packages.txt`
already there, then installs what `book.colab` installs, and runs every chapter with that kernel.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import nbformat
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager
from nbclient import NotebookClient

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from book import colab  # noqa: E402

HOME = ROOT / ".cache" / "colab"
PYTHON = HOME / "bin" / "python"
UV = Path(sys.executable).with_name("uv")
TOOL = ROOT / "tools" / "older_linux.py"


def install(*arguments: str) -> None:
    """Install into Colab's Python. `python -m uv` would install into the environment that it runs in."""
    subprocess.run([str(UV), "pip", "install", "-q", "--python", str(PYTHON), *arguments], check=True)


def make() -> None:
    """Make Colab's Python, then install what the set-up cell installs."""
    base = os.environ.get("COLAB_PYTHON") or shutil.which("python3.13")
    if base is None:
        sys.exit("check-colab: no python3.13 here. Install one, or name it: make check-colab COLAB_PYTHON=…")
    subprocess.run([str(UV), "venv", "-q", "--clear", "--python", base, str(HOME)], check=True)
    install("-r", str(ROOT / "tests" / "colab-packages.txt"), "pip", "lief", "wheel")
    wheels = subprocess.run(
        [str(PYTHON), str(TOOL), str(ROOT / ".cache" / "wheels")],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    ).stdout.strip()
    install(*colab.requirements(), *(["--find-links", wheels] if wheels else []))


class Kernels(KernelSpecManager):
    """One kernel: Colab's Python."""

    def get_kernel_spec(self, kernel_name: str):
        """Return the kernel of Colab's Python, whatever name is asked for."""
        spec = super().get_kernel_spec("python3")
        spec.argv[0] = str(PYTHON)
        return spec


def run(path: Path) -> None:
    """Run one chapter; a cell that fails raises."""
    notebook = nbformat.read(path, as_version=4)
    with tempfile.TemporaryDirectory() as folder:
        resources = {"metadata": {"path": folder}}
        manager = KernelManager(kernel_name="python3", kernel_spec_manager=Kernels())
        NotebookClient(notebook, km=manager, timeout=300, resources=resources).execute()


def main() -> None:
    """Make Colab's Python if it is not there, and run every chapter in it."""
    if not PYTHON.exists():
        make()
    os.environ["PYTHONPATH"] = str(ROOT)
    for path in sorted((ROOT / "chapters").glob("*/*.ipynb")):
        run(path)
        print(f"{path.relative_to(ROOT)}: runs", flush=True)


if __name__ == "__main__":
    main()
