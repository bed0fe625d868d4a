"""Each kind of file through each door that takes one: import, scan, attach."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from tests.intake.made import docx, every_kind, image, para, pdf
from workbench.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from workbench.jobs import AnalysisWorker

FIGURE = "97,4 Milliarden Dollar"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, one_worker: AnalysisWorker) -> Callable[..., Result]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WORKBENCH_LIBRARY", str(tmp_path / "library.sqlite"))

    def call(*words: str, status: int = 0) -> Result:
        result = CliRunner().invoke(main, ["--lang-ui", "en", *words])
        assert result.exit_code == status, (result.output, result.stderr, result.exception)
        return result

    return call


def test_every_kind_is_scanned_and_imported_with_the_same_claim(run: Callable[..., Result], tmp_path: Path) -> None:
    files = every_kind()
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    scans = json.loads(run("scan", *files, "--format", "json").stdout)
    assert [scan["article"]["path"] for scan in scans] == list(files)
    for scan in scans:
        facts = [fact["text"] for claim in scan["claims"] for fact in claim["facts"]]
        assert FIGURE in facts, scan["article"]["path"]
    numbers = run("import", *files).stdout.split()
    titles = {
        name: json.loads(run("show", n, "--format", "json").stdout)["article"]
        for name, n in zip(files, numbers, strict=True)
    }
    assert titles["a.eml"]["date"] == "2025-02-11"
    assert titles["a.docx"]["title"] == "Das Angebot aus Paris"
    run("audit", "--rebuild")


def test_every_kind_is_attached_and_the_passage_found(run: Callable[..., Result], tmp_path: Path) -> None:
    (tmp_path / "artikel.txt").write_text(f"Der Preis\n\nDas Angebot lag bei {FIGURE}.\n", encoding="utf-8")
    run("import", "artikel.txt")
    for name, content in every_kind().items():
        (tmp_path / name).write_bytes(content)
        assert FIGURE in run("attach", "1/1", name, "--quote", FIGURE).stdout
    (claim,) = json.loads(run("show", "1", "--format", "json").stdout)["claims"]
    places = [item["locator"] for item in claim["evidence"]]
    assert places == ["¶2", "¶2", "¶2", "p1:2", "¶2", "¶2", "¶2", "¶5", "¶2", "¶2"]


def test_a_picture_is_kept_as_evidence_and_refused_as_an_article(run: Callable[..., Result], tmp_path: Path) -> None:
    (tmp_path / "artikel.txt").write_text(f"Der Preis\n\nDas Angebot lag bei {FIGURE}.\n", encoding="utf-8")
    (tmp_path / "foto.png").write_bytes(image())
    (tmp_path / "scan.pdf").write_bytes(pdf("#rect(width: 5cm, height: 5cm, fill: red)"))
    run("import", "artikel.txt")
    assert "is an image without readable text; its bytes are kept" in run("attach", "1/1", "foto.png").stderr
    assert "is scanned and holds no text; its bytes are kept" in run("attach", "1/1", "scan.pdf").stderr
    (claim,) = json.loads(run("show", "1", "--format", "json").stdout)["claims"]
    assert len(claim["evidence"]) == 2
    for command in ("import", "scan"):
        assert "not opened as an article" in run(command, "foto.png", status=2).stderr
        assert "text recognition" in run(command, "scan.pdf", status=2).stderr
    run("audit", "--rebuild")


def test_the_page_of_a_passage_is_kept(run: Callable[..., Result], tmp_path: Path) -> None:
    (tmp_path / "artikel.txt").write_text(f"Der Preis\n\nDas Angebot lag bei {FIGURE}.\n", encoding="utf-8")
    (tmp_path / "a.pdf").write_bytes(pdf(f"Erste Seite.\n#pagebreak()\nZweite Seite.\n\nDas Angebot: {FIGURE}.\n"))
    run("import", "artikel.txt")
    run("attach", "1/1", "a.pdf", "--quote", FIGURE)
    (claim,) = json.loads(run("show", "1", "--format", "json").stdout)["claims"]
    assert [item["locator"] for item in claim["evidence"]] == ["p2:2"]


def test_a_new_draft_may_come_as_another_kind(run: Callable[..., Result], tmp_path: Path) -> None:
    (tmp_path / "artikel.txt").write_text(f"Der Preis\n\nDas Angebot lag bei {FIGURE}.\n", encoding="utf-8")
    (tmp_path / "neu.docx").write_bytes(
        docx(para("Der Preis") + para(f"Das Angebot lag bei {FIGURE}. Es kam aus Paris."))
    )
    run("import", "artikel.txt")
    run("revise", "1", "neu.docx")
    shown = json.loads(run("show", "1", "--format", "json").stdout)
    assert "aus Paris" in shown["article"]["text"]
