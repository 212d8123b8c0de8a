"""Personal names, Korean and Latin, and the journalists' roles that stand beside them."""

from __future__ import annotations

import re
from typing import Final

_QUALIFIER_KO: Final = (
    r"(?:(?:인턴|선임|수습|전문|객원|대표|총괄|편집|취재|사진|영상|여행|의학|과학|경제|정치|문화|스포츠|환경"
    r"|교육|국제|사회|전임|명예|특별|초빙|기술|식품|국방|외교|종교|산업|금융|부동산|증권|법조|미술|음악|문학"
    r"|영화|방송)(?:부|부문)?\s?)*"
)
PRESS_KO: Final = (
    r"(?:기자|특파원|논설위원|논설실장|논설주간|논설고문|편집위원|전문위원|에디터|앵커|PD|피디|아나운서"
    r"|칼럼니스트|편집장|편집국장|주필|통신원|리포터|평론가|인턴|캐스터)"
)
_TITLE_KO: Final = (
    r"(?:위원|부국장|국장|부장|차장|팀장|주간|작가|교수|연구원|연구위원|소장|원장|대표|시인|소설가|변호사"
    r"|의사|박사|번역가|사진가|크리에이터|데스크|실장|본부장|센터장)"
)
ROLE_KO: Final = rf"(?:{_QUALIFIER_KO}(?:{PRESS_KO}|{_TITLE_KO}))"
_ORGANISATION: Final = re.compile(
    r"(?:\b(?:Daily|Times|News|Herald|Press|Post|Journal|Tribune|Gazette|Chronicle|Newspaper|Agency"
    r"|Wire|Desk|Bureau|University|Institute|Images|Pictures|Archives?)"
    r"|일보|신문|뉴스|통신|방송|TV|매일|타임스|투데이|편집국|취재팀|뉴스팀|뉴스부|기획팀|보도국|보도팀|연구소|대학교|대학원"
    r"|(?:경제|사회|정치|문화|국제|산업|체육|스포츠|생활|과학|온라인|디지털|편집|사진|지역|전국)부|본보|자료|제공|[가-힣]{2}대)$"
)
_WORDS_OF_NO_NAME: Final = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "contact",
        "contacts",
        "email",
        "e-mail",
        "mail",
        "tel",
        "phone",
        "fax",
        "write",
        "send",
        "inquiries",
        "enquiries",
        "tips",
        "address",
        "visit",
        "call",
        "see",
        "read",
        "about",
        "the",
        "a",
        "an",
        "in",
        "on",
        "at",
        "to",
        "for",
        "from",
        "with",
        "photo",
        "photos",
        "source",
        "sources",
        "note",
        "question",
        "questions",
        "help",
        "info",
        "updated",
        "posted",
        "published",
        "page",
        "part",
        "chapter",
        "section",
        "volume",
    ]
)
_NO_KOREAN_NAME: Final = re.compile(
    r"^(?:문의|제보|이메일|메일|연락처|주소|전화|사진|자료|출처|편집|참고|관련|기사|본문|댓글|문의처|제공|끝|계속|이상)$"
)
_CITIES: Final = frozenset(
    [
        "서울",
        "부산",
        "도쿄",
        "파리",
        "런던",
        "뉴욕",
        "로마",
        "제주",
        "하노이",
        "방콕",
        "카이로",
        "베를린",
    ]
)
_PARTICLE_KO: Final = re.compile(r"(?:은|는|을|를|에서|에게|으로|하다|했다|이다)$")
_PARTICLES: Final = frozenset(
    [
        "de",
        "da",
        "del",
        "der",
        "den",
        "di",
        "dos",
        "du",
        "la",
        "le",
        "van",
        "von",
        "bin",
        "ibn",
        "al",
        "el",
        "ter",
        "y",
        "ten",
    ]
)
_LATIN_WORD: Final = re.compile(r"[A-Z][\w'’‑-]*\.?(?:[A-Z]\.)*$|[A-Z]\.$")
_HAN_NAME: Final = re.compile(r"[\u4e00-\u9fff]{2,4}$")
_SYLLABLES: Final = re.compile(r"[가-힣]{2,5}$")
_SURNAMES: Final = frozenset(
    "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진나지엄채원천방공현함변염여추"
    "도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉사부가복태목형계피두감음빈동온호범좌팽승간상시갈단견당"
)
_DOUBLE_SURNAMES: Final = frozenset(("남궁", "황보", "제갈", "선우", "독고", "사공", "서문"))
_ROMAN_SURNAMES: Final = frozenset(
    [
        "kim",
        "lee",
        "yi",
        "rhee",
        "park",
        "pak",
        "bak",
        "choi",
        "choe",
        "jung",
        "jeong",
        "chung",
        "cheong",
        "kang",
        "gang",
        "cho",
        "jo",
        "yoon",
        "yun",
        "jang",
        "chang",
        "lim",
        "im",
        "rim",
        "han",
        "oh",
        "seo",
        "suh",
        "shin",
        "sin",
        "kwon",
        "gwon",
        "hwang",
        "ahn",
        "an",
        "song",
        "ryu",
        "yoo",
        "yu",
        "jeon",
        "chun",
        "jun",
        "hong",
        "ko",
        "go",
        "koh",
        "moon",
        "mun",
        "yang",
        "son",
        "sohn",
        "bae",
        "pae",
        "baek",
        "paik",
        "heo",
        "hur",
        "huh",
        "nam",
        "shim",
        "sim",
        "noh",
        "roh",
        "ha",
        "kwak",
        "gwak",
        "sung",
        "seong",
        "cha",
        "joo",
        "ju",
        "woo",
        "koo",
        "gu",
        "ku",
        "min",
        "jin",
        "na",
        "ra",
        "ji",
        "eom",
        "um",
        "chae",
        "won",
        "bang",
        "gong",
        "hyun",
        "ham",
        "byun",
        "yeom",
        "yeo",
        "choo",
        "chu",
        "do",
        "so",
        "seok",
        "sok",
        "sun",
        "sol",
        "seol",
        "ma",
        "gil",
        "yeon",
        "wi",
        "pyo",
        "myung",
        "ki",
        "ban",
        "wang",
        "ok",
        "yook",
        "in",
    ]
)
_ENGLISH_WORDS: Final = frozenset(
    [
        "in",
        "an",
        "so",
        "do",
        "ha",
        "no",
        "go",
        "ok",
        "min",
        "song",
        "moon",
        "sun",
        "king",
        "long",
        "bang",
        "young",
        "wi",
        "son",
    ]
)


