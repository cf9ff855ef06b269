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
    highest = versions[-1]
    name = f"bad-{highest.name}"
    while (folder / name).exists():
        name += "-again"
    highest.rename(folder / name)
    return int(versions[-2].name)


answer = rollback

# %% right
import tempfile


def rollback(folder):
    versions = {
        int(p.name): p
        for p in folder.glob("*")
        if p.is_dir() and p.name.isdecimal()
    }
    if len(versions) <= 1:
        return None
    *_, before, highest = sorted(versions)
    free = tempfile.mkdtemp(prefix="post-mortem-", dir=folder)
    versions[highest].replace(free)
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
    highest = versions[-1]
    name = f"bad-{highest.name}"
    while (folder / name).exists():
        name += "-again"
    highest.rename(folder / name)
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
    highest = versions[-1]
    name = f"bad-{highest.name}"
    while (folder / name).exists():
        name += "-again"
    shutil.rmtree(highest)
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
    highest = versions[-1]
    name = f"bad-{highest.name}"
    while (folder / name).exists():
        name += "-again"
    highest.rename(folder / name)
    return int(versions[-2].name) if len(versions) > 1 else None


answer = rollback


# %% wrong: is a file
def rollback(folder):
    versions = [path for path in folder.iterdir() if path.name.isdecimal()]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    highest = versions[-1]
    name = f"bad-{highest.name}"
    while (folder / name).exists():
        name += "-again"
    highest.rename(folder / name)
    return int(versions[-2].name)


answer = rollback


# %% wrong: `bad-1795172800`
def rollback(folder):
    versions = [path for path in folder.iterdir() if path.is_dir()]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    highest = versions[-1]
    name = f"bad-{highest.name}"
    while (folder / name).exists():
        name += "-again"
    highest.rename(folder / name)
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
    highest = versions[-1]
    name = f"bad-{highest.name}"
    while (folder / name).exists():
        name += "-again"
    highest.rename(name)
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
    highest = versions[-1]
    name = f"bad-{highest.name}"
    while (folder / name).exists():
        name += "-again"
    highest.rename(folder.parent / name)
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
    highest = versions[-1]
    name = f"bad-{highest.name}"
    while (folder / name).exists():
        name += "-again"
    highest.rename(folder / name)
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
    highest = versions[-1]
    name = f"bad-{highest.name}"
    highest.rename(folder / name)
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
    highest = versions[-1]
    name = f"bad-{highest.name}"
    if (folder / name).exists():
        name += "-again"
    highest.rename(folder / name)
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
    highest = versions[-1]
    name = f"bad-{highest.name}"
    while (folder / name).exists():
        name += "-again"
    shutil.move(highest, folder / f"bad-{highest.name}")
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
    highest = versions[-1]
    name = f"bad-{highest.name}"
    while (folder / name).exists():
        name += "-again"
    highest.rename(folder / name)
    return int(highest.name)


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
    highest = versions[-1]
    name = f"bad-{highest.name}"
    while (folder / name).exists():
        name += "-again"
    highest.rename(folder / name)
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
    highest = versions[-1]
    name = f"0{highest.name}"
    while (folder / name).exists():
        name += "-again"
    highest.rename(folder / name)
    return int(versions[-2].name)


answer = rollback


# %% wrong: is still there. You took out `1`
def rollback(folder):
    versions = [
        path
        for path in folder.iterdir()
        if path.is_dir() and path.name.isdecimal()
    ]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    highest = versions[0]
    name = f"bad-{highest.name}"
    while (folder / name).exists():
        name += "-again"
    highest.rename(folder / name)
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
    highest = versions[-1]
    name = f"-again{highest.name}"
    while (folder / name).exists():
        name += "-again"
    highest.rename(folder / name)
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
    highest = versions[-1]
    name = f"bad-{highest.name}"
    while (folder / name).exists():
        name += "bad-"
    highest.rename(folder / name)
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
    highest = versions[-1]
    name = f"-{highest.name}"
    while (folder / name).exists():
        name += "-again"
    highest.rename(folder / name)
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
    highest = versions[-1]
    name = f"bad-{highest.name}"
    while (folder / name).exists():
        name += "-again"
    highest.rename(folder / name)
    (folder / "rolled_back.txt").write_text(highest.name)
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
    highest = versions[-1]
    name = f"bad-{highest.name}"
    while (folder / name).exists():
        name += "-again"
    highest.rename(folder / name)
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
    highest = versions[-1]
    name = f"bad-{highest.name}"
    while (folder / name).exists():
        name += "-again"
    highest.rename(folder / name)
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
    highest = versions.pop(max(versions))
    name = f"bad-{highest.name}"
    while (folder / name).exists():
        name += "-again"
    highest.rename(folder / name)
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
    highest = versions[-1]
    name = f"bad-{highest.name}"
    while (folder / name).exists():
        name += "-again"
    highest.rename(folder / name)
    return int(versions[-2].name.split("-")[0])


answer = rollback


# %% wrong: makes a folder, `retired`, and puts a version into it
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
    highest = versions[-1]
    (folder / "retired").mkdir(exist_ok=True)
    highest.rename(folder / "retired" / f"{highest.name}-{uuid.uuid4()}")
    return int(versions[-2].name)


