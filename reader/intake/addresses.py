"""Web addresses: which may be used at all, and when two of them stand for one article."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote, unquote, urljoin, urlsplit, urlunsplit

LONGEST_ADDRESS: Final = 4000

_SCHEMES: Final = ("http", "https")
_DEFAULT_PORTS: Final = (80, 443)
_UNWANTED: Final = re.compile(r"[\x00-\x20\x7f\\<>\"^`{|}]")

_TRACKING_STARTS: Final = (
    "utm_", "pk_", "piwik_", "mtm_", "matomo_", "hsa_", "oly_", "vero_", "mkt_", "stm_", "_hs",
    "__hs", "trk_",
)  # fmt: skip
_TRACKING: Final = frozenset(
    (
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid",
        "ttclid", "li_fat_id", "igshid", "igsh", "mc_cid", "mc_eid", "_ga", "_gl", "ref_src",
        "ref_url", "referrer", "referer", "cmpid", "cmp", "ocid", "icid", "ito", "smid", "smtyp",
        "sref", "xtor", "spm", "taid", "ncid", "soc_src", "soc_trk", "guccounter",
        "guce_referrer", "guce_referrer_sig", "zanpid", "s_cid", "wt_mc", "wt.mc_id", "nclick",
        "n_cid", "srnd", "feedtype", "utm", "at_medium", "at_campaign", "at_campaign_type",
        "at_custom1", "at_custom2", "at_custom3", "at_custom4", "at_link_id", "at_link_origin",
        "at_link_type", "at_format", "at_bbc_team", "at_ptr_name", "ns_mchannel", "ns_source",
        "ns_campaign", "ns_linkname", "ns_fee",
    )
)  # fmt: skip
_TRACKING_WITH: Final = {
    name: re.compile(pattern, re.IGNORECASE)
    for names, pattern in (
        (
            ("from", "source", "src", "via", "share"),
            r"rss|feeds?|atom|e?mail|newsletter|twitter|tw|x|facebook|fb|kakao(?:talk|story)?|kakao"
            r"|naver|daum|google|sns|share|social|app|mobile|pc|home|copylink|link|whatsapp"
            r"|telegram|line|linkedin|reddit|pocket",
        ),
        (("ref",), r"|.*[^\W\d_].*"),  # a bare number may be the article's
        (("rss",), r"|1|0|true|false|y|n|yes|no"),
        (("input",), r"rss|fb|tw|sns|kk|\d{4}[a-z]"),
        (("amp", "_amp", "mobile", "is_amp", "isamp"), r"|1|0|true|false|y|n|yes|no"),
        (("outputtype", "output", "view", "type", "format"), r"amp|mobile"),
    )
    for name in names
}
"""Parameters that say nothing of the article where their value is one of these, whole."""

_OF_EDITIONS: Final = frozenset(
    ("amp", "_amp", "mobile", "is_amp", "isamp", "outputtype", "output", "view", "type", "format")
)
"""Parameters that ask for another edition of a page, which may be the only one that is there."""

_TEXT_DIRECTIVE: Final = ":~:"
_EDITIONS: Final = frozenset(("www", "m", "mobile", "amp"))
_REGISTRIES: Final = frozenset(("co", "or", "go", "ne", "re", "pe", "ac", "com", "net", "org"))
_AMP_CACHE: Final = re.compile(r"^/(?:[vc]|i)/(?:s/)?(.+)$")
_AMP_VIEWER: Final = re.compile(r"^/amp/(?:s/)?(.+)$")
_GOOGLE: Final = re.compile(r"(?:www\.)?google\.(?:com?(?:\.[a-z]{2})?|[a-z]{2})")
_AMP_ENDING: Final = re.compile(r"(?:/amp(?:\.html?)?|\.amp)$|\.amp(?=\.html?$)", re.IGNORECASE)
_AMP_BEGINNING: Final = re.compile(r"^/amp(?=/.)", re.IGNORECASE)
_MOBILE_BEGINNING: Final = re.compile(r"^/mnews(?=/article/)")
_INDEX: Final = re.compile(r"/index\.html?$", re.IGNORECASE)
_DOTS: Final = re.compile(r"(?:^|/)\.\.?(?:/|$)")
_ROUTE: Final = ("!", "/")
_MOST_ROUNDS: Final = 20


def web_address(stated: str | None, base: str | None = None) -> str | None:
    """The http or https address that `stated` is, seen from the page or feed `base`; else None.

    Spaces around it are taken off, ``feed:`` is read as what it stands for, and a name and password
    in it are dropped. ``javascript:``, ``data:``, ``file:`` and all other schemes give None.
    """
    cleaned = re.sub(r"[\t\r\n]", "", stated or "").strip().replace(" ", "%20")
    if not cleaned or len(cleaned) > LONGEST_ADDRESS:
        return None
    if cleaned[:5].lower() == "feed:":
        cleaned = cleaned[5:] if "://" in cleaned[5:] else f"http:{cleaned[5:]}"
    try:
        parts = urlsplit(urljoin(base or "", cleaned))
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme not in _SCHEMES or not host or _UNWANTED.search(host):
        return None
    place = f"[{host}]" if ":" in host else host
    place = f"{place}:{port}" if port is not None else place
    return urlunsplit((parts.scheme, place, parts.path, parts.query, parts.fragment))


def tidy_address(url: str) -> str:
    """`url` without what only says how the reader came there, and otherwise as it stands.

    Unlike its canonical form it can be asked for, shown and given on.
    """
    address, sharp, fragment = url.partition("#")
    if not (sharp or "?" in address) or address[:4].lower() != "http":
        return url
    base, _mark, query = address.partition("?")
    pairs = query.split("&")
    kept = [pair for pair in pairs if not _is_trace(pair)]
    if len(kept) < len(pairs):
        address = f"{base}?{'&'.join(kept)}" if kept else base
    fragment = fragment.partition(_TEXT_DIRECTIVE)[0]
    if fragment and all(map(_is_trace, fragment.split("&"))):
        fragment = ""
    return f"{address}#{fragment}" if fragment else address


def _is_trace(pair: str) -> bool:
    """Whether a parameter says whence the reader came, and surely nothing of the article."""
    name, _, value = pair.partition("=")
    name = name.lower()
    if not name or name in _OF_EDITIONS or (name == "ref" and any(map(str.isdigit, value))):
        return False
    return _is_tracking(pair)


def same_site(url: str, other: str) -> bool:
    """Whether two addresses are of one site, under whatever names of it."""
    return _site_of(url) == _site_of(other)


def _site_of(url: str) -> str:
    try:
        host = (urlsplit(url).hostname or "").rstrip(".").lower()
    except ValueError:
        return url
    labels = host.split(".")
    if ":" in host or labels[-1].isdecimal():
        return host
    is_registry = len(labels) > 2 and labels[-2] in _REGISTRIES and len(labels[-1]) == 2
    return ".".join(labels[-3 if is_registry else -2 :])


def canonical_address(url: str) -> str:
    """The form of `url` in which addresses are compared: equal for one article, else different.

    What only says how the reader came there is dropped (tracking parameters, the fragment), the
    AMP and mobile editions are taken for the ordinary one, ``http`` for ``https``, and with and
    without ``www.`` is the same. It is for comparing, not for fetching: a server need not answer
    at it. What is no web address comes back as it is, without the spaces around it. Doing it twice
    changes nothing.
    """
    address = url.strip()
    for _ in range(_MOST_ROUNDS):
        simpler = _simplified(address)
        if simpler == address:
            break
        address = simpler
    return address


def _simplified(address: str) -> str:
    try:
        parts = urlsplit(address)
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return address
    if parts.scheme.lower() not in _SCHEMES or not host:
        return address
    inner = _inner(host, parts.path, parts.query)
    if inner is not None:
        return inner
    place = f"[{host}]" if ":" in host else _plain_host(_ascii_host(host))
    if port is not None and port not in _DEFAULT_PORTS:
        place = f"{place}:{port}"
    fragment = parts.fragment if parts.fragment.startswith(_ROUTE) else ""
    return urlunsplit(
        ("https", place, _plain_path(parts.path), _plain_query(parts.query), fragment)
    )


def _inner(host: str, path: str, query: str) -> str | None:
    """The address within one of Google's two forms of an AMP page."""
    match = None
    if host.endswith(".cdn.ampproject.org"):
        match = _AMP_CACHE.match(path)
    elif _GOOGLE.fullmatch(host):
        match = _AMP_VIEWER.match(path)
    if match is None or "." not in match[1].split("/")[0]:
        return None
    return f"https://{match[1]}" + (f"?{query}" if query else "")


