# %% starter
def identify(path, code, seed):
    return ...


answer = identify


# %% solution
def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    return f"{data}-{hashlib.sha256(code.encode()).hexdigest()}-{seed}"


answer = identify

# %% wrong: one byte, 255, is no letter
import json


def identify(path, code, seed):
    with open(path, newline="") as file:
        text = file.read()
    return hashlib.md5(json.dumps([text, code, seed]).encode()).hexdigest()


answer = identify


# %% right
def identify(path, code, seed):
    return repr((path.read_bytes(), code, seed))


answer = identify


# %% right
def identify(path, code, seed):
    digests = [
        hashlib.sha256(part).hexdigest()[:12]
        for part in (path.read_bytes(), code.encode())
    ]
    return json.dumps([*digests, seed])


answer = identify


# %% wrong: only the place
def identify(path, code, seed):
    data = hashlib.sha256(str(path).encode()).hexdigest()
    return f"{data}-{code}-{seed}"


answer = identify


# %% wrong: renamed
def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    return f"{path.suffix}-{data}-{code}-{seed}"


answer = identify


# %% wrong: time of change
def identify(path, code, seed):
    stat = path.stat()
    return f"{stat.st_size}-{stat.st_mtime}-{code}-{seed}"


answer = identify


# %% wrong: of the same size
def identify(path, code, seed):
    return f"{path.stat().st_size}-{code}-{seed}"


answer = identify


# %% wrong: last row
def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()[:2000]).hexdigest()
    return f"{data}-{code}-{seed}"


answer = identify


# %% wrong: shortens a long table
def identify(path, code, seed):
    data = hashlib.sha256(str(pd.read_csv(path)).encode()).hexdigest()
    return f"{data}-{code}-{seed}"


answer = identify


# %% wrong: ends of the lines
def identify(path, code, seed):
    data = hashlib.sha256(path.read_text().encode()).hexdigest()
    return f"{data}-{code}-{seed}"


answer = identify


# %% wrong: `EWR` to `WER`
def identify(path, code, seed):
    return f"{sum(path.read_bytes())}-{code}-{seed}"


answer = identify


# %% wrong: other code
def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    return f"{data}-{seed}"


answer = identify


# %% wrong: does not depend on `seed`
def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    return f"{data}-{code}"


answer = identify


# %% wrong: no mark between
def identify(path, code, seed):
    return hashlib.sha256(
        path.read_bytes() + (code + str(seed)).encode()
    ).hexdigest()


answer = identify


# %% wrong: end of the file
def identify(path, code, seed):
    return hashlib.sha256(
        path.read_bytes() + f"{code}|{seed}".encode()
    ).hexdigest()


answer = identify


# %% wrong: another process
def identify(path, code, seed):
    return f"{hash(path.read_bytes())}-{code}-{seed}"


answer = identify

# %% wrong: time of the call
import time


def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    return f"{data}-{code}-{seed}-{time.perf_counter_ns()}"


answer = identify


# %% wrong: `.hexdigest()`
def identify(path, code, seed):
    return hashlib.sha256(path.read_bytes())


answer = identify


# %% wrong: should return a text
def identify(path, code, seed):
    return (path.read_bytes(), code, seed)


answer = identify


# %% wrong: as long as the first
def identify(path, code, seed):
    return f"{hashlib.sha256(path.read_bytes()).hexdigest()}-{len(code)}-{seed}"


answer = identify


# %% wrong: end of a line
def identify(path, code, seed):
    return f"{hashlib.sha256(path.read_bytes()).hexdigest()}-{hashlib.sha256(code.strip().encode()).hexdigest()}-{seed}"


answer = identify


# %% wrong: capital letter
def identify(path, code, seed):
    return f"{hashlib.sha256(path.read_bytes()).hexdigest()}-{hashlib.sha256(code.lower().encode()).hexdigest()}-{seed}"


answer = identify


# %% wrong: cut short
def identify(path, code, seed):
    return hashlib.sha256(
        repr((path.read_bytes(), code, seed)).encode()
    ).hexdigest()[:1]


answer = identify


# %% wrong: The seeds 44 and 300
def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    return f"{data}-{code}-{seed % 256}"


answer = identify


# %% wrong: may stand in the file and in the code
def identify(path, code, seed):
    parts = [path.read_bytes(), code.encode(), str(seed).encode()]
    return hashlib.sha256(b"|".join(parts)).hexdigest()


answer = identify


# %% wrong: behind the end of the code
def identify(path, code, seed):
    whole = f"{seed}|{code}".encode() + path.read_bytes()
    return hashlib.sha256(whole).hexdigest()


answer = identify


# %% wrong: A file that begins with `2`
def identify(path, code, seed):
    data = str(seed).encode() + path.read_bytes()
    return hashlib.sha256(repr((data, code)).encode()).hexdigest()


