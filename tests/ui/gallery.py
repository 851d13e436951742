"""Writes pictures of the window with sample values: python -m tests.ui.gallery FOLDER."""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from reader_app.core.edit import RestoredCounts
from reader_app.ui.main_window import MainWindow
from reader_app.ui.side_panel import Tab
from reader_app.ui.style import apply_style, set_typeface
from reader_app.ui.theme import THEMES, Theme
from reader_app.ui.translate import install_translator
from tests.ui import sample

_BOUND = (
    "file.open",
    "file.library",
    "file.export",
    "edit.find",
    "edit.search_library",
    "go.back",
    "go.forward",
    "view.script",
    "view.readings",
    "view.mark_figures",
    "view.mark_terms",
    "view.smaller",
    "view.larger",
    "view.theme",
    "note.add",
    "note.yellow",
    "go.next_section",
    "edit.undo",
)


def nothing(checked: bool = False) -> None:
    """Stand in for what carries an action out."""


def build_window(theme: Theme) -> MainWindow:
    """Return a window filled with the sample, its panels built."""
    article = sample.build_article()
    centre = QPlainTextEdit(article.text)
    centre.setReadOnly(True)
    window = MainWindow(centre)
    for id_ in _BOUND:
        window.commands.bind(id_, nothing)
    window.commands["view.mark_figures"].setChecked(True)
    window.commands["view.mark_terms"].setChecked(True)
    window.show_theme(theme)
    figures, notes = sample.build_figures(article), sample.build_notes(article)
    terms = sample.build_terms(article)
    window.sidebar.show_article(article)
    window.sidebar.show_figures(figures)
    window.sidebar.show_notes(notes)
    window.sidebar.set_current(2)
    panels = window.build_panels()
    panels.notes.show_notes(notes, article)
    panels.figures.show_figures(article, figures, sample.build_derived(figures))
    panels.terms.show_terms(terms, article)
    panels.edits.show_edits(article.edits)
    window.show_counts(notes=len(notes), figures=len(figures), terms=len(terms))
    window.status.show_section(article.sections[2].title)
    window.status.show_progress(0.38, 11)
    window.status.show_saved("21:40:12")
    window.status.show_restored(RestoredCounts(40, 2, 1, 1))
    window.show_title(article.metadata.title or "")
    return window


def save(widget: QWidget, path: Path) -> None:
    """Draw a widget into a picture."""
    QApplication.processEvents()
    if not widget.grab().save(str(path)):
        raise OSError(f"cannot write {path}")


def main(folder: Path) -> None:
    """Write the pictures."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setStyle("Fusion")
    set_typeface(app, install_translator(app, os.environ.get("MEIPI_LANGUAGE", "zh_CN")))
    folder.mkdir(parents=True, exist_ok=True)
    for name, theme in THEMES.items():
        apply_style(app, theme)
        window = build_window(theme)
        window.resize(1440, 900)
        window.show()
        for tab in Tab:
            if tab is Tab.FIGURES or name in {"paper", "dark"}:
                window.show_tab(tab)
                save(window, folder / f"{name}-{tab.name.lower()}.png")
        if name in {"paper", "dark"}:
            note = sample.build_notes(sample.build_article())[-1].note
            assert window.panels is not None
            window.show_tab(Tab.NOTES)
            window.panels.note_editor.show_note(note)
            window.show_editor()
            window.open_find("三驾马车")
            window.panels.find_bar.show_count(3, 17)
            window.show_message("“报告.doc” could not be read: Word’s old format is not supported.")
            window.resize(1280, 720)
            save(window, folder / f"{name}-editor-1280.png")
            window.show_empty(True)
            save(window, folder / f"{name}-empty.png")
        window.close()
        window.deleteLater()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
