"""The labels of a newspaper's page that come along when its text is copied.

A line counts as a label only when the whole of it is one label, or several in a row. Some labels
are never anything else ("Go to contents"); others ("Share", "Politics", "English") can also be a
subheading, and are believed only at the edges of an article or beside other such lines.
"""

from __future__ import annotations

import re
from enum import IntEnum
from typing import Final

from reader.intake import vocabulary
from reader.intake.lines import comparable


class Label(IntEnum):
    """How certain it is that a line is a label of the page and not a part of the article."""

    NONE = 0
    COUNT = 1
    POSSIBLE = 2
    CERTAIN = 3


def _words(text: str) -> frozenset[str]:
    entries = re.split(r"[\n,]", text)
    return frozenset(re.sub(r"[\s\-']", "", entry.casefold()) for entry in entries) - {""}


_CERTAIN: Final = _words(vocabulary.CERTAIN)
_TOOLS: Final = _words(vocabulary.TOOLS)
_SECTIONS: Final = _words(vocabulary.SECTIONS)
_BUTTONS: Final = _words(vocabulary.BUTTONS)
_OTHER_ARTICLES: Final = _words(vocabulary.OTHER_ARTICLES)
_NAVIGATION: Final = _words(vocabulary.NAVIGATION)
_CLOSING: Final = _words(vocabulary.CLOSING)
_CERTAIN_FORM: Final = re.compile("|".join(vocabulary.CERTAIN_FORMS), re.IGNORECASE)
_POSSIBLE_FORM: Final = re.compile("|".join(vocabulary.POSSIBLE_FORMS), re.IGNORECASE)
_SKIP: Final = re.compile(r"^(?:(?:skip|jump|go) to )|바로가기$", re.IGNORECASE)
_LANGUAGES: Final = {
    word: code
    for code, words in (
        ("ko", "한국어 한글 국문 국문판 한국어판 korean 韓國語 韓国語 韩语 조선어 ko kor kr"),
        ("en", "영어 영문 영문판 영어판 english 英語 英语 eng en"),
        ("", "日本語 일본어 일어 japanese 中文 중국어 chinese 简体中文 繁體中文 簡体中文 繁体中文"),
        ("", "简体 繁體 繁体 汉语 漢語 간체 번체 jpn chn jp cn español français deutsch русский"),
    )
    for word in words.split()
}

_MARKS: Final = re.escape("|/·•・‧,&>›»<‹«:;+-–—=()[]{}#▲△▼▽▶▷◀◁►◄■□●○◆◇★☆→←↑↓☰✕✖×│┃")
_DIVIDER: Final = re.compile(rf"[\s{_MARKS}]+")
_STRONG_DIVIDER: Final = re.compile(r"[|/·•・‧>›»<‹«│┃,&]+")
_NUMBER: Final = re.compile(r"\d[\d,.]*(?:개|명|건|회|k|pt|px|%)?$", re.IGNORECASE)
_BAN: Final = (
    r"all rights reserved"
    r"|무단\s?(?:전재|복제|배포|수집|도용)[^.]{0,40}(?:금지|불허|금합니다)|재배포\s?금지"
)
_COPYRIGHT: Final = re.compile(
    r"^[\s<\[(]*(?:copyrights?\s*(?:[ⓒⒸ©]|\(c\)|\d{4}|by\b)|저작권자(?![가-힣])"
    r"|all rights reserved|[ⓒⒸ©]|\(c\)\s*\d{4})"
    r"|all rights reserved\.?[\s>\])]*$"
    r"|무단\s?(?:전재|복제|배포|수집|도용)[^.]{0,40}(?:금지|불허|금합니다)|재배포\s?금지"
    r"|^이 기사는 언론사에서 .{1,30} 섹션으로 분류했습니다|^기사의? 섹션 (?:정보|분류)",
    re.IGNORECASE,
)
_FORBIDDING: Final = re.compile(_BAN, re.IGNORECASE)
_BREADCRUMB: Final = re.compile(r"^(?:home|홈|main|메인)\s*(?:>|›|»|/|→|\|)\s*\S", re.IGNORECASE)
_BUTTON_ENDING: Final = re.compile(
    r"(?:하기|보기|열기|닫기|쓰기|버튼|아이콘|레이어|팝업|메뉴|서비스|사용|설정|변경|기능|안내)$"
)
_LONGEST: Final = 90


def label_of(line: str) -> Label:
    """Whether `line` as a whole is one of the page's labels, or several in a row."""
    if not line or len(line) > _LONGEST:
        return Label.NONE
    text = comparable(line)
    if _CERTAIN_FORM.fullmatch(text.strip(" |·■□▶▷◆◇●○#")):
        return Label.CERTAIN
    if line.endswith("."):
        return Label.NONE
    if _POSSIBLE_FORM.fullmatch(text):
        return Label.POSSIBLE
    parts = [part for part in _STRONG_DIVIDER.split(text) if _words_of(part)]
    found = [_part_label(part) for part in parts]
    if Label.NONE in found:
        return Label.NONE
    return min((label for label in found if label is not Label.COUNT), default=Label.COUNT)


