"""A download that has not wholly arrived, and where it comes from."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path


class Part:
    """A file on its way, and the note beside it that says where from it comes."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._note = file.with_name(f"{file.name}.json")

    @property
    def size(self) -> int:
        """How many bytes have arrived."""
        try:
            return self.file.stat().st_size
        except OSError:
            return 0

    @property
    def link(self) -> str:
        """Where what has arrived is from; empty if it cannot be gone on with."""
        note = self._read_note()
        return note.get("link", "") if self.size and note.get("validator") else ""

    def validator(self, link: str) -> str:
        """What the server of `link` called the file that has arrived in part; empty if unknown."""
        return self._read_note().get("validator", "") if self.link == link else ""

    def begin(self, link: str, validator: str) -> None:
        """Start over with the file at `link`, by the name that its server gave it."""
        self.file.write_bytes(b"")
        note = {"link": link, "validator": validator}
        self._note.write_text(json.dumps(note), encoding="utf-8")

    def discard(self) -> None:
        """Delete what has arrived."""
        for file in (self.file, self._note):
            with suppress(OSError):
                file.unlink()

    def _read_note(self) -> dict[str, str]:
        try:
            note = json.loads(self._note.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        fits = isinstance(note, dict) and all(isinstance(each, str) for each in note.values())
        return note if fits else {}
