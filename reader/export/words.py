"""The words that exports put beside the reader's own: headings, labels, names of languages.

They come in the language that the export is asked for, whatever the language of the article is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from reader.article import Language
from reader.export.documents import Color, Document

_ENGLISH: Final[Mapping[str, str]] = {
    "source": "Source",
    "counterpart": "Other edition",
    "published": "Published",
    "updated": "Updated",
    "added": "Added",
    "byline": "By",
    "language": "Language",
    "tags": "Tags",
    "notes": "Notes",
    "contents": "Contents",
    "untitled": "Untitled",
    "collection": "Notes from Naranhi",
    "other_notes": "Notes whose passage is no longer in the text",
    "translated": "translated",
    "other_edition": "other edition",
    "original": "original",
    "machine_translation": "machine translation",
    "on_translation": "on the translation",
    "marked_in": "marked in the {language} edition",
    "detached": "no longer in the text",
    "changed": "changed {time}",
    "yellow": "Yellow",
    "green": "Green",
    "blue": "Blue",
    "pink": "Pink",
}

_KOREAN: Final[Mapping[str, str]] = {
    "source": "출처",
    "counterpart": "다른 언어판",
    "published": "게시",
    "updated": "수정",
    "added": "담은 때",
    "byline": "글쓴이",
    "language": "언어",
    "tags": "태그",
    "notes": "메모",
    "contents": "차례",
    "untitled": "제목 없음",
    "collection": "나란히에서 적은 메모",
    "other_notes": "본문에서 사라진 구절의 메모",
    "translated": "번역",
    "other_edition": "다른 언어판",
    "original": "원문",
    "machine_translation": "기계 번역",
    "on_translation": "번역문에 표시",
    "marked_in": "{language}판에 표시",
    "detached": "지금 본문에 없음",
    "changed": "{time} 고침",
    "yellow": "노랑",
    "green": "초록",
    "blue": "파랑",
    "pink": "분홍",
}

_TABLES: Final[Mapping[Language, Mapping[str, str]]] = {"en": _ENGLISH, "ko": _KOREAN}

OWN_NAMES: Final[Mapping[Language, str]] = {"en": "English", "ko": "한국어"}
"""Each language as it calls itself."""

_EDITIONS: Final[Mapping[Language, Mapping[Language, str]]] = {
    "en": {"en": "English", "ko": "Korean"},
    "ko": {"en": "영어", "ko": "한국어"},
}


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language, asked for by their English names."""

    language: Language

    def __getitem__(self, name: str) -> str:
        return _TABLES[self.language][name]

    def name_of(self, language: Language) -> str:
        """The name of a language in these words."""
        return _EDITIONS[self.language][language]

    def color(self, color: Color) -> str:
        """What a colour is called: the reader's name for it, or the usual one."""
        return color.name or self.usual_color(color.key)

    def usual_color(self, key: str) -> str:
        """What a colour is called that the reader has given no name."""
        return _TABLES[self.language].get(key) or key.capitalize()

    def title(self, document: Document) -> str:
        """An article's title, or what stands for one."""
        return " ".join(document.article.title.split()) or self["untitled"]
