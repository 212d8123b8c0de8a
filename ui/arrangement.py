"""Which regions a window of a given width shows, and how."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from ui.theme import Widths

Place = Literal["docked", "over", "away"]

LEAST_SECTIONS: Final = 160
LEAST_LIST: Final = 240
LEAST_NOTES: Final = 240


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the reader asked for. `list_out` and `notes_out`: slid over the text for a moment."""

    list: bool = True
    notes: bool = True
    reading_mode: bool = False
    notebook: bool = False
    list_out: bool = False
    notes_out: bool = False


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Where each region is; the page in the middle is always there."""

    sections: Literal["full", "folded", "away"]
    list: Place
    notes: Place


def arrange(width: int, wishes: Wishes, widths: Widths) -> Arrangement:
    """The arrangement for a window `width` pixels wide.

    The two columns never get narrower than they must: first the notes go, then the sections fold,
    then the list slides over the text when it is asked for. Where the list is away, its room goes
    to the names of the sections.
    """
    if wishes.reading_mode:
        return Arrangement("away", "away", "away")
    page = 2 * widths.column
    list_docks = wishes.list and not wishes.notebook and width >= widths.fold_list
    taken = page + (LEAST_LIST if list_docks else 0)
    notes_wanted = wishes.notes and not wishes.notebook
    notes_dock = notes_wanted and width >= taken + widths.sections_folded + LEAST_NOTES
    taken += LEAST_NOTES if notes_dock else 0
    is_roomy = width >= widths.fold_sections or not list_docks
    is_full = is_roomy and width >= taken + LEAST_SECTIONS
    return Arrangement(
        "full" if is_full else "folded",
        _place(list_docks, wishes.list_out and not wishes.notebook),
        _place(notes_dock, wishes.notes_out and not wishes.notebook),
    )


def _place(docked: bool, out: bool) -> Place:
    if docked:
        return "docked"
    return "over" if out else "away"
