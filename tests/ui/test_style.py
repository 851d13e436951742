from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from reader_app.core.article import Script
from reader_app.ui.main_window import MainWindow
from reader_app.ui.page.view import ArticleView
from reader_app.ui.style import apply_style, edge_of, faded_of, mix, set_typeface, sheet_of, sized
from reader_app.ui.theme import DARK, PAPER, THEMES, Theme, contrast
from tests.ui import sample


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    palette, font = qapp.palette(), qapp.font()
    yield qapp
    qapp.setStyleSheet("")
    qapp.setPalette(palette)
    qapp.setFont(font)


def test_mixes_colours() -> None:
    assert mix("#000000", "#ffffff", 0.0) == "#000000"
    assert mix("#000000", "#ffffff", 1.0) == "#ffffff"
    assert mix("#102030", "#304050", 0.5) == "#203040"


@pytest.mark.parametrize("theme", THEMES.values(), ids=str)
def test_text_of_the_window_can_be_read_in_every_theme(theme: Theme) -> None:
    for ground in (theme.panel, theme.raised, mix(theme.panel, theme.text, 0.08)):
        assert contrast(theme.text, ground) >= 4.5
    assert contrast(theme.on_accent, theme.accent) >= 4.5
    assert contrast(theme.muted, theme.panel) >= 4.5
    assert contrast(theme.focus, theme.panel) >= 3
    assert edge_of(theme) != theme.panel
    assert contrast(faded_of(theme), theme.panel) > 1.5  # what is off is pale, not gone


@pytest.mark.parametrize("theme", THEMES.values(), ids=str)
def test_the_sheet_is_one_qt_understands(app: QApplication, qtbot: QtBot, theme: Theme) -> None:
    assert "px}" not in sheet_of(theme).replace("font-size", "")
    assert "font-size" not in sheet_of(theme)  # type follows the system, at any scale
    apply_style(app, theme)  # an unknown property would be a warning, which fails the test
    window = MainWindow(QLabel())
    qtbot.addWidget(window)
    window.show_theme(theme)
    window.grab()


def test_a_theme_chosen_later_reaches_the_page_too(app: QApplication, qtbot: QtBot) -> None:
    apply_style(app, PAPER)
    view = ArticleView(PAPER)
    window = MainWindow(view)
    qtbot.addWidget(window)
    view.show_article(sample.build_article())
    with qtbot.waitSignal(window.panels_built):
        window.show()
    apply_style(app, DARK)
    window.show_theme(DARK)
    view.set_theme(DARK)
    ground = view.viewport().palette().color(QPalette.ColorRole.Base).name()
    assert ground == DARK.page
    picture = view.viewport().grab().toImage()
    assert picture.pixelColor(3, picture.height() // 2).name() == DARK.page


@pytest.mark.parametrize("script", [Script.HANS, Script.HANT])
def test_the_interface_has_a_chinese_face_in_every_strip(
    app: QApplication, qtbot: QtBot, script: Script
) -> None:
    set_typeface(app, script)
    apply_style(app, PAPER)
    window = MainWindow(QLabel())
    qtbot.addWidget(window)
    window.show()
    wanted = app.font().families()
    assert wanted[0].endswith("TC" if script is Script.HANT else "SC")
    for widget in (window.status.progress, window.toolbar.search, window.sidebar.view):
        assert widget.font().families() == wanted


def test_sizes_follow_the_font_of_the_widget(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    font = label.font()
    font.setPointSizeF(20)
    label.setFont(font)
    assert sized(label, 0.5).pointSizeF() == 10
    font.setPixelSize(40)
    label.setFont(font)
    assert sized(label, 0.5, bold=True).pixelSize() == 20
