# %% starter
def rollback(folder):
    return ...


answer = rollback


# %% solution
def rollback(folder):
    versions = [
        path
        for path in folder.iterdir()
        if path.is_dir() and path.name.isdecimal()
    ]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    newest = versions[-1]
    name = f"bad-{newest.name}"
    while (folder / name).exists():
        name += "-again"
    newest.rename(folder / name)
    return int(versions[-2].name)


answer = rollback

# %% right
import tempfile


def rollback(folder):
    numbers = sorted(
        int(p.name)
        for p in folder.glob("*")
        if p.is_dir() and p.name.isdecimal()
    )
    if len(numbers) <= 1:
        return None
    *_, before, newest = numbers
    quarantine = tempfile.mkdtemp(prefix="post-mortem-", dir=folder)
    (folder / str(newest)).rename(Path(quarantine) / f"version-{newest}")
    return before


answer = rollback


# %% wrong: as text
def rollback(folder):
    versions = [
        path
        for path in folder.iterdir()
        if path.is_dir() and path.name.isdecimal()
    ]
    versions.sort()
    if len(versions) < 2:
        return None
    newest = versions[-1]
    name = f"bad-{newest.name}"
    while (folder / name).exists():
        name += "-again"
    newest.rename(folder / name)
    return int(versions[-2].name)


answer = rollback

# %% wrong: is no longer in `folder`
import shutil


def rollback(folder):
    versions = [
        path
        for path in folder.iterdir()
        if path.is_dir() and path.name.isdecimal()
    ]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    newest = versions[-1]
    name = f"bad-{newest.name}"
    while (folder / name).exists():
        name += "-again"
    shutil.rmtree(newest)
    return int(versions[-2].name)


answer = rollback


# %% wrong: the only version
def rollback(folder):
    versions = [
        path
        for path in folder.iterdir()
        if path.is_dir() and path.name.isdecimal()
    ]
    versions.sort(key=lambda path: int(path.name))
    if not versions:
        return None
    newest = versions[-1]
    name = f"bad-{newest.name}"
    while (folder / name).exists():
        name += "-again"
    newest.rename(folder / name)
    return int(versions[-2].name) if len(versions) > 1 else None


answer = rollback


# %% wrong: is a file
def rollback(folder):
    versions = [path for path in folder.iterdir() if path.name.isdecimal()]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    newest = versions[-1]
    name = f"bad-{newest.name}"
    while (folder / name).exists():
        name += "-again"
    newest.rename(folder / name)
    return int(versions[-2].name)


answer = rollback


# %% wrong: `bad-1795172800`
def rollback(folder):
    versions = [path for path in folder.iterdir() if path.is_dir()]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    newest = versions[-1]
    name = f"bad-{newest.name}"
    while (folder / name).exists():
        name += "-again"
    newest.rename(folder / name)
    return int(versions[-2].name)


answer = rollback


# %% wrong: into the working folder
def rollback(folder):
    versions = [
        path
        for path in folder.iterdir()
        if path.is_dir() and path.name.isdecimal()
    ]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    newest = versions[-1]
    name = f"bad-{newest.name}"
    while (folder / name).exists():
        name += "-again"
    newest.rename(name)
    return int(versions[-2].name)


answer = rollback


# %% wrong: beside it
def rollback(folder):
    versions = [
        path
        for path in folder.iterdir()
        if path.is_dir() and path.name.isdecimal()
    ]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    newest = versions[-1]
    name = f"bad-{newest.name}"
    while (folder / name).exists():
        name += "-again"
    newest.rename(folder.parent / name)
    return int(versions[-2].name)


answer = rollback


# %% wrong: not by time
def rollback(folder):
    versions = [
        path
        for path in folder.iterdir()
        if path.is_dir() and path.name.isdecimal()
    ]
    versions.sort(key=lambda path: path.stat().st_mtime)
    if len(versions) < 2:
        return None
    newest = versions[-1]
    name = f"bad-{newest.name}"
    while (folder / name).exists():
        name += "-again"
    newest.rename(folder / name)
    return int(versions[-2].name)


