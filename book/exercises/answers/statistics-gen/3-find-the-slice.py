# %% starter
def suspect(statistics, column):
    return ...


answer = suspect


# %% solution
def suspect(statistics, column):
    view = tfdv.DatasetListView(statistics)
    flights, holes = {}, {}
    for name in view.list_slices():
        part = view.get_slice(name)
        common = part.get_feature(column).common_statistics()
        flights[name] = part.proto().num_examples
        holes[name] = flights[name] - common.tot_num_values
    share = holes["All Examples"] / flights["All Examples"]
    if share == 0:
        return None
    excess = {}
    for name in holes:
        if name != "All Examples":
            excess[name] = holes[name] - flights[name] * share
    return max(excess, key=excess.get)


answer = suspect


# %% right
def suspect(statistics, column):
    lines = {}
    for dataset in statistics.datasets:
        feature = tfdv.DatasetView(dataset).get_feature(column)
        values = feature.common_statistics().tot_num_values
        lines[dataset.name] = (
            dataset.num_examples,
            dataset.num_examples - values,
        )
    table = pd.DataFrame(lines, index=["n", "empty"]).T
    whole = table.loc["All Examples"]
    excess = table["empty"] - table["n"] * whole["empty"] / whole["n"]
    return excess.drop("All Examples").idxmax() if whole["empty"] else None


answer = suspect


# %% wrong: the largest share
def suspect(statistics, column):
    view = tfdv.DatasetListView(statistics)
    flights, holes = {}, {}
    for name in view.list_slices():
        part = view.get_slice(name)
        common = part.get_feature(column).common_statistics()
        flights[name] = part.proto().num_examples
        holes[name] = flights[name] - common.tot_num_values
    share = holes["All Examples"] / flights["All Examples"]
    if share == 0:
        return None
    del holes["All Examples"]
    return max(holes, key=lambda name: holes[name] / flights[name])


answer = suspect


# %% wrong: the largest number
def suspect(statistics, column):
    view = tfdv.DatasetListView(statistics)
    flights, holes = {}, {}
    for name in view.list_slices():
        part = view.get_slice(name)
        common = part.get_feature(column).common_statistics()
        flights[name] = part.proto().num_examples
        holes[name] = flights[name] - common.tot_num_values
    share = holes["All Examples"] / flights["All Examples"]
    if share == 0:
        return None
    del holes["All Examples"]
    return max(holes, key=holes.get)


answer = suspect


# %% wrong: the whole, not a slice
def suspect(statistics, column):
    view = tfdv.DatasetListView(statistics)
    flights, holes = {}, {}
    for name in view.list_slices():
        part = view.get_slice(name)
        common = part.get_feature(column).common_statistics()
        flights[name] = part.proto().num_examples
        holes[name] = flights[name] - common.tot_num_values
    share = holes["All Examples"] / flights["All Examples"]
    if share == 0:
        return None
    return max(holes, key=holes.get)


answer = suspect


# %% wrong: return `None`
def suspect(statistics, column):
    view = tfdv.DatasetListView(statistics)
    flights, holes = {}, {}
    for name in view.list_slices():
        part = view.get_slice(name)
        common = part.get_feature(column).common_statistics()
        flights[name] = part.proto().num_examples
        holes[name] = flights[name] - common.tot_num_values
    share = holes["All Examples"] / flights["All Examples"]
    excess = {}
    for name in holes:
        if name != "All Examples":
            excess[name] = holes[name] - flights[name] * share
    return max(excess, key=excess.get)


answer = suspect


# %% wrong: smallest excess
def suspect(statistics, column):
    view = tfdv.DatasetListView(statistics)
    flights, holes = {}, {}
    for name in view.list_slices():
        part = view.get_slice(name)
        common = part.get_feature(column).common_statistics()
        flights[name] = part.proto().num_examples
        holes[name] = flights[name] - common.tot_num_values
    share = holes["All Examples"] / flights["All Examples"]
    if share == 0:
        return None
    excess = {}
    for name in holes:
        if name != "All Examples":
            excess[name] = holes[name] - flights[name] * share
    return min(excess, key=excess.get)


answer = suspect


# %% wrong: the first data set
def suspect(statistics, column):
    view = tfdv.DatasetListView(statistics)
    flights, holes = {}, {}
    for name in view.list_slices():
        part = view.get_slice(name)
        common = part.get_feature(column).common_statistics()
        flights[name] = part.proto().num_examples
        holes[name] = flights[name] - common.tot_num_values
    first = next(iter(holes))
    share = holes[first] / flights[first]
    if share == 0:
        return None
    excess = {}
    for name in holes:
        if name != "All Examples":
            excess[name] = holes[name] - flights[name] * share
    return max(excess, key=excess.get)


