"""The WARC beside a capture's bytes: kept, named, proved, left out for confidential sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.journal.desk import Desk
from workbench.journal.connection import rows
from workbench.model.ids import fresh_id
from workbench.text.hashing import sha256_of

if TYPE_CHECKING:
    from collections.abc import Mapping

PAGE, WARC, URL = b"<p>$44 billion</p>", b"WARC/1.1 http://secret.example/page", "http://secret.example/page"


def attach(desk: Desk, *, page: bytes = PAGE, confidential: Mapping[str, str] | None = None, **more: Any) -> None:
    sha256, source = sha256_of(page), fresh_id()
    evidence = {"id": fresh_id(), "claim": desk.claims[0], "source": source, "stance": "context", "capture": sha256}
    capture = {"sha256": sha256, "size": len(page), "media_type": "text/html", "at": "2025-02-12T10:00:00Z"}
    address = {"final_url": URL, "file_name": "", "warc": sha256_of(WARC)}
    payload = {
        "evidence": evidence,
        "source": {"id": source, "kind": "web", "title": "Page", "confidential": confidential is not None},
        "new_source": True,
        "capture": {**capture, "text": "$44 billion", **address, **more},
    }
    blobs = {sha256: page, sha256_of(WARC): WARC}
    desk.append("evidence_attached", desk.claims[0], payload, blobs=blobs, confidential=confidential)


def kept(desk: Desk) -> set[str]:
    return {found["sha256"] for found in rows(desk.library._db, "SELECT sha256 FROM blobs")}


def test_the_proof_is_kept_and_read_back(desk: Desk) -> None:
    attach(desk)
    (capture,) = desk.library.reads.captures(desk.article).values()
    assert (capture.warc, capture.final_url) == (sha256_of(WARC), URL)
    assert desk.library.reads.capture(capture.sha256) == capture
    assert desk.library.reads.capture_bytes(capture.warc) == WARC
    assert desk.library.audit(rebuild=True).ok


@pytest.mark.parametrize("lost", [PAGE, WARC])
def test_the_audit_names_each_lost_part(desk: Desk, lost: bytes) -> None:
    attach(desk)
    desk.library._db.execute("DROP TRIGGER blobs_no_delete")
    desk.library._db.execute("DELETE FROM blobs WHERE sha256 = ?", (sha256_of(lost),))
    problems = [problem for problem in desk.library.audit().problems if problem.code == "capture-missing"]
    assert [problem.details["capture"] for problem in problems] == [sha256_of(lost)]


def test_a_confidential_source_keeps_neither_proof_nor_address_even_where_nobody_thought_of_it(desk: Desk) -> None:
    attach(desk, confidential={"name": "Page", "contact": URL, "notes": ""}, file_name="secret.example.html")
    assert kept(desk) == {sha256_of(PAGE)}
    assert "secret.example" not in repr(rows(desk.library._db, "SELECT payload FROM events"))
    assert "secret.example" not in repr(rows(desk.library._db, "SELECT * FROM captures"))
    assert desk.library.audit(rebuild=True).ok


def test_an_open_fetch_of_known_bytes_adds_the_proof_once(desk: Desk) -> None:
    attach(desk, final_url="", warc="", file_name="page.html")
    attach(desk, at="2025-02-13T10:00:00Z")
    attach(desk, at="2025-02-14T10:00:00Z", final_url="http://other.example/", warc=sha256_of(WARC))
    (capture,) = desk.library.reads.captures(desk.article).values()
    assert (capture.final_url, capture.at, capture.file_name) == (URL, "2025-02-13T10:00:00Z", "page.html")
    assert desk.library.audit(rebuild=True).ok
