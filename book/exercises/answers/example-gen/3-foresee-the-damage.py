# %% starter
def foresee(lines, columns, numbers):
    return ...


answer = foresee


# %% solution
def foresee(lines, columns, numbers):
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    header = lines[0].split(",")
    if any(len(cells) != len(header) for cells in rows):
        return "stops"
    if header != columns:
        return "damaged"
    if len({tuple(cells) for cells in rows}) < len(rows):
        return "damaged"
    for cells in rows:
        for name, text in zip(columns, cells):
            if "\n" in text:
                return "damaged"
            if name in numbers and text and not is_number(text):
                return "damaged"
    return "fine"


answer = foresee

# %% right
import csv, io


def foresee(lines, columns, numbers):
    body = lines[1:]
    if sum(line.count('"') for line in body) % 2:
        return "stops"
    rows = [row for row in csv.reader(io.StringIO("\n".join(body))) if row]
    if {len(row) for row in rows} - {lines[0].count(",") + 1}:
        return "stops"
    if lines[0] != ",".join(columns):
        return "damaged"
    frame = pd.DataFrame(rows, columns=columns)
    glued = (
        frame.apply(lambda column: column.str.contains("\n")).to_numpy().any()
    )
    text = frame[[name for name in columns if name in numbers]].replace("", "0")
    bad = not all(map(is_number, text.to_numpy().ravel()))
    return "damaged" if glued or bad or frame.duplicated().any() else "fine"


answer = foresee

# %% wrong: cut off
import io


def foresee(lines, columns, numbers):
    try:
        frame = pd.read_csv(io.StringIO("\n".join(lines)))
    except Exception:
        return "stops"
    if list(frame.columns) != list(columns) or frame.duplicated().any():
        return "damaged"
    return "fine"


answer = foresee


# %% wrong: a comma stands within
def foresee(lines, columns, numbers):
    if any(line.count(",") != lines[0].count(",") for line in lines):
        return "stops"
    return "fine" if lines[0] == ",".join(columns) else "damaged"


answer = foresee


# %% wrong: begins with a space
def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    if any(len(cells) != len(header) for cells in rows):
        return "stops"
    if any("\n" in text for cells in rows for text in cells):
        return "damaged"
    if len({tuple(cells) for cells in rows}) < len(rows):
        return "damaged"
    for cells in rows:
        for name, text in zip(columns, cells):
            if name in numbers and text:
                try:
                    float(text)
                except ValueError:
                    return "damaged"
    return "fine"


answer = foresee


# %% wrong: there is no record, and
def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    if any(len(cells) != len(header) for cells in rows):
        return "stops"
    if set(header) != set(columns):
        return "damaged"
    if any("\n" in text for cells in rows for text in cells):
        return "damaged"
    if len({tuple(cells) for cells in rows}) < len(rows):
        return "damaged"
    for cells in rows:
        for name, text in zip(columns, cells):
            if name in numbers and text:
                try:
                    float(text)
                except ValueError:
                    return "damaged"
    return "fine"


answer = foresee


# %% wrong: both records are the same
def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    if any(len(cells) != len(header) for cells in rows):
        return "stops"
    if header != list(columns):
        return "damaged"
    if any("\n" in text for cells in rows for text in cells):
        return "damaged"
    for cells in rows:
        for name, text in zip(columns, cells):
            if name in numbers and text:
                try:
                    float(text)
                except ValueError:
                    return "damaged"
    return "fine"


answer = foresee


# %% wrong: glued
def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    if any(len(cells) != len(header) for cells in rows):
        return "stops"
    if header != list(columns):
        return "damaged"
    if len({tuple(cells) for cells in rows}) < len(rows):
        return "damaged"
    for cells in rows:
        for name, text in zip(columns, cells):
            if name in numbers and text:
                try:
                    float(text)
                except ValueError:
                    return "damaged"
    return "fine"


answer = foresee


# %% wrong: `NA`, in the middle
def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    if any(len(cells) != len(header) for cells in rows):
        return "stops"
    if header != list(columns):
        return "damaged"
    if any("\n" in text for cells in rows for text in cells):
        return "damaged"
    if len({tuple(cells) for cells in rows}) < len(rows):
        return "damaged"
    return "fine"


