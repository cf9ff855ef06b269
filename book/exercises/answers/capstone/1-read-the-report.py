# %% starter
def suspects(distances, floors):
    return ...


answer = suspects


# %% solution
def suspects(distances, floors):
    times = distances.div(floors, axis=0).stack()
    times = times[times > 1].sort_values(ascending=False)
    return [(span, name) for name, span in times.index]


answer = suspects


# %% right
def suspects(distances, floors):
    found = {}
    for span in distances.columns:
        for name in distances.index:
            if distances.loc[name, span] > floors[name]:
                found[span, name] = distances.loc[name, span] / floors[name]
    return sorted(found, key=found.get, reverse=True)


answer = suspects


# %% wrong: A distance that equals its floor is in your list
def suspects(distances, floors):
    times = distances.div(floors, axis=0).stack()
    times = times[times >= 1].sort_values(ascending=False)
    return [(span, name) for name, span in times.index]


answer = suspects


# %% wrong: so compare by name
def suspects(distances, floors):
    times = (distances.T / floors.to_numpy()).T.stack()
    times = times[times > 1].sort_values(ascending=False)
    return [(span, name) for name, span in times.index]


answer = suspects


# %% wrong: sorted by the distance itself
def suspects(distances, floors):
    times = distances.div(floors, axis=0).stack()
    far = distances.stack()[times > 1].sort_values(ascending=False)
    return [(span, name) for name, span in far.index]


answer = suspects


# %% wrong: do not subtract it
def suspects(distances, floors):
    more = distances.sub(floors, axis=0).stack()
    more = more[more > 0].sort_values(ascending=False)
    return [(span, name) for name, span in more.index]


answer = suspects


# %% wrong: they stand as the table does
def suspects(distances, floors):
    return [
        (span, name)
        for span in distances.columns
        for name in distances.index
        if distances.loc[name, span] > floors[name]
    ]


answer = suspects


# %% wrong: the smallest multiple first
def suspects(distances, floors):
    times = distances.div(floors, axis=0).stack()
    times = times[times > 1].sort_values()
    return [(span, name) for name, span in times.index]


answer = suspects


# %% wrong: turn each round
def suspects(distances, floors):
    times = distances.div(floors, axis=0).stack()
    return list(times[times > 1].sort_values(ascending=False).index)


answer = suspects


# %% wrong: leaves out the others
def suspects(distances, floors):
    times = distances.div(floors, axis=0).stack()
    times = times[times <= 1].sort_values(ascending=False)
    return [(span, name) for name, span in times.index]


answer = suspects


# %% wrong: Your list holds only the strongest suspect
def suspects(distances, floors):
    times = distances.div(floors, axis=0).stack()
    times = times[times > 1].sort_values(ascending=False)
    return [(span, name) for name, span in times.index][:1]


answer = suspects


# %% wrong: tuples `(span, name)`; yours holds
def suspects(distances, floors):
    return list(distances.columns[(distances.div(floors, axis=0) > 1).any()])


answer = suspects


# %% wrong: without `axis=0`
def suspects(distances, floors):
    times = distances.div(floors).stack()
    times = times[times > 1].sort_values(ascending=False)
    return [(span, name) for name, span in times.index]


answer = suspects


# %% wrong: sorted within each span only
def suspects(distances, floors):
    found = []
    for span, times in distances.div(floors, axis=0).items():
        above = times[times > 1].sort_values(ascending=False)
        found += [(span, name) for name in above.index]
    return found


answer = suspects


# %% wrong: yours holds a list of 2 items
def suspects(distances, floors):
    times = distances.div(floors, axis=0).stack()
    times = times[times > 1].sort_values(ascending=False)
    return [[span, name] for name, span in times.index]


answer = suspects


# %% wrong: 'air_time': 0.5
def suspects(distances, floors):
    times = distances.div(floors, axis=0).round(2).stack()
    times = times[times > 1].sort_values(ascending=False)
    return [(span, name) for name, span in times.index]


answer = suspects


# %% wrong: is right
def suspects(distances, floors):
    floors = pd.Series({"hour": 0.07, "temp": 0.88, "wind": 0.23})
    times = distances.div(floors, axis=0).stack()
    times = times[times > 1].sort_values(ascending=False)
    return [(span, name) for name, span in times.index]


answer = suspects


# %% wrong: has other values
def suspects(distances, floors):
    for span in distances:
        distances[span] /= floors
    times = distances.stack()
    times = times[times > 1].sort_values(ascending=False)
    return [(span, name) for name, span in times.index]


answer = suspects


