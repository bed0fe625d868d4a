"""What a new user types wrong: one sentence in the language asked for, exit status 2, no library made."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from workbench.cli import main
from workbench.cli.given import content_of
from workbench.cli.main import COMMANDS
from workbench.errors import InputError


@pytest.fixture(autouse=True)
def _desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WORKBENCH_LIBRARY", str(tmp_path / "library.sqlite"))


@pytest.mark.parametrize(
    ("typed", "german", "english"),
    [
        ("bogus", "Einen Befehl „bogus“ gibt es nicht; „workbench --help“ zeigt alle.",
         "There is no command “bogus”; `workbench --help` shows them all."),
        ("reprot 1", "Einen Befehl „reprot“ gibt es nicht; gemeint ist vielleicht „report“.",
         "There is no command “reprot”; perhaps “report” is meant."),
        ("show", "Es fehlt ARTICLE; „workbench show --help“ zeigt, wie es geht.",
         "ARTICLE is missing; `workbench show --help` shows how it goes."),
        ("mark 1", "Es fehlt --quote; „workbench mark --help“ zeigt, wie es geht.",
         "--quote is missing; `workbench mark --help` shows how it goes."),
        ("mark 1 --qoute x", "Die Option --qoute gibt es hier nicht; gemeint ist vielleicht --quote.",
         "There is no option --qoute here; perhaps --quote is meant."),
        ("list --zzz", "Die Option --zzz gibt es hier nicht; „workbench list --help“ zeigt alle.",
         "There is no option --zzz here; `workbench list --help` shows them all."),
        ("list extra words", "Zu viele Angaben: extra words; „workbench list --help“ zeigt, wie es geht.",
         "Too many words: extra words; `workbench list --help` shows how it goes."),
        ("scan a.txt --format xml", "Bei --format ist nur möglich: text, json, jsonl, csv.",
         "--format takes only: text, json, jsonl, csv."),
        ("scan a.txt --min-checkable 3", "--min-checkable muss eine Zahl sein: 0–1.",
         "--min-checkable must be a number: 0–1."),
        ("mark 1 --quote x --which 0", "--which muss eine Zahl sein: ≥ 1.", "--which must be a number: ≥ 1."),
        ("mark 1 --quote x --which y", "--which muss eine Zahl sein: ≥ 1.", "--which must be a number: ≥ 1."),
        ("tick 1/1 1 perhaps", "Bei STATE ist nur möglich: open, confirmed, wrong.",
         "STATE takes only: open, confirmed, wrong."),
        ("scan", "Nennen Sie eine Datei, - für die Standardeingabe oder --lines DATEI.",
         "Name a file, or - for standard input, or --lines FILE."),
        ("voice x", "Nennen Sie eine andere Quelle, --apart oder --as-found, eines davon.",
         "Name another source, or --apart, or --as-found: one of them."),
        ("retry --archive", "Von --address, --file und --archive geht nur eines, und nur mit einer NUMMER.",
         "Of --address, --file and --archive only one works, and only with one NUMBER."),
    ],
)  # fmt: skip
def test_a_slip_is_one_sentence(typed: str, german: str, english: str, tmp_path: Path) -> None:
    for language, sentence in (("de", german), ("en", english)):
        result = CliRunner().invoke(main, ["--lang-ui", language, *typed.split()])
        assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"{sentence}\n")
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="a device without an end")
def test_what_has_no_end_is_refused() -> None:
    result = CliRunner().invoke(main, ["--lang-ui", "en", "scan", "--lines", "/dev/zero", "--format", "jsonl"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "The file /dev/zero is too large with 64+ MB (at most 64 MB); split it.\n"
    with pytest.raises(InputError) as caught:
        content_of(Path("/dev/zero"), most=10)
    assert caught.value.code == "file-too-large"


def _command(name: str) -> click.Command:
    assert isinstance(main, click.Group)
    found = main.get_command(click.Context(main), name)
    assert found is not None
    return found


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_says_what_it_does_and_refuses_what_it_lacks(command: str, tmp_path: Path) -> None:
    helped = CliRunner().invoke(main, [command, "--help"])
    assert helped.exit_code == 0
    assert f"{command} [OPTIONS]" in helped.stdout
    assert helped.stdout.split("\n\n")[1].strip().endswith("."), "a sentence says what it does"
    options = [one for one in _command(command).params if isinstance(one, click.Option)]
    assert [one.name for one in options if not one.help] == [], "every option says what it does"
    result = CliRunner().invoke(main, ["--lang-ui", "de", command, "--no-such-option"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Die Option --no-such-option gibt es hier nicht; ")
    assert result.stderr.count("\n") == 1
    assert not list(tmp_path.iterdir())