answer = foresee


# %% wrong: empty cell
def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    if any(len(cells) != len(header) for cells in rows):
        return "stops"
    if header != list(columns):
        return "damaged"
    if any("\n" in text for cells in rows for text in cells):
        return "damaged"
    if len({tuple(cells) for cells in rows}) < len(rows):
        return "damaged"
    for cells in rows:
        for name, text in zip(columns, cells):
            if name in numbers:
                try:
                    float(text)
                except ValueError:
                    return "damaged"
    return "fine"


answer = foresee


# %% wrong: goes before
def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    if header != list(columns):
        return "damaged"
    if any(len(cells) != len(header) for cells in rows):
        return "stops"
    if any("\n" in text for cells in rows for text in cells):
        return "damaged"
    if len({tuple(cells) for cells in rows}) < len(rows):
        return "damaged"
    for cells in rows:
        for name, text in zip(columns, cells):
            if name in numbers and text:
                try:
                    float(text)
                except ValueError:
                    return "damaged"
    return "fine"


answer = foresee


# %% wrong: unlike the file's own header
def foresee(lines, columns, numbers):
    header = columns
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    if any(len(cells) != len(header) for cells in rows):
        return "stops"
    if lines[0].split(",") != list(columns):
        return "damaged"
    if any("\n" in text for cells in rows for text in cells):
        return "damaged"
    if len({tuple(cells) for cells in rows}) < len(rows):
        return "damaged"
    for cells in rows:
        for name, text in zip(columns, cells):
            if name in numbers and text:
                try:
                    float(text)
                except ValueError:
                    return "damaged"
    return "fine"


answer = foresee


# %% wrong: Catch it
def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    rows = records(lines[1:])
    if any(len(cells) != len(header) for cells in rows):
        return "stops"
    if header != list(columns):
        return "damaged"
    if any("\n" in text for cells in rows for text in cells):
        return "damaged"
    if len({tuple(cells) for cells in rows}) < len(rows):
        return "damaged"
    for cells in rows:
        for name, text in zip(columns, cells):
            if name in numbers and text:
                try:
                    float(text)
                except ValueError:
                    return "damaged"
    return "fine"


answer = foresee

# %% wrong: one of the texts
answer = lambda lines, columns, numbers: True


# %% wrong: `1e3` and
def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    if any(len(cells) != len(header) for cells in rows):
        return "stops"
    if header != list(columns):
        return "damaged"
    if any("\n" in text for cells in rows for text in cells):
        return "damaged"
    if len({tuple(cells) for cells in rows}) < len(rows):
        return "damaged"
    for cells in rows:
        for name, text in zip(columns, cells):
            if name in numbers and text and not text.isdigit():
                return "damaged"
    return "fine"


answer = foresee


# %% wrong: the lines differ
def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    if any(len(cells) != len(header) for cells in rows):
        return "stops"
    sent = [line for line in lines[1:] if line]
    if header != list(columns) or len(set(sent)) < len(sent):
        return "damaged"
    for cells in rows:
        for name, text in zip(columns, cells):
            if "\n" in text or (
                name in numbers and text and not is_number(text)
            ):
                return "damaged"
    return "fine"


answer = foresee


# %% wrong: the last record is cut off
def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    if any(len(cells) != len(header) for cells in rows[:-1]):
        return "stops"
    if header != list(columns) or len({tuple(cells) for cells in rows}) < len(
        rows
    ):
        return "damaged"
    for cells in rows:
        for name, text in zip(columns, cells):
            if "\n" in text or (
                name in numbers and text and not is_number(text)
            ):
                return "damaged"
    return "fine"


answer = foresee


# %% wrong: `null`, in the last record
def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    if any(len(cells) != len(header) for cells in rows):
        return "stops"
    if header != list(columns) or len({tuple(cells) for cells in rows}) < len(
        rows
    ):
        return "damaged"
    for cells in rows[:-1]:
        for name, text in zip(columns, cells):
            if "\n" in text or (
                name in numbers and text and not is_number(text)
            ):
                return "damaged"
    return "fine"


