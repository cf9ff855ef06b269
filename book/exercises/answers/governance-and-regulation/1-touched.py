# %% starter
def touched(log, store, span):
    return ...


answer = touched


# %% solution
def touched(log, store, span):
    hit = set()
    for pushed in store.get_artifacts_by_type("PushedModel"):
        if "pushed_version" in pushed.custom_properties:
            model = cards.inputs(store, cards.maker(store, pushed))["model"]
            made = cards.maker(store, model)
            examples = cards.inputs(store, made)["examples"]
            while "span" not in examples.custom_properties:
                made = cards.maker(store, examples)
                examples = cards.inputs(store, made)["examples"]
            if examples.custom_properties["span"].int_value == span:
                hit.add(pushed.custom_properties["pushed_version"].string_value)
    return [
        place
        for place, one in enumerate(log)
        if str(one.predict_log.response.model_spec.version.value) in hit
    ]


answer = touched


# %% right
def touched(log, store, span):
    def learned(version):
        here = next(
            one
            for one in store.get_artifacts_by_type("PushedModel")
            if "pushed_version" in one.custom_properties
            and int(one.custom_properties["pushed_version"].string_value)
            == version
        )
        while here.type != "Examples" or "span" not in here.custom_properties:
            read = cards.inputs(store, cards.maker(store, here))
            here = read["model"] if "model" in read else read["examples"]
        return here.custom_properties["span"].int_value

    return {
        place
        for place, one in enumerate(log)
        if learned(one.predict_log.response.model_spec.version.value) == span
    }


answer = touched


# %% equivalent: a missing version is read as an empty text, which no answer has
def touched(log, store, span):
    hit = set()
    for pushed in store.get_artifacts_by_type("PushedModel"):
        if True:
            model = cards.inputs(store, cards.maker(store, pushed))["model"]
            made = cards.maker(store, model)
            examples = cards.inputs(store, made)["examples"]
            while "span" not in examples.custom_properties:
                made = cards.maker(store, examples)
                examples = cards.inputs(store, made)["examples"]
            if examples.custom_properties["span"].int_value == span:
                hit.add(pushed.custom_properties["pushed_version"].string_value)
    return [
        place
        for place, one in enumerate(log)
        if str(one.predict_log.response.model_spec.version.value) in hit
    ]


answer = touched


# %% wrong: only judged
def touched(log, store, span):
    hit = set()
    for pushed in store.get_artifacts_by_type("PushedModel"):
        if "pushed_version" in pushed.custom_properties:
            made = cards.maker(store, pushed)
            both = cards.inputs(store, made)
            examples = cards.inputs(store, cards.maker(store, both["model"]))
            examples = examples["examples"]
            judged = cards.maker(store, both["model_blessing"])
            judged = cards.inputs(store, judged)["examples"]
            if judged.custom_properties["span"].int_value == span:
                hit.add(pushed.custom_properties["pushed_version"].string_value)
            while "span" not in examples.custom_properties:
                made = cards.maker(store, examples)
                examples = cards.inputs(store, made)["examples"]
            if examples.custom_properties["span"].int_value == span:
                hit.add(pushed.custom_properties["pushed_version"].string_value)
    return [
        place
        for place, one in enumerate(log)
        if str(one.predict_log.response.model_spec.version.value) in hit
    ]


answer = touched


# %% wrong: reads as 0, and reading it adds it, even in a `print`
def touched(log, store, span):
    hit = set()
    for pushed in store.get_artifacts_by_type("PushedModel"):
        if "pushed_version" in pushed.custom_properties:
            model = cards.inputs(store, cards.maker(store, pushed))["model"]
            made = cards.maker(store, model)
            examples = cards.inputs(store, made)["examples"]
            if examples.custom_properties["span"].int_value == span:
                hit.add(pushed.custom_properties["pushed_version"].string_value)
    return [
        place
        for place, one in enumerate(log)
        if str(one.predict_log.response.model_spec.version.value) in hit
    ]


answer = touched


