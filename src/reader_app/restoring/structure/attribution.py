"""Lines that tell where an article comes from: sources, dates, editions, bylines, captions.

Every function takes a line's cue (simplified script, stripped); none looks at other lines.
"""

from __future__ import annotations

import re

_DIGIT = "0-9０-９〇○零一二三四五六七八九十"
DATE = re.compile(
    rf"(?P<y>(?:19|20)\d\d|[一二][〇○零一二三四五六七八九]{{3}})\s*(?:年|[-/.．])\s*"
    rf"(?P<m>[{_DIGIT}]{{1,3}})(?:\s*(?:月|[-/.．])\s*(?:(?P<d>[{_DIGIT}]{{1,3}})\s*[日号]?)?)"
)
"""A calendar date with its year; month and day in Arabic or Chinese digits."""
_CLOCK = r"(?:[T\s,，(（]*(?:星期|周|礼拜)?[一二三四五六日天]?[)）]?\s*\d{1,2}[:：]\d\d(?:[:：]\d\d)?(?:\s*[AP]M)?)?"
_DATE_ONLY = re.compile(
    r"(?:发布|发表|更新|日期|时间|于|\s|[【\[(（])*" + DATE.pattern.replace("?P<y>", "?:").replace("?P<m>", "?:").replace("?P<d>", "?:")
    + r"\s*(?:[(（]?(?:星期|周|礼拜)[一二三四五六日天][)）]?)?" + _CLOCK + r"\s*(?:发布|更新|刊发|[】\])）])*$"
)  # fmt: skip
EDITION = re.compile(
    r"[（(]?\s*(?P<page>(?:第\s*)?[A-Za-z]?\d{1,3}(?:\s*[-—–－~～至到、,，]\s*[A-Za-z]?\d{1,3})*\s*版"
    r"(?:[：:]\S{2,12})?|[A-Z]\d{1,2}版?$)"
)
_PAPER = (
    r"[\u4e00-\u9fffA-Za-z·]{1,20}(?:日报|晚报|早报|晨报|时报|商报|都市报|周报|快报|导报|画报|学报|参考消息|"
    r"青年报|工人报|农民报|法治报|法制报|经济报|科技报|教育报|文汇报|大公报|明报|星岛日报|"
    r"新闻|新闻网|网|周刊|杂志|月刊|通讯社|社|电视台|电台|广播网|客户端|研究室|办公厅|办公室|政府网?|"
    r"委员会|发布|融媒体?|融媒体中心|传媒中心|观察|财经|[A-Z]{3,}|在线|之声|中心)"
)
NAMED_PAPER = re.compile(r"《([^《》]{2,20})》")
_PAPER_ONLY = re.compile(rf"(?:{_PAPER})(?:[-—·・|｜丨 ]+(?:{_PAPER}))*$")
_SOURCE_LABEL = re.compile(
    r"[【\[(（●◎■]?\s*(?:(?:文章|信息|稿件|内容|新闻|资料|本文|原文|原标)?(?:来源于?|出处|稿源|转自|转载自|摘自|原载|原题|原标题)"
    r"|原标题|原题|发布(?:时间|日期|机构|单位|于)|发表(?:时间|日期|于)|刊发(?:时间|日期)|更新(?:时间|日期|于)|成文日期|"
    r"(?:日期|时间|发文机关|发文字号|文号|索引号|主题分类|公开方式|有效性)|"
    r"(?:来源|出版)(?:日期|时间))\s*(?:[：:为|｜丨]|(?=《)|$)"
)
_ROLE = (
    r"(?:文字|图片|视频|摄影|摄像|撰文|撰稿|采写|采访|写作|文案|作者|编辑|责任编辑|责编|本期编辑|值班编辑|执行编辑|"
    r"网络编辑|新媒体编辑|视觉编辑|编校|编审|审读|审校|审核|审签|校对|校审|初审|复审|终审|二审|三审|一审|监制|总监制|出品|出品人|"
    r"策划|总策划|统筹|主编|总编辑|副主编|值班主任|值班编委|值班主编|制作|制图|绘图|漫画|插画|设计|视觉|美编|美术编辑|剪辑|后期|"
    r"配音|主播|播音|主持|主持人|录音|录入|翻译|编译|译者|通讯员|特约记者|实习记者|实习生|记者|首席记者|见习记者|"
    r"供稿|整理|文|图|文图|图文|文[/／·、]图|图[/／·、]文|文、摄影|讲述|口述|演讲人|报告人|发言人|署名)"
)
_ROLE_LABEL = re.compile(
    rf"[（(【\[]?\s*{_ROLE}(?:[/／、及和与 ]{{1,2}}{_ROLE})*\s*[：:|｜丨]\s*\S"
)
_ROLE_SPACE = re.compile(
    rf"[（(【\[]?\s*(?:□|■|◎|●|○)?\s*(?:{_ROLE})(?:[/／、·]{_ROLE})*[\s\u3000]+\S+"
)
_REPORTER = re.compile(
    r"[（(【\[□■◎●○]?\s*[^。，；！？：]{0,30}?(?:记者|通讯员|评论员|特派员|特约撰稿人?|撰稿人|实习生|主笔)"
    r"(?:[\s\u3000·、/／：:]+|(?=[\u4e00-\u9fff]{2,4}(?:[\s\u3000、/／)）】]|$)))[^。；！？]{1,60}$"
)
_OFFICE = re.compile(
    r"[^\s。，；！？：]{0,24}(?:省长|市长|县长|区长|州长|主席|总理|部长|主任|书记|局长|厅长|院长|校长|司长|会长|"
    r"总书记|委员长|检察长|行政长官|主任委员|董事长|总裁|教授|研究员|代省长|代市长|代主席|发言人|署长|司令员|大使)"
    r"[\s\u3000]+[\u4e00-\u9fff·•．]{1,12}(?:[\s\u3000][\u4e00-\u9fff])?$"
)
_NAME_AND_PAPER = re.compile(
    rf"(?:[\u4e00-\u9fff]{{2,4}}(?:[ 、][\u4e00-\u9fff]{{2,4}}){{0,4}}\s*[/／|｜]\s*(?:{_PAPER})|"
    rf"(?:{_PAPER})\s*[/／|｜]\s*[\u4e00-\u9fff]{{2,4}})$"
)
SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁"
    "魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎"
    "易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛"
    "管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏"
    "宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸"
    "冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼"
)
_BARE_NAMES = re.compile(r"[\u4e00-\u9fff]{2,4}(?:[\s\u3000、/／][\u4e00-\u9fff]{2,4}){0,7}$")
_SPLIT_NAME = re.compile(r"[\u4e00-\u9fff][\s\u3000]+[\u4e00-\u9fff]$")

