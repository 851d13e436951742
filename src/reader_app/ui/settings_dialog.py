"""The reader's choices in one dialog: each takes effect at once, all can be undone."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from reader_app.core.settings import CHOICES, RANGES, Readings, Settings
from reader_app.ui.settings_preview import SettingsPreview
from reader_app.ui.settings_words import GROUPS, HINTS, NAMES, OWN_NAMES, STEPS, WORDS, say
from reader_app.ui.style import sized
from reader_app.ui.theme import THEMES, Theme


class SettingsDialog(QDialog):
    """Shows Settings and reports every change of them; it neither loads nor saves."""

    settings_changed = Signal(object)  # Settings
    shortcuts_requested = Signal()

    def __init__(
        self,
        settings: Settings,
        parent: QWidget | None = None,
        offered: Container[str] = frozenset(NAMES),
    ) -> None:
        """Offer the settings named in offered; the others keep the values they have."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self._offered = offered
        self._settings = settings
        self._filling = False
        self._fields: dict[str, QWidget] = {}
        self._values: dict[str, QLabel] = {}
        self._rows: dict[str, tuple[QWidget, ...]] = {}
        self._headings: list[tuple[QLabel, tuple[str, ...]]] = []
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search the settings"))
        self.search.setAccessibleName(self.tr("Search the settings"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.preview = SettingsPreview(self)
        self.nothing = QLabel(self.tr("No setting is called that."), self)
        self.nothing.setProperty("quiet", True)
        self.nothing.hide()
        self.reset = QPushButton(self.tr("Usual settings"), self)
        self.keys = QPushButton(self.tr("Keyboard shortcuts…"), self)
        self.leave = QPushButton(self.tr("Close"), self)
        self.reset.clicked.connect(self._reset)
        self.keys.clicked.connect(self.shortcuts_requested)
        self.leave.clicked.connect(self.accept)
        self._arrange()
        self.show_settings(settings)

    @property
    def settings(self) -> Settings:
        """The choices on show."""
        return self._settings

    def field(self, name: str) -> QWidget:
        """Return the control of one setting."""
        return self._fields[name]

    def show_settings(self, settings: Settings) -> None:
        """Show other choices, without a report."""
        self._settings = settings
        self._filling = True
        for name, field in self._fields.items():
            value = getattr(settings, name)
            if isinstance(field, QCheckBox):
                field.setChecked(value)
            elif isinstance(field, QComboBox):
                place = field.findData(str(value))
                if place < 0:  # a typeface that is not installed here any more
                    field.addItem(str(value), str(value))
                    place = field.count() - 1
                field.setCurrentIndex(place)
            elif isinstance(field, QSlider):
                field.setValue(round(value / STEPS[name]))
        self._filling = False
        self._show_values()

    def show_theme(self, theme: Theme) -> None:
        """Show the preview in other colours."""
        self.preview.show_theme(theme)

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(9)
        for title, group in GROUPS:
            names = tuple(name for name in group if name in self._offered)
            if not names:
                continue
            heading = QLabel(say(title), self)
            heading.setFont(sized(heading, 1.0, bold=True))
            grid.addWidget(heading, grid.rowCount(), 0, 1, 3)
            self._headings.append((heading, names))
            for name in names:
                self._add_row(grid, name)
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.addLayout(grid)
        column.addWidget(self.nothing)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inner)
        foot = QHBoxLayout()
        foot.addWidget(self.reset)
        foot.addWidget(self.keys)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(self.search)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.preview)
        layout.addLayout(foot)
        em = self.fontMetrics().horizontalAdvance("国")
        self.resize(em * 42, em * 46)
        for button in (self.reset, self.keys, self.leave):
            button.setAutoDefault(False)

    def _add_row(self, grid: QGridLayout, name: str) -> None:
        title = say(NAMES[name])
        row = grid.rowCount()
        field = self._build_field(name)
        field.setAccessibleName(title)
        field.setToolTip(say(HINTS[name]) if name in HINTS else "")
        self._fields[name] = field
        if isinstance(field, QCheckBox):
            field.setText(title)
            grid.addWidget(field, row, 1, 1, 2)
            self._rows[name] = (field,)
            return
        label = QLabel(title, self)
        label.setBuddy(field)
        value = QLabel(self)
        value.setProperty("quiet", True)
        value.setMinimumWidth(self.fontMetrics().horizontalAdvance("国") * 5)
        grid.addWidget(label, row, 0)
        grid.addWidget(field, row, 1)
        grid.addWidget(value, row, 2)
        self._values[name] = value
        self._rows[name] = (label, field, value)

    def _build_field(self, name: str) -> QWidget:
        if name in RANGES:
            slider = QSlider(Qt.Orientation.Horizontal, self)
            least, most = RANGES[name]
            slider.setRange(round(least / STEPS[name]), round(most / STEPS[name]))
            slider.setPageStep(4)
            slider.valueChanged.connect(self._take)
            return slider
        if isinstance(getattr(Settings(), name), bool):
            box = QCheckBox(self)
            box.toggled.connect(self._take)
            return box
        combo = QComboBox(self)
        values = tuple(Readings) if name == "readings" else CHOICES.get(name, ())
        for value in values:
            words = WORDS.get(name, {}).get(str(value))
            combo.addItem(
                OWN_NAMES.get(str(value), "") if words is None else say(words), str(value)
            )
        if name == "typeface":
            combo.addItem(self.tr("The serif of the script"), "")
            for family in _chinese_families():
                combo.addItem(family, family)
        combo.currentIndexChanged.connect(self._take)
        return combo

    def _take(self) -> None:
        if self._filling:
            return
        chosen: dict[str, Any] = {}
        for name, field in self._fields.items():
            if isinstance(field, QCheckBox):
                chosen[name] = field.isChecked()
            elif isinstance(field, QComboBox):
                value = str(field.currentData())
                chosen[name] = Readings(value) if name == "readings" else value
            elif isinstance(field, QSlider):
                number = field.value() * STEPS[name]
                whole = isinstance(getattr(Settings(), name), int)
                chosen[name] = round(number) if whole else round(number, 2)
        self._change(replace(self._settings, **chosen))

    def _reset(self) -> None:
        """Return to the usual choices; the reader's keys have a reset of their own."""
        usual = Settings(keys=self._settings.keys, toured=self._settings.toured)
        self.show_settings(usual)
        self.settings_changed.emit(usual)

    def _change(self, settings: Settings) -> None:
        if settings != self._settings:
            self._settings = settings
            self._show_values()
            self.settings_changed.emit(settings)

    def _show_values(self) -> None:
        settings = self._settings
        shown = {
            "zoom": f"{settings.zoom:.0%}",
            "measure": self.tr("%n characters", "", settings.measure),
            "line_height": f"{settings.line_height:.2f}",
            "readings_level": str(settings.readings_level),
        }
        for name, text in shown.items():
            if name in self._values:
                self._values[name].setText(text)
        if "readings_level" in self._fields:
            self._fields["readings_level"].setEnabled(settings.readings is Readings.RARE)
        self.preview.show_settings(settings)
        if settings.theme in THEMES:
            self.preview.show_theme(THEMES[settings.theme])

    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        shown = set()
        for name, widgets in self._rows.items():
            told = f"{NAMES[name]} {say(NAMES[name])} {self._choices_of(name)}".casefold()
            fits = all(word in told for word in words)
            if fits:
                shown.add(name)
            for widget in widgets:
                widget.setVisible(fits)
        for heading, names in self._headings:
            heading.setVisible(bool(shown & set(names)))
        self.nothing.setVisible(not shown)

    def _choices_of(self, name: str) -> str:
        field = self._fields[name]
        if not isinstance(field, QComboBox) or name == "typeface":
            return ""
        return " ".join(field.itemText(place) for place in range(field.count()))


def _chinese_families() -> list[str]:
    """Return the installed families that say they write Chinese."""
    systems = QFontDatabase.WritingSystem
    found = set(QFontDatabase.families(systems.SimplifiedChinese))
    found |= set(QFontDatabase.families(systems.TraditionalChinese))
    return sorted(family for family in found if not QFontDatabase.isPrivateFamily(family))
