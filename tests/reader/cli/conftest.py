"""Runs the real command as a process of its own, on a library of its own."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

PROJECT = Path(__file__).parents[3]


@dataclass
class Naranhi:
    """The command, with everything it would find in the user's home in a folder of the test."""

    home: Path
    library: Path
    environment: dict[str, str] = field(default_factory=dict)

    def process(self, *arguments: object, **options: Any) -> subprocess.Popen[bytes]:
        """Starts the command."""
        return subprocess.Popen(
            [sys.executable, "-m", "ui.launch", *map(str, arguments)],
            cwd=self.home,
            env=self._environment(),
            **options,
        )

    def run(
        self, *arguments: object, input: bytes = b"", status: int | None = 0, **options: Any
    ) -> subprocess.CompletedProcess[str]:
        """Runs the command to its end, expecting `status`; never a traceback."""
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        with self.process(*arguments, **{**pipes, **options}) as process:
            out, err = process.communicate(input, timeout=60)
        done = subprocess.CompletedProcess(
            process.args, process.returncode, (out or b"").decode(), (err or b"").decode()
        )
        assert status is None or done.returncode == status, done
        assert "Traceback" not in done.stderr
        return done

    def json(self, *arguments: object, input: bytes = b"") -> Any:
        """Runs a command with ``--json`` and reads the one document that it prints."""
        return json.loads(self.run(*arguments, "--json", input=input).stdout)

    def lines(self, *arguments: object, input: bytes = b"") -> list[Any]:
        """Runs a command with ``--json`` and reads the document on each line."""
        printed = self.run(*arguments, "--json", input=input).stdout
        return [json.loads(line) for line in printed.splitlines()]

    def fails(self, *arguments: object, input: bytes = b"") -> str:
        """Runs a command that has to fail with status 1 and one line; gives the line."""
        done = self.run(*arguments, input=input, status=1)
        assert done.stderr.count("\n") == 1, done.stderr
        assert done.stderr.startswith("naranhi: "), done.stderr
        assert "please report" not in done.stderr, done.stderr
        return done.stderr.removeprefix("naranhi: ").strip()

    def add(self, text: str, *options: str) -> int:
        """Adds `text` by standard input; gives the article's number."""
        number: int = self.json("add", "-", *options, input=text.encode())["id"]
        return number

    def _environment(self) -> dict[str, str]:
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("NARANHI", "XDG_", "ARGOS", "LC_", "LANG", "QT_", "PYTHON"))
            and name not in ("DISPLAY", "WAYLAND_DISPLAY")
        }
        home = {"HOME": str(self.home), "USERPROFILE": str(self.home)}
        ours = {"PYTHONPATH": str(PROJECT), "NARANHI_LIBRARY": str(self.library)}
        return {**kept, **home, **ours, **self.environment}


@pytest.fixture
def naranhi(tmp_path: Path) -> Naranhi:
    """The command on an empty library."""
    home = tmp_path / "home"
    home.mkdir()
    return Naranhi(home, tmp_path / "library")


Answer = tuple[int, str, bytes]
"""What a page answers: status, content type, body."""


@dataclass
class Site:
    """A web site on this machine. `pages` maps paths to answers, or to what makes one."""

    address: str
    pages: dict[str, Answer | Callable[[], Answer]] = field(default_factory=dict)


@pytest.fixture
def site() -> Iterator[Site]:
    """A real HTTP server on a loopback port."""
    served: dict[str, Answer | Callable[[], Answer]] = {}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            page = served.get(self.path, (404, "text/html", b"<h1>Not Found</h1>"))
            status, kind, body = page() if callable(page) else page
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            pass

        def handle(self) -> None:
            with contextlib.suppress(ConnectionError):
                super().handle()

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield Site(f"http://127.0.0.1:{server.server_port}", served)
        finally:
            server.shutdown()
            thread.join()
