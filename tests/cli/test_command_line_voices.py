"""Voices and time codes on the command line."""

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


def test_a_time_code_is_kept_shown_and_reported(run: Callable[..., Result], tmp_path: Path) -> None:
    (tmp_path / "mitschrift.txt").write_text("Es waren 44 Milliarden Dollar.", encoding="utf-8")
    run("attach", "1/1", str(tmp_path / "mitschrift.txt"), "--at", "12m34s")
    shown = json.loads(run("show", "1", "--format", "json").stdout)
    assert shown["claims"][0]["evidence"][0]["locator"] == "t00:12:34"
    run("report", "1", "-o", str(tmp_path / "report.md"), "--language", "en", "--force")
    assert "at 00:12:34" in (tmp_path / "report.md").read_text("utf-8")
    assert "is no time code" in run("attach", "1/1", "x.txt", "--at", "bald", status=2).stderr


def test_a_place_past_the_end_and_a_day_to_come_are_refused_and_nothing_is_attached(
    run: Callable[..., Result], tmp_path: Path
) -> None:
    subtitles = tmp_path / "film.srt"
    subtitles.write_text("1\n00:00:01,000 --> 00:01:10,500\nEs waren 44 Milliarden Dollar.\n", encoding="utf-8")
    refused = run("attach", "1/1", str(subtitles), "--at", "1:11", status=2)
    assert refused.stderr == "00:01:11 is past the end of the recording (00:01:10); give an earlier place.\n"
    german = run("note", "1/1", "--person", "I. Vogt", "--text", "44", "--date", "2999", "--lang-ui", "de", status=2)
    assert "„2999“ liegt in der Zukunft" in german.stderr
    assert json.loads(run("show", "1", "--format", "json").stdout)["claims"][0]["evidence"] == []
    run("attach", "1/1", str(subtitles), "--at", "1:10")
    (attached,) = json.loads(run("show", "1", "--format", "json").stdout)["claims"][0]["evidence"]
    assert attached["locator"] == "t00:01:10"
