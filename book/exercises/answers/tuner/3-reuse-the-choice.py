# %% starter
def components(examples, transform_graph, decided):
    return ...


answer = components


# %% solution
def components(examples, transform_graph, decided):
    if decided is None:
        source = tfx.components.Tuner(
            examples=examples,
            transform_graph=transform_graph,
            tuner_fn="flight_tuner.tuner_fn",
        )
        found = source.outputs["best_hyperparameters"]
    else:
        source = tfx.dsl.Importer(
            source_uri=decided, artifact_type=HyperParameters
        )
        found = source.outputs["result"]
    trainer = tfx.components.Trainer(
        examples=examples,
        transform_graph=transform_graph,
        hyperparameters=found,
        run_fn="flight_tuner.run_fn",
    )
    return [source, trainer]


answer = components

# %% right
from tfx.types import standard_artifacts


def components(examples, transform_graph, decided=None):
    inputs = {"examples": examples, "transform_graph": transform_graph}
    nodes = []
    if decided:
        importer = tfx.dsl.Importer(
            source_uri=str(decided),
            artifact_type=standard_artifacts.HyperParameters,
            reimport=True,
        ).with_id("Decided")
        nodes.append(importer)
        best = importer.outputs["result"]
    else:
        tuner = tfx.components.Tuner(tuner_fn="flight_tuner.tuner_fn", **inputs)
        nodes.append(tuner)
        best = tuner.outputs["best_hyperparameters"]
    return (
        tfx.components.Trainer(
            run_fn="flight_tuner.run_fn", hyperparameters=best, **inputs
        ),
        *nodes,
    )


answer = components


# %% wrong: has no `hyperparameters`
def components(examples, transform_graph, decided):
    if decided is None:
        source = tfx.components.Tuner(
            examples=examples,
            transform_graph=transform_graph,
            tuner_fn="flight_tuner.tuner_fn",
        )
        found = source.outputs["best_hyperparameters"]
    else:
        source = tfx.dsl.Importer(
            source_uri=decided, artifact_type=HyperParameters
        )
        found = source.outputs["result"]
    trainer = tfx.components.Trainer(
        examples=examples,
        transform_graph=transform_graph,
        run_fn="flight_tuner.run_fn",
    )
    return [source, trainer]


answer = components


# %% wrong: still a Tuner in it
def components(examples, transform_graph, decided):
    if True:
        source = tfx.components.Tuner(
            examples=examples,
            transform_graph=transform_graph,
            tuner_fn="flight_tuner.tuner_fn",
        )
        found = source.outputs["best_hyperparameters"]
    else:
        source = tfx.dsl.Importer(
            source_uri=decided, artifact_type=HyperParameters
        )
        found = source.outputs["result"]
    trainer = tfx.components.Trainer(
        examples=examples,
        transform_graph=transform_graph,
        hyperparameters=found,
        run_fn="flight_tuner.run_fn",
    )
    return [source, trainer]


answer = components


# %% wrong: no Tuner for `decided=None`
def components(examples, transform_graph, decided):
    if decided is not None and not decided:
        source = tfx.components.Tuner(
            examples=examples,
            transform_graph=transform_graph,
            tuner_fn="flight_tuner.tuner_fn",
        )
        found = source.outputs["best_hyperparameters"]
    else:
        source = tfx.dsl.Importer(
            source_uri=str(decided), artifact_type=HyperParameters
        )
        found = source.outputs["result"]
    trainer = tfx.components.Trainer(
        examples=examples,
        transform_graph=transform_graph,
        hyperparameters=found,
        run_fn="flight_tuner.run_fn",
    )
    return [source, trainer]


answer = components


# %% wrong: nobody runs it
def components(examples, transform_graph, decided):
    if decided is None:
        source = tfx.components.Tuner(
            examples=examples,
            transform_graph=transform_graph,
            tuner_fn="flight_tuner.tuner_fn",
        )
        found = source.outputs["best_hyperparameters"]
    else:
        source = tfx.dsl.Importer(
            source_uri=decided, artifact_type=HyperParameters
        )
        found = source.outputs["result"]
    trainer = tfx.components.Trainer(
        examples=examples,
        transform_graph=transform_graph,
        hyperparameters=found,
        run_fn="flight_tuner.run_fn",
    )
    return [trainer]


