<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Aids</name>
    <message>
        <source>Shown in traditional script</source>
        <translation>以繁体显示</translation>
    </message>
    <message>
        <source>Shown in simplified script</source>
        <translation>以简体显示</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>about {0} characters</source>
        <translation>约 {0} 字</translation>
    </message>
    <message>
        <source>about {0} min</source>
        <translation>读完约 {0} 分钟</translation>
    </message>
    <message>
        <source>Footer ({0} lines)</source>
        <translation>页脚（{0} 行）</translation>
    </message>
</context>
<context>
    <name>ArticlesTable</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Write a note</source>
        <translation>写笔记</translation>
    </message>
    <message>
        <source>here: {count}</source>
        <translation>本文 {count} 处</translation>
    </message>
    <message>
        <source>in the page’s script</source>
        <translation>简繁同本文</translation>
    </message>
    <message>
        <source>Show the explanation in the script of the page</source>
        <translation>用本文的简体或繁体显示解释</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>Show the explanation in the script it was written in</source>
        <translation>按原来的简体或繁体显示解释</translation>
    </message>
    <message>
        <source>Not explained in this article.</source>
        <translation>本文未作解释。</translation>
    </message>
    <message>
        <source>Nothing more is said of it.</source>
        <translation>没有更多可说的。</translation>
    </message>
    <message>
        <source>Derived: computed, not in the article</source>
        <translation>推算：由计算得出，不是原文</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Not a figure</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>In the source: {raw}</source>
        <translation>原始文本：{raw}</translation>
    </message>
    <message>
        <source>Sure to {share}</source>
        <translation>把握 {share}</translation>
    </message>
    <message>
        <source>Select a word first, or go to one with T.</source>
        <translation>请先选中一个词，或按 T 跳到一个术语。</translation>
    </message>
    <message>
        <source>before a number</source>
        <translation>用在数字前</translation>
    </message>
    <message>
        <source>measure word</source>
        <translation>量词</translation>
    </message>
    <message>
        <source>beginning</source>
        <translation>前缀</translation>
    </message>
    <message>
        <source>ending</source>
        <translation>后缀</translation>
    </message>
    <message>
        <source>after a verb</source>
        <translation>用在动词后</translation>
    </message>
    <message>
        <source>after a noun</source>
        <translation>用在名词后</translation>
    </message>
    <message>
        <source>said twice</source>
        <translation>重叠</translation>
    </message>
    <message>
        <source>surname</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>given name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Nothing is known of these words.</source>
        <translation>这里没有可解释的内容。</translation>
    </message>
    <message>
        <source>Perhaps short for {place}.</source>
        <translation>可能是“{place}”的简称。</translation>
    </message>
    <message>
        <source>Perhaps a person’s name.</source>
        <translation>可能是人名。</translation>
    </message>
    <message>
        <source>Made of {parts}.</source>
        <translation>由 {parts} 组成。</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Put it into my own terms</source>
        <translation>收入我的术语</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>搜索书库</translation>
    </message>
    <message>
        <source>Next ({here} of {all})</source>
        <translation>下一处（{here}/{all}）</translation>
    </message>
    <message>
        <source>Go to its next place</source>
        <translation>跳到它的下一处</translation>
    </message>
    <message>
        <source>No dictionary has these words as a whole.</source>
        <translation>词典里没有这个说法，以下是其中的词。</translation>
    </message>
    <message>
        <source>library: {places} in {articles} articles</source>
        <translation>书库：{articles} 篇共 {places} 处</translation>
    </message>
    <message>
        <source>Looking it up…</source>
        <translation>正在查…</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>笔记：{text}</translation>
    </message>
    <message>
        <source>There is no word here to look up.</source>
        <translation>这里没有可查的词。</translation>
    </message>
    <message>
        <source>In the library</source>
        <translation>在书库中查</translation>
    </message>
    <message>
        <source>Read it as {words}</source>
        <translation>读作 {words}</translation>
    </message>
    <message>
        <source>Another reading…</source>
        <translation>另填原文…</translation>
    </message>
    <message>
        <source>Take my choice back</source>
        <translation>撤回我的选择</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>无误</translation>
    </message>
    <message>
        <source>As in the source</source>
        <translation>保留原样</translation>
    </message>
    <message>
        <source>elsewhere on this page: {reading}</source>
        <translation>本文别处注音：{reading}</translation>
    </message>
    <message>
        <source>Unit from the table&apos;s heading</source>
        <translation>单位取自表头</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message numerus="yes">
        <source>%n article(s) moved to the trash.</source>
        <translation>
            <numerusform>已将 %n 篇文章移到回收站。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) restored.</source>
        <translation>
            <numerusform>已恢复 %n 篇文章。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) archived.</source>
        <translation>
            <numerusform>已归档 %n 篇文章。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) taken out of the archive.</source>
        <translation>
            <numerusform>已将 %n 篇文章移出归档。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) put on the reading list.</source>
        <translation>
            <numerusform>已将 %n 篇文章加入待读清单。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) taken off the reading list.</source>
        <translation>
            <numerusform>已将 %n 篇文章移出待读清单。</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>已撤销。</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>文集</translation>
    </message>
    <message numerus="yes">
        <source>For %n article(s); spaces part the words.</source>
        <translation>
            <numerusform>用于 %n 篇文章；词之间用空格隔开。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) changed.</source>
        <translation>
            <numerusform>已修改 %n 篇文章。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message>
        <source>Comparing articles…</source>
        <translation>正在比较文章…</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported.</source>
        <translation>
            <numerusform>已导入 %n 篇文章。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them known already.</source>
        <translation>
            <numerusform>其中 %n 篇书库里已有。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read.</source>
        <translation>
            <numerusform>%n 个文件无法读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merged; %n note(s) carried over.</source>
        <translation>
            <numerusform>已合并；%n 条笔记已带过来。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them did not find their place.</source>
        <translation>
            <numerusform>其中 %n 条没有找到位置。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename the collection</source>
        <translation>重命名文集</translation>
    </message>
    <message>
        <source>Rename the tag</source>
        <translation>重命名标签</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>“{old}” is now called “{new}”.</source>
        <translation>“{old}”已改名为“{new}”。</translation>
    </message>
    <message>
        <source>“{name}” is deleted; its articles stay.</source>
        <translation>“{name}”已删除，其中的文章保留。</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) put on “{shelf}”.</source>
        <translation>
            <numerusform>已将 %n 篇文章放到“{shelf}”。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Charting</name>
    <message>
        <source>Save the chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>The chart is saved.</source>
        <translation>图表已保存。</translation>
    </message>
</context>
<context>
    <name>ChartsDialog</name>
    <message>
        <source>Charts of figures</source>
        <translation>数字图表</translation>
    </message>
    <message>
        <source>What can be drawn</source>
        <translation>可以绘制的</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Nothing to draw: no two figures of this article share a unit and either a list or a subject with its periods.</source>
        <translation>没有可绘制的：本文没有两个数字单位相同、又同在一个列举中或属于同一事项的不同时期。</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>存为 SVG…</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>存为 PNG…</translation>
    </message>
    <message numerus="yes">
        <source>%n period(s)</source>
        <translation>
            <numerusform>%n 个时期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) together</source>
        <translation>
            <numerusform>%n 个数字并列</numerusform>
        </translation>
    </message>
    <message>
        <source>Shown on the page</source>
        <translation>已在页面上显示</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>All actions</source>
        <translation>全部操作</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>想做什么？</translation>
    </message>
    <message>
        <source>Search the actions</source>
        <translation>搜索操作</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>No action is called that.</source>
        <translation>没有叫这个名字的操作。</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>Not a figure any more: {words}</source>
        <translation>不再算作数字：{words}</translation>
    </message>
    <message>
        <source>Select the words that are a figure first.</source>
        <translation>请先选中要算作数字的文字。</translation>
    </message>
    <message>
        <source>A figure stands within one line.</source>
        <translation>一个数字只能在一行之内。</translation>
    </message>
    <message>
        <source>A figure now: {words}</source>
        <translation>已算作数字：{words}</translation>
    </message>
    <message>
        <source>The figure is kept as you said.</source>
        <translation>已按你所说保存。</translation>
    </message>
    <message>
        <source>Export as a gold list</source>
        <translation>导出为标注清单</translation>
    </message>
    <message>
        <source>The gold list is saved.</source>
        <translation>标注清单已保存。</translation>
    </message>
    <message>
        <source>Select a figure first.</source>
        <translation>请先选中一个数字。</translation>
    </message>
    <message>
        <source>One moment: the article is not in the library yet.</source>
        <translation>请稍候：文章还没有存入书库。</translation>
    </message>
</context>
<context>
    <name>CorrectionsDialog</name>
    <message>
        <source>Corrections of figures</source>
        <translation>数字更正</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>What you said</source>
        <translation>你的说法</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Nothing is corrected in this article. A figure&apos;s card or the menu at a figure corrects it; selected words become a figure by the same menu.</source>
        <translation>本文还没有更正。可在数字的卡片或右键菜单中更正；选中文字后，同一菜单可把它算作数字。</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Export as gold list…</source>
        <translation>导出为标注清单…</translation>
    </message>
    <message>
        <source>All figures of the article as JSON, those you corrected marked</source>
        <translation>本文全部数字（JSON），你更正过的带标记</translation>
    </message>
    <message>
        <source>found</source>
        <translation>已找到</translation>
    </message>
    <message>
        <source>not in this text</source>
        <translation>不在此文中</translation>
    </message>
</context>
<context>
    <name>DeletedNotesDialog</name>
    <message>
        <source>Deleted notes</source>
        <translation>已删除的笔记</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>最后修改</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 条笔记</numerusform>
        </translation>
    </message>
    <message>
        <source>No note has been deleted.</source>
        <translation>没有删除过笔记。</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Details of the article</source>
        <translation>文章信息</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>出版物</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>The file you opened is not changed. An empty field takes what it says.</source>
        <translation>不会改动您打开的文件。留空则采用文件中的内容。</translation>
    </message>
</context>
<context>
    <name>DictionariesDialog</name>
    <message>
        <source>Dictionaries</source>
        <translation>词典</translation>
    </message>
    <message>
        <source>Being made ready…</source>
        <translation>正在准备…</translation>
    </message>
    <message>
        <source>A newer CC-CEDICT (text, .gz or .zip) takes the place of the one that ships; StarDict dictionaries (.ifo) come before it.</source>
        <translation>新版 CC-CEDICT（文本、.gz 或 .zip）会替换自带的那一本；StarDict 词典（.ifo）排在它前面。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count} 条</translation>
    </message>
</context>
<context>
    <name>DictionaryDesk</name>
    <message>
        <source>Import a dictionary</source>
        <translation>导入词典</translation>
    </message>
    <message>
        <source>Dictionaries</source>
        <translation>词典</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>{name} is ready.</source>
        <translation>{name} 可以用了。</translation>
    </message>
    <message>
        <source>Remove {name}? The file it was taken from stays where it is.</source>
        <translation>移除 {name} 吗？原来的文件不受影响。</translation>
    </message>
