"""Units and classifiers, in simplified script: what may follow a number, and what it then tells.

Sources: the classifiers of GB/T 12406-style word lists and of 现代汉语八百词 (吕叔湘), the legal
units of GB 3100, older market units, the units of Hong Kong, Macau and Taiwan, and those of
statistics, energy, transport and computing as the press writes them.
"""

from __future__ import annotations

from reader_app.core.figure import FigureKind

_MONEY = """
元 圆 块 角 毛 毫 分钱 人民币 元人民币 圆整 元整 美元 美金 美分 欧元 英镑 镑 日元 日圆 日币 港元 港币 港纸 港圆
澳门元 澳门币 葡币 台币 新台币 元新台币 元港币 元台币 元澳门币 元美金 澳元 澳币 加元 加币 新元 新加坡元 坡币
新西兰元 纽元 瑞士法郎 瑞郎 法郎 卢布 卢比 印度卢比 韩元 韩圜 泰铢 铢 越南盾 盾 印尼盾 印尼卢比 马币 令吉 林吉特 比索
雷亚尔 里亚尔 里拉 第纳尔 迪拉姆 坚戈 兰特 奈拉 克朗 瑞典克朗 挪威克朗 丹麦克朗 福林 兹罗提 列伊 缅元 缅币 基普 瑞尔
图格里克 谢克尔 先令 比尔 塔卡 苏姆 索姆 马纳特 格里夫纳 仙 比特币 以太币 特别提款权 蚊 银元
"""
_DURATION = """
年 载 晚 夜 个月 个季度 季度 个季 周 星期 个星期 个礼拜 礼拜 天 日 昼夜 个昼夜 小时 个小时 钟头 个钟头 分钟 秒 秒钟
毫秒 微秒 纳秒 刻钟 个工作日 工作日 个工作天 工作天 个交易日 交易日 个自然日 自然日 年头 个年头 个年度 个世纪 世纪 个学期 学期 个学年 学年
课时 学时 工时 个工时 个春秋 个寒暑 个日夜 周年 月 个财年 个财政年度
连丰 连增 连冠 连胜 连涨 连跌 连败 连降 连升 连庄 连霸 连阳 连阴 连板 连平 连快
"""
_MEASURE = """
米 公尺 公分 公厘 厘米 毫米 微米 纳米 分米 千米 公里 里 华里 海里 英里 英尺 英寸 英吋 呎 吋 尺 寸 丈 码 光年 车公里 车道公里 延米
人公里 吨公里 换算吨公里 迈 平方米 平方公尺 平方公里 平方千米 平方厘米 平方毫米 平方英尺 平方英里 平方呎 平方尺 平方海里
平米 平方 方呎 方尺 亩 亩次 公顷 公亩 英亩 顷 坪 立方米 立方 立方公尺 立方厘米 立方公里 立方英尺 立方呎 方 标方 标准立方米
升 公升 毫升 分升 加仑 桶 桶油当量 蒲式耳 斗 石 担 吨 公吨 克 千克 公斤 斤 市斤 两 钱 毫克 微克 纳克 磅 盎司 克拉 司马斤
吨标准煤 吨标煤 千克标准煤 克标准煤 吨二氧化碳 吨二氧化碳当量 吨碳 吨当量 吨油当量 载重吨 总吨 净吨 修正总吨 吨位
瓦 千瓦 兆瓦 吉瓦 太瓦 瓦时 千瓦时 千瓦小时 兆瓦时 吉瓦时 太瓦时 度 度电 焦耳 千焦 兆焦 吉焦 千卡 大卡 卡路里 马力 匹
伏 伏特 千伏 毫伏 安培 毫安 毫安时 千伏安 兆伏安 欧姆 赫兹 千赫 千赫兹 兆赫 兆赫兹 吉赫 吉赫兹 流明 特斯拉 贝克勒尔 贝可
毫西弗 微西弗 西弗 摄氏度 华氏度 开尔文 帕 百帕 千帕 兆帕 帕斯卡 毫米汞柱 大气压 分贝 牛顿 牛米 勒克斯
比特 千比特 兆比特 字节 千字节 兆字节 吉字节 太字节 像素 兆 波特 量子比特 个量子比特
岁 周岁 岁数 虚岁 级 角分 角秒 弧度
"""
_COUNT = """
个 名 位 人 人次 人份 人天 人日 户 户次 家 家次 口 员 代 拨 批 批次 组 组次 队 队次 支 种 类 样 桩 起 宗 例 例次 笔 单 场 场次
次 回 遍 轮 轮次 趟 趟次 顿 局 盘 站 课 节 章 点 条 句 字 词 行 段 页 张 张次 块 片 项 项次 款 件 件次 份 本 册 册次 部 部次 篇
篇次 幅 首 枝 只 枚 颗 粒 根 株 棵 丛 朵 头 头次 峰 尾 羽 群 对 双 副 打 套 套次 间 间次 栋 幢 座 座次 层 门 扇 盏 面 台 台次 台套
台时 架 架次 艘 艘次 辆 辆次 列 列次 车 车次 班 班次 船 船次 标箱 标准箱 国际标准箱 箱 箱次 包 袋 瓶 罐 盒 捆 束 串 排 垛
堆 摊 杯 碗 壶 锅 盆 桌 床 席 票 车道 泊位 车位 床位 学位 席位 机架 处 处次 眼 道 孔 环 圈 幕 集 期 期次 卷 讲 讲次 剂 剂次 针 针次 帖 贴 味 丸 发 门次
股 手 注 档 格 阶 关 分 个点 点位 工日 标段 步 声 拳 把 缕 窝 棚 园 尊 樘 伙 大类 小类 中类 大项 小项 子项 客位
机位 舱位 卡 记 梯次 波次 航次 所 篮 筐 篓 缸 炉 炉次 窑 栏 则 案 封 役 出 通 室
席次 重 维
"""
_NOUNS = (
    "届 国 省 市 县 区 镇 乡 村 州 旗 省份 省区 省市 省区市 区县 县区 市县 县市 地 校 院 企 馆 店 岛 湖 河 矿 社 盟 党 "
    "战 胜 负 市州 区市 乡镇 镇街 街道 社区 部委 部门"
)

