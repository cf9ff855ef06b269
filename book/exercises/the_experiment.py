"""Exercises of "The experiment": spend a budget of reviews, make a label, read a table of gains."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from typing import Any

import numpy as np
import pandas as pd
from scipy import stats

from book import flights, garments, measure
from book.exercises.engine import (
    SLIP,
    Exercise,
    Hint,
    Question,
    describe,
    expect_booleans,
    expect_choice,
    expect_function,
    expect_type,
)

BUDGET = 300
"""How many labels the reviewers of exercise 1 can look at."""

QUEUE = 2_400
"""How many labels they may choose from."""


def context() -> dict[str, Any]:
    """Return what the notebook has defined when its exercises begin and that answers use."""
    return {
        "np": np,
        "pd": pd,
        "stats": stats,
        "flights": flights,
        "queue": review_queue(0),
        "scores": example_scores(),
        "year": flights.load(),
        "measure": measure,
    }


def _interval(gain: pd.Series) -> tuple[float, float, float]:
    """Return the mean of gains, their standard deviation, and half of the mean's 95 % interval."""
    half = stats.t.ppf(0.975, len(gain) - 1) * gain.std() / len(gain) ** 0.5
    return gain.mean(), gain.std(), half


def review_queue(seed: int) -> pd.DataFrame:
    """Return 2,400 labeled garments as a reviewer gets them, without the truth.

    Parameters
    ----------
    seed
        Which garments are drawn, and who labels which.

    Returns
    -------
    pandas.DataFrame
        ``annotator`` ("A" or "B"), ``label`` (what the annotator said), ``predicted`` (what a model says that has
        not seen this label), ``confidence`` (the probability it gives the label), and ``p_…`` for each class.
    """
    return _pile(seed)[0].copy()


@cache
def _pile(seed: int) -> tuple[pd.DataFrame, np.ndarray]:
    """Return a review queue, and which of its labels are wrong."""
    # Slow to import, and needed in this exercise only.
    from sklearn.decomposition import PCA
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import cross_val_predict

    everything = garments.load()
    rng = np.random.default_rng(seed)
    rows = rng.permutation(np.flatnonzero(everything.split == garments.POOL))[:QUEUE]
    images, truth = everything.images[rows], everything.labels[rows]
    by_b = rng.random(len(rows)) < 0.5
    labels = np.where(by_b, garments.annotator_b(images, truth), truth)
    features = PCA(50, random_state=0).fit_transform(images.reshape(len(rows), -1) / 255)
    model = LogisticRegression(max_iter=1_000)
    shares = cross_val_predict(model, features, labels, cv=3, method="predict_proba")
    names = np.array(everything.classes)
    queue = pd.DataFrame(
        {
            "annotator": np.where(by_b, "B", "A"),
            "label": names[labels],
            "predicted": names[shares.argmax(axis=1)],
            "confidence": shares[np.arange(len(rows)), labels],
        }
    )
    return queue.join(pd.DataFrame(shares, columns=[f"p_{name}" for name in names])), labels != truth


def _check_names(error: BaseException | None, frame: pd.DataFrame) -> None:
    """Raise a `Hint` if a function asked for a column under a name that the table does not have."""
    if not isinstance(error, KeyError | AttributeError):
        return
    asked = error.name if isinstance(error, AttributeError) else error.args[0] if error.args else None
    if isinstance(error, AttributeError) and not isinstance(error.obj, pd.DataFrame):
        return
    if not isinstance(asked, str) or asked in frame.columns:
        return
    near = next((c for c in frame.columns if c.lower() == asked.lower().strip()), None)
    if near is not None:
        raise Hint(f"There is no column `{asked}`. Mind the capitals: it is called `{near}`.")
    names = ", ".join(f"`{c}`" for c in frame.columns)
    raise Hint(f"There is no column `{asked}`. These are all: {names}.")


def _check_brackets(error: BaseException | None, example: str) -> None:
    """Raise a `Hint` if a function left out the brackets beside `&` or `|`."""
    text = str(error)
    operators = ("rand_", "ror_", "and_", "or_", "type(s) for &", "type(s) for |")
    if isinstance(error, TypeError) and any(word in text for word in operators):
        raise Hint(
            f"`&` and `|` bind tighter than a comparison: {example} Put brackets around each condition."
        )


