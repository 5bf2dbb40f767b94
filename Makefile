# make run [ARTICLE=path]   analyse an article: a brief in the terminal, a report in report/
# make lab [ARTICLE=path]   open JupyterLab at the first notebook
# make test                 ruff, pytest, the notebooks compared strictly, the browser where there is one
# make notebooks            run the notebooks and store what they give, after the analysis has changed
# make speed                seconds and memory for the sample
# make format | clean       tidy the code | remove .venv and what the tools left behind
#
# The first of them makes .venv (PYTHON chooses the interpreter, OPTIONS adds to "kit run", such as
# OPTIONS="--published 2024-05-31"); it is made again only when pyproject.toml changes.

ARTICLE ?=
OPTIONS ?=
SAMPLE := seeds/china-russia-aid.txt
export ARTICLE

NEW_ENOUGH = $(shell $(1) -c 'import sys; print("yes" if sys.version_info >= (3, 11) else "")' 2>/dev/null)
PYTHON ?= $(firstword $(foreach name,python3 python3.13 python3.12 python3.11 python,$(if $(call NEW_ENOUGH,$(name)),$(name))))

BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check

.PHONY: run lab test notebooks speed format clean
.DELETE_ON_ERROR:

run: .venv/run.ready
	@$(BIN)/kit run $(OPTIONS) -- "$${ARTICLE:-$(SAMPLE)}"

lab: .venv/run.ready
	@$(BIN)/kit lab $(if $(ARTICLE),"$$ARTICLE")

test: .venv/test.ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	unset ARTICLE; $(BIN)/python -m pytest
	unset ARTICLE; $(BIN)/python -m pytest --nbval --nbval-current-env --nbval-cell-timeout 120 notebooks

notebooks: .venv/test.ready
	@$(BIN)/python tests/notebooks/refresh.py

speed: .venv/run.ready
	@$(BIN)/python benchmarks/speed.py

format: .venv/test.ready
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf .venv .pytest_cache .ruff_cache .hypothesis build *.egg-info

.venv/run.ready: pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python 3.11 or later is needed; name one with PYTHON=path." >&2; exit 1; }
	@test -n "$(call NEW_ENOUGH,$(PYTHON))" || { echo "$(PYTHON) is no Python 3.11 or later." >&2; exit 1; }
	@echo "Setting up .venv, once: about two minutes."
	@$(PYTHON) -m venv .venv || { $(PYTHON) -m venv --without-pip .venv && $(PYTHON) -m pip --python $(BIN)/python install pip; }
	@$(PIP) install --quiet --upgrade pip
	@$(PIP) install --editable .
	@touch $@

.venv/test.ready: .venv/run.ready tests/requirements.txt
	@echo "Adding what the tests need to .venv, once."
	@$(PIP) install --quiet --no-deps --require-hashes --requirement tests/requirements.txt
	@$(PIP) install --quiet --editable '.[test]'
	@touch $@
