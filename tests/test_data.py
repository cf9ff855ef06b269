"""The data files are whole, the datasheet tells the truth about them, and damage is named."""

import hashlib
import re
import shutil
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from book import capstone, data, flights, garments, heights, reviews

DATA = data.ROOT
README = (DATA / "README.md").read_text(encoding="utf-8")
NOT_DATA = {"README.md", "SHA256SUMS", ".gitattributes"}
NOTHING = "–"  # how the datasheet writes an empty cell


def table(first_column: str, section: str = "") -> dict[str, list[str]]:
    """Return a table of the datasheet by its rows' first cells, found by its first column's title."""
    text = README[README.index(section) :]
    start = re.search(rf"^\| {re.escape(first_column)} \|.*\n\|[-:|]+\|\n", text, re.M).end()
    lines = text[start:].split("\n\n")[0].splitlines()
    rows = [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in lines]
    found = {row[0]: row[1:] for row in rows}
    assert len(found) == len(rows), f"{section} {first_column}: two rows begin alike"
    return found


def counts(rows: dict[str, list[str]]) -> dict[str, tuple[int, int]]:
    """Return the two numbers of each row of a table of defects."""
    return {name: (number(cells[0]), number(cells[1])) for name, cells in rows.items()}


def number(cell: str) -> int:
    return int(cell.replace(",", ""))


@pytest.fixture(scope="module")
def year() -> pd.DataFrame:
    return flights.load()


@pytest.fixture(scope="module")
def raw_spans() -> dict[int, pd.DataFrame]:
    """Every cell as the text that stands in the file."""
    return {s: pd.read_csv(flights.path(s), dtype=str, keep_default_na=False) for s in flights.SPANS}


@pytest.fixture(scope="module")
def planes() -> pd.DataFrame:
    return pd.read_csv(data.path("planes.csv"))


@pytest.fixture(scope="module")
def airports() -> pd.DataFrame:
    return pd.read_csv(data.path("airports.csv"))


@pytest.fixture(scope="module")
def weather() -> pd.DataFrame:
    return pd.read_csv(data.path("weather.csv"))


@pytest.fixture(scope="module")
def pictures() -> garments.Garments:
    return garments.load()


# The files


def test_every_file_has_a_recorded_sum_and_has_that_sum():
    lines = (DATA / "SHA256SUMS").read_text() + (DATA / "capstone" / "SHA256SUMS").read_text()
    recorded = dict(reversed(line.split("  ")) for line in lines.splitlines())
    files = {f.relative_to(DATA).as_posix(): f for f in DATA.rglob("*") if f.is_file()}
    assert set(recorded) == set(files) - NOT_DATA - {"capstone/SHA256SUMS"}
    for name, digest in recorded.items():
        assert hashlib.sha256(files[name].read_bytes()).hexdigest() == digest, name


def test_all_files_stay_under_11_megabytes():
    total = sum(f.stat().st_size for f in DATA.rglob("*") if f.is_file())
    assert total < 11e6
    assert f"The files are {total / 1e6:.1f} MB in all." in README


def test_datasheet_lists_every_file_with_its_rows_and_columns(year, weather, planes, airports, pictures):
    frames = {
        "`flights/span-01/flights.csv` … `flights/span-12/flights.csv`": year,
        "`capstone/span-01/flights.csv` … `capstone/span-06/flights-2.csv`": pd.concat(
            capstone.delivered(span) for span in capstone.SPANS
        ),
        "`weather.csv`": weather,
        "`planes.csv`": planes,
        "`airports.csv`": airports,
        "`heights.csv`": heights.load(),
        "`reviews/texts.csv.xz`": pd.read_csv(data.path("reviews/texts.csv.xz")),
        "`reviews/labels.csv.xz`": pd.read_csv(data.path("reviews/labels.csv.xz")),
        "`reviews/tweets.csv.xz`": reviews.tweets(),
    }
    expected = {name: [f"{len(frame):,}", str(frame.shape[1])] for name, frame in frames.items()}
    expected["`garments.npz`"] = [f"{len(pictures.images):,}", f"{len(pictures)} arrays"]
    assert {name: cells[:2] for name, cells in table("file").items()} == expected