def _texts(code: Any) -> Iterator[str]:
    """Yield the texts that a function's code holds."""
    for item in getattr(code, "co_consts", code if isinstance(code, tuple | frozenset) else ()):
        if isinstance(item, str):
            yield item
        else:
            yield from _texts(item)


def _check_spelling(choose: Callable[..., Any], queue: pd.DataFrame) -> None:
    """Raise a `Hint` if a function writes a label or an annotator in another way than the queue does."""
    known = {_letters(name): name for name in (*queue["label"].unique(), *queue["annotator"].unique())}
    for text in _texts(getattr(choose, "__code__", None)):
        name = known.get(_letters(text))
        if name is not None and name != text:
            raise Hint(f"`{text!r}` does not occur in `queue`: it is written `{name!r}` there.")


def _letters(text: str) -> str:
    return "".join(letter for letter in text.lower() if letter.isalnum())


def _is_flat(value: Any) -> bool:
    """Say whether a collection has one dimension and holds no collections."""
    if hasattr(value, "ndim") and value.ndim != 1:
        return False
    return not any(
        isinstance(item, list | tuple | set | dict | np.ndarray | pd.Series | pd.Index) for item in value
    )


class SpendTheBudget(Exercise):
    """Which 300 of 2,400 labels to have reviewed."""

    question = (
        "You can pay for a second look at 300 of 2,400 labels. About 230 of the 2,400 are wrong. You know what `queue` shows "
        "and how the annotators label, not the truth.\n\n"
        "Write `choose(queue)`: return the index labels of the **300 rows** to review. It is judged by how many wrong labels "
        "are among them, on two queues you have not seen. At least **150** on average is a good rule."
    )
    hints = (
        "Wrong labels here are not accidents. Ask who makes them, and what a wrong label looks like when it is made.",
        "Annotator B has no class Shirt: a shirt becomes a T-shirt or a Pullover. That leaves about 700 rows. Which 300 of them?",
        "Of B's T-shirts and pullovers, take those that the model finds most like a shirt: "
        "`.sort_values('p_Shirt', ascending=False).index[:300]`.",
    )
    expects = "a function of one DataFrame that returns 300 of its index labels"

    def judge(self, answer: Any) -> str:
        choose = expect_function(answer, "choose", parameters=1)
        chosen, wrong = [], []
        for seed in (101, 102):
            queue, is_wrong = _pile(seed)
            if seed == 101:
                error = self.raised(choose, queue)
                _check_names(error, queue)
                _check_brackets(error, 'without brackets Python reads `"B" & …` first.')
            try:
                rows = queue.loc[_rows(self.call(choose, queue), queue)]
            except Hint:
                _check_spelling(choose, queue)
                raise
            chosen.append(rows)
            wrong.append(int(is_wrong[rows.index].sum()))
        found, rows = float(np.mean(wrong)), pd.concat(chosen)
        result = f"Your rule finds {found:.0f} wrong labels among 300."
        if found >= 150:
            praise = (
                f"{result} A random choice finds about 29, the model's lowest confidence about 40. The model did the ordering; "
                "knowing who labels what told you where to point it."
            )
            if rows["label"].isin(["T-shirt", "Pullover"]).mean() < 0.98:
                praise += " Ask also which labels B's shirts hide under, and about 175 can be found."
            return praise
        _check_spelling(choose, _pile(101)[0])
        self.depends(choose, "queue", (_pile(101)[0],), (_pile(102)[0],), only_named=True)
        first, second = (set(rows.index) for rows in chosen)
        in_example = int(_pile(0)[1][list(first)].sum())
        if first == second and in_example >= 60:
            raise Hint(
                f"{result} You return the same 300 index labels for every queue. In the example, {in_example} of them are wrong labels; in "
                "another queue they are other garments. Choose within the function, from the `queue` that it is given."
            )
        raise Hint(f"{result} {_advice(rows, found)}")


