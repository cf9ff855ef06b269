# %% starter
answer = ...  # calibrated({"carrier": ..., ...})

# %% solution
floor = measure.noise_floor(
    measure.distances, may[list(faults)], measure.days(may), draws=200
)
answer = calibrated(floor.max().drop("hour"))

# %% right
floor = measure.noise_floor(
    measure.distances, may[list(faults)], measure.days(may), draws=200
)
answer = calibrated(floor.quantile(0.98).drop("hour").to_dict())

# %% right
floor = measure.noise_floor(
    measure.distances, may[list(faults)], measure.days(may), draws=200
)
answer = calibrated(1.2 * floor.quantile(0.99).drop("hour"))

# %% right
answer = calibrated(
    dict(carrier=0.1, origin=0.15, temp=0.5, visib=0.4, pressure=0.7)
)

# %% right
answer = DistributionValidatorConfig()
for name, limit in dict(temp=0.3, visib=0.3, pressure=0.5).items():
    feature = answer.default_slice_config.feature.add()
    feature.path.step.append(name)
    comparator = feature.distribution_comparator
    comparator.jensen_shannon_divergence.threshold = limit
for name, limit in dict(carrier=0.1, origin=0.1).items():
    feature = answer.default_slice_config.feature.add()
    feature.path.step.append(name)
    feature.distribution_comparator.infinity_norm.threshold = limit

# %% right
answer = calibrated(threshold[list(faults)].drop("hour"))

# %% right
floor = pd.concat(
    [
        measure.noise_floor(
            measure.distances,
            faults[n](may)[[n]],
            measure.days(may),
            draws=200,
        )
        for n in faults
    ],
    axis=1,
)
answer = calibrated(floor.max().drop("hour"))

# %% wrong: halves of single *flights*
floor = measure.noise_floor(
    measure.distances, may[list(faults)], range(len(may)), draws=200
)
answer = calibrated(floor.max().drop("hour"))

# %% wrong: the median of the floor
floor = measure.noise_floor(
    measure.distances, may[list(faults)], measure.days(may), draws=200
)
answer = calibrated(floor.median().drop("hour"))

# %% wrong: the quantile 0.85 of the floor
floor = measure.noise_floor(
    measure.distances, may[list(faults)], measure.days(may), draws=200
)
answer = calibrated(floor.quantile(0.85).drop("hour"))

# %% wrong: You kept all six columns
floor = measure.noise_floor(
    measure.distances, may[list(faults)], measure.days(may), draws=200
)
answer = calibrated(floor.max())

# %% wrong: `visib` is not in your config
floor = measure.noise_floor(
    measure.distances, may[list(faults)], measure.days(may), draws=200
)
answer = calibrated(floor.max().drop(["hour", "visib"]))

# %% wrong: the same threshold
answer = calibrated(
    dict.fromkeys(["carrier", "origin", "temp", "visib", "pressure"], 0.1)
)

# %% wrong: in silence
answer = calibrated(
    dict.fromkeys(["carrier", "origin", "temp", "visib", "pressure"], 0.5)
)

# %% wrong: can never ring
floor = measure.noise_floor(
    measure.distances, may[list(faults)], measure.days(may), draws=200
)
answer = calibrated(5 * floor.max().drop("hour"))

# %% wrong: 100% of its fault's own distance
answer = calibrated(
    {
        n: measure.distances(may, faults[n](may))[n]
        for n in faults
        if n != "hour"
    }
)

# %% wrong: L∞ of a number
answer = calibrated(
    dict(carrier=0.1, origin=0.15, temp=0.5, visib=0.4, pressure=0.7)
)
answer.default_slice_config.feature[
    2
].distribution_comparator.infinity_norm.threshold = 0.08
answer.default_slice_config.feature[2].distribution_comparator.ClearField(
    "jensen_shannon_divergence"
)

# %% wrong: the task asks for L∞
answer = calibrated(
    dict(carrier=0.1, origin=0.15, temp=0.5, visib=0.4, pressure=0.7)
)
comparator = answer.default_slice_config.feature[0].distribution_comparator
comparator.ClearField("infinity_norm")
comparator.jensen_shannon_divergence.threshold = 0.05

# %% wrong: reports no anomaly
answer = calibrated(
    dict(carrier=0.1, origin=0.15, temp=0.5, visib=0.4, pressure=0.7)
)
comparator = answer.default_slice_config.feature[0].distribution_comparator
comparator.ClearField("infinity_norm")
comparator.normalized_abs_difference.threshold = 0.1

# %% wrong: `tmep`
answer = calibrated(
    dict(carrier=0.1, origin=0.15, tmep=0.5, visib=0.4, pressure=0.7)
)

