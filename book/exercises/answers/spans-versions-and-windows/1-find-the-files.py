# %% starter
answer = {
    "input_config": ...,
    "range_config": ...,
}

# %% solution
answer = {
    "input_config": Input(
        splits=[
            Input.Split(
                name="all", pattern="month-{SPAN:3}/rev-{VERSION}/*.csv"
            )
        ]
    ),
    "range_config": range_config_pb2.RangeConfig(
        static_range=range_config_pb2.StaticRange(
            start_span_number=3, end_span_number=3
        )
    ),
}

# %% right
config = tfx.proto.Input()
config.splits.add(
    name="single", pattern="month-{SPAN:3}/rev-{VERSION}/part-*.csv"
)
only = range_config_pb2.RangeConfig()
only.static_range.start_span_number = only.static_range.end_span_number = 3
answer = dict(input_config=config, range_config=only)

# %% right
answer = {
    "range_config": range_config_pb2.RangeConfig(
        static_range=range_config_pb2.StaticRange(
            start_span_number=3, end_span_number=3
        )
    ),
    "input_config": Input(
        splits=[
            Input.Split(
                name="x", pattern="month-{SPAN:3}/rev-{VERSION}/part-*[0-9].csv"
            )
        ]
    ),
}

# %% wrong: three digits
answer = {
    "input_config": Input(
        splits=[
            Input.Split(name="all", pattern="month-{SPAN}/rev-{VERSION}/*.csv")
        ]
    ),
    "range_config": range_config_pb2.RangeConfig(
        static_range=range_config_pb2.StaticRange(
            start_span_number=3, end_span_number=3
        )
    ),
}

# %% wrong: part-0.csv.bak
answer = {
    "input_config": Input(
        splits=[
            Input.Split(name="all", pattern="month-{SPAN:3}/rev-{VERSION}/*")
        ]
    ),
    "range_config": range_config_pb2.RangeConfig(
        static_range=range_config_pb2.StaticRange(
            start_span_number=3, end_span_number=3
        )
    ),
}

# %% wrong: part-0.csv.bak
answer = {
    "input_config": Input(
        splits=[
            Input.Split(
                name="all", pattern="month-{SPAN:3}/rev-{VERSION}/part-*"
            )
        ]
    ),
    "range_config": range_config_pb2.RangeConfig(
        static_range=range_config_pb2.StaticRange(
            start_span_number=3, end_span_number=3
        )
    ),
}

# %% wrong: revisions at once
answer = {
    "input_config": Input(
        splits=[Input.Split(name="all", pattern="month-{SPAN:3}/rev-*/*.csv")]
    ),
    "range_config": range_config_pb2.RangeConfig(
        static_range=range_config_pb2.StaticRange(
            start_span_number=3, end_span_number=3
        )
    ),
}

# %% wrong: rev-11
answer = {
    "input_config": Input(
        splits=[Input.Split(name="all", pattern="month-{SPAN:3}/rev-10/*.csv")]
    ),
    "range_config": range_config_pb2.RangeConfig(
        static_range=range_config_pb2.StaticRange(
            start_span_number=3, end_span_number=3
        )
    ),
}

# %% wrong: part-1.csv
answer = {
    "input_config": Input(
        splits=[
            Input.Split(
                name="all", pattern="month-{SPAN:3}/rev-{VERSION}/part-0.csv"
            )
        ]
    ),
    "range_config": range_config_pb2.RangeConfig(
        static_range=range_config_pb2.StaticRange(
            start_span_number=3, end_span_number=3
        )
    ),
}

# %% wrong: newest month
answer = {
    "input_config": Input(
        splits=[
            Input.Split(
                name="all", pattern="month-{SPAN:3}/rev-{VERSION}/*.csv"
            )
        ]
    ),
    "range_config": None,
}

# %% wrong: one span
answer = {
    "input_config": Input(
        splits=[
            Input.Split(
                name="all", pattern="month-{SPAN:3}/rev-{VERSION}/*.csv"
            )
        ]
    ),
    "range_config": range_config_pb2.RangeConfig(
        static_range=range_config_pb2.StaticRange(
            start_span_number=1, end_span_number=3
        )
    ),
}

# %% wrong: no fixed number of digits
answer = {
    "input_config": Input(
        splits=[
            Input.Split(
                name="all", pattern="month-{SPAN:3}/rev-{VERSION:2}/*.csv"
            )
        ]
    ),
    "range_config": range_config_pb2.RangeConfig(
        static_range=range_config_pb2.StaticRange(
            start_span_number=3, end_span_number=3
        )
    ),
}

# %% wrong: a version without a span
answer = {
    "input_config": Input(
        splits=[
            Input.Split(name="all", pattern="month-003/rev-{VERSION}/*.csv")
        ]
    ),
    "range_config": None,
}

# %% wrong: knows of no span
answer = {
    "input_config": Input(
        splits=[Input.Split(name="all", pattern="month-003/rev-10/*.csv")]
    ),
    "range_config": None,
}

