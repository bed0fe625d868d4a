"""A verdict typed and not saved is never taken for the one that stands: by sign-off, corrections, later words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from workbench.actions.verdicts import give_verdict
from workbench.actions.workspace import open_workspace
from workbench.model.claims import Claim, Rating, Verdict
from workbench.model.facts import Fact, FactKind, FactState
from workbench.model.ids import ArticleId, ClaimId, Sha256, VerdictId
from workbench.ui.language import speak
from workbench.ui.panel.unsaved import Unsaved, load_unsaved, save_unsaved
from workbench.ui.panel.verdict_form import VerdictForm

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop
    from workbench.ui.window import MainWindow

_OLD = "Musk bot 54 Milliarden Dollar."
_NEW = "Musk bot 44 Milliarden Dollar."


def _claim(*verdicts: Verdict, text: str = _OLD, draft: str = "1", facts: tuple[Fact, ...] = ()) -> Claim:
    return Claim(
        id=ClaimId("c"), article=ArticleId("a"), number=7, draft=Sha256(draft), start=0, end=len(text), text=text,
        verdicts=verdicts, facts=facts,
    )  # fmt: skip


def _verdict(rating: Rating = Rating.VERIFIED, **changes: object) -> Verdict:
    made = Verdict(id=VerdictId("v"), claim=ClaimId("c"), rating=rating, reason="Ok.", by="Ines Vogt", at="2026-01-01")
    return replace(made, **changes)  # type: ignore[arg-type]


@pytest.fixture
def form(qapp: QApplication, qtbot: QtBot) -> VerdictForm:
    speak(qapp, "en")
    made = VerdictForm()
    made.set_name("Ines Vogt")
    qtbot.addWidget(made)
    return made


def _heading(form: VerdictForm) -> str:
    return next(one.text() for one in form.findChildren(QLabel) if one.text().startswith("Reason"))


def _wishes(form: VerdictForm) -> list[str]:
    found: list[str] = []
    form.verdict_requested.connect(lambda _claim, rating, *_words: found.append(rating))
    return found


def _type_false(form: VerdictForm) -> None:
    form.choose(Rating.FALSE)
    form.reason.setPlainText("Es waren 44.")
    form.correction.set_text("44 Milliarden Dollar")


def test_a_verdict_typed_for_earlier_words_gives_none_on_the_new_ones(form: VerdictForm) -> None:
    wished, refused = _wishes(form), list[str]()
    form.refused.connect(refused.append)
    form.set_claim(_claim(_verdict()))
    _type_false(form)
    form.set_claim(_claim(_verdict(withdrawn_by_draft=True), text=_NEW, draft="2"))
    assert form.reason.toPlainText() == "Es waren 44."
    assert _heading(form) == "Reason for the earlier wording"
    form.commit()
    assert wished == []
    assert len(refused) == 1
    form.choose(Rating.VERIFIED)
    assert _heading(form) == "Reason"
    form.commit()
    assert wished == ["verified"]


@pytest.mark.parametrize(("text", "draft"), [(_OLD, "2"), (_NEW, "1")])  # another draft alone; edges moved by hand
def test_the_same_words_or_the_same_draft_keep_what_is_typed(form: VerdictForm, text: str, draft: str) -> None:
    wished = _wishes(form)
    form.set_claim(_claim())
    _type_false(form)
    form.set_claim(_claim(text=text, draft=draft))
    form.commit()
    assert wished == ["false"]


def test_what_was_typed_for_earlier_words_is_known_after_closing(tmp_path: Path) -> None:
    library, kept = tmp_path / "library.sqlite", Unsaved("", Rating.FALSE, "Nein", "", words=_OLD, draft="1")
    later = kept.met(_claim(text=_NEW, draft="2"))
    assert (later.rating, later.earlier) == (Rating.OPEN, True)
    for one in (kept, later):
        save_unsaved(library, {"c": one}, frozenset({"c"}))
        assert load_unsaved(library) == {"c": one}


def test_another_rating_keeps_neither_reason_nor_correction(form: VerdictForm) -> None:
    wished: list[tuple[object, ...]] = []
    form.verdict_requested.connect(lambda *words: wished.append(words[1:4]))
    form.set_claim(_claim(_verdict(Rating.FALSE, reason="Es waren 44.", correction="44 Milliarden")))
    form.choose(Rating.DISPUTED)
    assert (form.reason.toPlainText(), form.correction.text()) == ("", "44 Milliarden")
    form.choose(Rating.VERIFIED)
    form.commit()
    assert wished == [("verified", "", "")]


def test_with_its_own_rating_the_reason_is_there_again(form: VerdictForm) -> None:
    form.set_claim(_claim(_verdict(Rating.FALSE, reason="Es waren 44.", correction="44 Milliarden")))
    form.choose(Rating.VERIFIED)
    assert form.typed
    form.choose(Rating.FALSE)
    assert (form.reason.toPlainText(), form.correction.text()) == ("Es waren 44.", "44 Milliarden")
    assert not form.typed, "it says what stands"


def test_what_is_typed_for_another_rating_stays_whatever_is_chosen(form: VerdictForm) -> None:
    form.set_claim(_claim(_verdict()))
    form.choose(Rating.FALSE)
    form.reason.setPlainText("Es waren 44.")
    form.choose(Rating.DISPUTED)
    form.choose(Rating.VERIFIED)
    assert form.reason.toPlainText() == "Es waren 44."


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier])
def test_down_takes_the_reason_that_stands_and_says_whose_it_is(form: VerdictForm, held: Qt.KeyboardModifier) -> None:
    form.set_claim(_claim(_verdict()))
    usual = form.reason.placeholderText()
    form.choose(Rating.FALSE)
    assert form.reason.placeholderText() == "↓ takes the reason for “Verified”."
    assert form.reason.accessibleDescription().endswith("“Verified”. Ok.")
    QTest.keyClick(form.reason, Qt.Key.Key_Down, held)
    assert form.reason.toPlainText() == "Ok."
    assert _heading(form) == "Reason for “Verified”"
    form.reason.setPlainText("Es waren 44.")
    assert _heading(form) == "Reason"
    form.give_up()
    form.reason.clear()
    assert form.reason.placeholderText() == usual, "the rating is its own again"


@pytest.mark.parametrize("field", ["reason", "correction"])
def test_undo_brings_rating_and_reason_back_where_nothing_was_typed(form: VerdictForm, field: str) -> None:
    form.set_claim(_claim(_verdict(Rating.FALSE, reason="Es waren 44.", correction="44 Milliarden")))
    form.choose(Rating.VERIFIED)
    QTest.keyClicks(form.reason, "x")
    QTest.keyClick(form.reason, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (form.reason.toPlainText(), form.typed) == ("", True), "what was typed goes first"
    QTest.keyClick(getattr(form, field), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (form.reason.toPlainText(), form.correction.text()) == ("Es waren 44.", "44 Milliarden")
    assert form.bar._buttons[Rating.FALSE].isChecked()
    assert not form.typed


def test_undo_in_an_empty_reason_loses_no_typed_correction(form: VerdictForm) -> None:
    form.set_claim(_claim(_verdict()))
    form.choose(Rating.FALSE)
    form.correction.set_text("44 Milliarden Dollar")
    QTest.keyClick(form.reason, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert form.correction.text() == "44 Milliarden Dollar"


def test_a_rating_given_anew_at_once_keeps_no_reason_that_is_on_its_way(form: VerdictForm) -> None:
    form.set_claim(_claim())
    form.choose(Rating.FALSE)
    form.reason.setPlainText("Es waren 44.")
    form.commit()
    form.choose(Rating.VERIFIED)  # before the first is written
    assert form.reason.toPlainText() == ""


def test_a_verdict_given_anew_and_undone_has_its_reason_again(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.session is not None
    assert desktop.errands is not None
    desk, form, errands = desktop.session.desk, _window(desktop).claim_panel.form, desktop.errands
    claim = desk.claim
    assert claim is not None
    desktop.session.clerk.give_verdict(claim.id, "disputed", "Zwei Quellen widersprechen sich.", "")
    qtbot.waitUntil(lambda: form.reason.toPlainText().startswith("Zwei"))
    errands.run("rate_verified")
    form.commit()
    qtbot.waitUntil(lambda: bool(desk.claim and desk.claim.rating is Rating.VERIFIED))
    assert desk.claim is not None
    assert desk.claim.verdict is not None
    assert desk.claim.verdict.reason == ""
    errands.run("undo")
    qtbot.waitUntil(lambda: bool(desk.claim and desk.claim.rating is Rating.DISPUTED))
    assert form.reason.toPlainText() == "Zwei Quellen widersprechen sich."


def test_a_rating_typed_over_one_in_part_has_its_own_glyph(form: VerdictForm) -> None:
    facts = tuple(
        Fact(number=number, start=0, end=4, text="Musk", kind=FactKind.PERSON, state=state)
        for number, state in ((1, FactState.CONFIRMED), (2, FactState.OPEN))
    )
    claim = _claim(_verdict(), facts=facts)
    form.set_claim(claim)
    buttons = form.bar._buttons
    assert all(button.in_part for button in buttons.values())
    form.choose(Rating.FALSE)
    form.set_claim(None)
    form.set_claim(claim)
    assert buttons[Rating.FALSE].isChecked()
    assert not any(button.in_part for button in buttons.values())


def _window(desktop: Desktop) -> MainWindow:
    assert desktop.window is not None
    return desktop.window


def test_nobody_signs_while_their_own_verdict_is_typed_and_not_saved(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.session is not None
    assert desktop.errands is not None
    desk, window = desktop.session.desk, _window(desktop)
    claim = desk.claim
    assert claim is not None
    other = open_workspace(Path(desktop.session.workspace.library.path), by="Paul Adeyemi")
    give_verdict(other, claim.id, Rating.VERIFIED, "Steht im Register.")
    other.close()
    qtbot.waitUntil(lambda: bool(desk.claim and desk.claim.settled))
    form = window.claim_panel.form
    form.choose(Rating.FALSE)
    QTest.keyClick(form.reason, Qt.Key.Key_Escape)
    desktop.errands.run("sign")
    assert str(claim.number) in window.notice.words
    assert desk.claim is not None
    assert not desk.claim.signed_by
    form.give_up()
    desktop.errands.run("sign")
    qtbot.waitUntil(lambda: bool(desk.claim and desk.claim.signed_by))


def test_a_correction_typed_and_not_saved_is_not_passed_over(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.session is not None
    assert desktop.errands is not None
    desk, window = desktop.session.desk, _window(desktop)
    claim = desk.claim
    assert claim is not None
    desktop.session.clerk.give_verdict(claim.id, "false", "Es waren 44.", "44 Milliarden Dollar")
    qtbot.waitUntil(lambda: bool(desk.claim and desk.claim.settled))
    form = window.claim_panel.form
    qtbot.waitUntil(lambda: form.correction.text() == "44 Milliarden Dollar")
    form.correction.set_text("44 Milliarden Euro")
    form._on_typed()
    for command in ("apply_correction", "apply_corrections"):
        window.notice.hide()
        desktop.errands.run(command)
        assert str(claim.number) in window.notice.words
    assert desktop.session.drafts.pending is None
