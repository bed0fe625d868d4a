"""Addresses that wait: nothing typed is lost, a retry stores it as it was meant, undo brings the address back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from workbench import settings
from workbench.actions import evidence, history, importing, instead, reading, waiting
from workbench.actions.articles import analyse_document
from workbench.errors import SENTENCES, CancelledError, InputError, NotFoundError, RuleError, WorkerError
from workbench.journal import open_library
from workbench.model.evidence import Grade, Stance
from workbench.model.waiting import Failure, passes, without_login

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_httpserver import HTTPServer

    from tests.actions.conftest import Desk
    from workbench.actions.workspace import Workspace
    from workbench.model.analysis import Analysis
    from workbench.model.articles import Document

PAGE = """<html><head><title>Notice</title></head><body><article><h1>Notice</h1>
<p>Elon Musk bought Twitter for $44 billion in October 2022, the company said on Friday.</p>
<p>The board had agreed in April after some weeks of talks between both sides.</p></article></body></html>"""
TYPED: dict[str, Any] = {
    "stance": Stance.CONTRADICTS,
    "quote": "for $44 billion",
    "grade": Grade.PRIMARY,
    "note": "Anna fragen",
}


def failing(desk: Desk, url: str, **typed: Any) -> InputError:
    """Attach what can't be fetched, and keep it as the doors do."""
    claim = desk.claim("übernahm")
    with pytest.raises(InputError) as caught:
        evidence.attach_page(desk.workspace, claim.id, url)
    waiting.keep_address(desk.workspace, url, caught.value, claim_id=claim.id, **typed)
    return caught.value


def busy(web: HTTPServer, path: str = "/notice", **headers: str) -> str:
    web.expect_request(path).respond_with_data("busy", status=503, headers=headers)
    return str(web.url_for(path))


def back(web: HTTPServer, path: str = "/notice", page: str = PAGE) -> None:
    web.clear()
    web.expect_request(path).respond_with_data(page, content_type="text/html; charset=utf-8")


def test_what_was_typed_waits_and_is_attached_as_it_was_meant(desk: Desk, web: HTTPServer) -> None:
    url = busy(web)
    failing(desk, f" {url} ", **TYPED)
    reads = desk.workspace.library.reads
    (one,) = waiting.list_waiting(reads)
    assert (one.url, one.stance, one.quote, one.grade, one.note) == (url, *TYPED.values())
    assert "503" in one.failure.words("de")
    still = waiting.retry(desk.workspace, one.id)
    assert still.error is not None
    assert reads.one_waiting(one.id).tries == 2
    assert reads.evidence(desk.article) == {}
    back(web)
    assert waiting.retry(desk.workspace, one.id).error is None
    assert waiting.list_waiting(reads) == ()
    (item,) = reads.evidence(desk.article)[desk.claim("übernahm").id]
    assert item.passage is not None
    assert (item.passage.exact, item.stance, item.note) == ("for $44 billion", Stance.CONTRADICTS, "Anna fragen")
    assert reads.source(item.source).grade is Grade.PRIMARY
    assert history.audit(desk.workspace, rebuild=True).ok


def test_undo_after_a_retry_puts_the_address_back_and_redo_attaches_again(desk: Desk, web: HTTPServer) -> None:
    failing(desk, busy(web))
    reads = desk.workspace.library.reads
    back(web)
    waiting.retry(desk.workspace, reads.waiting()[0].id)
    history.undo(desk.workspace)
    assert reads.evidence(desk.article) == {}
    assert len(reads.waiting()) == 1
    history.redo(desk.workspace)
    assert reads.waiting() == ()
    assert len(reads.evidence(desk.article)) == 1
    history.undo(desk.workspace)
    history.undo(desk.workspace)
    assert reads.waiting() == ()
    assert history.audit(desk.workspace, rebuild=True).ok


def test_the_list_survives_a_restart(desk: Desk, web: HTTPServer, tmp_path: Path) -> None:
    failing(desk, busy(web), **TYPED)
    before = desk.workspace.library.reads.waiting()
    desk.workspace.library.close()
    library = open_library(tmp_path / "library.sqlite")
    assert library.reads.waiting() == before
    library.close()


def test_a_server_that_asks_to_be_left_alone_is(desk: Desk, web: HTTPServer) -> None:
    failing(desk, busy(web, **{"Retry-After": "120"}))
    (one,) = desk.workspace.library.reads.waiting(reveal=True)
    assert 110 < one.seconds_left() <= 120
    asked = len(web.log)
    with pytest.raises(RuleError) as caught:
        waiting.retry(desk.workspace, one.id)
    assert caught.value.code == "waiting-too-early"
    assert len(web.log) == asked
    assert one.seconds_left(datetime.now(UTC) + timedelta(seconds=121)) == 0