# %% wrong: should be a `tfx.proto.Input`
answer = {
    "input_config": "month-{SPAN:3}/rev-{VERSION}/*.csv",
    "range_config": range_config_pb2.RangeConfig(
        static_range=range_config_pb2.StaticRange(
            start_span_number=3, end_span_number=3
        )
    ),
}

# %% wrong: more than ten
answer = {
    "input_config": Input(
        splits=[
            Input.Split(
                name="a", pattern="month-{SPAN:3}/rev-{VERSION}/part-?.csv"
            )
        ]
    ),
    "range_config": range_config_pb2.RangeConfig(
        static_range=range_config_pb2.StaticRange(
            start_span_number=3, end_span_number=3
        )
    ),
}


# %% wrong: no `name`
answer = {
    "input_config": Input(
        splits=[Input.Split(pattern="month-{SPAN:3}/rev-{VERSION}/*.csv")]
    ),
    "range_config": range_config_pb2.RangeConfig(
        static_range=range_config_pb2.StaticRange(
            start_span_number=3, end_span_number=3
        )
    ),
}

# %% equivalent: any name will do
answer = {
    "input_config": Input(
        splits=[
            Input.Split(
                name="month-{SPAN:3}/rev-{VERSION}/*.csv",
                pattern="month-{SPAN:3}/rev-{VERSION}/*.csv",
            )
        ]
    ),
    "range_config": range_config_pb2.RangeConfig(
        static_range=range_config_pb2.StaticRange(
            start_span_number=3, end_span_number=3
        )
    ),
}

# %% wrong: your range asks for it
answer = {
    "input_config": Input(
        splits=[
            Input.Split(
                name="all", pattern="month-{SPAN:3}/rev-{VERSION}/*.csv"
            )
        ]
    ),
    "range_config": range_config_pb2.RangeConfig(
        static_range=range_config_pb2.StaticRange(
            start_span_number=4, end_span_number=4
        )
    ),
}

# %% wrong: the other way round
answer = {
    "input_config": Input(
        splits=[
            Input.Split(name="all", pattern="month-{VERSION}/rev-{SPAN}/*.csv")
        ]
    ),
    "range_config": range_config_pb2.RangeConfig(
        static_range=range_config_pb2.StaticRange(
            start_span_number=3, end_span_number=3
        )
    ),
}

# %% right
answer = {
    "input_config": Input(
        splits=[
            Input.Split(name="a", pattern="month-{SPAN:3}/*-{VERSION}/*.csv")
        ]
    ),
    "range_config": range_config_pb2.RangeConfig(
        static_range=range_config_pb2.StaticRange(
            start_span_number=3, end_span_number=3
        )
    ),
}

# %% right
answer = {
    "input_config": Input(
        splits=[
            Input.Split(name="a", pattern="month-{SPAN:3}/re?-{VERSION}/*.csv")
        ]
    ),
    "range_config": range_config_pb2.RangeConfig(
        static_range=range_config_pb2.StaticRange(
            start_span_number=3, end_span_number=3
        )
    ),
}

# %% right
answer = {
    "input_config": Input(
        splits=[Input.Split(name="a", pattern="*-{SPAN:3}/*-{VERSION}/*.csv")]
    ),
    "range_config": range_config_pb2.RangeConfig(
        static_range=range_config_pb2.StaticRange(
            start_span_number=3, end_span_number=3
        )
    ),
}

# %% wrong: ends at a folder
answer = {
    "input_config": Input(
        splits=[Input.Split(name="a", pattern="month-{SPAN:3}/rev-{VERSION}")]
    ),
    "range_config": range_config_pb2.RangeConfig(
        static_range=range_config_pb2.StaticRange(
            start_span_number=3, end_span_number=3
        )
    ),
}

# %% wrong: whole number and nothing else
answer = {
    "input_config": Input(
        splits=[
            Input.Split(name="a", pattern="month-{SPAN:3}/rev{VERSION}/*.csv")
        ]
    ),
    "range_config": range_config_pb2.RangeConfig(
        static_range=range_config_pb2.StaticRange(
            start_span_number=3, end_span_number=3
        )
    ),
}

# %% wrong: whole number and nothing else
answer = {
    "input_config": Input(
        splits=[
            Input.Split(name="a", pattern="month-{SPAN:3}/rev-1{VERSION}/*.csv")
        ]
    ),
    "range_config": range_config_pb2.RangeConfig(
        static_range=range_config_pb2.StaticRange(
            start_span_number=3, end_span_number=3
        )
    ),
}

# %% wrong: range does not ask for it
answer = {
    "input_config": Input(
        splits=[
            Input.Split(name="a", pattern="month-{SPAN:3}/rev-{VERSION}/*.csv")
        ]
    ),
    "range_config": range_config_pb2.RangeConfig(
        static_range=range_config_pb2.StaticRange(
            start_span_number=2, end_span_number=2
        )
    ),
}

# %% wrong: no `{span}`
answer = {
    "input_config": Input(
        splits=[
            Input.Split(name="a", pattern="month-{span:3}/rev-{VERSION}/*.csv")
        ]
    ),
    "range_config": range_config_pb2.RangeConfig(
        static_range=range_config_pb2.StaticRange(
            start_span_number=3, end_span_number=3
        )
    ),
}

