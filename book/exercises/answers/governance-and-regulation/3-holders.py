# %% starter
def holders(folder, word):
    return ...


answer = holders


# %% solution
def holders(folder, word):
    found = {}
    for file in folder.rglob("*"):
        if file.suffix in (".csv", ".gz", ".tfrecord"):
            count = sum(word in row for row in erasure.rows(file))
            if count:
                found[file.relative_to(folder).as_posix()] = count
    return found


answer = holders


# %% right
def holders(folder, word):
    counts = {
        str(file.relative_to(folder)): len(
            [row for row in erasure.rows(file) if word in set(row)]
        )
        for ending in ("csv", "gz", "tfrecord")
        for file in folder.glob(f"**/*.{ending}")
    }
    return {name: count for name, count in counts.items() if count > 0}


answer = holders


# %% wrong: only contain the word
def holders(folder, word):
    found = {}
    for file in folder.rglob("*"):
        if file.suffix in (".csv", ".gz", ".tfrecord"):
            count = sum(
                any(word in cell for cell in row) for row in erasure.rows(file)
            )
            if count:
                found[file.relative_to(folder).as_posix()] = count
    return found


answer = holders


# %% wrong: You count cells; a row
def holders(folder, word):
    found = {}
    for file in folder.rglob("*"):
        if file.suffix in (".csv", ".gz", ".tfrecord"):
            count = sum(row.count(word) for row in erasure.rows(file))
            if count:
                found[file.relative_to(folder).as_posix()] = count
    return found


answer = holders


# %% wrong: ignoring capitals
def holders(folder, word):
    found = {}
    for file in folder.rglob("*"):
        if file.suffix in (".csv", ".gz", ".tfrecord"):
            count = sum(
                word.lower() in [cell.lower() for cell in row]
                for row in erasure.rows(file)
            )
            if count:
                found[file.relative_to(folder).as_posix()] = count
    return found


answer = holders


# %% wrong: top of the folder
def holders(folder, word):
    found = {}
    for file in folder.glob("*"):
        if file.suffix in (".csv", ".gz", ".tfrecord"):
            count = sum(word in row for row in erasure.rows(file))
            if count:
                found[file.relative_to(folder).as_posix()] = count
    return found


answer = holders


# %% wrong: without such a row
def holders(folder, word):
    found = {}
    for file in folder.rglob("*"):
        if file.suffix in (".csv", ".gz", ".tfrecord"):
            count = sum(word in row for row in erasure.rows(file))
            found[file.relative_to(folder).as_posix()] = count
    return found


answer = holders


# %% wrong: only at CSV files
def holders(folder, word):
    found = {}
    for file in folder.rglob("*"):
        if file.suffix == ".csv":
            count = sum(word in row for row in erasure.rows(file))
            if count:
                found[file.relative_to(folder).as_posix()] = count
    return found


answer = holders


# %% wrong: leave out the log
def holders(folder, word):
    found = {}
    for file in folder.rglob("*"):
        if file.suffix in (".csv", ".gz"):
            count = sum(word in row for row in erasure.rows(file))
            if count:
                found[file.relative_to(folder).as_posix()] = count
    return found


answer = holders


# %% wrong: leave out the examples
def holders(folder, word):
    found = {}
    for file in folder.rglob("*"):
        if file.suffix in (".csv", ".tfrecord"):
            count = sum(word in row for row in erasure.rows(file))
            if count:
                found[file.relative_to(folder).as_posix()] = count
    return found


answer = holders


# %% wrong: names of files
def holders(folder, word):
    found = {}
    for file in folder.rglob("*"):
        if file.suffix in (".csv", ".gz", ".tfrecord"):
            count = sum(word in row for row in erasure.rows(file))
            if count:
                found[file.name] = count
    return found


answer = holders


# %% wrong: just one row
def holders(folder, word):
    found = {}
    for file in folder.rglob("*"):
        if file.suffix in (".csv", ".gz", ".tfrecord"):
            count = sum(word in row for row in erasure.rows(file))
            if count > 1:
                found[file.relative_to(folder).as_posix()] = count
    return found


answer = holders


# %% wrong: note 1 for each file
def holders(folder, word):
    found = {}
    for file in folder.rglob("*"):
        if file.suffix in (".csv", ".gz", ".tfrecord"):
            count = sum(word in row for row in erasure.rows(file))
            if count:
                found[file.relative_to(folder).as_posix()] = 1
    return found


