"""Text decoded with the wrong table: UTF-8 read as GBK or Latin-1, GBK read as Latin-1.

Each line is taken back to the bytes it was made from, and read as what it was. What the wrong
table lost stays lost: it shows as U+FFFD, and the line is marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reader_app.core.edit import EditKind
from reader_app.core.han_pairs import SIMPLIFIED, TRADITIONAL
from reader_app.resources import resource
from reader_app.restoring.invisible import ZERO_WIDTH
from reader_app.restoring.replacement import Replacement

_LATIN = "\u0080-\u00ffŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™"
_LATIN_RUN = re.compile(rf"[{_LATIN}]{{2,}}(?:[{_LATIN}@-~]|[ -?](?=[{_LATIN}]))*")
_LOST = re.compile("锟斤拷(?:锟斤拷)*[锟锟]?|\ufffd+")
_UNSEEN = re.compile(f"[\ud800-\udfff{ZERO_WIDTH}]+")
"""What came in after the wrong reading, and is taken out anyway."""
_FREQUENT = 2500
_LEAST_SHARE = 0.8
"""So many of the Han characters that come out must be frequent ones."""
_CP1252 = {bytes([code]).decode("cp1252", "ignore"): code for code in range(0x80, 0xA0)}

WHY_UTF8_GBK = "This line is UTF-8 that was read as GBK; it was read again as UTF-8."
WHY_UTF8_LATIN = "This line is UTF-8 that was read as Latin-1; it was read again as UTF-8."
WHY_GBK_LATIN = "This line is GBK that was read as Latin-1; it was read again as GBK."
WHY_LOST = "Characters were lost here before the text was saved; nothing tells which."


def undo_mojibake(text: str) -> list[Replacement]:
    """Step: read again what was decoded with the wrong table."""
    found = _gbk(text)
    lines = [(new.start, new.end) for new in found]
    for new in _latin(text):
        if not any(start < new.end and new.start < end for start, end in lines):
            found.append(new)
    return sorted(found, key=_place)


def mark_lost(text: str) -> list[Replacement]:
    """Step: mark what a wrong table lost for good, 锟斤拷 and U+FFFD."""
    return [
        Replacement(*match.span(), match[0], EditKind.DAMAGE, WHY_LOST, confidence=0.0)
        for match in _LOST.finditer(text)
    ]


def _place(new: Replacement) -> int:
    return new.start


def _latin(text: str) -> list[Replacement]:
    found = []
    for match in _LATIN_RUN.finditer(text):
        # a blank may be a byte of the run (你 is E4 BD A0), or the page's own
        whole = (match.start(), match.end())
        for start, end in (whole,) if _read_latin(match[0]) else _parts(text, *whole):
            read = _read_latin(text[start:end])
            if read is not None:
                found.append(Replacement(start, end, read[0], EditKind.BYTE_SHIFT, read[1], 0.97))
    return found


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield what stands between the no-break spaces of text[start:end]."""
    while start < end:
        blank = text.find("\xa0", start, end)
        stop = end if blank < 0 else blank
        if start < stop:
            yield start, stop
        start = stop + 1


def _read_latin(run: str) -> tuple[str, str] | None:
    """Return what a run was before it was read as Latin-1, and why; None where it was nothing."""
    data = _latin_bytes(run)
    if data is None:
        return None
    for encoding, why in (("utf-8", WHY_UTF8_LATIN), ("gbk", WHY_GBK_LATIN)):
        try:
            read = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _is_chinese(read) and (encoding == "utf-8" or _is_dense(run)):
            return read, why
    return None


def _latin_bytes(run: str) -> bytes | None:
    codes = [ord(char) if ord(char) < 0x100 else _CP1252.get(char) for char in run]
    return None if None in codes else bytes(code for code in codes if code is not None)


def _is_dense(run: str) -> bool:
    """Tell whether most of it is beyond ASCII: no language's words are."""
    return len(run) >= 4 and sum(char > "\x7f" for char in run) >= 0.65 * len(run)


@cache
def _torn_pairs() -> re.Pattern[str]:
    """Two Chinese characters' UTF-8 as three of GBK: lead|second, third|lead, second|third."""
    first = _class(range(0xE3, 0xEA), range(0x80, 0xC0)) + _class((0xEF,), range(0xBC, 0xBF))
    third = _class(range(0x80, 0xC0), range(0x80, 0xC0))
    second = _class(range(0x80, 0xC0), (*range(0xE3, 0xEA), 0xEF))
    return re.compile(rf"[{first}](?:[{second}\ue000-\ue765\ufffd?][{third}]|[{second}])")


def _class(leads: range | tuple[int, ...], trails: range | tuple[int, ...]) -> str:
    pairs = (bytes((lead, trail)).decode("gbk", "ignore") for lead in leads for trail in trails)
    return "".join(char for char in pairs if len(char) == 1 and char > "\x7f")


def _gbk(text: str) -> list[Replacement]:
    found = []
    for line in _lines_with(text):
        start, end = line
        words = text[start:end]
        # one frequent character in two is what no misread line has
        if 2 * sum(char in frequent() for char in words) > sum(char > "\u2fff" for char in words):
            continue
        data = _gbk_bytes(words)
        read = re.sub("\ufffd+\\??|\ufffd", "\ufffd", data.decode("utf-8", "replace"))
        if not _is_chinese(read) or read.count("\ufffd") > len(read) // 4:
            continue
        confidence = 0.7 if "\ufffd" in read else 0.97
        found.append(Replacement(start, end, read, EditKind.BYTE_SHIFT, WHY_UTF8_GBK, confidence))
    return found


def _lines_with(text: str) -> list[tuple[int, int]]:
    """Return the lines, as start and end, in which UTF-8 may stand that was read as GBK."""
    lines: list[tuple[int, int]] = []
    at = 0
    while (match := _torn_pairs().search(text, at)) is not None:
        start = text.rfind("\n", 0, match.start()) + 1
        end = text.find("\n", match.start())
        end = len(text) if end < 0 else end
        lines.append((start, end - text.startswith("\r", end - 1)))
        at = end + 1
    return lines


def _gbk_bytes(words: str) -> bytes:
    pieces = []
    for char in _UNSEEN.sub("", words):
        code = ord(char)
        if 0xE000 <= code < 0xE000 + 6 * 94:
            row, cell = divmod(code - 0xE000, 94)
            pieces.append(bytes((0xAA + row, 0xA1 + cell)))
        else:
            pieces.append(b"\x80" if char == "€" else char.encode("gbk", "ignore") or b"\xff")
    return b"".join(pieces)


def _is_chinese(read: str) -> bool:
    """Tell whether text is frequent Han characters and usual marks, two at least."""
    han = [char for char in read if "\u3400" <= char <= "\u9fff"]
    odd = sum(char > "\x7f" and not _is_usual(char) for char in read)
    known = sum(char in frequent() for char in han)
    return len(han) >= 2 and known >= _LEAST_SHARE * len(han) and odd <= len(han) // 10


def _is_usual(char: str) -> bool:
    return (
        "\u2010" <= char <= "\u203b"
        or "\u3000" <= char <= "\u9fff"
        or char >= "\uff00"
        or char == "·"
    )


@cache
def frequent() -> frozenset[str]:
    """Return the frequent characters of both scripts."""
    plain = resource("readings", "frequent.txt").read_text(encoding="utf-8")[:_FREQUENT]
    known = set(plain)
    both = zip(TRADITIONAL, SIMPLIFIED, strict=True)
    return frozenset(known | {char for char, simple in both if simple in known})
