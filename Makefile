# Thin on purpose: each target names one tool, after the stamps that say what must be installed first.
# A stamp is remade only when the file that pins its contents is newer.

SHELL := bash
MAKEFLAGS += --no-builtin-rules
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site serve check test pictures fmt lock clean

# Material for MkDocs prints a banner about its own future at each start.
export NO_MKDOCS_2_WARNING := 1

BIN := .venv/bin
FORMAT := text
# A file's tests share a process, so that what they build (a site) is built once. (Not loadgroup: xdist 3.8 loses
# its groups under pytest 9.2.)
PYTEST := $(BIN)/pytest -n 2 --dist loadfile
# Only wheels: nothing of a package runs while it is installed, and no compiler is needed.
PINNED := $(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes --only-binary :all:
LOCK = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-strip-extras --custom-compile-command 'make lock' $(UPGRADE)
COMPILE = $(LOCK) pyproject.toml --group install
READERS = $(LOCK) --group readers

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

site: .venv/.command .venv/.pango ## build the site into site/
	$(BIN)/statement build

serve: .venv/.command ## show the site on this machine, rebuilt at each change
	$(BIN)/mkdocs serve

check: .venv/.command ## check the record alone (FORMAT=json or github: for programs)
	$(BIN)/statement check --format $(FORMAT)

test: .venv/.command .venv/.dev .venv/.pango .venv/.programs .tools/.stamp .readers/.stamp .tools/.atom .tools/.lighthouse ## every check: the record, lint, types, layout, tests
	$(BIN)/statement check
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/yamllint --strict .
	$(PYTEST) --cov --cov-report=
	@printf 'Line coverage of macros/: %s %%\n' "$$($(BIN)/coverage report --format=total)"

pictures: .venv/.command .venv/.dev .venv/.programs .tools/.stamp ## twelve pages as a phone and a desk show them, light and dark, into .cache/pictures/
	@$(BIN)/python -m tests.pictures

fmt: .venv/.dev ## lay out the code, and mend what ruff can
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock: .venv/.dev ## pin again from pyproject.toml (UPGRADE=--upgrade: to the newest versions)
	$(COMPILE) -o requirements.txt
	$(COMPILE) --group dev -c requirements.txt -o requirements-dev.txt
	$(READERS) -o requirements-readers.txt

clean: ## remove what was built and cached (not .venv and .tools)
	rm -rf site .cache .hypothesis
	find macros tests -name __pycache__ -prune -exec rm -rf {} +

# Made anew when a pin changes, so that it never holds more than the pins say.
.venv/.runtime: requirements.txt
	@echo "Setting up .venv: this takes a while, the first time and whenever $< has changed"
	@python=$$(.ci/python) && "$$python" -m venv --clear .venv
	@$(PINNED) -r $<
	@touch $@

.venv/.command: pyproject.toml .venv/.runtime
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/.dev: requirements-dev.txt .venv/.runtime
	@$(PINNED) -r $<
	@touch $@

# Apart from .venv, so that what readers need and what we need never meet.
.readers/.stamp: requirements-readers.txt
	@python=$$(.ci/python) && "$$python" -m venv --clear .readers
	@.readers/bin/python -m pip install -qq --disable-pip-version-check --require-hashes --only-binary :all: -r $<
	@touch $@

# These make their stamp only when all is there; on a developer's machine tests then fail by name.
.venv/.programs: .ci/programs .venv/.runtime
	@.ci/programs $@

.venv/.pango: .ci/pango .venv/.runtime
	@.ci/pango $@

.tools/.stamp: .ci/npm.sha512 | .venv/.programs
	@.ci/npm $< $@

.tools/.lighthouse: .ci/npm-tree .ci/lighthouse/package-lock.json .ci/lighthouse/package.json | .venv/.programs
	@.ci/npm-tree .ci/lighthouse $@

.tools/.atom: .ci/atom requirements-readers.txt .readers/.stamp | .tools/.stamp
	@.ci/atom .readers/bin/python requirements-readers.txt $@
