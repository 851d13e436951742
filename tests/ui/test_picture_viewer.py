from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader_app.ui.picture_viewer import Picture, PictureViewer

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><rect width="9" height="9"/></svg>'


def png(width: int, height: int, colour: str) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # PySide's stub names bytes
    return bytes(buffer.data().data())


PICTURES = (
    Picture("a", png(2000, 1000, "#336699"), "图为新貌"),
    Picture("b", png(60, 30, "#993333")),
    Picture("c", SVG, "示意图"),
)


@pytest.fixture
def viewer(qtbot: QtBot) -> Iterator[PictureViewer]:
    """Yield the viewer over a window, showing the first of three pictures."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 700)
    window.show()
    made = PictureViewer(window)
    made.show_pictures(PICTURES, "a")
    made.show()
    qtbot.waitUntil(lambda: made.zoom.text() not in ("", "100%"))
    yield made
    made.close()


def factor(viewer: PictureViewer) -> int:
    return int(viewer.zoom.text().rstrip("%"))


def test_a_large_picture_fits_and_a_small_one_keeps_its_size(viewer: PictureViewer) -> None:
    assert viewer.canvas.viewport().width() * 0.9 < 2000 * factor(viewer) / 100
    assert 2000 * factor(viewer) / 100 <= viewer.canvas.viewport().width() + 10
    viewer.show_next()
    assert factor(viewer) == 100
    assert not viewer.caption.isVisible()


def test_keys_zoom_and_turn(viewer: PictureViewer) -> None:
    fitted = factor(viewer)
    QTest.keyClick(viewer.canvas, Qt.Key.Key_Plus)
    assert factor(viewer) > fitted
    QTest.keyClick(viewer.canvas, Qt.Key.Key_1)
    assert factor(viewer) == 100
    QTest.keyClick(viewer.canvas, Qt.Key.Key_0)
    assert factor(viewer) == fitted
    QTest.keyClick(viewer.canvas, Qt.Key.Key_Right)
    assert viewer.picture == PICTURES[1]
    QTest.keyClick(viewer.canvas, Qt.Key.Key_Right)
    QTest.keyClick(viewer.canvas, Qt.Key.Key_Right)
    assert viewer.picture == PICTURES[2]
    assert viewer.caption.text() == "示意图"
    QTest.keyClick(viewer.canvas, Qt.Key.Key_Escape)
    assert not viewer.isVisible()


def test_the_wheel_zooms(viewer: PictureViewer) -> None:
    before = factor(viewer)
    middle = QPointF(viewer.canvas.viewport().rect().center())
    turn = QWheelEvent(
        middle,
        viewer.canvas.viewport().mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewer.canvas.viewport(), turn)
    assert factor(viewer) > before


def test_copying_takes_all_pixels_and_saving_the_bytes(viewer: PictureViewer, qtbot: QtBot) -> None:
    viewer.copy.click()
    assert QApplication.clipboard().image().width() == 2000
    with qtbot.waitSignal(viewer.save_requested) as asked:
        viewer.save.click()
    assert asked.args == [PICTURES[0]]


def test_every_button_has_a_name(viewer: PictureViewer) -> None:
    buttons = viewer.findChildren(QPushButton)
    assert len(buttons) >= 8
    assert all(len(button.accessibleName()) > 2 for button in buttons)
