"""The words that give lines away, in simplified script (lines are folded before matching).

Collected from Chinese newspapers, government sites and news pages; add to them freely, each
list is only words, and the rules that use them live elsewhere.
"""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Return the blank-separated words of a text."""
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """Return the blank-separated words of a text as str.startswith and endswith want them."""
    return tuple(text.split())


WRITERS = words(
    "记者 通讯员 评论员 观察员 特派员 特约撰稿 特约撰稿人 撰稿人 实习生 作者 撰文 撰稿 采写 参与采写 参与记者 采访 写作 文字 文案 讲述 口述 演讲人 报告人 "
    "主讲人 署名 主笔 执笔 本期作者 供稿 译者 编译 翻译"
)
"""Roles whose bearers are an article's authors."""
HANDS = words(
    "责任编辑 编辑 责编 本期编辑 值班编辑 执行编辑 网络编辑 新媒体编辑 视觉编辑 美术编辑 编校 编审 审读 审校 审核 审签 审定 校对 校审 初审 "
    "复审 终审 一审 二审 三审 一读 二读 三读 监制 总监制 出品 出品人 策划 总策划 统筹 主编 总编辑 副主编 值班主任 值班编委 值班主编 值班总编 "
    "制作 制图 绘图 漫画 插画 设计 视觉 视觉设计 美编 剪辑 后期 配音 主播 播音 主持 主持人 录音 录入 整理 摄影 摄像 图片 视频 海报 "
    "版式 版面 排版 校检 签发 发布 运营 值班 导演 编导"
)
"""Other roles that are named in a byline."""
SHORT_ROLES = words(
    "文 图 文图 图文 文/图 图/文 文·图 图·文 文、图 图、文 文和图 图和文 文摄影 文、摄影 文/摄影 文/摄"
)
"""Roles of one character or two, which count only where they stand apart."""
REPORTERS = ("记者", "通讯员", "评论员", "特派员", "撰稿人", "特约撰稿", "实习生", "主笔", "作者")
"""Roles that may stand in the middle of a byline, after a paper's name."""
RANKS_OF_WRITERS = (
    "首席", "特约", "实习", "见习", "资深", "高级", "全媒体", "融媒体", "融媒", "新媒体", "专栏", "图片",
    "驻京", "驻沪", "驻港",
)  # fmt: skip
GROUPS = ("记者", "评论员", "观察员", "编辑部", "课题组", "报道组", "调研组")
"""Those who sign without a name (新华社记者)."""
CUE_MARKS = (
    "主播", "口播", "导语", "解说", "旁白", "画外音", "同期", "配音", "字幕", "记者", "出镜", "现场", "采访", "片花", "串场",
    "正文",
)  # fmt: skip
"""Bracketed marks in the script of a broadcast."""
OFFICES = phrases(
    "省长 市长 县长 区长 州长 盟长 旗长 镇长 乡长 主席 总理 总统 首相 部长 主任 书记 局长 厅长 署长 司长 处长 院长 校长 所长 会长 理事长 "
    "秘书长 总书记 委员长 检察长 行政长官 主任委员 董事长 总裁 总经理 教授 研究员 发言人 司令员 政委 大使 总领事 院士 主教练 代表"
)
PAPER_ENDINGS = phrases(
    "日报 晚报 早报 晨报 午报 时报 商报 都市报 周报 快报 导报 画报 学报 学习时报 参考消息 青年报 工人报 农民报 法治报 法制报 经济报 科技报 "
    "教育报 政协报 检察报 旅游报 文化报 文艺报 环境报 交通报 文汇报 大公报 明报 星岛日报 新闻 新闻网 网 周刊 杂志 月刊 半月刊 通讯社 社 电视台 电台 "
    "广播网 客户端 研究室 办公厅 办公室 政府 政府网 委员会 发布 融媒 融媒体 融媒体中心 传媒中心 观察 财经 在线 之声 中心 总台 卫视 频道 头条号 "
    "公众号 出版社"
)
SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁"
    "魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎"
    "易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛"
    "管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏"
    "宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来苟全褚廉简娄盖符奚木穆党燕郎邸"
    "冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼肖闫付代诸葛上官"
)

