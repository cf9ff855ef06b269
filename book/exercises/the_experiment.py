"""Exercises of "The experiment": make a label, spend a budget of reviews, read a table of gains, measure a spread."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

import numpy as np
import pandas as pd
from scipy import stats

from book import flights, garments
from book.exercises.engine import (
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
"""How many labels the reviewers of exercise 2 can look at."""

FAMILIES = ["linear", "neighbors", "trees", "kernel", "network"]
MEMBERS = {  # as in the chapter
    "garments": [
        "logistic regression",
        "10 nearest neighbors",
        "random forest",
        "baseline",
        "neural network",
    ],
    "flights": ["baseline", "100 nearest neighbors", "random forest", "approximate kernel", "neural network"],
    "heights": ["baseline", "25 nearest neighbors", "random forest", "SVM, balanced", "patient network"],
}

_COMMON = (  # how many wrong answers to exercise 4 begin
    "def spread(runs):\n"
    "    wide = runs.pivot(index='seed', columns=['data', 'model'], values='test')\n"
    "    both = wide['flawed'].columns.intersection(wide['repaired'].columns)\n"
    "    before, after = wide['flawed'][both], wide['repaired'][both]\n"
)

_SPREAD_OF = (  # the same from a choice of rows
    "def spread(runs):\n"
    "    wide = {}.pivot(index='seed', columns=['data', 'model'], values='test')\n"
    "    both = wide['flawed'].columns.intersection(wide['repaired'].columns)\n"
    "    before, after = wide['flawed'][both], wide['repaired'][both]\n"
    "    return pd.DataFrame({{'before': before.max(axis=1) - before.min(axis=1), "
    "'after': after.max(axis=1) - after.min(axis=1)}})\n\nanswer = spread\n"
)


def context() -> dict[str, Any]:
    """Return what the notebook has defined when its exercises begin and that answers use."""
    return {
        "np": np,
        "pd": pd,
        "stats": stats,
        "flights": flights,
        "queue": review_queue(0),
        "runs": example_runs(0),
        "interval": _interval,
        "FAMILIES": FAMILIES,
        "MEMBERS": MEMBERS,
        "by_family": _by_family,
    }


def _by_family(task: str, data: str) -> pd.DataFrame:
    """Stand in for the chapter's `by_family`: a made-up table of the same shape."""
    runs = example_runs(0)
    wide = runs[runs["data"] == data].pivot(index="seed", columns="model", values="test")
    return wide[FAMILIES].reset_index(drop=True)


def _interval(gain: pd.Series) -> tuple[float, float, float]:
    """Return what the chapter's `interval` returns: mean, standard deviation, half of the 95 % interval."""
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
    rows = rng.permutation(np.flatnonzero(everything.split == garments.POOL))[:2_400]
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


