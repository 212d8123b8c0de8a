"""The wording of the labels on newspapers' pages: data for `labels`, divided by commas."""

from __future__ import annotations

from typing import Final

CERTAIN: Final = """
go to contents, go to content, go to the contents, go to main contents, go to main content
go to body, go to article, go to main, go to main page, go to menu, go to top, go to list
go to navigation, go to footer, go to homepage, go to comments, go to search, go to bottom
skip to content, skip to contents, skip to main content, skip to main contents, skip to main
skip to navigation, skip to article, skip to body, skip to footer, skip to menu, skip navigation
skip to search, skip to primary content, skip to the content, skip ad, skip advertisement
skip to main navigation, skip to site index, skip to text, skip links, skip to header
jump to content, jump to main content, jump to navigation, jump to comments, move to contents
move to content, back to top, back to list, scroll to top, return to top, back to article
back to homepage, to top, read aloud, text to speech, play audio, share this article
share this story, share this page, share this, share article, share story, share via email
share by email, share on facebook, share on twitter, share on x, share link, share on kakaotalk
share to facebook, share to twitter, share on linkedin, share full article, share via kakaotalk
more sharing options, more share options, open share menu, sharing options, tweet this
email this article, email this, email article, email this story, send by email
print this article, print this page, print this story, print this, print article, print page
print friendly, save this article, save article, save this story, save for later, save story
bookmark this article, add to bookmarks, add bookmark, scrap this article, add to scrap
copy link, copy url, copy address, copy the link, copy article link, link copied, url copied
copy link to clipboard, font size, text size, change font size, change text size
adjust font size, adjust text size, font size up, font size down, increase font size
decrease font size, larger text, smaller text, resize text, font size setting, font settings
listen to this article, listen to article, listen to the article, listen to this story
listen to story, listen to the story, listen to audio, audio version, play article
toggle navigation, toggle menu, open menu, close menu, main menu, full menu, all menu, site map
search this site, open search, close search, sign in, sign up, log in, log out, my page
subscribe now, subscribe to newsletter, sign up for our newsletter, subscribe to our newsletter
advertisement, advertisements, sponsored content, story continues below advertisement
article continues below advertisement, article continues after advertisement
continue reading the main story, continue reading below, report an error, report a typo
leave a comment, leave comment, view comments, show comments, post a comment, read comments
write a comment, add a comment, add comment, join the conversation, no comments, hide comments
most viewed, most read, most popular, most commented, related articles, related stories
related article, related story, related news, related topics, more stories, more news
recommended stories, recommended for you, you may also like, editors' picks, read next, up next
trending now, latest news, view original, view original article, view full article
view larger image, enlarge image, image zoom, click to enlarge, photo enlarge, zoom image
switch language, select language, choose language, change language, language selection
read in korean, read in english, view in korean, view in english, korean version
english version, translate this page, dark mode, light mode, follow us, contact us, about us
privacy policy, terms of service, terms of use, view pdf, download pdf, previous article
next article, close window, add to favorites, google news, follow us on google news
view in print, reprints and permissions, get our newsletter, read full story, full article
print subscriptions, search jobs, digital subscriptions, subscribe to our newsletters
explore more on these topics, more on this story, more on this topic, more from this author
more like this, view image in fullscreen, view image gallery, reuse this content, show caption
hide caption, toggle caption, image credit, small text, medium text, large text, share/save
give this article, add as preferred on google, add us on google, make us preferred on google
prefer us on google, around the web, editor's picks, what to read next
trending stories, top stories, sign up for newsletter, sign up to newsletter, continue reading
start the conversation, be the first to comment, read the full story, open in app, view comment
see all comments, all comments, text to audio, audio article, ai summary
read in app, share via twitter, share via facebook, share via linkedin, share by email
download app, report this ad, remove ads, filed under, print edition
related content, related posts, related reading, keep reading, more to read, more to explore
more headlines, e-mail this story, printer-friendly version, email protected

본문 바로가기, 본문으로 바로가기, 본문내용 바로가기, 본문 내용 바로가기, 본문으로 이동
본문 바로 가기, 본문으로, 본문으로 가기, 본문으로 건너뛰기, 본문 건너뛰기, 콘텐츠로 건너뛰기
컨텐츠로 건너뛰기, 콘텐츠 바로가기, 컨텐츠 바로가기, 기사 본문 바로가기, 기사 바로가기
내용 바로가기, 기사본문으로 바로가기, 메뉴 바로가기, 주메뉴 바로가기, 주 메뉴 바로가기
대메뉴 바로가기, 전체메뉴 바로가기, 상단메뉴 바로가기, 하단 바로가기, 하단메뉴 바로가기
검색 바로가기, 푸터 바로가기, 댓글 바로가기, 로그인 바로가기, 메인메뉴 바로가기
메인 메뉴로 바로가기, 서브메뉴 바로가기, 홈 바로가기, 사이트 바로가기, 메뉴 건너뛰기
메뉴로 건너뛰기, 스킵 네비게이션, 건너뛰기, 맨 위로, 맨위로 이동, 위로 가기, 상단으로
상단으로 이동, 맨 위로 가기, 페이지 상단으로, 최상단으로, 목록으로, 목록 보기, 목록으로 가기
글자크기, 글씨크기, 글자 크기 조절, 텍스트 음성 변환, 음성 변환
번역 설정, 글자크기 변경, 글자크기 설정, 글자 크기 조정, 글씨 크기 조절
글씨크기 변경, 글자 크게, 글자 작게, 글자크기 크게, 글자크기 작게, 글자 크기 크게, 글씨 크게
글씨 작게, 글자 키우기, 글자 줄이기, 글자 확대, 글자 축소, 텍스트 크기, 폰트 크기, 폰트크기 조절
본문 글씨 크기, 본문 글자 크기, 글자 크기 선택, 글씨 키우기, 글씨 줄이기, 본문 글씨 키우기
본문 글씨 줄이기, 글자크기 보기, 글꼴 크기, 기사 글자크기, 본문 텍스트 한단계 확대
본문 텍스트 한단계 축소, 기사 듣기, 뉴스 듣기, 본문 듣기, 음성으로 듣기, 기사 음성 듣기
음성 듣기, 오디오로 듣기, 기사 읽어주기, 본문 읽어주기, 읽어주기, 음성 읽기
기사를 음성으로 듣기, 음성 재생, 기사 듣기 설정, 듣기 시작, AI 음성, 기사 공유, 기사 공유하기
공유하기, 공유 하기, 공유 버튼, 공유 더보기, 공유 열기, 공유 닫기, SNS 공유, SNS 공유하기
SNS 보내기, 기사 보내기, 페이스북 공유, 페이스북 공유하기, 페이스북으로 공유, 트위터 공유
트위터 공유하기, 카카오톡 공유, 카카오톡 공유하기, 카카오톡으로 공유하기, 카카오톡으로 공유
카카오톡 보내기, 카카오스토리 공유, 네이버 공유, 네이버 블로그 공유, 밴드 공유, 밴드 공유하기
X 공유, 엑스 공유, 라인 공유, 이메일 공유, 이메일 보내기, 이메일로 보내기, 이메일로 공유
메일 보내기, 링크 공유, 메일로 보내기, 기사 메일 보내기, 기사 스크랩, 스크랩하기
기사 스크랩하기, 스크랩 하기, 기사 저장, 기사 저장하기, 저장하기, 북마크하기, 북마크 추가
책갈피 추가, 기사 인쇄, 인쇄하기, 기사 인쇄하기, 프린트하기, 기사 프린트, 인쇄 하기, 페이지 인쇄
화면 인쇄, 본문 인쇄, URL 복사, URL 복사하기, 주소 복사, 주소 복사하기, 링크 복사, 링크 복사하기
기사 URL 복사, 기사 주소 복사, 기사 링크 복사, URL복사하기, 복사하기, 댓글 쓰기, 댓글 보기
댓글 달기, 댓글 남기기, 댓글 더보기, 댓글 작성, 댓글 열기, 댓글 닫기, 댓글로 이동, 댓글 전체보기
의견 쓰기, 의견 남기기, 첫 댓글을 남겨주세요, 댓글을 남겨주세요, 댓글 목록, 댓글 창 열기
구독하기, 구독 하기, 기사 구독, 구독 신청, 기자 구독, 기자 구독하기, 기자페이지, 기자 페이지
뉴스레터 구독, 뉴스레터 구독하기, 뉴스레터 신청, 신문 구독, 신문구독 신청, 구독신청, 언론사 구독
기자의 다른 기사 보기, 기자의 다른기사, 기자의 다른 기사, 다른기사 보기, 다른 기사 보기
기사 더보기, 회원가입, 로그인하기, 로그인 하기, 마이페이지, 전체메뉴, 전체 메뉴, 전체메뉴 열기
전체메뉴 닫기, 메뉴 열기, 메뉴 닫기, 메뉴 보기, 전체메뉴 보기, 검색창 열기, 검색창 닫기
검색 열기, 검색 닫기, 통합검색, 검색하기, 기사원문, 기사 원문, 기사 원문 보기, 원문 보기
기사원문 보기, 지면 보기, 지면보기, PDF 보기, 지면 PDF, 이미지 확대, 이미지 확대보기
이미지 크게 보기, 사진 확대, 사진 확대보기, 사진 크게보기, 크게보기, 크게 보기, 확대 보기
확대이미지, 이미지 보기, 이미지 원본보기, 관련기사, 관련 기사, 관련 뉴스, 관련기사 보기
연관기사, 연관 기사, 많이 본 뉴스, 많이 본 기사, 가장 많이 본 뉴스, 가장 많이 본 기사, 인기 뉴스
인기기사, 추천 뉴스, 추천 기사, 추천기사, 주요 뉴스, 주요뉴스, 최신 뉴스, 최신기사, 실시간 뉴스
핫이슈, 당신이 좋아할 만한 콘텐츠, 함께 볼만한 기사, 함께 보면 좋은 기사, 오늘의 추천
이 시각 주요뉴스, 이 기사를 추천합니다, 좋아요, 슬퍼요, 화나요, 훈훈해요, 추천해요
후속기사 원해요, 기사 추천, 기사추천, 추천하기, 광고, 광고 닫기, 광고 건너뛰기, 기사 중간 광고
이전 기사, 다음 기사, 이전기사, 다음기사, 창 닫기, 팝업 닫기, 레이어 닫기, 기사제보, 기사 제보
제보하기, 오류신고, 기사 오류 신고, 오탈자 신고, 기사 신고하기, 언어 선택, 언어선택, 언어 변경
영어로 보기, 한국어로 보기, 영문으로 보기, 국문으로 보기, 한글로 보기, 영문 기사 보기
국문 기사 보기, 한글 기사 보기, 영문기사 보기, 번역하기, 기사 번역, 번역 설정, AI 요약
기사 요약, 요약 보기, 자동요약, 요약봇, 기사 자동요약, 요약문 보기, 다크모드, 다크 모드
화면 모드, 사이트맵, 개인정보처리방침, 이용약관, 고객센터, 회사소개
글자크기조정, 글자크기 조정, 글자크기 조절, 글씨크기 조절하기, 텍스트 크게, 텍스트 작게, 세 줄 요약
세줄 요약, 3줄 요약, 요약보기, AI 3줄 요약, AI 요약 보기, 기자 프로필, 기자 정보, 기자 소개
클린뷰, 타임톡
재생목록, 뉴스듣기, 기사 원문보기, 기사원문보기, 네이버에서 구독, 홈페이지 바로가기, 원문 링크
카카오톡 채널 추가, 채널 추가, 지금 뜨는 뉴스, 실시간 주요뉴스, 주요기사, 주요 기사, 오늘의 주요뉴스
오늘의 핫이슈, 이 기사와 함께 많이 본 뉴스, 이 시간 주요 뉴스, 이 시각 많이 본 뉴스, 랭킹 뉴스
랭킹뉴스, 헤드라인 뉴스, 이슈 픽, 관련 콘텐츠, 관련 키워드, 관련뉴스, 관련 태그
기사 키워드, 구독자 수, 응원 수, 전체 댓글, 댓글 더 보기, 기사 전체보기, 영상 보기, 동영상 보기
폰트사이즈, 폰트 사이즈, 더 클릭, 기자구독
무료 구독, 앱에서 보기, 앱으로 보기
"""
"""Never a part of an article, wherever such a line stands."""

