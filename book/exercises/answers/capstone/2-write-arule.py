# %% starter
def millibars(rows):
    return ...


answer = millibars


# %% solution
def millibars(rows):
    low = rows["pressure"] < 40
    rows = rows.copy()
    rows.loc[low, "pressure"] *= 33.8639
    return rows


answer = millibars

# %% right
answer = lambda rows: rows.assign(
    pressure=rows["pressure"].mask(
        rows["pressure"] < 40, rows["pressure"] * 33.8639
    )
)


# %% right
def millibars(rows):
    # 0 times anything is 0
    low = rows["pressure"].between(0, 40, inclusive="neither")
    rows = rows.copy()
    rows.loc[low, "pressure"] *= 33.8639
    return rows


answer = millibars


# %% wrong: A missing pressure became
def millibars(rows):
    rows = rows.fillna({"pressure": 1016})
    rows.loc[rows["pressure"] < 40, "pressure"] *= 33.8639
    return rows


answer = millibars


# %% wrong: a pressure of 40 became
def millibars(rows):
    low = rows["pressure"] <= 40
    rows = rows.copy()
    rows.loc[low, "pressure"] *= 33.8639
    return rows


answer = millibars


# %% wrong: At another airport
def millibars(rows):
    low = (rows["pressure"] < 40) & (
        rows.get("origin", pd.Series("LGA", rows.index)) == "LGA"
    )
    rows = rows.copy()
    rows.loc[low, "pressure"] *= 33.8639
    return rows


answer = millibars


# %% wrong: it does not drop them
def millibars(rows):
    return rows[rows["pressure"] >= 40]


answer = millibars


# %% wrong: It says which row is which
def millibars(rows):
    low = rows["pressure"] < 40
    rows = rows.copy()
    rows.loc[low, "pressure"] *= 33.8639
    return rows.reset_index(drop=True)


answer = millibars


# %% wrong: became missing
def millibars(rows):
    return rows.assign(pressure=rows["pressure"].where(rows["pressure"] >= 40))


answer = millibars


# %% wrong: no `return` in it gives a value
def millibars(rows):
    rows = rows.copy()
    rows.loc[rows["pressure"] < 40, "pressure"] *= 33.8639


answer = millibars


# %% wrong: and only `pressure` is wrong
def millibars(rows):
    numbers = rows.select_dtypes("number")
    return rows.assign(**numbers.mask(numbers < 40, numbers * 33.8639))


answer = millibars


# %% wrong: the rows, a DataFrame
def millibars(rows):
    return rows["pressure"].mask(
        rows["pressure"] < 40, rows["pressure"] * 33.8639
    )


answer = millibars


# %% wrong: Near the limit (below 40): a pressure of 39.99
def millibars(rows):
    low = rows["pressure"] < 32
    rows = rows.copy()
    rows.loc[low, "pressure"] *= 33.8639
    return rows


answer = millibars


# %% right
def millibars(rows):
    values = [p * 33.8639 if p < 40 else p for p in rows["pressure"]]
    return rows.assign(pressure=pd.Series(values, rows.index, dtype=object))


answer = millibars


# %% right
def millibars(rows):
    column = rows["pressure"]
    column = column.mask(column < 40, column * 33.8639).astype(object)
    return rows.assign(pressure=column.where(column.notna(), None))


answer = millibars


# %% wrong: yours holds the text '1016.2'
def millibars(rows):
    column = rows["pressure"]
    column = column.mask(column < 40, column * 33.8639)
    return rows.assign(pressure=column.astype(str))


answer = millibars


# %% wrong: A pressure of 1016.2 became missing; 1016.2 is right. Leave it as it is.
def millibars(rows):
    column = rows["pressure"]
    return rows.assign(pressure=(column * 33.8639).where(column < 40))


answer = millibars


# %% wrong: 30.01 became 1016.26; 1016.256 is right
def millibars(rows):
    column = rows["pressure"]
    column = column.mask(column < 40, column * 33.8639)
    return rows.assign(pressure=column.round(2))


answer = millibars


# %% wrong: 30.01 became 1016.259; 1016.256 is right
def millibars(rows):
    column = rows["pressure"]
    return rows.assign(pressure=column.mask(column < 40, column * 33.864))


answer = millibars


# %% wrong: A pressure of 0 became missing; 0 is right. Leave it as it is.
def millibars(rows):
    column = rows["pressure"].replace(0, None)
    return rows.assign(pressure=column.mask(column < 40, column * 33.8639))


answer = millibars


# %% wrong: a pressure of 10 became 10; 338.639 is right
def millibars(rows):
    column = rows["pressure"]
    low = column.between(20, 40, inclusive="left")
    return rows.assign(pressure=column.mask(low, column * 33.8639))


answer = millibars


# %% wrong: There were 3 rows, and 2 came back
def millibars(rows):
    column = rows["pressure"]
    column = column.mask(column < 40, column * 33.8639)
    return rows.assign(pressure=column).drop_duplicates()


answer = millibars


# %% wrong: Your rows stand in another order
def millibars(rows):
    column = rows["pressure"]
    column = column.mask(column < 40, column * 33.8639)
    return rows.assign(pressure=column).sort_index()


answer = millibars


# %% wrong: You divide by
def millibars(rows):
    rows = rows.copy()
    rows.loc[rows["pressure"] < 40, "pressure"] /= 33.8639
    return rows


answer = millibars


# %% wrong: You multiply every
def millibars(rows):
    out = rows.copy()
    out["pressure"] = out["pressure"] * 33.8639
    return out


answer = millibars


# %% wrong: You multiply those that are right
def millibars(rows):
    out = rows.copy()
    out["pressure"] = out["pressure"].where(
        out["pressure"] < 40, out["pressure"] * 33.8639
    )
    return out


answer = millibars


# %% wrong: All pressures came back
def millibars(rows):
    out = rows.copy()
    low = out[out["pressure"] < 40]
    low["pressure"] = low["pressure"] * 33.8639
    return out


answer = millibars


# %% wrong: You round
def millibars(rows):
    out = rows.copy()
    p = out["pressure"]
    out["pressure"] = p.where(~(p < 40), (p * 33.8639).round(0))
    return out


answer = millibars


# %% wrong: the same number into each row
def millibars(rows):
    out = rows.copy()
    out.loc[out["pressure"] < 40, "pressure"] = 1016.0
    return out


answer = millibars


# %% wrong: You multiply by 33.86;
def millibars(rows):
    out = rows.copy()
    out.loc[out["pressure"] < 40, "pressure"] *= 33.86
    return out


answer = millibars
