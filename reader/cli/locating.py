"""Where a passage stands that somebody typed or pasted on the command line.

`reader.annotation.anchor` finds a passage again that was marked before, with its context and
position. Here the quote may be all there is, so that one standing in several places has to be
told apart rather than guessed.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from reader.annotation import Selector, anchor
from reader.errors import AnchorError

_LIKE: Final = {
    mark: f"[{''.join(marks)}]" for marks in ('"“”„‟', "'‘’‚‛", "-‐‑–—") for mark in marks
}


def locate(text: str, quote: str, prefix: str, suffix: str, place: str) -> tuple[int, int]:
    """The one span of `text` that reads `quote`, right after `prefix` and right before `suffix`.

    White space may differ everywhere, and so may the form of quotation marks and hyphens where the
    quote does not stand there word for word. `place` is how to name `text` to the user. Raises
    `AnchorError` where there is no such span, or more than one.
    """
    quote = quote.strip()
    spans = _exact(text, quote) or _alike(text, unicodedata.normalize("NFC", quote))
    if not spans:
        span = anchor(text, Selector(quote, prefix, suffix))
        if span is None:
            raise AnchorError(f"This passage is not in {place}; copy it from there word for word.")
        return span
    if len(spans) == 1:
        return spans[0]
    fitting = [span for span in spans if _fits(text, span, prefix, suffix)]
    if len(fitting) != 1:
        times = f"{len(fitting)} times" if fitting else "nowhere between these words"
        raise AnchorError(
            f"This passage stands {times} in {place}; say with --prefix or --suffix which words"
            " stand right before or after the one you mean."
        )
    return fitting[0]


def _exact(text: str, quote: str) -> list[tuple[int, int]]:
    spans, start = [], text.find(quote)
    while start >= 0:
        spans.append((start, start + len(quote)))
        start = text.find(quote, start + 1)
    return spans


def _alike(text: str, quote: str) -> list[tuple[int, int]]:
    words = ("".join(_LIKE.get(mark, re.escape(mark)) for mark in word) for word in quote.split())
    pattern = re.compile("(?=(" + r"\s+".join(words) + "))")
    return [match.span(1) for match in pattern.finditer(text)]


def _fits(text: str, span: tuple[int, int], prefix: str, suffix: str) -> bool:
    before, after = _spaced(text[: span[0]]), _spaced(text[span[1] :])
    return before.endswith(_spaced(prefix)) and after.startswith(_spaced(suffix))


def _spaced(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())
