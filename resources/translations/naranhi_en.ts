<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>AddingController</name>
        <message numerus="yes">
            <source>Reading %n file(s)…</source>
            <translation>
                <numerusform>Reading %n file…</numerusform>
                <numerusform>Reading %n files…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Added %n article(s).</source>
            <translation>
                <numerusform>Added %n article.</numerusform>
                <numerusform>Added %n articles.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ArticleModel</name>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%n note</numerusform>
                <numerusform>%n notes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ArticlesController</name>
        <message numerus="yes">
            <source>Deleted %n article(s).</source>
            <translation>
                <numerusform>Deleted %n article.</numerusform>
                <numerusform>Deleted %n articles.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExportingController</name>
        <message numerus="yes">
            <source>Copied %n note(s) as Markdown.</source>
            <translation>
                <numerusform>Copied %n note as Markdown.</numerusform>
                <numerusform>Copied %n notes as Markdown.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NotebookPage</name>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%n note</numerusform>
                <numerusform>%n notes</numerusform>
            </translation>
        </message>
    </context>
</TS>
