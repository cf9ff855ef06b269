"""Make the table of chapters/appendix/components.md from TFX itself and from the chapters of the table of contents.

    python tools/make_components.py

What a component reads and writes comes from its own specification, where it runs from the code cells of the chapters.
Only what it does here in one sentence is written by hand, below.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import contents
import nbformat
from IPython.core.inputtransformer2 import TransformerManager

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "chapters" / "appendix" / "components.md"
START, END = "<!-- table: python tools/make_components.py -->", "<!-- end of table -->"
DOES = {
    "CsvExampleGen": "reads CSV files, divides them into splits, writes `tf.Example` records",
    "ImportExampleGen": "takes in records that are `tf.Example` already",
    "StatisticsGen": "describes every column of every split",
    "SchemaGen": "drafts a schema from statistics",
    "ImportSchemaGen": "brings in the schema that you curate",
    "ExampleValidator": "compares statistics with the schema and writes anomalies",
    "DistributionValidator": "compares the statistics of two spans, or of training and serving",
    "ExampleDiff": "compares two sets of examples record by record, paired by a key",
    "Transform": "computes features with full-pass statistics, as a graph that serving uses too",
    "Tuner": "searches hyperparameters",
    "Trainer": "trains and exports a model",
    "Evaluator": "measures a model on slices, against a bar and against the last blessed model, and blesses it",
    "InfraValidator": "asks a model server whether it can load the model and answer",
    "Pusher": "publishes a blessed model as a new version",
    "BulkInferrer": "scores many examples at once",
}


def components() -> dict[str, type]:
    """Return every component of `tfx.v1.components` by name, and DistributionValidator, which only `tfx.components` has."""
    from tfx import v1 as tfx
    from tfx.components import DistributionValidator
    from tfx.dsl.components.base.base_node import BaseNode

    public = {name: getattr(tfx.components, name) for name in tfx.components.__all__}
    found = {name: value for name, value in public.items() if issubclass(value, BaseNode)}
    return found | {"DistributionValidator": DistributionValidator}


def chapters() -> Iterator[tuple[str, str, list[ast.Module]]]:
    """Yield the path, the title and the parsed code cells of each page that the table of contents names."""
    for path in contents.notebooks():
        ipython = TransformerManager()  # knows `!pip` and `%%writefile`
        cells = nbformat.read(path, as_version=4).cells
        title = cells[0].source.splitlines()[0].removeprefix("# ")
        yield f"../{path.relative_to(PAGE.parents[1])}", title, [
            ast.parse(ipython.transform_cell(cell.source)) for cell in cells if cell.cell_type == "code"
        ]  # fmt: skip


def runs(name: str, cells: list[ast.Module]) -> bool | None:
    """Say whether a chapter runs a component: True, False if it only constructs it, None if it does neither.

    A component is run by a function whose name begins with "run", or by a function of the page's own that hands its
    arguments to one. Names stand for the component if what they are assigned, what they loop over, or what a function
    of theirs holds, mentions it.
    """
    made = any(_mentions(call.func, {name}) for cell in cells for call in _nodes(cell, ast.Call))
    if not made:
        return None
    names = _standing_for({name}, cells)
    runners = {
        function.name
        for cell in cells
        for function in _nodes(cell, ast.FunctionDef)
        if _runs(_standing_for(_parameters(function), [function]), [function], set())
    }
    return _runs(names, cells, runners)


def _runs(names: set[str], trees: list[ast.AST], runners: set[str]) -> bool:
    """Say whether something that one of these names stands for is handed to a function that runs it."""
    return any(
        (_last_name(call.func).startswith("run") or _last_name(call.func) in runners)
        and any(_mentions(given, names) for given in call.args)
        for tree in trees
        for call in _nodes(tree, ast.Call)
    )


def _standing_for(names: set[str], trees: list[ast.AST]) -> set[str]:
    """Return these names and all that stand for them."""
    while True:
        more = {
            target
            for tree in trees
            for node in _nodes(tree, ast.Assign, ast.For, ast.FunctionDef)
            if node is not tree and _mentions(_held(node), names)
            for target in _targets(node)
        }
        if more <= names:
            return names
        names = names | more


def _held(node: ast.Assign | ast.For | ast.FunctionDef) -> ast.AST:
    """Return what is assigned, what is looped over, or what a function holds."""
    if isinstance(node, ast.Assign):
        return node.value
    return node.iter if isinstance(node, ast.For) else ast.Module(node.body, [])


def _parameters(function: ast.FunctionDef) -> set[str]:
    given = function.args
    return {each.arg for each in (*given.args, given.vararg, *given.kwonlyargs) if each}


def _last_name(function: ast.AST) -> str:
    """Return `run` of `context.run` and of `run`."""
    return getattr(function, "attr", getattr(function, "id", ""))


def _nodes(tree: ast.AST, *kinds: type) -> Iterator[ast.AST]:
    return (node for node in ast.walk(tree) if isinstance(node, kinds))


def _mentions(tree: ast.AST, names: set[str]) -> bool:
    """Say whether a name, or an attribute such as `tfx.components.Transform`, is one of these."""
    return any(
        (node.id if isinstance(node, ast.Name) else node.attr) in names
        for node in _nodes(tree, ast.Name, ast.Attribute)
    )


def _targets(node: ast.Assign | ast.For | ast.FunctionDef) -> list[str]:
    if isinstance(node, ast.FunctionDef):
        return [node.name]
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    return [name.id for target in targets for name in _nodes(target, ast.Name)]


def table() -> str:
    """Return the table in Markdown."""
    read = list(chapters())
    lines = ["| component | what it does | reads | writes | in this book |", "|---|---|---|---|---|"]
    found = components()
    if found.keys() != DOES.keys():
        raise ValueError(f"describe in DOES, or remove: {sorted(found.keys() ^ DOES.keys())}")
    for name, does in DOES.items():
        spec = found[name].SPEC_CLASS
        # The chapter that teaches it comes first, in bold; then those that run it, then those that only make it.
        places = sorted(
            (
                name not in title and title not in name,  # ExampleGen teaches CsvExampleGen
                not ran,
                contents.is_evidence(path),
                number,
                f"[{title}]({path})" + ("" if ran else " (configured, not run)"),
            )
            for number, (path, title, cells) in enumerate(read)
            if (ran := runs(name, cells)) is not None
        )
        cores = [place for place in places if not place[2]] or places  # evidence only where no chapter has it
        where = ", ".join(f"**{link}**" if not other else link for other, _, _, _, link in cores)
        reads, writes = ", ".join(map(_code, spec.INPUTS)), ", ".join(map(_code, spec.OUTPUTS))
        lines.append(f"| `{name}` | {does} | {reads or 'files'} | {writes} | {where} |")
    return "\n".join(lines)


def _code(name: str) -> str:
    return f"`{name}`"


def page(text: str) -> str:
    """Return the page with the table as it is now."""
    before, rest = text.split(START)
    return f"{before}{START}\n\n{table()}\n\n{END}{rest.split(END)[1]}"


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text()))
    print(PAGE.relative_to(ROOT))
