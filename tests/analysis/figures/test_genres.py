"""Passages of other kinds of article, marked up by hand: what a reader would call a figure there.

In a passage every figure stands in braces, {words|kind|value|unit}; a label is {words|label}.
The sentences are ours; numbers and places in them are made up.
"""

from __future__ import annotations

import json
import re

import pytest

from reader_app.analysis.figures import find_in_text
from reader_app.core.figure import FigureKind

BROADCAST = """\
今年{前三季度|date|["--Q1","--Q3"]}，全省规模以上工业企业实现利润{8126.4亿元|money|812640000000|元}，\
同比增长{3.7%|percentage|3.7|%}，增速比上半年加快{1.2个百分点|percentage|1.2|个百分点}。\
截至{9月|date|"--09"}底，风电装机{4310万千瓦|measure|43100000|千瓦}，首次超过煤电。
“远望”号科考船{12日|date|"---12"}抵达预定海域，下潜深度{10023米|measure|10023|米}，这是它的{第37次|ordinal|37|次}作业。\
{C929|label}客机完成{两次|count|2|次}试飞，{5G-A|label}信号已覆盖全部{27个|count|27|个}航站楼，\
来电可拨{96517|label}热线。"""

BROADCAST_SPORT = """\
男子{110米|measure|110|米}栏决赛中，他以{13秒06|duration|13.06|秒}夺冠，女排以{3比1|fraction|"3:1"|}取胜，\
代表团共得{12金|count|12|金}{9银|count|9|银}{15铜|count|15|铜}。台风造成{至少6人|count|6|人}受伤，\
{1300余户|count|1300|户}停电，最低气温{零下18度|measure|-18|度}，\
未来{三天|duration|3|天}降温{6到8摄氏度|measure|[6,8]|摄氏度}。"""

POLICY = """\
《通知》（财税{〔2025〕31号|label}）自{2026年1月1日|date|"2026-01-01"}起施行，共{5章|count|5|章}{28条|count|28|条}。
一、小微企业年应纳税所得额不超过{300万元|money|3000000|元}的，减按{25%|percentage|25|%}计入。
1.对{3周岁以下|measure|3|周岁}婴幼儿，每孩每年补贴{3600元|money|3600|元}。
2.缴费满{15年|duration|15|年}、年满{60周岁|measure|60|周岁}的，{第十二条|ordinal|12|条}另有规定的除外。
对违规者处{5万元以上|money|50000|元}{20万元以下|money|200000|元}罚款。贷款期限最长{10年|duration|10|年}，\
利率下调{25个基点|percentage|25|个基点}。{100个左右|count|100|个}零碳园区、{3至5个|count|[3,5]|个}集群，\
按“{1+10+N|label}”布局，符合{GB/T 40123—2021|label}的要求，咨询电话{12366|label}。
附件1"""

HONG_KONG = """\
恒指收報{25,118.43點|count|25118.43|點}，升{203點|count|203|點}或{0.82%|percentage|0.82|%}，\
成交{2,031億元|money|203100000000|元}。速達（{01234|label}）跌{逾2%|percentage|2|%}。
總就業人數增加{12 600人|count|12600|人}至{3 702 400人|count|3702400|人}，\
通脹率{百分之一點八|percentage|1.8|%}。{首三季|date|["--Q1","--Q3"]}訪客按年升{一成二|percentage|12|%}，\
其中{7成|percentage|70|%}為過夜旅客，{近六成|percentage|60|%}人認為交通便利，{三分二|fraction|"2/3"|}議員贊成。
{2025至26財政年度|date|["2025","2026"]}撥款{18.6億|count|1860000000|}，興建{約9.4萬伙|count|94000|伙}，\
實用面積{280至760方呎|measure|[280,760]|方呎}，呎價{1.3萬元|money|13000|元}。列車由{12卡|count|12|卡}減至{9卡|count|9|卡}。
警方檢獲{13部|count|13|部}電話及現金{廿多萬元|money|200000|元}，一名{23歲|measure|23|歲}男子被捕。"""

