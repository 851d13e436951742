"""Tables for spreadsheets and for Markdown."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader_app.core.article import Article, Script, Section
from reader_app.core.figure import Figure, FigureKind, Qualifier
from reader_app.core.source import Metadata, Source
from reader_app.core.span import Span
from reader_app.core.term import Entry, Term, TermSource
from reader_app.services.export.figures import figures_csv, figures_markdown
from reader_app.services.export.tables import to_csv, to_markdown
from reader_app.services.export.terms import terms_csv

TEXT = "新增农田40.6万亩|近700项"
ARTICLE = Article(
    Source("a.txt", "0" * 64, "text/plain", "utf-8"),
    Metadata(title="标题"),
    Script.HANS,
    TEXT,
    (),
    (Section("引言", 1, Span(0, len(TEXT))),),
)
FIGURES = (
    Figure(Span(4, 10), FigureKind.MEASURE, 406000, "亩", subject="农田", period="2024年"),
    Figure(Span(11, 16), FigureKind.COUNT, 700, "项", Qualifier.NEARLY),
    Figure(Span(4, 8), FigureKind.COUNT, (3, 5.5), "个"),
)


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_figures_are_a_row_each_with_exact_numbers() -> None:
    rows = read(figures_csv(FIGURES, ARTICLE))
    assert rows[1][:7] == ["40.6万亩", "measure", "406000", "亩", "", "农田", "2024年"]
    assert rows[1][9:] == ["引言", "4", "10"]
    assert rows[2][2:5] == ["700", "项", "nearly"]
    assert rows[3][2] == "3–5.5"


def test_markdown_has_one_cell_a_column_whatever_the_text_holds() -> None:
    table = figures_markdown((replace(FIGURES[0], span=Span(4, 16)),), ARTICLE)
    assert "40.6万亩\\|近700项" in table
    assert table.startswith("# 标题\n")
    assert table.rstrip().endswith("——《标题》")


def test_terms_are_listed_once_with_their_count() -> None:
    entry = Entry("三农", "三農", "农业、农村和农民。", TermSource.GLOSSARY, english="agriculture")
    rows = read(terms_csv((Term(Span(0, 2), entry), Term(Span(4, 6), entry)), ARTICLE))
    assert [row[0] for row in rows] == ["headword", "三农"]
    assert rows[1][-1] == "2"


def test_a_cell_is_never_run_as_a_formula() -> None:
    assert read(to_csv(["a"], [["=1+1"], ["-5"], ["@x"]])) == [["a"], ["'=1+1"], ["-5"], ["'@x"]]


@given(
    st.lists(
        st.text(st.characters(exclude_characters="\r\0", exclude_categories=["Cs"])), min_size=1
    )
)
def test_csv_reads_back(cells: list[str]) -> None:
    (row,) = read(to_csv(["x"] * len(cells), [cells]))[1:]
    assert [cell.removeprefix("'") for cell in row] == [cell.removeprefix("'") for cell in cells]


def test_an_empty_table_is_its_header() -> None:
    assert to_markdown(["a", "b"], []) == "| a | b |\n| --- | --- |\n"


def test_terms_of_a_traditional_article_are_explained_in_its_script() -> None:
    entry = Entry("三农", "三農", "农业、农村。", TermSource.GLOSSARY, field="农业农村")
    rows = read(terms_csv((Term(Span(0, 2), entry),), replace(ARTICLE, script=Script.HANT)))
    assert rows[1][:4] == ["三农", "三農", "", "農業、農村。"]
