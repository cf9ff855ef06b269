# %% starter
def merge(first, second):
    return ...


answer = merge


# %% solution
def merge(first, second):
    both = [one for one in (first, second) if one["landed"]]
    landed = first["landed"] + second["landed"]
    total = sum(one["mean"] * one["landed"] for one in both)
    carriers = dict(first["carriers"])
    for name, count in second["carriers"].items():
        carriers[name] = carriers.get(name, 0) + count
    return {
        "flights": first["flights"] + second["flights"],
        "landed": landed,
        "mean": total / landed if landed else None,
        "worst": max((one["worst"] for one in both), default=None),
        "carriers": carriers,
    }


answer = merge


# %% right
def merge(first, second):
    from collections import Counter

    if not first["landed"] or not second["landed"]:
        there = first if first["landed"] else second
        mean, worst = there["mean"], there["worst"]
    else:
        share = first["landed"] / (first["landed"] + second["landed"])
        mean = share * first["mean"] + (1 - share) * second["mean"]
        worst = max(first["worst"], second["worst"])
    return dict(
        flights=first["flights"] + second["flights"],
        landed=first["landed"] + second["landed"],
        mean=mean,
        worst=worst,
        carriers=dict(Counter(first["carriers"]) + Counter(second["carriers"])),
    )


answer = merge


# %% right
def merge(first, second):
    result = {key: first[key] + second[key] for key in ("flights", "landed")}
    means = np.array([one["mean"] or 0 for one in (first, second)])
    weights = np.array([one["landed"] for one in (first, second)])
    result["mean"] = None
    if weights.sum():
        result["mean"] = (means * weights).sum() / weights.sum()
    worst = [w for w in (first["worst"], second["worst"]) if w is not None]
    result["worst"] = np.max(worst) if worst else None
    names = {*first["carriers"], *second["carriers"]}
    result["carriers"] = {
        name: first["carriers"].get(name, 0) + second["carriers"].get(name, 0)
        for name in names
    }
    return result


answer = merge


# %% wrong: mean of the two means
def merge(first, second):
    both = [one for one in (first, second) if one["landed"]]
    landed = first["landed"] + second["landed"]
    total = sum(one["mean"] for one in both)
    carriers = dict(first["carriers"])
    for name, count in second["carriers"].items():
        carriers[name] = carriers.get(name, 0) + count
    return {
        "flights": first["flights"] + second["flights"],
        "landed": landed,
        "mean": total / len(both) if both else None,
        "worst": max((one["worst"] for one in both), default=None),
        "carriers": carriers,
    }


answer = merge


# %% wrong: weigh the means with `flights`
def merge(first, second):
    both = [one for one in (first, second) if one["landed"]]
    landed = first["landed"] + second["landed"]
    total = sum(one["mean"] * one["flights"] for one in both)
    carriers = dict(first["carriers"])
    for name, count in second["carriers"].items():
        carriers[name] = carriers.get(name, 0) + count
    return {
        "flights": first["flights"] + second["flights"],
        "landed": landed,
        "mean": total / sum(one["flights"] for one in both) if landed else None,
        "worst": max((one["worst"] for one in both), default=None),
        "carriers": carriers,
    }


answer = merge


# %% wrong: Where nobody landed you give 0
def merge(first, second):
    both = [one for one in (first, second) if one["landed"]]
    landed = first["landed"] + second["landed"]
    total = sum(one["mean"] * one["landed"] for one in both)
    carriers = dict(first["carriers"])
    for name, count in second["carriers"].items():
        carriers[name] = carriers.get(name, 0) + count
    return {
        "flights": first["flights"] + second["flights"],
        "landed": landed,
        "mean": total / landed if landed else 0,
        "worst": max((one["worst"] for one in both), default=0),
        "carriers": carriers,
    }


answer = merge


