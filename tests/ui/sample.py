"""An article of our own with figures, notes, terms and edits, for looking at widgets."""

from __future__ import annotations

import re

from reader_app.core.article import Article, Block, BlockKind, Script, Section
from reader_app.core.edit import Edit, EditKind
from reader_app.core.figure import Change, Figure, FigureKind, Qualifier
from reader_app.core.note import AnchorState, Colour, Note, PlacedNote, Placement, Quote, Target
from reader_app.core.source import Metadata, Source
from reader_app.core.span import Span
from reader_app.core.term import Entry, Term, TermSource

_TITLES = (
    "引言",
    "河湖连通，水到田头",
    "产业升级迈出新步伐，传统工厂接入工业互联网",
    "把改革的办法送到企业门口",
    "乡村振兴看得见",
    "民生答卷写在街巷里",
    "绿色低碳成为发展底色",
)
_LINES = (
    "2024年12月28日，冬修水利现场来了6000余人，新增高标准农田40.6万亩，渠道衬砌近700公里。",
    "全年签约项目19项，投资3.2亿元，其中超过半数投向𠮷原片区，海外出口6220辆，同比增长63%。",
    "推出“三驾马车”联动办法49条，窗口压减至12个，办理时限压缩50%以上，至少2个工作日办结。",
    "受益居民1.8万户，人均住房38.5平方米，出生人口性别比1:1，比上年下降2.1个百分点。",
)
_FIGURES: tuple[tuple[str, FigureKind, object, str | None, dict[str, object]], ...] = (
    ("2024年12月28日", FigureKind.DATE, "2024-12-28", None, {}),
    (
        "6000余人",
        FigureKind.COUNT,
        6000,
        "人",
        {"qualifier": Qualifier.OVER, "subject": "冬修水利"},
    ),
    (
        "40.6万亩",
        FigureKind.MEASURE,
        406_000,
        "亩",
        {"subject": "新增高标准农田", "period": "2024年"},
    ),
    (
        "近700公里",
        FigureKind.MEASURE,
        700,
        "公里",
        {"qualifier": Qualifier.NEARLY, "subject": "渠道衬砌"},
    ),
    ("19项", FigureKind.COUNT, 19, "项", {"subject": "签约项目", "period": "2024年"}),
    ("3.2亿元", FigureKind.MONEY, 320_000_000, "元", {"subject": "投资"}),
    ("6220辆", FigureKind.COUNT, 6220, "辆", {"subject": "海外出口", "period": "2024年"}),
    (
        "63%",
        FigureKind.PERCENTAGE,
        63,
        "%",
        {"subject": "海外出口", "change": Change.UP, "basis": "同比"},
    ),
    ("49条", FigureKind.COUNT, 49, "条", {"subject": "联动办法"}),
    ("12个", FigureKind.COUNT, 12, "个", {"subject": "窗口"}),
    ("50%", FigureKind.PERCENTAGE, 50, "%", {"subject": "办理时限", "change": Change.DOWN}),
    ("至少2个工作日", FigureKind.DURATION, 2, "个工作日", {"qualifier": Qualifier.AT_LEAST}),
    ("1.8万户", FigureKind.COUNT, 18_000, "户", {"subject": "受益居民"}),
    ("38.5平方米", FigureKind.MEASURE, 38.5, "平方米", {"subject": "人均住房"}),
    ("1:1", FigureKind.FRACTION, "1:1", "", {"subject": "出生人口性别比"}),
    (
        "2.1个百分点",
        FigureKind.PERCENTAGE,
        2.1,
        "个百分点",
        {"change": Change.DOWN, "basis": "比上年"},
    ),
)


def build_article() -> Article:
    """Return an article of seven sections, captions and a footer."""
    blocks: list[tuple[BlockKind, str, int | None]] = [
        (BlockKind.SOURCE, "示例日报 2025年1月20日 8—9版", None),
        (BlockKind.TITLE, "让一座城市把账算清楚：一篇用来看样子的长文", None),
    ]
    for number, title in enumerate(_TITLES):
        if number:
            blocks += [
                (BlockKind.HEADING, title, number),
                (BlockKind.CAPTION, f"图{number}：施工现场", number),
            ]
        for line in (_LINES * 2)[number % 4 : number % 4 + 2 + number % 3]:
            blocks.append((BlockKind.PARAGRAPH, line, number))
    blocks.append((BlockKind.BYLINE, "采写：本报记者组", 6))
    blocks += [(BlockKind.BOILERPLATE, f"页脚第{n}行", None) for n in range(1, 10)]
    placed, text = [], ""
    for kind, words, section in blocks:
        start = len(text)
        text += words + "\n"
        span = Span(start, start + len(words))
        level = 1 if kind is BlockKind.HEADING else None
        placed.append(Block(kind, span, span, level, section))
    text = text[:-1]
    sections = []
    for number, title in enumerate(_TITLES):
        inside = [block.span for block in placed if block.section == number]
        sections.append(Section(title, 1, Span(inside[0].start, inside[-1].end)))
    return Article(
        Source("sample.txt", "0" * 64, "text/plain", "utf-8"),
        Metadata(title=blocks[1][1], publication="示例日报", date="2025-01-20"),
        Script.HANS,
        text,
        tuple(placed),
        tuple(sections),
        build_edits(text),
        text,
    )


