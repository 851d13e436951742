"""Paragraphs of a PDF: lines joined again, across columns and pages; running heads left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from reader_app.core.source import Hint
from reader_app.importing.flow import is_wide
from reader_app.importing.page_look import LONGEST_HEADING, can_head
from reader_app.importing.pdf_layout import Block
from reader_app.importing.pdf_lines import Line

MARGIN = 0.1
"""Share of the page's height at its top and bottom in which running heads and numbers stand."""

_PAGE_NUMBER = re.compile(
    r"^(?:[-—–·•.\s]*\d{1,4}[-—–·•.\s]*|第\s*[\d一二三四五六七八九十百]+\s*页.{0,12}|"
    r"\d{1,4}\s*/\s*\d{1,4}|(?:Page|p\.)\s*\d{1,4}.{0,10}|[ivxlc]{1,6})$",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"\d+|[一二三四五六七八九十〇]+")
_ENDS = re.compile(r"[。！？；…：”』」）!?.;:]\s*$")
_BEGINS = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、]|"
    r"第[一二三四五六七八九十百\d]{1,4}[章节条编部篇]|[●•■◆▪·]|——)"
)


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its box in points and its blocks in reading order."""

    left: float
    bottom: float
    width: float
    height: float
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words that belong together; size is the type's, centred and bold its look.

    is_open: the last line is full, so that the next column may go on with it; is_indented: the
    first line stands further in than its column.
    """

    text: str
    size: float
    bold: bool = False
    centred: bool = False
    page: int = 0
    hint: Hint = Hint.NONE
    level: int | None = None
    is_open: bool = False
    is_indented: bool = False
    lines: int = 1
    picture: str | None = None


