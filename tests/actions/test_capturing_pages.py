"""Pages from the web: fetched, kept with their proof, read again when the server is gone."""

from __future__ import annotations

import io
import socket
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped]  # warcio brings no types

from workbench.actions import articles, capturing, evidence, history, importing, pages, reading
from workbench.errors import CancelledError, InputError
from workbench.evidence import fetch
from workbench.evidence.fetching.fetched import Redirect
from workbench.journal import backups_of, open_library
from workbench.model.evidence import SourceKind, Stance
from workbench.text.hashing import sha256_of

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_httpserver import HTTPServer

    from tests.actions.conftest import Desk
    from workbench.actions.workspace import Workspace

PAGE = """<!doctype html><html lang="en"><head><title>Musk buys Twitter</title>
<meta property="og:site_name" content="The Example Post"><meta name="author" content="Jo Reporter">
<meta property="article:published_time" content="2022-10-28T08:00:00Z">
<script>var stolen = "evilscript 1";</script></head><body onload="evilscript(2)"><article><h1>Musk buys Twitter</h1>
<p>Elon Musk has completed his purchase of Twitter for about $44 billion, the company said on Friday.</p>
<script>document.write("evilscript 3");</script>
<p>The deal ends months of legal wrangling between the two sides.</p></article><noscript>evilscript 4</noscript></body>
</html>"""
TRACE = "geheimes-papier"


def serve(web: HTTPServer, path: str = "/news.php", page: str = PAGE, kind: str = "text/html; charset=utf-8") -> str:
    web.expect_request(path).respond_with_data(page, content_type=kind)
    return str(web.url_for(path))


def sentence(error: InputError) -> str:
    for words in (error.sentence("de"), error.sentence("en")):
        assert "\n" not in words
        assert words.endswith(".")
    return error.sentence("en")


def test_a_page_stands_when_its_server_is_gone(desk: Desk, web: HTTPServer) -> None:
    url, claim = serve(web), desk.claim("übernahm")
    attached = evidence.attach_page(desk.workspace, claim.id, f"  {url}#top ", stance=Stance.CONTRADICTS)
    web.stop()
    dossier = reading.load_dossier(desk.workspace.library.reads, desk.article)
    (item,) = dossier.evidence[claim.id]
    source, capture = dossier.sources[item.source], dossier.captures[item.capture]
    assert (source.kind, source.title, source.publisher) == (SourceKind.WEB, "Musk buys Twitter", "The Example Post")
    assert (source.location, source.date) == (url, "2022-10-28")
    assert (capture.final_url, capture.file_name, capture.media_type) == (url, "", "text/html")
    assert capture.at.endswith("Z")
    assert item.passage is not None
    assert "$44 billion" in item.passage.exact
    assert "evilscript" not in capture.text
    found = {place.text: place.evidence for finding in dossier.findings for place in finding.places}
    assert found["$44 billion"] == item.id
    reads = desk.workspace.library.reads
    assert reads.capture_bytes(capture.sha256) == PAGE.encode()
    assert attached.evidence.id == item.id
    assert history.audit(desk.workspace, rebuild=True).ok


def test_the_proof_opens_as_warc_and_holds_the_page(desk: Desk, web: HTTPServer) -> None:
    web.expect_request("/old").respond_with_data("", status=302, headers={"Location": "/news.php"})
    url, claim = serve(web), desk.claim("übernahm")
    evidence.attach_page(desk.workspace, claim.id, str(web.url_for("/old")))
    reads = desk.workspace.library.reads
    (capture,) = reads.captures(desk.article).values()
    assert capture.final_url == url
    warc = reads.capture_bytes(capture.warc)
    found = {}
    for record in ArchiveIterator(io.BytesIO(warc), check_digests="raise"):
        if record.rec_type == "response":
            target = record.rec_headers.get_header("WARC-Target-URI")
            found[target] = (record.http_headers.get_statuscode(), record.content_stream().read())
    assert found == {str(web.url_for("/old")): ("302", b""), url: ("200", PAGE.encode())}


def test_undo_takes_the_source_off_and_keeps_the_bytes(desk: Desk, web: HTTPServer) -> None:
    claim = desk.claim("übernahm")
    attached = evidence.attach_page(desk.workspace, claim.id, serve(web))
    history.undo(desk.workspace)
    reads = desk.workspace.library.reads
    assert reads.evidence(desk.article) == {}
    history.redo(desk.workspace)
    assert [one.id for one in reads.evidence(desk.article)[claim.id]] == [attached.evidence.id]
    assert reads.capture_bytes(attached.evidence.capture) == PAGE.encode()
    assert history.audit(desk.workspace, rebuild=True).ok