TOOLS: Final = """
share, print, listen, save, saved, bookmark, bookmarks, scrap, subscribe, subscription, comment
comments, reply, like, likes, dislike, recommend, font, fonts, menu, search, home, login, logout
register, facebook, twitter, kakaotalk, kakao, kakao talk, kakaostory, kakao story, instagram
youtube, linkedin, whatsapp, telegram, reddit, pinterest, line, naver, band, blog, threads
bluesky, email, mail, url, link, copy, copied, translate, translation, follow, following
download, close, open, more, view more, read more, see more, show more, less, larger, smaller
bigger, large, small, medium, normal, zoom, zoom in, zoom out, a, aa, ad, ads, sponsored, tweet
post, send, list, top, up, previous, prev, next, back, newsletter, newsletters, donate, gift
options, settings, audio, play, pause, stop, breaking, tts, sns, rss, pdf, hide, cancel, all
latest, popular, sections, e paper, epaper, dark, light, audio, text, share article, x
getty images, reuters, afp, like this, loading, en, messenger, mastodon, text only, image
expand, collapse, tags
topics, related

공유, 스크랩, 프린트, 인쇄, 댓글, 의견, 구독, 구독중, 구독 중, 듣기, 저장, 메일, 이메일, 목록
홈, 홈으로, 메뉴, 검색, 글자, 글씨, 크게, 작게, 더 크게, 더 작게, 아주 크게, 아주 작게, 보통
기본, 가, 가가, 확대, 축소, 닫기, 열기, 더보기, 더 보기, 접기, 펼치기, 복사, 북마크, 책갈피
번역, 로그인, 로그아웃, 카카오톡, 카카오, 카카오스토리, 페이스북, 트위터, 엑스, 인스타그램
유튜브, 네이버, 네이버 블로그, 네이버블로그, 블로그, 밴드, 네이버 밴드, 네이버밴드, 라인
텔레그램, 링크드인, 스레드, 링크, 주소, 신고, 추천, 비추천, 싫어요, 응원해요, 팔로우, 다운로드
이전, 다음, 위로, 처음으로, 메인, 메인으로, 뒤로, 뒤로가기, 음성, 재생, 일시정지, 정지, 설정
취소, 확인, 선택, 전체, 뉴스레터, 최신순, 인기순, 공감, 공감순, 본문, 바로가기, 요약, 코멘트, 응원
클로바, 핵심요약, 핵심 요약, 본문 기타 기능, 관련이슈, 관련 이슈
메신저, 조회, 조회수, 좋아요 수, 스레드, 이전글, 다음글, 글자크기, 목차, 오디오, 영상, 보내기
태그, 키워드
"""
"""Buttons and links whose wording can also be a subheading."""

