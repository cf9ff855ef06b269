# %% starter
def gate(one, other, jury):
    return {"coverage": ..., "right": ..., "lost": ...}


answer = gate


# %% solution
def gate(one, other, jury):
    kept = one == other
    return {
        "coverage": kept.mean(),
        "right": (one == jury)[kept].mean() if kept.any() else None,
        "lost": (~kept)[jury].mean() if jury.any() else None,
    }


answer = gate


# %% right
def gate(one, other, jury):
    table = pd.DataFrame({"one": one, "other": other, "jury": jury})
    kept = table[table["one"] == table["other"]]
    complaints = table[table["jury"]]
    dropped = (complaints["one"] != complaints["other"]).sum()
    right, lost = None, None
    if len(kept):
        right = (kept["one"] == kept["jury"]).sum() / len(kept)
    if len(complaints):
        lost = dropped / len(complaints)
    return {"coverage": len(kept) / len(table), "right": right, "lost": lost}


answer = gate


# %% right
def gate(one, other, jury):
    rows = list(zip(one, other, jury))
    kept = [row for row in rows if row[0] == row[1]]
    complaints = [row for row in rows if row[2]]
    return dict(
        coverage=len(kept) / len(rows),
        right=np.mean([a == j for a, b, j in kept]) if kept else None,
        lost=np.mean([a != b for a, b, j in complaints])
        if complaints
        else None,
    )


answer = gate


# %% wrong: the share that is dropped
def gate(one, other, jury):
    kept = one == other
    return {
        "coverage": 1 - kept.mean(),
        "right": (one == jury)[kept].mean() if kept.any() else None,
        "lost": (~kept)[jury].mean() if jury.any() else None,
    }


answer = gate


# %% wrong: also where both say `False`
def gate(one, other, jury):
    kept = one & other
    return {
        "coverage": kept.mean(),
        "right": jury[kept].mean() if kept.any() else None,
        "lost": (~kept)[jury].mean() if jury.any() else None,
    }


answer = gate


# %% wrong: divide by how many are kept
def gate(one, other, jury):
    kept = one == other
    return {
        "coverage": kept.mean(),
        "right": (kept & (one == jury)).mean() if kept.any() else None,
        "lost": (~kept)[jury].mean() if jury.any() else None,
    }


answer = gate


# %% wrong: over all texts, with the first annotator's labels
def gate(one, other, jury):
    kept = one == other
    return {
        "coverage": kept.mean(),
        "right": (one == jury).mean() if kept.any() else None,
        "lost": (~kept)[jury].mean() if jury.any() else None,
    }


answer = gate


# %% wrong: yours divides by all texts
def gate(one, other, jury):
    kept = one == other
    return {
        "coverage": kept.mean(),
        "right": (one == jury)[kept].mean() if kept.any() else None,
        "lost": (~kept & jury).mean() if jury.any() else None,
    }


answer = gate


# %% wrong: what is kept of them
def gate(one, other, jury):
    kept = one == other
    return {
        "coverage": kept.mean(),
        "right": (one == jury)[kept].mean() if kept.any() else None,
        "lost": kept[jury].mean() if jury.any() else None,
    }


answer = gate


# %% wrong: it is wrong
def gate(one, other, jury):
    kept = one == other
    return {
        "coverage": kept.mean(),
        "right": (one == jury)[kept].mean() if kept.any() else None,
        "lost": (~(one & other))[jury].mean() if jury.any() else None,
    }


answer = gate


# %% wrong: among the texts that are dropped
def gate(one, other, jury):
    kept = one == other
    dropped = ~kept
    some = jury.any() and dropped.any()
    return {
        "coverage": kept.mean(),
        "right": (one == jury)[kept].mean() if kept.any() else None,
        "lost": jury[dropped].mean() if some else None,
    }


answer = gate


# %% wrong: percentages
def gate(one, other, jury):
    kept = one == other
    return {
        "coverage": 100 * kept.mean(),
        "right": 100 * (one == jury)[kept].mean() if kept.any() else None,
        "lost": 100 * (~kept)[jury].mean() if jury.any() else None,
    }


answer = gate


# %% wrong: a mean of nothing
def gate(one, other, jury):
    kept = one == other
    return {
        "coverage": kept.mean(),
        "right": (one == jury)[kept].mean(),
        "lost": (~kept)[jury].mean(),
    }


answer = gate


# %% wrong: nothing is kept
def gate(one, other, jury):
    kept = one == other
    return {
        "coverage": kept.mean(),
        "right": (one == jury)[kept].mean() if kept.any() else 0,
        "lost": (~kept)[jury].mean() if jury.any() else None,
    }


answer = gate


# %% wrong: the jury finds no complaint
def gate(one, other, jury):
    kept = one == other
    return {
        "coverage": kept.mean(),
        "right": (one == jury)[kept].mean() if kept.any() else None,
        "lost": (~kept)[jury].mean() if jury.any() else 0.0,
    }


answer = gate


# %% wrong: has no `"lost"`
def gate(one, other, jury):
    kept = one == other
    return {"coverage": kept.mean(), "right": (one == jury)[kept].mean()}


answer = gate


# %% wrong: a dictionary
def gate(one, other, jury):
    return (one == other).mean()


answer = gate