answer = foresee


# %% wrong: of one space, in the first record
def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    if any(len(cells) != len(header) for cells in rows):
        return "stops"
    if header != list(columns) or len({tuple(cells) for cells in rows}) < len(
        rows
    ):
        return "damaged"
    for cells in rows:
        for name, text in zip(columns, cells):
            if "\n" in text or (
                name in numbers and text.strip() and not is_number(text)
            ):
                return "damaged"
    return "fine"


answer = foresee


# %% wrong: takes the header for a record
def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = records(lines)
    except ValueError:
        return "stops"
    if any(len(cells) != len(header) for cells in rows):
        return "stops"
    if header != list(columns) or len({tuple(cells) for cells in rows}) < len(
        rows
    ):
        return "damaged"
    for cells in rows:
        for name, text in zip(columns, cells):
            if "\n" in text or (
                name in numbers and text and not is_number(text)
            ):
                return "damaged"
    return "fine"


answer = foresee


# %% wrong: keeps something from one
def remembering():
    seen = []

    def foresee(lines, columns, numbers):
        header = lines[0].split(",")
        try:
            rows = records(lines[1:])
        except ValueError:
            return "stops"
        for cells in rows:
            if len(cells) != len(header):
                return "stops"
        if header != columns:
            return "damaged"
        for cells in rows:
            if cells in seen:
                return "damaged"
            seen.append(cells)
            for name, text in zip(header, cells):
                if "\n" in text:
                    return "damaged"
                if name in numbers and text != "" and not is_number(text):
                    return "damaged"
        return "fine"

    return foresee


answer = remembering()


# %% wrong: only if they follow each other
def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    for cells in rows:
        if len(cells) != len(header):
            return "stops"
    if header != columns:
        return "damaged"
    seen = []
    for cells in rows:
        if seen and cells == seen[-1]:
            return "damaged"
        seen.append(cells)
        for name, text in zip(header, cells):
            if "\n" in text:
                return "damaged"
            if name in numbers and text != "" and not is_number(text):
                return "damaged"
    return "fine"


answer = foresee


# %% wrong: `csv.reader` glues
import csv


def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = list(csv.reader(lines[1:]))
    except ValueError:
        return "stops"
    for cells in rows:
        if len(cells) != len(header):
            return "stops"
    if header != columns:
        return "damaged"
    seen = []
    for cells in rows:
        if cells in seen:
            return "damaged"
        seen.append(cells)
        for name, text in zip(header, cells):
            if "\n" in text:
                return "damaged"
            if name in numbers and text != "" and not is_number(text):
                return "damaged"
    return "fine"


answer = foresee


# %% wrong: `return` stand inside
def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    for cells in rows:
        if len(cells) != len(header):
            return "stops"
    if header != columns:
        return "damaged"
    seen = []
    for cells in rows:
        if cells in seen:
            return "damaged"
        seen.append(cells)
        for name, text in zip(header, cells):
            if "\n" in text:
                return "damaged"
            if name in numbers and text != "" and not is_number(text):
                return "damaged"
        return "fine"


answer = foresee


# %% wrong: a name more than `columns`, and so
def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    for cells in rows:
        if len(cells) != len(header):
            return "stops"
    if header[: len(columns)] != columns:
        return "damaged"
    seen = []
    for cells in rows:
        if cells in seen:
            return "damaged"
        seen.append(cells)
        for name, text in zip(header, cells):
            if "\n" in text:
                return "damaged"
            if name in numbers and text != "" and not is_number(text):
                return "damaged"
    return "fine"


answer = foresee


# %% wrong: has a capital
def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    for cells in rows:
        if len(cells) != len(header):
            return "stops"
    if [name.lower() for name in header] != columns:
        return "damaged"
    seen = []
    for cells in rows:
        if cells in seen:
            return "damaged"
        seen.append(cells)
        for name, text in zip(header, cells):
            if "\n" in text:
                return "damaged"
            if name in numbers and text != "" and not is_number(text):
                return "damaged"
    return "fine"


answer = foresee