# %% wrong: a mean of 0 for a missing one
def merge(first, second):
    both = [one for one in (first, second) if one["landed"]]
    landed = first["landed"] + second["landed"]
    total = sum(one["mean"] * one["landed"] for one in both)
    carriers = dict(first["carriers"])
    for name, count in second["carriers"].items():
        carriers[name] = carriers.get(name, 0) + count
    return {
        "flights": first["flights"] + second["flights"],
        "landed": landed,
        "mean": total / sum(one["landed"] for one in both if one["mean"])
        if any(one["mean"] for one in both)
        else None,
        "worst": max((one["worst"] for one in both), default=None),
        "carriers": carriers,
    }


answer = merge


# %% wrong: replace, they do not add
def merge(first, second):
    both = [one for one in (first, second) if one["landed"]]
    landed = first["landed"] + second["landed"]
    total = sum(one["mean"] * one["landed"] for one in both)
    carriers = dict(first["carriers"])
    for name, count in second["carriers"].items():
        carriers[name] = count
    return {
        "flights": first["flights"] + second["flights"],
        "landed": landed,
        "mean": total / landed if landed else None,
        "worst": max((one["worst"] for one in both), default=None),
        "carriers": carriers,
    }


answer = merge


# %% wrong: that are in both
def merge(first, second):
    both = [one for one in (first, second) if one["landed"]]
    landed = first["landed"] + second["landed"]
    total = sum(one["mean"] * one["landed"] for one in both)
    carriers = dict(first["carriers"])
    carriers = {
        name: count + second["carriers"][name]
        for name, count in carriers.items()
        if name in second["carriers"]
    }
    return {
        "flights": first["flights"] + second["flights"],
        "landed": landed,
        "mean": total / landed if landed else None,
        "worst": max((one["worst"] for one in both), default=None),
        "carriers": carriers,
    }


answer = merge


# %% wrong: airlines of the first shard
def merge(first, second):
    both = [one for one in (first, second) if one["landed"]]
    landed = first["landed"] + second["landed"]
    total = sum(one["mean"] * one["landed"] for one in both)
    carriers = dict(first["carriers"])
    for name, count in second["carriers"].items():
        if name in carriers:
            carriers[name] += count
    return {
        "flights": first["flights"] + second["flights"],
        "landed": landed,
        "mean": total / landed if landed else None,
        "worst": max((one["worst"] for one in both), default=None),
        "carriers": carriers,
    }


answer = merge


# %% wrong: you give the smallest
def merge(first, second):
    both = [one for one in (first, second) if one["landed"]]
    landed = first["landed"] + second["landed"]
    total = sum(one["mean"] * one["landed"] for one in both)
    carriers = dict(first["carriers"])
    for name, count in second["carriers"].items():
        carriers[name] = carriers.get(name, 0) + count
    return {
        "flights": first["flights"] + second["flights"],
        "landed": landed,
        "mean": total / landed if landed else None,
        "worst": min((one["worst"] for one in both), default=None),
        "carriers": carriers,
    }


answer = merge


# %% wrong: as a delay of 0
def merge(first, second):
    both = [one for one in (first, second) if one["landed"]]
    landed = first["landed"] + second["landed"]
    total = sum(one["mean"] * one["landed"] for one in both)
    carriers = dict(first["carriers"])
    for name, count in second["carriers"].items():
        carriers[name] = carriers.get(name, 0) + count
    return {
        "flights": first["flights"] + second["flights"],
        "landed": landed,
        "mean": total / landed if landed else None,
        "worst": max(first["worst"] or 0, second["worst"] or 0)
        if both
        else None,
        "carriers": carriers,
    }


answer = merge


# %% wrong: `mean` of both is
def merge(first, second):
    both = [one for one in (first, second) if one["landed"]]
    landed = first["landed"] + second["landed"]
    total = sum(one["mean"] * one["landed"] for one in both)
    carriers = dict(first["carriers"])
    for name, count in second["carriers"].items():
        carriers[name] = carriers.get(name, 0) + count
    return {
        "flights": first["flights"] + second["flights"],
        "landed": landed,
        "mean": total / landed if landed else 0,
        "worst": max((one["worst"] for one in both), default=None),
        "carriers": carriers,
    }


