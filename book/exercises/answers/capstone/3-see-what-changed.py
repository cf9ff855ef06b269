# %% starter
def touched(before, after):
    return ...


answer = touched


# %% solution
def touched(before, after):
    kept = before.loc[after.index]
    counts = {}
    for name in before.columns:
        missing = kept[name].isna() & after[name].isna()
        differs = (kept[name] != after[name]) & ~missing
        if differs.any():
            counts[name] = differs.sum()
    return counts


answer = touched


# %% right
def touched(before, after):
    kept = before.reindex(after.index)
    same = (kept == after) | (kept.isna() & after.isna())
    counts = (~same).sum()
    return counts[counts > 0].to_dict()


answer = touched


# %% right
def touched(before, after):
    kept = before.loc[after.index]
    counts = {}
    for name in after.columns:
        missing = kept[name].isna() & after[name].isna()
        differs = (kept[name] != after[name]) & ~missing
        if differs.any():
            counts[name] = int(differs.sum())
    return counts


answer = touched


# %% wrong: You count cells that are missing in both
def touched(before, after):
    kept = before.loc[after.index]
    counts = (kept != after).sum()
    return counts[counts > 0].to_dict()


answer = touched


# %% wrong: compares only where both have a value
def touched(before, after):
    kept = before.loc[after.index]
    both = kept.notna() & after.notna()
    counts = ((kept != after) & both).sum()
    return counts[counts > 0].to_dict()


answer = touched


# %% wrong: has become missing is a difference
def touched(before, after):
    kept = before.loc[after.index]
    counts = ((kept != after) & after.notna()).sum()
    return counts[counts > 0].to_dict()


answer = touched


# %% wrong: Nothing was changed
def touched(before, after):
    kept = before.loc[after.index]
    same = (kept == after) | (kept.isna() & after.isna())
    return {
        name: int(n)
        for name, n in (~same).sum().items()
        if n or name == "arr_delay" and not (~same).any().any()
    }


answer = touched


# %% wrong: may stand in another order
def touched(before, after):
    kept = before[before.index.isin(after.index)]
    counts = {}
    for name in before.columns:
        old, new = kept[name].to_numpy(), after[name].to_numpy()
        differs = (old != new) & ~(pd.isna(old) & pd.isna(new))
        if differs.any():
            counts[name] = int(differs.sum())
    return counts


answer = touched


# %% wrong: You count the rows that were dropped
def touched(before, after):
    after = after.reindex(before.index)
    same = (before == after) | (before.isna() & after.isna())
    counts = (~same).sum()
    return counts[counts > 0].to_dict()


answer = touched


# %% wrong: should be an `int`
def touched(before, after):
    kept = before.loc[after.index]
    same = (kept == after) | (kept.isna() & after.isna())
    return {name: True for name in before if (~same[name]).any()}


answer = touched


# %% wrong: a dict from column to number
def touched(before, after):
    kept = before.loc[after.index]
    same = (kept == after) | (kept.isna() & after.isna())
    return [name for name in before if (~same[name]).any()]


answer = touched


# %% wrong: The columns should stand as they do in `before`
def touched(before, after):
    kept = before.loc[after.index]
    same = (kept == after) | (kept.isna() & after.isna())
    counts = (~same).sum().sort_index(ascending=False)
    order = sorted(counts.index)
    return {name: int(counts[name]) for name in order if counts[name]}


answer = touched


# %% wrong: no `return` in it gives a value
def touched(before, after):
    kept = before.loc[after.index]
    print((kept != after).sum())


answer = touched


# %% wrong: has been filled is a difference
def touched(before, after):
    kept = before.loc[after.index]
    counts = ((kept != after) & kept.notna()).sum()
    return counts[counts > 0].to_dict()


answer = touched


# %% wrong: You treat a missing cell as a 0
def touched(before, after):
    kept = before.loc[after.index].astype(object)
    came = after.astype(object)
    counts = (kept.where(kept.notna(), 0) != came.where(came.notna(), 0)).sum()
    return counts[counts > 0].to_dict()


answer = touched


# %% wrong: You compare by position. The index
def touched(before, after):
    kept = before.head(len(after)).reset_index(drop=True)
    came = after.reset_index(drop=True)
    same = (kept == came) | (kept.isna() & came.isna())
    counts = (~same).sum()
    return counts[counts > 0].to_dict()


answer = touched


# %% wrong: nothing differs does not belong
def touched(before, after):
    kept = before.loc[after.index]
    same = (kept == after) | (kept.isna() & after.isna())
    return (~same).sum().to_dict()


answer = touched


