<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>Aids</name>
    <message>
        <source>Shown in traditional script</source>
        <translation>以繁體顯示</translation>
    </message>
    <message>
        <source>Shown in simplified script</source>
        <translation>以簡體顯示</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>about {0} characters</source>
        <translation>約 {0} 字</translation>
    </message>
    <message>
        <source>about {0} min</source>
        <translation>讀完約 {0} 分鐘</translation>
    </message>
    <message>
        <source>Footer ({0} lines)</source>
        <translation>頁尾（{0} 行）</translation>
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
        <translation>寫筆記</translation>
    </message>
    <message>
        <source>here: {count}</source>
        <translation>本文 {count} 處</translation>
    </message>
    <message>
        <source>in the page’s script</source>
        <translation>簡繁同本文</translation>
    </message>
    <message>
        <source>Show the explanation in the script of the page</source>
        <translation>用本文的簡體或繁體顯示解釋</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>原樣</translation>
    </message>
    <message>
        <source>Show the explanation in the script it was written in</source>
        <translation>依原來的簡體或繁體顯示解釋</translation>
    </message>
    <message>
        <source>Not explained in this article.</source>
        <translation>本文未作解釋。</translation>
    </message>
    <message>
        <source>Nothing more is said of it.</source>
        <translation>沒有更多可說的。</translation>
    </message>
    <message>
        <source>Derived: computed, not in the article</source>
        <translation>推算：由計算得出，不是原文</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Not a figure</source>
        <translation>不是數字</translation>
    </message>
    <message>
        <source>In the source: {raw}</source>
        <translation>原始文字：{raw}</translation>
    </message>
    <message>
        <source>Sure to {share}</source>
        <translation>把握 {share}</translation>
    </message>
    <message>
        <source>Select a word first, or go to one with T.</source>
        <translation>請先選取一個詞，或按 T 跳到一個術語。</translation>
    </message>
    <message>
        <source>before a number</source>
        <translation>用在數字前</translation>
    </message>
    <message>
        <source>measure word</source>
        <translation>量詞</translation>
    </message>
    <message>
        <source>beginning</source>
        <translation>前綴</translation>
    </message>
    <message>
        <source>ending</source>
        <translation>後綴</translation>
    </message>
    <message>
        <source>after a verb</source>
        <translation>用在動詞後</translation>
    </message>
    <message>
        <source>after a noun</source>
        <translation>用在名詞後</translation>
    </message>
    <message>
        <source>said twice</source>
        <translation>重疊</translation>
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
        <translation>這裡沒有可解釋的內容。</translation>
    </message>
    <message>
        <source>Perhaps short for {place}.</source>
        <translation>可能是「{place}」的簡稱。</translation>
    </message>
    <message>
        <source>Perhaps a person’s name.</source>
        <translation>可能是人名。</translation>
    </message>
    <message>
        <source>Made of {parts}.</source>
        <translation>由 {parts} 組成。</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Put it into my own terms</source>
        <translation>收入我的術語</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>搜尋書庫</translation>
    </message>
    <message>
        <source>Next ({here} of {all})</source>
        <translation>下一處（{here}/{all}）</translation>
    </message>
    <message>
        <source>Go to its next place</source>
        <translation>跳到它的下一處</translation>
    </message>
    <message>
        <source>No dictionary has these words as a whole.</source>
        <translation>詞典裡沒有這個說法，以下是其中的詞。</translation>
    </message>
    <message>
        <source>library: {places} in {articles} articles</source>
        <translation>書庫：{articles} 篇共 {places} 處</translation>
    </message>
    <message>
        <source>Looking it up…</source>
        <translation>正在查…</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>筆記：{text}</translation>
    </message>
    <message>
        <source>There is no word here to look up.</source>
        <translation>這裡沒有可查的詞。</translation>
    </message>
    <message>
        <source>In the library</source>
        <translation>在書庫中查</translation>
    </message>
    <message>
        <source>Read it as {words}</source>
        <translation>讀作 {words}</translation>
    </message>
    <message>
        <source>Another reading…</source>
        <translation>另填原文…</translation>
    </message>
    <message>
        <source>Take my choice back</source>
        <translation>撤回我的選擇</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>無誤</translation>
    </message>
    <message>
        <source>As in the source</source>
        <translation>保留原樣</translation>
    </message>
    <message>
        <source>elsewhere on this page: {reading}</source>
        <translation>本文別處注音：{reading}</translation>
    </message>
    <message>
        <source>Unit from the table&apos;s heading</source>
        <translation>單位取自表頭</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message numerus="yes">
        <source>%n article(s) moved to the trash.</source>
        <translation>
            <numerusform>已將 %n 篇文章移至垃圾桶。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) restored.</source>
        <translation>
            <numerusform>已還原 %n 篇文章。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) archived.</source>
        <translation>
            <numerusform>已封存 %n 篇文章。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) taken out of the archive.</source>
        <translation>
            <numerusform>已將 %n 篇文章移出封存。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) put on the reading list.</source>
        <translation>
            <numerusform>已將 %n 篇文章加入待讀清單。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) taken off the reading list.</source>
        <translation>
            <numerusform>已將 %n 篇文章移出待讀清單。</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>已復原。</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>文集</translation>
    </message>
    <message numerus="yes">
        <source>For %n article(s); spaces part the words.</source>
        <translation>
            <numerusform>用於 %n 篇文章；詞之間以空格隔開。</numerusform>
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
        <translation>匯入資料夾</translation>
    </message>
    <message>
        <source>Comparing articles…</source>
        <translation>正在比較文章…</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported.</source>
        <translation>
            <numerusform>已匯入 %n 篇文章。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them known already.</source>
        <translation>
            <numerusform>其中 %n 篇書庫裡已有。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read.</source>
        <translation>
            <numerusform>%n 個檔案無法讀取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merged; %n note(s) carried over.</source>
        <translation>
            <numerusform>已合併；%n 則筆記已帶過來。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them did not find their place.</source>
        <translation>
            <numerusform>其中 %n 則沒有找到位置。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename the collection</source>
        <translation>重新命名文集</translation>
    </message>
    <message>
        <source>Rename the tag</source>
        <translation>重新命名標籤</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>“{old}” is now called “{new}”.</source>
        <translation>「{old}」已改名為「{new}」。</translation>
    </message>
    <message>
        <source>“{name}” is deleted; its articles stay.</source>
        <translation>「{name}」已刪除，其中的文章保留。</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) put on “{shelf}”.</source>
        <translation>
            <numerusform>已將 %n 篇文章放到「{shelf}」。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Charting</name>
    <message>
        <source>Save the chart</source>
        <translation>儲存圖表</translation>
    </message>
    <message>
        <source>The chart is saved.</source>
        <translation>圖表已儲存。</translation>
    </message>
</context>
<context>
    <name>ChartsDialog</name>
    <message>
        <source>Charts of figures</source>
        <translation>數字圖表</translation>
    </message>
    <message>
        <source>What can be drawn</source>
        <translation>可以繪製的</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>圖表</translation>
    </message>
    <message>
        <source>Nothing to draw: no two figures of this article share a unit and either a list or a subject with its periods.</source>
        <translation>沒有可繪製的：本文沒有兩個數字單位相同、又同在一個列舉中或屬於同一事項的不同時期。</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>存為 SVG…</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>存為 PNG…</translation>
    </message>
    <message numerus="yes">
        <source>%n period(s)</source>
        <translation>
            <numerusform>%n 個時期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) together</source>
        <translation>
            <numerusform>%n 個數字並列</numerusform>
        </translation>
    </message>
    <message>
        <source>Shown on the page</source>
        <translation>已在頁面上顯示</translation>
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
        <translation>想做什麼？</translation>
    </message>
    <message>
        <source>Search the actions</source>
        <translation>搜尋操作</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>No action is called that.</source>
        <translation>沒有叫這個名字的操作。</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>Not a figure any more: {words}</source>
        <translation>不再算作數字：{words}</translation>
    </message>
    <message>
        <source>Select the words that are a figure first.</source>
        <translation>請先選取要算作數字的文字。</translation>
    </message>
    <message>
        <source>A figure stands within one line.</source>
        <translation>一個數字只能在一行之內。</translation>
    </message>
    <message>
        <source>A figure now: {words}</source>
        <translation>已算作數字：{words}</translation>
    </message>
    <message>
        <source>The figure is kept as you said.</source>
        <translation>已依你所說儲存。</translation>
    </message>
    <message>
        <source>Export as a gold list</source>
        <translation>匯出為標註清單</translation>
    </message>
    <message>
        <source>The gold list is saved.</source>
        <translation>標註清單已儲存。</translation>
    </message>
    <message>
        <source>Select a figure first.</source>
        <translation>請先選取一個數字。</translation>
    </message>
    <message>
        <source>One moment: the article is not in the library yet.</source>
        <translation>請稍候：文章還沒有存入書庫。</translation>
    </message>
</context>
<context>
    <name>CorrectionsDialog</name>
    <message>
        <source>Corrections of figures</source>
        <translation>數字更正</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>What you said</source>
        <translation>你的說法</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Nothing is corrected in this article. A figure&apos;s card or the menu at a figure corrects it; selected words become a figure by the same menu.</source>
        <translation>本文還沒有更正。可在數字的卡片或右鍵選單中更正；選取文字後，同一選單可把它算作數字。</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Export as gold list…</source>
        <translation>匯出為標註清單…</translation>
    </message>
    <message>
        <source>All figures of the article as JSON, those you corrected marked</source>
        <translation>本文全部數字（JSON），你更正過的帶標記</translation>
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
        <translation>已刪除的筆記</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>最後修改</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 則筆記</numerusform>
        </translation>
    </message>
    <message>
        <source>No note has been deleted.</source>
        <translation>沒有刪除過筆記。</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Details of the article</source>
        <translation>文章資訊</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
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
        <translation>標籤</translation>
    </message>
    <message>
        <source>The file you opened is not changed. An empty field takes what it says.</source>
        <translation>不會更動您開啟的檔案。留空則採用檔案中的內容。</translation>
    </message>
</context>
<context>
    <name>DictionariesDialog</name>
    <message>
        <source>Dictionaries</source>
        <translation>詞典</translation>
    </message>
    <message>
        <source>Being made ready…</source>
        <translation>正在準備…</translation>
    </message>
    <message>
        <source>A newer CC-CEDICT (text, .gz or .zip) takes the place of the one that ships; StarDict dictionaries (.ifo) come before it.</source>
        <translation>新版 CC-CEDICT（文字檔、.gz 或 .zip）會取代內附的那一本；StarDict 詞典（.ifo）排在它前面。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count} 條</translation>
    </message>
</context>
<context>
    <name>DictionaryDesk</name>
    <message>
        <source>Import a dictionary</source>
        <translation>匯入詞典</translation>
    </message>
    <message>
        <source>Dictionaries</source>
        <translation>詞典</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有檔案</translation>
    </message>
    <message>
        <source>{name} is ready.</source>
        <translation>{name} 可以用了。</translation>
    </message>
    <message>
        <source>Remove {name}? The file it was taken from stays where it is.</source>
        <translation>要移除 {name} 嗎？原來的檔案不受影響。</translation>
    </message>
