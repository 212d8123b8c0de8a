"""The standfirst: the lines between an article's title and its body that say what it is about.

Some pages hold it in the body, others set it above; it is the article's own text either way, and
is kept at its beginning.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from lxml import etree  # type: ignore[import-untyped]
from lxml.html import HtmlElement  # type: ignore[import-untyped]

from reader.intake.bylines import read_byline
from reader.intake.dates import read_date_line
from reader.intake.headlines import letters_of, without_label
from reader.intake.labels import Label, label_of
from reader.intake.lines import clean
from reader.intake.page_blocks import Piece, walk_through
from reader.intake.page_elements import PARTING, Weights, is_never_text, names_of
from reader.intake.page_names import is_standfirst, is_title
from reader.intake.page_noise import is_noise

_HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_LOWER_HEADINGS: Final = _HEADINGS - {"h1"}
_INLINE: Final = frozenset(("strong", "span"))
_LONGEST: Final = 500
_LONGEST_TITLE: Final = 300
_SHORTEST: Final = 6
_SHORTEST_WORD: Final = 15
_MOST_LINKED: Final = 0.5
_FIRST_PIECES: Final = 6
_ALIKE: Final = 60
_MOST: Final = 10
_MADE_BY_MACHINE: Final = "요약"


def read_standfirst(
    title: str,
    place: HtmlElement,
    root: HtmlElement,
    without: set[HtmlElement],
    weights: Weights,
    body: tuple[Piece, ...],
) -> dict[HtmlElement, tuple[Piece, ...]]:
    """The standfirst above `place`, which holds `body`, by the elements that hold its lines.

    The elements `without` are set apart; `title` is the article's.
    """
    said = tuple(letters_of(piece.text[:_LONGEST]) for piece in body[:_FIRST_PIECES])
    found: dict[HtmlElement, tuple[Piece, ...]] = {}
    for element in _between(title, place, root, without, weights):
        pieces = tuple(
            piece
            for piece in walk_through(element, without, weights).pieces
            if _is_text(piece, title) and not _repeats(piece, said)
        )
        if pieces:
            found[element] = pieces
    return found


def _repeats(piece: Piece, said: Sequence[str]) -> bool:
    """Whether one of the first paragraphs begins as `piece` does; `said` are their letters."""
    letters = letters_of(piece.text)[:_ALIKE]
    return any(each.startswith(letters) for each in said)


def _is_text(piece: Piece, title: str) -> bool:
    """Whether `piece` is anything but a label, a time, a byline or the title again."""
    if not _SHORTEST <= len(piece.text) <= _LONGEST or piece.linked >= _MOST_LINKED:
        return False
    if " " not in piece.text and len(piece.text) < _SHORTEST_WORD:
        return False
    if _MADE_BY_MACHINE in piece.text or letters_of(piece.text) == letters_of(title):
        return False
    if is_noise(piece.text) or label_of(piece.text) is not Label.NONE:
        return False
    date = read_date_line(piece.text)
    return (date is None or bool(date.rest)) and read_byline(piece.text) is None


def _between(
    title: str,
    place: HtmlElement,
    root: HtmlElement,
    without: set[HtmlElement],
    weights: Weights,
) -> list[HtmlElement]:
    """The elements that could be a standfirst, in order: below the title and above `place`."""
    wanted = letters_of(title)
    holders = set(place.iterancestors())
    heading: HtmlElement | None = None
    found: list[HtmlElement] = []
    events: Any = etree.iterwalk(root, events=("start",))
    for _, element in events:
        tag = element.tag
        if element is place or not wanted:
            break
        if not isinstance(tag, str) or element in without or is_never_text(element, tag):
            events.skip_subtree()
        elif _is_title(element, tag, wanted, weights):
            heading = element
            found.clear()
            events.skip_subtree()
        elif heading is not None and element not in holders and _may_be(element, tag, heading):
            found.append(element)
            events.skip_subtree()
    return [each for each in found[:_MOST] if _is_small(each, weights)]


def _is_title(element: HtmlElement, tag: str, wanted: str, weights: Weights) -> bool:
    """Whether `element` shows the title, which is `wanted` as letters alone."""
    weight = weights.get(element)
    if weight is None or not 0 < weight.text <= _LONGEST_TITLE:
        return False
    if tag not in _HEADINGS and not (tag in PARTING and is_title(names_of(element))):
        return False
    letters = letters_of(without_label(clean("".join(element.itertext()))))
    return letters == wanted or (tag in _HEADINGS and bool(letters) and letters in wanted)


def _may_be(element: HtmlElement, tag: str, heading: HtmlElement) -> bool:
    """Whether `element` is called a standfirst, or is the heading right below the title's."""
    if (tag in PARTING or tag in _INLINE) and is_standfirst(names_of(element)):
        return True
    return tag in _LOWER_HEADINGS and element.getprevious() is heading


def _is_small(element: HtmlElement, weights: Weights) -> bool:
    """Whether `element` holds a few lines of text and no picture."""
    weight = weights.get(element)
    size = max(weight.text, weight.shown) if weight is not None else 0
    return 0 < size <= _LONGEST and next(element.iter("img", "figure", "amp-img"), None) is None
