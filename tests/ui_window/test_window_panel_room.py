"""The claim panel in a window of 1280 × 800: a usual claim is seen whole, and parts stand no closer than they must."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea

from tests.ui_window.usual_claim import checked_before, usual
from workbench import paths
from workbench.actions.demonstration import build_demonstration
from workbench.model.claims import Rating
from workbench.ui.language import speak
from workbench.ui.panel import evidence_card
from workbench.ui.panel.closeness import Closeness
from workbench.ui.panel.reason_field import ReasonField
from workbench.ui.theme import apply_theme, current_theme
from workbench.ui.widgets.cards import PADDING
from workbench.ui.widgets.cards_model import Role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from workbench.errors import Language
    from workbench.model.ids import ClaimId
    from workbench.model.memory import EarlierCheck
    from workbench.ui.desktop import Desktop
    from workbench.ui.panel.claim_panel import ClaimPanel

_SMALL: Final = QSize(1280, 800)
_SCREENS: Final = (QSize(1280, 720), QSize(853, 533))  # the lowest, and 1280 × 800 at 150 %
_LARGE: Final = QSize(1920, 1080)


def _panel(desktop: Desktop) -> ClaimPanel:
    assert desktop.window is not None
    return desktop.window.claim_panel


def _bar(panel: ClaimPanel) -> int:
    """Return how far the panel scrolls, px."""
    area = panel.findChild(QScrollArea)
    assert area is not None
    return area.verticalScrollBar().maximum()


def _show(desktop: Desktop, size: QSize, language: Language, qtbot: QtBot) -> ClaimPanel:
    assert desktop.session is not None
    window, panel, dossier = desktop.window, _panel(desktop), desktop.session.desk.dossier
    assert window is not None
    assert dossier is not None
    window.resize(size)
    qtbot.waitUntil(lambda: window.size() == size and panel.height() > size.height() // 2)
    made, claim = usual(dossier, language)
    panel.show_claim(made, claim, place=(1, 3), name="Ines Vogt")
    QTest.qWait(50)  # whatever wants to be laid out anew was
    return panel


@pytest.fixture
def spoken_language(request: pytest.FixtureRequest, qapp: QApplication, desktop: Desktop) -> Iterator[Language]:
    """Speak a language while the window is open."""
    language: Language = request.param
    speak(qapp, language)
    yield language
    speak(qapp, "de")


_BOTH = pytest.mark.parametrize("spoken_language", ["de", "en"], indirect=True)


@_BOTH
def test_a_usual_claim_is_seen_whole_without_scrolling(
    desktop: Desktop, spoken_language: Language, qtbot: QtBot
) -> None:
    panel = _show(desktop, _SMALL, spoken_language, qtbot)
    qtbot.waitUntil(lambda: _bar(panel) == 0)
    for part in _parts(panel):
        assert _wholly_seen(panel, part), part
    assert panel.evidence.cards.rowCount() == 2
    assert panel.facts.facts.rowCount() == 5


def _parts(panel: ClaimPanel) -> tuple[QWidget, ...]:
    form = panel.form
    typed = form.bar, form.reason, form.correction
    return panel.facts, panel.findings, *typed, panel.evidence, panel.history, panel.attach, panel.sign_off


def _tell(desktop: Desktop, *checks: EarlierCheck) -> None:
    """Show earlier checks; the library's own answer, which comes later, is not heard."""
    assert desktop.session is not None
    desktop.session.memory.blockSignals(True)
    _panel(desktop).memory.set_checks(checks)


@_BOTH
def test_earlier_checks_come_in_a_line_kept_for_them_and_are_unfolded_by_a_key(
    desktop: Desktop, spoken_language: Language, qtbot: QtBot
) -> None:
    panel, memory = _show(desktop, _SMALL, spoken_language, qtbot), _panel(desktop).memory
    qtbot.waitUntil(lambda: _bar(panel) == 0)
    claim = panel._claim
    assert claim is not None
    before = [part.mapTo(panel, QPoint(0, 0)) for part in _parts(panel)]
    _tell(desktop, checked_before(claim))
    qtbot.waitUntil(lambda: _wholly_seen(panel, memory))
    QApplication.sendPostedEvents()  # whatever wants to be laid out anew was
    assert [part.mapTo(panel, QPoint(0, 0)) for part in _parts(panel)] == before
    assert _bar(panel) == 0
    assert memory._line.accessibleName().startswith(
        {"de": "Falsch · 5. März 2024", "en": "False · 5 "}[spoken_language]
    )
    assert memory._fold.focusPolicy() & Qt.FocusPolicy.TabFocus
    QTest.keyClick(memory._fold, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: memory.cards[0].isVisible() and _wholly_seen(panel, memory.cards[0]))
    assert not memory._line.isVisible()
    QTest.keyClick(memory._fold, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not memory.cards[0].isVisible() and _bar(panel) == 0)


