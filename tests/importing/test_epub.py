"""EPUBs open whole, in order, and a hostile one does no harm."""

from __future__ import annotations

import io
import struct
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from reader_app.core.errors import ImportFailed
from reader_app.core.source import Hint, SourceDocument
from reader_app.importing import DEFAULT_LIMITS, load_bytes, load_file
from reader_app.importing.archive import resolve

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>"
)


def opf(manifest: str, spine: str, metadata: str = "", version: str = "3.0") -> str:
    return (
        f'<package xmlns="http://www.idpf.org/2007/opf" version="{version}">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/" '
        f'xmlns:opf="http://www.idpf.org/2007/opf"><dc:title>湖边纪事</dc:title>{metadata}</metadata>'
        f"<manifest>{manifest}</manifest><spine>{spine}</spine></package>"
    )


def page(body: str) -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">'
        f"<head><title/></head><body>{body}</body></html>"
    )


def make_epub(files: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        archive.writestr("META-INF/container.xml", CONTAINER)
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def item(name: str, kind: str = "application/xhtml+xml", properties: str = "") -> str:
    stem = name.partition(".")[0]
    return f'<item id="{stem}" href="{name}" media-type="{kind}" properties="{properties}"/>'


def lines(document: SourceDocument) -> list[tuple[Hint, int | None, str]]:
    return [(one.hint, one.level, one.span.slice(document.text)) for one in document.blocks]


def one_page(body: str) -> bytes:
    return make_epub(
        {
            "OEBPS/book.opf": opf(item("c1.xhtml"), '<itemref idref="c1"/>'),
            "OEBPS/c1.xhtml": page(body),
        }
    )


def test_epub3_chapters_cover_ruby_and_notes() -> None:
    data = make_epub(
        {
            "OEBPS/book.opf": opf(
                item("c1.xhtml")
                + item("c2.xhtml")
                + item("nav.xhtml", properties="nav")
                + item("cover.png", "image/png", "cover-image"),
                '<itemref idref="c1"/><itemref idref="c2"/>',
                '<dc:creator id="a">李文</dc:creator><dc:creator id="b">王图</dc:creator>'
                '<meta refines="#b" property="role">ill</meta>'
                "<dc:date>2024-03-05</dc:date><dc:publisher>东湖出版社</dc:publisher>",
            ),
            "OEBPS/nav.xhtml": page(
                '<nav epub:type="toc"><ol><li><a href="c1.xhtml">第一章　来</a><ol>'
                '<li><a href="c1.xhtml#s">一、船</a></li></ol></li>'
                '<li><a href="c2.xhtml">第二章　去</a></li></ol></nav>'
            ),
            "OEBPS/c1.xhtml": page(
                "<h2>第一章　来</h2><p>他到<ruby>聊<rt>liáo</rt></ruby>城&nbsp;"
                '<a epub:type="noteref" href="#n">1</a>。</p><h3 id="s">一、船</h3>'
                '<p><img src="images/boat.png" alt="船"/></p><h4>细目</h4>'
                '<aside epub:type="footnote" id="n" hidden="hidden"><p>注文。</p></aside>'
            ),
            "OEBPS/c2.xhtml": page("<p>没有标题的一章。</p>"),
            "OEBPS/cover.png": b"cover",
            "OEBPS/images/boat.png": b"boat",
        }
    )
    document = load_bytes(data)
    assert lines(document) == [
        (Hint.TITLE, None, "湖边纪事"),
        (Hint.IMAGE, None, ""),
        (Hint.HEADING, 1, "第一章　来"),
        (Hint.PARAGRAPH, None, "他到聊城\xa0[1]。"),
        (Hint.HEADING, 2, "一、船"),
        (Hint.IMAGE, None, ""),
        (Hint.HEADING, 3, "细目"),
        (Hint.FOOTNOTE, None, "注文。"),
        (Hint.HEADING, 1, "第二章　去"),
        (Hint.PARAGRAPH, None, "没有标题的一章。"),
    ]
    assert [(one.span.slice(document.text), one.reading) for one in document.readings] == [
        ("聊", "liáo")
    ]
    assert document.images == {"OEBPS/cover.png": b"cover", "OEBPS/images/boat.png": b"boat"}
    meta = document.metadata
    assert (meta.title, meta.authors, meta.date, meta.publication) == (
        "湖边纪事",
        ("李文",),
        "2024-03-05",
        "东湖出版社",
    )
    assert document.source.media_type == "application/epub+zip"


def test_epub2_contents_svg_cover_and_pages_that_are_no_xml() -> None:
    ncx = (
        '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint>'
        '<navLabel><text>第一章</text></navLabel><content src="c1.xhtml"/></navPoint></navMap></ncx>'
    )
    data = make_epub(
        {
            "OEBPS/book.opf": opf(
                item("cover.xhtml")
                + item("c1.xhtml")
                + item("toc.ncx", "application/x-dtbncx+xml")
                + item("front.jpg", "image/jpeg"),
                '<itemref idref="cover"/><itemref idref="c1"/>',
                '<meta name="cover" content="front"/><dc:creator opf:role="aut">李文</dc:creator>'
                '<dc:creator opf:role="trl">译者</dc:creator>'
                '<dc:date opf:event="modification">2020</dc:date>'
                '<dc:date opf:event="publication">2011-05</dc:date>',
                "2.0",
            ),
            "OEBPS/toc.ncx": ncx,
            "OEBPS/cover.xhtml": page(
                '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'
                '<image xlink:href="front.jpg" width="600" height="800"/></svg>'
            ),
            "OEBPS/c1.xhtml": "<html><body><p class=a>第一章<p>正文<br>未闭合 &mdash; &nosuch;",
            "OEBPS/front.jpg": b"jpg",
        }
    )
    document = load_bytes(data)
    assert lines(document) == [
        (Hint.TITLE, None, "湖边纪事"),
        (Hint.IMAGE, None, ""),
        (Hint.HEADING, 1, "第一章"),
        (Hint.PARAGRAPH, None, "正文"),
        (Hint.PARAGRAPH, None, "未闭合 — &nosuch;"),
    ]
    assert document.images == {"OEBPS/front.jpg": b"jpg"}
    assert (document.metadata.authors, document.metadata.date) == (("李文",), "2011-05")


def test_a_chapter_in_gbk_is_read_as_declared() -> None:
    chapter = '<?xml version="1.0" encoding="gb2312"?><html><body><p>会议指出，要抓好落实。</p></body></html>'
    data = make_epub(
        {
            "OEBPS/book.opf": opf(item("c1.xhtml"), '<itemref idref="c1"/>'),
            "OEBPS/c1.xhtml": chapter.encode("gbk"),
        }
    )
    assert "会议指出" in load_bytes(data).text


def test_entities_are_never_expanded_and_files_never_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("秘密", encoding="utf-8")
    bomb = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "轰" * 100}">' for n in range(12))
    chapter = (
        f'<!DOCTYPE html [{bomb}<!ENTITY xxe SYSTEM "file://{secret}">]>'
        "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>前&l11;&xxe;后</p></body></html>"
    )
    data = make_epub(
        {
            "OEBPS/book.opf": f"<!DOCTYPE package [{bomb}]>"
            + opf(item("c1.xhtml"), '<itemref idref="c1"/>', "<dc:publisher>&l11;</dc:publisher>"),
            "OEBPS/c1.xhtml": chapter,
        }
    )
    document = load_bytes(data)
    assert "秘密" not in document.text
    assert "轰" not in document.text
    assert len(document.text) < 200


