"""What the card of a word says."""

from __future__ import annotations

from dataclasses import replace

from reader_app.analysis.words.composing import Role
from reader_app.app.word_cards import explained_card, term_card
from reader_app.core.article import Script
from reader_app.core.note import AnchorState, Note, PlacedNote, Placement, Quote, Target
from reader_app.core.span import Span
from reader_app.core.term import Entry, Term, TermSource
from reader_app.services.explaining import Explanation
from reader_app.services.words import WordPart
from reader_app.storage.occurrences import NoteAbout, Occurrences
from tests.analysis.terms.test_finding import article_of

ARTICLE = article_of("抓好三农工作，三农是大事。")
ENTRY = Entry(
    "三农",
    "三農",
    "农业、农村和农民。",
    TermSource.GLOSSARY,
    field="农业农村",
    english="agriculture, rural areas and farmers",
    reading="sān nóng",
    members=("农业", "农村", "农民"),
    since="1996",
    source="某文件",
)
TERMS = (Term(Span(2, 4), ENTRY), Term(Span(7, 9), ENTRY))
SLOGAN = Entry("6293", "6293", "本文没有解释。它是“四大工程”之一。", TermSource.UNEXPLAINED)
EXPLAINED = Explanation(Span(2, 4), "三农", "sān nóng", (ENTRY,))


def note(number: int, body: str, quote: str = "大事") -> PlacedNote:
    target = Target("v" * 64, Span(10, 12), Quote(quote))
    made = "2025-01-01T00:00:00.000000Z"
    return PlacedNote(
        Note(str(number), "a", target, made, made, body), Placement(AnchorState.EXACT, Span(10, 12))
    )


def names(card_buttons: object) -> list[str]:
    assert isinstance(card_buttons, tuple)
    return [button.name for button in card_buttons]


def test_a_term_says_everything_that_is_known_at_once() -> None:
    card = term_card(TERMS[1], ARTICLE, TERMS)
    assert card.title == "三农"
    assert card.aside == "sān nóng · 农业农村"
    assert card.lines == (
        "农业、农村和农民。",
        "农业、农村、农民",
        "agriculture, rural areas and farmers",
    )
    assert card.source == "某文件 · 1996 · Glossary · here: 2"
    assert names(card.buttons) == ["note", "edit", "search", "next"]
    assert "2" in card.buttons[-1].label


def test_another_wording_leads_to_its_headword() -> None:
    article = article_of("“三農”问题")
    term = Term(Span(1, 3), replace(ENTRY, headword="农业农村农民", traditional="農業農村農民"))
    assert "→ 农业农村农民" in term_card(term, article, (term,)).aside


def test_a_slogan_is_plainly_not_explained_and_says_what_it_belongs_to() -> None:
    term = Term(Span(2, 4), SLOGAN)
    card = term_card(term, ARTICLE, (term,))
    assert card.lines == ("Not explained in this article.", "它是“四大工程”之一。")
    assert names(card.buttons) == ["note", "edit", "search"]


def test_other_layers_follow_with_their_source() -> None:
    cedict = Entry("三农", "三農", "the three", TermSource.DICTIONARY, source="CC-CEDICT")
    second = replace(cedict, definition="another", reading="sàn nóng")
    card = explained_card(replace(EXPLAINED, entries=(ENTRY, cedict)), ARTICLE, TERMS)
    assert card.more == ("CC-CEDICT: the three",)
    card = explained_card(replace(EXPLAINED, entries=(cedict, second)), ARTICLE, ())
    assert card.lines == ("the three",)
    assert card.more == ("sàn nóng another",)


def test_words_that_no_layer_has_are_told_by_their_parts() -> None:
    part = Entry("农", "農", "farming", TermSource.DICTIONARY, reading="nóng", source="CC-CEDICT")
    card = explained_card(replace(EXPLAINED, entries=(), parts=(WordPart(part),)), ARTICLE, ())
    assert card.lines == ("No dictionary has these words as a whole.",)
    assert card.more == ("农 nóng farming",)
    assert card.source == "CC-CEDICT"
    nothing = explained_card(replace(EXPLAINED, entries=()), ARTICLE, ())
    assert nothing.lines == ("Nothing is known of these words.",)


