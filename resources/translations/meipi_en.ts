<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ArticlesTable</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message numerus="yes">
        <source>%n article(s) moved to the trash.</source>
        <translation>
            <numerusform>%n article moved to the trash.</numerusform>
            <numerusform>%n articles moved to the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) restored.</source>
        <translation>
            <numerusform>%n article restored.</numerusform>
            <numerusform>%n articles restored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) archived.</source>
        <translation>
            <numerusform>%n article archived.</numerusform>
            <numerusform>%n articles archived.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) taken out of the archive.</source>
        <translation>
            <numerusform>%n article taken out of the archive.</numerusform>
            <numerusform>%n articles taken out of the archive.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) put on the reading list.</source>
        <translation>
            <numerusform>%n article put on the reading list.</numerusform>
            <numerusform>%n articles put on the reading list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) taken off the reading list.</source>
        <translation>
            <numerusform>%n article taken off the reading list.</numerusform>
            <numerusform>%n articles taken off the reading list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n article(s); spaces part the words.</source>
        <translation>
            <numerusform>For %n article; spaces part the words.</numerusform>
            <numerusform>For %n articles; spaces part the words.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) changed.</source>
        <translation>
            <numerusform>%n article changed.</numerusform>
            <numerusform>%n articles changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) put on “{shelf}”.</source>
        <translation>
            <numerusform>%n article put on “{shelf}”.</numerusform>
            <numerusform>%n articles put on “{shelf}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported.</source>
        <translation>
            <numerusform>%n article imported.</numerusform>
            <numerusform>%n articles imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them known already.</source>
        <translation>
            <numerusform>%n of them known already.</numerusform>
            <numerusform>%n of them known already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read.</source>
        <translation>
            <numerusform>%n file could not be read.</numerusform>
            <numerusform>%n files could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merged; %n note(s) carried over.</source>
        <translation>
            <numerusform>Merged; %n note carried over.</numerusform>
            <numerusform>Merged; %n notes carried over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them did not find their place.</source>
        <translation>
            <numerusform>%n of them did not find their place.</numerusform>
            <numerusform>%n of them did not find their place.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartsDialog</name>
    <message numerus="yes">
        <source>%n period(s)</source>
        <translation>
            <numerusform>%n period</numerusform>
            <numerusform>%n periods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) together</source>
        <translation>
            <numerusform>%n figure together</numerusform>
            <numerusform>%n figures together</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeletedNotesDialog</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesDialog</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresPanel</name>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n figure</numerusform>
            <numerusform>%n figures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n entry(s) left out (bookmarks, deleted)</source>
        <translation>
            <numerusform>%n entry left out (bookmarks, deleted)</numerusform>
            <numerusform>%n entries left out (bookmarks, deleted)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n note(s)</source>
        <translation>
            <numerusform>Import %n note</numerusform>
            <numerusform>Import %n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LedgerDialog</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryFoot</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteExchange</name>
    <message numerus="yes">
        <source>%n note(s) imported. Ctrl+Z takes them back.</source>
        <translation>
            <numerusform>%n note imported. Ctrl+Z takes it back.</numerusform>
            <numerusform>%n notes imported. Ctrl+Z takes them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message numerus="yes">
        <source>%n file(s) could not be opened. The first: {sentence}</source>
        <translation>
            <numerusform>%n file could not be opened. The first: {sentence}</numerusform>
            <numerusform>%n files could not be opened. The first: {sentence}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) put into the library.</source>
        <translation>
            <numerusform>%n article put into the library.</numerusform>
            <numerusform>%n articles put into the library.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnTermsDesk</name>
    <message numerus="yes">
        <source>%n of these terms say something else than yours.</source>
        <translation>
            <numerusform>%n of these terms says something else than yours.</numerusform>
            <numerusform>%n of these terms say something else than yours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnTermsDialog</name>
    <message numerus="yes">
        <source>%n term(s)</source>
        <translation>
            <numerusform>%n term</numerusform>
            <numerusform>%n terms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultWriter</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n article</numerusform>
            <numerusform>in %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchView</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) lifted out</source>
        <translation>
            <numerusform>%n reading lifted out</numerusform>
            <numerusform>%n readings lifted out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) mended</source>
        <translation>
            <numerusform>%n place mended</numerusform>
            <numerusform>%n places mended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to check</source>
        <translation>
            <numerusform>%n to check</numerusform>
            <numerusform>%n to check</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n damaged place(s)</source>
        <translation>
            <numerusform>%n damaged place</numerusform>
            <numerusform>%n damaged places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TermsPanel</name>
    <message numerus="yes">
        <source>%n term(s)</source>
        <translation>
            <numerusform>%n term</numerusform>
            <numerusform>%n terms</numerusform>
        </translation>
    </message>
</context>
</TS>
