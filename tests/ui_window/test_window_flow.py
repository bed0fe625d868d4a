"""Going on from claim to claim: to what waits for a signature, to what remains, and no further than what is open."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import bidirectional

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from workbench.actions import articles, many, revising
from workbench.actions.workspace import open_workspace
from workbench.intake import read_text
from workbench.model.analysis import Analysis
from workbench.model.claims import Rating
from workbench.model.facts import FactState
from workbench.ui.filters import Filter

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workbench.actions.workspace import Workspace
    from workbench.model.claims import Claim
    from workbench.ui.desk import Desk
    from workbench.ui.desktop import Desktop
    from workbench.ui.window import MainWindow

_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier


def _parts(desktop: Desktop) -> tuple[MainWindow, Desk]:
    assert desktop.window is not None
    assert desktop.session is not None
    return desktop.window, desktop.session.desk


def _press(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = _NONE) -> None:
    QTest.keyClick(window.focusWidget() or window, key, modifier)


def _claims(desk: Desk) -> tuple[Claim, ...]:
    assert desk.dossier is not None
    return desk.dossier.live_claims


def _number(desk: Desk) -> int:
    assert desk.claim is not None
    return desk.claim.number


def _by_another(library: Path, act: Callable[[Workspace, list[str]], object]) -> None:
    other = open_workspace(library, by="Paul Adeyemi")
    try:
        article = other.library.reads.articles()[0].id
        act(other, [claim.id for claim in other.library.reads.claims(article)])
    finally:
        other.close()


def _settle(desktop: Desktop, qtbot: QtBot) -> None:
    """Give every claim a verdict of one's own."""
    _window, desk = _parts(desktop)
    assert desktop.session is not None
    desktop.session.clerk.rate_many([claim.id for claim in _claims(desk)], "verified", "Geprüft.")
    qtbot.waitUntil(lambda: all(claim.settled for claim in _claims(desk)))


# The second reader


def test_the_selected_are_signed_by_the_key_each_where_one_may(
    library: Path, open_desktop: Callable[[Path], Desktop], qtbot: QtBot
) -> None:
    _by_another(library, lambda other, ids: many.rate_many(other, ids[:2], Rating.VERIFIED))
    desktop = open_desktop(library)
    window, desk = _parts(desktop)
    qtbot.waitUntil(lambda: desk.whole)
    window.focus_manuscript()
    _press(window, Qt.Key.Key_C)
    _press(window, Qt.Key.Key_A, _CONTROL)
    assert len(window.claims.picked) == 3
    _press(window, Qt.Key.Key_S, _CONTROL | _SHIFT)
    qtbot.waitUntil(lambda: [claim.signed_by for claim in _claims(desk)] == [("Ines Vogt",), ("Ines Vogt",), ()])
    qtbot.waitUntil(lambda: window.notice.words == "2 Behauptungen freigegeben; nicht freigegeben: 1 ohne Urteil.")
    assert len(window.claims.picked) == 3
    _press(window, Qt.Key.Key_Z, _CONTROL)
    qtbot.waitUntil(lambda: [claim.signed_by for claim in _claims(desk)] == [(), (), ()])


def test_nobody_signs_their_own_among_many(desktop: Desktop, qtbot: QtBot) -> None:
    window, desk = _parts(desktop)
    assert desktop.errands is not None
    _settle(desktop, qtbot)
    desktop.errands.run("select_shown")
    window.claims._buttons["sign_many"].click()
    qtbot.waitUntil(lambda: window.notice.words == "Nichts freigegeben; nicht freigegeben: 3 mit eigenem Urteil.")
    desktop.errands.run("language_en")
    QApplication.sendPostedEvents()
    assert window.notice.words == "Nothing signed off; not signed off: 3 with your own verdict."
    assert not any(claim.signed_by for claim in _claims(desk))


