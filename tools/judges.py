"""Prove the judges: `make judges`, or `make judges CHAPTER=evaluator`, or `tools/judges.py evaluator --exercise 2`.

From each exercise's solution this makes mutants, each with one small mistake, and gives them to the judge. A mutant that
the judge calls correct survives, and is printed: either the judge does not look there, or the mutant is right as well. Then it
is marked in the exercise's file of answers, as a cell `# %% equivalent: reason`. The counts go to tests/judges.csv.
"""

from __future__ import annotations

import argparse
import ast
import copy
import csv
import difflib
import functools
import importlib
import inspect
import itertools
import linecache
import multiprocessing
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[1]
TABLE = ROOT / "tests" / "judges.csv"
sys.path.insert(0, str(ROOT))

COMPARED: dict[type, tuple[type, ...]] = {
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.GtE),
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.LtE),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
}
COMPUTED: dict[type, tuple[type, ...]] = {
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Div,),
    ast.Div: (ast.Mult, ast.FloorDiv),
    ast.FloorDiv: (ast.Div,),
    ast.Mod: (ast.FloorDiv,),
    ast.Pow: (ast.Mult,),
    ast.BitAnd: (ast.BitOr,),
    ast.BitOr: (ast.BitAnd,),
}
NAMED = {
    a: b
    for pair in (
        "any all",
        "min max",
        "sum mean",
        "mean median",
        "head tail",
        "floor ceil",
        "idxmin idxmax",
        "isna notna",
    )
    for a, b in itertools.permutations(pair.split())
}
ANY_ONE = "# any one change"
"""An `equivalent` cell of only this comment: the task accepts an answer that is wrong in one place."""
FIELDS = ("chapter", "exercise", "mutants", "killed", "equivalent", "surviving")


class Mutant(NamedTuple):
    """One mistake: what it is, its code, and how the answer that the code binds is changed, if it is."""

    what: str
    code: str
    change: Callable[[Any], Any] | None = None


# ---- Making mutants -------------------------------------------------------------------------------------------------


def mutants(code: str) -> Iterator[Mutant]:
    """Make every mutant of a solution, each once.

    Parameters
    ----------
    code : str
        Python that binds ``answer``.

    Returns
    -------
    iterator of Mutant
        Each differs from `code` in one place.
    """
    tree = ast.parse(code)
    seen = {ast.unparse(tree)}
    strings = [n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)]
    for index, node in enumerate(ast.walk(tree)):
        for what, change in _changes(node, strings):
            mutated = copy.deepcopy(tree)
            change(next(itertools.islice(ast.walk(mutated), index, None)))
            text = ast.unparse(ast.fix_missing_locations(mutated))
            if text not in seen:
                seen.add(text)
                yield Mutant(f"{what}, line {getattr(node, 'lineno', '?')}", text)


def frozen(solution: Any, code: str) -> Iterator[Mutant]:
    """Make mutants that ignore a parameter: they always use what it was in the first call, as a global would be."""
    if not callable(solution) or isinstance(solution, type):
        return
    try:
        names = list(inspect.signature(solution).parameters)
    except (TypeError, ValueError):
        return
    for name in names:
        yield Mutant(f"# frozen: {name}", code, functools.partial(_freeze, name=name))


def _freeze(fn: Callable[..., Any], name: str) -> Callable[..., Any]:
    first: list[Any] = []

    @functools.wraps(fn)
    def ignoring(*args: Any, **kwargs: Any) -> Any:
        bound = inspect.signature(fn).bind(*args, **kwargs)
        if name not in bound.arguments:
            return fn(*args, **kwargs)
        if not first:
            first.append(_copied(bound.arguments[name]))
        bound.arguments[name] = _copied(first[0])
        return fn(*bound.args, **bound.kwargs)

    return ignoring


def _copied(value: Any) -> Any:
    from book.exercises.engine import copied

    return copied(value)


Changes = Iterator[tuple[str, Callable[[Any], None]]]


