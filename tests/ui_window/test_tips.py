"""A page's words in a tool tip stay words."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocument

from workbench.ui.widgets.tips import plain_tip


@pytest.mark.parametrize(
    "words", ["54 < 55 & mehr", '<img src="file://host/x.png"> sagt', "<b>fett</b>\nzweite Zeile", "<!-- x -->"]
)
def test_what_looks_like_markup_is_shown_as_it_is(words: str) -> None:
    shown = QTextDocument()
    shown.setHtml(plain_tip(words))
    assert shown.toPlainText() == words


def test_plain_words_stay_as_they_are() -> None:
    assert plain_tip("54 Milliarden\n& mehr") == "54 Milliarden\n& mehr"
