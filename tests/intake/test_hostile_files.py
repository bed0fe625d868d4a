"""Hostile files: each ends in one sentence or in harmless words, within its limits. ``hostile`` makes them."""

from __future__ import annotations

import socket
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.intake.hostile import IN_PROCESS, READ
from tests.intake.made import WORDS, every_image, every_kind, mail
from workbench.errors import InputError
from workbench.intake import read_bytes, web_page  # the parser is loaded before sockets are forbidden: it tries one

if TYPE_CHECKING:
    from pathlib import Path


def outcome(content: bytes, name: str) -> str:
    try:
        document = read_bytes(content, name)
    except InputError as error:
        for language in ("de", "en"):
            sentence = error.sentence(language)
            assert sentence.endswith(".")
            assert "\n" not in sentence
            assert len(sentence) < 400
        return error.code
    assert "root:" not in document.text
    assert "hahahaha" not in document.text
    return READ


def test_there_are_enough_of_them() -> None:
    assert web_page is not None
    assert len(IN_PROCESS) >= 100


@pytest.mark.parametrize("case", sorted(set(IN_PROCESS) - {"ratio bomb", "text bomb in png"}))
def test_a_hostile_file_is_one_sentence_or_harmless_words(
    case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for forbidden in (socket.socket, subprocess.Popen):
        monkeypatch.setattr(forbidden, "__init__", lambda *_, **__: pytest.fail("a file reached out"))
    monkeypatch.chdir(tmp_path)
    make, name, expected = IN_PROCESS[case]
    assert outcome(make(), name) in expected
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("wrong", ["txt", "pdf", "docx", "png", "html", "csv", "eml"])
def test_a_wrong_suffix_is_read_for_what_the_bytes_are(wrong: str) -> None:
    binary = {"a.docx", "a.odt", "a.rtf", "a.pdf", "a.xlsx"}
    for name, content in every_kind().items():
        if name in binary:
            document = read_bytes(content, f"b.{wrong}")
            assert WORDS in document.text
            assert document.media_type == read_bytes(content, name).media_type
    for name, content in every_image().items():
        assert read_bytes(content, f"b.{wrong}").media_type == read_bytes(content, name).media_type


@pytest.mark.parametrize("name", ["b.docx", "b.pdf", "b.png", "b.odt"])
def test_text_under_the_suffix_of_a_document_is_read_as_text(name: str) -> None:
    assert read_bytes(every_kind()["a.html"], name).media_type == "text/html"
    assert read_bytes(mail(), name).media_type == "message/rfc822"
    assert read_bytes(WORDS.encode(), name).text == WORDS


@pytest.mark.parametrize("name", sorted(every_kind() | every_image()))
@pytest.mark.parametrize("share", [0.03, 0.3, 0.6, 0.9, 0.99])
def test_a_file_cut_anywhere_never_crashes(name: str, share: float) -> None:
    content = (every_kind() | every_image())[name]
    outcome(content[: max(1, int(len(content) * share))], name)


@pytest.mark.parametrize("name", sorted(every_kind() | every_image()))
def test_a_file_with_scattered_damage_never_crashes(name: str) -> None:
    content = bytearray((every_kind() | every_image())[name])
    for seed in range(12):
        damaged = bytearray(content)
        for step in range(20):
            damaged[(seed * 7919 + step * 104_729) % len(damaged)] = (seed * 31 + step * 17) % 256
        outcome(bytes(damaged), name)
