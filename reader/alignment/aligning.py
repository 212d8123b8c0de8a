"""The alignment of two texts: the evidence, the search, and the beads."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from reader.alignment.band import search_band
from reader.alignment.bead import Bead
from reader.alignment.bridging import pieces_of
from reader.alignment.matching import meetings, postings
from reader.alignment.relatedness import trusted
from reader.alignment.scoring import Evidence, Side, score_beads
from reader.alignment.search import Path, best_path, posteriors
from reader.alignment.surface import surface_of
from reader.alignment.tokens import tokens_of
from reader.alignment.weights import BRIDGED, UNAIDED
from reader.language import Language, detect


def align_texts(
    source: Sequence[str], target: Sequence[str], bridge: Sequence[str] | None
) -> list[Bead]:
    """What :func:`reader.alignment.align` promises."""
    if bridge is not None and len(bridge) != len(source):
        raise ValueError("A bridge has one sentence for each sentence of the source.")
    if not source or not target:
        alone = [Bead((at,), (), 1.0) for at in range(len(source))]
        return alone + [Bead((), (at,), 1.0) for at in range(len(target))]
    first, second = bridged_texts(source, target, bridge)
    if first.language == "ko" and second.language == "en":
        return [Bead(_run(j, b), _run(i, a), p) for i, j, a, b, p in _path(second, first)]
    return [Bead(_run(i, a), _run(j, b), p) for i, j, a, b, p in _path(first, second)]


@dataclass
class Text:
    """One text with its language, and the sentences its pieces of words are taken from, if any."""

    sentences: Sequence[str]
    language: Language
    pieces_from: Sequence[str] = ()
    pieces_language: Language = "en"

    def side(self) -> Side:
        """The text as tokens and surfaces."""
        tokens = [tokens_of(each, self.language) for each in self.sentences]
        for row, text in zip(tokens, self.pieces_from, strict=bool(self.pieces_from)):
            row += pieces_of(text, self.pieces_language)
        return Side(self.language, tokens, [surface_of(each) for each in self.sentences])


def _text(sentences: Sequence[str]) -> Text:
    composed = [unicodedata.normalize("NFC", each) for each in sentences]
    return Text(composed, detect("\n".join(composed)))


def bridged_texts(
    source: Sequence[str], target: Sequence[str], bridge: Sequence[str] | None
) -> tuple[Text, Text]:
    """Both texts; with a bridge, or in one language, also what to compare piece by piece."""
    first, second = _text(source), _text(target)
    if bridge is None and first.language == second.language:
        bridge = source
    if bridge is not None and any(bridge):
        first.pieces_from = [unicodedata.normalize("NFC", each) for each in bridge]
        second.pieces_from = second.sentences
        first.pieces_language = second.pieces_language = second.language
    return first, second


def _run(start: int, count: int) -> tuple[int, ...]:
    return tuple(range(start, start + count))


def _path(first: Text, second: Text) -> Path:
    weights = BRIDGED if first.pieces_from else UNAIDED
    evidence = evidence_of(first.side(), second.side())
    band = search_band(evidence.first_meetings, len(evidence.second))
    path = best_path(band, posteriors(band, score_beads(evidence, band, weights)))
    return trusted(path, evidence, weights)


def evidence_of(first: Side, second: Side) -> Evidence:
    """Both sides with what the tokens of each meet on the other."""
    first_postings, second_postings = postings(first.tokens), postings(second.tokens)
    return Evidence(
        first,
        second,
        meetings(first.tokens, second_postings, len(second)),
        meetings(second.tokens, first_postings, len(first)),
    )
