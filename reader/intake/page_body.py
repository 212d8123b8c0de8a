"""Where on a page its article is, and the blocks of it.

Three opinions are asked: what the page itself marks as its article, where its paragraphs stand
closest together, and, where these two differ, an extraction library. The one that the others
agree with most is believed.

The second follows the idea of Readability (arc90, 2009): a paragraph speaks for the elements that
hold it, and the less the farther they are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from lxml import etree  # type: ignore[import-untyped]
from lxml.html import HtmlElement  # type: ignore[import-untyped]

from reader.article import Block, BlockKind
from reader.intake.page_blocks import Piece, Seen, Walk, walk_through
from reader.intake.page_elements import (
    PARTING,
    Weights,
    asides_of,
    is_never_text,
    names_of,
    weigh,
)
from reader.intake.page_head import lines_above
from reader.intake.page_noise import is_body, is_correction

_NEARLY_ALL: Final = 0.85
_MOST_OF: Final = 0.6
_AGREE: Final = 0.9
_CLEARLY: Final = 0.1
_SHARES: Final = (1.0, 0.9, 0.6, 0.35)
_LEAST_PROSE: Final = 60
_PLENTY: Final = 200
_MOST_LEADS: Final = 2
_MOST_CORRECTIONS: Final = 4
_HALF: Final = 0.5
_MOST_ELEMENTS: Final = 20_000
_MOST_MARKED: Final = 5_000

SecondOpinion = Callable[[], Sequence[Block]]


@dataclass(frozen=True, slots=True)
class Body:
    """The pieces of an article with the pictures among them, still with the page's noise.

    `above` are the last lines that stand above the article on its page.
    """

    pieces: tuple[Piece, ...]
    pictures: tuple[Seen, ...] = ()
    above: tuple[str, ...] = ()

    @property
    def prose(self) -> int:
        """The code points of the paragraphs."""
        return sum(len(piece.text) for piece in self.pieces if piece.linked < 0.5)


def blocks_of(root: HtmlElement) -> list[Block]:
    """The blocks within `root`, in document order, without what its names set apart."""
    without = asides_of(root)
    walk = walk_through(root, without, weigh(root, without))
    return [Block(piece.kind, piece.text) for piece in walk.pieces]


def read_body(tree: HtmlElement, second_opinion: SecondOpinion) -> Body:
    """The article on the page `tree`; `second_opinion` is asked only where it is needed."""
    whole = tree.find("body")
    root = whole if whole is not None else tree
    without = asides_of(root)
    weights = weigh(root, without)
    if not weights[root].prose:  # all of it is called something else
        without = set()
        weights = weigh(root, without)

    if len(weights) > _MOST_ELEMENTS:
        second_opinion = tuple

    def body_in(element: HtmlElement) -> Body:
        return _as_body(walk_through(element, without, weights))

    marked = _marked(root, weights)
    dense = _densest(root, without, weights)
    place = marked if marked is not None else dense if dense is not None else root
    if marked is None or dense is None:
        body = _unmarked(body_in(place), second_opinion)
    elif marked is dense or _is_plain(marked, dense, weights):
        body = body_in(marked)
    else:
        body = _agreed(body_in(marked), body_in(dense), second_opinion)
    body = _with_lead(body, [body_in(each) for each in _lead_figures(place, weights)])
    holder = _holder_of(place)
    if holder is not None and weights[holder].text > weights[place].text:
        body = _with_corrections(body, body_in(holder))
    return replace(body, above=lines_above(place, root))


def _as_body(walk: Walk) -> Body:
    return Body(tuple(walk.pieces), tuple(walk.pictures))


def _is_plain(marked: HtmlElement, dense: HtmlElement, weights: Weights) -> bool:
    """Whether the page says in so many words that `marked` is the article's body."""
    stated = "articleBody" in (marked.get("itemprop"), marked.get("name"))
    return (stated or is_body(names_of(marked))) and weights[marked].prose >= max(
        _PLENTY, weights[dense].prose * 0.4
    )


def _lead_figures(place: HtmlElement, weights: Weights) -> list[HtmlElement]:
    """The figures that stand above the body `place` within what holds the whole article."""
    holder = _holder_of(place)
    figures: list[HtmlElement] = []
    for element in holder.iter() if holder is not None else ():
        if element is place or len(figures) >= _MOST_LEADS:
            break
        if element.tag == "figure" and element in weights:
            figures.append(element)
    return figures


def _holder_of(place: HtmlElement) -> HtmlElement | None:
    """The element above the body `place` that holds the whole article."""
    return next((each for each in place.iterancestors() if each.tag in ("article", "main")), None)


def _with_corrections(body: Body, whole: Body) -> Body:
    """`body` with the corrections that stand below it in the `whole` article."""
    texts = {piece.text for piece in body.pieces}
    found: list[Piece] = []
    for piece in whole.pieces:
        continues = bool(found) and found[-1].text.endswith(":")
        if piece.text in texts or piece.linked >= _HALF:
            continue
        if continues:
            found[-1] = replace(found[-1], text=f"{found[-1].text} {piece.text}")
        elif is_correction(piece.text):
            found.append(replace(piece, kind=BlockKind.PARAGRAPH))
    return replace(body, pieces=(*body.pieces, *found[:_MOST_CORRECTIONS]))


