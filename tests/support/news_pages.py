"""Pages of newspapers that do not exist, built from texts and templates that we wrote.

`NAME.txt` is an article: its facts, then its blocks, each behind the first letter of its kind. The
fact `standfirst` holds blocks that stand above these, divided by `||`; the template has their text.
`NAME.html` is a page in the shape of a large site's, which shows the blocks between everything
such a page has around them. A line `%p <p>{}</p>` of a template says how it shows a kind, and
`[[…]]` in it is replaced:

- ``title``, ``site``, ``url``, ``byline``, ``published``, ``updated``: the article's facts, times
  as ISO 8601; ``published %Y.%m.%d``: in that form
- ``blocks``, ``blocks 1-3``, ``blocks 4-``: these blocks, from 1
- ``links ko 30 <li><a href="{u}">{t}</a></li>``: that many headlines of other articles
- ``readers en 4 <p>{t}</p>``: that many comments of readers
- ``weight``: the scripts and styles that make a page heavy
"""

from __future__ import annotations

import html
import json
import random
import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final


def _listed(words: str) -> list[str]:
    return words.split()


def _lines(text: str) -> list[str]:
    """The lines of `text`; one that holds a stroke alone is empty."""
    return [line.removesuffix("|").removeprefix("|") for line in text.strip("\n").split("\n")]


PAGES: Final = Path(__file__).parents[1] / "fixtures" / "pages"
SAMPLES: Final = Path(__file__).parents[2] / "resources" / "sample" / "articles"

HELD_OUT: Final = _listed(
    """
    en_amp en_buzz en_divs en_letter en_live en_paywall en_tables en_television
    ko_amp ko_divs ko_live ko_morning ko_paywall ko_photo ko_radio ko_weekly ko_blog
    """
)
"""What was written before the rules of extraction were tuned, and not looked at meanwhile."""

_KINDS: Final = {
    "p": "paragraph",
    "h": "heading",
    "q": "quote",
    "l": "list_item",
    "c": "caption",
}
_PLAIN: Final = {"p": "<p>{}</p>", "h": "<h2>{}</h2>", "q": "<blockquote>{}</blockquote>"}
_PLAIN_REST: Final = {"l": "<li>{}</li>", "c": "<figcaption>{}</figcaption>"}

_WORDS: Final = {
    "ko": (
        _listed(
            """시장 항만 도서관 강변 산불 전철 학교 장터 들녘 병원 공항 동물원 하천 골목 축제 어촌
            저수지 박물관"""
        ),
        _lines(
            """
새 단장 끝내
예산 두고 이견
문 다시 열어
시민 발길 늘어
안전 점검 나서
내년으로 미뤄져
첫 삽 떠
"""
        ),
        _lines(
            """
…주민들 반응 엇갈려
, 무엇이 달라지나
| "더는 못 미뤄"
…다음 달 결론
|
| 석 달 만에
"""
        ),
    ),
    "en": (
        _lines(
            """
Harbor
Night market
River ferry
City library
Hill tunnel
Old mill
Bus depot
Fish pier
County fair
Rail yard
Bird island
School board
"""
        ),
        _lines(
            """
reopens after long repair
faces a second delay
draws record crowds
splits the council
to close for the winter
wins a new lease
gets its first inspection
"""
        ),
        _lines(
            """
|
, and neighbors ask why
| as rents climb
: what to know
| for a third time
"""
        ),
    ),
}
_OPINIONS: Final = {
    "ko": _lines(
        """
좋은 기사 잘 읽었습니다. 다음 편도 기다릴게요.
저는 생각이 다릅니다. 현장에 가 보시면 압니다.
우리 동네도 똑같아요. 누가 좀 나서 주면 좋겠습니다.
제목만 보고 오해할 뻔했네요. 끝까지 읽어 보세요.
세금이 아깝다는 말부터 나오는 게 안타깝습니다.
어릴 때 살던 곳이라 반갑습니다. 사진이 더 있었으면.
"""
    ),
    "en": _lines(
        """
I grew up two streets away and never knew any of this. Thank you.
With respect, the figures do not add up. Somebody should ask the auditor again.
This is the third time they have promised it. I will believe it when I see it.
Lovely piece. More of these and fewer quarrels, please.
My grandmother worked there for thirty years and would have smiled at this.
"""
    ),
}


@dataclass(frozen=True)
class NewsPage:
    """One page, as its server gives it, and what should be read on it."""

    name: str
    data: bytes
    url: str
    title: str
    byline: list[str]
    published: str | None
    updated: str | None
    site: str | None
    blocks: list[tuple[str, str]]

    @property
    def language(self) -> str:
        """The language of the article, which its name begins with."""
        return self.name[:2]

    @property
    def text(self) -> str:
        """All blocks, one a line."""
        return "\n".join(text for _, text in self.blocks)


def names() -> list[str]:
    """The names of all pages."""
    return sorted(path.stem for path in PAGES.glob("*.html"))


