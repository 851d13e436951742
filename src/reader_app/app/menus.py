"""Context menus put together from the window's own actions."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu

from reader_app.ui.main_window import MainWindow

WITH_SELECTION = (
    ("edit.copy", "edit.copy_source"),
    ("note.add", "note.yellow", "note.green", "note.blue", "note.red", "note.violet"),
    ("term.explain", "term.add", "figure.add", "figure.remove"),
    ("edit.find", "edit.search_library"),
)
WITHOUT = (
    ("note.edit", "note.delete"),
    ("go.back", "go.forward"),
    ("note.article", "edit.find"),
    ("view.mark_figures", "view.mark_terms", "view.readings"),
)


def page_menu(window: MainWindow, *, has_selection: bool) -> QMenu:
    """Return the menu for a place on the page; it goes when it closes."""
    menu = QMenu(window)
    for group in WITH_SELECTION if has_selection else WITHOUT:
        actions = [window.commands[id_] for id_ in group if window.commands.is_bound(id_)]
        if actions and not menu.isEmpty():
            menu.addSeparator()
        for action in actions:
            menu.addAction(action)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu
