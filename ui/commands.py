"""The one table of commands. Menus, tool tips, shortcuts and the shortcut page are made from it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QIcon, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ui.icons import icon
from ui.interface import QT_TRANSLATE_NOOP, key_names


class Needs(StrEnum):
    """What must be there for a command to make sense."""

    NOTHING = "nothing"
    ARTICLE = "an open article"
    SELECTED = "selected articles"
    DELETABLE = "selected articles in the list"
    PAIRABLE = "two selected articles of different languages"
    COUNTERPART = "an open article with a counterpart"
    MERGEABLE = "a current bead that has one after it"
    SPLITTABLE = "a current bead of several sentences"
    LINKABLE = "a current bead of one side, with one of the other side near"
    UNLINKABLE = "a current bead of both sides"
    ANNOTATION = "a current annotation"
    CORRECTABLE = "a current translated sentence"
    CORRECTED = "a current sentence that the reader translated"
    EDITABLE = "a current annotation or translated sentence"
    TRANSLATABLE = "an open article that waits for its translation"
    TRANSLATING = "a running translation"
    QUEUED = "articles that wait for their translation"
    QUEUE_RUNNING = "a queue of articles that is worked off"
    QUEUE_PAUSED = "a queue of articles that stands still"
    UNDO = "something to undo"
    REDO = "something to redo"


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the reader can ask for. `text` is English and is translated where it is shown.

    Commands of one `choice` exclude each other and show which of them holds; a `check` alone is
    on or off. `separated`: a line stands above it in its menu. Without `in_menu` it is on the
    shortcut page only.
    """

    id: str
    menu: str
    text: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    needs: Needs = Needs.NOTHING
    check: bool = False
    choice: str = ""
    separated: bool = False
    in_menu: bool = True

    @property
    def title(self) -> str:
        """The text in the language of the interface."""
        return QCoreApplication.translate("Commands", self.text)

    @property
    def keys(self) -> tuple[str, ...]:
        """The shortcuts as this system writes them."""
        return tuple(key_names(keys) for keys in self.shortcuts)

    @property
    def tip(self) -> str:
        """The text with its first shortcut, for a tool tip."""
        name = self.title.rstrip("….")
        return f"{name} ({self.keys[0]})" if self.keys else name


MENUS: Final[Mapping[str, str]] = {
    "file": QT_TRANSLATE_NOOP("Commands", "File"),
    "edit": QT_TRANSLATE_NOOP("Commands", "Edit"),
    "article": QT_TRANSLATE_NOOP("Commands", "Article"),
    "editions": QT_TRANSLATE_NOOP("Commands", "Editions"),
    "translation": QT_TRANSLATE_NOOP("Commands", "Translation"),
    "notes": QT_TRANSLATE_NOOP("Commands", "Notes"),
    "view": QT_TRANSLATE_NOOP("Commands", "View"),
    "help": QT_TRANSLATE_NOOP("Commands", "Help"),
}

