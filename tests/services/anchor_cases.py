"""Edits as real newspapers and web pages make them, with the one place a quote must keep.

An article is held as characters that know where they came from, so that after any edit the place
of a quote is known for certain and not by searching.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

from reader_app.core.note import Quote, Target
from reader_app.core.span import Span
from tests.services.anchor_articles import ARTICLES

_SENTENCE = re.compile(r"[^。！？；\n]+[。！？；]?")
_FIGURE = re.compile(r"\d+(?:\.\d+)?")
_FIGURE_QUOTE = re.compile(r"[一-鿿]{2,8}\d+(?:\.\d+)?[%万亿元个亩户公里]*")
_MISTAKEN = "的地得在再做作以已和合与于"
_ADVERT = "\n扫码下载客户端，看更多本地新闻\n"
_REWRITTEN = "另据了解，相关人士表示将在年底之前公布详细安排。"
_INSERTED = "编者按：本报今起推出系列报道，欢迎读者来信来电。\n"
# What the pairs of one script and the other look like in the articles above.
_TRADITIONAL = str.maketrans(
    "过里后边见轮转记说师粮写页钱满样为张县长开门务乡镇设产经济农业国亿万发电时间东马车员举办关报导数据增"
    "动学习实际个贷团体医养护药银结构两从众众样龙坚总复杂问题对于单资金处规划织领导报损钥匙",
    "過裏後邊見輪轉記說師糧寫頁錢滿樣為張縣長開門務鄉鎮設產經濟農業國億萬發電時間東馬車員舉辦關報導數據增"
    "動學習實際個貸團體醫養護藥銀結構兩從眾眾樣龍堅總復雜問題對於單資金處規劃織領導報損鑰匙",
)
_FULL_WIDTH = {ord(char): chr(ord(char) + 0xFEE0) for char in "0123456789.%,()"}
_HALF_WIDTH = str.maketrans("，（）：；％", ",():;%")


@dataclass(frozen=True, slots=True)
class AnchorCase:
    """A quote of an old text and the new text it is looked for in.

    expected is the one span that may be found, None where only an orphan is right. must_match
    says that an orphan is wrong as well: enough of the words and their context is still there.
    """

    name: str
    kind: str
    old: str
    new: str
    target: Target
    expected: Span | None
    must_match: bool


class Edited:
    """A text under edit whose characters know the place they had at first."""

    def __init__(self, text: str) -> None:
        self.chars = list(text)
        self.origins: list[int | None] = list(range(len(text)))

    @property
    def text(self) -> str:
        return "".join(self.chars)

    def cut(self, start: int, end: int) -> tuple[list[str], list[int | None]]:
        taken = self.chars[start:end], self.origins[start:end]
        del self.chars[start:end], self.origins[start:end]
        return taken

    def insert(self, at: int, text: str) -> None:
        self.chars[at:at] = text
        self.origins[at:at] = [None] * len(text)

    def move(self, start: int, end: int, to: int) -> None:
        chars, origins = self.cut(start, end)
        at = to if to <= start else to - (end - start)
        self.chars[at:at] = chars
        self.origins[at:at] = origins

    def replace(self, at: int, char: str) -> None:
        self.chars[at] = char

    def translate(self, table: dict[int, str] | dict[int, int]) -> None:
        self.chars = list(self.text.translate(table))

    def place(self, span: Span) -> Span | None:
        """Return where the characters of a span are now, without blanks at the ends."""
        places = [
            at
            for at, origin in enumerate(self.origins)
            if origin is not None and span.contains(origin) and not self.chars[at].isspace()
        ]
        return Span(places[0], places[-1] + 1) if places else None


@dataclass(frozen=True, slots=True)
class Scene:
    """An article, a quote in it, and the sentence and paragraph the quote stands in."""

    text: str
    quote: Span
    sentence: Span
    paragraph: Span
    dice: random.Random

    def other_sentence(self) -> Span:
        return self.dice.choice([s for s in sentences(self.text) if s != self.sentence])

    def other_paragraph(self) -> Span:
        return self.dice.choice([p for p in paragraphs(self.text) if p != self.paragraph])


def sentences(text: str) -> list[Span]:
    return [Span(*m.span()) for m in _SENTENCE.finditer(text) if m.end() - m.start() >= 8]


def paragraphs(text: str) -> list[Span]:
    return [Span(*m.span()) for m in re.finditer(r"[^\n]{8,}", text)]


def typo_fixed(edited: Edited, scene: Scene) -> None:
    for _ in range(scene.dice.choice((1, 1, 2))):
        at = scene.dice.randrange(scene.quote.start, scene.quote.end)
        edited.replace(at, scene.dice.choice(_MISTAKEN))


def typo_beside(edited: Edited, scene: Scene) -> None:
    before = max(0, scene.quote.start - scene.dice.randint(2, 20))
    after = min(len(scene.text) - 2, scene.quote.end + scene.dice.randint(1, 20))
    for at in (before, after):
        if scene.text[at] != "\n" and not scene.quote.contains(at):
            edited.replace(at, scene.dice.choice(_MISTAKEN))


def sentence_moved(edited: Edited, scene: Scene) -> None:
    edited.move(scene.sentence.start, scene.sentence.end, scene.other_sentence().start)


def paragraph_moved(edited: Edited, scene: Scene) -> None:
    edited.move(scene.paragraph.start, scene.paragraph.end + 1, scene.other_paragraph().start)


def paragraph_deleted(edited: Edited, scene: Scene) -> None:
    edited.cut(scene.paragraph.start, scene.paragraph.end + 1)


def sentence_deleted(edited: Edited, scene: Scene) -> None:
    edited.cut(scene.sentence.start, scene.sentence.end)


def quote_deleted(edited: Edited, scene: Scene) -> None:
    edited.cut(scene.quote.start, scene.quote.end)


def sentence_rewritten(edited: Edited, scene: Scene) -> None:
    edited.cut(scene.sentence.start, scene.sentence.end)
    edited.insert(scene.sentence.start, _REWRITTEN)


def neighbours_deleted(edited: Edited, scene: Scene) -> None:
    around = [p for p in paragraphs(scene.text) if p != scene.paragraph]
    after = [p for p in around if p.start > scene.quote.end][:1]
    before = [p for p in around if p.end <= scene.paragraph.start][-1:]
    for paragraph in after + before:
        edited.cut(paragraph.start, paragraph.end + 1)


def figure_updated(edited: Edited, scene: Scene) -> None:
    _change_figure(edited, scene, scene.quote)


def figure_updated_beside(edited: Edited, scene: Scene) -> None:
    near = Span(scene.quote.end, min(len(scene.text), scene.quote.end + 25))
    _change_figure(edited, scene, near)


def to_traditional(edited: Edited, scene: Scene) -> None:
    edited.translate(_TRADITIONAL)


def to_full_width(edited: Edited, scene: Scene) -> None:
    edited.translate(_FULL_WIDTH)


def to_half_width(edited: Edited, scene: Scene) -> None:
    edited.translate(_HALF_WIDTH)


def paragraph_inserted(edited: Edited, scene: Scene) -> None:
    edited.insert(scene.dice.choice(paragraphs(scene.text)).start, _INSERTED)


def scraped_again(edited: Edited, scene: Scene) -> None:
    """Lines joined and split, blanks between Han and digits, an advertisement in between."""
    breaks = [at for at, char in enumerate(edited.chars) if char == "\n"]
    for at in sorted(scene.dice.sample(breaks, len(breaks) // 3), reverse=True):
        way = scene.dice.random()
        if way < 0.4:
            edited.insert(at, "\n\n")
        elif way < 0.7:
            edited.insert(at, _ADVERT)
        elif way < 0.85:
            edited.insert(at + 1, "\u3000\u3000")
        else:
            edited.cut(at, at + 1)
    for at in range(len(edited.chars) - 1, 0, -1):
        digit = edited.chars[at].isdigit() and edited.chars[at].isascii()
        if digit and "一" <= edited.chars[at - 1] <= "鿿" and scene.dice.random() < 0.3:
            edited.insert(at, " ")


def scraped_and_converted(edited: Edited, scene: Scene) -> None:
    scraped_again(edited, scene)
    to_traditional(edited, scene)
    to_full_width(edited, scene)


Edit = Callable[[Edited, Scene], None]
KINDS: tuple[tuple[Edit, str], ...] = (
    (typo_fixed, "span"),
    (typo_beside, "span"),
    (sentence_moved, "sentence"),
    (paragraph_moved, "paragraph"),
    (paragraph_deleted, "paragraph"),
    (sentence_deleted, "sentence"),
    (quote_deleted, "span"),
    (sentence_rewritten, "sentence"),
    (neighbours_deleted, "paragraph"),
    (figure_updated, "figure"),
    (figure_updated_beside, "span"),
    (to_traditional, "span"),
    (to_full_width, "figure"),
    (to_half_width, "span"),
    (paragraph_inserted, "span"),
    (scraped_again, "span"),
    (scraped_and_converted, "span"),
)


def anchor_cases(articles: dict[str, str] = ARTICLES, per_kind: int = 24) -> list[AnchorCase]:
    """Return the cases: per_kind of each kind of edit, the same ones every time."""
    cases = []
    names = sorted(articles)
    for edit, unit in KINDS:
        dice = random.Random(edit.__name__)
        made = 0
        while made < per_kind:
            text = articles[names[made % len(names)]]
            scene = _scene(text, unit, dice)
            if scene is None:
                continue
            made += 1
            cases.append(_case(f"{edit.__name__} {made}", edit, scene))
    return cases


def _scene(text: str, unit: str, dice: random.Random) -> Scene | None:
    sentence = dice.choice(sentences(text))
    paragraph = next(p for p in paragraphs(text) if p.covers(sentence))
    figures = [Span(*m.span()) for m in _FIGURE_QUOTE.finditer(text)]
    way = dice.random()
    if unit == "figure" or way < 0.2:
        quote = dice.choice(figures)
    elif way < 0.35:
        quote = sentence
    elif way < 0.5 and unit != "sentence":
        quote = _within(paragraph, dice.randint(30, 120), dice)
    else:
        quote = _within(sentence, dice.choice((2, 3, 4, 5, 6, 8, 12, 16, 20)), dice)
    if quote.slice(text).strip() != quote.slice(text) or not quote:
        return None
    sentence = next((s for s in sentences(text) if s.covers(quote)), sentence)
    paragraph = next((p for p in paragraphs(text) if p.covers(quote)), paragraph)
    fits = {"sentence": sentence.covers(quote), "paragraph": paragraph.covers(quote)}
    if not fits.get(unit, True) or _ambiguous(text, quote):
        return None
    return Scene(text, quote, sentence, paragraph, dice)


def _within(span: Span, size: int, dice: random.Random) -> Span:
    size = min(size, len(span))
    start = dice.randint(span.start, span.end - size)
    return Span(start, start + size)


def _ambiguous(text: str, quote: Span) -> bool:
    """Tell whether the quote stands twice with the same words around it."""
    around = text[max(0, quote.start - 12) : quote.end + 12]
    return text.count(around) > 1


def _case(name: str, edit: Edit, scene: Scene) -> AnchorCase:
    edited = Edited(scene.text)
    edit(edited, scene)
    quote = Quote.of(scene.text, scene.quote)
    expected = edited.place(scene.quote)
    must_match = expected is not None and _findable(edited, scene, expected)
    target = Target("0" * 64, scene.quote, quote)
    return AnchorCase(name, edit.__name__, scene.text, edited.text, target, expected, must_match)


def _findable(edited: Edited, scene: Scene, expected: Span) -> bool:
    """Tell whether an honest search can and must find the quote: by DESIGN and the four states.

    Under six characters only the very words count, and only with context of their own sentence.
    """
    changed = sum(
        edited.chars[at] != scene.text[origin]
        for at, origin in enumerate(edited.origins)
        if origin is not None and scene.quote.contains(origin)
    )
    converted = changed and edited.text.translate(_BACK) == scene.text.translate(_BACK)
    size = len(scene.quote)
    if size < 6:
        untouched = changed == 0 or bool(converted)
        return untouched and len(scene.sentence) - size >= 8
    if len(scene.sentence) < 10 and len(expected) < 10:
        return False  # a heading of a few words, moved alone
    return changed <= size * 0.4 or bool(converted)


_BACK = {after: before for before, after in _TRADITIONAL.items()} | {
    ord(after): before for before, after in _FULL_WIDTH.items()
}


def _change_figure(edited: Edited, scene: Scene, within: Span) -> None:
    figures = list(_FIGURE.finditer(scene.text, within.start, within.end))
    if not figures:
        return
    chosen = scene.dice.choice(figures)
    digits = [at for at in range(*chosen.span()) if scene.text[at].isdigit()]
    at = digits[-1]
    edited.replace(at, str((int(scene.text[at]) + scene.dice.randint(1, 8)) % 10))
