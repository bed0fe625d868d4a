"""Pages that arrive: what is kept, and that it proves itself."""

from __future__ import annotations

import gzip
import hashlib
import io
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped]  # warcio brings no types
from werkzeug import Request, Response

from workbench import __version__
from workbench.errors import InputError
from workbench.evidence.fetching import Fetched, Limits, fetch
from workbench.evidence.fetching.archive import final_response
from workbench.evidence.fetching.decoding import STEP, Unpacker
from workbench.evidence.fetching.faults import wait_of
from workbench.evidence.fetching.kinds import charset_of, declared, recognised

LIMITS = Limits(seconds=5)


@pytest.fixture
def get(serve: Any) -> Callable[..., Fetched]:
    """Serve one raw response and fetch it."""

    def get(answer: Any, path: str = "") -> Fetched:
        server = serve(answer)
        return fetch(server.url + path, allowed_hosts=frozenset({server.place}), limits=LIMITS)

    return get


def records(warc: bytes) -> list[tuple[str, str, bytes]]:
    """Return type, address and block of each record, digests verified."""
    for record in ArchiveIterator(io.BytesIO(warc), check_digests="raise"):
        record.raw_stream.read()
    found = []
    for record in ArchiveIterator(io.BytesIO(warc), no_record_parse=True):
        headers = record.rec_headers
        found.append((record.rec_type, headers.get_header("WARC-Target-URI"), record.raw_stream.read()))
    return found


def test_a_page_and_its_proof(serve: Any, respond: Any, page: bytes) -> None:
    server = serve(respond(page, "Content-Type: text/html; charset=ISO-8859-1", "X-Eins: 1", "X-Eins: 2"))
    got = fetch(f" {server.url}seite#teil ", allowed_hosts=frozenset({server.place}), limits=LIMITS)
    assert got.requested_url == f"{server.url}seite#teil"
    assert got.final_url == f"{server.url}seite"
    assert (got.status, got.media_type, got.charset) == (200, "text/html", "cp1252")
    assert got.body == page
    assert got.sha256 == hashlib.sha256(page).hexdigest()
    assert [value for name, value in got.headers if name == "X-Eins"] == ["1", "2"]
    assert got.at.endswith("Z")
    assert got.redirects == ()


def test_who_is_asking_is_said_and_nothing_else(
    serve: Any, respond: Any, canary: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".netrc").write_text("default login name password geheim\n", encoding="utf-8")
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, canary.url)
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    server = serve(respond(status="200 OK"))
    fetch(server.url, allowed_hosts=frozenset({server.place}), limits=LIMITS)
    lines = server.requests[0].decode().split("\r\n")
    assert lines[0] == "GET / HTTP/1.1"
    assert f"User-Agent: factcheck-workbench/{__version__} (+editorial fact-checking)" in lines
    names = {line.partition(":")[0] for line in lines[1:] if line}
    assert names == {"Host", "User-Agent", "Accept", "Accept-Language", "Accept-Encoding", "Connection"}


def test_cookies_live_as_long_as_one_fetch(serve: Any, respond: Any) -> None:
    def answer(connection: Any, request: bytes, _stop: Any) -> None:
        asked = request.split()[1] == b"/"
        there = respond(b"", "Location: /da", "Set-Cookie: ja=1", status="302 Found")
        connection.sendall(there if asked else respond())

    server = serve(answer)
    for _ in range(2):
        fetch(server.url, allowed_hosts=frozenset({server.place}), limits=LIMITS)
    assert [b"Cookie: ja=1" in request for request in server.requests] == [False, True, False, True]