# %% wrong: from 1
def touched(log, store, span):
    hit = set()
    for pushed in store.get_artifacts_by_type("PushedModel"):
        if "pushed_version" in pushed.custom_properties:
            model = cards.inputs(store, cards.maker(store, pushed))["model"]
            made = cards.maker(store, model)
            examples = cards.inputs(store, made)["examples"]
            while "span" not in examples.custom_properties:
                made = cards.maker(store, examples)
                examples = cards.inputs(store, made)["examples"]
            if examples.custom_properties["span"].int_value == span:
                hit.add(pushed.custom_properties["pushed_version"].string_value)
    return [
        place
        for place, one in enumerate(log, 1)
        if str(one.predict_log.response.model_spec.version.value) in hit
    ]


answer = touched


# %% wrong: return the versions
def touched(log, store, span):
    hit = set()
    for pushed in store.get_artifacts_by_type("PushedModel"):
        if "pushed_version" in pushed.custom_properties:
            model = cards.inputs(store, cards.maker(store, pushed))["model"]
            made = cards.maker(store, model)
            examples = cards.inputs(store, made)["examples"]
            while "span" not in examples.custom_properties:
                made = cards.maker(store, examples)
                examples = cards.inputs(store, made)["examples"]
            if examples.custom_properties["span"].int_value == span:
                hit.add(pushed.custom_properties["pushed_version"].string_value)
    return [
        one.predict_log.response.model_spec.version.value
        for one in log
        if str(one.predict_log.response.model_spec.version.value) in hit
    ]


answer = touched


# %% wrong: not touched
def touched(log, store, span):
    hit = set()
    for pushed in store.get_artifacts_by_type("PushedModel"):
        if "pushed_version" in pushed.custom_properties:
            model = cards.inputs(store, cards.maker(store, pushed))["model"]
            made = cards.maker(store, model)
            examples = cards.inputs(store, made)["examples"]
            while "span" not in examples.custom_properties:
                made = cards.maker(store, examples)
                examples = cards.inputs(store, made)["examples"]
            if examples.custom_properties["span"].int_value == span:
                hit.add(pushed.custom_properties["pushed_version"].string_value)
    return [
        place
        for place, one in enumerate(log)
        if str(one.predict_log.response.model_spec.version.value) not in hit
    ]


answer = touched


# %% wrong: only the first answer
def touched(log, store, span):
    hit = set()
    for pushed in store.get_artifacts_by_type("PushedModel"):
        if "pushed_version" in pushed.custom_properties:
            model = cards.inputs(store, cards.maker(store, pushed))["model"]
            made = cards.maker(store, model)
            examples = cards.inputs(store, made)["examples"]
            while "span" not in examples.custom_properties:
                made = cards.maker(store, examples)
                examples = cards.inputs(store, made)["examples"]
            if examples.custom_properties["span"].int_value == span:
                hit.add(pushed.custom_properties["pushed_version"].string_value)
    return [
        place
        for place, one in enumerate(log)
        if str(one.predict_log.response.model_spec.version.value) in hit
    ][:1]


answer = touched


# %% wrong: all answers
def touched(log, store, span):
    hit = set()
    for pushed in store.get_artifacts_by_type("PushedModel"):
        if "pushed_version" in pushed.custom_properties:
            model = cards.inputs(store, cards.maker(store, pushed))["model"]
            made = cards.maker(store, model)
            examples = cards.inputs(store, made)["examples"]
            while "span" not in examples.custom_properties:
                made = cards.maker(store, examples)
                examples = cards.inputs(store, made)["examples"]
            if examples.custom_properties["span"].int_value >= 0:
                hit.add(pushed.custom_properties["pushed_version"].string_value)
    return [
        place
        for place, one in enumerate(log)
        if str(one.predict_log.response.model_spec.version.value) in hit
    ]


answer = touched


# %% wrong: no answer at all
def touched(log, store, span):
    hit = set()
    for pushed in store.get_artifacts_by_type("PushedModel"):
        if "pushed_version" in pushed.custom_properties:
            model = cards.inputs(store, cards.maker(store, pushed))["model"]
            made = cards.maker(store, model)
            examples = cards.inputs(store, made)["examples"]
            while "span" not in examples.custom_properties:
                made = cards.maker(store, examples)
                examples = cards.inputs(store, made)["examples"]
            if examples.custom_properties["span"].int_value == span:
                hit.add(pushed.custom_properties["pushed_version"].string_value)
    return [
        place
        for place, one in enumerate(log)
        if one.predict_log.response.model_spec.version.value in hit
    ]


