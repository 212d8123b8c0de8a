"""Bytes to text: which encoding a file or page really has, whatever it says of itself.

Korean text on the web is UTF-8, EUC-KR or its superset CP949, and pages name the wrong one often
enough that a declaration is evidence, not an answer. The order is: a byte order mark; UTF-16
recognised by its zero bytes; strict UTF-8, which other text almost never happens to be; then the
declared charset, CP949 and Windows-1252, the most plausible one winning.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from reader.errors import IntakeError, Phrase

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES: Final = (
    (b"%PDF-", Phrase("a PDF document")),
    (b"PK\x03\x04", Phrase("a zip archive or an office document")),
    (b"\x89PNG", Phrase("an image")),
    (b"\xff\xd8\xff", Phrase("an image")),
    (b"GIF8", Phrase("an image")),
    (b"SQLite format 3\x00", Phrase("a database")),
    (b"\x7fELF", Phrase("a program")),
    (b"MZ\x90\x00", Phrase("a program")),
    (b"\x1f\x8b\x08", Phrase("a compressed file")),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Phrase("an old office document")),
    (b"ID3", Phrase("a sound file")),
    (b"OggS", Phrase("a sound file")),
    (b"HWP Document File", Phrase("a Hangul document")),
)
_ALIASES: Final = {
    "ks_c_5601-1987": "cp949",
    "ksc5601": "cp949",
    "ks_c_5601": "cp949",
    "ks_c_5601-1989": "cp949",
    "ksc_5601": "cp949",
    "korean": "cp949",
    "euc-kr": "cp949",
    "euckr": "cp949",
    "euc_kr": "cp949",
    "x-windows-949": "cp949",
    "windows-949": "cp949",
    "ms949": "cp949",
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
}
_PUNCTUATION: Final = frozenset(
    "“”‘’…·–—「」『』《》〈〉【】•※→←↑↓▲△▼▽◆◇■□●○★☆©®™°×±´½£€¥§\u00a0\u3000"
)
_SAMPLE: Final = 200_000
_META_CHARSET: Final = re.compile(
    rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE
)
_XML_CHARSET: Final = re.compile(
    rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_.:-]{2,40})"""
)
_WORD_JOINED_HANGUL: Final = re.compile(r"[A-Za-z][가-힣]|[가-힣][A-Za-z]")
_HANGUL_RUN: Final = re.compile(r"[가-힣]+")


