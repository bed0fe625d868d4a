"""The theme reaches the application, and changes while it runs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontInfo, QFontMetricsF, QImage, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QProgressBar,
    QPushButton,
    QScrollBar,
    QStyle,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from workbench import paths
from workbench.ui.theme import apply_theme, current_theme, load_tokens, system_is_dark, system_wants_contrast
from workbench.ui.theme.icons import FILES, svg_of
from workbench.ui.theme.stylesheet import restyle, stylesheet


@pytest.fixture(autouse=True)
def bare_again(qapp: QApplication) -> Iterator[None]:
    yield
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())


class Worn(QLabel):
    """Counts how often it was dressed."""

    times = 0

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's own name
        if event.type() == QEvent.Type.StyleChange:
            self.times += 1
        super().changeEvent(event)


def _corner(widget: QWidget) -> str:
    image: QImage = widget.grab().toImage()
    return str(image.pixelColor(image.width() // 2, 4).name()).upper()


@pytest.mark.parametrize("dark", [False, True])
def test_colours_and_fonts_arrive(qapp: QApplication, qtbot: QtBot, dark: bool) -> None:
    theme = apply_theme(qapp, dark=dark)
    assert current_theme() == theme
    assert qapp.palette().color(QPalette.ColorRole.Window) == theme.colour("window")
    assert QFontInfo(theme.font("ui")).family() == "Source Sans Pro"
    assert QFontInfo(theme.font("manuscript")).family().startswith("Source Serif Pro")
    assert QFontInfo(theme.font("manuscript_h2")).weight() == 600


def test_the_same_theme_again_dresses_nothing_again(qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, dark=False)
    worn = Worn()
    qtbot.addWidget(worn)
    worn.show()
    before = worn.times
    apply_theme(qapp, dark=False)
    assert worn.times == before
    apply_theme(qapp, dark=True)
    assert worn.times > before


def test_the_theme_changes_while_running(qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, dark=False)
    button = QPushButton("Bericht")
    qtbot.addWidget(button)
    button.resize(120, 28)
    light = _corner(button)
    apply_theme(qapp, dark=True)
    tokens = load_tokens()
    assert (light, _corner(button)) == (tokens.colour("raised", dark=False), tokens.colour("raised", dark=True))


def test_properties_are_known_to_the_sheet(qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, dark=False)
    tokens = load_tokens()
    primary = QPushButton("Anhängen")
    primary.setProperty("primary", True)
    segment = QPushButton()
    segment.setProperty("segment", "first")
    segment.setCheckable(True)
    segment.setChecked(True)
    for widget, role in ((primary, "accent"), (segment, "accent_soft")):
        qtbot.addWidget(widget)
        widget.resize(120, 28)
        assert _corner(widget) == tokens.colour(role, dark=False)


@pytest.mark.parametrize(("role", "size"), [("label", 12), ("small", 13), ("panel_title", 16), ("figure", 28)])
def test_a_label_takes_its_type_style(qapp: QApplication, qtbot: QtBot, role: str, size: int) -> None:
    apply_theme(qapp, dark=False)
    words = QLabel("37")
    qtbot.addWidget(words)
    words.setProperty("role", role)
    restyle(words)
    words.ensurePolished()
    assert words.font().pixelSize() == size


def test_figures_stand_under_each_other(qapp: QApplication, qtbot: QtBot) -> None:
    theme = apply_theme(qapp, dark=False)
    for style in ("ui", "manuscript"):
        metrics = QFontMetricsF(theme.font(style))
        assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("8080")


def test_progress_is_a_line(qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, dark=False)
    bar = QProgressBar()
    qtbot.addWidget(bar)
    bar.ensurePolished()
    assert bar.maximumHeight() == 3


@pytest.mark.parametrize("dark", [False, True])
def test_no_place_is_left_unfilled(dark: bool) -> None:
    sheet = stylesheet(load_tokens(), dark=dark)
    assert "$" not in sheet
    assert load_tokens().colour("accent", dark=dark) in sheet


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("name", sorted(FILES))
def test_icon_files_are_written_from_the_same_strings(name: str, dark: bool) -> None:
    drawing, role = FILES[name]
    path = paths.resource("icons", "dark" if dark else "light", f"{name}.svg")
    assert path.read_text(encoding="utf-8") == svg_of(drawing, load_tokens().colour(role, dark=dark))


FIELDS = {
    "primary": QPushButton,
    "button": QPushButton,
    "line": QLineEdit,
    "combo": QComboBox,
    "tool": QToolButton,
    "check": QCheckBox,
}


@pytest.mark.parametrize("name", sorted(FIELDS))
def test_focus_is_seen_and_changes_no_size(qapp: QApplication, qtbot: QtBot, name: str) -> None:
    apply_theme(qapp, dark=False)
    page = QWidget()
    qtbot.addWidget(page)
    field, other = FIELDS[name](page), QPushButton(page)
    field.setProperty("primary", name == "primary")
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    field.resize(120, 28)
    other.move(0, 60)
    page.resize(200, 100)
    page.show()
    page.activateWindow()
    with qtbot.waitActive(page):
        other.setFocus()
    size, look = field.sizeHint(), page.grab(field.geometry()).toImage()
    field.setFocus()
    assert field.sizeHint() == size
    assert page.grab(field.geometry()).toImage() != look


@pytest.mark.parametrize("dark", [False, True])
def test_more_contrast_is_worn_and_taken_off(qapp: QApplication, dark: bool) -> None:
    usual = apply_theme(qapp, dark=dark).colour("line_strong")
    assert apply_theme(qapp, dark=dark, firmer=True).colour("line_strong") != usual
    assert qapp.palette().color(QPalette.ColorRole.Dark) == current_theme().colour("line_strong")
    assert apply_theme(qapp, dark=dark).colour("line_strong") == usual


@pytest.mark.parametrize("kind", [QScrollBar, QProgressBar, QPushButton, QComboBox])
def test_no_control_fades(qapp: QApplication, qtbot: QtBot, kind: type[QWidget]) -> None:
    apply_theme(qapp, dark=False)
    widget = kind()
    qtbot.addWidget(widget)
    widget.ensurePolished()
    assert widget.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, widget) == 0


def test_the_system_is_asked(qapp: QApplication) -> None:
    for _ in range(2):  # what PySide hands out must outlive the asking
        assert isinstance(system_is_dark(qapp), bool)
        assert isinstance(system_wants_contrast(qapp), bool)


@pytest.mark.parametrize("dark", [False, True])
def test_the_arrow_of_a_button_that_is_off_is_as_faint_as_its_words(
    qapp: QApplication, qtbot: QtBot, dark: bool
) -> None:
    theme = apply_theme(qapp, dark=dark)
    button = QPushButton()
    qtbot.addWidget(button)
    button.setMenu(QMenu(button))
    button.resize(60, 28)

    def farthest() -> int:
        """Return how far the arrow's strongest pixel is from the ground."""
        image = button.grab().toImage()
        ground = image.pixelColor(10, 14).lightness()
        return max(abs(image.pixelColor(x, y).lightness() - ground) for x in range(36, 56) for y in range(8, 20))

    on = farthest()
    button.setEnabled(False)
    words = abs(theme.colour("disabled").lightness() - theme.colour("panel").lightness())
    assert 0 < farthest() <= words + 2 < on