def test_an_article_waits_and_is_imported_and_analysed(desk: Desk, web: HTTPServer) -> None:
    url = busy(web)
    error = InputError("fetch-status", host="x", status="503 Service Unavailable")
    waiting.keep_address(desk.workspace, url, error, date="2025-02-11")
    (one,) = desk.workspace.library.reads.waiting()
    assert (one.claim, one.article, one.claim_number) == ("", "", 0)
    back(web)
    done = waiting.retry(desk.workspace, one.id)
    reads = desk.workspace.library.reads
    article = reads.article(done.article)
    assert (article.date, article.path, article.analysed) == ("2025-02-11", url, True)
    assert reads.waiting() == ()
    assert history.audit(desk.workspace, rebuild=True).ok


class Died(BaseException):
    """The program dies."""


@pytest.mark.parametrize("fault", [Died(), CancelledError()])
def test_an_article_whose_analysis_is_cut_short_goes_on_waiting(
    desk: Desk, web: HTTPServer, monkeypatch: pytest.MonkeyPatch, fault: BaseException
) -> None:
    url = busy(web)
    waiting.keep_address(desk.workspace, url, InputError("fetch-status", host="x", status="503"))
    back(web)
    (one,) = desk.workspace.library.reads.waiting()

    def cut_short(*_words: object, **_more: object) -> None:
        raise fault

    with monkeypatch.context() as patch:
        patch.setattr(desk.workspace.worker, "analyse", cut_short)
        with pytest.raises(type(fault)):
            waiting.retry(desk.workspace, one.id)
    reads = desk.workspace.library.reads
    assert [each.id for each in reads.waiting()] == [one.id]
    assert [article.id for article in reads.articles()] == [desk.article]
    assert reads.article(waiting.retry(desk.workspace, one.id).article).analysed
    assert reads.waiting() == ()


