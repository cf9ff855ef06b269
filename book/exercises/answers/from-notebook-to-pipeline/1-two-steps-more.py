# %% starter
def checks(read, know):
    describe = tfx.components.StatisticsGen(...)
    compare = ...
    return [describe, compare]


answer = checks


# %% solution
def checks(read, know):
    describe = tfx.components.StatisticsGen(examples=read.outputs["examples"])
    compare = tfx.components.ExampleValidator(
        statistics=describe.outputs["statistics"],
        schema=know.outputs["schema"],
    )
    return [describe, compare]


answer = checks


# %% right
from tfx.components import ExampleValidator, StatisticsGen


def checks(a, b):
    one = StatisticsGen(a.outputs["examples"])
    two = ExampleValidator(one.outputs["statistics"], b.outputs["schema"])
    return two, one


answer = checks


# %% right
def checks(read, know):
    describe = tfx.components.StatisticsGen(
        examples=read.outputs["examples"]
    ).with_id("describe")
    facts = {**describe.outputs, **know.outputs}
    return [describe, tfx.components.ExampleValidator(**facts)]


answer = checks


# %% wrong: the component `CsvExampleGen` itself
def checks(read, know):
    describe = tfx.components.StatisticsGen(examples=read)
    compare = tfx.components.ExampleValidator(
        statistics=describe.outputs["statistics"],
        schema=know.outputs["schema"],
    )
    return [describe, compare]


answer = checks


# %% wrong: the component `ImportSchemaGen` itself
def checks(read, know):
    describe = tfx.components.StatisticsGen(examples=read.outputs["examples"])
    compare = tfx.components.ExampleValidator(
        statistics=describe.outputs["statistics"], schema=know
    )
    return [describe, compare]


answer = checks


# %% wrong: one output, not all of them
def checks(read, know):
    describe = tfx.components.StatisticsGen(examples=read.outputs)
    compare = tfx.components.ExampleValidator(
        statistics=describe.outputs["statistics"],
        schema=know.outputs["schema"],
    )
    return [describe, compare]


answer = checks


# %% wrong: one of the type `Schema`
def checks(read, know):
    describe = tfx.components.StatisticsGen(examples=know.outputs["schema"])
    compare = tfx.components.ExampleValidator(
        statistics=describe.outputs["statistics"],
        schema=know.outputs["schema"],
    )
    return [describe, compare]


answer = checks


# %% wrong: one of the type `Examples`
def checks(read, know):
    describe = tfx.components.StatisticsGen(examples=read.outputs["examples"])
    compare = tfx.components.ExampleValidator(
        statistics=read.outputs["examples"],
        schema=know.outputs["schema"],
    )
    return [describe, compare]


answer = checks


# %% wrong: not the output of the StatisticsGen in your list
def checks(read, know):
    examples = read.outputs["examples"]
    compare = tfx.components.ExampleValidator(
        statistics=tfx.components.StatisticsGen(examples=examples).outputs[
            "statistics"
        ],
        schema=know.outputs["schema"],
    )
    return [tfx.components.StatisticsGen(examples=examples), compare]


answer = checks


# %% wrong: there is no StatisticsGen
def checks(read, know):
    describe = tfx.components.StatisticsGen(examples=read.outputs["examples"])
    compare = tfx.components.ExampleValidator(
        statistics=describe.outputs["statistics"],
        schema=know.outputs["schema"],
    )
    return [compare]


answer = checks


# %% wrong: a list of two components
def checks(read, know):
    describe = tfx.components.StatisticsGen(examples=read.outputs["examples"])
    compare = tfx.components.ExampleValidator(
        statistics=describe.outputs["statistics"],
        schema=know.outputs["schema"],
    )
    return compare


answer = checks


# %% wrong: your list also holds
def checks(read, know):
    describe = tfx.components.StatisticsGen(examples=read.outputs["examples"])
    compare = tfx.components.ExampleValidator(
        statistics=describe.outputs["statistics"],
        schema=know.outputs["schema"],
    )
    return [read, know, describe, compare]


answer = checks

# %% wrong: the function was given
other, _ = read, know


