# %% starter
def refused(statistics):
    return ...


answer = refused


# %% solution
def refused(statistics):
    for feature in statistics.datasets[0].features:
        if feature.path.step[0] == "picture":
            for one in feature.custom_stats:
                if one.name == "image_format_histogram":
                    labels = {
                        bucket.label for bucket in one.rank_histogram.buckets
                    }
                    return labels != {"png"}
    return True


answer = refused


# %% right
def refused(statistics):
    histograms = [
        one.rank_histogram
        for feature in statistics.datasets[0].features
        if feature.path.step[0] == "picture"
        for one in feature.custom_stats
        if one.name == "image_format_histogram"
    ]
    return not histograms or any(
        bucket.label != "png" for bucket in histograms[0].buckets
    )


answer = refused


# %% right
def refused(statistics):
    found = tfdv.get_feature_stats
    try:
        stats = found(statistics.datasets[0], tfdv.FeaturePath(["picture"]))
        (histogram,) = [
            one
            for one in stats.custom_stats
            if one.name == "image_format_histogram"
        ]
    except ValueError:
        return True
    counts = {
        bucket.label: bucket.sample_count
        for bucket in histogram.rank_histogram.buckets
    }
    return counts.get("png", 0) < sum(counts.values())


answer = refused


# %% equivalent: statistics of one delivery hold one data set
def refused(statistics):
    for feature in statistics.datasets[-1].features:
        if feature.path.step[0] == "picture":
            for one in feature.custom_stats:
                if one.name == "image_format_histogram":
                    labels = {
                        bucket.label for bucket in one.rank_histogram.buckets
                    }
                    return labels != {"png"}
    return True


answer = refused


# %% equivalent: the path of a column has one step
def refused(statistics):
    for feature in statistics.datasets[0].features:
        if feature.path.step[-1] == "picture":
            for one in feature.custom_stats:
                if one.name == "image_format_histogram":
                    labels = {
                        bucket.label for bucket in one.rank_histogram.buckets
                    }
                    return labels != {"png"}
    return True


answer = refused


# %% wrong: No count is no
def refused(statistics):
    for feature in statistics.datasets[0].features:
        if feature.path.step[0] == "picture":
            for one in feature.custom_stats:
                if one.name == "image_format_histogram":
                    return {
                        bucket.label for bucket in one.rank_histogram.buckets
                    } != {"png"}
    return False


answer = refused


# %% wrong: a JPEG file is known to TFDV
def refused(statistics):
    for feature in statistics.datasets[0].features:
        if feature.path.step[0] == "picture":
            for one in feature.custom_stats:
                if one.name == "image_format_histogram":
                    return any(
                        bucket.label == "UNKNOWN"
                        for bucket in one.rank_histogram.buckets
                    )
    return True


answer = refused


# %% wrong: and it lets JPEG files pass, too
def refused(statistics):
    for feature in statistics.datasets[0].features:
        if feature.path.step[0] == "picture":
            for one in feature.custom_stats:
                if one.name == "image_format_histogram":
                    return any(
                        bucket.label == "UNKNOWN"
                        for bucket in one.rank_histogram.buckets
                    )
    return False


answer = refused


# %% wrong: one PNG file is enough
def refused(statistics):
    for feature in statistics.datasets[0].features:
        if feature.path.step[0] == "picture":
            for one in feature.custom_stats:
                if one.name == "image_format_histogram":
                    return all(
                        bucket.label != "png"
                        for bucket in one.rank_histogram.buckets
                    )
    return True


answer = refused


# %% wrong: the wrong way round
def refused(statistics):
    for feature in statistics.datasets[0].features:
        if feature.path.step[0] == "picture":
            for one in feature.custom_stats:
                if one.name == "image_format_histogram":
                    return {
                        bucket.label for bucket in one.rank_histogram.buckets
                    } == {"png"}
    return False


answer = refused


# %% wrong: a bad `picture_small` refuses the delivery
def refused(statistics):
    good = False
    for feature in statistics.datasets[0].features:
        for one in feature.custom_stats:
            if one.name == "image_format_histogram":
                if {bucket.label for bucket in one.rank_histogram.buckets} != {
                    "png"
                }:
                    return True
                good |= feature.path.step[0] == "picture"
    return not good


answer = refused


