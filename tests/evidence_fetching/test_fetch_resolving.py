"""Names that lead where nobody should go."""

from __future__ import annotations

import ipaddress
import threading
import types
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.errors import CancelledError, InputError, WorkbenchError
from workbench.evidence.fetching import Limits, fetch, resolving
from workbench.evidence.fetching.resolving import is_public

PUBLIC = "93.184.215.14"
REFUSED = [
    "0.0.0.0",  # noqa: S104  # an address to refuse, nothing is bound
    "0.1.2.3",
    "10.0.0.1",
    "100.64.0.1",
    "100.100.100.200",
    "100.127.255.255",
    "127.0.0.1",
    "127.8.8.8",
    "168.63.129.16",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.192",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.1.1",
    "198.18.0.1",
    "198.19.255.255",
    "198.51.100.7",
    "203.0.113.9",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:93.184.215.14",
    "::93.184.215.14",
    "64:ff9b::7f00:1",
    "64:ff9b::a9fe:a9fe",
    "64:ff9b:1::1",
    "100::1",
    "2001::1",
    "2001:0:4136:e378:8000:63bf:3fff:fdd2",
    "2001:2::1",
    "2001:10::1",
    "2001:20::1",
    "2001:db8::1",
    "2002:7f00:1::1",
    "2002:5db8:d70e::1",
    "3fff::1",
    "4000::1",
    "5f00::1",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fe80::1%eth0",
    "2606:4700::1111%eth0",
    "fec0::1",
    "ff02::1",
    "kein.host",
    "",
]
REACHED = ["1.1.1.1", "93.184.215.14", "100.63.255.255", "100.128.0.1", "172.32.0.1", "2606:4700::1111"]
REACHED_NAT64 = ["64:ff9b::101:101"]


@pytest.mark.timeout(10)
@pytest.mark.parametrize("address", [each for each in REFUSED if each])
def test_a_name_of_a_private_address_is_refused(
    address: str, internet: Any, canary: Any, one_sentence: Callable[[WorkbenchError], None]
) -> None:
    internet.names["innen.example"] = [[address]]
    with pytest.raises(InputError) as caught:
        fetch(f"http://innen.example:{canary.port}/", limits=Limits(seconds=5))
    assert caught.value.code == "address-private"
    assert internet.attempts == []
    one_sentence(caught.value)


@pytest.mark.parametrize(
    "answer", [[PUBLIC, "127.0.0.1"], ["127.0.0.1", PUBLIC], [PUBLIC, "::1"], [PUBLIC, "10.0.0.1"]]
)
def test_one_private_address_among_public_ones_is_enough(answer: list[str], internet: Any, canary: Any) -> None:
    internet.names["gemischt.example"] = [answer]
    internet.ports[PUBLIC] = canary.port
    with pytest.raises(InputError, match="public network"):
        fetch(f"http://gemischt.example:{canary.port}/", limits=Limits(seconds=5))
    assert internet.attempts == []


def test_a_rebinding_name_is_asked_once_and_only_its_checked_address_is_used(
    internet: Any, canary: Any, serve: Any, respond: Any, page: bytes
) -> None:
    server = serve(respond())
    internet.names["wechselt.example"] = [[PUBLIC], ["127.0.0.1"]]
    internet.ports[PUBLIC] = server.port
    got = fetch(f"http://wechselt.example:{canary.port}/", limits=Limits(seconds=5))
    assert got.body == page
    assert internet.asked == ["wechselt.example"]
    assert internet.attempts == [PUBLIC]
    assert f"Host: wechselt.example:{canary.port}\r\n".encode() in server.requests[0]


def test_a_rebinding_name_is_caught_when_a_redirect_asks_again(
    internet: Any, canary: Any, serve: Any, respond: Any
) -> None:
    server = serve(respond(b"", f"Location: http://wechselt.example:{canary.port}/x", status="302 Found"))
    internet.names["wechselt.example"] = [[PUBLIC], ["127.0.0.1"]]
    internet.ports[PUBLIC] = server.port
    with pytest.raises(InputError, match="public network"):
        fetch("http://wechselt.example/", limits=Limits(seconds=5))
    assert internet.asked == ["wechselt.example"] * 2
    assert internet.attempts == [PUBLIC]


def test_the_next_address_is_tried_when_one_is_dead(internet: Any, serve: Any, respond: Any, page: bytes) -> None:
    server = serve(respond())
    internet.names["zwei.example"] = [["198.41.0.4", PUBLIC]]
    internet.ports[PUBLIC] = server.port
    assert fetch("http://zwei.example/", limits=Limits(seconds=5)).body == page
    assert internet.attempts == ["198.41.0.4", PUBLIC]


def test_all_addresses_dead(internet: Any) -> None:
    internet.names["tot.example"] = [["198.41.0.4", "2606:4700::1111"]]
    with pytest.raises(InputError, match="no connection to the network") as caught:
        fetch("http://tot.example/", limits=Limits(seconds=5))
    assert caught.value.code == "fetch-failed"


def test_an_unknown_host_is_said_so(internet: Any) -> None:
    internet.names["gibtsnicht.example"] = [[]]
    with pytest.raises(InputError) as caught:
        fetch("https://gibtsnicht.example/", limits=Limits(seconds=5))
    assert caught.value.code == "host-unknown"
    assert "gibtsnicht.example" in caught.value.sentence("de")


@pytest.mark.timeout(10)
def test_a_silent_resolver_ends_at_the_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    answer = threading.Event()

    def hang(*_args: object, **_options: object) -> list[object]:
        answer.wait(20)
        return []

    monkeypatch.setattr(resolving, "socket", types.SimpleNamespace(SOCK_STREAM=1, getaddrinfo=hang))
    try:
        with pytest.raises(InputError) as caught:
            fetch("http://langsam.example/", limits=Limits(seconds=0.2))
    finally:
        answer.set()
    assert caught.value.code == "fetch-timeout"


@pytest.mark.timeout(10)
def test_a_silent_resolver_can_be_cancelled(monkeypatch: pytest.MonkeyPatch) -> None:
    answer, cancel = threading.Event(), threading.Event()

    def hang(*_args: object, **_options: object) -> list[object]:
        cancel.set()
        answer.wait(20)
        return []

    monkeypatch.setattr(resolving, "socket", types.SimpleNamespace(SOCK_STREAM=1, getaddrinfo=hang))
    try:
        with pytest.raises(CancelledError):
            fetch("http://langsam.example/", cancel=cancel)
    finally:
        answer.set()


@pytest.mark.parametrize("address", REFUSED)
def test_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", [*REACHED, *REACHED_NAT64])
def test_public(address: str) -> None:
    assert is_public(address)


@settings(max_examples=100, deadline=None)
@given(
    st.one_of(st.ip_addresses(v=4), st.ip_addresses(v=6), st.integers(2**125, 2**126 - 1).map(ipaddress.IPv6Address))
)
def test_what_we_call_public_the_standard_library_calls_global(
    address: ipaddress.IPv4Address | ipaddress.IPv6Address,
) -> None:
    if is_public(str(address)):
        assert address.is_global
        assert not address.is_multicast
