# %% starter
def nodes(name, default):
    reader = tfx.components.CsvExampleGen(input_base=...)
    describe = tfx.components.StatisticsGen(examples=...)
    return [reader, describe]


answer = nodes


# %% solution
def nodes(name, default):
    folder = tfx.dsl.experimental.RuntimeParameter(
        name=name, ptype=str, default=default
    )
    reader = tfx.components.CsvExampleGen(input_base=folder)
    examples = reader.outputs["examples"]
    return [reader, tfx.components.StatisticsGen(examples=examples)]


answer = nodes


# %% right
def nodes(name, default):
    said = tfx.dsl.experimental.RuntimeParameter(name, str, default)
    reader = tfx.components.CsvExampleGen(said).with_id("Reader")
    describe = tfx.components.StatisticsGen(reader.outputs["examples"])
    return reader, describe.with_id("Describe")


answer = nodes


# %% wrong: That is the default
def nodes(name, default):
    folder = tfx.dsl.experimental.RuntimeParameter(
        name=name, ptype=str, default=default
    )
    reader = tfx.components.CsvExampleGen(input_base=default)
    examples = reader.outputs["examples"]
    return [reader, tfx.components.StatisticsGen(examples=examples)]


answer = nodes


# %% wrong: That is the name
def nodes(name, default):
    folder = tfx.dsl.experimental.RuntimeParameter(
        name=name, ptype=str, default=default
    )
    reader = tfx.components.CsvExampleGen(input_base=name)
    examples = reader.outputs["examples"]
    return [reader, tfx.components.StatisticsGen(examples=examples)]


answer = nodes


# %% wrong: fixed when the pipeline is built. Give your
def nodes(name, default):
    folder = tfx.dsl.experimental.RuntimeParameter(
        name=name, ptype=str, default=default
    )
    reader = tfx.components.CsvExampleGen(input_base="inbox")
    examples = reader.outputs["examples"]
    return [reader, tfx.components.StatisticsGen(examples=examples)]


answer = nodes


# %% wrong: Name and default are exchanged
def nodes(name, default):
    folder = tfx.dsl.experimental.RuntimeParameter(
        name=default, ptype=str, default=name
    )
    reader = tfx.components.CsvExampleGen(input_base=folder)
    examples = reader.outputs["examples"]
    return [reader, tfx.components.StatisticsGen(examples=examples)]


answer = nodes


# %% wrong: The parameter should be called `folder`
def nodes(name, default):
    folder = tfx.dsl.experimental.RuntimeParameter(
        name="inbox", ptype=str, default=default
    )
    reader = tfx.components.CsvExampleGen(input_base=folder)
    examples = reader.outputs["examples"]
    return [reader, tfx.components.StatisticsGen(examples=examples)]


answer = nodes


# %% wrong: Parameter value not ready
def nodes(name, default):
    folder = tfx.dsl.experimental.RuntimeParameter(name=name, ptype=str)
    reader = tfx.components.CsvExampleGen(input_base=folder)
    examples = reader.outputs["examples"]
    return [reader, tfx.components.StatisticsGen(examples=examples)]


answer = nodes


# %% wrong: The default should be
def nodes(name, default):
    folder = tfx.dsl.experimental.RuntimeParameter(
        name=name, ptype=str, default="inbox"
    )
    reader = tfx.components.CsvExampleGen(input_base=folder)
    examples = reader.outputs["examples"]
    return [reader, tfx.components.StatisticsGen(examples=examples)]


answer = nodes


# %% wrong: Expected type <class 'str'> for parameter
def nodes(name, default):
    folder = tfx.dsl.experimental.RuntimeParameter(
        name=name, ptype=int, default=5
    )
    reader = tfx.components.CsvExampleGen(input_base=folder)
    examples = reader.outputs["examples"]
    return [reader, tfx.components.StatisticsGen(examples=examples)]


answer = nodes


# %% wrong: in this order; yours holds `StatisticsGen`, `CsvExampleGen`
def nodes(name, default):
    folder = tfx.dsl.experimental.RuntimeParameter(
        name=name, ptype=str, default=default
    )
    reader = tfx.components.CsvExampleGen(input_base=folder)
    examples = reader.outputs["examples"]
    return [tfx.components.StatisticsGen(examples=examples), reader]


