"""A whole article as a PDF, read back with another program's eyes."""

from __future__ import annotations

import pypdfium2
import pytest
from pytestqt.qtbot import QtBot

from reader_app.core.article import BlockKind
from reader_app.ui.page.typography import Setting
from reader_app.ui.printing.dialog import PrintDialog
from reader_app.ui.printing.job import Printable, PrintJob, PrintOptions
from reader_app.ui.printing.pdf import PdfFile, searchable
from tests.ui import sample
from tests.ui.page.articles import build_article


def printable() -> Printable:
    article = sample.build_article()
    return Printable(
        article,
        article.text,
        Setting(),
        sample.build_figures(article),
        sample.build_terms(article),
        sample.build_notes(article),
    )


def printed(options: PrintOptions) -> tuple[list[str], PrintJob]:
    """Return the words on each sheet, blanks left out."""
    what = printable()
    pdf = PdfFile(what.article.metadata.title or "")
    job = PrintJob(what, options)
    shares = list(job.steps(pdf.device))
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    document = pypdfium2.PdfDocument(pdf.to_bytes(what.article.script))
    words = ["".join(page.get_textpage().get_text_bounded().split()) for page in document]
    width, height = document[0].get_size()
    assert (round(width), round(height)) == (595, 842)
    document.close()
    return words, job


def test_every_word_is_on_paper_and_can_be_found(qtbot: QtBot) -> None:
    words, job = printed(PrintOptions())
    assert len(words) == job.sheet_count
    whole = "".join(words)
    article = printable().article
    for block in article.blocks:
        if block.span.start < article.body_end:
            start = block.span.slice(article.text)[:12]
            assert "".join(start.split()) in whole
    assert "⼭" not in whole
    assert f"1/{len(words)}" in words[0]


def test_a_paragraph_over_two_sheets_is_on_paper_once(qtbot: QtBot) -> None:
    lines = [(BlockKind.TITLE, "标题")]
    for number in range(12):
        text = "".join(f"第{number}段{part}句，写得不长。" for part in range(60))
        lines.append((BlockKind.PARAGRAPH, text))
    article = build_article(lines)
    pdf = PdfFile("")
    job = PrintJob(Printable(article, article.text, Setting()), PrintOptions())
    for _ in job.steps(pdf.device):
        pass
    document = pypdfium2.PdfDocument(pdf.to_bytes(article.script))
    words = ["".join(page.get_textpage().get_text_bounded().split()) for page in document]
    document.close()
    assert len(words) > 3
    whole = "".join(page.replace(f"{n}/{len(words)}", "") for n, page in enumerate(words, 1))
    for number in range(12):
        for part in range(60):
            assert whole.count(f"第{number}段{part}句") == 1


def test_notes_and_figures_follow_in_full(qtbot: QtBot) -> None:
    what = printable()
    bodies = [placed.note.body.split("\n")[0] for placed in what.notes if placed.note.body]
    plain = "".join("".join(words) for words in printed(PrintOptions())[0])
    without = "".join(
        "".join(words) for words in printed(PrintOptions(margin_notes=False, note_list=False))[0]
    )
    tags = [tag for placed in what.notes for tag in placed.note.tags]
    assert bodies
    for tag in tags:
        assert f"#{tag}" in plain
        assert f"#{tag}" not in without
    bare, job = printed(
        PrintOptions(marks=False, margin_notes=False, figure_list=False, note_list=False)
    )
    assert len(bare) < len(printed(PrintOptions())[0])
    assert job.sheet_count == len(bare)


def test_only_the_tables_of_code_points_are_corrected() -> None:
    table = b"2 beginbfrange\n<0000> <0000> <0000>\n<2F2D> <2F2E> [<2F2D> <0061> ]\nendbfrange"
    outside = b"<2F2D> Tj "
    from reader_app.core.article import Script

    corrected = searchable(outside + table, Script.HANS)
    assert corrected.startswith(outside)
    assert len(corrected) == len(outside + table)
    if b"<5C71>" not in corrected:
        pytest.skip("no typeface with Kangxi radicals is installed")
    assert b"<2F2D> <2F2E> [<5C71> <0061> ]" in corrected


def test_the_dialog_shows_the_sheets(qtbot: QtBot) -> None:
    dialog = PrintDialog()
    qtbot.addWidget(dialog)
    dialog.ask(printable(), title="Save as PDF", go="Save…")
    qtbot.waitUntil(lambda: not dialog.preview.pixmap().isNull(), timeout=10_000)
    first = dialog.preview.pixmap().toImage()
    assert not dialog.previous.isEnabled()
    dialog.next.click()
    assert dialog.previous.isEnabled()
    assert dialog.preview.pixmap().toImage() != first
    dialog.note_list.setChecked(False)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.go.click()
    assert chosen.args == [PrintOptions(note_list=False)]


def test_lines_under_words_are_shapes_on_paper(qtbot: QtBot) -> None:
    what = printable()
    pdf = PdfFile("")
    for _ in PrintJob(what, PrintOptions()).steps(pdf.device):
        pass
    document = pypdfium2.PdfDocument(pdf.to_bytes(what.article.script))
    pictures = [
        thing
        for page in document
        for thing in page.get_objects()
        if thing.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE
    ]
    shapes = sum(
        thing.type == pypdfium2.raw.FPDF_PAGEOBJ_PATH
        for page in document
        for thing in page.get_objects()
    )
    assert len(pictures) <= len(what.article.images)
    assert shapes > 20
    document.close()
