# %% starter
def pick(artifacts, size, delay, bad):
    return ...


answer = pick


# %% solution
def span(artifact):
    return artifact.get_int_custom_property("span")


def pick(artifacts, size, delay, bad):
    newest = max(map(span, artifacts), default=0)
    rest = [a for a in artifacts if span(a) <= newest - delay]
    rest = [a for a in rest if span(a) not in bad]
    return sorted(rest, key=span)[-size:]


answer = pick


# %% right
def by_month(artifacts, size, delay, bad):
    if not artifacts:
        return []
    found = {a.get_int_custom_property("span"): a for a in artifacts}
    good = [m for m in found if m + delay <= max(found) and m not in bad]
    return [found[m] for m in sorted(good, reverse=True)[:size]]


answer = by_month


# %% wrong: takes months without labels
def pick(artifacts, size, delay, bad):
    span = lambda a: a.get_int_custom_property("span")
    rest = [a for a in artifacts if span(a) not in bad]
    return sorted(rest, key=span)[-size:]


answer = pick


# %% wrong: not of artifacts
def pick(artifacts, size, delay, bad):
    span = lambda a: a.get_int_custom_property("span")
    newest = max(map(span, artifacts), default=0)
    rest = [a for a in artifacts if span(a) <= newest - delay]
    rest = [a for a in rest if a not in bad]
    return sorted(rest, key=span)[-size:]


answer = pick


# %% wrong: uses up a place
def pick(artifacts, size, delay, bad):
    span = lambda a: a.get_int_custom_property("span")
    newest = max(map(span, artifacts), default=0)
    rest = [a for a in artifacts if span(a) <= newest - delay]
    return [a for a in sorted(rest, key=span)[-size:] if span(a) not in bad]


answer = pick


# %% wrong: bad or not
def pick(artifacts, size, delay, bad):
    span = lambda a: a.get_int_custom_property("span")
    rest = [a for a in artifacts if span(a) not in bad]
    newest = max(map(span, rest), default=0)
    rest = [a for a in rest if span(a) <= newest - delay]
    return sorted(rest, key=span)[-size:]


answer = pick


# %% wrong: the oldest months
def pick(artifacts, size, delay, bad):
    span = lambda a: a.get_int_custom_property("span")
    newest = max(map(span, artifacts), default=0)
    rest = [a for a in artifacts if span(a) <= newest - delay]
    rest = [a for a in rest if span(a) not in bad]
    return sorted(rest, key=span)[:size]


answer = pick


# %% wrong: not limited to `size`
def pick(artifacts, size, delay, bad):
    span = lambda a: a.get_int_custom_property("span")
    newest = max(map(span, artifacts), default=0)
    return [
        a for a in artifacts if span(a) <= newest - delay and span(a) not in bad
    ]


answer = pick


# %% wrong: one month short
def pick(artifacts, size, delay, bad):
    span = lambda a: a.get_int_custom_property("span")
    newest = max(map(span, artifacts), default=0)
    rest = [a for a in artifacts if span(a) < newest - delay]
    rest = [a for a in rest if span(a) not in bad]
    return sorted(rest, key=span)[-size:]


answer = pick


# %% wrong: in no order
def pick(artifacts, size, delay, bad):
    span = lambda a: a.get_int_custom_property("span")
    newest = max(map(span, artifacts), default=0)
    rest = [a for a in artifacts if span(a) <= newest - delay]
    return [a for a in rest if span(a) not in bad][-size:]


answer = pick


# %% wrong: not their months
def pick(artifacts, size, delay, bad):
    spans = [a.get_int_custom_property("span") for a in artifacts]
    rest = [s for s in spans if s <= max(spans) - delay and s not in bad]
    return sorted(rest)[-size:]


answer = pick


# %% wrong: by their span
def pick(artifacts, size, delay, bad):
    span = lambda a: a.get_int_custom_property("span")
    rest = sorted((a for a in artifacts if span(a) not in bad), key=span)
    return rest[: max(0, len(rest) - delay)][-size:]


answer = pick


