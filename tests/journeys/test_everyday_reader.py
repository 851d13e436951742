"""What a reader does day by day: pages saved from the web, another language, a dense screen, night."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.journeys.conftest import Desk, Reader
from tests.journeys.test_reading_journeys import see

pytestmark = pytest.mark.journey

KEPT, NUMBERS = "remember", ("one", "two", "three")
"""What is typed into the notes, so that each can be searched for."""
LATIN = re.compile(r"[A-Za-z]{3,}")
OURS = re.compile(
    r"Meipi|Ctrl|Shift|Alt|Esc|Del|Home|End|PgUp|PgDown|Enter|Space|Left|Right|Up|Down|F\d+"
    r"|PDF|EPUB|DOCX|HTML|CSV|JSON|Markdown|Anki|CC-CEDICT|https?:\S+"
)


@pytest.fixture
def pages(shared: Path) -> list[str]:
    """Return the paths of some real pages saved from the web."""
    folder = shared / "corpora" / "html_gne"
    return [str(folder / name) for name in ("163__1.html", "163__2.html", "163__4.html")]


def write_note(reader: Reader, words: str) -> str:
    """Write a note on how the first long paragraph begins; return that."""
    quote: str = reader.ask("paragraph", number=0, length=14)
    see(reader, quote)
    reader.key("a")
    reader.wait(editing=True)
    reader.type(words)
    reader.key("ctrl+Return")
    reader.wait(editing=False, note_count=1)
    return quote


def open_by_dialog(reader: Reader, path: str) -> str:
    """Open a file as a reader does; return its article's title."""
    before = reader.ask("state")["title"]
    reader.key("ctrl+o")
    reader.wait_until("modal", "QFileDialog")
    reader.ask("clipboard", text=path)
    reader.key("ctrl+a", "ctrl+v", "Return")
    reader.wait_until("modal", None)
    title: str = reader.wait_for_other("title", before)
    reader.wait(ready=True)
    reader.focus()
    return title


def test_notes_on_several_saved_pages_are_all_found_again(desk: Desk, pages: list[str]) -> None:
    quotes: dict[str, str] = {}
    with desk.open(pages[0]) as reader:
        title = reader.wait(ready=True)["title"]
        for number, path in zip(NUMBERS, (*pages[1:], None), strict=True):
            quotes[title] = write_note(reader, f"{KEPT} {number}")
            if path is not None:
                title = open_by_dialog(reader, path)
        reader.quit()
    assert len(quotes) == len(pages)
    with desk.open() as reader:
        assert reader.wait(note_count=1)["title"] == list(quotes)[-1]
        reader.key("ctrl+l")
        reader.wait_for_widget("articles")
        for title in quotes:
            reader.wait_for("row_of", name="articles", text=title)
        assert len(reader.ask("rows", name="articles")) == len(quotes)
        reader.key("Escape")
        reader.wait(focus="article_view")
        for number, (title, quote) in zip(NUMBERS, quotes.items(), strict=True):
            reader.key("ctrl+shift+f")
            reader.wait_for_widget("results")
            reader.key("ctrl+a")
            reader.type(f"{KEPT} {number}")
            reader.click(reader.wait_for("tab", text="Notes 1"))
            reader.click(reader.wait_for("found", text=f"{KEPT} {number}"))
            state = reader.wait(title=title, note_count=1)
            (note,) = state["notes"]
            assert note["body"] == f"{KEPT} {number}"
            assert (note["quote"], note["state"]) == (quote, "exact")
        reader.quit()


@pytest.mark.parametrize(
    ("language", "contents", "write", "settings"),
    [("zh_CN.UTF-8", "目录", "写笔记", "搜索设置"), ("zh_TW.UTF-8", "目錄", "寫筆記", "搜尋設定")],
)
def test_the_whole_window_speaks_chinese(
    desk: Desk, shared: Path, language: str, contents: str, write: str, settings: str
) -> None:
    seed = str(shared / "seed" / "liaocheng-2025-01-20.txt")
    with desk.open(seed, language=language) as reader:
        reader.wait(ready=True)
        reader.wait_for("says", text=contents)
        start, end = reader.select("時節如流")
        reader.click(reader.ask("span", start=start, end=end), button=3)
        said = set(reader.ask("words"))
        reader.choose(write)
        reader.wait(editing=True)
        said |= set(reader.ask("words"))
        reader.type("ok")
        reader.key("ctrl+Return")
        reader.wait(editing=False, note_count=1)
        reader.key("ctrl+comma")
        reader.wait_for("says", text=settings)
        said |= set(reader.ask("words"))
        reader.key("Escape")
        english = {words for words in said if LATIN.search(OURS.sub("", words))}
        assert english == set()
        reader.quit()


def test_on_a_dense_screen_clicks_meet_what_is_shown(dense_desk: Desk, shared: Path) -> None:
    seed = str(shared / "seed" / "liaocheng-2025-01-20.txt")
    with dense_desk.open(seed) as reader:
        reader.wait(ready=True)
        reader.click(reader.ask("row_of", name="sidebar", text="經濟運行穩中有進持續向好"))
        reader.wait(section=2)
        reader.key("ctrl+Home")
        reader.wait(top=0)
        reader.select("時節如流")
        reader.key("2")
        reader.wait(note_count=1)
        reader.click(reader.ask("margin", note=0))
        reader.wait(editing=True)
        reader.type("dense")
        reader.key("ctrl+Return")
        notes = reader.wait(editing=False, note_count=1)["notes"]
        assert [(note["quote"], note["body"]) for note in notes] == [("時節如流", "dense")]
        reader.quit()


def test_the_night_is_dark_everywhere_and_after_a_restart(desk: Desk, shared: Path) -> None:
    seed = str(shared / "seed" / "liaocheng-2025-01-20.txt")
    with desk.open(seed) as reader:
        reader.wait(ready=True)
        for _ in range(4):
            if is_dark(reader):
                break
            theme = reader.ask("state")["theme"]
            reader.key("ctrl+t")
            reader.wait_for_other("theme", theme)
        theme = reader.ask("state")["theme"]
        assert is_dark(reader)
        reader.quit()
    with desk.open() as reader:
        reader.wait(theme=theme)
        for area in ("toolbar", "sidebar", "article_view", "panel", "status"):
            darkest, brightest = brightness(reader, area)
            assert darkest < 60, f"{area} is not dark"
            assert brightest > 120, f"nothing is to be seen in {area}"
        reader.quit()


def brightness(reader: Reader, name: str) -> tuple[int, int]:
    x, y, width, height = reader.ask("widget", name=name)
    darkest, brightest = reader.ask("brightness", x=x, y=y, width=width, height=height)
    return darkest, brightest


def is_dark(reader: Reader) -> bool:
    """Tell whether there is hardly a bright pixel in the page's left margin."""
    x, y, _, height = reader.ask("widget", name="article_view")
    return bool(reader.ask("brightness", x=x + 2, y=y + 40, width=12, height=height - 80)[1] < 80)
