"""What the short lines around an article are: where it is from, who wrote it, or clutter."""

from __future__ import annotations

import re

from reader_app.importing.markup import squeeze
from reader_app.importing.page_facts import has_date

_CLUTTER_WORD = re.compile(
    r"^(?:[\[［]?(?:编辑|編輯|edit)(?:本段)?[\]］]?|举报|舉報|打印|列印|关闭|關閉|收藏|分享|评论|評論|转发|点赞|纠错|【纠错】|复制链接|字体|字號|字号|字体大小|"
    r"大|中|小|T[+-]?|A[+-]?|\+1|分享到|分享至|分享到[:：]?|我要评论|我要跟帖|关注|订阅|已订阅|放大|缩小|"
    r"手机看|手机版|用手机看|扫一扫|扫码|微信|微博|QQ|QQ空间|朋友圈|易信|更多|阅读|阅读量|浏览|浏览量|点击|"
    r"首页|正文|>+|»|›|[|·]|原创|来自|Facebook|Twitter|LINE|人气|收听|语音播报|"
    r"(?:阅读|浏览|点击|访问|评论|人气|阅读量|浏览量|点击量|浏览次数|点击数|阅读数|参与|跟贴|热度)(?:次数|数|量)?"
    r"[:：]?\s*[\d,.万]*\+?次?|\d+(?:评论|人参与|跟贴|条评论|次阅读|赞)|"
    r"【?\s*(?:字体|字号|字體)[:：]?.*|[【\[]?(?:打印|关闭|纠错|收藏|大|中|小)[】\]]?)$"
)
_CLUTTER_LINE = re.compile(
    r"^(?:分享到|分享至|扫一扫|扫描二维码|用?微信扫|点击(?:查看|进入|加载|这里|下载|图片|上方|下方)|加载更多|查看更多|"
    r"上一[篇页条]|下一[篇页条]|返回(?:顶部|首页|列表)|阅读下一篇|回到顶部|我来说两句|网友评论|热门评论|"
    r"展开全文|点击展开|阅读原文|收起全文|\+1$|图集$|【\d+】(?:【\d+】)+$|[\d\s]*[条個个]评论|登录|注册|"
    r"(?:首页|当前位置|您的位置|您现在的位置|你的位置|当前的位置)\s*[>：:»]|版权所有|Copyright|©|已有\d+人|"
    r"(?:打印|列印|字体|字号|放大|缩小|正常|分享|收藏|关闭|评论|[大中小:：|]){3,}$|返回.{0,8}(?:首页|>)|"
    r"责任编辑邮箱|微信扫码|长按(?:二维码|识别|扫码)|(?:看都)?看完了?[，,]?点|点?[【“]?在看)",
    re.IGNORECASE,
)
_BOILERPLATE = re.compile(
    r"^[【\[（(*※]*\s*(?:特别声明|免责声明|版权声明|声明[:：]|郑重声明|风险提示|温馨提示[:：]?以上|Notice\s*:|"
    r"免責聲明|本文仅代表作者|本文为.{0,12}(?:作者|机构).{0,30}(?:上传|发布)|仅代表.{0,8}(?:作者|个人)|"
    r"以上内容.{0,30}(?:不代表|仅供)|凡(?:本网|注明)|转载(?:请|须|需)|未经.{0,10}(?:授权|许可).{0,12}(?:转载|不得)|"
    r"更多.{0,20}(?:请关注|请下载|敬请|关注我们|资讯)|.{0,14}(?:欢迎|敬请|请)关注.{0,30}(?:公众号|微信|微博)|"
    r"本文来自.{0,12}更多.{0,10}资讯|相关(?:资讯|阅读|新闻|文章|推荐|报道|链接|专题|热词|搜索)|延伸阅读|推荐阅读|"
    r"热点(?:推荐|新闻)|精彩推荐|猜你喜欢|关键[词字]\s*[:：>]|标签\s*[:：]|词条标签|Tags?\s*[:：]|文章关键词)",
    re.IGNORECASE,
)
_SOURCE = re.compile(r"(?:来源于?|來源|出处|出處|来自|稿源|发布单位|供稿)\s*[:：]")
_BYLINE = re.compile(
    r"(?:作者|记者|記者|通讯员|通訊員|撰文|采写|撰稿|责编|責編|编辑|編輯|校对|审核|执笔|编译|翻译|摄影|图片|"
    r"供稿|责任编辑|責任編輯|值班编委|文|图|图文|文图|文/图|监制|统筹|策划)\s*[:：/／|丨｜︱]|"
    r"^[（(\[【]?(?:责任编辑|责编|本报记者|作者|记者|通讯员|执笔|文|编辑)"
)
_ORIGINAL = re.compile(r"^[（(\[【]?\s*(?:原标题|原题为|本文原标题|原標題|原题)")
_NAME = r"[\u4e00-\u9fff·•]{2,8}"
_AUTHOR = re.compile(
    r"(?:作者|撰文|采写|撰稿|执笔|编译|文/图|图/文|图文|文图|文|(?:本报|本网|本刊|见习|特约|实习|新华社|.{0,6}社|.{0,6}网)?记者|评论员|"
    r"记者)\s*(?:[:：/／|丨｜︱]|\s)\s*"
    rf"((?:{_NAME})(?:\s*[、,，&和 /]\s*{_NAME}){{0,5}})(?![^\s]?\s*摄)"
)
_REPORTERS = re.compile(
    rf"[（(](?:本报)?(?:记者|評論員|评论员|記者)\s*({_NAME}(?:[、\s,，和]+{_NAME}){{0,4}})\s*[）)]"
)
_SLASHED = re.compile(rf"^({_NAME}(?:\s+{_NAME})*)\s*[/／]\s*([\w·]{{2,20}})$")
_ORIGIN = re.compile(
    r"(?<!图片)(?<!数据)(?<!资料)(?:来源于?|來源|出处|出處|稿源|发布单位)\s*[:：]\s*[《「“]?([^\s|，,；;》」”）)【\[]{2,24})"
)
_PRESS = re.compile(
    r"(?:报|網|网|社|日报|消息|新闻|电视台|广播|在线|杂志|周刊|客户端|频道|时报|观察|财经|财新|澎湃|新华|商报|参考|"
    r"晚报|導報|导报|公众号|报道|發布|发布|出版社|政府|委员会|协会|学会|研究院)$"
)
# 观察者网专栏作者 王文: what someone is stands before the name
_TITLE_OF = re.compile(r"^.*(?:作者|记者|評論員|评论员|研究员|撰稿人|通讯员)")
_ENDS_ARTICLE = re.compile(
    r"^(?:热门|精彩|相关|猜你|为您|为你|更多|延伸|推荐|编辑|今日|最新|大家都在看|你可能)(?:推荐|阅读|新闻|文章|报道|资讯|喜欢|内容|"
    r"链接|专题|视频|看点|感兴趣.*)?$|^(?:评论|热评论|网友评论|跟帖|发表评论).{0,8}$"
)
_NO_PRESS = re.compile(
    r"^(?:网络|互联网|本站|本网|原创|未知|综合|不详|网上|转载|整理|自媒体|作者|编辑)"
)
_TIME = re.compile(
    r"(?:19|20)\d{2}\s*[年/.-].{0,3}?\d{1,2}\s*[月/.-].{0,3}?\d{1,2}\s*日?|\d{1,2}[:：]\d{2}(?:[:：]\d{2})?"
)
_NO_NAME = re.compile(
    r"^(?:未知|不详|佚名|管理员|admin|网友|本站|小编|来源|作者|责任|图|文|摄|电|讯)$|"
    r"(?:编辑|记者|报道|摄影|综合|整理|编译|网络|单位|新闻网|日报|通讯社)$"
)


