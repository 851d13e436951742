"""One short article of each kind a reader brings, written for these tests."""

from __future__ import annotations

import pytest

from reader_app.core.article import BlockKind
from tests.restoring.structure.drafts import article_of, kind_of, kinds_of

PROSE = (
    "这一季度全市工业增加值比上年同期明显加快，企业订单增多，用电量和货运量同步回升，"
    "就业形势总体平稳，居民收入稳步增长。"
)
MORE = (
    "受访者认为，制度的生命力在于执行，关键是把任务分解到岗位、把责任压实到个人，"
    "并且定期公开进展，接受社会各方面的监督和评价。"
)

BROADCAST = f"""【新闻联播】春耕备耕有序推进
来源：央视网 2025年03月08日 19:24
央视网消息（新闻联播）：当前，全国春耕备耕由南向北陆续展开，各地抓紧落实各项强农惠农政策。
【主播】
{PROSE}
记者 李明：
{MORE}
总台央视记者 王芳 张强
责任编辑：刘洋
扫一扫 分享到微信
相关新闻
各地加快推进高标准农田建设
一号文件释放哪些新信号"""

QUESTIONS = f"""解读《城市绿地管理办法》
2024-11-05 10:20 来源：市园林局
字号：【大】【中】【小】 打印
近日，市园林局有关负责人就《城市绿地管理办法》有关问题回答了记者提问。
问：《办法》出台的背景是什么？
答：{PROSE}
{MORE}
问：《办法》有哪些主要内容？
答：{MORE}
打印 关闭"""

INTERVIEW = f"""人物专访 | 让古建筑活起来
记者 孙丽 文/图
记者：您是怎么走上古建筑保护这条路的？
林教授：{PROSE}
记者：工作中最难的是什么？
林教授：{MORE}
记者：您对年轻人有什么建议？
林教授：{PROSE}"""

INTERPRETATION = f"""首页 > 政务公开 > 政策解读
《关于促进民营经济发展的若干措施》政策解读
发布时间：2024-06-18 09:00
来源：省发展改革委
浏览次数：1024
一、出台背景
{PROSE}
二、主要内容
{MORE}
（一）降低经营成本
{PROSE}
1.加大信贷支持
{MORE}
2.发展股权融资
{PROSE}
三、政策亮点是什么？
{MORE}
解读机关：省发展改革委
上一篇：无
主办：省人民政府办公厅"""

HONG_KONG = """北部都會區發展提速 科創園年底動工
政府公布最新時間表 料創造逾萬職位
2025-02-19
【香港文匯報訊】（記者 陳大文）北部都會區發展再有新進展，發展局昨日公布多項工程的最新時間表，預計首批用地年底前可以交付。
議員促改善交通配套
立法會議員指出，區內現有道路早已飽和，當局必須在居民入伙之前完成主要幹道的擴建，並且增加巴士和鐵路班次。
◆ 北部都會區將成為本港新的科技中心。 資料圖片
業界：盼簡化審批程序
有地產業界人士認為，發展的關鍵在於審批，現時由申請到動工往往需時數年，希望政府精簡程序，讓項目早日落成。
香港文匯報記者 陳大文"""

NOTICE = f"""关于加强基层应急能力建设的通知
某办发〔2024〕12号
各县、市、区人民政府，市直各部门、各直属机构：
为进一步提升基层应急管理能力，保障人民群众生命财产安全，现就有关事项通知如下：
一、总体要求
{PROSE}
二、重点任务
（一）健全组织体系。{PROSE}
（二）完善预案体系。{MORE}
某市人民政府办公室
2024年9月3日"""

FEATURE = f"""新春走基层
在海拔四千米的地方点亮灯火
——记高原供电所的年轻人
本报记者 王小明 通讯员 李晓红
《工人日报》（2024年02月07日 02版）
{PROSE}
雪夜里的抢修
{MORE}
图为供电所员工在巡线。本报记者 王小明 摄
师徒三代的约定
{PROSE}
声明：本文仅代表作者个人观点。未经授权，不得转载。"""

ANSWERS = """立法會三題：公營房屋供應
＊＊＊＊＊＊＊＊＊＊＊＊
以下是今日（二月十九日）在立法會會議上陳志明議員的提問和房屋局局長何永的答覆：
問題：
政府一直致力改善基層市民的居住環境，並且透過多管齊下的措施增加公營房屋供應，可否告知本會：
（一）未來五年的供應量為何；
（二）有何措施加快建屋。
答覆：
主席：
當局務求在十年內落成足夠單位，縮短輪候公屋的時間，並會繼續物色合適的土地作公營房屋發展。
完
2025年2月19日（星期三）
香港時間11時30分"""

