"""The elements of a page: what is skipped, what parts paragraphs, how much prose each holds."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any, Final

from lxml import etree  # type: ignore[import-untyped]
from lxml.html import HtmlElement  # type: ignore[import-untyped]

from reader.intake.lines import ends_finally
from reader.intake.page_names import aside_name, is_body, is_of_readers


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


SKIPPED: Final = _listed(
    """
    script style noscript template svg math nav footer button select option input
    textarea iframe object embed video audio canvas map dialog menu head title link meta
    figure-tools amp-ad amp-embed amp-sidebar amp-analytics amp-social-share amp-list
    amp-consent amp-video amp-accordion amp-iframe amp-sticky-ad amp-user-notification amp-pixel
    """
)
PARTING: Final = _listed(
    """
    address article blockquote body caption center dd details dir div dl dt fieldset figcaption
    figure h1 h2 h3 h4 h5 h6 header hgroup hr html li main ol p pre section summary table tbody td
    tfoot th thead tr ul
    """
)
_USUALLY_APART: Final = ("aside", "form")
"""What some pages wrap the whole of themselves in."""

_HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_UNREAD: Final = ("navigation", "search", "button", "dialog", "complementary", "contentinfo")
_NAMING: Final = ("id", "class", "data-testid", "data-component", "data-qa", "data-gu-name")
_LONGEST_TEASER: Final = 200
_LEAST_TEASERS: Final = 4
_SHORTEST_PROSE: Final = 20
_SURELY_PROSE: Final = 70
_MOST_LINKED: Final = 0.35
_LINK_LIST: Final = 0.6
_HALF: Final = 0.5
_MOST_APART: Final = 0.6
_LEAST_APART: Final = 0.3
_NEXT_TO_NONE: Final = 0.05


@dataclass(slots=True)
class Weight:
    """What an element holds, in code points: text, text of links, and sentences.

    `own` is that part of the prose which no paragraph or division within it holds; `leads` counts
    the blocks that are links and nothing else. An element within a paragraph has none of these;
    `shown` is what any element shows.
    """

    text: int = 0
    linked: int = 0
    prose: int = 0
    own: int = 0
    leads: int = 0
    shown: int = 0

    def add(self, other: Weight) -> None:
        """Counts `other`, an element within this one, too."""
        self.text += other.text
        self.linked += other.linked
        self.prose += other.prose
        self.leads += other.leads
        self.shown += other.shown

    @property
    def is_links(self) -> bool:
        """Whether this is a list of links, or a line that only leads elsewhere."""
        return self.text > 0 and not self.prose and self.linked >= self.text * _LINK_LIST


Weights = dict[HtmlElement, Weight]


def names_of(element: HtmlElement) -> str:
    """The identifier and classes of `element`, and what tests and analytics call it."""
    return " ".join(filter(None, map(element.get, _NAMING)))


def leads_elsewhere(element: HtmlElement, tag: object) -> bool:
    """Whether `element` is a link to another page, and not to somebody's mail."""
    if tag != "a":
        return False
    address = (element.get("href") or "")[:40].lower()
    return not address.startswith("mailto:") and "email-protection" not in address


def is_never_text(element: HtmlElement, tag: str) -> bool:
    """Whether nothing within `element` is shown to a reader of the article."""
    if tag in SKIPPED or element.get("hidden") is not None:
        return True
    if element.get("aria-hidden") == "true" or element.get("role") in _UNREAD:
        return True
    style = element.get("style")
    return style is not None and "display:none" in style[:2000].replace(" ", "").lower()


def is_set_apart(element: HtmlElement, tag: str) -> bool:
    """Whether the page's own names set `element` apart from its article."""
    if tag in ("html", "body", "article", "main", "p"):
        return False
    if tag in _USUALLY_APART:
        return True
    names = names_of(element) if tag not in _HEADINGS else element.get("class") or ""
    return len(names) > 1 and aside_name(names) is not None and not is_body(names)


