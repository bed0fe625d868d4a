"""The command line as a person types it."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import click
import pytest
from click.testing import CliRunner, Result

from workbench.cli import main
from workbench.model.events import NOT_UNDONE, EventKind
from workbench.text.messages import known

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
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WORKBENCH_LIBRARY", str(tmp_path / "library.sqlite"))
    (tmp_path / "artikel.txt").write_text(ARTICLE, encoding="utf-8")

    def call(*words: str, status: int = 0, stdin: str | bytes | None = None) -> Result:
        result = CliRunner().invoke(main, ["--lang-ui", "en", *words], input=stdin)
        assert result.exit_code == status, (result.output, result.stderr, result.exception)
        return result

    return call


def test_the_whole_way_from_the_article_to_the_report(run: Callable[..., Result], tmp_path: Path) -> None:
    assert run("import", "artikel.txt", "--date", "2025-02-11").stdout == "1\n"
    assert "\tElon Musk übernahm" in run("list").stdout
    shown = json.loads(run("show", "1", "--format", "json").stdout)
    claim = next(c for c in shown["claims"] if "übernahm" in c["text"])
    where = f"1/{claim['number']}"
    fact = next(f for f in claim["facts"] if f["kind"] == "money")
    assert (fact["value"], fact["unit"]) == (54_000_000_000, "USD")
    (tmp_path / "quelle.txt").write_text("Musk bought Twitter for $44 billion.", encoding="utf-8")
    assert "$44 billion" in run("attach", where, "quelle.txt", "--stance", "contradicts").stdout
    run("tick", where, str(fact["number"]), "wrong", "--by", "M. Kessler")
    run("verdict", where, "false", "--reason", "44 Milliarden", "--correction", "44 Milliarden Dollar", "--by", "M. K.")
    run("sign", where, "--by", "A. Zwei")
    run("query", where, "--text", "Woher?")
    run("note", where, "--person", "Pressestelle", "--text", "Es waren 44 Milliarden Dollar.")
    claim = next(
        c for c in json.loads(run("show", "1", "--format", "json").stdout)["claims"] if "übernahm" in c["text"]
    )
    assert claim["rating"] == "false"
    assert claim["reason"] == "44 Milliarden"
    assert {f["number"]: f["state"] for f in claim["facts"]}[fact["number"]] == "wrong"
    assert len(claim["evidence"]) == 2
    assert any("44" in f["text"] and "54" in f["text"] for f in claim["findings"])
    for suffix in ("html", "md", "json", "csv"):
        run("report", "1", "-o", f"bericht.{suffix}", "--language", "de")
        assert "44 Milliarden" in (tmp_path / f"bericht.{suffix}").read_text(encoding="utf-8-sig")
    assert run("audit", "--rebuild").exit_code == 0


def test_undo_and_redo_work_across_processes(run: Callable[..., Result]) -> None:
    run("import", "artikel.txt")
    run("mark", "1", "--quote", "Ist das wichtig?", "--by", "M. Kessler")
    before = len(_live(run))
    event, _, words = run("undo", "--by", "Ines Vogt", "--lang-ui", "de").stdout.strip().partition("\t")
    assert words.startswith("Zurückgenommen: Von Hand markiert, 1 Elon Musk übernahm Twitter")
    assert words.endswith("Milliarden Dollar, M. Kessler")
    assert len(event) == 36
    assert len(_live(run)) == before - 1
    assert run("redo", "--lang-ui", "en").stdout.partition("\t")[2].startswith("Redone: Marked by hand, 1/4, ")
    assert len(_live(run)) == before
    run("redo", status=2)


def _live(run: Callable[..., Result]) -> list[object]:
    claims: list[object] = json.loads(run("show", "1", "--format", "json").stdout)["claims"]
    return claims


def test_scan_json_keeps_the_contract(run: Callable[..., Result]) -> None:
    found = json.loads(run("scan", "artikel.txt", "--format", "json").stdout)
    assert found["schema"] == "workbench.scan/1"
    assert set(found) == {"schema", "article", "claims", "findings"}
    assert set(found["article"]) == {
        "path", "title", "language", "date", "sha256", "characters", "sentences", "text",
    }  # fmt: skip
    assert found["article"]["text"] == ARTICLE
    for claim in found["claims"]:
        assert set(claim) == {
            "number", "start", "end", "text", "checkable", "worth", "kinds", "reasons", "facts",
        }  # fmt: skip
        assert ARTICLE[claim["start"] : claim["end"]] == claim["text"]
        for fact in claim["facts"]:
            assert set(fact) == {
                "number", "start", "end", "text", "kind", "value", "unit", "approximate", "bound", "range", "speaker",
            }  # fmt: skip
            assert ARTICLE[fact["start"] : fact["end"]] == fact["text"]
        for reason in claim["reasons"]:
            assert set(reason) == {"code", "text", "start", "end"}


def test_scan_formats_pipes_and_lists(run: Callable[..., Result], tmp_path: Path) -> None:
    (tmp_path / "zwei.txt").write_text("Angela Merkel wurde 2005 Kanzlerin.", encoding="utf-8")
    assert len(json.loads(run("scan", "artikel.txt", "zwei.txt", "--format", "json").stdout)) == 2
    lines = run("scan", "artikel.txt", "zwei.txt", "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line)["article"]["path"] for line in lines] == ["artikel.txt", "zwei.txt"]
    rows = list(
        csv.DictReader(io.StringIO(run("scan", "artikel.txt", "zwei.txt", "--format", "csv").stdout.lstrip("\ufeff")))
    )
    assert {row["path"] for row in rows} == {"artikel.txt", "zwei.txt"}
    assert "54 Milliarden" in run("scan", "-", stdin=ARTICLE).stdout
    run("scan", "artikel.txt", "--format", "json", "-o", "found.json")
    assert json.loads((tmp_path / "found.json").read_text(encoding="utf-8"))["claims"]


def test_scan_lines_scores_each_line_by_number(run: Callable[..., Result], tmp_path: Path) -> None:
    (tmp_path / "lines.txt").write_text("Er verließ OpenAI 2018.\n\nWie schön!\n", encoding="utf-8")
    rows = [json.loads(r) for r in run("scan", "--lines", "lines.txt", "--format", "jsonl").stdout.splitlines()]
    assert [row["line"] for row in rows] == [1, 2, 3]
    assert set(rows[0]) == {"line", "language", "checkable", "worth"}
    assert rows[0]["checkable"] > rows[2]["checkable"]


@pytest.mark.parametrize(
    "words",
    [
        ("scan", "nirgends.txt"),
        ("import", "nirgends.txt"),
        ("show", "99"),
        ("show", "eins"),
        ("verdict", "1/99", "verified", "--reason", "x"),
        ("verdict", "1-7", "verified", "--reason", "x"),
        ("verdict", "1/1", "verified"),
        ("tick", "1/1", "99", "confirmed"),
        ("mark", "1", "--quote", "steht nirgends"),
        ("attach", "1/1", "nirgends.pdf"),
        ("report", "1", "-o", "nowhere/x.html"),
        ("report", "1", "-o", "x.unknown"),
        ("sheet", "queries", "1", "-o", "x.unknown"),
        ("undo",),
        ("restore", "artikel.txt"),
        ("erase", "nope"),
        ("import", "artikel.txt", "--date", "gestern"),
    ],
)
def test_a_wrong_wish_is_one_sentence_and_status_2(run: Callable[..., Result], words: tuple[str, ...]) -> None:
    if words[0] not in {"import", "scan"}:
        run("import", "artikel.txt")
    if words[0] == "undo":
        run("undo")
    result = run(*words, status=2)
    sentence = result.stderr.strip()
    assert "\n" not in sentence
    assert sentence.endswith((".", ")"))
    assert "Traceback" not in sentence


def test_backup_and_restore_bring_the_library_back(run: Callable[..., Result], tmp_path: Path) -> None:
    run("import", "artikel.txt")
    run("backup", "sicherung.sqlite")
    run("mark", "1", "--quote", "Ist das wichtig?")
    after = len(_live(run))
    run("restore", "sicherung.sqlite")
    assert len(_live(run)) == after - 1
    assert run("audit", "--rebuild").exit_code == 0


def test_a_backup_that_a_library_cannot_remember_says_so(
    run: Callable[..., Result], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("import", "artikel.txt")
    assert run("backup", "erste.sqlite").stderr == ""
    monkeypatch.setattr("workbench.journal.opening.may_write", lambda _path: False)
    monkeypatch.setattr("workbench.journal.place.may_write", lambda _path: False)
    told = run("backup", "zweite.sqlite")
    assert told.stdout == "zweite.sqlite\n"
    assert "does not remember this backup" in told.stderr
    assert run("list", "--library", "zweite.sqlite").stdout == run("list").stdout


def test_audit_says_whether_a_report_head_is_contained(run: Callable[..., Result]) -> None:
    run("import", "artikel.txt")
    run("audit", "--head", "0" * 64, status=1)
    head = run("audit").stdout.split()[-1]
    for printed in (head, head.upper(), head[:8], f"{head[:4]} {head[4:8]} {head[8:12]} …"):
        assert printed in run("audit", "--head", printed).stdout
    for slip in ("xyz", " " * 8, head[:7], f"{head}0", head.replace(head[0], "g")):
        result = run("audit", "--head", slip, status=2)
        assert (result.stdout, result.stderr.count("\n")) == ("", 1)


def test_a_mistyped_library_is_said_and_not_made(run: Callable[..., Result], tmp_path: Path) -> None:
    for words in (("list",), ("show", "1"), ("undo",), ("report", "1", "-o", "x.md"), ("audit",)):
        assert "import FILE" in run(*words, "--library", "tippfehler.sqlite", status=2).stderr
    assert not (tmp_path / "tippfehler.sqlite").exists()


def test_every_command_has_help(run: Callable[..., Result]) -> None:
    context = click.Context(main)
    for name in main.list_commands(context):
        command = main.get_command(context, name)
        assert command is not None
        assert command.name == name  # as the table of commands says
        if not command.hidden:
            assert command.help, name
            assert "--library" in run(name, "--help").output


def test_without_a_window_the_sentence_names_the_report_command(run: Callable[..., Result]) -> None:
    assert "workbench report" in run(status=2).stderr


@pytest.mark.parametrize("kind", sorted(set(EventKind) - NOT_UNDONE))
def test_everything_that_can_be_undone_has_words(kind: EventKind) -> None:
    assert known(f"event.{kind.value}")


@pytest.mark.parametrize(("kind", "known"), [("corrections", ".html, .docx"), ("handover", ".pdf")])
def test_a_sheet_without_an_ending_is_told_which_there_are(
    run: Callable[..., Result], tmp_path: Path, kind: str, known: str
) -> None:
    run("import", "artikel.txt")
    result = run("sheet", kind, "1", "-o", "blatt", "--lang-ui", "en", status=2)
    assert result.stderr == f"{tmp_path / 'blatt'} has no ending to say the format; possible are {known}.\n"
    assert not (tmp_path / "blatt").exists()


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("report 1 -o x.claimreview",
         "No format goes with the ending .claimreview; use {known}, or name the format with --format."),
        ("report 1 -o here", "{folder}/here is a folder; add the file's name."),
        ("report 1 -o here --force", "{folder}/here is a folder; add the file's name."),
        ("sheet corrections 1 -o here", "{folder}/here is a folder; add the file's name."),
        ("show 1/99", "Article 1 has no claim 99 (there are 3); `workbench show 1` lists them."),
        ("dismiss 1/99", "Article 1 has no claim 99 (there are 3); `workbench show 1` lists them."),
        ("show 1/2", "The command `show` shows whole articles; claim 2 stands in `workbench show 1`."),
        ("show 9/2", "There is no article 9 in the library; `workbench list` shows them all."),
    ],
)  # fmt: skip
def test_what_is_not_there_or_goes_nowhere_is_one_sentence(
    run: Callable[..., Result], tmp_path: Path, typed: str, sentence: str
) -> None:
    (tmp_path / "here").mkdir()
    run("import", "artikel.txt")
    refused = run(*typed.split(), status=2)
    assert (refused.stdout, refused.stderr) == (
        "",
        sentence.format(folder=tmp_path, known=".html, .pdf, .docx, .md, .json, .csv, .jsonld") + "\n",
    )
    assert not list((tmp_path / "here").iterdir())
