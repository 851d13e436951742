"""What page furniture says: breadcrumbs, toolbars, footers, other articles, disclaimers.

Plain words wherever words are enough; a few patterns, compiled when first needed, where order
matters. All are matched on a line's cue (simplified, half width) in lower case.
"""

from __future__ import annotations

import re

from reader_app.core.patterns import lazy
from reader_app.restoring.structure.vocabulary import phrases, words


def _any(*patterns: str) -> re.Pattern[str]:
    return lazy("|".join(f"(?:{pattern})" for pattern in patterns))


ACTIONS = words(
    "打印 收藏 下载 分享 关闭 评论 点赞 转发 举报 纠错 我要纠错 大 中 小 全屏 本页 窗口 打印本页 关闭窗口 返回顶部"
)
"""Buttons that stand beside each other in one line."""
TAGS = words("关键词 关键字 标签 tag tags 话题 本文标签")
"""Labels of tags, under an article (above it they may be a paper's key words)."""
TOOL_STARTS = phrases("字号: 字体: 字体大小: 文字大小: 分享: 分享到: 分享至: 分享给:")
COUNTED = phrases("阅读 浏览 点击 访问 评论 点赞 转发 跟贴 回复 收藏")
COUNTS = phrases("阅读 浏览 评论 点赞 次阅读 次浏览 人参与 条评论 跟贴 个赞")
MORE = phrases("更多 全文 剩余 余下")
MORE_STARTS = phrases("查看 展开 加载 阅读 打开")

FOOTER_WORDS = phrases(
    "版权所有 版权归 copyright © all-rights-reserved icp备 icp证 公网安备 网安备 备案号 备案编号 备案序号 许可证编号 许可证号 许可证( "
    "许可证: 网站标识码 统一刊号 issn 广播电视节目制作 信息网络传播 新闻服务许可 信息服务许可 新闻服务资质 信息服务资质 本网站由 "
    "免责声明 版权声明 特别声明 郑重声明 本站声明 本网声明 法律声明 网站声明 不得转载 禁止转载 严禁转载 请勿转载 谢绝转载 不得擅自 禁止复制 "
    "转载请 转载须 转载需 转载时 转载或 转载及 如有侵权 不代表本 不代表我 不代表平台 不代表网站 技术支持: 违法和不良信息 违法不良信息 举报电话 "
    "举报邮箱 举报热线 举报平台 举报中心 网络敲诈举报 网络谣言举报 责任编辑邮箱 服务热线 扫一扫 客户端下载 app下载 菜单栏 解锁更多 发送邮件 "
    "发邮件到 打印本页 关闭窗口 收藏本页 关闭本页 返回顶部 返回首页 返回列表 返回搜狐 联系我们 关于我们 隐私政策 隐私条款 隐私保护 用户协议 "
    "服务条款 网站地图 友情链接 广告刊例 人才招聘 诚聘英才 回复【 回复“ 回复「 回复[ 原文链接: 文件链接: 相关链接: 联系人: "
    "点击图片 点击这里 点击此处 点击下方 点击上方 点击右上角 点击文末 点击链接 点击左下角 点击阅读原文 点击查看 点击进入 点击下载 点击关注 点击收听 点击看"
)
"""Words that only a footer, a licence or an invitation to follow says."""
FOOTER_LABELS = words(
    "主办 承办 协办 主管 运维 建设 主办单位 承办单位 协办单位 主管单位 地址 电话 传真 邮编 邮政编码 电子邮箱 电子信箱 e-mail email 邮箱 "
    "联系电话 咨询电话 政策咨询电话 监督电话 新闻热线 投稿邮箱 客服电话 服务电话 广告电话 值班电话 总机 公众号 微信公众号 官方公众号 热线 联系方式"
)
"""Labels of the body behind a site, before a colon and blanks aside."""
FOOTER = _any(
    r"[备证]\d{6,}号|cn ?\d\d-\d{4}|(?:联系|咨询|新闻|投稿|客服|服务|广告|值班|总机|传真)(?:电话|热线|邮箱|方式)? ?(?::|电话)[ \d(]",
    r"未经.{0,16}(?:授权|许可|允许|同意).{0,16}(?:不得|禁止|严禁|谢绝|转载|复制)",
    r"侵权.{0,8}(?:删|联系)|联系.{0,6}删除|代表(?:作者|其)?本?人?.{0,6}(?:个人)?(?:观点|意见|看法)|不代表.{1,8}(?:网|号|立场|观点)",
    r"(?:建议|推荐)使用.{0,20}(?:浏览器|分辨率)|热线:? ?\d|^ *\d{3,4}-\d{7,8} *$",
    r"扫(?:码|描).{0,16}(?:二维码|关注|下载|打开|手机|阅读|分享|页面)|(?:长按|识别|扫描).{0,8}二维码",
    r"(?:下载|打开|安装).{0,10}(?:客户端|app)|(?:关注|搜索).{0,14}(?:公众号|微信号|视频号|官方微博|微信|抖音号)",
    r"感谢.{0,6}(?:反馈|关注|阅读)|跳(?:转|至).{0,6}(?:原文|链接)",
)
FOOTER_HINTS = phrases(
    "备 证 cn 电话 热线 邮箱 方式 总机 传真 未经 侵权 删除 代表 使用 - 扫 二维码 客户端 app 关注 搜索 感谢 跳转 跳至"
)
"""One of these is in every line that FOOTER matches (a cheap test before it)."""

