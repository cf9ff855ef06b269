# %% starter
def digest_of(risks):
    return ...


answer = digest_of


# %% solution
def digest_of(risks):
    text = repr(sorted(risks.items()))
    return hashlib.sha256(text.encode()).hexdigest()


answer = digest_of


# %% right
def digest_of(risks):
    import json

    text = json.dumps(risks, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


answer = digest_of


# %% right
def digest_of(risks):
    total = hashlib.sha256()
    for name in sorted(risks):
        total.update(hashlib.sha256(name.encode()).digest())
        total.update(risks[name].hex().encode().ljust(40))
    return total.hexdigest()


answer = digest_of


# %% right
def digest_of(risks):
    import pickle

    return hashlib.sha256(pickle.dumps(sorted(risks.items()))).hexdigest()


answer = digest_of


# %% right
def digest_of(risks):
    import csv
    import io

    file = io.StringIO()
    csv.writer(file).writerows(sorted(risks.items()))
    return hashlib.sha256(file.getvalue().encode()).hexdigest()


answer = digest_of


# %% right
def digest_of(risks):
    text = repr([(name, f"{risks[name]:.17g}") for name in sorted(risks)])
    return hashlib.sha256(text.encode()).hexdigest()


answer = digest_of


# %% right
def digest_of(risks):
    import struct

    total = hashlib.sha256()
    for name in sorted(risks):
        text = name.encode()
        total.update(struct.pack("<Q", len(text)) + text)
        total.update(struct.pack("<d", risks[name]))
    return total.hexdigest()


answer = digest_of


# %% wrong: Bring them into one order first
def digest_of(risks):
    return hashlib.sha256(repr(risks).encode()).hexdigest()


answer = digest_of


# %% wrong: the last bit differs
def digest_of(risks):
    pairs = sorted((name, round(risk, 6)) for name, risk in risks.items())
    return hashlib.sha256(repr(pairs).encode()).hexdigest()


answer = digest_of


# %% wrong: 1e-300
def digest_of(risks):
    text = repr([(name, f"{risks[name]:.20f}") for name in sorted(risks)])
    return hashlib.sha256(text.encode()).hexdigest()


answer = digest_of


# %% wrong: Two flights exchanged their risks
def digest_of(risks):
    text = repr(sorted(risks)) + repr(sorted(risks.values()))
    return hashlib.sha256(text.encode()).hexdigest()


answer = digest_of


# %% wrong: the names must count
def digest_of(risks):
    return hashlib.sha256(repr(sorted(risks.values())).encode()).hexdigest()


answer = digest_of


# %% wrong: One name is another
def digest_of(risks):
    text = repr([risks[name] for name in sorted(risks)])
    return hashlib.sha256(text.encode()).hexdigest()


answer = digest_of


# %% wrong: uncut
def digest_of(risks):
    text = repr(sorted(risks.items()))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


answer = digest_of


# %% wrong: yours returned the number
def digest_of(risks):
    return hash(frozenset(risks.items()))


answer = digest_of


# %% wrong: salts the hash of a text anew
def digest_of(risks):
    text = "".join(repr(pair) for pair in set(risks.items()))
    return hashlib.sha256(text.encode()).hexdigest()


answer = digest_of


# %% wrong: `UA 1.5e-05` can be read in two ways
def digest_of(risks):
    text = "".join(f"{name}{risks[name]!r}" for name in sorted(risks))
    return hashlib.sha256(text.encode()).hexdigest()


answer = digest_of


# %% wrong: A name can hold whatever
def digest_of(risks):
    text = ",".join(f"{name}={risks[name]!r}" for name in sorted(risks))
    return hashlib.sha256(text.encode()).hexdigest()


answer = digest_of


# %% wrong: A name is written in small letters
def digest_of(risks):
    pairs = sorted((name.lower(), risk) for name, risk in risks.items())
    return hashlib.sha256(repr(pairs).encode()).hexdigest()


answer = digest_of


# %% wrong: A name has a space at its end
def digest_of(risks):
    pairs = sorted((name.strip(), risk) for name, risk in risks.items())
    return hashlib.sha256(repr(pairs).encode()).hexdigest()


answer = digest_of


# %% wrong: no `return` in it gives a value
def digest_of(risks):
    print(hashlib.sha256(repr(sorted(risks.items())).encode()).hexdigest())


answer = digest_of


# %% wrong: Two flights have the same risk
def digest_of(risks):
    text = repr(sorted(risks.items(), key=lambda pair: pair[1]))
    return hashlib.sha256(text.encode()).hexdigest()


answer = digest_of


# %% wrong: Two names are equally long
def digest_of(risks):
    text = repr(sorted(risks.items(), key=lambda pair: len(pair[0])))
    return hashlib.sha256(text.encode()).hexdigest()


answer = digest_of


# %% wrong: differ in capital letters only
def digest_of(risks):
    text = repr(sorted(risks.items(), key=lambda pair: pair[0].lower()))
    return hashlib.sha256(text.encode()).hexdigest()


answer = digest_of


# %% wrong: Of two flights with equal risks
def digest_of(risks):
    turned = {risk: name for name, risk in risks.items()}
    return hashlib.sha256(repr(sorted(turned.items())).encode()).hexdigest()


answer = digest_of


# %% wrong: is 0.75, and your digest is the same. It must change with every bit
def digest_of(risks):
    # A risk is lost beside whole numbers of 256 bits.
    names = sum(
        int(hashlib.sha256(name.encode()).hexdigest(), 16) for name in risks
    )
    total = names + sum(risks.values())
    return hashlib.sha256(repr(total).encode()).hexdigest()


answer = digest_of


# %% wrong: names can be read in two ways
def digest_of(risks):
    names = sorted(risks)
    text = ",".join(names) + "|" + ",".join(repr(risks[k]) for k in names)
    return hashlib.sha256(text.encode()).hexdigest()


answer = digest_of


# %% wrong: names can be read in two ways
def digest_of(risks):
    import numpy as np

    names = sorted(risks)
    values = np.array([risks[name] for name in names], "<f8")
    text = "".join(names).encode()
    return hashlib.sha256(text + values.tobytes()).hexdigest()


answer = digest_of


# %% wrong: A name can hold whatever
def digest_of(risks):
    text = "|".join(f"{name}={risks[name]!r}" for name in sorted(risks))
    return hashlib.sha256(text.encode()).hexdigest()


answer = digest_of


# %% wrong: A name can hold whatever
def digest_of(risks):
    parts = [f"{name}\0{risks[name]!r}" for name in sorted(risks)]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


answer = digest_of


# %% wrong: A name can hold whatever
def digest_of(risks):
    parts = [f"{name}\x1f{risks[name]!r}" for name in sorted(risks)]
    return hashlib.sha256("\x1e".join(parts).encode()).hexdigest()


answer = digest_of


# %% wrong: A name can hold whatever
def digest_of(risks):
    text = "".join(name + risks[name].hex() for name in sorted(risks))
    return hashlib.sha256(text.encode()).hexdigest()


answer = digest_of


# %% wrong: A name can hold whatever
def digest_of(risks):
    import struct

    total = hashlib.sha256()
    for name in sorted(risks):
        total.update(name.encode())
        total.update(struct.pack("<d", risks[name]))
    return total.hexdigest()


answer = digest_of


# %% wrong: UnicodeEncodeError
def digest_of(risks):
    text = repr(sorted(risks.items()))
    return hashlib.sha256(text.encode("ascii")).hexdigest()


answer = digest_of


# %% wrong: a letter that is not ASCII
def digest_of(risks):
    text = repr(sorted(risks.items()))
    return hashlib.sha256(text.encode("ascii", "ignore")).hexdigest()


answer = digest_of


# %% wrong: not in Latin-1
def digest_of(risks):
    text = repr(sorted(risks.items()))
    return hashlib.sha256(text.encode("latin-1", "replace")).hexdigest()


answer = digest_of


# %% wrong: by `round`, a format, a shorter type or arithmetic
def digest_of(risks):
    text = repr([(name, 100 * risks[name]) for name in sorted(risks)])
    return hashlib.sha256(text.encode()).hexdigest()


answer = digest_of


# %% wrong: For a dict with no flights: A SHA-256
def digest_of(risks):
    if not risks:
        return ""
    return hashlib.sha256(repr(sorted(risks.items())).encode()).hexdigest()


answer = digest_of


# %% wrong: in capital letters
def digest_of(risks):
    text = repr(sorted(risks.items()))
    return hashlib.sha256(text.encode()).hexdigest().upper()


answer = digest_of


# %% wrong: in place of `.digest()`
def digest_of(risks):
    return hashlib.sha256(repr(sorted(risks.items())).encode()).digest()


answer = digest_of


# %% wrong: yours returned a text of 32 characters
def digest_of(risks):
    return hashlib.md5(repr(sorted(risks.items())).encode()).hexdigest()


answer = digest_of


# %% wrong: A name can hold whatever
def digest_of(risks):
    import struct

    total = hashlib.sha256()
    for name in sorted(risks):
        total.update(name.encode() + b"\0" + struct.pack("<d", risks[name]))
    return total.hexdigest()


answer = digest_of


# %% wrong: does not tell where a risk ends
def digest_of(risks):
    parts = [f"{len(name)}:{name}{risks[name]!r}" for name in sorted(risks)]
    return hashlib.sha256("".join(parts).encode()).hexdigest()


answer = digest_of


# %% wrong: look alike
def digest_of(risks):
    import unicodedata

    text = repr(
        [(unicodedata.normalize("NFC", k), risks[k]) for k in sorted(risks)]
    )
    return hashlib.sha256(text.encode()).hexdigest()


answer = digest_of


# %% wrong: differ in the last
def digest_of(risks):
    pairs = sorted((name[:13], risk) for name, risk in risks.items())
    return hashlib.sha256(repr(pairs).encode()).hexdigest()


answer = digest_of


# %% wrong: differ in the first
def digest_of(risks):
    pairs = sorted((name[-13:], risk) for name, risk in risks.items())
    return hashlib.sha256(repr(pairs).encode()).hexdigest()


answer = digest_of


# %% wrong: a zero character at its end
def digest_of(risks):
    import numpy as np

    table = np.array(sorted(risks.items()))
    return hashlib.sha256(table.tobytes()).hexdigest()


answer = digest_of


# %% wrong: does not depend on `risks`
january = {"UA 1545 02-01": 0.25}


def digest_of(risks):
    text = repr(sorted(january.items()))
    return hashlib.sha256(text.encode()).hexdigest()


answer = digest_of


# %% wrong: Sort by the whole name
def digest_of(risks):
    text = repr([(k, risks[k]) for k in sorted(risks, key=lambda k: k[-5:])])
    return hashlib.sha256(text.encode()).hexdigest()


answer = digest_of


# %% wrong: It must change with every bit of a risk
def digest_of(risks):
    text = repr(sorted((name, risk >= 0.3) for name, risk in risks.items()))
    return hashlib.sha256(text.encode()).hexdigest()


answer = digest_of


# %% right
def digest_of(risks):
    import pandas as pd

    ordered = pd.Series(risks, dtype=float).sort_index()
    return hashlib.sha256(ordered.to_csv().encode()).hexdigest()


answer = digest_of


# %% right
def digest_of(risks):
    total = 0
    for pair in risks.items():
        total ^= int(hashlib.sha256(repr(pair).encode()).hexdigest(), 16)
    return f"{total:064x}"


answer = digest_of


# %% wrong: as `.hexdigest()` gives it; yours returned an object of type HASH
def digest_of(risks):
    return hashlib.sha256(repr(sorted(risks.items())).encode())


answer = digest_of


# %% right
def digest_of(risks):
    # 17 significant digits bring a float back exactly.
    pairs = sorted(
        (name, float(f"{risk:.17g}")) for name, risk in risks.items()
    )
    return hashlib.sha256(json.dumps(pairs).encode()).hexdigest()


answer = digest_of
