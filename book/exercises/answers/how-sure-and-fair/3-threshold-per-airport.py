# %% starter
def choose(rows, most):
    return ...


answer = choose


# %% solution
def choose(rows, most):
    limits = {}
    for airport, part in rows.groupby("origin"):
        fine = part.loc[part["label"] == 0, "risk"]
        limits[airport] = 2.0  # above all risks: nobody is warned
        for limit in sorted(part["risk"].unique()):
            if (fine >= limit).mean() <= most:
                limits[airport] = limit
                break
    return limits


answer = choose


# %% right
def choose(rows, most):
    out = {}
    for name, part in rows.groupby("origin"):
        fine = part.risk[part.label == 0].to_numpy()
        grid = np.append(np.unique(part.risk), 1.01)
        rate = np.array([(fine >= g).mean() for g in grid])
        out[name] = grid[np.argmax(rate <= most)]
    return pd.Series(out)


answer = choose


# %% right
def choose(rows, most):
    out = {}
    for airport, fine in rows[rows["label"] == 0].groupby("origin"):
        every = rows.loc[rows["origin"] == airport, "risk"]
        for limit in np.append(np.unique(every), 2.0):
            if (fine["risk"].to_numpy() >= limit).mean() <= most:
                break
        out[airport] = float(limit)
    return out


answer = choose


# %% wrong: no risk that occurs
def choose(rows, most):
    out = {}
    for a, part in rows.groupby("origin"):
        fine = part.risk[part.label == 0]

        for limit in sorted(part.risk):
            if (fine >= limit).mean() <= most:
                out[a] = limit
                break
    return out


answer = choose


# %% wrong: no risk that occurs
def choose(rows, most):
    out = {}
    for a, part in rows.groupby("origin"):
        fine = part.risk[part.label == 0]
        out[a] = part.risk.max()
        for limit in sorted(part.risk):
            if (fine >= limit).mean() <= most:
                out[a] = limit
                break
    return out


answer = choose


# %% wrong: no risk that occurs
def choose(rows, most):
    return {
        a: min(
            g
            for g in part.risk
            if (part.risk[part.label == 0] >= g).mean() <= most
        )
        for a, part in rows.groupby("origin")
    }


answer = choose


# %% wrong: not `<`
def choose(rows, most):
    out = {}
    for a, part in rows.groupby("origin"):
        fine = part.risk[part.label == 0]
        out[a] = 2
        for limit in sorted(part.risk):
            if (fine >= limit).mean() < most:
                out[a] = limit
                break
    return out


answer = choose


# %% wrong: disrupted flights, too
def choose(rows, most):
    out = {}
    for a, part in rows.groupby("origin"):
        fine = part.risk[part.label == 0]
        out[a] = 2
        for limit in sorted(fine):
            if (fine >= limit).mean() <= most:
                out[a] = limit
                break
    return out


answer = choose


# %% wrong: not by all flights
def choose(rows, most):
    out = {}
    for a, part in rows.groupby("origin"):
        fine = part.risk[part.label == 0]
        out[a] = 2
        for limit in sorted(part.risk):
            if (fine >= limit).sum() / len(part) <= most:
                out[a] = limit
                break
    return out


answer = choose


# %% wrong: all warnings
def choose(rows, most):
    out = {}
    for a, part in rows.groupby("origin"):
        fine = part.risk[part.label == 0]
        out[a] = 2
        for limit in sorted(part.risk):
            if (part.risk >= limit).mean() <= most:
                out[a] = limit
                break
    return out


answer = choose


# %% wrong: same threshold
def choose(rows, most):
    return {a: 0.3 for a, part in rows.groupby("origin")}


answer = choose


# %% wrong: all flights
def choose(rows, most):
    return {
        a: part["risk"].quantile(1 - most) for a, part in rows.groupby("origin")
    }


answer = choose


# %% wrong: equal risks
def choose(rows, most):
    return {
        a: part.loc[part.label == 0, "risk"].quantile(1 - most)
        for a, part in rows.groupby("origin")
    }


answer = choose


# %% wrong: Nobody is warned
def choose(rows, most):
    return {a: 1.1 for a, part in rows.groupby("origin")}


answer = choose


# %% wrong: your threshold 0.67 keeps
def choose(rows, most):
    return {
        a: next(
            g
            for g in np.arange(0, 1.01, 0.01)
            if (part.risk[part.label == 0] >= g).mean() <= most
        )
        for a, part in rows.groupby("origin")
    }


answer = choose


# %% wrong: your threshold 0.667 keeps
def choose(rows, most):
    return {
        a: next(
            g
            for g in np.arange(0, 1.01, 0.001)
            if (part.risk[part.label == 0] >= g).mean() <= most
        )
        for a, part in rows.groupby("origin")
    }


answer = choose