BUTTONS: Final = """
share, print, listen, bookmark, scrap, subscribe, comment, comments
공유, 스크랩, 프린트, 인쇄, 댓글, 구독, 듣기
"""
"""Those of the tools that hardly ever are a subheading."""

SECTIONS: Final = """
news, politics, national, business, economy, world, international, society, culture, sports
sport, opinion, editorial, editorials, column, columns, columnists, science, technology, tech
health, life, lifestyle, arts, entertainment, travel, food, education, environment, local
nation, metro, feature, features, people, special, in depth, weather, video, videos, photo
photos, podcast, podcasts, live, trending, heritage, history, nature, space, books, music, film
movies, style, fashion, design, climate, letters, ideas, analysis, explainer, interview
arts culture, life style, animals, cities

뉴스, 속보, 정치, 경제, 사회, 국제, 세계, 문화, 스포츠, 연예, 오피니언, 사설, 칼럼, 과학, 기술
건강, 생활, 라이프, 여행, 교육, 환경, 전국, 지역, 산업, 금융, 증권, 부동산, IT, 사람, 인물, 피플
기획, 특집, 기획 특집, 날씨, 영상, 동영상, 사진, 포토, 만평, 종합, 종합일간지, 사람들, 북한
외교, 국방, 정치 사회, 기고, 시론, 논단, 역사, 자연, 우주, 책, 음악, 영화, 문화재, 문화유산
미술, 공연, 출판, 종교, 학술, 기후, 동물, 인터뷰, 레저, 문화일반, 사회일반, 경제일반, 생활문화
라이프스타일, 음식, 의학, 취재수첩, 기자수첩, 기자의 눈, 데스크 칼럼, 독자투고, 오피니언 칼럼
국제일반, 과학일반, 정치일반, 뉴스데스크, 뉴스룸, 뉴스9, 8뉴스, 8시 뉴스, 뉴스투데이, 아침뉴스
단독, 종합뉴스
사회 일반, 문화 일반, 경제 일반, 국제 일반, 정치 일반, 과학 일반, 학술문화재, 학술 문화재, IT 과학
"""
"""Sections of a newspaper, whose names can also be words of a headline."""