answer = rollback


# %% wrong: a folder `.3` now
def rollback(folder):
    versions = [
        path
        for path in folder.iterdir()
        if path.is_dir() and path.name.isdecimal()
    ]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    highest = versions[-1]
    name = f".{highest.name}"
    while (folder / name).exists():
        name = f".{name}"
    highest.rename(folder / name)
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
    highest = versions[-1]
    name = f"{highest.name}.0"
    while (folder / name).exists():
        name += "0"
    highest.rename(folder / name)
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
    highest = versions[-1]
    name = f"bad-{highest.name}"
    while (folder / name).exists():
        name += "-again"
    shutil.copytree(highest, folder / name)
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
    highest = versions[-1]
    name = f"bad-{highest.name}"
    while (folder / name).exists():
        name += "-again"
    highest.rename(folder / name)
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
    highest = versions[-1]
    highest.rename(PUSHED / f"bad-{highest.name}")
    return int(versions[-2].name)


answer = rollback


# %% wrong: no `return` in it gives a value
def rollback(folder):
    versions = [
        path
        for path in folder.iterdir()
        if path.is_dir() and path.name.isdecimal()
    ]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    highest = versions[-1]
    name = f"bad-{highest.name}"
    while (folder / name).exists():
        name += "-again"
    highest.rename(folder / name)
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
    highest = versions[-1]
    name = f"bad-{highest.name}"
    while (folder / name).exists():
        name += "-again"
    highest.rename(folder / name)
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
    highest = versions[-1]
    name = f"bad-{highest.name}"
    while (folder / name).exists():
        name += "-again"
    highest.rename(PUSHED / name)
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
    highest = versions[-1]
    name = f"bad-{highest.name}"
    while highest.exists():
        try:
            highest.rename(folder / name)
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
    highest = versions[-1]
    name = f"bad-{highest.name}"
    while (folder / name).exists():
        name += "-again"
    highest.rename(folder / name)
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
    highest = versions[-1]
    name = f"bad-{highest.name}"
    while (folder / name).exists():
        name += "-again"
    highest.rename(folder / name)
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
    highest = versions[-1]
    name = f"bad-{highest.name}"
    while (folder / name).exists():
        name += "-again"
    highest.rename(folder / name)
    highest.mkdir()
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
    highest = versions[-1]
    name = f".rolled-back-{highest.name}"
    while (folder / name).exists():
        name += "-again"
    highest.rename(folder / name)
    return int(versions[-2].name)


answer = rollback


# %% wrong: renamed, and you returned `None`
def rollback(folder):
    versions = [path for path in folder.glob("[0-9]") if path.is_dir()]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    highest = versions[-1]
    name = f"bad-{highest.name}"
    while (folder / name).exists():
        name += "-again"
    highest.rename(folder / name)
    return int(versions[-2].name)


answer = rollback


# %% wrong: `folder` itself is no longer there
def rollback(folder):
    versions = [
        path
        for path in folder.iterdir()
        if path.is_dir() and path.name.isdecimal()
    ]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    highest = versions[-1]
    name = f"bad-{highest.name}"
    while (folder / name).exists():
        name += "-again"
    folder.rename(folder.with_name(name))
    return int(versions[-2].name)


answer = rollback

# %% wrong: The file `bad-3.zip` is new
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
    highest = versions[-1]
    name = f"bad-{highest.name}"
    while (folder / name).exists():
        name += "-again"
    shutil.make_archive(folder / name, "zip", highest)
    shutil.rmtree(highest)
    return int(versions[-2].name)


answer = rollback


# %% wrong: The file `why` is new
def rollback(folder):
    versions = [
        path
        for path in folder.iterdir()
        if path.is_dir() and path.name.isdecimal()
    ]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    highest = versions[-1]
    name = f"bad-{highest.name}"
    while (folder / name).exists():
        name += "-again"
    highest.rename(folder / name)
    (folder / "why").write_bytes(b"\xff\xfe\x00")
    return int(versions[-2].name)


answer = rollback


# %% wrong: With the versions `999999999`, `1795000000` you took out `999999999`: sorted as text
def rollback(folder):
    versions = [
        path
        for path in folder.iterdir()
        if path.is_dir() and path.name.isdecimal()
    ]
    versions.sort(key=lambda path: path.name.zfill(4))
    if len(versions) < 2:
        return None
    highest = versions[-1]
    name = f"bad-{highest.name}"
    while (folder / name).exists():
        name += "-again"
    highest.rename(folder / name)
    return int(versions[-2].name)


answer = rollback


# %% wrong: A name of digits may begin with zeros
def rollback(folder):
    versions = sorted(
        int(path.name)
        for path in folder.iterdir()
        if path.is_dir() and path.name.isdecimal()
    )
    if len(versions) < 2:
        return None
    name = f"bad-{versions[-1]}"
    while (folder / name).exists():
        name += "-again"
    (folder / str(versions[-1])).rename(folder / name)
    return versions[-2]


answer = rollback
