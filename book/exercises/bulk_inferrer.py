"""Exercises of "BulkInferrer": write the specs, notice an empty output, join late labels, judge before all have landed."""

from __future__ import annotations

import functools
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from book import quiet
from book.exercises.engine import (
    Exercise,
    Hint,
    Question,
    describe,
    expect_choice,
    expect_function,
    expect_type,
)

KEY = ["year", "month", "day", "carrier", "flight", "origin"]


def context() -> dict[str, Any]:
    """Return what the notebook has defined when its exercises begin and that answers use."""
    import tensorflow as tf
    from tensorflow_serving.apis import prediction_log_pb2
    from tfx import v1 as tfx

    return {
        "np": np,
        "pd": pd,
        "tf": tf,
        "tfx": tfx,
        "Path": Path,
        "prediction_log_pb2": prediction_log_pb2,
        "KEY": list(KEY),
        "records": _records,
        "as_column": _as_column,
    }


def _records(folder: Any) -> list[bytes]:
    """Return the records of all compressed TFRecord files below a folder, as in the chapter."""
    import tensorflow as tf

    files = sorted(str(file) for file in Path(folder).rglob("*.gz"))
    return [record.numpy() for record in tf.data.TFRecordDataset(files, "GZIP")]


def _as_column(output: str, column: str) -> Any:
    """Return the spec that writes an output of the signature into a column, as in the chapter."""
    from tfx import v1 as tfx

    one = tfx.proto.PredictOutputCol(output_key=output, output_column=column)
    predict = tfx.proto.PredictOutput(output_columns=[one])
    return tfx.proto.OutputExampleSpec(
        output_columns_spec=[tfx.proto.OutputColumnsSpec(predict_output=predict)]
    )


# ---- Three specs ----------------------------------------------------------------------------------------------------

_SPECS = """\
answer = {
    "data_spec": tfx.proto.DataSpec(example_splits=["december"]),
    "model_spec": tfx.proto.ModelSpec(model_signature_name=["risk_and_delay"]),
    "output_example_spec": tfx.proto.OutputExampleSpec(
        output_columns_spec=[
            tfx.proto.OutputColumnsSpec(
                predict_output=tfx.proto.PredictOutput(
                    output_columns=[
                        tfx.proto.PredictOutputCol(output_key="probability", output_column="risk_today"),
                        tfx.proto.PredictOutputCol(output_key="minutes", output_column="delay_today"),
                    ]
                )
            )
        ]
    ),
}
"""