PERCENT_UNITS = ("个百分点", "百分点", "个基点", "基点", "点子", "厘", "成")


def _words(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text.split()))


def _table() -> dict[str, tuple[tuple[str, FigureKind], ...]]:
    kinds: dict[str, FigureKind] = {}
    for words, kind in (
        (_NOUNS, FigureKind.COUNT),
        (_COUNT, FigureKind.COUNT),
        (_MEASURE, FigureKind.MEASURE),
        (_DURATION, FigureKind.DURATION),
        (_MONEY, FigureKind.MONEY),
    ):
        kinds.update(dict.fromkeys(_words(words), kind))
    kinds.update(dict.fromkeys(PERCENT_UNITS, FigureKind.PERCENTAGE))
    kinds["倍"] = kinds["折"] = FigureKind.FRACTION
    by_head: dict[str, list[tuple[str, FigureKind]]] = {}
    for word, kind in kinds.items():
        by_head.setdefault(word[:2], []).append((word, kind))
        if len(word) > 1 and word[0] in kinds:
            by_head.setdefault(word[:2], []).append((word[0], kinds[word[0]]))
    return {head: tuple(sorted(set(words), key=_longest_first)) for head, words in by_head.items()}


def _longest_first(entry: tuple[str, FigureKind]) -> int:
    return -len(entry[0])


UNITS = _table()
"""The first two characters of a unit (one for units of one) → the units that begin with them,
longest first, each with its kind."""

UNIT_HEADS = frozenset(head[0] for head in UNITS)
"""The characters a unit may begin with."""

PLACE_NOUNS = frozenset(_words(_NOUNS))
"""Nouns that stand where a classifier would (4县); only after Arabic digits."""

