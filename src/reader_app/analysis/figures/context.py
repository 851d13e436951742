"""What a figure tells beyond its number: subject, period, direction and basis of a change.

Everything is in the article's own words and found by position: the words before the figure in
its clause, the noun behind its classifier, the last period named before it. Where a clause names
nothing (，增长5%), what the clause before named is carried on.
"""

from __future__ import annotations

import re

from reader_app.analysis.figures.draft import Draft
from reader_app.analysis.figures.series import members_of
from reader_app.core.figure import Change, FigureKind
from reader_app.core.patterns import lazy

_UP = (
    "增长 增加 上升 提高 增 升 上涨 涨 提升 扩大 回升 攀升 上调 调升 上修 调高 增幅 涨幅 升幅 增速 递增 加快 "
    "上浮 扩增 拉高 成长 微升 急升 飙升 反弹 高出 提速 走高 多增"
)
_DOWN = (
    "下降 降低 减少 下滑 回落 减 降 跌 下跌 收窄 缩小 缩短 压缩 下调 调降 下修 调低 降幅 跌幅 减幅 减轻 下挫 "
    "萎缩 收缩 削减 衰退 微跌 急跌 暴跌 微降 减退 下浮 节约 节省 精简 缩减 放缓 少增"
)
_LEVEL = (
    "达到 达 为 是 至 到 突破 超过 超 约 近 共 共有 有 了 从 由 的 实现 完成 仅 只 均 分别 总计 合计 预计 高达 "
    "保持在 稳定在 维持在 控制在 保持 在 占 占到 逾 不少于 不超过 不低于 不足 高于 低于 多达 长达 已 已达 逼近 接近 "
    "将 可 可达 再 又 也 就 才 同比 环比 按年 按月 按季 年均 平均 每 只有 仅有 还有 拥有 现有 及 和 与 、 再度 "
    "大约 将近 至少 最多 最高 最低 多 少 高 低 出 成 过 破 上 报 收报 收 录得 得 年增 持续 连续 均为 各 是否 "
    "要 需 应 拟 力争 预计 平均为 平均达 约为 折合 折合约 合计约 不少 累计达 累计 以 用 按 不到 未到 不及 甚至 起码 已经 仍 仍是 会 给 会给 让 高 做 首次 就 到了 "
)
_CHANGING = frozenset(
    (
        FigureKind.PERCENTAGE,
        FigureKind.FRACTION,
        FigureKind.MONEY,
        FigureKind.COUNT,
        FigureKind.MEASURE,
    )
)
Tail = tuple[str, Change | None]


def _tails() -> dict[str, tuple[Tail, ...]]:
    found: dict[str, dict[str, Change | None]] = {}
    for words, change in ((_LEVEL, None), (_DOWN, Change.DOWN), (_UP, Change.UP)):
        for word in words.split():
            found.setdefault(word[-1], {})[word] = change
    return {
        last: tuple(sorted(words.items(), key=lambda entry: -len(entry[0])))
        for last, words in found.items()
    }


