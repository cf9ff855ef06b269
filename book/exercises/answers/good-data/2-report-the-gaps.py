# %% starter
def report(frame, label):
    return ...


answer = report


# %% solution
def report(frame, label):
    rows = {}
    for column in frame:
        empty = frame[column].isna()
        if empty.any() and not empty.all():
            gap = label[empty].mean() - label[~empty].mean()
            rows[column] = {"missing": empty.mean(), "gap": 100 * gap}
    return pd.DataFrame(rows).T


answer = report


# %% right
def report(frame, label):
    empty = frame.isna()
    share = empty.mean()
    gap = {
        c: label.groupby(empty[c]).mean().diff().iloc[-1] * 100 for c in frame
    }
    table = pd.DataFrame({"missing": share, "gap": pd.Series(gap)})
    return table[(share > 0) & (share < 1)].sort_values("gap")


answer = report


# %% right
def report(frame, label):
    out = []
    for c in frame.columns[frame.isna().any() & frame.notna().any()]:
        m = frame[c].isna().to_numpy()
        y = label.to_numpy()
        out.append(
            (
                c,
                round(m.mean(), 4),
                round(100 * (y[m].mean() - y[~m].mean()), 2),
            )
        )
    return pd.DataFrame(out, columns=["column", "missing", "gap"]).set_index(
        "column"
    )


answer = report


# %% wrong: percentage points
def report(frame, label):
    rows = {}
    for c in frame:
        e = frame[c].isna()
        if e.any() and not e.all():
            rows[c] = {
                "missing": e.mean(),
                "gap": label[e].mean() - label[~e].mean(),
            }
    return pd.DataFrame(rows).T


answer = report


# %% wrong: all rows
def report(frame, label):
    rows = {}
    for c in frame:
        e = frame[c].isna()
        if e.any() and not e.all():
            rows[c] = {
                "missing": e.mean(),
                "gap": 100 * (label[e].mean() - label.mean()),
            }
    return pd.DataFrame(rows).T


answer = report


# %% wrong: the wrong way round
def report(frame, label):
    rows = {}
    for c in frame:
        e = frame[c].isna()
        if e.any() and not e.all():
            rows[c] = {
                "missing": e.mean(),
                "gap": 100 * (label[~e].mean() - label[e].mean()),
            }
    return pd.DataFrame(rows).T


answer = report


# %% wrong: difference of two
def report(frame, label):
    rows = {}
    for c in frame:
        e = frame[c].isna()
        if e.any() and not e.all():
            rows[c] = {"missing": e.mean(), "gap": 100 * label[e].mean()}
    return pd.DataFrame(rows).T


answer = report


# %% wrong: lost its sign
def report(frame, label):
    rows = {}
    for c in frame:
        e = frame[c].isna()
        if e.any() and not e.all():
            rows[c] = {
                "missing": e.mean(),
                "gap": abs(100 * (label[e].mean() - label[~e].mean())),
            }
    return pd.DataFrame(rows).T


answer = report


# %% wrong: reads `january` of the notebook
def report(frame, label):
    rows = {}
    for c in january:
        e = frame[c].isna()
        if e.any() and not e.all():
            rows[c] = {
                "missing": january[c].isna().mean(),
                "gap": 100 * (label[e].mean() - label[~e].mean()),
            }
    return pd.DataFrame(rows).T


answer = report


# %% wrong: in percent
def report(frame, label):
    rows = {}
    for c in frame:
        e = frame[c].isna()
        if e.any() and not e.all():
            rows[c] = {
                "missing": 100 * e.mean(),
                "gap": 100 * (label[e].mean() - label[~e].mean()),
            }
    return pd.DataFrame(rows).T


answer = report


# %% wrong: counts
def report(frame, label):
    rows = {}
    for c in frame:
        e = frame[c].isna()
        if e.any() and not e.all():
            rows[c] = {
                "missing": e.sum(),
                "gap": 100 * (label[e].mean() - label[~e].mean()),
            }
    return pd.DataFrame(rows).T


answer = report


# %% wrong: filled cells
def report(frame, label):
    rows = {}
    for c in frame:
        e = frame[c].isna()
        if e.any() and not e.all():
            rows[c] = {
                "missing": (~e).mean(),
                "gap": 100 * (label[e].mean() - label[~e].mean()),
            }
    return pd.DataFrame(rows).T


answer = report


# %% wrong: `label` that it is given
def report(frame, label):
    rows = {}
    for c in frame:
        e = frame[c].isna()
        if e.any() and not e.all():
            rows[c] = {
                "missing": e.mean(),
                "gap": 100
                * (
                    (frame["arr_delay"] >= 15)[e].mean()
                    - (frame["arr_delay"] >= 15)[~e].mean()
                ),
            }
    return pd.DataFrame(rows).T


answer = report


# %% wrong: book's label
def report(frame, label):
    rows = {}
    label = flights.disrupted(frame)
    for c in frame:
        e = frame[c].isna()
        if e.any() and not e.all():
            rows[c] = {
                "missing": e.mean(),
                "gap": 100 * (label[e].mean() - label[~e].mean()),
            }
    return pd.DataFrame(rows).T


answer = report


# %% wrong: nothing to compare
def report(frame, label):
    rows = {}
    for c in frame:
        e = frame[c].isna()
        rows[c] = {
            "missing": e.mean(),
            "gap": 100 * (label[e].mean() - label[~e].mean()),
        }
    return pd.DataFrame(rows).T


