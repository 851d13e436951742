"""A page fetched again, a file edited: another text of the same article, with its notes."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader_app.core.article import BlockKind
from reader_app.core.note import AnchorState
from reader_app.core.span import Span
from reader_app.services.imports import correct_block, import_bytes, import_file, store
from reader_app.services.notes import NotesService
from reader_app.services.reading import Opened
from reader_app.storage.library import Library
from reader_app.storage.paths import DataPaths

TEXT = """临河县农业情况
全县粮食总产量达到12.5万吨，比上年增长5.2%，连续八年丰收。𠮷田村提前完成全年任务。
一、水利
全年新修水渠30公里，投入资金300万元，灌溉面积达到3.4万亩。村里的老支书说，有水心里就不慌。
这一段后来会被删掉，里面有一条笔记，删掉以后应当成为孤立的笔记。
二、学校
两所小学各添一块操场，共投入186万元，孩子们都很高兴。新的图书室也开放了，每天下午四点到六点。
"""


@pytest.fixture
def paths(tmp_path: Path) -> DataPaths:
    return DataPaths(tmp_path / "meipi")


def written(file: Path, text: str) -> str:
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, "utf-8")
    return str(file)


def stored_file(paths: DataPaths, path: str) -> Opened:
    return store(paths, import_file(path))


def test_a_file_that_was_edited_is_the_same_article_and_its_notes_follow(
    paths: DataPaths, tmp_path: Path
) -> None:
    file = tmp_path / "文章.txt"
    first = stored_file(paths, written(file, TEXT))
    quotes = ("5.2%，连续", "完成全年任务", "里面有一条笔记", "每天下午四点")
    with Library.open(paths) as library:
        stored = library.articles.load_article(first.article_id)
        for quote in quotes:
            start = stored.article.text.index(quote)
            NotesService(library).add(stored, Span(start, start + len(quote)))
    gone = "这一段后来会被删掉，里面有一条笔记，删掉以后应当成为孤立的笔记。\n"
    new = TEXT.replace(gone, "").replace("增长5.2", "下降5.2").replace("提前完成", "尚未完成")
    again = stored_file(paths, written(file, new))
    assert (again.article_id, again.renewed) == (first.article_id, True)
    assert again.version != first.version
    with Library.open(paths) as library:
        stored = library.articles.load_article(again.article_id)
        placed = NotesService(library).notes_of(stored)
        assert len(library.articles.versions(again.article_id)) == 2
    states = {one.note.target.quote.exact: one.placement for one in placed}
    assert [states[quote].state for quote in quotes] == [
        AnchorState.CHANGED,
        AnchorState.CHANGED,
        AnchorState.ORPHAN,
        AnchorState.MOVED,
    ]
    assert states["5.2%，连续"].change("5.2%，连续") == ("增长5.2%，连续", "下降5.2%，连续")


def test_another_article_in_a_file_of_that_name_is_another(
    paths: DataPaths, tmp_path: Path
) -> None:
    file = tmp_path / "download.txt"
    first = stored_file(paths, written(file, TEXT))
    other = "完全不同的一篇文章\n" + "海边的小镇每到夏天都会举办风筝节，今年有一千二百人参加。" * 12
    second = stored_file(paths, written(file, other))
    assert (second.article_id != first.article_id, second.renewed) == (True, False)


def test_the_next_issue_at_the_same_address_is_another(paths: DataPaths) -> None:
    page = (
        "<html><head><title>{n}月情况</title><link rel='canonical' href='https://example.org/a'></head>"
        "<body><article><h1>{n}月情况</h1>{p}</article></body></html>"
    )

    def issue(month: int) -> str:
        lines = [
            f"<p>第{n}项指标本月完成{month * 13 + n * 7}.{n}亿元，比上月增长{month + n}.{month}%，"
            "各县继续保持平稳运行的态势，重点项目按计划推进。</p>"
            for n in range(1, 9)
        ]
        return page.format(n=month, p="".join(lines))

    opened = [
        store(paths, import_bytes(issue(month).encode(), "", media_type="text/html"))
        for month in (3, 4)
    ]
    assert opened[0].article_id != opened[1].article_id
    fixed = issue(3).replace("平稳运行", "平稳有序")
    again = store(paths, import_bytes(fixed.encode(), "", media_type="text/html"))
    assert (again.article_id, again.renewed) == (opened[0].article_id, True)


def test_what_the_reader_said_of_blocks_holds_in_the_new_text(
    paths: DataPaths, tmp_path: Path
) -> None:
    file = tmp_path / "文章.txt"
    first = stored_file(paths, written(file, TEXT))
    block = next(b for b in first.article.blocks if "一、水利" in b.span.slice(first.article.text))
    correct_block(paths, first.article_id, block, BlockKind.PARAGRAPH)
    again = stored_file(paths, written(file, "编者按：这是新加的一句话。\n" + TEXT))
    kinds = {b.span.slice(again.article.text): b.kind for b in again.article.blocks}
    assert again.renewed
    assert kinds["一、水利"] is BlockKind.PARAGRAPH


def test_an_article_in_the_trash_is_left_there(paths: DataPaths, tmp_path: Path) -> None:
    file = tmp_path / "文章.txt"
    first = stored_file(paths, written(file, TEXT))
    with Library.open(paths) as library:
        library.articles.trash_article(first.article_id)
    again = stored_file(paths, written(file, TEXT.replace("5.2%", "5.3%")))
    assert again.article_id != first.article_id
