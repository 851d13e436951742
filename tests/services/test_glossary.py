"""Glossary files: read strictly, complained of with line and column, kept ready to load."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from reader_app.analysis.script import to_hant
from reader_app.analysis.terms import Lexicon
from reader_app.analysis.terms.finding import outermost
from reader_app.core.folding import fold
from reader_app.core.term import TermSource
from reader_app.resources import resource
from reader_app.services.glossary import GlossaryBroken, load_glossary
from reader_app.services.glossary_check import (
    add_traditional,
    check_folder,
    main,
    traditional_form,
)
from reader_app.services.glossary_format import parse_glossary

GOOD = """\
field: 农业农村
entries:
  - headword: 三农
    traditional: 三農
    aliases: [三农问题]
    english: agriculture, rural areas and farmers
    definition: 农业、农村、农民的合称，是政策的重点。
    members: [农业, 农村, 农民]
    since: 2004
    source: 2004年中央一号文件
"""


def write(folder: Path, text: str, name: str = "rural.yaml") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, "utf-8")
    return folder


def test_an_entry_is_read_with_every_value_as_text() -> None:
    parsed = parse_glossary(GOOD, "rural.yaml", TermSource.GLOSSARY)
    [listed] = parsed.listed
    assert parsed.problems == ()
    assert listed.entry.members == ("农业", "农村", "农民")
    assert listed.entry.since == "2004"
    assert listed.entry.field == "农业农村"
    assert (listed.line, GOOD.splitlines()[listed.line]) == (2, "  - headword: 三农")


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("entries:\n  - headword: [三农", (3, 1), "expected"),
        ("entries:\n  - definition: 没有词头\n", (2, 5), "headword is missing"),
        ("entries:\n  - headword: 三农\n    colur: red\n", (3, 5), "unknown key 'colur'"),
        ("entries:\n  - headword: 三农\n    aliases: 农\n", (3, 14), "a list is expected"),
        ("entries:\n  - headword: a\n    headword: b\n", (3, 5), "given twice"),
        ("entries: 三农\n", (1, 10), "must be a list"),
        ("- 三农\n", (1, 1), "a mapping"),
        ("a: \x01", (1, 1), "character"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(
    text: str, place: tuple[int, int], message: str
) -> None:
    [problem] = parse_glossary(text, "mine.yaml", TermSource.READER).problems
    assert (problem.line, problem.column) == place
    assert message in problem.message


def test_a_sound_entry_survives_a_broken_neighbour() -> None:
    text = "entries:\n  - definition: 没有词头\n  - headword: 三农\n"
    parsed = parse_glossary(text, "mine.yaml", TermSource.READER)
    assert [listed.entry.headword for listed in parsed.listed] == ["三农"]
    assert len(parsed.problems) == 1


@pytest.mark.parametrize("mistake", ["colour: [blue", " wrong: indent", "definition: 'open"])
def test_what_stands_before_a_broken_entry_is_kept(mistake: str) -> None:
    sound = "entries:\n  - headword: 甲乙\n    definition: 说明。\n"
    text = f"{sound}  - headword: 丙丁\n    {mistake}\n  - headword: 戊己\n"
    parsed = parse_glossary(text, "a.yaml", TermSource.READER)
    assert [one.entry.headword for one in parsed.listed] == ["甲乙"]
    assert parsed.problems[0].line >= 5


@pytest.mark.parametrize("text", ["[" * 100_000, "- " * 100_000, "a: " + "{b: " * 50_000])
def test_deep_nesting_is_a_problem_not_a_crash(text: str) -> None:
    [problem] = parse_glossary(text, "mine.yaml", TermSource.READER).problems
    assert "nested too deeply" in problem.message


def test_aliases_are_refused() -> None:
    text = "entries:\n  - &a\n    headword: 三农\n  - *a\n"
    [problem] = parse_glossary(text, "mine.yaml", TermSource.READER).problems
    assert (problem.line, problem.column) == (4, 5)


def test_an_empty_file_is_an_empty_glossary() -> None:
    assert parse_glossary("", "mine.yaml", TermSource.READER).listed == ()


def test_the_cache_gives_the_same_entries_and_follows_the_files(tmp_path: Path) -> None:
    folder, cache = write(tmp_path / "g", GOOD), tmp_path / "cache" / "glossary.json"
    first = load_glossary(folder, cache)
    assert cache.exists()
    assert load_glossary(folder, cache) == first
    write(folder, GOOD + "  - headword: 三资\n    definition: 资金、资产、资源。\n")
    assert [entry.headword for entry in load_glossary(folder, cache)] == ["三农", "三资"]


def test_a_damaged_cache_is_made_anew(tmp_path: Path) -> None:
    folder, cache = write(tmp_path / "g", GOOD), tmp_path / "glossary.json"
    first = load_glossary(folder, cache)
    cache.write_text('{"stamp": ', "utf-8")
    assert load_glossary(folder, cache) == first


def test_an_unwritable_cache_costs_only_time(tmp_path: Path) -> None:
    folder = write(tmp_path / "g", GOOD)
    (tmp_path / "file").write_text("")
    assert len(load_glossary(folder, tmp_path / "file" / "glossary.json")) == 1


def test_a_broken_shipped_file_is_named(tmp_path: Path) -> None:
    folder = write(tmp_path / "g", "entries:\n  - headword: [三农")
    with pytest.raises(GlossaryBroken, match=r"rural\.yaml:3:1"):
        load_glossary(folder)


def test_the_shipped_glossary_has_no_problem() -> None:
    assert [str(problem) for problem in check_folder(resource("glossaries"))] == []


def test_the_shipped_glossary_explains_what_readers_meet() -> None:
    lexicon = Lexicon(load_glossary(resource("glossaries")))
    assert len(lexicon) >= 1950
    assert len({entry.field for entry in lexicon}) >= 15


@pytest.mark.parametrize(
    ("text", "explained"),
    [
        ("与中央企业合作", ["中央企业"]),
        ("推进“六大行动”", []),
        ("增加稳岗位", []),
        ("外送五通道", []),
        ("整部二十四史", []),
        ("产业链主要环节", ["产业链"]),
        ("出台商品房政策", []),
        ("平台独立运行", []),
        ("全国农业农村部门", []),
        ("农业农村部印发", ["农业农村部"]),
        ("省人社部门", []),
        ("药品注册制度", []),
        ("合作社融入产业链", ["产业链"]),
        ("在全国统筹推进", []),
        ("降低保险费率", []),
        ("提高仓储能力", []),
        ("国际贸易战略", []),
        ("不间断供电", []),
        ("省政协委员调研", ["政协委员"]),
        ("每天吃盐不超过5g", []),
        ("民政协会", []),
        ("全市政协委员", ["政协委员"]),
        ("推進平臺經濟和雙一流建設", ["平臺經濟", "雙一流建設"]),
        ("推进“五统一、一开放”", ["五统一、一开放"]),
        ("首台（套）装备", ["首台（套）"]),
        ("国发〔2015〕28号", []),
    ],
)
def test_words_are_found_whole(text: str, explained: list[str]) -> None:
    lexicon = Lexicon(load_glossary(resource("glossaries")))
    found = outermost(lexicon.matches(fold(text)))
    assert [text[match.start : match.end] for match in found] == explained


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("traditional: 三農", "traditional: 三农", "expected 三農"),
        ("traditional: 三農", "traditional: 三林", "another word"),
        ("headword: 三农", "headword: 三農", "not in simplified script"),
        ("、农民的合称，是政策的重点", "", "characters"),
        ("重点。", "重点", "end as a sentence"),
        ("source: 2004年中央一号文件", "source: ''", "source is missing"),
        ("english: agriculture, rural areas and farmers", "english: 三农", "Chinese"),
        ("since: 2004", "since: '很久以前的某年'", "no year"),
        ("since: 2004", "see: [四农]", "no headword"),
        ("since: 2004", "see: [三农]", "the entry itself"),
        ("since: 2004", "not_in: [农场]", "does not hold"),
        ("members: [农业, 农村, 农民]", "members: [农业, 农业]", "twice"),
        ("aliases: [三农问题]", "aliases: [三 农]", "spaces"),
        ("field: 农业农村\n", "", "field is missing"),
        ("since: 2004", "since: 2004-13", "no year"),
        ("members: [农业, 农村, 农民]", "members: [农业, 农村]", "has 2 members"),
        ("members: [农业, 农村, 农民]", "members: [农业]", "no list"),
        ("农民的合称", "“农民的合称", "without"),
        ("农民的合称，", "农民的合称,", "half-width mark"),
        ("english: agriculture, rural", "english: agriculture，rural", "punctuation"),
        ("合称，是政策的重点。", "合称。它是政策的重点。每年有文件。", "sentences"),
        ("english: agriculture, rural areas and farmers", "english: ''", "english is missing"),
        ("rural areas and farmers", "rural areas and farmers.", "full stop"),
        ("english: agriculture, rural areas and farmers", "english: '2004'", "no letters"),
        ("since: 2004", "since: 2999", "future"),
        ("source: 2004年", "source: 百度百科2004年", "encyclopedia"),
        ("source: 2004年中央一号文件", "source: 网络公开资料", "too vague"),
        ("source: 2004年中央一号文件", "source: 有关规定和新闻报道", "too vague"),
        ("source: 2004年", "source: 《某某办法》（2999年）、2004年", "year to come"),
        ("source: 2004年", "source: 《某某办法》（国发〔2999〕3号）、2004年", "year to come"),
        ("source: 2004年", "source: 国务院关于三农工作的意见、2004年", "outside 《》"),
        ("source: 2004年", "source: 国发（2004）3号、2004年", "〔〕"),
        (
            "source: 2004年",
            "source: 《中华人民共和国乡村振兴促进法》第二条、2004年",
            "year of its version",
        ),
        ("aliases: [三农问题]", "aliases: [农业]", "one of the members"),
        ("aliases: [三农问题]", "aliases: [三林]", "one character away"),
        ("aliases: [三农问题]", "aliases: [三農]", "without being named"),
        ("aliases: [三农问题]", "aliases: [三农（农业）, 三农(农业)]", "without being named"),
        (
            "    since: 2004\n    source: 2004年中央一号文件\n",
            "    source: 2004年中央一号文件\n    since: 2004\n",
            "since stands after source",
        ),
    ],
)
def test_the_checker_finds(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    assert check_folder(write(tmp_path / "good", GOOD)) == []
    assert old in GOOD
    problems = check_folder(write(tmp_path / "bad", GOOD.replace(old, new)))
    assert any(complaint in problem.message for problem in problems), problems


@pytest.mark.parametrize(
    ("headword", "members", "right"),
    [
        ("五险一金", 6, True),
        ("三管三必须", 3, True),
        ("五统一一开放", 6, True),
        ("五统一一开放", 7, False),
        ("十三个方面", 13, True),
        ("二十条", 20, True),
        ("二十条", 10, False),
        ("两山", 2, True),
        ("京津冀", 3, True),
        ("河湖四乱", 4, True),
        ("河湖四乱", 3, False),
        ("数据二十条", 3, False),
        ("第二十次大会", 3, True),
        ("长三角", 4, True),
        ("乡村振兴二十字总要求", 5, True),
    ],
)
def test_members_are_as_many_as_the_name_says(
    tmp_path: Path, headword: str, members: int, right: bool
) -> None:
    names = ", ".join(f"成员{number}" for number in range(members))
    text = GOOD.replace("headword: 三农", f"headword: {headword}")
    text = text.replace("traditional: 三農", f"traditional: {to_hant(headword)}")
    text = text.replace("[农业, 农村, 农民]", f"[{names}]")
    messages = [problem.message for problem in check_folder(write(tmp_path / "g", text))]
    assert ([message for message in messages if "members" in message] == []) is right


@pytest.mark.parametrize(
    "source",
    [
        "《中华人民共和国宪法》第五十七条",
        "《中华人民共和国民法典》第五十四条",
        "《中华人民共和国乡村振兴促进法》（2021年）第二条",
        "《加快建设农业强国规划（2024—2035年）》",
        "《关于促进农民增加收入的意见》（国发〔2024〕3号）",
        "《国务院关于批准〈关于三农工作的方案〉的决定》（2004年）",
        "新闻写作通用语",
        "粤港两地政府公告（2004年）",
    ],
)
def test_a_source_one_can_look_up_is_right(tmp_path: Path, source: str) -> None:
    text = GOOD.replace("source: 2004年中央一号文件", f"source: {source}")
    assert check_folder(write(tmp_path / "g", text)) == []


def test_a_definition_needs_more_than_the_entrys_own_words(tmp_path: Path) -> None:
    text = GOOD.replace("    members: [农业, 农村, 农民]\n", "")
    text = text.replace(
        "农业、农村、农民的合称，是政策的重点。", "三农问题即三农问题的简称“三农”。"
    )
    messages = [problem.message for problem in check_folder(write(tmp_path / "g", text))]
    assert messages == ["三农: the definition only repeats the headword or an alias"]


def test_what_lies_in_the_future_depends_on_the_day(tmp_path: Path) -> None:
    folder = write(tmp_path / "g", GOOD.replace("since: 2004", "since: 2026-03"))
    assert check_folder(folder, datetime.date(2026, 3, 1)) == []
    [problem] = check_folder(folder, datetime.date(2026, 2, 28))
    assert "future" in problem.message


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("一个中国原则", "一個中國原則"),
        ("单方面免签", "單方面免簽"),
        ("市场准入负面清单", "市場准入負面清單"),
        ("存款准备金率", "存款準備金率"),
        ("好干部标准", "好幹部標準"),
        ("忠诚干净担当", "忠誠乾淨擔當"),
        ("巡回法庭", "巡迴法庭"),
        ("行政复议", "行政復議"),
        ("大豆玉米带状复合种植", "大豆玉米帶狀複合種植"),
        ("生产托管", "生產託管"),
        ("中央广播电视总台", "中央廣播電視總臺"),
        ("银发经济", "銀髮經濟"),
        ("九五计划", "九五計劃"),
    ],
)
def test_a_headword_has_the_traditional_form_that_papers_print(word: str, form: str) -> None:
    assert traditional_form(word) == form
    assert fold(form) == fold(word)


def test_the_checker_finds_what_two_files_both_explain(tmp_path: Path) -> None:
    folder = write(tmp_path / "g", GOOD)
    write(folder, GOOD.replace("三农问题", "农民问题"), "other.yaml")
    assert any("already explained" in problem.message for problem in check_folder(folder))


def test_missing_traditional_forms_are_written_in(tmp_path: Path) -> None:
    folder = write(tmp_path / "g", GOOD.replace("    traditional: 三農\n", ""))
    assert add_traditional(folder) == 1
    assert (folder / "rural.yaml").read_text("utf-8") == GOOD
    assert main([str(folder)]) == 0
