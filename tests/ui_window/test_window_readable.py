"""What a person must be able to read: nothing painted over, nothing cut without a sign, the focus always seen."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QItemSelectionModel, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QWidget

from workbench.model.claims import Claim, Rating, Verdict
from workbench.model.evidence import Evidence, Stance
from workbench.model.facts import Fact, FactKind
from workbench.model.ids import ArticleId, ClaimId, EvidenceId, Sha256, SourceId, VerdictId
from workbench.text.anchors import Anchor
from workbench.ui.dialogs.noting import CallDialog
from workbench.ui.language import speak
from workbench.ui.library.delegate import two_lines
from workbench.ui.panel.claim_quote import ClaimQuote
from workbench.ui.panel.evidence import Card, EvidenceList
from workbench.ui.panel.evidence_card import excerpt
from workbench.ui.panel.facts import FactsList
from workbench.ui.panel.sign_off import SignOffBar
from workbench.ui.theme import current_theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop


def _claim(text: str) -> Claim:
    return Claim(
        id=ClaimId("c"), article=ArticleId("a"), number=1, draft=Sha256("0"), start=0, end=len(text), text=text
    )


def _card(passage: str) -> Card:
    anchor = Anchor(exact=passage, prefix="", suffix="", start=0, end=len(passage), sha256="0")
    evidence = Evidence(
        id=EvidenceId(passage[:4]),
        claim=ClaimId("c"),
        source=SourceId("s"),
        stance=Stance.CONTEXT,
        passage=anchor,
        by="x",
        at="2026-01-01T00:00:00Z",
    )
    return Card(evidence=evidence, title="T", passage=passage, marks=(), grade="", about="")


@pytest.mark.parametrize(("words", "cut"), [(4, False), (40, False), (400, True)])
def test_every_line_of_a_claim_has_its_place(qtbot: QtBot, words: int, cut: bool) -> None:
    quote = ClaimQuote()
    qtbot.addWidget(quote)
    text = "Milliarden " * words
    quote.resize(376, 10)
    quote.set_claim(_claim(text.strip()))
    layout, is_cut = quote._laid_out("claim", quote.width())
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    assert is_cut is cut
    assert {line.x() for line in lines} == {16}
    assert all(below.y() > above.y() for above, below in pairwise(lines))
    assert lines[-1].y() + lines[-1].height() <= quote.height() + 1
    assert bool(quote.toolTip()) is cut


def test_the_facts_show_where_the_focus_is(qtbot: QtBot) -> None:
    facts = FactsList()
    qtbot.addWidget(facts)
    first = Fact(number=1, start=0, end=4, text="2018", kind=FactKind.DATE, value="2018")
    facts.set_facts((first,))
    facts.show()
    facts.activateWindow()
    qtbot.waitExposed(facts)
    facts.clearFocus()
    facts.selectionModel().clear()
    facts.selectionModel().setCurrentIndex(facts.facts.index(0), QItemSelectionModel.SelectionFlag.NoUpdate)
    facts.setFocus(Qt.FocusReason.ShortcutFocusReason)
    qtbot.waitUntil(facts.hasFocus)
    assert facts.selectionModel().isSelected(facts.facts.index(0))
    facts.set_facts((replace(first, number=2),))  # another claim, while the focus stays
    assert facts.selectionModel().isSelected(facts.facts.index(0))


def test_the_library_shows_where_the_focus_is(desktop: Desktop) -> None:
    window = desktop.window
    assert window is not None
    window.resize(1440, 900)
    window.library.focus_list()
    assert window.library.list.hasFocus()
    assert window.library.list.currentIndex().isValid()


@pytest.mark.parametrize("title", ["Kurz", "Elon Musk, ikonischer Tech-Unternehmer, versucht, OpenAI für die " * 3])
def test_two_lines_end_in_a_sign_when_words_are_left_out(qapp: QApplication, title: str) -> None:
    shown = two_lines(title, QFontMetrics(current_theme().font("ui_strong")), 240)
    assert shown == title or (shown.endswith("…") and title.startswith(shown[:-1]))
    assert (shown == title) is (len(title) < 10)


def test_a_word_longer_than_a_line_goes_on_in_the_second(qapp: QApplication) -> None:
    metrics = QFontMetrics(current_theme().font("ui_strong"))
    word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk"
    shown = two_lines(word, metrics, 240)
    assert shown.replace("\u200b", "") == word
    wrap = int(Qt.TextFlag.TextWordWrap)
    box = metrics.boundingRect(QRect(0, 0, 240, 100), wrap, shown)
    assert box.width() <= 240
    assert metrics.lineSpacing() * 1.5 < box.height() < metrics.lineSpacing() * 2.5
    cut = two_lines(word * 3, metrics, 240)
    assert cut.endswith("…")
    assert metrics.boundingRect(QRect(0, 0, 240, 100), wrap, cut).height() < metrics.lineSpacing() * 2.5


@pytest.mark.parametrize(("language", "marks"), [("de", "„“"), ("en", "“”")])
def test_a_passage_stands_in_the_marks_of_the_interface(qapp: QApplication, language: str, marks: str) -> None:
    try:
        speak(qapp, "en" if language == "en" else "de")
        assert excerpt(_card("44 billion"))[0] == f"{marks[0]}44 billion{marks[1]}"
    finally:
        speak(qapp, "de")


def test_cards_take_the_height_of_the_new_width(qtbot: QtBot) -> None:
    frame = QWidget()
    qtbot.addWidget(frame)
    cards = EvidenceList(frame)
    frame.resize(600, 500)
    frame.show()
    cards.resize(200, 400)
    cards.set_cards((_card("Eine Stelle, die schmal in zwei Zeilen steht"), _card("Kurz")))
    first, second = (cards.cards.index(row) for row in (0, 1))
    qtbot.waitUntil(lambda: cards.visualRect(first).height() > cards.visualRect(second).height())
    cards.resize(500, cards.height())
    qtbot.waitUntil(lambda: cards.visualRect(first).height() == cards.visualRect(second).height())
    assert cards.visualRect(second).bottom() <= cards.height()
    assert cards.visualRect(second).top() == cards.visualRect(first).bottom() + 1


def test_no_field_of_the_call_covers_another(qtbot: QtBot) -> None:
    dialog = CallDialog(None, subtitle="Behauptung 8")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.complain("Nennen Sie die Person und notieren Sie, was gesagt wurde, in ein oder zwei Sätzen.")
    qtbot.wait(10)
    fields: list[QWidget] = [
        child
        for kind in (QLabel, QPlainTextEdit)
        for child in dialog.findChildren(kind)
        if child.isVisible() and child.parentWidget() is dialog
    ]
    fields += [dialog.person, dialog.channel, dialog.stance, dialog.confidential]
    assert not [pair for pair in combinations(fields, 2) if pair[0].geometry().intersects(pair[1].geometry())]


def test_the_rule_of_signing_is_read_whole(qapp: QApplication, qtbot: QtBot) -> None:
    bar = SignOffBar()
    qtbot.addWidget(bar)
    verdict = Verdict(
        id=VerdictId("v"), claim=ClaimId("c"), rating=Rating.FALSE, reason="", by="Ines Vogt", at="2026-01-01"
    )
    speak(qapp, "de")
    bar.set_claim(replace(_claim("54"), verdicts=(verdict,)), "Ines Vogt")
    bar.setFixedWidth(408)
    bar.show()
    words = next(one for one in bar.findChildren(QLabel) if one.text() == "zweite Person nötig")
    assert words.fontMetrics().horizontalAdvance(words.text()) <= words.width()
    button = next(iter(bar.findChildren(QPushButton)))
    assert not button.isEnabled()
    assert button.toolTip() == "niemand gibt das eigene Urteil frei"
