# %% starter
answer = ...

# %% solution
cuts = [
    SlicingSpec(feature_keys=["origin"]),
    SlicingSpec(feature_keys=["hour"]),
    SlicingSpec(feature_keys=["carrier", "origin"]),
]
described = ["temp", "pressure", "tailnum"]
answer = tfdv.StatsOptions(
    slicing_config=SlicingConfig(slicing_specs=cuts),
    feature_allowlist=[*described, "origin", "hour", "carrier"],
)

# %% right
answer = tfdv.StatsOptions(
    slicing_config=SlicingConfig(
        slicing_specs=[
            SlicingSpec(feature_keys=["origin"]),
            SlicingSpec(feature_keys=["hour"]),
            SlicingSpec(feature_keys=["origin", "carrier"]),
        ]
    ),
    feature_allowlist=[
        "temp",
        "pressure",
        "tailnum",
        "origin",
        "hour",
        "carrier",
    ],
)
answer.sample_rate = 1.0

# %% right
specs = [
    SlicingSpec(feature_values={"origin": code})
    for code in ("EWR", "JFK", "LGA")
]
specs += [
    SlicingSpec(feature_keys=["hour"]),
    SlicingSpec(feature_keys=["origin", "carrier"]),
    SlicingSpec(),
]
answer = tfdv.StatsOptions()
answer.slicing_config = SlicingConfig(slicing_specs=specs)
answer.feature_allowlist = [
    "carrier",
    "hour",
    "origin",
    "tailnum",
    "pressure",
    "temp",
]

# %% wrong: dropped before the cuts
answer = tfdv.StatsOptions(
    slicing_config=SlicingConfig(
        slicing_specs=[
            SlicingSpec(feature_keys=["origin"]),
            SlicingSpec(feature_keys=["hour"]),
            SlicingSpec(feature_keys=["origin", "carrier"]),
        ]
    ),
    feature_allowlist=["temp", "pressure", "tailnum"],
)

# %% wrong: crossed
answer = tfdv.StatsOptions(
    slicing_config=SlicingConfig(
        slicing_specs=[SlicingSpec(feature_keys=["origin", "hour", "carrier"])]
    ),
    feature_allowlist=[
        "temp",
        "pressure",
        "tailnum",
        "origin",
        "hour",
        "carrier",
    ],
)

# %% wrong: airline alone
answer = tfdv.StatsOptions(
    slicing_config=SlicingConfig(
        slicing_specs=[
            SlicingSpec(feature_keys=["origin"]),
            SlicingSpec(feature_keys=["hour"]),
            SlicingSpec(feature_keys=["carrier"]),
        ]
    ),
    feature_allowlist=[
        "temp",
        "pressure",
        "tailnum",
        "origin",
        "hour",
        "carrier",
    ],
)

# %% wrong: all 28 columns
answer = tfdv.StatsOptions(
    slicing_config=SlicingConfig(
        slicing_specs=[
            SlicingSpec(feature_keys=["origin"]),
            SlicingSpec(feature_keys=["hour"]),
            SlicingSpec(feature_keys=["origin", "carrier"]),
        ]
    ),
    feature_allowlist=None,
)

# %% wrong: asks for all flights
answer = tfdv.StatsOptions(
    slicing_config=SlicingConfig(
        slicing_specs=[
            SlicingSpec(feature_keys=["origin"]),
            SlicingSpec(feature_keys=["hour"]),
            SlicingSpec(feature_keys=["origin", "carrier"]),
        ]
    ),
    feature_allowlist=[
        "temp",
        "pressure",
        "tailnum",
        "origin",
        "hour",
        "carrier",
    ],
)
answer.sample_rate = 0.5

