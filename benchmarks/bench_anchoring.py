"""Re-anchoring side by side with Hypothesis; writes the table of docs/anchoring.md.

    python benchmarks/bench_anchoring.py [--write] [FOLDER_OF_ARTICLES]

The cases of tests/services/anchor_cases.py on our own articles and, where a folder of plain text
files is given, on these (the first 6,000 characters of each); then the harder ones of
tests/services/anchor_hard_cases.py.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]

from tests.services.anchor_articles import ARTICLES
from tests.services.anchor_cases import AnchorCase, anchor_cases
from tests.services.anchor_hard_cases import ANOTHER, HardCase, hard_cases
from tests.services.anchor_score import score
from tests.services.hypothesis_matching import anchor

from reader_app.core.note import AnchorState, Placement
from reader_app.core.span import Span
from reader_app.services.anchoring import PageText, place
from reader_app.services.skeleton import Skeleton
from reader_app.services.text_diff import map_by_text

TABLE = ROOT / "docs" / "anchoring.md"
MARK = "<!-- measured by benchmarks/bench_anchoring.py -->"


def with_old_text(case: AnchorCase) -> Span | None:
    follow = map_by_text(Skeleton(case.old), Skeleton(case.new))
    return place(case.target, PageText(case.new, "1" * 64), follow).span


def with_quote(case: AnchorCase) -> Span | None:
    return place(case.target, PageText(case.new, "1" * 64)).span


def as_hypothesis(case: AnchorCase) -> Span | None:
    return anchor(case.target, case.new)


WAYS: tuple[tuple[str, Callable[[AnchorCase], Span | None]], ...] = (
    ("Meipi, old text at hand", with_old_text),
    ("Meipi, quote alone", with_quote),
    ("Hypothesis", as_hypothesis),
)


def rows(name: str, articles: dict[str, str], per_kind: int) -> list[str]:
    cases = anchor_cases(articles, per_kind)
    lines = []
    for way, find in WAYS:
        started = time.perf_counter()
        result = score(cases, find)
        milliseconds = (time.perf_counter() - started) / len(cases) * 1000
        lines.append(
            f"| {name} | {way} | {len(cases)} | {result.found} of {result.findable}"
            f" ({result.found_share:.1%}) | {result.near} | {result.wrong} | {milliseconds:.1f} |"
        )
        print(lines[-1], flush=True)
    return lines


def hard_rows(per_kind: int) -> list[str]:
    """Return the table of the harder cases: what is found, wrong, and turned without a word."""
    page = "1" * 64

    def old_text(case: HardCase) -> Placement:
        follow = map_by_text(Skeleton(case.old), Skeleton(case.new))
        return place(case.target, PageText(case.new, page), follow)

    def quote_alone(case: HardCase) -> Placement:
        return place(case.target, PageText(case.new, page))

    def hypothesis(case: HardCase) -> Placement:
        span = anchor(case.target, case.new)  # it knows no state: whatever it finds is the quote
        return Placement(AnchorState.ORPHAN if span is None else AnchorState.EXACT, span)

    cases = [case for seed in ("", "a", "b") for case in hard_cases(per_kind, seed)]
    lines = []
    for way, find in zip(WAYS, (old_text, quote_alone, hypothesis), strict=True):
        found = [(case, find(case)) for case in cases]
        findable = [placed.span is not None for case, placed in found if case.findable]
        wrong: Counter[bool] = Counter()
        turned = unsaid = 0
        for case, placed in found:
            if placed.span is None:
                continue
            there = case.expected is not None and placed.span.overlaps(case.expected)
            wrong[case.kind == ANOTHER] += not there
            turned += case.turned and there
            unsaid += case.turned and there and placed.state is not AnchorState.CHANGED
        lines.append(
            f"| {way[0]} | {len(cases):,} | {sum(findable):,} of {len(findable):,}"
            f" ({sum(findable) / len(findable):.1%}) | {wrong[False]} | {wrong[True]} |"
            f" {unsaid} of {turned:,} |"
        )
        print(lines[-1], flush=True)
    return lines


def main(arguments: list[str]) -> None:
    table = [
        MARK,
        "",
        "| texts | way | cases | found | in part | at a wrong place | ms a case |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        *rows("own, 3 articles", ARTICLES, 24),
        *rows("own, other dice", ARTICLES, 96),
    ]
    folders = [Path(argument) for argument in arguments if not argument.startswith("-")]
    for folder in folders:
        files = sorted(folder.glob("*.txt"))
        articles = {file.stem: file.read_text("utf-8")[:6000] for file in files}
        table += rows(f"{len(files)} government reports", articles, 60)
    table += [
        "",
        "The harder cases:",
        "",
        "| way | cases | found | at a wrong place | in another report | turned and unsaid |",
        "| --- | --- | --- | --- | --- | --- |",
        *hard_rows(60),
    ]
    if "--write" in arguments:
        head, _, _ = TABLE.read_text("utf-8").partition(MARK)
        TABLE.write_text(head + "\n".join(table) + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
