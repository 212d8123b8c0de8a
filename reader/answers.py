"""What other machines answer, taken hop by hop and unpacked piece by piece.

httpx reads the body of a redirect whole, however long it is, and unpacks at once whatever a piece
of an answer holds, be it packed twice: a few kilobytes can become gigabytes. Here a redirect's body
is left alone, and no more is unpacked at a time than a buffer takes.
"""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from threading import Condition
from typing import TYPE_CHECKING, Any, Final

from reader import network
from reader.errors import Phrase

if TYPE_CHECKING:
    import httpx

PIECE: Final = 65_536
MOST_TO_A_HOST: Final = 2

_CODINGS: Final = "gzip, deflate"
_GZIP: Final = 31
_ZLIB: Final = 15
_BARE: Final = -15
_MAGIC: Final = b"\x1f\x8b"
_GLANCE: Final = 0.1


class Turns:
    """Lets no more than so many requests at a time go to one host, wherever they began."""

    def __init__(self, most: int = MOST_TO_A_HOST) -> None:
        self._most = most
        self._going: Counter[str] = Counter()
        self._changed = Condition()

    @contextmanager
    def at(self, host: str, must_stop: Callable[[], bool]) -> Iterator[None]:
        """Wait for a turn at `host`, and take it; httpx's `PoolTimeout` if it must stop first."""
        import httpx

        name = host.lower()
        with self._changed:
            while self._going[name] >= self._most:
                if must_stop():
                    raise httpx.PoolTimeout(f"no turn at {host}")
                self._changed.wait(_GLANCE)
            self._going[name] += 1
        try:
            yield
        finally:
            with self._changed:
                self._going[name] -= 1
                self._changed.notify_all()


@contextmanager
def answered(
    client: httpx.Client,
    url: str,
    headers: Mapping[str, str],
    watch: network.Watch,
    turns: Turns | None = None,
) -> Iterator[httpx.Response]:
    """The answer to a request for `url`, behind all redirects; read it with `unpacked`.

    Its `history` has the redirects. Raises httpx's errors.
    """
    import httpx

    asked = {**headers, "Accept-Encoding": _CODINGS}
    request = client.build_request("GET", url, headers=asked, extensions=watch.extensions)
    turns = turns or Turns()
    history: list[httpx.Response] = []
    while len(history) <= network.MOST_REDIRECTS:
        with (
            turns.at(request.url.host, watch.must_stop),
            _sent(client, request) as response,
        ):
            if response.next_request is None:
                response.history = history
                yield response
                return
            _leave(response)
        history.append(response)
        request = response.next_request
    raise httpx.TooManyRedirects("too many redirects", request=request)


@contextmanager
def _sent(client: httpx.Client, request: httpx.Request) -> Iterator[httpx.Response]:
    response = client.send(request, stream=True, follow_redirects=False)
    try:
        yield response
    finally:
        response.close()


def _leave(response: httpx.Response) -> None:
    """Read what little a redirect says, so that its connection can be used again."""
    import httpx

    size = 0
    with suppress(httpx.StreamError):
        for piece in response.iter_raw():
            size += len(piece)
            if size > PIECE:
                return


def refusal(status: int, known: Mapping[int, Phrase], fault: Phrase, other: Phrase) -> Phrase:
    """What to say of an answer that brings nothing: what is `known` of its status, else one of two.

    `fault` is for the server's faults, `other` for the rest; both have a place for ``{status}``.
    """
    said = known.get(status)
    return said or Phrase((fault if status >= 500 else other).template, status=status)


def unpacked(response: httpx.Response) -> Iterator[bytes]:
    """The content of an answer in pieces of at most `PIECE` bytes.

    Raises httpx's `DecodingError` for what is packed otherwise than was asked for, or damaged.
    """
    import httpx

    coding = response.headers.get("content-encoding", "").strip().lower()
    pieces = response.iter_raw(PIECE)
    if coding in ("", "identity"):
        yield from pieces
        return
    if coding not in ("gzip", "x-gzip", "deflate"):
        raise httpx.DecodingError(f"packed as {coding[:100]}", request=response.request)
    try:
        yield from (_inflated if coding == "deflate" else _gunzipped)(pieces)
    except zlib.error as error:
        raise httpx.DecodingError(str(error), request=response.request) from error


def _gunzipped(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """What gzip packed (RFC 1952), in one member or several; what stands behind is left out."""
    unpacker: Any = None
    kept = b""
    for piece in pieces:
        left = kept + piece
        kept = b""
        while left:
            if unpacker is not None and unpacker.eof:
                if len(left) < len(_MAGIC):
                    kept = left  # the next piece tells what it is
                    break
                if not left.startswith(_MAGIC):
                    return
                unpacker = None
            unpacker = unpacker or zlib.decompressobj(_GZIP)
            yield from _drained(unpacker, left)
            left = unpacker.unused_data
    yield from _ended(unpacker)


def _inflated(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """What deflate packed (RFC 1951), with the frame of RFC 1950 or without."""
    unpacker: Any = None
    for piece in filter(None, pieces):
        unpacker = unpacker or zlib.decompressobj(_frame_of(piece))
        yield from _drained(unpacker, piece)
        if unpacker.eof:
            return
    yield from _ended(unpacker)


def _drained(unpacker: Any, packed: bytes) -> Iterator[bytes]:
    left = packed
    while left and not unpacker.eof:
        yield unpacker.decompress(left, PIECE)
        left = unpacker.unconsumed_tail


def _ended(unpacker: Any) -> Iterator[bytes]:
    """What is left when no more comes; zlib's error if that is the middle."""
    if unpacker is not None and not unpacker.eof:
        yield unpacker.flush()
        if not unpacker.eof:
            raise zlib.error("the packed content ends in the middle")


def _frame_of(start: bytes) -> int:
    """Servers send deflate with and without its frame, which begins with a multiple of 31."""
    is_framed = start[0] & 0x0F == 8 and (len(start) < 2 or (start[0] * 256 + start[1]) % 31 == 0)
    return _ZLIB if is_framed else _BARE
