"""Make .venv: the book's environment, exactly as requirements.lock says. `make` calls it; it is safe to call again.

    python3 tools/set_up.py             # the environment
    .venv/bin/python tools/set_up.py --browser    # and Chromium, which the tests of the site need

Runs on the system's Python with nothing installed, so the part above main() must parse on an old Python 3.
"""

from __future__ import print_function  # so that even Python 2 gets as far as being refused

import os
import shutil
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.path.join(ROOT, ".venv")
PYTHON = os.path.join(VENV, "bin", "python")
STAMP = os.path.join(VENV, "ready")
START = time.time()
NEEDED_GB = 5.0  # .venv is 3.3 GB; uv unpacks beside it


def stop(message):
    """End with one plain message and no traceback."""
    sys.exit("set-up: " + message)


def check_python():
    """Refuse a Python that TFX 1.21 has no wheels for."""
    if not (3, 11) <= sys.version_info[:2] <= (3, 13):
        found = "%d.%d" % sys.version_info[:2]
        stop(
            "this book needs Python 3.11, 3.12 or 3.13, and this one is %s. If another is installed, name it: "
            "make book PYTHON=python3.12. Else install one (Debian, Ubuntu: sudo apt-get install python3.12 "
            "python3.12-venv; macOS: brew install python@3.12), or open the book in Colab." % found
        )


def check_disk():
    """Refuse to begin what cannot end."""
    free = shutil.disk_usage(ROOT).free / 1e9
    if free < NEEDED_GB:
        stop(
            "%.1f GB are free here and set-up needs %.0f GB. Free some space and run the same command again."
            % (free, NEEDED_GB)
        )


def step(number, what):
    """Say what is being done, and how far set-up is."""
    print("set-up: step %d of 4, after %.0f s: %s" % (number, time.time() - START, what), flush=True)