def languages_of(line: str) -> tuple[str, ...]:
    """The languages that a language switch names: ``en``, ``ko`` or empty for any other.

    Empty where `line` is not such a switch standing alone.
    """
    if len(line) > _LONGEST:
        return ()
    words = _words_of(line)
    if not all(word in _LANGUAGES for word in words):
        return ()
    return tuple(_LANGUAGES[word] for word in words)


def is_button(line: str) -> bool:
    """Whether `line` is a possible label that above all is a button: `Share`, say, or 댓글 3."""
    words = [word for word in _words_of(line) if not _NUMBER.match(word)]
    return len(line) <= _LONGEST and bool(words) and all(word in _BUTTONS for word in words)


def is_section(line: str) -> bool:
    """Whether `line` is the name of a newspaper's section, or several of them."""
    if not line or len(line) > _LONGEST:
        return False
    parts = [part for part in _STRONG_DIVIDER.split(comparable(line)) if _words_of(part)]
    return bool(parts) and all("".join(_words_of(part)) in _SECTIONS for part in parts)


def is_rubric(line: str) -> bool:
    """Whether `line` holds names of sections and labels alone, in whatever order."""
    return 0 < len(line) <= _LONGEST and all(
        word in _SECTIONS or _worth(word) is not Label.NONE for word in _words_of(line)
    )


def is_navigation(line: str) -> bool:
    """Whether `line` is a label from above a headline: the menu, the search, the way to log in."""
    if not line or len(line) > _LONGEST:
        return False
    words = _words_of(line)
    if _SKIP.search(comparable(line)) or "".join(words) in _NAVIGATION:
        return True
    return bool(words) and all(word in _NAVIGATION for word in words)


def closes_article(line: str) -> bool:
    """Whether nothing of an article stands below `line`, if its last paragraph stands above."""
    if len(line) > _LONGEST:
        return False
    words = [word for word in _words_of(line) if not _NUMBER.match(word)]
    text = "".join(words)
    is_profile = bool(re.fullmatch(r"[가-힣]{2,4}기자의?(?:다른)?(?:기사|뉴스).{2,8}", text))
    return text in _CLOSING or text in _OTHER_ARTICLES or is_profile


def follows_author(line: str) -> bool:
    """Whether `line` is the button beside an author's name."""
    return bool(
        re.fullmatch(r"\+?\s?(?:follow(?:ing)?|구독(?:하기|중)?|팔로우)", line, re.IGNORECASE)
    )


def is_breadcrumb(line: str) -> bool:
    """Whether `line` is a path through the site, such as `Home > Politics > Assembly`."""
    text = comparable(line)
    if len(text) > _LONGEST or text.endswith("."):
        return False
    if _BREADCRUMB.match(text):
        return True
    parts = [part for part in re.split(r"[>›»]", text) if part.strip()]
    rubrics = text.split(" / ")
    if len(rubrics) > 1 and len(text.split()) <= 7 and is_section(rubrics[0]):
        return True
    return len(parts) > 1 and any(label_of(part) > Label.COUNT for part in parts)


def is_copyright(line: str) -> bool:
    """Whether `line` says who owns the text or forbids copying it."""
    return len(line) < 200 and any(map(_COPYRIGHT.search, (line, comparable(line))))


def forbids_copying(line: str) -> bool:
    """Whether `line` holds the ban on copying that stands at the foot of a page."""
    return len(line) < 200 and bool(_FORBIDDING.search(comparable(line)))


def announces_other_articles(line: str) -> bool:
    """Whether a list of other articles' headlines follows `line`."""
    return len(line) <= _LONGEST and "".join(_words_of(line)) in _OTHER_ARTICLES


def _words_of(text: str) -> list[str]:
    folded = comparable(text).casefold().replace("'", "").replace("’", "")
    return [word for word in _DIVIDER.split(folded) if word]


def _part_label(part: str) -> Label:
    """How certain it is that `part`, which no divider but spaces splits, is a row of labels."""
    words = _words_of(part)
    if "".join(words) in _SECTIONS:
        return Label.POSSIBLE
    return _row_of_labels(words)


def _row_of_labels(words: list[str]) -> Label:
    """The certainty of the least certain label, reading `words` as the surest row of labels."""
    best = [Label.CERTAIN, *[Label.NONE] * len(words)]
    named = [False] * len(best)
    for end in range(1, len(best)):
        for start in range(max(0, end - 6), end):
            own = _worth("".join(words[start:end]))
            reached = best[start] if own is Label.COUNT else min(best[start], own)
            if reached > best[end]:
                best[end] = reached
                named[end] = named[start] or own is not Label.COUNT
    return best[-1] if named[-1] or best[-1] is Label.NONE else Label.COUNT


def _worth(word: str) -> Label:
    if word in _CERTAIN:
        return Label.CERTAIN
    if word in _TOOLS or word in _LANGUAGES:
        return Label.POSSIBLE
    stem = _BUTTON_ENDING.sub("", word)
    if stem and stem != word:
        return _worth(stem)
    return Label.COUNT if _NUMBER.match(word) else Label.NONE