SOURCE_LABELS = words(
    "来源 来源于 文章来源 信息来源 稿件来源 内容来源 新闻来源 资料来源 本文来源 出处 稿源 转自 转载自 摘自 原载 原题 原标题 原文标题 "
    "发布时间 发布日期 发布机构 发布单位 发布于 发表时间 发表日期 发表于 刊发时间 更新时间 更新日期 更新于 成文日期 日期 时间 发稿时间 "
    "发文机关 发文字号 文号 索引号 主题分类 发文日期 生成日期 公开日期 信息分类 公开方式 有效性 名称 标题 解读机关 解读单位 解读人 责任处室 发布部门 制定机关 公布日期 施行日期 出版日期 版次 版面 期号 创建时间"
)
COUNTERS = ("阅读", "浏览", "点击", "字号", "字体", "评论", "分享", "访问", "人气")
"""Labels of a page's counters and tools."""
PICTURE_LABELS = words(
    "图为 图片为 上图 下图 左图 右图 附图 题图 题照 头图 封面图 资料图 资料图片 示意图 效果图 组图 图片说明 图说 图注 图解 图片来源 图源 "
    "图片 配图 视频截图 制图 漫画 摄影 图 照片 图片故事"
)
PICTURE_CREDITS = words(
    "摄影报道 摄影 摄 供图 图片来源 视觉中国 资料图 资料图片 资料照片 视频截图 网页截图 截图 新华社发 中新社发 本报发 新华社照片 摄图网 人民视觉 "
    "东方IC 图虫创意 图虫 网络图 网络图片 效果图 示意图 制图 翻拍 航拍"
)
SCENES = phrases(
    "鸟瞰 俯瞰 全景 航拍 一角 外景 内景 现场 面貌 景象 场景 美景 风光 风景 夜景 实景 雪景 街景 景色 合影 留影 剪影 特写 近景 远景 正在 致辞 "
    "揭牌 剪彩 签约仪式 演示 展示"
)
"""Words of captions: what a camera sees."""
THEMES = phrases(
    "高质量 新发展 改革 创新 引领 赋能 转型 升级 动能 振兴 答卷 新篇 格局 担当 使命 经济 民生 治理 推动 加快 打造 坚持 深化 提升 做好 做强 构建 "
    "筑牢 激活 书写 奋力 推进 强化 促进 如何 为何 为什么 怎样 怎么 挑战 困境 难题 路径 未来 趋势 原因 影响"
)
"""Words of headings: what an argument is about."""
NAMED_HEADINGS = words(
    "前言 引言 导言 导语 序言 序 绪论 结语 结束语 结论 尾声 后记 跋 附录 附件 附表 附 注释 注 参考文献 名词解释 编者按 编者的话 编后 编后语 "
    "记者手记 采访手记 记者观察 链接 相关链接 新闻链接 知识链接 背景链接 延伸阅读 新闻背景 背景资料 新闻观察 专家点评 点评 短评 摘要 目录"
)
"""Headings that stand beside the numbered ones, whatever those count."""

CONTROLS = words(
    "下载 打印 全屏 收藏 字号 字体 加大 还原 减小 大 中 小 默认 特大 超大 正常 A A+ A- 分享 分享到 分享至 微信 微博 新浪微博 QQ QQ空间 朋友圈 "
    "微信好友 微信朋友圈 空间 复制链接 复制 链接 关闭 关闭窗口 关闭本页 打印本页 打印文章 打印页面 网站首页 首页 主页 返回 返回首页 返回顶部 返回列表 "
    "回到顶部 顶部 上一页 下一页 上一篇 下一篇 登录 注册 搜索 站内搜索 评论 点赞 赞 举报 纠错 我要纠错 更多 展开 收起 展开全文 阅读全文 "
    "查看全文 阅读原文 查看更多 加载更多 加载更多新闻 换一换 手机版 电脑版 客户端 扫一扫 订阅 关注 已关注 +关注 加关注 听新闻 听全文 朗读 "
    "语音播报 播放 暂停 繁体 简体 无障碍 无障碍浏览 适老版 长者模式 长辈版 关怀版 English EN 网站地图 当前位置 您的位置 您当前的位置 "
    "您现在的位置 所在位置 分享到微信 分享到微博 收藏本页 我要评论 发表评论 网友评论 全部评论 最新评论 参与评论 热门评论 跟贴 为您推荐 热点新闻 "
    "态度原创 跟贴排行 点击排行 推荐 阅读量 浏览量 浏览次数 阅读次数 点击数 点击量 点击率 浏览 阅读 人气 来源链接 二维码 手机看 手机扫码阅读 "
    "PDF版 版面导航 版面目录 往期回顾 上一版 下一版 标题导航 广告 Advertisement 稿件纠错 举报反馈 反馈 大字体 中字体 小字体 放大 缩小 放大字体 "
    "缩小字体 字号大小 转发 喜欢 在看 分享收藏 点赞在看 设置 帮助 退出 投稿 RSS 原图 查看原图 我要跟帖 我要跟贴 我来说两句 热评论 新评论 最热评论 END 全文完 表情 登录|注册 APP专享 暂无简介 词条标签 词条图册 更多图册 热帖 热词 下一张 上一张 重播 静音 倍速"
)
"""Buttons, labels and counters of web pages, without their brackets."""
TRAIL_STARTS = words("首页 网站首页 主页 当前位置 您的位置 您当前的位置 您现在的位置 所在位置")
TRAIL_MARKS = words("> » › ＞ 》 → >> |")
