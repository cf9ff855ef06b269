"""Exercises of "BulkInferrer": write the specs, judge before all have landed, notice an empty output."""

from __future__ import annotations

import itertools
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
    only_slip,
)


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
        "records": _records,
    }


def _records(folder: Any) -> list[bytes]:
    """Return the records of all compressed TFRecord files below a folder, as in the chapter."""
    import tensorflow as tf

    files = sorted(str(file) for file in Path(folder).rglob("*.gz"))
    return [record.numpy() for record in tf.data.TFRecordDataset(files, "GZIP")]


# ---- Three specs ----------------------------------------------------------------------------------------------------


class WriteTheSpecs(Exercise):
    """Answer with a dict of three protocol buffers."""

    question = """\
A colleague's model has two signatures. `serving_default` returns `probability`. `risk_and_delay` returns `probability` and \
`minutes`, the delay that it expects. The examples have the splits `november` and `december`; besides the flights' columns they \
hold `risk`, which another model wrote last week.

Score **December only**, with `risk_and_delay`, so that each example gets two more columns: `risk_today` with the probability \
and `delay_today` with the minutes. Write the three specs."""
    hints = (
        "One split, one signature, two outputs. Which of the three levels of the last spec can hold two outputs of one signature?",
        'The first two are `tfx.proto.DataSpec(example_splits=["december"])` and '
        '`tfx.proto.ModelSpec(model_signature_name=["risk_and_delay"])`.',
        "There is one `OutputColumnsSpec` for the one signature, and its `PredictOutput` has a list of two: "
        '`tfx.proto.PredictOutputCol(output_key="probability", output_column="risk_today")` and its like for `minutes`.',
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
        if set(specs["model_spec"].tag) - {"serve"}:
            raise Hint("A SavedModel for serving has the `tag` `serve`, which is taken if you name none.")
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
        if "december" not in splits:
            raise Hint("Your `data_spec` does not name December.")
        if "november" in splits:
            raise Hint("Your `data_spec` scores November too.")
        if len(splits) > 1:
            raise Hint("Your `data_spec` names December more than once: once is enough.")

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
            for field in ("output_key", "output_column"):
                if not getattr(column, field):
                    raise Hint(
                        f"A `PredictOutputCol` of yours has no `{field}`: it needs what the signature calls the output, and what the "
                        "new column is to be called."
                    )
            if column.output_key not in ("probability", "minutes"):
                if column.output_column in ("probability", "minutes"):
                    raise Hint(
                        "`output_key` and `output_column` have changed places: the key is what the signature returns."
                    )
                raise Hint(
                    f"The signature returns no `{column.output_key}`: `probability` and `minutes` are its outputs."
                )
        columns = [column.output_column for column in one.predict_output.output_columns]
        if twice := sorted({name for name in columns if columns.count(name) > 1}):
            raise Hint(f"Two outputs are to go into one column, `{twice[0]}`. Give each its own.")
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
            (risk,), (delay,) = got["risk_today"], got["delay_today"]
            raise Hint(
                f"A flight has the probability 0.25 and 30 minutes: yours writes {risk:g} into `risk_today` and {delay:g} into "
                "`delay_today`."
            )
        if len(got) > 2:
            raise Hint(f"Two new columns were asked for; yours writes {len(got)}.")


def _log(distance: int = 541) -> Any:
    """Return what the colleague's model says about one flight."""
    import tensorflow as tf
    from tensorflow_serving.apis import prediction_log_pb2

    flight = tf.train.Example()
    flight.features.feature["distance"].int64_list.value.append(distance)
    flight.features.feature["risk"].float_list.value.append(0.5)
    log = prediction_log_pb2.PredictionLog()
    log.predict_log.request.inputs["examples"].CopyFrom(tf.make_tensor_proto([flight.SerializeToString()]))
    for name, value in {"probability": 0.25, "minutes": 30.0}.items():
        log.predict_log.response.outputs[name].CopyFrom(tf.make_tensor_proto([[value]], tf.float32))
    return log


# ---- Judge before all have landed -----------------------------------------------------------------------------------


def _airborne(seed: int, now: int) -> pd.DataFrame:
    """Return flights as they are known at minute `now`: planned arrival, and the delay of those that have landed."""
    rng = np.random.default_rng(seed)
    # Eight flights for each planned minute, on both sides of the limit (15) and of the chapter's eight hours (480).
    offsets = np.array([-500, -480, -479, -350, -200, -90, -40, -25, -15, -14, -5, 5, 20, 60, 150])
    planned = np.repeat(now + offsets, 8)
    delay = rng.integers(-30, 14, len(planned)).astype(float)
    delay[rng.random(len(planned)) < 0.3] = rng.integers(16, 180)
    delay[1::8], delay[2::8], delay[3::8] = 15.0, -28.0, 14.0
    delay[4::8], delay[5::8] = rng.integers(60, 120, len(offsets)), np.nan  # very late, and never
    # One flight more, alone at its minute: landed, and not yet judged by its plan.
    planned, delay = np.append(planned, now - 7), np.append(delay, -12.0)
    known = planned + delay < now
    rows = pd.DataFrame({"planned_arrival": planned, "arr_delay": np.where(known, delay, np.nan)})
    rows = rows.sample(frac=1, random_state=seed, ignore_index=True)
    return rows.set_index(100 + rng.permutation(len(rows)))  # as rows that were picked from a larger table


def _judged(rows: pd.DataFrame, now: int) -> np.ndarray:
    label = ((rows["arr_delay"] >= 15) | rows["arr_delay"].isna()).astype(float)
    return label.where(rows["planned_arrival"] + 15 <= now).to_numpy()


class JudgeEarly(Exercise):
    """Answer with a function of a DataFrame and a minute."""

    question = """\
`labels_at(rows, now)` gets a DataFrame with one row for each flight of the day and the columns \
`planned_arrival` (in minutes after midnight, 1440 or more on the next day) and `arr_delay` (in whole minutes; NaN if it has not landed **before** \
`now`, also in minutes after midnight). Some of those still out will be punctual, some late, some never come. **A flight that lands with `arr_delay` d does so \
at the minute `planned_arrival` + d.** Disrupted is, as always, 15 minutes late or more, or never arrived.

Return one label for each row (a list or an array in their order, or a Series with their index): 1, 0, or NaN for "not judged yet". Keep two promises, \
and judge **as many flights as they allow**:

1. No label has to be changed later, whatever happens.
2. Whether a flight is judged depends on `planned_arrival` and `now` only, never on what has landed."""
    hints = (
        "From which minute on is everything known that you need about a flight, landed or not? You need not know its delay.",
        "A flight that is still out 15 minutes after `planned_arrival` is disrupted, whenever it comes, and if it never comes. One that is out "
        "10 minutes after `planned_arrival` may still be punctual enough.",
        "Judge where `planned_arrival + 15 <= now`, and nowhere else, even if a flight has landed early. There, 1 is `arr_delay >= 15` or NaN.",
    )
    expects = "a function of a DataFrame and a number"

    def judge(self, answer: Any) -> str:
        labels_at = expect_function(answer, "labels_at", parameters=2)
        for seed, now in ((3, 1080), (4, 690), (5, 1475)):
            rows = _airborne(seed, now)
            self._compare(_numbers(self.call(labels_at, rows, now), rows.index), rows, now)
            self.depends(labels_at, "now", (rows, now), (rows, now + 60))
        return (
            "You chose by the timetable alone: whether a flight is judged does not depend on what became of it, and no label has to be "
            "changed."
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
            delay = rows["arr_delay"].iloc[place]
            known = "not landed" if np.isnan(delay) else f"`arr_delay` {delay:g}"
            return f"At {now}, the flight planned for {planned[place]} ({known})"

        orders = {
            "in the order of `planned_arrival`": rows.sort_values("planned_arrival").index,
            "in the order of the index": rows.index.sort_values(),
            "from the last row to the first": rows.index[::-1],
        }
        for order, index in orders.items():
            if np.array_equal(said, pd.Series(right, rows.index)[index], equal_nan=True):
                raise Hint(f"Your labels are right, and stand {order}. Return them in the order of the rows.")
        wrong = (said != right) & ~(np.isnan(said) & np.isnan(right))
        if (planned[wrong] >= 1440).all():
            raise Hint(
                f"{one(wrong)} has a wrong label, and all that are wrong are planned for 1440 or later, the next day. "
                "The minutes go on after midnight: those flights are judged as the others are."
            )
        if not judged.any():
            raise Hint(f"At {now} you judge no flight at all, and many can be judged.")
        if (which := judged & far & out).any():
            raise Hint(
                f"{one(which)} is not even due, and you give it the label {said[which][0]:g}. NaN here is not yet."
            )
        if np.array_equal(judged, due) and (said[due] == 1 - right[due]).all():
            raise Hint(
                f"1 and 0 have changed places. {one(due)} gets the label {said[due][0]:g}; it should be {right[due][0]:g}."
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
                f"{one(which & np.isin(planned, planned[out]))} has landed early enough to be known, and you judge it; one of the same plan that is still out is not "
                "judged. So the punctual ones are counted first: the second promise is broken."
            )
        if (which := judged & due & out & (said != right)).any():
            raise Hint(
                f"{one(which)} is still out 15 minutes or more after its plan. It is disrupted, and you say 0."
            )
        late = due & (rows["arr_delay"] >= 15).to_numpy()
        if (said[late] == 0).all():
            raise Hint(
                f"{one(late & (rows['arr_delay'] > 15).to_numpy())} came late, and you say 0, as of every flight that has landed."
            )
        if (which := judged & (rows["arr_delay"] == 15).to_numpy() & (said != right)).any():
            raise Hint(f"{one(which)} is exactly 15 minutes late, and that is disrupted.")
        if (which := due & ~judged).any():
            if np.array_equal(judged, planned + 480 <= now):
                raise Hint(
                    "The chapter's eight hours count from the departure, and include the flight itself. Here you are given the planned "
                    f"arrival, so you wait longer than you must. {one(which)} has no label, and all that matters about it is known."
                )
            first = which & (planned == planned[which].min())
            raise Hint(
                f"{one(first)} has no label: you wait longer than you must. All that matters about it is known."
            )
        which = (said != right) & due
        raise Hint(f"{one(which)} should have the label {right[which][0]:g}; yours has {said[which][0]:g}.")


def _numbers(value: Any, index: pd.Index) -> np.ndarray:
    """Return one float for each row, or raise a `Hint`. A Series with the rows' index is put into their order."""
    count = len(index)
    if isinstance(value, pd.DataFrame):
        raise Hint("Return the labels only, one column, not a table.")
    if not isinstance(value, list | tuple | np.ndarray | pd.Series | pd.api.extensions.ExtensionArray):
        raise Hint(
            f"A list, an array or a Series is expected, one label for each row; it is {describe(value)}."
        )
    if len(value) < count:
        raise Hint(f"For {count} rows you return {len(value)} labels: some rows were lost on the way.")
    if len(value) > count:
        raise Hint(f"For {count} rows you return {len(value)} labels: it should be one for each row.")
    if isinstance(value, pd.Series):
        if set(value.index) != set(index):
            raise Hint(
                f"Your Series has another index than the rows: it begins with {value.index[0]}, theirs with {index[0]}. "
                "Keep their index, so that each label finds its flight."
            )
        value = value.reindex(index)
    if any(isinstance(label, str) for label in value):
        raise Hint("Each label should be the number 1, 0 or NaN; at least one of yours is a text.")
    try:
        numbers = pd.to_numeric(pd.Series(list(value), dtype=object), errors="raise").to_numpy(
            dtype=float, na_value=np.nan
        )
    except (TypeError, ValueError):
        raise Hint("Each label should be 1, 0 or NaN; at least one of yours is no number.") from None
    if not np.isin(numbers[~np.isnan(numbers)], (0, 1)).all():
        raise Hint("Each label should be 1, 0 or NaN; at least one of yours is another number.")
    return numbers


# ---- Was anything scored? -------------------------------------------------------------------------------------------

# The files of an output and how many records each holds; the flights wanted; what is right.
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
    "fewer wanted": ({"prediction_logs-00000-of-00001.gz": 5}, 5, "complete"),
    "more wanted": ({"prediction_logs-00000-of-00001.gz": 12}, 13, "partial"),
    "one of many is missing": ({"prediction_logs-00000-of-00001.gz": 299}, 300, "partial"),
    "one of one": ({"prediction_logs-00000-of-00001.gz": 1}, 1, "complete"),
    "one of twelve": ({"prediction_logs-00000-of-00001.gz": 1}, 12, "partial"),
    "alike": ({"prediction_logs-00000-of-00001.gz": 3}, 3, "complete"),
}


def _written() -> Path:
    """Write outputs as BulkInferrer does, each in a folder named by its number."""
    import tensorflow as tf

    home = Path(tempfile.mkdtemp(prefix="scored-", dir=quiet.folder()))
    for number, (case, (files, _, _)) in enumerate(_OUTPUTS.items()):
        (home / str(number)).mkdir()
        flights = itertools.repeat(0) if case == "alike" else itertools.count()
        for name, count in files.items():
            file = home / str(number) / name
            file.parent.mkdir(exist_ok=True)
            with tf.io.TFRecordWriter(str(file), "GZIP") as writer:
                for distance in itertools.islice(flights, count):
                    log = _log(distance)
                    flight = log.predict_log.request.inputs["examples"].string_val[0]
                    writer.write(flight if "examples" in name else log.SerializeToString())
    return home


def _found(home: Path) -> list[tuple[str, int]]:
    """Return all that lies below a folder, with its size."""
    return sorted((str(path), path.stat().st_size) for path in home.rglob("*"))


class WasAnythingScored(Exercise):
    """Answer with a function of a folder and a number."""

    question = """\
`scored(folder, wanted)` gets the folder of an output (a text, the artifact's `uri`) and the number of flights that were to be \
scored. The output may be an `inference_result` or `output_examples`; it may come from a run that was not blessed or had a wrong \
split. One record is one flight. Return `"complete"` if there are `wanted` records, `"nothing"` if there is none, and \
`"partial"` if there are fewer than wanted but some. There are never more, and `wanted` is at least 1."""
    hints = (
        "Whether there is a file, and how long it is, says nothing: count records.",
        "The files lie in the folder itself (logs) or in folders below it, one for each split, and a split may have several.",
        "The chapter's `records(folder)` reads all of them: `count = len(records(folder))`.",
    )
    seconds = 10  # TensorFlow reads a dozen outputs
    expects = "a function of a folder and a number"

    def judge(self, answer: Any) -> str:
        scored = expect_function(answer, "scored", parameters=2)
        home = _written()
        before = _found(home)
        choices = ("complete", "nothing", "partial")
        said = {}
        for number, (case, (files, wanted, _)) in enumerate(_OUTPUTS.items()):
            try:
                found = self.call(scored, str(home / str(number)), wanted)
                said[case] = expect_choice(found, choices, "scored")
                if found not in choices:
                    raise Hint(
                        f"You return `{found!r}`, where the task's text is `{said[case]!r}`: to whoever compares them they differ."
                    )
            except Hint as hint:
                if not files:  # outputs with files have passed
                    raise Hint(
                        f"A model that is not blessed leaves no file at all; your function must say so. {hint}"
                    ) from None
                if "DataLoss" in str(hint):
                    raise Hint(
                        f'The files are compressed: tell `TFRecordDataset` so, with `"GZIP"`. {hint}'
                    ) from None
                raise
        if _found(home) != before:
            raise Hint(
                "Your function changes the folder that it is given. A check only reads: others need what lies there."
            )
        if words := only_slip(_SLIPS, [case[:2] for case in _OUTPUTS.values()], list(said.values())):
            raise Hint(words)
        for case, reason in _SCORED_WRONG.items():
            files, wanted, right = _OUTPUTS[case]
            if said["logs"] == "nothing" and said["examples"] == "complete":
                reason = "You find examples and no logs. These lie in the folder itself, in a file with a name of its own."
            if case == "half" and said[case] == "nothing":
                reason = "Some records are more than none."
            if said[case] != right:
                there = ", ".join(f"{held} in `{name}`" for name, held in files.items()) or "0, in no file"
                raise Hint(
                    f"{reason} Records in the folder: {there}; wanted: {wanted}. You say `{said[case]!r}`; it is `{right!r}`."
                )
        return "Three silences, one test: count what is there, and compare with what should be."


def _verdict(count: int, wanted: int) -> str:
    return "nothing" if count == 0 else "complete" if count == wanted else "partial"


_SLIPS = (
    (
        "Your answers are those of a count of files. A file holds many records, or none: open it and count these.",
        lambda files, wanted: _verdict(len(files), wanted),
    ),
)

_SCORED_WRONG = {
    "logs": "Here everything was scored.",
    "not blessed": "There is no file at all here: the model was not blessed.",
    "wrong split, logs": "A file without a record is still a file, of 20 bytes. Count records.",
    "examples": "The records of `output_examples` are examples, not logs, and lie in the folders of the splits, below the one that you are "
    "given.",
    "two shards": "A split may be written in several files: count them all.",
    "half": "Some records are not all records: compare with `wanted`.",
    "two splits, one empty": "One split is empty and another is not: count all files, and compare with `wanted`.",
    "fewer wanted": "Here everything was scored: compare with `wanted`, which differs from call to call.",
    "one of many is missing": "One flight was not scored, and that is not all of them.",
    "one of one": "A single record is one flight, and that is all that was wanted.",
    "one of twelve": "A single record is one flight, and one is not none.",
    "alike": "These records are equal, and each is one flight all the same: count them all.",
    "more wanted": "One flight was not scored: compare with `wanted`, which differs from call to call.",
}


exercises = (WriteTheSpecs, JudgeEarly, WasAnythingScored)

quiz = (
    Question(
        "CsvExampleGen reads a file in which every `temp` is a whole number, such as `40`. The schema says FLOAT. What is in the example?",
        (
            (
                "A float, as the schema says: what the file holds is turned into it.",
                "CsvExampleGen never sees the schema. It looks at the cells.",
                False,
            ),
            (
                "A text, as every cell of a CSV is one until somebody turns it into a number.",
                "It becomes text only if some filled cell is no number.",
                False,
            ),
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
                "No: whether a flight is in it depends on what became of it.",
                "Choose by the timetable, which does not know the outcome.",
                True,
            ),
            (
                "Yes, it is only less precise, since fewer flights are in it.",
                "The missing ones are not missing at random: they are the late ones and the canceled ones.",
                False,
            ),
            (
                "Yes, if enough flights are left for an interval that is narrow.",
                "More flights make a wrong choice more precise, not right.",
                False,
            ),
        ),
    ),
)
