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
    (tmp_path / "tool.py").write_text("a = 1")
    (tmp_path / "module.py").write_text("a = 2")
    measured.write("times", {"rows": [1, 2]}, ["tool.py", "module.py"], ["pytest"])
    stored = measured.load("times")
    assert stored["results"] == {"rows": [1, 2]}
    assert stored["made_by"] == "tool.py"
    assert stored["versions"].keys() == {"python", "pytest"}
    assert measured.changed(stored) == []
    (tmp_path / "module.py").write_text("a = 3")
    (tmp_path / "tool.py").unlink()
    assert measured.changed(stored) == ["tool.py", "module.py"]
    with pytest.raises(FileNotFoundError, match="There is: times"):
        measured.load("nothing")


CODE = '''"""What it is."""

def speed(rows):  # in rows a second
    """Say how fast: ü, 中."""
    text = "# no comment"; "a string that does nothing"
    return rows / 2, f"{rows} rows", """in a
# value
"""
'''


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("What it is.", "What it is,\nat length: é.", True),
        ("# in rows a second", "# rows/s", True),
        ("  # in rows a second", "", True),
        ("Say how fast: ü, 中.", "Say it.", True),
        ("    text =", "\n    # Why.\n    text =", True),
        ("rows / 2", "rows / 3", False),
        ("# no comment", "# another", False),
        ("# value", "# other", False),
        ("{rows} rows", "{rows} lines", False),
        ("    return", "        return", False),
        ("(rows):", "(rows, /):", False),
    ],
)
def test_words_about_code_may_change_and_the_code_may_not(tmp_path, monkeypatch, old, new, same):
    monkeypatch.setattr(measured, "ROOT", tmp_path)
    file = tmp_path / "tool.py"
    file.write_text(CODE)
    before = measured.fingerprint("tool.py")
    assert CODE.count(old) == 1
    file.write_text(CODE.replace(old, new).replace("        return", "    if rows:\n        return"))
    assert (measured.fingerprint("tool.py") == before) is same


def test_a_file_that_is_no_code_counts_with_every_byte(tmp_path, monkeypatch):
    monkeypatch.setattr(measured, "ROOT", tmp_path)
    (tmp_path / "schema.pbtxt").write_text("# a\n")
    before = measured.fingerprint("schema.pbtxt")
    (tmp_path / "schema.pbtxt").write_text("# b\n")
    assert measured.fingerprint("schema.pbtxt") != before
