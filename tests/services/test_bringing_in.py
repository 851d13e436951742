"""Files and folders come into the library one after the other; what fails leaves no trace."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader_app.core.article import BlockKind
from reader_app.core.errors import Cancelled, ImportFailed
from reader_app.services.bringing_in import bring_in, files_in
from reader_app.services.imports import correct_block
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths

TEXT = "第{n}个标题\n\n这是第{n}篇文章，讲的是一件事情。\n"


def tell_nobody(_share: float, _name: str) -> None:
    """Hear and forget."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with three articles and much that is none."""
    root = tmp_path / "articles"
    (root / "2025").mkdir(parents=True)
    for n, name in enumerate(("b.txt", "2025/a.md", "c.html")):
        (root / name).write_text(TEXT.format(n=n), encoding="utf-8")
    (root / "c_files").mkdir()
    (root / "c_files" / "frame.html").write_text("<p>广告</p>", encoding="utf-8")
    (root / ".hidden.txt").write_text("看不见", encoding="utf-8")
    (root / "picture.png").write_bytes(b"\x89PNG")
    (root / "loop").symlink_to(root)
    return root


def listed(data_dir: Path) -> list[str]:
    with Library.open(DataPaths(data_dir)) as library:
        return sorted(article.title or "" for article in library.articles.articles())


def test_a_folder_is_what_it_holds_that_opens(folder: Path) -> None:
    found = [Path(file).relative_to(folder).as_posix() for file in files_in([str(folder)])]
    assert found == ["2025/a.md", "b.txt", "c.html"]


def test_a_folder_with_nothing_to_open_says_so(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(ImportFailed, match="nothing in “empty”"):
        files_in([str(tmp_path / "empty")])


def test_one_that_fails_keeps_no_other_out(folder: Path, data_dir: Path) -> None:
    broken = folder / "broken.epub"
    broken.write_bytes(b"PK\x03\x04 torn")
    told: list[tuple[float, str]] = []
    brought = bring_in(DataPaths(data_dir), [str(folder)], lambda *said: told.append(said))
    assert brought.count == 3
    assert len(brought.failures) == 1
    assert brought.failures[0].endswith(".")
    assert brought.last is not None
    assert len(listed(data_dir)) == 3
    shares = [share for share, _ in told]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert {name for _, name in told} == {"a.md", "b.txt", "broken.epub", "c.html"}
    kept = {path.suffix for path in (data_dir / "originals").iterdir()}
    assert kept == {".md", ".txt", ".html"}


def test_what_is_stopped_at_once_leaves_no_trace(folder: Path, data_dir: Path) -> None:
    def stop(_share: float, _name: str) -> None:
        raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        bring_in(DataPaths(data_dir), [str(folder)], stop)
    assert listed(data_dir) == []
    assert not any((data_dir / "originals").glob("*"))


def test_what_is_stopped_half_way_keeps_what_was_whole(folder: Path, data_dir: Path) -> None:
    def stop(share: float, _name: str) -> None:
        if share > 0.5:
            raise Cancelled("Stopped.")

    brought = bring_in(DataPaths(data_dir), [str(folder)], stop)
    assert brought.cancelled
    assert brought.count == 1
    assert len(listed(data_dir)) == 1


def test_a_file_that_is_opened_again_keeps_what_the_reader_said(
    folder: Path, data_dir: Path
) -> None:
    paths = DataPaths(data_dir)
    file = str(folder / "b.txt")
    first = bring_in(paths, [file], tell_nobody).last
    assert first is not None
    correct_block(paths, first.article_id, first.article.blocks[-1], BlockKind.QUOTE)
    with Library.open(paths) as library:
        library.articles.trash_article(first.article_id)
    again = bring_in(paths, [file], tell_nobody).last
    assert again is not None
    assert again.article_id == first.article_id
    assert again.article.blocks[-1].kind is BlockKind.QUOTE
    assert len(listed(data_dir)) == 1
