# %% starter
def serves(folder, examples):
    return ...


answer = serves


# %% solution
def serves(folder, examples):
    try:
        found = ask_as_a_server(folder, examples)
        return len(found) == len(examples) and bool(
            ((found >= 0) & (found <= 1)).all()
        )
    except Exception:
        return False


answer = serves


# %% right
def serves(folder, examples):
    try:
        with tf.Graph().as_default(), tf.compat.v1.Session() as session:
            loaded = tf.compat.v1.saved_model.loader.load(
                session, ["serve"], str(folder)
            )
            signature = loaded.signature_def["serving_default"]
            fed = {signature.inputs["examples"].name: examples}
            found = session.run(signature.outputs["probability"].name, fed)
        return (
            found.size == len(examples)
            and 0 <= found.min()
            and found.max() <= 1
        )
    except Exception:
        return False


answer = serves


# %% wrong: TensorFlow 2's loader
def serves(folder, examples):
    try:
        loaded = tf.saved_model.load(folder)
        signature = loaded.signatures["serving_default"]
        found = signature(examples=tf.constant(examples))
        found = found["probability"].numpy().ravel()
    except Exception:
        return False
    return len(found) == len(examples) and bool(
        ((found >= 0) & (found <= 1)).all()
    )


answer = serves


# %% wrong: does it answer
def serves(folder, examples):
    try:
        with tf.Graph().as_default(), tf.compat.v1.Session() as session:
            tf.compat.v1.saved_model.loader.load(
                session, ["serve"], str(folder)
            )
    except Exception:
        return False
    return True


answer = serves


# %% wrong: is no probability
def serves(folder, examples):
    try:
        return len(ask_as_a_server(folder, examples)) == len(examples)
    except Exception:
        return False


answer = serves


# %% wrong: one number for three flights
def serves(folder, examples):
    try:
        found = ask_as_a_server(folder, examples)
    except Exception:
        return False
    return bool(((found >= 0) & (found <= 1)).all())


answer = serves


# %% wrong: raised
def serves(folder, examples):
    try:
        found = ask_as_a_server(folder, examples)
    except tf.errors.FailedPreconditionError:
        return False
    return len(found) == len(examples) and bool(
        ((found >= 0) & (found <= 1)).all()
    )


answer = serves


# %% wrong: NaN for one flight
def serves(folder, examples):
    try:
        found = ask_as_a_server(folder, examples)
    except Exception:
        return False
    return len(found) == len(examples) and not ((found < 0) | (found > 1)).any()


answer = serves


# %% wrong: sound model
def serves(folder, examples):
    return False


answer = serves


# %% wrong: empty folder
def serves(folder, examples):
    return os.path.exists(folder)


answer = serves


# %% wrong: 1 for another
def serves(folder, examples):
    try:
        found = ask_as_a_server(folder, examples)
    except Exception:
        return False
    return len(found) == len(examples) and bool(
        ((found > 0) & (found < 1)).all()
    )


answer = serves


# %% wrong: as many as there are
def serves(folder, examples):
    try:
        found = ask_as_a_server(folder, examples)
    except Exception:
        return False
    return len(found) == 3 and bool(((found >= 0) & (found <= 1)).all())


answer = serves


# %% wrong: less than 0
def serves(folder, examples):
    try:
        found = ask_as_a_server(folder, examples)
    except Exception:
        return False
    return len(found) == len(examples) and bool((found <= 1).all())


answer = serves


# %% wrong: below 0 or above 1
def serves(folder, examples):
    try:
        found = ask_as_a_server(folder, examples)
    except Exception:
        return False
    return len(found) == len(examples) and bool((found >= 0).all())


answer = serves


# %% wrong: every answer passes
def serves(folder, examples):
    try:
        ask_as_a_server(folder, examples)
    except Exception:
        return False
    return True


answer = serves


# %% wrong: two numbers for each flight
def serves(folder, examples):
    try:
        found = ask_as_a_server(folder, examples)
    except Exception:
        return False
    return len(found) >= len(examples) and bool(
        ((found >= 0) & (found <= 1)).all()
    )


answer = serves


# %% wrong: however many
def serves(folder, examples):
    try:
        found = ask_as_a_server(folder, examples)
    except Exception:
        return False
    return len(found) == len(examples) and bool(
        ((found[:3] >= 0) & (found[:3] <= 1)).all()
    )


answer = serves


# %% wrong: in your own lines
def serves(folder, examples):
    try:
        found = ask_as_a_server(folder, examples)
    except Exception:
        return False
    return len(found) == len(requests) and bool(
        ((found >= 0) & (found <= 1)).all()
    )


answer = serves


# %% wrong: what stands after `except`
def serves(folder, examples):
    try:
        found = ask_as_a_server(folder, examples)
    except Exception:
        return True
    return len(found) == len(examples) and bool(
        ((found >= 0) & (found <= 1)).all()
    )


answer = serves


