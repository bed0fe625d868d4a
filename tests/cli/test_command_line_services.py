"""Copies, earlier checks and keys on the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from tests.evidence_services.conftest import KEY, MemoryKeyring, ring
from workbench import settings
from workbench.cli import main
from workbench.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytest_httpserver import HTTPServer

    from workbench.jobs import AnalysisWorker

__all__ = ["ring"]
ARTICLE = "Elon Musk übernahm Twitter im Jahr 2022 für 54 Milliarden Dollar.\n"


@pytest.fixture
def run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, one_worker: AnalysisWorker, ring: MemoryKeyring
) -> Callable[..., Result]:
    monkeypatch.setenv("WORKBENCH_LIBRARY", str(tmp_path / "library.sqlite"))
    (tmp_path / "artikel.txt").write_text(ARTICLE, encoding="utf-8")

    def call(*words: str, status: int = 0, typed: str = "") -> Result:
        result = CliRunner().invoke(main, ["--lang-ui", "en", *words], input=typed)
        assert result.exit_code == status, (result.output, result.stderr, result.exception)
        assert KEY not in result.output
        return result

    call("import", str(tmp_path / "artikel.txt"))
    return call


def test_a_key_is_typed_kept_and_used(run: Callable[..., Result], web: HTTPServer) -> None:
    settings.save(Settings(checks_address=f"http://127.0.0.1:{web.port}"))
    assert "workbench key factcheck" in run("elsewhere", "1/1", status=2).stderr
    run("key", "factcheck", typed=f"{KEY}\n")
    review = {"url": "https://f.example/1", "title": "Nein", "textualRating": "Falsch", "publisher": {"name": "Fuchs"}}
    answer = json.dumps({"claims": [{"text": "x", "claimReview": [{**review, "reviewDate": "2022-11-02"}]}]})
    web.expect_request("/v1alpha1/claims:search").respond_with_data(answer)
    assert run("elsewhere", "1/1").stdout == "2022-11-02\tFuchs\tFalsch\tNein\thttps://f.example/1\n"
    assert run("elsewhere", "1/1", "--language", "de", "--max-age", "30", "--text", "Musk").stdout
    web.clear()
    web.expect_request("/v1alpha1/claims:search").respond_with_data("{}")
    assert "No check" in run("elsewhere", "1/1").stdout
    web.clear()
    web.expect_request("/v1alpha1/claims:search").respond_with_data("no", status=429)
    assert "quota" in run("elsewhere", "1/1", status=2).stderr
    run("key", "factcheck", "--forget")
    run("elsewhere", "1/1", status=2)
    assert "no key for" in run("key", "archive", typed="x\n", status=2).stderr


def test_a_copy_is_refused_until_allowed_then_found_and_kept(run: Callable[..., Result], web: HTTPServer) -> None:
    page = "<title>Notice</title><p>Musk bought Twitter for $44 billion in 2022, they said.</p>"
    web.expect_request("/n").respond_with_data(page, content_type="text/html; charset=utf-8")
    assert "no sources" in run("archive", "1/1").stdout
    run("attach", "1/1", str(web.url_for("/n")))
    assert "off" in run("archive", "1/1", status=2).stderr
    settings.save(Settings(archive_copies=True, archive_address=f"http://127.0.0.1:{web.port}"))
    closest = {"available": True, "timestamp": "20250211143000"}
    found = json.dumps({"archived_snapshots": {"closest": closest}})
    web.expect_request("/wayback/available").respond_with_data(found)
    url = run("archive", "1/1", "--find").stdout.strip()
    assert url == f"http://127.0.0.1:{web.port}/web/20250211143000/{web.url_for('/n')}"
    web.expect_request("/save").respond_with_data("no", status=401)
    assert "workbench key archive" in run("archive", "1/1", status=2).stderr
    run("audit", "--rebuild")