TRANSCRIPT = f"""新闻30分：春运首日平稳有序
【导语】
{PROSE}
【同期声】市民 张女士：今年回家的票比去年好买多了，全家人都能一起回家过年。
【正文】
{MORE}
编辑 王伟 校对 李丽"""

CONTENTS = f"""目 录
一、过去五年工作回顾
二、今后五年目标任务
三、2026年重点工作
政府工作报告
（2026年1月26日）
省长 王某某
各位代表：
{PROSE}
一、过去五年工作回顾
{MORE}
二、今后五年目标任务
{PROSE}
三、2026年重点工作
{MORE}
名词解释
1.“四上”企业：指规模以上工业企业等四类企业。
2.双碳：指碳达峰和碳中和。"""

STATUTE = """某市养犬管理条例
（2024年5月30日某市第十七届人民代表大会常务委员会第十二次会议通过）
第一章 总 则
第一条 为了规范养犬行为，保障公民身体健康和人身安全，维护市容环境，制定本条例。
第二章 养犬登记
第二条 申请养犬登记的个人应当符合下列条件：
（一）有合法身份证明；
（二）有固定住所。"""

AGENCY = f"""新华社北京1月5日电　题：一条铁路的温度
新华社记者
{PROSE}
从“走不出去”到“一日往返”
{MORE}
（参与采写：王明、李红）
- END -
查看更多评论"""

K = BlockKind


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        (BROADCAST, "【新闻联播】", K.TITLE),
        (BROADCAST, "【主播】", K.BYLINE),
        (BROADCAST, "记者 李明：", K.BYLINE),
        (BROADCAST, "央视网消息", K.PARAGRAPH),
        (BROADCAST, "总台央视记者", K.BYLINE),
        (BROADCAST, "一号文件", K.BOILERPLATE),
        (QUESTIONS, "2024-11-05", K.SOURCE),
        (QUESTIONS, "字号", K.BOILERPLATE),
        (QUESTIONS, "近日", K.PARAGRAPH),
        (QUESTIONS, "问：《办法》有哪些", K.HEADING),
        (QUESTIONS, "答：", K.PARAGRAPH),
        (QUESTIONS, "打印 关闭", K.BOILERPLATE),
        (INTERVIEW, "记者 孙丽", K.BYLINE),
        (INTERVIEW, "记者：您是怎么", K.HEADING),
        (INTERVIEW, "林教授：", K.PARAGRAPH),
        (INTERPRETATION, "首页 >", K.BOILERPLATE),
        (INTERPRETATION, "浏览次数", K.BOILERPLATE),
        (INTERPRETATION, "三、政策亮点", K.HEADING),
        (INTERPRETATION, "解读机关", K.SOURCE),
        (INTERPRETATION, "上一篇", K.BOILERPLATE),
        (HONG_KONG, "政府公布", K.SUBTITLE),
        (HONG_KONG, "議員促", K.HEADING),
        (HONG_KONG, "◆", K.CAPTION),
        (HONG_KONG, "業界：", K.HEADING),
        (HONG_KONG, "香港文匯報記者", K.BYLINE),
        (NOTICE, "关于加强", K.TITLE),
        (NOTICE, "某办发", K.SOURCE),
        (NOTICE, "各县", K.PARAGRAPH),
        (NOTICE, "（一）健全", K.PARAGRAPH),
        (NOTICE, "某市人民政府", K.BYLINE),
        (NOTICE, "2024年9月3日", K.SOURCE),
        (FEATURE, "新春走基层", K.KICKER),
        (FEATURE, "在海拔", K.TITLE),
        (FEATURE, "——记", K.SUBTITLE),
        (FEATURE, "《工人日报》", K.SOURCE),
        (FEATURE, "雪夜里", K.HEADING),
        (FEATURE, "图为", K.CAPTION),
        (FEATURE, "声明：", K.BOILERPLATE),
        (ANSWERS, "＊", K.BOILERPLATE),
        (ANSWERS, "問題：", K.HEADING),
        (ANSWERS, "答覆：", K.HEADING),
        (ANSWERS, "主席：", K.PARAGRAPH),
        (ANSWERS, "（二）", K.BULLET),
        (ANSWERS, "2025年2月19日", K.SOURCE),
        (ANSWERS, "香港時間", K.SOURCE),
        (TRANSCRIPT, "新闻30分", K.TITLE),
        (TRANSCRIPT, "【导语】", K.BYLINE),
        (TRANSCRIPT, "【同期声】", K.PARAGRAPH),
        (CONTENTS, "目 录", K.PARAGRAPH),
        (CONTENTS, "一、过去", K.BULLET),
        (CONTENTS, "政府工作报告", K.TITLE),
        (CONTENTS, "（2026年1月26日）", K.SOURCE),
        (CONTENTS, "2.双碳", K.BULLET),
        (STATUTE, "（2024年", K.SUBTITLE),
        (STATUTE, "第一章", K.HEADING),
        (STATUTE, "第一条", K.PARAGRAPH),
        (STATUTE, "（一）有合法", K.BULLET),
        (AGENCY, "新华社北京", K.TITLE),
        (AGENCY, "新华社记者", K.BYLINE),
        (AGENCY, "（参与采写", K.BYLINE),
        (AGENCY, "- END -", K.BOILERPLATE),
    ],
)
def test_names_the_lines_of_each_kind_of_article(text: str, words: str, kind: BlockKind) -> None:
    assert kind_of(article_of(text), words) is kind


