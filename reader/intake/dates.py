"""The lines that say when an article was published and updated, in the forms newspapers give them.

A line is a date line only when all of it is consumed by labels, dates, times, weekdays, zones and
punctuation; what merely mentions a date is prose and stays in the body. A time without a zone is
Seoul time.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from typing import Final, Literal

from reader.intake.lines import comparable

SEOUL: Final = timezone(timedelta(hours=9))

Role = Literal["published", "updated"]

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH: Final = "|".join(sorted(_MONTHS, key=len, reverse=True))
_HOURS_OF_ZONE: Final = {
    "z": 0, "utc": 0, "gmt": 0, "bst": 1, "cet": 1, "cest": 2, "kst": 9, "jst": 9,
    "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
}  # fmt: skip
_CIVIL_ZONES: Final = {"et": -5, "ct": -6, "mt": -7, "pt": -8}
_PM: Final = frozenset(("pm", "오후", "저녁", "밤", "낮"))
_AM: Final = frozenset(("am", "오전", "새벽", "아침"))

_HALF: Final = r"(?:[ap]\.?\s?m\b\.?|오전|오후|새벽|아침|저녁|낮|밤)"
_END: Final = r"(?![A-Za-z가-힣])"
_FILLER: Final = r"""
             \b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?
             |[월화수목금토일]요일|(?<=[(\[])[월화수목금토일](?=[)\]])
             |(?:(?<=[\s.])|(?<=\d))[월화수목금토일](?=[\s,]|$)
             |\b(?:on|at|as\sof)\b|에(?=\s|$)|지면\s?보기|호수\s?:?\s?\d{1,5}\b|(?:지면|종합)\s?[A-Z]?\s?\d{1,3}\s?면?|\b[A-Z]?\d{1,3}면
             |[\s,.:;|/·•・‧∙ㆍ\-–—~()\[\]<>〈〉《》「」【】{}=_*▶▷►■□◆●○☞|¦│┃\u200b\ufeff]
