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


def test_a_claim_that_undo_brings_back_is_selected_again(desktop: Desktop, qtbot: QtBot) -> None:
    session = desktop.session
    assert session is not None
    desk, clerk = session.desk, session.clerk
    assert desk.dossier is not None
    first, _, last = desk.dossier.live_claims

    def chosen(count: int, claim: str) -> None:
        qtbot.waitUntil(
            lambda: (
                desk.dossier is not None
                and (len(desk.dossier.live_claims), desk.claim and desk.claim.id) == (count, claim)
            ),
            timeout=_LONG,
        )

    clerk.dismiss(last.id)
    qtbot.waitUntil(lambda: desk.dossier is not None and len(desk.dossier.live_claims) == 2, timeout=_LONG)
    desk.select(first.id)
    clerk.undo()
    chosen(3, last.id)
    desk.select(first.id)
    clerk.redo()
    chosen(2, desk.dossier.live_claims[1].id)

    start = desk.dossier.draft.text.index("Ob das klug war")
    marked: list[str] = []
    clerk.mark(desk.article_id, start, start + 15, lambda changes: marked.extend(changes.claims))
    qtbot.waitUntil(lambda: bool(marked), timeout=_LONG)
    clerk.undo()
    qtbot.waitUntil(lambda: desk.dossier is not None and len(desk.dossier.live_claims) == 2, timeout=_LONG)
    desk.select(first.id)
    clerk.redo()
    chosen(3, marked[0])


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


def test_an_article_that_undo_takes_away_from_behind_another_is_named_and_comes_back(
    desktop: Desktop, qtbot: QtBot
) -> None:
    session, window = desktop.session, desktop.window
    assert session is not None
    assert window is not None
    desk, shown = session.desk, session.desk.article_id
    session.clerk.submit(
        lambda: articles.store_article(session.workspace, read_text("Es waren 3.", name="zweiter.txt")).changes
    )
    qtbot.waitUntil(lambda: len(session.workspace.library.reads.articles()) == 2, timeout=_LONG)
    with qtbot.waitSignal(session.clerk.reverted, timeout=_LONG):
        session.clerk.undo()
    assert desk.article_id == shown
    assert window.notice.words == "Zurückgenommen: Artikel eingelesen, „Es waren 3“"
    assert window.notice._action.text() == "Wiederholen"

    with qtbot.waitSignal(session.clerk.reverted, timeout=_LONG):
        window.notice._action.click()
    qtbot.waitUntil(lambda: desk.article_id not in {"", shown}, timeout=_LONG)
    assert not window.notice.words


def test_a_verdict_taken_back_in_another_article_is_told_with_the_way_back(desktop: Desktop, qtbot: QtBot) -> None:
    session, window = desktop.session, desktop.window
    assert session is not None
    assert window is not None
    desk, reads = session.desk, session.workspace.library.reads
    assert desk.dossier is not None
    claim, first = desk.dossier.live_claims[0], desk.dossier.article
    session.clerk.submit(
        lambda: articles.store_article(session.workspace, read_text("Es waren 3.", name="zweiter.txt")).changes
    )
    qtbot.waitUntil(lambda: len(reads.articles()) == 2, timeout=_LONG)
    session.clerk.give_verdict(claim.id, "false", "Falsch.", "")
    qtbot.waitUntil(lambda: desk.dossier is not None and desk.dossier.live_claims[0].settled, timeout=_LONG)
    other = next(one.id for one in reads.articles() if one.id != first.id)
    desk.open_article(other)
    qtbot.waitUntil(lambda: desk.dossier is not None and desk.dossier.article.id == other, timeout=_LONG)

    undone = (session.clerk.undo, "Zurückgenommen", "Wiederholen")
    for wish, said, back in (undone, (session.clerk.redo, "Wiederhergestellt", "Rückgängig")):
        with qtbot.waitSignal(session.clerk.reverted, timeout=_LONG):
            wish()
        assert window.notice.words == f"{said}: Urteil, in „{' '.join(first.title.split())}“"
        assert window.notice._action.text() == back
    assert desk.article_id == other


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