def _rows(value: Any, queue: pd.DataFrame) -> list[Any]:
    """Return 300 different index labels of `queue`, or raise a `Hint`."""
    kinds = (pd.Index, pd.Series, np.ndarray, list, tuple, set)
    expect_type(value, kinds, "300 index labels of `queue`", "What your function returns")
    if not _is_flat(value):
        raise Hint(f"Return index labels, one for each row to review; yours is {describe(value)}.")
    rows = list(value)
    if all(isinstance(row, bool | np.bool_) for row in rows) and rows:
        raise Hint(
            "Your function returned `True` and `False`. Return the index labels themselves: `queue[mask].index`."
        )
    unknown = [row for row in rows if not isinstance(row, int | np.integer) or row not in queue.index]
    if unknown:
        raise Hint(
            f"{len(unknown)} of the {len(rows)} that you return are not in `queue.index`, such as `{unknown[0]!r}`. It holds whole numbers."
        )
    if not rows:
        raise Hint(
            "Your rule chose no row. Compare what you ask for, letter by letter, with the columns of `queue`; and B never writes Shirt."
        )
    if len(rows) != BUDGET or len(set(rows)) != BUDGET:
        different = "" if len(set(rows)) == len(rows) else f", {len(set(rows))} different ones"
        enough = " A rule that puts rows in order can always give 300." if len(rows) < BUDGET else ""
        raise Hint(
            f"The budget is 300 rows, each once: your function returned {len(rows)}{different}.{enough}"
        )
    return rows


def _advice(rows: pd.DataFrame, found: float) -> str:
    """Say what kind of rule this looks like, from the rows that it chose."""
    by_b, shirts = (rows["annotator"] == "B").mean(), (rows["label"] == "Shirt").mean()
    suspects = rows["label"].isin(["T-shirt", "Pullover"]).mean()
    first = set(rows.index) == set(range(BUDGET))
    if first:
        return "These rows come one after another: a rule should say why a row is suspect."
    if by_b < 0.1:
        return "Annotator A labeled these rows, and A makes no wrong labels here. Whose labels can be wrong?"
    if shirts > 0.9:
        return "These are rows labeled Shirt. B never writes Shirt, and A is right when A does: which labels do hide shirts?"
    if found < 15 and rows["confidence"].mean() > 0.9:
        return (
            "These are rows of which the model is surest. Its confidence in a label is the `confidence` column: which end do "
            "you want?"
        )
    if by_b > 0.9 and suspects > 0.9:
        if rows["confidence"].mean() > 0.9 or rows["p_Shirt"].mean() < 0.1:
            return "You have the right suspects, ordered, but this is the wrong end: the model finds these least like a shirt."
        if rows["label"].nunique() == 1:
            return "You look under one name only. B's shirts with long sleeves have one name, and those with short sleeves another."
        return "You have the right suspects, but 700 of them for 300 reviews. Which does the model find most like a shirt?"
    if max(rows.index) < 800:
        return (
            f"All your labels are at most {max(rows.index)}, and the queue goes to {QUEUE - 1}. Did the index begin anew on the way, "
            "by `reset_index` or NumPy? Return the labels of `queue` itself."
        )
    if by_b > 0.9 and rows["predicted"].isin(["T-shirt", "Pullover"]).all():
        return "These are rows of B that the *model* calls T-shirt or Pullover. Ask what B wrote: the column `label`."
    if by_b > 0.9:
        return "You know who. But B is as good as A with dresses and coats: which of B's labels can be wrong at all?"
    if suspects > 0.9:
        return "Good labels to look at. But half of these rows were labeled by annotator A, who makes none of these mistakes."
    if rows["confidence"].mean() < 0.25 or (rows["label"] != rows["predicted"]).mean() > 0.95:
        return (
            "These are the rows that the model doubts. But it was trained on such labels and has learned B's convention: it does "
            "not doubt most of B's mistakes, it doubts hard pictures. Who makes the mistakes?"
        )
    if shirts > 0.3:
        return "Many of your rows are already labeled Shirt. Nobody writes Shirt by mistake here: which labels do hide shirts?"
    if suspects > 0.6:
        return "Good labels to look at. But half of these rows were labeled by annotator A, who makes none of these mistakes."
    return "That is about what chance finds. Who makes the mistakes, and which labels do they produce?"


