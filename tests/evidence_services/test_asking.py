"""Services are asked through the same wall as pages: no private address, no redirect, no endless answer."""

from __future__ import annotations

import socket
import threading
from typing import TYPE_CHECKING, Any

import pytest

from workbench.errors import CancelledError, InputError
from workbench.evidence.fetching.asking import ask
from workbench.evidence.fetching.fetched import Limits

if TYPE_CHECKING:
    from pytest_httpserver import HTTPServer

LOGIN = {"Authorization": "LOW access1:secret1"}


def code(address: str, **options: Any) -> str:
    with pytest.raises(InputError) as caught:
        ask(address, headers=LOGIN, **options)
    assert "secret1" not in str(caught.value)
    return caught.value.code


@pytest.mark.parametrize(
    ("address", "refused"),
    [
        ("http://127.0.0.1:{port}/x", "address-private"),
        ("http://[::ffff:127.0.0.1]:{port}/x", "address-private"),
        ("http://2130706433:{port}/x", "address-malformed"),
        ("http://0177.0.0.1:{port}/x", "address-malformed"),
        ("file:///etc/passwd", "address-scheme"),
        ("http://10.0.0.1/x", "address-private"),
    ],
)
def test_nothing_private_is_asked(web: HTTPServer, address: str, refused: str) -> None:
    assert code(address.format(port=web.port)) == refused
    assert web.log == []


def test_a_redirect_is_an_answer_and_the_key_goes_nowhere_else(web: HTTPServer, place: dict[str, Any]) -> None:
    web.expect_request("/x").respond_with_data("", status=307, headers={"Location": "/y"})
    answer = ask(f"{place['base']}/x", form={"a": "ü & b"}, headers=LOGIN, allowed_hosts=place["allowed_hosts"])
    assert answer.status == 307
    assert [request.path for request, _ in web.log] == ["/x"]
    assert web.log[0][0].form.to_dict() == {"a": "ü & b"}


def test_an_endless_answer_is_cut(web: HTTPServer, place: dict[str, Any]) -> None:
    web.expect_request("/x").respond_with_data("x" * 5000)
    small = Limits(body_bytes=1000, raw_bytes=100_000)
    assert code(f"{place['base']}/x", allowed_hosts=place["allowed_hosts"], limits=small) == "fetch-too-large"


def test_a_cancelled_question_is_not_asked(web: HTTPServer, place: dict[str, Any]) -> None:
    stop = threading.Event()
    stop.set()
    with pytest.raises(CancelledError):
        ask(f"{place['base']}/x", allowed_hosts=place["allowed_hosts"], cancel=stop)
    assert web.log == []


@pytest.mark.parametrize("number", [socket.EAI_AGAIN, socket.EAI_FAIL])
def test_a_silent_resolver_says_nothing_about_the_name(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    def look_up(*_given: object, **_options: object) -> None:
        raise socket.gaierror(number, "try again")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    with pytest.raises(InputError) as caught:
        ask("https://service.example/x")
    assert caught.value.code == "service-unreachable"
    assert caught.value.__cause__ is not None
    assert getattr(caught.value.__cause__, "code", "") == "host-unanswered"