def test_a_bomb_is_refused_with_the_limit() -> None:
    data = make_epub(
        {
            "OEBPS/book.opf": opf(item("c1.xhtml"), '<itemref idref="c1"/>'),
            "OEBPS/c1.xhtml": b"<p>" + b" " * (80 << 20),
        }
    )
    assert len(data) < 1 << 20
    with pytest.raises(ImportFailed, match="unpacks to more than Meipi opens"):
        load_bytes(data)
    many = make_epub({f"x/{n}": b"" for n in range(300)})
    with pytest.raises(ImportFailed, match="more parts"):
        load_bytes(many, limits=replace(DEFAULT_LIMITS, archive_members=100))


def test_a_directory_that_lies_about_its_size_is_refused() -> None:
    data = bytearray(one_page("<p>好。</p>"))
    at = data.rfind(b"PK\x05\x06")
    struct.pack_into("<I", data, at + 12, 0x7FFFFFF0)
    with pytest.raises(ImportFailed):
        load_bytes(bytes(data))


@pytest.mark.parametrize("share", [0.05, 0.3, 0.6, 0.9, 0.99])
def test_a_cut_off_epub_is_named(share: float) -> None:
    data = one_page("<p>好。</p>" * 500)
    with pytest.raises(ImportFailed) as raised:
        load_bytes(data[: int(len(data) * share)], path="a.epub")
    assert str(raised.value).endswith(".")


def test_protected_text_is_named() -> None:
    data = make_epub(
        {
            "OEBPS/book.opf": opf(item("c1.xhtml"), '<itemref idref="c1"/>'),
            "OEBPS/c1.xhtml": b"\x01\x02",
            "META-INF/encryption.xml": "<encryption><EncryptedData><CipherData>"
            '<CipherReference URI="OEBPS/c1.xhtml"/></CipherData></EncryptedData></encryption>',
        }
    )
    with pytest.raises(ImportFailed, match="protected"):
        load_bytes(data)


@pytest.mark.parametrize(
    ("address", "member"),
    [
        ("a.png", "OEBPS/a.png"),
        ("../images/%E5%9B%BE.png#x", "images/图.png"),
        ("../../etc/passwd", None),
        ("/etc/passwd", None),
        ("file:///etc/passwd", None),
        ("http://127.0.0.1/a.png", None),
        ("#only", None),
        ("//[", None),
    ],
)
def test_addresses_stay_inside_the_archive(address: str, member: str | None) -> None:
    assert resolve("OEBPS/c1.xhtml", address) == member


def test_other_archives_are_named() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", "文")
    with pytest.raises(ImportFailed, match="archive"):
        load_bytes(out.getvalue(), path="a.zip")
    with pytest.raises(ImportFailed, match="EPUB"):
        load_bytes(out.getvalue(), path="a.epub")


@pytest.mark.parametrize("name", ["a.epub", "a.docx"])
def test_a_document_cut_off_at_its_beginning_is_no_archive_to_unpack(name: str) -> None:
    with pytest.raises(ImportFailed) as failed:
        load_bytes(b"PK\x03\x04torn", path=name)
    assert "unpack" not in str(failed.value)
    assert "damaged" in str(failed.value)


def test_the_samples_open(shared: Path) -> None:
    for path in sorted((shared / "corpora" / "epub_w3c").glob("*.epub")):
        document = load_file(path)
        assert document.metadata.title == path.stem
        assert document.blocks[0].hint is Hint.TITLE