REPORT = """\
地区生产总值{4.37万亿元|money|4370000000000|元}，三次产业结构为{6.1∶41.8∶52.1|fraction|"6.1:41.8:52.1"|}。\
举办{4届|count|4|届}博览会、{3届|count|3|届}大会，“新三样”出口增长{88%|percentage|88|%}。
不断壮大“{4×4|label}”产业体系，打造改革{2.0|label}版，总算力{1.3万PF|measure|13000|PF}。\
解决{46万|count|460000|}群众饮水困难，{30多万|count|300000|}监测对象稳定增收，建设{60万吨|measure|600000|吨}油料基地。
新增{1个|count|1|个}总量{近千亿|count|100000000000|}、{4个|count|4|个}过{五百亿元|money|50000000000|元}的县。\
破除城乡二元结构，推进第三支柱养老保险，统筹推进一二三次产业融合，{20世纪80年代|date|"198X"}的老厂房焕新。
上世纪{五六十年代|date|["195X","196X"]}，{3|date|"--03"}、{4月|date|"--04"}间，{17日|date|"---17"}、{18日|date|"---18"}{两天|duration|2|天}。\
净利润{-1.2亿元|money|-120000000|元}，{-10℃至5℃|measure|[-10,5]|℃}。"""

TAIWAN = """\
平均每人所得{3萬8,066美元|money|38066|美元}，基本工資調升至{2萬9,500元|money|29500|元}，\
較去年成長{百分之卅五|percentage|35|%}。颱風中心氣壓{925百帕|measure|925|百帕}，{17級以上|measure|17|級}陣風，\
造成{2|count|2|}死{5|count|5|}傷。外資買超{58億|count|5800000000|}，{超4000檔|count|4000|檔}收紅，\
調升{50點子|percentage|50|點子}。{20分之1|fraction|"1/20"|}的人，收入增加{兩倍多|fraction|2|倍}。"""

_MARKED = re.compile(r"\{([^|}]+)\|([a-z]+)(?:\|([^|}]*))?(?:\|([^|}]*))?\}")
Found = tuple[int, str, str, object, str | None]


def marked(passage: str) -> tuple[str, list[Found]]:
    """Return a passage without its braces, and what they say (a label has neither value nor unit)."""
    text = ""
    expected: list[Found] = []
    end = 0
    for match in _MARKED.finditer(passage):
        text += passage[end : match.start()]
        words, kind, value, unit = match.groups()
        read = json.loads(value) if value else None
        expected.append((len(text), words, kind, read, unit))
        text += words
        end = match.end()
    return text + passage[end:], expected


@pytest.mark.parametrize(
    "passage",
    [
        pytest.param(BROADCAST, id="broadcast"),
        pytest.param(BROADCAST_SPORT, id="sport and weather"),
        pytest.param(POLICY, id="policy"),
        pytest.param(HONG_KONG, id="Hong Kong"),
        pytest.param(REPORT, id="report"),
        pytest.param(TAIWAN, id="Taiwan"),
    ],
)
def test_a_passage_gives_what_a_reader_marks_in_it(passage: str) -> None:
    text, expected = marked(passage)
    found: list[Found] = []
    for figure in find_in_text(text):
        label = figure.kind is FigureKind.LABEL
        value = list(figure.value) if isinstance(figure.value, tuple) else figure.value
        unit = None if label or figure.kind is FigureKind.DATE else figure.unit
        span = figure.span
        found.append((span.start, span.slice(text), figure.kind.value, value, unit))
    assert found == expected


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("刊于8—9版", "page numbers"),
        ("中国集成电路\n2\n进口增加", "a number alone on its line"),
        ("见附件3", "what only numbers a part"),
        ("迈好第一步", "a figure of speech"),
        ("三分一致的意见", "numerals inside words"),
        ("两个一百年奋斗目标", "a name"),
    ],
)
def test_what_only_looks_like_a_figure(text: str, none: str) -> None:
    assert [figure.span.slice(text) for figure in find_in_text(text)] == [], none


@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        ("花了3块。", FigureKind.MONEY, "块"),
        ("夺得3块金牌", FigureKind.COUNT, "块"),
        ("进口4176亿块，", FigureKind.COUNT, "块"),
        ("住了4晚", FigureKind.DURATION, "晚"),
        ("约一个半小时", FigureKind.DURATION, "个小时"),
    ],
)
def test_one_word_two_meanings(text: str, kind: FigureKind, unit: str) -> None:
    (figure,) = find_in_text(text)
    assert (figure.kind, figure.unit) == (kind, unit)
