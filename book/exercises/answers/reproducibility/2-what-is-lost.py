# %% starter
def lost(recipe, here):
    return ...


answer = lost


# %% solution
def lost(recipe, here):
    gone = []
    for part in ("rows", "code", "versions", "seed"):
        noted = recipe.get(part)
        if noted is None:
            gone.append(part)
        elif part == "rows" and noted not in here["rows"]:
            gone.append(part)
        elif part == "code" and noted != here["code"]:
            gone.append(part)
        elif part == "versions":
            now = here["versions"]
            if any(now.get(name) != noted[name] for name in noted):
                gone.append(part)
    return gone


answer = lost


# %% right
def lost(recipe, here):
    rows, code, versions, seed = (
        recipe.get(part) for part in ("rows", "code", "versions", "seed")
    )
    found = {
        "rows": rows is None or rows not in here["rows"],
        "code": code is None or code != here["code"],
        "versions": versions is None
        or not versions.items() <= here["versions"].items(),
        "seed": seed is None,
    }
    return [part for part in found if found[part]]


answer = lost


# %% right
def lost(recipe, here):
    noted = {part: it for part, it in recipe.items() if it is not None}
    fine = {
        "rows": lambda rows: rows in set(here["rows"]),
        "code": lambda code: code == here["code"],
        "versions": lambda then: (
            {**here["versions"], **then} == here["versions"]
        ),
        "seed": lambda seed: True,
    }
    return [p for p in fine if p not in noted or not fine[p](noted[p])]


answer = lost


# %% wrong: 0 is a seed
def lost(recipe, here):
    gone = []
    for part in ("rows", "code", "versions", "seed"):
        noted = recipe.get(part)
        if part == "versions" and noted is not None:
            if not noted.items() <= here["versions"].items():
                gone.append(part)
        elif not noted:
            gone.append(part)
        elif part == "rows" and noted not in here["rows"]:
            gone.append(part)
        elif part == "code" and noted != here["code"]:
            gone.append(part)
    return gone


answer = lost


# %% wrong: has a package more
def lost(recipe, here):
    gone = []
    for part in ("rows", "code", "versions", "seed"):
        noted = recipe.get(part)
        if noted is None:
            gone.append(part)
        elif part == "rows" and noted not in here["rows"]:
            gone.append(part)
        elif part in ("code", "versions") and noted != here[part]:
            gone.append(part)
    return gone


answer = lost


# %% wrong: rows are not in the archive
def lost(recipe, here):
    gone = []
    for part in ("rows", "code", "versions", "seed"):
        noted = recipe.get(part)
        if noted is None:
            gone.append(part)
        elif part == "code" and noted != here["code"]:
            gone.append(part)
        elif part == "versions":
            if not noted.items() <= here["versions"].items():
                gone.append(part)
    return gone


answer = lost


# %% wrong: which only contain this one
def lost(recipe, here):
    gone = []
    for part in ("rows", "code", "versions", "seed"):
        noted = recipe.get(part)
        if noted is None:
            gone.append(part)
        elif part == "rows" and noted not in " ".join(here["rows"]):
            gone.append(part)
        elif part == "code" and noted != here["code"]:
            gone.append(part)
        elif part == "versions":
            if not noted.items() <= here["versions"].items():
                gone.append(part)
    return gone


answer = lost


# %% wrong: Version 3.10 is not 3.1
def lost(recipe, here):
    gone = []
    for part in ("rows", "code", "versions", "seed"):
        noted = recipe.get(part)
        if noted is None:
            gone.append(part)
        elif part == "rows" and noted not in here["rows"]:
            gone.append(part)
        elif part == "code" and noted != here["code"]:
            gone.append(part)
        elif part == "versions":
            now = here["versions"]
            if any(
                name not in now or float(now[name]) != float(noted[name])
                for name in noted
            ):
                gone.append(part)
    return gone


answer = lost


# %% wrong: The code is another.
def lost(recipe, here):
    gone = []
    for part in ("rows", "code", "versions", "seed"):
        noted = recipe.get(part)
        if noted is None:
            gone.append(part)
        elif part == "rows" and noted not in here["rows"]:
            gone.append(part)
        elif part == "versions":
            if not noted.items() <= here["versions"].items():
                gone.append(part)
    return gone


