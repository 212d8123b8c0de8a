"""Headlines: whether two lines state the same one, and what stands behind it."""

from __future__ import annotations

import re
from typing import Final

from reader.intake.lines import comparable

_SITE: Final = re.compile(
    r"^(?:the\s)?[\w'’.&-]+(?:\s[\w'’.&-]+){0,3}\s(?:Daily|Times|Herald|Post|News|Journal"
    r"|Tribune|Gazette|Chronicle|Press|Observer|Courier|Today|Guardian|Telegraph|Standard|Star"
    r"|Globe|Magazine|Weekly|Monthly|Review|Mirror|Register|Examiner|Broadcasting|Radio|TV)"
    r"(?:\s(?:Online|English|Korea))?$"
    r"|^[가-힣A-Za-z0-9]{1,10}\s?(?:일보|신문|뉴스|타임스|투데이|매일|저널|닷컴|방송|통신|타임즈|포스트)$"
    r"|^[가-힣A-Za-z]{2,6}(?:경제|비즈)$"
    r"|^(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+$",
    re.IGNORECASE,
)
_TITLE_SUFFIX: Final = re.compile(r"^(?P<title>.{4,})\s*(?:[|<]|::)\s*(?P<site>[^|<:]{2,40})$")
_DIVIDERS: Final = " |:<>"
_LABEL_WORDS: Final = (
    r"(?:단독|속보|긴급|종합|업데이트|포토|화보|영상|동영상|사진|그래픽|카드뉴스|생중계|라이브|\d보"
    r"|종합\s?\d보|exclusive|breaking(?: news)?|updated?|video|watch|live|photos?|pictures)"
)
_LABEL_BEFORE: Final = re.compile(
    rf"^(?:\s*[\[(<【〈]\s?{_LABEL_WORDS}(?:\s?[·/,]\s?{_LABEL_WORDS})*\s?[\])>】〉]\s*)+"
    r"|^(?:exclusive|breaking(?: news)?|단독|속보)\s?[:|]\s+",
    re.IGNORECASE,
)
_LABEL_BEHIND: Final = re.compile(rf"\s*[\[(【]\s?{_LABEL_WORDS}\s?[\])】]\s*$", re.IGNORECASE)
_TITLE_DASH: Final = re.compile(r"^(?P<title>.{4,})\s+[-–—]\s+(?P<site>[^-–—]{2,40})$")


def is_site_name(text: str) -> bool:
    """Whether `text` alone reads as a newspaper's name or a site's domain."""
    return len(text) <= 60 and bool(_SITE.match(comparable(text)))


def is_site_with_motto(text: str) -> bool:
    """Whether `text` is a site's name followed by what the site says of itself."""
    parts = re.split(r"\s+[-–—:|]\s+|:\s", comparable(text), maxsplit=1)
    return len(parts) == 2 and len(text) <= 60 and is_site_name(parts[0])


def without_label(title: str) -> str:
    """`title` without what a newspaper puts around it: `[단독]`, `[Exclusive]`, `(종합)`."""
    bare = _LABEL_BEHIND.sub("", _LABEL_BEFORE.sub("", title)).strip()
    return bare if len(letters_of(bare)) >= 2 else title


def split_site(line: str) -> tuple[str, str | None]:
    """A headline without the site's name at its end, and that name, if it is clearly one."""
    for pattern in (_TITLE_SUFFIX, _TITLE_DASH):
        match = pattern.match(line.rstrip(_DIVIDERS))
        if match and is_site_name(match["site"].strip()):
            return match["title"].strip(), match["site"].strip()
    return line, None


def letters_of(text: str) -> str:
    """`text` as titles are compared: letters and digits alone."""
    return re.sub(r"[\W_]+", "", comparable(text).casefold())


def common_title(one: str, other: str) -> str | None:
    """The title that both lines state, perhaps with the site's name or cut short; else None."""
    first, second = letters_of(one), letters_of(other)
    if min(len(first), len(second)) < 4:
        return None
    if first == second:
        return one
    for longer, text in ((one, other), (other, one)):
        if _is_behind_rubric(letters_of(split_site(longer)[0]), letters_of(text)):
            return text
    for text, whole in ((one, second), (other, first)):
        if _site_after_bare(text, whole):
            return other if text is one else one
        stem = re.sub(r"\s*(?:…|\.\.\.)$", "", text)
        if stem != text and len(letters_of(stem)) >= 10 and whole.startswith(letters_of(stem)):
            return other if text is one else one
    return None


def _is_behind_rubric(whole: str, title: str) -> bool:
    """Whether a rubric such as `Video:` and a title make up `whole`; both are letters alone."""
    return len(title) >= 10 and whole.endswith(title) and len(whole) - len(title) <= 8


def site_after(title: str, line: str) -> str | None:
    """The site's name that `line` adds to `title`; None if it states anything else."""
    return _site_after_bare(line, letters_of(title))


def _site_after_bare(line: str, bare_title: str) -> str | None:
    """The site's name after a divider in `line`, if what is before it is the title."""
    line = line.rstrip(_DIVIDERS)
    for pattern in (_TITLE_SUFFIX, _TITLE_DASH):
        match = pattern.match(line)
        site = match["site"].strip() if match else ""
        if match and letters_of(match["title"]) == bare_title:
            return site if pattern is _TITLE_SUFFIX or is_site_name(site) else None
    return None
