"""One picture of the article, large: zoom, pan, copy, save, and the pictures beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QPointF,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QImage,
    QImageReader,
    QKeyEvent,
    QPainter,
    QPixmap,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGraphicsPixmapItem,
    QGraphicsScene,
    QGraphicsView,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader_app.ui.theme import PAPER, Theme

STEP = 1.25
"""How much larger one step of zoom is."""
SHARP = 3
"""How many pixels a drawing (SVG) gets for each it asks for, so that it can be enlarged."""
LARGEST = 12.0
"""The most a picture is enlarged, in screen pixels a pixel."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as the article has it: its key, encoded bytes and the words under it."""

    key: str
    data: bytes
    caption: str = ""


class PictureViewer(QDialog):
    """Shows pictures one at a time; saving is the affair of who hears save_requested."""

    save_requested = Signal(object)  # Picture

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("picture_viewer")
        self.setWindowTitle(self.tr("Picture"))
        self._pictures: tuple[Picture, ...] = ()
        self._at = 0
        self.canvas = _Canvas(self)
        self.canvas.setAccessibleName(self.tr("Picture"))
        self.canvas.zoomed.connect(self._show_zoom)
        self.caption = QLabel(self)
        self.caption.setWordWrap(True)
        self.caption.setTextFormat(Qt.TextFormat.PlainText)
        self.caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.zoom = QLabel(self)
        self.zoom.setProperty("quiet", True)
        self.zoom.setMinimumWidth(self.fontMetrics().horizontalAdvance("1000 %"))
        self.zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.previous = self._button("‹", self.tr("Previous picture (Left)"), self.show_previous)
        self.next = self._button("›", self.tr("Next picture (Right)"), self.show_next)
        smaller = self._button("−", self.tr("Smaller (-)"), self.canvas.smaller)
        larger = self._button("+", self.tr("Larger (+)"), self.canvas.larger)
        self._fit = self._button(self.tr("Fit"), self.tr("Fit to the window (0)"), self.canvas.fit)
        actual = self._button(self.tr("1 : 1"), self.tr("Actual size (1)"), self.canvas.actual)
        self.copy = self._button(self.tr("Copy"), self.tr("Copy the picture"), self.copy_picture)
        self.save = self._button(
            self.tr("Save…"), self.tr("Save the picture as a file"), self._save
        )
        bar = QHBoxLayout()
        bar.setSpacing(6)
        turning: tuple[QWidget, ...] = (self.previous, self.next)
        zooming: tuple[QWidget, ...] = (smaller, self.zoom, larger, self._fit, actual)
        for widget in turning:
            bar.addWidget(widget)
        bar.addStretch(1)
        for widget in zooming:
            bar.addWidget(widget)
        bar.addStretch(1)
        bar.addWidget(self.copy)
        bar.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 12)
        layout.setSpacing(10)
        layout.addWidget(self.canvas, 1)
        layout.addWidget(self.caption)
        layout.addLayout(bar)

    def _button(self, text: str, hint: str, slot: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setToolTip(hint)
        button.setAccessibleName(hint)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    def showEvent(self, event: QShowEvent) -> None:
        parent = self.parentWidget()
        room = parent.size() if parent is not None else QSize(1066, 800)
        self.resize(round(room.width() * 0.9), round(room.height() * 0.9))
        super().showEvent(event)

    @property
    def picture(self) -> Picture | None:
        """The picture on show."""
        return self._pictures[self._at] if self._pictures else None

    def show_theme(self, theme: Theme) -> None:
        """Paint the ground behind the picture in other colours."""
        self.canvas.setBackgroundBrush(QColor(theme.sunken))

    def show_pictures(self, pictures: Sequence[Picture], key: str) -> None:
        """Show the picture with a key among those of an article."""
        self._pictures = tuple(pictures)
        keys = [picture.key for picture in self._pictures]
        self._at = keys.index(key) if key in keys else 0
        self._show()

    def show_previous(self) -> None:
        """Show the picture before, if there is one."""
        self._step(-1)

    def show_next(self) -> None:
        """Show the next picture, if there is one."""
        self._step(1)

    def _step(self, step: int) -> None:
        if 0 <= self._at + step < len(self._pictures):
            self._at += step
            self._show()

    def _show(self) -> None:
        picture = self.picture
        if picture is None:
            return
        self.canvas.show_image(_decoded(picture.data))
        self.caption.setText(picture.caption)
        self.caption.setVisible(bool(picture.caption))
        many = len(self._pictures) > 1
        self.previous.setVisible(many)
        self.next.setVisible(many)
        self.previous.setEnabled(self._at > 0)
        self.next.setEnabled(self._at + 1 < len(self._pictures))
        place = self.tr("Picture {number} of {count}").format(
            number=self._at + 1, count=len(self._pictures)
        )
        self.setWindowTitle(place)
        self.canvas.setAccessibleDescription(f"{place}. {picture.caption}")
        self.canvas.setFocus()

    def _show_zoom(self, factor: float) -> None:
        self.zoom.setText(f"{factor:.0%}")

    def copy_picture(self) -> None:
        """Put the picture on the clipboard, at its own size."""
        QGuiApplication.clipboard().setImage(self.canvas.image)

    def _save(self) -> None:
        if self.picture is not None:
            self.save_requested.emit(self.picture)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_PageUp:
                self.show_previous()
            case Qt.Key.Key_Right | Qt.Key.Key_PageDown | Qt.Key.Key_Space:
                self.show_next()
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.canvas.larger()
            case Qt.Key.Key_Minus:
                self.canvas.smaller()
            case Qt.Key.Key_0:
                self.canvas.fit()
            case Qt.Key.Key_1:
                self.canvas.actual()
            case Qt.Key.Key_C if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.copy_picture()
            case _:
                super().keyPressEvent(event)


class _Canvas(QGraphicsView):
    """The picture itself: the wheel zooms where the pointer is, dragging moves it."""

    zoomed = Signal(float)  # screen pixels a pixel of the picture

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.image = QImage()
        self._size = QSizeF()
        self._scene = QGraphicsScene(self)
        self._item = QGraphicsPixmapItem()
        self._item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self._scene.addItem(self._item)
        self._fitted = True
        self.setScene(self._scene)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.setBackgroundBrush(QColor(PAPER.sunken))

    def show_image(self, image: QImage) -> None:
        """Show a picture as large as fits, at most at its own size."""
        self.image = image
        self._size = image.deviceIndependentSize()
        self._scene.setSceneRect(QRectF(QPointF(), self._size))
        self._item.setPixmap(QPixmap.fromImage(image))
        self.fit()

    def fit(self) -> None:
        """Show the whole picture, at most at its own size (a drawing: as large as is sharp)."""
        self._fitted = True
        room = self.viewport().size()
        if self.image.isNull() or room.isEmpty():
            return
        wide, high = self._size.width(), self._size.height()
        # half a pixel less on each side: at exactly its size scroll bars come and go
        scale = min(
            (room.width() - 1) / wide, (room.height() - 1) / high, self.image.devicePixelRatio()
        )
        self._scale_to(scale)

    def actual(self) -> None:
        """Show one pixel of the picture as one of the screen."""
        self._fitted = False
        self._scale_to(1.0 / self.devicePixelRatioF())

    def larger(self) -> None:
        """Show it one step larger."""
        self._zoom(STEP)

    def smaller(self) -> None:
        """Show it one step smaller."""
        self._zoom(1 / STEP)

    def _zoom(self, factor: float) -> None:
        scale = self.transform().m11() * factor
        smallest = 24 / max(1.0, self._size.width(), self._size.height())
        if smallest <= scale <= LARGEST:
            self._fitted = False
            self._scale_to(scale)

    def _scale_to(self, scale: float) -> None:
        self._item.setPixmap(self._pixels(scale))
        self.resetTransform()
        self.scale(scale, scale)
        self.zoomed.emit(scale * self.devicePixelRatioF())

    def _pixels(self, scale: float) -> QPixmap:
        """Return the picture for a scale: one shown smaller is averaged first, or it would grate."""
        ratio = scale * self.devicePixelRatioF() / max(1.0, self.image.devicePixelRatio())
        if ratio >= 1.0 or self.image.isNull():
            return QPixmap.fromImage(self.image)
        size = QSize(round(self.image.width() * ratio), round(self.image.height() * ratio))
        keep, smooth = (
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        small = self.image.scaled(size.expandedTo(QSize(1, 1)), keep, smooth)
        small.setDevicePixelRatio(small.width() / max(1.0, self._size.width()))
        return QPixmap.fromImage(small)

    def wheelEvent(self, event: QWheelEvent) -> None:
        steps = event.angleDelta().y()
        if steps:
            self._zoom(STEP if steps > 0 else 1 / STEP)
        event.accept()

    def mouseDoubleClickEvent(self, _event: object) -> None:
        if self._fitted:
            self.actual()
        else:
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()  # the dialog's keys; Qt would scroll

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitted:
            self.fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._fit_if_fitted)

    def _fit_if_fitted(self) -> None:
        if self._fitted:
            self.fit()


def _decoded(data: bytes) -> QImage:
    """Decode a picture, turned as its camera was; a drawing gets pixels to spare."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    if reader.format().toStdString().startswith("svg"):
        reader.setScaledSize(reader.size() * SHARP)
        image = reader.read()
        image.setDevicePixelRatio(SHARP)
        return image
    return reader.read()
