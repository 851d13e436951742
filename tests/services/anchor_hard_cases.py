"""Harder edits than anchor_cases: several at once, texts made after one template, meaning turned.

Each case knows the one right place, as there, and whether what the quote says was changed: then it
may only be shown as changed (or not found), never as the same words.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from reader_app.core.note import Quote, Target
from reader_app.core.span import Span
from tests.services.anchor_cases import (
    Edited,
    Scene,
    paragraphs,
    sentences,
    to_full_width,
    to_traditional,
)

ANOTHER = "the same sentence in another report of the template"
_PLACES = ("临河县", "东屏县", "西坪县", "南沙县", "北岭县", "中滩县", "𠮷安县")
_DIGITS = "一二三四五六七八九"
_FIGURE = re.compile(r"\d+(?:\.\d+)?")
_DIRECTIONS = {
    "增长": "下降",
    "下降": "增长",
    "增加": "减少",
    "减少": "增加",
    "上升": "回落",
    "提高": "降低",
}
_UNITS = (
    ("亿元", "万元"),
    ("万元", "亿元"),
    ("万亩", "公顷"),
    ("万吨", "公斤"),
    ("亿元", "亿美元"),
    ("元", "美元"),
)
_TONES = {"重": "zhòng", "县": "xiàn", "粮": "liáng", "长": "zhǎng", "亩": "mǔ", "率": "lǜ"}


@dataclass(frozen=True, slots=True)
class HardCase:
    """A quote of an old text, the new text, the one right span (None: only an orphan is right).

    turned tells that what the quote says is another thing now: it may not be called the same.
    findable tells that enough is left to find it.
    """

    name: str
    kind: str
    old: str
    new: str
    target: Target
    expected: Span | None
    turned: bool
    findable: bool


def bulletin(dice: random.Random, place: str = "") -> str:
    """Return a report of one county; all counties' reports are made after the same template."""
    place = place or dice.choice(_PLACES)

    def number(most: int = 99) -> str:
        return f"{dice.randint(2, most)}.{dice.randint(1, 9)}"

    def share() -> str:
        return "百分之" + dice.choice(_DIGITS)

    up = dice.choice(tuple(_DIRECTIONS))
    towns = dice.sample(["青石镇", "白河镇", "红土乡", "黑水乡", "黄坡镇", "紫云乡"], 4)
    harvest = "".join(
        f"{town}粮食播种面积{number()}万亩，总产量{number()}万吨，比上年增长{number(9)}%。"
        for town in towns
    )
    groups = "".join(
        f"第{_DIGITS[n]}组走访群众{dice.randint(20, 400)}户，收到意见{_DIGITS[dice.randrange(9)]}十条，已经办结。"
        for n in range(4)
    )
    return f"""{place}2024年国民经济运行情况
据{place}统计局核算，2024年全县地区生产总值{number(400)}亿元，比上年{up}{number(9)}%，人均{dice.randint(20, 90)}000元。🌾
一、农业
{harvest}
全县没有出现返贫，{dice.choice(_DIGITS)}个村完成了改造任务，占全部村庄的{share()}。𠮷田村不收管理费，村民都说好😀。
二、投资
固定资产投资{dice.choice(("增长", "下降"))}{number(20)}%，其中外商投资{number(50)}亿元，工业投资{dice.choice(("上升", "回落"))}{number(9)}%。
{dice.choice(_DIGITS)}千万元以上项目{dice.randint(10, 99)}个，三年来累计完成投资{number(300)}亿元，没有一个项目停工。
三、干部下基层
{groups}
四、民生
城镇登记失业率{number(5)}%，同比{dice.choice(("提高", "降低"))}{number(2)}个百分点；城镇居民人均可支配收入{dice.randint(20, 60)}876元，比上年增加{dice.randint(2, 9)}32元。
{place}将继续做好重要农产品稳产保供，坚持不懈抓好粮食安全，未来两年再建{dice.choice(_DIGITS)}万亩高标准农田。
"""


def _swap(edited: Edited, start: int, end: int, new: str) -> None:
    """Put other words in the place of some, keeping where each of them came from."""
    size = min(end - start, len(new))
    for number in range(size):
        edited.replace(start + number, new[number])
    if len(new) > size:
        edited.insert(start + size, new[size:])
    elif end - start > size:
        edited.cut(start + size, end)


Change = Callable[[Edited, Span, random.Random], None]
Hard = tuple[Span, Change, bool] | None
"""The quote, what is done to the text, and whether that turns what the quote says."""


def _around(text: str, inner: Span, dice: random.Random) -> Span:
    """Return a quote of a sentence's words around a place, at least eight code points."""
    sentence = next((s for s in sentences(text) if s.covers(inner)), inner)
    return Span(
        max(sentence.start, inner.start - dice.randint(4, 16)),
        min(sentence.end, inner.end + dice.randint(4, 16)),
    )


