"""Make data/capstone/, the dirty deliveries of the capstone, from data/flights.

    python tools/make_capstone.py              # builds, compares with data/SHA256SUMS, writes
    python tools/make_capstone.py --record     # builds, writes, records the new sums

**Spoiler.** This file names every fault that was planted. Who wants to do the capstone reads it afterwards.

Six spans, January to June, with the real defects of the source and eleven planted ones. Every cell that is not named
below stays the text that stands in data/flights. No number here is drawn at random.
"""

from __future__ import annotations

import csv
import io
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import sources

from book import flights

NEW_YORK, UTC = ZoneInfo("America/New_York"), ZoneInfo("UTC")
WEATHER = flights.WEATHER
OUTCOME = ("dep_time", "dep_delay", "arr_time", "arr_delay", "air_time")
Row = dict[str, str]

# Settled before any score was looked at, and not changed since. What each costs was not known then.
PLANTED = {
    1: ("Celsius in temp and dewp", "canceled flights of EV reported with arr_delay 0"),
    2: ("arr_delay stands on other rows: joined by position after a sort by tailnum",),
    3: ("scheduled departure in UTC", "wind in km/h"),
    4: ("scheduled departure in UTC", "half of B6 spelled JetBlue"),
    5: ("weather feed down from May 8 to 17: zeros", "EWR written KEWR"),
    6: ("outcomes of LGA lost from June 10 to 24", "the file delivered twice"),
}


def main() -> None:
    """Build the files and publish them."""
    args = sources.arguments(__doc__)
    files = {}
    for span in PLANTED:
        rows = list(csv.DictReader(io.StringIO(flights.path(span).read_text(encoding="utf-8"))))
        spoil(span, rows)
        files[f"capstone/span-{span:02d}/flights.csv"] = to_csv(rows)
        if span == 6:
            files["capstone/span-06/flights-2.csv"] = to_csv(rows)
    sources.publish(files, args.out, args.record)


def spoil(span: int, rows: list[Row]) -> None:
    """Plant the faults of one span."""
    if span == 1:
        for row in rows:
            for name in ("temp", "dewp"):
                row[name] = row[name] and f"{(float(row[name]) - 32) / 1.8:.2f}"
            if row["carrier"] == "EV" and not row["arr_delay"]:
                row["arr_delay"] = "0"
    if span == 2:
        order = sorted(range(len(rows)), key=lambda i: (rows[i]["tailnum"], i))
        moved = [rows[i]["arr_delay"] for i in order]
        for row, delay in zip(rows, moved, strict=True):
            row["arr_delay"] = delay
    if span in (3, 4):
        for row in rows:
            to_utc(row)
    if span == 3:
        for row in rows:
            for name in ("wind_speed", "wind_gust"):
                row[name] = row[name] and f"{float(row[name]) * 1.609344:.4f}"
    if span == 4:
        of_b6 = [row for row in rows if row["carrier"] == "B6"]
        for row in of_b6[1::2]:
            row["carrier"] = "JetBlue"
    if span == 5:
        for row in rows:
            if 8 <= int(row["day"]) <= 17:
                row.update(dict.fromkeys(WEATHER, "0"))
            row["origin"] = row["origin"].replace("EWR", "KEWR")
    if span == 6:
        for row in rows:
            if row["origin"] == "LGA" and 10 <= int(row["day"]) <= 24:
                row.update(dict.fromkeys(OUTCOME, ""))


def to_utc(row: Row) -> None:
    """Write the scheduled departure in UTC; the date stays New York's."""
    year, month, day, hour, minute = (int(row[name]) for name in ("year", "month", "day", "hour", "minute"))
    local = datetime(year, month, day, tzinfo=NEW_YORK) + timedelta(hours=hour, minutes=minute)
    utc = local.astimezone(UTC)
    row["hour"], row["sched_dep_time"] = str(utc.hour), str(100 * utc.hour + utc.minute)


def to_csv(rows: list[Row]) -> bytes:
    """Return rows as CSV."""
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


if __name__ == "__main__":
    main()