def test_each_source_has_its_license_text():
    named = set(re.findall(r"`(licences/[^`]+)`", README))
    assert named == {f"licences/{file.name}" for file in (DATA / "licences").iterdir()}
    assert "CC0 1.0 Universal" in (DATA / "licences/CC0-1.0.txt").read_text()
    assert "Permission is hereby granted, free of charge" in (DATA / "licences/fashion-mnist.txt").read_text()
    assert "Artistic License" in (DATA / "licences/dslabs.txt").read_text()
    assert "The MIT License" in (DATA / "licences/vader.txt").read_text()


# The flights


def test_datasheet_and_code_know_the_same_columns():
    rows = table("column", "### Columns")
    expected = {
        f"`{name}`": [c.dtype, c.unit or NOTHING, "yes" if c.known_before_departure else "no", c.meaning]
        for name, c in flights.COLUMNS.items()
    }
    assert rows == expected
    assert list(rows) == list(expected)


def test_load_gives_the_columns_in_order_with_their_dtypes(year):
    assert list(year.columns) == list(flights.COLUMNS)
    for name, column in flights.COLUMNS.items():
        if column.dtype == "str":
            assert year[name].dropna().map(type).eq(str).all(), name
        else:
            assert str(year[name].dtype) == column.dtype, name
    assert list(year.index) == list(range(len(year)))
    assert flights.WEATHER[0] == "temp" and flights.WEATHER[-1] == "visib" and len(flights.WEATHER) == 9


def test_load_takes_the_spans_asked_for():
    assert flights.load([3, 1])["month"].drop_duplicates().to_list() == [3, 1]


def test_each_span_is_one_month_in_time_order_without_repeats(raw_spans):
    for span, frame in raw_spans.items():
        assert len(frame) == 2000
        assert set(frame["month"]) == {str(span)}
        order = list(zip(frame["time_hour"], frame["minute"].astype(int), strict=True))
        assert order == sorted(order)
        assert not frame.duplicated().any()
        assert not frame.duplicated(["month", "day", "carrier", "flight", "origin"]).any()


def test_cells_are_written_as_in_the_source(raw_spans):
    whole = ["dep_time", "dep_delay", "arr_time", "arr_delay", "air_time", "flight", "hour", "wind_dir"]
    for frame in raw_spans.values():
        for column in whole:
            assert frame[column].str.fullmatch(r"-?\d+|").all(), column
        assert not frame.isin(["NA", "nan"]).any(axis=None)
    assert raw_spans[3]["wind_speed"].iloc[1] == "12.658579999999999"  # every digit of the package


def test_time_hour_is_utc(year):
    local = pd.to_datetime(year["time_hour"]).dt.tz_convert("America/New_York")
    for part in ("year", "month", "day", "hour"):
        assert (getattr(local.dt, part) == year[part]).all(), part


def test_weather_is_that_of_three_hours_before(year, weather):
    earlier = pd.to_datetime(year["time_hour"]) - pd.Timedelta(hours=3)
    by_hour = weather.assign(at=pd.to_datetime(weather["time_hour"]))[["origin", "at", *flights.WEATHER]]
    joined = year[["origin"]].assign(at=earlier).merge(by_hour, how="left", validate="many_to_one")
    pd.testing.assert_frame_equal(
        joined[list(flights.WEATHER)].astype("float64"), year[list(flights.WEATHER)], check_exact=True
    )


def test_a_label_counts_canceled_and_diverted_flights_as_disrupted():
    delays = pd.DataFrame({"arr_delay": [flights.LATE - 1, flights.LATE, np.nan, -20.0]})
    assert flights.disrupted(delays).to_list() == [0, 1, 1, 0]
    assert flights.naive_label(delays).to_list() == [0, 1, 0, 0]
    assert flights.disrupted(delays).dtype == flights.naive_label(delays).dtype == "int64"


def test_known_columns_leave_out_everything_measured_later():
    known = {name for name, column in flights.COLUMNS.items() if column.known_before_departure}
    later = {"dep_time", "dep_delay", "arr_time", "arr_delay", "air_time", "tailnum"}
    assert known == set(flights.COLUMNS) - later


