# %% starter
def export(model, lookup, folder):
    spec = {
        "carrier": tf.io.FixedLenFeature([1], tf.string),
        "distance": tf.io.FixedLenFeature([1], tf.int64),
        "arr_delay": tf.io.FixedLenFeature([1], tf.float32),
    }

    def serving_default(examples):
        raw = tf.io.parse_example(examples, spec)
        inputs = {
            "distance": tf.cast(raw["distance"], tf.float32) / 1000,
            "carrier_code": lookup(raw["carrier"]),
        }
        return model(inputs, training=False)

    signature = [tf.TensorSpec([None], tf.string, name="examples")]
    model.lookup = lookup
    function = tf.function(serving_default, input_signature=signature)
    tf.saved_model.save(model, folder, signatures={"serving_default": function})


answer = export


# %% solution
def export(model, lookup, folder):
    spec = {
        "carrier": tf.io.FixedLenFeature([1], tf.string),
        "distance": tf.io.FixedLenFeature([1], tf.int64),
    }

    def serving_default(examples):
        raw = tf.io.parse_example(examples, spec)
        inputs = {
            "distance": tf.cast(raw["distance"], tf.float32) / 1000,
            "carrier_code": lookup(raw["carrier"]),
        }
        return {"probability": model(inputs, training=False)}

    signature = [tf.TensorSpec([None], tf.string, name="examples")]
    archive = keras.export.ExportArchive()
    archive.track(model)
    archive.track(lookup)
    archive.add_endpoint(
        "serving_default", serving_default, input_signature=signature
    )
    archive.write_out(folder, verbose=False)


answer = export


# %% right
def export(model, lookup, folder):
    @tf.function(
        input_signature=[tf.TensorSpec([None], tf.string, name="examples")]
    )
    def serve(examples):
        spec = {
            "carrier": tf.io.VarLenFeature(tf.string),
            "distance": tf.io.VarLenFeature(tf.int64),
        }
        raw = {
            name: tf.sparse.to_dense(column)
            for name, column in tf.io.parse_example(examples, spec).items()
        }
        code = tf.reshape(lookup(raw["carrier"]), [-1, 1])
        thousands = (
            tf.reshape(tf.cast(raw["distance"], tf.float32), [-1, 1]) / 1000.0
        )
        return {
            "probability": model({"carrier_code": code, "distance": thousands})[
                :, 0
            ]
        }

    archive = keras.export.ExportArchive()
    for part in (lookup, model):
        archive.track(part)
    archive.add_endpoint("serving_default", serve)
    archive.write_out(folder)


answer = export


# %% wrong: Could not find variable
def export(model, lookup, folder):
    spec = {
        "carrier": tf.io.FixedLenFeature([1], tf.string),
        "distance": tf.io.FixedLenFeature([1], tf.int64),
    }

    def serving_default(examples):
        raw = tf.io.parse_example(examples, spec)
        inputs = {
            "distance": tf.cast(raw["distance"], tf.float32) / 1000,
            "carrier_code": lookup(raw["carrier"]),
        }
        return {"probability": model(inputs, training=False)}

    signature = [tf.TensorSpec([None], tf.string, name="examples")]
    model.lookup = lookup
    function = tf.function(serving_default, input_signature=signature)
    tf.saved_model.save(model, folder, signatures={"serving_default": function})


answer = export


# %% wrong: asks for `arr_delay`
def export(model, lookup, folder):
    spec = {
        "carrier": tf.io.FixedLenFeature([1], tf.string),
        "distance": tf.io.FixedLenFeature([1], tf.int64),
        "arr_delay": tf.io.FixedLenFeature([1], tf.float32),
    }

    def serving_default(examples):
        raw = tf.io.parse_example(examples, spec)
        inputs = {
            "distance": tf.cast(raw["distance"], tf.float32) / 1000,
            "carrier_code": lookup(raw["carrier"]),
        }
        return {"probability": model(inputs, training=False)}

    signature = [tf.TensorSpec([None], tf.string, name="examples")]
    archive = keras.export.ExportArchive()
    archive.track(model)
    archive.track(lookup)
    archive.add_endpoint(
        "serving_default", serving_default, input_signature=signature
    )
    archive.write_out(folder, verbose=False)


answer = export


