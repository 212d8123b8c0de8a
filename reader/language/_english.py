"""English: where a full stop, a quotation or a number does not end the sentence, or does."""

from __future__ import annotations

import re

# Verbs that report speech, in the past and the present, after the name of who speaks.
_VERBS = (
    "said|says|asked|asks|told|tells|replied|replies|answered|answers|added|adds|wrote|writes|"
    "shouted|shouts|cried|cries|yelled|exclaimed|wondered|wonders|joked|recalled|recalls|"
    "insisted|insists|declared|declares|whispered|warned|warns|tweeted|quipped|demanded|screamed"
)
# A name is up to six words with a capital, with short words ("of", "the", "de") between.
_NAME = r"[A-Z][\w.'’-]{0,30}(?: (?:[A-Z][\w.'’-]{0,30}|of|the|de|van|von|and|al|bin)){0,6}"
# Only names and "I" have a capital of their own there. These have it because a sentence begins.
_OPENER = (
    r"(?:An?|The|This|That|These|Those|There|Then|He|She|It|We|You|They|His|Her|Its|Our|Your|Their|"
    r"My|No|None|Nobody|Nothing|Someone|Somebody|Everyone|Everybody|One|Some|Many|Most|All|Both|"
    r"But|And|So|Or|Yet|When|While|As|If|In|On|At|By|For|From|After|Before|Later|Not|Only|Still)\b"
)
_REPORTED = re.compile(rf"(?!{_OPENER}){_NAME} (?:later |then |also |had |once )?(?:{_VERBS})\b")
# "Kim said that …", "Lee says the …" begin a statement of their own.
_OWN_CLAUSE = re.compile(
    r" (?:that|the|a|an|he|she|it|they|we|there|his|her|its|their|this|these|in|on|no)\b"
)
_CLAUSE_END = re.compile(r"\s*[.,;:]|\s*$")
# Phrases that point back at the quotation and lean on it.
_POINTING_BACK = re.compile(
    r"With (?:that|this|these|those)\b|So (?:said|says|wrote|writes|went|goes|read|reads)\b|"
    r"Thus (?:said|spoke|spake|wrote)\b"
)
# A title or a question inside of a sentence: “… saw ‘Jeopardy!’ Tuesday”.
_DAY = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_WEEKDAY_OR_MONTH = re.compile(_DAY)
# What may follow a time of day: a day, a zone (EST, KST, GMT+9), or "Seoul time".
_AFTER_TIME = re.compile(rf"{_DAY}|[A-Z]{{1,4}}T\b|UTC\b|[A-Z]\w+ (?:[Tt]ime|[A-Z]\w+ [Tt]ime)\b")
_TIME = re.compile(r"\b[aApP]\.?[mM]\.$")

_MONTH_BEFORE = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|June|"
    r"July|August|September|October|November|December)\.$"
)
# Short forms that a number follows.
_NUMBERED = re.compile(
    r"\b(?:nos?|pp?|figs?|vols?|arts?|secs?|ch|chap|para|ver|approx|est|ca?|eqs?|ext|tel|v)\.$",
    re.IGNORECASE,
)
# Abbreviations that are words too. In small letters, before a capital, they are the word.
_WORDS = re.compile(
    r"\b(?:ad|arc|ark|art|con|fig|hon|id|ill|in|is|may|me|min|miss|no|ok|op|ore|pa|ref|rep|res|"
    r"us|way|all|man|mass|wash|sat|sun|mar|dec|am|pm|mo|ex|pet|plan|force)\.$"
)
_CAPITALS = re.compile(r"(?:^|\s)[A-Z]{2,6}\.$")
_CAPITALS_NEXT = re.compile(r"[A-Z]{2}")
# What may follow a full stop without a space: "The", "I", "NATO"; not "NET" in ASP.NET.
_FRESH_WORD = re.compile(r"[A-ZÀ-Þ](?:[a-zà-ÿ]|[\s'’])|[A-Z]{2,6}\s")
_HESITATION = re.compile(
    r"(?:well|so|um+|uh+|er+m?|oh|ah+|hm+|look|no|yes|and|but|or|i|you know|i mean)\s?(?:\.+|…)$",
    re.IGNORECASE,
)

_LOOK_BACK = 48


def _before(text: str, end: int) -> str:
    return text[max(0, end - _LOOK_BACK) : end]


def quotation_goes_on(text: str, ended: int, after: int, opened_sentence: bool) -> bool:
    """Whether a sentence goes on, at `after`, past a quotation that closed with a full stop,
    question or exclamation mark before `ended`.

    “Why now?” Kim asked: yes. “Why now?” Kim had no answer: no.
    """
    if _POINTING_BACK.match(text, after):
        return True
    if not opened_sentence and _WEEKDAY_OR_MONTH.match(text, after):
        return True
    reported = _REPORTED.match(text, after)
    if not reported:
        return False
    if text[ended - 1] == ".":  # “He left.” Kim said he … is far likelier two sentences
        return _CLAUSE_END.match(text, reported.end()) is not None
    own_clause = reported.group().endswith(("said", "says")) and _OWN_CLAUSE.match(
        text, reported.end()
    )
    return not own_clause


def stop_ends(text: str, end: int, after: int, says_library: bool) -> bool:
    """Whether a full stop before `end` ends the sentence, when the next word is at `after`.

    Takes what the library says, and corrects it where the two words decide.
    """
    before = _before(text, end)
    following = text[after]
    if following == "(" and _TIME.search(before):  # 3 p.m. (KST)
        return False
    if following.islower() and text[end - 2].isdigit():  # 1. a ceasefire, 2. an exchange
        return False
    if following.isdigit():
        if _MONTH_BEFORE.search(before) or _NUMBERED.search(before):
            return False
    elif following.isupper():
        if _TIME.search(before) and _AFTER_TIME.match(text, after):
            return False
        if _WORDS.search(before):
            return True
        if _CAPITALS.search(before) and not _CAPITALS_NEXT.match(text, after):
            return True
    return says_library


def fresh_word(text: str, at: int) -> bool:
    """Whether the word at an offset looks like the first of a sentence."""
    return _FRESH_WORD.match(text, at) is not None


def lost_space_ends(text: str, end: int, says_library: bool) -> bool:
    """Whether a sentence ends before `end` although a word with a capital follows at once."""
    word = _WORDS.search(_before(text, end)) is not None
    return fresh_word(text, end) and (word or says_library)


def is_hesitation(text: str, start: int, end: int) -> bool:
    """Whether all there is of the sentence is a hesitation: “Well…”, “But …”."""
    return end - start <= _LOOK_BACK and _HESITATION.fullmatch(text, start, end) is not None
