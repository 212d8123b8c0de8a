"""The formats that notes can be exported in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from reader.export import markdown
from reader.export.gathering import ArticleNotes


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write notes down.

    `name` is what the command line calls it, `title` what people call it, `suffix` what its files'
    names end in (with the dot), and `render` makes the text of a whole file.
    """

    name: str
    title: str
    suffix: str
    render: Callable[[Sequence[ArticleNotes]], str]


_ALL: Final = (Format("markdown", "Markdown", ".md", markdown.render),)

FORMATS: Final[Mapping[str, Format]] = MappingProxyType({each.name: each for each in _ALL})
"""Every format by its name."""
