"""The first guard: is what was delivered a table at all? `CsvExampleGen` here asks before TFX reads a row.

Whatever is wrong with the *values* is for the schema and the gate to find (`book.gate`). This module stops only
files that TFX would misread in silence, or refuse in words that name neither file nor line.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from google.protobuf.wrappers_pb2 import StringValue
from tfx import v1 as tfx
from tfx.components.example_gen.csv_example_gen import executor as csv_executor
from tfx.dsl.components.base import executor_spec
from tfx.dsl.io import fileio
from tfx.proto import example_gen_pb2
from tfx.utils import proto_utils

MOST_LINES = 10
"""How many findings about one file are spelled out; the rest are counted."""


class InvalidDataError(Exception):
    """The data are refused: the run stops here, and nothing after it sees them."""


def refuse(what: str, found: Sequence[str]) -> None:
    """Raise an InvalidDataError that lists what was found, if anything was."""
    if found:
        raise InvalidDataError("\n  ".join([what, *found]))


class Executor(csv_executor.Executor):
    """CsvExampleGen's executor, which looks at the files before Beam does."""

    def Do(self, input_dict: dict, output_dict: dict, exec_properties: dict) -> None:  # noqa: N802
        """Check every file of every split, then read as CsvExampleGen does. TFX calls it."""
        reads, writes = tfx.proto.Input(), tfx.proto.Output()
        proto_utils.json_to_proto(exec_properties["input_config"], reads)
        proto_utils.json_to_proto(exec_properties["output_config"], writes)
        for split in reads.splits:
            pattern = str(Path(exec_properties["input_base"]) / split.pattern)
            check(sorted(fileio.glob(pattern)), writes.split_config.partition_feature_name)
        super().Do(input_dict, output_dict, exec_properties)


class CsvExampleGen(tfx.components.CsvExampleGen):
    """`tfx.v1.components.CsvExampleGen`, with an executor that refuses what is no table."""

    EXECUTOR_SPEC = executor_spec.BeamExecutorSpec(Executor)

    def __init__(
        self,
        input_base: str,
        input_config: tfx.proto.Input,
        output_config: tfx.proto.Output,
        range_config: tfx.proto.RangeConfig,
        code: str,
    ) -> None:
        """Take what TFX's own takes, and the checksum of the code that checks: a stricter check reads old files anew."""
        config = example_gen_pb2.CustomConfig()
        config.custom_config.Pack(StringValue(value=code))
        super(tfx.components.CsvExampleGen, self).__init__(  # TFX's has no `custom_config`; its parent has
            input_base=input_base,
            input_config=input_config,
            output_config=output_config,
            range_config=range_config,
            custom_config=config,
        )


def plain(path: str | Path) -> str:
    """Return a path as TFX is given it, or raise a ValueError if TFX would take it for a pattern.

    TFX looks for files by patterns, in which brackets stand for one of several characters and braces for a span.
    """
    if found := re.findall(r"[*?\[\]{}\\]", str(path)):
        raise ValueError(
            f"The path {str(path)!r} contains {' '.join(dict.fromkeys(found))}, which TFX takes for a pattern: it "
            "would not find its own files. Rename or move that folder, then run this again."
        )
    return str(path)


def require(data: str | Path, span: int) -> None:
    """Raise a FileNotFoundError unless the folder of a span holds a CSV file."""
    folder = Path(data) / f"span-{span:02d}"
    if any(folder.glob("*.csv")):
        return
    near = folder if folder.is_dir() else folder.parent
    holds = (
        ", ".join(sorted(child.name for child in near.iterdir())[:12]) if near.is_dir() else "no such folder"
    )
    raise FileNotFoundError(
        f"There is no file {folder}/*.csv for span {span}. In {near}: {holds or 'nothing'}. A span is a folder "
        f"span-{span:02d} with at least one file whose name ends in .csv, in small letters."
    )


