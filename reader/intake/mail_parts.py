"""What mail and pages saved as mail are made of: headers in any encoding, and parts."""

from __future__ import annotations

import time
from email.errors import HeaderParseError, MessageError
from email.header import decode_header
from email.message import Message
from email.parser import BytesFeedParser
from email.utils import parseaddr
from typing import Final, Literal

from reader.errors import IntakeError, Phrase
from reader.intake.decoding import decode
from reader.intake.lines import clean

LONGEST_READING: Final = 20.0
"""In seconds. A hundred megabytes take two; each part within another has every line read again."""

_PORTION: Final = 65_536
_MOST_PARTS: Final = 5_000
_LONGEST_HEADER: Final = 10_000
_DAMAGED: Final = Phrase(
    "This file is damaged and cannot be read; save it again, or paste its text."
)
_TOO_SLOW: Final = Phrase("This file takes too long to read; save it again, or paste its text.")


def parsed(data: bytes) -> Message:
    """The message in `data`.

    Raises:
        IntakeError: it is nested too deep to be a message, or takes too long.
    """
    try:
        message = _message(data)
        parts = sum(1 for _ in message.walk())
    except (MessageError, RecursionError, ValueError, LookupError) as error:
        raise IntakeError(_DAMAGED, str(error)) from error
    if parts > _MOST_PARTS:
        raise IntakeError(_DAMAGED, f"{parts} parts")
    return message


def _message(data: bytes) -> Message:
    give_up = time.monotonic() + LONGEST_READING
    parser = BytesFeedParser()
    for start in range(0, len(data), _PORTION):
        if time.monotonic() > give_up:
            raise IntakeError(_TOO_SLOW)
        parser.feed(data[start : start + _PORTION])
    return parser.close()


def sender(message: Message) -> tuple[str, str]:
    """The name and the address that a message is from; empty where it states none."""
    try:
        return parseaddr(header(message, "From"))
    except (RecursionError, ValueError, IndexError):
        return "", ""


def header(message: Message, name: str) -> str:
    """A header as text on one line: RFC 2047 words and bare bytes decoded; empty if missing."""
    found = (value for key, value in message.raw_items() if key.lower() == name.lower())
    raw = str(next(found, ""))[:_LONGEST_HEADER].encode("utf-8", "surrogateescape")
    return clean(_words(_decoded(raw, None)))


def _words(text: str) -> str:
    try:
        pieces = decode_header(text)
    except (HeaderParseError, ValueError):
        return text
    return "".join(
        piece if isinstance(piece, str) else _piece(piece, charset) for piece, charset in pieces
    )


def _piece(piece: bytes, charset: str | None) -> str:
    # what stands between encoded words comes back escaped like this
    return _decoded(piece, charset) if charset else piece.decode("raw-unicode-escape", "replace")


def _decoded(raw: bytes, charset: str | None) -> str:
    try:
        return decode(raw, (charset,) if charset else ())
    except IntakeError:
        return raw.decode("utf-8", errors="replace")


def text_parts(message: Message, subtype: Literal["html", "plain"]) -> list[Message]:
    """The parts of `message` that are text of this kind and no attachments."""
    wanted = ("text/html", "application/xhtml+xml") if subtype == "html" else ("text/plain",)
    return [
        part
        for part in message.walk()
        if part.get_content_type() in wanted and part.get_content_disposition() != "attachment"
    ]


def payload(part: Message) -> bytes:
    """The bytes of a part, without its transfer encoding; empty where that is broken."""
    try:
        found = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError):
        return b""
    return found if isinstance(found, bytes) else b""
