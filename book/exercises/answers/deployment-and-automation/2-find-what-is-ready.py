# %% starter
def ready(listing, done):
    return ...


answer = ready


# %% solution
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if not (name.startswith("span-") and number.isdecimal()):
            continue
        table = any(file.endswith(".csv") for file in files)
        if table and "_COMPLETE" in files and int(number) not in done:
            found.append(int(number))
    return sorted(found)


answer = ready


# %% right
def ready(listing, done):
    import re

    numbers = set()
    for name in listing:
        match = re.fullmatch(r"span-([0-9]+)", name)
        if match and "_COMPLETE" in listing[name]:
            if [file for file in listing[name] if file[-4:] == ".csv"]:
                numbers.add(int(match[1]))
    return sorted(numbers - done)


answer = ready


# %% wrong: lacks the marker
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if not (name.startswith("span-") and number.isdecimal()):
            continue
        table = any(file.endswith(".csv") for file in files)
        if table and int(number) not in done:
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: `{'span-2': ['flights.csv', 'x_COMPLETE']}`
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if not (name.startswith("span-") and number.isdecimal()):
            continue
        table = any(file.endswith(".csv") for file in files)
        if (
            table
            and any("_COMPLETE" in file for file in files)
            and int(number) not in done
        ):
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: ['flights.csv', '_COMPLETE.csv']
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if not (name.startswith("span-") and number.isdecimal()):
            continue
        table = any(file.endswith(".csv") for file in files)
        if (
            table
            and any(file.startswith("_COMPLETE") for file in files)
            and int(number) not in done
        ):
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: ['flights.csv', '_complete']
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if not (name.startswith("span-") and number.isdecimal()):
            continue
        table = any(file.endswith(".csv") for file in files)
        if (
            table
            and any(file.upper() == "_COMPLETE" for file in files)
            and int(number) not in done
        ):
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: {'span-2': ['_COMPLETE']}`; done: nothing. To be run: `[]`; yours returned `[2]`. `span-2` holds no file
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if not (name.startswith("span-") and number.isdecimal()):
            continue
        table = any(file.endswith(".csv") for file in files)
        if "_COMPLETE" in files and int(number) not in done:
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: ['flights.csv.tmp', '_COMPLETE']
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if not (name.startswith("span-") and number.isdecimal()):
            continue
        table = any(".csv" in file for file in files)
        if table and "_COMPLETE" in files and int(number) not in done:
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: ends in `.csv`, in small letters
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if not (name.startswith("span-") and number.isdecimal()):
            continue
        table = any(file.lower().endswith(".csv") for file in files)
        if table and "_COMPLETE" in files and int(number) not in done:
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: ['csv', '_COMPLETE']
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if not (name.startswith("span-") and number.isdecimal()):
            continue
        table = any(file.endswith("csv") for file in files)
        if table and "_COMPLETE" in files and int(number) not in done:
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: 2 was run already: it is in `done`, as a number (`int`)
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if not (name.startswith("span-") and number.isdecimal()):
            continue
        table = any(file.endswith(".csv") for file in files)
        if table and "_COMPLETE" in files:
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: Yours are in the order of texts
def ready(listing, done):
    found = []
    for name, files in sorted(listing.items()):
        number = name.removeprefix("span-")
        if not (name.startswith("span-") and number.isdecimal()):
            continue
        table = any(file.endswith(".csv") for file in files)
        if table and "_COMPLETE" in files and int(number) not in done:
            found.append(int(number))
    return found


answer = ready


# %% wrong: The name `9` does not begin with `span-`
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if not (number.isdecimal()):
            continue
        table = any(file.endswith(".csv") for file in files)
        if table and "_COMPLETE" in files and int(number) not in done:
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: raised `ValueError`
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if not (name.startswith("span-")):
            continue
        table = any(file.endswith(".csv") for file in files)
        if table and "_COMPLETE" in files and int(number) not in done:
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: Return numbers (`int`), such as 9, not texts
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if not (name.startswith("span-") and number.isdecimal()):
            continue
        table = any(file.endswith(".csv") for file in files)
        if table and "_COMPLETE" in files and int(number) not in done:
            found.append(name)
    return sorted(found)


answer = ready


# %% wrong: should be a list of numbers
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if not (name.startswith("span-") and number.isdecimal()):
            continue
        table = any(file.endswith(".csv") for file in files)
        if table and "_COMPLETE" in files and int(number) not in done:
            found.append(int(number))
    return set(found)


answer = ready


# %% wrong: `span-3` is `span-` and digits, and in it are `flights.csv`, `_COMPLETE`. Each folder is asked on its own
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if not (name.startswith("span-") and number.isdecimal()):
            continue
        if "_COMPLETE" not in files:
            break
        table = any(file.endswith(".csv") for file in files)
        if table and int(number) not in done:
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: Each folder is asked on its own
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if not (name.startswith("span-") and number.isdecimal()):
            continue
        table = any(file.endswith(".csv") for file in files)
        if not table:
            break
        if "_COMPLETE" in files and int(number) not in done:
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: 2 is missing: `span-2`
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if not (name.startswith("span-") and number.isdecimal()):
            break
        table = any(file.endswith(".csv") for file in files)
        if table and "_COMPLETE" in files and int(number) not in done:
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: To be run: `[1, 3]`; yours returned `[]`. 1 is missing: `span-1`
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if not (name.startswith("span-") and number.isdecimal()):
            continue
        if "_COMPLETE" not in files:
            return []
        table = any(file.endswith(".csv") for file in files)
        if table and int(number) not in done:
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: 3 is missing: `span-3`
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if not (name.startswith("span-") and number.isdecimal()):
            continue
        if int(number) in done:
            break
        table = any(file.endswith(".csv") for file in files)
        if table and "_COMPLETE" in files:
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: lacks the marker, a file called exactly `_COMPLETE`. Another folder's
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if not (name.startswith("span-") and number.isdecimal()):
            continue
        table = any(file.endswith(".csv") for file in files)
        marked = any("_COMPLETE" in other for other in listing.values())
        if table and marked and int(number) not in done:
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: Another folder's does not count
def ready(listing, done):
    found, table, marked = [], False, False
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if not (name.startswith("span-") and number.isdecimal()):
            continue
        for file in files:
            table = table or file.endswith(".csv")
            marked = marked or file == "_COMPLETE"
        if table and marked and int(number) not in done:
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: holds no file whose name ends in `.csv`, in small letters. Another folder's
def ready(listing, done):
    found, table = [], False
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if not (name.startswith("span-") and number.isdecimal()):
            continue
        table = table or any(file.endswith(".csv") for file in files)
        if table and "_COMPLETE" in files and int(number) not in done:
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: 4 is not in `done`, though it is lower
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if not (name.startswith("span-") and number.isdecimal()):
            continue
        table = any(file.endswith(".csv") for file in files)
        late = int(number) > max(done, default=-1)
        if table and "_COMPLETE" in files and late:
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: 3 is missing: `span-3`
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if not (name.startswith("span-") and number.isdecimal()):
            continue
        table = any(file.endswith(".csv") for file in files)
        if table and "_COMPLETE" in files and int(number) not in done:
            found.append(int(number))
    return sorted(found)[:1]


answer = ready


# %% wrong: has no order that counts
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if not (name.startswith("span-") and number.isdecimal()):
            continue
        table = any(file.endswith(".csv") for file in files)
        last = files[-1:] == ["_COMPLETE"]
        if table and last and int(number) not in done:
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: A number stands in your list more than once
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if not (name.startswith("span-") and number.isdecimal()):
            continue
        for file in files:
            table = file.endswith(".csv")
            if table and "_COMPLETE" in files and int(number) not in done:
                found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: In `span--9` other signs than digits
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.removeprefix("span-")
        number = number.lstrip("-")
        if not (name.startswith("span-") and number.isdecimal()):
            continue
        table = any(file.endswith(".csv") for file in files)
        if table and "_COMPLETE" in files and int(number) not in done:
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: The name `temp-9` does not begin with `span-`
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name[5:]
        if not (number.isdigit()):
            continue
        table = any(file.endswith(".csv") for file in files)
        if table and "_COMPLETE" in files and int(number) not in done:
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: The name `span_9` does not begin with `span-`
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name[5:]
        if not (name.startswith("span") and number.isdecimal()):
            continue
        table = any(file.endswith(".csv") for file in files)
        if table and "_COMPLETE" in files and int(number) not in done:
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: The name `span9` does not begin with `span-`
import re


def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = re.sub("[^0-9]", "", name)
        if not (re.fullmatch("span-?[0-9]+", name)):
            continue
        table = any(file.endswith(".csv") for file in files)
        if table and "_COMPLETE" in files and int(number) not in done:
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: The name `Span-9` does not begin with `span-`
import re


def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name[5:]
        if not (re.fullmatch("span-[0-9]+", name, re.I)):
            continue
        table = any(file.endswith(".csv") for file in files)
        if table and "_COMPLETE" in files and int(number) not in done:
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: a dict with the keys 'span-old'
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name[5:]
        if not (name.startswith("span-") and number.isalnum()):
            continue
        table = any(file.endswith(".csv") for file in files)
        if table and "_COMPLETE" in files and int(number) not in done:
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: `span-4` is `span-` and digits, and in it are `_a.csv`, `_COMPLETE`
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name[5:]
        if not (name.startswith("span-") and number.isdecimal()):
            continue
        table = any(f.endswith(".csv") and not f.startswith("_") for f in files)
        if table and "_COMPLETE" in files and int(number) not in done:
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: 9 is missing: `span-09` is `span-` and digits, and in it are
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name[5:]
        if not (
            name == f"span-{number.lstrip('0') or 0}" and number.isdecimal()
        ):
            continue
        table = any(file.endswith(".csv") for file in files)
        if table and "_COMPLETE" in files and int(number) not in done:
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: Your function keeps what it found
def ready(listing, done, found=[]):
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if not (name.startswith("span-") and number.isdecimal()):
            continue
        table = any(file.endswith(".csv") for file in files)
        if table and "_COMPLETE" in files and int(number) not in done:
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: Your `return` stands inside the loop
def ready(listing, done):
    found = []
    for name, files in listing.items():
        if (
            name.startswith("span-")
            and name[5:].isdigit()
            and "_COMPLETE" in files
            and any(f.endswith(".csv") for f in files)
            and int(name[5:]) not in done
        ):
            found.append(int(name[5:]))
        return sorted(found)


answer = ready


# %% wrong: this slip would give: What you find is not sorted
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if not (name.startswith("span-") and number.isdecimal()):
            continue
        table = any(file.endswith(".csv") for file in files)
        if table and "_COMPLETE" in files and int(number) not in done:
            found.append(int(number))
    return found


answer = ready


# %% wrong: this slip would give: The highest comes first
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if not (name.startswith("span-") and number.isdecimal()):
            continue
        table = any(file.endswith(".csv") for file in files)
        if table and "_COMPLETE" in files and int(number) not in done:
            found.append(int(number))
    return sorted(found, reverse=True)


answer = ready


# %% wrong: this slip would give: Only the first one found is returned
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if not (name.startswith("span-") and number.isdecimal()):
            continue
        table = any(file.endswith(".csv") for file in files)
        if table and "_COMPLETE" in files and int(number) not in done:
            return [int(number)]
    return found


answer = ready


# %% wrong: this slip would give: Only the last one found is returned
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if not (name.startswith("span-") and number.isdecimal()):
            continue
        table = any(file.endswith(".csv") for file in files)
        if table and "_COMPLETE" in files and int(number) not in done:
            found = [int(number)]
    return sorted(found)


answer = ready


# %% wrong: this slip would give: Of a folder's name only what stands after
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.split("-")[-1]
        if not number.isdecimal():
            continue
        table = any(file.endswith(".csv") for file in files)
        if table and "_COMPLETE" in files and int(number) not in done:
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: this slip would give: Exactly one digit is asked for
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if not (name.startswith("span-") and number in "0123456789" and number):
            continue
        table = any(file.endswith(".csv") for file in files)
        if table and "_COMPLETE" in files and int(number) not in done:
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: this slip would give: Exactly two digits are asked for
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if (
            not (name == f"span-{number}" and number.isdecimal())
            or len(number) != 2
        ):
            continue
        table = any(file.endswith(".csv") for file in files)
        if table and "_COMPLETE" in files and int(number) not in done:
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: this slip would give: One or two digits are asked for
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if (
            not (name == f"span-{number}" and number.isdecimal())
            or len(number) > 2
        ):
            continue
        table = any(file.endswith(".csv") for file in files)
        if table and "_COMPLETE" in files and int(number) not in done:
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: this slip would give: A number may not begin with 0
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if (
            not (name == f"span-{number}" and number.isdecimal())
            or number[0] == "0"
        ):
            continue
        table = any(file.endswith(".csv") for file in files)
        if table and "_COMPLETE" in files and int(number) not in done:
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: this slip would give: Beside the marker any file will do
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if not (name.startswith("span-") and number.isdecimal()):
            continue
        table = len(files) > 1
        if table and "_COMPLETE" in files and int(number) not in done:
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: this slip would give: Every file beside the marker must be
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if not (name.startswith("span-") and number.isdecimal()):
            continue
        table = {f[-4:] for f in files if f != "_COMPLETE"} == {".csv"}
        if table and "_COMPLETE" in files and int(number) not in done:
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: this slip would give: Exactly two files are asked for
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if not (name.startswith("span-") and number.isdecimal()):
            continue
        table = any(file.endswith(".csv") for file in files) and len(files) == 2
        if table and "_COMPLETE" in files and int(number) not in done:
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: this slip would give: Exactly one `.csv` is asked for
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if not (name.startswith("span-") and number.isdecimal()):
            continue
        table = sum(file.endswith(".csv") for file in files) == 1
        if table and "_COMPLETE" in files and int(number) not in done:
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: this slip would give: Only a file called `flights.csv` counts
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if not (name.startswith("span-") and number.isdecimal()):
            continue
        table = "flights.csv" in files
        if table and "_COMPLETE" in files and int(number) not in done:
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: this slip would give: The marker or a `.csv` is enough
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if not (name.startswith("span-") and number.isdecimal()):
            continue
        table = any(file.endswith(".csv") for file in files)
        if (table or "_COMPLETE" in files) and int(number) not in done:
            found.append(int(number))
    return sorted(found)


answer = ready


# %% wrong: this slip would give: You return what is in `done`
def ready(listing, done):
    found = []
    for name, files in listing.items():
        number = name.removeprefix("span-")
        if not (name.startswith("span-") and number.isdecimal()):
            continue
        table = any(file.endswith(".csv") for file in files)
        if table and "_COMPLETE" in files and int(number) in done:
            found.append(int(number))
    return sorted(found)


answer = ready
