"""The capstone prices what a file of repairs does, refuses what it may not do, and notices five ways to cheat."""

import json
import shutil
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from book import capstone, flights, measured
from book.capstone import score, submission
from book.capstone.submission import RefusedError

ROOT = Path(__file__).parents[1]
HEAD = "from book.capstone import look_up, redeliver, rule\n"
COLDER = HEAD + "def colder(rows):\n    rows['temp'] -= 1\n    return rows\n"


def hours(source: str) -> int:
    """Return what a file of repairs costs."""
    made = submission.plan(source, score.deliveries())
    [(_, cost)] = submission.repaired(made, score.deliveries())
    return cost


def refusal(source: str) -> str:
    """Return the sentence with which a file is refused."""
    with pytest.raises(RefusedError) as refused:
        submission.require_budget(hours(source))
    return str(refused.value)


@pytest.fixture
def quick(monkeypatch):
    """Let a model be luck that depends on the rows only: these tests are about the rest."""

    def risks(frames, schema=None):
        return np.random.default_rng(sum(map(len, frames.values()))).random(len(score.hidden())), {}

    monkeypatch.setattr(score, "risks", risks)
    score.untouched.cache_clear()
    yield
    score.untouched.cache_clear()


# ---- What is delivered -----------------------------------------------------------------------------------------------


def test_deliveries_are_made_again_to_the_byte(tmp_path):
    import subprocess
    import sys

    made = subprocess.run(
        [sys.executable, "tools/make_capstone.py", "--out", str(tmp_path)],
        cwd=ROOT, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True,
    )  # fmt: skip
    assert made.returncode == 0, made.stdout + made.stderr


def test_a_flight_can_be_told_by_its_key():
    for span in capstone.SPANS:
        assert not flights.load([span]).duplicated(list(capstone.KEY)).any()
        assert list(capstone.delivered(span).columns) == list(flights.COLUMNS)


def test_the_columns_of_the_groups_are_all_that_may_change():
    grouped = [name for names in capstone.GROUPS.values() for name in names]
    assert sorted([*grouped, *capstone.KEY]) == sorted(flights.COLUMNS)


