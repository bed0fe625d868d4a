"""A new draft by keys: seen side by side before anything is written, taken over, undone, or dropped."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractItemView, QAbstractSlider

from tests.model.test_claim_rules import claim, fact, verdict
from workbench.actions import articles
from workbench.actions.revising import Revision
from workbench.intake import read_text
from workbench.journal.beside import drafts_file
from workbench.model.analysis import Analysis
from workbench.model.claims import Rating
from workbench.model.drafts import ChangeKind, DraftChange
from workbench.model.facts import FactState
from workbench.model.talks import TalkDecision
from workbench.model.wording import rating_words
from workbench.text.messages import counted, say
from workbench.ui.drafts.model import ChangesModel, Role
from workbench.ui.drafts.rows import differing
from workbench.ui.drafts.waiting import load_waiting, save_waiting
from workbench.ui.drafts.words import outcome_words
from workbench.ui.language import spoken
from workbench.ui.manuscript.metrics import PAD
from workbench.ui.theme import current_theme

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workbench.jobs import AnalysisWorker
    from workbench.ui.desktop import Desktop
    from workbench.ui.drafts.text import DraftText
    from workbench.ui.session import Session
    from workbench.ui.window import MainWindow


def _text(session: Session) -> str:
    assert session.desk.dossier is not None
    return session.desk.dossier.draft.text


def _edited(text: str) -> str:
    gone = text.replace("54 Milliarden", "44 Milliarden").replace(" OpenAI verließ er 2018.", "")
    return f"{gone}\nMicrosoft zahlte 2019 eine Milliarde Dollar an OpenAI.\n"


@pytest.fixture
def parts(one_worker: AnalysisWorker, desktop: Desktop) -> tuple[Desktop, MainWindow, Session]:
    """Return the desktop with the real worker behind it."""
    _ = one_worker
    assert desktop.window is not None
    assert desktop.session is not None
    return desktop, desktop.window, desktop.session


def _offer(parts: tuple[Desktop, MainWindow, Session], qtbot: QtBot, text: str = "") -> None:
    _desktop, window, session = parts
    QGuiApplication.clipboard().setText(text or _edited(_text(session)))
    QTest.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: window.view == "drafts" and session.drafts.current is not None, timeout=20_000)


def _offer_unread(parts: tuple[Desktop, MainWindow, Session], qtbot: QtBot, text: str) -> None:
    """Offer a long draft in which nobody looks for claims: that would take longer than the rest."""
    _desktop, window, session = parts
    assert session.desk.dossier is not None
    nothing = Analysis(language="de", pipeline="none", sentences=(), suggestions=(), facts=())
    document = read_text(text, name="b.md")
    session.drafts.offer(Revision(article=session.desk.dossier.article.id, document=document, analysis=nothing))
    qtbot.waitUntil(lambda: window.view == "drafts" and session.drafts.current is not None, timeout=20_000)


def _current(session: Session) -> DraftChange:
    assert session.drafts.current is not None
    return session.drafts.current


def test_who_goes_on_comparing_is_no_longer_told_that_a_draft_waits(
    parts: tuple[Desktop, MainWindow, Session], qtbot: QtBot
) -> None:
    desktop, window, _session = parts
    _offer(parts, qtbot)
    assert desktop.errands is not None
    desktop.errands.run("manuscript")
    assert "aufgehoben" in window.notice.words
    desktop.errands.run("view_strike")
    desktop.errands.run("view_drafts")
    assert window.view == "drafts"
    assert window.notice.words == ""


@pytest.mark.parametrize("left", [False, True])
def test_a_text_in_which_no_claim_stands_is_asked_about(
    parts: tuple[Desktop, MainWindow, Session], qtbot: QtBot, *, left: bool
) -> None:
    _desktop, window, session = parts
    assert session.desk.dossier is not None
    kept = session.desk.dossier.live_claims[0].text if left else ""
    _offer(parts, qtbot, f"Im Hafen von Wismar legten 14 Schiffe an. {kept} Der Kai misst 620 Meter.\n")
    assert ("Ist es der richtige?" in window.changes._about.text()) is not left
    assert "Gespeichert wird erst" in window.changes._about.text()


def test_a_new_draft_is_seen_before_it_is_written_and_taken_over_by_keys(
    parts: tuple[Desktop, MainWindow, Session], qtbot: QtBot
) -> None:
    _, window, session = parts
    claim = session.desk.claim
    assert claim is not None
    session.clerk.give_verdict(claim.id, Rating.FALSE.value, "Es waren 44.", "44 Milliarden Dollar")
    qtbot.waitUntil(lambda: session.desk.claim is not None and session.desk.claim.rating is Rating.FALSE)
    _offer(parts, qtbot)
    assert session.desk.dossier is not None
    assert len(session.desk.dossier.drafts) == 1
    assert _current(session).kind is ChangeKind.REWORDED
    assert _current(session).withdrawn is not None
    assert window.drafts.new.page.state.selected == claim.id
    seen = {_current(session).kind}
    for _step in range(3):
        QTest.keyClick(window.changes.list, Qt.Key.Key_J)
        seen.add(_current(session).kind)
    assert {ChangeKind.REWORDED, ChangeKind.NEW, ChangeKind.GONE} <= seen
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: session.desk.dossier is not None and len(session.desk.dossier.drafts) == 2)
    qtbot.waitUntil(lambda: session.drafts.comparison is not None and not session.drafts.comparison.pending)
    assert "Fassung 2 ist übernommen" in window.notice.words
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: session.desk.dossier is not None and len(session.desk.dossier.drafts) == 1)
    qtbot.waitUntil(lambda: window.view == "read")
    assert session.desk.claim is not None
    assert session.desk.claim.rating is Rating.FALSE


def test_a_draft_that_is_gone_when_it_is_to_be_compared_troubles_nobody(desktop: Desktop, qtbot: QtBot) -> None:
    session = desktop.session
    assert session is not None
    told: list[object] = []
    session.drafts.failed.connect(told.append)
    session.drafts.choose(1, 2)  # as after an undo that the window has not shown yet
    qtbot.waitUntil(lambda: not session.tasks._open, timeout=20_000)
    assert (told, session.drafts.comparison) == ([], None)


def test_a_key_works_on_the_claim_whose_change_is_shown(
    parts: tuple[Desktop, MainWindow, Session], qtbot: QtBot
) -> None:
    _, window, session = parts
    _offer(parts, qtbot)
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: session.drafts.comparison is not None and not session.drafts.comparison.pending)
    while _current(session).kind is not ChangeKind.NEW:
        session.drafts.step(forward=True)
    made = _current(session).new
    assert made is not None
    desk = session.desk
    qtbot.waitUntil(lambda: bool(desk.dossier and any(claim.id == made.id for claim in desk.dossier.live_claims)))
    assert session.desk.claim is not None
    assert session.desk.claim.id != made.id
    QTest.keyClick(window.changes.list, Qt.Key.Key_V)
    assert window.view == "read"
    assert session.desk.claim.id == made.id
    assert window.focusWidget() is window.claim_panel.form.reason  # letters typed now are no keys


def test_no_key_of_claims_works_while_a_draft_is_on_offer(
    parts: tuple[Desktop, MainWindow, Session], qtbot: QtBot
) -> None:
    _, window, _session = parts
    _offer(parts, qtbot)
    assert not window.actions_of.by_name["rate_verified"].isEnabled()
    assert not window.actions_of.by_name["dismiss"].isEnabled()


def test_escape_keeps_a_new_draft_on_offer(parts: tuple[Desktop, MainWindow, Session], qtbot: QtBot) -> None:
    desktop, window, session = parts
    _offer(parts, qtbot)
    offered = session.drafts.pending
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.view == "read"
    assert "bleibt aufgehoben" in window.notice.words
    assert session.drafts.pending is offered
    QTest.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert window.view == "drafts"
    assert session.drafts.comparison is not None
    assert session.drafts.comparison.pending
    assert desktop.errands is not None


def test_another_article_does_not_drop_a_new_draft(parts: tuple[Desktop, MainWindow, Session], qtbot: QtBot) -> None:
    _, _window, session = parts
    _offer(parts, qtbot)
    here, offered = session.desk.article_id, session.drafts.pending
    other = session.clerk.workspace
    session.clerk.submit(lambda: articles.store_article(other, read_text("Ein anderer Text.", name="b.md")).changes)
    qtbot.waitUntil(lambda: len(session.desk.articles) == 2)
    session.desk.open_article(next(one.id for one in session.desk.articles if one.id != here))
    qtbot.waitUntil(lambda: session.drafts.pending is None)
    session.desk.open_article(here)
    qtbot.waitUntil(lambda: session.drafts.pending is offered)
    qtbot.waitUntil(lambda: session.drafts.comparison is not None and session.drafts.comparison.pending)


def test_a_discarded_draft_can_be_shown_again(parts: tuple[Desktop, MainWindow, Session], qtbot: QtBot) -> None:
    desktop, window, session = parts
    assert desktop.errands is not None
    desktop.errands.run("recall_draft")
    assert "keine neue Fassung verworfen" in window.notice.words
    _offer(parts, qtbot)
    offered = session.drafts.pending
    desktop.errands.run("discard_draft")
    assert session.drafts.pending is None
    window.notice.action_requested.emit(window.notice._name)
    qtbot.waitUntil(lambda: window.view == "drafts" and session.drafts.pending is offered)


def test_dropping_a_new_draft_leaves_nothing(parts: tuple[Desktop, MainWindow, Session], qtbot: QtBot) -> None:
    desktop, window, session = parts
    heads = session.desk.dossier.heads if session.desk.dossier else ()
    _offer(parts, qtbot)
    assert desktop.errands is not None
    desktop.errands.run("discard_draft")
    assert window.view == "read"
    assert session.drafts.pending is None
    session.desk.refresh()
    qtbot.waitUntil(lambda: session.desk.dossier is not None)
    assert session.desk.dossier is not None
    assert session.desk.dossier.heads == heads


def test_the_same_text_is_said_to_be_the_same(parts: tuple[Desktop, MainWindow, Session], qtbot: QtBot) -> None:
    _, window, session = parts
    QGuiApplication.clipboard().setText(_text(session))
    QTest.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: "dieselbe" in window.notice.words, timeout=20_000)
    assert window.view == "read"


def test_the_rows_stand_level_and_scroll_together(parts: tuple[Desktop, MainWindow, Session], qtbot: QtBot) -> None:
    _, window, session = parts
    longer = _text(session).replace(
        "Ob das klug war", "Ein neuer Satz steht hier nun davor. " * 20 + "\n\nOb das klug war"
    )
    _offer(parts, qtbot, longer)
    old, new = window.drafts.old.text, window.drafts.new.text
    assert session.drafts.comparison is not None

    def tops() -> list[tuple[float, float]]:
        pairs = session.drafts.comparison.rows if session.drafts.comparison else ()
        numbers = [(old.state.plan.number_at(a), new.state.plan.number_at(b)) for a, b in pairs]
        return [(old.block_box(left).top(), new.block_box(right).top()) for left, right in numbers]

    qtbot.waitUntil(lambda: all(abs(left - right) <= 1 for left, right in tops()))
    window.resize(1200, 520)
    qtbot.waitUntil(lambda: old.verticalScrollBar().maximum() > 0)
    qtbot.waitUntil(lambda: all(abs(left - right) <= 1 for left, right in tops()))
    assert old.verticalScrollBar().maximum() == new.verticalScrollBar().maximum()
    old.verticalScrollBar().setValue(40)
    assert new.verticalScrollBar().value() == 40


def test_the_change_shown_stays_in_view_while_lines_break_anew(
    parts: tuple[Desktop, MainWindow, Session], qtbot: QtBot
) -> None:
    _, window, session = parts
    _offer(
        parts, qtbot, "\n\n".join([_text(session), *("Ein Absatz, der nichts ändert, " * 30,) * 12, "Neu sind 7 Euro."])
    )
    QTest.keyClick(window.changes.list, Qt.Key.Key_K)
    pane = window.drafts.new

    def in_view() -> bool:
        span = _current(session).new_span
        assert span is not None
        block = pane.text.document().findBlock(pane.page.state.plan.to_document(span[0]))
        top = pane.text.document().documentLayout().blockBoundingRect(block).top()
        return 0 <= top - pane.text.verticalScrollBar().value() <= pane.text.viewport().height()

    for width in (1100, 1500):
        window.resize(width, 700)
        qtbot.waitUntil(in_view)


def test_a_step_from_change_to_change_leaves_nothing_of_the_one_before(
    parts: tuple[Desktop, MainWindow, Session], qtbot: QtBot
) -> None:
    _, window, session = parts
    _offer(parts, qtbot)
    view = window.drafts
    place = view.rect().translated(view.mapTo(window, QPoint(0, 0)))

    def whole() -> bool:
        painted = window.grab().toImage().copy(place)
        shown = window.screen().grabWindow(window.winId()).toImage().copy(place)
        return painted == shown.convertToFormat(painted.format())

    qtbot.waitUntil(whole)
    for _ in range(2 * len(session.drafts.changes)):
        QTest.keyClick(window.changes.list, Qt.Key.Key_J)
        qtbot.waitUntil(whole)


def _differences(window: MainWindow, session: Session) -> list[float]:
    """Return by how many px each row's sides stand apart, as painted."""
    old, new = window.drafts.old.text, window.drafts.new.text
    assert session.drafts.made is not None
    return [old.block_box(left).top() - new.block_box(right).top() for left, right in session.drafts.made.rows]