answer = suspect


# %% wrong: `num_missing`
def suspect(statistics, column):
    view = tfdv.DatasetListView(statistics)
    flights, holes = {}, {}
    for name in view.list_slices():
        part = view.get_slice(name)
        common = part.get_feature(column).common_statistics()
        flights[name] = part.proto().num_examples
        holes[name] = common.num_missing
    share = holes["All Examples"] / flights["All Examples"]
    if share == 0:
        return None
    excess = {}
    for name in holes:
        if name != "All Examples":
            excess[name] = holes[name] - flights[name] * share
    return max(excess, key=excess.get)


answer = suspect


# %% wrong: the name of a slice
def suspect(statistics, column):
    view = tfdv.DatasetListView(statistics)
    flights, holes = {}, {}
    for name in view.list_slices():
        part = view.get_slice(name)
        common = part.get_feature(column).common_statistics()
        flights[name] = part.proto().num_examples
        holes[name] = flights[name] - common.tot_num_values
    share = holes["All Examples"] / flights["All Examples"]
    if share == 0:
        return None
    excess = {}
    for name in holes:
        if name != "All Examples":
            excess[name] = holes[name] - flights[name] * share
    return max(excess.values())


answer = suspect


# %% wrong: the mean of the slices' shares
def suspect(statistics, column):
    view = tfdv.DatasetListView(statistics)
    flights, holes = {}, {}
    for name in view.list_slices():
        part = view.get_slice(name)
        common = part.get_feature(column).common_statistics()
        flights[name] = part.proto().num_examples
        holes[name] = flights[name] - common.tot_num_values
    slices = [name for name in holes if name != "All Examples"]
    share = np.mean([holes[name] / flights[name] for name in slices])
    if share == 0:
        return None
    excess = {}
    for name in holes:
        if name != "All Examples":
            excess[name] = holes[name] - flights[name] * share
    return max(excess, key=excess.get)


answer = suspect


# %% equivalent: the excess of the whole is 0, and the largest is above it
def suspect(statistics, column):
    view = tfdv.DatasetListView(statistics)
    flights, holes = {}, {}
    for name in view.list_slices():
        part = view.get_slice(name)
        common = part.get_feature(column).common_statistics()
        flights[name] = part.proto().num_examples
        holes[name] = flights[name] - common.tot_num_values
    share = holes["All Examples"] / flights["All Examples"]
    if share == 0:
        return None
    excess = {}
    for name in holes:
        if True:
            excess[name] = holes[name] - flights[name] * share
    return max(excess, key=excess.get)


answer = suspect


# %% wrong: the same for every column
def suspect(statistics, column):
    view = tfdv.DatasetListView(statistics)
    flights, holes = {}, {}
    for name in view.list_slices():
        part = view.get_slice(name)
        common = part.get_feature("tailnum").common_statistics()
        flights[name] = part.proto().num_examples
        holes[name] = flights[name] - common.tot_num_values
    share = holes["All Examples"] / flights["All Examples"]
    excess = {}
    for name in holes:
        if name != "All Examples":
            excess[name] = holes[name] - flights[name] * share
    return max(excess, key=excess.get)


answer = suspect


# %% wrong: leave out small slices
def suspect(statistics, column):
    flights, holes = {}, {}
    for part in statistics.datasets:
        common = tfdv.DatasetView(part).get_feature(column).common_statistics()
        flights[part.name] = part.num_examples
        holes[part.name] = part.num_examples - common.tot_num_values
    share = holes["All Examples"] / flights["All Examples"]
    if holes["All Examples"] == 0:
        return None
    excess = {}
    for name in holes:
        if name != "All Examples" and flights[name] > 1:
            excess[name] = holes[name] - flights[name] * share
    return max(excess, key=excess.get)


answer = suspect


# %% wrong: an excess of 0.95
def suspect(statistics, column):
    flights, holes = {}, {}
    for part in statistics.datasets:
        common = tfdv.DatasetView(part).get_feature(column).common_statistics()
        flights[part.name] = part.num_examples
        holes[part.name] = part.num_examples - common.tot_num_values
    share = holes["All Examples"] / flights["All Examples"]
    if holes["All Examples"] == 0:
        return None
    excess = {}
    for name in holes:
        if name != "All Examples":
            excess[name] = holes[name] - flights[name] * share
    best = max(excess, key=excess.get)
    return best if excess[best] > 1 else None