class MakeTheLabel(Exercise):
    """A label for another user of the predictions, from the raw columns."""

    question = (
        "The passenger desk rebooks everyone whose flight reaches its destination **30 minutes late or more, or "
        "does not reach it**. It needs a label of its own to train on.\n\n"
        "Write `needs_desk(frame)`: for flights as `flights.load()` returns them, give one `True` or `False` per row, in "
        "the order of the rows. A flight that was canceled or diverted has no `arr_delay`."
    )
    hints = (
        "Three kinds of flights need the desk: late ones, canceled ones and diverted ones. Take one month and count, for "
        "each kind, how many your label catches.",
        "`NaN >= 30` is `False`, and nothing warns you. Say what a missing arrival delay means, in the label.",
        "Two conditions, joined by `|`: `frame['arr_delay'] >= 30`, and `frame['arr_delay'].isna()`. Mind the brackets.",
    )
    expects = "a function of one DataFrame that returns one `True` or `False` per row"

    def judge(self, answer: Any) -> str:
        needs_desk = expect_function(answer, "needs_desk", parameters=1)
        months = {"July": flights.load([7]), "February": flights.load([2]).sample(frac=1, random_state=2)}
        error = self.raised(needs_desk, months["July"])
        _check_names(error, months["July"])
        _check_brackets(error, "without brackets Python reads what stands beside the `|` first.")
        for month, frame in months.items():
            returned = self.call(needs_desk, frame)
            if isinstance(returned, pd.Series | np.ndarray) and len(returned) > len(frame):
                self.depends(needs_desk, "frame", *[(given,) for given in months.values()])
            said = expect_booleans(returned, frame.index, "flight", "Those without a delay need one most.")
            if isinstance(returned, pd.Series) and not returned.index.equals(frame.index):
                raise Hint(
                    f"Your answers for {month} stand in another order than the rows of `frame`. Whoever puts them beside `frame` as a list gives "
                    "them to other flights: keep the order."
                )
            if month == "February" and said.any():
                self.depends(needs_desk, "frame", *[(given,) for given in months.values()])
            self._compare(said, frame, month)
        july = months["July"]["arr_delay"]
        return (
            f"In July {(~(july < 30)).sum()} of 2,000 flights need the desk, and {july.isna().sum()} of them have no arrival delay to "
            "compare. You said what missing means; the comparison cannot know it."
        )

    def _compare(self, said: pd.Series, frame: pd.DataFrame, month: str) -> None:
        delay, never = frame["arr_delay"], frame["arr_delay"].isna()
        canceled = frame["dep_time"].isna()
        diverted = never & ~canceled
        if said.equals(delay >= (30 | never)):
            raise Hint(
                "`|` binds tighter than `>=`: without brackets Python reads `30 | …` first, and your label is true from one minute on. "
                "Put brackets around each condition."
            )
        if not said.any():
            raise Hint(
                "Your label is true for no flight. No delay is both 30 or more and missing: between two kinds of flights stands `|`, or. And `|` binds "
                "tighter than `>=`: put brackets around each condition."
            )
        if said.equals(delay.notna()):
            raise Hint(
                "Your label is true for exactly the flights that have an arrival delay, however small: which of them does the desk rebook, and what of "
                "those that have none?"
            )
        if said.equals(delay < 30):
            raise Hint("Your label is the wrong way round: it is true for the flights that need no desk.")
        if said[~never].equals(frame["dep_delay"].ge(30)[~never]):
            raise Hint(
                f"You flag {(said & delay.lt(30)).sum()} flights of {month} that left late and caught up. `dep_delay` says "
                "when a flight left; the desk asks when it arrives."
            )
        if delay[~said].max() < (begins := delay[said].min()) and begins != 30:
            more = {
                15: "That is the book's label, not the desk's.",
                31: f"{delay.eq(30).sum()} flights arrived exactly 30 minutes late: read the task again.",
            }.get(begins, "`arr_delay` counts minutes, and the desk asks for 30.")
            raise Hint(
                f"Of the flights of {month} that arrived, yours begin at a delay of {begins:g} min. {more}"
            )
        if not said[canceled].any():
            raise Hint(
                f"All {canceled.sum()} canceled flights of {month} count as fine in your label. A missing delay compares as `False`, "
                "with `np.nan` too; one that was filled compares as that number. Ask which are missing: `.isna()`."
            )
        landed = diverted & frame["arr_time"].notna()
        if not said[landed].any() and said[diverted & ~landed].all():
            raise Hint(
                f"You miss {landed.sum()} diverted flights of {month}. They have an `arr_time`: they landed in the end, too "
                "late to have an arrival delay. `arr_time` is not the column to ask."
            )
        if not said[diverted].any():
            raise Hint(f"You miss the {diverted.sum()} flights of {month} that left and were diverted.")
        wrong = said != (delay.ge(30) | never)
        if wrong.any():
            row = wrong.idxmax()
            shown = "no arrival delay" if never[row] else f"an arrival delay of {delay[row]:g} min"
            text = f"{wrong.sum()} of your answers for {month} are wrong. One flight has {shown}, and you say `{said[row]}`."
            if said.sum() == (delay.ge(30) | never).sum():
                text += " As many are `True` as should be. Are they still in the order of the rows?"
            raise Hint(text)


