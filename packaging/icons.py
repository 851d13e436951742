"""Draws the icon in every size from resources/icons/meipi.svg.

    python packaging/icons.py                # renews resources/icons/*.png, which are committed
    python packaging/icons.py --containers DIR   # meipi.ico and meipi.icns of those, for builds

Drawing needs PySide6; the containers are put together from the PNG files by hand (the formats
hold PNG as it is), so that any system can make them for any other.
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

ICONS = Path(__file__).resolve().parents[1] / "resources" / "icons"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
"""Edge in pixels: the sizes of the hicolor theme, which Windows and macOS are content with."""

_ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
_ICNS_TYPES = {
    b"icp4": 16,
    b"icp5": 32,
    b"icp6": 64,
    b"ic07": 128,
    b"ic08": 256,
    b"ic09": 512,
    b"ic11": 32,  # 16 at 2x
    b"ic12": 64,  # 32 at 2x
    b"ic13": 256,  # 128 at 2x
    b"ic14": 512,  # 256 at 2x
}


def png(size: int) -> Path:
    """Return where the picture of that edge is."""
    return ICONS / f"meipi-{size}.png"


def draw() -> None:
    """Draw every PNG anew from the SVG."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QGuiApplication, QImage, QImageReader

    app = QGuiApplication.instance() or QGuiApplication(["icons"])
    for size in SIZES:
        reader = QImageReader(str(ICONS / "meipi.svg"))
        # drawn four times as large and averaged: thin strokes keep their weight at 16 pixels
        reader.setScaledSize(QSize(size * 4, size * 4) if size < 256 else QSize(size, size))
        image = reader.read()
        if image.isNull():
            raise SystemExit(f"meipi.svg: {reader.errorString()}")
        from PySide6.QtCore import Qt

        small = image.scaled(
            size,
            size,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        ).convertToFormat(QImage.Format.Format_RGBA8888)
        if not small.save(str(png(size))):
            raise SystemExit(f"{png(size)} could not be written")
    del app


def ico() -> bytes:
    """Return a Windows icon: a directory of 16 bytes an entry, then the PNG files."""
    files = [png(size).read_bytes() for size in _ICO_SIZES]
    head = struct.pack("<HHH", 0, 1, len(files))
    offset = len(head) + 16 * len(files)
    entries = b""
    for size, data in zip(_ICO_SIZES, files, strict=True):
        edge = size % 256  # 0 stands for 256
        entries += struct.pack("<BBBBHHII", edge, edge, 0, 0, 1, 32, len(data), offset)
        offset += len(data)
    return head + entries + b"".join(files)


def icns() -> bytes:
    """Return a macOS icon: each entry a type of four letters, its length, a PNG file."""
    body = b""
    for kind, size in _ICNS_TYPES.items():
        data = png(size).read_bytes()
        body += kind + struct.pack(">I", len(data) + 8) + data
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def main(arguments: list[str]) -> int:
    """Run the command; return the exit status."""
    if arguments[:1] == ["--containers"] and len(arguments) == 2:
        folder = Path(arguments[1])
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "meipi.ico").write_bytes(ico())
        (folder / "meipi.icns").write_bytes(icns())
        return 0
    if arguments:
        sys.stderr.write("usage: icons.py [--containers DIR]\n")
        return 2
    draw()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
