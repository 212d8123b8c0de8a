"""Every test runs without a display and far from the home of whoever runs it."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

_HOME = Path(tempfile.mkdtemp(prefix="naranhi-tests-"))

os.environ["QT_QPA_PLATFORM"] = "offscreen"
for _name, _folder in {
    "HOME": "home",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_CACHE_HOME": "cache",
    "NARANHI_LIBRARY": "library",
    "ARGOS_PACKAGES_DIR": "argos-packages",
}.items():
    os.environ[_name] = str(_HOME / _folder)
    if _name != "NARANHI_LIBRARY":
        (_HOME / _folder).mkdir()


def pytest_unconfigure() -> None:
    """Takes the folders away that stood in for the home."""
    shutil.rmtree(_HOME, ignore_errors=True)
