"""The pieces of a page's article without the lines that pages put between and below paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reader.article import Block, BlockKind
from reader.intake.bylines import names_of
from reader.intake.dates import read_date_line
from reader.intake.headlines import letters_of
from reader.intake.labels import Label, announces_other_articles, label_of
from reader.intake.lines import comparable, ends_finally
from reader.intake.page_blocks import Piece
from reader.intake.page_noise import is_noise, signed_off, starts_contacts, without_credit

_MOSTLY_LINKED: Final = 0.7
_TAIL: Final = 0.5
_LONGEST_TIME: Final = 60
_LONGEST_ROLE: Final = 40
_LONGEST_INTRODUCTION: Final = 200
_LONGEST_TITLE: Final = 2000
_MOST_QUOTES: Final = 50
_SHORTEST_PULLED: Final = 12
_LONGEST_RUBRIC: Final = 30
_MOST_CREDITS: Final = 6
_SPEAKER: Final = re.compile(r"[\[<◀]\s?(?:앵커(?:\s?멘트)?|기자|리포트)\s?[\]>▶]")
_STROKE: Final = re.compile(r"[|│ㅣ｜]")
HEAD_PIECES: Final = 6
"""So many of the first pieces can still say who wrote the article, and when."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The blocks that stay, the position each had among the pieces, and who signed off."""

    blocks: tuple[Block, ...]
    sources: tuple[int, ...]
    byline: tuple[str, ...]


def cleaned(pieces: Sequence[Piece], authors: Sequence[str] = (), title: str = "") -> Cleaned:
    """What of `pieces` is the text of the article `title` by `authors`, so far as known."""
    pieces = pieces[: _end_of(pieces)]
    begin = _title_among(pieces, title)
    is_broadcast = any(_SPEAKER.fullmatch(comparable(each.text)) for each in pieces)
    blocks: list[Block] = []
    sources: list[int] = []
    byline: list[str] = []
    pulled = _pulled(pieces)
    for position, piece in enumerate(pieces):
        if position < begin and not ends_finally(piece.text) and len(piece.text) <= _LONGEST_RUBRIC:
            continue
        near_end = is_broadcast and position >= len(pieces) - _MOST_CREDITS
        name = signed_off(piece.text, is_broadcast=near_end)
        if name is not None:
            byline.extend(names_of(name))
            continue
        if position < HEAD_PIECES and (states_time(piece.text) or introduces(piece.text, authors)):
            continue
        if position in pulled:
            continue
        text = _kept_text(piece)
        if text and not _heads_nothing(pieces, position):
            blocks.append(Block(piece.kind, text))
            sources.append(position)
    return Cleaned(tuple(blocks), tuple(sources), tuple(dict.fromkeys(byline)))


def _title_among(pieces: Sequence[Piece], title: str) -> int:
    """The position of the `title` among the first pieces; 0 where it is not among them."""
    letters = letters_of(title)
    for position, piece in enumerate(pieces[:HEAD_PIECES]):
        is_short = len(piece.text) <= _LONGEST_TITLE
        if letters and is_short and letters_of(piece.text) == letters:
            return position
    return 0


def states_time(text: str) -> bool:
    """Whether `text` is a time and nothing else."""
    date = read_date_line(text) if len(text) <= _LONGEST_TIME else None
    return date is not None and not date.rest and (date.labelled or bool(date.unlabelled))


def introduces(text: str, authors: Sequence[str]) -> bool:
    """Whether `text` says who one of `authors` is and nothing else: `Name | what they do`."""
    if len(text) > _LONGEST_INTRODUCTION:
        return False
    name, divider, what = (part.strip() for part in _STROKE.sub("|", text).partition("|"))
    return bool(divider) and name in authors and 0 < len(what) <= _LONGEST_ROLE


def _pulled(pieces: Sequence[Piece]) -> set[int]:
    """The positions of quotations that only repeat, in large letters, what a paragraph says."""
    quotes = [at for at, piece in enumerate(pieces) if piece.kind is BlockKind.QUOTE]
    if not quotes:
        return set()
    said = [letters_of(each.text) for each in pieces if each.kind is BlockKind.PARAGRAPH]
    found: set[int] = set()
    for position in quotes[:_MOST_QUOTES]:
        letters = letters_of(pieces[position].text)
        if len(letters) >= _SHORTEST_PULLED and any(letters in text for text in said):
            found.add(position)
    return found


def _end_of(pieces: Sequence[Piece]) -> int:
    """The position from which on the page only says how to reach its newsroom."""
    sizes = [len(piece.text) for piece in pieces]
    total, before = sum(sizes), 0
    for position, (piece, size) in enumerate(zip(pieces, sizes, strict=True)):
        if before > total * _TAIL and starts_contacts(piece.text):
            return position
        before += size
    end = len(pieces)
    while end > 1 and pieces[end - 1].kind is BlockKind.HEADING:
        end -= 1
    return end


def _kept_text(piece: Piece) -> str:
    """The text of `piece` that is the article's; empty where nothing is."""
    if piece.linked >= _MOSTLY_LINKED or is_noise(piece.text) or not _has_letters(piece.text):
        return ""
    return without_credit(piece.text) if piece.kind is BlockKind.CAPTION else piece.text


def _has_letters(text: str) -> bool:
    """Whether `text` holds two letters or digits at least."""
    found = filter(str.isalnum, text)
    return next(found, None) is not None and next(found, None) is not None


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
