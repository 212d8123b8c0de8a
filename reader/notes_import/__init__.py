"""Notes in: from Naranhi's own JSON-LD and other programs', from Hypothesis and from Readwise.

`import_notes` reads a file, finds the article that each note is about, and stores all of it or
nothing. A note that was taken in before is known by its uri.
"""

from __future__ import annotations

from reader.notes_import.files import read_notes
from reader.notes_import.records import NotesFile, Reason
from reader.notes_import.storing import ImportReport, Unmatched, import_notes, redo, undo

__all__ = [
    "ImportReport",
    "NotesFile",
    "Reason",
    "Unmatched",
    "import_notes",
    "read_notes",
    "redo",
    "undo",
]
