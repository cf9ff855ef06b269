# %% starter
def choose(gaps, price):
    return ...


answer = choose


# %% solution
def choose(gaps, price):
    paying = {}
    for name, gap in gaps.items():
        if gap.value >= price and gap.low > 0:
            paying[name] = gap.value
    return max(paying, key=paying.get, default="keep")


answer = choose


# %% right
def choose(gaps, price):
    best, most = "keep", float("-inf")
    for name, gap in gaps.items():
        if gap.above(0) and price <= gap.value > most:
            best, most = name, gap.value
    return best


answer = choose


# %% right
def choose(gaps, price):
    found = {
        n: g.value
        for n, g in gaps.items()
        if g.value >= price and not g.low <= 0 <= g.high
    }
    return max(found, key=found.get, default="keep")


answer = choose


# %% wrong: does not ask for a whole interval
def choose(gaps, price):
    found = {n: g.value for n, g in gaps.items() if g.value >= price}
    return max(found, key=found.get, default="keep")


answer = choose


# %% wrong: exactly 0
def choose(gaps, price):
    found = {
        n: g.value for n, g in gaps.items() if g.value >= price and g.low >= 0
    }
    return max(found, key=found.get, default="keep")


answer = choose


# %% wrong: whole interval is above the price
def choose(gaps, price):
    found = {
        n: g.value
        for n, g in gaps.items()
        if g.value >= price and g.low >= price
    }
    return max(found, key=found.get, default="keep")


answer = choose


# %% wrong: exactly the price
def choose(gaps, price):
    found = {
        n: g.value for n, g in gaps.items() if g.value > price and g.low > 0
    }
    return max(found, key=found.get, default="keep")


answer = choose


# %% wrong: never asks the price
def choose(gaps, price):
    found = {n: g.value for n, g in gaps.items() if g.low > 0}
    return max(found, key=found.get, default="keep")


answer = choose


# %% wrong: here it is an argument
def choose(gaps, price):
    found = {n: g.value for n, g in gaps.items() if g.value >= 4 and g.low > 0}
    return max(found, key=found.get, default="keep")


answer = choose


# %% wrong: takes the first that pays
def choose(gaps, price):
    for name, gap in gaps.items():
        if gap.value >= price and gap.low > 0:
            return name
    return "keep"


answer = choose


# %% wrong: highest low end
def choose(gaps, price):
    found = {
        n: g.low for n, g in gaps.items() if g.value >= price and g.low > 0
    }
    return max(found, key=found.get, default="keep")


answer = choose


# %% wrong: yours is the last
def choose(gaps, price):
    best, most = "keep", float("-inf")
    for name, gap in gaps.items():
        if gap.value >= price and gap.low > 0 and gap.value >= most:
            best, most = name, gap.value
    return best


answer = choose


# %% wrong: another may
def choose(gaps, price):
    if not gaps:
        return "keep"
    name = max(gaps, key=lambda one: gaps[one].value)
    gap = gaps[name]
    return name if gap.value >= price and gap.low > 0 else "keep"


answer = choose


# %% wrong: returned `None`
def choose(gaps, price):
    for name, gap in sorted(gaps.items(), key=lambda item: -item[1].value):
        if gap.value >= price and gap.low > 0:
            return name


answer = choose


# %% wrong: a hundredth
def choose(gaps, price):
    found = {
        n: g.value
        for n, g in gaps.items()
        if g.value >= price / 100 and g.low > 0
    }
    return max(found, key=found.get, default="keep")


answer = choose


# %% wrong: a hundred times
def choose(gaps, price):
    found = {
        n: g.value
        for n, g in gaps.items()
        if g.value >= 100 * price and g.low > 0
    }
    return max(found, key=found.get, default="keep")


answer = choose


# %% wrong: high end of the interval
def choose(gaps, price):
    found = {
        n: g.value for n, g in gaps.items() if g.high >= price and g.low > 0
    }
    return max(found, key=found.get, default="keep")


answer = choose


# %% wrong: highest high end
def choose(gaps, price):
    found = {
        n: g.high for n, g in gaps.items() if g.value >= price and g.low > 0
    }
    return max(found, key=found.get, default="keep")


