"""Record what the capstone locks, after a change on purpose: `.venv/bin/python tools/lock_capstone.py`.

Scores of before and after such a change do not compare: run tools/measure_capstone.py again if it touched the model.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from book.capstone import score  # noqa: E402

score.MANIFEST.write_text(score.manifest(), encoding="utf-8")
print("locked:", score.locked())
