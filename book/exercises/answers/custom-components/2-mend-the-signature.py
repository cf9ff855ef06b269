# %% starter
answer = ...


# %% solution
class LateReport(tfx.dsl.Artifact):
    TYPE_NAME = "LateReport"
    PROPERTIES = {"late": Property(type=PropertyType.INT)}


@component
def CountLate(
    examples: InputArtifact[Examples],
    report: OutputArtifact[LateReport],
    minutes: Parameter[int] = 15,
) -> OutputDict(rows=int):
    rows = [tf.train.Example.FromString(r) for r in records(examples)]
    delays = [delay for row in rows for delay in values(row, "arr_delay")]
    report.late = len([delay for delay in delays if delay >= minutes])
    return {"rows": len(rows)}


answer = CountLate


# %% right
class LateReport(tfx.dsl.Artifact):
    TYPE_NAME = "LateReport"
    PROPERTIES = {
        "late": Property(type=PropertyType.INT),
        "of": Property(type=PropertyType.INT),
    }


@component
def CountLate(
    examples: InputArtifact[Examples],
    report: OutputArtifact[LateReport],
    minutes: tfx.dsl.components.Parameter[int] = 15,
) -> OutputDict(rows=int):
    rows = [tf.train.Example.FromString(r) for r in records(examples)]
    delays = [delay for row in rows for delay in values(row, "arr_delay")]
    report.late = len([delay for delay in delays if delay >= minutes])
    return {"rows": len(rows)}


answer = CountLate

# %% right
from typing import TypedDict


class Counted(TypedDict):
    rows: int


class LateReport(tfx.dsl.Artifact):
    TYPE_NAME = "counts.LateReport"
    PROPERTIES = {"late": Property(type=PropertyType.INT)}


@component
def CountLate(
    examples: InputArtifact[Examples],
    report: OutputArtifact[LateReport],
    minutes: Parameter[int] = 15,
) -> Counted:
    rows = [tf.train.Example.FromString(r) for r in records(examples)]
    delays = [delay for row in rows for delay in values(row, "arr_delay")]
    report.late = len([delay for delay in delays if delay >= minutes])
    return {"rows": len(rows)}


answer = CountLate


# %% wrong: another component returned
class LateReport(tfx.dsl.Artifact):
    TYPE_NAME = "LateReport"
    PROPERTIES = {"late": Property(type=PropertyType.INT)}


@component
def CountLate(
    examples: InputArtifact[Examples],
    report: OutputArtifact[LateReport],
    minutes: int = 15,
) -> OutputDict(rows=int):
    rows = [tf.train.Example.FromString(r) for r in records(examples)]
    delays = [delay for row in rows for delay in values(row, "arr_delay")]
    report.late = len([delay for delay in delays if delay >= minutes])
    return {"rows": len(rows)}


answer = CountLate


# %% wrong: unless the pipeline says otherwise
class LateReport(tfx.dsl.Artifact):
    TYPE_NAME = "LateReport"
    PROPERTIES = {"late": Property(type=PropertyType.INT)}


@component
def CountLate(
    examples: InputArtifact[Examples],
    report: OutputArtifact[LateReport],
    minutes: Parameter[int],
) -> OutputDict(rows=int):
    rows = [tf.train.Example.FromString(r) for r in records(examples)]
    delays = [delay for row in rows for delay in values(row, "arr_delay")]
    report.late = len([delay for delay in delays if delay >= minutes])
    return {"rows": len(rows)}


answer = CountLate


# %% wrong: should be 15
class LateReport(tfx.dsl.Artifact):
    TYPE_NAME = "LateReport"
    PROPERTIES = {"late": Property(type=PropertyType.INT)}


@component
def CountLate(
    examples: InputArtifact[Examples],
    report: OutputArtifact[LateReport],
    minutes: Parameter[int] = 30,
) -> OutputDict(rows=int):
    rows = [tf.train.Example.FromString(r) for r in records(examples)]
    delays = [delay for row in rows for delay in values(row, "arr_delay")]
    report.late = len([delay for delay in delays if delay >= minutes])
    return {"rows": len(rows)}


answer = CountLate


# %% wrong: whole number
class LateReport(tfx.dsl.Artifact):
    TYPE_NAME = "LateReport"
    PROPERTIES = {"late": Property(type=PropertyType.INT)}


