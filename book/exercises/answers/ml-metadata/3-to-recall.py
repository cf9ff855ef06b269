# %% starter
def to_recall(store, checksum):
    return ...


answer = to_recall


# %% solution
def to_recall(store, checksum):
    start = examples_of(store, checksum)

    def released(ids):
        out = {
            one.id
            for one in store.get_artifacts_by_type("PushedModel")
            if one.custom_properties["pushed"].int_value == 1
        }
        return out & ids

    learned = released(descendants(store, start, without="Evaluator"))
    return learned, released(descendants(store, start)) - learned


answer = to_recall


# %% right
def to_recall(store, checksum):
    start = set()
    for context in store.get_contexts_by_type("Source"):
        if checksum in {
            value.string_value for value in context.custom_properties.values()
        }:
            start |= {
                one.id for one in store.get_artifacts_by_context(context.id)
            }

    def released(ids):
        found = [
            one
            for one in store.get_artifacts_by_id(ids)
            if one.type == "PushedModel"
        ]
        return {
            one.id
            for one in found
            if one.custom_properties["pushed"].int_value == 1
        }

    learned = released(descendants(store, start, without="Evaluator"))
    return learned, released(descendants(store, start)) - learned


answer = to_recall


# %% right
def answer(store, checksum):
    bad = set()
    for one in store.get_artifacts_by_type("Examples"):
        for context in store.get_contexts_by_artifact(one.id):
            if context.type == "Source" and checksum in [
                v.string_value for v in context.custom_properties.values()
            ]:
                bad.add(one.id)
    withdraw, again = [], []
    for one in store.get_artifacts_by_type("PushedModel"):
        if not one.custom_properties["pushed"].int_value:
            continue
        if ancestors(store, [one.id], without="Evaluator") & bad:
            withdraw.append(one.id)
        elif ancestors(store, [one.id]) & bad:
            again.append(one.id)
    return [withdraw, again]


# %% wrong: only judged
def to_recall(store, checksum):
    start = set()
    for context in store.get_contexts_by_type("Source"):
        if checksum in {
            value.string_value for value in context.custom_properties.values()
        }:
            start |= {
                one.id for one in store.get_artifacts_by_context(context.id)
            }

    def released(ids):
        found = [
            one
            for one in store.get_artifacts_by_id(ids)
            if one.type == "PushedModel"
        ]
        return {
            one.id
            for one in found
            if one.custom_properties["pushed"].int_value == 1
        }

    learned = released(descendants(store, start))
    return learned, released(descendants(store, start)) - learned


answer = to_recall


# %% wrong: is missing in `judge_again`
def to_recall(store, checksum):
    start = set()
    for context in store.get_contexts_by_type("Source"):
        if checksum in {
            value.string_value for value in context.custom_properties.values()
        }:
            start |= {
                one.id for one in store.get_artifacts_by_context(context.id)
            }

    def released(ids):
        found = [
            one
            for one in store.get_artifacts_by_id(ids)
            if one.type == "PushedModel"
        ]
        return {
            one.id
            for one in found
            if one.custom_properties["pushed"].int_value == 1
        }

    learned = released(descendants(store, start, without="Evaluator"))
    return learned, set()


answer = to_recall


# %% wrong: both lists
def to_recall(store, checksum):
    start = set()
    for context in store.get_contexts_by_type("Source"):
        if checksum in {
            value.string_value for value in context.custom_properties.values()
        }:
            start |= {
                one.id for one in store.get_artifacts_by_context(context.id)
            }

    def released(ids):
        found = [
            one
            for one in store.get_artifacts_by_id(ids)
            if one.type == "PushedModel"
        ]
        return {
            one.id
            for one in found
            if one.custom_properties["pushed"].int_value == 1
        }

    learned = released(descendants(store, start, without="Evaluator"))
    return learned, released(descendants(store, start))


answer = to_recall