"""
_TOKEN: Final = re.compile(
    rf"""
      (?P<updated>(?:기사\s?)?(?:최종|최근|마지막)\s?
                  (?:수정|업데이트|갱신|편집|변경|입력|등록)(?:\s?(?:됨|일시|일자|시간|시각|일))?{_END}
                 |(?:기사\s?)?(?:수정|업데이트|갱신|정정)(?:\s?(?:됨|일시|일자|시간|시각|날짜|일))?{_END}
                 |(?:\b|(?<=\d))(?:date\s)?(?:(?:most\s)?(?:last|recently|latest)\s)?
                  (?:updated?|modified|edited|revised|revision|corrected|amended|modification)
                  (?:\s(?:on|at|date|time|as\sof))?{_END})
    | (?P<published>(?:기사\s?|최초\s?|첫\s?|온라인\s?)*
                  (?:입력|등록|승인|발행|게재|게시|송고|전송|작성|출고|보도|공개)
                  (?:\s?(?:됨|일시|일자|시간|시각|날짜|일))?{_END}
                 |(?:\b|(?<=\d))(?:date\s)?(?:first\s|originally\s)?
                  (?:posted|published|publication|created|written|issued|released|uploaded
                    |registered|entered|input|filed|added|approved)
                  (?:\s(?:on|at|date|time|online))?{_END})
    | (?P<ago>\d+\s?(?:초|분|시간|일|주|개월|달)\s?전|방금\s?전?
             |\b(?:\d+|an?|one)\s(?:second|minute|min|hour|hr|day|week|month|year)s?\sago\b
             |\b(?:just\snow|yesterday)\b)
    | (?P<ymd>(?<![\d.])(?P<y>1[6-9]\d\d|20\d\d|(?<=['’])\d\d)\s?(?:[-./]|년)\s?
              (?P<m>\d{{1,2}})\s?(?:[-./]|월)\s?(?P<d>\d{{1,2}})(?!\d)(?:\s?일|\.(?!\d\d\s|\d\d$))?
              (?:T(?=\d))?)
    | (?P<mdy>\b(?P<mname>{_MONTH})\b[.,]{{0,2}}
              \s?(?P<md>\d{{1,2}})(?:st|nd|rd|th)?\b\s?[.,]{{0,2}}\s?
              (?P<my>(?:1[6-9]|20)\d\d)(?!\d))
    | (?P<dmy>(?<!\d)(?P<dd>\d{{1,2}})(?:st|nd|rd|th)?[\s-]?(?:of\s)?
              \b(?P<dname>{_MONTH})\b[.,]{{0,2}}[\s-]?
              (?P<dy>(?:1[6-9]|20)\d\d)(?!\d))
    | (?P<num>(?<!\d)(?P<n1>\d{{1,2}})(?P<ns>[/.-])(?P<n2>\d{{1,2}})(?P=ns)
              (?P<ny>(?:19|20)\d\d)(?!\d)
             |(?<!\d)(?P<sy>\d\d)(?P<ss>[./-])(?P<sm>\d{{1,2}})(?P=ss)(?P<sd>\d{{1,2}})(?![\d:])\.?)
    | (?P<time>(?:(?P<before>{_HALF})\s?)?(?<!\d)
              (?:(?P<hour>\d{{1,2}})\s?(?:[:.]|시)\s?(?P<minute>\d\d?)(?!\d)(?:\s?분)?
                 (?:\s?[:.]?\s?(?P<second>\d\d)(?!\d)(?:\.\d{{1,9}})?(?:\s?초)?)?
                |(?P<whole>\d{{1,2}})(?:\s?시(?!간)|(?=\s?[ap]\.?\s?m\b)))
              (?:\s?(?P<after>{_HALF}))?)
    | (?P<zone>(?:\b(?:utc|gmt)\s?)?(?P<sign>[+−-])(?P<zh>\d{{1,2}}):?(?P<zm>\d\d)?(?!\d)
             |(?P<zname>\bz|(?<=\d)z|\b(?:{"|".join(_HOURS_OF_ZONE)}|{"|".join(_CIVIL_ZONES)}))\b
             |한국\s?(?:표준\s?)?시[간각]?|\bkorean?\s(?:standard\s)?time\b|\bseoul\stime\b
             |현지\s?시[간각]|\blocal\stime\b|\beastern(?:\sstandard|\sdaylight)?\stime\b)
    | (?P<filler>{_FILLER})
    """,
    re.VERBOSE | re.IGNORECASE,
)

_MAY_TELL: Final = re.compile(
    r"(?:1[6-9]|20)\d\d|['’]\d\d|\d[/.-]\d{1,2}[/.-]|업데이트|[수갱정]정|갱신|편집|변경|입력|등록|승인"
    r"|발행|게재|게시|송고|전송|작성|출고|보도|공개|updat|modifi|edited|revis|correct|amended|posted"
    r"|publi|created|written|issued|released|uploaded|registered|entered|input|filed|added|approved"
)
"""In small letters, something of which every line has that states a day or announces a time."""

_FILLER_START: Final = re.compile(rf"^(?:{_FILLER})+", re.VERBOSE | re.IGNORECASE)
_FILLER_END: Final = re.compile(rf"(?:{_FILLER})+$", re.VERBOSE | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DateLine:
    """What a line says of an article's times.

    `unlabelled` are times without a word that says what they are; `role` is the label that still
    waits for its time, which the next line may hold; `rest` is text that is none of this.
    """

    published: datetime | None = None
    updated: datetime | None = None
    unlabelled: tuple[datetime, ...] = ()
    role: Role | None = None
    rest: str = ""
    timed: bool = False

    @property
    def labelled(self) -> bool:
        """Whether a word on the line says what its time is."""
        return self.published is not None or self.updated is not None


@dataclass(slots=True)
class _Stamp:
    day: tuple[int, int, int]
    role: Role | None = None
    clock: tuple[int, int, int] | None = None
    zone: timezone | None = None
    civil: str = ""

    def moment(self) -> datetime:
        hour, minute, second = self.clock or (0, 0, 0)
        extra = timedelta(days=1) if hour == 24 else timedelta()
        local = datetime(*self.day, hour % 24, minute, second) + extra
        return local.replace(tzinfo=_civil_zone(self.civil, local) or self.zone or SEOUL)


@dataclass(slots=True)
class _Scan:
    """The state of reading one line from left to right."""

    stamps: list[_Stamp] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    waiting: Role | None = None
    early_clock: tuple[int, int, int] | None = None
    early_zone: tuple[timezone | None, str] | None = None
    rest: list[str] = field(default_factory=list)
    label_first: bool = False

    def take_role(self, role: Role) -> None:
        self.label_first = self.label_first or not self.stamps
        self.roles.append(role)
        self.waiting = role

    def forget_role(self) -> None:
        """A time such as `3 hours ago` uses up its label and says nothing that can be kept."""
        if self.waiting is not None:
            self.roles.pop()
            self.waiting = None

    def take_day(self, day: tuple[int, int, int]) -> None:
        stamp = _Stamp(day, self.waiting, self.early_clock)
        if self.early_zone:
            stamp.zone, stamp.civil = self.early_zone
        self.stamps.append(stamp)
        self.waiting = self.early_clock = self.early_zone = None

    def take_clock(self, clock: tuple[int, int, int]) -> bool:
        if self.stamps and self.stamps[-1].clock is None and self.waiting is None:
            self.stamps[-1].clock = clock
        elif self.stamps and self.waiting and (self.label_first or self.stamps[-1].clock):
            self.stamps.append(_Stamp(self.stamps[-1].day, self.waiting, clock))
            self.waiting = None
        elif not self.stamps and self.early_clock is None:
            self.early_clock = clock
        else:
            return False
        return True

    def take_zone(self, zone: timezone | None, civil: str) -> None:
        if self.stamps and self.early_clock is None:
            self.stamps[-1].zone, self.stamps[-1].civil = zone, civil
        else:
            self.early_zone = (zone, civil)


def read_date_line(line: str) -> DateLine | None:
    """The times on `line`, or None where it has neither a time nor a label that announces one.

    A `rest` that is not empty says that only a part of the line is about time: whether that makes
    it a date line (a byline beside the time) or prose is the caller's to judge. What times parted
    is divided by strokes in it.
    """
    if len(line) > 300:
        return None
    text = comparable(line)
    scan = _scan(text) if _MAY_TELL.search(text.lower()) else None
    if scan is None or (not scan.stamps and not scan.roles):
        return None
    _labels_after_their_times(scan)
    try:
        return _result(scan)
    except (ValueError, OverflowError):
        return None


def parse_moment(text: str) -> datetime | None:
    """The first time that `text`, an attribute of a page, states; None where it states none."""
    found = read_date_line(text)
    if found is None:
        return None
    return found.published or found.updated or next(iter(found.unlabelled), None)


def _without_filler(text: str) -> str:
    """`text` without the punctuation, weekdays and the like at its ends."""
    return _FILLER_END.sub("", _FILLER_START.sub("", text))


def _scan(line: str) -> _Scan | None:
    scan, position, unread = _Scan(), 0, 0
    while position < len(line) and (match := _TOKEN.search(line, position)) is not None:
        if match.end() == match.start() or not _take(scan, match):
            position = max(match.start() + 1, match.end())
            continue
        position = match.end()
        if match.lastgroup != "filler":
            scan.rest.append(line[unread : match.start()])
            unread = position
    scan.rest.append(line[unread:])
    return scan


def _take(scan: _Scan, match: re.Match[str]) -> bool:
    kind = match.lastgroup if match.lastgroup in _TAKERS else _kind(match)
    if kind == "filler":
        return True
    return _TAKERS[kind](scan, match)


def _kind(match: re.Match[str]) -> str:
    return next(name for name in (*_TAKERS, "filler") if match.group(name) is not None)


def _take_published(scan: _Scan, _: re.Match[str]) -> bool:
    scan.take_role("published")
    return True


def _take_updated(scan: _Scan, _: re.Match[str]) -> bool:
    scan.take_role("updated")
    return True


def _take_ago(scan: _Scan, _: re.Match[str]) -> bool:
    scan.forget_role()
    return True


def _take_day(scan: _Scan, match: re.Match[str]) -> bool:
    scan.take_day(_day(match))
    return True


def _take_time(scan: _Scan, match: re.Match[str]) -> bool:
    clock = _clock(match)
    return clock is not None and scan.take_clock(clock)


def _take_zone(scan: _Scan, match: re.Match[str]) -> bool:
    if not scan.stamps and scan.early_clock is None:
        return False
    scan.take_zone(*_zone(match))
    return True


_TAKERS: Final = {
    "published": _take_published,
    "updated": _take_updated,
    "ago": _take_ago,
    "ymd": _take_day,
    "mdy": _take_day,
    "dmy": _take_day,
    "num": _take_day,
    "time": _take_time,
    "zone": _take_zone,
}


def _day(match: re.Match[str]) -> tuple[int, int, int]:
    if match["ymd"]:
        year = int(match["y"])
        return (year + 2000 if year < 100 else year, int(match["m"]), int(match["d"]))
    if match["mdy"]:
        return (int(match["my"]), _MONTHS[match["mname"].lower()], int(match["md"]))
    if match["dmy"]:
        return (int(match["dy"]), _MONTHS[match["dname"].lower()], int(match["dd"]))
    if match["sy"]:
        return (2000 + int(match["sy"]), int(match["sm"]), int(match["sd"]))
    first, second = int(match["n1"]), int(match["n2"])
    month, day = (second, first) if first > 12 or match["ns"] == "." else (first, second)
    return (int(match["ny"]), month, day)


def _clock(match: re.Match[str]) -> tuple[int, int, int] | None:
    hour = int(match["hour"] or match["whole"])
    half = re.sub(r"[.\s]", "", (match["before"] or match["after"] or "").lower())
    if half in _PM and hour < 12:
        hour += 12
    elif half in _AM and hour == 12:
        hour = 0
    minute, second = int(match["minute"] or 0), int(match["second"] or 0)
    if hour > 24 or minute > 59 or second > 60 or (hour == 24 and minute):
        return None
    return (hour, minute, min(second, 59))


def _zone(match: re.Match[str]) -> tuple[timezone | None, str]:
    if match["sign"]:
        offset = timedelta(hours=int(match["zh"]), minutes=int(match["zm"] or 0))
        if offset >= timedelta(days=1):
            return (None, "")
        return (timezone(-offset if match["sign"] in "-−" else offset), "")
    name = (match["zname"] or "").lower()
    if name in _CIVIL_ZONES:
        return (None, name)
    if name:
        hours = _HOURS_OF_ZONE[name]
        return (timezone(timedelta(hours=hours)) if hours else UTC, "")
    if match["zone"].lower().startswith("eastern"):
        return (None, "et")
    return (None, "")


def _civil_zone(name: str, local: datetime) -> timezone | None:
    """North American civil time: an hour more from March's second to November's first Sunday."""
    if not name:
        return None
    starts = _sunday(local.year, 3, 2) + timedelta(hours=2)
    ends = _sunday(local.year, 11, 1) + timedelta(hours=2)
    return timezone(timedelta(hours=_CIVIL_ZONES[name] + (starts <= local < ends)))


def _sunday(year: int, month: int, which: int) -> datetime:
    first = datetime(year, month, 1)
    return first + timedelta(days=(6 - first.weekday()) % 7 + 7 * (which - 1))


def _labels_after_their_times(scan: _Scan) -> None:
    """Give the labels to the times before them, where a line such as `… 입력` puts them so."""
    if scan.label_first or not scan.waiting or len(scan.roles) != len(scan.stamps):
        return
    for stamp, role in zip(scan.stamps, scan.roles, strict=True):
        stamp.role = role
    scan.waiting = None


def _result(scan: _Scan) -> DateLine:
    published = [stamp.moment() for stamp in scan.stamps if stamp.role == "published"]
    updated = [stamp.moment() for stamp in scan.stamps if stamp.role == "updated"]
    unlabelled = [stamp.moment() for stamp in scan.stamps if stamp.role is None]
    if published and unlabelled and not updated:
        updated, unlabelled = unlabelled, []
    return DateLine(
        published=published[0] if published else None,
        updated=max(updated, default=None),
        unlabelled=tuple(unlabelled),
        role=scan.waiting,
        rest=" | ".join(filter(None, map(_without_filler, scan.rest))),
        timed=any(stamp.clock for stamp in scan.stamps),
    )