def trim_clutter(text: str) -> str:
    """Return a line of facts without the words of the page's tools (report, print, share)."""
    words = [word for word in re.split(r"[\s|]+", text) if word]
    kept = [word for word in words if not _CLUTTER_WORD.match(word)]
    if len(kept) == len(words):
        return text.strip()
    return " ".join(kept)


def is_clutter(text: str) -> bool:
    """Tell whether a line is a tool of the page: it is dropped."""
    line = squeeze(text)
    if len(line) > 60:
        return False
    return (
        not trim_clutter(text)
        or _CLUTTER_LINE.match(line) is not None
        or not any(
            char.isalnum()
            for char in line.lstrip("\ue000-\uf8ff")
            if char < "\ue000" or char > "\uf8ff"
        )
    )


def is_boilerplate(text: str) -> bool:
    """Tell whether a line speaks of the site, not of the article: it is kept apart."""
    return _BOILERPLATE.match(text.strip()) is not None and len(squeeze(text)) < 300


def is_source(text: str) -> bool:
    """Tell whether a short line says where and when the article was published."""
    line = squeeze(text)
    return len(line) <= 80 and (
        _SOURCE.search(line) is not None
        or (has_date(text) and len(line) <= 50 and not any(mark in line for mark in "，。？！"))
    )


def is_byline(text: str) -> bool:
    """Tell whether a short line says who wrote, took or edited something."""
    line = squeeze(text)
    return (
        len(line) <= 60
        and (_BYLINE.search(line) is not None or _SLASHED.match(text.strip()) is not None)
        and not line.endswith(("。", "？", "！"))
    )


def ends_article(text: str) -> bool:
    """Tell whether a line heads what stands below articles: recommendations, comments."""
    return _ENDS_ARTICLE.match(squeeze(text)) is not None


def is_original_title(text: str) -> bool:
    """Tell whether a line quotes the headline the article had elsewhere."""
    return _ORIGINAL.match(text.strip()) is not None and len(squeeze(text)) < 120


def find_publication(text: str) -> str | None:
    """Return the paper or site that a line names as the article's source."""
    found = _ORIGIN.search(text)
    if found is not None:
        name = re.sub(r"(?:作者|编辑|时间|发布|责任|阅读|浏览|点击).*$", "", found.group(1)).strip()
        return None if not name or _NO_PRESS.match(name) else name
    slashed = _SLASHED.match(text.strip())
    if slashed is not None:
        return slashed.group(2)
    if not has_date(text):
        return None
    words = [word for word in _TIME.sub(" ", text).split() if _PRESS.search(word)]
    return words[0] if words and 2 <= len(words[0]) <= 16 else None


def find_authors(text: str) -> tuple[str, ...]:
    """Return the people a line names as its authors; editors are none."""
    found = _REPORTERS.search(text) or _AUTHOR.search(text) or _SLASHED.match(text.strip())
    if found is None:
        return ()
    people = re.split(r"[、,，&和/\s]+", found.group(1).strip())
    people = [_TITLE_OF.sub("", one) for one in people]
    return tuple(dict.fromkeys(one for one in people if len(one) >= 2 and not _NO_NAME.search(one)))
