# %% starter
def decide(offer):
    return ...


answer = decide


# %% solution
def decide(offer):
    def at(curve, rows):
        return np.interp(np.log(rows), np.log(curve.index), curve)

    more = offer["rows"] * (1 + offer["label_price"] / offer["row_price"])
    cleaned, collected = (
        at(offer["clean"], offer["rows"]),
        at(offer["noisy"], more),
    )
    return "clean" if cleaned > collected else "collect"


answer = decide


# %% right
def decide(offer):
    extra = offer["rows"] * offer["label_price"] / offer["row_price"]
    a = np.interp(offer["rows"], offer["clean"].index, offer["clean"].values)
    b = np.interp(
        offer["rows"] + extra, offer["noisy"].index, offer["noisy"].values
    )
    return ["collect", "clean"][int(a >= b)]


answer = decide


# %% right
def decide(offer):
    clean, noisy = offer["clean"], offer["noisy"]
    goal = np.interp(np.log(offer["rows"]), np.log(clean.index), clean)
    if noisy.max() < goal:
        return "clean"
    needed = np.exp(np.interp(goal, noisy, np.log(noisy.index)))
    price = (needed - offer["rows"]) * offer["row_price"]
    return (
        "clean" if price > offer["rows"] * offer["label_price"] else "collect"
    )


answer = decide

# %% wrong: prices only
answer = lambda offer: (
    "clean" if offer["label_price"] < offer["row_price"] else "collect"
)


# %% wrong: keep the old rows
def decide(o):
    at = lambda c, n: np.interp(np.log(n), np.log(c.index), c)
    new = o["rows"] * o["label_price"] / o["row_price"]
    return (
        "clean"
        if at(o["clean"], o["rows"]) > at(o["noisy"], new)
        else "collect"
    )


answer = decide


# %% wrong: keep the old rows
def decide(o):
    at = lambda c, n: np.interp(n, c.index, c)
    new = o["rows"] * o["label_price"] / o["row_price"]
    return (
        "clean"
        if at(o["clean"], o["rows"]) > at(o["noisy"], new)
        else "collect"
    )


answer = decide


# %% wrong: whatever they cost
def decide(o):
    at = lambda c, n: np.interp(np.log(n), np.log(c.index), c)
    new = o["rows"] * o["label_price"] / o["row_price"]
    return (
        "clean"
        if at(o["clean"], o["rows"]) > at(o["noisy"], 2 * o["rows"])
        else "collect"
    )


answer = decide


# %% wrong: pay for all
def decide(o):
    at = lambda c, n: np.interp(np.log(n), np.log(c.index), c)
    new = o["rows"] * o["label_price"] / o["row_price"]
    return (
        "clean"
        if at(o["clean"], o["rows"]) > at(o["noisy"], o["rows"] + 0.12 * new)
        else "collect"
    )


answer = decide


# %% wrong: always say `'clean'`
def decide(o):
    at = lambda c, n: np.interp(np.log(n), np.log(c.index), c)
    new = o["rows"] * o["label_price"] / o["row_price"]
    return (
        "clean"
        if at(o["clean"], o["rows"])
        > at(o["noisy"], o["rows"] + o["label_price"] / o["row_price"])
        else "collect"
    )


answer = decide


# %% wrong: always say `'collect'`
def decide(o):
    at = lambda c, n: np.interp(np.log(n), np.log(c.index), c)
    new = o["rows"] * o["label_price"] / o["row_price"]
    return (
        "clean"
        if at(o["clean"], o["rows"]) > at(o["clean"], o["rows"] + new)
        else "collect"
    )


answer = decide


# %% wrong: interpolate
def decide(o):
    at = lambda c, n: np.interp(np.log(n), np.log(c.index), c)
    new = o["rows"] * o["label_price"] / o["row_price"]
    return (
        "clean"
        if at(o["clean"], o["rows"]) > o["noisy"].loc[2 * o["rows"]]
        else "collect"
    )


answer = decide


# %% wrong: upside down
def decide(o):
    at = lambda c, n: np.interp(np.log(n), np.log(c.index), c)
    new = o["rows"] * o["label_price"] / o["row_price"]
    return (
        "clean"
        if at(o["clean"], o["rows"])
        > at(o["noisy"], o["rows"] * (1 + o["row_price"] / o["label_price"]))
        else "collect"
    )


answer = decide


# %% wrong: wrong way round
def decide(o):
    at = lambda c, n: np.interp(np.log(n), np.log(c.index), c)
    new = o["rows"] * o["label_price"] / o["row_price"]
    return (
        "collect"
        if at(o["clean"], o["rows"]) > at(o["noisy"], o["rows"] + new)
        else "clean"
    )


answer = decide

# %% wrong: one of the texts
answer = lambda offer: offer["rows"] * offer["label_price"] / offer["row_price"]

# %% wrong: AttributeError
answer = lambda offer: (
    "clean" if offer.label_price < offer.row_price else "collect"
)


