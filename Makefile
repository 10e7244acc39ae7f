# Two commands do everything: `make run` and `make test`. The others are parts of them.
PYTHON ?= python3
BIN := .venv/bin
SOURCES := pyproject.toml constraints.txt

.PHONY: run test check bench schema lock clean

STORE ?= sqlite:///var/roadmap.db
PORT ?= 8000

run: .venv/run  ## the real roadmap, its drawing in out/, and the planner on http://127.0.0.1:8000
	@mkdir -p out var
	@$(BIN)/roadmap plan
	@$(BIN)/roadmap render -o out/roadmap.svg
	@$(BIN)/roadmap render -o out/roadmap.png
	@exec $(BIN)/roadmap serve --store $(STORE) --port $(PORT)

test: check .venv/spectral  ## everything that must hold, with coverage
	$(BIN)/python -m pytest -n 2 --cov --cov-report=term

check: .venv/dev  ## form, types and the direction of imports
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/dev  ## speed against peers and against the limit; writes benchmarks/RESULTS.md
	$(BIN)/python benchmarks/run.py

schema: .venv/dev  ## the JSON Schema of a roadmap and the description of the API, from the code
	$(BIN)/roadmap schema > data/actions.schema.json
	$(BIN)/python -m api.openapi > api/openapi.json

lock: ## the versions that are installed everywhere
	rm -rf .venv/lock && $(PYTHON) -m venv .venv/lock
	.venv/lock/bin/pip install --quiet --upgrade pip
	.venv/lock/bin/pip install --quiet ".[drawing,store,serve,client,solver,dev]"
	.venv/lock/bin/pip freeze --exclude plateauplanner --exclude pip > constraints.txt
	rm -rf .venv/lock

clean:
	rm -rf .venv out .mypy_cache .pytest_cache .ruff_cache .hypothesis .coverage*

.venv/run: $(SOURCES)
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[drawing,store,serve]"
	@touch $@

.venv/dev: $(SOURCES)
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[drawing,store,serve,client,solver,dev]"
	@touch .venv/run $@

.venv/spectral: tests/api/spectral/package-lock.json | .venv/dev  ## linter of the API
	rm -rf $@ && mkdir $@
	cp tests/api/spectral/package.json tests/api/spectral/package-lock.json $@
	npm ci --prefix $@ --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@
