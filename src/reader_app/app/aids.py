"""Aids to reading that are shown over the text: the other script, readings."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from reader_app.app.page import Page
from reader_app.core.article import Article, Script
from reader_app.core.settings import SYSTEM, Readings, Settings
from reader_app.core.span import Span
from reader_app.core.term import Term
from reader_app.services.analysis import Analyser

PART = 4000
"""Code points whose readings are found in one go."""


class Aids(QObject):
    """Shows the script and the readings the reader wants; the text and all offsets stay."""

    told = Signal(str)

    def __init__(self, page: Page, analyser: Analyser, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = page.session
        self._view = page.view
        self._tasks = page.tasks
        self._analyser = analyser
        self._script = SYSTEM
        self._readings = Readings.NONE
        self._level = 0
        self._started = False
        self._parts: dict[int, tuple[tuple[int, str], ...]] = {}
        self._asked: set[int] = set()
        page.view.position_changed.connect(self._read_on)
        page.session.article_changed.connect(self._show_all)

    def start(self) -> None:
        """Begin, once the first page is painted."""
        self._started = True
        self._show_all()

    def take(self, settings: Settings) -> None:
        """Show what the settings ask for."""
        if settings.script != self._script:
            self._script = settings.script
            self._show_script()
        if (settings.readings, settings.readings_level) != (self._readings, self._level):
            self._readings, self._level = settings.readings, settings.readings_level
            self._show_readings()

    def readings_job(self) -> Callable[[], tuple[tuple[int, str], ...]] | None:
        """Return what finds the readings of the whole article, for a worker; None for none."""
        article = self._session.article
        if article is None or self._readings is Readings.NONE:
            return None
        known = self._level if self._readings is Readings.RARE else 0
        return partial(_read_whole, self._analyser, article, self._session.terms, known)

    def _show_all(self) -> None:
        self._show_script()
        self._show_readings()

    def _show_script(self) -> None:
        article = self._session.article
        if article is None or not self._started:
            return
        if self._script in {SYSTEM, article.script.value}:
            self._view.set_displayed_text(None)
            self._session.set_shown(article.script, article.text)
            return
        self._tasks.run(
            partial(_converted, article, self._script),
            self._show_text,
            article_id=self._session.article_id,
        )

    def _show_readings(self) -> None:
        """Begin anew: another article, or other characters want their readings."""
        self._parts.clear()
        self._asked.clear()
        self._view.set_readings(None)
        self._read_on(self._view.top_offset())

    def _read_on(self, top: int) -> None:
        """Have the parts read that the reader is coming to; a long article is never read whole."""
        article = self._session.article
        if article is None or not self._started or self._readings is Readings.NONE:
            return
        known = self._level if self._readings is Readings.RARE else 0
        for part in (top // PART, top // PART + 1):
            if part in self._asked or part * PART >= len(article.text):
                continue
            self._asked.add(part)
            span = Span(part * PART, min((part + 1) * PART, len(article.text)))
            job = partial(_read, self._analyser, article, self._session.terms, span, known)
            self._tasks.run(job, self._take_part, article_id=self._session.article_id)

    def _take_part(self, part: tuple[int, int, tuple[tuple[int, str], ...]]) -> None:
        number, level, readings = part
        wanted = self._level if self._readings is Readings.RARE else 0
        if self._readings is Readings.NONE or level != wanted:
            return
        self._parts[number] = readings
        self._view.set_readings([one for n in sorted(self._parts) for one in self._parts[n]])

    def _show_text(self, text: str) -> None:
        article = self._session.article
        if self._script == SYSTEM or article is None or len(text) != len(article.text):
            return
        self._view.set_displayed_text(text)
        self._session.set_shown(Script(self._script), text)
        self.told.emit(
            self.tr("Shown in traditional script")
            if self._script == Script.HANT.value
            else self.tr("Shown in simplified script")
        )


def _converted(article: Article, script: str) -> str:
    from reader_app.analysis.script import to_hans, to_hant_with_names
    from reader_app.services.shown_script import warm_up

    warm_up(Script(script))
    if script == Script.HANS.value:
        return to_hans(article.text)
    return to_hant_with_names(article.text, article.metadata.authors)


def _read(
    analyser: Analyser, article: Article, terms: tuple[Term, ...], span: Span, known: int
) -> tuple[int, int, tuple[tuple[int, str], ...]]:
    """Return (part, known, (offset, reading) of every character but the known most frequent)."""
    text = article.text
    readings = tuple(
        (reading.span.start, reading.reading)
        for reading in analyser.readings(article, span, terms)
        if not known or (analyser.rank(text[reading.span.start]) or known + 1) > known
    )
    return span.start // PART, known, readings


def _read_whole(
    analyser: Analyser, article: Article, terms: tuple[Term, ...], known: int
) -> tuple[tuple[int, str], ...]:
    whole = Span(0, len(article.text))
    return _read(analyser, article, terms, whole, known)[2]
