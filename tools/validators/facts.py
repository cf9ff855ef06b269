"""What one knows of January to March, in no tool's words: the limits, shares and lists of book/schema.pbtxt.

Every set-up in which a person writes rules reads them here, so that the tools differ in what they can say, not in
what their author knew. `tests/test_faults.py` compares them with the schema.
"""

LIMITS = {  # column: the least and the most
    "year": (2013, 2013), "month": (1, 12), "day": (1, 31), "hour": (0, 23), "minute": (0, 59),
    "sched_dep_time": (0, 2359), "sched_arr_time": (0, 2359), "dep_time": (1, 2400), "arr_time": (1, 2400),
    "dep_delay": (-120, 2400), "arr_delay": (-180, 2400), "air_time": (1, 1200), "flight": (1, 9999),
    "distance": (50, 6000), "temp": (-40, 130), "dewp": (-60, 100), "humid": (0, 100), "wind_dir": (0, 360),
    "wind_speed": (0, 150), "wind_gust": (0, 200), "precip": (0, 10), "pressure": (900, 1080), "visib": (0, 10),
}  # fmt: skip

PRESENT = {  # column: the least share of rows that have a value; 1 for the others
    "dep_time": 0.85, "dep_delay": 0.85, "arr_time": 0.85, "arr_delay": 0.85, "air_time": 0.85, "tailnum": 0.9,
    "temp": 0.9, "dewp": 0.9, "humid": 0.9, "wind_dir": 0.9, "wind_speed": 0.9, "wind_gust": 0.0, "precip": 0.9,
    "pressure": 0.7, "visib": 0.9,
}  # fmt: skip

WORDS = {
    "carrier": ["9E", "AA", "AS", "B6", "DL", "EV", "F9", "FL", "HA", "MQ", "UA", "US", "VX", "WN", "YV"],
    "origin": ["EWR", "JFK", "LGA"],
}

TEXT = ("carrier", "tailnum", "origin", "dest", "time_hour")

WHOLE = ("year", "month", "day", "hour", "minute", "sched_dep_time", "sched_arr_time", "flight", "distance")
"""Columns of whole numbers, none of them missing."""

COLUMNS = (
    "year", "month", "day", "dep_time", "sched_dep_time", "dep_delay", "arr_time", "sched_arr_time", "arr_delay",
    "carrier", "flight", "tailnum", "origin", "dest", "air_time", "distance", "hour", "minute", "time_hour", "temp",
    "dewp", "humid", "wind_dir", "wind_speed", "wind_gust", "precip", "pressure", "visib",
)  # fmt: skip

KEY = ["year", "month", "day", "carrier", "flight", "origin"]
"""What no two flights share."""

ROWS = (900, 3000)
"""How many rows a month may have. That each has 2,000 is the book's sampling, so it is no knowledge."""
