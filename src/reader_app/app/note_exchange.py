"""Notes into files and out of them, and back out of the trash."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader_app.app.binding import Bindings
from reader_app.app.notes import NoteDesk
from reader_app.app.page import Page
from reader_app.core.note import Note
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths

if TYPE_CHECKING:
    from reader_app.services.exchange.carrying_out import ImportResult
    from reader_app.services.exchange.planning import ImportPlan
    from reader_app.ui.deleted_dialog import DeletedNotesDialog
    from reader_app.ui.import_dialog import ImportDialog


MOST_DELETED = 2000
"""Deleted notes that are listed, the latest: more nobody looks through."""


class NoteExchange(QObject):
    """Asks for files; reading and writing them is done on a worker."""

    failed = Signal(str)
    told = Signal(str)

    def __init__(
        self, page: Page, library: Library, desk: NoteDesk, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = page.session
        self._window = page.window
        self._library = library
        self._desk = desk
        self._tasks = page.tasks
        self._dialog: ImportDialog | None = None
        self._deleted: DeletedNotesDialog | None = None
        self._plan: ImportPlan | None = None

    def bindings(self) -> Bindings:
        """Return the actions that are carried out here."""
        return (
            ("file.export", self.export_article),
            ("file.export_notes", self.export_notes),
            ("file.import_notes", self.import_notes),
            ("note.deleted", self.show_deleted),
        )

    # -- out ------------------------------------------------------------------------------------

    def export_article(self) -> None:
        """Ask for a file and write the annotated article, as a web page unless said otherwise."""
        self._export("html")

    def export_notes(self) -> None:
        """Ask for a file and write the notes, as Markdown unless said otherwise."""
        self._export("markdown")

    def _export(self, first: str) -> None:
        from PySide6.QtWidgets import QFileDialog

        stored = self._session.stored
        if stored is None:
            self.told.emit(self.tr("The article is not in the library yet; try again in a moment."))
            return
        self._desk.finish()
        filters = self._filters()
        chosen = filters[first]
        title = stored.article.metadata.title or self.tr("Notes")
        name = "".join(char for char in title[:60] if char not in '\\/:*?"<>|').strip()
        file, used = QFileDialog.getSaveFileName(
            self._window, self.tr("Export"), name, ";;".join(filters.values()), chosen
        )
        if file:
            kind = next((kind for kind, text in filters.items() if text == used), first)
            self.write(Path(file), kind)

    def _filters(self) -> dict[str, str]:
        return {
            "html": self.tr("Annotated article, one web page (*.html)"),
            "markdown": self.tr("Notes as Markdown (*.md)"),
            "jsonld": self.tr("Notes as W3C JSON-LD, to import again (*.jsonld)"),
            "csv": self.tr("Notes as a table (*.csv)"),
            "anki": self.tr("Notes as an Anki package (*.apkg)"),
        }

    def write(self, file: Path, kind: str) -> None:
        """Write the article's notes into a file, on a worker; an ending is added where it lacks."""
        from reader_app.services.export.notes import SUFFIXES, NoteFormat

        stored = self._session.stored
        if stored is None:
            return
        wanted = NoteFormat(kind)
        if not file.suffix:
            file = file.with_name(f"{file.name}.{SUFFIXES[wanted]}")
        job = partial(_export, self._library.paths, stored.id, kind, file)
        self._tasks.run(job, partial(self._on_written, file), self.failed.emit)

    def _on_written(self, file: Path, _count: int) -> None:
        self.told.emit(self.tr("Saved as {file}").format(file=file.name))

    # -- in -------------------------------------------------------------------------------------

    def import_notes(self) -> None:
        """Ask for a file of notes and show what an import would do."""
        from PySide6.QtWidgets import QFileDialog

        file, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Import notes"),
            "",
            self.tr("Files of notes")
            + " (*.jsonld *.json *.lua *.calibre_annotation_collection *.calibre_highlights"
            + " *.opf calibre_bookmarks.txt)"
            + ";;"
            + self.tr("All files (*)"),
        )
        if file:
            self.plan(Path(file))

    def plan(self, file: Path) -> None:
        """Read a file on a worker and show what an import would do."""
        self._desk.finish()
        job = partial(_plan, self._library.paths, file, self._session.article_id or None)
        self._tasks.run(job, partial(self._on_planned, file), self.failed.emit)

    def _on_planned(self, file: Path, plan: ImportPlan) -> None:
        if not plan.notes:
            self.failed.emit(self.tr("{file} has no notes in it.").format(file=file.name))
            return
        if self._dialog is None:
            from reader_app.ui.import_dialog import ImportDialog

            self._dialog = ImportDialog(self._window)
            self._dialog.import_requested.connect(self._import)
        self._plan = plan
        self._dialog.show_plan(plan, file.name)
        self._dialog.open()

    def _import(self, chosen: frozenset[int]) -> None:
        plan, self._plan = self._plan, None
        if plan is not None:
            job = partial(_carry_out, self._library.paths, plan, chosen)
            self._tasks.run(job, self._on_imported, self.failed.emit)

    def _on_imported(self, result: ImportResult) -> None:
        self._desk.refresh()
        count = result.added + result.changed
        self.told.emit(self.tr("%n note(s) imported. Ctrl+Z takes them back.", "", count))

    # -- the trash ------------------------------------------------------------------------------

    def show_deleted(self) -> None:
        """Show what was deleted, in all articles."""
        if self._deleted is None:
            from reader_app.ui.deleted_dialog import DeletedNotesDialog

            self._deleted = DeletedNotesDialog(self._window)
            self._deleted.restore_requested.connect(self._restore)
        self._list_deleted()
        self._deleted.show()
        self._deleted.raise_()

    def _list_deleted(self) -> None:
        # on a worker: the trash is looked for in all notes there are
        job = partial(_read_deleted, self._library.paths)
        self._tasks.run(job, self._show_list, self.failed.emit)

    def _show_list(self, deleted: tuple[tuple[Note, ...], dict[str, str]]) -> None:
        if self._deleted is not None:
            self._deleted.show_notes(*deleted)

    def _restore(self, ids: list[str]) -> None:
        self._desk.restore(ids)
        self._list_deleted()


# What runs on a worker is imported there, and opens a library of its own.


def _export(paths: DataPaths, article_id: str, kind: str, file: Path) -> int:
    from reader_app.services.export.notes import NoteFormat, export_notes

    with Library.open(paths) as library:
        return export_notes(library, article_id, NoteFormat(kind), file)


def _read_deleted(paths: DataPaths) -> tuple[tuple[Note, ...], dict[str, str]]:
    """Return the notes deleted last, and the titles of articles by id."""
    with Library.open(paths) as library:
        titles = {article.id: article.title or "" for article in library.articles.articles()}
        return library.notes.trash(most=MOST_DELETED), titles


def _plan(paths: DataPaths, file: Path, article_id: str | None) -> ImportPlan:
    from reader_app.services.exchange.planning import Planner
    from reader_app.services.exchange.reading import read_notes_file

    found = read_notes_file(file)
    with Library.open(paths) as library:
        return Planner(library).plan(found, article_id)


def _carry_out(paths: DataPaths, plan: ImportPlan, chosen: frozenset[int]) -> ImportResult:
    from reader_app.services.exchange.carrying_out import carry_out

    with Library.open(paths) as library:
        return carry_out(library, plan, chosen)
