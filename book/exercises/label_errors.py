"""Exercises of "Finding label errors": review pictures, write confident learning, end a conflict of annotators."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Mapping
from functools import cache, partial
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from book import garments
from book.exercises.engine import (
    SLIP,
    Exercise,
    Hint,
    Question,
    describe,
    expect_booleans,
    expect_function,
    read_global,
)

CLASSES = ("T-shirt", "Pullover", "Dress", "Coat", "Shirt")

# Flagged by confident learning in a pile with slips. Row of the garments, and the label in the pile: eight of the twelve
# are slips, four are as the source has them. Picked from the top of the ranking so that each class occurs.
_SUSPECTS = (
    (467, "Dress"),
    (28, "Shirt"),
    (516, "T-shirt"),
    (1922, "Dress"),
    (580, "T-shirt"),
    (3119, "Shirt"),
    (2681, "Shirt"),
    (2471, "T-shirt"),
    (2581, "Shirt"),
    (3174, "Pullover"),
    (1671, "Coat"),
    (3441, "Shirt"),
)
_ENOUGH = 9  # of the twelve
_COLLAR = 7  # a white one, which the look-alikes do not have
_OVERLOOKED = {
    "Shirt": "That is annotator B's convention. A collar or buttons make a shirt, whatever its sleeves: look at 4 and 7.",
    "Coat": "A high collar or a hood on a boxy body: look at 1 and 6.",
    "Dress": "Narrow and long: look at 5 and 9.",
    "Pullover": "Long sleeves and closed in front: look at 8 and 12.",
    "T-shirt": "Short sleeves and no collar: look at 2 and 11.",
}
_LOOK_ALIKES, _MANY = 15, 5

GOAL, EACH = 0.85, 0.75
"""Exercise 3: the kappa and the share of the source's labels to reach, and that share within every class."""


class Sheet(NamedTuple):
    """The suspects of exercise 1: ``images`` (12, 28, 28) and ``given``, the label of each in the pile."""

    images: np.ndarray
    given: tuple[str, ...]


def suspects_to_review() -> Sheet:
    """Return the twelve suspects of exercise 1, without the truth."""
    rows = [row for row, _ in _SUSPECTS]
    return Sheet(garments.load().images[rows], tuple(name for _, name in _SUSPECTS))


@cache
def _opinions() -> tuple[tuple[str, dict[str, int]], ...]:
    """Return for each suspect the source's label, and the source's labels of the 15 most similar pictures."""
    everything = garments.load()
    pixels = everything.images.reshape(len(everything.images), -1).astype(float)
    pool = np.flatnonzero(everything.split == garments.POOL)
    found = []
    for row, _ in _SUSPECTS:
        apart = ((pixels[pool] - pixels[row]) ** 2).sum(axis=1)
        near = [i for i in pool[np.argsort(apart, kind="stable")] if i != row][:_LOOK_ALIKES]
        votes = {name: int((everything.labels[near] == k).sum()) for k, name in enumerate(CLASSES)}
        found.append((CLASSES[everything.labels[row]], votes))
    return tuple(found)


class Pair(NamedTuple):
    """200 garments: what each of two annotators sees of them, and the source's labels."""

    seen_by_a: list[dict[str, Any]]
    seen_by_b: list[dict[str, Any]]
    source: list[str]


@cache
def _seen(seed: int, count: int = 200) -> Pair:
    """Make up what two annotators see. Only the length of the sleeves is measured on the pictures."""
    everything = garments.load()
    rng = np.random.default_rng(seed)
    rows = rng.permutation(np.flatnonzero(everything.split == garments.POOL))[:count]
    names = [CLASSES[k] for k in everything.labels[rows]]
    sleeves = garments.sleeve_length(everything.images[rows])
    warm = {"T-shirt": 1.5, "Dress": 2, "Shirt": 2.5, "Pullover": 3.3, "Coat": 5}
    there = [_by_one_fact(name, rng) for name in names]

    def look() -> list[dict[str, Any]]:
        """See the facts: nearly right, but for the warmth, which everybody judges differently."""
        return [
            {
                "front": str(rng.choice(["closed", "buttons", "opens"])) if rng.random() < 0.03 else front,
                "collar": has_collar != (rng.random() < 0.02),
                "length": ("hip" if length == "knee" else "knee") if rng.random() < 0.01 else length,
                "knit": is_knit != (rng.random() < 0.02),
                "sleeves": float(np.clip(sleeve + rng.normal(0, 0.03), 0, 1).round(2)),
                "warm": int(np.clip(np.rint(warm[name] + rng.normal(0, 1.2)), 1, 5)),
            }
            for name, sleeve, (front, has_collar, length, is_knit) in zip(names, sleeves, there, strict=True)
        ]

    return Pair(look(), look(), names)


def _by_one_fact(name: str, rng: np.random.Generator) -> tuple[str, bool, str, bool]:
    """Return front, collar, length and knit of a garment that one line decides: a line that is left out shows."""
    kind = rng.random()
    if name == "Coat":
        return "opens", bool(kind < 0.55), "knee" if rng.random() < 0.4 else "hip", False
    if name == "Dress":
        return "closed", bool(kind < 0.4), "knee", bool(rng.random() < 0.4)
    if name == "Shirt":  # a collar, or buttons, or both
        return "closed" if kind < 0.4 else "buttons", bool(kind < 0.4 or kind > 0.8), "hip", False
    if name == "Pullover" and kind < 0.35:  # a cardigan
        return "opens", False, "hip", True
    return "closed", False, "hip", bool(rng.random() < 0.4)  # knit or not: the sleeves decide


