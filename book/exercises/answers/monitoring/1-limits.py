# %% starter
def limits(quiet, most):
    return ...


answer = limits


# %% solution
def limits(quiet, most):
    largest = quiet.max()
    worst = (quiet / largest).max(axis=1)
    c = worst.sort_values(ascending=False).iloc[most]
    return c * largest


answer = limits


# %% right
def limits(quiet, most):
    worst = np.sort((quiet / quiet.max()).max(axis=1))
    return {name: worst[-1 - most] * quiet[name].max() for name in quiet}


answer = limits


# %% right
def by_search(quiet, most):
    largest = quiet.max()
    for c in sorted((quiet / largest).stack()):
        if (quiet > c * largest * (1 + 1e-12)).any(axis=1).sum() <= most:
            return c * largest


answer = by_search

# %% wrong: each column its own false alarms
answer = lambda quiet, most: pd.Series(
    {name: quiet[name].nlargest(most + 1).iloc[-1] for name in quiet}
)

# %% wrong: a smaller `c` also keeps within 2
answer = lambda quiet, most: quiet.max()

# %% wrong: One day more rings than may
answer = lambda quiet, most: (
    quiet.max()
    * (quiet / quiet.max())
    .max(axis=1)
    .sort_values(ascending=False, ignore_index=True)
    .get(most + 1, 0.1)
)

# %% wrong: one number for all columns
answer = lambda quiet, most: quiet.quantile(1 - most / len(quiet))

# %% wrong: all its columns are above
answer = lambda quiet, most: (
    quiet.max() * (quiet / quiet.max()).min(axis=1).nlargest(most + 1).iloc[-1]
)

# %% wrong: the mean of a day
answer = lambda quiet, most: (
    quiet.max() * (quiet / quiet.max()).mean(axis=1).nlargest(most + 1).iloc[-1]
)

# %% wrong: the same for all columns. Only `c` is
answer = lambda quiet, most: pd.Series(
    quiet.max(axis=1).nlargest(most + 1).iloc[-1], quiet.columns
)

# %% wrong: a Series or dict of limits by column
answer = lambda quiet, most: (
    (quiet / quiet.max()).max(axis=1).nlargest(most + 1).iloc[-1]
)

# %% wrong: limit for each of
answer = lambda quiet, most: (
    (quiet / quiet.max()).max(axis=1).nlargest(most + 1)
)

# %% wrong: `c`, 0.9: it lies between two
answer = lambda quiet, most: (
    quiet.max()
    * (quiet / quiet.max()).max(axis=1).quantile(1 - most / len(quiet))
)

# %% wrong: You leave out the days with a missing value


def limits(quiet, most):
    quiet = quiet.dropna()
    largest = quiet.max()
    worst = (quiet / largest).max(axis=1).sort_values(ascending=False)
    return largest * worst.iloc[most]


answer = limits

# %% wrong: You leave out the days with a missing value


def limits(quiet, most):
    largest = quiet.max()
    worst = (quiet / largest).max(axis=1, skipna=False)
    return largest * worst.sort_values(ascending=False).iloc[most]


answer = limits

# %% wrong: are two alarms; you count them as one


def limits(quiet, most):
    largest = quiet.max()
    worst = sorted(set((quiet / largest).max(axis=1)), reverse=True)
    return largest * worst[most]


answer = limits

# %% wrong: One day fewer rings than may


def limits(quiet, most):
    largest = quiet.max()
    worst = (quiet / largest).max(axis=1).sort_values(ascending=False)
    return largest * worst.iloc[most - 1]


answer = limits

# %% wrong: A day on which two columns ring is one alarm


def limits(quiet, most):
    largest = quiet.max()
    for c in sorted((quiet / largest).max(axis=1)):
        if (quiet / largest > c).sum().sum() <= most:
            return largest * c


answer = limits

# %% wrong: You count the alarms of each column by itself


def limits(quiet, most):
    largest = quiet.max()
    for c in sorted((quiet / largest).max(axis=1)):
        if (quiet / largest > c).sum().max() <= most:
            return largest * c


