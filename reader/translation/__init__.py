"""Machine translation on this computer: the models, the engine that runs them, and articles.

`Models` finds and installs Argos packages, `available` and `download` bring more of them here. An
`Engine` runs one, `shared_engines` keeps those in use in memory, and a `TranslationQueue` works off
many articles. `translate_article` takes an article from the memory and the engine, and
`stored_translation` from the memory alone. Importing this package loads neither CTranslate2 nor
Argos Translate nor an HTTP library; the first work that needs them does.
"""

from reader.translation.article_translation import translate_article
from reader.translation.downloading import DownloadCancelledError, Progress, download, update
from reader.translation.engine import Engine, Rendering
from reader.translation.engines import Engines, shared_engines
from reader.translation.following import follow_translation
from reader.translation.index import AvailableModel, Listing, Update, available, updates
from reader.translation.machine import Machine
from reader.translation.model import Model, direction_name
from reader.translation.packages import Models
from reader.translation.packing import pack
from reader.translation.quality import Quality, published_quality
from reader.translation.queue import TranslationQueue
from reader.translation.translated import (
    ArticleTranslation,
    TranslatedSentence,
    remembered_of,
    stored_translation,
)

__all__ = [
    "ArticleTranslation",
    "AvailableModel",
    "DownloadCancelledError",
    "Engine",
    "Engines",
    "Listing",
    "Machine",
    "Model",
    "Models",
    "Progress",
    "Quality",
    "Rendering",
    "TranslatedSentence",
    "TranslationQueue",
    "Update",
    "available",
    "direction_name",
    "download",
    "follow_translation",
    "pack",
    "published_quality",
    "remembered_of",
    "shared_engines",
    "stored_translation",
    "translate_article",
    "update",
    "updates",
]
