"""A model card and a datasheet, made from what ML Metadata recorded and TFMA and TFDV measured; nothing is typed in.

A field that no record answers says "not recorded", and one whose files were deleted since says so.
"""

from __future__ import annotations

import hashlib
import html
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import tensorflow_model_analysis as tfma
from ml_metadata import MetadataStore
from ml_metadata.proto import metadata_store_pb2 as mlmd
from tensorflow_metadata.proto.v0.statistics_pb2 import DatasetFeatureStatisticsList

NOT_RECORDED = "not recorded"
DELETED = "recorded, and deleted since"


@dataclass(frozen=True)
class Field:
    """A question, its answer, and the record that gives it."""

    question: str
    answer: str
    source: str = ""

    def __bool__(self) -> bool:
        return self.answer != NOT_RECORDED


@dataclass(frozen=True)
class Card:
    """A list of questions with their answers; a notebook shows it as a table."""

    title: str
    fields: tuple[Field, ...]

    def __getitem__(self, question: str) -> str:
        """Return the answer to a question."""
        return next(field.answer for field in self.fields if field.question == question)

    @property
    def missing(self) -> list[str]:
        """The questions that no record answers."""
        return [field.question for field in self.fields if not field]

    def markdown(self) -> str:
        """Return the card as text, to be kept beside the model or printed."""
        lines = [f"# {self.title}", ""]
        for field in self.fields:
            lines += [
                f"**{field.question}** {field.answer}" + (f" ({field.source})" if field.source else ""),
                "",
            ]
        return "\n".join(lines)

    def __repr__(self) -> str:
        return self.markdown()

    def _repr_html_(self) -> str:
        rows = "".join(_row(field) for field in self.fields)
        return (
            f'<table style="text-align:left;max-width:46em"><caption style="text-align:left"><b>{html.escape(self.title)}</b></caption>'
            f'<thead><tr><th style="text-align:left">question</th><th style="text-align:left">answer</th>'
            f'<th style="text-align:left">from</th></tr></thead><tbody>{rows}</tbody></table>'
        )


def _row(field: Field) -> str:
    answer = html.escape(field.answer)
    shown = answer if field else f"<i><b>{answer}</b></i>"
    cell = '<td style="text-align:left;vertical-align:top;white-space:normal;padding:0.2em 0.9em 0.2em 0">'
    return f"<tr>{cell}{html.escape(field.question)}</td>{cell}{shown}</td>{cell}{html.escape(field.source)}</td></tr>"


# ---- Steps through the record --------------------------------------------------------------------------------------


def released(store: MetadataStore, version: int) -> mlmd.Artifact:
    """Return the artifact of type `PushedModel` that is in service under a version.

    Raises
    ------
    LookupError
        If no push of this version is recorded.
    """
    pushed = store.get_artifacts_by_type("PushedModel")
    found = [one for one in pushed if _text(one, "pushed_version") == str(version)]
    if not found:
        known = sorted(filter(None, (_text(one, "pushed_version") for one in pushed)))
        raise LookupError(
            f"No push of version {version} is recorded. Recorded are: {', '.join(known) or 'none'}."
        )
    return found[-1]


def maker(store: MetadataStore, artifact: mlmd.Artifact) -> mlmd.Execution:
    """Return the execution that made an artifact; of several, cached ones among them, the first."""
    events = store.get_events_by_artifact_ids([artifact.id])
    ids = [event.execution_id for event in events if event.type == mlmd.Event.OUTPUT]
    return min(store.get_executions_by_id(ids), key=lambda one: one.id)


def inputs(store: MetadataStore, execution: mlmd.Execution) -> dict[str, mlmd.Artifact]:
    """Return what an execution read, by the name of the input; of several under one name, the last."""
    events = store.get_events_by_execution_ids([execution.id])
    read = {event.artifact_id: event.path.steps[0].key for event in events if event.type == mlmd.Event.INPUT}
    return {read[one.id]: one for one in sorted(store.get_artifacts_by_id(read), key=lambda one: one.id)}


def node(execution: mlmd.Execution) -> str:
    """Return the name of the component that an execution ran: "Trainer"."""
    return execution.type.rsplit(".", 1)[-1]