</context>
<context>
    <name>DuplicatesDialog</name>
    <message>
        <source>Duplicates</source>
        <translation>重複的文章</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>The same text</source>
        <translation>文字完全相同</translation>
    </message>
    <message>
        <source>{share} of the shorter one is in the other</source>
        <translation>較短的一篇有 {share} 見於另一篇</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>兩篇都保留</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 則筆記</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>保留這一篇</translation>
    </message>
    <message>
        <source>These articles seem to be one. Notes, tags and collections of the one you do not keep go to the other; it goes to the trash, and all can be undone.</source>
        <translation>這些文章看來是同一篇。不保留的一篇，其筆記、標籤與文集歸到另一篇，本身移入垃圾桶；一切均可復原。</translation>
    </message>
    <message>
        <source>No article is in the library twice.</source>
        <translation>書庫裡沒有重複的文章。</translation>
    </message>
</context>
<context>
    <name>EditsPanel</name>
    <message>
        <source>Kinds of changes</source>
        <translation>改動的種類</translation>
    </message>
    <message>
        <source>Restoration record</source>
        <translation>修復紀錄</translation>
    </message>
    <message>
        <source>To check {count}</source>
        <translation>待核對 {count}</translation>
    </message>
    <message>
        <source>Places to check against the original</source>
        <translation>需要與原文核對的地方</translation>
    </message>
    <message>
        <source>What was mended between the file and the page. The file itself is kept unchanged.</source>
        <translation>從檔案到頁面之間修復了什麼。檔案本身原樣保存。</translation>
    </message>
    <message>
        <source>No such changes.</source>
        <translation>沒有這類改動。</translation>
    </message>
    <message>
        <source>The text stands as it was in the file.</source>
        <translation>文字與檔案裡的一樣，沒有改動。</translation>
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
        <translation>給中文長文一張乾淨的紙</translation>
    </message>
    <message>
        <source>Open a text, web page, PDF, DOCX or EPUB file, drop one here, or paste an article.</source>
        <translation>開啟文字檔、網頁、PDF、DOCX 或 EPUB，把檔案拖到這裡，或者貼上一篇文章。</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Figures</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>術語</translation>
    </message>
    <message>
        <source>{file} could not be written: {why}.</source>
        <translation>無法寫入 {file}：{why}。</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已存為 {file}</translation>
    </message>
</context>
<context>
    <name>Fetching</name>
    <message>
        <source>Open web page</source>
        <translation>開啟網頁</translation>
    </message>
    <message>
        <source>Address of the page. It is fetched once, now; nothing else is.</source>
        <translation>網頁位址。只在現在取得這一次，別無其他連網。</translation>
    </message>
    <message>
        <source>Fetching {address}…</source>
        <translation>正在取得 {address}…</translation>
    </message>
</context>
<context>
    <name>FigureDialog</name>
    <message>
        <source>Correct this figure</source>
        <translation>更正這個數字</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>正好</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Begin one character earlier</source>
        <translation>起點前移一字</translation>
    </message>
    <message>
        <source>Begin one character later</source>
        <translation>起點後移一字</translation>
    </message>
    <message>
        <source>End one character earlier</source>
        <translation>終點前移一字</translation>
    </message>
    <message>
        <source>End one character later</source>
        <translation>終點後移一字</translation>
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
        <translation>種類</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>數值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>範圍</translation>
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
        <translation>按字詞篩選</translation>
    </message>
    <message>
        <source>Filter figures</source>
        <translation>篩選數字</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章節</translation>
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
        <translation>合併重複</translation>
    </message>
    <message>
        <source>Kinds of figures</source>
        <translation>數字的種類</translation>
    </message>
    <message>
        <source>Figures by section</source>
        <translation>各章節的數字</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Copy the figures on show as a table</source>
        <translation>把顯示的數字複製為表格</translation>
    </message>
    <message>
        <source>Export the figures on show as a CSV table</source>
        <translation>把顯示的數字匯出為 CSV 表格</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>匯出 CSV</translation>
    </message>
    <message>
        <source>Export the figures on show as a Markdown table</source>
        <translation>把顯示的數字匯出為 Markdown 表格</translation>
    </message>
    <message>
        <source>Export as Markdown</source>
        <translation>匯出 Markdown</translation>
    </message>
    <message>
        <source>All sections</source>
        <translation>全部章節</translation>
    </message>
    <message>
        <source>Show or hide: {kind}</source>
        <translation>顯示或隱藏：{kind}</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n 個數字</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{all}中的 {shown} 個</translation>
    </message>
    <message>
        <source>No figure matches the filters.</source>
        <translation>沒有符合篩選的數字。</translation>
    </message>
    <message>
        <source>The figures of the article appear here.</source>
        <translation>文章裡的數字會列在這裡。</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>圖表</translation>
    </message>
    <message>
        <source>Draw what is listed together and what changes over time</source>
        <translation>繪製並列的數字和隨時間變化的數字</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>Open articles</source>
        <translation>開啟文章</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>剪貼簿裡沒有文字。</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>開啟資料夾</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the text</source>
        <translation>在文中尋找</translation>
    </message>
    <message>
        <source>word</source>
        <translation>全詞</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>全詞相符</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>規則運算式</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一處</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一處</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>無效</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>沒有找到</translation>
    </message>
</context>
<context>
    <name>HelpCommands</name>
    <message>
        <source>Last time something went wrong in Meipi itself. What you wrote is kept. This report stays on your computer and is not sent anywhere; copy it if you want to show it to someone.</source>
        <translation>上次執行時，眉批本身出了問題。您寫下的內容都還在。這份報告只留在您的電腦上，不會傳送到任何地方；想給別人看時，複製即可。</translation>
    </message>
    <message>
        <source>The newest of the reports that are kept on your computer.</source>
        <translation>這是保存在您電腦上的最近一份報告。</translation>
    </message>
    <message>
        <source>About Meipi</source>
        <translation>關於眉批</translation>
    </message>
    <message>
        <source>A reader for long Chinese articles, with notes in the margin.</source>
        <translation>中文長文閱讀器，批註寫在頁邊。</translation>
    </message>
    <message>
        <source>MIT licence. Parts of others keep their own; they are listed in {path}.</source>
        <translation>採用 MIT 授權條款。所含他人成果各依其授權條款，列於 {path}。</translation>
    </message>
    <message>
        <source>Your data: {path}</source>
        <translation>您的資料：{path}</translation>
    </message>
    <message>
        <source>Something went wrong in Meipi itself. Your notes are saved. A report is kept in {path}; it is not sent anywhere.</source>
        <translation>眉批本身出了問題。您的筆記已儲存。報告存於 {path}，不會傳送到任何地方。</translation>
    </message>
    <message>
        <source>Something went wrong in Meipi itself. Your notes are saved.</source>
        <translation>眉批本身出了問題。您的筆記已儲存。</translation>
    </message>
    <message>
        <source>There are no crash reports.</source>
        <translation>沒有當機報告。</translation>
    </message>
    <message>
        <source>The folder is {path}.</source>
        <translation>資料夾位於 {path}。</translation>
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
        <translation>有改動</translation>
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
        <translation>沒有對應文章</translation>
    </message>
    <message>
        <source>Cannot be kept</source>
        <translation>無法儲存</translation>
    </message>
    <message>
        <source>What</source>
        <translation>情況</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>筆記</translation>
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
        <translation>匯入筆記</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>只顯示</translation>
    </message>
    <message>
        <source>What the import would do</source>
        <translation>匯入後的結果</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>{file}: notes from {program}. Nothing has been written yet.</source>
        <translation>{file}：來自 {program} 的筆記。尚未寫入任何內容。</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) left out (bookmarks, deleted)</source>
        <translation>
            <numerusform>略去 %n 項（書籤、已刪除）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n note(s)</source>
        <translation>
            <numerusform>匯入 %n 則筆記</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Back up the library</source>
        <translation>備份書庫</translation>
    </message>
    <message>
        <source>Archive (*.zip)</source>
        <translation>封存檔 (*.zip)</translation>
    </message>
    <message>
        <source>Copied and checked: {file}</source>
        <translation>已複製並檢驗：{file}</translation>
    </message>
    <message>
        <source>{when} · {count} characters</source>
        <translation>{when} · {count} 字</translation>
    </message>
    <message>
        <source>{version} (current)</source>
        <translation>{version}（目前）</translation>
    </message>
    <message>
        <source>This is an earlier text of the article.</source>
        <translation>這是這篇文章較早的文本。</translation>
    </message>
</context>
<context>
    <name>LedgerDialog</name>
    <message>
        <source>Figures ledger</source>
        <translation>數字總帳</translation>
    </message>
    <message>
        <source>Filter by subject or unit</source>
        <translation>依事項或單位篩選</translation>
    </message>
    <message>
        <source>Filter the ledger</source>
        <translation>篩選總帳</translation>
    </message>
    <message>
        <source>In several articles</source>
        <translation>見於多篇文章</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>事項</translation>
    </message>
    <message>
        <source>Figures by period and article</source>
        <translation>各時期、各文章的數字</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>匯出為 CSV</translation>
    </message>
    <message>
        <source>No subject or unit has these words.</source>
        <translation>沒有含這些字詞的事項或單位。</translation>
    </message>
    <message>
        <source>No subject is counted in several articles yet. Take “In several articles” off to see what one article counts.</source>
        <translation>還沒有多篇文章共有的事項。取消勾選「見於多篇文章」，可以看單篇文章裡的數字。</translation>
    </message>
    <message>
        <source>No figures have been read yet.</source>
        <translation>還沒有讀出數字。</translation>
    </message>
    <message>
        <source>The library is empty.</source>
        <translation>書庫是空的。</translation>
    </message>
    <message>
        <source>{done} of {all} articles read</source>
        <translation>已讀 {done} / {all} 篇</translation>
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
        <translation>匯出事項</translation>
    </message>
    <message>
        <source>The table is saved.</source>
        <translation>表格已儲存。</translation>
    </message>
</context>
<context>
    <name>LibraryFoot</name>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reading list</source>
        <translation>待讀</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>標籤…</translation>
    </message>
    <message>
        <source>Collections…</source>
        <translation>文集…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>移至垃圾桶</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Off the reading list</source>
        <translation>移出待讀</translation>
    </message>
    <message>
        <source>Out of the archive</source>
        <translation>移出封存</translation>
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
            <numerusform>已選 %n 篇</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message>
        <source>Title</source>
        <translation>標題</translation>
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
        <translation>字數</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已讀</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Last read</source>
        <translation>最近閱讀</translation>
    </message>
    <message>
        <source>(untitled)</source>
        <translation>（無標題）</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>未註明</translation>
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
        <translation>依標題、出版物、日期、作者或標籤篩選</translation>
    </message>
    <message>
        <source>Filter the library</source>
        <translation>篩選書庫</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分組</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>不分組</translation>
    </message>
    <message>
        <source>By publication</source>
        <translation>依出版物</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>依月份</translation>
    </message>
    <message>
        <source>By collection</source>
        <translation>依文集</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>匯入資料夾…</translation>
    </message>
    <message>
        <source>Find duplicates…</source>
        <translation>尋找重複…</translation>
    </message>
    <message>
        <source>Shelves</source>
        <translation>書架</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>文章資訊…</translation>
    </message>
    <message>
        <source>No article matches the filter.</source>
        <translation>沒有符合條件的文章。</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>垃圾桶是空的。</translation>
    </message>
    <message>
        <source>Nothing is being read: what you have begun stands here.</source>
        <translation>沒有讀到一半的文章：開始讀的文章會列在這裡。</translation>
    </message>
    <message>
        <source>Nothing on the reading list yet.</source>
        <translation>待讀清單還是空的。</translation>
    </message>
    <message>
        <source>Nothing is archived.</source>
        <translation>沒有封存的文章。</translation>
    </message>
    <message>
        <source>Nothing here yet. Open a file, drop one here, or import a folder.</source>
        <translation>這裡還沒有文章。開啟檔案、拖放到此處，或匯入資料夾。</translation>
    </message>
