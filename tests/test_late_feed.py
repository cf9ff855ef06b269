"""The late feed of chapter "Evaluator" changes the weather of one airport, and nothing else."""

import pandas as pd

from book import flights, late_feed


def test_it_delivers_what_was_observed_a_week_earlier():
    year = flights.load()
    late = late_feed.week_old(year, "LGA")
    weather, lga = list(flights.WEATHER), year["origin"] == "LGA"
    pd.testing.assert_frame_equal(late.drop(columns=weather), year.drop(columns=weather))
    pd.testing.assert_frame_equal(late[~lga], year[~lga])
    here = year[lga].assign(time=lambda rows: pd.to_datetime(rows["time_hour"]))
    earlier = here.assign(time=here["time"] + pd.Timedelta(days=7)).drop_duplicates("time")
    pairs = here[["time"]].merge(earlier[["time", *weather]], on="time", how="inner")
    found = here[["time"]].join(late[weather]).drop_duplicates("time").set_index("time")
    wanted = pairs.drop_duplicates("time").set_index("time")[weather]
    assert len(wanted) > 1000
    pd.testing.assert_frame_equal(found.loc[wanted.index], wanted)
