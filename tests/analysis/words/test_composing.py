"""Words that no dictionary has are taken apart by rule, or left alone."""

from __future__ import annotations

import pytest

from reader_app.analysis.words.composing import (
    PartTable,
    Role,
    compose,
    name_of_person,
    strings_inside,
)
from reader_app.analysis.words.word_list import PERSON, kind_in_list
from reader_app.resources import resource

TABLE = PartTable.parse(resource("tables", "word_parts.txt").read_text("utf-8"))
KNOWN = {
    *"创新公共服务务提高到三项每人放在首位购房干净第四一幅很大会上小强化食品人与自然杨浦区乡级",
    *("创新", "公共", "服务", "提高", "首位", "干净", "强化", "食品", "自然", "杨浦区", "阶段"),
}


def made(word: str) -> list[tuple[str, Role]]:
    return [(part.text, part.role) for part in compose(word, KNOWN, TABLE)]


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("公共服务", [("公共", Role.WORD), ("服务", Role.WORD)]),
        ("创新性", [("创新", Role.WORD), ("性", Role.SUFFIX)]),
        ("三项", [("三", Role.NUMERAL), ("项", Role.MEASURE)]),
        ("一幅幅", [("一", Role.NUMERAL), ("幅幅", Role.DOUBLED)]),
        ("第四", [("第", Role.ORDINAL), ("四", Role.NUMERAL)]),
        ("四三", [("四", Role.NUMERAL), ("三", Role.NUMERAL)]),
        ("余项", [("余", Role.NUMERAL), ("项", Role.MEASURE)]),
        ("每人", [("每", Role.DETERMINER), ("人", Role.MEASURE)]),
        ("提高到", [("提高", Role.WORD), ("到", Role.COMPLEMENT)]),
        ("放在首位", [("放", Role.CHARACTER), ("在", Role.COMPLEMENT), ("首位", Role.WORD)]),
        ("很大", [("很", Role.ADVERB), ("大", Role.CHARACTER)]),
        ("会上", [("会", Role.CHARACTER), ("上", Role.LOCALIZER)]),
        ("干干净净", [("干干净净", Role.DOUBLED)]),
        ("乡级", [("乡", Role.CHARACTER), ("级", Role.SUFFIX)]),
        ("杨浦", [("杨浦", Role.SHORT)]),
    ],
)
def test_words_are_made_by_rule(word: str, parts: list[tuple[str, Role]]) -> None:
    assert made(word) == parts


@pytest.mark.parametrize("word", ["购房", "化创新", "人创新", "𠮷创新", "新", ""])
def test_what_no_rule_makes_is_left_alone(word: str) -> None:
    assert made(word) == []


def test_a_role_says_what_the_character_means_in_it() -> None:
    _, ending = compose("创新性", KNOWN, TABLE)
    assert "性质" in ending.told
    (short,) = compose("杨浦", KNOWN, TABLE)
    assert short.asked == "杨浦区"


def test_all_strings_that_matter_are_asked_for() -> None:
    asked = strings_inside("杨浦", TABLE)
    assert {"杨", "浦", "杨浦", "杨浦区"} <= asked


def test_a_name_is_cut_behind_its_surname() -> None:
    def is_surname(word: str) -> bool:
        return word in {"欧", "欧阳", "李"}

    def parts(word: str) -> list[str]:
        return [part.text for part in name_of_person(word, is_surname)]

    assert parts("欧阳修") == ["欧阳", "修"]
    assert parts("李小明") == ["李", "小明"]
    assert parts("毛小明") == []
    assert parts("李岛") == []


def test_the_word_list_tells_names_from_other_words() -> None:
    assert kind_in_list("徐特立") == PERSON
    assert kind_in_list("购房") != PERSON
    assert kind_in_list("没有这样的词") is None
    assert kind_in_list("") is None


def test_every_line_of_the_table_names_a_role_and_single_characters() -> None:
    for role, characters in TABLE.meanings.items():
        assert role is Role.CHARACTER or characters
        assert all(len(character) == 1 for character in characters)
