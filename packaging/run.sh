#!/bin/sh
# Starts Meipi from the checkout: sh packaging/run.sh [ARGUMENTS OF meipi]
# The first run prepares a private virtual environment in .venv; later runs start at once.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
. "$root/packaging/setup.sh"
prepare "$root/packaging/requirements.lock" "$root/.venv"
# compiled once and after each change, also where Python is told not to keep what it compiled:
# a start takes a quarter longer without
if [ -n "$(find "$root/src" -name '*.py' -newer "$root/.venv/.meipi-compiled" 2>/dev/null | head -n 1)" ] ||
    [ ! -e "$root/.venv/.meipi-compiled" ]; then
    "$PYTHON" -m compileall -q "$root/src" && touch "$root/.venv/.meipi-compiled"
fi
PYTHONPATH="$root/src${PYTHONPATH:+:$PYTHONPATH}"
export PYTHONPATH
exec "$PYTHON" -m reader_app "$@"