# %% wrong: no output `probability`
def export(model, lookup, folder):
    spec = {
        "carrier": tf.io.FixedLenFeature([1], tf.string),
        "distance": tf.io.FixedLenFeature([1], tf.int64),
    }

    def serving_default(examples):
        raw = tf.io.parse_example(examples, spec)
        inputs = {
            "distance": tf.cast(raw["distance"], tf.float32) / 1000,
            "carrier_code": lookup(raw["carrier"]),
        }
        return model(inputs, training=False)

    signature = [tf.TensorSpec([None], tf.string, name="examples")]
    archive = keras.export.ExportArchive()
    archive.track(model)
    archive.track(lookup)
    archive.add_endpoint(
        "serving_default", serving_default, input_signature=signature
    )
    archive.write_out(folder, verbose=False)


answer = export


# %% wrong: where the model gives
def export(model, lookup, folder):
    spec = {
        "carrier": tf.io.FixedLenFeature([1], tf.string),
        "distance": tf.io.FixedLenFeature([1], tf.int64),
    }

    def serving_default(examples):
        raw = tf.io.parse_example(examples, spec)
        inputs = {
            "distance": tf.cast(raw["distance"], tf.float32) / 1000,
            "carrier_code": tf.zeros_like(raw["distance"]),
        }
        return {"probability": model(inputs, training=False)}

    signature = [tf.TensorSpec([None], tf.string, name="examples")]
    archive = keras.export.ExportArchive()
    archive.track(model)
    archive.track(lookup)
    archive.add_endpoint(
        "serving_default", serving_default, input_signature=signature
    )
    archive.write_out(folder, verbose=False)


answer = export


# %% wrong: no input `examples`
def export(model, lookup, folder):
    spec = {
        "carrier": tf.io.FixedLenFeature([1], tf.string),
        "distance": tf.io.FixedLenFeature([1], tf.int64),
    }

    def serving_default(flights):
        raw = tf.io.parse_example(flights, spec)
        inputs = {
            "distance": tf.cast(raw["distance"], tf.float32) / 1000,
            "carrier_code": lookup(raw["carrier"]),
        }
        return {"probability": model(inputs, training=False)}

    signature = [tf.TensorSpec([None], tf.string, name="flights")]
    archive = keras.export.ExportArchive()
    archive.track(model)
    archive.track(lookup)
    archive.add_endpoint(
        "serving_default", serving_default, input_signature=signature
    )
    archive.write_out(folder, verbose=False)


answer = export


# %% wrong: You wrote `model.keras`
def export(model, lookup, folder):
    os.makedirs(folder)
    model.save(folder + "/model.keras")


answer = export


# %% equivalent: Keras finds the model's variables through the endpoint, too
def export(model, lookup, folder):
    spec = {
        "carrier": tf.io.FixedLenFeature([1], tf.string),
        "distance": tf.io.FixedLenFeature([1], tf.int64),
    }

    def serving_default(examples):
        raw = tf.io.parse_example(examples, spec)
        inputs = {
            "distance": tf.cast(raw["distance"], tf.float32) / 1000,
            "carrier_code": lookup(raw["carrier"]),
        }
        return {"probability": model(inputs, training=False)}

    signature = [tf.TensorSpec([None], tf.string, name="examples")]
    archive = keras.export.ExportArchive()
    pass
    archive.track(lookup)
    archive.add_endpoint(
        "serving_default", serving_default, input_signature=signature
    )
    archive.write_out(folder, verbose=False)


answer = export


# %% equivalent: how much is printed does not matter
def export(model, lookup, folder):
    spec = {
        "carrier": tf.io.FixedLenFeature([1], tf.string),
        "distance": tf.io.FixedLenFeature([1], tf.int64),
    }

    def serving_default(examples):
        raw = tf.io.parse_example(examples, spec)
        inputs = {
            "distance": tf.cast(raw["distance"], tf.float32) / 1000,
            "carrier_code": lookup(raw["carrier"]),
        }
        return {"probability": model(inputs, training=False)}

    signature = [tf.TensorSpec([None], tf.string, name="examples")]
    archive = keras.export.ExportArchive()
    archive.track(model)
    archive.track(lookup)
    archive.add_endpoint(
        "serving_default", serving_default, input_signature=signature
    )
    archive.write_out(folder)


answer = export


