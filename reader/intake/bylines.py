"""Lines that name who wrote an article, and the names on them.

Newspapers write them as `By John Smith`, `홍길동 기자`, `서울=홍길동 기자`, or as names with e-mail
addresses divided by middle dots, commas or strokes. A line is one only when every part of it is a
name, a role, a place before an equals sign, an organisation or an address; anything else on the
line makes it prose.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from reader.intake.labels import Label, label_of
from reader.intake.lines import comparable
from reader.intake.names import (
    PRESS_KO,
    ROLE_KO,
    has_surname,
    is_full_name,
    is_organisation,
    is_surely_a_name,
    names_in,
)


class Evidence(IntEnum):
    """What shows that a line names authors."""

    BARE_NAMES = 1
    ROLE = 2
    ADDRESS = 3


@dataclass(frozen=True, slots=True)
class Byline:
    """The names on a line, without roles and addresses, and what showed that they are authors."""

    names: tuple[str, ...]
    evidence: Evidence


_EMAIL: Final = re.compile(
    r"[(\[<{]?\s*(?:e-?mail|이메일|메일)?\s*:?\s*\b[\w.+-]+\s?@\s?[\w-]+(?:\.[\w-]+)+\s*[)\]>}]?",
    re.IGNORECASE,
)
_HANDLE: Final = re.compile(r"(?<![\w.])@\w{2,30}\b|\bhttps?://\S+")
_DIVIDER: Final = re.compile(r"\s*[·•・‧∙,/|;&│┃\x00]\s*|\s+(?:and|및|with)\s+|\s+[-–—]\s+")
_BY: Final = re.compile(
    r"^(?:(?:written|reported|reporting|posted|published|report|story|text|words|article|edited|compiled)\s+)?by[:\s]\s*(?=\S)"
    r"|^(?:author|authors|reporter|reporters|writer|byline|journalist)\s?:\s*"
    r"|^(?:글\s?[·&]\s?사진|사진\s?[·&]\s?글)(?:\s?[:=/]\s*|\s(?=\S))|^(?:글쓴이|글|취재|기자|작성자|글·그림|취재\s?[·/]\s?글)\s?[:=/]\s*|^(?:취재|기자명|작성자|글쓴이|필자|등록자)\s(?=\S)",
    re.IGNORECASE,
)
_CREDIT_END: Final = re.compile(
    r"(?<=\w)[,/]?\s+special to .{2,60}$"
    r"|(?<=\w)[;.]\s*(?:editing|writing|additional\s\w+|compiled|translated)\s"
    r"(?:\w+\s)?by\s[^.]{3,120}\.?$",
    re.IGNORECASE,
)
_NEXT_PERSON: Final = re.compile(
    rf"({PRESS_KO})\s+(?=[가-힣]{{2,4}}\s(?:[가-힣]{{2,5}}\s)?{ROLE_KO}(?!\S))"
)
_PLACE: Final = re.compile(
    r"^[(\[]?\s*(?!.{0,30}(?:기자|특파원).{0,30}=)"
    r"[가-힣A-Za-z][가-힣A-Za-z .·/]{0,30}\s?=\s?(?=[^=\s])"
)
_KO_ROLE_END: Final = re.compile(rf"\s?{ROLE_KO}(?:\s?겸?\s?{ROLE_KO})*$")
_ROLE_EN: Final = (
    r"(?:(?:senior|staff|chief|deputy|managing|contributing|special|foreign|political|business|national"
    r"|science|culture|sports|economics?|associate|assistant|news|intern|guest|freelance|environment"
    r"|health|education|technology|city|features?|opinion|editorial|economic|cultural|military"
    r"|executive|international|diplomatic|photo"
    r"|washington|seoul|tokyo|beijing|asia|world)\s)*"
    r"(?:reporters?|correspondents?|writers?|editors?|columnists?|journalists?|contributors?|interns?"
    r"|photographers?|bureau chief|editor-in-chief|editor in chief)"
)
_MAY_BE_PRESS: Final = re.compile(
    rf"{PRESS_KO}|reporter|correspondent|writer|editor|columnist|journalist|contributor|intern"
    r"|photographer|bureau chief|pd"
)
"""In small letters, something of which every line has that names a journalist's role."""

