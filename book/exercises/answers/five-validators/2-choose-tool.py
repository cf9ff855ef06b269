# %% starter
def choose(matrix, alarms, worries, most):
    return ...


answer = choose


# %% solution
def choose(matrix, alarms, worries, most):
    fit = [name for name in matrix if alarms[name] <= most]

    def rank(name):
        stopped = (matrix.loc[worries, name] != "missed").sum()
        return -stopped, alarms[name]

    return min(fit, key=rank, default=None)


answer = choose


# %% right
def choose(matrix, alarms, worries, most):
    best = None
    for name in matrix.columns:
        if alarms[name] > most:
            continue
        stopped = matrix.loc[worries, name].isin(["named", "caught"]).sum()
        score = (stopped, -alarms[name])
        if best is None or score > best[0]:
            best = (score, name)
    return best[1] if best else None


answer = choose


# %% wrong: only `named` counts
def choose(matrix, alarms, worries, most):
    fit = [name for name in matrix if alarms[name] <= most]

    def rank(name):
        return -(matrix.loc[worries, name] == "named").sum(), alarms[name]

    return min(fit, key=rank, default=None)


answer = choose


# %% wrong: exactly `most` alarms is left out
def choose(matrix, alarms, worries, most):
    fit = [name for name in matrix if alarms[name] < most]

    def rank(name):
        return -(matrix.loc[worries, name] != "missed").sum(), alarms[name]

    return min(fit, key=rank, default=None)


answer = choose


# %% wrong: `most` is not asked
def choose(matrix, alarms, worries, most):
    def rank(name):
        return -(matrix.loc[worries, name] != "missed").sum(), alarms[name]

    return min(matrix, key=rank)


answer = choose


# %% wrong: and not the worries alone
def choose(matrix, alarms, worries, most):
    fit = [name for name in matrix if alarms[name] <= most]

    def rank(name):
        return -(matrix[name] != "missed").sum(), alarms[name]

    return min(fit, key=rank, default=None)


answer = choose


# %% wrong: of equals the first is taken
def choose(matrix, alarms, worries, most):
    fit = [name for name in matrix if alarms[name] <= most]

    def stopped(name):
        return (matrix.loc[worries, name] != "missed").sum()

    return max(fit, key=stopped, default=None)


answer = choose


# %% wrong: missed are counted as caught
def choose(matrix, alarms, worries, most):
    fit = [name for name in matrix if alarms[name] <= most]

    def rank(name):
        return -(matrix.loc[worries, name] == "missed").sum(), alarms[name]

    return min(fit, key=rank, default=None)


answer = choose


# %% wrong: a tool's name, or `None`
def choose(matrix, alarms, worries, most):
    return (matrix.loc[worries] != "missed").sum().max()


answer = choose


# %% wrong: you returned 'Red'
def choose(matrix, alarms, worries, most):
    if len(matrix.columns) == 3:
        return "Red"
    fit = [name for name in matrix if alarms[name] <= most]

    def rank(name):
        return -(matrix.loc[worries, name] != "missed").sum(), alarms[name]

    return min(fit, key=rank, default=None)


answer = choose


# %% equivalent: shares of the same number of worries rank as their counts do
def choose(matrix, alarms, worries, most):
    fit = [name for name in matrix if alarms[name] <= most]

    def rank(name):
        stopped = (matrix.loc[worries, name] != "missed").mean()
        return -stopped, alarms[name]

    return min(fit, key=rank, default=None)


answer = choose


# %% wrong: read in the order of the columns
def choose(matrix, alarms, worries, most):
    fit = matrix.columns[(alarms <= most).to_numpy()]

    def rank(name):
        stopped = (matrix.loc[worries, name] != "missed").sum()
        return -stopped, alarms[name]

    return min(fit, key=rank, default=None)


answer = choose


# %% wrong: read in the order of the columns
def choose(matrix, alarms, worries, most):
    alarms = pd.Series(alarms.to_numpy(), index=matrix.columns)
    fit = [name for name in matrix if alarms[name] <= most]

    def rank(name):
        stopped = (matrix.loc[worries, name] != "missed").sum()
        return -stopped, alarms[name]

    return min(fit, key=rank, default=None)


answer = choose


# %% wrong: the first in the alphabet is taken
def choose(matrix, alarms, worries, most):
    stopped = (matrix.loc[worries] != "missed").sum()
    table = pd.DataFrame({"stopped": stopped, "alarms": alarms})
    table = table[table["alarms"] <= most].sort_values(
        ["stopped", "alarms"], ascending=[False, True]
    )
    return None if table.empty else table.index[0]


answer = choose


# %% wrong: the last column is taken
def choose(matrix, alarms, worries, most):
    fit = [name for name in matrix if alarms[name] <= most]

    def rank(name):
        stopped = (matrix.loc[worries, name] != "missed").sum()
        return stopped, -alarms[name]

    return sorted(fit, key=rank)[-1] if fit else None


answer = choose


