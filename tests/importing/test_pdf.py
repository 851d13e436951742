"""PDFs give running text: in reading order, joined to paragraphs, without the pages' furniture."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import replace

import pytest

from reader_app.core.errors import Cancelled, ImportFailed
from reader_app.core.source import Hint, SourceDocument
from reader_app.importing import DEFAULT_LIMITS, load_bytes
from reader_app.importing.pdf_lines import plain_character
from reader_app.importing.pdf_text import join_lines
from tests.importing.pdfs import Words, make_pdf, paragraph

FIRST = (
    "会议指出，今年以来全市经济运行总体平稳，城镇新增就业稳步增加，居民收入继续增长，物价保持平稳。"
    "重点项目建设有序推进，营商环境持续改善，市场主体活力不断增强，为全年目标的完成打下了基础。"
)
SECOND = (
    "下一步，要持续扩大有效投资，推进重点项目建设，优化营商环境，促进消费恢复和扩大。"
    "要守住安全底线，做好防汛抗旱和安全生产工作，确保社会大局稳定，让群众过上更好的日子。"
)


def lines(document: SourceDocument) -> list[tuple[Hint, str]]:
    return [(one.hint, one.span.slice(document.text)) for one in document.blocks]


def texts(pages: Sequence[list[Words]]) -> list[str]:
    return [text for _, text in lines(load_bytes(make_pdf(pages)))]


def test_wrapped_lines_become_paragraphs() -> None:
    page = paragraph(72, 760, FIRST, 30) + paragraph(72, 640, SECOND, 30)
    assert texts([page]) == [FIRST, SECOND]


def test_title_and_headings_by_size_and_weight() -> None:
    page = [
        Words(180, 780, "全市经济工作会议召开", 22),
        *paragraph(72, 730, FIRST, 30),
        Words(72, 620, "重点工作", 12, bold=True),
        *paragraph(72, 590, SECOND, 30),
    ]
    document = load_bytes(make_pdf([page]))
    assert lines(document) == [
        (Hint.TITLE, "全市经济工作会议召开"),
        (Hint.NONE, FIRST),
        (Hint.HEADING, "重点工作"),
        (Hint.NONE, SECOND),
    ]
    assert document.metadata.title == "全市经济工作会议召开"


def test_columns_are_read_one_after_the_other() -> None:
    half = len(FIRST) // 2
    page = [
        Words(200, 790, "两栏之上的通栏标题", 20),
        *paragraph(60, 740, FIRST[:half], 18),
        *paragraph(320, 740, FIRST[half:], 18, indent=0),
        Words(60, 560, "通栏的一行把上下分开，它本身从左边一直排到右边去，两栏都在它上面。"),
        *paragraph(60, 520, SECOND[:half], 18),
        *paragraph(320, 520, SECOND[half:], 18, indent=0),
    ]
    text = "".join(texts([page]))
    places = [
        text.index(part) for part in (FIRST[:8], FIRST[half : half + 8], "通栏的一行", SECOND[:8])
    ]
    assert places == sorted(places)
    assert FIRST in text
    assert SECOND in text


def test_running_heads_and_page_numbers_are_left_out() -> None:
    pages = [
        [
            Words(72, 810, "东湖日报　2024年3月5日"),
            *paragraph(72, 740, FIRST if n % 2 else SECOND, 30),
            Words(290, 30, f"- {n + 1} -"),
        ]
        for n in range(4)
    ]
    assert texts(pages) == [SECOND, FIRST, SECOND, FIRST]


def test_a_paragraph_runs_over_the_page() -> None:
    whole = paragraph(72, 120, FIRST + SECOND, 30)
    below = [one for one in whole if one.y < 70]
    above = [one for one in whole if one.y >= 70]
    moved = [replace(one, y=one.y + 760 - below[0].y) for one in below]
    assert texts([paragraph(72, 400, SECOND, 30) + above, moved]) == [SECOND, FIRST + SECOND]


def test_figures_words_and_marks_keep_their_places() -> None:
    page = [
        Words(72, 700, "全年GDP增长4.5%，完成投资12.3亿元，其中"),
        Words(72, 680, "Information and communication tech-"),
        Words(72, 660, "nology services grew by 10%. 占地面积10"),
        Words(307, 665, "4", 6),
    ]
    (text,) = texts([page])
    assert "全年GDP增长4.5%，完成投资12.3亿元" in text
    assert "Information and communication technology services grew by 10%" in text
    assert text.endswith("面积10⁴")


def test_vertical_lines_are_read_from_the_right() -> None:
    columns = ["天地玄黄宇宙洪荒", "日月盈昃辰宿列张", "寒来暑往秋收冬藏"]
    page = [
        Words(400 - 30 * n, 700 - 14 * m, char)
        for n, column in enumerate(columns)
        for m, char in enumerate(column)
    ]
    assert "".join(texts([page])) == "".join(columns)


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        ("经济", "运行", "经济运行"),
        ("GDP", "增长", "GDP增长"),
        ("tech-", "nology", "technology"),
        ("GDP", "growth", "GDP growth"),
        ("A-", "B", "A- B"),
        ("", "好", "好"),
    ],
)
def test_lines_join_as_their_script_joins(one: str, other: str, joined: str) -> None:
    assert join_lines(one, other) == joined


def test_radicals_that_typefaces_give_for_characters_are_mended() -> None:
    assert "".join(map(plain_character, "⼈⺠⽇报⻓⻔⸺")) == "人民日报长门——"


def test_pictures_stand_where_they_stood() -> None:
    pixels = zlib.compress(bytes(range(75)))
    image = (
        "q 200 0 0 200 100 400 cm BI /W 5 /H 5 /CS /RGB /BPC 8 /F /AHx ID "
        f"{bytes(range(75)).hex()}> EI Q\n"
    )
    assert pixels
    page = [Words(72, 760, "图上面的一段话。"), Words(72, 300, "图下面的一段话。")]
    document = load_bytes(make_pdf([page], extra=image))
    assert [hint for hint, _ in lines(document)] == [Hint.NONE, Hint.IMAGE, Hint.NONE]
    (data,) = document.images.values()
    assert data.startswith(b"\x89PNG")


def test_what_cannot_be_read_is_named() -> None:
    with pytest.raises(ImportFailed, match="no text, only pictures"):
        load_bytes(make_pdf([[]]))
    with pytest.raises(ImportFailed, match="opens up to 2"):
        load_bytes(make_pdf([[], [], []]), limits=replace(DEFAULT_LIMITS, pages=2))
    with pytest.raises(ImportFailed, match="longer to read than 0 seconds"):
        load_bytes(make_pdf([[]] * 3), limits=replace(DEFAULT_LIMITS, seconds=0.0))
    with pytest.raises(ImportFailed, match="damaged"):
        load_bytes(b"%PDF-1.7\nnothing more")
    data = make_pdf([[Words(72, 700, "好。")]])
    for share in (0.1, 0.4, 0.8):
        with pytest.raises(ImportFailed):
            load_bytes(data[: int(len(data) * share)])


def test_a_long_import_can_be_cancelled() -> None:
    def stop(done: float) -> None:
        if done > 0.3:
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        load_bytes(make_pdf([[Words(72, 700, "好。")]] * 9), progress=stop)
