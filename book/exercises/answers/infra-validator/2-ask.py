# %% starter
def ask_for(flight):
    example = tf.train.Example()
    ...
    return request(example.SerializeToString())


answer = ask_for


# %% solution
def ask_for(flight):
    example = tf.train.Example()
    put = example.features.feature
    for name, dtype in KNOWN.items():
        value = flight[name]
        if pd.isna(value):
            continue
        if dtype == tf.string:
            put[name].bytes_list.value.append(value.encode())
        elif dtype == tf.int64:
            put[name].int64_list.value.append(int(value))
        else:
            put[name].float_list.value.append(value)
    return request(example.SerializeToString())


answer = ask_for


# %% right
def ask_for(flight):
    features = {}
    for name in KNOWN:
        value = flight[name]
        if value != value:
            continue
        if KNOWN[name] == tf.string:
            features[name] = tf.train.Feature(
                bytes_list=tf.train.BytesList(value=[value.encode()])
            )
        elif KNOWN[name] == tf.int64:
            features[name] = tf.train.Feature(
                int64_list=tf.train.Int64List(value=[int(value)])
            )
        else:
            features[name] = tf.train.Feature(
                float_list=tf.train.FloatList(value=[value])
            )
    return request(
        tf.train.Example(
            features=tf.train.Features(feature=features)
        ).SerializeToString()
    )


answer = ask_for


# %% right
def ask_for(flight):
    example = tf.train.Example()
    for name, dtype in KNOWN.items():
        value = flight[name]
        if pd.isna(value):
            continue
        feature = example.features.feature[name]
        if dtype == tf.string:
            feature.bytes_list.value.append(value.encode())
        elif dtype == tf.int64:
            feature.int64_list.value.append(int(value))
        else:
            feature.float_list.value.append(value)
    return {
        "signature_name": "serving_default",
        "inputs": {
            "examples": [
                {"b64": base64.b64encode(example.SerializeToString()).decode()}
            ]
        },
    }


answer = ask_for


# %% wrong: one `tf.Example`
def ask_for(flight):
    return {"instances": [flight]}


answer = ask_for


# %% wrong: 0 is a value
def ask_for(flight):
    example = tf.train.Example()
    for name, dtype in KNOWN.items():
        value = flight[name]
        value = 0 if value != value and dtype != tf.string else value
        feature = example.features.feature[name]
        if dtype == tf.string:
            feature.bytes_list.value.append(value.encode())
        elif dtype == tf.int64:
            feature.int64_list.value.append(int(value))
        else:
            feature.float_list.value.append(value)
    return {
        "instances": [
            {"b64": base64.b64encode(example.SerializeToString()).decode()}
        ]
    }


answer = ask_for


# %% wrong: is a number to the server
def ask_for(flight):
    example = tf.train.Example()
    for name, dtype in KNOWN.items():
        value = flight[name]
        if dtype != tf.float32 and pd.isna(value):
            continue
        feature = example.features.feature[name]
        if dtype == tf.string:
            feature.bytes_list.value.append(value.encode())
        elif dtype == tf.int64:
            feature.int64_list.value.append(int(value))
        else:
            feature.float_list.value.append(value)
    return {
        "instances": [
            {"b64": base64.b64encode(example.SerializeToString()).decode()}
        ]
    }


answer = ask_for


# %% wrong: nobody knows `dep_delay` before departure
def ask_for(flight):
    example = tf.train.Example()
    for name, dtype in [*KNOWN.items(), ("dep_delay", tf.int64)]:
        value = flight[name]
        if pd.isna(value):
            continue
        feature = example.features.feature[name]
        if dtype == tf.string:
            feature.bytes_list.value.append(value.encode())
        elif dtype == tf.int64:
            feature.int64_list.value.append(int(value))
        else:
            feature.float_list.value.append(value)
    return {
        "instances": [
            {"b64": base64.b64encode(example.SerializeToString()).decode()}
        ]
    }


answer = ask_for