class ReadTheGains(Exercise):
    """Decide what a table of months allows one to say."""

    question = (
        "A colleague sends tables like `scores` below, with one row for each month: the clean test scores of the `baseline`, of the model "
        "that a search has `chosen`, and of the `oracle`, which was chosen *on the test set*, so nobody can have its score.\n\n"
        'Write `decide(scores)`: return `"better"` if the chosen model beats the baseline beyond chance from month to month '
        '(at about 95 %), `"worse"` if it loses by more than that, and `"cannot tell"` otherwise. It is judged on ten tables.'
    )
    hints = (
        "Both scores of a row come from the same month. What makes a month easy or hard for both cancels in the difference.",
        "Take `scores['chosen'] - scores['baseline']`, one gain for each month. Does its interval contain zero?",
        '`measure.t_interval(gains, "months")` is the mean with its 95 % interval. If it is `.above(0)`, the chosen model is better; '
        "if it is `.below(0)`, worse. (`scipy.stats.ttest_rel` does the same.)",
    )
    expects = "a function of one DataFrame that returns a text"

    def judge(self, answer: Any) -> str:
        decide = expect_function(answer, "decide", parameters=1)
        tables = _tables()
        said = [
            expect_choice(self.call(decide, table), ("better", "worse", "cannot tell"), "decide")
            for table in tables
        ]
        truth = [_paired(table) for table in tables]
        if said == truth:
            return (
                "Ten of ten. One table gains only by a lucky month, one only for the oracle, one loses in its last month what six had gained; "
                "and one gain of a single point holds although the baselines lie ten points apart."
            )
        right = sum(a == b for a, b in zip(said, truth, strict=True))
        for factor in (0.1, 10):
            if [
                expect_choice(self.call(decide, table * factor), ("better", "worse", "cannot tell"), "decide")
                for table in tables
            ] != said:
                raise Hint(
                    f"{right} of {len(tables)} tables. You use a fixed threshold: with all scores {factor:g} times as large your verdicts change. How "
                    "far chance moves a mean depends on how much these months scatter and on how many there are."
                )
        if len(set(said)) == 1:
            self.depends(decide, "scores", (tables[0],), (tables[3],), only_named=True)
            below = tables[0].assign(chosen=-tables[0]["chosen"])
            if said[0] == "better" and self.call(decide, below) != "better":
                raise Hint(
                    f"You say `{said[0]!r}` of all {len(tables)} tables. What you compare with zero is a level or a ratio of scores, and these are never "
                    "below it. Compare the gain, a difference."
                )
            raise Hint(
                f"You say `{said[0]!r}` of all {len(tables)} tables, and they are not all alike. Does your function read its argument? And "
                "has each method its brackets, as in `.above(0)`?"
            )
        for rule, message in _MISTAKES:
            if said == [rule(table) for table in tables]:
                raise Hint(f"{right} of {len(tables)} tables. {SLIP} {message}")
        number = next(i for i, (a, b) in enumerate(zip(said, truth, strict=True)) if a != b)
        gain = tables[number]["chosen"] - tables[number]["baseline"]
        raise Hint(
            f"{right} of {len(tables)} tables. In one, the gains of its {len(gain)} months are {', '.join(f'{g:+.1f}' for g in gain)}, and you say "
            f"`{said[number]!r}`."
        )


def _table(baseline: Iterable[float], gain: Iterable[float], oracle: float | list[float]) -> pd.DataFrame:
    start, gains = np.array(list(baseline)), np.array(list(gain))
    best = start + np.maximum(gains, 0) + np.multiply(oracle, np.resize([0.8, 1.3, 0.9], len(start)))
    return pd.DataFrame({"baseline": start, "chosen": start + gains, "oracle": best}).set_axis(
        pd.RangeIndex(1, len(start) + 1, name="month")
    )