def test_counts_of_defects_in_the_flights(year, planes, airports):
    f, n = year, len(year)
    late, naive = flights.disrupted(f), flights.naive_label(f)
    gone = f["dep_time"].isna()
    diverted = ~gone & f["arr_delay"].isna()
    named = f["tailnum"].notna()
    plane_year = f.merge(planes, on="tailnum", how="left", suffixes=("", "_built"))["year_built"]
    utc = pd.to_datetime(f["time_hour"])
    date = pd.to_datetime(f[["year", "month", "day"]]).dt.date
    assert f.loc[f["tailnum"].isna(), "dep_time"].isna().all()
    assert not f[["dep_time", "arr_time", "sched_dep_time", "sched_arr_time"]].isin([0]).any(axis=None)
    assert not f[["sched_dep_time", "sched_arr_time"]].isin([2400]).any(axis=None)
    expected = {
        "no `arr_delay`": (f["arr_delay"].isna(), n),
        "… canceled (no `dep_time` either)": (gone & f["arr_delay"].isna(), n),
        "… diverted (left, but has no `arr_delay`)": (diverted, n),
        "… diverted, with an `arr_time` all the same": (diverted & f["arr_time"].notna(), diverted.sum()),
        "disrupted, but on time by the naive label": ((late == 1) & (naive == 0), late.sum()),
        "no `tailnum`": (f["tailnum"].isna(), n),
        "`dep_time` is 2400": (f["dep_time"] == 2400, f["dep_time"].notna().sum()),
        "`arr_time` is 2400": (f["arr_time"] == 2400, f["arr_time"].notna().sum()),
        "`tailnum` that joins no plane": (named & ~f["tailnum"].isin(planes["tailnum"]), named.sum()),
        "plane built before 1970": (plane_year < 1970, n),
        "plane without a year": (f["tailnum"].isin(planes["tailnum"]) & plane_year.isna(), n),
        "`dest` that is not in `airports.csv`": (~f["dest"].isin(airports["faa"]), n),
        "no `pressure`": (f["pressure"].isna(), n),
        "all nine weather columns missing": (f[list(flights.WEATHER)].isna().all(axis=1), n),
        "no `wind_dir`": (f["wind_dir"].isna(), n),
        "no `wind_gust`": (f["wind_gust"].isna(), n),
        "`wind_speed` above 200 mph": (f["wind_speed"] > 200, n),
        "date in `time_hour` is not `year`-`month`-`day`": (utc.dt.date != date, n),
        "hour in `time_hour` is not `hour`": (utc.dt.hour != f["hour"], n),
        "rows that occur twice": (f.duplicated(), n),
    }
    found = counts(table("defect", "### Known defects"))
    assert found == {name: (int(which.sum()), int(of)) for name, (which, of) in expected.items()}


def test_the_remarks_beside_the_counts(year, airports):
    plain = README.replace(" %", "%")
    unknown = year.loc[~year["dest"].isin(airports["faa"]), "dest"].value_counts()
    assert ", ".join(f"{dest} {n}" for dest, n in unknown.items()) + ": Puerto Rico" in README
    no_weather = year[year[list(flights.WEATHER)].isna().all(axis=1)]
    last_day = ((no_weather["month"] == 12) & (no_weather["day"] == 31)).sum()
    assert f"{last_day} of them on December 31" in README
    blind = year["pressure"].isna()
    assert f"{blind.mean():.1%}; in span 12 it is {blind[year['month'] == 12].mean():.1%}" in plain
    shares = flights.disrupted(year).groupby(blind).mean()
    assert f"{shares[True]:.1%} of these flights were disrupted, {shares[False]:.1%} of the others" in plain
    disrupted, naive = flights.disrupted(year), flights.naive_label(year)
    false_share = (disrupted.sum() - naive.sum()) / disrupted.sum()
    assert f"{false_share:.1%} of the disrupted flights" in plain


