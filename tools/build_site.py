"""Build the site from the stored notebooks: ``python tools/build_site.py``; with ``--serve``, serve the built one.

Every build starts from nothing, because an incremental one hides the warnings of pages that did not change, and
leaves the pages of removed chapters in place. A warning fails the build; the old site then stays as it was.
"""

from __future__ import annotations

import argparse
import functools
import http.server
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BUILD = "_build"


def build(root: Path = ROOT, verbose: bool = False) -> int:
    """Build the book in `root` into ``_build/html`` and return the exit code, 0 when there was no warning."""
    fresh = root / BUILD / "new"
    shutil.rmtree(fresh, ignore_errors=True)
    started = time.monotonic()
    command = [
        sys.executable, "-c", "from jupyter_book.cli.main import main; main()",
        "build", str(root), "--path-output", str(fresh), "-W", "-n", "--keep-going", *([] if verbose else ["-q"]),
    ]  # fmt: skip
    run = subprocess.run(
        command, cwd=root, stdout=None if verbose else subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    site = fresh / "_build" / "html"
    if run.returncode != 0 or not (site / "index.html").is_file():
        print(run.stdout or "", end="")
        print("\nThe site was not built: repair the warnings above. (An older site, if any, is untouched.)")
        return run.returncode or 1
    target = root / BUILD / "html"
    shutil.rmtree(target, ignore_errors=True)
    site.replace(target)
    shutil.rmtree(fresh)
    pages = sum(1 for _ in target.rglob("*.html"))
    print(f"Built {pages} pages in {time.monotonic() - started:.0f} s, without a warning.")
    print(f"The site:     {(target / 'index.html').relative_to(root)}")
    print("To serve it:  make serve")
    return 0


def serve(root: Path = ROOT, first_port: int = 8000) -> int:
    """Serve the built site on this machine only, on the first free port from `first_port` on; return the exit code."""
    site = root / BUILD / "html"
    if not (site / "index.html").is_file():
        print("There is no site yet: run `make book` first.")
        return 1
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=site)
    for port in range(first_port, first_port + 20):
        try:
            server = http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
        except OSError:  # another program has this port
            continue
        print(f"The site is at http://127.0.0.1:{port}/   (Ctrl-C ends it)", flush=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            server.server_close()
        return 0
    print(
        f"The ports {first_port} to {first_port + 19} are all in use. Close one of the programs that use them."
    )
    return 1


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Build the site, or serve the built one.")
    parser.add_argument("-v", "--verbose", action="store_true", help="show what Sphinx prints")
    parser.add_argument("--serve", action="store_true", help="serve the built site on this machine")
    arguments = parser.parse_args()
    sys.exit(serve() if arguments.serve else build(verbose=arguments.verbose))