@pytest.mark.parametrize("count", [1, 5])
def test_redirects_are_followed_and_kept(count: int, serve: Any, respond: Any, page: bytes) -> None:
    def answer(connection: Any, request: bytes, _stop: Any) -> None:
        step = int(request.split()[1].strip(b"/") or 0)
        there = respond(b"weiter", f"Location: {step + 1}", status="301 Moved")
        connection.sendall(respond(page) if step == count else there)

    server = serve(answer)
    got = fetch(server.url, allowed_hosts=frozenset({server.place}), limits=LIMITS)
    assert got.final_url == f"{server.url}{count}"
    assert [(step.status, step.target, step.downgraded) for step in got.redirects] == [
        (301, f"{server.url}{number}", False) for number in range(1, count + 1)
    ]
    kinds = [kind for kind, _, _ in records(got.warc)]
    assert kinds == ["warcinfo"] + ["response", "request"] * (count + 1)


@pytest.mark.parametrize("body", [b"x" * 300_000, b"cut off"])
def test_a_redirect_with_a_strange_page_is_followed(body: bytes, serve: Any, respond: Any, page: bytes) -> None:
    def answer(connection: Any, request: bytes, _stop: Any) -> None:
        head = b"HTTP/1.1 302 Found\r\nLocation: /da\r\nContent-Length: 300000\r\n\r\n"
        connection.sendall(head + body if request.split()[1] == b"/" else respond(page))

    server = serve(answer)
    got = fetch(server.url, allowed_hosts=frozenset({server.place}), limits=LIMITS)
    assert got.body == page
    assert (b"WARC-Truncated: length" in _unpacked(got.warc)) == (len(body) > 65_536)


def _unpacked(warc: bytes) -> bytes:
    return gzip.decompress(warc)


def test_a_redirect_in_raw_utf_8_is_understood(serve: Any, respond: Any) -> None:
    def answer(connection: Any, request: bytes, _stop: Any) -> None:
        there = respond(b"", "Location: /möhre wurzel", status="302 Found")
        connection.sendall(there if request.split()[1] == b"/" else respond())

    server = serve(answer)
    got = fetch(server.url, allowed_hosts=frozenset({server.place}), limits=LIMITS)
    assert got.final_url == f"{server.url}m%C3%B6hre%20wurzel"


@pytest.mark.parametrize("chunked", [False, True])
@pytest.mark.parametrize(
    ("encoding", "pack"),
    [
        ("gzip", gzip.compress),
        ("x-gzip", lambda data: gzip.compress(data[:10]) + gzip.compress(data[10:]) + b"\0\0"),
        ("deflate", zlib.compress),
        ("Identity", bytes),
    ],
)
def test_the_warc_holds_the_bytes_of_the_wire(
    encoding: str, pack: Callable[[bytes], bytes], chunked: bool, get: Callable[..., Fetched], page: bytes
) -> None:
    raw = pack(page)
    framed = b"".join(b"%x\r\n%s\r\n" % (len(raw[n : n + 7]), raw[n : n + 7]) for n in range(0, len(raw), 7))
    head = f"HTTP/1.1 200 OK\r\ncontent-TYPE:  text/html\r\nX-Odd: \xe4\r\nContent-Encoding: {encoding}\r\n".encode(
        "latin-1"
    )
    whole = (
        head + b"Transfer-Encoding: chunked\r\n\r\n" + framed + b"0\r\n\r\n"
        if chunked
        else head + b"Content-Length: %d\r\n\r\n" % len(raw) + raw
    )
    got = get(whole)
    assert got.body == page
    (info, response, request) = records(got.warc)
    assert info[0] == "warcinfo"
    assert response == ("response", got.final_url, whole)
    assert request[2].startswith(b"GET / HTTP/1.1\r\nHost: 127.0.0.1:")