# %% wrong: exchanged
def to_recall(store, checksum):
    start = set()
    for context in store.get_contexts_by_type("Source"):
        if checksum in {
            value.string_value for value in context.custom_properties.values()
        }:
            start |= {
                one.id for one in store.get_artifacts_by_context(context.id)
            }

    def released(ids):
        found = [
            one
            for one in store.get_artifacts_by_id(ids)
            if one.type == "PushedModel"
        ]
        return {
            one.id
            for one in found
            if one.custom_properties["pushed"].int_value == 1
        }

    learned = released(descendants(store, start, without="Evaluator"))
    return released(descendants(store, start)) - learned, learned


answer = to_recall


# %% wrong: a tuple of two
def to_recall(store, checksum):
    start = set()
    for context in store.get_contexts_by_type("Source"):
        if checksum in {
            value.string_value for value in context.custom_properties.values()
        }:
            start |= {
                one.id for one in store.get_artifacts_by_context(context.id)
            }

    def released(ids):
        found = [
            one
            for one in store.get_artifacts_by_id(ids)
            if one.type == "PushedModel"
        ]
        return {
            one.id
            for one in found
            if one.custom_properties["pushed"].int_value == 1
        }

    learned = released(descendants(store, start, without="Evaluator"))
    return learned


answer = to_recall


# %% wrong: in `withdraw`: its `pushed` is 0
def to_recall(store, checksum):
    start = set()
    for context in store.get_contexts_by_type("Source"):
        if checksum in {
            value.string_value for value in context.custom_properties.values()
        }:
            start |= {
                one.id for one in store.get_artifacts_by_context(context.id)
            }

    def released(ids):
        found = [
            one
            for one in store.get_artifacts_by_id(ids)
            if one.type == "PushedModel"
        ]
        return {one.id for one in found}

    learned = released(descendants(store, start, without="Evaluator"))
    return learned, released(descendants(store, start)) - learned


answer = to_recall


# %% wrong: another file
def to_recall(store, checksum):
    start = set()
    for context in store.get_contexts_by_type("Source"):
        if True:
            start |= {
                one.id for one in store.get_artifacts_by_context(context.id)
            }

    def released(ids):
        found = [
            one
            for one in store.get_artifacts_by_id(ids)
            if one.type == "PushedModel"
        ]
        return {
            one.id
            for one in found
            if one.custom_properties["pushed"].int_value == 1
        }

    learned = released(descendants(store, start, without="Evaluator"))
    return learned, released(descendants(store, start)) - learned


answer = to_recall


# %% wrong: stands under `LGA.csv`
def to_recall(store, checksum):
    start = set()
    for context in store.get_contexts_by_type("Source"):
        if context.custom_properties["EWR.csv"].string_value == checksum:
            start |= {
                one.id for one in store.get_artifacts_by_context(context.id)
            }

    def released(ids):
        found = [
            one
            for one in store.get_artifacts_by_id(ids)
            if one.type == "PushedModel"
        ]
        return {
            one.id
            for one in found
            if one.custom_properties["pushed"].int_value == 1
        }

    learned = released(descendants(store, start, without="Evaluator"))
    return learned, released(descendants(store, start)) - learned


answer = to_recall


# %% wrong: looks at names
def to_recall(store, checksum):
    start = set()
    for context in store.get_contexts_by_type("Source"):
        if checksum in context.custom_properties:
            start |= {
                one.id for one in store.get_artifacts_by_context(context.id)
            }

    def released(ids):
        found = [
            one
            for one in store.get_artifacts_by_id(ids)
            if one.type == "PushedModel"
        ]
        return {
            one.id
            for one in found
            if one.custom_properties["pushed"].int_value == 1
        }

    learned = released(descendants(store, start, without="Evaluator"))
    return learned, released(descendants(store, start)) - learned


answer = to_recall


