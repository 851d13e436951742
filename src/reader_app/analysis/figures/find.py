"""Finding figures: one scan for places where a number may stand, then a local reading."""

from __future__ import annotations

from reader_app.analysis.figures.calendars import (
    read_lunar,
    read_quarters,
    read_reign,
    years_of_the_republic,
)
from reader_app.analysis.figures.context import add_context
from reader_app.analysis.figures.dates import (
    read_bare_year,
    read_century,
    read_date,
    read_decade,
    read_in_brackets,
    read_numeric,
    read_period,
    read_year_in_name,
)
from reader_app.analysis.figures.draft import Draft
from reader_app.analysis.figures.folding import fold
from reader_app.analysis.figures.han import read_han
from reader_app.analysis.figures.labels import (
    NAME_HEADS,
    is_address,
    is_numbering,
    read_code,
    read_document,
    read_event,
    read_identifier,
    read_listed,
    read_named,
    read_nameless,
    read_plan,
    read_quoted,
    read_version,
)
from reader_app.analysis.figures.lexicon import UNIT_HEADS
from reader_app.analysis.figures.ordinals import read_ordinal
from reader_app.analysis.figures.quantities import finish, read_quantity
from reader_app.analysis.figures.ratios import (
    read_against,
    read_clock,
    read_han_clock,
    read_ratio,
    read_score,
)
from reader_app.analysis.figures.series import share_units
from reader_app.core.article import Article
from reader_app.core.figure import Figure, FigureKind
from reader_app.core.patterns import lazy

_HAN = "〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟廿卅几数"
_FOLLOWING = "".join(sorted({*UNIT_HEADS, *"多余来成分点月年日号"}))
# The first character starts the scan; only what can be a figure's beginning is left to Python.
_PLACE_OF_NUMERAL = (
    r"(?<=[第前上下].)(?<!上一)(?<!下一)",  # an order: 第三
    r"(?<=[逾超近破上约过百][百千万亿])",  # a bare magnitude after a qualifier: 破亿
    # before a unit or a link: written once, for the long class takes a millisecond to compile
    rf"(?:(?<!一)[{_HAN}]*+|(?<=一)(?:[{_HAN}]++|(?<=[近约满超逾每足长达期时]一)))(?=[{_FOLLOWING}]|[至到比~—\-][{_HAN}])",
    rf"(?<=一)(?=米[一二三四五六七八九]|[倍成季]|个百分点|个半|比[{_HAN}])",
    r"(?<=一)(?=(?:小时|分钟|天|周|个月|年|星期)(?:[后前内多半]|以[后前内上]|之[后前内]|左右))",
    r"(?<=一)(?=月(?:份|[初底末]|[上中下]旬|[一二三四五六七八九十]{1,3}日))|(?<=年一)(?=月)",
    r"(?=[至到~—\-、和]第?[二三四]个?季)",  # quarters: 一、二季度
    r"(?<![统唯同之第专划]一)(?<=一)(?=[至到~—\-][两二三四五六七八九十])",  # 一至两人
    r"(?<=月初.)|(?<=[正冬腊]月.)",  # a lunar day
    r"(?<=十)[一二三四五六七八九]五(?=[”」』\"时规期末计以])|(?<=[七八九])五(?=[”」』\"时规期计])",
)
_HALF_A_TENTH = r"(?<=半)(?<![一两大多参]半)(?=成(?![品熟功本员立为果长]))"
PLACES = lazy(
    rf"[0-9{_HAN}半](?:(?<=[0-9])|{_HALF_A_TENTH}|(?<!半)(?<![{_HAN}][{_HAN}])"
    rf"(?:{'|'.join(_PLACE_OF_NUMERAL)}))"
)
_DIGITS = lazy(r"[0-9]++")
_LETTERS = lazy(r"[A-Za-z+_\-×]")
_MARKER = lazy(r"[0-9]{1,2}(?:[.、](?![0-9])|[)）\]］])")
_ITEM_SIGNS = frozenset(".、")
_ITEM = lazy(r"[0-9]{1,2}[.、](?=[\u4e00-\u9fff《“])")
_QUOTES = frozenset('“「『"‘')
_OPENING = frozenset("〔[［(（\n")
_ITEM_BEFORE = frozenset("：:；;。 ")
_ADDRESS = frozenset("/=?&_-.%#@")
_HOURS = frozenset("时点")
_RANKS = frozenset("第前")
_LASTING = frozenset("续共近满每超逾约")
_DOTS = frozenset("·•・")
_POINTS = frozenset(".,")
_COUNTED = frozenset("百千万亿%个元")
_DATE_NEXT = frozenset("年月日号-/.~—–至到 :：∶世比时点")


def find_figures(article: Article) -> tuple[Figure, ...]:
    """Return the figures of an article's body, sorted by place, none overlapping another.

    Boilerplate gives none.
    """
    return find_in_text(article.text, end=article.body_end)


def find_in_text(text: str, start: int = 0, end: int | None = None) -> tuple[Figure, ...]:
    """Return the figures of text between two offsets; spans count code points of text."""
    folded = fold(text)
    end = len(text) if end is None else end
    drafts = scan(folded, start, end)
    if folded is not text:
        _write_units_as_the_text_does(text, folded, drafts)
    years_of_the_republic(folded, drafts)
    add_context(text, folded, drafts)
    if "\t" in text:
        from reader_app.analysis.figures.tables import read_tables  # few texts have any

        read_tables(text, folded, drafts, start, end)
    return tuple([draft.figure(text) for draft in drafts])


