"""A page's story: attached from a server that then goes away; a year later everything still stands, offline."""

from __future__ import annotations

import io
import json
import zlib
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result
from sqlite_utils import Database
from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped]  # warcio brings no types

from workbench.cli import main
from workbench.journal import open_library

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytest_httpserver import HTTPServer

    from workbench.jobs import AnalysisWorker

ARTICLE = "Elon Musk übernahm Twitter im Jahr 2022 für 54 Milliarden Dollar.\nMusk verließ OpenAI im Jahr 2018.\n"
PAGE = """<!doctype html><html lang="en"><head><title>Musk buys Twitter</title></head><body><article>
<h1>Musk buys Twitter</h1><p>Elon Musk has completed his purchase of Twitter for about $44 billion in 2022.</p>
<p>The deal ends months of legal wrangling between the two sides.</p></article></body></html>"""


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


def test_it_stands_offline_with_its_proof(run: Callable[..., Result], web: HTTPServer, tmp_path: Path) -> None:
    web.expect_request("/old").respond_with_data("", status=301, headers={"Location": "/notice"})
    web.expect_request("/notice").respond_with_data(PAGE, content_type="text/html; charset=utf-8")
    where, url = f"1/{claim(run)['number']}", str(web.url_for("/old"))
    run("attach", where, url, "--stance", "contradicts", "--quote", "about $44 billion", "--grade", "primary")
    web.stop()

    (item,) = claim(run)["evidence"]
    assert (item["passage"], item["stance"]) == ("about $44 billion", "contradicts")
    assert item["source"]["location"] == str(web.url_for("/notice"))
    assert "44 billion" in json.dumps(claim(run)["findings"])
    run("report", "1", "-o", "bericht.html")
    report = (tmp_path / "bericht.html").read_text(encoding="utf-8")
    assert item["capture"]["sha256"] in report
    assert "about $44 billion" in report

    library = open_library(tmp_path / "library.sqlite")
    capture = library.reads.capture(item["capture"]["sha256"])
    raw, warc = library.reads.capture_bytes(capture.sha256), library.reads.capture_bytes(capture.warc)
    library.close()
    assert raw == PAGE.encode()
    statuses = {}
    for record in ArchiveIterator(io.BytesIO(warc), check_digests="raise"):
        if record.rec_type == "response":
            statuses[record.http_headers.get_statuscode()] = record.content_stream().read()
    assert statuses["200"] == PAGE.encode()
    assert sorted(statuses) == ["200", "301"]
    run("audit", "--rebuild")

    run("recheck", where, status=2)  # the server is gone: that says nothing about the page
    assert "source-" not in json.dumps(claim(run)["findings"])
    run("attach", where, url, status=2)  # and a new try waits
    assert url in run("waiting").stdout


@pytest.mark.parametrize("part", ["page", "proof"])
def test_the_audit_notices_one_changed_byte(
    run: Callable[..., Result], web: HTTPServer, tmp_path: Path, part: str
) -> None:
    web.expect_request("/notice").respond_with_data(PAGE, content_type="text/html; charset=utf-8")
    run("attach", f"1/{claim(run)['number']}", str(web.url_for("/notice")))
    run("audit")
    db = Database(tmp_path / "library.sqlite")
    sha256, warc = db.execute("SELECT sha256, warc FROM captures").fetchone()
    name = sha256 if part == "page" else warc
    db.execute("DROP TRIGGER blobs_no_update")  # as somebody would behind the journal's back
    raw = bytearray(zlib.decompress(db.execute("SELECT content FROM blobs WHERE sha256 = ?", (name,)).fetchone()[0]))
    raw[len(raw) // 2] ^= 1
    db.execute("UPDATE blobs SET content = ? WHERE sha256 = ?", (zlib.compress(bytes(raw)), name))
    db.conn.commit()
    db.close()
    told = run("audit", status=1)
    assert name in told.stdout