def build_figures(article: Article) -> tuple[Figure, ...]:
    """Return every occurrence of the figures the sample's sentences hold."""
    found = []
    for quote, kind, value, unit, more in _FIGURES:
        for match in re.finditer(re.escape(quote), article.text[: article.body_end]):
            span = Span(*match.span())
            found.append(Figure(span, kind, value, unit, **more))  # type: ignore[arg-type]
    return tuple(sorted(found, key=lambda figure: figure.span))


def build_derived(figures: tuple[Figure, ...]) -> dict[Span, str]:
    """Return a computed line for the figures in 亩."""
    return {figure.span: "= 270.7 km²" for figure in figures if figure.unit == "亩"}


def build_terms(article: Article) -> tuple[Term, ...]:
    """Return terms of three fields, two of them explained by nothing."""
    entries = (
        (
            "三驾马车",
            "三駕馬車",
            "拉动经济增长的三种需求：投资、消费、净出口。",
            "经济",
            "sān jià mǎ chē",
        ),
        (
            "高标准农田",
            "高標準農田",
            "集中连片、设施配套、旱涝保收的农田。",
            "农业农村",
            "gāo biāozhǔn nóngtián",
        ),
        (
            "工业互联网",
            "工業互聯網",
            "人、机、物全面互联的新型工业基础设施。",
            "科技",
            "gōngyè hùliánwǎng",
        ),
        ("乡村振兴", "鄉村振興", "农业农村现代化的总战略。", "农业农村", "xiāngcūn zhènxīng"),
        ("联动办法", "聯動辦法", "", None, None),
    )
    found = []
    for head, traditional, definition, field, reading in entries:
        layer = TermSource.GLOSSARY if definition else TermSource.UNEXPLAINED
        entry = Entry(head, traditional, definition, layer, field, reading=reading, source="示例")
        places = re.finditer(head, article.text[: article.body_end])
        found += [Term(Span(*match.span()), entry) for match in places]
    return tuple(found)


def build_edits(text: str) -> tuple[Edit, ...]:
    """Return forty lifted readings, a mended and a damaged place."""
    edits = [
        Edit(
            EditKind.GLOSS,
            Span(n, n + 1),
            f"{text[n]}(yè)",
            Span(n, n + 1),
            text[n],
            "A reading in brackets behind its character",
            reading="yè",
        )
        for n in range(40)
    ]
    edits.append(
        Edit(
            EditKind.BYTE_SHIFT,
            Span(60, 64),
            "錛屾槸",
            Span(60, 62),
            text[60:62],
            "Bytes were read one place off",
            0.95,
        )
    )
    edits.append(
        Edit(
            EditKind.DAMAGE,
            Span(90, 93),
            text[90:93],
            Span(90, 93),
            text[90:93],
            "A byte is missing here; nothing certain can be put in its place",
            0.4,
            candidates=("当地棉", "地棉纺"),
        )
    )
    return tuple(edits)


def build_notes(article: Article) -> tuple[PlacedNote, ...]:
    """Return six notes in all four states."""
    wanted = (
        (
            "三驾马车",
            "和去年的办法**逐条**对比：\n\n- 新增 2 条\n- 删去 1 条",
            ("对比", "待查"),
            Colour.RED,
        ),
        ("40.6万亩", "折合多少平方公里？", ("数字",), Colour.YELLOW),
        ("63%", "", (), Colour.GREEN),
        ("2.1个百分点", "口径变了", ("口径",), Colour.BLUE),
        ("1.8万户", "见 [公报](https://example.org)，`2024`", (), Colour.VIOLET),
        ("已经不在的一句话", "原来写在第三段", ("存疑",), Colour.RED),
    )
    states = {"2.1个百分点": AnchorState.CHANGED, "1.8万户": AnchorState.MOVED}
    notes = []
    for number, (words, body, tags, colour) in enumerate(wanted):
        at = article.text.find(words)
        span = Span(max(at, 0), max(at, 0) + len(words))
        exact = words if words != "2.1个百分点" else "1.9个百分点"
        target = Target("0" * 64, span, Quote(exact))
        time = f"2025-01-20T08:0{number}:00.000000Z"
        note = Note(f"note-{number}", "article", target, time, time, body, tags, colour)
        state = states.get(words, AnchorState.EXACT if at >= 0 else AnchorState.ORPHAN)
        placement = Placement(state, span if at >= 0 else None, words if at >= 0 else "")
        notes.append(PlacedNote(note, placement))
    return tuple(reversed(notes))
