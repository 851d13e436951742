"""A saved page gives its article: headline, facts, body, pictures, and none of the page's tools."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from reader_app.core.errors import ImportFailed
from reader_app.core.source import Hint, SourceDocument
from reader_app.importing import load_bytes, load_file

PIXEL = base64.b64decode("R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==")
BODY = (
    "会议指出，今年以来，全市经济运行总体平稳，城镇新增就业稳步增加，居民收入继续增长。",
    "下一步，要持续扩大有效投资，推进重点项目建设，改善营商环境，促进消费恢复和扩大。",
    "与会人员围绕农业生产、生态保护、民生保障等工作进行了讨论，并提出了意见和建议。",
)
PAGE = f"""<!DOCTYPE html><html><head><meta charset="gb2312">
<title>全市经济工作会议召开_要闻_东湖日报网</title><meta property="og:site_name" content="东湖日报网">
</head><body><div class="nav"><a href="/">首页</a> <a href="/a">要闻</a> <a href="/b">评论</a></div>
<h1>全市经济工作会议召开</h1>
<div class="info"><span>2024-03-05 08:10</span><span>来源：东湖日报</span><span>作者：李文</span>
<a>打印</a><a>举报</a></div>
<div class="article-content"><p><img src="page_files/a.gif" alt=""></p>
<p style="text-align:center">图为会议现场。</p>
<p>{BODY[0]}</p><p><strong>重点工作</strong></p><p>{BODY[1]}</p><p>{BODY[2]}</p>
<p>（责任编辑：王小）</p><div class="share">分享到：微信 微博</div></div>
<div class="related"><h3>相关阅读</h3><ul><li><a href="/1">另一场会议在北湖举行，讨论了许多问题</a></li></ul></div>
<div class="comment-list"><p>读者甲：说得好，希望尽快落实，我们都很期待，尤其是就业方面的措施，请多报道。</p></div>
<div class="footer">版权所有 东湖日报社 未经授权不得转载</div></body></html>"""


def lines(document: SourceDocument) -> list[tuple[Hint, str]]:
    return [(block.hint, block.span.slice(document.text)) for block in document.blocks]


def test_reads_the_article_and_nothing_else() -> None:
    document = load_bytes(PAGE.encode("utf-8"), media_type="text/html")
    assert lines(document) == [
        (Hint.TITLE, "全市经济工作会议召开"),
        (Hint.SOURCE, "2024-03-05 08:10 来源：东湖日报 作者：李文"),
        (Hint.IMAGE, ""),
        (Hint.CAPTION, "图为会议现场。"),
        (Hint.PARAGRAPH, BODY[0]),
        (Hint.HEADING, "重点工作"),
        (Hint.PARAGRAPH, BODY[1]),
        (Hint.PARAGRAPH, BODY[2]),
        (Hint.BYLINE, "（责任编辑：王小）"),
    ]
    meta = document.metadata
    assert (meta.title, meta.date, meta.publication, meta.authors) == (
        "全市经济工作会议召开",
        "2024-03-05",
        "东湖日报",
        ("李文",),
    )
    assert document.source.encoding == "utf-8"


@pytest.mark.parametrize("codec", ["gb18030", "utf-8-sig", "utf-16"])
def test_the_encoding_is_found_whatever_is_declared(codec: str) -> None:
    document = load_bytes(PAGE.encode(codec), path="会议.html")
    assert BODY[1] in document.text


def test_pictures_come_from_beside_the_page_and_are_never_fetched(tmp_path: Path) -> None:
    (tmp_path / "page_files").mkdir()
    (tmp_path / "page_files" / "a.gif").write_bytes(PIXEL)
    inline = base64.b64encode(PIXEL).decode()
    body = PAGE.replace(
        f"<p>{BODY[1]}</p>",
        f'<p>{BODY[1]}</p><img src="data:image/gif;base64,{inline}">'
        '<img src="http://127.0.0.1:9/no.gif"><img src="../../etc/passwd">',
    )
    (tmp_path / "page.html").write_text(body, encoding="utf-8")
    document = load_file(tmp_path / "page.html")
    keys = [block.image.key for block in document.blocks if block.image is not None]
    assert keys == ["page_files/a.gif", "data:1", None, None]
    assert set(document.images.values()) == {PIXEL}
    assert document.text.count("\n") == len(document.blocks) - 1


@pytest.mark.parametrize("element", ["article", "main", "section", "div"])
def test_a_page_that_writes_no_body_tag_keeps_its_words(element: str) -> None:
    paragraphs = "".join(f"<p>{line}</p>" for line in BODY)
    page = f"<!doctype html><meta charset=utf-8><title>会议召开</title><{element}><h1>会议召开</h1>"
    document = load_bytes(f"{page}{paragraphs}</{element}>".encode(), media_type="text/html")
    assert [text for hint, text in lines(document) if hint is Hint.PARAGRAPH] == list(BODY)


def test_clipboard_html_without_a_page_around_it_keeps_every_line() -> None:
    document = load_bytes(
        "<meta charset='utf-8'><p>第一段。</p><p>第二段。</p>".encode(), media_type="text/html"
    )
    assert [text for _, text in lines(document)] == ["第一段。", "第二段。"]


@pytest.mark.parametrize(
    "page", ["<html></html>", "<html><script>1</script></html>", "<!doctype html>"]
)
def test_a_page_without_words_is_refused(page: str) -> None:
    with pytest.raises(ImportFailed, match="no text"):
        load_bytes(page.encode(), media_type="text/html")


@pytest.mark.parametrize(
    "huge",
    [
        f"<script>{'x' * 11_000_000}</script>",
        f"<img src='data:image/png;base64,{'A' * 11_000_000}'>",
        f"<!--{'x' * 11_000_000}-->",
        f"<p>{'x' * 11_000_000}</p>",
        f"<script>{'x' * 11_000_000}</script>{'<div>' * 600}",
    ],
)
def test_one_huge_part_of_a_page_costs_nothing_of_the_rest(huge: str) -> None:
    document = load_bytes(PAGE.replace("</h1>", f"</h1>{huge}").encode(), media_type="text/html")
    assert all(part in document.text for part in BODY)


def test_a_page_of_too_many_paragraphs_is_refused_with_the_limit() -> None:
    with pytest.raises(ImportFailed, match="400,000 paragraphs"):
        load_bytes(b"<p>x" * 400_001, media_type="text/html")
