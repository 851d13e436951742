"""Reading the unit that stands after a number."""

from __future__ import annotations

from reader_app.analysis.figures.guards import NOT_BEFORE
from reader_app.analysis.figures.lexicon import LATIN_UNITS, SIGN_UNITS, UNITS
from reader_app.core.figure import FigureKind
from reader_app.core.patterns import lazy

Unit = tuple[int, str, FigureKind]
"""Where the unit ends, the unit as the folded text has it, and the kind it makes."""

_APART = frozenset("年月日号个")
_LATIN = lazy(r" ?([A-Za-zμµΩ]+[²³]?(?:/[A-Za-zμ]+[²³]?)?)(?![A-Za-z0-9+])")


def read_unit(text: str, at: int) -> Unit | None:
    """Return the unit that begins at a place of folded text, None where none does."""
    char = text[at : at + 1]
    entries = UNITS.get(text[at : at + 2]) or UNITS.get(char)
    if entries is not None:
        for word, kind in entries:
            if text.startswith(word, at):
                end = at + len(word)
                after = text[end : end + 1]
                if after == "/":
                    end = _per(text, end)
                elif after in NOT_BEFORE.get(word, ()):
                    return None
                return end, text[at:end], kind
        return None
    sign = SIGN_UNITS.get(char)
    if sign is not None:
        return _sign(text, at, sign)
    after = text[at + 1 : at + 2] if char == " " else ""
    if after and after not in _APART and (after in UNITS or text[at + 1 : at + 3] in UNITS):
        return read_unit(text, at + 1)
    if char and (char.isascii() or char in "μµΩ"):
        match = _LATIN.match(text, at)
        if match and match[1] in LATIN_UNITS:
            kind = FigureKind.PERCENTAGE if match[1] in ("BP", "bp") else FigureKind.MEASURE
            return match.end(), match[1], kind
    return None


def _sign(text: str, at: int, kind: FigureKind) -> Unit:
    end = at + 1
    if text[at] == "°" and text[end : end + 1] in ("C", "F"):
        end += 1
    return end, text[at:end], kind


def _per(text: str, slash: int) -> int:
    """Return the end of a unit with a stroke, taken whole: 微克/立方米, 元/小时."""
    at = slash + 1
    for word, _ in UNITS.get(text[at : at + 2]) or UNITS.get(text[at : at + 1]) or ():
        if text.startswith(word, at):
            return at + len(word)
    match = _LATIN.match(text, at)
    return match.end() if match and match[1] in LATIN_UNITS else slash