# %% wrong: `calibrated`
answer = dict(carrier=0.1, origin=0.15, temp=0.5, visib=0.4, pressure=0.7)

# %% wrong: no column
answer = DistributionValidatorConfig()

# %% wrong: in silence
answer = calibrated(
    dict(carrier=0.1, origin=0.15, temp=0.5, visib=0.4, pressure=0.7)
)
comparator = answer.default_slice_config.feature[2].distribution_comparator
comparator.jensen_shannon_divergence.threshold = float("nan")

# %% wrong: halves of single *flights*
floor = measure.noise_floor(
    measure.distances, may[list(faults)], range(len(may)), draws=200
)
answer = calibrated(floor.quantile(0.99).drop("hour"))

# %% wrong: the mean of the floor
floor = measure.noise_floor(
    measure.distances, may[list(faults)], measure.days(may), draws=200
)
answer = calibrated(floor.mean().drop("hour"))

# %% wrong: the quantile 0.9 of the floor
floor = measure.noise_floor(
    measure.distances, may[list(faults)], measure.days(may), draws=200
)
answer = calibrated(floor.quantile(0.9).drop("hour"))

# %% wrong: the quantile 0.99 of halves of June
floor = measure.noise_floor(
    measure.distances, june[list(faults)], measure.days(june), draws=200
)
answer = calibrated(floor.quantile(0.99).drop("hour"))

# %% wrong: percent
floor = measure.noise_floor(
    measure.distances, may[list(faults)], measure.days(may), draws=200
)
answer = calibrated(100 * floor.quantile(0.99).drop("hour"))

# %% right
answer = calibrated(
    {
        n: 0.9 * measure.distances(may, faults[n](may))[n]
        for n in faults
        if n != "hour"
    }
)

# %% right
answer = calibrated(
    {
        n: 0.5 * measure.distances(may, faults[n](may))[n]
        for n in faults
        if n != "hour"
    }
)

# %% wrong: in silence
floor = measure.noise_floor(
    measure.distances, may[list(faults)], measure.days(may), draws=200
)
top = floor.drop(columns="hour").max()
answer = calibrated(dict.fromkeys(top.index, top.max()))

# %% equivalent: any number of draws near 200, any seed and any kind of top gives thresholds between chance and fault
floor = measure.noise_floor(
    measure.distances, may[list(faults)], measure.days(may), draws=199
)
answer = calibrated(floor.max().drop("hour"))

# %% equivalent: any number of draws near 200, any seed and any kind of top gives thresholds between chance and fault
floor = measure.noise_floor(
    measure.distances, may[list(faults)], measure.days(may), draws=201
)
answer = calibrated(floor.max().drop("hour"))

# %% wrong: of 20 pairs only
floor = measure.noise_floor(
    measure.distances, may[list(faults)], measure.days(may)
)
answer = calibrated(floor.max().drop("hour"))

# %% wrong: of 10 pairs only
floor = measure.noise_floor(
    measure.distances, may[list(faults)], measure.days(may), draws=10
)
answer = calibrated(floor.max().drop("hour"))

# %% wrong: the quantile 0.95 of the floor
floor = measure.noise_floor(
    measure.distances, may[list(faults)], measure.days(may), draws=200
)
answer = calibrated(floor.quantile(0.95).drop("hour"))

# %% wrong: the quantile 0.97 of the floor
floor = measure.noise_floor(
    measure.distances, may[list(faults)], measure.days(may), draws=200
)
answer = calibrated(floor.quantile(0.97).drop("hour"))

# %% wrong: 2 times the standard deviation
floor = measure.noise_floor(
    measure.distances, may[list(faults)], measure.days(may), draws=200
)
answer = calibrated((floor.mean() + 2 * floor.std()).drop("hour"))

# %% wrong: halves of May by weeks
floor = measure.noise_floor(
    measure.distances, may[list(faults)], (may["day"] - 1) // 7, draws=200
)
answer = calibrated(floor.quantile(0.99).drop("hour"))

# %% wrong: halves of May by airline
floor = measure.noise_floor(
    measure.distances, may[list(faults)], may["carrier"], draws=200
)
answer = calibrated(floor.quantile(0.99).drop("hour"))

# %% wrong: halves of April
april = flights.load([4])
floor = measure.noise_floor(
    measure.distances, april[list(faults)], measure.days(april), draws=100
)
answer = calibrated(floor.quantile(0.99).drop("hour"))

# %% wrong: rounded down to 2 decimals
floor = measure.noise_floor(
    measure.distances, may[list(faults)], measure.days(may), draws=200
)
top = floor.quantile(0.98).drop("hour")
answer = calibrated(np.floor(100 * top) / 100)

