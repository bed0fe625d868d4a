"""From a host to the addresses we may connect to: resolved once, every one of them public.

The table is ours and not ``ipaddress.is_global``, whose answer changed between Python's releases. For IPv6 it is a list
of what is let through, so that tomorrow's special range is refused until somebody looks at it.
"""

from __future__ import annotations

import ipaddress
import socket
import threading
from socket import EAI_AGAIN, EAI_FAIL
from typing import TYPE_CHECKING, Final

from workbench.errors import InputError

if TYPE_CHECKING:
    from workbench.evidence.fetching.addresses import Target
    from workbench.evidence.fetching.watch import Watch

_REFUSED_V4: Final = tuple(
    ipaddress.IPv4Network(network)
    for network in (
        "0.0.0.0/8",  # this host
        "10.0.0.0/8",  # private
        "100.64.0.0/10",  # carrier NAT, some clouds' metadata
        "127.0.0.0/8",  # loopback
        "168.63.129.16/32",  # a cloud's own control address in public space
        "169.254.0.0/16",  # link-local, metadata
        "172.16.0.0/12",  # private
        "192.0.0.0/24",  # protocol assignments, metadata
        "192.0.2.0/24",  # documentation
        "192.31.196.0/24",  # AS112
        "192.52.193.0/24",  # AMT
        "192.88.99.0/24",  # 6to4 relays
        "192.168.0.0/16",  # private
        "192.175.48.0/24",  # AS112
        "198.18.0.0/15",  # benchmarking
        "198.51.100.0/24",  # documentation
        "203.0.113.0/24",  # documentation
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, broadcast
    )
)
_PUBLIC_V6: Final = ipaddress.IPv6Network("2000::/3")
_REFUSED_V6: Final = tuple(
    ipaddress.IPv6Network(network)
    for network in (
        "2001::/23",  # protocol assignments: Teredo, benchmarking, ORCHID
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4, which carries an IPv4 address
        "2620:4f:8000::/48",  # AS112
        "3fff::/20",  # documentation
    )
)
_SOMEWHERE: Final = "198.41.0.4"  # a root name server, there as long as there is an internet
_UNANSWERED: Final = (EAI_AGAIN, EAI_FAIL)  # the resolver could not ask; that says nothing about the name
_NAT64: Final = ipaddress.IPv6Network("64:ff9b::/96")  # its last 32 bits are the IPv4 address that is reached


def is_public(address: str) -> bool:
    """Say whether an IP address is one of the open internet; what is no address is not."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv4Address):
        return not any(ip in network for network in _REFUSED_V4)
    if ip.scope_id is not None:
        return False
    if ip in _NAT64:
        return is_public(str(ipaddress.IPv4Address(ip.packed[-4:])))
    return ip in _PUBLIC_V6 and not any(ip in network for network in _REFUSED_V6)


def has_route() -> bool:
    """Say whether this computer has a way into the public network; a datagram socket learns it without sending."""
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            probe.connect((_SOMEWHERE, 53))
    except OSError:
        return False
    return True


def resolve(target: Target, *, allowed_hosts: frozenset[str], watch: Watch) -> tuple[str, ...]:
    """Return the addresses to connect to, in the system's order.

    Raises:
        InputError: ``host-unknown`` (there is no such name), ``host-unanswered`` (nobody could be asked),
            ``address-private`` or ``fetch-timeout``.
        CancelledError: cancelled while the resolver was working.
    """
    addresses = _literal(target.host) or _look_up(target, watch)
    if not addresses:
        raise InputError("host-unknown", host=target.host)
    if not target.allowed(allowed_hosts):
        for address in addresses:
            if not is_public(address):
                raise InputError("address-private", host=target.host, address=address)
    return addresses


def _literal(host: str) -> tuple[str, ...]:
    try:
        return (str(ipaddress.ip_address(host)),)
    except ValueError:
        return ()


def _look_up(target: Target, watch: Watch) -> tuple[str, ...]:
    found: list[str] = []
    unanswered = threading.Event()
    done = threading.Event()

    def ask() -> None:
        try:
            answers = socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            answers = []
            if getattr(error, "errno", None) in _UNANSWERED:
                unanswered.set()
        found.extend(dict.fromkeys(str(answer[4][0]) for answer in answers))
        done.set()

    threading.Thread(target=ask, name="fetch resolver", daemon=True).start()
    watch.wait(done)
    if unanswered.is_set():
        raise InputError("host-unanswered", host=target.host)
    return tuple(found)
