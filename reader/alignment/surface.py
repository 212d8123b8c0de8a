"""What can be seen of a sentence without reading it: headings, furniture, quotations."""

from __future__ import annotations

import re
from dataclasses import dataclass

QUOTES, UNFINISHED = 1, 2

_FINISHED = re.compile(r"[.!?。…][\"'”’»)\]]*\s*$|[\"”’]\s*$")
_QUOTATION = re.compile('["“”«»]')
_FURNITURE = re.compile(
    r"[©ⓒ]|^\s*[■□▲△▶▷◆◇●○※☞]|[\w.]@[\w.]|all rights reserved|무단\s?전재|재배포|저작권자|"
    r"^\s*(?:photo|updated|published|posted|related (?:articles?|stories)|read more|advertisement|"
    r"share|by [A-Z]\w+ [A-Z]\w+$|image|source|file photo|관련\s?기사|기사\s?입력|입력|수정|사진|"
    r"등록|광고|자료\s?사진|출처)\b[^.]*$|"
    r"^\s*(?:기사\s?)?(?:입력|수정|등록)[\s:]*\d{4}[.\-년]|"
    r"(?:기자|특파원)\s*(?:=|$|[\w.]{1,64}@)|reporter\s*$|correspondent\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Surface:
    """`flags` of a sentence, its length in characters, and whether it is page furniture."""

    flags: int
    length: int
    furniture: bool


def surface_of(text: str) -> Surface:
    """What `text` looks like. Furniture is what a page adds to an article: bylines, notices."""
    furniture = _FURNITURE.search(text) is not None
    flags = QUOTES if _QUOTATION.search(text) else 0
    if furniture or not _FINISHED.search(text):
        flags |= UNFINISHED
    return Surface(flags, len(re.sub(r"\s+", "", text)), furniture)