def checks(read, know):
    describe = tfx.components.StatisticsGen(examples=other.outputs["examples"])
    compare = tfx.components.ExampleValidator(
        statistics=describe.outputs["statistics"],
        schema=know.outputs["schema"],
    )
    return [describe, compare]


answer = checks

# %% wrong: Use its own argument, `know`
schema = know.outputs["schema"]


def checks(read, know):
    describe = tfx.components.StatisticsGen(examples=read.outputs["examples"])
    compare = tfx.components.ExampleValidator(
        statistics=describe.outputs["statistics"], schema=schema
    )
    return [describe, compare]


answer = checks


# %% wrong: still `...`
def checks(read, know):
    describe = tfx.components.StatisticsGen(examples=...)
    compare = tfx.components.ExampleValidator(
        statistics=describe.outputs["statistics"],
        schema=know.outputs["schema"],
    )
    return [describe, compare]


answer = checks


# %% wrong: is `...` and still to be filled in
def checks(read, know):
    describe = tfx.components.StatisticsGen(examples=read.outputs["examples"])
    compare = ...
    return [describe, compare]


answer = checks


# %% wrong: has no output `example`
def checks(read, know):
    describe = tfx.components.StatisticsGen(examples=read.outputs["example"])
    compare = tfx.components.ExampleValidator(
        statistics=describe.outputs["statistics"],
        schema=know.outputs["schema"],
    )
    return [describe, compare]


answer = checks


# %% right
def checks(read, know):
    describe = tfx.components.StatisticsGen(
        examples=read.outputs["examples"], schema=know.outputs["schema"]
    )
    compare = tfx.components.ExampleValidator(
        statistics=describe.outputs["statistics"],
        schema=know.outputs["schema"],
    )
    return [describe, compare]


answer = checks


# %% wrong: so that it reads every split
def checks(read, know):
    describe = tfx.components.StatisticsGen(
        examples=read.outputs["examples"], exclude_splits=["eval"]
    )
    compare = tfx.components.ExampleValidator(
        statistics=describe.outputs["statistics"],
        schema=know.outputs["schema"],
    )
    return [describe, compare]


answer = checks


# %% wrong: you gave it a text
def checks(read, know):
    describe = tfx.components.StatisticsGen(examples="examples")
    compare = tfx.components.ExampleValidator(
        statistics=describe.outputs["statistics"],
        schema=know.outputs["schema"],
    )
    return [describe, compare]


answer = checks


# %% wrong: changes the components that it is given
def checks(read, know):
    describe = tfx.components.StatisticsGen(examples=read.outputs["examples"])
    compare = tfx.components.ExampleValidator(
        statistics=describe.outputs["statistics"],
        schema=know.outputs["schema"],
    )
    read.add_upstream_node(know)
    return [describe, compare]


answer = checks


# %% wrong: `.outputs.examples`
def checks(read, know):
    describe = tfx.components.StatisticsGen(examples=read.outputs.examples)
    compare = tfx.components.ExampleValidator(
        statistics=describe.outputs["statistics"],
        schema=know.outputs["schema"],
    )
    return [describe, compare]


answer = checks


# %% wrong: not round ones
def checks(read, know):
    describe = tfx.components.StatisticsGen(examples=read.outputs("examples"))
    compare = tfx.components.ExampleValidator(
        statistics=describe.outputs["statistics"],
        schema=know.outputs["schema"],
    )
    return [describe, compare]


answer = checks


# %% wrong: in the other order
def checks(know, read):
    describe = tfx.components.StatisticsGen(examples=read.outputs["examples"])
    compare = tfx.components.ExampleValidator(
        statistics=describe.outputs["statistics"],
        schema=know.outputs["schema"],
    )
    return [describe, compare]


answer = checks


# %% wrong: behind the component `StatisticsGen` itself
def checks(read, know):
    describe = tfx.components.StatisticsGen(examples=read.outputs["examples"])
    compare = tfx.components.ExampleValidator(
        statistics=describe["statistics"], schema=know.outputs["schema"]
    )
    return [describe, compare]


answer = checks


# %% wrong: one of them has another id
def checks(read, know):
    read.with_id("read")
    describe = tfx.components.StatisticsGen(examples=read.outputs["examples"])
    compare = tfx.components.ExampleValidator(
        statistics=describe.outputs["statistics"],
        schema=know.outputs["schema"],
    )
    return [describe, compare]


