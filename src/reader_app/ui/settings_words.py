"""The words of the settings, and in which order and steps they are shown."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

NAMES: dict[str, object] = {
    "language": QT_TRANSLATE_NOOP("settings", "Language of the interface"),
    "theme": QT_TRANSLATE_NOOP("settings", "Theme"),
    "zoom": QT_TRANSLATE_NOOP("settings", "Size of type"),
    "measure": QT_TRANSLATE_NOOP("settings", "Length of a line"),
    "line_height": QT_TRANSLATE_NOOP("settings", "Line height"),
    "typeface": QT_TRANSLATE_NOOP("settings", "Typeface"),
    "script": QT_TRANSLATE_NOOP("settings", "Script of the page"),
    "readings": QT_TRANSLATE_NOOP("settings", "Pinyin"),
    "readings_level": QT_TRANSLATE_NOOP("settings", "Characters I know"),
    "mark_figures": QT_TRANSLATE_NOOP("settings", "Mark figures on the page"),
    "mark_terms": QT_TRANSLATE_NOOP("settings", "Mark terms on the page"),
    "term_places": QT_TRANSLATE_NOOP("settings", "Dots under terms"),
    "menu_bar": QT_TRANSLATE_NOOP("settings", "Show the menu bar"),
    "reduced_motion": QT_TRANSLATE_NOOP("settings", "Reduce motion"),
}
GROUPS: tuple[tuple[object, tuple[str, ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("settings", "Page"),
        ("theme", "typeface", "zoom", "measure", "line_height"),
    ),
    (
        QT_TRANSLATE_NOOP("settings", "Reading"),
        ("script", "readings", "readings_level", "mark_figures", "mark_terms", "term_places"),
    ),
    (
        QT_TRANSLATE_NOOP("settings", "Window"),
        ("language", "menu_bar", "reduced_motion"),
    ),
)
WORDS: dict[str, dict[str, object]] = {
    "language": {"system": QT_TRANSLATE_NOOP("settings", "As the system")},
    "theme": {
        "system": QT_TRANSLATE_NOOP("settings", "As the system"),
        "paper": QT_TRANSLATE_NOOP("settings", "Paper"),
        "light": QT_TRANSLATE_NOOP("settings", "Light"),
        "dark": QT_TRANSLATE_NOOP("settings", "Dark"),
        "sepia": QT_TRANSLATE_NOOP("settings", "Sepia"),
        "contrast": QT_TRANSLATE_NOOP("settings", "High contrast"),
    },
    "script": {
        "system": QT_TRANSLATE_NOOP("settings", "As in the article"),
        "hans": QT_TRANSLATE_NOOP("settings", "Simplified"),
        "hant": QT_TRANSLATE_NOOP("settings", "Traditional"),
    },
    "readings": {
        "none": QT_TRANSLATE_NOOP("settings", "None"),
        "rare": QT_TRANSLATE_NOOP("settings", "Above rarer characters"),
        "all": QT_TRANSLATE_NOOP("settings", "Above every character"),
    },
}
WORDS["term_places"] = {
    "every": QT_TRANSLATE_NOOP("settings", "At every place"),
    "section": QT_TRANSLATE_NOOP("settings", "At the first in a section"),
    "article": QT_TRANSLATE_NOOP("settings", "At the first in the article"),
    "none": QT_TRANSLATE_NOOP("settings", "Nowhere"),
}
OWN_NAMES = {"en": "English", "zh_CN": "简体中文", "zh_TW": "繁體中文"}
STEPS = {"zoom": 0.05, "measure": 1.0, "line_height": 0.05, "readings_level": 100.0}
HINTS: dict[str, object] = {
    "term_places": QT_TRANSLATE_NOOP(
        "settings", "Pointer and keys explain terms at every place, with dots or without."
    ),
    "language": QT_TRANSLATE_NOOP("settings", "Takes effect when Meipi is started again."),
    "readings_level": QT_TRANSLATE_NOOP(
        "settings", "The commonest characters that need no pinyin when only rarer ones get it."
    ),
}


def say(text: object) -> str:
    """Return words of this table in the language of the window."""
    return QCoreApplication.translate("settings", str(text))