answer = report


# %% wrong: and 7 more
def report(frame, label):
    rows = {}
    for c in flights.WEATHER:
        e = frame[c].isna()
        if e.any() and not e.all():
            rows[c] = {
                "missing": e.mean(),
                "gap": 100 * (label[e].mean() - label[~e].mean()),
            }
    return pd.DataFrame(rows).T


answer = report


# %% wrong: Turn the table
def report(frame, label):
    rows = {}
    for c in frame:
        e = frame[c].isna()
        if e.any() and not e.all():
            rows[c] = {
                "missing": e.mean(),
                "gap": 100 * (label[e].mean() - label[~e].mean()),
            }
    return pd.DataFrame(rows)


answer = report

# %% wrong: DataFrame
answer = lambda frame, label: frame.isna().mean()

# %% wrong: `gap`
answer = lambda frame, label: frame.isna().mean().to_frame("missing")


# %% wrong: no rows left
def report(frame, label):
    rows = {}
    frame = frame.dropna()
    for c in frame:
        e = frame[c].isna()
        if e.any() and not e.all():
            rows[c] = {
                "missing": e.mean(),
                "gap": 100 * (label[e].mean() - label[~e].mean()),
            }
    return pd.DataFrame(rows).T


answer = report


# %% wrong: changes what it is given
def report(frame, label):
    rows = {}
    for c in frame:
        e = frame[c].isna()
        if e.any() and not e.all():
            rows[c] = {
                "missing": e.mean(),
                "gap": 100 * (label[e].mean() - label[~e].mean()),
            }
    frame.fillna(0, inplace=True)
    return pd.DataFrame(rows).T


answer = report


# %% wrong: divided by the other
def report(frame, label):
    rows = {}
    for c in frame:
        e = frame[c].isna()
        if e.any() and not e.all():
            rows[c] = {
                "missing": e.mean(),
                "gap": label[e].mean() / label[~e].mean(),
            }
    return pd.DataFrame(rows).T


answer = report


# %% wrong: change in percent
def report(frame, label):
    rows = {}
    for c in frame:
        e = frame[c].isna()
        if e.any() and not e.all():
            rows[c] = {
                "missing": e.mean(),
                "gap": 100
                * (label[e].mean() - label[~e].mean())
                / label[~e].mean(),
            }
    return pd.DataFrame(rows).T


answer = report


# %% wrong: rows of each label
def report(frame, label):
    rows = {}
    for c in frame:
        e = frame[c].isna()
        if e.any() and not e.all():
            rows[c] = {
                "missing": e.mean(),
                "gap": 100 * (e[label == 1].mean() - e[label == 0].mean()),
            }
    return pd.DataFrame(rows).T


answer = report


# %% wrong: no row for `ramp`: 1 of its
def report(frame, label):
    rows = {}
    for c in frame:
        e = frame[c].isna()
        if e.sum() > 1 and not e.all():
            gap = 100 * (label[e].mean() - label[~e].mean())
            rows[c] = {"missing": e.mean(), "gap": gap}
    return pd.DataFrame(rows).T


answer = report


# %% wrong: no row for `seal`
def report(frame, label):
    rows = {}
    for c in frame:
        e = frame[c].isna()
        if e.any() and (~e).sum() > 1:
            gap = 100 * (label[e].mean() - label[~e].mean())
            rows[c] = {"missing": e.mean(), "gap": gap}
    return pd.DataFrame(rows).T


answer = report


# %% wrong: zero or negative
def report(frame, label):
    rows = {}
    for c in frame:
        e = frame[c].isna()
        if e.any() and not e.all():
            gap = 100 * (label[e].mean() - label[~e].mean())
            rows[c] = {"missing": e.mean(), "gap": gap}
    return pd.DataFrame(rows).T.query("gap > 0")


answer = report


# %% wrong: reads `label` of the notebook
def report(frame, y):
    rows = {}
    for c in frame:
        e = frame[c].isna()
        if e.any() and not e.all():
            gap = 100 * (label[e].mean() - label[~e].mean())
            rows[c] = {"missing": e.mean(), "gap": gap}
    return pd.DataFrame(rows).T


answer = report


# %% wrong: rows with some gap only
def report(frame, label):
    some = frame.isna().any(axis=1)
    frame, label = frame[some], label[some]
    rows = {}
    for c in frame:
        e = frame[c].isna()
        if e.any() and not e.all():
            gap = 100 * (label[e].mean() - label[~e].mean())
            rows[c] = {"missing": e.mean(), "gap": gap}
    return pd.DataFrame(rows).T


answer = report


# %% wrong: should be
def report(frame, label):
    some = frame.isna().any(axis=1)
    rows = {}
    for c in frame:
        e = frame[c].isna()
        if e.any() and not e.all():
            gap = 100 * (label[e].mean() - label[~e & some].mean())
            rows[c] = {"missing": e.mean(), "gap": gap}
    return pd.DataFrame(rows).T


answer = report


# %% wrong: Text counts as well
def report(frame, label):
    rows = {}
    for column in frame.select_dtypes("number"):
        empty = frame[column].isna()
        if empty.any() and not empty.all():
            gap = 100 * (label[empty].mean() - label[~empty].mean())
            rows[column] = {"missing": empty.mean(), "gap": gap}
    return pd.DataFrame(rows).T


answer = report