answer = components


# %% wrong: a list of components
def components(examples, transform_graph, decided):
    if decided is None:
        source = tfx.components.Tuner(
            examples=examples,
            transform_graph=transform_graph,
            tuner_fn="flight_tuner.tuner_fn",
        )
        found = source.outputs["best_hyperparameters"]
    else:
        source = tfx.dsl.Importer(
            source_uri=decided, artifact_type=HyperParameters
        )
        found = source.outputs["result"]
    trainer = tfx.components.Trainer(
        examples=examples,
        transform_graph=transform_graph,
        hyperparameters=found,
        run_fn="flight_tuner.run_fn",
    )
    return trainer


answer = components


# %% wrong: the folder
def components(examples, transform_graph, decided):
    if decided is None:
        source = tfx.components.Tuner(
            examples=examples,
            transform_graph=transform_graph,
            tuner_fn="flight_tuner.tuner_fn",
        )
        found = source.outputs["best_hyperparameters"]
    else:
        source = tfx.dsl.Importer(
            source_uri=decided + "/best_hyperparameters.txt",
            artifact_type=HyperParameters,
        )
        found = source.outputs["result"]
    trainer = tfx.components.Trainer(
        examples=examples,
        transform_graph=transform_graph,
        hyperparameters=found,
        run_fn="flight_tuner.run_fn",
    )
    return [source, trainer]


answer = components


# %% wrong: which reads
def components(examples, transform_graph, decided):
    if decided is None:
        source = tfx.components.Tuner(
            examples=examples,
            transform_graph=transform_graph,
            tuner_fn="flight_tuner.tuner_fn",
        )
        found = source.outputs["best_hyperparameters"]
    else:
        source = tfx.dsl.Importer(
            source_uri=decided, artifact_type=HyperParameters
        )
        found = source.outputs["result"]
    trainer = tfx.components.Trainer(
        examples=examples,
        transform_graph=transform_graph,
        hyperparameters=found,
        run_fn="book.model.run_fn",
    )
    return [source, trainer]


answer = components


# %% wrong: `tuner_results`
def components(examples, transform_graph, decided):
    if decided is None:
        source = tfx.components.Tuner(
            examples=examples,
            transform_graph=transform_graph,
            tuner_fn="flight_tuner.tuner_fn",
        )
        found = source.outputs["tuner_results"]
    else:
        source = tfx.dsl.Importer(
            source_uri=decided, artifact_type=HyperParameters
        )
        found = source.outputs["result"]
    trainer = tfx.components.Trainer(
        examples=examples,
        transform_graph=transform_graph,
        hyperparameters=found,
        run_fn="flight_tuner.run_fn",
    )
    return [source, trainer]


answer = components


# %% wrong: is a search space
def components(examples, transform_graph, decided):
    if decided is None:
        source = tfx.components.Tuner(
            examples=examples,
            transform_graph=transform_graph,
            tuner_fn="flight_tuner.tuner_fn",
        )
        found = source.outputs["best_hyperparameters"]
    else:
        source = tfx.dsl.Importer(
            source_uri=decided, artifact_type=kt.HyperParameters
        )
        found = source.outputs["result"]
    trainer = tfx.components.Trainer(
        examples=examples,
        transform_graph=transform_graph,
        hyperparameters=found,
        run_fn="flight_tuner.run_fn",
    )
    return [source, trainer]


answer = components


# %% wrong: it would ignore `decided`
def components(examples, transform_graph, decided):
    if decided is None:
        source = tfx.components.Tuner(
            examples=examples,
            transform_graph=transform_graph,
            tuner_fn="flight_tuner.tuner_fn",
        )
        found = source.outputs["best_hyperparameters"]
    else:
        source = tfx.dsl.Resolver(
            strategy_class=tfx.dsl.experimental.LatestArtifactStrategy,
            hyperparameters=tfx.dsl.Channel(type=HyperParameters),
        ).with_id("Latest")
        found = source.outputs["hyperparameters"]
    trainer = tfx.components.Trainer(
        examples=examples,
        transform_graph=transform_graph,
        hyperparameters=found,
        run_fn="flight_tuner.run_fn",
    )
    return [source, trainer]


answer = components

