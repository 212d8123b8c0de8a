"""The models on offer: the list that Argos Translate publishes, and the copy kept for offline days.

The list is a JSON document with an entry for every package. Its address is a setting; only what
translates between English and Korean is shown. An entry may have a `size` in bytes, a `sha256` and
a `variant` besides what Argos's entries have.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from urllib.parse import urljoin, urlsplit

from reader import network
from reader.article import LANGUAGES
from reader.errors import ModelError, NaranhiError, Phrase
from reader.settings import MODEL_INDEX, Settings
from reader.translation.model import Metadata, Model, direction_name, parse_metadata, version_order
from reader.translation.packages import Models
from reader.translation.quality import Quality, published_quality

COPY: Final = "model-index.json"
"""The kept copy's name in the library's folder."""

LARGEST_INDEX: Final = 16 << 20
_MOST_LINKS: Final = 20
_PURPOSE: Final = Phrase("asking for the list of models")


@dataclass(frozen=True, slots=True)
class AvailableModel:
    """A model that can be downloaded.

    `key`, `name`, `version` and `variant` are as in `Model`. `links` are tried in turn. `size` is
    that of the file, in bytes, and `sha256` its checksum in hexadecimal, where they are known.
    `own` says that Argos Translate's own list offers it.
    """

    metadata: Metadata
    links: tuple[str, ...]
    size: int | None = None
    sha256: str = ""
    own: bool = False

    @property
    def key(self) -> str:
        """The key that the model will have."""
        return self.metadata.key

    @property
    def name(self) -> str:
        """Its direction in words."""
        return direction_name(self.metadata.source, self.metadata.target)

    @property
    def version(self) -> str:
        """Its version, as its maker counts."""
        return self.metadata.version

    @property
    def quality(self) -> Quality | None:
        """What is published of its quality.

        A package without a variant is Argos Translate's, and so is its figure, only in their list.
        """
        each = self.metadata
        if not each.variant and not self.own:
            return None
        return published_quality(each.source, each.target, each.variant)


@dataclass(frozen=True, slots=True)
class Listing:
    """The models on offer at an `address`, as they were at the time `fetched`.

    `trouble` is why this is the kept copy although a new one was asked for, in one sentence.
    """

    models: tuple[AvailableModel, ...]
    address: str
    fetched: datetime
    trouble: str = ""

    def find(self, key: str) -> AvailableModel:
        """The model of that key, or the newest of a direction like ``en_ko``.

        Raises `ModelError` if there is none.
        """
        found = next((each for each in self.models if key == each.key), None) or next(
            (each for each in self.models if each.key.startswith(f"{key}-")), None
        )
        if found is None:
            names = ", ".join(each.key for each in self.models) or Phrase("none")
            raise ModelError(
                "There is no model “{key}” to download: on offer are {names}.", key=key, names=names
            )
        return found


@dataclass(frozen=True, slots=True)
class Update:
    """An installed model, and the newer version of it that can be downloaded."""

    installed: Model
    available: AvailableModel


def index_address(settings: Settings) -> str:
    """The address of the list: the reader's, else Argos Translate's own."""
    chosen = settings.get(MODEL_INDEX).strip()
    if chosen:
        return chosen
    return _own_address()


def _own_address() -> str:
    """The address of the list that Argos Translate publishes."""
    import argostranslate.settings

    return str(argostranslate.settings.remote_package_index)


def available(models: Models, *, offline: bool = False) -> Listing:
    """The models on offer, asked for now and kept, or with `offline` the kept copy.

    The kept copy also serves while Naranhi works offline, or if the list cannot be had now. Raises
    `ModelError` if there is none then, or `OfflineError` while Naranhi works offline.
    """
    address = index_address(models.settings)
    copy = models.folder.parent / COPY
    kept = _kept(copy, address)
    if offline:
        if kept is None:
            raise ModelError("No list of models is kept yet: ask for it while there is a network.")
        return kept
    try:
        network.require_online(_PURPOSE)
        listing = _parsed(_fetched(address), address, datetime.now(UTC))
    except NaranhiError as error:
        if kept is None:
            raise
        trouble = "" if network.is_offline() else error.said
        return Listing(kept.models, kept.address, kept.fetched, trouble)
    _keep(listing, copy)
    return listing


def updates(models: Models, listing: Listing) -> list[Update]:
    """The newer versions on offer of the models that Naranhi installed, the newest of each."""
    newest: dict[tuple[str, str, str], Model] = {}
    for model in models.installed():
        newest.setdefault((model.source, model.target, model.variant), model)
    found = []
    for (source, target, variant), model in newest.items():
        newer = next(
            (
                each
                for each in listing.models
                if (each.metadata.source, each.metadata.target) == (source, target)
                and each.metadata.variant == variant
                and version_order(each.version) > version_order(model.version)
            ),
            None,
        )
        if newer is not None and model.managed:
            found.append(Update(model, newer))
    return found


def _fetched(address: str) -> bytes:
    """The list as it is at `address`. Raises `ModelError` or `OfflineError`."""
    from reader.translation import transfer

    try:
        return transfer.read(address, LARGEST_INDEX, _PURPOSE)
    except transfer.TransferError as trouble:
        raise ModelError(
            "The list of models cannot be had, because {trouble}: try again later, or set "
            "another address.",
            trouble.details,
            trouble=trouble.words,
        ) from trouble


def _parsed(data: bytes, address: str, fetched: datetime) -> Listing:
    try:
        entries = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        entries = None
    if not isinstance(entries, list):
        raise ModelError(
            "What {host} sends is no list of models: try again later, or set another address.",
            address,
            host=urlsplit(address).hostname,
        )
    found: dict[str, AvailableModel] = {}
    own = address == _own_address()
    for entry in entries:
        model = _model(entry, address, own)
        if model is not None:
            found.setdefault(model.key, model)
    newest_first = sorted(
        found.values(), key=lambda each: version_order(each.version), reverse=True
    )
    ordered = sorted(newest_first, key=lambda each: LANGUAGES.index(each.metadata.source))
    return Listing(tuple(ordered), address, fetched)


def _model(entry: Any, address: str, own: bool) -> AvailableModel | None:
    """The model that an entry offers; None if it is none for Naranhi, or cannot be downloaded."""
    if not isinstance(entry, dict):
        return None
    try:
        metadata = parse_metadata(json.dumps(entry).encode(), "index")
    except (ModelError, ValueError, RecursionError):
        return None
    links = tuple(_links(entry.get("links"), address))
    if metadata.demonstration or not links:
        return None
    size, checksum = entry.get("size"), entry.get("sha256")
    return AvailableModel(
        metadata,
        links,
        size if type(size) is int and size > 0 else None,
        checksum.lower()
        if isinstance(checksum, str) and re.fullmatch(r"[0-9A-Fa-f]{64}", checksum)
        else "",
        own,
    )


def _links(given: Any, address: str) -> Iterator[str]:
    for link in given[:_MOST_LINKS] if isinstance(given, list) else []:
        if isinstance(link, str):
            with suppress(ValueError):
                whole = urljoin(address, link.strip())
                parts = urlsplit(whole)
                _ = parts.port  # raises if it is none
                if parts.scheme in ("http", "https") and parts.hostname:
                    yield whole


def _keep(listing: Listing, copy: Path) -> None:
    """Keep `listing` for offline days; a library that cannot be written goes without."""
    document = {
        "address": listing.address,
        "fetched": listing.fetched.isoformat(),
        "models": [_entry(model) for model in listing.models],
    }
    beside = copy.with_name(f".{COPY}-{os.getpid()}")
    with suppress(OSError):
        copy.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(json.dumps(document, indent=2), encoding="utf-8")
        beside.replace(copy)
    with suppress(OSError):
        beside.unlink()


def _entry(model: AvailableModel) -> dict[str, Any]:
    return {
        "from_code": model.metadata.source,
        "to_code": model.metadata.target,
        "package_version": model.version,
        "variant": model.metadata.variant,
        "licence": model.metadata.licence,
        "links": model.links,
        "size": model.size,
        "sha256": model.sha256,
    }


def _kept(copy: Path, address: str) -> Listing | None:
    """The kept copy of the list at `address`; None if there is none, or it is damaged."""
    try:
        document = json.loads(copy.read_text(encoding="utf-8"))
        if document["address"] != address:
            return None
        fetched = datetime.fromisoformat(document["fetched"]).astimezone(UTC)
        return _parsed(json.dumps(document["models"]).encode(), address, fetched)
    except (OSError, ValueError, KeyError, TypeError, RecursionError, ModelError):
        return None