# %% wrong: takes an `int64`, and you send a `float`
def ask_for(flight):
    example = tf.train.Example()
    for name, dtype in KNOWN.items():
        value = flight[name]
        if pd.isna(value):
            continue
        feature = example.features.feature[name]
        if isinstance(value, str):
            feature.bytes_list.value.append(value.encode())
        elif isinstance(value, int):
            feature.int64_list.value.append(int(value))
        else:
            feature.float_list.value.append(value)
    return {
        "instances": [
            {"b64": base64.b64encode(example.SerializeToString()).decode()}
        ]
    }


answer = ask_for


# %% wrong: takes a `string`, and you send a `float`
def ask_for(flight):
    example = tf.train.Example()
    for name, dtype in KNOWN.items():
        value = flight[name]
        if pd.isna(value):
            continue
        feature = example.features.feature[name]
        if dtype == tf.int64:
            feature.int64_list.value.append(int(value))
        else:
            feature.float_list.value.append(hash(value) % 100)
    return {
        "instances": [
            {"b64": base64.b64encode(example.SerializeToString()).decode()}
        ]
    }


answer = ask_for


# %% wrong: JSON has no bytes
def ask_for(flight):
    example = tf.train.Example()
    for name, dtype in KNOWN.items():
        value = flight[name]
        if pd.isna(value):
            continue
        feature = example.features.feature[name]
        if dtype == tf.string:
            feature.bytes_list.value.append(value.encode())
        elif dtype == tf.int64:
            feature.int64_list.value.append(int(value))
        else:
            feature.float_list.value.append(value)
    return {
        "instances": [{"b64": base64.b64encode(example.SerializeToString())}]
    }


answer = ask_for


# %% wrong: not a list
def ask_for(flight):
    example = tf.train.Example()
    for name, dtype in KNOWN.items():
        value = flight[name]
        if pd.isna(value):
            continue
        feature = example.features.feature[name]
        if dtype == tf.string:
            feature.bytes_list.value.append(value.encode())
        elif dtype == tf.int64:
            feature.int64_list.value.append(int(value))
        else:
            feature.float_list.value.append(value)
    return {
        "instances": {
            "b64": base64.b64encode(example.SerializeToString()).decode()
        }
    }


answer = ask_for


# %% wrong: Could not parse
def ask_for(flight):
    example = tf.train.Example()
    for name, dtype in KNOWN.items():
        value = flight[name]
        if pd.isna(value):
            continue
        feature = example.features.feature[name]
        if dtype == tf.string:
            feature.bytes_list.value.append(value.encode())
        elif dtype == tf.int64:
            feature.int64_list.value.append(int(value))
        else:
            feature.float_list.value.append(value)
    return {"instances": [str(example)]}


answer = ask_for


# %% wrong: Wrap it
def ask_for(flight):
    example = tf.train.Example()
    for name, dtype in KNOWN.items():
        value = flight[name]
        if pd.isna(value):
            continue
        feature = example.features.feature[name]
        if dtype == tf.string:
            feature.bytes_list.value.append(value.encode())
        elif dtype == tf.int64:
            feature.int64_list.value.append(int(value))
        else:
            feature.float_list.value.append(value)
    return {
        "instances": [base64.b64encode(example.SerializeToString()).decode()]
    }


answer = ask_for


# %% wrong: required
def ask_for(flight):
    example = tf.train.Example()
    for name, dtype in KNOWN.items():
        value = flight[name]
        if name == "carrier" or pd.isna(value):
            continue
        feature = example.features.feature[name]
        if dtype == tf.string:
            feature.bytes_list.value.append(value.encode())
        elif dtype == tf.int64:
            feature.int64_list.value.append(int(value))
        else:
            feature.float_list.value.append(value)
    return {
        "instances": [
            {"b64": base64.b64encode(example.SerializeToString()).decode()}
        ]
    }


answer = ask_for


