"""Each way in which a person or a spreadsheet breaks a file is refused with file, line and cure, or does no harm."""

from __future__ import annotations

import csv
import io
import re

import pytest

from book import quiet

quiet.start()

import tensorflow as tf  # noqa: E402
from tfx import v1 as tfx  # noqa: E402

from book import delivery, flights, pipeline  # noqa: E402

SPAN = 4
GOOD = flights.path(SPAN).read_bytes()
LINES = GOOD.decode().splitlines(keepends=True)
HEADER = LINES[0].strip().split(",")


def cell(line: int, name: str, value: str) -> bytes:
    """Return the file with another value in one cell; the header is line 1."""
    lines = list(LINES)
    cells = lines[line - 1].rstrip("\n").split(",")
    cells[HEADER.index(name)] = value
    lines[line - 1] = ",".join(cells) + "\n"
    return "".join(lines).encode()


def header(change) -> bytes:
    return "".join([",".join(change(HEADER)) + "\n", *LINES[1:]]).encode()


def column(name: str, change) -> bytes:
    """Return the file with every cell of a column changed."""
    table = list(csv.reader(io.StringIO(GOOD.decode())))
    place = HEADER.index(name)
    for row in table[1:]:
        row[place] = change(row[place])
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(table)
    return out.getvalue().encode()


def moved() -> bytes:
    """Return the file with its first column last."""
    return "".join(
        f"{rest},{first}\n" for first, _, rest in (line.strip().partition(",") for line in LINES)
    ).encode()


def replaced(name: str, other: str) -> bytes:
    return header(lambda names: [other if each == name else each for each in names])


