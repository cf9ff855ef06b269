# %% starter
def together(one, other, jury):
    return ...


answer = together


# %% solution
def together(one, other, jury):
    a, b = one != jury, other != jury
    if not a.any() or not b.any():
        return None
    return (a & b).mean() / (a.mean() * b.mean())


answer = together


# %% right
def together(one, other, jury):
    wrong = pd.DataFrame({"a": one != jury, "b": other != jury})
    expected = wrong["a"].sum() * wrong["b"].sum()
    if expected == 0:
        return None
    return len(wrong) * wrong.all(axis=1).sum() / expected


answer = together


# %% right
def together(one, other, jury):
    first = [x != y for x, y in zip(one, jury)]
    second = [x != y for x, y in zip(other, jury)]
    if sum(first) and sum(second):
        both = sum(x and y for x, y in zip(first, second))
        return both / len(first) / (np.mean(first) * np.mean(second))


answer = together


# %% wrong: how often the two agree
def together(one, other, jury):
    a, b = one != jury, other != jury
    if not a.any() or not b.any():
        return None
    return (one == other).mean() / (a.mean() * b.mean())


answer = together


# %% wrong: Return a ratio
def together(one, other, jury):
    return ((one != jury) & (other != jury)).mean()


answer = together


# %% wrong: Divide the observed one by it
def together(one, other, jury):
    return (one != jury).mean() * (other != jury).mean()


answer = together


# %% wrong: upside down
def together(one, other, jury):
    a, b = one != jury, other != jury
    both = (a & b).mean()
    return a.mean() * b.mean() / both if both else None


answer = together


# %% wrong: how often `other` is wrong anyway
def together(one, other, jury):
    a, b = one != jury, other != jury
    return b[a].mean() if a.any() else None


answer = together


# %% wrong: A ratio is asked for
def together(one, other, jury):
    a, b = one != jury, other != jury
    return (a & b).mean() - a.mean() * b.mean()


answer = together


# %% wrong: `&`, not `|`
def together(one, other, jury):
    a, b = one != jury, other != jury
    if not a.any() or not b.any():
        return None
    return (a | b).mean() / (a.mean() * b.mean())


answer = together


# %% wrong: right, not where they are wrong
def together(one, other, jury):
    a, b = one == jury, other == jury
    return (a & b).mean() / (a.mean() * b.mean())


answer = together


# %% wrong: a rate of its own
def together(one, other, jury):
    a, b = one != jury, other != jury
    return (a & b).mean() / a.mean() ** 2


answer = together


# %% wrong: product of counts
def together(one, other, jury):
    a, b = one != jury, other != jury
    return (a & b).sum() / (a.sum() * b.sum())


answer = together


# %% wrong: If the first is never wrong, return `None`
def together(one, other, jury):
    a, b = one != jury, other != jury
    return (a & b).mean() / max(a.mean() * b.mean(), 1e-12)


answer = together


# %% wrong: but not on the same; it should be 0
def together(one, other, jury):
    a, b = one != jury, other != jury
    return (a & b).mean() / (a.mean() * b.mean()) if (a & b).any() else None


answer = together


# %% wrong: If the second is never wrong, return `None`
def together(one, other, jury):
    a, b = one != jury, other != jury
    if not a.any():
        return None
    return (a & b).mean() / (a.mean() * max(b.mean(), 1e-12))


answer = together


# %% wrong: for two annotators who are both wrong now and then
def together(one, other, jury):
    a, b = one != jury, other != jury
    if a.any() or b.any():
        return None
    return (a & b).mean() / (a.mean() * b.mean())


answer = together


# %% wrong: it should be 150
def together(one, other, jury):
    a, b = one != jury, other != jury
    if a.mean() * b.mean() < 0.01:
        return None
    return (a & b).mean() / (a.mean() * b.mean())


answer = together


# %% wrong: four texts without a complaint
def together(one, other, jury):
    a, b = one != jury, other != jury
    if not jury.any() or not a.any() or not b.any():
        return None
    return (a & b).mean() / (a.mean() * b.mean())


answer = together


# %% wrong: not percent, above and below
def together(one, other, jury):
    a, b = one != jury, other != jury
    if not a.any() or not b.any():
        return None
    return 100 * (a & b).mean() / (100 * a.mean() * 100 * b.mean())


answer = together


# %% wrong: not percent, above and below
def together(one, other, jury):
    a, b = one != jury, other != jury
    if not a.any() or not b.any():
        return None
    return 100 * (a & b).mean() / (a.mean() * b.mean())


answer = together


# %% wrong: missed complaints only
def together(one, other, jury):
    a, b = jury & ~one, jury & ~other
    if not a.any() or not b.any():
        return None
    return (a & b).mean() / (a.mean() * b.mean())


answer = together


# %% wrong: false alarms only
def together(one, other, jury):
    a, b = one & ~jury, other & ~jury
    if not a.any() or not b.any():
        return None
    return (a & b).mean() / (a.mean() * b.mean())


answer = together


# %% wrong: the jury's complaints only
def together(one, other, jury):
    a, b = (one != jury)[jury], (other != jury)[jury]
    if not a.any() or not b.any():
        return None
    return (a & b).mean() / (a.mean() * b.mean())


answer = together


# %% wrong: what each calls a complaint
def together(one, other, jury):
    a, b = one, other
    if not a.any() or not b.any():
        return None
    return (a & b).mean() / (a.mean() * b.mean())


answer = together


# %% wrong: put the product into parentheses
def together(one, other, jury):
    a, b = one != jury, other != jury
    if not a.any() or not b.any():
        return None
    return (a & b).mean() / a.mean() * b.mean()


answer = together


# %% wrong: exactly one is wrong
def together(one, other, jury):
    a, b = one != jury, other != jury
    if not a.any() or not b.any():
        return None
    return (one != other).mean() / (a.mean() * b.mean())


answer = together


# %% wrong: Divide the share of all texts
def together(one, other, jury):
    a, b = one != jury, other != jury
    if not a.any() or not b.any():
        return None
    return (a & b).sum() / (a | b).sum()


answer = together


# %% wrong: correlation of the mistakes
def together(one, other, jury):
    a, b = one != jury, other != jury
    if not a.any() or not b.any():
        return None
    return np.corrcoef(a, b)[0, 1]


answer = together


# %% wrong: they come last
def together(jury, one, other):
    a, b = one != jury, other != jury
    if not a.any() or not b.any():
        return None
    return (a & b).mean() / (a.mean() * b.mean())


answer = together


# %% right
def together(one, other, jury):
    a, b = one != jury, other != jury
    if not a.any() or not b.any():
        return None
    return b[a].mean() / b.mean()


answer = together


# %% wrong: how often each says *complaint*
def together(one, other, jury):
    a, b = one != jury, other != jury
    if not a.any() or not b.any():
        return None
    return (a & b).mean() / (one.mean() * other.mean())


answer = together


# %% wrong: should be 1.33333 for `one` = `[False, True, True, True, False, True]`
def together(one, other, jury):
    a, b = one != jury, other != jury
    if not a.any() or not b.any():
        return None
    return (a & b).sum() / (a.mean() * b.mean())


answer = together


# %% wrong: it is 1.3.
def together(one, other, jury):
    a, b = one != jury, other != jury
    if not a.any() or not b.any():
        return None
    return round((a & b).mean() / (a.mean() * b.mean()), 1)


answer = together
