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
        <source>Fetching %n page(s)…</source>
        <translation>
            <numerusform>Fetching %n page…</numerusform>
            <numerusform>Fetching %n pages…</numerusform>
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
        <source>%n other file(s) can hold no article.</source>
        <translation>
            <numerusform>%n other file can hold no article.</numerusform>
            <numerusform>%n other files can hold no article.</numerusform>
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
    <name>ArrivalsPill</name>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>%n new article</numerusform>
            <numerusform>%n new articles</numerusform>
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
    <name>ChangesDialog</name>
    <message numerus="yes">
        <source>%n paragraph(s) changed</source>
        <translation>
            <numerusform>%n paragraph changed</numerusform>
            <numerusform>%n paragraphs changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesText</name>
    <message numerus="yes">
        <source>%n unchanged paragraph(s)</source>
        <translation>
            <numerusform>%n unchanged paragraph</numerusform>
            <numerusform>%n unchanged paragraphs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportingController</name>
    <message numerus="yes">
        <source>The selected %n passage(s)</source>
        <translation>
            <numerusform>The selected %n passage</numerusform>
            <numerusform>The selected %n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n passage(s) that are listed</source>
        <translation>
            <numerusform>The %n passage that is listed</numerusform>
            <numerusform>The %n passages that are listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The selected %n article(s)</source>
        <translation>
            <numerusform>The selected %n article</numerusform>
            <numerusform>The selected %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n note(s) as {format}.</source>
        <translation>
            <numerusform>Copied %n note as {format}.</numerusform>
            <numerusform>Copied %n notes as {format}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of these names are in the folder already.</source>
        <translation>
            <numerusform>%n file of this name is in the folder already.</numerusform>
            <numerusform>%n files of these names are in the folder already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %n file(s) to {name}.</source>
        <translation>
            <numerusform>Exported %n file to {name}.</numerusform>
            <numerusform>Exported %n files to {name}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FeedsController</name>
    <message numerus="yes">
        <source>Marked %n article(s) as read.</source>
        <translation>
            <numerusform>Marked %n article as read.</numerusform>
            <numerusform>Marked %n articles as read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are not marked as updated any more.</source>
        <translation>
            <numerusform>%n article are not marked as updated any more.</numerusform>
            <numerusform>%n articles are not marked as updated any more.</numerusform>
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
    <name>NoteDelegate</name>
    <message numerus="yes">
        <source>%n further note(s)</source>
        <translation>
            <numerusform>%n further note</numerusform>
            <numerusform>%n further notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotebookController</name>
    <message numerus="yes">
        <source>Deleted %n note(s).</source>
        <translation>
            <numerusform>Deleted %n note.</numerusform>
            <numerusform>Deleted %n notes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changing %n note(s)…</source>
        <translation>
            <numerusform>Changing %n note…</numerusform>
            <numerusform>Changing %n notes…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotebookHead</name>
    <message numerus="yes">
        <source>%n note(s) selected</source>
        <translation>
            <numerusform>%n note selected</numerusform>
            <numerusform>%n notes selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfferingController</name>
    <message numerus="yes">
        <source>%n day(s) apart</source>
        <translation>
            <numerusform>%n day apart</numerusform>
            <numerusform>%n days apart</numerusform>
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
<context>
    <name>RefreshingController</name>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>%n new article</numerusform>
            <numerusform>%n new articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated article(s)</source>
        <translation>
            <numerusform>%n updated article</numerusform>
            <numerusform>%n updated articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) could not be refreshed</source>
        <translation>
            <numerusform>%n feed could not be refreshed</numerusform>
            <numerusform>%n feeds could not be refreshed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{host} asked to be left alone until {time}; %n feed(s) wait</source>
        <translation>
            <numerusform>{host} asked to be left alone until {time}; %n feed wait</numerusform>
            <numerusform>{host} asked to be left alone until {time}; %n feeds wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) cannot be asked yet</source>
        <translation>
            <numerusform>%n feed cannot be asked yet</numerusform>
            <numerusform>%n feeds cannot be asked yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReshapingController</name>
    <message numerus="yes">
        <source>Merged %n highlight(s).</source>
        <translation>
            <numerusform>Merged %n highlight.</numerusform>
            <numerusform>Merged %n highlights.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SubscribingController</name>
    <message numerus="yes">
        <source>Subscribed to %n feed(s).</source>
        <translation>
            <numerusform>Subscribed to %n feed.</numerusform>
            <numerusform>Subscribed to %n feeds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n feed(s).</source>
        <translation>
            <numerusform>Imported %n feed.</numerusform>
            <numerusform>Imported %n feeds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) were there already.</source>
        <translation>
            <numerusform>%n feed was there already.</numerusform>
            <numerusform>%n feeds were there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %n feed(s) to {path}.</source>
        <translation>
            <numerusform>Exported %n feed to {path}.</numerusform>
            <numerusform>Exported %n feeds to {path}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Durations</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
</TS>