def test_the_second_reader_goes_to_what_waits_for_their_initials(
    library: Path, open_desktop: Callable[[Path], Desktop], qtbot: QtBot
) -> None:
    _by_another(library, lambda other, ids: many.rate_many(other, ids[1:], Rating.VERIFIED))
    desktop = open_desktop(library)
    window, desk = _parts(desktop)
    qtbot.waitUntil(lambda: desk.whole)
    window.focus_manuscript()
    seen = []
    for _ in range(3):
        _press(window, Qt.Key.Key_S, _SHIFT)
        seen.append(_number(desk))
    assert seen == [2, 3, 2]
    for number in (2, 3):
        _press(window, Qt.Key.Key_S, _CONTROL | _SHIFT)
        qtbot.waitUntil(lambda number=number: bool(_claims(desk)[number - 1].signed_by))  # type: ignore[misc]
        _press(window, Qt.Key.Key_S, _SHIFT)
    assert _number(desk) == 3
    assert window.notice.words == "Keine Behauptung wartet auf Ihre Freigabe."


# What remains


def _look_at_all(desktop: Desktop, qtbot: QtBot) -> None:
    """Leave no sentence that nobody looked at; the claims' facts stay open."""
    _window, desk = _parts(desktop)
    assert desk.dossier is not None
    _settle(desktop, qtbot)
    assert desktop.session is not None
    for sentence in desk.dossier.coverage.never_looked_at:
        desktop.session.clerk.mark_sentence(desk.article_id, sentence)
    qtbot.waitUntil(lambda: desk.dossier is not None and not desk.dossier.coverage.never_looked_at)


def test_g_goes_on_to_open_facts_and_says_when_nothing_remains(desktop: Desktop, qtbot: QtBot) -> None:
    window, desk = _parts(desktop)
    assert desktop.session is not None
    _look_at_all(desktop, qtbot)
    window.focus_manuscript()
    assert window.status._next.isVisible()
    assert window.status._next.accessibleName() == "Zur nächsten Behauptung mit offenem Fakt"
    seen = []
    for key, held in ((Qt.Key.Key_G, _NONE), (Qt.Key.Key_G, _NONE), (Qt.Key.Key_G, _NONE), (Qt.Key.Key_G, _SHIFT)):
        _press(window, key, held)
        seen.append(_number(desk))
    assert seen == [2, 3, 1, 3]
    for claim in _claims(desk):
        for fact in claim.facts:
            desktop.session.clerk.cycle_fact(claim.id, fact.number, everywhere=False)
    qtbot.waitUntil(lambda: not window.status._next.isVisible())
    _press(window, Qt.Key.Key_G)
    assert _number(desk) == 3
    assert window.notice.words == "Nichts fehlt mehr: jeder Satz ist angesehen, jeder Fakt geprüft."


def test_the_last_claim_with_an_open_fact_is_said_to_be_it(desktop: Desktop, qtbot: QtBot) -> None:
    window, desk = _parts(desktop)
    assert desktop.session is not None
    _look_at_all(desktop, qtbot)
    for claim in _claims(desk)[1:]:
        desktop.session.clerk.cycle_fact(claim.id, 1, everywhere=False)
    qtbot.waitUntil(lambda: all(claim.facts[0].state is FactState.CONFIRMED for claim in _claims(desk)[1:]))
    window.focus_manuscript()
    _press(window, Qt.Key.Key_G)
    assert _number(desk) == 1
    assert window.status._saved.text().startswith("Keine andere Behauptung hat einen offenen Fakt")


# What is open


@pytest.mark.qt_log_ignore("This plugin does not support")  # what only a real screen can do
def test_j_stays_where_no_claim_is_open_and_the_same_key_again_goes_on(desktop: Desktop, qtbot: QtBot) -> None:
    window, desk = _parts(desktop)
    _settle(desktop, qtbot)
    window.focus_manuscript()
    _press(window, Qt.Key.Key_J)
    assert _number(desk) == 1
    assert window.notice.words == "Keine Behauptung ist mehr offen."
    assert not window.notice._caution
    assert (window.notice._action.isVisible(), window.notice._action._key) == (True, ("@next_claim",))
    _press(window, Qt.Key.Key_J)
    _press(window, Qt.Key.Key_J)
    assert (_number(desk), window.notice.words) == (3, "")
    _press(window, Qt.Key.Key_I)  # another key between the two
    _press(window, Qt.Key.Key_J)
    assert _number(desk) == 3
    window.notice._action.click()
    assert (_number(desk), window.notice.words) == (1, "")


