"""Looked at on other screens and heard: large and magnified windows, more contrast, the welcome with eyes closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QScrollArea, QWidget

from workbench.journal import Hit
from workbench.model.ids import ArticleId
from workbench.ui.dialogs.settings_dialog import PreferencesDialog
from workbench.ui.dialogs.small import CheatSheet
from workbench.ui.drafts.pane import DraftPane
from workbench.ui.language import core, speak
from workbench.ui.library.words import hit_snippet
from workbench.ui.manuscript.metrics import PAD
from workbench.ui.theme import current_theme
from workbench.ui.theme.firmer import contrast, firmer_tokens
from workbench.ui.theme.tokens import load_tokens
from workbench.ui.welcome import RatingSample, Welcome
from workbench.ui.widgets.breaking import BreakingLabel
from workbench.ui.widgets.even_scroll import EvenScroll
from workbench.ui.widgets.lines import together
from workbench.ui.widgets.segments import Segments
from workbench.ui.widgets.wrapped import wrap_rows

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop
    from workbench.ui.window import MainWindow

_OFFSCREEN = pytest.mark.qt_log_ignore("propagateSizeHints")


def _window(desktop: Desktop) -> MainWindow:
    assert desktop.window is not None
    return desktop.window


def test_segments_are_as_wide_before_the_style_sheet_as_with_it(qapp: QApplication, qtbot: QtBot) -> None:
    segments = Segments(("read", "strike"), chosen="read")
    qtbot.addWidget(segments)
    segments.set_words({"read": "Lesen", "strike": "Durchstreichen"})
    before = [segments.button(name).sizeHint() for name in ("read", "strike")]
    segments.setStyleSheet("QPushButton { padding: 40px; min-width: 200px; }")
    segments.ensurePolished()
    assert [segments.button(name).sizeHint() for name in ("read", "strike")] == before
    assert segments.button("read").minimumSizeHint() == before[0]
    assert before[0].width() < before[1].width()


@_OFFSCREEN
@pytest.mark.parametrize(("width", "full"), [(532, False), (772, True), (1100, True)])
def test_a_draft_has_no_longer_lines_on_a_large_screen(
    qapp: QApplication, qtbot: QtBot, width: int, full: bool
) -> None:
    pane = DraftPane("new")
    qtbot.addWidget(pane)
    pane.resize(width, 600)
    pane.show()
    sizes = pane.page.state.metrics
    line = pane.text.lineWrapColumnOrWidth() - 2 * PAD
    assert line <= sizes.measure
    assert (line == sizes.measure) is full
    tokens = load_tokens()
    letters = tokens.layout["measure"] / tokens.type["manuscript"].size
    assert sizes.measure / sizes.size == pytest.approx(letters, abs=0.1), "as many as in the manuscript"


def test_the_margin_covers_its_last_row_on_a_screen_of_one_and_a_half(desktop: Desktop) -> None:
    """A dark line stood under the margin, and beside it in a draft, where its edge falls in the middle of a pixel."""
    manuscript = _window(desktop).manuscript
    page = current_theme().colour("page").name()
    for part in (manuscript.margin(), manuscript.text_view()):
        image = QImage(152, 305, QImage.Format.Format_RGB32)  # 101 × 203 px, rounded up
        image.setDevicePixelRatio(1.5)
        image.fill(QColor("black"))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)  # as the mark painted before has left it
        part._paint(painter, QRect(0, 0, 101, 203))
        painter.end()
        assert {image.pixelColor(x, y).name() for x, y in ((2, 304), (151, 2), (2, 2))} == {page}


@pytest.mark.parametrize(("width", "way"), [(960, "Vertical"), (1060, "Vertical"), (1100, "Horizontal")])
def test_a_list_shown_where_it_is_folded_leaves_the_text_its_room(
    desktop: Desktop, qtbot: QtBot, width: int, way: str
) -> None:
    window = _window(desktop)
    window.resize(width, 760)
    qtbot.waitUntil(window.left.isHidden)
    assert window.inner.orientation() is Qt.Orientation.Horizontal
    window.show_claims()
    assert window.inner.orientation() is Qt.Orientation[way]
    window.claims.focus_list()
    window.toggle_claims()
    assert window.left.isHidden()
    assert window.inner.orientation() is Qt.Orientation.Horizontal


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("sagt rund 44 Mrd. US-Dollar, der Text", "sagt rund 44\u00a0Mrd.\u00a0US\u2060-\u2060Dollar, der Text"),
        ("about 44 billion US dollars", "about 44\u00a0billion US dollars"),
        ("am 27. Oktober – 3 - 4", "am 27. Oktober – 3 - 4"),
        ("", ""),
    ],
)
def test_no_line_ends_within_an_amount(words: str, shown: str) -> None:
    assert together(words) == shown


def test_a_finding_breaks_before_its_amount(qapp: QApplication, qtbot: QtBot) -> None:
    label = BreakingLabel()
    qtbot.addWidget(label)
    label.resize(180, 60)
    label.set_words("der Text 54 Mrd. US-Dollar")
    assert "54\u00a0Mrd." in label.text()
    assert (label.words, label.accessibleName()) == ("der Text 54 Mrd. US-Dollar",) * 2


def test_between_two_paragraphs_a_hit_has_one_blank() -> None:
    snippet = "on the acquisition of Twitter, Inc.\n\nWritten   for the library"
    start = snippet.index("Twitter")
    hit = Hit(
        kind="capture", article=ArticleId("a"), article_number=1, title="T", claim=1, claim_id="c", snippet=snippet,
        start=start, end=start + 7,
    )  # fmt: skip
    words, _end, ((first, last),) = hit_snippet(hit)
    assert words[first:last] == "Twitter"
    assert words.endswith("Twitter, Inc. Written for the library")


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_sentence_nobody_saw_counts_its_facts_in_words(desktop: Desktop, qtbot: QtBot, language: str) -> None:
    assert desktop.errands is not None
    desktop.errands.run(f"language_{language}")
    window = _window(desktop)
    window.set_view("strike")
    qtbot.waitUntil(lambda: window.coverage.unseen.rows.rowCount() > 0)
    rows = window.coverage.unseen.rows
    said = [rows.said(row) for row in rows.rows]
    assert any(("1 Fakt" if language == "de" else "1 fact") in words for words in said), said
    assert not any("Fakten: " in words or "facts: " in words for words in said)


@pytest.mark.parametrize("dark", [False, True])
def test_a_bar_of_progress_stands_out_with_more_contrast_too(dark: bool) -> None:
    for tokens in (load_tokens(), firmer_tokens()):
        for bar in ("accent", "text3"):
            assert contrast(tokens.colour(bar, dark), tokens.colour("track", dark)) >= 3, (bar, tokens is load_tokens())


def test_a_list_of_hits_is_named_so(desktop: Desktop) -> None:
    library = _window(desktop).library
    names = []
    for hits in (None, (), None):
        library.set_hits(hits)
        names.append(library.list.accessibleName())
    assert names == ["Artikel", "Treffer", "Artikel"]


def test_the_welcome_is_heard(qapp: QApplication, qtbot: QtBot) -> None:
    speak(qapp, "de")
    welcome = Welcome()
    qtbot.addWidget(welcome)
    samples = welcome.findChildren(RatingSample)
    named = [f"{core('rating.verified')}: V", f"{core('rating.disputed')}: D"]
    assert [one.accessibleName() for one in samples][:2] == named
    assert len(samples) == 6
    for one in samples:
        assert QAccessible.queryAccessibleInterface(one).role() is QAccessible.Role.StaticText
    (area,) = welcome.findChildren(QScrollArea)
    heard = QAccessible.queryAccessibleInterface(area)
    assert heard.role() is QAccessible.Role.Document
    assert heard.text(QAccessible.Text.Name) == "Noch kein Artikel im Archiv"
    for widget in welcome.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.isHidden():
            assert widget.accessibleName() or QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


@_OFFSCREEN
def test_the_welcome_stands_above_the_middle_of_a_large_window(qapp: QApplication, qtbot: QtBot) -> None:
    welcome = Welcome()
    qtbot.addWidget(welcome)
    welcome.resize(1640, 990)
    welcome.show()
    above = min(one.mapTo(welcome, QPoint(0, 0)).y() for one in welcome.findChildren(QLabel))
    lowest = max(one.mapTo(welcome, QPoint(0, one.height())).y() for one in welcome.findChildren(QLabel))
    below = welcome.height() - lowest
    assert 60 < above < below


@_OFFSCREEN
def test_the_preferences_scroll_only_where_the_window_is_lower(desktop: Desktop, qtbot: QtBot) -> None:
    window = _window(desktop)
    for size, scrolls in ((QSize(1920, 1080), False), (QSize(1280, 800), True)):
        window.resize(size)
        dialog = PreferencesDialog(window, desktop.preferences.settings)  # which is gone once it is closed
        dialog.show()
        area = next(one for one in dialog.findChildren(EvenScroll) if one.findChild(QScrollArea) is None)
        qtbot.waitUntil(lambda area=area, scrolls=scrolls: (area.verticalScrollBar().maximum() > 0) is scrolls)  # type: ignore[misc]
        assert dialog.height() <= size.height()
        dialog.reject()


@_OFFSCREEN
def test_all_keys_stand_there_where_the_window_has_the_height(desktop: Desktop, qtbot: QtBot) -> None:
    window = _window(desktop)
    window.resize(1920, 1080)
    sheet = CheatSheet(window)  # which is gone once it is closed
    sheet.show()
    area = next(one for one in sheet.findChildren(QScrollArea) if one.accessibleName())
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0)
    sheet.reject()


@_OFFSCREEN
def test_an_icon_stands_beside_the_first_line_of_its_words(qapp: QApplication, qtbot: QtBot) -> None:
    view, picture = QListWidget(), QPixmap(16, 16)
    qtbot.addWidget(view)
    picture.fill(QColor("#ff00ff"))
    wrap_rows(view)
    view.addItem(QListWidgetItem(QIcon(picture), "Der Spott zielt auf eine teure Erinnerung. " * 6))
    view.resize(240, 400)
    view.show()
    row = view.visualItemRect(view.item(0))
    assert row.height() > 100
    image = view.viewport().grab().toImage()
    rows = {y for y in range(row.height()) for x in range(40) if image.pixelColor(x, y).name() == "#ff00ff"}
    assert len(rows) == 16
    assert min(rows) <= 14
