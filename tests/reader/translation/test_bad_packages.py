"""Files that are no packages for Naranhi: one clear sentence, and nothing of them left behind."""

from __future__ import annotations

import stat
import struct
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.errors import ModelError
from reader.translation import Models
from tests.support.argos_package import metadata, tiny_model, write_package


def refusal(models: Models, file: Path) -> str:
    """The sentence with which `file` is refused; nothing may have changed."""
    folder = models.folder.parent
    before = sorted(folder.rglob("*")) if folder.exists() else []
    installed = models.installed()
    with pytest.raises(ModelError) as caught:
        models.install(file)
    assert [path for path in sorted(folder.rglob("*")) if path != folder / "models"] == [
        path for path in before if path != folder / "models"
    ]
    assert models.installed() == installed
    sentence = str(caught.value)
    assert "\n" not in sentence
    assert sentence.endswith(".")
    assert ". " not in sentence
    return sentence


def package_with(parts: dict[str, bytes | None]) -> Callable[[Path], Path]:
    """Writes a package with parts replaced, added or left out."""
    return lambda file: write_package(file, parts=parts)


def package_of(**fields: object) -> Callable[[Path], Path]:
    """Writes a package with metadata changed."""
    return lambda file: write_package(file, {**metadata(), **fields})


def text_file(text: str) -> Callable[[Path], Path]:
    """Writes something that is no archive."""

    def write(file: Path) -> Path:
        file.write_text(text, encoding="utf-8")
        return file

    return write


