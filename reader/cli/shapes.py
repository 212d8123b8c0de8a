"""The JSON that commands print. Keys may be added, and none is renamed."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

from reader.annotation import Annotation
from reader.article import Article
from reader.glossary import Lapse
from reader.library import Added, Alignment, ArticleSummary, GlossaryEntry, Merged
from reader.pairing import Candidate
from reader.translation import (
    ArticleTranslation,
    AvailableModel,
    Listing,
    Model,
    Quality,
    TranslatedSentence,
    published_quality,
)

Shape = dict[str, Any]


def added_shape(added: Added) -> Shape:
    """What `add` says about one source."""
    article = added.article
    return {
        "id": added.id,
        "status": added.status,
        "title": article.title,
        "language": article.language,
        "blocks": len(article.blocks),
        "sentences": len(article.sentences),
        "counterpart": article.counterpart,
    }


def article_shape(article: Article) -> Shape:
    """A whole article, as `show` prints it."""
    return {
        "id": article.id,
        "title": article.title,
        "language": article.language,
        "url": article.url,
        "site": article.site,
        "byline": list(article.byline),
        "published": _time(article.published),
        "updated": _time(article.updated),
        "revision": article.revision,
        "counterpart": article.counterpart,
        "blocks": [
            {
                "kind": block.kind.value,
                "text": block.text,
                "sentences": [list(span) for span in spans],
            }
            for block, spans in zip(article.blocks, article.spans, strict=True)
        ],
        "added": _time(article.added),
        "read": article.read,
        "starred": article.starred,
        "sample": article.sample,
        "tags": list(article.tags),
    }


def summary_shape(summary: ArticleSummary) -> Shape:
    """One article of a list."""
    return {
        "id": summary.id,
        "title": summary.title,
        "language": summary.language,
        "url": summary.url,
        "site": summary.site,
        "published": _time(summary.published),
        "added": _time(summary.added),
        "revision": summary.revision,
        "counterpart": summary.counterpart,
        "read": summary.read,
        "starred": summary.starred,
        "sample": summary.sample,
        "tags": list(summary.tags),
        "notes": summary.notes,
        "changed": bool(summary.changed),
    }


def alignment_shape(alignment: Alignment) -> Shape:
    """The beads of two editions; `mended` are those that the reader put right."""
    return {
        "id": alignment.article,
        "counterpart": alignment.counterpart,
        "beads": [
            {
                "source": list(bead.source),
                "target": list(bead.target),
                "score": round(bead.score, 3),
                "mended": bead.mended,
            }
            for bead in alignment.beads
        ],
    }


def candidate_shape(candidate: Candidate) -> Shape:
    """An article that may be another one's counterpart, and why."""
    reason = candidate.reason
    return {
        "id": candidate.article,
        "title": candidate.title,
        "score": candidate.score,
        "reason": {
            "days": reason.days,
            "numbers": list(reason.numbers),
            "names": list(reason.names),
            "share": round(reason.share, 3),
            "translated": reason.translated,
        },
    }


def translation_shape(translation: ArticleTranslation) -> Shape:
    """A whole translation, as `translate` prints it; a sentence that failed has an `error`."""
    return {
        "id": translation.article,
        "source": translation.source,
        "target": translation.target,
        "model": translation.model,
        "demonstration": translation.demonstration,
        "title": sentence_shape(translation.title),
        "sentences": [sentence_shape(each) for each in translation.sentences],
    }


def sentence_shape(sentence: TranslatedSentence) -> Shape:
    """One sentence of a translation; `error` and `doubtful` are there only if they are the case."""
    shape: Shape = {
        "index": sentence.index,
        "text": sentence.text,
        "translation": sentence.translation,
        "origin": sentence.origin,
    }
    if sentence.doubtful:
        shape["doubtful"] = True
    return {**shape, "error": sentence.error} if sentence.error else shape


def annotation_shape(annotation: Annotation, color_name: str) -> Shape:
    """One annotation of a list; `color_name` is what the reader calls its colour."""
    return {
        "id": annotation.id,
        "article": annotation.article,
        "side": annotation.side,
        "color": annotation.color,
        "note": annotation.note,
        "tags": list(annotation.tags),
        "created": _time(annotation.created),
        "modified": _time(annotation.modified),
        "detached": annotation.detached,
        "selector": asdict(annotation.selector),
        "model": annotation.model,
        "sentence": annotation.sentence,
        "color_name": color_name,
        "replies": [
            {
                "id": reply.id,
                "text": reply.text,
                "created": _time(reply.created),
                "modified": _time(reply.modified),
            }
            for reply in annotation.replies
        ],
    }


def term_shape(entry: GlossaryEntry) -> Shape:
    """One entry of the glossary."""
    return {
        "id": entry.id,
        "term": entry.term,
        "translation": entry.translation,
        "source": entry.source,
        "target": entry.target,
        "case": entry.case_sensitive,
        "whole_word": entry.whole_word,
        "note": entry.note,
    }


def lapse_shape(article: int, lapse: Lapse) -> Shape:
    """A sentence in whose translation a term did not come out."""
    return {
        "article": article,
        "index": lapse.index,
        "text": lapse.text,
        "translation": lapse.translation,
        "term": term_shape(lapse.entry),
    }


def merged_shape(merged: Merged) -> Shape:
    """What became of the content of a file."""
    return asdict(merged)


def model_shape(model: Model, *, in_use: bool) -> Shape:
    """One model of a list; `size` is in bytes. `in_use`: whether it serves its direction."""
    return {
        "key": model.key,
        "name": model.name,
        "source": model.source,
        "target": model.target,
        "version": model.version,
        "path": str(model.path),
        "size": model.size,
        "managed": model.managed,
        "variant": model.variant,
        "licence": model.licence,
        "quality": _quality_shape(published_quality(model.source, model.target, model.variant)),
        "in_use": in_use,
    }


def available_shape(model: AvailableModel, listing: Listing) -> Shape:
    """One model on offer; `size` is that of the file in bytes, null where it is unknown."""
    return {
        "key": model.key,
        "name": model.name,
        "source": model.metadata.source,
        "target": model.metadata.target,
        "version": model.version,
        "size": model.size,
        "variant": model.metadata.variant,
        "licence": model.metadata.licence,
        "quality": _quality_shape(model.quality),
        "links": list(model.links),
        "fetched": _time(listing.fetched),
    }


def _quality_shape(quality: Quality | None) -> Shape | None:
    if quality is None:
        return None
    return {
        "model": quality.model,
        "measure": quality.measure,
        "score": quality.score,
        "test_set": quality.test_set,
    }


def _time(time: datetime | None) -> str | None:
    return time.isoformat() if time else None