def without_furniture(pages: Sequence[Page]) -> list[Page]:
    """Return the pages without running heads, running feet and page numbers.

    A running head stands in the margin of several pages, with the same words but for figures.
    """
    seen: Counter[str] = Counter()
    for page in pages:
        seen.update({_pattern(line) for line in _margin_lines(page)})
    least = max(2, len(pages) // 5)
    return [replace(page, blocks=tuple(_clean(page, seen, least, len(pages)))) for page in pages]


def _clean(page: Page, seen: Counter[str], least: int, pages: int) -> Iterator[Block]:
    margin = {id(line) for line in _margin_lines(page)}
    for block in page.blocks:
        if block.picture is not None:
            yield block
            continue
        kept = Block()
        for line in block.lines:
            is_number = _PAGE_NUMBER.match(line.text) is not None
            repeated = pages > 1 and seen[_pattern(line)] >= least
            if id(line) not in margin or not (is_number or repeated):
                kept.add(line)
        if kept.lines:
            yield kept


def _margin_lines(page: Page) -> list[Line]:
    high, low = page.bottom + page.height * (1 - MARGIN), page.bottom + page.height * MARGIN
    return [
        line
        for block in page.blocks
        for line in block.lines
        if line.middle > high or line.middle < low
    ]


def _pattern(line: Line) -> str:
    return _FIGURES.sub("0", "".join(line.text.split()))


def build_paragraphs(pages: Sequence[Page]) -> list[Paragraph]:
    """Return the paragraphs of all pages; one that runs over a column or page is one."""
    blocks = [
        list(_block_paragraphs(block, page, number))
        for number, page in enumerate(pages)
        for block in page.blocks
    ]
    long = [one for block in blocks for one in block[1:] if one.lines > 1]
    indents = sum(one.is_indented for one in long) > 0.6 * len(long) > 0
    out: list[Paragraph] = []
    for block in blocks:
        for n, paragraph in enumerate(block):
            if n == 0 and out and _runs_on(out[-1], paragraph, indents=indents):
                joined = join_lines(out[-1].text, paragraph.text)
                out[-1] = replace(out[-1], text=joined, is_open=paragraph.is_open)
            else:
                out.append(paragraph)
    return out


def _runs_on(before: Paragraph, after: Paragraph, *, indents: bool) -> bool:
    """Tell whether a paragraph goes on in the next column or on the next page.

    Where paragraphs are indented, a line that is not goes on with the one before it even when
    that ends a sentence.
    """
    return (
        before.is_open
        and after.picture is None
        and (indents or not _ENDS.search(before.text))
        and not after.is_indented
        and not after.centred
        and before.bold == after.bold
        and abs(before.size - after.size) < 0.6
        and not after.text.startswith("\u3000")
        and not _BEGINS.match(after.text)
    )


def _block_paragraphs(block: Block, page: Page, number: int) -> Iterator[Paragraph]:
    if block.picture is not None:
        yield Paragraph("", 0.0, page=number, hint=Hint.IMAGE, picture=block.picture)
    group: list[Line] = []
    for line in block.lines:
        if group and _breaks(group, line, block):
            yield _paragraph(group, block, page, number)
            group = []
        group.append(line)
    if group:
        yield _paragraph(group, block, page, number)


def _breaks(group: Sequence[Line], line: Line, block: Block) -> bool:
    """Tell whether a line begins a paragraph, after the lines of the one at hand."""
    before = group[-1]
    em = max(line.size, 1.0)
    if abs(line.size - before.size) > 0.1 * em + 0.3 or line.bold != before.bold:
        return True
    if _is_centred(before, block) and _is_centred(line, block):
        return _BEGINS.match(line.text) is not None
    leading = median(
        [one.middle - two.middle for one, two in zip(block.lines, block.lines[1:], strict=False)]
        or [0.0]
    )
    if before.middle - line.middle > 1.35 * max(leading, 1.0):
        return True
    indent = line.left - block.left
    first = group[0].left - block.left
    if len(group) > 1 and indent > group[-1].left - block.left + 1.2 * em:
        return True
    short = block.right - before.right
    if short > 1.6 * em and (_ENDS.search(before.text) or short > 6 * em):
        return True
    if 1.2 * em < indent < 5 * em and first > 1.2 * em and len(group) == 1:
        return True  # two indented lines in a row: the first was a paragraph of one line
    return _BEGINS.match(line.text) is not None and indent > 1.2 * em


def _is_centred(line: Line, block: Block) -> bool:
    left, right = line.left - block.left, block.right - line.right
    return left > 2.5 * line.size and abs(left - right) < 1.5 * line.size


def _paragraph(group: Sequence[Line], block: Block, page: Page, number: int) -> Paragraph:
    text = group[0].text
    for line in group[1:]:
        text = join_lines(text, line.text)
    em = max(group[0].size, 1.0)
    left, right = group[0].left - page.left, page.left + page.width - group[0].right
    centred = abs(left - right) < 1.5 * em and left > 0.15 * page.width + 2 * em
    return Paragraph(
        text,
        median(line.size for line in group),
        all(line.bold for line in group),
        centred,
        number,
        is_open=block.right - group[-1].right < 1.6 * em,
        is_indented=group[0].left - _column_left(block, page) > 1.2 * em,
        lines=len(group),
    )


def _column_left(block: Block, page: Page) -> float:
    """Return where the column begins that a block stands in."""
    beside = [
        other.left
        for other in page.blocks
        if other.picture is None
        and other.left < block.right
        and other.right > block.left
        and other.right - other.left < 1.3 * (block.right - block.left) + 100
    ]
    return min(beside, default=block.left)


def join_lines(one: str, other: str) -> str:
    """Return two lines as running text: no space between Han characters, hyphens undone."""
    if not one or not other:
        return one + other
    if is_wide(one[-1]) or is_wide(other[0]):
        return one + other
    if one.endswith("-") and len(one) > 1 and one[-2].isalpha() and other[0].islower():
        return one[:-1] + other
    return f"{one} {other}"


def name_headings(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return the paragraphs with what the size and weight of their type say.

    The largest type at the top of the first page is the title; shorter lines in larger or
    bolder type than the text are headings, ranked by size.
    """
    sizes: Counter[float] = Counter()
    for one in paragraphs:
        sizes[round(one.size, 1)] += len(one.text)
    usual = sizes.most_common(1)[0][0] if sizes else 0.0
    opening = [one for one in paragraphs if one.page == 0][:8]
    largest = max((one.size for one in opening), default=0.0)
    bold_means = sum(len(one.text) for one in paragraphs if one.bold) < 0.3 * sum(sizes.values())
    ranks = sorted({round(one.size) for one in paragraphs if one.size > 1.08 * usual}, reverse=True)
    out: list[Paragraph] = []
    titled = False
    for n, one in enumerate(paragraphs):
        if one.picture is not None:
            out.append(one)
            continue
        is_large = one.size > 1.08 * usual
        short = len(one.text) <= LONGEST_HEADING and can_head(one.text)
        if (
            n < 8
            and one.page == 0
            and largest > 1.25 * usual
            and one.size > 0.95 * largest
            and (not titled or (out and out[-1].hint is Hint.TITLE))
        ):
            out.append(replace(one, hint=Hint.TITLE))
            titled = True
        elif short and (is_large or (bold_means and one.bold)):
            level = ranks.index(round(one.size)) + 1 if is_large else len(ranks) + 1
            out.append(replace(one, hint=Hint.HEADING, level=min(6, level)))
        else:
            out.append(one)
    return out