def test_the_warc_opens_with_warcio(get: Callable[..., Fetched], page: bytes) -> None:
    raw = gzip.compress(page)
    got = get(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" + raw)
    assert gzip.decompress(got.warc).startswith(b"WARC/1.1\r\nWARC-Type: warcinfo\r\n")
    seen = {}
    for record in ArchiveIterator(io.BytesIO(got.warc), check_digests="raise"):
        seen[record.rec_type] = (record.rec_headers, record.http_headers, record.content_stream().read())
    headers, http_headers, body = seen["response"]
    assert body == page
    assert http_headers.get_statuscode() == "200"
    assert headers.get_header("WARC-IP-Address") == "127.0.0.1"
    assert seen["request"][0].get_header("WARC-Concurrent-To") == headers.get_header("WARC-Record-ID")


def test_interim_responses_are_no_part_of_the_proof(get: Callable[..., Fetched], respond: Any, page: bytes) -> None:
    got = get(b"HTTP/1.1 100 Continue\r\n\r\n" + respond(page))
    assert got.body == page
    assert records(got.warc)[1][2] == final_response(b"HTTP/1.1 100 Continue\r\nA: b\r\n\r\n" + respond(page))


def test_a_real_server(httpserver: Any, page: bytes) -> None:
    def answer(request: Request) -> Response:
        assert request.args["q"] == "ä"
        return Response(page, content_type="text/html; charset=utf-8")

    httpserver.expect_request("/seite").respond_with_handler(answer)
    url = httpserver.url_for("/seite?q=ä").replace("localhost", "127.0.0.1")
    got = fetch(url, allowed_hosts=frozenset({"127.0.0.1"}), limits=LIMITS)
    assert (got.body, got.charset) == (page, "utf-8")


def test_an_ipv6_address_is_asked_in_brackets(serve: Any, respond: Any, page: bytes) -> None:
    try:
        server = serve(respond(), host="::1")
    except OSError:
        pytest.skip("this machine has no IPv6 loopback")
    url = f"http://[::1]:{server.port}/"
    for name in ("::1", "[::1]", f"[::1]:{server.port}"):
        assert fetch(url, allowed_hosts=frozenset({name}), limits=LIMITS).body == page
    assert f"\r\nHost: [::1]:{server.port}\r\n".encode() in server.requests[0]


def test_the_exact_limit_is_allowed(serve: Any, respond: Any) -> None:
    server = serve(respond(b"x" * 5000))
    place = frozenset({server.place})
    assert len(fetch(server.url, allowed_hosts=place, limits=Limits(seconds=5, body_bytes=5000)).body) == 5000
    with pytest.raises(InputError, match="more than"):
        fetch(server.url, allowed_hosts=place, limits=Limits(seconds=5, body_bytes=4999))


def test_progress_reaches_the_total(serve: Any, respond: Any) -> None:
    told: list[tuple[int, int | None]] = []
    server = serve(respond(b"x" * 50_000))
    place = frozenset({server.place})
    fetch(server.url, allowed_hosts=place, limits=LIMITS, progress=lambda done, total: told.append((done, total)))
    assert told[-1] == (50_000, 50_000)
    assert told == sorted(told)


@pytest.mark.parametrize(
    ("content_type", "body", "kind"),
    [
        ("text/html", b"x", "text/html"),
        ("TEXT/HTML; Charset=utf-8", b"x", "text/html"),
        ("application/xhtml+xml", b"x", "application/xhtml+xml"),
        ("application/pdf", b"x", "application/pdf"),
        ("text/csv", b"x", "text/csv"),
        ("image/png", b"x", "image/png"),
        ("application/octet-stream", b"%PDF-1.7", "application/pdf"),
        ("application/octet-stream", b"\x89PNG\r\n\x1a\n", "image/png"),
        ("binary/octet-stream", b"\xff\xd8\xff\xe0", "image/jpeg"),
        ("", b"GIF89a", "image/gif"),
        ("", b"RIFF1234WEBP", "image/webp"),
        ("", b"\xef\xbb\xbf\n<!DOCTYPE  HTML>", "text/html"),
        ("", b'<?xml version="1.0"?><html xmlns="x">', "text/html"),
        ("", "schlichter Text: ä".encode(), "text/plain"),
    ],
)
def test_kinds_that_can_be_read(content_type: str, body: bytes, kind: str, serve: Any) -> None:
    head = f"HTTP/1.1 200 OK\r\nContent-Type: {content_type}\r\n".encode()
    server = serve((head if content_type else b"HTTP/1.1 200 OK\r\n") + b"\r\n" + body)
    got = fetch(server.url, allowed_hosts=frozenset({server.place}), limits=LIMITS)
    assert (got.media_type, got.body) == (kind, body)


@pytest.mark.parametrize(
    ("media_type", "named", "body", "codec"),
    [
        ("text/html", "utf-8", b"", "utf-8"),
        ("text/html", "UTF8", b'<meta charset="koi8-r">', "utf-8"),
        ("text/html", "", b'<META  charset = "koi8-r">', "koi8-r"),
        ("text/html", "", b"<meta http-equiv=x content='text/html; charset=windows-1252'>", "cp1252"),
        ("text/html", "latin1", b"", "cp1252"),
        ("text/html", "us-ascii", b"", "cp1252"),
        ("text/html", "iso-8859-15", b"", "iso8859-15"),
        ("text/html", "iso-8859-1", b"\xef\xbb\xbfx", "utf-8"),
        ("text/plain", "", b"\xff\xfex\0", "utf-16"),
        ("text/plain", "", b'<meta charset="koi8-r">', ""),
        ("text/html", "", b" " * 1024 + b'<meta charset="koi8-r">', ""),
        ("text/html", "rot13", b"", ""),
        ("text/html", "hex", b"", ""),
        ("text/html", "kein\0codec", b"", ""),
        ("text/html", "x" * 300, b"", ""),
        ("application/pdf", "utf-8", b"\xef\xbb\xbf", ""),
        ("image/png", "utf-8", b"", ""),
    ],
)
def test_charsets(media_type: str, named: str, body: bytes, codec: str) -> None:
    assert charset_of(media_type, named, body) == codec


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("", ("", "")),
        ("text/html;charset='utf-8'", ("text/html", "'utf-8'")),
        ('text/html; x=y; charset="utf-8"', ("text/html", "utf-8")),
        ("text/html; charset=utf-8, text/plain; charset=latin1", ("text/html", "utf-8")),
        ("text/html; charset*=utf-8''latin1", ("text/html", "")),
        (";;;", ("", "")),
    ],
)
def test_content_types(header: str, expected: tuple[str, str]) -> None:
    assert declared(header) == expected