# %% wrong: the first got NaN
def serves(folder, examples):
    try:
        out = ask_as_a_server(folder, examples)
    except Exception:
        return False
    return bool(len(out) == len(examples) and all(0 <= p <= 1 for p in out[1:]))


answer = serves


# %% wrong: one flight only
def serves(folder, examples):
    try:
        out = np.squeeze(ask_as_a_server(folder, examples))
        return bool(len(out) == len(examples) and all(0 <= p <= 1 for p in out))
    except Exception:
        return False


answer = serves


# %% wrong: raised `RuntimeError`
def serves(folder, examples):
    try:
        a = ask_as_a_server(folder, examples)
        return bool(len(a) == len(examples) and ((a >= 0) & (a <= 1)).all())
    except (
        tf.errors.OpError,
        ValueError,
        KeyError,
        OSError,
        TypeError,
    ):
        return False


answer = serves


# %% wrong: nor against a type
def serves(folder, examples):
    try:
        a = ask_as_a_server(folder, examples)
        return bool(
            a.dtype == np.float32
            and len(a) == len(examples)
            and ((a >= 0) & (a <= 1)).all()
        )
    except Exception:
        return False


answer = serves


# %% wrong: answers 1.0000001
def serves(folder, examples):
    try:
        a = ask_as_a_server(folder, examples)
        return bool(
            len(a) == len(examples) and np.allclose(a, np.clip(a, 0, 1))
        )
    except Exception:
        return False


answer = serves


# %% wrong: no number at all
def serves(folder, examples):
    try:
        a = ask_as_a_server(folder, examples)
        return bool(
            len(a) in (0, len(examples)) and ((a >= 0) & (a <= 1)).all()
        )
    except Exception:
        return False


answer = serves


# %% wrong: before you drop any
def serves(folder, examples):
    try:
        a = ask_as_a_server(folder, examples)
        a = a[~np.isnan(a)]
        return bool(len(a) == len(examples) and ((a >= 0) & (a <= 1)).all())
    except Exception:
        return False


answer = serves


# %% wrong: `True` or `False`
def serves(folder, examples):
    try:
        a = ask_as_a_server(folder, examples)
        return bool(len(a) == len(examples) and ((a >= 0) & (a <= 1)).all())
    except Exception as error:
        return error


answer = serves


# %% right
def serves(folder, examples):
    try:
        a = ask_as_a_server(folder, examples)
        return bool(
            len(a) == len(examples) and pd.Series(a).between(0, 1).all()
        )
    except Exception:
        return False


answer = serves


# %% right
def serves(folder, examples):
    try:
        a = ask_as_a_server(folder, examples)
        return all(0 <= p <= 1 for p, _ in zip(a, examples, strict=True))
    except Exception:
        return False


answer = serves


# %% wrong: input is not called
def serves(folder, examples):
    try:
        with tf.Graph().as_default(), v1.Session() as session:
            loaded = v1.saved_model.loader.load(session, ["serve"], str(folder))
            signature = loaded.signature_def["serving_default"]
            request = {list(signature.inputs.values())[0].name: examples}
            output = signature.outputs["probability"].name
            a = session.run(output, request).ravel()
        return bool(len(a) == len(examples) and ((a >= 0) & (a <= 1)).all())
    except Exception:
        return False


answer = serves


# %% wrong: no output `probability`
def serves(folder, examples):
    try:
        with tf.Graph().as_default(), v1.Session() as session:
            loaded = v1.saved_model.loader.load(session, ["serve"], str(folder))
            signature = loaded.signature_def["serving_default"]
            request = {signature.inputs["examples"].name: examples}
            output = list(signature.outputs.values())[0].name
            a = session.run(output, request).ravel()
        return bool(len(a) == len(examples) and ((a >= 0) & (a <= 1)).all())
    except Exception:
        return False


answer = serves


# %% wrong: Ask about the last example
def serves(folder, examples):
    try:
        a = ask_as_a_server(folder, examples[:-1])
        return bool(len(a) == len(examples) - 1 and ((a >= 0) & (a <= 1)).all())
    except Exception:
        return False


answer = serves


# %% wrong: into `try` too
def serves(folder, examples):
    try:
        found = ask_as_a_server(folder, examples)
    except Exception:
        return False
    return len(found) == len(examples) and bool(
        ((found >= 0) & (found <= 1)).all()
    )


answer = serves


# %% wrong: A word is no probability
def serves(folder, examples):
    try:
        found = ask_as_a_server(folder, examples)
    except Exception:
        return False
    try:
        return len(found) == len(examples) and bool(
            ((found >= 0) & (found <= 1)).all()
        )
    except TypeError:
        return True


answer = serves


# %% wrong: other way round
def serves(folder, examples):
    try:
        risk = ask_as_a_server(folder, examples)
        return bool(
            not (
                len(risk) == len(examples) and np.all((risk >= 0) & (risk <= 1))
            )
        )
    except Exception:
        return True


answer = serves
