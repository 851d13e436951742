"""Page furniture: toolbars, breadcrumbs, share bars, footers, licences, lists of other articles."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from reader_app.core.article import BlockKind
from reader_app.restoring.structure.attribution import (
    is_byline,
    is_caption,
    is_date,
    is_source_line,
)
from reader_app.restoring.structure.lines import SHORT, Line
from reader_app.restoring.structure.vocabulary import CONTROLS, TRAIL_MARKS, TRAIL_STARTS

_PADDING = " \t\u3000【】[]()（）{}「」:：|｜丨>》»›＞→←↑↓《«‹<＜-—–_·•.*+×✕/／\\,，、~^"
_CRUMBS = re.compile(
    r"(?:(?:您)?(?:的|当前|现在)*(?:所在)?位置\s*[：:]\s*)?[^>›»＞]{1,12}(?:\s*[>›»＞]\s*[^>›»＞]{1,20}){2,}$|"
    r"(?:首页|主页)\s*[>›»＞/|｜_-]|(?:您)?(?:的|当前|现在)*(?:所在)?位置\s*[：:]"
)
_TRAIL_SIGNS = (">", "›", "»", "＞", "位置", "首页", "主页")
_TOOLS = re.compile(
    r"[【\[(（]?\s*(?:字号|字体|字体大小|文字大小)\s*[：:]|(?:打印|收藏|下载|分享|关闭|评论|点赞|转发|举报)(?:[\s|｜丨/、]+"
    r"(?:打印|收藏|下载|分享|关闭|评论|点赞|转发|举报|纠错|大|中|小|全屏|本页|窗口))+\s*$|"
    r"分享(?:到|至|给)?\s*[：:]|(?:阅读|浏览|点击|访问|评论|点赞|转发|跟贴|回复|收藏)(?:量|数|次数|人数|率)?\s*[：:（(]?\s*\d*\s*(?:万\+?|次|人)?[)）]?$|"
    r"\d+\s*(?:阅读|浏览|评论|点赞|次阅读|次浏览|人参与|条评论|跟贴|个赞)$|"
    r"(?:责任编辑|编辑)?[【\[]?(?:我要)?纠错[】\]]?$"
)
_FOOTER = re.compile(
    r"版权所有|版权归|Copyright|©|All\s*Rights?\s*Reserved|ICP[备证]|[备证]\d{6,}号|公网安备|网安备|许可证(?:编?号|[（(]|\s*[：:])|备案[编序]?号|"
    r"网站标识码|统一刊号|CN\s?\d\d-\d{4}|ISSN|违法和?不良信息|举报(?:电话|邮箱|热线|平台|中心)|(?:联系|新闻|投稿|客服|服务|广告|值班|总机|传真)"
    r"(?:电话|热线|邮箱|方式)?\s*(?:[：:]|电话)[\s\d（(]|(?:联系我们|关于我们|法律声明|网站声明|隐私(?:政策|条款|保护)|用户协议|服务条款|网站地图|友情链接|"
    r"广告(?:服务|刊例|合作)|人才招聘|诚聘英才)(?:[\s|｜丨·-]|$)|技术支持\s*[：:]|(?:主办|承办|协办|主管|运维|建设)(?:单位)?\s*[：:]|"
    r"(?:免责|版权|特别|郑重|本站|本网|法律)声明|未经.{0,16}(?:授权|许可|允许|同意).{0,16}(?:不得|禁止|严禁|谢绝|转载|复制)|(?:不得|禁止|严禁|请勿|谢绝)(?:擅自)?(?:转载|复制)|"
    r"转载(?:请|须|需|时|或|及)|如有侵权|侵权.{0,8}(?:删|联系)|联系.{0,6}删除|(?:仅|只)代表(?:作者|其)?本?人?.{0,6}(?:个人)?(?:观点|意见|看法)|不代表(?:本|我|澎湃|平台|网站|.{1,8}(?:网|号|立场|观点))|"
    r"扫(?:一扫|码|描).{0,16}(?:二维码|关注|下载|打开|手机|阅读|分享|页面)|扫一扫|(?:长按|识别|扫描).{0,8}二维码|(?:下载|打开|安装).{0,10}(?:客户端|APP)|(?:APP|客户端)下载|"
    r"(?:关注|搜索).{0,14}(?:公众号|微信号|视频号|官方微博|微信|抖音号)|^(?:官方)?(?:微信|微博)?公众号\s*[：:]|点击(?:图片|这里|此处|下方|上方|右上角|文末|链接|左下角|阅读原文|查看|进入|下载|关注|收听)|"
    r"(?:打印|收藏|关闭)(?:本页|窗口)|返回(?:顶部|首页|列表|搜狐)|网络(?:敲诈|谣言)举报|本网站由|(?:新闻|信息)服务(?:许可|资质)|广播电视节目制作|信息网络传播|"
    r"跳(?:转|至).{0,6}(?:原文|链接)|责任编辑邮箱|(?:建议|推荐)使用.{0,20}(?:浏览器|分辨率)|(?:邮编|邮政编码|地址)\s*[：:]|热线[：:]?\s*\d|服务热线|^\s*\d{3,4}-\d{7,8}\s*$",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"[【\[■●◆▶*\s]*(?:相关(?:阅读|新闻|报道|文章|链接|文档|推荐|稿件|专题|资讯|信息|附件|内容|热词|搜索|视频)|(?:推荐|延伸|拓展|更多|热门|精彩|往期|编辑|猜你|大家都在|为[您你]|今日|本周|图片|视频|最新|"
    r"本版|独家|24小时|一周|点击|阅读|新闻|文章|评论|跟贴)\s*(?:阅读|推荐|新闻|文章|报道|内容|回顾|精选|喜欢|看|热点|热榜|热文|评论|排行榜?|资讯|头条|要闻|导读|视频|图片|点播|速递)|"
    r"(?:上|下|前|后)一[篇条则版页]|网友(?:评论|热议)|我要评论|发表评论|全部评论|最新评论|精彩图[集片]|热图|新闻排行|点击进入专题|.{0,6}更多[>》＞…\s]*$)"
    r"\s*[：:】\]>》＞|｜]*\s*"
)
_PAGE_NUMBER = re.compile(
    r"[—–―\-－·•~\s]+\d{1,4}[—–―\-－·•~\s]+$|（?\(?(?:上接|下转)第?\s*[\dA-Za-z一二三四五六七八九十]{1,4}\s*版[）)]?$|第\s*\d{1,4}\s*页(?:\s*[，,/]?\s*共\s*\d{1,4}\s*页)?$|共\s*\d{1,4}\s*页|\d{1,4}\s*/\s*\d{1,4}$|Page\s+\d+",
    re.IGNORECASE,
)
_BARE_LINK = re.compile(r"(?:https?://|www\.)\S+$")
_DISCLAIMER = re.compile(
    r"(?:免责|版权|特别|郑重|本[网站报刊平台号]{1,3}|法律|转载)?声明\s*[：:]|凡(?:本[网站报]|注明|标注|来源)|本(?:网|站|平台|公众号|文章?)(?:转载|发布|刊载|内容|所有|部分|系|仅|来源|版权|为).{0,60}(?:转载|版权|侵权|"
    r"投资建议|参考|立场|观点|删除|联系)|(?:以上|上述|文章|本文|文中)(?:内容|观点|图片|信息).{0,20}(?:不代表|仅代表|不构成|仅供|侵权|来源于?网络)|"
    r"(?:转载|摘编|引用).{0,20}(?:注明|授权)|(?:投稿|爆料|报料|寻求报道).{0,30}(?:邮箱|热线|微信|电话|@)|如(?:有|涉及|发现).{0,12}(?:侵权|版权|错误|问题).{0,20}联系|"
    r"(?:扫码|扫描|长按|点击).{0,20}(?:关注|下载|二维码)|关注.{0,20}公众号"
)


def bare(cue: str) -> str:
    """Return a line without the brackets, arrows and dots around it."""
    return cue.strip(_PADDING)


def is_control(cue: str) -> bool:
    """Tell whether a line is a button, a label or a counter of a web page."""
    if len(cue) > 40:
        return False
    core = bare(cue)
    return core in CONTROLS or (bool(core) and _TOOLS.match(cue) is not None)


def is_footer(cue: str) -> bool:
    """Tell whether a line belongs to a site's footer, licence or invitation to follow."""
    return _FOOTER.search(cue) is not None


