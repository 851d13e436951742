"""Quoted names that nobody explains: “6293”, “惠循环”."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reader_app.analysis.terms.lexicon import Lexicon
from reader_app.analysis.terms.quoting import Wording, quotations
from reader_app.core.folding import fold
from reader_app.core.patterns import lazy

SHORTEST, LONGEST = 2, 16
# A sentence or a saying is quoted for what it says, a slogan for its name: marks of a sentence,
# particles and a colon or a verb of saying before it tell the two apart.
_SENTENCE = lazy(r"[。!?;:…\n]|,|[的了吗呢吧啊呀嘛]")
_SAID = lazy(r"(?:[说道问答喊称写叫曰:][,:]?)$")
_WORD = lazy(r"[a-z一-鿿]|\d{3}|\d[+]")
_TITLE = lazy(r"^《.*》$")


def find_slogans(
    words: Wording, lexicon: Lexicon, known: Callable[[str], bool] | None = None
) -> Iterator[tuple[int, int]]:
    """Yield the ranges of quoted names that neither the lexicon nor a dictionary explains.

    known tells whether a dictionary has a word in simplified script. A quotation made up of
    words of the lexicon without a gap is explained by its parts.
    """
    for start, end in quotations(words):
        quoted = words.shape[start:end]
        if not SHORTEST <= end - start <= LONGEST or not _WORD.search(quoted):
            continue
        if _SENTENCE.search(quoted) or _TITLE.match(quoted):
            continue
        if _SAID.search(words.shape[max(0, start - 3) : start - 1]):
            continue
        if quoted in lexicon or _tiled(quoted, lexicon):
            continue
        if known is not None and known(words.simplified(start, end)):
            continue
        yield start, end


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
