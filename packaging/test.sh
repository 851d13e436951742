#!/bin/sh
# Runs every check of the project: sh packaging/test.sh [--cov | ARGUMENTS OF pytest]
# Prepares its own virtual environment in .venv-test and installs what the checks need.
# A whole run uses every core: the tests are spread over them, types and packages are checked
# beside them, and what those say is printed after the tests. With --cov it measures coverage too,
# which takes the tests twice as long. A run with arguments is about the tests they name alone, one
# after the other.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"
. "$root/packaging/setup.sh"
EXTRA_TOOLS="Xvfb:xvfb xdotool:xdotool"
prepare "$root/packaging/requirements-dev.lock" "$root/.venv-test"
PYTHONPATH="$root/src"
export PYTHONPATH

bin=$root/.venv-test/bin
step() { printf '\n== %s\n' "$1"; shift; "$@"; }

step "format" "$bin/ruff" format --check .
step "lint" "$bin/ruff" check .
step "layers" "$bin/lint-imports"
coverage=
if [ "$*" = "--cov" ]; then
    coverage="--cov --cov-report=term"
    shift
fi
if [ $# != 0 ]; then
    step "types" "$bin/mypy"
    step "tests" "$bin/python" -m pytest "$@"
    exit
fi

said=$(mktemp -d)
beside=
stop() { # whatever still runs ends with this script
    [ -z "$beside" ] || kill $beside 2>/dev/null || true
    rm -rf "$said"
}
trap stop EXIT
trap 'exit 130' INT TERM

failed=
# nice: what is beside the tests must not make a window under test wait
nice "$bin/mypy" >"$said/types" 2>&1 & types=$!
nice sh packaging/check-package.sh >"$said/package" 2>&1 & package=$!
beside="$types $package"
# shellcheck disable=SC2086 # coverage is words
step "tests" "$bin/python" -m pytest -n auto --maxprocesses=8 --dist loadfile \
    --no-loadscope-reorder $coverage || failed="tests"
for name in types package; do
    eval "number=\$$name"
    wait "$number" || failed="$failed $name"
    step "$name" cat "$said/$name"
done
beside=
if [ -n "$failed" ]; then
    printf '\nmeipi: failed: %s\n' "$failed" >&2
    exit 1
fi
