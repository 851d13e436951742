"""The way to the first page."""

from __future__ import annotations

import gc
import subprocess
import sys
from pathlib import Path

from reader_app.app.startup import begin_launch, end_launch, resident_megabytes, since_process_start


def test_garbage_is_looked_for_again_after_the_launch() -> None:
    try:
        begin_launch()
        assert not gc.isenabled()
        end_launch()
        assert gc.isenabled()
    finally:
        gc.enable()
        gc.unfreeze()


def test_the_report_counts_from_the_start_of_the_process() -> None:
    assert 0 < since_process_start() < 3600
    assert resident_megabytes() > 5


def test_the_program_says_how_long_its_first_page_took(data_dir: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "reader_app", "--startup-report"],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert '"first_paint_ms"' in done.stdout
    assert (data_dir / "library.db").exists()
