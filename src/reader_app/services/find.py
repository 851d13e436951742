"""Find in the open article: every match at once, in either script and width."""

from __future__ import annotations

from dataclasses import dataclass

from reader_app.core.errors import ReaderError
from reader_app.core.folding import fold
from reader_app.core.span import Span

TIME_LIMIT = 1.0
"""Seconds a regular expression may take over the whole article."""

MOST = 100_000
"""Matches beyond this are not listed: nobody steps through them."""


class BadPattern(ReaderError):
    """A regular expression that cannot be used; str() says why."""


@dataclass(frozen=True, slots=True)
class FindOptions:
    """How to compare: whole_word keeps letters and numbers whole, regex takes the query as a
    regular expression (of the `regex` module)."""

    whole_word: bool = False
    regex: bool = False


@dataclass(frozen=True, slots=True)
class FindResult:
    """Matches in reading order, without overlaps; complete is False beyond MOST of them."""

    spans: tuple[Span, ...]
    complete: bool = True


class Finder:
    """Searches one text many times: it is folded once, when first searched."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._folded: str | None = None

    def find(self, query: str, options: FindOptions = FindOptions()) -> FindResult:
        """Return all matches of query; none for an empty query.

        Script, width, case and the form of quotation marks make no difference, for a regular
        expression too. Raises BadPattern for one that is wrong or takes over TIME_LIMIT.
        """
        if not query:
            return FindResult(())
        folded = self._folded = self._folded or fold(self._text)
        spans = _matches(folded, query) if options.regex else _plain(folded, fold(query))
        if options.whole_word:
            spans = [span for span in spans if self._is_whole(span)]
        return FindResult(tuple(spans[:MOST]), complete=len(spans) <= MOST)

    def _is_whole(self, span: Span) -> bool:
        return not (_joined(self._text, span.start) or _joined(self._text, span.end))


def _plain(folded: str, query: str) -> list[Span]:
    spans: list[Span] = []
    at = folded.find(query)
    while at >= 0 and len(spans) <= MOST:
        spans.append(Span(at, at + len(query)))
        at = folded.find(query, at + len(query))
    return spans


def _matches(folded: str, pattern: str) -> list[Span]:
    import regex

    # escapes such as \D and \S change their meaning in lower case: only Han is folded
    wanted = "".join(char if char.isascii() else fold(char) for char in pattern)
    try:
        compiled = regex.compile(wanted, regex.IGNORECASE | regex.MULTILINE)
        spans = []
        for match in compiled.finditer(folded, timeout=TIME_LIMIT):
            if match.end() > match.start():
                spans.append(Span(match.start(), match.end()))
            if len(spans) > MOST:
                break
    except regex.error as error:
        raise BadPattern(f"This regular expression cannot be read: {error}.") from None
    except TimeoutError:
        raise BadPattern(
            f"This regular expression takes longer than {TIME_LIMIT:g} s on this article."
        ) from None
    return spans


def _joined(text: str, offset: int) -> bool:
    """Tell whether a cut at offset would part a Latin word or a number."""
    if not 0 < offset < len(text):
        return False
    before, after = text[offset - 1], text[offset]
    if _is_latin(before) and _is_latin(after):
        return True
    if before.isdigit() and after.isdigit():
        return True
    marks = ".,．，"
    if after in marks and before.isdigit():
        return offset + 1 < len(text) and text[offset + 1].isdigit()
    return before in marks and after.isdigit() and offset >= 2 and text[offset - 2].isdigit()


def _is_latin(char: str) -> bool:
    return char.isalpha() and char < "\u2e80"