def _write_units_as_the_text_does(text: str, folded: str, drafts: list[Draft]) -> None:
    """Put the article's own characters for folded units; a member of a list has its follower's."""
    following: dict[str, str] = {}
    for draft in reversed(drafts):
        unit = draft.unit
        if unit and not unit.isascii():
            place = folded.rfind(unit, draft.start, draft.end)
            if place >= 0:
                following[unit] = text[place : place + len(unit)]
            draft.unit = following.get(unit, unit)


def scan(folded: str, start: int, end: int) -> list[Draft]:
    """Return what stands in folded text between two offsets, sorted, none overlapping."""
    found: list[Draft] = []
    place, last = start, start
    search = PLACES.search
    while True:
        match = search(folded, place, end)
        if match is None:
            return found
        at = match.start()
        drafts = _read_digits(folded, at) if folded[at] <= "9" else _read_han(folded, at)
        if not drafts:
            place = _after(folded, at, end)
            continue
        for draft in drafts:
            if draft.end <= end:
                if draft.start < last:
                    draft.start, draft.first = last, max(last, draft.first)
                share_units(folded, found, draft)
                found.append(draft)
        place = last = max(drafts[-1].end, at + 1)


def _after(folded: str, at: int, end: int) -> int:
    """Return where to go on after a number that is none: behind its digits."""
    match = _DIGITS.match(folded, at)
    return min(match.end(), end) if match else at + 1


def _read_han(folded: str, at: int) -> list[Draft]:
    if folded[at] == "半":
        return [finish(folded, at, (at + 2, "%", FigureKind.PERCENTAGE), 5, None)]  # 半成
    before = folded[at - 1] if at else ""
    dates = read_quarters(folded, at)
    if dates:
        return dates
    if before in _RANKS:
        one = read_period(folded, at) or read_ordinal(folded, at)
        if one or before == "第":
            return [one] if one else []
    one = read_plan(folded, at) or read_decade(folded, at) or read_period(folded, at)
    one = one or read_century(folded, at) or read_reign(folded, at) or read_lunar(folded, at)
    if one:
        return [one]
    dates = read_date(folded, at)
    if dates:
        return dates
    one = read_han_clock(folded, at) if before in _HOURS else read_against(folded, at)
    one = one or read_han(folded, at)
    return [one] if one else []


def _read_digits(folded: str, at: int) -> list[Draft]:
    before = folded[at - 1] if at else "\n"
    digits = _DIGITS.match(folded, at)
    end = digits.end() if digits else at + 1
    after = folded[end : end + 1]
    decided = _read_by_neighbours(folded, at, end, before, after)
    if decided is not None:
        return decided
    one: Draft | None = None
    if after in _DATE_NEXT:
        dates = _read_calendar(folded, at)
        if dates:
            return dates
    elif after in _DOTS:
        one = read_event(folded, at)
    if one is None and before.isascii() and _LETTERS.match(before):
        one = read_code(folded, at, units=False)
    elif one is None and after.isascii() and (_LETTERS.match(after) or after in _POINTS):
        one = read_code(folded, at, units=True)
    if one is None and after in NAME_HEADS:
        one = read_named(folded, at)
    if one is None and end - at == 4:
        one = read_bare_year(folded, at)
    if one is None and after == ".":
        one = read_version(folded, at)
    if one is None:
        one = read_quantity(folded, at)
        if one is not None and one.unit == "" and one.end == end:
            return _read_bare(folded, one, end)
    return [one] if one else []


def _read_bare(folded: str, one: Draft, end: int) -> list[Draft]:
    """Keep a number that has nothing but its digits, or take it for what it numbers or names."""
    at = one.first
    if is_numbering(folded, at, end):
        return []
    if one.qualifier is None and read_year_in_name(folded, at):
        return [Draft(at, end, FigureKind.DATE, folded[at:end])]
    return [read_nameless(folded, at, end) or one if one.qualifier is None else one]


def _read_by_neighbours(
    folded: str, at: int, end: int, before: str, after: str
) -> list[Draft] | None:
    """Read what the characters around a run of digits decide; None where they do not."""
    if before in _ADDRESS and is_address(folded, at):
        return []
    if before in _QUOTES:
        one = read_quoted(folded, at)
        if one:
            return [one]
    if (end - at >= 5 and after not in _COUNTED) or (
        folded[at] == "0" and (end - at >= 3 or (end - at == 2 and after == "-"))
    ):
        one = read_numeric(folded, at) or read_identifier(folded, at, end)
        if one or end - at >= 7:
            return [one] if one else []
    if before in _RANKS or (after == "季" and before not in _LASTING):
        one = read_period(folded, at)
        one = one or (read_ordinal(folded, at) if before in _RANKS else None)
        if one or before == "第":
            return [one] if one else []
    elif before in _OPENING:
        one = read_document(folded, at) or read_in_brackets(folded, at) or read_listed(folded, at)
        if one:
            return [one]
        if _MARKER.match(folded, at):
            return []
    elif before in _ITEM_BEFORE and after in _ITEM_SIGNS and _ITEM.match(folded, at):
        return []  # 附件：1.申请表
    return None


def _read_calendar(folded: str, at: int) -> list[Draft]:
    """Read the dates, clock time or ratio at a number before a sign that any of them may have."""
    one = read_numeric(folded, at) or read_decade(folded, at) or read_century(folded, at)
    one = one or read_reign(folded, at) or read_score(folded, at)
    if one:
        return [one]
    dates = read_quarters(folded, at) or read_date(folded, at)
    if dates:
        return dates
    one = read_ratio(folded, at) or read_clock(folded, at)
    return [one] if one else []
