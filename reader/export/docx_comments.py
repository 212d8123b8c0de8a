"""Comments of a document for word processors, with their replies.

python-docx writes the comments; that one answers another is told in a part of its own, which Word
has had since 2013 ([MS-DOCX] 2.5.4, ``commentsExtended``).
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from reader.export.documents import Document, NotedPassage
from reader.export.labels import time_text
from reader.export.words import Words

if TYPE_CHECKING:
    from docx.document import Document as File
    from docx.text.run import Run

_AUTHOR: Final = "Naranhi"
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_UNWRITABLE: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_W14: Final = "http://schemas.microsoft.com/office/word/2010/wordml"
_W15: Final = "http://schemas.microsoft.com/office/word/2012/wordml"
_PART: Final = "/word/commentsExtended.xml"
_CONTENT_TYPE: Final = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml"
)
_RELATION: Final = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"


class Comments:
    """The comments of one file. `finish` has to be called when all were added."""

    def __init__(self, file: File, words: Words) -> None:
        from docx.opc.constants import RELATIONSHIP_TYPE

        self._file = file
        self._words = words
        assert file.comments is not None  # it is made when it is asked for
        self._root: Any = file.part.part_related_by(RELATIONSHIP_TYPE.COMMENTS).element  # type: ignore[attr-defined]
        self._threads: list[tuple[int, int | None]] = []
        self._last = 0

    def add(self, document: Document, passage: NotedPassage, runs: list[Run]) -> None:
        """Hang an annotation on its words: its note, colour and tags, then each reply."""
        annotation = passage.annotation
        lines = [*_lines(annotation.note), self._details(document, passage)]
        first = self._comment(runs, lines, annotation.created, None)
        for reply in annotation.replies:
            self._comment(runs, _lines(reply.text) or [""], reply.created, first)

    def finish(self) -> None:
        """Say which comments answer which."""
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part
        from lxml import etree  # type: ignore[import-untyped]

        if all(parent is None for _, parent in self._threads):
            return
        root = etree.Element(f"{{{_W15}}}commentsEx", nsmap={"w15": _W15})
        for id, parent in self._threads:
            entry = etree.SubElement(root, f"{{{_W15}}}commentEx")
            entry.set(f"{{{_W15}}}paraId", _hexadecimal(id))
            if parent is not None:
                entry.set(f"{{{_W15}}}paraIdParent", _hexadecimal(parent))
            entry.set(f"{{{_W15}}}done", "0")
        data = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
        main = self._file.part
        part = Part(PackURI(_PART), _CONTENT_TYPE, data, main.package)
        main.relate_to(part, _RELATION)
        self._root.set(
            "{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable", "w14"
        )

    def _comment(
        self, runs: list[Run], lines: list[str], moment: datetime, parent: int | None
    ) -> int:
        """One comment; gives the number by which others can answer it."""
        from docx.oxml.ns import qn

        self._last += 1
        # python-docx counts all comments anew for each one that it adds.
        comment = _added(self._root, "comment")
        comment.set(qn("w:id"), str(self._last))
        comment.set(qn("w:author"), _AUTHOR)
        comment.set(qn("w:initials"), _AUTHOR[0])
        # Word takes the digits for its own clock's, whatever offset stands after them.
        comment.set(qn("w:date"), moment.astimezone().strftime("%Y-%m-%dT%H:%M:%S"))
        for line in lines:
            paragraph = _added(comment, "p")
            text = _added(_added(paragraph, "r"), "t")
            text.set(_SPACE, "preserve")
            text.text = clean(line)
        paragraph.set(f"{{{_W14}}}paraId", _hexadecimal(self._last))
        runs[0].mark_comment_range(runs[-1], self._last)
        self._threads.append((self._last, parent))
        return self._last

    def _details(self, document: Document, passage: NotedPassage) -> str:
        annotation = passage.annotation
        parts = [self._words.color(document.color(annotation.color))]
        parts += [f"#{tag}" for tag in annotation.tags]
        if annotation.side == "translation":
            parts.append(self._words["on_translation"])
        if annotation.detached:
            parts.append(self._words["detached"])
        if annotation.modified > annotation.created:
            time = time_text(annotation.modified.astimezone())
            parts.append(self._words["changed"].format(time=time))
        return " · ".join(parts)


def _lines(note: str) -> list[str]:
    return note.replace("\r\n", "\n").replace("\r", "\n").split("\n") if note.strip() else []


def _added(parent: Any, local: str) -> Any:
    from docx.oxml.parser import OxmlElement

    child = OxmlElement(f"w:{local}")
    parent.append(child)
    return child


def clean(text: str) -> str:
    """`text` without the characters that XML cannot hold."""
    return _UNWRITABLE.sub("", text)


def _hexadecimal(number: int) -> str:
    """A paragraph's number as the format has it: eight digits, below 0x80000000."""
    return f"{number:08X}"
