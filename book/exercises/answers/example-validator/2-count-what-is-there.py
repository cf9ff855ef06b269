# %% starter
def too_empty(statistics, schema):
    return ...


answer = too_empty


# %% solution
def too_empty(statistics, schema):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    counts = {}
    for path in whole.list_features():
        common = whole.get_feature(path).common_statistics()
        counts[path.steps()[0]] = common.tot_num_values
    examples = whole.proto().num_examples
    return [
        wanted.name
        for wanted in schema.feature
        if counts.get(wanted.name, 0) / examples < wanted.presence.min_fraction
    ]


answer = too_empty


# %% right
def too_empty(statistics, schema):
    dataset = statistics.datasets[0]
    short = set()
    for wanted in schema.feature:
        share = 0.0
        for feature in dataset.features:
            if list(feature.path.step) == [wanted.name]:
                common = (
                    feature.string_stats
                    if feature.HasField("string_stats")
                    else feature.num_stats
                ).common_stats
                share = (
                    common.num_non_missing
                    * common.avg_num_values
                    / dataset.num_examples
                )
        if share + 1e-6 < wanted.presence.min_fraction:
            short.add(wanted.name)
    return short


answer = too_empty


# %% wrong: `num_missing` is 0
def too_empty(statistics, schema):
    (dataset,) = statistics.datasets
    share = {}
    for feature in dataset.features:
        common = getattr(feature, feature.WhichOneof("stats")).common_stats
        share[feature.path.step[0]] = (
            1 - common.num_missing / dataset.num_examples
        )
    return [
        f.name
        for f in schema.feature
        if share.get(f.name, 0) < f.presence.min_fraction
    ]


answer = too_empty


# %% wrong: not in the statistics at all
def too_empty(statistics, schema):
    (dataset,) = statistics.datasets
    least = {f.name: f.presence.min_fraction for f in schema.feature}
    short = []
    for feature in dataset.features:
        common = getattr(feature, feature.WhichOneof("stats")).common_stats
        if common.tot_num_values / dataset.num_examples < least.get(
            feature.path.step[0], 0
        ):
            short.append(feature.path.step[0])
    return short


answer = too_empty


# %% wrong: from its inputs
def too_empty(statistics, schema):
    return ["pressure"]


answer = too_empty


# %% wrong: `string_stats`
def too_empty(statistics, schema):
    (dataset,) = statistics.datasets
    count = {}
    for feature in dataset.features:
        count[feature.path.step[0]] = (
            feature.num_stats.common_stats.tot_num_values
        )
    return [
        f.name
        for f in schema.feature
        if count.get(f.name, 0) / dataset.num_examples < f.presence.min_fraction
    ]


answer = too_empty


# %% wrong: complete enough
def too_empty(statistics, schema):
    (dataset,) = statistics.datasets
    count = {}
    for feature in dataset.features:
        common = getattr(feature, feature.WhichOneof("stats")).common_stats
        count[feature.path.step[0]] = common.tot_num_values
    return [
        f.name
        for f in schema.feature
        if count.get(f.name, 0) < dataset.num_examples
    ]


answer = too_empty


# %% wrong: exactly
def too_empty(statistics, schema):
    (dataset,) = statistics.datasets
    count = {}
    for feature in dataset.features:
        common = getattr(feature, feature.WhichOneof("stats")).common_stats
        count[feature.path.step[0]] = common.tot_num_values
    return [
        f.name
        for f in schema.feature
        if count.get(f.name, 0) / dataset.num_examples
        <= f.presence.min_fraction
    ]


answer = too_empty


# %% wrong: number of all examples
def too_empty(statistics, schema):
    (dataset,) = statistics.datasets
    counts = {}
    for feature in dataset.features:
        stats = getattr(feature, feature.WhichOneof("stats"))
        counts[feature.path.step[0]] = stats.common_stats.tot_num_values
    return [
        wanted.name
        for wanted in schema.feature
        if counts.get(wanted.name, 0) / 400 < wanted.presence.min_fraction
    ]


