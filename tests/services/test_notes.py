"""Notes as the window asks for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from reader_app.core.article import Article, Block, BlockKind, Script
from reader_app.core.edit import Edit, EditKind
from reader_app.core.library import StoredArticle
from reader_app.core.note import AnchorState, Colour, Scope, StepAction
from reader_app.core.source import Metadata, Source
from reader_app.core.span import Span
from reader_app.services.notes import NotesService
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths
from tests.storage.samples import PARAGRAPHS, sample_article, sample_original


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(DataPaths(tmp_path / "meipi")) as opened:
        yield opened


@pytest.fixture
def stored(library: Library) -> StoredArticle:
    article_id = library.articles.store_article(sample_article(), sample_original())
    return library.articles.load_article(article_id)


@pytest.fixture
def notes(library: Library) -> NotesService:
    return NotesService(library)


def find(stored: StoredArticle, words: str) -> Span:
    start = stored.article.text.index(words)
    return Span(start, start + len(words))


def test_notes_come_by_their_place(notes: NotesService, stored: StoredArticle) -> None:
    late = notes.add(stored, find(stored, "186万元"), body="后")
    early = notes.add(stored, find(stored, "𠮷田村"), body="前", tags=("人",), colour=Colour.BLUE)
    whole = notes.add(stored, Span(0, 0), body="全文", scope=Scope.ARTICLE)
    assert notes.notes_of(stored) == (whole, early, late)
    assert early.placement.state is AnchorState.EXACT
    assert early.placement.found == early.note.target.quote.exact == "𠮷田村"


def test_says_when_it_last_saved(library: Library, stored: StoredArticle) -> None:
    times = iter(f"2026-01-02T03:04:0{second}.000000Z" for second in range(10))
    notes = NotesService(library, clock=lambda: next(times))
    assert notes.last_saved == ""
    notes.add(stored, Span(0, 2))
    assert notes.last_saved.startswith("2026-01-02T03:04:0")


def test_what_was_typed_is_there_after_a_crash(
    notes: NotesService, stored: StoredArticle, library: Library
) -> None:
    draft = notes.begin(stored, find(stored, "水渠12.5公里"), colour=Colour.GREEN)
    for end in range(1, 5):
        draft = notes.save_draft(replace(draft, body="长度要核"[:end]))
    with Library.open(library.paths) as after:  # a new window, the old one never closed its note
        later = NotesService(after)
        (left,) = later.drafts(stored)
        assert left.body == "长度要核"
        saved = later.finish(left)
        assert later.drafts(stored) == ()
        (placed,) = later.notes_of(stored)
    assert placed.note == saved.note
    assert placed.note.colour is Colour.GREEN


def test_an_edited_note_is_the_same_note(notes: NotesService, stored: StoredArticle) -> None:
    added = notes.add(stored, find(stored, "粮仓"), body="旧").note
    draft = notes.save_draft(replace(notes.edit(added), body="新", tags=("粮",)))
    saved = notes.finish(draft)
    assert saved.note.id == added.id
    assert saved.note.target == added.target
    assert (saved.note.body, saved.note.tags) == ("新", ("粮",))


def test_undo_says_what_it_did(notes: NotesService, stored: StoredArticle) -> None:
    added = notes.add(stored, find(stored, "粮仓"), body="旧").note
    notes.change(added, body="新")
    assert notes.next_undo(stored.id) is StepAction.CHANGE
    step = notes.undo(stored.id)
    assert step is not None
    assert (step.action, [note.body for note in step.notes]) == (StepAction.CHANGE, ["旧"])
    step = notes.undo(stored.id)
    assert step is not None
    assert (step.action, step.removed) == (StepAction.ADD, (added.id,))
    assert notes.next_redo(stored.id) is StepAction.ADD


def test_delete_and_restore(notes: NotesService, stored: StoredArticle) -> None:
    added = notes.add(stored, find(stored, "粮仓"))
    notes.delete(added.note.id)
    assert notes.notes_of(stored) == ()
    assert [note.id for note in notes.trash(stored.id)] == [added.note.id]
    notes.restore(added.note.id)
    assert [placed.note.id for placed in notes.notes_of(stored)] == [added.note.id]


def test_a_note_put_by_hand_keeps_its_quote(notes: NotesService, stored: StoredArticle) -> None:
    added = notes.add(stored, find(stored, "粮仓")).note
    saved = notes.attach(added, stored, find(stored, "学校"))
    placed = notes.placed(saved.note, stored)
    assert placed.placement.found == "学校"
    assert placed.note.target == added.target
    notes.undo(stored.id)
    (back,) = notes.notes_of(stored)
    assert back.placement.found == "粮仓"


def test_notes_follow_a_new_version_and_come_back_with_the_old(
    library: Library, notes: NotesService, stored: StoredArticle
) -> None:
    kept = notes.add(stored, find(stored, "不慌")).note
    updated = notes.add(stored, find(stored, "增长5.2%")).note
    gone = notes.add(stored, find(stored, "两所小学各添一块操场")).note
    paragraphs = (
        "编者按：本报推出系列报道。",
        *PARAGRAPHS[:3],
        PARAGRAPHS[3].replace("5.2%", "5.0%"),
        *PARAGRAPHS[4:6],
    )
    article = sample_article(paragraphs)
    library.articles.store_article(article, sample_original(paragraphs), article_id=stored.id)
    later = library.articles.load_article(stored.id)
    states = {p.note.id: p.placement for p in notes.notes_of(later)}
    assert states[kept.id].state is AnchorState.MOVED
    assert (states[updated.id].state, states[updated.id].found) == (AnchorState.CHANGED, "增长5.0%")
    assert states[gone.id].state is AnchorState.ORPHAN
    assert [p.note.id for p in notes.notes_of(later)][-1] == gone.id
    assert all(p.placement.state is AnchorState.EXACT for p in notes.notes_of(stored))


def test_notes_follow_the_edits_when_the_raw_text_is_the_same(
    library: Library, notes: NotesService, stored: StoredArticle
) -> None:
    """The words alone could not tell: the short quote stands twice and nothing around is kept."""
    raw = "粮(liáng)仓满，粮(liáng)仓空。"
    first = glossed_article(raw, lifted=False)
    article_id = library.articles.store_article(first, raw.encode())
    old = library.articles.load_article(article_id)
    second = first.text.index("粮", 5)
    note = notes.add(old, Span(second, second + 1)).note
    library.articles.store_article(glossed_article(raw, lifted=True), raw.encode())
    new = library.articles.load_article(article_id)
    assert new.article.text == "粮仓满，粮仓空。"
    (placed,) = notes.notes_of(new)
    assert placed.note == note
    assert placed.placement.span == Span(4, 5)
    assert placed.placement.state is AnchorState.MOVED


def glossed_article(raw: str, *, lifted: bool) -> Article:
    """Return an article of one line whose readings in brackets are lifted out or not."""
    text, edits, raw_at = "", [], 0
    if lifted:
        for match in re.finditer(r"(.)\((\w+)\)", raw):
            text += raw[raw_at : match.start()]
            edits.append(
                Edit(
                    EditKind.GLOSS,
                    Span(*match.span()),
                    match.group(),
                    Span(len(text), len(text) + 1),
                    match[1],
                    "a reading in brackets",
                    reading=match[2],
                )
            )
            text += match[1]
            raw_at = match.end()
    text += raw[raw_at:]
    block = Block(BlockKind.PARAGRAPH, Span(0, len(text)), Span(0, len(raw)))
    source = Source("", sha256(raw.encode()).hexdigest(), "text/plain", "utf-8")
    return Article(source, Metadata(), Script.HANS, text, (block,), (), tuple(edits), raw)
