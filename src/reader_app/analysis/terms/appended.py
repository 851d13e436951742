"""The list of explained names that reports carry at their end: 名词解释, or numbered notes."""

from __future__ import annotations

from collections.abc import Iterator

from reader_app.analysis.terms.definitions import Definition
from reader_app.analysis.terms.quoting import Wording
from reader_app.core.patterns import lazy
from reader_app.core.span import Span

_HEADING = lazy(
    r"^\s*[(\[]?(?:附[件录]?\d*:?)?\s*(?:有关|相关|部分|报告|文中)*"
    r"(?:名词|术语|用语|词语|名词术语)(?:解释|说明|注释|释义)[)\]]?:?\s*$"
)
# "1.“四上”企业:" and "[1]一降三减:", the explanation in the same line or in the next.
_NUMBERED = lazy(
    r"^\s*(?:\d{1,3}[.、)]|(?P<mark>[(\[]\d{1,3}[)\]]))\s*(?P<name>[^\s:。;!?][^:。;!?\n]{0,29}?)\s*:\s*(?P<body>.*)$"
)
_EXPLAINS = lazy(r"\s*(?:主要是指|主要指|是指|特指|指的是|系指|指|即)")


def find_appended(words: Wording) -> Iterator[Definition]:
    """Yield the names that a list of explanations gives, one a numbered line.

    Below a heading such as 名词解释 every numbered line with a colon counts, and so does a note
    whose mark, [1], stands earlier in the text; elsewhere only one whose explanation begins
    with 指 or the like, since plans number their tasks the same way.
    """
    below_heading = False
    is_note = False
    waiting: Span | None = None
    start = 0
    for line in words.shape.split("\n"):
        span = Span(start, start + len(line))
        start = span.end + 1
        if _HEADING.match(line):
            below_heading = True
            continue
        found = _NUMBERED.match(line)
        name, waiting = waiting, None
        if found:
            mark = found["mark"]
            is_note = bool(mark) and words.shape.find(mark) < span.start
            name = Span(span.start + found.start("name"), span.start + found.end("name"))
            span = Span(span.start + found.start("body"), span.end)
        if name is None:
            continue
        if not len(span):
            waiting = name
            continue
        begins = _EXPLAINS.match(words.shape, span.start, span.end)
        if begins or ((below_heading or is_note) and len(span) > 3):
            body_start = begins.end() if begins else span.start
            yield Definition(name, Span(body_start, span.end))
