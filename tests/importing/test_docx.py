"""Word documents open with their headings, counted numbers, notes, tables and readings."""

from __future__ import annotations

import io
import zipfile

import pytest

from reader_app.core.errors import ImportFailed
from reader_app.core.source import Hint, SourceDocument
from reader_app.importing import load_bytes
from reader_app.importing.docx_numbering import chinese, format_number

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SPACES = (
    f'{W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="x/image" Target="media/image1.png"/>'
    '<Relationship Id="r2" Type="x/image" Target="http://127.0.0.1/b.png" TargetMode="External"/>'
    '<Relationship Id="r3" Type="x/image" Target="../../../etc/passwd"/></Relationships>'
)
STYLES = (
    f"<w:styles {W}>"
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="my"><w:name w:val="我的标题"/><w:basedOn w:val="1"/>'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="cap"><w:name w:val="caption"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="t1"><w:name w:val="toc 1"/></w:style></w:styles>'
)
NUMBERING = (
    f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>'
    '<w:lvlText w:val="%1、"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
    '<w:lvlText w:val="•"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
)


def make_docx(body: str, **parts: str | bytes) -> bytes:
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": RELATIONS,
        "word/styles.xml": STYLES,
        "word/numbering.xml": NUMBERING,
        "word/media/image1.png": b"png",
    }
    files.update({f"word/{name}.xml": data for name, data in parts.items()})
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def p(text: str, properties: str = "", run: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def style(name: str) -> str:
    return f'<w:pStyle w:val="{name}"/>'


def listed(number: int, depth: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'


def lines(document: SourceDocument) -> list[tuple[Hint, int | None, str]]:
    return [(one.hint, one.level, one.span.slice(document.text)) for one in document.blocks]


def test_styles_lists_and_the_numbers_word_counts() -> None:
    document = load_bytes(
        make_docx(
            p("目录一行", style("t1"))
            + p("湖边纪事", style("a3"))
            + p("产业", style("my"))
            + p("正文。")
            + p("细分", listed(1, 1))
            + p("点", listed(2))
            + p("民生", style("my"))
            + p("再细分", listed(1, 1))
        )
    )
    assert lines(document) == [
        (Hint.BOILERPLATE, None, "目录一行"),
        (Hint.TITLE, None, "湖边纪事"),
        (Hint.HEADING, 1, "一、产业"),
        (Hint.NONE, None, "正文。"),
        (Hint.LIST_ITEM, 2, "1.1 细分"),
        (Hint.LIST_ITEM, 1, "点"),
        (Hint.HEADING, 1, "二、民生"),
        (Hint.LIST_ITEM, 2, "2.1 再细分"),
    ]
    assert document.metadata.title == "湖边纪事"


def test_readings_notes_changes_and_raised_figures() -> None:
    notes = (
        f'<w:footnotes {W}><w:footnote w:id="0" w:type="separator"><w:p/></w:footnote>'
        '<w:footnote w:id="2"><w:p><w:r><w:t>注文。</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    body = (
        "<w:p><w:r><w:t>他到</w:t></w:r><w:r><w:ruby><w:rt><w:r><w:t>liáo</w:t></w:r></w:rt>"
        "<w:rubyBase><w:r><w:t>聊</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:t>城</w:t></w:r>"
        '<w:r><w:footnoteReference w:id="2"/></w:r>'
        "<w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r>"
        '<w:r><w:t>10</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
        "<w:t>4</w:t></w:r><w:r><w:br/><w:t>下一行𠮷</w:t></w:r></w:p>"
    )
    document = load_bytes(make_docx(body, footnotes=notes))
    assert lines(document) == [
        (Hint.NONE, None, "他到聊城[1]新10⁴"),
        (Hint.NONE, None, "下一行𠮷"),
        (Hint.FOOTNOTE, None, "[1] 注文。"),
    ]
    (reading,) = document.readings
    assert (reading.span.slice(document.text), reading.reading) == ("聊", "liáo")


def test_pictures_and_tables() -> None:
    drawing = (
        '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" descr="一艘船"/>'
        '<a:graphic><a:blip r:embed="{0}"/></a:graphic></wp:inline></w:drawing></w:r></w:p>'
    )
    cells = "<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>"
    table = f"<w:tbl>{cells.format(p('年'), p('产量'))}{cells.format(p('2024'), p(''))}</w:tbl>"
    layout = f"<w:tbl><w:tr><w:tc>{p('单元格里的一段话。')}</w:tc></w:tr></w:tbl>"
    pictures = "".join(drawing.replace("{0}", name) for name in ("r1", "r2", "r3"))
    document = load_bytes(make_docx(pictures + table + layout + p("图一　船", style("cap"))))
    assert lines(document) == [
        (Hint.IMAGE, None, ""),
        (Hint.IMAGE, None, ""),
        (Hint.IMAGE, None, ""),
        (Hint.TABLE, None, "年\t产量\n2024\t"),
        (Hint.NONE, None, "单元格里的一段话。"),
        (Hint.CAPTION, None, "图一　船"),
    ]
    refs = [block.image for block in document.blocks if block.image is not None]
    assert [(one.key, one.alt) for one in refs] == [
        ("word/media/image1.png", "一艘船"),
        (None, "一艘船"),
        (None, "一艘船"),
    ]
    assert document.images == {"word/media/image1.png": b"png"}


def test_a_title_and_headings_are_told_by_type_where_no_style_is_used() -> None:
    body = "".join(
        (
            p("关于乡村的报告", '<w:jc w:val="center"/>', '<w:sz w:val="44"/>'),
            p("第一段说了许多话，说的是去年的收成和今年的打算。", "", '<w:sz w:val="32"/>'),
            p("收成", "", '<w:b/><w:sz w:val="32"/>'),
            p("第二段说了许多话，说的是水利和道路，还有学校。", "", '<w:sz w:val="32"/>'),
        )
    )
    found = lines(load_bytes(make_docx(body)))
    assert [hint for hint, _, _ in found] == [Hint.TITLE, Hint.NONE, Hint.HEADING, Hint.NONE]


def test_text_boxes_and_alternatives_are_read_once() -> None:
    box = "<w:txbxContent>" + p("框里的话。") + "</w:txbxContent>"
    body = (
        f"<w:p><w:r><w:t>框前。</w:t><mc:AlternateContent><mc:Choice>{box}</mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert [text for _, _, text in lines(load_bytes(make_docx(body)))] == ["框前。", "框里的话。"]


@pytest.mark.parametrize(
    ("number", "form", "label"),
    [
        (10, "chineseCounting", "十"),
        (25, "chineseCountingThousand", "二十五"),
        (3, "upperRoman", "III"),
        (28, "lowerLetter", "bb"),
        (2, "ideographTraditional", "乙"),
        (11, "decimalEnclosedCircle", "⑪"),
        (7, "decimalZero", "07"),
        (0, "chineseCounting", "0"),
        (5, "noSuchFormat", "5"),
    ],
)
def test_numbers_are_written_as_word_writes_them(number: int, form: str, label: str) -> None:
    assert format_number(number, form) == label


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (105, "一百零五"),
        (110, "一百一十"),
        (1010, "一千零一十"),
        (9999, "九千九百九十九"),
        (20, "二十"),
    ],
)
def test_chinese_numerals(number: int, words: str) -> None:
    assert chinese(number) == words


def test_damaged_and_hostile_documents_are_refused_or_read() -> None:
    good = make_docx(p("好。"))
    for share in (0.1, 0.5, 0.95):
        with pytest.raises(ImportFailed):
            load_bytes(good[: int(len(good) * share)], path="a.docx")
    with pytest.raises(ImportFailed, match="no text"):
        load_bytes(make_docx(""))
    nested = "<w:tbl><w:tr><w:tc>" * 60 + p("深处。") + "</w:tc></w:tr></w:tbl>" * 60
    assert "深处。" in load_bytes(make_docx(nested)).text
    deeper = "<w:tbl><w:tr><w:tc>" * 3_000 + p("太深。") + "</w:tc></w:tr></w:tbl>" * 3_000
    with pytest.raises(ImportFailed, match="too deeply"):
        load_bytes(make_docx(deeper))
    bomb = (
        f'<!DOCTYPE d [<!ENTITY a "{"轰" * 1000}"><!ENTITY b "{"&a;" * 1000}">]>'
        f"<w:document {SPACES}><w:body>{p('&b;好。')}</w:body></w:document>"
    )
    assert len(load_bytes(make_docx("", document=bomb)).text) < 20
