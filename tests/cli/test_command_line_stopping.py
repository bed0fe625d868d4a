"""Ctrl+C: one sentence in the language of messages, exit status 2, and nothing half written."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Any, NoReturn

import pytest
from click.testing import CliRunner

from workbench import __main__ as front_door
from workbench.actions import reports_aside
from workbench.cli import main, scanning, services
from workbench.errors import SENTENCES, WorkerError
from workbench.evidence.keys import SERVICES
from workbench.journal.writing import Writing

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from workbench.jobs import AnalysisWorker


def _stop(*_args: object, **_options: object) -> NoReturn:
    raise KeyboardInterrupt


@pytest.fixture(autouse=True)
def _desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WORKBENCH_LIBRARY", str(tmp_path / "library.sqlite"))
    (tmp_path / "a.txt").write_text("Das Stadion kostete 54 Millionen Euro.", encoding="utf-8")


@pytest.mark.parametrize(("language", "column"), [("de", 0), ("en", 1)])
def test_stopping_a_command_is_one_sentence(
    language: str, column: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scanning, "_scan", _stop)
    result = CliRunner().invoke(main, ["scan", "a.txt", "-o", "out.txt", "--lang-ui", language])
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == SENTENCES["stopped"][column] + "\n"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_stopping_while_figures_are_compared_is_told_too(
    one_worker: AnalysisWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert one_worker
    monkeypatch.setattr("workbench.compare.within.mentions_of", _stop)
    result = CliRunner().invoke(main, ["scan", "a.txt", "--format", "json", "--lang-ui", "en"])
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", SENTENCES["stopped"][1] + "\n")


def test_stopping_inside_a_transaction_takes_it_back(
    one_worker: AnalysisWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert one_worker
    append = Writing.append

    def append_and_stop(*args: Any, **options: Any) -> NoReturn:
        append(*args, **options)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Writing, "append", append_and_stop)
        result = CliRunner().invoke(main, ["--lang-ui", "en", "import", "a.txt"])
    assert (result.exit_code, result.stderr) == (2, SENTENCES["stopped"][1] + "\n")
    listed = CliRunner().invoke(main, ["list"])
    assert (listed.exit_code, listed.stdout) == (0, "")
    assert CliRunner().invoke(main, ["import", "a.txt"]).stdout == "1\n"
    assert CliRunner().invoke(main, ["audit", "--rebuild"]).exit_code == 0


def test_stopping_while_an_article_is_analysed_leaves_none_of_it(
    one_worker: AnalysisWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(type(one_worker), "analyse", _stop)
        result = CliRunner().invoke(main, ["--lang-ui", "en", "import", "a.txt"])
    assert (result.exit_code, result.stderr) == (2, SENTENCES["stopped"][1] + "\n")
    assert CliRunner().invoke(main, ["list"]).stdout == ""
    assert CliRunner().invoke(main, ["import", "a.txt"]).stdout == "1\n"


def test_an_article_whose_analysis_failed_is_kept_and_analysed_when_it_is_imported_again(
    one_worker: AnalysisWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object, **_options: object) -> NoReturn:
        raise WorkerError("worker-failed", cause="tried")

    with monkeypatch.context() as patch:
        patch.setattr(type(one_worker), "analyse", broken)
        assert CliRunner().invoke(main, ["import", "a.txt"]).exit_code == 2
    assert "\t    0/0\t" in CliRunner().invoke(main, ["list"]).stdout
    assert CliRunner().invoke(main, ["import", "a.txt"]).stdout == "1\n"
    assert "\t    0/1\t" in CliRunner().invoke(main, ["list"]).stdout


def test_stopping_at_a_prompt_is_told_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("click.termui.hidden_prompt_func", _stop)
    monkeypatch.setattr(services, "keep_key", lambda _service, _key: pytest.fail("kept"))
    result = CliRunner().invoke(main, ["--lang-ui", "en", "key", next(iter(SERVICES))])
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1] == SENTENCES["stopped"][1]


def test_stopping_while_options_are_read_is_told_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("click.Group.make_context", _stop)
    result = CliRunner().invoke(main, ["scan", "a.txt"])
    assert result.exit_code == 2
    assert result.stderr.strip() in SENTENCES["stopped"]


@pytest.mark.parametrize("command", [["report", "1", "-o", "a.pdf"], ["sheet", "handover", "1", "-o", "a.pdf"]])
def test_stopping_while_a_page_is_set_waits_for_nobody(
    one_worker: AnalysisWorker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    """Typst can't be interrupted: it works in a process that can be ended, and leaves neither process nor folder."""
    assert one_worker
    assert CliRunner().invoke(main, ["import", "a.txt"]).exit_code == 0
    made: list[reports_aside.Maker] = []

    class Endless(reports_aside.Maker):
        def receive(self, _seconds: float) -> NoReturn:
            made.append(self)
            raise KeyboardInterrupt

    monkeypatch.setattr(reports_aside, "Maker", Endless)
    monkeypatch.setattr(
        reports_aside, "command_of", lambda _module: [sys.executable, "-c", "import time; time.sleep(600)"]
    )
    result = CliRunner().invoke(main, ["--lang-ui", "en", *command])
    assert (result.exit_code, result.stderr) == (2, SENTENCES["stopped"][1] + "\n")
    assert [one.alive for one in made] == [False]
    assert not made[0].folder.exists()
    assert not (tmp_path / "a.pdf").exists()


def _stop_inside_a_class(*_args: object, **_options: object) -> NoReturn:
    raise RuntimeError("Error calling __set_name__") from KeyboardInterrupt()


@pytest.mark.parametrize("stop", [_stop, _stop_inside_a_class])
def test_stopping_before_there_is_a_command_line_is_told_too(
    stop: Callable[..., NoReturn], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["workbench", "list"])
    monkeypatch.setattr("workbench.cli.main", stop)
    with pytest.raises(SystemExit) as ended:
        front_door.start()
    assert ended.value.code == 2
    assert capsys.readouterr().err.strip() in SENTENCES["stopped"]


def test_a_fault_of_ours_is_not_taken_for_stopping(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_args: object, **_options: object) -> NoReturn:
        raise RuntimeError("ours")

    monkeypatch.setattr("sys.argv", ["workbench", "list"])
    monkeypatch.setattr("workbench.cli.main", broken)
    with pytest.raises(RuntimeError, match="ours"):
        front_door.start()


_STOPPED_WHILE_LOADING = """
import sys
class Stop:
    def find_spec(self, name, path=None, target=None):
        if name == "workbench.errors":
            sys.meta_path.remove(self)
            raise KeyboardInterrupt
sys.meta_path.insert(0, Stop())
sys.argv = ["workbench", "list"]
from workbench.__main__ import start
start()
"""


def test_stopping_while_the_first_module_loads_is_told_too() -> None:
    ended = subprocess.run([sys.executable, "-c", _STOPPED_WHILE_LOADING], capture_output=True, text=True, check=False)
    assert ended.returncode == 2
    assert ended.stderr.strip() in SENTENCES["stopped"]
