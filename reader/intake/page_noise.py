"""What on a page is not its article, by the wording of lines."""

from __future__ import annotations

import re
from typing import Final

from reader.intake.lines import comparable

_KO_NAME: Final = r"[가-힣]{2,5}"
_KO_PRESS: Final = r"(?:기자|특파원|앵커|아나운서|리포터|통신원|PD|작가)"
_JOB: Final = (
    r"(?:영상\s?취재|영상\s?기자|취재|촬영|촬영\s?기자|영상\s?편집|편집|그래픽|화면\s?제공|영상\s?제공|디자인|드론\s?촬영"
    r"|영상\s?디자인|자막|CG|VJ|구성|제작|사진|글|자료\s?조사|리서처|영상|화면|내레이션|연출)"
)
_KO_SERVICE: Final = (
    r"(?:네이버(?:\s?(?:뉴스|TV|포스트))?|다음|카카오(?:톡|스토리|뷰)?|유튜브|페이스북|인스타그램"
    r"|트위터|엑스|텔레그램|밴드|구글\s?뉴스|스레드)"
)
_KO_PAPER: Final = (
    r"[가-힣A-Za-z0-9]{1,12}\s?"
    r"(?:일보|신문|뉴스|방송|통신|경제|매일|타임[스즈]|투데이|저널|닷컴|TV)"
)
_KO_FEELING: Final = (
    r"(?:좋아요|나빠요|싫어요|슬퍼요|화나요|훈훈해요|놀라워요|감동(?:이에|예)요|추천(?:해요)?"
    r"|비추천|응원해요|후속기사\s?원해요|후속\s?원해요|쏠쏠정보|흥미진진|공감백배|분석탁월|후속강추"
    r"|댓글|공감|비공감)"
)
_NOISE: Final = re.compile(
    "|".join(
        (
            # the marks of who speaks in a broadcast script
            r"[\[<〈◀【(]\s?(?:앵커(?:\s?멘트)?|기자|리포트|리포터|아나운서|인터뷰|VCR|현장음)\s?[\]>〉▶】)]",
            # the crew: 영상취재: 홍길동 / 영상편집: 김철수
            rf"[(\[<]?\s?{_JOB}\s?[:：=]\s?[^.!?]{{2,40}}(?:[/,·|]\s?{_JOB}\s?[:："
            rf"=]\s?[^.!?]{{2,60}})+[)\]>]?",
            rf"[(\[]\s?{_JOB}(?:\s?[·/]\s?{_JOB})*\s?[:：=]\s?[^.!?]{{2,40}}[)\]]",
            rf"[\[(]\s?{_JOB}\s[가-힣]{{2,4}}(?:\s?[/,·|]\s?{_JOB}\s[가-힣]{{2,4}})+\s?[\])]",
            rf"(?:{_JOB}\s?[|\u1175│]\s?[^.!?|]{{2,20}})+",
            # how to reach the newsroom
            r"[▷☎※■◇◎▶☞\[(]?\s?(?:.{0,12}(?:제보|기사제보)(?:하기|는|를|문의)?\s?[:：]?.{0,60}"
            r"(?:카카오톡|카톡|전화|이메일|메일|@|02-).{0,80})",
            r"[▷☎※■◇◎\[(]\s?"
            r"(?:카카오톡|카톡|전화|이메일|메일|유튜브|사이트|홈페이지|네이버|문자)"
            r"\s?[\])]?\s?[:：]?.{2,90}",
            r"(?:이메일|카카오톡|사이트|전화|메일)\s?[:：]\s?(?:@|https?:|[\w.+-]+@|[\d-]{7,}).{0,60}",
            r"[^.]{0,30}여러분의 (?:소중한 )?제보[를로]? "
            r".{0,24}(?:기다립니다|바꿉니다|됩니다).{0,160}",
            r"※?\s?['‘\"“]?당신의 제보가 .{0,30}",
            r"◎\s?공감언론.{0,80}",
            r"\*?\s?재판매 및 DB 금지.{0,20}",
            # other articles and offers
            r"(?:[▶☞▷◆■◇→]|\[?관련\s?기사\]?|\[?바로가기\]?)\s?[:：|]?\s?(?:관련\s?(?:기사|뉴스)|바로가기|기사"
            r"|더 ?보기).{0,140}",
            r"[▶☞]\s?.{2,140}",
            r".{0,60}(?:뉴스레터|채널)[’'”\"]?\s?(?:구독하기|신청하기|추가하기|받아보기).{0,20}",
            r".{0,30}자동 (?:추출|요약).{0,30}(?:요약|내용).{0,120}",
            r"(?:read|see|watch|hear|listen)(?: more| next| also| now| too)?\s?[:：|>»].{2,160}",
            r"(?:more|related|also read|don.t miss|recommended|in case you missed it"
            r"|further reading)"
            r"\s?[:：|>».].{2,160}",
            r"more on .{2,60}[:：].{0,120}",
            r"(?:read|see) more (?:on|about|at|from) .{2,120}",
            r"(?:click|tap) here (?:to|for) .{2,120}",
            r"(?:.{0,80}[.!?] )?(?:sign up|subscribe)(?: now)?(?: here| today| for free)? ?(?:for"
            r"|to|here)\b.{0,160}",
            r"(?:get|want|join) .{0,60}(?:newsletter|inbox|mailing list|app)\b.{0,140}",
            r".{0,100}newsletter.{0,120}sign up.{0,40}",
            r"thanks? (?:you )?for reading.{0,160}subscri.{0,120}",
            r"after newsletter promotion",
            r"(?:follow|find|like|join) .{2,60} on (?:.{2,40}, )?(?:facebook|x\b|twitter|instagram"
            r"|bluesky|threads|whatsapp).{0,200}",
            r"follow .{2,80} here,? and sign up .{2,120}",
            r"(?:join|follow) our (?:whatsapp|telegram|facebook|discord)\b.{0,260}",
            r".{0,80}\bin the comments?(?: section)? below[.!]?",
            r"this (?:post|page|article|story) (?:may )?contains? affiliate links.{0,200}",
            r"(?:download|get) (?:the|our) .{0,40} app\b.{0,120}",
            r"(?:story|article) continues (?:below|after).{0,60}",
            r"advertisement(?: ?[·|].{0,40})?|ad feedback|sponsor message|skip advertisement",
            r"(?:list of|list) \d+(?: of \d+)? ?(?:items)?|end of list",
            r"(?:image|photo|picture) (?:source|credit|caption)s?,? ?[:,]?.{0,80}",
            r".{0,60}(?:보시려면|보려면|원하시면|궁금하다면|궁금하시면) .{0,30}(?:클릭|눌러|방문)"
            r"(?:해|하)? ?(?:주세요|주십시오|세요|보세요)[.!]?",
            # what a player or a live page counts
            r"(?:\d+ ?(?:days?|hrs?|hours?|mins?|minutes?|secs?|seconds?) ){1,3}ago",
            r"\d+ (?:posts?|comments?|updates?|shares?|likes?|views?)",
            r"\d{1,2}:\d\d ?[•·|] ?(?:source ?[:：]? ?)?.{2,40}",
            # below the text
            r"(?:the )?(?:views|opinions) expressed (?:here|in this|by the author|are) .{0,60}"
            r"\b(?:author|writer|columnist)s?\b.{0,20}\bown\b.{0,140}",
            r"[※*]?.{0,60}(?:필자|기고자?|칼럼)(?:의 (?:글|의견|견해|주장))?[은는이가] ?.{0,12}"
            r"(?:본지|본사|이 신문|편집|논조).{0,30}(?:다를 수 있습니다|무관합니다)\.?",
            r"[^.]{3,80} (?:produced|edited|adapted)(?: and (?:produced|edited|adapted))?"
            r" (?:this|the) (?:interview|story|piece|segment|conversation)"
            r" for (?:broadcast|radio|air|digital|the web)\b.{0,160}",
            r"[^.]{3,60} (?:covers|writes|reports|is an?) .{2,160}\b(?:reach|contact|e-?mail)"
            r" (?:him|her|them|me) (?:at|on|by|via) .{0,40}@.{2,80}",
            r"(?:additional |with )?(?:reporting|writing|research|graphics?|compiled|produced"
            r"|edited|photographs?|translated)"
            r"(?: and (?:writing|editing|photographs?))? by\b.{2,240}",
            r"(?-i:[A-Z])[^.]{3,100} contributed (?:(?:reporting|research)"
            r"(?: (?:from|in) (?-i:[A-Z])[^.]{1,40})?|to this (?:report|story|article))\.?",
            r".{0,120}\b(?:coverage|reporting) (?:receives|is supported by|is funded by) .{0,140}"
            r"(?:foundation|donor|grant|philanthrop|solely responsible).{0,160}",
            r"-{0,2} ?with assistance (?:from|by) .{2,160}",
            r"\((?:updates|recasts|adds|corrects|corrected)\b.{2,160}\)",
            r"our standards ?:.{0,100}",
            r"a version of this (?:article|story) (?:appears|appeared).{0,300}",
            r"(?:media|press) contacts?:.{2,160}",
            r"source:\s?[^.!?]{2,50}",
            r"citation: .{10,240} (?:retrieved|accessed) .{6,160}",
            r"this (?:document|article|content|material) is (?:subject to|protected by) copyright"
            r".{0,240}",
            r"view this post on \w{2,20}|a post shared by .{2,120}",
            r"이 게시물을 (?:instagram|인스타그램|페이스북)에서 보기",
            r".{1,60}\(@[\w.]{2,40}\)님의 공유 게시물.{0,40}",
            r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
            rf"{_KO_SERVICE}(?:에서|에|으?로|의)\s[가-힣A-Za-z0-9]{{2,14}}(?:을|를)?\s?(?:채널\s?)?"
            r"(?:구독|팔로우|친구\s?추가)하기",
            rf"{_KO_PAPER}\s?(?:{_KO_SERVICE}\s?)?(?:채널\s?)?(?:구독|팔로우|친구\s?추가)하기",
            rf"{_KO_PAPER}\s{_KO_SERVICE}(?:에서|에)?\s(?:좋아요|구독|팔로우|채널\s?추가)"
            r"(?:\s?하기|\s?누르기)?",
            r"\[[가-힣A-Za-z0-9 ]{2,24}\s?바로가기\s?\]",
            rf"{_KO_FEELING}\s?[\d,]+(?:\s{_KO_FEELING}\s?[\d,]+)+",
            r"(?:이\s)?기사(?:를)?\s(?:공유|저장|스크랩|인쇄|추천)하기",
            r"[△▲※*]?\s?(?:이|본|위) (?:기사|글|요약)[은는이가]? (?:AI|인공지능)(?:가|로|을|를)? "
            r".{0,20}(?:요약|작성|번역|생성)"
            r"(?:됐습니다|되었습니다|했습니다|하였습니다|한 것입니다)\.?",
            r"(?:이|본) 기사의 댓글 .{0,12}(?:정책|운영|제공).{0,24}(?:합니다|됩니다)\.?",
            r"(?:#[\w·-]{1,30}[\s,]*){2,}",
            r"[<〈《\[(]\s?저작권자\s?(?:[ⓒ©]|\(c\))?\s?[^.]{2,60}[>〉》\])]",
            r"기사내용\s?요약",
            r"(?:keywords?|tags?|topics?|키워드|태그)\s?:?\s?(?:#[^\s#]{1,40}[\s,]*)+",
            # what agencies set below their stories, and where a story was told from
            r"(?-i:[A-Z])[\w.'’-]+(?: (?:and )?(?-i:[A-Z])[\w.'’-]+){0,5} reported from"
            r" [^.]{2,60}\. .{0,160} contributed to this (?:report|story|article)\.?",
            r"follow .{2,40}[’']s? (?:.{2,60} )?coverage (?:of .{2,40} )?(?:at|on)\s?:?\s?https?://\S+",
            r"suggested topics ?:?|comments? \d[\d,]*",
            r"do you have an opinion on the issues raised in this article\?.{0,300}",
            r"(?-i:[A-Z][\w.'’-]*(?: ?,? [A-Z][\w.'’-]*){0,4}) ?[—–]",
            r"doi: ?(?:https?://\S+|10\.\d+/\S+)",
            r"read or share this (?:story|article).{0,120}",
            r"(?:video transcript|automatically generated transcript.{0,60})",
            r"pages?: (?:\d{1,2}[\s|,]*)+",
            r"copyright (?:\d{4}|©|\(c\)).{0,240}|©\s?\d{4}.{0,160}",
            r".{0,80}all rights reserved.{0,160}",
            r"this material may not be (?:published|reproduced).{0,160}",
            r"(?:if you )?have (?:a|any) (?:story|tip|question)s?\b.{0,40}\?.{0,160}@.{0,60}",
            r"\[email.?protected\]",
            r".{0,160}\b(?:join our (?:mailing |email )?list|support our journalism)\b.{0,120}",
            r"\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)? ?(?:GMT|BST|UTC|KST|E[SD]?T|C[SD]?T|P[SD]?T)?",
        )
    ),
    re.IGNORECASE,
)
_LONGEST_NOISE: Final = 340
_LONGEST_SIGN_OFF: Final = 40

