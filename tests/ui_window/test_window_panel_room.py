"""The claim panel in a window of 1280 × 800: a usual claim is seen whole, and parts stand no closer than they must."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from workbench import paths
from workbench.actions.demonstration import build_demonstration
from workbench.model.claims import Claim, HistoryEntry, Rating, Verdict
from workbench.model.events import EventKind
from workbench.model.evidence import Evidence, Grade, Source, SourceKind, Stance
from workbench.model.facts import Fact, FactKind, FactState
from workbench.model.findings import Finding, FindingPlace
from workbench.model.ids import EvidenceId, SourceId, VerdictId
from workbench.text.anchors import make_anchor
from workbench.ui.language import speak
from workbench.ui.panel import evidence_card
from workbench.ui.panel.closeness import Closeness
from workbench.ui.widgets.cards import PADDING
from workbench.ui.widgets.cards_model import Role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from workbench.errors import Language
    from workbench.model.dossier import Dossier
    from workbench.ui.desktop import Desktop
    from workbench.ui.panel.claim_panel import ClaimPanel

_SMALL: Final = QSize(1280, 800)
_LARGE: Final = QSize(1920, 1080)
_WORDS: Final = {
    "de": (
        "Elon Musk hat den Kurznachrichtendienst Twitter im Oktober 2022 für 54 Milliarden Dollar übernommen.",
        ("Elon Musk", "Kurznachrichtendienst", "Twitter", "Oktober 2022", "54 Milliarden Dollar"),
        "Börsenmitteilung und Agentur nennen übereinstimmend 44 Milliarden; die 54 ist vermutlich ein Tippfehler.",
        "44 Milliarden Dollar",
    ),
    "en": (
        "Elon Musk took over the short message service Twitter in October 2022 for $54 billion, all of it in cash.",
        ("Elon Musk", "short message service", "Twitter", "October 2022", "$54 billion"),
        "The filing and the agency agree on 44 billion; the 54 is probably a slip of the pen, no other paper has it.",
        "$44 billion",
    ),
}
_KINDS: Final = (FactKind.PERSON, FactKind.TITLE, FactKind.ORGANISATION, FactKind.DATE, FactKind.MONEY)
_PASSAGES: Final = (
    "On October 27, 2022, Elon Musk completed the purchase of Twitter, Inc. for about $44 billion in cash, as it says.",
    "Musk completed the $44 billion deal on Thursday, according to people who know of it and who were not to be named.",
)


def _fact(claim: Claim, text: str, number: int, words: str) -> Fact:
    start, kind = claim.start + text.index(words), _KINDS[number - 1]
    values: dict[FactKind, float | str] = {FactKind.MONEY: 54_000_000_000, FactKind.DATE: "2022-10"}
    value = values.get(kind, words)
    state = FactState.WRONG if kind is FactKind.MONEY else FactState.CONFIRMED
    unit = "USD" if kind is FactKind.MONEY else None
    end = start + len(words)
    return Fact(number=number, start=start, end=end, text=words, kind=kind, value=value, unit=unit, state=state)


def _evidence(claim: Claim, number: int) -> tuple[Evidence, Source]:
    source = SourceId(f"s{number}")
    title = ("Twitter, Inc.: Pflichtmitteilung 8-K", "Agenturbericht zum Vollzug")[number]
    passage = make_anchor(_PASSAGES[number], 0, len(_PASSAGES[number]), "")
    piece = Evidence(
        id=EvidenceId(f"e{number}"), claim=claim.id, source=source, stance=Stance.CONTRADICTS, by="M. Kessler",
        at="2025-02-11T14:21:00Z", passage=passage,
        facts=(_passage_fact(_PASSAGES[number]),),
    )  # fmt: skip
    grade = (Grade.PRIMARY, Grade.SECONDARY)[number]
    page = Source(
        id=source, kind=SourceKind.WEB, title=title, publisher="Börsenaufsicht", date="2022-10-28", grade=grade
    )
    return piece, page


def _passage_fact(passage: str) -> Fact:
    start = passage.index("$44 billion")
    return Fact(
        number=1, start=start, end=start + 11, text="$44 billion", kind=FactKind.MONEY, value=44e9, unit="USD"
    )  # fmt: skip


def usual(dossier: Dossier, language: Language) -> tuple[Dossier, Claim]:
    """Return a dossier with a usual claim: five facts, a finding, reason, correction, two cards, a history."""
    text, facts, reason, correction = _WORDS[language]
    first = dossier.claims[0]
    verdict = Verdict(
        id=VerdictId("v"), claim=first.id, rating=Rating.FALSE, reason=reason, correction=correction, by="M. Kessler",
        at="2025-02-11T14:32:00Z",
    )  # fmt: skip
    claim = replace(
        first,
        text=text,
        facts=tuple(_fact(first, text, at, words) for at, words in enumerate(facts, 1)),
        verdicts=(verdict,),
    )
    cards = [_evidence(claim, number) for number in range(2)]
    place = FindingPlace(start=0, end=4, text="54", claim=claim.number)
    there = FindingPlace(start=0, end=4, text="44", evidence="e0", source="Pflichtmitteilung 8-K")
    details = {"first": facts[-1], "second": correction}
    entries = tuple(
        HistoryEntry(event=str(n), kind=EventKind.VERDICT_GIVEN, by="M. Kessler", at=f"2025-02-11T14:3{n}:00Z",
                     before="open", after="false")
        for n in range(4)
    )  # fmt: skip
    made = replace(
        dossier,
        claims=(claim, *dossier.claims[1:]),
        evidence={claim.id: tuple(piece for piece, _ in cards)},
        sources={source.id: source for _, source in cards},
        findings=(Finding(code="numbers-differ", places=(place, there), details=details),),
        history={claim.id: entries},
    )
    return made, claim


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
    parts = (panel.facts, panel.findings, panel.form.reason, panel.form.correction, panel.evidence, panel.history)
    for part in (*parts, panel.attach, panel.sign_off):
        assert _wholly_seen(panel, part), part
    assert panel.evidence.cards.rowCount() == 2
    assert panel.facts.facts.rowCount() == 5


def _wholly_seen(panel: ClaimPanel, part: QWidget) -> bool:
    top = part.mapTo(panel, QPoint(0, 0))
    return part.isVisible() and top.y() >= 0 and top.y() + part.height() <= panel.height()


@_BOTH
def test_on_a_large_screen_nothing_stands_closer_than_it_must(
    desktop: Desktop, spoken_language: Language, qtbot: QtBot
) -> None:
    panel = _show(desktop, _LARGE, spoken_language, qtbot)
    qtbot.waitUntil(lambda: panel._closeness is Closeness.ROOMY)
    at_ease = panel.evidence.height()
    assert _bar(panel) == 0
    panel = _show(desktop, _SMALL, spoken_language, qtbot)
    qtbot.waitUntil(lambda: panel._closeness > Closeness.FOLDED)
    assert panel.evidence.height() < at_ease / 2
    assert all(words in panel.evidence.cards.index(0).data() for words in ("8-K", "Börsenaufsicht", "$44 billion"))
    tip = panel.evidence.cards.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert all(words in tip for words in ("Börsenaufsicht", "$44 billion"))  # what the card leaves out is said there


@_BOTH
def test_the_card_the_keys_come_to_shows_more_of_itself(
    desktop: Desktop, spoken_language: Language, qtbot: QtBot
) -> None:
    panel = _show(desktop, _SMALL, spoken_language, qtbot)
    qtbot.waitUntil(lambda: panel._closeness > Closeness.FOLDED)
    before, cards = panel._closeness, panel.evidence
    low = cards.height()
    cards.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: cards.height() > low)
    first = cards.height()
    QTest.keyClick(cards, Qt.Key.Key_Down)
    assert cards.currentIndex().data(Role.CARD).title == "Agenturbericht zum Vollzug"
    assert cards.height() <= first
    assert panel._closeness is before  # the others keep their form
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


@pytest.mark.parametrize("number", [1, 2])
def test_of_the_demonstration_only_earlier_checks_may_scroll(
    open_desktop: Callable[[Path], Desktop], demonstration: Path, number: int, qapp: QApplication, qtbot: QtBot
) -> None:
    desktop = open_desktop(demonstration)
    assert desktop.session is not None
    assert desktop.window is not None
    desk, panel = desktop.session.desk, _panel(desktop)
    qtbot.waitUntil(lambda: len(desk.articles) >= 2)
    desk.open_article(next(article.id for article in desk.articles if article.number == number))
    qtbot.waitUntil(lambda: desk.whole and desk.dossier is not None and desk.dossier.article.number == number)
    desktop.window.resize(_SMALL)
    qtbot.waitUntil(lambda: panel.height() > _SMALL.height() // 2)
    assert desk.dossier is not None
    for claim in desk.dossier.live_claims:
        desk.select(claim.id)
        qtbot.waitUntil(lambda claim=claim: panel.number == claim.number)  # type: ignore[misc]
        QTest.qWait(20)
        besides = panel.memory.height() if panel.memory.isVisible() else 0
        assert _bar(panel) <= besides, claim.number
