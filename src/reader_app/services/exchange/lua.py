"""Reading a table that a Lua program wrote as data. Nothing is ever run.

Only what a literal table may hold is known: tables, strings, numbers, true, false, nil and
comments (Lua 5.1 reference manual, 2.1 and 2.5.7). A name, a call, an operator is an error.
"""

from __future__ import annotations

import re
from typing import Any

from reader_app.core.errors import ImportFailed

MOST_DEEP = 60
_BLANK = re.compile(r"(?:\s+|--\[(=*)\[.*?\]\1\]|--[^\n]*)*", re.S)
_NUMBER = re.compile(r"[+-]?(?:0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)")
_NAME = re.compile(r"[A-Za-z_]\w*")
_PLAIN = re.compile(r'[^\\"\'\n]+')
_LONG = re.compile(r"\[(=*)\[\n?(.*?)\]\1\]", re.S)
_DECIMAL = re.compile(r"\d{1,3}")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
_ESCAPES |= {"\\": "\\", '"': '"', "'": "'", "\n": "\n"}
_WORDS: dict[str, object] = {"true": True, "false": False, "nil": None}


def read_table(text: str) -> dict[Any, Any]:
    """Return the table of a file that reads "return { … }"; positions count from 1.

    Raises ImportFailed for everything that is no literal table.
    """
    reader = _Reader(text.removeprefix("\ufeff"))
    found = reader.file()
    if not isinstance(found, dict):
        raise ImportFailed("This is not a file of settings that KOReader wrote.")
    return found


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0

    def file(self) -> object:
        self._skip()
        if self._text.startswith("return", self._at):
            self._at += len("return")
        value = self._value(0)
        self._skip()
        if self._at != len(self._text):
            raise self._wrong()
        return value

    def _value(self, depth: int) -> object:
        self._skip()
        text, at = self._text, self._at
        sign = text[at : at + 1]
        if sign == "{":
            return self._table(depth + 1)
        if sign in ("'", '"') and sign:
            return self._string(sign)
        long = _LONG.match(text, at)
        if long is not None:
            self._at = long.end()
            return long[2]
        number = _NUMBER.match(text, at)
        if number is not None:
            self._at = number.end()
            return _number(number[0])
        word = _NAME.match(text, at)
        if word is not None and word[0] in _WORDS:
            self._at = word.end()
            return _WORDS[word[0]]
        raise self._wrong()

    def _table(self, depth: int) -> dict[Any, Any]:
        if depth > MOST_DEEP:
            raise ImportFailed("This file is nested too deeply to be one that KOReader wrote.")
        self._at += 1
        table: dict[Any, Any] = {}
        position = 1
        while not self._takes("}"):
            key, named = self._key(depth)
            value = self._value(depth)
            if not named:
                key, position = position, position + 1
            if isinstance(key, str | int | float):
                table[key] = value
            if not (self._takes(",") or self._takes(";")):
                if not self._takes("}"):
                    raise self._wrong()
                break
        return table

    def _key(self, depth: int) -> tuple[object, bool]:
        """Return the key before a value, and whether there is one."""
        self._skip()
        if self._text.startswith("[", self._at) and _LONG.match(self._text, self._at) is None:
            self._at += 1
            key = self._value(depth)
            if not (self._takes("]") and self._takes("=")):
                raise self._wrong()
            return key, True
        name = _NAME.match(self._text, self._at)
        if name is not None and name[0] not in _WORDS:
            self._at = name.end()
            if not self._takes("="):
                raise self._wrong()
            return name[0], True
        return None, False

    def _string(self, sign: str) -> str:
        self._at += 1
        parts: list[str] = []
        torn = bytearray()  # bytes written one by one as \ddd may be a character together
        while True:
            char = self._text[self._at : self._at + 1]
            if char in ("", "\n"):
                raise self._wrong()
            if char == "\\":
                self._escape(parts, torn)
                continue
            _join(parts, torn)
            if char == sign:
                self._at += 1
                return "".join(parts)
            plain = _PLAIN.match(self._text, self._at)
            taken = char if plain is None else plain[0]
            parts.append(taken)
            self._at += len(taken)

    def _escape(self, parts: list[str], torn: bytearray) -> None:
        decimal = _DECIMAL.match(self._text, self._at + 1)
        if decimal is not None:
            if int(decimal[0]) > 255:
                raise self._wrong()
            torn.append(int(decimal[0]))
            self._at = decimal.end()
            return
        _join(parts, torn)
        known = _ESCAPES.get(self._text[self._at + 1 : self._at + 2])
        if known is None:
            raise self._wrong()
        parts.append(known)
        self._at += 2

    def _takes(self, sign: str) -> bool:
        self._skip()
        if not self._text.startswith(sign, self._at):
            return False
        self._at += len(sign)
        return True

    def _skip(self) -> None:
        found = _BLANK.match(self._text, self._at)
        if found is not None:
            self._at = found.end()

    def _wrong(self) -> ImportFailed:
        line = self._text.count("\n", 0, self._at) + 1
        return ImportFailed(f"Line {line} is not what KOReader writes; nothing of it was run.")


def _join(parts: list[str], torn: bytearray) -> None:
    if torn:
        parts.append(torn.decode("utf-8", "replace"))
        torn.clear()


def _number(text: str) -> int | float:
    if text.lower().lstrip("+-").startswith("0x"):
        return int(text, 16)
    number = float(text)
    return int(number) if number.is_integer() and abs(number) < 2**53 else number
