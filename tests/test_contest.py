"""What "The experiment" and its evidence share: piles, models, and how a typed height is read."""

import math

import numpy as np
import pytest

from book import contest, garments


def test_a_pile_has_one_wrong_label_in_ten_and_all_are_bs_shirts():
    collection = garments.load()
    pile = contest.pile(0)
    wrong = pile.labels != collection.labels
    assert not set(pile.train) & set(pile.check)
    assert 0.08 < wrong[pile.train].mean() < 0.12
    assert not wrong[pile.a_wrote].any()
    assert {collection.classes[label] for label in collection.labels[wrong]} == {"Shirt"}


def test_another_seed_draws_another_pile():
    first, again, other = contest.pile(1), contest.pile(1), contest.pile(2)
    assert np.array_equal(first.labels, again.labels) and np.array_equal(first.train, again.train)
    assert not np.array_equal(first.train, other.train)


@pytest.mark.parametrize(
    ("text", "inches"),
    [
        ("68", 68),
        ("178", 178 / 2.54),
        ("165cm", 165 / 2.54),
        ("1,70", 1.70 / 0.0254),
        ("6", 72),
        ("5'4\"", 64),
        ("5 feet 7 inches", 67),
        ("5.11", 71),
        ("5.5", 65),
        ("yyy", math.nan),
        (">9000", math.nan),
        ("", math.nan),
    ],
)
def test_a_typed_height_is_read_as_a_person_would(text, inches):
    assert contest.inches(text) == pytest.approx(inches, nan_ok=True)


def test_models_are_new_at_every_call():
    for models in (contest.garment_models, contest.flight_models, contest.height_models):
        assert [*models()][0] == "baseline"
        assert models()["random forest"] is not models()["random forest"]


def test_the_repair_of_units_lifts_the_baseline():
    baseline = {"baseline": contest.height_models()["baseline"]}
    scores = contest.height_scores(0, baseline).set_index("data")["test"]
    assert scores["repaired"] > scores["flawed"] + 3