# %% wrong: yours is `None`
def touched(before, after):
    kept = before.loc[after.index]
    same = (kept == after) | (kept.isna() & after.isna())
    counts = (~same).sum()
    return counts[counts > 0].to_dict() or None


answer = touched


# %% wrong: by 0.0001
def touched(before, after):
    kept = before.loc[after.index]
    counts = {}
    for name in before:
        both = kept[name].isna() & after[name].isna()
        differs = (kept[name] != after[name]) & ~both
        if name != "carrier":
            differs &= ~((kept[name] - after[name]).abs() < 1e-3)
        if differs.any():
            counts[name] = differs.sum()
    return counts


answer = touched


# %% wrong: 5.0 in place of 5
def touched(before, after):
    kept = before.loc[after.index]
    counts = (kept.astype(str) != after.astype(str)).sum()
    return counts[counts > 0].to_dict()


answer = touched


# %% wrong: as an empty text
def touched(before, after):
    kept = before.loc[after.index].astype(object).fillna("")
    counts = (kept != after.astype(object).fillna("")).sum()
    return counts[counts > 0].to_dict()


answer = touched


# %% wrong: the rows of `before` stand in another order
def touched(before, after):
    before.sort_index(inplace=True)
    kept = before.loc[after.index]
    same = (kept == after) | (kept.isna() & after.isna())
    counts = (~same).sum()
    return counts[counts > 0].to_dict()


answer = touched


# %% wrong: filled with −1.
def touched(before, after):
    kept = before.loc[after.index].astype(object).fillna(-1)
    counts = (kept != after.astype(object).fillna(-1)).sum()
    return counts[counts > 0].to_dict()


answer = touched


# %% wrong: filled with the mean of the others
def touched(before, after):
    kept = before.loc[after.index]
    counts = {}
    for name in before:
        number = pd.api.types.is_numeric_dtype(kept[name])
        fill = kept[name].mean() if number else "unknown"
        count = (kept[name].fillna(fill) != after[name].fillna(fill)).sum()
        if count:
            counts[name] = count
    return counts


answer = touched


# %% wrong: filled with −999
def touched(before, after):
    kept = before.loc[after.index].astype(object).fillna(-999)
    counts = (kept != after.astype(object).fillna(-999)).sum()
    return counts[counts > 0].to_dict()


answer = touched


# %% wrong: and a missing carrier with 'missing'
def touched(before, after):
    kept = before.loc[after.index].astype(object).fillna("missing")
    counts = (kept != after.astype(object).fillna("missing")).sum()
    return counts[counts > 0].to_dict()


answer = touched


# %% wrong: yours are ['carrier', 'hour', 'arr_delay']
def touched(before, after):
    kept = before.loc[after.index]
    same = (kept == after) | (kept.isna() & after.isna())
    counts = (~same).sum().sort_values(kind="stable")
    return counts[counts > 0].to_dict()


answer = touched


# %% wrong: The columns should stand as they do in `before`
def touched(before, after):
    kept = before.loc[after.index]
    same = (kept == after) | (kept.isna() & after.isna())
    counts = (~same).sum()
    order = sorted(counts.index, reverse=True)
    return {name: int(counts[name]) for name in order if counts[name]}


answer = touched


# %% wrong: Two rows are alike
def touched(before, after):
    before, after = before.drop_duplicates(), after.drop_duplicates()
    both = after.index.intersection(before.index)
    kept, came = before.loc[both], after.loc[both]
    same = (kept == came) | (kept.isna() & came.isna())
    counts = (~same).sum()
    return counts[counts > 0].to_dict()


answer = touched


# %% wrong: stayed as they were
def touched(before, after):
    old = before.loc[after.index]
    same = (old == after) | (old.isna() & after.isna())
    return {c: int(same[c].sum()) for c in before.columns if not same[c].all()}


answer = touched


# %% wrong: columns of numbers only
def touched(before, after):
    old = before.loc[after.index].select_dtypes("number")
    new = after[old.columns]
    differs = (old != new) & ~(old.isna() & new.isna())
    return {c: int(k) for c, k in differs.sum().items() if k}


answer = touched


# %% wrong: in which any column differs
def touched(before, after):
    old = before.loc[after.index]
    differs = (old != after) & ~(old.isna() & after.isna())
    total = int(differs.any(axis=1).sum())
    return {c: total for c in before.columns if differs[c].any()}


answer = touched


# %% wrong: are left are as they were. Right is {}
def touched(before, after):
    differs = (before != after) & ~(before.isna() & after.isna())
    return {c: int(k) for c, k in differs.sum().items() if k}


answer = touched
