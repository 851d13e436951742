"""Cuts Markdown into parts that are rendered one by one, and lifts its footnotes out.

The renderer takes time with the square of the blocks it is given; in parts it is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

BLOCKS_A_PART = 40
MOST_MARKS = 200
"""Brackets or other marks of one kind that one block may hold and still be rendered."""

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_CONTINUES = re.compile(r"[ \t>|<]|[-*+]\s|\d+[.)]\s|\[\^")
_NOTE = re.compile(
    r"^\[\^([^\]\s]{1,40})\]:[ \t]*(.*(?:\n(?:[ \t]{2,}.*|[ \t]*(?=\n[ \t]{2,})))*)", re.MULTILINE
)
_NOTE_MARK = re.compile(r"\[\^([^\]\s]{1,40})\]")
_ADDRESS = re.compile(r"^ {0,3}\[([^\]^\n]{1,200})\]:[ \t]*(\S+).*$", re.MULTILINE)
_MARKS = "[<`*_!&{>|\\:"


def lift_notes(text: str) -> tuple[str, list[str]]:
    """Return text with its footnote marks as [1], [2], …, and the notes in that order.

    A mark without a note, and a note without a mark, stay as they are written.
    """
    notes: dict[str, str] = {}
    numbers: dict[str, int] = {}

    def lift(found: re.Match[str]) -> str:
        if found.group(1) in notes:
            return found.group()
        notes[found.group(1)] = found.group(2)
        return ""

    body = _NOTE.sub(lift, text)
    if not notes:
        return text, []

    def number(found: re.Match[str]) -> str:
        name = found.group(1)
        if name not in notes:
            return found.group()
        return f"\\[{numbers.setdefault(name, len(numbers) + 1)}\\]"

    body = _NOTE_MARK.sub(number, body)
    ordered = [" ".join(notes[name].split()) for name in numbers]
    unused = [f"[^{name}]: {note}" for name, note in notes.items() if name not in numbers]
    return "\n\n".join([body, *unused]), ordered


def addresses(text: str) -> str:
    """Return the lines that give links their addresses: every part needs them."""
    return "\n".join(found.group() for found in list(_ADDRESS.finditer(text))[:200])


def split_parts(text: str) -> Iterator[str]:
    """Yield text in parts that begin where no list, quotation, table or code goes on."""
    part: list[str] = []
    blocks = 0
    fence = ""
    blank = True
    for line in text.split("\n"):
        opened = _FENCE.match(line)
        starts = (blank or line.startswith("#")) and bool(line.strip()) and not fence
        if starts:
            blocks += 1
            if blocks > BLOCKS_A_PART and not _CONTINUES.match(line):
                yield "\n".join(part)
                part, blocks = [], 1
        if opened and (not fence or opened.group(1).startswith(fence)):
            fence = "" if fence else opened.group(1)[:3]
        part.append(line)
        blank = not line.strip()
    yield "\n".join(part)


def is_hostile(part: str) -> bool:
    """Tell whether a part would keep the renderer busy: it is read as it stands instead.

    Its patterns take time with the square of the brackets or marks in one block.
    """
    if part.count("\n\n") > 40 * BLOCKS_A_PART or len(part) > 400_000:
        return True
    return any(
        len(block) > MOST_MARKS and max(block.count(mark) for mark in _MARKS) > MOST_MARKS
        for block in part.split("\n\n")
    )
