"""What stands beside the page: the contents and the side panel, by choice and as there is room."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtWidgets import QWidget

from reader_app.ui.actions import Actions
from reader_app.ui.side_panel import SidePanel

SIDEBAR, PANEL = "view.sidebar", "view.panel"
NEEDS = {PANEL: 72, SIDEBAR: 50}
"""Width of the window, in Han characters of its font, below which each side goes by itself."""
EDITOR_WIDTH, EDITOR_HEIGHT = 24, 20
"""Size of the note editor on the page, in Han characters of the window's font."""
EDITOR_EDGE = 40
"""Between the editor on the page and the page's right edge: overview and scroll bar stay free."""


class Sides(QObject):
    """Shows and hides both sides by their actions, for focus mode, and in a narrow window."""

    def __init__(self, actions: Actions, sidebar: QWidget, panel: QWidget, window: QWidget) -> None:
        super().__init__(window)
        self._actions = actions
        self._window = window
        self._adapting = False
        self._tucked: set[str] = set()
        self._before_focus: tuple[bool, bool] | None = None
        for id_, widget in ((SIDEBAR, sidebar), (PANEL, panel)):
            actions[id_].setChecked(True)
            actions.bind(id_, widget.setVisible)
            actions[id_].toggled.connect(self._on_toggled)

    @property
    def chosen(self) -> tuple[bool, bool]:
        """Whether the sidebar and the panel are shown, apart from focus mode."""
        return self._before_focus or (
            self._actions[SIDEBAR].isChecked(),
            self._actions[PANEL].isChecked(),
        )

    def show(self, sidebar: bool, panel: bool) -> None:
        """Show or hide each."""
        self._actions[SIDEBAR].setChecked(sidebar)
        self._actions[PANEL].setChecked(panel)

    def leave_alone(self, on: bool) -> None:
        """Hide both for focus mode, or bring back what was there."""
        before = self.chosen if on else self._before_focus or (True, True)
        self.show(*((False, False) if on else before))
        self._before_focus = before if on else None

    def make_room(self, before: int, now: int) -> None:
        """Tuck sides away where a window of width now is too narrow; bring them back.

        before is the width until now, 0 for a window that was not shown yet.
        """
        cell = self._window.fontMetrics().horizontalAdvance("国")
        for id_, characters in NEEDS.items():
            least, action = characters * cell, self._actions[id_]
            self._adapting = True
            if now < least and (before >= least or before <= 0) and action.isChecked():
                self._tucked.add(id_)
                action.setChecked(False)
            elif now >= least > before and id_ in self._tucked:
                self._tucked.discard(id_)
                action.setChecked(True)
            self._adapting = False

    def _on_toggled(self) -> None:
        if not self._adapting:  # the reader's own choice holds, whatever the width
            self._tucked.clear()


def bring_beside(editor: QWidget, column: QWidget, page: QWidget, line: QRect) -> None:
    """Put the note editor over the page's margin, below a line where there is room, else above.

    column holds the page and takes the editor; line is in the page's coordinates.
    """
    if editor.parentWidget() is not column:
        shown = editor.isVisible()
        editor.setParent(column)
        editor.setVisible(shown)
    cell = column.fontMetrics().horizontalAdvance("国")
    room = QRect(page.mapTo(column, QPoint(0, 0)), page.size())
    width = min(EDITOR_WIDTH * cell, room.width() - 2 * cell)
    height = min(EDITOR_HEIGHT * cell, room.height() - 2 * cell)
    top = room.top() + line.bottom() + 8
    if top + height > room.bottom():
        top = room.top() + line.top() - 8 - height
    top = max(room.top() + 8, min(top, room.bottom() - height))
    editor.setGeometry(room.right() - width - EDITOR_EDGE, top, width, height)
    editor.raise_()


def take_back(editor: QWidget, panel: SidePanel) -> None:
    """Put the note editor, hidden, below the panels again."""
    panel.add_foot(editor)
    editor.hide()
