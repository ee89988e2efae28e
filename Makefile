# make run    start everything: environment, Neo4j, seeds, server (Ctrl-C stops all)
# make test   run the tests, against a Neo4j of their own
# make check  format, lint, types, import contracts, licences, drift of what is generated
#
# Needs Python 3.11 or newer, make and git. PYTHON names another interpreter than
# python3; ARGS goes to polgraph or pytest (make test ARGS="-k held"); tests run in
# WORKERS processes, each with Neo4j servers of its own.

PYTHON ?= python3
ARGS ?=
WORKERS ?= 2

BIN := .venv/bin
RUN := .venv/.ready-to-run
DEV := .venv/.ready-to-test
TESTS := $(BIN)/python -m pytest -n $(WORKERS) --dist loadfile \
  --no-loadscope-reorder
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.DEFAULT_GOAL := help
.PHONY: help run test test-all bench faults check sbom format lock lock-upgrade clean

help:  ## show this list
	@sed -n 's/^\([a-z-]*\):.*  ## /\1	/p' $(firstword $(MAKEFILE_LIST)) | expand -t 15

run: $(RUN)  ## start Neo4j, load the seeds into an empty graph, serve
	@exec $(BIN)/polgraph up $(ARGS)

test: $(DEV)  ## run the test suite
	$(TESTS) $(ARGS)

test-all: $(DEV) tests/clients/node_modules  ## skip nothing; Neo4j with long-term support too
	CI=true $(TESTS) $(ARGS)
	CI=true $(TESTS) $(ARGS) --engine 5.26.29 --ignore tests/engine --ignore tests/browser

bench: $(DEV) bench/peer/node_modules  ## polgraph beside its peers on a large graph; wants wrk
	$(BIN)/polgraph bench $(ARGS)

faults: $(DEV)  ## break Neo4j, the network, clients; ARGS=soak for ten minutes
	$(BIN)/python -m tests.faults $(ARGS)

check: $(DEV)  ## everything that can be checked without running it
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	PYRIGHT_PYTHON_IGNORE_WARNINGS=1 $(BIN)/pyright
	$(BIN)/lint-imports --no-logo
	$(BIN)/python tools/lock.py --check
	$(BIN)/python tools/components.py --check
	$(BIN)/polgraph schema --check

sbom: $(DEV)  ## write the bill of materials, dist/polgraph.cdx.json
	@mkdir -p dist
	$(BIN)/python tools/components.py dist/polgraph.cdx.json

format: $(DEV)  ## format and mend what can be mended
	$(BIN)/ruff check --fix-only
	$(BIN)/ruff format

lock: $(DEV)  ## write the lock files after a change of pyproject.toml
	env -u PIP_FIND_LINKS $(BIN)/python tools/lock.py

lock-upgrade: $(DEV)  ## write the lock files with the newest versions
	env -u PIP_FIND_LINKS $(BIN)/python tools/lock.py --upgrade

clean:  ## remove the environment and every cache; keeps the graph and the jars
	rm -rf .venv .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	rm -rf build dist frontend/node_modules tests/clients/node_modules bench/peer/node_modules
	find src tests tools -name __pycache__ -type d -prune -exec rm -rf {} +

tests/clients/node_modules: tests/clients/package-lock.json
	npm --prefix tests/clients ci
	@touch $@

bench/peer/node_modules: bench/peer/package-lock.json
	npm --prefix bench/peer ci
	@touch $@

# Installing is done when its stamp is newer than the lock: the next run needs neither
# pip nor a network. polgraph itself is installed in place, with the locked hatchling.
$(RUN): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo 'polgraph needs Python 3.11 or newer; $(PYTHON) is older or missing.' \
	    'Name another one: make run PYTHON=python3.12' >&2; exit 1; }
	@echo 'Making the environment in .venv ...'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(PIP) install --require-hashes --requirement requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV): requirements-dev.lock $(RUN)
	@echo 'Adding the tools to .venv ...'
	@$(PIP) install --require-hashes --requirement requirements-dev.lock
	@touch $@
