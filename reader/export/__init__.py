"""Notes and articles out: collected from the library, rendered in one of `FORMATS`, written.

`collect` makes documents of a `Scope` of the library, a `Format` of `FORMATS` (one module each)
makes them the content of a file, and `save` or `write` puts it there. `gather` gives the notes of
articles for showing them.
"""

from __future__ import annotations

from reader.export.collecting import Scope, collect
from reader.export.documents import Document, NotedPassage, NoteText
from reader.export.formats import FORMATS, Format
from reader.export.gathering import ArticleNotes, gather
from reader.export.options import Options
from reader.export.writing import file_name, save, save_each, write

__all__ = [
    "FORMATS",
    "ArticleNotes",
    "Document",
    "Format",
    "NoteText",
    "NotedPassage",
    "Options",
    "Scope",
    "collect",
    "file_name",
    "gather",
    "save",
    "save_each",
    "write",
]
