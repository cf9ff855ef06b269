"""The settings that Tuner's contest tries, and the quick network that tries them."""

import numpy as np

from book import search


def test_a_shorter_search_is_the_beginning_of_a_longer_one():
    assert search.draws(8, seed=3) == search.draws(16, seed=3)[:8] != search.draws(8, seed=4)


def test_draws_fill_the_space_that_the_chapter_names():
    drawn = search.draws(500)
    assert {each["units"] for each in drawn} == {4, 8, 16, 32, 64}
    for name, low, high in (("penalty", 1e-5, 5e-2), ("rate", 1e-4, 1e-1)):
        values = np.array([each[name] for each in drawn])
        assert low <= values.min() < 2 * low and high / 2 < values.max() <= high
        # Evenly over orders of magnitude: half of them lie below the geometric middle.
        assert abs((values < (low * high) ** 0.5).mean() - 0.5) < 0.07


def test_the_library_s_settings_are_scikit_learn_s_own():
    network = search.network(**search.LIBRARY)
    assert (network.hidden_layer_sizes, network.alpha, network.learning_rate_init) == ((100,), 1e-4, 1e-3)
