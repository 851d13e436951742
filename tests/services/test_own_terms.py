"""The reader's own terms survive hand edits, mistakes and failures to write."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader_app.core.term import Entry, TermSource
from reader_app.services.own_terms import (
    OwnGlossary,
    OwnTerm,
    OwnTerms,
    OwnTermsFailed,
    entries_to_find,
    to_yaml,
)

BY_HAND = """\
# Words of my county
field: 本地

entries:
  # the first one
  - headword: 惠循环
    definition: 以旧换新平台   # told by phone

  # the second one
  - headword: "6293"
    definition: >
      六大工程，
      两项行动。
    members: [甲, 乙]

# the end
"""


def own(headword: str, definition: str = "我的解释。", **more: str) -> OwnTerm:
    return OwnTerm(Entry(headword, headword, definition, TermSource.READER, **more))  # type: ignore[arg-type]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "county.yaml").write_text(BY_HAND, "utf-8")
    return tmp_path


def headwords(terms: OwnTerms) -> list[str]:
    return [term.entry.headword for term in terms.load().terms]


def test_a_new_term_goes_into_a_file_of_its_own(tmp_path: Path) -> None:
    terms = OwnTerms(tmp_path / "glossaries")
    assert terms.load() == OwnGlossary((), ())
    terms.save(own("妈妈岗"))
    terms.save(OwnTerm(own("無證明").entry, colour="green", hidden=True))
    first, second = terms.load().terms
    assert first == own("妈妈岗")
    assert (second.colour, second.hidden) == ("green", True)
    assert (tmp_path / "glossaries/mine.yaml").read_text("utf-8").startswith("# My own terms")


def test_a_change_touches_the_lines_of_its_term_only(folder: Path) -> None:
    terms = OwnTerms(folder)
    terms.save(own("6293", "改过了。", field="本地"))
    text = (folder / "county.yaml").read_text("utf-8")
    before, after = BY_HAND.split('  - headword: "6293"', maxsplit=1)[0], "\n# the end\n"
    assert text.startswith(before)
    assert text.endswith(after)
    assert terms.load().terms[1] == own("6293", "改过了。", field="本地")
    assert not (folder / "mine.yaml").exists()


def test_a_change_keeps_the_comments_inside_its_term(tmp_path: Path) -> None:
    text = (
        "entries:\n"
        "- headword: 惠循环   # its name\n"
        "  # where I heard it\n"
        "  source: 电话\n"
        "  definition: 以旧换新平台\n"
        "  # what it is called too\n"
        "  aliases: [惠循,\n    循环]\n"
        "  english: trade-in\n"
        "# behind it\n"
    )
    (tmp_path / "mine.yaml").write_text(text, "utf-8")
    terms = OwnTerms(tmp_path)
    (old,) = terms.load().terms
    entry = replace(old.entry, definition="改过了。", english=None, field="产业")
    terms.save(replace(old, entry=entry, colour="green"))
    assert (tmp_path / "mine.yaml").read_text("utf-8") == text.replace(
        "以旧换新平台", "改过了。"
    ).replace("  english: trade-in\n", "  field: 产业\n  colour: green\n")
    terms.save(own("新的"))  # a list that stands at the margin goes on there
    assert headwords(terms) == ["惠循环", "新的"]


def test_a_term_can_get_another_headword_where_it_stands(folder: Path) -> None:
    terms = OwnTerms(folder)
    terms.save(own("惠循环平台", "以旧换新平台", field="本地"), replacing="惠循环")
    assert headwords(terms) == ["惠循环平台", "6293"]
    assert "# the first one" in (folder / "county.yaml").read_text("utf-8")
    with pytest.raises(OwnTermsFailed, match="already"):
        terms.save(own("6293"), replacing="惠循环平台")


def test_terms_of_another_reader_are_added_in_one_go(tmp_path: Path) -> None:
    theirs = [own("甲乙"), OwnTerm(own("丙丁").entry, "red")]
    (tmp_path / "theirs.yaml").write_text(to_yaml(theirs), "utf-8")
    given_terms = OwnTerms(tmp_path).load().terms
    assert list(given_terms) == theirs
    mine = OwnTerms(tmp_path / "mine")
    mine.save(own("戊己"))
    mine.add(given_terms)
    assert headwords(mine) == ["戊己", "甲乙", "丙丁"]


def test_a_term_is_removed_and_its_neighbours_stay(folder: Path) -> None:
    terms = OwnTerms(folder)
    terms.remove("惠循環")
    assert headwords(terms) == ["6293"]
    assert "# the first one" in (folder / "county.yaml").read_text("utf-8")
    terms.remove("没有")
    assert headwords(terms) == ["6293"]


def test_removing_the_last_and_adding_again(tmp_path: Path) -> None:
    terms = OwnTerms(tmp_path)
    terms.save(own("甲乙"))
    terms.remove("甲乙")
    assert terms.load() == OwnGlossary((), ())
    terms.save(own("丙丁"))
    assert headwords(terms) == ["丙丁"]


def test_a_file_with_a_mistake_is_told_and_never_written(folder: Path) -> None:
    broken = "entries:\n  - headword: [甲\n"
    (folder / "mine.yaml").write_text(broken, "utf-8")
    terms = OwnTerms(folder)
    loaded = terms.load()
    assert [term.entry.headword for term in loaded.terms] == ["惠循环", "6293"]
    assert [(p.file, p.line) for p in loaded.problems] == [("mine.yaml", 3)]
    with pytest.raises(OwnTermsFailed, match=r"mine\.yaml:3"):
        terms.save(own("丁戊"))
    assert (folder / "mine.yaml").read_text("utf-8") == broken
    terms.save(own("惠循环", "新的。"))  # the other file is sound
    assert terms.load().terms[0].entry.definition == "新的。"


def test_an_entry_in_flow_style_is_left_to_its_writer(tmp_path: Path) -> None:
    text = "entries: [{headword: 甲乙}, {headword: 丙丁}]\n"
    (tmp_path / "mine.yaml").write_text(text, "utf-8")
    with pytest.raises(OwnTermsFailed, match="by hand"):
        OwnTerms(tmp_path).save(own("甲乙"))
    assert (tmp_path / "mine.yaml").read_text("utf-8") == text


def test_a_failed_write_leaves_the_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OwnTermsFailed, match="No space left"):
        OwnTerms(folder).save(own("惠循环"))
    assert (folder / "county.yaml").read_text("utf-8") == BY_HAND
    assert [file.name for file in folder.iterdir()] == ["county.yaml"]


def test_an_empty_headword_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OwnTermsFailed, match="headword"):
        OwnTerms(tmp_path).save(own(" "))


def test_what_the_reader_hides_is_not_searched_for() -> None:
    shipped = tuple(Entry(w, w, "词库。", TermSource.GLOSSARY) for w in ("三农", "三资"))
    hidden = OwnTerm(own("三資").entry, hidden=True)
    found = entries_to_find(shipped, OwnGlossary((own("惠循环"), hidden), ()))
    assert [entry.headword for entry in found] == ["惠循环", "三农"]


texts = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=12).map(
    str.strip
)


@settings(max_examples=60)
@given(st.lists(st.tuples(texts.filter(bool), texts), max_size=5))
def test_whatever_is_saved_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, pairs: list[tuple[str, str]]
) -> None:
    terms = OwnTerms(tmp_path_factory.mktemp("own"))
    kept: dict[str, str] = {}
    for headword, definition in pairs:
        terms.save(own(headword, definition))
    for term in terms.load().terms:
        kept[term.entry.headword] = term.entry.definition
    assert terms.load().problems == ()
    assert {definition for _, definition in pairs[-1:]} <= set(kept.values())
