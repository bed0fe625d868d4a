"""``revise``: what a new draft would do, what it did, and which verdicts it took away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from workbench.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from workbench.jobs import AnalysisWorker

ARTICLE = (
    "Elon Musk übernahm Twitter im Jahr 2022 für 54 Milliarden Dollar. Sam Altman lehnte das Angebot ab.\n"
    "Musk verließ OpenAI im Jahr 2018. Ist das wichtig?\n"
)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, one_worker: AnalysisWorker) -> Callable[..., Result]:
    _ = one_worker
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WORKBENCH_LIBRARY", str(tmp_path / "library.sqlite"))
    (tmp_path / "artikel.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "neu.txt").write_text(ARTICLE.replace("54", "44").replace("wichtig", "richtig"), encoding="utf-8")

    def call(*words: str, status: int = 0) -> Result:
        result = CliRunner().invoke(main, ["--lang-ui", "de", *words])
        assert result.exit_code == status, (result.output, result.stderr, result.exception)
        return result

    return call


def test_an_import_that_reads_like_a_new_draft_is_said_to(run: Callable[..., Result]) -> None:
    first, second = run("import", "artikel.txt"), run("import", "neu.txt")
    assert (first.stdout, first.stderr.count("Fassung"), second.stdout) == ("1\n", 0, "2\n")
    assert "Nr. 2 liest sich wie eine neue Fassung" in second.stderr
    assert "„revise 1 DATEI“" in second.stderr
    assert "Fassung" not in run("import", "neu.txt").stderr  # known: nothing came in


def test_a_preview_says_the_same_and_writes_nothing(run: Callable[..., Result]) -> None:
    run("import", "artikel.txt")
    run("verdict", "1/1", "false", "--reason", "Es waren 44", "--by", "M. Kessler")
    previewed = run("revise", "1", "neu.txt", "--preview").stdout
    assert "Umformuliert, Urteil zurückgezogen: 1 (1)" in previewed
    assert "[zuvor: Falsch, M. Kessler]" in previewed
    assert "44 Milliarden" in previewed
    assert "Übriger Text geändert: 1" in previewed
    assert run("revise", "1", "neu.txt").stdout == previewed
    refused = run("revise", "1", "neu.txt", status=2)
    assert "dieselbe" in refused.stderr


def test_a_reworded_claim_without_a_verdict_lost_none(run: Callable[..., Result], tmp_path: Path) -> None:
    run("import", "artikel.txt")
    run("verdict", "1/1", "false", "--reason", "Es waren 44")
    (tmp_path / "neu.txt").write_text(ARTICLE.replace("54", "44").replace("2018", "2019"), encoding="utf-8")
    said = run("revise", "1", "neu.txt").stdout
    number = next(line.split("(")[1] for line in said.splitlines() if "ohne Urteil" in line)
    assert "Umformuliert, Urteil zurückgezogen: 1 (1)\n" in said
    assert f"Umformuliert, ohne Urteil: 1 ({number}" in said
    assert number != "1)"


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("44", "  1  Geändert wie vorgeschlagen\n"),
        ("45", "… im Jahr 2022 für 54 Milliarden Dollar. → … im Jahr 2022 für 44 Milliarden Dollar.\n"),
        ("45", "  1  Anders geändert, vorgeschlagen war: … im Jahr"),
    ],
)
def test_a_new_draft_says_what_was_proposed_and_which_ticks_it_takes(
    run: Callable[..., Result], tmp_path: Path, written: str, told: str
) -> None:
    run("import", "artikel.txt")
    run("tick", "1/1", "1", "confirmed")
    run("verdict", "1/1", "false", "--reason", "Es waren 44", "--correction", "für 44 Milliarden Dollar")
    (tmp_path / "neu.txt").write_text(ARTICLE.replace("54", written), encoding="utf-8")
    said = run("revise", "1", "neu.txt").stdout
    assert told in said
    assert "  1  1 Haken zurückgenommen\n" in said


def test_a_proposal_names_no_confidential_source(run: Callable[..., Result], tmp_path: Path) -> None:
    run("import", "artikel.txt")
    run("note", "1/1", "--person", "Erika Geheim", "--text", "Es waren 44", "--confidential")
    run("verdict", "1/1", "false", "--reason", "Anruf", "--correction", "für 44 Milliarden Dollar laut Erika Geheim")
    (tmp_path / "neu.txt").write_text(ARTICLE.replace("54", "45"), encoding="utf-8")
    said = run("revise", "1", "neu.txt").stdout
    assert "… im Jahr 2022 für 54 Milliarden Dollar. → … im Jahr 2022 für 44 Milliarden Dollar laut " in said
    assert "Geheim" not in said


def test_a_new_draft_that_keeps_the_old_words_says_what_had_been_agreed(
    run: Callable[..., Result], tmp_path: Path
) -> None:
    run("import", "artikel.txt")
    run("verdict", "1/1", "false", "--reason", "Es waren 44", "--correction", "für 44 Milliarden Dollar")
    (tmp_path / "neu.txt").write_text(f"{ARTICLE}\nNoch ein Absatz.\n", encoding="utf-8")
    previewed = run("revise", "1", "neu.txt", "--preview").stdout
    assert "  1  Noch die alten Worte; vorgeschlagen war: … im Jahr" in previewed
    run("decide", "1/1", "changed", "--wording", "für rund 44 Milliarden Dollar")
    assert "  1  Noch die alten Worte; vereinbart war: … im Jahr" in run("revise", "1", "neu.txt").stdout
