"""What is made and taken away in one turn, as when somebody steps fast through the claims, never is a window."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from workbench import ui
from workbench.model.claims import Query
from workbench.model.findings import Finding, FindingPlace
from workbench.model.ids import ClaimId, QueryId
from workbench.ui.widgets.keys import KeyButton
from workbench.ui.widgets.pane import take_away
from workbench.ui.widgets.rings import Ring

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop

_QUERY = Query(id=QueryId("q"), claim=ClaimId("c"), text="Woher?", by="x", at="2026-01-01T00:00:00Z")
_FINDING = Finding(
    code="headline-differs",
    places=(FindingPlace(start=0, end=4, text="Ein", claim=1), FindingPlace(start=0, end=4, text="Ein", claim=2)),
    details={"first": "54 Milliarden", "second": "44 Milliarden"},
)


def _windows() -> set[QWidget]:
    return {one for one in QApplication.topLevelWidgets() if one.isVisible()}


@pytest.fixture
def no_other_window(desktop: Desktop) -> Iterator[None]:
    """See that no window came, in this turn or the next."""
    assert desktop.window is not None
    before = _windows()
    yield
    QApplication.sendPostedEvents()
    assert _windows() == before


@pytest.mark.usefixtures("no_other_window")
def test_a_query_that_comes_and_goes_at_once_is_no_window(desktop: Desktop) -> None:
    panel = desktop.window.claim_panel  # type: ignore[union-attr]
    panel.queries.set_queries((_QUERY,), after=panel.form.correction)
    panel.queries.set_queries((), after=panel.form.correction)


@pytest.mark.usefixtures("no_other_window")
def test_a_finding_that_comes_and_goes_at_once_is_no_window(desktop: Desktop) -> None:
    panel, claim = desktop.window.claim_panel, desktop.session.desk.claim  # type: ignore[union-attr]
    assert claim is not None
    panel.findings.set_findings((_FINDING,), claim)  # only into a part in sight a layout brings others later
    panel.findings.set_findings((_FINDING, _FINDING), claim)
    panel.findings.set_findings((_FINDING,), claim)


@pytest.mark.usefixtures("no_other_window")
def test_what_is_taken_away_is_no_window(desktop: Desktop) -> None:
    made = QWidget()
    desktop.window.column.addWidget(made)  # type: ignore[union-attr]
    take_away(made)


@pytest.mark.qt_log_ignore("propagateSizeHints")  # a window of its own, offscreen
def test_a_window_that_comes_down_with_the_focus_in_it_asks_its_ring_nothing(
    qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    window, button = QWidget(), KeyButton(flat=True)
    QVBoxLayout(window).addWidget(button)
    window.resize(200, 100)
    window.show()
    window.activateWindow()
    button.setFocus()
    qtbot.waitUntil(lambda: len(window.findChildren(Ring)) == 1)
    shiboken6.delete(window)
    assert capsys.readouterr().err == ""


def test_layouts_are_put_into_others_in_one_place() -> None:
    """Where PySide's objects for the items of a filled one are let go of; nobody else asks for items either."""
    calls = {
        path.name
        for path in Path(ui.__file__).parent.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in {"addLayout", "insertLayout", "itemAt"}
    }
    assert calls == {"nesting.py"}


def test_what_happens_soon_belongs_to_somebody() -> None:
    """A timer without an owner outlives its own wrapper: deleted later, it brought the window down."""
    calls = [
        (path.name, node.lineno, len(node.args))
        for path in Path(ui.__file__).parent.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "singleShot"
    ]
    assert calls
    assert [call for call in calls if call[2] < 3] == []
