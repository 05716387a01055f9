# One plain command each; whoever lacks make types it. .venv is made and kept by scripts/venv.sh, which needs Python
# 3.11 or newer with venv and pip and says how to get them. `make test PYTHON=/path/to/python3.12` picks another.
PYTHON ?=
PY := .venv/bin/python
COMPILE := UV_CUSTOM_COMPILE_COMMAND="make lock" $(PY) -m uv --quiet pip compile pyproject.toml \
	--universal --python-version 3.11 --generate-hashes --annotation-style line
.PHONY: play chat demo test check verify bench bench-intents web pictures format lock clean runtime dev
.DEFAULT_GOAL := play

play: runtime   # a Slack workspace on this machine, in the browser, to try the bot in; PLAY="--no-browser --port 9000"
	@$(PY) -m bot play $(PLAY)

chat: runtime   # the same workspace in the terminal
	@$(PY) -m bot chat

demo: runtime   # a short scripted conversation to watch
	@$(PY) -m bot demo

test: dev       # every test, on all cores
	$(PY) -m pytest -n auto

check: dev      # what CI runs: format, lint, types, imports, knowledge, tests
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .
	$(PY) -m mypy
	.venv/bin/lint-imports
	$(PY) -m bot check
	$(PY) -m pytest -n auto

verify: dev     # show every claim on the real frameworks, each in its own environment; VERIFY="flask django" only those
	$(PY) -m bot verify $(VERIFY)

bench: dev      # how long a question takes, beside Bolt's own dispatch; BENCH="FILE --strict" and more: tests/benchmarks/
	$(PY) -m tests.benchmarks.speed $(BENCH)

bench-intents: dev  # a public intent benchmark over our matcher; says what it needs
	$(PY) -m tests.benchmarks.intents

web:            # build the page of the local workspace anew; needs Node 20 or newer, which nothing else here does
	cd bot/playground/web && npm ci --ignore-scripts && npm run check && npm test && npm run build

pictures: dev   # the README's pictures of the page, into docs/images/; needs Chromium
	$(PY) -m tests.browser.pictures

format: dev     # rewrite the sources as `make check` wants them
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

lock: dev       # write both locks anew from pyproject.toml; UPGRADE=--upgrade takes the newest of everything
	$(COMPILE) $(UPGRADE) --group dev --output-file requirements-dev.lock
	$(COMPILE) $(UPGRADE) --constraints requirements-dev.lock --output-file requirements.lock

clean:          # remove what make and the tools made; stored conversations stay
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis build dist

runtime:
	@PYTHON="$(PYTHON)" sh scripts/venv.sh requirements.lock

dev:
	@PYTHON="$(PYTHON)" sh scripts/venv.sh requirements-dev.lock
