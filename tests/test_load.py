"""Clients that ask a server all the time count what was not answered."""

from __future__ import annotations

import pytest

pytest.importorskip("tensorflow_data_validation")

import tensorflow as tf  # noqa: E402

from book import flights, load, serving  # noqa: E402


def test_each_request_counts_and_what_got_no_answer_is_lost(monkeypatch):
    replies = iter([(200, {"predictions": [[0.25]]}), (503, {"error": "no"}), OSError("refused")])

    def ask(url, body):
        assert url == "there:predict" and body == {"instances": [1]}
        reply = next(replies)
        if isinstance(reply, Exception):
            raise reply
        return reply

    monkeypatch.setattr(serving, "ask", ask)
    clients = load.Clients("there", {"instances": [1]}, count=1, pause=0, most=3)
    with clients:
        clients._threads[0].join(30)
    assert [answer.code for answer in clients.answers] == [200, 503, 0]
    assert clients.lost == 2 and clients.answers[0].risk == 0.25
    with pytest.raises(TimeoutError):
        clients.wait(1, timeout=0.05)


def test_a_request_holds_what_is_known_before_departure():
    (data,) = load.request(flights.load([1]).iloc[[7]])["instances"]
    features = tf.train.Example.FromString(data).features.feature
    assert "sched_dep_time" in features and "arr_delay" not in features and "dep_time" not in features
    assert features["carrier"].bytes_list.value and features["month"].int64_list.value == [1]
