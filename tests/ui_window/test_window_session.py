"""A library opens as it was left; Alt with the arrows goes back and forward."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from workbench.journal.beside import unsaved_file
from workbench.model.claims import Rating
from workbench.ui.filters import Filter, Order
from workbench.ui.library.groups import Grouping, Shelf
from workbench.ui.panel.unsaved import Unsaved, load_unsaved, save_unsaved
from workbench.ui.resting import load_rest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop


def test_a_library_opens_as_it_was_left(open_desktop: Callable[[Path], Desktop], library: Path, qtbot: QtBot) -> None:
    first = open_desktop(library)
    assert first.session is not None
    assert first.window is not None
    desk = first.session.desk
    qtbot.waitUntil(lambda: desk.claim is not None)
    assert desk.dossier is not None
    claim = desk.dossier.live_claims[2].id
    desk.select(claim)
    desk.set_filter(Filter(kind="place"))
    desk.set_order(Order.NUMBERS)
    first.window.set_view("strike")
    first.window.outer.setSizes([240, first.window.outer.width() - 241])
    left = first.window.outer.sizes()
    first.close()

    again = open_desktop(library)
    assert again.session is not None
    assert again.window is not None
    later = again.session.desk
    qtbot.waitUntil(lambda: later.claim is not None)
    assert later.claim is not None
    assert later.claim.id == claim
    assert (later.filter, later.order) == (Filter(kind="place"), Order.NUMBERS)
    assert again.window.view == "strike"
    assert again.window.sizes.state()["outer"] == left


def test_the_selected_claim_is_in_view_where_the_window_opens_smaller_or_enlarged(
    open_desktop: Callable[[Path], Desktop], library: Path, qtbot: QtBot
) -> None:
    first = open_desktop(library)
    assert first.session is not None
    assert first.window is not None
    first.window.resize(1440, 900)
    desk = first.session.desk
    qtbot.waitUntil(lambda: desk.claim is not None)
    assert desk.dossier is not None
    desk.select(desk.dossier.live_claims[-1].id)
    first.window.manuscript.scroll_to_top(0)
    first.close()

    again = open_desktop(library)
    assert again.session is not None
    assert again.window is not None
    page, later = again.window.manuscript, again.session.desk
    again.window.resize(1200, 480)
    again.preferences.zoom_by(24)
    qtbot.waitUntil(lambda: later.claim is not None)
    assert page.selected_claim() == desk.dossier.live_claims[-1].id
    assert page.text_view().verticalScrollBar().maximum() > 0
    qtbot.waitUntil(lambda: page.rect().contains(page.place_of_selected()))


@pytest.mark.parametrize(("shelf", "grouping"), [(Shelf.ALL, Grouping.OUTLET), (Shelf.TO_CHECK, Grouping.DATE)])
def test_the_library_comes_back_with_its_list_and_sections(
    open_desktop: Callable[[Path], Desktop], library: Path, qtbot: QtBot, shelf: Shelf, grouping: Grouping
) -> None:
    first = open_desktop(library)
    assert first.session is not None
    assert first.window is not None
    desk = first.session.desk
    qtbot.waitUntil(lambda: desk.claim is not None)
    first.window.library.show_shelf(shelf)
    first.window.library.group_by(grouping)
    first.close()

    again = open_desktop(library)
    assert again.session is not None
    assert again.window is not None
    later, view = again.session.desk, again.window.library
    qtbot.waitUntil(lambda: later.claim is not None)
    assert view.arrangement == (shelf, grouping)
    assert view._buttons[shelf].isChecked()
    view.arrange("", "by the moon")
    assert view.arrangement == (shelf, grouping)


def test_a_wider_window_gives_its_room_to_the_manuscript(desktop: Desktop, qtbot: QtBot) -> None:
    window, session = desktop.window, desktop.session
    assert window is not None
    assert session is not None
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: session.desk.claim is not None)
    for view in ("read", "strike", "read"):
        window.set_view(view)
        panel, page = window.panels.width(), window.pages.width()
        window.resize(1436, 800)
        qtbot.waitUntil(lambda page=page: window.pages.width() > page)  # type: ignore[misc]
        assert (window.panels.width(), window.pages.width()) == (panel, page + 156)
        window.resize(1280, 800)
        qtbot.waitUntil(lambda page=page: window.pages.width() == page)  # type: ignore[misc]


def test_a_place_is_kept_before_closing(open_desktop: Callable[[Path], Desktop], library: Path, qtbot: QtBot) -> None:
    first = open_desktop(library)
    assert first.session is not None
    desk = first.session.desk
    qtbot.waitUntil(lambda: desk.claim is not None)
    assert first._watch.isActive()
    assert desk.dossier is not None
    claim = desk.dossier.live_claims[1].id
    desk.select(claim)
    first._watch.timeout.emit()  # and then the power fails
    assert load_rest(library).claim == claim


@pytest.mark.parametrize("closed", [True, False], ids=["closed", "killed"])
def test_a_verdict_typed_and_not_saved_outlives_the_window(
    open_desktop: Callable[[Path], Desktop], library: Path, qtbot: QtBot, closed: bool
) -> None:
    first = open_desktop(library)
    assert first.session is not None
    assert first.window is not None
    desk = first.session.desk
    qtbot.waitUntil(lambda: desk.claim is not None)
    assert desk.claim is not None
    claim = desk.claim.id
    form = first.window.claim_panel.form
    form.choose(Rating.DISPUTED)
    QTest.keyClicks(form.reason, "Halb getippt")
    if closed:
        first.close()
    else:
        first._watch.timeout.emit()  # and then the power fails
        first.session._writing.submit(lambda: None).result()
        kept = unsaved_file(library).read_bytes()
        assert unsaved_file(library).stat().st_mode & 0o077 == 0
        first.close()
        unsaved_file(library).write_bytes(kept)

    again = open_desktop(library)
    assert again.session is not None
    assert again.window is not None
    later, second = again.session.desk, again.window.claim_panel.form
    qtbot.waitUntil(lambda: later.claim is not None and later.claim.id == claim)
    qtbot.waitUntil(lambda: second.reason.toPlainText() == "Halb getippt")
    assert second._chosen is Rating.DISPUTED
    second.commit()
    qtbot.waitUntil(lambda: bool(later.claim and later.claim.rating is Rating.DISPUTED))
    again.close()
    assert not unsaved_file(library).exists()


@pytest.mark.parametrize("damage", [b"", b"[]", b"{", b'{"a": 1}', b'{"a": {"base": "", "rating": "?"}}', b"\xff"])
def test_damaged_unsaved_verdicts_count_as_nothing(tmp_path: Path, damage: bytes) -> None:
    library = tmp_path / "library.sqlite"
    unsaved_file(library).write_bytes(damage)
    assert load_unsaved(library) == {}


def test_unsaved_words_say_whose_they_are(
    desktop: Desktop, library: Path, open_desktop: Callable[[Path], Desktop], qtbot: QtBot
) -> None:
    window, errands = desktop.window, desktop.errands
    assert window is not None
    assert errands is not None
    form, typist = window.claim_panel.form, "Jana Brandt"
    errands.go_on_as(typist)
    form.choose(Rating.FALSE)
    QTest.keyClicks(form.reason, "Es waren 44")
    assert form.reason.accessibleName() == "Begründung"
    errands.go_on_as("Ines Vogt")
    assert form.reason.accessibleName() == f"Begründung von {typist}, ungespeichert"
    desktop.close()
    again = open_desktop(library)
    assert again.window is not None
    field = again.window.claim_panel.form.reason
    qtbot.waitUntil(lambda: field.toPlainText() == "Es waren 44")
    assert field.accessibleName() == f"Begründung von {typist}, ungespeichert"
    QTest.keyClicks(field, ".")
    assert field.accessibleName() == "Begründung"  # whoever typed last answers for the words


def test_what_another_window_has_not_saved_stays(tmp_path: Path) -> None:
    library, typed = tmp_path / "library.sqlite", Unsaved("", Rating.FALSE, "Nein", "")
    save_unsaved(library, {"a": typed}, frozenset("a"))
    save_unsaved(library, {"b": typed}, frozenset("b"))
    assert set(load_unsaved(library)) == {"a", "b"}
    save_unsaved(library, {}, frozenset("b"))
    assert load_unsaved(library) == {"a": typed}


def test_alt_with_the_arrows_goes_back_and_forward(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.window is not None
    assert desktop.session is not None
    window, desk = desktop.window, desktop.session.desk
    window.focus_manuscript()
    alt = Qt.KeyboardModifier.AltModifier
    numbers = []
    for key, modifier in (
        (Qt.Key.Key_J, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_J, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Left, alt),
        (Qt.Key.Key_Left, alt),
        (Qt.Key.Key_Right, alt),
    ):
        focused = window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, modifier)
        assert desk.claim is not None
        numbers.append(desk.claim.number)
    assert numbers == [2, 3, 2, 1, 2]
    assert window.actions_of.by_name["forward"].isEnabled()


def test_a_verdict_reads_anew_only_the_claim_it_is_about(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.session is not None
    desk, clerk = desktop.session.desk, desktop.session.clerk
    assert desk.dossier is not None
    before = {claim.id: claim for claim in desk.dossier.claims}
    chosen = desk.shown[0].id
    clerk.give_verdict(chosen, "false", "Die Quelle nennt eine andere Zahl.", "")
    qtbot.waitUntil(lambda: desk.dossier is not None and any(c.id == chosen and c.settled for c in desk.dossier.claims))
    assert len(before) > 1
    assert {claim.id for claim in desk.dossier.claims if claim is not before[claim.id]} == {chosen}
