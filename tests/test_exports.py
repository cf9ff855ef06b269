"""The requests for the small model of chapter "InfraValidator", and how a version comes into service."""

import base64
import math

import pytest

from book import exports


def record(**values: bytes | int | float) -> bytes:
    return exports.changed(b"", **values)


def test_a_record_reads_back_as_it_was_written_and_what_is_removed_is_missing():
    whole = record(carrier=b"DL", hour=19, temp=41.0, wind_dir=260)
    found = exports.table([whole, exports.changed(whole, temp=None, hour=7)])
    assert found.iloc[0].to_dict() == {"carrier": "DL", "hour": 19, "temp": 41.0, "wind_dir": 260}
    assert found["hour"].tolist() == [19, 7] and math.isnan(found["temp"][1])


def test_a_request_carries_the_bytes_themselves():
    whole = record(carrier=b"DL")
    (one,) = exports.request(whole)["instances"]
    assert base64.b64decode(one["b64"]) == whole


def test_version_1_begins_anew_and_a_later_one_comes_beside_it(tmp_path):
    made, served = tmp_path / "made", tmp_path / "served"
    made.mkdir()
    (made / "saved_model.pb").write_text("model")
    for version, there in ((1, {"1"}), (2, {"1", "2"}), (1, {"1"})):
        exports.release(made, served, version)
        assert {path.name for path in served.iterdir()} == there
    exports.release(made, served, 2)
    with pytest.raises(OSError):
        exports.release(made, served, 2)  # a version is never overwritten
