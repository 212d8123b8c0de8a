"""The pieces of a page's article without the lines that pages put between and below paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reader.article import Block, BlockKind
from reader.intake.bylines import names_of
from reader.intake.dates import read_date_line
from reader.intake.labels import Label, announces_other_articles, label_of
from reader.intake.page_blocks import Piece
from reader.intake.page_noise import is_noise, signed_off, starts_contacts, without_credit

_MOSTLY_LINKED: Final = 0.7
_TAIL: Final = 0.5
_LONGEST_TIME: Final = 60
HEAD_PIECES: Final = 6
"""So many of the first pieces can still say who wrote the article, and when."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The blocks that stay, the position each had among the pieces, and who signed off."""

    blocks: tuple[Block, ...]
    sources: tuple[int, ...]
    byline: tuple[str, ...]


def cleaned(pieces: Sequence[Piece]) -> Cleaned:
    """What of `pieces` is the article's own text."""
    pieces = pieces[: _end_of(pieces)]
    blocks: list[Block] = []
    sources: list[int] = []
    byline: list[str] = []
    for position, piece in enumerate(pieces):
        name = signed_off(piece.text)
        if name is not None:
            byline.extend(names_of(name))
            continue
        if position < HEAD_PIECES and states_time(piece.text):
            continue
        text = _kept_text(piece)
        if text and not _heads_nothing(pieces, position):
            blocks.append(Block(piece.kind, text))
            sources.append(position)
    return Cleaned(tuple(blocks), tuple(sources), tuple(dict.fromkeys(byline)))


def states_time(text: str) -> bool:
    """Whether `text` is a time and nothing else."""
    date = read_date_line(text) if len(text) <= _LONGEST_TIME else None
    return date is not None and not date.rest and (date.labelled or bool(date.unlabelled))


def _end_of(pieces: Sequence[Piece]) -> int:
    """The position from which on the page only says how to reach its newsroom."""
    sizes = [len(piece.text) for piece in pieces]
    total, before = sum(sizes), 0
    for position, (piece, size) in enumerate(zip(pieces, sizes, strict=True)):
        if before > total * _TAIL and starts_contacts(piece.text):
            return position
        before += size
    return len(pieces)


def _kept_text(piece: Piece) -> str:
    """The text of `piece` that is the article's; empty where nothing is."""
    if piece.linked >= _MOSTLY_LINKED or is_noise(piece.text):
        return ""
    return without_credit(piece.text) if piece.kind is BlockKind.CAPTION else piece.text


def _heads_nothing(pieces: Sequence[Piece], position: int) -> bool:
    """Whether the piece is a heading or label above links that are left out."""
    piece = pieces[position]
    if piece.kind is BlockKind.PARAGRAPH and label_of(piece.text) is Label.NONE:
        return False
    if announces_other_articles(piece.text):
        return True
    below = pieces[position + 1] if position + 1 < len(pieces) else None
    is_heading = piece.kind is BlockKind.HEADING
    return is_heading and below is not None and below.linked >= _MOSTLY_LINKED
