# %% starter
def admitted(verdict, splits):
    return ...


answer = admitted


# %% solution
def admitted(verdict, splits):
    if verdict is None:
        return False
    return all(verdict.get(split) == 1 for split in splits)


answer = admitted


# %% right
def admitted(verdict, splits):
    blessed = {split for split, mark in (verdict or {}).items() if mark == 1}
    return set(splits) <= blessed


answer = admitted


# %% right
def admitted(verdict, splits):
    for split in splits:
        if not verdict or split not in verdict or verdict[split] != 1:
            return False
    return True


answer = admitted


# %% wrong: A 2 is not a 1
def admitted(verdict, splits):
    return verdict is not None and all(
        bool(verdict.get(split)) for split in splits
    )


answer = admitted


# %% wrong: that the verdict mentions
def admitted(verdict, splits):
    return verdict is not None and all(mark == 1 for mark in verdict.values())


answer = admitted


# %% wrong: One blessed split is enough
def admitted(verdict, splits):
    return any((verdict or {}).get(split) == 1 for split in splits)


answer = admitted


# %% wrong: passes with you
def admitted(verdict, splits):
    if verdict is None:
        return False
    return all(verdict.get(split, 1) == 1 for split in splits)


answer = admitted


# %% wrong: You refuse only a 0
def admitted(verdict, splits):
    if verdict is None:
        return False
    return all(verdict.get(split) != 0 for split in splits)


answer = admitted


# %% wrong: for every verdict
def admitted(verdict, splits):
    return True


answer = admitted


# %% wrong: by name
def admitted(verdict, splits):
    if verdict is None:
        return False
    return verdict.get("train") == 1 and verdict.get("eval") == 1


answer = admitted


# %% wrong: 'NoneType'
def admitted(verdict, splits):
    return all(verdict.get(split) == 1 for split in splits)


answer = admitted


# %% wrong: make up for one another
def admitted(verdict, splits):
    if verdict is None:
        return False
    return sum(verdict.get(split, 0) for split in splits) >= len(splits)


answer = admitted


# %% wrong: a number equal to 1, too
def admitted(verdict, splits):
    verdict = verdict or {}
    return all(
        isinstance(verdict.get(s), int) and verdict[s] == 1 for s in splits
    )


answer = admitted


# %% wrong: is not equal to 1
def admitted(verdict, splits):
    verdict = verdict or {}
    return all(int(verdict.get(s, 0)) == 1 for s in splits)


answer = admitted


# %% wrong: You make a number of a text
def admitted(verdict, splits):
    return all(float((verdict or {}).get(s, 0)) == 1 for s in splits)


answer = admitted


# %% wrong: A 2 is not a 1
def admitted(verdict, splits):
    return all((verdict or {}).get(s, 0) >= 1 for s in splits)


answer = admitted


# %% wrong: the smallest mark only
def admitted(verdict, splits):
    verdict = verdict or {}
    return min(verdict.get(s, 0) for s in splits) == 1


answer = admitted


# %% wrong: the opposite
def admitted(verdict, splits):
    return not all((verdict or {}).get(s) == 1 for s in splits)


answer = admitted


# %% wrong: for every verdict
def admitted(verdict, splits):
    return all((verdict or {}).get(s) == "1" for s in splits)


answer = admitted


# %% wrong: Your function reads `page_verdict`
page_verdict = {"train": 0.0, "eval": 0.0}


def admitted(verdict, splits):
    return all(page_verdict.get(s) == 1 for s in splits)


answer = admitted


# %% right
def admitted(verdict, splits):
    try:
        return not any(verdict[s] != 1 for s in splits)
    except (KeyError, TypeError):
        return False


answer = admitted


# %% wrong: a 1 without a point
def admitted(verdict, splits):
    return all(
        isinstance((verdict or {}).get(split), float) and verdict[split] == 1
        for split in splits
    )


answer = admitted


# %% wrong: Only the first split
def admitted(verdict, splits):
    if verdict is None:
        return False
    for split in splits:
        if verdict.get(split) == 1:
            return True
        else:
            return False


answer = admitted


# %% wrong: Only the last split
def admitted(verdict, splits):
    blessed = False
    for split in splits:
        blessed = verdict is not None and verdict.get(split) == 1
    return blessed


answer = admitted


# %% wrong: even if it is blessed
def admitted(verdict, splits):
    if verdict is None or set(verdict) != set(splits):
        return False
    return all(mark == 1 for mark in verdict.values())


answer = admitted


# %% wrong: counts with you
def admitted(verdict, splits):
    verdict = verdict or {}
    return all(verdict.get(s) == 1 for s in [*splits, *verdict])


answer = admitted


# %% wrong: the text `"1"`
def admitted(verdict, splits):
    marks = [(verdict or {}).get(s) for s in splits]
    return all(isinstance(mark, str) or mark == 1 for mark in marks)


answer = admitted
