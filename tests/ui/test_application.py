"""One window for each library: a second start brings the first one forward."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.ui.helpers import PATIENCE, until
from ui.application import Bell, bell_name, bring_forward

PROJECT = Path(__file__).parents[2]


def test_a_second_start_rings_at_the_first(qtbot: QtBot, library_path: Path) -> None:
    library_path.mkdir()
    bell = Bell(library_path)
    code = f"from ui.application import *; print(bring_forward(Path({str(library_path)!r})))"
    with qtbot.waitSignal(bell.rung, timeout=PATIENCE):
        caller = subprocess.Popen(
            [sys.executable, "-c", code],
            cwd=PROJECT,
            env={**os.environ, "PYTHONPATH": str(PROJECT)},
            stdout=subprocess.PIPE,
            text=True,
        )
    until(qtbot, lambda: caller.poll() is not None)
    assert caller.communicate()[0].strip() == "True"
    bell.close()


def test_nobody_answers_where_no_window_is_open(qtbot: QtBot, library_path: Path) -> None:
    assert not bring_forward(library_path)


def test_every_library_has_a_bell_of_its_own(tmp_path: Path) -> None:
    assert bell_name(tmp_path / "a") != bell_name(tmp_path / "b")
    assert bell_name(tmp_path / "a") == bell_name(tmp_path / "a" / ".." / "a")


def test_importing_the_window_loads_no_engine() -> None:
    code = (
        "import sys, ui.window\n"
        "heavy = {'ctranslate2', 'kiwipiepy', 'sentencepiece', 'argostranslate', 'trafilatura'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=PROJECT,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[]"