# %% wrong: any column of PNG files
def refused(statistics):
    for feature in statistics.datasets[0].features:
        for one in feature.custom_stats:
            if one.name == "image_format_histogram":
                if {bucket.label for bucket in one.rank_histogram.buckets} == {
                    "png"
                }:
                    return False
    return True


answer = refused


# %% wrong: IndexError
def refused(statistics):
    (feature,) = [
        f
        for f in statistics.datasets[0].features
        if f.path.step[0] == "picture"
    ]
    histogram = feature.custom_stats[1].rank_histogram
    return {bucket.label for bucket in histogram.buckets} != {"png"}


answer = refused


# %% wrong: One delivery should pass, and is refused
def refused(statistics):
    few = statistics.datasets[0].num_examples <= 100
    for feature in statistics.datasets[0].features:
        if feature.path.step[0] == "picture":
            for one in feature.custom_stats:
                if one.name == "image_format_histogram":
                    return few or {
                        bucket.label for bucket in one.rank_histogram.buckets
                    } != {"png"}
    return True


answer = refused


# %% wrong: should be `True` or `False`
def refused(statistics):
    return "no"


answer = refused


# %% wrong: it reads the first column that has a histogram
def refused(statistics):
    for feature in statistics.datasets[0].features:
        if "picture" in feature.path.step[0]:
            for one in feature.custom_stats:
                if one.name == "image_format_histogram":
                    labels = {
                        bucket.label for bucket in one.rank_histogram.buckets
                    }
                    return labels != {"png"}
    return True


answer = refused


# %% wrong: stops at the first column
def refused(statistics):
    for feature in statistics.datasets[0].features:
        if feature.path.step[0] == "picture":
            for one in feature.custom_stats:
                if one.name == "image_format_histogram":
                    labels = {
                        bucket.label for bucket in one.rank_histogram.buckets
                    }
                    return labels != {"png"}
        return True


answer = refused


# %% wrong: if most of the files are PNG
def refused(statistics):
    for feature in statistics.datasets[0].features:
        if feature.path.step[0] == "picture":
            for one in feature.custom_stats:
                if one.name == "image_format_histogram":
                    counts = {
                        bucket.label: bucket.sample_count
                        for bucket in one.rank_histogram.buckets
                    }
                    return counts.get("png", 0) < 0.8 * sum(counts.values())
    return True


answer = refused


# %% wrong: `feature.name`, which is empty
def refused(statistics):
    for feature in statistics.datasets[0].features:
        if feature.name == "picture":
            for one in feature.custom_stats:
                if one.name == "image_format_histogram":
                    labels = {
                        bucket.label for bucket in one.rank_histogram.buckets
                    }
                    return labels != {"png"}
    return True


answer = refused


# %% wrong: The delivery had no column `picture`
def refused(statistics):
    (feature,) = [
        feature
        for feature in statistics.datasets[0].features
        if feature.path.step[0] == "picture"
    ]
    histograms = [
        one.rank_histogram
        for one in feature.custom_stats
        if one.name == "image_format_histogram"
    ]
    return not histograms or any(
        bucket.label != "png" for bucket in histograms[0].buckets
    )


answer = refused


# %% wrong: 2,499 PNG files and a web page
def refused(statistics):
    for feature in statistics.datasets[0].features:
        if feature.path.step[0] == "picture":
            for one in feature.custom_stats:
                if one.name == "image_format_histogram":
                    counts = {
                        bucket.label: bucket.sample_count
                        for bucket in one.rank_histogram.buckets
                    }
                    share = counts.get("png", 0) / sum(counts.values())
                    return round(share, 2) < 1
    return True


answer = refused


# %% wrong: must be refused, and passes: 149 PNG files and a web page
def refused(statistics):
    for feature in statistics.datasets[0].features:
        if feature.path.step[0] == "picture":
            for one in feature.custom_stats:
                if one.name == "image_format_histogram":
                    return any(
                        bucket.label != "png" and bucket.sample_count > 1
                        for bucket in one.rank_histogram.buckets
                    )
    return True


answer = refused


# %% wrong: not for what a histogram counts
def refused(statistics):
    for feature in statistics.datasets[0].features:
        if feature.path.step[0] == "picture":
            for one in feature.custom_stats:
                if one.name == "image_format_histogram":
                    return "unknown" in [
                        bucket.label for bucket in one.rank_histogram.buckets
                    ]
    return True


answer = refused


# %% wrong: it reads every column
def refused(statistics):
    labels = {
        b.label
        for f in statistics.datasets[0].features
        for c in f.custom_stats
        if c.name == "image_format_histogram"
        for b in c.rank_histogram.buckets
    }
    return labels != {"png"}