def _lines(text: DraftText) -> list[int]:
    """Return how many lines each block is broken into, 0 where it is not yet."""
    document = text.document()
    return [document.findBlockByNumber(number).layout().lineCount() for number in range(document.blockCount())]


def test_another_width_before_all_lines_are_counted_leaves_the_rows_level(
    parts: tuple[Desktop, MainWindow, Session], qtbot: QtBot
) -> None:
    _, window, session = parts
    window.resize(1440, 700)
    text = _text(session)
    longer = "\n\n".join([text, *("Ein Absatz, der nichts ändert, " * 30 + f"{n}." for n in range(400))])
    window.drafts._turns.blockSignals(True)
    _offer_unread(parts, qtbot, longer)
    new, levels = window.drafts.new.text, window.drafts._levels
    before = window.drafts.new.width()
    window.resize(1120, 700)  # while most are only guessed
    qtbot.waitUntil(lambda: window.drafts.new.width() < before)
    assert not levels.finished
    window.drafts._turns.blockSignals(False)
    qtbot.waitUntil(lambda: levels.finished and not levels.stale, timeout=20_000)
    assert max(map(abs, _differences(window, session))) < 1
    assert _lines(new) == new.flow.counts
    widths = {new.document().findBlockByNumber(n).layout().lineAt(0).width() for n in (0, 5, 200, 399)}
    assert widths == {new.lineWrapColumnOrWidth() - 2 * PAD}
    tops, shapes = new.flow.tops, new.flow.shaped.shapes
    apart = [after - at for at, after in pairwise(tops)]
    assert all(gap >= n * shape.line for gap, n, shape in zip(apart, new.flow.counts, shapes, strict=False))


