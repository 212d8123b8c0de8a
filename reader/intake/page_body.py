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
from reader.intake.page_names import is_body, is_caption
from reader.intake.page_noise import is_correction
from reader.intake.page_standfirst import read_standfirst

_NEARLY_ALL: Final = 0.85
_MOST_OF: Final = 0.6
_AGREE: Final = 0.9
_CLEARLY: Final = 0.1
_SHARES: Final = (1.0, 0.9, 0.6, 0.35)
_LEAST_PROSE: Final = 60
_PLENTY: Final = 200
_MOST_LEADS: Final = 2
_LONGEST_CAPTION: Final = 300
_MOST_CORRECTIONS: Final = 4
_HALF: Final = 0.5
_MORE: Final = 1.1
_FEW: Final = 2
_MOST_WIDER: Final = 6
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


def read_body(tree: HtmlElement, title: str, second_opinion: SecondOpinion) -> Body:
    """The article called `title` on the page `tree`.

    `second_opinion` is asked only where it is needed.
    """
    whole = tree.find("body")
    root = whole if whole is not None else tree
    whole_weights = weigh(root, set())
    without = asides_of(root, whole_weights)
    weights = weigh(root, without) if without else whole_weights
    if not weights[root].prose:  # all of it is called something else
        without, weights = set(), whole_weights

    if len(weights) > _MOST_ELEMENTS:
        second_opinion = tuple

    def body_in(element: HtmlElement) -> Body:
        return _as_body(walk_through(element, without, weights))

    marked = _marked(root, weights)
    dense = _densest(root, without, weights)
    place = marked if marked is not None else dense if dense is not None else root
    if marked is None or dense is None:
        wider = list(_wider(place, root, weights))
        place, body = _unmarked(place, wider, body_in, second_opinion)
    elif marked is dense or _is_plain(marked, dense, weights):
        body = body_in(marked)
    else:
        body = _agreed(body_in(marked), body_in(dense), second_opinion)
    standfirst = read_standfirst(title, place, root, without, weights, body.pieces)
    leads = {each: body_in(each) for each in _lead_figures(place, weights)}
    leads.update((each, Body(pieces)) for each, pieces in standfirst.items())
    body = _with_lead(body, [leads[each] for each in root.iter() if each in leads] if leads else [])
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
    """The figures and captions above the body `place` within what holds the whole article."""
    holder = _holder_of(place)
    above = set(place.iterancestors())
    figures: list[HtmlElement] = []
    events: Any = etree.iterwalk(holder, events=("start",)) if holder is not None else ()
    for _, element in events:
        if element is place or len(figures) >= _MOST_LEADS:
            break
        weight = weights.get(element)
        if weight is None or element in above:
            continue
        is_named = 0 < weight.text <= _LONGEST_CAPTION and is_caption(names_of(element))
        if element.tag == "figure" or (element.tag in PARTING and is_named):
            figures.append(element)
            events.skip_subtree()
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
    """`body` with what the `leads` hold before it, unless it has that already."""
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
    """What is marked, unless another differs from it and a third clearly agrees with that.

    The third is believed where these share nothing and it has far more than either.
    """
    alike = likeness(marked, dense)
    if alike >= _AGREE:
        return marked
    third = _as_pieces(second_opinion())
    if not third.pieces:
        return marked
    if alike < _HALF and _is_far_more(third, marked) and _is_far_more(third, dense):
        return third
    lead = likeness(dense, third) - likeness(marked, third)
    return dense if lead > _CLEARLY else marked


def _unmarked(
    place: HtmlElement,
    wider: Sequence[HtmlElement],
    body_in: Callable[[HtmlElement], Body],
    second_opinion: SecondOpinion,
) -> tuple[HtmlElement, Body]:
    """Where the article is if nothing marks it, and what it holds.

    It is `place`, where paragraphs stand closest together, unless the third opinion has nearly
    all of it and no more; or has more where that is but a paragraph or two: then the one of the
    `wider` elements most like it is believed.
    """
    dense = body_in(place)
    third = _as_pieces(second_opinion())
    if not third.pieces or likeness(dense, third) >= _AGREE:
        return place, dense
    best, found, most = place, dense, likeness(dense, third) + _CLEARLY
    for element in wider if len(dense.pieces) <= _FEW else ():
        body = body_in(element)
        alike = likeness(body, third)
        if alike > most:
            best, found, most = element, body, alike
    if best is not place or third.prose >= dense.prose:
        return best, found
    held = sum(min(a, b) for a, b in _both(dense, third))
    believed = len(third.pieces) > 1 and held >= dense.prose * 0.8
    return place, third if believed else dense


def _wider(place: HtmlElement, root: HtmlElement, weights: Weights) -> Iterator[HtmlElement]:
    """The elements above `place` that hold more prose than what is in them does."""
    prose, count = weights[place].prose, 0
    for element in place.iterancestors() if place is not root else ():
        weight = weights.get(element)
        if weight is None or count >= _MOST_WIDER:
            return
        if weight.prose > prose * _MORE:
            prose, count = weight.prose, count + 1
            yield element
        if element is root:
            return


def _is_far_more(third: Body, own: Body) -> bool:
    """Whether `third` holds so much more that `own` can hardly be the article."""
    return third.prose >= max(_PLENTY, own.prose * 2) and likeness(third, own) < _HALF


def _as_pieces(blocks: Sequence[Block]) -> Body:
    return Body(tuple(Piece(block.kind, block.text) for block in blocks))


def likeness(one: Body, other: Body) -> float:
    """How much of their words two bodies share, as F1 from 0 to 1."""
    both = _both(one, other)
    shared = sum(min(a, b) for a, b in both)
    total = sum(a + b for a, b in both)
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
