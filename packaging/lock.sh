#!/bin/sh
# Renews the lock files from pyproject.toml: every version and hash, for Python 3.11 to 3.13 on all systems.
# What the program runs on has the same version in all three; python packaging/audit.py checks that.
# Needs `uv` (pip install uv). The index is whatever uv is set up to use; it is not written down.
set -eu
cd "$(dirname "$0")/.."
for extra in "" dev build; do
    out=packaging/requirements${extra:+-$extra}.lock
    uv pip compile pyproject.toml ${extra:+--extra "$extra"} --universal --python-version 3.11 \
        ${extra:+--constraint packaging/requirements.lock} \
        --generate-hashes --no-annotate --no-header --no-emit-index-url --quiet --output-file "$out"
done
