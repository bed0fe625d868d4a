"""What every test starts from: its own user folders, no display, no leftovers."""

from __future__ import annotations

import gc
import itertools
import os
import sys
import threading
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import settings
from pytest_httpserver import HTTPServer
from pytestqt.qtbot import QtBot

from tests.kept_library import Blanks
from tests.reading_here import ReaderHere
from tests.reporting_here import MakerHere
from workbench.jobs import AnalysisWorker

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.wait_signal import SignalBlocker

_PATIENCE: Final = 60_000  # ms
_YOUNG: Final = 700  # objects
_OLD: Final = 50  # looks at what is young
_SHARED: Final[list[SharedWorker]] = []

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
settings.register_profile("untimed", deadline=None)  # a busy machine fails nothing
settings.load_profile("untimed")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Gather the tests without looking for garbage: thousands of items stay, and would be gone through each time."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown() -> Generator[None, object, object]:
    """Look for garbage when a test is over, on the main thread.

    The interpreter's own collector would look on whichever thread is at it, amid Qt's work too: the application keeps
    it from that (``workbench.ui.sweeping``), and tests make windows without one. What it can't find are Python's
    objects for items of layouts (``workbench.ui.widgets.nesting``): none may be there while the windows still stand.
    """
    kept = _layout_items()
    result = yield
    young, _, old = gc.get_count()
    if old > _OLD:
        gc.collect()
        gc.freeze()  # what lives on between two tests stays to the end, and is a lot
    elif young > _YOUNG:
        gc.collect(1)
    assert kept == []
    return result


def _layout_items() -> list[str]:
    """Return the kinds of layout items that PySide keeps Python objects of."""
    if "PySide6.QtWidgets" not in sys.modules:
        return []
    from PySide6.QtWidgets import QApplication, QLayoutItem, QSpacerItem, QWidgetItem  # noqa: PLC0415  most do without
    from shiboken6 import Shiboken  # noqa: PLC0415

    if not QApplication.topLevelWidgets():
        return []
    kinds = {QLayoutItem, QSpacerItem, QWidgetItem}  # a layout is one, too, and stays
    found = [one for one in Shiboken.getAllValidWrappers() if type(one) in kinds]
    return [type(one).__name__ for one in found if not Shiboken.createdByPython(one)]


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return folders, one after the other: pytest's own numbering reads all the names before it gives each new one."""
    base = tmp_path_factory.mktemp("users")
    return (base / str(number) for number in itertools.count())


@pytest.fixture(autouse=True)
def own_folders(homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test its own data and settings folder, so that nothing of the user's is read or written."""
    folder = next(homes)
    folder.mkdir()
    monkeypatch.setenv("WORKBENCH_DATA", str(folder))
    monkeypatch.delenv("WORKBENCH_LIBRARY", raising=False)
    return folder


@pytest.fixture(autouse=True)
def no_leftover_threads() -> Iterator[None]:
    """Fail a test that leaves a thread behind."""
    before = set(threading.enumerate())
    yield
    shared = {thread for one in _SHARED for thread in one.threads()}  # a test that cancelled had it begin anew
    left = [t for t in threading.enumerate() if t not in before | shared and not t.daemon]
    for thread in left:
        thread.join(timeout=2)
    assert [t.name for t in left if t.is_alive()] == []


class SharedWorker(AnalysisWorker):
    """The real analysing process, started once for all tests; closing it is the session's business."""

    def close(self) -> None:
        """Leave the process for the next test."""

    def threads(self) -> tuple[threading.Thread, ...]:
        """Return those that speak with the process there is now."""
        return self._child._threads if self._child else ()

    def close_for_good(self) -> None:
        """End the process."""
        super().close()


@pytest.fixture(scope="session")
def worker() -> Iterator[AnalysisWorker]:
    """Return a real worker, warm: its threads run before any test begins, so that none counts as left behind."""
    shared = SharedWorker()
    shared.facts("3 Prozent", language="de")
    _SHARED.append(shared)
    yield shared
    _SHARED.remove(shared)
    shared.close_for_good()


@pytest.fixture
def one_worker(worker: AnalysisWorker, monkeypatch: pytest.MonkeyPatch) -> AnalysisWorker:
    """Let every workspace and scan of a test use the session's worker instead of starting its own."""
    monkeypatch.setattr("workbench.actions.workspace.AnalysisWorker", lambda: worker)
    monkeypatch.setattr("workbench.cli.scanning.AnalysisWorker", lambda: worker)
    return worker


@pytest.fixture(scope="session")
def blanks(tmp_path_factory: pytest.TempPathFactory) -> Blanks:
    """Return what makes a new library without going through its history of tables each time."""
    return Blanks(tmp_path_factory.mktemp("blank"))


@pytest.fixture
def made_before(blanks: Blanks, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let new libraries begin with tables made before: that they come about is told by ``tests/journal``."""
    monkeypatch.setattr("workbench.journal.entering.open_file", blanks.open_file)


@pytest.fixture
def read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let foreign files be parsed in the test's own process."""
    monkeypatch.setattr("workbench.jobs.reading.Child", ReaderHere)


@pytest.fixture
def made_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let reports and sheets be made in the test's own process."""
    monkeypatch.setattr("workbench.actions.reports_aside.Maker", MakerHere)


class PatientBot(QtBot):
    """Waits longer than usual for what is sure to come: a busy machine fails nothing."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = _PATIENCE) -> None:  # noqa: N802 - Qt's
        """Wait until something is so, at most so many milliseconds."""
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(  # noqa: N802 - Qt's
        self,
        signal: Any,
        *,
        timeout: int = _PATIENCE,
        raising: bool | None = None,
        check_params_cb: Callable[..., bool] | None = None,
    ) -> SignalBlocker:
        """Return what waits for a signal, at most so many milliseconds."""
        return super().waitSignal(signal, timeout=timeout, raising=raising, check_params_cb=check_params_cb)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """Return what drives the window."""
    return PatientBot(request)


class QuickServer(HTTPServer):
    """Serve as ever, but look often whether to stop: werkzeug looks twice a second, and each test waits."""

    def thread_target(self) -> None:
        """Serve until told to stop."""
        assert self.server is not None
        self.server.serve_forever(poll_interval=0.01)


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[HTTPServer]:
    """Serve pages on loopback, the only place that may be fetched from; a test may stop it, as servers do."""
    server = QuickServer(host="127.0.0.1")
    server.start()
    monkeypatch.setenv("WORKBENCH_ALLOWED_HOSTS", f"127.0.0.1:{server.port}")
    yield server
    server.clear()
    if server.is_running():
        server.stop()
