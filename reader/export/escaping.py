"""Plain text made safe to stand in Markdown: it reads the same and nothing in it acts as markup.

Covers CommonMark, what GitHub adds (tables, strikethrough, math, bare addresses, emoji, mentions,
issues) and what Obsidian adds (wikilinks, tags, highlights, comments, block ids). Characters are
escaped by a backslash, which both honour for every ASCII punctuation character. Code-hosting sites
look for emoji, mentions and issues only when the backslashes are gone already: an empty comment,
which nobody sees, keeps those apart.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_ADDRESS: Final = re.compile(
    r"\b(?:https?|ftp)://[A-Za-z0-9](?:[A-Za-z0-9\-._~:/?#@!&'()+,=%]*[A-Za-z0-9/#=&_~\-])?"
)

_LABEL: Final = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_MAIL: Final = re.compile(rf"(?<![\w@])[A-Za-z0-9][A-Za-z0-9_.+-]*@{_LABEL}(?:\.{_LABEL})+")
_LINK: Final = re.compile(f"{_ADDRESS.pattern}|{_MAIL.pattern}")

_APART: Final = r"""(?P<apart>
          :(?=(?:[\w+-]*[^\W\d_][\w+-]*|[+-]1|100|1234):)  # an emoji
        | @(?=[\w-])            # a mention, an address
        | \#(?=\d)             # an issue
        | (?<![^\W_])(?i:GH)(?=-\d)
        )"""
_NOTHING: Final = "<!-- -->"

_INLINE: Final = re.compile(
    rf"""{_APART}
      | [\\`*_\[\]<\#~$|^]      # always markup somewhere
      | &(?=\#?\w+;)            # an entity
      | ={{2,}} | %{{2,}}       # Obsidian's highlight and comment
      | (?<=:)(?=//)            # an address that is left as text is no link
      | (?i:(?<=\bwww)\.)
    """,
    re.VERBOSE,
)

_LINE_START: Final = re.compile(
    r"""(?P<bullet>
          >                     # a quotation
        | [-+](?=[\s:-]|$)      # a list item, a rule, an underlined heading, a table
        | =(?=\s*$)             # an underlined heading
        | :(?=-)                # a table
        )
      | (?P<number>[0-9]{1,9})(?P<mark>[.)])(?=\s|$)
    """,
    re.VERBOSE,
)


def escape_inline(text: str) -> str:
    """`text` on one line, for a place where a line cannot start, such as a heading or a link."""
    return _escape(" ".join(_lines(text)).strip())


def escape_label(text: str) -> str:
    """`text` on one line as the label of a link, which can hold no link of its own."""
    return _escape_marks(" ".join(_lines(text)).strip())


def escape_block(text: str) -> str:
    """`text` as paragraphs: empty lines divide them, and a line break within one is kept."""
    paragraphs: list[list[str]] = [[]]
    for line in _lines(text):
        if line:
            paragraphs[-1].append(_escape_line(line))
        elif paragraphs[-1]:
            paragraphs.append([])
    return "\n\n".join("  \n".join(lines) for lines in paragraphs if lines)


def tag(name: str) -> str:
    """`name` as a tag that Obsidian takes: letters, digits, ``_``, ``-``, ``/``; not digits alone.

    Other characters become hyphens. A name with none of the allowed ones is written as plain text.
    """
    kept = re.sub(r"[^\w/-]+", "-", unicodedata.normalize("NFC", name))
    # An underscore between a word and something else would open emphasis.
    kept = re.sub(r"(?<![^\W_])_+|_+(?![^\W_])", "-", kept)
    kept = re.sub(r"-{2,}", "-", kept).strip("-/")
    if not kept:
        return escape_inline(name)
    return f"#{kept}-" if kept.isdecimal() else f"#{kept}"


def destination(address: str) -> str:
    """`address` as the destination of a link: what would end it early is percent-encoded."""

    def encode(match: re.Match[str]) -> str:
        return "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "replace"))

    encoded = re.sub(r"[\x00-\x20\x7f\\<>()\"`|]", encode, address.strip())
    return re.sub(r"&(?=#?\w+;)", "&amp;", encoded)


def _lines(text: str) -> list[str]:
    """The lines of `text`, without control characters and without spaces around them."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    shown = re.sub(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]", "", text)
    return [line.strip() for line in shown.split("\n")]


def _escape_line(line: str) -> str:
    start = _LINE_START.match(line)
    if start is None:
        return _escape(line)
    if start["bullet"]:
        return f"\\{_escape(line)}"
    return f"{start['number']}\\{start['mark']}{_escape(line[start.end() :])}"


def _escape(text: str) -> str:
    """`text` with its markup escaped; addresses become links that show exactly themselves."""
    pieces, position = [], 0
    for match in _LINK.finditer(text):
        pieces += [_escape_marks(text[position : match.start()]), f"<{match[0]}>"]
        position = match.end()
    return "".join((*pieces, _escape_marks(text[position:])))


def _escape_marks(text: str) -> str:
    return _INLINE.sub(_escaped, text)


def _escaped(match: re.Match[str]) -> str:
    mark = match["apart"]
    if mark:
        return (f"\\{mark}" if mark == "#" else mark) + _NOTHING
    return "".join(f"\\{each}" for each in match[0]) or "\\"
