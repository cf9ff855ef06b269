# %% starter
def preprocessing_fn(inputs):
    value, missing = features.fill(inputs["pressure"])
    return {
        "carrier": ...,
        "pressure": ...,
        "pressure_missing": ...,
    }


answer = preprocessing_fn


# %% solution
def preprocessing_fn(inputs):
    value, missing = features.fill(inputs["pressure"])
    return {
        "carrier": tft.compute_and_apply_vocabulary(
            inputs["carrier"], frequency_threshold=30, num_oov_buckets=1
        ),
        "pressure": tf.where(missing, tft.mean(inputs["pressure"]), value),
        "pressure_missing": tf.cast(missing, tf.float32),
    }


answer = preprocessing_fn


# %% right
def preprocessing_fn(inputs):
    where = features.fill(inputs["pressure"])
    words = tft.vocabulary(inputs["carrier"], frequency_threshold=30)
    flag = tf.cast(where[1], tf.int64)
    return {
        "pressure": where[0]
        + tft.mean(inputs["pressure"].values) * tf.cast(flag, tf.float32),
        "carrier": tft.apply_vocabulary(
            inputs["carrier"], words, num_oov_buckets=1
        ),
        "pressure_missing": flag,
    }


answer = preprocessing_fn


# %% right
def preprocessing_fn(inputs):
    value, missing = features.fill(inputs["pressure"])
    return {
        "carrier": tft.compute_and_apply_vocabulary(
            inputs["carrier"],
            frequency_threshold=30,
            top_k=1_000,
            num_oov_buckets=1,
        ),
        "pressure": tf.where(missing, tft.mean(inputs["pressure"]), value),
        "pressure_missing": tf.cast(missing, tf.float32),
    }


answer = preprocessing_fn


# %% wrong: gets −1
def preprocessing_fn(inputs):
    value, missing = features.fill(inputs["pressure"])
    return {
        "carrier": tft.compute_and_apply_vocabulary(
            inputs["carrier"], frequency_threshold=30
        ),
        "pressure": tf.where(missing, tft.mean(inputs["pressure"]), value),
        "pressure_missing": tf.cast(missing, tf.float32),
    }


answer = preprocessing_fn


# %% wrong: a code of its own
def preprocessing_fn(inputs):
    value, missing = features.fill(inputs["pressure"])
    return {
        "carrier": tft.compute_and_apply_vocabulary(
            inputs["carrier"], num_oov_buckets=1
        ),
        "pressure": tf.where(missing, tft.mean(inputs["pressure"]), value),
        "pressure_missing": tf.cast(missing, tf.float32),
    }


answer = preprocessing_fn


# %% wrong: share one code
def preprocessing_fn(inputs):
    value, missing = features.fill(inputs["pressure"])
    return {
        "carrier": tft.compute_and_apply_vocabulary(
            inputs["carrier"], frequency_threshold=30, num_oov_buckets=4
        ),
        "pressure": tf.where(missing, tft.mean(inputs["pressure"]), value),
        "pressure_missing": tf.cast(missing, tf.float32),
    }


answer = preprocessing_fn


# %% wrong: A carrier with 29 training flights
def preprocessing_fn(inputs):
    value, missing = features.fill(inputs["pressure"])
    return {
        "carrier": tft.compute_and_apply_vocabulary(
            inputs["carrier"], frequency_threshold=29, num_oov_buckets=1
        ),
        "pressure": tf.where(missing, tft.mean(inputs["pressure"]), value),
        "pressure_missing": tf.cast(missing, tf.float32),
    }


answer = preprocessing_fn


# %% wrong: exactly 30 training flights
def preprocessing_fn(inputs):
    value, missing = features.fill(inputs["pressure"])
    return {
        "carrier": tft.compute_and_apply_vocabulary(
            inputs["carrier"], frequency_threshold=31, num_oov_buckets=1
        ),
        "pressure": tf.where(missing, tft.mean(inputs["pressure"]), value),
        "pressure_missing": tf.cast(missing, tf.float32),
    }


answer = preprocessing_fn


# %% wrong: nothing about the carriers is learned
def preprocessing_fn(inputs):
    value, missing = features.fill(inputs["pressure"])
    names = tf.constant(["UA", "B6", "EV", "DL", "AA", "MQ", "US", "9E"])
    table = tf.lookup.StaticHashTable(
        tf.lookup.KeyValueTensorInitializer(names, tf.range(8, dtype=tf.int64)),
        8,
    )
    return {
        "carrier": table.lookup(inputs["carrier"]),
        "pressure": tf.where(missing, tft.mean(inputs["pressure"]), value),
        "pressure_missing": tf.cast(missing, tf.float32),
    }