def source(
    store: MetadataStore, pushed: mlmd.Artifact
) -> tuple[mlmd.Execution, mlmd.Artifact, mlmd.Execution]:
    """Return the Trainer's execution behind a release, the first examples behind that, and the execution that read them."""
    trainer = maker(store, inputs(store, maker(store, pushed))["model"])
    examples = inputs(store, trainer)["examples"]
    reader = maker(store, examples)
    while "examples" in (read := inputs(store, reader)):  # Transform, or whatever else stands between
        examples = read["examples"]
        reader = maker(store, examples)
    return trainer, examples, reader


def checksum(folder: str | Path) -> str:
    """Return one SHA-256 over every file of a folder, its name and its bytes: a model's fingerprint."""
    digest = hashlib.sha256()
    for file in sorted(path for path in Path(folder).rglob("*") if path.is_file()):
        name = file.relative_to(folder).as_posix().encode()
        for part in (name, file.read_bytes()):
            digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()


def _text(holder: mlmd.Artifact | mlmd.Execution, name: str) -> str:
    """Return a property as text, empty if there is none. To ask the map for a missing name would add it.

    A runner keeps the settings of an execution in `custom_properties`, a notebook's context in `properties`.
    """
    kept = holder.custom_properties if name in holder.custom_properties else holder.properties
    return kept[name].string_value if name in kept else ""


def _read_by(
    store: MetadataStore, artifact: mlmd.Artifact, component: str, kind: str
) -> mlmd.Artifact | None:
    """Return the newest artifact of a type that a component made from an artifact."""
    events = store.get_events_by_artifact_ids([artifact.id])
    ids = [event.execution_id for event in events if event.type == mlmd.Event.INPUT]
    runs = [one.id for one in store.get_executions_by_id(ids) if node(one) == component]
    events = store.get_events_by_execution_ids(runs) if runs else []
    made = [event.artifact_id for event in events if event.type == mlmd.Event.OUTPUT]
    found = [one for one in store.get_artifacts_by_id(made) if one.type == kind]
    return max(found, key=lambda one: one.id, default=None)


# ---- The two documents ---------------------------------------------------------------------------------------------


def model_card(store: MetadataStore, version: int) -> Card:
    """Return what is recorded of a version in service, in words for those who never saw the pipeline.

    Parameters
    ----------
    store : ml_metadata.MetadataStore
        Of the pipeline that pushed it.
    version : int
        The number of its folder, which the server names in each answer's log.
    """
    pushed = released(store, version)
    push = maker(store, pushed)
    trainer, examples, _ = source(store, pushed)
    model = inputs(store, push)["model"]
    told = json.loads(_text(trainer, "custom_config") or "null") or {}
    airports = ", ".join(told.get("airports", "").split())
    evaluation = _read_by(store, model, "Evaluator", "ModelEvaluation")
    fields = [
        ("What does it answer?", told.get("purpose"), "Trainer"),
        ("What does it go by?", told.get("knows"), "Trainer"),
        ("What did it learn from?", _learned(store, examples), "CsvExampleGen, StatisticsGen"),
        ("How good is it?", _quality(evaluation), "Evaluator"),
        ("Did a machine approve it?", _machine(store, model), "Evaluator"),
        ("Which person approved it?", _person(store, push), "Approval"),
        (
            "What is it not for?",
            f"flights from airports other than {airports}" if airports else "",
            "Trainer",
        ),
        ("Which code made it?", told.get("code"), "Trainer"),
    ]
    return Card("Model card", _fields(fields))


def datasheet(store: MetadataStore, version: int) -> Card:
    """Return what is recorded of the data behind a version in service."""
    _, examples, reader = source(store, released(store, version))
    print_ = dict(part.split(":", 1) for part in _text(reader, "input_fingerprint").split(",") if ":" in part)
    statistics = _read_by(store, examples, "StatisticsGen", "ExampleStatistics")
    came = (
        f"{print_['num_files']} files of {int(print_['total_bytes']):,} bytes together"
        if "num_files" in print_
        else ""
    )
    sums = [one for one in store.get_contexts_by_artifact(examples.id) if one.type == "Source"]
    fields = [
        ("What came in?", came, "CsvExampleGen"),
        ("Which period?", f"span {_span(examples)}" if _span(examples) else "", "CsvExampleGen"),
        ("How many rows?", _counts(statistics), "StatisticsGen"),
        ("Which column tells most rows apart?", _most_telling(statistics), "StatisticsGen"),
        ("Where are values missing?", _holes(statistics), "StatisticsGen"),
        (
            "Which contents had the files?",
            "checksums of " + ", ".join(sums[-1].custom_properties) if sums else "",
            "Source",
        ),
        ("Why and by whom was it collected?", "", ""),
    ]
    return Card("Datasheet", _fields(fields))


