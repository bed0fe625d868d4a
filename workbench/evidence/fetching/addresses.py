"""Reading a web address strictly: what we check is exactly what is asked for later.

Browsers forgive much (backslashes for slashes, ``0x7f.1``, a tab inside the host). Each forgiveness is a way
to say one host to the checker and another to the connection, so nothing of the kind is forgiven here.
"""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, urlsplit, urlunsplit

from requests import PreparedRequest
from requests.exceptions import RequestException

from workbench.errors import InputError

_LONGEST: Final = 8192  # characters of an address
_SHOWN: Final = 100  # characters of it in a sentence
_LONGEST_HOST: Final = 253
_FORBIDDEN: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\\\ud800-\udfff]")
_SCHEME: Final = re.compile(r"(https?)://", re.IGNORECASE)
_OTHER_SCHEME: Final = re.compile(r"(?!https?:)", re.IGNORECASE)
_NAME: Final = re.compile(r"[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*")
_NUMERIC: Final = re.compile(r"(?:.*\.)?(?:[0-9]+|0x[0-9a-f]*)")
_PORTS: Final = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One address in canonical form.

    Attributes:
        url: ASCII, without fragment.
        scheme: ``http`` or ``https``.
        host: lower case ASCII, no brackets, no final dot.
        port: named or the scheme's own.
    """

    url: str
    scheme: str
    host: str
    port: int

    def allowed(self, hosts: frozenset[str]) -> bool:
        """Say whether ``hosts`` names this host, or this host with this port."""
        bracketed = f"[{self.host}]" if ":" in self.host else self.host
        names = {name.strip().lower() for name in hosts}
        return not names.isdisjoint({self.host, bracketed, f"{bracketed}:{self.port}"})


def parse(address: str) -> Target:
    """Read an address that a person pasted or a server redirects to.

    Raises:
        InputError: ``address-malformed``, ``address-scheme`` or ``address-credentials``.
    """
    address = address.strip(" \t\r\n\u00a0")
    if _FORBIDDEN.search(address) or len(address) > _LONGEST:
        raise _malformed(address)
    if _OTHER_SCHEME.match(address):
        raise InputError("address-scheme", address=shown(address))
    if not _SCHEME.match(address):
        raise _malformed(address)
    parts = _split(address, address)
    if "@" in parts.netloc:
        raise InputError("address-credentials", host=shown(parts.netloc.rpartition("@")[2]))
    return _target(_split(_canonical(address), address), address)


def shown(address: str) -> str:
    """Return an address for a sentence: short, without control characters."""
    clean = _FORBIDDEN.sub("·", address)
    return clean if len(clean) <= _SHOWN else f"{clean[:_SHOWN]}…"


def _malformed(address: str) -> InputError:
    return InputError("address-malformed", address=shown(address))


def _split(url: str, address: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise _malformed(address) from error
    if not parts.hostname or port == 0 or re.search(r"\s", parts.netloc):
        raise _malformed(address)
    return parts


def _canonical(address: str) -> str:
    """Return the address with an IDNA host and everything else percent-encoded, as it will be sent."""
    request = PreparedRequest()
    try:
        request.prepare_url(address, None)
    except (RequestException, ValueError) as error:
        raise _malformed(address) from error
    return request.url or ""


def _target(parts: SplitResult, address: str) -> Target:
    host = (parts.hostname or "").removesuffix(".")
    if parts.scheme not in _PORTS or not _host_is_plain(host):
        raise _malformed(address)
    place = f"[{host}]" if ":" in host else host
    if parts.port is not None:
        place = f"{place}:{parts.port}"
    return Target(
        url=urlunsplit((parts.scheme, place, parts.path or "/", parts.query, "")),
        scheme=parts.scheme,
        host=host,
        port=parts.port or _PORTS[parts.scheme],
    )


def _host_is_plain(host: str) -> bool:
    """Accept names and IP addresses in their one normal form (not 2130706433, 0177.0.0.1, 127.1, fe80::1%eth0)."""
    try:
        if ":" in host:
            return ipaddress.IPv6Address(host).scope_id is None
        if _NUMERIC.fullmatch(host):
            return str(ipaddress.IPv4Address(host)) == host
    except ValueError:
        return False
    return len(host) <= _LONGEST_HOST and _NAME.fullmatch(host) is not None
