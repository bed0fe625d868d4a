"""Odd names and places on the command line: one sentence, exit status 2, and nothing broken."""

from __future__ import annotations

import json
import os
import stat
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from workbench.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.jobs import AnalysisWorker

UNSEEN = "x" * 300  # no file can have this name: Python looks at it as at one in a folder closed to us
WORDS = "Elon Musk übernahm Twitter im Jahr 2022 für 54 Milliarden Dollar.\n"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, one_worker: AnalysisWorker) -> Callable[..., Result]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WORKBENCH_LIBRARY", str(tmp_path / "library.sqlite"))
    Path("artikel.txt").write_text(WORDS, encoding="utf-8")

    def call(*words: str, status: int = 0, stdin: bytes | None = None) -> Result:
        result = CliRunner().invoke(main, ["--lang-ui", "en", *words], input=stdin)
        assert result.exit_code == status, (result.output, result.stderr, result.exception)
        return result

    return call


def sentence(result: Result) -> str:
    assert result.stderr.count("\n") == 1, result.stderr
    return result.stderr


def test_a_pipe_is_written_to_and_stays_a_pipe(run: Callable[..., Result]) -> None:
    os.mkfifo("pipe")
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(Path("pipe").read_text(encoding="utf-8")))
    reader.start()
    run("scan", "artikel.txt", "--format", "json", "-o", "pipe")
    reader.join()
    assert json.loads(read[0])["claims"]
    assert stat.S_ISFIFO(Path("pipe").stat().st_mode)


@pytest.mark.parametrize(
    "words",
    [
        ("scan", "-"),
        ("scan", "--lines", "-", "--format", "jsonl"),
    ],
)
def test_binary_data_through_a_pipe_is_refused(run: Callable[..., Result], words: tuple[str, ...]) -> None:
    assert "binary" in sentence(run(*words, stdin=b"\x00\x01\x02", status=2))


@pytest.mark.parametrize(
    "words",
    [
        ("show", "9" * 30),
        ("show", "²"),
        ("verdict", "1/1", "bogus"),
        ("--lang-ui", "klingon", "list"),
        ("scan", "artikel.txt", "--format", "yaml"),
        ("scan", "no\nsuch\x1b[31m.txt"),
        ("backup", "artikel.txt"),
        ("backup", "library.sqlite"),
        ("report", "1", "--format", "html", "--force", "-o", "library.sqlite"),
        ("scan", "artikel.txt", "-o", "library.sqlite"),
        ("scan", "artikel.txt", "-o", UNSEEN),
        ("report", "1", "-o", f"{UNSEEN}.html"),
        ("report", "1", "-o", f"{UNSEEN}/report.html"),
        ("sheet", "1", "queries", "-o", f"{UNSEEN}.html"),
        ("references", "1", "-o", UNSEEN),
        ("backup", UNSEEN),
        ("restore", UNSEEN),
        ("import", f"{UNSEEN}.txt"),
        ("revise", "1", f"{UNSEEN}.txt"),
        ("attach", "1/1", f"{UNSEEN}.txt"),
        ("reply", "1", f"{UNSEEN}.txt"),
        ("cite", "1/1", "--csl", f"{UNSEEN}.json"),
        ("list", "--library", UNSEEN),
        (UNSEEN,),
    ],
)
def test_a_mistake_is_answered_in_one_sentence(run: Callable[..., Result], words: tuple[str, ...]) -> None:
    run("import", "artikel.txt")
    answer = sentence(run(*words, status=2))
    assert answer.rstrip("\n").isprintable()
    assert Path("artikel.txt").read_text(encoding="utf-8") == WORDS
    assert run("audit", "--rebuild").exit_code == 0


def test_names_that_are_no_utf8_are_read_and_shown_mended(run: Callable[..., Result], tmp_path: Path) -> None:
    name = os.fsdecode(b"a\xff.txt")
    try:
        (tmp_path / name).write_text(WORDS, encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    run("scan", name, "--format", "json", "-o", "found.json")
    assert json.loads(Path("found.json").read_text(encoding="utf-8"))["article"]["path"] == "a\ufffd.txt"
    assert run("import", name).stdout == "1\n"
    run("attach", "1/1", name, "--by", os.fsdecode(b"M\xfcller"))
    run("verdict", "1/1", "disputed", "--reason", os.fsdecode(b"gepr\xfcft"))
    assert run("audit", "--rebuild").exit_code == 0


@pytest.mark.parametrize("reference", ["", "  "])
@pytest.mark.parametrize("command", ["show", "details"])
def test_an_article_without_a_number_is_asked_for_it(run: Callable[..., Result], command: str, reference: str) -> None:
    run("import", "artikel.txt")
    assert run(command, reference, status=2).stderr == "Which article? Give its number; `workbench list` shows it.\n"
