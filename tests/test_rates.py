"""The deliveries of chapter "ML Metadata": a correction that a fingerprint of names, sizes and times does not see."""

import pandas as pd

from book import rates


def test_the_correction_differs_in_newark_s_contents_only(tmp_path):
    folder = tmp_path / "span-01"
    wrong = rates.deliver(tmp_path, exchanged=True)
    before = {file.name: file.stat() for file in folder.iterdir()}
    newark = pd.read_csv(folder / "EWR.csv")
    right = rates.deliver(tmp_path)
    after = {file.name: file.stat() for file in folder.iterdir()}
    assert {name for name in right if right[name] != wrong[name]} == {"EWR.csv"}
    for name, was in before.items():
        assert (was.st_size, was.st_mtime) == (after[name].st_size, after[name].st_mtime) != (0, 0)
    exchanged = pd.read_csv(folder / "EWR.csv")["carrier"].replace({"UA": "EV", "EV": "UA"})
    assert newark["carrier"].tolist() == exchanged.tolist()
