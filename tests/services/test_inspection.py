"""`meipi inspect FILE --json`: the contract that scripts and quality checks rely on."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

HOLDS = {
    "source": {"path", "sha256", "media_type", "encoding", "script"},
    "metadata": {"title", "kicker", "subtitle", "publication", "page", "date", "authors", "url"},
    "blocks": {"kind", "start", "end", "level", "section"},
    "sections": {"title", "level", "start", "end", "parent"},
    "edits": {"kind", "raw_start", "raw_end", "raw", "start", "end", "text", "reading", "confidence", "why"},
    "figures": {
        "start", "end", "quote", "kind", "value", "unit", "qualifier", "subject", "period", "change", "basis"
    },
    "terms": {"start", "end", "quote", "headword", "reading", "gloss", "source"},
}  # fmt: skip
AUTHORS = ["王培源", "李政哲", "林金彥", "田柏林", "商景豪"]


def inspect(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command as a script would."""
    return subprocess.run(
        [sys.executable, "-m", "reader_app", "inspect", *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )


@pytest.fixture(scope="module")
def seed_path(shared: Path) -> Path:
    """Return the real article."""
    return shared / "seed" / "liaocheng-2025-01-20.txt"


@pytest.fixture(scope="module")
def seed(seed_path: Path) -> dict[str, Any]:
    """Return what is printed of the real article."""
    result = inspect(str(seed_path), "--json")
    assert result.returncode == 0, result.stderr
    report: dict[str, Any] = json.loads(result.stdout)
    return report


def test_every_key_of_the_contract_is_there(seed: dict[str, Any]) -> None:
    assert set(seed) == {"schema", "text", *HOLDS}
    assert seed["schema"] == 1
    for part, keys in HOLDS.items():
        entries = seed[part] if isinstance(seed[part], list) else [seed[part]]
        assert entries, part
        for entry in entries:
            assert set(entry) == keys


def test_ranges_name_what_they_say(seed: dict[str, Any], seed_path: Path) -> None:
    raw = seed_path.read_bytes().decode("utf-8")
    for edit in seed["edits"]:
        assert raw[edit["raw_start"] : edit["raw_end"]] == edit["raw"]
        assert seed["text"][edit["start"] : edit["end"]] == edit["text"]
    for part in ("figures", "terms"):
        for entry in seed[part]:
            assert seed["text"][entry["start"] : entry["end"]] == entry["quote"]
    joined = "\n".join(seed["text"][block["start"] : block["end"]] for block in seed["blocks"])
    assert joined == seed["text"]


def test_the_head_of_the_real_article_is_read(seed: dict[str, Any]) -> None:
    metadata = seed["metadata"]
    assert metadata["publication"] == "大眾日報"
    assert metadata["page"] == "8—9版"
    assert metadata["date"] == "2025-01-20"
    assert metadata["authors"] == AUTHORS
    assert metadata["title"] == "在中國式現代化進程中奮力譜寫聊城高質量發展新篇章"
    assert metadata["kicker"].startswith("加快打造山東服務和融入新發展格局")
    assert seed["source"]["script"] == "hant"


def test_sections_and_captions_are_told_apart(seed: dict[str, Any]) -> None:
    assert [section["title"] for section in seed["sections"][1:]] == [
        "高質量黨建引領高質量發展",
        "經濟運行穩中有進持續向好",
        "以新質生產力賦能產業轉型升級",
        "全面深化改革開放釋放發展新動能",
        "走好平原特色鄉村振興聊城路徑",
        "用心用情書寫溫暖民生答卷",
    ]
    assert sum(block["kind"] == "caption" for block in seed["blocks"]) == 7


def test_blocks_agree_with_the_hand_made_list(
    seed: dict[str, Any], seed_path: Path, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(shared / "tools"))
    import score_blocks  # type: ignore[import-not-found]

    result = score_blocks.score(shared / "gold" / "liaocheng", seed)
    assert result["accuracy"] == 1.0
    assert result["merged"] == 0
    assert result["lost"] < 0.005
    assert result["junk"] < 0.02


def test_no_bracketed_reading_is_left_outside_damaged_places(seed: dict[str, Any]) -> None:
    damaged = [
        range(e["start"], e["end"]) for e in seed["edits"] if e["kind"] in ("damage", "byte_shift")
    ]
    left = [
        found.group()
        for found in re.finditer(r"[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]+[)）]", seed["text"])
        if not any(found.start() in place for place in damaged)
    ]
    assert left == []


def test_qt_is_not_imported(seed_path: Path) -> None:
    script = (
        "import sys; from reader_app.cli import main; main(['inspect', sys.argv[1]]);"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    assert (
        subprocess.run([sys.executable, "-c", script, str(seed_path)], check=False).returncode == 0
    )


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("missing.txt", None, "missing.txt"),
        ("empty.txt", b"", "empty"),
        ("zeros.bin", b"\0" * 4096, ""),
    ],
)
def test_a_bad_file_is_one_sentence(
    tmp_path: Path, name: str, content: bytes | None, said: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    result = inspect(str(path), "--json")
    assert result.returncode == 2
    assert result.stdout == ""
    assert result.stderr.startswith("meipi: ")
    assert result.stderr.count("\n") == 1
    assert said in result.stderr
    assert "Traceback" not in result.stderr


def test_a_directory_is_one_sentence(tmp_path: Path) -> None:
    result = inspect(str(tmp_path))
    assert result.returncode == 2
    assert result.stderr.count("\n") == 1
