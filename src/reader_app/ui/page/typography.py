"""How the page is set: sizes, measure, and the block and character formats of every role.

Sizes are logical pixels. One em is the size of the body type; Chinese type is square, so a
measure of 34 characters is 34 em.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
)

from reader_app.core.article import Script
from reader_app.ui.page.entries import Role
from reader_app.ui.page.spacing import (
    BREAK,
    Blanks,
    build_runs,
    fitting_width,
    measure_blanks,
)
from reader_app.ui.theme import Theme, build_font, on_paper, sans_families, serif_families

BODY = 17
"""Body size at 100 %, in logical pixels."""
MEASURES = (28, 38)
"""The narrowest and the widest line a reader may choose, in characters."""
ZOOMS = (0.6, 3.0)
LINE_HEIGHTS = (1.5, 2.6)
READING_LINE_HEIGHT = 2.35
"""Lines with readings above them need at least this many em."""
READING_SPACING = 0.45
"""Extra width of each character, in em, so that its reading fits above it."""
ASCENT = 0.88
"""How far a Han glyph reaches above the baseline, in em (the em box of every CJK face)."""
DESCENT = 0.12
PAGE_TOP = 34
PAGE_BOTTOM = 120


@dataclass(frozen=True, slots=True)
class Setting:
    """The reader's choices of how the page is set, and the script that decides the typeface.

    families puts the reader's own typeface before the script's. width is the widest column the
    window has room for, in logical pixels.
    """

    script: Script = Script.HANS
    zoom: float = 1.0
    measure: int = 34
    line_height: float = 1.95
    readings: bool = False
    families: tuple[str, ...] = ()
    width: int = 10_000

    @property
    def em(self) -> int:
        """Size of the body type in logical pixels."""
        return max(8, round(BODY * self.zoom))

    @property
    def spacing(self) -> float:
        """Extra space after each character of running text, in logical pixels."""
        return round(self.em * READING_SPACING) if self.readings else 0.0

    @property
    def column(self) -> int:
        """Width of the text column in logical pixels: whole characters only."""
        cell = self.em + self.spacing
        fitting = max(8, int(self.width // cell))
        return math.ceil(min(self.measure, fitting) * cell)

    @property
    def line(self) -> int:
        """Height of a line of running text in logical pixels."""
        factor = max(self.line_height, READING_LINE_HEIGHT) if self.readings else self.line_height
        return round(self.em * factor)

    def fitted(self, width: int) -> Setting:
        """Return the setting for a window with that much room for the column."""
        return replace(self, width=width)


class Face(NamedTuple):
    """The look of one role: size in em of the body, weight, and how its lines stand.

    line is the line height in em of the role's own size; before and after are in body em.
    """

    size: float = 1.0
    bold: bool = False
    sans: bool = False
    colour: str = "text"
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignJustify
    indent: float = 0.0
    left: float = 0.0
    line: float | None = None
    before: float = 0.0
    after: float = 0.6


_CENTRE = Qt.AlignmentFlag.AlignHCenter
_LEFT = Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignRight

FACES: dict[Role, Face] = {
    Role.KICKER: Face(0.83, colour="muted", align=_CENTRE, line=1.7, after=0.2),
    Role.TITLE: Face(1.47, bold=True, align=_CENTRE, line=1.45, before=0.35, after=0.35),
    Role.SUBTITLE: Face(1.0, colour="muted", align=_CENTRE, line=1.6, after=0.3),
    Role.META: Face(0.74, sans=True, colour="muted", align=_CENTRE, line=1.8, after=0.35),
    Role.BYLINE: Face(0.74, sans=True, colour="muted", align=_CENTRE, line=1.8, after=0.35),
    Role.SIGNED: Face(0.88, colour="muted", align=_RIGHT, line=1.8, before=0.4),
    Role.HEADING: Face(
        1.12, bold=True, colour="accent", align=_LEFT, line=1.5, before=1.5, after=0.45
    ),
    Role.SUBHEADING: Face(1.0, bold=True, align=_LEFT, line=1.6, before=1.0, after=0.35),
    Role.PARAGRAPH: Face(indent=2.0),
    Role.CONTINUED: Face(),
    Role.BULLET: Face(left=2.0),
    Role.CAPTION: Face(
        0.74, sans=True, colour="muted", align=_CENTRE, line=1.6, before=0.35, after=0.9
    ),
    Role.PICTURE: Face(0.74, align=_CENTRE, before=0.5, after=0.0),
    Role.CELL: Face(0.82, align=_LEFT, line=1.6, after=0.0),
    Role.HEAD_CELL: Face(0.82, bold=True, align=_LEFT, line=1.6, after=0.0),
    Role.NUMBER_HEAD: Face(0.82, bold=True, align=_RIGHT, line=1.6, after=0.0),
    Role.NUMBER_CELL: Face(0.82, align=_RIGHT, line=1.6, after=0.0),
    Role.ROW: Face(0.82, align=_LEFT, line=1.7, after=0.0),
    Role.GAP: Face(0.5, align=_LEFT, line=1.0, after=0.0),
    Role.QUOTE: Face(0.94, colour="muted", left=2.0, indent=0.0, line=1.85),
    Role.FOLD: Face(0.74, sans=True, colour="muted", align=_CENTRE, line=2.2, before=2.4),
    Role.BOILERPLATE: Face(0.78, colour="muted", align=_LEFT, line=1.75, after=0.25),
}
BALANCED = frozenset({Role.KICKER, Role.TITLE, Role.SUBTITLE, Role.CAPTION})
"""Centred roles whose lines are made about equally long."""
_MARKER = re.compile(
    r"——?|[•·●○■◆▪*]\s?|[-–]\s|[（(][0-9一二三四五六七八九十]{1,3}[）)]|[0-9]{1,3}(?:[)）、．]|\.\s?)"
)
SPACED = frozenset(
    {
        Role.TITLE,
        Role.SUBTITLE,
        Role.HEADING,
        Role.SUBHEADING,
        Role.PARAGRAPH,
        Role.CONTINUED,
        Role.BULLET,
        Role.QUOTE,
        Role.SIGNED,
    }
)
"""Roles that show readings, and whose characters move apart for them."""


class StyleSheet:
    """The Qt formats of every role for one setting and theme; built once a page."""

    def __init__(self, setting: Setting, theme: Theme, *, paper: bool = False) -> None:
        """Take how and in which colours the page is set; paper asks for the fonts of a PDF."""
        self.setting = setting
        self.theme = theme
        self._paper = paper
        self._serif = (*setting.families, *serif_families(setting.script))
        self._sans = sans_families(setting.script)
        self._fonts = {role: self._build_font(role) for role in Role}
        self._sizes = {role: round(setting.em * FACES[role].size) for role in Role}
        self._lines = {role: self._line(role) for role in Role}
        self._characters: dict[tuple[Role, float], QTextCharFormat] = {}
        self._blocks: dict[tuple[Role, float, float, float], QTextBlockFormat] = {}

    @property
    def blanks(self) -> Blanks:
        """The blanks that punctuation leaves in the body typeface."""
        return measure_blanks(self._serif, self.setting.script)

    @property
    def cell_padding(self) -> float:
        """Space around a table cell's words, in logical pixels."""
        return round(0.3 * self.setting.em)

    def font(self, role: Role) -> QFont:
        """Return the font of a role."""
        return self._fonts[role]

    def size(self, role: Role) -> int:
        """Return the type size of a role in logical pixels."""
        return self._sizes[role]

    def line(self, role: Role) -> int:
        """Return the line height of a role in logical pixels."""
        return self._lines[role]

    def _line(self, role: Role) -> int:
        own = FACES[role].line
        size = self.size(role)
        line = round(size * own) if own is not None else round(self.setting.line * FACES[role].size)
        if self.sets_apart(role):
            line = max(line, round(size * 1.2 + self.setting.em * 0.8))
        return line

    def sets_apart(self, role: Role) -> bool:
        """Tell whether Han characters of a role stand apart to make room for readings."""
        return role in SPACED and self.setting.spacing > 0

    def characters(
        self, role: Role, extra: float = 0.0, *, closed: bool = False
    ) -> QTextCharFormat:
        """Return the character format of a role, with extra em after each character.

        closed takes away what readings ask for, for characters that have none.
        """
        if closed and self.sets_apart(role):
            extra -= self.setting.spacing / self.size(role)
        key = (role, round(extra, 3))
        if key not in self._characters:
            self._characters[key] = self._build_characters(*key)
        return self._characters[key]

    def block(
        self, role: Role, text: str = "", depth: int = 1, after: float = 0.0
    ) -> QTextBlockFormat:
        """Return the block format of a role for a text: its bullet hangs, its title balances.

        after is extra space below, in em.
        """
        hang = side = 0.0
        if role is Role.BULLET:
            hang = self._marker_width(text) + 2.0 * self._cell(role) * (min(depth, 4) - 1)
        elif role in BALANCED:
            side = self._balance(role, text)
        key = (role, round(hang, 1), side, after)
        if key not in self._blocks:
            self._blocks[key] = self._build_block(*key)
        return self._blocks[key]

    def spacer(self, height: float) -> QTextBlockFormat:
        """Return the format of an empty line of exactly that height in logical pixels."""
        form = QTextBlockFormat()
        form.setLineHeight(max(1.0, height), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        return form

    def picture(self, height: float, after: float) -> QTextBlockFormat:
        """Return the format of the empty line a picture is painted over; after is in em."""
        form = self.spacer(height)
        form.setTopMargin(round(FACES[Role.PICTURE].before * self.setting.em))
        form.setBottomMargin(round(after * self.setting.em))
        return form

    def _cell(self, role: Role) -> float:
        return self.setting.em + (self.setting.spacing if role in SPACED else 0.0)

    def _marker_width(self, text: str) -> float:
        """Return the width of the dash, dot or number a bullet begins with."""
        found = _MARKER.match(text)
        marker = found.group() if found else ""
        return QFontMetricsF(self._fonts[Role.BULLET]).horizontalAdvance(marker)

    def _balance(self, role: Role, text: str) -> float:
        """Return the margin on either side that makes the lines of a text about equal."""
        column = self.setting.column
        font = self._fonts[role]
        if QFontMetricsF(font).horizontalAdvance(text) <= column:
            return 0.0
        from PySide6.QtGui import QTextLayout

        layout = QTextLayout("".join(run for run, _ in build_runs(text, {})), font)

        def line_ends(width: float) -> list[str]:
            layout.beginLayout()
            ends = []
            while (line := layout.createLine()).isValid():
                line.setLineWidth(width)
                ends.append(
                    layout.text()[: line.textStart() + line.textLength()].rstrip(BREAK)[-1:]
                )
            layout.endLayout()
            return ends

        width = fitting_width(line_ends, column, self.size(role) / 2)
        return max(0.0, (column - width) // 2)

    def _build_font(self, role: Role) -> QFont:
        face = FACES[role]
        font = build_font(
            self._sans if face.sans else self._serif, self.setting.em * face.size, bold=face.bold
        )
        if self._paper:
            font = on_paper(font)
        if role in SPACED and self.setting.spacing:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, self.setting.spacing)
        return font

    def _build_characters(self, role: Role, extra: float) -> QTextCharFormat:
        form = QTextCharFormat()
        font = self._fonts[role]
        if extra:
            font = QFont(font)
            spacing = font.letterSpacing() + extra * self.size(role)
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
        form.setFont(font)
        form.setForeground(QColor(getattr(self.theme, FACES[role].colour)))
        return form

    def _build_block(self, role: Role, hang: float, side: float, after: float) -> QTextBlockFormat:
        face = FACES[role]
        em = self.setting.em
        cell = self._cell(role)
        form = QTextBlockFormat()
        form.setAlignment(face.align)
        form.setLeftMargin(face.left * cell + hang + side)
        form.setRightMargin(side)
        form.setTextIndent(face.indent * cell - hang)
        form.setTopMargin(round(face.before * em))
        form.setBottomMargin(round((face.after + after) * em))
        form.setLineHeight(self.line(role), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        return form
