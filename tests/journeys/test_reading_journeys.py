"""Ten ways of a real reader through the real window, each by real clicks and keys.

They share nothing, so that one that fails says what broke.
"""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from tests.journeys.conftest import Desk, Reader

pytestmark = pytest.mark.journey

PAGE = """<!doctype html><html><head><meta charset="utf-8"><title>一座小城的一年-临河日报</title></head>
<body><nav><a href="/">首页</a><a href="/x">新闻</a><a href="/y">视频</a></nav>
<div class="share">分享到：微信 微博</div>
<article><h1>一座小城的一年</h1><p class="info">2025-03-04 来源：临河日报 作者：甲乙</p>
{body}
</article>
<footer>版权所有 临河日报社 电话 12345 <a href="/about">关于我们</a></footer></body></html>"""
LINES = (
    "<p>临河市去年新增高标准农田40.6万亩，同比增长63%，近700项政策落到实处。</p>",
    "<h2>先看农田</h2>",
    "<p>这一节讲的是三农，讲的是乡村振兴，也讲农民怎样增收，怎样把粮食卖出好价钱。</p>" * 9,
    "<p>再看工业：账本里的变化，一笔一笔记着。</p>",
    "<p>这一节讲的是新质生产力，讲的是智能工厂，也讲工人怎样学会新的本领。</p>" * 9,
    "<h2>后看民生</h2>",
    "<p>全市建成社区食堂128家，高质量发展的成色更足，老人在家门口就能吃上热饭。</p>" * 9,
)

LINE = "再看工业：账本里的变化，一笔一笔记着。"


@pytest.fixture
def page(tmp_path: Path) -> str:
    """Return the path of a web page with all that is around an article."""
    path = tmp_path / "page.html"
    path.write_text(PAGE.format(body="\n".join(LINES)), encoding="utf-8")
    return str(path)


@pytest.fixture
def seed(shared: Path) -> str:
    """Return the path of the real article."""
    return str(shared / "seed" / "liaocheng-2025-01-20.txt")


def see(reader: Reader, text: str) -> tuple[int, int]:
    """Bring a passage into sight by the find bar, and return its offsets."""
    start: int = reader.ask("find", text=text)
    assert start >= 0, f"{text} is not in the article"
    reader.key("ctrl+f")
    reader.wait_for_widget("find")
    reader.ask("clipboard", text=text)
    reader.key("ctrl+a", "ctrl+v", "Return", "Escape")
    reader.wait(selection=[start, start + len(text)], focus="article_view")
    return start, start + len(text)


def test_a_messy_page_is_clean_and_a_heading_is_put_right(desk: Desk, page: str) -> None:
    with desk.open(page) as reader:
        state = reader.wait(title="一座小城的一年", sections=["引言", "先看农田", "后看民生"])
        assert state["figures"] >= 4
        assert reader.ask("find", text="分享到") == -1
        start, _ = see(reader, LINE)
        reader.key("Escape")
        reader.wait(selection=None)
        reader.click(reader.ask("span", start=start, end=start + 4), button=3)
        reader.choose("This block is", "a heading")
        reader.wait(sections=["引言", "先看农田", LINE, "后看民生"])
        assert reader.ask("blocks", text=LINE) == "heading"
        reader.wait(ready=True)
        reader.quit()
    with desk.open() as reader:
        reader.wait(sections=["引言", "先看农田", LINE, "后看民生"])
        reader.quit()


def test_sections_are_reached_and_jumps_come_back(desk: Desk, seed: str) -> None:
    with desk.open(seed) as reader:
        reader.wait(section=0, top=0)
        reader.click(reader.ask("row_of", name="sidebar", text="經濟運行穩中有進持續向好"))
        reader.wait(section=2)
        reader.key("ctrl+Down")
        reader.wait(section=3)
        reader.click(reader.ask("strip", text="用心用情書寫溫暖民生答卷"))
        reader.wait(section=6)
        reader.key("alt+Left")
        reader.wait(section=3)
        reader.key("alt+Left")
        reader.wait(section=2)
        reader.key("alt+Right")
        reader.wait(section=3)
        reader.quit()


def test_a_figure_is_followed_from_its_list(desk: Desk, seed: str) -> None:
    with desk.open(seed) as reader:
        start = reader.ask("find", text="40.6萬畝")
        reader.key("ctrl+2")
        reader.click(reader.wait_for("panel_row", panel="figures", text="40.6"))
        state = reader.wait(selection=[start, start + len("40.6萬畝")])
        assert state["top"] > 0
        reader.key("f")
        following = reader.wait_for_other_selection(start)
        assert following > start
        reader.key("shift+f")
        reader.wait(selection=[start, start + len("40.6萬畝")])
        reader.quit()


def test_a_term_is_explained_pinned_and_let_go(desk: Desk, seed: str) -> None:
    with desk.open(seed) as reader:
        see(reader, "三駕馬車")
        reader.key("Escape")
        reader.wait(selection=None)
        start, end = reader.ask("term", text="三駕馬車")
        reader.point(reader.ask("span", start=start, end=end))
        card = reader.wait_for_card("三駕馬車", pinned=False)
        reader.click(reader.ask("span", start=start, end=end))
        card = reader.wait_for_card("三駕馬車", pinned=True)
        assert card["pinned"]
        reader.key("Escape")
        reader.wait(card=None)
        reader.quit()