answer = touched


# %% wrong: only one version of each span
def touched(log, store, span):
    hit = []
    for pushed in store.get_artifacts_by_type("PushedModel"):
        if "pushed_version" in pushed.custom_properties:
            model = cards.inputs(store, cards.maker(store, pushed))["model"]
            made = cards.maker(store, model)
            examples = cards.inputs(store, made)["examples"]
            while "span" not in examples.custom_properties:
                made = cards.maker(store, examples)
                examples = cards.inputs(store, made)["examples"]
            if examples.custom_properties["span"].int_value == span:
                hit.append(
                    pushed.custom_properties["pushed_version"].string_value
                )
    return [
        place
        for place, one in enumerate(log)
        if str(one.predict_log.response.model_spec.version.value) in hit[-1:]
    ]


answer = touched


# %% wrong: a truth value
def touched(log, store, span):
    hit = set()
    for pushed in store.get_artifacts_by_type("PushedModel"):
        if "pushed_version" in pushed.custom_properties:
            model = cards.inputs(store, cards.maker(store, pushed))["model"]
            made = cards.maker(store, model)
            examples = cards.inputs(store, made)["examples"]
            while "span" not in examples.custom_properties:
                made = cards.maker(store, examples)
                examples = cards.inputs(store, made)["examples"]
            if examples.custom_properties["span"].int_value == span:
                hit.add(pushed.custom_properties["pushed_version"].string_value)
    return [
        str(one.predict_log.response.model_spec.version.value) in hit
        for one in log
    ]


answer = touched


# %% wrong: list or a set of positions
def touched(log, store, span):
    hit = set()
    for pushed in store.get_artifacts_by_type("PushedModel"):
        if "pushed_version" in pushed.custom_properties:
            model = cards.inputs(store, cards.maker(store, pushed))["model"]
            made = cards.maker(store, model)
            examples = cards.inputs(store, made)["examples"]
            while "span" not in examples.custom_properties:
                made = cards.maker(store, examples)
                examples = cards.inputs(store, made)["examples"]
            if examples.custom_properties["span"].int_value == span:
                hit.add(pushed.custom_properties["pushed_version"].string_value)
    return sum(
        str(one.predict_log.response.model_spec.version.value) in hit
        for one in log
    )


answer = touched


# %% wrong: should be whole numbers
def touched(log, store, span):
    hit = set()
    for pushed in store.get_artifacts_by_type("PushedModel"):
        if "pushed_version" in pushed.custom_properties:
            model = cards.inputs(store, cards.maker(store, pushed))["model"]
            made = cards.maker(store, model)
            examples = cards.inputs(store, made)["examples"]
            while "span" not in examples.custom_properties:
                made = cards.maker(store, examples)
                examples = cards.inputs(store, made)["examples"]
            if examples.custom_properties["span"].int_value == span:
                hit.add(pushed.custom_properties["pushed_version"].string_value)
    return [
        one
        for one in log
        if str(one.predict_log.response.model_spec.version.value) in hit
    ]


answer = touched


# %% wrong: For span
def touched(log, store, span):
    hit = set()
    for pushed in store.get_artifacts_by_type("PushedModel"):
        if pushed.custom_properties["pushed"].int_value:
            model = cards.inputs(store, cards.maker(store, pushed))["model"]
            made = cards.maker(store, model)
            examples = cards.inputs(store, made)["examples"]
            while "span" not in examples.custom_properties:
                made = cards.maker(store, examples)
                examples = cards.inputs(store, made)["examples"]
            if examples.custom_properties["span"].int_value in (span, span + 1):
                hit.add(pushed.custom_properties["pushed_version"].string_value)
    return [
        place
        for place, one in enumerate(log)
        if str(one.predict_log.response.model_spec.version.value) in hit
    ]


answer = touched


