"""Links between notes, and from notes to figures and terms: chosen, written and followed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader_app.app.links import Links
from reader_app.app.page import Page
from reader_app.app.travel import Travel
from reader_app.core.address import Address
from reader_app.core.errors import ReaderError
from reader_app.core.note_links import label_of, markdown_link
from reader_app.core.span import Span
from reader_app.storage.library import Library

if TYPE_CHECKING:
    from reader_app.ui.link_chooser import LinkChoice, LinkChooser
    from reader_app.ui.note_editor import NoteEditor


class NoteLinks(QObject):
    """Offers what a note can link to, and goes where a link leads."""

    told = Signal(str)

    def __init__(
        self,
        page: Page,
        library: Library,
        travel: Travel,
        links: Links,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = page.session
        self._window = page.window
        self._library = library
        self._travel = travel
        self._links = links
        self._chooser: LinkChooser | None = None

    def choose(self) -> None:
        """Offer everything in the article that the note being written can link to."""
        from reader_app.ui.link_chooser import LinkChooser

        if self._chooser is None:
            self._chooser = LinkChooser(self._window)
            self._chooser.chosen.connect(self._insert)
        self._chooser.show_choices(self._choices())
        self._chooser.open()

    def follow(self, address: str) -> None:
        """Go where a link in the note on show leads; other addresses are the business of Links."""
        kind, _, rest = address.partition(":")
        if kind == "note":
            self._go_note(rest)
        elif kind == "figure":
            self._go(self._figure_span(address))
        elif kind == "term":
            found = [t.span for t in self._session.terms if t.entry.headword == rest]
            self._go(found[0] if found else None)
        else:
            self._links.follow(address)

    def _insert(self, choice: LinkChoice) -> None:
        self._editor().insert_link(markdown_link(choice.label, choice.link))

    def _editor(self) -> NoteEditor:
        return self._window.build_panels().note_editor

    def _choices(self) -> list[LinkChoice]:
        from reader_app.ui.link_chooser import LinkChoice

        article = self._session.article
        text = "" if article is None else article.text
        own = self._editor().note_id
        choices = []
        for placed in self._session.notes:
            note = placed.note
            if note.id != own:
                body = " ".join(note.body.split())
                quote = " ".join(note.target.quote.exact.split())
                label = (quote or body)[:40] or self.tr("Note")
                choices.append(LinkChoice(self.tr("Note"), label, body[:60], f"note:{note.id}"))
        for figure in self._session.figures:
            span = figure.span
            label, around = span.slice(text), text[max(0, span.start - 12) : span.start]
            link = f"figure:{span.start}-{span.end}"
            choices.append(LinkChoice(self.tr("Figure"), label, f"…{around}", link))
        entries = {term.entry.headword: term.entry for term in self._session.terms}
        choices += [
            LinkChoice(self.tr("Term"), word, entry.definition[:60], f"term:{word}")
            for word, entry in entries.items()
        ]
        return choices

    def _figure_span(self, link: str) -> Span | None:
        """Return where a figure is: at its place, or else the nearest that reads the same.

        A link counts code points of the text it was made on; its words tell it from others.
        """
        article = self._session.article
        start, _, end = link.partition(":")[2].partition("-")
        if article is None or not (start.isdecimal() and end.isdecimal()):
            return None
        span = Span(int(start), max(int(start), int(end)))
        label = label_of(self._editor().draft.body, link)
        if not label or span.slice(article.text) == label:
            return span if span.end <= len(article.text) and len(span) else None
        alike = [f.span for f in self._session.figures if f.span.slice(article.text) == label]
        return min(alike, key=lambda other: abs(other.start - span.start), default=None)

    def _go_note(self, note_id: str) -> None:
        for placed in self._session.notes:
            if placed.note.id == note_id:
                self._go(placed.placement.span)
                return
        try:
            found = self._library.notes.get(note_id)
        except ReaderError as error:
            self.told.emit(str(error))
            return
        if found is None or found.life != "kept":
            self.told.emit(self.tr("The note this leads to was deleted."))
        else:
            self._links.follow(str(Address(found.note.article_id, note_id)))

    def _go(self, span: Span | None) -> None:
        if span is None:
            self.told.emit(self.tr("What this leads to is not in the article any more."))
        else:
            self._travel.go(span)
