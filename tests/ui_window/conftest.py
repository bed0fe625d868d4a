"""A small library made by hand, without the analysing process, and a window on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from tests.kept_library import lay_out
from workbench.actions import articles
from workbench.actions.workspace import open_workspace
from workbench.intake import read_text
from workbench.model.analysis import Analysis, Suggestion
from workbench.model.articles import Sentence
from workbench.model.facts import Fact, FactKind
from workbench.ui.desktop import Desktop
from workbench.ui.late import Slices
from workbench.ui.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPixmap
    from pytestqt.qtbot import QtBot

    from workbench.ui.window import MainWindow

_WAITS: Final = Qt.WidgetAttribute.WA_ForceUpdatesDisabled
TEXT = (
    "# Ein Gebot 💶\n\n"
    "Musk hat Twitter 2022 für 54 Milliarden Dollar übernommen. OpenAI verließ er 2018.\n\n"
    "Ob das klug war, ist offen. Altman reiste nach Paris.\n"
)


def _span(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def _fact(text: str, number: int, words: str, kind: FactKind, value: float | str) -> Fact:
    start, end = _span(text, words)
    return Fact(
        number=number,
        start=start,
        end=end,
        text=words,
        kind=kind,
        value=value,
        unit="USD" if kind is FactKind.MONEY else None,
    )


def analysis_of(text: str) -> Analysis:
    """Return what an analysis might find: three claims, four sentences and a heading."""
    money = _fact(text, 3, "54 Milliarden Dollar", FactKind.MONEY, 54_000_000_000)
    first = (
        _fact(text, 1, "Musk", FactKind.PERSON, "Elon Musk"),
        _fact(text, 2, "2022", FactKind.DATE, "2022"),
        money,
    )
    claims = (
        ("Musk hat Twitter 2022 für 54 Milliarden Dollar übernommen", first),
        ("OpenAI verließ er 2018", (_fact(text, 1, "2018", FactKind.DATE, "2018"),)),
        ("Altman reiste nach Paris", (_fact(text, 1, "Paris", FactKind.PLACE, "Paris"),)),
    )
    suggestions = tuple(
        Suggestion(
            start=_span(text, words)[0],
            end=_span(text, words)[1],
            text=words,
            checkable=0.9,
            worth=0.5,
            kinds=tuple(fact.kind.value for fact in facts),
            facts=facts,
        )
        for words, facts in claims
    )
    sentences = tuple(
        Sentence(start=_span(text, words)[0], end=_span(text, words)[1], checkable=0.9, kind=kind)
        for words, kind in (
            ("Ein Gebot 💶", "heading"),
            ("Musk hat Twitter 2022 für 54 Milliarden Dollar übernommen.", "statement"),
            ("OpenAI verließ er 2018.", "statement"),
            ("Ob das klug war, ist offen.", "opinion"),
            ("Altman reiste nach Paris.", "statement"),
        )
    )
    return Analysis(language="de", pipeline="hand", sentences=sentences, suggestions=suggestions, facts=(money,))


@pytest.fixture(autouse=True)
def patient_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take no picture of a window while a part of it waits for its frame (``paint_next``): it would be missing."""
    plain = QWidget.grab

    def grab(widget: QWidget, *where: QRect) -> QPixmap:
        window = widget.window()
        while any(one.testAttribute(_WAITS) for one in (window, *window.findChildren(QWidget))):
            QTest.qWait(5)
        return plain(widget, *where)

    monkeypatch.setattr(QWidget, "grab", grab)


@pytest.fixture(autouse=True)
def works_here(read_here: None, made_here: None) -> None:
    """Read foreign files and make documents without a process each, as it is not what is told here."""


@pytest.fixture(scope="session")
def kept_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the library that every test gets: one analysed article."""
    folder = tmp_path_factory.mktemp("kept")
    path = folder / "library.sqlite"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WORKBENCH_DATA", str(folder / "data"))
        workspace = open_workspace(path, by="Ines Vogt", language="de")
        try:
            document = read_text(TEXT, name="gebot.md")
            imported = articles.store_article(workspace, document)
            articles.store_analysis(workspace, imported.article, analysis_of(document.text))
        finally:
            workspace.close()
    return path


@pytest.fixture
def library(kept_library: Path, tmp_path: Path) -> Path:
    """Return a library with one analysed article."""
    path = tmp_path / "library.sqlite"
    lay_out(kept_library, path)
    return path


_OPENED: Final[list[Desktop]] = []


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_runtest_call() -> Iterator[None]:
    """Leave parts unmade that the window had not come to when a test ended: events go on while nobody looks."""
    try:
        yield
    finally:
        windows = [desktop.window for desktop in _OPENED]
        for window in windows:
            for slices in window.findChildren(Slices) if window is not None and isValid(window) else ():
                slices.stop()


@pytest.fixture
def open_desktop(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[Path], Desktop]]:
    """Open windows on libraries without ever starting the analysing process."""
    monkeypatch.setattr(Session, "start_worker", lambda _self: None)
    opened = _OPENED
    opened.clear()

    def open_one(path: Path) -> Desktop:
        made = Desktop(qapp, by="Ines Vogt", language="de")
        opened.append(made)
        made.start(path, ())
        window = made.window
        assert window is not None
        window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
        return made

    yield open_one
    for desktop in opened:
        desktop.close()
    opened.clear()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def desktop(open_desktop: Callable[[Path], Desktop], library: Path, qtbot: QtBot) -> Desktop:
    """Open the window on the library, with its article on the desk."""
    made = open_desktop(library)
    qtbot.waitUntil(lambda: made.session is not None and made.session.desk.claim is not None)
    assert made.session is not None
    desk = made.session.desk
    qtbot.waitUntil(lambda: desk.whole)  # a reading that comes later would tell of a write before its writer does
    return made


@pytest.fixture
def window(desktop: Desktop) -> MainWindow:
    """Return the window with the keys in the manuscript."""
    assert desktop.window is not None
    desktop.window.focus_manuscript()
    return desktop.window
