# Every target sets up what it needs: the environment in .venv, pinned packages, and on Debian
# (as root) the system libraries that are missing.  Nothing else is installed anywhere.
.PHONY: help setup setup-dev demo run test lint soak format sample clean

help:      ## what can be made
	@sed -n 's/^\([a-z]*\):[^#]*## /make \1\t/p' $(MAKEFILE_LIST)

setup:     ## the environment in .venv, with the command .venv/bin/briefer
	@tools/bootstrap.sh run

demo: setup ## the whole path on the sample papers, into a throw-away store
	@tools/demo.sh

run: setup ## the window on your own store
	@.venv/bin/briefer gui

setup-dev:
	@tools/bootstrap.sh dev

test: setup-dev ## all tests; works without a display (make test ARGS="-k deadline")
	@QT_QPA_PLATFORM=offscreen .venv/bin/python -m pytest -n auto $(ARGS)

lint: setup-dev ## style, types and who may import whom
	@.venv/bin/ruff check
	@.venv/bin/ruff format --check
	@.venv/bin/mypy
	@.venv/bin/lint-imports

soak: setup-dev ## the long campaigns: 500 kills, a full disk (as root), ten minutes of use
	@.venv/bin/python benchmarks/kills.py --kills 500
	@PYTHONPATH=. .venv/bin/python benchmarks/syscalls.py --points 1500 || test $$? -eq 77
	@.venv/bin/python benchmarks/full_disk.py || test $$? -eq 77
	@.venv/bin/python benchmarks/soak.py --minutes 10

format: setup-dev ## put the code in the house style
	@.venv/bin/ruff format
	@.venv/bin/ruff check --fix

sample: setup-dev ## make the fictitious sample papers anew
	@.venv/bin/python sample_data/make.py

clean:     ## remove all that was made; your own store is not touched
	rm -rf .venv demo build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
