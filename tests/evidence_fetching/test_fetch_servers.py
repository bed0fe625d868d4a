"""Servers that misbehave: each fetch ends within its limits, in one sentence."""

from __future__ import annotations

import contextlib
import gzip
import itertools
import socket
import struct
import threading
import zlib
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.errors import CancelledError, InputError, WorkbenchError
from workbench.evidence.fetching import Limits, fetch

Stop = threading.Event
LIMITS = Limits(seconds=5, body_bytes=100_000, raw_bytes=200_000, header_bytes=8_000)
SHORT = Limits(seconds=0.15)
HTML = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
CHUNKED = HTML + b"Transfer-Encoding: chunked\r\n\r\n"


def endless(head: bytes, piece: bytes, *, pause: float = 0) -> Callable[[socket.socket, bytes, Stop], None]:
    """Send ``head``, then ``piece`` until the other side has enough."""

    def answer(connection: socket.socket, _request: bytes, stop: Stop) -> None:
        connection.sendall(head)
        while not stop.wait(pause) if pause else not stop.is_set():
            connection.sendall(piece)

    return answer


def silent(head: bytes = b"") -> Callable[[socket.socket, bytes, Stop], None]:
    """Send ``head`` and keep the line open until the other side hangs up."""

    def answer(connection: socket.socket, _request: bytes, _stop: Stop) -> None:
        connection.sendall(head)
        connection.settimeout(10)
        connection.recv(1)

    return answer


def reset(connection: socket.socket, _request: bytes, _stop: Stop) -> None:
    connection.sendall(HTML + b"Content-Length: 100\r\n\r\nanfang")
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


def packed(encoding: str, body: bytes) -> bytes:
    return HTML + f"Content-Encoding: {encoding}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body


def typed(kind: str, body: bytes = b"\x00\x01") -> bytes:
    return f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body


def status(line: str, *headers: str) -> bytes:
    return "\r\n".join([f"HTTP/1.1 {line}", *headers, "Content-Length: 2", "", "ja"]).encode()


