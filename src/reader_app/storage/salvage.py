"""Rows of a damaged database, read from its pages without SQLite's help.

SQLite gives up where the schema, an inner page or one cell is damaged. Here every page that looks
like a table leaf is read for itself, with the pages of the WAL file laid over those of the
database (https://www.sqlite.org/fileformat2.html). Which table a row belongs to is told from its
columns, since the pages that would say so may be gone.
"""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader_app.storage.migrations import MIGRATIONS

_MAGIC = b"SQLite format 3\0"
_TABLE_LEAF = 0x0D
_WAL_HEADER, _FRAME_HEADER = 32, 24
_TYPES: dict[str, tuple[type, ...]] = {
    "INTEGER": (int,),
    "REAL": (float, int),
    "TEXT": (str,),
    "BLOB": (bytes,),
    "ANY": (str, int, float, bytes),
}
_SEQUENCE = {"steps", "journal"}  # rows of sqlite_sequence look like rows of our state


@dataclass(frozen=True, slots=True)
class SalvagedRow:
    """One row: its table, and its values by column (an INTEGER PRIMARY KEY filled in)."""

    table: str
    values: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class _Shape:
    table: str
    types: tuple[tuple[type, ...], ...]
    required: int
    alias: int | None

    def fit(self, rowid: int, values: list[Any]) -> tuple[Any, ...] | None:
        if not self.required <= len(values) <= len(self.types):
            return None
        filled = values + [None] * (len(self.types) - len(values))
        if self.alias is not None:
            if filled[self.alias] is not None:
                return None
            filled[self.alias] = rowid
        fits = all(type(v) in kinds for v, kinds in zip(filled, self.types, strict=True))
        return tuple(filled) if fits else None


def salvage(database: Path) -> Iterator[SalvagedRow]:
    """Yield every row that can be read of a damaged library file (and the WAL file beside it)."""
    pages = _Pages(database)
    shapes = _shapes()
    for number in range(1, pages.count + 1):
        if number in pages.free:
            continue
        for rowid, values in _cells(pages, number):
            if len(values) == 2 and values[0] in _SEQUENCE:
                continue
            for shape in shapes:
                filled = shape.fit(rowid, values)
                if filled is not None:
                    yield SalvagedRow(shape.table, filled)
                    break


def _shapes() -> list[_Shape]:
    """Return what rows of each table of the current schema look like."""
    connection = sqlite3.connect(":memory:")
    try:
        for statement in (statement for step in MIGRATIONS for statement in step):
            connection.execute(statement)
        tables = [row[1] for row in connection.execute("PRAGMA table_list") if row[2] == "table"]
        columns = {
            table: connection.execute(f"PRAGMA table_info ({table})").fetchall()
            for table in tables
            if not table.startswith("sqlite_")
        }
    finally:
        connection.close()
    return [_shape(table, rows) for table, rows in columns.items()]


def _shape(table: str, columns: list[tuple[Any, ...]]) -> _Shape:
    keys = [row for row in columns if row[5]]
    alias = keys[0][0] if len(keys) == 1 and keys[0][2] == "INTEGER" else None
    types, required = [], 0
    for place, _, kind, not_null, default, _ in columns:
        optional = not not_null and place != alias
        types.append(_TYPES[kind] + ((type(None),) if optional else ()))
        if not optional and default is None:
            required = place + 1
    return _Shape(table, tuple(types), required, alias)


