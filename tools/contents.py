"""Which pages the book has: `_toc.yml`, read once for all tools and tests.

A chapter has a core page and may have an evidence page, nested under it as a section and named after it:
``06-transform.ipynb`` and ``06-transform-evidence.ipynb``.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[1]
EVIDENCE = "-evidence"


def pages(root: Path = ROOT) -> list[str]:
    """Return every page below the landing page in reading order, such as ``chapters/2-the-pipeline/06-transform``."""

    def walk(node: Any) -> list[str]:
        if isinstance(node, list):
            return [name for entry in node for name in walk(entry)]
        own = [node["file"]] if "file" in node else []
        return own + [name for key in ("parts", "chapters", "sections") for name in walk(node.get(key, []))]

    return walk(yaml.safe_load((root / "_toc.yml").read_text(encoding="utf-8")))


def notebooks(root: Path = ROOT) -> list[Path]:
    """Return the notebooks among the pages, evidence pages too."""
    return [path for name in pages(root) if (path := root / f"{name}.ipynb").is_file()]


def chapters(root: Path = ROOT) -> list[Path]:
    """Return the core pages: one notebook for each chapter."""
    return [path for path in notebooks(root) if not is_evidence(path)]


def is_evidence(page: Path | str) -> bool:
    """Tell whether a page, by its path or its name without ``.ipynb``, is an evidence page."""
    return Path(page).name.removesuffix(".ipynb").endswith(EVIDENCE)


def evidence_of(path: Path) -> Path:
    """Return where the evidence page of a core page stands, if it has one."""
    return path.with_name(f"{path.stem}{EVIDENCE}.ipynb")


def key(path: Path) -> str:
    """Return the name of a chapter's exercises: its file's name without number."""
    return re.sub(r"^\d+-", "", path.stem)
