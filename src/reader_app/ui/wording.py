"""The words of the interface for core's names, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from reader_app.core.edit import EditKind
from reader_app.core.figure import Change, FigureKind, Qualifier
from reader_app.core.figure_correction import CorrectionAction
from reader_app.core.note import AnchorState, Colour
from reader_app.core.term import TermSource

_WORDS: dict[str, object] = {
    Colour.YELLOW: QT_TRANSLATE_NOOP("words", "Yellow"),
    Colour.GREEN: QT_TRANSLATE_NOOP("words", "Green"),
    Colour.BLUE: QT_TRANSLATE_NOOP("words", "Blue"),
    Colour.RED: QT_TRANSLATE_NOOP("words", "Red"),
    Colour.VIOLET: QT_TRANSLATE_NOOP("words", "Violet"),
    AnchorState.EXACT: QT_TRANSLATE_NOOP("words", "In its place"),
    AnchorState.MOVED: QT_TRANSLATE_NOOP("words", "Moved with its text"),
    AnchorState.CHANGED: QT_TRANSLATE_NOOP("words", "The text changed"),
    AnchorState.ORPHAN: QT_TRANSLATE_NOOP("words", "Place lost"),
    FigureKind.DATE: QT_TRANSLATE_NOOP("words", "Dates"),
    FigureKind.DURATION: QT_TRANSLATE_NOOP("words", "Durations"),
    FigureKind.COUNT: QT_TRANSLATE_NOOP("words", "Counts"),
    FigureKind.MEASURE: QT_TRANSLATE_NOOP("words", "Measures"),
    FigureKind.MONEY: QT_TRANSLATE_NOOP("words", "Money"),
    FigureKind.PERCENTAGE: QT_TRANSLATE_NOOP("words", "Percentages"),
    FigureKind.FRACTION: QT_TRANSLATE_NOOP("words", "Ratios"),
    FigureKind.ORDINAL: QT_TRANSLATE_NOOP("words", "Ranks"),
    FigureKind.LABEL: QT_TRANSLATE_NOOP("words", "Labels"),
    Qualifier.ABOUT: QT_TRANSLATE_NOOP("words", "about"),
    Qualifier.OVER: QT_TRANSLATE_NOOP("words", "over"),
    Qualifier.NEARLY: QT_TRANSLATE_NOOP("words", "nearly"),
    Qualifier.UNDER: QT_TRANSLATE_NOOP("words", "under"),
    Qualifier.AT_LEAST: QT_TRANSLATE_NOOP("words", "at least"),
    Qualifier.AT_MOST: QT_TRANSLATE_NOOP("words", "at most"),
    CorrectionAction.REMOVE: QT_TRANSLATE_NOOP("words", "not a figure"),
    CorrectionAction.ADD: QT_TRANSLATE_NOOP("words", "a figure"),
    CorrectionAction.CHANGE: QT_TRANSLATE_NOOP("words", "changed"),
    Change.UP: QT_TRANSLATE_NOOP("words", "up"),
    Change.DOWN: QT_TRANSLATE_NOOP("words", "down"),
    EditKind.GLOSS: QT_TRANSLATE_NOOP("words", "Readings"),
    EditKind.BYTE_SHIFT: QT_TRANSLATE_NOOP("words", "Mended"),
    EditKind.DAMAGE: QT_TRANSLATE_NOOP("words", "Damaged"),
    EditKind.ENTITY: QT_TRANSLATE_NOOP("words", "Entities"),
    EditKind.WIDTH: QT_TRANSLATE_NOOP("words", "Width"),
    EditKind.WHITESPACE: QT_TRANSLATE_NOOP("words", "Spacing"),
    TermSource.READER: QT_TRANSLATE_NOOP("words", "My terms"),
    TermSource.ARTICLE: QT_TRANSLATE_NOOP("words", "Explained in the article"),
    TermSource.GLOSSARY: QT_TRANSLATE_NOOP("words", "Glossary"),
    TermSource.DICTIONARY: QT_TRANSLATE_NOOP("words", "Dictionary"),
    TermSource.UNEXPLAINED: QT_TRANSLATE_NOOP("words", "To be explained"),
}

Named = (
    CorrectionAction
    | Colour
    | AnchorState
    | FigureKind
    | Qualifier
    | Change
    | EditKind
    | TermSource
)


def word(name: Named) -> str:
    """Return the reader's word for one of core's names."""
    return QCoreApplication.translate("words", str(_WORDS[name]))