REFUSED = {
    "empty": (b"", "line 1: the file is empty"),
    "only blank lines": (b"\n\n \n", "line 1: the file is empty"),
    "header only": (LINES[0].encode(), "line 2: the file has a header and no rows"),
    "cut within a row": (GOOD[:100_000], r"line \d+: \d+ cells?, where the header has 28"),
    "cut within the last cell": (GOOD[:-1], "line 2001: the file does not end with a line break"),
    "semicolons": (GOOD.replace(b",", b";"), r"one column.*'year;month;day.*divided by ';'"),
    "tabs": (GOOD.replace(b",", b"\t"), r"one column.*divided by '\\t'"),
    "a spreadsheet's separator line": (b"sep=,\n" + GOOD, "column 2 without a name, of 2: 'sep=,'"),
    "a title above the header": (b"Flights of April\n" + GOOD, "one column.*'Flights of April'"),
    "a blank line above the header": (b"\n" + GOOD, "line 1 is blank"),
    "no header": ("".join(LINES[1:]).encode(), "line 1: '2013' is a number.*the header is missing"),
    "byte-order mark": (b"\xef\xbb\xbf" + GOOD, "line 1: .*byte-order mark.*utf-8-sig"),
    "UTF-16": (GOOD.decode().encode("utf-16"), "line 1: .*UTF-16"),
    "one cp1252 byte": (
        GOOD.replace(LINES[6].encode(), LINES[6].replace(",", ",\u00e9", 1).encode("cp1252")),
        r"line 7, column 6: the byte E9 is not UTF-8 .*'é'",
    ),
    "a zero byte": (GOOD[:5000] + b"\0" + GOOD[5001:], r"line \d+, column \d+: a zero byte"),
    "an Excel workbook": (b"PK\x03\x04" + GOOD, "zip archive; an Excel workbook"),
    "an old Excel workbook": (b"\xd0\xcf\x11\xe0" + GOOD, "old Excel workbook"),
    "compressed": (b"\x1f\x8b\x08" + GOOD, "gzip"),
    "a web page instead": (b"<!DOCTYPE html>\n<html>Log in</html>\n", "one column.*DOCTYPE"),
    "old Mac's line ends": (GOOD.replace(b"\n", b"\r"), "line 1, column .*carriage return"),
    "a column's name twice": (replaced("dewp", "temp"), "the name 'temp' stands 2 times, in columns 20 and 21"),
    "a name in quotes": (header(lambda names: [f'"{name}"' for name in names]), "names of the columns are in quotes"),
    "spaces after the commas": (GOOD.replace(b",", b", "), "a space beside the name ' month'"),
    "a trailing comma in the header": (header(lambda names: [*names, ""]), "column 29 without a name"),
    "a trailing comma in each line": (GOOD.replace(b"\n", b",\n"), "column 29 without a name"),
    "a trailing comma in the rows": (
        "".join([LINES[0], *(line.replace("\n", ",\n") for line in LINES[1:])]).encode(),
        "line 2: 29 cells, where the header has 28",
    ),
    "an index column": (
        "".join(["," + LINES[0], *(f"{n},{line}" for n, line in enumerate(LINES[1:]))]).encode(),
        "column 1 without a name",
    ),
    "the split key in capitals": (replaced("day", "Day"), "no column 'day', by which.*Day"),
    "the split key missing": (replaced("day", "weekday"), "no column 'day'"),
    "the split key as 1.0": (column("day", lambda value: value + ".0"), "line 2: day is '1.0'.*2000 of 2000"),
    "the split key empty once": (cell(12, "day", ""), "line 12: day is ''"),
    "a total in the last row": ((GOOD.decode() + "Total,2000" + "," * 26 + "\n").encode(), "line 2002: day is ''"),
    "empty rows of a spreadsheet": (GOOD + b"," * 27 + b"\n", "line 2002: day is ''"),
    "two files joined": (GOOD + GOOD, "line 2002 is the header once more"),
    "a quote never closed": (cell(9, "tailnum", '"N123'), "line 9: a quote is opened and never closed"),
    "a decimal comma": (cell(9, "temp", "55,4"), "line 9: 29 cells, where the header has 28"),
    "a decimal comma in quotes": (cell(9, "temp", '"55,4"'), "line 9: temp is '55,4', where"),
    "NaN in one cell": (cell(9, "temp", "NaN"), "line 9: temp is 'NaN', where"),
    "an infinity": (cell(9, "temp", "-inf"), "line 9: temp is '-inf', where"),
    "R's NA": (cell(9, "arr_delay", "NA"), "line 9: arr_delay is 'NA', where"),
    "a spreadsheet's error": (cell(9, "wind_speed", "#DIV/0!"), "line 9: wind_speed is '#DIV/0!'"),
    "a unit in a cell": (cell(9, "distance", "725 mi"), "line 9: distance is '725 mi'"),
    "a time for a clock number": (cell(9, "sched_dep_time", "06:10"), "line 9: sched_dep_time is '06:10'"),
    "a space before a word": (cell(9, "dest", " BOS"), "line 9: dest is ' BOS', with a space"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_a_broken_file_is_refused_by_name_place_and_cure(name, tmp_path):
    content, words = REFUSED[name]
    file = tmp_path / "flights.csv"
    file.write_bytes(content)
    with pytest.raises(delivery.InvalidDataError) as stop:
        delivery.check([file], "day")
    assert re.search(re.escape(str(file)) + ", .*" + words, str(stop.value)), str(stop.value)
    assert len(str(stop.value)) < 4000  # a finding in every row is not a wall


HARMLESS = {
    "as it is": GOOD,
    "Windows' line ends": GOOD.replace(b"\n", b"\r\n"),
    "columns in another order": moved(),
    "a blank line in the middle": "".join([*LINES[:9], "\n", *LINES[9:]]).encode(),
    "blank lines at the end": GOOD + b"\n\n",
    "every cell in quotes": "".join(
        [LINES[0], *(",".join(f'"{c}"' for c in line.strip().split(",")) + "\n" for line in LINES[1:])]
    ).encode(),
    "clock numbers with leading zeros": column("sched_dep_time", lambda value: value.zfill(4)),
    "whole numbers as 55.0": column("temp", lambda value: value and str(float(value))),
    "scientific notation": column("pressure", lambda value: value and f"{float(value):.6e}"),
}


def read(folder):
    """Return the examples that CsvExampleGen makes of a folder, as a sorted list."""
    context = tfx.dsl.Pipeline(
        "read", str(folder / "out"),
        components=[delivery.CsvExampleGen(str(folder / "data"), pipeline.spans(), pipeline.by_day(), pipeline.only(SPAN), code="")],
        metadata_connection_config=tfx.orchestration.metadata.sqlite_metadata_connection_config(str(folder / "m.sqlite")),
        beam_pipeline_args=pipeline.BEAM,
    )  # fmt: skip
    tfx.orchestration.LocalDagRunner().run(context)
    files = [str(file) for file in folder.glob("out/CsvExampleGen/examples/*/Split-*/*.gz")]
    records = tf.data.TFRecordDataset(files, "GZIP").as_numpy_iterator()
    return sorted(
        tf.train.Example.FromString(record).SerializeToString(deterministic=True) for record in records
    )


def delivered(folder, content):
    file = folder / "data" / f"span-{SPAN:02d}" / "flights.csv"
    file.parent.mkdir(parents=True)
    file.write_bytes(content)
    return folder


@pytest.fixture(scope="module")
def examples(tmp_path_factory):
    return read(delivered(tmp_path_factory.mktemp("good"), GOOD))


@pytest.mark.parametrize("name", [name for name in HARMLESS if name != "as it is"])
def test_what_does_no_harm_gives_the_same_examples(name, examples, tmp_path):
    assert read(delivered(tmp_path, HARMLESS[name])) == examples


def test_a_line_break_within_quotes_stays_within_its_cell(examples, tmp_path):
    made = read(delivered(tmp_path, cell(9, "tailnum", '"N1\n23"')))
    assert len(made) == len(examples)
    (changed,) = set(made) - set(examples)
    assert b"N1\n23" in changed


def test_the_pipelines_reader_checks_before_it_reads(tmp_path):
    """In the component, not only in the function: TFX itself says "Feature name `day` does not exist"."""
    with pytest.raises(delivery.InvalidDataError, match=r"span-04/flights.csv, line 1: .*one column"):
        read(delivered(tmp_path, GOOD.replace(b",", b";")))


def test_files_of_one_span_must_have_one_header(tmp_path):
    first, second = tmp_path / "a.csv", tmp_path / "b.csv"
    first.write_bytes(GOOD)
    second.write_bytes(replaced("visib", "visibility"))
    with pytest.raises(
        delivery.InvalidDataError, match=r"b.csv, line 1: another header.*Missing: visib; new: visibility"
    ):
        delivery.check([first, second], "day")
    second.write_bytes(header(lambda names: [*names[:-2], names[-1], names[-2]]))
    with pytest.raises(delivery.InvalidDataError, match="another order"):
        delivery.check([first, second], "day")


def test_every_month_of_the_book_is_a_table():
    for span in flights.SPANS:
        delivery.check([flights.path(span)], "day")


def test_all_findings_are_told_at_once(tmp_path):
    file = tmp_path / "flights.csv"
    file.write_bytes(cell(9, "temp", "NaN").replace(LINES[20].encode(), b"2013,4\n"))
    with pytest.raises(delivery.InvalidDataError, match=r"(?s)line 21: 2 cells.*line 9: temp is 'NaN'"):
        delivery.check([file], "day")


@pytest.mark.parametrize("name", ["data [April]", "what?", "{SPAN}", "a*b"])
def test_a_folder_that_tfx_takes_for_a_pattern_is_refused_before_anything_starts(name, tmp_path):
    folder = tmp_path / name
    delivered(folder, GOOD)
    with pytest.raises(ValueError, match="takes for a pattern.*Rename or move"):
        pipeline.create(tmp_path / "run", SPAN, folder / "data")
    with pytest.raises(ValueError, match="takes for a pattern.*Rename or move"):
        pipeline.create(folder, SPAN)
    assert not (tmp_path / "run").exists()


@pytest.mark.parametrize("name", ["flights.csv.gz", "flights.xlsx", "flights.CSV", "flights.csv.txt"])
def test_a_span_without_a_csv_file_says_what_lies_there(name, tmp_path):
    (tmp_path / "span-04").mkdir()
    (tmp_path / "span-04" / name).write_bytes(GOOD)
    with pytest.raises(FileNotFoundError, match=rf"span-04/\*.csv.*{re.escape(name)}"):
        pipeline.create(tmp_path / "run", SPAN, tmp_path)