</context>
<context>
    <name>DuplicatesDialog</name>
    <message>
        <source>Duplicates</source>
        <translation>重复的文章</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The same text</source>
        <translation>文字完全相同</translation>
    </message>
    <message>
        <source>{share} of the shorter one is in the other</source>
        <translation>较短的一篇有 {share} 见于另一篇</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>两篇都保留</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 条笔记</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>保留这一篇</translation>
    </message>
    <message>
        <source>These articles seem to be one. Notes, tags and collections of the one you do not keep go to the other; it goes to the trash, and all can be undone.</source>
        <translation>这些文章看来是同一篇。不保留的一篇，其笔记、标签和文集归到另一篇，本身移入回收站；一切均可撤销。</translation>
    </message>
    <message>
        <source>No article is in the library twice.</source>
        <translation>书库里没有重复的文章。</translation>
    </message>
</context>
<context>
    <name>EditsPanel</name>
    <message>
        <source>Kinds of changes</source>
        <translation>改动的种类</translation>
    </message>
    <message>
        <source>Restoration record</source>
        <translation>修复记录</translation>
    </message>
    <message>
        <source>To check {count}</source>
        <translation>待核对 {count}</translation>
    </message>
    <message>
        <source>Places to check against the original</source>
        <translation>需要与原文核对的地方</translation>
    </message>
    <message>
        <source>What was mended between the file and the page. The file itself is kept unchanged.</source>
        <translation>从文件到页面之间修复了什么。文件本身原样保存。</translation>
    </message>
    <message>
        <source>No such changes.</source>
        <translation>没有这类改动。</translation>
    </message>
    <message>
        <source>The text stands as it was in the file.</source>
        <translation>文字与文件里的一样，没有改动。</translation>
    </message>
    <message>
        <source>or: {others}</source>
        <translation>或作：{others}</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>A clean page for long Chinese articles</source>
        <translation>给中文长文一张干净的纸</translation>
    </message>
    <message>
        <source>Open a text, web page, PDF, DOCX or EPUB file, drop one here, or paste an article.</source>
        <translation>打开文本、网页、PDF、DOCX 或 EPUB 文件，把文件拖到这里，或者粘贴一篇文章。</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>{file} could not be written: {why}.</source>
        <translation>无法写入 {file}：{why}。</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已存为 {file}</translation>
    </message>
</context>
<context>
    <name>Fetching</name>
    <message>
        <source>Open web page</source>
        <translation>打开网页</translation>
    </message>
    <message>
        <source>Address of the page. It is fetched once, now; nothing else is.</source>
        <translation>网页地址。只在现在获取这一次，别无其他联网。</translation>
    </message>
    <message>
        <source>Fetching {address}…</source>
        <translation>正在获取 {address}…</translation>
    </message>
</context>
<context>
    <name>FigureDialog</name>
    <message>
        <source>Correct this figure</source>
        <translation>更正这个数字</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>正好</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Begin one character earlier</source>
        <translation>起点前移一字</translation>
    </message>
    <message>
        <source>Begin one character later</source>
        <translation>起点后移一字</translation>
    </message>
    <message>
        <source>End one character earlier</source>
        <translation>终点前移一字</translation>
    </message>
    <message>
        <source>End one character later</source>
        <translation>终点后移一字</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>起</translation>
    </message>
    <message>
        <source>End</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>What it counts</source>
        <translation>所指</translation>
    </message>
</context>
<context>
    <name>FiguresPanel</name>
    <message>
        <source>Filter by words</source>
        <translation>按字词筛选</translation>
    </message>
    <message>
        <source>Filter figures</source>
        <translation>筛选数字</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>按位置</translation>
    </message>
    <message>
        <source>By size</source>
        <translation>按大小</translation>
    </message>
    <message>
        <source>Gather repeats</source>
        <translation>合并重复</translation>
    </message>
    <message>
        <source>Kinds of figures</source>
        <translation>数字的种类</translation>
    </message>
    <message>
        <source>Figures by section</source>
        <translation>各章节的数字</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the figures on show as a table</source>
        <translation>把显示的数字复制为表格</translation>
    </message>
    <message>
        <source>Export the figures on show as a CSV table</source>
        <translation>把显示的数字导出为 CSV 表格</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>导出 CSV</translation>
    </message>
    <message>
        <source>Export the figures on show as a Markdown table</source>
        <translation>把显示的数字导出为 Markdown 表格</translation>
    </message>
    <message>
        <source>Export as Markdown</source>
        <translation>导出 Markdown</translation>
    </message>
    <message>
        <source>All sections</source>
        <translation>全部章节</translation>
    </message>
    <message>
        <source>Show or hide: {kind}</source>
        <translation>显示或隐藏：{kind}</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n 个数字</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{all}中的 {shown} 个</translation>
    </message>
    <message>
        <source>No figure matches the filters.</source>
        <translation>没有符合筛选的数字。</translation>
    </message>
    <message>
        <source>The figures of the article appear here.</source>
        <translation>文章里的数字会列在这里。</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Draw what is listed together and what changes over time</source>
        <translation>绘制并列的数字和随时间变化的数字</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>Open articles</source>
        <translation>打开文章</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>剪贴板里没有文字。</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the text</source>
        <translation>在文中查找</translation>
    </message>
    <message>
        <source>word</source>
        <translation>全词</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>全词匹配</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
</context>
<context>
    <name>HelpCommands</name>
    <message>
        <source>Last time something went wrong in Meipi itself. What you wrote is kept. This report stays on your computer and is not sent anywhere; copy it if you want to show it to someone.</source>
        <translation>上次运行时，眉批自身出了问题。您写下的内容都还在。这份报告只留在您的电脑上，不会发往任何地方；想给别人看时，复制即可。</translation>
    </message>
    <message>
        <source>The newest of the reports that are kept on your computer.</source>
        <translation>这是保存在您电脑上的最近一份报告。</translation>
    </message>
    <message>
        <source>About Meipi</source>
        <translation>关于眉批</translation>
    </message>
    <message>
        <source>A reader for long Chinese articles, with notes in the margin.</source>
        <translation>中文长文阅读器，批注写在页边。</translation>
    </message>
    <message>
        <source>MIT licence. Parts of others keep their own; they are listed in {path}.</source>
        <translation>采用 MIT 许可证。所含他人成果各依其许可证，列于 {path}。</translation>
    </message>
    <message>
        <source>Your data: {path}</source>
        <translation>您的数据：{path}</translation>
    </message>
    <message>
        <source>Something went wrong in Meipi itself. Your notes are saved. A report is kept in {path}; it is not sent anywhere.</source>
        <translation>眉批自身出了问题。您的笔记已保存。报告存于 {path}，不会发往任何地方。</translation>
    </message>
    <message>
        <source>Something went wrong in Meipi itself. Your notes are saved.</source>
        <translation>眉批自身出了问题。您的笔记已保存。</translation>
    </message>
    <message>
        <source>There are no crash reports.</source>
        <translation>没有崩溃报告。</translation>
    </message>
    <message>
        <source>The folder is {path}.</source>
        <translation>文件夹位于 {path}。</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有改动</translation>
    </message>
    <message>
        <source>New, place not found</source>
        <translation>新，未找到位置</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>No such article</source>
        <translation>没有对应文章</translation>
    </message>
    <message>
        <source>Cannot be kept</source>
        <translation>无法保存</translation>
    </message>
    <message>
        <source>What</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>已找到</translation>
    </message>
    <message>
        <source>Import notes</source>
        <translation>导入笔记</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>只显示</translation>
    </message>
    <message>
        <source>What the import would do</source>
        <translation>导入后的结果</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>{file}: notes from {program}. Nothing has been written yet.</source>
        <translation>{file}：来自 {program} 的笔记。尚未写入任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) left out (bookmarks, deleted)</source>
        <translation>
            <numerusform>略去 %n 项（书签、已删除）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n note(s)</source>
        <translation>
            <numerusform>导入 %n 条笔记</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Back up the library</source>
        <translation>备份书库</translation>
    </message>
    <message>
        <source>Archive (*.zip)</source>
        <translation>归档文件 (*.zip)</translation>
    </message>
    <message>
        <source>Copied and checked: {file}</source>
        <translation>已复制并校验：{file}</translation>
    </message>
    <message>
        <source>{when} · {count} characters</source>
        <translation>{when} · {count} 字</translation>
    </message>
    <message>
        <source>{version} (current)</source>
        <translation>{version}（当前）</translation>
    </message>
    <message>
        <source>This is an earlier text of the article.</source>
        <translation>这是这篇文章较早的文本。</translation>
    </message>
</context>
<context>
    <name>LedgerDialog</name>
    <message>
        <source>Figures ledger</source>
        <translation>数字总账</translation>
    </message>
    <message>
        <source>Filter by subject or unit</source>
        <translation>按事项或单位筛选</translation>
    </message>
    <message>
        <source>Filter the ledger</source>
        <translation>筛选总账</translation>
    </message>
    <message>
        <source>In several articles</source>
        <translation>见于多篇文章</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Figures by period and article</source>
        <translation>各时期、各文章的数字</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>导出为 CSV</translation>
    </message>
    <message>
        <source>No subject or unit has these words.</source>
        <translation>没有含这些字词的事项或单位。</translation>
    </message>
    <message>
        <source>No subject is counted in several articles yet. Take “In several articles” off to see what one article counts.</source>
        <translation>还没有多篇文章共有的事项。去掉“见于多篇文章”的勾选，可以看单篇文章里的数字。</translation>
    </message>
    <message>
        <source>No figures have been read yet.</source>
        <translation>还没有读出数字。</translation>
    </message>
    <message>
        <source>The library is empty.</source>
        <translation>书库是空的。</translation>
    </message>
    <message>
        <source>{done} of {all} articles read</source>
        <translation>已读 {done} / {all} 篇</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ledgering</name>
    <message>
        <source>Export the subject</source>
        <translation>导出事项</translation>
    </message>
    <message>
        <source>The table is saved.</source>
        <translation>表格已保存。</translation>
    </message>
</context>
<context>
    <name>LibraryFoot</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reading list</source>
        <translation>待读</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Collections…</source>
        <translation>文集…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Off the reading list</source>
        <translation>移出待读</translation>
    </message>
    <message>
        <source>Out of the archive</source>
        <translation>移出归档</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>已选 %n 篇</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>出版物</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Last read</source>
        <translation>最近阅读</translation>
    </message>
    <message>
        <source>(untitled)</source>
        <translation>（无标题）</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>未注明</translation>
    </message>