_TAILS = _tails()
_KEPT = {
    "才": "人天刚",
    "在": "现正所",
    "出": "支输演",
    "成": "收组",
    "报": "日晚",
    "为": "行",
    "占": "强",
    "少": "减",
    "升": "公毫",
}
"""Characters that end a word of their own behind these: 人才, 现在, 支出."""
_REACHING = frozenset("到至为")
_HEAD = lazy(
    r"(?:[ \t]|(?:这|过去|未来|今后)[一两二三四五十]年来?|[一两二三四五十]年来|其中|目前|现在|今年|去年|全年|截至|同时|此外|另外|并且|力争|预计|而(?!且)|还(?!原|款)|已经|将(?!军)|"
    r"以来|以后|之后|期间|[，,、；;：:“”「」『』）)—-]|末的?|底|初步?|上半年|下半年|时期|年间|当年|当日|当天|昨日|今日|"
    r"同期|各地|[一二三四五六七八九十]是|方面|我们|这是|是(?!否)|的|在(?!线|校|建|职|岗|营|册|押))+"
)
_SENTENCE = "。！？\n；"
_QUOTED = lazy(
    r"[“「『《][^”」』》\n]{1,16}[”」』》][^，。；：！？、,;:!?\n（(）)”“「」《》的0-9]{0,12}"
)
_NO_NOUN = lazy(
    r"领取|用于|发放|运到|增|减|升|降|提高|提升(?!行动|工程|计划|专项|改造)|上升|下|扩大|缩|压|到|至|高于|低于|居(?!民)|左右|不等|以|并|后|前|来|间|内|中(?!小|国|央|医)|就|了|时|起|之|"
    r"和|与|及|或|等|为|是|已|均|在|将|由|比|较|同比|环比|折合|每|上|占"
)
_AFTER = lazy(r"[^，。；：！？、,;:!?\n（(）)”“「」《》\"0-9]{1,18}")
_STOP = lazy(
    r"(?<=.)(?:在|将|已|被|(?<![平人年户日月])均|都(?!市)|提前|实现|达到|同比|通过|获|全部|入选|入围|投入|顺利|可以|"
    r"提供|享受|参加|首次|拔地|进行|来说|跃升|就有|完成(?!率|值|额|量)|参与|接受|跻身|运营|免费|超(?!级|市|大|高|低|长|声)|达(?!标)|"
    r"成为|(?<![认作以行])为(?!民)|是|由|从|向|到|与会|累计|超过|远离|上线|开工|建成|建设的)"
)
_STATISTIC = lazy(
    r"(?<=.)(?:产量|产值|增加值|收入|支出|投资|占比|份额|价格|数量|面积|规模|总额|营收|销量|出口|进口|增速|利润|比重|税收|"
    r"存款|贷款|余额|人数|总量|客流|成交|市场份额)"
)
_NUMBERED = lazy(r"[（(]?[一二三四五六七八九十0-9]{0,3}[）)]?[、.．]?\s*")
_THAN = lazy(r"(?:高于|低于|优于|好于|快于|慢于|多于|少于|领先于?|落后于?)[^0-9]{2,14}$")
_VERBS = (
    "打造 发行 上述 超过 近乎 布局一批 布局 完成 达 推出 建设 建成 新建 实施 安排 其中 这 那 它 他 共计 需要 "
    "已有 另有 还有 达成 实现 包括 涉及 覆盖"
)
_UNNAMED = frozenset(_VERBS.split())
"""Words before a figure that are no name of what it counts."""
_DATED_TAIL = lazy(r"(?:从|由|比|较|在)?(?:19|20)[0-9]{2}年[底末初]?$")
_RANKED = lazy("居(?!民|住|家|室)|列(?!车)")
_SPLIT = lazy(r"[、和及与]")
_BASIS = lazy(
    r"同比|环比|按年|按月|按季|年增|月增|(?:较(?![快好大高多强小低慢少为])|比)(?!重|例|率|值|价|特|赛|较|起)"
    r"[^，。；！？\n]{1,12}?(?=的|增|减|上升|下|提|降|回|扩|缩|升|涨|跌|高|低|多|少|收窄|压|约|翻|成长|[0-9])"
)
_PERIOD = lazy(
    r"[今去本上全近目每当前同近](?:年(?:以来|来|初|末|底|同期)?|月(?:底|初|末)?|季度?|周|半年|日|天|前|期)|"
    r"(?:这|过去|未来|今后)[一两二三四五十]年|[一两二三四五十]年来"
)
_PERIOD_TAIL = lazy(
    r"[”」』\"]?(?:时期|期间)|[”」』\"]|(?:上半年|下半年|全年|前?[一二三四]季度|度)?(?:[末底初]|以来|至今|前|后|间|同期)?"
)
_PLAN_TIME = lazy(r"[”」』\"]?(?:时期|期间|以来|[末初前]|五年|的?(?:前|后)[一二三四]年)")
_CLOSING = {"“": "”", "「": "」", "『": "』", "《": "》"}
_COMPARED = "较比同"
_QUOTES = "“「『"
_CLAUSES = lazy(r".*[，。；！？】\n,：]", re.DOTALL)
_OPENERS = "，。；！？\n,：:、在自至到—"
_CLOSERS = "，,。；："


