"""Breaking a row of text into lines, and finding things in them.

Lines have one fixed height whatever fonts a line mixes, so that both sides keep the same rhythm.
Korean is broken between words: Qt follows the Unicode line breaking algorithm (UAX 14), which
allows a break between any two Hangul syllables, as books do and newspapers on screens do not.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from reader.language import is_hangul
from ui.text import Utf16Map

# Added to a measured width so that rounding never drops the word that was measured.
_ROUNDING = 0.6

# In sizes of the font: the baseline below the middle of a line, and how deep a highlight is. They
# hold Latin ascenders and descenders and the square of a Hangul syllable alike.
_BASELINE = 0.34
_HIGHLIGHT_DEPTH = 1.38


# How wide characters are on average, in sizes of the font, and how many are looked at for it.
_WIDE_ADVANCE = 0.92
_NARROW_ADVANCE = 0.48
_SAMPLE = 200


@dataclass(frozen=True, slots=True)
class RowStyle:
    """How a row is set: its font, its line height in pixels and its distance from the left edge."""

    font: QFont
    line_height: float
    indent: float = 0.0
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """What of a row, from the offset `start` on, is set in another style, `gap` pixels below."""

    start: int
    style: RowStyle
    gap: float = 0.0


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    top: float
    part: int

    def bottom(self, parts: Sequence[Part]) -> float:
        return self.top + parts[self.part].style.line_height


class RowLayout:
    """One row of one side, to be laid out at a width. Offsets in its interface are code points.

    Breaking lines is most of the work of opening an article, so it waits for `lay_out`, or for the
    first question that needs it; until then `height` is an estimate. A row that joins blocks of
    different kinds has `further` parts; each of them begins a line, after a line separator.
    """

    def __init__(
        self, text: str, style: RowStyle, width: float, further: Sequence[Part] = ()
    ) -> None:
        self.text = text
        self.style = style
        self.parts = (Part(0, style), *further)
        self._width = width
        self._lines: list[_Line] = []
        self.is_laid_out = not text
        self._estimate = 0.0 if self.is_laid_out else self._estimated_height()

    @cached_property
    def _map(self) -> Utf16Map:
        return Utf16Map(self.text)

    @cached_property
    def _units(self) -> bytes:
        return self.text.encode("utf-16-le")

    @cached_property
    def _layout(self) -> QTextLayout:
        layout = QTextLayout(self.text, self.style.font)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        if len(self.parts) > 1:
            layout.setFormats([self._font_range(index) for index in range(len(self.parts))])
        return layout

    def lay_out(self) -> bool:
        """Breaks the text into lines; False if that was done before."""
        if self.is_laid_out:
            return False
        self.is_laid_out = True
        self._break_lines()
        return True

    @property
    def height(self) -> float:
        """The height of all lines, estimated before they are laid out; 0 without text."""
        if not self.is_laid_out:
            return self._estimate
        return self._lines[-1].bottom(self.parts) if self._lines else 0.0

    @property
    def line_count(self) -> int:
        """How many lines the text takes."""
        self.lay_out()
        return len(self._lines)

    def baseline(self, line: int) -> float:
        """The height of a line's baseline, from the row's top."""
        self.lay_out()
        laid = self._layout.lineAt(line)
        return laid.y() + laid.ascent()

    @property
    def units(self) -> int:
        """The length of the text in UTF-16 units, as Qt's formats count."""
        return len(self._units) // 2

    @property
    def last_line_width(self) -> float:
        """How far the last line reaches, in pixels from the row's left edge."""
        self.lay_out()
        if not self._lines:
            return self.style.indent
        indent = self.parts[self._lines[-1].part].style.indent
        return indent + self._layout.lineAt(len(self._lines) - 1).naturalTextWidth()

    def units_of(self, part: int) -> tuple[int, int]:
        """Where a part begins and ends, in UTF-16 units."""
        ends = (*(each.start for each in self.parts[1:]), len(self.text))
        return self._map.to_utf16(self.parts[part].start), self._map.to_utf16(ends[part])

    def extent_of(self, part: int) -> tuple[float, float]:
        """From where to where the lines of a part reach, in pixels from the row's top."""
        self.lay_out()
        lines = [line for line in self._lines if line.part == part]
        return (lines[0].top, lines[-1].bottom(self.parts)) if lines else (0.0, 0.0)

    def layout(self) -> QTextLayout:
        """The Qt layout, for drawing at the row's top left corner."""
        self.lay_out()
        return self._layout

    def rects(self, start: int, end: int) -> list[QRectF]:
        """The rectangles that ``[start, end)`` covers, one a line, relative to the row."""
        self.lay_out()
        first, last = self._map.to_utf16(start), self._map.to_utf16(end)
        return [
            self._line_rect(index, max(first, line.start), min(last, line.end))
            for index, line in enumerate(self._lines)
            if first < line.end and line.start < last
        ]

    def offset_at(self, point: QPointF) -> int:
        """The offset nearest to `point`, which is relative to the row."""
        self.lay_out()
        if not self._lines:
            return 0
        below = bisect_right(self._lines, point.y(), key=lambda line: line.top)
        index = max(below - 1, 0)
        line = self._layout.lineAt(index)
        unit = line.xToCursor(point.x())
        return self._map.to_code_points(unit)

    def character_at(self, point: QPointF) -> int | None:
        """The offset of the character under `point`, or None beside and below the text."""
        self.lay_out()
        for index, line in enumerate(self._lines):
            if not line.top <= point.y() < line.bottom(self.parts):
                continue
            laid = self._layout.lineAt(index)
            x = point.x() - self.parts[line.part].style.indent
            if not 0 <= x <= laid.naturalTextWidth():
                return None
            unit = laid.xToCursor(point.x(), QTextLine.CursorPosition.CursorOnCharacter)
            return min(self._map.to_code_points(unit), max(len(self.text) - 1, 0))
        return None

    def _line_rect(self, index: int, start: int, end: int) -> QRectF:
        line = self._layout.lineAt(index)
        # A space at the end of a line hangs over the margin and is not shown.
        visible = line.x() + line.naturalTextWidth()
        left, right = min(_x_of(line, start), visible), min(_x_of(line, end), visible)
        # A highlight hugs the letters and does not fill the leading between the lines.
        laid = self._lines[index]
        style = self.parts[laid.part].style
        depth = style.font.pixelSize() * _HIGHLIGHT_DEPTH
        top = laid.top + (style.line_height - depth) / 2
        return QRectF(left, top, right - left, depth)

    def _estimated_height(self) -> float:
        ends = (*(each.start for each in self.parts[1:]), len(self.text))
        return sum(
            part.gap + _estimate(self.text[part.start : end], part.style, self._width)
            for part, end in zip(self.parts, ends, strict=True)
        )

    def _break_lines(self) -> None:
        starts = [self.units_of(part)[0] for part in range(len(self.parts))]
        part, top = 0, 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            start = line.textStart()
            while part + 1 < len(starts) and starts[part + 1] <= start:
                part += 1
                top += self.parts[part].gap
            style = self.parts[part].style
            line.setLineWidth(max(self._width - style.indent, 1.0))
            self._keep_words_whole(line)
            # Not from the font's own ascent: both sides' baselines stand at the same height.
            baseline = style.line_height / 2 + style.font.pixelSize() * _BASELINE
            line.setPosition(QPointF(style.indent, top + baseline - line.ascent()))
            self._lines.append(_Line(start, start + line.textLength(), top, part))
            top += style.line_height
        self._layout.endLayout()

    def _font_range(self, part: int) -> QTextLayout.FormatRange:
        found, looks = QTextLayout.FormatRange(), QTextCharFormat()
        looks.setFont(self.parts[part].style.font)
        start, end = self.units_of(part)
        found.start, found.length, found.format = start, end - start, looks
        return found

    def _keep_words_whole(self, line: QTextLine) -> None:
        start, end = line.textStart(), line.textStart() + line.textLength()
        if not self._divides_hangul(end):
            return
        space = self._last_space(start, end)
        if space > start:
            line.setLineWidth(_x_of(line, space) + _ROUNDING)

    def _divides_hangul(self, unit: int) -> bool:
        if not 0 < unit < len(self._units) // 2:
            return False
        before, after = self._char(unit - 1), self._char(unit)
        if before.isspace() or after.isspace():
            return False
        return is_hangul(before) or is_hangul(after)

    def _last_space(self, start: int, end: int) -> int:
        for unit in range(end - 1, start, -1):
            if self._char(unit) == " ":
                return unit
        return start

    def _char(self, unit: int) -> str:
        return chr(int.from_bytes(self._units[2 * unit : 2 * unit + 2], "little"))


def _estimate(text: str, style: RowStyle, width: float) -> float:
    """How high `text` will probably be."""
    sample = text[:_SAMPLE]
    wide = sum(map(is_hangul, sample)) / max(len(sample), 1)
    advance = style.font.pixelSize() * (wide * _WIDE_ADVANCE + (1 - wide) * _NARROW_ADVANCE)
    return math.ceil(len(text) * advance / max(width - style.indent, 1.0)) * style.line_height


def _x_of(line: QTextLine, unit: int) -> float:
    # PySide6 answers with the x and the unit that it belongs to.
    position: object = line.cursorToX(unit)
    x = position[0] if isinstance(position, tuple) else position
    assert isinstance(x, float)
    return x