# %% wrong: disrupted flights
def choose(rows, most):
    return {
        a: part.loc[part.label == 1, "risk"].quantile(most)
        for a, part in rows.groupby("origin")
    }


answer = choose


# %% wrong: Try every risk
def choose(rows, most):
    return {
        a: part.loc[part.label == 0, "risk"].quantile(1 - most) + 0.1
        for a, part in rows.groupby("origin")
    }


answer = choose

# %% wrong: dictionary
answer = lambda rows, most: 0.3


# %% wrong: each airport
def choose(rows, most):
    return {a: 0.3 for a in ("EWR", "JFK", "LGA")}


answer = choose


# %% wrong: were warned (`>`)
def choose(rows, most):
    out = {}
    for a, part in rows.groupby("origin"):
        fine = part.risk[part.label == 0]
        out[a] = 2
        for limit in sorted(part.risk):
            if (fine > limit).mean() <= most:
                out[a] = limit
                break
    return out


answer = choose


# %% wrong: those with `label` 1
def choose(rows, most):
    out = {}
    for a, part in rows.groupby("origin"):
        fine = part.risk[part.label == 0]
        out[a] = 2
        for limit in sorted(part.risk):
            if (part.risk[part.label == 1] >= limit).mean() <= most:
                out[a] = limit
                break
    return out


answer = choose


# %% wrong: as it is
def choose(rows, most):
    out = {}
    for a, part in rows.groupby("origin"):
        fine = part.risk[part.label == 0]
        out[a] = 2
        for limit in sorted(part.risk):
            if (fine >= limit).mean() <= most:
                out[a] = limit + 1e-6
                break
    return out


answer = choose


# %% equivalent: a threshold above 1 warns nobody, whichever it is
def choose(rows, most):
    limits = {}
    for airport, part in rows.groupby("origin"):
        fine = part.loc[part["label"] == 0, "risk"]
        limits[airport] = 2.2  # above all risks: nobody is warned
        for limit in sorted(part["risk"].unique()):
            if (fine >= limit).mean() <= most:
                limits[airport] = limit
                break
    return limits


answer = choose


# %% equivalent: a threshold above 1 warns nobody, whichever it is
def choose(rows, most):
    limits = {}
    for airport, part in rows.groupby("origin"):
        fine = part.loc[part["label"] == 0, "risk"]
        limits[airport] = 1.8  # above all risks: nobody is warned
        for limit in sorted(part["risk"].unique()):
            if (fine >= limit).mean() <= most:
                limits[airport] = limit
                break
    return limits


answer = choose


# %% equivalent: a risk that is tried twice ends the search at the same place
def choose(rows, most):
    limits = {}
    for airport, part in rows.groupby("origin"):
        fine = part.loc[part["label"] == 0, "risk"]
        limits[airport] = 2.0  # above all risks: nobody is warned
        for limit in sorted(_same(part["risk"])):
            if (fine >= limit).mean() <= most:
                limits[airport] = limit
                break
    return limits


answer = choose


# %% wrong: not by all that are warned
import numpy as np


def choose(rows, most):
    found = {}
    for airport, part in rows.groupby("origin"):
        found[airport] = 2.0
        for t in np.unique(part["risk"]):
            warned = part[part["risk"] >= t]
            if (warned["label"] == 0).mean() <= most:
                found[airport] = t
                break
    return found


answer = choose


# %% wrong: no percentage
import numpy as np


def choose(rows, most):
    found = {}
    for airport, part in rows.groupby("origin"):
        fine = part.loc[part["label"] == 0, "risk"].to_numpy()
        for t in [*np.unique(part["risk"]), 2.0]:
            if 100 * (fine >= t).mean() <= most:
                found[airport] = t
                break
    return found


answer = choose


# %% wrong: promise 0.2
import numpy as np


def choose(rows, most):
    found = {}
    for airport, part in rows.groupby("origin"):
        fine = part.loc[part["label"] == 0, "risk"].to_numpy()
        for t in [*np.unique(part["risk"]), 2.0]:
            if (fine >= t).mean() <= 0.2:
                found[airport] = t
                break
    return found


answer = choose


# %% wrong: the threshold is asked
import numpy as np


def choose(rows, most):
    found = {}
    for airport, part in rows.groupby("origin"):
        fine = part.loc[part["label"] == 0, "risk"].to_numpy()
        for t in [*np.unique(part["risk"]), 2.0]:
            if (fine >= t).mean() <= most:
                found[airport] = (fine >= t).mean()
                break
    return found


answer = choose


# %% wrong: that are missed below
import numpy as np


def choose(rows, most):
    found = {}
    for airport, part in rows.groupby("origin"):
        late = part.loc[part["label"] == 1, "risk"].to_numpy()
        keep = [t for t in np.unique(part["risk"]) if (late < t).mean() <= most]
        found[airport] = max(keep)
    return found


answer = choose
