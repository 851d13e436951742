"""Colours and typefaces shared by the page and the window around it.

Colours are "#rrggbb"; every text colour keeps at least 4.5:1 (WCAG 2.2, 1.4.3) against each
surface it stands on, every line that means something at least 3:1 (1.4.11). tests/ui/test_theme.py
computes both.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtGui import QColor, QFont, QPalette

from reader_app.core.article import Script
from reader_app.core.figure import FigureKind
from reader_app.core.note import Colour


@dataclass(frozen=True, slots=True)
class Tint:
    """A soft ground for words and the line under them."""

    fill: str
    line: str


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours.

    page is the paper itself, panel what surrounds it, raised a card or button above either;
    sunken is the ground of a missing picture. text, muted and accent may stand on all of them,
    on_accent stands on accent. selection is a ground for text. figures, highlights, match and
    current_match are grounds for text too, their lines stand on the page.
    """

    name: str
    dark: bool
    page: str
    panel: str
    raised: str
    sunken: str
    rule: str
    text: str
    muted: str
    accent: str
    on_accent: str
    selection: str
    focus: str
    term: str
    damage: str
    match: Tint
    current_match: Tint
    figures: Mapping[FigureKind, Tint]
    highlights: Mapping[Colour, Tint]

    def palette(self) -> QPalette:
        """Return a palette that gives every stock widget these colours."""
        palette = QPalette()
        roles = QPalette.ColorRole
        for role, colour in (
            (roles.Window, self.panel),
            (roles.WindowText, self.text),
            (roles.Base, self.raised),
            (roles.AlternateBase, self.panel),
            (roles.Text, self.text),
            (roles.PlaceholderText, self.muted),
            (roles.Button, self.raised),
            (roles.ButtonText, self.text),
            (roles.BrightText, self.accent),
            (roles.ToolTipBase, self.raised),
            (roles.ToolTipText, self.text),
            (roles.Highlight, self.selection),
            (roles.HighlightedText, self.text),
            (roles.Link, self.accent),
            (roles.LinkVisited, self.accent),
            (roles.Accent, self.accent),
            (roles.Mid, self.rule),
            (roles.Midlight, self.rule),
            (roles.Dark, self.rule),
            (roles.Light, self.raised),
            (roles.Shadow, self.rule),
        ):
            palette.setColor(role, QColor(colour))
        disabled = QPalette.ColorGroup.Disabled
        for role in (roles.WindowText, roles.Text, roles.ButtonText):
            palette.setColor(disabled, role, QColor(self.muted))
        return palette


def _luminance(colour: str) -> float:
    """Return the relative luminance of "#rrggbb" (WCAG 2.2, definition)."""
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2, definition)."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _figures(*tints: tuple[str, str]) -> Mapping[FigureKind, Tint]:
    """Pair tints with the figure kinds in the order of their definition."""
    kinds = zip(FigureKind, tints, strict=True)
    return MappingProxyType({kind: Tint(*tint) for kind, tint in kinds})


def _highlights(*tints: tuple[str, str]) -> Mapping[Colour, Tint]:
    """Pair tints with the highlight colours in the order of their definition."""
    names = zip(Colour, tints, strict=True)
    return MappingProxyType({name: Tint(*tint) for name, tint in names})


# Order of figure tints: date duration count measure money percentage fraction ordinal label.
PAPER = Theme(
    name="paper",
    dark=False,
    page="#fbf8f1",
    panel="#f3efe6",
    raised="#fffdf8",
    sunken="#f4efe3",
    rule="#d9d2c2",
    text="#26221c",
    muted="#6c6455",
    accent="#a8321f",
    on_accent="#ffffff",
    selection="#cfdcee",
    focus="#a8321f",
    term="#a8321f",
    damage="#8a7f6d",
    match=Tint("#ffe69a", "#b07d00"),
    current_match=Tint("#ffc04d", "#8a4b00"),
    figures=_figures(
        ("#e9eff6", "#6d8db3"),
        ("#e3f0f4", "#4d8fa3"),
        ("#fdeec2", "#b98510"),
        ("#e8e2f5", "#8d79c4"),
        ("#fbe3dc", "#c8694e"),
        ("#d9efe6", "#3b9b78"),
        ("#e4efd5", "#74923a"),
        ("#eee8dd", "#94825f"),
        ("#efecea", "#8b8580"),
    ),
    highlights=_highlights(
        ("#ffe58a", "#a97b00"),
        ("#cdebb8", "#4e8f2c"),
        ("#c9e2fb", "#2f7cc0"),
        ("#ffd0c4", "#cf5238"),
        ("#e2d2f7", "#8257c4"),
    ),
)

