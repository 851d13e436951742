"""Units that convert without a doubt, as exact ratios.

Sources: GB 3100 and the decree of 1984 on legal units (亩, 市斤, 市里, 尺, 寸, 顷 on the mainland),
Cap. 68 Weights and Measures Ordinance of Hong Kong and the international yard and pound (呎, 哩, 磅),
the Taiwanese 坪 (400/121 m²) and 甲 (2934 坪). Units that mean different things in different places
or trades (桶, 加仑, 石, 担, 两 outside the mainland) are left alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Conversion:
    """One unit is ratio of another; note says so for the reader."""

    unit: str
    ratio: Fraction
    note: str


def _to(unit: str, ratio: Fraction | int | str, note: str) -> Conversion:
    return Conversion(unit, Fraction(ratio), note)


_MU = (_to("ha", "1/15", "1 亩 = 1/15 ha"), _to("km²", "1/1500", "1500 亩 = 1 km²"))
_FOOT2 = (_to("m²", "0.09290304", "1 平方呎 = 0.09290304 m²"),)
_JIN = (_to("kg", "1/2", "1 市斤 = 500 g"), _to("t", "1/2000", "2000 市斤 = 1 t"))

CONVERSIONS: dict[str, tuple[Conversion, ...]] = {
    "亩": _MU,
    "公亩": (_to("m²", 100, "1 公亩 = 100 m²"),),
    "顷": (_to("ha", "20/3", "1 顷 = 100 亩"),),
    "公顷": (_to("km²", "1/100", "100 ha = 1 km²"), _to("亩", 15, "1 ha = 15 亩")),
    "平方公里": (_to("ha", 100, "1 km² = 100 ha"), _to("亩", 1500, "1 km² = 1500 亩")),
    "平方呎": _FOOT2,
    "平方尺": (),
    "方呎": _FOOT2,
    "方尺": (),
    "平方英尺": _FOOT2,
    "平方英里": (_to("km²", "2.589988110336", "1 mi² = 2.589988110336 km²"),),
    "英亩": (_to("ha", "0.40468564224", "1 acre = 0.40468564224 ha"),),
    "坪": (_to("m²", "400/121", "1 坪 = 400/121 m²"),),
    "甲": (_to("ha", "1173600/1210000", "1 甲 = 2934 坪"),),
    "斤": _JIN,
    "市斤": _JIN,
    "公斤": (_to("t", "1/1000", "1000 kg = 1 t"),),
    "千克": (_to("t", "1/1000", "1000 kg = 1 t"),),
    "磅": (_to("kg", "0.45359237", "1 lb = 0.45359237 kg"),),
    "里": (_to("km", "1/2", "1 市里 = 500 m"),),
    "华里": (_to("km", "1/2", "1 市里 = 500 m"),),
    "公里": (_to("mi", "15625/25146", "1 mi = 1.609344 km"),),
    "海里": (_to("km", "1.852", "1 n mile = 1.852 km"),),
    "英里": (_to("km", "1.609344", "1 mi = 1.609344 km"),),
    "英尺": (_to("m", "0.3048", "1 ft = 0.3048 m"),),
    "呎": (_to("m", "0.3048", "1 ft = 0.3048 m"),),
    "英寸": (_to("cm", "2.54", "1 in = 2.54 cm"),),
    "英吋": (_to("cm", "2.54", "1 in = 2.54 cm"),),
    "吋": (_to("cm", "2.54", "1 in = 2.54 cm"),),
    "尺": (_to("m", "1/3", "3 市尺 = 1 m"),),
    "丈": (_to("m", "10/3", "3 市丈 = 10 m"),),
    "千瓦": (_to("GW", "1/1000000", "1 GW = 1,000,000 kW"),),
    "兆瓦": (_to("GW", "1/1000", "1 GW = 1000 MW"),),
    "千瓦时": (_to("TWh", "1/1000000000", "1 TWh = 1,000,000,000 kWh"),),
    "兆瓦时": (_to("GWh", "1/1000", "1 GWh = 1000 MWh"),),
    "度电": (_to("kWh", 1, "1 度电 = 1 kWh"),),
    "‰": (_to("%", "1/10", "10‰ = 1%"),),
    "‱": (_to("%", "1/100", "100‱ = 1%"),),
    "个基点": (_to("个百分点", "1/100", "100 bp = 1 pp"),),
    "基点": (_to("个百分点", "1/100", "100 bp = 1 pp"),),
}
"""Unit in simplified script → what it is in others, the likeliest first."""