answer = limits

# %% wrong: With you a day with a missing value counts


def rings(days, limit):
    return ((days > limit) | days.isna()).any(axis=1)


def limits(quiet, most):
    share = quiet / quiet.max()
    for c in sorted(share.max(axis=1)):
        if rings(share, c).sum() <= most:
            return quiet.max() * c
    return quiet.max()


answer = limits

# %% wrong: These are the right limits, rounded


def limits(quiet, most):
    largest = quiet.max()
    worst = (quiet / largest).max(axis=1).sort_values(ascending=False)
    return (largest * worst.iloc[most]).round(2)


answer = limits

# %% wrong: only to a few digits


def limits(quiet, most):
    largest = quiet.max()
    worst = (quiet / largest).max(axis=1).sort_values(ascending=False)
    return largest * round(worst.iloc[most], 2)


answer = limits

# %% wrong: reads `table`, a table of the notebook
table = pd.DataFrame({"temp": [4.0, 2.0, 1.0], "humid": [2.0, 5.0, 9.0]})


def limits(quiet, most):
    largest = table.max()
    worst = (quiet / largest).max(axis=1).sort_values(ascending=False)
    return largest * worst.iloc[most]


answer = limits

# %% wrong: reads `table`, a table of the notebook
table = pd.DataFrame({"temp": [4.0, 2.0, 1.0], "humid": [2.0, 5.0, 9.0]})


def limits(quiet, most):
    largest = table.max()
    worst = (table / largest).max(axis=1).sort_values(ascending=False)
    return quiet.max() * worst.iloc[most]


answer = limits


# %% right
def limits(quiet, most):
    share = (quiet / quiet.max()).max(axis=1)
    return sorted(share, reverse=True)[most] * quiet.max()


answer = limits


# %% wrong: quiet days ring
def limits(quiet, most):
    largest = quiet.max()
    far = quiet.rank().max(axis=1)
    day = far.sort_values(ascending=False).index[most]
    return (quiet.loc[day] / largest).max() * largest


answer = limits


# %% wrong: A day on which two columns ring is one alarm
def limits(quiet, most):
    values = (quiet / quiet.max()).stack().sort_values(ascending=False)
    return values.iloc[most] * quiet.max()


answer = limits


# %% wrong: exactly at its limit does not ring
def limits(quiet, most):
    largest = quiet.max()
    for c in sorted((quiet / largest).max(axis=1)):
        if (quiet / largest >= c).any(axis=1).sum() <= most:
            return c * largest
    return largest


answer = limits


# %% wrong: Sort in falling order
def limits(quiet, most):
    worst = (quiet / quiet.max()).max(axis=1)
    return worst.sort_values().iloc[most] * quiet.max()


answer = limits


# %% wrong: `c`, 0.78: it lies between two
def limits(quiet, most):
    largest = quiet.max()
    for hundredths in range(101):
        c = hundredths / 100
        if (quiet > c * largest).any(axis=1).sum() <= most:
            return c * largest


answer = limits


# %% wrong: raw values of different columns
def limits(quiet, most):
    worst = quiet.max(axis=1).sort_values(ascending=False)
    return worst.iloc[most] / worst.iloc[0] * quiet.max()


answer = limits


# %% wrong: You divide by each column's mean
def limits(quiet, most):
    mean = quiet.mean()
    worst = (quiet / mean).max(axis=1).sort_values(ascending=False)
    return worst.iloc[most] * mean


answer = limits


# %% wrong: This is `c` itself
def limits(quiet, most):
    worst = (quiet / quiet.max()).max(axis=1).sort_values(ascending=False)
    return pd.Series(worst.iloc[most], index=quiet.columns)


answer = limits


# %% wrong: a number of days, no percentage
def limits(quiet, most):
    worst = (quiet / quiet.max()).max(axis=1)
    return worst.quantile(1 - most / 100) * quiet.max()


answer = limits
