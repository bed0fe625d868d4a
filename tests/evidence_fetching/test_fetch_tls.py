"""Certificates: the host must prove who it is, whatever address the connection goes to."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from workbench.errors import InputError, WorkbenchError
from workbench.evidence.fetching import Limits, fetch, fetcher

PUBLIC = "93.184.215.14"
LIMITS = Limits(seconds=5)


@pytest.fixture
def tls_server(serve: Any, respond: Any, tls: ssl.SSLContext, internet: Any) -> Any:
    """Serve good.example and evil.example on a public address."""
    server = serve(respond(), tls=tls)
    internet.ports[PUBLIC] = server.port
    internet.names["good.example"] = internet.names["evil.example"] = [[PUBLIC]]
    return server


@pytest.mark.timeout(10)
def test_a_certificate_nobody_signed(tls_server: Any, one_sentence: Callable[[WorkbenchError], None]) -> None:
    with pytest.raises(InputError) as caught:
        fetch("https://good.example/", limits=LIMITS)
    assert caught.value.code == "fetch-certificate"
    assert tls_server.requests == []
    one_sentence(caught.value)


@pytest.mark.timeout(10)
def test_the_environment_cannot_name_authorities(
    tls_server: Any, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(certificate))
    monkeypatch.setenv("CURL_CA_BUNDLE", str(certificate))
    with pytest.raises(InputError, match="who it is"):
        fetch("https://good.example/", limits=LIMITS)


@pytest.mark.timeout(10)
@pytest.mark.parametrize("allowed", [frozenset[str](), frozenset({"evil.example"})])
def test_a_certificate_of_somebody_else(
    allowed: frozenset[str], tls_server: Any, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetcher, "TRUSTED", str(certificate))
    with pytest.raises(InputError) as caught:
        fetch("https://evil.example/", allowed_hosts=allowed, limits=LIMITS)
    assert caught.value.code == "fetch-certificate"
    assert tls_server.requests == []


@pytest.mark.timeout(10)
def test_the_original_host_is_asked_for_and_proved(
    tls_server: Any, tls: ssl.SSLContext, certificate: Path, internet: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    named: list[str | None] = []
    tls.set_servername_callback(lambda _socket, name, _context: named.append(name))
    monkeypatch.setattr(fetcher, "TRUSTED", str(certificate))
    got = fetch("https://good.example./", limits=LIMITS)
    assert got.final_url == "https://good.example/"
    assert named == ["good.example"]
    assert b"Host: good.example\r\n" in tls_server.requests[0]
    assert internet.attempts == [PUBLIC]


@pytest.fixture
def trusted(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetcher, "TRUSTED", str(certificate))


@pytest.mark.timeout(10)
def test_a_downgrade_is_followed_and_recorded(
    trusted: None, serve: Any, respond: Any, tls: ssl.SSLContext, internet: Any
) -> None:
    plain = serve(respond())
    first = serve(respond(b"", "Location: http://einfach.example/", status="301 Moved"), tls=tls)
    internet.names = {"good.example": [[PUBLIC]], "einfach.example": [["198.41.0.4"]]}
    internet.ports = {PUBLIC: first.port, "198.41.0.4": plain.port}
    got = fetch("https://good.example/", limits=LIMITS)
    assert got.final_url == "http://einfach.example/"
    assert [redirect.downgraded for redirect in got.redirects] == [True]


@pytest.mark.timeout(10)
def test_tls_asked_of_a_plain_server(serve: Any, respond: Any) -> None:
    def answer(connection: socket.socket, _request: bytes, _stop: threading.Event) -> None:
        connection.sendall(respond())

    server = serve(answer)
    with pytest.raises(InputError) as caught:
        fetch(f"https://{server.place}/", allowed_hosts=frozenset({server.place}), limits=Limits(seconds=0.5))
    assert caught.value.code in {"fetch-failed", "fetch-timeout"}


@pytest.mark.timeout(10)
def test_plain_asked_of_a_tls_server(tls_server: Any) -> None:
    with pytest.raises(InputError) as caught:
        fetch("http://good.example/", limits=LIMITS)
    assert caught.value.code == "fetch-failed"


@pytest.mark.timeout(10)
@pytest.mark.parametrize("cancelled", [False, True])
def test_a_handshake_that_never_ends(cancelled: bool, serve: Any) -> None:
    cancel = threading.Event()
    timer = threading.Timer(0.1, cancel.set)

    def answer(connection: socket.socket, _request: bytes, _stop: threading.Event) -> None:
        connection.settimeout(10)
        connection.recv(65_536)

    server = serve(answer)
    if cancelled:
        timer.start()
    with pytest.raises(WorkbenchError) as caught:
        fetch(
            f"https://{server.place}/",
            allowed_hosts=frozenset({server.place}),
            cancel=cancel,
            limits=Limits(seconds=5 if cancelled else 0.3),
        )
    assert caught.value.code == ("cancelled" if cancelled else "fetch-timeout")
    if cancelled:
        timer.join()
