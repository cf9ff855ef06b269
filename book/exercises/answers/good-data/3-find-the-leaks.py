# %% starter
def suspects(frame, label):
    return ...


answer = suspects


# %% solution
def suspects(frame, label):
    flagged = []
    for column in frame:
        empty = frame[column].isna()
        is_number = pd.api.types.is_numeric_dtype(frame[column])
        by_value = is_number and abs(auc_alone(frame[column], label) - 50) >= 25
        by_gap = empty.sum() >= 20 and label[empty].mean() >= 0.95
        if by_value or by_gap:
            flagged.append(column)
    return flagged


answer = suspects


# %% right
def suspects(frame, label):
    numbers = frame.select_dtypes("number")
    power = numbers.apply(
        lambda c: max(auc_alone(c, label), 100 - auc_alone(c, label))
    )
    empty = frame.isna()
    rate = empty.apply(lambda e: label[e].mean())
    return set(power[power >= 75].index) | set(
        frame.columns[(empty.sum() >= 20) & (rate >= 0.95)]
    )


answer = suspects


# %% wrong: gaps
def suspects(frame, label):
    found = []
    for c in frame:
        e = frame[c].isna()
        n = pd.api.types.is_numeric_dtype(frame[c])
        if n and abs(auc_alone(frame[c], label) - 50) >= 25:
            found.append(c)
    return found


answer = suspects


# %% wrong: not a share of the rows
def suspects(frame, label):
    found = []
    for c in frame:
        e = frame[c].isna()
        n = pd.api.types.is_numeric_dtype(frame[c])
        if (n and abs(auc_alone(frame[c], label) - 50) >= 25) or (
            e.mean() >= 0.2 and label[e].mean() >= 0.95
        ):
            found.append(c)
    return found


answer = suspects


# %% wrong: not with 95
def suspects(frame, label):
    found = []
    for c in frame:
        e = frame[c].isna()
        n = pd.api.types.is_numeric_dtype(frame[c])
        if (n and abs(auc_alone(frame[c], label) - 50) >= 25) or (
            e.sum() >= 20 and label[e].mean() >= 95
        ):
            found.append(c)
    return found


answer = suspects


# %% wrong: Take the empty rows
def suspects(frame, label):
    found = []
    for c in frame:
        e = frame[c].isna()
        n = pd.api.types.is_numeric_dtype(frame[c])
        if (n and abs(auc_alone(frame[c], label) - 50) >= 25) or (
            e.sum() >= 20 and e[label == 1].mean() >= 0.95
        ):
            found.append(c)
    return found


answer = suspects


# %% wrong: for its AUC
def suspects(frame, label):
    found = []
    for c in frame:
        e = frame[c].isna()
        n = pd.api.types.is_numeric_dtype(frame[c])
        if e.sum() >= 20 and label[e].mean() >= 0.95:
            found.append(c)
    return found


answer = suspects


# %% wrong: upside down
def suspects(frame, label):
    found = []
    for c in frame:
        e = frame[c].isna()
        n = pd.api.types.is_numeric_dtype(frame[c])
        if (n and auc_alone(frame[c], label) >= 75) or (
            e.sum() >= 20 and label[e].mean() >= 0.95
        ):
            found.append(c)
    return found


answer = suspects


# %% wrong: at least 20
def suspects(frame, label):
    found = []
    for c in frame:
        e = frame[c].isna()
        n = pd.api.types.is_numeric_dtype(frame[c])
        if (n and abs(auc_alone(frame[c], label) - 50) >= 25) or (
            e.sum() and label[e].mean() >= 0.95
        ):
            found.append(c)
    return found


answer = suspects


# %% wrong: not enough to be a suspect
def suspects(frame, label):
    found = []
    for c in frame:
        e = frame[c].isna()
        n = pd.api.types.is_numeric_dtype(frame[c])
        if (n and abs(auc_alone(frame[c], label) - 50) >= 25) or e.sum() >= 20:
            found.append(c)
    return found


answer = suspects


# %% wrong: `wind_gust` should not
def suspects(frame, label):
    found = []
    for c in frame:
        e = frame[c].isna()
        n = pd.api.types.is_numeric_dtype(frame[c])
        if (n and abs(auc_alone(frame[c], label) - 50) >= 5) or (
            e.sum() >= 20 and label[e].mean() >= 0.95
        ):
            found.append(c)
    return found


answer = suspects


# %% wrong: a column of text
def suspects(frame, label):
    found = []
    for c in frame:
        e = frame[c].isna()
        n = pd.api.types.is_numeric_dtype(frame[c])
        if (n and abs(auc_alone(frame[c], label) - 50) >= 25) or (
            n and (e.sum() >= 20 and label[e].mean() >= 0.95)
        ):
            found.append(c)
    return found


answer = suspects


# %% wrong: every column of numbers
def suspects(frame, label):
    found = []
    for c in frame:
        e = frame[c].isna()
        n = pd.api.types.is_numeric_dtype(frame[c])
        if (n and auc_alone(frame[c], label) >= 0.75) or (
            e.sum() >= 20 and label[e].mean() >= 0.95
        ):
            found.append(c)
    return found


