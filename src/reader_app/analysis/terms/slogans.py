"""Quoted names that nobody explains: “6293”, “惠循环”."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from reader_app.analysis.terms.lexicon import Lexicon
from reader_app.analysis.terms.quoting import Wording, quotations
from reader_app.core.folding import fold
from reader_app.core.patterns import lazy

Known = Callable[[Iterable[str]], set[str]]
"""Tells which of some words, in simplified script, a dictionary has."""

SHORTEST, LONGEST = 2, 16
PHRASE = 6
"""Characters from which ordinary words in a row are a phrase and no coined name."""
# A sentence or a saying is quoted for what it says, a slogan for its name: marks of a sentence,
# particles and a colon or a verb of saying before it tell the two apart.
_SENTENCE = lazy(
    r"[。!?;:…\n]|,|[的了吗呢吧啊呀嘛我你您他她它咱这那哪谁没]"
    r"|不是|不会|不要|应该|一定要|已经|正在|有点|其实|因为|所以|如果|但是|虽然|只有|只能|只要|怎么|什么|如何|是否"
    r"|也[是不要会能有在]|都[是在有能会要]|[很太最]好"
)
_SAID = lazy(r"(?:[说道问答喊称写叫曰:][,:]?)$")
_WORD = lazy(r"[a-z一-鿿]|\d{3}|\d[+]")
_TITLE = lazy(r"^《.*》$")
# 第一条, 第3批: a place in an order
_ORDINAL = lazy(r"^第[0-9零〇一二三四五六七八九十百]+[一-鿿]{0,2}$")
_CALLED = lazy(r"”?(?:[一-鿿]{0,4}(?:热线|专线|电话|号码))")
# What these end is the name of an undertaking, however plain its words.
_NAMED = lazy(
    r"(?:计划|工程|行动|专项|战略|工作法|机制|模式|方案|经验|精神|指数|品牌|平台|体系|格局|年|号|奖|节|会|度)$"
)
_BETWEEN = "、·与和或及"
_HAN = lazy(r"^[一-鿿、·]+$")


def find_slogans(
    words: Wording, lexicon: Lexicon, known: Known | None = None
) -> Iterator[tuple[int, int]]:
    """Yield the ranges of quoted names that neither the lexicon nor a dictionary explains.

    A quotation made up of words of the lexicon without a gap is explained by its parts; one
    that the dictionary has is an ordinary word, and so is a phrase of such words that is quoted
    once and is no undertaking's name.
    """
    places = [place for place in quotations(words) if _may_be_name(words, *place)]
    quoted = {place: words.simplified(*place) for place in places}
    times = Counter(quoted.values())
    ordinary: set[str] = set()
    if known is not None:
        phrases = {text for text in times if _may_be_phrase(text) and times[text] == 1}
        has = known({*times, *(part for text in phrases for part in _parts(text))})
        ordinary = (has & times.keys()) | {text for text in phrases if _made_of(text, has)}
    for start, end in places:
        shape = words.shape[start:end]
        if quoted[start, end] in ordinary or shape in lexicon or _tiled(shape, lexicon):
            continue
        yield start, end


def _may_be_name(words: Wording, start: int, end: int) -> bool:
    """Tell whether what stands in quotation marks there can be a name by its looks."""
    quoted = words.shape[start:end]
    if not SHORTEST <= end - start <= LONGEST or not _WORD.search(quoted):
        return False
    if _SENTENCE.search(quoted) or _TITLE.match(quoted) or _ORDINAL.match(quoted):
        return False
    if quoted.isdigit() and _CALLED.match(words.shape, end):
        return False
    return not _SAID.search(words.shape[max(0, start - 3) : start - 1])


def _may_be_phrase(text: str) -> bool:
    return len(text) >= PHRASE and bool(_HAN.match(text)) and not _NAMED.search(text)


def _parts(text: str) -> Iterator[str]:
    """Yield every string of two characters or more inside a quotation."""
    for start in range(len(text) - 1):
        for end in range(start + 2, min(len(text), start + 8) + 1):
            yield text[start:end]


def _made_of(text: str, has: set[str]) -> bool:
    """Tell whether known words of two characters or more cover a text, 、 and 与 aside."""
    reached = {0}
    for end in range(1, len(text) + 1):
        if (text[end - 1] in _BETWEEN and end - 1 in reached) or any(
            text[start:end] in has for start in reached if end - start > 1
        ):
            reached.add(end)
    return len(text) in reached


def _tiled(quoted: str, lexicon: Lexicon) -> bool:
    """Tell whether words of the lexicon, with 、 and · between them, cover the quotation."""
    text = fold(quoted)
    reached = {0}
    for match in lexicon.matches(text):
        start = match.start
        while start and text[start - 1] in "、·":
            start -= 1
        if match.start in reached or start in reached:
            reached.add(match.end)
    return len(text) in reached