answer = preprocessing_fn


# %% wrong: computed from the batch
def preprocessing_fn(inputs):
    value, missing = features.fill(inputs["pressure"])
    return {
        "carrier": tft.compute_and_apply_vocabulary(
            inputs["carrier"], frequency_threshold=30, num_oov_buckets=1
        ),
        "pressure": tf.where(
            missing, tf.reduce_mean(inputs["pressure"].values), value
        ),
        "pressure_missing": tf.cast(missing, tf.float32),
    }


answer = preprocessing_fn


# %% wrong: a constant of your code
def preprocessing_fn(inputs):
    value, missing = features.fill(inputs["pressure"])
    return {
        "carrier": tft.compute_and_apply_vocabulary(
            inputs["carrier"], frequency_threshold=30, num_oov_buckets=1
        ),
        "pressure": tf.where(missing, 1013.0, value),
        "pressure_missing": tf.cast(missing, tf.float32),
    }


answer = preprocessing_fn


# %% wrong: stays at the 0
def preprocessing_fn(inputs):
    value, missing = features.fill(inputs["pressure"])
    return {
        "carrier": tft.compute_and_apply_vocabulary(
            inputs["carrier"], frequency_threshold=30, num_oov_buckets=1
        ),
        "pressure": value,
        "pressure_missing": tf.cast(missing, tf.float32),
    }


answer = preprocessing_fn


# %% wrong: counts each missing reading as 0
def preprocessing_fn(inputs):
    value, missing = features.fill(inputs["pressure"])
    return {
        "carrier": tft.compute_and_apply_vocabulary(
            inputs["carrier"], frequency_threshold=30, num_oov_buckets=1
        ),
        "pressure": tf.where(missing, tft.mean(value), value),
        "pressure_missing": tf.cast(missing, tf.float32),
    }


answer = preprocessing_fn


# %% wrong: reading itself
def preprocessing_fn(inputs):
    value, missing = features.fill(inputs["pressure"])
    return {
        "carrier": tft.compute_and_apply_vocabulary(
            inputs["carrier"], frequency_threshold=30, num_oov_buckets=1
        ),
        "pressure": tft.scale_to_z_score(value),
        "pressure_missing": tf.cast(missing, tf.float32),
    }


answer = preprocessing_fn


# %% wrong: the median
def preprocessing_fn(inputs):
    value, missing = features.fill(inputs["pressure"])
    return {
        "carrier": tft.compute_and_apply_vocabulary(
            inputs["carrier"], frequency_threshold=30, num_oov_buckets=1
        ),
        "pressure": tf.where(
            missing,
            tft.quantiles(
                inputs["pressure"].values, num_buckets=2, epsilon=0.001
            )[0, 0],
            value,
        ),
        "pressure_missing": tf.cast(missing, tf.float32),
    }


answer = preprocessing_fn


# %% wrong: the wrong way round
def preprocessing_fn(inputs):
    value, missing = features.fill(inputs["pressure"])
    return {
        "carrier": tft.compute_and_apply_vocabulary(
            inputs["carrier"], frequency_threshold=30, num_oov_buckets=1
        ),
        "pressure": tf.where(missing, tft.mean(inputs["pressure"]), value),
        "pressure_missing": tf.cast(~missing, tf.float32),
    }


answer = preprocessing_fn


# %% wrong: int32
def preprocessing_fn(inputs):
    value, missing = features.fill(inputs["pressure"])
    return {
        "carrier": tft.compute_and_apply_vocabulary(
            inputs["carrier"], frequency_threshold=30, num_oov_buckets=1
        ),
        "pressure": tf.where(missing, tft.mean(inputs["pressure"]), value),
        "pressure_missing": tf.where(missing, 1, 0),
    }


answer = preprocessing_fn


# %% wrong: is bool
def preprocessing_fn(inputs):
    value, missing = features.fill(inputs["pressure"])
    return {
        "carrier": tft.compute_and_apply_vocabulary(
            inputs["carrier"], frequency_threshold=30, num_oov_buckets=1
        ),
        "pressure": tf.where(missing, tft.mean(inputs["pressure"]), value),
        "pressure_missing": missing,
    }