# %% wrong: StatisticsGen refuses
slicers = [
    tfdv.experimental_get_feature_value_slicer({key: None})
    for key in ("origin", "hour")
]
slicers.append(
    tfdv.experimental_get_feature_value_slicer(
        {"origin": None, "carrier": None}
    )
)
answer = tfdv.StatsOptions(
    experimental_slice_functions=slicers,
    feature_allowlist=[
        "temp",
        "pressure",
        "tailnum",
        "origin",
        "hour",
        "carrier",
    ],
)

# %% wrong: `hour`
answer = tfdv.StatsOptions(
    slicing_config=SlicingConfig(
        slicing_specs=[
            SlicingSpec(feature_keys=["origin"]),
            SlicingSpec(feature_keys=["origin", "carrier"]),
        ]
    ),
    feature_allowlist=[
        "temp",
        "pressure",
        "tailnum",
        "origin",
        "hour",
        "carrier",
    ],
)

# %% wrong: `dep_delay`
answer = tfdv.StatsOptions(
    slicing_config=SlicingConfig(
        slicing_specs=[
            SlicingSpec(feature_keys=["origin"]),
            SlicingSpec(feature_keys=["hour"]),
            SlicingSpec(feature_keys=["origin", "carrier"]),
        ]
    ),
    feature_allowlist=[
        "temp",
        "pressure",
        "tailnum",
        "origin",
        "hour",
        "carrier",
        "dep_delay",
    ],
)

# %% wrong: StatsOptions
answer = SlicingConfig(
    slicing_specs=[
        SlicingSpec(feature_keys=["origin"]),
        SlicingSpec(feature_keys=["hour"]),
        SlicingSpec(feature_keys=["origin", "carrier"]),
    ]
)

# %% wrong: made twice
specs = [
    SlicingSpec(feature_keys=["origin"]),
    SlicingSpec(feature_keys=["hour"]),
    SlicingSpec(feature_keys=["carrier", "origin"]),
    SlicingSpec(feature_keys=["origin"]),
]
names = ["temp", "pressure", "tailnum", "origin", "hour", "carrier"]
answer = tfdv.StatsOptions(
    slicing_config=SlicingConfig(slicing_specs=specs),
    feature_allowlist=names,
)

# %% wrong: made twice
specs = [
    SlicingSpec(feature_keys=["origin"]),
    SlicingSpec(feature_keys=["hour"]),
    SlicingSpec(feature_keys=["carrier", "origin"]),
    SlicingSpec(feature_keys=["origin", "carrier"]),
]
names = ["temp", "pressure", "tailnum", "origin", "hour", "carrier"]
answer = tfdv.StatsOptions(
    slicing_config=SlicingConfig(slicing_specs=specs),
    feature_allowlist=names,
)

# %% wrong: leave out the one by `carrier` alone
specs = [
    SlicingSpec(feature_keys=["origin"]),
    SlicingSpec(feature_keys=["hour"]),
    SlicingSpec(feature_keys=["carrier", "origin"]),
    SlicingSpec(feature_keys=["carrier"]),
]
names = ["temp", "pressure", "tailnum", "origin", "hour", "carrier"]
answer = tfdv.StatsOptions(
    slicing_config=SlicingConfig(slicing_specs=specs),
    feature_allowlist=names,
)

# %% wrong: You cut by `day`, which
specs = [
    SlicingSpec(feature_keys=["origin"]),
    SlicingSpec(feature_keys=["hour"]),
    SlicingSpec(feature_keys=["carrier", "origin"]),
    SlicingSpec(feature_keys=["day"]),
]
names = ["temp", "pressure", "tailnum", "origin", "hour", "carrier"]
answer = tfdv.StatsOptions(
    slicing_config=SlicingConfig(slicing_specs=specs),
    feature_allowlist=[*names, "day"],
)

# %% wrong: `weight_feature`
specs = [
    SlicingSpec(feature_keys=["origin"]),
    SlicingSpec(feature_keys=["hour"]),
    SlicingSpec(feature_keys=["carrier", "origin"]),
]
names = ["temp", "pressure", "tailnum", "origin", "hour", "carrier"]
answer = tfdv.StatsOptions(
    slicing_config=SlicingConfig(slicing_specs=specs),
    feature_allowlist=names,
    weight_feature="distance",
)

