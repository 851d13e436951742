"""The library view at work: lists and changes on a thread of their own, every change undoable."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QImage

from reader_app.app.collecting import spare
from reader_app.app.courtesy import Courtesy
from reader_app.app.library_desk import (
    MANY,
    Before,
    LibraryDesk,
    Listing,
    import_into,
    let_go,
    load_cover,
    look_for_duplicates,
)
from reader_app.core.errors import Cancelled
from reader_app.core.library import ArticleSummary, Shelf
from reader_app.services.listing import Shelving
from reader_app.services.shelving import (
    WORDS,
    Details,
    Words,
    put_on,
    renamed,
    with_details,
    with_words,
)
from reader_app.storage.paths import DataPaths
from reader_app.ui.main_window import MainWindow
from reader_app.ui.tasks import Tasks

if TYPE_CHECKING:
    from reader_app.services.duplicates import Duplicate
    from reader_app.services.folder_import import FolderReport
    from reader_app.services.listing import Wish
    from reader_app.services.merging import Merged
    from reader_app.ui.library.deeds import Deed
    from reader_app.ui.library.duplicates_dialog import DuplicatesDialog
    from reader_app.ui.library.places import PlaceRow
    from reader_app.ui.library.view import LibraryView

MOST_UNDO = 50


class Catalogue(QObject):
    """Shows the library's articles and carries out what the reader wants with them."""

    article_chosen = Signal(str)
    changed = Signal()  # articles were added, or stand elsewhere
    failed = Signal(str)
    progressed = Signal(int, int, str)  # done, of how many, a name; from a worker

    def __init__(
        self,
        window: MainWindow,
        paths: DataPaths,
        courtesy: Courtesy,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._paths = paths
        self._courtesy = courtesy
        self._desk = LibraryDesk(paths)
        self._tasks = Tasks(self, threads=1, lasting=True)
        self._covers = Tasks(self, threads=1)
        self._long = Tasks(self, threads=1)
        self._view: LibraryView | None = None
        self._growing: LibraryView | None = None  # on show, but not all of it built
        self._dialog: DuplicatesDialog | None = None
        self._covers_wanted: list[str] = []
        self._listing: Listing | None = None
        self._undo: list[Before] = []
        self._stopped = threading.Event()
        for tasks in (self._tasks, self._long):
            tasks.failed.connect(self._fail)
        self.progressed.connect(self._show_progress)

    def open(self) -> None:
        """Show the library in place of the article."""
        view = self._view or self._growing or self._begin()
        self._window.show_room(view)
        view.take_focus()
        self.reload()

    def _begin(self) -> LibraryView:
        """Build the head of the view, and what stands below it a part a frame."""
        from reader_app.ui.library.view import LibraryView

        view = self._growing = LibraryView(self._window, in_steps=True)
        view.hide()
        view.closed.connect(self._leave)
        QTimer.singleShot(0, self, self._build_on)
        return view

    def _build_on(self) -> None:
        view = self._growing
        if view is None:
            return
        view.build_step()
        if view.is_built:
            self._view, self._growing = view, None
            self._connect(view)
            self._tasks.run(partial(self._desk.first, view.wish), self._show)
            self.reload()
        else:
            QTimer.singleShot(0, self, self._build_on)

    def reload(self) -> None:
        """Read the library anew, if it is on show."""
        if self._view is not None and self._window.room is self._view:
            self._tasks.run(partial(self._desk.listing, self._view.wish, anew=True), self._show)

    def close(self) -> None:
        """Stop all work; called while the program closes."""
        self._stopped.set()
        self._covers_wanted = []
        for tasks in (self._covers, self._long, self._tasks):
            tasks.finish()
        self._tasks.run(self._desk.close, _nothing)
        self._tasks.wait()

    def _connect(self, view: LibraryView) -> None:
        view.wish_changed.connect(self._wish)
        view.deed_wanted.connect(self._do)
        view.rename_wanted.connect(self._ask_name)
        view.remove_wanted.connect(self.remove)
        view.articles_dropped.connect(self.put)
        view.undo_wanted.connect(self.undo)
        view.folder_wanted.connect(self._ask_folder)
        view.duplicates_wanted.connect(self.find_duplicates)
        view.cancelled.connect(self._cancel)
        self._courtesy.watch(view.table)
        view.table.covers_wanted.connect(self._fetch_covers)

    # -- showing

    def _wish(self, wish: Wish) -> None:
        self._tasks.run(partial(self._desk.listing, wish, anew=False), self._show)

    def _show(self, listing: Listing) -> None:
        if self._view is not None and listing.wish == self._view.wish:
            if listing.shelves is not None:
                self._view.show_shelves(listing.shelves)
            self._view.show_lines(listing.lines, listing.index)
            self._view.foot.setVisible(listing.shelves is not None)
            if len(listing.lines) > MANY:
                spare()
            if self._listing is not None:
                self._tasks.run(partial(let_go, self._listing.lines, self._listing.index), _nothing)
            self._listing = listing

    def _fetch_covers(self, names: list[str]) -> None:
        """Fetch what is in sight now; what was asked for before and has not begun is dropped."""
        self._covers_wanted = names
        if not self._covers.pending:
            self._fetch_next_cover()

    def _fetch_next_cover(self) -> None:
        if self._covers_wanted and self._view is not None:
            name = self._covers_wanted.pop(0)
            job = partial(load_cover, self._paths.originals / name, self._view.model.ratio)
            self._covers.run(job, partial(self._set_cover, name))

    def _set_cover(self, name: str, image: QImage | None) -> None:
        if self._view is not None:
            self._view.model.set_cover(name, image)
            self._fetch_next_cover()

    def _leave(self) -> None:
        self._window.show_room(None)

    def _fail(self, sentence: str) -> None:
        self._stop_progress()
        if self._view is not None and self._window.room is self._view:
            from reader_app.ui.sentences import say

            self._view.show_done(f"⚠ {say(sentence)}", undo=False)
        else:
            self.failed.emit(sentence)

    # -- changing

    def _do(self, deed: Deed, ids: list[str]) -> None:
        from reader_app.ui.library.deeds import Deed

        match deed:
            case Deed.OPEN:
                self._window.show_room(None)
                self.article_chosen.emit(ids[0])
            case Deed.TRASH:
                now = _now()
                self._change(
                    ids,
                    lambda shelf: replace(shelf, trashed=now),
                    self.tr("%n article(s) moved to the trash.", "", len(ids)),
                )
            case Deed.RESTORE:
                self._change(
                    ids,
                    lambda shelf: replace(shelf, trashed=None),
                    self.tr("%n article(s) restored.", "", len(ids)),
                )
            case Deed.ARCHIVE:
                when = None if self._all_are("archived") else _now()
                self._change(
                    ids,
                    lambda shelf: replace(shelf, archived=when),
                    self.tr("%n article(s) archived.", "", len(ids))
                    if when
                    else self.tr("%n article(s) taken out of the archive.", "", len(ids)),
                )
            case Deed.LIST:
                when = None if self._all_are("listed") else _now()
                self._change(
                    ids,
                    lambda shelf: replace(shelf, listed=when),
                    self.tr("%n article(s) put on the reading list.", "", len(ids))
                    if when
                    else self.tr("%n article(s) taken off the reading list.", "", len(ids)),
                )
            case Deed.TAG:
                self._ask_words(ids, Words.TAGS)
            case Deed.COLLECT:
                self._ask_words(ids, Words.COLLECTIONS)
            case Deed.DETAILS:
                self._ask_details(ids[0])

    def _all_are(self, name: str) -> bool:
        return self._view is not None and all(getattr(a, name) for a in self._view.chosen())

    def _change(self, ids: list[str], change: Callable[[Shelf], Shelf], told: str) -> None:
        self._tasks.run(partial(self._desk.change, ids, change), partial(self._on_changed, told))

    def _on_changed(self, told: str, before: Before) -> None:
        if before:
            self._undo = [*self._undo[-MOST_UNDO:], before]
        if self._view is not None:
            self._view.show_done(told if before else "", undo=bool(before))
        self.changed.emit()
        self.reload()

    def undo(self) -> None:
        """Take back the last change."""
        if self._undo:
            self._tasks.run(partial(self._desk.put_back, self._undo.pop()), self._on_undone)

    def _on_undone(self, _result: object) -> None:
        if self._view is not None:
            self._view.show_done(self.tr("Taken back."), undo=bool(self._undo))
        self.changed.emit()
        self.reload()

    def _ask_words(self, ids: list[str], what: Words) -> None:
        from reader_app.ui.library.dialogs import WordsDialog, split_words

        view = self._view
        if view is None:
            return
        every = {
            word for line in view.model.lines if line.article for word in what.of(line.article)
        }
        on_some = sorted({word for article in view.chosen() for word in what.of(article)})
        dialog = WordsDialog(
            self.tr("Tags") if what is Words.TAGS else self.tr("Collections"),
            self.tr("For %n article(s); spaces part the words.", "", len(ids)),
            sorted(every),
            on_some,
            self._window,
        )
        if dialog.exec():
            add, remove = split_words(dialog.add.text()), split_words(dialog.remove.text())
            self.put_words(ids, what, add, remove)
        dialog.deleteLater()

    def put_words(self, ids: list[str], what: Words, add: list[str], remove: list[str]) -> None:
        """Put tags or collections on articles and take others off."""
        if add or remove:
            told = self.tr("%n article(s) changed.", "", len(ids))
            self._change(ids, with_words(what, add, remove), told)

    # -- collections and tags as a whole

    def _ask_name(self, row: PlaceRow) -> None:
        from PySide6.QtWidgets import QInputDialog, QLineEdit

        title = (
            self.tr("Rename the collection")
            if row.shelving is Shelving.COLLECTION
            else self.tr("Rename the tag")
        )
        name, chosen = QInputDialog.getText(
            self._window, title, self.tr("Name"), QLineEdit.EchoMode.Normal, row.name
        )
        if chosen:
            self.rename(row, name)

    def rename(self, row: PlaceRow, name: str) -> None:
        """Call a collection or a tag something else; a name there is already takes both."""
        new = " ".join(name.split())
        if not new or new == row.name or self._view is None or row.shelving is None:
            return
        what = WORDS[row.shelving]
        self._view.follow_name(row.shelving, row.name, new)
        job = partial(self._desk.change_named, what, row.name, renamed(what, row.name, new))
        told = self.tr("“{old}” is now called “{new}”.").format(old=row.name, new=new)
        self._tasks.run(job, partial(self._on_changed, told))

    def remove(self, row: PlaceRow) -> None:
        """Delete a collection or a tag; its articles stay where they are."""
        if row.shelving is not None:
            what = WORDS[row.shelving]
            job = partial(self._desk.change_named, what, row.name, with_words(what, (), [row.name]))
            told = self.tr("“{name}” is deleted; its articles stay.").format(name=row.name)
            self._tasks.run(job, partial(self._on_changed, told))

    def put(self, row: PlaceRow, ids: list[str]) -> None:
        """Put articles that were dropped on a shelf there."""
        if row.shelving is None:
            return
        change = put_on(row.shelving, row.name, _now())
        if change is not None:
            told = self.tr("%n article(s) put on “{shelf}”.", "", len(ids)).format(shelf=row.text)
            self._change(ids, change, told)

    def _ask_details(self, article_id: str) -> None:
        from reader_app.ui.library.dialogs import DetailsDialog

        chosen = self._view.chosen() if self._view else ()
        article = next((one for one in chosen if one.id == article_id), None)
        if article is None:
            return
        dialog = DetailsDialog(article, self._window)
        if dialog.exec():
            self.put_details(article, dialog.details())
        dialog.deleteLater()

    def put_details(self, article: ArticleSummary, details: Details) -> None:
        """Keep what the reader says of an article."""
        told = self.tr("%n article(s) changed.", "", 1)
        self._change([article.id], with_details(article, details), told)

    # -- long tasks

    def _ask_folder(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        folder = QFileDialog.getExistingDirectory(self._window, self.tr("Import a folder"))
        if folder:
            self.import_folder(Path(folder))

    def import_folder(self, folder: Path) -> None:
        """Bring all articles of a folder into the library, with progress, to be cancelled."""
        self._stopped.clear()
        job = partial(import_into, self._paths, folder, self._tell)
        self._long.run(job, self._on_imported)

    def find_duplicates(self) -> None:
        """Look for articles that are in the library twice."""
        self._stopped.clear()
        job = partial(look_for_duplicates, self._paths, self._tell_share)
        self._long.run(job, self._show_duplicates)

    def _tell(self, done: int, total: int, name: str) -> None:
        self._courtesy.wait(self._stopped.is_set)
        if self._stopped.is_set():
            raise Cancelled("This was stopped; what was imported by then is in the library.")
        self.progressed.emit(done, total, name)

    def _tell_share(self, share: float) -> None:
        self._courtesy.wait(self._stopped.is_set)
        if self._stopped.is_set():
            raise Cancelled("The search for duplicates was stopped.")
        self.progressed.emit(round(share * 1000), 1000, "")

    def _cancel(self) -> None:
        self._stopped.set()

    def _show_progress(self, done: int, total: int, name: str) -> None:
        if self._view is not None and self._long.pending:
            words = f"{done + 1} / {total}  {name}" if name else self.tr("Comparing articles…")
            self._view.show_progress((done, total), words)

    def _stop_progress(self) -> None:
        if self._view is not None:
            self._view.show_progress(None)

    def _on_imported(self, report: FolderReport) -> None:
        self._stop_progress()
        told = [self.tr("%n article(s) imported.", "", len(report.added))]
        if report.known:
            told.append(self.tr("%n of them known already.", "", report.known))
        if report.failed:
            told.append(self.tr("%n file(s) could not be read.", "", len(report.failed)))
        if self._view is not None:
            from reader_app.ui.sentences import say

            self._view.show_done(" ".join(told), undo=False)
            failures = "\n".join(f"{name}: {say(why)}" for name, why in report.failed[:30])
            self._view.done.setToolTip(failures)
        self.changed.emit()
        self.reload()

    def _show_duplicates(
        self, found: tuple[tuple[Duplicate, ...], dict[str, ArticleSummary]]
    ) -> None:
        from reader_app.ui.library.duplicates_dialog import DuplicatesDialog

        self._stop_progress()
        dialog = self._dialog = DuplicatesDialog(*found, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.keep_wanted.connect(self.merge)
        dialog.finished.connect(self._forget_dialog)
        dialog.open()

    def _forget_dialog(self) -> None:
        self._dialog = None

    def merge(self, kept: str, other: str) -> None:
        """Merge one article into another."""
        self._tasks.run(partial(self._desk.merge, kept, other), partial(self._on_merged, other))

    def _on_merged(self, other: str, merged: Merged) -> None:
        if self._dialog is not None:
            self._dialog.forget(other)
        told = self.tr("Merged; %n note(s) carried over.", "", len(merged.copies))
        if merged.lost:
            told += " " + self.tr("%n of them did not find their place.", "", merged.lost)
        self._on_changed(told, merged)


def _nothing(_result: object) -> None:
    """Nobody waits for this."""


def _now() -> str:
    from reader_app.storage.clock import utc_now

    return utc_now()
