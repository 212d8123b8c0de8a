"""What the elements of a page are, by the names that it gives them.

Class names and identifiers are read as words (`relatedArticles_box-2` is related, articles, box),
and a word is enough: every site has names of its own, but they are made of the same words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _paired(words: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(pair.split("-")) for pair in words.split())


_WORD: Final = re.compile(r"(?<!\d)[A-Z]?[a-z]+|(?<!\d)[A-Z]+(?![a-z])|[가-힣]+")

_ASIDE_WORDS: Final = _listed(
    """
    ad ads adv advert adverts advertisement advertising advertise adbox adwrap adsense adslot adunit
    adsbygoogle arcad dfp gpt banner banners sponsor sponsored sponsors dable taboola outbrain
    livere disqus sovrn
    share sharing shares sharedaddy sharethis addtoany sns social socials kakao
    related relation relations rel relate recommend recommended recommendation recommendations
    recirc onward recirculation jp-relatedposts relatedposts readmore internallink
    comment comments commenting cmt cmts reply replies cbox respond
    copyright copyrights wrapcopy
    newsletter newsletters subscribe subscription subscriptions signup mailpoet nl emailsignup
    preamble popup popups modal promo promos promotion promotional promobox teaser teasers
    ranking rank popular trending mostread mostviewed hotnews livenews
    breadcrumb breadcrumbs pagination pager gnb lnb snb menu navbar navigation nav sidebar rail
    toolbar tool tools util utils utility fontsize
    tags taglist hashtag hashtags keyword keywords taglink
    paywall barrier regwall gate donation donate donations
    journalist journalistcard reporter reporters bio authorbio authorinfo
    cookie consent gdpr onetrust
    player vod resaudio audio tts
    hidden blind offscreen
    emotion emotions reaction reactions vote sympathy
    aside toc poll quiz widget widgets skip jogong autosummary
    hotissue livechat scoop jebo bucketwrap-internal eyebrow
    fundraising membership
    """
)
_ASIDE_PAIRS: Final = _paired(
    """
    sr-only visually-hidden screen-reader read-more more-on more-from more-in also-read read-also
    read-next see-also further-reading inline-module links-block hub-link tag-list tag-group tag-box
    news-tag article-tag wrap-tag tag-wrap content-tags post-tags entry-tags story-tags tags-links
    list-enhancement font-size ai-summary auto-summary summary-bot rich-link
    aside-box side-bar right-rail rel-news most-news hot-news news-list story-ad ad-slot
    trust-badge sign-off licensing-rights skip-link post-navigation entry-footer post-footer
    article-footer author-bio about-author author-box author-card reporter-box writer-info
    reporter-info embed-list type-list block-share block-time read-time button-wrapper hide-caption
    toggle-caption article-tail email-signup next-article prev-article other-news more-news
    hide-for topic-list screen-out video-resource video-player video-block
    """
)
_HAVING: Final = _listed("has have with without no not contains show shows hide enable enabled")
_READERS_WORDS: Final = _listed("comment comments commenting cmt cmts reply replies cbox")
_BODY_PAIRS: Final = _paired(
    """
    article-body article-text article-txt article-content article-contents article-cont article-view
    article-veiw news-body news-text news-txt news-content news-view news-cnt newsct-article
    story-body story-content story-text entry-content post-content post-body body-text
    body-content view-cont view-content view-con view-text art-body art-text art-cont text-body
    main-content read-body content-body rich-text text-area detail-body dic-area available-content
    articlebody-content liveblog-body field-body name-body at-contents wysiwyg-content cont-newstext
    main-text all-content v-con xe-content rhymix-content
    """
)
_BODY_WORDS: Final = _listed(
    "articlebody articletxt articletext articlecontent storytext newstext storybody entrycontent"
    " postcontent bodytext articleview newsbody articlecontents liveblog"
)
_CAPTION_WORDS: Final = _listed("caption captions figcaption cap cssdesc imgdesc photojournal")
_CAPTION_PAIRS: Final = _paired(
    """
    img-desc photo-desc image-desc fr-inner css-desc info-description photo-txt photo-text
    photo-info
    """
)
_FACT_WORDS: Final = _listed(
    """
    byline bylines author authors reporter reporters writer writers journalist journalists
    contributor contributors timestamp timestamps datestamp dateline datetime pubdate dateblock
    """
)
_CREDIT_WORDS: Final = _listed("credit credits copyrightholder photographer")
_STANDFIRST_WORDS: Final = _listed(
    """
    standfirst standfirsts subheadline subheadlines subhead subheading subtitle subtit subtitles
    dek deck strapline excerpt intro lede midtitle summary summury newssub
    """
)
_STANDFIRST_PAIRS: Final = _paired(
    "sub-title sub-tit sub-head sub-heading tit-sub title-sub news-sub view-sub head-sub"
    " article-lead lead-text"
)
_TITLE_WORDS: Final = _listed("title headline tit ttl heading subject")
_PULLED_WORDS: Final = _listed("pullquote pullquotes")


@lru_cache(maxsize=4096)
def _words(names: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in _WORD.findall(names[:1000]))


def _pairs(words: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    return pairwise(words)


@lru_cache(maxsize=4096)
def aside_name(names: str) -> str | None:
    """The first word, or pair of words, in these names that sets an element apart; else None.

    What an element is said to have or to lack does not set it apart.
    """
    words = _words(names)
    before = ("", *words)
    word = next(
        (
            word
            for word, preceding in zip(words, before, strict=False)
            if word in _ASIDE_WORDS and preceding not in _HAVING
        ),
        None,
    )
    pair = next((pair for pair in _pairs(words) if pair in _ASIDE_PAIRS), None)
    return word or (" ".join(pair) if pair else None)


@lru_cache(maxsize=4096)
def is_of_readers(names: str) -> bool:
    """Whether an element with these names holds what readers wrote."""
    return not _READERS_WORDS.isdisjoint(_words(names))


@lru_cache(maxsize=4096)
def is_body(names: str) -> bool:
    """Whether the page calls an element with these names its article's body."""
    if not _BODY_WORDS.isdisjoint(_words(names)):
        return True
    return any(not _BODY_PAIRS.isdisjoint(_pairs(_words(name))) for name in names.split())