def test_the_ratings_of_earlier_checks_follow_the_theme(desktop: Desktop, qapp: QApplication, qtbot: QtBot) -> None:
    claim = _show(desktop, _LARGE, "de", qtbot)._claim
    assert claim is not None
    _tell(desktop, checked_before(claim))
    card = _panel(desktop).memory.cards[0]
    for dark in (True, False):
        apply_theme(qapp, dark=dark)
        glyph = next(one.pixmap().toImage() for one in card.findChildren(QLabel) if not one.pixmap().isNull())
        tones = {glyph.pixelColor(x, y).name() for x in range(glyph.width()) for y in range(glyph.height())}
        assert current_theme().rating_colour("false").name() in tones


def test_earlier_checks_unfolded_where_they_have_no_room_are_scrolled_to(desktop: Desktop, qtbot: QtBot) -> None:
    panel = _show(desktop, _SCREENS[1], "de", qtbot)
    memory, claim = panel.memory, panel._claim
    assert claim is not None
    _tell(desktop, checked_before(claim), checked_before(claim, rating=Rating.VERIFIED))
    qtbot.waitUntil(memory._line.isVisible)
    memory._fold.setFocus()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Enter):  # shown, folded, shown
        QTest.keyClick(memory._fold, key)
    area = panel.findChild(QScrollArea)
    assert area is not None
    assert memory.height() > area.viewport().height()
    assert memory.mapTo(area.viewport(), QPoint(0, 0)).y() == 0


@pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen, sizes are not propagated
def test_a_reason_takes_the_lines_it_needs_when_the_library_goes(qtbot: QtBot) -> None:
    field = ReasonField()
    qtbot.addWidget(field)
    field.set_closeness(Closeness.FOLDED)
    field.resize(900, field.height())
    field.show()
    field.setPlainText("Grund Nummer 2: so steht es in der Meldung der Agentur vom Montag.")
    one = field.height()
    field.resize(300, field.height())
    assert field.height() > one
    field.resize(900, field.height())
    assert field.height() == one


def test_several_earlier_checks_are_told_by_each_verdict(desktop: Desktop, qtbot: QtBot) -> None:
    panel = _show(desktop, _SMALL, "de", qtbot)
    memory, claim = panel.memory, panel._claim
    assert claim is not None
    _tell(desktop, checked_before(claim), checked_before(claim, rating=Rating.VERIFIED))
    qtbot.waitUntil(memory._line.isVisible)
    assert memory._line.accessibleName() == "Falsch, Verifiziert"
    assert memory._fold.text() == "alle 2 zeigen"


def test_where_there_is_room_earlier_checks_stand_there_whole(desktop: Desktop, qtbot: QtBot) -> None:
    panel = _show(desktop, _LARGE, "de", qtbot)
    memory, known = panel.memory, panel._claim
    assert known is not None
    assert desktop.session is not None
    desk = desktop.session.desk
    panel.show_claim(desk.dossier, desk.claim, place=(1, 3), name="Ines Vogt")  # without a verdict, a finding, evidence
    _tell(desktop, checked_before(known))
    qtbot.waitUntil(lambda: memory.cards[0].isVisible() and _wholly_seen(panel, memory.cards[0]))
    assert panel._room.closeness is Closeness.ROOMY
    assert not memory._fold.isVisible()


def _wholly_seen(panel: ClaimPanel, part: QWidget) -> bool:
    top = part.mapTo(panel, QPoint(0, 0))
    return part.isVisible() and top.y() >= 0 and top.y() + part.height() <= panel.height()


