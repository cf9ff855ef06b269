"""Stored results belong to the code as it stands."""

import pytest

from book import measured

NAMES = sorted(path.stem for path in measured.FOLDER.glob("*.json"))


@pytest.mark.parametrize("name", NAMES)
def test_what_is_stored_was_made_by_this_code(name):
    stored = measured.load(name)
    assert not (changed := measured.changed(stored)), (
        f"{', '.join(changed)} changed since book/measured/{name}.json was made. Run it again: "
        f".venv/bin/python {stored['made_by']}"
    )


def test_a_result_is_read_as_it_was_written_and_knows_what_it_depends_on(tmp_path, monkeypatch):
    monkeypatch.setattr(measured, "FOLDER", tmp_path)
    monkeypatch.setattr(measured, "ROOT", tmp_path)
    (tmp_path / "tool.py").write_text("1")
    (tmp_path / "module.py").write_text("2")
    measured.write("times", {"rows": [1, 2]}, ["tool.py", "module.py"], ["pytest"])
    stored = measured.load("times")
    assert stored["results"] == {"rows": [1, 2]}
    assert stored["made_by"] == "tool.py"
    assert stored["versions"].keys() == {"python", "pytest"}
    assert measured.changed(stored) == []
    (tmp_path / "module.py").write_text("3")
    (tmp_path / "tool.py").unlink()
    assert measured.changed(stored) == ["tool.py", "module.py"]
    with pytest.raises(FileNotFoundError, match="There is: times"):
        measured.load("nothing")