answer = too_empty


# %% equivalent: a column of a table has a path of one step
def too_empty(statistics, schema):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    counts = {}
    for path in whole.list_features():
        common = whole.get_feature(path).common_statistics()
        counts[path.steps()[-1]] = common.tot_num_values
    examples = whole.proto().num_examples
    return [
        wanted.name
        for wanted in schema.feature
        if counts.get(wanted.name, 0) / examples < wanted.presence.min_fraction
    ]


answer = too_empty


# %% wrong: Do you round a share
def too_empty(statistics, schema):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    counts = {}
    for path in whole.list_features():
        common = whole.get_feature(path).common_statistics()
        counts[path.steps()[0]] = common.tot_num_values
    examples = whole.proto().num_examples
    return [
        wanted.name
        for wanted in schema.feature
        if round(counts.get(wanted.name, 0) / examples, 2)
        < wanted.presence.min_fraction
    ]


answer = too_empty


# %% wrong: the share that is missing
def too_empty(statistics, schema):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    counts = {}
    for path in whole.list_features():
        common = whole.get_feature(path).common_statistics()
        counts[path.steps()[0]] = common.tot_num_values
    examples = whole.proto().num_examples
    return [
        wanted.name
        for wanted in schema.feature
        if 1 - counts.get(wanted.name, 0) / examples
        > wanted.presence.min_fraction
    ]


answer = too_empty


# %% wrong: `min_fraction` of 1 asks
def too_empty(statistics, schema):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    n = whole.proto().num_examples
    values = {
        p.steps()[0]: whole.get_feature(p).common_statistics().tot_num_values
        for p in whole.list_features()
    }
    return [
        f.name
        for f in schema.feature
        if 0 < f.presence.min_fraction < 1
        and values.get(f.name, 0) / n < f.presence.min_fraction
    ]


answer = too_empty


# %% wrong: not with a percentage
def too_empty(statistics, schema):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    n = whole.proto().num_examples
    values = {
        p.steps()[0]: whole.get_feature(p).common_statistics().tot_num_values
        for p in whole.list_features()
    }
    return [
        f.name
        for f in schema.feature
        if 100 * values.get(f.name, 0) / n < f.presence.min_fraction
    ]


answer = too_empty


# %% wrong: cuts a share down
def too_empty(statistics, schema):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    n = whole.proto().num_examples
    values = {
        p.steps()[0]: whole.get_feature(p).common_statistics().tot_num_values
        for p in whole.list_features()
    }
    return [
        f.name
        for f in schema.feature
        if values.get(f.name, 0) // n < f.presence.min_fraction
    ]


answer = too_empty


# %% wrong: `min_count`
def too_empty(statistics, schema):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    values = {
        p.steps()[0]: whole.get_feature(p).common_statistics().tot_num_values
        for p in whole.list_features()
    }
    return [
        f.name
        for f in schema.feature
        if values.get(f.name, 0) < f.presence.min_count
    ]


answer = too_empty


# %% wrong: gone altogether
def too_empty(statistics, schema):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    seen = {p.steps()[0] for p in whole.list_features()}
    return [
        f.name
        for f in schema.feature
        if f.presence.min_fraction > 0 and f.name not in seen
    ]


answer = too_empty


# %% wrong: You named `bags`, `belts`, `cargo`, `crew`. The schema does not know
def too_empty(statistics, schema):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    n = whole.proto().num_examples
    values = {
        p.steps()[0]: whole.get_feature(p).common_statistics().tot_num_values
        for p in whole.list_features()
    }
    asked = {f.name: f.presence.min_fraction for f in schema.feature}
    return [
        c
        for c in set(values) | set(asked)
        if values.get(c, 0) / n < asked.get(c, 1)
    ]


answer = too_empty


# %% wrong: stand inside your loop
def too_empty(statistics, schema):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    n = whole.proto().num_examples
    values = {
        p.steps()[0]: whole.get_feature(p).common_statistics().tot_num_values
        for p in whole.list_features()
    }
    for f in schema.feature:
        if values.get(f.name, 0) / n < f.presence.min_fraction:
            return [f.name]
    return []


