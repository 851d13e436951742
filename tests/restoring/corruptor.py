"""Damages clean text the way the tool does: readings put into GBK bytes, pair by pair.

The forward model, byte by byte: the page is simplified text turned character by character into
traditional forms and encoded in GBK, quotes as entities; the tool sets a mark before each
full-width punctuation mark of the page and "(reading)" after each byte pair of the characters it
glosses, also where a pair straddles two characters; code page 936 reads the bytes back, an
invalid pair becoming one "?"; a cleaner then drops private-use characters, narrows full-width
forms and resolves entities.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reader_app.resources import resource
from reader_app.restoring.readings import parse_syllable, write_syllable

ENTITIES = {"“": "&ldquo;", "”": "&rdquo;", "—": "&mdash;"}
MARKS = "，；：！？（）"


@dataclass(frozen=True, slots=True)
class Tool:
    """One site's way. readings maps the characters it glosses to what it writes.

    mark is what it sets before a full-width punctuation mark, "" where it leaves marks alone;
    shows_mark where the cleaner does not take the mark out again. blank follows a gloss.
    """

    readings: Mapping[str, str]
    marks: str = MARKS
    mark: str = "\x01"
    shows_mark: bool = False
    blank: str = ""
    entities: Mapping[str, str] = field(default_factory=lambda: dict(ENTITIES))
    keeps_private_use: bool = False
    narrows: bool = True


def corrupt(text: str, tool: Tool) -> str:
    """Return what the tool's page looks like; text is in the page's script, marks full-width."""
    stream = "".join(tool.entities.get(char, char) for char in text).encode("gbk", "replace")
    if tool.mark:
        for mark in tool.marks:
            if mark in text:
                pair = mark.encode("gbk")
                stream = stream.replace(pair, tool.mark.encode() + pair)
    for char, reading in sorted(tool.readings.items(), key=_gbk):
        pair = char.encode("gbk")
        stream = stream.replace(pair, pair + f"({reading}){tool.blank}".encode("gbk"))
    return clean(read_cp936(stream), tool)


def _gbk(item: tuple[str, str]) -> bytes:
    return item[0].encode("gbk")


def clean(text: str, tool: Tool) -> str:
    """Do what the site's cleaning does to the text as decoded."""
    if not tool.shows_mark:
        text = text.replace(tool.mark, "") if tool.mark else text
    for char, entity in tool.entities.items():
        text = text.replace(entity, char)
    if not tool.keeps_private_use:
        text = re.sub("[\ue000-\uf8ff]", "", text)
    return narrow(text) if tool.narrows else text


def narrow(text: str) -> str:
    """Return the text with full-width ASCII forms narrowed."""
    return "".join(
        unicodedata.normalize("NFKC", char) if "\uff01" <= char <= "\uff5e" else char
        for char in text
    )


def read_cp936(data: bytes) -> str:
    """Decode as Windows does: private-use areas kept, an invalid pair one "?"."""
    pieces: list[str] = []
    at = 0
    while at < len(data):
        lead = data[at]
        if lead < 0x80:
            pieces.append(chr(lead))
            at += 1
            continue
        pair = data[at : at + 2]
        at += 2
        pieces.append(_read_pair(pair))
    return "".join(pieces)


def _read_pair(pair: bytes) -> str:
    if len(pair) < 2:
        return "?"
    lead, trail = pair
    if trail < 0x40 or trail in {0x7F, 0xFF} or lead in {0x80, 0xFF}:
        return "?"
    try:
        return pair.decode("gbk")
    except UnicodeDecodeError:
        pass
    if 0xAA <= lead <= 0xAF and trail >= 0xA1:
        return chr(0xE000 + (lead - 0xAA) * 94 + trail - 0xA1)
    if lead >= 0xF8 and trail >= 0xA1:
        return chr(0xE234 + (lead - 0xF8) * 94 + trail - 0xA1)
    if 0xA1 <= lead <= 0xA7 and trail < 0xA1:
        return chr(0xE4C6 + (lead - 0xA1) * 96 + trail - 0x40 - (trail > 0x7F))
    return "?"


def readings_of(chars: Sequence[str], *, toned: bool = True) -> dict[str, str]:
    """Return the usual reading of each character, as a tool's table would have it."""
    found: dict[str, str] = {}
    for line in resource("readings", "characters.txt").read_text(encoding="utf-8").splitlines():
        written, _, known = line.partition(" ")
        syllable = parse_syllable(written)
        if syllable is not None:
            shown = write_syllable(syllable) if toned else syllable.letters
            found.update((char, shown) for char in known if char in chars)
    return found