answer = suspects

# %% wrong: other columns
answer = lambda frame, label: [
    "dep_delay",
    "arr_delay",
    "dep_time",
    "arr_time",
    "air_time",
    "tailnum",
]

# %% wrong: for its name
answer = lambda frame, label: [
    c
    for c, known in flights.COLUMNS.items()
    if not known.known_before_departure and c in frame
]


# %% wrong: ValueError
def suspects(frame, label):
    found = []
    for c in frame:
        e = frame[c].isna()
        n = pd.api.types.is_numeric_dtype(frame[c])
        if abs(auc_alone(frame[c], label) - 50) >= 25 or (
            e.sum() >= 20 and label[e].mean() >= 0.95
        ):
            found.append(c)
    return found


answer = suspects

# %% wrong: names of columns
answer = lambda frame, label: frame.isna().sum()


# %% wrong: every column
def suspects(frame, label):
    found = []
    for c in frame:
        e = frame[c].isna()
        n = pd.api.types.is_numeric_dtype(frame[c])
        if True:
            found.append(c)
    return found


answer = suspects


# %% wrong: exactly 20 empty cells
def suspects(frame, label):
    out = []
    for c in frame:
        e = frame[c].isna()
        n = pd.api.types.is_numeric_dtype(frame[c])
        if (
            n
            and abs(auc_alone(frame[c], label) - 50) >= 25
            or e.sum() > 20
            and label[e].mean() >= 0.95
        ):
            out.append(c)
    return out


answer = suspects


# %% wrong: exactly 95 % of the empty
def suspects(frame, label):
    out = []
    for c in frame:
        e = frame[c].isna()
        n = pd.api.types.is_numeric_dtype(frame[c])
        if (
            n
            and abs(auc_alone(frame[c], label) - 50) >= 25
            or e.sum() >= 20
            and label[e].mean() > 0.95
        ):
            out.append(c)
    return out


answer = suspects


# %% wrong: `crew` should not
def suspects(frame, label):
    out = []
    for c in frame:
        e = frame[c].isna()
        n = pd.api.types.is_numeric_dtype(frame[c])
        if (
            n
            and abs(auc_alone(frame[c], label) - 50) >= 25
            or e.sum() >= 20
            and label[e].mean() >= 0.9
        ):
            out.append(c)
    return out


answer = suspects


# %% wrong: nearly all have label 0
def suspects(frame, label):
    out = []
    for c in frame:
        e = frame[c].isna()
        n = pd.api.types.is_numeric_dtype(frame[c])
        if (
            n
            and abs(auc_alone(frame[c], label) - 50) >= 25
            or e.sum() >= 20
            and not 0.05 < label[e].mean() < 0.95
        ):
            out.append(c)
    return out


answer = suspects


# %% wrong: exactly 75 %
def suspects(frame, label):
    out = []
    for c in frame:
        e = frame[c].isna()
        n = pd.api.types.is_numeric_dtype(frame[c])
        if (
            n
            and abs(auc_alone(frame[c], label) - 50) > 25
            or e.sum() >= 20
            and label[e].mean() >= 0.95
        ):
            out.append(c)
    return out


answer = suspects


# %% wrong: `shelf` should not
def suspects(frame, label):
    out = []
    for c in frame:
        e = frame[c].isna()
        n = pd.api.types.is_numeric_dtype(frame[c])
        if (
            n
            and abs(auc_alone(frame[c], label) - 50) >= 20
            or e.sum() >= 20
            and label[e].mean() >= 0.95
        ):
            out.append(c)
    return out


answer = suspects


# %% wrong: more than once
def suspects(frame, label):
    out = []
    for c in frame:
        e = frame[c].isna()
        n = pd.api.types.is_numeric_dtype(frame[c])
        if n and abs(auc_alone(frame[c], label) - 50) >= 25:
            out.append(c)
        if e.sum() >= 20 and label[e].mean() >= 0.95:
            out.append(c)
    return out


answer = suspects


# %% wrong: decimal numbers
def suspects(frame, label):
    out = []
    for c in frame:
        e = frame[c].isna()
        n = frame[c].dtype == float
        if (
            n
            and abs(auc_alone(frame[c], label) - 50) >= 25
            or e.sum() >= 20
            and label[e].mean() >= 0.95
        ):
            out.append(c)
    return out


answer = suspects


# %% wrong: with 0 or the like
def suspects(frame, label):
    out = []
    for c in frame:
        e = frame[c].isna()
        n = pd.api.types.is_numeric_dtype(frame[c])
        if (
            n
            and abs(auc_alone(frame[c].fillna(0), label) - 50) >= 25
            or e.sum() >= 20
            and label[e].mean() >= 0.95
        ):
            out.append(c)
    return out


answer = suspects


# %% wrong: You round the AUC
def suspects(frame, label):
    out = []
    for c in frame:
        e = frame[c].isna()
        n = pd.api.types.is_numeric_dtype(frame[c])
        if (
            n
            and abs(round(auc_alone(frame[c], label)) - 50) >= 25
            or e.sum() >= 20
            and label[e].mean() >= 0.95
        ):
            out.append(c)
    return out