OTHER_ARTICLES: Final = """
most viewed, most read, most popular, most commented, related articles, related stories
related article, related story, related news, more stories, more news, recommended stories
recommended for you, you may also like, editors' picks, read next, up next, trending now
latest news, 관련기사, 관련 기사, 관련 뉴스, 연관기사, 연관 기사, 많이 본 뉴스, 많이 본 기사
가장 많이 본 뉴스, 가장 많이 본 기사, 인기 뉴스, 인기기사, 추천 뉴스, 추천 기사, 추천기사
주요 뉴스, 주요뉴스, 최신 뉴스, 최신기사, 실시간 뉴스, 함께 볼만한 기사, 함께 보면 좋은 기사
이 시각 주요뉴스, 지금 뜨는 뉴스, 관련뉴스, 실시간 주요뉴스, 주요기사, 주요 기사, 오늘의 주요뉴스
오늘의 핫이슈, 이 기사와 함께 많이 본 뉴스, 이 시간 주요 뉴스, 이 시각 많이 본 뉴스, 랭킹 뉴스
랭킹뉴스, 헤드라인 뉴스, 관련 콘텐츠, 관련 키워드, 관련 태그, 기사 키워드, 이 기사를 추천합니다
related topics, explore more on these topics, more on this story, more on this topic
more from this author, more like this, around the web, editor's picks
what to read next, trending stories, top stories, related content, related posts
related reading, keep reading, more to read, more to explore, filed under, more headlines
"""
"""What stands above a list of other articles' headlines."""

