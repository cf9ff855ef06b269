#!/usr/bin/env bash
# What Codespaces and VS Code run once in a new container: the system's packages, then the README's first command.
set -euo pipefail
cd "$(dirname "$0")/.."
as_root=""
[ "$(id -u)" = 0 ] || as_root=sudo
$as_root apt-get update -q
$as_root apt-get install -q -y --no-install-recommends python3 python3-venv git make
make book
echo "Open a notebook in chapters/ and choose the kernel of .venv, or run: make serve"
