<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Naranhi</source>
        <translation>나란히에 대하여</translation>
    </message>
    <message>
        <source>Naranhi {version}</source>
        <translation>나란히 {version}</translation>
    </message>
    <message>
        <source>Reads the news in English and Korean, side by side (나란히).</source>
        <translation>영어와 한국어로 뉴스를 나란히 놓고 읽습니다.</translation>
    </message>
    <message>
        <source>Translation runs on this computer. Nothing you read leaves it.</source>
        <translation>번역은 이 컴퓨터에서 이루어지며, 읽은 내용은 밖으로 나가지 않습니다.</translation>
    </message>
    <message>
        <source>Your library: {path}</source>
        <translation>서재: {path}</translation>
    </message>
    <message>
        <source>Free software under the MIT licence.</source>
        <translation>MIT 라이선스로 배포하는 자유 소프트웨어입니다.</translation>
    </message>
</context>
<context>
    <name>AddAddressDialog</name>
    <message>
        <source>Only this page is fetched: no pictures, no scripts, no trackers.</source>
        <translation>이 페이지의 글만 가져옵니다. 그림, 스크립트, 추적기는 받지 않습니다.</translation>
    </message>
    <message>
        <source>Add from web address</source>
        <translation>웹 주소에서 추가</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>웹 주소</translation>
    </message>
    <message>
        <source>Fetch article</source>
        <translation>기사 가져오기</translation>
    </message>
</context>
<context>
    <name>AddFeedDialog</name>
    <message>
        <source>Give the address of a feed, or of the front page of its site.</source>
        <translation>피드 주소나 그 사이트의 첫 화면 주소를 적으세요.</translation>
    </message>
    <message>
        <source>Add a feed</source>
        <translation>피드 추가</translation>
    </message>
    <message>
        <source>Address of the feed or site</source>
        <translation>피드나 사이트의 주소</translation>
    </message>
    <message>
        <source>Feeds of this site</source>
        <translation>이 사이트의 피드</translation>
    </message>
    <message>
        <source>You have this feed already.</source>
        <translation>이미 구독하는 피드입니다.</translation>
    </message>
    <message>
        <source>This site has several feeds; tick those you want.</source>
        <translation>이 사이트에는 피드가 여러 개 있습니다. 원하는 것을 고르세요.</translation>
    </message>
    <message>
        <source>Find feeds</source>
        <translation>피드 찾기</translation>
    </message>
    <message>
        <source>{title} (subscribed already)</source>
        <translation>{title} (이미 구독함)</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>구독</translation>
    </message>
    <message>
        <source>Show the feed</source>
        <translation>피드 보기</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>제목(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>폴더(&amp;F)</translation>
    </message>
</context>
<context>
    <name>AddTextDialog</name>
    <message>
        <source>Paste the article as you copied it. Naranhi finds the title, the dates and the names, and leaves out the page's labels.</source>
        <translation>복사한 그대로 붙여 넣으세요. 제목과 날짜, 기자 이름은 알아서 찾고 페이지의 메뉴 글자는 걸러 냅니다.</translation>
    </message>
    <message>
        <source>Add text</source>
        <translation>글 추가</translation>
    </message>
    <message>
        <source>Title, then paragraphs…</source>
        <translation>제목, 그다음 본문…</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>기사 본문</translation>
    </message>
    <message>
        <source>Found by its script</source>
        <translation>글자를 보고 판단</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>언어(&amp;L)</translation>
    </message>
    <message>
        <source>Add article</source>
        <translation>기사 추가</translation>
    </message>
</context>
<context>
    <name>AddingController</name>
    <message>
        <source>Add files</source>
        <translation>파일 추가</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>There is no text on the clipboard to add.</source>
        <translation>클립보드에 추가할 글이 없습니다.</translation>
    </message>
    <message>
        <source>Reading the text…</source>
        <translation>글을 읽는 중…</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n file(s)…</source>
        <translation>
            <numerusform>파일 %n개를 읽는 중…</numerusform>
        </translation>
    </message>
    <message>
        <source>Articles ({patterns})</source>
        <translation>기사 ({patterns})</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>폴더 추가</translation>
    </message>
    <message>
        <source>naranhi: addresses now open in Naranhi. It was noted in {path}.</source>
        <translation>이제 naranhi: 주소가 나란히에서 열립니다. {path}에 기록했습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Fetching %n page(s)…</source>
        <translation>
            <numerusform>페이지 %n개를 가져오는 중…</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Subscribe…</source>
        <translation>구독…</translation>
    </message>
    <message>
        <source>Fetching {address}…</source>
        <translation>{address} 가져오는 중…</translation>
    </message>
    <message>
        <source>Adding the sample articles…</source>
        <translation>견본 기사를 추가하는 중…</translation>
    </message>
    <message>
        <source>Reading {number} of {total}…</source>
        <translation>{total}개 가운데 {number}번째를 읽는 중…</translation>
    </message>
    <message>
        <source>Added “{title}”.</source>
        <translation>‘{title}’ 기사를 추가했습니다.</translation>
    </message>
    <message>
        <source>“{title}” is in your library already.</source>
        <translation>‘{title}’ 기사는 이미 서재에 있습니다.</translation>
    </message>
    <message>
        <source>“{title}” has new text and keeps your notes; this cannot be undone.</source>
        <translation>“{title}”의 본문이 새로워졌고 메모는 그대로입니다. 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>All of it is in your library already.</source>
        <comment>articles</comment>
        <translation>모두 이미 서재에 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Added %n article(s).</source>
        <translation>
            <numerusform>기사 %n건을 추가했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s) can hold no article.</source>
        <translation>
            <numerusform>다른 파일 %n개는 기사가 담길 수 없는 것입니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be added.</source>
        <translation>
            <numerusform>파일 %n개를 추가하지 못했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) had been added before you cancelled.</source>
        <translation>
            <numerusform>취소하기 전에 기사 %n건이 추가되었습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>add</source>
        <translation>추가</translation>
    </message>
</context>
<context>
    <name>AddressHint</name>
    <message>
        <source>A web address has no spaces in it.</source>
        <translation>웹 주소에는 빈칸이 없습니다.</translation>
    </message>
    <message>
        <source>A web address begins with https:// or http://.</source>
        <translation>웹 주소는 https:// 또는 http://로 시작합니다.</translation>
    </message>
    <message>
        <source>This is no web address; one looks like news.example.com.</source>
        <translation>웹 주소가 아닙니다. 웹 주소는 news.example.com과 같은 모양입니다.</translation>
    </message>
</context>
<context>
    <name>AnnotationsController</name>
    <message>
        <source>highlight</source>
        <translation>형광펜 칠하기</translation>
    </message>
    <message>
        <source>This passage is highlighted already.</source>
        <translation>이미 형광펜을 칠한 구절입니다.</translation>
    </message>
    <message>
        <source>add a note</source>
        <translation>메모 추가</translation>
    </message>
    <message>
        <source>reply to a note</source>
        <translation>메모에 답글 달기</translation>
    </message>
    <message>
        <source>delete a reply</source>
        <translation>답글 삭제</translation>
    </message>
    <message>
        <source>Deleted 1 reply.</source>
        <translation>답글 1개를 삭제했습니다.</translation>
    </message>
    <message>
        <source>Copy the note</source>
        <translation>메모 복사</translation>
    </message>
    <message>
        <source>The note that you were typing was deleted meanwhile: copy its text.</source>
        <translation>작성하던 메모가 그사이 삭제되었습니다. 글을 복사해 두십시오.</translation>
    </message>
    <message>
        <source>change a note</source>
        <translation>메모 변경</translation>
    </message>
    <message>
        <source>change a colour</source>
        <translation>색 변경</translation>
    </message>
    <message>
        <source>delete a note</source>
        <translation>메모 삭제</translation>
    </message>
    <message>
        <source>Deleted 1 note.</source>
        <translation>메모 1개를 삭제했습니다.</translation>
    </message>
    <message>
        <source>Select a passage first, or walk to a sentence with the arrow keys.</source>
        <translation>먼저 구절을 선택하거나 화살표 키로 문장을 고르세요.</translation>
    </message>
</context>
<context>
    <name>ArrivalsPill</name>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>새 기사 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>Articles</source>
        <translation>기사</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>기사 찾기</translation>
    </message>
    <message>
        <source>Filter articles by title or source</source>
        <translation>제목이나 매체로 기사 찾기</translation>
    </message>
    <message>
        <source>Add an article</source>
        <translation>기사 추가</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>최신순</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>오래된 순</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>제목순</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>매체순</translation>
    </message>
    <message>
        <source>Sort the list</source>
        <translation>목록 정렬</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>바뀜</translation>
    </message>
</context>
<context>
    <name>ArticleModel</name>
    <message>
        <source>The text has changed: click “updated” or press C to see how.</source>
        <translation>글이 바뀌었습니다. ‘바뀜’을 누르거나 C 키를 누르면 바뀐 곳을 봅니다.</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>읽지 않음</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>바뀜</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>별표</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>메모 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticlesController</name>
    <message>
        <source>star</source>
        <translation>별표</translation>
    </message>
    <message>
        <source>unstar</source>
        <translation>별표 해제</translation>
    </message>
    <message>
        <source>mark as read</source>
        <translation>읽음으로 표시</translation>
    </message>
    <message>
        <source>mark as unread</source>
        <translation>읽지 않음으로 표시</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>삭제</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n article(s).</source>
        <translation>
            <numerusform>기사 %n건을 삭제했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Paired as two editions of one article; what either was paired with before stands alone now.</source>
        <translation>한 기사의 두 언어판으로 묶었습니다. 전에 묶여 있던 기사는 이제 따로 있습니다.</translation>
    </message>
    <message>
        <source>pair</source>
        <translation>한글·영문판으로 묶기</translation>
    </message>
    <message>
        <source>Paired as two editions of one article.</source>
        <translation>두 기사를 한글·영문판으로 묶었습니다.</translation>
    </message>
    <message>
        <source>separate</source>
        <translation>묶음 풀기</translation>
    </message>
    <message>
        <source>The two editions are separate articles now.</source>
        <translation>한글·영문판 묶음을 풀었습니다.</translation>
    </message>
    <message>
        <source>change tags</source>
        <translation>태그 변경</translation>
    </message>
</context>
<context>
    <name>AvailableRow</name>
    <message>
        <source>Download</source>
        <translation>내려받기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>BrowserDialog</name>
    <message>
        <source>A bookmark in your browser can hand the page that you are looking at, or what you have selected on it, to Naranhi. You see what is added before anything is fetched.</source>
        <translation>브라우저의 북마크로 지금 보고 있는 페이지나 선택한 글을 나란히에 넘길 수 있습니다. 무엇을 추가하는지 먼저 보여 주고, 그 전에는 아무것도 가져오지 않습니다.</translation>
    </message>
    <message>
        <source>Add from the browser</source>
        <translation>브라우저에서 추가</translation>
    </message>
    <message>
        <source>1. Let this computer open naranhi: addresses in Naranhi.</source>
        <translation>1. 이 컴퓨터가 naranhi: 주소를 나란히로 열게 합니다.</translation>
    </message>
    <message>
        <source>Set up naranhi: addresses</source>
        <translation>naranhi: 주소 설정</translation>
    </message>
    <message>
        <source>2. Make a new bookmark in your browser with this as its address.</source>
        <translation>2. 브라우저에 새 북마크를 만들고 아래 내용을 주소로 넣습니다.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>&amp;Address of the bookmark</source>
        <translation>북마크 주소(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Your translation</source>
        <translation>직접 고친 번역</translation>
    </message>
    <message>
        <source>The model may have failed here: compare this with the original.</source>
        <translation>모델이 제대로 옮기지 못했을 수 있습니다. 원문과 견주어 보십시오.</translation>
    </message>
    <message>
        <source>Translated by {model}</source>
        <translation>번역: {model}</translation>
    </message>
    <message>
        <source>Highlight: {colour}</source>
        <translation>형광펜: {colour}</translation>
    </message>
    <message>
        <source>These sentences may not belong together ({score} % sure).</source>
        <translation>서로 맞는 문장이 아닐 수 있습니다(확신 {score}%).</translation>
    </message>
    <message>
        <source>Click to put it right.</source>
        <translation>눌러서 바로잡으세요.</translation>
    </message>
    <message>
        <source>“{text}” is not in the human edition.</source>
        <translation>사람이 쓴 판에는 ‘{text}’가 없습니다.</translation>
    </message>
    <message>
        <source>“{text}” is not in the translation.</source>
        <translation>번역에는 ‘{text}’가 없습니다.</translation>
    </message>
</context>
<context>
    <name>Caret</name>
    <message>
        <source>Selected: {text}</source>
        <translation>선택: {text}</translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message>
        <source>What changed</source>
        <translation>달라진 내용</translation>
    </message>
    <message>
        <source>Show unchanged paragraphs too</source>
        <translation>그대로인 문단도 보기</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>달라진 내용</translation>
    </message>
    <message>
        <source>From the text of</source>
        <translation>이전 글</translation>
    </message>
    <message>
        <source>to that of</source>
        <translation>나중 글</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>이전 변경</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>다음 변경</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) changed</source>
        <translation>
            <numerusform>달라진 문단 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>The two texts are the same.</source>
        <translation>두 글이 같습니다.</translation>
    </message>
</context>
<context>
    <name>ChangesText</name>
    <message numerus="yes">
        <source>%n unchanged paragraph(s)</source>
        <translation>
            <numerusform>그대로인 문단 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColoursController</name>
    <message>
        <source>name a colour</source>
        <translation>색 이름 붙이기</translation>
    </message>
    <message>
        <source>change a tone</source>
        <translation>색조 바꾸기</translation>
    </message>
    <message>
        <source>add a colour</source>
        <translation>색 추가</translation>
    </message>
    <message>
        <source>take a colour away</source>
        <translation>색 빼기</translation>
    </message>
    <message>
        <source>Highlight: {colour}</source>
        <translation>형광펜: {colour}</translation>
    </message>
</context>
<context>
    <name>ColoursDialog</name>
    <message>
        <source>Give colours the names of what they mean to you. Notes and exports show these names.</source>
        <translation>색마다 뜻하는 바를 이름으로 붙이십시오. 메모와 내보낸 파일에 이 이름이 나옵니다.</translation>
    </message>
    <message>
        <source>Highlight colours</source>
        <translation>형광펜 색</translation>
    </message>
    <message>
        <source>Add a colour</source>
        <translation>색 추가</translation>
    </message>
    <message>
        <source>Take away {colour}</source>
        <translation>{colour} 빼기</translation>
    </message>
    <message>
        <source>The usual tone</source>
        <translation>원래 색조로</translation>
    </message>
    <message>
        <source>New colour</source>
        <translation>새 색</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>기사</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>피드</translation>
    </message>
    <message>
        <source>View</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>Add text…</source>
        <translation>글 추가...</translation>
    </message>
    <message>
        <source>Add from clipboard</source>
        <translation>클립보드에서 추가</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>파일 추가...</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>폴더 추가...</translation>
    </message>
    <message>
        <source>Add from web address…</source>
        <translation>웹 주소에서 추가...</translation>
    </message>
    <message>
        <source>Add from the browser…</source>
        <translation>브라우저에서 추가...</translation>
    </message>
    <message>
        <source>Add sample articles</source>
        <translation>견본 기사 추가</translation>
    </message>
    <message>
        <source>Translation models…</source>
        <translation>번역 모델...</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>환경설정...</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy with translation</source>
        <translation>번역과 함께 복사</translation>
    </message>
    <message>
        <source>Filter articles</source>
        <translation>기사 찾기</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>다음 기사</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>이전 기사</translation>
    </message>
    <message>
        <source>Open the other edition</source>
        <translation>다른 언어판 열기</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>읽음</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>별표</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>태그...</translation>
    </message>
    <message>
        <source>Show what changed…</source>
        <translation>달라진 내용 보기…</translation>
    </message>
    <message>
        <source>Show pictures of this article</source>
        <translation>이 기사의 그림 보기</translation>
    </message>
    <message>
        <source>Open the original page…</source>
        <translation>원래 페이지 열기…</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>주소 복사</translation>
    </message>
    <message>
        <source>Pair as two editions of one article</source>
        <translation>두 기사를 한글·영문판으로 묶기</translation>
    </message>
    <message>
        <source>Separate the two editions</source>
        <translation>한글·영문판 묶음 풀기</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>번역</translation>
    </message>
    <message>
        <source>Stop translating</source>
        <translation>번역 멈추기</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Editions</source>
        <translation>언어판</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>번역</translation>
    </message>
    <message>
        <source>Edit note or translation</source>
        <translation>메모 또는 번역 고치기</translation>
    </message>
    <message>
        <source>Look for the other edition</source>
        <translation>다른 언어판 찾기</translation>
    </message>
    <message>
        <source>With a page, add its other edition too</source>
        <translation>웹 페이지를 추가할 때 다른 언어판도 추가</translation>
    </message>
    <message>
        <source>Keep sentences of both in the translation memory</source>
        <translation>두 판의 문장을 번역 메모리에 보관</translation>
    </message>
    <message>
        <source>Machine translation beside it</source>
        <translation>옆에 기계 번역</translation>
    </message>
    <message>
        <source>Human edition beside it</source>
        <translation>옆에 사람이 쓴 판</translation>
    </message>
    <message>
        <source>Both beside it</source>
        <translation>옆에 둘 다</translation>
    </message>
    <message>
        <source>Mark different numbers and names</source>
        <translation>다른 숫자와 이름 표시</translation>
    </message>
    <message>
        <source>Open the other edition’s page…</source>
        <translation>다른 언어판의 페이지 열기…</translation>
    </message>
    <message>
        <source>Copy the other edition’s address</source>
        <translation>다른 언어판의 주소 복사</translation>
    </message>
    <message>
        <source>Join with the next sentences</source>
        <translation>다음 문장과 합치기</translation>
    </message>
    <message>
        <source>Divide after the first sentence</source>
        <translation>첫 문장 뒤에서 나누기</translation>
    </message>
    <message>
        <source>Link with the nearest lone sentence</source>
        <translation>가까운 외톨이 문장과 잇기</translation>
    </message>
    <message>
        <source>Unlink these sentences</source>
        <translation>이 문장들의 연결 끊기</translation>
    </message>
    <message>
        <source>Edit translation</source>
        <translation>번역 고치기</translation>
    </message>
    <message>
        <source>Revert to the machine’s translation</source>
        <translation>기계 번역으로 되돌리기</translation>
    </message>
    <message>
        <source>Translate all unread articles</source>
        <translation>읽지 않은 기사 모두 번역</translation>
    </message>
    <message>
        <source>Pause translating articles</source>
        <translation>기사 번역 잠시 멈추기</translation>
    </message>
    <message>
        <source>Go on translating articles</source>
        <translation>기사 번역 이어 하기</translation>
    </message>
    <message>
        <source>Translate no more articles</source>
        <translation>남은 기사 번역 그만두기</translation>
    </message>
    <message>
        <source>Translation queue…</source>
        <translation>번역 대기열…</translation>
    </message>
    <message>
        <source>Glossary…</source>
        <translation>용어집...</translation>
    </message>
    <message>
        <source>Add to glossary…</source>
        <translation>용어집에 추가...</translation>
    </message>
    <message>
        <source>Import translation memory…</source>
        <translation>번역 메모리 가져오기...</translation>
    </message>
    <message>
        <source>Export translation memory…</source>
        <translation>번역 메모리 내보내기...</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>형광펜 칠하기</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>메모 추가</translation>
    </message>
    <message>
        <source>Highlight in yellow</source>
        <translation>노란 형광펜 칠하기</translation>
    </message>
    <message>
        <source>Highlight in green</source>
        <translation>초록 형광펜 칠하기</translation>
    </message>
    <message>
        <source>Highlight in blue</source>
        <translation>파란 형광펜 칠하기</translation>
    </message>
    <message>
        <source>Highlight in pink</source>
        <translation>분홍 형광펜 칠하기</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>메모 편집</translation>
    </message>
    <message>
        <source>Reply to note</source>
        <translation>메모에 답글 달기</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>메모 삭제</translation>
    </message>
    <message>
        <source>Text cursor</source>
        <translation>글 커서</translation>
    </message>
    <message>
        <source>Set highlight to selection</source>
        <translation>형광펜을 선택한 구절로 옮기기</translation>
    </message>
    <message>
        <source>Merge highlights</source>
        <translation>형광펜 합치기</translation>
    </message>
    <message>
        <source>Split highlight</source>
        <translation>형광펜 나누기</translation>
    </message>
    <message>
        <source>Highlight colours…</source>
        <translation>형광펜 색...</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>Import notes…</source>
        <translation>메모 가져오기…</translation>
    </message>
    <message>
        <source>Copy notes as Markdown</source>
        <translation>메모를 마크다운으로 복사</translation>
    </message>
    <message>
        <source>Export the whole notebook…</source>
        <translation>메모 모음 전체 내보내기...</translation>
    </message>
    <message>
        <source>Article list</source>
        <translation>기사 목록</translation>
    </message>
    <message>
        <source>Notes panel</source>
        <translation>메모 창</translation>
    </message>
    <message>
        <source>Reading mode</source>
        <translation>읽기 모드</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>글자 크게</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>글자 작게</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>원래 글자 크기</translation>
    </message>
    <message>
        <source>Light or dark as the system</source>
        <translation>화면: 시스템 설정에 따라</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>화면: 밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>화면: 어둡게</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>메뉴</translation>
    </message>
    <message>
        <source>Menu where the keyboard is</source>
        <translation>키보드가 있는 곳의 메뉴 열기</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>About Naranhi</source>
        <translation>나란히에 대하여</translation>
    </message>
    <message>
        <source>Add a feed…</source>
        <translation>피드 추가…</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>새 폴더…</translation>
    </message>
    <message>
        <source>Refresh all feeds</source>
        <translation>모든 피드 새로 고침</translation>
    </message>
    <message>
        <source>Refresh this feed or folder</source>
        <translation>이 피드나 폴더 새로 고침</translation>
    </message>
    <message>
        <source>Stop refreshing</source>
        <translation>새로 고침 멈추기</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>모두 읽음으로 표시</translation>
    </message>
    <message>
        <source>Feed settings…</source>
        <translation>피드 설정…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>이름 바꾸기…</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>구독 끊기</translation>
    </message>
    <message>
        <source>Import OPML…</source>
        <translation>OPML 가져오기…</translation>
    </message>
    <message>
        <source>Export OPML…</source>
        <translation>OPML 내보내기…</translation>
    </message>
