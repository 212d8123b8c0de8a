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
view in print

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
latest, popular, sections, e paper, epaper, dark, light

공유, 스크랩, 프린트, 인쇄, 댓글, 의견, 구독, 구독중, 구독 중, 듣기, 저장, 메일, 이메일, 목록
홈, 홈으로, 메뉴, 검색, 글자, 글씨, 크게, 작게, 더 크게, 더 작게, 아주 크게, 아주 작게, 보통
기본, 가, 가가, 확대, 축소, 닫기, 열기, 더보기, 더 보기, 접기, 펼치기, 복사, 북마크, 책갈피
번역, 로그인, 로그아웃, 카카오톡, 카카오, 카카오스토리, 페이스북, 트위터, 엑스, 인스타그램
유튜브, 네이버, 네이버 블로그, 네이버블로그, 블로그, 밴드, 네이버 밴드, 네이버밴드, 라인
텔레그램, 링크드인, 스레드, 링크, 주소, 신고, 추천, 비추천, 싫어요, 응원해요, 팔로우, 다운로드
이전, 다음, 위로, 처음으로, 메인, 메인으로, 뒤로, 뒤로가기, 음성, 재생, 일시정지, 정지, 설정
취소, 확인, 선택, 전체, 뉴스레터, 최신순, 인기순, 공감, 공감순, 본문, 바로가기
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
국제일반, 과학일반, 정치일반
"""
"""Sections of a newspaper, whose names can also be words of a headline."""

OTHER_ARTICLES: Final = """
most viewed, most read, most popular, most commented, related articles, related stories
related article, related story, related news, more stories, more news, recommended stories
recommended for you, you may also like, editors' picks, read next, up next, trending now
latest news, 관련기사, 관련 기사, 관련 뉴스, 연관기사, 연관 기사, 많이 본 뉴스, 많이 본 기사
가장 많이 본 뉴스, 가장 많이 본 기사, 인기 뉴스, 인기기사, 추천 뉴스, 추천 기사, 추천기사
주요 뉴스, 주요뉴스, 최신 뉴스, 최신기사, 실시간 뉴스, 함께 볼만한 기사, 함께 보면 좋은 기사
이 시각 주요뉴스
"""
"""What stands above a list of other articles' headlines."""
