"""Foreign files: plain text at home, everything else in a process that can be thrown away."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.intake.made import every_kind, image, pdf
from tests.reading_here import ReaderHere
from workbench.errors import CancelledError, InputError
from workbench.intake import MAX_BYTES
from workbench.jobs import read_content, read_file, reading
from workbench.jobs.confinement import CPU_SECONDS, MEMORY
from workbench.jobs.drawing import draw_content
from workbench.jobs.protocol import environment

PAGE = b"<html><body><h1>Das Angebot</h1><p>Der Preis ist nicht mit dem Amt und der Stadt abgestimmt.</p></body></html>"


def test_a_page_is_read_elsewhere(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(PAGE)
    content, document = read_file(path)
    assert content == PAGE
    assert document.title == "Das Angebot"
    assert document.language == "de"
    assert document.text[document.blocks[0].start : document.blocks[0].end] == "Das Angebot"


def test_plain_text_starts_no_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "Popen", lambda *_, **__: pytest.fail("a process for plain text"))
    path = tmp_path / "a.txt"
    path.write_bytes("\ufeffEins\r\nzwei".encode())
    assert read_file(path)[1].text == "Eins\nzwei"


@pytest.mark.parametrize(
    ("name", "code"),
    [("none.txt", "file-missing"), ("none.txt/below.txt", "file-missing"), ("nul\x00.txt", "file-unreadable")],
)
def test_a_path_to_nothing(tmp_path: Path, name: str, code: str) -> None:
    with pytest.raises(InputError) as caught:
        read_file(tmp_path / name)
    assert caught.value.code == code


def test_neither_folder_nor_pipe_nor_device_is_opened(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    for path in (tmp_path, pipe, Path("/dev/zero"), Path("/dev/null")):
        with pytest.raises(InputError) as caught:
            read_file(path)
        assert caught.value.code == "file-not-regular"


def test_a_file_of_fifty_megabytes_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.html"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    with pytest.raises(InputError) as caught:
        read_file(path)
    assert caught.value.code == "file-too-large"
    assert "50 MB" in caught.value.sentence("de")
    assert "20 MB" in caught.value.sentence("en")


def test_content_beyond_the_limit_is_refused_before_any_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "Popen", lambda *_, **__: pytest.fail("a process for too much"))
    with pytest.raises(InputError) as caught:
        read_content(b" " * (MAX_BYTES + 1), "a.html")
    assert caught.value.code == "file-too-large"


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00", "a.html", "file-damaged"),
        (b"\x7fELF\x00\x00\x01\x02" * 9, "a.html", "file-binary"),
        (b"<html><!-- nothing --></html>", "a.html", "file-empty"),
        (b"%PDF-1.7", "a.pdf", "file-damaged"),
        (b"<div>" * 100_000 + b"Text", "../../deep.html", "unparsable"),
    ],
)
def test_errors_cross_the_pipe(content: bytes, name: str, code: str) -> None:
    with pytest.raises(InputError) as caught:
        read_content(content, name)
    assert caught.value.code == code
    assert "../" not in caught.value.sentence("de")


class _Asked:
    """Says to stop from a question on."""

    def __init__(self, questions: int) -> None:
        self.left = questions

    def is_set(self) -> bool:
        self.left -= 1
        return self.left < 0


@pytest.mark.parametrize("questions", [0, 1, 30, 80, 150], ids=str)
def test_reading_a_long_plain_text_is_cancelled_wherever_it_is(questions: int) -> None:
    text = "Der Rat tagte am Montag.\n\n" * 60
    with pytest.raises(CancelledError):
        read_content(text.encode(), "a.txt", cancel=_Asked(questions))
    assert read_content(text.encode(), "a.txt", cancel=_Asked(1000)).text == text


def test_cancelling_ends_the_process() -> None:
    cancel = threading.Event()
    cancel.set()
    with pytest.raises(CancelledError):
        read_content(PAGE, "a.html", cancel=cancel)


def stand_in(monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    monkeypatch.setattr(reading, "command_of", lambda _: [sys.executable, "-c", script])


@pytest.mark.parametrize(
    ("script", "code"),
    [
        ("import os; os.kill(os.getpid(), 11)", "unparsable"),
        ("import os; os.kill(os.getpid(), 24)", "too-slow"),
        ("import sys; sys.exit('RecursionError: too deep')", "unparsable"),
        ("print('nonsense')", "unparsable"),
        ("print('{\"document\": 7}')", "unparsable"),
    ],
)
def test_a_parser_that_dies_takes_nothing_with_it(monkeypatch: pytest.MonkeyPatch, script: str, code: str) -> None:
    stand_in(monkeypatch, script)
    with pytest.raises(InputError) as caught:
        read_content(PAGE, "a.html")
    assert caught.value.code == code


def test_a_parser_that_never_ends_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(monkeypatch, "import time; time.sleep(60)")
    monkeypatch.setattr(reading, "WALL_SECONDS", 0.2)
    with pytest.raises(InputError) as caught:
        read_content(PAGE, "a.html")
    assert caught.value.code == "too-slow"


@pytest.mark.skipif(sys.platform != "linux", reason="the limits are Linux's")
@pytest.mark.parametrize(
    ("attempt", "outcome"),
    [
        ("open(target, 'wb', buffering=0).write(b'x' * 10)", "OSError"),
        ("bytearray(2 * 1024**3)", "MemoryError"),
        ("import socket; socket.create_connection(('127.0.0.1', 9), 1)", "PermissionError"),
        ("import subprocess; subprocess.run(['true'])", "PermissionError"),
        (  # a page is read, without what nobody asks for
            (
                "from workbench.intake.web_page import read_html; read_html('<p>Hallo</p>'); "
                "assert not {'numpy', 'py3langid'} & set(sys.modules)"
            ),
            "fine",
        ),
    ],
)
def test_what_the_process_may_not_do(tmp_path: Path, attempt: str, outcome: str) -> None:
    script = (
        "import signal, sys\n"
        "from workbench.jobs.confinement import forbid_network, forbid_processes, limit_resources\n"
        f"target = {str(tmp_path / 'written')!r}\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        f"forbid_network(); forbid_processes(); limit_resources(memory={MEMORY}, cpu_seconds={CPU_SECONDS})\n"
        f"try:\n    {attempt}\n    print('fine')\n"
        "except Exception as error:\n    print([k.__name__ for k in type(error).__mro__])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], env=environment(), capture_output=True, text=True, check=True, timeout=30
    )
    assert outcome in done.stdout


def test_every_kind_is_read_elsewhere_as_it_is_here(monkeypatch: pytest.MonkeyPatch) -> None:
    files = every_kind()
    elsewhere = {name: read_content(content, name) for name, content in files.items()}
    assert all(document.text for document in elsewhere.values())
    monkeypatch.setattr(reading, "Child", ReaderHere)
    assert {name: read_content(content, name) for name, content in files.items()} == elsewhere


@pytest.mark.parametrize("make", [image, lambda: pdf("Das Angebot")], ids=["image", "page"])
def test_a_picture_is_drawn_elsewhere_as_it_is_here(monkeypatch: pytest.MonkeyPatch, make: Callable[[], bytes]) -> None:
    content = make()
    elsewhere = draw_content(content)
    assert elsewhere.width
    monkeypatch.setattr(reading, "Child", ReaderHere)
    assert draw_content(content) == elsewhere