answer = nodes


# %% wrong: yours holds `CsvExampleGen`.
def nodes(name, default):
    folder = tfx.dsl.experimental.RuntimeParameter(
        name=name, ptype=str, default=default
    )
    reader = tfx.components.CsvExampleGen(input_base=folder)
    examples = reader.outputs["examples"]
    return [reader]


answer = nodes


# %% wrong: two components, in a list or tuple
def nodes(name, default):
    folder = tfx.dsl.experimental.RuntimeParameter(
        name=name, ptype=str, default=default
    )
    reader = tfx.components.CsvExampleGen(input_base=folder)
    examples = reader.outputs["examples"]
    return reader


answer = nodes


# %% wrong: but of another one, `B`
def nodes(name, default):
    folder = tfx.dsl.experimental.RuntimeParameter(
        name=name, ptype=str, default=default
    )
    reader = tfx.components.CsvExampleGen(input_base=folder)
    other = tfx.components.CsvExampleGen(input_base=folder).with_id("B")
    examples = other.outputs["examples"]
    return [reader, tfx.components.StatisticsGen(examples=examples)]


answer = nodes


# %% wrong: but of another one, which you built beside it
def nodes(name, default):
    folder = tfx.dsl.experimental.RuntimeParameter(
        name=name, ptype=str, default=default
    )
    reader = tfx.components.CsvExampleGen(input_base=folder)
    other = tfx.components.CsvExampleGen(input_base=folder)
    return [
        reader,
        tfx.components.StatisticsGen(examples=other.outputs["examples"]),
    ]


answer = nodes


# %% wrong: but of another one, which reads `month_folder`
def nodes(name, default):
    folder = tfx.dsl.experimental.RuntimeParameter(
        name=name, ptype=str, default=default
    )
    reader = tfx.components.CsvExampleGen(input_base=month_folder)
    describe = tfx.components.StatisticsGen(examples=reader.outputs["examples"])
    return [tfx.components.CsvExampleGen(input_base=folder), describe]


answer = nodes


# %% wrong: Build a new one in each call
def nodes(name, default):
    month_folder.name, month_folder.default = name, default
    reader = tfx.components.CsvExampleGen(input_base=month_folder)
    return [
        reader,
        tfx.components.StatisticsGen(examples=reader.outputs["examples"]),
    ]


answer = nodes


# %% wrong: You made a text of your `RuntimeParameter`
def nodes(name, default):
    folder = tfx.dsl.experimental.RuntimeParameter(
        name=name, ptype=str, default=default
    )
    reader = tfx.components.CsvExampleGen(input_base=str(folder))
    return [
        reader,
        tfx.components.StatisticsGen(examples=reader.outputs["examples"]),
    ]


answer = nodes


# %% wrong: got a component in place
def nodes(name, default):
    folder = tfx.dsl.experimental.RuntimeParameter(
        name=name, ptype=str, default=default
    )
    reader = tfx.components.CsvExampleGen(input_base=folder)
    return [reader, tfx.components.StatisticsGen(examples=reader)]


answer = nodes


# %% wrong: got all outputs at once
def nodes(name, default):
    folder = tfx.dsl.experimental.RuntimeParameter(
        name=name, ptype=str, default=default
    )
    reader = tfx.components.CsvExampleGen(input_base=folder)
    return [reader, tfx.components.StatisticsGen(examples=reader.outputs)]


answer = nodes


# %% wrong: `CsvExampleGen` has one output
def nodes(name, default):
    folder = tfx.dsl.experimental.RuntimeParameter(
        name=name, ptype=str, default=default
    )
    reader = tfx.components.CsvExampleGen(input_base=folder)
    return [
        reader,
        tfx.components.StatisticsGen(examples=reader.outputs["statistics"]),
    ]


answer = nodes


# %% wrong: Your `RuntimeParameter` has no `ptype`
def nodes(name, default):
    folder = tfx.dsl.experimental.RuntimeParameter(name=name, default=default)
    reader = tfx.components.CsvExampleGen(input_base=folder)
    return [
        reader,
        tfx.components.StatisticsGen(examples=reader.outputs["examples"]),
    ]