answer = identify


# %% wrong: lines was changed
def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    return f"{data}-{code[:20]}-{seed}"


answer = identify


# %% wrong: for a comment
def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    code = code.split("#")[0]
    return f"{data}-{code}-{seed}"


answer = identify


# %% wrong: not English
def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    code = code.encode("ascii", "ignore")
    return f"{data}-{code}-{seed}"


answer = identify


# %% wrong: one of two letters
def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    code = code.encode("ascii", "replace")
    return f"{data}-{code}-{seed}"


answer = identify


# %% wrong: The seeds 5 and 105
def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    return f"{data}-{code}-{seed % 100}"


answer = identify


# %% wrong: The seeds 8 and -8
def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    return f"{data}-{code}-{abs(seed)}"


answer = identify


# %% wrong: at its end
def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes().strip()).hexdigest()
    source = hashlib.sha256(code.encode()).hexdigest()
    return f"{data}-{source}-{seed}"


answer = identify


# %% wrong: at its beginning
def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes().lstrip()).hexdigest()
    source = hashlib.sha256(code.encode()).hexdigest()
    return f"{data}-{source}-{seed}"


answer = identify


# %% wrong: at the end of a file of
def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()[:100_000]).hexdigest()
    source = hashlib.sha256(code.encode()).hexdigest()
    return f"{data}-{source}-{seed}"


answer = identify


# %% wrong: hash object itself
def identify(path, code, seed):
    data = str(hashlib.sha256(path.read_bytes()))
    source = hashlib.sha256(code.encode()).hexdigest()
    return f"{data}-{source}-{seed}"


answer = identify


# %% wrong: writes a file, `flights.id`
def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    path.with_suffix(".id").write_text(data)
    return f"{data}-{code}-{seed}"


answer = identify


# %% wrong: The codes `'rows
def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    text = hashlib.sha256(code.encode()).hexdigest()
    return f"{data[:1]}-{text[:1]}-{seed}"


answer = identify


# %% wrong: 2 characters change between 25 codes
def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    text = hashlib.sha256(code.encode()).hexdigest()
    return f"{data[:2]}-{text[:2]}-{seed}"


answer = identify


# %% wrong: The files `'month
def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    text = hashlib.sha256(code.encode()).hexdigest()
    return f"{data[:2]}-{text}-{seed}"


answer = identify


# %% wrong: 4 characters change between 25 codes
def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    text = hashlib.sha256(code.encode()).hexdigest()
    return f"{data[:4]}-{text[:4]}-{seed}"


answer = identify


# %% wrong: A digest that is cut short
def identify(path, code, seed):
    digests = [
        hashlib.sha256(part).hexdigest()
        for part in (path.read_bytes(), code.encode())
    ]
    whole = "".join(digests) + str(seed)
    return hashlib.sha256(whole.encode()).hexdigest()[:3]


answer = identify


# %% wrong: at the beginning of a file of


def identify(path, code, seed):
    with path.open("rb") as file:
        while portion := file.read(65_536):
            made = hashlib.sha256(portion)
    data = made.hexdigest()
    source = hashlib.sha256(code.encode()).hexdigest()
    return f"{data}-{source}-{seed}"


answer = identify


# %% wrong: for one in the last row it is another


def identify(path, code, seed):
    with path.open("rb") as file:
        while portion := file.read(4_096):
            made = hashlib.sha256(portion)
    data = made.hexdigest()
    source = hashlib.sha256(code.encode()).hexdigest()
    return f"{data}-{source}-{seed}"


answer = identify


# %% wrong: inside of a file of


def identify(path, code, seed):
    content = path.read_bytes()
    ends = content[:50_000] + content[-50_000:]
    data = f"{len(content)}-{hashlib.sha256(ends).hexdigest()}"
    source = hashlib.sha256(code.encode()).hexdigest()
    return f"{data}-{source}-{seed}"


answer = identify


# %% wrong: tomorrow it is another
from datetime import datetime


def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    source = hashlib.sha256(code.encode()).hexdigest()
    return f"{datetime.now():%B}-{data}-{source}-{seed}"


answer = identify


# %% wrong: another process has another
from os import getpid


def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    source = hashlib.sha256(code.encode()).hexdigest()
    return f"{getpid()}-{data}-{source}-{seed}"


answer = identify


# %% wrong: name of the machine
import socket


def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    source = hashlib.sha256(code.encode()).hexdigest()
    return f"{socket.gethostname()}-{data}-{source}-{seed}"


answer = identify


# %% wrong: writes a file, `run.txt`
import tempfile
from pathlib import Path


def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    with tempfile.TemporaryDirectory() as home:
        Path(home, "run.txt").write_text(data)
    source = hashlib.sha256(code.encode()).hexdigest()
    return f"{data}-{source}-{seed}"


