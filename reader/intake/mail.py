"""Newsletters that were saved as mail (``.eml``)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from email.message import Message
from typing import Final

from reader.article import Block, Draft, Language
from reader.errors import IntakeError, Phrase
from reader.intake.addresses import web_address
from reader.intake.decoding import decode
from reader.intake.feed_text import moment
from reader.intake.headlines import letters_of
from reader.intake.mail_parts import header, parsed, payload, sender, text_parts
from reader.intake.text import read_plain

_NO_TEXT: Final = Phrase(
    "There is no text in this mail, only attachments; save the attachment and add that instead."
)
_REPLY: Final = re.compile(r"^(?:(?:re|fwd?|fw|답장|전달|회신)\s*:\s*)+", re.IGNORECASE)
_FURNITURE: Final = re.compile(
    r"view (?:this|it|the)?.{0,30}(?:in|on) (?:your|the|a)? ?(?:browser|web)|unsubscribe|opt out"
    r"|manage (?:your )?(?:preferences|subscription)|you(?:['’]re| are) receiving this"
    r"|you received this|forwarded (?:this|to you)|add us to your address book|privacy policy"
    r"|수신\s?거부|구독\s?(?:취소|해지|설정)|웹(?:\s?브라우저)?(?:에서|으로)\s?보기"
    r"|브라우저(?:에서|로)\s?보기|발신\s?전용|본\s?메일은|이\s?메일은|메일이\s?(?:잘|제대로)?\s?안\s?보이",
    re.IGNORECASE,
)
_LONGEST_FURNITURE: Final = 300
_HEAD, _TAIL = 4, 12


def read_mail(data: bytes, language: Language | None) -> Draft:
    """The article in the mail `data`: its subject, its date, who sent it, and its text.

    Raises:
        IntakeError: it is damaged, or holds nothing but attachments.
    """
    message = parsed(data)
    subject = _REPLY.sub("", header(message, "Subject"))
    draft = _body(message, subject, language)
    name, address = sender(message)
    return replace(
        draft,
        title=subject or draft.title,
        published=moment(header(message, "Date"), draft.language) or draft.published,
        site=name or address.rpartition("@")[2] or draft.site,
        url=web_address(header(message, "Archived-At").strip("<>")) or draft.url,
        blocks=_without_furniture(draft.blocks, subject),
    )


def _body(message: Message, subject: str, language: Language | None) -> Draft:
    from reader.intake.saved_page import without_embedded

    pages = [part for part in text_parts(message, "html") if payload(part).strip()]
    plain = "\n\n".join(filter(None, map(_text, text_parts(message, "plain"))))
    if pages:
        from reader.intake.page import read_page

        page = max(pages, key=lambda part: len(payload(part)))
        try:
            content = without_embedded(payload(page))
            return read_page(content, None, page.get_content_charset(), language)
        except IntakeError:
            if not plain:
                raise
    if not plain:
        raise IntakeError(_NO_TEXT)
    return read_plain(f"{subject}\n\n{plain}" if subject else plain, language)


def _text(part: Message) -> str:
    charset = part.get_content_charset()
    data = payload(part)
    return decode(data, (charset,) if charset else ()).strip() if data.strip() else ""


def _without_furniture(blocks: Sequence[Block], subject: str) -> tuple[Block, ...]:
    """The blocks without the subject at their head, and what newsletters put at both ends."""
    last = len(blocks) - _TAIL
    kept = tuple(
        block
        for index, block in enumerate(blocks)
        if not (
            ((index < _HEAD or index >= last) and _is_furniture(block))
            or (index < _HEAD and subject and letters_of(block.text) == letters_of(subject))
        )
    )
    return kept or tuple(blocks)


def _is_furniture(block: Block) -> bool:
    return len(block.text) <= _LONGEST_FURNITURE and bool(_FURNITURE.search(block.text))
