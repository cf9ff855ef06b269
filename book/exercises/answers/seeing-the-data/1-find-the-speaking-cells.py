# %% starter
def speaking(frame, label):
    return ...


answer = speaking


# %% solution
def speaking(frame, label):
    names = []
    for name in frame.columns:
        e = frame[name].isna()
        if e.any() and not e.all():
            a = measure.wilson(label[e].sum(), e.sum(), z=2.58)
            b = measure.wilson(label[~e].sum(), (~e).sum(), z=2.58)
            if a[0] > b[1] or b[0] > a[1]:
                names.append(name)
    return names


answer = speaking


# %% right
def speaking(frame, label):
    names = []
    for c in frame:
        e = frame[c].isna()
        a, b = (
            measure.wilson(label[e].sum(), e.sum()),
            measure.wilson(label[~e].sum(), (~e).sum()),
        )
        if e.any() and not e.all() and (a[0] > b[1] or b[0] > a[1]):
            names.append(c)
    return names


answer = speaking

# %% right
from scipy import stats


def speaking(frame, label):
    found = set()
    for name in frame:
        e = frame[name].isna()
        if (
            0 < e.sum() < len(e)
            and stats.fisher_exact(pd.crosstab(e, label)).pvalue < 0.01
        ):
            found.add(name)
    return found


answer = speaking


# %% right
def speaking(frame, label):
    e = frame.isna()
    n, k = e.sum(), e.mul(label, axis=0).sum()
    p = label.mean()
    z = (k - n * p) / np.sqrt(n * p * (1 - p) * (1 - n / len(e))).where(
        (n > 0) & (n < len(e))
    )
    return z.index[z.abs() > 3]


answer = speaking

# %% wrong: every column that has an empty cell
answer = lambda frame, label: [c for c in frame if frame[c].isna().any()]


# %% wrong: miss `fuel`
def speaking(frame, label):
    e = frame.isna()
    return [
        c for c in frame if abs(label[e[c]].mean() - label[~e[c]].mean()) > 0.1
    ]


answer = speaking


# %% wrong: name `meals`
def speaking(frame, label):
    e = frame.isna()
    return [
        c for c in frame if abs(label[e[c]].mean() - label[~e[c]].mean()) > 0.03
    ]


answer = speaking


# %% wrong: either direction
def speaking(frame, label):
    names = []
    for c in frame:
        e = frame[c].isna()
        if (
            e.any()
            and not e.all()
            and measure.wilson(label[e].sum(), e.sum())[0]
            > measure.wilson(label[~e].sum(), (~e).sum())[1]
        ):
            names.append(c)
    return names


answer = speaking


# %% wrong: you miss `deice`
def speaking(frame, label):
    names = []
    for c in frame:
        e = frame[c].isna()
        if 0.01 < e.mean() < 1:
            a = measure.wilson(label[e].sum(), e.sum())
            b = measure.wilson(label[~e].sum(), (~e).sum())
            if a[0] > b[1] or b[0] > a[1]:
                names.append(c)
    return names


answer = speaking

# %% wrong: in one direction only
answer = lambda frame, label: [
    c for c in frame if frame[c].isna().corr(label) > 0.08
]

# %% wrong: both empty cells and others
answer = lambda frame, label: frame.columns[
    frame.isna().any() & ~frame.isna().all()
]

# %% wrong: at a fixed number. It
answer = lambda frame, label: [
    c for c in frame if abs(frame[c].isna().corr(label)) > 0.1
]

# %% wrong: how many cells are empty
answer = lambda frame, label: [
    c for c in frame if frame[c].isna().mean() > 0.05
]

# %% wrong: names of columns
answer = lambda frame, label: frame.isna().any()

# %% wrong: no column at all
answer = lambda frame, label: []


# %% wrong: with all rows
def speaking(frame, label):
    names = []
    for name in frame.columns:
        e = frame[name].isna()
        if e.any() and not e.all():
            a = measure.wilson(label[e].sum(), e.sum(), z=2.58)
            b = measure.wilson(label.sum(), len(label), z=2.58)
            if a[0] > b[1] or b[0] > a[1]:
                names.append(name)
    return names


answer = speaking