@component
def CountLate(
    examples: InputArtifact[Examples],
    report: OutputArtifact[LateReport],
    minutes: Parameter[float] = 15.0,
) -> OutputDict(rows=int):
    rows = [tf.train.Example.FromString(r) for r in records(examples)]
    delays = [delay for row in rows for delay in values(row, "arr_delay")]
    report.late = len([delay for delay in delays if delay >= minutes])
    return {"rows": len(rows)}


answer = CountLate


# %% wrong: no output `rows`
class LateReport(tfx.dsl.Artifact):
    TYPE_NAME = "LateReport"
    PROPERTIES = {"late": Property(type=PropertyType.INT)}


@component
def CountLate(
    examples: InputArtifact[Examples],
    report: OutputArtifact[LateReport],
    minutes: Parameter[int] = 15,
):
    rows = [tf.train.Example.FromString(r) for r in records(examples)]
    delays = [delay for row in rows for delay in values(row, "arr_delay")]
    report.late = len([delay for delay in delays if delay >= minutes])
    return {"rows": len(rows)}


answer = CountLate


# %% wrong: yours is PropertyType.STRING
class LateReport(tfx.dsl.Artifact):
    TYPE_NAME = "LateReport"
    PROPERTIES = {"late": Property(type=PropertyType.STRING)}


@component
def CountLate(
    examples: InputArtifact[Examples],
    report: OutputArtifact[LateReport],
    minutes: Parameter[int] = 15,
) -> OutputDict(rows=int):
    rows = [tf.train.Example.FromString(r) for r in records(examples)]
    delays = [delay for row in rows for delay in values(row, "arr_delay")]
    report.late = len([delay for delay in delays if delay >= minutes])
    return {"rows": len(rows)}


answer = CountLate


# %% wrong: has no property `late`
class LateReport(tfx.dsl.Artifact):
    TYPE_NAME = "LateReport"


@component
def CountLate(
    examples: InputArtifact[Examples],
    report: OutputArtifact[LateReport],
    minutes: Parameter[int] = 15,
) -> OutputDict(rows=int):
    rows = [tf.train.Example.FromString(r) for r in records(examples)]
    delays = [delay for row in rows for delay in values(row, "arr_delay")]
    report.late = len([delay for delay in delays if delay >= minutes])
    return {"rows": len(rows)}


answer = CountLate


# %% wrong: is a bare `int`
class LateReport(tfx.dsl.Artifact):
    TYPE_NAME = "LateReport"
    PROPERTIES = {"late": int}


@component
def CountLate(
    examples: InputArtifact[Examples],
    report: OutputArtifact[LateReport],
    minutes: Parameter[int] = 15,
) -> OutputDict(rows=int):
    rows = [tf.train.Example.FromString(r) for r in records(examples)]
    delays = [delay for row in rows for delay in values(row, "arr_delay")]
    report.late = len([delay for delay in delays if delay >= minutes])
    return {"rows": len(rows)}


answer = CountLate


# %% wrong: is a bare `PropertyType.INT`
class LateReport(tfx.dsl.Artifact):
    TYPE_NAME = "LateReport"
    PROPERTIES = {"late": PropertyType.INT}


@component
def CountLate(
    examples: InputArtifact[Examples],
    report: OutputArtifact[LateReport],
    minutes: Parameter[int] = 15,
) -> OutputDict(rows=int):
    rows = [tf.train.Example.FromString(r) for r in records(examples)]
    delays = [delay for row in rows for delay in values(row, "arr_delay")]
    report.late = len([delay for delay in delays if delay >= minutes])
    return {"rows": len(rows)}


answer = CountLate


# %% wrong: should be a dictionary; it is
class LateReport(tfx.dsl.Artifact):
    TYPE_NAME = "LateReport"
    PROPERTIES = ["late"]


@component
def CountLate(
    examples: InputArtifact[Examples],
    report: OutputArtifact[LateReport],
    minutes: Parameter[int] = 15,
) -> OutputDict(rows=int):
    rows = [tf.train.Example.FromString(r) for r in records(examples)]
    delays = [delay for row in rows for delay in values(row, "arr_delay")]
    report.late = len([delay for delay in delays if delay >= minutes])
    return {"rows": len(rows)}


answer = CountLate


# %% wrong: no `*` in the `def`
class LateReport(tfx.dsl.Artifact):
    TYPE_NAME = "LateReport"
    PROPERTIES = {"late": Property(type=PropertyType.INT)}


