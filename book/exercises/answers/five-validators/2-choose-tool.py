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


# %% wrong: you returned 'One'
def choose(matrix, alarms, worries, most):
    if len(matrix.columns) == 3:
        return "One"
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
