"""A document for word processors as it looks, for a preview: read back from the file itself."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from reader.export import simple_html as simple
from reader.export.docx_styles import CLOSE, CODE

if TYPE_CHECKING:
    from docx.document import Document as File
    from docx.table import _Cell, _Row
    from docx.text.paragraph import Paragraph

_MOST: Final = 12_000
_MOST_COMMENTS: Final = 60
_POINTS_OF_SPACE: Final = 4
"""How wide a space is, about."""

_SIZES: Final = {"Heading 1": "x-large", "Heading 2": "large", "Heading 3": "large"}


def of_file(data: bytes) -> tuple[str, bool]:
    """What a word processor shows of a file, its comments below; and whether there is more."""
    import docx

    showing = _Showing(docx.Document(io.BytesIO(data)))
    html = simple.page(showing.parts(), simple.SANS)
    return html, showing.is_cut


class _Showing:
    """One file being shown."""

    def __init__(self, file: File) -> None:
        self._file = file
        self._left = _MOST
        self._seen: list[int] = []
        self.is_cut = False

    def parts(self) -> Iterator[str]:
        """The paragraphs and the rows of tables in order, then the comments on them."""
        from docx.table import Table

        for block in self._file.iter_inner_content():
            if self.is_cut:
                break
            if isinstance(block, Table):
                for row in block.rows:
                    if self._left <= 0:
                        self.is_cut = True
                        break
                    yield self._row(row)
            else:
                yield self._paragraph(block)
        yield from self._comments()

    def _row(self, row: _Row) -> str:
        return simple.columns((self._cell(each) for each in row.cells), ruled=True)

    def _cell(self, cell: _Cell) -> str:
        return "".join(self._paragraph(each) for each in cell.paragraphs)

    def _paragraph(self, paragraph: Paragraph) -> str:
        self._left -= len(paragraph.text)
        style: Any = paragraph.style
        name = style.name if style is not None else ""
        inner = "".join(self._runs(paragraph))
        marker = "• " if name == "List Bullet" else ""
        size = _SIZES.get(name)
        if size:
            return simple.styled("p", f"<b>{inner}</b>", font_size=size)
        return (simple.line if name in CLOSE else _paragraph)(marker + inner)

    def _runs(self, paragraph: Paragraph) -> Iterator[str]:
        yield from (self._run(each) for each in paragraph._p.iter(_name("r")))

    def _run(self, run: Any) -> str:
        """A run's text on its shade, or the number of the comment that hangs there."""
        reference = run.find(_name("commentReference"))
        if reference is not None:
            number = int(reference.get(_name("id")))
            self._seen.append(number)
            return f"<sup>{simple.styled('span', f'[{number}]', color=simple.ACCENT)}</sup>"
        inner = simple.text(run.text)
        properties = run.find(_name("rPr"))
        if properties is None:
            return inner
        for local, tag in (("b", "b"), ("i", "i"), ("u", "u"), ("strike", "s")):
            if properties.find(_name(local)) is not None:
                inner = f"<{tag}>{inner}</{tag}>"
        fonts = properties.find(_name("rFonts"))
        if fonts is not None and fonts.get(_name("ascii")) == CODE:
            inner = f"<code>{inner}</code>"
        shade = properties.find(_name("shd"))
        return simple.shaded(inner, f"#{shade.get(_name('fill'))}" if shade is not None else "")

    def _comments(self) -> Iterator[str]:
        """The comments that hang on what is shown."""
        seen = dict.fromkeys(self._seen)
        known = {each.comment_id: each for each in self._file.comments or ()}
        for number in sorted(seen)[:_MOST_COMMENTS]:
            comment = known.get(number)
            if comment is not None:
                lines = map(self._line, comment.paragraphs)
                head = f"{simple.small(f'[{number}] {comment.author}')}<br>"
                yield simple.beside_bar(head + "<br>".join(lines), simple.LINE)
        self.is_cut = self.is_cut or len(seen) > _MOST_COMMENTS

    def _line(self, paragraph: Paragraph) -> str:
        """A paragraph of a comment, as far in as it stands there."""
        left = paragraph.paragraph_format.left_indent
        return "&nbsp;" * (round(left.pt / _POINTS_OF_SPACE) if left else 0) + "".join(
            self._runs(paragraph)
        )


def _paragraph(inner: str) -> str:
    return f"<p>{inner}</p>"


def _name(local: str) -> str:
    from docx.oxml.ns import qn

    name: str = qn(f"w:{local}")
    return name