answer = rollback


# %% wrong: is there already
def rollback(folder):
    versions = [
        path
        for path in folder.iterdir()
        if path.is_dir() and path.name.isdecimal()
    ]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    newest = versions[-1]
    name = f"bad-{newest.name}"
    newest.rename(folder / name)
    return int(versions[-2].name)


answer = rollback


# %% wrong: rolled back before
def rollback(folder):
    versions = [
        path
        for path in folder.iterdir()
        if path.is_dir() and path.name.isdecimal()
    ]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    newest = versions[-1]
    name = f"bad-{newest.name}"
    if (folder / name).exists():
        name += "-again"
    newest.rename(folder / name)
    return int(versions[-2].name)


answer = rollback

# %% wrong: lies inside `bad-10`
import shutil


def rollback(folder):
    versions = [
        path
        for path in folder.iterdir()
        if path.is_dir() and path.name.isdecimal()
    ]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    newest = versions[-1]
    name = f"bad-{newest.name}"
    while (folder / name).exists():
        name += "-again"
    shutil.move(newest, folder / f"bad-{newest.name}")
    return int(versions[-2].name)


answer = rollback


# %% wrong: taken out
def rollback(folder):
    versions = [
        path
        for path in folder.iterdir()
        if path.is_dir() and path.name.isdecimal()
    ]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    newest = versions[-1]
    name = f"bad-{newest.name}"
    while (folder / name).exists():
        name += "-again"
    newest.rename(folder / name)
    return int(newest.name)


answer = rollback


# %% wrong: an `int`
def rollback(folder):
    versions = [
        path
        for path in folder.iterdir()
        if path.is_dir() and path.name.isdecimal()
    ]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    newest = versions[-1]
    name = f"bad-{newest.name}"
    while (folder / name).exists():
        name += "-again"
    newest.rename(folder / name)
    return versions[-2].name


answer = rollback


# %% wrong: a folder `03` now
def rollback(folder):
    versions = [
        path
        for path in folder.iterdir()
        if path.is_dir() and path.name.isdecimal()
    ]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    newest = versions[-1]
    name = f"0{newest.name}"
    while (folder / name).exists():
        name += "-again"
    newest.rename(folder / name)
    return int(versions[-2].name)


answer = rollback


# %% wrong: under its number. You took out `1`
def rollback(folder):
    versions = [
        path
        for path in folder.iterdir()
        if path.is_dir() and path.name.isdecimal()
    ]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    newest = versions[0]
    name = f"bad-{newest.name}"
    while (folder / name).exists():
        name += "-again"
    newest.rename(folder / name)
    return int(versions[-2].name)


answer = rollback


# %% equivalent: any free name that is no number will do
def rollback(folder):
    versions = [
        path
        for path in folder.iterdir()
        if path.is_dir() and path.name.isdecimal()
    ]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    newest = versions[-1]
    name = f"-again{newest.name}"
    while (folder / name).exists():
        name += "-again"
    newest.rename(folder / name)
    return int(versions[-2].name)


answer = rollback


# %% equivalent: any free name that is no number will do
def rollback(folder):
    versions = [
        path
        for path in folder.iterdir()
        if path.is_dir() and path.name.isdecimal()
    ]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    newest = versions[-1]
    name = f"bad-{newest.name}"
    while (folder / name).exists():
        name += "bad-"
    newest.rename(folder / name)
    return int(versions[-2].name)


answer = rollback


# %% wrong: the task asks for one that is none
def rollback(folder):
    versions = [
        path
        for path in folder.iterdir()
        if path.is_dir() and path.name.isdecimal()
    ]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    newest = versions[-1]
    name = f"-{newest.name}"
    while (folder / name).exists():
        name += "-again"
    newest.rename(folder / name)
    return int(versions[-2].name)


answer = rollback