answer = holders


# %% wrong: whole paths
def holders(folder, word):
    found = {}
    for file in folder.rglob("*"):
        if file.suffix in (".csv", ".gz", ".tfrecord"):
            count = sum(word in row for row in erasure.rows(file))
            if count:
                found[str(file)] = count
    return found


answer = holders


# %% wrong: should be texts
def holders(folder, word):
    found = {}
    for file in folder.rglob("*"):
        if file.suffix in (".csv", ".gz", ".tfrecord"):
            count = sum(word in row for row in erasure.rows(file))
            if count:
                found[file.relative_to(folder)] = count
    return found


answer = holders


# %% wrong: Return a dictionary
def holders(folder, word):
    found = {}
    for file in folder.rglob("*"):
        if file.suffix in (".csv", ".gz", ".tfrecord"):
            count = sum(word in row for row in erasure.rows(file))
            if count:
                found[file.relative_to(folder).as_posix()] = count
    return sorted(found)


answer = holders


# %% wrong: whole numbers of rows
def holders(folder, word):
    found = {}
    for file in folder.rglob("*"):
        if file.suffix in (".csv", ".gz", ".tfrecord"):
            count = [row for row in erasure.rows(file) if word in row]
            if count:
                found[file.relative_to(folder).as_posix()] = count
    return found


answer = holders


# %% wrong: With the word
def holders(folder, word):
    found = {}
    for place in erasure.places(folder, word):
        if place.file.suffix in (".csv", ".gz", ".tfrecord"):
            found[place.file.relative_to(folder).as_posix()] = place.times
    return found


answer = holders


# %% wrong: is no table
def holders(folder, word):
    found = {}
    for file in folder.rglob("*"):
        if file.is_file():
            count = sum(word in row for row in erasure.rows(file))
            if count:
                found[file.relative_to(folder).as_posix()] = count
    return found


answer = holders


# %% wrong: first cell of a row
def holders(folder, word):
    found = {}
    for file in folder.rglob("*"):
        if file.suffix in (".csv", ".gz", ".tfrecord"):
            count = sum(row[0] == word for row in erasure.rows(file))
            if count:
                found[file.relative_to(folder).as_posix()] = count
    return found


answer = holders


# %% wrong: count equal rows once
def holders(folder, word):
    found = {}
    for file in folder.rglob("*"):
        if file.suffix in (".csv", ".gz", ".tfrecord"):
            count = len(
                {tuple(row) for row in erasure.rows(file) if word in row}
            )
            if count:
                found[file.relative_to(folder).as_posix()] = count
    return found


answer = holders


# %% wrong: first row for a header
def holders(folder, word):
    found = {}
    for file in folder.rglob("*"):
        if file.suffix in (".csv", ".gz", ".tfrecord"):
            count = sum(word in row for row in list(erasure.rows(file))[1:])
            if count:
                found[file.relative_to(folder).as_posix()] = count
    return found


answer = holders


# %% wrong: changes the folder
def holders(folder, word):
    found = {}
    for file in folder.rglob("*"):
        if file.suffix in (".csv", ".gz", ".tfrecord"):
            count = sum(word in row for row in erasure.rows(file))
            if count:
                found[file.relative_to(folder).as_posix()] = count
                if file.suffix == ".csv":
                    erasure.forget_rows(file, "tailnum", word)
    return found


answer = holders


# %% wrong: old.csv.bak
def holders(folder, word):
    found = {}
    for file in folder.rglob("*"):
        if any(end in file.name for end in (".csv", ".gz", ".tfrecord")):
            count = sum(word in row for row in erasure.rows(file))
            if count:
                found[file.relative_to(folder).as_posix()] = count
    return found


answer = holders


# %% wrong: more than one dot
def holders(folder, word):
    found = {}
    for file in folder.rglob("*"):
        if "".join(file.suffixes) in (".csv", ".gz", ".tfrecord"):
            count = sum(word in row for row in erasure.rows(file))
            if count:
                found[file.relative_to(folder).as_posix()] = count
    return found


answer = holders


# %% wrong: `a/wide.csv` has 1, and yours is left out
def holders(folder, word):
    found = {}
    for file in folder.rglob("*"):
        if file.suffix in (".csv", ".gz", ".tfrecord"):
            count = sum(word in row[:5] for row in erasure.rows(file))
            if count:
                found[file.relative_to(folder).as_posix()] = count
    return found


answer = holders


