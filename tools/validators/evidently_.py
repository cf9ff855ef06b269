"""Evidently: what a person sets up, and what one more line would catch."""

# --- set-up
import pandas as pd
from evidently import DataDefinition, Dataset, Report
from evidently.presets import DataDriftPreset, DataSummaryPreset
from facts import COLUMNS, TEXT

definition = DataDefinition(
    numerical_columns=[name for name in COLUMNS if name not in TEXT],
    categorical_columns=["carrier", "origin", "dest"],
)
report = Report([DataSummaryPreset(), DataDriftPreset()], include_tests=True)


def validate(table, reference):
    """Return the tests that fail: Evidently makes them itself, from the reference."""
    now, then = (Dataset.from_pandas(each, data_definition=definition) for each in (table, reference))
    return [
        test for test in report.run(now, then).dict()["tests"] if test["status"] not in ("SUCCESS", "SKIPPED")
    ]


def muted(months):
    """Return the tests that fail on one of the months they were made from."""
    reference = pd.concat(months)
    return {test["name"] for month in months for test in validate(month, reference)}


# --- end of set-up


def start(months):
    """Return what `findings` is to validate with: the reference, and the tests that are muted."""
    return pd.concat(months), muted(months)


def findings(file, against):
    """Return what Evidently says of a delivery."""
    reference, quiet = against
    return [
        {"check": test["name"], "subject": "table", "text": f"{test['name']}: {test['description']}"}
        for test in validate(pd.read_csv(file), reference)
        if test["name"] not in quiet
    ]