# %% wrong: from 0 to n
def speaking(frame, label):
    names = []
    for name in frame.columns:
        e = frame[name].isna()
        if e.any() and not e.all():
            a = measure.wilson(100 * label[e].mean(), e.sum(), z=2.58)
            b = measure.wilson(100 * label[~e].mean(), (~e).sum(), z=2.58)
            if a[0] > b[1] or b[0] > a[1]:
                names.append(name)
    return names


answer = speaking


# %% wrong: a share in place of a count
def speaking(frame, label):
    names = []
    for name in frame.columns:
        e = frame[name].isna()
        if e.any() and not e.all():
            a = measure.wilson(label[e].mean(), e.sum(), z=2.58)
            b = measure.wilson(label[~e].mean(), (~e).sum(), z=2.58)
            if a[0] > b[1] or b[0] > a[1]:
                names.append(name)
    return names


answer = speaking


# %% wrong: ends the function
def speaking(frame, label):
    names = []
    for name in frame.columns:
        e = frame[name].isna()
        if e.any() and not e.all():
            a = measure.wilson(label[e].sum(), e.sum(), z=2.58)
            b = measure.wilson(label[~e].sum(), (~e).sum(), z=2.58)
            if a[0] > b[1] or b[0] > a[1]:
                names.append(name)
        return names


answer = speaking


# %% wrong: only the first column that speaks
def speaking(frame, label):
    names = []
    for name in frame.columns:
        e = frame[name].isna()
        if e.any() and not e.all():
            a = measure.wilson(label[e].sum(), e.sum(), z=2.58)
            b = measure.wilson(label[~e].sum(), (~e).sum(), z=2.58)
            if a[0] > b[1] or b[0] > a[1]:
                names.append(name)
                return names
    return names


answer = speaking


# %% wrong: whatever `label` is
def speaking(frame, label):
    names = []
    for name in frame.columns:
        e = frame[name].isna()
        if e.any() and not e.all():
            a = measure.wilson(outcome[e].sum(), e.sum(), z=2.58)
            b = measure.wilson(outcome[~e].sum(), (~e).sum(), z=2.58)
            if a[0] > b[1] or b[0] > a[1]:
                names.append(name)
    return names


answer = speaking


# %% wrong: whatever `frame` is
def speaking(frame, label):
    names = []
    for name in survey.columns:
        e = survey[name].isna()
        if e.any() and not e.all():
            a = measure.wilson(label[e].sum(), e.sum(), z=2.58)
            b = measure.wilson(label[~e].sum(), (~e).sum(), z=2.58)
            if a[0] > b[1] or b[0] > a[1]:
                names.append(name)
    return names


answer = speaking


# %% wrong: intervals overlap
def speaking(frame, label):
    names = []
    for name in frame.columns:
        e = frame[name].isna()
        if e.any() and not e.all():
            a = measure.wilson(label[e].sum(), e.sum(), z=2.58)
            b = measure.wilson(label[~e].sum(), (~e).sum(), z=2.58)
            if not (a[0] > b[1] or b[0] > a[1]):
                names.append(name)
    return names


answer = speaking


# %% wrong: 5,400 empty cells
def speaking(frame, label):
    names = []
    for name in frame.columns:
        e = frame[name].isna()
        if 0 < e.mean() < 0.85:
            a = measure.wilson(label[e].sum(), e.sum(), z=2.58)
            b = measure.wilson(label[~e].sum(), (~e).sum(), z=2.58)
            if a[0] > b[1] or b[0] > a[1]:
                names.append(name)
    return names


answer = speaking


# %% equivalent: empty or full columns give an interval without numbers, which overlaps nothing
def speaking(frame, label):
    names = []
    for name in frame.columns:
        e = frame[name].isna()
        if True:
            a = measure.wilson(label[e].sum(), e.sum(), z=2.58)
            b = measure.wilson(label[~e].sum(), (~e).sum(), z=2.58)
            if a[0] > b[1] or b[0] > a[1]:
                names.append(name)
    return names


answer = speaking