# %% wrong: an empty sequence
def pick(artifacts, size, delay, bad):
    span = lambda a: a.get_int_custom_property("span")
    newest = max(map(span, artifacts))
    rest = [a for a in artifacts if span(a) <= newest - delay]
    rest = [a for a in rest if span(a) not in bad]
    return sorted(rest, key=span)[-size:]


answer = pick


# %% wrong: a range of the calendar
def pick(artifacts, size, delay, bad):
    span = lambda a: a.get_int_custom_property("span")
    newest = max(map(span, artifacts), default=0)
    rest = [a for a in artifacts if span(a) <= newest - delay]
    rest = [a for a in rest if span(a) not in bad]
    return [a for a in rest if span(a) > newest - delay - size]


answer = pick


# %% wrong: sort them as numbers
def pick(artifacts, size, delay, bad):
    span = lambda a: a.get_int_custom_property("span")
    newest = max(map(span, artifacts), default=0)
    rest = [a for a in artifacts if span(a) <= newest - delay]
    rest = [a for a in rest if span(a) not in bad]
    return sorted(rest, key=lambda a: str(span(a)))[-size:]


answer = pick


# %% wrong: by the artifacts' `id`
def pick(artifacts, size, delay, bad):
    span = lambda a: a.get_int_custom_property("span")
    newest = max(map(span, artifacts), default=0)
    rest = [a for a in artifacts if span(a) <= newest - delay]
    rest = [a for a in rest if span(a) not in bad]
    return sorted(rest, key=lambda a: a.id)[-size:]


answer = pick


# %% wrong: nobody has set it
def pick(artifacts, size, delay, bad):
    span = lambda a: a.span
    newest = max(map(span, artifacts), default=0)
    rest = [a for a in artifacts if span(a) <= newest - delay]
    rest = [a for a in rest if span(a) not in bad]
    return sorted(rest, key=span)[-size:]


answer = pick


# %% wrong: the newest month only
def pick(artifacts, size, delay, bad):
    span = lambda a: a.get_int_custom_property("span")
    newest = max(map(span, artifacts), default=0)
    rest = [a for a in artifacts if not (delay and span(a) == newest)]
    rest = [a for a in rest if span(a) not in bad]
    return sorted(rest, key=span)[-size:]


answer = pick


# %% wrong: return them all
def pick(artifacts, size, delay, bad):
    span = lambda a: a.get_int_custom_property("span")
    newest = max(map(span, artifacts), default=0)
    rest = [a for a in artifacts if span(a) <= newest - delay]
    rest = [a for a in rest if span(a) not in bad]
    rest = sorted(rest, key=span)[-size:]
    return rest if len(rest) == size else []


answer = pick


# %% wrong: changes what it is given
def pick(artifacts, size, delay, bad):
    span = lambda a: a.get_int_custom_property("span")
    artifacts.sort(key=span)
    newest = max(map(span, artifacts), default=0)
    rest = [a for a in artifacts if span(a) <= newest - delay]
    rest = [a for a in rest if span(a) not in bad]
    return rest[-size:]


answer = pick


# %% equivalent: without artifacts nothing is left, whatever the newest month
def span(artifact):
    return artifact.get_int_custom_property("span")


def pick(artifacts, size, delay, bad):
    newest = max(map(span, artifacts), default=1)
    rest = [a for a in artifacts if span(a) <= newest - delay]
    rest = [a for a in rest if span(a) not in bad]
    return sorted(rest, key=span)[-size:]


answer = pick


# %% equivalent: without artifacts nothing is left, whatever the newest month
def span(artifact):
    return artifact.get_int_custom_property("span")


def pick(artifacts, size, delay, bad):
    newest = max(map(span, artifacts), default=-1)
    rest = [a for a in artifacts if span(a) <= newest - delay]
    rest = [a for a in rest if span(a) not in bad]
    return sorted(rest, key=span)[-size:]


answer = pick


# %% wrong: first artifacts of the list
def pick(artifacts, size, delay, bad):
    span = lambda a: a.get_int_custom_property("span")
    if not artifacts:
        return []
    newest = max(span(a) for a in artifacts)
    ok = [
        a for a in artifacts if newest - span(a) >= delay and span(a) not in bad
    ]
    return ok[:size]