def run(command, what, env=None, progress=()):
    """Run a command, and print its lines that begin with a word of `progress`.

    On failure end with what it means and the tail of what it said.
    """
    lines = []
    done = subprocess.Popen(
        command, cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    for line in done.stdout:
        lines.append(line)
        if line.split()[:1] and line.split()[0] in progress:
            print("set-up:     " + line.strip(), flush=True)
    if done.wait():
        said = "".join(lines).strip()
        low = said.lower()
        if "no space left" in low or "disk quota" in low:
            stop("the disk is full. Free %.0f GB and run the same command again." % NEEDED_GB)
        if any(
            word in low
            for word in (
                "resolve host",
                "name resolution",
                "dns error",
                "connection",
                "timed out",
                "unreachable",
                "failed to fetch",
            )
        ):
            stop(
                "no answer from the package index while %s. Check the network (and the proxy, if there is one) and run the same command again."
                % what
            )
        stop("%s failed:\n%s" % (what, "\n".join(said.splitlines()[-15:])))


def is_root_on_debian():
    """Return True where this process may install Debian packages."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def apt(package, what):
    """Install one Debian package, as root."""
    print("set-up: installing %s with apt, for %s" % (package, what), flush=True)
    quiet = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    subprocess.run(
        ["apt-get", "update", "-qq"],
        env=quiet,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    run(
        ["apt-get", "install", "-qq", "-y", "--no-install-recommends", package],
        "installing " + package,
        quiet,
    )


def uv_environment():
    """Return the environment for pip and uv: the cache inside the project where the home folder cannot be written."""
    sys.path.insert(0, ROOT)
    from book import colab  # needs nothing installed

    env = dict(colab.environment(), VIRTUAL_ENV=VENV, UV_NO_PROGRESS="1")
    cache = env.get("UV_CACHE_DIR") or env.get("XDG_CACHE_HOME") or os.path.expanduser("~")
    probe = os.path.join(ROOT, cache)  # a relative one is meant from here, where uv runs
    while not os.path.exists(probe):
        probe = os.path.dirname(probe)
    if not os.access(probe, os.W_OK):
        env["UV_CACHE_DIR"] = os.path.join(ROOT, ".cache", "uv")
    return env


def pinned(*names):
    """Return `name==version` for each name, as requirements.lock has it."""
    with open(os.path.join(ROOT, "requirements.lock")) as lock:
        lines = [line.split(";")[0].strip() for line in lock]
    return [line for line in lines if line.split("==")[0] in names]


def make_venv():
    """Create .venv, or keep the one that is there if it works and is of this Python."""
    if os.path.exists(PYTHON):
        code = "import sys, pip; print(sys.version_info[:2], sys.prefix)"
        try:
            answer = subprocess.run(
                [PYTHON, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
            ).stdout
        except OSError:  # a link to a Python that is gone
            answer = ""
        if answer.strip() == "%s %s" % (sys.version_info[:2], VENV):
            return
        shutil.rmtree(VENV)
    check_disk()
    done = subprocess.run(
        [sys.executable, "-m", "venv", VENV], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    if done.returncode:
        package = "python%d.%d-venv" % sys.version_info[:2]
        if "ensurepip" in done.stdout and is_root_on_debian():
            apt(package, "Python's venv module")
            run([sys.executable, "-m", "venv", "--clear", VENV], "making .venv")
            return
        shutil.rmtree(VENV, ignore_errors=True)
        if "ensurepip" in done.stdout:
            stop(
                "Python's venv module is missing. Install it (sudo apt-get install %s) and run the same command again."
                % package
            )
        stop("making .venv failed:\n" + done.stdout)


def repaired_wheels(env):
    """Return uv's options for the repaired wheels: none where the published ones load."""
    tool = os.path.join(ROOT, "tools", "older_linux.py")
    sys.path.insert(0, os.path.dirname(tool))
    import older_linux

    try:
        needed = older_linux.is_needed()
    except older_linux.RepairError as error:
        stop(str(error))
    if not needed:
        return []
    if not (shutil.which("g++") or shutil.which("c++")) and is_root_on_debian():
        apt("g++", "the repair of two wheels")
    run([PYTHON, "-m", "uv", "pip", "install", "-q"] + pinned("lief", "wheel"), "installing lief", env)
    done = subprocess.run(
        [PYTHON, tool, os.path.join(ROOT, ".cache", "wheels")], stdout=subprocess.PIPE, env=env, text=True
    )
    if done.returncode:
        sys.exit(done.returncode)  # it has said why
    return ["--find-links", done.stdout.strip()]


def install():
    """Install the lock and the book itself."""
    env = uv_environment()
    step(2, "installing uv, which installs the rest; on an older Linux, repairing two wheels")
    pip = [PYTHON, "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    run(pip + pinned("uv"), "installing uv", env)
    options = repaired_wheels(env)
    step(3, "installing requirements.lock (up to three minutes; what was downloaded before is kept)")
    run(
        [PYTHON, "-m", "uv", "pip", "install", "-r", "requirements.lock"] + options,
        "installing requirements.lock",
        env,
        ("Resolved", "Downloading", "Downloaded", "Prepared", "Installed", "Uninstalled"),
    )
    step(4, "making `book` importable")
    run(
        [PYTHON, "-m", "uv", "pip", "install", "-q", "--no-deps", "--no-build-isolation", "-e", "."],
        "making `book` importable",
        env,
    )


def find_browser():
    """Return the path of Chromium or Chrome, or None."""
    mac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    found = [shutil.which(name) for name in names] + ([mac] if os.path.exists(mac) else [])
    return next((path for path in found if path), None)


def browser():
    """Make sure that there is a browser for the tests of the site."""
    if find_browser() is None and is_root_on_debian():
        apt("chromium", "the tests of the site")
    if find_browser() is None:
        stop(
            "the tests of the site need a browser. Install Chromium or Chrome (Debian: sudo apt-get install chromium; "
            "Ubuntu: sudo snap install chromium; macOS: brew install --cask google-chrome) and run the same command again."
        )


def main():
    """Set up."""
    check_python()
    step(1, "making the folder .venv (3.3 GB and two to four minutes in all)")
    make_venv()
    install()
    with open(STAMP, "w") as stamp:
        stamp.write("set up by tools/set_up.py\n")
    print("set-up: done in %.0f s" % (time.time() - START), flush=True)


if __name__ == "__main__":
    browser() if "--browser" in sys.argv else main()