def two_looks(seed: int = 0) -> pd.DataFrame:
    """Return 200 garments as two annotators see them, for exercise 3.

    Returns
    -------
    pandas.DataFrame
        ``seen_by_a`` and ``seen_by_b``, a dict of facts each, and ``source``, the source's label.
    """
    return pd.DataFrame({name: list(column) for name, column in _seen(seed)._asdict().items()})


def context() -> dict[str, Any]:
    """Return what the notebook has defined when its exercises begin and that answers use."""
    from cleanlab.filter import find_label_issues  # slow to import, and only the notebook needs it

    sheet = suspects_to_review()
    slips, p_slips, _ = _hidden(0)
    looks = two_looks()
    return {
        "np": np,
        "pd": pd,
        "NAMES": np.array(CLASSES),
        "sheet": sheet,
        "given": dict(enumerate(sheet.given, 1)),
        "looks": looks,
        "seen": pd.DataFrame(list(looks["seen_by_a"])).assign(source=looks["source"]),
        "slips": slips,
        "p_slips": p_slips,
        "thresholds": dict(zip(CLASSES, _own_means(slips, p_slips), strict=True)),
        "find_label_issues": find_label_issues,
    }


# ---- 1: review pictures ---------------------------------------------------------------------------------------------

_ALIASES = {
    "tshirt": "T-shirt",
    "tshirttop": "T-shirt",
    "tee": "T-shirt",
    "sweater": "Pullover",
    "jumper": "Pullover",
} | {name.lower().replace("-", ""): name for name in CLASSES}


class ReviewTheSuspects(Exercise):
    """Look at twelve suspects and say what they are."""

    question = (
        "The sheet shows twelve suspects that we picked, with the label each has *in the pile*. By the source, which may err, eight are slips. A rule of thumb for such small pictures: narrow and long, a dress. Else a high collar or a hood: a coat. Else a collar or buttons: a shirt. Else long sleeves: a pullover; short: a T-shirt.\n\n"
        "Give `answer` as a dict with your verdict on **all twelve**: the picture's number, and one of the five names, `'T-shirt'`, `'Pullover'`, `'Dress'`, `'Coat'` or `'Shirt'`. Where you agree with the label in the pile, write that label. A verdict counts if the source agrees, for this picture or for 5 of the 15 pictures most like it. **Nine of twelve** are enough. Each name must occur, and at least one label must stay."
    )
    hints = (
        "First look at the outline, then read the label: a label that you have read makes you see it.",
        "Go by the list in the task, in its order: outline, collar, buttons, and the sleeves last.",
        "Eight of the twelve labels are slips: numbers 1, 2, 4, 6, 8, 9, 11 and 12. Number 1 is no dress; number 11 is no coat.",
    )
    expects = "a dict such as `{1: 'Coat', 2: 'Shirt', …}` with the numbers 1 to 12"

    def judge(self, answer: Any) -> str:
        verdicts = _verdicts(answer)
        given = dict(enumerate(suspects_to_review().given, 1))
        if verdicts == given:
            raise Hint(
                "You left every label as the pile has it. Eight of the twelve are slips. Cover the words and name what you see."
            )
        if len(set(verdicts.values())) == 1:
            raise Hint(
                "You gave the same name to all twelve. Look at numbers 1, 2 and 9: what do they share?"
            )
        lines, alone, good, same = [], [], 0, 0
        for n, (source, votes) in enumerate(_opinions(), 1):
            said = verdicts[n]
            same += said == source
            good += said == source or votes[said] >= _MANY
            if said == source and votes[said] >= _MANY:
                continue
            if said == source:
                count = (
                    f"only {votes[said]} of 15 look-alikes do"
                    if votes[said]
                    else "none of 15 look-alikes does"
                )
                lines.append(f"{n}: the source says {source} too, but {count}.")
            elif votes[said] >= _MANY:
                lines.append(
                    f"{n}: the source says {source}; {votes[said]} of 15 look-alikes say {said}, like you."
                    + (" Look at its collar." if n == _COLLAR else "")
                )
            else:
                alone.append(n)
                lines.append(
                    f"{n}: you say {said}, like {votes[said]} of 15 look-alikes; the source says {source}, like {votes[source]} of them."
                )
        if good < 4 and len(alone) >= 8 and same <= 1:
            raise Hint(
                f"You agree with the source on at most one picture of twelve ({same}). Did the numbers slip? The sheet is numbered by rows, "
                "from left to right, 1 to 6 in the first."
            )
        for name, where in _OVERLOOKED.items():
            if name not in verdicts.values():
                raise Hint(f"Nothing is a {name} to you, and each of the five names occurs. {where}")
        if good < _ENOUGH:
            listed = ", ".join(str(n) for n in alone)
            raise Hint(
                f"{good} of 12 so far; 9 are enough. Nobody stands behind your verdict on {listed}: neither the source nor "
                f"{_MANY} of the 15 look-alikes. Look at {'them' if len(alone) > 1 else 'it'} once more."
            )
        if all(verdicts[n] != given[n] for n in given):
            raise Hint(
                f"{good} of 12, but you changed every label, and four are no slips. A suspect is a question, not an error: by the list, the "
                "labels of 3 and 7 can stand."
            )
        report = "\n\n".join(lines)
        return f"{good} of 12 ({same} as the source has them)." + (
            f" Picture by picture, where opinions differ:\n\n{report}\n\nA look-alike is no annotator. But where nearly all of them are "
            "against the source, it may be the source that is wrong."
            if lines
            else " The source agrees with you everywhere; on pictures like 5 and 10 another reviewer might not."
        )


