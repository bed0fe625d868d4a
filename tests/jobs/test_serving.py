"""The far end of the pipes: what it reads, what it says, when it goes, and what it may not do."""

from __future__ import annotations

import io
import json
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from workbench.jobs.pipes import Child, ChildDiedError
from workbench.jobs.protocol import environment, line_of, message_of
from workbench.jobs.serving import asked, sending

if TYPE_CHECKING:
    from pathlib import Path

ECHO = """
import sys
from workbench.jobs.serving import asked, own_output, sending, while_wanted
send = sending(own_output())
print("a library that prints")
with while_wanted():
    send({"ready": True})
    for request in asked(sys.stdin.buffer):
        send(request)
"""


def test_requests_and_answers_are_one_line_each() -> None:
    answers = io.BytesIO()
    send = sending(answers)
    for request in ({"a": "„ü\n😀“"}, {"b": 1}):
        send(request)
    assert answers.getvalue().count(b"\n") == 2
    assert list(asked(io.BytesIO(answers.getvalue()))) == [{"a": "„ü\n😀“"}, {"b": 1}]


def test_a_long_text_is_written_in_pieces_and_read_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.text.pieces._PIECE", 7)
    long = '„Ä\n\\ \u2028😀"' * 20
    message = {"capture": {"text": long, "pages": [1, None]}, "größe": 2.5, "leer": "", "mehr": {}}
    line = line_of(message)
    assert message_of(line) == message
    assert line == json.dumps(message, separators=(",", ":")).encode() + b"\n"


def test_a_long_message_comes_in_short_lines_and_is_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever waits reads JSON while the window works; the message after it is its own."""
    monkeypatch.setattr("workbench.text.pieces._PIECE", 300)
    monkeypatch.setattr("workbench.jobs.lines._LONG", 300)
    blocks = [{"start": number, "kind": "„Zeile“"} for number in range(5000)]
    document = {
        "text": '„Ä\n\\ \u2028😀" ' * 500,
        "blocks": blocks,
        "notes": [],
        "more": {"": {"pages": [*range(999)]}},
    }
    messages: list[dict[str, Any]] = [
        {"document": document, "title": "x" * 301},
        {"document": {"blocks": [1]}},
        {"ids": {"a": 1}},
    ]
    answers = io.BytesIO()
    for message in messages:
        sending(answers)(message)
    assert max(map(len, answers.getvalue().splitlines())) < 15_000
    assert list(asked(io.BytesIO(answers.getvalue()))) == messages


@pytest.mark.parametrize(
    "lines",
    [
        b"1\n",
        b'{"ahead":[],"more":[]}\n{}\n',
        b'{"ahead":["a","b"],"more":[1]}\n{}\n',
        b'{"ahead":["a","b"],"more":[1]}\n{"a":[]}\n',
        b'{"ahead":"a","more":[1]}\n{"a":[]}\n',
        b'{"ahead":[["a"]],"more":[1]}\n{"a":[]}\n',
        b'{"ahead":["a"]}\n{"a":[]}\n',
        b'{"ahead":["a"],"more":"b"}\n{"ahead":["a"],"more":["b"]}\n{"a":[]}\n',
    ],
)
def test_a_line_that_is_no_message_is_refused(lines: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever the line has of no message
        list(asked(io.BytesIO(lines)))


def test_what_is_printed_garbles_no_answer() -> None:
    child = Child([sys.executable, "-c", ECHO])
    try:
        child.send({"op": "ä"})
        assert [child.receive(30), child.receive(30)] == [{"ready": True}, {"op": "ä"}]
    finally:
        child.end()
    assert child.code == 0


@pytest.mark.skipif(sys.platform == "win32", reason="signals as POSIX has them")
def test_ctrl_c_in_the_windows_terminal_ends_it_without_a_word() -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", ECHO], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env=environment(),
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.readline() == b'{"ready":true}\n'
    process.send_signal(signal.SIGINT)
    _, words = process.communicate(timeout=30)
    assert (process.returncode, words.replace(b"a library that prints\n", b"")) == (0, b"")


def test_a_process_that_says_no_more_is_told_from_one_that_answers() -> None:
    child = Child([sys.executable, "-c", "import sys; sys.exit('gone')"])
    try:
        with pytest.raises(ChildDiedError, match="gone"):
            child.receive(30)
    finally:
        child.kill()


@pytest.mark.parametrize(
    "attempt",
    [
        "open(target, 'wb')",
        "open(target, 'a')",
        "open(there, 'r+b')",
        "os.open(target, os.O_CREAT | os.O_WRONLY)",
        "Path(there).unlink()",
        "Path(there).rename(target)",
        "Path(target).mkdir()",
        "Path(target).symlink_to(there)",
        "Path(there).chmod(0o777)",
        "Path(there).rename(own / 'there')",
        "(own / 'b').rename(target)",
        "(own / '..' / 'written').touch()",
        "os.truncate(there, 0)",
        "tempfile.TemporaryFile()",
    ],
)
def test_where_writing_is_forbidden_nothing_changes(attempt: str, tmp_path: Path) -> None:
    (tmp_path / "there").write_text("kept", encoding="utf-8")
    mode = (tmp_path / "there").stat().st_mode
    script = (
        "import os, tempfile\n"
        "from pathlib import Path\n"
        "from workbench.jobs.confinement import forbid_writing\n"
        f"target, there = {str(tmp_path / 'written')!r}, {str(tmp_path / 'there')!r}\n"
        f"own = Path({str(tmp_path / 'own')!r}); own.mkdir(); forbid_writing(outside=own)\n"
        "with tempfile.TemporaryDirectory(dir=own) as folder: Path(folder, 'a').write_text('b')\n"
        "Path(own, 'a').touch(); Path(own, 'a').rename(own / 'b'); assert Path(own, 'b').exists()\n"
        "assert open(there).read() == 'kept'\n"
        f"try:\n    {attempt}\nexcept OSError:\n    print('refused')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], env=environment(), capture_output=True, text=True, check=False, timeout=30
    )
    assert done.stdout == "refused\n", done.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["own", "there"]
    assert (tmp_path / "there").stat().st_mode == mode
    assert (tmp_path / "there").read_text(encoding="utf-8") == "kept"
