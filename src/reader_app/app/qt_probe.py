"""What Qt has on this machine, found out in a process of its own: Qt aborts where it cannot start.

`meipi doctor` starts it (python -m reader_app --qt-probe) and reads one JSON object.
"""

from __future__ import annotations

import json
import os
import sys
from typing import Any

HAN = "眉批，中国一二"
HANT = "眉批，臺灣體"
PINYIN = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"
PICTURES = ("png", "jpeg", "gif", "svg", "webp")


def probe() -> int:
    """Print what was found; return 0."""
    from PySide6.QtCore import qVersion
    from PySide6.QtGui import QGuiApplication, QImageReader

    # the first line is out before Qt may abort: the doctor then knows which platform did it
    app = QGuiApplication([sys.argv[0]])
    formats = {bytes(name.data()).decode() for name in QImageReader.supportedImageFormats()}
    found: dict[str, Any] = {
        "qt": qVersion(),
        "platform": app.platformName(),
        "asked": os.environ.get("QT_QPA_PLATFORM", ""),
        "screens": [
            {
                "width": screen.size().width(),
                "height": screen.size().height(),
                "scale": screen.devicePixelRatio(),
            }
            for screen in app.screens()
        ],
        "pictures_missing": [name for name in PICTURES if name not in formats],
        "fonts": _fonts(),
    }
    sys.stdout.write(json.dumps(found, ensure_ascii=True) + "\n")
    return 0


def _fonts() -> dict[str, Any]:
    from PySide6.QtGui import QFontDatabase

    from reader_app.core.article import Script
    from reader_app.ui.theme import sans_families

    systems = QFontDatabase.WritingSystem
    chinese = {
        *QFontDatabase.families(systems.SimplifiedChinese),
        *QFontDatabase.families(systems.TraditionalChinese),
    }
    named = [family for family in sans_families(Script.HANS) if family in chinese]
    return {
        "chinese_families": sorted(chinese)[:20],
        "preferred": named[:1],
        "han_missing": _invisible(HAN, named),
        "hant_missing": _invisible(HANT, named),
        "pinyin_missing": _invisible(PINYIN, named),
    }


def _invisible(text: str, families: list[str]) -> str:
    """Return the characters of text that leave no ink in the fonts the program would use.

    Looking into the character map is not enough: some typefaces map letters with tone marks to
    blank glyphs.
    """
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QColor, QFont, QImage, QPainter

    font = QFont()
    if families:
        font.setFamilies(families)
    font.setPixelSize(32)
    missing = ""
    for char in text:
        image = QImage(64, 64, QImage.Format.Format_Grayscale8)
        image.fill(QColor("white"))
        painter = QPainter(image)
        painter.setFont(font)
        painter.drawText(image.rect(), Qt.AlignmentFlag.AlignCenter, char)
        painter.end()
        if not any(byte < 128 for byte in bytes(image.constBits())):
            missing += char
    return missing
