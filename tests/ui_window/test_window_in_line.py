"""What stands in line: the default action with its neighbours, sliders, hints with their fields, figures in columns."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QLabel,
    QListView,
    QListWidget,
    QPushButton,
    QScrollBar,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from tests.ui_window.test_window_every_dialog import DIALOGS, ready
from workbench.ui.command import Need
from workbench.ui.commands import COMMANDS
from workbench.ui.dialogs.attach import AttachDialog
from workbench.ui.dialogs.many import TimeLeftDialog
from workbench.ui.dialogs.settings_dialog import PreferencesDialog
from workbench.ui.dialogs.sheet import Sheet
from workbench.ui.theme import current_theme
from workbench.ui.web.sources_dialog import SourcesDialog
from workbench.ui.web.waiting_dialog import WaitingDialog
from workbench.ui.widgets.rings import Ring
from workbench.ui.widgets.segments import Segments
from workbench.ui.widgets.wrapped import LedRows, led_item, wrap_rows

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop

__all__ = ["ready"]

Kind = TypeVar("Kind", bound=QDialog)
_OFFSCREEN = pytest.mark.qt_log_ignore("This plugin does not support")


def _open(desktop: Desktop, command: str, kind: type[Kind]) -> Kind:
    assert desktop.errands is not None
    if COMMANDS[command].need is Need.MANY:
        desktop.errands.run("select_shown")  # a command about one claim before let the selection go
    desktop.errands.run(command)
    shown: list[Kind] = []
    while not shown:  # some are made in one turn and dressed in the next
        QTest.qWait(5)
        shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]
    return shown[0]


def _place(root: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())


@_OFFSCREEN
def test_the_default_action_is_filled_to_the_edge_of_its_neighbours(desktop: Desktop) -> None:
    seen = set()
    for command in ("open_address", "time_left", "article_details", "report"):
        dialog = _open(desktop, command, Sheet)
        seen.add(type(dialog))
        default, cancel = dialog.accept_button, dialog.cancel
        assert default.height() == cancel.height(), command
        picture, ground = default.grab().toImage(), current_theme().colour("accent").name()
        middle = picture.height() // 2
        assert picture.pixelColor(0, middle).name() == ground, command
        assert picture.pixelColor(picture.width() // 2, 0).name() == ground, command
        assert picture.pixelColor(picture.width() - 1, middle).name() == ground, command
        dialog.reject()
    assert len(seen) == 4


@_OFFSCREEN
def test_the_ring_of_the_default_action_stands_outside_of_it(desktop: Desktop, qtbot: QtBot) -> None:
    dialog = _open(desktop, "open_address", Sheet)
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    before = _place(dialog, dialog.accept_button)
    dialog.accept_button.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.sendPostedEvents()
    (ring,) = (one for one in dialog.findChildren(Ring) if one.isVisible())
    assert _place(dialog, dialog.accept_button) == before
    assert _place(dialog, ring) == before.adjusted(-3, -3, 3, 3)
    assert ring.visibleRegion().boundingRect() == ring.rect()  # nothing around cuts it off


@_OFFSCREEN
@pytest.mark.parametrize("language", ["language_de", "language_en"])
def test_the_sliders_of_the_preferences_are_equally_long(desktop: Desktop, language: str) -> None:
    assert desktop.errands is not None
    desktop.errands.run(language)
    dialog = _open(desktop, "preferences", PreferencesDialog)
    places = {(_place(dialog, one.slider).left(), one.slider.width()) for one in dialog.slides.values()}
    assert len(places) == 1
    for slide in dialog.slides.values():
        words = slide.findChild(QLabel)
        assert words is not None
        for value in (slide.slider.minimum(), slide.slider.maximum()):
            slide.slider.setValue(value)
            assert words.width() >= words.sizeHint().width()


@_OFFSCREEN
def test_a_hint_stands_nearer_to_its_own_field_than_to_the_next(desktop: Desktop) -> None:
    dialog = _open(desktop, "preferences", PreferencesDialog)
    hints = [one for one in dialog.findChildren(QLabel) if one.property("role") == "faint"]
    assert len(hints) > 4
    labels = [one for one in dialog.findChildren(QLabel) if one not in hints and one.text()]
    fields: list[QWidget] = [*dialog.findChildren(QCheckBox), *dialog.texts.values()]
    others: list[QWidget] = [*labels, *dialog.findChildren(QPushButton), *fields]
    for hint in hints:
        here = _place(dialog, hint)
        places = [_place(dialog, one) for one in others if one.window() is dialog]
        above = max(place.bottom() for place in places if place.bottom() < here.top())
        below = min((place.top() for place in places if place.top() > here.bottom()), default=here.bottom() + 99)
        assert 2 * (here.top() - above) < below - here.bottom(), hint.text()


@_OFFSCREEN
def test_boxes_to_check_stand_in_line_with_the_fields(desktop: Desktop) -> None:
    preferences, attach = _open(desktop, "preferences", PreferencesDialog), _open(desktop, "attach", AttachDialog)
    for dialog, box, field in (
        (preferences, preferences.copies, preferences.person),
        (preferences, next(iter(preferences.two_sources._boxes.values())), preferences.person),
        (attach, attach.confidential, attach.quote),
    ):
        option = QStyleOptionButton()
        box.initStyleOption(option)
        sign = box.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, box)
        assert _place(dialog, box).left() + sign.left() == _place(dialog, field).left(), box.text()


@_OFFSCREEN
def test_the_minutes_of_the_time_left_end_in_one_column(desktop: Desktop) -> None:
    dialog = _open(desktop, "time_left", TimeLeftDialog)
    assert dialog.list.count() > 1
    item = dialog.list.item(0)
    claim = dialog.plan.picked[0]
    heard = item.data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard.startswith(f"{claim.number} · ")
    assert heard.endswith(item.text())


@pytest.mark.parametrize("width", [180, 640])
def test_rows_with_figures_in_front_wrap_behind_them(qtbot: QtBot, width: int) -> None:
    view = QListWidget()
    qtbot.addWidget(view)
    rows = LedRows(view)
    wrap_rows(view, rows)
    leads = [("3", "12 min"), ("25", "4 min")]
    rows.measure(leads)
    for lead in leads:
        view.addItem(led_item(lead, "Microsoft hat rund 13 Milliarden Dollar in diese Tochter gesteckt", heard="x"))
    view.resize(width, 300)
    view.show()
    first, second = (view.visualItemRect(view.item(row)) for row in range(2))
    assert second.top() == first.bottom() + 1
    ends = []
    for row in (first, second):
        picture = view.viewport().grab(row).toImage()
        ground = picture.pixelColor(row.width() - 1, 1)
        inked = [x for x in range(row.width()) if any(picture.pixelColor(x, y) != ground for y in range(row.height()))]
        gaps = [x for x, after in pairwise(inked) if after - x > 8]
        ends.append(gaps)
    assert len(ends[0]) == len(ends[1]) == 2
    assert all(abs(one - other) <= 1 for one, other in zip(*ends, strict=True))
    assert (first.height() > 40) is (width == 180)


@_OFFSCREEN
def test_what_the_attach_dialog_asks_stands_over_what_it_brings(desktop: Desktop) -> None:
    dialog = _open(desktop, "attach", AttachDialog)
    for width in (1080, 860):
        dialog.resize(width, dialog.height())
        QApplication.sendPostedEvents()
        asked, brought = _place(dialog, dialog.quote), _place(dialog, dialog.stance)
        assert (asked.left(), asked.width()) == (brought.left(), brought.width())


@_OFFSCREEN
def test_no_label_in_capitals_has_a_letter_without_one(ready: Desktop) -> None:
    small = {}
    for command in DIALOGS:
        dialog = _open(ready, command, QDialog)
        labels = [one.text() for one in dialog.findChildren(QLabel) if one.property("role") == "label"]
        small[command] = [words for words in labels if "ß" in words]  # Qt leaves it small: "HEIßT"
        dialog.reject()
    assert {command: words for command, words in small.items() if words} == {}


@_OFFSCREEN
@pytest.mark.parametrize(
    ("command", "kind", "words"),
    [("waiting", WaitingDialog, "Keine Adresse wartet"), ("web_sources", SourcesDialog, "Noch keine Quelle aus dem")],
)
def test_an_empty_list_gives_its_room_to_a_sentence(
    desktop: Desktop, command: str, kind: type[WaitingDialog | SourcesDialog], words: str
) -> None:
    dialog = _open(desktop, command, kind)
    assert not dialog.table.isVisible()
    assert dialog._empty.isVisible()
    assert dialog._empty.words.startswith(words)


@_OFFSCREEN
def test_a_focused_list_keeps_its_frame_beside_the_chosen_row(ready: Desktop, qtbot: QtBot) -> None:
    dialog = _open(ready, "handover", Sheet)
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    (view,) = dialog.findChildren(QListWidget)
    view.setFocus()
    QApplication.sendPostedEvents()
    picture, focus = view.grab().toImage(), current_theme().colour("focus").name()
    row = view.visualItemRect(view.item(0)).translated(view.viewport().pos())
    assert isinstance(view, QListView)
    for x in (0, 1, view.width() - 2, view.width() - 1):
        assert picture.pixelColor(x, row.center().y()).name() == focus, x


@_OFFSCREEN
@pytest.mark.parametrize("language", ["language_de", "language_en"])
def test_nothing_moves_when_a_dialog_complains_in_two_lines(desktop: Desktop, language: str) -> None:
    assert desktop.errands is not None
    desktop.errands.run(language)
    dialog = _open(desktop, "open_address", Sheet)
    before = {one: _place(dialog, one) for one in dialog.findChildren(QWidget) if one.isVisible()}
    dialog.complain("Fügen Sie eine Adresse ein, die mit https:// oder http:// beginnt, und nichts anderes davor.")
    QApplication.sendPostedEvents()
    assert dialog.foot_words.heightForWidth(dialog.foot_words.width()) > dialog.foot_words.fontMetrics().height()
    assert dialog.foot_words.height() >= dialog.foot_words.heightForWidth(dialog.foot_words.width())
    moved = {type(one).__name__ for one, place in before.items() if one.isVisible() and _place(dialog, one) != place}
    assert moved <= {"QLabel"}  # the words themselves


@_OFFSCREEN
def test_no_line_of_the_keys_at_a_glance_begins_with_three_dots(desktop: Desktop) -> None:
    dialog = _open(desktop, "cheat_sheet", Sheet)
    words = [one.text() for one in dialog.findChildren(QLabel) if one.text().endswith("…")]
    assert len(words) > 5
    assert [one for one in words if one.endswith(" …")] == []


@_OFFSCREEN
def test_who_is_to_check_a_chosen_claim_can_be_read_in_the_list(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.session is not None
    assert desktop.window is not None
    assert desktop.errands is not None
    session, view = desktop.session, desktop.window.claims.list
    assert session.desk.claim is not None
    session.clerk.assign(session.desk.claim.id, "Ines Vogt")
    qtbot.waitUntil(lambda: bool(session.desk.claim and session.desk.claim.assigned))
    desktop.errands.run("claim_list")
    theme = current_theme()

    def inked() -> set[str]:
        view.setCurrentIndex(view.model().index(0, 0))  # the article may be read once more, and the list laid anew
        QApplication.sendPostedEvents()
        row = view.visualRect(view.currentIndex())
        half = row.adjusted(row.width() // 2, 0, 0, 0)
        picture = view.viewport().grab(half).toImage()
        return {picture.pixelColor(x, y).name() for x in range(half.width()) for y in range(half.height())}

    found: set[str] = set()

    def chosen() -> bool:  # one picture tells all: before the next one the article may be read again
        found.clear()
        found.update(inked())
        return theme.colour("accent_soft").name() in found

    qtbot.waitUntil(chosen)
    assert theme.colour("text3").name() not in found
    assert theme.colour("text2").name() in found


@_OFFSCREEN
@pytest.mark.parametrize(("command", "height"), [("preferences", 400), ("log_call", 300), ("cite_book", 300)])
def test_what_scrolls_in_a_dialog_ends_in_line_with_its_default_action(
    desktop: Desktop, command: str, height: int
) -> None:
    dialog = _open(desktop, command, Sheet)
    field = dialog.findChildren(Segments)[-1]
    ends = []
    for tall in (1600, height, 1600):
        dialog.resize(dialog.width(), tall)
        for _ in range(3):
            QApplication.sendPostedEvents()
            QApplication.processEvents()
        bars = [one for one in dialog.findChildren(QScrollBar) if one.isVisible() and one.height() > tall // 3]
        assert len(bars) == (tall == height)
        assert _place(dialog, field).right() == _place(dialog, dialog.accept_button).right()
        ends.append(_place(dialog, field).right())
    assert len(set(ends)) == 1
