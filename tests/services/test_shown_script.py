"""What entries say is shown in the script of the page; headwords and the reader's words stay."""

from __future__ import annotations

from dataclasses import replace

from reader_app.core.article import Script
from reader_app.core.term import Entry, TermSource
from reader_app.services.shown_script import differs, in_script

ENTRY = Entry(
    "三农",
    "三農",
    "农业、农村和农民，软件也在里面。",
    TermSource.GLOSSARY,
    field="农业农村",
    english="the three rural issues",
    members=("农业", "农村"),
    source="《某文件》",
)


def test_a_definition_is_shown_in_traditional_script_with_its_regional_words() -> None:
    shown = in_script(ENTRY, Script.HANT)
    assert shown.definition == "農業、農村和農民，軟件也在裡面。"
    assert (shown.members, shown.field) == (("農業", "農村"), "農業農村")
    assert (shown.headword, shown.traditional) == ("三农", "三農")
    assert shown.english == ENTRY.english
    assert differs(ENTRY, Script.HANT)
    assert not differs(ENTRY, Script.HANS)


def test_a_traditional_definition_is_shown_in_simplified_script() -> None:
    other = replace(ENTRY, definition="農業和農民。", layer=TermSource.DICTIONARY)
    assert in_script(other, Script.HANS).definition == "农业和农民。"


def test_what_must_not_change_stays() -> None:
    mine = replace(ENTRY, layer=TermSource.READER)
    assert in_script(mine, Script.HANT) is mine
    variant = replace(ENTRY, definition="variant of 為", layer=TermSource.DICTIONARY)
    assert in_script(variant, Script.HANS) is variant
    assert in_script(ENTRY, Script.MIXED) is ENTRY
