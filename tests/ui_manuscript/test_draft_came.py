"""What came with a draft is underlined on its page in no rating's colour: a green line there says "verified"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from workbench.ui.drafts.made import plan_of
from workbench.ui.drafts.pane import DraftPane
from workbench.ui.manuscript.lines import segments
from workbench.ui.manuscript.placed import Placed
from workbench.ui.manuscript.spans import SpanIndex
from workbench.ui.theme import current_theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.ui_manuscript.conftest import Build


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_what_came_has_the_line_of_no_rating(themed: QApplication, qtbot: QtBot, build: Build) -> None:
    pane, text = DraftPane("new"), "Er kam am Montag. Er ging.\n"
    qtbot.addWidget(pane)
    dossier = build(text, [("Er kam am Montag.", "open", ()), ("Er ging.", "verified", ())], title="")
    plan, state = plan_of(dossier.draft), pane.page.state
    state.set_plan(plan, Placed(plan, dossier.claims, dossier.sentences))
    start = text.index("Montag")
    pane.text.changed = SpanIndex(plan, [(start, start + 6, None)])
    pane.resize(620, 400)
    pane.show()
    pane.fill()
    block = pane.text.seen(0, 400)[0]
    (at,) = segments(block.layout, block.origin, plan.local(0, start), plan.local(0, start + 6))
    image = pane.text.viewport().grab().toImage()
    middle, line = round((at.left + at.right) / 2), at.baseline + state.metrics.rule - 1
    under = {image.pixelColor(middle, round(line + more)).name() for more in (0, 1, 2)}
    theme = current_theme()
    assert theme.colour("accent").name() in under
    assert not under & {theme.rating_colour(key).name() for key in theme.tokens.ratings}