# %% wrong: it is a file here
def rollback(folder):
    versions = [p for p in folder.iterdir() if p.is_dir() and p.name.isdigit()]
    if len(versions) < 2:
        return None
    versions.sort(key=lambda p: int(p.name))
    bad = versions[-1]
    new = folder / f"bad-{bad.name}"
    i = 2
    while new.is_dir():
        new = folder / f"bad-{bad.name}-{i}"
        i += 1
    bad.rename(new)
    return int(versions[-2].name)


answer = rollback


# %% wrong: `10-bad`
def rollback(folder):
    versions = [p for p in folder.glob("[0-9]*") if p.is_dir()]
    if len(versions) < 2:
        return None
    versions.sort(key=lambda p: int(p.name))
    bad = versions[-1]
    new = folder / f"bad-{bad.name}"
    i = 2
    while new.exists():
        new = folder / f"bad-{bad.name}-{i}"
        i += 1
    bad.rename(new)
    return int(versions[-2].name)


answer = rollback


# %% wrong: `10-bad`
def rollback(folder):
    versions = [
        p for p in folder.iterdir() if p.is_dir() and p.name[0].isdigit()
    ]
    if len(versions) < 2:
        return None
    versions.sort(key=lambda p: int(p.name))
    bad = versions[-1]
    new = folder / f"bad-{bad.name}"
    i = 2
    while new.exists():
        new = folder / f"bad-{bad.name}-{i}"
        i += 1
    bad.rename(new)
    return int(versions[-2].name)


answer = rollback


# %% wrong: changes the working folder
def rollback(folder):
    versions = [p for p in folder.iterdir() if p.is_dir() and p.name.isdigit()]
    if len(versions) < 2:
        return None
    versions.sort(key=lambda p: int(p.name))
    bad = versions[-1]
    new = folder / f"bad-{bad.name}"
    i = 2
    while new.exists():
        new = folder / f"bad-{bad.name}-{i}"
        i += 1
    import os

    os.chdir(folder)
    bad.rename(new)
    return int(versions[-2].name)


answer = rollback


# %% wrong: is taken
def rollback(folder):
    versions = sorted(
        (p for p in folder.iterdir() if p.is_dir() and p.name.isdigit()),
        key=lambda p: int(p.name),
    )
    if len(versions) < 2:
        return None
    bad, good = versions[-1], versions[-2]
    n = len(list(folder.glob("bad-*")))
    bad.rename(folder / f"bad-{bad.name}-{n}")
    return int(good.name)


answer = rollback


# %% wrong: is taken
def rollback(folder):
    versions = sorted(
        (p for p in folder.iterdir() if p.is_dir() and p.name.isdigit()),
        key=lambda p: int(p.name),
    )
    if len(versions) < 2:
        return None
    bad, good = versions[-1], versions[-2]
    import random

    bad.rename(folder / f"bad-{bad.name}-{random.randint(0, 99)}")
    return int(good.name)


answer = rollback


# %% wrong: returned it
def rollback(folder):
    versions = sorted(
        (p for p in folder.iterdir() if p.is_dir() and p.name.isdigit()),
        key=lambda p: int(p.name),
    )
    if len(versions) < 2:
        return None
    bad, good = versions[-1], versions[-2]
    good.rename(folder / f"bad-{good.name}")
    return int(good.name)


answer = rollback


# %% wrong: The name `bad-10` is taken
def rollback(folder):
    versions = sorted(
        (p for p in folder.iterdir() if p.is_dir() and p.name.isdigit()),
        key=lambda p: int(p.name),
    )
    if len(versions) < 2:
        return None
    bad, good = versions[-1], versions[-2]
    try:
        bad.rename(folder / f"bad-{bad.name}")
    except OSError:
        pass
    return int(good.name)


answer = rollback


# %% wrong: With fewer than two versions
def rollback(folder):
    versions = [p for p in folder.iterdir() if p.is_dir() and p.name.isdigit()]
    versions.sort(key=lambda p: int(p.name))
    bad = versions[-1]
    new = folder / f"bad-{bad.name}"
    i = 2
    while new.exists():
        new = folder / f"bad-{bad.name}-{i}"
        i += 1
    bad.rename(new)
    return int(versions[-2].name)


