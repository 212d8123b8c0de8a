"""Whether this machine can show Korean, told without a window."""

from __future__ import annotations

import shutil
import subprocess
import sys


def missing_korean_font() -> str | None:
    """A sentence that says which package to install, or None where nothing is known to be missing.

    Fontconfig is asked on Linux, where a Korean font can be missing; where it is not installed
    nothing is known.
    """
    lister = shutil.which("fc-list") if sys.platform.startswith("linux") else None
    if lister is None:
        return None
    try:
        listed = subprocess.run(
            [lister, ":lang=ko", "family"],
            capture_output=True,
            check=True,
            timeout=10,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    if listed.stdout.strip():
        return None
    return (
        "No font for Korean is installed; install fonts-noto-cjk (Debian, Ubuntu),"
        " google-noto-sans-cjk-fonts (Fedora) or noto-fonts-cjk (Arch)."
    )
