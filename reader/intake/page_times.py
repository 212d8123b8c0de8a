"""The times that a page states in the attributes of its elements, where its head states none.

They are finer than what a page shows, and are there where it shows only `3 hours ago`; but a list
of other articles has such attributes too, so that what the page shows is asked as well.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any, Final

from lxml import etree  # type: ignore[import-untyped]
from lxml.html import HtmlElement  # type: ignore[import-untyped]

from reader.intake.page_elements import names_of
from reader.intake.page_facts import moment_of

_STATING: Final = re.compile(
    r"data-(?:[a-z]+-)*(?:date|time|datetime|timestamp|published|modified|updated)(?:-(?:date|time|at))?$"
)
_UPDATING: Final = re.compile(r"modif|updat|revis", re.IGNORECASE)
_SAYS_UPDATED: Final = re.compile(
    r"\s*(?:last |최종 ?|기사 ?)?(?:updated|modified|수정|업데이트)", re.IGNORECASE
)
_EPOCH: Final = re.compile(r"1\d{9}(?:\d{3})?$")
_DAY_AND_TIME: Final = re.compile(r"(?:19|20)\d\d(?:\d{8}|[-./].*\d:\d\d)")
_OF_OTHERS: Final = frozenset(
    ("a", "nav", "aside", "footer", "figure", "blockquote", "script", "style")
)
"""What leads elsewhere, or shows what somebody else has posted."""
_LONGEST: Final = 40


def stated_times(tree: HtmlElement) -> tuple[datetime | None, datetime | None]:
    """When the article on the page `tree` was published and updated, as its elements state it."""
    published: datetime | None = None
    updated: datetime | None = None
    said = ""
    events: Any = etree.iterwalk(tree, events=("start",))
    for _, element in events:
        if not isinstance(element.tag, str) or element.tag in _OF_OTHERS:
            events.skip_subtree()
            continue
        for name, moment in _moments(element):
            if _UPDATING.search(f"{name} {names_of(element)}") or _says_updated(element, said):
                updated = updated or moment
            else:
                published = published or moment
        said = element.text or ""
        if published and updated:
            break
    return published, updated


def _says_updated(element: HtmlElement, said: str) -> bool:
    """Whether `element`, or what was `said` right before it, is a word for an update."""
    above = element.getprevious()
    before = above.tail if above is not None else said
    return any(_SAYS_UPDATED.match(text or "") for text in (element.text, before))


def _moments(element: HtmlElement) -> list[tuple[str, datetime]]:
    """The attributes of `element` that state a moment, with these."""
    found = []
    for name, value in element.items():
        is_time = element.tag == "time" and name == "datetime"
        if len(value) <= _LONGEST and (is_time or _STATING.match(name)):
            moment = _moment(value.strip())
            if moment is not None:
                found.append((name, moment))
    return found


def _moment(value: str) -> datetime | None:
    """The moment `value` states: in seconds or milliseconds since 1970, or as a date and time.

    A day alone is none: what it is the day of is too uncertain.
    """
    if _EPOCH.match(value):
        return datetime.fromtimestamp(int(value[:10]), UTC)
    return moment_of(value) if _DAY_AND_TIME.match(value) else None