answer = lost


# %% wrong: The first package has another version
def lost(recipe, here):
    gone = []
    for part in ("rows", "code", "versions", "seed"):
        noted = recipe.get(part)
        if noted is None:
            gone.append(part)
        elif part == "rows" and noted not in here["rows"]:
            gone.append(part)
        elif part == "code" and noted != here["code"]:
            gone.append(part)
        elif part == "versions" and not set(noted) <= set(here["versions"]):
            gone.append(part)
    return gone


answer = lost


# %% wrong: One package is not installed
def lost(recipe, here):
    gone = []
    for part in ("rows", "code", "versions", "seed"):
        noted = recipe.get(part)
        if noted is None:
            gone.append(part)
        elif part == "rows" and noted not in here["rows"]:
            gone.append(part)
        elif part == "code" and noted != here["code"]:
            gone.append(part)
        elif part == "versions":
            for name in noted:
                if here["versions"].get(name, noted[name]) != noted[name]:
                    gone.append(part)
                    break
    return gone


answer = lost


# %% wrong: an empty one if nothing is lost
def lost(recipe, here):
    gone = [part for part in ("rows", "code", "versions", "seed")]
    gone = [part for part in gone if recipe.get(part) is None]
    if gone:
        return gone


answer = lost


# %% wrong: their order is not
def lost(recipe, here):
    gone = set()
    for part in ("rows", "code", "versions", "seed"):
        if recipe.get(part) is None:
            gone.add(part)
    if "rows" not in gone and recipe["rows"] not in here["rows"]:
        gone.add("rows")
    if "code" not in gone and recipe["code"] != here["code"]:
        gone.add("code")
    if "versions" not in gone:
        if not recipe["versions"].items() <= here["versions"].items():
            gone.add("versions")
    return sorted(gone, reverse=True)


answer = lost


# %% wrong: does not hold `rows`
def lost(recipe, here):
    gone = []
    if recipe.get("rows", here["rows"][:1]) not in here["rows"]:
        if recipe.get("rows") is not None:
            gone.append("rows")
    for part in ("code", "versions", "seed"):
        noted = recipe.get(part)
        if noted is None:
            gone.append(part)
        elif part == "code" and noted != here["code"]:
            gone.append(part)
        elif part == "versions":
            if not noted.items() <= here["versions"].items():
                gone.append(part)
    return gone


answer = lost


# %% wrong: second of three in the archive
def lost(recipe, here):
    gone = []
    for part in ("rows", "code", "versions", "seed"):
        noted = recipe.get(part)
        if noted is None:
            gone.append(part)
        elif part == "rows" and noted != here["rows"][-1]:
            gone.append(part)
        elif part == "code" and noted != here["code"]:
            gone.append(part)
        elif part == "versions":
            if not noted.items() <= here["versions"].items():
                gone.append(part)
    return gone


answer = lost


# %% wrong: All is there. Lost is `[]`
def lost(recipe, here):
    gone = []
    for part in ("rows", "code", "versions", "seed"):
        noted = recipe.get(part)
        if noted is None:
            gone.append(part)
        elif part == "rows" and noted != here["rows"]:
            gone.append(part)
        elif part == "code" and noted != here["code"]:
            gone.append(part)
        elif part == "versions":
            if not noted.items() <= here["versions"].items():
                gone.append(part)
    return gone


answer = lost


# %% wrong: All is there. Lost is `[]`
def lost(recipe, here):
    gone = []
    for part in ("rows", "code", "versions", "seed"):
        noted = recipe.get(part)
        if noted is None:
            gone.append(part)
        elif part == "rows" and noted not in here["rows"]:
            gone.append(part)
        elif part == "code" and noted is not here["code"]:
            gone.append(part)
        elif part == "versions":
            if not noted.items() <= here["versions"].items():
                gone.append(part)
    return gone


answer = lost


# %% wrong: `seed` in the recipe: `7`; `here` holds none
def lost(recipe, here):
    gone = []
    for part in ("rows", "code", "versions", "seed"):
        noted = recipe.get(part)
        if noted is None or part == "seed" and noted != here.get("seed"):
            gone.append(part)
        elif part == "rows" and noted not in here["rows"]:
            gone.append(part)
        elif part == "code" and noted != here["code"]:
            gone.append(part)
        elif part == "versions":
            if not noted.items() <= here["versions"].items():
                gone.append(part)
    return gone


