"""What the head and the byline of an article say of it, put into fields."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader_app.core.article import BlockKind
from reader_app.core.patterns import lazy
from reader_app.core.source import Metadata
from reader_app.restoring.structure.bylines import parse_byline, parse_office
from reader_app.restoring.structure.dates import find_date, is_date, parse_date
from reader_app.restoring.structure.lines import Line
from reader_app.restoring.structure.script import folded
from reader_app.restoring.structure.sources import is_paper, named_paper, page_of
from reader_app.restoring.structure.vocabulary import words

_PUBLISHERS = words(
    "来源 来源于 文章来源 信息来源 稿件来源 内容来源 新闻来源 资料来源 本文来源 出处 稿源 转自 转载自 摘自 原载 发布机构 发布单位 发文机关"
)
_WIRES = ("讯", "电", "消息", "报道")
_SIGNED = lazy(
    r"\[?(?P<paper>(?!据|记者|新闻[讯消])[^\W\d]{2,8}?)"
    r"(?:(?:专?讯|消息)[\]:(,]|专?讯 |(?<=[社网])[^,。:]{2,16}电)"
)
_VALUE_ENDS = str.maketrans(dict.fromkeys(")]|,。;", " "))


def build_metadata(lines: Sequence[Line], known: Metadata) -> Metadata:
    """Return what the lines say, filled up with what the format said; the lines' words win.

    The format's title wins only where no line was found to be the title.
    """
    publication, page, date = _sources(lines)
    authors, unit = _authors(lines)
    title, occasion = _title(lines)
    subtitle = _joined(lines, BlockKind.SUBTITLE) or occasion
    if date is None and known.date is None and subtitle:
        date = parse_date(subtitle)
    return replace(
        known,
        title=title or known.title,
        kicker=_first(lines, BlockKind.KICKER) or known.kicker,
        subtitle=subtitle or known.subtitle,
        publication=publication or known.publication or _wired_paper(lines),
        page=page or known.page,
        date=date or known.date,
        authors=authors or known.authors,
        unit=unit or known.unit,
    )


def _of(lines: Iterable[Line], *kinds: BlockKind) -> list[Line]:
    return [line for line in lines if line.kind in kinds]


def _first(lines: Sequence[Line], kind: BlockKind) -> str | None:
    found = _of(lines, kind)
    return found[0].text if found else None


def _title(lines: Sequence[Line]) -> tuple[str | None, str | None]:
    """Return the title, and the occasion of a speech where both stand in one line.

    An agency's dateline before it (……电 题：) is left out.
    """
    title = _first(lines, BlockKind.TITLE)
    if title is None:
        return None, None
    title = _without_dateline(title)
    name, dash, occasion = title.partition("——")
    if name and dash and find_date(occasion[:12]):
        return name.strip(), occasion.strip()
    return title, None


def _without_dateline(title: str) -> str:
    at = title.find("题：")
    before = title[: max(at, 0)].rstrip()
    return title[at + 2 :].strip() if before.endswith("电") and len(before) <= 24 else title


def _joined(lines: Sequence[Line], kind: BlockKind) -> str | None:
    texts = [line.text for line in _of(lines, kind)]
    return "".join(texts).lstrip("—―─–-－ ") or None


def _sources(lines: Sequence[Line]) -> tuple[str | None, str | None, str | None]:
    """Return publication, page and date as the source lines give them."""
    publication = page = date = None
    announced = False
    for line in _of(lines, BlockKind.SOURCE):
        cue = line.cue or folded(line.text)
        place = _publisher(cue, announced=announced)
        if publication is None and place:
            publication = line.text[slice(*place)].strip("《》")
        announced = cue[-1:] == ":" and "".join(cue[:-1].split()) in _PUBLISHERS
        pages = page_of(cue)
        if page is None and pages:
            page = line.text[slice(*pages)].strip()
        date = date or parse_date(cue)
    return publication, page, date


def _publisher(cue: str, *, announced: bool) -> tuple[int, int] | None:
    """Return the place of a paper's name in a source line.

    announced: the line before it was the label alone (来源:).
    """
    at = 0
    for token in cue.replace("|", " ").split(" "):
        label, mark, value = token.partition(":")
        if mark and label.lstrip("([<●◎■□○◆") in _PUBLISHERS:
            start = at + len(label) + 1
            rest = cue[start:].translate(_VALUE_ENDS)
            start += len(rest) - len(rest.lstrip())
            name = (value or rest).translate(_VALUE_ENDS).split()
            return (start, start + len(name[0])) if name and not is_date(name[0]) else None
        at += len(token) + 1
    if announced or is_paper(cue):
        return 0, len(cue)
    return named_paper(cue) if "题" not in cue[:6] else None


def _wired_paper(lines: Sequence[Line]) -> str | None:
    """Return the paper that signs the first words of the article: 【明报专讯】, 央视网消息."""
    for line in _of(lines, BlockKind.PARAGRAPH)[:2]:
        found = _SIGNED.match(folded(line.text[:40]))
        if found is not None:
            start, end = found.span("paper")
            if is_paper(found["paper"]):
                return line.text[start:end]
    return None


def _authors(lines: Sequence[Line]) -> tuple[tuple[str, ...], str | None]:
    """Return the names of those who wrote (or spoke), and the body they write for."""
    names: list[str] = []
    unit = None
    for line in _of(lines, BlockKind.BYLINE):
        if line.colon:  # names who speaks next
            continue
        found, where = parse_byline(line.text)
        names.extend(name for name in found if name not in names)
        unit = unit or where
    if not names:
        for line in _of(lines, BlockKind.SUBTITLE, BlockKind.TITLE):
            names.extend(parse_office(line.text))
    if not names:
        for line in _of(lines, BlockKind.PARAGRAPH)[:3]:
            credit = _credit_of(line.text[:120])
            if credit:
                found, where = parse_byline(credit)
                return tuple(found), where
    return tuple(names), unit


def _credit_of(text: str) -> str | None:
    """Return what the brackets after a dateline say (……电（记者某某））."""
    cue = folded(text)
    start = cue.find("(")
    while 0 <= start <= 60 and "。" not in cue[:start]:
        end = cue.find(")", start)
        credit = cue[start + 1 : max(end, 0)]
        wired = any(wire in cue[max(0, start - 8) : start] for wire in _WIRES)
        if wired and 4 <= len(credit) <= 60 and ("记者" in credit or "通讯员" in credit):
            return text[start + 1 : end]
        start = cue.find("(", start + 1)
    return None
