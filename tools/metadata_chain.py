"""A pipeline whose components only hand a number on, so that its time is that of TFX and of the metadata store.

`tools/measure_engines.py` runs it: `metadata_chain.py NAME FOLDER NODES`, with ML Metadata's configuration in FOLDER/config.pbtxt.
It prints its seconds.
"""

# No `from __future__ import annotations` here: TFX reads the annotations of a component as they stand.

import sys
import time
from pathlib import Path

from google.protobuf import text_format
from ml_metadata.proto import metadata_store_pb2
from tfx import v1 as tfx
from tfx.types.standard_artifacts import Integer

dsl = tfx.dsl.components


@dsl.component
def First(number: dsl.OutputArtifact[Integer]):  # noqa: N802 - a component is named as a class is
    """Begin with 0."""
    number.value = 0


@dsl.component
def Next(before: dsl.InputArtifact[Integer], number: dsl.OutputArtifact[Integer]):  # noqa: N802
    """Add 1."""
    before.read()
    number.value = before.value + 1


def run(name: str, folder: Path, nodes: int) -> float:
    """Run a pipeline of so many components and return its seconds."""
    chain = [First().with_id("N0")]
    for place in range(1, nodes):
        chain.append(Next(before=chain[-1].outputs["number"]).with_id(f"N{place}"))
    config = text_format.Parse((folder / "config.pbtxt").read_text(), metadata_store_pb2.ConnectionConfig())
    pipeline = tfx.dsl.Pipeline(
        name,
        str(folder / name),
        components=chain,
        metadata_connection_config=config,
        enable_cache=False,
    )
    started = time.time()
    tfx.orchestration.LocalDagRunner().run(pipeline)
    return time.time() - started


if __name__ == "__main__":
    print(run(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])))
