"""PDF documents made by hand: lines of text in any script, each at its place on a page."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

Printed = tuple[str, float, float, float]
"""A line: its text, where it begins in points from the lower left, and its letters' size."""


def make_pdf(
    pages: Sequence[Sequence[Printed]],
    *,
    title: str = "",
    letters_named: bool = True,
    raw: bytes | None = None,
) -> bytes:
    """A document of `pages`. Without `letters_named` it does not say which letters its text is.

    `raw` takes the place of the first page's content.
    """
    characters = sorted({character for page in pages for line in page for character in line[0]})
    codes = {character: number + 1 for number, character in enumerate(characters)}
    first_page = 7
    kids = " ".join(f"{first_page + 2 * number} 0 R" for number in range(len(pages)))
    names = " /ToUnicode 6 0 R" if letters_named else ""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        f"<< /Title <feff{title.encode('utf-16-be').hex()}> >>".encode(),
        f"<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H"
        f" /DescendantFonts [5 0 R]{names} >>".encode(),
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /DW 500 /CIDSystemInfo"
        b" << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        _stream(_letters(codes)),
    ]
    for number, page in enumerate(pages):
        content = "\n".join(_shown(line, codes) for line in page).encode()
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents"
            f" {first_page + 2 * number + 1} 0 R /Resources << /Font << /F 4 0 R >> >> >>".encode(),
            _stream(raw if raw is not None and number == 0 else content),
        ]
    return _file(objects)


def _shown(line: Printed, codes: dict[str, int]) -> str:
    text, x, y, size = line
    shown = "".join(f"{codes[character]:04x}" for character in text)
    return f"BT /F {size} Tf 1 0 0 1 {x} {y} Tm <{shown}> Tj ET"


def _letters(codes: dict[str, int]) -> bytes:
    rows = "\n".join(
        f"<{code:04x}> <{character.encode('utf-16-be').hex()}>" for character, code in codes.items()
    )
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap"
        " 1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{len(codes)} beginbfchar\n{rows}\nendbfchar endcmap end end"
    ).encode()


def _stream(content: bytes) -> bytes:
    packed = zlib.compress(content)
    head = f"<< /Length {len(packed)} /Filter /FlateDecode >>\nstream\n".encode()
    return head + packed + b"\nendstream"


def _file(objects: Sequence[bytes]) -> bytes:
    whole, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(whole))
        whole += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    return (
        whole
        + (
            f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
            f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info 3 0 R >>\n"
            f"startxref\n{len(whole)}\n%%EOF\n"
        ).encode()
    )
