"""How the page looks: theme, size of type, what is marked; remembered between runs."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from reader_app.core.figure import FigureKind
from reader_app.storage.reading_state import ReadingState
from reader_app.ui.main_window import MainWindow
from reader_app.ui.page.view import ArticleView
from reader_app.ui.style import apply_style
from reader_app.ui.theme import PAPER, THEMES, Theme

ZOOM = "zoom"
THEME = "theme"
STEP = 1.1
SMALLEST, LARGEST = 0.6, 3.0


class Appearance(QObject):
    """Changes how things look, everywhere at once."""

    def __init__(
        self,
        app: QApplication,
        window: MainWindow,
        view: ArticleView,
        state: ReadingState,
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._window = window
        self._view = view
        self._state = state
        self._theme = theme
        self._kinds = frozenset(FigureKind)
        zoom = state.load_state(ZOOM)
        self._zoom = float(zoom) if isinstance(zoom, int | float) else 1.0
        view.set_zoom(self._zoom)

    def larger(self) -> None:
        """Make the type larger by a tenth."""
        self._set_zoom(self._zoom * STEP)

    def smaller(self) -> None:
        """Make the type smaller by a tenth."""
        self._set_zoom(self._zoom / STEP)

    def actual(self) -> None:
        """Return to the usual size of type."""
        self._set_zoom(1.0)

    def next_theme(self) -> None:
        """Change to the theme after this one."""
        names = list(THEMES)
        self.set_theme(THEMES[names[(names.index(self._theme.name) + 1) % len(names)]])
        self._state.save_state(THEME, self._theme.name)

    def set_theme(self, theme: Theme) -> None:
        """Dress window and page in a theme."""
        self._theme = theme
        apply_style(self._app, theme)
        self._window.show_theme(theme)
        self._view.set_theme(theme)

    def mark_figures(self, shown: bool) -> None:
        """Show or hide the marks of figures."""
        self._view.set_figure_kinds(self._kinds if shown else frozenset())

    def mark_kinds(self, kinds: frozenset[FigureKind]) -> None:
        """Mark figures of these kinds only."""
        self._kinds = kinds
        self._view.set_figure_kinds(kinds)

    def mark_terms(self, shown: bool) -> None:
        """Show or hide the dots under terms."""
        self._view.set_terms_shown(shown)

    def _set_zoom(self, zoom: float) -> None:
        self._zoom = min(LARGEST, max(SMALLEST, zoom))
        self._view.set_zoom(self._zoom)
        self._state.save_state(ZOOM, self._zoom)


def saved_theme(state: ReadingState, name: str | None) -> Theme:
    """Return the theme asked for, or else the one chosen last."""
    chosen = name or state.load_state(THEME)
    return THEMES.get(str(chosen), PAPER)
