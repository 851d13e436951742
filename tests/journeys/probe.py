"""Runs the real program and answers where things are; it never drives anything.

A journey starts this instead of `meipi`, sends one JSON question a line on standard input and
reads one JSON answer a line. Clicks and keys come from outside, as real X events.
"""

from __future__ import annotations

import json
import os
import sys
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPoint, QRect, QSocketNotifier, Qt, Slot
from PySide6.QtGui import QGuiApplication, qGray
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QWidget,
)

from reader_app.app import start
from reader_app.core.article import BlockKind
from reader_app.core.span import Span


class Probe(QObject):
    """Answers questions about a running window."""

    def __init__(self, application: Any) -> None:
        super().__init__()
        self._application = application
        self._rest = b""
        self._notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)

    @Slot()
    def _read(self) -> None:
        data = os.read(sys.stdin.fileno(), 65536)
        if not data:
            QApplication.quit()
            return
        *lines, self._rest = (self._rest + data).split(b"\n")
        for line in lines:
            question = json.loads(line)
            try:
                answer = getattr(self, "ask_" + question.pop("ask"))(**question)
            except Exception as error:  # noqa: BLE001  # the journey reports it
                answer = {"error": repr(error)}
            sys.stdout.write(json.dumps(answer) + "\n")
            sys.stdout.flush()

    def ask_widget(self, name: str) -> Any:
        """Return the global rectangle of a visible widget by its object name."""
        widget = self._find(name)
        return self._global(widget, widget.rect())

    def ask_row(self, name: str, row: int, column: int = 0) -> Any:
        """Return the global rectangle of a row of an item view, scrolled into sight."""
        view = self._find_view(name)
        index = view.model().index(row, column, QModelIndex())
        view.scrollTo(index)
        return self._global(view.viewport(), view.visualRect(index))

    def ask_row_of(self, name: str, text: str) -> Any:
        """Return the global rectangle of the first row that speaks of text."""
        model = self._find_view(name).model()
        for row in range(model.rowCount()):
            index = model.index(row, 0)
            told = (
                index.data(Qt.ItemDataRole.DisplayRole),
                index.data(Qt.ItemDataRole.AccessibleTextRole),
            )
            if any(text in str(words) for words in told):
                return self.ask_row(name, row)
        raise LookupError(f"no row of {name} speaks of {text}")

    def ask_rows(self, name: str) -> Any:
        """Return the display texts of an item view's rows."""
        view = self._find_view(name)
        model = view.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def ask_span(self, start: int, end: int) -> Any:
        """Return the global rectangle of a span on the page."""
        view: Any = self._application.view
        return self._global(view.viewport(), view.rect_of(Span(start, end)))

    def ask_state(self) -> Any:
        """Return what the page shows: title, top offset, current section, notes, focus."""
        state: dict[str, Any] = self._application.state()
        focus = QApplication.focusWidget()
        state["focus"] = focus.objectName() if focus is not None else None
        window, view = self._application.window, self._application.view
        state["active"] = window.isActiveWindow()
        article = self._application.session.article
        sections = () if article is None else article.sections
        state["sections"] = [section.title for section in sections]
        state["theme"] = window.theme.name
        state["zoom"] = view.setting.zoom
        state["pinyin"] = view.setting.readings
        state["card"] = self._card()
        state["side_panel"] = window.side_panel.isVisible()
        state["message"] = window.message_bar.text.text() if window.message_bar else ""
        return state

    def _card(self) -> dict[str, Any] | None:
        """Return what the card on the page says, None while there is none."""
        try:
            card: Any = self._find("card")
        except LookupError:
            return None
        title = card.content.title if card.content is not None else ""
        return {"title": title, "pinned": card.is_pinned}

    def ask_menu(self, text: str) -> Any:
        """Return the global rectangle of the entry of an open menu that speaks of text."""
        for top in QApplication.topLevelWidgets():
            if isinstance(top, QMenu) and top.isVisible():
                for action in top.actions():
                    if action.isVisible() and text in action.text():
                        return self._global(top, top.actionGeometry(action))
        raise LookupError(f"no open menu speaks of {text}")

    def ask_panel_row(self, panel: str, text: str) -> Any:
        """Return the global rectangle of the first row of a panel that speaks of text."""
        view = getattr(self._application.window.panels, panel).view
        for place, row in enumerate(view.rows):
            if text in row.spoken:
                index = view.model().index(place, 0)
                view.scrollTo(index)
                return self._global(view.viewport(), view.visualRect(index))
        raise LookupError(f"no row of {panel} speaks of {text}")

    def ask_room(self) -> Any:
        """Return the class of the view in place of the article; LookupError while it is on show."""
        room = self._application.window.room
        if room is None or not room.isVisible():
            raise LookupError("the article is on show")
        return type(room).__name__

    def ask_found(self, text: str) -> Any:
        """Return the global rectangle of the first row of the search that speaks of text."""
        view = self._application.window.room.list
        for place, row in enumerate(view.rows):
            if text in row.spoken:
                index = view.model().index(place, 0)
                view.scrollTo(index)
                return self._global(view.viewport(), view.visualRect(index))
        raise LookupError(f"no row of the search speaks of {text}")

    def ask_margin(self, note: int = 0) -> Any:
        """Return the global rectangle of a note's mark in the margin, from the top."""
        view = self._application.view
        return self._global(view.viewport(), view.margin_marks()[note].box.toAlignedRect())

    def ask_strip(self, text: str) -> Any:
        """Return where the overview strip shows the first occurrence of text."""
        strip = self._application.view.overview
        y = round(strip.y_of(self._application.article.text.find(text)))
        return self._global(strip, QRect(0, y - 1, strip.width(), 2))

    def ask_shown(self, start: int, end: int) -> Any:
        """Return a part of the text as it is shown, in whichever script."""
        return self._application.view.displayed_text[start:end]

    def ask_note_words(self) -> Any:
        """Return the words each note stands on now."""
        text = self._application.article.text
        spans = [placed.placement.span for placed in self._application.session.notes]
        return [span.slice(text) for span in spans if span is not None]

    def ask_is_visible(self, name: str) -> Any:
        """Tell whether a widget of that name is on show."""
        try:
            return self._find(name).isVisible()
        except LookupError:
            return False

    def ask_clipboard(self, text: str) -> Any:
        """Put text on the clipboard, as another program would; pasting it is the reader's."""
        QApplication.clipboard().setText(text)
        return True

    def ask_modal(self) -> Any:
        """Return the class of the dialog that has everything to itself, None for none."""
        modal = QApplication.activeModalWidget()
        return None if modal is None else modal.metaObject().className()

    def ask_term(self, text: str) -> Any:
        """Return the span of the first term written so."""
        for term in self._application.session.terms:
            if term.span.slice(self._application.article.text) == text:
                return [term.span.start, term.span.end]
        raise LookupError(f"{text} is no term")

    def ask_blocks(self, text: str) -> Any:
        """Return the kind of the block that begins with text."""
        article = self._application.article
        for block in article.blocks:
            if block.span.slice(article.text).startswith(text):
                return block.kind.value
        raise LookupError(f"no block begins with {text}")

    def ask_button(self, name: str, text: str) -> Any:
        """Return the global rectangle of a button with a text, in a visible widget by its name."""
        for button in self._find(name).findChildren(QAbstractButton):
            if button.isVisible() and text in (button.text(), button.accessibleName()):
                return self._global(button, button.rect())
        raise LookupError(f"{name} has no button {text}")

    def ask_paragraph(self, number: int, length: int) -> Any:
        """Return how a paragraph begins, by its number from the top; long ones alone count."""
        article = self._application.article
        long = [
            block.span.slice(article.text)[:length]
            for block in article.blocks
            if block.kind is BlockKind.PARAGRAPH and block.span.end - block.span.start > 2 * length
        ]
        return long[number]

    def ask_words(self) -> Any:
        """Return every word the program itself says on the screen, its menus included."""
        said: set[str] = set()
        for top in QApplication.topLevelWidgets():
            for widget in (top, *top.findChildren(QWidget)):
                if not widget.isVisible():
                    continue
                said.update((widget.toolTip(), widget.accessibleName()))
                if isinstance(widget, QAbstractButton | QLabel):
                    said.add(widget.text())
                elif isinstance(widget, QLineEdit):
                    said.add(widget.placeholderText())
                elif isinstance(widget, QTabBar):
                    said.update(widget.tabText(tab) for tab in range(widget.count()))
                elif isinstance(widget, QMenu):
                    said.update(action.text() for action in widget.actions())
        return sorted(said - {""})

    def ask_tab(self, text: str) -> Any:
        """Return the global rectangle of the visible tab with that text."""
        for top in QApplication.topLevelWidgets():
            for bar in top.findChildren(QTabBar):
                for tab in range(bar.count()):
                    if bar.isVisible() and bar.tabText(tab) == text:
                        return self._global(bar, bar.tabRect(tab))
        raise LookupError(f"no tab is called {text}")

    def ask_says(self, text: str) -> Any:
        """Return what the program says that holds text; LookupError where it says no such thing."""
        for words in self.ask_words():
            if text in words:
                return words
        raise LookupError(f"nothing says {text}")

    def ask_brightness(self, x: int, y: int, width: int, height: int) -> Any:
        """Return the darkest and the brightest pixel of a part of the screen, 0..255."""
        screen = QGuiApplication.primaryScreen()
        picture = screen.grabWindow(0, x, y, width, height).toImage()
        grey = [
            qGray(picture.pixel(column, row))
            for row in range(0, picture.height(), 2)
            for column in range(0, picture.width(), 2)
        ]
        return [min(grey), max(grey)]

    def ask_text(self, start: int, end: int) -> Any:
        """Return a part of the article's clean text."""
        return self._application.article.text[start:end]

    def ask_find(self, text: str) -> Any:
        """Return the offset of the first occurrence of text, -1 for none."""
        return self._application.article.text.find(text)

    def _find(self, name: str) -> QWidget:
        for top in QApplication.topLevelWidgets():
            widgets = [top, *top.findChildren(QWidget, name)]
            for widget in widgets:
                if widget.objectName() == name and widget.isVisible():
                    return widget
        raise LookupError(f"no visible widget named {name}")

    def _find_view(self, name: str) -> QAbstractItemView:
        """Find an item view by its own name or that of the part of the window it is in."""
        widget = self._find(name)
        view = widget if isinstance(widget, QAbstractItemView) else None
        found = view or widget.findChild(QAbstractItemView)
        assert isinstance(found, QAbstractItemView)
        return found

    def _global(self, widget: QWidget, rect: QRect) -> list[int]:
        corner = widget.mapToGlobal(QPoint(rect.x(), rect.y()))
        return [corner.x(), corner.y(), rect.width(), rect.height()]


def main() -> int:
    """Run the program with this process's arguments until it is closed."""
    application = start(sys.argv[1:])
    probe = Probe(application)
    status = application.run()
    del probe
    return status


if __name__ == "__main__":
    raise SystemExit(main())