def _changes(node: ast.AST, strings: list[str]) -> Changes:
    """Say what can be changed in one node, and how."""
    if isinstance(node, ast.Compare):
        for i, op in enumerate(node.ops):
            for other in COMPARED[type(op)]:
                yield (
                    f"{type(op).__name__} for {other.__name__}",
                    lambda n, i=i, o=other: n.ops.__setitem__(i, o()),
                )
    elif isinstance(node, ast.BinOp | ast.AugAssign):
        for other in COMPUTED.get(type(node.op), ()):
            yield f"{type(node.op).__name__} for {other.__name__}", lambda n, o=other: setattr(n, "op", o())
    elif isinstance(node, ast.BoolOp):
        other = ast.Or if isinstance(node.op, ast.And) else ast.And
        yield f"{other.__name__} instead", lambda n: setattr(n, "op", other())
        for i in range(len(node.values)):
            yield "a condition dropped", lambda n, i=i: n.values.pop(i)
    elif isinstance(node, ast.Constant):
        yield from _constants(node, strings)
    elif isinstance(node, ast.Call):
        yield from _calls(node)
    elif isinstance(node, ast.IfExp):
        yield "branches swapped", lambda n: vars(n).update(body=n.orelse, orelse=n.body)
    elif isinstance(node, ast.If | ast.While):
        for value in (True, False) if isinstance(node, ast.If) else ():
            yield f"if {value}", lambda n, v=value: setattr(n, "test", ast.Constant(v))
    elif isinstance(node, ast.comprehension):
        for i in range(len(node.ifs)):
            yield "a condition dropped", lambda n, i=i: n.ifs.pop(i)
    elif isinstance(node, ast.Slice):
        yield "slice turned", lambda n: vars(n).update(lower=n.upper, upper=n.lower)
        for end in ("lower", "upper"):
            if getattr(node, end) is not None:
                yield f"no {end} end", lambda n, end=end: setattr(n, end, None)
    elif isinstance(node, ast.List | ast.Tuple | ast.Set) and isinstance(
        getattr(node, "ctx", ast.Load()), ast.Load
    ):
        for i in range(len(node.elts) if len(node.elts) > 1 else 0):
            yield "an item dropped", lambda n, i=i: n.elts.pop(i)
    elif isinstance(node, ast.Dict):
        for i in range(len(node.keys) if len(node.keys) > 1 else 0):
            yield "an entry dropped", lambda n, i=i: (n.keys.pop(i), n.values.pop(i))
        for i in range(len(node.values) - 1):
            yield "two values swapped", lambda n, i=i: n.values.insert(i, n.values.pop(i + 1))
    elif isinstance(node, ast.Attribute) and node.attr in NAMED:
        yield f"{node.attr} for {NAMED[node.attr]}", lambda n: setattr(n, "attr", NAMED[n.attr])
    elif isinstance(node, ast.Name) and node.id in NAMED:
        yield f"{node.id} for {NAMED[node.id]}", lambda n: setattr(n, "id", NAMED[n.id])
    yield from _dropped(node)


def _constants(node: ast.Constant, strings: list[str]) -> Changes:
    value = node.value
    if isinstance(value, bool):
        others: list[Any] = [not value]
    elif isinstance(value, int):
        others = [value + 1, value - 1]
    elif isinstance(value, float):
        others = [float(f"{value * factor:.6g}") for factor in (1.1, 0.9, -1)] if value else [1.0]
    elif isinstance(value, str):
        at = strings.index(value)
        others = [s for s in strings[at + 1 :] + strings[:at] if s != value][:1]
    else:
        others = []
    for other in others:
        yield f"{value!r} for {other!r}", lambda n, o=other: setattr(n, "value", o)


def _calls(node: ast.Call) -> Changes:
    for i in range(len(node.args) - 1):
        yield "two arguments swapped", lambda n, i=i: n.args.insert(i, n.args.pop(i + 1))
    for i, keyword in enumerate(node.keywords):
        yield f"{keyword.arg}= dropped", lambda n, i=i: n.keywords.pop(i)
    if isinstance(node.func, ast.Name) and node.func.id in (
        "sorted",
        "round",
        "abs",
        "int",
        "float",
        "str",
        "set",
    ):
        if len(node.args) == 1:
            yield f"{node.func.id}() dropped", lambda n: vars(n).update(func=ast.Name("_same", ast.Load()))
    elif (
        isinstance(node.func, ast.Attribute)
        and not node.args
        and node.func.attr not in ("copy", "keys", "values")
    ):
        yield (
            f".{node.func.attr}() dropped",
            lambda n: vars(n).update(func=ast.Name("_same", ast.Load()), args=[n.func.value], keywords=[]),
        )


def _dropped(node: ast.AST) -> Changes:
    """Drop one statement of a block, or the `not` or minus of an operand."""
    for block in ("body", "orelse"):
        statements = getattr(node, block, None)
        for i, statement in enumerate(statements if isinstance(statements, list) else ()):
            if isinstance(
                statement, ast.Assign | ast.AugAssign | ast.Expr | ast.If | ast.Return | ast.Raise | ast.For
            ):
                name = type(statement).__name__.lower()
                yield f"{name} dropped", lambda n, b=block, i=i: getattr(n, b).__setitem__(i, ast.Pass())
    for field, value in ast.iter_fields(node):
        if isinstance(value, ast.UnaryOp):
            yield (
                f"{type(value.op).__name__} dropped",
                lambda n, f=field: setattr(n, f, getattr(n, f).operand),
            )


# ---- Judging them ---------------------------------------------------------------------------------------------------

_cells = itertools.count()


def answer_of(code: str, context: dict[str, Any]) -> Any:
    """Run an answer's code as the kernel would, its source known to `linecache`, and return what it binds.

    Raises whatever the code raises.
    """
    file = f"<mutant {next(_cells)}>"
    linecache.cache[file] = (len(code), None, code.splitlines(keepends=True), file)
    namespace = _copied(context) | {"_same": lambda value: value}
    exec(compile(code, file, "exec", dont_inherit=True), namespace)
    return namespace["answer"]


