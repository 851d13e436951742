"""The reader's settings at work: theme, type, marks, keys; kept in settings.json."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from reader_app.app.binding import Bindings
from reader_app.core.errors import ReaderError
from reader_app.core.figure import FigureKind
from reader_app.core.settings import RANGES, SYSTEM, Readings, Settings
from reader_app.ui.main_window import MainWindow
from reader_app.ui.page.view import ArticleView
from reader_app.ui.style import apply_style
from reader_app.ui.theme import CONTRAST, DARK, PAPER, THEMES, Theme

STEP = 1.1
"""How much larger or smaller one step of zoom is."""

SAVE_AFTER = 400
"""Milliseconds after the last change until settings are written."""

WORKING = frozenset(
    {
        "language",
        "theme",
        "zoom",
        "measure",
        "line_height",
        "typeface",
        "script",
        "readings",
        "readings_level",
        "mark_figures",
        "mark_terms",
        "term_places",
        "menu_bar",
        "reduced_motion",
    }
)
"""The settings that have an effect; the dialog offers no others."""


class Appearance(QObject):
    """Applies settings to everything they concern, and keeps them."""

    settings_changed = Signal(object)  # Settings, after they were applied
    failed = Signal(str)

    def __init__(
        self,
        app: QApplication,
        window: MainWindow,
        view: ArticleView,
        path: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._window = window
        self._view = view
        self._path = path
        self._settings = Settings()
        self._forced: Theme | None = None
        self._theme = PAPER
        self._kinds = frozenset(FigureKind)
        self._readings = Readings.ALL
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER)
        self._timer.timeout.connect(self.save)
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._on_scheme_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_scheme_changed)

    @property
    def settings(self) -> Settings:
        """What is in force."""
        return self._settings

    def bindings(self) -> Bindings:
        """Return the actions that are carried out here."""
        return (
            ("edit.settings", self.open_settings),
            ("view.mark_figures", self.mark_figures),
            ("view.mark_terms", self.mark_terms),
            ("view.readings", self.show_readings),
            ("view.readings_rare", self.show_rare_readings),
            ("view.script", self.toggle_script),
            ("view.larger", self.larger),
            ("view.smaller", self.smaller),
            ("view.actual", self.actual),
            ("view.theme", self.next_theme),
        )

    def begin(self, settings: Settings, theme: str | None) -> None:
        """Dress the window before it is shown; theme overrides the setting for this run."""
        self._forced = None if theme is None else THEMES.get(theme)
        self._apply(settings)

    def change(self, settings: Settings) -> None:
        """Apply what the reader chose and remember it."""
        if settings != self._settings:
            self._apply(settings)
            self._timer.start()

    def save(self) -> None:
        """Write the settings now."""
        from reader_app.services.settings import save_settings

        self._timer.stop()
        try:
            save_settings(self._settings, self._path)
        except ReaderError as error:
            self.failed.emit(str(error))

    def save_pending(self) -> None:
        """Write the settings if a change still waits; called at the end."""
        if self._timer.isActive():
            self.save()

    def open_settings(self) -> None:
        """Show the dialog."""
        self._window.dialogs.open_settings(self._settings, WORKING)

    def change_keys(self, keys: dict[str, str]) -> None:
        """Give actions the reader's own keys."""
        self.change(replace(self._settings, keys=MappingProxyType(dict(keys))))

    def larger(self) -> None:
        """Make the type larger by a tenth."""
        self._zoom(self._settings.zoom * STEP)

    def smaller(self) -> None:
        """Make the type smaller by a tenth."""
        self._zoom(self._settings.zoom / STEP)

    def actual(self) -> None:
        """Return to the usual size of type."""
        self._zoom(1.0)

    def zoom_by(self, steps: int) -> None:
        """Make the type so many tenths larger (smaller where negative)."""
        self._zoom(self._settings.zoom * STEP**steps)

    def next_theme(self) -> None:
        """Change to the theme after this one."""
        names = list(THEMES)
        self._forced = None
        after = names[(names.index(self._theme.name) + 1) % len(names)]
        self.change(replace(self._settings, theme=after))

    def mark_figures(self, shown: bool) -> None:
        """Show or hide the marks of figures."""
        self.change(replace(self._settings, mark_figures=shown))

    def mark_terms(self, shown: bool) -> None:
        """Show or hide the dots under terms."""
        self.change(replace(self._settings, mark_terms=shown))

    def show_readings(self, shown: bool) -> None:
        """Show pinyin above the characters, all or rare ones as it was last, or above none."""
        if shown != (self._settings.readings is not Readings.NONE):
            chosen = self._readings if shown else Readings.NONE
            self.change(replace(self._settings, readings=chosen))

    def show_rare_readings(self, rare: bool) -> None:
        """Show pinyin above rare characters alone (the level is a setting), or above all."""
        if rare != (self._settings.readings is Readings.RARE):
            chosen = Readings.RARE if rare else Readings.ALL
            self.change(replace(self._settings, readings=chosen))

    def mark_kinds(self, kinds: frozenset[FigureKind]) -> None:
        """Mark figures of these kinds only, for this article."""
        self._kinds = kinds
        self._show_marks()

    def toggle_script(self) -> None:
        """Show the other script, or the article's own again."""
        article = self._view.article
        if article is None:
            return
        other = "hant" if article.script == "hans" else "hans"
        shown = SYSTEM if self._settings.script == other else other
        self.change(replace(self._settings, script=shown))

    def _zoom(self, zoom: float) -> None:
        least, most = RANGES["zoom"]
        self.change(replace(self._settings, zoom=round(min(most, max(least, zoom)), 3)))

    def _apply(self, settings: Settings) -> None:
        self._settings = settings
        if settings.readings is not Readings.NONE:
            self._readings = settings.readings
        theme = self._forced or THEMES.get(settings.theme) or self._system_theme()
        if theme != self._theme or not self._app.styleSheet():
            self._theme = theme
            apply_style(self._app, theme)
            self._window.show_theme(theme)
            self._view.set_theme(theme)
        view = self._view
        view.set_zoom(settings.zoom)
        view.set_measure(settings.measure)
        view.set_line_height(settings.line_height)
        view.set_typeface((settings.typeface,) if settings.typeface else ())
        view.set_reduced_motion(settings.reduced_motion)
        self._show_marks()
        self._window.show_menu_bar(settings.menu_bar)
        self._window.dialogs.show_keys(settings.keys)
        for id_, on in (
            ("view.mark_figures", settings.mark_figures),
            ("view.mark_terms", settings.mark_terms),
            ("view.readings", settings.readings is not Readings.NONE),
            ("view.readings_rare", settings.readings is Readings.RARE),
        ):
            self._window.commands[id_].setChecked(on)
        self.settings_changed.emit(settings)

    def _show_marks(self) -> None:
        kinds = self._kinds if self._settings.mark_figures else frozenset()
        self._view.set_figure_kinds(kinds)
        self._view.set_terms_shown(self._settings.mark_terms)
        self._view.set_term_places(self._settings.term_places)

    def _system_theme(self) -> Theme:
        hints = self._app.styleHints()
        if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
            return CONTRAST
        return DARK if hints.colorScheme() is Qt.ColorScheme.Dark else PAPER

    def _on_scheme_changed(self) -> None:
        if self._settings.theme == SYSTEM:
            self._apply(self._settings)