class WriteTheSpecs(Exercise):
    """Answer with a dict of three protocol buffers."""

    question = """\
A colleague's model has two signatures. `serving_default` returns `probability`. `risk_and_delay` returns `probability` and \
`minutes`, the delay that it expects. The examples have the splits `november` and `december`; besides the columns of the \
flights they hold `risk`, which another model wrote last week.

Score **December only**, with `risk_and_delay`, so that each example gets two more columns: `risk_today` with the probability \
and `delay_today` with the minutes. Write the three specs. `as_column` writes one column only, so build the last one from \
`tfx.proto.OutputExampleSpec`, `OutputColumnsSpec`, `PredictOutput` and `PredictOutputCol`."""
    starter = """\
answer = {
    "data_spec": ...,
    "model_spec": ...,
    "output_example_spec": ...,
}
"""
    hints = (
        "One split, one signature, two outputs. Which of the three levels of the last spec can hold two outputs of one signature?",
        'The first two are `tfx.proto.DataSpec(example_splits=["december"])` and '
        '`tfx.proto.ModelSpec(model_signature_name=["risk_and_delay"])`.',
        "There is one `OutputColumnsSpec` for the one signature, and its `PredictOutput` has a list of two: "
        '`tfx.proto.PredictOutputCol(output_key="probability", output_column="risk_today")` and its like for `minutes`.',
    )
    solution = _SPECS
    right = (
        """\
spec = as_column("probability", "risk_today")
spec.output_columns_spec[0].signature_name = "risk_and_delay"
spec.output_columns_spec[0].predict_output.output_columns.add(output_key="minutes", output_column="delay_today")
answer = {
    "output_example_spec": spec,
    "model_spec": tfx.proto.ModelSpec(model_signature_name=["risk_and_delay"]),
    "data_spec": tfx.proto.DataSpec(example_splits=["december"]),
}
""",
    )
    wrong = (
        (_SPECS.replace('example_splits=["december"]', ""), "no split is named"),
        (_SPECS.replace('["december"]', '["november", "december"]'), "November too"),
        (_SPECS.replace('["december"]', '["December"]'), "scores nothing"),
        (_SPECS.replace('["december"]', '"december"'), "letter by letter"),
        (_SPECS.replace('["risk_and_delay"]', '"risk_and_delay"'), "letter by letter"),
        (_SPECS.replace('model_signature_name=["risk_and_delay"]', ""), "`serving_default` is asked"),
        (
            _SPECS.replace('["risk_and_delay"]', '["serving_default", "risk_and_delay"]'),
            "multi-head",
        ),
        (
            """\
spec = as_column("probability", "risk_today")
spec.MergeFrom(as_column("minutes", "delay_today"))
answer = {
    "data_spec": tfx.proto.DataSpec(example_splits=["december"]),
    "model_spec": tfx.proto.ModelSpec(model_signature_name=["risk_and_delay"]),
    "output_example_spec": spec,
}
""",
            "one for each signature",
        ),
        (_SPECS.replace('"risk_today"', '"risk"'), "already exists"),
        (
            _SPECS.replace(
                'output_key="probability", output_column="risk_today"',
                'output_key="risk_today", output_column="probability"',
            ),
            "have changed places",
        ),
        (
            """\
answer = {
    "data_spec": tfx.proto.DataSpec(example_splits=["december"]),
    "model_spec": tfx.proto.ModelSpec(model_signature_name=["risk_and_delay"]),
    "output_example_spec": as_column("probability", "risk_today"),
}
""",
            "`delay_today` is missing",
        ),
    )
    expects = "a dict with the keys `data_spec`, `model_spec` and `output_example_spec`"

    def judge(self, answer: Any) -> str:
        from tfx import v1 as tfx

        kinds = {
            "data_spec": tfx.proto.DataSpec,
            "model_spec": tfx.proto.ModelSpec,
            "output_example_spec": tfx.proto.OutputExampleSpec,
        }
        specs = expect_type(answer, dict, "a dict of three specs")
        for name, kind in kinds.items():
            if name not in specs:
                raise Hint(f"Your dict has no key `{name}`.")
            if not isinstance(specs[name], kind):
                raise Hint(
                    f"`{name}` should be a `tfx.proto.{kind.__name__}`; it is {describe(specs[name])}."
                )
        self._splits(list(specs["data_spec"].example_splits))
        self._signatures(list(specs["model_spec"].model_signature_name))
        self._columns(specs["output_example_spec"])
        return "BulkInferrer would write one column for each output, beside all that it was given."

    def _splits(self, splits: list[str]) -> None:
        if not splits:
            raise Hint("In `data_spec` no split is named: then all of them are scored.")
        self._letters("example_splits", splits)
        if unknown := [split for split in splits if split not in ("november", "december")]:
            raise Hint(
                f"There is no split `{unknown[0]}`. BulkInferrer would not complain; it succeeds and scores nothing."
            )
        if "november" in splits:
            raise Hint("Your `data_spec` scores November too.")

    def _letters(self, field: str, names: list[str]) -> None:
        if len(names) > 1 and all(len(name) == 1 for name in names):
            raise Hint(f"`{field}` takes a list of names; a bare text is read letter by letter. Give a list.")

    def _signatures(self, names: list[str]) -> None:
        if not names:
            raise Hint("In `model_spec` no signature is named: then `serving_default` is asked.")
        self._letters("model_signature_name", names)
        if len(set(names)) > 1:
            raise Hint(
                "Two signatures in one run are a multi-head model, which works for classify and regress signatures only. "
                "Name the one that you need."
            )
        if names != ["risk_and_delay"]:
            raise Hint(f"`model_spec` asks {names}; the task asks for `risk_and_delay`, once.")

    def _columns(self, spec: Any) -> None:
        from tfx.components.bulk_inferrer import prediction_to_example_utils as utils

        if not spec.output_columns_spec:
            raise Hint("Your `output_example_spec` is empty: it needs an `OutputColumnsSpec`.")
        if len(spec.output_columns_spec) > 1:
            raise Hint(
                f"There are {len(spec.output_columns_spec)} `OutputColumnsSpec`: it is one for each signature, and you ask one "
                "signature. Put both outputs into the `PredictOutput` of a single one."
            )
        (one,) = spec.output_columns_spec
        if one.signature_name not in ("", "risk_and_delay"):
            raise Hint(f"Your `OutputColumnsSpec` is for the signature `{one.signature_name}`.")
        if not one.HasField("predict_output"):
            raise Hint(
                "This signature has named outputs: it needs a `predict_output`; the other kinds are for the signatures of older models."
            )
        for column in one.predict_output.output_columns:
            if column.output_key not in ("probability", "minutes"):
                if column.output_column in ("probability", "minutes"):
                    raise Hint(
                        "`output_key` and `output_column` have changed places: the key is what the signature returns."
                    )
                raise Hint(
                    f"The signature returns no `{column.output_key}`: `probability` and `minutes` are its outputs."
                )
        try:
            example = utils.convert(_log(), spec)
        except AssertionError:
            raise Hint(
                "An `output_column` of yours already exists in the examples, and BulkInferrer stops there. Read the task's "
                "names of the new columns again."
            ) from None
        got = {
            name: tuple(example.features.feature[name].float_list.value)
            for name in set(example.features.feature) - {"distance", "risk"}
        }
        for name in ("risk_today", "delay_today"):
            if name not in got:
                extra = ", ".join(f"`{other}`" for other in sorted(got)) or "no new column"
                raise Hint(f"The column `{name}` is missing; yours writes {extra}.")
        if (got["risk_today"], got["delay_today"]) != ((0.25,), (30.0,)):
            raise Hint("The minutes stand in `risk_today`, or the probability in `delay_today`.")
        if len(got) > 2:
            raise Hint(f"Two new columns were asked for; yours writes {len(got)}.")


def _log() -> Any:
    """Return what the colleague's model says about one flight."""
    import tensorflow as tf
    from tensorflow_serving.apis import prediction_log_pb2

    flight = tf.train.Example()
    flight.features.feature["distance"].int64_list.value.append(541)
    flight.features.feature["risk"].float_list.value.append(0.5)
    log = prediction_log_pb2.PredictionLog()
    log.predict_log.request.inputs["examples"].CopyFrom(tf.make_tensor_proto([flight.SerializeToString()]))
    for name, value in {"probability": 0.25, "minutes": 30.0}.items():
        log.predict_log.response.outputs[name].CopyFrom(tf.make_tensor_proto([[value]], tf.float32))
    return log


