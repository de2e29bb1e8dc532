# What people and CI do with this checkout. `make help` prints the lines that end in two hashes and a sentence.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

VENV := .venv
BIN := $(VENV)/bin
PIP_INSTALL := $(BIN)/python -m pip install --disable-pip-version-check --no-input --quiet --constraint constraints.txt
JOBS ?= 2

# Files whose times tell what is set up already, so that a second run has nothing to do.
CREATED := $(VENV)/.created
RUNTIME := $(VENV)/.runtime-installed
DEV := $(VENV)/.dev-installed

MILVUS := var/milvus/.installed
MILVUS_PYTHON := var/milvus/bin/python
MILVUS_TESTS := tests/index/vectors/milvus

# A named step of `make test`, with the time that it took: $(call step,name,commands separated by semicolons)
step = @echo "== $(1)"; SECONDS=0; $(2); echo "== $(1): $$SECONDS s"

.PHONY: help
help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: serve
serve: $(RUNTIME) ## Serve the chat on http://127.0.0.1:8000, setting up and indexing first what is missing
	@$(BIN)/policyqa index update
	@exec $(BIN)/policyqa serve

.PHONY: ask
ask: $(RUNTIME) ## Answer one question with its sources: make ask Q="谁负责商业秘密保护"
	@if [ -z "$${Q:-}" ]; then echo 'Name the question: make ask Q="谁负责商业秘密保护"' >&2; exit 2; fi
	@$(BIN)/policyqa index update >&2
	@$(BIN)/policyqa ask "$$Q"

.PHONY: test
test: ## Set up what tests need, then check style, types and behaviour
	@SECONDS=0; status=0; \
	$(MAKE) --keep-going install browser prepare lint types pytest || status=$$?; \
	echo "== make test: $$SECONDS s"; exit $$status

.PHONY: install
install: ## Install all dependencies, those of tests included
	$(call step,$@,$(MAKE) $(DEV))

.PHONY: browser
browser: ## Install Chromium and Chinese fonts from the system's packages, if there is no Chromium
	$(call step,$@,.ci/install-browser)

.PHONY: prepare
prepare: $(RUNTIME) ## Prepare the embedding model and build the index, if they are not up to date
	$(call step,$@,$(BIN)/policyqa index update)

.PHONY: lint
lint: $(DEV) ## Check style
	$(call step,$@,$(BIN)/ruff check .; $(BIN)/ruff format --check .)

.PHONY: types
types: $(DEV) ## Check types
	$(call step,$@,$(BIN)/mypy)

.PHONY: pytest
pytest: $(DEV) ## Run the tests with branch coverage; PYTEST_ARGS="-k name" selects
	$(call step,$@,$(BIN)/pytest --numprocesses $(JOBS) --dist loadfile --durations 15 --cov --cov-report term $(PYTEST_ARGS))

.PHONY: test-milvus
test-milvus: $(DEV) $(MILVUS) ## Run the tests of the Milvus store against a real Milvus server, from its wheel
	$(call step,$@,$(BIN)/pytest --numprocesses 0 --milvus-server $(MILVUS_PYTHON) $(MILVUS_TESTS) $(PYTEST_ARGS))

.PHONY: test-llm
test-llm: $(DEV) ## Hold a real language model to the guarantees: the one that is set, or else llama.cpp with a small one
	@$(BIN)/policyqa index update
	@.ci/with-language-model $(BIN)/pytest -m llm --log-cli-level info tests/rag/llm

.PHONY: format
format: $(DEV) ## Mend what style checks can mend
	@$(BIN)/ruff check --fix .; $(BIN)/ruff format .

.PHONY: bench
bench: $(RUNTIME) ## Measure how fast plans are parsed and questions answered
	@$(BIN)/policyqa index update >&2
	@$(BIN)/policyqa bench

.PHONY: docs
docs: $(RUNTIME) ## Write the parts of the documentation that are generated
	@$(BIN)/policyqa settings --write docs/settings.md

.PHONY: screenshots
screenshots: $(DEV) ## Write the pictures of the documentation
	@$(BIN)/policyqa index update
	@$(BIN)/python -m tests.web.screenshots

.PHONY: lock
lock: $(CREATED) ## Write constraints.txt: the latest versions that fit pyproject.toml
	@$(BIN)/python -m pip install --dry-run --ignore-installed --quiet --report $(VENV)/lock.json '.[dev]'
	@$(BIN)/python -c "$$LOCK" $(VENV)/lock.json > $(VENV)/constraints.txt && mv $(VENV)/constraints.txt constraints.txt

.PHONY: clean
clean: ## Remove the virtual environment and everything that was built
	@rm -rf $(VENV) var build dist *.egg-info .coverage* .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(CREATED):
	@for python in "$${PYTHON:-python3.11}" python3.12 python3.13 python3; do \
	  if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	    "$$python" -m venv --clear $(VENV) && touch $@ && exit 0; \
	    echo 'On Debian and Ubuntu: sudo apt-get install python3-venv' >&2; exit 1; \
	  fi; \
	done; \
	echo 'Python 3.11 or later is needed. Install it, or name it: make PYTHON=/path/to/python3.11 …' >&2; exit 1

$(RUNTIME): $(CREATED) pyproject.toml constraints.txt
	@echo 'Installing dependencies; the first time this takes some minutes.'
	@$(PIP_INSTALL) --editable .
	@touch $@

$(DEV): $(CREATED) pyproject.toml constraints.txt
	@echo 'Installing dependencies; the first time this takes some minutes.'
	@$(PIP_INSTALL) --editable '.[dev]'
	@touch $(RUNTIME) $@

# The server has an environment of its own: a wheel of 2024 that wants nothing else and that nothing else wants.
$(MILVUS): $(CREATED)
	@$(BIN)/python -m venv --clear $(@D)
	@$(@D)/bin/python -m pip install --disable-pip-version-check --no-input --quiet milvus==2.3.5
	@touch $@

define LOCK
import json, sys
report = json.load(open(sys.argv[1], encoding="utf-8"))
found = {each["metadata"]["name"].lower().replace("_", "-"): each["metadata"]["version"] for each in report["install"]}
found.pop("policyqa")
print("# The versions that the Makefile installs; `make lock` writes this file.")
for name, version in sorted(found.items()):
    print(f"{name}=={version.split('+')[0]}")
endef
export LOCK