def test_the_wind_of_1048_mph_joins_three_flights(year, weather):
    row = weather[weather["wind_speed"] > 200].squeeze()
    assert (row["origin"], row["time_hour"], row["hour"]) == ("EWR", "2013-02-12T08:00:00Z", 3)
    hit = year[year["wind_speed"] > 200]
    assert set(hit["month"]) == {2} and set(hit["day"]) == {12} and set(hit["hour"]) == {6}
    seen = [
        f"{t // 100:02d}:{t % 100:02d} to {d}"
        for t, d in zip(hit["sched_dep_time"], hit["dest"], strict=True)
    ]
    assert f"({', '.join(seen)})" in README


def test_counts_of_defects_by_span(year, planes, airports):
    carriers = sorted(year["carrier"].unique())
    expected = {}
    for span, f in year.groupby("month"):
        gone = f["dep_time"].isna()
        numbers = [
            flights.disrupted(f).sum(),
            gone.sum(),
            (~gone & f["arr_delay"].isna()).sum(),
            (f["dep_time"] == 2400).sum(),
            (f["arr_time"] == 2400).sum(),
            f["pressure"].isna().sum(),
            f[list(flights.WEATHER)].isna().all(axis=1).sum(),
            (f["tailnum"].notna() & ~f["tailnum"].isin(planes["tailnum"])).sum(),
            (~f["dest"].isin(airports["faa"])).sum(),
        ]
        absent = ", ".join(c for c in carriers if c not in set(f["carrier"]))
        expected[str(span)] = [*map(str, numbers), absent or NOTHING]
    assert table("span", "### Defects by span") == expected


def test_counts_of_carriers(year, planes):
    by_span = pd.crosstab(year["month"], year["carrier"])
    header = "| span | " + " | ".join(by_span.columns) + " |"
    assert header in README
    expected = {
        str(span): [str(n) for n in row] for span, row in zip(by_span.index, by_span.to_numpy(), strict=True)
    }
    assert table("span", "### Flights by carrier and span") == expected
    named = year[year["tailnum"].notna()]
    total = named["carrier"].value_counts()
    unmatched = named.loc[~named["tailnum"].isin(planes["tailnum"]), "carrier"].value_counts()
    expected = {c: [f"{n:,}", f"{total[c]:,}", f"{100 * n / total[c]:.1f} %"] for c, n in unmatched.items()}
    assert table("carrier", "### Tail numbers") == expected


def test_counts_of_defects_in_the_raw_tables(weather, planes, airports):
    local = ["origin", "year", "month", "day", "hour"]
    hours = 3 * 365 * 24
    assert not weather.duplicated(["origin", "time_hour"]).any()
    expected = {
        "`weather.csv`: hours that are not there": (hours - len(weather), hours),
        "`weather.csv`: no `pressure`": (weather["pressure"].isna().sum(), len(weather)),
        "`weather.csv`: no `wind_speed`": (weather["wind_speed"].isna().sum(), len(weather)),
        "`weather.csv`: no `temp`": (weather["temp"].isna().sum(), len(weather)),
        "`weather.csv`: `wind_speed` above 200 mph": ((weather["wind_speed"] > 200).sum(), len(weather)),
        "`weather.csv`: local hours that occur twice": (
            weather.duplicated(local, keep=False).sum(),
            len(weather),
        ),
        "`planes.csv`: no `year`": (planes["year"].isna().sum(), len(planes)),
        "`planes.csv`: built before 1970": ((planes["year"] < 1970).sum(), len(planes)),
        "`planes.csv`: no `speed`": (planes["speed"].isna().sum(), len(planes)),
        "`airports.csv`: no `tzone`": (airports["tzone"].isna().sum(), len(airports)),
        "`airports.csv`: `lon` above 100": (airports["lon"].between(100, 170).sum(), len(airports)),
        "`airports.csv`: `lat` above 72": ((airports["lat"] > 72).sum(), len(airports)),
    }
    assert counts(table("defect", "## The weather, planes")) == expected


# The garments and the heights


