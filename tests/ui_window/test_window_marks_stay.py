"""The marks lie on the page whatever is changed about the window: another language and back looks as before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from workbench.actions.noting import Talk
from workbench.model.evidence import Grade, Stance
from workbench.ui.dialogs.noting import Typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop


@pytest.mark.parametrize("setting", [("language", "en", "de"), ("theme", "dark", "light"), ("zoom", 2, 0)])
def test_marks_stay_on_the_page(desktop: Desktop, qtbot: QtBot, setting: tuple[str, object, object]) -> None:
    name, other, usual = setting
    window, errands = desktop.window, desktop.errands
    assert window is not None
    assert errands is not None
    page = window.manuscript.text_view()
    errands.set_preference(name, usual)
    QApplication.processEvents()
    QApplication.processEvents()

    def marked() -> int:
        """Count what lies on the page as it is painted by itself, without being asked to."""
        found = page.viewport().grab().toImage()
        return len({found.pixelColor(x, y).name() for x in range(0, 500, 3) for y in range(0, 300, 3)})

    before = marked()
    errands.set_preference(name, other)
    QApplication.processEvents()
    assert marked() >= before // 2
    errands.set_preference(name, usual)
    QApplication.processEvents()
    QApplication.processEvents()
    assert abs(marked() - before) <= 2


@pytest.mark.usefixtures("one_worker")
def test_another_language_says_evidence_cards_and_the_foot_anew(desktop: Desktop, qtbot: QtBot) -> None:
    session, window, errands = desktop.session, desktop.window, desktop.errands
    assert session is not None
    assert window is not None
    assert errands is not None
    assert session.desk.claim is not None
    typed = Typed(text="Es waren 44.", stance=Stance.SUPPORTS, grade=Grade.UNGRADED, confidential=True)
    session.clerk.evidence.note(session.desk.claim.id, Talk(person="Geheim"), typed)
    list_of = window.claim_panel.evidence
    qtbot.waitUntil(lambda: bool(list_of.cards._cards), timeout=20_000)
    window.status.set_did("Mit Quellen kopiert.")
    assert "Redaktion" in list_of.cards._cards[0].title
    errands.set_preference("language", "en")
    QApplication.processEvents()
    assert list_of.cards._cards[0].title == "a source known to the desk"
    assert "kopiert" not in window.status._saved.text()
    errands.set_preference("language", "de")