answer = merge


# %% wrong: `worst` of both is
def merge(first, second):
    both = [one for one in (first, second) if one["landed"]]
    landed = first["landed"] + second["landed"]
    total = sum(one["mean"] * one["landed"] for one in both)
    carriers = dict(first["carriers"])
    for name, count in second["carriers"].items():
        carriers[name] = carriers.get(name, 0) + count
    return {
        "flights": first["flights"] + second["flights"],
        "landed": landed,
        "mean": total / landed if landed else None,
        "worst": max((one["worst"] for one in both), default=0),
        "carriers": carriers,
    }


answer = merge


# %% wrong: You add `landed` up for `flights`
def merge(first, second):
    both = [one for one in (first, second) if one["landed"]]
    landed = first["landed"] + second["landed"]
    total = sum(one["mean"] * one["landed"] for one in both)
    carriers = dict(first["carriers"])
    for name, count in second["carriers"].items():
        carriers[name] = carriers.get(name, 0) + count
    return {
        "flights": landed,
        "landed": landed,
        "mean": total / landed if landed else None,
        "worst": max((one["worst"] for one in both), default=None),
        "carriers": carriers,
    }


answer = merge


# %% wrong: NaN
def merge(first, second):
    both = [one for one in (first, second) if one["landed"]]
    landed = first["landed"] + second["landed"]
    total = sum(one["mean"] * one["landed"] for one in both)
    carriers = dict(first["carriers"])
    for name, count in second["carriers"].items():
        carriers[name] = carriers.get(name, 0) + count
    return {
        "flights": first["flights"] + second["flights"],
        "landed": landed,
        "mean": total / landed if landed else float("nan"),
        "worst": max((one["worst"] for one in both), default=None),
        "carriers": carriers,
    }


answer = merge


# %% wrong: lacks `carriers`
def merge(first, second):
    both = [one for one in (first, second) if one["landed"]]
    landed = first["landed"] + second["landed"]
    total = sum(one["mean"] * one["landed"] for one in both)
    carriers = dict(first["carriers"])
    for name, count in second["carriers"].items():
        carriers[name] = carriers.get(name, 0) + count
    return {
        "flights": first["flights"] + second["flights"],
        "landed": landed,
        "mean": total / landed if landed else None,
        "worst": max((one["worst"] for one in both), default=None),
    }


answer = merge


# %% wrong: and no other
def merge(first, second):
    both = [one for one in (first, second) if one["landed"]]
    landed = first["landed"] + second["landed"]
    total = sum(one["mean"] * one["landed"] for one in both)
    carriers = dict(first["carriers"])
    for name, count in second["carriers"].items():
        carriers[name] = carriers.get(name, 0) + count
    return {
        "flights": first["flights"] + second["flights"],
        "landed": landed,
        "mean": total / landed if landed else None,
        "worst": max((one["worst"] for one in both), default=None),
        "carriers": carriers,
        "total": total,
    }


answer = merge


# %% wrong: a dictionary
def merge(first, second):
    both = [one for one in (first, second) if one["landed"]]
    landed = first["landed"] + second["landed"]
    total = sum(one["mean"] * one["landed"] for one in both)
    carriers = dict(first["carriers"])
    for name, count in second["carriers"].items():
        carriers[name] = carriers.get(name, 0) + count
    return str(
        {
            "flights": first["flights"] + second["flights"],
            "landed": landed,
            "mean": total / landed if landed else None,
            "worst": max((one["worst"] for one in both), default=None),
            "carriers": carriers,
        }
    )


answer = merge