# %% wrong: although their cells joined
def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    for cells in rows:
        if len(cells) != len(header):
            return "stops"
    if header != columns:
        return "damaged"
    seen = []
    for cells in rows:
        if "".join(cells) in seen:
            return "damaged"
        seen.append("".join(cells))
        for name, text in zip(header, cells):
            if "\n" in text:
                return "damaged"
            if name in numbers and text != "" and not is_number(text):
                return "damaged"
    return "fine"


answer = foresee


# %% wrong: the comma is in the first cell
def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    for cells in rows:
        if len(cells) != len(header):
            return "stops"
    if header != columns:
        return "damaged"
    seen = []
    for cells in rows:
        if ",".join(cells) in seen:
            return "damaged"
        seen.append(",".join(cells))
        for name, text in zip(header, cells):
            if "\n" in text:
                return "damaged"
            if name in numbers and text != "" and not is_number(text):
                return "damaged"
    return "fine"


answer = foresee


# %% wrong: in another order
def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    for cells in rows:
        if len(cells) != len(header):
            return "stops"
    if header != columns:
        return "damaged"
    seen = []
    for cells in rows:
        if sorted(cells) in seen:
            return "damaged"
        seen.append(sorted(cells))
        for name, text in zip(header, cells):
            if "\n" in text:
                return "damaged"
            if name in numbers and text != "" and not is_number(text):
                return "damaged"
    return "fine"


answer = foresee


# %% wrong: a capital or a space
def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    for cells in rows:
        if len(cells) != len(header):
            return "stops"
    if header != columns:
        return "damaged"
    seen = []
    for cells in rows:
        if [text.lower() for text in cells] in seen:
            return "damaged"
        seen.append([text.lower() for text in cells])
        for name, text in zip(header, cells):
            if "\n" in text:
                return "damaged"
            if name in numbers and text != "" and not is_number(text):
                return "damaged"
    return "fine"


answer = foresee


# %% wrong: differ in one cell each
def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    for cells in rows:
        if len(cells) != len(header):
            return "stops"
    if header != columns:
        return "damaged"
    seen = []
    for cells in rows:
        if cells[:3] in seen:
            return "damaged"
        seen.append(cells[:3])
        for name, text in zip(header, cells):
            if "\n" in text:
                return "damaged"
            if name in numbers and text != "" and not is_number(text):
                return "damaged"
    return "fine"


answer = foresee


# %% wrong: there is no record, and the header is `columns`
def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    for cells in rows:
        if len(cells) != len(header):
            return "stops"
    if header != columns or not rows:
        return "damaged"
    seen = []
    for cells in rows:
        if cells in seen:
            return "damaged"
        seen.append(cells)
        for name, text in zip(header, cells):
            if "\n" in text:
                return "damaged"
            if name in numbers and text != "" and not is_number(text):
                return "damaged"
    return "fine"


answer = foresee


# %% wrong: a line of two spaces
def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = records([line for line in lines[1:] if line.strip()])
    except ValueError:
        return "stops"
    for cells in rows:
        if len(cells) != len(header):
            return "stops"
    if header != columns:
        return "damaged"
    seen = []
    for cells in rows:
        if cells in seen:
            return "damaged"
        seen.append(cells)
        for name, text in zip(header, cells):
            if "\n" in text:
                return "damaged"
            if name in numbers and text != "" and not is_number(text):
                return "damaged"
    return "fine"


answer = foresee


# %% wrong: CsvExampleGen keeps them
def foresee(lines, columns, numbers):
    header = lines[0].replace('"', "").split(",")
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    for cells in rows:
        if len(cells) != len(header):
            return "stops"
    if header != columns:
        return "damaged"
    seen = []
    for cells in rows:
        if cells in seen:
            return "damaged"
        seen.append(cells)
        for name, text in zip(header, cells):
            if "\n" in text:
                return "damaged"
            if name in numbers and text != "" and not is_number(text):
                return "damaged"
    return "fine"


answer = foresee


# %% wrong: Only those after the header
def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = records(lines)[1:]
    except ValueError:
        return "stops"
    for cells in rows:
        if len(cells) != len(header):
            return "stops"
    if header != columns:
        return "damaged"
    seen = []
    for cells in rows:
        if cells in seen:
            return "damaged"
        seen.append(cells)
        for name, text in zip(header, cells):
            if "\n" in text:
                return "damaged"
            if name in numbers and text != "" and not is_number(text):
                return "damaged"
    return "fine"


