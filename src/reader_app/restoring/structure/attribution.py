"""Lines that tell where an article comes from: sources, dates, editions, bylines, captions.

Every function takes a line's cue (simplified script, stripped); none looks at other lines.
"""

from __future__ import annotations

import re

from reader_app.core.patterns import lazy
from reader_app.restoring.structure.vocabulary import (
    HANDS,
    OFFICES,
    PAPER_ENDINGS,
    PICTURE_CREDITS,
    PICTURE_LABELS,
    SHORT_ROLES,
    SOURCE_LABELS,
    SURNAMES,
    WRITERS,
    alternatives,
)

_OPENING = r"[（(【\[〔●◎■□○◆\s]*"
_GAP = r"[\s\u3000]"
_HAN_DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"○": 0, "零": 0}
_NUMBER = "[0-9０-９〇○零一二三四五六七八九十]{1,3}"
_DATE = (
    rf"(?:19|20)\d\d\s*[年\-/.．]\s*{_NUMBER}(?:\s*[月\-/.．](?:\s*{_NUMBER}\s*[日号]?)?)?|"
    rf"[一二][〇○零一二三四五六七八九]{{3}}年{_NUMBER}月(?:{_NUMBER}[日号])?"
)
_WEEKDAY = rf"(?:{_GAP}*[（(]?(?:星期|周|礼拜)[一二三四五六日天][)）]?)?"
_CLOCK = rf"(?:[T\s\u3000,，]*(?:上午|下午|凌晨|晚上?)?{_GAP}*\d{{1,2}}[:：]\d\d(?:[:：]\d\d)?(?:\s*[AP]M)?)?"
DATE = lazy(
    rf"(?P<y>(?:19|20)\d\d|[一二][〇○零一二三四五六七八九]{{3}})\s*[年\-/.．]\s*(?P<m>{_NUMBER})"
    rf"(?:\s*[月\-/.．](?:\s*(?P<d>{_NUMBER})\s*[日号]?)?)?"
)
"""A calendar date with its year; month and day in Arabic or Chinese digits."""
COMPACT_DATE = lazy(
    r"(?<!\d)(?P<y>20\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>[0-2]\d|3[01])(?:\d{4}|\d{6})?(?!\d)"
)
_DATE_ONLY = lazy(
    rf"{_OPENING}(?:完[／/]\s*)?(?:(?:发布|发表|更新|刊发)于?{_GAP}*)?(?:{_DATE}){_WEEKDAY}{_CLOCK}{_GAP}*(?:发布|更新|刊发)?[】\])）\s]*$"
)
_COMPACT_ONLY = lazy(COMPACT_DATE.pattern + "$")
_TIME_ONLY = lazy(
    r"(?:香港|北京|当地)时间\s*(?:上午|下午|凌晨|晚上?)?\s*\d{1,2}\s*[时:：]\s*\d{1,2}\s*分?$"
)
EDITION = lazy(
    r"[（(]?\s*(?P<page>(?:第\s*)?[A-Za-z]?\d{1,3}(?:\s*[-—–－~～至到、,，]\s*[A-Za-z]?\d{1,3})*\s*版"
    r"(?:[：:]\S{2,12})?)"
)
"""A page of a newspaper, or several."""
NAMED_PAPER = lazy(r"《([^《》]{2,20})》")
_PAPER = rf"[\u4e00-\u9fffA-Za-z·]{{1,20}}?(?:{alternatives(PAPER_ENDINGS)}|[A-Z]{{3,}})"
_PAPER_ANYWHERE = lazy(_PAPER)
_PAPERS = lazy(rf"{_PAPER}(?:[-—·・|｜丨/／\s\u3000]+{_PAPER})*$")
_SOURCE_LABEL = lazy(
    rf"{_OPENING}{alternatives(SOURCE_LABELS)}{_GAP}*(?:[】\]][：:]?|[：:|｜丨]|为(?=《)|(?=《)|$)"
)
_ROLE = rf"(?:{alternatives(WRITERS | HANDS)}|{SHORT_ROLES})"
_ROLE_LABEL = lazy(rf"{_OPENING}{_ROLE}(?:[/／、及和与\s]{{1,2}}{_ROLE})*\s*[：:|｜丨/／]\s*\S")
_ROLE_SPACE = lazy(rf"{_OPENING}{_ROLE}(?:[/／、·]{_ROLE})*{_GAP}+\S")
_NAMELESS = lazy(
    r"[（(]?(?:本[报刊网台社]|新华社|中新社|[\u4e00-\u9fff]{2,8}(?:报|社|网|台|刊))(?:首席|特约|全媒体)?"
    r"(?:记者|评论员|观察员|编辑部|课题组|报道组|调研组)[）)]?$"
)
_ANY_ROLE = lazy(alternatives(WRITERS | HANDS))
_REPORTER = lazy(
    rf"{_OPENING}[^。，；！？：:]{{0,30}}?(?:记者|通讯员|评论员|特派员|特约撰稿人?|撰稿人|实习生|主笔|作者)"
    rf"(?:[\s\u3000·、/／：:]+(?P<spaced>\S)|(?P<joined>[\u4e00-\u9fff])[\u4e00-\u9fff]{{1,3}}(?:[\s\u3000、/／)）】]|$))[^。；！？]{{0,60}}$"
)
_OFFICE = lazy(
    rf"(?P<place>[^\s。，；！？：]{{0,24}}{alternatives(OFFICES)})"
    rf"(?:{_GAP}+[\u4e00-\u9fff·•．]{{1,12}}(?:{_GAP}[\u4e00-\u9fff])?|(?P<name>[\u4e00-\u9fff]{{2,3}}))$"
)
_LABEL_VALUE = lazy(
    rf"(?:{alternatives(SOURCE_LABELS | WRITERS | HANDS)}|阅读|浏览|点击|字号|字体|评论|分享)(?:量|数|次数)?\s*[：:]\s*[^\s|｜丨]*"
)
_DOCUMENT_NUMBER = lazy(
    r"[\u4e00-\u9fff]{1,14}\s*[〔\[（(【]\s*(?:19|20)\d\d\s*[〕\]）)】]\s*第?\s*\d{1,5}\s*号$"
)
_CUE_MARK = lazy(
    r"[【\[（(](?:主播|口播|导语|解说|解说词|旁白|画外音|同期声?|配音|字幕|记者|出镜|现场|采访|片花|串场|正文)[^】\]）)]{0,12}[】\]）)]\s*[：:]?$"
)
_NAME = r"[\u4e00-\u9fff]{2,4}(?:[\s\u3000、][\u4e00-\u9fff]{2,4}){0,4}"
_NAME_AND_PAPER = lazy(rf"(?:{_NAME}\s*[/／|｜]\s*{_PAPER}|{_PAPER}\s*[/／|｜]\s*{_NAME})$")
_NO_MARKS = str.maketrans("，,", "、、", "0123456789*＊①②③④⑤†‡")
_BARE_NAMES = lazy(r"[\u4e00-\u9fff]{2,4}(?:[\s\u3000、/／][\u4e00-\u9fff]{2,4}){0,7}$")
_SPLIT_NAME = lazy(r"[\u4e00-\u9fff][\s\u3000]+[\u4e00-\u9fff]$")

