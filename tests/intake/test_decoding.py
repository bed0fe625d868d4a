"""Bytes to text: marks, code pages, line ends, and what is no text at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.intake import NotTextError, decode

GERMAN = "Über Köln lächeln große „Gänsefüßchen“ – für 5 € im Café. Das ist schön und gut.\nZweite Zeile: Äpfel.\n"
WESTERN = "Über Köln lächeln große Gänsefüße im Café. Das ist schön und gut für München.\nZweite Zeile: Äpfel.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_german_in_every_encoding(encoding: str) -> None:
    assert decode(GERMAN.encode(encoding)) == GERMAN


def test_marked_utf_16_big_endian() -> None:
    assert decode(b"\xfe\xff" + GERMAN.encode("utf-16-be")) == GERMAN


@pytest.mark.parametrize("encoding", ["latin-1", "iso-8859-15"])
def test_latin_1(encoding: str) -> None:
    assert decode(WESTERN.encode(encoding)) == WESTERN


def test_a_single_umlaut_is_enough() -> None:
    assert decode("Müller".encode("cp1252")) == "Müller"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Владимир Путин выступил в Москве перед журналистами, сообщает агентство новостей. " * 4, "windows-1251"),
        ("Příliš žluťoučký kůň úpěl ďábelské ódy a šel domů přes pole, řeku a les. " * 4, "cp1250"),
    ],
)
def test_a_foreign_code_page_is_guessed(text: str, encoding: str) -> None:
    guessed = decode(text.encode(encoding))
    assert sum(a == b for a, b in zip(guessed, text, strict=False)) > 0.95 * len(text)


def test_the_unassigned_bytes_of_windows_1252_stay_themselves() -> None:
    assert decode("Über große Gänse für München\n".encode("cp1252") * 3 + b"\x81") == (
        "Über große Gänse für München\n" * 3 + "\x81"
    )


def test_a_damaged_byte_does_not_turn_utf_8_into_something_else() -> None:
    damaged = GERMAN.encode() * 5 + b"\xff" + GERMAN.encode()
    assert decode(damaged) == GERMAN * 5 + "\ufffd" + GERMAN


def test_a_declared_character_set_is_believed_when_it_fits() -> None:
    text = "Привет, мир"
    assert decode(text.encode("koi8-r"), declared="koi8-r") == text
    assert decode(GERMAN.encode(), declared="koi8-r") == GERMAN
    assert decode("Müller".encode("cp1252"), declared="no-such-set") == "Müller"
    assert decode("Müller".encode("cp1252"), declared="hex") == "Müller"


@pytest.mark.parametrize(
    "content",
    [
        b"\x00\x01\x02\x03" * 100,
        b"text\x00text",
        b"%PDF-1.7 all plain letters",
        b"PK\x03\x04letters",
        b"\x89PNG\r\n\x1a\n",
        b"\x7fELF\x02\x01\x01" + bytes(range(32)) * 20,
        bytes(range(256)) * 40,
    ],
)
def test_what_is_no_text(content: bytes) -> None:
    with pytest.raises(NotTextError):
        decode(content)


@pytest.mark.parametrize(("raw", "text"), [("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("a\r\r\nb", "a\n\nb"), ("\r", "\n")])
def test_line_ends(raw: str, text: str) -> None:
    assert decode(raw.encode()) == text


PRINTABLE = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\täöüß„“"), max_size=200)


@settings(max_examples=60, deadline=None)
@given(PRINTABLE.filter(lambda text: not text.startswith("\ufeff")))
def test_whatever_is_written_in_utf_8_is_read_unchanged(text: str) -> None:
    assert decode(text.encode("utf-8-sig")) == text


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    try:
        text = decode(content)
    except NotTextError:
        return
    assert "\r" not in text
    assert "\x00" not in text
