"""Asking a service: one request and its answer through the same wall as pages, without redirects.

What is sent may hold a key: it stands in headers alone, and no error of this module repeats a header or an address.
"""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlencode

import requests

import workbench
from workbench.errors import InputError
from workbench.evidence.fetching import addresses
from workbench.evidence.fetching.faults import told, wait_of
from workbench.evidence.fetching.fetched import Limits
from workbench.evidence.fetching.fetcher import Journey
from workbench.evidence.fetching.watch import Watch
from workbench.evidence.fetching.wire import PinnedAdapter

if TYPE_CHECKING:
    import threading
    from collections.abc import Mapping

LIMITS: Final = Limits(seconds=60, body_bytes=5_000_000, raw_bytes=5_000_000, redirects=0)
_HEADERS: Final = {
    "User-Agent": f"factcheck-workbench/{workbench.__version__} (+editorial fact-checking)",
    "Accept": "application/json",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}
_UNREACHED: Final = ("host-unknown", "host-unanswered", "fetch-timeout", "fetch-failed", "fetch-certificate")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a service said.

    Attributes:
        host: whom it came from, for sentences.
        wait: seconds after which to come back, 0 where it names none.
    """

    host: str
    status: int
    body: bytes
    wait: int = 0

    def data(self) -> dict[str, Any]:
        """Return the JSON object in the body; empty for anything else."""
        try:
            found = json.loads(self.body)
        except (ValueError, RecursionError):
            return {}
        return found if isinstance(found, dict) else {}


def ask(
    address: str,
    *,
    query: Mapping[str, str] | None = None,
    form: Mapping[str, str] | None = None,
    headers: Mapping[str, str] | None = None,
    allowed_hosts: frozenset[str] = frozenset(),
    cancel: threading.Event | None = None,
    limits: Limits = LIMITS,
) -> Answer:
    """Ask a service and return its answer, whatever its status.

    Args:
        address: of the service, without a query.
        query: appended to it.
        form: sent as a form with POST; without one it is a GET.
        headers: beside our own; the place for keys.
        allowed_hosts: ``host`` or ``host:port``, which may stand in the private network.
        cancel: set to stop.
        limits: time and bytes.

    Raises:
        InputError: ``service-unreachable``, or the fetcher's sentences about the address and too long answers.
        CancelledError: the person cancelled.
    """
    target = addresses.parse(f"{address}?{urlencode(query)}" if query else address)
    with Watch(limits.seconds, cancel) as watch, requests.Session() as session:
        session.trust_env = False
        session.headers.clear()
        session.headers.update(_HEADERS)
        journey = Journey(session=session, allowed_hosts=allowed_hosts, watch=watch, progress=None, limits=limits)
        wish = requests.Request("GET" if form is None else "POST", target.url, headers=dict(headers or {}), data=form)
        try:
            hop = journey.hop_to(target)
            with closing(PinnedAdapter(hop)) as adapter, told(hop), closing(journey.ask(adapter, hop, wish)) as reply:
                wait = wait_of(reply.headers.get("Retry-After", "")) or 0
                return Answer(host=target.host, status=reply.status, body=journey.read(hop, reply), wait=wait)
        except InputError as error:
            if error.code not in _UNREACHED:
                raise
            cause = error.details.get("cause") or (
                f"{error.details['seconds']} s" if "seconds" in error.details else ""
            )
            raise InputError("service-unreachable", host=target.host, cause=cause or "DNS") from error
