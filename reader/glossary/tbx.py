"""Glossaries as TBX-Basic: TermBase eXchange, ISO 30042:2019, data categories as attributes.

What TBX-Basic has no category for, the direction and how a term is looked for, is told in the
category for a term's project. Files of the edition before (martif) are read too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reader.article import LANGUAGES, Language
from reader.errors import ExchangeError, GlossaryError, Phrase
from reader.library import Term, tidied_term
from reader.xml_files import (
    LANGUAGE_ATTRIBUTE,
    Element,
    children,
    elements,
    local_name,
)

_NAMESPACE: Final = "urn:iso:std:iso:30042:ed-2"
_OURS: Final = "naranhi term"
_MATCH_CASE: Final = "match case"
_PARTS: Final = "parts of words"
_LANGUAGE_PARTS: Final = ("langSec", "langSet")
_OUT_OF_USE: Final = ("deprecated", "superseded", "obsolete", "forbidden")


@dataclass(frozen=True, slots=True)
class _Word:
    """One term of a concept in one language."""

    language: Language
    text: str
    project: str
    note: str
    in_use: bool


def write_tbx(terms: Iterable[Term]) -> bytes:
    """The terms as TBX-Basic, one concept a term."""
    from lxml import etree  # type: ignore[import-untyped]

    root = etree.Element(
        f"{{{_NAMESPACE}}}tbx",
        {"style": "dca", "type": "TBX-Basic", LANGUAGE_ATTRIBUTE: "en"},
        nsmap={None: _NAMESPACE},
    )
    header = _add(_add(root, "tbxHeader"), "fileDesc")
    _add(_add(header, "sourceDesc"), "p", "A glossary kept with Naranhi")
    body = _add(_add(root, "text"), "body")
    for number, term in enumerate(terms, start=1):
        concept = _add(body, "conceptEntry", id=f"c{number}")
        section = _language_section(concept, term.source, term.term)
        _add(section, "admin", _project(term), type="projectSubset")
        if term.note:
            _add(section, "note", term.note)
        _language_section(concept, term.target, term.translation)
    data: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return data


def read_tbx(path: Path) -> list[Term]:
    """The terms of a TBX file. Raises `ExchangeError` that names the line.

    A concept of another program's gives a term in each direction, with the first word in use on
    the other side; one without English or without Korean gives none.
    """
    found = list(_terms(path))
    if not found and not _is_ours_and_empty(path):
        raise ExchangeError(
            "“{name}” has no terms in both English and Korean; choose another file.", name=path.name
        )
    return found


def _terms(path: Path) -> Iterator[Term]:
    names = ("conceptEntry", "termEntry")
    for concept in elements(path, ("tbx", "martif"), names, Phrase("a TBX file")):
        line = concept.sourceline
        try:
            yield from map(tidied_term, _terms_of(list(_words(concept))))
        except GlossaryError as error:
            raise ExchangeError(
                "“{name}”, line {line}: {error}", name=path.name, line=line, error=error
            ) from error


def _is_ours_and_empty(path: Path) -> bool:
    return not list(elements(path, ("tbx", "martif"), ("term",), Phrase("a TBX file")))


def _terms_of(words: list[_Word]) -> Iterator[Term]:
    ours = [word for word in words if word.project.startswith(_OURS)]
    for word in ours or words:
        others = [each for each in words if each.language != word.language and each.in_use]
        if others:
            yield Term(
                word.text,
                others[0].text,
                word.language,
                others[0].language,
                case_sensitive=_MATCH_CASE in word.project,
                whole_word=_PARTS not in word.project,
                note=word.note or others[0].note,
            )


def _words(concept: Element) -> Iterator[_Word]:
    for section in children(concept, *_LANGUAGE_PARTS):
        language = _language(section.get(LANGUAGE_ATTRIBUTE) or section.get("lang") or "")
        if language is None:
            continue
        for container in section:
            text = _text(container, "term")
            if text.strip():
                status = _text(container, "termNote", "administrativeStatus")
                yield _Word(
                    language,
                    text,
                    project=_text(container, "admin", "projectSubset"),
                    note=_text(container, "note"),
                    in_use=not any(word in status for word in _OUT_OF_USE),
                )


def _text(container: Element, name: str, kind: str | None = None) -> str:
    """The text of the first element inside `container` of a name, and of a type if one is given."""
    for element in container.iter():
        if local_name(element) == name and kind in (None, element.get("type")):
            return "".join(element.itertext())
    return ""


def _language(code: str) -> Language | None:
    first = code.replace("_", "-").partition("-")[0].casefold()
    return next((language for language in LANGUAGES if language == first), None)


def _project(term: Term) -> str:
    told = [_OURS]
    if term.case_sensitive:
        told.append(_MATCH_CASE)
    if not term.whole_word:
        told.append(_PARTS)
    return ", ".join(told)


def _language_section(concept: Element, language: Language, text: str) -> Element:
    section = _add(concept, "langSec")
    section.set(LANGUAGE_ATTRIBUTE, language)
    section = _add(section, "termSec")
    _add(section, "term", text)
    return section


def _add(parent: Element, name: str, text: str | None = None, **attributes: str) -> Element:
    from lxml import etree

    child = etree.SubElement(parent, f"{{{_NAMESPACE}}}{name}", attributes)
    child.text = text
    return child