answer = suspect


# %% wrong: a rounded share
def suspect(statistics, column):
    flights, holes = {}, {}
    for part in statistics.datasets:
        common = tfdv.DatasetView(part).get_feature(column).common_statistics()
        flights[part.name] = part.num_examples
        holes[part.name] = part.num_examples - common.tot_num_values
    share = round(holes["All Examples"] / flights["All Examples"], 3)
    if holes["All Examples"] == 0:
        return None
    excess = {}
    for name in holes:
        if name != "All Examples":
            excess[name] = holes[name] - flights[name] * share
    return max(excess, key=excess.get)


answer = suspect


# %% wrong: without quotation marks
def suspect(statistics, column):
    flights, holes = {}, {}
    for part in statistics.datasets:
        common = tfdv.DatasetView(part).get_feature(column).common_statistics()
        flights[part.name] = part.num_examples
        holes[part.name] = part.num_examples - common.tot_num_values
    share = holes["All Examples"] / flights["All Examples"]
    if holes["All Examples"] == 0:
        return "None"
    excess = {}
    for name in holes:
        if name != "All Examples":
            excess[name] = holes[name] - flights[name] * share
    return max(excess, key=excess.get)


answer = suspect


# %% wrong: no slice of that name
def suspect(statistics, column):
    return "day_31"


answer = suspect


# %% wrong: 2,000 flights
def suspect(statistics, column):
    flights, holes = {}, {}
    for part in statistics.datasets:
        common = tfdv.DatasetView(part).get_feature(column).common_statistics()
        flights[part.name] = part.num_examples
        holes[part.name] = part.num_examples - common.tot_num_values
    share = holes["All Examples"] / 2000
    if share == 0:
        return None
    excess = {}
    for name in holes:
        if name != "All Examples":
            excess[name] = holes[name] - flights[name] * share
    return max(excess, key=excess.get)


answer = suspect


# %% wrong: the *rest* of the flights
def suspect(statistics, column):
    flights, holes = {}, {}
    for part in statistics.datasets:
        common = tfdv.DatasetView(part).get_feature(column).common_statistics()
        flights[part.name] = part.num_examples
        holes[part.name] = part.num_examples - common.tot_num_values
    n, empty = flights["All Examples"], holes["All Examples"]
    share = empty / n
    if share == 0:
        return None
    excess = {}
    for name in holes:
        if name != "All Examples":
            excess[name] = holes[name] - flights[name] * (
                empty - holes[name]
            ) / (n - flights[name])
    return max(excess, key=excess.get)


answer = suspect


# %% wrong: no `return` in it gives a value
def suspect(statistics, column):
    flights, holes = {}, {}
    for part in statistics.datasets:
        common = tfdv.DatasetView(part).get_feature(column).common_statistics()
        flights[part.name] = part.num_examples
        holes[part.name] = part.num_examples - common.tot_num_values
    share = holes["All Examples"] / flights["All Examples"]
    if share == 0:
        return None
    excess = {}
    for name in holes:
        if name != "All Examples":
            excess[name] = holes[name] - flights[name] * share
    print(max(excess, key=excess.get))


answer = suspect


# %% wrong: right behind a CSV file only
def suspect(statistics, column):
    flights, holes = {}, {}
    for part in statistics.datasets:
        common = tfdv.DatasetView(part).get_feature(column).common_statistics()
        flights[part.name] = part.num_examples
        empty = common.num_non_missing - common.tot_num_values
        holes[part.name] = empty
    share = holes["All Examples"] / flights["All Examples"]
    if share == 0:
        return None
    excess = {}
    for name in holes:
        if name != "All Examples":
            excess[name] = holes[name] - flights[name] * share
    return max(excess, key=excess.get)


answer = suspect


# %% wrong: reads `slices`
slices = december[december["day"] <= 17]
slices = slices[["day", "pressure", "temp", "tailnum", "wind_dir"]]
slices = slices.set_index("day").isna().groupby("day").mean()


def suspect(statistics, column):
    return f"day_{slices[column].idxmax()}"


answer = suspect