def test_what_is_in_view_stays_there_while_lines_are_counted(
    parts: tuple[Desktop, MainWindow, Session], qtbot: QtBot
) -> None:
    _, window, session = parts
    window.resize(1440, 700)
    text = _text(session)
    before = (
        f"Ein Absatz aus sehr langen Wörtern, {'Verwaltungsgerichtsentscheidungen ' * 15}{n}." for n in range(400)
    )
    longer = "\n\n".join([text, *before, "Neu sind 7 Euro.", *("Am Ende. " * 60,) * 5])
    window.drafts._turns.blockSignals(True)
    _offer_unread(parts, qtbot, longer)
    new, levels = window.drafts.new.text, window.drafts._levels
    bar = new.verticalScrollBar()
    qtbot.wait(50)  # the panes have found their widths
    bar.triggerAction(bar.SliderAction.SliderPageStepAdd)  # somebody scrolls: no change is gone to any more
    bar.setValue(bar.maximum() // 2)
    number = new.in_view()[-1]
    at, scrolled = new.block_box(number).top(), bar.value()
    assert not levels.finished
    window.drafts._turns.blockSignals(False)
    qtbot.waitUntil(lambda: levels.finished and not levels.stale, timeout=20_000)
    assert bar.value() != scrolled  # what stands above is higher than it was guessed
    assert abs(new.block_box(number).top() - at) <= 1
    assert window.drafts.old.text.verticalScrollBar().value() == bar.value()


def test_taking_a_draft_back_leaves_the_keyboard_in_the_manuscript(
    parts: tuple[Desktop, MainWindow, Session], qtbot: QtBot
) -> None:
    _, window, session = parts
    _offer(parts, qtbot)
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: session.desk.dossier is not None and len(session.desk.dossier.drafts) == 2)
    session.clerk.undo()
    qtbot.waitUntil(lambda: session.desk.dossier is not None and len(session.desk.dossier.drafts) == 1)
    qtbot.waitUntil(lambda: window.view == "read")
    qtbot.waitUntil(window.manuscript.text_view().hasFocus)