ZEROS = bytes(5_000_000)
BOMB = gzip.compress(ZEROS)
SERVERS: dict[str, tuple[Any, str]] = {
    "endless body": (endless(HTML + b"\r\n", b"x" * 65_536), "fetch-too-large"),
    "endless chunks": (endless(CHUNKED, b"1000\r\n" + b"x" * 4096 + b"\r\n"), "fetch-too-large"),
    "endless tiny chunks": (endless(CHUNKED, b"1\r\nx\r\n" * 1000), "fetch-too-large"),
    "endless chunk extension": (endless(CHUNKED + b"5;", b"x" * 65_536), "fetch-failed"),
    "endless trailer": (endless(CHUNKED + b"1\r\nx\r\n0\r\n", b"A: b\r\n" * 1000), "fetch-too-large"),
    "a length to frighten": (HTML + b"Content-Length: 999999999999\r\n\r\n", "fetch-too-large"),
    "gzip bomb": (packed("gzip", BOMB), "fetch-too-large"),
    "gzip bomb in two members": (packed("gzip", gzip.compress(ZEROS[:90_000]) * 2), "fetch-too-large"),
    "gzip bomb under a false length": (packed("gzip", BOMB).replace(b"Content-Length", b"X-Length"), "fetch-too-large"),
    "deflate bomb": (packed("deflate", zlib.compress(ZEROS)), "fetch-too-large"),
    "raw deflate bomb": (packed("deflate", raw_deflate(ZEROS)), "fetch-too-large"),
    "length too long": (HTML + b"Content-Length: 100\r\n\r\nkurz", "fetch-failed"),
    "lengths that differ": (HTML + b"Content-Length: 2\r\nContent-Length: 4\r\n\r\nkurz", "fetch-failed"),
    "chunks cut off": (CHUNKED + b"ff\r\nkurz", "fetch-failed"),
    "chunks without an end": (CHUNKED + b"4\r\nkurz\r\n", "fetch-failed"),
    "chunk size garbage": (CHUNKED + b"zz\r\nkurz\r\n", "fetch-failed"),
    "chunk size minus one": (CHUNKED + b"-1\r\nkurz\r\n", "fetch-failed"),
    "chunk size negative": (CHUNKED + b"-4\r\nkurz\r\n", "fetch-failed"),
    "gzip cut off": (packed("gzip", gzip.compress(b"hallo" * 100)[:-12]), "fetch-failed"),
    "gzip that is none": (packed("gzip", b"hallo"), "fetch-failed"),
    "deflate of one byte": (packed("deflate", b"x"), "fetch-failed"),
    "compression nobody asked for": (packed("br", b"hallo"), "fetch-failed"),
    "zstd bomb nobody asked for": (packed("zstd", b"\x28\xb5\x2f\xfd\xa0" + bytes(64)), "fetch-failed"),
    "compressed twice": (packed("gzip, gzip", gzip.compress(BOMB)), "fetch-failed"),
    "compressed transfer": (HTML + b"Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", "fetch-failed"),
    "closed at once": (b"", "fetch-failed"),
    "closed within the headers": (b"HTTP/1.1 200 OK\r\nContent-Ty", "fetch-failed"),
    "reset within the body": (reset, "fetch-failed"),
    "garbage status line": (b"\x00\xff\xfe garbage\r\n\r\n", "fetch-failed"),
    "words for a status": (b"HTTP/1.1 okay fine\r\n\r\n", "fetch-failed"),
    "another protocol": (b"220 mail.example ESMTP\r\n", "fetch-failed"),
    "a shell's greeting": (b"SSH-2.0-OpenSSH_9.6\r\n", "fetch-failed"),
    "one huge header": (b"HTTP/1.1 200 OK\r\nA: " + b"x" * 150_000 + b"\r\n\r\n", "fetch-failed"),
    "thousands of headers": (b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 3000 + b"\r\n", "fetch-failed"),
    "endless header": (endless(b"HTTP/1.1 200 OK\r\nA: ", b"x" * 8192), "fetch-failed"),
    "endless interim responses": (endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 100), "fetch-failed"),
    "endless status line": (endless(b"HTTP/1.1 200 ", b"x" * 8192), "fetch-failed"),
    "no content": (b"HTTP/1.1 204 No Content\r\n\r\n", "fetch-empty"),
    "an empty page": (HTML + b"Content-Length: 0\r\n\r\n", "fetch-empty"),
    "an empty gzip": (packed("gzip", gzip.compress(b"")), "fetch-empty"),
    "part of a page": (status("206 Partial Content", "Content-Range: bytes 0-1/9"), "fetch-status"),
    "not modified": (b"HTTP/1.1 304 Not Modified\r\n\r\n", "fetch-status"),
    "several choices": (status("300 Multiple Choices"), "fetch-status"),
    "bad request": (status("400 Bad Request"), "fetch-status"),
    "login wanted": (status("401 Unauthorized", 'WWW-Authenticate: Basic realm="x"'), "fetch-status"),
    "pay wall": (status("402 Payment Required"), "fetch-status"),
    "forbidden": (status("403 Forbidden"), "fetch-status"),
    "not found": (status("404 Not Found"), "fetch-status"),
    "gone": (status("410 Gone"), "fetch-status"),
    "teapot": (status("418 I'm a Teapot"), "fetch-status"),
    "server error": (status("500 Internal Server Error"), "fetch-status"),
    "unheard of": (status("999 Denied"), "fetch-status"),
    "too many requests": (status("429 Too Many Requests", "Retry-After: 120"), "fetch-later"),
    "maintenance": (status("503 Service Unavailable", "Retry-After: Fri, 31 Dec 2100 23:59:59 GMT"), "fetch-later"),
    "no idea when": (status("503 Service Unavailable", "Retry-After: bald"), "fetch-status"),
    "redirect to nowhere": (status("302 Found"), "fetch-failed"),
    "a zip": (typed("application/zip"), "fetch-kind"),
    "a film": (typed("video/mp4"), "fetch-kind"),
    "a program": (typed("application/x-msdownload"), "fetch-kind"),
    "a program in disguise": (typed("application/octet-stream", b"MZ\x90\x00\x03"), "fetch-kind"),
    "text in disguise": (typed("application/octet-stream", b"hallo"), "fetch-kind"),
    "bytes without a name": (typed("", b"\x7fELF\x02\x00"), "fetch-kind"),
    "a kind full of escapes": (typed("\x1b[31mrot/\x07x"), "fetch-kind"),
}
SLOW: dict[str, Any] = {
    "silent": silent(),
    "silent after the status": silent(b"HTTP/1.1 200 OK\r\n"),
    "silent after the headers": silent(HTML + b"Content-Length: 9\r\n\r\n"),
    "silent within the body": silent(HTML + b"Content-Length: 9\r\n\r\nhal"),
    "silent within a chunk": silent(CHUNKED + b"9\r\nhal"),
    "silent without a length": silent(HTML + b"\r\nhallo"),
    "silent after a redirect": silent(b"HTTP/1.1 302 Found\r\nLocation: /x\r\nContent-Length: 9\r\n\r\n"),
    "drips its status": endless(b"HTTP/1.1 200 O", b"K", pause=0.02),
    "drips its headers": endless(b"HTTP/1.1 200 OK\r\n", b"A: b\r\n", pause=0.02),
    "drips its body": endless(HTML + b"\r\n", b"x", pause=0.02),
    "drips a long body": endless(HTML + b"Content-Length: 90000\r\n\r\n", b"x", pause=0.02),
    "drips chunks": endless(CHUNKED, b"1\r\nx\r\n", pause=0.02),
    "drips a chunk's size": endless(CHUNKED, b"0", pause=0.02),
}


