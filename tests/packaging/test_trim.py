"""What a frozen build carries and what it leaves behind."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

SOURCE = Path(__file__).parents[2] / "src"
SITE = "/home/x/.venv/lib/python3.11/site-packages"


@pytest.mark.parametrize(
    ("destination", "source"),
    [
        ("PySide6/QtCore.abi3.so", f"{SITE}/PySide6/QtCore.abi3.so"),
        ("PySide6/QtWidgets.pyd", "C:\\venv\\PySide6\\QtWidgets.pyd"),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", f"{SITE}/x"),
        ("PySide6/Qt/plugins/platforms/libqwayland.so", f"{SITE}/x"),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", f"{SITE}/x"),
        ("PySide6/plugins/platforms/qwindows.dll", "C:\\x"),
        ("PySide6/Qt/plugins/platforms/libqcocoa.dylib", "/x"),
        ("PySide6/Qt/plugins/imageformats/libqsvg.so", f"{SITE}/x"),
        ("PySide6/Qt/plugins/imageformats/libqjpeg.so", f"{SITE}/x"),
        ("PySide6/Qt/plugins/imageformats/libqwebp.so", f"{SITE}/x"),
        ("PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so", "/x"),
        ("PySide6/Qt/translations/qtbase_zh_TW.qm", f"{SITE}/x"),
        ("PySide6/Qt/lib/libQt6Gui.so.6", f"{SITE}/x"),
        ("PySide6/Qt/lib/libicudata.so.73", f"{SITE}/x"),
        ("PySide6/Qt6Gui.dll", "C:\\x"),
        ("PySide6/MSVCP140.dll", "C:\\x"),
        ("libQt6Svg.so.6", f"{SITE}/PySide6/Qt/lib/libQt6Svg.so.6"),
        ("libpython3.11.so.1.0", "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0"),
        ("libxcb-cursor.so.0", "/usr/lib/x86_64-linux-gnu/libxcb-cursor.so.0"),
        ("python3.11/lib-dynload/_ssl.so", "/usr/lib/python3.11/lib-dynload/_ssl.so"),
        ("jieba/dict.txt", f"{SITE}/jieba/dict.txt"),
        ("opencc/clib/share/opencc/t2s.json", f"{SITE}/x"),
        ("resources/sample/sample.md", "/home/x/meipi/resources/sample/sample.md"),
    ],
)
def test_stays(script: Callable[[str], ModuleType], destination: str, source: str) -> None:
    assert script("trim").keeps(destination, source)


@pytest.mark.parametrize(
    ("destination", "source"),
    [
        ("PySide6/QtNetwork.abi3.so", f"{SITE}/x"),
        ("PySide6/Qt/lib/libQt6Network.so.6", f"{SITE}/x"),
        ("libQt6Network.so.6", f"{SITE}/x"),
        ("PySide6/Qt/lib/libQt6Qml.so.6", f"{SITE}/x"),
        ("PySide6/Qt6Quick.dll", "C:\\x"),
        ("PySide6/opengl32sw.dll", "C:\\x"),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", f"{SITE}/x"),
        ("PySide6/Qt/plugins/platforms/libqeglfs.so", f"{SITE}/x"),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", f"{SITE}/x"),
        ("PySide6/Qt/plugins/imageformats/libqtga.so", f"{SITE}/x"),
        ("PySide6/Qt/plugins/networkinformation/libqglib.so", f"{SITE}/x"),
        ("PySide6/Qt/translations/qtbase_de.qm", f"{SITE}/x"),
        ("PySide6/Qt/translations/qt_help_zh_CN.qm", f"{SITE}/x"),
        ("libX11.so.6", "/usr/lib/x86_64-linux-gnu/libX11.so.6"),
        ("libstdc++.so.6", "/usr/lib/x86_64-linux-gnu/libstdc++.so.6"),
        ("libglib-2.0.so.0", "/lib/x86_64-linux-gnu/libglib-2.0.so.0"),
        ("jieba/lac_small/model_baseline/x", f"{SITE}/x"),
        ("opencc/clib/lib64/libopencc.a", f"{SITE}/x"),
    ],
)
def test_goes(script: Callable[[str], ModuleType], destination: str, source: str) -> None:
    assert not script("trim").keeps(destination, source)


def test_every_part_of_qt_that_is_imported_stays(script: Callable[[str], ModuleType]) -> None:
    used: set[str] = set()
    for path in SOURCE.rglob("*.py"):
        used.update(re.findall(r"(?:from|import) PySide6\.(Qt\w+)", path.read_text("utf-8")))
    assert used == script("trim").MODULES
