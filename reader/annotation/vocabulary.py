"""Annotations as JSON-LD: the words of the W3C Web Annotation Data Model, and what we add to them.

https://www.w3.org/TR/annotation-model/. What the model has no word for is written with a prefix
of our own, which its context allows: other programs read the rest and leave these alone.
"""

from __future__ import annotations

from typing import Final

W3C_CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
PREFIX: Final = "naranhi"
NAMESPACE: Final = "urn:naranhi:"
"""What `PREFIX` stands for; it names words and leads nowhere."""

SIDE: Final = f"{PREFIX}:side"
COLOR: Final = f"{PREFIX}:color"
MODEL: Final = f"{PREFIX}:model"
SENTENCE: Final = f"{PREFIX}:sentence"
DETACHED: Final = f"{PREFIX}:detached"
PARTNER: Final = f"{PREFIX}:partner"
"""On a body: the passage of the other side, from an ``edition`` or a ``translation``."""

ARTICLES: Final = f"{PREFIX}:articles"
COLORS: Final = f"{PREFIX}:colors"
KIND: Final = f"{PREFIX}:kind"
NAME: Final = f"{PREFIX}:name"
KEY: Final = f"{PREFIX}:key"
TONE: Final = f"{PREFIX}:tone"
COUNTERPART: Final = f"{PREFIX}:counterpart"
"""On an article: the name of its edition in the other language."""
BLOCKS: Final = f"{PREFIX}:blocks"
TEXT: Final = f"{PREFIX}:text"

# Of https://schema.org/NewsArticle, which the model's context knows by the prefix “schema”.
ARTICLE_TYPE: Final = "schema:NewsArticle"
HEADLINE: Final = "schema:headline"
LANGUAGE: Final = "schema:inLanguage"
AUTHOR: Final = "schema:author"
PUBLISHER: Final = "schema:publisher"
PUBLISHED: Final = "schema:datePublished"
UPDATED: Final = "schema:dateModified"
ADDRESS: Final = "schema:url"
KEYWORDS: Final = "schema:keywords"