def test_what_a_word_is_made_of_is_said_as_such() -> None:
    three = Entry("三", "三", "three", TermSource.DICTIONARY, reading="sān")
    rural = Entry("农", "農", "farming", TermSource.DICTIONARY, reading="nóng")
    parts = (WordPart(three, Role.NUMERAL, 1), WordPart(rural, Role.MEASURE, 1))
    card = explained_card(replace(EXPLAINED, entries=(), parts=parts), ARTICLE, ())
    assert card.lines == ("Made of 三 + 农.",)
    assert card.more == ("三 sān three", "农 nóng (measure word) farming")
    place = Entry("杨浦区", "楊浦區", "a district", TermSource.DICTIONARY)
    short = (WordPart(place, Role.SHORT, 2),)
    card = explained_card(replace(EXPLAINED, entries=(), parts=short), ARTICLE, ())
    assert card.lines == ("Perhaps short for 杨浦区.",)
    name = (WordPart(three, Role.SURNAME, 1), WordPart(rural, Role.GIVEN, 1))
    card = explained_card(replace(EXPLAINED, entries=(), parts=name), ARTICLE, ())
    assert card.lines == ("Perhaps a person’s name.",)


def test_a_traditional_page_explains_in_traditional_script_and_the_original_can_be_had() -> None:
    shown = replace(ARTICLE, text="抓好三農工作，三農是大事。", script=Script.HANT)
    card = explained_card(EXPLAINED, shown, TERMS)
    assert card.title == "三農"
    assert card.lines[:2] == ("農業、農村和農民。", "農業、農村、農民")
    assert names(card.words) == ["script"]
    written = term_card(TERMS[0], shown, TERMS, as_written=True)
    assert written.lines[0] == "农业、农村和农民。"
    assert names(written.words) == ["script"]
    assert term_card(TERMS[0], ARTICLE, TERMS).words == ()


def test_the_library_is_told_where_there_is_more_than_this_article() -> None:
    alone = replace(EXPLAINED, library=Occurrences(1, 2))
    assert "library" not in explained_card(alone, ARTICLE, TERMS).source
    more = replace(EXPLAINED, library=Occurrences(3, 9))
    assert "library: 9 in 3 articles" in explained_card(more, ARTICLE, TERMS).source


def test_notes_on_the_word_are_offered_once_each() -> None:
    about = Occurrences(2, 3, (NoteAbout("1", "a", "x", "说三农"), NoteAbout("7", "b", "三农", "")))
    notes = [note(1, "说三农"), note(2, "别的"), note(3, "", "三農")]
    card = explained_card(replace(EXPLAINED, library=about), ARTICLE, TERMS, notes)
    assert names(card.notes) == ["about::1", "about::3", "about:b:7"]
    assert card.notes[0].label == "✎ 说三农"


def test_other_words_that_may_be_meant_are_offered() -> None:
    card = explained_card(replace(EXPLAINED, choices=(Span(2, 6), Span(3, 4))), ARTICLE, TERMS)
    assert [(b.name, b.label) for b in card.words] == [("word:2:6", "三农工作"), ("word:3:4", "农")]


def test_a_reading_that_the_dictionary_does_not_have_is_told_beside_its_own() -> None:
    entry = Entry("协调", "協調", "to coordinate", TermSource.DICTIONARY, reading="xié tiáo")
    article = article_of("加强协调。")
    lifted = Explanation(Span(2, 4), "协调", "xié diào", (entry,))
    assert explained_card(lifted, article, ()).aside == "xié diào · Dictionary: xié tiáo"
    glossary = replace(entry, layer=TermSource.GLOSSARY, reading="xié tiáo")
    both = replace(lifted, entries=(glossary, entry))
    assert "Dictionary: xié tiáo" in explained_card(both, article, ()).aside
    elsewhere = Explanation(Span(2, 4), "协调", "xié tiáo", (entry,), glossed="xié diào")
    told = explained_card(elsewhere, article, ()).aside
    assert told == "xié tiáo · elsewhere on this page: xié diào"
    same = Explanation(Span(2, 4), "协调", "xié tiáo", (entry,))
    assert explained_card(same, article, ()).aside == "xié tiáo"
