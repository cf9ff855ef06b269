"""A model is built again from its record, or refused with what is lost."""

import json

import numpy as np
import pandas as pd
import pytest
from ml_metadata import MetadataStore
from ml_metadata.proto import metadata_store_pb2 as mlmd

from book import flights, rebuild


@pytest.fixture
def inbox(tmp_path):
    file = tmp_path / "inbox" / "span-01" / "flights.csv"
    file.parent.mkdir(parents=True)
    file.write_text("year,day\n2013,1\n")
    return tmp_path / "inbox"


def test_a_checksum_sees_contents_and_names_and_no_times(inbox):
    folder = inbox / "span-01"
    before = rebuild.checksum(folder)
    (folder / "flights.csv").touch()
    (folder / "notes.txt").write_text("no rows")
    assert rebuild.checksum(folder) == before
    (folder / "flights.csv").write_text("year,day\n2013,2\n")
    assert rebuild.checksum(folder) != before
    (folder / "flights.csv").write_text("year,day\n2013,1\n")
    (folder / "flights.csv").rename(folder / "other.csv")
    assert rebuild.checksum(folder) != before


def test_what_is_kept_is_not_overwritten(inbox, tmp_path):
    archive = tmp_path / "archive"
    first = rebuild.keep(inbox, 1, archive)
    (inbox / "span-01" / "flights.csv").write_text("year,day\n2013,2\n")
    second = rebuild.keep(inbox, 1, archive)
    assert first != second == rebuild.keep(inbox, 1, archive)
    assert [rebuild.checksum(archive / name / "span-01") for name in (first, second)] == [first, second]


def whole(inbox, archive):
    now = rebuild.settings()
    return {
        "rows": rebuild.keep(inbox, 1, archive),
        "span": 1,
        "steps": 150,
        **{name: now[name] for name in ("seed", "code", "schema", "versions")},
    }


def test_each_part_that_is_lost_is_named(inbox, tmp_path):
    archive = tmp_path / "archive"
    wanted = whole(inbox, archive)
    assert rebuild.lost(wanted, archive) == []
    assert rebuild.lost(wanted | {"seed": 0}, archive) == []
    for name in wanted:
        (said,) = rebuild.lost(wanted | {name: None}, archive)
        assert said == f"The record does not say the {name}."
    changes = {
        "The rows 00000000 are not in the archive.": {"rows": "0" * 64},
        "The schema has changed since.": {"schema": "0" * 64},
        "The code of model has changed since.": {"code": wanted["code"] | {"model": "0"}},
        "It was made with old 1; here is none.": {"versions": wanted["versions"] | {"old": "1"}},
    }
    for sentence, change in changes.items():
        assert rebuild.lost(wanted | change, archive) == [sentence]
    (archive / wanted["rows"] / "span-01" / "flights.csv").write_text("year,day\n")
    (said,) = rebuild.lost(wanted, archive)
    assert said.endswith("have changed in the archive.")


def test_nothing_runs_when_something_is_lost_or_in_the_way(inbox, tmp_path):
    wanted = whole(inbox, tmp_path / "archive")
    with pytest.raises(rebuild.CannotRebuildError, match="does not say the seed"):
        rebuild.rebuild(wanted | {"seed": None}, tmp_path / "archive", tmp_path / "new")
    assert not (tmp_path / "new").exists()
    (tmp_path / "taken").mkdir()
    with pytest.raises(rebuild.CannotRebuildError, match="taken exists"):
        rebuild.rebuild(wanted, tmp_path / "archive", tmp_path / "taken")


def test_a_recipe_is_read_from_the_record_of_that_model_only():
    config = mlmd.ConnectionConfig()
    config.fake_database.SetInParent()
    store = MetadataStore(config)
    kinds = {
        name: store.put_execution_type(mlmd.ExecutionType(name=f"tfx.{name}"))
        for name in ("Trainer", "CsvExampleGen")
    }
    thing = store.put_artifact_type(mlmd.ArtifactType(name="Thing"))

    def execution(kind, inputs, **properties):
        one = mlmd.Execution(type_id=kinds[kind])
        for name, value in properties.items():
            one.custom_properties[name].string_value = json.dumps(value)
        (run,) = store.put_executions([one])
        (made,) = store.put_artifacts([mlmd.Artifact(type_id=thing)])
        arrows = [(made, mlmd.Event.OUTPUT), *((other, mlmd.Event.INPUT) for other in inputs)]
        store.put_events([mlmd.Event(artifact_id=a, execution_id=run, type=kind_of) for a, kind_of in arrows])
        return made

    def read(rows, span):
        packed = {"custom_config": {"value": json.dumps({"rows": rows})}}
        spans = {"static_range": {"start_span_number": span, "end_span_number": span}}
        return execution("CsvExampleGen", [], custom_config=packed, range_config=spans)

    models = [
        execution(
            "Trainer",
            [read(rows, span)],
            custom_config={"seed": seed, "code": {"model": "c"}},
            train_args={"num_steps": 9},
        )
        for rows, span, seed in (("r1", 1, 0), ("r2", 2, 5))
    ]
    told = {"code": {"model": "c"}, "steps": 9}
    assert rebuild.recipe(store, models[0]) == {"rows": "r1", "span": 1, "seed": 0} | told
    assert rebuild.recipe(store, models[1]) == {"rows": "r2", "span": 2, "seed": 5} | told
    unsaid = execution("Trainer", [], train_args={"num_steps": 3})
    assert rebuild.recipe(store, unsaid) == {"steps": 3}


def test_requests_hold_what_is_known_before_departure():
    import tensorflow as tf

    rows = flights.load([1]).head(50)
    requests = rebuild.serialized(rows)
    assert len(requests) == 50
    for request, (_, row) in zip(requests, rows.iterrows(), strict=True):
        cells = tf.train.Example.FromString(request).features.feature
        assert set(cells) == {name for name in rebuild.COLUMNS if pd.notna(row[name])}
        assert cells["origin"].bytes_list.value[0].decode() == row["origin"]
        assert np.isclose(cells["distance"].int64_list.value[0], row["distance"])
