"""Make data/heights.csv from Debian's r-cran-dslabs.

    uv run --with rdata==1.1.0 --no-project python tools/make_heights.py

(or, in any environment, ``pip install rdata`` first). ``--record`` records the new sum. Needs ``apt-get``
and ``dpkg-deb`` (or ``--source`` with the .deb, and ``dpkg-deb``). Takes a few seconds. ``rdata`` is not in
requirements.txt: no reader needs it.

The package keeps its data in R's lazy-load form: ``Rdata.rdx`` says at which offset of ``Rdata.rdb`` each
object lies; there stand its size (4 bytes, big-endian) and the zlib-compressed object.
"""

from __future__ import annotations

import csv
import gzip
import io
import tempfile
import warnings
import zlib
from pathlib import Path

import rdata
import sources

PACKAGE = ("r-cran-dslabs", "0.7.4-1", "c3f93382c44d4581de9561792a87b110cb239c70771cac5ad63fa0a259e71ef3")
OBJECT = "reported_heights"
COLUMNS = ("time_stamp", "sex", "height")
HEADING = """
dslabs 0.7.4, an R package: copyright 2019 Rafael A. Irizarry and Amy Gill.
data/heights.csv holds one of its data sets, reported_heights, written as CSV; nothing else was changed. The
whole package, unchanged, is Debian's r-cran-dslabs.
The text below is the license (Artistic License 2.0) as that package states it.
"""


def main() -> None:
    """Build the table and publish it with its license."""
    args = sources.arguments(__doc__)
    with tempfile.TemporaryDirectory() as scratch:
        root = sources.debian_package(*PACKAGE, args.source, Path(scratch))
        frame = read_object(root / "usr/lib/R/site-library/dslabs/data", OBJECT)
        license_text = sources.debian_license(root, PACKAGE[0], "Artistic-2.0", HEADING)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(frame[list(COLUMNS)].astype(str).itertuples(index=False))
    files = {"heights.csv": text.getvalue().encode(), "licences/dslabs.txt": license_text}
    sources.publish(files, args.out, args.record)


def read_object(folder: Path, name: str):
    """Return one object of an R lazy-load database (a data frame comes back as pandas' DataFrame)."""
    index = convert(gzip.decompress((folder / "Rdata.rdx").read_bytes()))
    start, length = (int(number) for number in index["variables"][name])
    chunk = (folder / "Rdata.rdb").read_bytes()[start : start + length]
    content = zlib.decompress(chunk[4:])
    if len(content) != int.from_bytes(chunk[:4], "big"):
        raise SystemExit(f"{name}: the unpacked size is not the one that the database states.")
    return convert(content)


def convert(content: bytes):
    """Return the Python form of a serialized R object."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Unknown file type")  # a bare object has no file header
        return rdata.conversion.convert(rdata.parser.parse_data(content))


if __name__ == "__main__":
    main()
