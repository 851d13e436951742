"""Opening articles: files, clipboard, the library, and what has to follow."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader_app.app import opening_jobs
from reader_app.app.session import Session
from reader_app.core.address import is_address, parse_address
from reader_app.core.article import Block, BlockKind
from reader_app.core.edit import Edit
from reader_app.core.errors import ReaderError
from reader_app.resources import resource
from reader_app.services.reading import Opened, Reading
from reader_app.storage.paths import DataPaths
from reader_app.ui.page.view import ArticleView
from reader_app.ui.tasks import Tasks

if TYPE_CHECKING:
    from reader_app.app.progress import ProgressBox
    from reader_app.services.bringing_in import BroughtIn

SAMPLE = str(resource("sample", "sample.md"))

SAVE_POSITION_AFTER = 800
"""Milliseconds without scrolling after which the place is remembered."""


class Opening(QObject):
    """Brings articles onto the page and into the library; remembers where the reader is."""

    failed = Signal(str)  # a sentence for the reader
    busy_changed = Signal(str)  # what is being done, "" when it is done
    note_wanted = Signal(str)  # the note an address named, "" for none
    leaving = Signal()  # another article is about to take the page: keep what is being written

    def __init__(
        self,
        session: Session,
        reading: Reading,
        paths: DataPaths,
        view: ArticleView,
        tasks: Tasks,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._reading = reading
        self._paths = paths
        self._view = view
        self._tasks = tasks
        self._waiting: list[str] = []
        self._failed_first = False
        self._position_timer = QTimer(self)
        self._position_timer.setSingleShot(True)
        self._position_timer.setInterval(SAVE_POSITION_AFTER)
        self._position_timer.timeout.connect(self.keep_position)
        view.position_changed.connect(self._on_position_changed)

    def open_first(self, files: list[str]) -> None:
        """Put the first page up before the window is shown: a file, the last read, the sample.

        What takes longer comes after that (finish_first). What fails is said once the window is
        there; the reader then sees the article last read.
        """
        if files and self._open_now(files[0]):
            self._waiting = files[1:]
            return
        if files and not self._failed_first:
            self._waiting = files
            self.busy_changed.emit(self.tr("Opening {name}…").format(name=Path(files[0]).name))
            return
        try:
            opened = self._reading.open_last()
        except ReaderError as error:
            opened = None
            self._say_later(str(error))
        if opened is not None:
            self._session.show(opened)
        elif not self._open_now(SAMPLE):
            self._waiting = [SAMPLE]

    @property
    def has_article(self) -> bool:
        """Tell whether an article is on the page."""
        return self._session.article is not None

    @property
    def awaits_text(self) -> bool:
        """Tell whether the page is empty until finish_first has had its text read."""
        return bool(self._waiting) and not self.has_article

    def leave_out_sample(self) -> None:
        """Do without the sample that a first start opens: something else takes its place."""
        self._waiting = [file for file in self._waiting if file != SAMPLE]

    def _open_now(self, file: str) -> bool:
        """Show a file if that takes no time; False where it does, or fails."""
        if Path(file).is_dir():
            return False
        try:
            address = parse_address(file) if is_address(file) else None
            if address is not None:
                opened: Opened | None = self._reading.open_stored(address.article_id)
            else:
                opened = self._reading.open_file(file)
        except ReaderError as error:
            self._failed_first = True
            self._say_later(str(error))
            return False
        if opened is not None:
            self._session.show(opened)
        if address is not None:
            self.note_wanted.emit(address.note_id)
        return opened is not None

    def finish_first(self) -> None:
        """Store what open_first imported; called when the first page is painted."""
        self._store_if_new()
        if self._waiting:
            self.open_files(self._waiting)
            self._waiting = []

    def open_files(self, files: list[str]) -> None:
        """Bring files and folders in, one after the other; the last article stays on the page."""
        for file in files:
            if is_address(file):
                self.open_address(file)
        wanted = [file for file in files if not is_address(file)]
        if not wanted:
            return
        label = self.tr("Opening {name}…").format(name=Path(wanted[0]).name)
        self.busy_changed.emit(label)
        box = self._progress(label, self.tr("Opening {name}…"))
        job = partial(opening_jobs.bring_in, self._paths, wanted, box.tell)
        self._tasks.run(job, partial(self._show_brought, box), partial(self._stop, box))

    def open_bytes(self, data: bytes, media_type: str, otherwise: str = "") -> None:
        """Import what was on the clipboard; otherwise is its plain text, in case the rest fails."""
        label = self.tr("Reading the clipboard…")
        self.busy_changed.emit(label)
        box = self._progress(label)
        job = partial(opening_jobs.open_bytes, self._paths, data, media_type, otherwise, box.tell)
        self._tasks.run(job, partial(self._show_pasted, box), partial(self._stop, box))

    def _progress(self, label: str, each: str = "") -> ProgressBox:
        from reader_app.app.progress import ProgressBox

        return ProgressBox(label, self._view.window(), each)

    def _show_brought(self, box: ProgressBox, brought: BroughtIn) -> None:
        box.close()
        if brought.last is not None:
            self.show(brought.last)
        failures = brought.failures
        if len(failures) == 1:
            self._fail(failures[0])
        elif failures:
            sentence = self.tr(
                "%n file(s) could not be opened. The first: {sentence}", "", len(failures)
            )
            from reader_app.ui.sentences import say

            self._fail(sentence.format(sentence=say(failures[0])))
        words = self._brought_words(brought)
        if words:
            self.busy_changed.emit(words)

    def _brought_words(self, brought: BroughtIn) -> str:
        if brought.count + len(brought.failures) < 2:
            return ""
        return self.tr("%n article(s) put into the library.", "", brought.count)

    def _show_pasted(self, box: ProgressBox, opened: Opened) -> None:
        box.close()
        self.show(opened)

    def _stop(self, box: ProgressBox, sentence: str) -> None:
        box.close()
        if box.cancelled.is_set():
            self.busy_changed.emit(self.tr("Stopped; nothing of it was kept."))
        else:
            self._fail(sentence)

    def open_stored(self, article_id: str) -> None:
        """Open an article of the library."""
        try:
            self._leave()
            self._session.show(self._reading.open_stored(article_id))
        except ReaderError as error:
            self._fail(str(error))

    def open_version(self, article_id: str, version: str) -> None:
        """Open a text the article had before; the current one stays the article's."""
        try:
            self._leave()
            self._session.show(self._reading.open_version(article_id, version))
        except ReaderError as error:
            self._fail(str(error))

    def open_address(self, text: str) -> None:
        """Open what an address names; the reader is told where it names nothing here."""
        try:
            address = parse_address(text)
            self._leave()
            self._session.show(self._reading.open_stored(address.article_id))
        except ReaderError as error:
            self._fail(str(error))
        else:
            self.note_wanted.emit(address.note_id)

    def open_sample(self) -> None:
        """Open the article that comes with the program."""
        self.open_files([SAMPLE])

    def reopen_as(self, encoding: str) -> None:
        """Read the bytes of the article on the page again, in another encoding."""
        stored = self._session.stored
        if stored is None:
            return
        self._tasks.run(
            partial(opening_jobs.open_again, self._paths, stored.id, encoding),
            self._show_kept,
            self._fail,
        )

    def correct(self, block: Block, kind: BlockKind | None, level: int | None = None) -> None:
        """Let a block of the article on the page be what the reader says, None: what was found."""
        stored = self._session.stored
        if stored is not None:
            job = partial(opening_jobs.correct, self._paths, stored.id, block, kind, level)
            self._tasks.run(job, self._show_kept, self._fail)

    def choose_reading(self, edit: Edit, text: str) -> None:
        """Let a torn place of the article on the page read as the reader says, for good."""
        stored = self._session.stored
        if stored is not None:
            job = partial(opening_jobs.choose_reading, self._paths, stored.id, edit, text)
            self._tasks.run(job, self._show_kept, self._fail)

    def forget_reading(self, edit: Edit) -> None:
        """Take the reader's word on a torn place back."""
        stored = self._session.stored
        if stored is not None:
            job = partial(opening_jobs.forget_reading, self._paths, stored.id, edit)
            self._tasks.run(job, self._show_kept, self._fail)

    def keep_position(self) -> None:
        """Remember where the reader is, now."""
        self._position_timer.stop()
        opened = self._session.opened
        if opened is None or self._session.stored is None:
            return
        try:
            self._reading.keep_position(opened, self._view.top_offset())
        except ReaderError as error:
            self._fail(str(error))

    def _leave(self) -> None:
        self.leaving.emit()
        self.keep_position()

    def _on_position_changed(self, _offset: int) -> None:
        self._position_timer.start()

    def _store_if_new(self) -> None:
        opened = self._session.opened
        if opened is None:
            return
        if opened.imported is None:
            self._reading.mark_opened(opened.article_id)
            return
        article_id = opened.article_id
        self._tasks.show_article(article_id)
        if opened.partial:
            job = partial(opening_jobs.import_rest, self._paths, opened.imported)
            show = partial(self._show_whole, article_id)
            self._tasks.run(job, show, self._fail, article_id=article_id)
        else:
            job = partial(opening_jobs.store, self._paths, opened.imported)
            keep = partial(self._on_stored, article_id)
            self._tasks.run(job, keep, self._fail, article_id=article_id)

    def _on_stored(self, shown: str, opened: Opened) -> None:
        if opened.article_id != shown:
            self._show_whole(shown, opened)
            return
        self.busy_changed.emit("")
        if shown == self._session.article_id:
            self._session.mark_stored()

    def _show_whole(self, shown: str, opened: Opened) -> None:
        """Put what was stored on the page in place of what was shown, an article's id, so far."""
        self.busy_changed.emit("")
        if shown == self._session.article_id:
            self._session.show(replace(opened, top=self._view.top_offset()))
            self._tell_renewed(opened)

    def _tell_renewed(self, opened: Opened) -> None:
        if opened.renewed:
            self.busy_changed.emit(
                self.tr("Another text of an article you had: its notes came along.")
            )

    def _show_kept(self, opened: Opened) -> None:
        """Show another version of the article on the page, at the same place."""
        self.leaving.emit()
        self._session.show(
            replace(opened, top=min(self._view.top_offset(), len(opened.article.text)))
        )

    def show(self, opened: Opened) -> None:
        """Put an article of the library on the page."""
        self.busy_changed.emit("")
        self._leave()
        self._session.show(opened)
        self._tell_renewed(opened)

    def _fail(self, sentence: str) -> None:
        self.busy_changed.emit("")
        self.failed.emit(sentence)

    def _say_later(self, sentence: str) -> None:
        QTimer.singleShot(0, self, partial(self._fail, sentence))