answer = checks


# %% wrong: runs a pipeline
def checks(read, know):
    describe = tfx.components.StatisticsGen(examples=read.outputs["examples"])
    compare = tfx.components.ExampleValidator(
        statistics=describe.outputs["statistics"],
        schema=know.outputs["schema"],
    )
    flow = tfx.dsl.Pipeline(
        "flights", "root", None, [read, know, describe, compare]
    )
    tfx.orchestration.LocalDagRunner().run(flow)
    return [describe, compare]


answer = checks


# %% wrong: the two components themselves
def checks(read, know):
    describe = tfx.components.StatisticsGen(examples=read.outputs["examples"])
    compare = tfx.components.ExampleValidator(
        statistics=describe.outputs["statistics"],
        schema=know.outputs["schema"],
    )
    return [describe.outputs["statistics"], compare.outputs["anomalies"]]


answer = checks


# %% wrong: With `yield`
def checks(read, know):
    describe = tfx.components.StatisticsGen(examples=read.outputs["examples"])
    compare = tfx.components.ExampleValidator(
        statistics=describe.outputs["statistics"],
        schema=know.outputs["schema"],
    )
    yield describe
    yield compare


answer = checks


# %% wrong: Cycle detected
def checks(read, know):
    describe = tfx.components.StatisticsGen(examples=read.outputs["examples"])
    compare = tfx.components.ExampleValidator(
        statistics=describe.outputs["statistics"],
        schema=know.outputs["schema"],
    )
    describe.add_upstream_node(compare)
    return [describe, compare]


answer = checks


# %% wrong: Duplicated node_id
def checks(read, know):
    describe = tfx.components.StatisticsGen(examples=read.outputs["examples"])
    compare = tfx.components.ExampleValidator(
        statistics=describe.outputs["statistics"],
        schema=know.outputs["schema"],
    )
    return [describe.with_id("check"), compare.with_id("check")]


answer = checks


# %% wrong: Duplicated node_id
def checks(read, know):
    describe = tfx.components.StatisticsGen(examples=read.outputs["examples"])
    compare = tfx.components.ExampleValidator(
        statistics=describe.outputs["statistics"],
        schema=know.outputs["schema"],
    )
    return [describe.with_id(read.id), compare]


answer = checks


# %% wrong: returns a component of the first again
def remembering():
    made = []

    def checks(read, know):
        if not made:
            describe = tfx.components.StatisticsGen(
                examples=read.outputs["examples"]
            )
            compare = tfx.components.ExampleValidator(
                statistics=describe.outputs["statistics"],
                schema=know.outputs["schema"],
            )
            made.extend([describe, compare])
        return made

    return checks


answer = remembering()


# %% wrong: `schema` of `StatisticsGen` comes from `ImportSchemaGen-here`
def checks(source, facts):
    describe = tfx.components.StatisticsGen(
        examples=source.outputs["examples"], schema=know.outputs["schema"]
    )
    compare = tfx.components.ExampleValidator(
        statistics=describe.outputs["statistics"],
        schema=facts.outputs["schema"],
    )
    return [describe, compare]


answer = checks


# %% right
def checks(read, know):
    describe = tfx.components.StatisticsGen(examples=read.outputs["examples"])
    compare = tfx.components.ExampleValidator(
        statistics=describe.outputs["statistics"],
        schema=know.outputs["schema"],
    )
    return describe, compare


answer = checks


# %% wrong: without the list
def checks(read, know):
    describe = tfx.components.StatisticsGen(examples=[read.outputs["examples"]])
    compare = tfx.components.ExampleValidator(
        statistics=describe.outputs["statistics"], schema=know.outputs["schema"]
    )
    return [describe, compare]


answer = checks


# %% wrong: You gave the schema to StatisticsGen
def checks(read, know):
    describe = tfx.components.StatisticsGen(
        examples=read.outputs["examples"], schema=know.outputs["schema"]
    )
    compare = tfx.components.ExampleValidator(
        statistics=describe.outputs["statistics"]
    )
    return [describe, compare]


answer = checks