@cache
def _made() -> tuple[pd.DataFrame, ...]:
    """Make ten tables whose answer does not depend on which sound method is used."""
    # The last gains' mean is 1.75 standard errors below zero: beyond one, and beyond what a one-sided test asks.
    slump = np.array(
        [
            -2,
            1.5,
            -1.6,
            1.2,
            -2.4,
            0.6,
            -1.6,
            2,
            -0.3,
            -1,
            1.4,
            -2.2,
            0.9,
            -1.7,
            1.8,
            -2.3,
            1,
            -1.1,
            0.5,
            -1.9,
        ]
    )
    slump -= slump.mean()
    slump = (slump / slump.std(ddof=1) - 1.75 / 20**0.5).round(2)
    slump = np.random.default_rng(2).permutation(
        slump
    )  # so that bootstraps of few draws agree with Student's t
    wide = [68.1, 77.4, 72.0, 79.3, 69.5, 74.8, 76.1, 70.6]
    calm = [68.2, 68.5, 68.0, 68.4, 68.1, 68.6, 68.3, 68.2]
    many = [62.0 + 0.1 * (i % 5) for i in range(20)]
    return (
        _table(
            wide, [1.9, 0.3, 1.3, 0.1, 1.0, 1.8, 0.2, 1.3], 0.3
        ),  # better, hidden by the baselines' spread
        _table(calm, [1.5, -0.8, 3.4, 0.1, 0.9, -1.3, 2.7, 0.2], 0.4),  # chance, with a lucky month
        _table(
            many, [0.3, -0.3, 0.2, -0.2, 0.4, -0.2, -0.1, 0.2, 0.1, -0.1] * 2, 1.5
        ),  # only the oracle gains
        _table(
            calm, [-0.3, -0.4, -0.2, -0.4, -0.3, -0.2, -0.4, -0.3], [0, 0, 0.3, 0, 0, 0, 0.2, 0]
        ),  # worse, so steadily that one month would be enough; the oracle is mostly the baseline
        _table(
            many,
            [
                1.77,
                0.37,
                0.87,
                0.32,
                1.97,
                0.27,
                0.39,
                1.27,
                -0.98,
                -1.03,
                -0.98,
                -1.03,
                1.77,
                0.37,
                0.87,
                0.32,
                1.97,
                0.27,
                0.39,
                1.27,
            ],
            0.5,
        ),  # better by 2.4 standard errors: many months
        _table(
            many, [1.6, 0.4, 1.1, -0.5, 0.9, 2.3, 0.2, 1.4, -0.3, 0.7] * 2, 0.2
        ),  # better by 4.2 standard errors, though less than one month's standard deviation
        _table(calm, [1.2, 0.7, -0.3, 1.4, 0.9, 1.1, 0.6, 1.3], 1.3),  # better, though one month loses
        _table(np.resize(wide, 20), slump, 0.9),  # chance, with a mean below zero
        _table(
            calm[:7], [0.7, 1.2, 0.9, 1.4, 0.8, 1.1, -4.0], 0.3
        ),  # chance: six months gain and the last one loses it all
        _table(
            many[:16],
            [0.1, -0.2, 0.1, -0.1, 0.2, -0.1, -0.2, 0.1, 3.0, 0.8, 2.6, 0.8, 2.9, 1.0, 2.8, 1.2],
            0.3,
        ),  # better, and half of the months do not show it
    )


def example_scores() -> pd.DataFrame:
    """Return a table of the kind that is judged: eight months, with the three scores of each."""
    gains = [0.9, -0.2, 1.4, 0.3, 0.8, -0.1, 1.2, 0.6]
    return _table([62.4, 68.9, 65.1, 70.3, 61.8, 66.7, 64.0, 69.2], gains, 0.4).round(1)


def _tables() -> list[pd.DataFrame]:
    return [table.copy() for table in _made()]


def _verdict(pvalue: float, gain: float) -> str:
    if pvalue > 0.05:
        return "cannot tell"
    return "better" if gain > 0 else "worse"


def _paired(table: pd.DataFrame, column: str = "chosen", rival: str = "baseline") -> str:
    test = stats.ttest_rel(table[column], table[rival])
    return _verdict(test.pvalue, test.statistic)


def _unpaired(table: pd.DataFrame) -> str:
    test = stats.ttest_ind(table["chosen"], table["baseline"])
    return _verdict(test.pvalue, test.statistic)


def _gain(table: pd.DataFrame) -> pd.Series:
    return table["chosen"] - table["baseline"]


def _by_deviation(table: pd.DataFrame) -> str:
    gain = _gain(table)
    return "cannot tell" if abs(gain.mean()) <= gain.std() else "better" if gain.mean() > 0 else "worse"


