"""Real saved pages, scored against what a reader of the page would write down."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from reader_app.importing import load_file
from reader_app.importing.markup import declared_encoding
from reader_app.restoring import make_article
from tests.importing.page_scores import TRUTH, mean, score_ours, share


@pytest.mark.parametrize("page", sorted(TRUTH))
def test_each_page_gives_its_article(shared: Path, page: str) -> None:
    found = score_ours(page, (shared / "corpora" / page).read_bytes())
    assert found.title
    assert found.date is not False
    assert found.lost < (0.1 if "baike" in page else 0.035)
    assert found.junk < 0.025


def test_the_pages_together(shared: Path) -> None:
    found = [score_ours(page, (shared / "corpora" / page).read_bytes()) for page in TRUTH]
    right, known = share(one.authors for one in found)
    assert right >= known - 1
    assert mean(one.lost for one in found) < 0.006
    assert mean(one.junk for one in found) < 0.003


def test_false_declarations_are_seen_through(shared: Path) -> None:
    false = 0
    for path in (shared / "corpora" / "html_gne").glob("*.html"):
        if (declared_encoding(path.read_bytes()) or "").lower().startswith("gb"):
            false += 1
            document = load_file(path)
            assert document.source.encoding == "utf-8", path.name
            assert "\ufffd" not in document.text, path.name
    assert false >= 4


def test_the_gold_page_has_its_blocks(shared: Path, tmp_path: Path) -> None:
    article = make_article(load_file(shared / "corpora" / "html_gne" / "thepaper__1.html"))
    blocks = [
        {"kind": block.kind.value, "start": block.span.start, "end": block.span.end}
        for block in article.blocks
    ]
    report = tmp_path / "inspected.json"
    report.write_text(json.dumps({"text": article.text, "blocks": blocks}), encoding="utf-8")
    command = [sys.executable, str(shared / "tools" / "score_blocks.py")]
    done = subprocess.run(
        [*command, str(shared / "gold" / "thepaper_1"), str(report)],
        capture_output=True,
        check=True,
    )
    result = json.loads(done.stdout)
    assert result["accuracy"] >= 0.95
    assert result["lost"] < 0.005
    assert result["junk"] < 0.02
