"""The canonical pipeline pushes a model for a good month, and its gate stops each kind of faulty month by name."""

import contextlib
import io
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from book import quiet

quiet.start()

import keras  # noqa: E402
import tensorflow as tf  # noqa: E402
import tensorflow_data_validation as tfdv  # noqa: E402
import tensorflow_transform as tft  # noqa: E402
from ml_metadata import metadata_store  # noqa: E402
from tfx import v1 as tfx  # noqa: E402
from tfx.orchestration import pipeline as tfx_pipeline  # noqa: E402

from book import delivery, features, flights, model, pipeline  # noqa: E402

SPAN = 4
INTEGERS = {
    feature.name for feature in tfdv.load_schema_text(str(pipeline.SCHEMA)).feature if feature.type == 2
}
OUTCOME = [name for name, column in flights.COLUMNS.items() if not column.known_before_departure]


def month(span=SPAN):
    """Return a real month with integers as the file has them."""
    return pd.read_csv(flights.path(span), dtype={name: "Int64" for name in INTEGERS})


def write(rows, data, span=SPAN):
    """Write rows as a span of the folder `data`, and return that folder."""
    folder = data / f"span-{span:02d}"
    folder.mkdir(parents=True)
    rows.to_csv(folder / "flights.csv", index=False)
    return data


def executed(definition):
    """Return the components that ran, by name, with the state of the last execution of each."""
    store = metadata_store.MetadataStore(definition.metadata_connection_config)
    states = {}
    for execution in sorted(store.get_executions(), key=lambda e: e.id):
        name = store.get_execution_types_by_id([execution.type_id])[0].name.rsplit(".", 1)[-1]
        states[name] = type(execution).State.Name(execution.last_known_state)
    return states


@pytest.fixture(scope="module")
def good(tmp_path_factory):
    """One whole run on a real month, written as the faulty ones are: so a fault is all that differs."""
    root = tmp_path_factory.mktemp("good")
    definition = pipeline.create(root, SPAN, write(month(), root / "data"))
    with contextlib.redirect_stdout(io.StringIO()) as said:
        tfx.orchestration.LocalDagRunner().run(definition)
    assert "no span was accepted before this one" in said.getvalue()
    return root, definition


def only_child(folder):
    (child,) = sorted(folder.iterdir())
    return child


def test_a_good_month_ends_in_a_pushed_model(good):
    root, definition = good
    states = executed(definition)
    assert {"LastAccepted", "AcceptedSpans"} <= {component.id for component in definition.components}
    names = {
        "CsvExampleGen",
        "StatisticsGen",
        "ImportSchemaGen",
        "ExampleValidator",
        "Gate",
        "Transform",
        "Trainer",
    }
    assert names | {"Evaluator", "Pusher"} <= set(states)
    assert set(states.values()) == {"COMPLETE"}
    assert (only_child(root / "pushed") / "saved_model.pb").exists()


def serialized(rows, leave_out=()):
    """Return rows of flights as serialized tf.Examples, as ExampleGen writes them: an empty cell is an empty list."""
    result = []
    for row in rows.to_dict("records"):
        feature = {}
        for name, value in row.items():
            if name in leave_out:
                continue
            kind, values = flights.COLUMNS[name].dtype, [] if pd.isna(value) else [value]
            if kind == "str":
                feature[name] = tf.train.Feature(
                    bytes_list=tf.train.BytesList(value=[v.encode() for v in values])
                )
            elif name in INTEGERS:
                feature[name] = tf.train.Feature(
                    int64_list=tf.train.Int64List(value=[int(v) for v in values])
                )
            else:
                feature[name] = tf.train.Feature(float_list=tf.train.FloatList(value=values))
        result.append(tf.train.Example(features=tf.train.Features(feature=feature)).SerializeToString())
    return result


def test_the_pushed_model_answers_without_the_outcome_in_both_loaders(good):
    root, _ = good
    folder = str(only_child(root / "pushed"))
    examples = serialized(flights.load([SPAN]).head(50), leave_out=OUTCOME)
    modern = tf.saved_model.load(folder).signatures["serving_default"](examples=tf.constant(examples))
    with (
        tf.Graph().as_default(),
        tf.compat.v1.Session() as session,
    ):  # the loader of TF Serving and BulkInferrer
        loaded = tf.compat.v1.saved_model.loader.load(session, ["serve"], folder)
        signature = loaded.signature_def["serving_default"]
        older = session.run(
            signature.outputs["probability"].name, {signature.inputs["examples"].name: examples}
        )
    assert older == pytest.approx(modern["probability"].numpy(), abs=1e-6)
    assert older.shape == (50, 1) and 0 < older.min() < older.max() < 1


