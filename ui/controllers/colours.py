"""The colours of highlights: named, toned, added and taken away, each undone at will."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal

from reader.annotation import COLORS, HighlightColor
from reader.library import Library
from ui.colours import highlight_colours
from ui.colours_dialog import ColoursDialog
from ui.commands import BY_ID, Actions
from ui.controllers.desk import Desk
from ui.operations import Change

_CHANGED: Final = frozenset({Change.COLORS})


class ColoursController(QObject):
    """Changes the library's colours, and calls the commands by their names.

    `chosen` carries the key of one of the reader's own that was chosen in a menu.
    """

    chosen = Signal(str)

    def __init__(self, desk: Desk, commands: Actions) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._commands = commands
        highlight_colours().changed.connect(self._name_commands)
        desk.operations.changed.connect(self._on_changed)
        self._name_commands()
        self._read()

    def show_dialog(self) -> None:
        """Opens the dialog with all colours."""
        ColoursDialog(self._desk.window, self).open()

    def rename(self, key: str, name: str) -> None:
        """Calls a colour by another name; an empty one is the program's own."""
        self._change(self.tr("name a colour"), key, name=name)

    def retone(self, key: str, tone: str) -> None:
        """Gives a colour another tone, ``#rrggbb``; an empty one is the theme's own."""
        self._change(self.tr("change a tone"), key, tone=tone)

    def add(self, name: str, tone: str) -> None:
        """Adds a colour."""
        self._desk.perform(
            self.tr("add a colour"),
            lambda library: library.colors.add(name, tone),
            lambda library, made: library.colors.remove(made.key),
            _CHANGED,
            redo=lambda library, made: library.colors.restore(made.key),
        )

    def remove(self, key: str) -> None:
        """Offers a colour no longer; highlights that have it keep it."""
        self._desk.perform(
            self.tr("take a colour away"),
            lambda library: library.colors.remove(key),
            lambda library, _done: library.colors.restore(key),
            _CHANGED,
        )

    def _change(
        self, text: str, key: str, *, name: str | None = None, tone: str | None = None
    ) -> None:
        def change(library: Library) -> HighlightColor:
            return library.colors.change(key, name=name, tone=tone)

        self._desk.perform(
            text,
            change,
            lambda library, before: library.colors.change(key, name=before.name, tone=before.tone),
            _CHANGED,
        )

    def _on_changed(self, changes: frozenset[Change]) -> None:
        if Change.COLORS in changes:
            self._read()

    def _read(self) -> None:
        self._desk.operations.query(
            lambda library: library.colors.all(removed=True),
            highlight_colours().set_all,
            lambda _error: self._read_nothing(),
            latest="colours",
        )

    def _read_nothing(self) -> None:
        """Without a library that can be read there are the usual colours."""
        highlight_colours().set_all([HighlightColor(key) for key in COLORS])

    def _name_commands(self) -> None:
        for key in COLORS:
            name = highlight_colours().name(key)
            own = name != highlight_colours().usual_name(key)
            title = self.tr("Highlight: {colour}").format(colour=name)
            self._commands[key].setText(title if own else BY_ID[key].title)
        self._commands.set_more(COLORS[-1], list(self._own_entries()))

    def _own_entries(self) -> Iterator[tuple[str, Callable[[], object]]]:
        """The reader's own colours as a menu lists them, with the keys that they have."""
        for number, key in enumerate(highlight_colours().offered_keys(), start=1):
            if key not in COLORS:
                name = highlight_colours().name(key).replace("&", "&&")
                keys = f"\t{number}" if number < 10 else ""
                text = self.tr("Highlight: {colour}").format(colour=name)
                yield f"{text}{keys}", partial(self.chosen.emit, key)