class Score(NamedTuple):
    """What became of the mutants of one exercise."""

    killed: int
    equivalent: int
    surviving: list[str]
    faults: list[str]


def score(exercise: type, task: Any, context: dict[str, Any]) -> Score:
    """Give every mutant of an exercise's solution to its judge.

    Parameters
    ----------
    exercise : type
        The subclass of `book.exercises.engine.Exercise`.
    task : book.exercises.engine.Task
        Its task, as ``ex[1]`` in a notebook.
    context : dict
        The names that answers use.

    Returns
    -------
    Score
        ``faults`` are exceptions inside the judge, and marks that are wrong.
    """
    from book.exercises.engine.calls import Worker

    solution = exercise.solution
    marked = {_plain(code): reason for code, reason in exercise.equivalent}
    any_one = marked.pop(ANY_ONE, None)
    killed, equivalent, surviving, faults = 0, 0, [], []
    for mutant in itertools.chain(mutants(solution), frozen(answer_of(solution, context), solution)):
        worker = Worker(answer_of, (mutant.code, context), {})
        if not worker.finish(exercise.seconds + 5) or worker.error is not None:
            killed += 1  # it never becomes an answer
            continue
        answer = mutant.change(worker.value) if mutant.change else worker.value
        verdict = task.verdict(answer)
        key = mutant.what if mutant.change else _plain(mutant.code)
        if verdict.error is not None:
            faults.append(f"the judge raised {verdict.error!r} on: {mutant.what}\n{_diff(solution, mutant)}")
        if verdict.status != "correct":
            killed += 1
            if key in marked:
                faults.append(f"marked as equivalent, and refused: {mutant.what}\n  {verdict.message}")
        elif key in marked or any_one:
            equivalent += 1
        else:
            surviving.append(f"{mutant.what}\n{_diff(solution, mutant)}")
        marked.pop(key, None)
    faults += [f"marked as equivalent, and no mutant: {code.strip()[:200]}" for code in marked]
    return Score(killed, equivalent, surviving, faults)


def _plain(code: str) -> str:
    """Return code as `ast` writes it, or the comment that names a frozen parameter."""
    return ast.unparse(ast.parse(code)) or code.strip()


def _diff(solution: str, mutant: Mutant) -> str:
    if mutant.change:
        return "  (the parameter's first value is used in every call)"
    before, after = _plain(solution).splitlines(), mutant.code.splitlines()
    return "\n".join(
        f"  {line}"
        for line in difflib.unified_diff(before, after, lineterm="", n=0)
        if line[:2] not in ("--", "++", "@@")
    )


def judge_chapter(key: str, only: int | None = None) -> tuple[list[dict[str, Any]], str]:
    """Score the exercises of one chapter; return the table's rows and what is to be read."""
    from book import exercises, quiet

    quiet.start()
    chapter, module = (
        exercises.chapter(key),
        importlib.import_module(f"book.exercises.{key.replace('-', '_')}"),
    )
    context, rows, text = module.context(), [], []
    for number, exercise in enumerate(module.exercises, 1):
        if only in (None, number):
            found = score(exercise, chapter[number], context)
            made = found.killed + found.equivalent + len(found.surviving)
            rows.append(
                dict(
                    zip(
                        FIELDS,
                        (key, number, made, found.killed, found.equivalent, len(found.surviving)),
                        strict=True,
                    )
                )
            )
            text.append(
                f"{key} {number}: {made} mutants, {found.killed} refused, {found.equivalent} marked equivalent, "
                f"{len(found.surviving)} surviving"
            )
            text += [f"- {line}" for line in found.surviving + found.faults]
    return rows, "\n".join(text)


def store(rows: list[dict[str, Any]]) -> None:
    """Replace rows of the table, and keep the others whose exercise still exists."""
    from book import exercises

    there = {(key, n) for key in exercises.chapters() for n in range(1, len(exercises.chapter(key)) + 1)}
    kept = list(csv.DictReader(TABLE.open())) if TABLE.exists() else []
    table = {(row["chapter"], int(row["exercise"])): row for row in [*kept, *rows]}
    table = {key: row for key, row in table.items() if key in there}
    with TABLE.open("w", newline="") as file:
        writer = csv.DictWriter(file, FIELDS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(table[key] for key in sorted(table))


def main() -> int:
    """Judge what was asked for, print survivors, store the table; return 1 if any mutant survived unmarked."""
    from book import exercises

    parser = argparse.ArgumentParser(description="Give mutants of the solutions to the judges.")
    parser.add_argument("chapter", nargs="?", choices=exercises.chapters())
    parser.add_argument("--exercise", type=int, help="only this one of the chapter")
    given = parser.parse_args()
    keys = [given.chapter] if given.chapter else exercises.chapters()
    left = 0
    with ProcessPoolExecutor(2, multiprocessing.get_context("spawn"), max_tasks_per_child=1) as pool:
        for rows, text in pool.map(judge_chapter, keys, [given.exercise] * len(keys)):
            print(text, flush=True)
            store(rows)
            left += sum(row["surviving"] for row in rows)
    print(f"{left} surviving mutants.")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
