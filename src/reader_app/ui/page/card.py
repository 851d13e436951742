"""The card that explains a place: beside its line, never over it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QEnterEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from reader_app.core.article import Script
from reader_app.ui.page.card_chips import CardButton, CardPush, CardRow
from reader_app.ui.theme import PAPER, Theme, build_font, sans_families, serif_families

__all__ = ["CardButton", "CardContent", "CardPopup"]

WIDTH = 350
"""Width of the card itself, in logical pixels."""
SHADOW = 12
SIDE, TOP, BOTTOM, SPACING = 16, 13, 14, 5
"""White space inside the card, and between its parts."""
ROWS_ABOVE = 9
"""White space above the rows of buttons."""
LEAST = 60
"""Height below which what scrolls is not pressed, whatever the room."""
GAP = 4
"""Between the card and the line it explains."""
GRACE = 260
"""Milliseconds in which the pointer may cross from the place to the card."""


@dataclass(frozen=True, slots=True)
class CardContent:
    """What a card says. Plain text throughout; "" and () leave a part out.

    aside stands beside the title (a reading, a field), lines are paragraphs, more is what further
    sources say, source is small print below them. words are other words that may be meant, notes
    are notes on this one.
    """

    title: str
    aside: str = ""
    lines: tuple[str, ...] = ()
    source: str = ""
    buttons: tuple[CardButton, ...] = ()
    script: Script = Script.HANS
    more: tuple[str, ...] = ()
    words: tuple[CardButton, ...] = ()
    notes: tuple[CardButton, ...] = ()


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
        self._line = self._place = QRect()
        self._title = self._label("card_title", self)
        self._aside = self._label("card_aside", self)
        self._told = QWidget()
        self._body = self._label("card_body", self._told)
        self._more = self._label("card_more", self._told)
        self._source = self._label("card_source", self)
        self._words = CardRow(self, quiet=True)
        self._notes = CardRow(self, quiet=True)
        self._row = CardRow(self)
        for row in (self._words, self._notes, self._row):
            row.pressed.connect(self.button_pressed)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().setAutoFillBackground(False)
        self._told.setAutoFillBackground(False)
        self._scroll.setWidget(self._told)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title, 0, Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self._aside, 1, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SHADOW + SIDE, SHADOW + TOP, SHADOW + SIDE, SHADOW + BOTTOM)
        layout.setSpacing(SPACING)
        layout.addLayout(head)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._source)
        layout.addSpacing(ROWS_ABOVE - SPACING)
        for row in (self._words, self._notes, self._row):
            layout.addWidget(row)
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
        for label in (self._title, self._body, self._more):
            label.setPalette(theme.palette())
        for label in (self._aside, self._source):
            label.setPalette(muted)
        for row in (self._words, self._notes, self._row):
            row.show_theme(theme)
        self.update()

    def show_card(
        self, content: CardContent, line: QRect, place: QRect, *, pinned: bool = False
    ) -> None:
        """Show a card near a place, below its line or above it where there is more room.

        line and place are in the parent's coordinates. A pinned card takes the keyboard. What
        does not fit beside the line is scrolled: the line stays in sight.
        """
        self._grace.stop()
        self._line, self._place = line, place
        self._fill(content)
        self._pinned = pinned
        self._fit()
        self.show()
        self.raise_()
        if pinned:
            self.pin()

    def update_card(self, content: CardContent) -> None:
        """Say something else at the same place; the keyboard stays where it is."""
        named = self._focused_name()
        self._fill(content)
        self._fit()
        self.update()
        if named is not None:
            self._take_focus(named)

    def move_card(self, line: QRect, place: QRect) -> None:
        """Stand beside another line, or the same one that moved."""
        self._line, self._place = line, place
        if self.isVisible():
            self._fit()

    def pin(self) -> None:
        """Keep the card until it is closed, and give it the keyboard."""
        self._pinned = True
        self._grace.stop()
        window = self.window()
        focused = window.focusWidget() if window is not None else None
        if focused is not None and not self.isAncestorOf(focused) and focused is not self:
            self._return_focus = focused
        self._take_focus()
        spoken = f"{self.accessibleName()}. {self.accessibleDescription()}"
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, spoken))
        self.update()

    def leave(self) -> None:
        """Close the card soon unless it is pinned or the pointer comes onto it."""
        if self.isVisible() and not self._pinned and not self.underMouse():
            self._grace.start()

    def close_card(self) -> None:
        """Close the card and give the keyboard back."""
        if not self.isVisible():
            return
        had_focus = self._focused_name() is not None
        self._pinned = False
        self._grace.stop()
        self.hide()
        if had_focus and self._return_focus is not None:
            self._return_focus.setFocus(Qt.FocusReason.PopupFocusReason)
        self._return_focus = None
        self.closed.emit()

    # -- inside -------------------------------------------------------------------------------

    def _label(self, name: str, parent: QWidget) -> QLabel:
        label = QLabel(parent)
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _rows(self) -> tuple[CardRow, CardRow, CardRow]:
        return self._words, self._notes, self._row

    def _focused_name(self) -> str | None:
        """Return the name of the part that has the keyboard, "" for the card, None for none."""
        window = self.window()
        focused = None if window is None else window.focusWidget()
        if focused is None or not (focused is self or self.isAncestorOf(focused)):
            return None
        return focused.objectName() if isinstance(focused, CardPush) else ""

    def _take_focus(self, name: str = "") -> None:
        """Put the keyboard on the button of a name, else on the first that does something."""
        buttons = [button for row in self._rows() for button in row.buttons]
        named = [button for button in buttons if name and button.objectName() == name]
        stops: list[QWidget] = [*named, *self._row.buttons, *buttons, self]
        stops[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def _fill(self, content: CardContent) -> None:
        self._content = content
        sans = sans_families(content.script)
        self._title.setFont(build_font(serif_families(content.script), 17, bold=True))
        self._title.setWordWrap(len(content.title) > 12)
        self._aside.setFont(build_font(sans, 12))
        self._body.setFont(build_font(sans, 13))
        self._more.setFont(build_font(sans, 12))
        self._source.setFont(build_font(sans, 12))
        for label, text in (
            (self._title, content.title),
            (self._aside, content.aside),
            (self._body, "\n".join(content.lines)),
            (self._more, "\n".join(content.more)),
            (self._source, content.source),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        for row, wanted, size in (
            (self._words, content.words, 12),
            (self._notes, content.notes, 12),
            (self._row, content.buttons, 13),
        ):
            row.show_buttons(wanted, build_font(sans, size), self._theme)
        said = [content.aside, *content.lines, *content.more, content.source]
        self.setAccessibleName(content.title)
        self.setAccessibleDescription("\n".join(part for part in said if part))

    def _stops(self) -> list[CardPush]:
        """Return what Tab goes through: what is done with the word, its notes, other words."""
        rows = (self._row, self._notes, self._words)
        return [button for row in rows for button in row.buttons]

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab on the card, round and round: Esc leads out of it."""
        stops = self._stops()
        if not stops:
            return True
        window = self.window()
        focused = None if window is None else window.focusWidget()
        step = 1 if forward else -1
        here = [place for place, stop in enumerate(stops) if stop is focused]
        place = (here[0] + step) % len(stops) if here else (0 if forward else -1)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[place].setFocus(reason)
        return True

    def _fit(self) -> None:
        """Give the card the size that shows all words, or what there is room for."""
        width = min(WIDTH, self._room().width() - 2 * GAP)
        inner = width - 2 * SIDE
        wanted = self._told_height(inner)
        rest = self._height_around(inner)
        below, above = self._spaces()
        gap = SPACING if wanted else 0
        most = max(below, above) - rest - gap
        shown = max(min(wanted, most), min(wanted, LEAST))
        high = rest + shown + gap
        size = QSize(width + 2 * SHADOW, high + 2 * SHADOW)
        self._scroll.setVisible(bool(wanted))
        self._scroll.setFixedHeight(shown)  # by itself it asks for more than one line takes
        narrower = self._scroll.verticalScrollBar().sizeHint().width() if shown < wanted else 0
        self._place_told(inner - narrower)
        self.setGeometry(QRect(self._corner(size, self._line, self._place), size))

    def _told_height(self, inner: int) -> int:
        labels = [label for label in (self._body, self._more) if label.text()]
        heights = [label.heightForWidth(inner) for label in labels]
        return sum(heights) + SPACING * max(0, len(heights) - 1)

    def _place_told(self, inner: int) -> None:
        """Put the paragraphs below each other (a layout would ask for more height than they take)."""
        top = 0
        for label in (self._body, self._more):
            if label.text():
                height = label.heightForWidth(inner)
                label.setGeometry(0, top, inner, height)
                top += height + SPACING
        self._told.setFixedHeight(max(0, top - SPACING))

    def _height_around(self, inner: int) -> int:
        """Return how high everything is but what scrolls, margins included."""
        self._title.setMaximumWidth(inner)
        aside = max(inner - self._title.sizeHint().width() - 8, inner // 3)
        heads = [self._title.heightForWidth(inner)]
        if self._aside.text():
            heads.append(self._aside.heightForWidth(aside))
        heights = [max(heads)]
        if self._source.text():
            heights.append(self._source.heightForWidth(inner))
        rows = [row.heightForWidth(inner) for row in self._rows() if row.buttons]
        if rows:
            heights.append(ROWS_ABOVE - SPACING)
        heights += rows
        return sum(heights) + SPACING * (len(heights) - 1) + TOP + BOTTOM

    def _spaces(self) -> tuple[int, int]:
        """Return how high a card can be below and above the line."""
        room = self._room()
        return room.bottom() - self._line.bottom() - GAP, self._line.top() - GAP - room.top()

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
        bar = self._scroll.verticalScrollBar()
        steps = {
            Qt.Key.Key_Down: bar.singleStep(),
            Qt.Key.Key_Up: -bar.singleStep(),
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
        }
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()
        elif event.key() in steps:
            bar.setValue(bar.value() + steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._grace.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.leave()
        super().leaveEvent(event)
