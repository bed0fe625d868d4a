"""Trying again: what was said of the last attempt goes, as it is no longer true of this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.errors import InputError, WorkerError
from workbench.ui.intake import Intake

if TYPE_CHECKING:
    import pytest

    from workbench.ui.desktop import Desktop


def test_an_analysis_that_stopped_is_no_longer_told_of_when_it_runs_again(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(Intake, "analyse", lambda _self, article, _document: asked.append(article))
    session, errands, window = desktop.session, desktop.errands, desktop.window
    assert session is not None
    assert errands is not None
    assert window is not None
    session.intake.failed.emit(WorkerError("worker-failed", cause="exit -9"))
    assert "abgebrochen" in window.notice.words
    errands.run("analyse_again")
    assert (len(asked), window.notice.words) == (1, "")

    errands.tell_error(InputError("file-missing", path="gebot.txt"))  # of something else: that stays
    errands.run("analyse_again")
    assert "gebot.txt" in window.notice.words