</context>
<context>
    <name>LinkChooser</name>
    <message>
        <source>Link to</source>
        <translation>連結到</translation>
    </message>
    <message>
        <source>Type words of a note, figure or term</source>
        <translation>輸入筆記、數字或術語中的字詞</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Notes, figures and terms</source>
        <translation>筆記、數字和術語</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>The address of this note was copied.</source>
        <translation>已複製這則筆記的位址。</translation>
    </message>
    <message>
        <source>The address of this article was copied.</source>
        <translation>已複製這篇文章的位址。</translation>
    </message>
    <message>
        <source>Meipi opens no such address: {address}</source>
        <translation>眉批不開啟這種位址：{address}</translation>
    </message>
    <message>
        <source>Open outside Meipi</source>
        <translation>在眉批之外開啟</translation>
    </message>
    <message>
        <source>Open this address in another program?</source>
        <translation>用其他程式開啟這個位址？</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>No program on this computer opens such an address.</source>
        <translation>這台電腦上沒有能開啟這種位址的程式。</translation>
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
        <translation>請先選取一些文字。</translation>
    </message>
    <message>
        <source>Select the words it belongs to, then attach the note again.</source>
        <translation>請先選取對應的文字，再附上這則筆記。</translation>
    </message>
</context>
<context>
    <name>NoteDesk</name>
    <message>
        <source>Note deleted. Ctrl+Z brings it back.</source>
        <translation>筆記已刪除。按 Ctrl+Z 可以找回。</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>已復原。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>沒有可復原的操作。</translation>
    </message>
    <message>
        <source>Done again.</source>
        <translation>已重做。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>沒有可重做的操作。</translation>
    </message>
    <message>
        <source>What you were writing when Meipi closed is here again.</source>
        <translation>上次關閉時正在寫的內容已經恢復。</translation>
    </message>
    <message>
        <source>Another window changed this note too; both texts were kept.</source>
        <translation>另一個視窗也改了這條筆記；兩份文字都保留了。</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Write here; Markdown is shown rendered</source>
        <translation>在這裡寫；支援 Markdown</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>Note as it will be shown</source>
        <translation>筆記顯示出來的樣子</translation>
    </message>
    <message>
        <source>Tags, parted by spaces</source>
        <translation>標籤，用空格分開</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>預覽</translation>
    </message>
    <message>
        <source>Show the note rendered</source>
        <translation>查看排版後的筆記</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Delete this note</source>
        <translation>刪除這條筆記</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Save and close (Ctrl+Enter)</source>
        <translation>儲存並關閉（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>連結</translation>
    </message>
    <message>
        <source>Link to a note, figure or term (Alt+L)</source>
        <translation>連結到筆記、數字或術語（Alt+L）</translation>
    </message>
</context>
<context>
    <name>NoteExchange</name>
    <message>
        <source>The article is not in the library yet; try again in a moment.</source>
        <translation>文章還沒有存入書庫，請稍候再試。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Annotated article, one web page (*.html)</source>
        <translation>帶批註的文章，單一網頁 (*.html)</translation>
    </message>
    <message>
        <source>Notes as Markdown (*.md)</source>
        <translation>筆記，Markdown (*.md)</translation>
    </message>
    <message>
        <source>Notes as W3C JSON-LD, to import again (*.jsonld)</source>
        <translation>筆記，W3C JSON-LD，可再匯入 (*.jsonld)</translation>
    </message>
    <message>
        <source>Notes as a table (*.csv)</source>
        <translation>筆記，表格 (*.csv)</translation>
    </message>
    <message>
        <source>Notes as an Anki package (*.apkg)</source>
        <translation>筆記，Anki 牌組 (*.apkg)</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已儲存為 {file}</translation>
    </message>
    <message>
        <source>Import notes</source>
        <translation>匯入筆記</translation>
    </message>
    <message>
        <source>Files of notes</source>
        <translation>筆記檔案</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>{file} has no notes in it.</source>
        <translation>{file} 裡沒有筆記。</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) imported. Ctrl+Z takes them back.</source>
        <translation>
            <numerusform>已匯入 %n 則筆記，Ctrl+Z 可復原。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteLinks</name>
    <message>
        <source>Note</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>術語</translation>
    </message>
    <message>
        <source>The note this leads to was deleted.</source>
        <translation>連結所指的筆記已刪除。</translation>
    </message>
    <message>
        <source>What this leads to is not in the article any more.</source>
        <translation>連結所指的內容已不在文章裡。</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Filter by words or #tag</source>
        <translation>按字詞或 #標籤 篩選</translation>
    </message>
    <message>
        <source>Filter notes</source>
        <translation>篩選筆記</translation>
    </message>
    <message>
        <source>Filter notes by colour</source>
        <translation>按顏色篩選筆記</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>⚑ {count}</source>
        <translation>⚑ {count}</translation>
    </message>
    <message>
        <source>Notes whose text moved, changed or is gone</source>
        <translation>原文移動、改動或消失了的筆記</translation>
    </message>
    <message>
        <source>No note matches the filter.</source>
        <translation>沒有符合篩選的筆記。</translation>
    </message>
    <message>
        <source>Nothing noted yet.

Select words on the page, then press A to write a note or H to highlight them.</source>
        <translation>還沒有筆記。

在頁面上選取文字，按 A 寫筆記，或按 H 加上醒目提示。</translation>
    </message>
    <message>
        <source>Go to its place</source>
        <translation>前往原文</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編輯…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Highlighted</source>
        <translation>醒目提示</translation>
    </message>
    <message>
        <source>Underlined</source>
        <translation>底線</translation>
    </message>
    <message>
        <source>Attach to the selected words</source>
        <translation>附到選取的文字</translation>
    </message>
    <message>
        <source>Keep it at this place</source>
        <translation>就留在這裡</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>複製位址</translation>
    </message>
    <message>
        <source>On the whole article</source>
        <translation>關於全文</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Opening {name}…</source>
        <translation>正在開啟 {name}…</translation>
    </message>
    <message>
        <source>Reading the clipboard…</source>
        <translation>正在讀取剪貼簿…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be opened. The first: {sentence}</source>
        <translation>
            <numerusform>有 %n 個檔案未能開啟，第一個：{sentence}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) put into the library.</source>
        <translation>
            <numerusform>已將 %n 篇文章存入書庫。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped; nothing of it was kept.</source>
        <translation>已停止，未保留任何內容。</translation>
    </message>
    <message>
        <source>Another text of an article you had: its notes came along.</source>
        <translation>這篇文章在書庫裡已有舊文本，筆記已跟到新文本上。</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview of the article</source>
        <translation>全文概覽</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n 處相符</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnTermsDesk</name>
    <message>
        <source>A term has {count} characters at most.</source>
        <translation>術語最多 {count} 個字。</translation>
    </message>
    <message>
        <source>“{word}” is not marked any more; “My terms” can bring it back.</source>
        <translation>不再標出「{word}」；可在「我的術語」裡恢復。</translation>
    </message>
    <message>
        <source>“{word}” is among your terms.</source>
        <translation>「{word}」已收入我的術語。</translation>
    </message>
    <message>
        <source>Delete “{word}” from your terms?</source>
        <translation>要從我的術語中刪除「{word}」嗎？</translation>
    </message>
    <message>
        <source>My terms</source>
        <translation>我的術語</translation>
    </message>
    <message>
        <source>“{word}” was deleted.</source>
        <translation>已刪除「{word}」。</translation>
    </message>
    <message>
        <source>Import terms</source>
        <translation>匯入術語</translation>
    </message>
    <message numerus="yes">
        <source>%n of these terms say something else than yours.</source>
        <translation>
            <numerusform>其中 %n 個術語與你的說法不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>用匯入的</translation>
    </message>
    <message>
        <source>{new} terms taken in, {replaced} replaced.</source>
        <translation>收入 {new} 個術語，替換 {replaced} 個。</translation>
    </message>
    <message>
        <source>Export terms</source>
        <translation>匯出術語</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已存為 {file}</translation>
    </message>
    <message>
        <source>Your terms have a mistake in them, and that file is not written to: {place}</source>
        <translation>你的術語檔案有誤，改好之前不會寫入：{place}</translation>
    </message>
</context>
<context>
    <name>OwnTermsDialog</name>
    <message>
        <source>My terms</source>
        <translation>我的術語</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>依字詞篩選</translation>
    </message>
    <message>
        <source>Filter my terms</source>
        <translation>篩選我的術語</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>新增…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Show the files</source>
        <translation>開啟資料夾</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Please mend these places in the files; nothing is written there until then:</source>
        <translation>請改正檔案中的這些地方，改好之前不會寫入：</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>不標出</translation>
    </message>
    <message>
        <source>No term matches the filter.</source>
        <translation>沒有符合篩選的術語。</translation>
    </message>
    <message>
        <source>No terms of your own yet. Select a word in a text and press Ctrl+Shift+I.</source>
        <translation>還沒有自己的術語。在文中選一個詞，按 Ctrl+Shift+I。</translation>
    </message>
    <message numerus="yes">
        <source>%n term(s)</source>
        <translation>
            <numerusform>%n 個術語</numerusform>
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
        <translation>這一段是…</translation>
    </message>
    <message>
        <source>As Meipi found it</source>
        <translation>依眉批的判斷</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>the line above the title</source>
        <translation>引題（肩題）</translation>
    </message>
    <message>
        <source>a subtitle</source>
        <translation>副標題</translation>
    </message>
    <message>
        <source>the line of source and date</source>
        <translation>來源、日期行</translation>
    </message>
    <message>
        <source>a heading of rank three</source>
        <translation>三級小標題</translation>
    </message>
    <message>
        <source>a heading</source>
        <translation>小標題</translation>
    </message>
    <message>
        <source>a heading below a heading</source>
        <translation>下一級小標題</translation>
    </message>
    <message>
        <source>a paragraph</source>
        <translation>正文段落</translation>
    </message>
    <message>
        <source>a point of a list</source>
        <translation>列表中的一條</translation>
    </message>
    <message>
        <source>a caption</source>
        <translation>圖片說明</translation>
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
        <translation>不屬於文章</translation>
    </message>
</context>
<context>
    <name>PictureDesk</name>
    <message>
        <source>This article has no pictures.</source>
        <translation>這篇文章沒有圖片。</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>儲存圖片</translation>
    </message>
    <message>
        <source>{file} could not be written: {why}.</source>
        <translation>無法寫入 {file}：{why}。</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已儲存為 {file}</translation>
    </message>
