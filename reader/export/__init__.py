"""Notes out: gathered from the library, rendered in one of `FORMATS`, written to a file.

One module a format; `FORMATS` is the one table that names them.
"""

from __future__ import annotations

from reader.export.formats import FORMATS, Format
from reader.export.gathering import ArticleNotes, NotedPassage, gather
from reader.export.writing import write

__all__ = ["FORMATS", "ArticleNotes", "Format", "NotedPassage", "gather", "write"]
