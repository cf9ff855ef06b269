# %% starter
def months_of(store, pushed):
    return ...


answer = months_of


# %% solution
def months_of(store, pushed):
    ids = ancestors(store, [pushed], without="Evaluator")
    months = set()
    for one in store.get_artifacts_by_id(ids):
        if "span" in one.custom_properties:
            months.add(one.custom_properties["span"].int_value)
    return months


answer = months_of


# %% right
def months_of(store, pushed):
    found = store.get_artifacts_by_id(
        ancestors(store, [pushed], without="Evaluator")
    )
    return {
        one.custom_properties["span"].int_value
        for one in found
        if "span" in one.custom_properties
    }


answer = months_of


# %% right
def answer(store, pushed):
    events = store.get_events_by_artifact_ids([pushed])
    pusher = [e.execution_id for e in events if e.type == OUTPUT]
    read = [
        e.artifact_id
        for e in store.get_events_by_execution_ids(pusher)
        if e.type == INPUT
    ]
    models = [
        one.id for one in store.get_artifacts_by_id(read) if one.type == "Model"
    ]
    ids = ancestors(store, models)
    spans = []
    for one in store.get_artifacts_by_type("Examples"):
        if "span" not in one.custom_properties:
            continue
        span = one.custom_properties["span"].int_value
        if one.id in ids and span not in spans:
            spans.append(span)
    return sorted(spans)


# %% wrong: goes through Evaluator
def answer(store, pushed):
    found = store.get_artifacts_by_id(ancestors(store, [pushed]))
    return {
        a.custom_properties["span"].int_value
        for a in found
        if "span" in a.custom_properties
    }


# %% wrong: `custom_properties`
def answer(store, pushed):
    found = store.get_artifacts_by_id(
        ancestors(store, [pushed], without="Evaluator")
    )
    return {
        a.properties["span"].int_value for a in found if a.type == "Examples"
    }


# %% wrong: You return 0 for Transform
def answer(store, pushed):
    found = store.get_artifacts_by_id(
        ancestors(store, [pushed], without="Evaluator")
    )
    return {
        a.custom_properties["span"].int_value
        for a in found
        if a.type == "Examples"
    }


# %% wrong: every month in the store
def answer(store, pushed):
    found = store.get_artifacts_by_type("Examples")
    return {
        a.custom_properties["span"].int_value
        for a in found
        if "span" in a.custom_properties
    }


# %% wrong: ends at `pushed`
def answer(store, pushed):
    found = store.get_artifacts_by_id(descendants(store, [pushed]))
    return {
        a.custom_properties["span"].int_value
        for a in found
        if "span" in a.custom_properties
    }


# %% right
def months_of(store, pushed):
    found = store.get_artifacts_by_id(
        ancestors(store, [pushed], without="Evaluator")
    )
    return {
        one.custom_properties["span"].int_value
        for one in found
        if "CsvExampleGen" in one.uri
    }


answer = months_of


# %% wrong: only the latest month
def answer(store, pushed):
    ids = ancestors(store, [pushed], without="Evaluator")
    found = [
        a
        for a in store.get_artifacts_by_id(ids)
        if "span" in a.custom_properties
    ]
    return {max(found, key=lambda a: a.id).custom_properties["span"].int_value}


# %% wrong: each span once
def months_of(store, pushed):
    ids = ancestors(store, [pushed], without="Evaluator")
    return [
        a.custom_properties["span"].int_value
        for a in store.get_artifacts_by_id(ids)
        if a.type == "Examples" and "span" in a.custom_properties
    ]


answer = months_of


# %% wrong: Span 0 is missing
def months_of(store, pushed):
    ids = ancestors(store, [pushed], without="Evaluator")
    return {
        a.custom_properties["span"].int_value
        for a in store.get_artifacts_by_id(ids)
        if a.custom_properties["span"].int_value
    }


answer = months_of


# %% wrong: only judged
def months_of(store, pushed):
    ids = ancestors(store, [pushed])
    models = [a.id for a in store.get_artifacts_by_id(ids) if a.type == "Model"]
    ids = ancestors(store, [max(models)])
    return {
        a.custom_properties["span"].int_value
        for a in store.get_artifacts_by_id(ids)
        if a.type == "Examples" and "span" in a.custom_properties
    }


answer = months_of


# %% wrong: writes into the store
def months_of(store, pushed):
    ids = ancestors(store, [pushed], without="Evaluator")
    for a in store.get_artifacts_by_id(ids):
        a.custom_properties["x"].int_value = 1
        store.put_artifacts([a])
    return {
        a.custom_properties["span"].int_value
        for a in store.get_artifacts_by_id(ids)
        if a.type == "Examples" and "span" in a.custom_properties
    }


answer = months_of


# %% wrong: only the first month
def months_of(store, pushed):
    ids = ancestors(store, [pushed], without="Evaluator")
    for a in store.get_artifacts_by_id(ids):
        if "span" in a.custom_properties:
            return [a.custom_properties["span"].int_value]


answer = months_of


# %% wrong: last pushed model
def months_of(store, pushed):
    p = store.get_artifacts_by_type("PushedModel")[-1]
    ids = ancestors(store, [p.id], without="Evaluator")
    return {
        a.custom_properties["span"].int_value
        for a in store.get_artifacts_by_id(ids)
        if a.type == "Examples" and "span" in a.custom_properties
    }


