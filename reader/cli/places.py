"""Where the library is, if nobody says otherwise."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from reader.errors import LibraryError

LIBRARY_VARIABLE: Final = "NARANHI_LIBRARY"


def library_path(given: str | None) -> Path:
    """The library's folder: `given`, else the environment's, else the user's data folder.

    Raises `LibraryError` where it is in the home of a user that this machine does not know.
    """
    named = given or os.environ.get(LIBRARY_VARIABLE)
    if named:
        try:
            return Path(named).expanduser()
        except RuntimeError as error:
            raise LibraryError(
                f"There is no home folder on this computer for “{named}”, where the library was "
                "to be; write out its folder in full.",
                str(error),
            ) from error
    from platformdirs import user_data_path

    return user_data_path("naranhi", appauthor=False)