# %% wrong: yours looks at the other texts
def gate(one, other, jury):
    kept = one == other
    return {
        "coverage": kept.mean(),
        "right": (one == jury)[kept].mean() if kept.any() else None,
        "lost": (~kept)[~jury].mean() if jury.any() else None,
    }


answer = gate


# %% wrong: yours asks the first annotator
def gate(one, other, jury):
    kept = one == other
    return {
        "coverage": kept.mean(),
        "right": (one == jury)[kept].mean() if kept.any() else None,
        "lost": (~kept)[one].mean() if one.any() else None,
    }


answer = gate


# %% wrong: yours asks both annotators
def gate(one, other, jury):
    kept = one == other
    either = one | other
    return {
        "coverage": kept.mean(),
        "right": (one == jury)[kept].mean() if kept.any() else None,
        "lost": (~kept)[either].mean() if either.any() else None,
    }


answer = gate


# %% wrong: divides by the texts that are kept
def gate(one, other, jury):
    kept = one == other
    dropped = ~kept & jury
    return {
        "coverage": kept.mean(),
        "right": (one == jury)[kept].mean() if kept.any() else None,
        "lost": dropped.sum() / kept.sum() if kept.any() else None,
    }


answer = gate


# %% wrong: the number of complaints that are dropped
def gate(one, other, jury):
    kept = one == other
    return {
        "coverage": kept.mean(),
        "right": (one == jury)[kept].mean() if kept.any() else None,
        "lost": (~kept & jury).sum() if jury.any() else None,
    }


answer = gate


# %% wrong: kept with a wrong label
def gate(one, other, jury):
    kept = one == other
    return {
        "coverage": kept.mean(),
        "right": (one == jury)[kept].mean() if kept.any() else None,
        "lost": (kept & ~one)[jury].mean() if jury.any() else None,
    }


answer = gate


# %% wrong: that the jury calls a complaint
def gate(one, other, jury):
    kept = one == other
    some = kept & jury
    return {
        "coverage": kept.mean(),
        "right": one[some].mean() if some.any() else None,
        "lost": (~kept)[jury].mean() if jury.any() else None,
    }


answer = gate


# %% wrong: share of the right labels that is kept
def gate(one, other, jury):
    kept = one == other
    good = one == jury
    return {
        "coverage": kept.mean(),
        "right": kept[good].mean() if good.any() else None,
        "lost": (~kept)[jury].mean() if jury.any() else None,
    }


answer = gate


# %% wrong: yours is the share of complaints
def gate(one, other, jury):
    kept = one == other
    return {
        "coverage": kept.mean(),
        "right": jury[kept].mean() if kept.any() else None,
        "lost": (~kept)[jury].mean() if jury.any() else None,
    }


answer = gate


# %% wrong: yours is a share of the jury's complaints
def gate(one, other, jury):
    kept = one == other
    return {
        "coverage": kept[jury].mean() if jury.any() else None,
        "right": (one == jury)[kept].mean() if kept.any() else None,
        "lost": (~kept)[jury].mean() if jury.any() else None,
    }


answer = gate


# %% wrong: yours is what `right` should be
def gate(one, other, jury):
    kept = one == other
    return {
        "coverage": (one == jury)[kept].mean() if kept.any() else None,
        "right": kept.mean(),
        "lost": (~kept)[jury].mean() if jury.any() else None,
    }


answer = gate


# %% wrong: `right` is `None` for `one` = `[True]`
def gate(one, other, jury):
    kept = one == other
    return {
        "coverage": kept.mean(),
        "right": (kept & (one == jury)).sum() / max(kept.sum(), 1) or None,
        "lost": (~kept)[jury].mean() if jury.any() else None,
    }


answer = gate


# %% wrong: it is a pandas Series
def gate(one, other, jury):
    kept = one == other
    return pd.Series(
        {
            "coverage": kept.mean(),
            "right": (one == jury)[kept].mean() if kept.any() else None,
            "lost": (~kept)[jury].mean() if jury.any() else None,
        }
    )


answer = gate


# %% wrong: the first parameter for the jury's labels
def gate(jury, one, other):
    kept = one == other
    return {
        "coverage": kept.mean(),
        "right": (one == jury)[kept].mean() if kept.any() else None,
        "lost": (~kept)[jury].mean() if jury.any() else None,
    }


answer = gate


# %% wrong: and `jury` = `[False]` should be a dictionary; it is `None`
def gate(one, other, jury):
    kept = one == other
    if not kept.any() or not jury.any():
        return None
    return {
        "coverage": kept.mean(),
        "right": (one == jury)[kept].mean(),
        "lost": (~kept)[jury].mean(),
    }


answer = gate


# %% wrong: `right` should be 0.6 for `one` = `[True, True, True, False, False, False]`
def gate(one, other, jury):
    kept = one == other
    return {
        "coverage": kept.mean(),
        "right": (one & other & jury)[kept].mean() if kept.any() else None,
        "lost": (~kept)[jury].mean() if jury.any() else None,
    }


answer = gate


# %% wrong: `lost` is `None` for `one` = `[True, False, True, False]`
def gate(one, other, jury):
    kept = one == other
    if not kept.any():
        return {"coverage": 0.0, "right": None, "lost": None}
    return {
        "coverage": kept.mean(),
        "right": (one == jury)[kept].mean(),
        "lost": (~kept)[jury].mean() if jury.any() else None,
    }


answer = gate
