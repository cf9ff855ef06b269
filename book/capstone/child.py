"""Runs a reader's file in a process of its own, which may open nothing: `python -m book.capstone.child`.

It reads one request from its input, a JSON object, and writes one answer. `book.capstone.submission` asks it.
"""

from __future__ import annotations

import sys

sys.modules["pyarrow"] = None  # it opens files without Python seeing it

import io  # noqa: E402
import json  # noqa: E402
import os  # noqa: E402
import warnings  # noqa: E402
import zoneinfo  # noqa: E402
from types import ModuleType  # noqa: E402

import pandas as pd  # noqa: E402

from book import capstone  # noqa: E402

REFUSED = (
    "socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "pty.", "ctypes.", "sqlite3.",
    "os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate", "os.chmod", "shutil.", "mmap.",
)  # fmt: skip
"""What the reader's code may not do, by the names of Python's audit events."""

FILE = "repairs.py"
"""What the reader's code is compiled as, whatever the file's name: the name is the reader's, and Python asks for it."""

seen: list[str] = []
"""What it tried, each in a sentence: kept here, because a rule may catch the exception."""


def watch(event: str, given: tuple) -> None:
    """Refuse to open a file other than Python's own, and to start anything. Python calls it."""
    if event == "open" and not isinstance(given[0], int):
        if given[0] == FILE:  # there is none in this empty folder; Python looks for it to show a line
            return
        file = os.path.realpath(os.fsdecode(given[0]))
        reads = (given[1] is None or not set("wax+") & set(given[1])) and not (given[2] or 0) & (
            os.O_WRONLY | os.O_RDWR
        )
        if reads and file.startswith(PYTHON) and not file.startswith(OURS):
            return
        tried = f"open `{os.path.relpath(file, BOOK) if file.startswith(BOOK) else os.path.basename(file)}`"
    elif event.startswith(REFUSED):
        tried = f"use `{event}`"
    else:
        return
    if module := _imported():
        seen.append(
            f"Your file imports `{module}`, which reads more than Python's own files. It may import Python's own modules, "
            "NumPy, pandas, `book.capstone` and `book.flights`."
        )
    elif name := _reader():
        seen.append(
            f"Your file tried to call `{name}`, which opens files of the book. A rule gets a span's rows as its argument: "
            "it may only use the rows that it is given."
        )
    else:
        seen.append(f"Your file tried to {tried}. It may only use the rows that it is given.")
    raise PermissionError(f"a file of repairs may not {tried}")


def _imported() -> str:
    """Return the module that the reader's file is importing at this moment, or an empty text."""
    frame, name = sys._getframe(2), ""
    while frame is not None:
        if frame.f_code.co_filename == FILE:
            return name
        if frame.f_code.co_name == "_find_and_load":  # of importlib
            name = frame.f_locals.get("name", name)
        frame = frame.f_back
    return ""


def _reader() -> str:
    """Return which function of the book the reader's file has called at this moment, or an empty text."""
    frame, name = sys._getframe(2), ""
    while frame is not None and frame.f_code.co_filename != FILE:
        module = frame.f_globals.get("__name__", "")
        name = f"{module.removeprefix('book.')}.{frame.f_code.co_name}" if module.startswith("book.") else ""
        frame = frame.f_back
    return name if frame is not None else ""


BOOK = os.path.dirname(os.path.dirname(os.path.dirname(os.path.realpath(__file__)))) + os.sep
OURS = tuple(BOOK + folder + os.sep for folder in ("book", "data", "tools", "tests", "chapters"))
PYTHON = tuple(
    os.path.realpath(folder) + os.sep
    for folder in (
        os.path.dirname(os.__file__),
        os.path.dirname(os.path.dirname(pd.__file__)),
        *zoneinfo.TZPATH,
    )
)
"""Where modules are imported from, and where the zones of time stand."""


class Printed(io.StringIO):
    """What the reader's code prints, as far as anybody wants to read it."""

    def write(self, text: str) -> int:
        super().write(text[: max(0, 2_000 - self.tell())])
        return len(text)


printed = Printed()


class Refused(Exception):  # noqa: N818  it is a sentence for the reader
    """The file of repairs cannot be taken: the message is for its author."""


def load(source: str, file: str) -> ModuleType:
    """Run the file and return its names; `file` is what its author calls it."""
    made = ModuleType("repairs")
    try:
        exec(compile(source, FILE, "exec"), made.__dict__)
    except SyntaxError as error:
        raise Refused(f"{file}, line {error.lineno}: {error.msg}. Python cannot read the file.") from None
    except BaseException as error:
        raise Refused(f"{file}{_line(error)}: {_said(error)}.") from None
    repairs = getattr(made, "repairs", None)
    if isinstance(repairs, capstone.Repair):
        raise Refused("`repairs` is one repair. Put it into a list: `repairs = [rule(…)]`.")
    if not isinstance(repairs, list):
        raise Refused(f"{file} has no list `repairs`. It may be empty: `repairs = []`.")
    for one in repairs:
        if callable(one):
            name = getattr(one, "__name__", "function")
            raise Refused(
                f"`repairs` holds the function `{name}` itself. Say for which span: `rule({name}, span)`."
            )
        if not isinstance(one, capstone.Repair):
            raise Refused(
                f"`repairs` holds {one!r}. It may hold what `rule`, `redeliver` and `look_up` return."
            )
    return made


