"""Kernels for the tests that do not import TFX anew: each is forked from one process that has imported it.

TFX takes four seconds of a quick processor to import, ten of a slow one, and the book has more than seventy pages. `make execute`
has new kernels, as readers do; `tests/test_forks.py` holds that a forked one is like them.

    python tests/forks.py NUMBER                   keep a process that forks kernels; its socket is open as NUMBER
    python tests/forks.py SOCKET -f CONNECTION     be a kernel: what the kernel's specification calls
"""

from __future__ import annotations

import builtins
import contextlib
import gc
import importlib.util
import json
import os
import selectors
import signal
import socket
import subprocess
import sys
import tempfile
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

NAME = "data-first-forked"
SETTINGS = {
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "GRPC_VERBOSITY": "ERROR",
    "CUDA_VISIBLE_DEVICES": "",
    "OMP_NUM_THREADS": "1",
    "MPLBACKEND": "module://matplotlib_inline.backend_inline",
}
"""What `book.quiet` sets before TensorFlow is imported, and a kernel before Matplotlib."""


@contextlib.contextmanager
def kernels() -> Iterator[str]:
    """Keep a process that forks kernels, and yield the name of the kernel's specification."""
    with tempfile.TemporaryDirectory(prefix="forks-") as folder:
        address = f"{folder}/socket"
        spec = Path(folder, "kernels", NAME, "kernel.json")
        spec.parent.mkdir(parents=True)
        argv = [sys.executable, "-S", __file__, address, "-f", "{connection_file}"]
        spec.write_text(json.dumps({"argv": argv, "display_name": NAME, "language": "python"}))
        path = os.environ.get("JUPYTER_PATH")
        os.environ["JUPYTER_PATH"] = os.pathsep.join(filter(None, [folder, path]))
        with socket.socket(socket.AF_UNIX) as server:
            server.bind(address)
            server.listen()  # who asks while the imports run has to wait
            keeper = subprocess.Popen(
                [sys.executable, __file__, str(server.fileno())],
                env={**os.environ, **SETTINGS},
                pass_fds=[server.fileno()],
            )
        try:
            yield NAME
        finally:
            keeper.terminate()
            keeper.wait()


# ---- The process that forks ------------------------------------------------------------------------------------------


def keep(server: socket.socket) -> None:
    """Import what is heavy, then fork a kernel for each that asks, as long as who began this process is there."""
    parent = os.getppid()
    sys.path[0] = str(Path(__file__).parents[1])
    from book import brisk

    brisk.start()
    import ipykernel.kernelapp  # noqa: F401

    # Libraries look while they are imported whether they are in a kernel: pandas shows fewer columns there.
    builtins.get_ipython = lambda: types.SimpleNamespace(kernel=True)  # type: ignore[attr-defined]
    import tensorflow_model_analysis  # noqa: F401
    from tfx import v1  # noqa: F401

    del builtins.get_ipython
    gc.freeze()
    with selectors.DefaultSelector() as selector:
        selector.register(server, selectors.EVENT_READ, lambda: begin(server, selector))
        while os.getppid() == parent:
            for event, _ in selector.select(timeout=5):
                event.data()


def begin(server: socket.socket, selector: selectors.BaseSelector) -> None:
    """Fork a kernel for who asks, and pass on its signals until it ends."""
    asker, _ = server.accept()
    order, files, _, _ = socket.recv_fds(asker, 1_000_000, 3)
    if not (child := os.fork()):
        selector.close()
        server.close()
        asker.close()
        be_kernel(json.loads(order), files)
    for file in files:
        os.close(file)
    process = os.pidfd_open(child)

    def pass_on() -> None:
        with contextlib.suppress(OSError):  # the kernel has ended in this moment: `end` tells
            numbers = asker.recv(1)
            if not numbers:
                selector.unregister(asker)
            # Who asked for it and is gone does not need it any more.
            signal.pidfd_send_signal(process, numbers[0] if numbers else signal.SIGKILL)

    def end() -> None:
        _, status = os.waitpid(child, 0)
        selector.unregister(process)
        os.close(process)
        with contextlib.suppress(KeyError):
            selector.unregister(asker)
        with contextlib.suppress(OSError):
            asker.sendall(bytes([os.waitstatus_to_exitcode(status) % 256]))
        asker.close()

    selector.register(asker, selectors.EVENT_READ, pass_on)
    selector.register(process, selectors.EVENT_READ, end)


def be_kernel(order: dict[str, Any], files: list[int]) -> NoReturn:
    """Become the kernel that was ordered, in this process, which was just forked."""
    os.setsid()
    for number, file in enumerate(files):
        os.dup2(file, number)
        os.close(file)
    os.environ.clear()
    os.environ.update(order["environment"])
    os.chdir(order["folder"])
    sys.argv = [
        str(importlib.util.find_spec("ipykernel_launcher").origin),
        *order["arguments"],
        f"--IPKernelApp.parent_handle={os.getppid()}",
    ]
    del sys.path[0]  # the place of this file: `ipykernel_launcher` leaves no other there
    for name in [name for name in sys.modules if name.partition(".")[0] == "book"]:
        del sys.modules[name]  # a page imports what is in its own folder
    from ipykernel import kernelapp

    try:
        kernelapp.launch_new_instance()
    finally:
        sys.exit()


# ---- What a kernel's specification calls -----------------------------------------------------------------------------


def ask(address: str, arguments: list[str]) -> int:
    """Have a kernel forked, pass on the signals that this process gets, and return how the kernel ended."""
    keeper = socket.socket(socket.AF_UNIX)
    keeper.connect(address)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda number, _: keeper.sendall(bytes([number])))
    order = {"arguments": arguments, "environment": dict(os.environ), "folder": os.getcwd()}
    socket.send_fds(keeper, [json.dumps(order).encode()], [0, 1, 2])
    ended = keeper.recv(1)
    return ended[0] if ended else 1


if __name__ == "__main__":
    if sys.argv[2:]:
        sys.exit(ask(sys.argv[1], sys.argv[2:]))
    keep(socket.socket(fileno=int(sys.argv[1])))
