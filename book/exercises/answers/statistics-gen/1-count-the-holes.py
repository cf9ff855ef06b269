# %% starter
def holes(statistics):
    return ...


answer = holes


# %% solution
def holes(statistics):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    found = {}
    for path in whole.list_features():
        common = whole.get_feature(path).common_statistics()
        empty = whole.proto().num_examples - common.tot_num_values
        if empty > 0:
            found[path.steps()[0]] = empty
    return found


answer = holes


# %% right
def holes(statistics):
    (dataset,) = statistics.datasets
    found = {}
    for feature in dataset.features:
        kind = (
            feature.string_stats
            if feature.WhichOneof("stats") == "string_stats"
            else feature.num_stats
        )
        share = kind.common_stats.tot_num_values / dataset.num_examples
        if share < 1:
            found[feature.path.step[0]] = round(
                (1 - share) * dataset.num_examples
            )
    return pd.Series(found)


answer = holes


# %% wrong: Your counts equal `num_missing`
def holes(statistics):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    found = {}
    for path in whole.list_features():
        common = whole.get_feature(path).common_statistics()
        if common.num_missing > 0:
            found[path.steps()[0]] = common.num_missing
    return found


answer = holes


# %% wrong: behind a CSV file only
def holes(statistics):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    found = {}
    for path in whole.list_features():
        common = whole.get_feature(path).common_statistics()
        empty = common.num_non_missing - common.tot_num_values
        if empty > 0:
            found[path.steps()[0]] = empty
    return found


answer = holes


# %% wrong: the `num_stats` of texts
def holes(statistics):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    found = {}
    for path in whole.list_features():
        common = whole.get_feature(path).proto().num_stats.common_stats
        empty = whole.proto().num_examples - common.tot_num_values
        if empty > 0:
            found[path.steps()[0]] = empty
    return found


answer = holes


# %% wrong: leave out the columns of texts
def holes(statistics):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    found = {}
    for path in whole.list_features():
        numbers = whole.get_feature(path).numeric_statistics()
        if numbers is None:
            continue
        empty = whole.proto().num_examples - numbers.common_stats.tot_num_values
        if empty > 0:
            found[path.steps()[0]] = empty
    return found


answer = holes


# %% wrong: only the columns with at least one
def holes(statistics):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    found = {}
    for path in whole.list_features():
        common = whole.get_feature(path).common_statistics()
        found[path.steps()[0]] = (
            whole.proto().num_examples - common.tot_num_values
        )
    return found


answer = holes


# %% wrong: how many values there are
def holes(statistics):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    found = {}
    for path in whole.list_features():
        common = whole.get_feature(path).common_statistics()
        found[path.steps()[0]] = common.tot_num_values
    return found


answer = holes


# %% wrong: You return shares
def holes(statistics):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    found = {}
    for path in whole.list_features():
        common = whole.get_feature(path).common_statistics()
        empty = whole.proto().num_examples - common.tot_num_values
        if empty > 0:
            found[path.steps()[0]] = empty / whole.proto().num_examples
    return found


answer = holes


# %% wrong: a dictionary
def holes(statistics):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    found = []
    for path in whole.list_features():
        common = whole.get_feature(path).common_statistics()
        if common.tot_num_values < whole.proto().num_examples:
            found.append(path.steps()[0])
    return found


answer = holes


# %% wrong: `path.steps()[0]`
def holes(statistics):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    found = {}
    for path in whole.list_features():
        common = whole.get_feature(path).common_statistics()
        empty = whole.proto().num_examples - common.tot_num_values
        if empty > 0:
            found[path] = empty
    return found


answer = holes


# %% wrong: counted twice
def holes(statistics):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    found = {}
    for path in whole.list_features():
        common = whole.get_feature(path).common_statistics()
        empty = whole.proto().num_examples - common.tot_num_values
        if empty + common.num_missing > 0:
            found[path.steps()[0]] = empty + common.num_missing
    return found


answer = holes


# %% wrong: `temp` has one hole
def holes(statistics):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    found = {}
    for path in whole.list_features():
        common = whole.get_feature(path).common_statistics()
        empty = whole.proto().num_examples - common.tot_num_values
        if empty > 1:
            found[path.steps()[0]] = empty
    return found


answer = holes


# %% wrong: A CSV file of five gems: `color`
def holes(statistics):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    found = {}
    for name in december.columns:
        feature = whole.get_feature(name)
        if feature is None:
            continue
        common = feature.common_statistics()
        empty = whole.proto().num_examples - common.tot_num_values
        if empty > 0:
            found[name] = empty
    return found


answer = holes


