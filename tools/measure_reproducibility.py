"""Measure what brings a model back to the digit and what does not, for chapter "Reproducibility": `.venv/bin/python tools/measure_reproducibility.py`.

Three months. Each time one thing is changed; the model of the unchanged run is the one compared with. It takes about six minutes.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
MONTHS = (1, 4, 7)
SEEDS = range(8, 12)
LIMIT = 0.3
PROCESSES = {
    "one thread": {"TF_NUM_INTRAOP_THREADS": "1", "TF_NUM_INTEROP_THREADS": "1"},
    "imitated processor": {"TF_ENABLE_ONEDNN_OPTS": "0", "ONEDNN_MAX_CPU_ISA": "AVX2", "OPENBLAS_CORETYPE": "Haswell", "NPY_DISABLE_CPU_FEATURES": "AVX512F AVX512CD AVX512_SKX"},
}  # fmt: skip


def here(folder: Path) -> None:
    """Build each month's model in this process, and store what it answers."""
    import numpy as np
    from tfx import v1 as tfx

    from book import flights, quiet, rebuild

    quiet.start(seed=0)
    for month in MONTHS:
        root = folder / f"{month}"
        tfx.orchestration.LocalDagRunner().run(rebuild.create(root, flights.path(1).parents[1], month))
        np.save(folder / f"{month}.npy", rebuild.ask(rebuild.newest(root), flights.load([month + 1])))


def main() -> None:
    """Measure all, and store it."""
    import numpy as np
    import pandas as pd
    from tfx import v1 as tfx

    from book import flights, measure, measured, quiet, rebuild

    quiet.start(seed=0)
    work = Path(tempfile.mkdtemp())
    data = flights.path(1).parents[1]
    run = tfx.orchestration.LocalDagRunner().run

    def changed(month: int, rows: pd.DataFrame, name: str) -> Path:
        file = work / f"{month}-{name}" / f"span-{month:02d}" / "flights.csv"
        file.parent.mkdir(parents=True)
        rows.to_csv(file, index=False)
        return file.parents[1]

    def split(first: str, second: str) -> tfx.proto.Output:
        of = tfx.proto.SplitConfig.Split
        buckets = {"train": 2, "eval": 1}
        parts = [of(name=name, hash_buckets=buckets[name]) for name in (first, second)]
        config = tfx.proto.SplitConfig(splits=parts, partition_feature_name="day")
        return tfx.proto.Output(split_config=config)

    found: dict[str, list] = {}
    aucs: dict[int, list[float]] = {}
    base = {}

    def note(name: str, month: int, risks: np.ndarray) -> None:
        then = base[month]
        found.setdefault(name, []).append(
            {
                "month": month,
                "equal": bool((risks == then).all()),
                "sides": int(((risks >= LIMIT) != (then >= LIMIT)).sum()),
                "largest": float(f"{abs(risks - then).max():.2g}"),
            }
        )
        print(f"{name:24}", found[name][-1], file=sys.stderr, flush=True)

    for month in MONTHS:
        after = flights.load([month + 1])
        label = flights.disrupted(after)
        root = work / f"base-{month}"

        def risks(
            pipeline: tfx.dsl.Pipeline, root: Path, on: bool = True, after: pd.DataFrame = after
        ) -> np.ndarray:
            rebuild.steady(on)
            run(pipeline)
            return rebuild.ask(rebuild.newest(root), after)

        base[month] = risks(rebuild.create(root, data, month), root)
        note("cached", month, risks(rebuild.create(root, data, month), root))
        wanted = rebuild.recipe(rebuild.MetadataStore(rebuild.database(root)), rebuild.newest(root).id)
        rebuild.keep(data, month, work / "archive")
        made = rebuild.rebuild(wanted, work / "archive", work / f"rebuilt-{month}")
        note("rebuilt from the record", month, rebuild.ask(made, after))
        other = work / f"timed-{month}"
        note("batches cut by time", month, risks(rebuild.create(other, data, month), other, on=False))
        raw = pd.read_csv(flights.path(month), dtype=str, keep_default_na=False)
        one_off = raw.copy()
        filled = one_off["arr_delay"] == ""
        one_off.loc[filled, "arr_delay"] = "0"
        cases = {
            "rows in another order": raw.sort_values(["carrier", "flight"], kind="stable"),
            "file corrected": one_off,
        }
        for name, rows in cases.items():
            other = work / f"{name}-{month}"
            note(name, month, risks(rebuild.create(other, changed(month, rows, name), month), other))
        other = work / f"split-{month}"
        note(
            "days divided anew",
            month,
            risks(rebuild.create(other, data, month, split=split("eval", "train")), other),
        )
        note("no seed", month, risks(rebuild.create(root, data, month, seed=None), root))
        aucs[month] = [measure.auc(label, base[month])]
        for seed in SEEDS:
            answer = risks(rebuild.create(root, data, month, seed=seed), root)
            note("another seed", month, answer)
            aucs[month].append(measure.auc(label, answer))
    for name, variables in PROCESSES.items():
        folder = work / name.replace(" ", "-")
        folder.mkdir()
        environment = {**os.environ, **variables, "PYTHONPATH": str(ROOT)}
        subprocess.run(
            [sys.executable, __file__, str(folder)], env=environment, check=True, stderr=subprocess.DEVNULL
        )
        for month in MONTHS:
            note(name, month, np.load(folder / f"{month}.npy"))
    results = {
        "limit": LIMIT,
        "months": list(MONTHS),
        "runs": found,
        "auc by seed": {str(month): [round(value, 2) for value in values] for month, values in aucs.items()},
    }
    sources = ["tools/measure_reproducibility.py", *(f"book/{name}.py" for name in ("rebuild", "model", "features", "delivery", "pipeline", "flights")), "book/schema.pbtxt"]  # fmt: skip
    measured.write("reproducibility", results, sources, ("tfx", "tensorflow", "apache-beam", "numpy"))
    print(json.dumps(results["auc by seed"]))
    shutil.rmtree(work)


if __name__ == "__main__":
    here(Path(sys.argv[1])) if len(sys.argv) > 1 else main()