def _replaced(
    pattern: str, new: Callable[[str, random.Random], str]
) -> Callable[[str, random.Random], Hard]:
    """Make an edit that changes what a pattern finds, inside a quote around it."""

    def make(text: str, dice: random.Random) -> Hard:
        inner = Span(*dice.choice(list(re.finditer(pattern, text))).span())

        def change(edited: Edited, _quote: Span, dice: random.Random) -> None:
            _swap(edited, inner.start, inner.end, new(inner.slice(text), dice))

        return _around(text, inner, dice), change, True

    return make


def _other_digit(words: str, dice: random.Random) -> str:
    at = dice.choice([n for n, char in enumerate(words) if char in _DIGITS])
    other = dice.choice([digit for digit in _DIGITS if digit != words[at]])
    return words[:at] + other + words[at + 1 :]


def _other_unit(words: str, dice: random.Random) -> str:
    return dice.choice([new for old, new in _UNITS if words == old])


def _other_figure(words: str, dice: random.Random) -> str:
    return words[:-1] + dice.choice([digit for digit in "123456789" if digit != words[-1]])


def _denied(words: str, _dice: random.Random) -> str:
    return {"完成了": "未完成", "没有": "已经", "不收": "加收", "已经办结": "尚未办结"}[words]


def moved_and_updated(text: str, dice: random.Random) -> Hard:
    found = _replaced(_FIGURE.pattern, _other_figure)(text, dice)
    assert found is not None
    quote, update, _ = found

    def change(edited: Edited, quote: Span, dice: random.Random) -> None:
        paragraph = next(p for p in paragraphs(text) if p.covers(quote))
        other = dice.choice([p for p in paragraphs(text) if p != paragraph])
        before = len(edited.chars)
        update(edited, quote, dice)
        grown = len(edited.chars) - before
        to = other.start + (grown if other.start > quote.start else 0)
        edited.move(paragraph.start, paragraph.end + grown + 1, to)

    return quote, change, True


def converted_and_updated(text: str, dice: random.Random) -> Hard:
    found = _replaced(_FIGURE.pattern, _other_figure)(text, dice)
    assert found is not None
    quote, update, _ = found

    def change(edited: Edited, quote: Span, dice: random.Random) -> None:
        update(edited, quote, dice)
        to_traditional(edited, _NO_SCENE)
        to_full_width(edited, _NO_SCENE)

    return quote, change, True


_NO_SCENE = cast("Scene", None)  # these edits look at no scene


def twin_stays(text: str, dice: random.Random) -> Hard:
    """The sentence goes, another made after the same pattern stays."""
    twins = [s for s in sentences(text) if re.match(r"第.组|..[镇乡]粮食", s.slice(text))]
    quote = dice.choice(twins)
    if dice.random() < 0.6:
        quote = Span(quote.start + dice.randint(0, 6), quote.end - dice.randint(0, 6))
    sentence = next(s for s in twins if s.covers(quote))

    def change(edited: Edited, _quote: Span, _dice: random.Random) -> None:
        edited.cut(sentence.start, sentence.end)

    return quote, change, False


def other_county(text: str, dice: random.Random) -> Hard:
    """The quote is looked for in the report of another county."""
    sentence = dice.choice([s for s in sentences(text) if _FIGURE.search(s.slice(text))])

    def change(edited: Edited, _quote: Span, dice: random.Random) -> None:
        place = text[:3]
        edited.cut(0, len(edited.chars))
        edited.insert(0, bulletin(dice, dice.choice([p for p in _PLACES if p != place])))

    return sentence, change, False


def at_the_ends(text: str, dice: random.Random) -> Hard:
    """A quote at the very start or end of the text, which gets a head and a foot."""
    body = text.rstrip()
    size = dice.randint(8, 18)
    quote = Span(0, size) if dice.random() < 0.5 else Span(len(body) - size, len(body))

    def change(edited: Edited, _quote: Span, _dice: random.Random) -> None:
        edited.insert(len(body), "\n责任编辑：无\n扫码分享")
        edited.insert(0, "当前位置：首页 > 统计公报\n")

    return quote, change, False


def across_a_heading(text: str, dice: random.Random) -> Hard:
    """A quote over a heading; the heading's number or the paragraph before it changes."""
    heading = dice.choice(list(re.finditer(r"\n[二三四]、[^\n]+\n", text)))
    quote = Span(heading.start() - dice.randint(8, 20), heading.end() + dice.randint(8, 20))
    renumber = dice.random() < 0.5

    def change(edited: Edited, _quote: Span, dice: random.Random) -> None:
        if renumber:
            edited.replace(heading.start() + 1, _other_digit(text[heading.start() + 1], dice))
        first = paragraphs(text)[1]
        edited.cut(first.start, first.end + 1)

    return quote, change, renumber


def beyond_the_bmp(text: str, dice: random.Random) -> Hard:
    """Emoji and rare characters in the quote, more of them put before it."""
    inner = dice.choice([m.start() for m in re.finditer("[𠮷🌾😀]", text)])
    quote = _around(text, Span(inner, inner + 1), dice)

    def change(edited: Edited, _quote: Span, _dice: random.Random) -> None:
        edited.insert(0, "𠮷🌾👩‍🌾\n")

    return quote, change, False