# %% equivalent: how much is printed does not matter
def export(model, lookup, folder):
    spec = {
        "carrier": tf.io.FixedLenFeature([1], tf.string),
        "distance": tf.io.FixedLenFeature([1], tf.int64),
    }

    def serving_default(examples):
        raw = tf.io.parse_example(examples, spec)
        inputs = {
            "distance": tf.cast(raw["distance"], tf.float32) / 1000,
            "carrier_code": lookup(raw["carrier"]),
        }
        return {"probability": model(inputs, training=False)}

    signature = [tf.TensorSpec([None], tf.string, name="examples")]
    archive = keras.export.ExportArchive()
    archive.track(model)
    archive.track(lookup)
    archive.add_endpoint(
        "serving_default", serving_default, input_signature=signature
    )
    archive.write_out(folder, verbose=True)


answer = export


# %% equivalent: without a name the input is called as the function's parameter, `examples`
def export(model, lookup, folder):
    spec = {
        "carrier": tf.io.FixedLenFeature([1], tf.string),
        "distance": tf.io.FixedLenFeature([1], tf.int64),
    }

    def serving_default(examples):
        raw = tf.io.parse_example(examples, spec)
        inputs = {
            "distance": tf.cast(raw["distance"], tf.float32) / 1000,
            "carrier_code": lookup(raw["carrier"]),
        }
        return {"probability": model(inputs, training=False)}

    signature = [tf.TensorSpec([None], tf.string)]
    archive = keras.export.ExportArchive()
    archive.track(model)
    archive.track(lookup)
    archive.add_endpoint(
        "serving_default", serving_default, input_signature=signature
    )
    archive.write_out(folder, verbose=False)


answer = export


# %% equivalent: Keras names the first endpoint `serving_default`, too
def export(model, lookup, folder):
    spec = {
        "carrier": tf.io.FixedLenFeature([1], tf.string),
        "distance": tf.io.FixedLenFeature([1], tf.int64),
    }

    def serving_default(examples):
        raw = tf.io.parse_example(examples, spec)
        inputs = {
            "distance": tf.cast(raw["distance"], tf.float32) / 1000,
            "carrier_code": lookup(raw["carrier"]),
        }
        return {"probability": model(inputs, training=False)}

    signature = [tf.TensorSpec([None], tf.string, name="examples")]
    archive = keras.export.ExportArchive()
    archive.track(model)
    archive.track(lookup)
    archive.add_endpoint("distance", serving_default, input_signature=signature)
    archive.write_out(folder, verbose=False)


answer = export


# %% equivalent: a Keras model that is called answers as in service by default
def export(model, lookup, folder):
    spec = {
        "carrier": tf.io.FixedLenFeature([1], tf.string),
        "distance": tf.io.FixedLenFeature([1], tf.int64),
    }

    def serving_default(examples):
        raw = tf.io.parse_example(examples, spec)
        inputs = {
            "distance": tf.cast(raw["distance"], tf.float32) / 1000,
            "carrier_code": lookup(raw["carrier"]),
        }
        return {"probability": model(inputs)}

    signature = [tf.TensorSpec([None], tf.string, name="examples")]
    archive = keras.export.ExportArchive()
    archive.track(model)
    archive.track(lookup)
    archive.add_endpoint(
        "serving_default", serving_default, input_signature=signature
    )
    archive.write_out(folder, verbose=False)


answer = export


# %% wrong: as in training
def export(model, lookup, folder):
    spec = {
        "carrier": tf.io.FixedLenFeature([1], tf.string),
        "distance": tf.io.FixedLenFeature([1], tf.int64),
    }

    def serving_default(examples):
        raw = tf.io.parse_example(examples, spec)
        inputs = {
            "distance": tf.cast(raw["distance"], tf.float32) / 1000,
            "carrier_code": lookup(raw["carrier"]),
        }
        return {"probability": model(inputs, training=True)}

    signature = [tf.TensorSpec([None], tf.string, name="examples")]
    archive = keras.export.ExportArchive()
    archive.track(model)
    archive.track(lookup)
    archive.add_endpoint(
        "serving_default", serving_default, input_signature=signature
    )
    archive.write_out(folder, verbose=False)


answer = export


