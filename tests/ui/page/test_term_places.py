"""Where terms have dots: everywhere, first in each section, nowhere; they are found all the same."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader_app.core.article import Article, Block, BlockKind, Script, Section
from reader_app.core.settings import EVERY_PLACE, IN_ARTICLE, IN_SECTION, NO_PLACE
from reader_app.core.source import Metadata, Source
from reader_app.core.span import Span
from reader_app.core.term import Entry, Term, TermSource
from reader_app.ui.page.marks import Marks, PlaceKind
from reader_app.ui.page.term_places import first_places

TEXT = "三农一\n三农，三农。\n二\n三农。"
HEADS = (Span(0, 3), Span(11, 12))
ARTICLE = Article(
    Source("a.txt", "0" * 64, "text/plain", "utf-8"),
    Metadata(),
    Script.HANS,
    TEXT,
    tuple(
        Block(BlockKind.HEADING if span in HEADS else BlockKind.PARAGRAPH, span, span)
        for span in (HEADS[0], Span(4, 10), HEADS[1], Span(13, 16))
    ),
    (Section("三农一", 1, Span(0, 10)), Section("二", 1, Span(11, 16))),
)
ENTRY = Entry("三农", "三農", "农业、农村、农民。", TermSource.GLOSSARY)
TERMS = tuple(Term(Span(at, at + 2), ENTRY) for at in (0, 4, 7, 13))


def test_the_first_place_in_a_section_is_in_its_text_not_in_its_heading() -> None:
    assert first_places(TERMS, ARTICLE, sections=True) == {Span(4, 6), Span(13, 15)}
    assert first_places(TERMS, ARTICLE) == {Span(4, 6)}
    assert first_places(TERMS[:1], ARTICLE) == {Span(0, 2)}


def test_a_term_with_a_colour_has_dots_everywhere() -> None:
    coloured = tuple(replace(term, colour="red") for term in TERMS)
    assert first_places(coloured, ARTICLE) == {term.span for term in TERMS}


def test_without_an_article_every_place_is_a_first_one() -> None:
    assert first_places(TERMS, None) == {term.span for term in TERMS}


@pytest.mark.parametrize(
    ("places", "dotted"),
    [(EVERY_PLACE, [0, 4, 7, 13]), (IN_SECTION, [4, 13]), (IN_ARTICLE, [4]), (NO_PLACE, [])],
)
def test_terms_without_dots_are_found_by_pointer_and_keys(places: str, dotted: list[int]) -> None:
    marks = Marks()
    marks.set_terms(TERMS, ARTICLE)
    marks.term_places = places
    assert [term.span.start for term in TERMS if marks.has_dots(term)] == dotted
    assert [place for _, place in marks.places_at(7)] == [TERMS[2]]
    assert len(marks.index_of(PlaceKind.TERM).items) == 4
