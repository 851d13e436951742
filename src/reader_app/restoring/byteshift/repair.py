"""Finds the torn places of a page and reads them back."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from reader_app.core.edit import EditKind
from reader_app.restoring.byteshift.choices import ChoiceSets, simplified
from reader_app.restoring.byteshift.elements import Element, cut_elements
from reader_app.restoring.byteshift.gbk import encode_char
from reader_app.restoring.byteshift.lattice import SWALLOWED, Lattice
from reader_app.restoring.byteshift.page import Page, read_page
from reader_app.restoring.byteshift.search import Budget, Path, best_paths
from reader_app.restoring.glosses import tool_glosses
from reader_app.restoring.readings import SYLLABLE_LETTERS, parse_syllable
from reader_app.restoring.replacement import Replacement

_START = re.compile(
    rf"\?(?:([{SYLLABLE_LETTERS}]{{1,9}}[1-5]?)\)|(?=[!:;,?()！：；，？（）、。“”《》]))"
)
_BEFORE = 60
_CONTEXT, _AFTER = 5, 6
"""Elements read before a place and after the first place where it can end."""
_UNSURE = 12
"""Elements read after a ? that may end the run or stand in its midst."""
_MARKS = frozenset(",;:!?()，；：！？（）、。“”《》")
_WITHIN = frozenset(",;:，；：、")
_LONGEST = 60
_TRIES = 3
_STRANGE = -14.0
"""A character less common than this is hardly meant (natural logarithm)."""
_SHARPNESS = 0.7
"""How far scores tell readings apart; words are not as independent as the model has it."""
_DECIDED = 0.3
_CANDIDATES = 8
_UNTOLD = 0.6
"""Never surer than this where an ASCII character was swallowed that nothing tells."""

MISSING = "□"
"""Stands for one character that was swallowed, as print marks a missing one."""

WHY_TORN = (
    "The bytes of this place were torn apart by an inserted reading; "
    "it is shown as it stands because what stood here is not certain."
)
WHY_MENDED = "The bytes of this place were torn apart by an inserted reading; they were put back."
WHY_CHOSEN = (
    "The bytes of this place were torn apart by an inserted reading and some were lost; "
    "this is the likeliest of what they allow."
)
WHY_DIGIT = (
    "The bytes of this place were torn apart by an inserted reading, and a character, maybe a "
    "digit, was swallowed: please compare with the source."
)

WHY_LINE = (
    "The bytes of this place were torn apart by an inserted reading, and a character, most likely "
    "the end of the line, was swallowed."
)


def mend_byte_shifts(text: str) -> list[Replacement]:
    """Step: read torn places back by the arithmetic of their bytes; mark what can't be decided.

    Only on a page whose readings a tool inserted: they are what tore it. Linear in the length of
    the text; about 10 ms a place.
    """
    if "?" not in text or "(" not in text:
        return []
    starts = [
        match.start()
        for match in _START.finditer(text)
        if match[1] is None or parse_syllable(match[1]) is not None
    ]
    if not starts:
        return []
    glosses = tool_glosses(text)
    if not glosses:
        return []
    blanks = sum(text.startswith(" ", gloss.end) for gloss in glosses)
    torn = [(start, _rough_end(text, start)) for start in starts]
    page = read_page(text, glosses, torn)
    stretches = _Stretches(text, page, takes_blank=2 * blanks > len(glosses))
    found: list[Replacement] = []
    done = 0
    for start in starts:
        if start < done:
            continue
        replacements = stretches.mend(start)
        found += [new for new in replacements if not found or new.start >= found[-1].end]
        if found:
            done = max(done, found[-1].end)
    return found


def _rough_end(text: str, start: int) -> int:
    end = text.find("\n", start, start + _LONGEST)
    return min(len(text), start + _LONGEST) if end < 0 else end


@dataclass(frozen=True, slots=True)
class _Run:
    """A reading of one run: elements from first up to last (not included), and its text."""

    first: int
    last: int
    text: str


class _Stretches:
    """Reads the torn places of one page, each with what stands around it."""

    def __init__(self, text: str, page: Page, *, takes_blank: bool) -> None:
        self._text = text
        self._page = page
        self._takes_blank = takes_blank
        self._sets = ChoiceSets(page)
        self._budget = Budget()

    def mend(self, start: int) -> list[Replacement]:
        """Return what to put for the torn place at start and for those right behind it."""
        before = self._before(start)
        line_end = self._text.find("\n", start)
        line_end = len(self._text) if line_end < 0 else line_end
        elements = cut_elements(
            self._text, before, min(line_end, start + _LONGEST), takes_blank=self._takes_blank
        )
        at = next(n for n, element in enumerate(elements) if element.raw_start >= start)
        for length in _lengths(elements, at):
            near = elements[:length]
            paths = self._read(near)
            if paths and (_answers(paths[0], at) or not self._looks_torn(near, at)):
                return self._choose(near, paths)
        return self._marked(elements[at:])

    def _looks_torn(self, elements: Sequence[Element], at: int) -> bool:
        """Tell whether what stands here as it shows can't be meant, whatever no reading explains."""
        if elements[at].torn is not None:
            return True
        if "".join(element.char for element in elements[at + 1 : at + 2]) == "?":
            following = elements[at + 2].char if at + 2 < len(elements) else ""
            # two questions within a sentence
            return "\u3400" <= following <= "\u9fff" or following in _WITHIN
        strange = 0
        for element in elements[at + 1 : at + 1 + _AFTER]:
            common = self._page.lexicon.commonness(simplified(element.char))
            strange += common <= _STRANGE or element.char in self._page.unwanted
        return strange >= 2

    def _read(self, elements: Sequence[Element]) -> list[Path]:
        """Return the readings of a stretch, best first.

        Read without dropped pairs at first: one dropped falsifies one character only, the one
        read across the gap. So pairs are then looked for where a character makes no word.
        """
        paths = self._search(elements, None)
        gaps = paths[0].weak if paths else range(len(elements))
        more = self._search(elements, gaps)
        return more or paths

    def _search(self, elements: Sequence[Element], gaps: Collection[int] | None) -> list[Path]:
        lattice = Lattice(self._page, self._sets, elements, gaps)
        return best_paths(lattice, self._page.lexicon, self._budget)

    def _before(self, start: int) -> int:
        """Return where to begin so that a few characters stand before the place."""
        line = max(self._text.rfind("\n", 0, start) + 1, start - _BEFORE)
        before = self._text[line:start]
        opened, closed = before.find("("), before.find(")")
        if closed >= 0 and (opened < 0 or closed < opened):
            line += closed + 1
        elements = cut_elements(self._text, line, start, takes_blank=self._takes_blank)
        return elements[-_CONTEXT].raw_start if len(elements) >= _CONTEXT else line

    def _choose(self, elements: Sequence[Element], paths: Sequence[Path]) -> list[Replacement]:
        weights = [math.exp((path.score - paths[0].score) * _SHARPNESS) for path in paths]
        total = sum(weights)
        found = []
        for run in _runs(paths[0]):
            shares: dict[str, float] = {}
            for path, weight in zip(paths, weights, strict=True):
                text = _reading_of(path, run, elements)
                shares[text] = shares.get(text, 0.0) + weight / total
            found += self._replacements(elements, run, shares)
        return found

    def _replacements(
        self, elements: Sequence[Element], run: _Run, shares: dict[str, float]
    ) -> list[Replacement]:
        share = shares.pop(run.text)
        others = sorted((text for text in shares if text), key=shares.__getitem__, reverse=True)
        torn = elements[run.first : run.last]
        start, end = torn[0].raw_start, torn[-1].raw_end
        if share < _DECIDED:
            return self._undecided(torn, share, (run.text, *others)[:_CANDIDATES])
        text, why, confidence = run.text, WHY_MENDED if share > 0.99 else WHY_CHOSEN, share
        if SWALLOWED in text:
            text, why, confidence = self._guess(text, end), WHY_DIGIT, min(share, _UNTOLD)
        elif "\n" in text:
            why, confidence = WHY_LINE, min(share, _UNTOLD)
        mended = Replacement(
            start,
            end,
            _shown(text),
            EditKind.BYTE_SHIFT,
            why,
            confidence=round(confidence, 4),
            candidates=tuple(map(_shown, others[:_CANDIDATES])),
        )
        return [mended]

    def _guess(self, text: str, end: int) -> str:
        """Fill in a swallowed digit that the rest of the page tells: 024年 is 2024年 elsewhere."""
        following = re.match(r"\d{1,8}[^\d\s]?|[^\W\d]{2,4}", self._text[end : end + 12])
        if following is None:
            return text
        pattern = re.compile(rf"(?<!\d)(\d){re.escape(following[0])}")
        digits = {match[1] for match in pattern.finditer(self._text)}
        return text.replace(SWALLOWED, digits.pop()) if len(digits) == 1 else text

    def _undecided(
        self, torn: Sequence[Element], share: float, readings: Sequence[str]
    ) -> list[Replacement]:
        """Mark a run; its readings go along as far as the mark reaches, if it is one piece."""
        first, *more = self._marked(torn)
        if more:
            return [first, *more]
        left = [element for element in torn if element.raw_end > first.end]
        rest = "".join(element.entity or element.char for element in left)
        fitting = (text.removesuffix(rest) for text in readings if text.endswith(rest))
        candidates = tuple(dict.fromkeys(_shown(text) for text in fitting if text))
        return [replace(first, confidence=round(share, 4), candidates=candidates)]

    def _marked(self, torn: Sequence[Element]) -> list[Replacement]:
        """Mark a place up to where it seems to end, and leave it as it stands.

        A narrowed mark between Han is left out, so that it is treated as everywhere else and the
        text is the same after a second restoring.
        """
        pieces: list[tuple[int, int]] = []
        start, end = torn[0].raw_start, torn[0].raw_end
        for element in torn[1:]:
            if element.char == "?" or "@" <= element.char <= "~":
                end = element.raw_end if element.entity is None else element.raw_start + 1
                break
            if element.char in _MARKS:
                if element.char.isascii() and not _is_between_han(self._text, element.raw_start):
                    end = element.raw_end
                    continue
                pieces.append((start, end))
                start = end = element.raw_end
            elif _shows_as_it_is(element):
                end = element.raw_end
            else:
                break
        pieces.append((start, end))
        return [
            Replacement(a, b, self._text[a:b], EditKind.DAMAGE, WHY_TORN, confidence=0.0)
            for a, b in pieces
            if b > a
        ]


