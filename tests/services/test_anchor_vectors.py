"""The vectors of Apache Annotator, the Hypothesis client and approx-string-match."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from reader_app.core.note import Quote, Target
from reader_app.core.span import Span
from reader_app.services.anchoring import PageText, place
from reader_app.services.quote_matching import occurrences
from tests.services.hypothesis_matching import match_quote, search


@pytest.fixture(scope="module")
def vectors(shared: Path) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = json.loads(
        (shared / "specs" / "anchoring" / "quote_match.json").read_text("utf-8")
    )
    return loaded


def spans(case: dict[str, Any]) -> list[Span]:
    return [Span(*pair) for pair in case["expected"] or []]


def test_finds_all_exact_matches_of_the_apache_suites(vectors: list[dict[str, Any]]) -> None:
    cases = [case for case in vectors if case["suite"].startswith("apache-annotator")]
    assert len(cases) == 57
    for case in cases:
        quote = case["quote"]
        starts = occurrences(case["text"], quote, case["prefix"] or "", case["suffix"] or "")
        assert [Span(at, at + len(quote)) for at in starts] == spans(case), case["name"]


def test_positions_count_code_points(shared: Path) -> None:
    path = shared / "specs" / "anchoring" / "text_position.json"
    for case in json.loads(path.read_text("utf-8")):
        assert Span(case["start"], case["end"]).slice(case["text"]) == case["expected"]


def test_places_no_vector_wrongly(vectors: list[dict[str, Any]]) -> None:
    """What suites ask to be found somewhere we find there, or honestly not at all."""
    found = 0
    for case in vectors:
        if case["suite"].startswith("approx") or not case["quote"]:
            continue
        text, quote = case["text"], case["quote"]
        # The suites have no old text: the quote is said to have stood where it cannot be.
        span = Span(len(text), len(text) + len(quote))
        target = Target("0" * 64, span, Quote(quote, case["prefix"] or "", case["suffix"] or ""))
        placement = place(target, PageText(text, "1" * 64))
        if placement.span is not None:
            assert placement.span in spans(case), case["name"]
            found += 1
    assert found >= 10  # most vectors have less context than we ask for


def test_hypothesis_as_written_down_here_is_hypothesis(vectors: list[dict[str, Any]]) -> None:
    cases = [case for case in vectors if case["suite"] == "hypothesis-client/match-quote"]
    assert len(cases) == 18
    for case in cases:
        found = match_quote(
            case["text"], case["quote"], case["prefix"], case["suffix"], case["hint"]
        )
        assert ([] if found is None else [found[0]]) == spans(case), case["name"]


def test_its_approximate_search_is_approx_string_match(vectors: list[dict[str, Any]]) -> None:
    cases = [case for case in vectors if case["suite"] == "approx-string-match"]
    assert len(cases) == 23
    for case in cases:
        matches = search(case["text"], case["quote"], case["max_errors"])
        found = [Span(match.start, match.end) for match in matches]
        if case["mode"] == "any":
            assert found, case["name"]
            assert set(found) <= set(spans(case)), case["name"]
        else:
            assert found == spans(case), case["name"]


def test_its_score_falls_as_the_client_wants(shared: Path) -> None:
    path = shared / "specs" / "anchoring" / "score_order.json"
    for case in json.loads(path.read_text("utf-8")):
        scores = []
        for value in case["values"]:
            wanted = {key: case[key] for key in ("quote", "prefix", "suffix")}
            wanted[case["vary"]] = value
            found = match_quote(case["text"], hint=None, **wanted)
            assert found is not None
            scores.append(found[1])
        assert scores == sorted(set(scores), reverse=True), case["name"]