OTHERS_AFTER_RELATED = phrases(
    "阅读 新闻 报道 文章 链接 文档 推荐 稿件 专题 资讯 信息 附件 内容 热词 搜索 视频"
)
OTHERS_FIRST = phrases(
    "推荐 延伸 拓展 更多 热门 精彩 往期 编辑 猜你 大家都在 为您 为你 今日 本周 图片 视频 最新 本版 独家 24小时 一周 点击 阅读 新闻 文章 评论 跟贴"
)
OTHERS_SECOND = phrases(
    "阅读 推荐 新闻 文章 报道 内容 回顾 精选 喜欢 看 热点 热榜 热文 评论 排行 资讯 头条 要闻 导读 视频 图片 点播 速递"
)
OTHERS = phrases(
    "上一篇 下一篇 前一篇 后一篇 上一条 下一条 上一则 下一则 上一版 下一版 上一页 下一页 网友评论 网友热议 我要评论 发表评论 全部评论 最新评论 "
    "精彩图集 精彩图片 热图 新闻排行 点击进入专题 评论( 评论("
)
"""How headings of other articles and of comments begin."""

DISCLAIMER = _any(
    r"(?:免责|版权|特别|郑重|本\w{1,3}|法律|转载)?声明 ?:|凡(?:本\w|注明|标注|来源)",
    r"本(?:网|站|平台|公众号|文章?)(?:转载|发布|刊载|内容|所有|部分|系|仅|来源|版权|为).{0,60}"
    r"(?:转载|版权|侵权|投资建议|参考|立场|观点|删除|联系)",
    r"(?:以上|上述|文章|本文|文中)(?:内容|观点|图片|信息).{0,20}(?:不代表|仅代表|不构成|仅供|侵权|来源于?网络)",
    r"(?:转载|摘编|引用).{0,20}(?:注明|授权)|(?:投稿|爆料|报料|寻求报道).{0,30}(?:邮箱|热线|微信|电话|@)",
    r"如(?:有|涉及|发现).{0,12}(?:侵权|版权|错误|问题).{0,20}联系",
    r"(?:扫码|扫描|长按|点击).{0,20}(?:关注|下载|二维码)|关注.{0,20}公众号",
)
"""What running text after an article says when it is no part of it."""
DISCLAIMER_HINTS = phrases(
    "声明 转载 版权 侵权 注明 标注 代表 构成 仅供 网络 授权 投稿 爆料 报料 报道 联系 关注 下载 二维码 参考 立场"
)
"""One of these is in every line that DISCLAIMER matches."""