answer = months_of


# %% wrong: as whole numbers (`int`)
def months_of(store, pushed):
    ids = ancestors(store, [pushed], without="Evaluator")
    return {
        str(a.custom_properties["span"].int_value)
        for a in store.get_artifacts_by_id(ids)
        if a.type == "Examples" and "span" in a.custom_properties
    }


answer = months_of


# %% wrong: `base_model`
def months_of(store, pushed):
    ids = {pushed}
    out = set()
    for _ in range(3):
        ev = store.get_events_by_artifact_ids(ids)
        runs = {e.execution_id for e in ev if e.type == mlmd.Event.OUTPUT}
        runs = {
            r.id
            for r in store.get_executions_by_id(runs)
            if not r.type.endswith("Evaluator")
        }
        ev = store.get_events_by_execution_ids(runs)
        ids = {e.artifact_id for e in ev if e.type == mlmd.Event.INPUT}
        out |= {
            a.custom_properties["span"].int_value
            for a in store.get_artifacts_by_id(ids)
            if "span" in a.custom_properties
        }
    return out


answer = months_of


# %% wrong: between the first and the last
def months_of(store, pushed):
    ids = ancestors(store, [pushed], without="Evaluator")
    months = set()
    for one in store.get_artifacts_by_id(ids):
        if "span" in one.custom_properties:
            months.add(one.custom_properties["span"].int_value)
    return list(range(min(months), max(months) + 1))


answer = months_of


# %% wrong: `[pushed]`
def months_of(store, pushed):
    ids = ancestors(store, pushed, without="Evaluator")
    return {
        a.custom_properties["span"].int_value
        for a in store.get_artifacts_by_id(ids)
        if "span" in a.custom_properties
    }


answer = months_of


# %% wrong: ends at what Trainer read
def months_of(store, pushed):
    def back(ids, key=None):
        runs = {
            e.execution_id
            for e in store.get_events_by_artifact_ids(ids)
            if e.type == OUTPUT
        }
        return {
            e.artifact_id
            for e in store.get_events_by_execution_ids(runs)
            if e.type == INPUT
        }

    models = [
        a.id
        for a in store.get_artifacts_by_id(back([pushed]))
        if a.type == "Model"
    ]
    ids = back(models)
    return {
        a.custom_properties["span"].int_value
        for a in store.get_artifacts_by_id(ids)
        if "span" in a.custom_properties
    }


answer = months_of


# %% wrong: look for the span in `properties`
def months_of(store, pushed):
    ids = ancestors(store, [pushed], without="Evaluator")
    return {
        a.properties["span"].int_value
        for a in store.get_artifacts_by_id(ids)
        if "span" in a.properties
    }


answer = months_of


# %% wrong: other way round
def months_of(store, pushed):
    ids = ancestors(store, [pushed], without="Trainer")
    return {
        a.custom_properties["span"].int_value
        for a in store.get_artifacts_by_id(ids)
        if "span" in a.custom_properties
    }


answer = months_of


# %% wrong: take away the months
def months_of(store, pushed):
    learned = ancestors(store, [pushed], without="Evaluator")

    def spans(ids):
        return (
            {
                a.custom_properties["span"].int_value
                for a in store.get_artifacts_by_id(ids)
                if "span" in a.custom_properties
            }
            if ids
            else set()
        )

    judged = ancestors(store, [pushed], without="Trainer")
    return spans(learned) - spans(judged)


answer = months_of


# %% wrong: does not begin at `pushed`
def months_of(store, pushed):
    model = [a for a in store.get_artifacts_by_type("Model") if a.id < pushed][
        -1
    ]
    ids = ancestors(store, [model.id], without="Evaluator")
    return {
        a.custom_properties["span"].int_value
        for a in store.get_artifacts_by_id(ids)
        if "span" in a.custom_properties
    }


answer = months_of


# %% wrong: comes to Transform
def months_of(store, pushed):
    ids = ancestors(store, [pushed], without=("Evaluator", "Transform"))
    return {
        a.custom_properties["span"].int_value
        for a in store.get_artifacts_by_id(ids)
        if "span" in a.custom_properties
    }


answer = months_of


# %% wrong: a schema was made from
def months_of(store, pushed):
    ids = ancestors(
        store, [pushed], without=("Evaluator", "StatisticsGen", "SchemaGen")
    )
    return {
        a.custom_properties["span"].int_value
        for a in store.get_artifacts_by_id(ids)
        if "span" in a.custom_properties
    }


answer = months_of


# %% wrong: Only events lead
def months_of(store, pushed):
    out = set()
    for c in store.get_contexts_by_artifact(pushed):
        if c.type == "pipeline_run":
            out |= {
                a.custom_properties["span"].int_value
                for a in store.get_artifacts_by_context(c.id)
                if a.type == "Examples" and "span" in a.custom_properties
            }
    return out


answer = months_of


# %% wrong: arrives at examples
def months_of(store, pushed):
    ids = ancestors(store, [pushed], without="Evaluator")
    return {
        a.custom_properties["span"].int_value
        for a in store.get_artifacts_by_id(ids)
        if a.type == "Example"
    }


answer = months_of