answer = nodes


# %% wrong: `ptype`, `default`, and `ptype` is the type itself
def nodes(name, default):
    folder = tfx.dsl.experimental.RuntimeParameter(
        name=name, ptype="str", default=default
    )
    reader = tfx.components.CsvExampleGen(input_base=folder)
    return [
        reader,
        tfx.components.StatisticsGen(examples=reader.outputs["examples"]),
    ]


answer = nodes


# %% wrong: got a `RuntimeParameter` in place
def nodes(name, default):
    folder = tfx.dsl.experimental.RuntimeParameter(
        name=name, ptype=str, default=default
    )
    reader = tfx.components.CsvExampleGen(input_base=folder)
    return [
        reader,
        tfx.components.StatisticsGen(examples=folder),
    ]


answer = nodes


# %% wrong: The outputs are a dict
def nodes(name, default):
    folder = tfx.dsl.experimental.RuntimeParameter(
        name=name, ptype=str, default=default
    )
    reader = tfx.components.CsvExampleGen(input_base=folder)
    return [
        reader,
        tfx.components.StatisticsGen(examples=reader.outputs.examples),
    ]


answer = nodes


# %% wrong: The whole output is meant
def nodes(name, default):
    folder = tfx.dsl.experimental.RuntimeParameter(
        name=name, ptype=str, default=default
    )
    reader = tfx.components.CsvExampleGen(input_base=folder)
    return [
        reader,
        tfx.components.StatisticsGen(examples=reader.outputs["examples"][0]),
    ]


answer = nodes


# %% wrong: `default` the text as it came
def nodes(name, default):
    folder = tfx.dsl.experimental.RuntimeParameter(
        name=name, ptype=str, default=Path(default)
    )
    reader = tfx.components.CsvExampleGen(input_base=folder)
    return [
        reader,
        tfx.components.StatisticsGen(examples=reader.outputs["examples"]),
    ]


answer = nodes


# %% wrong: The default should be an empty text
def nodes(name, default):
    folder = tfx.dsl.experimental.RuntimeParameter(
        name=name, ptype=str, default=default or "inbox"
    )
    reader = tfx.components.CsvExampleGen(input_base=folder)
    return [
        reader,
        tfx.components.StatisticsGen(examples=reader.outputs["examples"]),
    ]


answer = nodes


# %% wrong: The default should be `/data/other/`
def nodes(name, default):
    folder = tfx.dsl.experimental.RuntimeParameter(
        name=name, ptype=str, default=default.strip("/")
    )
    reader = tfx.components.CsvExampleGen(input_base=folder)
    return [
        reader,
        tfx.components.StatisticsGen(examples=reader.outputs["examples"]),
    ]


answer = nodes


# %% wrong: The parameter should be called `Source_2`; yours is `source_2`
def nodes(name, default):
    folder = tfx.dsl.experimental.RuntimeParameter(
        name=name.lower(), ptype=str, default=default
    )
    reader = tfx.components.CsvExampleGen(input_base=folder)
    return [
        reader,
        tfx.components.StatisticsGen(examples=reader.outputs["examples"]),
    ]


answer = nodes


# %% wrong: yours is `Source-2`
def nodes(name, default):
    folder = tfx.dsl.experimental.RuntimeParameter(
        name=name.replace("_", "-"), ptype=str, default=default
    )
    reader = tfx.components.CsvExampleGen(input_base=folder)
    return [
        reader,
        tfx.components.StatisticsGen(examples=reader.outputs["examples"]),
    ]


answer = nodes


# %% wrong: Two calls returned the same `CsvExampleGen`
import functools


@functools.cache
def nodes(name, default):
    folder = tfx.dsl.experimental.RuntimeParameter(
        name=name, ptype=str, default=default
    )
    reader = tfx.components.CsvExampleGen(input_base=folder)
    examples = reader.outputs["examples"]
    return [reader, tfx.components.StatisticsGen(examples=examples)]


answer = nodes


