"""What a narrow window may not do: cut an amount, a sentence or a word short, or squeeze what is to be pressed."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from workbench.model.articles import Sentence
from workbench.model.claims import Claim, Query, Rating, Verdict
from workbench.model.evidence import Evidence, Stance
from workbench.model.facts import Fact, FactKind
from workbench.model.findings import Finding, FindingPlace
from workbench.model.ids import ArticleId, ClaimId, EvidenceId, QueryId, Sha256, SourceId, VerdictId
from workbench.model.wording import kind_words
from workbench.text.anchors import make_anchor
from workbench.ui.claims_list.delegate import claim_words
from workbench.ui.dialogs.attach_details import AttachDetails
from workbench.ui.dialogs.noting import _NoteSheet
from workbench.ui.drafts.text import Note
from workbench.ui.language import speak
from workbench.ui.panel.claim_quote import ClaimQuote
from workbench.ui.panel.coverage_list import RowsDelegate
from workbench.ui.panel.coverage_rows import Unseen
from workbench.ui.panel.evidence import Card
from workbench.ui.panel.evidence_card import _amount, one_line
from workbench.ui.panel.fact_rows import ROW, arranged, value_beside
from workbench.ui.panel.facts import FactsList
from workbench.ui.panel.finding import FindingBox
from workbench.ui.panel.queries import QueryRow
from workbench.ui.panel.rating_bar import RatingBar
from workbench.ui.panel.sign_off import SignOffBar
from workbench.ui.source.pane import SourcePane
from workbench.ui.theme import current_theme
from workbench.ui.widgets.breaking import BreakingLabel
from workbench.ui.widgets.cards import wrapped
from workbench.ui.widgets.lines import breakable, shortened

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from workbench.errors import Language
    from workbench.ui.desktop import Desktop

_PANEL = 360 - 2 * 16 + 6  # px of a list in the narrowest panel, where it stands outdented


def _fact(words: str, kind: FactKind, value: float | str, unit: str | None = None) -> Fact:
    return Fact(number=1, start=0, end=len(words), text=words, kind=kind, value=value, unit=unit)


SHORT = _fact("54 Milliarden Dollar", FactKind.MONEY, 54e9, "USD")
LONG = _fact("mehr als 1,25 Milliarden israelische Neue Schekel", FactKind.MONEY, 1.25e9, "ILS")
OFFICE = _fact(
    "Generalstaatsanwältin des Bundesstaates Kalifornien",
    FactKind.TITLE,
    "Generalstaatsanwältin des Bundesstaates Kalifornien",
)


@pytest.mark.qt_log_ignore("propagateSizeHints")
@pytest.mark.parametrize(
    ("fact", "lines", "value", "height"),
    [(SHORT, 1, True, ROW), (LONG, 2, True, ROW + 40), (OFFICE, 2, False, ROW + 20)],
)
@pytest.mark.usefixtures("desktop")
def test_words_and_value_of_a_fact_stand_whole(qtbot: QtBot, fact: Fact, lines: int, value: bool, height: int) -> None:
    theme = current_theme()
    row = arranged(fact, _PANEL, theme)
    assert row.words.layout.text() == fact.text
    assert row.words.count == lines
    assert row.value == (value_beside(fact) if value else "")
    assert row.height == height
    kind = QFontMetrics(theme.font("small")).horizontalAdvance(row.kind)
    assert row.kind == kind_words(fact.kind.value, "de")
    assert row.kind_beside + kind <= _PANEL - 48 - 2 * 3
    facts = FactsList()
    qtbot.addWidget(facts)
    facts.resize(_PANEL, 10)
    facts.set_facts((SHORT,))
    facts.set_facts((fact,))  # of another claim, with the same number
    facts.show()
    qtbot.waitUntil(lambda: facts.visualRect(facts.facts.index(0)).height() == height)
    assert facts.height() == height + 2
    room = facts.viewport().width() - 48 - 2 * 3
    assert QFontMetrics(theme.font("small")).horizontalAdvance(row.value) <= room


LAW = _fact("Bundesausbildungsförderungsgesetzesnovelle", FactKind.ORGANISATION, "BAföG-Novelle im Bundesgesetzblatt")
QUOTE = replace(_fact("Nein danke, aber wir kaufen Twitter gern für alle", FactKind.QUOTE, ""), speaker="Sam Altman")


@pytest.mark.parametrize("fact", [SHORT, LONG, OFFICE, LAW, QUOTE])
@pytest.mark.parametrize("width", range(300, 420, 7))
def test_the_kind_of_a_fact_stands_beside_or_below_long_words(qapp: object, fact: Fact, width: int) -> None:
    theme = current_theme()
    row, small = arranged(fact, width, theme), QFontMetrics(theme.font("small"))
    room, kind = width - 48 - 2 * 3, small.horizontalAdvance(row.kind)
    assert row.kind
    assert row.kind_beside + kind <= room
    value = small.horizontalAdvance(row.value)
    assert row.kind_at != row.value_at or not value or row.kind_beside + kind + 8 <= room - value
    last = row.words.layout.lineAt(row.words.count - 1)
    assert row.value_at >= 20 * row.words.count or last.naturalTextWidth() + 8 <= room - value
    assert row.height >= ROW + max(row.kind_at, row.value_at)


_TOLD = "Musk bot 97,4 Milliarden Dollar und Altman bot am 10. Februar 2025 zurück für 9,74 Milliarden Dollar"


@pytest.mark.parametrize("assigned", ["", "Lena"])
@pytest.mark.parametrize("room", range(150, 420, 5))
def test_no_amount_stands_in_part_in_the_list_of_claims(qapp: object, room: int, assigned: str) -> None:
    amounts = ("97,4 Milliarden Dollar", "10. Februar 2025", "9,74 Milliarden Dollar")
    kinds = (FactKind.MONEY, FactKind.DATE, FactKind.MONEY)
    facts = tuple(
        replace(_fact(words, kind, ""), start=(at := _TOLD.index(words) + 7), end=at + len(words))
        for words, kind in zip(amounts, kinds, strict=True)
    )
    claim = Claim(
        id=ClaimId("c"), article=ArticleId("a"), number=1, draft=Sha256("0"), start=7, end=7 + len(_TOLD), text=_TOLD,
        facts=facts, assigned=assigned,
    )  # fmt: skip
    shown = claim_words(claim, QFontMetrics(current_theme().font("small")), room, lines=2)
    kept = shown.removesuffix("…").rstrip()
    assert _TOLD.startswith(kept)
    assert len(shown) < len(_TOLD) or shown == _TOLD
    assert all(_TOLD.index(words) >= len(kept) or words in kept for words in amounts)


def _card(passage: str, *marks: str) -> Card:
    spans = tuple((at := passage.index(words), at + len(words)) for words in marks)
    piece = Evidence(
        id=EvidenceId("e"), claim=ClaimId("c"), source=SourceId("s"), stance=Stance.CONTRADICTS, by="x", at="",
        passage=make_anchor(passage, 0, len(passage), ""),
    )  # fmt: skip
    return Card(evidence=piece, title="8-K", passage=passage, marks=spans, grade="", about="")


@pytest.mark.parametrize("dated", [False, True])
@pytest.mark.parametrize("width", range(240, 420, 6))
def test_a_card_of_one_line_shows_its_amount_whole(qapp: object, width: int, dated: bool) -> None:
    passage = "On October 27, 2022, Elon Musk completed the purchase of Twitter, Inc. for about $44.25 billion in cash"
    metrics = QFontMetrics(current_theme().font("passage"))
    card = _card(passage, "October 27, 2022", "Elon Musk", "Twitter, Inc.", "$44.25 billion")
    found = one_line(card if dated else replace(card, marks=card.marks[1:]), metrics, width)
    assert found is not None
    words, marks = found
    assert metrics.horizontalAdvance(words) <= width
    assert "$44.25 billion" in [words[start:end] for start, end in marks]
    assert _amount(card) == "$44.25 billion"
    long = _card("1 Milliarde " * 40, "1 Milliarde " * 40)
    assert one_line(long, metrics, width) is None


@pytest.mark.parametrize(
    ("words", "room", "shown"),
    [
        ("Woher stammt die 54?", "Woher stammt die 54?", "Woher stammt die 54?"),
        ("Woher stammt die 54? Verwechslung", "Woher stammt die 5…", "Woher stammt die …"),
        ("Woher stammt die 54? Verwechslung", "Woher stammt die 54?…", "Woher stammt die …"),  # the blank has no room
        ("Woher stammt die 54? Verwechslung", "Woher stammt die 54? Verwec…", "Woher stammt die 54? …"),
        ("Donaudampfschifffahrtsgesellschaft", "Donaudampfs…", "Donaudampfs…"),
        ("Am Donaudampfschifffahrtsgesellschaftsplatz", "Am Donaudampfs…", "Am Donaudampfs…"),
    ],
)
def test_words_that_have_no_room_end_between_two_of_them(qapp: object, words: str, room: str, shown: str) -> None:
    metrics = QFontMetrics(current_theme().font("ui"))
    assert shortened(words, metrics, metrics.horizontalAdvance(room) + 1) == shown


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_a_question_to_the_author_is_read_whole(qtbot: QtBot) -> None:
    asked = "Woher stammt die 54? Verwechselt mit dem Preis je Aktie, 54,20 Dollar?"
    row = QueryRow(Query(id=QueryId("q"), claim=ClaimId("c"), text=asked, by="x", at="2026-01-01T00:00:00Z"))
    qtbot.addWidget(row)
    width = 360 - 2 * 16
    row.resize(width, row.heightForWidth(width))
    row.show()
    shown = row.words._lines(row.words.width())
    assert shown.layout.text().endswith("Dollar?")
    assert row.words.height() == 20 * shown.count > 20


def test_what_became_of_a_claim_is_told_in_a_narrow_draft(desktop: Desktop) -> None:
    assert desktop.window is not None
    text = desktop.window.drafts.new.text
    text.setLineWrapColumnOrWidth(344)  # px of a column in a window of 1280
    note = Note("↓ Behauptung 3 steht jetzt an anderer Stelle dieses Absatzes.", dashed=False, claim="")
    bare = text.notes_height(0)
    text.notes = {0: [note]}
    lines = text._note_lines(note)
    assert lines.layout.text() == note.words
    assert (bare, text.notes_height(0)) == (0, 20 * lines.count + 10 + 2 * 8)
    assert all(lines.layout.lineAt(n).naturalTextWidth() <= 344 - 24 for n in range(lines.count))


@pytest.mark.qt_log_ignore("propagateSizeHints")
@pytest.mark.parametrize(("language", "width"), [("de", 362), ("en", 362), ("de", 600), ("en", 600)])
def test_the_ratings_have_air_beside_their_words_and_each_the_same(
    desktop: Desktop, qtbot: QtBot, language: Language, width: int
) -> None:
    """362 px is the bar in a window of 1280, where the panel scrolls."""
    speak(desktop._app, language)
    bar = RatingBar()
    qtbot.addWidget(bar)
    bar.resize(width, 48)
    bar.show()
    buttons = list(bar._buttons.values())
    QApplication.sendPostedEvents()
    air = [button.width() - button.content_width() for button in buttons]
    assert min(air) >= 2 * 7
    assert max(air) - min(air) <= 5  # px that the layout rounds away
    assert {button.small for button in buttons} == {width < 400}


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_the_title_of_a_source_takes_a_second_line(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.window is not None
    pane = SourcePane()
    qtbot.addWidget(pane)
    pane.resize(400, 600)  # px in a window of 1280
    pane.show()
    pane._title.set_words("Notice on the acquisition of Twitter, Inc. by X Holdings")
    QApplication.sendPostedEvents()
    assert pane._title.height() == 40
    assert not pane._title._lines(pane._title.width()).layout.text().endswith("…")


def test_a_source_without_a_grade_is_called_the_same_in_every_dialog(desktop: Desktop) -> None:
    assert desktop.errands is not None
    words = {AttachDetails().grade.button("none").text()}
    for name in ("log_call", "cite_book"):
        desktop.errands.run(name)
        (dialog,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, _NoteSheet) and one.isVisible()]
        words.add(dialog.grade.button("none").text())
        dialog.reject()
    assert words == {"Ohne Einstufung"}


@pytest.mark.parametrize("name", ["log_call", "cite_book"])
def test_in_the_dialogs_that_note_a_source_nothing_lies_over_anything(desktop: Desktop, name: str) -> None:
    assert desktop.errands is not None
    assert desktop.window is not None
    desktop.window.resize(1280, 800)
    desktop.errands.run(name)
    (dialog,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, _NoteSheet) and one.isVisible()]
    QApplication.sendPostedEvents()
    items = [dialog.body.itemAt(number) for number in range(dialog.body.count())]
    shown = [item.geometry() for item in items if item is not None and item.geometry().isValid()]
    assert all(below.top() >= above.bottom() for above, below in pairwise(shown))
    dialog.reject()


_WORD = "Straßenbahnfahrpreisermäßigungsberechtigungsscheinausgabestellengesellschaft"


@pytest.mark.parametrize("words", [_WORD, f"Sie besitzt die {_WORD} mbH ganz."])
@pytest.mark.usefixtures("desktop")
def test_a_word_longer_than_a_line_breaks_and_is_not_cut(qtbot: QtBot, words: str) -> None:
    theme = current_theme()
    lines = wrapped(words, theme.font("passage"), 220, most=9)
    assert lines.count >= 3
    assert all(lines.layout.lineAt(n).naturalTextWidth() <= 220 for n in range(lines.count))
    quote = ClaimQuote()
    qtbot.addWidget(quote)
    quote.set_claim(
        Claim(id=ClaimId("c"), article=ArticleId("a"), number=1, draft=Sha256(""), start=0, end=len(words), text=words)
    )
    layout, cut = quote._laid_out("claim", 220)
    assert not cut
    assert all(layout.lineAt(n).naturalTextWidth() <= 220 - 16 for n in range(layout.lineCount()))
    metrics = QFontMetrics(theme.font("small"))
    shown = breakable(words, metrics, 220)
    assert shown.replace("\u200b", "") == words
    assert metrics.boundingRect(QRect(0, 0, 220, 900), int(Qt.TextFlag.TextWordWrap), shown).width() <= 220


@pytest.mark.usefixtures("desktop")
def test_a_long_sentence_in_the_coverage_says_that_more_follows() -> None:
    words = "Der Verwaltungsrat entschied, wie aus dem Protokoll hervorgeht, erst nach langer Beratung. " * 5
    row = Unseen(Sentence(start=0, end=len(words)), words.strip(), ())
    painted = RowsDelegate()._lines(row, 300)
    assert painted.count == 3
    assert painted.layout.text().endswith("…")


@pytest.mark.qt_log_ignore("propagateSizeHints")
@pytest.mark.parametrize("words", ["Kurz.", f"Sie besitzt die {_WORD} mbH ganz.", _WORD])
@pytest.mark.usefixtures("desktop")
def test_a_label_breaks_a_word_longer_than_its_line(qtbot: QtBot, words: str) -> None:
    label = BreakingLabel()
    qtbot.addWidget(label)
    label.set_words(words)
    assert label.minimumSizeHint().width() <= 40
    for width in (220, 900, 180):
        label.resize(width, label.heightForWidth(width))
        label.show()
        QApplication.sendPostedEvents()
        room = QRect(0, 0, label.width(), 900)
        needed = label.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), label.text())
        assert needed.width() <= label.width()
        assert needed.height() <= label.height()
        assert label.text().replace("\u200b", "") == label.words == label.accessibleName() == words
        assert ("\u200b" in label.text()) is (
            label.fontMetrics().horizontalAdvance(max(words.split(), key=len)) > width
        )


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_a_finding_breaks_a_word_longer_than_its_line(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.session is not None
    assert desktop.session.desk.dossier is not None
    claim = desktop.session.desk.dossier.live_claims[0]
    place = FindingPlace(start=0, end=4, text="Ein Gebot", claim=1)
    details = {"first": _WORD, "second": "44 Milliarden"}
    box = FindingBox(Finding(code="headline-differs", places=(place, place), details=details), claim)
    qtbot.addWidget(box)
    assert box.minimumSizeHint().width() < _PANEL
    box.resize(_PANEL, box.heightForWidth(_PANEL))
    box.show()
    QApplication.sendPostedEvents()
    shown = box._words
    room = QRect(0, 0, shown.width(), 900)
    needed = shown.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), shown.text())
    assert needed.width() <= shown.width()
    assert needed.height() <= shown.height()


@pytest.mark.qt_log_ignore("propagateSizeHints")
@pytest.mark.parametrize("language", ["de", "en"])
def test_the_foot_of_the_panel_is_one_line(qapp: QApplication, qtbot: QtBot, language: Language) -> None:
    speak(qapp, language)
    claim = Claim(id=ClaimId("c"), article=ArticleId("a"), number=1, draft=Sha256("0"), start=0, end=2, text="Er")
    verdict = Verdict(id=VerdictId("v"), claim=claim.id, rating=Rating.FALSE, reason="", by="Ines Vogt", at="")
    foot = SignOffBar()
    qtbot.addWidget(foot)
    foot.set_claim(replace(claim, verdicts=(verdict,)), "Ines Vogt")
    foot.resize(408, 40)
    foot.show()
    assert foot._rule.heightForWidth(foot._rule.width()) <= foot._rule.fontMetrics().lineSpacing() + 4
    assert foot._rule._shown() == foot._rule.text()
    assert foot._button.toolTip() in {"niemand gibt das eigene Urteil frei", "nobody signs their own verdict"}
    speak(qapp, "de")