def scraped_with_readings(text: str, dice: random.Random) -> Hard:
    """Scraped again from a page that puts readings behind characters, some characters torn."""
    quote = dice.choice(sentences(text))

    def change(edited: Edited, _quote: Span, dice: random.Random) -> None:
        for at in range(len(edited.chars) - 1, -1, -1):
            reading = _TONES.get(edited.chars[at])
            if reading and dice.random() < 0.3:
                edited.insert(at + 1, f"({reading})")
        solid = [n for n, char in enumerate(edited.chars) if "一" <= char <= "鿿"]
        for at in dice.sample(solid, 4):
            edited.replace(at, "\ufffd")

    return quote, change, False


def _beside(
    pattern: str, quoted: int, new: Callable[[str, random.Random], str]
) -> Callable[[str, random.Random], Hard]:
    """Make an edit of what stands beside a quote: group 1 changes, the group given is quoted."""

    def make(text: str, dice: random.Random) -> Hard:
        found = dice.choice(list(re.finditer(pattern, text)))
        edge = Span(*found.span(1))

        def change(edited: Edited, _quote: Span, dice: random.Random) -> None:
            _swap(edited, edge.start, edge.end, new(edge.slice(text), dice))

        return Span(*found.span(quoted)), change, True

    return make


def _longer_figure(words: str, _dice: random.Random) -> str:
    return f"5{words}"


MAKERS: tuple[tuple[str, Callable[[str, random.Random], Hard]], ...] = (
    ("paragraph moved and figure updated", moved_and_updated),
    ("simplified to traditional, full width, figure updated", converted_and_updated),
    ("Chinese numeral changed", _replaced(rf"[{_DIGITS}](?=个村|十条|万亩|千万)", _other_digit)),
    ("百分之 changed", _replaced(rf"百分之[{_DIGITS}]", _other_digit)),
    ("unit changed", _replaced(r"(?<=[\d.])(?:亿元|万亩|万吨|元)", _other_unit)),
    ("direction turned", _replaced("|".join(_DIRECTIONS), lambda words, _: _DIRECTIONS[words])),
    ("denied, or no longer", _replaced("完成了|没有|不收|已经办结", _denied)),
    ("year changed", _replaced("2024", lambda _words, dice: dice.choice(("2023", "2025")))),
    ("passage deleted, its twin stays", twin_stays),
    (ANOTHER, other_county),
    ("at the start or end of the text", at_the_ends),
    ("across a heading", across_a_heading),
    ("emoji and rare characters", beyond_the_bmp),
    ("scraped with readings and torn characters", scraped_with_readings),
    ("quote ends within a figure that changed", _beside(r"[一-鿿]{6}\d+(\.\d)", 0, _longer_figure)),
    (
        "direction turned right before the quote",
        _beside(
            "(增长|下降|上升|回落|提高|降低)([\\d.]+%[^。]{0,12})",
            2,
            lambda words, _: {
                "增长": "下降",
                "下降": "增长",
                "上升": "回落",
                "回落": "上升",
                "提高": "降低",
                "降低": "提高",
            }[words],
        ),
    ),
    (
        "unit changed right after the quote",
        _beside(r"[一-鿿]{4}[\d.]+(亿元|万亩|万吨)", 0, _other_unit),
    ),
    (
        "figure changed right before the quote",
        _beside(
            r"([\d.]+)((?:亿元|万亩|万吨|%)[^\d]{4,12})",
            2,
            _other_figure,
        ),
    ),
    (
        "denied right before the quote",
        _beside("()(完成了改造任务|收到意见.十条)", 2, lambda _words, _dice: "没有"),
    ),
)


_CUT_SHORT = {"quote ends within a figure that changed", "unit changed right after the quote"}
"""Kinds whose quote ends before what changes, two code points long."""


def hard_cases(per_kind: int = 20, seed: str = "") -> list[HardCase]:
    """Return so many cases of each kind, the same ones every time."""
    cases = []
    for kind, make in MAKERS:
        dice = random.Random(kind + seed)
        made = 0
        while made < per_kind:
            text = bulletin(dice)
            hard = make(text, dice)
            if hard is None:
                continue
            case = _case(f"{kind} {made + 1}", kind, text, hard, dice)
            if case is not None:
                made += 1
                cases.append(case)
    return cases


def _case(name: str, kind: str, text: str, hard: Hard, dice: random.Random) -> HardCase | None:
    assert hard is not None
    quote, change, turned = hard
    if (
        kind == "quote ends within a figure that changed"
        or kind == "unit changed right after the quote"
    ):
        quote = Span(quote.start, quote.end - 2)
    words = quote.slice(text)
    if len(words.strip()) != len(words) or len(words) < 4 or text.count(words) > 3:
        return None
    edited = Edited(text)
    change(edited, quote, dice)
    expected = edited.place(quote)
    if edited.text == text:
        return None
    target = Target("0" * 64, quote, Quote.of(text, quote))
    findable = expected is not None and len(words) >= 8 and text.count(words) == 1
    return HardCase(name, kind, text, edited.text, target, expected, turned, findable)
