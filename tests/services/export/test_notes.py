"""Notes written for people and other programs: whole, safe, leading back."""

from __future__ import annotations

import csv
import io
import re
import sqlite3
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.core.errors import StorageFailed
from reader_app.core.library import StoredArticle
from reader_app.core.note import (
    AnchorState,
    Colour,
    MarkStyle,
    Note,
    PlacedNote,
    Placement,
    Quote,
    Scope,
    Target,
    page_order,
)
from reader_app.core.span import Span
from reader_app.services.export.annotated import AnnotatedArticle
from reader_app.services.export.notes import NoteFormat, export_notes
from reader_app.services.export.notes_html import notes_html
from reader_app.services.export.rendering import NoteMarkdown
from reader_app.services.notes import NotesService
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths
from tests.storage.samples import PARAGRAPHS, sample_article, sample_original

HOSTILE = (
    "<script>alert(1)</script> **好** ![图](http://example.org/a.png) [x](javascript:alert(1)) "
    "[y](https://example.org) <img src=x onerror=alert(1)>\n\n`<b>`\n\n- 甲\n- 乙"
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(DataPaths(tmp_path / "meipi")) as opened:
        yield opened


@pytest.fixture
def stored(library: Library) -> StoredArticle:
    """Return an article with overlapping notes, an orphan, and a note on the whole."""
    article_id = library.articles.store_article(sample_article(), sample_original())
    stored = library.articles.load_article(article_id)
    notes = NotesService(library)
    for words, body, colour in (
        ("全镇新修水渠12.5公里", HOSTILE, Colour.BLUE),
        ("水渠12.5公里，比上年增长5.2%", "", Colour.RED),
        ("𠮷田村", "=SUM(A1)", Colour.GREEN),
        ("186万元", "* 星", Colour.VIOLET),
    ):
        start = stored.article.text.index(words)
        span = Span(start, start + len(words))
        style = MarkStyle.UNDERLINE if colour is Colour.RED else MarkStyle.HIGHLIGHT
        notes.add(stored, span, body=body, colour=colour, style=style, tags=("水 利", "5%"))
    notes.add(stored, Span(0, 0), body="全文", scope=Scope.ARTICLE)
    lost = notes.add(stored, Span(40, 52)).note
    elsewhere = replace(
        lost,
        id="00000000-0000-4000-8000-000000000000",
        target=replace(
            lost.target, version="f" * 64, quote=replace(lost.target.quote, exact="没有了的话")
        ),
    )
    library.notes.take_in([elsewhere], ())
    library.notes.delete([lost.id])
    return stored


def exported(library: Library, stored: StoredArticle, kind: NoteFormat, folder: Path) -> bytes:
    target = folder / "out"
    assert export_notes(library, stored.id, kind, target) == 6
    assert target.stat().st_mode & 0o077 == 0o044 or target.stat().st_mode & 0o077 == 0
    return target.read_bytes()


class Page(HTMLParser):
    """Collects what a browser would run, fetch, or show."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in {"meta", "br", "img", "hr"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_the_page_stands_alone_and_runs_nothing(
    library: Library, stored: StoredArticle, tmp_path: Path
) -> None:
    text = exported(library, stored, NoteFormat.HTML, tmp_path).decode()
    page = Page()
    page.feed(text)
    assert page.open == []
    names = {tag for tag, _ in page.tags}
    assert not names & {"script", "iframe", "object", "embed", "link", "base", "form", "video"}
    for tag, attributes in page.tags:
        assert not [name for name in attributes if name.startswith("on")]
        if tag == "a":
            href = attributes.get("href") or "#"
            assert href.startswith(("https:", "meipi:", "#"))
        if "src" in attributes:
            assert str(attributes["src"]).startswith("data:")
    assert "url(" not in text
    assert "@import" not in text
    policy = dict(page.tags[3][1])
    assert "default-src 'none'" in str(policy["content"])
    shown = "".join(page.words)
    for line in PARAGRAPHS:
        assert re.sub(r"\d", "", line) in re.sub(r"\d", "", shown)
    assert "没有了的话" in shown
    assert "<script>alert(1)</script>" in shown


def test_marks_that_overlap_are_both_there(library: Library, stored: StoredArticle) -> None:
    notes = NotesService(library).notes_of(stored)
    text = "".join(notes_html(AnnotatedArticle(stored.id, stored.article, notes)))
    assert '<mark class="blue">全镇新修</mark>' in text
    assert '<mark class="red under">水渠12.5公里</mark>' in text
    assert '<mark class="red under">，比上年增长5.2%</mark>' in text


def test_markdown_goes_by_sections_and_leads_back(
    library: Library, stored: StoredArticle, tmp_path: Path
) -> None:
    text = exported(library, stored, NoteFormat.MARKDOWN, tmp_path).decode()
    order = ["# 春耕时节走访三个乡镇", "全文", "## 水渠修到了村口", "**全镇新修水渠12.5公里**"]
    order += ["**𠮷田村**", "## 学校添了新操场", "**186万元**", "没有了的话"]
    places = [text.index(part) for part in order]
    assert places == sorted(places)
    assert text.count(f"](meipi://article/{stored.id}#") == 6
    assert "，比上年增长5.2%，灌溉面积" in text  # what stands around the words


def test_the_table_is_whole_and_harmless(
    library: Library, stored: StoredArticle, tmp_path: Path
) -> None:
    text = exported(library, stored, NoteFormat.CSV, tmp_path).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert len(rows) == 6
    by_quote = {row["quote"]: row for row in rows}
    assert by_quote["𠮷田村"]["note"] == "'=SUM(A1)"
    row = by_quote["全镇新修水渠12.5公里"]
    assert row["note"] == HOSTILE
    assert stored.article.text[int(row["start"]) : int(row["end"])] == row["quote"]
    assert by_quote["没有了的话"]["state"] == "orphan"
    assert row["section"] == "水渠修到了村口"


def test_the_deck_has_a_card_a_note(
    library: Library, stored: StoredArticle, tmp_path: Path
) -> None:
    data = exported(library, stored, NoteFormat.ANKI, tmp_path)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        connection = sqlite3.connect(":memory:")
        connection.deserialize(package.read("collection.anki2"))
    fields = [row[0].split("\x1f") for row in connection.execute("SELECT flds FROM notes")]
    connection.close()
    fronts = {field[0] for field in fields}
    assert "𠮷田村" in fronts
    assert len(fields) == 6
    assert all(f"meipi://article/{stored.id}#" in field[3] for field in fields)


def test_a_file_that_cannot_be_written_leaves_the_old_one(
    library: Library, stored: StoredArticle, tmp_path: Path
) -> None:
    with pytest.raises(StorageFailed, match="could not be written"):
        export_notes(library, stored.id, NoteFormat.CSV, tmp_path / "no" / "where.csv")
    target = tmp_path / "kept.md"
    target.write_text("以前", "utf-8")
    with pytest.raises(StorageFailed):
        export_notes(library, "nowhere", NoteFormat.MARKDOWN, target)
    assert target.read_text("utf-8") == "以前"
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_markdown_of_notes_is_tamed() -> None:
    html = NoteMarkdown().html(HOSTILE)
    assert "<script" not in html
    assert "<img" not in html
    assert "javascript" not in html
    assert "<strong>好</strong>" in html
    assert '<a href="https://example.org">y</a>' in html


class Words(HTMLParser):
    """Collects the words of the article's own column, numbers of notes apart."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._depth: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "div" and dict(attrs).get("class") == "text":
            self.found.append("")
        if tag == "br" and self._shown:
            self.found[-1] += "\n"
        elif tag not in {"meta", "br", "img"}:
            self._depth.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._depth.pop() == tag, "tags are not nested"

    @property
    def _shown(self) -> bool:
        hidden = {"sup", "aside", "style", "title", "footer", "summary"}
        return bool(self.found) and not hidden & set(self._depth)

    def handle_data(self, data: str) -> None:
        if self._shown and data.strip("\n"):
            self.found[-1] += data


SPANS = st.lists(st.tuples(st.integers(0, 120), st.integers(1, 60)), max_size=12)


@given(SPANS)
def test_marks_of_any_overlap_leave_the_words_as_they_are(spans: list[tuple[int, int]]) -> None:
    article = sample_article()
    size = len(article.text)
    notes = []
    for number, (start, length) in enumerate(spans):
        span = Span(start, min(size, start + length))
        target = Target("v" * 64, span, Quote.of(article.text, span))
        note = Note(f"n{number}", "a", target, "", "", "*x*", colour=list(Colour)[number % 5])
        notes.append(PlacedNote(note, Placement(AnchorState.EXACT, span)))
    notes.sort(key=page_order)
    page = Words()
    page.feed("".join(notes_html(AnnotatedArticle("a", article, tuple(notes)))))
    shown = [words for words in page.found if words]
    assert shown == [block.span.slice(article.text) for block in article.blocks]
