"""What stands on the page, one entry a line of the document, in the order it is shown.

The page shows more than the clean text (frames for pictures, a line of figures about the article,
a folded footer) and shows its head in another order than a newspaper's web page wrote it. So
every entry says which code points it shows; those that show none have start == end.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator
from enum import IntEnum, auto
from typing import NamedTuple

from reader_app.core.article import Article, Block, BlockKind

MAX_TABLE_CELLS = 600
"""Larger tables are shown as rows with tab stops: Qt lays a table out again at every change."""


class Role(IntEnum):
    """How an entry is set."""

    KICKER = auto()
    TITLE = auto()
    SUBTITLE = auto()
    META = auto()
    BYLINE = auto()
    SIGNED = auto()
    HEADING = auto()
    SUBHEADING = auto()
    PARAGRAPH = auto()
    CONTINUED = auto()
    BULLET = auto()
    CAPTION = auto()
    PICTURE = auto()
    CELL = auto()
    HEAD_CELL = auto()
    NUMBER_HEAD = auto()
    NUMBER_CELL = auto()
    ROW = auto()
    GAP = auto()
    QUOTE = auto()
    FOLD = auto()
    BOILERPLATE = auto()


HEADS = (Role.HEAD_CELL, Role.NUMBER_HEAD)


class Cell(NamedTuple):
    """The place of a table cell: row and column of a table of so many rows and columns."""

    row: int
    column: int
    rows: int
    columns: int


class Entry(NamedTuple):
    """One line of the document: code points start..end of the clean text, then tail.

    block is an index into Article.blocks, None for what stands in no block; tail is shown but no
    part of the clean text; depth is the rank of a heading or bullet, 1 for the first; after is
    space below, in em, on top of what the role asks for.
    """

    role: Role
    start: int
    end: int
    block: int | None = None
    tail: str = ""
    depth: int = 1
    cell: Cell | None = None
    after: float = 0.0


ROLES = (None, *Role)
"""Roles by number."""


class Entries:
    """The entries of a page, kept as bare numbers: an article may have a hundred thousand.

    starts, ends and roles are parallel arrays; an Entry is made when one is asked for.
    """

    __slots__ = ("_blocks", "_others", "ends", "roles", "starts")

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self.roles = bytearray()
        self.starts = array("q")
        self.ends = array("q")
        self._blocks = array("q")
        self._others: dict[int, Entry] = {}
        for entry in entries:
            self.append(entry)

    def append(self, entry: Entry) -> None:
        """Add an entry at the end."""
        self._others[len(self.roles)] = entry
        self.append_plain(entry.role, entry.start, entry.end, -1)

    def append_plain(self, role: Role, start: int, end: int, block: int) -> None:
        """Add an entry that has a role, a span and a block and nothing else."""
        self.roles.append(role)
        self.starts.append(start)
        self.ends.append(end)
        self._blocks.append(block)

    def __len__(self) -> int:
        return len(self.roles)

    def __getitem__(self, index: int) -> Entry:
        other = self._others.get(index)
        if other is not None:
            return other
        role = ROLES[self.roles[index]] or Role.PARAGRAPH
        return Entry(role, self.starts[index], self.ends[index], self._blocks[index])

    def __iter__(self) -> Iterator[Entry]:
        return (self[index] for index in range(len(self)))

    def indexes_of(self, role: Role) -> Iterator[int]:
        """Yield the indexes of the entries of a role."""
        at = self.roles.find(role)
        while at >= 0:
            yield at
            at = self.roles.find(role, at + 1)


LONGEST = 6000
"""Longer lines are shown as several entries: one block of a million characters would be laid out
in one go."""
HEAD_SPACE = 0.9
PICTURE_SPACE = 0.9
"""Space below the head of the page, and below a picture without a caption, in em."""


class Captions(NamedTuple):
    """Words of the interface on the page, translated by the caller.

    meta is the line under the title where the text has none of its own, meta_tail what is added
    to one it has, fold the line the boilerplate is folded behind.
    """

    meta: str = ""
    meta_tail: str = ""
    fold: str = ""


_HEAD_ORDER = {
    BlockKind.KICKER: 0,
    BlockKind.TITLE: 1,
    BlockKind.SUBTITLE: 2,
    BlockKind.SOURCE: 4,
    BlockKind.BYLINE: 5,
}
_META_PLACE = 3
_PLAIN = {
    BlockKind.KICKER: Role.KICKER,
    BlockKind.TITLE: Role.TITLE,
    BlockKind.SUBTITLE: Role.SUBTITLE,
    BlockKind.SOURCE: Role.META,
    BlockKind.BYLINE: Role.SIGNED,
    BlockKind.PARAGRAPH: Role.PARAGRAPH,
    BlockKind.BULLET: Role.BULLET,
    BlockKind.CAPTION: Role.CAPTION,
    BlockKind.QUOTE: Role.QUOTE,
    BlockKind.BOILERPLATE: Role.BOILERPLATE,
}
_YEAR = re.compile(r"(?:19|20)\d\d\s?年?")
_NUMBER = re.compile(r"[-+−±≈≥≤<>]?\s?[0-9０-９][0-9０-９.,，:/ ]*\s?[%％‰]?|[-—–]+")


def flatten(article: Article, captions: Captions, *, folded: bool = True) -> Entries:
    """Return the entries of an article in the order they are shown.

    folded leaves the boilerplate out and keeps only the line it is folded behind.
    """
    blocks = article.blocks
    head = next((i for i, block in enumerate(blocks) if block.kind not in _HEAD_ORDER), len(blocks))
    shown = list(_head_entries(article, head, captions))
    if shown:
        shown[-1] = shown[-1]._replace(after=HEAD_SPACE)
    entries = Entries(shown)
    find, append_plain = article.text.find, entries.append_plain
    for index in range(head, len(blocks)):
        block = blocks[index]
        kind = block.kind
        if kind is BlockKind.PARAGRAPH:
            start, end = block.span.start, block.span.end
            if end - start <= LONGEST and find("\n", start, end) < 0:
                append_plain(Role.PARAGRAPH, start, end, index)
                continue
        if kind is BlockKind.BOILERPLATE:
            for entry in _boilerplate_entries(article, index, captions, folded=folded):
                entries.append(entry)
            break
        for entry in _block_entries(article, index):
            entries.append(entry)
    return entries


def _head_entries(article: Article, head: int, captions: Captions) -> Iterator[Entry]:
    """Yield kicker, title, subtitle, the line about the article and who wrote it."""
    blocks = article.blocks
    kinds = {blocks[i].kind for i in range(head)}
    ordered = sorted(range(head), key=lambda i: (_HEAD_ORDER[blocks[i].kind], i))
    if BlockKind.TITLE not in kinds and article.metadata.title:
        yield Entry(Role.TITLE, 0, 0, tail=article.metadata.title)
    meta_due = True
    for index in ordered:
        block = blocks[index]
        if meta_due and _HEAD_ORDER[block.kind] > _META_PLACE:
            meta_due = False
            if block.kind is BlockKind.SOURCE:
                lines = list(_lines(article.text, block, index, Role.META))
                lines[-1] = lines[-1]._replace(tail=captions.meta_tail)
                yield from lines
                continue
            yield Entry(Role.META, block.span.start, block.span.start, tail=captions.meta)
        role = Role.BYLINE if block.kind is BlockKind.BYLINE else _PLAIN[block.kind]
        yield from _lines(article.text, block, index, role)
    if meta_due and captions.meta:
        at = blocks[head - 1].span.end if head else 0
        yield Entry(Role.META, at, at, tail=captions.meta)


def _block_entries(article: Article, index: int) -> Iterator[Entry]:
    """Yield the entries of one block of the body."""
    block = article.blocks[index]
    start = block.span.start
    match block.kind:
        case BlockKind.HEADING:
            depth = block.level or 1
            role = Role.HEADING if depth == 1 else Role.SUBHEADING
            for entry in _lines(article.text, block, index, role):
                yield entry._replace(depth=depth)
        case BlockKind.IMAGE:
            following = article.blocks[index + 1 : index + 2]
            captioned = len(block.span) or any(b.kind is BlockKind.CAPTION for b in following)
            after = 0.0 if captioned else PICTURE_SPACE
            yield Entry(Role.PICTURE, start, start, index, after=after)
            if len(block.span):
                yield from _lines(article.text, block, index, Role.CAPTION)
        case BlockKind.CAPTION:
            around = article.blocks[max(0, index - 1) : index + 2]
            if all(near.kind is not BlockKind.IMAGE for near in around):
                yield Entry(Role.PICTURE, start, start, index)
            yield from _lines(article.text, block, index, Role.CAPTION)
        case BlockKind.TABLE:
            yield from _table_entries(article.text, block, index)
        case BlockKind.BULLET:
            for entry in _lines(article.text, block, index, Role.BULLET):
                yield entry._replace(depth=block.level or 1)
        case _:
            yield from _lines(article.text, block, index, _PLAIN[block.kind])


def _boilerplate_entries(
    article: Article, first: int, captions: Captions, *, folded: bool
) -> Iterator[Entry]:
    """Yield the line the footer is folded behind and, unless folded, the footer itself."""
    start = article.blocks[first].span.start
    yield Entry(Role.FOLD, start, start, first, tail=captions.fold)
    if folded:
        return
    for index in range(first, len(article.blocks)):
        yield from _lines(article.text, article.blocks[index], index, Role.BOILERPLATE)


def _lines(text: str, block: Block, index: int, role: Role) -> Iterator[Entry]:
    """Yield one entry for each line of a block (a block of one line is the rule)."""
    start = block.span.start
    for line in block.span.slice(text).split("\n"):
        end = start + len(line)
        at, shown = start, role
        while end - at > LONGEST:
            cut = max(text.rfind(mark, at + LONGEST // 2, at + LONGEST) for mark in "。！？；,，")
            cut = cut + 1 if cut > 0 else at + LONGEST
            yield Entry(shown, at, cut, index)
            at, shown = cut, Role.CONTINUED if role is Role.PARAGRAPH else role
        yield Entry(shown, at, end, index)
        start = end + 1


def _has_head(rows: list[list[str]], columns: int, numbers: frozenset[int]) -> bool:
    """Tell whether the first row names the columns.

    It does not where it holds a number itself (a year names a column), nor in a list of facts:
    two columns, names and what they are, few of which begin with a number.
    """
    if len(rows) < 2:
        return False
    cells = [cell.strip() for cell in rows[0][1:]]
    if any(_NUMBER.fullmatch(cell) and not _YEAR.fullmatch(cell) for cell in cells):
        return False
    if columns > 2 or numbers:
        return True
    values = [row[1].lstrip() for row in rows if len(row) > 1]
    counts = sum(value[:1].isdigit() for value in values)
    return not values[0][:1].isdigit() and counts * 2 > len(values)


def _cell_role(words: str, cell: Cell, numbers: frozenset[int], *, head: bool) -> Role:
    """Return how a cell is set: a row of names as headings, numbers to the right."""
    if cell.row == 0 and head:
        return Role.NUMBER_HEAD if cell.column in numbers else Role.HEAD_CELL
    return Role.NUMBER_CELL if _NUMBER.fullmatch(words.strip()) else Role.CELL


def _number_columns(rows: list[list[str]], columns: int) -> frozenset[int]:
    """Return the columns that hold numbers only, below the first row."""
    found = set()
    for column in range(columns):
        cells = [
            row[column].strip() for row in rows[1:] if column < len(row) and row[column].strip()
        ]
        if cells and all(_NUMBER.fullmatch(cell) for cell in cells):
            found.add(column)
    return frozenset(found)


def _table_entries(text: str, block: Block, index: int) -> Iterator[Entry]:
    """Yield the cells of a table row by row, short rows filled up, then the gap below it."""
    rows = [row.split("\t") for row in block.span.slice(text).split("\n")]
    columns = max(len(row) for row in rows)
    if len(rows) * columns > MAX_TABLE_CELLS or columns == 1:
        yield from _lines(text, block, index, Role.ROW)
        return
    numbers = _number_columns(rows, columns)
    head = _has_head(rows, columns, numbers)
    start = block.span.start
    for number, row in enumerate(rows):
        for column in range(columns):
            cell = Cell(number, column, len(rows), columns)
            if column < len(row):
                end = start + len(row[column])
                role = _cell_role(row[column], cell, numbers, head=head)
                yield Entry(role, start, end, index, cell=cell)
                start = end + (column < len(row) - 1)
            else:
                yield Entry(Role.CELL, start, start, index, cell=cell)
        start += 1
    yield Entry(Role.GAP, block.span.end, block.span.end, index)
