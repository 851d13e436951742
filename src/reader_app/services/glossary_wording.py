"""Rules for what an entry says: its definition, its source, its aliases; used by glossary_check.

Each function yields one sentence a complaint. They find what readers of the files found most often
to be wrong: a source that names no document, a version of a law left open, an alias that is another
thing than the headword.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from reader_app.core.folding import fold
from reader_app.core.term import Entry

SHORTEST, LONGEST = 12, 130
"""Characters of a definition: less explains nothing, more is no tooltip."""
SENTENCES = 2
LEFT = 8
"""Characters a definition must have beside the entry's own words."""
SAME_THING = frozenset(
    (
        *("国家卫生城镇", "保交房", "三道红线", "免费师范生", "职教本科", "暴雷", "一号工程"),
        *("勇毅前进", "刀口向内", "一张蓝图干到底", "五年计划", "五条重大原则", "编者注"),
        *("四上企业", "实际利用外资", "进出口总值", "技术经纪人", "微克/立方米"),
    )
)
"""Aliases one character away from their headword, and still the same thing; each was looked up."""
_PAIRED = (("《", "》"), ("“", "”"), ("（", "）"), ("〔", "〕"), ("〈", "〉"))
_HALF_WIDTH = re.compile(r"[㐀-鿿][,;:!?()]|[,;:!?()][㐀-鿿]")
_CHINESE = re.compile(r"[㐀-鿿，。；：（）“”]")
_FILLING = re.compile(r"[，。；：、“”《》（）]|的简称|的合称|简称|又称|即")
_SAYS_NOTHING = re.compile(
    "互联网|网络|网上|百科|百度|维基|公开|资料|[新闻媒体]*报道|[有相]关|文件|规定|通用语|常用|来源|综合|整理|[的和及等]"
)
_ENCYCLOPEDIA = re.compile("百科|维基")
_TITLE = re.compile(r"关于[^《》；]{2,}?的(?:意见|通知|决定|办法|规定|条例|方案|决议|批复)")
_BOOK = re.compile(r"《(?:[^《》])*》")
_ARTICLE_OF_LAW = re.compile(r"《中华人民共和国([^》]*)》第[一二三四五六七八九十百千零]+条")
_ONE_VERSION = ("宪法", "民法典")
"""What has kept its numbering since it was made or is cited by its amendments."""
_NUMBER = re.compile(r"[发函令字][\[(（【［]\d{4}[\])）】］]")
_YEAR = re.compile(r"（(?:[^（）]*[，、])?(\d{4})年[^（）—]*）|〔(\d{4})〕")


def check_definition(entry: Entry) -> Iterator[str]:
    """Complain of a definition that is too short, too long, or says only what the words say."""
    text = entry.definition
    if not SHORTEST <= len(text) <= LONGEST:
        yield f"the definition has {len(text)} characters, not {SHORTEST} to {LONGEST}"
    if text and text[-1] not in "。）”":
        yield "the definition must end as a sentence"
    if text.count("。") > SENTENCES:
        yield f"the definition has more than {SENTENCES} sentences"
    rest = text
    for word in sorted((entry.headword, *entry.aliases), key=len, reverse=True):
        rest = rest.replace(word, "")
    if text and not entry.members and len(_FILLING.sub("", rest)) < LEFT:
        yield "the definition only repeats the headword or an alias"


def check_english(entry: Entry) -> Iterator[str]:
    """Complain of an English rendering that is missing, is no English or is laid out oddly."""
    if not entry.english:
        yield "english is missing"
    elif _CHINESE.search(entry.english):
        yield "english holds Chinese characters or punctuation"
    elif not re.search("[A-Za-z]", entry.english):
        yield "english has no letters"
    elif entry.english.endswith(".") or "  " in entry.english:
        yield "english ends in a full stop or has two spaces together"


def check_source(entry: Entry, today: datetime.date) -> Iterator[str]:
    """Complain of a source that names nothing one could look up, or names it inexactly."""
    source = entry.source or ""
    if len(source) < 4:
        yield "source is missing or says nothing"
        return
    if _ENCYCLOPEDIA.search(source):
        yield "source is an encyclopedia; name what the definition rests on"
    elif len(re.sub(r"\W", "", _SAYS_NOTHING.sub("", source))) < 2:
        yield "source is too vague; name the document, the body or the usage"
    if _TITLE.search(_BOOK.sub("", source)):
        yield "source has the title of a document outside 《》"
    if _NUMBER.search(source):
        yield "source has a document number without 〔〕 round its year"
    for law in _ARTICLE_OF_LAW.findall(source):
        if law not in _ONE_VERSION:
            yield f"source names an article of 《中华人民共和国{law}》 without the year of its version"
    for years in _YEAR.findall(source):
        if int("".join(years)) > today.year:
            yield f"source is of a year to come, {''.join(years)}"
    if entry.since and entry.since[:4].isdigit() and entry.since > today.isoformat():
        yield f"since {entry.since!r} lies in the future"


def check_marks(entry: Entry) -> Iterator[str]:
    """Complain of marks without their other half and of half-width marks beside Chinese."""
    for name, text in (("definition", entry.definition), ("source", entry.source or "")):
        for left, right in _PAIRED:
            if text.count(left) != text.count(right):
                yield f"{name} has {left} without {right} or the other way round"
        found = _HALF_WIDTH.search(text)
        if found:
            yield f"{name} has a half-width mark in {found[0]!r}"


def check_aliases(entry: Entry) -> Iterator[str]:
    """Complain of aliases that name a part of the thing, or its neighbour (煤改电 of 煤改气)."""
    parts = {fold(member) for member in entry.members}
    for alias in entry.aliases:
        if fold(alias) in parts:
            yield f"alias {alias!r} is one of the members: give it an entry of its own"
        elif alias not in SAME_THING and _is_a_character_away(alias, entry.headword):
            yield (
                f"alias {alias!r} is one character away from the headword: another thing?"
                " If not, add it to SAME_THING in glossary_wording.py"
            )


def _is_a_character_away(one: str, other: str) -> bool:
    if len(one) != len(other):
        return False
    return sum(a != b for a, b in zip(fold(one), fold(other), strict=True)) == 1
