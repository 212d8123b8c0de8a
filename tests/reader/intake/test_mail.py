"""Newsletters that were saved as mail, and pages that were saved as one."""

from __future__ import annotations

import base64
import quopri
from datetime import datetime, timedelta, timezone

import pytest

from reader.errors import IntakeError
from reader.intake import read_bytes

SEOUL = timezone(timedelta(hours=9))

LETTER = """<html><head><meta charset="{charset}"><title>newsletter-417</title></head><body>
<p>메일이 잘 안 보이시나요? <a href="https://example.com/v">웹에서 보기</a></p>
<table><tr><td><h1>소금의 길</h1><p>강은 소금을 나르고 길은 강을 따라간다.</p>
<p>소금은 바다에서 나고 산에서 쓰인다.</p></td></tr></table>
<p>본 메일은 발신전용입니다. 수신거부</p><img src="https://tracker.example.com/p.gif">
</body></html>"""


def encoded_word(text: str, charset: str, codec: str) -> str:
    return f"=?{charset}?B?{base64.b64encode(text.encode(codec)).decode()}?="


def mail(charset: str, codec: str, *, subject: bytes = b"") -> bytes:
    stated = subject or encoded_word("[한빛] 소금의 길", charset, codec).encode()
    sender = encoded_word("한빛레터", charset, codec)
    body = base64.encodebytes(LETTER.format(charset=charset).encode(codec)).decode()
    plain = base64.encodebytes("글자뿐인 소금의 길".encode(codec)).decode()
    return (
        f"Received: from mx.example.com\r\nFrom: {sender} <letter@example.com>\r\n".encode()
        + b"Subject: " + stated + b"\r\n"
        + f"Date: Fri, 25 Oct 2024 08:24:00 +0900\r\nMIME-Version: 1.0\r\n"
        f'Content-Type: multipart/alternative; boundary="b"\r\n\r\n'
        f"--b\r\nContent-Type: text/plain; charset={charset}\r\n"
        f"Content-Transfer-Encoding: base64\r\n\r\n{plain}\r\n"
        f"--b\r\nContent-Type: text/html; charset={charset}\r\n"
        f"Content-Transfer-Encoding: base64\r\n\r\n{body}\r\n--b--\r\n".encode()
    )  # fmt: skip


@pytest.mark.parametrize(
    ("charset", "codec"),
    [("utf-8", "utf-8"), ("euc-kr", "cp949"), ("ks_c_5601-1987", "cp949"), ("utf-8", "cp949")],
)
@pytest.mark.parametrize("name", ["a.eml", ""])
def test_a_newsletter(charset: str, codec: str, name: str) -> None:
    draft = read_bytes(mail(charset, codec), name)
    assert (draft.title, draft.site) == ("[한빛] 소금의 길", "한빛레터")
    assert draft.published == datetime(2024, 10, 25, 8, 24, tzinfo=SEOUL)
    assert [block.text for block in draft.blocks] == [
        "소금의 길",
        "강은 소금을 나르고 길은 강을 따라간다.", "소금은 바다에서 나고 산에서 쓰인다.",
    ]  # fmt: skip
    assert (draft.language, draft.url) == ("ko", None)


@pytest.mark.parametrize("codec", ["utf-8", "cp949"])
def test_a_subject_in_bare_bytes(codec: str) -> None:
    draft = read_bytes(mail("utf-8", "utf-8", subject="Re: FW: 소금의 길".encode(codec)))
    assert draft.title == "소금의 길"
    assert draft.blocks[0].text.startswith("강은 소금을")


def test_a_subject_whose_characters_are_cut_in_two() -> None:
    whole = "소금의 긴 길".encode("cp949")
    words = " ".join(
        f"=?euc-kr?B?{base64.b64encode(part).decode()}?=" for part in (whole[:5], whole[5:])
    )
    assert read_bytes(mail("euc-kr", "cp949", subject=words.encode())).title == "소금의 긴 길"


def test_a_mail_of_plain_text() -> None:
    body = quopri.encodestring("Salt is old – it came by river.\n\nSo it goes.".encode()).decode()
    data = (
        "From: letter@example.com\nTo: me@example.com\nSubject: Salt roads\nMIME-Version: 1.0\n"
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
        f"{body}"
    ).encode()
    draft = read_bytes(data)
    assert (draft.title, draft.site) == ("Salt roads", "example.com")
    assert [block.text for block in draft.blocks] == [
        "Salt is old – it came by river.", "So it goes.",
    ]  # fmt: skip