@component
def CountLate(
    *,
    examples: InputArtifact[Examples],
    report: OutputArtifact[LateReport],
    minutes: Parameter[int] = 15,
) -> OutputDict(rows=int):
    rows = [tf.train.Example.FromString(r) for r in records(examples)]
    delays = [delay for row in rows for delay in values(row, "arr_delay")]
    report.late = len([delay for delay in delays if delay >= minutes])
    return {"rows": len(rows)}


answer = CountLate


# %% wrong: `examples` is an output
class LateReport(tfx.dsl.Artifact):
    TYPE_NAME = "LateReport"
    PROPERTIES = {"late": Property(type=PropertyType.INT)}


@component
def CountLate(
    examples: OutputArtifact[Examples],
    report: OutputArtifact[LateReport],
    minutes: Parameter[int] = 15,
) -> OutputDict(rows=int):
    rows = [tf.train.Example.FromString(r) for r in records(examples)]
    delays = [delay for row in rows for delay in values(row, "arr_delay")]
    report.late = len([delay for delay in delays if delay >= minutes])
    return {"rows": len(rows)}


answer = CountLate


# %% wrong: `report` is an input
class LateReport(tfx.dsl.Artifact):
    TYPE_NAME = "LateReport"
    PROPERTIES = {"late": Property(type=PropertyType.INT)}


@component
def CountLate(
    examples: InputArtifact[Examples],
    report: InputArtifact[LateReport],
    minutes: Parameter[int] = 15,
) -> OutputDict(rows=int):
    rows = [tf.train.Example.FromString(r) for r in records(examples)]
    delays = [delay for row in rows for delay in values(row, "arr_delay")]
    report.late = len([delay for delay in delays if delay >= minutes])
    return {"rows": len(rows)}


answer = CountLate


# %% wrong: without `@component`
class LateReport(tfx.dsl.Artifact):
    TYPE_NAME = "LateReport"
    PROPERTIES = {"late": Property(type=PropertyType.INT)}


@component
def CountLate(
    examples: InputArtifact[Examples],
    report: OutputArtifact[LateReport],
    minutes: Parameter[int] = 15,
) -> OutputDict(rows=int):
    rows = [tf.train.Example.FromString(r) for r in records(examples)]
    delays = [delay for row in rows for delay in values(row, "arr_delay")]
    report.late = len([delay for delay in delays if delay >= minutes])
    return {"rows": len(rows)}


answer = CountLate.test_call


# %% wrong: the artifact type
class LateReport(tfx.dsl.Artifact):
    TYPE_NAME = "LateReport"
    PROPERTIES = {"late": Property(type=PropertyType.INT)}


@component
def CountLate(
    examples: InputArtifact[Examples],
    report: OutputArtifact[LateReport],
    minutes: Parameter[int] = 15,
) -> OutputDict(rows=int):
    rows = [tf.train.Example.FromString(r) for r in records(examples)]
    delays = [delay for row in rows for delay in values(row, "arr_delay")]
    report.late = len([delay for delay in delays if delay >= minutes])
    return {"rows": len(rows)}


answer = LateReport


# %% wrong: exactly
class LateReport(tfx.dsl.Artifact):
    TYPE_NAME = "LateReport"
    PROPERTIES = {"late": Property(type=PropertyType.INT)}


@component
def CountLate(
    examples: InputArtifact[Examples],
    report: OutputArtifact[LateReport],
    minutes: Parameter[int] = 15,
) -> OutputDict(rows=int):
    rows = [tf.train.Example.FromString(r) for r in records(examples)]
    report.late = sum(
        any(delay > minutes for delay in values(row, "arr_delay"))
        for row in rows
    )
    return {"rows": len(rows)}


answer = CountLate


# %% wrong: TFX drops it
class LateReport(tfx.dsl.Artifact):
    TYPE_NAME = "LateReport"
    PROPERTIES = {"late": Property(type=PropertyType.INT)}


@component
def CountLate(
    examples: InputArtifact[Examples],
    report: OutputArtifact[LateReport],
    minutes: Parameter[int] = 15,
) -> OutputDict(rows=int):
    rows = [tf.train.Example.FromString(r) for r in records(examples)]
    delays = [delay for row in rows for delay in values(row, "arr_delay")]
    report.late = len([delay for delay in delays if delay >= minutes])
    return {"rows": len(rows), "late": report.late}


answer = CountLate
