"""Writing an export to a file, whole or not at all."""

from __future__ import annotations

from pathlib import Path

from reader.files import replacing


def write(path: str | Path, text: str) -> None:
    """Writes `text` as UTF-8 with ``\\n`` line ends to `path`, replacing a file that is there.

    The text is written beside `path` and moved there when it is complete, so that a file already
    there is either replaced whole or left alone. A device or a pipe is written to directly. Raises
    `ExportError`.
    """
    with replacing(path, "The notes") as file:
        file.write(text.encode("utf-8"))
