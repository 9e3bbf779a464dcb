# `make` alone explains itself.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help run test check lock clean

help: ## what each command does
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

run: $(VENV)/.run ## serve everything on http://127.0.0.1:8080 (SQLite; Telegram joins when a token is set)
	@$(BIN)/python -m cyberbot run

test: $(VENV)/.test ## all tests: pure, both databases, Telegram on loopback, browser
	@$(BIN)/python -m tests.chromium
	$(BIN)/pytest -n auto

check: $(VENV)/.test ## lint, types, import contract, content, figures of understanding
	$(BIN)/ruff check cyberbot tests bench
	$(BIN)/ruff format --check cyberbot tests bench
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m cyberbot content check --day $$(git log -1 --format=%cs 2>/dev/null || date +%F)
	$(BIN)/python -m cyberbot content spell
	$(BIN)/python -m cyberbot eval --brief

lock: $(VENV)/.test ## renew the hash-pinned requirements from pyproject.toml and requirements/test.in
	$(BIN)/pip-compile --quiet --upgrade --generate-hashes --no-emit-index-url --no-emit-find-links --no-emit-trusted-host \
	  --strip-extras --extra postgres --output-file requirements/run.txt pyproject.toml
	$(BIN)/pip-compile --quiet --upgrade --allow-unsafe --generate-hashes --no-emit-index-url --no-emit-find-links \
	  --no-emit-trusted-host --strip-extras --output-file requirements/test.txt requirements/test.in

clean: ## remove the virtual environment and caches, not your data
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

$(VENV)/.run: requirements/run.txt
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing the pinned packages (first time only)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/run.txt
	@touch $@

$(VENV)/.test: $(VENV)/.run requirements/test.txt requirements/welsh.txt
	@echo "Installing the test packages (first time only)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/test.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/welsh.txt
	@touch $@
