"""The interface's size reaches Qt at the start, unless the environment tells one; programs opened later keep theirs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parents[2]
_START = """
import os
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from workbench.ui import app, desktop

class Told:
    window = None
    def __init__(self, app, **_words):
        self.app = app
    def start(self, *_words):
        print(QGuiApplication.primaryScreen().devicePixelRatio(), os.environ.get("QT_SCALE_FACTOR", "-"))
        QTimer.singleShot(0, self.app.quit)
    def close(self):
        pass

desktop.Desktop = Told
app.run()
"""


@pytest.mark.parametrize(
    ("kept", "told", "seen"),
    [
        ("", "", "1.0 -"),
        ('interface_size = "100"', "", "1.0 -"),
        ('interface_size = "125"', "", "1.25 -"),
        ('interface_size = "150"', "", "1.5 -"),
        ('interface_size = "150"', "2", "2.0 2"),
        ('interface_size = "9000"', "", "1.0 -"),
    ],
)
def test_the_start_sizes_the_interface_as_the_setting_says(tmp_path: Path, kept: str, told: str, seen: str) -> None:
    (tmp_path / "settings.toml").write_text(kept, encoding="utf-8")
    without = {name: value for name, value in os.environ.items() if name != "QT_SCALE_FACTOR"}
    environment = {**without, "WORKBENCH_DATA": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    if told:
        environment["QT_SCALE_FACTOR"] = told
    done = subprocess.run(
        [sys.executable, "-c", _START],
        cwd=_ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=100,
        check=True,
    )
    assert done.stdout.strip() == seen
