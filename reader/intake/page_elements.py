"""The elements of a page: which are skipped, which part paragraphs, and how much prose they hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from lxml import etree  # type: ignore[import-untyped]
from lxml.html import HtmlElement  # type: ignore[import-untyped]

from reader.intake.lines import ends_finally
from reader.intake.page_noise import is_aside, is_body, is_of_readers

SKIPPED: Final = frozenset(
    """
    script style noscript template svg math nav aside footer form button select option input textarea
    iframe object embed video audio canvas map dialog menu head title link meta figure-tools
    amp-ad amp-embed amp-sidebar amp-analytics amp-social-share amp-list amp-consent amp-video
    amp-accordion amp-iframe amp-sticky-ad amp-user-notification amp-pixel ins
    """.split()
)
PARTING: Final = frozenset(
    """
    address article blockquote body caption center dd details dir div dl dt fieldset figcaption figure
    h1 h2 h3 h4 h5 h6 header hgroup hr html li main ol p pre section summary table tbody td tfoot th
    thead tr ul
    """.split()
)
_SHORTEST_PROSE: Final = 20
_SURELY_PROSE: Final = 70
_MOST_LINKED: Final = 0.35
_LINK_LIST: Final = 0.6
_HALF: Final = 0.5


@dataclass(slots=True)
class Weight:
    """What an element holds, in code points: text, text of links, and sentences."""

    text: int = 0
    linked: int = 0
    prose: int = 0

    def add(self, other: Weight) -> None:
        """Counts `other`, a part of the element, too."""
        self.text += other.text
        self.linked += other.linked
        self.prose += other.prose

    @property
    def is_links(self) -> bool:
        """Whether this is a list of links, or a line that only leads elsewhere."""
        return self.text > 0 and not self.prose and self.linked >= self.text * _LINK_LIST


Weights = dict[HtmlElement, Weight]


def names_of(element: HtmlElement) -> str:
    """The identifier and classes of `element`, and what tests and analytics call it."""
    stated = (element.get(key) for key in ("id", "class", "data-testid", "data-component"))
    return " ".join(filter(None, stated))


def is_never_text(element: HtmlElement, tag: str) -> bool:
    """Whether nothing within `element` is shown to a reader of the article."""
    if tag in SKIPPED or element.get("hidden") is not None:
        return True
    if element.get("aria-hidden") == "true" or element.get("role") in ("navigation", "search"):
        return True
    style = element.get("style")
    return style is not None and "display:none" in style[:2000].replace(" ", "").lower()


def is_set_apart(element: HtmlElement, tag: str) -> bool:
    """Whether the page's own names set `element` apart from its article."""
    if tag in ("html", "body", "article", "main", "p"):
        return False
    names = names_of(element)
    return len(names) > 1 and is_aside(names) and not is_body(names)


def asides_of(root: HtmlElement) -> set[HtmlElement]:
    """The elements set apart by their names, but for one that holds most of the page's prose."""
    weights = weigh(root, set())
    whole = weights[root].prose
    return {
        element
        for element in weights
        if element is not root
        and is_set_apart(element, element.tag)
        and (weights[element].prose <= whole * _HALF or is_of_readers(names_of(element)))
    }


def weigh(root: HtmlElement, without: set[HtmlElement]) -> Weights:
    """What every element within `root` holds, what is in the elements `without` left out."""
    scales = _Scales()
    events: Any = etree.iterwalk(root, events=("start", "end"))
    for event, element in events:
        tag = element.tag
        if event == "start":
            skipped = not isinstance(tag, str) or (
                element is not root and (element in without or is_never_text(element, tag))
            )
            scales.open(element, tag, skipped)
            if skipped:
                events.skip_subtree()
        else:
            scales.close(element, tag, element is root)
    return scales.weights


class _Scales:
    """Weighs elements while a walk enters and leaves them."""

    def __init__(self) -> None:
        self.weights: Weights = {}
        self._open: list[Weight] = []
        self._skipped = False
        self._text = self._linked = self._links = 0
        self._tail = ""

    def open(self, element: HtmlElement, tag: object, skipped: bool) -> None:
        """An element begins; what is in a skipped one is not seen."""
        if tag in PARTING:
            self._end_of_block()
        self._skipped = skipped
        if skipped:
            return
        weight = Weight()
        self.weights[element] = weight
        self._open.append(weight)
        self._links += tag == "a"
        self._take(element.text)
        if tag == "br":
            self._take("\n")

    def close(self, element: HtmlElement, tag: object, is_root: bool) -> None:
        """An element ends."""
        if self._skipped:
            self._skipped = False
        else:
            if tag in PARTING or is_root:
                self._end_of_block()
            self._links -= tag == "a"
            weight = self._open.pop()
            if self._open:
                self._open[-1].add(weight)
        if not is_root:
            self._take(element.tail)

    def _take(self, text: str | None) -> None:
        shown = text.strip() if text else ""
        if shown:
            self._text += len(shown)
            self._linked += len(shown) if self._links else 0
            self._tail = shown[-12:]

    def _end_of_block(self) -> None:
        if self._text and self._open:
            is_long = self._text >= _SURELY_PROSE
            ends = self._text >= _SHORTEST_PROSE and (is_long or ends_finally(self._tail))
            is_prose = ends and self._linked < self._text * _MOST_LINKED
            block = Weight(self._text, self._linked, self._text if is_prose else 0)
            self._open[-1].add(block)
        self._text = self._linked = 0
        self._tail = ""