</context>
<context>
    <name>LibraryView</name>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Back to the article  Esc</source>
        <translation>回到文章  Esc</translation>
    </message>
    <message>
        <source>Filter by title, publication, date, author or tag</source>
        <translation>按标题、出版物、日期、作者或标签筛选</translation>
    </message>
    <message>
        <source>Filter the library</source>
        <translation>筛选书库</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>By publication</source>
        <translation>按出版物</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>按月份</translation>
    </message>
    <message>
        <source>By collection</source>
        <translation>按文集</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>导入文件夹…</translation>
    </message>
    <message>
        <source>Find duplicates…</source>
        <translation>查找重复…</translation>
    </message>
    <message>
        <source>Shelves</source>
        <translation>书架</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>文章信息…</translation>
    </message>
    <message>
        <source>No article matches the filter.</source>
        <translation>没有符合条件的文章。</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>回收站是空的。</translation>
    </message>
    <message>
        <source>Nothing is being read: what you have begun stands here.</source>
        <translation>没有读到一半的文章：开始读的文章会列在这里。</translation>
    </message>
    <message>
        <source>Nothing on the reading list yet.</source>
        <translation>待读清单还是空的。</translation>
    </message>
    <message>
        <source>Nothing is archived.</source>
        <translation>没有归档的文章。</translation>
    </message>
    <message>
        <source>Nothing here yet. Open a file, drop one here, or import a folder.</source>
        <translation>这里还没有文章。打开文件、拖放到此处，或导入文件夹。</translation>
    </message>
</context>
<context>
    <name>LinkChooser</name>
    <message>
        <source>Link to</source>
        <translation>链接到</translation>
    </message>
    <message>
        <source>Type words of a note, figure or term</source>
        <translation>输入笔记、数字或术语中的字词</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Notes, figures and terms</source>
        <translation>笔记、数字和术语</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>The address of this note was copied.</source>
        <translation>已复制这条笔记的地址。</translation>
    </message>
    <message>
        <source>The address of this article was copied.</source>
        <translation>已复制这篇文章的地址。</translation>
    </message>
    <message>
        <source>Meipi opens no such address: {address}</source>
        <translation>眉批不打开这种地址：{address}</translation>
    </message>
    <message>
        <source>Open outside Meipi</source>
        <translation>在眉批之外打开</translation>
    </message>
    <message>
        <source>Open this address in another program?</source>
        <translation>用其他程序打开这个地址？</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>No program on this computer opens such an address.</source>
        <translation>这台电脑上没有能打开这种地址的程序。</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Recent articles</source>
        <translation>最近的文章</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>NoteCommands</name>
    <message>
        <source>Select some words first.</source>
        <translation>请先选中一些文字。</translation>
    </message>
    <message>
        <source>Select the words it belongs to, then attach the note again.</source>
        <translation>请先选中对应的文字，再附上这条笔记。</translation>
    </message>
</context>
<context>
    <name>NoteDesk</name>
    <message>
        <source>Note deleted. Ctrl+Z brings it back.</source>
        <translation>笔记已删除。按 Ctrl+Z 可以找回。</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>已撤销。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>Done again.</source>
        <translation>已重做。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>What you were writing when Meipi closed is here again.</source>
        <translation>上次关闭时正在写的内容已经恢复。</translation>
    </message>
    <message>
        <source>Another window changed this note too; both texts were kept.</source>
        <translation>另一个窗口也改了这条笔记；两份文字都保留了。</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Write here; Markdown is shown rendered</source>
        <translation>在这里写；支持 Markdown</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Note as it will be shown</source>
        <translation>笔记显示出来的样子</translation>
    </message>
    <message>
        <source>Tags, parted by spaces</source>
        <translation>标签，用空格分开</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Show the note rendered</source>
        <translation>查看排版后的笔记</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete this note</source>
        <translation>删除这条笔记</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Save and close (Ctrl+Enter)</source>
        <translation>保存并关闭（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Link to a note, figure or term (Alt+L)</source>
        <translation>链接到笔记、数字或术语（Alt+L）</translation>
    </message>
</context>
<context>
    <name>NoteExchange</name>
    <message>
        <source>The article is not in the library yet; try again in a moment.</source>
        <translation>文章还没有存入书库，请稍候再试。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Annotated article, one web page (*.html)</source>
        <translation>带批注的文章，单个网页 (*.html)</translation>
    </message>
    <message>
        <source>Notes as Markdown (*.md)</source>
        <translation>笔记，Markdown (*.md)</translation>
    </message>
    <message>
        <source>Notes as W3C JSON-LD, to import again (*.jsonld)</source>
        <translation>笔记，W3C JSON-LD，可再导入 (*.jsonld)</translation>
    </message>
    <message>
        <source>Notes as a table (*.csv)</source>
        <translation>笔记，表格 (*.csv)</translation>
    </message>
    <message>
        <source>Notes as an Anki package (*.apkg)</source>
        <translation>笔记，Anki 牌组 (*.apkg)</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已保存为 {file}</translation>
    </message>
    <message>
        <source>Import notes</source>
        <translation>导入笔记</translation>
    </message>
    <message>
        <source>Files of notes</source>
        <translation>笔记文件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>{file} has no notes in it.</source>
        <translation>{file} 里没有笔记。</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) imported. Ctrl+Z takes them back.</source>
        <translation>
            <numerusform>已导入 %n 条笔记，Ctrl+Z 可撤销。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteLinks</name>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>The note this leads to was deleted.</source>
        <translation>链接所指的笔记已删除。</translation>
    </message>
    <message>
        <source>What this leads to is not in the article any more.</source>
        <translation>链接所指的内容已不在文章里。</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Filter by words or #tag</source>
        <translation>按字词或 #标签 筛选</translation>
    </message>
    <message>
        <source>Filter notes</source>
        <translation>筛选笔记</translation>
    </message>
    <message>
        <source>Filter notes by colour</source>
        <translation>按颜色筛选笔记</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>⚑ {count}</source>
        <translation>⚑ {count}</translation>
    </message>
    <message>
        <source>Notes whose text moved, changed or is gone</source>
        <translation>原文移动、改动或消失了的笔记</translation>
    </message>
    <message>
        <source>No note matches the filter.</source>
        <translation>没有符合筛选的笔记。</translation>
    </message>
    <message>
        <source>Nothing noted yet.

Select words on the page, then press A to write a note or H to highlight them.</source>
        <translation>还没有笔记。

在页面上选中文字，按 A 写笔记，或按 H 加高亮。</translation>
    </message>
    <message>
        <source>Go to its place</source>
        <translation>转到原文</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Highlighted</source>
        <translation>高亮</translation>
    </message>
    <message>
        <source>Underlined</source>
        <translation>下划线</translation>
    </message>
    <message>
        <source>Attach to the selected words</source>
        <translation>附到选中的文字</translation>
    </message>
    <message>
        <source>Keep it at this place</source>
        <translation>就留在这里</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>On the whole article</source>
        <translation>关于全文</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Opening {name}…</source>
        <translation>正在打开 {name}…</translation>
    </message>
    <message>
        <source>Reading the clipboard…</source>
        <translation>正在读取剪贴板…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be opened. The first: {sentence}</source>
        <translation>
            <numerusform>有 %n 个文件未能打开，第一个：{sentence}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) put into the library.</source>
        <translation>
            <numerusform>已将 %n 篇文章存入书库。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped; nothing of it was kept.</source>
        <translation>已停止，未保留任何内容。</translation>
    </message>
    <message>
        <source>Another text of an article you had: its notes came along.</source>
        <translation>这篇文章在书库里已有旧文本，笔记已跟到新文本上。</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview of the article</source>
        <translation>全文概览</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n 处匹配</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnTermsDesk</name>
    <message>
        <source>A term has {count} characters at most.</source>
        <translation>术语最多 {count} 个字。</translation>
    </message>
    <message>
        <source>“{word}” is not marked any more; “My terms” can bring it back.</source>
        <translation>不再标出“{word}”；可在“我的术语”里恢复。</translation>
    </message>
    <message>
        <source>“{word}” is among your terms.</source>
        <translation>“{word}”已收入我的术语。</translation>
    </message>
    <message>
        <source>Delete “{word}” from your terms?</source>
        <translation>从我的术语中删除“{word}”吗？</translation>
    </message>
    <message>
        <source>My terms</source>
        <translation>我的术语</translation>
    </message>
    <message>
        <source>“{word}” was deleted.</source>
        <translation>已删除“{word}”。</translation>
    </message>
    <message>
        <source>Import terms</source>
        <translation>导入术语</translation>
    </message>
    <message numerus="yes">
        <source>%n of these terms say something else than yours.</source>
        <translation>
            <numerusform>其中 %n 个术语与你的说法不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>用导入的</translation>
    </message>
    <message>
        <source>{new} terms taken in, {replaced} replaced.</source>
        <translation>收入 {new} 个术语，替换 {replaced} 个。</translation>
    </message>
    <message>
        <source>Export terms</source>
        <translation>导出术语</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已存为 {file}</translation>
    </message>
    <message>
        <source>Your terms have a mistake in them, and that file is not written to: {place}</source>
        <translation>你的术语文件有误，改好之前不会写入：{place}</translation>
    </message>
</context>
<context>
    <name>OwnTermsDialog</name>
    <message>
        <source>My terms</source>
        <translation>我的术语</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>按字词筛选</translation>
    </message>
    <message>
        <source>Filter my terms</source>
        <translation>筛选我的术语</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>新建…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Show the files</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Please mend these places in the files; nothing is written there until then:</source>
        <translation>请改正文件中的这些地方，改好之前不会写入：</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>不标出</translation>
    </message>
    <message>
        <source>No term matches the filter.</source>
        <translation>没有符合筛选的术语。</translation>
    </message>
    <message>
        <source>No terms of your own yet. Select a word in a text and press Ctrl+Shift+I.</source>
        <translation>还没有自己的术语。在文中选一个词，按 Ctrl+Shift+I。</translation>
    </message>
    <message numerus="yes">
        <source>%n term(s)</source>
        <translation>
            <numerusform>%n 个术语</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageCanvas</name>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
</context>
<context>
    <name>PageMenus</name>
    <message>
        <source>This block is…</source>
        <translation>这一段是…</translation>
    </message>
    <message>
        <source>As Meipi found it</source>
        <translation>按眉批的判断</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>the line above the title</source>
        <translation>引题（肩题）</translation>
    </message>
    <message>
        <source>a subtitle</source>
        <translation>副标题</translation>
    </message>
    <message>
        <source>the line of source and date</source>
        <translation>来源、日期行</translation>
    </message>
    <message>
        <source>a heading of rank three</source>
        <translation>三级小标题</translation>
    </message>
    <message>
        <source>a heading</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>a heading below a heading</source>
        <translation>下一级小标题</translation>
    </message>
    <message>
        <source>a paragraph</source>
        <translation>正文段落</translation>
    </message>
    <message>
        <source>a point of a list</source>
        <translation>列表中的一条</translation>
    </message>
    <message>
        <source>a caption</source>
        <translation>图片说明</translation>
    </message>
    <message>
        <source>a quotation</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>the authors&apos; line</source>
        <translation>署名行</translation>
    </message>
    <message>
        <source>no part of the article</source>
        <translation>不属于文章</translation>
    </message>
</context>
<context>
    <name>PictureDesk</name>
    <message>
        <source>This article has no pictures.</source>
        <translation>这篇文章没有图片。</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>{file} could not be written: {why}.</source>
        <translation>无法写入 {file}：{why}。</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已保存为 {file}</translation>
    </message>