answer = refused


# %% wrong: it reads the first column, whatever
def refused(statistics):
    f = statistics.datasets[0].features[0]
    for c in f.custom_stats:
        if c.name == "image_format_histogram":
            return {b.label for b in c.rank_histogram.buckets} != {"png"}
    return True


answer = refused


# %% wrong: Then there is no histogram
def refused(statistics):
    for f in statistics.datasets[0].features:
        if f.path.step[0] == "picture":
            return {
                b.label for b in f.custom_stats[0].rank_histogram.buckets
            } != {"png"}
    return True


answer = refused


# %% wrong: the first bucket only
def refused(statistics):
    for f in statistics.datasets[0].features:
        if f.path.step[0] == "picture":
            for c in f.custom_stats:
                if c.name == "image_format_histogram":
                    return c.rank_histogram.buckets[0].label != "png"
    return True


answer = refused


# %% wrong: the last bucket only
def refused(statistics):
    for f in statistics.datasets[0].features:
        if f.path.step[0] == "picture":
            for c in f.custom_stats:
                if c.name == "image_format_histogram":
                    return c.rank_histogram.buckets[-1].label != "png"
    return True


answer = refused


# %% wrong: it lets JPEG files pass as well
def refused(statistics):
    for f in statistics.datasets[0].features:
        if f.path.step[0] == "picture":
            for c in f.custom_stats:
                if c.name == "image_format_histogram":
                    return not {b.label for b in c.rank_histogram.buckets} <= {
                        "png",
                        "jpeg",
                    }
    return True


answer = refused


# %% wrong: a list of bad formats, and TFDV knows more of them
def refused(statistics):
    for f in statistics.datasets[0].features:
        if f.path.step[0] == "picture":
            for c in f.custom_stats:
                if c.name == "image_format_histogram":
                    return any(
                        b.label in ("UNKNOWN", "jpeg")
                        for b in c.rank_histogram.buckets
                    )
    return True


answer = refused


# %% wrong: one format is enough to pass
def refused(statistics):
    for f in statistics.datasets[0].features:
        if f.path.step[0] == "picture":
            for c in f.custom_stats:
                if c.name == "image_format_histogram":
                    return len(c.rank_histogram.buckets) != 1
    return True


answer = refused


# %% wrong: written in small letters
def refused(statistics):
    for f in statistics.datasets[0].features:
        if f.path.step[0] == "picture":
            for c in f.custom_stats:
                if c.name == "image_format_histogram":
                    return any(
                        b.label != "PNG" for b in c.rank_histogram.buckets
                    )
    return True


answer = refused


# %% wrong: where the column is there and TFDV counted no formats
def refused(statistics):
    columns = {f.path.step[0]: f for f in statistics.datasets[0].features}
    if "picture" not in columns:
        return True
    labels = [
        b.label
        for c in columns["picture"].custom_stats
        if c.name == "image_format_histogram"
        for b in c.rank_histogram.buckets
    ]
    return any(l != "png" for l in labels)


answer = refused


# %% wrong: where there is no column `picture`, it lets
def refused(statistics):
    for f in statistics.datasets[0].features:
        if f.path.step[0] == "picture":
            for c in f.custom_stats:
                if c.name == "image_format_histogram":
                    return any(
                        b.label != "png" for b in c.rank_histogram.buckets
                    )
            return True
    return False


answer = refused


# %% wrong: It reads `seen`, a name of your notebook
seen = tfdv.generate_statistics_from_dataframe(
    pd.DataFrame({"picture": [b"<html>"] * 150}),
    tfdv.StatsOptions(enable_semantic_domain_stats=True),
)


def refused(statistics):
    for f in seen.datasets[0].features:
        if f.path.step[0] == "picture":
            for c in f.custom_stats:
                if c.name == "image_format_histogram":
                    return {b.label for b in c.rank_histogram.buckets} != {
                        "png"
                    }
    return True


answer = refused


# %% wrong: it looks at the first of `custom_stats` only
def refused(statistics):
    for f in statistics.datasets[0].features:
        if f.path.step[0] == "picture":
            for c in f.custom_stats:
                if c.name == "image_format_histogram":
                    return any(
                        b.label != "png" for b in c.rank_histogram.buckets
                    )
                else:
                    return True
    return True


answer = refused
