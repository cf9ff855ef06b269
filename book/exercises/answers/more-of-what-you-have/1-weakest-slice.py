# %% starter
def weakest(slices, overall):
    return ...


answer = weakest


# %% solution
def weakest(slices, overall):
    kept = []
    for row in slices.itertuples():
        if measure.wilson(row.correct, row.n)[1] < overall:
            kept.append((row.correct / row.n, row.slice))
    return min(kept)[1] if kept else "everywhere"


answer = weakest


# %% right
def weakest(slices, overall):
    upper = [
        measure.wilson(c, n)[1] for c, n in zip(slices["correct"], slices["n"])
    ]
    weak = slices[np.array(upper) < overall]
    if weak.empty:
        return "everywhere"
    return weak.set_index("slice").eval("correct / n").idxmin()


answer = weakest


# %% right
def weakest(slices, overall):
    best, found = 2, "everywhere"
    for _, row in slices.iterrows():
        if (
            row["n"]
            and measure.wilson(row["correct"], row["n"])[1] < overall
            and row["correct"] / row["n"] < best
        ):
            best, found = row["correct"] / row["n"], row["slice"]
    return found


answer = weakest

# %% wrong: however few rows
answer = lambda slices, overall: slices.loc[
    (slices.correct / slices.n).idxmin(), "slice"
]


# %% wrong: lower end
def weakest(slices, overall):
    weak = slices[
        [
            measure.wilson(c, n)[0] < overall
            for c, n in zip(slices.correct, slices.n)
        ]
    ]
    return (
        weak.loc[(weak.correct / weak.n).idxmin(), "slice"]
        if len(weak)
        else "everywhere"
    )


answer = weakest


# %% wrong: without its interval
def weakest(slices, overall):
    weak = slices[(slices.n >= 30) & (slices.correct / slices.n < overall)]
    return (
        weak.loc[(weak.correct / weak.n).idxmin(), "slice"]
        if len(weak)
        else "everywhere"
    )


answer = weakest


# %% wrong: smallest lower end
def weakest(slices, overall):
    ends = [measure.wilson(c, n)[0] for c, n in zip(slices.correct, slices.n)]
    return slices["slice"].iloc[int(np.argmin(ends))]


answer = weakest


# %% wrong: most errors
def weakest(slices, overall):
    weak = slices[
        [
            measure.wilson(c, n)[1] < overall
            for c, n in zip(slices.correct, slices.n)
        ]
    ]
    return (
        weak.loc[(weak.n - weak.correct).idxmax(), "slice"]
        if len(weak)
        else "everywhere"
    )


answer = weakest


# %% wrong: the name
def weakest(slices, overall):
    weak = slices[
        [
            measure.wilson(c, n)[1] < overall
            for c, n in zip(slices.correct, slices.n)
        ]
    ]
    return (weak.correct / weak.n).idxmin() if len(weak) else "everywhere"


answer = weakest


# %% wrong: first slice
def weakest(slices, overall):
    for row in slices.itertuples():
        if measure.wilson(row.correct, row.n)[1] < overall:
            return row.slice
    return "everywhere"


answer = weakest


# %% wrong: no slice is surely below
def weakest(slices, overall):
    weak = slices[
        [
            measure.wilson(c, n)[1] < overall
            for c, n in zip(slices.correct, slices.n)
        ]
    ]
    return (
        weak.loc[(weak.correct / weak.n).idxmin(), "slice"]
        if len(weak)
        else None
    )


answer = weakest

# %% wrong: always
answer = lambda slices, overall: "everywhere"


# %% wrong: the highest
def weakest(slices, overall):
    kept = [
        (r.correct / r.n, r.slice)
        for r in slices.itertuples()
        if measure.wilson(r.correct, r.n)[1] < overall
    ]
    return max(kept)[1] if kept else "everywhere"


answer = weakest


# %% wrong: fewest rows. The task
def weakest(slices, overall):
    kept = [
        (r.n, r.slice)
        for r in slices.itertuples()
        if measure.wilson(r.correct, r.n)[1] < overall
    ]
    return min(kept)[1] if kept else "everywhere"


answer = weakest


# %% wrong: most rows
def weakest(slices, overall):
    kept = [
        (r.n, r.slice)
        for r in slices.itertuples()
        if measure.wilson(r.correct, r.n)[1] < overall
    ]
    return max(kept)[1] if kept else "everywhere"


answer = weakest


# %% wrong: lowest upper end
def weakest(slices, overall):
    kept = [
        (measure.wilson(r.correct, r.n)[1], r.slice)
        for r in slices.itertuples()
        if measure.wilson(r.correct, r.n)[1] < overall
    ]
    return min(kept)[1] if kept else "everywhere"


answer = weakest


# %% wrong: an interval of the table's sum
def weakest(slices, overall):
    low = measure.wilson(slices.correct.sum(), slices.n.sum())[0]
    kept = [
        (r.correct / r.n, r.slice)
        for r in slices.itertuples()
        if measure.wilson(r.correct, r.n)[1] < low
    ]
    return min(kept)[1] if kept else "everywhere"


answer = weakest


# %% wrong: no slice passes
def weakest(slices, overall):
    kept = [
        (r.correct / r.n, r.slice)
        for r in slices.itertuples()
        if measure.wilson(r.correct, r.n)[1] < overall
    ]
    return sorted(kept)[0][1]


answer = weakest