# %% wrong: decided` is a path
from tfx import v1 as tfx
from tfx.types.standard_artifacts import HyperParameters


def components(examples, transform_graph, decided):
    if decided is None:
        t = tfx.components.Tuner(
            examples=examples,
            transform_graph=transform_graph,
            tuner_fn="flight_tuner.tuner_fn",
        )
        h = t.outputs["best_hyperparameters"]
        l = [t]
    else:
        h = decided
        l = []
    return l + [
        tfx.components.Trainer(
            examples=examples,
            transform_graph=transform_graph,
            run_fn="flight_tuner.run_fn",
            hyperparameters=h,
        )
    ]


answer = components

# %% wrong: one output is `result`
from tfx import v1 as tfx
from tfx.types.standard_artifacts import HyperParameters


def components(examples, transform_graph, decided):
    if decided is None:
        t = tfx.components.Tuner(
            examples=examples,
            transform_graph=transform_graph,
            tuner_fn="flight_tuner.tuner_fn",
        )
        h = t.outputs["best_hyperparameters"]
        l = [t]
    else:
        t = tfx.dsl.Importer(source_uri=decided, artifact_type=HyperParameters)
        h = t.outputs["best_hyperparameters"]
        l = [t]
    return l + [
        tfx.components.Trainer(
            examples=examples,
            transform_graph=transform_graph,
            run_fn="flight_tuner.run_fn",
            hyperparameters=h,
        )
    ]


answer = components

# %% wrong: whole component
from tfx import v1 as tfx
from tfx.types.standard_artifacts import HyperParameters


def components(examples, transform_graph, decided):
    if decided is None:
        t = tfx.components.Tuner(
            examples=examples,
            transform_graph=transform_graph,
            tuner_fn="flight_tuner.tuner_fn",
        )
        h = t
        l = [t]
    else:
        t = tfx.dsl.Importer(source_uri=decided, artifact_type=HyperParameters)
        h = t
        l = [t]
    return l + [
        tfx.components.Trainer(
            examples=examples,
            transform_graph=transform_graph,
            run_fn="flight_tuner.run_fn",
            hyperparameters=h,
        )
    ]


answer = components


# %% wrong: have the id `Trainer`
def components(examples, transform_graph, decided):
    if decided is None:
        source = tfx.components.Tuner(
            examples=examples,
            transform_graph=transform_graph,
            tuner_fn="flight_tuner.tuner_fn",
        )
        found = source.outputs["best_hyperparameters"]
    else:
        source = tfx.dsl.Importer(
            source_uri=decided, artifact_type=HyperParameters
        ).with_id("Trainer")
        found = source.outputs["result"]
    trainer = tfx.components.Trainer(
        examples=examples,
        transform_graph=transform_graph,
        hyperparameters=found,
        run_fn="flight_tuner.run_fn",
    )
    return [source, trainer]


answer = components


# %% wrong: name all of them
def components(examples, transform_graph, decided):
    if decided is None:
        source = tfx.components.Tuner(
            examples,
            transform_graph,
            tuner_fn="flight_tuner.tuner_fn",
        )
        found = source.outputs["best_hyperparameters"]
    else:
        source = tfx.dsl.Importer(
            source_uri=decided, artifact_type=HyperParameters
        )
        found = source.outputs["result"]
    trainer = tfx.components.Trainer(
        examples=examples,
        transform_graph=transform_graph,
        hyperparameters=found,
        run_fn="flight_tuner.run_fn",
    )
    return [source, trainer]


answer = components


# %% wrong: no folder that it could register
def components(examples, transform_graph, decided):
    if decided is None:
        source = tfx.components.Tuner(
            examples=examples,
            transform_graph=transform_graph,
            tuner_fn="flight_tuner.tuner_fn",
        )
        settings = source.outputs["best_hyperparameters"]
    else:
        source = tfx.dsl.Importer(
            source_uri=decided, artifact_type=HyperParameters
        ).with_id("Decided")
        settings = source.outputs["result"]
    trainer = tfx.components.Trainer(
        examples=examples,
        transform_graph=transform_graph,
        hyperparameters=settings,
        run_fn="flight_tuner.run_fn",
    )
    extra = tfx.dsl.Importer(
        source_uri=str(decided), artifact_type=HyperParameters
    ).with_id("Extra")
    return [source, trainer, extra] if decided is None else [source, trainer]


