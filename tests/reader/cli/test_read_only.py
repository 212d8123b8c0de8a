"""A library that cannot be written: what it holds is read, and the rest says why it is not done."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.annotation import select
from reader.library import Library
from reader.sample import add_sample
from tests.support.argos_package import write_package

if TYPE_CHECKING:
    from tests.reader.cli.conftest import Naranhi

Run = Callable[..., "subprocess.CompletedProcess[str]"]

MOUNT = "mount -t tmpfs -o size=4m tmpfs {place} && cp -r {library}/. {place} && {end} && {command}"
ENDS = {
    "full": "(cat /dev/zero > {place}/fill 2> /dev/null || true)",
    "read-only": "mount -o remount,ro {place}",
}


@pytest.fixture(params=ENDS)
def run(request: pytest.FixtureRequest, naranhi: Naranhi, tmp_path: Path) -> Run:
    """Runs a shell command line on a library on a disk of its own, which takes nothing more."""
    place, out = tmp_path / "disk", tmp_path / "out"
    place.mkdir()
    write_package(out / "tiny.argosmodel")
    with Library.open(naranhi.library) as library:
        article = add_sample(library)[0].article
        library.annotate(article.id, "article", select(article.text, 0, 5), note="kept")

    def run(command: str) -> subprocess.CompletedProcess[str]:
        names = {"place": place, "library": naranhi.library, "out": out}
        end = ENDS[request.param].format(**names)
        program = f"{sys.executable} -m ui.launch --library {place}"
        line = command.format(naranhi=program, **names)
        script = MOUNT.format(end=end, command=line, **names)
        return subprocess.run(
            ["unshare", "-rm", "sh", "-c", script],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            cwd=naranhi.home,
            env=naranhi._environment(),
            timeout=240,
        )

    if shutil.which("unshare") is None or run("true").returncode:
        pytest.skip("a small disk cannot be made here")
    return run


def test_what_is_in_it_is_read(run: Run) -> None:
    done = run(
        "{naranhi} list && {naranhi} show 1 && {naranhi} annotations && {naranhi} align 1 && "
        "{naranhi} export --format markdown --output - 1 && {naranhi} glossary list && "
        "{naranhi} check && {naranhi} backup {out}/copy.db"
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "kept" in done.stdout
    assert "is sound" in done.stdout


@pytest.mark.parametrize(
    "command",
    [
        "delete 1",
        "unpair 1",
        "translate 1",
        "annotate 1 --quote the",
        "glossary add tide 조수 --from en --to ko",
        "models install {out}/tiny.argosmodel",
    ],
)
def test_what_would_change_it_is_refused(
    run: Run, command: str, request: pytest.FixtureRequest
) -> None:
    done = run("{naranhi} " + command)
    assert done.returncode == 1, done
    words = "full|room|needs" if "[full" in request.node.name else "cannot be (written|installed)"
    assert re.fullmatch(rf"naranhi: .+({words}).+\.\n", done.stderr), done.stderr
