"""Collective names whose members the article lists: “A”“B”“C”“D”四大工程."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader_app.analysis.terms.quoting import CLOSE, OPEN, Wording
from reader_app.core.patterns import lazy
from reader_app.core.span import Span

_COUNTS = {char: n for n, char in enumerate("一二三四五六七八九十", 1)} | {"两": 2}
_NUMBER = r"(?P<number>[二两三四五六七八九十]|[2-9]|10)"
_NOUN = (
    r"(?:[一-鿿]{0,4}?(?:工程|行动|计划|任务|战略|体系|机制|平台|模式|项目|品牌|活动|举措|措施|目标|"
    r"工作|制度|理念|意识|原则|关系|问题|领域|产业|改革|攻坚战|硬仗|底线|优势|特征|要求|建设|产业集群|"
    r"片区|高地|中心|基地|走廊|方面|环节|要素|维护|自信|确立|大局|规律|作风|纪律|主义|路径|抓手|支柱|"
    r"板块|经济带|城市群|都市圈|园区|专项|比赛|赛事|服务|政策|清单|文化|精神))"
)
_NAME = rf"(?P<name>{_NUMBER}(?:大|项|个|种|类|条|张|场|座|支){_NOUN})"
_QUOTED = rf"{OPEN}[^“”\n]{{1,24}}{CLOSE}"
_BEFORE = lazy(rf"(?P<items>{_QUOTED}(?:[、,和及与]?{_QUOTED})+)(?:这|等)?{_NAME}")
_ITEM = r"[^\s,。;:!?、()“”《》]{2,16}"
_BARE_NAME = rf"(?P<name>(?P<number>[三四五六七八九十])[大项]{_NOUN})"
_BARE_BEFORE = lazy(rf"(?P<items>{_ITEM}(?:、{_ITEM})+)(?:这|等)?{_BARE_NAME}")
_AFTER = lazy(
    rf"{OPEN}?{_NAME}{CLOSE}?(?:,?(?:即|包括|分别是|分别为|分别指|是指|指的是|就是)|:|--|\((?:即|包括)?)"
    rf"(?P<items>(?:{_QUOTED}|{_ITEM})(?:[、,和及与]?(?:{_QUOTED}|{_ITEM}))+)"
)

_SENTENCE = lazy(r"[^。!?\n]+")
_TRIGGER = lazy(r"[二两三四五六七八九十0-9][大项个种类条张场座支]")


@dataclass(frozen=True, slots=True)
class Listing:
    """A collective name and its members, ranges of the text."""

    name: Span
    members: tuple[Span, ...]


def find_listings(words: Wording) -> Iterator[Listing]:
    """Yield collective names with their members; their number must be the number said."""
    shape = words.shape
    for sentence in _SENTENCE.finditer(shape):
        if not _TRIGGER.search(shape, *sentence.span()):
            continue
        for rule in (_BEFORE, _AFTER, _BARE_BEFORE):
            for found in rule.finditer(shape, *sentence.span()):
                number = found["number"]
                items = Span(*found.span("items"))
                members = _members(words, items, bare_first=rule is _BARE_BEFORE)
                if len(members) == (_COUNTS.get(number) or int(number)):
                    yield Listing(Span(*found.span("name")), members)


def _members(words: Wording, items: Span, *, bare_first: bool) -> tuple[Span, ...]:
    shape = words.shape
    quoted = [
        Span(items.start + found.start() + 1, items.start + found.end() - 1)
        for found in re.finditer(_QUOTED, items.slice(shape))
    ]
    if quoted:
        return tuple(quoted)
    parts = [
        Span(items.start + found.start(), items.start + found.end())
        for found in re.finditer(r"[^、]+", items.slice(shape))
    ]
    if bare_first:
        return _without_verb(parts)
    return _split_last(words, parts)


def _without_verb(parts: list[Span]) -> tuple[Span, ...]:
    """Cut what leads into a list off its first item: 坚持创新、协调、绿色.

    Where the other items are of one length the first has it too; otherwise nothing tells where
    it begins, and the list is not used.
    """
    lengths = {len(part) for part in parts[1:]}
    if len(parts) < 2 or len(lengths) != 1:
        return ()
    length = lengths.pop()
    if len(parts[0]) < length:
        return ()
    return (Span(parts[0].end - length, parts[0].end), *parts[1:])


def _split_last(words: Wording, parts: list[Span]) -> tuple[Span, ...]:
    """Take 和 before the last item for a comma: 农业、农村和农民."""
    last = parts[-1]
    at = next(
        (
            words.shape.find(mark, last.start + 2, last.end - 1)
            for mark in "和及与"
            if words.shape.find(mark, last.start + 2, last.end - 1) > 0
        ),
        -1,
    )
    if at < 0:
        return tuple(parts)
    return (*parts[:-1], Span(last.start, at), Span(at + 1, last.end))
