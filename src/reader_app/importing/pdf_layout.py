"""Blocks of a PDF page, in the order they are read.

The order follows T. M. Breuel, "High performance document layout analysis" (2003): a block comes
before those below it that it overlaps, and before those to its right unless a third block that
spans both stands between them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from reader_app.importing.pdf_lines import Line

MOST_BLOCKS = 200
"""Blocks on one page up to which their order is worked out; beyond, they are read from the top."""

_LEADING = 1.5
"""Ems of white between two lines beyond which they are two blocks."""


@dataclass(slots=True)
class Block:
    """Lines of one column that stand close together, from the top; or a picture, by its key."""

    lines: list[Line] = field(default_factory=list)
    left: float = 0.0
    bottom: float = 0.0
    right: float = 0.0
    top: float = 0.0
    picture: str | None = None

    def add(self, line: Line) -> None:
        """Append a line below."""
        if not self.lines:
            self.left, self.right, self.top = line.left, line.right, line.top
        self.lines.append(line)
        self.left, self.right = min(self.left, line.left), max(self.right, line.right)
        self.bottom = min(self.bottom, line.bottom) if len(self.lines) > 1 else line.bottom


def build_blocks(lines: Sequence[Line], pictures: Sequence[Block] = ()) -> list[Block]:
    """Return the blocks that lines form and the pictures between them, in reading order."""
    blocks: list[Block] = []
    ordered = sorted(lines, key=_from_top)
    for line in ordered:
        home = _home(line, blocks, ordered)
        if home is None:
            home = Block()
            blocks.append(home)
        home.add(line)
    return reading_order([*blocks, *pictures])


def _home(line: Line, blocks: Sequence[Block], lines: Sequence[Line]) -> Block | None:
    """Return the block a line continues, None where it begins one."""
    above = [block for block in blocks if _is_right_below(line, block)]
    if len(above) != 1:
        return None  # below two columns: a line that spans them both
    (block,) = above
    beside = [
        other
        for other in lines
        if other is not line and _shares_height(other, line) and _shares_width(other, block)
    ]
    # two lines side by side below one wide line are columns below a heading
    return None if beside else block


def _is_right_below(line: Line, block: Block) -> bool:
    last = block.lines[-1]
    size = max(line.size, last.size)
    gap = block.bottom - line.top
    close = -0.6 * size < gap < _LEADING * size
    return close and _shares_width(line, block)


def _shares_width(line: Line, block: Block) -> bool:
    shared = min(line.right, block.right) - max(line.left, block.left)
    return shared > 0.3 * max(0.1, min(line.width, block.right - block.left))


def _shares_height(one: Line, other: Line) -> bool:
    return min(one.top, other.top) - max(one.bottom, other.bottom) > 0.4 * min(one.size, other.size)


def reading_order(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks in the order they are read."""
    pending = sorted(blocks, key=_block_from_top)
    if len(pending) > MOST_BLOCKS:
        return pending
    before = {
        n: {m for m, other in enumerate(pending) if m != n and _precedes(other, one, pending)}
        for n, one in enumerate(pending)
    }
    out: list[Block] = []
    left = set(before)
    while left:
        ready = [n for n in sorted(left) if not before[n] & left]
        # a circle, which boxes that overlap can form: the uppermost goes first
        chosen = ready[0] if ready else min(left)
        out.append(pending[chosen])
        left.remove(chosen)
    return out


def _precedes(one: Block, other: Block, blocks: Sequence[Block]) -> bool:
    overlap = min(one.right, other.right) - max(one.left, other.left)
    if overlap > 1.0:
        return one.top > other.top
    if one.left > other.left:
        return False
    return not any(_stands_between(block, one, other) for block in blocks)


def _stands_between(block: Block, one: Block, other: Block) -> bool:
    if block is one or block is other:
        return False
    spans = block.left < one.right - 1 and block.right > other.left + 1
    below_one = one.bottom >= block.top - 1 and block.bottom >= other.top - 1
    below_other = other.bottom >= block.top - 1 and block.bottom >= one.top - 1
    return spans and (below_one or below_other)


def _from_top(line: Line) -> tuple[float, float]:
    return (-line.top, line.left)


def _block_from_top(block: Block) -> tuple[float, float]:
    return (-block.top, block.left)
