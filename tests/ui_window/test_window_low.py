"""A window without height, as 150 % make of a small screen: what a verdict needs is seen without scrolling."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton

from tests.ui_window.usual_claim import checked_before, usual
from workbench.model.claims import SignOff
from workbench.model.ids import SignOffId
from workbench.ui.dialogs.sheet import Sheet
from workbench.ui.language import speak
from workbench.ui.panel.rating_line import RatingLine
from workbench.ui.panes import least_size
from workbench.ui.theme import current_theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from workbench.errors import Language
    from workbench.ui.desktop import Desktop
    from workbench.ui.panel.claim_panel import ClaimPanel

_LOW = QSize(853, 533)  # 1280 × 800 at 150 %
_FRAMED = QSize(853, 497)  # the same less a title and a bar of the desktop's
_TINY = QSize(640, 400)  # 1280 × 800 at 200 %
_USUAL = QSize(1440, 900)


def _panel(desktop: Desktop) -> ClaimPanel:
    assert desktop.window is not None
    return desktop.window.claim_panel


def _resized(desktop: Desktop, size: QSize, qtbot: QtBot) -> ClaimPanel:
    window = desktop.window
    assert window is not None
    window.resize(size)
    low = size in (_LOW, _FRAMED)
    qtbot.waitUntil(lambda: window.size() == size and _panel(desktop).quote.isVisible() is not low)
    return _panel(desktop)


def _wholly_seen(panel: ClaimPanel, part: QWidget) -> bool:
    top = part.mapTo(panel, QPoint(0, 0))
    return part.isVisible() and panel.rect().contains(top) and panel.rect().contains(top + part.rect().bottomRight())


def _show(desktop: Desktop, language: Language, qtbot: QtBot, *, size: QSize = _LOW) -> ClaimPanel:
    assert desktop.session is not None
    panel, dossier = _resized(desktop, size, qtbot), desktop.session.desk.dossier
    assert dossier is not None
    made, claim = usual(dossier, language)
    panel.show_claim(made, claim, place=(1, 3), name="Ines Vogt")
    desktop.session.memory.blockSignals(True)
    panel.memory.set_checks((checked_before(claim),))
    return panel


@pytest.mark.parametrize("size", [_LOW, _FRAMED], ids=["whole", "framed"])
@pytest.mark.parametrize("language", ["de", "en"])
def test_a_usual_claim_stands_in_two_columns_without_scrolling(
    desktop: Desktop, language: Language, size: QSize, qapp: QApplication, qtbot: QtBot
) -> None:
    speak(qapp, language)
    panel = _show(desktop, language, qtbot, size=size)
    form = panel.form
    left = panel.facts, panel.findings
    right = form.reason, form.correction, panel.attach, panel.evidence
    for part in (form.bar, *left, *right, panel.sign_off):
        qtbot.waitUntil(lambda part=part: _wholly_seen(panel, part))  # type: ignore[misc]
    middle = panel.width() // 2
    assert all(part.mapTo(panel, part.rect().topRight()).x() < middle for part in left)
    assert all(part.mapTo(panel, QPoint(0, 0)).x() > middle for part in right)
    assert form.bar.height() < form.rating.withdraw.height() * 2  # one line
    assert form.bar.mapTo(panel, QPoint(0, 0)).y() < panel.facts.mapTo(panel, QPoint(0, 0)).y()
    speak(qapp, "de")


def test_with_height_the_parts_stand_below_each_other_again(desktop: Desktop, qtbot: QtBot) -> None:
    panel = _show(desktop, "de", qtbot)
    panel = _resized(desktop, _USUAL, qtbot)
    form = panel.form
    order = panel.quote, panel.facts, form.bar, form.reason, form.correction, panel.evidence, panel.history
    qtbot.waitUntil(form.rating.name.isVisible)

    def tops() -> list[int]:
        return [part.mapTo(panel, QPoint(0, 0)).y() for part in order]

    qtbot.waitUntil(lambda: tops() == sorted(tops()))
    assert panel.sign_off.width() == panel.width()


def test_who_signed_is_named_even_where_the_panel_is_narrow(desktop: Desktop, qtbot: QtBot) -> None:
    panel = _show(desktop, "de", qtbot)
    claim = panel._claim
    assert claim is not None
    signed = replace(
        claim,
        sign_offs=(
            SignOff(id=SignOffId("s"), verdict=claim.verdicts[0].id, by="Paul Adeyemi", at="2025-02-12T09:00:00Z"),
        ),
    )
    panel.sign_off.set_claim(signed, "Ines Vogt")
    for roomy in (True, False):
        panel.sign_off.set_short(short=True, roomy=roomy)
        assert panel.sign_off._rule.isVisible()
        assert panel.sign_off._rule.text() == "Paul Adeyemi"


def test_the_button_that_signs_is_whole_in_the_first_line(desktop: Desktop, qtbot: QtBot) -> None:
    bar = _resized(desktop, _LOW, qtbot).sign_off
    button = bar.findChild(QPushButton)
    assert button is not None
    qtbot.waitUntil(lambda: bar.rect().contains(button.geometry()) and button.height() >= button.sizeHint().height())


def test_the_words_stand_above_alone_until_there_is_height(desktop: Desktop, qtbot: QtBot) -> None:
    panel = _resized(desktop, _LOW, qtbot)
    assert not panel.quote.isVisible()
    panel = _resized(desktop, _USUAL, qtbot)
    assert panel.quote.isVisible()
    qtbot.waitUntil(lambda: _wholly_seen(panel, panel.sign_off) and panel.sign_off.width() == panel.width())


def test_the_panel_takes_what_a_claim_needs_and_leaves_the_article_some_lines(desktop: Desktop, qtbot: QtBot) -> None:
    def shares() -> tuple[int, int]:
        assert desktop.window is not None
        article, *_, panel = desktop.window.inner.sizes()
        return article, panel

    for turn in range(3):
        if turn:
            _resized(desktop, _USUAL, qtbot)
        _resized(desktop, _LOW, qtbot)
        qtbot.waitUntil(lambda: shares()[1] > 270 and shares()[0] >= 5 * 28)
    assert desktop.window is not None
    desktop.window.resize(853, 900)
    qtbot.waitUntil(lambda: abs(shares()[0] - shares()[1]) <= 1)


def test_a_line_between_article_and_panel_stays_where_it_was_put(desktop: Desktop, qtbot: QtBot) -> None:
    _resized(desktop, _LOW, qtbot)
    inner = desktop.window.inner  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: inner.sizes()[-1] > 270)
    inner.moveSplitter(230, inner.count() - 1)
    inner.splitterMoved.emit(230, inner.count() - 1)
    put = inner.sizes()
    desktop.window.resize(_LOW.width() - 20, _LOW.height())  # type: ignore[union-attr]
    later: list[bool] = []
    QTimer.singleShot(0, inner, lambda: later.append(True))  # after whatever the new size has asked for
    qtbot.waitUntil(lambda: bool(later))
    assert (inner.sizes()[0], inner.sizes()[-1]) == (put[0], put[-1])  # another part may have come between


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_on_a_small_screen_at_twice_the_size_the_window_is_no_larger_than_it(desktop: Desktop, qtbot: QtBot) -> None:
    window, least = desktop.window, least_size(_TINY)
    assert window is not None
    assert least == _TINY - QSize(4, 40)  # a frame is drawn around it
    assert least_size(_USUAL) == QSize(720, 480)
    window.setMinimumSize(least)
    window.resize(least)
    qtbot.waitUntil(lambda: window.size() == least)
    QApplication.sendPostedEvents()
    shown = [one for one in window.toolbar.findChildren(QAbstractButton) if one.isVisible()]
    assert shown
    assert [(one.text(), one.width()) for one in shown if one.width() < one.minimumSizeHint().width()] == []
    assert [one.text() for one in shown if not window.toolbar.rect().contains(_inside(one, window.toolbar))] == []


def _inside(part: QWidget, whole: QWidget) -> QRect:
    return QRect(part.mapTo(whole, QPoint(0, 0)), part.size())


def test_a_long_title_makes_no_dialog_wider_than_the_window(desktop: Desktop) -> None:
    sheet = Sheet(desktop.window)
    sheet.name("Bericht", action="Speichern")
    sheet.subtitle.setText("Ein Titel, der länger ist als jedes Fenster breit " * 20)
    sheet.show()
    assert sheet.minimumSizeHint().width() < _TINY.width()
    assert sheet.width() <= desktop.window.width()  # type: ignore[union-attr]
    assert sheet.subtitle.toolTip() == sheet.subtitle.text()
    sheet.reject()


def test_what_stands_side_by_side_begins_in_one_line(desktop: Desktop, qtbot: QtBot) -> None:
    panel = _resized(desktop, _LOW, qtbot)
    first, other = panel.facts, panel.form._reason_label

    def top(part: QWidget) -> int:
        return part.mapTo(panel, QPoint(0, 0)).y()

    qtbot.waitUntil(lambda: abs(top(first) - top(other)) <= 2 and first.isVisible())


def test_the_amount_on_a_card_of_one_line_is_marked_amid_it(desktop: Desktop, qtbot: QtBot) -> None:
    panel = _show(desktop, "de", qtbot)
    qtbot.waitUntil(lambda: _wholly_seen(panel, panel.evidence))
    page = panel.evidence.viewport()
    qtbot.waitUntil(lambda: bool(_marked_rows(page)))
    rows, card = _marked_rows(page), panel.evidence.visualRect(panel.evidence.cards.index(0, 0))
    above, below = rows[0] - card.top(), card.bottom() - rows[-1]
    assert above == below - 4  # and the 4 px to the next card


def test_a_claim_without_facts_says_so_where_the_heading_is_given_up(desktop: Desktop, qtbot: QtBot) -> None:
    panel = _show(desktop, "de", qtbot)
    assert desktop.session is not None
    dossier = desktop.session.desk.dossier
    assert dossier is not None
    made, claim = usual(dossier, "de")
    bare = replace(claim, facts=())
    panel.show_claim(replace(made, claims=(bare, *made.claims[1:])), bare, place=(1, 3), name="Ines Vogt")
    heading, beside = panel._facts_label, panel.form._reason_label

    def middle(part: QWidget) -> int:
        return part.mapTo(panel, part.rect().center()).y()

    qtbot.waitUntil(lambda: _wholly_seen(panel, heading) and _wholly_seen(panel, panel._facts_count))
    qtbot.waitUntil(lambda: abs(middle(heading) - middle(beside)) <= 1)
    panel.show_claim(made, claim, place=(1, 3), name="Ines Vogt")
    qtbot.waitUntil(heading.isHidden)


def _marked_rows(page: QWidget) -> list[int]:
    """Return the rows of the first card in which something is marked."""
    image, mark = page.grab().toImage(), current_theme().colour("mark")
    rows = range(min(image.height(), 32))
    return [y for y in rows if any(image.pixelColor(x, y) == mark for x in range(image.width()))]


@pytest.mark.qt_log_ignore("This plugin does not support")  # a window of its own, offscreen
def test_the_ratings_of_a_width_stand_the_same_whatever_it_was_before(qtbot: QtBot) -> None:
    line = RatingLine()
    qtbot.addWidget(line)
    line.show()
    upright = line.bar.height()

    def standing(before: int, width: int) -> bool:
        for one in (before, width, width):
            line.lay(across=one)
            line.resize(one, 60)
            QApplication.processEvents()
        return line.bar.height() < upright

    needed = next(width for width in range(1000, 500, -5) if not standing(1000, width))
    for width in range(needed - 20, needed + 20, 5):
        assert standing(1000, width) is standing(300, width), width


def test_the_keyboard_stays_with_earlier_checks_that_a_larger_window_has_room_for(
    desktop: Desktop, qtbot: QtBot
) -> None:
    panel = _show(desktop, "de", qtbot)
    memory = panel.memory
    qtbot.waitUntil(memory._fold.isVisible)
    memory._fold.setFocus()
    assert desktop.window is not None
    desktop.window.resize(QSize(1440, 1400))
    qtbot.waitUntil(lambda: memory.cards[0].isVisible() and not memory._fold.isVisible())
    assert desktop.window.focusWidget() is memory.cards[0].button


@pytest.mark.parametrize("part", ["withdraw", "rating", "reason", "attach", "sign"])
def test_the_focus_stays_where_it_is_when_the_window_becomes_low_and_high_again(
    desktop: Desktop, qtbot: QtBot, part: str
) -> None:
    panel, window = _show(desktop, "de", qtbot, size=_USUAL), desktop.window
    assert window is not None
    named = {
        "withdraw": panel.form.rating.withdraw,
        "rating": panel.form.rating.bar.findChildren(QAbstractButton)[0],
        "reason": panel.form.reason,
        "attach": panel.attach,
        "sign": next(one for one in panel.sign_off.findChildren(QPushButton) if one.isVisible()),
    }[part]
    named.setFocus()
    assert window.focusWidget() is named
    for size in (_LOW, _USUAL):
        _resized(desktop, size, qtbot)
        assert window.focusWidget() is named
        assert named.isVisible()


def test_the_focus_of_a_library_that_folds_goes_to_the_manuscript(desktop: Desktop, qtbot: QtBot) -> None:
    window = desktop.window
    assert window is not None
    _resized(desktop, _USUAL, qtbot)
    window.library.list.setFocus()
    assert window.focusWidget() is window.library.list
    _resized(desktop, _LOW, qtbot)
    assert not window.left.isVisible()
    assert window.focusWidget() is window.manuscript.text_view()


def test_the_focus_on_what_withdraws_a_verdict_goes_to_the_ratings_when_there_is_none(
    desktop: Desktop, qtbot: QtBot
) -> None:
    panel, window = _resized(desktop, _LOW, qtbot), desktop.window
    assert window is not None
    QTest.keyClick(window.manuscript.text_view(), Qt.Key.Key_V)
    rating = panel.form.rating
    qtbot.waitUntil(rating.withdraw.isVisible)
    rating.withdraw.setFocus()
    QTest.keyClick(rating.withdraw, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not rating.withdraw.isVisible())
    held = window.focusWidget()
    assert held is not None
    assert rating.bar.isAncestorOf(held)
