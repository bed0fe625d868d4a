"""The sources of an article leave the window as a file whose ending names the format."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop


@pytest.mark.parametrize(("ending", "whole"), [(".json", "[]\n"), (".ris", ""), (".bib", "")])
def test_the_sources_are_saved(desktop: Desktop, tmp_path: Path, qtbot: QtBot, ending: str, whole: str) -> None:
    assert desktop.errands is not None
    assert desktop.window is not None
    target = tmp_path / f"quellen{ending}"
    desktop.errands.choose_target = lambda _parent, _title, _name: str(target)
    desktop.errands.run("references")
    window = desktop.window
    qtbot.waitUntil(lambda: str(target) in window.notice.words)
    assert target.read_text("utf-8") == whole
