"""Without a word on the command line the window opens; what keeps it from opening is one sentence."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parents[2]


def opened(folder: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    return subprocess.run(
        [sys.executable, "-m", "workbench", *words],
        cwd=_ROOT,
        env={**kept, "WORKBENCH_DATA": str(folder), **environment},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
def test_without_a_display_the_window_says_so_in_one_sentence(tmp_path: Path) -> None:
    done = opened(tmp_path, QT_QPA_PLATFORM="")
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1
    assert "workbench report" in done.stderr


def test_a_library_that_cannot_be_opened_is_said_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "library.sqlite").write_text("no library", encoding="utf-8")
    done = opened(tmp_path, QT_QPA_PLATFORM="offscreen")
    assert (done.returncode, done.stdout) == (2, "")
    assert "library.sqlite" in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr
