"""Notes in numbers: 10,000 in an article, a million in a library; writes tables for docs.

    python benchmarks/bench_notes.py --library 0 [--notes 10000] [--write]
    python benchmarks/bench_notes.py --notes 0 [--library 1000000] [--write]

The first part runs the real program without a display (offscreen) on a long article and measures
what the reader waits for on the UI thread (half a minute); the second is the library alone (ten
minutes). Each writes its own half of the table.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from reader_app.core.library import StoredArticle
from reader_app.core.note import Colour, Note, Quote, Target
from reader_app.core.span import Span
from reader_app.services.exchange.carrying_out import carry_out
from reader_app.services.exchange.planning import Planner
from reader_app.services.exchange.reading import read_notes
from reader_app.services.export.notes import NoteFormat, export_library, export_notes
from reader_app.services.imports import import_bytes, store
from reader_app.services.notes import NotesService
from reader_app.storage.clock import new_id, utc_now
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths

TABLE = ROOT / "docs" / "benchmarks.md"
MARKS = {
    part: (f"<!-- measured by benchmarks/bench_notes.py: {part} -->", f"<!-- end of {part} -->")
    for part in ("window", "library")
}
HEAD = (
    "| what | CPU ms | median ms | worst ms | bound ms |",
    "| --- | --- | --- | --- | --- |",
)
SENTENCE = (
    "全县第{0}村新修水渠{1}公里，比上年增长{2}%，灌溉面积达到{3}万亩，村里的老支书说心里踏实。"
)


def long_article(characters: int, seed: int) -> bytes:
    """Return an article of about so many characters, its paragraphs all different."""
    dice = random.Random(seed)
    lines = [f"一篇很长的文章（{seed}）"]
    size = 0
    while size < characters:
        if len(lines) % 40 == 1:
            lines.append(f"第{len(lines) // 40 + 1}部分 水利和农田")
        sentences = [SENTENCE.format(*(dice.randrange(1, 999) for _ in range(4))) for _ in range(4)]
        lines.append("".join(sentences))
        size += len(lines[-1])
    return "\n".join(lines).encode()


def some_notes(stored: StoredArticle, count: int, dice: random.Random) -> list[Note]:
    text, now, colours = stored.article.text, utc_now(), list(Colour)
    notes = []
    for number in range(count):
        start = dice.randrange(len(text) - 30)
        span = Span(start, start + dice.randrange(4, 25))
        body = "" if number % 3 else f"第{number}条：**要核**，见统计公报。\n\n- 一\n- 二"
        target = Target(stored.version, span, Quote.of(text, span))
        notes.append(
            Note(new_id(), stored.id, target, now, now, body, ("水利",), colours[number % 5])
        )
    return notes


Times = tuple[float, float, float]
"""Median and worst time on the clock, and median of this thread's own work, milliseconds."""


def timed(repeat: int, call: Callable[[], object]) -> Times:
    """Time a call so many times."""
    clock, work = [], []
    for _ in range(repeat):
        started, worked = time.perf_counter(), time.thread_time()
        call()
        work.append((time.thread_time() - worked) * 1000)
        clock.append((time.perf_counter() - started) * 1000)
    return statistics.median(clock), max(clock), statistics.median(work)


def row(what: str, measured: Times, bound: str) -> str:
    median, worst, work = measured
    line = f"| {what} | {work:,.1f} | {median:,.1f} | {worst:,.1f} | {bound} |"
    print(line, flush=True)
    return line


class WatchedApplication(QApplication):
    """Remembers the longest turn of the UI thread, milliseconds of its own work and on the clock."""

    longest = longest_clock = 0.0
    _depth = 0

    def forget(self) -> None:
        self.longest = 0.0

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        self._depth += 1
        worked, started = time.thread_time(), time.perf_counter()
        try:
            return super().notify(receiver, event)
        finally:
            self._depth -= 1
            work = (time.thread_time() - worked) * 1000
            if self._depth == 0 and work > self.longest:
                self.longest = work
                self.longest_clock = (time.perf_counter() - started) * 1000


