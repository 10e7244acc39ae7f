# Two commands do everything: `make run` and `make test`. The others are parts of them.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt
SOURCES := pyproject.toml constraints.txt

.PHONY: run test coverage check bench schema lock clean web chromium readers screens lighthouse

SUDO := $(if $(filter 0,$(shell id -u)),,sudo)

STORE ?= sqlite:///var/roadmap.db
PORT ?= 8000

run: .venv/run web/dist/index.html  ## the real roadmap, its drawing in out/, and the planner on http://127.0.0.1:8000
	@mkdir -p out var
	@$(BIN)/roadmap plan
	@$(BIN)/roadmap render -o out/roadmap.svg
	@$(BIN)/roadmap render -o out/roadmap.png
	@exec $(BIN)/roadmap serve --store $(STORE) --port $(PORT)

test: check .venv/spectral web/dist/index.html chromium readers  ## everything that must hold
	npm --prefix web run --silent test
	$(BIN)/python -m pytest -n 2

# Counting lines makes the tests take twice as long, so it is asked for by itself.
coverage: check .venv/spectral web/dist/index.html chromium readers  ## which lines the tests reach
	$(BIN)/python -m pytest -n 2 --cov --cov-report=term

check: .venv/dev web/src/api/schema.d.ts  ## form, types and the direction of imports
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	npm --prefix web run --silent check

# Tests drive a real browser: Debian's, because a downloaded one would be one more registry.
chromium:
	@command -v chromium > /dev/null || \
		($(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends chromium)

# Other people's programs read our files back: MPXJ on Java, TaskJuggler, LibreOffice.
READERS := java:openjdk-17-jre-headless tj3:tj3 soffice:libreoffice-calc-nogui
readers:
	@missing=""; for reader in $(READERS); do \
		command -v $${reader%%:*} > /dev/null || missing="$$missing $${reader#*:}"; \
	done; \
	test -z "$$missing" || \
		($(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends $$missing)

bench: .venv/dev  ## speed against peers and against the limit; writes benchmarks/RESULTS.md
	$(BIN)/python benchmarks/run.py

lighthouse: .venv/dev .venv/lighthouse web/dist/index.html chromium  ## the site in a browser; writes benchmarks/LIGHTHOUSE.md
	$(BIN)/python benchmarks/browsing.py

screens: .venv/dev web/dist/index.html chromium  ## the pictures in docs/screens, made anew by the tests
	SCREENS=docs/screens $(BIN)/python -m pytest -q tests/web/test_screens.py

schema: .venv/dev  ## the JSON Schema of a roadmap and the description of the API, from the code
	$(BIN)/roadmap schema > .venv/schema && mv .venv/schema data/actions.schema.json
	$(BIN)/python -m api.openapi > .venv/openapi && mv .venv/openapi api/openapi.json

web: web/dist/index.html  ## the site, built from web/src

# Not `npm ci`: it refuses a lock that lacks tools for platforms which a registry does not carry.
web/node_modules/.installed: web/package-lock.json
	npm install --prefix web --no-save --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

web/src/api/schema.d.ts: api/openapi.json web/node_modules/.installed
	npm --prefix web run --silent types

web/dist/index.html: web/src/api/schema.d.ts web/index.html web/vite.config.ts \
		$(shell find web/src web/public roadmap/texts -name '*.[tfcs]*' -type f 2>/dev/null)
	npm --prefix web run --silent build

lock: ## the versions that are installed everywhere
	rm -rf .venv/lock && $(PYTHON) -m venv .venv/lock
	.venv/lock/bin/pip install --quiet --upgrade pip
	.venv/lock/bin/pip install --quiet ".[drawing,exchange,store,serve,client,solver,dev]"
	.venv/lock/bin/pip freeze --all --exclude plateauplanner --exclude setuptools > constraints.txt
	rm -rf .venv/lock

clean:
	rm -rf .venv out web/dist web/node_modules .mypy_cache .pytest_cache .ruff_cache .hypothesis .coverage*

.venv/run: $(SOURCES)
	$(PYTHON) -m venv .venv
	$(PIP) pip
	$(PIP) -e ".[drawing,exchange,store,serve]"
	@touch $@

.venv/dev: $(SOURCES)
	$(PYTHON) -m venv .venv
	$(PIP) pip
	$(PIP) -e ".[drawing,exchange,store,serve,client,solver,dev]"
	@touch .venv/run $@

.venv/lighthouse: benchmarks/lighthouse/package-lock.json | .venv/dev  ## judges the site
	rm -rf $@ && mkdir $@
	cp benchmarks/lighthouse/package.json benchmarks/lighthouse/package-lock.json $@
	npm ci --prefix $@ --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

.venv/spectral: tests/api/spectral/package-lock.json | .venv/dev  ## linter of the API
	rm -rf $@ && mkdir $@
	cp tests/api/spectral/package.json tests/api/spectral/package-lock.json $@
	npm ci --prefix $@ --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@
