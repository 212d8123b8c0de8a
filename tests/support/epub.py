"""EPUB books made by hand."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence

CONTAINER = """<?xml version="1.0"?><container version="1.0"
 xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
 <rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/>
 </rootfiles></container>"""


def make_epub(
    chapters: Sequence[tuple[str, str]],
    *,
    title: str = "The salt book",
    author: str = "Jo Ironwater",
    labels: Mapping[int, str] | None = None,
    more: Mapping[str, bytes] | None = None,
    level: int = 9,
) -> bytes:
    """A book whose chapters are `(file name, page)`.

    `labels` is what the table of contents calls them, by their number; `more` are further files of
    the archive, or others in place of its own.
    """
    items = "".join(
        f'<item id="c{number}" href="{name}" media-type="application/xhtml+xml"/>'
        for number, (name, _) in enumerate(chapters)
    )
    spine = "".join(f'<itemref idref="c{number}"/>' for number in range(len(chapters)))
    links = "".join(
        f'<li><a href="{chapters[number][0]}#top">{label}</a></li>'
        for number, label in (labels or {}).items()
    )
    package = (
        '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title>'
        f"<dc:creator>{author}</dc:creator><dc:date>2024-10-25T00:00:00Z</dc:date></metadata>"
        '<manifest><item id="nav" properties="nav" href="nav.xhtml"'
        f' media-type="application/xhtml+xml"/>{items}</manifest><spine><itemref idref="nav"/>'
        f"{spine}</spine></package>"
    )
    nav = f"<html xmlns='http://www.w3.org/1999/xhtml'><body><ol>{links}</ol></body></html>"
    files = {
        "META-INF/container.xml": CONTAINER.encode(),
        "OEBPS/book.opf": package.encode(),
        "OEBPS/nav.xhtml": nav.encode(),
        **{f"OEBPS/{name}": page.encode() for name, page in chapters},
        **(more or {}),
    }
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as archive:
        archive.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        for name, content in files.items():
            archive.writestr(name, content)
    return whole.getvalue()