# %% wrong: no `{REVISION}`
answer = {
    "input_config": Input(
        splits=[
            Input.Split(name="a", pattern="month-{SPAN:3}/rev-{REVISION}/*.csv")
        ]
    ),
    "range_config": range_config_pb2.RangeConfig(
        static_range=range_config_pb2.StaticRange(
            start_span_number=3, end_span_number=3
        )
    ),
}

# %% wrong: three digits
answer = {
    "input_config": Input(
        splits=[
            Input.Split(name="a", pattern="month-{SPAN:4}/rev-{VERSION}/*.csv")
        ]
    ),
    "range_config": range_config_pb2.RangeConfig(
        static_range=range_config_pb2.StaticRange(
            start_span_number=3, end_span_number=3
        )
    ),
}

# %% wrong: They are called `part-0.csv`
answer = {
    "input_config": Input(
        splits=[
            Input.Split(
                name="a", pattern="month-{SPAN:3}/rev-{VERSION}/part-??.csv"
            )
        ]
    ),
    "range_config": range_config_pb2.RangeConfig(
        static_range=range_config_pb2.StaticRange(
            start_span_number=3, end_span_number=3
        )
    ),
}

# %% wrong: not as those of the section above
answer = {
    "input_config": Input(
        splits=[Input.Split(name="a", pattern="span-{SPAN:2}/v{VERSION}/*.csv")]
    ),
    "range_config": range_config_pb2.RangeConfig(
        static_range=range_config_pb2.StaticRange(
            start_span_number=3, end_span_number=3
        )
    ),
}

# %% wrong: pattern does not say where
answer = {
    "input_config": Input(
        splits=[Input.Split(name="a", pattern="month-003/rev-10/*.csv")]
    ),
    "range_config": range_config_pb2.RangeConfig(
        static_range=range_config_pb2.StaticRange(
            start_span_number=3, end_span_number=3
        )
    ),
}

# %% wrong: one pair of braces
answer = {
    "input_config": Input(
        splits=[
            Input.Split(
                name="a", pattern="month-{{SPAN:3}}/rev-{{VERSION}}/*.csv"
            )
        ]
    ),
    "range_config": range_config_pb2.RangeConfig(
        static_range=range_config_pb2.StaticRange(
            start_span_number=3, end_span_number=3
        )
    ),
}

# %% wrong: TFX records span 10
answer = {
    "input_config": Input(
        splits=[Input.Split(name="a", pattern="month-003/rev-{SPAN}/*.csv")]
    ),
    "range_config": range_config_pb2.RangeConfig(
        static_range=range_config_pb2.StaticRange(
            start_span_number=10, end_span_number=10
        )
    ),
}

# %% wrong: looks for `month-00003/rev-*/*.csv`
answer = {
    "input_config": Input(
        splits=[
            Input.Split(
                name="a", pattern="month-00{SPAN:3}/rev-{VERSION}/*.csv"
            )
        ]
    ),
    "range_config": range_config_pb2.RangeConfig(
        static_range=range_config_pb2.StaticRange(
            start_span_number=3, end_span_number=3
        )
    ),
}

# %% wrong: relative to `input_base`
answer = {
    "input_config": Input(
        splits=[
            Input.Split(
                name="a", pattern="/inbox/month-{SPAN:3}/rev-{VERSION}/*.csv"
            )
        ]
    ),
    "range_config": range_config_pb2.RangeConfig(
        static_range=range_config_pb2.StaticRange(
            start_span_number=3, end_span_number=3
        )
    ),
}

# %% wrong: no path fits
answer = {
    "input_config": Input(
        splits=[
            Input.Split(
                name="a", pattern="month-{SPAN:3}/rev-{VERSION}/**/*.csv"
            )
        ]
    ),
    "range_config": range_config_pb2.RangeConfig(
        static_range=range_config_pb2.StaticRange(
            start_span_number=3, end_span_number=3
        )
    ),
}

# %% wrong: finds no number
answer = {
    "input_config": Input(
        splits=[Input.Split(name="a", pattern="*{SPAN:3}/*{VERSION}/*.csv")]
    ),
    "range_config": range_config_pb2.RangeConfig(
        static_range=range_config_pb2.StaticRange(
            start_span_number=3, end_span_number=3
        )
    ),
}

# %% right
answer = {
    "input_config": Input(
        splits=[
            Input.Split(name="a", pattern="month-{SPAN:03}/rev-{VERSION}/*.csv")
        ]
    ),
    "range_config": range_config_pb2.RangeConfig(
        static_range=range_config_pb2.StaticRange(
            start_span_number=3, end_span_number=3
        )
    ),
}

# %% right
third = range_config_pb2.RangeConfig()
third.CopyFrom(second)
third.static_range.start_span_number = third.static_range.end_span_number = 3
answer = {
    "input_config": Input(
        splits=[
            Input.Split(name="a", pattern="month-00{SPAN}/rev-{VERSION}/*.csv")
        ]
    ),
    "range_config": third,
}
