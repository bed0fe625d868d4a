"""The margin of a draft stands at the window's edge: marks keep their distance from it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from workbench.ui.drafts.made import plan_of
from workbench.ui.drafts.pane import DraftPane
from workbench.ui.manuscript.metrics import PAD
from workbench.ui.manuscript.placed import Placed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.ui_manuscript.conftest import Build


@pytest.mark.qt_log_ignore("propagateSizeHints")
@pytest.mark.parametrize(("width", "numbers"), [(452, (4, 5)), (452, (14, 15)), (532, (14, 15)), (772, (14, 15))])
def test_no_mark_touches_the_edge_of_the_window(
    themed: QApplication, qtbot: QtBot, build: Build, width: int, numbers: tuple[int, int]
) -> None:
    """452 px is a pane in a window of 1280, 532 in one of 1440, 772 in one of 1920."""
    pane, text = DraftPane("old"), "Er kam am Montag. Er ging.\n"
    qtbot.addWidget(pane)
    dossier = build(text, [("Er kam am Montag.", "false", ()), ("Er ging.", "open", ())], title="")
    claims = [replace(one, number=number) for one, number in zip(dossier.claims, numbers, strict=True)]
    plan = plan_of(dossier.draft)
    state = pane.page.state
    state.set_plan(plan, Placed(plan, claims, dossier.sentences))
    pane.resize(width, 600)
    pane.show()
    pane.fill()
    marks = pane.page.margin.marks(0, 600)
    assert sum(mark.more or 1 for mark in marks) == len(claims)
    assert min(mark.box.left() + mark.gaps.padding for mark in marks) >= 8
    assert not any(mark.more for mark in marks)
    assert not any(one.box.intersects(other.box) for one, other in pairwise(marks))
    head = pane._head.contentsMargins().left() + 8
    assert head == pane.text.x() + PAD == {452: 88, 532: 96, 772: 96}[width]