_CAPTION_START = lazy(
    rf"[▲△▼▽↑↓←→☝]|[（(【\[]?{alternatives(PICTURE_LABELS)}\s*[：:（(/／丨|｜]|图为|"
    r"(?:图|图表|表|Fig\.?|Figure)\s*[\dⅠⅡⅢⅣ一二三四五六七八九十]{1,3}(?:[-—.]\d+)?(?:[\s\u3000：:、.．]|$)|"
    r"[（(][^（）()]{0,20}(?:资料图|资料图片|图片来源|图源)"
)
_CAPTION_ENDS = (
    *sorted(PICTURE_CREDITS), " 图", "（图", "(图", "。图", "IC photo", "ICphoto", "Getty Images", "视觉中国 资料"
)  # fmt: skip
_CAPTION_CLOSERS = ")）】]。 \u3000"
_PROVIDED = lazy(
    r"(?:供图|摄|资料图|视频截图)[\s\u3000/／|]+[\u4e00-\u9fff]{2,8}$|图片?(?:均|皆|都)?(?:来自|来源于?|源自|为)\S{2,12}$|"
    r"[\u4e00-\u9fff]{2,12}提供$|(?<!文)[/／]图$"
)
_CREDIT_AFTER_SENTENCE = lazy(
    r"[。！”][^。！？；，]{0,24}(?:记者|通讯员)[\s\u3000]*[^。！？；，：]{2,16}$"
)


def parse_date(text: str) -> str | None:
    """Return the first calendar date in a text as ISO 8601, as exact as it is written."""
    compact = COMPACT_DATE.search(text)
    if compact:
        return f"{compact['y']}-{compact['m']}-{compact['d']}"
    found = DATE.search(text)
    if not found:
        return None
    year = "".join(str(_HAN_DIGITS.get(char, char)) for char in found["y"])
    month, day = _number(found["m"]), _number(found["d"])
    if month is None or not 1 <= month <= 12:
        return None
    return f"{year}-{month:02}-{day:02}" if day and day <= 31 else f"{year}-{month:02}"


