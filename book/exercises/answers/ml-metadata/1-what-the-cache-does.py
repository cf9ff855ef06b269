# %% starter
def foresee(before, after):
    return ...


answer = foresee


# %% solution
def foresee(before, after):
    def fingerprint(files):
        times = [int(file["mtime"]) for file in files]
        xor = 0
        for time in times:
            xor ^= time
        return len(files), sum(file["size"] for file in files), sum(times), xor

    def content(files):
        return sorted(file["checksum"] for file in files)

    same = content(before) == content(after)
    if fingerprint(before) == fingerprint(after):
        return "cached, right" if same else "cached, stale"
    return "read, needless" if same else "read, needed"


answer = foresee

# %% right
import collections
import functools
import operator


def answer(before, after):
    facts = []
    for files in (before, after):
        table = pd.DataFrame(
            files, columns=["name", "size", "mtime", "checksum"]
        )
        times = np.floor(table["mtime"].astype(float)).astype("int64")
        facts.append(
            (
                len(table),
                int(table["size"].sum()),
                int(times.sum()),
                functools.reduce(operator.xor, times.tolist(), 0),
            )
        )
    same = collections.Counter(
        f["checksum"] for f in before
    ) == collections.Counter(f["checksum"] for f in after)
    return (
        ("cached, " + ("right" if same else "stale"))
        if facts[0] == facts[1]
        else ("read, " + ("needless" if same else "needed"))
    )


# %% wrong: the times with their fraction
def foresee(before, after):
    def fingerprint(files):
        times = [file["mtime"] for file in files]
        xor = 0
        for time in times:
            xor ^= int(time)
        return len(files), sum(file["size"] for file in files), sum(times), xor

    def content(files):
        return sorted(file["checksum"] for file in files)

    same = content(before) == content(after)
    if fingerprint(before) == fingerprint(after):
        return "cached, right" if same else "cached, stale"
    return "read, needless" if same else "read, needed"


answer = foresee


# %% wrong: do not round
def foresee(before, after):
    def fingerprint(files):
        times = [round(file["mtime"]) for file in files]
        xor = 0
        for time in times:
            xor ^= time
        return len(files), sum(file["size"] for file in files), sum(times), xor

    def content(files):
        return sorted(file["checksum"] for file in files)

    same = content(before) == content(after)
    if fingerprint(before) == fingerprint(after):
        return "cached, right" if same else "cached, stale"
    return "read, needless" if same else "read, needed"


answer = foresee


# %% wrong: XOR of the times makes no difference
def foresee(before, after):
    def fingerprint(files):
        times = [int(file["mtime"]) for file in files]
        xor = 0
        for time in times:
            xor ^= time
        return len(files), sum(file["size"] for file in files), sum(times)

    def content(files):
        return sorted(file["checksum"] for file in files)

    same = content(before) == content(after)
    if fingerprint(before) == fingerprint(after):
        return "cached, right" if same else "cached, stale"
    return "read, needless" if same else "read, needed"


answer = foresee


# %% wrong: number of files
def foresee(before, after):
    def fingerprint(files):
        times = [int(file["mtime"]) for file in files]
        xor = 0
        for time in times:
            xor ^= time
        return 0, sum(file["size"] for file in files), sum(times), xor

    def content(files):
        return sorted(file["checksum"] for file in files)

    same = content(before) == content(after)
    if fingerprint(before) == fingerprint(after):
        return "cached, right" if same else "cached, stale"
    return "read, needless" if same else "read, needed"


answer = foresee


# %% wrong: the bytes in all are the same
def answer(before, after):
    def key(files):
        return sorted((f["name"], f["size"], int(f["mtime"])) for f in files)

    same = sorted(f["checksum"] for f in before) == sorted(
        f["checksum"] for f in after
    )
    if key(before) == key(after):
        return "cached, right" if same else "cached, stale"
    return "read, needless" if same else "read, needed"