COMMANDS: Final[tuple[Command, ...]] = (
    Command("add_text", "file", QT_TRANSLATE_NOOP("Commands", "Add text…"), ("Ctrl+N",), "text"),
    Command(
        "paste",
        "file",
        QT_TRANSLATE_NOOP("Commands", "Add from clipboard"),
        ("Ctrl+V",),
        "paste",
    ),
    Command("add_files", "file", QT_TRANSLATE_NOOP("Commands", "Add files…"), ("Ctrl+O",), "open"),
    Command(
        "add_address",
        "file",
        QT_TRANSLATE_NOOP("Commands", "Add from web address…"),
        ("Ctrl+L",),
        "link",
    ),
    Command("add_samples", "file", QT_TRANSLATE_NOOP("Commands", "Add sample articles")),
    Command(
        "preferences",
        "file",
        QT_TRANSLATE_NOOP("Commands", "Preferences…"),
        ("Ctrl+,",),
        "settings",
        separated=True,
    ),
    Command(
        "quit", "file", QT_TRANSLATE_NOOP("Commands", "Quit"), ("Ctrl+Q",), "quit", separated=True
    ),
    Command("undo", "edit", QT_TRANSLATE_NOOP("Commands", "Undo"), ("Ctrl+Z",), "undo", Needs.UNDO),
    Command(
        "redo",
        "edit",
        QT_TRANSLATE_NOOP("Commands", "Redo"),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "redo",
        Needs.REDO,
    ),
    Command(
        "copy",
        "edit",
        QT_TRANSLATE_NOOP("Commands", "Copy"),
        ("Ctrl+C",),
        "copy",
        Needs.ARTICLE,
        separated=True,
    ),
    Command(
        "copy_both",
        "edit",
        QT_TRANSLATE_NOOP("Commands", "Copy with translation"),
        ("Ctrl+Shift+C",),
        "copy-both",
        Needs.ARTICLE,
    ),
    Command(
        "edit",
        "edit",
        QT_TRANSLATE_NOOP("Commands", "Edit note or translation"),
        ("E",),
        "note",
        Needs.EDITABLE,
    ),
    Command(
        "filter",
        "edit",
        QT_TRANSLATE_NOOP("Commands", "Filter articles"),
        ("Ctrl+F", "/"),
        "search",
        separated=True,
    ),
    Command("next", "article", QT_TRANSLATE_NOOP("Commands", "Next article"), ("J",), "next"),
    Command(
        "previous",
        "article",
        QT_TRANSLATE_NOOP("Commands", "Previous article"),
        ("K",),
        "previous",
    ),
    Command(
        "read",
        "article",
        QT_TRANSLATE_NOOP("Commands", "Read"),
        ("M",),
        "read",
        Needs.SELECTED,
        check=True,
        separated=True,
    ),
    Command(
        "star",
        "article",
        QT_TRANSLATE_NOOP("Commands", "Starred"),
        ("S",),
        "star",
        Needs.SELECTED,
        check=True,
    ),
    Command(
        "tags", "article", QT_TRANSLATE_NOOP("Commands", "Tags…"), ("T",), "tag", Needs.SELECTED
    ),
    Command(
        "delete",
        "article",
        QT_TRANSLATE_NOOP("Commands", "Delete"),
        ("Del",),
        "trash",
        Needs.DELETABLE,
        separated=True,
    ),
    Command(
        "counterpart",
        "editions",
        QT_TRANSLATE_NOOP("Commands", "Open the other edition"),
        ("P",),
        "counterpart",
        Needs.COUNTERPART,
    ),
    Command(
        "pair",
        "editions",
        QT_TRANSLATE_NOOP("Commands", "Pair as two editions of one article"),
        needs=Needs.PAIRABLE,
    ),
    Command(
        "unpair",
        "editions",
        QT_TRANSLATE_NOOP("Commands", "Separate the two editions"),
        needs=Needs.COUNTERPART,
    ),
    Command(
        "fetch_editions",
        "editions",
        QT_TRANSLATE_NOOP("Commands", "With a page, add its other edition too"),
        check=True,
    ),
    Command(
        "remember_editions",
        "editions",
        QT_TRANSLATE_NOOP("Commands", "Keep sentences of both in the translation memory"),
        check=True,
    ),
    Command(
        "show_translation",
        "editions",
        QT_TRANSLATE_NOOP("Commands", "Machine translation beside it"),
        ("Alt+1",),
        "beside-translation",
        Needs.COUNTERPART,
        choice="sides",
        separated=True,
    ),
    Command(
        "show_counterpart",
        "editions",
        QT_TRANSLATE_NOOP("Commands", "Human edition beside it"),
        ("Alt+2",),
        "beside-edition",
        Needs.COUNTERPART,
        choice="sides",
    ),
    Command(
        "show_both",
        "editions",
        QT_TRANSLATE_NOOP("Commands", "Both beside it"),
        ("Alt+3",),
        "beside-both",
        Needs.COUNTERPART,
        choice="sides",
    ),
    Command(
        "differences",
        "editions",
        QT_TRANSLATE_NOOP("Commands", "Mark different numbers and names"),
        ("D",),
        needs=Needs.COUNTERPART,
        check=True,
    ),
    Command(
        "merge_bead",
        "editions",
        QT_TRANSLATE_NOOP("Commands", "Join with the next sentences"),
        ("Alt+J",),
        needs=Needs.MERGEABLE,
        separated=True,
    ),
    Command(
        "split_bead",
        "editions",
        QT_TRANSLATE_NOOP("Commands", "Divide after the first sentence"),
        ("Alt+D",),
        needs=Needs.SPLITTABLE,
    ),
    Command(
        "link_bead",
        "editions",
        QT_TRANSLATE_NOOP("Commands", "Link with the nearest lone sentence"),
        ("Alt+L",),
        needs=Needs.LINKABLE,
    ),
    Command(
        "unlink_bead",
        "editions",
        QT_TRANSLATE_NOOP("Commands", "Unlink these sentences"),
        ("Alt+U",),
        needs=Needs.UNLINKABLE,
    ),
    Command(
        "translate",
        "translation",
        QT_TRANSLATE_NOOP("Commands", "Translate"),
        ("Ctrl+T",),
        "translate",
        Needs.TRANSLATABLE,
    ),
    Command(
        "stop",
        "translation",
        QT_TRANSLATE_NOOP("Commands", "Stop translating"),
        ("Ctrl+.",),
        "stop",
        Needs.TRANSLATING,
    ),
    Command(
        "edit_translation",
        "translation",
        QT_TRANSLATE_NOOP("Commands", "Edit translation"),
        needs=Needs.CORRECTABLE,
        separated=True,
    ),
    Command(
        "revert_translation",
        "translation",
        QT_TRANSLATE_NOOP("Commands", "Revert to the machine’s translation"),
        needs=Needs.CORRECTED,
    ),
    Command(
        "translate_unread",
        "translation",
        QT_TRANSLATE_NOOP("Commands", "Translate all unread articles"),
        ("Ctrl+Shift+T",),
        "translate",
        separated=True,
    ),
    Command(
        "pause_queue",
        "translation",
        QT_TRANSLATE_NOOP("Commands", "Pause translating articles"),
        needs=Needs.QUEUE_RUNNING,
    ),
    Command(
        "resume_queue",
        "translation",
        QT_TRANSLATE_NOOP("Commands", "Go on translating articles"),
        needs=Needs.QUEUE_PAUSED,
    ),
    Command(
        "cancel_queue",
        "translation",
        QT_TRANSLATE_NOOP("Commands", "Translate no more articles"),
        needs=Needs.QUEUED,
    ),
    Command(
        "glossary",
        "translation",
        QT_TRANSLATE_NOOP("Commands", "Glossary…"),
        ("Ctrl+G",),
        "glossary",
        separated=True,
    ),
    Command(
        "add_term",
        "translation",
        QT_TRANSLATE_NOOP("Commands", "Add to glossary…"),
        ("Ctrl+Shift+G",),
        needs=Needs.ARTICLE,
    ),
    Command(
        "import_memory",
        "translation",
        QT_TRANSLATE_NOOP("Commands", "Import translation memory…"),
        separated=True,
    ),
    Command(
        "export_memory",
        "translation",
        QT_TRANSLATE_NOOP("Commands", "Export translation memory…"),
        icon="export",
    ),
    Command(
        "models",
        "translation",
        QT_TRANSLATE_NOOP("Commands", "Translation models…"),
        (),
        "model",
        separated=True,
    ),
    Command(
        "highlight",
        "notes",
        QT_TRANSLATE_NOOP("Commands", "Highlight"),
        ("H",),
        "highlight",
        Needs.ARTICLE,
    ),
    Command(
        "note",
        "notes",
        QT_TRANSLATE_NOOP("Commands", "Add a note"),
        ("N",),
        "note",
        Needs.ARTICLE,
    ),
    Command(
        "yellow",
        "notes",
        QT_TRANSLATE_NOOP("Commands", "Highlight in yellow"),
        ("1",),
        needs=Needs.ARTICLE,
        separated=True,
    ),
    Command(
        "green",
        "notes",
        QT_TRANSLATE_NOOP("Commands", "Highlight in green"),
        ("2",),
        needs=Needs.ARTICLE,
    ),
    Command(
        "blue",
        "notes",
        QT_TRANSLATE_NOOP("Commands", "Highlight in blue"),
        ("3",),
        needs=Needs.ARTICLE,
    ),
    Command(
        "pink",
        "notes",
        QT_TRANSLATE_NOOP("Commands", "Highlight in pink"),
        ("4",),
        needs=Needs.ARTICLE,
    ),
    Command(
        "edit_note",
        "notes",
        QT_TRANSLATE_NOOP("Commands", "Edit note"),
        icon="note",
        needs=Needs.ANNOTATION,
        separated=True,
    ),
    Command(
        "delete_note",
        "notes",
        QT_TRANSLATE_NOOP("Commands", "Delete note"),
        ("Ctrl+Backspace", "Ctrl+Del"),
        "trash",
        Needs.ANNOTATION,
    ),
    Command(
        "export_notes",
        "notes",
        QT_TRANSLATE_NOOP("Commands", "Export notes…"),
        ("Ctrl+E",),
        "export",
        separated=True,
    ),
    Command(
        "copy_notes",
        "notes",
        QT_TRANSLATE_NOOP("Commands", "Copy notes as Markdown"),
        ("Ctrl+Shift+M",),
        "copy",
    ),
    Command(
        "export_notebook",
        "notes",
        QT_TRANSLATE_NOOP("Commands", "Export the whole notebook…"),
        ("Ctrl+Shift+E",),
        "export",
    ),
    Command(
        "list_panel",
        "view",
        QT_TRANSLATE_NOOP("Commands", "Article list"),
        ("Ctrl+Shift+L",),
        "list-panel",
        check=True,
    ),
    Command(
        "notes_panel",
        "view",
        QT_TRANSLATE_NOOP("Commands", "Notes panel"),
        ("Ctrl+Shift+N",),
        "notes-panel",
        check=True,
    ),
    Command(
        "reading_mode",
        "view",
        QT_TRANSLATE_NOOP("Commands", "Reading mode"),
        ("F11",),
        "reading-mode",
        check=True,
    ),
    Command(
        "zoom_in",
        "view",
        QT_TRANSLATE_NOOP("Commands", "Larger text"),
        ("Ctrl++", "Ctrl+="),
        "zoom-in",
        separated=True,
    ),
    Command(
        "zoom_out",
        "view",
        QT_TRANSLATE_NOOP("Commands", "Smaller text"),
        ("Ctrl+-",),
        "zoom-out",
    ),
    Command(
        "zoom_reset",
        "view",
        QT_TRANSLATE_NOOP("Commands", "Normal text size"),
        ("Ctrl+0",),
        "zoom-reset",
    ),
    Command(
        "theme_system",
        "view",
        QT_TRANSLATE_NOOP("Commands", "Light or dark as the system"),
        choice="theme",
        separated=True,
    ),
    Command("theme_light", "view", QT_TRANSLATE_NOOP("Commands", "Light"), choice="theme"),
    Command("theme_dark", "view", QT_TRANSLATE_NOOP("Commands", "Dark"), choice="theme"),
    Command("menu", "view", QT_TRANSLATE_NOOP("Commands", "Menu"), ("F10",), "menu", in_menu=False),
    Command(
        "shortcuts",
        "help",
        QT_TRANSLATE_NOOP("Commands", "Keyboard shortcuts"),
        ("F1",),
        "keyboard",
    ),
    Command("about", "help", QT_TRANSLATE_NOOP("Commands", "About Naranhi"), (), "info"),
)

