"""What takes notes in and out is loaded without the libraries that it may need."""

from __future__ import annotations

import json
import subprocess
import sys

HEAVY = ("docx", "genanki", "lxml", "jinja2", "typst", "sqlite_utils", "dateparser", "PySide6")


def test_no_format_is_loaded_before_it_is_used() -> None:
    program = (
        "import json, sys, reader.export, reader.notes_import, reader.export.docx, "
        "reader.export.anki\nprint(json.dumps(sorted(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    loaded = set(json.loads(done.stdout))
    assert not loaded.intersection(HEAVY)
