"""Which Han script a text is written in, and cue words read in either script.

The pairs are characters of one-to-one conversion: the simplified form is no character of
traditional texts and the other way round (checked against OpenCC's character tables).
"""

from __future__ import annotations

from collections import Counter
from functools import cache

from reader_app.core.article import Script
from reader_app.core.han_pairs import SIMPLIFIED, TRADITIONAL

_TRADITIONAL = (
    "業發國進實產動設強體務區會經資開濟創長質農現堅個點機爲項優萬穩續規場級對費學標領態總醫電統"
    "護構億關環擴結調戰鄉決數險時運轉協們際辦積營應與風極達導眾貿黨鎮監礎試綠綜權題義劃縣計網養"
    "價過聯來預興問財專兩勢線習爭軍減員廣嚴難帶鏈補園東氣療籌節類確貫備驗別職稅間單斷層條團貧顯"
    "組復維讓變徹災繼處舉種從這裝藥議圍揮緊車衛雙頭奮鐵債觀責歷傳糧記給勵審門連蓋參屆鞏兒並邊額"
    "適獲識報據負壯績華執織寧隊書競評當勞鍵貨還約須較視壓選無輪擔滿貼幫踐儲見貸證礦絡將黃檢畝擊"
    "幣響脫麗測違熱購亞榮銀噸灣舊納殘階遺撐終諧陽臨敗庫僑漲肅賦賽潔張邁紅屬論潛訓請匯獎輸盤貴揚"
    "圖盡號遠紐師順樹銷紀針隱換誠則豐藝崗婦龍獻樞館話廢樣繞寬覺愛陸寶勝遼貢擁島藍載訪細齊獨講畢"
    "縱顧謀橋躍綱釋糾馬蘭淨願偉編艱離遷贏縮檔異況償鋼徑謝魯鑄爾閩歐銜親雜靈賬齡氫診傷飲錄厲簡輕"
    "許樂驅隴掛訂鹽奧撫飛壇夠寫傾譜搶懲聞溫礙趨紛擬劇歲駐絕圓濃慶剛聽談晉軌錨頂歸鋁暢漁狀訴亂搖"
    "煥為啟說卻讀誰馮陳劉楊趙吳鄭孫羅閱覽瀏頻頁碼"
)
_SIMPLIFIED = (
    "业发国进实产动设强体务区会经资开济创长质农现坚个点机为项优万稳续规场级对费学标领态总医电统"
    "护构亿关环扩结调战乡决数险时运转协们际办积营应与风极达导众贸党镇监础试绿综权题义划县计网养"
    "价过联来预兴问财专两势线习争军减员广严难带链补园东气疗筹节类确贯备验别职税间单断层条团贫显"
    "组复维让变彻灾继处举种从这装药议围挥紧车卫双头奋铁债观责历传粮记给励审门连盖参届巩儿并边额"
    "适获识报据负壮绩华执织宁队书竞评当劳键货还约须较视压选无轮担满贴帮践储见贷证矿络将黄检亩击"
    "币响脱丽测违热购亚荣银吨湾旧纳残阶遗撑终谐阳临败库侨涨肃赋赛洁张迈红属论潜训请汇奖输盘贵扬"
    "图尽号远纽师顺树销纪针隐换诚则丰艺岗妇龙献枢馆话废样绕宽觉爱陆宝胜辽贡拥岛蓝载访细齐独讲毕"
    "纵顾谋桥跃纲释纠马兰净愿伟编艰离迁赢缩档异况偿钢径谢鲁铸尔闽欧衔亲杂灵账龄氢诊伤饮录厉简轻"
    "许乐驱陇挂订盐奥抚飞坛够写倾谱抢惩闻温碍趋纷拟剧岁驻绝圆浓庆刚听谈晋轨锚顶归铝畅渔状诉乱摇"
    "焕为启说却读谁冯陈刘杨赵吴郑孙罗阅览浏频页码"
)
_HALF_WIDTH: dict[int, str] = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | {
    ord(wide): plain
    for wide, plain in zip("\u3000｡【】〔〕〖〗丨︱∣﹕﹐", " 。[][][]|||:,", strict=True)
}

_ONLY_TRADITIONAL = frozenset(_TRADITIONAL)
_ONLY_SIMPLIFIED = frozenset(_SIMPLIFIED)

_SAMPLE = 400
"""Code points of one sample."""
_SAMPLES = 48
"""Samples taken of a long text, evenly spread."""
_MIXED = 0.1
"""From this share of the rarer script on a text counts as mixed."""


def detect_script(text: str) -> Script:
    """Return the script of a text by its telling characters; HANS where there are none.

    Takes the same time for any length: a long text is judged by samples spread over it.
    """
    if len(text) > _SAMPLE * _SAMPLES:
        stride = (len(text) - _SAMPLE) // (_SAMPLES - 1)
        text = "".join(text[at : at + _SAMPLE] for at in range(0, stride * _SAMPLES, stride))
    counts = Counter(text)
    hant = sum(count for char, count in counts.items() if char in _ONLY_TRADITIONAL)
    hans = sum(count for char, count in counts.items() if char in _ONLY_SIMPLIFIED)
    if min(hant, hans) > _MIXED * (hant + hans):
        return Script.MIXED
    return Script.HANT if hant > hans else Script.HANS


def folded(text: str) -> str:
    """Return the text in simplified characters and half width, of equal length.

    For matching cue words only; never shown and never part of an article. Brackets of every
    kind that stand for themselves become [ ], upright bars |; Chinese stops and quotation marks
    stay, and capitals too.
    """
    return text.translate(_cue_table())


@cache
def _cue_table() -> dict[int, str]:
    hans = {ord(old): new for old, new in zip(TRADITIONAL, SIMPLIFIED, strict=True)}
    return hans | _HALF_WIDTH
