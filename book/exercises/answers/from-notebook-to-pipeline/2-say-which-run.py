# %% starter
def identify(path, code, seed):
    return ...


answer = identify


# %% solution
def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    return f"{data}-{hashlib.sha256(code.encode()).hexdigest()}-{seed}"


answer = identify

# %% right
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


# %% wrong: name or the folder
def identify(path, code, seed):
    data = hashlib.sha256(str(path).encode()).hexdigest()
    return f"{data}-{code}-{seed}"


answer = identify


# %% wrong: renamed
def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    return f"{path.name}-{data}-{code}-{seed}"


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


# %% wrong: one more zero
def identify(path, code, seed):
    data = pd.util.hash_pandas_object(pd.read_csv(path)).to_numpy().tobytes()
    return f"{hashlib.sha256(data).hexdigest()}-{code}-{seed}"


answer = identify


# %% wrong: ends of the lines
def identify(path, code, seed):
    data = hashlib.sha256(path.read_text().encode()).hexdigest()
    return f"{data}-{code}-{seed}"


answer = identify


# %% wrong: exchanged
def identify(path, code, seed):
    return f"{sum(path.read_bytes())}-{code}-{seed}"


answer = identify


# %% wrong: other code
def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    return f"{data}-{seed}"


answer = identify


# %% wrong: other seed
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

# %% wrong: twice
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


# %% wrong: in another order
def identify(path, code, seed):
    data = hashlib.sha256(path.read_bytes()).hexdigest()
    return f"{data}-{sum(code.encode())}-{seed}"


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


# %% wrong: as a sum of digests does
def identify(path, code, seed):
    digests = [
        int(hashlib.sha256(part).hexdigest(), 16)
        for part in (path.read_bytes(), code.encode())
    ]
    return str(sum(digests) + seed)


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


# %% wrong: writes a file beside
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
