"""The shape of claims, the desk and the search on the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result

from workbench.actions import revising
from workbench.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from workbench.jobs import AnalysisWorker

    Run = Callable[..., Result]

FIRST = "Elon Musk übernahm Twitter im Jahr 2022 für 54 Milliarden Dollar, und er verließ OpenAI im Jahr 2018.\n"
SECOND = "In Paris trafen sich im Februar 2025 rund 800 Gäste.\n"
ARTICLE = f"{FIRST}\n{SECOND}"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, one_worker: AnalysisWorker) -> Run:
    monkeypatch.setenv("WORKBENCH_LIBRARY", str(tmp_path / "library.sqlite"))
    (tmp_path / "artikel.txt").write_text(ARTICLE, encoding="utf-8")

    def call(*words: str, status: int = 0) -> Result:
        result = CliRunner().invoke(main, ["--lang-ui", "en", *words])
        assert result.exit_code == status, (result.output, result.stderr, result.exception)
        return result

    call("import", str(tmp_path / "artikel.txt"))
    return call


def _claims(run: Run) -> dict[int, dict[str, Any]]:
    shown = json.loads(run("show", "1", "--format", "json").stdout)
    return {claim["number"]: claim for claim in shown["claims"]}


def _of(run: Run, words: str) -> int:
    return next(number for number, claim in _claims(run).items() if words in claim["text"])


def test_a_claim_is_split_moved_and_merged(run: Run) -> None:
    number = _of(run, "54 Milliarden")
    whole = _claims(run)[number]["text"]
    run("move", f"1/{number}", "--quote", FIRST.strip().rstrip("."))
    second = run("split", f"1/{number}", "--before", "und er verließ").stdout.strip()
    made = _claims(run)
    assert made[int(second.partition("/")[2])]["text"].startswith("und er verließ OpenAI")
    assert made[number]["text"].endswith("54 Milliarden Dollar")
    run("merge", f"1/{number}")
    assert int(second.partition("/")[2]) not in _claims(run)
    assert "OpenAI" in _claims(run)[number]["text"]
    for _ in range(3):
        run("undo")
    assert _claims(run)[number]["text"] == whole
    for words, sentence in (
        (("split", f"1/{number}", "--before", "Jupiter"), "stands 0 times in claim"),
        (("move", f"1/{number}", "--quote", "Jupiter"), "does not stand in the article"),
        (("merge", "1/99"), "no claim 99"),
    ):
        assert sentence in run(*words, status=2).stderr


def test_one_of_several_places_is_named_by_its_number(run: Run) -> None:
    refused = run("mark", "1", "--quote", "im Jahr", status=2).stderr
    assert "stands 2 times" in refused
    assert "from 1 to 2" in run("mark", "1", "--quote", "im Jahr", "--which", "3", status=2).stderr
    number = int(run("mark", "1", "--quote", "Jahr 2018").stdout.partition("/")[2])
    run("move", f"1/{number}", "--quote", "im Jahr 2018", "--which", "1")
    second = int(run("mark", "1", "--quote", "im Jahr", "--which", "1").stdout.partition("/")[2])
    assert _claims(run)[second]["start"] == ARTICLE.index("im Jahr")
    run("move", f"1/{second}", "--quote", "Jahr")  # where it stands, though the words stand elsewhere too
    assert _claims(run)[second]["start"] == ARTICLE.index("Jahr 2022")


def test_a_lost_claim_is_placed_where_its_words_stand_now(run: Run, tmp_path: Path) -> None:
    number = _of(run, "800 Gäste")
    run("verdict", f"1/{number}", "verified", "--reason", "Liste.", "--by", "Ines Vogt")
    draft = tmp_path / "second.txt"
    draft.write_text(f"{FIRST}\nEtwa neunhundert Besucherinnen zählte der Gipfel an der Seine.\n", encoding="utf-8")
    assert f"gone: 1 ({number})" in run("revise", "1", str(draft)).stdout.lower()
    assert number not in {one["number"] for one in _claims(run).values() if one["rating"] == "verified"}
    assert "place it at other words" in run("move", f"1/{number}", "--quote", "Gipfel", status=2).stderr
    assert "place it at other words" in run("split", f"1/{number}", "--before", "800", status=2).stderr
    run("place", f"1/{number}", "--quote", "Etwa neunhundert Besucherinnen zählte der Gipfel an der Seine")
    placed = _claims(run)[number]
    assert (placed["text"][:16], placed["rating"]) == ("Etwa neunhundert", "open")
    assert all(fact["state"] == "open" for fact in placed["facts"])
    assert "is not lost" in run("place", f"1/{number}", "--quote", "Gipfel", status=2).stderr
    run("audit", "--rebuild")
    run("undo")
    assert number not in _claims(run)
    run("audit", "--rebuild")


def test_who_has_a_claim_where_it_stands_and_what_was_agreed(run: Run) -> None:
    run("assign", "1/1", "Paul Adeyemi")
    run("assign", "1/1", "--nobody")
    for words in (("assign", "1/1"), ("assign", "1/1", "Paul", "--nobody")):
        assert "Name a person, or --nobody." in run(*words, status=2).stderr
    run("workflow", "1/1", "with-author")
    run("workflow", "1/1", "none")
    run("decide", "1/1", "accepted")
    assert run("decide", "1/1", "changed", status=2).stderr.count("\n") == 1
    run("decide", "1/1", "changed", "--wording", "44 Milliarden Dollar", "--note", "am Telefon")
    run("decide", "1/1", "none")
    run("audit", "--rebuild")


def test_a_sentence_holds_nothing_to_check_and_does_after_all(run: Run) -> None:
    first = run("nothing", "1", "--quote", "In Paris").stdout
    assert first.count("\n") == 1
    assert run("nothing", "1", "--quote", "In Paris").stdout == ""
    assert run("nothing", "1", "--quote", "In Paris", "--take-back").stdout.count("\n") == 1


def test_an_articles_details_are_changed_and_printed(run: Run) -> None:
    run("details", "1", "--outlet", "Wirtschaft", "--due", "2026-12-01", "--state", "waiting")
    shown = dict(line.split("\t") for line in run("details", "1").stdout.splitlines())
    assert (shown["outlet"], shown["due"], shown["state"]) == ("Wirtschaft", "2026-12-01", "waiting")
    assert run("details", "1", "--outlet", "Wirtschaft").stdout == ""
    run("details", "1", "--outlet", "", "--state", "active")
    assert "outlet\t\n" in run("details", "1").stdout
    assert "not a date" in run("details", "1", "--due", "bald", status=2).stderr


def test_a_search_names_the_place_and_no_confidential_source(run: Run) -> None:
    number = _of(run, "54 Milliarden")
    lines = run("search", "54", "Milliarden").stdout.splitlines()
    assert any(line.startswith(f"1/{number}\tclaim\t") for line in lines)
    assert run("search", "Jupiter").stdout == ""
    run("note", "1/1", "--person", "Greta Geheim", "--text", "Es waren 44.", "--confidential")
    run("verdict", "1/1", "false", "--reason", "Greta Geheim sagt 44.")
    assert "Geheim" not in run("search", "sagt 44").stdout


def test_another_date_reads_the_article_anew_and_says_what_changed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "gestern.txt").write_text("Vergangenen Dienstag trafen sich in Paris 800 Gäste.\n", encoding="utf-8")
    run("import", str(tmp_path / "gestern.txt"), "--date", "2025-02-14")
    told = run("details", "2", "--date", "2025-02-21")
    assert told.stdout.count("\n") == 1  # the event alone
    assert told.stderr == "Date changed and analysed again: 1 fact read anew.\n"
    assert "2025-02-18" in run("show", "2", "--format", "json").stdout
    assert run("details", "2", "--date", "2025-02-21").stderr == ""
    assert run("details", "2", "--outlet", "Politik").stderr == ""


def test_a_date_taken_back_and_set_again_reads_the_days_anew(run: Run, tmp_path: Path) -> None:
    (tmp_path / "gestern.txt").write_text("Vergangenen Dienstag trafen sich in Paris 800 Gäste.\n", encoding="utf-8")
    run("import", str(tmp_path / "gestern.txt"), "--date", "2025-02-12")
    run("details", "2", "--date", "2024-05-15")
    run("details", "2", "--outlet", "Politik")
    for command, day, told in (
        ("undo", "2024-05-14", ""),  # of the outlet: nothing to read
        ("undo", "2025-02-11", "Date changed and analysed again: 1 fact read anew.\n"),
        ("redo", "2024-05-14", "Date changed and analysed again: 1 fact read anew.\n"),
    ):
        assert run(command).stderr == told
        assert _days(run, "2") == [day]


def test_a_new_draft_taken_in_while_the_date_changes_is_read_anew(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "gestern.txt").write_text("Vergangenen Dienstag trafen sich in Paris 800 Gäste.\n", encoding="utf-8")
    run("import", str(tmp_path / "gestern.txt"), "--date", "2025-02-14")
    text = "Vergangenen Dienstag trafen sich in Paris 800 Gäste.\n\nAm vergangenen Mittwoch fuhren 40 Anwälte ab.\n"
    (tmp_path / "neu.txt").write_text(text, encoding="utf-8")
    plan = revising.plan_from_file

    def slow(*given: Any, **more: Any) -> revising.Revision:
        planned = plan(*given, **more)
        run("details", "2", "--date", "2025-02-21")
        return planned

    monkeypatch.setattr(revising, "plan_from_file", slow)
    assert run("revise", "2", str(tmp_path / "neu.txt")).stderr.startswith("Date changed and analysed again: ")
    assert _days(run, "2") == ["2025-02-18", "2025-02-19"]


def _days(run: Run, article: str) -> list[str]:
    claims = json.loads(run("show", article, "--format", "json").stdout)["claims"]
    return [fact["value"] for claim in claims for fact in claim["facts"] if fact["kind"] == "date"]
