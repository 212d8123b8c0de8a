"""Markdown files as drafts: headings, lists and quotes as block kinds, emphasis and links as text.

A small subset of CommonMark, enough for an article that was saved as Markdown, with front matter
(`title`, `date`, `updated`, `author`, `url`) as note-taking programs write it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from reader.article import Block, BlockKind, Draft, Language
from reader.errors import IntakeError
from reader.intake.bylines import names_of
from reader.intake.dates import parse_moment
from reader.intake.lines import clean, cut_words
from reader.intake.newspaper import read_copied
from reader.intake.text import EMPTY, LONGEST_TEXT, TOO_LONG, language_of

_FRONT_MATTER: Final = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD: Final = re.compile(r"^([A-Za-z_-]+)[ \t]*:[ \t]*(.*)$")
_HEADING: Final = re.compile(r"^ {0,3}#{1,6}(?:[ \t]+(.*))?$")
_UNDERLINE: Final = re.compile(r"^ {0,3}(=+|-+)[ \t]*$")
_ITEM: Final = re.compile(r"^\s{0,12}(?:[-*+]|\d{1,3}[.)])[ \t]+(?=\S)")
_QUOTE: Final = re.compile(r"^ {0,3}>[ \t]?")
_RULE: Final = re.compile(r"^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_FENCE: Final = re.compile(r"^ {0,3}(?:```|~~~)")
_LABEL: Final = r"\[((?:[^\[\]]|\[[^\[\]]*\])++)\]"
_INLINE: Final = (
    (re.compile(rf"!(?:{_LABEL}|\[\])\([^()\s]*(?:\s+\"[^\"]*\")?\)"), r"\1"),
    (re.compile(rf"{_LABEL}\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:\s+\"[^\"]*\")?\)"), r"\1"),
    (re.compile(rf"{_LABEL}\[[^\[\]]*\]"), r"\1"),
    (re.compile(r"<(https?://[^<>\s]+|[\w.+-]+@[\w.-]+)>"), r"\1"),
    (re.compile(r"(?<!`)(`+)(?!`)(.{1,2000}?)(?<!`)\1(?!`)"), r"\2"),
    (re.compile(r"(?<![\\*])\*\*(?=\S)([^*]+?)(?<=\S)\*\*"), r"\1"),
    (re.compile(r"(?<![\\\w_])__(?=\S)([^_]+?)(?<=\S)__(?![\w])"), r"\1"),
    (re.compile(r"(?<![\\*])\*(?=\S)([^*]+?)(?<=\S)\*"), r"\1"),
    (re.compile(r"(?<![\\\w])_(?=\S)([^_]+?)(?<=\S)_(?![\w])"), r"\1"),
    (re.compile(r"~~(?=\S)([^~]+?)(?<=\S)~~"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+\-.!>~|])"), r"\1"),
)


def read_markdown(text: str, language: Language | None = None) -> Draft:
    """The article in Markdown `text`.

    Raises:
        IntakeError: the text is empty or too large.
    """
    if len(text) > LONGEST_TEXT:
        raise IntakeError(TOO_LONG)
    text = "\n".join(text.splitlines())
    fields, body = _front_matter(text)
    blocks = list(_blocks(body.split("\n")))
    title = clean(fields.get("title", ""))
    if not title and blocks and blocks[0].kind is BlockKind.HEADING:
        title = blocks.pop(0).text
    elif blocks and blocks[0] == Block(BlockKind.HEADING, title):
        blocks.pop(0)
    if not title and not blocks:
        raise IntakeError(EMPTY)
    everything = "\n".join((title, *(block.text for block in blocks)))
    return Draft(
        title=title or cut_words(blocks[0].text),
        language=language or language_of(everything),
        byline=names_of(fields.get("author", "")) if fields.get("author") else (),
        published=parse_moment(fields.get("date", "") or fields.get("published", "")),
        updated=parse_moment(fields.get("updated", "") or fields.get("lastmod", "")),
        url=_address(fields.get("url", "") or fields.get("source", "")),
        site=clean(fields.get("site", "")) or None,
        blocks=tuple(blocks),
    )


def is_markdown(text: str) -> bool:
    """Whether pasted `text` can be nothing but Markdown: it opens as only that does."""
    start = "\n".join(text[:5000].lstrip("\ufeff\r\n\t \u00a0").splitlines())
    first = start.split("\n", 1)[0]
    return bool(re.match(r"#{1,3} \S", first)) or bool(_front_matter(start)[0])


def read_pasted_markdown(text: str, language: Language | None = None) -> Draft:
    """As `read_markdown`, for text that may also carry what a page puts around its article.

    Raises:
        IntakeError: the text is empty or too large.
    """
    draft = read_markdown(text, language)
    lines = [line for block in draft.blocks for line in (block.text, "")]
    copied = read_copied(lines, draft.language, draft.title)
    kept = tuple(Block(draft.blocks[row.source // 2].kind, row.text) for row in copied.rows)
    return replace(
        draft,
        byline=draft.byline or copied.byline,
        published=draft.published or copied.published,
        updated=draft.updated or copied.updated,
        url=draft.url or copied.url,
        site=draft.site or copied.site,
        blocks=kept,
    )


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    match = _FRONT_MATTER.match(text)
    if not match:
        return {}, text
    fields = {}
    for line in match[1].split("\n"):
        found = _FIELD.match(line)
        if found:
            value = found[2].strip()
            quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
            fields[found[1].lower()] = value[1:-1] if quoted else value
    return (fields, text[match.end() :]) if fields else ({}, text)


def _address(value: str) -> str | None:
    return value if re.match(r"https?://\S+$", value) else None


def _blocks(lines: list[str]) -> Iterator[Block]:
    """The blocks of Markdown `lines`; lines of one paragraph are joined."""
    kind, parts, fenced = BlockKind.PARAGRAPH, list[str](), False

    def finished() -> Iterator[Block]:
        text = clean(" ".join(parts)) if fenced else _plain(" ".join(parts))
        parts.clear()
        if text:
            yield Block(kind, text)

    for line in lines:
        if _FENCE.match(line):
            yield from finished()
            fenced = not fenced
            kind = BlockKind.PARAGRAPH
            continue
        opened = None if fenced else _opening(line, bool(parts))
        if opened is None:
            parts.append(line)
            if fenced:
                yield from finished()
            continue
        new_kind, rest, closes = opened
        if new_kind is BlockKind.HEADING and rest is None:
            kind = BlockKind.HEADING
        elif not (new_kind is kind is BlockKind.QUOTE and rest and rest.strip()):
            yield from finished()
            kind = new_kind
        parts.extend([rest] if rest else [])
        if closes:
            yield from finished()
            kind = BlockKind.PARAGRAPH
    yield from finished()


def _opening(line: str, in_paragraph: bool) -> tuple[BlockKind, str | None, bool] | None:
    """What `line` opens: the kind, its own text, and whether it is complete by itself.

    None for a line that continues what is open; a heading without text makes one of it.
    """
    if not line.strip():
        return BlockKind.PARAGRAPH, "", True
    heading = _HEADING.match(line)
    if heading:
        return BlockKind.HEADING, _without_hashes(heading[1] or ""), True
    if in_paragraph and _UNDERLINE.match(line):
        return BlockKind.HEADING, None, True
    if _RULE.match(line):
        return BlockKind.PARAGRAPH, "", True
    if _QUOTE.match(line):
        return BlockKind.QUOTE, _QUOTE.sub("", line), False
    if _ITEM.match(line):
        return BlockKind.LIST_ITEM, _ITEM.sub("", line), False
    return None


def _without_hashes(text: str) -> str:
    """A heading without the marks that may close it."""
    text = text.strip(" \t")
    bare = text.rstrip("#")
    return bare.rstrip(" \t") if bare[-1:] in ("", " ", "\t") else text


def _plain(text: str) -> str:
    """`text` without its inline markup."""
    for pattern, replacement in _INLINE:
        text = pattern.sub(replacement, text)
    return clean(text)
