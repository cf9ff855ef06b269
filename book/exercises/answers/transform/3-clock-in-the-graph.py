# %% starter
def clock(column):
    return {"minutes": ..., "missing": ...}


answer = clock


# %% solution
def clock(column):
    value, missing = features.fill(column)
    minutes = (value // 100 * 60 + value % 100) % 1440
    return {"minutes": minutes, "missing": tf.cast(missing, tf.float32)}


answer = clock


# %% right
def clock(column):
    column = tf.SparseTensor(
        column.indices, column.values + 10000, [column.dense_shape[0], 1]
    )
    dense = tf.sparse.to_dense(column)
    there = dense > 0
    value = tf.where(there, dense - 10000, 0)
    value = tf.where(value == 2400, tf.zeros_like(value), value)
    return {
        "minutes": value - value // 100 * 40,
        "missing": 1 - tf.cast(there, tf.int64),
    }


answer = clock


# %% right
def clock(column):
    value, missing = features.fill(column)
    minutes = features.minutes_past_midnight(tf.cast(value, tf.int64))
    return {
        "minutes": tf.where(minutes >= 1440, minutes - 1440, minutes),
        "missing": tf.where(missing, 1, 0),
    }


answer = clock


# %% right
def clock(column):
    value, _ = features.fill(column)
    minutes = (value // 100 * 60 + value % 100) % 1440
    return {"minutes": minutes, "missing": tf.cast(value == 0, tf.float32)}


answer = clock


# %% wrong: a Python decision about a tensor
def clock(column):
    value, missing = features.fill(column)
    if value == 2400:
        value = value * 0
    return {
        "minutes": value // 100 * 60 + value % 100,
        "missing": tf.cast(missing, tf.float32),
    }


answer = clock


# %% wrong: no values yet
def clock(column):
    value = np.nan_to_num(features.fill(column)[0])
    return {"minutes": value // 100 * 60 + value % 100, "missing": value == 0}


answer = clock


# %% wrong: 2400 gives 1440
def clock(column):
    value, missing = features.fill(column)
    return {
        "minutes": value // 100 * 60 + value % 100,
        "missing": tf.cast(missing, tf.float32),
    }


answer = clock


# %% wrong: still the clock number
def clock(column):
    value, missing = features.fill(column)
    return {"minutes": value % 1440, "missing": tf.cast(missing, tf.float32)}


answer = clock


# %% wrong: whole hours
def clock(column):
    value, missing = features.fill(column)
    minutes = (value / 100 * 60 + value % 100) % 1440
    return {"minutes": minutes, "missing": tf.cast(missing, tf.float32)}


answer = clock


# %% wrong: a flight that left at midnight
def clock(column):
    value, missing = features.fill(column)
    minutes = (value // 100 * 60 + value % 100) % 1440
    return {"minutes": minutes, "missing": tf.cast(minutes == 0, tf.float32)}


answer = clock


# %% wrong: the wrong way round
def clock(column):
    value, missing = features.fill(column)
    minutes = (value // 100 * 60 + value % 100) % 1440
    return {"minutes": minutes, "missing": tf.cast(~missing, tf.float32)}


answer = clock


# %% wrong: has the shape
def clock(column):
    value = column.values
    minutes = (value // 100 * 60 + value % 100) % 1440
    return {"minutes": minutes, "missing": minutes * 0}


answer = clock


# %% wrong: a dictionary
def clock(column):
    value, missing = features.fill(column)
    return value // 100 * 60 + value % 100


answer = clock


# %% wrong: is sparse
def clock(column):
    return {"minutes": column // 100 * 60 + column % 100, "missing": 0}


answer = clock


# %% wrong: missing in every row
def clock(column):
    value = tf.cast(tf.sparse.to_dense(column), tf.float32)
    minutes = (value // 100 * 60 + value % 100) % 1440
    return {"minutes": minutes, "missing": tf.cast(value == 0, tf.float32)}


answer = clock


# %% wrong: makes a place for every row
def clock(column):
    value = tf.reshape(tf.sparse.to_dense(column, -1), [-1, 1])
    minutes = (value // 100 * 60 + value % 100) % 1440
    return {
        "minutes": tf.where(value < 0, value * 0, minutes),
        "missing": tf.where(value < 0, 1, 0),
    }


answer = clock


# %% wrong: A plain 0 or 1
def clock(column):
    value = tf.sparse.to_dense(column, -1)
    minutes = tf.where(value < 0, 0, value // 100 * 60 + value % 100)
    return {"minutes": minutes, "missing": value < 0}


answer = clock


# %% wrong: `int()` or `float()`
def clock(column):
    value, missing = features.fill(column)
    value = int(value)
    return {"minutes": value // 100 * 60 + value % 100, "missing": missing}


answer = clock


# %% wrong: no attribute `fillna`
def clock(column):
    value = column.fillna(0)
    return {"minutes": value // 100 * 60 + value % 100, "missing": value == 0}


answer = clock


# %% wrong: is bool
def clock(column):
    value, missing = features.fill(column)
    minutes = (value // 100 * 60 + value % 100) % 1440
    return {"minutes": minutes, "missing": missing}


answer = clock


# %% wrong: neither a dictionary of columns
def clock(inputs):
    value, missing = features.fill(inputs["dep_time"])
    minutes = (value // 100 * 60 + value % 100) % 1440
    return {"minutes": minutes, "missing": tf.cast(missing, tf.float32)}


answer = clock


# %% equivalent: the function is called once, to be traced
# frozen: column


# %% equivalent: no clock from 1 to 2400 has another whole part
def clock(column):
    value, missing = features.fill(column)
    minutes = (value // 99 * 60 + value % 100) % 1440
    return {"minutes": minutes, "missing": tf.cast(missing, tf.float32)}


answer = clock


# %% wrong: from its own row alone
def clock(column):
    value, missing = features.fill(column)
    minutes = (value // 100 * 60 + value % 100) % 1440
    return {
        "minutes": tf.where(missing, tft.mean(value), minutes),
        "missing": tf.cast(missing, tf.float32),
    }


answer = clock


# %% wrong: is text
def clock(column):
    value, missing = features.fill(column)
    minutes = (value // 100 * 60 + value % 100) % 1440
    return {
        "minutes": minutes,
        "missing": tf.where(missing, "1", "0"),
    }


answer = clock


# %% wrong: with 119 others
def clock(column):
    value, missing = features.fill(column)
    minutes = (value // 100 * 60 + value % 100) % 1440
    return {
        "minutes": minutes - tf.reduce_mean(minutes),
        "missing": tf.cast(missing, tf.float32),
    }


answer = clock


# %% right
def clock(column):  # with an assertion in the graph
    value, missing = features.fill(column)
    tf.debugging.assert_less_equal(value, 2400.0)
    return {
        "minutes": (value // 100 * 60 + value % 100) % 1440,
        "missing": tf.cast(missing, tf.int64),
    }


answer = clock


# %% right
def clock(column):  # `tf.sparse.reset_shape` asserts inside
    column = tf.sparse.reset_shape(column, [column.dense_shape[0], 1])
    dense = tf.sparse.to_dense(column, default_value=-1)
    gone = dense < 0
    minutes = dense // 100 % 24 * 60 + dense % 100
    return {
        "minutes": tf.where(gone, tf.zeros_like(dense), minutes),
        "missing": tf.cast(gone, tf.int64),
    }


answer = clock


# %% right
def clock(column):  # with a lookup table
    value, missing = features.fill(column)
    midnight = tf.lookup.StaticHashTable(
        tf.lookup.KeyValueTensorInitializer(
            tf.constant([24], tf.int64), tf.constant([0], tf.int64)
        ),
        -1,
    )
    hour = tf.cast(value // 100, tf.int64)
    found = midnight.lookup(hour)
    hour = tf.where(found >= 0, found, hour)
    return {
        "minutes": tf.cast(hour, tf.float32) * 60 + value % 100,
        "missing": tf.cast(missing, tf.int64),
    }


answer = clock


# %% wrong: Tracing stopped at `in`
def clock(column):
    value, missing = features.fill(column)
    if 2400 in value:
        value = value % 2400
    return {
        "minutes": value // 100 * 60 + value % 100,
        "missing": tf.cast(missing, tf.int64),
    }


answer = clock


# %% wrong: returns two tensors: first the values
def clock(column):
    missing, value = features.fill(column)
    return {
        "minutes": (value // 100 * 60 + value % 100) % 1440,
        "missing": tf.cast(missing, tf.int64),
    }


answer = clock


# %% wrong: describes the tensor
def clock(column):
    value, missing = features.fill(column)
    text = str(value).zfill(4)
    return {
        "minutes": value * 0 + int(text[:2]) * 60 + int(text[2:4]),
        "missing": tf.cast(missing, tf.int64),
    }


answer = clock


# %% wrong: as `tf.numpy_function` makes it
def clock(column):
    value, missing = features.fill(column)
    minutes = tf.numpy_function(
        lambda v: (v // 100 * 60 + v % 100) % 1440, [value], tf.float32
    )
    return {"minutes": minutes, "missing": tf.cast(missing, tf.int64)}


answer = clock


# %% wrong: holds the operation `EagerPyFunc`
def clock(column):
    value, missing = features.fill(column)
    minutes = tf.map_fn(
        lambda v: tf.py_function(
            lambda x: (x // 100 * 60 + x % 100) % 1440, [v], tf.float32
        ),
        value,
    )
    return {"minutes": minutes, "missing": tf.cast(missing, tf.int64)}


answer = clock


# %% wrong: That clock is there
def clock(column):
    value, missing = features.fill(column)
    bad = missing | (value >= 2400)
    minutes = (value // 100 * 60 + value % 100) % 1440
    return {"minutes": minutes, "missing": tf.cast(bad, tf.int64)}


answer = clock


# %% wrong: You add hours and minutes
def clock(column):
    value, missing = features.fill(column)
    minutes = value // 100 + value % 100
    return {"minutes": minutes, "missing": tf.cast(missing, tf.int64)}


answer = clock


# %% wrong: and round
def clock(column):
    value, missing = features.fill(column)
    minutes = (tf.round(value / 100) * 60 + value % 100) % 1440
    return {"minutes": minutes, "missing": tf.cast(missing, tf.int64)}


answer = clock


# %% wrong: the last minute of the day
def clock(column):
    value, missing = features.fill(column)
    minutes = tf.minimum(value // 100 * 60 + value % 100, 1439.0)
    return {"minutes": minutes, "missing": tf.cast(missing, tf.int64)}


answer = clock


# %% wrong: Hours and minutes are swapped
def clock(column):
    value, missing = features.fill(column)
    minutes = (value % 100 * 60 + value // 100) % 1440
    return {"minutes": minutes, "missing": tf.cast(missing, tf.int64)}


answer = clock


# %% wrong: is in seconds
def clock(column):
    value, missing = features.fill(column)
    minutes = (value // 100 * 3600 + value % 100 * 60) % 86400
    return {"minutes": minutes, "missing": tf.cast(missing, tf.int64)}


answer = clock


# %% wrong: is in hours
def clock(column):
    value, missing = features.fill(column)
    minutes = (value // 100 + value % 100 / 60) % 24
    return {"minutes": minutes, "missing": tf.cast(missing, tf.int64)}


answer = clock


# %% wrong: is in days
def clock(column):
    value, missing = features.fill(column)
    minutes = (value // 100 * 60 + value % 100) % 1440 / 1440
    return {"minutes": minutes, "missing": tf.cast(missing, tf.int64)}


answer = clock


# %% wrong: remainders by 1439
def clock(column):
    value, missing = features.fill(column)
    minutes = (value // 100 * 60 + value % 100) % 1439
    return {"minutes": minutes, "missing": tf.cast(missing, tf.int64)}


answer = clock


# %% wrong: `value // 60 * 100 + value % 60`
def clock(column):
    value, missing = features.fill(column)
    minutes = (value // 60 * 100 + value % 60) % 1440
    return {"minutes": minutes, "missing": tf.cast(missing, tf.int64)}


answer = clock


# %% wrong: `value // 100 * 60 + value % 60`
def clock(column):
    value, missing = features.fill(column)
    minutes = (value // 100 * 60 + value % 60) % 1440
    return {"minutes": minutes, "missing": tf.cast(missing, tf.int64)}


answer = clock


# %% wrong: the minutes are missing
def clock(column):
    value, missing = features.fill(column)
    minutes = value // 100 % 24 * 60
    return {"minutes": minutes, "missing": tf.cast(missing, tf.int64)}


answer = clock


# %% wrong: the hours are missing
def clock(column):
    value, missing = features.fill(column)
    minutes = value % 100
    return {"minutes": minutes, "missing": tf.cast(missing, tf.int64)}


answer = clock


# %% wrong: should become 1429 minutes; yours gives 0
def clock(column):
    value, missing = features.fill(column)
    minutes = tf.where(
        value >= 2300, value * 0, value // 100 * 60 + value % 100
    )
    return {"minutes": minutes, "missing": tf.cast(missing, tf.int64)}


answer = clock


# %% wrong: `missing` holds the clocks
def clock(column):
    value, missing = features.fill(column)
    minutes = value * 0
    return {"minutes": minutes, "missing": value}


answer = clock


# %% wrong: `minutes` is int8
def clock(column):
    value, missing = features.fill(column)
    minutes = tf.cast(value, tf.int8)
    return {"minutes": minutes, "missing": tf.cast(missing, tf.int64)}


answer = clock


# %% wrong: 4 missing ones need a row too
def clock(column):
    value, missing = features.fill(column)
    minutes = column.values[:, None] % 1440
    return {"minutes": minutes, "missing": tf.cast(missing, tf.int64)}


answer = clock


# %% wrong: Tracing stopped at `divmod`
def clock(column):
    value, missing = features.fill(column)
    h, m = divmod(value, 100)
    minutes = h * 60 + m
    return {"minutes": minutes, "missing": tf.cast(missing, tf.int64)}


answer = clock


# %% wrong: The graph failed on a request of 1 row:
def clock(column):
    value, missing = features.fill(column)
    value = tf.ensure_shape(value, [120, 1])
    return {"minutes": value, "missing": tf.cast(missing, tf.int64)}


answer = clock