# %% wrong: n is above 0
def weakest(slices, overall):
    kept = [
        (r.correct / r.n, r.slice, measure.wilson(r.correct, r.n)[1])
        for r in slices.itertuples()
    ]
    return min([k for k in kept if k[2] < overall], default=(0, "everywhere"))[
        1
    ]


answer = weakest


# %% wrong: rows comes second
def weakest(slices, overall):
    kept = [
        (r.correct / r.n, r.slice)
        for r in slices.itertuples()
        if measure.wilson(r.n, r.correct)[1] < overall
    ]
    return min(kept)[1] if kept else "everywhere"


answer = weakest


# %% wrong: of 10 tables
def weakest(slices, overall):
    kept = [
        (r.correct / r.n, r.slice)
        for r in slices.itertuples()
        if r.n and sum(measure.wilson(r.correct, r.n)) / 2 < overall
    ]
    return min(kept)[1] if kept else "everywhere"


answer = weakest


# %% wrong: of 10 tables
def weakest(slices, overall):
    kept = [
        (r.correct, r.slice)
        for r in slices.itertuples()
        if measure.wilson(r.correct, r.n)[1] < overall
    ]
    return min(kept)[1] if kept else "everywhere"


answer = weakest


# %% wrong: position in the whole table
def weakest(slices, overall):
    kept = slices[slices["n"] > 0]
    upper = [
        measure.wilson(c, n)[1] for c, n in zip(kept["correct"], kept["n"])
    ]
    passing = np.array(upper) < overall
    if not passing.any():
        return "everywhere"
    share = np.where(passing, kept["correct"] / kept["n"], 2)
    return slices["slice"].iloc[share.argmin()]


answer = weakest


# %% wrong: 1.96 standard errors
def weakest(slices, overall):
    kept = []
    for row in slices.itertuples():
        if row.n:
            p = row.correct / row.n
            if p + 1.96 * np.sqrt(p * (1 - p) / row.n) < overall:
                kept.append((p, row.slice))
    return min(kept)[1] if kept else "everywhere"


answer = weakest


# %% wrong: nothing is right
def weakest(slices, overall):
    kept = []
    for row in slices.itertuples():
        if row.correct and measure.wilson(row.correct, row.n)[1] < overall:
            kept.append((row.correct / row.n, row.slice))
    return min(kept)[1] if kept else "everywhere"


answer = weakest


# %% wrong: slices with few rows
def weakest(slices, overall):
    kept = []
    for row in slices.itertuples():
        if row.n >= 30 and measure.wilson(row.correct, row.n)[1] < overall:
            kept.append((row.correct / row.n, row.slice))
    return min(kept)[1] if kept else "everywhere"


answer = weakest


# %% wrong: same number in every table
def weakest(slices, overall):
    kept = []
    for row in slices.itertuples():
        if row.n and measure.wilson(row.correct, row.n)[1] < 0.55:
            kept.append((row.correct / row.n, row.slice))
    return min(kept)[1] if kept else "everywhere"


answer = weakest


# %% wrong: share of the table's sum
def weakest(slices, overall):
    kept = []
    overall = slices["correct"].sum() / slices["n"].sum()
    for row in slices.itertuples():
        if row.n and measure.wilson(row.correct, row.n)[1] < overall:
            kept.append((row.correct / row.n, row.slice))
    return min(kept)[1] if kept else "everywhere"


answer = weakest


# %% wrong: Use the parameter `slices`
def weakest(slices, overall):
    kept = []
    for row in audit_table.itertuples():
        if row.n and measure.wilson(row.correct, row.n)[1] < overall:
            kept.append((row.correct / row.n, row.slice))
    return min(kept)[1] if kept else "everywhere"


answer = weakest


# %% wrong: lowest lower end. Take
def weakest(slices, overall):
    kept = []
    for row in slices.itertuples():
        if row.n and measure.wilson(row.correct, row.n)[1] < overall:
            kept.append((measure.wilson(row.correct, row.n)[0], row.slice))
    return min(kept)[1] if kept else "everywhere"


answer = weakest


# %% wrong: and no other
def weakest(slices, overall):
    kept = slices[slices["n"] > 0]
    row = kept.loc[(kept["correct"] / kept["n"]).idxmin()]
    weak = measure.wilson(row["correct"], row["n"])[1] < overall
    return row["slice"] if weak else "everywhere"


answer = weakest


# %% wrong: no `return` in it gives a value
def weakest(slices, overall):
    kept = []
    for row in slices.itertuples():
        if row.n and measure.wilson(row.correct, row.n)[1] < overall:
            kept.append((row.correct / row.n, row.slice))
    print(min(kept)[1] if kept else "everywhere")


answer = weakest


# %% wrong: `belts` 0 of 0
def weakest(slices, overall):
    kept = []
    for row in slices.itertuples():
        share = row.correct / row.n if row.n else 0
        if (measure.wilson(row.correct, row.n)[1] if row.n else 0) < overall:
            kept.append((share, row.slice))
    return min(kept)[1] if kept else "everywhere"


answer = weakest


# %% equivalent: no measured interval ends exactly at the whole
def weakest(slices, overall):
    kept = []
    for row in slices.itertuples():
        if measure.wilson(row.correct, row.n)[1] <= overall:
            kept.append((row.correct / row.n, row.slice))
    return min(kept)[1] if kept else "everywhere"


answer = weakest