# %% wrong: its `carriers` are those of `first`
def merge(first, second):
    both = [one for one in (first, second) if one["landed"]]
    landed = first["landed"] + second["landed"]
    total = sum(one["mean"] * one["landed"] for one in both)
    carriers = first["carriers"]
    for name, count in second["carriers"].items():
        carriers[name] = carriers.get(name, 0) + count
    return {
        "flights": first["flights"] + second["flights"],
        "landed": landed,
        "mean": total / landed if landed else None,
        "worst": max((one["worst"] for one in both), default=None),
        "carriers": carriers,
    }


answer = merge


# %% wrong: *: 'NoneType' and 'int'. The two:
def merge(first, second):
    both = [one for one in (first, second)]
    landed = first["landed"] + second["landed"]
    total = sum(one["mean"] * one["landed"] for one in both)
    carriers = dict(first["carriers"])
    for name, count in second["carriers"].items():
        carriers[name] = carriers.get(name, 0) + count
    return {
        "flights": first["flights"] + second["flights"],
        "landed": landed,
        "mean": total / landed if landed else None,
        "worst": max((one["worst"] for one in both), default=None),
        "carriers": carriers,
    }


answer = merge


# %% wrong: it is `first` itself
def merge(first, second):
    if not second["flights"]:
        return first
    both = [one for one in (first, second) if one["landed"]]
    landed = first["landed"] + second["landed"]
    total = sum(one["mean"] * one["landed"] for one in both)
    carriers = dict(first["carriers"])
    for name, count in second["carriers"].items():
        carriers[name] = carriers.get(name, 0) + count
    return {
        "flights": first["flights"] + second["flights"],
        "landed": landed,
        "mean": total / landed if landed else None,
        "worst": max((one["worst"] for one in both), default=None),
        "carriers": carriers,
    }


answer = merge


# %% wrong: it is `second` itself
def merge(first, second):
    if not first["flights"]:
        return second
    both = [one for one in (first, second) if one["landed"]]
    landed = first["landed"] + second["landed"]
    total = sum(one["mean"] * one["landed"] for one in both)
    carriers = dict(first["carriers"])
    for name, count in second["carriers"].items():
        carriers[name] = carriers.get(name, 0) + count
    return {
        "flights": first["flights"] + second["flights"],
        "landed": landed,
        "mean": total / landed if landed else None,
        "worst": max((one["worst"] for one in both), default=None),
        "carriers": carriers,
    }


answer = merge


# %% wrong: its `carriers` are those of `first`
def merge(first, second):
    if not second["flights"]:
        return dict(first)
    both = [one for one in (first, second) if one["landed"]]
    landed = first["landed"] + second["landed"]
    total = sum(one["mean"] * one["landed"] for one in both)
    carriers = dict(first["carriers"])
    for name, count in second["carriers"].items():
        carriers[name] = carriers.get(name, 0) + count
    return {
        "flights": first["flights"] + second["flights"],
        "landed": landed,
        "mean": total / landed if landed else None,
        "worst": max((one["worst"] for one in both), default=None),
        "carriers": carriers,
    }


answer = merge


# %% wrong: its `carriers` are those of `second`
def merge(first, second):
    both = [one for one in (first, second) if one["landed"]]
    landed = first["landed"] + second["landed"]
    total = sum(one["mean"] * one["landed"] for one in both)
    carriers = dict(first["carriers"])
    for name, count in second["carriers"].items():
        carriers[name] = carriers.get(name, 0) + count
    if not first["carriers"]:
        carriers = second["carriers"]
    return {
        "flights": first["flights"] + second["flights"],
        "landed": landed,
        "mean": total / landed if landed else None,
        "worst": max((one["worst"] for one in both), default=None),
        "carriers": carriers,
    }


answer = merge


# %% right
def merge(first, second):
    import copy

    if not second["flights"]:
        return copy.deepcopy(first)
    both = [one for one in (first, second) if one["landed"]]
    landed = first["landed"] + second["landed"]
    total = sum(one["mean"] * one["landed"] for one in both)
    carriers = dict(first["carriers"])
    for name, count in second["carriers"].items():
        carriers[name] = carriers.get(name, 0) + count
    return {
        "flights": first["flights"] + second["flights"],
        "landed": landed,
        "mean": total / landed if landed else None,
        "worst": max((one["worst"] for one in both), default=None),
        "carriers": carriers,
    }


