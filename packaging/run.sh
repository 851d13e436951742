#!/bin/sh
# Starts Meipi from the checkout: sh packaging/run.sh [ARGUMENTS OF meipi]
# The first run prepares a private virtual environment in .venv; later runs start at once.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
. "$root/packaging/setup.sh"
prepare "$root/packaging/requirements.lock" "$root/.venv"
PYTHONPATH="$root/src${PYTHONPATH:+:$PYTHONPATH}"
export PYTHONPATH
exec "$PYTHON" -m reader_app "$@"
