"""What the reader has chosen, apart from any article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

SYSTEM = "system"
"""Follow the system (theme, language) or the article (script)."""


EVERY_PLACE, IN_SECTION, IN_ARTICLE, NO_PLACE = "every", "section", "article", "none"
"""Which places of terms have dots: all, the first in each section or in the article, none."""


class Readings(StrEnum):
    """Above which characters their reading stands."""

    NONE = "none"
    RARE = "rare"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Settings:
    """The reader's choices; every field has a default that suits most.

    language and theme are names or SYSTEM; zoom is a factor of the usual size of type, measure
    the length of a line in characters, line_height a factor of the type size; typeface is a
    family's name or "" for the script's own serif. script is "hans", "hant" or SYSTEM for the
    article's. term_places says which places of terms have dots where terms are marked (all are
    found by pointer and keys). readings_level is how many of the commonest characters need no reading when
    readings is RARE. keys gives actions (by id) the reader's own key sequence, "" for none.
    """

    language: str = SYSTEM
    theme: str = SYSTEM
    zoom: float = 1.0
    measure: int = 34
    line_height: float = 1.95
    typeface: str = ""
    script: str = SYSTEM
    readings: Readings = Readings.NONE
    readings_level: int = 2500
    mark_figures: bool = True
    mark_terms: bool = True
    term_places: str = IN_ARTICLE
    menu_bar: bool = False
    reduced_motion: bool = False
    toured: bool = False
    keys: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}), hash=False)


RANGES: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        "zoom": (0.6, 3.0),
        "measure": (28, 38),
        "line_height": (1.5, 2.6),
        "readings_level": (500, 8000),
    }
)
"""The least and the greatest value of each number."""
CHOICES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "language": (SYSTEM, "en", "zh_CN", "zh_TW"),
        "theme": (SYSTEM, "paper", "light", "dark", "sepia", "contrast"),
        "script": (SYSTEM, "hans", "hant"),
        "term_places": (EVERY_PLACE, IN_SECTION, IN_ARTICLE, NO_PLACE),
    }
)
"""The values of each setting that is one of few."""