# %% wrong: 1 came back
def export(model, lookup, folder):
    spec = {
        "carrier": tf.io.FixedLenFeature([1], tf.string),
        "distance": tf.io.FixedLenFeature([1], tf.int64),
    }

    def serving_default(examples):
        raw = tf.io.parse_example(examples, spec)
        inputs = {
            "distance": tf.cast(raw["distance"], tf.float32) / 1000,
            "carrier_code": lookup(raw["carrier"]),
        }
        return {"probability": tf.reduce_mean(model(inputs))}

    signature = [tf.TensorSpec([None], tf.string, name="examples")]
    archive = keras.export.ExportArchive()
    archive.track(model)
    archive.track(lookup)
    archive.add_endpoint(
        "serving_default", serving_default, input_signature=signature
    )
    archive.write_out(folder, verbose=False)


answer = export


# %% wrong: You return 1 − the model
def export(model, lookup, folder):
    spec = {
        "carrier": tf.io.FixedLenFeature([1], tf.string),
        "distance": tf.io.FixedLenFeature([1], tf.int64),
    }

    def serving_default(examples):
        raw = tf.io.parse_example(examples, spec)
        inputs = {
            "distance": tf.cast(raw["distance"], tf.float32) / 1000,
            "carrier_code": lookup(raw["carrier"]),
        }
        return {"probability": 1 - model(inputs, training=False)}

    signature = [tf.TensorSpec([None], tf.string, name="examples")]
    archive = keras.export.ExportArchive()
    archive.track(model)
    archive.track(lookup)
    archive.add_endpoint(
        "serving_default", serving_default, input_signature=signature
    )
    archive.write_out(folder, verbose=False)


answer = export


# %% wrong: 0 or 1 for each flight
def export(model, lookup, folder):
    spec = {
        "carrier": tf.io.FixedLenFeature([1], tf.string),
        "distance": tf.io.FixedLenFeature([1], tf.int64),
    }

    def serving_default(examples):
        raw = tf.io.parse_example(examples, spec)
        inputs = {
            "distance": tf.cast(raw["distance"], tf.float32) / 1000,
            "carrier_code": lookup(raw["carrier"]),
        }
        return {"probability": tf.round(model(inputs, training=False))}

    signature = [tf.TensorSpec([None], tf.string, name="examples")]
    archive = keras.export.ExportArchive()
    archive.track(model)
    archive.track(lookup)
    archive.add_endpoint(
        "serving_default", serving_default, input_signature=signature
    )
    archive.write_out(folder, verbose=False)


answer = export


# %% wrong: divide `distance` by 1000
def export(model, lookup, folder):
    spec = {
        "carrier": tf.io.FixedLenFeature([1], tf.string),
        "distance": tf.io.FixedLenFeature([1], tf.int64),
    }

    def serving_default(examples):
        raw = tf.io.parse_example(examples, spec)
        inputs = {
            "distance": tf.cast(raw["distance"], tf.float32),
            "carrier_code": lookup(raw["carrier"]),
        }
        return {"probability": model(inputs, training=False)}

    signature = [tf.TensorSpec([None], tf.string, name="examples")]
    archive = keras.export.ExportArchive()
    archive.track(model)
    archive.track(lookup)
    archive.add_endpoint(
        "serving_default", serving_default, input_signature=signature
    )
    archive.write_out(folder, verbose=False)


answer = export


# %% wrong: changed after the model
def export(model, lookup, folder):
    spec = {
        "carrier": tf.io.FixedLenFeature([1], tf.string),
        "distance": tf.io.FixedLenFeature([1], tf.int64),
    }

    def serving_default(examples):
        raw = tf.io.parse_example(examples, spec)
        inputs = {
            "distance": tf.cast(raw["distance"], tf.float32) / 1000,
            "carrier_code": lookup(raw["carrier"]),
        }
        return {"probability": model(inputs, training=False) / 2}

    signature = [tf.TensorSpec([None], tf.string, name="examples")]
    archive = keras.export.ExportArchive()
    archive.track(model)
    archive.track(lookup)
    archive.add_endpoint(
        "serving_default", serving_default, input_signature=signature
    )
    archive.write_out(folder, verbose=False)


answer = export