answer = foresee


# %% wrong: `007` is a text
def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    for cells in rows:
        if len(cells) != len(header):
            return "stops"
    if header != columns:
        return "damaged"
    seen = []
    for cells in rows:
        if cells in seen:
            return "damaged"
        seen.append(cells)
        for name, text in zip(header, cells):
            if "\n" in text:
                return "damaged"
            if name not in numbers and text and is_number(text):
                return "damaged"
            if name in numbers and text != "" and not is_number(text):
                return "damaged"
    return "fine"


answer = foresee

# %% wrong: `nan` and `inf` are numbers
import math


def foresee(lines, columns, numbers):
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    header = lines[0].split(",")
    if any(len(cells) != len(header) for cells in rows):
        return "stops"
    if header != columns:
        return "damaged"
    if len({tuple(cells) for cells in rows}) < len(rows):
        return "damaged"
    for cells in rows:
        for name, text in zip(columns, cells):
            if "\n" in text:
                return "damaged"
            if (
                name in numbers
                and text
                and not (is_number(text) and math.isfinite(float(text)))
            ):
                return "damaged"
    return "fine"


answer = foresee


# %% wrong: stand in other places
def foresee(lines, columns, numbers):
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    header = lines[0].split(",")
    if any(len(cells) != len(header) for cells in rows):
        return "stops"
    if header != columns:
        return "damaged"
    if len({tuple(filter(None, cells)) for cells in rows}) < len(rows):
        return "damaged"
    for cells in rows:
        for name, text in zip(columns, cells):
            if "\n" in text:
                return "damaged"
            if name in numbers and text and not is_number(text):
                return "damaged"
    return "fine"


answer = foresee


# %% wrong: what tells of glued lines is only the line break
def foresee(lines, columns, numbers):
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    header = lines[0].split(",")
    if any(len(cells) != len(header) for cells in rows):
        return "stops"
    if header != columns:
        return "damaged"
    if len({tuple(cells) for cells in rows}) < len(rows):
        return "damaged"
    for cells in rows:
        for name, text in zip(columns, cells):
            if "\n" in text or '"' in text:
                return "damaged"
            if name in numbers and text and not is_number(text):
                return "damaged"
    return "fine"


answer = foresee


# %% wrong: finds every header wrong
def foresee(lines, columns, numbers):
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    header = lines[0].split(",")
    if any(len(cells) != len(header) for cells in rows):
        return "stops"
    if lines[0] != columns:
        return "damaged"
    if len({tuple(cells) for cells in rows}) < len(rows):
        return "damaged"
    for cells in rows:
        for name, text in zip(columns, cells):
            if "\n" in text:
                return "damaged"
            if name in numbers and text and not is_number(text):
                return "damaged"
    return "fine"


answer = foresee


# %% wrong: does not look at the first record
def foresee(lines, columns, numbers):
    try:
        rows = records(lines[2:])
    except ValueError:
        return "stops"
    header = lines[0].split(",")
    if any(len(cells) != len(header) for cells in rows):
        return "stops"
    if header != columns:
        return "damaged"
    if len({tuple(cells) for cells in rows}) < len(rows):
        return "damaged"
    for cells in rows:
        for name, text in zip(columns, cells):
            if "\n" in text:
                return "damaged"
            if name in numbers and text and not is_number(text):
                return "damaged"
    return "fine"


answer = foresee


# %% wrong: does not look at the last record
def foresee(lines, columns, numbers):
    try:
        rows = records(lines[1:])[:-1]
    except ValueError:
        return "stops"
    header = lines[0].split(",")
    if any(len(cells) != len(header) for cells in rows):
        return "stops"
    if header != columns:
        return "damaged"
    if len({tuple(cells) for cells in rows}) < len(rows):
        return "damaged"
    for cells in rows:
        for name, text in zip(columns, cells):
            if "\n" in text:
                return "damaged"
            if name in numbers and text and not is_number(text):
                return "damaged"
    return "fine"


