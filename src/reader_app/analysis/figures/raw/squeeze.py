"""Numbers are sometimes set with blanks inside (三 百 五, 1000 万): one text without them.

The raw layer reads this text and answers in offsets of the one it was given.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader_app.analysis.figures.folding import fold
from reader_app.analysis.figures.numerals import Number
from reader_app.core.span import Span

_BLANKS = re.compile(r"(?<=([^ ])) ++(?=([^ ]))")
_LATIN = re.compile(r"[0-9A-Za-z.,/:;<>=+\-]")


@dataclass(frozen=True, slots=True)
class RawSpan:
    """What a raw reading finds: a span of the given text, its value and unit as written.

    value is None where the words name a kind and no amount (人民币 alone).
    """

    span: Span
    value: Number | str | tuple[float, float] | None
    unit: str = ""


class Squeezed:
    """Folded text without the blanks that stand between Han characters, and the way back.

    A blank between two Latin characters or digits stays: 1 4/3 and 2010 01 29 are told apart by it.
    """

    def __init__(self, text: str) -> None:
        folded = fold(text).replace("，", ",") if _wide_commas(text) else fold(text)
        kept: list[str] = []
        self._places: list[int] = []
        at = 0
        for match in _BLANKS.finditer(folded):
            if _LATIN.match(match[1]) and _LATIN.match(match[2]):
                continue
            kept.append(folded[at : match.start()])
            self._places.extend(range(at, match.start()))
            at = match.end()
        kept.append(folded[at:])
        self._places.extend(range(at, len(folded)))
        self.text = "".join(kept)

    def span(self, start: int, end: int) -> Span:
        """Return the span in the given text of a stretch of the squeezed one."""
        return Span(self._places[start], self._places[end - 1] + 1)


def _wide_commas(text: str) -> bool:
    """Tell whether a full-width comma sets off thousands of full-width digits (４，５６５)."""
    return re.search(r"[０-９]，[０-９]{3}(?![０-９0-9])", text) is not None