BY_ID: Final[Mapping[str, Command]] = {command.id: command for command in COMMANDS}


class Actions(QObject):
    """The commands as Qt actions of one window, each bound to what it does."""

    def __init__(self, window: QWidget, handlers: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(window)
        self._groups: dict[str, QActionGroup] = {}
        self._actions = {command.id: self._made(window, command) for command in COMMANDS}
        for name, action in self._actions.items():
            action.triggered.connect(_without_argument(handlers[name]))

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def set_holding(self, holding: Collection[Needs]) -> None:
        """Enables the commands whose need is among `holding`, and those that need nothing."""
        for command in COMMANDS:
            needed = command.needs
            self._actions[command.id].setEnabled(needed is Needs.NOTHING or needed in holding)

    def set_checked(self, name: str, checked: bool) -> None:
        """Shows whether the command `name` holds; its handler is not called."""
        self._actions[name].setChecked(checked)

    def set_step(self, name: str, step: str) -> None:
        """Says which step the command `name` would undo or redo; none if empty."""
        title = BY_ID[name].title
        self._actions[name].setText(f"{title}: {step}" if step else title)

    def menu(self, name: str, parent: QWidget) -> QMenu:
        """The menu called `name`, with its commands in the order of the table."""
        menu = QMenu(QCoreApplication.translate("Commands", MENUS[name]), parent)
        for command in COMMANDS:
            if command.menu == name and command.in_menu:
                if command.separated:
                    menu.addSeparator()
                menu.addAction(self._actions[command.id])
        return menu

    def context_menu(self, names: Iterable[str], parent: QWidget) -> QMenu:
        """A menu of the commands called `names`; an empty name is a line between them."""
        menu = QMenu(parent)
        for name in names:
            if name:
                menu.addAction(self._actions[name])
            else:
                menu.addSeparator()
        return menu

    def _made(self, window: QWidget, command: Command) -> QAction:
        action = QAction(icon(command.icon) if command.icon else QIcon(), command.title, window)
        action.setObjectName(command.id)
        action.setShortcuts([QKeySequence(keys) for keys in command.shortcuts])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setToolTip(command.tip)
        action.setCheckable(command.check or bool(command.choice))
        if command.choice:
            group = self._groups.setdefault(command.choice, QActionGroup(window))
            group.addAction(action)
        window.addAction(action)
        return action


def _without_argument(handler: Callable[[], object]) -> Callable[[], None]:
    def call(_checked: bool = False) -> None:
        handler()

    return call