# %% wrong: the text in it is `.string_value`
def to_recall(store, checksum):
    start = set()
    for context in store.get_contexts_by_type("Source"):
        if checksum in context.custom_properties.values():
            start |= {
                one.id for one in store.get_artifacts_by_context(context.id)
            }

    def released(ids):
        found = [
            one
            for one in store.get_artifacts_by_id(ids)
            if one.type == "PushedModel"
        ]
        return {
            one.id
            for one in found
            if one.custom_properties["pushed"].int_value == 1
        }

    learned = released(descendants(store, start, without="Evaluator"))
    return learned, released(descendants(store, start)) - learned


answer = to_recall


# %% wrong: This checksum is unknown
def answer(store, checksum):
    (hit,) = [
        c
        for c in store.get_contexts_by_type("Source")
        if checksum in {v.string_value for v in c.custom_properties.values()}
    ]
    return set(), set()


# %% wrong: of type `Model`
def to_recall(store, checksum):
    start = set()
    for context in store.get_contexts_by_type("Source"):
        if checksum in {
            value.string_value for value in context.custom_properties.values()
        }:
            start |= {
                one.id for one in store.get_artifacts_by_context(context.id)
            }

    def released(ids):
        found = [
            one for one in store.get_artifacts_by_id(ids) if one.type == "Model"
        ]
        return {
            one.id
            for one in found
            if one.custom_properties["pushed"].int_value == 0
        }

    learned = released(descendants(store, start, without="Evaluator"))
    return learned, released(descendants(store, start)) - learned


answer = to_recall


# %% wrong: behind 2 `Examples`
def to_recall(store, checksum):
    start = set()
    for context in store.get_contexts_by_type("Source"):
        if checksum in {
            value.string_value for value in context.custom_properties.values()
        }:
            start = start or {
                one.id for one in store.get_artifacts_by_context(context.id)
            }

    def released(ids):
        found = [
            one
            for one in store.get_artifacts_by_id(ids)
            if one.type == "PushedModel"
        ]
        return {
            one.id
            for one in found
            if one.custom_properties["pushed"].int_value == 1
        }

    learned = released(descendants(store, start, without="Evaluator"))
    return learned, released(descendants(store, start)) - learned


answer = to_recall


# %% wrong: look at your filter
def to_recall(store, checksum):
    start = set()
    for context in store.get_contexts_by_type("Source"):
        if checksum in {
            value.string_value for value in context.custom_properties.values()
        }:
            start |= {
                one.id for one in store.get_artifacts_by_context(context.id)
            }

    def released(ids):
        found = [
            one
            for one in store.get_artifacts_by_id(ids)
            if one.type == "PushedModel"
        ]
        return {
            one.id
            for one in store.get_artifacts_by_id(start)
            if one.custom_properties["pushed"].int_value == 9
        }

    learned = released(descendants(store, start, without="Evaluator"))
    return learned, released(descendants(store, start)) - learned


answer = to_recall


# %% wrong: as whole numbers (`int`)
def to_recall(store, checksum):
    start = set()
    for context in store.get_contexts_by_type("Source"):
        if checksum in {
            value.string_value for value in context.custom_properties.values()
        }:
            start |= {
                one.id for one in store.get_artifacts_by_context(context.id)
            }

    def released(ids):
        found = [
            one
            for one in store.get_artifacts_by_id(ids)
            if one.type == "PushedModel"
        ]
        return {
            one.uri
            for one in found
            if one.custom_properties["pushed"].int_value == 1
        }

    learned = released(descendants(store, start, without="Evaluator"))
    return learned, released(descendants(store, start)) - learned


answer = to_recall


# %% wrong: A baseline counts only
def to_recall(store, checksum):
    start = examples_of(store, checksum)
    rel = lambda ids: {
        a.id
        for a in store.get_artifacts_by_id(ids)
        if a.type == "PushedModel"
        and a.custom_properties["pushed"].int_value == 1
    }
    w = rel(descendants(store, start, without="Evaluator"))
    j = rel(descendants(store, start)) - w
    models = set()
    for p in j:
        models |= {
            a.id
            for a in store.get_artifacts_by_id(
                ancestors(store, [p], without="Evaluator")
            )
            if a.type == "Model"
        }
    return w, (j | rel(descendants(store, models))) - w