answer = merge


# %% wrong: `carriers` of all is
def merge(first, second):
    from collections import Counter

    both = [one for one in (first, second) if one["landed"]]
    landed = first["landed"] + second["landed"]
    total = sum(one["mean"] * one["landed"] for one in both)
    carriers = Counter(first["carriers"]) + Counter(second["carriers"])
    carriers = dict(carriers.most_common(3))
    return {
        "flights": first["flights"] + second["flights"],
        "landed": landed,
        "mean": total / landed if landed else None,
        "worst": max((one["worst"] for one in both), default=None),
        "carriers": carriers,
    }


answer = merge


# %% wrong: never falls below 0
def merge(first, second):
    both = [one for one in (first, second) if one["landed"]]
    landed = first["landed"] + second["landed"]
    total = sum(one["mean"] * one["landed"] for one in both)
    carriers = dict(first["carriers"])
    for name, count in second["carriers"].items():
        carriers[name] = carriers.get(name, 0) + count
    worst = 0
    for one in both:
        if one["worst"] > worst:
            worst = one["worst"]
    return {
        "flights": first["flights"] + second["flights"],
        "landed": landed,
        "mean": total / landed if landed else None,
        "worst": worst,
        "carriers": carriers,
    }


answer = merge


# %% wrong: You round the mean
def merge(first, second):
    both = [one for one in (first, second) if one["landed"]]
    landed = first["landed"] + second["landed"]
    total = sum(one["mean"] * one["landed"] for one in both)
    carriers = dict(first["carriers"])
    for name, count in second["carriers"].items():
        carriers[name] = carriers.get(name, 0) + count
    return {
        "flights": first["flights"] + second["flights"],
        "landed": landed,
        "mean": round(total / landed, 1) if landed else None,
        "worst": max((one["worst"] for one in both), default=None),
        "carriers": carriers,
    }


answer = merge


# %% wrong: you give no mean
def merge(first, second):
    both = [one for one in (first, second) if one["landed"]]
    landed = first["landed"] + second["landed"]
    total = sum(one["mean"] * one["landed"] for one in both)
    carriers = dict(first["carriers"])
    for name, count in second["carriers"].items():
        carriers[name] = carriers.get(name, 0) + count
    return {
        "flights": first["flights"] + second["flights"],
        "landed": landed,
        "mean": total / landed if len(both) == 2 else None,
        "worst": max((one["worst"] for one in both), default=None),
        "carriers": carriers,
    }


answer = merge


# %% wrong: You add `flights` up for `landed`
def merge(first, second):
    both = [one for one in (first, second) if one["landed"]]
    landed = first["landed"] + second["landed"]
    total = sum(one["mean"] * one["landed"] for one in both)
    carriers = dict(first["carriers"])
    for name, count in second["carriers"].items():
        carriers[name] = carriers.get(name, 0) + count
    return {
        "flights": first["flights"] + second["flights"],
        "landed": first["flights"] + second["flights"],
        "mean": total / landed if landed else None,
        "worst": max((one["worst"] for one in both), default=None),
        "carriers": carriers,
    }


answer = merge


# %% wrong: yours is -999. The two:
def merge(first, second):
    both = [one for one in (first, second) if one["landed"]]
    landed = first["landed"] + second["landed"]
    total = sum(one["mean"] * one["landed"] for one in both)
    carriers = dict(first["carriers"])
    for name, count in second["carriers"].items():
        carriers[name] = carriers.get(name, 0) + count
    return {
        "flights": first["flights"] + second["flights"],
        "landed": landed,
        "mean": total / landed if landed else None,
        "worst": max([-999] + [one["worst"] for one in both]) if both else None,
        "carriers": carriers,
    }


answer = merge