def test_one_draft_alone_cannot_be_compared(parts: tuple[Desktop, MainWindow, Session], qtbot: QtBot) -> None:
    _, window, _ = parts
    QTest.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert window.view == "read"
    assert "Strg+⇧O" in window.notice.words


def test_the_list_of_changes_is_a_sound_model(parts: tuple[Desktop, MainWindow, Session], qtbot: QtBot) -> None:
    _, _window, session = parts
    _offer(parts, qtbot)
    model = ChangesModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_comparison(session.drafts.comparison)
    count = model.rowCount()
    model.unfold()
    assert model.rowCount() >= count
    model.set_comparison(None)
    assert model.rowCount() == 0


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("für 54 Milliarden", "für 44 Milliarden", [("gone", "54"), ("new", "44")]),
        ("im Jahr 2018", "im Jahr 2018 schon", [("new", " schon")]),
        ("er kam nicht", "er kam", [("gone", " nicht")]),
    ],
)
def test_a_reworded_claim_shows_which_words_went_and_came(old: str, new: str, expected: list[tuple[str, str]]) -> None:
    assert [(w.change, w.text) for w in differing(old, new) if w.change != "same"] == expected


@pytest.mark.parametrize("width", [960, 1440])
def test_both_drafts_are_as_wide_as_each_other(
    parts: tuple[Desktop, MainWindow, Session], qtbot: QtBot, width: int
) -> None:
    _, window, _session = parts
    window.resize(width, 700)
    _offer(parts, qtbot)
    qtbot.waitUntil(lambda: abs(window.drafts.old.width() - window.drafts.new.width()) <= 1)


