"""Copies at the archive and checks elsewhere, as actions: off by default, kept with the source, never confidential."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.evidence_services.conftest import KEY
from workbench import settings
from workbench.actions import archiving, elsewhere, evidence, history, noting, reading
from workbench.errors import InputError, RuleError
from workbench.evidence.archives import Archive, Copy
from workbench.settings import Settings

if TYPE_CHECKING:
    from pytest_httpserver import HTTPServer

    from tests.actions.conftest import Desk

PAGE = "<html><head><title>Notice</title></head><body><p>Musk bought Twitter for $44 billion in 2022.</p></body></html>"
COPY = Copy(url="https://web.archive.org/web/20250211143000/https://x.example", at="2025-02-11T14:30:00Z")
REVIEW = {"url": "https://f.example/1", "title": "Nein", "textualRating": "Falsch", "publisher": {"name": "Fuchs"}}


def on(web: HTTPServer) -> None:
    address = f"http://127.0.0.1:{web.port}"
    chosen = Settings(archive_copies=True, archive_address=address, checks_address=address)
    settings.save(chosen)


def attach(desk: Desk, web: HTTPServer, *, confidential: bool = False) -> evidence.Attached:
    web.expect_request("/notice").respond_with_data(PAGE, content_type="text/html; charset=utf-8")
    return evidence.attach_page(
        desk.workspace, desk.claim("übernahm").id, str(web.url_for("/notice")), confidential=confidential
    )


def test_a_copy_is_off_until_it_is_allowed(desk: Desk, web: HTTPServer) -> None:
    attached = attach(desk, web)
    asked = len(web.log)
    with pytest.raises(RuleError) as caught:
        archiving.make_copy(attached.source)
    assert caught.value.code == "archive-off"
    assert len(web.log) == asked
    assert not Settings().archive_copies


def test_a_copy_is_kept_with_its_source_and_undone(
    desk: Desk, web: HTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    on(web)
    monkeypatch.setenv("WORKBENCH_ARCHIVE_KEY", "access1:secret1")
    attached = attach(desk, web)
    real = archiving.archive()
    monkeypatch.setattr(
        archiving, "archive", lambda: Archive(base=real.base, allowed_hosts=real.allowed_hosts, pause=0.0)
    )
    web.expect_request("/save").respond_with_data(json.dumps({"job_id": "spn2-1"}))
    done = {"status": "success", "timestamp": "20250211143000", "original_url": attached.source.location}
    web.expect_request("/save/status/spn2-1").respond_with_data(json.dumps(done))
    copy = archiving.make_copy(attached.source)
    archiving.store_copy(desk.workspace, attached.source.id, copy)
    source = reading.load_dossier(desk.workspace.library.reads, desk.article).sources[attached.source.id]
    assert source.archived == f"{real.base}/web/20250211143000/{attached.source.location}"
    assert source.archived_at == "2025-02-11T14:30:00Z"
    history.undo(desk.workspace)
    assert desk.workspace.library.reads.source(attached.source.id).archived == ""
    history.redo(desk.workspace)
    assert history.audit(desk.workspace, rebuild=True).ok
    payloads = " ".join(found[0] for found in desk.workspace.library._db.execute("SELECT payload FROM events"))
    assert "secret1" not in payloads


def test_a_confidential_address_goes_to_nobody(desk: Desk, web: HTTPServer) -> None:
    on(web)
    attached = attach(desk, web, confidential=True)
    asked = len(web.log)
    for attempt in (archiving.make_copy, archiving.find_copy):
        with pytest.raises(RuleError) as caught:
            attempt(attached.source)
        assert caught.value.code == "archive-confidential"
    with pytest.raises(RuleError):
        archiving.store_copy(desk.workspace, attached.source.id, COPY)
    assert len(web.log) == asked
    call = noting.log_call(desk.workspace, desk.claim("übernahm").id, "Jo", "Ja.")
    with pytest.raises(RuleError) as caught:
        archiving.make_copy(call.source)
    assert caught.value.code == "archive-no-address"


def test_no_copy_yet_is_told(desk: Desk, web: HTTPServer) -> None:
    on(web)
    web.expect_request("/wayback/available").respond_with_data('{"archived_snapshots": {}}')
    with pytest.raises(InputError) as caught:
        archiving.find_copy(attach(desk, web).source)
    assert caught.value.code == "archive-none"


def test_both_languages_are_asked_and_joined(web: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> None:
    on(web)
    monkeypatch.setenv("WORKBENCH_FACTCHECK_KEY", KEY)
    for language, date, token in (("de", "2022-01-01", "more"), ("en", "2023-01-01", "")):
        review = {**REVIEW, "reviewDate": date, "url": f"https://f.example/{language}", "languageCode": language}
        both = {**REVIEW, "reviewDate": "2021-01-01"}
        answer = {"claims": [{"text": "Musk …", "claimReview": [review, both]}], "nextPageToken": token}
        query = {"query": "Musk", "pageSize": "10", "languageCode": language}
        web.expect_request("/v1alpha1/claims:search", query_string=query).respond_with_data(json.dumps(answer))
    checks, tokens = elsewhere.find_checks("Musk")
    assert [check.url.rpartition("/")[2] for check in checks] == ["en", "de", "1"]
    assert tokens == ("more", "")
    more = {"query": "Musk", "pageSize": "10", "languageCode": "de", "pageToken": "more"}
    web.expect_request("/v1alpha1/claims:search", query_string=more).respond_with_data("{}")
    assert elsewhere.find_checks("Musk", tokens=tokens) == ((), ("", ""))
    assert "Bewertung bei Fuchs: Falsch (2023-01-01)" in elsewhere.note_of(checks[0], "de")
    assert "Claim checked: Musk …" in elsewhere.note_of(checks[0], "en")


def test_only_loopback_takes_a_services_place() -> None:
    for address in ("https://evil.example", "http://127.0.0.1.evil.example:80", "http://localhost:80", "127.0.0.1:80"):
        with pytest.raises(InputError):
            Settings().with_value("checks_address", address)
        assert settings.host_of_service(address) == frozenset()