def failure(url: str, **options: Any) -> InputError:
    with pytest.raises(InputError) as caught:
        fetch(url, allowed_hosts=frozenset({url.split("/")[2]}), **options)
    return caught.value


@pytest.mark.timeout(10)
@pytest.mark.parametrize("name", SERVERS)
def test_a_hostile_server_gets_one_sentence(
    name: str, serve: Any, one_sentence: Callable[[WorkbenchError], None]
) -> None:
    answer, code = SERVERS[name]
    server = serve(answer)
    error = failure(server.url, limits=LIMITS)
    assert error.code == code
    assert server.connections == 1
    assert "127.0.0.1" in str(error)
    assert "\x1b" not in str(error)
    one_sentence(error)


@pytest.mark.timeout(10)
@pytest.mark.parametrize("name", SLOW)
def test_a_slow_server_is_cut_off(name: str, serve: Any, one_sentence: Callable[[WorkbenchError], None]) -> None:
    error = failure(serve(SLOW[name]).url, limits=SHORT)
    assert error.code == "fetch-timeout"
    assert "0.15 seconds" in str(error)
    one_sentence(error)


@pytest.mark.timeout(10)
@pytest.mark.parametrize("name", ["silent", "silent after the headers", "silent within a chunk", "drips its body"])
def test_a_slow_server_can_be_cancelled(name: str, serve: Any) -> None:
    cancel = threading.Event()

    def answer(connection: socket.socket, request: bytes, stop: Stop) -> None:
        timer = threading.Timer(0.1, cancel.set)
        timer.start()
        with contextlib.suppress(OSError):
            SLOW[name](connection, request, stop)
        timer.join()

    server = serve(answer)
    with pytest.raises(CancelledError):
        fetch(server.url, allowed_hosts=frozenset({server.place}), cancel=cancel)


def test_cancelled_before_it_began(canary: Any) -> None:
    cancel = threading.Event()
    cancel.set()
    with pytest.raises(CancelledError):
        fetch(canary.url, allowed_hosts=frozenset({canary.place}), cancel=cancel)


@pytest.mark.timeout(10)
def test_progress_is_told_and_may_cancel(serve: Any) -> None:
    cancel, told = threading.Event(), list[tuple[int, int | None]]()

    def progress(received: int, total: int | None) -> None:
        told.append((received, total))
        cancel.set()

    server = serve(endless(HTML + b"Content-Length: 20000000\r\n\r\n", b"x" * 65_536))
    with pytest.raises(CancelledError):
        fetch(server.url, allowed_hosts=frozenset({server.place}), cancel=cancel, progress=progress)
    assert told[0][1] == 20_000_000
    assert 0 < told[0][0] <= 65_536


@pytest.mark.timeout(10)
def test_a_progress_that_fails_leaves_nothing_behind(serve: Any, respond: Any) -> None:
    server = serve(respond())

    def progress(_received: int, _total: int | None) -> None:
        raise KeyError("ours")

    with pytest.raises(KeyError):
        fetch(server.url, allowed_hosts=frozenset({server.place}), progress=progress)


def test_a_closed_port(serve: Any, respond: Any) -> None:
    server = serve(respond())
    server.close()
    error = failure(server.url, limits=LIMITS)
    assert error.code == "fetch-failed"
    assert "refused" in str(error)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [("Retry-After: 120", 120), ("Retry-After: 0", 1), ("Retry-After: " + "9" * 40, 2_592_000)],
)
def test_a_server_that_asks_for_patience_is_quoted(headers: str, seconds: int, serve: Any) -> None:
    error = failure(serve(status("503 Service Unavailable", headers)).url, limits=LIMITS)
    assert error.details["seconds"] == seconds
    assert f"in {seconds} Sekunden" in error.sentence("de")
    assert "503 Service Unavailable" in error.sentence("en")


REDIRECTED = [
    ("http://127.0.0.1:{port}/", "address-private"),
    ("//127.0.0.1:{port}/", "address-private"),
    ("http://localhost:{port}/", "address-private"),
    ("http://[::ffff:127.0.0.1]:{port}/", "address-private"),
    ("http://innen.example:{port}/", "address-private"),
    ("http://169.254.169.254/latest/meta-data/", "address-private"),
    ("http://2130706433:{port}/", "address-malformed"),
    ("http://0x7f.1:{port}/", "address-malformed"),
    ("http://127.1:{port}/", "address-malformed"),
    ("http:\\\\127.0.0.1:{port}\\", "address-malformed"),
    ("http://[::1", "address-malformed"),
    ("http://a:b@127.0.0.1:{port}/", "address-credentials"),
    ("file:///etc/passwd", "address-scheme"),
    ("data:text/html,hallo", "address-scheme"),
    ("javascript:alert(1)", "address-scheme"),
    ("ftp://127.0.0.1:{port}/", "address-scheme"),
]


