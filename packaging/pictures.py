"""Draws the pictures of the guide, from the program itself: python packaging/pictures.py

Writes docs/images/*.png over the sample article in a library of its own; no display is needed.
Run it again when the window has changed, and look at what it drew.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
SIZE = (1280, 800)
sys.path.insert(0, str(ROOT / "src"))


class Studio:
    """The program in a library of its own, and what a reader would do in it."""

    def __init__(self) -> None:
        from reader_app.app import start

        self.program = start([str(ROOT / "resources" / "sample" / "sample.md")], theme="paper")
        self.program.window.resize(*SIZE)
        self.settle()

    def settle(self, milliseconds: int = 400) -> None:
        """Wait until nothing is under way, then a little for what is painted last."""
        from PySide6.QtCore import QDeadlineTimer, QEventLoop
        from PySide6.QtWidgets import QApplication

        deadline = QDeadlineTimer(20_000)
        while not deadline.hasExpired() and not self.program.state()["ready"]:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        deadline = QDeadlineTimer(milliseconds)
        while not deadline.hasExpired():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    def do(self, action: str) -> None:
        """Carry out an action by its id."""
        self.program.window.commands[action].trigger()
        self.settle()

    def keep(self, name: str) -> None:
        """Write the window, with what hangs over it, into docs/images."""
        from PySide6.QtGui import QImage, QPainter
        from PySide6.QtWidgets import QApplication

        self.settle()
        window = self.program.window
        picture = window.grab()
        painter = QPainter(picture)
        for widget in QApplication.topLevelWidgets():
            if widget is not window and widget.isVisible():
                painter.drawPixmap(widget.geometry().topLeft() - window.pos(), widget.grab())
        painter.end()
        image = picture.toImage().convertToFormat(QImage.Format.Format_RGB888)
        if not image.save(str(IMAGES / f"{name}.png"), "PNG", 0):
            raise SystemExit(f"{name}.png could not be written")

    def find(self, words: str) -> None:
        """Select words of the article and bring them into sight."""
        from reader_app.core.span import Span

        start = self.program.article.text.index(words)
        self.program.travel.go(Span(start, start + len(words)), select=True)
        self.settle()


def figure_card(studio: Studio) -> None:
    studio.find("40.6万亩")
    studio.do("term.explain")


def notes(studio: Studio) -> None:
    for words, body, colour in (
        ("一把全国的尺子", "先记住这三个数，再看地方。", "note.yellow"),
        ("第二产业增加值492087亿元", "与去年口径一致吗？查公报。", "note.green"),
        ("70650万吨", "**首次**过1.4万亿斤", "note.red"),
    ):
        studio.find(words)
        studio.do(colour)
        studio.program.parts.notes.edit(studio.program.session.notes[-1].note.id)
        for placed in studio.program.session.notes:
            if placed.note.target.quote.exact == words:
                studio.program.parts.notes.edit(placed.note.id)
        editor = studio.program.window.build_panels().note_editor
        editor.body.setPlainText(body)
        editor.commit()
        studio.settle()
    studio.do("view.notes")
    studio.program.travel.go_start()
    studio.find("一把全国的尺子")


MORE = {
    "渠水进村.txt": """邻县日报 2025年2月18日 3版
渠水进村
全镇新修水渠12.5公里，比上年增长5.2%，灌溉面积达到3.4万亩。
村里的老支书说，有水，心里就不慌。今年还要再修两条支渠。
""",
    "学校添了操场.txt": """邻县日报 2025年3月6日 2版
学校添了新操场
两所小学各添一块操场，共投入186万元，比上年增长一倍。
孩子们一下课就往外跑，校长说，体育课再不用等天晴。
""",
    "小城账本.txt": """邻县日报 2025年1月9日 1版
一座小城的账本
去年全县粮食总产18.6万吨，增长3.5%；新增就业4200人，农村居民人均可支配收入增长6.1%。
""",
}
"""Articles for the pictures of the library, written for them."""


def fill(home: str) -> None:
    from reader_app.services.imports import import_bytes, store
    from reader_app.storage.paths import DataPaths

    for name, text in MORE.items():
        store(DataPaths(Path(home)), import_bytes(text.encode(), name))


def library(studio: Studio) -> None:
    studio.do("file.library")


def search(studio: Studio) -> None:
    studio.do("edit.search_library")
    from PySide6.QtWidgets import QLineEdit

    studio.settle(4000)  # until the index has caught up
    for field in studio.program.window.findChildren(QLineEdit):
        if field.isVisible() and "articles" in field.placeholderText():
            field.setText("增长")
    studio.settle(2000)


def main() -> int:
    """Draw all of them, each from a fresh start."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.setdefault("QT_SCALE_FACTOR", "1.25")
    os.environ["LANGUAGE"] = "en"
    scenes: dict[str, Callable[[Studio], None]] = {
        "figure-card": figure_card,
        "notes": notes,
        "library": library,
        "search": search,
    }
    if len(sys.argv) == 2:
        with tempfile.TemporaryDirectory() as home:
            os.environ["MEIPI_HOME"] = home
            fill(home)
            studio = Studio()
            scenes[sys.argv[1]](studio)
            studio.keep(sys.argv[1])
            studio.program.window.close()
        return 0
    import subprocess

    for name in scenes:
        subprocess.run([sys.executable, __file__, name], check=True)  # noqa: S603
    return 0


if __name__ == "__main__":
    sys.exit(main())
