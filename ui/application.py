"""Starts the window: one for each library, in the reader's language and colours."""

from __future__ import annotations

import hashlib
import signal
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication, QStyleFactory

from reader import network
from reader.errors import LibraryError
from ui.collecting import Collector
from ui.controllers.appearance import dress
from ui.icons import icon
from ui.interface import interface_language, speak
from ui.jobs import unexpected_error
from ui.program import Program
from ui.state import State
from ui.window import MainWindow

_LOCK: Final = "window.lock"
_PATIENCE: Final = 3000
_MOST_HANDED: Final = 1_000_000
_PYTHON_TURN: Final = 0.0005
"""In seconds. The window's thread lets go of Python many times while it paints, and each time waits
this long for threads that work; Python's own 5 ms would add up to a stall."""


def run(
    library_path: Path,
    interface: str | None = None,
    *,
    sample: bool = False,
    offline: bool = False,
    shared: str = "",
) -> int:
    """Opens the window on the library in `library_path` and stays until it is closed.

    A window that is open on it already is brought forward instead. Either is handed `shared`, what
    another program wants to add. `interface` is "en" or "ko";
    without it, what the reader chose or the system speaks. With `sample`, an empty library gets
    the sample articles; with `offline` no connection is opened. Returns the exit status. Raises
    `LibraryError` if the folder cannot be made or the open window does not answer.
    """
    application = make_application()
    library_path = _made_folder(library_path)
    lock = QLockFile(str(library_path / _LOCK))
    lock.setStaleLockTime(0)
    if not lock.tryLock(0) and lock.error() == QLockFile.LockError.LockFailedError:
        if bring_forward(library_path, shared):
            return 0
        raise LibraryError(
            "This library is open in a window that does not answer: close that, then start again."
        )
    network.follow(library_path, offline=offline)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    speak(interface_language(interface or State(library_path).text("interface")))
    collector = Collector()
    program = Program(library_path, sample=sample)
    program.renewed.connect(collector.spare)
    bell = _bell_of(program, library_path)
    hook = sys.excepthook
    sys.excepthook = _tell(program)
    try:
        collector.spare()
        if shared:
            program.window.adding.take_shared(shared)
        return application.exec()
    finally:
        sys.excepthook = hook
        bell.close()
        lock.unlock()


def make_application() -> QApplication:
    """The application, dressed in the theme; the one that exists if there is one."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(sys.argv[:1])
    sys.setswitchinterval(_PYTHON_TURN)
    application.setApplicationName("naranhi")
    application.setApplicationDisplayName("Naranhi")
    application.setDesktopFileName("naranhi")
    application.setStyle(QStyleFactory.create("Fusion"))
    application.setWindowIcon(icon("logo", "accent"))
    dress(application)
    return application


class Bell(QObject):
    """Listens for a second start on the same library.

    `rung` is emitted when there is one, and `handed` with what it was given to add, if anything.
    """

    rung = Signal()
    handed = Signal(str)

    def __init__(self, library_path: Path) -> None:
        super().__init__()
        self._server = QLocalServer(self)
        name = bell_name(library_path)
        QLocalServer.removeServer(name)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        self._server.listen(name)

    def close(self) -> None:
        """Listens no more."""
        self._server.close()

    def _answer(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.setReadBufferSize(_MOST_HANDED)
            socket.readyRead.connect(lambda socket=socket: self._take(socket))
            socket.disconnected.connect(socket.deleteLater)
            socket.write(b"here\n")
            self.rung.emit()

    def _take(self, socket: QLocalSocket) -> None:
        """Takes the one line that the second start says; empty if it was given nothing."""
        if socket.canReadLine():
            line = bytes(socket.readLine().data()).decode("utf-8", errors="replace").strip()
            socket.disconnectFromServer()
            if line:
                self.handed.emit(line)
        elif socket.bytesAvailable() >= _MOST_HANDED:
            socket.abort()


def bell_name(library_path: Path) -> str:
    """The name under which the window of a library listens."""
    digest = hashlib.sha256(str(library_path.resolve()).encode()).hexdigest()
    return f"naranhi-{digest[:24]}"


def bring_forward(library_path: Path, shared: str = "") -> bool:
    """Asks the window that is open on a library to come forward, and to take what is `shared`.

    False if none answers.
    """
    socket = QLocalSocket()
    socket.connectToServer(bell_name(library_path))
    answered = socket.waitForConnected(_PATIENCE) and socket.waitForReadyRead(_PATIENCE)
    if answered:
        socket.write(f"{' '.join(shared.split())}\n".encode(errors="replace"))
        answered = socket.waitForDisconnected(_PATIENCE) or not socket.bytesToWrite()
    socket.close()
    return bool(answered)


def raise_window(window: MainWindow) -> None:
    """Brings a window to the front, out of the dock if it is there."""
    if window.isMinimized():
        window.showNormal()
    window.raise_()
    window.activateWindow()


def _bell_of(program: Program, library_path: Path) -> Bell:
    """What a second start on the library rings, and hands over what it was given."""
    bell = Bell(library_path)
    bell.rung.connect(lambda: raise_window(program.window))
    bell.handed.connect(lambda given: program.window.adding.take_shared(given))
    return bell


def _made_folder(path: Path) -> Path:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LibraryError(
            "The library folder “{path}” cannot be made: choose another with --library.",
            str(error),
            path=path,
        ) from error
    return path


def _tell(
    program: Program,
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """What happens to a fault of our own in the window: it is told, and the window goes on."""

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        details = "".join(traceback.format_exception(kind, error, trace))
        program.window.messages.fail(unexpected_error(details))

    return tell