</context>
<context>
    <name>PictureViewer</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Previous picture (Left)</source>
        <translation>上一张（←）</translation>
    </message>
    <message>
        <source>Next picture (Right)</source>
        <translation>下一张（→）</translation>
    </message>
    <message>
        <source>Smaller (-)</source>
        <translation>缩小（-）</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Fit to the window (0)</source>
        <translation>适合窗口（0）</translation>
    </message>
    <message>
        <source>1 : 1</source>
        <translation>1 : 1</translation>
    </message>
    <message>
        <source>Actual size (1)</source>
        <translation>实际大小（1）</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Save the picture as a file</source>
        <translation>将图片保存为文件</translation>
    </message>
    <message>
        <source>Picture {number} of {count}</source>
        <translation>图片 {number} / {count}</translation>
    </message>
</context>
<context>
    <name>PlacesView</name>
    <message>
        <source>All articles</source>
        <translation>全部文章</translation>
    </message>
    <message>
        <source>Continue reading</source>
        <translation>继续阅读</translation>
    </message>
    <message>
        <source>Reading list</source>
        <translation>待读</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>文集</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Publications</source>
        <translation>出版物</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Delete the collection</source>
        <translation>删除文集</translation>
    </message>
    <message>
        <source>Delete the tag</source>
        <translation>删除标签</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Marks of figures and terms</source>
        <translation>数字和术语的标记</translation>
    </message>
    <message>
        <source>Notes beside their lines</source>
        <translation>笔记印在行旁</translation>
    </message>
    <message>
        <source>Notes in full at the end</source>
        <translation>文末附全部笔记</translation>
    </message>
    <message>
        <source>List of figures at the end</source>
        <translation>文末附数字一览</translation>
    </message>
    <message>
        <source>Previous sheet</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next sheet</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>印出的内容</translation>
    </message>
    <message>
        <source>A long article: its sheets are not shown here.</source>
        <translation>文章较长，此处不显示预览。</translation>
    </message>
    <message>
        <source>Sheet {number} of {count}</source>
        <translation>第 {number} 页，共 {count} 页</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Setting pages… {share}</source>
        <translation>正在排版… {share}</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>已发送到打印机</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已保存为 {file}</translation>
    </message>
</context>
<context>
    <name>ProgressBox</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>QueryHelp</name>
    <message>
        <source>both, anywhere in the article</source>
        <translation>两个词都有，位置不限</translation>
    </message>
    <message>
        <source>these words as they stand</source>
        <translation>一字不差的短语</translation>
    </message>
    <message>
        <source>at least one (also OR, |)</source>
        <translation>至少有一个（也可写 OR、|）</translation>
    </message>
    <message>
        <source>the first without the second (also NOT, -)</source>
        <translation>有前者而无后者（也可写 NOT、-）</translation>
    </message>
    <message>
        <source>in the title; also 出版物 作者 标签 文集</source>
        <translation>在标题中；还有 出版物 作者 标签 文集</translation>
    </message>
    <message>
        <source>written then; also 日期:2024-03, 日期:&gt;2023</source>
        <translation>在此期间；也可写 日期:2024-03、日期:&gt;2023</translation>
    </message>
    <message>
        <source>with such a figure; units are converted</source>
        <translation>有这样的数字；单位自动换算</translation>
    </message>
    <message>
        <source>with these words in a note</source>
        <translation>笔记里有这些字</translation>
    </message>
    <message>
        <source>with the term, however it is written</source>
        <translation>有这个术语，不论写法</translation>
    </message>
    <message>
        <source>brackets hold things together</source>
        <translation>括号表示先后</translation>
    </message>
</context>
<context>
    <name>ReadingDesk</name>
    <message>
        <source>Kept with the article: {words}</source>
        <translation>已随文章保存：{words}</translation>
    </message>
    <message>
        <source>The place is read by the program again.</source>
        <translation>这里恢复为程序的读法。</translation>
    </message>
    <message>
        <source>What stood here</source>
        <translation>此处原文</translation>
    </message>
    <message>
        <source>In the source: {raw}</source>
        <translation>原始文本：{raw}</translation>
    </message>
    <message>
        <source>In a moment: the article is still being put into the library.</source>
        <translation>请稍候：文章正在存入书库。</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Crash report</source>
        <translation>崩溃报告</translation>
    </message>
    <message>
        <source>Text of the report</source>
        <translation>报告内容</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the whole report</source>
        <translation>复制整份报告</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>ResultWriter</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 条笔记</numerusform>
        </translation>
    </message>
    <message>
        <source>archived</source>
        <translation>已归档</translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>见于 %n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>(untitled)</source>
        <translation>（无标题）</translation>
    </message>
</context>
<context>
    <name>SearchView</name>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Back to the article  Esc</source>
        <translation>回到文章  Esc</translation>
    </message>
    <message>
        <source>Words in all articles, notes, figures and terms</source>
        <translation>在所有文章、笔记、数字和术语中查找</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>搜索书库</translation>
    </message>
    <message>
        <source>How to ask</source>
        <translation>怎样查找</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>查看内容</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Articles by year</source>
        <translation>各年份文章数</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Everything you have read, found again.

Type any words, in simplified or traditional characters. “?” shows how to ask for titles, tags, dates and numbers.</source>
        <translation>读过的一切，随时找回。

输入任意词语，简体繁体皆可。点“?”可查看如何按标题、标签、日期和数字查找。</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Indexing: {done} of {total}</source>
        <translation>正在建立索引：{done} / {total}</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>按原文顺序</translation>
    </message>
    <message>
        <source>By what follows</source>
        <translation>按后文排序</translation>
    </message>
    <message>
        <source>By what precedes</source>
        <translation>按前文排序</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>最相关在前</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>最早在前</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>In context</source>
        <translation>语境</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>术语</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>Nothing found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>Nothing found. “{name}:” is no field; do you mean “{meant}:”?</source>
        <translation>没有找到。没有“{name}:”这个字段，是否想用“{meant}:”？</translation>
    </message>
    <message>
        <source>Nothing found here; your notes have something.</source>
        <translation>这里没有找到，笔记中有。</translation>
    </message>
    <message>
        <source>Nothing found here; the terms have something.</source>
        <translation>这里没有找到，术语中有。</translation>
    </message>
    <message>
        <source>Nothing found here; the articles have something.</source>
        <translation>这里没有找到，文章中有。</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>No setting is called that.</source>
        <translation>没有叫这个名字的设置。</translation>
    </message>
    <message>
        <source>Usual settings</source>
        <translation>恢复默认设置</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>键盘快捷键…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The serif of the script</source>
        <translation>随字体（宋体或明体）</translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n 字</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPreview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Filter by words or keys</source>
        <translation>按字词或按键筛选</translation>
    </message>
    <message>
        <source>Filter shortcuts</source>
        <translation>筛选快捷键</translation>
    </message>
    <message>
        <source>No shortcut matches.</source>
        <translation>没有符合的快捷键。</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新的按键</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>使用这组按键</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>不设按键</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>默认按键</translation>
    </message>
    <message>
        <source>All usual</source>
        <translation>全部恢复默认</translation>
    </message>
    <message>
        <source>Choose an action to change its keys.</source>
        <translation>选一个操作来更改它的按键。</translation>
    </message>
    <message>
        <source>{keys} already means “{action}”.</source>
        <translation>{keys} 已经用于“{action}”。</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>修复</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>The sections of an article appear here.</source>
        <translation>文章的章节会列在这里。</translation>
    </message>
    <message>
        <source>figures · notes</source>
        <translation>数字 · 笔记</translation>
    </message>
    <message>
        <source>{figures} figures, {notes} notes</source>
        <translation>{figures} 个数字，{notes} 条笔记</translation>
    </message>
    <message>
        <source>Source and authors</source>
        <translation>来源与署名</translation>
    </message>
    <message>
        <source>Footer (folded)</source>
        <translation>页脚（已收起）</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Restoration record</source>
        <translation>修复记录</translation>
    </message>
    <message>
        <source>{lifted} readings lifted out, {damaged} damaged places</source>
        <translation>收起 {lifted} 处注音，{damaged} 处乱码</translation>
    </message>
    <message>
        <source>Around the text</source>
        <translation>附注</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Reading progress</source>
        <translation>阅读进度</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>还剩约 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>已保存 {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) lifted out</source>
        <translation>
            <numerusform>收起 %n 处注音</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) mended</source>
        <translation>
            <numerusform>修复 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n damaged place(s)</source>
        <translation>
            <numerusform>%n 处乱码</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the restoration record</source>
        <translation>查看修复记录</translation>
    </message>
    <message numerus="yes">
        <source>%n to check</source>
        <translation>
            <numerusform>%n 处待核对</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SubjectsModel</name>
    <message>
        <source>Subject</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
</context>
<context>
    <name>TermDialog</name>
    <message>
        <source>Word</source>
        <translation>词条</translation>
    </message>
    <message>
        <source>The word as texts have it</source>
        <translation>文中的写法</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>读音</translation>
    </message>
    <message>
        <source>Found by itself if left empty</source>
        <translation>留空则自动注音</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>释义</translation>
    </message>
    <message>
        <source>What it means, in a sentence or two</source>
        <translation>一两句话说明意思</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Parted by 、 or commas</source>
        <translation>用顿号或逗号分开</translation>
    </message>
    <message>
        <source>Also written</source>
        <translation>别称</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>A document, a person, a page</source>
        <translation>文件、人、页码</translation>
    </message>
    <message>
        <source>Do not mark this word in texts</source>
        <translation>文中不标出这个词</translation>
    </message>
    <message>
        <source>As other terms</source>
        <translation>与其他术语相同</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>My term</source>
        <translation>我的术语</translation>
    </message>
    <message>
        <source>New term</source>
        <translation>新术语</translation>
    </message>
    <message>
        <source>Kept in glossaries/{file}</source>
        <translation>存于 glossaries/{file}</translation>
    </message>
