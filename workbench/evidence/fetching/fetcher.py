"""Fetching one page: hop after hop, each address checked, until something readable or one sentence."""

from __future__ import annotations

import hashlib
import zlib
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin

import requests
from requests.cookies import extract_cookies_to_jar
from urllib3.exceptions import HTTPError, ProtocolError
from urllib3.response import HTTPResponse

import workbench
from workbench.errors import InputError
from workbench.evidence.fetching import addresses, archive, kinds
from workbench.evidence.fetching.decoding import Unpacker
from workbench.evidence.fetching.faults import status_error, told
from workbench.evidence.fetching.fetched import Fetched, Limits, Redirect
from workbench.evidence.fetching.resolving import resolve
from workbench.evidence.fetching.watch import Watch
from workbench.evidence.fetching.wire import BUFFER, Hop, PinnedAdapter, too_large

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable, Iterator

    from workbench.evidence.fetching.addresses import Target

    Progress = Callable[[int, int | None], None]

TRUSTED: bool | str = True  # the certificates of the usual authorities; tests put their own file here
_REDIRECTS: Final = (301, 302, 303, 307, 308)
_REDIRECT_BODY: Final = 65_536  # bytes of a redirect's own page that are kept
_PARTIAL: Final = 206
_HEADERS: Final = {
    "User-Agent": f"factcheck-workbench/{workbench.__version__} (+editorial fact-checking)",
    "Accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,text/*;q=0.8,image/*;q=0.8",
    "Accept-Language": "de,en;q=0.8",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}


def fetch(
    url: str,
    *,
    allowed_hosts: frozenset[str] = frozenset(),
    cancel: threading.Event | None = None,
    progress: Progress | None = None,
    limits: Limits = Limits(),  # noqa: B008  # frozen
) -> Fetched:
    """Fetch a page, PDF, text or image, and keep the proof.

    Args:
        url: as pasted.
        allowed_hosts: ``host`` or ``host:port``, which may stand in the private network.
        cancel: set it from any thread; the fetch ends within a tenth of a second.
        progress: called in this thread with the bytes received and, where known, their total.
        limits: time and bytes.

    Raises:
        InputError: one of the codes in the package's contract; nothing is kept then.
        CancelledError: the person cancelled.
    """
    target = addresses.parse(url)
    with Watch(limits.seconds, cancel) as watch, requests.Session() as session:
        session.trust_env = False
        session.headers.clear()
        session.headers.update(_HEADERS)
        journey = Journey(session=session, allowed_hosts=allowed_hosts, watch=watch, progress=progress, limits=limits)
        return journey.fetch(url.strip(), target)