# %% wrong: in another order
def foresee(before, after):
    def fingerprint(files):
        times = [int(file["mtime"]) for file in files]
        xor = 0
        for time in times:
            xor ^= time
        return len(files), sum(file["size"] for file in files), sum(times), xor

    def content(files):
        return [file["checksum"] for file in files]

    same = content(before) == content(after)
    if fingerprint(before) == fingerprint(after):
        return "cached, right" if same else "cached, stale"
    return "read, needless" if same else "read, needed"


answer = foresee


# %% wrong: how often
def foresee(before, after):
    def fingerprint(files):
        times = [int(file["mtime"]) for file in files]
        xor = 0
        for time in times:
            xor ^= time
        return len(files), sum(file["size"] for file in files), sum(times), xor

    def content(files):
        return {file["checksum"] for file in files}

    same = content(before) == content(after)
    if fingerprint(before) == fingerprint(after):
        return "cached, right" if same else "cached, stale"
    return "read, needless" if same else "read, needed"


answer = foresee


# %% wrong: does not look at checksums
def answer(before, after):
    same = sorted(f["checksum"] for f in before) == sorted(
        f["checksum"] for f in after
    )
    return "cached, right" if same else "read, needed"


# %% wrong: sum of the times makes no difference
def foresee(before, after):
    def fingerprint(files):
        times = [int(file["mtime"]) for file in files]
        xor = 0
        for time in times:
            xor ^= time
        return len(files), sum(file["size"] for file in files), xor

    def content(files):
        return sorted(file["checksum"] for file in files)

    same = content(before) == content(after)
    if fingerprint(before) == fingerprint(after):
        return "cached, right" if same else "cached, stale"
    return "read, needless" if same else "read, needed"


answer = foresee


# %% equivalent: both fingerprints begin with the same number, so they are alike or not as before
def foresee(before, after):
    def fingerprint(files):
        times = [int(file["mtime"]) for file in files]
        xor = 1
        for time in times:
            xor ^= time
        return len(files), sum(file["size"] for file in files), sum(times), xor

    def content(files):
        return sorted(file["checksum"] for file in files)

    same = content(before) == content(after)
    if fingerprint(before) == fingerprint(after):
        return "cached, right" if same else "cached, stale"
    return "read, needless" if same else "read, needed"


answer = foresee


# %% equivalent: both fingerprints begin with the same number, so they are alike or not as before
def foresee(before, after):
    def fingerprint(files):
        times = [int(file["mtime"]) for file in files]
        xor = -1
        for time in times:
            xor ^= time
        return len(files), sum(file["size"] for file in files), sum(times), xor

    def content(files):
        return sorted(file["checksum"] for file in files)

    same = content(before) == content(after)
    if fingerprint(before) == fingerprint(after):
        return "cached, right" if same else "cached, stale"
    return "read, needless" if same else "read, needed"


answer = foresee


# %% wrong: the OR of the times
def foresee(before, after):
    def fingerprint(files):
        times = [int(file["mtime"]) for file in files]
        xor = 0
        for time in times:
            xor |= time
        return len(files), sum(file["size"] for file in files), sum(times), xor

    def content(files):
        return sorted(file["checksum"] for file in files)

    same = content(before) == content(after)
    if fingerprint(before) == fingerprint(after):
        return "cached, right" if same else "cached, stale"
    return "read, needless" if same else "read, needed"


answer = foresee


# %% wrong: the set of the times
def foresee(before, after):
    def fingerprint(files):
        times = [int(file["mtime"]) for file in files]
        return len(files), sum(file["size"] for file in files), set(times)

    def content(files):
        return sorted(file["checksum"] for file in files)

    same = content(before) == content(after)
    if fingerprint(before) == fingerprint(after):
        return "cached, right" if same else "cached, stale"
    return "read, needless" if same else "read, needed"


answer = foresee


# %% wrong: holds the times
def foresee(before, after):
    def fingerprint(files):
        times = [int(file["mtime"]) for file in files]
        return len(files), sum(file["size"] for file in files), sorted(times)

    def content(files):
        return sorted(file["checksum"] for file in files)

    same = content(before) == content(after)
    if fingerprint(before) == fingerprint(after):
        return "cached, right" if same else "cached, stale"
    return "read, needless" if same else "read, needed"


answer = foresee


