"""The way to the first page."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from reader_app.app.startup import resident_megabytes, since_process_start


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


WHAT_IS_LOADED = """
import sys
from reader_app.app import start

LATE = ("yaml", "jieba", "reader_app.services.glossary", "reader_app.analysis.terms.lexicon")
application = start(sys.argv[1:])


def loaded(when):
    print(when, *(name for name in LATE if name in sys.modules), flush=True)


def report():
    loaded("painted")
    application.tasks.idle.connect(end)


def end():
    # the article may be read, and the workers idle, before its terms are looked for
    if "reader_app.services.glossary" in sys.modules:
        loaded("idle")
        application.window.close()


application.first_painted.connect(report)
sys.exit(application.run())
"""


def test_glossary_and_words_wait_for_the_first_page(data_dir: Path, tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("要闻\n\n推进乡村振兴和基层治理。\n", "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", WHAT_IS_LOADED, str(article)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    painted, idle = done.stdout.splitlines()[:2]
    assert painted == "painted"
    assert "reader_app.services.glossary" in idle
    assert (data_dir / "glossary.cache").exists()


COPY_AND_QUIT = """
from reader_app.app import start
from reader_app.core.span import Span

application = start([])
application.view.select(Span(0, 4))
application.view.copy()
application.window.close()
"""


def test_the_program_ends_well_with_its_words_on_the_clipboard(data_dir: Path) -> None:
    done = subprocess.run([sys.executable, "-c", COPY_AND_QUIT], timeout=60, check=False)
    assert done.returncode == 0


WHAT_IS_LOOKED_AT = """
import inspect
import sys

looked_at = []
get_source = inspect.getsource


def getsource(thing):
    looked_at.append(getattr(thing, "__name__", "?"))
    return get_source(thing)


inspect.getsource = getsource
from reader_app.app import start

application = start(sys.argv[1:])


def report():
    import PySide6.QtWidgets as widgets

    print("sources", *(name for name in looked_at if name.startswith("reader_app.ui")))
    print("types", *(name for name in ("QMdiArea", "QToolBox") if name in vars(widgets)))
    application.window.close()


application.first_painted.connect(report)
sys.exit(application.run())
"""


def test_pyside_makes_and_reads_nothing_that_the_first_page_does_not_need(
    data_dir: Path, tmp_path: Path
) -> None:
    article = tmp_path / "article.txt"
    article.write_text("要闻\n\n推进乡村振兴和基层治理。\n", "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", WHAT_IS_LOOKED_AT, str(article)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.splitlines() == ["sources", "types"]
