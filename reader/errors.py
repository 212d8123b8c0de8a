"""What can go wrong in ways a user can understand: each error is one sentence, with what to do."""

from __future__ import annotations


class NaranhiError(Exception):
    """The root of every error whose text is meant for the user.

    The text is one clear sentence that says what is wrong and what to do. `details` holds
    whatever helps to report it: a path, an address, the library's own words.
    """

    def __init__(self, message: str, details: str = "") -> None:
        super().__init__(message)
        self.details = details


class IntakeError(NaranhiError):
    """A source could not be read as an article."""


class FetchError(IntakeError):
    """An address did not answer, or answered with something that is not a page."""


class FeedError(IntakeError):
    """What should be a feed, or a list of feeds, cannot be read as one."""


class FeedFoundError(IntakeError):
    """What should be an article is a feed: something to subscribe to."""


class PrivateAddressError(FetchError):
    """An address that nobody typed leads to this machine or into a private network."""


class LibraryError(NaranhiError):
    """The library cannot be opened, read or written."""


class NotFoundError(LibraryError):
    """No article, annotation or sentence has the number that was asked for."""


class ModelError(NaranhiError):
    """A translation package is not usable, or none is installed for a direction."""


class TranslationError(NaranhiError):
    """The engine failed on a sentence."""


class SettingsError(NaranhiError):
    """A setting has no possible value, or the settings cannot be read or written."""


class OfflineError(NaranhiError):
    """Another machine was to be asked for something while Naranhi works offline."""


class GlossaryError(NaranhiError):
    """A glossary entry cannot be kept as it is, or does not exist."""


class ExchangeError(NaranhiError):
    """A file with a memory or a glossary cannot be read or written."""


class AnchorError(NaranhiError):
    """A quoted passage does not stand in the text, or not where it was said to."""


class ExportError(NaranhiError):
    """Notes could not be written where they were to go."""
