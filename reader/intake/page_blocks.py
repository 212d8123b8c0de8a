"""The blocks within an element of a page, by our own walk through its tree.

Every piece of text is kept once, but for what is no text, is set apart by its name, or only leads
elsewhere. The walk is linear and nothing in it calls itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from lxml import etree  # type: ignore[import-untyped]
from lxml.html import HtmlElement  # type: ignore[import-untyped]

from reader.article import BlockKind
from reader.intake.lines import clean, ends_finally
from reader.intake.page_elements import (
    PARTING,
    Weights,
    is_never_text,
    leads_elsewhere,
    names_of,
)
from reader.intake.page_names import (
    is_caption,
    is_credit,
    is_fact,
    is_quotation,
    is_standfirst,
)
from reader.intake.page_noise import is_about_picture
from reader.intake.page_pictures import is_picture, picture_address

_KINDS: Final = {
    "blockquote": BlockKind.QUOTE,
    "li": BlockKind.LIST_ITEM,
    "figure": BlockKind.CAPTION,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), BlockKind.HEADING),
}
_BOLD: Final = frozenset(("b", "strong"))
_BY: Final = re.compile(r"by [A-Z]\S*(?: \S+){0,3}$", re.IGNORECASE)
_SPEAKER: Final = re.compile(r"\w[\w .’'-]{0,30}[:：] ?\S.*[?？]$")
_TRIANGLES: Final = ("▲", "△")
_LONGEST_HEADING: Final = 80
_LONGEST_CREDIT: Final = 60
_LONGEST_CAPTION: Final = 300
_LONGEST_FACT: Final = 150


@dataclass(frozen=True, slots=True)
class Piece:
    """One block as the page shows it; `linked` is the share of its text that is links."""

    kind: BlockKind
    text: str
    linked: float = 0.0


@dataclass(frozen=True, slots=True)
class Seen:
    """A picture that stands before the piece at `position`."""

    url: str
    position: int


@dataclass(frozen=True, slots=True)
class _Run:
    text: str
    is_linked: bool
    is_bold: bool


@dataclass(slots=True)
class Walk:
    """The pieces so far, the pictures between them, and the text of the block that is open."""

    pieces: list[Piece] = field(default_factory=list)
    pictures: list[Seen] = field(default_factory=list)
    _runs: list[_Run] = field(default_factory=list)
    _kinds: list[tuple[HtmlElement, BlockKind]] = field(default_factory=list)
    _links: int = 0
    _bolds: int = 0
    _parted: int = 0

    def open(self, element: HtmlElement, tag: str, kind: BlockKind | None) -> None:
        """An element begins, whose text is of `kind` if that is not None."""
        is_parted = _is_parted(element, tag)
        if tag in PARTING or kind is not None or is_parted:
            self.end_block()
        if kind is not None:
            self._kinds.append((element, kind))
        self._links += leads_elsewhere(element, tag)
        self._bolds += tag in _BOLD
        self._parted += is_parted
        self.take("\n" if tag == "br" else _spaced(element.text))

    def close(self, element: HtmlElement, tag: str) -> None:
        """An element ends."""
        has_kind = bool(self._kinds) and self._kinds[-1][0] is element
        is_parted = _is_parted(element, tag)
        if tag in PARTING or has_kind or is_parted:
            self.end_block()
        if has_kind:
            self._kinds.pop()
        self._links -= leads_elsewhere(element, tag)
        self._bolds -= tag in _BOLD
        self._parted -= is_parted

    def take(self, text: str) -> None:
        """Text of the block that is open."""
        if text:
            self._runs.append(_Run(text, self._links > 0, self._bolds > 0))

    def end_block(self) -> None:
        """What comes now is no part of the block before it."""
        if not self._runs:
            return
        kind = self._kinds[-1][1] if self._kinds else BlockKind.PARAGRAPH
        for line in _paragraphs(self._runs, self._parted > 0):
            if self._is_beside_caption(line.text):
                continue
            if kind is BlockKind.PARAGRAPH and self._is_below_picture(line.text):
                self.pieces.append(Piece(BlockKind.CAPTION, line.text, line.linked))
            elif kind is BlockKind.PARAGRAPH and line.is_heading:
                self.pieces.append(Piece(BlockKind.HEADING, line.text, line.linked))
            else:
                self.pieces.append(Piece(kind, line.text, line.linked))
        self._runs.clear()

    def _is_beside_caption(self, text: str) -> bool:
        """Whether `text` is a few words in a figure that has a caption of its own: a credit."""
        figure = self._kinds[-1][0] if self._kinds else None
        if figure is None or figure.tag != "figure" or len(text) > _LONGEST_CREDIT:
            return False
        return not ends_finally(text) and next(figure.iter("figcaption"), None) is not None

    def _is_below_picture(self, text: str) -> bool:
        """Whether `text` is marked as being about the picture that was seen last."""
        if len(text) > _LONGEST_CAPTION or not self.pictures:
            return False
        if not text.startswith(_TRIANGLES) and not is_about_picture(text):
            return False
        return self.pictures[-1].position == len(self.pieces)

    def drop_heading_above(self, element: HtmlElement) -> None:
        """Take away the heading of the list of links `element`, which is left out."""
        self.end_block()
        above = element.getprevious()
        if above is None or not self.pieces or self.pieces[-1].kind is not BlockKind.HEADING:
            return
        if is_standfirst(names_of(above)):
            return
        if clean("".join(above.itertext())[:200]) == self.pieces[-1].text:
            self.pieces.pop()


def walk_through(root: HtmlElement, without: set[HtmlElement], weights: Weights) -> Walk:
    """The pieces and pictures within `root`, the elements `without` left out."""
    walk = Walk()
    skipped = False
    events: Any = etree.iterwalk(root, events=("start", "end"))
    for event, element in events:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            skipped = not tag or (element is not root and _is_left_out(element, without, weights))
            if skipped:
                _pass_by(walk, element, tag, weights)
                events.skip_subtree()
                continue
            if is_picture(tag):
                _take_picture(walk, element)
            walk.open(element, tag, _kind_of(element, tag, weights))
        else:
            if not skipped:
                walk.close(element, tag)
            skipped = False
            if element is not root:
                walk.take(_spaced(element.tail))
    walk.end_block()
    return walk


def _pass_by(walk: Walk, element: HtmlElement, tag: str, weights: Weights) -> None:
    """Leave `element` out, and the heading that belongs to it."""
    weight = weights.get(element)
    if tag in PARTING:
        walk.end_block()
    if weight is not None and weight.is_links and tag in ("ul", "ol", "div", "section", "dl"):
        walk.drop_heading_above(element)


def _is_left_out(element: HtmlElement, without: set[HtmlElement], weights: Weights) -> bool:
    tag = element.tag
    if element in without or is_never_text(element, tag):
        return True
    weight = weights.get(element)
    if tag in PARTING and weight is not None and weight.is_links:
        return True
    names = names_of(element)
    if not names or tag in ("body", "article", "main"):
        return False
    return (is_credit(names) or is_fact(names)) and _size(element, weights) <= _LONGEST_FACT


def _kind_of(element: HtmlElement, tag: str, weights: Weights) -> BlockKind | None:
    if tag in _KINDS:
        return _KINDS[tag]
    if tag == "div" and is_quotation(names_of(element)):
        return BlockKind.QUOTE
    is_frame = tag == "table" and next(element.iter("img", "amp-img"), None) is not None
    if not is_frame and not is_caption(names_of(element)):
        return None
    return BlockKind.CAPTION if 0 < _size(element, weights) <= _LONGEST_CAPTION else None


def _size(element: HtmlElement, weights: Weights) -> int:
    """How much text `element` holds; within a paragraph there is no weight to ask."""
    weight = weights.get(element)
    if weight is not None and weight.text:
        return weight.text
    return sum(len(text.strip()) for text in element.itertext())


def _take_picture(walk: Walk, element: HtmlElement) -> None:
    walk.end_block()
    address = picture_address(element)
    if address:
        walk.pictures.append(Seen(address, len(walk.pieces)))


@dataclass(slots=True)
class _Line:
    """A line between two breaks: its text and how much of it is linked and bold."""

    text: str = ""
    links: int = 0
    bold: int = 0

    @property
    def linked(self) -> float:
        return self.links / max(1, len(self.text))

    @property
    def is_heading(self) -> bool:
        """Whether the line is bold as a whole and short enough for a heading."""
        if not self.text or len(self.text) > _LONGEST_HEADING or _SPEAKER.match(self.text):
            return False
        return self.bold >= len(self.text) * 0.95


def _is_parted(element: HtmlElement, tag: str) -> bool:
    """Whether each line within `element` stands for itself, as those of a standfirst do."""
    return (tag in PARTING or tag == "strong") and is_standfirst(names_of(element))


def _paragraphs(runs: list[_Run], is_parted: bool) -> Iterator[_Line]:
    """The paragraphs in `runs`, in which line feeds are the page's own `br` elements.

    Two in a row part paragraphs; a single one does so behind the end of a sentence, around a line
    that is bold, and everywhere in what `is_parted`.
    """
    pending: list[_Line] = []
    for line in _lines(runs):
        if pending and (is_parted or line.is_heading or _parts(pending[-1], line)):
            yield _joined(pending)
            pending = []
        if line.text:
            pending.append(line)
    if pending:
        yield _joined(pending)


def _parts(above: _Line, below: _Line) -> bool:
    """Whether a paragraph ends between two lines."""
    if not below.text or above.is_heading:
        return True
    is_signed = bool(_BY.match(above.text))
    return is_signed or ends_finally(above.text) or _is_bracketed(above.text)


def _joined(lines: list[_Line]) -> _Line:
    return _Line(
        " ".join(line.text for line in lines),
        sum(line.links for line in lines),
        sum(line.bold for line in lines),
    )


def _is_bracketed(text: str) -> bool:
    """Whether a line stands in brackets as a whole, as who is heard in a broadcast does."""
    return text.startswith("[") and text.find("]") == len(text) - 1


def _lines(runs: list[_Run]) -> Iterator[_Line]:
    parts: list[str] = []
    line = _Line()
    for run in runs:
        for number, text in enumerate(run.text.split("\n")):
            if number:
                yield _Line(clean("".join(parts)), line.links, line.bold)
                parts, line = [], _Line()
            parts.append(text)
            size = len(text.strip())
            line.links += size * run.is_linked
            line.bold += size * run.is_bold
    yield _Line(clean("".join(parts)), line.links, line.bold)


def _spaced(text: str | None) -> str:
    if not text:
        return ""
    words = " ".join(text.split())
    if not words:
        return " "
    return f"{' ' * text[0].isspace()}{words}{' ' * text[-1].isspace()}"
