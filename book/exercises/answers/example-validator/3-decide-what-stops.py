# %% starter
def decide(report):
    return ...


answer = decide


# %% solution
def decide(report):
    mild = {
        AnomalyInfo.SCHEMA_NEW_COLUMN,
        AnomalyInfo.ENUM_TYPE_UNEXPECTED_STRING_VALUES,
    }
    kinds = set()
    for info in report.anomaly_info.values():
        kinds.update(reason.type for reason in info.reason)
    if report.HasField("dataset_anomaly_info") or not kinds <= mild:
        return "stop"
    return "warn" if kinds else "pass"


answer = decide


# %% right
def decide(report):
    verdict = "stop" if report.HasField("dataset_anomaly_info") else "pass"
    if verdict == "stop":
        return verdict
    for name in report.anomaly_info:
        for reason in report.anomaly_info[name].reason:
            if AnomalyInfo.Type.Name(reason.type) not in (
                "SCHEMA_NEW_COLUMN",
                "ENUM_TYPE_UNEXPECTED_STRING_VALUES",
            ):
                return "stop"
            verdict = "warn"
    return verdict


answer = decide


# %% wrong: that warns
def decide(report):
    return "stop" if report.anomaly_info else "pass"


answer = decide


# %% wrong: A kind of trouble got through
def decide(report):
    if report.HasField("dataset_anomaly_info"):
        return "stop"
    hard = {
        AnomalyInfo.SCHEMA_MISSING_COLUMN,
        AnomalyInfo.FLOAT_TYPE_BIG_FLOAT,
        AnomalyInfo.FLOAT_TYPE_SMALL_FLOAT,
    }
    kinds = {
        reason.type
        for info in report.anomaly_info.values()
        for reason in info.reason
    }
    if not kinds:
        return "pass"
    return "stop" if kinds & hard else "warn"


answer = decide


# %% wrong: does a `return` stand in it too early
def decide(report):
    if report.HasField("dataset_anomaly_info"):
        return "stop"
    mild = {
        AnomalyInfo.SCHEMA_NEW_COLUMN,
        AnomalyInfo.ENUM_TYPE_UNEXPECTED_STRING_VALUES,
    }
    for info in report.anomaly_info.values():
        for reason in info.reason:
            return "warn" if reason.type in mild else "stop"
    return "pass"


answer = decide


# %% wrong: holds no anomaly
def decide(report):
    if report.HasField("dataset_anomaly_info"):
        return "stop"
    mild = {
        AnomalyInfo.SCHEMA_NEW_COLUMN,
        AnomalyInfo.ENUM_TYPE_UNEXPECTED_STRING_VALUES,
    }
    kinds = {
        reason.type
        for info in report.anomaly_info.values()
        for reason in info.reason
    }
    return "warn" if kinds <= mild else "stop"


answer = decide


# %% wrong: `severity`
def decide(report):
    if report.HasField("dataset_anomaly_info"):
        return "stop"
    if not report.anomaly_info:
        return "pass"
    severe = any(
        info.severity == AnomalyInfo.ERROR
        for info in report.anomaly_info.values()
    )
    return "stop" if severe else "warn"


answer = decide


# %% wrong: a new column and a new carrier
def decide(report):
    if report.HasField("dataset_anomaly_info"):
        return "stop"
    mild = {
        AnomalyInfo.SCHEMA_NEW_COLUMN,
        AnomalyInfo.ENUM_TYPE_UNEXPECTED_STRING_VALUES,
    }
    kinds = {
        reason.type
        for info in report.anomaly_info.values()
        for reason in info.reason
    }
    if not report.anomaly_info:
        return "pass"
    return "warn" if kinds < mild else "stop"


answer = decide


# %% wrong: 200 rows where the schema demands 300
def decide(report):
    mild = {
        AnomalyInfo.SCHEMA_NEW_COLUMN,
        AnomalyInfo.ENUM_TYPE_UNEXPECTED_STRING_VALUES,
    }
    kinds = {
        reason.type
        for info in report.anomaly_info.values()
        for reason in info.reason
    }
    if not kinds:
        return "pass"
    return "warn" if kinds <= mild else "stop"


answer = decide


# %% wrong: 200 rows where the schema demands 300
def decide(report):
    mild = {
        AnomalyInfo.SCHEMA_NEW_COLUMN,
        AnomalyInfo.ENUM_TYPE_UNEXPECTED_STRING_VALUES,
    }
    kinds = {
        reason.type
        for info in report.anomaly_info.values()
        for reason in info.reason
    }
    if not kinds:
        return "stop" if report.HasField("dataset_anomaly_info") else "pass"
    return "warn" if kinds <= mild else "stop"


answer = decide