def _number(digits: str | None) -> int | None:
    if not digits:
        return None
    if digits.isdecimal():
        return int(digits)
    if "十" in digits:
        tens, _, ones = digits.partition("十")
        return _HAN_DIGITS.get(tens, 1) * 10 + _HAN_DIGITS.get(ones, 0)
    return _HAN_DIGITS.get(digits)


def is_date(cue: str) -> bool:
    """Tell whether a line is nothing but a date, with or without a time of day."""
    if not 6 <= len(cue) <= 36:
        return False
    return any(
        pattern.match(cue) is not None for pattern in (_DATE_ONLY, _COMPACT_ONLY, _TIME_ONLY)
    )


def is_source_label(cue: str) -> bool:
    """Tell whether a line begins with a label such as 来源： or 发布时间：."""
    return _SOURCE_LABEL.match(cue) is not None


def is_source_line(cue: str) -> bool:
    """Tell whether a line is a date, labels with their values, or both, and little else."""
    if not 4 <= len(cue) <= 120:
        return False
    if is_source_label(cue) or _DOCUMENT_NUMBER.match(cue):
        return True
    if cue[-1] in "。？！；":
        return False
    dated = DATE.search(cue)
    labels = _LABEL_VALUE.findall(cue)
    if not dated or not labels:
        return False
    rest = _LABEL_VALUE.sub("", cue.replace(dated.group(), "", 1))
    return sum(map(str.isalnum, rest)) <= 16


def names_no_one(cue: str) -> bool:
    """Tell whether a line that should be a byline only labels a time or a source."""
    return is_source_line(cue) and _ANY_ROLE.search(cue) is None


def is_speaker(cue: str) -> bool:
    """Tell whether a line only says who speaks next, as scripts of broadcasts do."""
    if len(cue) > 40:
        return False
    if _CUE_MARK.match(cue):
        return True
    return cue[-1] in "：:" and is_byline(cue[:-1])


def is_edition(cue: str) -> bool:
    """Tell whether a line names a printed issue: two of paper, date and page, and little else."""
    if not 6 <= len(cue) <= 50:
        return False
    found = [
        DATE.search(cue), EDITION.search(cue), NAMED_PAPER.search(cue) or _PAPER_ANYWHERE.search(cue)
    ]  # fmt: skip
    rest = cue
    for part in found:
        if part:
            rest = rest.replace(part.group(), "", 1)
    return sum(map(bool, found)) >= 2 and sum(map(str.isalnum, rest)) <= 8


def is_paper(cue: str) -> bool:
    """Tell whether a line is nothing but the name of a paper, agency or site."""
    return 2 <= len(cue) <= 24 and _PAPERS.match(cue) is not None


def is_byline(cue: str) -> bool:
    """Tell whether a line names who wrote, said, took or edited something, by its own words."""
    if len(cue) > 90 or cue[-1:] in "。？！；?!":
        return False
    if (
        _NAMELESS.match(cue)
        or _ROLE_LABEL.match(cue)
        or _ROLE_SPACE.match(cue)
        or _NAME_AND_PAPER.match(cue)
    ):
        return True
    reporter = _REPORTER.match(cue)
    if reporter and (reporter["joined"] or reporter["spaced"]) in SURNAMES:
        return True
    office = _OFFICE.match(cue)
    return office is not None and (office["name"] is None or office["name"][0] in SURNAMES)


def is_bare_name(cue: str) -> bool:
    """Tell whether a line is one or more personal names and nothing else."""
    if len(cue) > 40:
        return False
    cue = cue.translate(_NO_MARKS)
    if _SPLIT_NAME.match(cue):
        return cue[0] in SURNAMES
    if not _BARE_NAMES.match(cue):
        return False
    names = re.split(r"[\s\u3000、/／]+", cue)
    return all(name[0] in SURNAMES and len(name) <= 3 for name in names)


def is_caption(cue: str) -> bool:
    """Tell whether a line describes or credits a picture, by its own words."""
    if len(cue) > 140:
        return False
    end = cue.rstrip(_CAPTION_CLOSERS)
    if end.endswith(_CAPTION_ENDS) or _CAPTION_START.match(cue):
        return True
    if ("图" in end or "提供" in end or "摄" in end) and _PROVIDED.search(end[-20:]):
        return True
    return ("记者" in cue or "通讯员" in cue) and _CREDIT_AFTER_SENTENCE.search(cue) is not None
