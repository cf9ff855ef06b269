"""Measure what ten deliveries come to when nobody looks: three of them are bad, and each run ends in a sentence.

January to October 2013 come in turn. February is as it was: a wind of 1,048 miles per hour. Into two more a defect is
planted: May's temperature is written in degrees Celsius, and in place of August July's file comes once more.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from book import quiet  # noqa: E402

quiet.start(seed=0)

import pandas as pd  # noqa: E402
import tensorflow_model_analysis as tfma  # noqa: E402

from book import automation, measured, pipeline  # noqa: E402

BAD = {2: "a wind of 1,048 mph (real)", 5: "temperature in Celsius", 8: "July's file again"}
SOURCES = [
    "tools/measure_unattended.py",
    *(f"book/{name}.py" for name in ("automation", "pipeline", "delivery", "gate", "features", "model")),
    "book/schema.pbtxt",
    "data/SHA256SUMS",
]


def month(span: int, folder: Path) -> Path:
    """Return the file of one delivery, with its defect if it has one."""
    file = pipeline.DATA / f"span-{7 if span == 8 else span:02d}" / "flights.csv"
    if span != 5:
        return file
    rows = pd.read_csv(file, dtype=str, keep_default_na=False)
    fahrenheit = pd.to_numeric(rows["temp"])
    rows["temp"] = ((fahrenheit - 32) / 1.8).map(lambda value: "" if pd.isna(value) else f"{value:.2f}")
    folder.mkdir(exist_ok=True)
    rows.to_csv(folder / "flights.csv", index=False)
    return folder / "flights.csv"


def demands_missed(home: Path) -> list[str]:
    """Return what the newest model missed when Evaluator judged it, such as a loss at one airport."""
    newest = max((home / "artifacts" / "Evaluator" / "evaluation").iterdir(), key=lambda one: int(one.name))
    missed = []
    for judged in tfma.load_validation_result(str(newest)).metric_validations_per_slice:
        where = ", ".join(key.bytes_value.decode() for key in judged.slice_key.single_slice_keys)
        for failure in judged.failures:
            kind = "change of " if failure.metric_key.is_diff else ""
            missed.append(
                f"{kind}{failure.metric_key.name}, {where or 'all flights'}: {failure.metric_value.double_value.value:.2f}"
            )
    return sorted(missed)


def main() -> None:
    """Deliver, look, and store how each run ended."""
    home, inbox = quiet.folder() / "home", quiet.folder() / "inbox"
    runs = []
    for span in range(1, 11):
        start = time.monotonic()
        automation.deliver(inbox, span, month(span, quiet.folder() / "made"))
        (report,) = automation.watch(home, inbox)
        runs.append(
            {
                "span": span,
                "planted": BAD.get(span, ""),
                "ended": report.ended,
                "why": report.why,
                "code": report.code,
                "versions": len(automation.versions(home)),
                "missed": demands_missed(home) if report.ended == "not released" else [],
            }
        )
        print(f"{span} of 10: {time.monotonic() - start:.0f} s", flush=True)
    measured.write("unattended", runs, SOURCES)


if __name__ == "__main__":
    main()
