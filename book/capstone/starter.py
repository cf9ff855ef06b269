"""Your repairs. Copy this file, then: make score REPAIRS=repairs.py NAME="your name"."""

from book.capstone import look_up, redeliver, rule  # noqa: F401  the three kinds of repairs

# rule(function, spans)     2 hours for each span and group of columns that it changes
# redeliver(span)           4 hours
# look_up(span, where)      1 hour for each 100 flights
repairs = []


def schema(book):
    """Return a schema that ExampleValidator holds each span against, or None to check nothing.

    A span with an anomaly is not trained on. `book` is the book's schema, to be edited or returned as it is.
    """
    return None
