"""Frictionless: what a person sets up, and what one more line would catch."""

# --- set-up
from facts import COLUMNS, KEY, LIMITS, PRESENT, ROWS, TEXT, WHOLE, WORDS
from frictionless import Checklist, Field, Resource, Schema, checks, system


def field(name):
    """Return what is known of a column."""
    kind = "string" if name in TEXT else "integer" if name in WHOLE else "number"
    rules = {} if name in PRESENT else {"required": True}
    if name in LIMITS:
        rules["minimum"], rules["maximum"] = LIMITS[name]
    if name in WORDS:
        rules["enum"] = WORDS[name]
    return Field.from_descriptor({"name": name, "type": kind, "constraints": rules})


schema = Schema(fields=[field(name) for name in COLUMNS], primary_key=KEY)
checklist = Checklist(
    checks=[checks.duplicate_row(), checks.table_dimensions(min_rows=ROWS[0], max_rows=ROWS[1])]
)


def validate(file, checklist=checklist):
    """Return a report of the file, its header and its rows."""
    with system.use_context(trusted=True):
        return Resource(path=str(file), schema=schema).validate(checklist)


# --- end of set-up


def start(months):
    """Return what `findings` is to validate with."""
    return checklist


def findings(file, against):
    """Return what Frictionless says of a delivery."""
    found = {}
    report = validate(file, against)
    for where, kind, note in report.flatten(["fieldName", "type", "message"]):
        found.setdefault((kind, where or "table"), note)
    return [
        {"check": kind, "subject": where, "text": f"{kind}: {note}"} for (kind, where), note in found.items()
    ]


def more(months):
    """Return the lines that one could add, by what is written."""
    formulas = {
        "hour == sched_dep_time // 100": "hour == (sched_dep_time - minute) / 100",
        "dewp <= temp": "temp is None or dewp is None or dewp <= temp",
        "no arr_delay without air_time": "(arr_delay is None) == (air_time is None)",
        "month == the month ordered": "month > 3",
        "dest in capitals": "dest == dest.upper()",
        "dep_delay is not 0 without dep_time": "dep_time is not None or dep_delay is None",
    }
    return {
        words: Checklist(checks=[checks.row_constraint(formula=formula)])
        for words, formula in formulas.items()
    }


def differing(file, other):
    """Return in how many rows two files differ as Frictionless reads them, and the encoding it takes the first to have."""
    with system.use_context(trusted=True):
        resource = Resource(path=str(file), schema=schema)
        rows, others = (each.read_rows() for each in (resource, Resource(path=str(other), schema=schema)))
    return sum(
        one.to_dict() != two.to_dict() for one, two in zip(rows, others, strict=True)
    ), resource.encoding