class MakeTheLabel(Exercise):
    """A label for another user of the predictions, from the raw columns."""

    question = (
        "The passenger desk rebooks everyone whose flight reaches its destination **30 minutes late or more, or "
        "does not reach it**. It needs a label of its own to train on.\n\n"
        "Write `needs_desk(frame)`: for flights as `flights.load()` returns them, give one `True` or `False` per row, in "
        "the order of the rows. A flight that was cancelled or diverted has no `arr_delay`."
    )
    starter = "def needs_desk(frame):\n    return ...\n\n\nanswer = needs_desk\n"
    hints = (
        "Three kinds of flights need the desk: late ones, cancelled ones and diverted ones. Take one month and count, for "
        "each kind, how many your label catches.",
        "`NaN >= 30` is `False`, and nothing warns you. Say what a missing arrival delay means, in the label.",
        "Two conditions, joined by `|`: `frame['arr_delay'] >= 30`, and `frame['arr_delay'].isna()`. Mind the brackets.",
    )
    solution = (
        "def needs_desk(frame):\n"
        "    late = frame['arr_delay'] >= 30\n"
        "    never_arrived = frame['arr_delay'].isna()\n"
        "    return late | never_arrived\n\n\n"
        "answer = needs_desk\n"
    )
    right = (
        "answer = lambda frame: frame['arr_delay'].fillna(9999).ge(30)\n",
        "def needs_desk(frame):\n    return [int(not delay < 30) for delay in frame.arr_delay]\n\nanswer = needs_desk\n",
    )
    wrong = (
        ("answer = lambda frame: frame['arr_delay'] >= 30\n", "cancelled"),
        ("answer = lambda frame: frame['arr_delay'].dropna() >= 30\n", "one answer for each flight"),
        (
            "answer = lambda frame: (frame['dep_delay'] >= 30) | frame['dep_delay'].isna()\n",
            "when a flight left",
        ),
        ("answer = lambda frame: (frame['arr_delay'] > 30) | frame['arr_delay'].isna()\n", "exactly 30"),
        (
            "answer = lambda frame: (frame['arr_delay'] >= 30) | frame['dep_time'].isna()\n",
            "left and were diverted",
        ),
        (
            "answer = lambda frame: (frame['arr_delay'] >= 30) | frame['arr_time'].isna()\n",
            "have an `arr_time`",
        ),
        ("answer = flights.disrupted\n", "the book's label"),
        ("answer = lambda frame: frame['arr_delay'] >= 30 | frame['arr_delay'].isna()\n", "brackets"),
        ("answer = lambda frame: (frame['arr_delay'] >= 30) or frame['arr_delay'].isna()\n", "`|`"),
        ("answer = lambda frame: frame['arr_delay'].isna()\n", "late flights"),
        ("answer = lambda frame: frame['Arr_Delay'].fillna(99) >= 30\n", "it is called `arr_delay`"),
        ("answer = lambda frame: frame.arrival >= 30\n", "These are all"),
    )
    expects = "a function of one DataFrame that returns one `True` or `False` per row"

    def judge(self, answer: Any) -> str:
        needs_desk = expect_function(answer, "needs_desk", parameters=1)
        frame = flights.load([7])  # the month with the most diverted flights
        error = self.raised(needs_desk, frame)
        _check_names(error, frame)
        if "ambiguous" in str(error):
            raise Hint(
                "`or` and `and` ask a whole column for one truth value, and it has none. Between columns write `|` for or, "
                "`&` for and, with brackets around each condition."
            )
        said = expect_booleans(
            self.call(needs_desk, frame), frame.index, "flight", "Those without a delay need one most."
        )
        delay, never = frame["arr_delay"], frame["arr_delay"].isna()
        cancelled = frame["dep_time"].isna()
        diverted = never & ~cancelled
        if said.equals(delay >= (30 | never)):
            raise Hint(
                "`|` binds tighter than `>=`: without brackets Python reads `30 | …` first, and your label is true from one minute on. "
                "Put brackets around each condition."
            )
        if (n := int((frame["dep_delay"].ge(30) & delay.lt(15) & said).sum())) > 5:
            raise Hint(
                f"You flag {n} flights of July that left late and arrived less than 15 minutes late. `dep_delay` says "
                "when a flight left; the desk asks when it arrives."
            )
        if (n := int((said & delay.between(15, 29)).sum())) > 5:
            raise Hint(
                f"You flag {n} flights of July with 15 to 29 minutes: that is the book's label, not the desk's."
            )
        if not said[cancelled].any():
            raise Hint(
                f"All {cancelled.sum()} cancelled flights of July count as fine in your label. What does your comparison say of a delay "
                "that is missing, or that was filled with a number?"
            )
        if (n := int((delay.eq(30) & ~said).sum())) and said[delay > 30].all():
            raise Hint(
                f"{n} flights of July arrived exactly 30 minutes late. Do they need the desk? Read the task again."
            )
        landed = diverted & frame["arr_time"].notna()
        if not said[landed].any() and said[diverted & ~landed].all():
            raise Hint(
                f"You miss {landed.sum()} diverted flights of July. They have an `arr_time`: they landed in the end, too "
                "late to have an arrival delay. `arr_time` is not the column to ask."
            )
        if not said[diverted].any():
            raise Hint(f"You miss the {diverted.sum()} flights of July that left and were diverted.")
        if (n := int((delay.ge(30) & ~said).sum())) > 0:
            raise Hint(f"You miss {n} late flights: they arrived 30 minutes late or more.")
        if (n := int((delay.lt(30) & said).sum())) > 0:
            raise Hint(f"You flag {n} flights of July that arrived less than 30 minutes late.")
        if (n := int((never & ~said).sum())) > 0:
            raise Hint(f"You miss {n} of the {never.sum()} flights of July that were cancelled or diverted.")
        return (
            f"In July {said.sum()} of 2,000 flights need the desk, and {never.sum()} of them have no arrival delay to "
            "compare. You said what missing means; the comparison cannot know it."
        )


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
        "You can pay for a second look at 300 of 2,400 labels. About 230 of them are wrong. You may not look at the truth; you know "
        "what `queue` shows, and what this chapter told you about the two annotators.\n\n"
        "Write `choose(queue)`: return the index labels of the **300 rows** to review. It is judged by how many wrong labels "
        "are among them, on two piles you have not seen. At least **150** on average is a good rule."
    )
    starter = "def choose(queue):\n    return ...\n\n\nanswer = choose\n"
    hints = (
        "Wrong labels here are not accidents. Ask who makes them, and what a wrong label looks like when it is made.",
        "Annotator B has no class Shirt: a shirt becomes a T-shirt or a Pullover. That leaves about 700 rows. Which 300 of them?",
        "Of B's T-shirts and pullovers, take those that the model finds most like a shirt: "
        "`.sort_values('p_Shirt', ascending=False).index[:300]`.",
    )
    solution = (
        "def choose(queue):\n"
        "    suspects = queue[(queue['annotator'] == 'B') & queue['label'].isin(['T-shirt', 'Pullover'])]\n"
        "    return suspects.sort_values('p_Shirt', ascending=False).index[:300]\n\n\n"
        "answer = choose\n"
    )
    right = (
        "def choose(queue):\n"
        '    suspects = queue.query(\'annotator == "B" and label in ["T-shirt", "Pullover"]\')\n'
        "    return suspects.nsmallest(300, 'confidence').index.tolist()\n\nanswer = choose\n",
        "answer = lambda queue: queue[queue.annotator == 'B'].nlargest(300, 'p_Shirt').index\n",
    )
    wrong = (
        ("answer = lambda queue: queue.sample(300, random_state=0).index\n", "about what chance finds"),
        ("answer = lambda queue: queue.index[:300]\n", "come one after another"),
        ("answer = lambda queue: queue.nsmallest(300, 'confidence').index\n", "learned B's convention"),
        ("answer = lambda queue: queue.nlargest(300, 'confidence').index\n", "surest"),
        ("answer = lambda queue: queue.nlargest(300, 'p_Shirt').index\n", "already labeled Shirt"),
        (
            "answer = lambda queue: queue[queue.annotator == 'B'].nsmallest(300, 'confidence').index\n",
            "dresses and coats",
        ),
        (
            "answer = lambda queue: queue[(queue.annotator == 'B') & queue.label.isin(['T-shirt', 'Pullover'])].index[:300]\n",
            "right suspects",
        ),
        ("answer = lambda queue: queue[queue.annotator == 'B'].index\n", "300 rows"),
        (
            "answer = lambda queue: queue[queue.label != 'Shirt'].nlargest(300, 'p_Shirt').index\n",
            "annotator A",
        ),
        (
            "answer = lambda queue: queue[queue.label.isin(['T-shirt', 'Pullover'])].nlargest(300, 'p_Shirt').index\n",
            "annotator A",
        ),
        (
            "def choose(queue):\n"
            "    suspects = queue[(queue.annotator == 'B') & queue.label.isin(['T-shirt', 'Pullover'])]\n"
            "    return suspects.nlargest(300, 'confidence').index\n\nanswer = choose\n",
            "wrong end",
        ),
        (
            "answer = lambda queue: queue[queue.annotator == 'A'].nlargest(300, 'p_Shirt').index\n",
            "A makes no wrong",
        ),
        (
            "answer = lambda queue: queue[(queue.annotator == 'B') & (queue.label == 'Shirt')].index[:300]\n",
            "B never writes Shirt",
        ),
        (
            "answer = lambda queue: queue[queue.label != queue.predicted].index[:300]\n",
            "learned B's convention",
        ),
        (
            "answer = lambda queue: queue[queue.annotator == 'B'].nlargest(300, 'p_shirt').index\n",
            "it is called `p_Shirt`",
        ),
        ("answer = lambda queue: queue.sort_values('shirt').index[:300]\n", "These are all"),
    )
    expects = "a function of one DataFrame that returns 300 of its index labels"

    def judge(self, answer: Any) -> str:
        choose = expect_function(answer, "choose", parameters=1)
        chosen, wrong = [], []
        for seed in (101, 102):
            queue, is_wrong = _pile(seed)
            if seed == 101:
                _check_names(self.raised(choose, queue), queue)
            rows = queue.loc[_rows(self.call(choose, queue), queue)]
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
            f"{len(unknown)} of your {len(rows)} labels are not in `queue.index`. Return labels, not rows or values."
        )
    if not rows:
        raise Hint(
            "Your rule chose no row. Did you ask for shirts that B labeled Shirt? B never writes Shirt."
        )
    if len(rows) != BUDGET or len(set(rows)) != BUDGET:
        raise Hint(
            f"The budget is 300 rows, each once: your function returned {len(rows)}, {len(set(rows))} different ones."
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
    if found < 15:
        return (
            "These are rows of which the model is surest. Its confidence in a label is the `confidence` column: which end do "
            "you want?"
        )
    if by_b > 0.9 and suspects > 0.9:
        if rows["confidence"].mean() > 0.9:
            return "You have the right suspects, ordered, but this is the wrong end: of these labels the model is surest."
        return (
            "You have the right suspects, but 700 of them for 300 reviews. Order them: which does the model find most "
            "like a shirt?"
        )
    if by_b > 0.9:
        return "You know who. But B is as good as A with dresses and coats: which of B's labels can be wrong at all?"
    if suspects > 0.9:
        return "Good labels to look at. But half of these rows were labeled by annotator A, who makes none of these mistakes."
    if rows["confidence"].mean() < 0.25 or (rows["label"] != rows["predicted"]).mean() > 0.95:
        return (
            "These are the rows that the model doubts. But it was trained on these labels and has learned B's convention: it does "
            "not doubt most of B's mistakes, it doubts hard pictures. Who makes the mistakes?"
        )
    if shirts > 0.3:
        return "Many of your rows are already labeled Shirt. Nobody writes Shirt by mistake here: which labels do hide shirts?"
    if suspects > 0.6:
        return "Good labels to look at. But half of these rows were labeled by annotator A, who makes none of these mistakes."
    return "That is about what chance finds. Who makes the mistakes, and which labels do they produce?"


class ReadTheGains(Exercise):
    """Decide what a table of seeds allows one to say."""

    question = (
        "A colleague sends tables like `scores` below, with one row for each seed: the `baseline`'s score on the clean test set, that of "
        "the model which a search has `chosen`, and that of the `oracle`. Which of their claims hold?\n\n"
        'Write `decide(scores)`: return `"better"` if the chosen model beats the baseline beyond what the seeds\' chance '
        'explains (about 95 % confidence, in both directions), `"worse"` if it loses, and `"cannot tell"` otherwise. It is judged on seven tables.'
    )
    starter = "def decide(scores):\n    return ...\n\n\nanswer = decide\n"
    hints = (
        "The two scores of a row share their training rows and their validation rows. What varies from seed to seed in both "
        "cancels in the difference.",
        "Take `scores['chosen'] - scores['baseline']`, one gain for each seed. How far is its mean from zero, in standard errors?",
        "`interval(gain)`, the chapter's own function, returns the mean, the standard deviation and half of the 95 % interval. If the mean is "
        "more than that half above zero, it is better; below zero, worse. (`scipy.stats.ttest_rel` does the same.)",
    )
    solution = (
        "from scipy import stats\n\n\n"
        "def decide(scores):\n"
        "    gain = scores['chosen'] - scores['baseline']\n"
        "    half = stats.t.ppf(0.975, len(gain) - 1) * gain.std() / len(gain) ** 0.5\n"
        "    if gain.mean() > half:\n"
        "        return 'better'\n"
        "    return 'worse' if gain.mean() < -half else 'cannot tell'\n\n\n"
        "answer = decide\n"
    )
    right = (
        "from scipy import stats\n\ndef decide(scores):\n"
        "    test = stats.ttest_rel(scores.chosen, scores.baseline)\n"
        "    if test.pvalue > 0.05:\n        return 'cannot tell'\n"
        "    return 'better' if test.statistic > 0 else 'worse'\n\nanswer = decide\n",
        "def decide(scores):\n"
        "    gain = (scores.chosen - scores.baseline).to_numpy()\n"
        "    means = np.random.default_rng(0).choice(gain, (2000, len(gain))).mean(axis=1)\n"
        "    low, high = np.quantile(means, [0.025, 0.975])\n"
        "    return 'better' if low > 0 else 'worse' if high < 0 else 'cannot tell'\n\nanswer = decide\n",
        "from scipy import stats\n\ndef decide(scores):\n"
        "    gain = scores.chosen - scores.baseline\n"
        "    if stats.wilcoxon(gain).pvalue > 0.05:\n        return 'cannot tell'\n"
        "    return 'better' if gain.median() > 0 else 'worse'\n\nanswer = decide\n",
    )
    wrong = (
        (
            "from scipy import stats\n\ndef decide(scores):\n"
            "    test = stats.ttest_ind(scores.chosen, scores.baseline)\n"
            "    if test.pvalue > 0.05:\n        return 'cannot tell'\n"
            "    return 'better' if test.statistic > 0 else 'worse'\n\nanswer = decide\n",
            "row by row",
        ),
        (
            "def decide(scores):\n    gain = scores.chosen - scores.baseline\n"
            "    return 'better' if gain.mean() > 0 else 'worse'\n\nanswer = decide\n",
            "sign of the mean",
        ),
        (
            "def decide(scores):\n    gain = scores.chosen.max() - scores.baseline.max()\n"
            "    return 'better' if gain > 0 else 'worse'\n\nanswer = decide\n",
            "best seed",
        ),
        (
            "from scipy import stats\n\ndef decide(scores):\n"
            "    test = stats.ttest_rel(scores.oracle, scores.baseline)\n"
            "    if test.pvalue > 0.05:\n        return 'cannot tell'\n"
            "    return 'better' if test.statistic > 0 else 'worse'\n\nanswer = decide\n",
            "oracle",
        ),
        (
            "def decide(scores):\n    gain = scores.chosen - scores.baseline\n"
            "    if gain.mean() > gain.std():\n        return 'better'\n"
            "    return 'worse' if gain.mean() < -gain.std() else 'cannot tell'\n\nanswer = decide\n",
            "standard deviation of one seed",
        ),
        (
            "from scipy import stats\n\ndef decide(scores):\n"
            "    test = stats.ttest_rel(scores.chosen, scores.baseline)\n"
            "    return 'better' if test.pvalue < 0.05 else 'cannot tell'\n\nanswer = decide\n",
            "significantly lower",
        ),
        (
            "from scipy import stats\n\ndef decide(scores):\n"
            "    gain = scores.chosen - scores.baseline\n"
            "    return 'better' if (gain > 0).all() else 'worse' if (gain < 0).all() else 'cannot tell'\n\nanswer = decide\n",
            "every single seed",
        ),
        (
            "from scipy import stats\n\ndef decide(scores):\n"
            "    test = stats.ttest_rel(scores.baseline, scores.chosen)\n"
            "    if test.pvalue > 0.05:\n        return 'cannot tell'\n"
            "    return 'better' if test.statistic > 0 else 'worse'\n\nanswer = decide\n",
            "the wrong way round",
        ),
        (
            "def decide(scores):\n    mean, std, _ = interval(scores.chosen - scores.baseline)\n"
            "    half = stats.t.ppf(0.975, len(scores) - 1) * std\n"
            "    return 'better' if mean > half else 'worse' if mean < -half else 'cannot tell'\n\nanswer = decide\n",
            "square root",
        ),
        (
            "def decide(scores):\n    new, _, a = interval(scores.chosen)\n    old, _, b = interval(scores.baseline)\n"
            "    return 'better' if new - a > old + b else 'worse' if new + a < old - b else 'cannot tell'\n\n"
            "answer = decide\n",
            "row by row",
        ),
        (
            "def decide(scores):\n    gain = scores.chosen - scores.baseline\n"
            "    error = gain.std() / len(gain) ** 0.5\n"
            "    return 'better' if gain.mean() > error else 'worse' if gain.mean() < -error else 'cannot tell'\n\n"
            "answer = decide\n",
            "one standard error",
        ),
        (
            "def decide(scores):\n    test = stats.ttest_rel(scores.chosen, scores.baseline)\n"
            "    if test.pvalue / 2 > 0.05:\n        return 'cannot tell'\n"
            "    return 'better' if test.statistic > 0 else 'worse'\n\nanswer = decide\n",
            "both directions",
        ),
        ("answer = lambda scores: scores.chosen > scores.baseline\n", "one of the texts"),
        (
            "def decide(scores):\n    gain = (scores.chosen - scores.baseline).mean()\n"
            "    return 'better' if gain > 1 else 'worse' if gain < -1 else 'cannot tell'\n\nanswer = decide\n",
            "fixed threshold",
        ),
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
                "Seven of seven. Two of the tables gain only when you look at the oracle or at one lucky seed, "
                "and one gain of a single point holds although the baselines lie ten points apart."
            )
        right = sum(a == b for a, b in zip(said, truth, strict=True))
        for factor in (0.1, 10):
            if [
                expect_choice(self.call(decide, table * factor), ("better", "worse", "cannot tell"), "decide")
                for table in tables
            ] != said:
                raise Hint(
                    f"{right} of 7 tables. You use a fixed threshold: with all scores {factor:g} times as large your verdicts change. How "
                    "far chance moves a mean depends on how much these seeds scatter and on how many there are."
                )
        for rule, message in _MISTAKES:
            if said == [rule(table) for table in tables]:
                raise Hint(f"{right} of 7 tables. {message}")
        number = next(i for i, (a, b) in enumerate(zip(said, truth, strict=True)) if a != b)
        gain = tables[number]["chosen"] - tables[number]["baseline"]
        raise Hint(
            f"{right} of 7 tables. In one, the gains of its {len(gain)} seeds are {', '.join(f'{g:+.1f}' for g in gain)}, and you say "
            f"`{said[number]!r}`."
        )


def _table(baseline: Iterable[float], gain: Iterable[float], oracle: float) -> pd.DataFrame:
    start, gains = np.array(list(baseline)), np.array(list(gain))
    best = start + np.maximum(gains, 0) + oracle * np.resize([0.8, 1.3, 0.9], len(start))
    return pd.DataFrame({"baseline": start, "chosen": start + gains, "oracle": best}).rename_axis("seed")


@cache
def _made() -> tuple[pd.DataFrame, ...]:
    """Make seven tables whose answer does not depend on which sound method is used."""
    # The last gains' mean is 1.8 standard errors below zero: beyond one, and beyond what a one-sided test asks.
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
    slump = (slump / slump.std(ddof=1) - 1.82 / 20**0.5).round(2)
    wide = [68.1, 77.4, 72.0, 79.3, 69.5, 74.8, 76.1, 70.6]
    calm = [68.2, 68.5, 68.0, 68.4, 68.1, 68.6, 68.3, 68.2]
    many = [62.0 + 0.1 * (i % 5) for i in range(20)]
    return (
        _table(
            wide, [1.1, 0.8, 1.3, -0.1, 1.0, 1.4, 0.9, 1.2], 0.3
        ),  # better, hidden by the baselines' spread
        _table(calm, [1.5, -0.8, 3.4, 0.1, 0.9, -1.3, 2.7, 0.2], 0.4),  # chance, with a lucky seed
        _table(calm, [0.2, -0.3, 0.1, -0.2, 0.4, -0.1, 0.0, 0.1], 1.5),  # only the oracle gains
        _table(calm, [-0.3, -0.4, -0.1, -0.4, -0.3, -0.1, -0.4, -0.2], 0.6),  # worse, and steadily so
        _table(many, [1.6, 0.4, 1.1, -0.5, 0.9, 2.3, 0.2, 1.4, -0.3, 0.7] * 2, 0.5),  # better: many seeds
        _table(calm, [7.6, 5.6, 7.5, 7.8, 7.0, 7.5, 7.3, 8.5], 0.2),  # better, plainly
        _table(np.resize(wide, 20), slump, 0.9),  # chance, with a mean below zero
    )


def _tables() -> list[pd.DataFrame]:
    return [table.copy() for table in _made()]


def _verdict(pvalue: float, gain: float) -> str:
    if pvalue > 0.05:
        return "cannot tell"
    return "better" if gain > 0 else "worse"


def _paired(table: pd.DataFrame, column: str = "chosen") -> str:
    test = stats.ttest_rel(table[column], table["baseline"])
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


def _one_sided(table: pd.DataFrame) -> str:
    test = stats.ttest_rel(table["chosen"], table["baseline"])
    return _verdict(test.pvalue / 2, test.statistic)


def _by_overlap(table: pd.DataFrame) -> str:
    new, _, a = _interval(table["chosen"])
    old, _, b = _interval(table["baseline"])
    return "better" if new - a > old + b else "worse" if new + a < old - b else "cannot tell"


def _the_other_way(table: pd.DataFrame) -> str:
    return {"better": "worse", "worse": "better"}.get(_paired(table), "cannot tell")


def _by_every_seed(table: pd.DataFrame) -> str:
    gain = _gain(table)
    return "better" if (gain > 0).all() else "worse" if (gain < 0).all() else "cannot tell"


_BEST_SEED = "You compare the best seed of one with the best seed of the other. With enough seeds anything has a good one: use them all."
_MISTAKES: tuple[tuple[Callable[[pd.DataFrame], str], str], ...] = (
    (
        lambda table: _paired(table, "oracle"),
        "You judge the oracle. It was chosen on the test set: nobody who follows the rules gets its score.",
    ),
    (
        _unpaired,
        "You compare the two columns as if they were from different runs. The rows belong together: subtract row by row first.",
    ),
    (
        lambda table: "better" if _gain(table).mean() > 0 else "worse",
        "You go by the sign of the mean. It is never exactly zero, even when nothing has changed: how far would chance move it?",
    ),
    (lambda table: "better" if table["chosen"].max() > table["baseline"].max() else "worse", _BEST_SEED),
    (lambda table: "better" if _gain(table).max() > 0 else "worse", _BEST_SEED),
    (
        _by_overlap,
        "You compare two intervals. They hold what varies from seed to seed in both, and that cancels: subtract row by row first.",
    ),
    (
        _the_other_way,
        "Your verdicts are right the wrong way round: the gain is the chosen's score minus the baseline's.",
    ),
    (
        _without_root,
        "Your interval is that of a single seed. The standard error of a mean of n seeds is smaller, by the square root of n.",
    ),
    (
        _by_one_error,
        "You ask for one standard error. Chance alone goes that far in about one table of three: 95 % takes about two.",
    ),
    (
        _one_sided,
        "You allow chance 5 % on each side, so 10 % in all. A claim may be better or worse: divide the 5 % between both directions.",
    ),
    (
        _by_deviation,
        "You compare the mean with the standard deviation of one seed. A mean of 20 seeds is steadier than one seed: by what factor?",
    ),
    (
        lambda table: "better" if _paired(table) != "cannot tell" else "cannot tell",
        "One chosen model is significantly lower than its baseline, and you call it better. Look at the direction too.",
    ),
    (
        _by_every_seed,
        "You ask that every single seed agrees. With 20 seeds a real gain can have a few below zero: use the mean and its standard error.",
    ),
)


class MeasureTheSpread(Exercise):
    """By how much the choice of a model matters, before a repair and after it."""

    question = (
        "You have a table of runs like `runs` below: one row for each `seed`, version of the `data` and `model`, with the score on the "
        "clean `test` set in percent. By how much does the choice of a model matter before the repair, and after it?\n\n"
        "Write `spread(runs)`: return a DataFrame with **one row for each seed** (the seed is the index) and two columns, `before` and "
        '`after`: the best `test` score minus the worst, in points, among the `"flawed"` rows and among the `"repaired"` rows of that '
        "seed. Compare the same models on both sides: leave out every model that was not run on both. Other versions of the data do not count."
    )
    starter = "def spread(runs):\n    return ...\n\n\nanswer = spread\n"
    hints = (
        "Bring the table into a shape where a row is a seed and each model has a column before and a column after. What is missing on one "
        "side then shows as a missing column, or as `NaN`.",
        "`runs.pivot(index='seed', columns=['data', 'model'], values='test')` is that shape: `wide['flawed']` and `wide['repaired']` are tables "
        "with a column for each model. Which columns do both have?",
        "`both = wide['flawed'].columns.intersection(wide['repaired'].columns)`; then `max(axis=1) - min(axis=1)` of `wide['flawed'][both]` "
        "is the column `before`.",
    )
    solution = (
        "def spread(runs):\n"
        "    wide = runs.pivot(index='seed', columns=['data', 'model'], values='test')\n"
        "    both = wide['flawed'].columns.intersection(wide['repaired'].columns)\n"
        "    before, after = wide['flawed'][both], wide['repaired'][both]\n"
        "    return pd.DataFrame({\n"
        "        'before': before.max(axis=1) - before.min(axis=1),\n"
        "        'after': after.max(axis=1) - after.min(axis=1),\n"
        "    })\n\n\n"
        "answer = spread\n"
    )
    right = (
        "def spread(runs):\n"
        "    rows = {}\n"
        "    for seed, part in runs.groupby('seed'):\n"
        "        f = part[part.data == 'flawed'].set_index('model').test\n"
        "        r = part[part.data == 'repaired'].set_index('model').test\n"
        "        both = sorted(set(f.index) & set(r.index))\n"
        "        rows[seed] = {'after': np.ptp(r[both].to_numpy()), 'before': np.ptp(f[both].to_numpy())}\n"
        "    return pd.DataFrame(rows).T\n\nanswer = spread\n",
        "def spread(runs):\n"
        "    runs = runs[runs.data.isin(['flawed', 'repaired'])]\n"
        "    runs = runs[runs.groupby('model').data.transform('nunique') == 2]\n"
        "    table = runs.groupby(['seed', 'data']).test.agg(lambda t: t.max() - t.min()).unstack()\n"
        "    return table.rename(columns={'flawed': 'before', 'repaired': 'after'}).reset_index()\n\nanswer = spread\n",
    )
    wrong = (
        (
            "def spread(runs):\n"
            "    table = runs.groupby(['seed', 'data']).test.agg(lambda t: t.max() - t.min()).unstack()\n"
            "    return table.rename(columns={'flawed': 'before', 'repaired': 'after'})[['before', 'after']]\n\nanswer = spread\n",
            "on one side only",
        ),
        (
            _COMMON + "    return pd.DataFrame({'before': after.max(axis=1) - after.min(axis=1), "
            "'after': before.max(axis=1) - before.min(axis=1)})\n\nanswer = spread\n",
            "change places",
        ),
        (
            _COMMON
            + "    return pd.DataFrame({'before': before.std(axis=1), 'after': after.std(axis=1)})\n\nanswer = spread\n",
            "standard deviation",
        ),
        (
            _COMMON
            + "    return pd.DataFrame({'before': before.max(axis=1), 'after': after.max(axis=1)})\n\nanswer = spread\n",
            "best score itself",
        ),
        (
            _COMMON + "    before, after = before.mean(), after.mean()\n"
            "    return pd.DataFrame({'before': [before.max() - before.min()], 'after': [after.max() - after.min()]})\n\n"
            "answer = spread\n",
            "one row for each seed",
        ),
        (
            _COMMON + "    return pd.DataFrame({'before': before.min(axis=1) - before.max(axis=1), "
            "'after': after.min(axis=1) - after.max(axis=1)})\n\nanswer = spread\n",
            "negative",
        ),
        (
            _COMMON.replace("'test'", "'validation'")
            + "    return pd.DataFrame({'before': before.max(axis=1) - before.min(axis=1), "
            "'after': after.max(axis=1) - after.min(axis=1)})\n\nanswer = spread\n",
            "`validation`",
        ),
        (
            _COMMON + "    return pd.DataFrame({'before': (before.max(axis=1) - before.min(axis=1)) / 100, "
            "'after': (after.max(axis=1) - after.min(axis=1)) / 100})\n\nanswer = spread\n",
            "hundred",
        ),
        (
            _COMMON
            + "    return pd.DataFrame({'before': before.max() - before.min(), 'after': after.max() - after.min()})\n\n"
            "answer = spread\n",
            "for each model",
        ),
        (
            _COMMON
            + "    return (after.max(axis=1) - after.min(axis=1)) - (before.max(axis=1) - before.min(axis=1))\n\n"
            "answer = spread\n",
            "a DataFrame with the columns",
        ),
        (
            _COMMON + "    return pd.DataFrame({'flawed': before.max(axis=1) - before.min(axis=1), "
            "'repaired': after.max(axis=1) - after.min(axis=1)})\n\nanswer = spread\n",
            "call its columns",
        ),
        (
            _COMMON + "    gain = after - before\n"
            "    return pd.DataFrame({'before': gain.min(axis=1), 'after': gain.max(axis=1)})\n\nanswer = spread\n",
            "gains of the models",
        ),
        (_SPREAD_OF.format("runs.dropna()"), "whose `validation` is missing"),
        (
            "def spread(runs):\n"
            "    wide = runs.pivot(index=['seed', 'model'], columns='data', values='test').dropna().groupby('seed')\n"
            "    return pd.DataFrame({'before': wide.flawed.max() - wide.flawed.min(), "
            "'after': wide.repaired.max() - wide.repaired.min()})\n\nanswer = spread\n",
            "you also demand a run in `label`",
        ),
        (_SPREAD_OF.format("runs[runs.groupby('model').data.transform('nunique') == 2]"), "all versions"),
        (
            _COMMON + "    b, w = before.mean().idxmax(), before.mean().idxmin()\n"
            "    c, x = after.mean().idxmax(), after.mean().idxmin()\n"
            "    return pd.DataFrame({'before': before[b] - before[w], 'after': after[c] - after[x]})\n\nanswer = spread\n",
            "by their means over the seeds",
        ),
        (
            _COMMON.replace("(runs)", "(r)")
            + "    return pd.DataFrame({'before': before.max(axis=1) - before.min(axis=1), "
            "'after': after.max(axis=1) - after.min(axis=1)})\n\nanswer = spread\n",
            "not your argument",
        ),
        (
            "def spread(runs):\n    b, a = by_family('flights', 'flawed'), by_family('flights', 'repaired')\n"
            "    return pd.DataFrame({'before': b.max(axis=1) - b.min(axis=1), "
            "'after': a.max(axis=1) - a.min(axis=1)})\n\nanswer = spread\n",
            "not your argument",
        ),
        (
            _COMMON.replace("    before, after =", "    both = MEMBERS['flights']\n    before, after =")
            + "    return pd.DataFrame({'before': before.max(axis=1) - before.min(axis=1), "
            "'after': after.max(axis=1) - after.min(axis=1)})\n\nanswer = spread\n",
            "other models",
        ),
        (
            _COMMON.replace(
                "wide['flawed'].columns.intersection(wide['repaired'].columns)",
                "wide['flawed'].columns & wide['repaired'].columns",
            )
            + "    return pd.DataFrame({'before': before.max(axis=1) - before.min(axis=1), "
            "'after': after.max(axis=1) - after.min(axis=1)})\n\nanswer = spread\n",
            "columns.intersection",
        ),
    )
    expects = "a function of one DataFrame that returns a DataFrame"

    def judge(self, answer: Any) -> str:
        spread = expect_function(answer, "spread", parameters=1)
        used = _globals_of(getattr(spread, "__code__", None))
        if outside := sorted(used & {"runs", "RUNS", "by_family", "PAIRS"}):
            raise Hint(
                f"Your function reads the notebook's `{outside[0]}`, not your argument. It is judged on other tables: use the parameter."
            )
        if outside := sorted(used & {"MEMBERS", "FAMILIES"}):
            raise Hint(
                f"Your function reads `{outside[0]}`. The tables it is judged on hold other models: ask the table itself which have both sides."
            )
        error = self.raised(spread, example_runs(11))
        if isinstance(error, TypeError) and "for &" in str(error):
            raise Hint(
                "`&` does not intersect the names of two tables here. Write `wide['flawed'].columns.intersection(wide['repaired'].columns)`."
            )
        for seed in (11, 12):
            runs = example_runs(seed)
            said = _spreads(self.call(spread, runs), runs)
            if not np.allclose(said, _spread(runs), atol=0.01):
                raise Hint(_spread_advice(said, runs))
        changes = _spread(runs)["after"] - _spread(runs)["before"]
        mean, _, half = _interval(changes)
        return (
            f"Right, on two tables you have not seen. In the second the spread changes by {mean:+.1f} ± {half:.1f} points: since your rows "
            "are seeds, `interval(table['after'] - table['before'])` says whether that is more than chance."
        )


def example_runs(seed: int) -> pd.DataFrame:
    """Make a table of runs: five models before and after a repair, and two that were run on one side only.

    Parameters
    ----------
    seed
        Which table.

    Returns
    -------
    pandas.DataFrame
        ``seed``, ``data`` ("flawed", "label" or "repaired"), ``model``, and ``validation`` (missing for two
        of the models) and ``test`` in percent; rows in no order.
    """
    rng = np.random.default_rng(seed)
    level = {"linear": 60, "trees": 66, "kernel": 64, "network": 62, "neighbors": 65}
    rows = []
    for number in rng.choice(40, 7, replace=False):
        for model, start in level.items():
            rows += [(number, "flawed", model, start), (number, "repaired", model, 70 + (start - 60) / 3)]
        rows += [(number, "flawed", "boosting", 72), (number, "repaired", "ensemble", 81)]
        rows += [(number, "label", "linear", 55), (number, "label", "boosting", 67)]
    runs = pd.DataFrame(rows, columns=["seed", "data", "model", "test"])
    runs["test"] += rng.normal(0, 0.6, len(runs))
    runs.insert(3, "validation", runs["test"] - 4 + rng.normal(0, 1.5, len(runs)))
    runs.loc[runs["model"].isin(["trees", "network"]), "validation"] = np.nan  # fitted outside the contest
    return runs.sample(frac=1, random_state=seed).reset_index(drop=True)


def _globals_of(code: Any) -> set[str]:
    """Return the global names that a function's code and the functions inside it use."""
    if not hasattr(code, "co_names"):
        return set()
    return set(code.co_names).union(*(_globals_of(inner) for inner in code.co_consts))


def _sides(runs: pd.DataFrame, score: str = "test", common: bool = True) -> list[pd.DataFrame]:
    """Return the scores before and after: a row for each seed, a column for each model."""
    wide = runs.pivot(index="seed", columns=["data", "model"], values=score)
    sides = [wide["flawed"], wide["repaired"]]
    both = sides[0].columns.intersection(sides[1].columns)
    return [side[both] if common else side for side in sides]


def _spread(runs: pd.DataFrame, **how: Any) -> pd.DataFrame:
    before, after = (side.max(axis=1) - side.min(axis=1) for side in _sides(runs, **how))
    return pd.DataFrame({"before": before, "after": after})


def _spreads(value: Any, runs: pd.DataFrame) -> pd.DataFrame:
    """Return a learner's table with its rows in the order of the seeds, or raise a `Hint`."""
    kind = "a DataFrame with the columns `before` and `after`"
    expect_type(value, (pd.DataFrame,), kind, "What your function returns")
    table = value if "seed" not in value.columns else value.set_index("seed")
    seeds, models = sorted(set(runs["seed"])), set(runs["model"])
    if len(table) and set(map(str, table.index)) <= models:
        raise Hint("Your table has a row for each model. Take best and worst across the models of one seed.")
    if not {"before", "after"} <= set(map(str, table.columns)):
        names = ", ".join(f"`{name}`" for name in map(str, table.columns[:4]))
        raise Hint(
            f"Return {kind}: yours has {names or 'no columns'}. The flawed side is before, the repaired side after; call its columns so."
        )
    if len(table) != len(seeds):
        raise Hint(
            f"Return one row for each seed: the runs have {len(seeds)} seeds, your table has {len(table)} rows. Only rows of the same seed share "
            "their data, so the spread is taken within a seed, before any mean."
        )
    if set(table.index) != set(seeds):
        raise Hint("The index of your table should be the seeds of the runs, each once.")
    try:
        numbers = table.loc[seeds, ["before", "after"]].astype(float)
    except (TypeError, ValueError):
        raise Hint("Each value should be a number of points; some of yours are not numbers.") from None
    if numbers.shape != (len(seeds), 2):
        raise Hint("Return the columns `before` and `after` once each.")
    if numbers.isna().any(axis=None):
        raise Hint("Some of your spreads are missing (`NaN`): each seed has models on both sides.")
    return numbers


def _is_like_of(said: pd.DataFrame, runs: pd.DataFrame, kept: set[str]) -> bool:
    """Say whether spreads are those of the `kept` models, each side taken by itself."""
    chosen = runs[runs["model"].isin(kept)]
    return any(np.allclose(said, _spread(chosen, common=common), atol=0.01) for common in (True, False))


def _spread_advice(said: pd.DataFrame, runs: pd.DataFrame) -> str:
    """Say what kind of mistake gives these numbers."""
    truth, (before, after) = _spread(runs), _sides(runs)
    gain = after - before

    def is_like(before: pd.Series, after: pd.Series) -> bool:
        return np.allclose(said, pd.DataFrame({"before": before, "after": after}), atol=0.01)

    for common in (True, False):
        loose = _spread(runs, common=common)
        if is_like(loose["after"], loose["before"]):
            return (
                "Your two columns should change places: the flawed rows are before, the repaired rows after."
            )
        if is_like(-loose["before"], -loose["after"]):
            return "Your spreads are negative. Take the best minus the worst."
        if is_like(loose["before"] / 100, loose["after"] / 100):
            return "Your spreads are a hundred times too small: the scores are in percent already."
        sides = _sides(runs, common=common)
        if any(is_like(*(side.std(axis=1, ddof=ddof) for side in sides)) for ddof in (0, 1)):
            return "That is the standard deviation across models. The task asks for the best minus the worst."
        if is_like(*(side.max(axis=1) for side in sides)):
            return "That is the best score itself. How much worse is the worst? Subtract its score, within each seed."
        if is_like(*_spread(runs, score="validation", common=common).to_numpy().T):
            return "You take the `validation` scores. Those of the clean `test` set are asked for."
    versions = runs.groupby("model")["data"].nunique()
    if is_like(*_spread(runs.dropna()).to_numpy().T) or is_like(
        *_spread(runs.dropna(), common=False).to_numpy().T
    ):
        return "You drop the rows whose `validation` is missing, and with them models that were run on both sides. Only `test` is asked for."
    if is_like(*_spread(runs[runs["model"].isin(versions[versions == 3].index)]).to_numpy().T):
        return "Your spreads are 0: a single model is left in each seed, because you also demand a run in `label`. Other versions do not count."
    for kept in (versions[versions == 2].index, versions[versions >= 2].index):
        if _is_like_of(said, runs, set(kept)):
            return (
                "You count the runs of a model over all versions of `data`. Only two of them are to be compared: drop the other "
                "versions first, then count."
            )
    ends = [(side.mean().idxmax(), side.mean().idxmin()) for side in (before, after)]
    for (high, low), (top, bottom) in ((ends[0], ends[1]), (ends[0], ends[0]), (ends[1], ends[1])):
        if is_like(before[high] - before[low], after[top] - after[bottom]):
            return "You fix the best and the worst model by their means over the seeds. Take the best and the worst within each seed."
    loose = _spread(runs, common=False)
    if any(np.allclose(said[side], loose[side], atol=0.01) for side in ("before", "after")):
        return (
            "In these runs one model was fitted on one side only, and you count it: `boosting` has no repaired run, `ensemble` no flawed one. "
            "A spread over different models says nothing about the repair."
        )
    if is_like(gain.min(axis=1), gain.max(axis=1)) or is_like(gain.max(axis=1), gain.min(axis=1)):
        return "Those are gains of the models from before to after. Compare the models with each other, once before and once after."
    row = truth.index[0]
    return (
        f"For seed {row} the models that were run on both sides score {before.loc[row].min():.1f} to {before.loc[row].max():.1f} before and "
        f"{after.loc[row].min():.1f} to {after.loc[row].max():.1f} after; you say spreads of {said.loc[row, 'before']:.1f} and "
        f"{said.loc[row, 'after']:.1f}."
    )


exercises = (MakeTheLabel, SpendTheBudget, ReadTheGains, MeasureTheSpread)

quiz = (
    Question(
        "You have repaired the training labels. On your old test set, labeled by the same two annotators, accuracy falls. What do you do "
        "first?",
        options=(
            (
                "Undo the repair: the test set has spoken.",
                "the old test set rewards whoever repeats the annotators' mistakes. In this chapter it ranks the better model lower.",
                False,
            ),
            (
                "Repair the labels of the test set by the same convention, then compare again.",
                "a comparison between data sets needs a yardstick that belongs to neither. Repair the test set first.",
                True,
            ),
            (
                "Search for better hyperparameters until accuracy is back.",
                "the search would be paid for agreeing with wrong labels.",
                False,
            ),
        ),
    ),
    Question(
        "In the flights, repairing the label did not raise the AUC without the weather, and raised it with the weather. Which reading "
        "fits the numbers?",
        options=(
            (
                "The repair was wrong.",
                "it finds more of the flights that never arrived, with and without the weather. That was the defect.",
                False,
            ),
            (
                "The seeds were unlucky.",
                "with the weather all six seeds agree on the gain, and so do the days. That six seeds had bad luck is not the reason.",
                False,
            ),
            (
                "A label is worth as much as the columns can explain: little about cancellations can be read from a timetable.",
                "this is the likely reason, and half of it was tested. Defects interact: measure each repair with and without the others.",
                True,
            ),
        ),
    ),
    Question(
        "On the garments the oracle, trained on flawed labels, came close to the baseline on repaired labels. The search, with the same models, "
        "did not. What follows?",
        options=(
            (
                "The model side has won: a good enough model was there.",
                "it was there, and nobody without clean labels could have known which one it was.",
                False,
            ),
            (
                "Clean labels are worth having even if they are only used to choose: the good model was there, unrecognized.",
                "chosen on 1,000 clean validation labels, the same search came close to the repair of the training labels.",
                True,
            ),
            (
                "The search was too small: with more models it would have found the good one.",
                "it did train and score that one. The flawed validation labels made it look worse than others.",
                False,
            ),
        ),
    ),
)
