"""Translation models, on the command line."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from reader.cli.arguments import add_command, add_common_options, any_text, some_text

if TYPE_CHECKING:
    from reader.cli.arguments import Commands


def add_models(commands: Commands) -> None:
    """The command about translation models."""
    group = commands.add_parser(
        "models",
        help="see, install, download and remove translation models",
        description="See, install, download and remove translation models "
        "(Argos Translate packages).",
        allow_abbrev=False,
    )
    add_common_options(group, default=argparse.SUPPRESS)
    of_models = group.add_subparsers(dest="models_command", metavar="COMMAND", required=True)
    add_command(of_models, "list", "models.list_models", "list the installed models", json=True)
    add_command(of_models, "available", "models.available", "list the models on offer", json=True)
    install = add_command(
        of_models, "install", "models.install", "install a model from a file", json=True
    )
    install.add_argument("file", metavar="FILE", help="an .argosmodel file")
    download = add_command(of_models, "download", "models.download", "download a model", json=True)
    download.add_argument(
        "key", metavar="KEY", help="what 'naranhi models available' calls it, or en_ko or ko_en"
    )
    remove = add_command(
        of_models, "remove", "models.remove", "remove an installed model", json=True
    )
    update = add_command(
        of_models, "update", "models.update", "download newer versions of the models", json=True
    )
    update.add_argument(
        "keys", metavar="KEY", nargs="*", type=some_text, help="only of these models"
    )
    use = add_command(
        of_models, "use", "models.use", "choose the model for its direction", json=True
    )
    for command in (remove, use):
        command.add_argument("key", metavar="KEY", help="what 'naranhi models list' calls it")
    _model_packing(of_models)


def _model_packing(of_models: Commands) -> None:
    pack = add_command(
        of_models, "pack", "models.pack", "make a package of a converted model", json=True
    )
    pack.add_argument("folder", metavar="DIR", help="what a converter of CTranslate2 wrote")
    pack.add_argument(
        "--from", dest="source", choices=("en", "ko"), required=True, help="what it translates"
    )
    pack.add_argument(
        "--to", dest="target", choices=("en", "ko"), required=True, help="into which language"
    )
    pack.add_argument("--output", metavar="FILE", type=some_text, required=True)
    pack.add_argument(
        "--name", type=any_text, default="", help="what to call it (default: told by the model)"
    )
    pack.add_argument("--version", metavar="V", type=some_text, default="1.0", help="default: 1.0")
    pack.add_argument("--licence", metavar="TEXT", type=any_text, default="")