# %% wrong: has a value and is not
def ask_for(flight):
    example = tf.train.Example()
    for name, dtype in KNOWN.items():
        value = flight[name]
        if name == "wind_dir" or pd.isna(value):
            continue
        feature = example.features.feature[name]
        if dtype == tf.string:
            feature.bytes_list.value.append(value.encode())
        elif dtype == tf.int64:
            feature.int64_list.value.append(int(value))
        else:
            feature.float_list.value.append(value)
    return {
        "instances": [
            {"b64": base64.b64encode(example.SerializeToString()).decode()}
        ]
    }


answer = ask_for


# %% wrong: 0 is a value too
def ask_for(flight):
    example = tf.train.Example()
    for name, dtype in KNOWN.items():
        value = flight[name]
        if pd.isna(value) or not value:
            continue
        feature = example.features.feature[name]
        if dtype == tf.string:
            feature.bytes_list.value.append(value.encode())
        elif dtype == tf.int64:
            feature.int64_list.value.append(int(value))
        else:
            feature.float_list.value.append(value)
    return {
        "instances": [
            {"b64": base64.b64encode(example.SerializeToString()).decode()}
        ]
    }


answer = ask_for


# %% wrong: is text, and `isnan` takes only numbers
def ask_for(flight):
    example = tf.train.Example()
    for name, dtype in KNOWN.items():
        value = flight[name]
        if np.isnan(value):
            continue
        feature = example.features.feature[name]
        if dtype == tf.string:
            feature.bytes_list.value.append(value.encode())
        elif dtype == tf.int64:
            feature.int64_list.value.append(int(value))
        else:
            feature.float_list.value.append(value)
    return {
        "instances": [
            {"b64": base64.b64encode(example.SerializeToString()).decode()}
        ]
    }


answer = ask_for


# %% wrong: is missing here, `nan`
def ask_for(flight):
    example = tf.train.Example()
    for name, dtype in KNOWN.items():
        value = flight[name]
        if dtype != tf.int64 and pd.isna(value):
            continue
        feature = example.features.feature[name]
        if dtype == tf.string:
            feature.bytes_list.value.append(value.encode())
        elif dtype == tf.int64:
            feature.int64_list.value.append(int(value))
        else:
            feature.float_list.value.append(value)
    return {
        "instances": [
            {"b64": base64.b64encode(example.SerializeToString()).decode()}
        ]
    }


answer = ask_for


# %% wrong: takes an `int64`, and you send a `float`
def ask_for(flight):
    example = tf.train.Example()
    for name, dtype in KNOWN.items():
        value = flight[name]
        if pd.isna(value):
            continue
        feature = example.features.feature[name]
        if dtype == tf.string:
            feature.bytes_list.value.append(value.encode())
        elif dtype == tf.int64:
            feature.float_list.value.append(value)
        else:
            feature.float_list.value.append(value)
    return {
        "instances": [
            {"b64": base64.b64encode(example.SerializeToString()).decode()}
        ]
    }


answer = ask_for


# %% wrong: `temp` takes a `float`, and you send an `int64`
def ask_for(flight):
    example = tf.train.Example()
    for name, dtype in KNOWN.items():
        value = flight[name]
        if pd.isna(value):
            continue
        feature = example.features.feature[name]
        if dtype == tf.string:
            feature.bytes_list.value.append(value.encode())
        elif dtype == tf.int64 or name == "temp":
            feature.int64_list.value.append(int(value))
        else:
            feature.float_list.value.append(value)
    return {
        "instances": [
            {"b64": base64.b64encode(example.SerializeToString()).decode()}
        ]
    }


answer = ask_for


# %% wrong: `hour` takes an `int64`, and you send a `string`
def ask_for(flight):
    example = tf.train.Example()
    for name, dtype in KNOWN.items():
        value = flight[name]
        if pd.isna(value):
            continue
        feature = example.features.feature[name]
        if True:
            feature.bytes_list.value.append(str(value).encode())
        elif dtype == tf.int64:
            feature.int64_list.value.append(int(value))
        else:
            feature.float_list.value.append(value)
    return {
        "instances": [
            {"b64": base64.b64encode(example.SerializeToString()).decode()}
        ]
    }


answer = ask_for


