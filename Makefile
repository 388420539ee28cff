# make run: the product with its demo story. make test: everything. make bench: how quick it is.
# Each does all set-up; only python3 (3.11+) is needed.
.PHONY: run test bench shots vendor
PYTHON := .venv/bin/python
# The system's own before one that somebody built: a plain build of Python needs a sixth more time for the same.
FOUND = $(shell for each in /usr/bin/python3 python3; do $$each tools/check.py 2>/dev/null && echo $$each && break; done)
# Where this is set, each of the many processes compiles all sources anew, which is half of its start.
unexport PYTHONDONTWRITEBYTECODE

run: .venv/run
	@DEMO=1 $(PYTHON) manage.py up

test: .venv/test
	@$(PYTHON) manage.py ci

bench: .venv/test
	@$(PYTHON) manage.py bench live
	@$(PYTHON) manage.py bench pages
	@$(PYTHON) manage.py bench board
	@$(PYTHON) manage.py bench intake
	@$(PYTHON) manage.py bench search
	@$(PYTHON) manage.py bench map
	@$(PYTHON) -m pytest -m timed

shots: .venv/test
	@$(PYTHON) manage.py shots

# The editor of texts written together, anew from its sources: the one thing here that needs Node, and only when it is to change.
vendor:
	@cd tools/vendor && npm ci --silent && node build.mjs

.venv/uv: tools/uv.txt
	@$(or $(FOUND),python3) tools/check.py
	@$(or $(FOUND),python3) -m venv --clear --without-pip .venv
	@$(PYTHON) tools/pip-26.3-py3-none-any.whl/pip install -q --disable-pip-version-check --require-hashes -r tools/uv.txt && touch $@

.venv/run: .venv/uv requirements.txt
	@echo "Installing what the product needs, once."
	@.venv/bin/uv pip install -q --python $(PYTHON) --require-hashes -r requirements.txt && touch $@

.venv/test: .venv/run requirements-dev.txt
	@.venv/bin/uv pip install -q --python $(PYTHON) --require-hashes -r requirements-dev.txt && touch $@
