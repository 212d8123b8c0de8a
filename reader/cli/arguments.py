"""What commands on the command line have in common: kinds of arguments, options, groups."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from datetime import date

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

_LARGEST_ID: Final = 2**63 - 1
_LARGEST_SETTING: Final = 1_000_000


class Known(Sequence[str]):
    """Choices that are asked for when an argument is checked, so that no room is loaded before."""

    def __init__(self, ask: Callable[[], Sequence[str]]) -> None:
        self._ask = ask

    def __getitem__(self, index: Any) -> Any:
        return self._ask()[index]

    def __len__(self) -> int:
        return len(self._ask())

    def __iter__(self) -> Iterator[str]:
        return iter(self._ask())


def number(text: str) -> int:
    """The number of something in the library."""
    if not (text.isascii() and text.isdecimal() and int(text) <= _LARGEST_ID):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number that 'naranhi list' shows")
    return int(text)


def setting(text: str) -> int:
    """The number of minutes, days or articles that a feed's setting says."""
    digits = text.lstrip("0") or "0"
    fits = text.isascii() and text.isdecimal() and len(digits) <= len(str(_LARGEST_SETTING))
    if not text or not fits or int(digits) > _LARGEST_SETTING:
        raise argparse.ArgumentTypeError(
            f"{text[:40]!r} is not a whole number from 0 to {_LARGEST_SETTING:,}"
        )
    return int(digits)


def day(text: str) -> date:
    """A day of the calendar."""
    from datetime import date

    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day as in 2024-10-25") from None


def any_text(text: str) -> str:
    """An argument that goes into the library, which holds only text that can be encoded."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise argparse.ArgumentTypeError(
            "the text is not valid in this terminal's encoding"
        ) from None
    return text


def some_text(text: str) -> str:
    """As `any_text`, and not empty."""
    if not text.strip():
        raise argparse.ArgumentTypeError("it must not be empty")
    return any_text(text)


def sentence(text: str) -> int:
    """A sentence's index; -1 is the title."""
    if text in ("title", "-1"):
        return -1
    if not (text.isascii() and text.isdecimal() and int(text) <= _LARGEST_ID):
        raise argparse.ArgumentTypeError(
            f"{text!r} is no sentence; the first of the article is 0, and the title is -1"
        )
    return int(text)


def add_common_options(parser: argparse.ArgumentParser, default: Any) -> None:
    """The options that stand before or after a command; `default` if they are not there."""
    parser.add_argument(
        "--offline",
        action="store_true",
        default=default if default is argparse.SUPPRESS else False,
        help="open no connection, whatever the settings say",
    )
    parser.add_argument(
        "--library",
        metavar="DIR",
        type=some_text,
        default=default,
        help="the library's folder (default: $NARANHI_LIBRARY, else the user data folder)",
    )


def add_command(
    commands: Commands, name: str, handler: str, summary: str, *, json: bool = False
) -> argparse.ArgumentParser:
    """A command called `name` that `handler` runs; `json` says whether it takes ``--json``."""
    command = commands.add_parser(
        name, help=summary, description=f"{summary[0].upper()}{summary[1:]}.", allow_abbrev=False
    )
    command.set_defaults(handler=handler)
    # Suppressed, so that a command without the option leaves the one before the command alone.
    add_common_options(command, default=argparse.SUPPRESS)
    if json:
        command.add_argument("--json", action="store_true", help="print JSON")
    return command


def hide(commands: Commands, name: str) -> None:
    """Leaves a command out of the list in the help; it can still be called."""
    commands._choices_actions[:] = [each for each in commands._choices_actions if each.dest != name]


def add_group(commands: Commands, name: str, summary: str) -> Commands:
    """A command that has commands of its own."""
    group = commands.add_parser(
        name,
        help=summary,
        description=f"{summary[0].upper()}{summary[1:]}.",
        allow_abbrev=False,
    )
    add_common_options(group, default=argparse.SUPPRESS)
    return group.add_subparsers(dest=f"{name}_command", metavar="COMMAND", required=True)


def add_article(command: argparse.ArgumentParser) -> None:
    """The article that a command is about."""
    command.add_argument("id", metavar="ID", type=number, help="an article's number")


def add_color(command: argparse.ArgumentParser) -> None:
    """The option that names a colour."""
    command.add_argument(
        "--color",
        metavar="COLOR",
        type=some_text,
        help="yellow, green, blue, pink, or the name of one of your own",
    )