def load(name: str) -> NewsPage:
    """The page `name`."""
    facts, blocks = _article(name)
    template = (PAGES / f"{name}.html").read_text("utf-8")
    encoding = facts.get("encoding", "utf-8")
    above = [each.strip() for each in facts.get("standfirst", "").split("||") if each.strip()]
    markup = _Builder(name, template, facts, blocks).markup()
    return NewsPage(
        name=name,
        data=markup.encode(encoding, errors="xmlcharrefreplace"),
        url=facts["url"],
        title=facts["title"],
        byline=[each.strip() for each in facts.get("byline", "").split(",") if each.strip()],
        published=facts.get("published"),
        updated=facts.get("updated"),
        site=facts.get("site"),
        blocks=[
            (_KINDS[kind], text)
            for kind, text in (*((each[0], each[2:]) for each in above), *blocks)
        ],
    )


def _article(name: str) -> tuple[dict[str, str], list[tuple[str, str]]]:
    head, _, body = (PAGES / f"{name}.txt").read_text("utf-8").partition("\n\n")
    facts = dict(line.split(": ", 1) for line in head.splitlines())
    blocks = [(line[0], line[2:].strip()) for line in body.splitlines() if line.strip()]
    if "sample" in facts:
        sample = json.loads((SAMPLES / f"{facts['sample']}.json").read_text("utf-8"))[name[:2]]
        letters = {kind: letter for letter, kind in _KINDS.items()}
        blocks += [(letters[each["kind"]], each["text"]) for each in sample["blocks"]]
        facts.setdefault("title", sample["title"])
    return facts, blocks


class _Builder:
    """Fills one template in."""

    def __init__(
        self, name: str, template: str, facts: dict[str, str], blocks: list[tuple[str, str]]
    ) -> None:
        self.random = random.Random(name)
        self.facts, self.blocks = facts, blocks
        self.styles = dict(_PLAIN | _PLAIN_REST)
        lines = template.splitlines()
        while lines and lines[0].startswith("%"):
            key, _, style = lines.pop(0)[1:].partition(" ")
            self.styles[key] = style
        self.template = "\n".join(lines)

    def markup(self) -> str:
        return re.sub(r"\[\[(\w+) ?(.*?)\]\]", self._filled, self.template)

    def _filled(self, match: re.Match[str]) -> str:
        what, rest = match.groups()
        if what == "blocks":
            return self._shown(rest)
        if what == "links":
            language, count, form = rest.split(" ", 2)
            return "\n".join(self._link(language, form) for _ in range(int(count)))
        if what == "readers":
            language, count, form = rest.split(" ", 2)
            said = self.random.sample(_OPINIONS[language], int(count))
            return "\n".join(form.replace("{t}", each) for each in said)
        if what == "weight":
            return _weight(self.random)
        value = self.facts.get(what, "")
        return datetime.fromisoformat(value).strftime(rest) if rest else html.escape(value)

    def _shown(self, which: str) -> str:
        first, _, last = (which or "1-").partition("-")
        chosen = self.blocks[int(first) - 1 : int(last) if last else None]
        join = self.styles.get("join", "\n")
        shown, in_list = [], False
        for index, (kind, text) in enumerate(chosen):
            open_list, close_list = self.styles.get("list", "<ul> </ul>").rsplit(" ", 1)
            before = open_list if kind == "l" and not in_list else ""
            following = chosen[index + 1][0] if index + 1 < len(chosen) else ""
            after = close_list if kind == "l" and following != "l" else ""
            in_list = kind == "l"
            body = self.styles[kind].replace("{}", html.escape(text, quote=False))
            shown.append(before + body.replace("{n}", str(self.random.randrange(9999))) + after)
        return join.join(shown)

    def _link(self, language: str, form: str) -> str:
        title = "{} {}{}".format(*(self.random.choice(words) for words in _WORDS[language]))
        title = title if language == "en" else title.replace(" …", "…")
        number = self.random.randrange(10**7, 10**8)
        address = f"/{self.random.choice(('news', 'article', 'view'))}/{number}"
        return form.replace("{u}", address).replace("{t}", title).replace("{n}", str(number))


def _weight(rng: random.Random) -> str:
    """Scripts and styles of the kind that make up most of a page's bytes."""
    names = ["slot", "queue", "user", "track", "cfg", "page", "beacon", "lazy"]
    calls = "".join(
        f"window.{rng.choice(names)}{n}=window.{rng.choice(names)}{n}||[];"
        f"if(a{n}<b{n}&&'<p>{n}</p>'){{{rng.choice(names)}({{id:{rng.random():.9f}}});}}\n"
        for n in range(120)
    )
    rules = "".join(
        f".c{rng.randrange(16**6):06x}>a{{margin:{n}px;color:#{rng.randrange(16**3):03x}}}\n"
        for n in range(120)
    )
    shown = {f"{rng.choice(names)}{n}": "<div>not shown</div>" for n in range(60)}
    state = json.dumps(shown).replace("</", r"<\/")
    return (
        f"<style>{rules}</style><script>{calls}</script>"
        f'<script type="application/json">{state}</script>'
        '<noscript><img src="https://pixel.example.net/p.gif" width="1" height="1"></noscript>'
    )
