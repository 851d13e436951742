"""The contract of `meipi inspect --json`, as a schema, on documents of every kind."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from reader_app.resources import resource
from reader_app.services.inspection import inspect_file, to_json
from tests.importing.pdfs import Words, make_pdf, paragraph
from tests.importing.test_docx import make_docx, p, style
from tests.importing.test_webpage import PAGE
from tests.restoring.corruptor import Tool, corrupt, readings_of

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "docs" / "inspect.schema.json").read_text(encoding="utf-8")
)
TORN = (
    "當年的產業發展很快，產業的發展靠當年的開發。\n"
    "產業和數據，數據和產業，發展數據產業。離開了當地政府部門的支持，產業發展就慢。\n"
    "當年發展產業的數據，是產業發展的數據，增長5.4%，好於預期。\n"
)
SENTENCE = "全市生产总值达到5.67万亿元，增长5.4%，好于预期。"

DOCUMENTS = {
    "torn.txt": corrupt(TORN, Tool(readings_of("產業發數"))).encode(),
    "one-word.txt": "好".encode("gb18030"),
    "half.txt": "半\ud800个".encode("utf-8", "surrogatepass"),
    "page.html": PAGE.encode(),
    "word.docx": make_docx(p("湖边纪事", style("a3")) + p(SENTENCE)),
    "print.pdf": make_pdf([[Words(72, 780, "题目", 22), *paragraph(72, 700, SENTENCE, 30)]]),
    "table.md": "# 表\n\n| 年 | 值 |\n| --- | --- |\n| 2024 | 5.4% |\n".encode(),
}


def report_of(path: Path) -> dict[str, Any]:
    report: dict[str, Any] = json.loads(to_json(inspect_file(str(path))))
    return report


def check(report: dict[str, Any]) -> None:
    """Assert what the schema says, and what no schema can say: ranges and indexes fit."""
    Draft202012Validator(SCHEMA).validate(report)
    text = report["text"]
    assert "\n".join(text[b["start"] : b["end"]] for b in report["blocks"]) == text
    for part in ("figures", "terms"):
        assert all(text[e["start"] : e["end"]] == e["quote"] for e in report[part])
    assert all(text[e["start"] : e["end"]] == e["text"] for e in report["edits"])
    count = len(report["sections"])
    for holder, key in (("blocks", "section"), ("sections", "parent")):
        assert all(e[key] is None or e[key] < count for e in report[holder])
    kinds = [block["kind"] == "boilerplate" for block in report["blocks"]]
    assert kinds == sorted(kinds), "boilerplate comes last"


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_kind_of_document_keeps_the_contract(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(DOCUMENTS[name])
    check(report_of(path))


def test_the_sample_and_the_real_articles_keep_it(shared: Path) -> None:
    check(report_of(Path(str(resource("sample", "sample.md")))))
    check(report_of(shared / "seed" / "liaocheng-2025-01-20.txt"))
    check(report_of(shared / "gold" / "gansu_2026" / "raw.txt"))


def test_a_report_without_a_key_is_no_report(tmp_path: Path) -> None:
    path = tmp_path / "torn.txt"
    path.write_bytes(DOCUMENTS["torn.txt"])
    report = report_of(path)
    assert report["edits"]
    del report["edits"][0]["reading"]
    assert not Draft202012Validator(SCHEMA).is_valid(report)
