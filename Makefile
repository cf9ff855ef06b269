# Everything a reader or an author does. Each target makes .venv first if it is missing.
PYTHON ?= python3
BIN := .venv/bin
CHAPTER ?=

# What runs here keeps its caches here: the home folder may be read-only, and a reader's own settings must not matter.
CACHE := $(CURDIR)/.cache
export IPYTHONDIR := $(CACHE)/ipython
export JUPYTER_CONFIG_DIR := $(CACHE)/jupyter/config
export JUPYTER_DATA_DIR := $(CACHE)/jupyter/data
export JUPYTER_RUNTIME_DIR := $(CACHE)/jupyter/runtime
export KERAS_HOME := $(CACHE)/keras
export MPLCONFIGDIR := $(CACHE)/matplotlib
# One thread a process: two notebooks run at a time, and small models are faster so.
export OMP_NUM_THREADS := 1
# Compiled once and kept, or every kernel compiles TFX again: half a minute each.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: book test execute score grade judges lab serve pdf epub check-colab lock address clean help

help:            ## show this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*##/ #/' | column -t -s '#'

book: .venv/ready  ## build the site and say where it is
	@$(BIN)/python tools/build_site.py

test: .venv/ready  ## run every notebook and all other tests: make test [CHAPTER=transform]
	@$(if $(CHAPTER),,$(BIN)/python tools/set_up.py --browser)
	@echo "test: format and spelling"
	@$(BIN)/ruff check -q . && $(BIN)/ruff format -q --check . && $(BIN)/codespell
	@echo "test: $(if $(CHAPTER),the notebooks and exercises of $(CHAPTER),every notebook and all other tests (about 25 minutes on two cores))"
	@$(BIN)/python -m pytest --nbval --nbval-sanitize-with tests/nbval-sanitize.cfg -n 3 $(if $(CHAPTER),--chapter $(CHAPTER))

execute: .venv/ready  ## refresh stored outputs: make execute [CHAPTER=monitoring]
	@$(BIN)/python tools/execute.py $(CHAPTER)

score: .venv/ready  ## score your repairs in the capstone: make score [REPAIRS=repairs.py] [NAME=you] [VERIFY=board.jsonl]
	@$(BIN)/python -m book.capstone.score $(if $(VERIFY),--verify "$(VERIFY)","$(or $(REPAIRS),repairs.py)" --name "$(or $(NAME),you)")

grade: .venv/ready  ## run learners' notebooks and write what the checks say: make grade NOTEBOOKS=folder [SECONDS=600]
	@$(BIN)/python tools/grade.py "$(NOTEBOOKS)" $(if $(SECONDS),--seconds $(SECONDS))

judges: .venv/ready  ## give wrong variants of each solution to its judge: make judges [CHAPTER=evaluator]
	@$(BIN)/python tools/judges.py $(CHAPTER)

lab: .venv/ready  ## open the chapters in JupyterLab
	@env -u JUPYTER_CONFIG_DIR -u JUPYTER_DATA_DIR $(BIN)/jupyter lab --KernelManager.transport_encryption=auto chapters

serve: book  ## serve the built site on this machine
	@$(BIN)/python tools/build_site.py --serve

pdf: .venv/ready  ## print the whole book into _build/data-first.pdf
	@$(BIN)/python tools/set_up.py --browser
	@$(BIN)/python tools/offline.py pdf

epub: .venv/ready  ## write the whole book as an e-book, _build/data-first.epub
	@$(BIN)/python tools/offline.py epub

check-colab: .venv/ready  ## run the chapters with Colab's Python and packages: make check-colab [CHAPTER=transform]
	@$(BIN)/python tools/check_colab.py $(CHAPTER)

lock: .venv/ready  ## resolve requirements.txt again
	@$(BIN)/uv pip compile -q --universal --python-version 3.11 --no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' requirements.txt -o requirements.lock

address: .venv/ready  ## move the book: make address URL=https://github.com/owner/name
	@$(BIN)/python tools/address.py $(URL)

clean:  ## remove what was built; keep .venv
	rm -rf _build .cache *.egg-info

.venv/ready: requirements.lock pyproject.toml tools/set_up.py tools/older_linux.py
	@command -v $(PYTHON) >/dev/null || { echo "set-up: there is no $(PYTHON) here. Install Python 3.11, 3.12 or 3.13 (Debian, Ubuntu: sudo apt-get install python3 python3-venv; macOS: brew install python@3.12), or name another: make book PYTHON=python3.12"; exit 1; }
	@$(PYTHON) tools/set_up.py
