"""The language of the interface: what the reader chose, or what the system speaks."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from reader_app.core.article import Script
from reader_app.resources import resource

LANGUAGES = ("en", "zh_CN", "zh_TW")


def language_of(locale: QLocale) -> str:
    """Return the best of LANGUAGES for a system's locale."""
    if locale.language() != QLocale.Language.Chinese:
        return "en"
    script = locale.script()
    if script == QLocale.Script.TraditionalChineseScript:
        return "zh_TW"
    return "zh_CN"


def install_translator(app: QCoreApplication, language: str) -> Script:
    """Let the interface speak a language ("system" for the system's), before any widget is built.

    Returns the script whose glyph shapes suit that language. Where the compiled file is missing
    the interface stays English.
    """
    chosen = language_of(QLocale.system()) if language not in LANGUAGES else language
    if chosen != "en":  # Qt's own words: buttons of dialogs, menus of text fields
        words = QTranslator(app)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if words.load(f"qtbase_{chosen}", folder):
            app.installTranslator(words)
    translator = QTranslator(app)
    if translator.load(str(resource("translations", f"meipi_{chosen}.qm"))):
        app.installTranslator(translator)
    return Script.HANT if chosen == "zh_TW" else Script.HANS