</context>
<context>
    <name>TermsPanel</name>
    <message>
        <source>Filter by words</source>
        <translation>按字词筛选</translation>
    </message>
    <message>
        <source>Filter terms</source>
        <translation>筛选术语</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>By field</source>
        <translation>按领域</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>按位置</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the terms on show as a table</source>
        <translation>把显示的术语复制为表格</translation>
    </message>
    <message>
        <source>Export the terms on show as a CSV table</source>
        <translation>把显示的术语导出为 CSV 表格</translation>
    </message>
    <message>
        <source>Export the terms on show as Markdown</source>
        <translation>把显示的术语导出为 Markdown</translation>
    </message>
    <message>
        <source>Export the terms on show as an Anki package</source>
        <translation>把显示的术语导出为 Anki 牌组</translation>
    </message>
    <message numerus="yes">
        <source>%n term(s)</source>
        <translation>
            <numerusform>%n 个术语</numerusform>
        </translation>
    </message>
    <message>
        <source>No term matches the filter.</source>
        <translation>没有符合筛选的术语。</translation>
    </message>
    <message>
        <source>The terms of the article appear here.</source>
        <translation>文章里的术语会列在这里。</translation>
    </message>
    <message>
        <source>Not explained in this article</source>
        <translation>本文没有解释</translation>
    </message>
    <message>
        <source>Go to its next place</source>
        <translation>跳到它的下一处</translation>
    </message>
    <message>
        <source>Explain it in my own words…</source>
        <translation>写下我的解释…</translation>
    </message>
    <message>
        <source>Do not mark it any more</source>
        <translation>不再标出</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Menu  F10</source>
        <translation>菜单  F10</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Search text and library</source>
        <translation>搜索本文与书库</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>End the tour</source>
        <translation>结束导览</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Start reading</source>
        <translation>开始阅读</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>Touring</name>
    <message>
        <source>Where you are</source>
        <translation>读到哪里</translation>
    </message>
    <message>
        <source>The sections of the article, each with its figures and notes. The strip beside the scroll bar shows the same at a glance: click to go there.</source>
        <translation>左边是文章的各节，小字是这一节的数字和笔记条数。滚动条旁的窄条把全文缩在一起，点哪里就到哪里。</translation>
    </message>
    <message>
        <source>Point at a word</source>
        <translation>指一指词语</translation>
    </message>
    <message>
        <source>Tinted figures and dotted terms explain themselves when you point at them. F and T go from one to the next.</source>
        <translation>把鼠标停在有底色的数字或带点线的术语上，就能看到解释。按 F 和 T 逐个往下看。</translation>
    </message>
    <message>
        <source>Write in the margin</source>
        <translation>在页边写眉批</translation>
    </message>
    <message>
        <source>Select words and press {key}: the note stands beside its line and here. 1 to 5 only mark the words in a colour.</source>
        <translation>选中文字按 {key} 写笔记，笔记会出现在行旁和这里。按 1 到 5 只加颜色。</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>其他功能</translation>
    </message>
    <message>
        <source>{palette} finds every action by name, {keys} shows all keys. Script, pinyin and themes are up here.</source>
        <translation>按 {palette} 可按名称找到所有操作，按 {keys} 查看全部快捷键。繁简、拼音和主题都在上面。</translation>
    </message>
