"""Korean: what may follow a quotation inside of a sentence, and what a sentence ends in.

The particles and endings are those of standard grammar: 인용격 조사 (라고, 고), the case and
auxiliary particles that turn a quotation into a noun, the final endings of the verb (종결 어미).
"""

from __future__ import annotations

import re

# Attached to a closing mark. Prefixes: what comes after them does not matter.
_PARTICLES = re.compile(
    "이?라[고는던며면도지]|이라|이?란|이?랑|라|고|며|면|는|은|이|가|을|를|의|에|와|과|로|으로|"
    "던|등|도|만|까지|처럼|같|하|했|한|할|해|냐|자|보다|부터|조차|마저|밖|뿐|든|나|쯤|께|한테|더러|"
    "및|식|풍|급|적|여|야|아|대|측|씩|인|일|입|였|임|님|편|씨|후|뒤|때|중|내|외|간|별|용"
)
# Words that open a sentence and happen to start like a particle.
_OPENERS = re.compile(
    "이[날어번들런후같](?![라고])|이에 |이와 |이를 |이는 |이로 |하지만|한편|한국|나는|"
    "나도|나의|여기|아니|아직|아이|아마|대통령|대표|대신|자신|가장|가족|만약|만일|내가|내년|내일|외교|외국|인근|일부|"
    "등장|도널드|해당|해외|의원|의사|은행|과거|부터가|중국|중앙|일본|야당|여당|여야|후보|때문|측근"
)
# After a space: the quotative alone as a word (a common slip), or a verb of saying.
_QUOTATIVE = re.compile(
    "(?:이?라(?:고|며|면서|는|던|지만|거나)|라|고|며|면서|는|던|란|하고|하며|하는|하자|하면서|하던|했|같은|처럼|등|따위)"
    r"[도는만까지의을이]{0,2}(?=[\s,.]|$)"
)
_SAYING = re.compile(
    "(?:말|답|대답|반문|질문|주장|강조|설명|호소|토로|인사|고백|대꾸|반박|지적|당부|경고|비판|"
    "절규|탄식|고함|환호|다짐|응수)(?:하|했|한|할|해)|고함(?:치|쳤|친)|"
    "(?:되)?(?:묻[자는고던기]|물[었은어으])|외[치쳤친칠]|소리[치쳤친칠]|덧붙|내뱉|속삭|중얼|쏘아붙|"
    "읊조|적었|적은|적혀|적힌|쓰여|쓰인|쓴|썼"
)

_FINAL = re.compile("[가-힣][다요까죠](?=[.!?…]*$)")
# Endings that are also common last syllables of nouns: only before a word that opens a sentence.
_PERHAPS_FINAL = re.compile("[가-힣][음임함됨네라자군오지냐](?=[.!?…]*$)")
_NOUN = re.compile(
    "(?:캐나다|르완다|우간다|그라나다|플로리다|네바다|바다|혼다|판다|람다|소다|마쓰다|필요|수요|주요|"
    "중요|가요|민요|동요|소요|개요|강요|[월화수목금토일]요)[.!?…]*$"
)
_SENTENCE_OPENER = re.compile(
    "그[는가녀들의러리런래]|하지만|한편|또|다만|이[날어에는들번후]|우리|저는|나는|당시|특히|따라서|"
    "반면|현재|먼저|결국|올해|지난|앞서|정부|경찰"
)
# A particle that follows bare, as in 가자!라는 말.
_BARE_QUOTATIVE = re.compile(r"이?라(?:고|는|며|면서|던)|하고(?=\s)|며(?=\s)")

_INTERJECTION = re.compile(
    "(?:글쎄|저기|있잖아|그게|그거|아니|여보세|저|그|음|네|예|왜|근데|그런데|그래)요?|"
    "그러니까|그니까|뭐랄까|그러니까요|뭐라고 할까|뭐랄까요"
)
# 가. 나. 다. as the numbers of a list.
_ENUMERATOR = re.compile("[가나다라마바사아자차카타파하]")
# 2024. 10. 25.  2024.10.25.  '24. 3. 1.  10. 25.  2024. 10.
_DATE = re.compile(
    r"(?<!\d)(?:(?:\d{4}|\d{2})\.\s?)?(?:0?[1-9]|1[0-2])\.\s?(?:0?[1-9]|[12]\d|3[01])\.$|"
    r"(?<!\d)(?:19|20)\d{2}\.\s?(?:0?[1-9]|1[0-2])\.$|(?<!\d)(?:19|20)\d{2}\.$"
)
_DECIMAL = re.compile(r"(?<![\d.])\d{1,2}\.\d{1,2}\.$")

_LOOK_BACK = 24


def _before(text: str, end: int) -> str:
    return text[max(0, end - _LOOK_BACK) : end]


def attached_goes_on(text: str, at: int) -> bool:
    """Whether the Hangul that directly follows a closing quotation mark is its particle."""
    return _PARTICLES.match(text, at) is not None and _OPENERS.match(text, at) is None


def spaced_goes_on(text: str, at: int) -> bool:
    """Whether the word after a quotation and a space belongs to it: 라고, 하고, 소리쳤다."""
    return _QUOTATIVE.match(text, at) is not None or _SAYING.match(text, at) is not None


def bare_quotative(text: str, at: int) -> bool:
    """Whether a quotative particle stands at `at` after words quoted without marks."""
    return _BARE_QUOTATIVE.match(text, at) is not None


def has_final_ending(text: str, end: int) -> bool:
    """Whether the word before the marks that end at `end` is a verb with a final ending."""
    before = _before(text, end)
    return _FINAL.search(before) is not None and _NOUN.search(before) is None


def lost_space_ends(text: str, end: int) -> bool:
    """Whether a sentence ends before `end` although a word follows without a space.

    했다.그는 is two sentences; in 한.미.일 and 초.중.고교 the full stop is a middle dot.
    """
    if has_final_ending(text, end):
        return True
    return bool(_PERHAPS_FINAL.search(_before(text, end)) and _SENTENCE_OPENER.match(text, end))


def ellipsis_ends(text: str, start: int, mark: int, end: int) -> bool:
    """Whether an ellipsis from `mark` to `end` ends the sentence that began at `start`.

    After a final ending it does; after anything else, and after 글쎄요 alone, it is a pause.
    """
    fragment = text[start:mark].strip("“\"‘' ") if mark - start <= _LOOK_BACK else ""
    return has_final_ending(text, end) and not _INTERJECTION.fullmatch(fragment)


def is_enumerator(text: str, start: int, mark: int) -> bool:
    """Whether the sentence so far is one syllable that numbers a list item."""
    return mark - start == 1 and _ENUMERATOR.match(text, start) is not None


def is_date(text: str, end: int) -> bool:
    """Whether the full stop before `end` closes a number of a date: 2024. 10. 25."""
    before = _before(text, end)
    return _DATE.search(before) is not None and _DECIMAL.search(before) is None
