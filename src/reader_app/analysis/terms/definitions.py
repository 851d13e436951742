"""What an article itself says of its words: 所谓X，是指…; X（即…）; X，简称Y."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader_app.analysis.terms.quoting import CLOSE, OPEN, Wording
from reader_app.core.patterns import lazy
from reader_app.core.span import Span

LONGEST = 160
"""Characters of a definition; a card shows no more, the article has the rest."""

LONGEST_CLAUSE = 14

_WORD = r"[^\s,。;:!?、()“”《》…\-]"
_NAME = rf"(?:{OPEN}(?P<quoted>[^“”\n]{{2,24}}){CLOSE}|(?P<bare>{_WORD}{{2,16}}?))"
_QUOTED_NAME = rf"{OPEN}(?P<quoted>[^“”\n]{{2,24}}){CLOSE}"
_SAYS = r"(?:指的就是|指的是|就是指|主要是指|主要指|是指|系指|特指|泛指|意指|意为|意思是|即为|就是|即|指)"
_MEANS = r"(?:指的就是|指的是|就是指|主要是指|是指|系指|特指|泛指)"
_BODY = r"(?P<body>[^。!?\n]{4,400})"
_ASIDE = r"\((?:即|也就是|就是|指的是|是指|意为|指)(?P<body>[^()\n]{2,200})\)"
_STATUTE = r"本(?:法|条例|办法|规定|细则|意见|方案|通知|指南|标准|规划|公报|报告|文)"

_SENTENCE = lazy(r"[^。!?\n]+")
_TRIGGER = lazy(r"所谓|所称|[简下统合]称|[即指]|意[为思]|就是|[a-z0-9+]\(")
_RULES = tuple(
    lazy(rule)
    for rule in (
        rf"所谓的?{_NAME},?{_SAYS}:?{_BODY}",
        rf"{_STATUTE}(?:所称|中的|所指的?|所说的){_NAME},?{_SAYS}:?{_BODY}",
        rf"(?:^|(?<=[。;!?\n]))(?!所谓|本|这|那|它|其|该){_NAME},?{_MEANS}:?{_BODY}",
        rf"{_QUOTED_NAME}{_WORD}{{0,8}},?{_MEANS}:?{_BODY}",
        rf"{_QUOTED_NAME}(?:(?:{_WORD}{{0,6}},|--)即|(?:,|--)(?:也就是|就是))(?!使|将|便|可|日|时){_BODY}",
        rf"{_QUOTED_NAME}{_WORD}{{0,8}}{_ASIDE}",
        r"(?P<bare>[a-z0-9+]{2,12})\((?:即|指)?(?P<body>[一-鿿]{3,24})\)",
    )
)
# 国家发展和改革委员会(以下简称国家发改委); 《…意见》,简称“国九条”
_SHORT_FORM = lazy(
    rf"(?P<full>《[^《》\n]{{2,60}}》|{OPEN}[^“”\n]{{2,40}}{CLOSE}|{_WORD}{{3,40}})"
    r"(?:\((?:以下|下文|下|后文|文中)?(?:统|合|并)?(?:简称|称)(?:为|作)?|,(?:以下)?简称(?:为)?)"
    rf":?{OPEN}?(?P<short>《[^《》\n]{{2,20}}》|[^\s,。;:!?、()“”《》]{{2,16}}){CLOSE}?"
)


@dataclass(frozen=True, slots=True)
class Definition:
    """A headword and what the article says of it; both are ranges of its text.

    short_of is set where the headword is the short form of the words in body.
    """

    headword: Span
    body: Span
    short_of: bool = False


def find_definitions(words: Wording) -> Iterator[Definition]:
    """Yield the definitions that a text gives, sentence by sentence."""
    shape = words.shape
    for sentence in _SENTENCE.finditer(shape):
        # Most sentences define nothing, and one search tells them.
        if not _TRIGGER.search(shape, *sentence.span()):
            continue
        for rule in _RULES:
            for found in rule.finditer(shape, *sentence.span()):
                group = "quoted" if found.groupdict().get("quoted") else "bare"
                yield Definition(Span(*found.span(group)), Span(*found.span("body")))
        for found in _SHORT_FORM.finditer(shape, *sentence.span()):
            full = _full_form(words, Span(*found.span("full")), found["short"])
            if full is not None:
                yield Definition(Span(*found.span("short")), full, short_of=True)


def trimmed(words: Wording, body: Span) -> Span:
    """Cut a body to LONGEST at a boundary of clauses, and closing marks off its end."""
    start, end = body.start, body.end
    if len(body) > LONGEST:
        cuts = [words.shape.rfind(mark, start, start + LONGEST) for mark in "。;,"]
        end = next((cut for cut in cuts if cut > start + 20), start + LONGEST)
    while end > start and words.shape[end - 1] in ",;:、 ":
        end -= 1
    return Span(start, end)


def _full_form(words: Wording, full: Span, short: str) -> Span | None:
    """Return the words that a short form stands for, or None where that cannot be told.

    A title or quotation before it is meant whole. Otherwise the short form's characters must
    stand in that order in the words before it, and the first of them begins the full form;
    where they do not (央行), a short clause before it is taken whole.
    """
    if words.shape[full.start] in f"《{OPEN}":
        return full
    at = full.end
    for char in reversed(short):
        at = words.shape.rfind(char, full.start, at)
        if at < 0:
            return full if len(full) <= LONGEST_CLAUSE else None
    return Span(at, full.end) if full.end - at > len(short) else None