_SIGN_OFF: Final = re.compile(
    rf"(?:[\w가-힣.]{{2,14}}\s)?(?:뉴스\s)?(?P<name>{_KO_NAME})입니다\.?"
    rf"|[\w가-힣.]{{2,14}}\s?뉴스\s?(?P<bare>{_KO_NAME})\.?"
)
_SIGN_OFF_ANY: Final = re.compile(r"[\w가-힣.]{2,14}\s(?P<name>[가-힣]{3})입니다\.?")
_CORRECTION: Final = re.compile(
    r"(?:a )?(?:correction|clarification)s?(?: (?:was|were) made on\b|\s?[:：] ?\w)"
    r"|(?:an (?:earlier|previous) version of )?this (?:article|story|post)"
    r" (?:was|has been|originally|incorrectly|misstated|misidentified|misspelled|gave|said)\b"
    r".{0,60}\b(?:amended|corrected|updated|clarified|incorrect|mis\w+|version|said)"
    r"|an (?:earlier|previous) version of this (?:article|story|post)\b"
    r"|\[?(?:바로잡습니다|정정합니다|정정 ?보도)\]?",
    re.IGNORECASE,
)
_CONTACT: Final = re.compile(
    r"^[■□◇▣●※]?\s?(?:기사\s?)?제보(?:하기|는)\b|여러분의 (?:소중한 )?제보[를로]? "
    r"|^◇?공감언론 .{1,20}제보"
)


