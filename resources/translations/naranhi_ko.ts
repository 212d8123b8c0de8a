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
            <source>Articles (*.txt *.md *.html *.htm)</source>
            <translation>기사 (*.txt *.md *.html *.htm)</translation>
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
            <source>Try again</source>
            <translation>다시 시도</translation>
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
            <source>Added “{title}”.</source>
            <translation>‘{title}’ 기사를 추가했습니다.</translation>
        </message>
        <message>
            <source>“{title}” is in your library already.</source>
            <translation>‘{title}’ 기사는 이미 서재에 있습니다.</translation>
        </message>
        <message>
            <source>“{title}” has new text; your notes were kept.</source>
            <translation>‘{title}’ 기사의 본문을 새로 고쳤습니다. 메모는 그대로 있습니다.</translation>
        </message>
        <message numerus="yes">
            <source>Added %n article(s).</source>
            <translation>
                <numerusform>기사 %n건을 추가했습니다.</numerusform>
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
            <translation>형광펜</translation>
        </message>
        <message>
            <source>add a note</source>
            <translation>메모 추가</translation>
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
        <name>ArticleList</name>
        <message>
            <source>Articles</source>
            <translation>기사</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>거르기</translation>
        </message>
        <message>
            <source>Filter articles by title or source</source>
            <translation>제목이나 매체로 기사 거르기</translation>
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
    </context>
    <context>
        <name>ArticleModel</name>
        <message>
            <source>unread</source>
            <translation>읽지 않음</translation>
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
            <source>pair</source>
            <translation>짝짓기</translation>
        </message>
        <message>
            <source>Paired as two editions of one article.</source>
            <translation>같은 기사의 두 판으로 짝지었습니다.</translation>
        </message>
        <message>
            <source>separate</source>
            <translation>짝 풀기</translation>
        </message>
        <message>
            <source>The two editions are separate articles now.</source>
            <translation>두 판의 짝을 풀었습니다.</translation>
        </message>
        <message>
            <source>change tags</source>
            <translation>태그 변경</translation>
        </message>
    </context>
    <context>
        <name>Canvas</name>
        <message>
            <source>Yellow highlight</source>
            <translation>노란 형광펜</translation>
        </message>
        <message>
            <source>Green highlight</source>
            <translation>초록 형광펜</translation>
        </message>
        <message>
            <source>Blue highlight</source>
            <translation>파란 형광펜</translation>
        </message>
        <message>
            <source>Pink highlight</source>
            <translation>분홍 형광펜</translation>
        </message>
        <message>
            <source>Highlight</source>
            <translation>형광펜</translation>
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
            <source>View</source>
            <translation>보기</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>도움말</translation>
        </message>
        <message>
            <source>Add text…</source>
            <translation>글 추가…</translation>
        </message>
        <message>
            <source>Add from clipboard</source>
            <translation>클립보드에서 추가</translation>
        </message>
        <message>
            <source>Add files…</source>
            <translation>파일 추가…</translation>
        </message>
        <message>
            <source>Add from web address…</source>
            <translation>웹 주소에서 추가…</translation>
        </message>
        <message>
            <source>Add sample articles</source>
            <translation>견본 기사 추가</translation>
        </message>
        <message>
            <source>Translation models…</source>
            <translation>번역 모델…</translation>
        </message>
        <message>
            <source>Preferences…</source>
            <translation>환경설정…</translation>
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
            <translation>기사 거르기</translation>
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
            <translation>태그…</translation>
        </message>
        <message>
            <source>Pair as two editions of one article</source>
            <translation>같은 기사의 두 판으로 짝짓기</translation>
        </message>
        <message>
            <source>Separate the two editions</source>
            <translation>두 판의 짝 풀기</translation>
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
            <source>Highlight</source>
            <translation>형광펜</translation>
        </message>
        <message>
            <source>Add a note</source>
            <translation>메모 추가</translation>
        </message>
        <message>
            <source>Highlight in yellow</source>
            <translation>노란 형광펜</translation>
        </message>
        <message>
            <source>Highlight in green</source>
            <translation>초록 형광펜</translation>
        </message>
        <message>
            <source>Highlight in blue</source>
            <translation>파란 형광펜</translation>
        </message>
        <message>
            <source>Highlight in pink</source>
            <translation>분홍 형광펜</translation>
        </message>
        <message>
            <source>Edit note</source>
            <translation>메모 편집</translation>
        </message>
        <message>
            <source>Delete note</source>
            <translation>메모 삭제</translation>
        </message>
        <message>
            <source>Export notes…</source>
            <translation>메모 내보내기…</translation>
        </message>
        <message>
            <source>Copy notes as Markdown</source>
            <translation>메모를 마크다운으로 복사</translation>
        </message>
        <message>
            <source>Export the whole notebook…</source>
            <translation>노트 전체 내보내기…</translation>
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
    </context>
    <context>
        <name>ExportingController</name>
        <message>
            <source>There are no notes to export yet.</source>
            <translation>아직 내보낼 메모가 없습니다.</translation>
        </message>
        <message numerus="yes">
            <source>Copied %n note(s) as Markdown.</source>
            <translation>
                <numerusform>메모 %n개를 마크다운으로 복사했습니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>Export notes</source>
            <translation>메모 내보내기</translation>
        </message>
        <message>
            <source>Naranhi notes</source>
            <translation>나란히 메모</translation>
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
        <name>LayoutController</name>
        <message>
            <source>Press {keys} or Esc to leave the reading mode.</source>
            <translation>{keys} 또는 Esc 키를 누르면 읽기 모드에서 나갑니다.</translation>
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
            <source>Installing {name}…</source>
            <translation>{name} 설치 중…</translation>
        </message>
    </context>
    <context>
        <name>ModelsDialog</name>
        <message>
            <source>A model translates in one direction, on this computer. Download an Argos Translate package (a file that ends in .argosmodel) and install it here, or drop it on the window.</source>
            <translation>모델 하나는 한 방향으로만, 이 컴퓨터에서 번역합니다. Argos Translate 패키지(.argosmodel로 끝나는 파일)를 내려받아 여기서 설치하거나 창에 끌어다 놓으세요.</translation>
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
            <source>No model for English → Korean yet.</source>
            <translation>English → 한국어 모델이 아직 없습니다.</translation>
        </message>
        <message>
            <source>No model for Korean → English yet.</source>
            <translation>한국어 → English 모델이 아직 없습니다.</translation>
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
            <source>Edit note</source>
            <translation>메모 편집</translation>
        </message>
        <message>
            <source>Delete note</source>
            <translation>메모 삭제</translation>
        </message>
        <message>
            <source>Your note</source>
            <translation>메모</translation>
        </message>
        <message>
            <source>Tags, divided by commas</source>
            <translation>태그 (쉼표로 구분)</translation>
        </message>
        <message>
            <source>Save note</source>
            <translation>메모 저장</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
    </context>
    <context>
        <name>NotebookPage</name>
        <message>
            <source>Highlights and notes from all your articles gather here.</source>
            <translation>모든 기사의 형광펜과 메모가 여기에 모입니다.</translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>메모 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>Show more</source>
            <translation>더 보기</translation>
        </message>
        <message>
            <source>Notebook</source>
            <translation>노트</translation>
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
        <name>Operations</name>
        <message>
            <source>Something went wrong inside Naranhi; your library is unharmed. Please try again, and report the details if it happens twice.</source>
            <translation>나란히 안에서 문제가 생겼습니다. 서재는 무사합니다. 다시 해 보고, 또 생기면 자세한 내용을 알려 주세요.</translation>
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
            <source>The interface language changes when Naranhi is started again.</source>
            <translation>화면 언어는 나란히를 다시 시작하면 바뀝니다.</translation>
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
            <translation>노트</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>태그</translation>
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
            <source>A page further</source>
            <translation>한 쪽 넘기기</translation>
        </message>
        <message>
            <source>Let the selection go</source>
            <translation>선택 풀기</translation>
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
        <name>_ModelRow</name>
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
        <name>_Wordmark</name>
        <message>
            <source>Naranhi</source>
            <translation>나란히</translation>
        </message>
    </context>
</TS>
