"""Two lines of Chinese as the page would set them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader_app.core.article import Script
from reader_app.core.settings import Settings
from reader_app.ui.page.typography import BODY
from reader_app.ui.theme import PAPER, Theme, build_font, serif_families

_TEXT = {
    Script.HANS: "读报先看数字，再问数字从哪里来：去年同期是多少，口径变了没有，“增长”和谁比。",
    Script.HANT: "讀報先看數字，再問數字從哪裡來：去年同期是多少，口徑變了沒有，「增長」和誰比。",
}
_LINES = 2


class SettingsPreview(QWidget):
    """Paints a sentence in the chosen typeface, size and line height, on the theme's paper."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = Settings()
        self._theme = PAPER
        self.setAccessibleName(self.tr("Preview"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        line = BODY * self._settings.zoom * self._settings.line_height
        return QSize(300, round(line * _LINES) + 20)

    def show_settings(self, settings: Settings) -> None:
        """Paint with other choices."""
        self._settings = settings
        self.updateGeometry()
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - all is painted anew
        settings = self._settings
        script = Script.HANT if settings.script == Script.HANT else Script.HANS
        families = (settings.typeface, *serif_families(script))
        em = BODY * settings.zoom
        font = build_font(tuple(family for family in families if family), em)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.page))
        area = QRectF(self.rect())
        painter.drawRoundedRect(area, 8, 8)
        painter.setPen(QColor(self._theme.text))
        layout = QTextLayout(_TEXT[script], font)
        option = QTextOption(Qt.AlignmentFlag.AlignJustify)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        width = min(area.width() - 32, em * settings.measure)
        layout.beginLayout()
        for number in range(_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            top = 10 + number * em * settings.line_height
            line.setPosition(QPointF(16, top + em * (settings.line_height - 1) / 2))
        layout.endLayout()
        painter.setClipRect(area.adjusted(8, 4, -8, -4))
        layout.draw(painter, area.topLeft())
        painter.end()