answer = to_recall


# %% wrong: writes into the store
def to_recall(store, checksum):
    start = examples_of(store, checksum)
    rel = lambda ids: {
        a.id
        for a in store.get_artifacts_by_id(ids)
        if a.type == "PushedModel"
        and a.custom_properties["pushed"].int_value == 1
    }
    w = rel(descendants(store, start, without="Evaluator"))
    store.put_context_type(mlmd.ContextType(name="Junk"))
    return w, rel(descendants(store, start)) - w


answer = to_recall


# %% wrong: print where it starts
def to_recall(store, checksum):
    start = examples_of(store, checksum[:12])
    rel = lambda ids: {
        a.id
        for a in store.get_artifacts_by_id(ids)
        if a.type == "PushedModel"
        and a.custom_properties["pushed"].int_value == 1
    }
    w = rel(descendants(store, start, without="Evaluator"))
    return w, rel(descendants(store, start)) - w


answer = to_recall


# %% wrong: goes backwards
def to_recall(store, checksum):
    start = examples_of(store, checksum)

    def released(without):
        ids = ancestors(store, start, without=without)
        return {
            a.id
            for a in store.get_artifacts_by_id(ids)
            if a.type == "PushedModel"
            and a.custom_properties["pushed"].int_value == 1
        }

    withdraw = released("Evaluator")
    return withdraw, released(()) - withdraw


answer = to_recall


# %% wrong: 0 of 3: your walk
def to_recall(store, checksum):
    start = examples_of(store, checksum)
    rel = lambda ids: {
        a.id
        for a in store.get_artifacts_by_id(ids)
        if a.type == "PushedModel"
        and a.custom_properties["pushed"].int_value == 1
    }
    w = rel(descendants(store, start, without="Pusher"))
    return w, rel(descendants(store, start)) - w


answer = to_recall


# %% wrong: baseline that learned from the file
def to_recall(store, checksum):
    start = examples_of(store, checksum)

    def released(ids):
        return {
            a.id
            for a in store.get_artifacts_by_id(ids)
            if a.type == "PushedModel"
            and a.custom_properties["pushed"].int_value == 1
        }

    withdraw = released(descendants(store, start, without="Evaluator"))
    return withdraw, released(
        descendants(store, start, without="Trainer")
    ) - withdraw


answer = to_recall


# %% wrong: tested on the file's own examples
def to_recall(store, checksum):
    start = examples_of(store, checksum)

    def released(ids):
        return {
            a.id
            for a in store.get_artifacts_by_id(ids)
            if a.type == "PushedModel"
            and a.custom_properties["pushed"].int_value == 1
        }

    learned = descendants(store, start, without="Evaluator")
    models = {
        a.id for a in store.get_artifacts_by_id(learned) if a.type == "Model"
    }
    withdraw = released(learned)
    return withdraw, released(descendants(store, models)) - withdraw


answer = to_recall


# %% wrong: a `Value` is true
def to_recall(store, checksum):
    start = examples_of(store, checksum)

    def released(ids):
        return {
            a.id
            for a in store.get_artifacts_by_id(ids)
            if a.type == "PushedModel" and a.custom_properties["pushed"]
        }

    withdraw = released(descendants(store, start, without="Evaluator"))
    return withdraw, released(descendants(store, start)) - withdraw


answer = to_recall


# %% wrong: its `.string_value` is empty
def to_recall(store, checksum):
    start = examples_of(store, checksum)

    def released(ids):
        return {
            a.id
            for a in store.get_artifacts_by_id(ids)
            if a.type == "PushedModel"
            and a.custom_properties["pushed"].string_value == "1"
        }

    withdraw = released(descendants(store, start, without="Evaluator"))
    return withdraw, released(descendants(store, start)) - withdraw