</context>
<context>
    <name>CorrectingController</name>
    <message>
        <source>correct a sentence</source>
        <translation>문장 고치기</translation>
    </message>
    <message>
        <source>Your translation is kept for wherever this sentence comes.</source>
        <translation>고친 번역을 저장했습니다. 같은 문장이 나오면 언제나 이 번역을 씁니다.</translation>
    </message>
    <message>
        <source>revert a correction</source>
        <translation>고친 번역 되돌리기</translation>
    </message>
    <message>
        <source>The machine’s translation is shown again.</source>
        <translation>다시 기계 번역을 보여 줍니다.</translation>
    </message>
    <message>
        <source>Copy your translation</source>
        <translation>내 번역 복사</translation>
    </message>
    <message>
        <source>What you typed was not kept.</source>
        <translation>입력한 글을 저장하지 않았습니다.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>되살리기</translation>
    </message>
    <message>
        <source>From a human edition</source>
        <translation>사람이 쓴 판에서</translation>
    </message>
    <message>
        <source>From an imported memory</source>
        <translation>가져온 번역 메모리</translation>
    </message>
    <message>
        <source>The machine’s: {model}</source>
        <translation>기계 번역: {model}</translation>
    </message>
</context>
<context>
    <name>CorrectionEditor</name>
    <message>
        <source>Translation of this sentence</source>
        <translation>이 문장의 번역</translation>
    </message>
    <message>
        <source>Save correction</source>
        <translation>번역 저장</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>{keys} saves</source>
        <translation>{keys} 키로 저장</translation>
    </message>
    <message>
        <source>Typed before, not kept</source>
        <translation>전에 입력하고 저장하지 않은 글</translation>
    </message>
    <message>
        <source>Nearly this sentence ({percent} %)</source>
        <translation>비슷한 문장 ({percent}%)</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>사용</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>Any day</source>
        <translation>모든 날</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Something else was changed meanwhile: press {keys} to undo step by step.</source>
        <translation>그사이 다른 것이 바뀌었습니다. {keys} 키로 한 단계씩 되돌리십시오.</translation>
    </message>
