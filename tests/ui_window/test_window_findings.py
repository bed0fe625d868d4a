"""A finding leads to the other place it names: a claim, a source, or words of the article that are no claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from workbench.model.findings import Finding, FindingPlace
from workbench.ui.panel.finding import FindingBox, Findings

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from workbench.model.claims import Claim
    from workbench.ui.desktop import Desktop

_DETAILS = {"first": "54 Milliarden", "second": "44 Milliarden"}


def _claims(desktop: Desktop) -> tuple[Claim, ...]:
    assert desktop.session is not None
    assert desktop.session.desk.dossier is not None
    return desktop.session.desk.dossier.live_claims


def _finding(*places: FindingPlace) -> Finding:
    return Finding(code="headline-differs", places=places, details=_DETAILS)


def _place(claim: int, *, evidence: str = "", start: int = 0, end: int = 4, text: str = "Ein Gebot") -> FindingPlace:
    return FindingPlace(start=start, end=end, text=text, claim=claim, evidence=evidence)


@pytest.mark.parametrize(
    ("other", "words"),
    [
        (_place(2), "Zu Behauptung 2"),
        (_place(0), "Zu „Ein Gebot“"),
        (_place(1, evidence="e"), "Zur Quelle"),
    ],
)
def test_the_button_names_where_it_leads(desktop: Desktop, qtbot: QtBot, other: FindingPlace, words: str) -> None:
    box = FindingBox(_finding(_place(1), other), _claims(desktop)[0])
    qtbot.addWidget(box)
    assert box._jump.accessibleName() == words
    with qtbot.waitSignal(box.place_requested) as asked:
        box._jump.click()
    assert asked.args == [other]


def test_a_finding_within_one_claim_leads_nowhere(desktop: Desktop, qtbot: QtBot) -> None:
    box = FindingBox(_finding(_place(1), _place(1, start=5)), _claims(desktop)[0])
    qtbot.addWidget(box)
    assert box._jump.isHidden()


def test_seen_from_the_other_claim_it_leads_back(desktop: Desktop, qtbot: QtBot) -> None:
    first, second, _ = _claims(desktop)
    around = QWidget()
    qtbot.addWidget(around)
    findings = Findings(around)
    shared = (_finding(_place(1), _place(2)),)
    asked: list[FindingPlace] = []
    findings.place_requested.connect(asked.append)
    for claim in (first, second):
        findings.set_findings(shared, claim)
        box = findings._column.itemAt(0).widget()  # type: ignore[union-attr]
        assert isinstance(box, FindingBox)
        box._jump.click()
    assert [place.claim for place in asked] == [2, 1]


def test_words_that_are_no_claim_are_selected_on_the_page(desktop: Desktop) -> None:
    window = desktop.window
    assert window is not None
    window.claim_panel.findings.place_requested.emit(_place(0, start=2, end=11))
    assert window.manuscript.selection_span() == (2, 11)