def asides_of(root: HtmlElement, whole: Weights | None = None) -> set[HtmlElement]:
    """The elements set apart, by their names or as lists of other articles.

    `whole` are the weights with nothing left out, where they are known.

    One that holds most of the page's prose is not set apart by a name alone, nor are several of
    one name that do so together: builders of pages call all that they build a widget.
    """
    weights = weigh(root, set()) if whole is None else whole
    found = _teasers(weights)
    prose = weights[root].prose - sum(weights[each].prose for each in found)
    named: dict[HtmlElement, str] = {}
    for element, weight in weights.items():
        if element is root or not is_set_apart(element, element.tag):
            continue
        if _is_whole_caption(element, weights):
            continue
        if is_of_readers(names_of(element)):
            found.add(element)
        elif (weight.prose if element.tag in PARTING else weight.shown) <= prose * _HALF:
            named[element] = aside_name(names_of(element)) or element.tag
    taken = _taken(root, named, weights)
    named = {each: name for each, name in named.items() if taken[name] <= prose * _MOST_APART}
    while named and _is_all(root, {*found, *named}, weights):
        largest = max(set(named.values()), key=lambda name: taken[name])
        if taken[largest] < prose * _LEAST_APART:
            break
        named = {each: name for each, name in named.items() if name != largest}
    return found | set(named)


def _is_all(root: HtmlElement, apart: set[HtmlElement], weights: Weights) -> bool:
    """Whether the elements set `apart` leave next to none of the page's prose."""
    whole = weights[root].prose
    return whole - _taken(root, dict.fromkeys(apart, ""), weights)[""] < whole * _NEXT_TO_NONE


def _taken(
    root: HtmlElement, named: dict[HtmlElement, str], weights: Weights
) -> defaultdict[str, int]:
    """For every name in `named` the prose that its elements hold; nested ones count once."""
    taken: defaultdict[str, int] = defaultdict(int)
    within: defaultdict[str, int] = defaultdict(int)
    events: Any = etree.iterwalk(root, events=("start", "end"))
    for event, element in events if named else ():
        name = named.get(element)
        if name is None:
            continue
        if event == "start" and not within[name]:
            taken[name] += weights[element].prose
        within[name] += 1 if event == "start" else -1
    return taken


def _is_whole_caption(element: HtmlElement, weights: Weights) -> bool:
    """Whether `element` is most of a picture's caption, whatever it is called."""
    holder = element.getparent()
    if holder is None or holder.tag != "figcaption" or holder not in weights:
        return False
    return 0 < weights[holder].text <= 2 * weights[element].text


def _teasers(weights: Weights) -> set[HtmlElement]:
    """The entries of lists in which several of one make state a headline and little more."""
    groups: dict[tuple[HtmlElement, str, str], list[HtmlElement]] = {}
    for element, weight in weights.items():
        if element.tag in PARTING and weight.leads and weight.prose <= _LONGEST_TEASER:
            parent = element.getparent()
            if parent is not None and element.tag != "p":
                key = (parent, element.tag, element.get("class") or "")
                groups.setdefault(key, []).append(element)
    lists = (group for group in groups.values() if len(group) >= _LEAST_TEASERS)
    return {element for group in lists for element in group}


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
        self._links += leads_elsewhere(element, tag)
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
            self._links -= leads_elsewhere(element, tag)
            weight = self._open.pop()
            if self._open:
                self._open[-1].add(weight)
                self._open[-1].own += weight.own if tag not in PARTING else 0
        if not is_root:
            self._take(element.tail)

    def _take(self, text: str | None) -> None:
        shown = text.strip() if text else ""
        if shown:
            self._text += len(shown)
            self._linked += len(shown) if self._links else 0
            self._tail = shown[-12:]
            if self._open:
                self._open[-1].shown += len(shown)

    def _end_of_block(self) -> None:
        if self._text and self._open:
            is_long = self._text >= _SURELY_PROSE
            ends = self._text >= _SHORTEST_PROSE and (is_long or ends_finally(self._tail))
            is_prose = ends and self._linked < self._text * _MOST_LINKED
            holder = self._open[-1]
            holder.text += self._text
            holder.linked += self._linked
            holder.prose += self._text if is_prose else 0
            holder.own += self._text if is_prose else 0
            holder.leads += self._linked >= self._text * 0.9
        self._text = self._linked = 0
        self._tail = ""
