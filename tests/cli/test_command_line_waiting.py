"""Addresses that wait, on the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result

from workbench.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytest_httpserver import HTTPServer

    from workbench.jobs import AnalysisWorker

ARTICLE = "Elon Musk übernahm Twitter im Jahr 2022 für 54 Milliarden Dollar.\nMusk verließ OpenAI im Jahr 2018.\n"
PAGE = """<!doctype html><html><head><title>Ein Kauf</title></head><body><h1>Ein Kauf</h1>
<p>Elon Musk kaufte Twitter für 44 Milliarden Dollar.</p><p>Der Kauf war im Oktober 2022 abgeschlossen.</p></body>"""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, one_worker: AnalysisWorker) -> Callable[..., Result]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WORKBENCH_LIBRARY", str(tmp_path / "library.sqlite"))
    (tmp_path / "artikel.txt").write_text(ARTICLE, encoding="utf-8")

    def call(*words: str, status: int = 0) -> Result:
        result = CliRunner().invoke(main, ["--lang-ui", "en", *words])
        assert result.exit_code == status, (result.output, result.stderr, result.exception)
        return result

    call("import", "artikel.txt")
    return call


def claim(run: Callable[..., Result]) -> dict[str, Any]:
    shown = json.loads(run("show", "1", "--format", "json").stdout)
    found: dict[str, Any] = next(claim for claim in shown["claims"] if "übernahm" in claim["text"])
    return found


def serve(web: HTTPServer) -> None:
    web.clear()
    web.expect_request("/kauf").respond_with_data(PAGE, content_type="text/html; charset=utf-8")


def test_what_fails_waits_is_listed_retried_and_attached(run: Callable[..., Result], web: HTTPServer) -> None:
    web.expect_request("/kauf").respond_with_data("busy", status=503)
    url, where = str(web.url_for("/kauf")), f"1/{claim(run)['number']}"
    failed = run("attach", where, url, "--stance", "contradicts", "--quote", "44 Milliarden", "--at", "12:34", status=2)
    assert len(failed.stderr.splitlines()) == 1
    assert "is kept" in failed.stderr
    assert "workbench retry" in failed.stderr
    listed = run("waiting").stdout
    assert listed.split("\t")[:3] == ["1", where, url]
    assert "503" in listed
    again = run("retry", status=2)
    assert "503" in again.stderr
    serve(web)
    assert "attached to claim" in run("retry", "1").stdout
    assert run("waiting").stdout == ""
    (item,) = claim(run)["evidence"]
    assert (item["passage"], item["stance"], item["note"]) == ("44 Milliarden", "contradicts", "")
    assert item["locator"] == "t00:12:34"
    assert (item["csl"]["locator"], item["csl"]["label"]) == ("00:12:34", "timestamp")


def test_an_import_waits_too_and_undo_takes_it_off(run: Callable[..., Result], web: HTTPServer) -> None:
    web.expect_request("/kauf").respond_with_data("busy", status=503)
    run("import", str(web.url_for("/kauf")), status=2)
    assert run("waiting").stdout.split("\t")[1] == "article"
    run("undo")
    assert run("waiting").stdout == ""
    run("redo")
    serve(web)
    assert "imported as article 2" in run("retry").stdout


def test_one_that_waits_does_not_hold_up_the_others(
    run: Callable[..., Result], web: HTTPServer, tmp_path: Path
) -> None:
    web.expect_request("/kauf").respond_with_data("busy", status=503)
    (tmp_path / "zweiter.txt").write_text("Sam Altman reiste 2025 nach Paris.", encoding="utf-8")
    told = run("import", str(web.url_for("/kauf")), "zweiter.txt", status=2)
    assert told.stdout == "2\n"
    assert len(told.stderr.splitlines()) == 1
    assert len(run("waiting").stdout.splitlines()) == 1


def test_whatever_fails_is_kept_and_what_time_does_not_mend_says_so(
    run: Callable[..., Result], web: HTTPServer
) -> None:
    where = f"1/{claim(run)['number']}"
    answers = {"/gone": (404, "text/html"), "/login": (401, "text/html"), "/song": (200, "audio/mpeg")}
    for path, (status, kind) in answers.items():
        web.expect_request(path).respond_with_data("no", status=status, content_type=kind)
    addresses = [*map(web.url_for, answers), "http://10.0.0.1/", "file:///etc/passwd", "https://a:b@zeitung.example/"]
    for address in addresses:
        failed = run("attach", where, address, "--stance", "supports", "--note", "Anna fragen", status=2)
        assert len(failed.stderr.splitlines()) == 1
        assert "is unlikely to come by itself" in failed.stderr
    told = run("waiting")
    rows = [line.split("\t") for line in told.stdout.splitlines()]
    assert [row[2] for row in rows] == [*addresses[:-1], "https://zeitung.example/"]
    assert {row[4] for row in rows} == {"unlikely to come by itself"}
    assert all("supports" in row[5] and "Anna fragen" in row[5] for row in rows)
    assert "--address" in told.stderr
    again = run("retry", status=2)
    assert len(again.stderr.splitlines()) == len(addresses)
    assert len(run("waiting").stdout.splitlines()) == len(addresses)


def test_words_that_are_not_in_the_page_are_kept_too(run: Callable[..., Result], web: HTTPServer) -> None:
    serve(web)
    where = f"1/{claim(run)['number']}"
    run("attach", where, str(web.url_for("/kauf")), "--quote", "nirgends darin", status=2)
    assert "nirgends darin" in run("waiting").stdout


def test_another_address_or_a_saved_file_mends_it(run: Callable[..., Result], web: HTTPServer, tmp_path: Path) -> None:
    where = f"1/{claim(run)['number']}"
    for gone in ("/alt", "/weg", "/weg"):  # what fails a second time waits once
        web.expect_request(gone).respond_with_data("no", status=410)
        run("attach", where, str(web.url_for(gone)), "--stance", "contradicts", "--note", "Anna", status=2)
    serve(web)
    assert "one NUMBER" in run("retry", "--address", str(web.url_for("/kauf")), status=2).stderr
    assert "archive" in run("retry", "1", "--archive", status=2).stderr.lower()
    assert "attached to claim" in run("retry", "1", "--address", str(web.url_for("/kauf"))).stdout
    assert "none.html" in run("retry", "1", "--file", "none.html", status=2).stderr
    (tmp_path / "kauf.html").write_text(PAGE, encoding="utf-8")
    assert "attached to claim" in run("retry", "1", "--file", "kauf.html").stdout
    assert run("waiting").stdout == ""
    first, second = claim(run)["evidence"]
    assert (first["stance"], first["note"]) == ("contradicts", "Anna")
    assert second["note"] == f"Anna\n{web.url_for('/weg')}"
    run("audit", "--rebuild")


def test_an_import_that_is_gone_does_not_hold_up_the_others(run: Callable[..., Result], web: HTTPServer) -> None:
    web.expect_request("/kauf").respond_with_data("no", status=404)
    told = run("import", str(web.url_for("/kauf")), "artikel.txt", status=2)
    assert told.stdout == "1\n"
    assert run("waiting").stdout.split("\t")[1] == "article"


def test_one_is_removed_and_a_wrong_number_is_told(run: Callable[..., Result], web: HTTPServer) -> None:
    web.expect_request("/kauf").respond_with_data("busy", status=503)
    run("import", str(web.url_for("/kauf")), status=2)
    assert "waiting address 7" in run("waiting", "--remove", "7", status=2).stderr
    assert "waiting address 7" in run("retry", "7", status=2).stderr
    run("waiting", "--remove", "1")
    assert run("waiting").stdout == ""
    assert run("retry").stdout == ""


def test_a_confidential_one_is_not_named(run: Callable[..., Result], web: HTTPServer) -> None:
    web.expect_request("/kauf").respond_with_data("busy", status=503)
    run("attach", f"1/{claim(run)['number']}", str(web.url_for("/kauf")), "--confidential", status=2)
    listed = run("waiting").stdout
    assert str(web.port) not in listed
    assert "known to the desk" in listed
    serve(web)
    assert str(web.port) not in run("retry").stdout


def test_recheck_says_what_became_of_each_page(run: Callable[..., Result], web: HTTPServer) -> None:
    assert "no sources from the web" in run("recheck", "1").stdout
    serve(web)
    where = f"1/{claim(run)['number']}"
    run("attach", where, str(web.url_for("/kauf")), "--quote", "44 Milliarden")
    assert run("recheck", where).stdout == "Ein Kauf: unchanged\n"
    web.clear()
    web.expect_request("/kauf").respond_with_data(PAGE.replace("44", "46"), content_type="text/html; charset=utf-8")
    told = run("recheck", "1").stdout
    assert "changed (words: 1 gone, 1 new)" in told
    assert "[-44-]{+46+}" in told
    assert "[-" not in run("recheck", "1", "--quiet").stdout
    assert "no longer stands there" in json.dumps(claim(run)["findings"])
    web.clear()
    web.expect_request("/kauf").respond_with_data("", status=503)
    assert len(run("recheck", "1", status=2).stderr.splitlines()) == 1
    assert "404 Not Found" not in run("show", "1").stdout
    assert "no article 9" in run("recheck", "9", status=2).stderr
    run("audit", "--rebuild")


@pytest.mark.parametrize("confidential", [False, True])
def test_recheck_names_the_command_that_looks_for_a_copy(
    run: Callable[..., Result], web: HTTPServer, confidential: bool
) -> None:
    serve(web)
    where = f"1/{claim(run)['number']}"
    run("attach", where, str(web.url_for("/kauf")), *(["--confidential"] if confidential else []))
    web.clear()
    web.expect_request("/kauf").respond_with_data("gone", status=410)
    told = run("recheck", where).stdout
    assert "can no longer be fetched" in told
    assert (f"workbench archive {where} --find" in told) is not confidential
    assert ("workbench archive 1/CLAIM --find" in run("recheck", "1").stdout) is not confidential


def test_a_reply_closes_its_queries(run: Callable[..., Result], tmp_path: Path) -> None:
    where = f"1/{claim(run)['number']}"
    (tmp_path / "mail.txt").write_text("Hallo,\n\n1. Aus der Meldung.\n\nViele Grüße\nJo", encoding="utf-8")
    assert "No query" in run("reply", "1", "mail.txt", status=2).stderr
    run("query", where, "--text", "Woher?")
    run("query", where, "--text", "Und das Jahr?")
    told = run("reply", "1", "mail.txt", "--person", "Jo Autorin")
    assert told.stdout == f"{where}\tAus der Meldung.\n{where}\t-\n"
    assert told.stderr == "Hallo,\n"
    shown = claim(run)
    assert [one["answer"] for one in shown["queries"]] == ["Aus der Meldung.", ""]
    assert shown["evidence"][0]["source"]["title"] == "Jo Autorin"
    assert "no file" in run("reply", "1", "none.txt", status=2).stderr
    run("undo")
    assert claim(run)["evidence"] == []