answer = suspects


# %% wrong: You round the share
def suspects(frame, label):
    out = []
    for c in frame:
        e = frame[c].isna()
        n = pd.api.types.is_numeric_dtype(frame[c])
        if (
            n
            and abs(auc_alone(frame[c], label) - 50) >= 25
            or e.sum() >= 20
            and round(label[e].mean(), 2) >= 0.95
        ):
            out.append(c)
    return out


answer = suspects


# %% wrong: whatever their label
def suspects(frame, label):
    out = []
    for c in frame:
        e = frame[c].isna()
        n = pd.api.types.is_numeric_dtype(frame[c])
        if (
            n
            and abs(auc_alone(frame[c], label) - 50) >= 25
            or label[e].sum() >= 20
            and label[e].mean() >= 0.95
        ):
            out.append(c)
    return out


answer = suspects


# %% wrong: together with `or`
def suspects(frame, label):
    out = []
    for c in frame:
        e = frame[c].isna()
        n = pd.api.types.is_numeric_dtype(frame[c])
        if (
            n
            and abs(auc_alone(frame[c], label) - 50) >= 25
            and e.sum() >= 20
            and label[e].mean() >= 0.95
        ):
            out.append(c)
    return out


answer = suspects


# %% wrong: ValueError
def suspects(frame, label):
    out = []
    for c in frame:
        e = frame[c].isna()
        n = frame[c].dtype != object
        by_value = n and abs(auc_alone(frame[c], label) - 50) >= 25
        if by_value or e.sum() >= 20 and label[e].mean() >= 0.95:
            out.append(c)
    return out


answer = suspects


# %% wrong: reads `january`
def suspects(frame, label):
    out = []
    for c in [c for c in january if c in frame]:
        e = frame[c].isna()
        n = pd.api.types.is_numeric_dtype(frame[c])
        by_value = n and abs(auc_alone(frame[c], label) - 50) >= 25
        if by_value or e.sum() >= 20 and label[e].mean() >= 0.95:
            out.append(c)
    return out


answer = suspects


# %% wrong: where the column is filled as well
def suspects(frame, label):
    out = []
    for c in frame:
        e = frame[c].isna()
        n = pd.api.types.is_numeric_dtype(frame[c])
        by_value = n and abs(auc_alone(frame[c], label) - 50) >= 25
        if (
            by_value
            or e.sum() >= 20
            and label[e].mean() - label[~e].mean() >= 0.95
        ):
            out.append(c)
    return out


answer = suspects


# %% wrong: of the filled rows
def suspects(frame, label):
    out = []
    for c in frame:
        e = frame[c].isna()
        n = pd.api.types.is_numeric_dtype(frame[c])
        by_value = n and abs(auc_alone(frame[c], label) - 50) >= 25
        if by_value or e.sum() >= 20 and label[~e].mean() >= 0.95:
            out.append(c)
    return out


answer = suspects


# %% wrong: share of the cells is empty
def suspects(frame, label):
    out = []
    for c in frame:
        e = frame[c].isna()
        n = pd.api.types.is_numeric_dtype(frame[c])
        by_value = n and abs(auc_alone(frame[c], label) - 50) >= 25
        if by_value or e.sum() >= 20 and e.mean() >= 0.95:
            out.append(c)
    return out


answer = suspects


# %% wrong: `since` should not
def suspects(frame, label):
    out = []
    for c in frame:
        e, values = frame[c].isna(), frame[c]
        n = values.dtype != object and values.dtype != "category"
        by_value = n and abs(auc_alone(values, label) - 50) >= 25
        if by_value or e.sum() >= 20 and label[e].mean() >= 0.95:
            out.append(c)
    return out


answer = suspects


# %% wrong: with their mean
def suspects(frame, label):
    out = []
    for c in frame:
        e, values = frame[c].isna(), frame[c]
        n = pd.api.types.is_numeric_dtype(values)
        by_value = (
            n and abs(auc_alone(values.fillna(values.mean()), label) - 50) >= 25
        )
        if by_value or e.sum() >= 20 and label[e].mean() >= 0.95:
            out.append(c)
    return out


answer = suspects


# %% wrong: You flag no column
def suspects(frame, label):
    found = []
    for c in frame:
        e = frame[c].isna()
        if e.sum() >= 20 and label[e].mean() >= 95:
            n = pd.api.types.is_numeric_dtype(frame[c])
            if n and abs(auc_alone(frame[c], label) - 50) >= 25:
                found.append(c)
    return found


answer = suspects


# %% wrong: inside the loop
def suspects(frame, label):
    found = []
    for c in frame:
        e = frame[c].isna()
        n = pd.api.types.is_numeric_dtype(frame[c])
        by_value = n and abs(auc_alone(frame[c], label) - 50) >= 25
        if by_value or (e.sum() >= 20 and label[e].mean() >= 0.95):
            found.append(c)
            return found
    return found


answer = suspects
