"""Web addresses on the command line, against a server on loopback."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result
from pytest_httpserver import HTTPServer

from workbench import compare
from workbench.cli import checking, fetching, library, main, scanning
from workbench.cli.fetching import share_progress, shown_progress, staged_progress

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import ModuleType

    from workbench.jobs import AnalysisWorker
    from workbench.model.findings import Finding

ARTICLE = "Elon Musk übernahm Twitter im Jahr 2022 für 54 Milliarden Dollar.\nMusk verließ OpenAI im Jahr 2018.\n"
PAGE = """<!doctype html><html><head><title>Ein Kauf</title><meta property="og:site_name" content="Tagblatt">
<script>evilscript()</script></head><body><h1>Ein Kauf</h1><p>Elon Musk kaufte Twitter für 44 Milliarden Dollar.</p>
<p>Der Kauf war im Oktober 2022 abgeschlossen.</p></body></html>"""


@pytest.fixture
def run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, one_worker: AnalysisWorker, web: HTTPServer
) -> Callable[..., Result]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WORKBENCH_LIBRARY", str(tmp_path / "library.sqlite"))
    (tmp_path / "artikel.txt").write_text(ARTICLE, encoding="utf-8")
    web.expect_request("/kauf").respond_with_data(PAGE, content_type="text/html; charset=utf-8")

    def call(*words: str, status: int = 0) -> Result:
        result = CliRunner().invoke(main, ["--lang-ui", "en", *words])
        assert result.exit_code == status, (result.output, result.stderr, result.exception)
        return result

    return call


def claim_with(run: Callable[..., Result], words: str) -> dict[str, Any]:
    shown = json.loads(run("show", "1", "--format", "json").stdout)
    found: dict[str, Any] = next(claim for claim in shown["claims"] if words in claim["text"])
    return found


def test_a_page_is_attached_compared_and_stands_offline(run: Callable[..., Result], web: HTTPServer) -> None:
    run("import", "artikel.txt")
    where = f"1/{claim_with(run, 'übernahm')['number']}"
    result = run("attach", where, str(web.url_for("/kauf")), "--stance", "contradicts")
    assert "44 Milliarden Dollar" in result.stdout
    assert result.stderr == ""
    web.stop()
    claim = claim_with(run, "übernahm")
    assert "44" in json.dumps(claim["findings"])
    (item,) = claim["evidence"]
    assert "evilscript" not in json.dumps(item)
    run("audit", "--rebuild")
    run("report", "1", "-o", "bericht.html")


def test_an_article_is_imported_and_scanned_from_its_address(run: Callable[..., Result], web: HTTPServer) -> None:
    url = str(web.url_for("/kauf"))
    found = json.loads(run("scan", url, "--format", "json").stdout)
    assert found["article"]["path"] == url
    assert "evilscript" not in found["article"]["text"]
    assert any("44 Milliarden" in claim["text"] for claim in found["claims"])
    assert run("import", url, "artikel.txt").stdout == "1\n2\n"
    assert "\tTagblatt\tEin Kauf" in run("list").stdout
    assert json.loads(run("show", "1", "--format", "json").stdout)["article"]["path"] == url


@pytest.mark.parametrize("command", ["attach", "import", "scan"])
@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("http://127.0.0.1:{port}/nirgends", "404"),
        ("http://127.0.0.1:1/", "public network"),
        ("ftp://127.0.0.1:{port}/kauf", "http://"),
        ("file:///etc/hostname", "http://"),
        ("http://ein name/", "web address"),
    ],
)
def test_a_refused_address_is_one_sentence(
    run: Callable[..., Result], web: HTTPServer, command: str, address: str, words: str
) -> None:
    web.expect_request("/nirgends").respond_with_data("", status=404)
    before = ["attach", "1/1"] if command == "attach" else [command]
    if command == "attach":
        run("import", "artikel.txt")
    result = run(*before, address.format(port=web.port), status=2)
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1
    assert result.stderr.endswith(".\n")
    assert words in result.stderr
    if command == "attach":
        assert claim_with(run, "übernahm")["evidence"] == []


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_drawn_on_a_terminal_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    with shown_progress("http://[::1]/[red]\x1b[31mpage") as progress:
        assert progress is not None
        progress(500, 1000)
    assert "http://[::1]/[red][31mpage" in terminal.getvalue()
    monkeypatch.setattr(sys, "stderr", pipe := io.StringIO())
    with shown_progress("http://example.org/") as progress:
        assert progress is None
    assert pipe.getvalue() == ""


def test_how_much_is_analysed_is_drawn_on_a_terminal_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    with share_progress("[red]artikel.txt") as analysed:
        assert analysed is not None
        analysed(0.25)
    assert "[red]artikel.txt" in terminal.getvalue()
    assert "25%" in terminal.getvalue()
    monkeypatch.setattr(sys, "stderr", pipe := io.StringIO())
    with share_progress("artikel.txt") as analysed:
        assert analysed is None
    assert pipe.getvalue() == ""


def test_what_goes_on_once_all_is_analysed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    with share_progress("artikel.txt", then="comparing figures") as analysed:
        assert analysed is not None
        analysed(0.25)
        assert "comparing" not in terminal.getvalue()
        analysed(1.0)
    assert "artikel.txt · comparing figures" in terminal.getvalue()


def test_what_is_done_for_a_report_is_drawn_on_a_terminal_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(fetching, "language", lambda: "de")
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    with staged_progress() as tell:
        tell("composing", 0.25)
    assert "Der Bericht wird zusammengestellt" in terminal.getvalue()
    assert "25%" in terminal.getvalue()
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    with staged_progress() as tell:
        tell("composing", 0.25)
        tell("setting", None)
    assert "Die Seiten werden gesetzt" in terminal.getvalue()
    monkeypatch.setattr(sys, "stderr", pipe := io.StringIO())
    with staged_progress() as tell:
        tell("composing", 0.25)
    assert pipe.getvalue() == ""


def test_a_scan_says_that_it_compares_before_it_does(
    run: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[float | str] = []

    @contextmanager
    def kept(_words: str, *, then: str) -> Iterator[Callable[[float], None]]:
        told.append(then)
        yield told.append

    within = compare.within_article

    def watched(*args: Any, **more: Any) -> tuple[Finding, ...]:
        told.append("now")
        return within(*args, **more)

    monkeypatch.setattr(scanning, "share_progress", kept)
    monkeypatch.setattr(compare, "within_article", watched)
    run("--lang-ui", "en", "scan", "artikel.txt", "--format", "json")
    assert told[0] == "comparing figures"
    assert told[-2:] == [1.0, "now"]


@pytest.mark.parametrize("address", [False, True])
def test_an_import_tells_how_much_is_analysed(
    run: Callable[..., Result], web: HTTPServer, monkeypatch: pytest.MonkeyPatch, *, address: bool
) -> None:
    told: list[float] = []

    @contextmanager
    def kept(_words: str, **_more: str) -> Iterator[Callable[[float], None]]:
        yield told.append

    monkeypatch.setattr(library, "share_progress", kept)
    run("import", str(web.url_for("/kauf")) if address else "artikel.txt")
    assert told
    assert all(0 <= share <= 1 for share in told)
    assert told == sorted(told)


@pytest.mark.parametrize(
    ("module", "words"),
    [
        (library, ["revise", "1", "neu.txt", "--preview"]),
        (scanning, ["scan", "ADDRESS"]),
        (scanning, ["scan", "--lines", "neu.txt", "--format", "jsonl"]),
    ],
)
def test_long_work_tells_how_much_is_analysed(
    run: Callable[..., Result], web: HTTPServer, monkeypatch: pytest.MonkeyPatch, module: ModuleType, words: list[str]
) -> None:
    run("import", "artikel.txt")
    Path("neu.txt").write_text("Musk übernahm Twitter 2022 für 44 Milliarden Dollar.\n", encoding="utf-8")
    told: list[float] = []

    @contextmanager
    def kept(_words: str, **_more: str) -> Iterator[Callable[[float], None]]:
        yield told.append

    monkeypatch.setattr(module, "share_progress", kept)
    run(*(str(web.url_for("/kauf")) if word == "ADDRESS" else word for word in words))
    assert told
    assert told == sorted(told)
    assert told[-1] <= 1


def test_a_file_is_attached_under_a_bar_that_names_it(
    run: Callable[..., Result], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    run("import", "artikel.txt")
    (tmp_path / "quelle.txt").write_text("Der Preis war 44 Milliarden Dollar.\n", encoding="utf-8")
    named: list[str] = []

    @contextmanager
    def kept(words: str) -> Iterator[None]:
        named.append(words)
        yield None

    monkeypatch.setattr(checking, "share_progress", kept)
    run("attach", "1/1", "quelle.txt")
    assert named == ["quelle.txt"]


def test_starting_loads_no_web_client() -> None:
    told = "import sys, workbench.cli.checking, workbench.cli.library, workbench.cli.undoing"
    told += "; print('requests' in sys.modules, 'rich' in sys.modules)"
    told += "; from workbench.evidence import fetch; print('requests' in sys.modules, callable(fetch))"
    ran = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, timeout=60, check=True)
    assert ran.stdout.split() == ["False", "False", "True", "True"]