# %% wrong: and not have been run
def nodes(name, default):
    folder = tfx.dsl.experimental.RuntimeParameter(
        name=name, ptype=str, default=default
    )
    reader = tfx.components.CsvExampleGen(input_base=folder)
    examples = reader.outputs["examples"]
    made = [reader, tfx.components.StatisticsGen(examples=examples)]
    try:
        tfx.orchestration.LocalDagRunner().run(
            tfx.dsl.Pipeline("flights", "root", components=made)
        )
    except Exception:
        pass
    return made


answer = nodes


# %% wrong: Do not run the two
def nodes(name, default):
    reader = tfx.components.CsvExampleGen(
        input_base=tfx.dsl.experimental.RuntimeParameter(
            name=name, ptype=str, default=default
        )
    )
    describe = tfx.components.StatisticsGen(examples=reader.outputs["examples"])
    return (
        [reader, describe]
        if tfx.orchestration.LocalDagRunner().run(
            tfx.dsl.Pipeline("f", "root", components=[reader, describe])
        )
        is None
        else 0
    )


answer = nodes


# %% wrong: Called as `nodes("Source_2"
folder = tfx.dsl.experimental.RuntimeParameter(
    name="folder", ptype=str, default="data/new"
)


def nodes(name, default):
    reader = tfx.components.CsvExampleGen(input_base=folder)
    return [
        reader,
        tfx.components.StatisticsGen(examples=reader.outputs["examples"]),
    ]


answer = nodes


# %% wrong: That is the default. Wrap it in a `RuntimeParameter`
def nodes(name, default):
    reader = tfx.components.CsvExampleGen(input_base=default)
    examples = reader.outputs["examples"]
    return [reader, tfx.components.StatisticsGen(examples=examples)]


answer = nodes


# %% wrong: `"name"` in quotation marks is a text
def nodes(name, default):
    folder = tfx.dsl.experimental.RuntimeParameter(
        name="name", ptype=str, default="default"
    )
    reader = tfx.components.CsvExampleGen(input_base=folder)
    examples = reader.outputs["examples"]
    return [reader, tfx.components.StatisticsGen(examples=examples)]


answer = nodes


# %% wrong: `"default"` in quotation marks is a text
def nodes(name, default):
    folder = tfx.dsl.experimental.RuntimeParameter(
        name=name, ptype=str, default="default"
    )
    reader = tfx.components.CsvExampleGen(input_base=folder)
    examples = reader.outputs["examples"]
    return [reader, tfx.components.StatisticsGen(examples=examples)]


answer = nodes


# %% wrong: The order is `name`, `ptype`, `default`
def nodes(name, default):
    folder = tfx.dsl.experimental.RuntimeParameter(name, default, str)
    reader = tfx.components.CsvExampleGen(input_base=folder)
    examples = reader.outputs["examples"]
    return [reader, tfx.components.StatisticsGen(examples=examples)]


answer = nodes


# %% wrong: got the `...` of the starter
def nodes(name, default):
    folder = tfx.dsl.experimental.RuntimeParameter(
        name=name, ptype=str, default=default
    )
    reader = tfx.components.CsvExampleGen(input_base=folder)
    examples = reader.outputs["examples"]
    return [reader, tfx.components.StatisticsGen(examples=...)]


answer = nodes


# %% wrong: leaves out a split
def nodes(name, default):
    folder = tfx.dsl.experimental.RuntimeParameter(
        name=name, ptype=str, default=default
    )
    reader = tfx.components.CsvExampleGen(input_base=folder)
    examples = reader.outputs["examples"]
    return [
        reader,
        tfx.components.StatisticsGen(
            examples=examples, exclude_splits=["eval"]
        ),
    ]


answer = nodes


# %% wrong: no `return` in it gives a value
def nodes(name, default):
    folder = tfx.dsl.experimental.RuntimeParameter(
        name=name, ptype=str, default=default
    )
    reader = tfx.components.CsvExampleGen(input_base=folder)
    examples = reader.outputs["examples"]
    tfx.components.StatisticsGen(examples=examples)


answer = nodes


# %% wrong: Calls with different names returned the same
reader = tfx.components.CsvExampleGen(input_base=month_folder)
describe = tfx.components.StatisticsGen(examples=reader.outputs["examples"])


def nodes(name, default):
    return [reader, describe]


answer = nodes