def test_the_model_is_better_than_chance_on_another_month(good):
    root, _ = good
    later = flights.load([SPAN + 1])
    model = tf.saved_model.load(str(only_child(root / "pushed"))).signatures["serving_default"]
    answer = model(examples=tf.constant(serialized(later, OUTCOME)))["probability"].numpy()
    auc = keras.metrics.AUC(num_thresholds=1000)
    auc.update_state(flights.disrupted(later), answer.ravel())
    assert float(auc.result()) > 0.6


def test_serving_and_training_see_the_same_features(good):
    root, _ = good
    graph = tft.TFTransformOutput(str(only_child(root / "artifacts" / "Transform" / "transform_graph")))
    rows = flights.load([SPAN]).head(20)
    spec = graph.raw_feature_spec()
    full = graph.transform_raw_features(tf.io.parse_example(serialized(rows), spec))
    known = {name: kind for name, kind in spec.items() if name not in OUTCOME}
    served = graph.transform_features_layer()(tf.io.parse_example(serialized(rows, OUTCOME), known))
    for name in features.numeric_names() + features.categorical_names():
        assert served[name].numpy() == pytest.approx(full[name].numpy())
    assert full[features.LABEL].numpy().ravel().tolist() == flights.disrupted(rows).tolist()


def test_the_weekday_is_the_calendars():
    dates = pd.date_range("2012-01-01", "2014-12-31", freq="11D")
    made = features.weekday(
        *(tf.constant(part.to_numpy(), tf.int64) for part in (dates.year, dates.month, dates.day))
    )
    assert made.numpy().tolist() == [(day.dayofweek + 1) % 7 for day in dates]


def test_clock_numbers_become_minutes():
    clock = tf.constant([0, 59, 100, 1530, 2359], tf.int64)
    assert features.minutes_past_midnight(clock).numpy().tolist() == [0, 59, 60, 930, 1439]


def clock_of_2400(rows):
    rows.loc[rows.index[:3], "sched_dep_time"] = 2400
    return rows


def impossible_wind(rows):
    february = flights.load([2])
    storm = february[february["wind_speed"] > 1000]
    assert len(storm), "the real defect is in the data"
    rows.loc[rows.index[: len(storm)], "wind_speed"] = storm["wind_speed"].to_numpy()
    return rows


def pressure_gone(rows):
    rows.loc[rows.sample(frac=0.6, random_state=1).index, "pressure"] = None
    return rows


def unknown_carrier(rows):
    rows.loc[rows.index[:2], "carrier"] = "ZZ"
    return rows


def renamed_column(rows):
    return rows.rename(columns={"visib": "visibility"})


def text_for_a_number(rows):
    rows["distance"] = rows["distance"].astype(str) + " mi"
    return rows


def twelve_rows(rows):
    return rows.groupby(rows["day"] % 2).head(6)


def delivered_four_times(rows):
    return pd.concat([rows.head(600)] * 4)


def five_days_of_one_split(rows):
    return rows[rows["day"].isin([1, 5, 6, 7, 9])]


def pressure_as_nan(rows):
    text = rows["pressure"].astype(str)
    return rows.assign(pressure=text.where(rows.index % 100 >= 63, "nan"))


def one_nan_of_many(rows):
    """In a column that is mostly text to the eye of the reader, so that only the schema can see it."""
    return rows.assign(wind_gust=rows["wind_gust"].where(rows["wind_gust"].isna(), "nan"))


def twenty_digits(rows):
    flight = rows["flight"].astype(str)
    flight.iloc[5] = "12345678901234567890"
    return rows.assign(flight=flight)


def hours_in_another_order(rows):
    return rows.assign(hour=rows.sort_values(["day", "carrier", "flight"])["hour"].to_numpy())