@pytest.mark.parametrize("scrolled", [True, False])
def test_the_change_shown_is_whole_in_a_low_window_also_under_a_notice(
    parts: tuple[Desktop, MainWindow, Session], qtbot: QtBot, *, scrolled: bool
) -> None:
    """853 × 533 px is a window of 1280 × 800 at 150 %."""
    _, window, session = parts
    claim = session.desk.claim
    assert claim is not None
    session.clerk.cycle_fact(claim.id, claim.facts[0].number, everywhere=False)
    reason = "Der Kaufpreis lag bei rund 44 Milliarden Dollar; 54,20 Dollar war der Preis je Aktie."
    session.clerk.give_verdict(claim.id, Rating.FALSE.value, reason, "44 Milliarden Dollar")
    qtbot.waitUntil(lambda: session.desk.claim is not None and session.desk.claim.rating is Rating.FALSE)
    window.resize(853, 533)
    _offer(parts, qtbot, _text(session).replace("54 Milliarden", "44 Milliarden").replace("2018", "2019"))
    shown = window.changes.list

    def whole() -> bool:
        return shown.viewport().rect().contains(shown.visualRect(shown.currentIndex()))

    heading = shown.model().index(0, 0)
    shown.scrollTo(shown.currentIndex(), QAbstractItemView.ScrollHint.PositionAtTop)  # while the list was lower still
    window.changes._bring()
    qtbot.waitUntil(lambda: shown.viewport().rect().contains(shown.visualRect(heading)))  # the first with its kind
    for _ in range(2):
        assert _current(session).withdrawn is not None or _current(session).number != claim.number
        qtbot.waitUntil(whole)
        if scrolled:
            shown.verticalScrollBar().triggerAction(QAbstractSlider.SliderAction.SliderSingleStepSub)
            window.changes._bring()
        window.notice.tell("Ein Satz von etwas anderem.", wrong=True)
        qtbot.waitUntil(lambda: window.notice.height() > 30)
        qtbot.waitUntil(whole)
        window.notice.hide()
        session.drafts.step(forward=True)


