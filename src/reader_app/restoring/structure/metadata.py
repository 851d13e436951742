"""What the head and the byline of an article say of it, put into fields."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader_app.core.article import BlockKind
from reader_app.core.patterns import lazy
from reader_app.core.source import Metadata
from reader_app.restoring.structure import attribution
from reader_app.restoring.structure.bylines import parse_byline, parse_office
from reader_app.restoring.structure.lines import Line
from reader_app.restoring.structure.script import folded

_SOURCE_VALUE = lazy(
    r"(?:来源于?|出处|稿源|转自|转载自|摘自|原载|发布机构|发布单位|发文机关)\s*[：:|｜丨]\s*(?P<name>[^\s）)】\]|｜丨，。；]+)"
)
_WIRED = lazy(r".{2,24}?[日电][\s\u3000]*题[：:]\s*(?P<title>.{4,})$")
_DATELINE = lazy(
    r"[（(【]?[^。；]{0,40}?(?:讯|电|消息|报道)[^。；]{0,6}?[（(]\s*(?P<credit>[^（）()]{2,50}(?:记者|通讯员)[^（）()]{2,50}|(?:记者|通讯员)[^（）()]{2,50})\s*[）)]"
)


def build_metadata(lines: Sequence[Line], known: Metadata) -> Metadata:
    """Return what the lines say, filled up with what the format said; the lines' words win.

    The format's title wins only where no line was found to be the title.
    """
    publication, page, date = _sources(lines)
    authors, unit = _authors(lines)
    title, occasion = _title(lines)
    subtitle = _joined(lines, BlockKind.SUBTITLE) or occasion
    if date is None and known.date is None and subtitle:
        date = attribution.parse_date(subtitle)
    return replace(
        known,
        title=title or known.title,
        kicker=_first(lines, BlockKind.KICKER) or known.kicker,
        subtitle=subtitle or known.subtitle,
        publication=publication or known.publication,
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
    wired = _WIRED.match(title)
    title = wired["title"] if wired else title
    words, dash, occasion = title.partition("——")
    if words and dash and attribution.DATE.match(occasion):
        return words.strip(), occasion.strip()
    return title, None


def _joined(lines: Sequence[Line], kind: BlockKind) -> str | None:
    texts = [line.text for line in _of(lines, kind)]
    return "".join(texts).lstrip("—―─–-－ ") or None


def _sources(lines: Sequence[Line]) -> tuple[str | None, str | None, str | None]:
    """Return publication, page and date as the source lines give them."""
    publication = page = date = None
    label = ""
    for line in _of(lines, BlockKind.SOURCE):
        text = line.text
        cue = line.cue or folded(text)
        value = _SOURCE_VALUE.search(cue)
        if publication is None and value and not attribution.is_date(value["name"]):
            publication = text[value.start("name") : value.end("name")].strip("《》")
        elif publication is None and label.startswith(("来源", "发布机构", "稿源")):
            publication = text
        elif (
            publication is None
            and (paper := attribution.NAMED_PAPER.search(text))
            and "题" not in cue[:4]
        ):
            publication = paper.group(1)
        elif publication is None and attribution.is_paper(cue):
            publication = text
        label = cue if cue[-1:] in "：:" else ""
        if page is None and (edition := attribution.EDITION.search(text)):
            page = edition["page"].strip()
        date = date or attribution.parse_date(cue)
    return publication, page, date


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
            credit = _DATELINE.match(line.text[:120])
            if credit:
                found, where = parse_byline(credit["credit"])
                return tuple(found), where
    return tuple(names), unit
