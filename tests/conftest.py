"""Every test runs without a display and far from the home of whoever runs it.

Generated examples are the same in every run; HYPOTHESIS_PROFILE=default makes new ones.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import hypothesis

hypothesis.settings.register_profile(
    "same",
    derandomize=True,
    deadline=None,  # a machine may be slow
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))

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