def add_context(text: str, folded: str, drafts: list[Draft]) -> None:
    """Fill subject, period, change and basis of drafts, sorted by place, from the text."""
    lasting: str | None = None  # the year or plan a sentence opens with; holds until the next
    planned = False  # what lasts is a plan, which holds to the end of its paragraph
    passing: str | None = None  # a day, month or 今年 within a sentence; holds to its end
    subject: str | None = None
    place = previous = 0
    while place < len(drafts):
        draft = drafts[place]
        if passing is not None and _sentence_ends(folded, previous, draft.start):
            passing = None
        if planned and folded.find("\n", previous, draft.start) >= 0:
            lasting, planned = None, False
        if draft.kind is FigureKind.DATE or draft.kind is FigureKind.LABEL:
            named, lasts = _named_period(text, folded, draft)
            if named and lasts:
                lasting, passing = named, None
                planned = draft.kind is FigureKind.LABEL
            else:
                passing = named or passing
            if draft.kind is FigureKind.LABEL and _counts_what_follows(folded, draft):
                draft.subject = _behind(text, folded, draft)
            previous, place = draft.end, place + 1
            continue
        begin = _clause_start(folded, previous, draft.start)
        word = _word_period(text, folded, previous, draft.start)
        if word and not (passing and word[0] in "当同每"):  # 9月当月
            passing = word
        if _sentence_ends(folded, previous, begin):
            subject = None
        if place and subject is None and folded[drafts[place - 1].end : draft.start] == "的":
            begin = _before_date(folded, drafts, place, begin)
        subject = _describe(text, folded, draft, begin, subject)
        draft.period = passing or lasting
        count = members_of(folded, drafts, place)
        if count > 1:
            _spread(text, folded, drafts, place, count, begin)
        previous, place = drafts[place + count - 1].end, place + count


def _sentence_ends(folded: str, start: int, end: int) -> bool:
    return folded.find("。", start, end) >= 0 or folded.find("\n", start, end) >= 0


def _clause_start(folded: str, previous: int, start: int) -> int:
    """Return where the words that may name the figure at start begin."""
    low = max(previous, start - 40)
    last = _CLAUSES.match(folded, low, start)
    return last.end() if last else low


def _before_date(folded: str, drafts: list[Draft], place: int, begin: int) -> int:
    """Return where the clause begins in which a date stands before a figure: 产值从2020年的3亿元."""
    date = drafts[place - 1]
    if date.kind is not FigureKind.DATE:
        return begin
    return _clause_start(folded, drafts[place - 2].end if place > 1 else 0, date.start)


def _describe(text: str, folded: str, draft: Draft, begin: int, carried: str | None) -> str | None:
    """Name what one figure counts; return what later clauses may carry on."""
    end, verb_span = _strip_tail(folded, begin, draft)
    verb = text[verb_span[0] : verb_span[1]]
    head = _HEAD.match(folded, begin, end)
    first = head.end() if head else begin
    named = text[first:end].strip()
    if first > begin and folded[first - 1] in _CLOSING and _CLOSING[folded[first - 1]] in named:
        named = text[first - 1 : end].strip()
    basis = draft.basis_span
    if basis and named and basis[0] >= begin and text.startswith(named, basis[0]):
        named = ""  # 比上年增加…: the basis of a change names nothing
    opened = max(named.rfind("“"), named.rfind("「"))
    if opened >= 0 and "”" not in named[opened:] and "」" not in named[opened:]:
        named = named[opened + 1 :] or named[:opened]
    if len(named) > 1 or (named and not draft.change):
        for sign in ("等", "，", "、"):
            if len(named) > 24 and sign in named:
                named = named.rsplit(sign, 1)[1]
    else:
        named = ""
    dated = _DATED_TAIL.search(folded, end - len(named), end)
    if dated and begin < dated.start():
        named = text[end - len(named) : dated.start()].strip()
    if folded[end - len(named) : end] in _UNNAMED:
        named = ""
    if named and carried and _THAN.match(folded, end - len(named), end):
        draft.basis_span = draft.basis_span or (end - len(named), end)
        draft.subject = carried
        return carried
    behind = _behind(text, folded, draft) if _counts_what_follows(folded, draft) else None
    if behind and _prefers_behind(folded, draft, named):
        draft.subject = behind
        return behind
    if not named or _RANKED.match(folded, head.end() if head else begin):
        draft.subject = f"{carried or ''}{named}{verb}" or None
        return carried
    draft.subject = named + verb
    return named


