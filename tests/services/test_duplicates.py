"""The same article twice is found, a similar one is not; merging loses no note."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pytest

from reader_app.core.errors import Cancelled
from reader_app.core.note import AnchorState
from reader_app.services.duplicates import SAME, containment, find_duplicates, skeleton
from reader_app.services.folder_import import import_folder
from reader_app.services.merging import merge, take_back
from reader_app.services.notes import NotesService
from reader_app.storage.paths import DataPaths
from tests.services.search.conftest import Desk

PLACES, THINGS = ("东岭县", "临河市", "青石镇", "北原区"), ("农田", "工厂", "学校", "水渠", "公园")


def report(seed: int, sentences: int = 40) -> str:
    draw = random.Random(seed)
    return "\n".join(
        f"{draw.choice(PLACES)}去年新建{draw.choice(THINGS)}{draw.randint(2, 99999)}处，"
        f"{draw.choice(THINGS)}比上年增加{draw.randint(2, 99999)}个，群众反映良好。"
        for _ in range(sentences)
    )


def found(texts: Mapping[str, str]) -> set[tuple[str, str]]:
    def fetch(ids: Iterable[str]) -> dict[str, str]:
        return {one: texts[one] for one in ids if one in texts}

    return {(pair.first, pair.second) for pair in find_duplicates(texts, fetch)}


BASE = report(1)


@pytest.mark.parametrize(
    "copy",
    [
        BASE,
        BASE.replace("，", ", ").replace("\n", "\r\n\n"),
        BASE.replace("东", "東").replace("岭", "嶺").replace("县", "縣"),
        "首页 > 新闻\n某网 2025年1月2日 责任编辑：某某\n" + BASE + "\n相关阅读\n" + report(9, 8),
        BASE[: len(BASE) * 2 // 3],
        BASE.replace("群众反映良好", "各界反映良好", 3),
    ],
    ids=["equal", "spacing", "script", "with head and foot", "two thirds", "a few words changed"],
)
def test_the_same_article_twice_is_found(copy: str) -> None:
    texts = {"a": BASE, "b": copy, **{f"x{n}": report(n) for n in range(2, 30)}}
    assert found(texts) == {("a", "b")}


def test_reports_of_one_mould_are_not_the_same() -> None:
    assert found({str(n): report(n) for n in range(40)}) == set()


def test_articles_that_quote_each_other_are_not_the_same() -> None:
    quoting = report(3) + "\n" + BASE[: len(BASE) // 4]
    assert found({"a": BASE, "b": quoting}) == set()


def test_short_texts_are_the_same_when_equal_only() -> None:
    assert found({"a": "简讯：水渠通了。", "b": "简讯:水渠通了", "c": "简讯：水渠也通了。"}) == {
        ("a", "b")
    }


def test_nothing_in_the_corpora_is_taken_for_something_else(shared: Path) -> None:
    texts = {
        p.stem: p.read_text(encoding="utf-8") for p in (shared / "corpora/gov2026").glob("*.txt")
    }
    assert found(texts) == set()
    first, second = list(texts.values())[:2]
    assert containment(skeleton(first), skeleton(second)) < SAME / 2


def test_looking_can_be_stopped() -> None:
    def stop(_share: float) -> None:
        raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        find_duplicates(["a"], lambda ids: dict.fromkeys(ids, BASE), stop)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    yield made
    made.close()


def test_merging_carries_notes_over_honestly(desk: Desk) -> None:
    lines = BASE.split("\n")
    other_text = "某网转载\n" + "\n".join(lines[:20]) + "\n这一句只在转载里有，讲的是别的事情。"
    kept = desk.add(BASE, "原文", tags=("农业",))
    other = desk.add(other_text, "转载", tags=("水利",), collections=("文集",))
    there = other_text.index(lines[7])
    desk.note(other, "同一句", there, there + 12, "甲")
    lost = other_text.index("这一句只在")
    desk.note(other, "只此一家", lost, lost + 12)
    desk.note(kept, "本来就有", 0, 5)

    merged = merge(desk.library, kept, other)
    assert (merged.kept, len(merged.copies), merged.lost) == (kept, 2, 1)
    stored = desk.library.articles.load_article(kept)
    placed = {p.note.body: p.placement for p in NotesService(desk.library).notes_of(stored)}
    assert set(placed) == {"同一句", "只此一家", "本来就有"}
    assert placed["同一句"].state is AnchorState.EXACT
    assert placed["同一句"].span is not None
    assert placed["同一句"].span.start == BASE.index(lines[7])
    assert placed["只此一家"].state is AnchorState.ORPHAN
    assert desk.library.catalogue.shelf(kept).tags == ("农业", "水利")
    assert desk.library.catalogue.shelf(other).trashed is not None

    take_back(desk.library, merged)
    assert len(desk.library.notes.of_article(kept)) == 1
    assert len(desk.library.notes.of_article(other)) == 2
    assert desk.library.catalogue.shelf(kept).tags == ("农业",)
    assert desk.library.catalogue.shelf(other).trashed is None


def test_a_folder_is_imported_and_failures_are_told(tmp_path: Path) -> None:
    folder = tmp_path / "文章"
    (folder / "内层").mkdir(parents=True)
    (folder / "a.txt").write_text("水渠通了\n" + report(1, 3), encoding="gb18030")
    (folder / "内层" / "b.md").write_text("# 题目\n\n" + report(2, 3), encoding="utf-8")
    (folder / "c.pdf").write_bytes(b"not a pdf at all")
    (folder / "d.exe").write_bytes(b"MZ")
    (folder / ".hidden.txt").write_text("藏")
    page = folder / "页面_files"
    page.mkdir()
    (folder / "页面.html").write_text(f"<h1>页面</h1><p>{report(3, 3)}</p>", encoding="utf-8")
    (page / "frame.html").write_text("<p>广告</p>")
    told: list[tuple[int, int, str]] = []
    paths = DataPaths(tmp_path / "meipi")
    done = import_folder(paths, folder, lambda *step: told.append(step))
    assert len(done.added) == 3
    assert [name for name, _ in done.failed] == ["c.pdf"]
    assert all(sentence.endswith(".") for _, sentence in done.failed)
    assert [step[:2] for step in told] == [(0, 4), (1, 4), (2, 4), (3, 4)]
    again = import_folder(paths, folder, lambda *_: None)
    assert (again.added, again.known) == ((), 3)


def test_a_cancelled_import_keeps_what_it_has(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(report(number, 3), encoding="utf-8")

    def stop(done: int, _total: int, _name: str) -> None:
        if done == 2:
            raise Cancelled("stopped")

    report_ = import_folder(DataPaths(tmp_path / "meipi"), tmp_path, stop)
    assert (len(report_.added), report_.cancelled) == (2, True)