def test_garments_are_balanced_distinct_and_typed(pictures):
    n = len(pictures.images)
    assert pictures.images.shape == (n, 28, 28)
    assert pictures.labels.shape == pictures.split.shape == (n,)
    assert {a.dtype.name for a in (pictures.images, pictures.labels, pictures.split)} == {"uint8"}
    assert pictures.classes == ("T-shirt", "Pullover", "Dress", "Coat", "Shirt")
    assert np.bincount(pictures.labels[pictures.split == garments.POOL]).tolist() == [720] * 5
    assert np.bincount(pictures.labels[pictures.split == garments.TEST]).tolist() == [500] * 5
    assert len({image.tobytes() for image in pictures.images}) == n
    assert len(set(pictures.labels[:20])) > 1  # mixed, not class after class


def test_sleeve_length_on_drawn_garments():
    images = np.zeros((4, 28, 28), np.uint8)
    images[:, 4:26, 9:19] = 200  # a body
    images[1, 4:13, 2:26] = 200  # short sleeves: they end above the rows that count
    images[2, 4:26, 2:26] = 200  # long sleeves
    images[3, 4:26, 2:19] = 200  # one long sleeve only
    assert garments.sleeve_length(images).tolist() == [0, 0, 1, 0]


def test_sleeve_length_separates_as_the_datasheet_says(pictures):
    length = garments.sleeve_length(pictures.images)
    long = length >= garments.LONG_SLEEVE
    expected = {}
    for label, name in enumerate(pictures.classes):
        cells = []
        for part in (garments.POOL, garments.TEST):
            here = (pictures.labels == label) & (pictures.split == part)
            cells += [str(long[here].sum()), str(here.sum())]
        expected[name] = cells
    assert table("class", "## The garments") == expected
    for part, accuracy, area in ((garments.TEST, "94.6 %", "0.967"), (garments.POOL, "94.3 %", "0.971")):
        short_ones, long_ones = (length[(pictures.labels == k) & (pictures.split == part)] for k in (0, 1))
        right = (short_ones < garments.LONG_SLEEVE).sum() + (long_ones >= garments.LONG_SLEEVE).sum()
        assert f"{100 * right / (len(short_ones) + len(long_ones)):.1f} %" == accuracy
        above = (long_ones[:, None] > short_ones).mean() + (long_ones[:, None] == short_ones).mean() / 2
        assert f"{above:.3f}" == area
        assert accuracy in README and area in README


def test_annotator_b_renames_shirts_by_their_sleeves_and_nothing_else(pictures):
    before = pictures.labels.copy()
    labels = garments.annotator_b(pictures.images, pictures.labels)
    assert (pictures.labels == before).all() and labels.dtype == before.dtype
    shirt = before == pictures.classes.index("Shirt")
    assert (labels[~shirt] == before[~shirt]).all()
    long = garments.sleeve_length(pictures.images) >= garments.LONG_SLEEVE
    assert set(labels[shirt & long]) == {pictures.classes.index("Pullover")}
    assert set(labels[shirt & ~long]) == {pictures.classes.index("T-shirt")}


def kind_of_height(typed: str) -> str:
    """Say which row of the datasheet's table an answer belongs to."""
    try:
        value = float(typed)
    except ValueError:
        patterns = {
            "centimeters, with the unit": r"\d+ ?cm",
            "a decimal comma": r"\d,\d+",
            "feet and inches, with marks or words": r"[4-7] ?('|feet|ft).*|[4-7] \.?\d\d|\d\d\"",
        }
        return next(
            (kind for kind, pattern in patterns.items() if re.fullmatch(pattern, typed)), "another text"
        )
    ranges = {
        "inches, as asked (50 to 84)": 50 <= value <= 84,
        "centimeters, no unit (130 to 220)": 130 <= value <= 220,
        "meters (1.3 to 2)": 1.3 <= value < 2,
        "feet, with or without decimals (4 to 8)": 4 <= value < 8,
    }
    return next((kind for kind, inside in ranges.items() if inside), "another number, no height")


