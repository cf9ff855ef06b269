"""Make data/garments.npz from Debian's dataset-fashion-mnist.

    python tools/make_garments.py             # builds, compares with data/SHA256SUMS, writes
    python tools/make_garments.py --record    # builds, writes, records the new sums

Needs numpy, ``apt-get`` and ``dpkg-deb`` (or ``--source`` with the .deb, and ``dpkg-deb``). Takes about
10 seconds.

The archive is packed with bzip2 and fixed time stamps: bzip2 has one implementation, whose output has been
the same for many years, while zlib's depends on the version that happens to be installed.
"""

from __future__ import annotations

import gzip
import io
import tempfile
import zipfile
from pathlib import Path

import numpy as np
import sources

PACKAGE = (
    "dataset-fashion-mnist",
    "0.0~git20200523.55506a9-1",
    "39e172fe32dd318ebb3e512220c3beea2fa47d7e20bab348fb4e0922d6beefc0",
)
SEED = 2013
CLASSES = {"T-shirt": 0, "Pullover": 2, "Dress": 3, "Coat": 4, "Shirt": 6}  # name -> label in the source
POOL_PER_CLASS = 720  # from the source's 60,000 training images
TEST_PER_CLASS = 500  # from its 10,000 test images
HEADING = """
Fashion-MNIST: copyright 2017 Zalando SE. data/garments.npz holds 6,100 of its 70,000 images.
The text below is the license (MIT, which Debian calls Expat) as the package dataset-fashion-mnist states it.
"""


def main() -> None:
    """Build the archive and publish it with its license."""
    args = sources.arguments(__doc__)
    with tempfile.TemporaryDirectory() as scratch:
        root = sources.debian_package(*PACKAGE, args.source, Path(scratch))
        folder = root / "usr/share/datasets/fashion-mnist"
        train, test = read_part(folder, "train"), read_part(folder, "t10k")
        license_text = sources.debian_license(root, PACKAGE[0], "Expat", HEADING)
    rng = np.random.default_rng(SEED)
    parts = [draw(*train, POOL_PER_CLASS, rng), draw(*test, TEST_PER_CLASS, rng)]
    arrays = {
        "images": np.concatenate([images for images, _ in parts]),
        "labels": np.concatenate([labels for _, labels in parts]),
        "classes": np.array(list(CLASSES)),
        "split": np.repeat(np.array([0, 1], np.uint8), [len(labels) for _, labels in parts]),
    }
    sources.publish(
        {"garments.npz": pack(arrays), "licences/fashion-mnist.txt": license_text}, args.out, args.record
    )


def read_part(folder: Path, part: str) -> tuple[np.ndarray, np.ndarray]:
    """Return the images (n, 28, 28) and labels (n,) of one part, read from the IDX format."""
    images = gzip.decompress((folder / f"{part}-images-idx3-ubyte.gz").read_bytes())
    labels = gzip.decompress((folder / f"{part}-labels-idx1-ubyte.gz").read_bytes())
    return (
        np.frombuffer(images, np.uint8, offset=16).reshape(-1, 28, 28),
        np.frombuffer(labels, np.uint8, offset=8),
    )


def draw(
    images: np.ndarray, labels: np.ndarray, per_class: int, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """Draw the same number of images of each class, without replacement, in a mixed order."""
    order = np.argsort(rng.random(len(labels)), kind="stable")
    chosen = np.concatenate([order[labels[order] == label][:per_class] for label in CLASSES.values()])
    chosen = chosen[np.argsort(rng.random(len(chosen)), kind="stable")]
    index = np.zeros(10, np.uint8)
    index[list(CLASSES.values())] = range(len(CLASSES))
    return images[chosen], index[labels[chosen]]


def pack(arrays: dict[str, np.ndarray]) -> bytes:
    """Return an .npz archive that is the same, byte for byte, whenever it is made."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, array in arrays.items():
            entry = zipfile.ZipInfo(f"{name}.npy", date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_BZIP2
            entry.create_system = 3
            content = io.BytesIO()
            np.lib.format.write_array(content, array, version=(1, 0), allow_pickle=False)
            archive.writestr(entry, content.getvalue(), compresslevel=9)
    return buffer.getvalue()


if __name__ == "__main__":
    main()
