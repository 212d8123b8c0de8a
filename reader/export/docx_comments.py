"""Comments of a document for word processors, with their replies.

python-docx writes the comments; that one answers another is told in a part of its own, which Word
has had since 2013 ([MS-DOCX] 2.5.4, ``commentsExtended``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, cast
from urllib.parse import quote

from reader.export.documents import Document, NotedPassage
from reader.export.docx_styles import style_as_note
from reader.export.labels import iri, time_text
from reader.export.note_blocks import NoteBlock, StyledRun, note_blocks
from reader.export.words import Words

if TYPE_CHECKING:
    from docx.document import Document as File
    from docx.text.run import Run

_STEP: Final = 284
"""How far in a list or a quotation stands, in twentieths of a point."""

_OF_ADDRESSES: Final = "/:?#[]@!$&'()*+,;=%~"
"""What may stand in an address as it is; Word takes a file with other ones for a damaged one."""

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
        self._part = cast(Any, file.part.part_related_by(RELATIONSHIP_TYPE.COMMENTS))
        self._root = self._part.element
        self._threads: list[tuple[int, int | None]] = []
        self._last = 0

    def add(self, document: Document, passage: NotedPassage, runs: list[Run]) -> None:
        """Hang an annotation on its words: its note, colour and tags, then each reply."""
        annotation = passage.annotation
        details = NoteBlock((StyledRun(self._details(document, passage)),))
        blocks = (*note_blocks(clean(annotation.note)), details)
        first = self._comment(runs, blocks, annotation.created, None)
        for reply in annotation.replies:
            self._comment(runs, note_blocks(clean(reply.text)), reply.created, first)

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
        self, runs: list[Run], blocks: Sequence[NoteBlock], moment: datetime, parent: int | None
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
        for block in blocks or (NoteBlock(()),):
            paragraph = self._paragraph(comment, block)
        paragraph.set(f"{{{_W14}}}paraId", _hexadecimal(self._last))
        runs[0].mark_comment_range(runs[-1], self._last)
        self._threads.append((self._last, parent))
        return self._last

    def _paragraph(self, comment: Any, block: NoteBlock) -> Any:
        """A paragraph of a note; gives its element."""
        from docx.oxml.ns import qn

        paragraph = _added(comment, "p")
        if block.depth:
            indent = _added(_added(paragraph, "pPr"), "ind")
            indent.set(qn("w:left"), str(_STEP * block.depth))
            if block.marker:
                indent.set(qn("w:hanging"), str(_STEP))
        if block.marker:
            _write(_added(paragraph, "r"), f"{block.marker}\t")
        for run in block.runs:
            parent = self._link(paragraph, run.url) if run.url else paragraph
            made = _added(parent, "r")
            style_as_note(made, run.styles + ("u" if run.url else ""))
            _write(made, run.text)
        return paragraph

    def _link(self, paragraph: Any, address: str) -> Any:
        """A link within a comment, still without its text."""
        from docx.opc.constants import RELATIONSHIP_TYPE
        from docx.oxml.ns import qn

        link = _added(paragraph, "hyperlink")
        link.set(
            qn("r:id"),
            self._part.relate_to(target(address), RELATIONSHIP_TYPE.HYPERLINK, is_external=True),
        )
        return link

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


def _write(run: Any, text: str) -> None:
    """Put text into a run, with its line breaks and tabs."""
    for part in re.split(r"([\n\t])", text):
        if part in ("\n", "\t"):
            _added(run, "br" if part == "\n" else "tab")
        elif part:
            element = _added(run, "t")
            element.set(_SPACE, "preserve")
            element.text = part


def target(address: str) -> str:
    """A web address as the target of a link."""
    return quote(iri(clean(address)), safe=_OF_ADDRESSES)


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
