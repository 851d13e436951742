"""A bare QTextBrowser on a plain text: what a reader in Qt and Python costs at the very least.

    python benchmarks/bare_reader.py FILE

Prints the same report as `meipi --startup-report`, so that bench_launch.py can quote ratios. It
decodes UTF-8, makes a block of every line with undo off, shows the window and ends after its first
paint; no structure, no marks, no library.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFont, QPaintEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QTextBrowser

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from reader_app.app.startup import resident_megabytes, since_process_start


class Page(QTextBrowser):
    """Reports its first paint and ends the program."""

    painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.painted:
            self.painted = True
            QTimer.singleShot(0, self, self.report)

    def report(self) -> None:
        """Print how long the first page took and the memory then."""
        first = {
            "first_paint_ms": round(since_process_start() * 1000, 1),
            "rss_mb": round(resident_megabytes(), 1),
        }
        print(json.dumps(first), flush=True)
        QApplication.exit()


def main() -> None:
    app = QApplication(["bare"])
    text = Path(sys.argv[1]).read_text(encoding="utf-8")
    page = Page()
    page.resize(1100, 900)
    page.setFont(QFont("Noto Serif CJK SC", 15))
    document = page.document()
    document.setUndoRedoEnabled(False)
    cursor = QTextCursor(document)
    block, characters = QTextBlockFormat(), QTextCharFormat()
    block.setTextIndent(40)
    cursor.beginEditBlock()
    for number, line in enumerate(text.split("\n")):
        if number:
            cursor.insertBlock(block, characters)
        cursor.insertText(line, characters)
    cursor.endEditBlock()
    page.show()
    app.exec()


main()
