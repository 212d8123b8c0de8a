"""An article and its counterpart aligned: from the library, or found out now and kept there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reader.alignment import Bead, align
from reader.article import Article
from reader.errors import LibraryError, NotFoundError
from reader.library import AlignedBead, Alignment, Library
from reader.settings import REMEMBER_EDITIONS, Settings
from reader.translation import remembered_of

METHOD: Final = 2
"""The version of the method; raised when `reader.alignment` has learned something."""

_SURE: Final = 0.95
"""The score from which on a pair of sentences is worth remembering."""

_WHOLE: Final = 0.9
"""The share from which on more of a bridge would hardly make a difference."""

_BRIDGED: Final = 0.5
"""The share of sentences whose translation must be remembered to be of use as a bridge."""


def alignment_of(library: Library, article: int) -> Alignment:
    """The alignment of an article with its counterpart, found out if need be.

    Raises `NotFoundError`, and `LibraryError` for an article without a counterpart.
    """
    found = library.article(article)
    if found.counterpart is None:
        raise LibraryError(
            "Article {article} has no counterpart: pair it with its other edition first.",
            article=article,
        )
    return aligned(library, found, library.article(found.counterpart))


def aligned(library: Library, article: Article, counterpart: Article) -> Alignment:
    """The alignment of two paired articles, as it is stored if nothing better can be had.

    It is found out anew, and stored, when there is none of these revisions by this method, or
    when a translation has come in meanwhile. What the reader mended stays as it is, also when
    that was done while this was at work.
    """
    while True:
        stored = library.pairs.alignment(article.id)
        known = stored if stored is not None and _is_of(stored, article, counterpart) else None
        found = _found(library, article, counterpart, known)
        if found == known or library.read_only or _kept(library, found, stored):
            return found


def put_right(library: Library, alignment: Alignment) -> None:
    """Keep beads as the reader wants them; the memory follows.

    Raises `NotFoundError` where either text is not any more the one that the beads are of.
    """
    with library.batch():
        article = library.article(alignment.article)
        counterpart = library.article(alignment.counterpart)
        if not _is_of(alignment, article, counterpart):
            raise NotFoundError(
                "The text has changed since these sentences were put right; "
                "look at them again in the new text."
            )
        library.pairs.store(alignment)
        remember_pairs(library, article, counterpart, alignment.beads)


def remember_pairs(
    library: Library, article: Article, counterpart: Article, beads: Sequence[AlignedBead]
) -> None:
    """Make the memory hold the sentences that surely say the same, and none else of the two.

    Where the reader wants nothing to be kept of editions, nothing comes in, but wrong pairs go.
    """
    pairs = {
        article.sentences[bead.source[0]].text: counterpart.sentences[bead.target[0]].text
        for bead in beads
        if len(bead.source) == len(bead.target) == 1 and bead.score >= _SURE
    }
    languages = article.language, counterpart.language
    library.memory.forget_editions(
        _sentences(article), _sentences(counterpart), *languages, keeping=pairs
    )
    if pairs and Settings(library.path).get(REMEMBER_EDITIONS):
        library.memory.remember_editions(pairs, *languages)


def _is_of(alignment: Alignment, article: Article, counterpart: Article) -> bool:
    """Whether an alignment is of these two texts."""
    revisions = article.revision, counterpart.revision
    return alignment.counterpart == counterpart.id and alignment.revisions == revisions


def _found(
    library: Library, article: Article, counterpart: Article, known: Alignment | None
) -> Alignment:
    """The best alignment that can be had now; `known` if nothing better can."""
    is_current = known is not None and known.method == METHOD
    if known is not None and is_current and known.bridged:
        return known
    bridge = bridge_of(library, article, counterpart)
    flipped_bridge = None if bridge else bridge_of(library, counterpart, article)
    used = bridge or flipped_bridge
    if known is not None and is_current and not used:
        return known
    fixed = tuple(bead for bead in known.beads if bead.mended) if known else ()
    texts = _Texts(_sentences(article), _sentences(counterpart), bridge, flipped_bridge)
    return Alignment(
        article.id,
        counterpart.id,
        (article.revision, counterpart.revision),
        _around(texts, _fitting(fixed, texts)),
        METHOD,
        # With only a part of it the beads are found again once there is more.
        used is not None and sum(map(bool, used)) >= _WHOLE * len(used),
    )


def _kept(library: Library, found: Alignment, stored: Alignment | None) -> bool:
    """Stores what was found, unless something else is stored by now than it was found from."""
    with library.batch():
        if library.pairs.alignment(found.article) != stored:
            return False
        library.pairs.store(found)
        article, counterpart = library.article(found.article), library.article(found.counterpart)
        if _is_of(found, article, counterpart):
            remember_pairs(library, article, counterpart, found.beads)
    return True


def bridge_of(library: Library, article: Article, other: Article) -> list[str] | None:
    """What the memory holds for the sentences of `article`; None if that is too little.

    What is word for word a sentence of `other` is left out: it came from there.
    """
    texts = _sentences(article)
    theirs = set(_sentences(other))
    known = {
        text: each.adapted or each.translation
        for text, each in remembered_of(library, article).items()
        if each.translation not in theirs
    }
    bridge = [known.get(text, "") for text in texts]
    return bridge if sum(map(bool, bridge)) > _BRIDGED * len(texts) else None


def _sentences(article: Article) -> list[str]:
    return [sentence.text for sentence in article.sentences]


@dataclass(frozen=True, slots=True)
class _Texts:
    """What is aligned: the sentences of both sides, and the translation of either."""

    source: Sequence[str]
    target: Sequence[str]
    bridge: Sequence[str] | None
    flipped_bridge: Sequence[str] | None

    def align(self, i: Sequence[int], j: Sequence[int]) -> list[AlignedBead]:
        """The beads of some of the sentences, given by their indices."""
        source, target = [self.source[at] for at in i], [self.target[at] for at in j]
        if self.bridge is None and self.flipped_bridge is not None:
            back = [self.flipped_bridge[at] for at in j]
            found = [Bead(b.target, b.source, b.score) for b in align(target, source, back)]
        else:
            found = align(source, target, [self.bridge[at] for at in i] if self.bridge else None)
        return [
            AlignedBead(
                tuple(i[at] for at in bead.source), tuple(j[at] for at in bead.target), bead.score
            )
            for bead in found
        ]


def _around(texts: _Texts, fixed: Sequence[AlignedBead]) -> tuple[AlignedBead, ...]:
    """The beads of whole texts, with `fixed` ones among them."""
    alone = [bead for bead in fixed if not (bead.source and bead.target)]
    gone_i = {at for bead in alone for at in bead.source}
    gone_j = {at for bead in alone for at in bead.target}
    linked = [bead for bead in fixed if bead.source and bead.target]
    end = AlignedBead((len(texts.source),), (len(texts.target),), 1.0)
    found: list[AlignedBead] = []
    i = j = 0
    for bead in (*linked, end):
        rest_i = [at for at in range(i, bead.source[0]) if at not in gone_i]
        rest_j = [at for at in range(j, bead.target[0]) if at not in gone_j]
        for each in texts.align(rest_i, rest_j):
            found += _without_holes(each)
        found.append(bead)
        i, j = bead.source[-1] + 1, bead.target[-1] + 1
    found.pop()
    for bead in alone:
        found.insert(_place(found, bead), bead)
    return tuple(found)


def _without_holes(bead: AlignedBead) -> list[AlignedBead]:
    """A bead whose sentences stand next to each other; what is cut off stands alone, in doubt."""
    source, more_source = _run(bead.source)
    target, more_target = _run(bead.target)
    if not (more_source or more_target):
        return [bead]
    score = bead.score / 2
    rest = [AlignedBead((at,), (), score) for at in more_source]
    rest += [AlignedBead((), (at,), score) for at in more_target]
    return [AlignedBead(source, target, score), *rest]


def _run(indices: tuple[int, ...]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The indices up to the first gap, and those behind it."""
    for at in range(1, len(indices)):
        if indices[at] != indices[at - 1] + 1:
            return indices[:at], indices[at:]
    return indices, ()


def _place(beads: Sequence[AlignedBead], alone: AlignedBead) -> int:
    """Where a bead of one side belongs among others."""
    if alone.source:
        later = (at for at, bead in enumerate(beads) if bead.source > alone.source)
    else:
        later = (at for at, bead in enumerate(beads) if bead.target > alone.target)
    return next(later, len(beads))


def _fitting(fixed: Sequence[AlignedBead], texts: _Texts) -> list[AlignedBead]:
    """Those of `fixed` that fit into the texts and rise on both sides."""
    kept: list[AlignedBead] = []
    i = j = -1
    for bead in fixed:
        fits_i = not bead.source or i < bead.source[0] <= bead.source[-1] < len(texts.source)
        fits_j = not bead.target or j < bead.target[0] <= bead.target[-1] < len(texts.target)
        if fits_i and fits_j and (bead.source or bead.target):
            kept.append(bead)
            i = bead.source[-1] if bead.source else i
            j = bead.target[-1] if bead.target else j
    return kept
