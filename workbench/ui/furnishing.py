"""After the first article is shown: loads and builds what was left out, piece by piece, so that the window answers."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from workbench.ui.late import PARTS, Slices
from workbench.ui.swift_start import settled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from workbench.ui.session import Session
    from workbench.ui.window import MainWindow

_PAUSE: Final = 20  # ms for painting what was shown
# Loaded one by one, since their imports together would take longer than a person notices.
_MODULES: Final = (
    "workbench.compare.within",
    "workbench.compare.against",
    "workbench.actions.articles",
    "workbench.actions.revising",
    "workbench.actions.evidence",
    "workbench.ui.claims_list.view",
    "workbench.ui.source.pane",
    "workbench.ui.source.compare_panel",
    "workbench.ui.panel.coverage",
    "workbench.ui.drafts.panel",
    "workbench.ui.drafts.view",
    "workbench.ui.palette.view",
    "workbench.ui.dialogs.opening",
    "workbench.ui.web.opening",
    "workbench.ui.handover.dialog",
    "workbench.ui.errands",
)


def furnish(window: MainWindow, session: Session, errands: Callable[[], object]) -> None:
    """Make everything else ready once the article is on the page, and start the analysing process.

    Args:
        window: with its late parts.
        session: whose process starts.
        errands: makes what does the commands.
    """

    def pieces() -> Iterator[Callable[[], object]]:
        yield window.painted.emit
        yield lambda: import_module("workbench.ui.roles").prepare()
        yield lambda: import_module("workbench.ui.panel.claim_panel")
        yield lambda: window.claim_panel
        yield session.desk.refresh  # the first look left out what has to be compared for
        yield session.clerk.learn
        for name in _MODULES:
            yield lambda name=name: import_module(name)  # type: ignore[misc]
        yield session.start_worker
        for part in PARTS:
            if part != "welcome":  # only without an article, and then it stands there already
                yield lambda part=part: getattr(window, part)  # type: ignore[misc]
        yield errands
        yield lambda: settled("furnished")

    slices = Slices(pieces(), window, delay=_PAUSE)
    window.closing.connect(slices.stop)
    session.desk.dossier_changed.connect(slices.start, Qt.ConnectionType.SingleShotConnection)
    session.desk.failed.connect(slices.start, Qt.ConnectionType.SingleShotConnection)
