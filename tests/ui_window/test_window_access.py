"""The panel by keyboard: Tab goes from top to bottom, and wherever the focus is, it can be seen."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractAnimation, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QTreeView, QWidget

from workbench.model.claims import Rating

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop
    from workbench.ui.window import MainWindow

_LONG = 20_000
_AROUND = 3  # px around a control that may show its focus


def _window(desktop: Desktop) -> MainWindow:
    assert desktop.window is not None
    return desktop.window


def _judged(desktop: Desktop, qtbot: QtBot) -> MainWindow:
    """Return the window on a claim with a verdict, a correction and a question: every part of the panel is there."""
    session = desktop.session
    assert session is not None
    claim = session.desk.claim
    assert claim is not None
    session.clerk.give_verdict(claim.id, "false", "Die Meldung nennt 44.", "44 Milliarden Dollar")
    session.clerk.raise_query(claim.id, "Woher stammt die 54?")
    qtbot.waitUntil(lambda: bool(session.desk.claim and session.desk.claim.queries), timeout=_LONG)
    QApplication.sendPostedEvents()
    return _window(desktop)


def _place(window: MainWindow, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def test_tab_goes_through_the_panel_from_top_to_bottom(desktop: Desktop, qtbot: QtBot) -> None:
    window = _judged(desktop, qtbot)
    panel = window.claim_panel
    panel.focus_first()
    walked: list[QWidget] = []
    here = window.focusWidget()
    while here is not None and panel.isAncestorOf(here) and here not in walked:
        walked.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
        here = window.focusWidget()
    assert walked[0] is panel.facts
    for part in (panel.form.bar._buttons, panel.form.reason, panel.form.correction, panel.history):
        parts = list(part.values()) if isinstance(part, dict) else [part]
        assert any(one in walked for one in parts), part
    places = [_place(window, widget) for widget in walked]
    rows = [place.center().y() for place in places]
    for before, after in pairwise(rows):
        assert after >= before - 24, [type(w).__name__ for w in walked]  # side by side in one row


def _controls(window: MainWindow) -> list[QWidget]:
    roots = (window.claim_panel, window.toolbar, window.status)
    return [
        widget
        for root in roots
        for widget in root.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled()
    ]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_focus_is_seen_on_every_control(desktop: Desktop, qtbot: QtBot, theme: str) -> None:
    window = _judged(desktop, qtbot)
    assert desktop.errands is not None
    desktop.errands.run(f"theme_{theme}")
    QApplication.sendPostedEvents()
    controls = _controls(window)
    assert len(controls) > 12
    unseen = []
    for widget in controls:
        area = _place(window, widget).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
        window.manuscript.text_view().setFocus()
        without = window.grab(area).toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(widget, QAbstractScrollArea):
            QApplication.sendPostedEvents()
        if window.grab(area).toImage() == without:
            unseen.append(f"{type(widget).__name__} {widget.accessibleName()}")
    assert unseen == []


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("width", [408, 360])
def test_nothing_in_the_panel_is_wider_than_the_panel(
    desktop: Desktop, qtbot: QtBot, language: str, width: int
) -> None:
    window = _judged(desktop, qtbot)
    assert desktop.errands is not None
    desktop.errands.run(f"language_{language}")
    session = desktop.session
    assert session is not None
    assert session.desk.claim is not None
    session.clerk.assign(session.desk.claim.id, "Dr. Friederike Müller-Lüdenscheidt")
    session.clerk.give_verdict(session.desk.claim.id, "verified", "Passt.", "")
    qtbot.waitUntil(lambda: bool(session.desk.claim and session.desk.claim.verified_in_part), timeout=_LONG)
    QApplication.sendPostedEvents()
    window.claim_panel.setFixedWidth(width)
    QApplication.sendPostedEvents()
    assert window.claim_panel._body.minimumSizeHint().width() <= width - 14  # beside a scroll bar


def _spoken(root: QWidget) -> list[QAccessibleInterface]:
    """Return what a screen reader finds, in its order."""
    found: list[QAccessibleInterface] = []
    ahead = [QAccessible.queryAccessibleInterface(root)]
    while ahead:  # no function that calls itself: it is a ring, and keeps wrappers of what Qt has let go of
        here = ahead.pop()
        if here.object() is not root:
            found.append(here)
        children = [here.child(place) for place in range(here.childCount())]
        ahead += [one for one in reversed(children) if one is not None and one.isValid() and not one.state().invisible]
    return found


def test_a_screen_reader_finds_the_parts_from_left_to_right(desktop: Desktop) -> None:
    names = [one.text(QAccessible.Text.Name) for one in _spoken(_window(desktop))]
    places = [names.index(name) for name in ("Archiv durchsuchen", "Manuskript", "Behauptung 1")]
    assert places == sorted(places)


def test_ratings_and_lists_are_read_as_one_of_several(desktop: Desktop) -> None:
    window = _window(desktop)
    roles = {one.text(QAccessible.Text.Name): one.role() for one in _spoken(window)}
    for name in ("Verifiziert", "Falsch", "Zu prüfen"):
        assert roles[name] == QAccessible.Role.RadioButton, name
    buttons = window.claim_panel.form.bar._buttons
    window.claim_panel.form.bar.show_rating(Rating.FALSE)
    window.claim_panel.form.bar.show_rating(Rating.OPEN)
    assert not any(button.isChecked() for button in buttons.values())


def _order(window: MainWindow, first: QWidget) -> list[QWidget]:
    """Return what Tab visits from one widget on until it is back."""
    first.setFocus(Qt.FocusReason.TabFocusReason)
    seen = list[QWidget]()
    here = window.focusWidget()
    while here is not None and here not in seen:
        seen.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
        here = window.focusWidget()
    return seen


def test_tab_goes_from_pane_to_pane_as_one_reads(desktop: Desktop, qtbot: QtBot) -> None:
    window = _judged(desktop, qtbot)
    parts = (window.toolbar, window.library, window.manuscript, window.claim_panel, window.status)
    walked = _order(window, window.toolbar._undo)

    def place(widget: QWidget) -> int:
        return next(at for at, part in enumerate(parts) if part.isAncestorOf(widget))

    visited = [place(widget) for widget in walked]
    assert visited == sorted(visited)
    assert set(visited) == set(range(len(parts)))
    back = list[QWidget]()
    window.status._who.setFocus()
    here = window.focusWidget()
    while here is not None and here not in back:
        back.append(here)
        QTest.keyClick(here, Qt.Key.Key_Backtab)
        here = window.focusWidget()
    assert set(back) == set(walked)
    assert window.claim_panel.isAncestorOf(back[3])  # before the three buttons of the foot


def test_the_rating_bar_is_one_stop(desktop: Desktop, qtbot: QtBot) -> None:
    window = _judged(desktop, qtbot)
    buttons = window.claim_panel.form.bar._buttons
    walked = _order(window, window.claim_panel.facts)
    assert [rating for rating, button in buttons.items() if button in walked] == [Rating.FALSE]


def test_nothing_moves_by_itself(desktop: Desktop, qtbot: QtBot) -> None:
    """Whoever asks the system for less motion gets what everybody gets: places are gone to at once."""
    window = _judged(desktop, qtbot)
    assert desktop.errands is not None
    for view in ("strike", "source", "read"):
        desktop.errands.run(f"view_{view}")
    for command in ("next_claim", "previous_claim", "claim_list", "claim_list"):
        desktop.errands.run(command)
    desktop.errands.run("palette")
    assert window.palette_view.isVisible()
    window.palette_view.leave()
    assert not window.palette_view.isVisible()
    running = [
        one for one in window.findChildren(QAbstractAnimation) if one.state() == QAbstractAnimation.State.Running
    ]
    assert running == []
    assert not any(view.isAnimated() for view in window.findChildren(QTreeView))
