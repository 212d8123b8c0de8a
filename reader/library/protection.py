"""What is never taken away but by the reader: whatever the reader did something with."""

from __future__ import annotations

from typing import Final

UNPROTECTED: Final = """
a.deleted IS NULL AND NOT a.starred AND NOT a.sample AND a.counterpart IS NULL
AND NOT EXISTS (SELECT 1 FROM article_tag t WHERE t.article = a.id)
AND NOT EXISTS (SELECT 1 FROM annotation n WHERE n.article = a.id AND n.deleted IS NULL)
AND NOT EXISTS (
    SELECT 1 FROM translation_queue q WHERE q.article = a.id AND q.state = 'waiting')
"""
"""The condition on `article a` that nothing keeps it: no star, no tag, no note, no counterpart; it
is no sample article, and does not wait for its translation."""