def test_a_rhythm_of_keys_overwrites_no_verdict_of_another_claim(desktop: Desktop, qtbot: QtBot) -> None:
    window, desk = _parts(desktop)
    window.focus_manuscript()
    for count in range(1, 4):
        _press(window, Qt.Key.Key_V)
        QTest.keyClicks(window.claim_panel.form.reason, f"Grund {count}.")
        QTest.keyClick(window.claim_panel.form.reason, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda count=count: f"Grund {count}." in _reasons(desk))  # type: ignore[misc]
        _press(window, Qt.Key.Key_J)
    _press(window, Qt.Key.Key_V)
    QTest.keyClicks(window.focusWidget() or window, "Fe")  # a word typed blindly
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Return)
    assert not window.claim_panel.form.typed  # nor is another verdict on its way
    assert _reasons(desk) == ["Grund 1.", "Grund 2.", "Grund 3."]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_behind_the_last_open_claim_a_verdict_is_given_anew_only_by_its_key_twice(
    desktop: Desktop, qtbot: QtBot
) -> None:
    window, desk = _parts(desktop)
    form = window.claim_panel.form
    _rate_all_but_the_last(desktop, qtbot)
    window.focus_manuscript()
    _press(window, Qt.Key.Key_V)
    QTest.keyClicks(form.reason, "Stimmt.")
    QTest.keyClick(form.reason, Qt.Key.Key_Return)
    _press(window, Qt.Key.Key_J)
    _press(window, Qt.Key.Key_F)  # at once: the verdict may still be on its way
    qtbot.waitUntil(lambda: _reasons(desk)[-1] == "Stimmt.")
    assert (form.typed, form.reason.hasFocus()) == (False, False)
    assert window.notice.words == "Behauptung 3 hat schon ein Urteil; noch einmal F bewertet sie neu."
    _press(window, Qt.Key.Key_D)  # another key is no second time
    assert not form.typed
    _press(window, Qt.Key.Key_J)
    _press(window, Qt.Key.Key_D)  # nor is one behind J
    assert not form.typed
    _press(window, Qt.Key.Key_D)
    assert form.typed
    assert form.reason.hasFocus()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_settled_claim_one_goes_to_is_rated_by_one_key(desktop: Desktop, qtbot: QtBot) -> None:
    window, desk = _parts(desktop)
    _settle(desktop, qtbot)
    window.focus_manuscript()
    _press(window, Qt.Key.Key_J)
    desk.select(_claims(desk)[1].id)  # by a click, say
    _press(window, Qt.Key.Key_F)
    assert window.claim_panel.form.typed


def _rate_all_but_the_last(desktop: Desktop, qtbot: QtBot) -> None:
    _window, desk = _parts(desktop)
    assert desktop.session is not None
    *first, last = _claims(desk)
    desktop.session.clerk.rate_many([claim.id for claim in first], "verified", "Geprüft.")
    qtbot.waitUntil(lambda: all(claim.settled for claim in _claims(desk)[:-1]))
    desk.select(last.id)


def _reasons(desk: Desk) -> list[str]:
    return [claim.verdict.reason if claim.verdict else "" for claim in _claims(desk)]


def test_the_only_open_claim_is_said_to_be_it(desktop: Desktop, qtbot: QtBot) -> None:
    window, desk = _parts(desktop)
    assert desktop.session is not None
    desktop.session.clerk.rate_many([claim.id for claim in _claims(desk)[1:]], "verified", "")
    qtbot.waitUntil(lambda: all(claim.settled for claim in _claims(desk)[1:]))
    window.focus_manuscript()
    _press(window, Qt.Key.Key_K)
    assert (_number(desk), window.notice.words) == (1, "Keine andere Behauptung ist offen.")


def test_a_filter_that_asks_for_verdicts_is_gone_through_at_once(desktop: Desktop, qtbot: QtBot) -> None:
    window, desk = _parts(desktop)
    _settle(desktop, qtbot)
    desk.set_filter(Filter(lacks="sign-off"))
    window.focus_manuscript()
    _press(window, Qt.Key.Key_J)
    _press(window, Qt.Key.Key_J)
    assert (_number(desk), window.notice.words) == (3, "")


