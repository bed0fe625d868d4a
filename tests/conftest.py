"""What every test starts from: its own user folders, no display, no leftovers."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test its own data and settings folder, so that nothing of the user's is read or written."""
    folder = tmp_path_factory.mktemp("user")
    monkeypatch.setenv("WORKBENCH_DATA", str(folder))
    monkeypatch.delenv("WORKBENCH_LIBRARY", raising=False)
    return folder


@pytest.fixture(autouse=True)
def no_leftover_threads() -> Iterator[None]:
    """Fail a test that leaves a thread behind."""
    before = set(threading.enumerate())
    yield
    left = [t for t in threading.enumerate() if t not in before and not t.daemon]
    for thread in left:
        thread.join(timeout=2)
    assert [t.name for t in left if t.is_alive()] == []
