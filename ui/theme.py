"""Colours, sizes and spaces, read from one file, in light and dark.

``resources/styles/theme.toml`` holds a palette and the roles that refer to it;
``resources/styles/widgets.qss`` holds the widgets' style sheet with ``$role`` where a colour goes.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import cache
from string import Template
from typing import Any, Final, Literal, cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from ui.resources import resource
from ui.tones import fill_of, mark_of

Mode = Literal["system", "light", "dark"]
MODES: Final[tuple[Mode, ...]] = ("system", "light", "dark")


class Tones(dict[str, QColor]):
    """Colours by the keys of highlight colours; a key that is not known has the first one's."""

    def __missing__(self, key: str) -> QColor:
        return next(iter(self.values()))


@dataclass(frozen=True)
class Colours:
    """One theme's colours by role.

    `highlights` and `partner_highlights` (the same at 45 %) lie behind text; `marks` are their
    stronger relatives for bars and dots, which hold no text.
    """

    paper: QColor
    panel: QColor
    card: QColor
    line: QColor
    ink: QColor
    quiet: QColor
    accent: QColor
    accent_hover: QColor
    on_accent: QColor
    tint: QColor
    hover: QColor
    selected: QColor
    pressed: QColor
    skeleton: QColor
    scrollbar: QColor
    warning: QColor
    error: QColor
    message: QColor
    message_ink: QColor
    message_accent: QColor
    message_error: QColor
    highlights: Mapping[str, QColor]
    partner_highlights: Mapping[str, QColor]
    marks: Mapping[str, QColor]


@dataclass(frozen=True, slots=True)
class Sizes:
    """Lengths in device-independent pixels, `line_height` and `paragraph_gap` in text heights.

    The measures are the most characters of one line; `fade` is in milliseconds; `bar` is how high
    the strip along the window's upper edge is.
    """

    radius: int
    icon: int
    focus: int
    bar: int
    title: int
    text: int
    line_height: float
    paragraph_gap: float
    english_measure: int
    korean_measure: int
    fade: int


@dataclass(frozen=True, slots=True)
class Spaces:
    """The steps of the 4 px grid."""

    tiny: int
    small: int
    medium: int
    large: int
    wide: int
    huge: int


@dataclass(frozen=True, slots=True)
class Widths:
    """How wide the window's regions are, and below which window widths they fold.

    A column is never narrower than `column`; the panels give way until it has `easy_column`.
    """

    sections: int
    sections_folded: int
    list: int
    notes: int
    column: int
    easy_column: int
    fold_sections: int
    fold_list: int


class Theme(QObject):
    """The application's looks; `changed` is emitted when its colours have become others."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        data = _theme_file()
        self.size = Sizes(**data["size"])
        self.space = Spaces(**data["space"])
        self.width = Widths(**data["width"])
        self._mode: Mode = "system"
        self._shipped = {name: _colours(data, name) for name in ("light", "dark")}
        self._schemes = self._shipped
        self._dark = self._wants_dark()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._refresh)

    @property
    def radius(self) -> int:
        """The radius of rounded corners, in pixels."""
        return self.size.radius

    @property
    def mode(self) -> Mode:
        """What the reader chose: the system's light or dark, or one of them always."""
        return self._mode

    @property
    def dark(self) -> bool:
        """Whether the dark colours are shown now."""
        return self._dark

    @property
    def colours(self) -> Colours:
        """The colours shown now."""
        return self._schemes["dark" if self._dark else "light"]

    @property
    def printed(self) -> Colours:
        """The colours on white paper, whatever is shown now: of what goes out of the program."""
        return self._schemes["light"]

    def set_mode(self, mode: Mode) -> None:
        """Follows the system, or stays light or dark."""
        if mode == self._mode:
            return
        self._mode = mode
        wanted = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        QGuiApplication.styleHints().setColorScheme(wanted.get(mode, Qt.ColorScheme.Unknown))
        self._refresh()

    def set_tones(self, tones: Mapping[str, str]) -> None:
        """Adds highlight colours, or gives them other tones: ``#rrggbb`` by their keys."""
        percent = _theme_file()["partner"]["alpha"]
        self._schemes = {
            name: _toned(colours, tones, percent, dark=name == "dark")
            for name, colours in self._shipped.items()
        }
        self.changed.emit()

    def style_sheet(self) -> str:
        """The style sheet of the whole application in the colours shown now."""
        values = {name: css(colour) for name, colour in _plain_roles(self.colours).items()}
        marks = self._shipped["dark" if self._dark else "light"].marks
        values |= {f"mark_{name}": css(colour) for name, colour in marks.items()}
        values |= {
            f"space_{item.name}": str(getattr(self.space, item.name)) for item in fields(Spaces)
        }
        values |= {"radius": str(self.radius), "focus": str(self.size.focus)}
        values |= {
            "icons": resource("icons").as_posix(),
            "scheme": "dark" if self.dark else "light",
        }
        return Template(_style_template()).substitute(values)

    def palette(self) -> QPalette:
        """The same colours as a palette, for what the style sheet does not reach."""
        colours = self.colours
        palette = QPalette()
        role = QPalette.ColorRole
        for where, colour in (
            (role.Window, colours.panel),
            (role.WindowText, colours.ink),
            (role.Base, colours.paper),
            (role.AlternateBase, colours.panel),
            (role.Text, colours.ink),
            (role.PlaceholderText, colours.quiet),
            (role.Button, colours.panel),
            (role.ButtonText, colours.ink),
            (role.ToolTipBase, colours.message),
            (role.ToolTipText, colours.message_ink),
            (role.Highlight, colours.accent),
            (role.HighlightedText, colours.on_accent),
            (role.Link, colours.accent),
            (role.LinkVisited, colours.accent),
            (role.Accent, colours.accent),
            (role.Mid, colours.line),
        ):
            palette.setColor(where, colour)
        for where in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, where, faded(colours.ink, 45))
        return palette

    def _wants_dark(self) -> bool:
        if self._mode == "system":
            return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._mode == "dark"

    def _refresh(self) -> None:
        dark = self._wants_dark()
        if dark != self._dark:
            self._dark = dark
            self.changed.emit()


