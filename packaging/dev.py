#!/usr/bin/env python3
"""The developer's entry point: ``setup``, ``run``, ``test`` and ``lock``.

Uses the standard library alone. Keeps its environment in ``.venv`` at the project's root and is
quick when nothing has changed since the last time. Exit status: that of what was run; 2 where the
machine lacks something, which is then named.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
SCRIPTS = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
STAMP = ENVIRONMENT / "installed.txt"
PINS = {level: ROOT / "packaging" / f"requirements{level}.txt" for level in ("", "-dev")}
OLDEST = (3, 11)

# Where a test kills its process, the others would wait for ever for the tests that it had.
_PYTEST = ["-m", "pytest", "--numprocesses", "auto", "--dist", "loadfile", "--max-worker-restart=0"]

CHECKS: tuple[tuple[str, list[str]], ...] = (
    ("format", ["-m", "ruff", "format", "--check", "."]),
    ("lint", ["-m", "ruff", "check", "."]),
    ("types", ["-m", "mypy"]),
    ("import contract", ["-c", "from importlinter.cli import lint_imports_command as c; c()"]),
    ("tests", _PYTEST),
)


class MissingError(Exception):
    """The machine lacks something; the text names it and says how to get it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and answers with its exit status."""
    options, rest = _parser().parse_known_args(arguments)
    try:
        if options.command == "setup":
            return set_up("-dev")
        if options.command == "run":
            return run(rest)
        if options.command == "lock":
            return lock()
        return test(rest)
    except MissingError as missing:
        print(f"naranhi: {missing}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def set_up(level: str) -> int:
    """Makes `.venv` and installs the pinned dependencies of `level`, unless that is done."""
    if sys.version_info < OLDEST:
        raise MissingError(
            f"Python 3.11 or newer is needed and this is {sys.version_info.major}."
            f"{sys.version_info.minor}: start this script with a newer one."
        )
    wanted = _wanted(level)
    if PYTHON.exists() and STAMP.exists() and wanted in STAMP.read_text("utf-8").split():
        return 0
    if not PYTHON.exists() or not _works(PYTHON):
        _make_environment()
    print("Installing the dependencies (about 750 MB on disk, once) …", flush=True)
    pip = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--quiet"]
    # The pins name everything there is to install; older versions of pip fail over some extras.
    _install([*pip, "--no-deps", "--requirement", str(PINS[level])])
    _install([*pip, "--no-deps", "--editable", str(ROOT)], quietly=True)
    levels = [wanted, _wanted("")]
    STAMP.write_text("\n".join(levels), "utf-8")
    return 0


def run(rest: list[str]) -> int:
    """Opens the reader; on its first start it brings the sample library along."""
    set_up("")
    status = subprocess.call([str(PYTHON), "-m", "ui.preflight"], cwd=ROOT)
    if status:
        return status
    return subprocess.call([str(PYTHON), "-m", "ui.launch", "--sample", *rest], cwd=ROOT)


def test(rest: list[str]) -> int:
    """Runs everything that continuous integration runs; arguments go to pytest."""
    set_up("-dev")
    status = subprocess.call(
        [str(PYTHON), "-m", "ui.preflight"],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    if status:
        return status
    failed = []
    for name, command in CHECKS:
        print(f"— {name}", flush=True)
        extra = rest if name == "tests" else []
        if subprocess.call([str(PYTHON), *command, *extra], cwd=ROOT):
            failed.append(name)
    if failed:
        print(f"Failed: {', '.join(failed)}.", file=sys.stderr)
        return 1
    print("Everything passed.")
    return 0


def lock() -> int:
    """Pins the newest allowed version of every dependency, for all systems and Pythons at once."""
    set_up("-dev")
    base = [str(PYTHON), "-m", "uv", "pip", "compile", "--universal", "--upgrade", "--quiet"]
    base += ["--python-version", "3.11", "--custom-compile-command", "packaging/dev.py lock"]
    base += ["--no-emit-index-url", "pyproject.toml"]
    for level, extra in (("", []), ("-dev", ["--group", "dev"])):
        status = subprocess.call([*base, *extra, "--output-file", str(PINS[level])], cwd=ROOT)
        if status:
            return status
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py", description=__doc__.splitlines()[0])
    parser.add_argument(
        "command",
        choices=["setup", "run", "test", "lock"],
        help="setup: make .venv; run: open the reader; test: run every check; lock: pin anew",
    )
    return parser


def _wanted(level: str) -> str:
    """A digest of all that decides what is installed."""
    parts = [PINS[level].read_bytes(), (ROOT / "pyproject.toml").read_bytes()]
    parts.append(f"{sys.version_info.major}.{sys.version_info.minor} {ROOT} {level}".encode())
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def _works(python: Path) -> bool:
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    code = "import pip, sys; print('%d.%d' % sys.version_info[:2])"
    try:
        told = subprocess.run([str(python), "-c", code], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return False
    return told.stdout.strip() == version


def _make_environment() -> None:
    print(f"Making a virtual environment in {ENVIRONMENT.name} …", flush=True)
    if ENVIRONMENT.exists():
        shutil.rmtree(ENVIRONMENT)
    made = subprocess.run(
        [sys.executable, "-m", "venv", str(ENVIRONMENT)], capture_output=True, text=True
    )
    if made.returncode:
        shutil.rmtree(ENVIRONMENT, ignore_errors=True)
        raise MissingError(
            "Python could not make a virtual environment. On Debian and Ubuntu install "
            "python3-venv, on Fedora python3-pip, on Arch python-pip, and try again."
        )


def _install(command: list[str], *, quietly: bool = False) -> None:
    """Runs pip; `quietly` keeps to itself what a build says as long as it succeeds."""
    done = subprocess.run(command, cwd=ROOT, capture_output=quietly, text=True)
    if done.returncode == 0:
        return
    if quietly:
        print(done.stdout + done.stderr, file=sys.stderr)
    raise MissingError(
        "The dependencies could not be installed; see the lines above. "
        "Check the network connection and try again."
    )


if __name__ == "__main__":
    sys.exit(main())
