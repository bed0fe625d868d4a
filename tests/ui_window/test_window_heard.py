"""The window as a screen reader finds it: every control named, choices told as one of several, rows with words."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from tests.ui_window.heard import Listener, faults, name_of, rows_of, walked
from tests.ui_window.test_window_every_dialog import _OFFSCREEN, DIALOGS, _opened, ready
from workbench.ui.dialogs.attach import AttachDialog
from workbench.ui.dialogs.sheet import Sheet
from workbench.ui.dialogs.small import CheatSheet
from workbench.ui.late import PARTS
from workbench.ui.tasks import AT_ONCE

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop
    from workbench.ui.window import MainWindow

__all__ = ["ready"]


def _window(desktop: Desktop) -> MainWindow:
    assert desktop.window is not None
    return desktop.window


@_OFFSCREEN
@pytest.mark.parametrize("language", ["de", "en"])
def test_nothing_in_the_window_or_a_dialog_is_nameless(ready: Desktop, language: str) -> None:
    assert ready.errands is not None
    ready.errands.run(f"language_{language}")
    window = _window(ready)
    for part in PARTS:
        assert getattr(window, part) is not None
    found = {"window": faults(window)}
    for view in ("strike", "source", "drafts", "read"):
        ready.errands.run(f"view_{view}")
        QApplication.sendPostedEvents()
        found[view] = faults(window)
    for command in DIALOGS:
        dialog = _opened(ready, command)
        assert isinstance(dialog, QDialog), command
        found[command] = faults(dialog)
        dialog.reject()
    assert {where: what for where, what in found.items() if what} == {}


def test_a_bar_of_choices_is_one_stop_and_arrows_choose_in_it(desktop: Desktop, qtbot: QtBot) -> None:
    views = _window(desktop).toolbar.views
    stops = [name for name in ("read", "strike", "source", "drafts") if _tabbed(views.button(name).focusPolicy())]
    assert stops == ["read"]
    views.button("read").setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(views.chosen_changed) as told:
        QTest.keyClick(views.button("read"), Qt.Key.Key_Right)
    assert told.args == ["strike"]
    heard = {name_of(one): one for one in walked(views)}
    assert name_of(QAccessible.queryAccessibleInterface(views)) == "Ansicht"
    assert heard["Durchstreichen"].role() == QAccessible.Role.RadioButton
    assert heard["Durchstreichen"].state().checked
    assert not heard["Lesen"].state().checked
    assert views.button("strike").hasFocus()


def _tabbed(policy: Qt.FocusPolicy) -> bool:
    return bool(policy & Qt.FocusPolicy.TabFocus)


@pytest.fixture
def listener(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> Listener:
    """Return what listens to the window once the article has been told of."""
    _ = desktop
    return Listener(monkeypatch)


def _heard(listener: Listener, qtbot: QtBot) -> list[str]:
    """Return what is said next."""
    qtbot.waitUntil(lambda: bool(listener.words))
    return listener.taken()


def test_going_to_a_claim_says_all_of_it_and_a_tick_says_the_tick(
    desktop: Desktop, listener: Listener, qtbot: QtBot
) -> None:
    assert desktop.errands is not None
    desktop.errands.run("next_claim")
    assert _heard(listener, qtbot)[-1] == "Behauptung 2, offen, der eine Fakt offen. OpenAI verließ er 2018"
    QTest.keyClick(_window(desktop).manuscript.text_view(), Qt.Key.Key_1)
    assert _heard(listener, qtbot) == ["2018: bestätigt"]
    desktop.errands.run("rate_verified")
    assert _heard(listener, qtbot) == ["Verifiziert"]
    QTest.keyClick(_window(desktop).claim_panel.form.reason, Qt.Key.Key_Return)
    assert _heard(listener, qtbot) == ["Behauptung 2, verifiziert"]
    desktop.errands.run("undo")
    qtbot.waitUntil(lambda: len(listener.words) > 1)
    assert sorted(listener.taken()) == ["Behauptung 2, offen", "Zurückgenommen: Urteil, Behauptung 2"]


def test_a_refusal_and_a_dialogs_complaint_are_said(desktop: Desktop, listener: Listener, qtbot: QtBot) -> None:
    assert desktop.errands is not None
    window = _window(desktop)
    window.claim_panel.form.commit()
    assert window.notice.words in _heard(listener, qtbot)
    dialog = _opened(desktop, "query")
    assert isinstance(dialog, Sheet)
    listener.taken()
    dialog.accept_button.click()
    assert _heard(listener, qtbot) == ["Schreiben Sie zuerst einen Satz."]
    dialog.reject()


@pytest.mark.usefixtures("one_worker")
def test_the_reading_of_a_source_is_said_once(
    desktop: Desktop, listener: Listener, tmp_path: Path, qtbot: QtBot
) -> None:
    assert desktop.session is not None
    goes = threading.Event()
    for _ in range(AT_ONCE):  # the pool is busy, so that the reading takes its time
        desktop.session.tasks.aside(lambda: goes.wait(20))
    source = tmp_path / "meldung.txt"
    source.write_text("Der Preis betrug 44 Milliarden Dollar.", encoding="utf-8")
    dialog = _opened(desktop, "attach")
    assert isinstance(dialog, AttachDialog)
    listener.taken()
    dialog.take_path(str(source))
    assert dialog.foot_words.text() == "meldung.txt wird gelesen …"
    assert dialog.foot_words.accessibleName() == "meldung.txt wird gelesen …"
    qtbot.waitUntil(_window(desktop).jobs.isVisible)
    assert listener.taken() == ["meldung.txt wird gelesen …"]
    goes.set()
    dialog.reject()


def test_the_palette_says_what_is_chosen_and_leaves_no_word_between(
    desktop: Desktop, listener: Listener, qtbot: QtBot
) -> None:
    assert desktop.errands is not None
    window = _window(desktop)
    window.focus_manuscript()
    desktop.errands.run("palette")
    listener.taken()
    palette = window.palette_view
    QTest.keyClicks(palette.field, "zzzz")
    assert _heard(listener, qtbot)[-1] == "Nichts passt zu diesen Buchstaben"
    palette.field.setText("Behauptungen filtern")
    assert _heard(listener, qtbot) == ["Behauptungen filtern …, Ansicht"]
    went: list[object] = []
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.focusChanged.connect(lambda _before, now: went.append(now))
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert went == [window.manuscript.text_view()]


def test_a_list_that_takes_the_focus_tells_its_row(desktop: Desktop, listener: Listener, qtbot: QtBot) -> None:
    window = _window(desktop)
    QAccessible.setActive(True)
    try:
        window.claim_panel.focus_first()
        qtbot.waitUntil(lambda: bool(listener.rows))
    finally:
        QAccessible.setActive(False)
    assert listener.rows == ["1. Musk, Person, Elon Musk, offen"]


def test_the_caret_says_onto_which_claim_it_steps(desktop: Desktop, listener: Listener, qtbot: QtBot) -> None:
    text = _window(desktop).manuscript.text_view()
    text.setFocus()
    listener.taken()
    QTest.keyClick(text, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(text, Qt.Key.Key_Left)
    QTest.keyClick(text, Qt.Key.Key_Left)
    assert _heard(listener, qtbot) == ["Behauptung 3, offen, der eine Fakt offen"]
    QTest.keyClick(text, Qt.Key.Key_Up)
    assert _heard(listener, qtbot)[0].startswith(("hinter Behauptung 3", "Behauptung 2"))


def test_each_row_of_the_claim_list_says_all_of_its_claim(desktop: Desktop) -> None:
    assert desktop.errands is not None
    desktop.errands.run("claim_list")
    assert rows_of(_window(desktop).claims.list) == [
        "Behauptung 1, offen, 0 von 3 Fakten bestätigt. Musk hat Twitter 2022 für 54 Milliarden Dollar übernommen",
        "Behauptung 2, offen, der eine Fakt offen. OpenAI verließ er 2018",
        "Behauptung 3, offen, der eine Fakt offen. Altman reiste nach Paris",
    ]


def test_the_claim_list_says_its_rows_itself(desktop: Desktop, listener: Listener, qtbot: QtBot) -> None:
    assert desktop.errands is not None
    window = _window(desktop)
    desktop.errands.run("claim_list")
    listener.taken()
    QTest.keyClick(window.claims.list, Qt.Key.Key_Down)
    desktop.errands.run("tick_1")
    assert _heard(listener, qtbot) == ["2018: bestätigt"]  # the row before it was read by where the focus is
    desktop.errands.run("select_shown")
    assert _heard(listener, qtbot) == ["3 ausgewählt; einmal „Rückgängig“ genügt"]
    went: list[object] = []
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.focusChanged.connect(lambda _before, now: went.append(now))
    desktop.errands.run("claim_list")
    assert went == [window.manuscript.text_view()]


def test_a_view_an_order_and_a_sentence_gone_to_are_said(desktop: Desktop, listener: Listener, qtbot: QtBot) -> None:
    assert desktop.errands is not None
    desktop.errands.run("view_strike")
    assert _heard(listener, qtbot) == ["Durchstreichen"]
    desktop.errands.run("order_numbers")
    assert _heard(listener, qtbot) == ["Reihenfolge: Zahlen zuerst"]
    desktop.errands.run("next_unseen")
    assert _heard(listener, qtbot) == [
        "Diesen Satz hat noch niemand angesehen. OpenAI verließ er 2018. Behauptung 2, offen, der eine Fakt offen"
    ]


def test_a_search_says_how_many_hits_and_the_arrow_goes_to_the_first(
    desktop: Desktop, listener: Listener, qtbot: QtBot
) -> None:
    window = _window(desktop)
    listener.taken()
    window.library.field.setFocus()
    QTest.keyClicks(window.library.field, "Altman")
    QTest.keyClick(window.library.field, Qt.Key.Key_Return)
    said = _heard(listener, qtbot)
    rows = [row for row in rows_of(window.library.list) if "Altman" in row]
    assert said == [f"{len(rows)} Treffer"]
    QTest.keyClick(window.library.field, Qt.Key.Key_Down)
    assert window.library.list.currentIndex().row() == 1
    QTest.keyClicks(window.library.field, "zzzz")
    QTest.keyClick(window.library.field, Qt.Key.Key_Return)
    assert _heard(listener, qtbot)[-1].startswith("Nichts gefunden")


def test_a_row_of_the_keys_is_heard_with_its_key(qtbot: QtBot) -> None:
    sheet = CheatSheet(None)
    qtbot.addWidget(sheet)
    sheet.show()
    rows = [name_of(one) for one in walked(sheet)]
    assert any(row.endswith(": J") for row in rows)


def test_of_two_drafts_the_older_is_found_first_and_no_margin_has_a_name(desktop: Desktop) -> None:
    window = _window(desktop)
    window.pages.setCurrentWidget(window.drafts)
    QApplication.sendPostedEvents()
    found = list(walked(window.drafts))
    texts = [one.object().objectName() for one in found if one.role() == QAccessible.Role.EditableText]
    assert texts == ["draft_old", "draft_new"]
    idle = {name_of(one) for one in found if one.role() == QAccessible.Role.Client}
    assert idle == {""}  # what only a mouse can use is no part that a listener goes to by name
