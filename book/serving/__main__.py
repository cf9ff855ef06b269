"""The server's process: `python -m book.serving NAME FOLDER`."""

from __future__ import annotations

import argparse
import json
import os
import select
import sys
import threading
import time
from pathlib import Path

from book import quiet
from book.serving import HOST, ServerError
from book.serving.log import Log
from book.serving.model import Model
from book.serving.remote import grpc_server
from book.serving.rest import Handler, RestServer


def serve(options: argparse.Namespace, output) -> None:
    """Open the ports, load the newest version, write the ports to `output`, and answer until interrupted."""
    log = Log(options.log, options.sampling_rate) if options.log else None
    model = Model(options.name, options.folder, log)
    with RestServer((HOST, options.port), Handler) as rest:
        rest.model = model
        remote, grpc_port = grpc_server(model, options.grpc_port)
        model.refresh()
        while not model.loaded:
            if (newest := max(model.states.items())[1])["state"] == "END":
                raise ServerError(f"Version {newest['version']}: {newest['status']['error_message']}")
            time.sleep(options.poll)
            model.refresh()
        remote.start()
        print(json.dumps({"port": rest.server_port, "grpc_port": grpc_port}), file=output, flush=True)
        threading.Thread(target=watch, args=(model, options.poll), daemon=True).start()
        rest.serve_forever()


def watch(model: Model, poll: float) -> None:
    """Look at the folder again and again."""
    while True:
        time.sleep(poll)
        try:
            model.refresh()
        except (ServerError, OSError) as error:  # the folder may be gone for a moment: what is loaded goes on
            print(error, file=sys.stderr, flush=True)


def end_with(parent: int) -> None:
    """End this process when its standard input closes or its parent is another: the one that started it is gone."""
    while os.getppid() == parent and (not select.select([0], [], [], 1)[0] or os.read(0, 1)):
        pass
    os._exit(0)


def main() -> None:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(
        "python -m book.serving", description="Serve the newest model of a folder."
    )
    parser.add_argument("name")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--port", type=int, default=8501)
    parser.add_argument("--grpc-port", type=int, default=8500)
    parser.add_argument("--poll", type=float, default=1, help="seconds between two looks at the folder")
    parser.add_argument(
        "--log", type=Path, help="a TFRecord file to which each answer is added with its request"
    )
    parser.add_argument("--sampling-rate", type=float, default=1, help="the share of answers to log, 0 to 1")
    parser.add_argument("--attached", action="store_true", help="end when standard input closes")
    options, output = parser.parse_args(), sys.stdout
    if options.attached:
        output = os.fdopen(os.dup(1), "w")
        os.dup2(2, 1)  # what libraries print goes to the log: the first line of the output is ours
        threading.Thread(target=end_with, args=[os.getppid()], daemon=True).start()
    quiet.start()
    try:
        serve(options, output)
    except KeyboardInterrupt:
        sys.exit()
    except (
        ServerError,
        OSError,
        RuntimeError,
        ValueError,
    ) as error:  # a port in use, a log that cannot be opened
        print(json.dumps({"error": f"{error}"}), file=output, flush=True)
        sys.exit(1)


if __name__ == "__main__":
    main()
