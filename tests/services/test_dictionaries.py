"""CC-CEDICT is made ready at the first lookup; others can be taken in and given up."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader_app.analysis.script import to_hant
from reader_app.core.errors import Cancelled
from reader_app.services import dictionaries as module
from reader_app.services.analysis import load_pronouncer
from reader_app.services.dictionaries import Dictionaries, shipped_cedict
from reader_app.storage.cedict import headwords_among
from reader_app.storage.dictionary import DictionaryFailed
from tests.storage.test_stardict import make

OLD = "#! date=2020-01-01T00:00:00Z\n銀行 银行 [yin2 hang2] /bank (old)/\n"
NEW = "#! date=2030-01-01T00:00:00Z\n銀行 银行 [yin2 hang2] /bank (new)/\n"


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "shipped.txt"
    path.write_text(OLD, "utf-8")
    monkeypatch.setattr(module, "shipped_cedict", lambda: path)
    return path


def meaning(dictionaries: Dictionaries) -> list[str]:
    return [entry.definition for entry in dictionaries.lookup("銀行")]


def test_the_first_lookup_makes_the_file_and_the_next_uses_it(
    tmp_path: Path, shipped: Path
) -> None:
    folder = tmp_path / "dictionaries"
    dictionaries = Dictionaries(folder)
    assert not folder.exists()
    assert meaning(dictionaries) == ["bank (old)"]
    made = (folder / "cc-cedict.db").stat().st_mtime_ns
    dictionaries.close()
    assert meaning(Dictionaries(folder)) == ["bank (old)"]
    assert (folder / "cc-cedict.db").stat().st_mtime_ns == made


def test_a_damaged_or_outdated_file_is_made_anew(tmp_path: Path, shipped: Path) -> None:
    first = Dictionaries(tmp_path)
    first.lookup("银行")
    first.close()
    (tmp_path / "cc-cedict.db").write_text("broken")
    assert meaning(Dictionaries(tmp_path)) == ["bank (old)"]
    shipped.write_text(OLD.replace("old", "another"), "utf-8")
    assert meaning(Dictionaries(tmp_path)) == ["bank (another)"]


def test_an_imported_cedict_stays_until_it_is_removed(tmp_path: Path, shipped: Path) -> None:
    newer = tmp_path / "cedict_new.u8"
    newer.write_text(NEW, "utf-8")
    dictionaries = Dictionaries(tmp_path / "d")
    assert meaning(dictionaries) == ["bank (old)"]
    assert dictionaries.import_file(newer).date == "2030-01-01"
    assert meaning(dictionaries) == ["bank (new)"]
    assert meaning(Dictionaries(tmp_path / "d")) == ["bank (new)"]
    dictionaries.remove("CC-CEDICT")
    assert meaning(dictionaries) == ["bank (old)"]


def test_stardict_comes_before_and_can_be_removed(tmp_path: Path, shipped: Path) -> None:
    dictionaries = Dictionaries(tmp_path / "d")
    about = dictionaries.import_file(make(tmp_path, [("银行", "经营货币。".encode())]))
    assert about.name == "小词典"
    assert meaning(dictionaries) == ["经营货币。", "bank (old)"]
    assert [a.name for a in dictionaries.abouts()] == ["小词典", "CC-CEDICT", "Meipi"]
    assert dictionaries.known(["銀行", "没有"]) == {"銀行"}
    dictionaries.remove("小词典")
    assert meaning(dictionaries) == ["bank (old)"]


def test_a_failed_import_changes_nothing(tmp_path: Path, shipped: Path) -> None:
    dictionaries = Dictionaries(tmp_path / "d")
    broken = tmp_path / "broken.txt"
    broken.write_text("no dictionary\n")
    with pytest.raises(DictionaryFailed):
        dictionaries.import_file(broken)
    with pytest.raises(DictionaryFailed):
        dictionaries.import_file(tmp_path / "missing.ifo")
    assert meaning(dictionaries) == ["bank (old)"]


def test_without_a_dictionary_nothing_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "shipped_cedict", lambda: None)
    dictionaries = Dictionaries(tmp_path)
    assert dictionaries.lookup("银行") == ()
    assert "银行" not in dictionaries


@pytest.mark.slow
def test_the_dictionary_that_ships(tmp_path: Path) -> None:
    assert shipped_cedict() is not None
    dictionaries = Dictionaries(tmp_path)
    about, own = dictionaries.abouts()
    assert about.entries > 120_000
    assert own.entries > 400
    assert {e.reading for e in dictionaries.lookup("千行百業")} == {"qiān háng bǎi yè"}
    assert "CC BY-SA 4.0" in about.attribution
    assert {e.reading for e in dictionaries.lookup("重慶")} == {"Chóng qìng"}
    dictionaries.close()


def test_a_question_before_there_is_an_index_makes_none(tmp_path: Path, shipped: Path) -> None:
    folder = tmp_path / "d"
    dictionaries = Dictionaries(folder)
    assert dictionaries.known_at_once(["银行", "銀行", "惠循环", "#"]) == {"银行", "銀行"}
    assert not folder.exists()
    shipped.write_bytes(b"\x1f\x8bbroken")
    assert dictionaries.known_at_once(["银行"]) == set()


def test_with_an_index_the_imported_dictionaries_answer_too(tmp_path: Path, shipped: Path) -> None:
    dictionaries = Dictionaries(tmp_path / "d")
    dictionaries.lookup("银行")
    dictionaries.import_file(make(tmp_path, [("惠循环", "以旧换新".encode())]))
    assert dictionaries.known_at_once(["惠循环", "没有"]) == {"惠循环"}


def test_an_import_tells_how_far_it_is_and_can_be_stopped(tmp_path: Path, shipped: Path) -> None:
    newer = tmp_path / "cedict_new.u8"
    newer.write_text(NEW, "utf-8")
    dictionaries = Dictionaries(tmp_path / "d")
    assert meaning(dictionaries) == ["bank (old)"]
    told: list[int] = []

    def stop(entries: int) -> bool:
        told.append(entries)
        return False

    with pytest.raises(Cancelled):
        dictionaries.import_file(newer, stop)
    assert told == [0]
    assert meaning(dictionaries) == ["bank (old)"]
    assert {path.suffix for path in (tmp_path / "d").iterdir()} == {".db"}
    assert dictionaries.is_shipped(dictionaries.abouts()[0])


def test_our_own_list_has_nothing_that_cc_cedict_has_and_is_read_right(tmp_path: Path) -> None:
    lines = module.supplement().read_text("utf-8").splitlines()
    rows = [line.split(" ") for line in lines if not line.startswith("#")]
    words = [row[1] for row in rows]
    assert len(set(words)) == len(words)
    source = shipped_cedict()
    assert source is not None
    assert headwords_among(source, words) == set()
    pronouncer = load_pronouncer()
    for line in lines[4:]:
        traditional, word, rest = line.split(" ", 2)
        reading = rest[1 : rest.index("]")]
        assert to_hant(word) == traditional
        assert len(reading.split()) == len(word)
        assert pronouncer.word(word) == reading, word