answer = foresee


# %% wrong: wants numbers in every column
def foresee(lines, columns, numbers):
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    header = lines[0].split(",")
    if any(len(cells) != len(header) for cells in rows):
        return "stops"
    if header != columns:
        return "damaged"
    if len({tuple(cells) for cells in rows}) < len(rows):
        return "damaged"
    for cells in rows:
        for name, text in zip(columns, cells):
            if "\n" in text:
                return "damaged"
            if text and not is_number(text):
                return "damaged"
    return "fine"


answer = foresee


# %% wrong: only in columns of this page
def foresee(lines, columns, numbers):
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    header = lines[0].split(",")
    if any(len(cells) != len(header) for cells in rows):
        return "stops"
    if header != columns:
        return "damaged"
    if len({tuple(cells) for cells in rows}) < len(rows):
        return "damaged"
    for cells in rows:
        for name, text in zip(columns, cells):
            if "\n" in text:
                return "damaged"
            if (
                name in ("day", "flight", "temp", "arr_delay")
                and text
                and not is_number(text)
            ):
                return "damaged"
    return "fine"


answer = foresee


# %% wrong: that your own `except` catches
def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = records(lines[1:])
        places = [header.index(name) for name in numbers]
    except ValueError:
        return "stops"
    if any(len(cells) != len(header) for cells in rows):
        return "stops"
    if header != columns or len(set(map(tuple, rows))) < len(rows):
        return "damaged"
    for cells in rows:
        if any("\n" in text for text in cells):
            return "damaged"
        if any(cells[i] and not is_number(cells[i]) for i in places):
            return "damaged"
    return "fine"


answer = foresee


# %% wrong: record 1, column `day`
def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    if any(len(cells) != len(header) for cells in rows):
        return "stops"
    if header != columns:
        return "damaged"
    if len({tuple(cells) for cells in rows}) < len(rows):
        return "damaged"
    for cells in rows:
        for name, text in zip(header[1:], cells[1:]):
            if "\n" in text:
                return "damaged"
            if name in numbers and text and not is_number(text):
                return "damaged"
    return "fine"


answer = foresee


# %% wrong: which `float` takes for a 4
def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    if any(len(cells) != len(header) for cells in rows):
        return "stops"
    if header != columns:
        return "damaged"
    if len({tuple(cells) for cells in rows}) < len(rows):
        return "damaged"
    for cells in rows:
        for name, text in zip(header, cells):
            if name in numbers:
                if text and not is_number(text):
                    return "damaged"
            elif "\n" in text:
                return "damaged"
    return "fine"


answer = foresee


# %% wrong: two times `nan`
def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    if any(len(cells) != len(header) for cells in rows):
        return "stops"
    if header != columns:
        return "damaged"
    values = [
        tuple(float(text) if is_number(text) else text for text in cells)
        for cells in rows
    ]
    if len(set(values)) < len(values):
        return "damaged"
    for cells in rows:
        for name, text in zip(header, cells):
            if "\n" in text:
                return "damaged"
            if name in numbers and text and not is_number(text):
                return "damaged"
    return "fine"


answer = foresee


# %% wrong: `4` is not `4.0`
def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    if any(len(cells) != len(header) for cells in rows):
        return "stops"
    if header != columns:
        return "damaged"
    values = [
        tuple(str(float(text)) if is_number(text) else text for text in cells)
        for cells in rows
    ]
    if len(set(values)) < len(values):
        return "damaged"
    for cells in rows:
        for name, text in zip(header, cells):
            if "\n" in text:
                return "damaged"
            if name in numbers and text and not is_number(text):
                return "damaged"
    return "fine"


answer = foresee


# %% wrong: empty lines are no records
def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    if any(len(cells) != len(header) for cells in rows):
        return "stops"
    if header != columns:
        return "damaged"
    if len(set(lines[1:])) < len(lines[1:]):
        return "damaged"
    if len({tuple(cells) for cells in rows}) < len(rows):
        return "damaged"
    for cells in rows:
        for name, text in zip(header, cells):
            if "\n" in text:
                return "damaged"
            if name in numbers and text and not is_number(text):
                return "damaged"
    return "fine"


