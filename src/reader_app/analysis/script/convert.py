"""Simplified and traditional script by OpenCC, with the length of the text kept."""

from __future__ import annotations

from functools import cache
from typing import Protocol

from reader_app.core.patterns import lazy


class _Converter(Protocol):
    def convert(self, text: str) -> str: ...


# OpenCC gives Taiwan's 汙; papers in either place write 污.
_PREFERRED = str.maketrans({"汙": "污"})


# OpenCC goes by the longest word from the left, so 好干|部, 国历|史 and 免签|政策 come apart wrongly,
# and some words it has are not what papers print (準入, 迴歸). Found by reading what it made of
# forty government reports; each word here is written one way wherever it stands.
_WORDS = {
    "干部": "幹部",
    "干流": "幹流",
    "发展": "發展",
    "发放": "發放",
    "发明": "發明",
    "发挥": "發揮",
    "复议": "復議",
    "面向": "面向",
    "面对": "面對",
    "面临": "面臨",
    "制度": "制度",
    "准入": "准入",
    "总台": "總臺",
    "冲击": "衝擊",
    "对表": "對表",
    "困难": "困難",
    "折合": "折合",
    "历史": "歷史",
    "历程": "歷程",
    "回归": "回歸",
    "回流": "回流",
    "伙伴": "夥伴",
    "并举": "並舉",
    "并发挥": "並發揮",
    "谷子经济": "谷子經濟",
    "签": "簽",
    "明了": "明了",
}
_GUARDS = {
    "干部": "(?<![若晒晾烘风])",  # 若干部法律, 晒干部位
    "发展": "(?<!头)",
    "发放": "(?<!头)",
    "发明": "(?<!头)",
    "发挥": "(?<!头)",
    "签": "(?<![标书抽中牙竹灵求题])",  # 标签 is 標籤
    "明了": "(?<=[指表阐证说声申写标注查判])",  # 简单明了 is 簡單明瞭
}
"""What must, or must not, stand before a word of _WORDS for it to be that word."""
_APART = lazy("|".join(_GUARDS.get(word, "") + word for word in _WORDS))


@cache
def _converter(config: str) -> _Converter:
    import opencc  # loads its tables: 40 ms that only a change of script pays

    converter: _Converter = opencc.OpenCC(config)
    return converter


def to_hans(text: str) -> str:
    """Return text in simplified script; place n of the result stands for place n of text."""
    return _keeping_length(text, "t2s")


def to_hant(text: str) -> str:
    """Return text in traditional script; place n of the result stands for place n of text.

    Characters come in the forms that papers print (為 群 眾 裡 線): OpenCC's s2tw, which changes
    characters only. Region words stay (软件 is 軟件, never 軟體).
    """
    changed = _keeping_length(text, "s2tw").translate(_PREFERRED)
    pieces: list[str] = []
    at = 0
    for match in _APART.finditer(text):
        pieces += changed[at : match.start()], _WORDS[match[0]]
        at = match.end()
    return "".join((*pieces, changed[at:]))


def _keeping_length(text: str, config: str) -> str:
    """Convert text; where a line would change its length, convert it character by character."""
    converter = _converter(config)
    whole = converter.convert(text)
    if len(whole) == len(text) and whole.count("\n") == text.count("\n"):
        return whole
    lines = []
    for line in text.split("\n"):
        changed = converter.convert(line)
        lines.append(
            changed if len(changed) == len(line) else "".join(_one(converter, c) for c in line)
        )
    return "\n".join(lines)


def _one(converter: _Converter, char: str) -> str:
    changed = converter.convert(char)
    return changed if len(changed) == 1 else char