@_BOTH
def test_on_a_large_screen_nothing_stands_closer_than_it_must(
    desktop: Desktop, spoken_language: Language, qtbot: QtBot
) -> None:
    panel = _show(desktop, _LARGE, spoken_language, qtbot)
    qtbot.waitUntil(lambda: panel._room.closeness is Closeness.ROOMY)
    at_ease = panel.evidence.height()
    assert _bar(panel) == 0
    panel = _show(desktop, _SMALL, spoken_language, qtbot)
    qtbot.waitUntil(lambda: panel._room.closeness > Closeness.FOLDED)
    assert panel.evidence.height() < at_ease / 2
    assert all(words in panel.evidence.cards.index(0).data() for words in ("8-K", "Börsenaufsicht", "$44 billion"))
    tip = panel.evidence.cards.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert all(words in tip for words in ("Börsenaufsicht", "$44 billion"))  # what the card leaves out is said there


def test_each_step_is_lower_by_what_it_says(desktop: Desktop, qtbot: QtBot) -> None:
    panel = _show(desktop, _SMALL, "de", qtbot)
    room, form, steps = panel._room, panel.form, tuple(Closeness)
    said, needed = [room._saved(step) for step in steps], []
    for step in steps:
        for part in room._parts:
            part.set_closeness(step)
        panel._place_history()
        room._measure_anew()
        needed.append(room._needed(room._scroll.width()))
    assert [needed[0] - one for one in needed] == said
    assert said == sorted(set(said))
    for lower in (form.bar, form.correction, panel._headings):
        assert lower.saved(Closeness.TIGHT) > lower.saved(Closeness.LINES)
    assert panel.quote.saved(Closeness.BARE) > panel.quote.saved(Closeness.TIGHT)


@_BOTH
def test_the_card_the_keys_come_to_shows_more_of_itself(
    desktop: Desktop, spoken_language: Language, qtbot: QtBot
) -> None:
    panel = _show(desktop, _SMALL, spoken_language, qtbot)
    qtbot.waitUntil(lambda: panel._room.closeness > Closeness.FOLDED)
    before, cards = panel._room.closeness, panel.evidence
    low = cards.height()
    cards.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: cards.height() > low)
    first = cards.height()
    QTest.keyClick(cards, Qt.Key.Key_Down)
    assert cards.currentIndex().data(Role.CARD).title == "Agenturbericht zum Vollzug"
    assert cards.height() <= first
    assert panel._room.closeness is before  # the others keep their form
    panel.form.reason.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: cards.height() == low)