# ---- Was anything scored? -------------------------------------------------------------------------------------------

_OUTPUTS: dict[str, tuple[dict[str, int], int, str]] = {
    "logs": ({"prediction_logs-00000-of-00001.gz": 12}, 12, "complete"),
    "wrong split, logs": ({"prediction_logs-00000-of-00001.gz": 0}, 12, "nothing"),
    "not blessed": ({}, 12, "nothing"),
    "examples": ({"Split-day/examples-00000-of-00001.gz": 12}, 12, "complete"),
    "two shards": (
        {"Split-day/examples-00000-of-00002.gz": 7, "Split-day/examples-00001-of-00002.gz": 5},
        12,
        "complete",
    ),
    "two splits, one empty": (
        {"Split-a/examples-00000-of-00001.gz": 0, "Split-b/examples-00000-of-00001.gz": 9},
        12,
        "partial",
    ),
    "half": ({"prediction_logs-00000-of-00001.gz": 6}, 12, "partial"),
}


@functools.cache
def _written() -> Path:
    """Write outputs as BulkInferrer does, each in a folder named by its number."""
    import tensorflow as tf

    home = Path(tempfile.mkdtemp(prefix="scored-", dir=quiet.folder()))
    for number, (files, _, _) in enumerate(_OUTPUTS.values()):
        (home / str(number)).mkdir()
        for name, count in files.items():
            file = home / str(number) / name
            file.parent.mkdir(exist_ok=True)
            with tf.io.TFRecordWriter(str(file), "GZIP") as writer:
                for record in range(count):
                    writer.write(b"flight %d" % record)
    return home


def _scored(body: str) -> str:
    return f"def scored(folder, wanted):\n{body}\n\nanswer = scored\n"


_SAY = """\
    if count == 0:
        return "nothing"
    return "complete" if count == wanted else "partial"
"""


class WasAnythingScored(Exercise):
    """Answer with a function of a folder and a number."""

    question = """\
Write the check that belongs behind every BulkInferrer.

`scored(folder, wanted)` gets the folder of an output (a text, the artifact's `uri`) and the number of flights that were to be \
scored. The output may be an `inference_result` or `output_examples`; it may come from a run that was not blessed or had a wrong \
split. One record is one flight. Return `"complete"` if there are `wanted` records, `"nothing"` if there is none, and \
`"partial"` if there are fewer than wanted but some."""
    starter = "def scored(folder, wanted):\n    return ...\n\n\nanswer = scored\n"
    hints = (
        "Whether there is a file, and how long it is, says nothing: count records.",
        "The files lie in the folder itself (logs) or in folders below it, one for each split, and a split may have several.",
        "The chapter's `records(folder)` reads all of them: `count = len(records(folder))`.",
    )
    solution = _scored(f"    count = len(records(folder))\n{_SAY}")
    right = (
        _scored(
            '    files = [str(file) for file in Path(folder).glob("**/*.gz")]\n'
            '    count = sum(1 for file in files for _ in tf.data.TFRecordDataset(file, compression_type="GZIP"))\n'
            f"{_SAY}"
        ),
        _scored(
            "    missing = wanted - len(records(folder))\n"
            '    return {0: "complete", wanted: "nothing"}.get(missing, "partial")\n'
        ),
    )
    wrong = (
        (
            _scored(
                '    return "complete" if any(Path(folder).rglob("*.gz")) else "nothing"\n',
            ),
            "file without a record",
        ),
        (
            _scored(
                '    files = [str(file) for file in Path(folder).glob("*.gz")]\n'
                '    count = len(list(tf.data.TFRecordDataset(files, "GZIP")))\n' + _SAY
            ),
            "folders of the splits",
        ),
        (
            _scored(
                '    files = [str(file) for file in Path(folder).rglob("*.gz")]\n'
                "    count = len(list(tf.data.TFRecordDataset(files)))\n" + _SAY
            ),
            "compressed",
        ),
        (
            _scored(
                '    files = sorted(str(file) for file in Path(folder).rglob("*.gz"))\n'
                "    if not files:\n"
                '        return "nothing"\n'
                '    count = len(list(tf.data.TFRecordDataset(files[0], "GZIP")))\n' + _SAY
            ),
            "several files",
        ),
        (
            _scored('    return "complete" if records(folder) else "nothing"\n'),
            "compare with `wanted`",
        ),
        (
            _scored(
                '    files = sorted(str(file) for file in Path(folder).rglob("*.gz"))\n'
                '    count = len(list(tf.data.TFRecordDataset(files[0], "GZIP")))\n' + _SAY
            ),
            "no file at all",
        ),
    )
    expects = "a function of a folder and a number"

    def judge(self, answer: Any) -> str:
        scored = expect_function(answer, "scored", parameters=2)
        home = _written()
        said = {}
        for number, (case, (files, wanted, _)) in enumerate(_OUTPUTS.items()):
            try:
                found = self.call(scored, str(home / str(number)), wanted)
            except Hint as hint:
                if "IndexError" in str(hint) and not files:
                    raise Hint(
                        f"A model that is not blessed leaves no file at all; your function must say so. {hint}"
                    ) from None
                if "DataLoss" in str(hint):
                    raise Hint(
                        f'The files are compressed: tell `TFRecordDataset` so, with `"GZIP"`. {hint}'
                    ) from None
                raise
            said[case] = expect_choice(found, ("complete", "nothing", "partial"), "scored")
        for case, reason in _SCORED_WRONG.items():
            files, wanted, right = _OUTPUTS[case]
            if said[case] != right:
                raise Hint(
                    f"{reason} Of {sum(files.values())} records in {len(files)} file(s), {wanted} wanted, you say "
                    f"`{said[case]!r}`; it is `{right!r}`."
                )
        return "Three silences, one test: count what is there, and compare with what should be."


