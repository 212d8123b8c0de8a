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
_WIDER_WHERE_STEADY: Final = 1.1
_STEADY: Final = 0.01
_LOW: Final = 0.15
"""What part of the distances is that of lines, and not of paragraphs, even if those are short."""

_INDENT: Final = 0.8
_LEAST_INDENT: Final = 0.4
_MOST_INDENT: Final = 4.0
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
    """How the document is set: the letters' usual size, the distance of lines, and more.

    A distance `wider` times the `leading` parts paragraphs where a sentence ends, and one of
    `_WIDER` times anywhere. `edges` tells where they begin.
    """

    size: float
    leading: float
    wider: float
    columns: float
    spaced: bool
    edges: _Edges

    @classmethod
    def of(cls, lines: Sequence[PrintedLine]) -> _Layout:
        sizes: Counter[float] = Counter()
        for line in lines:
            sizes[round(line.size, 1)] += len(line.text)
        size = sizes.most_common(1)[0][0]
        body = [line for line in lines if abs(line.size - size) < 0.3]
        drops = [one.y - two.y for one, two in pairwise(body)]
        drops = sorted(drop for drop in drops if 0.8 * size < drop < 4 * size)
        leading = drops[int(len(drops) * _LOW)] if drops else 1.2 * size
        alike = sum(abs(drop - leading) < _STEADY * leading for drop in drops)
        lengths = sorted(_columns(line.text) for line in body)
        return cls(
            size=size,
            leading=leading,
            wider=_WIDER_WHERE_STEADY if 2 * alike > len(drops) else _WIDER,
            columns=lengths[len(lengths) * 3 // 4],
            spaced=sum(line.text.endswith(" ") for line in body) * 3 > len(body),
            edges=_Edges.of(body, size),
        )

    def parts(self, before: PrintedLine, line: PrintedLine) -> bool:
        """Whether a new paragraph begins with `line`."""
        if abs(before.size - line.size) > 0.5 * (_LARGER - 1) * self.size or _is_item(line):
            return True
        drop = before.y - line.y
        length, is_at_end = _columns(before.text), ends_finally(clean(before.text))
        wider = self.wider if is_at_end else _WIDER
        if 0 < drop < 40 * self.leading and drop > wider * self.leading * line.size / self.size:
            return True
        if is_at_end and round(line.x) in self.edges.first:
            return True
        if drop <= 0:  # the next page or column
            return is_at_end and round(line.x) not in self.edges.others
        is_indented = line.x - before.x > _INDENT * line.size and not _is_item(before)
        if is_indented and not self.edges.hang(before, line):
            return True
        return (is_at_end and length < _EARLY * self.columns) or length < _VERY_EARLY * self.columns

    def is_heading(self, group: Sequence[PrintedLine]) -> bool:
        """Whether the lines are larger than the text and few."""
        return group[0].size > _LARGER * self.size and len(group) <= 4


@dataclass(frozen=True, slots=True)
class _Edges:
    """Where the `first` lines of paragraphs begin (in whole points), and where the `others` do.

    First lines are known by the lines before them, which end a sentence.
    """

    first: frozenset[int]
    others: frozenset[int]

    @classmethod
    def of(cls, lines: Sequence[PrintedLine], size: float) -> _Edges:
        counted, after_end = Counter[int](), Counter[int]()
        for before, line in pairwise(lines):
            if 0 < before.y - line.y < 4 * size:
                counted[round(line.x)] += 1
                after_end[round(line.x)] += ends_finally(clean(before.text))
        begin = [x for x, count in counted.items() if count > 1 and after_end[x] > 0.9 * count]
        rest = [x for x, count in counted.items() if count > 2 and after_end[x] < 0.6 * count]
        near = [
            (x, other)
            for x in begin
            for other in rest
            if _LEAST_INDENT * size < abs(x - other) < _MOST_INDENT * size
        ]
        return cls(frozenset(x for x, _ in near), frozenset(other for _, other in near))

    def hang(self, before: PrintedLine, line: PrintedLine) -> bool:
        """Whether `line` only stands further in than the first line before it."""
        return round(before.x) in self.first and round(line.x) in self.others


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
