"""What the whole page tells of the tool that tore it: its script, what it glossed, what it kept."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reader_app.restoring.byteshift.lexicon import Lexicon, scripts
from reader_app.restoring.glosses import Gloss

NARROWED = str.maketrans(
    {",": "，", ";": "；", ":": "：", "!": "！", "?": "？", "(": "（", ")": "）"}
)
_USER = re.compile("[\ue000-\ue765]")
_SAMPLE = 60_000


@dataclass(frozen=True, slots=True)
class Page:
    """glossed maps each character the tool glosses to its reading as written.

    unwanted is every character the page's script does not use. keeps_user: private-use
    characters are still there, so none was dropped.
    """

    glossed: dict[str, str]
    unwanted: frozenset[str]
    keeps_user: bool
    lexicon: Lexicon


def read_page(text: str, glosses: Sequence[Gloss], torn: Sequence[tuple[int, int]]) -> Page:
    """Look the page over; torn are the ranges to leave out, sorted."""
    glossed = _always_glossed(text, glosses)
    sample = _sound_text(text, glosses, torn)
    known = scripts()
    seen = set(sample)
    traditional = sum(char in known.traditional_only for char in sample)
    simplified = sum(char in known.simplified_only for char in sample)
    unwanted = known.traditional_only
    if traditional >= simplified:
        unwanted = known.simplified_only | known.variants
    return Page(
        glossed,
        unwanted - seen,
        _USER.search(text) is not None,
        Lexicon(sample.translate(NARROWED).translate(known.simplified)),
    )


def _always_glossed(text: str, glosses: Sequence[Gloss]) -> dict[str, str]:
    counts = Counter(gloss.char for gloss in glosses)
    written = {gloss.char: gloss.written for gloss in glosses}
    return {
        char: written[char]
        for char, count in counts.items()
        if count > 1 and count >= 0.8 * text.count(char)
    }


def _sound_text(text: str, glosses: Sequence[Gloss], torn: Sequence[tuple[int, int]]) -> str:
    """Return the text around the torn places without its glosses, up to _SAMPLE code points."""
    holes = sorted([*torn, *((gloss.start, gloss.end) for gloss in glosses)])
    pieces: list[str] = []
    at = length = 0
    for start, end in holes:
        if start > at:
            pieces.append(text[at:start])
            length += start - at
        if (start, end) in torn:
            pieces.append("\n")
        at = max(at, end)
        if length > _SAMPLE:
            break
    else:
        pieces.append(text[at : at + _SAMPLE])
    return "".join(pieces)