def plan(request: dict) -> dict:
    """Say what the file asks for: its repairs, the rows to look up, and its schema."""
    made = load(request["source"], request["file"])
    repairs = []
    for one in made.repairs:
        told = {"kind": one.kind, "spans": one.spans, "name": str(one)}
        if one.kind == "look_up":
            rows = _rows(request["frames"][str(one.spans[0])])
            where, _ = _called(one, rows.copy(), one.spans[0])
            if not isinstance(where, pd.Series) or where.dtype != bool or not where.index.equals(rows.index):
                raise Refused(
                    f"The {one} should return a Series of truth values, one for each row; it returned {type(where).__name__}."
                )
            told["rows"] = [int(row) for row in rows.index[where]]
        repairs.append(told)
    schema = None
    if callable(getattr(made, "schema", None)):
        from google.protobuf import text_format
        from tensorflow_metadata.proto.v0 import schema_pb2

        book = text_format.Parse(request["schema"], schema_pb2.Schema())
        try:
            edited = made.schema(book)
        except BaseException as error:
            raise Refused(f"Your function `schema` failed{_line(error)}: {_said(error)}.") from None
        if edited is not None and not isinstance(edited, schema_pb2.Schema):
            raise Refused(
                f"Your function `schema` returned {type(edited).__name__}: return the schema, or None."
            )
        schema = edited and text_format.MessageToString(edited)
    return {"repairs": repairs, "schema": schema}


def apply(request: dict) -> dict:
    """Apply the rules, all or all but one, to each of several sets of spans."""
    repairs = load(request["source"], request["file"]).repairs
    printed.truncate(printed.seek(0))  # the reader has seen it, when `plan` ran the file
    results, said, idle = [], None, []
    for variant in request["variants"]:
        frames = {int(span): _rows(text) for span, text in variant["frames"].items()}
        for number, one in enumerate(repairs):
            if one.kind != "rule" or number == variant["without"]:
                continue
            for span in one.spans:
                before = frames[span]
                after, copied = _called(one, before.copy(), span)
                if not isinstance(after, pd.DataFrame):
                    raise Refused(
                        f"The {one} returned {type(after).__name__} for span {span}; it should return the rows, a DataFrame."
                    )
                if new := [str(name) for name in after.columns if name not in capstone.flights.COLUMNS]:
                    cure = " `reset_index` made it; leave the index as it is." * ("row" in new)
                    raise Refused(
                        f"After the {one}, span {span}: the columns must stay as they are; new: {', '.join(new)}.{cure}"
                    )
                try:
                    frames[span] = capstone.typed(after)
                except ValueError as error:
                    raise Refused(f"After the {one}, span {span}: {error}") from None
                if variant["without"] is None and _same(before, frames[span]):
                    idle.append({"name": str(one), "span": span, "copied": copied})
        results.append({span: rows.to_csv(index_label="row") for span, rows in frames.items()})
        said = printed.getvalue() if said is None else said
    return {"variants": results, "printed": said, "idle": idle}


def _same(before: pd.DataFrame, after: pd.DataFrame) -> bool:
    """Return whether a rule has changed no cell and dropped no row."""
    if not before.index.sort_values().equals(after.index.sort_values()):
        return False
    after = after.loc[before.index]
    return bool(((before == after) | (before.isna() & after.isna())).all(axis=None))


def _rows(text: str) -> pd.DataFrame:
    return capstone.parsed(text)


def _called(one: capstone.Repair, rows: pd.DataFrame, span: int) -> tuple[object, bool]:
    """Return what the reader's function returns, and whether pandas warned that it changes a copy."""
    try:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            value = one.function(rows)
    except BaseException as error:
        raise Refused(f"The {one} failed on span {span}{_line(error)}: {_said(error)}.") from None
    return value, any(issubclass(warning.category, pd.errors.SettingWithCopyWarning) for warning in caught)


def _said(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}".strip(": ").rstrip(".")


def _line(error: BaseException) -> str:
    lines, at = [], error.__traceback__
    while at is not None:  # not by `traceback`, which opens files
        lines += [at.tb_lineno] * (at.tb_frame.f_code.co_filename == FILE)
        at = at.tb_next
    return f", line {lines[-1]}" if lines else ""


def main() -> None:
    """Answer one request."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    request = json.load(sys.stdin)
    sys.stdout, sys.stdin = printed, io.StringIO()  # what the reader prints is told apart from the answer
    if request["task"] == "plan":
        import tensorflow_metadata.proto.v0.schema_pb2  # noqa: F401
    sys.dont_write_bytecode = True
    sys.addaudithook(watch)
    try:
        answer = {"plan": plan, "apply": apply}[request["task"]](request)
    except Refused as refused:
        answer = {"error": str(refused)}
    if seen:
        answer = {"error": seen[0]}
    answer.setdefault("printed", printed.getvalue())
    json.dump(answer, answers)
    answers.close()


if __name__ == "__main__":
    main()
