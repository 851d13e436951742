"""The reader's own terms at work: adding, changing, hiding, and files that change by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox

from reader_app.app.binding import Bindings
from reader_app.app.page import Page
from reader_app.core.folding import fold, to_hans_by_character
from reader_app.core.term import Entry, Term, TermSource
from reader_app.services.analysis import Analyser

if TYPE_CHECKING:
    from reader_app.services.own_terms import OwnGlossary, OwnTerm, OwnTerms
    from reader_app.services.term_exchange import Incoming
    from reader_app.ui.own_terms_dialog import OwnTermsDialog
    from reader_app.ui.term_dialog import TermDialog

SETTLED = 300
"""Milliseconds after the last change of a file until the terms are read anew: editors write a
file in several steps."""
LONGEST = 24
"""Characters of a selection that may become a headword."""


class OwnTermsDesk(QObject):
    """Carries out what the reader wants with terms; files are read and written on workers."""

    terms_changed = Signal()  # what texts are searched for is another now
    told = Signal(str)
    failed = Signal(str)

    def __init__(
        self, page: Page, analyser: Analyser, folder: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = page.session
        self._window = page.window
        self._view = page.view
        self._tasks = page.tasks
        self._analyser = analyser
        self._folder = folder
        self._dialog: TermDialog | None = None
        self._list: OwnTermsDialog | None = None
        self._watcher: QFileSystemWatcher | None = None
        self._told_problems: tuple[str, ...] = ()
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLED)
        self._settle.timeout.connect(self._read_anew)

    def bindings(self) -> Bindings:
        """Return the actions that are carried out here."""
        return (("term.add", self.add_selected), ("term.own", self.open))

    def start(self) -> None:
        """Begin to watch the files, once the first page is painted."""
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._on_files_changed)
        self._watcher.fileChanged.connect(self._on_files_changed)
        self._watch()
        self._load(self._tell_problems)

    # -- one term -------------------------------------------------------------------------------

    def add_selected(self) -> None:
        """Write a term for the selected words, or change the one there is."""
        article, span = self._session.article, self._view.selected_span()
        if article is not None and span is not None:
            from reader_app.services.explaining import trimmed

            span = trimmed(article.text, span)
        words = "" if article is None or span is None else span.slice(article.text)
        if len(words) > LONGEST or "\n" in words:
            self.told.emit(self.tr("A term has {count} characters at most.").format(count=LONGEST))
            return
        entry = None
        if span is not None:
            at = self._view.marks.terms.at(span.start)
            entry = next((term.entry for found, term in at if found == span), None)
        self.edit(words, entry)

    def edit(self, words: str, entry: Entry | None = None) -> None:
        """Show the dialog for some words; entry is what explains them now."""
        headword = to_hans_by_character(words if entry is None else entry.headword)
        self._load(partial(self._show_dialog, headword, words, entry))

    def edit_term(self, term: Term) -> None:
        """Show the dialog for a term of the article."""
        self.edit(term.entry.headword, term.entry)

    def hide_term(self, term: Term) -> None:
        """Mark a word in no text any more."""
        headword = term.entry.headword
        self._load(partial(self._hide, headword))

    def _hide(self, headword: str, own: OwnGlossary) -> None:
        from reader_app.services.own_terms import OwnTerm

        known = own.term_of(headword)
        bare = OwnTerm(Entry(headword, headword, "", TermSource.READER))
        hidden = replace(known or bare, hidden=True)
        told = self.tr("“{word}” is not marked any more; “My terms” can bring it back.")
        self._write(partial(_save, self._folder, hidden, None), told.format(word=headword))

    def _show_dialog(
        self, headword: str, words: str, entry: Entry | None, own: OwnGlossary
    ) -> None:
        from reader_app.services.own_terms import MINE
        from reader_app.ui.term_dialog import TermDialog

        if self._dialog is not None:
            self._dialog.close()
        self._dialog = dialog = TermDialog(self._view.theme, self._list_or_window())
        dialog.save_requested.connect(self._save)
        dialog.remove_requested.connect(self._ask_to_remove)
        known = own.term_of(headword) if headword else None
        term = known or _draft_of(headword, words, entry)
        fields = sorted({one.entry.field for one in own.terms if one.entry.field})
        file = MINE if known is None else own.files.get(fold(headword), MINE)
        dialog.show_term(term, known=known is not None, file=file, fields=fields)
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self._forget_dialog)
        dialog.open()

    def _forget_dialog(self) -> None:
        self._dialog = None

    def _list_or_window(self) -> Any:
        shown = self._list is not None and self._list.isVisible()
        return self._list if shown else self._window

    def _save(self, term: OwnTerm, before: str | None) -> None:
        told = self.tr("“{word}” is among your terms.").format(word=term.entry.headword)
        self._write(partial(_save, self._folder, term, before), told)

    def _ask_to_remove(self, headword: str) -> None:
        question = self.tr("Delete “{word}” from your terms?").format(word=headword)
        chosen = QMessageBox.question(self._list_or_window(), self.tr("My terms"), question)
        if chosen == QMessageBox.StandardButton.Yes:
            told = self.tr("“{word}” was deleted.").format(word=headword)
            self._write(partial(_remove, self._folder, headword), told)

    def _write(self, change: Callable[[], None], told: str) -> None:
        self._tasks.run(change, partial(self._written, told), self._fail)

    def _written(self, told: str, _nothing: None) -> None:
        if self._dialog is not None:
            self._dialog.accept()
        self.told.emit(told)
        self._read_anew()

    def _fail(self, sentence: str) -> None:
        from reader_app.ui.sentences import say

        if self._dialog is not None:
            self._dialog.show_problem(say(sentence))
        else:
            self.failed.emit(sentence)

    # -- all terms ------------------------------------------------------------------------------

    def open(self) -> None:
        """Show the list of all terms."""
        from reader_app.ui.own_terms_dialog import OwnTermsDialog

        if self._list is None:
            self._list = OwnTermsDialog(self._view.theme, self._window)
            self._list.term_chosen.connect(self.edit)
            self._list.new_requested.connect(self._new)
            self._list.remove_requested.connect(self._ask_to_remove)
            self._list.import_requested.connect(self._import)
            self._list.export_requested.connect(self._export)
            self._list.folder_requested.connect(self._show_folder)
        self._list.show_theme(self._view.theme)
        self._load(self._show_list)

    def _show_list(self, own: OwnGlossary) -> None:
        if self._list is not None:
            self._list.show_terms(own)
            self._list.show()
            self._list.raise_()

    def _new(self) -> None:
        self.edit("")

    def _show_folder(self) -> None:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    # -- bringing along and taking away ---------------------------------------------------------

    def _import(self) -> None:
        from reader_app.services.term_exchange import read_terms

        name, _ = QFileDialog.getOpenFileName(
            self._list_or_window(), self.tr("Import terms"), "", "YAML (*.yaml *.yml)"
        )
        if name:
            read = partial(read_terms, Path(name), self._analyser)
            self._tasks.run(read, self._take_in, self._tell_failure)

    def _take_in(self, incoming: Incoming) -> None:
        from reader_app.services.term_exchange import keep_terms

        replaced: tuple[OwnTerm, ...] = ()
        if incoming.other:
            box = QMessageBox(self._list_or_window())
            box.setWindowTitle(self.tr("Import terms"))
            box.setText(
                self.tr("%n of these terms say something else than yours.", "", len(incoming.other))
            )
            mine = box.addButton(self.tr("Keep mine"), QMessageBox.ButtonRole.AcceptRole)
            theirs = box.addButton(self.tr("Take theirs"), QMessageBox.ButtonRole.AcceptRole)
            box.addButton(QMessageBox.StandardButton.Cancel)
            box.exec()
            if box.clickedButton() not in (mine, theirs):
                return
            replaced = incoming.other if box.clickedButton() is theirs else ()
        told = self.tr("{new} terms taken in, {replaced} replaced.").format(
            new=len(incoming.new), replaced=len(replaced)
        )
        self._write(partial(keep_terms, self._folder, incoming.new, replaced), told)

    def _export(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self._list_or_window(),
            self.tr("Export terms"),
            f"{self.tr('My terms')}.yaml",
            "YAML (*.yaml)",
        )
        if name:
            from reader_app.services.term_exchange import give_out

            told = self.tr("Saved as {file}").format(file=Path(name).name)
            give = partial(give_out, self._analyser, Path(name))
            self._tasks.run(give, partial(self._given_out, told), self._tell_failure)

    def _given_out(self, told: str, _nothing: None) -> None:
        self.told.emit(told)

    def _tell_failure(self, sentence: str) -> None:
        from reader_app.ui.sentences import say

        QMessageBox.warning(self._list_or_window(), self.tr("My terms"), say(sentence))

    # -- files ----------------------------------------------------------------------------------

    def _load(self, take: Callable[[OwnGlossary], None]) -> None:
        self._tasks.run(self._analyser.own_terms, take, priority=-1)

    def _read_anew(self) -> None:
        self._analyser.forget_own_terms()
        self._watch()
        self._load(self._show_again)
        self.terms_changed.emit()

    def _show_again(self, own: OwnGlossary) -> None:
        if self._list is not None and self._list.isVisible():
            self._list.show_terms(own)
        self._tell_problems(own)

    def _tell_problems(self, own: OwnGlossary) -> None:
        """Say once what is wrong with the files; the list of terms says it as long as it is."""
        problems = tuple(map(str, own.problems))
        if problems and problems != self._told_problems:
            told = self.tr(
                "Your terms have a mistake in them, and that file is not written to: {place}"
            )
            self.failed.emit(told.format(place=problems[0]))
        self._told_problems = problems

    def _on_files_changed(self, _path: str) -> None:
        self._settle.start()

    def _watch(self) -> None:
        """Watch the folder and its files; a file that was replaced has to be watched anew."""
        if self._watcher is None or not self._folder.is_dir():
            return
        wanted = {str(self._folder), *map(str, self._folder.glob("*.yaml"))}
        missing = wanted - {*self._watcher.directories(), *self._watcher.files()}
        if missing:
            self._watcher.addPaths(sorted(missing))


def _draft_of(headword: str, words: str, entry: Entry | None) -> OwnTerm:
    """Return the beginning of a term: what is known of the words already."""
    from reader_app.services.own_terms import OwnTerm

    traditional = words if fold(words) == fold(headword) and words != headword else headword
    empty = Entry(headword, traditional, "", TermSource.READER)
    if entry is None or entry.layer is TermSource.UNEXPLAINED:
        return OwnTerm(empty)
    if entry.layer is TermSource.DICTIONARY:
        return OwnTerm(replace(empty, english=entry.definition, source=entry.source))
    return OwnTerm(replace(entry, layer=TermSource.READER))


def _store(folder: Path) -> OwnTerms:
    from reader_app.services.own_terms import OwnTerms

    return OwnTerms(folder)


def _save(folder: Path, term: OwnTerm, before: str | None) -> None:
    _store(folder).save(term, before)


def _remove(folder: Path, headword: str) -> None:
    _store(folder).remove(headword)