FAULTS = {
    twelve_rows: "data set: The dataset has .* examples, which is fewer than expected",
    delivered_four_times: "rows: 1,800 of 2,400 repeat a flight that is there already",
    five_days_of_one_split: "train: there are no rows in this split",
    pressure_as_nan: "pressure: 3.% of the examples have a value; the schema asks for 70%",
    one_nan_of_many: "wind_gust: .*NaN",
    twenty_digits: "flight: ",
    hours_in_another_order: "rows: hour is not the hour of sched_dep_time in 1,",
    clock_of_2400: "sched_dep_time: Unexpectedly large value: 2400",
    impossible_wind: "wind_speed: Unexpectedly high value: 1048",
    pressure_gone: "pressure: .* of the examples have a value; the schema asks for 70%",
    unknown_carrier: "carrier: Examples contain values missing from the schema: ZZ",
    renamed_column: "visib: Column is completely missing",
    text_for_a_number: "distance: Expected data of type: INT but got BYTES|distance: Expected data of type: INT but got STRING",
}
# The gate reports all that it finds, so faults that do not hide one another come in one delivery: a run takes 10 s.
DELIVERIES = {
    "a_word_for_a_number": [text_for_a_number],  # alone: one fault is enough to stop
    "many_faults": [
        hours_in_another_order,
        one_nan_of_many,
        twenty_digits,
        clock_of_2400,
        impossible_wind,
        pressure_gone,
        unknown_carrier,
        renamed_column,
    ],
    "too_few": [twelve_rows],
    "repeated": [pressure_as_nan, delivered_four_times],
    "an_empty_split": [five_days_of_one_split],
}


def test_every_fault_is_delivered():
    assert sorted(fault.__name__ for faults in DELIVERIES.values() for fault in faults) == sorted(
        fault.__name__ for fault in FAULTS
    )


@pytest.mark.parametrize("faults", DELIVERIES.values(), ids=DELIVERIES)
def test_the_gate_names_each_fault_and_stops_the_run(faults, tmp_path):
    rows = month()
    for fault in faults:
        rows = fault(rows)
    definition = pipeline.create(tmp_path / "run", SPAN, write(rows, tmp_path / "data"))
    with pytest.raises(pipeline.InvalidDataError) as refused:
        tfx.orchestration.LocalDagRunner().run(definition)
    for fault in faults:
        assert re.search(FAULTS[fault], str(refused.value)), fault.__name__
    states = executed(definition)
    assert states["ExampleValidator"] == "COMPLETE"
    assert states["Gate"] == "FAILED"
    assert not {"Transform", "Trainer", "Evaluator", "Pusher"} & set(states)


def test_a_month_that_is_not_there_is_an_error_that_names_it(tmp_path):
    shutil.copytree(pipeline.DATA / "span-01", tmp_path / "data" / "span-01")
    with pytest.raises(FileNotFoundError, match="span-07/.*for span 7. In .*: span-01. A span is a folder"):
        pipeline.create(tmp_path / "run", 7, tmp_path / "data")


def run_through(last, definition):
    """Run a pipeline's components up to one, and return their states."""
    options = tfx_pipeline.RunOptions(to_nodes=[last])
    tfx.orchestration.LocalDagRunner().run(definition, run_options=options)
    return executed(definition)


@pytest.mark.parametrize(
    ("module", "cached", "again"),
    [
        (model, ["CsvExampleGen", "Transform"], ["Trainer"]),
        (features, ["StatisticsGen"], ["Transform", "Trainer"]),
    ],
    ids=["model.py", "features.py"],
)
def test_edited_code_is_run_though_the_cache_is_on(module, cached, again, good, tmp_path, monkeypatch):
    root, _ = good
    same = run_through("Trainer", pipeline.create(root, SPAN, root / "data"))
    assert {same[name] for name in cached + again} == {"CACHED"}
    edited = tmp_path / "edited.py"
    edited.write_text(Path(module.__file__).read_text() + "\n# edited\n")
    monkeypatch.setattr(module, "__file__", str(edited))
    after = run_through("Trainer", pipeline.create(root, SPAN, root / "data"))
    assert {after[name] for name in cached} == {"CACHED"}
    assert {after[name] for name in again} == {"COMPLETE"}


def test_an_edited_schema_is_read_though_the_cache_is_on(good, tmp_path, monkeypatch):
    root, _ = good
    edited = tmp_path / "schema.pbtxt"
    edited.write_text(
        pipeline.SCHEMA.read_text().replace("min_examples_count: 300", "min_examples_count: 900")
    )
    monkeypatch.setattr(pipeline, "SCHEMA", edited)
    with pytest.raises(pipeline.InvalidDataError, match="eval: data set: .* fewer than expected"):
        run_through("Gate", pipeline.create(root, SPAN, root / "data"))


