# %% starter
answer = ...  # ExampleDiffConfig(paired_example_skew=...)

# %% solution
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=["month", "day", "flight", "origin", "dest"],
        ignore_features=after,
        float_round_ndigits=2,
        skew_sample_size=20,
    )
)

# %% right
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=["day", "flight", "origin", "dest"],
        ignore_features=after,
        float_round_ndigits=2,
        skew_sample_size=50,
    )
)

# %% right
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=[
            "year",
            "month",
            "day",
            "origin",
            "dest",
            "flight",
        ],
        ignore_features=after,
        float_round_ndigits=2,
        skew_sample_size=2000,
    )
)

# %% right
skew = PairedExampleSkew(ignore_features=after)
skew.identifier_features.extend(["day", "flight", "origin", "dest"])
skew.float_round_ndigits = 2
skew.skew_sample_size = 100
skew.confusion_config.add().feature_name = "carrier"
answer = ExampleDiffConfig(paired_example_skew=skew)

# %% right
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=["day", "flight", "sched_arr_time"],
        ignore_features=after,
        float_round_ndigits=2,
        skew_sample_size=20,
    )
)

# %% right
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=["day", "flight", "distance"],
        ignore_features=after,
        float_round_ndigits=2,
        skew_sample_size=20,
    )
)

# %% right
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=[
            "month",
            "day",
            "flight",
            "origin",
            "dest",
            "distance",
        ],
        ignore_features=after,
        float_round_ndigits=2,
        skew_sample_size=20,
    )
)

# %% right
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=["month", "day", "flight", "origin", "dest"],
        ignore_features=after + KEY[:4],
        float_round_ndigits=2,
        skew_sample_size=20,
    )
)

# %% wrong: `carrier` is in your key
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=["month", "day", "carrier", "flight", "origin"],
        ignore_features=after,
        float_round_ndigits=2,
        skew_sample_size=20,
    )
)

# %% wrong: `hour` is in your key
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=["day", "hour", "flight", "origin"],
        ignore_features=after,
        float_round_ndigits=2,
        skew_sample_size=20,
    )
)

# %% wrong: not unique
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=["day", "flight"],
        ignore_features=after,
        float_round_ndigits=2,
        skew_sample_size=20,
    )
)

# %% wrong: `tailnum`
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=["day", "flight", "tailnum"],
        ignore_features=after,
        float_round_ndigits=2,
        skew_sample_size=20,
    )
)

# %% wrong: no key
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=[],
        ignore_features=after,
        float_round_ndigits=2,
        skew_sample_size=20,
    )
)

# %% wrong: no column of the flights
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=["day", "flights"],
        ignore_features=after,
        float_round_ndigits=2,
        skew_sample_size=20,
    )
)

# %% wrong: whole numbers
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=["month", "day", "flight", "origin", "dest"],
        ignore_features=after,
        skew_sample_size=20,
    )
)

# %% wrong: drizzle
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=["month", "day", "flight", "origin", "dest"],
        ignore_features=after,
        float_round_ndigits=1,
        skew_sample_size=20,
    )
)

# %% wrong: harmless
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=["month", "day", "flight", "origin", "dest"],
        ignore_features=after,
        float_round_ndigits=3,
        skew_sample_size=20,
    )
)

# %% wrong: known only after the flight
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=["month", "day", "flight", "origin", "dest"],
        float_round_ndigits=2,
        skew_sample_size=20,
    )
)

# %% wrong: `temp` is ignored
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=["month", "day", "flight", "origin", "dest"],
        ignore_features=[*after, "temp"],
        float_round_ndigits=2,
        skew_sample_size=20,
    )
)

# %% wrong: no column of the flights
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=["month", "day", "flight", "origin", "dest"],
        ignore_features=[*after, "tmep"],
        float_round_ndigits=2,
        skew_sample_size=20,
    )
)

# %% wrong: skew_sample_size
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=["month", "day", "flight", "origin", "dest"],
        ignore_features=after,
        float_round_ndigits=2,
    )
)

# %% wrong: skew_sample_size
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=["month", "day", "flight", "origin", "dest"],
        ignore_features=after,
        float_round_ndigits=2,
        skew_sample_size=19,
    )
)

# %% wrong: an `ExampleDiffConfig`
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=["month", "day", "flight", "origin", "dest"],
        ignore_features=after,
        float_round_ndigits=2,
        skew_sample_size=20,
    )
)
answer = answer.paired_example_skew

# %% wrong: empty
answer = ExampleDiffConfig()

