"""Going places in the article: sections, figures, terms, notes, damaged places, back and forth."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from reader_app.app.binding import Bindings
from reader_app.app.session import Session
from reader_app.core.edit import SURE, EditKind
from reader_app.core.span import Span
from reader_app.ui.page.view import ArticleView

MOST_JUMPS = 200
ABOVE = 0.3
"""Share of the page left above a place that is jumped to, for what leads up to it."""


class Travel(QObject):
    """Moves the page and remembers where each jump began."""

    told = Signal(str)  # why there was nowhere to go
    history_changed = Signal(bool, bool)  # whether there is a way back, and forward

    def __init__(self, session: Session, view: ArticleView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._back: list[int] = []
        self._forward: list[int] = []
        self._heading_for = 0
        session.article_changed.connect(self._forget)

    def bindings(self) -> Bindings:
        """Return the actions that are carried out here."""
        return (
            ("go.back", self.back),
            ("go.forward", self.forward),
            ("go.next_section", self.next_section),
            ("go.previous_section", self.previous_section),
            ("go.next_figure", self.next_figure),
            ("go.previous_figure", self.previous_figure),
            ("go.next_term", self.next_term),
            ("go.previous_term", self.previous_term),
            ("go.next_note", self.next_note),
            ("go.previous_note", self.previous_note),
            ("go.next_edit", self.next_edit),
            ("go.previous_edit", self.previous_edit),
            ("go.start", self.go_start),
            ("go.end", self.go_end),
        )

    def go(self, span: Span, *, select: bool = True) -> None:
        """Jump to a span, and select it so that the eye finds it."""
        self._remember()
        rect = self._view.rect_of(span)
        height = self._view.viewport().height()
        if rect.isEmpty() or rect.top() < 0 or rect.bottom() > height * 0.85:
            self._view.scroll_to(span.start)
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() - round(height * ABOVE))
        if select:
            self._view.select(span)

    def go_place(self, span: Span) -> None:
        """Jump to a mark, or slide to a bare place of the text (an empty span)."""
        if len(span):
            self.go(span)
        else:
            self._remember()
            self._view.scroll_to(span.start, animate=True)

    def go_section(self, index: int) -> None:
        """Jump to the beginning of a section."""
        article = self._session.article
        if article is not None and 0 <= index < len(article.sections):
            self._heading_for = index
            self._remember()
            self._view.scroll_to(article.sections[index].span.start, animate=True)

    def go_start(self) -> None:
        """Jump to the beginning of the article."""
        self._remember()
        self._view.scroll_to(0)

    def go_end(self) -> None:
        """Jump to the end of the article's body."""
        article = self._session.article
        if article is not None:
            self._remember()
            self._view.scroll_to(max(article.body_end - 1, 0))

    def go_footer(self) -> None:
        """Jump to what was folded away at the end."""
        article = self._session.article
        if article is not None:
            self._remember()
            self._view.scroll_to(len(article.text))

    def next_section(self) -> None:
        """Go to the section after the one at the top."""
        self._step_section(1)

    def previous_section(self) -> None:
        """Go to the beginning of this section, or to the one before."""
        self._step_section(-1)

    def next_figure(self) -> None:
        """Go to the next figure."""
        self._step([figure.span for figure in self._session.figures], 1)

    def previous_figure(self) -> None:
        """Go to the figure before."""
        self._step([figure.span for figure in self._session.figures], -1)

    def next_term(self) -> None:
        """Go to the next term."""
        self._step([term.span for term in self._session.terms], 1)

    def previous_term(self) -> None:
        """Go to the term before."""
        self._step([term.span for term in self._session.terms], -1)

    def next_note(self) -> None:
        """Go to the next note."""
        self._step(self._note_spans(), 1)

    def previous_note(self) -> None:
        """Go to the note before."""
        self._step(self._note_spans(), -1)

    def next_edit(self) -> None:
        """Go to the next place that was damaged."""
        self._step(self._doubtful_spans(), 1)

    def previous_edit(self) -> None:
        """Go to the damaged place before."""
        self._step(self._doubtful_spans(), -1)

    def back(self) -> None:
        """Return to where the last jump began."""
        if self._back:
            self._forward.append(self._view.top_offset())
            self._view.scroll_to(self._back.pop())
            self._report()

    def forward(self) -> None:
        """Take the last way back again."""
        if self._forward:
            self._back.append(self._view.top_offset())
            self._view.scroll_to(self._forward.pop())
            self._report()

    def _note_spans(self) -> list[Span]:
        return [note.placement.span for note in self._session.notes if note.placement.span]

    def _doubtful_spans(self) -> list[Span]:
        return [
            edit.span
            for edit in self._session.edits
            if edit.kind is EditKind.DAMAGE or edit.confidence < SURE
        ]

    def _step(self, spans: Sequence[Span], direction: int) -> None:
        """Go on from the selection where it is in sight, else from the top of the page."""
        selected = self._view.selected_span()
        top = self._view.top_offset()
        at = selected.start if selected is not None and selected.start >= top else top - 1
        if direction > 0:
            found = next((span for span in spans if span.start > at), None)
        else:
            found = next((span for span in reversed(spans) if span.start < at), None)
        if found is None:
            self.told.emit(
                self.tr("There is no further one below.")
                if direction > 0
                else self.tr("There is no further one above.")
            )
        else:
            self.go(found)

    def _step_section(self, direction: int) -> None:
        article = self._session.article
        if article is None:
            return
        top = self._view.top_offset()
        starts = [section.span.start for section in article.sections]
        # the head of an article counts as its first section, as the sidebar shows it
        current = max((i for i, start in enumerate(starts) if start <= top), default=0)
        if self._view.is_sliding:  # keys come faster than the page: count from where it is going
            current, top = self._heading_for, starts[self._heading_for]
        if direction < 0 and starts and top > starts[current]:
            self.go_section(current)
        elif direction < 0 and current == 0:
            self.go_start()
        else:
            self.go_section(current + direction)

    def _remember(self) -> None:
        top = self._view.top_offset()
        if not self._back or self._back[-1] != top:
            self._back = [*self._back[-MOST_JUMPS:], top]
        self._forward.clear()
        self._report()

    def _forget(self) -> None:
        self._back.clear()
        self._forward.clear()
        self._report()

    def _report(self) -> None:
        self.history_changed.emit(bool(self._back), bool(self._forward))