answer = too_empty


# %% wrong: of 0.001 as well as of 1
def too_empty(statistics, schema):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    n = whole.proto().num_examples
    values = {
        p.steps()[0]: whole.get_feature(p).common_statistics().tot_num_values
        for p in whole.list_features()
    }
    return [
        f.name
        for f in schema.feature
        if (f.name in values and values[f.name] / n < f.presence.min_fraction)
        or (f.name not in values and f.presence.min_fraction == 1)
    ]


answer = too_empty


# %% wrong: cannot be short
def too_empty(statistics, schema):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    n = whole.proto().num_examples
    values = {
        p.steps()[0]: whole.get_feature(p).common_statistics().tot_num_values
        for p in whole.list_features()
    }
    return [
        f.name
        for f in schema.feature
        if f.name not in values or values[f.name] / n < f.presence.min_fraction
    ]


answer = too_empty


# %% wrong: columns of text
from tensorflow_metadata.proto.v0 import schema_pb2


def too_empty(statistics, schema):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    n = whole.proto().num_examples
    values = {
        p.steps()[0]: whole.get_feature(p).common_statistics().tot_num_values
        for p in whole.list_features()
    }
    return [
        f.name
        for f in schema.feature
        if f.type != schema_pb2.BYTES
        and values.get(f.name, 0) / n < f.presence.min_fraction
    ]


answer = too_empty


# %% right
def too_empty(statistics, schema):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    share = {}
    for p in whole.list_features():
        c = whole.get_feature(p).common_statistics()
        share[p.steps()[0]] = c.tot_num_values / (
            c.num_missing + c.num_non_missing
        )
    return [
        f.name
        for f in schema.feature
        if share.get(f.name, 0) < f.presence.min_fraction
    ]


answer = too_empty


# %% wrong: Where nothing is short, the list is empty. `too_empty` should return a list
def too_empty(statistics, schema):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    n = whole.proto().num_examples
    values = {
        p.steps()[0]: whole.get_feature(p).common_statistics().tot_num_values
        for p in whole.list_features()
    }
    short = [
        f.name
        for f in schema.feature
        if values.get(f.name, 0) / n < f.presence.min_fraction
    ]
    if short:
        return short


answer = too_empty


# %% wrong: Where nothing is short, the list is empty
def too_empty(statistics, schema):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    n = whole.proto().num_examples
    values = {
        p.steps()[0]: whole.get_feature(p).common_statistics().tot_num_values
        for p in whole.list_features()
    }
    short = [
        f.name
        for f in schema.feature
        if values.get(f.name, 0) / n < f.presence.min_fraction
    ]
    if not short:
        raise RuntimeError("nothing is short")
    return short


answer = too_empty


# %% wrong: You named `tags`
def too_empty(statistics, schema):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    n = whole.proto().num_examples
    values = {
        p.steps()[0]: whole.get_feature(p).common_statistics().tot_num_values
        for p in whole.list_features()
    }
    return [
        f.name
        for f in schema.feature
        if values.get(f.name, 0) / n < f.presence.min_fraction
        or values.get(f.name, 0) < f.presence.min_count
    ]


answer = too_empty


# %% wrong: A zero is a value
def too_empty(statistics, schema):
    (dataset,) = statistics.datasets
    values = {}
    for f in dataset.features:
        kind = getattr(f, f.WhichOneof("stats"))
        zeros = getattr(kind, "num_zeros", 0)
        values[f.path.step[0]] = kind.common_stats.tot_num_values - zeros
    return [
        f.name
        for f in schema.feature
        if values.get(f.name, 0) / dataset.num_examples
        < f.presence.min_fraction
    ]


answer = too_empty


# %% wrong: the field `name` of these statistics is empty
def too_empty(statistics, schema):
    (dataset,) = statistics.datasets
    values = {}
    for f in dataset.features:
        kind = getattr(f, f.WhichOneof("stats"))
        values[f.name] = kind.common_stats.tot_num_values
    return [
        f.name
        for f in schema.feature
        if values.get(f.name, 0) / dataset.num_examples
        < f.presence.min_fraction
    ]