@dataclass(slots=True, kw_only=True)
class Journey:
    """The state of one fetch."""

    session: requests.Session
    allowed_hosts: frozenset[str]
    watch: Watch
    progress: Progress | None
    limits: Limits
    hops: list[Hop] = field(default_factory=list)
    redirects: list[Redirect] = field(default_factory=list)

    def fetch(self, requested_url: str, target: Target) -> Fetched:
        """Follow redirects to a page and bring it home."""
        while True:
            hop = self.hop_to(target)
            with closing(PinnedAdapter(hop)) as adapter, told(hop), closing(self.ask(adapter, hop)) as response:
                if response.status not in _REDIRECTS:
                    return self._bring_home(requested_url, hop, response)
                target = self._follow(hop, response)
            self.watch.release()

    def hop_to(self, target: Target) -> Hop:
        """Return the next hop, its addresses found and checked."""
        self.watch.host = target.host
        self.watch.check()
        found = resolve(target, allowed_hosts=self.allowed_hosts, watch=self.watch)
        before = sum(len(hop.received) for hop in self.hops)
        hop = Hop(target=target, addresses=found, watch=self.watch, limits=self.limits, received_before=before)
        self.hops.append(hop)
        return hop

    def ask(self, adapter: PinnedAdapter, hop: Hop, wish: requests.Request | None = None) -> HTTPResponse:
        """Send the request (a plain GET where no other is wished) and return the response, its headers read.

        Raises:
            InputError: ``fetch-failed``: the headers are cut off or name a coding of transfer that is none.
        """
        request = self.session.prepare_request(wish or requests.Request("GET", hop.target.url))
        patience = self.watch.remaining() + 1  # the watchdog comes first
        response = adapter.send(request, stream=True, timeout=patience, verify=TRUSTED, proxies={})
        hop.body_begun = True
        if not archive.headers_are_whole(bytes(hop.received)):
            raise InputError("fetch-failed", host=hop.target.host, cause="headers cut off")
        extract_cookies_to_jar(self.session.cookies, request, response.raw)  # type: ignore[no-untyped-call]
        raw: HTTPResponse = response.raw
        if raw.headers.get("Transfer-Encoding", "chunked").strip().lower() not in {"chunked", "identity"}:
            raise InputError("fetch-failed", host=hop.target.host, cause="Transfer-Encoding")
        return raw

    def _follow(self, hop: Hop, response: HTTPResponse) -> Target:
        """Return where a redirect leads; its own page is kept up to a limit."""
        location = _location(response)
        if not location:
            raise InputError("fetch-failed", host=hop.target.host, cause=f"{response.status}, no Location")
        if len(self.redirects) >= self.limits.redirects:
            raise InputError("fetch-too-many-redirects", host=hop.target.host, limit=self.limits.redirects)
        try:
            target = addresses.parse(urljoin(hop.target.url, location))
        except ValueError as error:
            raise InputError("address-malformed", address=addresses.shown(location)) from error
        self.redirects.append(Redirect(url=hop.target.url, status=response.status, target=target.url))
        self._skim(hop, response)
        return target

    def _skim(self, hop: Hop, response: HTTPResponse) -> None:
        """Keep the beginning of a redirect's own page; nobody reads it, so that its faults don't matter."""
        try:
            for _ in _chunks(response):
                if len(hop.received) > _REDIRECT_BODY:
                    hop.truncated = True
                    return
        except (HTTPError, OSError):
            self.watch.check()

    def _bring_home(self, requested_url: str, hop: Hop, response: HTTPResponse) -> Fetched:
        host = hop.target.host
        if not 200 <= response.status < 300 or response.status == _PARTIAL:  # noqa: PLR2004  # HTTP's success
            raise status_error(host, response.status, response.headers.get("Retry-After", ""))
        media_type, charset = kinds.declared(response.headers.get("Content-Type", ""))
        if not kinds.acceptable(media_type):
            raise InputError("fetch-kind", host=host, kind=addresses.shown(media_type))
        body = self.read(hop, response)
        if not body:
            raise InputError("fetch-empty", host=host)
        known = kinds.recognised(media_type, body)
        if not known:
            raise InputError("fetch-kind", host=host, kind=media_type or "application/octet-stream")
        return Fetched(
            requested_url=requested_url,
            final_url=hop.target.url,
            status=response.status,
            headers=tuple(response.headers.iteritems()),
            at=hop.at.isoformat(timespec="seconds").replace("+00:00", "Z"),
            body=body,
            media_type=known,
            charset=kinds.charset_of(known, charset, body),
            warc=archive.write(self.hops),
            sha256=hashlib.sha256(body).hexdigest(),
            redirects=tuple(self.redirects),
        )

    def read(self, hop: Hop, response: HTTPResponse) -> bytes:
        """Return the body, unpacked under the limits.

        Raises:
            InputError: ``fetch-too-large``, or ``fetch-failed`` where it can't be unpacked.
        """
        total = response.length_remaining
        if total is not None and total > self.limits.raw_bytes:
            raise too_large(hop.target.host, self.limits.raw_bytes)
        encoding = response.headers.get("Content-Encoding", "")
        if not Unpacker.knows(encoding):
            raise InputError("fetch-failed", host=hop.target.host, cause="Content-Encoding")
        body = bytearray()
        try:
            for piece in self._pieces(Unpacker(encoding), response, total):
                body += piece
                if len(body) > self.limits.body_bytes:
                    raise too_large(hop.target.host, self.limits.body_bytes)
        except zlib.error as error:
            raise InputError("fetch-failed", host=hop.target.host, cause="Content-Encoding") from error
        return bytes(body)

    def _pieces(self, unpacker: Unpacker, response: HTTPResponse, total: int | None) -> Iterator[bytes]:
        received = 0
        for chunk in _chunks(response):
            received += len(chunk)
            for piece in unpacker.feed(chunk):
                self.watch.check()
                yield piece
            if self.progress:
                self.progress(received, total)
        unpacker.finish()


def _chunks(response: HTTPResponse) -> Iterator[bytes]:
    """Yield the body as it comes, still compressed; nonsense between its chunks is an error like any other."""
    try:
        yield from response.stream(BUFFER, decode_content=False)
    except ValueError as error:  # a negative chunk size
        raise ProtocolError(str(error)) from error


def _location(response: HTTPResponse) -> str:
    """Return where a redirect leads; many servers write UTF-8 where the standard wants percent signs."""
    location = response.headers.get("Location", "").strip()
    try:
        return location.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return location