def test_of_a_confidential_page_address_and_proof_stay_out(desk: Desk, web: HTTPServer, tmp_path: Path) -> None:
    url = serve(web, f"/{TRACE}.html", PAGE.replace("The Example Post", f"Blatt {TRACE}"))
    claim = desk.claim("übernahm")
    attached = evidence.attach_page(desk.workspace, claim.id, url, confidential=True)
    library = desk.workspace.library
    assert library.reads.source(attached.source.id, reveal=True).location == url
    hidden = library.reads.source(attached.source.id)
    assert (hidden.title, hidden.location, hidden.publisher) == ("", "", "")
    capture = library.reads.capture(attached.evidence.capture)
    assert (capture.final_url, capture.file_name, capture.warc) == ("", "", "")
    assert [row[0] for row in library._db.execute("SELECT sha256 FROM blobs")] == [capture.sha256]
    events = [row[0] for row in library._db.execute("SELECT payload FROM events")]
    assert not [payload for payload in events if TRACE in payload or str(web.port) in payload]
    assert history.audit(desk.workspace, rebuild=True).ok
    history.erase(desk.workspace, attached.source.id)
    library.close()
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert not [path for path in files if f":{web.port}/{TRACE}".encode() in path.read_bytes()]


@pytest.mark.parametrize(
    ("path", "code", "words"),
    [
        ("/gone", "fetch-status", "404"),
        ("/empty", "page-empty", "scripts"),
        ("/pdf", "file-damaged", "127.0.0.1"),
        ("/picture", "file-damaged", "127.0.0.1"),
        ("/noise", "page-unreadable", "text/plain"),
        ("/elsewhere", "address-private", "127.0.0.1"),
    ],
)
def test_what_cannot_be_used_is_one_sentence_and_writes_nothing(
    desk: Desk, web: HTTPServer, path: str, code: str, words: str
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as canary:
        canary.setblocking(False)
        elsewhere = f"http://127.0.0.1:{canary.getsockname()[1]}/"
        web.expect_request("/gone").respond_with_data("gone", status=404)
        web.expect_request("/elsewhere").respond_with_data("", status=302, headers={"Location": elsewhere})
        serve(web, "/empty", "<html><body><script>evilscript()</script></body></html>", "text/html")
        serve(web, "/pdf", "%PDF-1.7", "application/pdf")
        web.expect_request("/picture").respond_with_data(b"\x89PNG\r\n\x1a\n", content_type="image/png")
        web.expect_request("/noise").respond_with_data(b"\x00\x01\x02\x03" * 50, content_type="text/plain")
        before = desk.workspace.library.reads.heads()
        with pytest.raises(InputError) as refused:
            evidence.attach_page(desk.workspace, desk.claim("übernahm").id, str(web.url_for(path)))
        with pytest.raises(BlockingIOError):
            canary.accept()
    assert refused.value.code == code
    assert words in sentence(refused.value)
    assert desk.workspace.library.reads.heads() == before


def test_a_quote_that_is_not_on_the_page_writes_nothing(desk: Desk, web: HTTPServer) -> None:
    before = desk.workspace.library.reads.heads()
    with pytest.raises(InputError, match="steht nirgends"):
        evidence.attach_page(desk.workspace, desk.claim("übernahm").id, serve(web), quote="steht nirgends")
    assert desk.workspace.library.reads.heads() == before


def test_the_setting_allows_what_nothing_else_does(
    desk: Desk, web: HTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WORKBENCH_ALLOWED_HOSTS", "")
    with pytest.raises(InputError) as refused:
        pages.fetch_page(serve(web))
    assert refused.value.code == "address-private"
    assert web.log == []


def test_cancelling_and_progress(web: HTTPServer) -> None:
    told: list[tuple[int, int | None]] = []
    page = pages.fetch_page(serve(web), progress=lambda received, total: told.append((received, total)))
    assert told[-1] == (len(page.content), len(page.content))
    stop = threading.Event()
    stop.set()
    with pytest.raises(CancelledError):
        pages.fetch_page(serve(web), cancel=stop)


@pytest.mark.parametrize(
    ("path", "kind", "content"),
    [
        ("/a.txt", "text/plain; charset=koi8-r", "Москва купила завод за 3 миллиона рублей. ".encode("koi8-r")),
        ("/b.pdf", "text/html; charset=koi8-r", "<p>Москва купила завод за 3 миллиона рублей.</p>".encode("koi8-r")),
        ("/c", "text/markdown; charset=utf-8", "# Завод\n\nМосква купила *завод*.".encode()),
        ("/d.md", "application/xhtml+xml", "<html><body><p>Москва купила завод.</p></body></html>".encode()),
        ("/e", "text/plain; charset=punycode", "Москва купила завод.".encode()),
    ],
    ids=["text", "page", "markdown", "xhtml", "no charset of the web"],
)
def test_header_and_bytes_say_what_a_page_is_and_not_its_address(
    web: HTTPServer, path: str, kind: str, content: bytes
) -> None:
    web.expect_request(path).respond_with_data(content, content_type=kind)
    page = pages.fetch_page(str(web.url_for(path)))
    assert "Москва купила завод" in page.document.text
    assert "<p>" not in page.document.text
    assert page.content == content


def test_a_page_without_words_about_itself_has_address_and_host(web: HTTPServer) -> None:
    page = pages.fetch_page(serve(web, "/x", "<p>Twitter kostete 44 Milliarden Dollar.</p>"))
    assert page.document.outlet == "127.0.0.1"
    assert page.document.title == "Twitter kostete 44 Milliarden Dollar"


def test_the_same_bytes_again_are_kept_once(desk: Desk, web: HTTPServer) -> None:
    url = serve(web)
    prepared = capturing.prepare_page(desk.workspace, desk.claim("übernahm"), url)
    assert prepared.proposals
    assert prepared.capture.warc == sha256_of(prepared.warc)
    for words in ("übernahm", "lehnte"):
        evidence.attach_prepared(desk.workspace, desk.claim(words).id, prepared)
    assert len(desk.workspace.library.reads.captures(desk.article)) == 1
    assert desk.workspace.library._db.execute("SELECT count(*) FROM blobs").fetchone()[0] == 2


@pytest.mark.parametrize(("quote", "there"), [("about $44 billion", True), ("Von anderswo", False)])
def test_a_passage_is_found_in_the_text_that_is_kept(desk: Desk, web: HTTPServer, quote: str, there: bool) -> None:
    claim = desk.claim("übernahm")
    prepared = capturing.prepare_page(desk.workspace, claim, serve(web), propose=False)
    evidence.attach_prepared(desk.workspace, desk.claim("lehnte").id, prepared)
    later = replace(prepared, capture=replace(prepared.capture, text=f"Von anderswo. {prepared.capture.text}"))
    span = capturing.find_passage(later.capture.text, quote)
    passage = evidence.attach_prepared(desk.workspace, claim.id, later, span=span).evidence.passage
    kept = desk.workspace.library.reads.capture(prepared.capture.sha256).text
    assert ("Von anderswo" in kept, passage is not None) == (False, there)
    if passage is not None:
        assert kept[passage.start : passage.end] == quote
        assert passage.sha256 == sha256_of(kept)


def test_of_the_same_words_twice_the_passage_meant_is_cited(desk: Desk, web: HTTPServer) -> None:
    claim = desk.claim("übernahm")
    prepared = capturing.prepare_page(desk.workspace, claim, serve(web), propose=False)
    text = "Erst 44 Milliarden, sagte Musk. Dann bot Meta 44 Milliarden, hieß es."
    first = replace(prepared, capture=replace(prepared.capture, text=text))
    evidence.attach_prepared(desk.workspace, claim.id, first)
    start = text.rindex("44 Milliarden")
    later = replace(prepared, capture=replace(prepared.capture, text=f"Kopf. {text}"))
    span = (start + len("Kopf. "), start + len("Kopf. 44 Milliarden"))
    passage = evidence.attach_prepared(desk.workspace, claim.id, later, span=span).evidence.passage
    assert passage is not None
    assert (passage.start, passage.exact) == (start, "44 Milliarden")


def test_an_article_from_the_web_brings_outlet_author_and_date(workspace: Workspace, web: HTTPServer) -> None:
    web.expect_request("/short").respond_with_data("", status=301, headers={"Location": "/news.php"})
    url = serve(web)
    page = articles.read_page(str(web.url_for("/short")))
    imported = importing.import_fetched(workspace, page)
    article = workspace.library.reads.article(imported.article)
    assert (article.path, article.title) == (url, "Musk buys Twitter")
    assert (article.outlet, article.author, article.date) == ("The Example Post", "Jo Reporter", "2022-10-28")
    assert article.analysed
    assert importing.import_fetched(workspace, articles.read_page(url)).known
    assert "evilscript" not in workspace.library.reads.draft(article.draft).text


@pytest.mark.parametrize(("first", "downgraded"), [("https", True), ("http", False)])
def test_a_page_knows_that_it_came_over_http_after_https(
    web: HTTPServer, monkeypatch: pytest.MonkeyPatch, first: str, downgraded: bool
) -> None:
    url = serve(web)
    step = Redirect(url=f"{first}://example.org/", status=301, target=url)
    fetched = replace(fetch(url, allowed_hosts=frozenset({f"{web.host}:{web.port}"})), redirects=(step,))
    monkeypatch.setattr("workbench.evidence.fetch", lambda *_args, **_named: fetched)
    assert pages.fetch_page("https://example.org/").downgraded is downgraded


def test_a_backup_brings_the_proof_back(desk: Desk, web: HTTPServer, tmp_path: Path) -> None:
    attached = evidence.attach_page(desk.workspace, desk.claim("übernahm").id, serve(web))
    desk.workspace.library.close()
    history.restore(backups_of(tmp_path / "library.sqlite")[0], tmp_path / "library.sqlite")
    library = open_library(tmp_path / "library.sqlite")
    try:
        capture = library.reads.capture(attached.evidence.capture)
        assert library.reads.capture_bytes(capture.warc)
        assert library.audit(rebuild=True).ok
    finally:
        library.close()


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("https://example.org/a", True),
        (" HTTP://example.org", True),
        ("https:example.org", True),
        ("ftp://example.org/a", True),
        ("file:///etc/passwd", True),
        ("notice.txt", False),
        ("C:\\sources\\notice.txt", False),
        ("sources/http/notice.txt", False),
        ("-", False),
    ],
)
def test_an_address_is_told_from_a_file(words: str, address: bool) -> None:
    assert pages.is_address(words) is address
