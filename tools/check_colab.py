"""Run the chapters as Colab would: `make check-colab [CHAPTER=transform]`. It needs a Python 3.13 and about 4 GB.

Colab itself cannot be had in a test, so this makes its Python: 3.13, with the versions of `tests/colab-packages.txt`
already there, then installs what `book.colab` installs, and runs every page with that kernel. It goes on after a page that
fails, and names them all at the end.
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
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from book import colab  # noqa: E402

HOME = ROOT / ".cache" / "colab"
PYTHON = HOME / "bin" / "python"
UV = Path(sys.executable).with_name("uv")
TOOL = ROOT / "tools" / "older_linux.py"


def install(*arguments: str) -> None:
    """Install into Colab's Python. `python -m uv` would install into the environment that it runs in."""
    command = [str(UV), "pip", "install", "-q", "--python", str(PYTHON), *arguments]
    subprocess.run(command, check=True, env=colab.environment())


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


def first_words(error: Exception) -> str:
    """Return the last line of what a cell raised: the exception and its message."""
    lines = [line for line in str(error).splitlines() if line.strip()]
    return lines[-1][:200] if lines else type(error).__name__


def main(part: str = "") -> int:
    """Make Colab's Python if it is not there, run every page whose path contains `part` in it, and name those that fail."""
    pages = [
        path
        for path in sorted((ROOT / "chapters").glob("*/*.ipynb"))
        if part in path.relative_to(ROOT).as_posix()
    ]
    if not pages:
        print(f"check-colab: no page has {part!r} in its path.")
        return 2
    if not PYTHON.exists():
        make()
    os.environ["PYTHONPATH"] = str(ROOT)
    failed = []
    for number, path in enumerate(pages, start=1):
        name = path.relative_to(ROOT)
        print(f"{number} of {len(pages)}  {name} … ", end="", flush=True)
        try:
            run(path)
            print("runs", flush=True)
        except (CellExecutionError, CellTimeoutError, DeadKernelError) as error:
            failed.append(name)
            print(f"FAILS: {first_words(error)}", flush=True)
    print(f"{len(pages) - len(failed)} of {len(pages)} pages run in Colab's Python.")
    for name in failed:
        print(f"  fails: {name}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))