# %% wrong: neither `instances` nor `inputs`
def ask_for(flight):
    example = tf.train.Example()
    for name, dtype in KNOWN.items():
        value = flight[name]
        if pd.isna(value):
            continue
        feature = example.features.feature[name]
        if dtype == tf.string:
            feature.bytes_list.value.append(value.encode())
        elif dtype == tf.int64:
            feature.int64_list.value.append(int(value))
        else:
            feature.float_list.value.append(value)
    return {
        "instance": [
            {"b64": base64.b64encode(example.SerializeToString()).decode()}
        ]
    }


answer = ask_for


# %% wrong: in base64 twice
def ask_for(flight):
    example = tf.train.Example()
    for name, dtype in KNOWN.items():
        value = flight[name]
        if pd.isna(value):
            continue
        feature = example.features.feature[name]
        if dtype == tf.string:
            feature.bytes_list.value.append(value.encode())
        elif dtype == tf.int64:
            feature.int64_list.value.append(int(value))
        else:
            feature.float_list.value.append(value)
    return {
        "instances": [
            {
                "b64": base64.b64encode(
                    base64.b64encode(example.SerializeToString())
                ).decode()
            }
        ]
    }


answer = ask_for


# %% wrong: `wind_dir` has a value and is not
def ask_for(flight):
    example = tf.train.Example()
    put = example.features.feature
    for name, dtype in KNOWN.items():
        value = flight[name]
        if pd.isna(value):
            break
        if dtype == tf.string:
            put[name].bytes_list.value.append(value.encode())
        elif dtype == tf.int64:
            put[name].int64_list.value.append(int(value))
        else:
            put[name].float_list.value.append(value)
    return request(example.SerializeToString())


answer = ask_for


# %% wrong: arrives as 2 values
def ask_for(flight):
    example = tf.train.Example()
    put = example.features.feature
    for name, dtype in KNOWN.items():
        value = flight[name]
        if pd.isna(value):
            continue
        if dtype == tf.string:
            put[name].bytes_list.value.append(value.encode())
        elif dtype == tf.int64:
            put[name].int64_list.value.append(int(value))
        else:
            put[name].float_list.value.extend([value, value])
    return request(example.SerializeToString())


answer = ask_for