# %% wrong: Was it rounded away?
floor = measure.noise_floor(
    measure.distances, may[list(faults)], measure.days(may), draws=200
)
answer = calibrated(floor.quantile(0.99).drop("hour").round(1))

# %% wrong: any difference between two halves rings
answer = calibrated(
    dict.fromkeys(["carrier", "origin", "temp", "visib", "pressure"], 0)
)

# %% wrong: no distance is below 0
floor = measure.noise_floor(
    measure.distances, may[list(faults)], measure.days(may), draws=200
)
answer = calibrated(-floor.quantile(0.99).drop("hour"))

# %% wrong: have changed places
floor = measure.noise_floor(
    measure.distances, may[list(faults)], measure.days(may), draws=200
)
top = floor.quantile(0.99).drop("hour")
top["carrier"], top["origin"] = top["origin"], top["carrier"]
answer = calibrated(top)

# %% wrong: `carrier` and `pressure` have changed places
floor = measure.noise_floor(
    measure.distances, may[list(faults)], measure.days(may), draws=200
)
top = floor.max().drop("hour")
top["carrier"], top["pressure"] = top["pressure"], top["carrier"]
answer = calibrated(top)

# %% wrong: 1 minus its floor
floor = measure.noise_floor(
    measure.distances, may[list(faults)], measure.days(may), draws=200
)
answer = calibrated(1 - floor.quantile(0.99).drop("hour"))

# %% wrong: the one distance between May and June
step = measure.distances(may[list(faults)], june[list(faults)])
answer = calibrated(step.drop("hour"))

# %% right
floor = measure.noise_floor(
    measure.distances, may[list(faults)], measure.days(may), draws=200
)
answer = calibrated((floor.mean() + 3 * floor.std()).drop("hour"))

# %% right
answer = calibrated(
    dict(carrier=0.108, origin=0.1836, temp=0.6, visib=0.441, pressure=0.6)
)

# %% wrong: the median of 100 pairs, so
floor = measure.noise_floor(
    measure.distances, may[list(faults)], measure.days(may), draws=100
)
answer = calibrated(floor.median().drop("hour"))

# %% wrong: Read the floor near its top, at 0.98 or above, and draw it with `draws=200`
floor = measure.noise_floor(
    measure.distances, may[list(faults)], measure.days(may), draws=100
)
answer = calibrated(floor.quantile(0.95).drop("hour"))

# %% wrong: the quantile 0.98 of 100 pairs only
floor = measure.noise_floor(
    measure.distances, may[list(faults)], measure.days(may), draws=100
)
answer = calibrated(floor.quantile(0.98).drop("hour"))

# %% wrong: rounded to 2 decimals, so
floor = measure.noise_floor(
    measure.distances, may[list(faults)], measure.days(may), draws=200
)
answer = calibrated(floor.quantile(0.95).round(2).drop("hour"))

# %% wrong: the quantile 0.95 of the floor gives, rounded to 3 decimals
floor = measure.noise_floor(
    measure.distances, may[list(faults)], measure.days(may), draws=200
)
answer = calibrated(floor.quantile(0.95).round(3).drop("hour"))

# %% wrong: any quantile from
floor = measure.noise_floor(
    measure.distances, may[list(faults)], measure.days(may), draws=200
)
answer = calibrated(floor.quantile(0.99).round(2).drop("hour"))

# %% wrong: the quantile 0.99 of 100 pairs only
floor = measure.noise_floor(
    measure.distances, may[list(faults)], measure.days(may), draws=100
)
answer = calibrated(floor.quantile(0.99).drop("hour"))

# %% right
rng, drawn = np.random.default_rng(1), []
days = may["day"].unique()
for _ in range(200):
    half = may["day"].isin(rng.choice(days, size=len(days) // 2, replace=False))
    drawn.append(
        measure.distances(
            may.loc[half, list(faults)], may.loc[~half, list(faults)]
        )
    )
answer = calibrated(pd.DataFrame(drawn).quantile(0.99).drop("hour"))

# %% wrong: Each of your thresholds is 99% of its fault's own distance
answer = calibrated(
    {
        n: 0.99 * measure.distances(may, faults[n](may))[n]
        for n in faults
        if n != "hour"
    }
)

# %% wrong: `pressure`, which you left out, could do both
floor = measure.noise_floor(
    measure.distances, may[list(faults)], measure.days(may), draws=200
)
answer = calibrated(floor.max().drop("pressure"))

# %% wrong: And read it near its top
june = flights.load([6])
floor = measure.noise_floor(
    measure.distances, june[list(faults)], measure.days(june), draws=200
)
answer = calibrated(floor.median().drop("hour"))
