"""Undo and redo go to what they changed, say what it was, and leave a colleague's work alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui_window.conftest import TEXT
from workbench.actions import articles, verdicts
from workbench.actions.workspace import open_workspace
from workbench.intake import read_text
from workbench.model.claims import Rating

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop

_LONG = 20_000


def test_undo_goes_to_the_claim_and_says_what_it_took_back(desktop: Desktop, qtbot: QtBot) -> None:
    session, window = desktop.session, desktop.window
    assert session is not None
    assert window is not None
    desk = session.desk
    assert desk.dossier is not None
    first, _, last = desk.dossier.live_claims
    session.clerk.give_verdict(first.id, "false", "Falsch.", "")
    qtbot.waitUntil(lambda: desk.dossier is not None and desk.dossier.live_claims[0].settled, timeout=_LONG)
    desk.select(last.id)

    with qtbot.waitSignal(session.clerk.reverted, timeout=_LONG):
        session.clerk.undo()

    assert desk.claim is not None
    assert desk.claim.id == first.id
    assert "Zurückgenommen: Urteil, Behauptung 1" in window.status._saved.text()

    desk.select(last.id)
    with qtbot.waitSignal(session.clerk.reverted, timeout=_LONG):
        session.clerk.redo()
    assert "Wiederhergestellt: Urteil, Behauptung 1" in window.status._saved.text()


def test_an_article_whose_import_is_redone_lies_on_the_desk_again(
    open_desktop: Callable[[Path], Desktop], tmp_path: Path, qtbot: QtBot
) -> None:
    made = open_desktop(tmp_path / "fresh.sqlite")
    session, window = made.session, made.window
    assert session is not None
    assert window is not None
    desk = session.desk
    session.tasks.write(
        lambda: articles.store_article(session.workspace, read_text(TEXT, name="gebot.md")),
        lambda stored: desk.open_article(stored.article),
    )
    qtbot.waitUntil(lambda: desk.dossier is not None, timeout=_LONG)
    opened = desk.article_id
    with qtbot.waitSignal(session.clerk.reverted, timeout=_LONG):
        session.clerk.undo()
    qtbot.waitUntil(lambda: desk.dossier is None and not desk.article_id, timeout=_LONG)
    assert "anderen Artikel" not in window.status._saved.text()

    with qtbot.waitSignal(session.clerk.reverted, timeout=_LONG):
        session.clerk.redo()
    qtbot.waitUntil(lambda: desk.dossier is not None and desk.article_id == opened, timeout=_LONG)
    assert "Wiederhergestellt: Artikel eingelesen ·" in window.status._saved.text()


def test_undo_leaves_a_colleagues_verdict_alone(desktop: Desktop, library: Path, qtbot: QtBot) -> None:
    session = desktop.session
    assert session is not None
    desk = session.desk
    assert desk.dossier is not None
    mine, theirs, _ = desk.dossier.live_claims
    session.clerk.give_verdict(mine.id, "false", "Falsch.", "")
    qtbot.waitUntil(lambda: desk.dossier is not None and desk.dossier.live_claims[0].settled, timeout=_LONG)
    colleague = open_workspace(library, by="Paul Adeyemi", language="de")
    try:
        verdicts.give_verdict(colleague, theirs.id, Rating.DISPUTED, "Zwei Angaben.")
    finally:
        colleague.close()

    with qtbot.waitSignal(session.clerk.reverted, timeout=_LONG):
        session.clerk.undo()

    ratings = {claim.id: claim.rating for claim in session.workspace.library.reads.claims(desk.dossier.article.id)}
    assert ratings[mine.id] is Rating.OPEN
    assert ratings[theirs.id] is Rating.DISPUTED