def test_notes_by_mouse_by_key_and_in_the_margin(desk: Desk, seed: str) -> None:
    with desk.open(seed) as reader:
        start, end = reader.select("時節如流")
        reader.click(reader.ask("span", start=start, end=end), button=3)
        reader.choose("Write a note")
        reader.wait(editing=True)
        reader.type("by mouse")
        reader.key("ctrl+Return")
        reader.wait(editing=False, note_count=1)
        reader.select("面對嚴峻復雜")
        reader.key("2")
        reader.wait(note_count=2)
        reader.click(reader.ask("margin", note=1))
        reader.wait(editing=True)
        reader.type("in the margin")
        reader.key("ctrl+Return")
        reader.wait(editing=False)
        reader.select("順利完成全年主要目標任")
        reader.key("a")
        reader.wait(editing=True)
        reader.type("by key")
        reader.key("ctrl+Return")
        notes = reader.wait(editing=False, note_count=3)["notes"]
        assert [note["body"] for note in notes] == ["by mouse", "in the margin", "by key"]
        assert notes[1]["colour"] == "green"
        reader.quit()


def test_a_highlight_is_drawn_longer_and_undone(desk: Desk, seed: str) -> None:
    with desk.open(seed) as reader:
        start, end = reader.select("時節如")
        reader.key("1")
        reader.wait(note_count=1)
        x, y, width, height = reader.ask("span", start=end - 1, end=end)
        to_x, *_ = reader.ask("span", start=end, end=end + 1)
        reader.drag((x + width, y + height // 2), (to_x + width - 2, y + height // 2))
        reader.wait_until("note_words", ["時節如流"])
        reader.key("ctrl+z")
        reader.wait_until("note_words", ["時節如"])
        assert start >= 0
        reader.quit()


def test_find_goes_forth_and_back_between_matches(desk: Desk, seed: str) -> None:
    with desk.open(seed) as reader:
        reader.key("ctrl+f")
        reader.wait_for_widget("find")
        reader.type("6293")
        reader.key("Return", "Escape")
        first = reader.wait_for_match("6293")
        reader.key("F3")
        second = reader.wait_for_match("6293", after=first)
        reader.key("shift+F3")
        reader.wait(selection=[first, first + 4])
        reader.key("Escape", "ctrl+Home")
        reader.wait(top=0)
        assert second > first
        reader.quit()


def test_the_library_is_searched_and_the_place_found(desk: Desk, page: str, seed: str) -> None:
    with desk.open(seed) as reader:
        reader.quit()
    with desk.open(page) as reader:
        reader.wait(title="一座小城的一年")
        reader.key("ctrl+shift+f")
        reader.wait_for("room")
        reader.type("6293")
        reader.click(reader.wait_for("found", text="6293"))
        state = reader.wait_for_title("在中國式現代化進程中")
        reader.wait_for_match("6293")
        assert state["ready"] or reader.wait(ready=True)
        reader.quit()


def test_the_other_script_pinyin_theme_and_size(desk: Desk, seed: str) -> None:
    with desk.open(seed) as reader:
        start = reader.ask("find", text="時節如流")
        reader.select("時節如流")
        reader.key("1")
        reader.wait(note_count=1)
        reader.key("ctrl+j")
        reader.wait_until("shown", "时节如流", start=start, end=start + 4)
        reader.key("ctrl+shift+p")
        reader.wait(pinyin=True)
        reader.key("ctrl+plus")
        zoom = reader.wait(pinyin=True)["zoom"]
        assert zoom == pytest.approx(1.1)
        theme = reader.ask("state")["theme"]
        reader.key("ctrl+t")
        other = reader.wait(zoom=zoom)["theme"]
        assert other != theme
        (note,) = reader.ask("state")["notes"]
        assert (note["quote"], note["state"]) == ("時節如流", "exact")
        reader.quit()
    with desk.open() as reader:
        reader.wait(theme=other, zoom=zoom, pinyin=True)
        reader.wait_until("shown", "时节如流", start=start, end=start + 4)
        reader.quit()


def test_an_article_becomes_a_pdf(desk: Desk, page: str, tmp_path: Path) -> None:
    target = tmp_path / "out.pdf"
    with desk.open(page) as reader:
        reader.wait(title="一座小城的一年")
        reader.key("ctrl+k")
        reader.wait_for_widget("palette")
        reader.type("save as pdf")
        reader.key("Return")
        reader.wait_for_widget("print_dialog")
        reader.click(reader.ask("button", name="print_dialog", text="Save…"))
        reader.wait_until("modal", "QFileDialog")
        reader.key("ctrl+a")
        reader.type(str(target))
        reader.key("Return")
        reader.wait(hint=f"Saved as {target.name}")
        reader.focus()
        reader.quit()
    document = pypdfium2.PdfDocument(target)
    words = "".join(sheet.get_textpage().get_text_bounded() for sheet in document)
    document.close()
    assert "一座小城的一年" in words
    assert "社区食堂128家" in "".join(words.split())


def test_a_reader_comes_back_to_where_the_reading_stopped(desk: Desk, seed: str) -> None:
    with desk.open(seed) as reader:
        reader.key("ctrl+Down", "ctrl+Down", "ctrl+Down")
        reader.wait(section=3)
        reader.key("Next")
        reader.key("ctrl+alt+b")
        top = reader.wait(side_panel=False)["top"]
        assert top > 0
        reader.quit()
    with desk.open() as reader:
        state = reader.wait(top=top, side_panel=False, section=3)
        assert state["title"].startswith("在中國式現代化進程中")
        reader.kill()
    with desk.open() as reader:
        reader.wait(section=3)
        reader.quit()


def test_the_tour_ends_with_escape_and_never_comes_again(desk: Desk, page: str) -> None:
    (desk.home / "settings.json").unlink()
    with desk.open(page) as reader:
        reader.wait_for_widget("tour")
        reader.key("Escape")
        reader.wait_until("is_visible", wanted=False, name="tour")
        reader.quit()
    with desk.open() as reader:
        reader.key("ctrl+Down")
        reader.wait(section=1)
        assert reader.ask("is_visible", name="tour") is False
        reader.quit()
