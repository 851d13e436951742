"""The entries an article gives rise to: what it defines, lists, or leaves unexplained."""

from __future__ import annotations

from collections.abc import Iterable

from reader_app.analysis.script import to_hans, to_hant
from reader_app.analysis.terms.appended import find_appended
from reader_app.analysis.terms.definitions import Definition, find_definitions, trimmed
from reader_app.analysis.terms.lexicon import Lexicon
from reader_app.analysis.terms.listings import Listing, find_listings
from reader_app.analysis.terms.quoting import CLOSE, OPEN, Wording, quotations, wording
from reader_app.analysis.terms.slogans import Known, find_slogans
from reader_app.core.folding import fold
from reader_app.core.span import Span
from reader_app.core.term import Entry, TermSource

SOURCE = "本文"
UNEXPLAINED = "本文没有解释。"
MARKS = frozenset(OPEN + CLOSE)
_USELESS = frozenset("这那它他她其此该我你")
# A short form that is an ordinary word (以下简称“公司”) would mark that word all over the article.
_GENERIC = frozenset(
    [
        "报告",
        "规划",
        "纲要",
        "办法",
        "规定",
        "方案",
        "意见",
        "通知",
        "条例",
        "决定",
        "建议",
        "公约",
        "协议",
        "合同",
        "公司",
        "集团",
        "企业",
        "项目",
        "会议",
        "活动",
        "大会",
        "论坛",
        "计划",
        "标准",
        "指南",
        "细则",
        "草案",
        "公告",
        "公报",
        "白皮书",
        "基金",
        "中心",
        "学校",
        "医院",
        "银行",
        "目录",
        "清单",
        "名单",
        "平台",
        "系统",
        "条约",
        "声明",
        "宣言",
        "本法",
        "本办法",
        "本条例",
        "本公司",
        "本报告",
    ]
)


def entries_of_article(
    text: str, lexicon: Lexicon, known: Known | None = None
) -> tuple[Entry, ...]:
    """Return what a text says of its own words, and the slogans it leaves unexplained.

    known tells which words a dictionary has; a quoted word of everyday language is no slogan.
    """
    words = wording(text)
    entries: dict[str, Entry] = {}
    for listing in find_listings(words):
        _keep(entries, _of_listing(words, listing))
    for definition in (*find_appended(words), *find_definitions(words)):
        _keep(entries, _of_definition(words, definition))
    memberships = _memberships(words, find_listings(words))
    for start, end in find_slogans(words, lexicon, known):
        _keep(entries, _of_slogan(words, Span(start, end), memberships))
    return tuple(entries.values())


def _keep(entries: dict[str, Entry], entry: Entry | None) -> None:
    if entry is not None:
        entries.setdefault(fold(entry.headword), entry)


def _entry(words: Wording, span: Span, definition: str, members: Iterable[str] = ()) -> Entry:
    """Make an entry of the words in a range; quotation marks in them are no part of the name.

    “四上”企业 is found with its marks, without them, and by what they enclose.
    """
    raw = span.slice(words.text)
    name = "".join(a for a, b in zip(raw, span.slice(words.shape), strict=True) if b not in MARKS)
    hans = to_hans(name)
    layer = TermSource.UNEXPLAINED if definition.startswith(UNEXPLAINED) else TermSource.ARTICLE
    aliases: tuple[str, ...] = ()
    if name != raw:
        inner = (
            raw[start - span.start : end - span.start] for start, end in quotations(words, span)
        )
        aliases = tuple(to_hans(alias) for alias in (raw, *inner) if len(alias) > 1)
    return Entry(
        headword=hans,
        traditional=name if name != hans else to_hant(hans),
        definition=definition,
        layer=layer,
        aliases=aliases,
        members=tuple(members),
        source=None if layer is TermSource.UNEXPLAINED else SOURCE,
    )


def _of_definition(words: Wording, definition: Definition) -> Entry | None:
    headword = definition.headword.slice(words.shape)
    if headword[0] in _USELESS or not any(char.isalnum() for char in headword):
        return None
    body = to_hans(trimmed(words, definition.body).slice(words.text))
    if definition.short_of and to_hans(headword) in _GENERIC:
        return None
    if definition.short_of:
        return _entry(words, definition.headword, f"{body}的简称。")
    ending = "" if body.endswith(("。", "！", "？")) else "。"
    return _entry(words, definition.headword, body + ending, _items(body))


def _items(body: str) -> tuple[str, ...]:
    """Return the members where a definition is nothing but a list: 农业、农村、农民."""
    items = tuple(body.rstrip("。").split("、"))
    plain = all(2 <= len(item) <= 16 and item.isalnum() for item in items)
    return items if len(items) > 1 and plain else ()


def _of_listing(words: Wording, listing: Listing) -> Entry:
    members = [to_hans(member.slice(words.text)) for member in listing.members]
    name = to_hans(listing.name.slice(words.text))
    return _entry(words, listing.name, f"本文所说的{name}：{'、'.join(members)}。", members)


def _memberships(words: Wording, listings: Iterable[Listing]) -> dict[str, str]:
    """Return for each listed member the collective name it belongs to."""
    return {
        member.slice(words.shape): to_hans(listing.name.slice(words.text))
        for listing in listings
        for member in listing.members
    }


def _of_slogan(words: Wording, span: Span, memberships: dict[str, str]) -> Entry:
    collective = memberships.get(span.slice(words.shape))
    belongs = f"它是“{collective}”之一。" if collective else ""
    return _entry(words, span, UNEXPLAINED + belongs)
