"""Word forms: what a Korean word may be without its particles, and an English one in the lexicon.

Not a morphological analysis: candidates, of which those count that a word list knows.
"""

from __future__ import annotations

from functools import lru_cache

_PARTICLE_LIST = """
은 는 이 가 을 를 의 에 도 로 와 과 만 나 란 씨 들 께 야 여 인 적 측
으로 에서 에게 까지 부터 보다 처럼 마다 조차 이나 이란 라는 이며 이고 라고 에는 에도 에만
로는 로서 로써 와의 과의 들은 들이 들을 들의 들도 들과 께서 한테 이다 였다 인데 이라
에서는 에서도 에게는 으로는 으로서 으로써 으로도 까지는 까지도 부터는 이라고 이라는 라면서
들에게 들에 들로 들에서 이었다 입니다 였던 이었던 씨는 씨가 씨의 씨와 적인 적으로
에서의 으로의 에의 만의 만이 만을 측은 측이 이지만 지만 이자 이라며 라며 에게서 들이다
"""
_PARTICLES = sorted(_PARTICLE_LIST.split(), key=len, reverse=True)
_ENDINGS = "었았는은을어아고지기던게으습면"
_VOWELS, _FINALS = 21, 28
_A, _AE, _EO, _E, _YEO, _O, _WA, _WAE, _U, _WO, _EU, _I = 0, 1, 4, 5, 6, 8, 9, 10, 13, 14, 18, 20
_NIEUN, _DIGEUT, _RIEUL, _BIEUP, _SIOT, _DOUBLE_SIOT = 4, 7, 8, 17, 19, 20
_CONTRACTED = {_O: _WA, _U: _WO, _I: _YEO, _EU: _EO, _A: _A, _EO: _EO, _AE: _AE, _E: _E, _YEO: _YEO}


def korean_stems(word: str) -> list[str]:
    """`word` and what is left of it when it ends in particles, longest first."""
    stems = [word]
    stems += [word[: -len(each)] for each in _PARTICLES if word.endswith(each) and word != each]
    return stems


def _syllable(character: str) -> tuple[int, int, int]:
    code = ord(character) - 0xAC00
    return code // (_VOWELS * _FINALS), code // _FINALS % _VOWELS, code % _FINALS


def _compose(initial: int, vowel: int, final: int = 0) -> str:
    return chr(0xAC00 + (initial * _VOWELS + vowel) * _FINALS + final)


def verb_forms(verb: str) -> set[str]:
    """How the forms of a Korean verb or adjective in -다 begin; two syllables or more each.

    Regular ones, and stems in ㅂ, ㄷ, ㅅ, ㄹ, 르 and 하: 밝히다 gives 밝히, 밝혔, 밝힌 ….
    """
    stem = verb.removesuffix("다")
    head, last = stem[:-1], stem[-1]
    initial, vowel, final = _syllable(last)
    beginnings = {stem}
    if not final:
        beginnings |= _open_forms(head, initial, vowel)
    if final == _RIEUL:
        beginnings |= {head + _compose(initial, vowel, each) for each in (0, _NIEUN, _BIEUP)}
    elif final == _BIEUP:
        beginnings |= {head + _compose(initial, vowel) + each for each in "우워웠운울와왔"}
    elif final == _DIGEUT:
        beginnings.add(head + _compose(initial, vowel, _RIEUL))
    elif final == _SIOT:
        beginnings |= {head + _compose(initial, vowel) + each for each in "어었은을아았"}
    long = {each for each in beginnings if len(each) > 1}
    return long | {each + ending for each in beginnings - long for ending in _ENDINGS}


def _open_forms(head: str, initial: int, vowel: int) -> set[str]:
    """Forms of a stem without a final consonant, whose vowel runs together with the ending's."""
    forms = {head + _compose(initial, vowel, each) for each in (_NIEUN, _RIEUL, _BIEUP)}
    # 하 becomes 해; 르 doubles its ㄹ, as in 오르다, 올랐.
    contracted = _AE if (initial, vowel) == (18, _A) else _CONTRACTED.get(vowel, vowel)
    forms |= {head + _compose(initial, contracted, each) for each in (0, _DOUBLE_SIOT)}
    if (initial, vowel) == (5, _EU) and head:
        first, second, third = _syllable(head[-1])
        if not third:
            doubled = head[:-1] + _compose(first, second, _RIEUL)
            forms |= {doubled + each for each in ("라", "랐", "러", "렀")}
    return forms


@lru_cache(maxsize=20_000)
def english_lemmas(word: str) -> tuple[str, ...]:
    """`word`, lower case, and what it may be a form of: studies gives study, planned plan."""
    found = [word]
    for ending, replacements in _ENGLISH_ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            base = word[: -len(ending)]
            found += [base + each for each in replacements]
            if len(base) > 3 and base[-1] == base[-2] and ending in ("ed", "ing", "er", "est"):
                found.append(base[:-1])
    return tuple(found)


_ENGLISH_ENDINGS = (
    ("'s", ("",)), ("s", ("",)), ("es", ("",)), ("ies", ("y",)), ("ves", ("f", "fe")),
    ("ed", ("", "e")), ("ied", ("y",)), ("ing", ("", "e")), ("ly", ("",)), ("ily", ("y",)),
    ("er", ("", "e")), ("ers", ("", "e")), ("est", ("", "e")), ("ier", ("y",)), ("iest", ("y",)),
    ("ness", ("",)), ("less", ("",)),
)  # fmt: skip
