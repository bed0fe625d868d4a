"""Looking through a long source for the passage that fits takes seconds: who leaves is not made to wait for it."""

from __future__ import annotations

from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING, Any, cast

import pytest

from workbench.actions import evidence
from workbench.actions.capturing import prepare_file, prepare_words
from workbench.errors import CancelledError
from workbench.jobs.protocol import check

if TYPE_CHECKING:
    from pathlib import Path

    from tests.actions.conftest import Desk
    from workbench.actions.workspace import Workspace
    from workbench.jobs import AnalysisWorker


class Searching:
    """A worker that looks through a source and is stopped meanwhile."""

    def passages(self, *_what: Any, cancel: Event | None = None) -> tuple[()]:
        """Go on until somebody cancels."""
        assert cancel is not None
        cancel.set()
        check(cancel)
        return ()


def _searching(desk: Desk) -> Workspace:
    return replace(desk.workspace, worker=cast("AnalysisWorker", Searching()))


def test_a_file_and_pasted_words_are_left_while_they_are_looked_through(desk: Desk, tmp_path: Path) -> None:
    source, claim = tmp_path / "quelle.txt", desk.claim("übernahm")
    source.write_text("Es waren 44 Milliarden Dollar.", encoding="utf-8")
    with pytest.raises(CancelledError):
        prepare_file(_searching(desk), claim, source, cancel=Event())
    with pytest.raises(CancelledError):
        prepare_words(_searching(desk), claim, "Es waren 44 Milliarden Dollar.", cancel=Event())


def test_the_last_source_is_left_while_it_is_looked_through(desk: Desk, tmp_path: Path) -> None:
    source, other = tmp_path / "quelle.txt", desk.claim("kostete").id
    source.write_text("Es waren 44 Milliarden Dollar.", encoding="utf-8")
    evidence.attach_file(desk.workspace, desk.claim("übernahm").id, source)
    with pytest.raises(CancelledError):
        evidence.attach_source_again(_searching(desk), other, cancel=Event())
    assert not desk.workspace.library.reads.evidence(desk.article).get(other)