answer = rollback


# %% wrong: is new, or holds something else
def rollback(folder):
    versions = [
        path
        for path in folder.iterdir()
        if path.is_dir() and path.name.isdecimal()
    ]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    newest = versions[-1]
    name = f"bad-{newest.name}"
    while (folder / name).exists():
        name += "-again"
    newest.rename(folder / name)
    (folder / "rolled_back.txt").write_text(newest.name)
    return int(versions[-2].name)


answer = rollback


# %% wrong: makes a folder
def rollback(folder):
    versions = [
        path
        for path in folder.iterdir()
        if path.is_dir() and path.name.isdecimal()
    ]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    newest = versions[-1]
    name = f"bad-{newest.name}"
    while (folder / name).exists():
        name += "-again"
    newest.rename(folder / name)
    (folder / "log").mkdir(exist_ok=True)
    return int(versions[-2].name)


answer = rollback


# %% wrong: inside `2024-notes`
def rollback(folder):
    versions = [
        path
        for path in folder.rglob("*")
        if path.is_dir() and path.name.isdecimal()
    ]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    newest = versions[-1]
    name = f"bad-{newest.name}"
    while (folder / name).exists():
        name += "-again"
    newest.rename(folder / name)
    return int(versions[-2].name)


answer = rollback


# %% wrong: `int` reads it as 202407
def rollback(folder):
    versions = {}
    for path in folder.iterdir():
        try:
            number = int(path.name)
        except ValueError:
            continue
        if path.is_dir():
            versions[number] = path
    if len(versions) < 2:
        return None
    newest = versions.pop(max(versions))
    name = f"bad-{newest.name}"
    while (folder / name).exists():
        name += "-again"
    newest.rename(folder / name)
    return max(versions)


answer = rollback


# %% wrong: You renamed `2024-notes`
def rollback(folder):
    versions = [
        path
        for path in folder.iterdir()
        if path.is_dir() and path.name[0].isdecimal()
    ]
    versions.sort(key=lambda path: int(path.name.split("-")[0]))
    if len(versions) < 2:
        return None
    newest = versions[-1]
    name = f"bad-{newest.name}"
    while (folder / name).exists():
        name += "-again"
    newest.rename(folder / name)
    return int(versions[-2].name.split("-")[0])


answer = rollback


# %% wrong: a folder `retired/3` now
def rollback(folder):
    versions = [
        path
        for path in folder.iterdir()
        if path.is_dir() and path.name.isdecimal()
    ]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    newest = versions[-1]
    (folder / "retired").mkdir(exist_ok=True)
    newest.rename(folder / "retired" / newest.name)
    return int(versions[-2].name)


answer = rollback

# %% right
import uuid


def rollback(folder):
    versions = [
        path
        for path in folder.iterdir()
        if path.is_dir() and path.name.isdecimal()
    ]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    newest = versions[-1]
    (folder / "retired").mkdir(exist_ok=True)
    newest.rename(folder / "retired" / f"{newest.name}-{uuid.uuid4()}")
    return int(versions[-2].name)


answer = rollback


# %% right
def rollback(folder):
    versions = [
        path
        for path in folder.iterdir()
        if path.is_dir() and path.name.isdecimal()
    ]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    newest = versions[-1]
    name = f".{newest.name}"
    while (folder / name).exists():
        name = f".{name}"
    newest.rename(folder / name)
    return int(versions[-2].name)


answer = rollback


# %% wrong: a folder `3.0` now
def rollback(folder):
    versions = [
        path
        for path in folder.iterdir()
        if path.is_dir() and path.name.isdecimal()
    ]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    newest = versions[-1]
    name = f"{newest.name}.0"
    while (folder / name).exists():
        name += "0"
    newest.rename(folder / name)
    return int(versions[-2].name)


answer = rollback

# %% wrong: You copied the version `3`
import shutil


def rollback(folder):
    versions = [
        path
        for path in folder.iterdir()
        if path.is_dir() and path.name.isdecimal()
    ]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    newest = versions[-1]
    name = f"bad-{newest.name}"
    while (folder / name).exists():
        name += "-again"
    shutil.copytree(newest, folder / name)
    return int(versions[-2].name)