# What is selected


def test_a_command_about_one_claim_lets_the_selection_go(desktop: Desktop) -> None:
    window, desk = _parts(desktop)
    window.focus_manuscript()
    _press(window, Qt.Key.Key_C)
    _press(window, Qt.Key.Key_A, _CONTROL)
    assert len(window.claims.picked) == 3
    _press(window, Qt.Key.Key_Q)
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible())
    dialog.reject()
    assert [*window.claims.picked] == [desk.claim.id if desk.claim else ""]
    assert window.status._saved.text().startswith("Nur Behauptung 1; 3 sind nicht mehr ausgewählt")


@pytest.mark.qt_log_ignore("This plugin does not support")  # what only a real screen can do
def test_a_key_in_the_manuscript_means_one_claim_and_shows_it(desktop: Desktop) -> None:
    window, desk = _parts(desktop)
    assert desktop.errands is not None
    desktop.errands.run("select_shown")
    window.focus_manuscript()
    _press(window, Qt.Key.Key_A)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()
    assert [*window.claims.picked] == [desk.claim.id if desk.claim else ""]


# What is said


def test_what_was_said_of_an_article_goes_with_it_and_what_concerns_the_library_stays(
    desktop: Desktop, qtbot: QtBot
) -> None:
    window, desk = _parts(desktop)
    assert desktop.session is not None
    workspace, first = desktop.session.workspace, desk.article_id
    document = read_text("Anderes Thema. Noch ein Satz.", name="anderes.txt")
    second = articles.store_article(workspace, document).article
    articles.store_analysis(
        workspace, second, Analysis(language="de", pipeline="hand", sentences=(), suggestions=(), facts=())
    )
    window.notice.tell("Behauptung 3 endet jetzt anders.", stays=True)
    desk.refresh()
    qtbot.waitUntil(lambda: len(desk.articles) == 2)
    assert window.notice.words == "Behauptung 3 endet jetzt anders."
    for article, words, kept in ((second, "", False), (first, "Das Archiv ist voll.", True)):
        if words:
            window.notice.tell(words, library=True)
        desk.open_article(article)
        qtbot.waitUntil(lambda one=article: desk.dossier is not None and desk.dossier.article.id == one)  # type: ignore[misc]
        assert window.notice.words == (words if kept else "")


def test_a_sentence_that_begins_with_an_arabic_title_still_runs_from_left_to_right(desktop: Desktop) -> None:
    assert desktop.window is not None
    notice = desktop.window.notice
    notice.tell("„مرحبا بالعالم“ ist nicht mehr im Archiv.")
    assert notice.words == "„مرحبا بالعالم“ ist nicht mehr im Archiv."
    assert notice.accessibleName() == notice.words
    directions = [bidirectional(one) for one in notice._words.text()]
    assert next(one for one in directions if one in {"L", "R", "AL"}) == "L"


# Two drafts


def test_two_drafts_are_compared_with_the_first_key(
    library: Path, open_desktop: Callable[[Path], Desktop], qtbot: QtBot
) -> None:
    def revise(other: Workspace, _ids: list[str]) -> None:
        article = other.library.reads.articles()[0]
        text = other.library.reads.draft(article.draft).text.replace("2022", "2023")
        document = read_text(text, name="gebot.md")
        analysis = Analysis(language="de", pipeline="hand", sentences=(), suggestions=(), facts=())
        revising.store_revision(
            other, revising.Revision(article=article.id, document=document, analysis=analysis, article_date="")
        )

    _by_another(library, revise)
    desktop = open_desktop(library)
    window, desk = _parts(desktop)
    qtbot.waitUntil(lambda: desk.whole)
    for view in (Qt.Key.Key_1, Qt.Key.Key_2):
        _press(window, view, _CONTROL)
        _press(window, Qt.Key.Key_4, _CONTROL)
        assert window.view == "drafts"
        assert desktop.session is not None
        drafts = desktop.session.drafts
        qtbot.waitUntil(lambda: drafts.comparison is not None)  # noqa: B023
        assert window.view == "drafts"
        drafts._clear()  # as when another article was opened between
        assert window.view == "read"
