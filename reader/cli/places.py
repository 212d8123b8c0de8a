"""Where the library is, if nobody says otherwise."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

LIBRARY_VARIABLE: Final = "NARANHI_LIBRARY"


def library_path(given: str | None) -> Path:
    """The library's folder: `given`, else the environment's, else the user's data folder."""
    named = given or os.environ.get(LIBRARY_VARIABLE)
    if named:
        return Path(named).expanduser()
    from platformdirs import user_data_path

    return user_data_path("naranhi", appauthor=False)