# %% wrong: holes by *values*
def suspect(statistics, column):
    flights, holes = {}, {}
    for part in statistics.datasets:
        common = tfdv.DatasetView(part).get_feature(column).common_statistics()
        flights[part.name] = part.num_examples
        holes[part.name] = part.num_examples - common.tot_num_values
    if holes["All Examples"] == 0:
        return None
    whole = flights["All Examples"] - holes["All Examples"]
    share = holes["All Examples"] / whole
    excess = {}
    for name in holes:
        if name != "All Examples":
            excess[name] = holes[name] - flights[name] * share
    return max(excess, key=excess.get)


answer = suspect


# %% wrong: as soon as one slice has no hole
def suspect(statistics, column):
    flights, holes = {}, {}
    for part in statistics.datasets:
        common = tfdv.DatasetView(part).get_feature(column).common_statistics()
        flights[part.name] = part.num_examples
        holes[part.name] = part.num_examples - common.tot_num_values
    share = holes["All Examples"] / flights["All Examples"]
    excess = {}
    for name in holes:
        if holes[name] == 0:
            return None
        if name != "All Examples":
            excess[name] = holes[name] - flights[name] * share
    return max(excess, key=excess.get)


answer = suspect


# %% wrong: the last data set
def suspect(statistics, column):
    flights, holes = {}, {}
    for part in statistics.datasets:
        common = tfdv.DatasetView(part).get_feature(column).common_statistics()
        flights[part.name] = part.num_examples
        holes[part.name] = part.num_examples - common.tot_num_values
    last = list(holes)[-1]
    share = holes[last] / flights[last]
    if share == 0:
        return None
    excess = {}
    for name in holes:
        if name != "All Examples":
            excess[name] = holes[name] - flights[name] * share
    return max(excess, key=excess.get)


answer = suspect


# %% wrong: a percentage
def suspect(statistics, column):
    flights, holes = {}, {}
    for part in statistics.datasets:
        common = tfdv.DatasetView(part).get_feature(column).common_statistics()
        flights[part.name] = part.num_examples
        holes[part.name] = part.num_examples - common.tot_num_values
    share = 100 * holes["All Examples"] / flights["All Examples"]
    if holes["All Examples"] == 0:
        return None
    excess = {}
    for name in holes:
        if name != "All Examples":
            excess[name] = holes[name] - flights[name] * share
    return max(excess, key=excess.get)


answer = suspect


# %% wrong: a rounded excess
def suspect(statistics, column):
    flights, holes = {}, {}
    for part in statistics.datasets:
        common = tfdv.DatasetView(part).get_feature(column).common_statistics()
        flights[part.name] = part.num_examples
        holes[part.name] = part.num_examples - common.tot_num_values
    share = holes["All Examples"] / flights["All Examples"]
    if holes["All Examples"] == 0:
        return None
    excess = {}
    for name in holes:
        if name != "All Examples":
            beyond = holes[name] - flights[name] * share
            excess[name] = round(beyond)
    return max(excess, key=excess.get)


answer = suspect


# %% wrong: You never name a slice by `origin`
def suspect(statistics, column):
    flights, holes = {}, {}
    for part in statistics.datasets:
        common = tfdv.DatasetView(part).get_feature(column).common_statistics()
        flights[part.name] = part.num_examples
        holes[part.name] = part.num_examples - common.tot_num_values
    share = holes["All Examples"] / flights["All Examples"]
    if holes["All Examples"] == 0:
        return None
    excess = {}
    for name in holes:
        if not name.startswith(("All", "origin")):
            excess[name] = holes[name] - flights[name] * share
    return max(excess, key=excess.get)


answer = suspect


# %% wrong: reads `opened`
def opened(split):
    return tfdv.generate_statistics_from_dataframe(december[["temp"]])


def suspect(statistics, column):
    (part,) = opened("eval").datasets
    common = tfdv.DatasetView(part).get_feature(column).common_statistics()
    return None if common.num_missing == 0 else "day_31"


answer = suspect


# %% wrong: with the column that is cut by
def suspect(statistics, column):
    flights, holes = {}, {}
    for part in statistics.datasets:
        common = tfdv.DatasetView(part).get_feature(column).common_statistics()
        flights[part.name] = part.num_examples
        holes[part.name] = part.num_examples - common.tot_num_values
    share = holes["All Examples"] / flights["All Examples"]
    if share == 0:
        return None
    excess = {}
    for name in holes:
        if name != "All Examples":
            excess[name] = holes[name] - flights[name] * share
    return max(excess, key=excess.get).split("_")[1]


answer = suspect
