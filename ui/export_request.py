"""What the export dialog is given, and what comes out of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from reader.export import Format, Options, Scope
from reader.export.preview import Look
from ui.interface import QT_TRANSLATE_NOOP

Content = Literal["passages", "whole", "bare"]
"""The passages with their notes; whole articles with notes; whole articles without."""

CONTENTS: Final[tuple[Content, ...]] = ("passages", "whole", "bare")

FORMAT_TITLES: Final = (
    QT_TRANSLATE_NOOP("Formats", "Markdown"),
    QT_TRANSLATE_NOOP("Formats", "Web page (HTML)"),
    QT_TRANSLATE_NOOP("Formats", "PDF"),
    QT_TRANSLATE_NOOP("Formats", "Electronic book (EPUB)"),
    QT_TRANSLATE_NOOP("Formats", "Word document (DOCX)"),
    QT_TRANSLATE_NOOP("Formats", "Table (CSV)"),
    QT_TRANSLATE_NOOP("Formats", "Table for spreadsheet programs (CSV)"),
    QT_TRANSLATE_NOOP("Formats", "Web annotations (JSON-LD)"),
    QT_TRANSLATE_NOOP("Formats", "Anki cards (APKG)"),
    QT_TRANSLATE_NOOP("Formats", "References (RIS)"),
    QT_TRANSLATE_NOOP("Formats", "References (BibTeX)"),
)
"""The titles of the formats, for whoever translates them."""


def format_title(chosen: Format) -> str:
    """What people call a format, in the interface's language."""
    return QCoreApplication.translate("Formats", chosen.title)


@dataclass(frozen=True, slots=True)
class Target:
    """Something that can be exported; without a `scope`, what passes the filter's conditions."""

    key: str
    title: str
    scope: Scope | None


@dataclass(frozen=True, slots=True)
class Known:
    """What there is to choose from. `colors` maps keys to names; `templates` has their names."""

    targets: tuple[Target, ...]
    tags: tuple[str, ...] = ()
    colors: Mapping[str, str] = field(default_factory=dict)
    templates: tuple[str, ...] = ()
    folder: Path | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """What to export, and how."""

    scope: Scope
    format: Format
    options: Options
    per_article: bool = False

    @property
    def wants_notes(self) -> bool:
        """Whether there is nothing to write without notes."""
        return self.format.needs_notes and not self.options.whole and self.options.notes


@dataclass(frozen=True, slots=True)
class Preview:
    """What an export will look like; `images` are the pages of its `look`, ready to be shown.

    `title` is that of its only article, else empty. `more` says that there is more than is shown.
    """

    look: Look
    images: tuple[QImage, ...] = ()
    title: str = ""
    more: bool = False