answer = preprocessing_fn


# %% wrong: two types of numbers
def preprocessing_fn(inputs):
    value, missing = features.fill(inputs["pressure"])
    return {
        "carrier": tft.compute_and_apply_vocabulary(
            inputs["carrier"], frequency_threshold=30, num_oov_buckets=1
        ),
        "pressure": tf.where(missing, np.float64(1013.2), value),
        "pressure_missing": tf.cast(missing, tf.float32),
    }


answer = preprocessing_fn


# %% wrong: a Python decision about a tensor
def preprocessing_fn(inputs):
    value, missing = features.fill(inputs["pressure"])
    return {
        "carrier": tft.compute_and_apply_vocabulary(
            inputs["carrier"], frequency_threshold=30, num_oov_buckets=1
        ),
        "pressure": tf.where(missing, tft.mean(inputs["pressure"]), value),
        "pressure_missing": 1 if missing else 0,
    }


answer = preprocessing_fn


# %% wrong: should be a tensor
def preprocessing_fn(inputs):
    value, missing = features.fill(inputs["pressure"])
    return {
        "carrier": tft.compute_and_apply_vocabulary(
            inputs["carrier"], frequency_threshold=30, num_oov_buckets=1
        ),
        "pressure": tf.where(missing, tft.mean(inputs["pressure"]), value),
        "pressure_missing": [0],
    }


answer = preprocessing_fn


# %% wrong: no `pressure_missing`
def preprocessing_fn(inputs):
    value, missing = features.fill(inputs["pressure"])
    return {
        "carrier": tft.compute_and_apply_vocabulary(
            inputs["carrier"], frequency_threshold=30, num_oov_buckets=1
        ),
        "pressure": tf.where(missing, tft.mean(inputs["pressure"]), value),
    }


answer = preprocessing_fn


# %% wrong: the two values in `tf.where`
def preprocessing_fn(inputs):
    value, missing = features.fill(inputs["pressure"])
    return {
        "carrier": tft.compute_and_apply_vocabulary(
            inputs["carrier"], frequency_threshold=30, num_oov_buckets=1
        ),
        "pressure": tf.where(missing, value, tft.mean(inputs["pressure"])),
        "pressure_missing": tf.cast(missing, tf.float32),
    }


answer = preprocessing_fn


# %% wrong: most frequent carriers
def preprocessing_fn(inputs):
    value, missing = features.fill(inputs["pressure"])
    return {
        "carrier": tft.compute_and_apply_vocabulary(
            inputs["carrier"], top_k=8, num_oov_buckets=1
        ),
        "pressure": tf.where(missing, tft.mean(inputs["pressure"]), value),
        "pressure_missing": tf.cast(missing, tf.float32),
    }


answer = preprocessing_fn


# %% wrong: became 2
def preprocessing_fn(inputs):
    value, missing = features.fill(inputs["pressure"])
    return {
        "carrier": tft.compute_and_apply_vocabulary(
            inputs["carrier"], frequency_threshold=30, num_oov_buckets=1
        ),
        "pressure": value + tft.mean(inputs["pressure"]),
        "pressure_missing": tf.cast(missing, tf.float32),
    }


answer = preprocessing_fn


# %% wrong: should be the reading itself. A reading of
def preprocessing_fn(inputs):
    value, missing = features.fill(inputs["pressure"])
    return {
        "carrier": tft.compute_and_apply_vocabulary(
            inputs["carrier"], frequency_threshold=30, num_oov_buckets=1
        ),
        "pressure": tf.cast(
            tf.where(missing, tft.mean(inputs["pressure"]), value), tf.int64
        ),
        "pressure_missing": tf.cast(missing, tf.float32),
    }


answer = preprocessing_fn


# %% wrong: computed from the batch
def preprocessing_fn(inputs):
    value, missing = features.fill(inputs["pressure"])
    _ = tft.mean(inputs["pressure"])
    return {
        "carrier": tft.compute_and_apply_vocabulary(
            inputs["carrier"], frequency_threshold=30, num_oov_buckets=1
        ),
        "pressure": tf.where(missing, tf.reduce_mean(value), value),
        "pressure_missing": tf.cast(missing, tf.float32),
    }


answer = preprocessing_fn