answer = identify


# %% wrong: or its time


def identify(path, code, seed):
    path.touch()
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    source = hashlib.sha256(code.encode()).hexdigest()
    return f"{data}-{source}-{seed}"


answer = identify


# %% wrong: 8 characters change


def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    source = hashlib.sha256(code.encode()).hexdigest()
    return f"{data[:8]}-{source[:8]}-{seed}"


answer = identify


# %% wrong: 10 characters change
import zlib


def identify(path, code, seed):
    data = zlib.crc32(path.read_bytes())
    return f"{data}-{zlib.crc32(code.encode())}-{seed}"


answer = identify


# %% wrong: which is no letter


def identify(path, code, seed):
    data = path.read_bytes().decode(errors="ignore")
    source = hashlib.sha256(code.encode()).hexdigest()
    return f"{data}-{source}-{seed}"


answer = identify


# %% wrong: remembers what it read
import functools


@functools.cache
def content(path):
    return path.read_bytes()


def identify(path, code, seed):
    data = hashlib.sha256(content(path)).hexdigest()
    source = hashlib.sha256(code.encode()).hexdigest()
    return f"{data}-{source}-{seed}"


answer = identify


# %% wrong: as `.digest()` does


def identify(path, code, seed):
    data = path.read_bytes()
    source = hashlib.sha256(code.encode()).hexdigest()
    return hashlib.sha256(repr((data, source, seed)).encode()).digest()


answer = identify


# %% wrong: a minus sign, too


def identify(path, code, seed):
    data = path.read_bytes()
    return f"{data}-{code}-{seed}"


answer = identify


# %% wrong: The seeds -1 and -2


def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    source = hashlib.sha256(code.encode()).hexdigest()
    return f"{data}-{source}-{hash(seed)}"


answer = identify


# %% wrong: The seeds 9007199254740992


def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    source = hashlib.sha256(code.encode()).hexdigest()
    return f"{data}-{source}-{float(seed)}"


answer = identify


# %% wrong: normalize nothing
import unicodedata


def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    code = unicodedata.normalize("NFC", code)
    source = hashlib.sha256(code.encode()).hexdigest()
    return f"{data}-{source}-{seed}"


answer = identify


# %% wrong: seven zero bytes


def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    source = hashlib.sha256(code.encode()).hexdigest()
    return f"{data}-{source}-{hashlib.sha256(bytes(seed)).hexdigest()}"


answer = identify


# %% wrong: which system runs
import platform


def identify(path, code, seed):
    return repr((path.read_bytes(), code, seed, platform.python_version()))


answer = identify


# %% wrong: The folder in which your code runs
from pathlib import Path


def identify(path, code, seed):
    return repr((path.read_bytes(), code, seed, str(Path.cwd())))


answer = identify


# %% wrong: name of the user
from getpass import getuser


def identify(path, code, seed):
    return repr((path.read_bytes(), code, seed, getuser()))


answer = identify


# %% wrong: with other rights
def identify(path, code, seed):
    return repr((path.read_bytes(), code, seed, path.stat().st_mode))


answer = identify


# %% wrong: as Windows writes them
def identify(path, code, seed):
    return repr((path.read_bytes(), code.replace("\r\n", "\n"), seed))


answer = identify


# %% wrong: one of two letters
def identify(path, code, seed):
    text = code.encode("latin-1", "replace")
    return repr((path.read_bytes(), text, seed))


answer = identify


# %% wrong: A capital letter
def identify(path, code, seed):
    return repr((path.read_bytes().lower(), code, seed))


answer = identify


# %% wrong: the header line
def identify(path, code, seed):
    rows = path.read_bytes().split(b"\n")[1:]
    return repr((rows, code, seed))


answer = identify


# %% wrong: as in a `set`
def digest(data):
    return hashlib.sha256(data).hexdigest()


def identify(path, code, seed):
    data, text = digest(path.read_bytes()), digest(code.encode())
    return " ".join({f"data {data}", f"code {text}", f"seed {seed}"})


answer = identify


# %% wrong: set of digests
def digest(data):
    return hashlib.sha256(data).hexdigest()


def identify(path, code, seed):
    data, text = digest(path.read_bytes()), digest(code.encode())
    return str({data, text, str(seed)})


answer = identify


# %% wrong: With the seed 0 the codes
def digest(data):
    return hashlib.sha256(data).hexdigest()


def identify(path, code, seed):
    data, text = digest(path.read_bytes()), digest(code.encode())
    return data + str(int(text, 16) * seed)


answer = identify


# %% wrong: With the seed 0 the files
def digest(data):
    return hashlib.sha256(data).hexdigest()


def identify(path, code, seed):
    data, text = digest(path.read_bytes()), digest(code.encode())
    return text + str(int(data, 16) * seed)


answer = identify


