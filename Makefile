# Two commands do everything: `make run` and `make test`. The others are parts of them.
PYTHON ?= python3
BIN := .venv/bin
SOURCES := pyproject.toml constraints.txt

.PHONY: run test check bench schema lock clean

run: .venv/run  ## the real roadmap on the screen, its drawing in out/
	@$(BIN)/roadmap plan
	@mkdir -p out
	@$(BIN)/roadmap render -o out/roadmap.svg
	@$(BIN)/roadmap render -o out/roadmap.png

test: check  ## everything that must hold, with coverage
	$(BIN)/python -m pytest -n 2 --cov --cov-report=term

check: .venv/dev  ## form, types and the direction of imports
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/dev  ## speed against peers and against the limit; writes benchmarks/RESULTS.md
	$(BIN)/python benchmarks/run.py

schema: .venv/dev  ## the JSON Schema of a roadmap document, from the model
	$(BIN)/roadmap schema > data/actions.schema.json

lock: ## the versions that are installed everywhere
	rm -rf .venv/lock && $(PYTHON) -m venv .venv/lock
	.venv/lock/bin/pip install --quiet --upgrade pip
	.venv/lock/bin/pip install --quiet ".[drawing,dev]"
	.venv/lock/bin/pip freeze --exclude plateauplanner --exclude pip > constraints.txt
	rm -rf .venv/lock

clean:
	rm -rf .venv out .mypy_cache .pytest_cache .ruff_cache .hypothesis .coverage*

.venv/run: $(SOURCES)
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[drawing]"
	@touch $@

.venv/dev: $(SOURCES)
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[drawing,dev]"
	@touch .venv/run $@