answer = to_recall


# %% wrong: `examples_of` finds the ids
def to_recall(store, checksum):
    def released(ids):
        return {
            a.id
            for a in store.get_artifacts_by_id(ids)
            if a.type == "PushedModel"
            and a.custom_properties["pushed"].int_value == 1
        }

    withdraw = released(descendants(store, checksum, without="Evaluator"))
    return withdraw, released(descendants(store, checksum)) - withdraw


answer = to_recall


# %% wrong: leave out the released ones
def to_recall(store, checksum):
    start = examples_of(store, checksum)

    def released(ids):
        return {
            a.id
            for a in store.get_artifacts_by_id(ids)
            if a.type == "PushedModel"
            and a.custom_properties["pushed"].int_value == 0
        }

    withdraw = released(descendants(store, start, without="Evaluator"))
    return withdraw, released(descendants(store, start)) - withdraw


answer = to_recall


# %% wrong: trained further
def to_recall(store, checksum):
    start = examples_of(store, checksum)

    def released(ids):
        return {
            a.id
            for a in store.get_artifacts_by_id(ids)
            if a.type == "PushedModel"
            and a.custom_properties["pushed"].int_value == 1
        }

    def learned(ids):
        found, waiting = set(), set(ids)
        while waiting:
            runs = {
                e.execution_id
                for e in store.get_events_by_artifact_ids(waiting)
                if e.type == INPUT
                and not (e.path.steps and e.path.steps[0].key == "base_model")
            }
            runs = [
                r.id
                for r in store.get_executions_by_id(runs)
                if not r.type.endswith("Evaluator")
            ]
            waiting = {
                e.artifact_id
                for e in store.get_events_by_execution_ids(runs)
                if e.type == OUTPUT
            } - found
            found |= waiting
        return found

    withdraw = released(learned(start))
    return withdraw, released(descendants(store, start)) - withdraw


answer = to_recall


# %% wrong: in `judge_again`: its `pushed` is 0
def to_recall(store, checksum):
    start = examples_of(store, checksum)

    def of(ids):
        return {
            a.id: a
            for a in store.get_artifacts_by_id(ids)
            if a.type == "PushedModel"
        }

    learned = of(descendants(store, start, without="Evaluator"))
    withdraw = {
        k
        for k, a in learned.items()
        if a.custom_properties["pushed"].int_value == 1
    }
    return withdraw, set(of(descendants(store, start))) - set(learned)


answer = to_recall


# %% wrong: whose schema was made from the file
def to_recall(store, checksum):
    start = examples_of(store, checksum)

    def released(ids):
        return {
            a.id
            for a in store.get_artifacts_by_id(ids)
            if a.type == "PushedModel"
            and a.custom_properties["pushed"].int_value == 1
        }

    withdraw = released(
        descendants(store, start, without=("Evaluator", "StatisticsGen"))
    )
    return withdraw, released(descendants(store, start)) - withdraw


answer = to_recall


# %% wrong: it stops early
def to_recall(store, checksum):
    start = examples_of(store, checksum)
    found = store.get_artifacts_by_id(
        descendants(store, start, without="Pusher")
    )
    w = {
        a.id
        for a in found
        if a.type == "PushedModel"
        and a.custom_properties["pushed"].int_value == 1
    }
    return w, set()


answer = to_recall


# %% wrong: You withdraw the newest
def to_recall(store, checksum):
    start = examples_of(store, checksum)

    def released(ids):
        return {
            one.id
            for one in store.get_artifacts_by_id(ids)
            if one.type == "PushedModel"
            and one.custom_properties["pushed"].int_value == 1
        }

    learned = released(descendants(store, start, without="Evaluator"))
    reached = released(descendants(store, start))
    return sorted(learned)[-1:], reached - learned


answer = to_recall
