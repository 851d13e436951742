"""Made-up articles of any length for the benchmarks: own sentences, a fixed seed."""

from __future__ import annotations

import random

PLACES = ["东岭县", "临河市", "青石镇", "北原区", "南屏县", "长湖市", "云溪镇", "白塔区"]
THINGS = [
    "高标准农田",
    "智能工厂",
    "产业集群",
    "普惠性幼儿园",
    "养老机构",
    "重点实验室",
    "外贸企业",
    "充电桩",
]
UNITS = ["项", "家", "个", "万亩", "亿元", "公里", "万吨", "台"]
VERBS = ["新增", "建成", "改造", "验收", "开工", "签约"]
ENDS = ["成效明显", "进度快于上年", "群众反映良好", "为下一步打下基础", "经验在全省推广"]


def article(characters: int, seed: int = 1) -> str:
    """Return a plain text of about that many code points: head, sections, paragraphs."""
    draw = random.Random(seed)
    lines = ["临河日报 2025年3月4日 5版", "一份为测速而写的长文", "本报记者 甲乙"]
    length = sum(map(len, lines)) + 3
    section = 0
    while length < characters:
        if len(lines) % 12 == 3:
            section += 1
            line = f"第{section}部分：{draw.choice(PLACES)}的{draw.choice(THINGS)}"
        else:
            line = "".join(_sentence(draw) for _ in range(draw.randint(2, 5)))
        lines.append(line)
        length += len(line) + 1
    return "\n".join(lines) + "\n"


def _sentence(draw: random.Random) -> str:
    year = draw.randint(2015, 2025)
    amount = draw.choice(
        [draw.randint(2, 99), draw.randint(100, 9999), round(draw.random() * 90, 1)]
    )
    rate = round(draw.random() * 30, 1)
    return (
        f"{year}年，{draw.choice(PLACES)}{draw.choice(VERBS)}{draw.choice(THINGS)}"
        f"{amount}{draw.choice(UNITS)}，同比增长{rate}%，{draw.choice(ENDS)}。"
    )