# %% wrong: `HasField`
def decide(report):
    return "stop" if report.dataset_anomaly_info else "pass"


answer = decide


# %% wrong: Descriptions are for people
def decide(report):
    if report.HasField("dataset_anomaly_info"):
        return "stop"
    mild = ("New column", "Examples contain values missing")
    for info in report.anomaly_info.values():
        for reason in info.reason:
            if not reason.description.startswith(mild):
                return "stop"
    return "warn" if report.anomaly_info else "pass"


answer = decide


# %% wrong: that is empty: no description
def decide(report):
    if report.dataset_anomaly_info.description:
        return "stop"
    mild = {
        AnomalyInfo.SCHEMA_NEW_COLUMN,
        AnomalyInfo.ENUM_TYPE_UNEXPECTED_STRING_VALUES,
    }
    kinds = set()
    for info in report.anomaly_info.values():
        kinds.update(reason.type for reason in info.reason)
    if not kinds <= mild:
        return "stop"
    return "warn" if kinds else "pass"


answer = decide


# %% wrong: two reasons that warn
def decide(report):
    ok = (
        AnomalyInfo.SCHEMA_NEW_COLUMN,
        AnomalyInfo.ENUM_TYPE_UNEXPECTED_STRING_VALUES,
    )
    if report.HasField("dataset_anomaly_info"):
        return "stop"
    for i in report.anomaly_info.values():
        if len(i.reason) != 1 or i.reason[0].type not in ok:
            return "stop"
    return "warn" if report.anomaly_info else "pass"


answer = decide


# %% wrong: a dozen new columns
def decide(report):
    ok = {
        AnomalyInfo.SCHEMA_NEW_COLUMN,
        AnomalyInfo.ENUM_TYPE_UNEXPECTED_STRING_VALUES,
    }
    if report.HasField("dataset_anomaly_info"):
        return "stop"
    if len(report.anomaly_info) > 3:
        return "stop"
    kinds = {r.type for i in report.anomaly_info.values() for r in i.reason}
    return "pass" if not kinds else "warn" if kinds <= ok else "stop"


answer = decide


# %% wrong: a new airport of departure
def decide(report):
    ok = {
        AnomalyInfo.SCHEMA_NEW_COLUMN,
        AnomalyInfo.ENUM_TYPE_UNEXPECTED_STRING_VALUES,
    }
    if report.HasField("dataset_anomaly_info"):
        return "stop"
    for n, i in report.anomaly_info.items():
        for r in i.reason:
            if r.type not in ok or (
                r.type == AnomalyInfo.ENUM_TYPE_UNEXPECTED_STRING_VALUES
                and n != "carrier"
            ):
                return "stop"
    return "warn" if report.anomaly_info else "pass"


answer = decide


# %% wrong: `ENUM_TYPE_INVALID_UTF8`
def decide(report):
    if report.HasField("dataset_anomaly_info"):
        return "stop"
    if not report.anomaly_info:
        return "pass"
    names = [
        AnomalyInfo.Type.Name(r.type)
        for i in report.anomaly_info.values()
        for r in i.reason
    ]
    return (
        "warn"
        if all(
            n == "SCHEMA_NEW_COLUMN" or n.startswith("ENUM_TYPE") for n in names
        )
        else "stop"
    )


answer = decide


# %% wrong: `UNKNOWN_TYPE`
def decide(report):
    mild = {
        AnomalyInfo.SCHEMA_NEW_COLUMN,
        AnomalyInfo.ENUM_TYPE_UNEXPECTED_STRING_VALUES,
        AnomalyInfo.UNKNOWN_TYPE,
    }
    if report.HasField("dataset_anomaly_info"):
        return "stop"
    if not report.anomaly_info:
        return "pass"
    return (
        "warn"
        if all(
            r.type in mild
            for i in report.anomaly_info.values()
            for r in i.reason
        )
        else "stop"
    )


answer = decide


# %% wrong: `MULTIPLE_REASONS`
def decide(report):
    bad = (
        "BIG",
        "SMALL",
        "MISSING",
        "DROPPED",
        "LOW_",
        "LARGE",
        "INVALID",
        "NOT_",
        "UNEXPECTED_TYPE",
        "HIGH",
        "EXPECTED",
    )
    if report.HasField("dataset_anomaly_info"):
        return "stop"
    if not report.anomaly_info:
        return "pass"
    names = [
        AnomalyInfo.Type.Name(r.type)
        for i in report.anomaly_info.values()
        for r in i.reason
    ]
    return (
        "stop"
        if any(
            b in n and n != "ENUM_TYPE_UNEXPECTED_STRING_VALUES"
            for n in names
            for b in bad
        )
        else "warn"
    )


