"""Addresses that must not be asked: refused before anything is resolved or connected."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.errors import InputError, WorkbenchError
from workbench.evidence.fetching import Limits, fetch
from workbench.evidence.fetching.addresses import Target, parse

SHORT = Limits(seconds=5)
HOSTILE = [
    ("file:///etc/passwd", "address-scheme"),
    ("file://localhost:{port}/etc/passwd", "address-scheme"),
    ("FILE:///etc/passwd", "address-scheme"),
    ("data:text/html,<script>alert(1)</script>", "address-scheme"),
    ("javascript:alert(1)", "address-scheme"),
    ("javascript://127.0.0.1:{port}/%0aalert(1)", "address-scheme"),
    ("ftp://127.0.0.1:{port}/", "address-scheme"),
    ("gopher://127.0.0.1:{port}/_GET", "address-scheme"),
    ("dict://127.0.0.1:{port}/", "address-scheme"),
    ("ws://127.0.0.1:{port}/", "address-scheme"),
    ("view-source:http://127.0.0.1:{port}/", "address-scheme"),
    ("blob:http://127.0.0.1:{port}/1", "address-scheme"),
    ("jar:http://127.0.0.1:{port}!/a", "address-scheme"),
    ("//127.0.0.1:{port}/", "address-scheme"),
    ("127.0.0.1:{port}/", "address-scheme"),
    ("example.org", "address-scheme"),
    ("httpx://127.0.0.1:{port}/", "address-scheme"),
    ("", "address-scheme"),
    ("http://", "address-malformed"),
    ("http:///127.0.0.1:{port}/", "address-malformed"),
    ("http:127.0.0.1:{port}/", "address-malformed"),
    ("http:/127.0.0.1:{port}/", "address-malformed"),
    ("http://:{port}/", "address-malformed"),
    ("http://?q", "address-malformed"),
    ("http://#a", "address-malformed"),
    ("http://./", "address-malformed"),
    ("http://a..b:{port}/", "address-malformed"),
    ("http://.example.org/", "address-malformed"),
    ("http://*.example.org/", "address-malformed"),
    ("http://2130706433:{port}/", "address-malformed"),
    ("http://0177.0.0.1:{port}/", "address-malformed"),
    ("http://017700000001:{port}/", "address-malformed"),
    ("http://0x7f.0.0.1:{port}/", "address-malformed"),
    ("http://0x7f000001:{port}/", "address-malformed"),
    ("http://0X7F.1:{port}/", "address-malformed"),
    ("http://127.1:{port}/", "address-malformed"),
    ("http://127.0.1:{port}/", "address-malformed"),
    ("http://127.0.0.01:{port}/", "address-malformed"),
    ("http://127.0.0.256:{port}/", "address-malformed"),
    ("http://0:{port}/", "address-malformed"),
    ("http://example.0x7f:{port}/", "address-malformed"),
    ("http://127.0.0.1:0/", "address-malformed"),
    ("http://127.0.0.1:99999/", "address-malformed"),
    ("http://127.0.0.1:{port}:80/", "address-malformed"),
    ("http://127.0.0.1:abc/", "address-malformed"),
    ("http://127.0.0.1:{port}\\@example.org/", "address-malformed"),
    ("http:\\\\127.0.0.1:{port}\\", "address-malformed"),
    ("http://exa mple.org:{port}/", "address-malformed"),
    ("http://127.0.0.1\t:{port}/", "address-malformed"),
    ("http://127.0.0.1:{port}/\r\nHost: evil", "address-malformed"),
    ("http://127.0.0.1:{port}/a\nX: y", "address-malformed"),
    ("http://127.0.0.1:{port}/\x00", "address-malformed"),
    ("http://%31%32%37.0.0.1:{port}/", "address-private"),
    ("http://127.0.0.1%2f@:{port}/", "address-malformed"),
    ("http://127.0.0.1%00.example.org:{port}/", "address-malformed"),
    ("http://[::1:{port}/", "address-malformed"),
    ("http://[::1]x:{port}/", "address-malformed"),
    ("http://[fe80::1%25eth0]:{port}/", "address-malformed"),
    ("http://[v1.fe80]:{port}/", "address-malformed"),
    ("http://" + "a" * 64 + ".org:{port}/", "address-malformed"),
    ("http://" + "a." * 130 + "org:{port}/", "address-malformed"),
    ("http://127.0.0.1:{port}/" + "a" * 9000, "address-malformed"),
    ("http://user:secret@127.0.0.1:{port}/", "address-credentials"),
    ("http://example.org@127.0.0.1:{port}/", "address-credentials"),
    ("http://@127.0.0.1:{port}/", "address-credentials"),
    ("http://example.org:80@127.0.0.1:{port}/", "address-credentials"),
    ("http://127.0.0.1:{port}/", "address-private"),
    ("http://127.0.0.1.:{port}/", "address-private"),
    ("http://127.255.255.254:{port}/", "address-private"),
    ("http://0.0.0.0:{port}/", "address-private"),
    ("http://169.254.169.254/latest/meta-data/", "address-private"),
    ("http://[::1]:{port}/", "address-private"),
    ("http://[::]:{port}/", "address-private"),
    ("http://[0:0:0:0:0:0:0:1]:{port}/", "address-private"),
    ("http://[::ffff:127.0.0.1]:{port}/", "address-private"),
    ("http://[::ffff:7f00:1]:{port}/", "address-private"),
    ("http://[::127.0.0.1]:{port}/", "address-private"),
    ("http://[64:ff9b::7f00:1]:{port}/", "address-private"),
    ("http://[2002:7f00:1::]:{port}/", "address-private"),
    ("http://[fd00:ec2::254]/", "address-private"),
    ("http://localhost:{port}/", "address-private"),
    ("HTTP://LOCALHOST:{port}/", "address-private"),
    ("http://127.0.0.1.nip.example:{port}/", "address-private"),
    ("http://１２７.０.０.１:{port}/", "address-malformed"),
    ("http://①②⑦.0.0.1:{port}/", "address-malformed"),
    ("http://127。0。0。1:{port}/", "address-malformed"),
    ("http://ⓛocalhost:{port}/", "address-malformed"),
]


@pytest.mark.timeout(10)
@pytest.mark.parametrize(("url", "code"), HOSTILE)
def test_a_hostile_address_reaches_nobody(
    url: str, code: str, canary: Any, internet: Any, one_sentence: Callable[[WorkbenchError], None]
) -> None:
    with pytest.raises(InputError) as caught:
        fetch(url.replace("{port}", str(canary.port)), limits=SHORT)
    assert caught.value.code == code
    assert internet.attempts == []
    assert code == "address-private" or internet.asked == []
    one_sentence(caught.value)


@pytest.mark.parametrize("allowed", ["127.0.0.1:1", "example.org", "127.0.0", "127.0.0.1.", "localhost", "", "*"])
def test_an_allowed_host_is_meant_exactly(allowed: str, canary: Any) -> None:
    with pytest.raises(InputError, match="public network"):
        fetch(canary.url, allowed_hosts=frozenset({allowed}), limits=SHORT)


@pytest.mark.parametrize("allowed", ["127.0.0.1", "127.0.0.1:{port}", " 127.0.0.1 ", "elsewhere.example|127.0.0.1"])
def test_an_allowed_host_is_reached(allowed: str, serve: Any, respond: Any, page: bytes) -> None:
    server = serve(respond())
    names = frozenset(allowed.replace("{port}", str(server.port)).split("|"))
    assert fetch(server.url, allowed_hosts=names, limits=SHORT).body == page


@pytest.mark.parametrize(
    ("pasted", "url", "host", "port"),
    [
        ("  https://Example.ORG/Pfad \n", "https://example.org/Pfad", "example.org", 443),
        ("http://example.org", "http://example.org/", "example.org", 80),
        ("http://example.org.:8080/#teil", "http://example.org:8080/", "example.org", 8080),
        ("https://straße.de/ä?ü=1 2", "https://xn--strae-oqa.de/%C3%A4?%C3%BC=1%202", "xn--strae-oqa.de", 443),
        ("https://[2606:4700::1111]:444/", "https://[2606:4700::1111]:444/", "2606:4700::1111", 444),
        ("http://a_b.example/%zz", "http://a_b.example/%25zz", "a_b.example", 80),
        ("https://example.org/a@b?c=d@e", "https://example.org/a@b?c=d@e", "example.org", 443),
    ],
)
def test_a_good_address_is_made_canonical(pasted: str, url: str, host: str, port: int) -> None:
    assert parse(pasted) == Target(url=url, scheme=url.partition(":")[0], host=host, port=port)


@settings(max_examples=80, deadline=None)
@given(
    st.one_of(
        st.text(max_size=40),
        st.text(max_size=40).map("http://{}".format),
        st.text("0123456789.xabc:[]@%/\\#? ", max_size=20).map("https://{}".format),
    )
)
def test_any_text_is_an_address_or_one_sentence(text: str) -> None:
    try:
        target = parse(text)
    except InputError:
        return
    assert target.url.isascii()
    assert parse(target.url) == target


def test_a_long_or_dirty_address_is_shown_short() -> None:
    with pytest.raises(InputError) as caught:
        parse("http://\x1b[31m" + "a" * 500)
    assert "\x1b" not in caught.value.sentence("de")
    assert len(caught.value.sentence("de")) < 250


def test_credentials_are_not_repeated() -> None:
    with pytest.raises(InputError) as caught:
        parse("https://name:geheim@example.org/")
    assert "geheim" not in caught.value.sentence("de")
    assert "example.org" in caught.value.sentence("de")