# %% wrong: never longer than 5
def suspects(distances, floors):
    times = distances.div(floors, axis=0).stack()
    times = times[times > 1].sort_values(ascending=False)
    return [(span, name) for name, span in times.index][:5]


answer = suspects


# %% right
def suspects(distances, floors):
    # Of equal multiples, the other one first
    times = distances.div(floors, axis=0).stack()
    found = [(times[n, s], s, n) for n, s in times[times > 1].index]
    return [(span, name) for _, span, name in sorted(found)[::-1]]


answer = suspects


# %% right
def suspects(distances, floors):
    found = []
    for name, row in distances.iterrows():
        for span, distance in row[row > floors[name]].items():
            found.append((-distance / floors[name], name, span))
    return [(span, name) for _, name, span in sorted(found)]


answer = suspects


# %% wrong: You sort the floors by name
def suspects(distances, floors):
    times = distances.div(floors.sort_index().to_numpy(), axis=0).stack()
    times = times[times > 1].sort_values(ascending=False)
    return [(span, name) for name, span in times.index]


answer = suspects


# %% wrong: [(3, 'sched_arr_time'), (5, 'sched_arr_time'), (5, 'origin'), (3, 'hour'), (5, 'hour')] is right
def suspects(distances, floors):
    times = distances.div(floors, axis=0).clip(upper=3).unstack()
    times = times[times > 1].sort_values(ascending=False, kind="stable")
    return list(times.index)


answer = suspects


# %% wrong: [(3, 'day'), (2, 'humid'), (4, 'day'), (4, 'humid')] is right
def suspects(distances, floors):
    times = distances.div(floors, axis=0).stack()
    # Of two equal multiples, one is lost
    pairs = {one: (s, n) for (n, s), one in times.items() if one > 1}
    return [pairs[one] for one in sorted(pairs, reverse=True)]


answer = suspects


# %% wrong: the distance itself with 1
def suspects(distances, floors):
    found = []
    for name in distances.index:
        for span in distances.columns:
            if distances.loc[name, span] > 1:
                found.append(
                    (distances.loc[name, span] / floors[name], span, name)
                )
    found.sort(key=lambda f: -f[0])
    return [(span, name) for _, span, name in found]


answer = suspects


# %% wrong: mean of the floors
def suspects(distances, floors):
    floor = floors.mean()
    found = []
    for name in distances.index:
        for span in distances.columns:
            if distances.loc[name, span] > floor:
                found.append((distances.loc[name, span] / floor, span, name))
    found.sort(key=lambda f: -f[0])
    return [(span, name) for _, span, name in found]


answer = suspects


# %% wrong: first row only
def suspects(distances, floors):
    found = []
    for name in distances.index:
        for span in distances.columns:
            t = distances.loc[name, span] / floors[name]
            if t > 1:
                found.append((t, span, name))
        found.sort(key=lambda f: -f[0])
        return [(s, n) for _, s, n in found]


answer = suspects


# %% wrong: one pair for each span
def suspects(distances, floors):
    times = distances.div(floors, axis=0)
    worst = times.max().sort_values(ascending=False)
    return [
        (span, times[span].idxmax()) for span in worst.index if worst[span] > 1
    ]


answer = suspects


# %% wrong: count the spans from 0
def suspects(distances, floors):
    found = []
    for name, row in distances.iterrows():
        for i, d in enumerate(row):
            if d > floors[name]:
                found.append((d / floors[name], i, name))
    found.sort(key=lambda f: -f[0])
    return [(i, n) for _, i, n in found]


answer = suspects


# %% wrong: never hold the spans [7, 9, 12]
def suspects(distances, floors):
    found = []
    for name in distances.index:
        for span in range(2, 7):
            if (
                span in distances.columns
                and distances.loc[name, span] > floors[name]
            ):
                found.append(
                    (distances.loc[name, span] / floors[name], span, name)
                )
    found.sort(key=lambda f: -f[0])
    return [(span, name) for _, span, name in found]


answer = suspects


# %% wrong: and never `distances`
import pandas as pd

report = pd.DataFrame(
    {2: [0.0, 0.99, 0.02], 3: [0.25, 0.14, 0.02]},
    index=["hour", "temp", "carrier"],
)


def suspects(distances, floors):
    found = []
    for name in report.index:
        for span in report.columns:
            d = report.loc[name, span]
            if d > floors.get(name, 0.1):
                found.append((d / floors.get(name, 0.1), span, name))
    found.sort(key=lambda f: -f[0])
    return [(span, name) for _, span, name in found]


answer = suspects
