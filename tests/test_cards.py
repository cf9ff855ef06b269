"""Cards say what is recorded and what is not; an erasure finds and takes out every place; a limit of use is refused."""

import gzip

import pytest

from book import quiet

quiet.start()

import tensorflow as tf  # noqa: E402
from tensorflow_metadata.proto.v0.statistics_pb2 import DatasetFeatureStatisticsList  # noqa: E402

from book import audited, cards, erasure, flights, serving  # noqa: E402
from book.exercises.ml_metadata import _Records  # noqa: E402
from book.serving.log import Log, framed  # noqa: E402

# ---- Cards -----------------------------------------------------------------------------------------------------------


def note(records, artifact, **custom):
    (one,) = records.store.get_artifacts_by_id([artifact])
    for name, value in custom.items():
        setattr(one.custom_properties[name], "int_value" if isinstance(value, int) else "string_value", value)
    records.store.put_artifacts([one])


@pytest.fixture
def released():
    """A store in which version 7 was pushed, through Transform."""
    records = _Records(4)
    examples = records.read(3)
    model = records.train(records.graph(examples, records.schema()), records.schema())
    note(records, records.release(model, records.read(4)), pushed_version="7")
    return records, examples


def test_a_walk_leads_through_transform_to_the_first_examples(released):
    records, examples = released
    trainer, found, reader = cards.source(records.store, cards.released(records.store, 7))
    assert found.id == examples
    assert (cards.node(trainer), cards.node(reader)) == ("Trainer", "CsvExampleGen")


def test_a_version_that_was_never_pushed_is_named_with_those_that_were(released):
    with pytest.raises(LookupError, match=r"No push of version 8 is recorded\. Recorded are: 7\."):
        cards.released(released[0].store, 8)


def test_what_no_record_answers_is_said(released):
    records, _ = released
    card = cards.model_card(records.store, 7)
    assert card.missing == [
        "What does it answer?",
        "What does it go by?",
        "Which person approved it?",
        "What is it not for?",
        "Which code made it?",
    ]
    assert card["Did a machine approve it?"] == "yes"
    assert card["How good is it?"] == cards.DELETED
    assert card["What did it learn from?"] == f"span 3; how many flights: {cards.DELETED}"
    sheet = cards.datasheet(records.store, 7)
    assert sheet["Which period?"] == "span 3" and sheet["How many rows?"] == cards.DELETED
    assert sheet.missing == [
        "What came in?",
        "Which contents had the files?",
        "Why and by whom was it collected?",
    ]
    assert "not recorded" in card.markdown() and "<i><b>not recorded</b></i>" in card._repr_html_()


def test_a_datasheet_counts_what_the_statistics_hold(released, tmp_path):
    records, examples = released
    statistics = DatasetFeatureStatisticsList()
    split = statistics.datasets.add(num_examples=10)
    for name, different, values in (("tailnum", 9, 8), ("origin", 3, 10)):
        column = split.features.add(type="STRING")
        column.path.step.append(name)
        column.string_stats.unique = different
        column.string_stats.common_stats.tot_num_values = values
    file = tmp_path / "Split-train" / "FeatureStats.pb"
    file.parent.mkdir()
    file.write_bytes(statistics.SerializeToString())
    for one in records.store.get_artifacts_by_type("ExampleStatistics"):
        one.uri = str(tmp_path)
        records.store.put_artifacts([one])
    records.source(examples, {"EWR.csv": "9f2c"})
    sheet = cards.datasheet(records.store, 7)
    assert sheet["How many rows?"] == "10 to train"
    assert sheet["Which column tells most rows apart?"] == "tailnum: 9 different values in one split"
    assert sheet["Where are values missing?"] == "tailnum: 2"
    assert sheet["Which contents had the files?"] == "checksums of EWR.csv"
    assert cards.model_card(records.store, 7)["What did it learn from?"] == "10 flights of span 3"


def test_a_card_escapes_what_it_shows():
    card = cards.Card("<b>", (cards.Field("<i>?", "a & b", "<x>"),))
    assert "&lt;i&gt;?" in card._repr_html_() and "<x>" not in card._repr_html_()


def test_a_checksum_knows_names_and_bytes(tmp_path):
    (tmp_path / "a").write_bytes(b"12")
    (tmp_path / "b").write_bytes(b"3")
    first = cards.checksum(tmp_path)
    assert cards.checksum(tmp_path) == first
    (tmp_path / "a").write_bytes(b"1")
    (tmp_path / "b").write_bytes(b"23")
    second = cards.checksum(tmp_path)
    (tmp_path / "b").rename(tmp_path / "c")
    assert len({first, second, cards.checksum(tmp_path)}) == 3


