"""Killed at any moment, the library keeps all it acknowledged."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork to start fifty writers quickly")
def test_fifty_kills_lose_no_acknowledged_event(path: Path) -> None:
    command = [sys.executable, "-m", "tests.journal.killing", str(path), "50", "7"]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=100, check=False)
    assert ran.stderr == ""
    outcome = json.loads(ran.stdout)
    assert outcome["acknowledged"] >= 36
    assert (outcome["lost"], outcome["problems"], outcome["origins"]) == ([], [], 1)