answer = lost


# %% wrong: the packages in another order
def lost(recipe, here):
    gone = []
    for part in ("rows", "code", "versions", "seed"):
        noted = recipe.get(part)
        if noted is None:
            gone.append(part)
        elif part == "rows" and noted not in here["rows"]:
            gone.append(part)
        elif part == "code" and noted != here["code"]:
            gone.append(part)
        elif part == "versions":
            if str(noted)[1:-1] not in str(here["versions"]):
                gone.append(part)
    return gone


answer = lost


# %% wrong: One package is not installed. Line
def lost(recipe, here):
    gone = []
    for part in ("rows", "code", "versions", "seed"):
        noted = recipe.get(part)
        if noted is None:
            gone.append(part)
        elif part == "rows" and noted not in here["rows"]:
            gone.append(part)
        elif part == "code" and noted != here["code"]:
            gone.append(part)
        elif part == "versions":
            if any(here["versions"][name] != noted[name] for name in noted):
                gone.append(part)
    return gone


answer = lost


# %% wrong: Version 3.1.1 is not 3.1.0
def lost(recipe, here):
    def short(version):
        return str(version).split(".")[:2]

    gone = []
    for part in ("rows", "code", "versions", "seed"):
        noted = recipe.get(part)
        if noted is None:
            gone.append(part)
        elif part == "rows" and noted not in here["rows"]:
            gone.append(part)
        elif part == "code" and noted != here["code"]:
            gone.append(part)
        elif part == "versions":
            now = here["versions"]
            if any(short(now.get(k)) != short(noted[k]) for k in noted):
                gone.append(part)
    return gone


answer = lost


# %% wrong: Two codes differ in the last of 64
def lost(recipe, here):
    gone = []
    for part in ("rows", "code", "versions", "seed"):
        noted = recipe.get(part)
        if noted is None:
            gone.append(part)
        elif part == "rows" and noted not in here["rows"]:
            gone.append(part)
        elif part == "code" and noted[:8] != here["code"][:8]:
            gone.append(part)
        elif part == "versions":
            if not noted.items() <= here["versions"].items():
                gone.append(part)
    return gone


answer = lost


# %% wrong: rows whose checksum differs in the last
def lost(recipe, here):
    gone = []
    for part in ("rows", "code", "versions", "seed"):
        noted = recipe.get(part)
        if noted is None:
            gone.append(part)
        elif part == "rows" and noted[:8] not in [
            rows[:8] for rows in here["rows"]
        ]:
            gone.append(part)
        elif part == "code" and noted != here["code"]:
            gone.append(part)
        elif part == "versions":
            if not noted.items() <= here["versions"].items():
                gone.append(part)
    return gone


answer = lost


# %% wrong: keeps something from call to call
def lost(recipe, here, gone=[]):
    for part in ("rows", "code", "versions", "seed"):
        noted = recipe.get(part)
        if noted is None:
            gone.append(part)
        elif part == "rows" and noted not in here["rows"]:
            gone.append(part)
        elif part == "code" and noted != here["code"]:
            gone.append(part)
        elif part == "versions":
            if not noted.items() <= here["versions"].items():
                gone.append(part)
    return gone


answer = lost


# %% wrong: yours returned an empty tuple
def lost(recipe, here):
    gone = []
    for part in ("rows", "code", "versions", "seed"):
        noted = recipe.get(part)
        if noted is None:
            gone.append(part)
        elif part == "rows" and noted not in here["rows"]:
            gone.append(part)
        elif part == "code" and noted != here["code"]:
            gone.append(part)
        elif part == "versions":
            if not noted.items() <= here["versions"].items():
                gone.append(part)
    return tuple(gone)


answer = lost


# %% wrong: yours returned an empty set
def lost(recipe, here):
    gone = []
    for part in ("rows", "code", "versions", "seed"):
        noted = recipe.get(part)
        if noted is None:
            gone.append(part)
        elif part == "rows" and noted not in here["rows"]:
            gone.append(part)
        elif part == "code" and noted != here["code"]:
            gone.append(part)
        elif part == "versions":
            if not noted.items() <= here["versions"].items():
                gone.append(part)
    return set(gone)


answer = lost


