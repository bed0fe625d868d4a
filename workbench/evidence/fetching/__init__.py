"""Fetching: the wall between a hostile web and the newsroom.

fetch(url, *, allowed_hosts=frozenset(), cancel=None, progress=None, limits=Limits()) -> Fetched
    # Fetched: requested_url, final_url, status, headers, at, body, media_type, charset, warc, sha256, redirects
    # InputError: address-malformed, address-scheme, address-credentials, address-private, host-unknown,
    #   host-unanswered, fetch-timeout, fetch-too-large, fetch-too-many-redirects, fetch-certificate, fetch-failed,
    #   fetch-status, fetch-later (a status with Retry-After: details["seconds"]), fetch-kind, fetch-empty;
    # CancelledError

The way of a page: ``addresses`` reads the URL, ``resolving`` finds the host's addresses once and lets only public ones
through, ``wire`` connects to those very addresses and tapes every byte, ``watch`` ends it all at the deadline or on
cancel, ``decoding`` unpacks under a cap, ``kinds`` names what came, ``archive`` writes the tapes as WARC.

requests (home: evidence) speaks HTTP and TLS, checks certificates and canonical URLs; warcio writes captures in the
format that web archives read.

2026-11-22: redirects are followed by hand, because the library's own following reads a redirect's body whole and would
connect before we looked at the address. The connection class overrides only how a socket is opened, so that the Host
header, SNI and the certificate check stay the library's and speak of the original host.

2026-11-22: a resolver that hangs can't be interrupted; its thread is a daemon that ends with the system's own timeout.
No other thread outlives a fetch.
"""

from workbench.evidence.fetching.addresses import parse as parse_address
from workbench.evidence.fetching.fetched import Fetched, Limits, Redirect
from workbench.evidence.fetching.fetcher import fetch
from workbench.evidence.fetching.resolving import has_route

__all__ = ["Fetched", "Limits", "Redirect", "fetch", "has_route", "parse_address"]
