"""PDF documents with a text layer."""

from __future__ import annotations

import io
from datetime import timedelta

import pypdf
import pytest
from pypdf.generic import DictionaryObject, NameObject, StreamObject

from reader.article import BlockKind
from reader.errors import IntakeError
from reader.intake import pdf, read_bytes
from tests.support.pdf import Printed, make_pdf

LEFT = 60.0
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


def page(*lines: tuple[str, float] | str, size: float = 10, number: int = 1) -> list[Printed]:
    """A page with a running head and a number: lines, each with the drop before it (14)."""
    printed: list[Printed] = [("The Hanbit Daily, 25 October 2024", LEFT, 800, 8)]
    y = 760.0
    for line in lines:
        text, drop = (line, 14.0) if isinstance(line, str) else line
        y -= drop
        printed.append((text, LEFT, y, size))
    return [*printed, (f"- {number} -", 290, 40, 8)]


FIRST: list[tuple[str, float] | str] = [
    "Salt came by river, and the road along it is as old as the salt, they say. The",
    "boats were flat and slow, and every village kept its own landing. Women car-",
    "ried the sacks up to the mill, where the miller weighed them on a wooden beam",
    "and wrote the sum on the door.",
    ("Then the railway came, and the river was left to the herons. The landings sank", 22.0),
    "into the reeds, one after the other, and only the names of the fields remember",
]
PLAIN = [line for line in FIRST if isinstance(line, str)]
SECOND: list[tuple[str, float] | str] = [
    "where the boats were tied. In the museum of the town there is a beam like that, and",
    "children weigh each other on it.",
    ("• Boats", 22.0),
    "• Carts",
]


def texts(data: bytes) -> list[str]:
    return [block.text for block in read_bytes(data).blocks]


def test_lines_are_paragraphs_again() -> None:
    head: list[Printed] = [
        ("The long road of salt", LEFT, 780, 18),
        ("By Jo Ironwater", LEFT, 762, 10),
    ]
    first = page(*FIRST)
    draft = read_bytes(make_pdf([first[:1] + head + first[1:], page(*SECOND, number=2)]))
    assert (draft.title, draft.byline) == ("The long road of salt", ("Jo Ironwater",))
    one, two, *items = draft.blocks
    assert one.text.startswith("Salt came by river")
    assert "Women carried the sacks" in one.text
    assert one.text.endswith("wrote the sum on the door.")
    assert two.text.startswith("Then the railway came")
    assert "remember where the boats were tied." in two.text
    assert two.text.endswith("weigh each other on it.")
    assert [(item.kind, item.text) for item in items] == [
        (BlockKind.LIST_ITEM, "Boats"), (BlockKind.LIST_ITEM, "Carts"),
    ]  # fmt: skip


def test_running_heads_and_page_numbers_are_left_out() -> None:
    pages = [
        page(*(f"{line} {name}." for line in PLAIN[:4]), number=number)
        for number, name in enumerate(("one", "two", "three"), start=1)
    ]
    found = "\n".join(texts(make_pdf(pages)))
    assert "Hanbit" not in found
    assert "- 2 -" not in found
    assert found.count("Salt came by river") == 3


def titled(*lines: str) -> list[Printed]:
    """A page of one paragraph below a title of the same size."""
    drops = enumerate(lines)
    return [
        ("소금의 길", LEFT, 780, 10),
        *[(line, LEFT, 750 - 14.0 * number, 10) for number, line in drops],
    ]


def test_korean_that_breaks_within_words() -> None:
    lines = [
        "강은 소금을 나르고 길은 강을 따라간",
        "다. 소금은 바다에서 나고 산에서 쓰인 ",
        "뒤에 다시 바다로 간다. 그래서 길은 ",
        "늘 바다와 산 사이에 있었다. 사람들은 ",
        "그 길을 오르내리며 살았다.",
    ]
    (text,) = texts(make_pdf([titled(*lines)]))
    assert text == "".join(lines)


def test_indents_part_paragraphs_and_larger_lines_are_headings() -> None:
    lines: list[Printed] = [("Salt", LEFT, 780, 18)]
    for number in range(8):
        starts = number % 4 == 0
        text = "Salt came by river and the road along it is as old as the salt" + "." * (
            number % 4 == 3
        )
        lines.append((text, LEFT + 12 * starts, 750 - 14 * number, 10))
    lines.insert(5, ("The herons", LEFT, 700, 13))
    blocks = read_bytes(make_pdf([lines])).blocks
    assert [block.kind for block in blocks] == [
        BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.PARAGRAPH,
    ]  # fmt: skip


FERRY = (
    ("The ferry sails again. It leaves the quay at seven and comes back", "before the noon bell."),
    ("Bakers ask for quiet streets. They rise at three, and the lorries", "come before them then."),
    ("Nobody was against it. Some wished that the plan had come earlier", "and that is not enough.")
    * 2,
    ("A park is to follow in the spring, with trees of the old garden as", "a gift of the mayor."),
)
"""Paragraphs by their lines; the last ones are filled up, so that none ends early."""


