"""The card that explains a place: beside its line, never over it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from reader_app.core.article import Script
from reader_app.ui.theme import PAPER, Theme, build_font, sans_families, serif_families

WIDTH = 350
"""Width of the card itself, in logical pixels."""
SHADOW = 12
SIDE, TOP, BOTTOM, SPACING = 16, 13, 14, 5
"""White space inside the card, and between its parts."""
GAP = 4
"""Between the card and the line it explains."""
GRACE = 260
"""Milliseconds in which the pointer may cross from the place to the card."""


@dataclass(frozen=True, slots=True)
class CardButton:
    """A button of a card: name goes with button_pressed, label is shown."""

    name: str
    label: str


@dataclass(frozen=True, slots=True)
class CardContent:
    """What a card says. Plain text throughout; "" and () leave a part out.

    aside stands beside the title (a reading, a field), lines are paragraphs, source is small print
    below them.
    """

    title: str
    aside: str = ""
    lines: tuple[str, ...] = ()
    source: str = ""
    buttons: tuple[CardButton, ...] = ()
    script: Script = Script.HANS


class _Button(QPushButton):
    """A button in the card's own look, with a ring when it has the keyboard."""

    def __init__(self, wanted: CardButton, theme: Theme, parent: QWidget) -> None:
        super().__init__(wanted.label, parent)
        self.setObjectName(wanted.name)
        self._theme = theme
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 22, metrics.height() + 8)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme = self._theme
        ring = QPen(QColor(theme.focus), 2) if self.hasFocus() else QPen(QColor(theme.rule), 1)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(ring)
            painter.setBrush(QColor(theme.panel if self.underMouse() else theme.page))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
            painter.setPen(QColor(theme.text))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class CardPopup(QWidget):
    """A card over its parent; hovering keeps it, pinning gives it the keyboard, Esc closes it."""

    button_pressed = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme = PAPER
        self._content: CardContent | None = None
        self._pinned = False
        self._return_focus: QWidget | None = None
        self._buttons: list[QPushButton] = []
        self._title = self._label("card_title")
        self._aside = self._label("card_aside")
        self._body = self._label("card_body")
        self._source = self._label("card_source")
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._row.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title, 0, Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self._aside, 1, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SHADOW + SIDE, SHADOW + TOP, SHADOW + SIDE, SHADOW + BOTTOM)
        layout.setSpacing(SPACING)
        layout.addLayout(head)
        layout.addWidget(self._body)
        layout.addWidget(self._source)
        layout.addStretch(1)
        layout.addLayout(self._row)
        self._grace = QTimer(self)
        self._grace.setSingleShot(True)
        self._grace.setInterval(GRACE)
        self._grace.timeout.connect(self.close_card)
        self.set_theme(PAPER)
        self.hide()

    @property
    def is_pinned(self) -> bool:
        """Whether the card stays until it is closed."""
        return self._pinned

    @property
    def content(self) -> CardContent | None:
        """What the card says, None while it is closed."""
        return self._content if self.isVisible() else None

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        muted = theme.palette()
        muted.setColor(QPalette.ColorRole.WindowText, QColor(theme.muted))
        for label in (self._title, self._body):
            label.setPalette(theme.palette())
        for label in (self._aside, self._source):
            label.setPalette(muted)
        self.update()

    def show_card(
        self, content: CardContent, line: QRect, place: QRect, *, pinned: bool = False
    ) -> None:
        """Show a card near a place, below its line or above it where there is more room.

        line and place are in the parent's coordinates. A pinned card takes the keyboard.
        """
        self._grace.stop()
        self._fill(content)
        self._pinned = pinned
        size = self._fitted_size()
        self.setGeometry(QRect(self._corner(size, line, place), size))
        self.show()
        self.raise_()
        if pinned:
            self.pin()

    def pin(self) -> None:
        """Keep the card until it is closed, and give it the keyboard."""
        self._pinned = True
        self._grace.stop()
        window = self.window()
        focused = window.focusWidget() if window is not None else None
        if focused is not None and not self.isAncestorOf(focused) and focused is not self:
            self._return_focus = focused
        (self._buttons[0] if self._buttons else self).setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Close the card soon unless it is pinned or the pointer comes onto it."""
        if self.isVisible() and not self._pinned and not self.underMouse():
            self._grace.start()

    def close_card(self) -> None:
        """Close the card and give the keyboard back."""
        if not self.isVisible():
            return
        had_focus = self.hasFocus() or any(button.hasFocus() for button in self._buttons)
        self._pinned = False
        self._grace.stop()
        self.hide()
        if had_focus and self._return_focus is not None:
            self._return_focus.setFocus(Qt.FocusReason.PopupFocusReason)
        self._return_focus = None
        self.closed.emit()

    # -- inside -------------------------------------------------------------------------------

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _fill(self, content: CardContent) -> None:
        self._content = content
        sans = sans_families(content.script)
        self._title.setFont(build_font(serif_families(content.script), 17, bold=True))
        self._title.setWordWrap(len(content.title) > 12)
        self._aside.setFont(build_font(sans, 12))
        self._body.setFont(build_font(sans, 13))
        self._source.setFont(build_font(sans, 12))
        for label, text in (
            (self._title, content.title),
            (self._aside, content.aside),
            (self._body, "\n".join(content.lines)),
            (self._source, content.source),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        self._fill_buttons(content)
        said = [content.aside, *content.lines, content.source]
        self.setAccessibleName(content.title)
        self.setAccessibleDescription("\n".join(part for part in said if part))

    def _fill_buttons(self, content: CardContent) -> None:
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for number, wanted in enumerate(content.buttons):
            button = _Button(wanted, self._theme, self)
            button.setFont(build_font(sans_families(content.script), 13))
            button.clicked.connect(self._on_clicked)
            self._row.insertWidget(number, button)
            self._buttons.append(button)

    def _on_clicked(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.button_pressed.emit(sender.objectName())

    def _fitted_size(self) -> QSize:
        """Return the size that shows all words at the card's width."""
        width = min(WIDTH, self._room().width() - 2 * GAP)
        inner = width - 2 * SIDE
        self._title.setMaximumWidth(inner)
        heights = [max(label.heightForWidth(inner) for label in (self._title, self._aside))]
        heights += [
            label.heightForWidth(inner) for label in (self._body, self._source) if label.text()
        ]
        if self._buttons:
            heights.append(self._buttons[0].sizeHint().height() + 4)
        spaces = SPACING * (len(heights) - 1)
        return QSize(width + 2 * SHADOW, sum(heights) + spaces + TOP + BOTTOM + 2 * SHADOW)

    def _room(self) -> QRect:
        parent = self.parentWidget()
        return QRect() if parent is None else parent.rect()

    def _corner(self, size: QSize, line: QRect, place: QRect) -> QPoint:
        """Return where the card goes: under the line, or over it where that fits better."""
        parent = self._room()
        left = place.center().x() - size.width() // 2
        left = max(parent.left() - SHADOW, min(left, parent.right() + SHADOW - size.width()))
        below = line.bottom() + GAP - SHADOW
        above = line.top() - GAP + SHADOW - size.height()
        fits_below = below + size.height() - SHADOW <= parent.bottom()
        fits_above = above + SHADOW >= parent.top()
        roomier_below = parent.bottom() - line.bottom() >= line.top() - parent.top()
        if fits_below or (not fits_above and roomier_below):
            return QPoint(left, below)
        return QPoint(left, above)

    # -- events -------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        inner = self.rect().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            for step in range(SHADOW, 0, -2):
                painter.setBrush(QColor(0, 0, 0, 6 if not self._theme.dark else 16))
                painter.drawRoundedRect(
                    inner.adjusted(-step, 2 - step, step, step), 10 + step, 10 + step
                )
            painter.setPen(QPen(QColor(self._theme.focus if self._pinned else self._theme.rule), 1))
            painter.setBrush(QColor(self._theme.raised))
            painter.drawRoundedRect(inner, 10, 10)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._grace.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.leave()
        super().leaveEvent(event)