def _ascii_host(host: str) -> str:
    try:
        return host if host.isascii() else host.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return host


def _plain_host(host: str) -> str:
    """`host` without the labels that name an edition, as long as a site's own name is left."""
    labels = host.split(".")
    index = 0
    while index < len(labels) - 2:
        rest = labels[:index] + labels[index + 1 :]
        is_registry = len(rest) == 2 and rest[0] in _REGISTRIES and len(rest[1]) == 2
        if labels[index] in _EDITIONS and not is_registry:
            labels = rest
        else:
            index += 1
    return ".".join(labels)


def _plain_path(path: str) -> str:
    path = _requoted(path, "/:@!$&'()*+,;=~%")
    if _DOTS.search(path):
        path = _without_dots(path)
    path = _AMP_BEGINNING.sub("", _AMP_ENDING.sub("", _INDEX.sub("/", path)).rstrip("/"))
    return _MOBILE_BEGINNING.sub("", path).rstrip("/") or "/"


def _without_dots(path: str) -> str:
    """`path` with its ``.`` and ``..`` segments taken as in RFC 3986, section 5.2.4."""
    kept: list[str] = []
    for segment in path.split("/"):
        if segment == "..":
            del kept[max(1, len(kept) - 1) :]
        elif segment != ".":
            kept.append(segment)
    return "/".join(kept)


def _plain_query(query: str) -> str:
    kept = [
        _requoted(pair, "/:@!$'()*+,;=~%?") for pair in query.split("&") if not _is_tracking(pair)
    ]
    return "&".join(sorted(kept))


def _is_tracking(pair: str) -> bool:
    name, _, value = pair.partition("=")
    name = unquote(name).lower()
    if not name and not value:
        return True
    if name in _TRACKING or name.startswith(_TRACKING_STARTS):
        return True
    pattern = _TRACKING_WITH.get(name)
    return pattern is not None and pattern.fullmatch(unquote(value)) is not None


def _requoted(text: str, safe: str) -> str:
    """`text` with every character quoted that must be, and none that need not be."""
    pieces = re.split(r"((?:%[0-9A-Fa-f]{2})+)", text)
    return "".join(
        _unreserved(piece) if index % 2 else quote(piece, safe=safe, errors="replace")
        for index, piece in enumerate(pieces)
    )


def _unreserved(quoted: str) -> str:
    def plain(match: re.Match[str]) -> str:
        character = chr(int(match[1], 16))
        is_plain = character.isascii() and (character.isalnum() or character in "-._~")
        return character if is_plain else match[0].upper()

    return re.sub(r"%([0-9A-Fa-f]{2})", plain, quoted)
