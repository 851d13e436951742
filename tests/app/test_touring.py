from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader_app.app import touring
from reader_app.app.application import Application
from reader_app.services.settings import FILE, load_settings
from tests.app.test_application import TEXT, started


@pytest.fixture
def program(
    qtbot: QtBot, tmp_path: Path, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Application]:
    """Yield the program with an article open, for a reader who has not seen the tour."""
    monkeypatch.setattr(touring, "OFFER_AFTER", 0)
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    yield from started(qtbot, data_dir, [str(path)])


def test_a_new_reader_sees_it_once(qtbot: QtBot, program: Application, data_dir: Path) -> None:
    program.parts.touring.offer()
    qtbot.waitUntil(lambda: program.parts.touring.tour is not None)
    tour = program.parts.touring.tour
    assert tour is not None
    assert tour.isVisible()
    assert not tour.isModal()
    assert program.view.hasFocus() or not tour.isAncestorOf(program.window.focusWidget())
    program.appearance.save()
    assert load_settings(data_dir / FILE).settings.toured
    tour.end()
    program.parts.touring.offer()
    QTest.qWait(30)
    assert not tour.isVisible()


def test_four_cards_inside_the_window_at_any_size(qtbot: QtBot, program: Application) -> None:
    for size in ((1440, 900), (640, 420)):
        program.window.resize(*size)
        program.parts.touring.start()
        tour = program.parts.touring.tour
        assert tour is not None
        seen = []
        while tour.isVisible():
            seen.append(tour.title.text())
            assert program.window.rect().contains(tour.geometry())
            assert tour.accessibleDescription() == tour.text.text()
            tour.next.click()
        assert 1 <= len(seen) <= 4
        assert len(set(seen)) == len(seen)


def test_escape_ends_it_and_the_page_has_the_keys_again(qtbot: QtBot, program: Application) -> None:
    program.window.activateWindow()
    program.parts.touring.start()
    tour = program.parts.touring.tour
    assert tour is not None
    QTest.keyClick(tour.next, Qt.Key.Key_Escape)
    assert not tour.isVisible()
    program.parts.touring.start()
    assert tour.isVisible(), "asked for, it comes again"
    tour.end()