</context>
<context>
    <name>PictureViewer</name>
    <message>
        <source>Picture</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Previous picture (Left)</source>
        <translation>上一張（←）</translation>
    </message>
    <message>
        <source>Next picture (Right)</source>
        <translation>下一張（→）</translation>
    </message>
    <message>
        <source>Smaller (-)</source>
        <translation>縮小（-）</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>符合視窗</translation>
    </message>
    <message>
        <source>Fit to the window (0)</source>
        <translation>符合視窗（0）</translation>
    </message>
    <message>
        <source>1 : 1</source>
        <translation>1 : 1</translation>
    </message>
    <message>
        <source>Actual size (1)</source>
        <translation>實際大小（1）</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>複製圖片</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>儲存…</translation>
    </message>
    <message>
        <source>Save the picture as a file</source>
        <translation>將圖片存成檔案</translation>
    </message>
    <message>
        <source>Picture {number} of {count}</source>
        <translation>圖片 {number} / {count}</translation>
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
        <translation>繼續閱讀</translation>
    </message>
    <message>
        <source>Reading list</source>
        <translation>待讀</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>垃圾桶</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>文集</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Publications</source>
        <translation>出版物</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重新命名…</translation>
    </message>
    <message>
        <source>Delete the collection</source>
        <translation>刪除文集</translation>
    </message>
    <message>
        <source>Delete the tag</source>
        <translation>刪除標籤</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Marks of figures and terms</source>
        <translation>數字和術語的標記</translation>
    </message>
    <message>
        <source>Notes beside their lines</source>
        <translation>筆記印在行旁</translation>
    </message>
    <message>
        <source>Notes in full at the end</source>
        <translation>文末附全部筆記</translation>
    </message>
    <message>
        <source>List of figures at the end</source>
        <translation>文末附數字一覽</translation>
    </message>
    <message>
        <source>Previous sheet</source>
        <translation>上一頁</translation>
    </message>
    <message>
        <source>Next sheet</source>
        <translation>下一頁</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>印出的內容</translation>
    </message>
    <message>
        <source>A long article: its sheets are not shown here.</source>
        <translation>文章較長，此處不顯示預覽。</translation>
    </message>
    <message>
        <source>Sheet {number} of {count}</source>
        <translation>第 {number} 頁，共 {count} 頁</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Save as PDF</source>
        <translation>另存為 PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>儲存…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>列印…</translation>
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
        <translation>已傳送到印表機</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已儲存為 {file}</translation>
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
        <translation>兩個詞都有，位置不限</translation>
    </message>
    <message>
        <source>these words as they stand</source>
        <translation>一字不差的短語</translation>
    </message>
    <message>
        <source>at least one (also OR, |)</source>
        <translation>至少有一個（也可寫 OR、|）</translation>
    </message>
    <message>
        <source>the first without the second (also NOT, -)</source>
        <translation>有前者而無後者（也可寫 NOT、-）</translation>
    </message>
    <message>
        <source>in the title; also 出版物 作者 标签 文集</source>
        <translation>在標題中；還有 出版物 作者 標籤 文集</translation>
    </message>
    <message>
        <source>written then; also 日期:2024-03, 日期:&gt;2023</source>
        <translation>在此期間；也可寫 日期:2024-03、日期:&gt;2023</translation>
    </message>
    <message>
        <source>with such a figure; units are converted</source>
        <translation>有這樣的數字；單位自動換算</translation>
    </message>
    <message>
        <source>with these words in a note</source>
        <translation>筆記裡有這些字</translation>
    </message>
    <message>
        <source>with the term, however it is written</source>
        <translation>有這個術語，不論寫法</translation>
    </message>
    <message>
        <source>brackets hold things together</source>
        <translation>括號表示先後</translation>
    </message>
</context>
<context>
    <name>ReadingDesk</name>
    <message>
        <source>Kept with the article: {words}</source>
        <translation>已隨文章儲存：{words}</translation>
    </message>
    <message>
        <source>The place is read by the program again.</source>
        <translation>這裡恢復為程式的讀法。</translation>
    </message>
    <message>
        <source>What stood here</source>
        <translation>此處原文</translation>
    </message>
    <message>
        <source>In the source: {raw}</source>
        <translation>原始文字：{raw}</translation>
    </message>
    <message>
        <source>In a moment: the article is still being put into the library.</source>
        <translation>請稍候：文章正在存入書庫。</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Crash report</source>
        <translation>當機報告</translation>
    </message>
    <message>
        <source>Text of the report</source>
        <translation>報告內容</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Copy the whole report</source>
        <translation>複製整份報告</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在資料夾中顯示</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
</context>
<context>
    <name>ResultWriter</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 處</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 則筆記</numerusform>
        </translation>
    </message>
    <message>
        <source>archived</source>
        <translation>已封存</translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>見於 %n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>(untitled)</source>
        <translation>（無標題）</translation>
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
        <translation>在所有文章、筆記、數字與術語中查找</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>搜尋書庫</translation>
    </message>
    <message>
        <source>How to ask</source>
        <translation>怎樣查找</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>檢視內容</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Articles by year</source>
        <translation>各年份文章數</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Everything you have read, found again.

Type any words, in simplified or traditional characters. “?” shows how to ask for titles, tags, dates and numbers.</source>
        <translation>讀過的一切，隨時找回。

輸入任意詞語，簡體繁體皆可。按「?」可檢視如何依標題、標籤、日期和數字查找。</translation>
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
        <translation>依原文順序</translation>
    </message>
    <message>
        <source>By what follows</source>
        <translation>依後文排序</translation>
    </message>
    <message>
        <source>By what precedes</source>
        <translation>依前文排序</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>最相關在前</translation>
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
        <translation>語境</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>術語</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>Nothing found.</source>
        <translation>沒有找到。</translation>
    </message>
    <message>
        <source>Nothing found. “{name}:” is no field; do you mean “{meant}:”?</source>
        <translation>沒有找到。沒有「{name}:」這個欄位，是否想用「{meant}:」？</translation>
    </message>
    <message>
        <source>Nothing found here; your notes have something.</source>
        <translation>這裡沒有找到，筆記中有。</translation>
    </message>
    <message>
        <source>Nothing found here; the terms have something.</source>
        <translation>這裡沒有找到，術語中有。</translation>
    </message>
    <message>
        <source>Nothing found here; the articles have something.</source>
        <translation>這裡沒有找到，文章中有。</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>搜尋設定</translation>
    </message>
    <message>
        <source>No setting is called that.</source>
        <translation>沒有叫這個名字的設定。</translation>
    </message>
    <message>
        <source>Usual settings</source>
        <translation>恢復預設設定</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>鍵盤快速鍵…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>The serif of the script</source>
        <translation>隨字形（宋體或明體）</translation>
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
        <translation>預覽</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>鍵盤快速鍵</translation>
    </message>
    <message>
        <source>Filter by words or keys</source>
        <translation>按字詞或按鍵篩選</translation>
    </message>
    <message>
        <source>Filter shortcuts</source>
        <translation>篩選快速鍵</translation>
    </message>
    <message>
        <source>No shortcut matches.</source>
        <translation>沒有符合的快速鍵。</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新的按鍵</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>使用這組按鍵</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>不設按鍵</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>預設按鍵</translation>
    </message>
    <message>
        <source>All usual</source>
        <translation>全部恢復預設</translation>
    </message>
    <message>
        <source>Choose an action to change its keys.</source>
        <translation>選一個操作來更改它的按鍵。</translation>
    </message>
    <message>
        <source>{keys} already means “{action}”.</source>
        <translation>{keys} 已經用於「{action}」。</translation>
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
        <translation>筆記</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>術語</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>修復</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Contents</source>
        <translation>目錄</translation>
    </message>
    <message>
        <source>The sections of an article appear here.</source>
        <translation>文章的章節會列在這裡。</translation>
    </message>
    <message>
        <source>figures · notes</source>
        <translation>數字 · 筆記</translation>
    </message>
    <message>
        <source>{figures} figures, {notes} notes</source>
        <translation>{figures} 個數字，{notes} 條筆記</translation>
    </message>
    <message>
        <source>Source and authors</source>
        <translation>來源與署名</translation>
    </message>
    <message>
        <source>Footer (folded)</source>
        <translation>頁尾（已收起）</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Restoration record</source>
        <translation>修復紀錄</translation>
    </message>
    <message>
        <source>{lifted} readings lifted out, {damaged} damaged places</source>
        <translation>收起 {lifted} 處注音，{damaged} 處亂碼</translation>
    </message>
    <message>
        <source>Around the text</source>
        <translation>附註</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Section</source>
        <translation>章節</translation>
    </message>
    <message>
        <source>Reading progress</source>
        <translation>閱讀進度</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>還剩約 %n 分鐘</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>已儲存 {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) lifted out</source>
        <translation>
            <numerusform>收起 %n 處注音</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) mended</source>
        <translation>
            <numerusform>修復 %n 處</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n damaged place(s)</source>
        <translation>
            <numerusform>%n 處亂碼</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the restoration record</source>
        <translation>查看修復紀錄</translation>
    </message>
    <message numerus="yes">
        <source>%n to check</source>
        <translation>
            <numerusform>%n 處待核對</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SubjectsModel</name>
    <message>
        <source>Subject</source>
        <translation>事項</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>數字</translation>
    </message>
</context>
<context>
    <name>TermDialog</name>
    <message>
        <source>Word</source>
        <translation>詞條</translation>
    </message>
    <message>
        <source>The word as texts have it</source>
        <translation>文中的寫法</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>讀音</translation>
    </message>
    <message>
        <source>Found by itself if left empty</source>
        <translation>留空則自動注音</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>釋義</translation>
    </message>
    <message>
        <source>What it means, in a sentence or two</source>
        <translation>一兩句話說明意思</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Parted by 、 or commas</source>
        <translation>用頓號或逗號分開</translation>
    </message>
    <message>
        <source>Also written</source>
        <translation>別稱</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>領域</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出處</translation>
    </message>
    <message>
        <source>A document, a person, a page</source>
        <translation>文件、人、頁碼</translation>
    </message>
    <message>
        <source>Do not mark this word in texts</source>
        <translation>文中不標出這個詞</translation>
    </message>
    <message>
        <source>As other terms</source>
        <translation>與其他術語相同</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>顏色</translation>
    </message>
    <message>
        <source>My term</source>
        <translation>我的術語</translation>
    </message>
    <message>
        <source>New term</source>
        <translation>新術語</translation>
    </message>
    <message>
        <source>Kept in glossaries/{file}</source>
        <translation>存於 glossaries/{file}</translation>
    </message>