def test_an_article_whose_analysis_fails_is_stored_all_the_same(
    desk: Desk, web: HTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = busy(web)
    waiting.keep_address(desk.workspace, url, InputError("fetch-status", host="x", status="503"))
    back(web)
    (one,) = desk.workspace.library.reads.waiting()

    def failed(*_words: object, **_more: object) -> None:
        raise WorkerError("worker-failed", cause="x")

    monkeypatch.setattr(desk.workspace.worker, "analyse", failed)
    with pytest.raises(WorkerError):
        waiting.retry(desk.workspace, one.id)
    reads = desk.workspace.library.reads
    assert reads.waiting() == ()
    assert [article.analysed for article in reads.articles() if article.id != desk.article] == [False]


def test_an_article_that_is_there_already_only_leaves_the_list(desk: Desk, web: HTTPServer) -> None:
    url = busy(web)
    error = InputError("fetch-timeout", host="x", seconds="30")
    waiting.keep_address(desk.workspace, url, error)
    waiting.keep_address(desk.workspace, url, error, date="2025-02-11")
    back(web)
    first, second = desk.workspace.library.reads.waiting()
    one, other = (waiting.retry(desk.workspace, each.id).article for each in (first, second))
    assert one == other
    assert desk.workspace.library.reads.waiting() == ()


def test_words_that_are_not_in_the_page_keep_the_address_waiting(desk: Desk, web: HTTPServer) -> None:
    failing(desk, busy(web), quote="nowhere in it")
    back(web)
    (one,) = desk.workspace.library.reads.waiting()
    done = waiting.retry(desk.workspace, one.id)
    assert done.error is not None
    assert done.error.code == "passage-not-found"
    assert desk.workspace.library.reads.one_waiting(one.id).quote == "nowhere in it"


def test_a_confidential_address_is_named_nowhere_and_attached_all_the_same(desk: Desk, web: HTTPServer) -> None:
    url = busy(web, "/geheimes-papier")
    failing(desk, url, confidential=True, note="von Anna", quote="for $44 billion")
    library = desk.workspace.library
    (hidden,) = waiting.list_waiting(library.reads)
    assert (hidden.url, hidden.note, hidden.quote) == ("", "", "")
    waiting.retry(desk.workspace, hidden.id)
    back(web, "/geheimes-papier")
    waiting.retry(desk.workspace, hidden.id)
    (item,) = library.reads.evidence(desk.article)[desk.claim("übernahm").id]
    assert item.note == "von Anna"
    source = library.reads.source(item.source, reveal=True)
    assert (source.location, source.title, source.confidential) == (url, "Notice", True)
    payloads = " ".join(found[0] for found in library._db.execute("SELECT payload FROM events"))
    assert "geheimes-papier" not in payloads
    assert "von Anna" not in payloads
    assert str(web.port) not in payloads
    assert history.audit(desk.workspace, rebuild=True).ok


def test_an_erased_address_can_only_be_removed(desk: Desk, web: HTTPServer) -> None:
    failing(desk, busy(web), confidential=True)
    (one,) = desk.workspace.library.reads.waiting()
    history.erase(desk.workspace, one.source)
    with pytest.raises(RuleError) as caught:
        waiting.retry(desk.workspace, one.id)
    assert caught.value.code == "waiting-erased"
    waiting.drop_address(desk.workspace, one.id)
    assert desk.workspace.library.reads.waiting() == ()


def test_no_claim_no_waiting(desk: Desk) -> None:
    error = InputError("fetch-timeout", host="x", seconds="30")
    with pytest.raises(NotFoundError):
        waiting.keep_address(desk.workspace, "https://a.example", error, claim_id="no-such")
    with pytest.raises(NotFoundError):
        waiting.retry(desk.workspace, "no-such")


@pytest.mark.parametrize(
    ("status", "later"),
    [("404 Not Found", False), ("410 Gone", False), ("403 Forbidden", False), ("500 X", True), ("503 X", True),
     ("429 Too Many Requests", True), ("408 Request Timeout", True), ("599", True)],
)  # fmt: skip
def test_only_what_passes_may_come_by_itself(status: str, later: bool) -> None:
    assert passes(InputError("fetch-status", host="x", status=status)) is later


@pytest.mark.parametrize(
    "code", ["address-private", "address-scheme", "fetch-kind", "fetch-too-large", "page-empty", "passage-not-found"]
)
def test_what_time_does_not_mend_says_so(code: str) -> None:
    assert code in SENTENCES
    assert not Failure(code=code).passes


def gone(web: HTTPServer, path: str = "/notice") -> str:
    web.expect_request(path).respond_with_data("no", status=404)
    return str(web.url_for(path))


def test_another_address_keeps_everything_typed_and_undo_brings_the_first_back(desk: Desk, web: HTTPServer) -> None:
    url = gone(web)
    failing(desk, url, **TYPED)
    reads = desk.workspace.library.reads
    (one,) = reads.waiting()
    assert not one.failure.passes
    back(web, "/moved")
    waiting.change_address(desk.workspace, one.id, f" {web.url_for('/moved')} ")
    (moved,) = reads.waiting()
    assert (moved.url, moved.tries) == (web.url_for("/moved"), 1)
    assert (moved.stance, moved.quote, moved.grade, moved.note, moved.claim) == (*TYPED.values(), one.claim)
    history.undo(desk.workspace)
    assert reads.waiting()[0].url == url
    history.redo(desk.workspace)
    assert waiting.retry(desk.workspace, one.id).error is None
    (item,) = reads.evidence(desk.article)[desk.claim("übernahm").id]
    assert (item.stance, item.note) == (Stance.CONTRADICTS, "Anna fragen")
    assert reads.source(item.source).location == web.url_for("/moved")
    assert history.audit(desk.workspace, rebuild=True).ok


def test_another_address_of_a_confidential_one_stays_aside_and_can_be_erased(desk: Desk, web: HTTPServer) -> None:
    failing(desk, gone(web, "/geheim-alt"), confidential=True, note="von Anna", quote="for $44 billion")
    library = desk.workspace.library
    (one,) = library.reads.waiting()
    waiting.change_address(desk.workspace, one.id, web.url_for("/geheim-neu"))
    whole = library.reads.one_waiting(one.id, reveal=True)
    assert (whole.url, whole.note, whole.quote) == (web.url_for("/geheim-neu"), "von Anna", "for $44 billion")
    payloads = " ".join(found[0] for found in library._db.execute("SELECT payload FROM events"))
    assert "geheim-" not in payloads
    assert history.audit(desk.workspace, rebuild=True).ok
    history.erase(desk.workspace, one.source)
    assert library.reads.one_waiting(one.id, reveal=True).url == ""
    assert b"geheim-" not in library.path.read_bytes()
    assert history.audit(desk.workspace, rebuild=True).ok


def test_words_of_a_confidential_failure_stand_in_no_event(desk: Desk, web: HTTPServer) -> None:
    failing(desk, gone(web), confidential=True, quote="streng geheime Worte")
    back(web)
    library = desk.workspace.library
    done = waiting.retry(desk.workspace, library.reads.waiting()[0].id)
    assert done.error is not None
    assert done.error.code == "passage-not-found"
    payloads = " ".join(found[0] for found in library._db.execute("SELECT payload FROM events"))
    assert "streng geheime" not in payloads


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("  ", "address-missing"),
        ("ftp://example.org/kauf", "address-scheme"),
        ("http://ein name/", "address-malformed"),
        ("https://ich:geheim@example.org/", "address-credentials"),
    ],
)
def test_what_is_no_address_takes_nobodys_place(desk: Desk, web: HTTPServer, typed: str, code: str) -> None:
    url = gone(web)
    failing(desk, url)
    (one,) = desk.workspace.library.reads.waiting()
    with pytest.raises(InputError) as caught:
        waiting.change_address(desk.workspace, one.id, typed)
    assert caught.value.code == code
    assert [kept.url for kept in desk.workspace.library.reads.waiting()] == [url]
    with pytest.raises(NotFoundError):
        waiting.change_address(desk.workspace, "no-such", "https://a.example")