# %% wrong: KeyError
def touched(log, store, span):
    hit = set()
    for pushed in store.get_artifacts_by_type("PushedModel"):
        if "pushed_version" in pushed.custom_properties:
            model = cards.inputs(store, cards.maker(store, pushed))["model"]
            made = cards.maker(store, model)
            examples = cards.inputs(store, made)["example"]
            while "span" not in examples.custom_properties:
                made = cards.maker(store, examples)
                examples = cards.inputs(store, made)["examples"]
            if examples.custom_properties["span"].int_value == span:
                hit.add(pushed.custom_properties["pushed_version"].string_value)
    return [
        place
        for place, one in enumerate(log)
        if str(one.predict_log.response.model_spec.version.value) in hit
    ]


answer = touched


# %% wrong: only models without a Transform
def touched(log, store, span):
    hit = set()
    for pushed in store.get_artifacts_by_type("PushedModel"):
        if "pushed_version" in pushed.custom_properties:
            model = cards.inputs(store, cards.maker(store, pushed))["model"]
            made = cards.maker(store, model)
            examples = cards.inputs(store, made)["examples"]
            if (
                "span" in examples.custom_properties
                and examples.custom_properties["span"].int_value == span
            ):
                hit.add(pushed.custom_properties["pushed_version"].string_value)
    return [
        place
        for place, one in enumerate(log)
        if str(one.predict_log.response.model_spec.version.value) in hit
    ]


answer = touched


# %% wrong: from which only the schema or the graph was made
def touched(log, store, span):
    def reached(artifact):
        if "span" in artifact.custom_properties:
            return artifact.custom_properties["span"].int_value == span
        read = cards.inputs(store, cards.maker(store, artifact))
        return any(
            reached(one)
            for name, one in read.items()
            if name != "model_blessing"
        )

    hit = {
        pushed.custom_properties["pushed_version"].string_value
        for pushed in store.get_artifacts_by_type("PushedModel")
        if "pushed_version" in pushed.custom_properties and reached(pushed)
    }
    return [
        place
        for place, one in enumerate(log)
        if str(one.predict_log.response.model_spec.version.value) in hit
    ]


answer = touched


# %% wrong: look only at the first answer of the log
def touched(log, store, span):
    found = []
    for position, record in enumerate(log):
        version = record.predict_log.response.model_spec.version.value
        (pushed,) = [
            one
            for one in store.get_artifacts_by_type("PushedModel")
            if one.custom_properties["pushed_version"].string_value
            == str(version)
        ]
        here = cards.inputs(store, cards.maker(store, pushed))["model"]
        here = cards.inputs(store, cards.maker(store, here))["examples"]
        while "span" not in here.custom_properties:
            here = cards.inputs(store, cards.maker(store, here))["examples"]
        if here.custom_properties["span"].int_value == span:
            found.append(position)
        return found


answer = touched


# %% wrong: You follow `transform_graph`
def touched(log, store, span):
    found = []
    for position, record in enumerate(log):
        version = record.predict_log.response.model_spec.version.value
        (pushed,) = [
            one
            for one in store.get_artifacts_by_type("PushedModel")
            if one.custom_properties["pushed_version"].string_value
            == str(version)
        ]
        here = cards.inputs(store, cards.maker(store, pushed))["model"]
        read = cards.inputs(store, cards.maker(store, here))
        if "transform_graph" in read:
            read = cards.inputs(
                store, cards.maker(store, read["transform_graph"])
            )
        here = read["examples"]
        if here.custom_properties["span"].int_value == span:
            found.append(position)
    return found


answer = touched


# %% wrong: too many values to unpack
def touched(log, store, span):
    found = []
    for position, record in enumerate(log):
        version = record.predict_log.response.model_spec.version.value
        (pushed,) = [
            one
            for one in store.get_artifacts_by_type("PushedModel")
            if str(version)
            in one.custom_properties["pushed_version"].string_value
        ]
        here = cards.inputs(store, cards.maker(store, pushed))["model"]
        here = cards.inputs(store, cards.maker(store, here))["examples"]
        while "span" not in here.custom_properties:
            here = cards.inputs(store, cards.maker(store, here))["examples"]
        if here.custom_properties["span"].int_value == span:
            found.append(position)
    return found


answer = touched


