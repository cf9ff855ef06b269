"""Great Expectations: what a person sets up, and what one more line would catch."""

# --- set-up
import great_expectations as gx
import great_expectations.expectations as gxe
import pandas as pd
from facts import COLUMNS, KEY, LIMITS, PRESENT, ROWS, TEXT, WHOLE, WORDS


def expected():
    """Return the expectations that its pages on schema, volume, uniqueness, missingness and validity name."""
    yield gxe.ExpectTableColumnsToMatchSet(column_set=COLUMNS, exact_match=True)
    yield gxe.ExpectTableRowCountToBeBetween(min_value=ROWS[0], max_value=ROWS[1])
    yield gxe.ExpectCompoundColumnsToBeUnique(column_list=KEY)
    for name in COLUMNS:
        kinds = ["str", "object"] if name in TEXT else ["int64"] if name in WHOLE else ["int64", "float64"]
        yield gxe.ExpectColumnValuesToBeInTypeList(column=name, type_list=kinds)
        if share := PRESENT.get(name, 1):
            yield gxe.ExpectColumnValuesToNotBeNull(column=name, mostly=share)
        if name in LIMITS:
            least, most = LIMITS[name]
            yield gxe.ExpectColumnValuesToBeBetween(column=name, min_value=least, max_value=most)
        if name in WORDS:
            yield gxe.ExpectColumnValuesToBeInSet(column=name, value_set=WORDS[name])


context = gx.get_context(mode="ephemeral")
context.variables.progress_bars = {"globally": False}
asset = context.data_sources.add_pandas("flights").add_dataframe_asset("month")
batch = asset.add_batch_definition_whole_dataframe("whole")


def defined(name, expectations):
    """Return what can be run on a table."""
    suite = context.suites.add(gx.ExpectationSuite(name=name, expectations=list(expectations)))
    return gx.ValidationDefinition(name=name, data=batch, suite=suite)


def validate(file, definition):
    """Return the result of every expectation."""
    return definition.run(batch_parameters={"dataframe": pd.read_csv(file)})


# --- end of set-up


def start(months):
    """Return what `findings` is to validate with."""
    return defined("flights", expected())


def findings(file, against):
    """Return what Great Expectations says of a delivery."""
    found = []
    for each in validate(file, against).results:
        if each.success:
            continue
        asked = each.expectation_config.kwargs
        about = asked.get("column") or " ".join(asked.get("column_list") or [asked[k] for k in sorted(asked) if k.startswith("column_") and isinstance(asked[k], str)]) or "table"  # fmt: skip
        said = {k: v for k, v in (each.result or {}).items() if k in ("observed_value", "details", "partial_unexpected_list", "unexpected_percent")}  # fmt: skip
        info = each.exception_info or {}
        raised = " ".join(str(one.get("exception_message")) for one in ([info] if "exception_message" in info else info.values()) if isinstance(one, dict))  # fmt: skip
        found.append({"check": each.expectation_config.type, "subject": about, "text": f"{each.expectation_config.type} {str(said)[:600]} {raised[:300]}"})  # fmt: skip
    return found


def mean(name, months):
    """Expect a mean within three standard deviations of the three months' means."""
    means = pd.Series([month[name].mean() for month in months])
    least, most = means.mean() - 3 * means.std(), means.mean() + 3 * means.std()
    return gxe.ExpectColumnMeanToBeBetween(column=name, min_value=least, max_value=most)


def more(months):
    """Return the lines that one could add, by what is written: of the expectations that it ships."""
    numbers = ("temp", "humid", "wind_speed", "dep_delay", "arr_delay")
    lines = {f"mean of {name} within 3 sd": mean(name, months) for name in numbers}
    lines |= {
        "dewp <= temp, in 99 of 100": gxe.ExpectColumnPairValuesAToBeGreaterThanB(column_A="temp", column_B="dewp", or_equal=True, mostly=0.99),
        "month == the month ordered": gxe.ExpectColumnValuesToNotBeInSet(column="month", value_set=[1, 2, 3]),
        "28 different days": gxe.ExpectColumnUniqueValueCountToBeBetween(column="day", min_value=28),
        "dest is three capitals": gxe.ExpectColumnValuesToMatchRegex(column="dest", regex="^[A-Z]{3}$"),
        "every airline of the three months": gxe.ExpectColumnDistinctValuesToContainSet(
            column="carrier", value_set=sorted(set.intersection(*(set(month["carrier"]) for month in months)))
        ),
        "airlines' shares: KL below 0.1": gxe.ExpectColumnKLDivergenceToBeLessThan(
            column="carrier", partition_object=_partition(pd.concat(months)["carrier"]), threshold=0.1, tail_weight_holdout=0.001
        ),
        "median of dep_delay below 0": gxe.ExpectColumnMedianToBeBetween(column="dep_delay", max_value=-0.5),
        "some dep_time is missing": gxe.ExpectColumnProportionOfNonNullValuesToBeBetween(column="dep_time", max_value=0.999),
    }  # fmt: skip
    return {words: defined(words, [line]) for words, line in lines.items()}


def _partition(column):
    shares = column.value_counts(normalize=True)
    return {"values": list(shares.index), "weights": list(shares)}