@lru_cache(maxsize=4096)
def is_caption(names: str) -> bool:
    """Whether an element with these names holds a picture's caption."""
    words = _words(names)
    if any(word in _CAPTION_WORDS or word.endswith("caption") for word in words):
        return True
    return not _CAPTION_PAIRS.isdisjoint(_pairs(words))


@lru_cache(maxsize=4096)
def is_fact(names: str) -> bool:
    """Whether an element with these names says who wrote the article, or when."""
    return not _FACT_WORDS.isdisjoint(_words(names))


@lru_cache(maxsize=4096)
def is_credit(names: str) -> bool:
    """Whether an element with these names says who made a picture, and nothing besides."""
    return not _CREDIT_WORDS.isdisjoint(_words(names)) and not is_caption(names)


@lru_cache(maxsize=4096)
def is_standfirst(names: str) -> bool:
    """Whether an element with these names says, below the title, what the article is about."""
    words = _words(names)
    return not _STANDFIRST_WORDS.isdisjoint(words) or not _STANDFIRST_PAIRS.isdisjoint(
        _pairs(words)
    )


@lru_cache(maxsize=4096)
def is_title(names: str) -> bool:
    """Whether an element with these names shows a title."""
    return not _TITLE_WORDS.isdisjoint(_words(names))


@lru_cache(maxsize=4096)
def is_quotation(names: str) -> bool:
    """Whether an element with these names holds words that are set large beside the text."""
    words = _words(names)
    return not _PULLED_WORDS.isdisjoint(words) or ("pull", "quote") in _pairs(words)
