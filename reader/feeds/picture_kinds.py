"""What kind of picture some bytes are, and how large, told by the bytes alone.

The formats: PNG (RFC 2083), GIF89a, JPEG (ITU T.81), WebP (RFC 9649). Nothing is decoded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

LEAST_SIDE: Final = 32
"""In pixels: what is smaller on a side is an icon, a line, or there to count readers."""

MOST_PIXELS: Final = 60_000_000

_JPEG_SIZES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_JPEG_ALONE: Final = frozenset((0x01, *range(0xD0, 0xD9)))
_TRACKER_HOST: Final = re.compile(
    r"(?:^|\.)(?:doubleclick\.net|google-analytics\.com|googletagmanager\.com|scorecardresearch\.com"
    r"|quantserve\.com|chartbeat\.(?:com|net)|imrworldwide\.com|adservice\.google\.\w+|2o7\.net"
    r"|feedsportal\.com|feedblitz\.com|pixel\.wp\.com|stats\.wp\.com|wcs\.naver\.(?:com|net)"
    r"|b\.scorecardresearch\.com|pixel\.\w+\.\w+|analytics\.\w+\.\w+|beacon\.\w+\.\w+)$",
    re.IGNORECASE,
)
_TRACKER_PATH: Final = re.compile(
    r"(?:^|[/_.-])(?:1x1|pixel|spacer|blank|clear|beacon|tracker|tracking|counter|transparent)"
    r"(?:[_-]?\d*)?(?:\.(?:gif|png|jpe?g|webp|php|aspx?))?/?$|/(?:pixel|beacon|track)/",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """A picture's media type, and its size in pixels."""

    media_type: str
    width: int
    height: int

    @property
    def is_fit(self) -> bool:
        """Whether it is large enough to be seen, and not too large to be shown."""
        return (
            min(self.width, self.height) >= LEAST_SIDE and self.width * self.height <= MOST_PIXELS
        )


def picture_facts(data: bytes) -> PictureFacts | None:
    """What `data` is; None for anything but a PNG, GIF, JPEG or WebP picture."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and data[12:16] == b"IHDR" and len(data) >= 24:
        return PictureFacts("image/png", _big(data, 16, 4), _big(data, 20, 4))
    if data[:6] in (b"GIF87a", b"GIF89a") and len(data) >= 10:
        return PictureFacts("image/gif", _little(data, 6, 2), _little(data, 8, 2))
    if data.startswith(b"\xff\xd8\xff"):
        size = _jpeg_size(data)
        return PictureFacts("image/jpeg", *size) if size is not None else None
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        size = _webp_size(data)
        return PictureFacts("image/webp", *size) if size is not None else None
    return None


def is_tracker(url: str) -> bool:
    """Whether an address looks like that of a picture that is there to count readers."""
    try:
        parts = urlsplit(url)
        return bool(_TRACKER_HOST.search(parts.hostname or "") or _TRACKER_PATH.search(parts.path))
    except ValueError:
        return True


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """The size that the first frame header states; the segments before it are stepped over."""
    position = 2
    while position + 9 <= len(data):
        if data[position] != 0xFF:
            return None
        kind = data[position + 1]
        if kind == 0xFF:
            position += 1
        elif kind in _JPEG_ALONE:
            position += 2
        elif kind in _JPEG_SIZES:
            return _big(data, position + 7, 2), _big(data, position + 5, 2)
        else:
            position += 2 + max(2, _big(data, position + 2, 2))
    return None


def _webp_size(data: bytes) -> tuple[int, int] | None:
    kind = data[12:16]
    if kind == b"VP8X" and len(data) >= 30:
        return 1 + _little(data, 24, 3), 1 + _little(data, 27, 3)
    if kind == b"VP8 " and len(data) >= 30 and data[23:26] == b"\x9d\x01\x2a":
        return _little(data, 26, 2) & 0x3FFF, _little(data, 28, 2) & 0x3FFF
    if kind == b"VP8L" and len(data) >= 25 and data[20] == 0x2F:
        bits = _little(data, 21, 4)
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    return None


def _big(data: bytes, start: int, length: int) -> int:
    return int.from_bytes(data[start : start + length], "big")


def _little(data: bytes, start: int, length: int) -> int:
    return int.from_bytes(data[start : start + length], "little")
