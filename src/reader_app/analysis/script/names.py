"""Names of people in another script: surnames that two scripts share are not to be converted.

于, 范 and 余 are surnames in traditional text too, but OpenCC, which cannot know that 于江 is a
name, writes 於江 and 範小明. A name is told by what stands around it: a role before (记者, 市长), a
verb of saying or a title after; once told it is kept wherever it stands.
"""

from __future__ import annotations

from collections.abc import Iterable

from reader_app.analysis.script.convert import to_hant
from reader_app.core.patterns import lazy

SHARED = "于范余游涂向郁岳丑后台占朴党种干征咸"
"""Surnames that are written alike in both scripts, though the character has another form too."""

# Words that begin with such a character, after which it is no surname.
_WORDS = (
    "于[是此今本上下其内外全当中后前同去近年月日]|余[人名万个户家次年亩元项种处篇件]"
    "|党[的内建中委组员和政风性史章外务校代]|干[部活事净旱预群劲警了过得]|种[植子粮田业养类]"
    "|占[比地据有用到全总了]|后[来续期面又再]|台[湾阶下上账风北商胞]|征[收求地集文程兵迁信战]"
    "|范[围例本文畴式]|游[客戏览人泳乐行]|岳[阳母父]|丑[陋闻化恶]|咸[阳宁淡鱼]|郁[闷闭]|涂[料改抹层]|朴[素实]"
)
_NAME = rf"(?!{_WORDS})[{SHARED}][一-鿿]{{1,2}}?"
_ROLES = (
    "记者|通讯员|作者|编辑|责编|摄影|书记|主任|主席|总理|部长|省长|市长|县长|区长|镇长|乡长|村长|州长|厅长|局长|处长"
    "|科长|院长|校长|所长|站长|队长|组长|会长|秘书长|董事长|总裁|总经理|经理|厂长|教授|专家|院士|博士|医生|老师|工程师"
    "|负责人|带头人|代表|委员|村民|居民|农民|工人|职工|司机|市民|学生|选手|大爷|大妈|同志|干部|队员|创始人|社长|理事长"
)
_SAYS = (
    "说|表示|介绍|告诉|认为|指出|强调|坦言|回忆|直言|解释|透露|建议|感慨|笑着|摄|报道|同志|先生|女士|老师|教授"
    "|院士|书记|市长|县长|主任|局长|某"
)
_AFTER_ROLE = lazy(rf"(?:{_ROLES})[:：\s]*(?P<name>{_NAME})(?=[^一-鿿]|$|{_SAYS})")
_BEFORE_VERB = lazy(rf"(?<![一-鿿])(?P<name>{_NAME})(?={_SAYS})")
_LISTED = lazy(
    r"(?:记者|通讯员|作者|摄影|编辑)[:：\s]*(?P<names>[一-鿿]{2,4}(?:[\s、，]+[一-鿿]{2,4}){1,9})"
)
_SEPARATOR = lazy(r"[\s、，]+")


def to_hant_with_names(text: str, authors: Iterable[str] = ()) -> str:
    """Return simplified text in traditional script, surnames that need no change left alone.

    authors are names that are known; others are told by their surroundings. Place n of the
    result stands for place n of text.
    """
    converted = list(to_hant(text))
    for name in sorted({*names_in(text), *(one for one in authors if one[:1] in SHARED)}):
        at = text.find(name)
        while at >= 0:
            converted[at] = text[at]
            at = text.find(name, at + len(name))
    return "".join(converted)


def names_in(text: str) -> set[str]:
    """Return the names in a simplified text that begin with a surname of SHARED."""
    found = {match["name"] for rule in (_AFTER_ROLE, _BEFORE_VERB) for match in rule.finditer(text)}
    for match in _LISTED.finditer(text):
        listed = _SEPARATOR.split(match["names"])
        found.update(name for name in listed if name[0] in SHARED and len(name) < 4)
    return found