# ---- Prices ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "repairs, cost",
    [
        ("[]", 0),
        ("[rule(colder, 1)]", 2),
        ("[rule(colder, [1, 2])]", 4),
        ("[rule(colder, 1), rule(colder, 1)]", 2),  # what has changed in the end counts
        ("[rule(lambda rows: rows, capstone_spans)]", 0),
        ("[rule(lambda rows: rows[rows['day'] > 2], 4)]", 2),
        ("[redeliver(4)]", 4),
        ("[redeliver(4), redeliver(4)]", 4),
        ("[redeliver(4), rule(colder, 4)]", 6),
        ("[look_up(6, lambda rows: rows['day'] == 1)]", None),
        ("[look_up(6, lambda rows: rows['day'] == 40)]", 0),
    ],
)
def test_the_scorer_counts_the_hours(repairs, cost):
    if cost is None:
        cost = -(-int((score.deliveries()[6]["day"] == 1).sum()) // 100)
    assert hours(COLDER + f"capstone_spans = range(1, 7)\nrepairs = {repairs}\n") == cost


def test_a_span_delivered_again_is_the_one_of_the_source():
    made = submission.plan(HEAD + "repairs = [redeliver(5)]", score.deliveries())
    [(frames, _)] = submission.repaired(made, score.deliveries())
    source = capstone.tidy(flights.load([5]))
    pd.testing.assert_frame_equal(frames[5].reset_index(drop=True), source, check_dtype=False)
    assert frames[4].equals(score.deliveries()[4])


def test_what_is_looked_up_is_the_truth_and_nothing_else_changes():
    made = submission.plan(HEAD + "repairs = [look_up(2, lambda rows: rows['day'] == 9)]", score.deliveries())
    [(frames, _)] = submission.repaired(made, score.deliveries())
    key, names = list(capstone.KEY), list(capstone.GROUPS["outcome"])
    asked, other = frames[2][frames[2]["day"] == 9], frames[2][frames[2]["day"] != 9]
    truth = flights.load([2]).set_index(key).loc[pd.MultiIndex.from_frame(asked[key]), names]
    pd.testing.assert_frame_equal(asked[names].reset_index(drop=True), truth.reset_index(drop=True))
    assert other.equals(score.deliveries()[2].loc[other.index])


def test_a_repair_can_be_left_out():
    made = submission.plan(COLDER + "repairs = [rule(colder, 1), redeliver(2)]", score.deliveries())
    assert [cost for _, cost in submission.repaired(made, score.deliveries(), [None, 0, 1])] == [6, 4, 2]


# ---- Five ways to cheat ----------------------------------------------------------------------------------------------


@pytest.fixture
def copy(tmp_path, monkeypatch):
    """A copy of what is locked, which may be edited."""
    for line in score.manifest().splitlines():
        name = line.split()[1]
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    monkeypatch.setattr(measured, "ROOT", tmp_path)
    return tmp_path


def test_what_is_locked_is_as_recorded():
    assert score.MANIFEST.read_text() == score.manifest(), "run tools/lock_capstone.py"
    assert len(score.locked()) == 12


@pytest.mark.parametrize("name", ["book/model.py", "data/flights/span-11/flights.csv"])
def test_cheats_1_and_2_an_edited_model_or_month_is_noticed(copy, name):
    assert score.locked()
    (copy / name).write_text((copy / name).read_text() + "\n")
    with pytest.raises(RefusedError, match=f"Locked, and not as delivered: {name}"):
        score.locked()


@pytest.mark.parametrize(
    "line",
    [
        "pd.read_csv(FILE)",
        "open(FILE).read()",
        "__import__('os').open(FILE, 0)",
        "__import__('pathlib').Path(FILE).read_bytes()",
        "__import__('subprocess').run(['cat', FILE])",
        "__import__('socket').socket().connect(('127.0.0.1', 9))",
        "__import__('book.flights').flights.load([9])",
    ],
)
def test_cheat_3_a_rule_that_looks_elsewhere_is_noticed(line):
    file = repr(str(ROOT / "data/flights/span-09/flights.csv"))
    source = (
        HEAD
        + f"import pandas as pd\nFILE = {file}\ndef peek(rows):\n    try:\n        {line}\n    except Exception:\n        pass\n"
    )
    said = refusal(source + "    return rows\nrepairs = [rule(peek, 1)]\n")
    assert said.startswith("Your file tried to ") and said.endswith("the rows that it is given.")


def test_cheat_4_more_hours_than_there_are_are_noticed():
    source = COLDER + "import book.capstone\nbook.capstone.BUDGET = 99\nbook.capstone.RULE = 0\n"
    assert "cost 12 hours, and the budget is 10" in refusal(
        source + "repairs = [rule(colder, range(1, 7))]\n"
    )


def test_cheat_5_a_line_of_the_board_edited_by_hand_is_noticed(quick, tmp_path):
    entry = score.score(HEAD + "repairs = []", "honest", tfx=False)
    board = tmp_path / "board.jsonl"
    edits = {
        "score": [99.0, 98.0, 99.5],
        "gain": [9.0, 8.0, 10.0],
        "hours": 3,
        "source": COLDER,
        "locked": "0" * 12,
    }
    lines = [entry, *(entry | {"name": what, what: value} for what, value in edits.items())]
    board.write_text("".join(json.dumps(line) + "\n" for line in lines))
    faults = score.verify(score.read_board(board), say=lambda line: None)
    assert len(faults) == len(edits) and not any("honest" in fault for fault in faults)
    for what in edits:
        assert any(f"'{what}'" in fault for fault in faults)


# ---- What comes in by mistake ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "source, words",
    [
        ("repairs = [", "line 1: '[' was never closed"),
        ("import pandaz\nrepairs = []", "repairs.py, line 1: ModuleNotFoundError: No module named 'pandaz'"),
        ("pass", "no list `repairs`"),
        ("repairs = ['rule']", "`repairs` holds 'rule'"),
        ("def f(rows):\n    return rows\nrepairs = [f]", "holds the function `f` itself. Say for which span: `rule(f, span)`"),
        (HEAD + "repairs = redeliver(3)", "is one repair. Put it into a list"),
        ("import tensorflow_data_validation\nrepairs = []", "Your file imports `tensorflow_data_validation`, which"),
        ("from book import features\nrepairs = []", "Your file imports `book.features`, which"),
        (HEAD + "def f(rows):\n    import book.gate\nrepairs = [rule(f, 3)]", "It may import Python's own modules, NumPy"),
        (HEAD + "repairs = [redeliver(7)]", "There is no span 7: the deliveries are spans 1 to 6"),
        (HEAD + "from book import capstone\ndef f(rows):\n    return capstone.delivered(9)\nrepairs = [rule(f, 5)]",
         "failed on span 5, line 4: ValueError: There is no span 9: the deliveries are spans 1 to 6."),
        ("from book import capstone\nmay = capstone.delivered(5)\nrepairs = []", "tried to call `capstone.delivered`, which opens files of the book. A rule gets"),
        (HEAD + "from book import flights\nrepairs = [rule(lambda rows: flights.load([5]), 5)]", "tried to call `flights.load`"),
        (HEAD + "repairs = [rule(3, print)]", "the function comes first"),
        (HEAD + "def f(rows):\n    return rows['tmp']\nrepairs = [rule(f, 3)]", "The rule f of span 3 failed on span 3, line 3: KeyError: 'tmp'."),
        (HEAD + "repairs = [rule(lambda rows: None, 3)]", "returned NoneType for span 3"),
        (HEAD + "repairs = [rule(lambda rows: rows.reset_index(), 3)]", "new: row. `reset_index` made it"),
        (HEAD + "repairs = [rule(lambda rows: rows[sorted(rows)], 3)]", "the columns must stay as they are, in their order"),
        (HEAD + "repairs = [rule(lambda rows: rows.drop(columns='temp'), 3)]", "missing: temp"),
        (HEAD + "repairs = [rule(lambda rows: rows.assign(hour='x'), 3)]", "`hour` holds something that is no number"),
        (HEAD + "repairs = [rule(lambda rows: rows.assign(arr_delay=1.5), 3)]", "`arr_delay` must hold whole numbers"),
        (HEAD + "repairs = [rule(lambda rows: rows.assign(hour=None), 3)]", "`hour` may not be missing"),
        (HEAD + "repairs = [rule(lambda rows: rows.assign(flight=1), 3)]", "`flight` was changed"),
        (HEAD + "repairs = [rule(lambda rows: rows[9:].reset_index(drop=True), 3)]", "no `reset_index`"),
        (HEAD + "import pandas as pd\nrepairs = [rule(lambda rows: pd.concat([rows, rows]), 3)]", "add no rows"),
        (HEAD + "repairs = [look_up(3, lambda rows: [1])]", "a Series of truth values"),
        (HEAD + "repairs = [look_up(3, lambda rows: rows['day'] == 1), redeliver(3)]", "nothing to look up"),
        ("repairs = []\ndef schema(book):\n    return 1 / 0", "Your function `schema` failed, line 3: ZeroDivisionError"),
        ("repairs = []\ndef schema(book):\n    return 'book'", "returned str"),
        ("repairs = []\n" + "#" * 8_000, "8,000 the most"),
        ("import os\nos._exit(3)", "ended early"),
        ("import sys\nsys.exit()", "SystemExit"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_in_a_sentence(source, words):
    assert words in refusal(source)


def test_messages_name_the_file_as_its_author_does(tmp_path):
    file = tmp_path / "mine.py"
    for text, words in {
        "repairs = [": "mine.py, line 1: '['",
        "pass": "mine.py has no list",
        "1 / 0": "mine.py, line 1: Z",
    }.items():
        file.write_text(text)
        assert words in refusal(submission.read(file))


IDLE = """
def copies(rows):
    may = rows[rows["pressure"] == 0]
    may["temp"] = None
    return rows
def sorts(rows):
    return rows[::-1]
def fills(rows):
    return rows.fillna({"flight": 0})
repairs = [rule(copies, 5), rule(sorts, [1, 2]), rule(fills, 6), rule(colder, 1), look_up(2, lambda rows: rows["day"] == 40)]
"""


def test_a_repair_that_changes_nothing_is_said_and_stops_nothing(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("mine.py").write_text(COLDER + IDLE)
    assert score.main(["mine.py", "--price"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "the look_up <lambda> of span 2 marks no row",
        "the rule copies of span 5 changes nothing in span 5: it changes a copy. Write into `rows` itself, "
        "with `rows.loc[…, …] = …`",
        "the rule sorts of span 1, 2 changes nothing in span 1",
        "the rule sorts of span 1, 2 changes nothing in span 2",
        "the rule fills of span 6 changes nothing in span 6",
        "5 repairs, 2 of 10 hours",
        "  2 for weather of span 1",
    ]


def test_the_bill_says_how_many_rows_went_and_what_the_schema_refuses(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    schema = "def schema(book):\n    return book\n"
    Path("mine.py").write_text(HEAD + schema + "repairs = [rule(lambda rows: rows[rows['day'] > 31], 5)]")
    assert score.main(["mine.py", "--price"]) == 0
    said = capsys.readouterr().out
    assert "1 repair, 2 of 10 hours\n  2 for rows of span 5 (2,000 of 2,000 rows went)\n" in said
    assert "your schema refuses span 2: " in said and "refuses span 1" not in said
    schema = "def schema(book):\n    book.dataset_constraints.min_examples_count = 9999\n    return book\n"
    Path("mine.py").write_text("repairs = []\n" + schema)
    assert score.main(["mine.py", "--price"]) == 1
    assert "Your schema refuses every span" in capsys.readouterr().err


@pytest.mark.parametrize(
    "name", ["(our best)", "Our Best", "untouched", "two\nlines", "a\u2028b", "tab\there"]
)
def test_a_name_that_spoils_the_board_is_refused(name, capsys):
    assert score.main(["nowhere.py", "--name", name]) == 1
    assert "name" in capsys.readouterr().err


def test_a_rule_that_never_ends_is_stopped(monkeypatch):
    monkeypatch.setattr(submission, "SECONDS", -9)
    source = HEAD + "def f(rows):\n    while True:\n        pass\nrepairs = [rule(f, 1)]"
    assert "were stopped" in refusal(source)


def test_what_a_file_prints_is_told_once_and_is_not_part_of_the_answer(quick):
    rule = "def f(rows):\n    print('hello', rows['month'][0])\n    return rows\n"
    said, source = [], HEAD + f"print('top')\n{rule}repairs = [rule(f, 1), rule(f, [2, 3])]"
    assert score.score(source, "printer", tfx=False, say=said.append)["hours"] == 0
    assert [line for line in said if "printed" in line] == [
        f"your file printed: {what}" for what in ("top", "hello 1", "hello 2", "hello 3")
    ]


def test_more_hours_than_there_are_come_with_a_bill(quick):
    with pytest.raises(RefusedError) as refused:
        score.score(COLDER + "repairs = [rule(colder, range(1, 5)), redeliver(6)]", "much", tfx=False)
    assert "The bill: 4 for redeliveries and look-ups; 2 for weather of span 1;" in str(refused.value)


def test_a_score_is_the_same_where_it_is_said_and_on_the_board(quick):
    said = []
    entry = score.score(HEAD + "repairs = []", "me", tfx=False, say=said.append)
    (line,) = (line for line in said if line.startswith("score: AUC "))
    assert line.split(" over ")[0].removeprefix("score: AUC ") in score.shown([entry])


def test_no_file_no_board_and_no_score(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert score.main(["nowhere.py"]) == 1
    assert score.main(["--verify", "nowhere.jsonl"]) == 1
    said = capsys.readouterr().err
    assert "score: There is no file nowhere.py." in said and "There is no board nowhere.jsonl" in said
    Path("board.jsonl").write_text("\n")
    assert score.main(["--verify", "board.jsonl"]) == 1
    assert "There is no entry in board.jsonl." in capsys.readouterr().err
    Path("board.jsonl").write_text("{}\n")
    with pytest.raises(RefusedError, match="line 1, is no entry"):
        score.read_board(Path("board.jsonl"))


def test_the_starter_is_scored_and_comes_onto_a_board(quick, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    starter = str(ROOT / "book/capstone/starter.py")
    assert score.main([starter, "--price"]) == 0
    assert "0 repairs, 0 of 10 hours" in capsys.readouterr().out
    for name in ("Ada", "Ada", "Bob"):
        assert score.main([starter, "--name", name, "--quick"]) == 0
    entries = score.read_board(Path("board.jsonl"))
    assert sorted(entry["name"] for entry in entries) == ["Ada", "Bob"]
    assert score.main(["--verify", "board.jsonl"]) == 0


# ---- The locked model ------------------------------------------------------------------------------------------------


def test_the_pipeline_and_its_shortcut_make_the_same_model():
    """Rules, a schema that refuses a span, a redelivery: through TFX and in this process."""
    source = COLDER + "repairs = [rule(colder, 1), redeliver(6)]\n"
    source += "def schema(book):\n    return book\n"
    made = submission.plan(source, score.deliveries())
    [(frames, _)] = submission.repaired(made, score.deliveries())
    risk, refused = score.risks(frames, made.schema)
    assert sorted(refused) == measured.load("capstone")["results"]["refused"]
    assert np.abs(risk - score.through_tfx(made)).max() < 1e-3


def test_a_schema_that_refuses_everything_is_refused():
    source = "repairs = []\ndef schema(book):\n    book.dataset_constraints.min_examples_count = 9999\n    return book\n"
    made = submission.plan(source, score.deliveries())
    with pytest.raises(RefusedError, match="refuses every span(?s:.*)span 6: "):
        score.risks(score.deliveries(), made.schema)