# %% wrong: a zero byte
import hmac


def identify(path, code, seed):
    mark = hmac.new(code.encode(), path.read_bytes(), "sha256").hexdigest()
    return f"{mark} {seed}"


answer = identify


# %% wrong: another object in memory
def identify(path, code, seed):
    return f"{path.read_bytes()} {id(code)} {seed}"


answer = identify


# %% wrong: a method itself
def identify(path, code, seed):
    return f"{path.read_bytes()} {code.encode} {seed}"


answer = identify


# %% right
def digest(data):
    return hashlib.sha256(data).hexdigest()


def identify(path, code, seed):
    data, text = digest(path.read_bytes()), digest(code.encode())
    return f"{seed:x}:{text}:{data}"


answer = identify


# %% right
def identify(path, code, seed):
    with open(
        path, newline="", encoding="utf-8", errors="surrogateescape"
    ) as file:
        return json.dumps([file.read(), code, seed])


answer = identify


# %% wrong: The seeds -1 and -2 get the same name: the seed must be in it whole.
def identify(path, code, seed):
    text = code
    for _ in range(seed):
        text = hashlib.sha256(text.encode()).hexdigest()
    return repr((path.read_bytes(), text))


answer = identify


# %% wrong: one more zero
def identify(path, code, seed):
    return repr((pd.read_csv(path).to_csv(), code, seed))


answer = identify


# %% wrong: in another order
def identify(path, code, seed):
    return repr((path.read_bytes(), sorted(code), seed))


answer = identify


# %% wrong: a BOM
def identify(path, code, seed):
    data = path.read_bytes().removeprefix(b"\xef\xbb\xbf")
    return repr((data, code, seed))


answer = identify


# %% wrong: `str(seed).encode()` makes them
def identify(path, code, seed):
    digest = hashlib.sha256(path.read_bytes())
    digest.update(code.encode())
    digest.update(seed)
    return digest.hexdigest()


answer = identify


# %% wrong: begins with `#`
def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    kept = [row for row in code.split("\n") if not row.startswith("#")]
    source = hashlib.sha256("\n".join(kept).encode()).hexdigest()
    return f"{data}-{source}-{seed}"


answer = identify


# %% wrong: indented comment
import re


def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    code = re.sub(r"\n +#.*", "", code)
    source = hashlib.sha256(code.encode()).hexdigest()
    return f"{data}-{source}-{seed}"


answer = identify


# %% wrong: begins with `%`
import re


def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    code = re.sub(r"(?m)^%.*", "", code)
    source = hashlib.sha256(code.encode()).hexdigest()
    return f"{data}-{source}-{seed}"


answer = identify


# %% wrong: differ in a docstring
import re


def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    code = re.sub(r'""".*"""', "", code)
    source = hashlib.sha256(code.encode()).hexdigest()
    return f"{data}-{source}-{seed}"


answer = identify


# %% wrong: spaces inside of a line
def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    code = code.replace(" + ", "+")
    source = hashlib.sha256(code.encode()).hexdigest()
    return f"{data}-{source}-{seed}"


answer = identify


# %% wrong: end of a line get
def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    code = code.replace(": \n", ":\n")
    source = hashlib.sha256(code.encode()).hexdigest()
    return f"{data}-{source}-{seed}"


answer = identify


# %% wrong: an empty line
def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    code = code.replace("\n\n", "\n")
    source = hashlib.sha256(code.encode()).hexdigest()
    return f"{data}-{source}-{seed}"


answer = identify


# %% wrong: tabs in place
def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    code = code.expandtabs(4)
    source = hashlib.sha256(code.encode()).hexdigest()
    return f"{data}-{source}-{seed}"


answer = identify


# %% wrong: A random number is in your text
import uuid


def identify(path, code, seed):
    return str(uuid.uuid4())


answer = identify


# %% wrong: Two rows were exchanged
def identify(path, code, seed):
    data = b"".join(sorted(path.read_bytes().splitlines(True)))
    source = hashlib.sha256(code.encode()).hexdigest()
    return f"{hashlib.sha256(data).hexdigest()}-{source}-{seed}"


answer = identify


# %% wrong: Only a text has `encode`
def identify(path, code, seed):
    parts = path.read_bytes() + code.encode() + seed.encode()
    return hashlib.sha256(parts).hexdigest()


answer = identify


# %% wrong: It reads `SEED`
SEED = 7


def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    source = hashlib.sha256(code.encode()).hexdigest()
    return f"{data}-{source}-{SEED}"


answer = identify


# %% wrong: what it is called or its folder
def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    source = hashlib.sha256(code.encode()).hexdigest()
    return f"{path}-{data}-{source}-{seed}"


answer = identify


# %% wrong: a place in memory
import uuid


def identify(path, code, seed):
    return str(uuid.uuid1())


answer = identify