def ferry(*, gap: float, first: float = 0, others: float = 0) -> tuple[bytes, list[str]]:
    """A page with `FERRY`: 14 points from line to line, `gap` between paragraphs, edges moved."""
    printed: list[Printed] = []
    y = 780.0
    for paragraph in FERRY:
        y -= gap - 14
        for number, line in enumerate(paragraph):
            y -= 14
            full = f"{line[:-1]} and so on for the rest of the year.".ljust(66, "!")
            x = LEFT + (others if number else first)
            printed.append((line if number % 2 == 0 else full, x, y, 10))
    return make_pdf([printed]), [paragraph[0] for paragraph in FERRY]


@pytest.mark.parametrize(
    ("gap", "first", "others"),
    [(16, 0, 0), (14, 6, 0), (14, 0, 18), (22, 0, 0)],
    ids=["a small gap", "a small indent", "a hanging indent", "a wide gap"],
)
def test_paragraphs_whose_last_lines_are_full(gap: float, first: float, others: float) -> None:
    data, beginnings = ferry(gap=gap, first=first, others=others)
    found = texts(data)
    assert len(found) == len(beginnings)
    assert all(text.startswith(begin) for text, begin in zip(found, beginnings, strict=True))


def test_short_paragraphs_with_gaps_are_not_joined_for_being_many() -> None:
    lines = [*(f"The {day} boat sailed at dawn with salt." for day in DAYS), *FERRY[0]]
    printed: list[Printed] = []
    y = 780.0
    for place, line in enumerate(lines):
        y -= 14 if place == len(lines) - 1 else 24
        printed.append((line, LEFT, y, 10))
    assert texts(make_pdf([printed])) == [*lines[:-2], " ".join(FERRY[0])]


def test_a_line_that_stands_a_little_lower_ends_no_paragraph() -> None:
    lines = ("Salt came by the river for a hundred years and", "more²; the road along it is as old")
    drops = (14, 14, 16, 14, 14, 16)
    printed: list[Printed] = []
    y = 780.0
    for place, drop in enumerate(drops):
        y -= drop
        printed.append((lines[place % 2], LEFT, y, 10))
    assert texts(make_pdf([printed])) == [" ".join(lines * 3)]


def test_the_title_that_the_document_states() -> None:
    lines = titled(*PLAIN)
    assert read_bytes(make_pdf([lines], title="소금의 길")).title == "소금의 길"
    assert read_bytes(make_pdf([lines], title="Microsoft Word - draft7.doc")).title == "소금의 길"


def locked() -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(make_pdf([page(*FIRST)])))
    writer.encrypt("secret", algorithm="RC4-128")
    whole = io.BytesIO()
    writer.write(whole)
    return whole.getvalue()


GOOD = make_pdf([page(*FIRST)])


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (make_pdf([[], []]), "only pictures"),
        (make_pdf([page(*FIRST)], letters_named=False), "which letters"),
        (locked(), "password"),
        (b"%PDF-1.7\n", "damaged"),
        (b"%PDF-1.7\n" + bytes(1000), "damaged"),
        (GOOD[: len(GOOD) // 2], "damaged|only pictures"),
        (make_pdf([[]] * 1001), "1,000 pages"),
    ],
    ids=["scanned", "no letters", "locked", "empty", "zeros", "cut", "long"],
)
def test_bad_documents(data: bytes, complaint: str) -> None:
    with pytest.raises(IntakeError, match=complaint):
        read_bytes(data, "a.pdf")


def test_a_page_that_is_drawn_for_ever_is_given_up() -> None:
    with pytest.raises(IntakeError, match="too long to read"):
        read_bytes(make_pdf([page("x")], raw=b"BT <0001> Tj ET\n" * 600_000))


def test_the_forms_that_a_page_draws_count() -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(make_pdf([page("x")], raw=b"/X Do")))
    form = StreamObject()
    form.set_data(b"BT <0001> Tj ET\n" * 600_000)
    form[NameObject("/Subtype")] = NameObject("/Form")
    forms = DictionaryObject({NameObject("/X"): writer._add_object(form.flate_encode())})
    writer.pages[0]["/Resources"].get_object()[NameObject("/XObject")] = forms  # type: ignore[index]
    whole = io.BytesIO()
    writer.write(whole)
    with pytest.raises(IntakeError, match="too long to read"):
        read_bytes(whole.getvalue())


def test_a_document_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "LONGEST_READING", timedelta(milliseconds=20).total_seconds())
    with pytest.raises(IntakeError, match="too long to read"):
        read_bytes(make_pdf([page("x")], raw=b"BT /F 9 Tf <0001> Tj ET\n" * 50_000))