answer = pick


# %% wrong: one month too many
def pick(artifacts, size, delay, bad):
    span = lambda a: a.get_int_custom_property("span")
    if not artifacts:
        return []
    newest = max(span(a) for a in artifacts)
    ok = [
        a
        for a in artifacts
        if span(a) <= newest - delay + 1 and span(a) not in bad
    ]
    return sorted(ok, key=span, reverse=True)[:size]


answer = pick


# %% wrong: `bad` is an argument
BAD = {9}


def pick(artifacts, size, delay, bad):
    span = lambda a: a.get_int_custom_property("span")
    if not artifacts:
        return []
    newest = max(span(a) for a in artifacts)
    ok = [
        a for a in artifacts if newest - span(a) >= delay and span(a) not in BAD
    ]
    return sorted(ok, key=span, reverse=True)[:size]


answer = pick


# %% wrong: `size` is an argument
def pick(artifacts, size, delay, bad):
    span = lambda a: a.get_int_custom_property("span")
    if not artifacts:
        return []
    newest = max(span(a) for a in artifacts)
    ok = [
        a for a in artifacts if newest - span(a) >= delay and span(a) not in bad
    ]
    return sorted(ok, key=span, reverse=True)[:2]


answer = pick


# %% wrong: `delay` is an argument
def pick(artifacts, size, delay, bad):
    span = lambda a: a.get_int_custom_property("span")
    if not artifacts:
        return []
    newest = max(span(a) for a in artifacts)
    ok = [a for a in artifacts if newest - span(a) >= 2 and span(a) not in bad]
    return sorted(ok, key=span, reverse=True)[:size]


answer = pick


# %% wrong: cut to `size` first
def pick(artifacts, size, delay, bad):
    span = lambda a: a.get_int_custom_property("span")
    if not artifacts:
        return []
    newest = max(span(a) for a in artifacts)
    ok = sorted((a for a in artifacts if span(a) not in bad), key=span)[-size:]
    return [a for a in ok if newest - span(a) >= delay]


answer = pick


# %% wrong: for either reason
def pick(artifacts, size, delay, bad):
    span = lambda a: a.get_int_custom_property("span")
    if not artifacts:
        return []
    newest = max(span(a) for a in artifacts)
    ok = [
        a for a in artifacts if newest - span(a) >= delay or span(a) not in bad
    ]
    return sorted(ok, key=span, reverse=True)[:size]


answer = pick


# %% wrong: artifacts by their place
def pick(artifacts, size, delay, bad):
    span = lambda a: a.get_int_custom_property("span")
    rest = sorted(artifacts, key=span)
    rest = rest[: max(0, len(rest) - delay)]
    return [a for a in rest if span(a) not in bad][-size:]


answer = pick


# %% wrong: nothing is left
def pick(artifacts, size, delay, bad):
    span = lambda a: a.get_int_custom_property("span")
    newest = max(map(span, artifacts), default=0)
    rest = [a for a in artifacts if span(a) <= newest - delay]
    rest = [a for a in rest if span(a) not in bad]
    if not rest:
        return None
    return sorted(rest, key=span)[-size:]


answer = pick


# %% wrong: turned round
def pick(artifacts, size, delay, bad):
    span = lambda a: a.get_int_custom_property("span")
    newest = max(map(span, artifacts), default=0)
    rest = [a for a in artifacts if newest - span(a) <= delay]
    rest = [a for a in rest if span(a) not in bad]
    return sorted(rest, key=span)[-size:]


answer = pick


# %% wrong: the month itself
def pick(artifacts, size, delay, bad):
    span = lambda a: a.get_int_custom_property("span")
    rest = [a for a in artifacts if span(a) >= delay]
    rest = [a for a in rest if span(a) not in bad]
    return sorted(rest, key=span)[-size:]


answer = pick


# %% wrong: always 12
def pick(artifacts, size, delay, bad):
    span = lambda a: a.get_int_custom_property("span")
    rest = [a for a in artifacts if 12 - span(a) >= delay]
    rest = [a for a in rest if span(a) not in bad]
    return sorted(rest, key=span)[-size:]


answer = pick
