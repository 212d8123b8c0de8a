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
    <message numerus="yes">
        <source>%n file(s) could not be added.</source>
        <translation>
            <numerusform>%n file could not be added.</numerusform>
            <numerusform>%n files could not be added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) had been added before you cancelled.</source>
        <translation>
            <numerusform>%n article had been added before you cancelled.</numerusform>
            <numerusform>%n articles had been added before you cancelled.</numerusform>
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
    <name>GlossaryController</name>
    <message numerus="yes">
        <source>Took %n term(s) out of the glossary.</source>
        <translation>
            <numerusform>Took %n term out of the glossary.</numerusform>
            <numerusform>Took %n terms out of the glossary.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GlossaryDialog</name>
    <message numerus="yes">
        <source>%n sentence(s) lack a term. Click one to go there.</source>
        <translation>
            <numerusform>%n sentence lacks a term. Click it to go there.</numerusform>
            <numerusform>%n sentences lack a term. Click one to go there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemoryController</name>
    <message numerus="yes">
        <source>Exported %n translation(s) to {name}.</source>
        <translation>
            <numerusform>Exported %n translation to {name}.</numerusform>
            <numerusform>Exported %n translations to {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n translation(s)</source>
        <translation>
            <numerusform>%n translation</numerusform>
            <numerusform>%n translations</numerusform>
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
<context>
    <name>PreferencesDialog</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueController</name>
    <message numerus="yes">
        <source>Translated %n article(s).</source>
        <translation>
            <numerusform>Translated %n article.</numerusform>
            <numerusform>Translated %n articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused: %n article(s) wait for their translation.</source>
        <translation>
            <numerusform>Paused: %n article waits for its translation.</numerusform>
            <numerusform>Paused: %n articles wait for their translation.</numerusform>
        </translation>
    </message>
</context>
</TS>