def test_a_saved_file_comes_in_its_place_with_what_was_typed(desk: Desk, web: HTTPServer, tmp_path: Path) -> None:
    url = gone(web)
    failing(desk, url, **TYPED)
    library = desk.workspace.library
    (one,) = library.reads.waiting()
    saved = tmp_path / "notice.html"
    saved.write_text(PAGE.replace("$44", "$43"), encoding="utf-8")
    with pytest.raises(InputError):
        instead.read_instead(desk.workspace, one, saved)
    saved.write_text(PAGE, encoding="utf-8")
    waiting.finish(desk.workspace, instead.read_instead(desk.workspace, one, saved))
    (item,) = library.reads.evidence(desk.article)[desk.claim("übernahm").id]
    assert item.passage is not None
    assert (item.passage.exact, item.stance, item.note) == (
        "for $44 billion",
        Stance.CONTRADICTS,
        f"Anna fragen\n{url}",
    )
    assert library.reads.waiting() == ()
    history.undo(desk.workspace)
    assert library.reads.waiting() == (one,)
    assert history.audit(desk.workspace, rebuild=True).ok


def test_a_saved_file_is_imported_where_an_article_waits(desk: Desk, tmp_path: Path) -> None:
    error = InputError("fetch-status", host="x", status="410 Gone")
    waiting.keep_address(desk.workspace, "https://a.example/x", error, date="2025-02-11")
    (one,) = desk.workspace.library.reads.waiting()
    saved = tmp_path / "artikel.txt"
    saved.write_text("Musk verließ OpenAI im Jahr 2018.", encoding="utf-8")
    done = waiting.finish(desk.workspace, instead.read_instead(desk.workspace, one, saved))
    article = desk.workspace.library.reads.article(done.article)
    assert (article.date, article.analysed) == ("2025-02-11", True)
    assert desk.workspace.library.reads.waiting() == ()


def test_the_copy_of_the_archive_is_asked_for_only_where_it_is_allowed(desk: Desk, web: HTTPServer) -> None:
    url = gone(web)
    failing(desk, url, **TYPED)
    (one,) = desk.workspace.library.reads.waiting()
    with pytest.raises(RuleError) as caught:
        instead.archived_address(one)
    assert caught.value.code == "archive-off"
    settings.save(settings.Settings(archive_copies=True, archive_address=web.url_for("").rstrip("/")))
    web.expect_request("/wayback/available").respond_with_json({"archived_snapshots": {}})
    with pytest.raises(InputError) as caught_none:
        instead.archived_address(one)
    assert caught_none.value.code == "archive-none"
    with pytest.raises(RuleError) as caught:
        instead.archived_address(replace(one, confidential=True))
    assert caught.value.code == "archive-confidential"
    web.clear()
    closest = {"available": True, "timestamp": "20221101120000", "url": "x", "status": "200"}
    web.expect_request("/wayback/available").respond_with_json({"archived_snapshots": {"closest": closest}})
    found = instead.archived_address(one)
    assert found == web.url_for(f"/web/20221101120000id_/{url}")
    back(web, f"/web/20221101120000id_/{url}")
    waiting.change_address(desk.workspace, one.id, found)
    assert waiting.retry(desk.workspace, one.id).error is None
    (item,) = desk.workspace.library.reads.evidence(desk.article)[desk.claim("übernahm").id]
    assert desk.workspace.library.reads.source(item.source).location == found