# %% wrong: With the word `N267JB`
import pandas as pd


def holders(folder, word):
    found = {}
    for file in folder.rglob("*"):
        if file.suffix == ".csv":
            count = int((pd.read_csv(file)["tailnum"] == word).sum())
            if count:
                found[file.relative_to(folder).as_posix()] = count
    return found


answer = holders


# %% wrong: The rows of `a/b/c.csv` are `[['N12', 'EWR'], ['N1 ', 'EWR']
def holders(folder, word):
    found = {}
    for file in folder.rglob("*"):
        if file.suffix in (".csv", ".gz", ".tfrecord"):
            count = sum(
                any(word == cell.strip() for cell in row)
                for row in erasure.rows(file)
            )
            if count:
                found[file.relative_to(folder).as_posix()] = count
    return found


answer = holders


# %% wrong: `a/b/c.csv` is left out, and yours has 1. The rows
def holders(folder, word):
    import re

    found = {}
    for file in folder.rglob("*"):
        if file.suffix in (".csv", ".gz", ".tfrecord"):
            count = sum(
                bool(re.search(rf"\b{word}\b", ",".join(row)))
                for row in erasure.rows(file)
            )
            if count:
                found[file.relative_to(folder).as_posix()] = count
    return found


answer = holders


# %% wrong: only end with the word
def holders(folder, word):
    found = {}
    for file in folder.rglob("*"):
        if file.suffix in (".csv", ".gz", ".tfrecord"):
            count = sum(
                any(c.endswith(word) for c in row) for row in erasure.rows(file)
            )
            if count:
                found[file.relative_to(folder).as_posix()] = count
    return found


answer = holders


# %% wrong: The rows of `span-01/EWR.csv`
def holders(folder, word):
    found = {}
    for file in folder.rglob("*"):
        if file.suffix in (".csv", ".gz", ".tfrecord"):
            count = sum(row[-1] == word for row in erasure.rows(file))
            if count:
                found[file.relative_to(folder).as_posix()] = count
    return found


answer = holders


# %% wrong: one folder deep
def holders(folder, word):
    found = {}
    for file in folder.glob("*/*"):
        if not (
            file.is_file() and file.name.endswith((".csv", ".gz", ".tfrecord"))
        ):
            continue
        number = sum(word in row for row in erasure.rows(file))
        if number:
            found[file.relative_to(folder).as_posix()] = number
    return found


answer = holders


# %% wrong: with the folder's own name
def holders(folder, word):
    found = {}
    for file in folder.rglob("*"):
        if not (
            file.is_file() and file.name.endswith((".csv", ".gz", ".tfrecord"))
        ):
            continue
        number = sum(word in row for row in erasure.rows(file))
        if number:
            found[file.relative_to(folder.parent).as_posix()] = number
    return found


answer = holders


# %% wrong: all rows of a file
def holders(folder, word):
    found = {}
    for file in folder.rglob("*"):
        if not (
            file.is_file() and file.name.endswith((".csv", ".gz", ".tfrecord"))
        ):
            continue
        number = sum(word in row for row in erasure.rows(file))
        if number:
            found[file.relative_to(folder).as_posix()] = len(
                list(erasure.rows(file))
            )
    return found


answer = holders


# %% wrong: does not depend on `word`
def holders(folder, word):
    found = {}
    ERASE = "N267JB"
    for file in folder.rglob("*"):
        if not (
            file.is_file() and file.name.endswith((".csv", ".gz", ".tfrecord"))
        ):
            continue
        number = sum(ERASE in row for row in erasure.rows(file))
        if number:
            found[file.relative_to(folder).as_posix()] = number
    return found


answer = holders


# %% wrong: only begin with the word
def holders(folder, word):
    found = {}
    for file in folder.rglob("*"):
        if not (
            file.is_file() and file.name.endswith((".csv", ".gz", ".tfrecord"))
        ):
            continue
        number = sum(
            any(cell.startswith(word) for cell in row)
            for row in erasure.rows(file)
        )
        if number:
            found[file.relative_to(folder).as_posix()] = number
    return found


answer = holders


# %% wrong: behind the loop
def holders(folder, word):
    found = {}
    for file in folder.rglob("*"):
        if not (
            file.is_file() and file.name.endswith((".csv", ".gz", ".tfrecord"))
        ):
            continue
        number = sum(word in row for row in erasure.rows(file))
        if number:
            found[file.relative_to(folder).as_posix()] = number
            return found


answer = holders