</context>
<context>
    <name>TermsPanel</name>
    <message>
        <source>Filter by words</source>
        <translation>按字詞篩選</translation>
    </message>
    <message>
        <source>Filter terms</source>
        <translation>篩選術語</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>By field</source>
        <translation>按領域</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>按位置</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>術語</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Copy the terms on show as a table</source>
        <translation>把顯示的術語複製為表格</translation>
    </message>
    <message>
        <source>Export the terms on show as a CSV table</source>
        <translation>把顯示的術語匯出為 CSV 表格</translation>
    </message>
    <message>
        <source>Export the terms on show as Markdown</source>
        <translation>把顯示的術語匯出為 Markdown</translation>
    </message>
    <message>
        <source>Export the terms on show as an Anki package</source>
        <translation>把顯示的術語匯出為 Anki 牌組</translation>
    </message>
    <message numerus="yes">
        <source>%n term(s)</source>
        <translation>
            <numerusform>%n 個術語</numerusform>
        </translation>
    </message>
    <message>
        <source>No term matches the filter.</source>
        <translation>沒有符合篩選的術語。</translation>
    </message>
    <message>
        <source>The terms of the article appear here.</source>
        <translation>文章裡的術語會列在這裡。</translation>
    </message>
    <message>
        <source>Not explained in this article</source>
        <translation>本文沒有解釋</translation>
    </message>
    <message>
        <source>Go to its next place</source>
        <translation>跳到它的下一處</translation>
    </message>
    <message>
        <source>Explain it in my own words…</source>
        <translation>寫下我的解釋…</translation>
    </message>
    <message>
        <source>Do not mark it any more</source>
        <translation>不再標出</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Menu  F10</source>
        <translation>選單  F10</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>選單</translation>
    </message>
    <message>
        <source>Search text and library</source>
        <translation>搜尋本文與書庫</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>End the tour</source>
        <translation>結束導覽</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Start reading</source>
        <translation>開始閱讀</translation>
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
        <translation>讀到哪裡</translation>
    </message>
    <message>
        <source>The sections of the article, each with its figures and notes. The strip beside the scroll bar shows the same at a glance: click to go there.</source>
        <translation>左邊是文章的各節，小字是這一節的數字和筆記則數。捲軸旁的窄條把全文縮在一起，點哪裡就到哪裡。</translation>
    </message>
    <message>
        <source>Point at a word</source>
        <translation>指一指詞語</translation>
    </message>
    <message>
        <source>Tinted figures and dotted terms explain themselves when you point at them. F and T go from one to the next.</source>
        <translation>把滑鼠停在有底色的數字或帶點線的術語上，就能看到解釋。按 F 和 T 逐個往下看。</translation>
    </message>
    <message>
        <source>Write in the margin</source>
        <translation>在頁邊寫眉批</translation>
    </message>
    <message>
        <source>Select words and press {key}: the note stands beside its line and here. 1 to 5 only mark the words in a colour.</source>
        <translation>選取文字按 {key} 寫筆記，筆記會出現在行旁和這裡。按 1 到 5 只加顏色。</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>其他功能</translation>
    </message>
    <message>
        <source>{palette} finds every action by name, {keys} shows all keys. Script, pinyin and themes are up here.</source>
        <translation>按 {palette} 可依名稱找到所有操作，按 {keys} 檢視全部快速鍵。繁簡、拼音和主題都在上面。</translation>
    </message>
