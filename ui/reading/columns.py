"""Where the columns of the page stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QFont, QFontMetricsF

from reader.article import Language
from ui.reading.plan import PageSide
from ui.theme import theme

_GUTTER: Final = 40.0
_NARROW_GUTTER: Final = 24.0
_NARROW_COLUMN: Final = 320.0
_LEAST: Final = 40.0
_SAMPLE: Final = "the quick brown fox jumps over the lazy dog "


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns from left to right: for each side its left edge and its width, in pixels."""

    places: Mapping[PageSide, tuple[float, float]]

    def x(self, side: PageSide) -> float:
        """The left edge of `side`'s column."""
        return self.places[side][0]

    def width(self, side: PageSide) -> float:
        """The width of `side`'s column."""
        return self.places[side][1]

    def right(self, side: PageSide) -> float:
        """The right edge of `side`'s column."""
        return sum(self.places[side])

    def side_at(self, x: float) -> PageSide:
        """The side whose column is nearest to `x`."""

        def distance(side: PageSide) -> float:
            return max(self.x(side) - x, x - self.right(side), 0.0)

        return min(self.places, key=distance)


def place_columns(width: float, fonts: Mapping[PageSide, tuple[Language, QFont]]) -> Columns:
    """Divides a page of `width` pixels evenly; no column is wider than its language's measure."""
    count = len(fonts)
    narrow = width < count * _NARROW_COLUMN + _GUTTER
    margin = float(theme().space.medium if narrow else theme().space.huge)
    gutter = _NARROW_GUTTER if narrow else _GUTTER
    room = width - 2 * margin - (count - 1) * gutter
    share = max(room / count, _LEAST)
    widths = {side: min(share, _measure(*font)) for side, font in fonts.items()}
    x = margin + max((room - sum(widths.values())) / 2, 0.0)
    places: dict[PageSide, tuple[float, float]] = {}
    for side, column in widths.items():
        places[side] = (x, column)
        x += column + gutter
    return Columns(places)


def _measure(language: Language, font: QFont) -> float:
    """The width of the longest line that reads well."""
    metrics, size = QFontMetricsF(font), theme().size
    if language == "ko":
        return metrics.horizontalAdvance("가") * size.korean_measure
    return metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE) * size.english_measure
