"""Where each row of the notebook stands: told from how long its texts are, without reading them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate, repeat
from operator import add

from reader.library import NoteGroup, NoteIndex


@dataclass(frozen=True, slots=True)
class Measures:
    """Heights in pixels, and how much text one line of a quote or a note holds (its `extent`)."""

    heading: int
    plain: int
    quote_line: int
    note_line: int
    quote_extent: int
    note_extent: int

    def quote_lines(self, size: int) -> int:
        """How many lines a quote of this extent gets."""
        return 1 if size <= self.quote_extent else 2

    def note_lines(self, size: int) -> int:
        """How many lines notes of this extent get together."""
        return 0 if not size else 1 if size <= self.note_extent else 2

    def height(self, quote: int, note: int) -> int:
        """The height of a row without the heading over it."""
        quoted = min(self.quote_lines(quote) * self.quote_line, 255)
        return self.plain + quoted + min(self.note_lines(note) * self.note_line, 255)


class Places:
    """The tops of all rows, from the top of the list; headings stand over the first of a group."""

    def __init__(self, index: NoteIndex, measures: Measures) -> None:
        self.measures = measures
        self._groups = index.groups
        self._firsts = [group.first for group in index.groups]
        # All of it is done by functions in C: this is what opening a large notebook waits for.
        quotes = index.quotes.translate(_heights(measures.quote_lines, measures.quote_line))
        notes = index.notes.translate(_heights(measures.note_lines, measures.note_line))
        self._heights: list[int] = list(map(add, map(add, quotes, notes), repeat(measures.plain)))
        steps = list(self._heights)
        for first in self._firsts[1:]:
            steps[first - 1] += measures.heading
        self._tops: list[int] = (
            list(accumulate(steps[:-1], initial=measures.heading)) if steps else []
        )

    @property
    def total(self) -> int:
        """The height of all rows."""
        return self._tops[-1] + self._heights[-1] if self._tops else 0

    def top(self, row: int) -> int:
        """Where a row begins, below its heading if it has one."""
        return self._tops[row]

    def height(self, row: int) -> int:
        """How high a row is without its heading."""
        return self._heights[row]

    def row_near(self, place: int) -> int:
        """The row at `place`, or the one above; the first if there is none; -1 without rows."""
        return max(0, bisect_right(self._tops, place) - 1) if self._tops else -1

    def row_at(self, place: int) -> int:
        """The row at `place`; -1 over a heading and outside."""
        row = self.row_near(place)
        inside = row >= 0 and self._tops[row] <= place < self._tops[row] + self._heights[row]
        return row if inside else -1

    def heading_of(self, row: int) -> NoteGroup | None:
        """The group whose heading stands over `row`."""
        group = self.group_of(row)
        return group if group is not None and group.first == row else None

    def group_of(self, row: int) -> NoteGroup | None:
        """The group that `row` belongs to."""
        at = bisect_right(self._firsts, row) - 1
        return self._groups[at] if at >= 0 else None


def _heights(lines: Callable[[int], int], height: int) -> bytes:
    """How high texts of each extent are, in pixels."""
    return bytes(min(lines(extent) * height, 255) for extent in range(256))
