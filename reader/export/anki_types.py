"""The two kinds of notes that Anki gets: what they hold, how their cards look.

Their numbers and the names of their fields never change, or Anki would take them for others.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

STYLE: Final = """\
.card {
  font-family: "Noto Sans", "Segoe UI", "Noto Sans CJK KR", "Apple SD Gothic Neo",
    "Malgun Gothic", sans-serif;
  font-size: 20px;
  line-height: 1.6;
  max-width: 36em;
  margin: 1.5em auto;
  padding: 0 1em;
  color: #2b2a27;
  background: #fdfcf9;
}
[lang="ko"] { word-break: keep-all; overflow-wrap: anywhere; }
mark { color: inherit; background: #ffe58a; }
.cloze { color: #1d5fa8; font-weight: bold; }
.partner { color: #55524b; }
.note { font-size: 0.85em; margin-top: 1em; }
.note .heading { font-weight: bold; }
.source { font-size: 0.7em; margin-top: 1.5em; color: #77736a; }
.source a { color: inherit; }
.nightMode.card, .night_mode.card { color: #e8e5dd; background: #24231f; }
.nightMode mark, .night_mode mark { background: #6b5b1e; }
.nightMode .cloze, .night_mode .cloze { color: #8fc1f5; }
.nightMode .partner, .night_mode .partner { color: #bab5a8; }
"""

_REST: Final = """\
<div class="partner">{{Partner}}</div>
{{#Note}}<div class="note">{{Note}}</div>{{/Note}}
<div class="source">{{Source}}</div>
"""


@dataclass(frozen=True, slots=True)
class NoteType:
    """One kind of notes; `front` and `back` are the sides of its one card."""

    id: int
    name: str
    card: str
    fields: tuple[str, ...]
    front: str
    back: str


PASSAGE: Final = NoteType(
    1_727_340_611,
    "Naranhi passage",
    "Passage",
    ("Passage", "Partner", "Note", "Source"),
    "{{Passage}}",
    f"{{{{FrontSide}}}}\n<hr id=answer>\n{_REST}",
)

CLOZE: Final = NoteType(
    1_727_340_612,
    "Naranhi word",
    "Word",
    ("Text", "Partner", "Note", "Source"),
    "{{cloze:Text}}",
    f"{{{{cloze:Text}}}}\n{_REST}",
)