# %% wrong: can be empty
def foresee(before, after):
    def fingerprint(files):
        times = [int(file["mtime"]) for file in files]
        xor = times[0]
        for time in times[1:]:
            xor ^= time
        return len(files), sum(file["size"] for file in files), sum(times), xor

    def content(files):
        return sorted(file["checksum"] for file in files)

    same = content(before) == content(after)
    if fingerprint(before) == fingerprint(after):
        return "cached, right" if same else "cached, stale"
    return "read, needless" if same else "read, needed"


answer = foresee


# %% wrong: round the times up
def foresee(before, after):
    def fingerprint(files):
        times = [-int(-file["mtime"] // 1) for file in files]
        xor = 0
        for time in times:
            xor ^= time
        return len(files), sum(file["size"] for file in files), sum(times), xor

    def content(files):
        return sorted(file["checksum"] for file in files)

    same = content(before) == content(after)
    if fingerprint(before) == fingerprint(after):
        return "cached, right" if same else "cached, stale"
    return "read, needless" if same else "read, needed"


answer = foresee


# %% wrong: whole minutes
def foresee(before, after):
    def fingerprint(files):
        times = [int(file["mtime"] // 60) for file in files]
        xor = 0
        for time in times:
            xor ^= time
        return len(files), sum(file["size"] for file in files), sum(times), xor

    def content(files):
        return sorted(file["checksum"] for file in files)

    same = content(before) == content(after)
    if fingerprint(before) == fingerprint(after):
        return "cached, right" if same else "cached, stale"
    return "read, needless" if same else "read, needed"


answer = foresee


# %% wrong: is of the sizes
def foresee(before, after):
    def fingerprint(files):
        times = [int(file["mtime"]) for file in files]
        xor = 0
        for file in files:
            xor ^= file["size"]
        return len(files), sum(file["size"] for file in files), sum(times), xor

    def content(files):
        return sorted(file["checksum"] for file in files)

    same = content(before) == content(after)
    if fingerprint(before) == fingerprint(after):
        return "cached, right" if same else "cached, stale"
    return "read, needless" if same else "read, needed"


answer = foresee


# %% wrong: only if all four
def foresee(before, after):
    def fingerprint(files):
        times = [int(file["mtime"]) for file in files]
        xor = 0
        for time in times:
            xor ^= time
        return len(files), sum(file["size"] for file in files), sum(times), xor

    def content(files):
        return sorted(file["checksum"] for file in files)

    same = content(before) == content(after)
    pairs = zip(fingerprint(before), fingerprint(after))
    if any(one == other for one, other in pairs):
        return "cached, right" if same else "cached, stale"
    return "read, needless" if same else "read, needed"


answer = foresee


# %% wrong: never reads
def foresee(before, after):
    def fingerprint(files):
        times = [int(file["mtime"]) for file in files]
        xor = 0
        for time in times:
            xor ^= time
        return len(files), sum(file["size"] for file in files), sum(times), xor

    def content(files):
        return sorted(file["checksum"] for file in files)

    same = content(before) == content(after)
    if fingerprint(before) == fingerprint(before):
        return "cached, right" if same else "cached, stale"
    return "read, needless" if same else "read, needed"


answer = foresee


# %% wrong: holds checksums
def foresee(before, after):
    def fingerprint(files):
        times = [int(file["mtime"]) for file in files]
        xor = 0
        for time in times:
            xor ^= time
        return (
            len(files),
            sum(file["size"] for file in files),
            sum(times),
            xor,
            content(files),
        )

    def content(files):
        return sorted(file["checksum"] for file in files)

    same = content(before) == content(after)
    if fingerprint(before) == fingerprint(after):
        return "cached, right" if same else "cached, stale"
    return "read, needless" if same else "read, needed"


answer = foresee


# %% wrong: bytes in all make no difference
from collections import Counter


def foresee(before, after):
    def fingerprint(files):
        times = [int(f["mtime"]) for f in files]
        xor = 0
        for t in times:
            xor ^= t
        return len(files), xor, sum(times)

    same = Counter(f["checksum"] for f in before) == Counter(
        f["checksum"] for f in after
    )
    if fingerprint(before) == fingerprint(after):
        return "cached, right" if same else "cached, stale"
    return "read, needless" if same else "read, needed"


answer = foresee


# %% wrong: holds the sizes, each one
from collections import Counter


def foresee(before, after):
    def fingerprint(files):
        times = [int(f["mtime"]) for f in files]
        xor = 0
        for t in times:
            xor ^= t
        return len(files), sorted(f["size"] for f in files), xor, sum(times)

    same = Counter(f["checksum"] for f in before) == Counter(
        f["checksum"] for f in after
    )
    if fingerprint(before) == fingerprint(after):
        return "cached, right" if same else "cached, stale"
    return "read, needless" if same else "read, needed"


answer = foresee


# %% wrong: the first file's only
from collections import Counter


def foresee(before, after):
    def fingerprint(files):
        times = [int(f["mtime"]) for f in files]
        xor = 0
        for t in times:
            xor ^= t
        return len(files), sum(f["size"] for f in files), xor, sum(times)

    same = (
        before[:1]
        and after[:1]
        and before[0]["checksum"] == after[0]["checksum"]
    )
    if fingerprint(before) == fingerprint(after):
        return "cached, right" if same else "cached, stale"
    return "read, needless" if same else "read, needed"


answer = foresee


# %% wrong: cut it with `int` before `^`
from collections import Counter


def foresee(before, after):
    def fingerprint(files):
        times = [f["mtime"] for f in files]
        xor = 0
        for t in times:
            xor ^= t
        return len(files), sum(f["size"] for f in files), xor, sum(times)

    same = Counter(f["checksum"] for f in before) == Counter(
        f["checksum"] for f in after
    )
    if fingerprint(before) == fingerprint(after):
        return "cached, right" if same else "cached, stale"
    return "read, needless" if same else "read, needed"


answer = foresee


# %% wrong: each old checksum is still there
from collections import Counter


def foresee(before, after):
    def fingerprint(files):
        times = [int(f["mtime"]) for f in files]
        xor = 0
        for t in times:
            xor ^= t
        return len(files), sum(f["size"] for f in files), xor, sum(times)

    same = all(
        c in [f["checksum"] for f in after]
        for c in [f["checksum"] for f in before]
    )
    if fingerprint(before) == fingerprint(after):
        return "cached, right" if same else "cached, stale"
    return "read, needless" if same else "read, needed"


answer = foresee


# %% wrong: each new checksum was there before
from collections import Counter


def foresee(before, after):
    def fingerprint(files):
        times = [int(f["mtime"]) for f in files]
        xor = 0
        for t in times:
            xor ^= t
        return len(files), sum(f["size"] for f in files), xor, sum(times)

    same = all(
        c in [f["checksum"] for f in before]
        for c in [f["checksum"] for f in after]
    )
    if fingerprint(before) == fingerprint(after):
        return "cached, right" if same else "cached, stale"
    return "read, needless" if same else "read, needed"


answer = foresee


# %% wrong: The content is the same
from collections import Counter


def foresee(before, after):
    def fingerprint(files):
        times = [int(f["mtime"]) for f in files]
        xor = 0
        for t in times:
            xor ^= t
        return len(files), sum(f["size"] for f in files), xor, sum(times)

    same = Counter((f["checksum"], f["size"]) for f in before) == Counter(
        (f["checksum"], f["size"]) for f in after
    )
    if fingerprint(before) == fingerprint(after):
        return "cached, right" if same else "cached, stale"
    return "read, needless" if same else "read, needed"


answer = foresee


# %% wrong: their XOR is 7 and 5
from collections import Counter


def foresee(before, after):
    def fingerprint(files):
        times = [int(f["mtime"]) for f in files]
        xor = 0
        for t in times:
            xor ^= t
        return (
            len(files),
            sum(f["size"] for f in files),
            (times[0] ^ times[-1]) if times else 0,
            sum(times),
        )

    same = Counter(f["checksum"] for f in before) == Counter(
        f["checksum"] for f in after
    )
    if fingerprint(before) == fingerprint(after):
        return "cached, right" if same else "cached, stale"
    return "read, needless" if same else "read, needed"


answer = foresee
