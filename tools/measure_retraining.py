"""Let the canonical pipeline retrain for twelve months with nobody at the keyboard, then measure a warm start.

Writes `book/measured/retraining.json` for the chapter "Continuous retraining". About ten minutes on 2 cores.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from book import quiet

quiet.start(seed=0)

import keras  # noqa: E402
import numpy as np  # noqa: E402
import tensorflow as tf  # noqa: E402
import tensorflow_transform as tft  # noqa: E402
from ml_metadata import MetadataStore  # noqa: E402
from tfx import v1 as tfx  # noqa: E402

from book import exports, features, flights, measure, measured, model, pipeline  # noqa: E402

SPANS = range(1, 13)
SOURCES = [
    "tools/measure_retraining.py", "book/pipeline.py", "book/delivery.py", "book/gate.py", "book/features.py",
    "book/model.py", "book/schema.pbtxt", "data/SHA256SUMS",
]  # fmt: skip


def say(*words: object) -> None:
    """Show progress."""
    print(*words, file=sys.stderr, flush=True)


class Records:
    """What ML Metadata knows about the runs in a folder."""

    def __init__(self, root: Path):
        self.store = MetadataStore(
            tfx.orchestration.metadata.sqlite_metadata_connection_config(str(root / "metadata.sqlite"))
        )

    def newest(self, kind: str, by: str = ""):
        """Return the artifact of a type, and of a maker, that was made last."""
        made = [artifact for artifact in self.store.get_artifacts_by_type(kind) if by in artifact.uri]
        return max(made, key=lambda artifact: artifact.id)


def month(examples) -> tuple[list[bytes], np.ndarray]:
    """Return the serialized flights of a month, and their labels."""
    found = [record for split in ("train", "eval") for record in exports.records(examples, split)]
    labels = []
    for record in found:
        feature = tf.train.Example.FromString(record).features.feature["arr_delay"]
        values = [*feature.int64_list.value, *feature.float_list.value]
        labels.append(int(not values or values[0] >= flights.LATE))
    return found, np.array(labels)


def risk(exported: Path, found: list[bytes]) -> np.ndarray:
    """Ask an exported model."""
    ask = tf.saved_model.load(str(exported)).signatures["serving_default"]
    return ask(examples=tf.constant(found))["probability"].numpy()[:, 0]


def unattended(root: Path) -> tuple[list[dict], dict, Path]:
    """Run the pipeline for each month, and go on whatever happens.

    Returns a line for each month, the months' flights, and the transform graph of January.
    """
    lines, flown, trained, graph, live = [], {}, {}, None, None
    for span in SPANS:
        started = time.perf_counter()
        line = {"month": span, "live": live, "why": ""}
        before = {path.name for path in (root / "pushed").glob("*")}
        try:
            tfx.orchestration.LocalDagRunner().run(pipeline.create(root, span))
        except pipeline.InvalidDataError as error:
            line["why"] = str(error).splitlines()[1].strip()
        records = Records(root)
        flown[span] = month(records.newest("Examples", "/CsvExampleGen/"))
        pushed = {path.name for path in (root / "pushed").glob("*")} - before
        if line["why"]:
            line["end"] = "refused"
        else:
            trained[span] = Path(records.newest("Model").uri, "Format-Serving")
            line["end"] = "released" if pushed else "not blessed"
        graph = graph or Path(records.newest("TransformGraph").uri)
        line["spans judged on"] = min(len(trained), pipeline.WINDOW)
        lines.append(line)
        live = span if pushed else live
        line["seconds"] = round(time.perf_counter() - started)
        say(line)
    for line in lines:
        found, labels = flown[line["month"]]
        for name, source in (("live AUC", line["live"]), ("January AUC", 1)):
            if line["live"]:
                line[name] = round(measure.auc(labels, risk(trained[source], found)), 1)
        new, now = line["month"], line["month"] + 1
        if new in trained and now in flown:  # how its candidate did in the month after, released or not
            line["candidate AUC, next month"] = round(
                measure.auc(flown[now][1], risk(trained[new], flown[now][0])), 1
            )
            if line["live"]:
                line["old AUC, next month"] = round(
                    measure.auc(flown[now][1], risk(trained[line["live"]], flown[now][0])), 1
                )
    return lines, flown, graph


def warm(flown: dict, graph: Path, seeds: range = range(3)) -> list[dict]:
    """Train the canonical network from nothing and from last month's weights, and ask both about the month after.

    All features come from January's graph: weights of one preparation must not meet another.
    """
    layer = tft.TFTransformOutput(str(graph))
    spec, transform = layer.raw_feature_spec(), layer.transform_features_layer()
    ready = {}
    for span, (found, labels) in flown.items():
        made = transform(tf.io.parse_example(tf.constant(found), spec))
        ready[span] = {name: value for name, value in made.items() if name != features.LABEL}, labels

    def train(net, spans, steps, seed):
        keras.utils.set_random_seed(seed)
        x = {name: np.concatenate([ready[s][0][name] for s in spans]) for name in net.input}
        y = np.concatenate([ready[s][1] for s in spans])
        rows = (
            tf.data.Dataset.from_tensor_slices((x, y)).shuffle(len(y), seed=seed).repeat().batch(model.BATCH)
        )
        start = time.perf_counter()
        net.fit(rows, steps_per_epoch=steps, verbose=0)
        return time.perf_counter() - start

    def fresh(seed):
        keras.utils.set_random_seed(seed)
        return model.build()

    def score(net, span):
        x = {name: ready[span][0][name] for name in net.input}
        return measure.auc(ready[span][1], net.predict(x, batch_size=2000, verbose=0)[:, 0])

    def line(seed, span, way, steps, took, net):
        auc = round(score(net, span + 1), 1)
        return {
            "seed": seed,
            "month": span + 1,
            "way": way,
            "steps": steps,
            "seconds": round(took, 1),
            "AUC": auc,
        }

    lines = []
    for seed in seeds:
        going_on = fresh(seed)
        train(going_on, [1, 2, 3], 300, seed)
        for span in range(4, 12):
            ways = {
                "from nothing, all months": (list(range(1, span + 1)), 450),
                "from nothing, the new month": ([span], 50),
            }
            for way, (spans, steps) in ways.items():
                net = fresh(seed)
                took = train(net, spans, steps, seed)
                lines.append(line(seed, span, way, steps, took, net))
            took = train(going_on, [span], 50, seed)
            lines.append(line(seed, span, "warm, the new month", 50, took, going_on))
            say(lines[-3:])
    return lines


def main() -> None:
    """Run both, and store them."""
    with tempfile.TemporaryDirectory() as folder:
        lines, flown, graph = unattended(Path(folder) / "work")
        say("unattended done", lines)
        measured.write("retraining", {"months": lines, "warm": warm(flown, graph)}, SOURCES)


if __name__ == "__main__":
    main()