# %% wrong: Use the `lookup` that you are given
def export(model, lookup, folder):
    spec = {
        "carrier": tf.io.FixedLenFeature([1], tf.string),
        "distance": tf.io.FixedLenFeature([1], tf.int64),
    }

    def serving_default(examples):
        raw = tf.io.parse_example(examples, spec)
        inputs = {
            "distance": tf.cast(raw["distance"], tf.float32) / 1000,
            "carrier_code": lookup(raw["carrier"]),
        }
        return {"probability": model(inputs, training=False)}

    signature = [tf.TensorSpec([None], tf.string, name="examples")]
    archive = keras.export.ExportArchive()
    archive.track(model)
    archive.add_endpoint(
        "serving_default", serving_default, input_signature=signature
    )
    archive.write_out(folder, verbose=False)


answer = export


# %% wrong: Keras's own format
def export(model, lookup, folder):
    model.save(folder)


answer = export


# %% right
def export(model, lookup, folder):
    spec = {
        "carrier": tf.io.FixedLenFeature([1], tf.string),
        "distance": tf.io.FixedLenFeature([1], tf.int64),
    }

    def serving_default(examples):
        raw = tf.io.parse_example(examples, spec)
        inputs = {
            "distance": tf.cast(raw["distance"], tf.float32) / 1000,
            "carrier_code": lookup(raw["carrier"]),
        }
        return {"probability": model(inputs, training=False)}

    signature = [tf.TensorSpec([None], tf.string, name="examples")]
    model.lookup = lookup
    archive = keras.export.ExportArchive()
    archive.track(model)
    archive.track(lookup)
    archive.add_endpoint("serving_default", serving_default, signature)
    archive.write_out(folder, verbose=False)


answer = export


# %% right
def export(model, lookup, folder):
    spec = {
        "carrier": tf.io.FixedLenFeature([1], tf.string),
        "distance": tf.io.FixedLenFeature([1], tf.int64),
    }

    def serving_default(examples):
        raw = tf.io.parse_example(examples, spec)
        inputs = {
            "distance": tf.cast(raw["distance"], tf.float32) / 1000,
            "carrier_code": lookup(raw["carrier"]),
        }
        return {"probability": model(inputs, training=False)}

    signature = [tf.TensorSpec([None], tf.string, name="examples")]
    model.lookup = lookup
    archive = keras.export.ExportArchive()
    archive.track(model)
    archive.add_endpoint("serving_default", serving_default, signature)
    archive.write_out(folder, verbose=False)


answer = export


# %% wrong: takes an input of the shape
def export(model, lookup, folder):
    spec = {
        "carrier": tf.io.FixedLenFeature([1], tf.string),
        "distance": tf.io.FixedLenFeature([1], tf.int64),
    }

    def serving_default(examples):
        raw = tf.io.parse_example(examples, spec)
        inputs = {
            "distance": tf.cast(raw["distance"], tf.float32) / 1000,
            "carrier_code": lookup(raw["carrier"]),
        }
        return {"probability": model(inputs, training=False)}

    signature = [tf.TensorSpec([3], tf.string, name="examples")]
    model.lookup = lookup
    archive = keras.export.ExportArchive()
    archive.track(model)
    archive.track(lookup)
    archive.add_endpoint("serving_default", serving_default, signature)
    archive.write_out(folder, verbose=False)


answer = export


# %% wrong: with five flights: 3 numbers
def export(model, lookup, folder):
    spec = {
        "carrier": tf.io.FixedLenFeature([1], tf.string),
        "distance": tf.io.FixedLenFeature([1], tf.int64),
    }

    def serving_default(examples):
        raw = tf.io.parse_example(examples[:3], spec)
        inputs = {
            "distance": tf.cast(raw["distance"], tf.float32) / 1000,
            "carrier_code": lookup(raw["carrier"]),
        }
        return {"probability": model(inputs, training=False)}

    signature = [tf.TensorSpec([None], tf.string, name="examples")]
    model.lookup = lookup
    archive = keras.export.ExportArchive()
    archive.track(model)
    archive.track(lookup)
    archive.add_endpoint("serving_default", serving_default, signature)
    archive.write_out(folder, verbose=False)


answer = export


