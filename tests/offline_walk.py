"""Walks through the whole program with every socket forbidden: python -m tests.offline_walk DIR.

Python asks its audit hooks before it makes, connects or resolves anything; the hook here refuses
and remembers. What Qt or a library in C might open behind Python's back shows in the list of this
process's sockets. Prints one JSON object.
"""

from __future__ import annotations

import base64
import json
import os
import sys
import zipfile
from pathlib import Path
from typing import Any

ATTEMPTS: list[str] = []
FORBIDDEN = ("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "ssl.")

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)

PAGE = """<!doctype html><html><head><meta charset="utf-8"><title>一座小城的一年</title>
<link rel="stylesheet" href="http://tracker.invalid/a.css"><base href="http://tracker.invalid/">
<meta http-equiv="refresh" content="0;url=http://tracker.invalid/next">
<script src="https://tracker.invalid/a.js"></script>
<script>document.title = "SCRIPTRAN"; fetch("http://tracker.invalid/")</script></head>
<body onload="alert('SCRIPTRAN')"><article><h1>一座小城的一年</h1>
<p>临河市去年新增高标准农田40.6万亩，同比增长63%，近700项政策落到实处，农民增收有了新办法。</p>
<p><img src="http://tracker.invalid/p.png" alt="远处的图"><img src="p.png" alt="旁边的图">
<img src="file:///etc/passwd"><img src="//tracker.invalid/q.png"></p>
<iframe src="http://tracker.invalid/frame"></iframe>
<object data="http://tracker.invalid/o.swf"></object>
<p style="background:url(http://tracker.invalid/b.png)">三农工作讲的是高标准农田，也讲怎样把粮食卖出好价钱，
<a href="http://tracker.invalid/">更多内容</a>请看后面的版面。</p></article></body></html>"""

NOTE = """看 [这里](http://tracker.invalid/) ![图](http://tracker.invalid/n.png)
<img src="http://tracker.invalid/m.png"> <script>alert(1)</script> ![](file:///etc/passwd)"""


def forbid(event: str, arguments: tuple[Any, ...]) -> None:
    """Refuse what would reach out; a name of this machine is no secret."""
    if event.startswith(FORBIDDEN) and event != "socket.gethostname":
        ATTEMPTS.append(f"{event} {arguments!r}"[:200])
        raise PermissionError(f"{event} is forbidden")


def write_articles(folder: Path) -> list[Path]:
    """Return an article in each format, each with addresses that must not be followed."""
    page, text, markdown = folder / "页.html", folder / "文.txt", folder / "记.md"
    page.write_text(PAGE, "utf-8")
    (folder / "p.png").write_bytes(PIXEL)
    text.write_text("一座小城\n临河市新增农田40.6万亩。http://tracker.invalid/\n" * 30, "gb18030")
    markdown.write_text(f"# 笔记\n\n{NOTE}\n\n临河市新增农田40.6万亩。\n", "utf-8")
    epub = folder / "书.epub"
    with zipfile.ZipFile(epub, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr(
            "META-INF/container.xml",
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="o.opf" media-type="application/oebps-package+xml"/>'
            "</rootfiles></container>",
        )
        archive.writestr(
            "o.opf",
            '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata/><manifest>'
            '<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>'
            '<item id="r" href="http://tracker.invalid/r.xhtml" media-type="application/xhtml+xml"/>'
            '</manifest><spine><itemref idref="a"/><itemref idref="r"/></spine></package>',
        )
        archive.writestr("a.xhtml", PAGE)
        archive.writestr("../../escaped.txt", "out")
        archive.writestr(str(folder.parent / "escaped-by-its-full-name.txt"), "out")
    docx = folder / "文.docx"
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    with zipfile.ZipFile(docx, "w") as archive:
        archive.writestr(
            "word/document.xml",
            '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "http://tracker.invalid/x">]>'
            f'<w:document xmlns:w="{space}"><w:body><w:p><w:r><w:t>临河市新增农田40.6万亩。</w:t>'
            "</w:r></w:p></w:body></w:document>",
        )
        archive.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{relations}"><Relationship Id="r1" TargetMode="External" '
            f'Type="x/image" Target="http://tracker.invalid/w.png"/></Relationships>',
        )
    return [text, markdown, page, epub, docx]


def sockets() -> list[str]:
    """Return the internet addresses this process holds sockets on, as Linux tells."""
    if not sys.platform.startswith("linux"):
        return []
    mine = set()
    for descriptor in Path("/proc/self/fd").iterdir():
        try:
            target = str(descriptor.readlink())
        except OSError:
            continue
        if target.startswith("socket:["):
            mine.add(target[8:-1])
    found = []
    for kind in ("tcp", "tcp6", "udp", "udp6", "raw"):
        table = Path("/proc/net") / kind
        for line in table.read_text().splitlines()[1:] if table.exists() else ():
            fields = line.split()
            if fields[9] in mine:
                found.append(f"{kind} {fields[1]} {fields[2]}")
    return found


def walk(folder: Path, *, reach_out: bool) -> dict[str, Any]:
    """Do what a reader does; return what was tried and what was seen."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["MEIPI_HOME"] = str(folder / "home")
    from PySide6.QtCore import QDeadlineTimer, QEventLoop
    from PySide6.QtWidgets import QApplication

    from reader_app.app import start
    from reader_app.core.span import Span

    articles = write_articles(folder)
    program = start([str(articles[0])])
    seen: list[str] = []

    def settle(wanted: Any = None) -> None:
        deadline = QDeadlineTimer(30_000)
        while not deadline.hasExpired():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            if program.state()["ready"] and (wanted is None or wanted()):
                return
        raise TimeoutError(f"waited for {wanted}; {program.state()['title']}")

    settle()
    for path in articles[1:]:
        before = program.session.article_id
        program.opening.open_files([str(path)])
        settle(lambda before=before: program.session.article_id != before)
        seen.append(program.article.text)
        program.view.grab()
    commands = program.window.commands
    program.view.select(Span(0, 2))
    program.parts.notes.write(Span(0, 2))
    editor = program.window.build_panels().note_editor
    editor.body.setPlainText(NOTE)
    editor.flush()
    editor.show_preview.setChecked(True)
    editor.preview.grab()
    settle()
    commands["view.readings"].trigger()
    commands["view.script"].trigger()
    commands["term.explain"].trigger()
    program.parts.finding.open()
    program.window.build_panels().notes.grab()
    settle()
    if reach_out:
        import socket

        try:
            socket.create_connection(("127.0.0.1", 9), timeout=1)
        except OSError:
            seen.append("refused")
    held = sockets()
    program.window.close()
    return {
        "attempts": ATTEMPTS,
        "sockets": held,
        "seen": seen,
        "modules": sorted(
            name
            for name in sys.modules
            if name in {"PySide6.QtNetwork", "http.client", "ssl", "urllib.request", "ftplib"}
        ),
        "escaped": [
            str(path)
            for path in (folder.parent / "escaped.txt", folder.parent.parent / "escaped.txt")
            if path.exists()
        ],
    }


if __name__ == "__main__":
    sys.addaudithook(forbid)
    result = walk(Path(sys.argv[1]), reach_out="--reach-out" in sys.argv)
    sys.stdout.write(json.dumps(result) + "\n")
    sys.stdout.flush()
    os._exit(0)  # what Qt does at exit is not what this is about