@pytest.mark.parametrize("dropped", [False, True])
def test_the_slower_of_two_doors_on_one_address_keeps_its_analysis(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, dropped: bool
) -> None:
    error = InputError("fetch-status", host="x", status="410 Gone")
    waiting.keep_address(desk.workspace, "https://a.example/x", error)
    reads = desk.workspace.library.reads
    (one,) = reads.waiting()
    saved = tmp_path / "zug.txt"
    saved.write_text("Musk verließ OpenAI im Jahr 2018.", encoding="utf-8")
    arrived = instead.read_instead(desk.workspace, one, saved)

    def overtaken(workspace: Workspace, document: Document, **more: Any) -> Analysis:
        monkeypatch.setattr(importing, "analyse_document", analyse_document)
        if dropped:
            waiting.drop_address(workspace, one.id)
        else:
            waiting.finish(workspace, arrived)
        return analyse_document(workspace, document, **more)

    monkeypatch.setattr(importing, "analyse_document", overtaken)
    article = waiting.finish(desk.workspace, arrived).article
    assert reads.article(article).analysed
    assert reads.waiting() == ()
    assert waiting.finish(desk.workspace, arrived).article == article  # and a third one, after both
    assert [found.id for found in reads.articles()] == [desk.article, article]
    assert history.audit(desk.workspace, rebuild=True).ok


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("https://anna:geheim@zeitung.example/a", "https://zeitung.example/a"),
        ("ftp://anna@zeitung.example/a", "ftp://zeitung.example/a"),
        (" https://zeitung.example/anna@geheim ", "https://zeitung.example/anna@geheim"),
        ("https://zeitung.example?an=a@b", "https://zeitung.example?an=a@b"),
        ("//", "//"),
    ],
)
def test_a_login_is_never_kept(typed: str, kept: str) -> None:
    assert without_login(typed) == kept


def test_a_failure_of_another_version_stays_readable(desk: Desk) -> None:
    assert Failure(code="of-tomorrow").words("de") == "of-tomorrow"
    assert Failure(code="fetch-timeout").words("en") == "fetch-timeout"
    assert reading.list_articles(desk.workspace.library.reads)


def test_what_fails_again_with_the_same_words_waits_once(desk: Desk, web: HTTPServer) -> None:
    url = busy(web)
    for note in ("Anna fragen", "Anna fragen ", "Ben fragen"):
        failing(desk, url, **{**TYPED, "note": note})
    first, second = waiting.list_waiting(desk.workspace.library.reads)
    assert (first.note, first.tries, second.note, second.tries) == ("Anna fragen", 2, "Ben fragen", 1)
    assert history.audit(desk.workspace, rebuild=True).ok
    history.undo(desk.workspace)
    assert waiting.list_waiting(desk.workspace.library.reads) == (first,)


def test_undo_of_what_failed_again_takes_back_the_second_try_alone(desk: Desk, web: HTTPServer) -> None:
    url = busy(web)
    failing(desk, url, **TYPED)
    (before,) = waiting.list_waiting(desk.workspace.library.reads)
    failing(desk, url, **TYPED)
    (after,) = waiting.list_waiting(desk.workspace.library.reads)
    assert history.undo(desk.workspace).undone == "address_tried"
    assert waiting.list_waiting(desk.workspace.library.reads) == (before,)
    history.redo(desk.workspace)
    assert waiting.list_waiting(desk.workspace.library.reads) == (after,)
    assert history.audit(desk.workspace, rebuild=True).ok


def test_a_try_of_the_machines_own_is_left_alone_by_undo(desk: Desk, web: HTTPServer) -> None:
    url = busy(web)
    failing(desk, url, **TYPED)
    failing(desk, url, **TYPED)
    (one,) = waiting.list_waiting(desk.workspace.library.reads)
    waiting.note_failure(desk.workspace, one, InputError("host-unknown", host="example.org"))
    history.undo(desk.workspace)
    (left,) = waiting.list_waiting(desk.workspace.library.reads)
    assert (left.tries, left.failure.code) == (3, "host-unknown")
    history.undo(desk.workspace)
    assert waiting.list_waiting(desk.workspace.library.reads) == ()
    assert history.audit(desk.workspace, rebuild=True).ok


def test_a_confidential_address_is_never_compared_with_another(desk: Desk, web: HTTPServer) -> None:
    url = busy(web)
    for _ in range(2):
        failing(desk, url, **TYPED, confidential=True)
    assert len(waiting.list_waiting(desk.workspace.library.reads)) == 2
