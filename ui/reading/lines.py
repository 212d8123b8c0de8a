"""Breaking a row of text into lines, and finding things in them.

Lines have one fixed height whatever fonts a line mixes, so that both sides keep the same rhythm.
Korean is broken between words: Qt follows the Unicode line breaking algorithm (UAX 14), which
allows a break between any two Hangul syllables, as books do and newspapers on screens do not.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QTextLayout, QTextLine, QTextOption

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
class _Line:
    start: int
    end: int
    top: float


class RowLayout:
    """One row of one side, to be laid out at a width. Offsets in its interface are code points.

    Breaking lines is most of the work of opening an article, so it waits for `lay_out`, or for the
    first question that needs it; until then `height` is an estimate.
    """

    def __init__(self, text: str, style: RowStyle, width: float) -> None:
        self.text = text
        self.style = style
        self._width = max(width - style.indent, 1.0)
        self._size = float(style.font.pixelSize())
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
        return layout

    def lay_out(self) -> bool:
        """Breaks the text into lines; False if that was done before."""
        if self.is_laid_out:
            return False
        self.is_laid_out = True
        self._break_lines(self._width)
        return True

    @property
    def height(self) -> float:
        """The height of all lines, estimated before they are laid out; 0 without text."""
        if not self.is_laid_out:
            return self._estimate
        return len(self._lines) * self.style.line_height

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
        return self.style.indent + self._layout.lineAt(len(self._lines) - 1).naturalTextWidth()

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
        index = int(point.y() // self.style.line_height)
        index = min(max(index, 0), len(self._lines) - 1)
        line = self._layout.lineAt(index)
        unit = line.xToCursor(point.x() - self.style.indent)
        return self._map.to_code_points(unit)

    def character_at(self, point: QPointF) -> int | None:
        """The offset of the character under `point`, or None beside and below the text."""
        self.lay_out()
        for index, line in enumerate(self._lines):
            if not line.top <= point.y() < line.top + self.style.line_height:
                continue
            laid = self._layout.lineAt(index)
            x = point.x() - self.style.indent
            if not 0 <= x <= laid.naturalTextWidth():
                return None
            unit = laid.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)
            return min(self._map.to_code_points(unit), max(len(self.text) - 1, 0))
        return None

    def _line_rect(self, index: int, start: int, end: int) -> QRectF:
        line = self._layout.lineAt(index)
        # A space at the end of a line hangs over the margin and is not shown.
        visible = line.naturalTextWidth()
        left, right = min(_x_of(line, start), visible), min(_x_of(line, end), visible)
        # A highlight hugs the letters and does not fill the leading between the lines.
        depth = self._size * _HIGHLIGHT_DEPTH
        top = self._lines[index].top + (self.style.line_height - depth) / 2
        return QRectF(self.style.indent + left, top, right - left, depth)

    def _estimated_height(self) -> float:
        sample = self.text[:_SAMPLE]
        wide = sum(map(is_hangul, sample)) / len(sample)
        advance = self._size * (wide * _WIDE_ADVANCE + (1 - wide) * _NARROW_ADVANCE)
        return math.ceil(len(self.text) * advance / self._width) * self.style.line_height

    def _break_lines(self, width: float) -> None:
        height = self.style.line_height
        # Not from the font's own ascent: both sides' baselines stand at the same height.
        baseline = height / 2 + self._size * _BASELINE
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            self._keep_words_whole(line)
            top = len(self._lines) * height
            line.setPosition(QPointF(self.style.indent, top + baseline - line.ascent()))
            start = line.textStart()
            self._lines.append(_Line(start, start + line.textLength(), top))
        self._layout.endLayout()

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


def _x_of(line: QTextLine, unit: int) -> float:
    # PySide6 answers with the x and the unit that it belongs to.
    position: object = line.cursorToX(unit)
    x = position[0] if isinstance(position, tuple) else position
    assert isinstance(x, float)
    return x
