"""Actions as rows of a list: their words, where they are found, and their keys."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QAction, QColor, QKeySequence, QPainter

from reader_app.ui.actions import ActionSpec
from reader_app.ui.rows import Pen, RowDelegate
from reader_app.ui.style import edge_of

_PAD = 14


@dataclass(frozen=True, slots=True)
class ActionRow:
    """An action, or a heading over some (id "")."""

    id: str
    text: str
    source: str
    menu: str
    keys: str
    enabled: bool = True

    @property
    def key(self) -> str:
        return self.id or f"heading:{self.text}"

    @property
    def spoken(self) -> str:
        return ", ".join(part for part in (self.text, self.keys) if part)

    @property
    def hint(self) -> str:
        return ""

    @property
    def choosable(self) -> bool:
        return bool(self.id)

    def matches(self, words: list[str]) -> bool:
        """Tell whether all words occur in what the action is called, here or in English."""
        text = f"{self.text}\n{self.source}\n{self.menu}\n{self.keys}".casefold()
        return all(part in text for part in words)


def build_row(spec: ActionSpec, action: QAction) -> ActionRow:
    """Return the row of one action."""
    shown = [keys.toString(QKeySequence.SequenceFormat.NativeText) for keys in action.shortcuts()]
    return ActionRow(
        spec.id,
        action.text(),
        spec.text,
        menu_title(spec.menu),
        "  ".join(shown),
        action.isEnabled(),
    )


def menu_title(menu: str) -> str:
    """Return a menu's name in the language of the window, without its mnemonic."""
    title = QCoreApplication.translate("menus", menu)
    head, bracket, _ = title.partition("(&")
    return head if bracket else title.replace("&", "")


class ActionDelegate(RowDelegate[ActionRow]):
    """Paints words at the left and keys, as they look on a keyboard, at the right."""

    with_menu = True

    def height_of(self, row: ActionRow) -> int:
        return self.plain_metrics.height() + (14 if row.id else 16)

    def paint_row(self, painter: QPainter, rect: QRect, row: ActionRow, *, lit: bool) -> None:  # noqa: ARG002
        theme = self.theme
        quiet = Pen(self.small, theme.muted)
        inner = rect.adjusted(_PAD, 7, -_PAD, -6)
        if not row.id:
            self.write(painter, inner.adjusted(0, 4, 0, 0), row.text, quiet)
            return
        right = inner.right()
        for keys in reversed(row.keys.split("  ")) if row.keys else ():
            width = self.small_metrics.horizontalAdvance(keys) + 12
            cap = QRect(right - width, inner.top() - 1, width, self.plain_metrics.height() + 2)
            painter.setPen(QColor(edge_of(theme)))
            painter.setBrush(QColor(theme.panel))
            painter.drawRoundedRect(cap, 4, 4)
            drop = (cap.height() - self.small_metrics.height()) // 2
            self.write(painter, cap.adjusted(6, drop, 0, 0), keys, quiet)
            right -= width + 5
        words = QRect(inner.left(), inner.top(), max(0, right - inner.left() - 8), inner.height())
        colour = theme.text if row.enabled else theme.muted
        used = self.write(painter, words, row.text, Pen(self.plain, colour))
        if self.with_menu:
            drop = self.plain_metrics.ascent() - self.small_metrics.ascent()
            self.write(painter, words.adjusted(used + 10, drop, 0, 0), row.menu, quiet)