# %% wrong: beyond 2,000 rows the last value holds
def decide(offer):
    def at(c, n):
        x, y = np.log(c.index.to_numpy(float)), c.to_numpy()
        if n > c.index[-1]:
            return y[-1] + (np.log(n) - x[-1]) * (y[-1] - y[-2]) / (
                x[-1] - x[-2]
            )
        return np.interp(np.log(n), x, y)

    more = offer["rows"] * (1 + offer["label_price"] / offer["row_price"])
    return (
        "clean"
        if at(offer["clean"], offer["rows"]) > at(offer["noisy"], more)
        else "collect"
    )


answer = decide


# %% wrong: changes what it is given
def decide(offer):
    offer["rows"] += 0
    offer["clean"].iloc[0] = 0
    more = offer["rows"] * (1 + offer["label_price"] / offer["row_price"])
    return (
        "clean"
        if np.interp(offer["rows"], offer["clean"].index, offer["clean"])
        > np.interp(more, offer["noisy"].index, offer["noisy"])
        else "collect"
    )


answer = decide


# %% wrong: takes it out
def decide(offer):
    at = lambda c, n: np.interp(np.log(n), np.log(c.index), c)
    more = offer["rows"] * (1 + offer["label_price"] / offer["row_price"])
    return np.where(
        at(offer["clean"], offer["rows"]) > at(offer["noisy"], more),
        "clean",
        "collect",
    )


answer = decide


# %% equivalent: the task leaves two equal accuracies open
def decide(offer):

    def at(curve, rows):
        return np.interp(np.log(rows), np.log(curve.index), curve)

    more = offer["rows"] * (1 + offer["label_price"] / offer["row_price"])
    cleaned, collected = (
        at(offer["clean"], offer["rows"]),
        at(offer["noisy"], more),
    )
    return "clean" if cleaned >= collected else "collect"


answer = decide


# %% wrong: halfway between two measured
def decide(offer):
    def at(curve, rows):
        places = sorted({*curve.index, rows})
        return curve.reindex(places).interpolate()[rows]

    more = offer["rows"] * (1 + offer["label_price"] / offer["row_price"])
    cleaned = at(offer["clean"], offer["rows"])
    return "clean" if cleaned > at(offer["noisy"], more) else "collect"


answer = decide


# %% wrong: bought rows twice
def decide(offer):
    new = offer["rows"] * offer["label_price"] / offer["row_price"]
    clean, noisy = offer["clean"], offer["noisy"]
    cleaned = np.interp(offer["rows"], clean.index, clean)
    collected = np.interp(2 * new, noisy.index, noisy)
    return "clean" if cleaned > collected else "collect"


answer = decide


# %% wrong: the example of the notebook
def decide(o):
    more = o["rows"] * (1 + o["label_price"] / o["row_price"])
    cleaned = np.interp(o["rows"], offer["clean"].index, offer["clean"])
    collected = np.interp(more, offer["noisy"].index, offer["noisy"])
    return "clean" if cleaned > collected else "collect"


answer = decide


# %% wrong: money for a number of rows
def decide(offer):
    at = lambda curve, n: np.interp(n, curve.index, curve)
    money = offer["rows"] * offer["label_price"]
    clean = at(offer["clean"], offer["rows"])
    more = at(offer["noisy"], offer["rows"] + money)
    return "clean" if clean > more else "collect"


answer = decide


# %% wrong: The money is what cleaning costs
def decide(offer):
    at = lambda curve, n: np.interp(n, curve.index, curve)
    bought = offer["rows"] / offer["row_price"]
    clean = at(offer["clean"], offer["rows"])
    more = at(offer["noisy"], offer["rows"] + bought)
    return "clean" if clean > more else "collect"


answer = decide


# %% wrong: for `row_price` alone
def decide(offer):
    money = offer["rows"] * offer["label_price"]
    more = offer["rows"] + money / (offer["row_price"] + offer["label_price"])
    clean = np.interp(offer["rows"], offer["clean"].index, offer["clean"])
    collected = np.interp(more, offer["noisy"].index, offer["noisy"])
    return "clean" if clean > collected else "collect"


answer = decide


# %% wrong: divide each gain by a price
def decide(offer):
    rows, noisy = offer["rows"], offer["noisy"]
    more = rows * (1 + offer["label_price"] / offer["row_price"])
    now = np.interp(rows, noisy.index, noisy)
    clean = np.interp(rows, offer["clean"].index, offer["clean"]) - now
    collected = np.interp(more, noisy.index, noisy) - now
    by_label = clean / offer["label_price"]
    by_row = collected / offer["row_price"]
    return "clean" if by_label > by_row else "collect"


answer = decide


# %% wrong: nearest measured
def decide(offer):
    def near(curve, rows):
        return curve.iloc[np.abs(curve.index - rows).argmin()]

    more = offer["rows"] * (1 + offer["label_price"] / offer["row_price"])
    clean = near(offer["clean"], offer["rows"])
    return "clean" if clean > near(offer["noisy"], more) else "collect"


answer = decide