answer = choose


# %% wrong: both must hold
def choose(gaps, price):
    found = {
        n: g.value for n, g in gaps.items() if g.value >= price or g.low > 0
    }
    return max(found, key=found.get, default="keep")


answer = choose


# %% wrong: rounds the values
def choose(gaps, price):
    found = {
        n: round(g.value, 1)
        for n, g in gaps.items()
        if round(g.value, 1) >= price and g.low > 0
    }
    return max(found, key=found.get, default="keep")


answer = choose


# %% wrong: largest of rounded values
def choose(gaps, price):
    found = {
        n: round(g.value)
        for n, g in gaps.items()
        if g.value >= price and g.low > 0
    }
    return max(found, key=found.get, default="keep")


answer = choose


# %% wrong: the answer is 'a'
def choose(gaps, price):
    found = {
        n: g.value
        for n, g in gaps.items()
        if g.value >= price and round(g.low, 1) > 0
    }
    return max(found, key=found.get, default="keep")


answer = choose


# %% wrong: the answer is 'keep'
def choose(gaps, price):
    found = {
        n: g.value
        for n, g in gaps.items()
        if g.value >= int(price) and g.low > 0
    }
    return max(found, key=found.get, default="keep")


answer = choose


# %% wrong: not in the alphabet
def choose(gaps, price):
    found = [
        (-g.value, name)
        for name, g in gaps.items()
        if g.value >= price and g.low > 0
    ]
    return min(found)[1] if found else "keep"


answer = choose


# %% wrong: changes what it is given
def choose(gaps, price):
    for name in list(gaps):
        if gaps[name].value < price or gaps[name].low <= 0:
            del gaps[name]
    return max(gaps, key=lambda name: gaps[name].value, default="keep")


answer = choose


# %% wrong: narrowest interval
def choose(gaps, price):
    widths = {
        n: g.high - g.low
        for n, g in gaps.items()
        if g.value >= price and g.low > 0
    }
    return min(widths, key=widths.get, default="keep")


answer = choose


# %% wrong: lie evenly
def choose(gaps, price):
    ok = {
        n: g
        for n, g in gaps.items()
        if g.value >= price and g.value - (g.high - g.low) / 2 > 0
    }
    return max(ok, key=lambda n: ok[n].value, default="keep")


answer = choose


# %% wrong: stops at the first
def choose(gaps, price):
    best, found = None, "keep"
    for n, g in gaps.items():
        if g.value < price or g.low <= 0:
            break
        if best is None or g.value > best:
            best, found = g.value, n
    return found


answer = choose


# %% wrong: only if all
def choose(gaps, price):
    if gaps and all(g.value >= price and g.low > 0 for g in gaps.values()):
        return max(gaps, key=lambda n: gaps[n].value)
    return "keep"


answer = choose


# %% wrong: largest of all
def choose(gaps, price):
    if any(g.value >= price and g.low > 0 for g in gaps.values()):
        return max(gaps, key=lambda n: gaps[n].value)
    return "keep"


answer = choose


# %% wrong: cuts the values
def choose(gaps, price):
    ok = {n: g for n, g in gaps.items() if int(g.value) >= price and g.low > 0}
    return max(ok, key=lambda n: ok[n].value, default="keep")


answer = choose


# %% wrong: none may be released
def choose(gaps, price):
    ok = {n: g for n, g in gaps.items() if g.value >= price and g.low > 0}
    return max(ok, key=lambda n: ok[n].value)


answer = choose


# %% wrong: whatever their intervals
def choose(gaps, price):
    ok = [n for n, g in gaps.items() if g.value >= price and g.low > 0]
    return max(ok, key=lambda n: (gaps[n].value, gaps[n].low), default="keep")


answer = choose


# %% wrong: the answer is 'keep'
def choose(gaps, price):
    ok = {
        n: g.value
        for n, g in gaps.items()
        if g.low > 0 and (g.value >= price or g.high > 3 * price)
    }
    return max(ok, key=ok.get, default="keep")


answer = choose
