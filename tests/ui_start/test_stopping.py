"""Ctrl+C while the window starts: one sentence, nothing half made, and no window that opens all the same."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from workbench.ui.stopping import Stopping

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROOT = Path(__file__).resolve().parents[2]
# Ctrl+C comes while Qt calls into Python, where an exception has nowhere to go.
PRESSED = """
import os, signal, sys
from PySide6.QtCore import QTimer
from workbench.ui.window import MainWindow
from workbench.__main__ import start

class Pressed(MainWindow):
    def showEvent(self, event):
        os.kill(os.getpid(), signal.SIGINT)
        super().showEvent(event)

import workbench.ui.desktop
workbench.ui.desktop.MainWindow = Pressed
sys.argv = ["workbench"]
start()
"""


# Nothing of Python's runs in the window while the signal comes.
WAITING = """
import os, signal, threading
from PySide6.QtCore import QCoreApplication, QTimer
from workbench.ui.stopping import Stopping, Waking

app = QCoreApplication([])
stopping, waking = Stopping(), Waking(app)
stopping.pass_on(lambda: QTimer.singleShot(0, app.quit))
pressing = threading.Timer(0.2, os.kill, (os.getpid(), signal.SIGINT))
QTimer.singleShot(0, pressing.start)
app.exec()
waking.close()
waking.close()
print("ended")
"""


@pytest.fixture(autouse=True)
def _handlers() -> Iterator[None]:
    before = {name: signal.getsignal(name) for name in (signal.SIGINT, signal.SIGTERM)}
    yield
    for name, handler in before.items():
        signal.signal(name, handler)


def press() -> None:
    os.kill(os.getpid(), signal.SIGINT)


def test_ctrl_c_waits_until_it_does_no_harm() -> None:
    stopping = Stopping()
    stopping.check()
    press()
    with pytest.raises(KeyboardInterrupt):
        stopping.check()


def test_a_second_ctrl_c_is_obeyed_at_once() -> None:
    Stopping()
    press()
    with pytest.raises(KeyboardInterrupt):
        press()


def test_a_window_that_lives_is_asked_to_quit_each_time() -> None:
    asked: list[str] = []
    Stopping().pass_on(lambda: asked.append("quit"))
    press()
    press()
    assert asked == ["quit", "quit"]


@pytest.mark.skipif(sys.platform == "win32", reason="signals as POSIX has them")
def test_ctrl_c_in_the_middle_of_a_start_ends_it_with_one_sentence(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PRESSED],
        cwd=_ROOT,
        env={**os.environ, "WORKBENCH_DATA": str(tmp_path), "WORKBENCH_LIBRARY": str(tmp_path / "library.sqlite"),
             "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1), done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="signals as POSIX has them")
def test_ctrl_c_is_heard_while_the_window_only_waits() -> None:
    done = subprocess.run(
        [sys.executable, "-c", WAITING], cwd=_ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "ended\n", "")
