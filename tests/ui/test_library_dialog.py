"""The library's table, by clicks and keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader_app.core.library import ArticleSummary
from reader_app.ui.library_dialog import LibraryDialog


def summary(number: int, title: str, **more: object) -> ArticleSummary:
    values: dict[str, object] = {
        "publication": "某報",
        "date": f"2025-01-{number:02}",
        "characters": 1000 * number,
        "opened": f"2025-02-{number:02}T00:00:00.000000Z",
    } | more
    return ArticleSummary(
        id=f"id{number}", version="v", title=title, url=None, added="2025-01-01", trashed=None,
        **values,  # type: ignore[arg-type]
    )  # fmt: skip


ARTICLES = (
    summary(1, "聊城的一年", notes=3),
    summary(2, "𠮷田村的橘子"),
    summary(3, "產業集群", publication=None, date=None),
)


@pytest.fixture
def dialog(qtbot: QtBot) -> LibraryDialog:
    dialog = LibraryDialog()
    qtbot.addWidget(dialog)
    dialog.show_articles(ARTICLES)
    dialog.show()
    return dialog


def titles(dialog: LibraryDialog) -> list[str]:
    return [str(dialog.model.index(row, 0).data()) for row in range(dialog.model.rowCount())]


def test_the_last_read_comes_first(dialog: LibraryDialog) -> None:
    assert titles(dialog) == ["產業集群", "𠮷田村的橘子", "聊城的一年"]


def test_filters_in_either_script(dialog: LibraryDialog) -> None:
    dialog.filter.setText("产业")
    assert titles(dialog) == ["產業集群"]
    dialog.filter.setText("某报 2025-01")
    assert titles(dialog) == ["𠮷田村的橘子", "聊城的一年"]


def test_sorts_by_a_click_on_a_header(dialog: LibraryDialog) -> None:
    header = dialog.table.horizontalHeader()
    at = header.sectionViewportPosition(3) + 12
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at, 8))
    sizes = [article.characters for article in dialog.model.articles]
    assert sizes == sorted(sizes) or sizes == sorted(sizes, reverse=True)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at, 8))
    assert [article.characters for article in dialog.model.articles] == sizes[::-1]


def test_enter_opens_the_first_match(qtbot: QtBot, dialog: LibraryDialog) -> None:
    dialog.filter.setText("橘子")
    with qtbot.waitSignal(dialog.article_chosen) as chosen:
        QTest.keyClick(dialog.filter, Qt.Key.Key_Return)
    assert chosen.args == ["id2"]
    assert not dialog.isVisible()


def test_the_trash_offers_to_restore(qtbot: QtBot, dialog: LibraryDialog) -> None:
    with qtbot.waitSignal(dialog.trash_requested) as asked:
        dialog.remove.click()
    assert asked.args == [["id3"]]
    with qtbot.waitSignal(dialog.trash_shown):
        dialog.trash.click()
    dialog.show_articles(ARTICLES[:1])
    with qtbot.waitSignal(dialog.restore_requested) as asked:
        dialog.remove.click()
    assert asked.args == [["id1"]]
    assert not dialog.open_button.isEnabled()


def test_an_empty_library_says_what_to_do(dialog: LibraryDialog) -> None:
    dialog.show_articles(())
    assert "Ctrl+O" in dialog.count.text()
    assert not dialog.remove.isEnabled()
