"""Fixtures that every test may use."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# a busy machine is no failure: what things cost is measured by benchmarks/, not by tests
settings.register_profile("meipi", deadline=None)
# the same cases in every run that decides whether a change lands; by hand, others each time
settings.register_profile("meipi-ci", deadline=None, derandomize=True)
settings.load_profile("meipi-ci" if os.environ.get("CI") else "meipi")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# programs that tests start find the checkout, installed or not
os.environ["PYTHONPATH"] = str(Path(__file__).resolve().parents[1] / "src")

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of articles and vectors beside the project; skip where it is absent."""
    if not SHARED.is_dir():
        pytest.skip(f"needs the test material in {SHARED}, which is not here")
    return SHARED


@pytest.fixture
def data_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a fresh data directory that the program under test uses as its own."""
    home = tmp_path / "meipi-home"
    monkeypatch.setenv("MEIPI_HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def _garbage_on_this_thread(request: pytest.FixtureRequest) -> Iterator[None]:
    """Let no worker end a widget that a test left in a cycle; see reader_app.app.collecting."""
    if "qtbot" not in request.fixturenames:
        yield
        return
    gc.disable()
    yield
    gc.enable()
    gc.collect(1)


def pytest_sessionfinish() -> None:
    """Take off the clipboard what was made in Python: Qt would end it after the interpreter."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is not None and widgets.QApplication.instance() is not None:
        widgets.QApplication.clipboard().clear()