def _verdicts(answer: Any) -> dict[int, str]:
    """Return a learner's verdicts by number, with the names as we spell them, or raise a `Hint`."""
    numbers = range(1, len(_SUSPECTS) + 1)
    if isinstance(answer, pd.Series):
        answer = answer.to_dict() if 12 in answer.index else list(answer)
    if isinstance(answer, list | tuple | np.ndarray) and len(answer) == len(_SUSPECTS):
        answer = dict(zip(numbers, list(answer), strict=True))
    if not isinstance(answer, Mapping):
        raise Hint(
            f"`answer` should be a dict such as `{{1: 'Coat', 2: 'Shirt', …}}`; it is {describe(answer)}."
        )
    keys = {}
    for key, value in answer.items():
        number = (
            int(key)
            if isinstance(key, int | np.integer)
            or (isinstance(key, float) and key.is_integer())
            or (isinstance(key, str) and key.strip().isdecimal())
            else None
        )
        if number == 0:
            raise Hint("The pictures are numbered from 1 to 12; your dict has a number 0.")
        if number not in numbers:
            raise Hint(f"The keys are the numbers 1 to 12; yours has {describe(key)}.")
        keys[number] = value
    if missing := [n for n in numbers if n not in keys]:
        raise Hint(
            f"No verdict on {', '.join(map(str, missing))}. If you agree with the label in the pile, write that label."
        )
    return {n: _name(keys[n], f"Picture {n}") for n in numbers}


def _name(value: Any, where: str) -> str:
    """Return one of the five names, spelled as we do, or raise a `Hint`."""
    if isinstance(value, int | float | np.number | bool):
        raise Hint(f"{where}: write the name itself, such as `'Coat'`, not {describe(value)}.")
    if not isinstance(value, str):
        raise Hint(f"{where}: the verdict should be one of the five names, as text; it is {describe(value)}.")
    plain = "".join(letter for letter in value.lower() if letter.isalpha())
    if plain in _ALIASES:
        return _ALIASES[plain]
    near = difflib.get_close_matches(plain, _ALIASES, n=1, cutoff=0.75)
    raise Hint(
        f"{where}: {describe(value)} is not one of the five names T-shirt, Pullover, Dress, Coat, Shirt."
        + (f" Did you mean `'{_ALIASES[near[0]]}'`?" if near else "")
    )


# ---- 2: confident learning -----------------------------------------------------------------------------


_ON_THE_PAGE = np.array([0.56, 0.47, 0.63, 0.52, 0.41])  # the thresholds that the chapter prints


