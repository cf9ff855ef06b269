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
