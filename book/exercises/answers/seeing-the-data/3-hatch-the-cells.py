# %% starter
def hatch(cells):
    return ...


answer = hatch


# %% solution
def hatch(cells):
    low, high = measure.wilson(cells["disrupted"], cells["flights"])
    return high - low >= 0.20


answer = hatch

# %% right
from scipy import stats


def hatch(cells):
    out = []
    for k, n in zip(cells.disrupted, cells.flights):
        if n == 0:
            out.append(True)
            continue
        ci = stats.binomtest(int(k), int(n)).proportion_ci(0.95)
        out.append(bool(ci.high - ci.low >= 0.2))
    return out


answer = hatch


# %% right
def hatch(cells):
    n, k = cells.flights + 4, cells.disrupted + 2
    p = k / n
    return (2 * 1.96 * np.sqrt(p * (1 - p) / n) >= 0.2).to_numpy()


answer = hatch


# %% wrong: no width
def hatch(cells):
    p = cells.disrupted / cells.flights
    return ~(2 * 1.96 * np.sqrt(p * (1 - p) / cells.flights) < 0.2)


answer = hatch


# %% wrong: no flights
def hatch(cells):
    flown = cells["flights"].where(cells["flights"] > 0)
    low, high = measure.wilson(cells["disrupted"], flown)
    return high - low >= 0.2


answer = hatch


# %% wrong: from end to end
def hatch(cells):
    low, high = measure.wilson(cells["disrupted"], cells["flights"])
    return ~((high - low) / 2 < 0.2)


answer = hatch


# %% wrong: other way round
def hatch(cells):
    low, high = measure.wilson(cells["disrupted"], cells["flights"])
    return high - low < 0.2


answer = hatch

# %% wrong: number of flights alone
answer = lambda cells: cells["flights"] < 100

# %% wrong: 70 flights
answer = lambda cells: cells["flights"] < 30


# %% wrong: 0.20
def hatch(cells):
    low, high = measure.wilson(cells["disrupted"], cells["flights"])
    return ~(high - low < 20)


answer = hatch

# %% wrong: share itself
answer = lambda cells: cells["disrupted"] / cells["flights"] > 0.2

# %% wrong: one `True` or `False` for each cell
answer = lambda cells: cells[cells["flights"] < 50]


# %% wrong: comes second
def hatch(cells):
    low, high = measure.wilson(cells["flights"], cells["disrupted"])
    return ~(high - low < 0.2)


answer = hatch


# %% wrong: You hatch 0 of 200
def hatch(cells):
    low, high = measure.wilson(cells["disrupted"], cells["flights"])
    return (high - low >= 0.2) | (cells["disrupted"] == 0)


answer = hatch


# %% wrong: Wilson's interval runs from
def hatch(cells):
    low, high = measure.wilson(cells["disrupted"], cells["flights"])
    return high - low >= 0.1


answer = hatch


# %% wrong: Use the parameter
def hatch(cells):
    low, high = measure.wilson(few_cells["disrupted"], few_cells["flights"])
    return list(high - low >= 0.2)


answer = hatch


# %% equivalent: the task says that no cell is near the limit
def hatch(cells):
    low, high = measure.wilson(cells["disrupted"], cells["flights"])
    return high - low > 0.2


answer = hatch


# %% equivalent: the task says that no cell is near the limit
def hatch(cells):
    low, high = measure.wilson(cells["disrupted"], cells["flights"])
    return high - low >= 0.22


answer = hatch


# %% equivalent: the task says that no cell is near the limit
def hatch(cells):
    low, high = measure.wilson(cells["disrupted"], cells["flights"])
    return high - low >= 0.18


answer = hatch


# %% wrong: a share where it takes a count
def hatch(cells):
    share = cells["disrupted"] / cells["flights"]
    low, high = measure.wilson(share, cells["flights"])
    return (high - low >= 0.2) | (cells["flights"] == 0)


answer = hatch


# %% wrong: sorted by `flights`
def hatch(cells):
    cells = cells.sort_values("flights", kind="stable")
    low, high = measure.wilson(cells["disrupted"], cells["flights"])
    return list(high - low >= 0.2)


answer = hatch


# %% wrong: Wilson's interval runs from
def hatch(cells):
    low, high = measure.wilson(cells["disrupted"], cells["flights"])
    return (high >= 0.2) | (cells["flights"] == 0)


answer = hatch


# %% wrong: 1 of 1
def hatch(cells):
    low, high = measure.wilson(cells["disrupted"], cells["flights"].sum())
    return (high - low >= 0.2) | (cells["flights"] == 0)


answer = hatch


# %% wrong: the names of
def hatch(cells):
    low, high = measure.wilson(cells["disrupted"], cells["flights"])
    return cells.index[high - low >= 0.2].tolist()


answer = hatch


# %% wrong: Cells without flights need one too
def hatch(cells):
    cells = cells[cells["flights"] > 0]
    low, high = measure.wilson(cells["disrupted"], cells["flights"])
    return [width >= 0.2 for width in high - low]


answer = hatch


# %% wrong: give one answer for each cell
def hatch(cells):
    low, high = measure.wilson(cells["disrupted"], cells["flights"])
    return (high - low >= 0.2)[cells["flights"] >= 25]


answer = hatch