@pytest.mark.parametrize(("width", "lines"), [(376, 5), (853, 2)])
def test_short_words_on_a_change_stand_side_by_side_where_the_list_is_wide(
    parts: tuple[Desktop, MainWindow, Session], qtbot: QtBot, width: int, lines: int
) -> None:
    _, window, session = parts
    claim = session.desk.claim
    assert claim is not None
    session.clerk.cycle_fact(claim.id, claim.facts[0].number, everywhere=False)
    session.clerk.give_verdict(claim.id, Rating.FALSE.value, "Es waren 44, sagt die Mitteilung. " * 2, "44 Milliarden")
    qtbot.waitUntil(lambda: session.desk.claim is not None and session.desk.claim.rating is Rating.FALSE)
    _offer(parts, qtbot, _text(session).replace("54 Milliarden", "44 Milliarden"))
    delegate = window.changes._delegate
    delegate.width = width
    row = window.changes.model.index(1).data(Role.ROW)
    placed = [(one.count, *place) for (one, _colour), place in delegate._beside(row)]
    rows = {down // 20 + line for count, _right, down in placed for line in range(count)}
    assert len(rows) == max(rows) + 1 == lines
    boxes = [
        QRectF(right, down, max(one.layout.lineAt(n).naturalTextWidth() for n in range(one.count)), 20 * one.count)
        for (one, _colour), (right, down) in delegate._beside(row)
    ]
    assert all(box.right() <= delegate._room() + 1 for box in boxes)
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))


def test_a_verdict_withdrawn_from_a_claim_verified_in_part_says_so() -> None:
    partly = claim(verdict("v"), facts=(fact(),))
    wholly = claim(verdict("v"), facts=(fact(state=FactState.CONFIRMED),))
    said = [outcome_words(DraftChange(kind=ChangeKind.GONE, old=old)) for old in (partly, wholly)]
    assert [rating_words(old, spoken()) in words for old, words in zip((partly, wholly), said, strict=True)] == [
        True
    ] * 2
    assert said[0] != said[1]


def test_a_new_draft_on_offer_waits_for_the_next_start(
    parts: tuple[Desktop, MainWindow, Session], qtbot: QtBot
) -> None:
    desktop, _, session = parts
    path = session.workspace.library.path
    _offer(parts, qtbot)
    offered = session.drafts.pending
    assert offered is not None
    desktop.close()
    desktop.open_library(path)
    assert desktop.session is not None
    assert desktop.window is not None
    drafts, window = desktop.session.drafts, desktop.window
    qtbot.waitUntil(lambda: drafts.comparison is not None and drafts.comparison.pending, timeout=20_000)
    assert drafts.pending == offered
    assert "wartet" in window.notice.words
    assert desktop.errands is not None
    window.notice.action_requested.emit(window.notice._name)
    assert window.view == "drafts"
    desktop.errands.run("discard_draft")
    desktop.close()
    assert not drafts_file(path).exists()


def test_a_draft_compared_when_the_window_closes_is_offered_to_nobody(
    parts: tuple[Desktop, MainWindow, Session], qtbot: QtBot
) -> None:
    desktop, _window, session = parts
    offered: list[bool] = []
    session.drafts.offered.connect(lambda: offered.append(True))
    nothing = Analysis(language="de", pipeline="none", sentences=(), suggestions=(), facts=())
    assert session.desk.dossier is not None
    document = read_text("Ganz anders.", name="b.md")
    session.drafts.comparison_changed.connect(desktop.close)  # before the turn in which it would be offered
    session.drafts.offer(Revision(article=session.desk.dossier.article.id, document=document, analysis=nothing))
    qtbot.waitUntil(lambda: desktop.window is None)
    qtbot.wait(50)
    assert not offered


def test_a_new_draft_is_kept_from_the_moment_it_is_offered(
    parts: tuple[Desktop, MainWindow, Session], qtbot: QtBot
) -> None:
    desktop, window, session = parts
    path = session.workspace.library.path
    _offer(parts, qtbot)
    offered = session.drafts.pending
    assert offered is not None
    qtbot.waitUntil(lambda: load_waiting(path) == {offered.article: offered})  # no closing: a crash may come now
    assert desktop.errands is not None
    desktop.errands.run("discard_draft")
    qtbot.waitUntil(lambda: not drafts_file(path).exists())
    desktop.errands.run("recall_draft")
    qtbot.waitUntil(lambda: load_waiting(path) == {offered.article: offered} and window.view == "drafts")
    qtbot.waitUntil(lambda: session.drafts.current is not None)
    desktop.errands.run("accept_draft")
    qtbot.waitUntil(lambda: not drafts_file(path).exists())