answer = decide


# %% wrong: `ENUM_TYPE_BYTES_NOT_STRING`
def decide(report):
    mild = {
        v for k, v in AnomalyInfo.Type.items() if k.endswith("NOT_STRING")
    } | {
        AnomalyInfo.SCHEMA_NEW_COLUMN,
        AnomalyInfo.ENUM_TYPE_UNEXPECTED_STRING_VALUES,
    }
    if report.HasField("dataset_anomaly_info"):
        return "stop"
    if not report.anomaly_info:
        return "pass"
    return (
        "warn"
        if all(
            r.type in mild
            for i in report.anomaly_info.values()
            for r in i.reason
        )
        else "stop"
    )


answer = decide


# %% wrong: `SCHEMA_MISSING_COLUMN`
def decide(report):
    if report.HasField("dataset_anomaly_info"):
        return "stop"
    if not report.anomaly_info:
        return "pass"
    names = [
        AnomalyInfo.Type.Name(r.type)
        for i in report.anomaly_info.values()
        for r in i.reason
    ]
    return (
        "warn"
        if all(
            n.startswith("SCHEMA_") or n == "ENUM_TYPE_UNEXPECTED_STRING_VALUES"
            for n in names
        )
        else "stop"
    )


answer = decide


# %% wrong: its own `reason.type ==`
def decide(report):
    if report.HasField("dataset_anomaly_info"):
        return "stop"
    if not report.anomaly_info:
        return "pass"
    ok = all(
        r.type == AnomalyInfo.SCHEMA_NEW_COLUMN
        or AnomalyInfo.ENUM_TYPE_UNEXPECTED_STRING_VALUES
        for i in report.anomaly_info.values()
        for r in i.reason
    )
    return "warn" if ok else "stop"


answer = decide


# %% wrong: for what stops
def decide(report):
    mild = {
        AnomalyInfo.SCHEMA_NEW_COLUMN,
        AnomalyInfo.ENUM_TYPE_UNEXPECTED_STRING_VALUES,
    }
    if report.HasField("dataset_anomaly_info"):
        return "stop"
    if not report.anomaly_info:
        return "pass"
    return (
        "stop"
        if all(
            r.type in mild
            for i in report.anomaly_info.values()
            for r in i.reason
        )
        else "warn"
    )


answer = decide


# %% wrong: and not text
def decide(report):
    mild = {"SCHEMA_NEW_COLUMN", "ENUM_TYPE_UNEXPECTED_STRING_VALUES"}
    if report.HasField("dataset_anomaly_info"):
        return "stop"
    if not report.anomaly_info:
        return "pass"
    return (
        "warn"
        if all(
            r.type in mild
            for i in report.anomaly_info.values()
            for r in i.reason
        )
        else "stop"
    )


answer = decide


# %% right
def decide(report):
    mild = {
        AnomalyInfo.SCHEMA_NEW_COLUMN,
        AnomalyInfo.ENUM_TYPE_UNEXPECTED_STRING_VALUES,
    }
    if report.HasField("dataset_anomaly_info"):
        return "stop"
    for info in report.anomaly_info.values():
        if not info.reason or any(r.type not in mild for r in info.reason):
            return "stop"
    return "warn" if report.anomaly_info else "pass"


answer = decide


# %% wrong: how often they come
def decide(report):
    mild = {
        AnomalyInfo.SCHEMA_NEW_COLUMN,
        AnomalyInfo.ENUM_TYPE_UNEXPECTED_STRING_VALUES,
    }
    reasons = [r for i in report.anomaly_info.values() for r in i.reason]
    if report.HasField("dataset_anomaly_info"):
        return "stop"
    if not reasons:
        return "pass"
    if any(
        "%" in r.description and "<1%" not in r.description for r in reasons
    ):
        return "stop"
    return "warn" if all(r.type in mild for r in reasons) else "stop"


answer = decide


# %% wrong: the description of a column that is gone
def decide(report):
    mild = {
        AnomalyInfo.SCHEMA_NEW_COLUMN,
        AnomalyInfo.ENUM_TYPE_UNEXPECTED_STRING_VALUES,
    }
    reasons = [r for i in report.anomaly_info.values() for r in i.reason]
    if report.HasField("dataset_anomaly_info"):
        return "stop"
    if not reasons:
        return "pass"
    if any(r.description.endswith("missing") for r in reasons):
        return "stop"
    return "warn" if all(r.type in mild for r in reasons) else "stop"


answer = decide