answer = too_empty


# %% wrong: The schema does not know `crew`: leave it out
def too_empty(statistics, schema):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    n = whole.proto().num_examples
    values = {
        p.steps()[0]: whole.get_feature(p).common_statistics().tot_num_values
        for p in whole.list_features()
    }
    asked = {f.name: f.presence.min_fraction for f in schema.feature}
    short = [name for name in values if values[name] / n < asked[name]]
    return short + [
        name for name in asked if asked[name] and name not in values
    ]


answer = too_empty


# %% wrong: `cargo` is in the schema, and not in the statistics
def too_empty(statistics, schema):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    n = whole.proto().num_examples
    values = {
        p.steps()[0]: whole.get_feature(p).common_statistics().tot_num_values
        for p in whole.list_features()
    }
    return [
        f.name
        for f in schema.feature
        if values[f.name] / n < f.presence.min_fraction
    ]


answer = too_empty


# %% wrong: that have what is asked for
def too_empty(statistics, schema):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    n = whole.proto().num_examples
    values = {
        p.steps()[0]: whole.get_feature(p).common_statistics().tot_num_values
        for p in whole.list_features()
    }
    return [
        f.name
        for f in schema.feature
        if values.get(f.name, 0) / n > f.presence.min_fraction > 0
    ]


answer = too_empty


# %% wrong: with the same number
def too_empty(statistics, schema):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    n = whole.proto().num_examples
    values = {
        p.steps()[0]: whole.get_feature(p).common_statistics().tot_num_values
        for p in whole.list_features()
    }
    return [
        f.name
        for f in schema.feature
        if f.presence.min_fraction and values.get(f.name, 0) / n < 0.7
    ]


answer = too_empty


# %% wrong: for the share that is there
def too_empty(statistics, schema):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    n = whole.proto().num_examples
    values = {
        p.steps()[0]: whole.get_feature(p).common_statistics().tot_num_values
        for p in whole.list_features()
    }
    return [
        f.name
        for f in schema.feature
        if 1 - values.get(f.name, 0) / n < f.presence.min_fraction
    ]


answer = too_empty


# %% wrong: Name each column once
def too_empty(statistics, schema):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    n = whole.proto().num_examples
    values = {
        p.steps()[0]: whole.get_feature(p).common_statistics().tot_num_values
        for p in whole.list_features()
    }
    asked = {f.name: f.presence.min_fraction for f in schema.feature}
    short = [name for name in asked if values.get(name, 0) / n < asked[name]]
    return short + [
        name for name in asked if asked[name] and name not in values
    ]


answer = too_empty


# %% wrong: 0 is false in Python
def too_empty(statistics, schema):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    n = whole.proto().num_examples
    counts = {
        path.steps()[0]: whole.get_feature(path)
        .common_statistics()
        .tot_num_values
        for path in whole.list_features()
    }
    return [
        feature.name
        for feature in schema.feature
        if counts.get(feature.name, 1)
        and counts.get(feature.name, 0) / n < feature.presence.min_fraction
        or feature.name not in counts
        and feature.presence.min_fraction
    ]


answer = too_empty


# %% wrong: an object of type Schema. The schema does not know `crew`: leave it out
def too_empty(statistics, schema):
    whole = tfdv.DatasetListView(statistics).get_default_slice()
    examples = whole.proto().num_examples
    short, seen = [], set()
    for path in whole.list_features():
        name = path.steps()[0]
        seen.add(name)
        least = tfdv.get_feature(schema, name).presence.min_fraction
        common = whole.get_feature(path).common_statistics()
        if common.tot_num_values / examples < least:
            short.append(name)
    gone = [f.name for f in schema.feature if f.name not in seen]
    return short + [
        name
        for name in gone
        if tfdv.get_feature(schema, name).presence.min_fraction > 0
    ]


answer = too_empty