@pytest.mark.timeout(10)
@pytest.mark.parametrize("code", [301, 302, 303, 307, 308])
@pytest.mark.parametrize(("location", "refused"), REDIRECTED[:1])
def test_every_kind_of_redirect_is_checked(code: int, location: str, refused: str, serve: Any, canary: Any) -> None:
    place = location.replace("{port}", str(canary.port))
    assert failure(serve(status(f"{code} Moved", f"Location: {place}")).url, limits=LIMITS).code == refused


@pytest.mark.timeout(10)
@pytest.mark.parametrize(("location", "refused"), REDIRECTED)
def test_a_redirect_from_an_allowed_host_is_checked_again(
    location: str, refused: str, serve: Any, canary: Any, one_sentence: Callable[[WorkbenchError], None]
) -> None:
    server = serve(status("302 Found", f"Location: {location}".replace("{port}", str(canary.port))))
    error = failure(server.url, limits=LIMITS)
    assert error.code == refused
    assert server.connections == 1
    one_sentence(error)


@pytest.mark.timeout(10)
@pytest.mark.parametrize("name", ["loop", "ten", "two pages"])
def test_too_many_redirects(name: str, serve: Any, one_sentence: Callable[[WorkbenchError], None]) -> None:
    paths = {"loop": itertools.repeat(0), "ten": itertools.count(1), "two pages": itertools.cycle([1, 2])}[name]

    def answer(connection: socket.socket, _request: bytes, _stop: Stop) -> None:
        connection.sendall(status("302 Found", f"Location: /{next(paths)}"))

    server = serve(answer)
    error = failure(server.url, limits=LIMITS)
    assert error.code == "fetch-too-many-redirects"
    assert server.connections == 6
    one_sentence(error)


@pytest.mark.timeout(10)
def test_all_hops_share_one_deadline(serve: Any) -> None:
    def answer(connection: socket.socket, _request: bytes, stop: Stop) -> None:
        stop.wait(0.08)
        connection.sendall(status("302 Found", "Location: /weiter"))

    assert failure(serve(answer).url, limits=SHORT).code == "fetch-timeout"


@pytest.mark.timeout(10)
def test_all_hops_share_one_allowance(serve: Any) -> None:
    page = b"x" * 60_000
    head = f"HTTP/1.1 302 Found\r\nLocation: /weiter\r\nContent-Length: {len(page)}\r\n\r\n".encode()
    server = serve(head + page)
    assert failure(server.url, limits=LIMITS).code == "fetch-too-large"
    assert server.connections == 4


PIECES = st.sampled_from(
    [
        b"HTTP/1.1 200 OK\r\n",
        b"HTTP/1.0 302 Found\r\n",
        b"Location: /x\r\n",
        b"Location: http://[\r\n",
        b"Content-Type: text/html\r\n",
        b"Content-Type: ;charset=\xff\r\n",
        b"Content-Encoding: gzip\r\n",
        b"Content-Encoding: deflate\r\n",
        b"Content-Length: 5\r\n",
        b"Content-Length: -5\r\n",
        b"Content-Length: 5_0\r\n",
        b"Transfer-Encoding: chunked\r\n",
        b"Transfer-Encoding: identity\r\n",
        b"Set-Cookie: a=b; Domain=.; Path=\xe4; Expires=nie\r\n",
        b"Retry-After: -1\r\n",
        b" folded\r\n",
        b": nameless\r\n",
        b"\r\n",
        b"\n\n",
        b"5\r\nhallo\r\n0\r\n\r\n",
        b"-1\r\n",
        b"hallo",
        gzip.compress(b"hallo"),
        zlib.compress(b"hallo"),
    ]
)


@pytest.mark.timeout(60)
def test_whatever_bytes_come_there_is_a_page_or_one_sentence(serve: Any) -> None:
    answers = [b""]

    def answer(connection: socket.socket, _request: bytes, _stop: Stop) -> None:
        connection.sendall(answers[0])

    server = serve(answer)

    @settings(max_examples=50, deadline=None)
    @given(st.lists(st.one_of(PIECES, PIECES, PIECES, st.binary(max_size=8)), max_size=12), st.booleans())
    def ask(pieces: list[bytes], proper: bool) -> None:
        answers[0] = b"HTTP/1.1 200 OK\r\n" * proper + b"".join(pieces)
        with contextlib.suppress(WorkbenchError):
            got = fetch(server.url, allowed_hosts=frozenset({server.place}), limits=LIMITS)
            assert got.body

    ask()