@cache
def _hidden(seed: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return labels, out-of-sample probabilities and which labels are wrong, of a pile with slips."""
    # Slow to import, and needed in this exercise only.
    from sklearn.decomposition import PCA
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import cross_val_predict

    everything = garments.load()
    rng = np.random.default_rng(seed)
    rows = rng.permutation(np.flatnonzero(everything.split == garments.POOL))[:1_000]
    truth = everything.labels[rows].astype(int)
    labels, hit = truth.copy(), rng.choice(1_000, 100, replace=False)
    labels[hit] = (labels[hit] + rng.integers(1, 5, 100)) % 5
    x = PCA(30, random_state=0).fit_transform(everything.images[rows].reshape(1_000, -1) / 255)
    p = cross_val_predict(LogisticRegression(max_iter=1_000), x, labels, cv=3, method="predict_proba")
    return labels, p, labels != truth


@cache
def _crowded(seed: int = 203, count: int = 400) -> tuple[np.ndarray, np.ndarray]:
    """Return labels and made-up probabilities with which often several classes reach their threshold."""
    rng = np.random.default_rng(seed)
    return rng.integers(0, 5, count), rng.dirichlet([0.7, 1, 1.5, 2, 3], count)


def _at_thresholds() -> tuple[np.ndarray, np.ndarray]:
    """Return labels and probabilities with rows that lie exactly at their thresholds, all of them 0.5."""
    labels = np.arange(10) // 2
    p = np.where(labels[:, None] == np.arange(5), 0.5, 0.125)
    p[2] = [0.5, 0.25, 0.125, 0.0625, 0.0625]  # the one suspect: labeled 1, and at the threshold of class 0
    p[3] = [0.0625, 0.75, 0.0625, 0.0625, 0.0625]
    return labels, p


@cache
def _three(count: int = 300) -> tuple[np.ndarray, np.ndarray]:
    """Return labels and made-up probabilities of three classes: the number of classes is not five everywhere."""
    rng = np.random.default_rng(204)
    return rng.integers(0, 3, count), rng.dirichlet([1, 1.5, 2], count)


def _classes_found(labels: np.ndarray, p: np.ndarray, thresholds: np.ndarray) -> np.ndarray:
    """Return the class found for each row: the most probable of those that reach their threshold, or -1."""
    # cleanlab allows for rounding by 1e-6 too; a row of a class alone equals its own mean.
    reached = p >= thresholds - 1e-9
    return np.where(reached.any(axis=1), np.where(reached, p, -1).argmax(axis=1), -1)


def _own_means(labels: np.ndarray, p: np.ndarray) -> np.ndarray:
    return np.array([p[labels == k, k].mean() for k in range(p.shape[1])])


def _flag(labels: np.ndarray, p: np.ndarray, thresholds: np.ndarray) -> np.ndarray:
    found = _classes_found(labels, p, thresholds)
    return (found >= 0) & (found != labels)


def _mistakes(labels: np.ndarray, p: np.ndarray) -> tuple[tuple[np.ndarray, str], ...]:
    """Return what plausible mistakes would flag, each with its hint."""
    rows, k = np.arange(len(labels)), p.shape[1]
    means, own = _own_means(labels, p), p[np.arange(len(labels)), labels]
    right, reached, first = _flag(labels, p, means), p >= means, p.argmax(axis=1)
    other = reached & (np.arange(k) != labels[:, None])
    found = _classes_found(labels, p, means)
    first_rows = np.array([p[first == c, c].mean() if (first == c).any() else 1.0 for c in range(k)])

    def furthest(surplus: np.ndarray) -> np.ndarray:
        return reached.any(axis=1) & (np.where(reached, surplus, -np.inf).argmax(axis=1) != labels)

    by_order = "Several classes can reach their threshold; among them take the most probable. You take the {} in the order of the columns."
    by_surplus = "Among the classes that reach their threshold take the most probable, not the one furthest above its threshold."
    return (
        (
            first != labels,
            "You flag every row where the model's first choice is another class, as if no threshold held any of them back: a choice by a hair "
            "counts like a sure one. (If you have thresholds and all are about 1/k, they are means over whole rows: class `k` wants the mean "
            "of column `k` alone.)",
        ),
        (
            _flag(labels, p, p.mean(axis=0)),
            "You took other rows: your thresholds are means over all rows. Take each over the rows labeled with the class.",
        ),
        (
            _flag(labels, p, first_rows),
            "You took other rows: your thresholds are means over the rows where the class is the model's first choice. Take each over the "
            "rows labeled with the class.",
        ),
        (reached.any(axis=1) & (reached.argmax(axis=1) != labels), by_order.format("first")),
        (
            reached.any(axis=1) & (k - 1 - reached[:, ::-1].argmax(axis=1) != labels),
            by_order.format("last"),
        ),
        (furthest(p - means), by_surplus),
        (furthest(p / means), by_surplus.replace("furthest above", "the most times above")),
        ((found >= 0) & (found == labels), "Inverted: you flag the rows where the class found is the label."),
        (
            own < means[labels],
            "You flag the labels below their own class's threshold. About half of all right labels are below their mean, too. Confident "
            "learning asks whether another class reaches its threshold.",
        ),
        (
            own < 0.5,
            "You compare the given label's probability with 0.5. Each class has a threshold of its own: the mean of its column over the rows "
            "labeled with it.",
        ),
        (
            _flag(labels, p, np.full(k, 0.5)),
            "You use 0.5 for every class. Shirts rarely get that far, dresses nearly always: compute each class's own threshold.",
        ),
        (
            _flag(labels, p, np.full(k, own.mean())),
            "You use one threshold for all classes. Compute one for each class, over the rows labeled with it.",
        ),
        (
            other.any(axis=1),
            "You flag a row as soon as any other class reaches its threshold. If the given label reaches its own and is more probable, the "
            "row is not a suspect.",
        ),
        (
            ~right,
            "You return the rows that are not suspect: the opposite. `True` should mark a suspect.",
        ),
        (
            (p.max(axis=1) >= means[first]) & (first != labels),
            "You test only the model's first choice against its threshold. It may miss its own while another class reaches one that is "
            "lower: mask first, then take the most probable of those that are left.",
        ),
        (
            (np.where(p >= means, p, 0).argmax(axis=1)) != labels,
            "You flag rows in which no class reaches its threshold: `argmax` of a row of zeros is class 0. Such rows are not counted at all.",
        ),
        (np.zeros(len(rows), bool), "You flag nothing at all."),
        (
            reached.any(axis=1) & ~reached[rows, labels],
            "You leave out every row whose label reaches its own threshold. Another class may reach its own as well and be more probable.",
        ),
        (
            (p.max(axis=1) >= means[labels]) & (first != labels),
            "You compare the model's first choice with the threshold of the given label. Each class has to reach its own.",
        ),
        (
            found != labels,
            "You flag the rows in which no class reaches its threshold as well. Such a row is no suspect.",
        ),
        (
            (found > 0) & (found != labels),
            "You flag no row whose class found is 0. In `if best:` class 0 counts as false: ask `best is not None`.",
        ),
        (
            _flag(labels, p, np.array([np.median(p[labels == c, c]) for c in range(k)])),
            "Your thresholds are medians. The task takes means.",
        ),
        (
            _flag(labels, p, np.array([p[labels != c, c].mean() for c in range(k)])),
            "You took other rows: your thresholds are means over the rows *not* labeled with the class. Take each over those that are.",
        ),
        (
            _flag(labels, p, np.round(means, 2)),
            "You round the thresholds, and a probability just beside one falls on the other side. Leave them as they are.",
        ),
        (
            _flag(labels, p, means + 2e-9),
            "A probability that equals its threshold reaches it: the task says *at least*, `>=`.",
        ),
    )


class WriteConfidentLearning(Exercise):
    """The suspects, from labels and probabilities alone."""

    question = (
        "Write steps 2 and 3 without cleanlab. `suspects(labels, probabilities)` gets `labels`, an array of n whole numbers from 0 to "
        "k − 1, each of which occurs, and `probabilities`, an array of n rows and k columns, out of sample. Return n values in the order of the rows: **`True` for a "
        "suspect**, `False` for the rest.\n\n"
        "A row is a suspect if the class found is not its label. The class found is the most probable of those classes whose probability is "
        "at least their threshold; if there is none, the row is no suspect. The threshold of class `k` is the mean of column `k` over "
        "the rows labeled `k`. It is judged on piles you have not seen. On `slips` and `p_slips` it flags what `joint` counts off its diagonal."
    )
    hints = (
        "Three steps: k thresholds; which probabilities reach theirs; the best class among those.",
        "`probabilities[labels == k, k].mean()` is the threshold of class `k`. `probabilities >= thresholds` compares each column with its own.",
        "`best = np.where(reached, probabilities, -1).argmax(axis=1)` ignores what does not reach its threshold. A suspect has "
        "`reached.any(axis=1)` and `best != labels`.",
    )
    expects = "a function of labels and probabilities that returns one `True` or `False` per row"

    def judge(self, answer: Any) -> str:
        suspects = expect_function(answer, "suspects", parameters=2)
        labels, p, wrong = _hidden(201)
        piles = ((labels, p), _hidden(202)[:2], _crowded(), _at_thresholds())
        if self.raised(suspects, labels, p) and not self.raised(suspects, p, labels):
            raise Hint(
                "Your function takes the probabilities first. The order is `suspects(labels, probabilities)`."
            )
        given = []
        for pile in piles:
            value = self.call(suspects, *pile)
            if len(pile[0]) != 1_000 and isinstance(value, np.ndarray) and np.array_equal(value, given[0]):
                raise Hint(
                    f"For a pile of {len(pile[0])} rows your function returns the same 1,000 values as for another one. Use the parameters "
                    "`labels` and `probabilities`, not `slips` and `p_slips`."
                )
            given.append(_flags(value, len(pile[0])))
        for copied in (_ON_THE_PAGE, _own_means(*_hidden(0)[:2])):  # rounded or not: nearly is enough
            if all(np.mean(g == _flag(*pile, copied)) > 0.98 for g, pile in zip(given, piles, strict=True)):
                raise Hint(
                    "Your thresholds come from another pile. Compute them inside the function, from `labels` and `probabilities`."
                )
        piles = (*piles, _three())
        given.append(self._of_three_classes(suspects))
        expected = [_flag(*pile, _own_means(*pile)) for pile in piles]
        same = [bool((g == e).all()) for g, e in zip(given, expected, strict=True)]
        flags, hits = given[0], int(wrong[given[0]].sum())
        measured = f"On a hidden pile of 1,000 you flag {flags.sum()}, of which {hits} of the {wrong.sum()} wrong labels"
        if all(same):
            return f"{measured}: precision {hits / flags.sum():.0%}, recall {hits / wrong.sum():.0%}."
        for masks in zip(*(_mistakes(*pile) for pile in piles), strict=True):
            if all((mask == g).all() for (mask, _), g in zip(masks, given, strict=True)):
                raise Hint(masks[0][1])
        if all(
            (g == e & (p.argmax(axis=1) != y)).all()
            for g, e, (y, p) in zip(given[:2], expected[:2], piles[:2], strict=True)
        ):
            raise Hint(
                "You leave out suspects whose label is the model's first choice, as cleanlab does. The task counts them: write steps 2 "
                "and 3 yourself."
            )
        which = same.index(False)
        (labels, p), flags, expected = piles[which], given[which], expected[which]
        first = int(np.flatnonzero(flags != expected)[0])
        row = ", ".join(f"{value:.2f}" for value in p[first])
        bars = ", ".join(f"{value:.2f}" for value in _own_means(labels, p))
        if which == 0:
            precision = f"{hits / flags.sum():.0%}" if flags.any() else "undefined"
            told = f"{measured} (precision {precision}); the three steps flag {expected.sum()}."
        else:
            classes = " of three classes" if which == len(piles) - 1 else ""
            told = f"Right on one hidden pile, but on another{classes} you flag {flags.sum()}; the three steps flag {expected.sum()}."
        raise Hint(
            f"{told} The first row that differs has label {labels[first]}, probabilities {row}, and the thresholds are {bars}: it should "
            f"be `{bool(expected[first])}`."
        )

    def _of_three_classes(self, suspects: Any) -> np.ndarray:
        """Return the flags of the pile with three classes; if the function stops there only, say that there are three."""
        try:
            return _flags(self.call(suspects, *_three()), len(_three()[0]))
        except Hint as hint:
            raise Hint(
                f"Your function runs on piles of five classes; on one of three it does not. {hint} The number of classes is "
                "`probabilities.shape[1]`."
            ) from None


def _flags(value: Any, n: int) -> np.ndarray:
    """Return a learner's flags as n booleans, or raise a `Hint`; row numbers get one of their own."""
    items = list(value) if isinstance(value, np.ndarray | pd.Index | list) else []
    numbers = {item for item in items if isinstance(item, int | np.integer) and not isinstance(item, bool)}
    if 1 < len(numbers) == len(items) < n and numbers <= set(range(n)):
        raise Hint(
            f"You return the row numbers of the suspects. Return one `True` or `False` for each row, {n} in all."
        )
    return expect_booleans(value, pd.RangeIndex(n)).to_numpy()


# ---- 3: an instruction ----------------------------------------------------------------------------------------------


class WriteTheInstruction(Exercise):
    """A labeling instruction as a function that makes two annotators agree."""

    question = (
        "Write an instruction that makes two people agree. `instruction(facts)` gets a dict with what *one* annotator sees of one garment, and returns one of the five names:\n\n"
        "- `front`: `'closed'`, `'buttons'`, or `'opens'` (all the way down)\n"
        "- `collar`, `knit`: `True` or `False`\n"
        "- `length`: `'hip'` or `'knee'`\n"
        "- `sleeves`: how far down they reach, from 0 to 1; 0.55 or more is long\n"
        "- `warm`: how warm it looks, from 1 to 5: a matter of taste\n"
        "\nOne dispute is open: **cardigans**, knit and open all the way down. Line 1 calls them Coat, the source does not: `seen` shows what A sees, and the source's label. Leave out line 5, *in doubt*. On 200 hidden garments, drawn like those of `seen`, you need **kappa 0.85** between A and B, who see nearly the same. The labels of each must be the source's on **85 % of the garments** and on **75 % of every class**. (The facts, sleeves aside, are made up from the source's labels.)"
    )
    hints = (
        "Begin with the five lines above. Then look at the rows of `seen` that open: which of them does the source not call Coat?",
        "The disputed cells first: cardigans are not coats, and Shirt comes before the sleeves. Leave out the fact on which the two rarely "
        "agree.",
        "In this order: front opens and not knit, Coat. Length to the knee, Dress. Collar or buttons, Shirt. Sleeves of 0.55 or more, "
        "Pullover. Else T-shirt.",
    )
    expects = "a function of one dict that returns one of the five names"

    def judge(self, answer: Any) -> str:
        instruction = expect_function(answer, "instruction", parameters=1)
        pair = _seen(312)
        by_a, by_b = (
            [_said(self.call(instruction, facts), facts) for facts in seen]
            for seen in (pair.seen_by_a, pair.seen_by_b)
        )
        for facts, said in zip(pair.seen_by_a, by_a, strict=True):
            if (again := _said(self.call(instruction, facts), facts)) != said:
                raise Hint(
                    f"Asked twice about the same facts, your instruction says {said} and then {again}. Two people cannot agree on chance: "
                    "decide by the facts alone."
                )
        agreed = float(np.mean([a == b for a, b in zip(by_a, by_b, strict=True)]))
        table = read_global(instruction, lambda value: isinstance(value, pd.DataFrame | pd.Series))
        by_cases = table and (
            f"Your instruction reads `{table}` of the notebook. Decide by the `facts` that it is given: a rule names garments that no table holds."
        )
        if len(set(by_a + by_b)) == 1:
            raise Hint(
                by_cases
                or f"One name for everything: they agree on all 200, and chance would too, so kappa is not even defined. Only "
                f"{np.mean([a == s for a, s in zip(by_a, pair.source, strict=True)]):.0%} of these labels are the source's."
            )
        kappa = _kappa(by_a, by_b)
        match = min(
            float(np.mean([a == s for a, s in zip(said, pair.source, strict=True)])) for said in (by_a, by_b)
        )
        worst, name = min(
            (float(np.mean([x == name for x, s in zip(said, pair.source, strict=True) if s == name])), name)
            for said in (by_a, by_b)
            for name in CLASSES
        )
        result = (
            f"Kappa {kappa:.2f} on 200 hidden garments; at least {match:.0%} of each annotator's labels are the source's, and at least "
            f"{worst:.0%} in every class ({name})."
        )
        if kappa >= GOAL and match >= GOAL and worst >= EACH:
            unseen = [(s, a) for a, b, s in zip(by_a, by_b, pair.source, strict=True) if a == b != s]
            often = max(sorted(set(unseen)), key=unseen.count, default=None)
            changed = _by_warmth(self, instruction, pair, by_a)
            return (
                f"{result} They differ on {1 - agreed:.0%}, where they see different facts."
                + (
                    f" On {len(unseen)} of the 200 they agree on a label that is not the source's (most often a {often[0]} called "
                    f"{often[1]}): kappa does not show those."
                    if often
                    else ""
                )
                + (f" On {changed} it matters how warm the garment looks: try without." if changed else "")
            )
        raise Hint(f"{result} {by_cases or _why(self, instruction, pair, by_a, by_b)}")


def _by_warmth(exercise: Exercise, instruction: Any, pair: Pair, by_a: list[str]) -> int:
    """Count the garments whose name depends on how warm they look."""
    changed = 0
    for facts, said in zip(pair.seen_by_a, by_a, strict=True):
        other = facts | {"warm": 1 if facts["warm"] >= 3 else 5}
        changed += _said(exercise.call(instruction, other), other) != said
    return changed


def _said(value: Any, facts: dict[str, Any]) -> str:
    """Return the name that an instruction gave, or raise a `Hint`."""
    if value is None:
        raise Hint(
            f"Your instruction returned `None` for a garment with {_listed(facts)}: say what it is in every case, with a last line that catches the rest."
        )
    if isinstance(value, str) and "doubt" in value.lower():
        raise Hint("In doubt, line 5, is left out here: return one of the five names in every case.")
    return _name(value, "What your instruction returns")


def _listed(facts: dict[str, Any]) -> str:
    return ", ".join(f"`{key}` {value!r}" for key, value in facts.items())


def _kappa(one: list[str], other: list[str]) -> float:
    """Return Cohen's kappa of two lists of names."""
    agreed = np.mean([a == b for a, b in zip(one, other, strict=True)])
    chance = sum(one.count(name) * other.count(name) for name in CLASSES) / len(one) ** 2
    return float((agreed - chance) / (1 - chance))


def _why(exercise: Exercise, instruction: Any, pair: Pair, by_a: list[str], by_b: list[str]) -> str:
    """Say what keeps an instruction from agreement, or from the source's labels."""
    for slip, message in _SLIPS:
        for cardigan in ("", "Pullover"):
            rule = partial(_five_lines, **({"cardigan": cardigan} | slip))
            if by_a == list(map(rule, pair.seen_by_a)) and by_b == list(map(rule, pair.seen_by_b)):
                return f"{SLIP} {message}"
    missing = [name for name in CLASSES if name not in by_a]
    shirts = [
        (said, facts)
        for said, facts in zip(by_a, pair.seen_by_a, strict=True)
        if _five_lines(facts) == "Shirt"
    ]
    if missing == ["Shirt"] and all(said == _five_lines(facts, order="") for said, facts in shirts):
        return "Your instruction never says Shirt: that is B's old one. Two people can agree on it and be wrong on every shirt."
    if len(missing) > 1 or {"Dress", "Coat", "Shirt"} & set(missing):
        name = next(name for name in _VALUES if name in missing)
        return f"Your instruction never says {' nor '.join(missing)}: it has no such line, or one that never fires. For {name}: {_VALUES[name]}."
    changed = _by_warmth(exercise, instruction, pair, by_a)
    if changed >= 20:
        return (
            f"On {changed} of the 200 it matters how warm the garment looks. That is a matter of taste: two people see it differently. Rest "
            "the instruction on what both see alike."
        )
    # Garments that the facts tell apart: the lines of the chapter call them what the source does.
    cells: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for facts, said, source in zip(
        pair.seen_by_a + pair.seen_by_b, by_a + by_b, pair.source * 2, strict=True
    ):
        if said != source == _five_lines(facts):
            cells.setdefault((source, said), []).append(facts)
    (source, said), found = max(cells.items(), key=lambda item: len(item[1]))
    other_coats = source == "Coat" and not {("Coat", "Pullover"), ("Coat", "T-shirt")}.isdisjoint(cells)
    trait, advice = next(
        (
            (trait, advice)
            for names, trait, fits, advice in _TRAITS
            if (source, said) == names and all(map(fits, found)) and not other_coats
        ),
        ("", "Which of these facts should have told them apart?"),
    )
    shown = {"T-shirt": "T-shirts", "Dress": "dresses"}.get(source, f"{source.lower()}s")
    shown = trait if trait == "cardigans" else f"{shown}{trait}"
    number = -(-len(found) // 2)  # of 200, the mean of the two
    taste = (
        f" On {changed} of the 200 it matters how warm the garment looks, a matter of taste."
        if changed
        else ""
    )
    return f"The largest trouble: {number} {shown} are called {said}. One has {_listed(found[0])}. {advice}{taste}"


def _five_lines(
    facts: dict[str, Any],
    cardigan: str = "",
    order: str = "coat dress shirt sleeves",
    shirt: Callable[[Iterable[bool]], bool] = any,
    opens: str = "opens",
    long: str = "Pullover",
    short: str = "T-shirt",
) -> str:
    """Follow the instruction of the chapter, or one with a slip."""
    for line in order.split():
        if line == "coat" and facts["front"] == opens:
            if not facts["knit"]:
                return "Coat"
            if cardigan:
                return cardigan
        if line == "dress" and facts["length"] == "knee":
            return "Dress"
        if line == "shirt" and shirt([facts["collar"], facts["front"] == "buttons"]):
            return "Shirt"
        if line == "pullover" and facts["sleeves"] >= 0.55:
            return "Pullover"
        if line == "knit":
            return "Pullover" if facts["knit"] else "T-shirt"
    return long if facts["sleeves"] >= 0.55 else short


_SLIPS: tuple[tuple[dict[str, Any], str], ...] = (
    (
        {"cardigan": "Coat"},
        "cardigans are called Coat, as line 1 alone would have it. What does the source call them in `seen`?",
    ),
    ({"cardigan": "Shirt"}, "cardigans are called Shirt. What does the source call them in `seen`?"),
    ({"cardigan": "T-shirt"}, "cardigans are called T-shirt. What does the source call them in `seen`?"),
    (
        {"shirt": all},
        "only a collar *and* buttons make a Shirt. Either of the two is enough.",
    ),
    (
        {"shirt": lambda seen: True},
        "whatever is neither Coat nor Dress is called Shirt. In `facts[…] or 'buttons'` the text alone counts as true: compare it with a fact.",
    ),
    ({"shirt": lambda seen: next(iter(seen))}, "only a collar makes a Shirt. A row of buttons does, too."),
    ({"shirt": lambda seen: list(seen)[1]}, "only buttons make a Shirt. A collar does, too."),
    (
        {"order": "coat dress pullover shirt"},
        "the sleeves come before the collar and the buttons, so long-sleeved shirts are called Pullover.",
    ),
    (
        {"order": "dress coat shirt"},
        "coats that reach the knee are called Dress. Ask first whether it opens.",
    ),
    (
        {"order": "dress shirt coat"},
        "coats that reach the knee are called Dress, and those with a collar Shirt. Ask first whether it opens.",
    ),
    (
        {"order": "coat shirt dress"},
        "dresses with a collar are called Shirt. Line 2, the knee, comes before line 3.",
    ),
    (
        {"order": "coat dress shirt knit"},
        "what is knit is a Pullover and the rest a T-shirt. The sleeves tell the two apart.",
    ),
    (
        {"long": "T-shirt", "short": "Pullover"},
        "T-shirts and pullovers are the wrong way round: long sleeves make a pullover.",
    ),
    ({"long": "T-shirt"}, "pullovers are called T-shirt, whatever their sleeves, which go from 0 to 1."),
    ({"short": "Pullover"}, "T-shirts are called Pullover, whatever their sleeves, which go from 0 to 1."),
)

_VALUES = {
    "Coat": "the values of `front` are 'closed', 'buttons' and 'opens'",
    "Dress": "the values of `length` are 'hip' and 'knee'",
    "Shirt": "`collar` is `True` or `False`, and one of the values of `front` is 'buttons'",
    "Pullover": "`sleeves` goes from 0 to 1, and 0.55 or more is long",
    "T-shirt": "`sleeves` goes from 0 to 1, and below 0.55 is short",
}

_TRAITS: tuple[tuple[tuple[str, str], str, Callable[[dict[str, Any]], bool], str], ...] = (
    (
        ("Coat", "Dress"),
        " that reach the knee",
        lambda facts: facts["length"] == "knee",
        "Line 1 asks first whether it opens.",
    ),
    (
        ("Coat", "Shirt"),
        " with a collar",
        lambda facts: facts["collar"],
        "Line 1 asks first whether it opens.",
    ),
    (
        ("Pullover", "Coat"),
        "cardigans",
        lambda facts: facts["front"] == "opens" and facts["knit"],
        "Line 1 alone would have it so. What does the source call them in `seen`?",
    ),
    (
        ("T-shirt", "Pullover"),
        " that are knit",
        lambda facts: facts["knit"] and facts["sleeves"] < 0.55,
        "T-shirts can be knit as well: go by the sleeves.",
    ),
    (
        ("Pullover", "T-shirt"),
        " that are not knit",
        lambda facts: not facts["knit"] and facts["sleeves"] >= 0.55,
        "A closed pullover need not be knit: go by the sleeves.",
    ),
    (
        ("Pullover", "T-shirt"),
        "",
        lambda facts: facts["sleeves"] >= 0.55,
        "Sleeves of 0.55 or more are long.",
    ),
    *(
        (
            ("Shirt", said),
            "",
            lambda facts: facts["collar"] or facts["front"] == "buttons",
            "A collar or a row of buttons, either of them, makes a Shirt, whatever its sleeves.",
        )
        for said in ("Pullover", "T-shirt")
    ),
)


exercises = (ReviewTheSuspects, WriteConfidentLearning, WriteTheInstruction)

quiz = (
    Question(
        "Confident learning flags 280 of 2,000 labels. What do you know?",
        options=(
            (
                "About 280 of the 2,000 labels are wrong.",
                "On the garments it flags about as many where nobody spoiled anything. Flags mix wrong labels with a wrong model.",
                False,
            ),
            (
                "That these 280 contradict this model clearly.",
                "A flag is a question, and a look at a sample answers it. Review 50 of the 280, and you know roughly how many of them are wrong labels.",
                True,
            ),
            (
                "That the model is bad and this search useless.",
                "A weak model gives many false alarms, and still the slips were found several times faster than by chance.",
                False,
            ),
        ),
    ),
    Question(
        "Two annotators reach kappa 0.75. What do you do next?",
        options=(
            (
                "Look at the matrix of one against the other.",
                "Scatter asks for care or a second vote; a single row that holds all the disagreement asks for a decision in writing.",
                True,
            ),
            (
                "Nothing: 0.75 counts as substantial agreement.",
                "In this chapter that number stood for a convention that cost several points of accuracy.",
                False,
            ),
            (
                "Dismiss the annotator who disagrees with the model more often.",
                "The model learned from both. It is no judge between them.",
                False,
            ),
        ),
    ),
    Question(
        "You fit a random forest, ask the same forest for its probabilities on the same rows, and confident learning flags nothing. Why?",
        options=(
            (
                "The labels are clean.",
                "One label in ten was wrong in the pile on which this chapter tried it.",
                False,
            ),
            (
                "The forest has memorized the labels.",
                "With the wrong ones, so each label looks likely to it. Probabilities must be out of sample: by cross-validation, every row is scored by a model that did not see its label.",
                True,
            ),
            (
                "The thresholds are too high: lower them by hand.",
                "The thresholds follow from the probabilities. With memorized labels no threshold helps.",
                False,
            ),
        ),
    ),
)