_SCORED_WRONG = {
    "not blessed": "There is no file at all here: the model was not blessed.",
    "wrong split, logs": "A file without a record is still a file, of 20 bytes. Count records.",
    "examples": "Examples lie in the folders of the splits, below the one that you are given.",
    "two shards": "A split may be written in several files: count them all.",
    "half": "Some records are not all records: compare with `wanted`.",
    "two splits, one empty": "One split is empty and another is not: count all files, and compare with `wanted`.",
    "logs": "Here everything was scored.",
}


# ---- Late labels ----------------------------------------------------------------------------------------------------


def _late(seed: int) -> tuple[pd.DataFrame, pd.DataFrame, np.ndarray]:
    """Return predictions, the reports on them, and the labels that belong to the predictions."""
    rng = np.random.default_rng(seed)
    names = [
        (2014, 1, day, carrier, number, origin)
        for day in (1, 2)
        for carrier in ("AA", "B6")
        for number in (7, 9, 11)
        for origin in ("EWR", "JFK")
    ]
    every = pd.DataFrame(names, columns=KEY).sample(frac=1, random_state=seed, ignore_index=True)
    every["label"] = (rng.random(len(every)) < 0.5).astype(int)
    every.loc[[0, 1, 4, 6], "label"] = [0, 1, 0, 1]
    predictions = every.iloc[:18].reset_index(drop=True)
    reported = every.drop(index=[2, 3])  # two predictions without a report, six reports without a prediction
    first = reported.assign(report=1)
    corrected = {
        0: 1,
        1: 0,
        4: 0,
        5: 1,
        6: 0,
        20: 1,
    }  # position: what the first report said wrongly, or rightly (4)
    older = first.loc[list(corrected)].assign(label=list(corrected.values()))
    newest = first.assign(report=np.where(first.index.isin(list(corrected)), 2, 1))
    reports = pd.concat([newest, older]).sample(frac=1, random_state=seed + 3, ignore_index=True)
    # The correction of the first prediction stands before what it corrects, that of the second behind it.
    same = _positions(reports, predictions.iloc[0])
    _order(reports, same, newest_first=True)
    _order(reports, _positions(reports, predictions.iloc[1]), newest_first=False)
    _order(reports, _positions(reports, predictions.iloc[6]), newest_first=True)
    right = predictions["label"].astype(float).to_numpy()
    right[[2, 3]] = np.nan
    predictions = predictions.drop(columns="label").assign(risk=rng.random(18).round(2))
    for name in ("carrier", "origin"):
        predictions[name] = predictions[name].str.encode("utf-8")
    return predictions, reports, right


def _positions(reports: pd.DataFrame, flight: pd.Series) -> list[int]:
    return list(reports.index[(reports[KEY] == flight[KEY]).all(axis=1)])


def _order(reports: pd.DataFrame, places: list[int], newest_first: bool) -> None:
    rows = reports.loc[places].sort_values("report", ascending=not newest_first)
    reports.loc[places] = rows.to_numpy()


_ATTACH = """\
def attach(predictions, reports):
    predictions = predictions.copy()
    for name in ("carrier", "origin"):
        predictions[name] = predictions[name].str.decode("utf-8")
    newest = reports.sort_values("report").drop_duplicates(KEY, keep="last")
    joined = predictions.merge(newest[[*KEY, "label"]], on=KEY, how="left", validate="one_to_one")
    return joined["label"]


answer = attach
"""


