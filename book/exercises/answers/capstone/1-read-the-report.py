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