# %% wrong: the last decides
def decide(report):
    mild = (
        AnomalyInfo.SCHEMA_NEW_COLUMN,
        AnomalyInfo.ENUM_TYPE_UNEXPECTED_STRING_VALUES,
    )
    result = "pass"
    for info in report.anomaly_info.values():
        for reason in info.reason:
            result = "warn" if reason.type in mild else "stop"
    if report.HasField("dataset_anomaly_info"):
        result = "stop"
    return result


answer = decide


# %% wrong: `all`, not `any`
def decide(report):
    mild = (
        AnomalyInfo.SCHEMA_NEW_COLUMN,
        AnomalyInfo.ENUM_TYPE_UNEXPECTED_STRING_VALUES,
    )
    if report.HasField("dataset_anomaly_info"):
        return "stop"
    if not report.anomaly_info:
        return "pass"
    kinds = [r.type for i in report.anomaly_info.values() for r in i.reason]
    return "warn" if any(kind in mild for kind in kinds) else "stop"


answer = decide


# %% wrong: For one anomaly with the reasons
def decide(report):
    mild = (
        AnomalyInfo.SCHEMA_NEW_COLUMN,
        AnomalyInfo.ENUM_TYPE_UNEXPECTED_STRING_VALUES,
    )
    if report.HasField("dataset_anomaly_info"):
        return "stop"
    if not report.anomaly_info:
        return "pass"
    kinds = [
        r.type for i in report.anomaly_info.values() for r in list(i.reason)[:2]
    ]
    return "warn" if all(kind in mild for kind in kinds) else "stop"


answer = decide


# %% wrong: For one anomaly with the reasons
def decide(report):
    mild = (
        AnomalyInfo.SCHEMA_NEW_COLUMN,
        AnomalyInfo.ENUM_TYPE_UNEXPECTED_STRING_VALUES,
    )
    if report.HasField("dataset_anomaly_info"):
        return "stop"
    if not report.anomaly_info:
        return "pass"
    kinds = [r.type for i in report.anomaly_info.values() for r in i.reason]
    warns = sum(kind in mild for kind in kinds)
    return "warn" if warns > len(kinds) / 2 else "stop"


answer = decide


# %% wrong: For twenty new columns
def decide(report):
    mild = (
        AnomalyInfo.SCHEMA_NEW_COLUMN,
        AnomalyInfo.ENUM_TYPE_UNEXPECTED_STRING_VALUES,
    )
    if report.HasField("dataset_anomaly_info"):
        return "stop"
    if not report.anomaly_info:
        return "pass"
    for info in report.anomaly_info.values():
        if all(reason.type in mild for reason in info.reason):
            return "warn"
    return "stop"


answer = decide


# %% wrong: And `SCHEMA_MISSING_COLUMN`, which must stop, warns
def decide(report):
    mild = (
        AnomalyInfo.SCHEMA_MISSING_COLUMN,
        AnomalyInfo.ENUM_TYPE_UNEXPECTED_STRING_VALUES,
    )
    if report.HasField("dataset_anomaly_info"):
        return "stop"
    if not report.anomaly_info:
        return "pass"
    kinds = [r.type for i in report.anomaly_info.values() for r in i.reason]
    return "warn" if all(kind in mild for kind in kinds) else "stop"


answer = decide


# %% wrong: Does each way through it end with a `return`
def decide(report):
    mild = (
        AnomalyInfo.SCHEMA_NEW_COLUMN,
        AnomalyInfo.ENUM_TYPE_UNEXPECTED_STRING_VALUES,
    )
    if report.HasField("dataset_anomaly_info"):
        return "stop"
    if not report.anomaly_info:
        return "pass"
    kinds = [r.type for i in report.anomaly_info.values() for r in i.reason]
    if all(kind in mild for kind in kinds):
        return "warn"


answer = decide


# %% wrong: `.values()` are the anomalies
def decide(report):
    mild = (
        AnomalyInfo.SCHEMA_NEW_COLUMN,
        AnomalyInfo.ENUM_TYPE_UNEXPECTED_STRING_VALUES,
    )
    if report.HasField("dataset_anomaly_info"):
        return "stop"
    if not report.anomaly_info:
        return "pass"
    kinds = [
        reason.type for info in report.anomaly_info for reason in info.reason
    ]
    return "warn" if all(kind in mild for kind in kinds) else "stop"


answer = decide


# %% wrong: `reason` is a list
def decide(report):
    mild = (
        AnomalyInfo.SCHEMA_NEW_COLUMN,
        AnomalyInfo.ENUM_TYPE_UNEXPECTED_STRING_VALUES,
    )
    if report.HasField("dataset_anomaly_info"):
        return "stop"
    if not report.anomaly_info:
        return "pass"
    kinds = [info.reason.type for info in report.anomaly_info.values()]
    return "warn" if all(kind in mild for kind in kinds) else "stop"


answer = decide