def _by_half(table: pd.DataFrame, half: float) -> str:
    """Decide by whether the mean gain is further from zero than `half`."""
    mean = _gain(table).mean()
    return "cannot tell" if abs(mean) <= half else "better" if mean > 0 else "worse"


def _without_root(table: pd.DataFrame) -> str:
    return _by_half(table, stats.t.ppf(0.975, len(table) - 1) * _gain(table).std())


def _by_one_error(table: pd.DataFrame) -> str:
    return _by_half(table, _gain(table).std() / len(table) ** 0.5)


def _stricter(times: float, table: pd.DataFrame) -> str:
    return _verdict(stats.ttest_rel(table["chosen"], table["baseline"]).pvalue * times, _gain(table).mean())


def _of_eight(ddof: int, table: pd.DataFrame) -> str:
    return _by_half(table, stats.t.ppf(0.975, 7) * _gain(table).std(ddof=ddof) / 8**0.5)


def _one_sided(table: pd.DataFrame) -> str:
    test = stats.ttest_rel(table["chosen"], table["baseline"])
    return _verdict(test.pvalue / 2, test.statistic)


def _by_overlap(table: pd.DataFrame) -> str:
    new, _, a = _interval(table["chosen"])
    old, _, b = _interval(table["baseline"])
    return "better" if new - a > old + b else "worse" if new + a < old - b else "cannot tell"


def _the_other_way(table: pd.DataFrame) -> str:
    return {"better": "worse", "worse": "better"}.get(_paired(table), "cannot tell")


def _by_every_month(table: pd.DataFrame) -> str:
    gain = _gain(table)
    return "better" if (gain > 0).all() else "worse" if (gain < 0).all() else "cannot tell"


def _by_most(table: pd.DataFrame) -> str:
    share = (_gain(table) > 0).mean()
    return "better" if share > 0.5 else "worse" if share < 0.5 else "cannot tell"


def _by_signs(table: pd.DataFrame) -> str:
    gain = _gain(table)
    return _verdict(stats.binomtest(int((gain > 0).sum()), len(gain)).pvalue, gain.mean())


def _beyond_the_baseline(table: pd.DataFrame) -> str:
    new, _, half = _interval(table["chosen"])
    old = table["baseline"].mean()
    return "better" if new - half > old else "worse" if new + half < old else "cannot tell"


