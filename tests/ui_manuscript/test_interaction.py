"""The page answers mouse, keyboard, screen reader and drops."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut, QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui_manuscript.conftest import TEXT, TITLE
from workbench.model.articles import Sentence
from workbench.model.claims import Place, Workflow
from workbench.model.dossier import Dossier
from workbench.ui.claims_list.model import ClaimsModel
from workbench.ui.language import spoken as interface_language
from workbench.ui.manuscript import ManuscriptView
from workbench.ui.manuscript.words import card, correction_words, spoken

Build = Callable[..., Dossier]


def _draft(view: ManuscriptView) -> str:
    return view.text_view().state.plan.draft_text


def _select(view: ManuscriptView, words: str) -> None:
    start = _draft(view).index(words)
    view.select_span(start, start + len(words))


def _point(view: ManuscriptView, words: str) -> QPoint:
    text = view.text_view()
    cursor = QTextCursor(text.document())
    cursor.setPosition(text.state.plan.to_document(_draft(view).index(words) + 2))
    return text.cursorRect(cursor).center() + QPoint(1, 0)


@pytest.mark.parametrize("words", ["54 Milliarden Dollar", "😀 für", "Musk bot", "Eine alte Rechnung"])
def test_the_selection_is_told_in_code_points(view: ManuscriptView, words: str) -> None:
    _select(view, words)
    start = _draft(view).index(words)
    assert view.selection_span() == (start, start + len(words))


def test_blanks_at_the_ends_are_no_part_of_a_selection(view: ManuscriptView) -> None:
    _select(view, " für OpenAI. ")
    span = view.selection_span()
    assert span is not None
    assert _draft(view)[slice(*span)] == "für OpenAI."


def test_a_selection_in_the_header_is_none(view: ManuscriptView) -> None:
    cursor = view.text_view().textCursor()
    cursor.setPosition(0)
    cursor.setPosition(5, QTextCursor.MoveMode.KeepAnchor)
    view.text_view().setTextCursor(cursor)
    assert view.selection_span() is None


def test_copying_gives_the_drafts_own_words(view: ManuscriptView) -> None:
    cursor = view.text_view().textCursor()
    cursor.select(QTextCursor.SelectionType.Document)
    view.text_view().setTextCursor(cursor)
    copied = view.text_view().createMimeDataFromSelection().text()
    assert copied == _draft(view).rstrip("\n")


def test_a_click_on_a_claim_selects_it(view: ManuscriptView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.claim_selected) as asked:
        QTest.mouseClick(view.text_view().viewport(), Qt.MouseButton.LeftButton, pos=_point(view, "Altman lehnte"))
    assert asked.args == ["c2"]
    assert view.selected_claim() == "c2"


def test_a_click_beside_claims_keeps_the_selection(view: ManuscriptView, qtbot: QtBot) -> None:
    view.select_claim("c1")
    with qtbot.assertNotEmitted(view.claim_selected):
        QTest.mouseClick(view.text_view().viewport(), Qt.MouseButton.LeftButton, pos=_point(view, "Niemand weiß"))
    assert view.selected_claim() == "c1"


def test_a_click_in_the_margin_selects_and_a_double_click_opens(view: ManuscriptView, qtbot: QtBot) -> None:
    mark = next(m for m in view.margin().marks(0, 600) if m.claim.id == "c3")
    where = mark.box.center().toPoint()
    with qtbot.waitSignal(view.claim_selected) as asked:
        QTest.mouseClick(view.margin(), Qt.MouseButton.LeftButton, pos=where)
    assert asked.args == ["c3"]
    with qtbot.waitSignal(view.claim_activated):
        QTest.mouseDClick(view.margin(), Qt.MouseButton.LeftButton, pos=where)


def test_selecting_from_outside_emits_nothing(view: ManuscriptView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.claim_selected):
        view.select_claim("c2")
    assert view.selected_claim() == "c2"
    view.select_claim("nobody")
    assert view.selected_claim() is None


def test_a_claim_that_went_is_let_go(view: ManuscriptView, build: Build) -> None:
    view.select_claim("c2")
    dossier = build()
    claims = [replace(claim, place=Place.DISMISSED) if claim.id == "c2" else claim for claim in dossier.claims]
    view.set_claims(claims, dossier.sentences)
    assert view.selected_claim() is None


def test_a_claim_comes_to_the_upper_third(view: ManuscriptView, build: Build) -> None:
    words = [f"Satz Nummer {n} steht hier." for n in range(1, 200)]
    view.set_dossier(build("\n\n".join(words), [(word, "open", ()) for word in words[::10]], title=""))
    view.select_claim("c12")
    text = view.text_view()
    top = text.cursorRect(text.textCursor()).top()
    height = text.viewport().height()
    assert 0.2 * height < top < 0.45 * height


def test_letters_and_figures_reach_the_window(view: ManuscriptView, qtbot: QtBot) -> None:
    heard: list[str] = []
    for keys in ("J", "V", "1", "/", "Ctrl+K"):
        QShortcut(QKeySequence(keys), view).activated.connect(lambda keys=keys: heard.append(keys))
    view.activateWindow()
    view.text_view().setFocus()
    with qtbot.waitActive(view):
        pass
    for key in (Qt.Key.Key_J, Qt.Key.Key_V, Qt.Key.Key_1, Qt.Key.Key_Slash):
        QTest.keyClick(view.text_view(), key)
    QTest.keyClick(view.text_view(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert heard == ["J", "V", "1", "/", "Ctrl+K"]


def test_the_keyboard_selects_and_marks(view: ManuscriptView, qtbot: QtBot) -> None:
    text = view.text_view()
    start = _draft(view).index("Altman")
    text.go_to(start)
    for _ in range(6):
        QTest.keyClick(text, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.selection_span() == (start, start + 6)
    with qtbot.waitSignal(view.mark_requested) as asked:
        QTest.keyClick(text, Qt.Key.Key_Return)
    assert asked.args == [start, start + 6]
    QTest.keyClick(text, Qt.Key.Key_Escape)
    assert view.selection_span() is None


def test_enter_opens_the_claim_at_the_caret(view: ManuscriptView, qtbot: QtBot) -> None:
    view.text_view().go_to(_draft(view).index("Twitter"))
    with qtbot.waitSignal(view.claim_activated) as asked:
        QTest.keyClick(view.text_view(), Qt.Key.Key_Return)
    assert asked.args == ["c3"]


@pytest.mark.parametrize(("text", "title"), [(TEXT, TITLE), ("Musk bot für OpenAI.\n\nAltman lehnte ab.\n", "Musk …")])
def test_the_beginning_by_key_is_that_of_the_draft(view: ManuscriptView, build: Build, text: str, title: str) -> None:
    view.set_dossier(build(text, (), title=title))
    page = view.text_view()
    view.show()
    for held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
        QTest.keyClick(page, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(page, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier | held)
        cursor = page.textCursor()
        assert cursor.block().text() == text.partition("\n")[0]
        assert cursor.positionInBlock() == 0
        assert cursor.hasSelection() == bool(held.value)
        assert page.verticalScrollBar().value() == 0


def test_the_text_cannot_be_changed(view: ManuscriptView, qtbot: QtBot) -> None:
    before = view.text_view().toPlainText()
    QTest.keyClicks(view.text_view(), "xyz ")
    QTest.keyClick(view.text_view(), Qt.Key.Key_Delete)
    QTest.keyClick(view.text_view(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert view.text_view().toPlainText() == before


@pytest.mark.parametrize(("words", "hits"), [("milliarden", 3), ("MUSK", 2), ("nirgends", 0), ("", 0)])
def test_finding_goes_round(view: ManuscriptView, words: str, hits: int) -> None:
    found = [view.selection_span() for _ in range(hits + 1) if view.finder.find(words)]
    assert len(set(found)) == hits
    assert not hits or found[0] == found[-1]


def test_finding_backwards(view: ManuscriptView) -> None:
    assert view.finder.find("Milliarden", forward=False)
    assert view.selection_span() == (_draft(view).rindex("Milliarden"), _draft(view).rindex("Milliarden") + 10)


def test_a_sentence_is_shown(view: ManuscriptView) -> None:
    start = _draft(view).index("Niemand")
    view.show_sentence(Sentence(start=start, end=start + 5))
    assert view.text_view().textCursor().position() == view.text_view().state.plan.to_document(start)


@pytest.mark.parametrize(("words", "claim"), [("Altman lehnte", "c2"), ("Niemand weiß", "")])
def test_the_menu_is_left_to_the_window(view: ManuscriptView, qtbot: QtBot, words: str, claim: str) -> None:
    point = _point(view, words)
    with qtbot.waitSignal(view.context_requested) as asked:
        QApplication.sendEvent(
            view.text_view().viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, point)
        )
    assert asked.args[0] == claim


@pytest.mark.parametrize(
    ("claim", "language", "words"),
    [
        (2, "en", "Claim 3, false, 1 of 2 facts wrong"),
        (2, "de", "Behauptung 3, falsch, 1 von 2 Fakten falsch"),
        (0, "de", "Behauptung 1, Teilverifikation, 1 von 2 Fakten bestätigt"),
        (1, "en", "Claim 2, open, its one fact open"),
    ],
)
def test_what_a_screen_reader_hears(build: Build, claim: int, language: str, words: str) -> None:
    assert spoken(build().claims[claim], language) == words  # type: ignore[arg-type]


def test_for_whom_a_claim_is_and_where_it_stands_is_spoken(build: Build) -> None:
    claim = replace(build().claims[2], assigned="Paul Adeyemi", workflow=Workflow.WITH_AUTHOR)
    assert spoken(claim, "de") == "Behauptung 3, falsch, 1 von 2 Fakten falsch, für Paul Adeyemi, bei Autor:in"
    assert spoken(claim, "en") == "Claim 3, false, 1 of 2 facts wrong, for Paul Adeyemi, with the author"


def test_the_selected_claim_is_spoken(view: ManuscriptView) -> None:
    view.select_claim("c3")
    assert view.text_view().accessibleDescription() == "Behauptung 3, falsch, 1 von 2 Fakten falsch"
    assert view.text_view().accessibleName().startswith("Manuskript")
    assert view.margin().accessibleName()


def test_the_card_says_everything_and_interprets_nothing(build: Build) -> None:
    dossier = build("Musk <b>bot</b> 5 Dollar.", [("Musk <b>bot</b> 5 Dollar.", "open", ("<b>bot</b>",))])
    shown = card(replace(dossier.claims[0], by_hand=True), dossier.draft.text, "en")
    assert "marked by hand" in shown
    assert "&lt;b&gt;bot&lt;/b&gt;" in shown
    assert "1 · Open" in shown


@pytest.mark.parametrize(
    ("correction", "words"),
    [
        ("", ""),
        ("44 Milliarden Dollar", "44"),
        ("44", "44"),
        ("Musk kaufte Twitter für 44 Milliarden Dollar.", "44"),
        ("ganz anders", "ganz anders"),
    ],
)
def test_a_correction_is_told_shortly(build: Build, correction: str, words: str) -> None:
    claim = build(correction=correction).claims[2]
    assert correction_words(claim) == words


def test_the_page_keeps_its_place_when_zoomed(view: ManuscriptView, build: Build) -> None:
    view.set_dossier(build("\n\n".join(f"Satz Nummer {n} steht hier." for n in range(300)), (), title=""))
    view.text_view().go_to(_draft(view).index("Nummer 150"))
    before = view.text_view().cursorForPosition(QPoint(9, 2)).block().text()
    view.set_zoom(4)
    assert view.text_view().cursorForPosition(QPoint(9, 2)).block().text() == before


def test_not_a_pixel_moves_when_the_page_is_laid_anew(view: ManuscriptView, build: Build) -> None:
    dossier = build("\n\n".join(f"Satz Nummer {n} steht hier." for n in range(300)), (), title="")
    view.set_dossier(dossier)
    bar = view.text_view().verticalScrollBar()
    bar.setValue(1013)
    view.set_dossier(replace(dossier, article=replace(dossier.article, person="Ines Vogt", language="en")))
    assert bar.value() == 1013


def test_the_caret_stays_with_its_words_and_its_key_brings_it_back(view: ManuscriptView, build: Build) -> None:
    text = "\n\n".join(f"Satz Nummer {n} steht hier." for n in range(300))
    dossier = build(text, [("Satz Nummer 150 steht hier.", "open", ())], title="")
    view.set_dossier(dossier)
    view.select_claim("c1")
    before = view.by_keys.caret_offset()
    view.set_dossier(replace(dossier, article=replace(dossier.article, language="en")))
    assert view.by_keys.caret_offset() == before > 0
    page = view.text_view()
    page.setFocus()
    page.show_caret(True)
    page.verticalScrollBar().setValue(0)
    view.by_keys.toggle_caret()
    assert page.caret_shown, "a caret out of sight is brought back, not hidden"
    assert page.caret_in_view


def test_the_same_draft_again_keeps_selection_and_place(view: ManuscriptView, build: Build) -> None:
    text = "\n\n".join(f"Satz Nummer {n} steht hier." for n in range(300))
    dossier = build(text, [("Satz Nummer 150 steht hier.", "open", ())], title="")
    view.set_dossier(dossier)
    view.select_claim("c1")
    before = view.text_view().verticalScrollBar().value()
    view.set_dossier(dossier)
    assert view.selected_claim() == "c1"
    assert view.text_view().verticalScrollBar().value() == before
    view.set_dossier(None)
    assert view.selected_claim() is None
    assert not view.text_view().toPlainText()


def test_the_language_changes_the_header(view: ManuscriptView) -> None:
    assert "Von Lena Hartwig · 11. Februar 2025" in view.text_view().toPlainText()
    view.set_language("en")
    assert "By Lena Hartwig · 11 February 2025" in view.text_view().toPlainText()


@pytest.mark.parametrize("width", [320, 472, 760, 1400])
def test_the_column_fits_its_page(view: ManuscriptView, width: int) -> None:
    view.resize(width, 500)
    text = view.text_view()
    assert text.lineWrapColumnOrWidth() <= text.viewport().width()
    assert text.geometry().right() <= width
    assert view.margin().width() >= 80


@pytest.mark.parametrize(("turned", "step"), [(120, 1), (-120, -1)])
def test_ctrl_and_the_wheel_ask_for_a_size(view: ManuscriptView, qtbot: QtBot, turned: int, step: int) -> None:
    size = view.text_view().document().defaultFont().pixelSize()
    event = QWheelEvent(
        QPointF(50, 50),
        QPointF(50, 50),
        QPoint(),
        QPoint(0, turned),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    with qtbot.waitSignal(view.zoom_requested) as asked:
        QApplication.sendEvent(view.text_view().viewport(), event)
    assert asked.args == [step]
    assert view.text_view().document().defaultFont().pixelSize() == size


def test_what_stands_under_the_pointer_is_told(view: ManuscriptView) -> None:
    text = view.text_view()
    assert "2 · Offen" in text.hint_at(_point(view, "Altman lehnte"))
    assert text.hint_at(_point(view, "Niemand weiß")) == ""
    view.set_mode("strike")
    assert text.hint_at(_point(view, "Niemand weiß")) == "Diesen Satz hat noch niemand angesehen."


def test_the_list_of_claims_is_heard_as_the_page_speaks(build: Build, qtbot: QtBot) -> None:
    model = ClaimsModel()
    model.set_claims(build().claims)
    heard = model.index(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard.startswith(spoken(build().claims[2], interface_language()))
    assert heard.endswith("Musk kaufte Twitter für 54 Milliarden Dollar.")


def test_a_smaller_page_keeps_the_selected_claim_in_sight(view: ManuscriptView, qtbot: QtBot) -> None:
    qtbot.waitExposed(view)
    state, text = view._state, view.text_view()
    last = max(state.by_id.values(), key=lambda claim: claim.start)
    view.resize(1400, 900)
    view.select_claim(last.id, scroll=False)
    assert view._selected_in_sight()
    for width, height in ((760, 500), (420, 260), (320, 120)):
        view.resize(width, height)
        assert view._selected_in_sight(), (width, height)
    bar = text.verticalScrollBar()
    bar.setValue(0)
    assert not view._selected_in_sight()
    view.resize(330, 130)
    assert bar.value() == 0, "whoever has scrolled away from the claim stays where they read"