def decode(data: bytes, declared: Iterable[str] = ()) -> str:
    """The text of `data`; `declared` are charset names in falling order of authority.

    Raises:
        IntakeError: the bytes are not text in any encoding that is read here.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(encoding, errors="replace")
            return _checked(text.lstrip("\ufeff"))
    _refuse_known_binaries(data)
    wide = _utf16_without_mark(data)
    if wide:
        return _checked(data.decode(wide, errors="replace"))
    if data.count(0, 0, _SAMPLE) > len(data[:_SAMPLE]) // 500:
        raise _not_text(Phrase("a binary file"))
    names = [name for name in map(_known, declared) if name]
    return _checked(_decode_bytewise(data, names))


def declared_charsets(data: bytes) -> tuple[str, ...]:
    """The charsets that an HTML or XML document names in its first 4096 bytes."""
    head = data[:4096]
    found = [match.group(1) for match in _XML_CHARSET.finditer(head)]
    found += [match.group(1) for match in _META_CHARSET.finditer(head)]
    return tuple(name.decode("ascii").lower() for name in found)


def plausibility(text: str) -> float:
    """How much the characters outside ASCII look like English or Korean prose, from -2 to 1."""
    others = [character for character in text if character > "\x7f"]
    if not others:
        return 1.0
    return sum(map(_weight, others)) / len(others)


def _decode_bytewise(data: bytes, declared: list[str]) -> str:
    """Decode bytes that are known not to be UTF-16 or UTF-32."""
    as_utf8 = _strictly(data, "utf-8")
    as_cp949 = _strictly(data, "cp949")
    if as_utf8 is not None:
        if as_cp949 is not None and "utf-8" not in declared and _is_rather_cp949(as_utf8, as_cp949):
            return as_cp949
        return as_utf8
    candidates = [_strictly(data, name) for name in declared if name != "cp1252"]
    candidates += [as_cp949, _strictly(data, "cp1252")]
    best = max(
        (text for text in candidates if text is not None), key=_score, default=None
    )  # of equals the first wins: what was declared
    damaged = min((data.decode(name, errors="replace") for name in ("utf-8", "cp949")), key=_damage)
    if best is None:
        return damaged
    is_better = _score(best) < 0.4 or _score(damaged) > _score(best) + 0.3
    return damaged if is_better and _damage(damaged) < 0.05 else best


def _is_rather_cp949(as_utf8: str, as_cp949: str) -> bool:
    """Whether text that happens to be valid UTF-8 is Korean text in CP949 all the same.

    Only pairs of bytes can fall together so: where UTF-8 yields a character above U+07FF, it is
    UTF-8. Korean words are runs of syllables apart from Latin letters; accents within words are
    not.
    """
    if max(as_utf8, default="") > "\u07ff":
        return False
    runs = _HANGUL_RUN.findall(as_cp949)
    if not runs or _WORD_JOINED_HANGUL.search(as_cp949):
        return False
    return sum(map(len, runs)) / len(runs) >= 2 and _score(as_cp949) > 0.9


def _score(text: str) -> float:
    sample = text[:_SAMPLE]
    joined = len(_WORD_JOINED_HANGUL.findall(sample))
    runs = _HANGUL_RUN.findall(sample)
    lonely = sum(len(run) == 1 for run in runs)
    penalty = 0.8 if runs and joined >= len(runs) * 0.6 and lonely >= len(runs) * 0.6 else 0.0
    return plausibility(sample) - penalty


def _weight(character: str) -> float:
    if character in _PUNCTUATION:
        return 1.0
    if "가" <= character <= "힣":
        return 1.0 if _is_common_syllable(character) else 0.5
    return _CATEGORY_WEIGHTS.get(unicodedata.category(character), _other_weight(character))


_CATEGORY_WEIGHTS: Final = {"Cc": -1.0, "Co": -1.0, "Cn": -1.0, "Cs": -2.0, "So": 0.6, "Mn": 0.5}


def _other_weight(character: str) -> float:
    if character == "\ufffd":
        return -2.0
    if "\u1100" <= character <= "\u11ff" or "\u3131" <= character <= "\u318e":
        return 0.8
    if "\u00c0" <= character <= "\u024f":
        return 0.5
    return 0.4


def _is_common_syllable(character: str) -> bool:
    """Whether the syllable is one of the 2,350 of KS X 1001, which nearly all Korean text uses."""
    return len(character.encode("cp949")) == 2 and min(character.encode("cp949")) >= 0xA1


def _damage(text: str) -> float:
    return text.count("\ufffd") / max(1, len(text))


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _known(name: str) -> str | None:
    """The Python name of a declared charset; None for UTF-16, which bytes would have shown."""
    cleaned = name.strip().strip("\"'").lower()
    cleaned = _ALIASES.get(cleaned, cleaned)
    try:
        found = codecs.lookup(cleaned).name
    except LookupError:
        return None
    if found.startswith(("utf-16", "utf-32")) or found in _NOT_TEXT_CODECS:
        return None
    return found


_NOT_TEXT_CODECS: Final = frozenset(
    [
        "base64",
        "bz2",
        "hex",
        "quopri",
        "rot13",
        "uu",
        "zlib",
        "idna",
        "punycode",
        "utf-7",
        "undefined",
        "unicode_escape",
        "raw_unicode_escape",
        "raw-unicode-escape",
        "unicode-escape",
    ]
)


def _utf16_without_mark(data: bytes) -> str | None:
    """The byte order of UTF-16 text without a mark, told by where its spaces and breaks fall."""
    sample = data[: min(len(data), 20_000) & ~1]
    if len(sample) < 4 or len(data) % 2:
        return None
    low, high = sample[0::2], sample[1::2]
    for first, second, encoding in ((low, high, "utf-16-le"), (high, low, "utf-16-be")):
        units = list(zip(first, second, strict=True))
        ascii_units = sum(a in _PLAIN_ASCII and b == 0 for a, b in units)
        hangul_units = sum(0xAC <= b <= 0xD7 for b in second)
        zeros_elsewhere = sum(a == 0 and b not in _ASIAN for a, b in units)
        if (
            ascii_units
            and zeros_elsewhere <= len(first) // 200
            and ascii_units + hangul_units >= len(first) * 0.7
            and _is_whole(sample, encoding)
        ):
            return encoding
    return None


_PLAIN_ASCII: Final = frozenset((9, 10, 13, *range(32, 127)))
_ASIAN: Final = frozenset((0x30, *range(0x34, 0xA0), *range(0xAC, 0xD8)))
"""The upper bytes of Hangul, Chinese characters and their space: 가 is U+AC00, 대 is U+B300."""


def _is_whole(sample: bytes, encoding: str) -> bool:
    """Whether the beginning of a text is sound; its last character may have been cut in two."""
    try:
        codecs.getincrementaldecoder(encoding)().decode(sample)
    except UnicodeDecodeError:
        return False
    return True


def _refuse_known_binaries(data: bytes) -> None:
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise _not_text(what)


def _checked(text: str) -> str:
    """`text` itself, unless it is mostly what no text is made of."""
    sample = text[:_SAMPLE]
    strange = sum(
        character == "\ufffd" or (character < " " and character not in "\t\n\r\f\v\x1a\x1b")
        for character in sample
    )
    if strange > max(2, len(sample) * 0.05):
        raise _not_text(Phrase("a binary file"))
    return text


def _not_text(what: str) -> IntakeError:
    return IntakeError(
        "This is {what}, not text; save the article as a text or HTML file, or paste its text.",
        what=what,
    )
