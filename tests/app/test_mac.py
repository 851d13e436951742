"""What Finder asks to open arrives, before and after there is a window."""

from __future__ import annotations

import subprocess
import sys

CODE = """
import sys
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QFileOpenEvent
from reader_app.app.mac import MacApplication

app = MacApplication(["meipi"])
heard = []
QCoreApplication.sendEvent(app, QFileOpenEvent("/tmp/文.txt"))
app.asked_to_open.connect(heard.append)
print(heard)
app.listen()
QCoreApplication.sendEvent(app, QFileOpenEvent(QUrl("meipi://article/ab12")))
print(heard)
"""


def test_files_and_addresses_are_reported_in_order() -> None:
    ended = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", CODE],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert ended.stdout.splitlines() == ["[]", "['/tmp/文.txt', 'meipi://article/ab12']"]
