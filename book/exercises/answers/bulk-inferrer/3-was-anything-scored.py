# %% starter
def scored(folder, wanted):
    return ...


answer = scored


# %% solution
def scored(folder, wanted):
    count = len(records(folder))
    if count == 0:
        return "nothing"
    return "complete" if count == wanted else "partial"


answer = scored


# %% right
def scored(folder, wanted):
    files = [str(file) for file in Path(folder).glob("**/*.gz")]
    count = sum(
        1
        for file in files
        for _ in tf.data.TFRecordDataset(file, compression_type="GZIP")
    )
    if count == 0:
        return "nothing"
    return "complete" if count == wanted else "partial"


answer = scored


# %% right
def scored(folder, wanted):
    missing = wanted - len(records(folder))
    return {0: "complete", wanted: "nothing"}.get(missing, "partial")


answer = scored


# %% wrong: file without a record
def scored(folder, wanted):
    return "complete" if any(Path(folder).rglob("*.gz")) else "nothing"


answer = scored


# %% wrong: folders of the splits
def scored(folder, wanted):
    files = [str(file) for file in Path(folder).glob("*.gz")]
    count = len(list(tf.data.TFRecordDataset(files, "GZIP")))
    if count == 0:
        return "nothing"
    return "complete" if count == wanted else "partial"


answer = scored


# %% wrong: compressed
def scored(folder, wanted):
    files = [str(file) for file in Path(folder).rglob("*.gz")]
    count = len(list(tf.data.TFRecordDataset(files)))
    if count == 0:
        return "nothing"
    return "complete" if count == wanted else "partial"


answer = scored


# %% wrong: several files
def scored(folder, wanted):
    files = sorted(str(file) for file in Path(folder).rglob("*.gz"))
    if not files:
        return "nothing"
    count = len(list(tf.data.TFRecordDataset(files[0], "GZIP")))
    if count == 0:
        return "nothing"
    return "complete" if count == wanted else "partial"


answer = scored


# %% wrong: compare with `wanted`
def scored(folder, wanted):
    return "complete" if records(folder) else "nothing"


answer = scored


# %% wrong: no file at all
def scored(folder, wanted):
    files = sorted(str(file) for file in Path(folder).rglob("*.gz"))
    count = len(list(tf.data.TFRecordDataset(files[0], "GZIP")))
    if count == 0:
        return "nothing"
    return "complete" if count == wanted else "partial"


answer = scored


# %% wrong: differs from call to call
def scored(folder, wanted):
    count = len(records(folder))
    if count == 0:
        return "nothing"
    return "complete" if count == 12 else "partial"


answer = scored


# %% wrong: A single record is one flight
def scored(folder, wanted):
    count = len(records(folder))
    if count > 1:
        return "complete" if count == wanted else "partial"
    return "nothing"


answer = scored


# %% wrong: one is not none
def scored(folder, wanted):
    count = len(records(folder))
    if count == wanted:
        return "complete"
    return "partial" if count > 1 else "nothing"


answer = scored


# %% wrong: each is one flight all the same
def scored(folder, wanted):
    count = len(set(records(folder)))
    if count == 0:
        return "nothing"
    return "complete" if count == wanted else "partial"


answer = scored


# %% wrong: changes the folder
def scored(folder, wanted):
    for file in Path(folder).rglob("*.gz"):
        if file.stat().st_size == 20:
            file.unlink()
    count = len(records(folder))
    if count == 0:
        return "nothing"
    return "complete" if count == wanted else "partial"


answer = scored


# %% wrong: a count of files
def scored(folder, wanted):
    count = len(list(Path(folder).rglob("*.gz")))
    if count == 0:
        return "nothing"
    return "complete" if count == wanted else "partial"


answer = scored


# %% wrong: leaves no file at all
def scored(folder, wanted):
    for file in Path(folder).rglob("*.gz"):
        count = len(records(folder))
        if count == 0:
            return "nothing"
        return "complete" if count == wanted else "partial"


answer = scored


# %% right
def scored(folder, wanted):
    match len(records(Path(folder))):
        case 0:
            return "nothing"
        case count if count < wanted:
            return "partial"
    return "complete"


answer = scored


# %% wrong: the task's text is `'complete'`
def scored(folder, wanted):
    count = len(records(folder))
    if count == 0:
        return "Nothing"
    return "Complete" if count == wanted else "Partial"


answer = scored


# %% wrong: Some records are more than none. Records in the folder: 6
def scored(folder, wanted):
    return "complete" if len(records(folder)) == wanted else "nothing"


answer = scored


# %% wrong: a name of its own. Records in the folder: 12 in `prediction_logs
def scored(folder, wanted):
    files = [str(file) for file in Path(folder).rglob("examples*.gz")]
    count = len(list(tf.data.TFRecordDataset(files, "GZIP")))
    if count == 0:
        return "nothing"
    return "complete" if count == wanted else "partial"


answer = scored


# %% wrong: One flight was not scored
def scored(folder, wanted):
    count = len(records(folder))
    if count == 0:
        return "nothing"
    return "complete" if count >= 0.99 * wanted else "partial"


answer = scored