def test_counts_of_kinds_of_heights():
    frame = heights.load()
    kinds = frame["height"].map(kind_of_height)
    rows = table("what was typed")
    assert {kind: number(cells[0]) for kind, cells in rows.items()} == kinds.value_counts().to_dict()
    wrong = (kinds != "inches, as asked (50 to 84)").sum()
    assert f"{wrong} of the {len(frame):,} answers ({100 * wrong / len(frame):.1f} %)" in README
    assert f"{frame.duplicated().sum()} rows repeat an earlier one" in README
    for sex, n in frame["sex"].value_counts().items():
        assert f"{sex} ({n})" in README


def test_heights_stay_as_typed():
    frame = heights.load()
    assert tuple(frame.columns) == heights.COLUMNS
    assert frame.map(type).eq(str).all(axis=None)
    assert {"5' 4\"", "yyy", "5,3", "Five foot eight inches"} <= set(frame["height"])


# The reviews and the tweets


def test_counts_of_the_reviews_and_the_tweets():
    rows, tweets = reviews.load(), reviews.tweets()
    assert rows["review"].nunique() == 120 and rows["below"].between(0, reviews.PEOPLE).all()
    many, half = (rows["below"] > 10).sum(), (rows["below"] == 10).sum()
    one_voice = rows["below"].isin([0, reviews.PEOPLE]).sum()
    sentence = f"{many} of the {len(rows):,} sentences are rated below 0 by more than 10 of the 20, {half} by exactly 10, and on {one_voice} all 20 agree"
    assert sentence in README
    assert f"{(tweets['mean'] < 0).sum()} are below 0" in README
    plain = tweets["text"].str.lower().str.replace(r"\W+", " ", regex=True).str.strip()
    assert f"{plain.duplicated(keep=False).sum()} of the 1,000 are equal to another" in README


def test_labels_are_of_the_same_sentences_and_follow_from_their_scores():
    rows = reviews.load()
    assert len(rows) == 1488 and rows["text"].str.len().min() > 0
    for name in reviews.MODELS:
        assert rows[name].dtype == bool and rows[name].nunique() == 2
        scores = rows[f"{name}_score"]
        assert scores[rows[name]].min() >= 0 >= scores[~rows[name]].max()


def test_people_are_dealt_to_a_jury_and_to_annotators():
    below = np.array([0, 20, 10, 3] * 500)
    jury, nine = reviews.people(below, seed=1)
    assert jury.shape == (2000,) and nine.shape == (2000, reviews.PEOPLE - reviews.JURY)
    assert not jury[0::4].any() and jury[1::4].all() and nine[1::4].all() and not nine[0::4].any()
    assert 0.4 < jury[2::4].mean() < 0.6  # ten of twenty: a coin
    assert not jury[3::4].any() and 0.13 < nine[3::4].mean() < 0.17
    again, same = reviews.people(below, seed=1)
    assert (again == jury).all() and (same == nine).all()
    assert (reviews.people(below, seed=2)[1] != nine).any()


# Damage


@pytest.fixture
def copy(tmp_path, monkeypatch) -> Path:
    """A copy of the data folder that the book reads instead of its own."""
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    monkeypatch.setattr(data, "ROOT", folder)
    return folder


def record(folder: Path, name: str) -> None:
    """Give a changed file a true sum, as someone would who edits data and sums together."""
    sums = folder / "SHA256SUMS"
    digest = hashlib.sha256((folder / name).read_bytes()).hexdigest()
    sums.write_text(re.sub(rf"^\w+(?=  {re.escape(name)}$)", digest, sums.read_text(), flags=re.M))


READERS = {
    "flights/span-04/flights.csv": lambda: flights.load([4]),
    "garments.npz": garments.load,
    "heights.csv": heights.load,
    "reviews/labels.csv.xz": reviews.load,
    "weather.csv": lambda: data.path("weather.csv"),
}