def cut_short(file: Path) -> Path:
    """Writes the first half of a package."""
    data = write_package(file).read_bytes()
    file.write_bytes(data[: len(data) // 2])
    return file


def with_a_flipped_bit(file: Path) -> Path:
    """Writes a package with a damaged model in it."""
    data = bytearray(write_package(file).read_bytes())
    data[data.index(b"model.bin") + 2000] ^= 0xFF
    file.write_bytes(data)
    return file


def two_in_one(file: Path) -> Path:
    """Writes an archive of two packages."""
    write_package(file)
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("another/metadata.json", b"{}")
    return file


def compressed(method: int) -> Callable[[Path], Path]:
    """Writes a package whose model is compressed by a method, and damaged."""

    def write(file: Path) -> Path:
        with (
            zipfile.ZipFile(write_package(file.with_suffix(".sound"))) as sound,
            zipfile.ZipFile(file, "w", method) as archive,
        ):
            for member in sound.infolist():
                archive.writestr(member.filename, sound.read(member))
            place = next(each for each in archive.infolist() if "model.bin" in each.filename)
        file.with_suffix(".sound").unlink()
        data = bytearray(file.read_bytes())
        for offset in range(200):
            data[place.header_offset + 1000 + offset] ^= 0x5A
        file.write_bytes(data)
        return file

    return write


def with_a_name_that_is_no_text(file: Path) -> Path:
    """Writes a package with a name that is said to be UTF-8, and is not."""
    data = write_package(file, parts={"한국.txt": b"x"}).read_bytes()
    file.write_bytes(data.replace("한국".encode(), b"\xff\xfe\xff\xfe\xff\xfe"))
    return file


MODEL = tiny_model()["model/model.bin"]


@pytest.mark.parametrize(
    ("write", "words"),
    [
        (text_file("not a zip"), "a zip archive, and this is no whole one"),
        (text_file(""), "a zip archive, and this is no whole one"),
        (cut_short, "a zip archive, and this is no whole one"),
        (with_a_flipped_bit, "is damaged"),
        (compressed(zipfile.ZIP_LZMA), "is damaged"),
        (compressed(zipfile.ZIP_BZIP2), "is damaged"),
        (with_a_name_that_is_no_text, "is damaged"),
        (package_with({"model": b"a file and a folder"}), "is damaged"),
        (package_with({"MODEL/model.bin": b"twice"}), "is damaged"),
        (package_of(licence="\ud800x"), "its metadata.json cannot be read"),
        (package_of(package_version="\ud800"), "its metadata.json cannot be read"),
        (package_of(unknown=["\udfff"]), "its metadata.json cannot be read"),
        (two_in_one, "holds more than one package"),
        (package_with({"metadata.json": None}), "has no metadata.json"),
        (package_with({"metadata.json": b"{"}), "its metadata.json cannot be read"),
        (package_with({"metadata.json": b"[]"}), "its metadata.json cannot be read"),
        (package_with({"metadata.json": b"[" * 100_000}), "its metadata.json cannot be read"),
        (package_with({"metadata.json": b"\xff\xfe\x00"}), "its metadata.json cannot be read"),
        (
            package_of(from_code="es", from_name="Spanish"),
            "translates from Spanish (es) to Korean (ko)",
        ),
        (package_of(to_code="en", to_name=""), "translates from English (en) to en"),
        (package_of(from_code="de"), "translates from English (de) to Korean (ko)"),
        (package_of(from_code=None, from_name=None), "from an unknown language"),
        (package_of(from_code=["en"]), "reads English and Korean only"),
        (package_of(type="sbd"), "not a translation model"),
        (package_of(demonstration=True), "Naranhi uses for its sample articles by itself"),
        (package_with({"model/model.bin": None}), "holds no translation model"),
        (package_with({"sentencepiece.model": None}), "has no tokenizer"),
        (package_with({"sentencepiece.model": b"broken"}), "does not run"),
        (package_with({"sentencepiece.model": b""}), "does not run"),
        (package_with({"model/model.bin": b""}), "does not run"),
        (package_with({"model/model.bin": b"not a model"}), "does not run"),
        (package_with({"model/model.bin": MODEL[: len(MODEL) // 2]}), "does not run"),
        (package_with({"model/shared_vocabulary.json": None}), "does not run"),
        (package_with({"model/shared_vocabulary.json": b'["<unk>"]'}), "does not run"),
    ],
)
@pytest.mark.parametrize("occupied", [False, True], ids=["first", "beside another"])
def test_a_file_that_is_no_package_is_refused(
    models: Models,
    tmp_path: Path,
    write: Callable[[Path], Path],
    words: str,
    occupied: bool,
) -> None:
    if occupied:
        models.install(write_package(tmp_path / "sound.argosmodel"))
    file = write(tmp_path / "bad.argosmodel")
    sentence = refusal(models, file)
    assert "“bad.argosmodel”" in sentence
    assert words in sentence


def test_a_name_with_an_empty_part_is_no_harm(models: Models, tmp_path: Path) -> None:
    file = write_package(tmp_path / "twice.argosmodel", root="translate-en_ko-1_1//")
    assert models.install(file).key == "en_ko-1.1"


def test_an_empty_pieces_model_is_refused_in_silence(
    models: Models, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    refusal(models, package_with({"sentencepiece.model": b""})(tmp_path / "bad.argosmodel"))
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize(
    "name",
    [
        "../evil.txt",
        "translate/../../evil.txt",
        "/tmp/evil.txt",
        "C:/evil.txt",
        "..\\evil.txt",
        "translate/./evil.txt",
        "translate/nul\0.txt",
    ],
)
def test_names_that_lead_outside_are_refused(models: Models, tmp_path: Path, name: str) -> None:
    file = write_package(tmp_path / "evil.argosmodel")
    with zipfile.ZipFile(file, "a") as archive:
        member = zipfile.ZipInfo("placeholder")
        member.filename = name
        archive.writestr(member, b"evil")
    assert "not safe to unpack" in refusal(models, file)
    assert not list(tmp_path.rglob("evil.txt"))


def test_links_are_refused(models: Models, tmp_path: Path) -> None:
    file = write_package(tmp_path / "link.argosmodel")
    with zipfile.ZipFile(file, "a") as archive:
        member = zipfile.ZipInfo("translate-en_ko-1_1/link")
        member.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(member, b"/etc/passwd")
    assert "not safe to unpack" in refusal(models, file)


def test_an_archive_that_expands_beyond_reason_is_refused(models: Models, tmp_path: Path) -> None:
    zeros = bytes(100 << 20)
    file = write_package(tmp_path / "bomb.argosmodel", parts={"model/model.bin": zeros})
    assert "would unpack to more than 67 MB" in refusal(models, file)


def test_an_archive_that_lies_about_its_size_is_refused(models: Models, tmp_path: Path) -> None:
    zeros = bytes(100 << 20)
    file = write_package(tmp_path / "liar.argosmodel", parts={"model/model.bin": zeros})
    data = file.read_bytes().replace(struct.pack("<I", len(zeros)), struct.pack("<I", 1000))
    file.write_bytes(data)
    refusal(models, file)


def test_an_archive_of_countless_files_is_refused(models: Models, tmp_path: Path) -> None:
    file = write_package(tmp_path / "many.argosmodel")
    with zipfile.ZipFile(file, "a") as archive:
        for number in range(10_001):
            archive.writestr(f"translate-en_ko-1_1/{number}", b"")
    assert "was not installed" in refusal(models, file)


def test_an_encrypted_archive_is_refused(models: Models, tmp_path: Path) -> None:
    data = bytearray(write_package(tmp_path / "secret.argosmodel").read_bytes())
    for mark, flags in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        place = data.find(mark)
        while place >= 0:
            data[place + flags] |= 1
            place = data.find(mark, place + 4)
    (tmp_path / "secret.argosmodel").write_bytes(data)
    assert "encrypted" in refusal(models, tmp_path / "secret.argosmodel")


def test_a_missing_file_and_a_folder_are_refused(models: Models, tmp_path: Path) -> None:
    assert "There is no file" in refusal(models, tmp_path / "missing.argosmodel")
    (tmp_path / "folder.argosmodel").mkdir()
    assert "cannot be read" in refusal(models, tmp_path / "folder.argosmodel")


def test_a_folder_that_cannot_be_made_is_said(package: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(ModelError, match="check the rights on that folder"):
        Models(tmp_path / "file" / "models").install(package)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on file sizes")
def test_a_disk_that_takes_no_more_leaves_nothing_behind(models: Models, package: Path) -> None:
    import resource

    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, limits[1]))
    try:
        with pytest.raises(ModelError, match="cannot be installed"):
            models.install(package)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert not models.folder.exists()


def test_damaged_folders_are_passed_over(models: Models, package: Path) -> None:
    model = models.install(package)
    (model.path / "metadata.json").write_bytes(b"{")
    assert models.installed() == []
    assert models.install(package).key == "en_ko-1.1"
    assert len(models.installed()) == 1