def window_rows(count: int, folder: Path) -> list[str]:
    """Measure the program with so many notes in the article on its page."""
    from reader_app.app.application import Application
    from reader_app.services.settings import FILE, load_settings

    os.environ["MEIPI_HOME"] = str(folder)
    paths = DataPaths(folder)
    opened = store(paths, import_bytes(long_article(200_000, 1), "", media_type="text/plain"))
    dice = random.Random(1)
    with Library.open(paths) as library:
        stored = library.articles.load_article(opened.article_id)
        library.notes.take_in(some_notes(stored, count, dice), ())
        service = NotesService(library)
        placing = timed(3, lambda: service.notes_of(stored))
    os.sync()  # what was made for the measurement must not be written out during it
    app = WatchedApplication([])
    program = Application(app, Library.open(paths))

    def settle(milliseconds: int = 50) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    painted: list[float] = []
    worked: list[float] = []
    near: list[Times] = []

    def first_paint() -> None:
        painted.append(time.perf_counter())
        worked.append(time.thread_time())

    def since_paint() -> Times:
        clock = (time.perf_counter() - painted[0]) * 1000
        return clock, clock, (time.thread_time() - worked[0]) * 1000

    def notes_came() -> None:
        if program.session.notes and not near:
            near.append(since_paint())
            QTimer.singleShot(0, app.forget)  # not the turn that built the window's parts

    program.first_painted.connect(first_paint)
    program.session.notes_changed.connect(notes_came)
    program.open_first([], load_settings(paths.root / FILE))
    while not program.session.notes_whole or len(program.session.notes) < count:
        app.processEvents()
    lines = [
        row(f"read {count:,} notes and place them (a worker)", placing, "500"),
        row("first paint to the notes near the page", near[0], "500"),
        row("first paint to all notes on the page", since_paint(), "1,500"),
    ]
    panels = program.window.build_panels()
    while len(panels.notes.view.rows) < count:
        app.processEvents()
    lines.append(row("first paint to all notes in the list", since_paint(), "1,500"))
    while program.tasks.pending:
        settle()
    settle(1500)
    longest = (app.longest_clock, app.longest_clock, app.longest)
    lines.append(row("longest turn of the UI thread after the first of them", longest, "150"))
    text = program.article.text

    def add() -> None:
        start = dice.randrange(len(text) - 30)
        program.parts.notes.highlight(Span(start, start + 12))

    def paint() -> None:
        program.view.viewport().repaint()

    def scroll() -> None:
        bar = program.view.verticalScrollBar()
        bar.setValue(bar.value() + 400)
        paint()

    program.window.show_notes_panel()
    settle(800)

    def scroll_list() -> None:
        bar = panels.notes.view.verticalScrollBar()
        bar.setValue(bar.value() + 400)
        panels.notes.view.grab()  # a repaint of the list alone is put off without a screen

    def typed(words: str) -> None:
        panels.notes.filter.setText(words)
        panels.notes.view.grab()

    lines += [
        row("add a note, all of it on the UI thread", timed(30, add), "16"),
        row("paint the page after that", timed(10, paint), "16"),
        row("scroll the page by a screen", timed(30, scroll), "16"),
    ]

    def jump(share: float) -> None:
        bar = panels.notes.view.verticalScrollBar()
        bar.setValue(round(bar.maximum() * share))
        panels.notes.view.grab()

    places = iter([0.5, 1.0, 0.25, 0.75, 0.0, 0.9])
    lines += [
        row("scroll the list by a screen", timed(30, scroll_list), "16"),
        row("jump to another part of the list", timed(6, lambda: jump(next(places))), "50"),
        row("undo", timed(10, program.parts.notes.undo), "16"),
        row("filter the list by a word", timed(3, partial(typed, "水渠1")), "50"),
        row("and back to all", timed(1, partial(typed, "")), "50"),
    ]
    program.window.close()
    return lines


def library_rows(count: int, folder: Path) -> list[str]:
    """Measure a library with so many notes in a hundred articles."""
    paths = DataPaths(folder)
    dice = random.Random(2)
    with Library.open(paths) as library:
        each = count // 100
        started = time.perf_counter()
        for number in range(100):
            opened = store(
                paths, import_bytes(long_article(20_000, number), "", media_type="text/plain")
            )
            stored = library.articles.load_article(opened.article_id)
            library.notes.take_in(some_notes(stored, each, dice), ())
        made = (time.perf_counter() - started) * 1000
    size = sum(path.stat().st_size for path in folder.glob("library.db*")) / 2**20
    print(f"{count:,} notes in {made / 1000:.0f} s, {size:,.0f} MB", file=sys.stderr)

    def open_library() -> None:
        with Library.open(paths) as library:
            library.notes.of_article("nothing")

    lines = [
        row(f"open a library of {count:,} notes ({size:,.0f} MB)", timed(10, open_library), "50")
    ]
    with Library.open(paths) as library:
        stored = library.articles.load_article(opened.article_id)
        service = NotesService(library)

        ids = [note.id for note in library.notes.of_article(stored.id)]

        def add() -> None:
            start = dice.randrange(len(stored.article.text) - 30)
            service.add(stored, Span(start, start + 12))

        lines += [
            row("add a note", timed(200, add), "16"),
            row(
                f"read and place the {each:,} notes of an article",
                timed(3, lambda: service.notes_of(stored)),
                "500",
            ),
            row(
                "list the articles with their counts", timed(3, library.articles.articles), "1,500"
            ),
            row("delete a note", timed(20, lambda: service.delete(ids.pop())), "16"),
        ]
        for kind in NoteFormat:
            call = partial(export_notes, library, stored.id, kind, folder / "out")
            lines.append(row(f"export {each:,} notes as {kind.value}", timed(1, call), "10,000"))
        lines += import_rows(library, stored, each, folder)
        lines.append(
            row(
                f"export all {count:,} as JSON-LD",
                timed(1, lambda: export_library(library, folder / "out")),
                "180,000",
            )
        )
    return lines


def import_rows(library: Library, stored: StoredArticle, each: int, folder: Path) -> list[str]:
    """Measure what an import costs: once of what is there, once of what is new."""
    export_notes(library, stored.id, NoteFormat.JSON_LD, folder / "out.jsonld")
    found = read_notes((folder / "out.jsonld").read_bytes())
    same = timed(1, lambda: Planner(library).plan(found))
    notes = library.notes.of_article(stored.id)
    library.notes.delete([note.id for note in notes])
    library.notes.empty_trash(stored.id)
    plan = Planner(library).plan(found)
    return [
        row(f"plan an import of {each:,} notes", same, "10,000"),
        row(f"import {each:,} notes", timed(1, lambda: carry_out(library, plan)), "10,000"),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--notes", type=int, default=10_000)
    parser.add_argument("--library", type=int, default=1_000_000)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    text = TABLE.read_text("utf-8")
    with tempfile.TemporaryDirectory(prefix="meipi-bench-") as name:
        for part, count, measure in (
            ("window", options.notes, window_rows),
            ("library", options.library, library_rows),
        ):
            if count:
                lines = [*HEAD, *measure(count, Path(name) / part)]
                mark, end = MARKS[part]
                head, _, rest = text.partition(mark)
                text = head + "\n".join([mark, "", *lines, "", end]) + rest.partition(end)[2]
    if options.write:
        TABLE.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