# %% wrong: the wrong way round
def holes(statistics):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    found = {}
    for path in whole.list_features():
        common = whole.get_feature(path).common_statistics()
        empty = common.tot_num_values - whole.proto().num_examples
        if empty < 0:
            found[path.steps()[0]] = empty
    return found


answer = holes


# %% equivalent: a path has one step
def holes(statistics):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    found = {}
    for path in whole.list_features():
        common = whole.get_feature(path).common_statistics()
        empty = whole.proto().num_examples - common.tot_num_values
        if empty > 0:
            found[path.steps()[-1]] = empty
    return found


answer = holes


# %% wrong: In a column with holes
def holes(statistics):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    n = whole.proto().num_examples
    found = {}
    for path in whole.list_features():
        common = whole.get_feature(path).common_statistics()
        name, values = path.steps()[0], common.tot_num_values
        if values < n:
            found[name] = values
    return found


answer = holes


# %% wrong: the fullest column
def holes(statistics):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    values = {
        path.steps()[0]: whole.get_feature(path)
        .common_statistics()
        .tot_num_values
        for path in whole.list_features()
    }
    n = max(values.values())
    return {name: n - there for name, there in values.items() if there < n}


answer = holes


# %% wrong: no value at all
def holes(statistics):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    n = whole.proto().num_examples
    found = {}
    for path in whole.list_features():
        common = whole.get_feature(path).common_statistics()
        name, values = path.steps()[0], common.tot_num_values
        if 0 < values < n:
            found[name] = n - values
    return found


answer = holes


# %% wrong: `price.usd`
def holes(statistics):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    n = whole.proto().num_examples
    found = {}
    for path in whole.list_features():
        common = whole.get_feature(path).common_statistics()
        name, values = path.steps()[0], common.tot_num_values
        if values < n:
            found[str(path).split(".")[0]] = n - values
    return found


answer = holes


# %% wrong: no `return` in it gives a value
def holes(statistics):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    n = whole.proto().num_examples
    for path in whole.list_features():
        common = whole.get_feature(path).common_statistics()
        name, values = path.steps()[0], common.tot_num_values
        if values < n:
            print(name, n - values)


answer = holes


# %% wrong: an empty dictionary
def holes(statistics):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    n = whole.proto().num_examples
    found = {}
    for path in whole.list_features():
        common = whole.get_feature(path).common_statistics()
        name, values = path.steps()[0], common.tot_num_values
        if values < n:
            found[name] = n - values
    return found or None


answer = holes


# %% wrong: inside the loop
def holes(statistics):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    n = whole.proto().num_examples
    found = {}
    for path in whole.list_features():
        common = whole.get_feature(path).common_statistics()
        name, values = path.steps()[0], common.tot_num_values
        if values < n:
            found[name] = n - values
        return found


answer = holes


# %% wrong: the first column with a hole
def holes(statistics):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    n = whole.proto().num_examples
    found = {}
    for path in whole.list_features():
        common = whole.get_feature(path).common_statistics()
        name, values = path.steps()[0], common.tot_num_values
        if values < n:
            found[name] = n - values
            return found
    return found


answer = holes


# %% wrong: `Carat` has 2 holes
def holes(statistics):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    n = whole.proto().num_examples
    found = {}
    for path in whole.list_features():
        common = whole.get_feature(path).common_statistics()
        name, values = path.steps()[0], common.tot_num_values
        if values < n:
            found[name.lower()] = n - values
    return found


answer = holes


# %% wrong: You return percentages
def holes(statistics):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    n = whole.proto().num_examples
    found = {}
    for path in whole.list_features():
        common = whole.get_feature(path).common_statistics()
        name, values = path.steps()[0], common.tot_num_values
        if values < n:
            found[name] = round(100 * (n - values) / n, 1)
    return found


answer = holes


# %% wrong: the columns of numbers
def holes(statistics):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    n = whole.proto().num_examples
    found = {}
    for path in whole.list_features():
        texts = whole.get_feature(path).string_statistics()
        if texts and texts.common_stats.tot_num_values < n:
            found[path.steps()[0]] = n - texts.common_stats.tot_num_values
    return found


answer = holes


# %% wrong: reads `whole`
six = pd.DataFrame({"wind": [10, 12, 0, 14, None, None]})
six = tfdv.generate_statistics_from_dataframe(six)
whole = tfdv.DatasetListView(six).get_default_slice()


def holes(statistics):
    found = {}
    for path in whole.list_features():
        common = whole.get_feature(path).common_statistics()
        empty = whole.proto().num_examples - common.tot_num_values
        if empty > 0:
            found[path.steps()[0]] = empty
    return found


answer = holes


# %% wrong: the same for all hidden statistics
def holes(statistics):
    return {"wind": 2}


answer = holes
