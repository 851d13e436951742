"""meipi export and meipi import-notes, as typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader_app.cli import main
from reader_app.core.span import Span
from reader_app.services.imports import import_file, store
from reader_app.services.notes import NotesService
from reader_app.storage.library import Library
from reader_app.storage.paths import data_paths
from tests.storage.samples import PARAGRAPHS


@pytest.fixture
def article(tmp_path: Path, data_dir: Path) -> Path:
    path = tmp_path / "文章.txt"
    path.write_text("\n".join(PARAGRAPHS), encoding="utf-8")
    opened = store(data_paths(), import_file(str(path)))
    with Library.open(data_paths()) as library:
        stored = library.articles.load_article(opened.article_id)
        start = stored.article.text.index("186万元")
        NotesService(library).add(stored, Span(start, start + 5), body="核对")
    assert data_dir.exists()
    return path


def wipe() -> None:
    with Library.open(data_paths()) as library:
        for summary in library.articles.articles():
            notes = library.notes.of_article(summary.id)
            library.notes.delete([note.id for note in notes])
            library.notes.empty_trash(summary.id)


def count() -> int:
    with Library.open(data_paths()) as library:
        return sum(summary.notes for summary in library.articles.articles())


def test_there_and_back(article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first, second = tmp_path / "1.jsonld", tmp_path / "2.json"
    assert main(["export", str(article), str(first)]) == 0
    assert "1 notes written" in capsys.readouterr().out
    wipe()
    assert main(["import-notes", "--dry-run", str(first)]) == 0
    assert capsys.readouterr().out.splitlines()[0].split() == ["new", "186万元"]
    assert count() == 0
    assert main(["import-notes", str(first)]) == 0
    assert count() == 1
    assert main(["export", "--all", str(second)]) == 0
    assert second.read_bytes() == first.read_bytes()
    capsys.readouterr()
    assert main(["import-notes", str(first)]) == 0
    assert "1 duplicate" in capsys.readouterr().out


@pytest.mark.parametrize("kind", ["markdown", "html", "csv", "anki", "jsonld"])
def test_every_format_by_id_and_address(article: Path, tmp_path: Path, kind: str) -> None:
    del article
    with Library.open(data_paths()) as library:
        (summary,) = library.articles.articles()
    for named in (summary.id, summary.id[:6], f"meipi://article/{summary.id}#x"):
        out = tmp_path / "out"
        assert main(["export", named, "--format", kind, str(out)]) == 0
        assert out.stat().st_size > 100
        out.unlink()


def test_a_file_that_was_never_opened_is_written_without_notes(
    data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "新.txt"
    path.write_text("\n".join(PARAGRAPHS), encoding="utf-8")
    assert main(["export", str(path), str(tmp_path / "o.html")]) == 0
    assert "0 notes" in capsys.readouterr().out
    assert "𠮷田村" in (tmp_path / "o.html").read_text("utf-8")
    assert not list((data_dir / "originals").iterdir())


@pytest.mark.parametrize(
    "arguments",
    [
        ["export", "nothing", "out.md"],
        ["export", "--all", "--format", "csv", "out.csv"],
        ["export", "nothing", "out.xyz"],
        ["import-notes", "missing.json"],
    ],
)
def test_what_is_wrong_is_one_sentence(
    arguments: list[str],
    article: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    del article
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2
    told = capsys.readouterr().err
    assert told.startswith("meipi: ")
    assert told.count("\n") == 1


def test_a_new_library_takes_article_and_notes(
    article: Path, tmp_path: Path, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The data directory is gone; the article's file and the notes' file are all there is."""
    first, second = tmp_path / "1.jsonld", tmp_path / "2.jsonld"
    assert main(["export", str(article), "--format", "JSON-LD", str(first)]) == 0
    monkeypatch.setenv("MEIPI_HOME", str(data_dir) + "-new")
    assert main(["import-notes", str(first)]) == 0
    assert count() == 0
    assert main(["import-notes", "--dry-run", "--article", str(article), str(first)]) == 2
    assert main(["import-notes", "--article", str(article), str(first)]) == 0
    assert main(["export", str(article), "--format", "jsonld", str(second)]) == 0
    assert second.read_bytes() == first.read_bytes()
