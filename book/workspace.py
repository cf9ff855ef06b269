"""Where a chapter's pipeline lives, and how it gets the components that earlier chapters taught."""

from __future__ import annotations

import contextlib
from pathlib import Path

from tfx import v1 as tfx
from tfx.dsl.components.base.base_node import BaseNode
from tfx.orchestration.experimental.interactive.interactive_context import InteractiveContext

from book import pipeline, quiet

quiet.tfx()


class Workspace:
    """A folder, an `InteractiveContext` in it, and the components that have run; what they print goes to the log.

    Attributes
    ----------
    folder : Path
        A temporary folder of this kernel.
    context : InteractiveContext
        Runs one component at a time: `_ = ws.context.run(component)`.
    """

    def __init__(self, source: tfx.dsl.Pipeline, last: str):
        self.folder = quiet.folder() / "workspace"
        self.context = InteractiveContext(
            pipeline_name=source.pipeline_info.pipeline_name,
            pipeline_root=source.pipeline_info.pipeline_root,
            metadata_connection_config=source.metadata_connection_config,
            beam_pipeline_args=source.beam_pipeline_args,
        )
        self._components = {}
        with (quiet.folder() / "log.txt").open("a") as log, contextlib.redirect_stdout(log):
            for component in source.components:
                self.context.run(component)
                self._components[component.id] = component
                if component.id == last:
                    break

    def __getitem__(self, name: str) -> BaseNode:
        """Return a component that has run, such as `ws["StatisticsGen"]`."""
        if name not in self._components:
            raise KeyError(f"{name} has not run here; these have: {', '.join(self._components)}")
        return self._components[name]


def through(last: str, span: int = 1, data: str | Path = pipeline.DATA) -> Workspace:
    """Run the canonical pipeline's components up to and including `last`, and return where they ran.

    Parameters
    ----------
    last : str
        A component of `book.pipeline.create`, such as "Transform".
    span : int
        The month that is read.
    data : path
        A folder of `span-NN/*.csv`.

    Returns
    -------
    Workspace

    Raises
    ------
    ValueError
        If the pipeline has no component of that name.
    """
    source = pipeline.create(quiet.folder() / "workspace", span, data)
    names = [component.id for component in source.components]
    if last not in names:
        raise ValueError(f"The pipeline has no component {last!r}. It has: {', '.join(names)}.")
    return Workspace(source, last)
