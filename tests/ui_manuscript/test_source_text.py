"""The source's text: plain, numbered as locators count, its passage and facts marked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.evidence import locator_of
from workbench.model.evidence import Capture
from workbench.model.ids import Sha256
from workbench.ui.manuscript.lines import Segment, segments
from workbench.ui.source.text_view import SourceFact, SourceTextView
from workbench.ui.theme import current_theme

TEXT = """The first paragraph <b>stays</b> plain 😀.

On October 27 Musk completed his purchase for $44 billion.
A line of its own.


The last one."""


@pytest.fixture
def source(themed: QApplication, qtbot: QtBot) -> SourceTextView:
    view = SourceTextView()
    qtbot.addWidget(view)
    view.resize(620, 400)
    view.set_text(TEXT)
    view.show()
    return view


def _place(view: SourceTextView, words: str) -> Segment:
    text = view.text_view()
    plan = text.state.plan
    start = plan.draft_text.index(words)
    number = plan.number_at(start)
    block = next(b for b in text.seen(0, 5000) if b.number == number)
    return next(segments(block.layout, block.origin, plan.local(number, start), plan.local(number, start + len(words))))


def _has(image: QImage, at: Segment, role: str, above: int, below: int) -> bool:
    wanted = current_theme().colour(role).name()
    rows = range(round(at.baseline) - above, round(at.baseline) + below)
    return any(image.pixelColor(x, y).name() == wanted for x in range(round(at.left), round(at.right), 2) for y in rows)


def test_foreign_text_is_shown_plain(source: SourceTextView) -> None:
    assert "<b>stays</b>" in source.text_view().toPlainText()
    assert source.text_view().isReadOnly()


@pytest.mark.parametrize("pages", [(), (0, TEXT.index("A line"))])
def test_paragraphs_are_numbered_as_locators_count(source: SourceTextView, pages: tuple[int, ...]) -> None:
    source.set_text(TEXT, pages=pages)
    capture = Capture(sha256=Sha256(""), size=0, media_type="text/plain", at="", text=TEXT, pages=pages)
    for block, number in zip(source.text_view().state.plan.blocks, source.paragraph_numbers(), strict=True):
        assert locator_of(capture, block.start).endswith(str(number))


def test_the_passage_stands_on_the_accent(source: SourceTextView) -> None:
    start = TEXT.index("On October")
    source.set_passage(start, start + 20)
    image = source.text_view().viewport().grab().toImage()
    assert _has(image, _place(source, "On October"), "accent_soft", 14, 0)
    assert not _has(image, _place(source, "The first"), "accent_soft", 14, 0)
    source.clear_passage()
    assert source.passage() is None
    assert not _has(source.text_view().viewport().grab().toImage(), _place(source, "On October"), "accent_soft", 14, 0)


@pytest.mark.parametrize(("relation", "role"), [("agrees", "verified"), ("differs", "false")])
def test_facts_are_underlined_by_how_they_stand(source: SourceTextView, relation: str, role: str) -> None:
    start = TEXT.index("$44 billion")
    source.set_facts([SourceFact(start, start + 11, relation)])  # type: ignore[arg-type]
    image = source.text_view().viewport().grab().toImage()
    assert _has(image, _place(source, "$44 billion"), role, 0, 12)
    assert not _has(image, _place(source, "purchase"), role, 0, 12)


def test_chosen_words_can_become_the_passage(source: SourceTextView) -> None:
    start = TEXT.index("purchase")
    source.text_view().go_to(start)
    told: list[tuple[int, int]] = []
    source.passage_chosen.connect(lambda first, last: told.append((first, last)))
    for _ in range(8):
        QTest.keyClick(source.text_view(), Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert told[-1] == (start, start + 8)


def test_a_new_text_forgets_the_old_marks(source: SourceTextView) -> None:
    source.set_passage(0, 5)
    source.set_text("Something else.")
    assert source.passage() is None
    assert source.selection_span() is None
    assert source.finder.find("ELSE")
    assert source.selection_span() == (10, 14)


def test_zoom_keeps_the_marks(source: SourceTextView) -> None:
    start = TEXT.index("On October")
    source.set_passage(start, start + 10)
    source.set_zoom(5)
    assert source.text_view().document().defaultFont().pixelSize() == 21
    image = source.text_view().viewport().grab().toImage()
    assert _has(image, _place(source, "On October"), "accent_soft", 14, 0)
