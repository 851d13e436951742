"""Anki packages: what Anki's importer reads out of them."""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader_app.core.article import Article, Script
from reader_app.core.source import Metadata, Source
from reader_app.core.span import Span
from reader_app.core.term import Entry, Term, TermSource
from reader_app.services.export.anki import AnkiCard, anki_package, guid_of
from reader_app.services.export.terms import DECK, terms_anki

CARD = AnkiCard(
    guid_of("term", "三农"), "三农", "农业\n农村 𠮷", ("党 建", "Meipi"), "sān nóng", "甲"
)
ENTRY = Entry(
    "三农",
    "三農",
    "农业、农村和农民。",
    TermSource.GLOSSARY,
    field="农业农村",
    english="agriculture",
    reading="sān nóng",
    source="《决定》",
    since="1996",
)


def opened(package: bytes) -> sqlite3.Connection:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        assert archive.namelist() == ["collection.anki2", "media"]
        assert json.loads(archive.read("media")) == {}
        connection = sqlite3.connect(":memory:")
        connection.deserialize(archive.read("collection.anki2"))
    return connection


def notes(package: bytes) -> list[tuple[str, str, list[str]]]:
    rows = opened(package).execute("SELECT guid, tags, flds FROM notes ORDER BY rowid")
    return sorted((guid, tags, fields.split("\x1f")) for guid, tags, fields in rows)


def test_a_card_has_its_fields_tags_and_deck() -> None:
    package = anki_package("眉批::笔记", [CARD])
    assert notes(package) == [
        (CARD.guid, " Meipi 党_建 ", ["三农", "sān nóng", "农业<br>农村 𠮷", "甲"])
    ]
    collection = opened(package)
    models, decks = collection.execute("SELECT models, decks FROM col").fetchone()
    (model,) = json.loads(models).values()
    assert [field["name"] for field in model["flds"]] == ["Front", "Reading", "Back", "Source"]
    deck_id, note_id = collection.execute("SELECT did, nid FROM cards").fetchone()
    assert json.loads(decks)[str(deck_id)]["name"] == "眉批::笔记"
    assert collection.execute("SELECT mid FROM notes WHERE id = ?", (note_id,)).fetchone() == (
        model["id"],
    )
    assert collection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_the_same_cards_make_the_same_bytes() -> None:
    assert anki_package("甲", [CARD]) == anki_package("甲", [CARD])
    assert anki_package("甲", [CARD]) != anki_package("甲", [replace(CARD, modified=1)])


def test_a_card_keeps_its_ids_when_its_words_change() -> None:
    ids = "SELECT notes.id, cards.id, guid FROM notes JOIN cards ON nid = notes.id"
    before = opened(anki_package("甲", [CARD])).execute(ids).fetchall()
    changed = replace(CARD, back="别的", modified=CARD.modified + 1)
    assert opened(anki_package("甲", [changed])).execute(ids).fetchall() == before


def test_a_guid_that_comes_twice_is_one_card() -> None:
    package = anki_package("甲", [CARD, replace(CARD, back="后来的")])
    assert [fields[2] for _, _, fields in notes(package)] == ["农业<br>农村 𠮷"]


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_no_text_becomes_markup_or_another_field(text: str) -> None:
    ((_, _, fields),) = notes(anki_package("甲", [AnkiCard("g", "词", text)]))
    assert len(fields) == 4
    assert "<" not in fields[2].replace("<br>", "")
    assert "{{" not in fields[2]


def test_terms_become_cards_once_each_and_only_where_explained() -> None:
    article = Article(
        Source("a.txt", "0" * 64, "text/plain", "utf-8"), Metadata(), Script.HANT, "三農", (), ()
    )
    slogan = Entry("6293", "6293", "本文没有解释。", TermSource.UNEXPLAINED)
    terms = [Term(Span(0, 2), ENTRY), Term(Span(0, 2), ENTRY), Term(Span(0, 2), slogan)]
    ((guid, tags, fields),) = notes(terms_anki(terms, article))
    assert guid == guid_of("term", "三农")
    assert tags == " Meipi 农业农村 "
    assert fields == [
        "三農",
        "sān nóng",
        "農業、農村和農民。<br>agriculture<br>三农",
        "《決定》 · 1996",
    ]
    decks = opened(terms_anki(terms, article)).execute("SELECT decks FROM col").fetchone()[0]
    assert DECK in {deck["name"] for deck in json.loads(decks).values()}
