"""An open source made confidential later: unnamed at every reader from then on, back by undo, whole for lawyers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from workbench.actions import (
    amending,
    archiving,
    confiding,
    evidence,
    history,
    noting,
    referencing,
    reporting,
    verdicts,
)
from workbench.errors import NotFoundError, RuleError
from workbench.evidence.archives import Copy
from workbench.model.claims import Rating
from workbench.model.dossier import Audience
from workbench.model.evidence import Grade, Stance

if TYPE_CHECKING:
    from pathlib import Path

    from tests.actions.conftest import Desk
    from workbench.model.evidence import Source

NAME, ROLE, WORDS, FILE = (
    "Quendolin Habicht",
    "Leiterin der Registratur",
    "Zitronenfalter um Mitternacht",
    "habicht.txt",
)


def _talk(desk: Desk) -> Source:
    claim = desk.claim("verließ").id
    logged = noting.log_call(desk.workspace, claim, NAME, WORDS, role=ROLE, date="23.11.1997")
    return desk.workspace.library.reads.source(logged.source.id)


def _file(desk: Desk, folder: Path) -> Source:
    path = folder / FILE
    path.write_text("Musk verließ OpenAI im Jahr 2018.", encoding="utf-8")
    return evidence.attach_file(desk.workspace, desk.claim("verließ").id, path).source


def test_a_talk_is_unnamed_afterwards_and_named_again_by_undo(desk: Desk) -> None:
    source, library = _talk(desk), desk.workspace.library
    verdicts.give_verdict(desk.workspace, desk.claim("verließ").id, Rating.VERIFIED, f"So sagt es {NAME}.")
    confiding.make_confidential(desk.workspace, source.id)
    hidden, shown = library.reads.source(source.id), library.reads.source(source.id, reveal=True)
    assert (hidden.title, hidden.role, hidden.date, hidden.confidential) == ("", "", "", True)
    assert (shown.title, shown.role, shown.date) == (NAME, ROLE, source.date)
    assert library.reads.search(NAME) == ()
    assert library.audit(rebuild=True).ok
    assert history.undo(desk.workspace).undone == "source_confided"
    assert library.reads.source(source.id) == source
    assert library.reads.search(NAME)
    history.redo(desk.workspace)
    assert library.reads.source(source.id) == hidden
    assert library.reads.source(source.id, reveal=True) == shown
    assert library.audit(rebuild=True).ok


def test_no_report_but_the_lawyers_names_it(desk: Desk, tmp_path: Path) -> None:
    reads = desk.workspace.library.reads
    for source in (_talk(desk), _file(desk, tmp_path)):
        confiding.make_confidential(desk.workspace, source.id)
    for form in ("html", "md", "json", "csv", "claimreview", "annotations"):
        for audience in (Audience.EDITOR, Audience.PUBLIC):
            told = reporting.render_report(reads, desk.article, format_name=form, language="de", audience=audience)
            assert not [word for word in (NAME, ROLE, WORDS, FILE, "habicht") if word in told.decode()], form
    legal = reporting.render_report(reads, desk.article, format_name="html", language="de", audience=Audience.LEGAL)
    assert NAME in legal.decode()
    assert FILE in legal.decode()
    assert json.loads(referencing.references(reads, desk.article, form="csl")) == []


def test_the_file_that_it_gave_has_no_name_and_cannot_be_searched(desk: Desk, tmp_path: Path) -> None:
    source, reads = _file(desk, tmp_path), desk.workspace.library.reads
    assert [hit.kind for hit in reads.search("verließ OpenAI") if hit.kind == "capture"]
    archiving.store_copy(desk.workspace, source.id, Copy(url="https://web.archive.org/habicht", at="2026-11-28"))
    confiding.make_confidential(desk.workspace, source.id)
    assert not [hit.kind for hit in reads.search("verließ OpenAI") if hit.kind == "capture"]
    assert {capture.file_name for capture in reads.captures(desk.article).values()} == {""}
    assert reads.source(source.id).archived == ""
    assert reads.source(source.id, reveal=True).archived
    history.undo(desk.workspace)
    assert {capture.file_name for capture in reads.captures(desk.article).values()} == {FILE}


def test_only_an_open_source_that_is_there_can_be_made_confidential(desk: Desk) -> None:
    source = _talk(desk)
    confiding.make_confidential(desk.workspace, source.id)
    with pytest.raises(RuleError) as refused:
        confiding.make_confidential(desk.workspace, source.id)
    assert refused.value.code == "source-confidential"
    with pytest.raises(NotFoundError):
        confiding.make_confidential(desk.workspace, "nobody")


def test_it_stays_confidential_through_later_changes_and_can_be_erased(desk: Desk) -> None:
    source, library = _talk(desk), desk.workspace.library
    confiding.make_confidential(desk.workspace, source.id)
    claim = desk.claim("verließ")
    (item,) = (one.id for one in library.reads.evidence(desk.article)[claim.id])
    amending.amend(
        desk.workspace, claim.id, item, noting.Talk(person="", role="Archivarin"), text=WORDS, stance=Stance.CONTEXT,
        grade=Grade.UNGRADED,
    )  # fmt: skip
    changed = library.reads.source(source.id, reveal=True)
    assert (changed.title, changed.role, changed.confidential) == (NAME, "Archivarin", True)
    history.erase(desk.workspace, source.id)
    assert library.reads.source(source.id, reveal=True).title == ""
    assert library.audit(rebuild=True).ok


def test_an_erased_file_leaves_evidence_that_every_report_can_print(desk: Desk, tmp_path: Path) -> None:
    source, reads = _file(desk, tmp_path), desk.workspace.library.reads
    confiding.make_confidential(desk.workspace, source.id)
    erasure = history.erase(desk.workspace, source.id)
    said = " ".join(history.erasure_words(erasure, "de"))
    assert "1 Dateien" not in said
    assert "1 Datei " in said
    for form in ("html", "md", "json", "csv", "docx", "claimreview", "annotations"):
        for audience in (Audience.LEGAL, Audience.EDITOR, Audience.PUBLIC):
            assert reporting.render_report(reads, desk.article, format_name=form, language="de", audience=audience)
    (piece,) = reads.evidence(desk.article)[desk.claim("verließ").id]
    assert (piece.capture, piece.passage) == ("", None)