answer = foresee


# %% wrong: the header is no record
def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    if any(len(cells) != len(header) for cells in rows):
        return "stops"
    if header != columns:
        return "damaged"
    if len({tuple(cells) for cells in [header, *rows]}) < len(rows) + 1:
        return "damaged"
    for cells in rows:
        for name, text in zip(header, cells):
            if "\n" in text:
                return "damaged"
            if name in numbers and text and not is_number(text):
                return "damaged"
    return "fine"


answer = foresee


# %% wrong: lines are glued: record 4
def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    if any(len(cells) != len(header) for cells in rows):
        return "stops"
    if header != columns:
        return "damaged"
    if len({tuple(cells) for cells in rows}) < len(rows):
        return "damaged"
    for cells in rows:
        for name, text in zip(header, cells):
            if "\n" in text and cells is not rows[-1]:
                return "damaged"
            if name in numbers and text and not is_number(text):
                return "damaged"
    return "fine"


answer = foresee


# %% wrong: lines are glued: record 1
def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    if any(len(cells) != len(header) for cells in rows):
        return "stops"
    if header != columns:
        return "damaged"
    if len({tuple(cells) for cells in rows}) < len(rows):
        return "damaged"
    for cells in rows:
        for name, text in zip(header, cells):
            if "\n" in text and cells is not rows[0]:
                return "damaged"
            if name in numbers and text and not is_number(text):
                return "damaged"
    return "fine"


answer = foresee


# %% wrong: `numbers` is empty, which does not matter
def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    if any(len(cells) != len(header) for cells in rows):
        return "stops"
    if header != columns:
        return "damaged"
    if not numbers:
        return "fine"
    if len({tuple(cells) for cells in rows}) < len(rows):
        return "damaged"
    for cells in rows:
        for name, text in zip(header, cells):
            if "\n" in text:
                return "damaged"
            if name in numbers and text and not is_number(text):
                return "damaged"
    return "fine"


answer = foresee


# %% wrong: `NA`, in the first record
def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    if any(len(cells) != len(header) for cells in rows):
        return "stops"
    if header != columns:
        return "damaged"
    if len({tuple(cells) for cells in rows}) < len(rows):
        return "damaged"
    for cells in rows[1:]:
        for name, text in zip(header, cells):
            if "\n" in text:
                return "damaged"
            if name in numbers and text and not is_number(text):
                return "damaged"
    return "fine"


answer = foresee


# %% wrong: accepts only the header of this page
def foresee(lines, columns, numbers):
    columns = ["day", "carrier", "flight", "dest", "temp", "arr_delay"]
    numbers = {"day", "flight", "temp", "arr_delay"}
    header = lines[0].split(",")
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    if any(len(cells) != len(header) for cells in rows):
        return "stops"
    if header != columns:
        return "damaged"
    if len({tuple(cells) for cells in rows}) < len(rows):
        return "damaged"
    for cells in rows:
        for name, text in zip(header, cells):
            if "\n" in text:
                return "damaged"
            if name in numbers and text and not is_number(text):
                return "damaged"
    return "fine"


answer = foresee


# %% wrong: the first record is cut off
def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    if any(len(cells) != len(header) for cells in rows[1:]):
        return "stops"
    if header != columns:
        return "damaged"
    if len({tuple(cells) for cells in rows}) < len(rows):
        return "damaged"
    for cells in rows:
        for name, text in zip(header, cells):
            if "\n" in text:
                return "damaged"
            if name in numbers and text and not is_number(text):
                return "damaged"
    return "fine"


answer = foresee


# %% wrong: ends without reaching a `return`
def foresee(lines, columns, numbers):
    header = lines[0].split(",")
    try:
        rows = records(lines[1:])
    except ValueError:
        return "stops"
    if any(len(cells) != len(header) for cells in rows):
        return "stops"
    if header != columns or len({tuple(cells) for cells in rows}) < len(rows):
        return "damaged"
    for cells in rows:
        for name, text in zip(columns, cells):
            if "\n" in text:
                return "damaged"
            if name in numbers and text and not is_number(text):
                return "damaged"


answer = foresee
