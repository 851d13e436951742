"""What opens over the window: the palette of actions, the cheat sheet, the settings."""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader_app.core.settings import Settings
from reader_app.ui.actions import Actions
from reader_app.ui.theme import PAPER, Theme

if TYPE_CHECKING:
    from reader_app.ui.command_palette import CommandPalette
    from reader_app.ui.settings_dialog import SettingsDialog
    from reader_app.ui.shortcuts import ShortcutSheet


class Dialogs(QObject):
    """Builds each when it is first asked for, and keeps it."""

    settings_changed = Signal(object)  # Settings
    keys_changed = Signal(object)  # dict: action id → portable key sequence, "" for none

    def __init__(self, actions: Actions, over: QWidget) -> None:
        super().__init__(over)
        self._actions = actions
        self._over = over
        self._theme: Theme = PAPER
        self._keys: Mapping[str, str] = {}
        self.palette: CommandPalette | None = None
        self.sheet: ShortcutSheet | None = None
        self.settings: SettingsDialog | None = None

    def show_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        for part in (self.palette, self.sheet, self.settings):
            if part is not None:
                part.show_theme(theme)

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Take over the reader's own keys; the actions get them too."""
        self._keys = dict(keys)
        self._actions.set_keys(keys)
        if self.sheet is not None:
            self.sheet.show_keys(keys)

    def open_palette(self) -> None:
        """Show every action by name."""
        if self.palette is None:
            from reader_app.ui.command_palette import CommandPalette

            self.palette = CommandPalette(self._actions, self._over)
            self.palette.show_theme(self._theme)
        self.palette.open_palette()

    def open_sheet(self) -> None:
        """Show every action with its keys."""
        if self.sheet is None:
            from reader_app.ui.shortcuts import ShortcutSheet

            self.sheet = ShortcutSheet(self._actions, self._over)
            self.sheet.show_keys(self._keys)
            self.sheet.show_theme(self._theme)
            self.sheet.keys_changed.connect(self._take_keys)
        self.sheet.open_sheet()

    def open_settings(self, settings: Settings, offered: Container[str] | None = None) -> None:
        """Show the settings; offered names those that have an effect (None: all)."""
        if self.settings is None:
            from reader_app.ui.settings_dialog import SettingsDialog
            from reader_app.ui.settings_words import NAMES

            self.settings = SettingsDialog(settings, self._over, offered or frozenset(NAMES))
            self.settings.settings_changed.connect(self.settings_changed)
            self.settings.shortcuts_requested.connect(self.open_sheet)
            self.settings.show_theme(self._theme)
        self.settings.show_settings(settings)
        self.settings.show()
        self.settings.raise_()
        self.settings.search.setFocus()

    def _take_keys(self, keys: dict[str, str]) -> None:
        self._keys = keys
        self.keys_changed.emit(keys)