# %% wrong: yours is -100. The two:
def merge(first, second):
    both = [one for one in (first, second) if one["landed"]]
    landed = first["landed"] + second["landed"]
    total = sum(one["mean"] * one["landed"] for one in both)
    carriers = dict(first["carriers"])
    for name, count in second["carriers"].items():
        carriers[name] = carriers.get(name, 0) + count
    return {
        "flights": first["flights"] + second["flights"],
        "landed": landed,
        "mean": total / landed if landed else None,
        "worst": max([-100] + [one["worst"] for one in both]) if both else None,
        "carriers": carriers,
    }


answer = merge


# %% wrong: cut the mean to whole minutes
def merge(first, second):
    landed = first["landed"] + second["landed"]
    total = 0
    worst = []
    for one in (first, second):
        if one["landed"]:
            total += one["mean"] * one["landed"]
            worst.append(one["worst"])
    carriers = dict(first["carriers"])
    for name, n in second["carriers"].items():
        carriers[name] = carriers.get(name, 0) + n
    return {
        "flights": first["flights"] + second["flights"],
        "landed": landed,
        "mean": total // landed if landed else None,
        "worst": max(worst) if worst else None,
        "carriers": carriers,
    }


answer = merge


# %% wrong: You do not divide
def merge(first, second):
    landed = first["landed"] + second["landed"]
    total = 0
    worst = []
    for one in (first, second):
        if one["landed"]:
            total += one["mean"] * one["landed"]
            worst.append(one["worst"])
    carriers = dict(first["carriers"])
    for name, n in second["carriers"].items():
        carriers[name] = carriers.get(name, 0) + n
    return {
        "flights": first["flights"] + second["flights"],
        "landed": landed,
        "mean": total if landed else None,
        "worst": max(worst) if worst else None,
        "carriers": carriers,
    }


answer = merge


# %% wrong: leave out a `worst` of 0
def merge(first, second):
    landed = first["landed"] + second["landed"]
    total = 0
    worst = []
    for one in (first, second):
        if one["landed"]:
            total += one["mean"] * one["landed"]
            worst.append(one["worst"])
    carriers = dict(first["carriers"])
    for name, n in second["carriers"].items():
        carriers[name] = carriers.get(name, 0) + n
    return {
        "flights": first["flights"] + second["flights"],
        "landed": landed,
        "mean": total / landed if landed else None,
        "worst": max(
            [w for w in (first["worst"], second["worst"]) if w], default=None
        ),
        "carriers": carriers,
    }


answer = merge


# %% wrong: you return the other one alone
def merge(first, second):
    if first["landed"] == 0:
        return dict(second, carriers=dict(second["carriers"]))
    if second["landed"] == 0:
        return dict(first, carriers=dict(first["carriers"]))
    landed = first["landed"] + second["landed"]
    total = 0
    worst = []
    for one in (first, second):
        if one["landed"]:
            total += one["mean"] * one["landed"]
            worst.append(one["worst"])
    carriers = dict(first["carriers"])
    for name, n in second["carriers"].items():
        carriers[name] = carriers.get(name, 0) + n
    return {
        "flights": first["flights"] + second["flights"],
        "landed": landed,
        "mean": total / landed if landed else None,
        "worst": max(worst) if worst else None,
        "carriers": carriers,
    }


answer = merge


# %% wrong: Nobody landed in one of them
def merge(first, second):
    landed = first["landed"] + second["landed"]
    total = 0
    worst = []
    for one in (first, second):
        if one["landed"]:
            total += one["mean"] * one["landed"]
            worst.append(one["worst"])
    carriers = dict(first["carriers"])
    for name, n in second["carriers"].items():
        carriers[name] = carriers.get(name, 0) + n
    return {
        "flights": first["flights"] + second["flights"],
        "landed": landed,
        "mean": total / landed if landed else None,
        "worst": max(first["worst"], second["worst"]),
        "carriers": carriers,
    }


answer = merge
