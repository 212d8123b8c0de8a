"""The printed lines of a document made paragraphs again.

A page says where each line stands and how large it is, and nothing of paragraphs. They are told by
wider gaps, by indents, by the size of the letters, and by lines that end early. Running heads and
page numbers are the lines at the edges that return from page to page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

from reader.article import BlockKind
from reader.intake.lines import clean, ends_finally

_EDGE: Final = 3
_PAGE_NUMBER: Final = re.compile(
    r"[-–—|\s]*(?:page|쪽|p\.)?\s*\d{1,4}\s*(?:쪽|페이지|면)?"
    r"(?:\s*(?:/|of)\s*\d{1,4})?[-–—|\s]*",
    re.IGNORECASE,
)
_BULLET: Final = re.compile(r"^(?:[•‣◦▪●○■□·⁃]|[-*–](?=\s))\s*")
_HYPHEN_BREAK: Final = re.compile(r"(?<=[A-Za-zÀ-ÿ])-$")
_LARGER: Final = 1.12
_WIDER: Final = 1.3
_INDENT: Final = 0.8
_EARLY: Final = 0.8
_VERY_EARLY: Final = 0.5


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line on a page: where it begins (in points, from the lower left), and its letters' size.

    A space at the end of `text` is the document's own, and says that a word ends there.
    """

    text: str
    x: float
    y: float
    size: float


@dataclass(frozen=True, slots=True)
class Printed:
    """A paragraph, heading or list item of a document; `size` is how large its letters are."""

    kind: BlockKind
    text: str
    size: float


def paragraphs(pages: Sequence[Sequence[PrintedLine]]) -> list[Printed]:
    """What `pages` say, in order, without what returns on every page."""
    running = _running(pages)
    lines = [
        line
        for page in pages
        for place, line in enumerate(page)
        if not (_is_edge(place, len(page)) and _is_running(line, running))
    ]
    if not lines:
        return []
    layout = _Layout.of(lines)
    groups: list[list[PrintedLine]] = [[lines[0]]]
    for before, line in pairwise(lines):
        if layout.parts(before, line):
            groups.append([line])
        else:
            groups[-1].append(line)
    printed = (_printed(group, layout) for group in groups)
    return [each for each in printed if each.text]


def _is_edge(place: int, count: int) -> bool:
    return place < _EDGE or place >= count - _EDGE


def _is_running(line: PrintedLine, running: frozenset[str]) -> bool:
    return bool(_PAGE_NUMBER.fullmatch(clean(line.text))) or _shape(line.text) in running


def _shape(text: str) -> str:
    """A line's letters, with every number alike: what running heads have in common."""
    return re.sub(r"\d+", "#", clean(text)).casefold()


def _running(pages: Sequence[Sequence[PrintedLine]]) -> frozenset[str]:
    """The shapes of lines at the edges that stand on at least half of the pages, and on two."""
    counted: Counter[str] = Counter()
    for page in pages:
        edges = {_shape(line.text) for line in (*page[:_EDGE], *page[-_EDGE:])}
        counted.update(edge for edge in edges if edge)
    least = max(2, len(pages) // 2)
    return frozenset(shape for shape, count in counted.items() if count >= least)


@dataclass(frozen=True, slots=True)
class _Layout:
    """How the document is set: the letters' usual size, the distance of lines, and more."""

    size: float
    leading: float
    columns: float
    spaced: bool

    @classmethod
    def of(cls, lines: Sequence[PrintedLine]) -> _Layout:
        sizes: Counter[float] = Counter()
        for line in lines:
            sizes[round(line.size, 1)] += len(line.text)
        size = sizes.most_common(1)[0][0]
        body = [line for line in lines if abs(line.size - size) < 0.3]
        drops = [one.y - two.y for one, two in pairwise(body) if 0 < one.y - two.y < 4 * size]
        lengths = sorted(_columns(line.text) for line in body)
        return cls(
            size=size,
            leading=median(drops) if drops else 1.2 * size,
            columns=lengths[len(lengths) * 3 // 4],
            spaced=sum(line.text.endswith(" ") for line in body) * 3 > len(body),
        )

    def parts(self, before: PrintedLine, line: PrintedLine) -> bool:
        """Whether a new paragraph begins with `line`."""
        if abs(before.size - line.size) > 0.5 * (_LARGER - 1) * self.size or _is_item(line):
            return True
        drop = before.y - line.y
        if 0 < drop < 40 * self.leading and drop > _WIDER * self.leading * line.size / self.size:
            return True
        length = _columns(before.text)
        if drop <= 0:  # the next page or column
            return ends_finally(clean(before.text))
        is_indented = line.x - before.x > _INDENT * line.size and not _is_item(before)
        ends_early = length < _EARLY * self.columns and ends_finally(clean(before.text))
        return is_indented or ends_early or length < _VERY_EARLY * self.columns

    def is_heading(self, group: Sequence[PrintedLine]) -> bool:
        """Whether the lines are larger than the text and few."""
        return group[0].size > _LARGER * self.size and len(group) <= 4


def _is_item(line: PrintedLine) -> bool:
    return bool(_BULLET.match(line.text.lstrip()))


def _columns(text: str) -> int:
    return len(text) + sum("가" <= character <= "힣" for character in text)


def _printed(group: Sequence[PrintedLine], layout: _Layout) -> Printed:
    text = clean(_joined((line.text for line in group), layout.spaced))
    size = group[0].size
    if layout.is_heading(group):
        return Printed(BlockKind.HEADING, text, size)
    if _is_item(group[0]):
        return Printed(BlockKind.LIST_ITEM, _BULLET.sub("", text), size)
    return Printed(BlockKind.PARAGRAPH, text, size)


def _joined(texts: Iterable[str], spaced: bool) -> str:
    """The lines as one text. `spaced`: the document says itself where words end."""
    whole = ""
    for text in texts:
        bare = whole.rstrip()
        if not bare:
            whole = text
        elif _is_broken_word(bare, text.lstrip()):
            whole = bare[:-1] + text.lstrip()
        elif spaced and bare == whole and _is_hangul(bare[-1]) and _is_hangul(text[:1]):
            whole = bare + text  # Korean may be broken within a word
        else:
            whole = f"{bare} {text.lstrip()}"
    return whole


def _is_broken_word(before: str, after: str) -> bool:
    """Whether a hyphen at the end of a line is there only because the line ended."""
    return before.endswith("\u00ad") or (bool(_HYPHEN_BREAK.search(before)) and after[:1].islower())


def _is_hangul(character: str) -> bool:
    return "가" <= character <= "힣"