# %% wrong: is 0 for every flight
def preprocessing_fn(inputs):
    value, missing = features.fill(inputs["pressure"])
    value = tf.where(missing, tft.mean(inputs["pressure"]), value)
    return {
        "carrier": tft.compute_and_apply_vocabulary(
            inputs["carrier"], frequency_threshold=30, num_oov_buckets=1
        ),
        "pressure": value,
        "pressure_missing": tf.cast(value == 0, tf.float32),
    }


answer = preprocessing_fn


# %% wrong: for a flight with a reading
def preprocessing_fn(inputs):
    value, missing = features.fill(inputs["pressure"])
    return {
        "carrier": tft.compute_and_apply_vocabulary(
            inputs["carrier"], frequency_threshold=30, num_oov_buckets=1
        ),
        "pressure": tf.where(missing, tft.mean(inputs["pressure"]), value),
        "pressure_missing": tf.cast(missing | (value > 1015), tf.float32),
    }


answer = preprocessing_fn


# %% wrong: has the shape ()
def preprocessing_fn(inputs):
    value, missing = features.fill(inputs["pressure"])
    return {
        "carrier": tft.compute_and_apply_vocabulary(
            inputs["carrier"], frequency_threshold=30, num_oov_buckets=1
        ),
        "pressure": tft.mean(inputs["pressure"]),
        "pressure_missing": tf.cast(missing, tf.float32),
    }


answer = preprocessing_fn


# %% wrong: 30 is the `num_oov_buckets`
def preprocessing_fn(inputs):
    value, missing = features.fill(inputs["pressure"])
    return {
        "carrier": tft.compute_and_apply_vocabulary(
            inputs["carrier"], frequency_threshold=1, num_oov_buckets=30
        ),
        "pressure": tf.where(missing, tft.mean(inputs["pressure"]), value),
        "pressure_missing": tf.cast(missing, tf.float32),
    }


answer = preprocessing_fn


# %% wrong: Your codes begin at 1
def preprocessing_fn(inputs):
    value, missing = features.fill(inputs["pressure"])
    return {
        "carrier": tft.compute_and_apply_vocabulary(
            inputs["carrier"], frequency_threshold=30, num_oov_buckets=1
        )
        + 1,
        "pressure": tf.where(missing, tft.mean(inputs["pressure"]), value),
        "pressure_missing": tf.cast(missing, tf.float32),
    }


answer = preprocessing_fn


# %% wrong: Every flight gets 1013.2
def preprocessing_fn(inputs):
    value, missing = features.fill(inputs["pressure"])
    return {
        "carrier": tft.compute_and_apply_vocabulary(
            inputs["carrier"], frequency_threshold=30, num_oov_buckets=1
        ),
        "pressure": value * 0 + tft.mean(inputs["pressure"]),
        "pressure_missing": tf.cast(missing, tf.float32),
    }


answer = preprocessing_fn


# %% wrong: Yours is scaled
def preprocessing_fn(inputs):
    value, missing = features.fill(inputs["pressure"])
    return {
        "carrier": tft.compute_and_apply_vocabulary(
            inputs["carrier"], frequency_threshold=30, num_oov_buckets=1
        ),
        "pressure": features.fill(tft.scale_to_z_score(inputs["pressure"]))[0],
        "pressure_missing": tf.cast(missing, tf.float32),
    }


answer = preprocessing_fn


# %% wrong: its first argument has to be true or false
def preprocessing_fn(inputs):
    missing, value = features.fill(inputs["pressure"])
    return {
        "carrier": tft.compute_and_apply_vocabulary(
            inputs["carrier"], frequency_threshold=30, num_oov_buckets=1
        ),
        "pressure": tf.where(missing, tft.mean(inputs["pressure"]), value),
        "pressure_missing": tf.cast(missing, tf.float32),
    }


answer = preprocessing_fn


# %% wrong: as `tf.py_function` makes it
def preprocessing_fn(inputs):
    value, missing = features.fill(inputs["pressure"])
    return {
        "carrier": tft.compute_and_apply_vocabulary(
            inputs["carrier"], frequency_threshold=30, num_oov_buckets=1
        ),
        "pressure": tf.py_function(
            lambda m, mean, v: tf.where(m, mean, v),
            [missing, tft.mean(inputs["pressure"]), value],
            tf.float32,
        ),
        "pressure_missing": tf.cast(missing, tf.float32),
    }


answer = preprocessing_fn