ATTACHMENT = b"""From: a@example.com\nSubject: x\nMIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b\n
--b\nContent-Type: text/html\nContent-Disposition: attachment; filename=a.html\n
<p>Not the letter.</p>\n--b--\n"""
NESTED = b"MIME-Version: 1.0\nFrom: a@example.com\n" + b"".join(
    b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (number, number)
    for number in range(5000)
)


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (ATTACHMENT, "only attachments"),
        (b"From: a@example.com\nSubject: x\nMIME-Version: 1.0\n\n", "only attachments"),
        (NESTED, "damaged|only attachments"),
        (b"From: a@example.com\nMIME-Version: 1.0\nContent-Type: text/html\n"
         b"Content-Transfer-Encoding: base64\n\n!!!!\n", "no|No"),
    ],
    ids=["attachment", "empty", "nested", "broken"],
)  # fmt: skip
def test_bad_mail(data: bytes, complaint: str) -> None:
    with pytest.raises(IntakeError, match=complaint):
        read_bytes(data, "a.eml")


PAGE = """<html><head><meta charset="{charset}"><title>소금의 길 - 한빛일보</title></head><body>
<article><h1>소금의 길</h1><p>강은 소금을 나르고 길은 강을 따라간다.</p>
<img src="cid:salt@mhtml.blink"><p>소금은 바다에서 나고 산에서 쓰인다.</p></article>
</body></html>"""


def saved(codec: str, charset: str, start: str = "", more: str = "") -> bytes:
    body = quopri.encodestring(PAGE.format(charset=charset).encode(codec)).decode()
    return (
        "From: <Saved by a browser>\nSnapshot-Content-Location: https://example.com/salt\n"
        f"Subject: {encoded_word('소금의 길', 'utf-8', 'utf-8')}\nMIME-Version: 1.0\n"
        f'Content-Type: multipart/related;\n type="text/html";{start}\n boundary="b"\n\n\n'
        f"{more}--b\nContent-Type: text/html\nContent-ID: <frame-1@example.com>\n"
        "Content-Transfer-Encoding: quoted-printable\n"
        f"Content-Location: https://example.com/salt?a=1\n\n{body}\n"
        "--b\nContent-Type: image/jpeg\nContent-Transfer-Encoding: base64\n"
        f"Content-ID: <salt@mhtml.blink>\n\n{base64.b64encode(bytes(3000)).decode()}\n--b--\n"
    ).encode()


@pytest.mark.parametrize(("codec", "charset"), [("utf-8", "utf-8"), ("cp949", "euc-kr")])
@pytest.mark.parametrize("name", ["salt.mhtml", "salt.MHT", ""])
def test_a_page_saved_with_its_pictures(codec: str, charset: str, name: str) -> None:
    draft = read_bytes(saved(codec, charset), name)
    assert (draft.title, draft.url) == ("소금의 길", "https://example.com/salt?a=1")
    assert [block.text for block in draft.blocks] == [
        "강은 소금을 나르고 길은 강을 따라간다.", "소금은 바다에서 나고 산에서 쓰인다.",
    ]  # fmt: skip


def test_the_page_that_the_file_begins_with() -> None:
    other = "--b\nContent-Type: text/html\nContent-ID: <ad@example.com>\n\n<p>Buy salt now.</p>\n"
    draft = read_bytes(saved("utf-8", "utf-8", ' start="<frame-1@example.com>";', other))
    assert draft.title == "소금의 길"


@pytest.mark.parametrize("data", [b"\n", b"MIME-Version: 1.0\n\nx", b"<html><p>x</p></html>"])
def test_a_saved_page_without_a_page(data: bytes) -> None:
    with pytest.raises(IntakeError):
        read_bytes(data, "a.mht")


def test_a_page_with_its_pictures_written_into_it() -> None:
    picture = "data:image/png;base64," + base64.b64encode(bytes(9_000_000)).decode()
    page = PAGE.format(charset="utf-8").replace("cid:salt@mhtml.blink", picture)
    assert len(page) > 10_000_000
    draft = read_bytes(page.encode(), "salt.html")
    assert draft.title == "소금의 길"
    assert len(draft.blocks) == 2