NAVIGATION: Final = """
menu, search, home, login, log in, logout, log out, sign in, sign up, register
print subscriptions, search jobs, my page, main menu, full menu, all menu
open menu, close menu, open search, close search, toggle navigation, toggle menu, site map

메뉴, 검색, 홈, 로그인, 로그아웃, 회원가입, 로그인하기, 마이페이지, 전체메뉴, 전체메뉴 열기
전체메뉴 닫기
메뉴 열기, 메뉴 닫기, 메뉴 보기, 전체메뉴 보기, 검색창 열기, 검색창 닫기, 검색 열기, 검색 닫기
통합검색
"""
"""What stands above a headline, and never between it and the article."""

CLOSING: Final = """
끝, the end, 제보하기, 기사제보, 기사 제보, 기자 프로필, 기자 정보, 기자 소개, 기자의 다른 기사
다른기사 보기, 다른 기사 보기
기자의 다른 기사 보기, 기자의 다른기사, 좋아요, 슬퍼요, 화나요, 훈훈해요, 추천해요, 응원해요
후속기사 원해요, 댓글 쓰기, 댓글 달기, 댓글 남기기, 댓글 작성, 첫 댓글을 남겨주세요
댓글을 남겨주세요
의견 쓰기, 의견 남기기, leave a comment, leave comment, post a comment, write a comment
add a comment, join the conversation, view comments, show comments, start the conversation
be the first to comment, see all comments, reuse this content, related topics
"""
"""What stands below an article's last paragraph, with nothing of the article after it."""

