"""Exercises of "When a model writes the labels": how often two are wrong together, and what a gate lets through."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import pandas as pd

from book import measure, reviews
from book.exercises.engine import (
    SLIP,
    Exercise,
    Hint,
    Question,
    close,
    describe,
    expect_function,
    expect_number,
    expect_type,
    only_slip,
)

Labels = np.ndarray


def context() -> dict[str, Any]:
    """Return the names of the chapter that an answer may use."""
    return {"np": np, "pd": pd, "measure": measure, "reviews": reviews}


def _draw(seed: int, texts: int, often: tuple[float, float], shared: float) -> tuple[Labels, Labels, Labels]:
    """Return two annotators and a jury; each errs `often`, and on a `shared` part of the texts the second copies the first."""
    rng = np.random.default_rng(seed)
    jury = rng.random(texts) < 0.4
    one, other = (jury ^ (rng.random(texts) < rate) for rate in often)
    return one, np.where(rng.random(texts) < shared, one, other), jury


def _labels(*texts: str) -> tuple[Labels, ...]:
    """Read labels written as 1 and 0."""
    return tuple(np.array([mark == "1" for mark in text]) for text in texts)


# ---- 1. Wrong together -----------------------------------------------------------------------------------------------


def _together(one: Labels, other: Labels, jury: Labels) -> float | None:
    a, b = one != jury, other != jury
    return float((a & b).mean() / (a.mean() * b.mean())) if a.any() and b.any() else None


_RATIOS: dict[str, Callable[..., float]] = {
    "You count how often the two agree. Two that agree may both be right: ask where both differ from the jury.": lambda a, b: (
        np.mean(a == b) / (a.mean() * b.mean())
    ),
    "Return a ratio: divide the share by the one that independence would give.": lambda a, b: (a & b).mean(),
    "You return the share that independence would give. Divide the observed one by it.": lambda a, b: (
        a.mean() * b.mean()
    ),
    "Your ratio is upside down: the observed share comes first.": lambda a, b: (
        a.mean() * b.mean() / (a & b).mean()
    ),
    "You return how often `other` is wrong where `one` is. Divide by how often `other` is wrong anyway.": lambda a, b: (
        (a & b).mean() / a.mean()
    ),
    "You return how often `one` is wrong where `other` is. Divide by how often `one` is wrong anyway.": lambda a, b: (
        (a & b).mean() / b.mean()
    ),
    "You take the difference from independence. A ratio is asked for.": lambda a, b: (
        (a & b).mean() - a.mean() * b.mean()
    ),
    "You count the texts on which at least one is wrong. Both must be: `&`, not `|`.": lambda a, b: (
        (a | b).mean() / (a.mean() * b.mean())
    ),
    "You look where the two are right, not where they are wrong.": lambda a, b: (
        (~a & ~b).mean() / ((~a).mean() * (~b).mean())
    ),
    "You compare with the error of the first squared. The second has a rate of its own.": lambda a, b: (
        (a & b).mean() / a.mean() ** 2
    ),
    "You compare with the error of the second squared. The first has a rate of its own.": lambda a, b: (
        (a & b).mean() / b.mean() ** 2
    ),
    "You divide a count by a product of counts. Take shares, the means, or multiply by the number of texts.": lambda a, b: (
        (a & b).sum() / (a.sum() * b.sum())
    ),
    "You divide by the sum of the two error rates. If they are independent, both happen with the *product*.": lambda a, b: (
        (a & b).mean() / (a.mean() + b.mean())
    ),
    "You divide by the first rate and multiply by the second: put the product into parentheses.": lambda a, b: (
        (a & b).mean() / a.mean() * b.mean()
    ),
    "You count the texts on which exactly one is wrong. Both must be: `&`.": lambda a, b: (
        (a ^ b).mean() / (a.mean() * b.mean())
    ),
    "You divide by the texts on which at least one is wrong. Divide the share of all texts by the product of the rates.": lambda a, b: (
        (a & b).sum() / (a | b).sum()
    ),
    "You return the correlation of the mistakes. A ratio is asked for.": lambda a, b: np.corrcoef(a, b)[0, 1],
}

# Where a learner may look for mistakes: each gives two arrays in place of `one != jury` and `other != jury`.
_ELSEWHERE: dict[str, Callable[..., tuple[Labels, Labels]]] = {
    "You count missed complaints only. A false alarm is a mistake, too: `one != jury`.": lambda o, p, j: (
        j & ~o,
        j & ~p,
    ),
    "You count false alarms only. A missed complaint is a mistake, too: `one != jury`.": lambda o, p, j: (
        o & ~j,
        p & ~j,
    ),
    "You look at the jury's complaints only. A false alarm is a mistake, too.": lambda o, p, j: (
        (o != j)[j],
        (p != j)[j],
    ),
    "You take what each calls a complaint for a mistake. A mistake is a label that differs from the jury's.": lambda o, p, _: (
        o,
        p,
    ),
    "You take the first parameter for the jury's labels; they come last.": lambda o, p, j: (p != o, j != o),
}


class WrongTogether(Exercise):
    """Do two annotators err on the same texts?"""

    question = (
        "`together(one, other, jury)` gets three arrays of `True` and `False`, of equal length and not empty. An annotator is **wrong** "
        "where the label differs from the jury's. Return the share of texts on which **both** are wrong, **divided by** the product of their two error "
        "rates: 1 means that they err independently. If at least one is never wrong, return `None`."
    )
    hints = (
        "Begin with two arrays of mistakes: `a = one != jury` and `b = other != jury`. The mean of each is an error rate.",
        "`(a & b).mean()` is the share on which both are wrong. Independent mistakes would meet on `a.mean() * b.mean()`.",
        "`if not a.any() or not b.any(): return None`, and then `return (a & b).mean() / (a.mean() * b.mean())`.",
    )
    expects = "a function of three arrays that returns a number or None"

    def judge(self, answer: Any) -> str:
        together = expect_function(answer, "together", 3)
        cases = [
            _labels("011101", "010001", "100101")
        ]  # small enough to count: two of six, where chance gives 1.5
        cases += [
            _draw(seed, 300 + 60 * seed, often, shared)
            for seed, (often, shared) in enumerate(
                [((0.2, 0.1), 0.5), ((0.15, 0.3), 0.2), ((0.3, 0.2), 0.0), ((0.1, 0.4), 0.7)]
            )
        ]
        never = [
            _labels("0110", "1010", "0110"),
            _labels("1010", "0110", "0110"),
            _labels("01", "01", "01"),
        ]
        jury = cases[1][2]
        rare = (jury ^ (np.arange(len(jury)) == 7), jury ^ (np.arange(len(jury)) % 150 == 7), jury)
        special = [
            (
                rare,
                150.0,
                "for 300 texts, if the first is wrong on one, and the second on that one and another",
            ),
            (
                _labels("1100", "1010", "0000"),
                1.0,
                "for four texts without a complaint, if each sees two and they share one",
            ),
            (
                _labels("1000", "0100", "0000"),
                0.0,
                "for two who are each wrong on one of four texts, but not on the same",
            ),
        ]
        said = []
        for case in cases:
            value = self.call(together, *case)
            if value is None:
                raise Hint(
                    "`together` returned `None` for two annotators who are both wrong now and then. "
                    "Does it come to a `return` with the ratio?"
                )
            said.append(expect_number(value, "What `together` returns"))
        right = [_together(*case) for case in cases]
        wrong = [(one != jury, other != jury) for one, other, jury in cases]
        with np.errstate(all="ignore"):  # a slip may divide by nothing
            others = {words: [float(slip(a, b)) for a, b in wrong] for words, slip in _RATIOS.items()}
            for words, mistakes in _ELSEWHERE.items():
                pairs = [mistakes(*case) for case in cases]
                others[words] = [float((a & b).mean() / (a.mean() * b.mean())) for a, b in pairs]
            others[
                "You divide by how often each says *complaint*. An error rate is how often it is *wrong*: the mean of `one != jury`."
            ] = [
                float((a & b).mean() / (one.mean() * other.mean()))
                for (a, b), (one, other, _) in zip(wrong, cases, strict=True)
            ]
        sizes = [_where(case) for case in cases]
        for factor in (100, 0.01):  # a ratio is no percentage: the engine's words for these would mislead
            if np.allclose(said, np.multiply(right, factor)):
                raise Hint(
                    f"What `together` returns should be {right[0]:.6g} {sizes[0]}; it is {said[0]:.6g}. "
                    "A factor of 100 is wrong: take shares, not percent, above and below."
                )
        close(said, right, "What `together` returns", cases=sizes, others=others)
        for case, wanted, words in special:
            value = self.call(together, *case)
            if value is None:
                raise Hint(
                    f"`together` returned `None` {words}; it should be {wanted:g}. `None` is for an annotator who is never wrong."
                )
            close(
                expect_number(value, "What `together` returns"),
                wanted,
                "What `together` returns",
                cases=[words],
            )
        for case, who in zip(
            never,
            ("the first is never wrong", "the second is never wrong", "neither is ever wrong"),
            strict=True,
        ):
            value = self.call(together, *case)
            if value is not None:
                raise Hint(f"If {who}, return `None`; yours returned {describe(value)}.")
        return (
            "Right. Try it on the chapter's own: `together(rows['gemma'], rows['gemma_again'], jury)` for one model asked twice, "
            "`together(nine[:, 0], nine[:, 1], jury)` for two people."
        )


# ---- 2. What the gate lets through -----------------------------------------------------------------------------------


def _gate(one: Labels, other: Labels, jury: Labels) -> dict[str, float | None]:
    kept = one == other
    return {
        "coverage": float(kept.mean()),
        "right": float((one == jury)[kept].mean()) if kept.any() else None,
        "lost": float((~kept)[jury].mean()) if jury.any() else None,
    }


def _share(part: Labels, of: Labels) -> float | None:
    return float(part[of].mean()) if of.any() else None


_WRONG_PARTS: dict[str, tuple[tuple[str, Callable[..., Any]], ...]] = {
    "coverage": (
        ("`coverage` is the share that is kept; yours is the share that is dropped.", lambda o, p, j: (o != p).mean()),
        ("`coverage` counts every text on which the two agree, also where both say `False`.", lambda o, p, j: (o & p).mean()),
        ("`coverage` asks the two annotators only; yours asks how often the first agrees with the jury.", lambda o, p, j: (o == j).mean()),
        ("`coverage` asks the two annotators only; yours asks how often the second agrees with the jury.", lambda o, p, j: (p == j).mean()),
        ("`coverage` does not ask the jury; yours keeps only what all three agree on.", lambda o, p, j: ((o == p) & (o == j)).mean()),
        ("`coverage` is a share; yours is the number of texts that are kept.", lambda o, p, j: (o == p).sum()),
        ("`coverage` is a share of all texts; yours is a share of the jury's complaints.", lambda o, p, j: _share(o == p, j)),
        ("`coverage` is the share that is kept; yours is what `right` should be.", lambda o, p, j: _share(o == j, o == p)),
    ),
    "right": (
        ("`right` is the share of the *kept* texts; yours is over all texts, with the first annotator's labels.", lambda o, p, j: (o == j).mean()),
        ("`right` is the share of the *kept* texts; yours is over all texts, with the second annotator's labels.", lambda o, p, j: (p == j).mean()),
        ("`right` is the share of the *kept* texts: divide by how many are kept, not by all.", lambda o, p, j: ((o == p) & (o == j)).mean()),
        ("`right` is the share of *right* labels among the kept texts; yours is that of the wrong ones.", lambda o, p, j: _share(o != j, o == p)),
        ("`right` looks at the texts that are kept; yours looks at those that are dropped.", lambda o, p, j: _share(o == j, o != p)),
        ("`right` looks at all texts that are kept; yours only at those that both call a complaint.", lambda o, p, j: _share(j, o & p)),
        ("`right` looks at all texts that are kept; yours only at those that the jury calls a complaint.", lambda o, p, j: _share(o, (o == p) & j)),
        ("`right` is a share of the kept texts; yours is the share of the right labels that is kept.", lambda o, p, j: _share(o == p, o == j)),
        ("`right` is the share of kept labels that are the jury's; yours is the share of complaints.", lambda o, p, j: _share(j, o == p)),
    ),
    "lost": (
        ("`lost` is the share of the *jury's complaints* that are dropped; yours is the share of all texts.", lambda o, p, j: (o != p).mean()),
        ("`lost` is a share of the jury's complaints; yours divides by all texts.", lambda o, p, j: ((o != p) & j).mean()),
        ("`lost` is a share of the jury's complaints; yours is the share of complaints among the texts that are dropped.", lambda o, p, j: _share(j, o != p)),
        ("`lost` is what is dropped of the jury's complaints; yours is what is kept of them.", lambda o, p, j: _share(o == p, j)),
        ("`lost` counts complaints that are *dropped*. One that is kept with a wrong label is not lost; it is wrong.", lambda o, p, j: _share(~(o & p), j)),
        ("`lost` asks the jury what is a complaint; yours asks the first annotator.", lambda o, p, j: _share(o != p, o)),
        ("`lost` asks the jury what is a complaint; yours asks the second annotator.", lambda o, p, j: _share(o != p, p)),
        ("`lost` asks the jury what is a complaint; yours asks both annotators.", lambda o, p, j: _share(o != p, o | p)),
        ("`lost` looks at the jury's complaints; yours looks at the other texts.", lambda o, p, j: _share(o != p, ~j)),
        ("`lost` counts complaints that are *dropped*; yours counts those that are kept with a wrong label.", lambda o, p, j: _share(~o & ~p, j)),
        ("`lost` is a share of the jury's complaints; yours divides by the texts that are kept.", lambda o, p, j: ((o != p) & j).sum() / (o == p).sum() if (o == p).any() else None),
        ("`lost` is a share; yours is the number of complaints that are dropped.", lambda o, p, j: ((o != p) & j).sum()),
    ),
}  # fmt: skip


def _equal(one: float | None, other: float | None) -> bool:
    """Whether two parts of a report are the same: both `None`, or numbers as good as equal."""
    return one is other if one is None or other is None else bool(np.isclose(one, other))


def _same(slip: float | None, answer: tuple[float | None, float | None]) -> bool:
    """Whether a slip explains what was said, beside what was wanted; where it leads to a mean of nothing, anything may come out."""
    said, wanted = answer
    if slip is None or said is None:
        return slip is None or wanted is None  # `None` may have been asked for first
    return bool(np.isclose(float(slip), said))


_WHAT = {
    "coverage": "the share of texts on which the two agree",
    "right": "of the texts that are kept, the share whose label is the jury's",
    "lost": "of the jury's complaints, the share that is dropped",
}


class AgreementGate(Exercise):
    """What does a gate keep, how good is it, and whom does it lose?"""

    question = (
        "`gate(one, other, jury)` gets three arrays of `True` (a complaint) and `False`, of equal length and not empty. It keeps a text "
        "where `one` and `other` agree. Return a dictionary:\n\n"
        '- `"coverage"`: the share of all texts that is kept;\n'
        '- `"right"`: of the **kept** texts, the share whose label is the jury\'s; `None` if nothing is kept;\n'
        '- `"lost"`: of the texts that the **jury** calls a complaint, the share that is dropped; `None` if there is none.'
    )
    hints = (
        "`kept = one == other` is an array of `True` and `False`. Its mean is one of the three answers, and it picks rows for another.",
        "`(one == jury)[kept].mean()` looks at the kept texts only. `lost` looks at `jury` only: what share of those is not kept?",
        "`(~kept)[jury].mean()` is what is lost. Ask `kept.any()` and `jury.any()` before you take a mean of nothing.",
    )
    expects = "a function of three arrays that returns a dictionary"

    def judge(self, answer: Any) -> str:
        gate = expect_function(answer, "gate", 3)
        cases = [_labels("111000", "101000", "110100")]  # small enough to count
        cases += [
            _draw(seed, 200 + 50 * seed, often, shared)
            for seed, (often, shared) in enumerate(
                [((0.2, 0.1), 0.5), ((0.15, 0.3), 0.2), ((0.3, 0.25), 0.0), ((0.1, 0.4), 0.6)], 10
            )
        ]
        cases += [_labels("1010", "1010", "1000"), _labels("1", "1", "0"), _labels("10", "11", "11")]
        cases += [_labels("1010", "0101", "1001"), _labels("110", "100", "000")]  # none kept; no complaint
        given = [self._read(self.call(gate, *case), case) for case in cases]
        right = [_gate(*case) for case in cases]
        first = [
            _gate(other, jury, one) for one, other, jury in cases
        ]  # if the first parameter is taken for the jury's
        if all(
            _equal(said[name], slip[name]) for said, slip in zip(given, first, strict=True) for name in _WHAT
        ):
            raise Hint(f"{SLIP} You take the first parameter for the jury's labels; they come last.")
        for name, slips in _WRONG_PARTS.items():
            pairs = [(said[name], wanted[name]) for said, wanted in zip(given, right, strict=True)]
            if told := only_slip(slips, cases, pairs, _same):
                raise Hint(f"{SLIP} {told}")
            for case, (said, wanted) in zip(cases, pairs, strict=True):
                if said is not None and np.isnan(said):
                    raise Hint(
                        f"`{name}` is NaN {_where(case)}: a mean of nothing. Where there is nothing to take a mean of, return `None`."
                    )
                if said is None and wanted is not None:
                    raise Hint(f"`{name}` is `None` {_where(case)}; it should be {wanted:.6g}.")
                if said is not None and wanted is None:
                    why = "nothing is kept" if name == "right" else "the jury finds no complaint"
                    raise Hint(
                        f"F{_where(case)[1:]} {why}: `{name}` should be `None`; yours is {describe(said)}."
                    )
            there = [place for place, (_, wanted) in enumerate(pairs) if wanted is not None]
            values, wanted = zip(*(pairs[place] for place in there), strict=True)
            sizes = [f"{_where(cases[place])} ({_WHAT[name]})" for place in there]
            close(values, wanted, f"`{name}`", cases=sizes)
        return (
            "Right. Try `gate(rows['gemma'], rows['vader'], jury)` and `gate(rows['gemma'], nine[:, 0], jury)`. "
            "`right` is the number that one likes to report, and `lost` the one that one forgets."
        )

    @staticmethod
    def _read(value: Any, case: tuple[Labels, ...]) -> dict[str, float | None]:
        """Return the three numbers for a case, NaN among them, or raise a `Hint`."""
        given = expect_type(value, Mapping, "a dictionary", f"What `gate` returns {_where(case)}")
        read: dict[str, float | None] = {}
        for name in _WHAT:
            if name not in given:
                raise Hint(
                    f'Your dictionary has no `"{name}"`; it needs `"coverage"`, `"right"` and `"lost"`.'
                )
            number = given[name]
            empty = isinstance(number, float | np.floating) and np.isnan(number)
            read[name] = None if number is None else np.nan if empty else expect_number(number, f"`{name}`")
        return read


def _where(case: tuple[Labels, ...]) -> str:
    """Say which case: its labels if they are few, else how many texts it has."""
    if len(case[2]) > 6:
        return f"for {len(case[2]):,} texts"
    one, other, jury = (f"`{labels.tolist()}`" for labels in case)
    return f"for `one` = {one}, `other` = {other} and `jury` = {jury}"


exercises = (WrongTogether, AgreementGate)

quiz = (
    Question(
        "Three label models agree on a label. How sure may you be?",
        options=(
            (
                "As sure as three people who agree make you.",
                "Models may share a habit, and then all three are wrong at once. How often that is, only a sample can say.",
                False,
            ),
            (
                "As sure as a sample that people have checked says.",
                "How often agreement is right cannot be read from the agreement. Texts that people labeled tell you, and what was lost, too.",
                True,
            ),
            (
                "Not at all: the agreement of models means nothing.",
                "It does raise the share of right labels, on the texts that are kept. It just raises it less, and by dropping harder ones.",
                False,
            ),
        ),
    ),
    Question(
        "A classifier is trained on the labels of a model, and tested on other labels of the same model. It reaches 90 %. What is that?",
        options=(
            (
                "Its accuracy, within a point or two.",
                "It may be far from the accuracy: on this page one student's two exams are 17 points apart. And it rises when the classifier copies the model's mistakes better.",
                False,
            ),
            (
                "How well it imitates that model.",
                "A mistake of the model that the classifier copies counts as right, and a text on which it knows better counts as wrong.",
                True,
            ),
            (
                "A lower bound of its accuracy.",
                "There is no bound: on this chapter's sentences the same predictions score lower by the jury's labels.",
                False,
            ),
        ),
    ),
    Question(
        "Somebody improves the prompt on Monday. What do you do before its labels reach the training data?",
        options=(
            (
                "Compare the new labels with the old ones, and go on if most are equal.",
                "Where they differ you do not know which is right, and where both are wrong you see nothing.",
                False,
            ),
            (
                "Ask the model how confident it is in the new labels.",
                "It can be sure and wrong. What it says about itself needs the same check as its labels.",
                False,
            ),
            (
                "Label the sample that people labeled, once more, and compare.",
                "The prompt is a part of the label model. A new one is a new annotator, and needs the check that any annotator gets.",
                True,
            ),
        ),
    ),
)
