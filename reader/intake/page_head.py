"""The lines that stand above an article on its page: who wrote it, and when."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from itertools import islice
from typing import Any, Final

from lxml import etree  # type: ignore[import-untyped]
from lxml.html import HtmlElement  # type: ignore[import-untyped]

from reader.intake.bylines import Evidence, bare_names, is_role, read_byline
from reader.intake.copied_page import Found
from reader.intake.dates import Role, read_date_line
from reader.intake.headlines import letters_of
from reader.intake.lines import clean
from reader.intake.names import has_surname, is_full_name
from reader.intake.page_elements import PARTING, SKIPPED, names_of
from reader.intake.page_names import is_fact

_MOST_LINES: Final = 40
_MOST_BYLINES: Final = 50
_LONGEST: Final = 200
_MOST_PARTS: Final = 60
_NOT_SEEN: Final = SKIPPED - {"button", "aside", "form"}


def lines_above(place: HtmlElement, root: HtmlElement) -> tuple[str, ...]:
    """The last lines above `place` within `root`, one a paragraph, division or entry of a list."""
    lines: deque[str] = deque(maxlen=_MOST_LINES)
    parts: list[str] = []

    def end_line() -> None:
        line = clean(" ".join(parts))
        parts.clear()
        if line and len(line) <= _LONGEST:
            lines.append(line)

    events: Any = etree.iterwalk(root, events=("start", "end"))
    for event, element in events:
        if element is place:
            break
        tag = element.tag
        if tag in PARTING or tag in ("br", "button"):
            end_line()
        if event == "start" and (not isinstance(tag, str) or tag in _NOT_SEEN):
            events.skip_subtree()
        elif event == "start":
            parts.append(element.text or "")
        if event == "end":
            parts.append(element.tail or "")
    end_line()
    return tuple(lines)


def read_head(lines: Sequence[str], title: str) -> Found:
    """The times and authors that `lines`, those above the article, state below its title."""
    found = Found()
    waiting: Role | None = None
    for line in _below_title(lines, title):
        date = read_date_line(line)
        if date is not None and (date.labelled or date.unlabelled):
            byline = read_byline(date.rest) if date.rest else None
            if byline is not None or not date.rest or date.timed or date.labelled:
                found.take_date(date, waiting if not date.labelled else None)
                found.take_names(tuple(filter(is_full_name, byline.names if byline else ())))
            waiting = None
            continue
        waiting = date.role if date is not None and not date.rest else None
        byline = read_byline(line)
        if byline is not None and byline.evidence is not Evidence.BARE_NAMES:
            found.take_names(byline.names)
    return found


def _below_title(lines: Sequence[str], title: str) -> Sequence[str]:
    wanted = letters_of(title)
    for position in range(len(lines) - 1, -1, -1):
        if wanted and wanted in letters_of(lines[position]):
            return lines[position + 1 :]
    return lines[-8:]


def named_authors(tree: HtmlElement) -> tuple[str, ...]:
    """The authors in the first element that the page names as its byline."""
    seen = 0
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag in ("body", "html", "meta", "article"):
            continue
        if not is_fact(names_of(element)):
            continue
        seen += 1
        if seen > _MOST_BYLINES:
            break
        names = _names_in([clean(part) for part in islice(element.itertext(), _MOST_PARTS)])
        if names:
            return names
    return ()


def _names_in(parts: Sequence[str]) -> tuple[str, ...]:
    """The authors in the `parts` of one byline, of which some may say what these do."""
    text = clean(" ".join(parts))
    if len(text) > _LONGEST:
        return ()
    others = [part for part in parts if not is_role(part)]
    names = bare_names(clean(" ".join(others))) if len(others) < len(parts) else ()
    byline = read_byline(text) if not names else None
    return byline.names if byline is not None else names


def in_lower_case(name: str) -> str:
    """A name in capitals as it is usually written: `HONG Gil-dong` stays, `HONG GIL-DONG` not."""
    if not name.isupper() or not name.isascii() or " " not in name:
        return name
    if not has_surname(name):
        return name.title()
    return " ".join(word[:1] + word[1:].lower() for word in name.split())