class AttachLateLabels(Exercise):
    """Answer with a function of two DataFrames."""

    question = """\
`attach(predictions, reports)` gets two DataFrames. `predictions` has the columns of `KEY` (`year`, `month`, `day`, `carrier`, \
`flight`, `origin`) and `risk`, one row a flight; `carrier` and `origin` are **bytes**, as they come out of an example. \
`reports` has the columns of `KEY` (with texts), `label` (0 or 1) and `report` (1, 2, …), in any order. A flight may be reported \
more than once: then the highest `report` counts. Some flights of `predictions` are not reported yet, and some reports are about \
flights that were never predicted.

Return one label for each row of `predictions`: 1, 0, or NaN where nothing is reported yet. A list or an array stands in the order \
of the rows; a Series may have their index in any order."""
    starter = "def attach(predictions, reports):\n    return ...\n\n\nanswer = attach\n"
    hints = (
        "Three steps: make the texts alike, keep one report for each flight, join so that no prediction is lost or doubled.",
        'Sort by `report` and keep the last row of each key with `drop_duplicates(KEY, keep="last")`. '
        '`.str.decode("utf-8")` turns bytes into texts.',
        '`predictions.merge(newest[[*KEY, "label"]], on=KEY, how="left", validate="one_to_one")["label"]`',
    )
    solution = _ATTACH
    right = (
        """\
def attach(predictions, reports):
    known = {}
    for row in reports.sort_values("report").to_dict("records"):
        known[tuple(row[name] for name in KEY)] = row["label"]
    text = lambda value: value.decode() if isinstance(value, bytes) else value
    return [known.get(tuple(text(row[name]) for name in KEY), float("nan")) for row in predictions.to_dict("records")]


answer = attach
""",
        """\
def attach(predictions, reports):
    newest = reports.loc[reports.groupby(KEY)["report"].idxmax()]
    newest = newest.assign(carrier=newest["carrier"].str.encode("utf-8"), origin=newest["origin"].str.encode("utf-8"))
    labels = newest.set_index(KEY)["label"]
    return labels.reindex(pd.MultiIndex.from_frame(predictions[KEY])).to_numpy()


answer = attach
""",
    )
    wrong = (
        (_ATTACH.replace('.str.decode("utf-8")', ""), "bytes and texts"),
        (_ATTACH.replace('how="left"', 'how="inner"'), "lost"),
        (
            _ATTACH.replace('.sort_values("report").drop_duplicates(KEY, keep="last")', "").replace(
                ', validate="one_to_one"', ""
            ),
            "more than one row",
        ),
        (_ATTACH.replace('.sort_values("report")', ""), "order of the rows"),
        (_ATTACH.replace('keep="last"', 'keep="first"'), "first report"),
        (_ATTACH.replace('joined["label"]', 'joined["label"].fillna(0)'), "not yet known"),
        (_ATTACH.replace('joined["label"]', 'joined["label"].fillna(1)'), "not yet known"),
        (
            """\
def attach(predictions, reports):
    newest = reports.sort_values("report").drop_duplicates(KEY, keep="last")
    return newest["label"].to_numpy()[: len(predictions)]


answer = attach
""",
            "by position",
        ),
        (
            _ATTACH.replace(
                "    newest", '    KEY = ["year", "month", "day", "flight", "origin"]\n    newest'
            ).replace(', validate="one_to_one"', ""),
            "without `carrier`",
        ),
        (
            _ATTACH.replace("    newest", '    KEY = ["year", "month", "day", "flight"]\n    newest').replace(
                ', validate="one_to_one"', ""
            ),
            "without `carrier` and `origin`",
        ),
        (_ATTACH.replace("    newest", '    KEY = ["day", "flight"]\n    newest'), "share the key"),
        (
            """\
def attach(predictions, reports):
    known = {(row.day, row.flight): row.label for row in reports.sort_values("report", ascending=False).itertuples()}
    return [known.get(one) for one in zip(predictions["day"], predictions["flight"])]


answer = attach
""",
            "share the key",
        ),
        (_ATTACH.replace('("carrier", "origin")', '("carrier",)'), "`origin` is bytes"),
        (_ATTACH.replace('("carrier", "origin")', '("origin",)'), "`carrier` is bytes"),
        (
            _ATTACH.replace(
                'reports.sort_values("report").drop_duplicates(KEY, keep="last")',
                'reports.groupby(KEY)["label"].max().reset_index()',
            ),
            "take a label back",
        ),
        (
            _ATTACH.replace(
                'reports.sort_values("report").drop_duplicates(KEY, keep="last")',
                'reports.groupby(KEY)["label"].min().reset_index()',
            ),
            "lowest label",
        ),
        (
            _ATTACH.replace(
                'reports.sort_values("report").drop_duplicates(KEY, keep="last")',
                'reports[reports["report"] == reports["report"].max()]',
            ),
            "highest of each flight",
        ),
        (
            _ATTACH.replace('.sort_values("report").drop_duplicates(KEY, keep="last")', ""),
            "Keep one report for each flight first",
        ),
    )
    expects = "a function of two DataFrames"

    def judge(self, answer: Any) -> str:
        attach = expect_function(answer, "attach", parameters=2)
        for seed in (5, 8):
            predictions, reports, right = _late(seed)
            try:
                found = self.call(attach, predictions, reports)
            except Hint as hint:
                if "MergeError" not in str(hint):
                    raise
                if "right dataset" in str(hint):
                    reason = "A flight has several reports. Keep one report for each flight first, then join."
                else:
                    reason = "Two flights share the key that you join on: use all of `KEY`."
                raise Hint(f"{reason} {hint}") from None
            said = _numbers(found, len(right))
            if np.isnan(said).all():
                self._unmatched(attach, seed)
            self._compare(said, seed)
        return "Nothing lost, nothing doubled, nothing invented: now count how many labels are still to come."

    def _unmatched(self, attach: Any, seed: int) -> None:
        """Say which of the two columns is still in bytes: with that one given as text, flights are found."""
        for name in ("carrier", "origin"):
            predictions, reports, right = _late(seed)
            predictions[name] = predictions[name].str.decode("utf-8")
            try:
                said = _numbers(self.call(attach, predictions, reports), len(right))
            except Hint:
                continue
            if not np.isnan(said).all():
                raise Hint(
                    f"No flight found its report: `{name}` is bytes in one of your tables and text in the other, and the join "
                    "does not complain."
                )

    def _compare(self, said: np.ndarray, seed: int) -> None:
        predictions, reports, right = _late(seed)
        if np.array_equal(said, right, equal_nan=True):
            return
        if np.isnan(said).all():
            raise Hint(
                "No flight found its report. Compare bytes and texts: `b'AA'` is not `'AA'`, and the join does not complain."
            )
        if not np.isnan(said[[2, 3]]).any() and np.array_equal(
            said[~np.isnan(right)], right[~np.isnan(right)]
        ):
            raise Hint(
                f"Two flights have no report, and you give them the label {said[2]:g}. What is not yet known must stay NaN."
            )
        texts = predictions.assign(
            **{name: predictions[name].str.decode("utf-8") for name in ("carrier", "origin")}
        )
        for reason, kept in _kept_wrongly(reports).items():
            other = texts.merge(kept[[*KEY, "label"]], on=KEY, how="left")["label"].to_numpy(float)
            if np.array_equal(said, other, equal_nan=True):
                raise Hint(reason)
        by_report = [reports.sort_values("report", kind=kind) for kind in ("quicksort", "stable")]
        for without in (["carrier"], ["origin"], ["carrier", "origin"], ["flight"]):
            short = [name for name in KEY if name not in without]
            for ordered in by_report:
                lent = ordered.drop_duplicates(short, keep="last")[[*short, "label"]]
                other = texts.merge(lent, on=short, how="left")["label"].to_numpy(float)
                if np.array_equal(said, other, equal_nan=True):
                    names = " and ".join(f"`{name}`" for name in without)
                    raise Hint(
                        f"A flight got the label of another one: you join without {names}. Use all of `KEY`."
                    )
        newest = [ordered.drop_duplicates(KEY, keep="last") for ordered in by_report]
        if any(np.array_equal(said, one["label"].to_numpy(float)[: len(said)]) for one in [reports, *newest]):
            raise Hint(
                "You joined by position; the two tables have different rows in different orders. Use `KEY`."
            )
        place = int(np.flatnonzero(~((said == right) | (np.isnan(said) & np.isnan(right))))[0])
        flight = ", ".join(f"{name} {texts.loc[place, name]}" for name in KEY[2:])
        if (lent := np.isnan(right) & ~np.isnan(said)).any():
            place = int(np.flatnonzero(lent)[0])
            flight = ", ".join(f"{name} {texts.loc[place, name]}" for name in KEY[2:])
            raise Hint(
                f"The flight with {flight} is not reported yet, and yours has {said[place]:g}. Do two flights share the key that "
                "you join on? Use all of `KEY`."
            )
        raise Hint(f"The flight with {flight} should have {right[place]:g}; yours has {said[place]:g}.")