answer = components


# %% wrong: an output of type `Model`
def components(examples, transform_graph, decided):
    if decided is None:
        source = tfx.components.Tuner(
            examples=examples,
            transform_graph=transform_graph,
            tuner_fn="flight_tuner.tuner_fn",
        )
        settings = source.outputs["best_hyperparameters"]
    else:
        source = tfx.dsl.Importer(
            source_uri=decided, artifact_type=tfx.types.standard_artifacts.Model
        ).with_id("Decided")
        settings = source.outputs["result"]
    trainer = tfx.components.Trainer(
        examples=examples,
        transform_graph=transform_graph,
        hyperparameters=settings,
        run_fn="flight_tuner.run_fn",
    )
    return [source, trainer]


answer = components


# %% wrong: Are two outputs swapped
def components(transform_graph, examples, decided):
    if decided is None:
        source = tfx.components.Tuner(
            examples=examples,
            transform_graph=transform_graph,
            tuner_fn="flight_tuner.tuner_fn",
        )
        settings = source.outputs["best_hyperparameters"]
    else:
        source = tfx.dsl.Importer(
            source_uri=decided, artifact_type=HyperParameters
        ).with_id("Decided")
        settings = source.outputs["result"]
    trainer = tfx.components.Trainer(
        examples=examples,
        transform_graph=transform_graph,
        hyperparameters=settings,
        run_fn="flight_tuner.run_fn",
    )
    return [source, trainer]


answer = components


# %% wrong: A Tuner's outputs are
def components(examples, transform_graph, decided):
    if decided is None:
        source = tfx.components.Tuner(
            examples=examples,
            transform_graph=transform_graph,
            tuner_fn="flight_tuner.tuner_fn",
        )
        settings = source.outputs["hyperparameters"]
    else:
        source = tfx.dsl.Importer(
            source_uri=decided, artifact_type=HyperParameters
        ).with_id("Decided")
        settings = source.outputs["result"]
    trainer = tfx.components.Trainer(
        examples=examples,
        transform_graph=transform_graph,
        hyperparameters=settings,
        run_fn="flight_tuner.run_fn",
    )
    return [source, trainer]


answer = components


# %% wrong: got a tuple
def components(examples, transform_graph, decided):
    if decided is None:
        source = tfx.components.Tuner(
            examples=examples,
            transform_graph=transform_graph,
            tuner_fn="flight_tuner.tuner_fn",
        )
        settings = source.outputs["best_hyperparameters"]
    else:
        source = tfx.dsl.Importer(
            source_uri=decided, artifact_type=HyperParameters
        ).with_id("Decided")
        settings = (source.outputs["result"],)
    trainer = tfx.components.Trainer(
        examples=examples,
        transform_graph=transform_graph,
        hyperparameters=settings,
        run_fn="flight_tuner.run_fn",
    )
    return [source, trainer]


answer = components


# %% wrong: gives artifacts
def components(examples, transform_graph, decided):
    if decided is None:
        source = tfx.components.Tuner(
            examples=examples,
            transform_graph=transform_graph,
            tuner_fn="flight_tuner.tuner_fn",
        )
        settings = source.outputs["best_hyperparameters"]
    else:
        source = tfx.dsl.Importer(
            source_uri=decided, artifact_type=HyperParameters
        ).with_id("Decided")
        settings = source.outputs["result"].get()
    trainer = tfx.components.Trainer(
        examples=examples,
        transform_graph=transform_graph,
        hyperparameters=settings,
        run_fn="flight_tuner.run_fn",
    )
    return [source, trainer]


answer = components


# %% right
def components(examples, transform_graph, decided):
    given = dict(examples=examples, transform_graph=transform_graph)
    if decided:
        first = tfx.dsl.Importer(decided, HyperParameters)
    else:
        first = tfx.components.Tuner(**given, tuner_fn="flight_tuner.tuner_fn")
    key = "result" if decided else "best_hyperparameters"
    return [
        first,
        tfx.components.Trainer(
            **given,
            run_fn="flight_tuner.run_fn",
            hyperparameters=first.outputs[key],
        ),
    ]


answer = components


