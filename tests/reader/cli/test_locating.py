"""Finding a passage that was typed: exactly one, or a sentence that says why not."""

from __future__ import annotations

import unicodedata

import pytest

from reader.cli.locating import locate
from reader.errors import AnchorError

TEXT = (
    "Rain at last\n“It was time,” said Kim. It was time for rain.\nThe U.S. agreed.\n"
    "장관은 ‘그렇다’고 했다. 그는 다시 ‘그렇다’고 했다."
)


def found(quote: str, prefix: str = "", suffix: str = "") -> str:
    start, end = locate(TEXT, quote, prefix, suffix, "article 1")
    return f"{TEXT[start - 5 : start]}[{TEXT[start:end]}]"


def test_the_only_one_is_taken() -> None:
    assert found("said Kim") == "me,” [said Kim]"


def test_white_space_may_differ() -> None:
    assert found("  at   last “It was ") == "Rain [at last\n“It was]"


def test_quotation_marks_may_be_typed_plainly() -> None:
    assert found('"It was time,"') == "last\n[“It was time,”]"


def test_text_may_be_decomposed() -> None:
    assert found(unicodedata.normalize("NFD", "장관은")) == "eed.\n[장관은]"


def test_one_of_several_is_told_by_what_is_around_it() -> None:
    assert found("It was time", suffix=" for rain") == "Kim. [It was time]"
    assert found("It was time", prefix="“") == "ast\n“[It was time]"
    assert found("'그렇다'", prefix="다시") == "는 다시 [‘그렇다’]"


@pytest.mark.parametrize(("prefix", "suffix"), [("", ""), (" ", "")])
def test_one_of_several_has_to_be_told(prefix: str, suffix: str) -> None:
    with pytest.raises(AnchorError, match="stands 2 times in article 1; say with --prefix"):
        locate(TEXT, "It was time", prefix, suffix, "article 1")


def test_context_that_is_nowhere_is_said_to_be() -> None:
    with pytest.raises(AnchorError, match="nowhere between these words"):
        locate(TEXT, "It was time", "Lee said", "", "article 1")


def test_a_passage_that_is_not_there() -> None:
    with pytest.raises(AnchorError, match="not in article 1; copy it from there"):
        locate(TEXT, "The snow fell on the cedars", "", "", "article 1")
