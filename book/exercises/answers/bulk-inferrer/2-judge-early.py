# %% starter
def labels_at(rows, now):
    return ...


answer = labels_at


# %% solution
def labels_at(rows, now):
    label = ((rows["arr_delay"] >= 15) | rows["arr_delay"].isna()).astype(float)
    due = rows["planned_arrival"] + 15 <= now
    return label.where(due)


answer = labels_at


# %% right
def labels_at(rows, now):
    said = []
    for planned, delay in zip(rows["planned_arrival"], rows["arr_delay"]):
        if now - planned < 15:
            said.append(None)
        else:
            said.append(0 if delay < 15 else 1)
    return said


answer = labels_at


# %% right
def labels_at(rows, now):
    late = ~(rows["arr_delay"] < 15)
    return np.where(now - rows["planned_arrival"] >= 15, late, np.nan)


answer = labels_at


# %% wrong: not even due
def labels_at(rows, now):
    return ((rows["arr_delay"] >= 15) | rows["arr_delay"].isna()).astype(int)


answer = labels_at


# %% wrong: only what has landed
def labels_at(rows, now):
    return (
        (rows["arr_delay"] >= 15).astype(float).where(rows["arr_delay"].notna())
    )


answer = labels_at


# %% wrong: may still be changed
def labels_at(rows, now):
    label = ((rows["arr_delay"] >= 15) | rows["arr_delay"].isna()).astype(float)
    due = rows["planned_arrival"] <= now
    return label.where(due)


answer = labels_at


# %% wrong: landed early
def labels_at(rows, now):
    label = ((rows["arr_delay"] >= 15) | rows["arr_delay"].isna()).astype(float)
    due = (rows["planned_arrival"] + 15 <= now) | rows["arr_delay"].notna()
    return label.where(due)


answer = labels_at


# %% wrong: alone at its minute
def labels_at(rows, now):
    label = ((rows["arr_delay"] >= 15) | rows["arr_delay"].isna()).astype(float)
    due = (rows["planned_arrival"] + 15 <= now) | rows[
        "arr_delay"
    ].notna().groupby(rows["planned_arrival"]).transform("all")
    return label.where(due)


answer = labels_at


# %% wrong: still out
def labels_at(rows, now):
    label = (rows["arr_delay"] >= 15).astype(float)
    due = rows["planned_arrival"] + 15 <= now
    return label.where(due)


answer = labels_at


# %% wrong: no label for a flight that is still out
def labels_at(rows, now):
    label = ((rows["arr_delay"] >= 15) | rows["arr_delay"].isna()).astype(float)
    due = (rows["planned_arrival"] + 15 <= now) & rows["arr_delay"].notna()
    return label.where(due)


answer = labels_at


# %% wrong: exactly 15
def labels_at(rows, now):
    label = ((rows["arr_delay"] > 15) | rows["arr_delay"].isna()).astype(float)
    due = rows["planned_arrival"] + 15 <= now
    return label.where(due)


answer = labels_at


# %% wrong: longer than you must
def labels_at(rows, now):
    label = ((rows["arr_delay"] >= 15) | rows["arr_delay"].isna()).astype(float)
    due = rows["planned_arrival"] + 120 <= now
    return label.where(due)


answer = labels_at


# %% wrong: longer than you must
def labels_at(rows, now):
    label = ((rows["arr_delay"] >= 15) | rows["arr_delay"].isna()).astype(float)
    due = rows["planned_arrival"] + 15 < now
    return label.where(due)


answer = labels_at


# %% wrong: may still land
def labels_at(rows, now):
    label = ((rows["arr_delay"] >= 15) | rows["arr_delay"].isna()).astype(float)
    due = rows["planned_arrival"] + 14 <= now
    return label.where(due)


answer = labels_at


# %% wrong: count from the departure
def labels_at(rows, now):
    label = ((rows["arr_delay"] >= 15) | rows["arr_delay"].isna()).astype(float)
    due = rows["planned_arrival"] <= now - 480
    return label.where(due)


answer = labels_at


# %% wrong: no flight at all
def labels_at(rows, now):
    return [None] * len(rows)


answer = labels_at


# %% wrong: should have the label
def labels_at(rows, now):
    label = ((rows["arr_delay"] >= 14) | rows["arr_delay"].isna()).astype(float)
    due = rows["planned_arrival"] + 15 <= now
    return label.where(due)


answer = labels_at
