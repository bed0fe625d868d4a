"""Every item model keeps Qt's rules, empty, filled and emptied again, and has words for screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QWidget

from workbench.model.articles import Sentence
from workbench.ui.library.model import LibraryModel, Row
from workbench.ui.palette.entries import Entry, Shown
from workbench.ui.palette.model import PaletteModel
from workbench.ui.panel.coverage_list import CoverageModel, RowsList
from workbench.ui.panel.coverage_rows import Unseen, open_facts, sentence_states, unseen_sentences
from workbench.ui.panel.evidence import EvidenceModel
from workbench.ui.panel.facts import FactsModel
from workbench.ui.panel.history import HistoryModel

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from workbench.model.dossier import Dossier
    from workbench.ui.desktop import Desktop


def _dossier(desktop: Desktop) -> Dossier:
    assert desktop.session is not None
    dossier = desktop.session.desk.dossier
    assert dossier is not None
    return dossier


def _filled(desktop: Desktop) -> list[QAbstractItemModel]:
    dossier = _dossier(desktop)
    claim = dossier.live_claims[0]
    facts, history, rows = FactsModel(), HistoryModel(), CoverageModel()
    facts.set_rows(claim.facts)
    history.set_rows(dossier.history.get(claim.id, ()))
    unseen = unseen_sentences(dossier)
    rows.show_rows(unseen, lambda entry: str(entry.words))
    library = LibraryModel()
    library.set_rows((Row(heading="Heute"), Row(article=dossier.article)))
    palette = PaletteModel()
    entry = Entry(group="command", name="undo", words="Rückgängig")
    palette.set_rows((Shown(heading="Befehle"), Shown(entry=entry)))
    return [facts, history, rows, library, palette, EvidenceModel()]


def test_models_keep_the_rules(desktop: Desktop, qtmodeltester: ModelTester) -> None:
    for model in _filled(desktop):
        qtmodeltester.check(model)  # type: ignore[no-untyped-call]
        for row in range(model.rowCount()):
            assert model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_facts_that_only_change_their_state_keep_the_selection(desktop: Desktop) -> None:
    model = FactsModel()
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    facts = _dossier(desktop).live_claims[0].facts
    model.set_rows(facts)
    model.set_rows(facts)
    assert resets == [True]


def test_headings_of_the_library_cannot_be_chosen(desktop: Desktop) -> None:
    model = LibraryModel()
    model.set_rows((Row(heading="Heute"), Row(article=_dossier(desktop).article)))
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable
    assert model.row_of(_dossier(desktop).article.id) == 1


@pytest.mark.parametrize("model", [FactsModel, HistoryModel, CoverageModel, LibraryModel, PaletteModel, EvidenceModel])
def test_an_empty_model_has_no_rows(model: type[QAbstractItemModel]) -> None:
    assert model().rowCount() == 0


def test_coverage_counts_what_remains(desktop: Desktop) -> None:
    dossier = _dossier(desktop)
    assert [entry.fact.text for entry in open_facts(dossier)] == [
        "Musk",
        "2022",
        "54 Milliarden Dollar",
        "2018",
        "Paris",
    ]
    assert sentence_states(dossier, open_facts(dossier)) == ("never",) * 4
    assert [len(entry.claims) for entry in unseen_sentences(dossier)] == [1, 1, 0, 1]


@pytest.mark.parametrize("count", [2, 5000])
def test_a_list_is_as_high_as_its_rows_but_no_more_are_measured_than_a_screen_shows(qtbot: QtBot, count: int) -> None:
    panel = QWidget()
    qtbot.addWidget(panel)
    shown = RowsList(least=100, parent=panel)
    rows = tuple(Unseen(Sentence(start=at, end=at + 1), f"Satz {at} von vielen.", ()) for at in range(count))
    measured: list[object] = []
    height = shown.painter.height

    def measure(row: Unseen) -> int:
        measured.append(row)
        return height(row)

    shown.painter.height = measure  # type: ignore[method-assign,assignment]
    shown.set_rows(rows, str)
    whole = sum(map(height, rows)) + 2
    assert shown.maximumHeight() == whole if count == 2 else whole > shown.maximumHeight() > 4320
    assert 1 < len(measured) < 500