# %% right
def components(examples, transform_graph, decided):
    if decided is None:
        source = tfx.components.Tuner(
            examples=examples,
            transform_graph=transform_graph,
            tuner_fn="flight_tuner.tuner_fn",
        )
        settings = source.outputs["best_hyperparameters"]
    else:
        source = tfx.dsl.Importer(
            source_uri=decided, artifact_type=HyperParameters
        ).with_id("Decided")
        settings = source.outputs["result"]
    trainer = tfx.components.Trainer(
        examples=examples,
        transform_graph=transform_graph,
        hyperparameters=settings,
        run_fn="flight_tuner.run_fn",
    )
    return source, trainer


answer = components


# %% wrong: a dictionary that is none
def components(examples, transform_graph, decided):
    if decided is None:
        source = tfx.components.Tuner(
            examples=examples,
            transform_graph=transform_graph,
            tuner_fn="flight_tuner.tuner_fn",
        )
        settings = source.outputs["best_hyperparameters"]
    else:
        source = tfx.dsl.Importer(
            source_uri=decided, artifact_type=HyperParameters
        ).with_id("Decided")
        settings = source.outputs["result"]
    trainer = tfx.components.Trainer(
        examples=examples,
        transform_graph=transform_graph,
        hyperparameters={"units": 32},
        run_fn="flight_tuner.run_fn",
    )
    return [source, trainer]


answer = components


# %% wrong: all outputs of a component
def components(examples, transform_graph, decided):
    if decided is None:
        source = tfx.components.Tuner(
            examples=examples,
            transform_graph=transform_graph,
            tuner_fn="flight_tuner.tuner_fn",
        )
        settings = source.outputs["best_hyperparameters"]
    else:
        source = tfx.dsl.Importer(
            source_uri=decided, artifact_type=HyperParameters
        ).with_id("Decided")
        settings = source.outputs["result"]
    trainer = tfx.components.Trainer(
        examples=examples,
        transform_graph=transform_graph,
        hyperparameters=source.outputs,
        run_fn="flight_tuner.run_fn",
    )
    return [source, trainer]


answer = components


# %% wrong: returns for a folder should be
def components(examples, transform_graph, decided):
    if decided is None:
        source = tfx.components.Tuner(
            examples=examples,
            transform_graph=transform_graph,
            tuner_fn="flight_tuner.tuner_fn",
        )
        settings = source.outputs["best_hyperparameters"]
    else:
        source = tfx.dsl.Importer(
            source_uri=decided, artifact_type=HyperParameters
        ).with_id("Decided")
        settings = source.outputs["result"]
    trainer = tfx.components.Trainer(
        examples=examples,
        transform_graph=transform_graph,
        hyperparameters=settings,
        run_fn="flight_tuner.run_fn",
    )
    return [source, trainer] if decided is None else None


answer = components


# %% wrong: For a folder there should be exactly one Trainer
def components(examples, transform_graph, decided):
    if decided is None:
        source = tfx.components.Tuner(
            examples=examples,
            transform_graph=transform_graph,
            tuner_fn="flight_tuner.tuner_fn",
        )
        settings = source.outputs["best_hyperparameters"]
    else:
        source = tfx.dsl.Importer(
            source_uri=decided, artifact_type=HyperParameters
        ).with_id("Decided")
        settings = source.outputs["result"]
    trainer = tfx.components.Trainer(
        examples=examples,
        transform_graph=transform_graph,
        hyperparameters=settings,
        run_fn="flight_tuner.run_fn",
    )
    return [source, trainer] if decided is None else [source]


answer = components


# %% wrong: the same component twice
def components(examples, transform_graph, decided):
    if decided is None:
        source = tfx.components.Tuner(
            examples=examples,
            transform_graph=transform_graph,
            tuner_fn="flight_tuner.tuner_fn",
        )
        settings = source.outputs["best_hyperparameters"]
    else:
        source = tfx.dsl.Importer(
            source_uri=decided, artifact_type=HyperParameters
        ).with_id("Decided")
        settings = source.outputs["result"]
    trainer = tfx.components.Trainer(
        examples=examples,
        transform_graph=transform_graph,
        hyperparameters=settings,
        run_fn="flight_tuner.run_fn",
    )
    return [source, trainer, trainer]


answer = components
