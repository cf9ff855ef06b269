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


# %% right
def labels_at(rows, now):
    rows = rows.sort_values("planned_arrival")  # the index tells the order
    late = ~(rows["arr_delay"] < 15)
    return late.astype(float).where(rows["planned_arrival"] < now - 14)


answer = labels_at


# %% right
def labels_at(rows, now):
    label = (~(rows["arr_delay"] < 15)).astype("Int64")
    label[rows["planned_arrival"] + 15 > now] = pd.NA
    return label


answer = labels_at


# %% wrong: another index than the rows
def labels_at(rows, now):
    rows = rows.reset_index(drop=True)
    late = ~(rows["arr_delay"] < 15)
    return late.astype(float).where(rows["planned_arrival"] + 15 <= now)


answer = labels_at


# %% wrong: is a text
def labels_at(rows, now):
    late = np.where(rows["arr_delay"] < 15, "0", "1")
    return [
        label if planned + 15 <= now else np.nan
        for label, planned in zip(late, rows["planned_arrival"])
    ]


answer = labels_at


# %% wrong: in the order of `planned_arrival`
def labels_at(rows, now):
    rows = rows.sort_values("planned_arrival")
    late = ~(rows["arr_delay"] < 15)
    return list(late.astype(float).where(rows["planned_arrival"] + 15 <= now))


answer = labels_at


# %% wrong: in the order of the index
def labels_at(rows, now):
    rows = rows.sort_index()
    late = ~(rows["arr_delay"] < 15)
    return list(late.astype(float).where(rows["planned_arrival"] + 15 <= now))


answer = labels_at


# %% wrong: from the last row to the first
def labels_at(rows, now):
    rows = rows[::-1]
    late = ~(rows["arr_delay"] < 15)
    return list(late.astype(float).where(rows["planned_arrival"] + 15 <= now))


answer = labels_at


# %% wrong: as of every flight that has landed
def labels_at(rows, now):
    never = rows["arr_delay"].isna()
    return never.astype(float).where(rows["planned_arrival"] + 15 <= now)


answer = labels_at


# %% wrong: 1440 or later
def labels_at(rows, now):
    late = ~(rows["arr_delay"] < 15)
    due = rows["planned_arrival"].between(0, now - 15) & (
        rows["planned_arrival"] < 1440
    )
    return late.astype(float).where(due)


answer = labels_at


# %% wrong: 1440 or later
def labels_at(rows, now):
    late = ~(rows["arr_delay"] < 15)
    return late.astype(float).where(rows["planned_arrival"] % 1440 + 15 <= now)


answer = labels_at


# %% wrong: does not depend on `now`
def labels_at(rows, now):
    late = ~(rows["arr_delay"] < 15)
    return late.astype(float).where(rows["planned_arrival"] + 15 <= 18 * 60)


answer = labels_at


# %% wrong: the flight planned for 730
def labels_at(rows, now):
    late = ~(rows["arr_delay"] < 15)
    return late.astype(float).where(rows["planned_arrival"] + 360 <= now)


answer = labels_at


# %% wrong: the flight planned for 600
def labels_at(rows, now):
    late = ~(rows["arr_delay"] < 15)
    return late.astype(float).where(rows["planned_arrival"] + 481 <= now)


answer = labels_at


# %% wrong: 1 and 0 have changed places
def labels_at(rows, now):
    punctual = rows["arr_delay"] < 15
    return punctual.astype(float).where(rows["planned_arrival"] + 15 <= now)


answer = labels_at
