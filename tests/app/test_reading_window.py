"""The window while reading: where the reader is, sizes, the overview, focus, motion."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from reader_app.app.application import Application
from reader_app.core.settings import Settings
from reader_app.core.span import Span
from reader_app.ui.page.card import CardPopup
from tests.app.test_application import TEXT, started


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, data_dir: Path) -> Iterator[Application]:
    """Yield the program with a long article open and analysed."""
    path = tmp_path / "long.txt"
    lines = TEXT.splitlines()
    tail = [f"{lines[5]}{number}。" for number in range(120)]
    path.write_text("\n".join([*lines, *tail]), encoding="utf-8")
    yield from started(qtbot, data_dir, [str(path)])


def test_the_section_being_read_is_marked_from_the_start(
    qtbot: QtBot, program: Application
) -> None:
    first, second, *_ = program.article.sections
    status = program.window.status
    assert program.state()["section"] == 0
    assert status.section.text() == first.title
    program.window.commands["go.next_section"].trigger()
    qtbot.waitUntil(lambda: status.section.text() == second.title)
    program.window.commands["go.previous_section"].trigger()
    qtbot.waitUntil(lambda: status.section.text() == first.title)


def test_a_click_at_the_top_right_opens_the_search(program: Application) -> None:
    button = program.window.toolbar.search
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "abc")
    assert field.text() == "abc"
    assert not program.view.isAncestorOf(field)


def test_the_wheel_with_control_changes_the_size_of_type(program: Application) -> None:
    before = program.view.setting.zoom
    turn = QWheelEvent(
        QPointF(50, 50),
        program.view.mapToGlobal(QPointF(50, 50)),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(program.view.viewport(), turn)
    assert program.view.setting.zoom == pytest.approx(before * 1.1)
    assert program.appearance.settings.zoom == pytest.approx(before * 1.1)


def test_a_selection_shrinks_the_way_it_grew(program: Application) -> None:
    start = program.article.text.index("高标准")
    program.view.select(Span(start, start + 1))
    commands = program.window.commands
    seen = [program.view.selected_span()]
    for _ in range(3):
        commands["edit.grow"].trigger()
        seen.append(program.view.selected_span())
    assert len(set(seen)) == 4
    for wanted in reversed(seen[:-1]):
        commands["edit.shrink"].trigger()
        assert program.view.selected_span() == wanted


def test_a_place_of_the_overview_is_a_jump_one_can_come_back_from(program: Application) -> None:
    end = program.article.body_end
    program.appearance.change(Settings(reduced_motion=True))
    program.view.overview.place_chosen.emit(Span(end // 2, end // 2))
    assert program.view.top_offset() == pytest.approx(end // 2, abs=60)
    program.window.commands["go.back"].trigger()
    assert program.view.top_offset() == 0


def test_with_reduced_motion_the_page_jumps(program: Application) -> None:
    target = program.article.body_end // 4
    program.view.set_reduced_motion(True)
    program.view.scroll_to(target, animate=True)
    assert program.view.top_offset() == pytest.approx(target, abs=60)


def test_focus_mode_pales_all_but_one_paragraph(program: Application) -> None:
    page = program.view.viewport()
    plain = page.grab().toImage()
    program.window.commands["view.focus"].setChecked(True)
    assert not program.window.sidebar.isVisible()
    QApplication.processEvents()
    program.window.commands["view.sidebar"].setChecked(True)
    program.window.commands["view.panel"].setChecked(True)
    QApplication.processEvents()
    assert page.grab().toImage() != plain
    program.window.commands["view.focus"].setChecked(False)
    assert program.window.toolbar.isVisible()


def test_a_hint_goes_and_what_is_going_on_stays(
    qtbot: QtBot, program: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    status = program.window.status
    fading = status.findChild(QTimer)
    assert fading is not None
    fading.setInterval(1)
    status.show_hint("Opening a.txt…")
    qtbot.wait(30)
    assert status.hint.text() == "Opening a.txt…"
    status.show_hint("Shown in simplified script")
    qtbot.waitUntil(lambda: status.hint.text() == "")


def test_the_theme_follows_the_system(
    program: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    scheme, contrast = Qt.ColorScheme, Qt.ContrastPreference

    def system(dark: Qt.ColorScheme, high: Qt.ContrastPreference) -> str:
        """Report that system and return the theme that comes of it."""
        asked = SimpleNamespace(contrastPreference=lambda: high)
        hints = SimpleNamespace(colorScheme=lambda: dark, accessibility=lambda: asked)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        monkeypatch.setattr(app, "styleHints", lambda: hints)
        program.appearance._on_scheme_changed()
        return program.window.theme.name

    assert system(scheme.Dark, contrast.NoPreference) == "dark"
    assert system(scheme.Light, contrast.NoPreference) == "paper"
    assert system(scheme.Light, contrast.HighContrast) == "contrast"
    program.appearance.change(Settings(theme="sepia"))
    assert system(scheme.Dark, contrast.NoPreference) == "sepia", "the reader's own choice leads"


def test_find_goes_on_after_its_bar_was_closed(program: Application) -> None:
    words = "农民怎样增收"
    places = [
        at for at in range(len(program.article.text)) if program.article.text.startswith(words, at)
    ]
    assert len(places) > 3
    program.window.open_find(words)
    bar = program.window.build_panels().find_bar
    bar.close_bar()
    selected = program.view.selected_span()
    assert selected == Span(places[0], places[0] + len(words))
    program.window.commands["edit.find_next"].trigger()
    assert program.view.selected_span() == Span(places[1], places[1] + len(words))
    program.window.commands["edit.find_previous"].trigger()
    program.window.commands["edit.find_previous"].trigger()
    assert program.view.selected_span() == Span(places[-1], places[-1] + len(words))


def test_a_clicked_figure_has_its_card_pinned(qtbot: QtBot, program: Application) -> None:
    figure = next(f for f in program.session.figures if f.span.start > 20)
    rect = program.view.rect_of(figure.span)
    QTest.mouseClick(program.view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    card = program.view.findChild(CardPopup) or program.window.findChild(CardPopup)
    assert card is not None
    qtbot.waitUntil(card.isVisible)
    assert card.is_pinned
    assert card.content is not None


def test_sections_are_stepped_faster_than_the_page_slides(
    qtbot: QtBot, program: Application
) -> None:
    commands = program.window.commands
    commands["go.next_section"].trigger()
    commands["go.next_section"].trigger()
    last = len(program.article.sections) - 1
    assert last == 2
    qtbot.waitUntil(lambda: program.state()["section"] == last)
