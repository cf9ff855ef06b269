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


# %% wrong: a pressure of 1016.2 became
def millibars(rows):
    return rows.assign(pressure=rows["pressure"] * 33.8639)


answer = millibars


# %% wrong: a pressure of 30.01 became
def millibars(rows):
    low = rows["pressure"] < 40
    rows = rows.copy()
    rows.loc[low, "pressure"] = 1016
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


# %% wrong: has to `return` the rows
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


# %% wrong: Near the limit: a pressure of 39.99
def millibars(rows):
    low = rows["pressure"] < 32
    rows = rows.copy()
    rows.loc[low, "pressure"] *= 33.8639
    return rows


answer = millibars


# %% wrong: 1016.26 is right
def millibars(rows):
    low = rows["pressure"] < 40
    rows = rows.copy()
    rows.loc[low, "pressure"] *= 33.86
    return rows


answer = millibars