_ROLE_LINE: Final = re.compile(
    rf"^(?:[A-Z][\w'’-]*(?:,? (?:and |& )?[A-Z]?[\w'’-]+){{0,3}} )?{_ROLE_EN}(?:,? .{{2,30}})?$"
    r"|^reporting from [A-Z].{1,30}$|^in [A-Z][\w.'-]+(?: [A-Z][\w.'-]+)?$",
    re.IGNORECASE,
)
_WORDS_OF_HEADINGS: Final = re.compile(
    r"(?:and|or|of|is|are|was|were|has|have|had|not|no|new|old|how|why|what|when|where|who|all|more"
    r"|most|first|last|by|as|up|out|over|under|after|before|between|into|its|his|her|their|our|your"
    r"|this|that|these|those|art|history|science|street|city|world|life|war|sea|river|island)",
    re.IGNORECASE,
)
_EN_ROLE_END: Final = re.compile(rf"[\s(]+{_ROLE_EN}\)?$", re.IGNORECASE)
_EN_ROLE_START: Final = re.compile(rf"^{_ROLE_EN}:?\s+(?=[A-Z가-힣])", re.IGNORECASE)
_EN_ROLE_ALONE: Final = re.compile(
    rf"^{_ROLE_EN}(?:\s(?:for|at|of|in)\s.{{1,40}})?$", re.IGNORECASE
)
_WHERE: Final = re.compile(r"\s+(?:in|from|at)\s+[A-Z][\w.' -]{1,30}$|\s*\([^()]{1,40}\)$")
_SPECIAL_TO: Final = re.compile(r"^(?:special to|for) .{2,60}$", re.IGNORECASE)


def read_byline(line: str, *, at_the_end: bool = False) -> Byline | None:
    """The authors on `line`, or None if it is anything but a byline.

    Bare names, with neither a role nor an address, are believed only `at_the_end` of an article.
    """
    if len(line) > 250:
        return None
    text, explicit = _without_opening(_CREDIT_END.sub("", comparable(line)))
    text, addresses = _EMAIL.subn("\x00", _HANDLE.sub("\x00", text))
    if not (addresses or explicit or at_the_end or _MAY_BE_PRESS.search(text.lower())):
        return None  # as most lines, which are prose
    text = _NEXT_PERSON.sub("\\1\x00", text)
    pieces = [piece for piece in _DIVIDER.split(text) if piece.strip(" .:()[]")]
    names: list[str] = []
    press = False
    for piece in pieces:
        found = _read_piece(_without_brackets(piece))
        if found is None:
            return None
        names.extend(found[0])
        press = press or found[1]
    return _judge(names, press, explicit, bool(addresses), at_the_end)


def bare_names(line: str) -> tuple[str, ...]:
    """The full names that `line` consists of, with neither a role nor an address; else empty.

    Whether they are authors is for the lines around them to show.
    """
    text = comparable(line).strip(" ,")
    if len(text) > 80 or label_of(text) is not Label.NONE or re.search(r"[\d.!?]{2}|[!?\"“]", text):
        return ()
    names: list[str] = []
    for piece in _DIVIDER.split(text):
        found = _read_piece(_without_brackets(piece))
        if found is None or not all(map(_is_believable, found[0])):
            return ()
        names.extend(found[0])
    return tuple(dict.fromkeys(names))


def _is_believable(name: str) -> bool:
    """Whether `name` can hardly be a short heading: two to four words, or a Korean full name."""
    if "가" <= name[0] <= "힣":
        return has_surname(name) and is_surely_a_name(name)
    words = name.split()
    return 2 <= len(words) <= 4 and not any(map(_WORDS_OF_HEADINGS.fullmatch, words))


def is_role(line: str) -> bool:
    """Whether `line` states a journalist's position, or where one reported from, without a name."""
    text = comparable(line)
    if len(text) > 60 or text.endswith("."):
        return False
    return bool(_ROLE_LINE.match(text))


def names_of(text: str) -> tuple[str, ...]:
    """The names in `text`, which is known to state authors; `text` itself where that fails."""
    found = read_byline(text, at_the_end=True) or read_byline(f"By {text}")
    if found is not None:
        return found.names
    plain = comparable(text)
    return (plain,) if 0 < len(plain) <= 60 and not re.search(r"https?:|@", plain) else ()


