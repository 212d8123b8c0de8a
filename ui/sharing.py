"""What other programs hand over by a ``naranhi:`` address, such as a bookmark in a browser."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qs, urlsplit

from PySide6.QtCore import QCoreApplication

from reader.errors import NaranhiError
from reader.intake import web_address

SCHEME: Final = "naranhi:"
"""What such an address begins with."""

LONGEST: Final = 200_000
"""In characters; what is longer is cut by the system on its way here in any case."""

BOOKMARKLET: Final = (
    "javascript:(()=>{const s=String(getSelection()).trim();location.href='naranhi:add?'+(s?"
    "'text='+encodeURIComponent(document.title+'\\n\\n'+s):"
    "'url='+encodeURIComponent(location.href))})()"
)
"""What a bookmark holds that hands over the page, or what is selected on it."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What is to be added: the page at `address`, or else a `text`. Just one is not empty."""

    address: str
    text: str


def read_shared(given: str) -> Shared:
    """What a ``naranhi:`` address says: ``naranhi:add?url=…``, or ``naranhi:add?text=…``.

    Raises `NaranhiError` if it says anything else, or an address that is not http or https.
    """
    if not given.lower().startswith(SCHEME) or len(given) > LONGEST:
        raise _unknown()
    try:
        parts = urlsplit(given.strip())
        fields = parse_qs(parts.query, max_num_fields=20)
    except ValueError as error:
        raise _unknown() from error
    if (parts.netloc + parts.path).strip("/").lower() != "add":
        raise _unknown()
    text = fields.get("text", [""])[0].replace("\x00", "").strip()
    title = fields.get("title", [""])[0].strip()
    stated = fields.get("url", [""])[0]
    address = web_address(stated)
    if stated and address is None:
        raise NaranhiError(
            QCoreApplication.translate(
                "Sharing",
                "Another program handed over something that is no web address; nothing was added.",
            )
        )
    if address is None and not text:
        raise _unknown()
    whole = f"{title}\n\n{text}" if title and text else text
    return Shared(address or "", "" if address else whole)


def _unknown() -> NaranhiError:
    return NaranhiError(
        QCoreApplication.translate(
            "Sharing",
            "Another program handed over something that Naranhi does not understand; "
            "copy the page's address and add it here.",
        )
    )