def test_bytes_without_a_name_are_no_text() -> None:
    assert recognised("", b"\xff\xfa") == ""


@pytest.mark.parametrize(
    ("header", "seconds"),
    [("7", 7), (" 7 ", 7), ("-7", None), ("", None), ("7.5", None), ("Thu, 01 Jan 1970 00:00:00 GMT", 1), ("٣", None)],
)
def test_retry_after(header: str, seconds: int | None) -> None:
    assert wait_of(header) == seconds


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=3000), st.sampled_from(["gzip", "deflate", "raw", ""]), st.integers(1, 500))
def test_any_packed_bytes_come_back_in_any_portions(data: bytes, encoding: str, size: int) -> None:
    raw = zlib.compressobj(wbits=-15)
    packed = {
        "gzip": gzip.compress(data) + gzip.compress(data),
        "deflate": zlib.compress(data),
        "raw": raw.compress(data) + raw.flush(),
        "": data,
    }[encoding]
    unpacker = Unpacker("deflate" if encoding == "raw" else encoding)
    back = b"".join(piece for n in range(0, len(packed), size) for piece in unpacker.feed(packed[n : n + size]))
    unpacker.finish()
    assert back == (data * 2 if encoding == "gzip" else data)


def test_a_bomb_is_unpacked_in_small_steps() -> None:
    pieces = Unpacker("gzip").feed(gzip.compress(bytes(3_000_000)))
    sizes = [len(piece) for piece in pieces]
    assert sum(sizes) == 3_000_000
    assert max(sizes) <= STEP


@pytest.mark.parametrize("size", [STEP, STEP + 1, STEP + 3, 2 * STEP + 1])
def test_the_last_bytes_are_not_left_inside_the_unpacker(size: int) -> None:
    packer = zlib.compressobj(wbits=-15)
    packed = packer.compress(bytes(size)) + packer.flush()
    unpacker = Unpacker("deflate")
    assert sum(len(piece) for piece in unpacker.feed(packed)) == size
    unpacker.finish()
