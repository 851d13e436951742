"""Writes pictures of the real window in its states, themes, scripts, languages and scales.

    PYTHONPATH=src python packaging/gallery.py FOLDER [--article FILE] [--only WORD] [--docs]

Without --article the sample that comes with Meipi is shown. --only draws pictures whose name holds
a word; --docs draws the few that README and docs show, small, into docs/images. Every picture is
taken from a program of its own library in a temporary folder, without a display; one process
draws the pictures of one scale and language.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "resources" / "sample" / "sample.md"
SETTLE = 6000
"""Milliseconds a picture waits for the marks at most."""


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: its name, what is done before it is taken, and how the window is set.

    size is in screen pixels whatever the scale.
    """

    name: str
    state: str = "page"
    theme: str = "paper"
    language: str = "zh_CN"
    scale: float = 1.0
    size: tuple[int, int] = (1440, 900)
    script: str = "system"
    docs: bool = False
    action: str = ""
    """For the state "act": the action that opens what is to be seen."""


SHOTS = (
    Shot("window", state="figures", language="en", docs=True),
    Shot("page-paper"),
    Shot("page-light", theme="light"),
    Shot("page-dark", theme="dark"),
    Shot("page-sepia", theme="sepia"),
    Shot("page-contrast", theme="contrast"),
    Shot("page-english", language="en"),
    Shot("page-taiwan", language="zh_TW", script="hant"),
    Shot("page-1280x720", size=(1280, 720), language="en"),
    Shot("page-2560x1440", size=(2560, 1440)),
    Shot("page-150", scale=1.5, size=(1920, 1080)),
    Shot("page-150-1280x720", scale=1.5, size=(1280, 720), language="en"),
    Shot("page-200", scale=2.0, size=(2560, 1440), theme="dark"),
    Shot("page-200-1280x720", scale=2.0, size=(1280, 720), language="en"),
    Shot("traditional", script="hant"),
    Shot("simplified-dark", script="hans", theme="dark"),
    Shot("pinyin", state="pinyin"),
    Shot("pinyin-dark", state="pinyin", theme="dark", size=(1200, 760), docs=True),
    Shot("notes", state="notes"),
    Shot("notes-dark", state="notes", theme="dark", language="en"),
    Shot("notes-200", state="notes", scale=2.0, size=(2560, 1440)),
    Shot("note-editing", state="editing"),
    Shot("note-in-place", state="in_place", size=(1200, 760), docs=True),
    Shot("note-in-place-dark", state="in_place", theme="dark", language="en"),
    Shot("card", state="card", size=(1200, 760), docs=True),
    Shot("card-dark", state="card", theme="dark", language="en"),
    Shot("panel-terms", state="terms"),
    Shot("panel-edits", state="edits"),
    Shot("palette", state="palette", language="en"),
    Shot("palette-dark", state="palette", theme="dark"),
    Shot("keys", state="keys"),
    Shot("settings", state="settings"),
    Shot("settings-dark-200", state="settings", theme="dark", scale=2.0, size=(2560, 1440)),
    Shot("find", state="find"),
    Shot("find-contrast", state="find", theme="contrast"),
    Shot("search", state="search"),
    Shot("library", state="library"),
    Shot("menu", state="menu"),
    Shot("error", state="error", language="en"),
    Shot("empty", state="empty"),
    Shot("empty-dark-200", state="empty", theme="dark", scale=2.0, size=(2560, 1440)),
    Shot("focus", state="focus"),
    Shot("focus-dark", state="focus", theme="dark"),
    Shot("ruler", state="ruler"),
    Shot("picture", state="picture"),
    Shot("picture-dark", state="picture", theme="dark"),
    Shot("tour", state="tour"),
    Shot("print", state="print", size=(1200, 760), docs=True),
    Shot("search-dark", state="search", theme="dark", language="en"),
    Shot("library-dark", state="library", theme="dark", language="en"),
    Shot("corrections", action="figure.corrections"),
    Shot("own-terms", action="term.own"),
    Shot("dictionaries", action="term.dictionaries"),
    Shot("deleted-notes", action="note.deleted"),
    Shot("charts", action="view.charts"),
    Shot("ledger", action="view.ledger"),
)


