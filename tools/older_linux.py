"""Make TFX's two newest-glibc wheels load on an older Linux.

ml-metadata 1.21.0 and tensorflow-data-validation 1.21.0 are published for glibc 2.39 (Ubuntu 24.04,
Debian 13). On Debian 12 or Ubuntu 22.04 no installer finds a candidate. `objdump -T` shows that only
six functions stand in the way, and each has an older twin. This tool compiles those six as a small
library, places it beside the extension module, renames the version requirements, and packs the wheel
again under a local version. It runs only where it is needed and refuses any wheel it has not seen.

    python tools/older_linux.py FOLDER      # prints FOLDER if it holds repaired wheels, else nothing
"""

from __future__ import annotations

import hashlib
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

VERSION = "1.21.0"
LOCAL = "glibc2.34"  # the newest glibc symbol that remains is GLIBC_2.34
OLDEST, NEWEST = (
    (2, 34),
    (2, 39),
)  # below the first even the repaired wheels fail; from the second on none is needed

# The published wheels that this repair was proved on, by sha256.
KNOWN = {
    "ad35b9462ce1971d3ca1bc672c36abf2494a738410fa3ac3519131274ea5ae9b": "ml_metadata cp311",
    "e2b691386fe3419c250c48dbba3f8b29649ae00dc1ba448307aa0929fb815140": "ml_metadata cp312",
    "ced1ded68b7c1a92227337450969476b2159cc647f33f7a7cc62cc074d192722": "ml_metadata cp313",
    "6c148be69ae20c02f58b696efb343c4bb3e923184963f8b793afd0066c8ced9f": "tensorflow_data_validation cp311",
    "e9bfef0ee8540458e35d9f6e69db2674afc20629ee872d2800ae93eddb8a3127": "tensorflow_data_validation cp312",
    "182f6fe03684139b84cb25119ef27e4c034cb938c8b9795bc8821de6f9120b96": "tensorflow_data_validation cp313",
}
EXTENSIONS = {
    "ml_metadata": "ml_metadata/metadata_store/pywrap/metadata_store_extension.so",
    "tensorflow_data_validation": "tensorflow_data_validation/pywrap/tensorflow_data_validation_extension.so",
}
RENAMED = {"GLIBC_2.38": "GLIBC_2.17", "GLIBCXX_3.4.32": "GLIBCXX_3.4.29", "CXXABI_1.3.15": "CXXABI_1.3.13"}

LIBRARY = "libolderglibc.so"
SOURCE = """
#include <cstdlib>
#include <exception>
#include <iostream>  // initializes std::cout and its kin, which ios_base_library_init would have done
extern "C" {
long __isoc23_strtol(const char *s, char **e, int b) { return strtol(s, e, b); }
unsigned long __isoc23_strtoul(const char *s, char **e, int b) { return strtoul(s, e, b); }
long long __isoc23_strtoll(const char *s, char **e, int b) { return strtoll(s, e, b); }
unsigned long long __isoc23_strtoull(const char *s, char **e, int b) { return strtoull(s, e, b); }
void _ZSt21ios_base_library_initv() {}
void __cxa_call_terminate(void *) { std::terminate(); }
}
"""


class RepairError(Exception):
    """The wheels cannot be repaired here; the message says what to do."""


def glibc() -> tuple[int, int] | None:
    """Return the system's glibc version, or None where there is no glibc (macOS, Alpine)."""
    name, version = platform.libc_ver()
    if name != "glibc":
        return None
    major, minor = version.split(".")[:2]
    return int(major), int(minor)


def is_needed() -> bool:
    """Return True where the published wheels cannot be installed but repaired ones can run.

    Raises
    ------
    RepairError
        On a Linux on which neither runs.
    """
    if sys.platform != "linux":
        return False
    version = glibc()
    if version is None or version < OLDEST or platform.machine() != "x86_64":
        found = f"glibc {version[0]}.{version[1]}" if version else "no glibc"
        raise RepairError(
            f"TFX {VERSION} needs Linux on x86_64 with glibc 2.34 or newer; this is {platform.machine()} with {found}. "
            "Use Ubuntu 22.04 or newer, Debian 12 or newer, macOS on Apple silicon, or open the book in Colab."
        )
    return version < NEWEST


def compile_library(folder: Path) -> Path:
    """Compile the six functions into `folder` and return the library's path."""
    compiler = shutil.which("g++") or shutil.which("c++")
    if compiler is None:
        raise RepairError(
            "This Linux is older than glibc 2.39, so set-up must compile six small functions, and there is no C++ "
            "compiler. Install one (Debian, Ubuntu: sudo apt-get install g++; Fedora: sudo dnf install gcc-c++) "
            "and run the same command again."
        )
    source, library = folder / "older.cc", folder / LIBRARY
    source.write_text(SOURCE)
    done = subprocess.run(
        [compiler, "-shared", "-fPIC", "-O2", "-o", str(library), str(source)], capture_output=True, text=True
    )
    if done.returncode:
        raise RepairError(f"The compiler {compiler} failed:\n{done.stderr}")
    return library


