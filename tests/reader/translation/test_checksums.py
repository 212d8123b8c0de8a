"""Lists of checksums beside packages: which line counts, and that a file of a disk is checked."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from reader.errors import ModelError
from reader.translation import Models
from reader.translation.checksums import listed

NAME = "m.argosmodel"
OURS, OTHER = "ab" * 32, "cd" * 32


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{OTHER}  other\n{OURS}  {NAME}\n", OURS),
        (f"{OTHER} *other\r\n{OURS} *{NAME}\r\n", OURS),
        (f"{OURS}  ./models/{NAME}\n{OTHER}  {NAME}.old\n", OURS),
        (f"SHA256 (other) = {OTHER}\nSHA256 ({NAME}) = {OURS}\n", OURS),
        (f"# sums\n\n{OTHER}  two words\n{OURS.upper()}  {NAME}", OURS),
        (f"{OURS}\n", OURS),
        (f"{OURS}  called-otherwise.zip\n", OURS),
        (f"SHA256 (called-otherwise.zip) = {OURS}\n", OURS),
        (f"{OTHER}  other\n{OURS}  another\n", ""),
        (f"{OURS[:-1]}  {NAME}\n", ""),
        ("<html>no", ""),
        ("", ""),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_line_that_names_the_file_counts(text: str, found: str, encoding: str) -> None:
    assert listed(text.encode(encoding), NAME) == found


def test_a_file_is_checked_by_the_checksum_beside_it(models: Models, package: Path) -> None:
    beside = package.with_name(f"{package.name}.sha256")
    beside.write_text(f"{OTHER}  {package.name}\n")
    with pytest.raises(ModelError) as caught:
        models.install(package)
    assert str(caught.value) == (
        f"“{package.name}” is not what was published, by the checksum in “{beside.name}” beside "
        "it: download both again."
    )
    assert not models.folder.exists()
    right = hashlib.sha256(package.read_bytes()).hexdigest()
    beside.write_text(f"{OTHER}  other\n{right}  {package.name}\n")
    assert models.install(package).key == "en_ko-1.1"


@pytest.mark.parametrize("text", ["", "no checksum at all", f"{OTHER}  a\n{OURS}  b\n"])
def test_what_does_not_tell_of_the_file_counts_for_nothing(
    models: Models, package: Path, text: str
) -> None:
    package.with_name(f"{package.name}.sha256").write_text(text)
    assert models.install(package).key == "en_ko-1.1"