def _with_lead(body: Body, leads: Sequence[Body]) -> Body:
    """`body` with the pictures and captions of `leads` before it, unless it has them already."""
    texts = {piece.text for piece in body.pieces}
    pieces: list[Piece] = []
    pictures: list[Seen] = []
    for lead in leads:
        captions = [each for each in lead.pieces if each.text not in texts]
        if not captions and lead.pieces:
            continue
        pictures += [Seen(each.url, len(pieces)) for each in lead.pictures]
        pieces += captions
    shifted = [Seen(each.url, each.position + len(pieces)) for each in body.pictures]
    return Body((*pieces, *body.pieces), (*pictures, *shifted))


def _agreed(marked: Body, dense: Body, second_opinion: SecondOpinion) -> Body:
    """What is marked, unless another differs from it and a third clearly agrees with that."""
    if likeness(marked, dense) >= _AGREE:
        return marked
    third = _as_pieces(second_opinion())
    if not third.pieces:
        return marked
    lead = likeness(dense, third) - likeness(marked, third)
    return dense if lead > _CLEARLY else marked


def _unmarked(dense: Body, second_opinion: SecondOpinion) -> Body:
    """What stands closest together, unless the third opinion has nearly all of it and no more."""
    third = _as_pieces(second_opinion())
    if not third.pieces or third.prose >= dense.prose or likeness(dense, third) >= _AGREE:
        return dense
    held = sum(min(a, b) for a, b in _both(dense, third))
    return third if len(third.pieces) > 1 and held >= dense.prose * 0.8 else dense


def _as_pieces(blocks: Sequence[Block]) -> Body:
    return Body(tuple(Piece(block.kind, block.text) for block in blocks))


def likeness(one: Body, other: Body) -> float:
    """How much of their words two bodies share, as F1 from 0 to 1."""
    shared = sum(min(a, b) for a, b in _both(one, other))
    total = sum(a + b for a, b in _both(one, other))
    return 2 * shared / total if total else 1.0


def _both(one: Body, other: Body) -> list[tuple[int, int]]:
    """For every word of either body its length times its count in each."""
    first, second = _words(one), _words(other)
    return [
        (first[word] * len(word), second[word] * len(word)) for word in first.keys() | second.keys()
    ]


def _words(body: Body) -> Counter[str]:
    texts = (piece.text for piece in body.pieces if piece.kind is not BlockKind.CAPTION)
    return Counter(word for text in texts for word in text.split())


def _marked(root: HtmlElement, weights: Weights) -> HtmlElement | None:
    """The element that the page marks as its article: the smallest with nearly all of the prose."""
    found = [element for element in _marked_elements(weights) if element is not root]
    most = max((weights[element].prose for element in found), default=0)
    if most < _LEAST_PROSE or most < weights[root].prose * 0.2:
        return None
    bodies = [each for each in found if "articleBody" in (each.get("itemprop"), each.get("name"))]
    if len(bodies) == 1 and weights[bodies[0]].prose >= max(_PLENTY, most * 0.4):
        return bodies[0]
    most_named = max((weights[each].prose for each in found if is_body(names_of(each))), default=0)
    if most_named >= max(_PLENTY, most * _MOST_OF):
        found = [each for each in found if is_body(names_of(each))]
        most = most_named
    enough = [each for each in found if weights[each].prose >= most * _NEARLY_ALL]
    return min(enough, key=lambda each: weights[each].text)


def _marked_elements(weights: Weights) -> Iterator[HtmlElement]:
    count = 0
    for element in weights:
        tag = element.tag
        named = tag in ("article", "main") or element.get("itemprop") == "articleBody"
        named = named or element.get("role") == "main" or element.get("name") == "articleBody"
        if named or (tag in PARTING and tag not in ("body", "p") and is_body(names_of(element))):
            yield element
            count += 1
            if count >= _MOST_MARKED:
                return


def _densest(root: HtmlElement, without: set[HtmlElement], weights: Weights) -> HtmlElement | None:
    """The element whose paragraphs stand closest together, or its parent if parts are alike."""
    scores: dict[HtmlElement, float] = {}
    path: list[HtmlElement] = []
    events: Any = etree.iterwalk(root, events=("start", "end"))
    for event, element in events:
        tag = element.tag
        if event == "start":
            left_out = not isinstance(tag, str) or element in without
            if left_out or is_never_text(element, tag):
                events.skip_subtree()
            path.append(element)
        else:
            path.pop()
            weight = weights.get(element)
            if weight is not None and weight.own and tag in PARTING:
                _speak(element, path, weight.own, scores)
    if not scores:
        return None
    best = max(scores, key=lambda each: scores[each])
    return _widened(best, root, weights)


def _speak(
    element: HtmlElement, path: list[HtmlElement], prose: int, scores: dict[HtmlElement, float]
) -> None:
    """Let the prose of `element` count for it and for the parting elements that hold it."""
    scores[element] = scores.get(element, 0.0) + prose * _SHARES[0]
    holders = (each for each in reversed(path) if each.tag in PARTING)
    for holder, share in zip(holders, _SHARES[1:], strict=False):
        scores[holder] = scores.get(holder, 0.0) + prose * share


def _widened(best: HtmlElement, root: HtmlElement, weights: Weights) -> HtmlElement:
    """`best`, or the element above it that holds more parts of the same name and make."""
    name = (best.tag, best.get("class"))
    current = best
    for _ in range(3):
        parent = current.getparent()
        if parent is None or current is root or parent not in weights:
            break
        alike = [
            each
            for each in parent
            if each is not current
            and (each.tag, each.get("class")) == (current.tag, current.get("class"))
            and name[1] is not None
            and weights.get(each) is not None
            and weights[each].prose > weights[current].prose * 0.1
            and not weights[each].linked
        ]
        if alike:
            best = parent
        current = parent
    return best
