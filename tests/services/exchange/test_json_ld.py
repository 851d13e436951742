"""JSON-LD: what is written comes back exactly, and passes the model's assertions."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft4Validator, FormatChecker
from referencing import Registry
from referencing.jsonschema import DRAFT4

from reader_app.core.errors import ImportFailed, NotANote
from reader_app.core.library import StoredArticle
from reader_app.core.note import Colour, MarkStyle, Note, Quote, Scope, Target
from reader_app.core.source import Metadata
from reader_app.core.span import Span
from reader_app.services.exchange.carrying_out import carry_out
from reader_app.services.exchange.json_ld import annotation, dump_notes
from reader_app.services.exchange.planning import Arrival, Planner
from reader_app.services.exchange.reading import read_notes
from reader_app.services.export.notes import NoteFormat, export_library, export_notes
from reader_app.storage.clock import new_id
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths
from tests.storage.samples import sample_article, sample_original

WHEN = "2026-03-04T05:06:07.000008Z"
TEXT = st.text(
    st.one_of(
        st.characters(codec="utf-8", exclude_characters="\0"),
        st.sampled_from("𠮷👩‍🌾\n\r\t\u200f\u202e\u2028“”<>&\"'\\*#[]"),
    ),
    max_size=40,
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(DataPaths(tmp_path / "meipi")) as opened:
        yield opened


def stored_in(library: Library) -> StoredArticle:
    article_id = library.articles.store_article(sample_article(), sample_original())
    return library.articles.load_article(article_id)


@st.composite
def targets(draw: st.DrawFn, version: str) -> Target:
    scope = draw(st.sampled_from(Scope))
    if scope is Scope.ARTICLE:
        return Target(version, Span(0, 0), Quote(""), scope)
    start = draw(st.integers(0, 10**6))
    quote = Quote(draw(TEXT.filter(bool)), draw(TEXT), draw(TEXT))
    return Target(version, Span(start, start + draw(st.integers(0, 500))), quote, scope)


@st.composite
def any_notes(draw: st.DrawFn, article_id: str, version: str) -> Note:
    return Note(
        str(draw(st.uuids())),
        article_id,
        draw(targets(version)),
        WHEN,
        draw(st.datetimes()).strftime("%Y-%m-%dT%H:%M:%S.%fZ").rjust(27, "0"),
        draw(TEXT),
        tuple(draw(st.lists(TEXT, max_size=3))),
        draw(st.sampled_from(Colour)),
        draw(st.sampled_from(MarkStyle)),
        tuple(
            draw(
                st.lists(
                    st.one_of(
                        TEXT.map("term:{}".format),
                        st.uuids().map("note:{}".format),
                        st.just("figure:12-17"),
                        TEXT,
                    ),
                    max_size=3,
                )
            )
        ),
        draw(st.one_of(st.none(), targets(version))),
    )


def musts(shared: Path) -> list[Draft4Validator]:
    root = shared / "specs" / "web-annotation"

    def read(path: Path) -> Any:
        return json.loads(path.read_text("utf-8"))

    definitions = (root / "definitions").glob("*.json")
    registry: Registry[Any] = Registry().with_resources(
        (path.name, DRAFT4.create_resource(read(path))) for path in definitions
    )
    names = read(root / "annotations" / "annotationMusts.test")["assertions"]
    assert len(names) == 54
    return [
        Draft4Validator(read(root / name), registry=registry, format_checker=FormatChecker())
        for name in names
    ]


def failed(validators: list[Draft4Validator], entry: Any) -> list[str]:
    return [must.schema["id"] for must in validators if not must.is_valid(entry)]


def test_the_assertions_see_what_is_wrong(shared: Path) -> None:
    validators = musts(shared)
    good = shared / "specs" / "web-annotation" / "samples" / "correct" / "anno5.json"
    assert failed(validators, json.loads(good.read_text("utf-8"))) == []
    bad = shared / "specs" / "web-annotation" / "samples" / "incorrect" / "anno2.json"
    assert failed(validators, json.loads(bad.read_text("utf-8")))


@pytest.fixture(scope="session")
def validators(shared: Path) -> list[Draft4Validator]:
    return musts(shared)


@given(st.data())
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_annotation_passes_all_musts(
    validators: list[Draft4Validator], data: st.DataObject
) -> None:
    note = data.draw(any_notes("a b/文章", "a" * 64))
    assert failed(validators, annotation(note)) == []
    assert failed(validators, json.loads(json.dumps(annotation(note)))) == []


@given(st.data())
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_export_wipe_import_export_is_byte_identical(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """The library is wiped, the article opened again, the notes imported."""
    folder = tmp_path_factory.mktemp("round")
    with Library.open(DataPaths(folder / "one")) as library:
        stored = stored_in(library)
        drawn = data.draw(
            st.lists(any_notes(stored.id, stored.version), max_size=5, unique_by=lambda n: n.id)
        )
        library.notes.take_in(drawn, ())
        count = export_notes(library, stored.id, NoteFormat.JSON_LD, folder / "first")
        assert count == len(drawn)
    first = (folder / "first").read_bytes()
    with Library.open(DataPaths(folder / "two")) as library:
        stored_in(library)
        plan = Planner(library).plan(read_notes(first))
        result = carry_out(library, plan, {n for n, _ in enumerate(plan.notes)})
        assert result.added == len(drawn)
        export_notes(library, stored.id, NoteFormat.JSON_LD, folder / "second")
        again = Planner(library).plan(read_notes(first))
        assert {one.arrival for one in again.notes} <= {Arrival.DUPLICATE}
    assert (folder / "second").read_bytes() == first


def test_what_was_deleted_comes_back_as_it_was(library: Library, tmp_path: Path) -> None:
    stored = stored_in(library)
    span = Span(30, 40)
    target = Target(stored.version, span, Quote.of(stored.article.text, span))
    note = Note(new_id(), stored.id, target, WHEN, WHEN, "𠮷\n\u200fمرحبا", ("甲",))
    library.notes.add(note)
    export_notes(library, stored.id, NoteFormat.JSON_LD, tmp_path / "first")
    library.notes.delete([note.id])
    library.notes.empty_trash(stored.id)
    plan = Planner(library).plan(read_notes((tmp_path / "first").read_bytes()))
    assert [one.arrival for one in plan.notes] == [Arrival.NEW]
    carry_out(library, plan)
    export_notes(library, stored.id, NoteFormat.JSON_LD, tmp_path / "second")
    assert (tmp_path / "second").read_bytes() == (tmp_path / "first").read_bytes()
    library.notes.undo(stored.id)
    assert library.notes.of_article(stored.id) == ()


def test_the_whole_library_goes_into_one_file(library: Library, tmp_path: Path) -> None:
    stored = stored_in(library)
    other = ("另一篇", "另一篇的正文在这里，说的是别的事。")
    second = library.articles.store_article(sample_article(other), sample_original(other))
    for article_id in (stored.id, second):
        held = library.articles.load_article(article_id)
        target = Target(held.version, Span(0, 3), Quote.of(held.article.text, Span(0, 3)))
        library.notes.add(Note(new_id(), article_id, target, WHEN, WHEN, article_id))
    assert export_library(library, tmp_path / "all") == 2
    found = read_notes((tmp_path / "all").read_bytes())
    assert found.own
    assert {note.article.id for note in found.notes} == {stored.id, second}
    assert {note.article.title for note in found.notes} == {"春耕时节走访三个乡镇", "另一篇"}


def test_a_nul_is_refused_and_the_rest_imported(library: Library) -> None:
    stored = stored_in(library)
    target = Target(stored.version, Span(0, 2), Quote.of(stored.article.text, Span(0, 2)))
    notes = [Note(new_id(), stored.id, target, WHEN, WHEN, body) for body in ("好", "坏")]
    with pytest.raises(NotANote):
        replace(notes[0], body="a\0b")
    text = "".join(dump_notes([(stored.id, Metadata(), notes)])).replace("坏", "\\u0000")
    plan = Planner(library).plan(read_notes(text.encode()))
    assert sorted(one.arrival for one in plan.notes) == [Arrival.NEW, Arrival.REFUSED]
    assert any("NUL" in one.why for one in plan.notes)
    assert carry_out(library, plan).added == 1


def test_an_older_state_changes_nothing_unasked(library: Library) -> None:
    stored = stored_in(library)
    target = Target(stored.version, Span(0, 2), Quote.of(stored.article.text, Span(0, 2)))
    note = library.notes.add(Note(new_id(), stored.id, target, WHEN, WHEN, "旧"))
    old = "".join(dump_notes([(stored.id, Metadata(), [note])])).encode()
    changed = library.notes.change(note.edited("2026-04-01T00:00:00.000000Z", body="新")).note
    new = "".join(dump_notes([(stored.id, Metadata(), [changed])])).encode()
    plan = Planner(library).plan(read_notes(old))
    assert [(one.arrival, one.newer) for one in plan.notes] == [(Arrival.CHANGED, False)]
    assert carry_out(library, plan).changed == 0
    assert carry_out(library, plan, {0}).changed == 1
    assert [n.body for n in library.notes.of_article(stored.id)] == ["旧"]
    plan = Planner(library).plan(read_notes(new))
    assert [(one.arrival, one.newer) for one in plan.notes] == [(Arrival.CHANGED, True)]
    carry_out(library, plan)
    assert [n.body for n in library.notes.of_article(stored.id)] == ["新"]


def test_a_note_changed_between_plan_and_import_is_left_alone(library: Library) -> None:
    stored = stored_in(library)
    target = Target(stored.version, Span(0, 2), Quote.of(stored.article.text, Span(0, 2)))
    note = library.notes.add(Note(new_id(), stored.id, target, WHEN, WHEN, "甲"))
    newer = replace(note, body="乙", modified="2027-01-01T00:00:00.000000Z")
    data = "".join(dump_notes([(stored.id, Metadata(), [newer])])).encode()
    plan = Planner(library).plan(read_notes(data))
    library.notes.change(note.edited(WHEN, body="丙"))
    carry_out(library, plan)
    assert [n.body for n in library.notes.of_article(stored.id)] == ["丙"]


def test_the_samples_of_the_model_import(library: Library, shared: Path) -> None:
    stored = stored_in(library)
    folder = shared / "specs" / "web-annotation" / "samples" / "correct"
    empty, bodies = [], []
    for path in sorted(folder.glob("*.json")):
        found = read_notes(path.read_bytes())
        plan = Planner(library).plan(found, stored.id)
        bodies += [one.body for one in plan.notes]
        carry_out(library, plan)
        again = Planner(library).plan(found, stored.id)
        assert {one.arrival for one in again.notes} <= {Arrival.DUPLICATE, Arrival.ORPHAN}
        if not plan.notes:
            empty.append(path.name)
    assert empty == ["example41.json"]  # it names its pages by address alone
    assert "<http://example.org/post1>" in bodies
    assert "j'adore !" in bodies


def test_what_is_no_annotation_is_one_sentence(shared: Path) -> None:
    folder = shared / "specs" / "web-annotation" / "samples" / "incorrect"
    for path in folder.glob("*.json"):
        with suppress(ImportFailed):  # any other kind is a bug
            read_notes(path.read_bytes())