@pytest.mark.parametrize("name", READERS)
def test_a_missing_file_is_named_with_what_to_do(copy, name):
    (copy / name).unlink()
    with pytest.raises(data.DataError, match=rf"data/{name} is missing.*git checkout -- data/{name}"):
        READERS[name]()


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize(
    "damage", [lambda b: b[: len(b) // 2], lambda b: b"", lambda b: b[:99] + bytes([b[99] ^ 1]) + b[100:]]
)
def test_a_damaged_file_is_named_with_what_to_do(copy, name, damage):
    READERS[name]()  # whole at first: damage that comes later in a session is noticed too
    content = (copy / name).read_bytes()
    (copy / name).write_bytes(damage(content))
    with pytest.raises(data.DataError, match=rf"data/{name} is damaged.*git checkout -- data/{name}"):
        READERS[name]()
    (copy / name).write_bytes(content)
    READERS[name]()


@pytest.mark.parametrize(
    ("name", "column"), [("flights/span-04/flights.csv", "arr_delay"), ("heights.csv", "height")]
)
def test_a_missing_column_is_named(copy, name, column):
    frame = pd.read_csv(copy / name, dtype=str)
    frame.rename(columns={column: "other"}).to_csv(copy / name, index=False)
    record(copy, name)
    with pytest.raises(data.DataError, match=f"data/{name} has no column {column}"):
        READERS[name]()


def test_a_missing_array_is_named(copy, pictures):
    np.savez(copy / "garments.npz", images=pictures.images, labels=pictures.labels, split=pictures.split)
    record(copy, "garments.npz")
    with pytest.raises(data.DataError, match=r"data/garments.npz has no array classes"):
        garments.load()


def test_a_wrong_list_of_sums_is_named(copy):
    sums = copy / "SHA256SUMS"
    sums.write_text(sums.read_text().replace("  heights.csv", " heights.csv"))
    with pytest.raises(data.DataError, match=r"data/SHA256SUMS has a line that is no checksum"):
        heights.load()
    sums.unlink()
    with pytest.raises(data.DataError, match=r"data/SHA256SUMS is missing"):
        heights.load()


def test_an_unknown_file_or_span_is_refused():
    with pytest.raises(data.DataError, match=r"no data file 'weather.tsv'.*weather.csv"):
        data.path("weather.tsv")
    with pytest.raises(ValueError, match="There is no span 13"):
        flights.path(13)
    with pytest.raises(ValueError, match="spans is empty"):
        flights.load([])


# The tools


@pytest.fixture
def tools(monkeypatch) -> None:
    monkeypatch.syspath_prepend(str(DATA.parent / "tools"))
    yield
    for name in ("sources", "make_flights", "make_garments"):
        sys.modules.pop(name, None)


def test_the_tool_writes_the_flights_to_the_byte(tools, raw_spans):
    import make_flights

    weather = make_flights.weather_by_place_and_time(data.path("weather.csv").read_text())
    for span in (2, 3, 11):  # the wind of 1,048 mph, and both changes of the clock
        rows = raw_spans[span].drop(columns=list(flights.WEATHER)).to_dict("records")
        assert make_flights.to_csv(rows, weather) == flights.path(span).read_bytes()


def test_the_tool_draws_the_same_flights_each_time(tools):
    import make_flights

    rows = [
        {"month": str(m), "time_hour": f"2013-{m:02d}-01T10:00:00Z", "minute": str(i % 60), "flight": str(i)}
        for m in (1, 2)
        for i in range(2500)
    ]
    first, second = make_flights.sample(rows), make_flights.sample(rows)
    assert first == second
    assert [len({row["flight"] for row in first[m]}) for m in (1, 2)] == [2000, 2000]
    assert [row["flight"] for row in first[1]] != [row["flight"] for row in first[2]]


def test_the_tool_packs_the_garments_to_the_byte(tools, pictures):
    import make_garments

    arrays = {name: getattr(pictures, name) for name in ("images", "labels", "classes", "split")}
    arrays["classes"] = np.array(arrays["classes"])
    assert make_garments.pack(arrays) == data.path("garments.npz").read_bytes()


def test_a_tool_writes_nothing_that_is_not_recorded(tools, tmp_path):
    import sources

    with pytest.raises(SystemExit, match="Not what data/SHA256SUMS records: heights.csv"):
        sources.publish({"heights.csv": b"other"}, tmp_path, record=False)
    assert list(tmp_path.iterdir()) == []
    same = (DATA / "heights.csv").read_bytes()
    sources.publish({"heights.csv": same}, tmp_path, record=False)
    assert (tmp_path / "heights.csv").read_bytes() == same