class Studio:
    """One program, brought into one state after the other."""

    def __init__(self, program: Any, *, small: bool = False) -> None:
        """Take the program; small pictures are packed as tightly as PNG can."""
        self.program = program
        self.small = small
        self.window = program.window
        self.view = program.view

    def settle(self, milliseconds: int = 250) -> None:
        """Let the program work until nothing is pending, and a moment longer."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        if self.program.tasks.pending:
            self.program.tasks.idle.connect(loop.quit)
            QTimer.singleShot(SETTLE, loop.quit)
            loop.exec()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def take(self, shot: Shot, path: Path) -> None:
        """Bring the window into a state, draw it, and put it back."""
        from dataclasses import replace

        wide, high = shot.size
        self.window.resize(1440, 900)  # wide first: a narrow window tucks its sides away
        self.window.resize(round(wide / shot.scale), round(high / shot.scale))
        settings = self.program.appearance.settings
        self.program.appearance.change(replace(settings, theme=shot.theme, script=shot.script))
        self.settle()
        state: Callable[[], Any] = getattr(self, shot.state)
        over = self._by_action(shot.action) if shot.action else state()
        self.settle()
        self._draw(over, path)
        self._undo(over)

    def _draw(self, over: Any, path: Path) -> None:
        """Draw the window, and in front of it what opened over it as a window of its own."""
        from PySide6.QtGui import QImage, QPainter

        drawn = self.window.grab()
        if over is not None and over.isWindow():
            with QPainter(drawn) as painter:
                ratio = drawn.devicePixelRatio()
                left = (drawn.width() / ratio - over.width()) / 2
                place = over.pos() - self.window.pos()
                spot = (place.x(), place.y()) if over.inherits("QMenu") else (left, 60)
                painter.drawPixmap(round(spot[0]), round(spot[1]), over.grab())
        image = drawn.toImage().convertToFormat(QImage.Format.Format_RGB888)
        if not image.save(str(path), "PNG", 0 if self.small else -1):
            raise OSError(f"cannot write {path}")

    def _undo(self, over: Any) -> None:
        from dataclasses import replace

        from reader_app.core.settings import Readings
        from reader_app.ui.side_panel import Tab

        if over is not None:
            over.close()
        self.window.show_room(None)
        commands = self.window.commands
        for id_ in ("view.focus", "view.ruler"):
            commands[id_].setChecked(False)
        self.window.show_tab(Tab.FIGURES)
        self.view.setFocus()
        for id_ in ("view.sidebar", "view.panel"):
            commands[id_].setChecked(True)
        self.program.parts.notes.finish()
        self.program.parts.cards.hide()
        if self.window.message_bar is not None:
            self.window.message_bar.dismiss()
        self.window.panels.find_bar.close_bar()
        self.window.show_empty(False)
        self.view.select(None)
        settings = self.program.appearance.settings
        self.program.appearance.change(replace(settings, readings=Readings.NONE))
        self.view.scroll_to(0)
        self.settle(80)

    # -- states -----------------------------------------------------------------------------------

    def page(self) -> None:
        """Show the article from its beginning."""
        self.view.scroll_to(0)

    def figures(self) -> None:
        """Show the article from its second section, with notes in the margin."""
        self._write_notes()
        self._down()

    def pinyin(self) -> None:
        """Show readings above every character."""
        self.window.commands["view.readings"].setChecked(True)
        self._down()

    def _down(self) -> None:
        sections = self.program.article.sections
        self.view.scroll_to(sections[min(1, len(sections) - 1)].span.start)

    def _spans(self) -> list[Any]:
        """Return places worth a note: terms and figures a little apart, from the second section."""
        from reader_app.core.span import Span

        sections = self.program.article.sections
        start = sections[min(1, len(sections) - 1)].span.start
        spans: list[Span] = []
        places = [*self.program.session.terms, *self.program.session.figures]
        for place in sorted(places, key=lambda one: one.span.start):
            if place.span.start >= start and (not spans or place.span.start > spans[-1].end + 30):
                spans.append(place.span)
        return spans[:6]

    def _write_notes(self) -> None:
        from reader_app.core.note import Colour

        if self.program.session.notes:
            return
        words = ("与去年的数字对比", "", "出处？查公报", "用在第三节", "", "译法待定")
        for number, span in enumerate(self._spans()):
            colour = list(Colour)[number % 5]
            note = self.program.parts.notes.highlight(span, colour)
            if note is not None and words[number]:
                self.program.parts.notes.edit(note.id)
                editor = self.window.panels.note_editor
                editor.body.setPlainText(words[number])
                editor.commit()

    def notes(self) -> None:
        """Show notes in the margin and in the panel."""
        self._write_notes()
        self._down()
        self.window.show_notes_panel()

    def editing(self) -> None:
        """Show the note editor at work."""
        self.notes()
        self.program.parts.notes.edit(self.program.session.notes[0].note.id)

    def in_place(self) -> None:
        """Show the editor beside a note in the margin."""
        self.notes()
        self.settle()
        self.view.margin_note_chosen.emit(self.view.margin_marks()[1].notes[0].id)

    def card(self) -> None:
        """Show the card of a term, pinned."""
        self._down()
        at = self.view.top_offset()
        terms = [term for term in self.program.session.terms if term.span.start > at + 40]
        term = max(terms[:40], key=lambda one: len(one.entry.definition))
        self.view.show_span(term.span)
        self.view.place_clicked.emit(term, *self.view.rects_of(term.span))

    def terms(self) -> None:
        """Show the terms."""
        self.window.show_terms_panel()

    def edits(self) -> None:
        """Show the restoration record."""
        self.window.show_edits_panel()

    def palette(self) -> Any:
        """Show the palette."""
        self.window.dialogs.open_palette()
        return self.window.dialogs.palette

    def keys(self) -> Any:
        """Show the cheat sheet."""
        self.window.dialogs.open_sheet()
        return self.window.dialogs.sheet

    def settings(self) -> Any:
        """Show the settings."""
        self.program.appearance.open_settings()
        return self.window.dialogs.settings

    def find(self) -> None:
        """Show the find bar with matches."""
        self.window.open_find("数字" if self.program.article.script == "hans" else "數字")

    def search(self) -> Any:
        """Show the search of the library."""
        from PySide6.QtWidgets import QLineEdit

        found = self._by_action("edit.search_library")
        self.settle(1500)  # the index follows the article by and by
        field = self.window.room.findChild(QLineEdit)
        field.setText("产业")
        self.settle(800)
        return found

    def library(self) -> Any:
        """Show the library."""
        return self._by_action("file.library")

    def print(self) -> Any:
        """Show what is asked before printing."""
        return self._by_action("file.pdf")

    def _by_action(self, id_: str) -> Any:
        from PySide6.QtWidgets import QApplication

        before = set(QApplication.topLevelWidgets())
        self.window.commands[id_].trigger()
        self.settle()
        new = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w not in before]
        return next((w for w in new if w.isWindow()), None)

    def menu(self) -> Any:
        """Show the context menu of a selection."""
        from PySide6.QtWidgets import QApplication, QMenu

        span = self._spans()[0]
        self._down()
        self.view.select(span)
        point = self.view.rect_of(span).bottomLeft()
        where = self.view.viewport().mapToGlobal(point)
        self.view.context_menu_requested.emit(span.start, span, where)
        menus = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu)]
        return next((menu for menu in menus if menu.isVisible()), None)

    def error(self) -> None:
        """Show what could not be read."""
        self.program.opening.open_files(["/nowhere/报告.doc"])

    def empty(self) -> None:
        """Show the window without an article."""
        for id_ in ("view.sidebar", "view.panel"):
            self.window.commands[id_].setChecked(False)
        self.window.show_empty(True)

    def focus(self) -> None:
        """Show focus mode."""
        self._down()
        self.window.commands["view.focus"].setChecked(True)

    def ruler(self) -> None:
        """Show the reading ruler."""
        from PySide6.QtCore import QPoint
        from PySide6.QtTest import QTest

        self.window.commands["view.ruler"].setChecked(True)
        viewport = self.view.viewport()
        QTest.mouseMove(viewport, QPoint(viewport.width() // 2, viewport.height() // 2))

    def picture(self) -> Any:
        """Show a picture large."""
        self.program.parts.pictures.show_nearest()
        return self.program.parts.pictures.viewer

    def tour(self) -> None:
        """Show the tour."""
        self.window.commands["help.tour"].trigger()


def draw(shots: list[Shot], folder: Path, article: Path, *, small: bool) -> None:
    """Draw pictures of one scale and language in this process."""
    from reader_app.app import start

    program = start([str(article)])
    studio = Studio(program, small=small)
    studio.settle(1200)
    for shot in shots:
        studio.take(shot, folder / f"{shot.name}.png")
        print(shot.name, flush=True)
    program.window.close()


def main() -> None:
    """Draw the pictures, a process for each scale and language."""
    parser = argparse.ArgumentParser(description="Draw pictures of the window.")
    parser.add_argument("folder", type=Path, nargs="?", default=ROOT / "docs" / "images")
    parser.add_argument("--article", type=Path, default=SAMPLE)
    parser.add_argument("--only", default="", help="part of a picture's name")
    parser.add_argument("--docs", action="store_true", help="the pictures of README and docs")
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    wanted = [s for s in SHOTS if options.only in s.name and (s.docs or not options.docs)]
    options.folder.mkdir(parents=True, exist_ok=True)
    if options.child:
        names = os.environ["GALLERY"].split()
        shots = [shot for shot in SHOTS if shot.name in names]
        draw(shots, options.folder, options.article, small=options.docs)
        return
    groups: dict[tuple[float, str], list[str]] = {}
    for shot in wanted:
        groups.setdefault((shot.scale, shot.language), []).append(shot.name)
    for (scale, language), names in groups.items():
        with tempfile.TemporaryDirectory(prefix="meipi-") as home:
            environ = {
                **os.environ,
                "QT_QPA_PLATFORM": "offscreen",
                "QT_SCALE_FACTOR": str(scale),
                "MEIPI_HOME": home,
                "LANG": f"{language}.UTF-8",
                "LANGUAGE": language,
                "GALLERY": " ".join(names),
            }
            command = [sys.executable, __file__, str(options.folder), "--child"]
            command += ["--article", str(options.article), *["--docs"] * options.docs]
            subprocess.run(command, env=environ, check=True)


if __name__ == "__main__":
    main()