def _is_between_han(text: str, at: int) -> bool:
    """Tell whether other steps take the mark at an offset for one of a sentence."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return before.isalnum() and (after.isalnum() or not after or after in _MARKS or after == "\n")


def _shows_as_it_is(element: Element) -> bool:
    """Tell whether no other step changes what this element shows."""
    char = element.char
    return (
        not char.isascii()
        and not char.isspace()
        and element.syllable is None
        and encode_char(char) is not None
        and not "\ue000" <= char <= "\uf8ff"
    )


def _answers(path: Path, at: int) -> bool:
    """Tell whether a reading takes the element for part of a torn run."""
    return any(run.first <= at < run.last for run in _runs(path))


def _lengths(elements: Sequence[Element], at: int) -> list[int]:
    """Return how many elements to read: to each of the first places where the run can end."""
    lengths: list[int] = []
    unsure = None
    for n in range(at + 1, len(elements)):
        element = elements[n]
        following = elements[n + 1].char if n + 1 < len(elements) else ""
        if "@" <= element.char <= "~" or element.torn or element.entity:
            lengths.append(n + 1 + _AFTER)
        elif element.char == "?" and n > at + 1:
            if following in _MARKS:
                lengths.append(n + 1 + _AFTER)
            elif unsure is None:
                unsure = n + 1 + _UNSURE
        if len(lengths) == _TRIES - 1:
            break
    if unsure is not None and (not lengths or lengths[0] > unsure):
        lengths.insert(0, unsure)
    return list(dict.fromkeys(min(length, len(elements)) for length in (*lengths, _LONGEST)))


def _runs(path: Path) -> list[_Run]:
    """Return the parts of a reading that were out of step."""
    runs = []
    for (first, start), (last, end) in zip(path.crossings[::2], path.crossings[1::2], strict=True):
        runs.append(_Run(first, last, path.text[start:end]))
    return runs


def _reading_of(path: Path, run: _Run, elements: Sequence[Element]) -> str:
    """Return what another reading has for the elements of a run, "" where it cuts them otherwise."""
    for other in _runs(path):
        if other.first == run.first and other.last <= run.last:
            rest = elements[other.last : run.last]
            return other.text + "".join(element.char for element in rest)
    return ""


def _shown(text: str) -> str:
    return text.replace(SWALLOWED, MISSING)