</context>
<context>
    <name>DropHint</name>
    <message>
        <source>Drop to add</source>
        <translation>놓으면 추가됩니다</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>, line {line}</source>
        <translation> ({line}번째 줄)</translation>
    </message>
    <message>
        <source>1 note before it is</source>
        <translation>그 앞의 메모 1개는 온전합니다</translation>
    </message>
    <message>
        <source>A colour needs a name; type one.</source>
        <translation>색에는 이름이 있어야 합니다. 이름을 입력하십시오.</translation>
    </message>
    <message>
        <source>A correction cannot be empty; write the translation, or revert the correction.</source>
        <translation>고친 번역은 비워 둘 수 없습니다. 번역을 적거나 고친 것을 되돌리십시오.</translation>
    </message>
    <message>
        <source>A folder needs a name; type one.</source>
        <translation>폴더에는 이름이 있어야 합니다. 이름을 입력하십시오.</translation>
    </message>
    <message>
        <source>A glossary entry goes from English to Korean or from Korean to English (en, ko), not from “{source}” to “{target}”.</source>
        <translation>용어집에는 영어와 한국어(en, ko) 사이의 용어만 넣을 수 있으며, ‘{source}’ → ‘{target}’ 용어는 넣을 수 없습니다.</translation>
    </message>
    <message>
        <source>A glossary entry needs a term and its translation; fill in both.</source>
        <translation>용어집 항목에는 용어와 번역이 모두 있어야 합니다. 둘 다 적으십시오.</translation>
    </message>
    <message>
        <source>A note needs some text; type it, or delete the note.</source>
        <translation>메모에는 글이 있어야 합니다. 글을 입력하거나 메모를 삭제하십시오.</translation>
    </message>
    <message>
        <source>A secure connection to {host} could not be made</source>
        <translation>{host} 사이트에 안전하게 연결하지 못했습니다</translation>
    </message>
    <message>
        <source>A secure connection to {host} could not be made; check the address or try again later.</source>
        <translation>{host} 사이트에 안전하게 연결하지 못했습니다. 주소를 확인하거나 나중에 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>An alignment</source>
        <translation>문장 맞춤</translation>
    </message>
    <message>
        <source>Annotation {id}</source>
        <translation>{id}번 메모</translation>
    </message>
    <message>
        <source>Article {article} has no counterpart: pair it with its other edition first.</source>
        <translation>{article}번 기사에는 다른 언어판이 없습니다. 먼저 다른 언어판과 묶으십시오.</translation>
    </message>
    <message>
        <source>Article {id}</source>
        <translation>{id}번 기사</translation>
    </message>
    <message>
        <source>Articles {article} and {counterpart} are in the same language; align an English article with a Korean one.</source>
        <translation>{article}번 기사와 {counterpart}번 기사는 같은 언어로 되어 있습니다. 영어 기사와 한국어 기사를 맞추십시오.</translation>
    </message>
    <message>
        <source>Articles {id} and {other} are in the same language; pair an English article with a Korean one.</source>
        <translation>{id}번 기사와 {other}번 기사는 같은 언어로 되어 있습니다. 영어 기사와 한국어 기사를 묶으십시오.</translation>
    </message>
    <message>
        <source>Asking for this was cancelled.</source>
        <translation>요청을 취소했습니다.</translation>
    </message>
    <message>
        <source>Choose at least two highlights of the same text to merge them.</source>
        <translation>합치려면 같은 글의 형광펜을 둘 이상 선택하십시오.</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>다른 프로그램이 쓰고 있음</translation>
    </message>
    <message>
        <source>English</source>
        <translation>영어</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>같은 이름의 파일이 있음</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>파일 이름이 너무 긺</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>입출력 오류</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>폴더임</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>한국어</translation>
    </message>
    <message>
        <source>Naranhi ran into an error of its own with this feed ({kind}); please report it, with the feed's address.</source>
        <translation>이 피드를 읽다가 나란히 자체의 오류가 났습니다({kind}). 피드 주소와 함께 알려 주십시오.</translation>
    </message>
    <message>
        <source>Naranhi works offline, so {purpose} cannot be done</source>
        <translation>오프라인 모드에서는 할 수 없는 일입니다({purpose})</translation>
    </message>
    <message>
        <source>Naranhi works offline, so {purpose} cannot be done: switch offline mode off first.</source>
        <translation>오프라인 모드에서는 할 수 없는 일입니다({purpose}). 먼저 오프라인 모드를 끄십시오.</translation>
    </message>
    <message>
        <source>No CUDA device was found to run the model on: set the device to auto or cpu.</source>
        <translation>모델을 돌릴 CUDA 장치가 없습니다. 장치를 auto나 cpu로 설정하십시오.</translation>
    </message>
    <message>
        <source>No article text was found on this page; copy the article's text and paste it instead.</source>
        <translation>이 페이지에서 기사 본문을 찾지 못했습니다. 기사 본문을 복사해 붙여 넣으십시오.</translation>
    </message>
    <message>
        <source>No chapter with text was found in this EPUB file; choose another one.</source>
        <translation>이 EPUB 파일에는 글이 있는 장이 없습니다. 다른 파일을 고르십시오.</translation>
    </message>
    <message>
        <source>No file in “{folder}” can be read as an article; text, HTML, EPUB, PDF and mail can.</source>
        <translation>‘{folder}’ 폴더에는 기사로 읽을 수 있는 파일이 없습니다. 텍스트, HTML, EPUB, PDF, 메일을 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>No file is named; give a path, a web address, or - for standard input.</source>
        <translation>파일을 지정하지 않았습니다. 경로나 웹 주소, 또는 표준 입력을 뜻하는 -를 적으십시오.</translation>
    </message>
    <message>
        <source>No list of models is kept yet: ask for it while there is a network.</source>
        <translation>보관된 모델 목록이 아직 없습니다. 네트워크에 연결되어 있을 때 목록을 받으십시오.</translation>
    </message>
    <message>
        <source>No model can be downloaded to {folder} ({reason})</source>
        <translation>{folder} 폴더에 모델을 받을 수 없습니다({reason})</translation>
    </message>
    <message>
        <source>No model can be downloaded to {folder} ({reason}): check the rights on that folder.</source>
        <translation>{folder} 폴더에 모델을 받을 수 없습니다({reason}). 폴더의 권한을 확인하십시오.</translation>
    </message>
    <message>
        <source>No model for {direction} is installed: install an Argos Translate package.</source>
        <translation>{direction} 번역 모델이 설치되어 있지 않습니다. Argos Translate 패키지를 설치하십시오.</translation>
    </message>
    <message>
        <source>No page was found in this saved file; save the page again, or paste the article's text.</source>
        <translation>저장된 이 파일에 페이지가 없습니다. 페이지를 다시 저장하거나 기사 본문을 붙여 넣으십시오.</translation>
    </message>
    <message>
        <source>No site called {host} was found</source>
        <translation>{host} 사이트를 찾지 못했습니다</translation>
    </message>
    <message>
        <source>No site called {host} was found; check the address and the network connection.</source>
        <translation>{host} 사이트를 찾지 못했습니다. 주소와 네트워크 연결을 확인하십시오.</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>디스크에 남은 공간이 없음</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>그런 파일이나 폴더가 없음</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>폴더가 아님</translation>
    </message>
    <message>
        <source>Nothing in the library has a number as large as this.</source>
        <translation>서재에 이렇게 큰 번호는 없습니다.</translation>
    </message>
    <message>
        <source>Nothing was taken from “{name}”, line {line}: {what}.</source>
        <translation>‘{name}’에서 아무것도 가져오지 않았습니다({line}번째 줄): {what}.</translation>
    </message>
    <message>
        <source>Nothing was taken from “{name}”, since a number in it is too long; export it again.</source>
        <translation>너무 긴 숫자가 있어 ‘{name}’에서 아무것도 가져오지 않았습니다. 다시 내보내십시오.</translation>
    </message>
    <message>
        <source>Nothing was taken from “{name}”, since line {line} is broken: {why}; {whole} whole, so mend that line or export the file again.</source>
        <translation>{line}번째 줄이 잘못되어 ‘{name}’에서 아무것도 가져오지 않았습니다: {why}. {whole}. 그 줄을 고치거나 파일을 다시 내보내십시오.</translation>
    </message>
    <message>
        <source>Nothing was taken from “{name}”, since line {line} is not in UTF-8; export it again, or save it as UTF-8.</source>
        <translation>{line}번째 줄이 UTF-8이 아니어서 ‘{name}’에서 아무것도 가져오지 않았습니다. 다시 내보내거나 UTF-8로 저장하십시오.</translation>
    </message>
    <message>
        <source>Nothing was taken from “{name}”: it is nested too deeply; export it again.</source>
        <translation>너무 깊게 겹쳐 있어 ‘{name}’에서 아무것도 가져오지 않았습니다. 다시 내보내십시오.</translation>
    </message>
    <message>
        <source>Nothing was taken from “{name}”{where}: {what}.</source>
        <translation>‘{name}’에서 아무것도 가져오지 않았습니다{where}: {what}.</translation>
    </message>
    <message>
        <source>On this system an installer sets up naranhi: addresses; paste addresses until then.</source>
        <translation>이 시스템에서는 설치 프로그램이 naranhi: 주소를 연결합니다. 그때까지는 주소를 붙여 넣으십시오.</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>허용되지 않는 작업</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>권한이 없음</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>읽기 전용 디스크</translation>
    </message>
    <message>
        <source>Saving failed half-way, so nothing was saved; try again.</source>
        <translation>저장이 도중에 실패하여 아무것도 저장하지 않았습니다. 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>Some chapters of this EPUB file are damaged and were left out; download it again.</source>
        <translation>이 EPUB 파일의 일부 장이 손상되어 뺐습니다. 파일을 다시 받으십시오.</translation>
    </message>
    <message>
        <source>The CUDA device cannot run the model: install CUDA’s libraries in the version that CTranslate2 wants, or set the device to auto or cpu.</source>
        <translation>CUDA 장치가 모델을 실행하지 못합니다. CTranslate2에 맞는 버전의 CUDA 라이브러리를 설치하거나 장치를 auto 또는 cpu로 설정하십시오.</translation>
    </message>
    <message>
        <source>The addresses in this list are damaged; save it again as UTF-8 text.</source>
        <translation>목록의 주소가 손상되었습니다. UTF-8 텍스트로 다시 저장하십시오.</translation>
    </message>
    <message>
        <source>The answer of {host} is damaged</source>
        <translation>{host} 사이트의 응답이 손상되었습니다</translation>
    </message>
    <message>
        <source>The answer of {host} is damaged; try again later.</source>
        <translation>{host} 사이트의 응답이 손상되었습니다. 나중에 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The article is here, but its other edition at {address} could not be added: {reason}</source>
        <translation>기사는 추가되어 있지만 {address} 주소의 다른 판은 추가하지 못했습니다. {reason}</translation>
    </message>
    <message>
        <source>The article is here, but its other edition at {address} could not be fetched ({reason}).</source>
        <translation>기사는 추가되어 있지만 {address} 주소의 다른 판은 가져오지 못했습니다({reason}).</translation>
    </message>
    <message>
        <source>The colour {key} is one of those that always stay; rename it instead.</source>
        <translation>{key} 색은 늘 있는 색이라 없앨 수 없습니다. 이름을 바꾸십시오.</translation>
    </message>
    <message>
        <source>The copy of the library could not be written to {path}; choose another place or free some space, and try again.</source>
        <translation>서재의 사본을 {path} 위치에 쓰지 못했습니다. 다른 곳을 고르거나 공간을 비운 다음 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was saved in the library at {folder}; free some space and try again.</source>
        <translation>디스크가 가득 차서 서재({folder})에 아무것도 저장하지 못했습니다. 공간을 비우고 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The disk is full, so the library at {folder} cannot be made; free some space.</source>
        <translation>디스크가 가득 차서 서재({folder})를 만들 수 없습니다. 공간을 비우십시오.</translation>
    </message>
    <message>
        <source>The disk of {folder} is full after {size} MB of the model: make room there and download it again.</source>
        <translation>모델을 {size} MB까지 받고 나서 {folder} 폴더의 디스크가 가득 찼습니다. 공간을 비우고 다시 받으십시오.</translation>
    </message>
    <message>
        <source>The download of {model} was cancelled</source>
        <translation>{model} 모델 받기를 취소했습니다</translation>
    </message>
    <message>
        <source>The download of {model} was cancelled: start it again to go on with it.</source>
        <translation>{model} 모델 받기를 취소했습니다. 다시 시작하면 이어서 받습니다.</translation>
    </message>
    <message>
        <source>The environment variable {variable} cannot be “{written}”: set it to a value like {default}.</source>
        <translation>환경 변수 {variable}에 넣을 수 없는 값입니다(‘{written}’). {default} 같은 값을 넣으십시오.</translation>
    </message>
    <message>
        <source>The feed is empty; try again later, or check its address.</source>
        <translation>피드가 비어 있습니다. 나중에 다시 시도하거나 주소를 확인하십시오.</translation>
    </message>
    <message>
        <source>The file is larger than {size} MB, which is not read; add only the part that you want to read.</source>
        <translation>파일이 {size} MB보다 커서 읽지 않습니다. 읽고 싶은 부분만 추가하십시오.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made; choose another place.</source>
        <translation>{folder} 폴더를 만들 수 없습니다. 다른 곳을 고르십시오.</translation>
    </message>
    <message>
        <source>The folder {folder} could not be made; see that you may write there.</source>
        <translation>{folder} 폴더를 만들지 못했습니다. 그곳에 쓸 권한이 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>The folder {folder} for the library cannot be made; choose another one.</source>
        <translation>서재로 쓸 {folder} 폴더를 만들 수 없습니다. 다른 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>The folder “{folder}” may not be read; change its permissions.</source>
        <translation>‘{folder}’ 폴더를 읽을 권한이 없습니다. 권한을 바꾸십시오.</translation>
    </message>
    <message>
        <source>The folder “{name}” cannot be put into itself; choose another folder.</source>
        <translation>‘{name}’ 폴더를 그 폴더 안에 넣을 수 없습니다. 다른 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>The glossary</source>
        <translation>용어집</translation>
    </message>
    <message>
        <source>The glossary has no entry {id}; list the glossary to see what it has.</source>
        <translation>용어집에 {id}번 항목이 없습니다. 용어집을 열어 무엇이 있는지 보십시오.</translation>
    </message>
    <message>
        <source>The library at {folder} cannot be written; make the folder and the files in it writable, or choose another folder.</source>
        <translation>서재({folder})에 쓸 수 없습니다. 폴더와 그 안의 파일에 쓰기 권한을 주거나 다른 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>The library at {folder} could not be read or written; check the disk and the rights to that folder, and try again.</source>
        <translation>서재({folder})를 읽거나 쓰지 못했습니다. 디스크와 폴더의 권한을 확인하고 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The library at {folder} is being changed by another program; try again when that is done.</source>
        <translation>다른 프로그램이 서재({folder})를 바꾸고 있습니다. 끝나면 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The library at {folder} is damaged; put a backup in the place of {file}, or move that file away to begin an empty library.</source>
        <translation>서재({folder})가 손상되었습니다. {file} 자리에 백업을 넣거나, 그 파일을 다른 곳으로 옮겨 빈 서재로 시작하십시오.</translation>
    </message>
    <message>
        <source>The library at {folder} was made by a newer version of Naranhi; install that version, or choose another folder.</source>
        <translation>서재({folder})는 더 새로운 버전의 나란히가 만든 것입니다. 그 버전을 설치하거나 다른 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>The library could not be brought up to date, since parts of it refer to others that are missing; it was left as it was, so keep using the version before.</source>
        <translation>서재에 빠진 부분이 있어 새 형식으로 바꾸지 못했습니다. 서재는 그대로 두었으니 이전 버전을 계속 쓰십시오.</translation>
    </message>
    <message>
        <source>The library folder “{path}” cannot be made: choose another with --library.</source>
        <translation>서재 폴더 ‘{path}’ 위치를 만들 수 없습니다. --library로 다른 폴더를 지정하십시오.</translation>
    </message>
    <message>
        <source>The list of annotations</source>
        <translation>메모 목록</translation>
    </message>
    <message>
        <source>The list of articles</source>
        <translation>기사 목록</translation>
    </message>
    <message>
        <source>The list of models cannot be had, because {trouble}: try again later, or set another address.</source>
        <translation>모델 목록을 받지 못했습니다({trouble}). 나중에 다시 시도하거나 다른 주소를 설정하십시오.</translation>
    </message>
    <message>
        <source>The memory</source>
        <translation>번역 메모리</translation>
    </message>
    <message>
        <source>The model cannot be written to {folder} ({reason}): check the rights on that folder.</source>
        <translation>{folder} 폴더에 모델을 쓸 수 없습니다({reason}). 폴더의 권한을 확인하십시오.</translation>
    </message>
    <message>
        <source>The model failed on this sentence ({reason})</source>
        <translation>모델이 이 문장을 번역하지 못했습니다({reason})</translation>
    </message>
    <message>
        <source>The model failed on this sentence ({reason}).</source>
        <translation>모델이 이 문장을 번역하지 못했습니다({reason}).</translation>
    </message>
    <message>
        <source>The model in {folder} does not run, because it is damaged or no translation model: convert it again, and copy its pieces anew.</source>
        <translation>{folder} 폴더의 모델이 손상되었거나 번역 모델이 아니어서 작동하지 않습니다. 다시 변환하고 조각 파일도 새로 복사하십시오.</translation>
    </message>
    <message>
        <source>The model in “{folder}” cannot be read</source>
        <translation>‘{folder}’ 폴더의 모델을 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>The model in “{folder}” cannot be read: check the rights on that folder.</source>
        <translation>‘{folder}’ 폴더의 모델을 읽을 수 없습니다. 폴더의 권한을 확인하십시오.</translation>
    </message>
    <message>
        <source>The model in “{name}” does not run because it is damaged or made for another version</source>
        <translation>‘{name}’ 패키지의 모델이 손상되었거나 다른 버전용이어서 작동하지 않습니다</translation>
    </message>
    <message>
        <source>The model in “{name}” does not run because it is damaged or made for another version: download it again or choose another package.</source>
        <translation>‘{name}’ 패키지의 모델이 손상되었거나 다른 버전용이어서 작동하지 않습니다. 다시 받거나 다른 패키지를 고르십시오.</translation>
    </message>
    <message>
        <source>The model {key} is being downloaded already: wait until that is done.</source>
        <translation>{key} 모델을 이미 받고 있습니다. 끝날 때까지 기다리십시오.</translation>
    </message>
    <message>
        <source>The model {model} could not be downloaded, because {reasons}</source>
        <translation>{model} 모델을 받지 못했습니다({reasons})</translation>
    </message>
    <message>
        <source>The model {model} could not be downloaded, because {reasons}: {advice}, or install it from a file.</source>
        <translation>{model} 모델을 받지 못했습니다({reasons}). {advice} 파일로 설치하십시오.</translation>
    </message>
    <message>
        <source>The model {model} needs {needed} MB on the disk of {folder}, and {free} MB are free</source>
        <translation>{model} 모델을 받으려면 {folder} 폴더의 디스크에 {needed} MB가 필요하지만 {free} MB만 남아 있습니다</translation>
    </message>
    <message>
        <source>The model {model} needs {needed} MB on the disk of {folder}, and {free} MB are free: make room there and download it again.</source>
        <translation>{model} 모델을 받으려면 {folder} 폴더의 디스크에 {needed} MB가 필요하지만 {free} MB만 남아 있습니다. 공간을 비우고 다시 받으십시오.</translation>
    </message>
    <message>
        <source>The model {name} ({key}) does not run because it is damaged or made for another version</source>
        <translation>{name} 모델({key})이 손상되었거나 다른 버전용이어서 작동하지 않습니다</translation>
    </message>
    <message>
        <source>The model {name} ({key}) does not run because it is damaged or made for another version: install it again from its file.</source>
        <translation>{name} 모델({key})이 손상되었거나 다른 버전용이어서 작동하지 않습니다. 파일로 다시 설치하십시오.</translation>
    </message>
    <message>
        <source>The model {name} cannot translate this article: choose one for {direction}.</source>
        <translation>{name} 모델로는 이 기사를 번역할 수 없습니다. {direction} 모델을 고르십시오.</translation>
    </message>
    <message>
        <source>The model “{key}” belongs to Argos Translate and is left alone</source>
        <translation>‘{key}’ 모델은 Argos Translate의 것이라 건드리지 않습니다</translation>
    </message>
    <message>
        <source>The model “{key}” belongs to Argos Translate and is left alone: remove it there, or delete the folder {path}.</source>
        <translation>‘{key}’ 모델은 Argos Translate의 것이라 건드리지 않습니다. 그 프로그램에서 없애거나 {path} 폴더를 삭제하십시오.</translation>
    </message>
    <message>
        <source>The model “{key}” cannot be removed ({reason})</source>
        <translation>‘{key}’ 모델을 없앨 수 없습니다({reason})</translation>
    </message>
    <message>
        <source>The model “{key}” cannot be removed ({reason}): check the rights on the folder {folder}.</source>
        <translation>‘{key}’ 모델을 없앨 수 없습니다({reason}). {folder} 폴더의 권한을 확인하십시오.</translation>
    </message>
    <message>
        <source>The model's vocabulary ({name}) is damaged</source>
        <translation>모델의 어휘 파일({name})이 손상되었습니다</translation>
    </message>
    <message>
        <source>The model's vocabulary ({name}) is damaged: convert the model again, or choose another package.</source>
        <translation>모델의 어휘 파일({name})이 손상되었습니다. 모델을 다시 변환하거나 다른 패키지를 고르십시오.</translation>
    </message>
    <message>
        <source>The notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>The package {output} cannot be made ({reason}): check the paths, their rights and the room on the disk.</source>
        <translation>{output} 패키지를 만들 수 없습니다({reason}). 경로와 권한, 디스크의 남은 공간을 확인하십시오.</translation>
    </message>
    <message>
        <source>The page at {address} is in the same language, so it is no other edition; add the other edition by its own address.</source>
        <translation>{address} 페이지는 같은 언어로 되어 있어 다른 언어판이 아닙니다. 다른 언어판의 주소로 추가하십시오.</translation>
    </message>
    <message>
        <source>The page at {host} is larger than {size} MB, which no article is</source>
        <translation>{host} 사이트의 페이지가 {size} MB보다 커서 기사로 볼 수 없습니다</translation>
    </message>
    <message>
        <source>The page at {host} is larger than {size} MB, which no article is; copy the part that you want to read and paste it.</source>
        <translation>{host} 사이트의 페이지가 {size} MB보다 커서 기사로 볼 수 없습니다. 읽고 싶은 부분을 복사해 붙여 넣으십시오.</translation>
    </message>
    <message>
        <source>The page has less of the article than its feed; open it in a browser.</source>
        <translation>페이지에 있는 본문이 피드보다 짧습니다. 브라우저에서 여십시오.</translation>
    </message>
    <message>
        <source>The page has more than {most} parts, which no article has; copy the part that you want to read and paste it.</source>
        <translation>페이지의 요소가 {most}개를 넘어 기사로 볼 수 없습니다. 읽고 싶은 부분을 복사해 붙여 넣으십시오.</translation>
    </message>
    <message>
        <source>The page was not added because fetching it was cancelled</source>
        <translation>가져오기를 취소하여 페이지를 추가하지 않았습니다</translation>
    </message>
    <message>
        <source>The page was not added because fetching it was cancelled.</source>
        <translation>가져오기를 취소하여 페이지를 추가하지 않았습니다.</translation>
    </message>
    <message>
        <source>The setting “{name}” cannot be {threads}: set it to a number from 0 to {most}.</source>
        <translation>‘{name}’ 설정에 넣을 수 없는 값입니다({threads}). 0에서 {most} 사이의 수를 넣으십시오.</translation>
    </message>
    <message>
        <source>The setting “{name}” cannot be “{value}”: set it to {names}.</source>
        <translation>‘{name}’ 설정에 넣을 수 없는 값입니다(‘{value}’). 넣을 수 있는 값: {names}.</translation>
    </message>
    <message>
        <source>The setting “{name}” in {file} cannot be {stored}: set it to a value like {default}, or delete its line.</source>
        <translation>{file} 파일의 ‘{name}’ 설정에 넣을 수 없는 값이 있습니다({stored}). {default} 같은 값을 넣거나 그 줄을 지우십시오.</translation>
    </message>
    <message>
        <source>The settings cannot be written to {file} ({reason}): check the rights on that folder and the room on its disk.</source>
        <translation>설정을 {file} 파일에 쓸 수 없습니다({reason}). 폴더의 권한과 디스크의 남은 공간을 확인하십시오.</translation>
    </message>
    <message>
        <source>The settings in {file} are damaged: repair that file, or delete it to begin with the defaults.</source>
        <translation>{file} 파일의 설정이 손상되었습니다. 파일을 고치거나, 삭제하여 기본값으로 시작하십시오.</translation>
    </message>
    <message>
        <source>The settings in {file} cannot be read ({reason}): check the rights on that file.</source>
        <translation>{file} 파일의 설정을 읽을 수 없습니다({reason}). 파일의 권한을 확인하십시오.</translation>
    </message>
    <message>
        <source>The site has the page no more; look for the article there.</source>
        <translation>그 페이지는 사이트에 더 이상 없습니다. 사이트에서 기사를 찾아보십시오.</translation>
    </message>
    <message>
        <source>The source is larger than {size} MB, which no article is; add only the part that you want to read.</source>
        <translation>{size} MB보다 커서 기사로 볼 수 없습니다. 읽고 싶은 부분만 추가하십시오.</translation>
    </message>
    <message>
        <source>The template</source>
        <translation>템플릿</translation>
    </message>
    <message>
        <source>The template has an error in {where}: {what}; mend it there or choose another template.</source>
        <translation>템플릿에 오류가 있습니다({where}): {what}. 그곳을 고치거나 다른 템플릿을 고르십시오.</translation>
    </message>
    <message>
        <source>The template {path} cannot be read; see that it is a text file in UTF-8.</source>
        <translation>템플릿 {path} 파일을 읽을 수 없습니다. UTF-8 텍스트 파일인지 확인하십시오.</translation>
    </message>
    <message>
        <source>The template {path} is too large; choose one below one megabyte.</source>
        <translation>템플릿 {path} 파일이 너무 큽니다. 1 MB보다 작은 것을 고르십시오.</translation>
    </message>
    <message>
        <source>The text has changed since these sentences were put right; look at them again in the new text.</source>
        <translation>문장을 바로잡은 뒤로 글이 바뀌었습니다. 새 글에서 문장을 다시 보십시오.</translation>
    </message>
    <message>
        <source>The text is longer than {millions} million characters, which no article is; add only the part that you want to read.</source>
        <translation>글이 {millions}백만 자보다 길어 기사로 볼 수 없습니다. 읽고 싶은 부분만 추가하십시오.</translation>
    </message>
    <message>
        <source>The {file} of “{name}” has a {key} that is no list of tokens</source>
        <translation>‘{name}’ 패키지에 있는 {file} 파일의 {key} 값이 토큰 목록이 아닙니다</translation>
    </message>
    <message>
        <source>The {file} of “{name}” has a {key} that is no list of tokens: correct it or choose another package.</source>
        <translation>‘{name}’ 패키지에 있는 {file} 파일의 {key} 값이 토큰 목록이 아닙니다. 값을 고치거나 다른 패키지를 고르십시오.</translation>
    </message>
    <message>
        <source>There is a colour {key} already; change that one.</source>
        <translation>{key} 색이 이미 있습니다. 그 색을 바꾸십시오.</translation>
    </message>
    <message>
        <source>There is a feed at {address} already; remove one of the two, or give another address.</source>
        <translation>{address} 피드가 이미 있습니다. 둘 중 하나를 없애거나 다른 주소를 적으십시오.</translation>
    </message>
    <message>
        <source>There is a file {path} already; choose another folder, or say that it may be replaced (--force).</source>
        <translation>{path} 파일이 이미 있습니다. 다른 폴더를 고르거나, 바꿔 써도 된다고 지정하십시오.</translation>
    </message>
    <message>
        <source>There is a file {path} already; choose another name, or say that it may be replaced (--force).</source>
        <translation>{path} 파일이 이미 있습니다. 다른 이름을 고르거나, 바꿔 써도 된다고 지정하십시오.</translation>
    </message>
    <message>
        <source>There is no Korean font on this computer, which a PDF with Korean text needs; install one such as Noto Sans CJK KR or Nanum Gothic and try again.</source>
        <translation>이 컴퓨터에 한글 글꼴이 없어 한글이 든 PDF를 만들 수 없습니다. Noto Sans CJK KR이나 나눔고딕 같은 글꼴을 설치하고 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>There is no annotation {id}; look up its number in the list of annotations.</source>
        <translation>{id}번 메모가 없습니다. 메모 목록에서 번호를 확인하십시오.</translation>
    </message>
    <message>
        <source>There is no article {id} with a revision {number}; look up what revisions it has.</source>
        <translation>{id}번 기사에는 {number}번 판이 없습니다. 어떤 판이 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>There is no article {id}; look up its number in the list of articles.</source>
        <translation>{id}번 기사가 없습니다. 기사 목록에서 번호를 확인하십시오.</translation>
    </message>
    <message>
        <source>There is no colour {key}; choose one of {known}.</source>
        <translation>{key} 색이 없습니다. 다음 가운데 고르십시오: {known}.</translation>
    </message>
    <message>
        <source>There is no feed {id}; look up its number in the list of feeds.</source>
        <translation>{id}번 피드가 없습니다. 피드 목록에서 번호를 확인하십시오.</translation>
    </message>
    <message>
        <source>There is no file “{file}”</source>
        <translation>‘{file}’ 파일이 없습니다</translation>
    </message>
    <message>
        <source>There is no file “{file}”: check the path.</source>
        <translation>‘{file}’ 파일이 없습니다. 경로를 확인하십시오.</translation>
    </message>
    <message>
        <source>There is no folder {folder}; make it first, or choose another place.</source>
        <translation>{folder} 폴더가 없습니다. 먼저 만들거나 다른 곳을 고르십시오.</translation>
    </message>
    <message>
        <source>There is no folder {id}; look up its number in the list of feeds.</source>
        <translation>{id}번 폴더가 없습니다. 피드 목록에서 번호를 확인하십시오.</translation>
    </message>
    <message>
        <source>There is no folder {path}; make it first, or choose another place.</source>
        <translation>{path} 폴더가 없습니다. 먼저 만들거나 다른 곳을 고르십시오.</translation>
    </message>
    <message>
        <source>There is no model “{key}” to download: on offer are {names}.</source>
        <translation>받을 수 있는 모델 가운데 ‘{key}’ 모델이 없습니다. 받을 수 있는 모델: {names}.</translation>
    </message>
    <message>
        <source>There is no model “{key}” {purpose}</source>
        <translation>{purpose} ‘{key}’ 모델이 없습니다</translation>
    </message>
    <message>
        <source>There is no model “{key}” {purpose}: installed are {names}.</source>
        <translation>{purpose} ‘{key}’ 모델이 없습니다. 설치된 모델: {names}.</translation>
    </message>
    <message>
        <source>There is no room for “{name}” on the disk of {folder}</source>
        <translation>{folder} 폴더의 디스크에 ‘{name}’ 파일을 넣을 공간이 없습니다</translation>
    </message>
    <message>
        <source>There is no room for “{name}” on the disk of {folder}: make room there.</source>
        <translation>{folder} 폴더의 디스크에 ‘{name}’ 파일을 넣을 공간이 없습니다. 공간을 비우십시오.</translation>
    </message>
    <message>
        <source>There is no room on the disk for what undoing this needs; free some space there and try again.</source>
        <translation>되돌리는 데 필요한 디스크 공간이 없습니다. 공간을 비우고 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>There is no template “{name}”; choose one of {known}, or name a file with one.</source>
        <translation>‘{name}’ 템플릿이 없습니다. 다음 가운데 고르거나 템플릿 파일을 지정하십시오: {known}.</translation>
    </message>
    <message>
        <source>There is no text in it; add an article that has at least one word.</source>
        <translation>글이 없습니다. 한 낱말이라도 있는 기사를 추가하십시오.</translation>
    </message>
    <message>
        <source>There is no text in this mail, only attachments; save the attachment and add that instead.</source>
        <translation>이 메일에는 글이 없고 첨부 파일만 있습니다. 첨부 파일을 저장해 그것을 추가하십시오.</translation>
    </message>
    <message>
        <source>There is no text in this passage; select at least one character.</source>
        <translation>이 구절에는 글이 없습니다. 한 글자라도 선택하십시오.</translation>
    </message>
    <message>
        <source>There is no text in this selection; select at least one character.</source>
        <translation>선택한 부분에 글이 없습니다. 한 글자라도 선택하십시오.</translation>
    </message>
    <message>
        <source>There is no web address to fetch; give one.</source>
        <translation>가져올 웹 주소가 없습니다. 주소를 적으십시오.</translation>
    </message>
    <message>
        <source>There is no web address to look for feeds at; give one.</source>
        <translation>피드를 찾을 웹 주소가 없습니다. 주소를 적으십시오.</translation>
    </message>
    <message>
        <source>There is not enough memory for the model {name} ({key})</source>
        <translation>{name} 모델({key})을 돌릴 메모리가 부족합니다</translation>
    </message>
    <message>
        <source>There is not enough memory for the model {name} ({key}): close other programs, or use a smaller model.</source>
        <translation>{name} 모델({key})을 돌릴 메모리가 부족합니다. 다른 프로그램을 닫거나 더 작은 모델을 쓰십시오.</translation>
    </message>
    <message>
        <source>There is not enough memory for this; close other programs and try again.</source>
        <translation>이 일을 할 메모리가 부족합니다. 다른 프로그램을 닫고 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>There was not enough memory for this sentence</source>
        <translation>이 문장을 번역할 메모리가 부족했습니다</translation>
    </message>
    <message>
        <source>There was not enough memory for this sentence: close other programs and try again.</source>
        <translation>이 문장을 번역할 메모리가 부족했습니다. 다른 프로그램을 닫고 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>There was not enough memory to read this; it is tried again later.</source>
        <translation>읽을 메모리가 부족했습니다. 나중에 다시 시도합니다.</translation>
    </message>
    <message>
        <source>These pages could not be typeset; export them as HTML instead, and report this.</source>
        <translation>페이지를 조판하지 못했습니다. HTML로 내보내고, 이 일을 알려 주십시오.</translation>
    </message>
    <message>
        <source>These pages took too long to typeset; export fewer articles at once, or as HTML.</source>
        <translation>조판하는 데 시간이 너무 오래 걸립니다. 한 번에 더 적은 기사를 내보내거나 HTML로 내보내십시오.</translation>
    </message>
    <message>
        <source>This EPUB file declares entities of its own, which can do harm; download it from elsewhere.</source>
        <translation>이 EPUB 파일은 해로울 수 있는 개체를 선언합니다. 다른 곳에서 받으십시오.</translation>
    </message>
    <message>
        <source>This EPUB file is damaged; download it again.</source>
        <translation>EPUB 파일이 손상되었습니다. 다시 받으십시오.</translation>
    </message>
    <message>
        <source>This EPUB file unpacks to far more than a book has, which may be an attack; it was not read.</source>
        <translation>이 EPUB 파일은 압축을 풀면 책이라고 보기에 너무 커서 공격일 수 있으므로 읽지 않았습니다.</translation>
    </message>
    <message>
        <source>This PDF document does not say which letters its text is made of; copy the text from a PDF viewer and paste it, or add the web page.</source>
        <translation>이 PDF 문서에는 어떤 글자로 되어 있는지가 적혀 있지 않습니다. PDF 뷰어에서 글을 복사해 붙여 넣거나 웹 페이지를 추가하십시오.</translation>
    </message>
    <message>
        <source>This PDF document has more than {most} pages, which no article has; save the pages that you want to read as a document of their own.</source>
        <translation>이 PDF 문서는 {most}쪽을 넘어 기사로 볼 수 없습니다. 읽고 싶은 쪽만 따로 저장하십시오.</translation>
    </message>
    <message>
        <source>This PDF document holds only pictures of its pages; run a text recognition program on it first, and add what that makes.</source>
        <translation>이 PDF 문서에는 글 없이 쪽의 그림만 있습니다. 먼저 문자 인식 프로그램을 돌리고 그 결과를 추가하십시오.</translation>
    </message>
    <message>
        <source>This PDF document is damaged; download it again.</source>
        <translation>PDF 문서가 손상되었습니다. 다시 받으십시오.</translation>
    </message>
    <message>
        <source>This PDF document is protected by a password; save a copy without one, and add that.</source>
        <translation>이 PDF 문서는 암호로 잠겨 있습니다. 암호 없는 사본을 저장해 추가하십시오.</translation>
    </message>
    <message>
        <source>This PDF document takes too long to read; copy its text from a PDF viewer and paste it.</source>
        <translation>이 PDF 문서는 읽는 데 시간이 너무 오래 걸립니다. PDF 뷰어에서 글을 복사해 붙여 넣으십시오.</translation>
    </message>
    <message>
        <source>This book is locked by its seller and cannot be read here; choose one without copy protection.</source>
        <translation>이 책은 판매처가 잠가 두어 여기서 읽을 수 없습니다. 복사 방지가 없는 책을 고르십시오.</translation>
    </message>
    <message>
        <source>This feed declares entities of its own, which can do harm and are not accepted; tell its publisher, or look for another feed.</source>
        <translation>이 피드는 해로울 수 있는 개체를 선언하여 받아들이지 않습니다. 발행자에게 알리거나 다른 피드를 찾으십시오.</translation>
    </message>
    <message>
        <source>This feed is damaged, and nothing in it can be read; try again later, or tell its publisher.</source>
        <translation>피드가 손상되어 읽을 수 있는 것이 없습니다. 나중에 다시 시도하거나 발행자에게 알리십시오.</translation>
    </message>
    <message>
        <source>This feed is larger than {size} MB, which is not read; look for another feed of the same publisher.</source>
        <translation>피드가 {size} MB보다 커서 읽지 않습니다. 같은 발행자의 다른 피드를 찾으십시오.</translation>
    </message>
    <message>
        <source>This file is damaged and cannot be read; save it again, or paste its text.</source>
        <translation>파일이 손상되어 읽을 수 없습니다. 다시 저장하거나 글을 붙여 넣으십시오.</translation>
    </message>
    <message>
        <source>This file takes too long to read; save it again, or paste its text.</source>
        <translation>파일을 읽는 데 시간이 너무 오래 걸립니다. 다시 저장하거나 글을 붙여 넣으십시오.</translation>
    </message>
    <message>
        <source>This is a feed, not an article; subscribe to its address instead.</source>
        <translation>기사가 아니라 피드입니다. 이 주소를 구독하십시오.</translation>
    </message>
    <message>
        <source>This is a list of feeds, not an article; import it among the feeds instead.</source>
        <translation>기사가 아니라 피드 목록입니다. 피드에서 가져오십시오.</translation>
    </message>
    <message>
        <source>This is not a feed; give the address of an RSS, Atom or JSON feed, or of a page that has one.</source>
        <translation>피드가 아닙니다. RSS, Atom, JSON 피드의 주소나 피드가 있는 페이지의 주소를 적으십시오.</translation>
    </message>
    <message>
        <source>This is not a list of feeds; choose an OPML file, as other feed readers write it.</source>
        <translation>피드 목록이 아닙니다. 다른 피드 리더가 내보낸 OPML 파일을 고르십시오.</translation>
    </message>
    <message>
        <source>This is too large to be stored in a library; add it in smaller parts.</source>
        <translation>너무 커서 서재에 저장할 수 없습니다. 더 작게 나누어 추가하십시오.</translation>
    </message>
    <message>
        <source>This is {what}, not text; save the article as a text or HTML file, or paste its text.</source>
        <translation>글이 아니라 {what}입니다. 기사를 텍스트나 HTML 파일로 저장하거나 본문을 붙여 넣으십시오.</translation>
    </message>
    <message>
        <source>This library is open in a window that does not answer: close that, then start again.</source>
        <translation>이 서재가 응답하지 않는 창에 열려 있습니다. 그 창을 닫고 다시 시작하십시오.</translation>
    </message>
    <message>
        <source>This list declares entities of its own, which can do harm and are not accepted; save it again without them.</source>
        <translation>이 목록은 해로울 수 있는 개체를 선언하여 받아들이지 않습니다. 개체 없이 다시 저장하십시오.</translation>
    </message>
    <message>
        <source>This list has more than {most} addresses; split it into several.</source>
        <translation>목록에 주소가 {most}개보다 많습니다. 여럿으로 나누십시오.</translation>
    </message>
    <message>
        <source>This list is larger than {size} MB, or has more than {most} feeds, which is not read; split it into several.</source>
        <translation>목록이 {size} MB보다 크거나 피드가 {most}개보다 많아 읽지 않습니다. 여럿으로 나누십시오.</translation>
    </message>
    <message>
        <source>This list of feeds is cut off or damaged in line {line} (feeds before that: {count}), and none of it was taken; save or copy it again.</source>
        <translation>이 피드 목록은 {line}번째 줄에서 잘렸거나 손상되어(그 앞의 피드: {count}개) 아무것도 가져오지 않았습니다. 다시 저장하거나 복사하십시오.</translation>
    </message>
    <message>
        <source>This machine cannot compute with {kind}: set the compute type to auto.</source>
        <translation>이 컴퓨터에서는 {kind} 형식으로 계산할 수 없습니다. 계산 형식을 auto로 설정하십시오.</translation>
    </message>
    <message>
        <source>This note is not there any more; look at the list of notes again.</source>
        <translation>그 메모는 더 이상 없습니다. 메모 목록을 다시 보십시오.</translation>
    </message>
    <message>
        <source>This text holds a broken character that cannot be stored; remove it and try again.</source>
        <translation>글에 저장할 수 없는 깨진 글자가 있습니다. 그 글자를 지우고 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>This took too long to be read, as it is made in a way that hardly can be; look for another feed of the same publisher.</source>
        <translation>읽기 매우 어렵게 만들어져 있어 시간이 너무 오래 걸렸습니다. 같은 발행자의 다른 피드를 찾으십시오.</translation>
    </message>
    <message>
        <source>This was cancelled, and nothing was changed: start it again.</source>
        <translation>취소했으며 아무것도 바뀌지 않았습니다. 다시 시작하십시오.</translation>
    </message>
    <message>
        <source>This was cancelled.</source>
        <translation>취소했습니다.</translation>
    </message>
    <message>
        <source>What {host} answers is larger than {size} MB, which is not read; look for another address.</source>
        <translation>{host} 사이트의 응답이 {size} MB보다 커서 읽지 않습니다. 다른 주소를 찾으십시오.</translation>
    </message>
    <message>
        <source>What {host} sends is no list of models: try again later, or set another address.</source>
        <translation>{host} 사이트가 보낸 것은 모델 목록이 아닙니다. 나중에 다시 시도하거나 다른 주소를 설정하십시오.</translation>
    </message>
    <message>
        <source>a Hangul document</source>
        <translation>한글 문서</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF 문서</translation>
    </message>
    <message>
        <source>a TBX file</source>
        <translation>TBX</translation>
    </message>
    <message>
        <source>a TMX file</source>
        <translation>TMX</translation>
    </message>
    <message>
        <source>a binary file</source>
        <translation>이진 파일</translation>
    </message>
    <message>
        <source>a compressed file</source>
        <translation>압축 파일</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>데이터베이스</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>프로그램</translation>
    </message>
    <message>
        <source>a sound file</source>
        <translation>소리 파일</translation>
    </message>
    <message>
        <source>a translation without text (seg) is not TMX</source>
        <translation>글(seg)이 없는 번역은 TMX가 아닙니다</translation>
    </message>
    <message>
        <source>a zip archive or an office document</source>
        <translation>ZIP 파일이나 오피스 문서</translation>
    </message>
    <message>
        <source>an image</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>an old office document</source>
        <translation>옛 형식의 오피스 문서</translation>
    </message>
    <message>
        <source>an unknown language</source>
        <translation>알 수 없는 언어</translation>
    </message>
    <message>
        <source>answers with {status}</source>
        <translation>응답 {status}</translation>
    </message>
    <message>
        <source>asking feeds</source>
        <translation>피드 새로 고침</translation>
    </message>
    <message>
        <source>asking for the list of models</source>
        <translation>모델 목록 받기</translation>
    </message>
    <message>
        <source>asks for a login</source>
        <translation>로그인을 요구합니다</translation>
    </message>
    <message>
        <source>asks for a login (401)</source>
        <translation>로그인을 요구합니다(401)</translation>
    </message>
    <message>
        <source>asks for a login, which feeds cannot do; look for a feed that is open</source>
        <translation>로그인을 요구하지만 피드로는 로그인할 수 없습니다. 열려 있는 피드를 찾으십시오</translation>
    </message>
    <message>
        <source>asks for a login; open it in a browser and paste the article's text</source>
        <translation>로그인을 요구합니다. 브라우저에서 열어 기사 본문을 붙여 넣으십시오</translation>
    </message>
    <message>
        <source>asks for payment</source>
        <translation>결제를 요구합니다</translation>
    </message>
    <message>
        <source>asks for payment; open it in a browser and paste the article's text</source>
        <translation>결제를 요구합니다. 브라우저에서 열어 기사 본문을 붙여 넣으십시오</translation>
    </message>
    <message>
        <source>cannot be read ({reason}); check the path</source>
        <translation>읽을 수 없습니다({reason}). 경로를 확인하십시오</translation>
    </message>
    <message>
        <source>choose another model</source>
        <translation>다른 모델을 고르거나</translation>
    </message>
    <message>
        <source>choose another place</source>
        <translation>다른 곳을 고르십시오</translation>
    </message>
    <message>
        <source>did not give the feed ({status}); check the address</source>
        <translation>피드를 주지 않았습니다({status}). 주소를 확인하십시오</translation>
    </message>
    <message>
        <source>did not give the page ({status})</source>
        <translation>페이지를 주지 않았습니다({status})</translation>
    </message>
    <message>
        <source>did not give the page ({status}); check the address</source>
        <translation>페이지를 주지 않았습니다({status}). 주소를 확인하십시오</translation>
    </message>
    <message>
        <source>does not exist; check the path</source>
        <translation>파일이 없습니다. 경로를 확인하십시오</translation>
    </message>
    <message>
        <source>downloading a model</source>
        <translation>모델 받기</translation>
    </message>
    <message>
        <source>fetching a page</source>
        <translation>페이지 가져오기</translation>
    </message>
    <message>
        <source>fetching pictures</source>
        <translation>그림 가져오기</translation>
    </message>
    <message>
        <source>has a fault of its own ({status})</source>
        <translation>사이트에 문제가 있습니다({status})</translation>
    </message>
    <message>
        <source>has a fault of its own ({status}); it is asked again later</source>
        <translation>사이트에 문제가 있습니다({status}). 나중에 다시 요청합니다</translation>
    </message>
    <message>
        <source>has a fault of its own ({status}); try again later</source>
        <translation>사이트에 문제가 있습니다({status}). 나중에 다시 시도하십시오</translation>
    </message>
    <message>
        <source>has had too many requests (429)</source>
        <translation>요청이 너무 많았습니다(429)</translation>
    </message>
    <message>
        <source>has had too many requests (429); it is asked again when it wants</source>
        <translation>요청이 너무 많았습니다(429). 사이트가 원하는 때에 다시 요청합니다</translation>
    </message>
    <message>
        <source>has had too many requests (429); try again later</source>
        <translation>요청이 너무 많았습니다(429). 나중에 다시 시도하십시오</translation>
    </message>
    <message>
        <source>has had too many requests (429); wait a while and try again</source>
        <translation>요청이 너무 많았습니다(429). 잠시 기다렸다가 다시 시도하십시오</translation>
    </message>
    <message>
        <source>has had too many requests (429); wait {minutes} min before you try again</source>
        <translation>요청이 너무 많았습니다(429). {minutes}분 뒤에 다시 시도하십시오</translation>
    </message>
    <message>
        <source>has no such feed (404); check the address, or look for the feed on its site</source>
        <translation>그런 피드가 없습니다(404). 주소를 확인하거나 사이트에서 피드를 찾으십시오</translation>
    </message>
    <message>
        <source>has no such file (404)</source>
        <translation>그런 파일이 없습니다(404)</translation>
    </message>
    <message>
        <source>has no such page (404)</source>
        <translation>그런 페이지가 없습니다(404)</translation>
    </message>
    <message>
        <source>has no such page (404); check the address</source>
        <translation>그런 페이지가 없습니다(404). 주소를 확인하십시오</translation>
    </message>
    <message>
        <source>has no tokenizer ({names})</source>
        <translation>토크나이저({names})가 없습니다</translation>
    </message>
    <message>
        <source>has no {file}</source>
        <translation>{file} 파일이 없습니다</translation>
    </message>
    <message>
        <source>has no {file}, so it is not a translation package</source>
        <translation>{file} 파일이 없어 번역 패키지가 아닙니다</translation>
    </message>
    <message>
        <source>holds more than one package</source>
        <translation>패키지가 둘 이상 들어 있습니다</translation>
    </message>
    <message>
        <source>holds no translation model ({file})</source>
        <translation>번역 모델({file})이 없습니다</translation>
    </message>
    <message>
        <source>is a folder; name the files in it</source>
        <translation>폴더입니다. 그 안의 파일을 지정하십시오</translation>
    </message>
    <message>
        <source>is a kind of file that is not read; save it as text, HTML or PDF and add that</source>
        <translation>읽지 않는 종류의 파일입니다. 텍스트, HTML, PDF로 저장해 추가하십시오</translation>
    </message>
    <message>
        <source>is a kind of file that is not read; unpack it and add what is in it</source>
        <translation>읽지 않는 종류의 파일입니다. 압축을 풀고 그 안의 것을 추가하십시오</translation>
    </message>
    <message>
        <source>is in a home folder that this computer does not know</source>
        <translation>이 컴퓨터에 없는 사용자의 홈 폴더에 있습니다</translation>
    </message>
    <message>
        <source>is no EPUB book, whatever its name says; get it again, or rename it if it is text</source>
        <translation>이름과 달리 EPUB 책이 아닙니다. 다시 받거나, 텍스트라면 이름을 바꾸십시오</translation>
    </message>
    <message>
        <source>is no PDF document, whatever its name says; get it again, or rename it if it is text</source>
        <translation>이름과 달리 PDF 문서가 아닙니다. 다시 받거나, 텍스트라면 이름을 바꾸십시오</translation>
    </message>
    <message>
        <source>is not a file; name a file with an article in it</source>
        <translation>파일이 아닙니다. 기사가 든 파일을 지정하십시오</translation>
    </message>
    <message>
        <source>it declares entities, which are not accepted; save it without them</source>
        <translation>개체를 선언하여 받아들이지 않습니다. 개체 없이 저장하십시오</translation>
    </message>
    <message>
        <source>it does not say which note it answers</source>
        <translation>어느 메모에 답하는지 적혀 있지 않습니다</translation>
    </message>
    <message>
        <source>it goes around in circles</source>
        <translation>끝없이 되풀이됩니다</translation>
    </message>
    <message>
        <source>it has 1 cell where the first line has {columns}</source>
        <translation>첫 줄은 {columns}칸인데 이 줄은 1칸입니다</translation>
    </message>
    <message>
        <source>it has no highlight</source>
        <translation>하이라이트가 없습니다</translation>
    </message>
    <message>
        <source>it has {cells} cells where the first line has {columns}</source>
        <translation>첫 줄은 {columns}칸인데 이 줄은 {cells}칸입니다</translation>
    </message>
    <message>
        <source>it holds no annotation</source>
        <translation>메모가 들어 있지 않습니다</translation>
    </message>
    <message>
        <source>it holds no note</source>
        <translation>메모가 들어 있지 않습니다</translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <translation>JSON이 아닙니다</translation>
    </message>
    <message>
        <source>it is not in UTF-8</source>
        <translation>UTF-8이 아닙니다</translation>
    </message>
    <message>
        <source>it needs too much memory</source>
        <translation>메모리가 너무 많이 필요합니다</translation>
    </message>
    <message>
        <source>it runs for too long or makes too much text</source>
        <translation>너무 오래 걸리거나 글을 너무 많이 만듭니다</translation>
    </message>
    <message>
        <source>its annotation has no target</source>
        <translation>메모에 대상이 없습니다</translation>
    </message>
    <message>
        <source>its annotation's target is none</source>
        <translation>메모의 대상이 올바르지 않습니다</translation>
    </message>
    <message>
        <source>its note names no page</source>
        <translation>메모에 페이지가 적혀 있지 않습니다</translation>
    </message>
    <message>
        <source>its note's target is no list</source>
        <translation>메모의 대상이 목록이 아닙니다</translation>
    </message>
    <message>
        <source>its quotation marks do not match</source>
        <translation>따옴표의 짝이 맞지 않습니다</translation>
    </message>
    <message>
        <source>its selector is none</source>
        <translation>선택자가 올바르지 않습니다</translation>
    </message>
    <message>
        <source>its selector quotes no text</source>
        <translation>선택자에 인용한 글이 없습니다</translation>
    </message>
    <message>
        <source>its tags are no texts</source>
        <translation>태그가 글이 아닙니다</translation>
    </message>
    <message>
        <source>may not be read; change its permissions or copy it</source>
        <translation>읽을 권한이 없습니다. 권한을 바꾸거나 복사하십시오</translation>
    </message>
    <message>
        <source>may not show the page for legal reasons (451)</source>
        <translation>법적인 이유로 페이지를 보여 줄 수 없습니다(451)</translation>
    </message>
    <message>
        <source>may not show the page for legal reasons (451); look for it elsewhere</source>
        <translation>법적인 이유로 페이지를 보여 줄 수 없습니다(451). 다른 곳에서 찾으십시오</translation>
    </message>
    <message>
        <source>no longer has the file (410)</source>
        <translation>파일이 더 이상 없습니다(410)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>refuses access</source>
        <translation>접근을 거부합니다</translation>
    </message>
    <message>
        <source>refuses access (403)</source>
        <translation>접근을 거부합니다(403)</translation>
    </message>
    <message>
        <source>refuses access; open it in a browser and paste the article's text</source>
        <translation>접근을 거부합니다. 브라우저에서 열어 기사 본문을 붙여 넣으십시오</translation>
    </message>
    <message>
        <source>refuses to give the feed (403); try again later, or look for another address</source>
        <translation>피드 제공을 거부합니다(403). 나중에 다시 시도하거나 다른 주소를 찾으십시오</translation>
    </message>
    <message>
        <source>says that the feed is gone for good (410); look for another one on its site</source>
        <translation>피드가 영영 없어졌다고 합니다(410). 사이트에서 다른 피드를 찾으십시오</translation>
    </message>
    <message>
        <source>says that the page is gone (410)</source>
        <translation>페이지가 없어졌다고 합니다(410)</translation>
    </message>
    <message>
        <source>says that the page is gone (410); look for it elsewhere</source>
        <translation>페이지가 없어졌다고 합니다(410). 다른 곳에서 찾으십시오</translation>
    </message>
    <message>
        <source>that is not a possible file name here; choose another</source>
        <translation>여기서 쓸 수 없는 파일 이름입니다. 다른 이름을 고르십시오</translation>
    </message>
    <message>
        <source>that place is read-only; choose another</source>
        <translation>읽기 전용인 곳입니다. 다른 곳을 고르십시오</translation>
    </message>
    <message>
        <source>the disk is full; free some space and try again</source>
        <translation>디스크가 가득 찼습니다. 공간을 비우고 다시 시도하십시오</translation>
    </message>
    <message>
        <source>the file cannot be read; try again</source>
        <translation>파일을 읽을 수 없습니다. 다시 시도하십시오</translation>
    </message>
    <message>
        <source>the line is not CSV; look at its quotation marks</source>
        <translation>CSV 형식이 아닙니다. 따옴표를 확인하십시오</translation>
    </message>
    <message>
        <source>the model gave nothing</source>
        <translation>모델이 아무것도 내놓지 않았습니다</translation>
    </message>
    <message>
        <source>the name is too long; choose a shorter one</source>
        <translation>이름이 너무 깁니다. 더 짧은 이름을 고르십시오</translation>
    </message>
    <message>
        <source>there is no column “{column}”; the first line must be {columns}</source>
        <translation>‘{column}’ 열이 없습니다. 첫 줄은 다음과 같아야 합니다: {columns}</translation>
    </message>
    <message>
        <source>this is another kind of XML; choose {kind}</source>
        <translation>다른 종류의 XML입니다. {kind} 파일을 고르십시오</translation>
    </message>
    <message>
        <source>this is not {kind}, or it is damaged ({reason})</source>
        <translation>{kind} 파일이 아니거나 손상되었습니다({reason})</translation>
    </message>
    <message>
        <source>to remove</source>
        <translation>없앨</translation>
    </message>
    <message>
        <source>to use</source>
        <translation>사용할</translation>
    </message>
    <message>
        <source>try again later</source>
        <translation>나중에 다시 시도하거나</translation>
    </message>
    <message>
        <source>what its annotation says is no text</source>
        <translation>메모의 내용이 글이 아닙니다</translation>
    </message>
    <message>
        <source>what its note says is no text</source>
        <translation>메모의 내용이 글이 아닙니다</translation>
    </message>
    <message>
        <source>what {host} sends cannot be used ({reason})</source>
        <translation>{host} 사이트가 보낸 것을 쓸 수 없습니다. {reason}</translation>
    </message>
    <message>
        <source>what {host} sends is not what was published, by its checksum</source>
        <translation>{host} 사이트가 보낸 파일은 체크섬이 공개된 것과 다릅니다</translation>
    </message>
    <message>
        <source>you may not write there; choose another place</source>
        <translation>그곳에 쓸 권한이 없습니다. 다른 곳을 고르십시오</translation>
    </message>
    <message>
        <source>your disk quota is used up; free some space and try again</source>
        <translation>디스크 할당량을 다 썼습니다. 공간을 비우고 다시 시도하십시오</translation>
    </message>
    <message>
        <source>{failed} of {all} sentences could not be translated ({why}): translate the article again to try them again.</source>
        <translation>{all}문장 가운데 {failed}문장을 번역하지 못했습니다({why}). 기사를 다시 번역하면 다시 시도합니다.</translation>
    </message>
    <message>
        <source>{file} is not a Naranhi library; choose another folder, or move that file out of the way.</source>
        <translation>{file} 파일은 나란히의 서재가 아닙니다. 다른 폴더를 고르거나 그 파일을 다른 곳으로 옮기십시오.</translation>
    </message>
    <message>
        <source>{folder} cannot be a library, since a file is in the way; choose another folder.</source>
        <translation>{folder} 자리에 파일이 있어 서재를 만들 수 없습니다. 다른 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>{folder} holds no SentencePiece model: copy {source} and {target}, or {both}, of the original model into it.</source>
        <translation>{folder} 폴더에 SentencePiece 모델이 없습니다. 원래 모델의 {source}, {target} 두 파일이나 {both} 파일을 그 안에 복사하십시오.</translation>
    </message>
    <message>
        <source>{folder} holds no converted model ({file}): name the folder that a converter of CTranslate2 wrote.</source>
        <translation>{folder} 폴더에 변환된 모델({file})이 없습니다. CTranslate2 변환기가 만든 폴더를 지정하십시오.</translation>
    </message>
    <message>
        <source>{good} notes before it are</source>
        <translation>그 앞의 메모 {good}개는 온전합니다</translation>
    </message>
    <message>
        <source>{host} answered with {kind}, which is not text</source>
        <translation>{host} 사이트의 응답은 글이 아닙니다({kind})</translation>
    </message>
    <message>
        <source>{host} answered with {kind}, which is not text; give the address of a page.</source>
        <translation>{host} 사이트의 응답은 글이 아닙니다({kind}). 페이지의 주소를 적으십시오.</translation>
    </message>
    <message>
        <source>{host} answers too slowly</source>
        <translation>{host} 사이트의 응답이 너무 느립니다</translation>
    </message>
    <message>
        <source>{host} answers too slowly; try again later.</source>
        <translation>{host} 사이트의 응답이 너무 느립니다. 나중에 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>{host} answers with a web page instead of the file, as networks do that want a login first</source>
        <translation>{host} 사이트가 파일 대신 웹 페이지를 보냈습니다. 로그인을 먼저 요구하는 네트워크에서 흔한 일입니다</translation>
    </message>
    <message>
        <source>{host} breaks off the connection</source>
        <translation>{host} 사이트가 연결을 끊습니다</translation>
    </message>
    <message>
        <source>{host} broke off the connection</source>
        <translation>{host} 사이트가 연결을 끊었습니다</translation>
    </message>
    <message>
        <source>{host} broke off the connection; try again later.</source>
        <translation>{host} 사이트가 연결을 끊었습니다. 나중에 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>{host} cannot be reached</source>
        <translation>{host} 사이트에 연결할 수 없습니다</translation>
    </message>
    <message>
        <source>{host} cannot be reached; check the address and the network connection.</source>
        <translation>{host} 사이트에 연결할 수 없습니다. 주소와 네트워크 연결을 확인하십시오.</translation>
    </message>
    <message>
        <source>{host} did not answer in time</source>
        <translation>{host} 사이트가 제때 응답하지 않았습니다</translation>
    </message>
    <message>
        <source>{host} did not answer in time; try again later.</source>
        <translation>{host} 사이트가 제때 응답하지 않았습니다. 나중에 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>{host} does not answer in time</source>
        <translation>{host} 사이트가 제때 응답하지 않습니다</translation>
    </message>
    <message>
        <source>{host} has no valid certificate</source>
        <translation>{host} 사이트의 인증서가 올바르지 않습니다</translation>
    </message>
    <message>
        <source>{host} has no valid certificate and may not be what it claims</source>
        <translation>{host} 사이트의 인증서가 올바르지 않아 가짜일 수 있습니다</translation>
    </message>
    <message>
        <source>{host} has no valid certificate and may not be what it claims; check the address.</source>
        <translation>{host} 사이트의 인증서가 올바르지 않아 가짜일 수 있습니다. 주소를 확인하십시오.</translation>
    </message>
    <message>
        <source>{host} leads to an address that is none; look for another address.</source>
        <translation>{host} 사이트가 올바르지 않은 주소로 이어집니다. 다른 주소를 찾으십시오.</translation>
    </message>
    <message>
        <source>{host} leads to this computer or into a private network, where a feed is only asked at an address that you typed: type it in the settings of the feed, or with “naranhi feeds set --address”.</source>
        <translation>{host} 주소는 이 컴퓨터나 사설 네트워크로 이어지며, 그곳의 피드는 직접 입력한 주소로만 가져옵니다. 피드 설정에서 주소를 다시 입력하거나 “naranhi feeds set --address”로 지정하십시오.</translation>
    </message>
    <message>
        <source>{host} leads to this computer or into a private network, where nothing is fetched from unless you type its address yourself</source>
        <translation>{host} 주소는 이 컴퓨터나 사설 네트워크로 이어지며, 주소를 직접 입력하지 않으면 그곳에서는 아무것도 가져오지 않습니다</translation>
    </message>
    <message>
        <source>{host} leads to this computer or into a private network, where nothing is fetched from unless you type its address yourself.</source>
        <translation>{host} 주소는 이 컴퓨터나 사설 네트워크로 이어집니다. 주소를 직접 입력하지 않으면 그곳에서는 아무것도 가져오지 않습니다.</translation>
    </message>
    <message>
        <source>{host} never sends the whole file</source>
        <translation>{host} 사이트가 파일을 끝까지 보내지 않습니다</translation>
    </message>
    <message>
        <source>{host} offers a file of another size ({size} bytes instead of {expected})</source>
        <translation>{host} 사이트의 파일은 크기가 다릅니다({expected}바이트가 아니라 {size}바이트)</translation>
    </message>
    <message>
        <source>{host} redirects in circles</source>
        <translation>{host} 사이트의 주소가 끝없이 돌고 돕니다</translation>
    </message>
    <message>
        <source>{host} redirects in circles; open the page in a browser and copy its last address.</source>
        <translation>{host} 사이트의 주소가 끝없이 돌고 돕니다. 브라우저에서 페이지를 열고 마지막 주소를 복사하십시오.</translation>
    </message>
    <message>
        <source>{host} redirects to something that is not a web page</source>
        <translation>{host} 사이트가 웹 페이지가 아닌 것으로 이어집니다</translation>
    </message>
    <message>
        <source>{host} redirects to something that is not a web page; check the address.</source>
        <translation>{host} 사이트가 웹 페이지가 아닌 것으로 이어집니다. 주소를 확인하십시오.</translation>
    </message>
    <message>
        <source>{host} refused the connection</source>
        <translation>{host} 사이트가 연결을 거부했습니다</translation>
    </message>
    <message>
        <source>{host} refused the connection; check the address or try again later.</source>
        <translation>{host} 사이트가 연결을 거부했습니다. 주소를 확인하거나 나중에 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>{host} sends more than any package holds</source>
        <translation>{host} 사이트가 어떤 패키지보다도 큰 것을 보냅니다</translation>
    </message>
    <message>
        <source>{host} sends more than can be right</source>
        <translation>{host} 사이트가 너무 많은 것을 보냅니다</translation>
    </message>
    <message>
        <source>{host} sends something that is no package</source>
        <translation>{host} 사이트가 보낸 것은 패키지가 아닙니다</translation>
    </message>
    <message>
        <source>{host} sent {done} of {total} bytes</source>
        <translation>{host} 사이트가 {total}바이트 가운데 {done}바이트만 보냈습니다</translation>
    </message>
    <message>
        <source>{host} speaks no https there</source>
        <translation>{host} 사이트는 그 주소에서 https를 쓰지 않습니다</translation>
    </message>
    <message>
        <source>{host} speaks no https there; check the address, or begin it with http:// if that is what you want.</source>
        <translation>{host} 사이트는 그 주소에서 https를 쓰지 않습니다. 주소를 확인하거나, 그래도 괜찮으면 http://로 시작하는 주소를 입력하십시오.</translation>
    </message>
    <message>
        <source>{host} {complaint}</source>
        <translation>{host}: {complaint}</translation>
    </message>
    <message>
        <source>{host} {complaint}.</source>
        <translation>{host}: {complaint}.</translation>
    </message>
    <message>
        <source>{key} cannot be the key of a colour; use small letters, digits and hyphens.</source>
        <translation>{key} 값은 색의 키로 쓸 수 없습니다. 소문자와 숫자, 붙임표를 쓰십시오.</translation>
    </message>
    <message>
        <source>{name} cannot be read ({reason}); check the path.</source>
        <translation>{name} 파일을 읽을 수 없습니다({reason}). 경로를 확인하십시오.</translation>
    </message>
    <message>
        <source>{name} cannot be written ({reason}); choose another folder.</source>
        <translation>{name} 파일을 쓸 수 없습니다({reason}). 다른 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>{name} is too large for a list of feeds; choose another file.</source>
        <translation>{name} 파일은 피드 목록이라기에는 너무 큽니다. 다른 파일을 고르십시오.</translation>
    </message>
    <message>
        <source>{path} is a folder; name a file for the backup.</source>
        <translation>{path} 위치는 폴더입니다. 백업할 파일을 지정하십시오.</translation>
    </message>
    <message>
        <source>{path} is a folder; name a file in it.</source>
        <translation>{path} 위치는 폴더입니다. 그 안의 파일을 지정하십시오.</translation>
    </message>
    <message>
        <source>{path} is the library itself; name another file.</source>
        <translation>{path} 파일은 서재 자체입니다. 다른 파일을 지정하십시오.</translation>
    </message>
    <message>
        <source>{path}, line {line}</source>
        <translation>{path} {line}번째 줄</translation>
    </message>
    <message>
        <source>{source} → {target}</source>
        <translation>{source} → {target}</translation>
    </message>
    <message>
        <source>{source}: {error}</source>
        <translation>{source}: {error}</translation>
    </message>
    <message>
        <source>{text} is not a colour; write it as #rrggbb, such as #ffd8a8.</source>
        <translation>{text} 값은 색이 아닙니다. #ffd8a8처럼 #rrggbb 형식으로 적으십시오.</translation>
    </message>
    <message>
        <source>{what} could not be written to {path}: {reason}.</source>
        <translation>{what} 파일을 {path} 위치에 쓰지 못했습니다: {reason}.</translation>
    </message>
    <message>
        <source>{what} in the library is damaged; put back a backup of the library, or delete the article and add it again.</source>
        <translation>서재의 데이터가 손상되었습니다({what}). 서재의 백업을 되돌려 놓거나, 기사를 삭제하고 다시 추가하십시오.</translation>
    </message>
    <message>
        <source>“{address}” cannot be the address of a feed; it must begin with http:// or https://.</source>
        <translation>‘{address}’ 값은 피드의 주소가 될 수 없습니다. 주소는 http://나 https://로 시작해야 합니다.</translation>
    </message>
    <message>
        <source>“{address}” is not a web address</source>
        <translation>‘{address}’ 값은 웹 주소가 아닙니다</translation>
    </message>
    <message>
        <source>“{address}” is not a web address; check it for mistakes.</source>
        <translation>‘{address}’ 값은 웹 주소가 아닙니다. 잘못 적은 곳이 없는지 확인하십시오.</translation>
    </message>
    <message>
        <source>“{address}” is not a web address; it must begin with http:// or https://.</source>
        <translation>‘{address}’ 값은 웹 주소가 아닙니다. 주소는 http://나 https://로 시작해야 합니다.</translation>
    </message>
    <message>
        <source>“{address}” is not a web address; it must look like https://news.example/feed.</source>
        <translation>‘{address}’ 값은 웹 주소가 아닙니다. 주소는 https://news.example/feed 같은 모양이어야 합니다.</translation>
    </message>
    <message>
        <source>“{cell}” in the column {column} must be yes or no</source>
        <translation>{column} 열의 ‘{cell}’ 값은 yes나 no여야 합니다</translation>
    </message>
    <message>
        <source>“{cell}” is no language of the glossary; write en or ko</source>
        <translation>‘{cell}’ 값은 용어집의 언어가 아닙니다. en이나 ko를 적으십시오</translation>
    </message>
    <message>
        <source>“{code}” is not the number of a character</source>
        <translation>‘{code}’ 값은 글자의 번호가 아닙니다</translation>
    </message>
    <message>
        <source>“{entry}” cannot be removed; make the folder writable and try again.</source>
        <translation>‘{entry}’ 파일을 없앨 수 없습니다. 폴더에 쓰기 권한을 주고 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>“{entry}” cannot be written; make the folder writable and try again.</source>
        <translation>‘{entry}’ 파일을 쓸 수 없습니다. 폴더에 쓰기 권한을 주고 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>“{file}” cannot be read ({reason})</source>
        <translation>‘{file}’ 파일을 읽을 수 없습니다({reason})</translation>
    </message>
    <message>
        <source>“{file}” cannot be read ({reason}): check the path and its rights.</source>
        <translation>‘{file}’ 파일을 읽을 수 없습니다({reason}). 경로와 권한을 확인하십시오.</translation>
    </message>
    <message>
        <source>“{link}” is no address of a file</source>
        <translation>‘{link}’ 값은 파일의 주소가 아닙니다</translation>
    </message>
    <message>
        <source>“{name}” cannot be installed in {folder} ({reason})</source>
        <translation>‘{name}’ 패키지를 {folder} 폴더에 설치할 수 없습니다({reason})</translation>
    </message>
    <message>
        <source>“{name}” cannot be installed in {folder} ({reason}): check the rights on that folder.</source>
        <translation>‘{name}’ 패키지를 {folder} 폴더에 설치할 수 없습니다({reason}). 폴더의 권한을 확인하십시오.</translation>
    </message>
    <message>
        <source>“{name}” cannot be used, because its model and its pieces ({pieces}) are not of one kind</source>
        <translation>‘{name}’ 패키지는 모델과 조각 파일({pieces})의 종류가 서로 달라 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>“{name}” cannot be used, because its model and its pieces ({pieces}) are not of one kind: choose a package whose parts belong together.</source>
        <translation>‘{name}’ 패키지는 모델과 조각 파일({pieces})의 종류가 서로 달라 쓸 수 없습니다. 서로 맞는 것으로 이루어진 패키지를 고르십시오.</translation>
    </message>
    <message>
        <source>“{name}” cannot be used, because its model does not know the token “{unknown}” that is to stand around sentences</source>
        <translation>‘{name}’ 패키지는 모델이 문장 앞뒤에 두는 토큰 ‘{unknown}’ 값을 몰라 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>“{name}” cannot be used, because its model does not know the token “{unknown}” that is to stand around sentences: choose a package whose parts belong together.</source>
        <translation>‘{name}’ 패키지는 모델이 문장 앞뒤에 두는 토큰 ‘{unknown}’ 값을 몰라 쓸 수 없습니다. 서로 맞는 것으로 이루어진 패키지를 고르십시오.</translation>
    </message>
    <message>
        <source>“{name}” has no terms in both English and Korean; choose another file.</source>
        <translation>‘{name}’ 파일에는 영어와 한국어가 모두 있는 용어가 없습니다. 다른 파일을 고르십시오.</translation>
    </message>
    <message>
        <source>“{name}” holds no notes that Naranhi knows; choose a JSON-LD file of annotations, Hypothesis's JSON or Readwise's CSV.</source>
        <translation>‘{name}’ 파일에는 나란히가 아는 메모가 없습니다. 웹 주석 JSON-LD, Hypothesis의 JSON, Readwise의 CSV 가운데 고르십시오.</translation>
    </message>
    <message>
        <source>“{name}” holds several articles; add the whole file to get them all.</source>
        <translation>‘{name}’ 파일에는 기사가 여럿 있습니다. 모두 가져오려면 파일 전체를 추가하십시오.</translation>
    </message>
    <message>
        <source>“{name}” is a demonstration model, which Naranhi uses for its sample articles by itself</source>
        <translation>‘{name}’ 패키지는 나란히가 예문 기사에 스스로 쓰는 시범 모델입니다</translation>
    </message>
    <message>
        <source>“{name}” is a demonstration model, which Naranhi uses for its sample articles by itself: install a full translation model instead.</source>
        <translation>‘{name}’ 패키지는 나란히가 예문 기사에 스스로 쓰는 시범 모델입니다. 온전한 번역 모델을 설치하십시오.</translation>
    </message>
    <message>
        <source>“{name}” is an Argos package, but not a translation model</source>
        <translation>‘{name}’ 파일은 Argos 패키지이지만 번역 모델이 아닙니다</translation>
    </message>
    <message>
        <source>“{name}” is an Argos package, but not a translation model: choose one that translates between English and Korean.</source>
        <translation>‘{name}’ 파일은 Argos 패키지이지만 번역 모델이 아닙니다. 영어와 한국어를 번역하는 것을 고르십시오.</translation>
    </message>
    <message>
        <source>“{name}” is for another direction</source>
        <translation>‘{name}’ 모델은 다른 언어 방향의 것입니다</translation>
    </message>
    <message>
        <source>“{name}” is for another direction: choose another.</source>
        <translation>‘{name}’ 패키지는 번역 방향이 다릅니다. 다른 것을 고르십시오.</translation>
    </message>
    <message>
        <source>“{name}” is neither .csv nor .tbx; give the file one of these endings.</source>
        <translation>‘{name}’ 파일은 .csv도 .tbx도 아닙니다. 파일 이름이 이 가운데 하나로 끝나게 하십시오.</translation>
    </message>
    <message>
        <source>“{name}” is not .tmx; give the file this ending.</source>
        <translation>‘{name}’ 파일은 .tmx가 아닙니다. 파일 이름이 .tmx로 끝나게 하십시오.</translation>
    </message>
    <message>
        <source>“{name}” is not a translation package</source>
        <translation>‘{name}’ 파일은 번역 패키지가 아닙니다</translation>
    </message>
    <message>
        <source>“{name}” is not a translation package or is damaged</source>
        <translation>‘{name}’ 파일은 번역 패키지가 아니거나 손상되었습니다</translation>
    </message>
    <message>
        <source>“{name}” is not a translation package or is damaged: an .argosmodel file is a zip archive, and this is no whole one; download it again.</source>
        <translation>‘{name}’ 파일은 번역 패키지가 아니거나 손상되었습니다. .argosmodel 파일은 ZIP 파일인데 이것은 온전한 ZIP 파일이 아닙니다. 다시 받으십시오.</translation>
    </message>
    <message>
        <source>“{name}” is not a translation package: it {missing}; choose an .argosmodel file.</source>
        <translation>‘{name}’ 파일은 번역 패키지가 아닙니다. {missing}. .argosmodel 파일을 고르십시오.</translation>
    </message>
    <message>
        <source>“{name}” is not a translation package: its {file} cannot be read; download it again or choose another file.</source>
        <translation>‘{name}’ 파일은 번역 패키지가 아닙니다. 그 안의 {file} 파일을 읽을 수 없습니다. 다시 받거나 다른 파일을 고르십시오.</translation>
    </message>
    <message>
        <source>“{name}” is not in UTF-8; save it again as “CSV UTF-8” and import that.</source>
        <translation>‘{name}’ 파일은 UTF-8이 아닙니다. ‘CSV UTF-8’ 형식으로 다시 저장해 가져오십시오.</translation>
    </message>
    <message>
        <source>“{name}” is not safe to unpack and was not installed</source>
        <translation>‘{name}’ 파일은 압축을 풀기에 안전하지 않아 설치하지 않았습니다</translation>
    </message>
    <message>
        <source>“{name}” is not safe to unpack and was not installed: it holds “{file}”, which leads outside its own folder.</source>
        <translation>‘{name}’ 파일은 압축을 풀기에 안전하지 않아 설치하지 않았습니다. 그 안의 ‘{file}’ 경로가 폴더 밖으로 나갑니다.</translation>
    </message>
    <message>
        <source>“{name}” is not what was published, by the checksum in “{beside}” beside it: download both again.</source>
        <translation>‘{name}’ 파일이 함께 있는 ‘{beside}’ 파일의 체크섬과 맞지 않습니다. 두 파일을 다시 내려받으십시오.</translation>
    </message>
    <message>
        <source>“{name}” is packed in a way that cannot be read (encrypted, or compressed by an unknown method)</source>
        <translation>‘{name}’ 파일은 읽을 수 없는 방식으로 묶여 있습니다(암호화되었거나 알 수 없는 방법으로 압축됨)</translation>
    </message>
    <message>
        <source>“{name}” is packed in a way that cannot be read (encrypted, or compressed by an unknown method): download it again from its own source.</source>
        <translation>‘{name}’ 파일은 읽을 수 없는 방식으로 묶여 있습니다(암호화되었거나 알 수 없는 방법으로 압축됨). 원래 출처에서 다시 받으십시오.</translation>
    </message>
    <message>
        <source>“{name}” is too large for a glossary; divide it.</source>
        <translation>‘{name}’ 파일은 용어집이라기에는 너무 큽니다. 나누십시오.</translation>
    </message>
    <message>
        <source>“{name}” is too large to be a file of notes; divide it.</source>
        <translation>‘{name}’ 파일은 메모 파일이라기에는 너무 큽니다. 나누십시오.</translation>
    </message>
    <message>
        <source>“{name}” needs {needed} MB on the disk, and {free} MB are free</source>
        <translation>‘{name}’ 패키지에는 디스크 공간 {needed} MB가 필요하지만 {free} MB만 남아 있습니다</translation>
    </message>
    <message>
        <source>“{name}” needs {needed} MB on the disk, and {free} MB are free: make room and install it again.</source>
        <translation>‘{name}’ 패키지에는 디스크 공간 {needed} MB가 필요하지만 {free} MB만 남아 있습니다. 공간을 비우고 다시 설치하십시오.</translation>
    </message>
    <message>
        <source>“{name}” only says where its notes are; save the page that it names as a file, and import that.</source>
        <translation>‘{name}’ 파일에는 메모가 어디 있는지만 적혀 있습니다. 거기 적힌 페이지를 파일로 저장해 가져오십시오.</translation>
    </message>
    <message>
        <source>“{name}” translates from {source} to {target}, and Naranhi reads English and Korean only</source>
        <translation>‘{name}’ 패키지의 번역 방향은 {source} → {target}인데 나란히는 영어와 한국어만 다룹니다</translation>
    </message>
    <message>
        <source>“{name}” translates from {source} to {target}, and Naranhi reads English and Korean only: choose a package for English → Korean or Korean → English.</source>
        <translation>‘{name}’ 패키지의 번역 방향은 {source} → {target}인데 나란히는 영어와 한국어만 다룹니다. 영어 → 한국어나 한국어 → 영어 패키지를 고르십시오.</translation>
    </message>
    <message>
        <source>“{name}” was not installed</source>
        <translation>‘{name}’ 패키지를 설치하지 않았습니다</translation>
    </message>
    <message>
        <source>“{name}” was not installed because that was cancelled</source>
        <translation>취소하여 ‘{name}’ 패키지를 설치하지 않았습니다</translation>
    </message>
    <message>
        <source>“{name}” was not installed because that was cancelled; try it again.</source>
        <translation>취소하여 ‘{name}’ 패키지를 설치하지 않았습니다. 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>“{name}” was not installed: it would unpack to more than {most} MB, as no sound package of its size does; download it again from a source that you trust.</source>
        <translation>‘{name}’ 패키지를 설치하지 않았습니다. 압축을 풀면 {most} MB를 넘는데, 이 크기의 온전한 패키지는 그렇지 않습니다. 믿을 수 있는 출처에서 다시 받으십시오.</translation>
    </message>
    <message>
        <source>“{name}” {complaint}.</source>
        <translation>‘{name}’: {complaint}.</translation>
    </message>
    <message>
        <source>“{name}” {missing}</source>
        <translation>‘{name}’: {missing}</translation>
    </message>
    <message>
        <source>“{name}” {missing}: download it again or choose another package.</source>
        <translation>‘{name}’: {missing}. 다시 받거나 다른 패키지를 고르십시오.</translation>
    </message>
    <message>
        <source>“{name}” {missing}: remove it and install it again.</source>
        <translation>‘{name}’: {missing}. 없애고 다시 설치하십시오.</translation>
    </message>
    <message>
        <source>“{name}”, line {line}: {error}</source>
        <translation>‘{name}’ {line}번째 줄: {error}</translation>
    </message>
    <message>
        <source>“{path}” cannot be read; see that the file is there and that you may read it.</source>
        <translation>‘{path}’ 파일을 읽을 수 없습니다. 파일이 그곳에 있고 읽을 권한이 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>“{path}” {complaint}.</source>
        <translation>‘{path}’: {complaint}.</translation>
    </message>
    <message>
        <source>“{setting}” cannot be {value}; give a whole number from 1 to {most}, or none.</source>
        <translation>‘{setting}’ 설정에 넣을 수 없는 값입니다({value}). 1에서 {most} 사이의 정수를 넣거나 비워 두십시오.</translation>
    </message>
    <message>
        <source>“{term}” is in the glossary already, as “{translation}”; change or remove entry {number}.</source>
        <translation>‘{term}’ 항목이 이미 용어집에 ‘{translation}’ 번역으로 있습니다. {number}번 항목을 바꾸거나 없애십시오.</translation>
    </message>
    <message>
        <source>“{text}” is no date</source>
        <translation>‘{text}’은(는) 날짜가 아닙니다</translation>
    </message>
    <message>
        <source>“{text}…” is too long for a glossary entry; keep it to {most} characters.</source>
        <translation>‘{text}…’ 부분은 용어집 항목으로 너무 깁니다. {most}자를 넘지 않게 하십시오.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>&amp;Copy to clipboard</source>
        <translation>클립보드로 복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>Making the preview…</source>
        <translation>미리 보기를 만드는 중…</translation>
    </message>
    <message>
        <source>There is nothing to export yet: no notes are there.</source>
        <translation>아직 내보낼 것이 없습니다. 메모가 없습니다.</translation>
    </message>
    <message>
        <source>The beginning of what comes out</source>
        <translation>나올 것의 앞부분</translation>
    </message>
    <message>
        <source>Passages with their notes</source>
        <translation>구절과 메모</translation>
    </message>
    <message>
        <source>Whole articles with notes</source>
        <translation>기사 전체와 메모</translation>
    </message>
    <message>
        <source>Whole articles without notes</source>
        <translation>메모 없이 기사 전체</translation>
    </message>
    <message>
        <source>Change a co&amp;py…</source>
        <translation>복사해 고치기(&amp;P)…</translation>
    </message>
    <message>
        <source>Naranhi</source>
        <translation>나란히</translation>
    </message>
    <message>
        <source>&amp;One file for each article</source>
        <translation>기사마다 파일 하나(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>내보낼 것(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>형식(&amp;F)</translation>
    </message>
    <message>
        <source>Co&amp;ntent</source>
        <translation>내용(&amp;N)</translation>
    </message>
    <message>
        <source>Temp&amp;late</source>
        <translation>서식(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Deck</source>
        <translation>카드 묶음(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Headings in</source>
        <translation>제목 언어(&amp;H)</translation>
    </message>
</context>
<context>
    <name>ExportPreview</name>
    <message>
        <source>Preview</source>
        <translation>미리 보기</translation>
    </message>
    <message>
        <source>Making the preview…</source>
        <translation>미리 보기를 만드는 중…</translation>
    </message>
</context>
<context>
    <name>ExportingController</name>
    <message>
        <source>There are no notes to export yet.</source>
        <translation>아직 내보낼 메모가 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>The selected %n passage(s)</source>
        <translation>
            <numerusform>고른 구절 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n passage(s) that are listed</source>
        <translation>
            <numerusform>목록에 보이는 구절 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The selected %n article(s)</source>
        <translation>
            <numerusform>고른 기사 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>This article</source>
        <translation>이 기사</translation>
    </message>
    <message>
        <source>This passage</source>
        <translation>이 구절</translation>
    </message>
    <message>
        <source>The whole notebook</source>
        <translation>메모 모음 전체</translation>
    </message>
    <message>
        <source>Notes that meet conditions</source>
        <translation>조건에 맞는 메모</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n note(s) as {format}.</source>
        <translation>
            <numerusform>메모 %n개를 {format} 형식으로 복사했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>복사하는 중…</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>내보낼 곳</translation>
    </message>
    <message>
        <source>Naranhi notes</source>
        <translation>나란히 메모</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>내보내는 중…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of these names are in the folder already.</source>
        <translation>
            <numerusform>같은 이름의 파일 %n개가 폴더에 이미 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>바꾸기</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n file(s) to {name}.</source>
        <translation>
            <numerusform>파일 %n개를 {name} 폴더에 내보냈습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Exported to {name}.</source>
        <translation>{name} 파일로 내보냈습니다.</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>폴더 열기</translation>
    </message>
</context>
<context>
    <name>FeedSettingsDialog</name>
    <message>
        <source>Feed settings</source>
        <translation>피드 설정</translation>
    </message>
    <message>
        <source>As set in the preferences</source>
        <translation>환경설정에 따라</translation>
    </message>
    <message>
        <source>Fetch and show &amp;pictures</source>
        <translation>그림을 가져와 보이기(&amp;P)</translation>
    </message>
    <message>
        <source>Translate articles as they &amp;arrive</source>
        <translation>기사가 오면 바로 번역(&amp;A)</translation>
    </message>
    <message>
        <source>A&amp;sk this feed again</source>
        <translation>이 피드를 다시 받기(&amp;S)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Where the feed has only a summary</source>
        <translation>피드에 요약만 있을 때</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>항상</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>가져오지 않음</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>제목(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>폴더(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Web address</source>
        <translation>웹 주소(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Refresh every</source>
        <translation>새로 고침 간격(&amp;R)</translation>
    </message>
    <message>
        <source>Fetch the f&amp;ull text</source>
        <translation>본문 전체 가져오기(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Keep for</source>
        <translation>보관 기간(&amp;K)</translation>
    </message>
    <message>
        <source>Keep at &amp;most</source>
        <translation>최대 보관 수(&amp;M)</translation>
    </message>
    <message>
        <source>This feed has not been refreshed yet.</source>
        <translation>아직 새로 고친 적이 없는 피드입니다.</translation>
    </message>
    <message>
        <source>It last worked on {time}.</source>
        <translation>마지막으로 받은 때: {time}</translation>
    </message>
    <message>
        <source>It has not worked yet.</source>
        <translation>아직 한 번도 받지 못했습니다.</translation>
    </message>
    <message>
        <source>What has a star, a tag, a note or another edition is always kept.</source>
        <translation>별표나 태그, 메모, 다른 언어판이 있는 기사는 언제나 남깁니다.</translation>
    </message>
</context>
<context>
    <name>FeedTroublesDialog</name>
    <message>
        <source>Their articles stay; they are asked again later by themselves.</source>
        <translation>기사는 그대로 남고, 나중에 저절로 다시 시도합니다.</translation>
    </message>
    <message>
        <source>Feeds that could not be refreshed</source>
        <translation>새로 고치지 못한 피드</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>설정…</translation>
    </message>
</context>
<context>
    <name>FeedsController</name>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Rename feed</source>
        <translation>피드 이름 바꾸기</translation>
    </message>
    <message>
        <source>Rename folder</source>
        <translation>폴더 이름 바꾸기</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>새 폴더</translation>
    </message>
    <message>
        <source>Make folder</source>
        <translation>폴더 만들기</translation>
    </message>
    <message>
        <source>move</source>
        <translation>옮기기</translation>
    </message>
    <message>
        <source>Copied the address of “{title}”.</source>
        <translation>‘{title}’의 주소를 복사했습니다.</translation>
    </message>
    <message>
        <source>Unsubscribed from “{title}”; its articles stay.</source>
        <translation>‘{title}’ 구독을 끊었습니다. 기사는 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Unsubscribed from all feeds in “{title}”; their articles stay.</source>
        <translation>‘{title}’ 폴더의 모든 피드 구독을 끊었습니다. 기사는 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Removed the folder “{title}”.</source>
        <translation>‘{title}’ 폴더를 없앴습니다.</translation>
    </message>
    <message>
        <source>unsubscribe</source>
        <translation>구독 끊기</translation>
    </message>
    <message>
        <source>Everything here was read already.</source>
        <translation>여기 있는 기사는 이미 모두 읽었습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are not marked as updated any more.</source>
        <translation>
            <numerusform>기사 %n개의 ‘바뀜’ 표시를 지웠습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>mark all as read</source>
        <translation>모두 읽음으로 표시</translation>
    </message>
    <message>
        <source>Open the site…</source>
        <translation>사이트 열기…</translation>
    </message>
    <message>
        <source>Copy the site’s address</source>
        <translation>사이트 주소 복사</translation>
    </message>
    <message>
        <source>This feed does not say where its site is.</source>
        <translation>이 피드는 사이트 주소를 알려 주지 않습니다.</translation>
    </message>
    <message>
        <source>Copy the feed’s address</source>
        <translation>피드 주소 복사</translation>
    </message>
    <message numerus="yes">
        <source>Marked %n article(s) as read.</source>
        <translation>
            <numerusform>기사 %n개를 읽음으로 표시했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>make a folder</source>
        <translation>폴더 만들기</translation>
    </message>
    <message>
        <source>change feed settings</source>
        <translation>피드 설정 바꾸기</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>새로 고침</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>폴더로 옮기기</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>폴더 없음</translation>
    </message>
</context>
<context>
    <name>FilterFields</name>
    <message>
        <source>in quotes and notes</source>
        <translation>인용과 메모에서</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>기사</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>번역</translation>
    </message>
    <message>
        <source>Only passages that are &amp;gone from their text</source>
        <translation>본문에서 사라진 구절만(&amp;G)</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>글(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>태그(&amp;T)</translation>
    </message>
    <message>
        <source>Colou&amp;r</source>
        <translation>색(&amp;R)</translation>
    </message>
    <message>
        <source>Lang&amp;uage</source>
        <translation>언어(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Marked in</source>
        <translation>표시한 쪽(&amp;M)</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>까지</translation>
    </message>
    <message>
        <source>Made from, to</source>
        <translation>만든 날</translation>
    </message>
</context>
<context>
    <name>FolderBox</name>
    <message>
        <source>No folder</source>
        <translation>폴더 없음</translation>
    </message>
    <message>
        <source>Choose a folder, or type the name of a new one.</source>
        <translation>폴더를 고르거나 새 폴더의 이름을 적으세요.</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Markdown</source>
        <translation>마크다운</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>웹 페이지(HTML)</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Electronic book (EPUB)</source>
        <translation>전자책(EPUB)</translation>
    </message>
    <message>
        <source>Word document (DOCX)</source>
        <translation>워드 문서(DOCX)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>표(CSV)</translation>
    </message>
    <message>
        <source>Table for spreadsheet programs (CSV)</source>
        <translation>스프레드시트용 표(CSV)</translation>
    </message>
    <message>
        <source>Web annotations (JSON-LD)</source>
        <translation>웹 주석(JSON-LD)</translation>
    </message>
    <message>
        <source>Anki cards (APKG)</source>
        <translation>Anki 카드(APKG)</translation>
    </message>
    <message>
        <source>References (RIS)</source>
        <translation>참고 문헌(RIS)</translation>
    </message>
    <message>
        <source>References (BibTeX)</source>
        <translation>참고 문헌(BibTeX)</translation>
    </message>
</context>
<context>
    <name>GlossaryController</name>
    <message>
        <source>add a term</source>
        <translation>용어 추가</translation>
    </message>
    <message>
        <source>“{term}” is in the glossary.</source>
        <translation>“{term}” 항목을 용어집에 넣었습니다.</translation>
    </message>
    <message>
        <source>change a term</source>
        <translation>용어 고치기</translation>
    </message>
    <message>
        <source>take terms out</source>
        <translation>용어 빼기</translation>
    </message>
    <message numerus="yes">
        <source>Took %n term(s) out of the glossary.</source>
        <translation>
            <numerusform>용어집에서 용어 %n개를 뺐습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import glossary</source>
        <translation>용어집 가져오기</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Glossaries (*.csv *.tsv *.txt *.tbx *.xml)</source>
        <translation>용어집 (*.csv *.tsv *.txt *.tbx *.xml)</translation>
    </message>
    <message>
        <source>Export glossary</source>
        <translation>용어집 내보내기</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>표 (*.csv)</translation>
    </message>
    <message>
        <source>TermBase eXchange (*.tbx)</source>
        <translation>TermBase eXchange (*.tbx)</translation>
    </message>
    <message>
        <source>Naranhi glossary</source>
        <translation>나란히 용어집</translation>
    </message>
    <message>
        <source>import a glossary</source>
        <translation>용어집 가져오기</translation>
    </message>
    <message>
        <source>Exported to {name}.</source>
        <translation>{name} 파일로 내보냈습니다.</translation>
    </message>
    <message>
        <source>Terms added: {added}, changed: {changed}, there already: {unchanged}.</source>
        <translation>추가한 용어 {added}개, 바뀐 용어 {changed}개, 이미 있던 용어 {unchanged}개.</translation>
    </message>
</context>
<context>
    <name>GlossaryDialog</name>
    <message>
        <source>A term of the glossary comes out in translations as you give it here. Endings and Korean particles after it are taken care of.</source>
        <translation>용어집의 용어는 번역문에 여기 적은 대로 나옵니다. 뒤에 붙는 어미와 조사는 알아서 맞춥니다.</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>용어집</translation>
    </message>
    <message>
        <source>The glossary is empty.</source>
        <translation>용어집이 비어 있습니다.</translation>
    </message>
    <message>
        <source>Add a term…</source>
        <translation>용어 추가…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>고치기…</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>빼기</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>가져오기…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>Sentences without their term</source>
        <translation>용어가 빠진 문장</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>용어</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>번역</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>방향</translation>
    </message>
    <message>
        <source>Found as</source>
        <translation>찾는 방식</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>용어</translation>
    </message>
    <message>
        <source>In the open article</source>
        <translation>열려 있는 기사에서</translation>
    </message>
    <message>
        <source>whole word</source>
        <translation>온 낱말</translation>
    </message>
    <message>
        <source>part of a word</source>
        <translation>낱말의 일부</translation>
    </message>
    <message>
        <source>same case</source>
        <translation>대소문자 구분</translation>
    </message>
    <message>
        <source>“{term}” is not “{translation}”</source>
        <translation>“{term}” 자리에 “{translation}” 없음</translation>
    </message>
    <message>
        <source>No translated article is open.</source>
        <translation>번역된 기사가 열려 있지 않습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) lack a term. Click one to go there.</source>
        <translation>
            <numerusform>용어가 빠진 문장이 %n개 있습니다. 클릭하면 그 문장으로 갑니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the terms stands in this article.</source>
        <translation>이 기사에는 용어집의 용어가 없습니다.</translation>
    </message>
    <message>
        <source>Every term came out as the glossary has it.</source>
        <translation>모든 용어가 용어집대로 번역되었습니다.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>ENGLISH</source>
        <translation>영어</translation>
    </message>
    <message>
        <source>original</source>
        <translation>원문</translation>
    </message>
    <message>
        <source>human edition</source>
        <translation>사람이 쓴 판</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>번역</translation>
    </message>
    <message>
        <source>demonstration model</source>
        <translation>시범용 모델</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>모델을 불러오는 중…</translation>
    </message>
    <message>
        <source>Trying the glossary: {done} of {total} sentences</source>
        <translation>용어집 적용: {total}문장 중 {done}문장</translation>
    </message>
    <message>
        <source>{done} of {total} sentences</source>
        <translation>문장 {total}개 중 {done}개</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>멈추기</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>이어서 번역</translation>
    </message>
</context>
<context>
    <name>ImportingController</name>
    <message>
        <source>Import notes</source>
        <translation>메모 가져오기</translation>
    </message>
    <message>
        <source>Notes of Naranhi, Hypothesis or Readwise (*.jsonld *.json *.csv)</source>
        <translation>나란히, Hypothesis, Readwise의 메모 (*.jsonld *.json *.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Importing {name}…</source>
        <translation>{name} 가져오는 중…</translation>
    </message>
    <message>
        <source>Notes added: {added}, changed: {changed}, there already: {unchanged}.</source>
        <translation>메모를 가져왔습니다. 새로 추가: {added}, 바뀜: {changed}, 이미 있음: {unchanged}.</translation>
    </message>
    <message>
        <source>No longer in their article's text: {count}.</source>
        <translation>지금 기사 본문에 없는 메모: {count}.</translation>
    </message>
    <message>
        <source>On a whole page, so on its article's title: {count}.</source>
        <translation>쪽 전체에 단 메모라 기사 제목에 표시함: {count}개.</translation>
    </message>
    <message>
        <source>import notes</source>
        <translation>메모 가져오기</translation>
    </message>
</context>
<context>
    <name>InstalledRow</name>
    <message>
        <source>in use</source>
        <translation>사용 중</translation>
    </message>
    <message>
        <source>{folder} (Argos Translate’s own)</source>
        <translation>{folder} (Argos Translate의 모델)</translation>
    </message>
    <message>
        <source>Update to {version}</source>
        <translation>{version} 버전으로 업데이트</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>사용</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>Remove this model</source>
        <translation>이 모델 제거</translation>
    </message>
</context>
<context>
    <name>LayoutController</name>
    <message>
        <source>Press {keys} or Esc to leave the reading mode.</source>
        <translation>{keys} 또는 Esc 키를 누르면 읽기 모드에서 나갑니다.</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>This link leads to {address}.</source>
        <translation>이 링크는 {address}(으)로 이어집니다.</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>브라우저에서 열기</translation>
    </message>
    <message>
        <source>Copied {address}.</source>
        <translation>복사함: {address}</translation>
    </message>
    <message>
        <source>No browser could be opened: copy the address into one.</source>
        <translation>브라우저를 열 수 없습니다. 주소를 복사해 브라우저에 붙여 넣으십시오.</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>주소 복사</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>No Korean font is installed: install Noto Sans CJK to read Korean text.</source>
        <translation>한글 글꼴이 없습니다. 한국어를 읽으려면 Noto Sans CJK를 설치하세요.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>복사했습니다.</translation>
    </message>
    <message>
        <source>Click a highlight to delete it.</source>
        <translation>삭제하려면 먼저 하이라이트를 클릭하십시오.</translation>
    </message>
    <message>
        <source>The text of this article has changed.</source>
        <translation>이 기사의 글이 바뀌었습니다.</translation>
    </message>
    <message>
        <source>Show what changed</source>
        <translation>바뀐 곳 보기</translation>
    </message>
    <message>
        <source>Notebook – Naranhi</source>
        <translation>메모 모음 – 나란히</translation>
    </message>
</context>
<context>
    <name>MemoryController</name>
    <message>
        <source>Import translation memory</source>
        <translation>번역 메모리 가져오기</translation>
    </message>
    <message>
        <source>Translation memories (*.tmx *.xml)</source>
        <translation>번역 메모리 (*.tmx *.xml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Export translation memory</source>
        <translation>번역 메모리 내보내기</translation>
    </message>
    <message>
        <source>Translation memories (*.tmx)</source>
        <translation>번역 메모리 (*.tmx)</translation>
    </message>
    <message>
        <source>Naranhi memory</source>
        <translation>나란히 번역 메모리</translation>
    </message>
    <message>
        <source>Importing {name}…</source>
        <translation>{name} 가져오는 중…</translation>
    </message>
    <message>
        <source>Exporting {name}…</source>
        <translation>{name} 파일로 내보내는 중…</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n translation(s) to {name}.</source>
        <translation>
            <numerusform>번역 %n건을 {name} 파일로 내보냈습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n translation(s)</source>
        <translation>
            <numerusform>번역 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>Translations added: {added}, changed: {changed}, there already: {unchanged}.</source>
        <translation>추가한 번역 {added}건, 바뀐 번역 {changed}건, 이미 있던 번역 {unchanged}건.</translation>
    </message>
    <message>
        <source>In other languages, and left out: {skipped}.</source>
        <translation>다른 언어라서 제외한 번역 {skipped}건.</translation>
    </message>
    <message>
        <source>import a translation memory</source>
        <translation>번역 메모리 가져오기</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>자세히</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>자세한 내용 복사</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>ModelRows</name>
    <message>
        <source>Connecting…</source>
        <translation>연결하는 중…</translation>
    </message>
    <message>
        <source>Checking and installing…</source>
        <translation>확인하고 설치하는 중…</translation>
    </message>
    <message>
        <source>{done}, {speed} a second</source>
        <translation>{done}, 초당 {speed}</translation>
    </message>
    <message>
        <source>{done} of {total}, {speed} a second</source>
        <translation>{total} 중 {done}, 초당 {speed}</translation>
    </message>
    <message>
        <source>nothing published of its quality</source>
        <translation>발표된 품질 없음</translation>
    </message>
    <message>
        <source>published quality {score}</source>
        <translation>발표된 품질 {score}</translation>
    </message>
</context>
<context>
    <name>ModelsController</name>
    <message>
        <source>Install model</source>
        <translation>모델 설치</translation>
    </message>
    <message>
        <source>Argos Translate packages (*.argosmodel)</source>
        <translation>Argos Translate 패키지 (*.argosmodel)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Installed: {name}</source>
        <translation>설치했습니다: {name}</translation>
    </message>
    <message>
        <source>{name} had been installed before you cancelled.</source>
        <translation>취소하기 전에 {name} 설치가 끝났습니다.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Downloading {name}…</source>
        <translation>{name} 내려받는 중…</translation>
    </message>
    <message>
        <source>Installing {name}…</source>
        <translation>{name} 설치 중…</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>A model translates in one direction, on this computer. Download one here, or install an Argos Translate package: a file that ends in .argosmodel.</source>
        <translation>모델은 한 방향의 번역을 이 컴퓨터에서 합니다. 여기서 내려받거나, 이름이 .argosmodel로 끝나는 Argos Translate 패키지를 설치하십시오.</translation>
    </message>
    <message>
        <source>Translation models</source>
        <translation>번역 모델</translation>
    </message>
    <message>
        <source>Install model from file…</source>
        <translation>파일에서 모델 설치…</translation>
    </message>
    <message>
        <source>Show models to download</source>
        <translation>내려받을 모델 보기</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>설치됨</translation>
    </message>
    <message>
        <source>To download</source>
        <translation>내려받을 수 있는 모델</translation>
    </message>
    <message>
        <source>No model for English → Korean yet.</source>
        <translation>영어 → 한국어 모델이 아직 없습니다.</translation>
    </message>
    <message>
        <source>No model for Korean → English yet.</source>
        <translation>한국어 → 영어 모델이 아직 없습니다.</translation>
    </message>
    <message>
        <source>Refresh the list</source>
        <translation>목록 새로 받기</translation>
    </message>
    <message>
        <source>No list of models is here yet.</source>
        <translation>아직 모델 목록이 없습니다.</translation>
    </message>
    <message>
        <source>The list offers no model between English and Korean.</source>
        <translation>목록에 영어와 한국어 사이의 모델이 없습니다.</translation>
    </message>
    <message>
        <source>Everything on the list is installed.</source>
        <translation>목록의 모델이 모두 설치되어 있습니다.</translation>
    </message>
    <message>
        <source>Naranhi works offline: models can be installed from a file only.</source>
        <translation>오프라인으로 쓰고 있습니다. 모델은 파일로만 설치할 수 있습니다.</translation>
    </message>
    <message>
        <source>This is the kept copy of {date}.</source>
        <translation>{date}에 받아 둔 목록입니다.</translation>
    </message>
    <message>
        <source>The list of {host}, as it was on {date}.</source>
        <translation>{date}에 {host}에서 받은 목록입니다.</translation>
    </message>
    <message>
        <source>Asking for the list of models…</source>
        <translation>모델 목록을 받는 중…</translation>
    </message>
    <message>
        <source>Installing {name}…</source>
        <translation>{name} 설치 중…</translation>
    </message>
    <message>
        <source>Installed: {name}</source>
        <translation>설치했습니다: {name}</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
</context>
<context>
    <name>NavigationController</name>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>설정…</translation>
    </message>
    <message>
        <source>Your library is empty.</source>
        <translation>서재가 비어 있습니다.</translation>
    </message>
    <message>
        <source>No article matches the filter.</source>
        <translation>조건에 맞는 기사가 없습니다.</translation>
    </message>
    <message>
        <source>You have read everything.</source>
        <translation>모두 읽었습니다.</translation>
    </message>
    <message>
        <source>Press S to star an article and find it here.</source>
        <translation>S 키로 별표를 단 기사가 여기에 모입니다.</translation>
    </message>
    <message>
        <source>No articles here.</source>
        <translation>여기에는 기사가 없습니다.</translation>
    </message>
    <message>
        <source>Bring in an article: paste it, drop a file here, or give its address.</source>
        <translation>기사를 들여오세요. 붙여 넣거나, 파일을 끌어다 놓거나, 주소를 알려 주면 됩니다.</translation>
    </message>
    <message>
        <source>Choose an article to read it beside its translation.</source>
        <translation>기사를 고르면 번역과 나란히 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>Undone: {step}, in “{title}”</source>
        <translation>실행 취소함: {step} (“{title}”)</translation>
    </message>
    <message>
        <source>Done again: {step}, in “{title}”</source>
        <translation>다시 실행함: {step} (“{title}”)</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>그곳으로 가기</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Yellow</source>
        <translation>노랑</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>초록</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>파랑</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>분홍</translation>
    </message>
    <message>
        <source>This passage is no longer in the text.</source>
        <translation>이 구절은 이제 본문에 없습니다.</translation>
    </message>
    <message>
        <source>Attach to selection</source>
        <translation>선택한 구절에 붙이기</translation>
    </message>
    <message>
        <source>in a translation</source>
        <translation>번역문에 표시</translation>
    </message>
    <message>
        <source>in the Korean edition</source>
        <translation>한국어판에 표시</translation>
    </message>
    <message>
        <source>in the English edition</source>
        <translation>영어판에 표시</translation>
    </message>
</context>
<context>
    <name>NoteDelegate</name>
    <message>
        <source>in a translation</source>
        <translation>번역문에 표시</translation>
    </message>
    <message numerus="yes">
        <source>%n further note(s)</source>
        <translation>
            <numerusform>이어진 메모 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>No longer in the text</source>
        <translation>본문에 없는 구절</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Tags, divided by commas</source>
        <translation>쉼표로 나눈 태그</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Your reply</source>
        <translation>답글</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Save reply</source>
        <translation>답글 저장</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>메모 저장</translation>
    </message>
</context>
<context>
    <name>NoteMenus</name>
    <message>
        <source>Go to the passage</source>
        <translation>해당 구절로 가기</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>색</translation>
    </message>
</context>
<context>
    <name>NoteTools</name>
    <message>
        <source>Reply</source>
        <translation>답글 달기</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>메모 편집</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>메모 삭제</translation>
    </message>
</context>
<context>
    <name>NotebookController</name>
    <message>
        <source>change a colour</source>
        <translation>색 변경</translation>
    </message>
    <message>
        <source>delete notes</source>
        <translation>메모 삭제</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n note(s).</source>
        <translation>
            <numerusform>메모 %n개를 삭제했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changing %n note(s)…</source>
        <translation>
            <numerusform>메모 %n개를 바꾸는 중…</numerusform>
        </translation>
    </message>
    <message>
        <source>change tags</source>
        <translation>태그 변경</translation>
    </message>
</context>
<context>
    <name>NotebookFilter</name>
    <message>
        <source>Any</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>기사</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>번역</translation>
    </message>
    <message>
        <source>Only passages that are &amp;gone from their text</source>
        <translation>본문에서 사라진 구절만(&amp;G)</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>필터 지우기</translation>
    </message>
    <message>
        <source>Without tags</source>
        <translation>태그 없음</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>태그(&amp;T)</translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>색(&amp;O)</translation>
    </message>
    <message>
        <source>Lang&amp;uage</source>
        <translation>언어(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Marked in</source>
        <translation>표시한 쪽(&amp;M)</translation>
    </message>
    <message>
        <source>Made f&amp;rom</source>
        <translation>만든 날(&amp;R)</translation>
    </message>
    <message>
        <source>Unt&amp;il</source>
        <translation>까지(&amp;I)</translation>
    </message>
</context>
<context>
    <name>NotebookHead</name>
    <message>
        <source>Notebook</source>
        <translation>메모 모음</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) selected</source>
        <translation>
            <numerusform>메모 %n개 선택됨</numerusform>
        </translation>
    </message>
    <message>
        <source>{some} of {all} notes</source>
        <translation>메모 {all}개 중 {some}개</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>메모 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Colour of the selected notes</source>
        <translation>선택한 메모의 색</translation>
    </message>
    <message>
        <source>Tags of the selected notes</source>
        <translation>선택한 메모의 태그</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Markdown으로 복사</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>Delete the selected notes</source>
        <translation>선택한 메모 삭제</translation>
    </message>
</context>
<context>
    <name>NotebookList</name>
    <message>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Without tags</source>
        <translation>태그 없음</translation>
    </message>
</context>
<context>
    <name>NotebookModel</name>
    <message>
        <source>This passage is no longer in the text.</source>
        <translation>이 구절은 이제 본문에 없습니다.</translation>
    </message>
</context>
<context>
    <name>NotebookPage</name>
    <message>
        <source>Highlights and notes from all your articles gather here.</source>
        <translation>모든 기사의 형광펜과 메모가 여기에 모입니다.</translation>
    </message>
    <message>
        <source>Go to the articles</source>
        <translation>기사로 가기</translation>
    </message>
    <message>
        <source>No note meets these conditions.</source>
        <translation>조건에 맞는 메모가 없습니다.</translation>
    </message>
    <message>
        <source>Show all notes</source>
        <translation>모든 메모 보기</translation>
    </message>
    <message>
        <source>Go to the passage</source>
        <translation>해당 구절로 가기</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>메모 편집</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>색</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>태그...</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Markdown으로 복사</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Filter ({number})</source>
        <translation>필터 ({number})</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>필터</translation>
    </message>
    <message>
        <source>Search quotes and notes</source>
        <translation>인용과 메모 검색</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>기사별</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>날짜별</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>태그별</translation>
    </message>
    <message>
        <source>By colour</source>
        <translation>색깔별</translation>
    </message>
    <message>
        <source>Group the notes</source>
        <translation>메모 묶기</translation>
    </message>
    <message>
        <source>Filter the notes</source>
        <translation>메모 거르기</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Select a passage and press H to highlight it, or N to add a note.</source>
        <translation>구절을 선택하고 H 키를 누르면 형광펜을, N 키를 누르면 메모를 남깁니다.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>Download a model…</source>
        <translation>모델 내려받기…</translation>
    </message>
    <message>
        <source>Translate this article</source>
        <translation>이 기사 번역하기</translation>
    </message>
    <message>
        <source>Install a model from a file…</source>
        <translation>파일에서 모델 설치…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>This article is not translated yet.</source>
        <translation>아직 번역하지 않은 기사입니다.</translation>
    </message>
</context>
<context>
    <name>OfferingController</name>
    <message>
        <source>No unpaired article looks like the other edition of this one.</source>
        <translation>묶이지 않은 기사 가운데 이 기사의 다른 언어판으로 보이는 것이 없습니다.</translation>
    </message>
    <message>
        <source>Looking for the other edition…</source>
        <translation>다른 언어판을 찾는 중…</translation>
    </message>
    <message>
        <source>This may be the Korean edition: “{title}”</source>
        <translation>한국어판일 수 있습니다: ‘{title}’</translation>
    </message>
    <message>
        <source>This may be the English edition: “{title}”</source>
        <translation>영어판일 수 있습니다: ‘{title}’</translation>
    </message>
    <message>
        <source>{score} % sure: {reason}</source>
        <translation>{score}% 확실: {reason}</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>묶기</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>아닙니다</translation>
    </message>
    <message>
        <source>{share} % of the sentences match</source>
        <translation>문장의 {share}%가 맞음</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) apart</source>
        <translation>
            <numerusform>%n일 차이</numerusform>
        </translation>
    </message>
    <message>
        <source>of the same day</source>
        <translation>같은 날</translation>
    </message>
    <message>
        <source>both have {things}</source>
        <translation>양쪽 모두 {things} 있음</translation>
    </message>
    <message>
        <source>pair</source>
        <translation>한글·영문판으로 묶기</translation>
    </message>
    <message>
        <source>Paired as two editions of one article.</source>
        <translation>두 기사를 한글·영문판으로 묶었습니다.</translation>
    </message>
    <message>
        <source>rule a pair out</source>
        <translation>묶을 기사가 아니라고 표시</translation>
    </message>
    <message>
        <source>This article has a Korean edition.</source>
        <translation>이 기사에는 한국어판이 있습니다.</translation>
    </message>
    <message>
        <source>Add the Korean edition too</source>
        <translation>한국어판도 추가</translation>
    </message>
    <message>
        <source>This article has an English edition.</source>
        <translation>이 기사에는 영어판이 있습니다.</translation>
    </message>
    <message>
        <source>Add the English edition too</source>
        <translation>영어판도 추가</translation>
    </message>
    <message>
        <source>Pair with “{title}”</source>
        <translation>“{title}”와 짝짓기</translation>
    </message>
    <message>
        <source>Paired with “{title}”.</source>
        <translation>“{title}”와 짝지었습니다.</translation>
    </message>
    <message>
        <source>Added “{title}” as the other edition.</source>
        <translation>다른 언어판 ‘{title}’ 기사를 추가했습니다.</translation>
    </message>
    <message>
        <source>Fetching {address}…</source>
        <translation>{address} 가져오는 중…</translation>
    </message>
</context>
<context>
    <name>Operations</name>
    <message>
        <source>Something went wrong inside Naranhi; your library is unharmed. Please try again, and report the details if it happens twice.</source>
        <translation>나란히 안에서 문제가 생겼습니다. 서재는 무사합니다. 다시 해 보고, 또 생기면 자세한 내용을 알려 주세요.</translation>
    </message>
</context>
<context>
    <name>OriginalsController</name>
    <message>
        <source>Choose an article first.</source>
        <translation>먼저 기사를 고르십시오.</translation>
    </message>
    <message>
        <source>Choose one article alone.</source>
        <translation>기사를 하나만 고르십시오.</translation>
    </message>
    <message>
        <source>None of these articles has a web address.</source>
        <translation>고른 기사 가운데 웹 주소가 있는 것이 없습니다.</translation>
    </message>
    <message>
        <source>This article has no web address.</source>
        <translation>이 기사에는 웹 주소가 없습니다.</translation>
    </message>
    <message>
        <source>No other edition stands beside the article.</source>
        <translation>기사 옆에 다른 언어판이 보이지 않습니다.</translation>
    </message>
    <message>
        <source>The other edition has no web address.</source>
        <translation>다른 언어판에는 웹 주소가 없습니다.</translation>
    </message>
</context>
<context>
    <name>PairingController</name>
    <message>
        <source>join sentences</source>
        <translation>문장 합치기</translation>
    </message>
    <message>
        <source>divide sentences</source>
        <translation>문장 나누기</translation>
    </message>
    <message>
        <source>link sentences</source>
        <translation>문장 잇기</translation>
    </message>
    <message>
        <source>unlink sentences</source>
        <translation>문장 연결 끊기</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>환경설정</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정에 따라</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Serif (명조)</source>
        <translation>명조</translation>
    </message>
    <message>
        <source>Sans serif (고딕)</source>
        <translation>고딕</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>모양(&amp;A)</translation>
    </message>
    <message>
        <source>Reading &amp;font</source>
        <translation>읽기 글꼴(&amp;F)</translation>
    </message>
    <message>
        <source>Interface &amp;language</source>
        <translation>화면 언어(&amp;L)</translation>
    </message>
    <message>
        <source>As many as there are</source>
        <translation>있는 만큼 모두</translation>
    </message>
    <message>
        <source>The fastest that is there</source>
        <translation>가장 빠른 것</translation>
    </message>
    <message>
        <source>The interface language changes once what is under way has ended.</source>
        <translation>하고 있는 일이 끝나면 화면 언어가 바뀝니다.</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>프로세서</translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation>그래픽 카드 (CUDA)</translation>
    </message>
    <message>
        <source>Let go at once</source>
        <translation>바로 내려놓음</translation>
    </message>
    <message>
        <source>&amp;Translate on</source>
        <translation>번역에 쓸 장치(&amp;T)</translation>
    </message>
    <message>
        <source>Compute &amp;type</source>
        <translation>계산 방식(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Processors</source>
        <translation>프로세서 수(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Keep a model loaded</source>
        <translation>모델을 메모리에 두는 시간(&amp;K)</translation>
    </message>
    <message>
        <source>Only when you ask for it</source>
        <translation>직접 새로 고칠 때만</translation>
    </message>
    <message>
        <source>For good</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>All</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>&amp;Refresh feeds every</source>
        <translation>피드 새로 고침 간격(&amp;R)</translation>
    </message>
    <message>
        <source>Keep articles &amp;of feeds for</source>
        <translation>피드 기사 보관 기간(&amp;O)</translation>
    </message>
    <message>
        <source>Of each feed, keep at mo&amp;st</source>
        <translation>피드마다 최대 보관 수(&amp;S)</translation>
    </message>
    <message>
        <source>An environment variable of this computer decides this.</source>
        <translation>이 컴퓨터의 환경 변수가 정한 값입니다.</translation>
    </message>
    <message>
        <source>&amp;Work offline: open no connection at all</source>
        <translation>오프라인으로 사용: 어디에도 연결하지 않음(&amp;W)</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n분</numerusform>
        </translation>
    </message>
    <message>
        <source>The list of Argos Translate</source>
        <translation>Argos Translate의 목록</translation>
    </message>
    <message>
        <source>The address of a list begins with http:// or https://.</source>
        <translation>목록의 주소는 http:// 또는 https://로 시작합니다.</translation>
    </message>
    <message>
        <source>List of &amp;models</source>
        <translation>모델 목록(&amp;M)</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>The language changes as soon as what is under way is done.</source>
        <translation>진행 중인 작업이 끝나면 언어가 바뀝니다.</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>찾는 위치(&amp;L):</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>파일 형식(&amp;T):</translation>
    </message>
</context>
<context>
    <name>QueueController</name>
    <message>
        <source>There are no unread articles.</source>
        <translation>읽지 않은 기사가 없습니다.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>잠시 멈추기</translation>
    </message>
    <message>
        <source>Articles translated: {done}, not translated: {failed}.</source>
        <translation>번역한 기사 {done}건, 번역하지 못한 기사 {failed}건.</translation>
    </message>
    <message>
        <source>No model for them is installed.</source>
        <translation>이 기사들을 번역할 모델이 설치되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Translation models…</source>
        <translation>번역 모델...</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message numerus="yes">
        <source>Translated %n article(s).</source>
        <translation>
            <numerusform>기사 %n건을 번역했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused: %n article(s) wait for their translation.</source>
        <translation>
            <numerusform>잠시 멈춤: 번역을 기다리는 기사 %n건.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>이어 하기</translation>
    </message>
    <message>
        <source>Translating article {number} of {total}…</source>
        <translation>기사 {total}건 가운데 {number}번째 번역 중…</translation>
    </message>
</context>
<context>
    <name>QueueDialog</name>
    <message>
        <source>Articles are translated one after the other while you read.</source>
        <translation>읽는 동안 기사를 하나씩 차례로 번역합니다.</translation>
    </message>
    <message>
        <source>Translation queue</source>
        <translation>번역 대기열</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>잠시 멈추기</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>이어 하기</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>빼기</translation>
    </message>
    <message>
        <source>Add all unread articles</source>
        <translation>읽지 않은 기사 모두 추가</translation>
    </message>
    <message>
        <source>Articles in the queue</source>
        <translation>대기열의 기사</translation>
    </message>
    <message>
        <source>No article waits for its translation.</source>
        <translation>번역을 기다리는 기사가 없습니다.</translation>
    </message>
    <message>
        <source>Translated: {done}, waiting: {waiting}, not translated: {failed}.</source>
        <translation>번역함: {done}, 기다림: {waiting}, 번역하지 못함: {failed}.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>일시 중지됨.</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>기사</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Being translated</source>
        <translation>번역하는 중</translation>
    </message>
    <message>
        <source>Not translated: {reason}</source>
        <translation>번역하지 못함: {reason}</translation>
    </message>
    <message>
        <source>Translated</source>
        <translation>번역함</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>기다리는 중</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>Not translated: {reason} Click to try again.</source>
        <translation>번역하지 못했습니다: {reason} 누르면 다시 시도합니다.</translation>
    </message>
    <message>
        <source>updated {date}</source>
        <translation>{date} 수정</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <translation>yyyy년 M월 d일 HH:mm</translation>
    </message>
</context>
<context>
    <name>RefreshingController</name>
    <message>
        <source>Refreshing feeds…</source>
        <translation>피드를 새로 고치는 중…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>멈추기</translation>
    </message>
    <message>
        <source>{done} of {total} feeds</source>
        <translation>피드 {total}개 중 {done}개</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>새 기사 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated article(s)</source>
        <translation>
            <numerusform>바뀐 기사 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) could not be refreshed</source>
        <translation>
            <numerusform>새로 고치지 못한 피드 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{host} asked to be left alone until {time}; %n feed(s) wait</source>
        <translation>
            <numerusform>{host}에서 {time}까지 요청하지 말라고 하여 피드 %n개가 기다립니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) cannot be asked yet</source>
        <translation>
            <numerusform>아직 요청할 수 없는 피드 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <translation>새로운 것이 없습니다.</translation>
    </message>
</context>
<context>
    <name>ReshapingController</name>
    <message>
        <source>Click a highlight or its note, then select the passage that it is to mark.</source>
        <translation>형광펜이나 메모를 누른 다음 표시할 구절을 선택하십시오.</translation>
    </message>
    <message>
        <source>change a highlight</source>
        <translation>형광펜 바꾸기</translation>
    </message>
    <message>
        <source>Select highlights that overlap or touch each other to merge them.</source>
        <translation>겹치거나 맞닿은 형광펜을 선택해야 합칠 수 있습니다.</translation>
    </message>
    <message>
        <source>merge highlights</source>
        <translation>형광펜 합치기</translation>
    </message>
    <message numerus="yes">
        <source>Merged %n highlight(s).</source>
        <translation>
            <numerusform>형광펜 %n개를 합쳤습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select the end of a highlight, or set the text cursor in it, to split it.</source>
        <translation>형광펜의 뒷부분을 선택하거나 그 안에 글 커서를 놓아야 나눌 수 있습니다.</translation>
    </message>
    <message>
        <source>split a highlight</source>
        <translation>형광펜 나누기</translation>
    </message>
    <message>
        <source>Split into two highlights.</source>
        <translation>형광펜을 둘로 나누었습니다.</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>All articles</source>
        <translation>모든 기사</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>읽지 않은 기사</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>별표</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>메모 모음</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>피드</translation>
    </message>
    <message>
        <source>No feeds yet.</source>
        <translation>아직 피드가 없습니다.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>{host} asked to be left alone until {time}.</source>
        <translation>{host}에서 {time}까지 요청하지 말라고 했습니다.</translation>
    </message>
    <message>
        <source>It has not worked yet.</source>
        <translation>아직 한 번도 받지 못했습니다.</translation>
    </message>
    <message>
        <source>It last worked on {time}.</source>
        <translation>마지막으로 받은 때: {time}</translation>
    </message>
    <message>
        <source>Not working: {feeds}</source>
        <translation>받지 못하는 피드: {feeds}</translation>
    </message>
</context>
<context>
    <name>SectionsPanel</name>
    <message>
        <source>Sections</source>
        <translation>분류</translation>
    </message>
</context>
<context>
    <name>SelectionToolbar</name>
    <message>
        <source>Selection</source>
        <translation>선택한 구절</translation>
    </message>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>Another program handed over something that is no web address; nothing was added.</source>
        <translation>다른 프로그램이 넘긴 것이 웹 주소가 아니어서 아무것도 추가하지 않았습니다.</translation>
    </message>
    <message>
        <source>Another program handed over something that Naranhi does not understand; copy the page's address and add it here.</source>
        <translation>다른 프로그램이 넘긴 내용을 나란히가 알아볼 수 없습니다. 페이지 주소를 복사해 여기에 추가하세요.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>In the text</source>
        <translation>본문에서</translation>
    </message>
    <message>
        <source>Walk from sentence to sentence</source>
        <translation>문장 사이를 오가기</translation>
    </message>
    <message>
        <source>Go to the other side</source>
        <translation>맞은편으로 가기</translation>
    </message>
    <message>
        <source>Select words</source>
        <translation>단어 단위로 선택</translation>
    </message>
    <message>
        <source>Select sentences</source>
        <translation>문장 단위로 선택</translation>
    </message>
    <message>
        <source>What to do with the selection</source>
        <translation>선택한 구절로 할 일</translation>
    </message>
    <message>
        <source>Correct a translated sentence</source>
        <translation>번역된 문장 고치기</translation>
    </message>
    <message>
        <source>Highlight in a colour of your own</source>
        <translation>내가 만든 색으로 칠하기</translation>
    </message>
    <message>
        <source>A page further</source>
        <translation>한 쪽 넘기기</translation>
    </message>
    <message>
        <source>Let the selection go</source>
        <translation>선택 풀기</translation>
    </message>
    <message>
        <source>With the text cursor (F7)</source>
        <translation>글 커서로 (F7)</translation>
    </message>
    <message>
        <source>By character</source>
        <translation>글자 단위로</translation>
    </message>
    <message>
        <source>By word</source>
        <translation>단어 단위로</translation>
    </message>
    <message>
        <source>By line</source>
        <translation>줄 단위로</translation>
    </message>
    <message>
        <source>By paragraph</source>
        <translation>문단 단위로</translation>
    </message>
    <message>
        <source>To the ends of the sentence</source>
        <translation>문장 처음과 끝으로</translation>
    </message>
    <message>
        <source>To the other side</source>
        <translation>다른 쪽으로</translation>
    </message>
    <message>
        <source>With any of these: select</source>
        <translation>위 키와 함께: 선택</translation>
    </message>
    <message>
        <source>On a note</source>
        <translation>메모에서</translation>
    </message>
    <message>
        <source>Walk from note to note</source>
        <translation>메모에서 메모로 이동</translation>
    </message>
    <message>
        <source>Go to its passage</source>
        <translation>구절로 가기</translation>
    </message>
    <message>
        <source>Edit it</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Reply to it</source>
        <translation>답글 달기</translation>
    </message>
    <message>
        <source>Save it</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Change its colour</source>
        <translation>색 바꾸기</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>단축키</translation>
    </message>
</context>
<context>
    <name>SiteLink</name>
    <message>
        <source>{site}, the original page</source>
        <translation>{site}, 원래 페이지</translation>
    </message>
</context>
<context>
    <name>SubscribingController</name>
    <message>
        <source>You have subscribed to “{title}” already.</source>
        <translation>‘{title}’은(는) 이미 구독하고 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Subscribed to %n feed(s).</source>
        <translation>
            <numerusform>피드 %n개를 구독했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Subscribed to “{title}”.</source>
        <translation>‘{title}’ 피드를 구독했습니다.</translation>
    </message>
    <message>
        <source>subscribe</source>
        <translation>구독</translation>
    </message>
    <message>
        <source>Import feeds</source>
        <translation>피드 가져오기</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Importing feeds…</source>
        <translation>피드를 가져오는 중…</translation>
    </message>
    <message>
        <source>All feeds of this list were there already.</source>
        <translation>이 목록의 피드는 모두 이미 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Imported %n feed(s).</source>
        <translation>
            <numerusform>피드 %n개를 가져왔습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) were there already.</source>
        <translation>
            <numerusform>피드 %n개는 이미 있었습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>import feeds</source>
        <translation>피드 가져오기</translation>
    </message>
    <message>
        <source>Left out, since their address is neither http nor https: {count}.</source>
        <translation>주소가 http도 https도 아니어서 뺀 피드: {count}개.</translation>
    </message>
    <message>
        <source>There is no feed in this list.</source>
        <translation>이 목록에는 피드가 없습니다.</translation>
    </message>
    <message>
        <source>Export feeds</source>
        <translation>피드 내보내기</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n feed(s) to {path}.</source>
        <translation>
            <numerusform>피드 %n개를 {path}에 내보냈습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Swatch</name>
    <message>
        <source>Tone of {colour}</source>
        <translation>{colour}의 색조</translation>
    </message>
    <message>
        <source>Choose another tone</source>
        <translation>다른 색조 고르기</translation>
    </message>
    <message>
        <source>Aa</source>
        <translation>가</translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Divide tags by commas.</source>
        <translation>태그는 쉼표로 구분합니다.</translation>
    </message>
    <message>
        <source>The tags that all of them have. Each keeps its other tags. Divide tags by commas.</source>
        <translation>모두에 공통으로 붙은 태그입니다. 다른 태그는 각각 그대로 남습니다. 태그는 쉼표로 나눕니다.</translation>
    </message>
    <message>
        <source>politics, 한글</source>
        <translation>정치, 한글</translation>
    </message>
    <message>
        <source>Set tags</source>
        <translation>태그 적용</translation>
    </message>
    <message>
        <source>Change tags</source>
        <translation>태그 바꾸기</translation>
    </message>
</context>
<context>
    <name>TermDialog</name>
    <message>
        <source>Add to glossary</source>
        <translation>용어집에 추가</translation>
    </message>
    <message>
        <source>Change term</source>
        <translation>용어 고치기</translation>
    </message>
    <message>
        <source>Upper and lower &amp;case must be the same</source>
        <translation>대문자와 소문자를 구분(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Whole words only, with any ending or particle</source>
        <translation>온 낱말만, 어미와 조사는 붙어도 됨(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Term</source>
        <translation>용어(&amp;T)</translation>
    </message>
    <message>
        <source>T&amp;ranslation</source>
        <translation>번역(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Direction</source>
        <translation>방향(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>메모(&amp;N)</translation>
    </message>
    <message>
        <source>Add term</source>
        <translation>용어 추가</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>now</source>
        <translation>방금</translation>
    </message>
    <message>
        <source>{} min</source>
        <translation>{}분 전</translation>
    </message>
    <message>
        <source>{} h</source>
        <translation>{}시간 전</translation>
    </message>
    <message>
        <source>{} d</source>
        <translation>{}일 전</translation>
    </message>
    <message>
        <source>{} articles</source>
        <translation>기사 {}개</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Light or dark</source>
        <translation>밝게 또는 어둡게</translation>
    </message>
</context>
<context>
    <name>TranslationController</name>
    <message>
        <source>This article was translated by another model than {name}.</source>
        <translation>이 기사를 번역한 모델은 지금 쓰는 {name} 모델이 아닙니다.</translation>
    </message>
    <message>
        <source>Translate again</source>
        <translation>다시 번역</translation>
    </message>
    <message>
        <source>Argos {version}</source>
        <translation>Argos {version}</translation>
    </message>
    <message>
        <source>No model that translates English into Korean is installed.</source>
        <translation>영어를 한국어로 옮기는 모델이 설치되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>No model that translates Korean into English is installed.</source>
        <translation>한국어를 영어로 옮기는 모델이 설치되어 있지 않습니다.</translation>
    </message>
</context>
<context>
    <name>UnmatchedSheet</name>
    <message>
        <source>Notes that were not taken: {count}</source>
        <translation>가져오지 않은 메모: {count}개</translation>
    </message>
    <message>
        <source>Add their articles to the library, then import the file again.</source>
        <translation>해당 기사를 서재에 담은 뒤 파일을 다시 가져오세요.</translation>
    </message>
    <message>
        <source>Notes that were not taken</source>
        <translation>가져오지 않은 메모</translation>
    </message>
    <message>
        <source>Line {line}: {said}</source>
        <translation>{line}행: {said}</translation>
    </message>
    <message>
        <source>a note on a whole page: {note}</source>
        <translation>쪽 전체에 단 메모: {note}</translation>
    </message>
    <message>
        <source>a note on a passage that it does not quote: {note}</source>
        <translation>구절을 인용하지 않은 메모: {note}</translation>
    </message>
    <message>
        <source>an answer to a note that is not in the file: {note}</source>
        <translation>파일에 없는 메모에 단 답: {note}</translation>
    </message>
    <message>
        <source>an empty note on a whole page</source>
        <translation>쪽 전체에 단 빈 메모</translation>
    </message>
</context>
<context>
    <name>_Durations</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n일</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n시간</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n분</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Name</name>
    <message>
        <source>Name of {colour}</source>
        <translation>{colour}의 이름</translation>
    </message>
</context>
<context>
    <name>_ReplyRow</name>
    <message>
        <source>Edit reply</source>
        <translation>답글 고치기</translation>
    </message>
    <message>
        <source>Delete reply</source>
        <translation>답글 삭제</translation>
    </message>
</context>
<context>
    <name>_Wordmark</name>
    <message>
        <source>Naranhi</source>
        <translation>나란히</translation>
    </message>
</context>
</TS>