def _kept_wrongly(reports: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Return reports kept by wrong rules, by what is to be said about each."""
    by_label = reports.sort_values("label")
    last = {
        "The first report of a flight counts in yours; the one with the highest `report` is the valid one.": reports.sort_values(
            "report", ascending=False
        ),
        "Which report counts depends, in yours, on the order of the rows; the highest `report` counts.": reports,
        "The first row of a flight counts in yours, whatever its `report`; and the order of the rows is no order "
        "of reports.": reports.iloc[::-1],
        "You take the highest label of a flight. A later report may take a label back: the highest `report` counts.": by_label,
        "You take the lowest label of a flight; the one with the highest `report` counts.": by_label.iloc[
            ::-1
        ],
    }
    kept = {reason: ordered.drop_duplicates(KEY, keep="last") for reason, ordered in last.items()}
    kept[
        "You keep the highest `report` of the whole table; it is the highest of each flight that counts. Most flights have one only."
    ] = reports[reports["report"] == reports["report"].max()]
    return kept


def _numbers(value: Any, count: int) -> np.ndarray:
    """Return one float for each row, or raise a `Hint`. A Series with the rows' numbers as index is put into their order."""
    if isinstance(value, pd.DataFrame):
        raise Hint("Return the labels only, one column, not a table.")
    if not isinstance(value, list | tuple | np.ndarray | pd.Series | pd.api.extensions.ExtensionArray):
        raise Hint(
            f"A list, an array or a Series is expected, one label for each row; it is {describe(value)}."
        )
    if len(value) < count:
        raise Hint(f"For {count} rows you return {len(value)} labels: some rows were lost on the way.")
    if len(value) > count:
        raise Hint(f"For {count} rows you return {len(value)} labels: some flights met more than one row.")
    if isinstance(value, pd.Series) and sorted(map(str, value.index)) == sorted(map(str, range(count))):
        value = value.sort_index()
    try:
        numbers = pd.to_numeric(pd.Series(list(value), dtype=object), errors="raise").to_numpy(
            dtype=float, na_value=np.nan
        )
    except (TypeError, ValueError):
        raise Hint("Each label should be 1, 0 or NaN; at least one of yours is no number.") from None
    if not np.isin(numbers[~np.isnan(numbers)], (0, 1)).all():
        raise Hint("Each label should be 1, 0 or NaN; at least one of yours is another number.")
    return numbers


# ---- Judge before all have landed -----------------------------------------------------------------------------------


def _airborne(seed: int, now: int) -> pd.DataFrame:
    """Return flights as they are known at minute `now`: planned arrival, and the delay of those that have landed."""
    rng = np.random.default_rng(seed)
    # Eight flights for each planned minute, on both sides of the limit (15), and before the chapter's eight hours.
    offsets = np.array([-500, -200, -90, -40, -25, -15, -14, -5, 5, 20, 60, 150])
    planned = np.repeat(now + offsets, 8)
    delay = rng.integers(-30, 14, len(planned)).astype(float)
    delay[rng.random(len(planned)) < 0.3] = rng.integers(16, 180)
    delay[1::8], delay[2::8], delay[3::8] = 15.0, -28.0, 14.0
    delay[4::8], delay[5::8] = rng.integers(60, 120, len(offsets)), np.nan  # very late, and never
    # One flight more, alone at its minute: landed, and not yet judged by its plan.
    planned, delay = np.append(planned, now - 7), np.append(delay, -12.0)
    known = planned + delay < now
    rows = pd.DataFrame({"planned_arrival": planned, "arr_delay": np.where(known, delay, np.nan)})
    return rows.sample(frac=1, random_state=seed, ignore_index=True)


def _judged(rows: pd.DataFrame, now: int) -> np.ndarray:
    label = ((rows["arr_delay"] >= 15) | rows["arr_delay"].isna()).astype(float)
    return label.where(rows["planned_arrival"] + 15 <= now).to_numpy()


_LABELS = """\
def labels_at(rows, now):
    label = ((rows["arr_delay"] >= 15) | rows["arr_delay"].isna()).astype(float)
    due = rows["planned_arrival"] + 15 <= now
    return label.where(due)


answer = labels_at
"""


class JudgeEarly(Exercise):
    """Answer with a function of a DataFrame and a minute."""

    question = """\
You cannot wait until tomorrow. `labels_at(rows, now)` gets a DataFrame with one row for each flight of the day and the columns \
`planned_arrival` (in minutes after midnight) and `arr_delay` (in whole minutes; NaN if it has not landed **before** the minute \
`now`). Some of those still out will come late, some never: cancelled. **A flight that lands with `arr_delay` d does so \
at the minute `planned_arrival` + d.** Disrupted is, as always, 15 minutes late or more, or never arrived.

Return one label for each row (a list or an array in their order, or a Series with their index): 1, 0, or NaN for "not judged yet". Keep two promises, \
and judge **as many flights as they allow**:

1. No label has to be changed later, whatever happens.
2. Whether a flight is judged depends on `planned_arrival` and `now` only, never on what has landed."""
    starter = "def labels_at(rows, now):\n    return ...\n\n\nanswer = labels_at\n"
    hints = (
        "From which minute on is everything known that you need about a flight, landed or not? You need not know its delay.",
        "A flight that is still out 15 minutes after `planned_arrival` is disrupted, whenever it comes, and if it never comes. One that is out "
        "10 minutes after `planned_arrival` may still be punctual enough.",
        "Judge where `planned_arrival + 15 <= now`, and nowhere else, even if a flight has landed early. There, 1 is `arr_delay >= 15` or NaN.",
    )
    solution = _LABELS
    right = (
        """\
def labels_at(rows, now):
    said = []
    for planned, delay in zip(rows["planned_arrival"], rows["arr_delay"]):
        if now - planned < 15:
            said.append(None)
        else:
            said.append(0 if delay < 15 else 1)
    return said


answer = labels_at
""",
        """\
def labels_at(rows, now):
    late = ~(rows["arr_delay"] < 15)
    return np.where(now - rows["planned_arrival"] >= 15, late, np.nan)


answer = labels_at
""",
    )
    wrong = (
        (
            "def labels_at(rows, now):\n    return ((rows['arr_delay'] >= 15) | rows['arr_delay'].isna()).astype(int)\n\n\n"
            "answer = labels_at\n",
            "not even due",
        ),
        (
            "def labels_at(rows, now):\n    return (rows['arr_delay'] >= 15).astype(float).where(rows['arr_delay'].notna())\n\n\n"
            "answer = labels_at\n",
            "only what has landed",
        ),
        (
            _LABELS.replace('rows["planned_arrival"] + 15 <= now', 'rows["planned_arrival"] <= now'),
            "may still be changed",
        ),
        (
            _LABELS.replace(
                'rows["planned_arrival"] + 15 <= now',
                '(rows["planned_arrival"] + 15 <= now) | rows["arr_delay"].notna()',
            ),
            "landed early",
        ),
        (
            _LABELS.replace(
                'rows["planned_arrival"] + 15 <= now',
                '(rows["planned_arrival"] + 15 <= now) | rows["arr_delay"].notna().groupby(rows["planned_arrival"]).transform("all")',
            ),
            "alone at its minute",
        ),
        (
            _LABELS.replace(' | rows["arr_delay"].isna()', ""),
            "still out",
        ),
        (
            _LABELS.replace(
                'rows["planned_arrival"] + 15 <= now',
                '(rows["planned_arrival"] + 15 <= now) & rows["arr_delay"].notna()',
            ),
            "no label for a flight that is still out",
        ),
        (_LABELS.replace(">= 15)", "> 15)"), "exactly 15"),
        (
            _LABELS.replace('rows["planned_arrival"] + 15 <= now', 'rows["planned_arrival"] + 120 <= now'),
            "longer than you must",
        ),
        (
            _LABELS.replace('rows["planned_arrival"] + 15 <= now', 'rows["planned_arrival"] + 15 < now'),
            "longer than you must",
        ),
        (
            _LABELS.replace('rows["planned_arrival"] + 15 <= now', 'rows["planned_arrival"] + 14 <= now'),
            "may still land",
        ),
        (
            _LABELS.replace('rows["planned_arrival"] + 15 <= now', 'rows["planned_arrival"] <= now - 480'),
            "count from the departure",
        ),
        (
            "def labels_at(rows, now):\n    return [None] * len(rows)\n\n\nanswer = labels_at\n",
            "no flight at all",
        ),
    )
    expects = "a function of a DataFrame and a number"

    def judge(self, answer: Any) -> str:
        labels_at = expect_function(answer, "labels_at", parameters=2)
        for seed, now in ((3, 1080), (4, 725)):
            rows = _airborne(seed, now)
            self._compare(_numbers(self.call(labels_at, rows, now), len(rows)), rows, now)
        return (
            "You chose by the timetable alone, so what you judge is no better and no worse than what you do not, "
            "except for the hour of the day."
        )

    def _compare(self, said: np.ndarray, rows: pd.DataFrame, now: int) -> None:
        right = _judged(rows, now)
        if np.array_equal(said, right, equal_nan=True):
            return
        judged, due, out = ~np.isnan(said), ~np.isnan(right), rows["arr_delay"].isna().to_numpy()
        planned = rows["planned_arrival"].to_numpy()
        far = planned > now

        def one(which: np.ndarray) -> str:
            place = int(np.flatnonzero(which)[0])
            delay = rows["arr_delay"][place]
            known = "not landed" if np.isnan(delay) else f"`arr_delay` {delay:g}"
            return f"At {now}, the flight planned for {planned[place]} ({known})"

        if not judged.any():
            raise Hint("You judge no flight at all. That keeps both promises, and many more could be judged.")
        if (which := judged & far & out).any():
            raise Hint(
                f"{one(which)} is not even due, and you give it the label {said[which][0]:g}. NaN here is not yet."
            )
        if not judged[out].any() and judged[~out].any():
            if judged[~out & ~due].any():
                raise Hint(
                    "You judge only what has landed: then of two flights with the same `planned_arrival` the punctual one is judged and "
                    "the late one is not. The second promise forbids it."
                )
            raise Hint(
                f"{one(out & due)} gets no label: you give no label for a flight that is still out 15 minutes after its plan. "
                "It is disrupted, whenever it comes."
            )
        if (which := judged & ~due & out).any():
            raise Hint(
                f"{one(which)} may still land less than 15 minutes late: the label {said[which][0]:g} may still be changed."
            )
        if (which := judged & ~due & ~out).sum() == 1:
            raise Hint(
                f"{one(which)} is alone at its minute, and you judge it because it has landed. Had it been late, you would not: the second "
                "promise is broken."
            )
        if which.any():
            raise Hint(
                f"{one(which)} has landed early enough to be known, and you judge it; one of the same plan that is still out is not "
                "judged. So the punctual ones are counted first: the second promise is broken."
            )
        if (which := judged & due & out & (said != right)).any():
            raise Hint(
                f"{one(which)} is still out 15 minutes or more after its plan. It is disrupted, and you say 0."
            )
        if (which := judged & (rows["arr_delay"] == 15).to_numpy() & (said != right)).any():
            raise Hint(f"{one(which)} is exactly 15 minutes late, and that is disrupted.")
        if (which := due & ~judged).any():
            if (now - planned[judged]).min() >= 480:
                raise Hint(
                    "The chapter's eight hours count from the departure. Here you are given the planned arrival: there is no "
                    "flight left to wait for."
                )
            raise Hint(
                f"{one(which)} has no label: you wait longer than you must. All that matters about it is known."
            )
        raise Hint(f"{one(said != right)} should have {right[said != right][0]:g}.")


exercises = (WriteTheSpecs, WasAnythingScored, AttachLateLabels, JudgeEarly)

quiz = (
    Question(
        "CsvExampleGen reads a file in which every `temp` is a whole number, such as `40`. The schema says FLOAT. What is in the example?",
        (
            (
                "A float: the schema decides.",
                "CsvExampleGen never sees the schema. It looks at the cells.",
                False,
            ),
            ("A text.", "It becomes text only if some filled cell is no number.", False),
            (
                "An integer; a signature that parses a float refuses the whole batch.",
                "One such column, and no flight of the file is scored.",
                True,
            ),
        ),
    ),
    Question(
        "A BulkInferrer has run without error, and its artifact holds a file. How many flights were scored?",
        (
            (
                "All of the splits that you named.",
                "Of a split that does not exist it scores nothing, and writes a file.",
                False,
            ),
            (
                "You cannot know before you have counted the records.",
                "An empty file has 20 bytes, and looks like any other in a listing.",
                True,
            ),
            (
                "At least one, or there would be no file.",
                "With a wrong split the logs' file is written, and empty.",
                False,
            ),
        ),
    ),
    Question(
        "At 18:00 you leave out the flights that have not landed, and measure the rest. No label is wrong. Is the measure right?",
        (
            (
                "No: whether a flight is in it depends on how late it was.",
                "Choose by the timetable, which does not know the outcome.",
                True,
            ),
            (
                "Yes, it is only less precise.",
                "The missing ones are not missing at random: they are the late ones.",
                False,
            ),
            (
                "Yes, if there are enough flights.",
                "More flights make a wrong choice more precise, not right.",
                False,
            ),
        ),
    ),
)