# %% right
def ask_for(flight):
    example = tf.train.Example()
    put = example.features.feature
    put["carrier"].bytes_list.value.append(flight["carrier"].encode())
    put["hour"].int64_list.value.append(flight["sched_dep_time"] // 100)
    if not pd.isna(flight["temp"]):
        put["temp"].float_list.value.append(flight["temp"])
    if not pd.isna(flight["wind_dir"]):
        put["wind_dir"].int64_list.value.append(int(flight["wind_dir"]))
    return request(example.SerializeToString())


answer = ask_for


# %% wrong: That is the hour of `dep_time`
def ask_for(flight):
    example = tf.train.Example()
    put = example.features.feature
    for name, dtype in KNOWN.items():
        value = flight[name]
        if name == "hour":
            value = flight["dep_time"] // 100
        if pd.isna(value):
            continue
        if dtype == tf.string:
            put[name].bytes_list.value.append(value.encode())
        elif dtype == tf.int64:
            put[name].int64_list.value.append(int(value))
        else:
            put[name].float_list.value.append(value)
    return request(example.SerializeToString())


answer = ask_for


# %% wrong: `hour` has a value and is not
def ask_for(flight):
    example = tf.train.Example()
    put = example.features.feature
    for name, dtype in KNOWN.items():
        value = flight[name]
        if name == "hour" and pd.isna(flight["dep_time"]):
            continue
        if pd.isna(value):
            continue
        if dtype == tf.string:
            put[name].bytes_list.value.append(value.encode())
        elif dtype == tf.int64:
            put[name].int64_list.value.append(int(value))
        else:
            put[name].float_list.value.append(value)
    return request(example.SerializeToString())


answer = ask_for


# %% wrong: `-` and `_` are of another base64
def ask_for(flight):
    example = tf.train.Example()
    put = example.features.feature
    for name, dtype in KNOWN.items():
        value = flight[name]
        if pd.isna(value):
            continue
        if dtype == tf.string:
            put[name].bytes_list.value.append(value.encode())
        elif dtype == tf.int64:
            put[name].int64_list.value.append(int(value))
        else:
            put[name].float_list.value.append(value)
    return {
        "instances": [
            {
                "b64": base64.urlsafe_b64encode(
                    example.SerializeToString()
                ).decode()
            }
        ]
    }


answer = ask_for


# %% wrong: values, such as `b'U'`
def ask_for(flight):
    example = tf.train.Example()
    put = example.features.feature
    for name, dtype in KNOWN.items():
        value = flight[name]
        if pd.isna(value):
            continue
        if dtype == tf.string:
            put[name].bytes_list.value.extend(c.encode() for c in value)
        elif dtype == tf.int64:
            put[name].int64_list.value.append(int(value))
        else:
            put[name].float_list.value.append(value)
    return request(example.SerializeToString())


answer = ask_for


# %% wrong: comes as 260.0: `int(value)`
def ask_for(flight):
    example = tf.train.Example()
    put = example.features.feature
    for name, dtype in KNOWN.items():
        value = flight[name]
        if pd.isna(value):
            continue
        if dtype == tf.string:
            put[name].bytes_list.value.append(value.encode())
        elif dtype == tf.int64:
            put[name].int64_list.value.append(value)
        else:
            put[name].float_list.value.append(value)
    return request(example.SerializeToString())


answer = ask_for


# %% wrong: in degrees Celsius
def ask_for(flight):
    example = tf.train.Example()
    put = example.features.feature
    for name, dtype in KNOWN.items():
        value = flight[name]
        if pd.isna(value):
            continue
        if dtype == tf.string:
            put[name].bytes_list.value.append(value.encode())
        elif dtype == tf.int64:
            put[name].int64_list.value.append(int(value))
        else:
            put[name].float_list.value.append((value - 32) * 5 / 9)
    return request(example.SerializeToString())


answer = ask_for


# %% wrong: It is rounded
def ask_for(flight):
    example = tf.train.Example()
    put = example.features.feature
    for name, dtype in KNOWN.items():
        value = flight[name]
        if pd.isna(value):
            continue
        if dtype == tf.string:
            put[name].bytes_list.value.append(value.encode())
        elif dtype == tf.int64:
            put[name].int64_list.value.append(int(value))
        else:
            put[name].float_list.value.append(int(value))
    return request(example.SerializeToString())


answer = ask_for


# %% wrong: carrier of the page's example
def ask_for(flight):
    example = tf.train.Example()
    put = example.features.feature
    put["carrier"].bytes_list.value.append("DL".encode())
    if not pd.isna(flight["hour"]):
        put["hour"].int64_list.value.append(int(flight["hour"]))
    if not pd.isna(flight["temp"]):
        put["temp"].float_list.value.append(float(flight["temp"]))
    if not pd.isna(flight["wind_dir"]):
        put["wind_dir"].int64_list.value.append(int(flight["wind_dir"]))
    return request(example.SerializeToString())


answer = ask_for


# %% wrong: `.encode()` makes bytes
def ask_for(flight):
    example = tf.train.Example()
    put = example.features.feature
    for name, dtype in KNOWN.items():
        value = flight[name]
        if pd.isna(value):
            continue
        if dtype == tf.string:
            put[name].bytes_list.value.append(value)
        elif dtype == tf.int64:
            put[name].int64_list.value.append(int(value))
        else:
            put[name].float_list.value.append(value)
    return request(example.SerializeToString())


answer = ask_for


# %% wrong: does a `return` stand in your loop
def ask_for(flight):
    example = tf.train.Example()
    put = example.features.feature
    for name, dtype in KNOWN.items():
        value = flight[name]
        if pd.isna(value):
            continue
        if dtype == tf.string:
            put[name].bytes_list.value.append(value.encode())
        elif dtype == tf.int64:
            put[name].int64_list.value.append(int(value))
        else:
            put[name].float_list.value.append(value)
        return request(example.SerializeToString())


answer = ask_for