_CAPTION_START = re.compile(
    r"[▲△▼▽↑↓←→☝]|[（(【\[]?(?:图为|图片为|上图|下图|左图|右图|附图|题图|题照|封面图|资料图|示意图|效果图|组图|"
    r"图片说明|图说|图注|图解|图片来源|图源|图片|配图|视频截图|制图|漫画|摄影)\s*[：:为（(/／丨|｜]|"
    r"(?:图|图表|表|Fig\.?|Figure)\s*[\dⅠⅡⅢⅣ一二三四五六七八九十]{1,3}(?:[-—.]\d+)?(?:[\s\u3000：:、.．]|$)|图为|图\s*[/／：:|｜丨]|"
    r"[（(][^（）()]{0,20}(?:资料图|资料图片|图片来源|图源)"
)
_CAPTION_END = re.compile(
    r"(?:摄影报道|摄影|摄|供图|[\s\u3000（(/]图|[^。，]{2,12}提供|图片来源|视觉中国(?:\s*资料(?:图)?)?|资料图片?|资料照片?|视频截图|"
    r"网页截图|截图|新华社发|中新社发|本报发|IC\s*photo|Getty\s*Images|东方IC|图虫(?:创意)?|摄图网|人民视觉|网络图|新华社照片|"
    r"效果图|示意图|制图)\s*[)）】\]。]*$",
    re.IGNORECASE,
)
_CREDIT_AFTER_SENTENCE = re.compile(
    r"[。！”][^。！？；，]{0,24}(?:记者|通讯员)[\s\u3000]*[^。！？；，：]{2,16}$"
)


def is_date(cue: str) -> bool:
    """Tell whether a line is nothing but a date, with or without a time of day."""
    return len(cue) <= 36 and _DATE_ONLY.match(cue) is not None


def is_source_label(cue: str) -> bool:
    """Tell whether a line begins with a label such as 来源： or 发布时间：."""
    return _SOURCE_LABEL.match(cue) is not None


def is_edition(cue: str) -> bool:
    """Tell whether a line names a printed issue: a paper with a date, or a page of it."""
    if len(cue) > 50:
        return False
    page = EDITION.search(cue)
    dated = DATE.search(cue)
    paper = NAMED_PAPER.search(cue) or re.search(_PAPER, cue)
    rest = cue
    for found in (page, dated, paper):
        if found:
            rest = rest.replace(found.group(), "", 1)
    few = sum(char.isalnum() for char in rest) <= 8
    return few and sum(map(bool, (page, dated, paper))) >= 2


def is_paper(cue: str) -> bool:
    """Tell whether a line is nothing but the name of a paper, agency or site."""
    return 2 <= len(cue) <= 24 and _PAPER_ONLY.match(cue) is not None


def is_byline(cue: str) -> bool:
    """Tell whether a line names who wrote, said, took or edited something, by its own words."""
    if len(cue) > 90:
        return False
    return bool(
        _ROLE_LABEL.match(cue)
        or _ROLE_SPACE.match(cue)
        or _REPORTER.match(cue)
        or _OFFICE.match(cue)
        or _NAME_AND_PAPER.match(cue)
    )


def is_bare_name(cue: str) -> bool:
    """Tell whether a line is one or more personal names and nothing else."""
    if len(cue) > 40:
        return False
    if _SPLIT_NAME.match(cue):
        return cue[0] in SURNAMES
    if not _BARE_NAMES.match(cue):
        return False
    names = re.split(r"[\s\u3000、/／]+", cue)
    return all(name[0] in SURNAMES and len(name) <= 3 + ("·" in name) for name in names)


def is_caption(cue: str) -> bool:
    """Tell whether a line describes or credits a picture, by its own words."""
    if len(cue) > 140:
        return False
    if _CAPTION_START.match(cue) or _CREDIT_AFTER_SENTENCE.search(cue):
        return True
    return _CAPTION_END.search(cue[-28:]) is not None