def _fields(fields: Iterable[tuple[str, str | None, str]]) -> tuple[Field, ...]:
    return tuple(
        Field(question, answer, source) if answer else Field(question, NOT_RECORDED)
        for question, answer, source in fields
    )


def _span(examples: mlmd.Artifact) -> str:
    known = examples.custom_properties
    return str(known["span"].int_value) if "span" in known else ""


def _statistics(statistics: mlmd.Artifact) -> dict[str, DatasetFeatureStatisticsList]:
    """Return the statistics of each split."""
    files = sorted(Path(statistics.uri).glob("Split-*/FeatureStats.pb"))
    return {
        file.parent.name.removeprefix("Split-"): DatasetFeatureStatisticsList.FromString(file.read_bytes())
        for file in files
    }


def _learned(store: MetadataStore, examples: mlmd.Artifact) -> str:
    statistics = _read_by(store, examples, "StatisticsGen", "ExampleStatistics")
    if statistics is None:
        return ""
    period = f" of span {_span(examples)}" if _span(examples) else ""
    splits = _statistics(statistics)
    if "train" not in splits:
        return f"span {_span(examples)}; how many flights: {DELETED}" if period else DELETED
    return f"{splits['train'].datasets[0].num_examples:,} flights{period}"


def _counts(statistics: mlmd.Artifact | None) -> str:
    if statistics is None:
        return ""
    splits = _statistics(statistics)
    return (
        ", ".join(
            f"{kept.datasets[0].num_examples:,} to {name}"
            for name, kept in sorted(splits.items(), reverse=True)
        )
        or DELETED
    )


def _most_telling(statistics: mlmd.Artifact | None) -> str:
    """Name the column of texts with the most different values: the first place to look for an identity."""
    if statistics is None:
        return ""
    if not (splits := _statistics(statistics)):
        return DELETED
    most, name = max(
        (feature.string_stats.unique, feature.path.step[0])
        for kept in splits.values()
        for feature in kept.datasets[0].features
        if feature.HasField("string_stats")
    )
    return f"{name}: {most:,} different values in one split"


def _holes(statistics: mlmd.Artifact | None) -> str:
    if statistics is None:
        return ""
    splits, holes = _statistics(statistics), {}
    for kept in splits.values():
        for feature in kept.datasets[0].features:
            common = getattr(feature, feature.WhichOneof("stats")).common_stats
            empty = kept.datasets[0].num_examples - common.tot_num_values
            holes[feature.path.step[0]] = holes.get(feature.path.step[0], 0) + empty
    told = [f"{name}: {count:,}" for name, count in sorted(holes.items()) if count]
    return (", ".join(told) or "nowhere") if splits else DELETED


def _quality(evaluation: mlmd.Artifact | None) -> str:
    if evaluation is None:
        return ""
    if not any(Path(evaluation.uri).glob("metrics*")):
        return DELETED
    metrics = tfma.load_eval_result(evaluation.uri).get_metrics_for_slice(()) or {}
    if "auc" not in metrics:
        return ""
    value = 100 * metrics["auc"]["doubleValue"]
    count = metrics.get("example_count", {}).get("doubleValue")
    tested = f"; tested on {count:,.0f} other flights" if count else ""
    return f"of a disrupted and another flight it gives the disrupted one the higher risk {value:.0f} times in 100 (guessing: 50){tested}"


def _machine(store: MetadataStore, model: mlmd.Artifact) -> str:
    verdict = _read_by(store, model, "Evaluator", "ModelBlessing")
    if verdict is None:
        return ""
    return (
        "yes"
        if "blessed" in verdict.custom_properties and verdict.custom_properties["blessed"].int_value == 1
        else "no"
    )


def _person(store: MetadataStore, push: mlmd.Execution) -> str:
    blessing = inputs(store, push).get("model_blessing")
    if blessing is None or not (name := _text(blessing, "approved_by")):
        return ""
    said = json.loads(_text(maker(store, blessing), "decision") or "{}")
    return (
        f"{name}, on {said.get('on', 'a day not recorded')}; evidence: {said.get('evidence', 'not recorded')}"
    )