LIGHT = Theme(
    name="light",
    dark=False,
    page="#ffffff",
    panel="#f4f5f7",
    raised="#ffffff",
    sunken="#f5f6f8",
    rule="#d8dce2",
    text="#1d2127",
    muted="#5f6773",
    accent="#b3261e",
    on_accent="#ffffff",
    selection="#cfe0fa",
    focus="#b3261e",
    term="#b3261e",
    damage="#7d8590",
    match=Tint("#ffe99c", "#a87900"),
    current_match=Tint("#ffc24f", "#8a4b00"),
    figures=_figures(
        ("#e7eff9", "#5b86b8"),
        ("#e0f1f6", "#3d8ba3"),
        ("#fdf0c4", "#b07f0a"),
        ("#ebe5f8", "#8672c2"),
        ("#fde5de", "#c9644a"),
        ("#d8f1e6", "#2f9670"),
        ("#e6f2d6", "#6d8e32"),
        ("#efece5", "#8d7c5b"),
        ("#eff0f2", "#7f868f"),
    ),
    highlights=_highlights(
        ("#ffe88f", "#a37700"),
        ("#cdefb9", "#478a26"),
        ("#cbe4fd", "#2776bb"),
        ("#ffd3c8", "#cb4d34"),
        ("#e5d6f9", "#7d52c0"),
    ),
)

SEPIA = Theme(
    name="sepia",
    dark=False,
    page="#f1e5cd",
    panel="#e8dabd",
    raised="#f8efdc",
    sunken="#e9dcc0",
    rule="#cdbb96",
    text="#352a1b",
    muted="#63543a",
    accent="#8c2a14",
    on_accent="#ffffff",
    selection="#cfd0c0",
    focus="#8c2a14",
    term="#8c2a14",
    damage="#78684a",
    match=Tint("#ffdf85", "#8a6000"),
    current_match=Tint("#f7b54a", "#743d00"),
    figures=_figures(
        ("#dfe0d6", "#56748f"),
        ("#d8e2da", "#3c7885"),
        ("#f5dc9c", "#946800"),
        ("#e0d4dd", "#7560a8"),
        ("#f3cfb9", "#b0523a"),
        ("#cfe2c8", "#2c7a5c"),
        ("#dce2b6", "#5c7728"),
        ("#e2d3b4", "#7b6841"),
        ("#e2d8c4", "#716754"),
    ),
    highlights=_highlights(
        ("#fbd970", "#8a6200"),
        ("#c6dfa0", "#41761f"),
        ("#bcd6e4", "#22689f"),
        ("#f7bfa8", "#b2412a"),
        ("#d8c3e4", "#7046ac"),
    ),
)

DARK = Theme(
    name="dark",
    dark=True,
    page="#1d1c1a",
    panel="#252422",
    raised="#2e2c29",
    sunken="#262522",
    rule="#45423d",
    text="#e4dfd5",
    muted="#a79f92",
    accent="#f0917c",
    on_accent="#2a100a",
    selection="#3b4d68",
    focus="#f0917c",
    term="#f0917c",
    damage="#a79f92",
    match=Tint("#5e4a0e", "#e2bb45"),
    current_match=Tint("#855200", "#ffc860"),
    figures=_figures(
        ("#26303b", "#7d9fc7"),
        ("#21343a", "#6bb0c4"),
        ("#3e3314", "#d2a63c"),
        ("#322c44", "#a893dc"),
        ("#45291f", "#e08a6e"),
        ("#1d392e", "#5dbb95"),
        ("#303a1d", "#9dbb62"),
        ("#37322a", "#b39f79"),
        ("#33312f", "#9f9890"),
    ),
    highlights=_highlights(
        ("#5c4a10", "#dcb742"),
        ("#2e4a22", "#86c163"),
        ("#213f5c", "#6fb0ea"),
        ("#5c2c22", "#f0886d"),
        ("#40305c", "#b491ec"),
    ),
)

