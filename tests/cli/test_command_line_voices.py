"""``voice`` on the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from workbench.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from workbench.jobs import AnalysisWorker

ARTICLE = "Elon Musk übernahm Twitter im Jahr 2022 für 54 Milliarden Dollar.\n"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, one_worker: AnalysisWorker) -> Callable[..., Result]:
    monkeypatch.setenv("WORKBENCH_LIBRARY", str(tmp_path / "library.sqlite"))
    (tmp_path / "artikel.txt").write_text(ARTICLE, encoding="utf-8")

    def call(*words: str, status: int = 0) -> Result:
        result = CliRunner().invoke(main, ["--lang-ui", "en", *words])
        assert result.exit_code == status, (result.output, result.stderr, result.exception)
        return result

    call("import", str(tmp_path / "artikel.txt"))
    return call


def test_two_sources_become_one_voice_and_two_again(run: Callable[..., Result]) -> None:
    def independent() -> int:
        shown = json.loads(run("show", "1", "--format", "json").stdout)
        return int(shown["claims"][0]["independence"]["independent"])

    first = run("note", "1/1", "--person", "Ines Vogt", "--text", "44 Milliarden").stdout.split()[0]
    second = run("note", "1/1", "--person", "Jan Reuter", "--text", "44 Milliarden").stdout.split()[0]
    assert independent() == 2
    run("voice", second, first)
    assert independent() == 1
    run("voice", second, "--as-found")
    assert independent() == 2
    run("undo")
    assert independent() == 1
    assert "name another one" in run("voice", first, first, status=2).stderr
    assert "--apart" in run("voice", first, status=2).stderr
    assert "There is no source nobody" in run("voice", "nobody", "--apart", status=2).stderr