def is_disclaimer(cue: str) -> bool:
    """Tell whether running text at an article's end speaks of rights, not of its subject."""
    return _DISCLAIMER.search(cue[:160]) is not None


def opens_others(cue: str) -> bool:
    """Tell whether a line heads a list of other articles (相关新闻, 上一篇)."""
    return len(cue) <= 60 and _OTHERS.match(cue) is not None


def mark_everywhere(lines: Sequence[Line]) -> None:
    """Mark what is furniture wherever it stands: page numbers, breadcrumbs, bare links."""
    for line in lines:
        if line.kind is None and 0 < line.size <= SHORT and line.cue and _is_loose(line.cue):
            line.kind = BlockKind.BOILERPLATE


def _is_loose(cue: str) -> bool:
    if len(cue) <= 24 and _PAGE_NUMBER.match(cue):
        return True
    if any(mark in cue for mark in _TRAIL_SIGNS) and _CRUMBS.match(cue):
        return True
    return ("://" in cue or cue.startswith("www.")) and _BARE_LINK.match(cue) is not None


def mark_head(lines: Sequence[Line], end: int) -> None:
    """Mark toolbars and breadcrumbs in the lines before the body (those before number end)."""
    trail = False
    for n in range(end):
        line = lines[n]
        if line.kind is not None:
            trail = trail and line.kind is BlockKind.BOILERPLATE
            continue
        beside = (n > 0 and lines[n - 1].text in TRAIL_MARKS) or (
            n + 1 < end and lines[n + 1].text in TRAIL_MARKS
        )
        repeated = (
            n > 0 and lines[n - 1].kind is BlockKind.BOILERPLATE and line.text == lines[n - 1].text
        )
        in_trail = trail and line.size <= 8 and line.open and not is_date(line.cue)
        if is_source_line(line.cue):
            trail = False
            continue
        if not bare(line.cue) or is_control(line.cue) or beside or repeated or in_trail:
            line.kind = BlockKind.BOILERPLATE
            trail = trail or bare(line.cue) in TRAIL_STARTS
        elif is_footer(line.cue) and not line.prose:
            line.kind = BlockKind.BOILERPLATE
        else:
            trail = False
    _mark_repeated(lines, end)