# %% wrong: One lost part hides another
def lost(recipe, here):
    gone = []
    if recipe.get("rows") not in here["rows"]:
        gone.append("rows")
    if recipe.get("code") != here["code"]:
        gone.append("code")
    if recipe.get("versions") is None:
        gone.append("versions")
    else:
        for name, version in recipe["versions"].items():
            if here["versions"].get(name) != version:
                gone.append("versions")
                return gone
    if recipe.get("seed") is None:
        gone.append("seed")
    return gone


answer = lost


# %% wrong: One lost part hides another
def lost(recipe, here):
    if recipe.get("rows") not in here["rows"]:
        return ["rows"]
    if recipe.get("code") != here["code"]:
        return ["code"]
    noted = recipe.get("versions")
    if noted is None or not noted.items() <= here["versions"].items():
        return ["versions"]
    return ["seed"] if recipe.get("seed") is None else []


answer = lost


# %% wrong: only the four parts count
def lost(recipe, here):
    gone = []
    if recipe.get("rows") not in here["rows"]:
        gone.append("rows")
    if recipe.get("code") != here["code"]:
        gone.append("code")
    noted = recipe.get("versions")
    if noted is None or not noted.items() <= here["versions"].items():
        gone.append("versions")
    if recipe.get("seed") is None:
        gone.append("seed")
    others = [part for part in recipe if part not in ("rows", "code", "seed")]
    gone += [part for part in others if recipe[part] is None]
    return list(dict.fromkeys(gone))


answer = lost


# %% wrong: is a package: the part is `versions`
def lost(recipe, here):
    gone = []
    if recipe.get("rows") not in here["rows"]:
        gone.append("rows")
    if recipe.get("code") != here["code"]:
        gone.append("code")
    noted = recipe.get("versions") or {}
    now = here["versions"]
    gone += [name for name in noted if now.get(name) != noted[name]]
    if recipe.get("seed") is None:
        gone.append("seed")
    return gone


answer = lost


# %% wrong: Name `versions` once
def lost(recipe, here):
    gone = []
    if recipe.get("rows") not in here["rows"]:
        gone.append("rows")
    if recipe.get("code") != here["code"]:
        gone.append("code")
    noted = recipe.get("versions") or {}
    now = here["versions"]
    gone += ["versions" for name in noted if now.get(name) != noted[name]]
    if recipe.get("seed") is None:
        gone.append("seed")
    return gone


answer = lost


# %% wrong: `row` is none of the four parts
def lost(recipe, here):
    gone = []
    if recipe.get("rows") not in here["rows"]:
        gone.append("rows")
    if recipe.get("code") != here["code"]:
        gone.append("code")
    noted = recipe.get("versions")
    if noted is None or not noted.items() <= here["versions"].items():
        gone.append("versions")
    if recipe.get("seed") is None:
        gone.append("seed")
    return ["row" if part == "rows" else part for part in gone]


answer = lost


# %% wrong: does not depend on `recipe`
written = {"rows": "b2", "code": "c1", "versions": {}, "seed": 7}


def lost(recipe, here):
    gone = []
    if written.get("rows") not in here["rows"]:
        gone.append("rows")
    if written.get("seed") is None:
        gone.append("seed")
    return gone


answer = lost


# %% right
def lost(recipe, here):
    parts = ["rows", "code", "versions", "seed"]
    if recipe.get("rows") in here["rows"]:
        parts.remove("rows")
    if recipe.get("code") == here["code"]:
        parts.remove("code")
    then, now = recipe.get("versions"), here["versions"]
    if then is not None and {k: now.get(k) for k in then} == then:
        parts.remove("versions")
    if recipe.get("seed") is not None:
        parts.remove("seed")
    return parts


answer = lost


# %% wrong: every part is another than in the cases before
def lost(recipe, here):
    gone = []
    for part in ("rows", "code", "versions"):
        noted = recipe.get(part)
        if noted is None:
            gone.append(part)
        elif part == "rows" and noted not in here["rows"]:
            gone.append(part)
        elif part == "code" and noted != here["code"]:
            gone.append(part)
        elif part == "versions":
            if not noted.items() <= here["versions"].items():
                gone.append(part)
    return gone if recipe.get("seed") == 7 else [*gone, "seed"]


answer = lost