# %% equivalent: empty or full columns give an interval without numbers, which overlaps nothing
def speaking(frame, label):
    names = []
    for name in frame.columns:
        e = frame[name].isna()
        if e.any() or not e.all():
            a = measure.wilson(label[e].sum(), e.sum(), z=2.58)
            b = measure.wilson(label[~e].sum(), (~e).sum(), z=2.58)
            if a[0] > b[1] or b[0] > a[1]:
                names.append(name)
    return names


answer = speaking


# %% equivalent: empty or full columns give an interval without numbers, which overlaps nothing
def speaking(frame, label):
    names = []
    for name in frame.columns:
        e = frame[name].isna()
        if e.any():
            a = measure.wilson(label[e].sum(), e.sum(), z=2.58)
            b = measure.wilson(label[~e].sum(), (~e).sum(), z=2.58)
            if a[0] > b[1] or b[0] > a[1]:
                names.append(name)
    return names


answer = speaking


# %% equivalent: empty or full columns give an interval without numbers, which overlaps nothing
def speaking(frame, label):
    names = []
    for name in frame.columns:
        e = frame[name].isna()
        if not e.all():
            a = measure.wilson(label[e].sum(), e.sum(), z=2.58)
            b = measure.wilson(label[~e].sum(), (~e).sum(), z=2.58)
            if a[0] > b[1] or b[0] > a[1]:
                names.append(name)
    return names


answer = speaking


# %% equivalent: the two groups change places, and the comparison looks both ways
def speaking(frame, label):
    names = []
    for name in frame.columns:
        e = frame[name].notna()
        if e.any() and (not e.all()):
            a = measure.wilson(label[e].sum(), e.sum(), z=2.58)
            b = measure.wilson(label[~e].sum(), (~e).sum(), z=2.58)
            if a[0] > b[1] or b[0] > a[1]:
                names.append(name)
    return names


answer = speaking


# %% equivalent: about 99 % is asked, and every column is far from that limit
def speaking(frame, label):
    names = []
    for name in frame.columns:
        e = frame[name].isna()
        if e.any() and (not e.all()):
            a = measure.wilson(label[e].sum(), e.sum())
            b = measure.wilson(label[~e].sum(), (~e).sum(), z=2.58)
            if a[0] > b[1] or b[0] > a[1]:
                names.append(name)
    return names


answer = speaking


# %% equivalent: about 99 % is asked, and every column is far from that limit
def speaking(frame, label):
    names = []
    for name in frame.columns:
        e = frame[name].isna()
        if e.any() and (not e.all()):
            a = measure.wilson(label[e].sum(), e.sum(), z=2.58)
            b = measure.wilson(label[~e].sum(), (~e).sum())
            if a[0] > b[1] or b[0] > a[1]:
                names.append(name)
    return names


answer = speaking


# %% equivalent: about 99 % is asked, and every column is far from that limit
def speaking(frame, label):
    names = []
    for name in frame.columns:
        e = frame[name].isna()
        if e.any() and (not e.all()):
            a = measure.wilson(label[e].sum(), e.sum(), z=2.838)
            b = measure.wilson(label[~e].sum(), (~e).sum(), z=2.58)
            if a[0] > b[1] or b[0] > a[1]:
                names.append(name)
    return names


answer = speaking


# %% equivalent: about 99 % is asked, and every column is far from that limit
def speaking(frame, label):
    names = []
    for name in frame.columns:
        e = frame[name].isna()
        if e.any() and (not e.all()):
            a = measure.wilson(label[e].sum(), e.sum(), z=2.58)
            b = measure.wilson(label[~e].sum(), (~e).sum(), z=2.838)
            if a[0] > b[1] or b[0] > a[1]:
                names.append(name)
    return names


answer = speaking


# %% equivalent: about 99 % is asked, and every column is far from that limit
def speaking(frame, label):
    names = []
    for name in frame.columns:
        e = frame[name].isna()
        if e.any() and (not e.all()):
            a = measure.wilson(label[e].sum(), e.sum(), z=2.322)
            b = measure.wilson(label[~e].sum(), (~e).sum(), z=2.58)
            if a[0] > b[1] or b[0] > a[1]:
                names.append(name)
    return names


answer = speaking


