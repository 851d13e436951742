"""The icon in every size and container."""

from __future__ import annotations

import struct
from collections.abc import Callable
from types import ModuleType

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage


def test_every_size_is_there_and_no_blank(script: Callable[[str], ModuleType]) -> None:
    icons = script("icons")
    for size in icons.SIZES:
        image = QImage(str(icons.png(size)))
        assert (image.width(), image.height()) == (size, size)
        colours = {image.pixel(x, y) for x in range(size) for y in range(size)}
        assert len(colours) > 20
        assert image.pixelColor(0, 0).alpha() == 0


def test_windows_container(script: Callable[[str], ModuleType]) -> None:
    icons = script("icons")
    data = icons.ico()
    reserved, kind, count = struct.unpack_from("<HHH", data)
    assert (reserved, kind) == (0, 1)
    for index in range(count):
        edge, _, _, _, _, bits, size, offset = struct.unpack_from("<BBBBHHII", data, 6 + 16 * index)
        png = data[offset : offset + size]
        assert png.startswith(b"\x89PNG")
        assert png.endswith(b"IEND\xaeB`\x82")
        assert struct.unpack_from(">I", png, 16)[0] % 256 == edge
        assert bits == 32
    image = QImage.fromData(QByteArray(data))
    assert image.width() == 16


def test_macos_container(script: Callable[[str], ModuleType]) -> None:
    icons = script("icons")
    data = icons.icns()
    assert data[:4] == b"icns"
    assert struct.unpack_from(">I", data, 4)[0] == len(data)
    at, seen = 8, []
    while at < len(data):
        kind, size = data[at : at + 4], struct.unpack_from(">I", data, at + 4)[0]
        assert data[at + 8 : at + 12] == b"\x89PNG"
        seen.append(kind)
        at += size
    assert at == len(data)
    assert {b"ic07", b"ic08", b"ic09"} <= set(seen)
