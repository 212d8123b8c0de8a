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
        <source>This site has several feeds; tick those you want.</source>
        <translation>이 사이트에는 피드가 여러 개 있습니다. 원하는 것을 고르세요.</translation>
    </message>
    <message>
        <source>Find feeds</source>
        <translation>피드 찾기</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>구독</translation>
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
        <source>The text has changed; C shows how.</source>
        <translation>글이 바뀌었습니다. C 키를 누르면 바뀐 곳을 봅니다.</translation>
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
        <translation>노트 모음 전체 내보내기...</translation>
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
        <source>There is nothing to export yet: no notes are there.</source>
        <translation>아직 내보낼 것이 없습니다. 메모가 없습니다.</translation>
    </message>
    <message>
        <source>Preview of the first articles</source>
        <translation>앞쪽 기사 미리 보기</translation>
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
        <source>Preview of the first page</source>
        <translation>첫 쪽 미리 보기</translation>
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
        <translation>노트 모음 전체</translation>
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
    <message>
        <source>mark all as read</source>
        <translation>모두 읽음으로 표시</translation>
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
    <message>
        <source>Copy address</source>
        <translation>주소 복사</translation>
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
        <source>Glossaries (*.csv *.tbx *.xml)</source>
        <translation>용어집 (*.csv *.tbx *.xml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
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
        <translation>노트 모음 – 나란히</translation>
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
    <message>
        <source>Colour of the selected notes</source>
        <translation>선택한 메모의 색</translation>
    </message>
    <message>
        <source>Tags of the selected notes</source>
        <translation>선택한 메모의 태그</translation>
    </message>
    <message>
        <source>Delete the selected notes</source>
        <translation>선택한 메모 삭제</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>노트 모음</translation>
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
    <message>
        <source>The interface language changes when Naranhi is started again.</source>
        <translation>화면 언어는 나란히를 다시 시작하면 바뀝니다.</translation>
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
        <translation>노트 모음</translation>
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
        <source>politics, 한글</source>
        <translation>정치, 한글</translation>
    </message>
    <message>
        <source>Set tags</source>
        <translation>태그 적용</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>태그 추가</translation>
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
        <source>Notes that fit no article: {count}</source>
        <translation>맞는 기사가 없는 메모: {count}</translation>
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
        <source>an empty note</source>
        <translation>빈 메모</translation>
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
