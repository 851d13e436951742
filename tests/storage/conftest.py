"""A real library on disk for every test that asks for one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths


@pytest.fixture
def paths(tmp_path: Path) -> DataPaths:
    """Return a data directory that does not exist yet."""
    return DataPaths(tmp_path / "meipi")


@pytest.fixture
def library(paths: DataPaths) -> Iterator[Library]:
    """Return a new, empty library."""
    with Library.open(paths) as opened:
        yield opened