# %% wrong: more than once
def touched(log, store, span):
    found = []
    for position, record in enumerate(log):
        version = record.predict_log.response.model_spec.version.value
        (pushed,) = [
            one
            for one in store.get_artifacts_by_type("PushedModel")
            if one.custom_properties["pushed_version"].string_value
            == str(version)
        ]
        here = cards.inputs(store, cards.maker(store, pushed))["model"]
        here = cards.inputs(store, cards.maker(store, here))["examples"]
        while "span" not in here.custom_properties:
            here = cards.inputs(store, cards.maker(store, here))["examples"]
        if here.custom_properties["span"].int_value == span:
            found.append(position)
            found.append(position)
    return found


answer = touched


# %% wrong: All is right in one store
def touched(log, store, span, known={}):
    found = []
    for position, record in enumerate(log):
        version = record.predict_log.response.model_spec.version.value
        if version in known:
            if known[version] == span:
                found.append(position)
            continue
        (pushed,) = [
            one
            for one in store.get_artifacts_by_type("PushedModel")
            if one.custom_properties["pushed_version"].string_value
            == str(version)
        ]
        here = cards.inputs(store, cards.maker(store, pushed))["model"]
        here = cards.inputs(store, cards.maker(store, here))["examples"]
        while "span" not in here.custom_properties:
            here = cards.inputs(store, cards.maker(store, here))["examples"]
        known[version] = here.custom_properties["span"].int_value
        if known[version] == span:
            found.append(position)
    return found


answer = touched


# %% wrong: An empty log has no position
def touched(log, store, span):
    if not log:
        return None
    found = []
    for position, record in enumerate(log):
        version = record.predict_log.response.model_spec.version.value
        (pushed,) = [
            one
            for one in store.get_artifacts_by_type("PushedModel")
            if one.custom_properties["pushed_version"].string_value
            == str(version)
        ]
        here = cards.inputs(store, cards.maker(store, pushed))["model"]
        here = cards.inputs(store, cards.maker(store, here))["examples"]
        while "span" not in here.custom_properties:
            here = cards.inputs(store, cards.maker(store, here))["examples"]
        if here.custom_properties["span"].int_value == span:
            found.append(position)
    return found


answer = touched


# %% wrong: is it CsvExampleGen's
def touched(log, store, span):
    pushed = {
        one.custom_properties["pushed_version"].string_value: one
        for one in store.get_artifacts_by_type("PushedModel")
    }
    found = []
    for position, record in enumerate(log):
        here = pushed[str(record.predict_log.response.model_spec.version.value)]
        for name in ("model", "examples"):
            here = cards.inputs(store, cards.maker(store, here))[name]
        here = cards.inputs(store, cards.maker(store, here))["examples"]
        if here.custom_properties["span"].int_value == span:
            found.append(position)
    return found


answer = touched


# %% wrong: look for `str(version)`
def touched(log, store, span):
    pushed = {
        one.custom_properties["pushed_version"].string_value: one
        for one in store.get_artifacts_by_type("PushedModel")
    }
    found = []
    for position, record in enumerate(log):
        here = pushed[record.predict_log.response.model_spec.version.value]
        for name in ("model", "examples"):
            here = cards.inputs(store, cards.maker(store, here))[name]
        if "span" not in here.custom_properties:
            here = cards.inputs(store, cards.maker(store, here))["examples"]
        if here.custom_properties["span"].int_value == span:
            found.append(position)
    return found


answer = touched


# %% wrong: nothing for span 0
def touched(log, store, span):
    pushed = {
        one.custom_properties["pushed_version"].string_value: one
        for one in store.get_artifacts_by_type("PushedModel")
    }
    found = []
    for position, record in enumerate(log):
        here = pushed[str(record.predict_log.response.model_spec.version.value)]
        for name in ("model", "examples"):
            here = cards.inputs(store, cards.maker(store, here))[name]
        if "span" not in here.custom_properties:
            here = cards.inputs(store, cards.maker(store, here))["examples"]
        if (
            here.custom_properties["span"].int_value
            and here.custom_properties["span"].int_value == span
        ):
            found.append(position)
    return found


answer = touched


# %% wrong: all spans up to
def touched(log, store, span):
    pushed = {
        one.custom_properties["pushed_version"].string_value: one
        for one in store.get_artifacts_by_type("PushedModel")
    }
    found = []
    for position, record in enumerate(log):
        here = pushed[str(record.predict_log.response.model_spec.version.value)]
        for name in ("model", "examples"):
            here = cards.inputs(store, cards.maker(store, here))[name]
        if "span" not in here.custom_properties:
            here = cards.inputs(store, cards.maker(store, here))["examples"]
        if here.custom_properties["span"].int_value <= span:
            found.append(position)
    return found