CERTAIN_FORMS: Final = (
    r"(?:[▶▷☞▲◆■]\s?)?\[?관련\s?(?:기사|뉴스)\]?\s?[:：].{2,80}|▶\s?관련\s?(?:기사|뉴스)\b.{0,80}",
    r"[\[<〈◀【(]\s?(?:앵커(?:\s?멘트)?|기자|리포트|리포터)\s?[\]>〉▶】)]",
    r"[(\[<]?\s?\[?email.?protected\]?\s?[)\]>]?",
    r"[(\[]?\s?(?:영상\s?취재|촬영\s?기자|영상\s?편집|그래픽|취재|편집)\s?[:：=]\s?[^.!?]{2,30}[/,·|]\s?"
    r"(?:영상\s?취재|촬영\s?기자|영상\s?편집|그래픽|편집|디자인|화면\s?제공)\s?[:：=]\s?[^.!?]{2,40}[)\]]?",
    r"◎\s?공감언론.{0,60}",
    r"글자\s?크기 설정 시 .{0,30}적용됩니다\.?",
    r"읽어주기 기능은 크롬\s?기반의.{0,40}",
    r".{0,12}브라우저에서만 사용하실 수 있습니다\.?",
    r"제보는 카카오톡.{0,20}",
    r"[(<\[]\s?(?:끝|end|계속)\s?[)>\]]",
    r"[가-힣]{2,4}\s?기자의? (?:다른 )?(?:기사|뉴스) ?(?:모음|보기|더 ?보기|전체 ?보기|구독하기)",
    r"[가-힣]{2,4} (?:기자|특파원) (?:페이지|사진|프로필|더보기|구독하기|이미지)",
    r"지면\s?[A-Z]?\d{1,3}면?",
    r"(?:(?:인쇄|메일|공유|스크랩|프린트) ?)*글[자씨] ?크기 ?"
    r"(?:선택|조절|변경|설정|조정).*(?:글자|글씨|크기)",
    r"(?:link|url) copied(?: to clipboard)?[!.]?",
    r"더 클릭!?",
    r"(?:이전|다음)\s?(?:글|기사)\s?[|:▲▼].{1,60}",
    r"thanks for reading.{0,12} subscribe .{2,60}",
    r"our standards: .{3,60}",
    r"image source, .{2,60}",
    r"(?:추천|읽는 시간|읽기|읽는데|예상 읽기 시간)\s?:?\s?약?\s?\d+\s?분.{0,6}",
    r"(?:about )?\d+[- ]min(?:ute)?s? (?:read|listen)|reading time:? .{1,12}",
    r".{0,20}, opens (?:in )?new (?:tab|window)",
    r"(?:이 기사를|기사를) .{0,12}(?:추천|공유|구독|스크랩)(?:합니다|하기|하시겠습니까\?)",
    r".{1,16}(?:네이버|카카오톡?|구글|다음|유튜브|텔레그램)(?:에서|로|으로)? (?:채널 ?)?"
    r"(?:구독|추가|친구 ?추가|받아보기|보기)(?:하기)?",
    r"(?:페이스북|트위터|카카오톡|카카오스토리|밴드|라인|네이버|엑스|X|이메일|메일|링크드인|텔레그램|URL)"
    r"(?:으?로|에)? ?(?:기사 ?)?(?:공유|보내기|복사|공유하기|보내기하기|복사하기)",
    r"(?:크게|작게|가|글자) ?(?:크게|작게|가) ?(?:보기|하기)",
)
"""Lines that are always the page's own, as patterns for the whole line."""

POSSIBLE_FORMS: Final = (
    r"(?:(?:last )?updated|published|posted|수정|입력|등록)?\s?:?\s?"
    r"(?:(?:\d+|an?|one) (?:second|minute|min|hour|hr|day|week|month|year)s? ago"
    r"|\d+\s?(?:초|분|시간|일|주|개월|달|년) ?전|방금 ?전|just now)",
    r"[A-Z]?\d{1,3}면",
    r"\d+ mins?",
    r"오늘의 .{1,10}(?:뉴스|이슈)",
    r"(?:#[^\s#]{1,30}[\s,]*)+",
    r"[가-힣A-Za-z0-9 ]{2,24} (?:구독|구독하기|공유하기|바로가기|보내기|복사하기|스크랩"
    r"|인쇄하기|더보기)",
    r"(?:photo|image|credit|이미지|사진) ?(?:credit|출처|제공)? ?[:=] ?.{2,20}"
    r"(?:images|통신|연합|뉴스1)",
)
"""Lines that are the page's own beside other such lines, as patterns for the whole line."""