# %% wrong: the first in `alarms` is taken
def choose(matrix, alarms, worries, most):
    fit = [name for name in alarms.index if alarms[name] <= most]

    def rank(name):
        stopped = (matrix.loc[worries, name] != "missed").sum()
        return -stopped, alarms[name]

    return min(fit, key=rank, default=None)


answer = choose


# %% wrong: the one with more alarms is taken
def choose(matrix, alarms, worries, most):
    fit = [name for name in matrix if alarms[name] <= most]

    def rank(name):
        stopped = (matrix.loc[worries, name] != "missed").sum()
        return -stopped, -alarms[name]

    return min(fit, key=rank, default=None)


answer = choose


# %% wrong: fewer alarms go before more stops
def choose(matrix, alarms, worries, most):
    fit = [name for name in matrix if alarms[name] <= most]

    def rank(name):
        stopped = (matrix.loc[worries, name] != "missed").sum()
        return alarms[name], -stopped

    return min(fit, key=rank, default=None)


answer = choose


# %% wrong: `named` counts more than `caught`
def choose(matrix, alarms, worries, most):
    fit = [name for name in matrix if alarms[name] <= most]

    def rank(name):
        score = {"named": 2, "caught": 1, "missed": 0}
        return -matrix.loc[worries, name].map(score).sum(), alarms[name]

    return min(fit, key=rank, default=None)


answer = choose


# %% wrong: the one that names more is taken
def choose(matrix, alarms, worries, most):
    fit = [name for name in matrix if alarms[name] <= most]

    def rank(name):
        stopped = (matrix.loc[worries, name] != "missed").sum()
        named = (matrix.loc[worries, name] == "named").sum()
        return -stopped, -named, alarms[name]

    return min(fit, key=rank, default=None)


answer = choose


# %% wrong: and only then `most` is asked
def choose(matrix, alarms, worries, most):
    def rank(name):
        stopped = (matrix.loc[worries, name] != "missed").sum()
        return -stopped, alarms[name]

    best = min(matrix, key=rank)
    return best if alarms[best] <= most else None


answer = choose


# %% wrong: stops none of your worries is left out
def choose(matrix, alarms, worries, most):
    fit = [name for name in matrix if alarms[name] <= most]
    best, most_stopped = None, 0
    for name in fit:
        stopped = (matrix.loc[worries, name] != "missed").sum()
        fewer = best and stopped == most_stopped and alarms[name] < alarms[best]
        if stopped > most_stopped or fewer:
            best, most_stopped = name, stopped
    return best


answer = choose


# %% wrong: no `return` in it gives a value
def choose(matrix, alarms, worries, most):
    fit = [name for name in matrix if alarms[name] <= most]

    def rank(name):
        stopped = (matrix.loc[worries, name] != "missed").sum()
        return -stopped, alarms[name]

    min(fit, key=rank, default=None)


answer = choose


# %% wrong: the faults that are no worries are counted
def choose(matrix, alarms, worries, most):
    fit = [name for name in matrix if alarms[name] <= most]
    rest = matrix.drop(index=worries)

    def rank(name):
        return -(rest[name] != "missed").sum(), alarms[name]

    return min(fit, key=rank, default=None)


answer = choose


# %% wrong: only the first of the worries
def choose(matrix, alarms, worries, most):
    fit = [name for name in matrix if alarms[name] <= most]

    def rank(name):
        return matrix.loc[worries[0], name] == "missed", alarms[name]

    return min(fit, key=rank, default=None)


answer = choose


# %% wrong: at most 0 allowed
def choose(matrix, alarms, worries, most):
    if not most:
        return None
    fit = [name for name in matrix if alarms[name] <= most]

    def rank(name):
        return -(matrix.loc[worries, name] != "missed").sum(), alarms[name]

    return min(fit, key=rank, default=None)


answer = choose


# %% wrong: the answer is
def choose(matrix, alarms, worries, most):
    fit = [name for name in matrix if alarms[name] <= most]

    def rank(name):
        stops_all = (matrix.loc[worries, name] != "missed").all()
        return not stops_all, alarms[name]

    return min(fit, key=rank, default=None)


answer = choose


# %% wrong: the answer is
def choose(matrix, alarms, worries, most):
    fit = [name for name in matrix if alarms[name] <= most]

    def rank(name):
        part = matrix.loc[worries, name]
        stopped = (part != "missed").sum()
        return -stopped, alarms[name], -(part == "named").sum()

    return min(fit, key=rank, default=None)


answer = choose


# %% wrong: Take the names from `matrix`
def choose(matrix, alarms, worries, most):
    tools = ["ExampleValidator", "the book's gate", "pandera", "Evidently"]
    fit = [name for name in tools if alarms.get(name, 99) <= most]

    def rank(name):
        return -(matrix.loc[worries, name] != "missed").sum(), alarms[name]

    return min(fit, key=rank, default=None)


answer = choose


# %% wrong: which is no column of that table
def choose(matrix, alarms, worries, most):
    return "pandera"


answer = choose