class _Pages:
    """The pages of a database as of the last commit, and which of them are free."""

    def __init__(self, path: Path) -> None:
        self._data = path.read_bytes()
        wal = path.with_name(path.name + "-wal")
        self.size = self._page_size(wal)
        self._over = _wal_pages(wal.read_bytes(), self.size) if wal.exists() else {}
        self.count = max([-(-len(self._data) // self.size), *self._over])
        first = self.page(1)
        sound = first.startswith(_MAGIC)
        self.usable = self.size - (first[20] if sound and first[20] < 64 else 0)
        self.free = self._free_pages(first) if sound else set()

    def page(self, number: int) -> bytes:
        """Return one page, with zeros where the file was cut off."""
        if number in self._over:
            return self._over[number]
        data = self._data[(number - 1) * self.size : number * self.size]
        return data.ljust(self.size, b"\0")

    def _page_size(self, wal: Path) -> int:
        sizes = []
        if self._data.startswith(_MAGIC):
            sizes.append(int.from_bytes(self._data[16:18], "big"))
        if wal.exists():
            with wal.open("rb") as file:
                sizes.append(int.from_bytes(file.read(12)[8:12], "big"))
        for size in (65536 if size == 1 else size for size in sizes):
            if 512 <= size <= 65536 and size & (size - 1) == 0:
                return size
        return 4096

    def _free_pages(self, first: bytes) -> set[int]:
        free: set[int] = set()
        trunk = int.from_bytes(first[32:36], "big")
        while 0 < trunk <= self.count and trunk not in free:
            free.add(trunk)
            page = self.page(trunk)
            following, leaves = struct.unpack_from(">II", page)
            leaves = min(leaves, self.usable // 4 - 2)
            free.update(struct.unpack_from(f">{leaves}I", page, 8))
            trunk = following
        return free


def _wal_pages(wal: bytes, size: int) -> dict[int, bytes]:
    """Return the pages of all committed frames whose checksums hold."""
    if len(wal) < _WAL_HEADER:
        return {}
    order = ">" if int.from_bytes(wal[:4], "big") & 1 else "<"
    salt = wal[16:24]
    sums = _checksum(wal[:24], (0, 0), order)
    committed: dict[int, bytes] = {}
    waiting: dict[int, bytes] = {}
    for start in range(_WAL_HEADER, len(wal) - size - _FRAME_HEADER + 1, size + _FRAME_HEADER):
        head = wal[start : start + _FRAME_HEADER]
        page = wal[start + _FRAME_HEADER : start + _FRAME_HEADER + size]
        sums = _checksum(page, _checksum(head[:8], sums, order), order)
        if head[8:16] != salt or struct.unpack(">II", head[16:24]) != sums:
            break
        number, commit = struct.unpack_from(">II", head)
        waiting[number] = page
        if commit:
            committed.update(waiting)
            waiting = {}
    return committed


def _checksum(data: bytes, sums: tuple[int, int], order: str) -> tuple[int, int]:
    """Continue the running checksum of WAL frames (file format, section 4.2)."""
    first, second = sums
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for even, odd in zip(words[::2], words[1::2], strict=True):
        first = (first + even + second) & 0xFFFFFFFF
        second = (second + odd + first) & 0xFFFFFFFF
    return first, second


def _cells(pages: _Pages, number: int) -> Iterator[tuple[int, list[Any]]]:
    """Yield the rows of a table leaf; cells that make no sense are passed over."""
    page = pages.page(number)
    head = 100 if number == 1 else 0
    if page[head] != _TABLE_LEAF:
        return
    count = int.from_bytes(page[head + 3 : head + 5], "big")
    count = min(count, (pages.usable - head - 8) // 2)
    for start in struct.unpack_from(f">{count}H", page, head + 8):
        try:
            yield _cell(pages, page, start)
        except (
            ValueError,
            IndexError,
            struct.error,
        ):  # damaged: UnicodeDecodeError is a ValueError
            continue


def _cell(pages: _Pages, page: bytes, at: int) -> tuple[int, list[Any]]:
    size, at = _varint(page, at)
    rowid, at = _varint(page, at)
    if size > len(pages.page(1)) * pages.count:
        raise ValueError("longer than the file")
    most = pages.usable - 35
    if size <= most:
        payload = page[at : at + size]
    else:
        least = (pages.usable - 12) * 32 // 255 - 23
        local = least + (size - least) % (pages.usable - 4)
        local = local if local <= most else least
        payload = page[at : at + local]
        following = int.from_bytes(page[at + local : at + local + 4], "big")
        parts = [payload]
        missing = size - local
        while missing > 0:
            if not 0 < following <= pages.count:
                raise ValueError("overflow leads nowhere")
            more = pages.page(following)
            following = int.from_bytes(more[:4], "big")
            parts.append(more[4 : 4 + min(missing, pages.usable - 4)])
            missing -= len(parts[-1])
        payload = b"".join(parts)
    if len(payload) != size:
        raise ValueError("cut off")
    return _signed(rowid), _record(payload)


def _record(payload: bytes) -> list[Any]:
    head, at = _varint(payload, 0)
    kinds = []
    while at < head:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    values: list[Any] = []
    for kind in kinds:
        size = _size(kind)
        data = payload[at : at + size]
        if len(data) != size:
            raise ValueError("cut off")
        values.append(_value(kind, data))
        at += size
    return values


def _size(kind: int) -> int:
    if kind >= 12:
        return (kind - 12) // 2
    return (0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0)[kind]


def _value(kind: int, data: bytes) -> Any:
    if kind == 0:
        return None
    if kind == 7:
        return struct.unpack(">d", data)[0]
    if kind in (8, 9):
        return kind - 8
    if kind < 7:
        return int.from_bytes(data, "big", signed=True)
    if kind in (10, 11):
        raise ValueError("reserved")
    return data.decode() if kind & 1 else data


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for step in range(8):
        byte = data[at + step]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + step + 1
    return value << 8 | data[at + 8], at + 9


def _signed(value: int) -> int:
    return value - (1 << 64) if value >= 1 << 63 else value