def test_looking_for_room_measures_a_card_once_at_each_step(
    desktop: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = _show(desktop, _SMALL, "de", qtbot)
    qtbot.waitUntil(lambda: _bar(panel) == 0)
    asked: list[object] = []

    def counted(card: object, width: int, closeness: Closeness) -> int:
        asked.append((card, width, closeness))
        return measured(card, width, closeness)  # type: ignore[arg-type]

    measured = evidence_card._height
    monkeypatch.setattr(evidence_card, "_height", counted)
    panel.evidence._delegate.forget()
    panel._find_room()
    panel._find_room()
    assert len(asked) == len(set(asked)) > 2
    shown = tuple(panel.evidence.cards.index(row).data(Role.CARD) for row in range(2))
    panel.evidence.set_cards(shown[:1])
    assert {card for card, *_ in panel.evidence._delegate._heights} == {shown[0]}  # no card is kept that went
    other = replace(shown[0], passage="Kurz.", marks=())
    panel.evidence.set_cards((other,))
    assert panel.evidence._delegate.height_at(panel.evidence.cards.index(0), Closeness.ROOMY) == measured(
        other, panel.evidence.viewport().width() - 2 * PADDING, Closeness.ROOMY
    )


@_BOTH
def test_the_whole_history_is_one_key_away(desktop: Desktop, spoken_language: Language, qtbot: QtBot) -> None:
    panel = _show(desktop, _SMALL, spoken_language, qtbot)
    qtbot.waitUntil(lambda: panel.history.in_line)
    assert panel.history.height() < 24
    assert panel._whole.text() in {"alle 4", "all 4"}
    QTest.keyClick(panel._whole, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: panel.history.height() > 4 * 20)
    QTest.keyClick(panel._whole, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: panel.history.in_line and _bar(panel) == 0)


def test_no_word_moves_when_the_scroll_bar_comes(desktop: Desktop, qtbot: QtBot) -> None:
    panel = _show(desktop, _SMALL, "de", qtbot)
    qtbot.waitUntil(lambda: _bar(panel) == 0)
    before = panel.form.bar.width()
    assert desktop.window is not None
    desktop.window.resize(1280, 640)
    qtbot.waitUntil(lambda: _bar(panel) > 0)
    assert panel.form.bar.width() == before


def test_a_reason_takes_the_height_of_its_words(desktop: Desktop, qtbot: QtBot) -> None:
    panel = _show(desktop, _LARGE, "de", qtbot)
    reason = panel.form.reason
    reason.setPlainText("")
    two = reason.height()
    reason.setPlainText("Eins.\nZwei.\nDrei.")
    line = reason.fontMetrics().lineSpacing()
    assert reason.height() == two + line
    reason.setPlainText("Zeile\n" * 20)
    assert reason.height() == two + 2 * line


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the demonstration library."""
    folder = tmp_path_factory.mktemp("shown")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WORKBENCH_DATA", str(folder))
        build_demonstration(paths.demonstration_library())
        return paths.demonstration_library()


def _open(desktop: Desktop, number: int, qtbot: QtBot) -> dict[int, ClaimId]:
    """Open an article of the demonstration; return its claims by their numbers."""
    assert desktop.session is not None
    desk = desktop.session.desk
    qtbot.waitUntil(lambda: len(desk.articles) >= 2)
    desk.open_article(next(article.id for article in desk.articles if article.number == number))
    qtbot.waitUntil(lambda: desk.whole and desk.dossier is not None and desk.dossier.article.number == number)
    assert desk.dossier is not None
    return {claim.number: claim.id for claim in desk.dossier.live_claims}


@pytest.mark.parametrize("spoken_language", ["de", "en"], indirect=True)
@pytest.mark.parametrize("number", [1, 2])
def test_no_claim_of_the_demonstration_scrolls_on_a_small_screen(
    open_desktop: Callable[[Path], Desktop],
    demonstration: Path,
    number: int,
    spoken_language: Language,
    qtbot: QtBot,
) -> None:
    desktop = open_desktop(demonstration)
    speak(QApplication.instance(), spoken_language)  # type: ignore[arg-type]
    assert _open(desktop, number, qtbot)
    assert desktop.session is not None
    assert desktop.window is not None
    desk, panel = desktop.session.desk, _panel(desktop)
    for size in _SCREENS:
        desktop.window.resize(size)
        qtbot.waitUntil(lambda size=size: panel.height() > size.height() // 2)  # type: ignore[misc]
        assert desk.dossier is not None
        for claim in desk.dossier.live_claims:
            desk.select(claim.id)
            qtbot.waitUntil(lambda claim=claim: panel.number == claim.number)  # type: ignore[misc]
            _tell(desktop, *((checked_before(claim),) if claim.verdicts else ()))
            QApplication.sendPostedEvents()  # else the bar may still be that of the claim before
            qtbot.waitUntil(lambda: _bar(panel) == 0, timeout=5_000)


@pytest.mark.parametrize("spoken_language", ["en"], indirect=True)
def test_a_claim_stands_alike_whichever_was_shown_before(
    open_desktop: Callable[[Path], Desktop], demonstration: Path, spoken_language: Language, qtbot: QtBot
) -> None:
    desktop = open_desktop(demonstration)
    speak(QApplication.instance(), spoken_language)  # type: ignore[arg-type]
    claims = _open(desktop, 1, qtbot)
    assert desktop.session is not None
    assert desktop.window is not None
    panel, stood = _panel(desktop), []
    desktop.window.resize(QSize(1280, 720))
    for number in (13, 11, 13, 12, 13):
        desktop.session.desk.select(claims[number])
        qtbot.waitUntil(lambda number=number: panel.number == number)  # type: ignore[misc]
        QApplication.sendPostedEvents()
        stood.append(panel._room.closeness)
    first, close, again, at_ease, last = stood
    assert at_ease < first < close
    assert first == again == last
