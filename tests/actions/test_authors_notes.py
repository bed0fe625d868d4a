"""Comments and footnotes of an imported file are kept with its draft, through the journal and its rebuilding."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.intake.made import W, docx, para, run
from workbench.actions import articles, history, importing, revising
from workbench.model.analysis import Analysis
from workbench.model.articles import NoteKind

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.actions.workspace import Workspace


NOTHING = Analysis(language="de", pipeline="none", sentences=(), suggestions=(), facts=())


def written(path: Path, *, comment: str, words: str) -> Path:
    marked = f'<w:commentRangeStart w:id="0"/>{run("54 Milliarden")}<w:commentRangeEnd w:id="0"/>'
    body = para("Der Kauf") + para(run("Twitter kostete ") + marked + run(f" Dollar. {words}"))
    comments = (
        f'<w:comments xmlns:w="{W}"><w:comment w:id="0" w:author="Jürgen">{para(comment)}</w:comment></w:comments>'
    )
    path.write_bytes(docx(body, {"word/comments.xml": comments}))
    return path


def test_notes_stay_with_their_draft(workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(articles, "analyse_document", lambda *_, **__: NOTHING)  # what it finds is not the matter
    first = written(tmp_path / "eins.docx", comment="Quelle: Brief", words="Das war im Jahr 2022.")
    article = importing.import_file(workspace, first).article
    second = written(tmp_path / "zwei.docx", comment="Quelle: Vertrag", words="Das war im Oktober 2022.")
    revising.store_revision(workspace, revising.plan_from_file(workspace, article, second))
    reads = workspace.library.reads
    drafts = reads.drafts(article)
    assert [[note.text for note in draft.notes] for draft in drafts] == [["Quelle: Brief"], ["Quelle: Vertrag"]]
    (note,) = reads.draft(drafts[1].sha256).notes
    assert drafts[1].text[note.start : note.end] == "54 Milliarden"
    assert (note.kind, note.author) == (NoteKind.COMMENT, "Jürgen")
    assert history.audit(workspace, rebuild=True).ok
    history.undo(workspace)
    assert [draft.notes[0].text for draft in reads.drafts(article)] == ["Quelle: Brief"]
    assert history.audit(workspace, rebuild=True).ok
