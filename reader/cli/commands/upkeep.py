"""The library as a whole, on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.cli.arguments import add_command, hide

if TYPE_CHECKING:
    from reader.cli.arguments import Commands


def add_upkeep(commands: Commands) -> None:
    """The commands about the library as a whole."""
    add_command(commands, "check", "upkeep.check", "read the whole library and say what is wrong")
    backup = add_command(commands, "backup", "upkeep.backup", "copy the library into one file")
    backup.add_argument("path", metavar="PATH")
    register = add_command(
        commands,
        "register",
        "registering.register",
        "open naranhi: addresses, which a bookmark in a browser can lead to, in this program",
    )
    register.add_argument("--remove", action="store_true", help="take that back")


_LATER: Final = {
    "search": ("search the articles", "QUERY"),
    "restore": ("bring a backup back", "PATH"),
}
"""What is planned: each command's summary and its arguments."""


def add_later(commands: Commands) -> None:
    """What is planned: it says so."""
    for name, (summary, arguments) in _LATER.items():
        command = add_command(
            commands, name, "later.say", f"{summary} (in a later version)", json=True
        )
        hide(commands, name)
        command.add_argument("rest", metavar=arguments, nargs="*")