def patch(extension: Path) -> None:
    """Rename the too-new version requirements of one ELF file, in place, and make it load the library beside it."""
    import lief

    lief.logging.disable()  # it reports each hash that it updates

    binary = lief.parse(str(extension))
    if binary is None:
        raise RepairError(f"{extension.name} is not a readable ELF file.")
    for requirement in binary.symbols_version_requirement:
        for version in requirement.get_auxiliary_symbols():
            version.name = RENAMED.get(version.name, version.name)
    binary.remove(lief.ELF.DynamicEntry.TAG.RUNPATH)  # a path of the machine that built the wheel
    binary.add(lief.ELF.DynamicEntryRunPath("$ORIGIN"))
    binary.add_library(LIBRARY)
    binary.write(str(extension))


def repair(wheel: Path, library: Path, out: Path) -> Path:
    """Repair one published wheel into the folder `out` and return the new wheel's path.

    Raises
    ------
    RepairError
        If the wheel is not one of `KNOWN`, or packing fails. Nothing is left in `out` then.
    """
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    if digest not in KNOWN:
        raise RepairError(
            f"{wheel.name} is not a wheel this repair knows (sha256 {digest[:12]}…), so it is left alone. "
            "Check TFX's version in requirements.lock, or use a Linux with glibc 2.39 or newer."
        )
    package = KNOWN[digest].split()[0]
    with tempfile.TemporaryDirectory() as scratch:
        python_wheel("unpack", "--dest", scratch, str(wheel))
        root = Path(scratch) / f"{package}-{VERSION}"
        extension = root / EXTENSIONS[package]
        patch(extension)
        shutil.copy(library, extension.parent)
        info = root / f"{package}-{VERSION}.dist-info"
        replace_line(info / "METADATA", "Version: ", f"{VERSION}+{LOCAL}")
        tag = f"{KNOWN[digest].split()[1]}-{KNOWN[digest].split()[1]}-linux_x86_64"
        replace_line(info / "WHEEL", "Tag: ", tag)
        info.rename(root / f"{package}-{VERSION}+{LOCAL}.dist-info")
        packed = Path(scratch) / "packed"
        packed.mkdir()
        python_wheel("pack", "--dest-dir", str(packed), str(root))
        (made,) = packed.glob("*.whl")
        out.mkdir(parents=True, exist_ok=True)
        half = out / (made.name + ".part")  # rename is atomic: a wheel in `out` is always whole
        shutil.copy(made, half)
        return half.rename(out / made.name)


def python_wheel(*arguments: str) -> None:
    """Run the `wheel` tool."""
    done = subprocess.run([sys.executable, "-m", "wheel", *arguments], capture_output=True, text=True)
    if done.returncode:
        raise RepairError(f"wheel {arguments[0]} failed:\n{done.stderr}")


def replace_line(file: Path, start: str, value: str) -> None:
    """Give every line of `file` that begins with `start` the value `value`."""
    lines = [start + value if line.startswith(start) else line for line in file.read_text().splitlines()]
    file.write_text("\n".join(lines) + "\n")


def download(folder: Path) -> list[Path]:
    """Fetch the two published wheels for this Python into `folder`."""
    python = f"{sys.version_info.major}{sys.version_info.minor}"
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            "download",
            "--quiet",
            "--no-deps",
            "--only-binary=:all:",
            "--dest",
            str(folder),
        ]
        + ["--platform", "manylinux_2_39_x86_64", "--implementation", "cp", "--abi", f"cp{python}"]
        + ["--python-version", python, "--disable-pip-version-check"]
        + [f"{package.replace('_', '-')}=={VERSION}" for package in EXTENSIONS],
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise RepairError(
            "Two wheels could not be downloaded. Check the network connection (and the proxy, if there is one) "
            f"and run the same command again. pip said: {done.stderr.strip().splitlines()[-1]}"
        )
    return sorted(folder.glob("*.whl"))


def check_import(wheel: Path) -> None:
    """Load the repaired extension module in a new process; raise RepairError if it does not load."""
    package = wheel.name.split("-")[0]
    with tempfile.TemporaryDirectory() as scratch:
        shutil.unpack_archive(wheel, scratch, "zip")
        extension = Path(scratch) / EXTENSIONS[package]
        code = "import importlib.util as u, sys; s = u.spec_from_file_location(sys.argv[1], sys.argv[2]); u.module_from_spec(s)"
        done = subprocess.run(
            [sys.executable, "-c", code, extension.stem, str(extension)], capture_output=True, text=True
        )
    if done.returncode:
        wheel.unlink()
        raise RepairError(
            f"The repaired {package} does not load here:\n{done.stderr.strip().splitlines()[-1]}"
        )


def main(folder: Path) -> None:
    """Fill `folder` with repaired wheels where they are needed, and print it."""
    if not is_needed():
        return
    python = f"cp{sys.version_info.major}{sys.version_info.minor}"
    wanted = [f"{package}-{VERSION}+{LOCAL}-{python}-{python}-linux_x86_64.whl" for package in EXTENSIONS]
    if not all((folder / name).exists() for name in wanted):
        print(
            f"glibc here is {'.'.join(map(str, glibc()))}, older than the 2.39 that two of TFX's wheels ask for: "
            "repairing them (appendix, Setup).",
            file=sys.stderr,
        )
        with tempfile.TemporaryDirectory() as scratch:
            library = compile_library(Path(scratch))
            for wheel in download(Path(scratch)):
                check_import(repair(wheel, library, folder))
    print(folder)


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]))
    except RepairError as error:
        sys.exit(f"set-up: {error}")