</context>
<context>
    <name>Travel</name>
    <message>
        <source>There is no further one below.</source>
        <translation>下面没有了。</translation>
    </message>
    <message>
        <source>There is no further one above.</source>
        <translation>上面没有了。</translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>去掉</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Open web page…</source>
        <translation>打开网页…</translation>
    </message>
    <message>
        <source>New article from clipboard</source>
        <translation>从剪贴板新建文章</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>书库</translation>
    </message>
    <message>
        <source>Read in another encoding…</source>
        <translation>用其他编码重读…</translation>
    </message>
    <message>
        <source>Versions of this article…</source>
        <translation>本文的各个版本…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Export notes…</source>
        <translation>导出笔记…</translation>
    </message>
    <message>
        <source>Import notes…</source>
        <translation>导入笔记…</translation>
    </message>
    <message>
        <source>Back up the library…</source>
        <translation>备份书库…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Close article</source>
        <translation>关闭文章</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy with source line</source>
        <translation>复制并附出处</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Grow selection</source>
        <translation>扩大选区</translation>
    </message>
    <message>
        <source>Shrink selection</source>
        <translation>缩小选区</translation>
    </message>
    <message>
        <source>Find in the text…</source>
        <translation>在文中查找…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>查找下一处</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>查找上一处</translation>
    </message>
    <message>
        <source>Search the library…</source>
        <translation>搜索书库…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>侧边面板</translation>
    </message>
    <message>
        <source>Notes panel</source>
        <translation>笔记面板</translation>
    </message>
    <message>
        <source>Figures panel</source>
        <translation>数字面板</translation>
    </message>
    <message>
        <source>Terms panel</source>
        <translation>术语面板</translation>
    </message>
    <message>
        <source>Restoration record</source>
        <translation>修复记录</translation>
    </message>
    <message>
        <source>Figures ledger…</source>
        <translation>数字总账…</translation>
    </message>
    <message>
        <source>Mark figures</source>
        <translation>标出数字</translation>
    </message>
    <message>
        <source>Mark terms</source>
        <translation>标出术语</translation>
    </message>
    <message>
        <source>Pinyin above the characters</source>
        <translation>字上注拼音</translation>
    </message>
    <message>
        <source>Simplified / traditional</source>
        <translation>简体／繁体</translation>
    </message>
    <message>
        <source>Larger type</source>
        <translation>放大字号</translation>
    </message>
    <message>
        <source>Smaller type</source>
        <translation>缩小字号</translation>
    </message>
    <message>
        <source>Usual size of type</source>
        <translation>默认字号</translation>
    </message>
    <message>
        <source>Next theme</source>
        <translation>换下一个主题</translation>
    </message>
    <message>
        <source>Reading ruler</source>
        <translation>阅读尺</translation>
    </message>
    <message>
        <source>Focus mode</source>
        <translation>专注模式</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>下一章节</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>上一章节</translation>
    </message>
    <message>
        <source>Next figure</source>
        <translation>下一个数字</translation>
    </message>
    <message>
        <source>Previous figure</source>
        <translation>上一个数字</translation>
    </message>
    <message>
        <source>Next term</source>
        <translation>下一个术语</translation>
    </message>
    <message>
        <source>Previous term</source>
        <translation>上一个术语</translation>
    </message>
    <message>
        <source>Next note</source>
        <translation>下一条笔记</translation>
    </message>
    <message>
        <source>Previous note</source>
        <translation>上一条笔记</translation>
    </message>
    <message>
        <source>Next damaged place</source>
        <translation>下一处乱码</translation>
    </message>
    <message>
        <source>Previous damaged place</source>
        <translation>上一处乱码</translation>
    </message>
    <message>
        <source>Start of the article</source>
        <translation>文章开头</translation>
    </message>
    <message>
        <source>End of the article</source>
        <translation>文章末尾</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>写笔记</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>高亮</translation>
    </message>
    <message>
        <source>Highlight in yellow</source>
        <translation>黄色高亮</translation>
    </message>
    <message>
        <source>Highlight in green</source>
        <translation>绿色高亮</translation>
    </message>
    <message>
        <source>Highlight in blue</source>
        <translation>蓝色高亮</translation>
    </message>
    <message>
        <source>Highlight in red</source>
        <translation>红色高亮</translation>
    </message>
    <message>
        <source>Highlight in violet</source>
        <translation>紫色高亮</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>编辑笔记</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>删除笔记</translation>
    </message>
    <message>
        <source>Note on the whole article</source>
        <translation>给全文写笔记</translation>
    </message>
    <message>
        <source>Explain the selected words</source>
        <translation>解释选中的词</translation>
    </message>
    <message>
        <source>Add to my terms…</source>
        <translation>加入我的术语…</translation>
    </message>
    <message>
        <source>This is a figure</source>
        <translation>这是数字</translation>
    </message>
    <message>
        <source>This is not a figure</source>
        <translation>这不是数字</translation>
    </message>
    <message>
        <source>Correct this figure…</source>
        <translation>更正这个数字…</translation>
    </message>
    <message>
        <source>Corrections of figures…</source>
        <translation>数字更正…</translation>
    </message>
    <message>
        <source>All actions…</source>
        <translation>全部操作…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>A short tour</source>
        <translation>快速导览</translation>
    </message>
    <message>
        <source>Open the sample article</source>
        <translation>打开示例文章</translation>
    </message>
    <message>
        <source>Show the data folder</source>
        <translation>打开数据文件夹</translation>
    </message>
    <message>
        <source>About Meipi</source>
        <translation>关于眉批</translation>
    </message>
    <message>
        <source>Crash reports</source>
        <translation>崩溃报告</translation>
    </message>
    <message>
        <source>Enlarge the picture</source>
        <translation>放大图片</translation>
    </message>
    <message>
        <source>Charts of figures…</source>
        <translation>数字图表…</translation>
    </message>
    <message>
        <source>My terms…</source>
        <translation>我的术语…</translation>
    </message>
    <message>
        <source>Pinyin above rare characters only</source>
        <translation>只给生僻字注音</translation>
    </message>
    <message>
        <source>Dictionaries…</source>
        <translation>词典…</translation>
    </message>
    <message>
        <source>Note on the paragraph</source>
        <translation>给整段写笔记</translation>
    </message>
    <message>
        <source>Deleted notes…</source>
        <translation>已删除的笔记…</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>打开文件夹…</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>笔记(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>Figure</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>What it counts</source>
        <translation>所指</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Figures in this article</source>
        <translation>本文数字一览</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>A blank line was taken out.</source>
        <translation>去掉了一个空行。</translation>
    </message>
    <message>
        <source>A bullet of a symbol font.</source>
        <translation>符号字体里的项目符号。</translation>
    </message>
    <message>
        <source>A character that has no agreed meaning (private use) was taken out.</source>
        <translation>去掉了一个没有通用含义的字符（私用区）。</translation>
    </message>
    <message>
        <source>A date is written as 2024-12-28, 2024-12, 2024, --12-28 or ---28.</source>
        <translation>日期写作 2024-12-28、2024-12、2024、--12-28 或 ---28。</translation>
    </message>
    <message>
        <source>A draft in the library is damaged ({0}).</source>
        <translation>书库里有一份草稿已损坏（{0}）。</translation>
    </message>
    <message>
        <source>A formula in a slogan: its parts are listed, not added.</source>
        <translation>口号里的公式：各部分是并列，不是相加。</translation>
    </message>
    <message>
        <source>A grade, not a quantity.</source>
        <translation>等级，不是数量。</translation>
    </message>
    <message>
        <source>A note cannot hold a NUL character; please remove it.</source>
        <translation>笔记里不能有空字符（NUL），请删去。</translation>
    </message>
    <message>
        <source>A note cannot hold half of a character; please remove it.</source>
        <translation>笔记里有半个字符，请删去。</translation>
    </message>
    <message>
        <source>A note in the library is damaged ({0}).</source>
        <translation>书库中的一条笔记已损坏（{0}）。</translation>
    </message>
    <message>
        <source>A number that is part of a name.</source>
        <translation>名称中的数字。</translation>
    </message>
    <message>
        <source>A part of this document is damaged and cannot be read.</source>
        <translation>文档有一部分损坏，无法读取。</translation>
    </message>
    <message>
        <source>A query may have {0} characters at most.</source>
        <translation>查询最多 {0} 个字符。</translation>
    </message>
    <message>
        <source>A range has two ends, as in 3–5.</source>
        <translation>区间有两端，如 3–5。</translation>
    </message>
    <message>
        <source>A slogan of digits; each stands for a list of tasks.</source>
        <translation>数字口号；每个数字代表一组任务。</translation>
    </message>
    <message>
        <source>A telephone, licence or account number.</source>
        <translation>电话、许可证或账户号码。</translation>
    </message>
    <message>
        <source>A term needs a headword.</source>
        <translation>词条需要一个词头。</translation>
    </message>
    <message>
        <source>A tool put a comma before this mark, as before others on the page; it was taken out.</source>
        <translation>某种工具在这个标点前加了逗号（全页都是如此），已去掉。</translation>
    </message>
    <message>
        <source>An article in the library is damaged.</source>
        <translation>书库中的一篇文章已损坏。</translation>
    </message>
    <message>
        <source>An entry in the journal of the library is damaged.</source>
        <translation>书库日志中的一条记录已损坏。</translation>
    </message>
    <message>
        <source>Another program does not let go of the library; try again later.</source>
        <translation>另一个程序占用着书库；请稍后再试。</translation>
    </message>
    <message>
        <source>Another program is writing to the library; nothing was changed.</source>
        <translation>另一个程序正在写入书库；没有做任何改动。</translation>
    </message>
    <message>
        <source>Blanks at the edge of a line were taken out.</source>
        <translation>去掉了行首或行尾的空白。</translation>
    </message>
    <message>
        <source>Blanks within a line became one.</source>
        <translation>行内的多个空白合为一个。</translation>
    </message>
    <message>
        <source>Invisible characters were taken out.</source>
        <translation>去掉了不可见的字符。</translation>
    </message>
    <message>
        <source>Part of a name or a code.</source>
        <translation>名称或代号的一部分。</translation>
    </message>
    <message>
        <source>Please mend {0} first. Nothing was changed.</source>
        <translation>请先修好 {0}。没有改动任何内容。</translation>
    </message>
    <message>
        <source>Say what to look for after “{0}”.</source>
        <translation>请在“{0}”后面写上要找的内容。</translation>
    </message>
    <message>
        <source>Something is missing at the end of the query.</source>
        <translation>查询末尾还缺内容。</translation>
    </message>
    <message>
        <source>Something is missing before “{0}” at character {1}.</source>
        <translation>第 {1} 个字符“{0}”前面缺内容。</translation>
    </message>
    <message>
        <source>The archive could not be written: {0} is not as it should be.</source>
        <translation>无法写入存档：{0} 不对。</translation>
    </message>
    <message>
        <source>The bracket at character {0} closes nothing.</source>
        <translation>第 {0} 个字符的括号没有对应的左括号。</translation>
    </message>
    <message>
        <source>The bracket at character {0} is never closed.</source>
        <translation>第 {0} 个字符的括号没有闭合。</translation>
    </message>
    <message>
        <source>The bytes of this place were torn apart by an inserted reading and some were lost; this is the likeliest of what they allow.</source>
        <translation>这里的字节被插入的注音拆散并有缺失；这是余下字节所允许的最可能的文字。</translation>
    </message>
    <message>
        <source>The bytes of this place were torn apart by an inserted reading, and a character, maybe a digit, was swallowed: please compare with the source.</source>
        <translation>这里的字节被插入的注音拆散，还吞掉了一个字符，可能是数字：请与原始出处核对。</translation>
    </message>
    <message>
        <source>The bytes of this place were torn apart by an inserted reading, and a character, most likely the end of the line, was swallowed.</source>
        <translation>这里的字节被插入的注音拆散，还吞掉了一个字符，多半是行尾。</translation>
    </message>
    <message>
        <source>The bytes of this place were torn apart by an inserted reading; it is shown as it stands because what stood here is not certain.</source>
        <translation>这里的字节被插入的注音拆散了；原来是什么无法确定，所以照样显示。</translation>
    </message>
    <message>
        <source>The bytes of this place were torn apart by an inserted reading; they were put back.</source>
        <translation>这里的字节曾被插入的注音拆散，现已复原。</translation>
    </message>
    <message>
        <source>The copy {0} could not be written: {1}.</source>
        <translation>无法写入副本 {0}：{1}。</translation>
    </message>
    <message>
        <source>The data directory {0} cannot be made: {1}.</source>
        <translation>无法建立数据文件夹 {0}：{1}。</translation>
    </message>
    <message>
        <source>The day an event is named after.</source>
        <translation>事件以这一天命名。</translation>
    </message>
    <message>
        <source>The disk is full; nothing was changed. Free some space and try again.</source>
        <translation>磁盘已满；没有做任何改动。请腾出一些空间再试。</translation>
    </message>
    <message>
        <source>The disk reported an error; nothing was changed.</source>
        <translation>磁盘报告出错；没有做任何改动。</translation>
    </message>
    <message>
        <source>The edits of an article in the library are damaged.</source>
        <translation>书库中一篇文章的修复记录已损坏。</translation>
    </message>
    <message>
        <source>The figures ledger was damaged; it is being made anew.</source>
        <translation>数字总账已损坏，正在重建。</translation>
    </message>
    <message>
        <source>The library cannot be opened; is its folder there and writable?</source>
        <translation>书库打不开；它的文件夹还在吗，可以写入吗？</translation>
    </message>
    <message>
        <source>The library file had been removed; it was put back with all it held.</source>
        <translation>书库文件曾被移走；已连同全部内容放回原处。</translation>
    </message>
    <message>
        <source>The library file is being replaced again and again; nothing was changed.</source>
        <translation>书库文件一再被替换；没有改动任何内容。</translation>
    </message>
    <message>
        <source>The library file is damaged.</source>
        <translation>书库文件已损坏。</translation>
    </message>
    <message>
        <source>The library file is damaged: {0}.</source>
        <translation>书库文件已损坏：{0}。</translation>
    </message>
    <message>
        <source>The library file is damaged; it was left as it is. Start Meipi again to recover what can be read of it.</source>
        <translation>书库文件已损坏，保持原样未动。请重新启动眉批，以恢复其中可读的内容。</translation>
    </message>
    <message>
        <source>The library file is damaged; no copy was made of it.</source>
        <translation>书库文件已损坏；没有为它制作副本。</translation>
    </message>
    <message>
        <source>The library file was replaced by another program. What it held before is kept in {0}.</source>
        <translation>书库文件被其他程序替换。原有内容保存在 {0}。</translation>
    </message>
    <message>
        <source>The library may not be written to. It is shown as it is.</source>
        <translation>书库不可写入，按现状显示。</translation>
    </message>
    <message>
        <source>The library may not be written to; nothing was changed.</source>
        <translation>书库不允许写入；没有做任何改动。</translation>
    </message>
    <message>
        <source>The name of a line: its voltage, not a quantity.</source>
        <translation>线路名称中的电压等级，不是数量。</translation>
    </message>
    <message>
        <source>The name of this file holds a NUL character.</source>
        <translation>文件名里有空字符（NUL）。</translation>
    </message>
    <message>
        <source>The name of this file is too long: “{0}”.</source>
        <translation>文件名太长：“{0}”。</translation>
    </message>
    <message>
        <source>The number of a document.</source>
        <translation>文件编号。</translation>
    </message>
    <message>
        <source>The original could not be kept in {0}: {1}.</source>
        <translation>原始文件无法存入 {0}：{1}。</translation>
    </message>
    <message>
        <source>The original of this article is no longer in the library.</source>
        <translation>这篇文章的原始文件已不在书库中。</translation>
    </message>
    <message>
        <source>The page could not be fetched; is the computer online, and the address right?</source>
        <translation>无法获取该网页；请检查网络和网址。</translation>
    </message>
    <message>
        <source>The page gives this reading above the text.</source>
        <translation>原页面在字上注了这个读音。</translation>
    </message>
    <message>
        <source>The page is larger than Meipi fetches ({0}).</source>
        <translation>该网页超过眉批可获取的大小（{0}）。</translation>
    </message>
    <message>
        <source>The page leads to an address that is no web page.</source>
        <translation>该网页指向的地址不是网页。</translation>
    </message>
    <message>
        <source>The query has too many brackets inside each other.</source>
        <translation>查询里嵌套的括号太多。</translation>
    </message>
    <message>
        <source>The quotation mark at character {0} is never closed.</source>
        <translation>第 {0} 个字符的引号没有闭合。</translation>
    </message>
    <message>
        <source>The quotation mark at character {0} opens nothing.</source>
        <translation>第 {0} 个字符的引号没有对应的左引号。</translation>
    </message>
    <message>
        <source>The server did not answer within {0} seconds.</source>
        <translation>服务器在 {0} 秒内没有回应。</translation>
    </message>
    <message>
        <source>The server refused the connection.</source>
        <translation>服务器拒绝了连接。</translation>
    </message>
    <message>
        <source>The server took longer than {0} seconds.</source>
        <translation>服务器用时超过 {0} 秒。</translation>
    </message>
    <message>
        <source>The server {0}.</source>
        <translation>服务器：{0}。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted; the page was not fetched.</source>
        <translation>服务器的证书不受信任；没有获取网页。</translation>
    </message>
    <message>
        <source>The settings cannot be saved in {0}: {1}.</source>
        <translation>设置无法保存到 {0}：{1}。</translation>
    </message>
    <message>
        <source>The short name of a five-year plan.</source>
        <translation>五年规划的简称。</translation>
    </message>
    <message>
        <source>The term cannot be written: {0}. Nothing was changed.</source>
        <translation>无法写入词条：{0}。没有改动任何内容。</translation>
    </message>
    <message>
        <source>The text holds half characters that no file can keep.</source>
        <translation>文本含有任何文件都无法保存的半个字符。</translation>
    </message>
    <message>
        <source>The text of an article in the library is damaged.</source>
        <translation>书库中一篇文章的正文已损坏。</translation>
    </message>
    <message>
        <source>There is a term {0} already.</source>
        <translation>已有名为{0}的术语。</translation>
    </message>
    <message>
        <source>There is no encoding called “{0}”.</source>
        <translation>没有叫“{0}”的编码。</translation>
    </message>
    <message>
        <source>There is no file called “{0}”.</source>
        <translation>没有叫“{0}”的文件。</translation>
    </message>
    <message>
        <source>There is no file {0}.</source>
        <translation>没有文件 {0}。</translation>
    </message>
    <message>
        <source>There is no library in {0} yet.</source>
        <translation>{0} 里还没有书库。</translation>
    </message>
    <message>
        <source>There is no text in this document.</source>
        <translation>这个文档里没有文字。</translation>
    </message>
    <message>
        <source>There is no text in this file.</source>
        <translation>这个文件里没有文字。</translation>
    </message>
    <message>
        <source>There is no text in this page.</source>
        <translation>这个网页里没有文字。</translation>
    </message>
    <message>
        <source>There is no text to read in {0}.</source>
        <translation>{0} 里没有可读的文字。</translation>
    </message>
    <message>
        <source>There is nothing between the quotation marks at character {0}.</source>
        <translation>第 {0} 个字符处的引号里没有内容。</translation>
    </message>
    <message>
        <source>There is nothing to open: the document is empty.</source>
        <translation>没有可打开的内容：文档是空的。</translation>
    </message>
    <message>
        <source>This DOCX has no text in it.</source>
        <translation>这个 DOCX 里没有文字。</translation>
    </message>
    <message>
        <source>This EPUB has no list of its parts; it cannot be opened.</source>
        <translation>这个 EPUB 缺少目录清单，无法打开。</translation>
    </message>
    <message>
        <source>This EPUB is protected (DRM); only its seller&apos;s program can open it.</source>
        <translation>这个 EPUB 有版权保护（DRM），只有销售方的程序能打开。</translation>
    </message>
    <message>
        <source>This EPUB names no text to read.</source>
        <translation>这个 EPUB 没有列出可读的正文。</translation>
    </message>
    <message>
        <source>This PDF has {0} pages; Meipi opens up to {1}.</source>
        <translation>这个 PDF 有 {0} 页；眉批最多打开 {1} 页。</translation>
    </message>
    <message>
        <source>This PDF holds no text, only pictures of pages; it needs text recognition (OCR) first.</source>
        <translation>这个 PDF 没有文字，只有页面图片；需要先做文字识别（OCR）。</translation>
    </message>
    <message>
        <source>This PDF is damaged and cannot be opened.</source>
        <translation>这个 PDF 已损坏，无法打开。</translation>
    </message>
    <message>
        <source>This PDF is protected by a password.</source>
        <translation>这个 PDF 有密码保护。</translation>
    </message>
    <message>
        <source>This PDF takes longer to read than {0} seconds.</source>
        <translation>读取这个 PDF 超过了 {0} 秒。</translation>
    </message>
    <message>
        <source>This article is not in the library.</source>
        <translation>书库里没有这篇文章。</translation>
    </message>
    <message>
        <source>This document has more than {0} paragraphs, the most Meipi opens; please split it.</source>
        <translation>文档超过 {0} 段，超出眉批能打开的上限；请拆分。</translation>
    </message>
    <message>
        <source>This document is nested too deeply to be read.</source>
        <translation>文档嵌套太深，无法读取。</translation>
    </message>
    <message>
        <source>This file holds no text Meipi can read (it looks like program data).</source>
        <translation>文件里没有眉批能读的文字（看起来是程序数据）。</translation>
    </message>
    <message>
        <source>This file is damaged: its notes cannot be decoded.</source>
        <translation>此文件已损坏：其中的笔记无法解码。</translation>
    </message>
    <message>
        <source>This is an archive (ZIP); please unpack it first.</source>
        <translation>这是压缩包（ZIP），请先解压。</translation>
    </message>
    <message>
        <source>This is too large for the library; nothing was changed.</source>
        <translation>内容太大，书库放不下；没有做任何改动。</translation>
    </message>
    <message>
        <source>This is {0}, not a text Meipi can open.</source>
        <translation>这是{0}，不是眉批能打开的文字。</translation>
    </message>
    <message>
        <source>This library was written by a later version of Meipi (its format is {0}, this program knows up to {1}). It was left untouched; please update Meipi.</source>
        <translation>这个书库是由更新版本的眉批写入的（格式 {0}，本程序只认到 {1}）。没有动它；请更新眉批。</translation>
    </message>
    <message>
        <source>This note is no longer in the library.</source>
        <translation>这条笔记已不在书库中。</translation>
    </message>
    <message>
        <source>This page has more than {0} paragraphs, the most Meipi opens.</source>
        <translation>网页超过 {0} 段，超出眉批能打开的上限。</translation>
    </message>
    <message>
        <source>This regular expression cannot be read: {0}.</source>
        <translation>正则表达式有误：{0}。</translation>
    </message>
    <message>
        <source>This regular expression takes longer than {0} s on this article.</source>
        <translation>这个正则表达式在本文上要花超过 {0} 秒。</translation>
    </message>
    <message>
        <source>This term is written in a way that only you can change by hand.</source>
        <translation>这个词条的写法只能由你手工修改。</translation>
    </message>
    <message>
        <source>This text is longer than {0} million characters, the most Meipi opens; please split it.</source>
        <translation>文字超过 {0} 百万字，超出眉批能打开的上限；请拆分。</translation>
    </message>
    <message>
        <source>This web archive holds no page.</source>
        <translation>这个网页存档里没有网页。</translation>
    </message>
    <message>
        <source>This web archive is damaged and cannot be opened.</source>
        <translation>这个网页存档已损坏，无法打开。</translation>
    </message>
    <message>
        <source>Two halves of one character were joined.</source>
        <translation>把拆成两半的字符合了起来。</translation>
    </message>
    <message>
        <source>You said that it measures nothing.</source>
        <translation>你说过它不计量任何东西。</translation>
    </message>
    <message>
        <source>a DjVu document; please convert it to PDF first</source>
        <translation>DjVu 文档（请先转成 PDF）</translation>
    </message>
    <message>
        <source>a Windows program</source>
        <translation>Windows 程序</translation>
    </message>
    <message>
        <source>a compressed file (bzip2); please unpack it first</source>
        <translation>压缩文件（bzip2，请先解压）</translation>
    </message>
    <message>
        <source>a compressed file (gzip); please unpack it first</source>
        <translation>压缩文件（gzip，请先解压）</translation>
    </message>
    <message>
        <source>a compressed file (xz); please unpack it first</source>
        <translation>压缩文件（xz，请先解压）</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>a picture (GIF)</source>
        <translation>图片（GIF）</translation>
    </message>
    <message>
        <source>a picture (JPEG)</source>
        <translation>图片（JPEG）</translation>
    </message>
    <message>
        <source>a picture (PNG)</source>
        <translation>图片（PNG）</translation>
    </message>
    <message>
        <source>a picture (TIFF)</source>
        <translation>图片（TIFF）</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>a rich text document (RTF); please save it as DOCX first</source>
        <translation>RTF 文档（请先另存为 DOCX）</translation>
    </message>
    <message>
        <source>a sound</source>
        <translation>声音文件</translation>
    </message>
    <message>
        <source>a sound or film</source>
        <translation>声音或影片</translation>
    </message>
    <message>
        <source>a sound, film or picture</source>
        <translation>声音、影片或图片</translation>
    </message>
    <message>
        <source>an archive (7z); please unpack it first</source>
        <translation>压缩包（7z，请先解压）</translation>
    </message>
    <message>
        <source>an archive (RAR); please unpack it first</source>
        <translation>压缩包（RAR，请先解压）</translation>
    </message>
    <message>
        <source>an old Office document; please save it as DOCX first</source>
        <translation>旧版 Office 文档（请先另存为 DOCX）</translation>
    </message>
    <message>
        <source>{0} cannot be made anew: {1}.</source>
        <translation>无法重建 {0}：{1}。</translation>
    </message>
    <message>
        <source>{0} cannot be made: {1}.</source>
        <translation>无法建立 {0}：{1}。</translation>
    </message>
    <message>
        <source>{0} cannot be opened.</source>
        <translation>无法打开 {0}。</translation>
    </message>
    <message>
        <source>{0} cannot be opened: {1}.</source>
        <translation>无法打开 {0}：{1}。</translation>
    </message>
    <message>
        <source>{0} cannot be reached: {1}.</source>
        <translation>无法访问 {0}：{1}。</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); usual settings are used.</source>
        <translation>{0} 无法读取（{1}）；改用默认设置。</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation>无法读取 {0}：{1}。</translation>
    </message>
    <message>
        <source>{0} cannot be used: {1}.</source>
        <translation>无法使用 {0}：{1}。</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}.</source>
        <translation>无法写入 {0}：{1}。</translation>
    </message>
    <message>
        <source>{0} could not be prepared: {1}.</source>
        <translation>无法准备 {0}：{1}。</translation>
    </message>
    <message>
        <source>{0} could not be read: {1}.</source>
        <translation>无法读取 {0}：{1}。</translation>
    </message>
    <message>
        <source>{0} could not be replaced: {1}.</source>
        <translation>无法替换 {0}：{1}。</translation>
    </message>
    <message>
        <source>{0} could not be written: {1}.</source>
        <translation>无法写入 {0}：{1}。</translation>
    </message>
    <message>
        <source>{0} has more parts than Meipi opens ({1}).</source>
        <translation>{0} 的部件超过眉批能打开的数量（{1}）。</translation>
    </message>
    <message>
        <source>{0} holds no entry that could be read.</source>
        <translation>{0} 里没有可读的词条。</translation>
    </message>
    <message>
        <source>{0} is damaged or not a library of Meipi.</source>
        <translation>{0} 已损坏，或不是眉批的书库。</translation>
    </message>
    <message>
        <source>{0} is damaged or was cut off; it cannot be opened.</source>
        <translation>{0} 已损坏或不完整，无法打开。</translation>
    </message>
    <message>
        <source>{0} is damaged.</source>
        <translation>{0} 已损坏。</translation>
    </message>
    <message>
        <source>{0} is damaged: its index leads too far.</source>
        <translation>{0} 已损坏：索引超出范围。</translation>
    </message>
    <message>
        <source>{0} is damaged: its index makes no sense.</source>
        <translation>{0} 已损坏：索引不合理。</translation>
    </message>
    <message>
        <source>{0} is damaged: {1}.</source>
        <translation>{0} 已损坏：{1}。</translation>
    </message>
    <message>
        <source>{0} is damaged; usual settings are used.</source>
        <translation>{0} 已损坏；改用默认设置。</translation>
    </message>
    <message>
        <source>{0} is damaged{1}; usual settings are used.</source>
        <translation>{0} 已损坏{1}；改用默认设置。</translation>
    </message>
    <message>
        <source>{0} is no CC-CEDICT file.</source>
        <translation>{0} 不是 CC-CEDICT 文件。</translation>
    </message>
    <message>
        <source>{0} is no StarDict dictionary.</source>
        <translation>{0} 不是 StarDict 词典。</translation>
    </message>
    <message>
        <source>{0} is no whole archive of Meipi.</source>
        <translation>{0} 不是完整的眉批存档。</translation>
    </message>
    <message>
        <source>{0} is not a library of Meipi.</source>
        <translation>{0} 不是眉批的书库。</translation>
    </message>
    <message>
        <source>{0} is protected by a password.</source>
        <translation>{0} 有密码保护。</translation>
    </message>
    <message>
        <source>{0} is too large for a dictionary.</source>
        <translation>{0} 作为词典过大。</translation>
    </message>
    <message>
        <source>{0} is too large to be read; usual settings are used.</source>
        <translation>{0} 太大，无法读取；改用默认设置。</translation>
    </message>
    <message>
        <source>{0} is too large: {1}; Meipi opens up to {2}.</source>
        <translation>{0} 太大：{1}；眉批最多打开 {2}。</translation>
    </message>
    <message>
        <source>{0} unpacks to more than Meipi opens ({1} a part, {2} in all).</source>
        <translation>{0} 解压后超过眉批能打开的大小（单个部件 {1}，总共 {2}）。</translation>
    </message>
    <message>
        <source>{0} was made by another version of Meipi.</source>
        <translation>{0} 由另一版本的眉批生成。</translation>
    </message>
    <message>
        <source>{0} was written by a later version of Meipi.</source>
        <translation>{0} 由更新版本的眉批写成。</translation>
    </message>
    <message>
        <source>{0}. The damaged file is kept as {1}.</source>
        <translation>{0}。损坏的文件保存为 {1}。</translation>
    </message>
    <message>
        <source>{0}: usual values are used for {1}, theirs cannot be.</source>
        <translation>{0}：{1} 的值无效，改用默认值。</translation>
    </message>
    <message>
        <source>{0}{1} is missing beside {2}.</source>
        <translation>{2} 旁边缺少 {0}{1}。</translation>
    </message>
    <message>
        <source>“({0})” stood in the text; it is kept as the reading of {1}.</source>
        <translation>文中原有“({0})”；已收起，作为“{1}”的读音保存。</translation>
    </message>
    <message>
        <source>“{0}” cannot be read: you have no permission.</source>
        <translation>“{0}”无法读取：没有权限。</translation>
    </message>
    <message>
        <source>“{0}” cannot be read: {1}.</source>
        <translation>“{0}”无法读取：{1}。</translation>
    </message>
    <message>
        <source>“{0}” ends before it begins.</source>
        <translation>“{0}”的终点早于起点。</translation>
    </message>
    <message>
        <source>“{0}” is a folder, not a file.</source>
        <translation>“{0}”是文件夹，不是文件。</translation>
    </message>
    <message>
        <source>“{0}” is a link that leads back to itself.</source>
        <translation>“{0}”是指向自己的链接。</translation>
    </message>
    <message>
        <source>“{0}” is a pipe or a device, not a file.</source>
        <translation>“{0}”是管道或设备，不是文件。</translation>
    </message>
    <message>
        <source>“{0}” is empty.</source>
        <translation>“{0}”是空的。</translation>
    </message>
    <message>
        <source>“{0}” is no address of an article in Meipi.</source>
        <translation>“{0}”不是眉批中文章的地址。</translation>
    </message>
    <message>
        <source>“{0}” is no date; write 2024, 2024-03 or 2024..2025.</source>
        <translation>“{0}”不是日期；请写成 2024、2024-03 或 2024..2025。</translation>
    </message>
    <message>
        <source>“{0}” is no number; write &gt;1000亩, 5%, or 10..20亿元.</source>
        <translation>“{0}”不是数字；请写成 &gt;1000亩、5% 或 10..20亿元。</translation>
    </message>
    <message>
        <source>“{0}” is no web address (http or https).</source>
        <translation>“{0}”不是网址（http 或 https）。</translation>
    </message>
    <message>
        <source>“{0}” is no web address.</source>
        <translation>“{0}”不是网址。</translation>
    </message>
    <message>
        <source>“{0}” is not a file that can be read.</source>
        <translation>“{0}”不是可以读取的文件。</translation>
    </message>
    <message>
        <source>“{0}” is not a number.</source>
        <translation>“{0}”不是数。</translation>
    </message>
    <message>
        <source>“{0}” is the web&apos;s way of writing this character.</source>
        <translation>“{0}”是网页对这个字符的写法。</translation>
    </message>
    <message>
        <source>“{0}” is too large: {1}; Meipi opens files up to {2}.</source>
        <translation>“{0}”太大：{1}；眉批最多打开 {2} 的文件。</translation>
    </message>
    <message>
        <source>“{0}” is what was left of the web&apos;s way of writing this character.</source>
        <translation>“{0}”是网页写法残留下来的。</translation>
    </message>
    <message>
        <source>The search index cannot be used: {0}.</source>
        <translation>搜索索引无法使用：{0}。</translation>
    </message>
    <message>
        <source>The search index is damaged or was removed; it is being made anew.</source>
        <translation>搜索索引已损坏或被删除，正在重新建立。</translation>
    </message>
    <message>
        <source>The search index {0} cannot be made anew: {1}.</source>
        <translation>无法重新建立搜索索引 {0}：{1}。</translation>
    </message>
    <message>
        <source>It is in the file twice.</source>
        <translation>文件里有两份相同的。</translation>
    </message>
    <message>
        <source>Its article is not in the library.</source>
        <translation>对应的文章不在书库里。</translation>
    </message>
    <message>
        <source>Line {0} is not what KOReader writes; nothing of it was run.</source>
        <translation>第 {0} 行不是 KOReader 写的内容；其中没有任何东西被执行。</translation>
    </message>
    <message>
        <source>The note in the library was changed later.</source>
        <translation>书库里的笔记修改得更晚。</translation>
    </message>
    <message>
        <source>There is no note to store here.</source>
        <translation>这里没有可保存的笔记。</translation>
    </message>
    <message>
        <source>This file has no notes that can be read: JSON-LD, Hypothesis, KOReader, calibre and Readest are known.</source>
        <translation>这个文件里没有能读取的笔记；支持 JSON-LD、Hypothesis、KOReader、calibre 和 Readest。</translation>
    </message>
    <message>
        <source>This file is nested too deeply to be one of notes.</source>
        <translation>这个文件嵌套过深，不会是笔记文件。</translation>
    </message>
    <message>
        <source>This file is nested too deeply to be one that KOReader wrote.</source>
        <translation>这个文件嵌套过深，不会是 KOReader 写的。</translation>
    </message>
    <message>
        <source>This file is no valid JSON ({0}).</source>
        <translation>这个文件不是有效的 JSON（{0}）。</translation>
    </message>
    <message>
        <source>This file is too large to be one of notes.</source>
        <translation>这个文件太大，不会是笔记文件。</translation>
    </message>
    <message>
        <source>This is not a file of settings that KOReader wrote.</source>
        <translation>这不是 KOReader 写的设置文件。</translation>
    </message>
    <message>
        <source>{0} has no target.</source>
        <translation>{0} 没有标注对象。</translation>
    </message>
    <message>
        <source>{0} holds no terms.</source>
        <translation>{0} 里没有术语。</translation>
    </message>
    <message>
        <source>The import was stopped; nothing was changed.</source>
        <translation>导入已停止，没有改动任何内容。</translation>
    </message>
    <message>
        <source>Beside Chinese characters this mark is written full-width.</source>
        <translation>在汉字旁，这个标点应为全角。</translation>
    </message>
    <message>
        <source>Characters were lost here before the text was saved; nothing tells which.</source>
        <translation>文本保存之前，这里已丢失字符，无从得知原文。</translation>
    </message>
    <message>
        <source>The text was broken into lines of one width; the parts of a paragraph were joined.</source>
        <translation>原文按固定宽度断行，已把同一段的各行接起来。</translation>
    </message>
    <message>
        <source>This line is GBK that was read as Latin-1; it was read again as GBK.</source>
        <translation>这一行原是 GBK，被当作 Latin-1 解读而成乱码，已按 GBK 重新解读。</translation>
    </message>
    <message>
        <source>This line is UTF-8 that was read as GBK; it was read again as UTF-8.</source>
        <translation>这一行原是 UTF-8，被当作 GBK 解读而成乱码，已按 UTF-8 重新解读。</translation>
    </message>
    <message>
        <source>This line is UTF-8 that was read as Latin-1; it was read again as UTF-8.</source>
        <translation>这一行原是 UTF-8，被当作 Latin-1 解读而成乱码，已按 UTF-8 重新解读。</translation>
    </message>
    <message>
        <source>You chose this reading.</source>
        <translation>这是你选定的读法。</translation>
    </message>
    <message>
        <source>You left this place as it stands in the source.</source>
        <translation>你让这里保留原样。</translation>
    </message>
    <message>
        <source>There is nothing in “{0}” that Meipi opens.</source>
        <translation>“{0}”里没有眉批能打开的文件。</translation>
    </message>
    <message>
        <source>“{0}” holds more than {1} files.</source>
        <translation>“{0}”里的文件超过 {1} 个。</translation>
    </message>
    <message>
        <source>The page broke this sentence into lines; its parts were joined.</source>
        <translation>网页把这句话拆成了几行，已接起来。</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Language of the interface</source>
        <translation>界面语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Size of type</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Length of a line</source>
        <translation>行长</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>行高</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Script of the page</source>
        <translation>页面字形</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Characters I know</source>
        <translation>认识的字数</translation>
    </message>
    <message>
        <source>Mark figures on the page</source>
        <translation>在页面上标出数字</translation>
    </message>
    <message>
        <source>Mark terms on the page</source>
        <translation>在页面上标出术语</translation>
    </message>
    <message>
        <source>Dots under terms</source>
        <translation>术语下的点线</translation>
    </message>
    <message>
        <source>Show the menu bar</source>
        <translation>显示菜单栏</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>旧纸</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>As in the article</source>
        <translation>随原文</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>简体</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁体</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不注</translation>
    </message>
    <message>
        <source>Above rarer characters</source>
        <translation>只注生僻字</translation>
    </message>
    <message>
        <source>Above every character</source>
        <translation>每个字都注</translation>
    </message>
    <message>
        <source>At every place</source>
        <translation>每一处</translation>
    </message>
    <message>
        <source>Nowhere</source>
        <translation>都不加</translation>
    </message>
    <message>
        <source>Pointer and keys explain terms at every place, with dots or without.</source>
        <translation>无论有没有点线，鼠标和按键在每一处都能给出解释。</translation>
    </message>
    <message>
        <source>Takes effect when Meipi is started again.</source>
        <translation>重新启动眉批后生效。</translation>
    </message>
    <message>
        <source>The commonest characters that need no pinyin when only rarer ones get it.</source>
        <translation>只注生僻字时，最常用的这些字不注拼音。</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>减少动画</translation>
    </message>
    <message>
        <source>At the first in a section</source>
        <translation>每部分首次出现处</translation>
    </message>
    <message>
        <source>At the first in the article</source>
        <translation>全文首次出现处</translation>
    </message>