def test_ranks_the_headings_of_a_policy_text() -> None:
    article = article_of(INTERPRETATION)

    assert [(section.title[:5], section.level, section.parent) for section in article.sections] == [
        ("一、出台背", 1, None),
        ("二、主要内", 1, None),
        ("（一）降低", 2, 1),
        ("1.加大信", 3, 2),
        ("2.发展股", 3, 2),
        ("三、政策亮", 1, None),
    ]


def test_makes_the_questions_of_an_interview_its_sections() -> None:
    article = article_of(QUESTIONS)

    headings = [block for block in article.blocks if block.kind is K.HEADING]

    assert [block.level for block in headings] == [1, 1]
    assert article.sections[0].title == "引言"


def test_moves_furniture_last_in_its_own_order() -> None:
    article = article_of(INTERPRETATION)

    last = [text[:4] for kind, text in kinds_of(article) if kind is K.BOILERPLATE]

    assert last == ["首页 >", "浏览次数", "上一篇：", "主办：省"]
    assert article.text[article.body_end :].startswith("首页 >")


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        (BROADCAST, "authors", ("王芳", "张强")),
        (BROADCAST, "publication", "央视网"),
        (QUESTIONS, "publication", "市园林局"),
        (QUESTIONS, "date", "2024-11-05"),
        (INTERVIEW, "authors", ("孙丽",)),
        (INTERPRETATION, "date", "2024-06-18"),
        (HONG_KONG, "authors", ("陳大文",)),
        (HONG_KONG, "unit", "香港文匯報"),
        (NOTICE, "date", "2024-09-03"),
        (FEATURE, "authors", ("王小明", "李晓红")),
        (FEATURE, "page", "02版"),
        (FEATURE, "kicker", "新春走基层"),
        (FEATURE, "subtitle", "记高原供电所的年轻人"),
        (CONTENTS, "date", "2026-01-26"),
        (AGENCY, "title", "一条铁路的温度"),
        (AGENCY, "authors", ("王明", "李红")),
        (ANSWERS, "date", "2025-02-19"),
    ],
)
def test_reads_the_facts_of_the_head(text: str, field: str, value: object) -> None:
    assert getattr(article_of(text).metadata, field) == value


@pytest.mark.parametrize(
    ("opening", "publication"),
    [
        ("【星島日報訊】昨日下午三時，全港多區有雨", "星島日報"),
        ("央广网消息（记者 李明）：江面昨日恢复通航，首批货船已经驶出", "央广网"),
        ("新华社济南3月2日电 春耕时节，麦田里一片忙碌的景象", "新华社"),
        ("本报讯 昨日，市民在公园里看花，游人比往年多", None),
        ("据新华社消息，昨日，市民在公园里看花，游人比往年多", None),
        ("市气象局消息，昨日，市民在公园里看花，游人比往年多", None),
    ],
)
def test_the_paper_that_signs_the_first_words(opening: str, publication: str | None) -> None:
    article = article_of(f"春日里的一座城\n\n{opening}。\n\n花期还有两周，公园延长了开放时间。")
    assert article.metadata.publication == publication


def test_a_reporter_with_a_rare_surname_signs() -> None:
    article = article_of(
        "老街又热闹起来\n\n来源：晨报 2025年3月4日\n\n本报记者 逄小满\n\n三月的清晨，石板路上已经有了人声。"
    )
    assert [kind for kind, _ in kinds_of(article)][2] is K.BYLINE
