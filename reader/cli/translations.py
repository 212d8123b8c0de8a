"""The commands that translate an article and correct its translation."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Sequence

from reader.article import Article, other_language
from reader.cli.opening import open_library, open_models
from reader.cli.output import Output, counted
from reader.cli.running import DONE, WRONG_USAGE
from reader.cli.shapes import sentence_shape, translation_shape
from reader.errors import ModelError, NotFoundError, TranslationError
from reader.library import ArticleFilter, Library, QueueProgress
from reader.translation import (
    ArticleTranslation,
    Models,
    TranslatedSentence,
    TranslationQueue,
    direction_name,
    following,
    remembered_of,
    stored_translation,
    translate_article,
)


def translate(args: Namespace, out: Output) -> int:
    """Translates one article, or prints what was translated before; or works a queue off."""
    if bool(args.ids) == (args.unread or args.queued):
        out.trouble("Give the numbers of articles, or --unread, or --queued.")
        return WRONG_USAGE
    if len(args.ids) != 1:
        return _translate_many(args, out)
    with open_library(args) as library:
        article = library.article(args.ids[0])
        translation = _translation(library, article, open_models(args), out)
    if out.json:
        out.record(translation_shape(translation))
    else:
        _print_translation(translation, out)
    _raise_failures(translation)
    return DONE


def correct(args: Namespace, out: Output) -> int:
    """Keeps the reader's own translation of a sentence, or takes it back."""
    if args.revert == bool(args.text.strip()):
        out.trouble("Give either the TEXT of the correction, or --revert to take it back.")
        return WRONG_USAGE
    with open_library(args) as library:
        article = library.article(args.id)
        before = _stored_sentence(library, article, args.sentence)
        direction = article.language, other_language(article.language)
        if args.revert:
            if not following.revert(library, [before.text], *direction):
                raise NotFoundError("This sentence has no correction that could be taken back.")
        else:
            model = _maker(library, article, before)
            following.correct(library, {before.text: args.text}, *direction, model)
        after = _stored_sentence(library, article, args.sentence)
    if out.json:
        out.record({**sentence_shape(after), "previous": before.translation})
    else:
        out.line(after.text)
        out.line(f"    {after.translation or '[not translated]'}")
    return DONE


def _translate_many(args: Namespace, out: Output) -> int:
    """Translates the articles of the queue, to which those that are named are added.

    What is interrupted stays in the queue, and ``--queued`` goes on with it.
    """
    with open_library(args) as library:
        queue = TranslationQueue(library, open_models(args))
        if args.ids or args.unread:
            queue.enqueue(args.ids or ArticleFilter(unread=True))
        queue.resume()
        _report_queue(queue.progress(), out)
        before = queue.progress()
        reported: list[bool] = []

        def report(progress: QueueProgress, made: ArticleTranslation | None) -> None:
            reported.append(made is not None)
            _report_article(library, progress, made, out)

        progress = queue.run(report)
        failed = [each for each in library.queue.articles() if each.state == "failed"]
    if not out.json:
        done, lost = reported.count(True), reported.count(False)
        elsewhere = progress.done + progress.failed - before.done - before.failed - len(reported)
        also = f" Translated by another window or command meanwhile: {elsewhere}."
        out.line(f"Articles translated: {done}, failed: {lost}.{also if elsewhere > 0 else ''}")
    if failed:
        raise TranslationError(
            f"{counted(len(failed), 'article')} could not be translated; of article "
            f"{failed[0].article}: {failed[0].error}"
        )
    return DONE


def _report_article(
    library: Library, progress: QueueProgress, translation: ArticleTranslation | None, out: Output
) -> None:
    if translation is not None and out.json:
        out.record(translation_shape(translation))
    elif translation is not None:
        out.line(f"{translation.article}  {library.article(translation.article).title}")
    _report_queue(progress, out)


def _report_queue(progress: QueueProgress, out: Output) -> None:
    done = progress.done + progress.failed
    out.progress(f"Translating: {done} of {progress.total} articles")


def _stored_sentence(library: Library, article: Article, index: int) -> TranslatedSentence:
    """A sentence as the library has it. Raises `NotFoundError`."""
    if index >= len(article.sentences):
        raise NotFoundError(
            f"Article {article.id} has no sentence {index}; its sentences are numbered from 0 to "
            f"{len(article.sentences) - 1}, and its title is -1."
        )
    stored = stored_translation(library, article)
    if stored is None:
        sentence = article.all_sentences[index + 1]
        return TranslatedSentence(index, sentence.text, None, "machine")
    return _sentences(stored)[index + 1]


def _maker(library: Library, article: Article, sentence: TranslatedSentence) -> str:
    """The model whose rendering is corrected; empty if there is none."""
    known = remembered_of(library, article).get(sentence.text)
    return known.model if known else ""


def _translation(
    library: Library, article: Article, models: Models, out: Output
) -> ArticleTranslation:
    model = models.for_article(article)
    if model is not None:
        return translate_article(
            library, article, model, report=_counter(article, out), visible=tuple
        )
    stored = stored_translation(library, article)
    if stored is not None and stored.complete:
        return stored
    direction = direction_name(article.language, other_language(article.language))
    raise ModelError(
        f"No model for {direction} is installed; install an Argos Translate package with"
        " 'naranhi models install FILE'."
    )


def _counter(article: Article, out: Output) -> Callable[[Sequence[TranslatedSentence]], None]:
    """Counts the sentences that are reported to it, as progress."""
    seen: set[int] = set()
    total = len(article.all_sentences)

    def count(sentences: Sequence[TranslatedSentence]) -> None:
        seen.update(each.index for each in sentences)
        out.progress(f"Translating: {len(seen)} of {total} sentences")

    return count


def _print_translation(translation: ArticleTranslation, out: Output) -> None:
    """Prints each sentence with its rendering below it."""
    label = " (demonstration model)" if translation.demonstration else ""
    out.line(f"{translation.source} → {translation.target}, {translation.model}{label}")
    for sentence in _sentences(translation):
        out.line()
        out.line(sentence.text)
        doubt = "  [doubtful]" if sentence.doubtful else ""
        out.line(f"    {sentence.translation or f'[not translated: {sentence.error}]'}{doubt}")
    doubtful = sum(each.doubtful for each in _sentences(translation))
    if doubtful:
        out.line()
        out.line(f"Sentences that look wrong, and are marked [doubtful]: {doubtful}.")


def _raise_failures(translation: ArticleTranslation) -> None:
    failed = [each for each in _sentences(translation) if each.translation is None]
    if failed:
        why = failed[0].error or "the model gave nothing"
        raise TranslationError(
            f"{len(failed)} of {len(translation.sentences) + 1} sentences could not be translated"
            f" ({why}); run the command again to try them again."
        )


def _sentences(translation: ArticleTranslation) -> tuple[TranslatedSentence, ...]:
    return (translation.title, *translation.sentences)