@cache
def theme() -> Theme:
    """The application's one theme, made at its first use (a QApplication must exist)."""
    return Theme()


def faded(colour: QColor, percent: int) -> QColor:
    """`colour` with `percent` of its opacity."""
    result = QColor(colour)
    result.setAlphaF(colour.alphaF() * percent / 100)
    return result


def over(colour: QColor, ground: QColor) -> QColor:
    """The opaque colour that `colour` gives when it is laid over `ground`."""
    share = colour.alphaF()
    pairs = (
        (colour.red(), ground.red()),
        (colour.green(), ground.green()),
        (colour.blue(), ground.blue()),
    )
    mixed = [round(top * share + below * (1 - share)) for top, below in pairs]
    return QColor(*mixed)


def css(colour: QColor) -> str:
    """`colour` as a style sheet writes it."""
    if colour.alpha() == 255:
        return colour.name()
    return f"rgba({colour.red()}, {colour.green()}, {colour.blue()}, {colour.alphaF():.3f})"


def _plain_roles(colours: Colours) -> dict[str, QColor]:
    values = {item.name: getattr(colours, item.name) for item in fields(Colours)}
    return {name: value for name, value in values.items() if isinstance(value, QColor)}


def _colours(data: Mapping[str, Any], scheme: str) -> Colours:
    palette = cast("Mapping[str, str]", data[scheme]["palette"])
    roles = {name: _colour(value, palette) for name, value in data[scheme]["roles"].items()}
    highlights = Tones(
        {name: _colour(value, palette) for name, value in data[scheme]["highlights"].items()}
    )
    percent = data["partner"]["alpha"]
    partners = Tones({name: faded(value, percent) for name, value in highlights.items()})
    marks = Tones({name: _colour(value, palette) for name, value in data[scheme]["marks"].items()})
    return Colours(**roles, highlights=highlights, partner_highlights=partners, marks=marks)


def _toned(colours: Colours, tones: Mapping[str, str], percent: int, *, dark: bool) -> Colours:
    """The colours with highlights in tones of the reader's."""
    given = {key: QColor(tone) for key, tone in tones.items()}
    fills = {key: fill_of(tone, colours.ink, dark=dark) for key, tone in given.items()}
    marks = {key: mark_of(tone, colours.card, dark=dark) for key, tone in given.items()}
    partners = {key: faded(fill, percent) for key, fill in fills.items()}
    return replace(
        colours,
        highlights=Tones({**colours.highlights, **fills}),
        partner_highlights=Tones({**colours.partner_highlights, **partners}),
        marks=Tones({**colours.marks, **marks}),
    )


def _colour(value: str, palette: Mapping[str, str]) -> QColor:
    name, _, percent = value.partition(" ")
    colour = QColor(palette.get(name, name))
    if not colour.isValid():
        raise ValueError(f"no colour is called {name!r}")
    return faded(colour, int(percent.rstrip("%"))) if percent else colour


@cache
def _theme_file() -> dict[str, Any]:
    return tomllib.loads(resource("styles", "theme.toml").read_text(encoding="utf-8"))


@cache
def _style_template() -> str:
    return resource("styles", "widgets.qss").read_text(encoding="utf-8")
