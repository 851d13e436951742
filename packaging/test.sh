#!/bin/sh
# Runs every check of the project: sh packaging/test.sh [ARGUMENTS OF pytest]
# Prepares its own virtual environment in .venv-test and installs what the checks need.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"
. "$root/packaging/setup.sh"
EXTRA_TOOLS="Xvfb:xvfb xdotool:xdotool"
prepare "$root/packaging/requirements-dev.lock" "$root/.venv-test"
PYTHONPATH="$root/src"
export PYTHONPATH

step() { printf '\n== %s\n' "$1"; shift; "$@"; }
bin=$root/.venv-test/bin
step "format" "$bin/ruff" format --check .
step "lint" "$bin/ruff" check .
step "types" "$bin/mypy"
step "layers" "$bin/lint-imports"
step "tests" "$bin/python" -m pytest --cov --cov-report=term "$@"
if [ $# = 0 ]; then # a run of chosen tests is not about the packages
    step "package" sh packaging/check-package.sh
fi