CONTRAST = Theme(
    name="contrast",
    dark=True,
    page="#000000",
    panel="#000000",
    raised="#0d0d0d",
    sunken="#0d0d0d",
    rule="#ffffff",
    text="#ffffff",
    muted="#e0e0e0",
    accent="#ffd400",
    on_accent="#000000",
    selection="#00509e",
    focus="#ffd400",
    term="#ffd400",
    damage="#ffffff",
    match=Tint("#5c4400", "#ffd400"),
    current_match=Tint("#8a3d00", "#ffffff"),
    figures=_figures(
        ("#06263f", "#7cc4ff"),
        ("#003038", "#5fe3f5"),
        ("#3b2d00", "#ffcf3d"),
        ("#2a1a4f", "#c3a6ff"),
        ("#4a1500", "#ff9c7a"),
        ("#00351f", "#4fe3a3"),
        ("#253500", "#bfe84a"),
        ("#332a17", "#e6c98c"),
        ("#2b2b2b", "#d0d0d0"),
    ),
    highlights=_highlights(
        ("#5a4600", "#ffe04a"),
        ("#0e4a00", "#7dff4f"),
        ("#003e75", "#6cc0ff"),
        ("#7a1500", "#ff9a80"),
        ("#451a80", "#d0aaff"),
    ),
)

THEMES: Mapping[str, Theme] = MappingProxyType(
    {theme.name: theme for theme in (PAPER, LIGHT, DARK, SEPIA, CONTRAST)}
)

_SERIF = {
    Script.HANS: ("Noto Serif CJK SC", "Source Han Serif SC", "Source Han Serif CN", "Songti SC"),
    Script.HANT: ("Noto Serif CJK TC", "Source Han Serif TC", "Source Han Serif TW", "Songti TC"),
}
_SANS = {
    Script.HANS: ("Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei UI"),
    Script.HANT: ("Noto Sans CJK TC", "Source Han Sans TC", "PingFang TC", "Microsoft JhengHei UI"),
}
_SERIF_LAST = ("Source Han Serif", "SimSun", "NSimSun", "PMingLiU", "serif")
_SANS_LAST = ("Source Han Sans", "Microsoft YaHei", "WenQuanYi Micro Hei", "sans-serif")


def serif_families(script: Script) -> tuple[str, ...]:
    """Return typefaces for running text, best first, with the glyph shapes of the script."""
    own = _SERIF.get(script, _SERIF[Script.HANS])
    return (*own, *_SERIF_LAST)


def sans_families(script: Script) -> tuple[str, ...]:
    """Return typefaces for everything around the text, best first."""
    own = _SANS.get(script, _SANS[Script.HANS])
    return (*own, *_SANS_LAST)


def build_font(families: tuple[str, ...], pixels: float, *, bold: bool = False) -> QFont:
    """Return a font of a size in logical pixels (at least 1)."""
    font = QFont()
    font.setFamilies(list(families))
    font.setPixelSize(max(1, round(pixels)))
    font.setBold(bold)
    return font


def on_paper(font: QFont) -> QFont:
    """Return a font for a PDF: without the features whose glyphs no code point names.

    Digits beside Latin letters and joined dashes would be seen, but not found or copied.
    """
    font = QFont(font)
    for feature in ("locl", "liga", "ccmp"):
        font.setFeature(QFont.Tag(feature), 0)
    return font
