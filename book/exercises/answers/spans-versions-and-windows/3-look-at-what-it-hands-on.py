# %% starter
def fault(got, newest, n):
    return ...


answer = fault


# %% solution
def fault(got, newest, n):
    spans = [span for span, version in got]
    if not spans:
        return "nothing"
    if len(set(spans)) < len(spans):
        return "twice"
    if set(spans) != set(range(newest - n + 1, newest + 1)):
        return "wrong spans"
    return "none"


answer = fault


# %% right
def fault(got, newest, n):
    if len(got) == 0:
        return "nothing"
    seen = sorted(pair[0] for pair in got)
    for one, other in zip(seen, seen[1:]):
        if one == other:
            return "twice"
    wanted = [newest - k for k in range(n)]
    return "none" if seen == wanted[::-1] else "wrong spans"


answer = fault


# %% wrong: 2 v1 and 2 v2
def fault(got, newest, n):
    if not got:
        return "nothing"
    if len(set(got)) < len(got):
        return "twice"
    if {span for span, version in got} != set(
        range(newest - n + 1, newest + 1)
    ):
        return "wrong spans"
    return "none"


answer = fault


# %% wrong: as many, but month 3 is missing
def fault(got, newest, n):
    spans = [span for span, version in got]
    if not spans:
        return "nothing"
    if len(set(spans)) < len(spans):
        return "twice"
    if len(spans) != n:
        return "wrong spans"
    return "none"


answer = fault


# %% wrong: one too early
def fault(got, newest, n):
    spans = [span for span, version in got]
    if not spans:
        return "nothing"
    if len(set(spans)) < len(spans):
        return "twice"
    if set(spans) != set(range(newest - n, newest)):
        return "wrong spans"
    return "none"


answer = fault


# %% wrong: is handed on, and nothing is too
def fault(got, newest, n):
    spans = [span for span, version in got]
    if len(set(spans)) < len(spans):
        return "twice"
    if set(spans) != set(range(newest - n + 1, newest + 1)):
        return "wrong spans"
    return "none"


answer = fault


# %% wrong: in any order
def fault(got, newest, n):
    spans = [span for span, version in got]
    if not spans:
        return "nothing"
    if len(set(spans)) < len(spans):
        return "twice"
    if spans != list(range(newest - n + 1, newest + 1)):
        return "wrong spans"
    return "none"


answer = fault


# %% wrong: before wrong spans
def fault(got, newest, n):
    spans = [span for span, version in got]
    if not spans:
        return "nothing"
    if set(spans) != set(range(newest - n + 1, newest + 1)):
        return "wrong spans"
    if len(set(spans)) < len(spans):
        return "twice"
    return "none"


answer = fault


# %% wrong: no `return` in it gives a value
def fault(got, newest, n):
    return None


answer = fault


# %% wrong: The middle one
def fault(got, newest, n):
    spans = [span for span, version in got]
    if not spans:
        return "nothing"
    if len(set(spans)) < len(spans):
        return "twice"
    if max(spans) != newest or min(spans) != newest - n + 1:
        return "wrong spans"
    return "none"


answer = fault


# %% wrong: 10 comes before 9
def fault(got, newest, n):
    spans = [span for span, version in got]
    if not spans:
        return "nothing"
    if len(set(spans)) < len(spans):
        return "twice"
    wanted = [str(x) for x in range(newest - n + 1, newest + 1)]
    return "none" if sorted(map(str, spans)) == wanted else "wrong spans"


answer = fault


# %% right
def fault(got, newest, n):
    spans = [span for span, version in got]
    if not spans:
        return "nothing"
    if len(set(spans)) < len(spans):
        return "twice"
    total = sum(range(newest - n + 1, newest + 1))
    same = len(spans) == n and sum(spans) == total and max(spans) >= newest
    return "none" if same else "wrong spans"


answer = fault


# %% wrong: comes three times
def fault(got, newest, n):
    spans = [span for span, version in got]
    if not spans:
        return "nothing"
    if any(spans.count(span) == 2 for span in spans):
        return "twice"
    wanted = list(range(newest - n + 1, newest + 1))
    return "none" if sorted(spans) == wanted else "wrong spans"


answer = fault


# %% right
def fault(got, newest, n):
    spans = [span for span, version in got]
    if not spans:
        return "nothing"
    if len(set(spans)) < len(spans):
        return "twice"
    same = len(spans) == n and min(spans) == newest - n + 1
    return "none" if same else "wrong spans"


answer = fault


# %% wrong: not the first of the list
def fault(got, newest, n):
    spans = [span for span, version in got]
    if not spans:
        return "nothing"
    if spans.count(spans[0]) > 1:
        return "twice"
    wanted = set(range(newest - n + 1, newest + 1))
    return "none" if sorted(spans) == sorted(wanted) else "wrong spans"


