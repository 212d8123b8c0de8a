"""The article on a page: reader.intake against trafilatura and readability-lxml, in one run.

    python tests/benchmarks/pages.py [--each] [--held-out]

The pages are those of tests/fixtures/pages, with the text that should come out. A text's score is
the F1 of the four-word sequences that it shares with what was extracted (of four characters at a
time, white space apart, a text shorter than that has none). Titles, bylines and times are counted
as right where they are equal. `--each` prints a line for every page, `--held-out` measures only
the pages that the rules were not made by.
"""

from __future__ import annotations

import argparse
import logging
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "support")]

from lxml import html  # type: ignore[import-untyped]  # noqa: E402
from news_pages import (  # type: ignore[import-not-found]  # noqa: E402
    HELD_OUT,
    NewsPage,
    load,
    names,
)

from reader.errors import IntakeError  # noqa: E402
from reader.intake import read_html  # noqa: E402

Read = tuple[str, str, list[str], str | None, str | None]
"""The text, the title, the authors, and the two times as ISO 8601."""


def ours(page: NewsPage) -> Read:
    """What the program reads."""
    try:
        draft = read_html(page.data, page.url)
    except IntakeError:
        return "", "", [], None, None
    text = "\n".join(block.text for block in draft.blocks)
    published = draft.published.isoformat() if draft.published else None
    updated = draft.updated.isoformat() if draft.updated else None
    return text, draft.title, list(draft.byline), published, updated


def plain_trafilatura(page: NewsPage) -> Read:
    """What trafilatura reads with its own settings."""
    import trafilatura

    found: Any = trafilatura.bare_extraction(
        page.data, url=page.url, include_comments=False, with_metadata=True
    )
    if found is None:
        return "", "", [], None, None
    authors = [each for each in (found.author or "").split("; ") if each]
    return found.text or "", found.title or "", authors, found.date, None


def readability(page: NewsPage) -> Read:
    """What readability-lxml reads with its own settings."""
    from readability import Document

    document = Document(page.data)
    root = html.fromstring(document.summary() or "<p></p>")
    for broken in root.iter("br", "p", "div", "li"):
        broken.tail = f"\n{broken.tail or ''}"
    return root.text_content(), document.short_title(), [], None, None


def sequences(text: str) -> Counter[tuple[str, ...]]:
    """The overlapping runs of four words in `text`."""
    words = re.findall(r"\w+", text.casefold())
    return Counter(tuple(words[at : at + 4]) for at in range(max(0, len(words) - 3)))


def overlap(wanted: str, found: str) -> float:
    """The F1 of the runs of four words that both texts hold, from 0 to 1."""
    first, second = sequences(wanted), sequences(found)
    shared = (first & second).total()
    total = first.total() + second.total()
    return 2 * shared / total if total else 0.0


def same_time(wanted: str | None, found: str | None) -> bool:
    """Whether two times are the same moment; a date alone stands for its day."""
    if not wanted or not found:
        return wanted == found
    if len(found) == 10:
        return wanted[:10] == found
    return datetime.fromisoformat(wanted) == datetime.fromisoformat(found)


@dataclass
class Total:
    """The sums over one language's pages for one reader."""

    pages: int = 0
    text: float = 0.0
    right: Counter[str] = field(default_factory=Counter)

    def add(self, page: NewsPage, read: Read) -> tuple[float, list[str]]:
        """Counts what was read on `page`; its score, and what was wrong."""
        text, title, byline, published, updated = read
        score = overlap(page.text, text)
        checks = {
            "title": title == page.title,
            "byline": byline == page.byline,
            "published": same_time(page.published, published),
            "updated": same_time(page.updated, updated)
            or (page.updated == page.published and updated is None)
            or (page.updated is None and updated == published),
        }
        self.pages += 1
        self.text += score
        self.right.update(name for name, is_right in checks.items() if is_right)
        return score, [name for name, is_right in checks.items() if not is_right]


READERS: dict[str, Callable[[NewsPage], Read]] = {
    "reader.intake": ours,
    "trafilatura": plain_trafilatura,
    "readability": readability,
}


def main() -> None:
    """Measures and prints the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--each", action="store_true", help="a line for every page")
    parser.add_argument("--held-out", action="store_true", help="only pages not tuned on")
    options = parser.parse_args()
    logging.disable(logging.CRITICAL)
    pages = [load(name) for name in names() if name in HELD_OUT or not options.held_out]
    heading = ["title", "byline", "published", "updated"]
    print(f"{'':15s} {'lang':4s} {'n':>3s} {'F1':>7s} " + " ".join(f"{h:>9s}" for h in heading))
    for name, reader in READERS.items():
        reader(pages[0])  # loads the library
        totals = {"en": Total(), "ko": Total()}
        began = time.perf_counter()
        for page in pages:
            score, wrong = totals[page.language].add(page, reader(page))
            if options.each:
                print(f"  {page.name:18s} {score:.4f} {' '.join(wrong)}")
        seconds = (time.perf_counter() - began) / len(pages)
        for language, total in totals.items():
            cells = [f"{total.right[each]}/{total.pages}".rjust(9) for each in heading]
            f1 = 100 * total.text / max(1, total.pages)
            print(f"{name:15s} {language:4s} {total.pages:3d} {f1:7.2f} {' '.join(cells)}")
        print(f"{name:15s} {1000 * seconds:.0f} ms a page")


if __name__ == "__main__":
    main()