@pytest.mark.parametrize("content", ["", "[{", "[1]", '{"a": 1}', '[{"article": 3}]', "\x00"])
def test_a_damaged_file_of_waiting_drafts_counts_as_nothing(tmp_path: Path, content: str) -> None:
    library = tmp_path / "k.sqlite"
    drafts_file(library).write_text(content, encoding="utf-8")
    assert load_waiting(library) == {}
    save_waiting(library, (), frozenset())
    assert not drafts_file(library).exists()


def test_the_first_row_under_a_heading_stands_clear_of_its_rule(
    parts: tuple[Desktop, MainWindow, Session], qtbot: QtBot
) -> None:
    _, window, _session = parts
    _offer(parts, qtbot)
    view = window.changes.list
    qtbot.waitUntil(lambda: view.visualRect(view.model().index(1, 0)).height() > 0)
    heading = view.visualRect(view.model().index(0, 0))
    picture, rule = view.viewport().grab(heading).toImage(), current_theme().colour("line_strong").name()
    column = [picture.pixelColor(heading.width() // 2, y).name() for y in range(heading.height())]
    assert rule in column
    assert len(column) - 1 - column.index(rule) == 4


def test_a_long_reason_of_a_withdrawn_verdict_ends_in_an_ellipsis(
    parts: tuple[Desktop, MainWindow, Session], qtbot: QtBot
) -> None:
    _, window, session = parts
    claim = session.desk.claim
    assert claim is not None
    reason = "Der Kaufpreis lag bei rund 44 Milliarden Dollar, wie die Mitteilung zum Abschluss des Kaufs sagt. " * 4
    session.clerk.give_verdict(claim.id, Rating.FALSE.value, reason.strip(), "")
    qtbot.waitUntil(lambda: session.desk.claim is not None and session.desk.claim.rating is Rating.FALSE)
    _offer(parts, qtbot)
    index = window.changes.list.model().index(1, 0)
    *_, (told, _colour), _ticks = window.changes._delegate._told(index.data(Role.ROW))
    assert told.count == 3
    assert told.layout.text().endswith("…")
    places = [told.layout.lineAt(line).y() for line in range(3)]
    assert [below - above for above, below in pairwise(places)] == [20, 20]  # as the lines of all other words


@pytest.mark.parametrize(
    ("written", "first"),
    [("44 Milliarden", "revision.as-proposed"), ("45 Milliarden", "revision.otherwise-proposed")],
)
def test_a_claim_changed_otherwise_shows_what_had_been_proposed_and_the_ticks_it_lost(
    parts: tuple[Desktop, MainWindow, Session], qtbot: QtBot, written: str, first: str
) -> None:
    _, window, session = parts
    claim = session.desk.claim
    assert claim is not None
    session.clerk.cycle_fact(claim.id, claim.facts[0].number, everywhere=False)
    session.clerk.give_verdict(claim.id, Rating.FALSE.value, "Es waren 44.", "44 Milliarden Dollar")
    qtbot.waitUntil(lambda: session.desk.claim is not None and session.desk.claim.rating is Rating.FALSE)
    _offer(parts, qtbot, _text(session).replace("54 Milliarden", written))
    index = window.changes.list.model().index(1, 0)
    told = [lines.layout.text() for lines, _ in window.changes._delegate._told(index.data(Role.ROW)) if lines.count]
    otherwise = first == "revision.otherwise-proposed"
    assert told[0] == say(first, spoken())
    assert any("54 44 Milliarden Dollar" in words for words in told) is otherwise
    assert counted("revision.ticks", 1, spoken()) in told
    heard = index.data(Qt.ItemDataRole.AccessibleTextRole)
    told_otherwise = say("revision.otherwise-proposed", spoken())
    assert (f"{told_otherwise} Musk hat Twitter 2022 für 44 Milliarden" in heard) is otherwise
    assert counted("revision.ticks", 1, spoken()) in heard


def test_a_draft_that_keeps_agreed_words_out_says_so_in_list_and_panel(
    parts: tuple[Desktop, MainWindow, Session], qtbot: QtBot
) -> None:
    _, window, session = parts
    claim = session.desk.claim
    assert claim is not None
    session.clerk.give_verdict(claim.id, Rating.FALSE.value, "Es waren 44.", "44 Milliarden Dollar")
    session.clerk.decide(claim.id, TalkDecision.CHANGED, "rund 44 Milliarden Dollar")
    qtbot.waitUntil(lambda: session.desk.dossier is not None and bool(session.desk.dossier.talks))
    assert window.claim_panel.left.isHidden()
    _offer(parts, qtbot, _text(session).replace("nach Paris", "nach Lyon"))
    rows = [window.changes.model.index(row) for row in range(window.changes.model.rowCount())]
    heard = [str(index.data(Qt.ItemDataRole.AccessibleTextRole)) for index in rows]
    place = heard.index("Korrektur nicht ausgeführt: 1")
    assert "Noch die alten Worte; vereinbart war: Musk hat Twitter 2022 für rund 44 Milliarden" in heard[place + 1]
    told = [lines.layout.text() for lines, _ in window.changes._delegate._told(rows[place + 1].data(Role.ROW))]
    assert say("revision.kept-agreed", spoken()) in told
    session.drafts.step(forward=True)
    assert _current(session).number == claim.number  # it is stepped through, too
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    said = "Fassung 2 hat noch die alten Worte; vereinbart war „rund 44 Milliarden Dollar“."
    session.desk.select(claim.id)
    qtbot.waitUntil(lambda: window.claim_panel.left.text() == said)
    assert not window.claim_panel.left.isHidden()


def _revised(session: Session, text: str) -> Revision:
    assert session.desk.dossier is not None
    nothing = Analysis(language="de", pipeline="none", sentences=(), suggestions=(), facts=())
    return Revision(article=session.desk.dossier.article.id, document=read_text(text, name="b.md"), analysis=nothing)


@pytest.mark.parametrize("drafts", [1, 2])
def test_a_draft_is_accepted_only_when_it_can_be_seen(
    parts: tuple[Desktop, MainWindow, Session], qtbot: QtBot, drafts: int
) -> None:
    desktop, window, session = parts
    assert desktop.errands is not None
    for number in range(2, drafts + 1):
        session.clerk.store_revision(_revised(session, f"{_text(session)}\n\nMehr {number}."), lambda _: None)
        qtbot.waitUntil(lambda n=number: bool(session.desk.dossier and len(session.desk.dossier.drafts) == n))  # type: ignore[misc]
        session.drafts.choose(1, 2)
        qtbot.waitUntil(lambda: session.drafts.comparison is not None)
    session.drafts.offer(_revised(session, f"{_text(session)}\n\nAm Ende kam noch etwas dazu."))
    desktop.errands.drafts.handlers()["accept_draft"]()
    assert "noch verglichen" in window.status._saved.text()
    qtbot.waitUntil(lambda: window.view == "drafts" and not session.tasks._open, timeout=20_000)
    assert session.desk.dossier is not None
    assert len(session.desk.dossier.drafts) == drafts
    QTest.keyClick(window.changes.list, Qt.Key.Key_Return)
    assert "Strg+↵ übernehmen" in window.status._saved.text()
    for _twice in range(2):
        QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(_numbers(session)) == drafts + 1 and not session.tasks._open, timeout=20_000)
    shown = session.drafts.comparison
    assert shown is not None
    assert (shown.old.number, shown.new.number, shown.pending) == (drafts, drafts + 1, False)
    assert "ist übernommen: " in window.notice.words  # and nothing else of the second press


def _numbers(session: Session) -> list[int]:
    return [draft.number for draft in session.desk.dossier.drafts] if session.desk.dossier else []


def test_a_draft_offered_while_another_is_written_stays_on_offer(
    parts: tuple[Desktop, MainWindow, Session], qtbot: QtBot
) -> None:
    desktop, _window, session = parts
    assert desktop.errands is not None
    session.drafts.offer(_revised(session, f"{_text(session)}\n\nEin Satz."))
    first = session.drafts.pending
    assert first is not None
    qtbot.waitUntil(lambda: session.drafts.previewed(first) is not None, timeout=20_000)
    desktop.errands.drafts.handlers()["accept_draft"]()
    other = _revised(session, f"{_text(session)}\n\nEin anderer Satz.")
    session.drafts.offer(other)
    qtbot.waitUntil(lambda: not session.tasks._open, timeout=20_000)
    assert session.desk.dossier is not None
    assert session.desk.dossier.draft.text.endswith("Ein Satz.")
    assert session.drafts.pending is other
    assert session.drafts.held()[0] == (other,)
