"""Notes for word processors: a table of two columns, with comments on the highlighted words.

Office Open XML, written by python-docx. Each row of the table holds what stands level on both
sides. A highlight is shaded in its colour; where several overlap, the innermost one is, and the
words are underlined too.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final, cast

from reader.article import Article, BlockKind, Language
from reader.export.documents import COLUMNS, Column, Document, NotedPassage, Piece, Row
from reader.export.docx_comments import Comments, clean, target
from reader.export.docx_styles import HAIRLINE, darker, prepare, set_borders, tone
from reader.export.labels import time_text, web_host
from reader.export.options import Options

if TYPE_CHECKING:
    from docx.document import Document as File
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

_APART: Final = 6 * 12_700
_CLOSE: Final = 2 * 12_700
"""Distances in the unit of the format, of which a point has 12,700."""

_LOCALES: Final[dict[Language, str]] = {"en": "en-US", "ko": "ko-KR"}
_STYLES: Final = {
    BlockKind.HEADING: "Heading3",
    BlockKind.LIST_ITEM: "ListBullet",
    BlockKind.QUOTE: "Quote",
}


def render(documents: Sequence[Document], options: Options) -> bytes:
    """A whole file, each article on pages of its own; the rows without notes only if `whole`."""
    import docx

    file = docx.Document()
    prepare(file)
    _describe(file, documents, options)
    comments = Comments(file, options.words) if options.notes else None
    for number, document in enumerate(documents):
        _Writing(file, document, options, comments).write(on_new_page=number > 0)
    if comments is not None:
        comments.finish()
    buffer = io.BytesIO()
    file.save(buffer)
    return buffer.getvalue()


def _describe(file: File, documents: Sequence[Document], options: Options) -> None:
    """What the file says of itself."""
    first = documents[0] if len(documents) == 1 else None
    title = options.words.title(first) if first else options.title or options.words["collection"]
    about = file.core_properties
    about.title = clean(title)[:255]
    authors = (
        dict.fromkeys(name for each in first.editions for name in each.byline) if first else ()
    )
    about.author = clean(", ".join(authors))[:255]
    about.comments = ""
    about.created = about.modified = options.now
    about.last_modified_by = "Naranhi"
    if first is not None:
        about.language = _LOCALES[first.article.language]
        about.keywords = clean(", ".join(first.article.tags))[:255]


class _Writing:
    """One article being written."""

    def __init__(
        self, file: File, document: Document, options: Options, comments: Comments | None
    ) -> None:
        self._file = file
        self._document = document
        self._options = options
        self._comments = comments
        self._runs: dict[int, list[Run]] = {}

    def write(self, *, on_new_page: bool) -> None:
        """The article's heading, its facts, its table, and the notes that stand nowhere in it."""
        self._head(on_new_page)
        rows = [row for row in self._document.rows if self._options.whole or self._is_noted(row)]
        if rows:
            self._table(rows)
        if self._comments is not None:
            self._loose_notes()
            for at, runs in self._runs.items():
                self._comments.add(self._document, self._document.passages[at], runs)

    def _head(self, on_new_page: bool) -> None:
        document, words = self._document, self._options.words
        heading = self._file.add_heading(level=1)
        heading.paragraph_format.page_break_before = on_new_page
        self._text(heading, words.title(document), document.article.language)
        for article in document.editions:
            if document.counterpart is not None:
                self._edition(article)
            for name, value in _facts(article):
                line = self._file.add_paragraph(style="No Spacing")
                line.add_run(f"{words[name]}: ").bold = True
                if name == "source" and web_host(article.url or ""):
                    self._link(line, value, str(article.url))
                else:
                    self._text(line, value, article.language)
        self._file.add_paragraph(style="No Spacing")

    def _edition(self, article: Article) -> None:
        """A line that says which of the two editions the facts below it are of."""
        name = self._options.words.name_of(article.language)
        title = "" if article is self._document.article else f": {article.title}"
        line = self._file.add_paragraph()
        line.paragraph_format.space_before, line.paragraph_format.space_after = _APART, _CLOSE
        self._text(line, name + title, article.language).italic = True

    def _is_noted(self, row: Row) -> bool:
        return self._options.notes and any(
            run.passages
            for column in COLUMNS
            for piece in row.column(column)
            for run in self._document.runs(column, piece)
        )

    def _table(self, rows: Sequence[Row]) -> None:
        table = self._file.add_table(rows=1, cols=2)
        table.autofit = False
        set_borders(table, HAIRLINE)
        for cell, column in zip(table.rows[0].cells, COLUMNS, strict=True):
            cell.paragraphs[0].style = "No Spacing"
            cell.paragraphs[0].add_run(self._column_name(column)).bold = True
        _repeat(table.rows[0])
        for row in rows:
            for cell, column in zip(table.add_row().cells, COLUMNS, strict=True):
                self._cell(cell, column, row.column(column))

    def _column_name(self, column: Column) -> str:
        document, words = self._document, self._options.words
        name = words.name_of(document.languages[column])
        if column == "source" or document.counterpart is not None:
            return name
        return f"{name} ({words['machine_translation']})" if document.target else name

    def _cell(self, cell: _Cell, column: Column, pieces: Sequence[Piece]) -> None:
        own = self._document.languages[column]
        for number, piece in enumerate(pieces):
            paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
            # By its id: python-docx reads all styles to find one by its name.
            paragraph._p.style = _style(piece)
            for run in self._document.runs(column, piece):
                made = self._text(paragraph, run.text, own)
                if self._comments is not None and run.passages:
                    self._shade(made, run.passages)
                    self._remember(made, cell, run.passages)

    def _remember(self, run: Run, cell: _Cell, passages: Sequence[int]) -> None:
        """A comment hangs on the words of one cell: the first that its passage reaches into."""
        for at in passages:
            runs = self._runs.setdefault(at, [])
            if not runs or _cell_of(runs[0]) is cell._tc:
                runs.append(run)

    def _shade(self, run: Run, passages: Sequence[int]) -> None:
        """The innermost passage, the shortest one, gives the colour; an outer one the line."""
        inner_first = sorted(passages, key=lambda at: len(self._document.passages[at].quote))
        tones = [self._tone(self._document.passages[at]) for at in inner_first]
        tone(run, fill=tones[0], line=darker(tones[1]) if len(tones) > 1 else None)

    def _tone(self, passage: NotedPassage) -> str:
        return self._document.color(passage.annotation.color).tone.lstrip("#").upper()

    def _loose_notes(self) -> None:
        """Passages that stand in neither column: of another translation, or in no text any more."""
        passages = self._document.passages
        loose = [at for at in range(len(passages)) if at not in self._runs]
        for word, gone in (("notes", False), ("other_notes", True)):
            group = [at for at in loose if passages[at].annotation.detached is gone]
            if group:
                self._file.add_heading(self._options.words[word], level=2)
            for at in group:
                self._runs[at] = [self._loose_note(passages[at])]

    def _loose_note(self, passage: NotedPassage) -> Run:
        """A line with a passage, and another with its partner; gives the passage's words."""
        line = self._file.add_paragraph()
        run = self._text(line, passage.quote, passage.quote_language)
        tone(run, fill=self._tone(passage))
        if passage.partner:
            line.add_run().add_break()
            self._text(line, passage.partner, passage.partner_language).italic = True
        return run

    def _text(self, paragraph: Paragraph, text: str, language: Language) -> Run:
        run = paragraph.add_run(clean(text))
        tone(run, locale=_LOCALES[language])
        return run

    def _link(self, paragraph: Paragraph, text: str, address: str) -> None:
        """A link, for which python-docx has no call of its own."""
        from docx.opc.constants import RELATIONSHIP_TYPE
        from docx.oxml.ns import qn
        from docx.oxml.parser import OxmlElement

        link = cast(Any, OxmlElement("w:hyperlink"))
        part = self._file.part
        id = part.relate_to(target(address), RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link.set(qn("r:id"), id)
        run = paragraph.add_run(clean(text))
        run.underline = True
        link.append(run._r)
        paragraph._p.append(link)


def _style(piece: Piece) -> str:
    return "Heading3" if piece.kind is None else _STYLES.get(piece.kind, "NoSpacing")


def _facts(article: Article) -> Iterator[tuple[str, str]]:
    """What is known of an article, by the name of the word for it."""
    facts = {
        "source": " · ".join(filter(None, (article.site, article.url))),
        "byline": ", ".join(article.byline),
        "published": time_text(article.published),
        "updated": time_text(article.updated),
        "added": time_text(article.added.astimezone()),
        "tags": ", ".join(article.tags),
    }
    yield from ((name, value) for name, value in facts.items() if value)


def _repeat(row: Any) -> None:
    """Let a row stand at the head of each page that its table reaches over."""
    from docx.oxml.parser import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _cell_of(run: Run) -> Any:
    cell: Any = run._r
    while cell is not None and not cell.tag.endswith("}tc"):
        cell = cell.getparent()
    return cell