def _mark_repeated(lines: Sequence[Line], end: int) -> None:
    """Mark the words a page shows above its own toolbar and again below it (its name and summary)."""
    last = {lines[n].text: n for n in range(end) if lines[n].size >= 6}
    toolbar = [n for n in range(end) if lines[n].kind is BlockKind.BOILERPLATE]
    for n in range(end):
        again = last.get(lines[n].text, n)
        if lines[n].kind is None and bisect_right(toolbar, n) < bisect_left(toolbar, again):
            lines[n].kind = BlockKind.BOILERPLATE


def body_end(lines: Sequence[Line], start: int) -> int:
    """Return the number after the last line of running text that is no disclaimer."""
    for n in range(len(lines) - 1, start - 1, -1):
        line = lines[n]
        if line.kind is not None or not line.prose:
            continue
        cue = line.cue or line.text
        if len(lines) - n <= 40 and line.size <= 400 and (is_disclaimer(cue) or is_footer(cue)):
            continue
        return n + 1
    return len(lines)


def mark_tail(lines: Sequence[Line], start: int) -> None:
    """Mark footers, share bars and lists of other articles after the body (from start on).

    A date with a time, or one of several dates, belongs to a list; so does every line after a
    heading such as 相关新闻. Bylines, sources and captions among them keep their kind for later.
    """
    stamps = sum(is_date(lines[n].cue) for n in range(start, len(lines)) if lines[n].kind is None)
    listing = False
    for n in range(start, len(lines)):
        line = lines[n]
        if line.kind is not None:
            continue
        cue = line.cue or line.text
        if is_date(line.cue):
            if stamps > 1 or ":" in cue or "：" in cue:
                line.kind = BlockKind.BOILERPLATE
            continue
        if (
            not bare(cue) or is_control(cue) or is_footer(cue) or opens_others(cue)
            or (line.prose and is_disclaimer(cue))
        ):  # fmt: skip
            listing = listing or opens_others(cue)
            line.kind = BlockKind.BOILERPLATE
        elif listing and not (is_byline(cue) or is_source_line(cue) or is_caption(cue)):
            line.kind = BlockKind.BOILERPLATE
