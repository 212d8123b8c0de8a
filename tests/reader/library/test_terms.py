"""The glossary as the library keeps it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from reader.errors import GlossaryError, NotFoundError
from reader.library import GlossaryEntry, Library, Term

FED = Term("Fed", "연준", "en", "ko", case_sensitive=True, note="연방준비제도\n약칭")
BANK = Term("한국은행", "BOK", "ko", "en", whole_word=False)


def test_terms_are_added_changed_listed_and_removed(library: Library) -> None:
    fed, bank = library.glossary.add(FED), library.glossary.add(BANK)
    assert isinstance(fed, GlossaryEntry)
    assert replace(fed, id=0) == GlossaryEntry("Fed", "연준", "en", "ko", True, True, FED.note)
    assert library.glossary.entries() == [fed, bank]
    assert library.glossary.entries("ko", "en") == library.glossary.entries("ko") == [bank]
    changed = library.glossary.change(bank.id, translation="Bank of Korea", whole_word=True)
    assert changed == replace(bank, translation="Bank of Korea", whole_word=True)
    assert library.glossary.entry(bank.id) == changed
    assert library.glossary.remove([fed.id, bank.id]) == [fed, changed]
    assert library.glossary.entries() == []
    library.glossary.merge([fed])
    assert replace(library.glossary.entries()[0], id=fed.id) == fed


def test_terms_are_tidied(library: Library) -> None:
    entry = library.glossary.add(
        Term(" 한\u1112\u1161\u11ab\n국 ", " a\x00 b ", "ko", "en", note=" x\r\ny ")
    )
    assert (entry.term, entry.translation, entry.note) == ("한한 국", "a b", "x\ny")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"term": " "}, "needs a term and its translation"),
        ({"translation": "\x00"}, "needs a term and its translation"),
        ({"term": "x" * 201}, "too long"),
        ({"target": "en"}, "goes from English to Korean or"),
        ({"source": "fr"}, "goes from English to Korean or"),
    ],
)
def test_what_cannot_be_an_entry_is_refused(
    library: Library, changes: dict[str, Any], said: str
) -> None:
    with pytest.raises(GlossaryError, match=said):
        library.glossary.add(replace(FED, **changes))
    entry = library.glossary.add(FED)
    with pytest.raises(GlossaryError, match=said):
        library.glossary.change(entry.id, **changes)
    with pytest.raises(GlossaryError, match=said):
        library.glossary.merge([BANK, replace(FED, **changes)])
    assert library.glossary.entries() == [entry]


def test_a_term_is_there_once(library: Library) -> None:
    first = library.glossary.add(replace(FED, case_sensitive=False))
    with pytest.raises(
        GlossaryError, match=f"already, as “연준”; change or remove entry {first.id}"
    ):
        library.glossary.add(replace(FED, term="FED", translation="다른", case_sensitive=False))
    other = library.glossary.add(FED)
    with pytest.raises(GlossaryError, match="already"):
        library.glossary.change(other.id, case_sensitive=False)
    assert library.glossary.change(other.id, note="").note == ""


def test_terms_that_are_there_take_the_new_content(library: Library) -> None:
    entry = library.glossary.add(FED)
    merged = library.glossary.merge([replace(FED, translation="연방준비제도"), BANK, BANK])
    assert (merged.added, merged.changed, merged.unchanged) == (1, 1, 1)
    assert library.glossary.entry(entry.id).translation == "연방준비제도"


def test_an_entry_that_is_not_there(library: Library) -> None:
    entry = library.glossary.add(FED)
    for ask in (library.glossary.entry, library.glossary.change):
        with pytest.raises(NotFoundError, match="no entry 99"):
            ask(99)
    with pytest.raises(NotFoundError):
        library.glossary.remove([entry.id, 99])
    assert library.glossary.entries() == [entry]
