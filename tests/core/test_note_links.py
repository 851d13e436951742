from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader_app.core.note_links import label_of, links_after, links_in, markdown_link

BODY = (
    "见[40.6万亩](figure:12-18)与[三农](term:三农)，[外](https://example.org)，[另一条](note:a-b)"
)


def test_finds_what_a_note_links_to() -> None:
    assert links_in(BODY) == ("figure:12-18", "term:三农", "note:a-b")
    assert label_of(BODY, "figure:12-18") == "40.6万亩"
    assert label_of(BODY, "figure:1-2") == ""


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0%"), max_size=20))
def test_a_link_that_is_written_is_found_again(word: str) -> None:
    assert links_in(markdown_link("𠮷[词]", f"term:{word}")) in ((f"term:{word}",), ())
    if word and not any(char.isspace() or char in "()" for char in word):
        assert links_in(markdown_link("词", f"term:{word}")) == (f"term:{word}",)


def test_links_follow_the_words_and_others_stay() -> None:
    links = ("note:copy", "term:三农")
    assert links_after(links, "[三农](term:三农)", "[亩](figure:1-2)") == (
        "note:copy",
        "figure:1-2",
    )
    assert links_after(links, "[三农](term:三农)", "") == ("note:copy",)
