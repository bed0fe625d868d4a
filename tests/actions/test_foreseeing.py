"""What beside a correction would no longer fit is known before it is put in."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING

import pytest

from workbench.actions import articles
from workbench.actions.foreseeing import misfits
from workbench.actions.reading import load_dossier
from workbench.errors import CancelledError
from workbench.intake import read_text
from workbench.jobs import AnalysisWorker

if TYPE_CHECKING:
    from workbench.actions.workspace import Workspace
    from workbench.model.dossier import Dossier

_TEXT = (
    "# Ein Angebot\n\nAm Montag, dem 10. Februar 2025, übergab der Anwalt das Angebot.\n\n"
    "Der Umsatz stieg von 40 Millionen auf 50 Millionen Euro, ein Plus von 25 Prozent.\n"
)


@pytest.fixture
def dossier(workspace: Workspace, worker: AnalysisWorker) -> Dossier:
    document = replace(read_text(_TEXT, name="angebot.md"), language="de", date="2025-02-12")
    imported = articles.store_article(workspace, document)
    analysis = worker.analyse(document.text, blocks=document.blocks, language="de", date="2025-02-12")
    articles.store_analysis(workspace, imported.article, analysis)
    return load_dossier(workspace.library.reads, imported.article)


@pytest.mark.parametrize(
    ("words", "correction", "code"),
    [
        ("Anwalt", "11. Februar 2025", "weekday-wrong"),
        ("Anwalt", "Am Dienstag, dem 11. Februar 2025, übergab der Anwalt das Angebot.", ""),
        ("Umsatz", "60 Millionen", "change-wrong"),
        ("Umsatz", "ein Plus von 35 Prozent", "change-wrong"),
        ("Umsatz", "  ", ""),
    ],
)
def test_what_would_no_longer_fit_is_named(
    dossier: Dossier, worker: AnalysisWorker, words: str, correction: str, code: str
) -> None:
    claim = next(one for one in dossier.live_claims if words in one.text)
    assert [one.code for one in misfits(worker, dossier, claim, correction)] == ([code] if code else [])


def test_what_did_not_fit_before_is_no_fault_of_the_correction(dossier: Dossier, worker: AnalysisWorker) -> None:
    draft = replace(dossier.draft, text=dossier.draft.text.replace("25 Prozent", "35 Prozent"))
    claim = next(one for one in dossier.live_claims if "Umsatz" in one.text)
    wrong = replace(claim, text=claim.text.replace("25 Prozent", "35 Prozent"))
    told = replace(dossier, draft=draft)
    assert not misfits(
        worker, told, wrong, "Der Erlös stieg von 40 Millionen auf 50 Millionen Euro, ein Plus von 35 Prozent."
    )
    assert not misfits(worker, told, wrong, "ein Plus von 25 Prozent")


def test_it_can_be_cancelled(dossier: Dossier) -> None:
    cancel = Event()
    cancel.set()
    with closing(AnalysisWorker(["/nowhere"])) as idle, pytest.raises(CancelledError):
        misfits(idle, dossier, dossier.live_claims[0], "11. Februar 2025", cancel=cancel)