def test_an_edited_check_of_files_reads_them_anew(tmp_path, monkeypatch):
    """The executions' cache is keyed on a component's parameters: with another one, CsvExampleGen runs."""

    def parameter():
        (read,) = [node for node in pipeline.create(tmp_path, 1).components if node.id == "CsvExampleGen"]
        return read.exec_properties["custom_config"]

    before = parameter()
    edited = tmp_path / "delivery.py"
    edited.write_text(Path(delivery.__file__).read_text() + "\n# edited\n")
    monkeypatch.setattr(delivery, "__file__", str(edited))
    assert parameter() != before


def test_a_checksum_covers_what_the_code_imports(tmp_path, monkeypatch):
    before = pipeline.code_of(model)
    edited = tmp_path / "flights.py"
    edited.write_text(Path(flights.__file__).read_text().replace("LATE = 15", "LATE = 30"))
    monkeypatch.setattr(flights, "__file__", str(edited))
    assert pipeline.code_of(model) != before


def test_celsius_and_last_months_file_are_refused_and_the_real_month_is_accepted(good, tmp_path, capfd):
    """The baseline is the last accepted span, and Evaluator judges on the accepted ones."""
    root, _ = good
    celsius = month(SPAN).assign(temp=lambda rows: (rows["temp"] - 32) / 1.8)
    with pytest.raises(pipeline.InvalidDataError) as refused:
        run_through("Gate", pipeline.create(root, SPAN + 1, write(celsius, tmp_path / "stale", SPAN + 1)))
    assert re.search("train: temp: its distribution lies .* the last accepted", str(refused.value))
    assert f"rows: 2,000 of 2,000 flights are in span {SPAN} already" in str(refused.value)
    definition = pipeline.create(root, SPAN + 1, write(month(SPAN + 1), tmp_path / "true", SPAN + 1))
    tfx.orchestration.LocalDagRunner().run(definition)
    assert "no span was accepted" not in capfd.readouterr().out
    store = metadata_store.MetadataStore(definition.metadata_connection_config)
    evaluator = store.get_executions_by_type("tfx.components.evaluator.component.Evaluator")[-1]
    events = store.get_events_by_execution_ids([evaluator.id])
    judged = [event.artifact_id for event in events if event.path.steps[0].key == "examples"]
    spans = sorted(a.custom_properties["span"].int_value for a in store.get_artifacts_by_id(judged))
    assert spans == [SPAN, SPAN + 1]


def test_a_baseline_that_is_gone_is_named_before_anything_starts(good):
    root, _ = good
    (root / "artifacts").rename(root / "away")
    try:
        with pytest.raises(
            FileNotFoundError, match=r"Model of \d{4}-\d\d-\d\d .* is gone: .*Put the folder back"
        ):
            pipeline.create(root, SPAN + 1)
    finally:
        (root / "away").rename(root / "artifacts")
    pipeline.create(root, SPAN + 1)


def test_a_workspace_runs_what_came_before(tmp_path):
    """In a real kernel, from an empty folder: InteractiveContext does nothing outside IPython."""
    script = (
        "from book import quiet; quiet.start()\n"
        "from book import workspace\n"
        "ws = workspace.through('StatisticsGen', span=3)\n"
        "artifact, = ws['StatisticsGen'].outputs['statistics'].get()\n"
        "import pathlib; print(sorted(p.name for p in pathlib.Path(artifact.uri).iterdir()))\n"
        "try: ws['Trainer']\n"
        "except KeyError as error: print(error)\n"
        "try: workspace.through('Trainor')\n"
        "except ValueError as error: print(error)\n"
    )
    (tmp_path / "script.py").write_text(script)
    done = subprocess.run(
        [str(Path(sys.executable).with_name("ipython")), "--colors=NoColor", "script.py"],
        cwd=tmp_path, capture_output=True, text=True,
    )  # fmt: skip
    lines = done.stdout.strip().splitlines()
    assert lines[-3:-2] == ["['Split-eval', 'Split-train']"], done.stdout + done.stderr[-2000:]
    assert "Trainer has not run here" in lines[-2]
    assert "no component 'Trainor'. It has: CsvExampleGen" in lines[-1]