answer = rollback


# %% wrong: The file `README` is gone
def rollback(folder):
    for path in folder.iterdir():
        if path.is_file():
            path.unlink()
    versions = [
        path
        for path in folder.iterdir()
        if path.is_dir() and path.name.isdecimal()
    ]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    newest = versions[-1]
    name = f"bad-{newest.name}"
    while (folder / name).exists():
        name += "-again"
    newest.rename(folder / name)
    return int(versions[-2].name)


answer = rollback

# %% wrong: reads `PUSHED` of the notebook
import tempfile

PUSHED = Path(tempfile.mkdtemp())


def rollback(folder):
    versions = [
        path
        for path in PUSHED.iterdir()
        if path.is_dir() and path.name.isdecimal()
    ]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    newest = versions[-1]
    newest.rename(PUSHED / f"bad-{newest.name}")
    return int(versions[-2].name)


answer = rollback


# %% wrong: It prints one
def rollback(folder):
    versions = [
        path
        for path in folder.iterdir()
        if path.is_dir() and path.name.isdecimal()
    ]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    newest = versions[-1]
    name = f"bad-{newest.name}"
    while (folder / name).exists():
        name += "-again"
    newest.rename(folder / name)
    print(int(versions[-2].name))


answer = rollback


# %% wrong: the model of `3` is no longer in `folder`. Rename
import shutil


def rollback(folder):
    versions = [
        path
        for path in folder.iterdir()
        if path.is_dir() and path.name.isdecimal()
    ]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    newest = versions[-1]
    name = f"bad-{newest.name}"
    while (folder / name).exists():
        name += "-again"
    newest.rename(folder / name)
    for version in versions[:-3]:
        shutil.rmtree(version)
    return int(versions[-2].name)


answer = rollback


# %% wrong: is no longer in `folder`. Your function reads `PUSHED`
import tempfile

PUSHED = Path(tempfile.mkdtemp())


def rollback(folder):
    versions = [
        path
        for path in folder.iterdir()
        if path.is_dir() and path.name.isdecimal()
    ]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    newest = versions[-1]
    name = f"bad-{newest.name}"
    while (folder / name).exists():
        name += "-again"
    newest.rename(PUSHED / name)
    return int(versions[-2].name)


answer = rollback


# %% wrong: The empty folder `bad-10` was there already
def rollback(folder):
    versions = [
        path
        for path in folder.iterdir()
        if path.is_dir() and path.name.isdecimal()
    ]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    newest = versions[-1]
    name = f"bad-{newest.name}"
    while newest.exists():
        try:
            newest.rename(folder / name)
        except OSError:
            name += "-again"
    return int(versions[-2].name)


answer = rollback


# %% wrong: With the versions `0`, `5`
def rollback(folder):
    versions = [
        path
        for path in folder.iterdir()
        if path.is_dir() and path.name.isdecimal() and int(path.name)
    ]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    newest = versions[-1]
    name = f"bad-{newest.name}"
    while (folder / name).exists():
        name += "-again"
    newest.rename(folder / name)
    return int(versions[-2].name)


answer = rollback


# %% wrong: such as 0; yours returned `None`
def rollback(folder):
    versions = [
        path
        for path in folder.iterdir()
        if path.is_dir() and path.name.isdecimal()
    ]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    newest = versions[-1]
    name = f"bad-{newest.name}"
    while (folder / name).exists():
        name += "-again"
    newest.rename(folder / name)
    return int(versions[-2].name) or None


answer = rollback


# %% wrong: under its number lies another folder now
def rollback(folder):
    versions = [
        path
        for path in folder.iterdir()
        if path.is_dir() and path.name.isdecimal()
    ]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    newest = versions[-1]
    name = f"bad-{newest.name}"
    while (folder / name).exists():
        name += "-again"
    newest.rename(folder / name)
    newest.mkdir()
    return int(versions[-2].name)


answer = rollback
