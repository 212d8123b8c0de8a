"""Models and translations by the command line, with a small model that CTranslate2 really runs."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.library import Library
from tests.support.argos_package import metadata, write_package

if TYPE_CHECKING:
    from tests.reader.cli.conftest import Naranhi

ENGLISH = """Rain at last

The rain came on Monday. Farmers smiled.

Send it to the king.
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An English to Korean package."""
    return write_package(tmp_path_factory.mktemp("packages") / "en_ko.argosmodel")


def test_models_are_installed_listed_and_removed(naranhi: Naranhi, package: Path) -> None:
    assert "naranhi models install FILE" in naranhi.run("models", "list").stdout
    installed = naranhi.json("models", "install", package)
    wanted = {"key", "name", "source", "target", "version", "path", "size", "managed"}
    assert wanted <= set(installed)
    assert (installed["source"], installed["target"], installed["managed"]) == ("en", "ko", True)
    assert naranhi.lines("models", "list") == [installed]
    assert re.fullmatch(
        rf"\* {installed['key']}  English → Korean  1\.1  \d+\.\d MB\n    BLEU .+\n",
        naranhi.run("models", "list").stdout,
    )
    assert naranhi.run("models", "remove", installed["key"]).stdout.startswith("Removed: ")
    assert naranhi.lines("models", "list") == []
    naranhi.fails("models", "remove", installed["key"])
    assert not (naranhi.library / "library.db").exists()


def test_models_of_other_languages_are_refused(naranhi: Naranhi, tmp_path: Path) -> None:
    french = write_package(tmp_path / "en_fr.argosmodel", metadata("en", "fr"))
    assert "en" in naranhi.fails("models", "install", french)
    assert naranhi.lines("models", "list") == []


def test_a_translation_has_the_shape_that_scripts_rely_on(naranhi: Naranhi, package: Path) -> None:
    key = naranhi.json("models", "install", package)["key"]
    number = naranhi.add(ENGLISH)
    first = naranhi.json("translate", number)
    assert {key: first[key] for key in ("id", "source", "target", "model", "demonstration")} == {
        "id": number,
        "source": "en",
        "target": "ko",
        "model": key,
        "demonstration": False,
    }
    assert [(each["index"], each["text"], each["origin"]) for each in first["sentences"]] == [
        (0, "The rain came on Monday.", "machine"),
        (1, "Farmers smiled.", "machine"),
        (2, "Send it to the king.", "machine"),
    ]
    assert all(isinstance(each["translation"], str) for each in first["sentences"])
    assert first["title"]["text"] == "Rain at last"
    again = naranhi.json("translate", number)
    assert [each["origin"] for each in again["sentences"]] == ["memory"] * 3
    assert [each["translation"] for each in again["sentences"]] == [
        each["translation"] for each in first["sentences"]
    ]


def test_what_was_translated_stays_when_the_model_goes(naranhi: Naranhi, package: Path) -> None:
    key = naranhi.json("models", "install", package)["key"]
    number = naranhi.add(ENGLISH)
    first = naranhi.json("translate", number)
    naranhi.run("models", "remove", key)
    again = naranhi.json("translate", number)
    assert again["model"] == key
    assert [each["translation"] for each in again["sentences"]] == [
        each["translation"] for each in first["sentences"]
    ]


def test_without_a_model_it_says_how_to_install_one(naranhi: Naranhi, package: Path) -> None:
    naranhi.run("models", "install", package)
    korean = naranhi.add("마침내 비\n\n월요일에 비가 왔다.")
    said = naranhi.fails("translate", korean)
    assert "Korean → English" in said
    assert "naranhi models install FILE" in said
    naranhi.fails("translate", 99)


def test_sentences_are_printed_in_pairs(naranhi: Naranhi, package: Path) -> None:
    naranhi.run("models", "install", package)
    number = naranhi.add(ENGLISH)
    shape = naranhi.json("translate", number)
    done = naranhi.run("translate", number)
    pairs = [shape["title"], *shape["sentences"]]
    expected = [f"{each['text']}\n    {each['translation']}".rstrip() for each in pairs]
    # The package's translations mean nothing, and some are seen to.
    blocks = [
        block.removesuffix("  [doubtful]").rstrip() for block in done.stdout.rstrip().split("\n\n")
    ]
    assert blocks[: 1 + len(pairs)] == [f"en → ko, {shape['model']}", *expected]
    assert done.stderr == ""


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of its own")
def test_progress_is_shown_to_whoever_looks(naranhi: Naranhi, package: Path) -> None:
    naranhi.run("models", "install", package)
    number = naranhi.add(ENGLISH)
    master, terminal = os.openpty()
    try:
        naranhi.run("translate", number, stderr=terminal)
        shown = os.read(master, 100_000).decode()
    finally:
        os.close(master)
        os.close(terminal)
    assert "Translating: 4 of 4 sentences" in shown
    assert shown.endswith("\r")


def test_the_translation_is_marked_and_exported(naranhi: Naranhi, package: Path) -> None:
    naranhi.run("models", "install", package)
    number = naranhi.add(ENGLISH)
    translation = naranhi.json("translate", number)
    first = [translation["title"], *translation["sentences"][:2]]
    quote = " ".join(each["translation"] for each in first)
    made = naranhi.json("annotate", number, "--side", "translation", "--quote", quote)
    assert (made["side"], made["model"]) == ("translation", translation["model"])
    assert (made["sentence"], "\n" in made["selector"]["exact"]) == (-1, True)
    text = naranhi.run("export", "--format", "markdown", "--output", "-").stdout
    passage = "Rain at last The rain came on Monday. Farmers smiled."
    assert f"> *English:* {passage}\n\nYellow · on the translation · " in text


def test_sample_articles_bring_their_own_model(naranhi: Naranhi) -> None:
    naranhi.run("sample")
    listed = {each["language"]: each["id"] for each in naranhi.lines("list")}
    for language, number in listed.items():
        translation = naranhi.json("translate", number)
        assert translation["source"] == language
        assert translation["demonstration"] is True
        assert all(each["translation"] for each in translation["sentences"])
    assert "demonstration model" in naranhi.run("translate", listed["en"]).stdout
    assert naranhi.lines("models", "list") == []
    own = naranhi.add(ENGLISH)
    naranhi.fails("translate", own)


def test_a_package_of_the_readers_own_argos_is_found(naranhi: Naranhi, package: Path) -> None:
    folder = naranhi.home / ".local" / "share" / "argos-translate" / "packages"
    folder.mkdir(parents=True)
    subprocess.run([sys.executable, "-m", "zipfile", "-e", str(package), str(folder)], check=True)
    (listed,) = naranhi.lines("models", "list")
    assert listed["managed"] is False
    assert "Argos Translate's own" in naranhi.run("models", "list").stdout
    naranhi.fails("models", "remove", listed["key"])
    assert naranhi.json("translate", naranhi.add(ENGLISH))["model"] == listed["key"]


def test_many_articles_are_translated_one_after_the_other(naranhi: Naranhi, package: Path) -> None:
    naranhi.run("models", "install", package)
    numbers = [naranhi.add(ENGLISH.replace("Monday", day)) for day in ("Tuesday", "Friday")]
    made = naranhi.lines("translate", *numbers)
    assert [each["id"] for each in made] == numbers
    assert {each["origin"] for each in made[0]["sentences"]} == {"machine"}
    again = naranhi.run("translate", "--unread").stdout
    assert again.splitlines() == [
        *(f"{number}  Rain at last" for number in numbers),
        "Articles translated: 2, failed: 0.",
    ]
    assert naranhi.run("translate", "--queued").stdout == "Articles translated: 0, failed: 0.\n"


def test_only_the_work_of_the_command_itself_is_counted(naranhi: Naranhi, package: Path) -> None:
    naranhi.run("models", "install", package)
    first, second = naranhi.add(ENGLISH), naranhi.add(f"{ENGLISH}\nMore rain.\n")
    with Library.open(naranhi.library) as library:
        library.queue.add([first, second])
        library.queue.settle(first, "")
    assert naranhi.run("translate", "--queued").stdout.endswith(
        "Articles translated: 1, failed: 0.\n"
    )


def test_doubtful_sentences_are_marked(naranhi: Naranhi) -> None:
    number = naranhi.add(ENGLISH)
    with Library.open(naranhi.library) as library:
        texts = [each.text for each in library.article(number).all_sentences]
        made = {text: f"문장 {at}." for at, text in enumerate(texts)} | {texts[2]: "왕 " * 60}
        library.memory.remember(made, "en", "ko", "en_ko-1.0")
    printed = naranhi.run("translate", number).stdout.splitlines()
    assert [line for line in printed if line.endswith("[doubtful]")] == [
        line for line in printed if "왕 왕" in line
    ]
    assert printed[-1] == "Sentences that look wrong, and are marked [doubtful]: 1."


def test_articles_that_fail_are_named_after_the_others(naranhi: Naranhi, package: Path) -> None:
    naranhi.run("models", "install", package)
    korean = naranhi.add("마침내 비\n\n월요일에 비가 왔다.")
    english = naranhi.add(ENGLISH)
    done = naranhi.run("translate", "--unread", status=1)
    assert f"{english}  Rain at last" in done.stdout
    assert f"1 article could not be translated; of article {korean}: No model for" in done.stderr
    naranhi.fails("translate", english, 99)


def test_what_to_translate_has_to_be_said_once(naranhi: Naranhi) -> None:
    assert "--unread" in naranhi.run("translate", status=2).stderr
    assert "--unread" in naranhi.run("translate", 1, "--unread", status=2).stderr
