"""Share of torn places restored, marked and silently wrong, on pages whose truth is known."""

from __future__ import annotations

from pathlib import Path

from reader_app.core.edit import EditKind
from reader_app.restoring import restore
from tests.restoring.corruptor import MARKS, Tool, corrupt, narrow, readings_of
from tests.restoring.damage_scores import Place, score_page
from tests.restoring.documents import check_draft, document

PLAIN = (
    "當年的產業發展很快，產業的發展靠當年的開發，馬上擴大。\n"
    "產業和數據，數據和產業，發展數據產業，馬到成功。\n"
    "當年發展產業的數據，是產業發展的數據。\n"
)


def _places(folder: Path, names: str) -> list[Place]:
    found: list[Place] = []
    for path in sorted(folder.glob(names)):
        truth = path.with_name(path.name.replace("damaged", "truth_trad"))
        score = score_page(path.read_text(encoding="utf-8"), truth.read_text(encoding="utf-8"))
        assert score.strays == (), path.name
        found += score.places
    return found


def test_damaged_reports_are_restored_or_marked_and_never_silently_wrong(shared: Path) -> None:
    places = _places(shared / "corpora" / "derived", "2026*.damaged.txt")
    closed = [place for place in places if place.closed]
    lost = [place for place in places if not place.closed]
    assert [place for place in places if place.silently_wrong] == []
    assert sum(place.restored for place in closed) >= 49  # of 60; a first prototype had 48
    assert sum(place.restored or place.restored_but_swallowed for place in lost) >= 12  # of 24


def test_a_torn_reading_after_a_narrowed_mark_is_read_back() -> None:
    text = PLAIN + "他們持續推進，擴大開放。"
    raw = corrupt(text, Tool(readings_of("產業發數瑪")))
    assert "?mǎ)" in raw
    draft = restore(document(raw))
    check_draft(draft)
    assert narrow(draft.text) == narrow(text)


def test_commas_that_a_tool_put_before_marks_are_taken_out() -> None:
    text = "山、水、林、田，是一家；湖、草、沙，也是：都好！\n山、水、林、田。\n"
    tool = Tool(readings_of("業"), marks=MARKS + "、", mark=",", shows_mark=True)
    raw = corrupt(text, tool)
    assert ",、" in raw
    draft = restore(document(raw))
    check_draft(draft)
    assert narrow(draft.text) == narrow(text).rstrip("\n")
    gone = {edit.kind for edit in draft.edits if edit.raw == "," and not edit.text}
    assert gone == {EditKind.BYTE_SHIFT}


def test_a_slip_of_two_commas_stays() -> None:
    text = "他來了,,我也來了。你呢,我不去。大家都好,再見。"
    assert ",," in narrow(restore(document(text)).text)


def test_a_reading_of_a_character_that_torn_places_hold_too_is_lifted() -> None:
    whole = "當年的產業發展很快，慶(qìng)典很好，產業的發展靠當年的開發。\n"
    torn = corrupt(PLAIN + "立週年慶祝活動，發表。週年慶祝。", Tool(readings_of("產業發數")))
    raw = torn.replace("週年慶", "週年?lù)c(qìng)") + whole
    draft = restore(document(raw))
    assert draft.text.count("慶") == 3
    assert "(qìng)" not in draft.text