def check(files: Sequence[str | Path], key: str = "") -> None:
    """Refuse files that are no table, naming file, line and cure.

    Parameters
    ----------
    files : sequence of path
        Delivered together: CSV files with one header.
    key : str
        The column by which rows are split, if there is one: whole numbers, as TFX demands.

    Raises
    ------
    InvalidDataError
        With a line for each finding, of all files.
    """
    found, headers = [], {}
    for file in files:
        try:
            text = _text(Path(file).read_bytes())
            headers[file] = _header(text, key)
            lines = list(_rows(text, headers[file], key))
        except _UnreadableError as stop:
            lines = [str(stop)]
        if len(lines) > MOST_LINES:
            lines[MOST_LINES:] = [f"and {len(lines) - MOST_LINES} findings more."]
        found += [f"{file}, {line}" for line in lines]
    for file, header in headers.items():
        first = next(iter(headers.values()))
        if header != first:
            found.append(
                f"{file}, line 1: another header than {files[0]}. "
                f"{_beside(header, first)} Files of one span must have the same columns in the same order."
            )
    refuse("The delivery is refused: it cannot be read as one table.", found)


class _UnreadableError(Exception):
    """Nothing more can be said about a file."""


SIGNATURES = {
    b"PK\x03\x04": "a zip archive; an Excel workbook (.xlsx) is one. Export it as CSV (UTF-8)",
    b"\xd0\xcf\x11\xe0": "an old Excel workbook (.xls). Export it as CSV (UTF-8)",
    b"\x1f\x8b": "compressed by gzip. Unpack it",
    b"\xef\xbb\xbf": "text behind a byte-order mark (EF BB BF), which would become part of the first column's name. "
    'Save it as UTF-8 without one; in Python, open(…, encoding="utf-8-sig") reads it away',
    b"\xff\xfe": 'UTF-16 text, as a spreadsheet\'s "Unicode text" is. Save it as CSV (UTF-8)',
    b"\xfe\xff": 'UTF-16 text, as a spreadsheet\'s "Unicode text" is. Save it as CSV (UTF-8)',
}


def _text(raw: bytes) -> str:
    """Decode a file, or say why that cannot be done."""
    if not raw.strip():
        raise _UnreadableError("line 1: the file is empty, without even a header. Have it delivered again.")
    for signature, what in SIGNATURES.items():
        if raw.startswith(signature):
            raise _UnreadableError(f"line 1: this is {what}.")
    if b"\0" in raw:
        raise _UnreadableError(
            f"{_place(raw, raw.index(0))}: a zero byte. This is no text. Have it delivered again."
        )
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        byte = raw[error.start : error.start + 1]
        raise _UnreadableError(
            f"{_place(raw, error.start)}: the byte {byte.hex().upper()} is not UTF-8 (in Windows' encoding cp1252 it "
            f"would be {byte.decode('cp1252', 'replace')!r}). Save the file as UTF-8."
        ) from None
    if alone := re.search(r"\r(?!\n)", text):
        raise _UnreadableError(
            f"{_place(raw, len(text[: alone.start()].encode()))}: a carriage return without a line feed, as old Macs "
            "ended their lines. End each line in a line feed."
        )
    return text


def _place(raw: bytes, at: int) -> str:
    """Return line and column, both from 1, of a byte."""
    *above, line = raw[:at].split(b"\n")
    return f"line {len(above) + 1}, column {len(line.decode(errors='replace')) + 1}"


def _header(text: str, key: str) -> list[str]:
    """Return the names as TFX takes them from line 1, cut at every comma; or say what is wrong with them."""
    line = text.split("\n", 1)[0].strip()
    names = line.split(",")
    shown = line if len(line) < 160 else line[:160] + "…"
    if not line:
        raise _UnreadableError("line 1 is blank. The header must be the first line.")
    if len(names) == 1:
        others = {mark: line.count(mark) for mark in ";\t|"}
        mark = max(others, key=others.get)
        cure = f" Its cells seem to be divided by {mark!r}." if others[mark] else ""
        raise _UnreadableError(
            f"line 1: the file has one column, for there is no comma in its first line: {shown!r}.{cure} Export it "
            "with commas, and with the header as its first line."
        )
    if numbers := [name for name in names if _number(name)]:
        raise _UnreadableError(
            f"line 1: {numbers[0]!r} is a number, where a column's name should be: the header is missing. The line "
            f"reads: {shown}"
        )
    if any('"' in name or "'" in name for name in names):
        raise _UnreadableError(
            f"line 1: the names of the columns are in quotes, which TFX takes for part of them: {shown}. "
            "Write the header without quotes."
        )
    if any(name != name.strip() for name in names):
        spaced = next(name for name in names if name != name.strip())
        raise _UnreadableError(
            f"line 1: a space beside the name {spaced!r}. Write the header without spaces beside commas."
        )
    if empty := [str(place) for place, name in enumerate(names, 1) if not name]:
        raise _UnreadableError(
            f"line 1: {_columns(empty)} without a name, of {len(names)}: {shown!r}. Name it, or delete the comma."
        )
    for name, times in Counter(names).items():
        if times > 1:
            places = [str(place) for place, other in enumerate(names, 1) if other == name]
            raise _UnreadableError(
                f"line 1: the name {name!r} stands {times} times, in {_columns(places)}; TFX would keep the last and "
                "drop the others in silence. Rename or delete one."
            )
    if key and key not in names:
        raise _UnreadableError(
            f"line 1: there is no column {key!r}, by which the rows are split. The columns are: {', '.join(names)}."
        )
    return names


