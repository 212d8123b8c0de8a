"""The formats that notes and articles can be exported in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType
from typing import Final

from reader.export.documents import Document
from reader.export.options import Options

Render = Callable[[Sequence[Document], Options], bytes]


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write notes or articles down.

    `name` is what the command line calls it, `title` what people call it, `suffix` what its files'
    names end in (with the dot), and `render` makes the content of a whole file; it raises
    `ExportError`. `is_text`: the content is text in UTF-8, which can go on the clipboard.
    `takes_whole`: it can hold whole articles with both their sides; `needs_notes`: an article
    without any has nothing to say in it. `several_files`: one file for each article makes sense.
    `has_headings`: there are words of ours in it, which come in the language asked for.
    `always_whole`: it holds whole articles whatever the options say.
    """

    name: str
    title: str
    suffix: str
    media_type: str
    render: Render
    is_text: bool = True
    takes_whole: bool = False
    needs_notes: bool = True
    several_files: bool = True
    has_headings: bool = True
    always_whole: bool = False


def _lazily(module: str, function: str = "render") -> Render:
    """A function of a module of this package that is imported when it is first called."""

    def render(documents: Sequence[Document], options: Options) -> bytes:
        made: bytes = getattr(import_module(f"reader.export.{module}"), function)(
            documents, options
        )
        return made

    return render


_ALL: Final = (
    Format("markdown", "Markdown", ".md", "text/markdown", _lazily("markdown")),
    Format("html", "Web page (HTML)", ".html", "text/html", _lazily("html"), takes_whole=True),
    Format(
        "pdf",
        "PDF",
        ".pdf",
        "application/pdf",
        _lazily("pdf"),
        is_text=False,
        takes_whole=True,
    ),
    Format(
        "epub",
        "Electronic book (EPUB)",
        ".epub",
        "application/epub+zip",
        _lazily("epub"),
        is_text=False,
        takes_whole=True,
        needs_notes=False,
        always_whole=True,
    ),
)

_FOR_OTHER_PROGRAMS: Final = (
    Format(
        "docx",
        "Word document (DOCX)",
        ".docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _lazily("docx"),
        is_text=False,
        takes_whole=True,
    ),
    Format("csv", "Table (CSV)", ".csv", "text/csv", _lazily("csv_file")),
    Format(
        "spreadsheet",
        "Table for spreadsheet programs (CSV)",
        ".csv",
        "text/csv",
        _lazily("csv_file", "render_for_spreadsheets"),
    ),
    Format(
        "jsonld",
        "Web annotations (JSON-LD)",
        ".jsonld",
        "application/ld+json",
        _lazily("json_ld"),
        takes_whole=True,
    ),
    Format(
        "anki",
        "Anki cards (APKG)",
        ".apkg",
        "application/octet-stream",
        _lazily("anki"),
        is_text=False,
    ),
    Format(
        "ris",
        "References (RIS)",
        ".ris",
        "application/x-research-info-systems",
        _lazily("references", "ris"),
        needs_notes=False,
        has_headings=False,
    ),
    Format(
        "bibtex",
        "References (BibTeX)",
        ".bib",
        "application/x-bibtex",
        _lazily("references", "bibtex"),
        needs_notes=False,
        has_headings=False,
    ),
)

FORMATS: Final[Mapping[str, Format]] = MappingProxyType(
    {each.name: each for each in (*_ALL, *_FOR_OTHER_PROGRAMS)}
)
"""Every format by its name."""