# %% equivalent: about 99 % is asked, and every column is far from that limit
def speaking(frame, label):
    names = []
    for name in frame.columns:
        e = frame[name].isna()
        if e.any() and (not e.all()):
            a = measure.wilson(label[e].sum(), e.sum(), z=2.58)
            b = measure.wilson(label[~e].sum(), (~e).sum(), z=2.322)
            if a[0] > b[1] or b[0] > a[1]:
                names.append(name)
    return names


answer = speaking


# %% equivalent: no measured interval ends where another begins
def speaking(frame, label):
    names = []
    for name in frame.columns:
        e = frame[name].isna()
        if e.any() and (not e.all()):
            a = measure.wilson(label[e].sum(), e.sum(), z=2.58)
            b = measure.wilson(label[~e].sum(), (~e).sum(), z=2.58)
            if a[0] >= b[1] or b[0] > a[1]:
                names.append(name)
    return names


answer = speaking


# %% equivalent: no measured interval ends where another begins
def speaking(frame, label):
    names = []
    for name in frame.columns:
        e = frame[name].isna()
        if e.any() and (not e.all()):
            a = measure.wilson(label[e].sum(), e.sum(), z=2.58)
            b = measure.wilson(label[~e].sum(), (~e).sum(), z=2.58)
            if a[0] > b[1] or b[0] >= a[1]:
                names.append(name)
    return names


answer = speaking


# %% wrong: Use the parameters
def speaking(frame, label):
    names = []
    for name in survey.columns:
        e = survey[name].isna()
        if e.any() and not e.all():
            a = measure.wilson(outcome[e].sum(), e.sum(), z=2.58)
            b = measure.wilson(outcome[~e].sum(), (~e).sum(), z=2.58)
            if a[0] > b[1] or b[0] > a[1]:
                names.append(name)
    return names


answer = speaking


# %% right
def speaking(frame, label):
    names = []
    for name in frame.columns:
        e = frame[name].isna()
        if e.any() and not e.all():
            a = measure.wilson(e[label == 1].sum(), (label == 1).sum(), z=2.58)
            b = measure.wilson(e[label == 0].sum(), (label == 0).sum(), z=2.58)
            if a[0] > b[1] or b[0] > a[1]:
                names.append(name)
    return set(names)


answer = speaking


# %% wrong: 60 empty cells
def speaking(frame, label):
    names = []
    for name in frame.columns:
        e = frame[name].isna()
        apart = abs(label[e].mean() - label[~e].mean())
        if 30 <= e.sum() < len(e) and apart > 0.03:
            names.append(name)
    return names


answer = speaking


# %% wrong: no interval to the share of the other rows
def speaking(frame, label):
    names = []
    for name in frame.columns:
        e = frame[name].isna()
        if e.any() and not e.all():
            low, high = measure.wilson(label[e].sum(), e.sum())
            if not low <= label[~e].mean() <= high:
                names.append(name)
    return names


answer = speaking


# %% wrong: no interval to the share of the empty rows
def speaking(frame, label):
    names = []
    for name in frame.columns:
        e = frame[name].isna()
        if e.any() and not e.all():
            low, high = measure.wilson(label[~e].sum(), (~e).sum(), z=2.58)
            if not low <= label[e].mean() <= high:
                names.append(name)
    return names


answer = speaking


# %% wrong: `IndexingError`
def speaking(frame, label):
    names = []
    for name in frame.columns:
        e = frame[name].isna().reset_index(drop=True)
        if e.any() and not e.all():
            a = measure.wilson(label[e].sum(), e.sum(), z=2.58)
            b = measure.wilson(label[~e].sum(), (~e).sum(), z=2.58)
            if a[0] > b[1] or b[0] > a[1]:
                names.append(name)
    return names


answer = speaking


# %% wrong: how many cells are empty. In each
def speaking(frame, label):
    names = []
    for name in frame.columns:
        e = frame[name].isna()
        if e.any() and not e.all():
            a = measure.wilson(e.sum(), len(e), z=2.58)
            b = measure.wilson((~e).sum(), len(e), z=2.58)
            if a[0] > b[1] or b[0] > a[1]:
                names.append(name)
    return names


answer = speaking


# %% wrong: whatever the frame holds
answer = lambda frame, label: ["pressure", "tailnum"]