def _prefers_behind(folded: str, draft: Draft, named: str) -> bool:
    """Tell 19项发展指标 and 70岁以上的老年人 from 总投资410亿元的项目."""
    if named and folded[draft.end] in "”」』":
        return False  # “稳经济49条”: the name stands before
    if not named or draft.kind is FigureKind.COUNT:
        return True
    if draft.kind is FigureKind.ORDINAL:
        return draft.unit not in ("位", "名", "")
    return folded[draft.end] == "的" and len(named) > 6


def _strip_tail(folded: str, begin: int, draft: Draft) -> tuple[int, tuple[int, int]]:
    """Return where the naming words end, and the span of the verb of change behind them."""
    end = draft.start
    verb, reached = (end, end), False
    changing = draft.kind in _CHANGING
    for _ in range(7):
        entries = _TAILS.get(folded[end - 1]) if end > begin else None
        if entries is None:
            break
        for word, change in entries:
            if folded.endswith(word, begin, end):
                if len(word) == 1 and folded[end - 2] in _KEPT.get(word, ""):
                    continue
                if change is not None and not changing:
                    continue
                end -= len(word)
                if change is None:
                    reached = reached or (word[-1] in _REACHING and verb[0] == verb[1])
                elif verb[0] == verb[1]:
                    verb = (end, end + len(word))
                    if not reached:
                        _set_change(folded, draft, change)
                break
        else:
            break
    return end, (end, end) if reached else verb


def _set_change(folded: str, draft: Draft, change: Change) -> None:
    draft.change = change
    low = max(0, draft.start - 40)
    low = max(low, *(folded.rfind(sign, low, draft.start) for sign in _SENTENCE))
    spans = [match.span() for match in _BASIS.finditer(folded, low, draft.start)]
    if spans:
        draft.basis_span = spans[-1]


def _counts_what_follows(folded: str, draft: Draft) -> bool:
    after = folded[draft.end : draft.end + 1]
    return after.isalpha() or (after != "" and after in '“「『《”」』"')


def _behind(text: str, folded: str, draft: Draft) -> str | None:
    """Return the noun behind a figure: 19项 → 发展指标, 70岁以上的 → 老年人."""
    end = draft.end
    if folded[end] in '”」』"的':
        end += 1
    quoted = _QUOTED.match(folded, end)
    if quoted:
        stop = _STOP.search(folded, folded.find(_CLOSING[folded[end]], end) + 1, quoted.end())
        return text[end : stop.start() if stop else quoted.end()]
    match = _AFTER.match(folded, end)
    if match is None or folded[end] in "（(" or _NO_NOUN.match(folded, end):
        return None
    last = match.end()
    if draft.kind is not FigureKind.DURATION:
        stop = _STOP.search(folded, end + 1, last)
        last = stop.start() if stop else last
        of = folded.rfind("的", end, last - 2)
        end = of + 1 if of > end else end
    noun = text[end:last].strip().rstrip("和及与與、等")
    return noun if noun and noun[-1] != "的" else None


def _named_period(text: str, folded: str, draft: Draft) -> tuple[str | None, bool]:
    """Return the period a date or a plan names for what follows, and whether it lasts.

    A base of comparison (较2020年) and a clock time name none; a year that opens a clause lasts
    until another does, a day or a year in mid-clause to the end of its sentence.
    """
    start = draft.start
    if folded[start - 1 : start] in _QUOTES and start:
        start -= 1
    before = folded[start - 1 : start]
    if before and before in _COMPARED:
        return None, False
    if draft.kind is FigureKind.LABEL:
        # a plan is a period where its time is meant: “十四五”时期, not “十四五”规划
        if folded[draft.end - 1] != "五" or not _PLAN_TIME.match(folded, draft.end):
            return None, False
        lasts = True
    else:
        value = draft.value[0] if isinstance(draft.value, tuple) else draft.value
        if not isinstance(value, str) or value.startswith(("T", "---")):
            return None, False
        lasts = not value.startswith("--") and len(value) <= 7
    tail = _PERIOD_TAIL.match(folded, draft.end)
    end = tail.end() if tail else draft.end
    opens = not before or before in _OPENERS
    stated = folded[end : end + 1] in _CLOSERS or end > draft.end
    lasts = (
        lasts
        and opens
        and (stated or _in_heading(folded, start, end) or _opens_topic(folded, start, end))
    )
    return text[start:end], lasts