# ---- Erasure ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "deep" / "er").mkdir(parents=True)
    (tmp_path / "deep" / "a.csv").write_text("tailnum,origin,n\nN1,EWR,007\nN12,JFK,\nNA,LGA,1.50\n")
    records = b"".join(framed(audited.example({"tailnum": tail})) for tail in ("N1", "N2"))
    (tmp_path / "deep" / "er" / "b.gz").write_bytes(gzip.compress(records))
    log = Log(tmp_path / "c.tfrecord", 1)
    for tail in ("N1", "N2", "N1"):
        inputs = {"examples": tf.constant([audited.example({"tailnum": tail})]).numpy()}
        log.write("flights", 1, "serving_default", inputs, {"risk": tf.constant([[0.5]]).numpy()})
    return tmp_path


def test_every_byte_is_searched_inside_gzip_too(folder):
    found = {place.file.name: place.times for place in erasure.places(folder, "N1")}
    assert found == {"a.csv": 2, "b.gz": 1, "c.tfrecord": 2}
    assert erasure.places(folder / "c.tfrecord", "N2")[0].times == 1
    assert erasure.places(folder, "N3") == erasure.places(folder / "gone", "N1") == []
    with pytest.raises(ValueError, match="empty word"):
        erasure.places(folder, "")


def test_rows_are_read_as_texts(folder):
    assert list(erasure.rows(folder / "deep" / "a.csv")) == [
        ["N1", "EWR", "007"],
        ["N12", "JFK", ""],
        ["NA", "LGA", "1.50"],
    ]
    assert list(erasure.rows(folder / "deep" / "er" / "b.gz")) == [["N1"], ["N2"]]
    assert list(erasure.rows(folder / "c.tfrecord")) == [["N1"], ["N2"], ["N1"]]
    with pytest.raises(ValueError, match="no table"):
        next(erasure.rows(folder / "d.txt"))


def test_only_the_rows_of_the_word_are_taken_out(folder):
    file = folder / "deep" / "a.csv"
    assert erasure.forget_rows(file, "tailnum", "N1") == 1
    assert file.read_text() == "tailnum,origin,n\nN12,JFK,\nNA,LGA,1.50\n"
    assert erasure.forget_rows(file, "tailnum", "N1") == 0
    kept = [record.SerializeToString() for record in serving.read_log(folder / "c.tfrecord")][1]
    assert erasure.forget_requests(folder / "c.tfrecord", "N1") == 2
    assert [record.SerializeToString() for record in serving.read_log(folder / "c.tfrecord")] == [kept]
    assert sorted(path.name for path in folder.rglob("*") if path.is_file()) == [
        "a.csv",
        "b.gz",
        "c.tfrecord",
    ]


# ---- The model -------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def january():
    rows = flights.load([1])
    rows["tailnum"] = rows["tailnum"].fillna("")
    return rows.assign(disrupted=flights.disrupted(rows).astype(int))


def ask(model, *rows):
    answer = model.risk(tf.constant([audited.example(row) for row in rows]))
    return answer["risk"].numpy().ravel().round(4).tolist()


def test_a_model_answers_by_aircraft_or_by_group(january):
    airports = ["EWR", "JFK", "LGA"]
    known = {"origin": "JFK", "carrier": "B6", "tailnum": "N267JB"}
    unknown = [{**known, "tailnum": "N0"}, {**known, "tailnum": ""}, {"origin": "JFK", "carrier": "B6"}]
    own = january[january["tailnum"] == "N267JB"]["disrupted"].mean().round(4)
    group = january[(january["origin"] == "JFK") & (january["carrier"] == "B6")]["disrupted"].mean().round(4)
    model = audited.Shares(january, "aircraft", airports)
    assert ask(model, known, *unknown) == pytest.approx([own, group, group, group], abs=1e-4)
    assert ask(model, {"origin": "JFK", "carrier": "XX"}) == pytest.approx(
        [january["disrupted"].mean()], abs=1e-4
    )
    model = audited.Shares(january, "airport and airline", airports)
    assert ask(model, known, *unknown) == pytest.approx([group] * 4, abs=1e-4)


def test_one_flight_outside_the_limits_refuses_the_request(january):
    model = audited.Shares(january, "airport and airline", ["EWR", "LGA"])
    inside = {"origin": "EWR", "carrier": "UA"}
    with pytest.raises(tf.errors.InvalidArgumentError, match="Outside the limits of use"):
        ask(model, inside, {**inside, "origin": "JFK"})


def test_a_delivery_holds_each_flight_of_the_month_once(tmp_path, january):
    audited.deliver(tmp_path)
    rows = [row for file in sorted(tmp_path.rglob("*.csv")) for row in erasure.rows(file)]
    assert len(rows) == len(january) and len({tuple(row) for row in rows}) > 1990
    assert sorted(path.name for path in (tmp_path / "span-01").iterdir()) == ["EWR.csv", "JFK.csv", "LGA.csv"]