def _columns(places: list[str]) -> str:
    return f"column{'s' * (len(places) > 1)} {' and '.join(places)}"


def _rows(text: str, header: list[str], key: str) -> Iterator[str]:
    """Yield a line for each thing that is wrong with the rows."""
    if not text.endswith("\n"):
        yield (
            f"line {text.count(chr(10)) + 1}: the file does not end with a line break, so its last row may be cut off "
            f"within a cell: {text.rsplit(chr(10), 1)[1][-60:]!r}. Have it delivered again; if the row is whole, end it."
        )
    # As TFX reads: lines are joined while they hold an odd number of quotes.
    columns: list[list[tuple[int, str]]] = [[] for _ in header]
    record, began = "", 1
    for number, line in enumerate(io.StringIO(text, newline="\n"), 1):
        began = began if record else number
        record += line
        if number == 1 or record.count('"') % 2:
            record = record if number > 1 else ""
            continue
        cells, record = next(csv.reader(io.StringIO(record, newline="")), []), ""
        if not cells:
            continue  # a blank line, which TFX skips too
        if cells == header:
            yield f"line {began} is the header once more: two files were joined. Delete the line."
        elif len(cells) != len(header):
            yield (
                f"line {began}: {len(cells)} cell{'s' * (len(cells) != 1)}, where the header has {len(header)}. A row "
                "that was cut off, or a comma too many; a cell that holds a comma must be in quotes."
            )
        else:
            for column, cell in zip(columns, cells, strict=True):
                column.append((began, cell))
    if record:
        yield f"line {began}: a quote is opened and never closed, so the rest of the file is one cell. Close or delete it."
    elif not columns[0]:
        yield "line 2: the file has a header and no rows. Have it delivered again."
    for name, cells in zip(header, columns, strict=True):
        yield from _odd_cells(name, cells, name == key)


def _odd_cells(name: str, cells: list[tuple[int, str]], is_key: bool) -> Iterator[str]:
    """Yield a line for cells that turn a column of numbers into something else."""
    if is_key:
        if odd := [(line, cell) for line, cell in cells if not re.fullmatch(r"\s*[+-]?\d+\s*", cell)]:
            line, cell = odd[0]
            yield (
                f"line {line}: {name} is {cell!r}. Rows are split by {name}, so in each of them it must be a whole "
                f"number, without a decimal point ({len(odd)} of {len(cells)} rows have none)."
            )
        return
    filled = [(line, cell) for line, cell in cells if cell]
    if spaced := [(line, cell) for line, cell in filled if cell != cell.strip() and not _number(cell)]:
        line, cell = spaced[0]
        yield f"line {line}: {name} is {cell!r}, with a space at its edge: to TFX another value. Take it away."
    odd = [(line, cell) for line, cell in filled if not _number(cell)]
    if odd and len(odd) < 0.5 * len(filled) and len({cell for _, cell in odd}) <= 5:
        line, cell = odd[0]
        yield (
            f"line {line}: {name} is {cell!r}, where {len(filled) - len(odd)} other rows have a number. Leave a cell "
            f"empty if its value is missing ({len(odd)} row{'s' * (len(odd) != 1)})."
        )


def _number(cell: str) -> bool:
    """Say whether a cell is a finite number. `nan`, `inf` and `1_000` are none, though Python would read them."""
    return re.fullmatch(r"\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*", cell) is not None


def _beside(found: list[str], wanted: list[str]) -> str:
    missing = [name for name in wanted if name not in found]
    added = [name for name in found if name not in wanted]
    if not (missing or added):
        return "The columns stand in another order."
    return f"Missing: {', '.join(missing) or 'none'}; new: {', '.join(added) or 'none'}."
