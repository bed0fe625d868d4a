"""Has it changed? Pages looked at again, on a real server."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from workbench import evidence as room
from workbench.actions import evidence, history, noting, reading, rechecking
from workbench.errors import InputError
from workbench.evidence.changes import counted
from workbench.evidence.fetching import resolving
from workbench.model.rechecks import Outcome
from workbench.model.wording import finding_words

if TYPE_CHECKING:
    from pytest_httpserver import HTTPServer

    from tests.actions.conftest import Desk
    from workbench.actions.evidence import Attached
    from workbench.actions.rechecking import Look

PAGE = """<html><head><title>Notice</title></head><body><nav>{nav}</nav><article><h1>Notice</h1>
<p>Elon Musk bought Twitter for ${amount} billion in October 2022, the company said on Friday.</p>
<p>The board had agreed in April after some weeks of talks between both sides.</p></article></body></html>"""


def serve(web: HTTPServer, *, amount: str = "44", nav: str = "home", status: int = 200) -> str:
    web.clear()
    body = PAGE.format(amount=amount, nav=nav)
    web.expect_request("/notice").respond_with_data(body, content_type="text/html; charset=utf-8", status=status)
    return str(web.url_for("/notice"))


def attach(desk: Desk, web: HTTPServer, *, confidential: bool = False) -> Attached:
    claim = desk.claim("übernahm")
    quote = "for $44 billion"
    return evidence.attach_page(desk.workspace, claim.id, serve(web), quote=quote, confidential=confidential)


def look(desk: Desk) -> Look:
    (cited,) = rechecking.web_sources(desk.workspace.library.reads, desk.article)
    return rechecking.recheck(desk.workspace, cited)[0]


def findings(desk: Desk) -> list[str]:
    dossier = reading.load_dossier(desk.workspace.library.reads, desk.article)
    return [finding_words(one, "de") for one in dossier.findings if one.code.startswith("source-")]


def test_a_changed_page_is_kept_beside_the_old_one_and_is_a_finding(desk: Desk, web: HTTPServer) -> None:
    attached = attach(desk, web)
    serve(web, amount="46")
    found = look(desk)
    assert found.outcome is Outcome.CHANGED
    assert counted(found.changes) == (1, 1)
    reads = desk.workspace.library.reads
    dossier = reading.load_dossier(reads, desk.article)
    recheck = dossier.rechecks[attached.source.id]
    assert recheck.capture is not None
    assert "$46 billion" in recheck.capture.text
    assert rechecking.changes_of(dossier, recheck) == found.changes
    assert b"$44 billion" in reads.capture_bytes(attached.evidence.capture)
    assert b"$46 billion" in reads.capture_bytes(recheck.capture.sha256)
    assert reads.capture_bytes(recheck.capture.warc)[:2] == b"\x1f\x8b"
    assert ["steht nicht mehr so da" in words for words in findings(desk)] == [True]
    history.undo(desk.workspace)
    assert findings(desk) == []
    history.redo(desk.workspace)
    assert len(findings(desk)) == 1
    assert history.audit(desk.workspace, rebuild=True).ok


def test_nothing_is_said_of_boilerplate(desk: Desk, web: HTTPServer) -> None:
    attach(desk, web)
    serve(web, nav="home | sale | newsletter 4711")
    assert look(desk).outcome is Outcome.SAME
    assert findings(desk) == []
    recheck = reading.load_dossier(desk.workspace.library.reads, desk.article).rechecks
    assert [one.capture for one in recheck.values()] == [None]


@pytest.mark.parametrize(("status", "words"), [(404, "404 Not Found"), (410, "410 Gone")])
def test_a_vanished_page_is_a_finding_until_it_is_back(desk: Desk, web: HTTPServer, status: int, words: str) -> None:
    attach(desk, web)
    serve(web, status=status)
    assert look(desk).outcome is Outcome.GONE
    assert [words in one for one in findings(desk)] == [True]
    serve(web)
    assert look(desk).outcome is Outcome.SAME
    assert findings(desk) == []


@pytest.mark.parametrize(("online", "outcome"), [(True, Outcome.GONE), (False, None)])
def test_a_host_is_gone_only_where_there_is_a_network(
    desk: Desk, web: HTTPServer, monkeypatch: pytest.MonkeyPatch, online: bool, outcome: Outcome | None
) -> None:
    attach(desk, web)

    def gone(*_given: object, **_options: object) -> None:
        raise InputError("host-unknown", host="gone.example")

    monkeypatch.setattr(rechecking, "fetch_page", gone)
    monkeypatch.setattr(room, "has_route", lambda: online)
    if outcome is None:
        with pytest.raises(InputError):
            look(desk)
        assert findings(desk) == []
    else:
        assert look(desk).outcome is outcome
        assert ["Rechner" in one for one in findings(desk)] == [True]


def test_what_passes_says_nothing_about_the_page(desk: Desk, web: HTTPServer) -> None:
    attach(desk, web)
    for status in (500, 503, 403):
        serve(web, status=status)
        with pytest.raises(InputError):
            look(desk)
    assert reading.load_dossier(desk.workspace.library.reads, desk.article).rechecks == {}


def test_a_confidential_page_is_looked_at_without_naming_it(desk: Desk, web: HTTPServer) -> None:
    attached = attach(desk, web, confidential=True)
    serve(web, amount="46")
    assert look(desk).outcome is Outcome.CHANGED
    library = desk.workspace.library
    payloads = " ".join(found[0] for found in library._db.execute("SELECT payload FROM events"))
    assert str(web.port) not in payloads
    assert [words.startswith(("Die belegte Stelle", "Die Quelle")) for words in findings(desk)] == [True]
    assert history.audit(desk.workspace, rebuild=True).ok
    history.erase(desk.workspace, attached.source.id)
    assert rechecking.web_sources(desk.workspace.library.reads, desk.article) == ()


def test_only_one_claims_sources_when_asked_for_one(desk: Desk, web: HTTPServer) -> None:
    attached = attach(desk, web)
    reads = desk.workspace.library.reads
    evidence.attach_page(desk.workspace, desk.claim("verließ").id, str(web.url_for("/notice")))
    assert len(rechecking.web_sources(reads, desk.article)) == 2
    (one,) = rechecking.web_sources(reads, desk.article, claim_id=desk.claim("übernahm").id)
    assert one.source.id == attached.source.id
    noting.log_call(desk.workspace, desk.claim("verließ").id, "Jo", "Ja, 2018.")
    assert len(rechecking.web_sources(reads, desk.article)) == 2


def test_a_route_is_looked_for_without_sending(monkeypatch: pytest.MonkeyPatch) -> None:
    assert room.has_route() in {True, False}
    monkeypatch.setattr(resolving, "_SOMEWHERE", "not an address")
    assert not room.has_route()


def png(shade: int) -> bytes:
    out = io.BytesIO()
    Image.new("L", (2, 2), shade).save(out, "PNG")
    return out.getvalue()


def test_what_has_no_text_is_compared_by_its_bytes(desk: Desk, web: HTTPServer) -> None:
    web.expect_request("/bild").respond_with_data(png(1), content_type="image/png")
    evidence.attach_page(desk.workspace, desk.claim("übernahm").id, str(web.url_for("/bild")))
    assert look(desk).outcome is Outcome.SAME
    web.clear()
    web.expect_request("/bild").respond_with_data(png(2), content_type="image/png")
    found = look(desk)
    assert (found.outcome, found.changes) == (Outcome.CHANGED, ())
    assert ["hat sich seit dem Abbild" in words for words in findings(desk)] == [True]
    assert history.audit(desk.workspace, rebuild=True).ok