answer = fault


# %% wrong: not the first of the list
def fault(got, newest, n):
    spans = [span for span, version in got]
    if not spans:
        return "nothing"
    for span in spans:
        if spans.count(span) > 1:
            return "twice"
        else:
            break
    wanted = set(range(newest - n + 1, newest + 1))
    return "none" if set(spans) == wanted else "wrong spans"


answer = fault


# %% wrong: in the middle of the list
def fault(got, newest, n):
    spans = [span for span, version in got]
    if not spans:
        return "nothing"
    if max(spans.count(spans[0]), spans.count(spans[-1])) > 1:
        return "twice"
    wanted = set(range(newest - n + 1, newest + 1))
    return "none" if set(spans) == wanted else "wrong spans"


answer = fault


# %% wrong: four in place of three
def fault(got, newest, n):
    spans = [span for span, version in got]
    if not spans:
        return "nothing"
    if len(set(spans)) < len(spans):
        return "twice"
    wanted = set(range(newest - n + 1, newest + 1))
    same = sum(spans) == sum(wanted) and max(spans) == newest
    return "none" if same else "wrong spans"


answer = fault


# %% wrong: The span is the first
def fault(got, newest, n):
    spans = [version for span, version in got]
    if not spans:
        return "nothing"
    if len(set(spans)) < len(spans):
        return "twice"
    wanted = set(range(newest - n + 1, newest + 1))
    return "none" if set(spans) == wanted else "wrong spans"


answer = fault


# %% wrong: order is `fault(got, newest, n)`
def fault(got, newest, n):
    spans = [span for span, version in got]
    if not spans:
        return "nothing"
    if len(set(spans)) < len(spans):
        return "twice"
    wanted = set(range(n - newest + 1, n + 1))
    return "none" if set(spans) == wanted else "wrong spans"


answer = fault


# %% wrong: leaves its end out
def fault(got, newest, n):
    spans = [span for span, version in got]
    if not spans:
        return "nothing"
    if len(set(spans)) < len(spans):
        return "twice"
    wanted = set(range(newest - n + 1, newest))
    return "none" if set(spans) == wanted else "wrong spans"


answer = fault


# %% wrong: a window looks back
def fault(got, newest, n):
    spans = [span for span, version in got]
    if not spans:
        return "nothing"
    if len(set(spans)) < len(spans):
        return "twice"
    wanted = set(range(newest, newest + n))
    return "none" if set(spans) == wanted else "wrong spans"


answer = fault


# %% right
def fault(got, newest, n):
    spans = [span for span, version in got]
    if not spans:
        return "nothing"
    if len(set(spans)) < len(spans):
        return "twice"
    if len(spans) != n or sum(spans) != sum(range(newest - n + 1, newest + 1)):
        return "wrong spans"
    return "none"


answer = fault


# %% wrong: print the two things
def fault(got, newest, n):
    spans = [span for span, version in got]
    if not spans:
        return "nothing"
    if len(set(spans)) < len(spans):
        return "twice"
    if spans != set(range(newest - n + 1, newest + 1)):
        return "wrong spans"
    return "none"


answer = fault


# %% wrong: only the last `n` of them
def fault(got, newest, n):
    spans = [span for span, version in got]
    if not spans:
        return "nothing"
    if len(set(spans)) < len(spans):
        return "twice"
    if set(spans) != set(range(1, newest + 1)):
        return "wrong spans"
    return "none"


answer = fault


# %% wrong: as `range(n)` does
def fault(got, newest, n):
    spans = [span for span, version in got]
    if not spans:
        return "nothing"
    if len(set(spans)) < len(spans):
        return "twice"
    if set(spans) != set(range(n)):
        return "wrong spans"
    return "none"


answer = fault


# %% wrong: how many there are, not where they begin
def fault(got, newest, n):
    spans = [span for span, version in got]
    if not spans:
        return "nothing"
    if len(set(spans)) < len(spans):
        return "twice"
    if set(spans) != set(range(n, newest + 1)):
        return "wrong spans"
    return "none"


answer = fault


# %% wrong: the first `n`, from 1 to `n`
def fault(got, newest, n):
    spans = [span for span, version in got]
    if not spans:
        return "nothing"
    if len(set(spans)) < len(spans):
        return "twice"
    if set(spans) != set(range(1, n + 1)):
        return "wrong spans"
    return "none"


answer = fault


# %% wrong: sum of the spans is right
def fault(got, newest, n):
    spans = [span for span, version in got]
    if not spans:
        return "nothing"
    if len(set(spans)) < len(spans):
        return "twice"
    if sum(spans) != sum(range(newest - n + 1, newest + 1)):
        return "wrong spans"
    return "none"


answer = fault