def is_noise(line: str) -> bool:
    """Whether the whole of `line` is something that pages put between or below paragraphs."""
    if not line or len(line) > _LONGEST_NOISE:
        return False
    return bool(_NOISE.fullmatch(comparable(line)))


def starts_contacts(line: str) -> bool:
    """Whether from `line` on the page says how to reach its newsroom."""
    return len(line) <= _LONGEST_NOISE and bool(_CONTACT.search(comparable(line)))


def is_correction(line: str) -> bool:
    """Whether `line` says what an earlier version of the article had wrong."""
    return bool(_CORRECTION.match(comparable(line)))


def signed_off(line: str, *, is_broadcast: bool = False) -> str | None:
    """The name in a broadcaster's closing line, such as `한빛뉴스 홍길동입니다.`; else None.

    In a script that `is_broadcast` the broadcaster may be called anything.
    """
    text = comparable(line) if len(line) <= _LONGEST_SIGN_OFF else ""
    if not text or not (is_broadcast or "뉴스" in text):
        return None
    match = _SIGN_OFF.fullmatch(text) or (_SIGN_OFF_ANY.fullmatch(text) if is_broadcast else None)
    return next((name for name in match.groupdict().values() if name), None) if match else None


_AGENCY: Final = (
    r"(?:게티\s?이미지(?:뱅크|코리아|스)?|셔터\s?스톡|픽사베이|이미지투데이|클립아트코리아|언스플래시|아이스톡"
    r"|어도비\s?스톡|펙셀스|로이터|신화|교도|타스|연합(?:뉴스)?|뉴시스|뉴스1|뉴스핌|EPA|AFP|AP|UPI"
    r"|[가-힣]{2,6}\s?포토|getty(?:\s?images)?(?:\s?bank)?|reuters|shutterstock|unsplash|pixabay|pexels"
    r"|i?stock(?:photo)?|adobe\s?stock|123rf|alamy|freepik|depositphotos|bloomberg|yonhap|newsis)"
)
_AGENCIES: Final = rf"{_AGENCY}(?:\s?(?:통신|사진|제공))?"
_CREDIT_END: Final = re.compile(
    r"\s*(?:(?<=[.!?])\s*\([^()]{2,40}\)|"
    r"(?<=[.!?다])\s[가-힣A-Za-z0-9]{1,8}(?:통신|일보|신문|뉴스1?|방송|뉴시스)|"
    r"(?-i:(?<=[a-z]{2}[.!?])(?<![A-Z][a-z]\.)(?<![A-Z][a-z]{2}\.)(?<![A-Z][a-z]{3}\.)"
    r"\s[A-Z][\w'’-]*(?:[\s/-][A-Z][\w'’-]*){0,4})|"
    r"(?-i:(?<=[a-z\d]{2}\.)\s[A-Z][\w'’ -]{1,50}/Handout via [A-Z].{1,60})|"
    rf"[\[(<]\s?{_AGENCIES}(?:\s?[·/,=+]\s?{_AGENCIES})*\s?[\])>]|\s/\s?{_AGENCIES}|"
    r"(?-i:(?<=[.!?])\s[A-Z]{2,}/.{2,60})|purchase licensing rights(?:, opens new tab)?|"
    r"[\[(<][^\[\]()<>]{0,40}(?:사진|제공|촬영|캡처|출처|자료|연합|뉴스1|뉴시스|photo|image|getty|reuters|\bAP\b"
    r"|courtesy)"
    r"[^\[\]()<>]{0,60}[\])>]"
    r"|(?:[/|]|(?<=\.))\s?(?:사진\s?[=:/]?\s?)?[^.]{2,24}(?:제공|촬영|기자|캡처|연합뉴스|뉴스1|뉴시스)"
    r"|(?:사진\s?[=:]|사진\s?제공\s?[=:]?|출처\s?[=:]|자료\s?[=:])\s?.{2,40}"
    rf"|(?<![가-힣]){_KO_NAME}\s?(?:사진\s?)?(?:선임|인턴|객원)?기자(?:\s?[\w.+-]+@[\w.-]+)?"
    rf"|(?<=[.!?다])\s{_AGENCY}(?:\s?[·/,=]?\s?{_AGENCY})*"
    r"|(?<=[.!?다])\s?[\w가-힣]{2,10}DB|(?:19|20)\d\d\.\s?\d{1,2}\.\s?\d{1,2}\.?\s?/\s?.{2,40}"
    r"|[\w.+-]+@[\w가-힣.-]+"
    r"|[ⓒⒸ©]\s?.{2,50}|\(c\)\s.{2,50}"
    r"|\*?\s?재판매 및 DB 금지"
    r"|(?:(?<=[.!?다])\s|\s?/\s?)[가-힣\w]{2,10}\s?(?:자료\s?사진|DB|제공)"
    r"|(?:photo(?:graph)?s?|image|picture|credit|illustration)s?\s?(?:by|:|credit:?"
    r"|courtesy(?: of)?)\s?.{2,60}"
    r"|courtesy(?: of)? .{2,50}|/?\s?(?:getty images|reuters|shutterstock)(?:\s?[/,|(].{0,30})?"
    r"|credit\s?(?:\.{3}|…)\s?.{2,80}|\[[^\[\]/]{2,40}/[^\[\]/]{2,40}\]"
    r")\s*$",
    re.IGNORECASE,
)
_CREDIT_START: Final = re.compile(
    rf"\s*[\[(][가-힣\w·]{{2,12}}\s?=\s?[가-힣\w]{{2,12}}[\])]\s?{_KO_NAME}\s?(?:\w{{2,4}}\s?)?기자\s?=\s?"
)
_CREDIT_ONLY: Final = re.compile(
    r"[\[(]?\s?(?:사진|자료|출처|이미지|그래픽|제공|photo|image|credit|source|illustration)[^.]{0,60}[\])]?"
    r"|(?-i:[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3} ?/ ?[^.]{2,40})"
    r"|(?-i:[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3} for [A-Z].{1,30})"
    r"|[^.]{2,24} ?(?:제공|DB|자료사진)"
    rf"|[\[(<]?\s?{_AGENCIES}(?:\s?[·/,=+]?\s?{_AGENCIES})*\s?[\])>]?",
    re.IGNORECASE,
)


_OF_A_PICTURE: Final = re.compile(
    r"재판매 및 DB ?금지|자료\s?사진[\])]?$|[\[(/]\s?사진\s?[=:/].{2,30}$"
)


def is_about_picture(line: str) -> bool:
    """Whether `line` ends as a caption does that a Korean agency has made."""
    return bool(_OF_A_PICTURE.search(comparable(line[-80:])))


def without_credit(caption: str) -> str:
    """A caption without who made or gave the picture; empty if it says nothing else."""
    text = _CREDIT_START.sub("", caption, count=1)
    for _ in range(4):
        shorter = _CREDIT_END.sub("", text[-200:])
        text = text[:-200] + shorter if shorter != text[-200:] else text
    text = text.strip(" /|▲△▼▽")
    return "" if _CREDIT_ONLY.fullmatch(comparable(text)) else text
