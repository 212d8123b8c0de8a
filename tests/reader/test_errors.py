"""Sentences of errors: filled in for people, kept apart for translators, stored for later."""

from __future__ import annotations

import errno
import json
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import (
    ExportError,
    IntakeError,
    NaranhiError,
    Phrase,
    restored,
    stored,
    system_reason,
)
from reader.intake import read_bytes
from reader.translation import direction_name

NAMES = st.text(st.characters(categories=("L", "N", "P", "S"), max_codepoint=0xFFFF))


def test_an_error_is_its_sentence_and_keeps_template_and_values() -> None:
    error = IntakeError("“{name}” is larger than {size} MB.", "a path", name="tides.txt", size=3)
    assert str(error) == "“tides.txt” is larger than 3 MB."
    assert error.template == "“{name}” is larger than {size} MB."
    assert error.values == {"name": "tides.txt", "size": 3}
    assert error.details == "a path"


def test_a_plain_sentence_may_hold_braces() -> None:
    assert str(NaranhiError("Write {{ article }} or {name}.")) == "Write {{ article }} or {name}."


@given(NAMES, NAMES)
def test_values_are_filled_in_as_they_are(first: str, second: str) -> None:
    said = Phrase("{first} and {second}", first=first, second=second)
    assert said == f"{first} and {second}"


def test_phrases_are_filled_into_phrases() -> None:
    direction = direction_name("en", "ko")
    error = ExportError(
        "No model for {direction}: {why}", direction=direction, why=IntakeError("x")
    )
    assert str(error) == "No model for English → Korean: x"
    assert isinstance(error.values["direction"], Phrase)
    assert isinstance(error.values["why"], Phrase)


def test_phrases_are_joined_and_cut() -> None:
    whole = Phrase("“{name}” is no package: it has no {file}; get it again.", name="a", file="b")
    assert whole.clause() == "“a” is no package"
    assert Phrase("{host} is gone.", host="hill.example").clause() == "hill.example is gone"
    assert (
        Phrase.joined("; ", [whole.clause(), "it {is} late"]) == "“a” is no package; it {is} late"
    )


def test_an_error_comes_whole_out_of_another_process() -> None:
    error = IntakeError("{name} is {what}.", "details", name="a{b}", what=Phrase("an image"))
    copy = pickle.loads(pickle.dumps(error))
    assert (str(copy), copy.template, copy.details) == (
        "a{b} is an image.",
        error.template,
        "details",
    )
    assert copy.values["what"].template == "an image"


@given(NAMES, st.integers())
def test_what_is_stored_comes_back(name: str, number: int) -> None:
    why = Phrase("there is no {name}", name=name)
    said = Phrase("Line {number}: {why}.", number=number, why=why)
    back = restored(stored(said))
    assert isinstance(back, Phrase)
    assert (back, back.template, back.values) == (said, said.template, said.values)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hill.example cannot be reached; check the address.",
        '{"template": "A sentence that is cut',
        '{"template": 3}',
        '{"values": {}}',
        '{"template": "a", "values": []}',
        "[" * 100_000,
        "{" * 100_000,
    ],
)
def test_what_older_versions_stored_is_shown_as_it_is(text: str) -> None:
    assert restored(text) == text


def test_what_is_stored_fits_into_any_file() -> None:
    kept = stored(Phrase("{path} is gone.", path="caf\udce9"))
    assert json.loads(kept.encode("ascii"))["values"] == {"path": "caf\udce9"}


def test_the_system_gives_reasons_that_can_be_translated() -> None:
    full = OSError(errno.ENOSPC, "whatever the system calls it")
    assert isinstance(system_reason(full), Phrase)
    assert system_reason(OSError(errno.EXDEV, "Invalid cross-device link")) == (
        "Invalid cross-device link"
    )
    assert system_reason(ValueError("embedded null byte")) == "embedded null byte"


def test_a_kind_of_file_is_a_phrase_of_its_own() -> None:
    with pytest.raises(IntakeError) as caught:
        read_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100), "tides.txt")
    assert caught.value.template.startswith("This is {what}, not text;")
    assert str(caught.value).startswith("This is an image, not text;")