def _in_heading(folded: str, start: int, end: int) -> bool:
    """Tell whether a year stands first in a short line without a sentence: 三、2026年重点工作."""
    begin = folded.rfind("\n", max(0, start - 8), start) + 1
    stop = folded.find("\n", end, end + 30)
    if stop < 0 or folded.find("。", end, stop) >= 0:
        return False
    return bool(begin) and _NUMBERED.fullmatch(folded, begin, start) is not None


def _opens_topic(folded: str, start: int, end: int) -> bool:
    """Tell whether a paragraph begins with a year it is about: 2025年是…收官之年."""
    return folded[start - 1 : start] in ("\n", "") and folded[end : end + 1] == "是"


def _word_period(text: str, folded: str, previous: int, start: int) -> str | None:
    """Return 今年, 去年, 五年来 of the sentence before a figure, the nearest; previous is where
    the figure before ends."""
    low = max(previous, start - 80)
    low = max(low, folded.rfind("。", low, start) + 1, folded.rfind("\n", low, start) + 1)
    found = None
    for match in _PERIOD.finditer(folded, low, start):
        before = folded[match.start() - 1 : match.start()]
        if match[0] == "前期":
            continue
        if not before or before not in _COMPARED:
            found = text[match.start() : match.end()]
    return found


def _spread(
    text: str, folded: str, drafts: list[Draft], place: int, count: int, begin: int
) -> None:
    """Give the members of a list their own subjects (…分别增长3%、4%), or the first one's."""
    first = drafts[place]
    names: list[str] = []
    apart = folded.find("分别", begin, first.start)
    if apart >= 0:
        verb = text[apart + 2 : first.start] if first.change else ""
        members = drafts[max(0, place - count) : place]
        names = [f"{name}{verb}" for name in _named_apart(text, folded, members, count, apart)]
    for number, draft in enumerate(drafts[place : place + count]):
        draft.subject = names[number] if names else draft.subject or first.subject
        draft.period, draft.change = first.period, first.change
        draft.basis_span = first.basis_span


def _named_apart(text: str, folded: str, earlier: list[Draft], count: int, apart: int) -> list[str]:
    """Return what a list of count figures after 分别 names: words of its clause, else the
    subjects of as many figures right before it."""
    low = max(0, apart - 80)
    begin = max(low - 1, *(folded.rfind(sign, low, apart) for sign in "，。；\n")) + 1
    before = earlier[-1] if earlier else None
    if before is not None and before.start >= begin and before.value == count:
        tail = text[before.end : apart].rpartition("的")[2]
        names = _listed(text[begin : before.start], folded[begin : before.start], count)
        return [f"{name}{tail}" for name in names]
    names = _listed(text[begin:apart], folded[begin:apart], count)
    if names or len(earlier) < count:
        return names
    low = max(low - 1, *(folded.rfind(sign, low, apart) for sign in "。\n"))
    if all(draft.start > low and draft.subject for draft in earlier):
        return [draft.subject or "" for draft in earlier]
    return []


def _listed(words: str, folded: str, count: int) -> list[str]:
    """Split 黄金、白银、镍产量 into one name each with the shared last word."""
    head = _HEAD.match(folded)
    start = head.end() if head else 0
    parts = _SPLIT.split(folded[start:])
    if len(parts) != count:
        return []
    shared = _STATISTIC.search(parts[-1])
    tail = words[len(words) - len(parts[-1]) + shared.start() :] if shared else ""
    names, at = [], start
    for part in parts:
        names.append(words[at : at + len(part)])
        at += len(part) + 1
    return [name if name.endswith(tail) else name + tail for name in names]