_AGENCY_OPENING: Final = re.compile(
    rf"^[(\[][^()\[\]=]{{1,20}}=[^()\[\]=]{{1,20}}[)\]]\s?([가-힣·,\s]{{2,30}}?)\s?{ROLE_KO}\s?=\s"
)
_SIGNATURE: Final = re.compile(
    rf"(?<=[.!?”\"'’)])\s*[/=\[(]?\s*(?P<names>(?:[가-힣]{{1,8}}=)?[가-힣]{{2,4}}\s?{ROLE_KO}\s*[(\[]?[\w.+-]+@[\w.-]+\w[)\]]?)\s*[)\]]?$"
)


def opening_names(text: str) -> tuple[str, ...]:
    """The authors in an agency's opening such as `(서울=한빛통신) 홍길동 기자 = `."""
    match = _AGENCY_OPENING.match(comparable(text[:120]))
    return tuple(re.split(r"\s*[·,]\s*", match[1].strip())) if match else ()


def split_signature(text: str) -> tuple[str, tuple[str, ...]]:
    """A paragraph without the name, role and address signed at its end, and the names."""
    match = _SIGNATURE.search(text, max(0, len(text) - 120))
    found = read_byline(match["names"]) if match else None
    if match is None or found is None or not found.names:
        return text, ()
    return text[: match.start()].rstrip(), found.names


def _without_opening(text: str) -> tuple[str, bool]:
    """`text` without marks, `By` and place before the names, and whether it said `By`."""
    text = re.sub(r"^[\s/=~*■□▶▷●○◆◇☞#-]+|[\s/=~*]+$", "", text)
    if re.fullmatch(r"[(\[<【〈].*[)\]>】〉]", text):
        text = text[1:-1].strip()
    without_by, count = _BY.subn("", text, count=1)
    return _PLACE.sub("", without_by, count=1), bool(count)


def _judge(
    names: list[str], press: bool, explicit: bool, address: bool, at_the_end: bool
) -> Byline | None:
    unique = _people(names)
    if address:
        return Byline(unique, Evidence.ADDRESS)
    if not unique:
        return None
    if press or (explicit and all(is_full_name(name) for name in unique)):
        return Byline(unique, Evidence.ROLE)
    if at_the_end and all(map(has_surname, unique)):
        alone = len(unique) == 1
        if not alone or is_surely_a_name(unique[0]):
            return Byline(unique, Evidence.BARE_NAMES)
    return None


def _people(names: list[str]) -> tuple[str, ...]:
    """`names`, each once, without the agency that capitals alone name beside full names."""
    has_full_name = any(" " in name for name in names)
    return tuple(
        name
        for name in dict.fromkeys(names)
        if not (has_full_name and name.isascii() and name.isupper() and " " not in name)
    )


def _read_piece(piece: str) -> tuple[list[str], bool] | None:
    """The names in one part of a byline and whether a journalist's role stands with them.

    None for a part that has no place in a byline.
    """
    piece = _without_buttons(piece)
    if not piece or label_of(piece) > Label.COUNT or _SPECIAL_TO.match(piece):
        return [], False
    if _EN_ROLE_ALONE.match(piece):
        return [], True
    bare, role = _without_roles(_PLACE.sub("", piece, count=1))
    press = bool(re.search(PRESS_KO, role) or re.search(_ROLE_EN, role, re.IGNORECASE))
    if not bare:
        return [], press
    names = names_in(bare, bool(role))
    if names is not None:
        return names, press
    return ([], press) if is_organisation(bare) else None


def _without_brackets(piece: str) -> str:
    """`piece` without brackets around it or left over at its ends."""
    piece = piece.strip(" []<>")
    is_balanced = piece.count("(") == piece.count(")") == 1 and not piece.startswith("(")
    return piece if is_balanced else re.sub(r"\s*\([^()]*$", "", piece.strip(" ()[]<>"))


def _without_buttons(piece: str) -> str:
    """`piece` without the Korean buttons, such as 구독, that follow a name on the page."""
    words = piece.split()
    while len(words) > 1 and words[-1] > "\u3130" and label_of(words[-1]) > Label.COUNT:
        words.pop()
    return " ".join(words)


def _without_roles(piece: str) -> tuple[str, str]:
    """`piece` without its roles and places, and what was taken off."""
    text, taken = piece, ""
    for pattern in (_EN_ROLE_START, _WHERE, _EN_ROLE_END, _WHERE, _KO_ROLE_END, _WHERE):
        match = pattern.search(text)
        shorter = pattern.sub("", text, count=1).strip()
        if match and not (pattern is _KO_ROLE_END and len(shorter) == 1):
            taken += match.group() if pattern is not _WHERE else ""
            text = shorter
    return text, taken