_ONE_MONTH = (
    "Your interval is that of a single month. The standard error of a mean of n months is smaller, by the square root of n. "
    "(`paired_gain` is for the rows of one test set; for gains of months it is `t_interval`.)"
)
_PAIR = "You compare the two columns as if they were from different months. The rows belong together: subtract row by row."
_EIGHT = (
    "You divide by the root of 8 for every table. The n of a standard error is the number of months of the table at hand: "
    "`len(scores)`."
)
_STRICTER = "You ask for more than 95 % confidence, and miss a table of 20 months whose mean is 2.4 standard errors above zero."
_BEST_MONTH = (
    "You go by the best month, or by the upper end of the interval. With enough months anything has a good one: ask whether all of the interval "
    "is above zero, its lower end too."
)
_MISTAKES: tuple[tuple[Callable[[pd.DataFrame], str], str], ...] = (
    (
        lambda table: _paired(table, "oracle"),
        "You judge the oracle. It was chosen on the test set: nobody who follows the rules gets its score.",
    ),
    (
        lambda table: _paired(table, rival="oracle"),
        "You compare the chosen model with the oracle, and the question is whether it beats the `baseline`.",
    ),
    (
        lambda table: "better" if _paired(table) == "better" else "cannot tell",
        'You never say `"worse"`, and one chosen model lies below its baseline beyond chance.',
    ),
    (
        lambda table: (
            "cannot tell"
            if _paired(table) != "cannot tell"
            else "better"
            if _gain(table).mean() > 0
            else "worse"
        ),
        "You decide where the interval contains zero, and cannot tell where it does not: it is the other way round.",
    ),
    (_unpaired, _PAIR),
    (_beyond_the_baseline, _PAIR),
    (
        lambda table: "better" if _gain(table).mean() > 0 else "worse",
        "You go by the sign of the mean. It is never exactly zero, even when nothing has changed: how far would chance move it?",
    ),
    (lambda table: "better" if table["chosen"].max() > table["baseline"].max() else "worse", _BEST_MONTH),
    (lambda table: "better" if _gain(table).max() > 0 else "worse", _BEST_MONTH),
    (
        _by_overlap,
        "You compare two intervals. They hold what varies from month to month in both, and that cancels: subtract row by row first.",
    ),
    (
        _the_other_way,
        "Your verdicts are the wrong way round. The gain is the chosen's score minus the baseline's; or the two words are exchanged.",
    ),
    (_without_root, _ONE_MONTH),
    (
        _by_one_error,
        "You ask for one standard error. Chance alone goes that far in about one table of three: 95 % takes about two.",
    ),
    *((partial(_stricter, times), _STRICTER) for times in (5, 50)),
    (
        _one_sided,
        "You allow chance 5 % on each side, so 10 % in all. A claim may be better or worse: divide the 5 % between both directions.",
    ),
    (
        _by_deviation,
        "You compare the mean with the standard deviation of one month. A mean of 20 months is steadier than one month: by what factor?",
    ),
    (
        lambda table: "better" if _paired(table) != "cannot tell" else "cannot tell",
        "One chosen model lies below its baseline beyond chance, and you call it better. Look at the direction too.",
    ),
    (
        _by_most,
        "You count the months that gain, or take their median. How much each one gains or loses counts as well: a single bad month can undo six good ones.",
    ),
    (
        _by_signs,
        "You count the months that gain, and leave out how much each of them gains. Take the mean of the gains, with its interval.",
    ),
    *((partial(_of_eight, ddof), _EIGHT) for ddof in (1, 0)),
    (
        lambda table: _paired(table[:-1]),
        "You leave out a month. In one table the last one loses what the others gained: keep them all.",
    ),
    (lambda table: _paired(table[:8]), "You use the first 8 months only. Use all months of the table."),
    (lambda table: _paired(table[:5]), "You use the first 5 months only. Use all months of the table."),
    (
        lambda table: "better" if _paired(table) == "better" else "worse",
        'Where nothing shows that the chosen model is better, you say `"worse"`. If the interval contains zero, you cannot tell.',
    ),
    (
        _by_every_month,
        "You ask every single month to agree, or nearly every one, as the quantiles of single months do. With 20 months a real gain can have a few below zero: use the mean and its standard error.",
    ),
)


exercises = (SpendTheBudget, MakeTheLabel, ReadTheGains)

quiz = (
    Question(
        "You have repaired the training labels. On your old test set, labeled by the same two annotators, accuracy falls. What do you do "
        "first?",
        options=(
            (
                "Undo the repair and keep the old labels: the test set has spoken against it.",
                "The old test set rewards whoever repeats the annotators' mistakes. In this chapter it ranks the repaired model last.",
                False,
            ),
            (
                "Repair the labels of the test set by the same convention, then compare again.",
                "A comparison between data sets needs a yardstick that belongs to neither. Repair the test set first.",
                True,
            ),
            (
                "Search for better hyperparameters until accuracy on the test set is back where it was.",
                "The search would be paid for agreeing with wrong labels.",
                False,
            ),
        ),
    ),
    Question(
        "In the flights, repairing the label alone gained nothing that could be shown. With the weather it gained. Which reading fits?",
        options=(
            (
                "The repair was wrong, for a label that is right would have gained by itself. Undo it.",
                "It is right about every flight that never arrived. That the score did not rise says that the columns cannot use it yet.",
                False,
            ),
            (
                "A label is worth as much as the columns can explain, and a timetable explains few cancellations.",
                "Repairs interact: measure each alone and together with the others.",
                True,
            ),
            (
                "The test set was too small: with more flights in it, the label alone would have gained something, too.",
                "Perhaps, over more days; nobody knows, for its interval contains zero. But that does not explain why it gains with the weather.",
                False,
            ),
        ),
    ),
    Question(
        "On the garments one model of the list, trained on flawed labels, came close to the repair. The search did not choose it. What follows?",
        options=(
            (
                "The model side has won the contest after all, for a model that is good enough was there to be found on its list.",
                "It was there, and nobody without clean labels could have known which one it was.",
                False,
            ),
            (
                "Clean labels are worth having even if they are only used to choose: the good model was there, unrecognized.",
                "Chosen by 1,000 clean validation labels, the same search comes close to the repair of the training labels.",
                True,
            ),
            (
                "The search was too small: with twice as many models on its list it would have found a good one.",
                "It did train and score that one. The flawed validation labels hid its lead.",
                False,
            ),
        ),
    ),
)