# %% wrong: Input to reshape
def export(model, lookup, folder):
    spec = {
        "carrier": tf.io.FixedLenFeature([1], tf.string),
        "distance": tf.io.FixedLenFeature([1], tf.int64),
    }

    def serving_default(examples):
        raw = tf.io.parse_example(examples, spec)
        inputs = {
            "distance": tf.cast(raw["distance"], tf.float32) / 1000,
            "carrier_code": lookup(raw["carrier"]),
        }
        return {"probability": tf.reshape(model(inputs, training=False), [3])}

    signature = [tf.TensorSpec([None], tf.string, name="examples")]
    model.lookup = lookup
    archive = keras.export.ExportArchive()
    archive.track(model)
    archive.track(lookup)
    archive.add_endpoint("serving_default", serving_default, signature)
    archive.write_out(folder, verbose=False)


answer = export


# %% wrong: so does `model.export` write it
def export(model, lookup, folder):
    spec = {
        "carrier": tf.io.FixedLenFeature([1], tf.string),
        "distance": tf.io.FixedLenFeature([1], tf.int64),
    }

    def serving_default(examples):
        raw = tf.io.parse_example(examples, spec)
        inputs = {
            "distance": tf.cast(raw["distance"], tf.float32) / 1000,
            "carrier_code": lookup(raw["carrier"]),
        }
        return {"probability": model(inputs, training=False)}

    signature = [tf.TensorSpec([None], tf.string, name="examples")]
    model.lookup = lookup
    model.export(folder, verbose=False)


answer = export


# %% wrong: wrote nothing into `folder`
def export(model, lookup, folder):
    spec = {
        "carrier": tf.io.FixedLenFeature([1], tf.string),
        "distance": tf.io.FixedLenFeature([1], tf.int64),
    }

    def serving_default(examples):
        raw = tf.io.parse_example(examples, spec)
        inputs = {
            "distance": tf.cast(raw["distance"], tf.float32) / 1000,
            "carrier_code": lookup(raw["carrier"]),
        }
        return {"probability": model(inputs, training=False)}

    signature = [tf.TensorSpec([None], tf.string, name="examples")]
    model.lookup = lookup
    archive = keras.export.ExportArchive()
    archive.track(model)
    archive.add_endpoint("serving_default", serving_default, signature)


answer = export


# %% wrong: it takes codes
def export(model, lookup, folder):
    spec = {
        "carrier": tf.io.FixedLenFeature([1], tf.string),
        "distance": tf.io.FixedLenFeature([1], tf.int64),
    }

    def serving_default(examples):
        raw = tf.io.parse_example(examples, spec)
        inputs = {
            "distance": tf.cast(raw["distance"], tf.float32) / 1000,
            "carrier_code": raw["carrier"],
        }
        return {"probability": model(inputs, training=False)}

    signature = [tf.TensorSpec([None], tf.string, name="examples")]
    model.lookup = lookup
    archive = keras.export.ExportArchive()
    archive.track(model)
    archive.add_endpoint("serving_default", serving_default, signature)
    archive.write_out(folder, verbose=False)


answer = export


# %% wrong: reads one flight
def export(model, lookup, folder):
    spec = {
        "carrier": tf.io.FixedLenFeature([1], tf.string),
        "distance": tf.io.FixedLenFeature([1], tf.int64),
    }

    def serving_default(examples):
        raw = tf.io.parse_single_example(examples, spec)
        inputs = {
            "distance": tf.cast(raw["distance"], tf.float32) / 1000,
            "carrier_code": lookup(raw["carrier"]),
        }
        return {"probability": model(inputs, training=False)}

    signature = [tf.TensorSpec([None], tf.string, name="examples")]
    model.lookup = lookup
    archive = keras.export.ExportArchive()
    archive.track(model)
    archive.add_endpoint("serving_default", serving_default, signature)
    archive.write_out(folder, verbose=False)


answer = export


# %% wrong: no SavedModel in the folder
def export(model, lookup, folder):
    spec = {
        "carrier": tf.io.FixedLenFeature([1], tf.string),
        "distance": tf.io.FixedLenFeature([1], tf.int64),
    }

    def serving_default(examples):
        raw = tf.io.parse_example(examples, spec)
        inputs = {
            "distance": tf.cast(raw["distance"], tf.float32) / 1000,
            "carrier_code": lookup(raw["carrier"]),
        }
        return {"probability": model(inputs, training=False)}

    signature = [tf.TensorSpec([None], tf.string, name="examples")]
    model.lookup = lookup
    archive = keras.export.ExportArchive()
    archive.track(model)
    archive.add_endpoint("serving_default", serving_default, signature)
    archive.write_out(folder + "/Format-Serving", verbose=False)


answer = export
