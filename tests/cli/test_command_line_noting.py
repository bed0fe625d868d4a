"""Talks and books on the command line: what is typed is kept, refused in one sentence, and hidden when confidential."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from workbench.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from workbench.jobs import AnalysisWorker

ARTICLE = "Elon Musk übernahm Twitter im Jahr 2022 für 54 Milliarden Dollar.\n"
NAME, ROLE, DAY, ISBN = "Quendolin Habicht", "Leiterin der Registratur", "1997-11-23", "9783161484100"
TALK = ("--person", NAME, "--role", ROLE, "--date", "23.11.1997", "--read-back", "--text", "Zitronenfalter")
BOOK = ("--title", "Der Kauf", "--author", "A. Weberin", "--publisher", "Beckmesser", "--date", "1996")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, one_worker: AnalysisWorker) -> Callable[..., Result]:
    monkeypatch.setenv("WORKBENCH_LIBRARY", str(tmp_path / "library.sqlite"))
    (tmp_path / "artikel.txt").write_text(ARTICLE, encoding="utf-8")

    def call(*words: str, status: int = 0, language: str = "en") -> Result:
        result = CliRunner().invoke(main, ["--lang-ui", language, *words])
        assert result.exit_code == status, (result.output, result.stderr, result.exception)
        return result

    call("import", str(tmp_path / "artikel.txt"))
    return call


def _report(run: Callable[..., Result], file: Path, *options: str) -> str:
    run("report", "1", "-o", str(file), "--language", "en", "--force", *options)
    return file.read_text("utf-8")


def test_a_talk_and_a_book_are_told_as_typed(run: Callable[..., Result], tmp_path: Path) -> None:
    run("note", "1/1", *TALK)
    run("cite", "1/1", *BOOK, "--isbn", "978-3-16-148410-0", "--pages", "12")
    told = _report(run, tmp_path / "report.md")
    for words in (NAME, ROLE, "1997", "Der Kauf", "A. Weberin", "Beckmesser", ISBN, "12"):
        assert words in told


@pytest.mark.parametrize(
    ("language", "isbn", "day"),
    [("de", "keine gültige ISBN", "ist kein Datum"), ("en", "not a valid ISBN", "is not a date")],
)
def test_a_wrong_number_or_day_is_refused_in_the_readers_language(
    run: Callable[..., Result], language: str, isbn: str, day: str
) -> None:
    wrong = run("cite", "1/1", "--isbn", "978-3-16-148410-1", status=2, language=language)
    assert isbn in wrong.stderr
    odd = run("note", "1/1", "--person", NAME, "--date", "30.2.2026", "--text", "Ja", status=2, language=language)
    assert day in odd.stderr
    assert run("cite", "1/1", status=2, language=language).stderr.strip()
    assert json.loads(run("show", "1", "--format", "json").stdout)["claims"][0]["evidence"] == []


@pytest.mark.parametrize(("typed", "kept"), [("1997", "1997"), ("1997-11", "1997-11"), ("23.11.1997", DAY)])
def test_a_year_or_month_alone_is_a_date(run: Callable[..., Result], tmp_path: Path, typed: str, kept: str) -> None:
    run("note", "1/1", "--person", NAME, "--date", typed, "--text", "Ja")
    with sqlite3.connect(tmp_path / "library.sqlite") as library:
        payloads = [str(row[0]) for row in library.execute("SELECT payload FROM events")]
    assert any(f'"{kept}"' in payload for payload in payloads)


def test_confidential_ones_stay_out_of_events_show_and_reports(run: Callable[..., Result], tmp_path: Path) -> None:
    run("note", "1/1", *TALK, "--confidential")
    run("cite", "1/1", *BOOK, "--isbn", ISBN, "--confidential")
    hidden = (NAME, ROLE, DAY, "November 1997", "Zitronenfalter", "Der Kauf", "A. Weberin", "Beckmesser", ISBN)
    with sqlite3.connect(tmp_path / "library.sqlite") as library:
        events = " ".join(str(row[0]) for row in library.execute("SELECT payload FROM events"))
    told = [events, run("show", "1").stdout, run("show", "1", "--format", "json").stdout]
    for audience in ("editor", "public"):
        told += [
            _report(run, tmp_path / f"{audience}.{form}", "--audience", audience) for form in ("md", "html", "json")
        ]
    assert not [words for words in hidden for each in told if words in each]


def test_a_book_is_cited_from_a_reference_managers_item(run: Callable[..., Result], tmp_path: Path) -> None:
    item = {"title": "Der Kauf", "author": [{"family": "Weberin", "given": "A."}], "ISBN": "978-3-16-148410-0"}
    file = tmp_path / "item.json"
    file.write_text(json.dumps([item]), encoding="utf-8")
    run("cite", "1/1", "--csl", str(file), "--pages", "12")
    (cited,) = json.loads(run("show", "1", "--format", "json").stdout)["claims"][0]["evidence"]
    assert cited["csl"] == {
        "id": cited["source"]["id"], "type": "book", "title": "Der Kauf", "author": [{"literal": "A. Weberin"}],
        "ISBN": ISBN, "page": "12",
    }  # fmt: skip
    file.write_text("no JSON", encoding="utf-8")
    assert "CSL-JSON" in run("cite", "1/1", "--csl", str(file), status=2).stderr
    assert run("cite", "1/1", "--csl", str(tmp_path / "none.json"), status=2).stderr.strip()