LATIN_UNITS = frozenset(
    [
        "km",
        "m",
        "cm",
        "mm",
        "nm",
        "um",
        "μm",
        "µm",
        "dm",
        "kg",
        "g",
        "mg",
        "μg",
        "ug",
        "t",
        "L",
        "l",
        "ml",
        "mL",
        "W",
        "kW",
        "KW",
        "MW",
        "GW",
        "TW",
        "Wh",
        "kWh",
        "MWh",
        "GWh",
        "TWh",
        "Hz",
        "kHz",
        "MHz",
        "GHz",
        "THz",
        "B",
        "KB",
        "MB",
        "GB",
        "TB",
        "PB",
        "EB",
        "ZB",
        "bps",
        "Kbps",
        "Mbps",
        "Gbps",
        "Tbps",
        "V",
        "kV",
        "KV",
        "mV",
        "A",
        "mA",
        "mAh",
        "dB",
        "Pa",
        "hPa",
        "kPa",
        "MPa",
        "GPa",
        "J",
        "kJ",
        "MJ",
        "GJ",
        "cal",
        "kcal",
        "P",
        "PF",
        "EF",
        "TF",
        "EFLOPS",
        "PFLOPS",
        "TFLOPS",
        "FLOPS",
        "Eflops",
        "EFlops",
        "PFlops",
        "Pflops",
        "TOPS",
        "ppm",
        "ppb",
        "TEU",
        "tce",
        "sqft",
        "ft",
        "inch",
        "miles",
        "mile",
        "feet",
        "inches",
        "s",
        "ms",
        "min",
        "h",
        "km/h",
        "m/s",
        "mg/L",
        "mg/kg",
        "mmHg",
        "bar",
        "rpm",
        "BP",
        "bp",
        "IPS",
        "IPS/W",
        "TOPS/W",
        "QPS",
        "TPS",
        "pH",
        "CM",
        "KM",
        "KG",
        "MM",
        "ML",
        "km²",
        "m²",
        "m³",
        "cm²",
        "cm³",
        "nm³",
        "kg/m³",
        "μg/m³",
        "mol",
        "mmol/L",
        "lm",
        "lx",
        "dpi",
        "fps",
        "Ω",
        "℃",
        "℉",
    ]
)
"""Latin units, in the case they are written in."""

SIGN_UNITS = {"′": FigureKind.MEASURE, "″": FigureKind.MEASURE, "℃": FigureKind.MEASURE, "℉": FigureKind.MEASURE, "°": FigureKind.MEASURE,
              "㎡": FigureKind.MEASURE, "㎞": FigureKind.MEASURE, "㎏": FigureKind.MEASURE,
              "㎜": FigureKind.MEASURE, "㎝": FigureKind.MEASURE, "㎎": FigureKind.MEASURE,
              "㎥": FigureKind.MEASURE, "%": FigureKind.PERCENTAGE, "‰": FigureKind.PERCENTAGE,
              "‱": FigureKind.PERCENTAGE}  # fmt: skip
"""Units that are one sign."""

HAN_CLASSIFIERS = frozenset(
    _words(
        "个 名 位 人 人次 户 家 项 条 件 次 种 类 批 座 辆 台 艘 架 间 栋 幢 层 所 场 场次 轮 笔 份 篇 部 本 册 幅 张 块 片 只 "
        "匹 株 棵 颗 枚 支 首 组 对 双 套 例 宗 起 桩 单 句 趟 班 列 盏 眼 口 代 款 样 封 顿 遍 回 只 具 盘 杯 瓶 箱 袋 包 盒 "
        "拨 名次 棵 朵 群 届 幕 集 卷 剂 针 局 步 票 球 分 大类 小类 标段 床 席 门 道 处 站 声 课 节 章 枝 档 案 台套 架次 航次 班次 车次"
    )
)
"""Classifiers that a single Chinese digit may stand before; others need a longer numeral."""

HAN_REFUSED = frozenset(
    _words(
        "里 方 度 分 两 尺 寸 斗 石 担 钱 级 匹 载 盾 角 毛 步 丈 升 顷 码 桶 节 镑 铢 秒 日 月 仙 伏 毫"
    )
)
"""Units of measure, money and time that a single Chinese digit stands before in names only."""

INDEFINITE_UNITS = frozenset(
    _words(
        "小时 公里 吨 公斤 斤 亩 公顷 平方公里 平方米 立方米 米 千米 元 美元 港元 块 个月 个小时 个季度 分钟 周 年 天 "
        "个百分点 倍 成 星期 个星期"
    )
)
"""Units before which 一 counts; before any other it is an article (一批, 一个)."""
