"""References, read back by the parsers of others."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from reader.article import Article
from reader.export import FORMATS, Options
from reader.export.documents import document
from reader.export.references import cite_key

HOSTILE = 'Rain {and} 50% "sun" & shine_ \\ $5 #1 ~^ @me } end'
ARTICLE = Article(
    id=7,
    title=HOSTILE,
    language="en",
    url="https://example.com/rain_(1)?a=1&b=%20{x}#y",
    site="The Daily & Co",
    byline=("Kim Min-su", "김민수", "Jane Doe", "Doe, Jr.", "Sand and Sons"),
    published=datetime(2024, 10, 25, tzinfo=UTC),
    updated=None,
    revision=1,
    counterpart=None,
    blocks=(),
    spans=(),
    added=datetime(2024, 10, 26, tzinfo=UTC),
    tags=("weather, report", "날씨"),
)
PLAIN = replace(
    ARTICLE, id=8, title="마침내\n비\tTY  - NEWS", site=None, published=None, url=None,
    language="ko", byline=(), tags=(),
)  # fmt: skip


def render(name: str, *articles: Article) -> str:
    return FORMATS[name].render([document(each) for each in articles], Options()).decode()


def entries(text: str) -> list[Any]:
    """The entries that bibtexparser finds, all of them sound."""
    bibtexparser: Any = pytest.importorskip("bibtexparser", reason="bibtexparser reads them back")
    library = bibtexparser.parse_string(text)
    assert library.failed_blocks == []
    found: list[Any] = library.entries
    return found


def references(text: str) -> list[dict[str, Any]]:
    """The references that rispy finds."""
    rispy: Any = pytest.importorskip("rispy", reason="rispy reads them back")
    found: list[dict[str, Any]] = rispy.loads(text)
    return found


def test_ris() -> None:
    text = render("ris", ARTICLE, PLAIN)
    assert text.count("\r\n") == text.count("\n")
    first, second = references(text)
    assert first == {
        "type_of_reference": "NEWS",
        "id": "thedailyco2024-7",
        "title": HOSTILE,
        "authors": ["Kim Min-su", "김민수", "Doe, Jane", "Doe, Jr.", "Sand and Sons"],
        "secondary_title": "The Daily & Co",
        "year": "2024",
        "date": "2024/10/25/",
        "urls": ["https://example.com/rain_(1)?a=1&b=%20{x}#y"],
        "access_date": "2024/10/26/",
        "language": "en",
        "keywords": ["weather, report", "날씨"],
    }
    assert second["type_of_reference"] == "ELEC"
    assert second["title"] == "마침내 비 TY - NEWS"


def test_bibtex() -> None:
    first, second = entries(render("bibtex", ARTICLE, PLAIN))
    fields = {name: each.value for name, each in first.fields_dict.items()}
    assert (first.entry_type, first.key) == ("article", "thedailyco2024-7")
    assert fields["title"] == (
        '{Rain {\\textbraceleft}and{\\textbraceright} 50\\% "sun" \\& shine\\_ '
        "{\\textbackslash} \\$5 \\#1 {\\textasciitilde}{\\textasciicircum} @me "
        "{\\textbraceright} end}"
    )
    assert fields["author"] == (
        "{Kim Min-su} and {김민수} and Jane Doe and {Doe, Jr.} and {Sand and Sons}"
    )
    assert (fields["journal"], fields["date"]) == ("The Daily \\& Co", "2024-10-25")
    assert (fields["year"], fields["month"]) == ("2024", "oct")
    assert fields["url"] == "https://example.com/rain_(1)?a=1&b=%20%7Bx%7D#y"
    assert fields["keywords"] == "weather report, 날씨"
    assert (second.entry_type, second.key) == ("online", "article2024-8")
    assert second.fields_dict["title"].value == "{마침내 비 TY - NEWS}"


def test_braces_are_balanced_whatever_the_title() -> None:
    for title in ("{", "}", "a\\", "{{}", '"', "@article{x,", "%", "\\}"):
        text = render("bibtex", replace(ARTICLE, title=title))
        depth = 0
        for char in text:
            depth += {"{": 1, "}": -1}.get(char, 0)
            assert depth >= 0
        assert depth == 0


def test_keys_are_of_plain_letters_and_tell_articles_apart() -> None:
    sites = ("나란히 견본일보", "L'Éclaireur", None)
    keys = [
        cite_key(replace(ARTICLE, id=number, site=site, url="https://www.example.com/x"))
        for number, site in enumerate(sites, start=1)
    ]
    assert keys == ["examplecom2024-1", "leclaireur2024-2", "examplecom2024-3"]


def test_both_editions_are_references_of_a_pair() -> None:
    pair = replace(document(ARTICLE), counterpart=PLAIN)
    text = FORMATS["ris"].render([pair, document(PLAIN)], Options()).decode()
    assert [line[:5] for line in text.split("\r\n")].count("TY  -") == 2