</context>
<context>
    <name>toolbar</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>书库</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Simp | Trad</source>
        <translation>简 | 繁</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>In its place</source>
        <translation>位置未变</translation>
    </message>
    <message>
        <source>Moved with its text</source>
        <translation>随原文移动</translation>
    </message>
    <message>
        <source>The text changed</source>
        <translation>原文有改动</translation>
    </message>
    <message>
        <source>Place lost</source>
        <translation>找不到原位</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Durations</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>度量</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Percentages</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>Ratios</source>
        <translation>分数与比</translation>
    </message>
    <message>
        <source>Ranks</source>
        <translation>序数</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>about</source>
        <translation>约</translation>
    </message>
    <message>
        <source>over</source>
        <translation>超过</translation>
    </message>
    <message>
        <source>nearly</source>
        <translation>近</translation>
    </message>
    <message>
        <source>under</source>
        <translation>不足</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>not a figure</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>a figure</source>
        <translation>是数字</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已改</translation>
    </message>
    <message>
        <source>up</source>
        <translation>上升</translation>
    </message>
    <message>
        <source>down</source>
        <translation>下降</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>注音</translation>
    </message>
    <message>
        <source>Mended</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>乱码</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>实体</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>全半角</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>My terms</source>
        <translation>我的术语</translation>
    </message>
    <message>
        <source>Explained in the article</source>
        <translation>本文自释</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>内置词表</translation>
    </message>
    <message>
        <source>Dictionary</source>
        <translation>词典</translation>
    </message>
    <message>
        <source>To be explained</source>
        <translation>待解释</translation>
    </message>
</context>
</TS>
