"""What an article says of its own words."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from reader_app.analysis.terms import Lexicon, find_terms
from reader_app.analysis.terms.own_words import UNEXPLAINED, entries_of_article
from reader_app.core.article import Script
from reader_app.core.term import Entry, TermSource
from tests.analysis.terms.test_finding import article_of

NOTHING = Lexicon([])


def said(text: str) -> dict[str, str]:
    """Return headword and definition of what text explains."""
    entries = entries_of_article(text, NOTHING)
    return {e.headword: e.definition for e in entries if e.layer is TermSource.ARTICLE}


def unexplained(text: str, lexicon: Lexicon = NOTHING) -> list[str]:
    entries = entries_of_article(text, lexicon)
    return [e.headword for e in entries if e.layer is TermSource.UNEXPLAINED]


@pytest.mark.parametrize(
    ("text", "headword", "definition"),
    [
        ("所谓“双招双引”，是指招商引资、招才引智。", "双招双引", "招商引资、招才引智。"),
        ("所謂數字孿生，就是指用數據重現實物。", "数字孪生", "用数据重现实物。"),
        ("本办法所称小额贷款，是指十万元以下的贷款。", "小额贷款", "十万元以下的贷款。"),
        ("开头。碳汇是指植物吸收二氧化碳的过程。", "碳汇", "植物吸收二氧化碳的过程。"),
        ("深化“三医”（即医疗、医保、医药）联动。", "三医", "医疗、医保、医药。"),
        ("建设“两张网”，即供水网和供电网。", "两张网", "供水网和供电网。"),
        ("农村“三变”改革，指的是资源变资产。", "三变", "资源变资产。"),
        ("核算GEP（生态系统生产总值）。", "GEP", "生态系统生产总值。"),
        (
            "国家发展和改革委员会（以下简称国家发改委）称。",
            "国家发改委",
            "国家发展和改革委员会的简称。",
        ),
        ("近日，中国科学院，简称中科院，发布报告。", "中科院", "中国科学院的简称。"),
        ("《城市更新条例》（以下简称《条例》）施行。", "《条例》", "《城市更新条例》的简称。"),
        ("“𠮷字号”工程是指老字号保护。", "𠮷字号", "老字号保护。"),
    ],
)
def test_definitions_in_the_text(text: str, headword: str, definition: str) -> None:
    assert said(text) == {headword: definition}


@pytest.mark.parametrize(
    "text",
    [
        "他即将出发，指着地图说明路线。",
        "立即整改，即日起施行。",
        "“十四五”即将收官。",
        "“链长”即可协调解决。",
        "这是指导意见的一部分内容。",
        "工业增加值指数为101（即增长1%）。",
        "会议（简称不详）结束了。",
    ],
)
def test_what_only_looks_like_a_definition(text: str) -> None:
    assert said(text) == {}


@pytest.mark.parametrize(
    ("text", "name", "members"),
    [
        ("实施“育苗”“强干”“结果”三大工程。", "三大工程", ("育苗", "强干", "结果")),
        ("開展「清網」、「護苗」兩項行動", "两项行动", ("清网", "护苗")),
        ("坚持节水、节电、节气、节油四项原则", "四项原则", ("节水", "节电", "节气", "节油")),
        (
            "三大战役：治水、治气、治土。打好三大攻坚战：治水、治气、治土。",
            "三大攻坚战",
            ("治水", "治气", "治土"),
        ),
        ("所谓“三医”，是指医疗、医保、医药。", "三医", ("医疗", "医保", "医药")),
        ("四项制度，包括听证、公示、问责和回访。", "四项制度", ("听证", "公示", "问责", "回访")),
    ],
)
def test_lists_name_their_members(text: str, name: str, members: tuple[str, ...]) -> None:
    [entry] = [e for e in entries_of_article(text, NOTHING) if e.members]
    assert (entry.headword, entry.members) == (name, members)


@pytest.mark.parametrize(
    "text",
    [
        "实施“育苗”“强干”四大工程。",  # two are named, four are said
        "推动济南、青岛2个项目开工",
        "在东阿、茌平两县高速项目",
        "建设北京、天津滨海、上海三大中心",  # nothing tells where the first begins
    ],
)
def test_lists_that_do_not_fit_are_left(text: str) -> None:
    assert [e for e in entries_of_article(text, NOTHING) if e.members] == []


def test_explanations_at_the_end_of_a_report() -> None:
    text = (
        "新增“四上”企业三千家。[1]\n1.主要目标：增长百分之五。\n名词解释\n"
        "1.“四上”企业：\n指达到一定规模的法人单位。\n2.链式改造：整条产业链一起改造。"
    )
    assert said(text) == {
        "四上企业": "达到一定规模的法人单位。",
        "链式改造": "整条产业链一起改造。",
    }
    entries = {e.headword: e for e in entries_of_article(text, NOTHING)}
    assert entries["四上企业"].aliases == ("“四上”企业", "四上")


def test_footnotes_whose_mark_stands_in_the_text() -> None:
    assert said(
        "落实一降三减［1］。\n［1］一降三减：\n火灾下降，伤亡、损失、隐患减少。\n［2］无关：另一行文字。"
    ) == {"一降三减": "火灾下降，伤亡、损失、隐患减少。"}


def test_a_long_explanation_is_cut_between_clauses() -> None:
    text = "所谓链长，是指" + "负责协调的人，" * 60 + "等等。"
    [definition] = said(text).values()
    assert len(definition) <= 161
    assert definition.endswith("负责协调的人。")


def test_slogans_that_nobody_explains() -> None:
    assert unexplained("践行“6293”工作思路，打造“惠循环”平台和“1+X+4+N”格局。") == [
        "6293",
        "惠循环",
        "1+X+4+N",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "他说：“好极了”。",
        "她喊道“快来人”。",
        "“我们的日子好了”",
        "“有事好商量，众人一起办”",
        "第“12”号",
        "“、”",
        "“《人民日报》”",
        "读“一”字",
    ],
)
def test_what_is_quoted_but_no_slogan(text: str) -> None:
    assert unexplained(text) == []


def test_a_quotation_whose_parts_are_known_is_explained() -> None:
    lexicon = Lexicon(
        Entry(word, word, "解释。", TermSource.GLOSSARY)
        for word in ("党建引领", "基层治理", "三农")
    )
    assert unexplained("“党建引领基层治理”“三农”“党建引领、三农”“党建引领大棚”", lexicon) == [
        "党建引领大棚"
    ]


WORDS = {"朋友圈", "后勤", "服务", "保障", "中心", "城市", "发展", "生态", "聊城", "经验", "健康"}


def known(words: Iterable[str]) -> set[str]:
    return WORDS & set(words)


def to_be_explained(text: str) -> list[str]:
    entries = entries_of_article(text, NOTHING, known)
    return [e.headword for e in entries if e.layer is TermSource.UNEXPLAINED]


def test_words_of_the_dictionary_are_no_slogans() -> None:
    assert to_be_explained("“朋友圈”和“惠循环”") == ["惠循环"]


@pytest.mark.parametrize("quoted", ["后勤服务保障中心", "城市发展与生态", "后勤、服务、保障"])
def test_a_phrase_of_ordinary_words_is_no_slogan(quoted: str) -> None:
    assert to_be_explained(f"成立“{quoted}”。") == []


@pytest.mark.parametrize(
    "text",
    [
        "推广“聊城经验”。",  # short: a coined name may be made of plain words
        "建“后勤服务中心”，有了“后勤服务中心”就好。",  # quoted again: used as a name
        "“城市健康服务计划”启动。",  # the name of an undertaking
        "“健康服务心”",  # a part no dictionary has
    ],
)
def test_a_name_made_of_ordinary_words_stays_a_slogan(text: str) -> None:
    assert len(to_be_explained(text)) == 1


@pytest.mark.parametrize(
    "quoted",
    ["第一条", "第3批", "我一定要办成这一件事", "其实有点好笑", "没有消息", "这次应该是大动作"],
)
def test_ordinals_and_what_somebody_says_are_no_slogans(quoted: str) -> None:
    assert to_be_explained(f"有“{quoted}”。") == []


def test_a_telephone_number_is_no_slogan() -> None:
    assert to_be_explained("拨打“12345”政务服务热线，践行“6293”思路") == ["6293"]


def test_a_member_of_a_list_says_what_it_belongs_to() -> None:
    entries = entries_of_article("实施“护链”“延链”两大工程", NOTHING)
    definitions = {entry.headword: entry.definition for entry in entries}
    assert definitions["护链"] == UNEXPLAINED + "它是“两大工程”之一。"


def test_every_place_of_a_slogan_is_found_but_no_plain_number() -> None:
    article = article_of("践行“6293”思路", "投入6293元", "「6293」再出發", script=Script.HANT)
    terms = find_terms(article, NOTHING)
    assert [article.text[t.span.start - 1 : t.span.end + 1] for t in terms] == [
        "“6293”",
        "「6293」",
    ]
    assert {t.entry.layer for t in terms} == {TermSource.UNEXPLAINED}


def test_an_article_word_stands_before_the_glossary() -> None:
    lexicon = Lexicon([Entry("三资", "三資", "词库里的。", TermSource.GLOSSARY)])
    article = article_of("“三资”是指资金、资产、资源。清理三资。")
    first, last = find_terms(article, lexicon)
    assert first.entry is not None
    assert (last.entry.layer, last.entry.definition) == (TermSource.ARTICLE, "资金、资产、资源。")
    assert [other.definition for other in last.others] == ["词库里的。"]


def test_traditional_entries_keep_the_articles_own_forms() -> None:
    [entry] = entries_of_article("打造「惠循環」", NOTHING)
    assert (entry.headword, entry.traditional) == ("惠循环", "惠循環")


def test_a_short_form_that_is_an_ordinary_word_is_left_alone() -> None:
    assert said("临河建设集团有限公司（以下简称“公司”）公告称，公司业绩很好。") == {}
    assert "《报告》" in said("《临河市发展研究报告》（以下简称《报告》）说，报告了情况。")


def test_a_sentence_that_goes_on_with_jiushi_defines_nothing() -> None:
    assert said("推动搞所谓的“国际联盟”应对挑战，就是他的策略之一。") == {}
    assert said("“双减”，就是减负担、减补习。") == {"双减": "减负担、减补习。"}