answer = touched


# %% wrong: from the asked one on
def touched(log, store, span):
    pushed = {
        one.custom_properties["pushed_version"].string_value: one
        for one in store.get_artifacts_by_type("PushedModel")
    }
    found = []
    for position, record in enumerate(log):
        here = pushed[str(record.predict_log.response.model_spec.version.value)]
        for name in ("model", "examples"):
            here = cards.inputs(store, cards.maker(store, here))[name]
        if "span" not in here.custom_properties:
            here = cards.inputs(store, cards.maker(store, here))["examples"]
        if here.custom_properties["span"].int_value >= span:
            found.append(position)
    return found


answer = touched


# %% wrong: the first position of each version
def touched(log, store, span):
    pushed = {
        one.custom_properties["pushed_version"].string_value: one
        for one in store.get_artifacts_by_type("PushedModel")
    }
    found = []
    seen = set()
    for position, record in enumerate(log):
        here = pushed[str(record.predict_log.response.model_spec.version.value)]
        for name in ("model", "examples"):
            here = cards.inputs(store, cards.maker(store, here))[name]
        if "span" not in here.custom_properties:
            here = cards.inputs(store, cards.maker(store, here))["examples"]
        if (
            here.custom_properties["span"].int_value == span
            and record.predict_log.response.model_spec.version.value not in seen
            and not seen.add(
                record.predict_log.response.model_spec.version.value
            )
        ):
            found.append(position)
    return found


answer = touched


# %% wrong: read 0 for each answer
def touched(log, store, span):
    pushed = {
        one.custom_properties["pushed_version"].string_value: one
        for one in store.get_artifacts_by_type("PushedModel")
    }
    found = []
    for position, record in enumerate(log):
        here = pushed[str(record.predict_log.response.model_spec.version.value)]
        for name in ("model", "examples"):
            here = cards.inputs(store, cards.maker(store, here))[name]
        if "span" not in here.custom_properties:
            here = cards.inputs(store, cards.maker(store, here))["examples"]
        if here.properties["span"].int_value == span:
            found.append(position)
    return found


answer = touched


# %% wrong: does not depend on `span`
def touched(log, store, span):
    pushed = {
        one.custom_properties["pushed_version"].string_value: one
        for one in store.get_artifacts_by_type("PushedModel")
    }
    found = []
    for position, record in enumerate(log):
        here = pushed[str(record.predict_log.response.model_spec.version.value)]
        for name in ("model", "examples"):
            here = cards.inputs(store, cards.maker(store, here))[name]
        if "span" not in here.custom_properties:
            here = cards.inputs(store, cards.maker(store, here))["examples"]
        if here.custom_properties["span"].int_value == 1:
            found.append(position)
    return found


answer = touched


# %% wrong: leave out the last answer
def touched(log, store, span):
    pushed = {
        one.custom_properties["pushed_version"].string_value: one
        for one in store.get_artifacts_by_type("PushedModel")
    }
    found = []
    for position, record in enumerate(log[:-1]):
        here = pushed[str(record.predict_log.response.model_spec.version.value)]
        for name in ("model", "examples"):
            here = cards.inputs(store, cards.maker(store, here))[name]
        if "span" not in here.custom_properties:
            here = cards.inputs(store, cards.maker(store, here))["examples"]
        if here.custom_properties["span"].int_value == span:
            found.append(position)
    return found


answer = touched


# %% wrong: has no version
def touched(log, store, span):
    hit = set()
    for pushed in store.get_artifacts_by_type("PushedModel"):
        version = int(pushed.custom_properties["pushed_version"].string_value)
        here = pushed
        for name in ("model", "examples"):
            here = cards.inputs(store, cards.maker(store, here))[name]
        while "span" not in here.custom_properties:
            here = cards.inputs(store, cards.maker(store, here))["examples"]
        if here.custom_properties["span"].int_value == span:
            hit.add(version)
    return [
        place
        for place, one in enumerate(log)
        if one.predict_log.response.model_spec.version.value in hit
    ]


answer = touched