</context>
<context>
    <name>Travel</name>
    <message>
        <source>There is no further one below.</source>
        <translation>下面沒有了。</translation>
    </message>
    <message>
        <source>There is no further one above.</source>
        <translation>上面沒有了。</translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Open…</source>
        <translation>開啟…</translation>
    </message>
    <message>
        <source>Open web page…</source>
        <translation>開啟網頁…</translation>
    </message>
    <message>
        <source>New article from clipboard</source>
        <translation>從剪貼簿新增文章</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>書庫</translation>
    </message>
    <message>
        <source>Read in another encoding…</source>
        <translation>以其他編碼重讀…</translation>
    </message>
    <message>
        <source>Versions of this article…</source>
        <translation>本文的各個版本…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Export notes…</source>
        <translation>匯出筆記…</translation>
    </message>
    <message>
        <source>Import notes…</source>
        <translation>匯入筆記…</translation>
    </message>
    <message>
        <source>Back up the library…</source>
        <translation>備份書庫…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存為 PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>列印…</translation>
    </message>
    <message>
        <source>Close article</source>
        <translation>關閉文章</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Copy with source line</source>
        <translation>複製並附出處</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>複製位址</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全選</translation>
    </message>
    <message>
        <source>Grow selection</source>
        <translation>擴大選取範圍</translation>
    </message>
    <message>
        <source>Shrink selection</source>
        <translation>縮小選取範圍</translation>
    </message>
    <message>
        <source>Find in the text…</source>
        <translation>在文中尋找…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>尋找下一處</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>尋找上一處</translation>
    </message>
    <message>
        <source>Search the library…</source>
        <translation>搜尋書庫…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目錄</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>側邊面板</translation>
    </message>
    <message>
        <source>Notes panel</source>
        <translation>筆記面板</translation>
    </message>
    <message>
        <source>Figures panel</source>
        <translation>數字面板</translation>
    </message>
    <message>
        <source>Terms panel</source>
        <translation>術語面板</translation>
    </message>
    <message>
        <source>Restoration record</source>
        <translation>修復紀錄</translation>
    </message>
    <message>
        <source>Figures ledger…</source>
        <translation>數字總帳…</translation>
    </message>
    <message>
        <source>Mark figures</source>
        <translation>標出數字</translation>
    </message>
    <message>
        <source>Mark terms</source>
        <translation>標出術語</translation>
    </message>
    <message>
        <source>Pinyin above the characters</source>
        <translation>字上注拼音</translation>
    </message>
    <message>
        <source>Simplified / traditional</source>
        <translation>簡體／繁體</translation>
    </message>
    <message>
        <source>Larger type</source>
        <translation>放大字級</translation>
    </message>
    <message>
        <source>Smaller type</source>
        <translation>縮小字級</translation>
    </message>
    <message>
        <source>Usual size of type</source>
        <translation>預設字級</translation>
    </message>
    <message>
        <source>Next theme</source>
        <translation>換下一個主題</translation>
    </message>
    <message>
        <source>Reading ruler</source>
        <translation>閱讀尺</translation>
    </message>
    <message>
        <source>Focus mode</source>
        <translation>專注模式</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全螢幕</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前進</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>下一章節</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>上一章節</translation>
    </message>
    <message>
        <source>Next figure</source>
        <translation>下一個數字</translation>
    </message>
    <message>
        <source>Previous figure</source>
        <translation>上一個數字</translation>
    </message>
    <message>
        <source>Next term</source>
        <translation>下一個術語</translation>
    </message>
    <message>
        <source>Previous term</source>
        <translation>上一個術語</translation>
    </message>
    <message>
        <source>Next note</source>
        <translation>下一條筆記</translation>
    </message>
    <message>
        <source>Previous note</source>
        <translation>上一條筆記</translation>
    </message>
    <message>
        <source>Next damaged place</source>
        <translation>下一處亂碼</translation>
    </message>
    <message>
        <source>Previous damaged place</source>
        <translation>上一處亂碼</translation>
    </message>
    <message>
        <source>Start of the article</source>
        <translation>文章開頭</translation>
    </message>
    <message>
        <source>End of the article</source>
        <translation>文章末尾</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>寫筆記</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>醒目提示</translation>
    </message>
    <message>
        <source>Highlight in yellow</source>
        <translation>黃色醒目提示</translation>
    </message>
    <message>
        <source>Highlight in green</source>
        <translation>綠色醒目提示</translation>
    </message>
    <message>
        <source>Highlight in blue</source>
        <translation>藍色醒目提示</translation>
    </message>
    <message>
        <source>Highlight in red</source>
        <translation>紅色醒目提示</translation>
    </message>
    <message>
        <source>Highlight in violet</source>
        <translation>紫色醒目提示</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>編輯筆記</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>刪除筆記</translation>
    </message>
    <message>
        <source>Note on the whole article</source>
        <translation>給全文寫筆記</translation>
    </message>
    <message>
        <source>Explain the selected words</source>
        <translation>解釋選取的詞</translation>
    </message>
    <message>
        <source>Add to my terms…</source>
        <translation>加入我的術語…</translation>
    </message>
    <message>
        <source>This is a figure</source>
        <translation>這是數字</translation>
    </message>
    <message>
        <source>This is not a figure</source>
        <translation>這不是數字</translation>
    </message>
    <message>
        <source>Correct this figure…</source>
        <translation>更正這個數字…</translation>
    </message>
    <message>
        <source>Corrections of figures…</source>
        <translation>數字更正…</translation>
    </message>
    <message>
        <source>All actions…</source>
        <translation>全部操作…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>鍵盤快速鍵</translation>
    </message>
    <message>
        <source>A short tour</source>
        <translation>快速導覽</translation>
    </message>
    <message>
        <source>Open the sample article</source>
        <translation>開啟範例文章</translation>
    </message>
    <message>
        <source>Show the data folder</source>
        <translation>開啟資料資料夾</translation>
    </message>
    <message>
        <source>About Meipi</source>
        <translation>關於眉批</translation>
    </message>
    <message>
        <source>Crash reports</source>
        <translation>當機報告</translation>
    </message>
    <message>
        <source>Enlarge the picture</source>
        <translation>放大圖片</translation>
    </message>
    <message>
        <source>Charts of figures…</source>
        <translation>數字圖表…</translation>
    </message>
    <message>
        <source>My terms…</source>
        <translation>我的術語…</translation>
    </message>
    <message>
        <source>Pinyin above rare characters only</source>
        <translation>只給生僻字注音</translation>
    </message>
    <message>
        <source>Dictionaries…</source>
        <translation>詞典…</translation>
    </message>
    <message>
        <source>Note on the paragraph</source>
        <translation>為整段寫筆記</translation>
    </message>
    <message>
        <source>Deleted notes…</source>
        <translation>已刪除的筆記…</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>開啟資料夾…</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;File</source>
        <translation>檔案(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編輯(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>檢視(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>前往(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>筆記(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>說明(&amp;H)</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>Figure</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>What it counts</source>
        <translation>所指</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章節</translation>
    </message>
    <message>
        <source>Figures in this article</source>
        <translation>本文數字一覽</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>筆記</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>A blank line was taken out.</source>
        <translation>去掉了一個空行。</translation>
    </message>
    <message>
        <source>A bullet of a symbol font.</source>
        <translation>符號字型裡的專案符號。</translation>
    </message>
    <message>
        <source>A character that has no agreed meaning (private use) was taken out.</source>
        <translation>去掉了一個沒有通用含義的字元（私用區）。</translation>
    </message>
    <message>
        <source>A date is written as 2024-12-28, 2024-12, 2024, --12-28 or ---28.</source>
        <translation>日期寫作 2024-12-28、2024-12、2024、--12-28 或 ---28。</translation>
    </message>
    <message>
        <source>A draft in the library is damaged ({0}).</source>
        <translation>書庫裡有一份草稿已損壞（{0}）。</translation>
    </message>
    <message>
        <source>A formula in a slogan: its parts are listed, not added.</source>
        <translation>口號裡的公式：各部分是並列，不是相加。</translation>
    </message>
    <message>
        <source>A grade, not a quantity.</source>
        <translation>等級，不是數量。</translation>
    </message>
    <message>
        <source>A note cannot hold a NUL character; please remove it.</source>
        <translation>筆記裡不能有空字元（NUL），請刪去。</translation>
    </message>
    <message>
        <source>A note cannot hold half of a character; please remove it.</source>
        <translation>筆記裡有半個字元，請刪去。</translation>
    </message>
    <message>
        <source>A note in the library is damaged ({0}).</source>
        <translation>書庫中的一條筆記已損壞（{0}）。</translation>
    </message>
    <message>
        <source>A number that is part of a name.</source>
        <translation>名稱中的數字。</translation>
    </message>
    <message>
        <source>A part of this document is damaged and cannot be read.</source>
        <translation>文件有一部分損壞，無法讀取。</translation>
    </message>
    <message>
        <source>A query may have {0} characters at most.</source>
        <translation>查詢最多 {0} 個字元。</translation>
    </message>
    <message>
        <source>A range has two ends, as in 3–5.</source>
        <translation>區間有兩端，如 3–5。</translation>
    </message>
    <message>
        <source>A slogan of digits; each stands for a list of tasks.</source>
        <translation>數字口號；每個數字代表一組任務。</translation>
    </message>
    <message>
        <source>A telephone, licence or account number.</source>
        <translation>電話、許可證或賬戶號碼。</translation>
    </message>
    <message>
        <source>A term needs a headword.</source>
        <translation>詞條需要一個詞頭。</translation>
    </message>
    <message>
        <source>A tool put a comma before this mark, as before others on the page; it was taken out.</source>
        <translation>某種工具在這個標點前加了逗號（全頁都是如此），已去掉。</translation>
    </message>
    <message>
        <source>An article in the library is damaged.</source>
        <translation>書庫中的一篇文章已損壞。</translation>
    </message>
    <message>
        <source>An entry in the journal of the library is damaged.</source>
        <translation>書庫日誌中的一條記錄已損壞。</translation>
    </message>
    <message>
        <source>Another program does not let go of the library; try again later.</source>
        <translation>另一個程式佔用著書庫；請稍後再試。</translation>
    </message>
    <message>
        <source>Another program is writing to the library; nothing was changed.</source>
        <translation>另一個程式正在寫入書庫；沒有做任何改動。</translation>
    </message>
    <message>
        <source>Blanks at the edge of a line were taken out.</source>
        <translation>去掉了行首或行尾的空白。</translation>
    </message>
    <message>
        <source>Blanks within a line became one.</source>
        <translation>行內的多個空白合為一個。</translation>
    </message>
    <message>
        <source>Invisible characters were taken out.</source>
        <translation>去掉了不可見的字元。</translation>
    </message>
    <message>
        <source>Part of a name or a code.</source>
        <translation>名稱或代號的一部分。</translation>
    </message>
    <message>
        <source>Please mend {0} first. Nothing was changed.</source>
        <translation>請先修好 {0}。沒有改動任何內容。</translation>
    </message>
    <message>
        <source>Say what to look for after “{0}”.</source>
        <translation>請在「{0}」後面寫上要找的內容。</translation>
    </message>
    <message>
        <source>Something is missing at the end of the query.</source>
        <translation>查詢末尾還缺內容。</translation>
    </message>
    <message>
        <source>Something is missing before “{0}” at character {1}.</source>
        <translation>第 {1} 個字元「{0}」前面缺內容。</translation>
    </message>
    <message>
        <source>The archive could not be written: {0} is not as it should be.</source>
        <translation>無法寫入封存檔：{0} 不對。</translation>
    </message>
    <message>
        <source>The bracket at character {0} closes nothing.</source>
        <translation>第 {0} 個字元的括號沒有對應的左括號。</translation>
    </message>
    <message>
        <source>The bracket at character {0} is never closed.</source>
        <translation>第 {0} 個字元的括號沒有閉合。</translation>
    </message>
    <message>
        <source>The bytes of this place were torn apart by an inserted reading and some were lost; this is the likeliest of what they allow.</source>
        <translation>這裡的位元組被插入的注音拆散並有缺失；這是餘下位元組所允許的最可能的文字。</translation>
    </message>
    <message>
        <source>The bytes of this place were torn apart by an inserted reading, and a character, maybe a digit, was swallowed: please compare with the source.</source>
        <translation>這裡的位元組被插入的注音拆散，還吞掉了一個字元，可能是數字：請與原始出處核對。</translation>
    </message>
    <message>
        <source>The bytes of this place were torn apart by an inserted reading, and a character, most likely the end of the line, was swallowed.</source>
        <translation>這裡的位元組被插入的注音拆散，還吞掉了一個字元，多半是行尾。</translation>
    </message>
    <message>
        <source>The bytes of this place were torn apart by an inserted reading; it is shown as it stands because what stood here is not certain.</source>
        <translation>這裡的位元組被插入的注音拆散了；原來是什麼無法確定，所以照樣顯示。</translation>
    </message>
    <message>
        <source>The bytes of this place were torn apart by an inserted reading; they were put back.</source>
        <translation>這裡的位元組曾被插入的注音拆散，現已復原。</translation>
    </message>
    <message>
        <source>The copy {0} could not be written: {1}.</source>
        <translation>無法寫入副本 {0}：{1}。</translation>
    </message>
    <message>
        <source>The data directory {0} cannot be made: {1}.</source>
        <translation>無法建立資料資料夾 {0}：{1}。</translation>
    </message>
    <message>
        <source>The day an event is named after.</source>
        <translation>事件以這一天命名。</translation>
    </message>
    <message>
        <source>The disk is full; nothing was changed. Free some space and try again.</source>
        <translation>磁碟已滿；沒有做任何改動。請騰出一些空間再試。</translation>
    </message>
    <message>
        <source>The disk reported an error; nothing was changed.</source>
        <translation>磁碟報告出錯；沒有做任何改動。</translation>
    </message>
    <message>
        <source>The edits of an article in the library are damaged.</source>
        <translation>書庫中一篇文章的修復記錄已損壞。</translation>
    </message>
    <message>
        <source>The figures ledger was damaged; it is being made anew.</source>
        <translation>數字總帳已損壞，正在重建。</translation>
    </message>
    <message>
        <source>The library cannot be opened; is its folder there and writable?</source>
        <translation>書庫打不開；它的資料夾還在嗎，可以寫入嗎？</translation>
    </message>
    <message>
        <source>The library file had been removed; it was put back with all it held.</source>
        <translation>書庫檔案曾被移走；已連同全部內容放回原處。</translation>
    </message>
    <message>
        <source>The library file is being replaced again and again; nothing was changed.</source>
        <translation>書庫檔案一再被替換；沒有改動任何內容。</translation>
    </message>
    <message>
        <source>The library file is damaged.</source>
        <translation>書庫檔案已損壞。</translation>
    </message>
    <message>
        <source>The library file is damaged: {0}.</source>
        <translation>書庫檔案已損壞：{0}。</translation>
    </message>
    <message>
        <source>The library file is damaged; it was left as it is. Start Meipi again to recover what can be read of it.</source>
        <translation>書庫檔案已損壞，保持原樣未動。請重新啟動眉批，以復原其中可讀的內容。</translation>
    </message>
    <message>
        <source>The library file is damaged; no copy was made of it.</source>
        <translation>書庫檔案已損壞；沒有為它製作副本。</translation>
    </message>
    <message>
        <source>The library file was replaced by another program. What it held before is kept in {0}.</source>
        <translation>書庫檔案被其他程式替換。原有內容保存在 {0}。</translation>
    </message>
    <message>
        <source>The library may not be written to. It is shown as it is.</source>
        <translation>書庫不可寫入，按現狀顯示。</translation>
    </message>
    <message>
        <source>The library may not be written to; nothing was changed.</source>
        <translation>書庫不允許寫入；沒有做任何改動。</translation>
    </message>
    <message>
        <source>The name of a line: its voltage, not a quantity.</source>
        <translation>線路名稱中的電壓等級，不是數量。</translation>
    </message>
    <message>
        <source>The name of this file holds a NUL character.</source>
        <translation>檔名裡有空字元（NUL）。</translation>
    </message>
    <message>
        <source>The name of this file is too long: “{0}”.</source>
        <translation>檔名太長：「{0}」。</translation>
    </message>
    <message>
        <source>The number of a document.</source>
        <translation>檔案編號。</translation>
    </message>
    <message>
        <source>The original could not be kept in {0}: {1}.</source>
        <translation>原始檔案無法存入 {0}：{1}。</translation>
    </message>
    <message>
        <source>The original of this article is no longer in the library.</source>
        <translation>這篇文章的原始檔案已不在書庫中。</translation>
    </message>
    <message>
        <source>The page could not be fetched; is the computer online, and the address right?</source>
        <translation>無法取得該網頁；請檢查網路和網址。</translation>
    </message>
    <message>
        <source>The page gives this reading above the text.</source>
        <translation>原頁面在字上注了這個讀音。</translation>
    </message>
    <message>
        <source>The page is larger than Meipi fetches ({0}).</source>
        <translation>該網頁超過眉批可取得的大小（{0}）。</translation>
    </message>
    <message>
        <source>The page leads to an address that is no web page.</source>
        <translation>該網頁指向的位址不是網頁。</translation>
    </message>
    <message>
        <source>The query has too many brackets inside each other.</source>
        <translation>查詢裡巢狀的括號太多。</translation>
    </message>
    <message>
        <source>The quotation mark at character {0} is never closed.</source>
        <translation>第 {0} 個字元的引號沒有閉合。</translation>
    </message>
    <message>
        <source>The quotation mark at character {0} opens nothing.</source>
        <translation>第 {0} 個字元的引號沒有對應的左引號。</translation>
    </message>
    <message>
        <source>The server did not answer within {0} seconds.</source>
        <translation>伺服器在 {0} 秒內沒有回應。</translation>
    </message>
    <message>
        <source>The server refused the connection.</source>
        <translation>伺服器拒絕了連線。</translation>
    </message>
    <message>
        <source>The server took longer than {0} seconds.</source>
        <translation>伺服器用時超過 {0} 秒。</translation>
    </message>
    <message>
        <source>The server {0}.</source>
        <translation>伺服器：{0}。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted; the page was not fetched.</source>
        <translation>伺服器的憑證不受信任；沒有取得網頁。</translation>
    </message>
    <message>
        <source>The settings cannot be saved in {0}: {1}.</source>
        <translation>設定無法儲存到 {0}：{1}。</translation>
    </message>
    <message>
        <source>The short name of a five-year plan.</source>
        <translation>五年規劃的簡稱。</translation>
    </message>
    <message>
        <source>The term cannot be written: {0}. Nothing was changed.</source>
        <translation>無法寫入詞條：{0}。沒有改動任何內容。</translation>
    </message>
    <message>
        <source>The text holds half characters that no file can keep.</source>
        <translation>文字含有任何檔案都無法保存的半個字元。</translation>
    </message>
    <message>
        <source>The text of an article in the library is damaged.</source>
        <translation>書庫中一篇文章的正文已損壞。</translation>
    </message>
    <message>
        <source>There is a term {0} already.</source>
        <translation>已有名為{0}的術語。</translation>
    </message>
    <message>
        <source>There is no encoding called “{0}”.</source>
        <translation>沒有叫「{0}」的編碼。</translation>
    </message>
    <message>
        <source>There is no file called “{0}”.</source>
        <translation>沒有叫「{0}」的檔案。</translation>
    </message>
    <message>
        <source>There is no file {0}.</source>
        <translation>沒有檔案 {0}。</translation>
    </message>
    <message>
        <source>There is no library in {0} yet.</source>
        <translation>{0} 裡還沒有書庫。</translation>
    </message>
    <message>
        <source>There is no text in this document.</source>
        <translation>這個文件裡沒有文字。</translation>
    </message>
    <message>
        <source>There is no text in this file.</source>
        <translation>這個檔案裡沒有文字。</translation>
    </message>
    <message>
        <source>There is no text in this page.</source>
        <translation>這個網頁裡沒有文字。</translation>
    </message>
    <message>
        <source>There is no text to read in {0}.</source>
        <translation>{0} 裡沒有可讀的文字。</translation>
    </message>
    <message>
        <source>There is nothing between the quotation marks at character {0}.</source>
        <translation>第 {0} 個字元處的引號裡沒有內容。</translation>
    </message>
    <message>
        <source>There is nothing to open: the document is empty.</source>
        <translation>沒有可開啟的內容：文件是空的。</translation>
    </message>
    <message>
        <source>This DOCX has no text in it.</source>
        <translation>這個 DOCX 裡沒有文字。</translation>
    </message>
    <message>
        <source>This EPUB has no list of its parts; it cannot be opened.</source>
        <translation>這個 EPUB 缺少目錄清單，無法開啟。</translation>
    </message>
    <message>
        <source>This EPUB is protected (DRM); only its seller&apos;s program can open it.</source>
        <translation>這個 EPUB 有版權保護（DRM），只有銷售方的程式能開啟。</translation>
    </message>
    <message>
        <source>This EPUB names no text to read.</source>
        <translation>這個 EPUB 沒有列出可讀的正文。</translation>
    </message>
    <message>
        <source>This PDF has {0} pages; Meipi opens up to {1}.</source>
        <translation>這個 PDF 有 {0} 頁；眉批最多開啟 {1} 頁。</translation>
    </message>
    <message>
        <source>This PDF holds no text, only pictures of pages; it needs text recognition (OCR) first.</source>
        <translation>這個 PDF 沒有文字，只有頁面圖片；需要先做文字辨識（OCR）。</translation>
    </message>
    <message>
        <source>This PDF is damaged and cannot be opened.</source>
        <translation>這個 PDF 已損壞，無法開啟。</translation>
    </message>
    <message>
        <source>This PDF is protected by a password.</source>
        <translation>這個 PDF 有密碼保護。</translation>
    </message>
    <message>
        <source>This PDF takes longer to read than {0} seconds.</source>
        <translation>讀取這個 PDF 超過了 {0} 秒。</translation>
    </message>
    <message>
        <source>This article is not in the library.</source>
        <translation>書庫裡沒有這篇文章。</translation>
    </message>
    <message>
        <source>This document has more than {0} paragraphs, the most Meipi opens; please split it.</source>
        <translation>文件超過 {0} 段，超出眉批能開啟的上限；請拆分。</translation>
    </message>
    <message>
        <source>This document is nested too deeply to be read.</source>
        <translation>文件巢狀太深，無法讀取。</translation>
    </message>
    <message>
        <source>This file holds no text Meipi can read (it looks like program data).</source>
        <translation>檔案裡沒有眉批能讀的文字（看起來是程式資料）。</translation>
    </message>
    <message>
        <source>This file is damaged: its notes cannot be decoded.</source>
        <translation>此檔案已損壞：其中的筆記無法解碼。</translation>
    </message>
    <message>
        <source>This is an archive (ZIP); please unpack it first.</source>
        <translation>這是壓縮包（ZIP），請先解壓。</translation>
    </message>
    <message>
        <source>This is too large for the library; nothing was changed.</source>
        <translation>內容太大，書庫放不下；沒有做任何改動。</translation>
    </message>
    <message>
        <source>This is {0}, not a text Meipi can open.</source>
        <translation>這是{0}，不是眉批能開啟的文字。</translation>
    </message>
    <message>
        <source>This library was written by a later version of Meipi (its format is {0}, this program knows up to {1}). It was left untouched; please update Meipi.</source>
        <translation>這個書庫是由更新版本的眉批寫入的（格式 {0}，本程式只認到 {1}）。沒有動它；請更新眉批。</translation>
    </message>
    <message>
        <source>This note is no longer in the library.</source>
        <translation>這條筆記已不在書庫中。</translation>
    </message>
    <message>
        <source>This page has more than {0} paragraphs, the most Meipi opens.</source>
        <translation>網頁超過 {0} 段，超出眉批能開啟的上限。</translation>
    </message>
    <message>
        <source>This regular expression cannot be read: {0}.</source>
        <translation>正規表示式有誤：{0}。</translation>
    </message>
    <message>
        <source>This regular expression takes longer than {0} s on this article.</source>
        <translation>這個正規表示式在本文上要花超過 {0} 秒。</translation>
    </message>
    <message>
        <source>This term is written in a way that only you can change by hand.</source>
        <translation>這個詞條的寫法只能由你手動修改。</translation>
    </message>
    <message>
        <source>This text is longer than {0} million characters, the most Meipi opens; please split it.</source>
        <translation>文字超過 {0} 百萬字，超出眉批能開啟的上限；請拆分。</translation>
    </message>
    <message>
        <source>This web archive holds no page.</source>
        <translation>這個網頁封存檔裡沒有網頁。</translation>
    </message>
    <message>
        <source>This web archive is damaged and cannot be opened.</source>
        <translation>這個網頁封存檔已損壞，無法開啟。</translation>
    </message>
    <message>
        <source>Two halves of one character were joined.</source>
        <translation>把拆成兩半的字符合了起來。</translation>
    </message>
    <message>
        <source>You said that it measures nothing.</source>
        <translation>你說過它不計量任何東西。</translation>
    </message>
    <message>
        <source>a DjVu document; please convert it to PDF first</source>
        <translation>DjVu 文件（請先轉成 PDF）</translation>
    </message>
    <message>
        <source>a Windows program</source>
        <translation>Windows 程式</translation>
    </message>
    <message>
        <source>a compressed file (bzip2); please unpack it first</source>
        <translation>壓縮檔案（bzip2，請先解壓）</translation>
    </message>
    <message>
        <source>a compressed file (gzip); please unpack it first</source>
        <translation>壓縮檔案（gzip，請先解壓）</translation>
    </message>
    <message>
        <source>a compressed file (xz); please unpack it first</source>
        <translation>壓縮檔案（xz，請先解壓）</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>資料庫</translation>
    </message>
    <message>
        <source>a picture (GIF)</source>
        <translation>圖片（GIF）</translation>
    </message>
    <message>
        <source>a picture (JPEG)</source>
        <translation>圖片（JPEG）</translation>
    </message>
    <message>
        <source>a picture (PNG)</source>
        <translation>圖片（PNG）</translation>
    </message>
    <message>
        <source>a picture (TIFF)</source>
        <translation>圖片（TIFF）</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>程式</translation>
    </message>
    <message>
        <source>a rich text document (RTF); please save it as DOCX first</source>
        <translation>RTF 文件（請先另存為 DOCX）</translation>
    </message>
    <message>
        <source>a sound</source>
        <translation>聲音檔案</translation>
    </message>
    <message>
        <source>a sound or film</source>
        <translation>聲音或影片</translation>
    </message>
    <message>
        <source>a sound, film or picture</source>
        <translation>聲音、影片或圖片</translation>
    </message>
    <message>
        <source>an archive (7z); please unpack it first</source>
        <translation>壓縮包（7z，請先解壓）</translation>
    </message>
    <message>
        <source>an archive (RAR); please unpack it first</source>
        <translation>壓縮包（RAR，請先解壓）</translation>
    </message>
    <message>
        <source>an old Office document; please save it as DOCX first</source>
        <translation>舊版 Office 文件（請先另存為 DOCX）</translation>
    </message>
    <message>
        <source>{0} cannot be made anew: {1}.</source>
        <translation>無法重建 {0}：{1}。</translation>
    </message>
    <message>
        <source>{0} cannot be made: {1}.</source>
        <translation>無法建立 {0}：{1}。</translation>
    </message>
    <message>
        <source>{0} cannot be opened.</source>
        <translation>無法開啟 {0}。</translation>
    </message>
    <message>
        <source>{0} cannot be opened: {1}.</source>
        <translation>無法開啟 {0}：{1}。</translation>
    </message>
    <message>
        <source>{0} cannot be reached: {1}.</source>
        <translation>無法存取 {0}：{1}。</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); usual settings are used.</source>
        <translation>{0} 無法讀取（{1}）；改用預設設定。</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation>無法讀取 {0}：{1}。</translation>
    </message>
    <message>
        <source>{0} cannot be used: {1}.</source>
        <translation>無法使用 {0}：{1}。</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}.</source>
        <translation>無法寫入 {0}：{1}。</translation>
    </message>
    <message>
        <source>{0} could not be prepared: {1}.</source>
        <translation>無法準備 {0}：{1}。</translation>
    </message>
    <message>
        <source>{0} could not be read: {1}.</source>
        <translation>無法讀取 {0}：{1}。</translation>
    </message>
    <message>
        <source>{0} could not be replaced: {1}.</source>
        <translation>無法替換 {0}：{1}。</translation>
    </message>
    <message>
        <source>{0} could not be written: {1}.</source>
        <translation>無法寫入 {0}：{1}。</translation>
    </message>
    <message>
        <source>{0} has more parts than Meipi opens ({1}).</source>
        <translation>{0} 的部件超過眉批能開啟的數量（{1}）。</translation>
    </message>
    <message>
        <source>{0} holds no entry that could be read.</source>
        <translation>{0} 裡沒有可讀的詞條。</translation>
    </message>
    <message>
        <source>{0} is damaged or not a library of Meipi.</source>
        <translation>{0} 已損壞，或不是眉批的書庫。</translation>
    </message>
    <message>
        <source>{0} is damaged or was cut off; it cannot be opened.</source>
        <translation>{0} 已損壞或不完整，無法開啟。</translation>
    </message>
    <message>
        <source>{0} is damaged.</source>
        <translation>{0} 已損壞。</translation>
    </message>
    <message>
        <source>{0} is damaged: its index leads too far.</source>
        <translation>{0} 已損壞：索引超出範圍。</translation>
    </message>
    <message>
        <source>{0} is damaged: its index makes no sense.</source>
        <translation>{0} 已損壞：索引不合理。</translation>
    </message>
    <message>
        <source>{0} is damaged: {1}.</source>
        <translation>{0} 已損壞：{1}。</translation>
    </message>
    <message>
        <source>{0} is damaged; usual settings are used.</source>
        <translation>{0} 已損壞；改用預設設定。</translation>
    </message>
    <message>
        <source>{0} is damaged{1}; usual settings are used.</source>
        <translation>{0} 已損壞{1}；改用預設設定。</translation>
    </message>
    <message>
        <source>{0} is no CC-CEDICT file.</source>
        <translation>{0} 不是 CC-CEDICT 檔案。</translation>
    </message>
    <message>
        <source>{0} is no StarDict dictionary.</source>
        <translation>{0} 不是 StarDict 詞典。</translation>
    </message>
    <message>
        <source>{0} is no whole archive of Meipi.</source>
        <translation>{0} 不是完整的眉批封存檔。</translation>
    </message>
    <message>
        <source>{0} is not a library of Meipi.</source>
        <translation>{0} 不是眉批的書庫。</translation>
    </message>
    <message>
        <source>{0} is protected by a password.</source>
        <translation>{0} 有密碼保護。</translation>
    </message>
    <message>
        <source>{0} is too large for a dictionary.</source>
        <translation>{0} 作為詞典過大。</translation>
    </message>
    <message>
        <source>{0} is too large to be read; usual settings are used.</source>
        <translation>{0} 太大，無法讀取；改用預設設定。</translation>
    </message>
    <message>
        <source>{0} is too large: {1}; Meipi opens up to {2}.</source>
        <translation>{0} 太大：{1}；眉批最多開啟 {2}。</translation>
    </message>
    <message>
        <source>{0} unpacks to more than Meipi opens ({1} a part, {2} in all).</source>
        <translation>{0} 解壓後超過眉批能開啟的大小（單個部件 {1}，總共 {2}）。</translation>
    </message>
    <message>
        <source>{0} was made by another version of Meipi.</source>
        <translation>{0} 由另一版本的眉批產生。</translation>
    </message>
    <message>
        <source>{0} was written by a later version of Meipi.</source>
        <translation>{0} 由較新版本的眉批寫成。</translation>
    </message>
    <message>
        <source>{0}. The damaged file is kept as {1}.</source>
        <translation>{0}。損壞的檔案保存為 {1}。</translation>
    </message>
    <message>
        <source>{0}: usual values are used for {1}, theirs cannot be.</source>
        <translation>{0}：{1} 的值無效，改用預設值。</translation>
    </message>
    <message>
        <source>{0}{1} is missing beside {2}.</source>
        <translation>{2} 旁邊缺少 {0}{1}。</translation>
    </message>
    <message>
        <source>“({0})” stood in the text; it is kept as the reading of {1}.</source>
        <translation>文中原有「({0})」；已收起，作為「{1}」的讀音儲存。</translation>
    </message>
    <message>
        <source>“{0}” cannot be read: you have no permission.</source>
        <translation>「{0}」無法讀取：沒有許可權。</translation>
    </message>
    <message>
        <source>“{0}” cannot be read: {1}.</source>
        <translation>「{0}」無法讀取：{1}。</translation>
    </message>
    <message>
        <source>“{0}” ends before it begins.</source>
        <translation>「{0}」的終點早於起點。</translation>
    </message>
    <message>
        <source>“{0}” is a folder, not a file.</source>
        <translation>「{0}」是資料夾，不是檔案。</translation>
    </message>
    <message>
        <source>“{0}” is a link that leads back to itself.</source>
        <translation>「{0}」是指向自己的連結。</translation>
    </message>
    <message>
        <source>“{0}” is a pipe or a device, not a file.</source>
        <translation>「{0}」是管道或裝置，不是檔案。</translation>
    </message>
    <message>
        <source>“{0}” is empty.</source>
        <translation>「{0}」是空的。</translation>
    </message>
    <message>
        <source>“{0}” is no address of an article in Meipi.</source>
        <translation>「{0}」不是眉批中文章的位址。</translation>
    </message>
    <message>
        <source>“{0}” is no date; write 2024, 2024-03 or 2024..2025.</source>
        <translation>「{0}」不是日期；請寫成 2024、2024-03 或 2024..2025。</translation>
    </message>
    <message>
        <source>“{0}” is no number; write &gt;1000亩, 5%, or 10..20亿元.</source>
        <translation>「{0}」不是數字；請寫成 &gt;1000畝、5% 或 10..20億元。</translation>
    </message>
    <message>
        <source>“{0}” is no web address (http or https).</source>
        <translation>「{0}」不是網址（http 或 https）。</translation>
    </message>
    <message>
        <source>“{0}” is no web address.</source>
        <translation>「{0}」不是網址。</translation>
    </message>
    <message>
        <source>“{0}” is not a file that can be read.</source>
        <translation>「{0}」不是可以讀取的檔案。</translation>
    </message>
    <message>
        <source>“{0}” is not a number.</source>
        <translation>「{0}」不是數。</translation>
    </message>
    <message>
        <source>“{0}” is the web&apos;s way of writing this character.</source>
        <translation>「{0}」是網頁對這個字元的寫法。</translation>
    </message>
    <message>
        <source>“{0}” is too large: {1}; Meipi opens files up to {2}.</source>
        <translation>「{0}」太大：{1}；眉批最多開啟 {2} 的檔案。</translation>
    </message>
    <message>
        <source>“{0}” is what was left of the web&apos;s way of writing this character.</source>
        <translation>「{0}」是網頁寫法殘留下來的。</translation>
    </message>
    <message>
        <source>The search index cannot be used: {0}.</source>
        <translation>搜尋索引無法使用：{0}。</translation>
    </message>
    <message>
        <source>The search index is damaged or was removed; it is being made anew.</source>
        <translation>搜尋索引已損壞或遭刪除，正在重新建立。</translation>
    </message>
    <message>
        <source>The search index {0} cannot be made anew: {1}.</source>
        <translation>無法重新建立搜尋索引 {0}：{1}。</translation>
    </message>
    <message>
        <source>It is in the file twice.</source>
        <translation>檔案裡有兩份相同的。</translation>
    </message>
    <message>
        <source>Its article is not in the library.</source>
        <translation>對應的文章不在書庫裡。</translation>
    </message>
    <message>
        <source>Line {0} is not what KOReader writes; nothing of it was run.</source>
        <translation>第 {0} 行不是 KOReader 寫的內容；其中沒有任何東西被執行。</translation>
    </message>
    <message>
        <source>The note in the library was changed later.</source>
        <translation>書庫裡的筆記修改得更晚。</translation>
    </message>
    <message>
        <source>There is no note to store here.</source>
        <translation>這裡沒有可儲存的筆記。</translation>
    </message>
    <message>
        <source>This file has no notes that can be read: JSON-LD, Hypothesis, KOReader, calibre and Readest are known.</source>
        <translation>這個檔案裡沒有能讀取的筆記；支援 JSON-LD、Hypothesis、KOReader、calibre 和 Readest。</translation>
    </message>
    <message>
        <source>This file is nested too deeply to be one of notes.</source>
        <translation>這個檔案巢狀過深，不會是筆記檔案。</translation>
    </message>
    <message>
        <source>This file is nested too deeply to be one that KOReader wrote.</source>
        <translation>這個檔案巢狀過深，不會是 KOReader 寫的。</translation>
    </message>
    <message>
        <source>This file is no valid JSON ({0}).</source>
        <translation>這個檔案不是有效的 JSON（{0}）。</translation>
    </message>
    <message>
        <source>This file is too large to be one of notes.</source>
        <translation>這個檔案太大，不會是筆記檔案。</translation>
    </message>
    <message>
        <source>This is not a file of settings that KOReader wrote.</source>
        <translation>這不是 KOReader 寫的設定檔。</translation>
    </message>
    <message>
        <source>{0} has no target.</source>
        <translation>{0} 沒有標註對象。</translation>
    </message>
    <message>
        <source>{0} holds no terms.</source>
        <translation>{0} 裡沒有術語。</translation>
    </message>
    <message>
        <source>The import was stopped; nothing was changed.</source>
        <translation>匯入已停止，沒有更動任何內容。</translation>
    </message>
    <message>
        <source>Beside Chinese characters this mark is written full-width.</source>
        <translation>在漢字旁，這個標點應為全形。</translation>
    </message>
    <message>
        <source>Characters were lost here before the text was saved; nothing tells which.</source>
        <translation>文字儲存之前，這裡已遺失字元，無從得知原文。</translation>
    </message>
    <message>
        <source>The text was broken into lines of one width; the parts of a paragraph were joined.</source>
        <translation>原文按固定寬度斷行，已把同一段的各行接起來。</translation>
    </message>
    <message>
        <source>This line is GBK that was read as Latin-1; it was read again as GBK.</source>
        <translation>這一行原是 GBK，被當作 Latin-1 解讀而成亂碼，已按 GBK 重新解讀。</translation>
    </message>
    <message>
        <source>This line is UTF-8 that was read as GBK; it was read again as UTF-8.</source>
        <translation>這一行原是 UTF-8，被當作 GBK 解讀而成亂碼，已按 UTF-8 重新解讀。</translation>
    </message>
    <message>
        <source>This line is UTF-8 that was read as Latin-1; it was read again as UTF-8.</source>
        <translation>這一行原是 UTF-8，被當作 Latin-1 解讀而成亂碼，已按 UTF-8 重新解讀。</translation>
    </message>
    <message>
        <source>You chose this reading.</source>
        <translation>這是你選定的讀法。</translation>
    </message>
    <message>
        <source>You left this place as it stands in the source.</source>
        <translation>你讓這裡保留原樣。</translation>
    </message>
    <message>
        <source>There is nothing in “{0}” that Meipi opens.</source>
        <translation>「{0}」裡沒有眉批能開啟的檔案。</translation>
    </message>
    <message>
        <source>“{0}” holds more than {1} files.</source>
        <translation>「{0}」裡的檔案超過 {1} 個。</translation>
    </message>
    <message>
        <source>The page broke this sentence into lines; its parts were joined.</source>
        <translation>網頁把這句話拆成了幾行，已接起來。</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Language of the interface</source>
        <translation>介面語言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>Size of type</source>
        <translation>字級</translation>
    </message>
    <message>
        <source>Length of a line</source>
        <translation>行長</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>行高</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>字型</translation>
    </message>
    <message>
        <source>Script of the page</source>
        <translation>頁面字形</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Characters I know</source>
        <translation>認識的字數</translation>
    </message>
    <message>
        <source>Mark figures on the page</source>
        <translation>在頁面上標出數字</translation>
    </message>
    <message>
        <source>Mark terms on the page</source>
        <translation>在頁面上標出術語</translation>
    </message>
    <message>
        <source>Dots under terms</source>
        <translation>術語下的點線</translation>
    </message>
    <message>
        <source>Show the menu bar</source>
        <translation>顯示選單列</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>頁面</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>閱讀</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>視窗</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>紙張</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>舊紙</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高對比</translation>
    </message>
    <message>
        <source>As in the article</source>
        <translation>隨原文</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>簡體</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁體</translation>
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
        <translation>每個字都注</translation>
    </message>
    <message>
        <source>At every place</source>
        <translation>每一處</translation>
    </message>
    <message>
        <source>Nowhere</source>
        <translation>都不加</translation>
    </message>
    <message>
        <source>Pointer and keys explain terms at every place, with dots or without.</source>
        <translation>無論有沒有點線，滑鼠和按鍵在每一處都能給出解釋。</translation>
    </message>
    <message>
        <source>Takes effect when Meipi is started again.</source>
        <translation>重新啟動眉批後生效。</translation>
    </message>
    <message>
        <source>The commonest characters that need no pinyin when only rarer ones get it.</source>
        <translation>只注生僻字時，最常用的這些字不注拼音。</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>減少動畫</translation>
    </message>
    <message>
        <source>At the first in a section</source>
        <translation>每部分首次出現處</translation>
    </message>
    <message>
        <source>At the first in the article</source>
        <translation>全文首次出現處</translation>
    </message>
</context>
<context>
    <name>toolbar</name>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>書庫</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Simp | Trad</source>
        <translation>簡 | 繁</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>術語</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主題</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Yellow</source>
        <translation>黃色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>綠色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>藍色</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>紅色</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>In its place</source>
        <translation>位置未變</translation>
    </message>
    <message>
        <source>Moved with its text</source>
        <translation>隨原文移動</translation>
    </message>
    <message>
        <source>The text changed</source>
        <translation>原文有改動</translation>
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
        <translation>時長</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>計數</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>度量</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Percentages</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>Ratios</source>
        <translation>分數與比</translation>
    </message>
    <message>
        <source>Ranks</source>
        <translation>序數</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>about</source>
        <translation>約</translation>
    </message>
    <message>
        <source>over</source>
        <translation>超過</translation>
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
        <translation>不是數字</translation>
    </message>
    <message>
        <source>a figure</source>
        <translation>是數字</translation>
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
        <translation>修復</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>亂碼</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>實體</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>全半形</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>My terms</source>
        <translation>我的術語</translation>
    </message>
    <message>
        <source>Explained in the article</source>
        <translation>本文自釋</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>內建詞表</translation>
    </message>
    <message>
        <source>Dictionary</source>
        <translation>詞典</translation>
    </message>
    <message>
        <source>To be explained</source>
        <translation>待解釋</translation>
    </message>
</context>
</TS>