def names_in(text: str, has_role: bool) -> list[str] | None:
    """The one or several names that `text`, free of roles and dividers, consists of."""
    words = text.split()
    while len(words) > 1 and _ORGANISATION.search(words[0]):
        words = words[1:]
    while len(words) > 1 and _ORGANISATION.search(words[-1]) and "가" <= words[0] <= "힣":
        words = words[:-1]
    if not words or len(words) > 6:
        return None
    if all("가" <= word[0] <= "힣" for word in words):
        return _korean_names(words, has_role)
    if len(words) == 1 and _HAN_NAME.match(words[0]):
        return words
    return [" ".join(words)] if _is_latin_name(words) else None


def _korean_names(words: list[str], has_role: bool) -> list[str] | None:
    if any(_has_particle(word, has_role) for word in words):
        return None
    if any(_NO_KOREAN_NAME.match(word) for word in words) or re.fullmatch(ROLE_KO, words[-1]):
        return None
    if len("".join(words)) <= 4 and (words[0] in _SURNAMES or words[0] in _DOUBLE_SURNAMES):
        return [" ".join(words)] if len(words) > 1 else None
    if not all(_SYLLABLES.match(word) for word in words):
        return None
    if words[0] in _CITIES and len(words) == 1:
        return None
    if len(words) == 1:
        return None if _ORGANISATION.search(words[0]) and len(words[0]) > 3 else words
    people = [word for word in words if len(word) == 3 and has_surname(word)]
    if len(people) == len(words) or (has_role and len(words) == 2 and len(people) == 1):
        return people
    return words[:1] if has_role and len(words) == 2 and has_surname(words[0]) else None


def _has_particle(word: str, has_role: bool) -> bool:
    """Whether `word` ends in a particle and is no name that ends so, as 지은 and 노을 do."""
    is_name = len(word) <= 3 and has_surname(word) and (has_role or word.endswith("은"))
    return bool(_PARTICLE_KO.search(word)) and not is_name


def _is_latin_name(words: list[str]) -> bool:
    if len(words) > 5 or any(word.casefold().strip(".") in _WORDS_OF_NO_NAME for word in words):
        return False
    if _ORGANISATION.search(words[-1]) and len(words) > 1:
        return False
    if not words[0][0].isupper() and words[0] not in _PARTICLES:
        return False
    if words[-1].endswith(("'s", "’s")):
        return False
    return all(word in _PARTICLES or _LATIN_WORD.match(word) for word in words)


def is_organisation(text: str) -> bool:
    return len(text.split()) <= 5 and bool(_ORGANISATION.search(text))


def is_full_name(name: str) -> bool:
    if "가" <= name[0] <= "힣":
        return len(name.replace(" ", "")) >= 2
    return " " in name or (name.isupper() and len(name) <= 5) or bool(_HAN_NAME.match(name))


def has_surname(name: str) -> bool:
    """Whether a Korean name stands here, in either script: what bare names are believed for."""
    if "가" <= name[0] <= "힣":
        return name[:2] in _DOUBLE_SURNAMES or (name[0] in _SURNAMES and 2 <= len(name) <= 4)
    words = name.casefold().replace(".", "").split()
    return bool(words) and (words[0] in _ROMAN_SURNAMES or words[-1] in _ROMAN_SURNAMES)


def is_surely_a_name(name: str) -> bool:
    """Whether a single bare name can hardly be anything else: a place, say, or a short heading."""
    if "가" <= name[0] <= "힣":
        return len(name) == 3 and name[-1] not in "궁산강역시군구도길섬문탑"
    first = name.casefold().split()[0]
    return "-" in name or (first in _ROMAN_SURNAMES and first not in _ENGLISH_WORDS)
