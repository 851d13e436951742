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
    <name>Application</name>
    <message>
        <source>Open articles</source>
        <translation>打开文章</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>剪贴板里没有文字。</translation>
    </message>
    <message>
        <source>Select some words first.</source>
        <translation>请先选中一些文字。</translation>
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
    <name>Cards</name>
    <message>
        <source>Write a note</source>
        <translation>写笔记</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>在文中查找</translation>
    </message>
    <message>
        <source>here: {count}</source>
        <translation>本文 {count} 处</translation>
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
        <source>In the source: {raw}</source>
        <translation>原始文本：{raw}</translation>
    </message>
    <message>
        <source>Other readings: {all}</source>
        <translation>其他可能：{all}</translation>
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
        <source>Nothing is known of these words.</source>
        <translation>这里没有可解释的内容。</translation>
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
    <message>
        <source>Reading the rest of the article…</source>
        <translation>正在读取文章的其余部分…</translation>
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
        <source>the title</source>
        <translation>标题</translation>
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
        <source>The script’s own serif</source>
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
        <source>Toolbar</source>
        <translation>工具栏</translation>
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
        <source>Show the menu bar</source>
        <translation>显示菜单栏</translation>
    </message>
    <message>
        <source>No moving pictures</source>
        <translation>减少动画</translation>
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
        <source>Takes effect when Meipi is started again.</source>
        <translation>重新启动眉批后生效。</translation>
    </message>
    <message>
        <source>The commonest characters that need no pinyin when only rarer ones get it.</source>
        <translation>只注生僻字时，最常用的这些字不注拼音。</translation>
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