# %% wrong: Put a star
specs = [
    SlicingSpec(feature_keys=["origin"]),
    SlicingSpec(feature_keys=["hour"]),
    SlicingSpec(feature_keys=["carrier", "origin"]),
]
names = ["temp", "pressure", "tailnum", "origin", "hour", "carrier"]
answer = tfdv.StatsOptions(
    slicing_config=SlicingConfig(slicing_specs=specs),
    feature_allowlist=[names[:3], "origin", "hour", "carrier"],
)

# %% wrong: should be a `SlicingConfig`
specs = [
    SlicingSpec(feature_keys=["origin"]),
    SlicingSpec(feature_keys=["hour"]),
    SlicingSpec(feature_keys=["carrier", "origin"]),
]
names = ["temp", "pressure", "tailnum", "origin", "hour", "carrier"]
answer = tfdv.StatsOptions(
    slicing_config=specs,
    feature_allowlist=names,
)

# %% wrong: No cut is made by `hour`
specs = [
    SlicingSpec(feature_keys=["origin"]),
    SlicingSpec(feature_keys=["day"]),
    SlicingSpec(feature_keys=["carrier", "origin"]),
]
names = ["temp", "pressure", "tailnum", "origin", "day", "carrier"]
answer = tfdv.StatsOptions(
    slicing_config=SlicingConfig(slicing_specs=specs),
    feature_allowlist=names,
)

# %% wrong: letter by letter
specs = [
    SlicingSpec(feature_keys=["origin"]),
    SlicingSpec(feature_keys="hour"),
    SlicingSpec(feature_keys=["carrier", "origin"]),
]
names = ["temp", "pressure", "tailnum", "origin", "hour", "carrier"]
answer = tfdv.StatsOptions(
    slicing_config=SlicingConfig(slicing_specs=specs),
    feature_allowlist=names,
)

# %% wrong: the name of a column should stand
specs = [
    SlicingSpec(feature_keys=["origin"]),
    SlicingSpec(feature_keys=["hour"]),
    SlicingSpec(feature_keys=["carrier", "origin"]),
]
names = ["temp", "pressure", "tailnum", "origin", "hour", "carrier"]
answer = tfdv.StatsOptions(
    slicing_config=SlicingConfig(slicing_specs=specs),
    feature_allowlist=[tfdv.FeaturePath([name]) for name in names],
)

# %% wrong: no column `tail_num`
specs = [
    SlicingSpec(feature_keys=["origin"]),
    SlicingSpec(feature_keys=["hour"]),
    SlicingSpec(feature_keys=["carrier", "origin"]),
]
names = ["temp", "pressure", "tailnum", "origin", "hour", "carrier"]
answer = tfdv.StatsOptions(
    slicing_config=SlicingConfig(slicing_specs=specs),
    feature_allowlist=["tail_num", *names[:2], *names[3:]],
)

# %% wrong: the slice of one value
specs = [
    SlicingSpec(feature_keys=["origin"]),
    SlicingSpec(feature_values={"hour": "6"}),
    SlicingSpec(feature_keys=["carrier", "origin"]),
]
names = ["temp", "pressure", "tailnum", "origin", "hour", "carrier"]
answer = tfdv.StatsOptions(
    slicing_config=SlicingConfig(slicing_specs=specs),
    feature_allowlist=names,
)


# %% wrong: Cross only `carrier` and `origin`.
cuts = [
    SlicingSpec(feature_keys=["origin"]),
    SlicingSpec(feature_keys=["hour"]),
    SlicingSpec(feature_keys=["carrier", "hour"]),
]
names = ["temp", "pressure", "tailnum", "origin", "hour", "carrier"]
answer = tfdv.StatsOptions(
    slicing_config=SlicingConfig(slicing_specs=cuts), feature_allowlist=names
)
