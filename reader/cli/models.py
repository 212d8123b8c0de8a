"""The commands that install, download, list, choose, pack and remove translation models."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import Any

from reader.cli.opening import open_models
from reader.cli.output import Output
from reader.cli.running import DONE, WRONG_USAGE
from reader.cli.shapes import available_shape, model_shape
from reader.errors import ModelError
from reader.translation import (
    AvailableModel,
    Listing,
    Model,
    Models,
    Progress,
    Quality,
    published_quality,
    updates,
)
from reader.translation import available as models_on_offer
from reader.translation import download as download_model
from reader.translation import pack as pack_model
from reader.translation import update as update_model


def list_models(args: Namespace, out: Output) -> int:
    """Lists the installed models, those that Argos Translate installed among them."""
    models = open_models(args)
    installed = models.installed()
    for model in installed:
        in_use = _is_in_use(model, models)
        if out.json:
            out.record(model_shape(model, in_use=in_use))
        else:
            out.line(f"{'*' if in_use else ' '} {_named(model)}")
            out.line(f"    {_about(model)}")
    if not installed and not out.json:
        out.line(
            "No models are installed yet. 'naranhi models download en_ko' downloads one, and"
            " 'naranhi models install FILE' installs one from a file."
        )
        out.line("The sample articles have demonstration models of their own, which need neither.")
    return DONE


def available(args: Namespace, out: Output) -> int:
    """Lists the models on offer; the ones that are installed have a mark."""
    models = open_models(args)
    listing = models_on_offer(models)
    _say_age(listing, out)
    installed = models.offers()
    for model in listing.models:
        if out.json:
            out.record(available_shape(model, listing) | {"installed": model.key in installed})
        else:
            mark = "*" if model.key in installed else " "
            out.line(f"{mark} {model.key}  {model.name}  {model.version}{_offer(model)}")
    if not listing.models and not out.json:
        out.line("No models for English and Korean are on offer there.")
    return DONE


def download(args: Namespace, out: Output) -> int:
    """Downloads a model and installs it."""
    models = open_models(args)
    wanted = models_on_offer(models).find(args.key)
    model = download_model(wanted, models, progress=_shown(out))
    return _say("Installed", model, models, out)


def update(args: Namespace, out: Output) -> int:
    """Downloads newer versions of the installed models, or of those that are named."""
    models = open_models(args)
    installed = {model.key for model in models.installed()}
    for key in args.keys:
        if key not in installed:
            names = ", ".join(sorted(installed)) or "none"
            raise ModelError(f"There is no model “{key}” to update: installed are {names}.")
    newer = [
        each
        for each in updates(models, models_on_offer(models))
        if not args.keys or each.installed.key in args.keys
    ]
    for each in newer:
        _say("Updated", update_model(each, models, progress=_shown(out)), models, out)
    if not newer and not out.json:
        out.line("Every model is up to date.")
    return DONE


def install(args: Namespace, out: Output) -> int:
    """Installs a model from an Argos Translate package."""
    models = open_models(args)
    return _say("Installed", models.install(Path(args.file)), models, out)


def remove(args: Namespace, out: Output) -> int:
    """Removes an installed model."""
    models = open_models(args)
    return _say("Removed", models.remove(args.key), models, out)


def use(args: Namespace, out: Output) -> int:
    """Chooses the model that serves its direction."""
    models = open_models(args)
    return _say("In use", models.use(args.key), models, out)


def pack(args: Namespace, out: Output) -> int:
    """Makes a package of a converted model."""
    if args.source == args.target:
        out.trouble("a model translates from one language into the other; see --from and --to.")
        return WRONG_USAGE
    output = Path(args.output)
    metadata = pack_model(
        Path(args.folder),
        args.source,
        args.target,
        output,
        variant=args.name,
        version=args.version,
        licence=args.licence,
    )
    if out.json:
        out.record({"key": metadata.key, "path": str(output), "size": output.stat().st_size})
    else:
        out.line(f"Packed: {metadata.key}  {output}  {_megabytes(output.stat().st_size)}")
        out.line(f"'naranhi models install {output}' installs it.")
    return DONE


def _say(what: str, model: Model, models: Models, out: Output) -> int:
    if out.json:
        out.record(model_shape(model, in_use=_is_in_use(model, models)))
    else:
        out.line(f"{what}: {_named(model)}")
    return DONE


def _is_in_use(model: Model, models: Models) -> bool:
    """Whether the model serves its direction."""
    return models.find(model.source, model.target) == model


def _say_age(listing: Listing, out: Output) -> None:
    """Says on standard error when a kept list is from, and why there is no newer one."""
    if listing.trouble:
        day = listing.fetched.astimezone().date().isoformat()
        out.trouble(f"{listing.trouble} What follows is the list of {day}.")


def _named(model: Model) -> str:
    return f"{model.key}  {model.name}  {model.version}  {_megabytes(model.size)}"


def _about(model: Model) -> str:
    quality = published_quality(model.source, model.target, model.variant)
    owner = "" if model.managed else "Argos Translate's own, in "
    facts: tuple[Any, ...] = (_rated(quality), model.licence, f"{owner}{model.path}")
    return "; ".join(filter(None, facts))


def _offer(model: AvailableModel) -> str:
    size = _megabytes(model.size) if model.size else ""
    facts = (size, _rated(model.quality), model.metadata.licence)
    return "".join(f"  {fact}" for fact in facts if fact)


def _rated(quality: Quality | None) -> str:
    return str(quality) if quality else ""


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB"


def _shown(out: Output) -> Callable[[Progress], None]:
    """Shows a download's progress."""

    def show(progress: Progress) -> None:
        if progress.stage == "installing":
            out.progress("Checking and installing")
            return
        total = f" of {progress.total / 1e6:,.1f}" if progress.total else ""
        out.progress(
            f"Downloading: {progress.done / 1e6:,.1f}{total} MB, {progress.speed / 1e6:,.1f} MB/s"
        )

    return show