# %% wrong: `sched_dep_time` is in your key
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=KEY,
        ignore_features=after,
        float_round_ndigits=2,
        skew_sample_size=20,
    )
)

# %% wrong: `time_hour` is in your key
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=["flight", "time_hour", "origin", "dest"],
        ignore_features=after,
        float_round_ndigits=2,
        skew_sample_size=20,
    )
)

# %% wrong: `minute` is in your key
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=["day", "flight", "dest", "minute"],
        ignore_features=after,
        float_round_ndigits=2,
        skew_sample_size=20,
    )
)

# %% wrong: not unique: 10 flights
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=["month", "day", "flight", "origin"],
        ignore_features=after,
        float_round_ndigits=2,
        skew_sample_size=20,
    )
)

# %% wrong: not unique: 2 flights
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=["day", "flight", "dest"],
        ignore_features=after,
        float_round_ndigits=2,
        skew_sample_size=20,
    )
)

# %% wrong: not unique
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=["month", "flight", "origin", "dest"],
        ignore_features=after,
        float_round_ndigits=2,
        skew_sample_size=20,
    )
)

# %% wrong: it is weather
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=["day", "flight", "origin", "dest", "wind_speed"],
        ignore_features=after,
        float_round_ndigits=2,
        skew_sample_size=20,
    )
)

# %% wrong: 1,763 flights of July have none
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=["day", "flight", "origin", "wind_gust"],
        ignore_features=after,
        float_round_ndigits=2,
        skew_sample_size=20,
    )
)

# %% wrong: `precip` is in your key
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=["day", "flight", "origin", "dest", "precip"],
        ignore_features=after,
        float_round_ndigits=2,
        skew_sample_size=20,
    )
)

# %% wrong: letter by letter
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features="flight",
        ignore_features=after,
        float_round_ndigits=2,
        skew_sample_size=20,
    )
)

# %% wrong: letter by letter
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=["month", "day", "flight", "origin", "dest"],
        ignore_features="tailnum",
        float_round_ndigits=2,
        skew_sample_size=20,
    )
)

# %% wrong: all of `KNOWN`
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=["month", "day", "flight", "origin", "dest"],
        ignore_features=KNOWN,
        float_round_ndigits=2,
        skew_sample_size=20,
    )
)

# %% wrong: `carrier` is ignored
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=["month", "day", "flight", "origin", "dest"],
        ignore_features=[*after, "carrier", "hour"],
        float_round_ndigits=2,
        skew_sample_size=20,
    )
)

# %% wrong: `year` is ignored
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=["month", "day", "flight", "origin", "dest"],
        ignore_features=[*after, "year"],
        float_round_ndigits=2,
        skew_sample_size=20,
    )
)

# %% wrong: `tailnum` is known only
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=["month", "day", "flight", "origin", "dest"],
        ignore_features=[name for name in after if name != "tailnum"],
        float_round_ndigits=2,
        skew_sample_size=20,
    )
)

# %% wrong: harmless
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=["month", "day", "flight", "origin", "dest"],
        ignore_features=after,
        float_round_ndigits=4,
        skew_sample_size=20,
    )
)

# %% wrong: skew_sample_size
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=["month", "day", "flight", "origin", "dest"],
        ignore_features=after,
        float_round_ndigits=2,
        skew_sample_size=10,
    )
)

# %% equivalent: within one month these columns are unique as well
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=["day", "flight", "origin", "dest"],
        ignore_features=after,
        float_round_ndigits=2,
        skew_sample_size=20,
    )
)

# %% equivalent: within one month these columns are unique as well
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=["day", "day", "flight", "origin", "dest"],
        ignore_features=after,
        float_round_ndigits=2,
        skew_sample_size=20,
    )
)

# %% equivalent: the task asks for at least 20
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=["month", "day", "flight", "origin", "dest"],
        ignore_features=after,
        float_round_ndigits=2,
        skew_sample_size=21,
    )
)

# %% wrong: have changed places
key = ["month", "day", "flight", "origin", "dest"]
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=key,
        ignore_features=[name for name in KNOWN if name not in key],
        float_round_ndigits=2,
        skew_sample_size=20,
    )
)

# %% wrong: nothing is left to compare
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=KNOWN,
        ignore_features=after,
        float_round_ndigits=2,
        skew_sample_size=20,
    )
)

# %% right
answer = ExampleDiffConfig(
    paired_example_skew=PairedExampleSkew(
        identifier_features=["month", "day", "flight", "origin", "dest"],
        ignore_features=[*after, *after],
        float_round_ndigits=2,
        skew_sample_size=20,
    )
)
