# %% starter
answer = ...

# %% solution
answer = tfx.proto.Output(
    split_config=tfx.proto.SplitConfig(
        splits=[
            Split(name="train", hash_buckets=6),
            Split(name="eval", hash_buckets=2),
            Split(name="test", hash_buckets=2),
        ],
        partition_feature_name="tailnum",
    )
)

# %% right
answer = tfx.proto.Output()
answer.split_config.partition_feature_name = "tailnum"
for name, buckets in {"test": 20, "eval": 20, "train": 60}.items():
    answer.split_config.splits.add(name=name, hash_buckets=buckets)

# %% right
answer = tfx.proto.SplitConfig(
    splits=[
        Split(name=n, hash_buckets=b)
        for n, b in (("train", 3), ("eval", 1), ("test", 1))
    ],
    partition_feature_name="tailnum",
)
answer = tfx.proto.Output(split_config=answer)

# %% wrong: whole record
answer = tfx.proto.Output(
    split_config=tfx.proto.SplitConfig(
        splits=[
            Split(name="train", hash_buckets=6),
            Split(name="eval", hash_buckets=2),
            Split(name="test", hash_buckets=2),
        ]
    )
)

# %% wrong: the same `day`. Aircraft `N
answer = tfx.proto.Output(
    split_config=tfx.proto.SplitConfig(
        splits=[
            Split(name="train", hash_buckets=6),
            Split(name="eval", hash_buckets=2),
            Split(name="test", hash_buckets=2),
        ],
        partition_feature_name="day",
    )
)

# %% wrong: the same `flight`. Aircraft `N
answer = tfx.proto.Output(
    split_config=tfx.proto.SplitConfig(
        splits=[
            Split(name="train", hash_buckets=6),
            Split(name="eval", hash_buckets=2),
            Split(name="test", hash_buckets=2),
        ],
        partition_feature_name="flight",
    )
)

# %% wrong: no column `'tail_num'`
answer = tfx.proto.Output(
    split_config=tfx.proto.SplitConfig(
        splits=[
            Split(name="train", hash_buckets=6),
            Split(name="eval", hash_buckets=2),
            Split(name="test", hash_buckets=2),
        ],
        partition_feature_name="tail_num",
    )
)

# %% wrong: ['train', 'eval']: `test` is missing
answer = tfx.proto.Output(
    split_config=tfx.proto.SplitConfig(
        splits=[
            Split(name="train", hash_buckets=6),
            Split(name="eval", hash_buckets=2),
        ],
        partition_feature_name="tailnum",
    )
)

# %% wrong: borders
answer = tfx.proto.Output(
    split_config=tfx.proto.SplitConfig(
        splits=[
            Split(name="train", hash_buckets=6),
            Split(name="eval", hash_buckets=8),
            Split(name="test", hash_buckets=10),
        ],
        partition_feature_name="tailnum",
    )
)

# %% wrong: ratio
answer = tfx.proto.Output(
    split_config=tfx.proto.SplitConfig(
        splits=[
            Split(name="train", hash_buckets=1),
            Split(name="eval", hash_buckets=1),
            Split(name="test", hash_buckets=1),
        ],
        partition_feature_name="tailnum",
    )
)

# %% wrong: inside a `tfx.proto.Output`
answer = tfx.proto.SplitConfig(
    splits=[
        Split(name="train", hash_buckets=6),
        Split(name="eval", hash_buckets=2),
        Split(name="test", hash_buckets=2),
    ],
    partition_feature_name="tailnum",
)

# %% wrong: a new `carrier`
answer = tfx.proto.Output(
    split_config=tfx.proto.SplitConfig(
        splits=[
            Split(name="train", hash_buckets=6),
            Split(name="eval", hash_buckets=2),
            Split(name="test", hash_buckets=2),
        ],
        partition_feature_name="carrier",
    )
)

# %% wrong: ['train', 'eval', 'eval']
answer = tfx.proto.Output(
    split_config=tfx.proto.SplitConfig(
        splits=[
            Split(name="train", hash_buckets=6),
            Split(name="eval", hash_buckets=2),
            Split(name="eval", hash_buckets=2),
        ],
        partition_feature_name="tailnum",
    )
)

# %% wrong: yours are 61 : 20 : 20
answer = tfx.proto.Output(
    split_config=tfx.proto.SplitConfig(
        splits=[
            Split(name="train", hash_buckets=61),
            Split(name="eval", hash_buckets=20),
            Split(name="test", hash_buckets=20),
        ],
        partition_feature_name="tailnum",
    )
)

# %% wrong: no column `'tailnum '`
answer = tfx.proto.Output(
    split_config=tfx.proto.SplitConfig(
        splits=[
            Split(name="train", hash_buckets=6),
            Split(name="eval", hash_buckets=2),
            Split(name="test", hash_buckets=2),
        ],
        partition_feature_name="tailnum ",
    )
)

# %% wrong: The cells of `temp` are decimal numbers
answer = tfx.proto.Output(
    split_config=tfx.proto.SplitConfig(
        splits=[
            Split(name="train", hash_buckets=6),
            Split(name="eval", hash_buckets=2),
            Split(name="test", hash_buckets=2),
        ],
        partition_feature_name="temp",
    )
)

# %% wrong: the same `arr_delay`. Aircraft `N
answer = tfx.proto.Output(
    split_config=tfx.proto.SplitConfig(
        splits=[
            Split(name="train", hash_buckets=6),
            Split(name="eval", hash_buckets=2),
            Split(name="test", hash_buckets=2),
        ],
        partition_feature_name="arr_delay",
    )
)

# %% wrong: yours has no splits
answer = tfx.proto.Output()

# %% wrong: The largest should be `train`
answer = tfx.proto.Output(
    split_config=tfx.proto.SplitConfig(
        splits=[
            Split(name="train", hash_buckets=2),
            Split(name="eval", hash_buckets=2),
            Split(name="test", hash_buckets=6),
        ],
        partition_feature_name="tailnum",
    )
)

# %% wrong: `test` has no `hash_buckets`
answer = tfx.proto.Output(
    split_config=tfx.proto.SplitConfig(
        splits=[
            Split(name="train", hash_buckets=6),
            Split(name="eval", hash_buckets=2),
            Split(name="test"),
        ],
        partition_feature_name="tailnum",
    )
)
