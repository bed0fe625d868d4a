"""How far a document is that is made aside, told where somebody waits for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal, Slot

from workbench.text.messages import say
from workbench.ui.language import spoken

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.text.telling import Tell

_UNKNOWN: Final = -1.0
_FINE: Final = 1000  # parts that a share is told in


def stage_words(stage: str, share: float | None) -> str:
    """Say what is being done, and how much of it is where that is known: "Die Seiten werden gesetzt …"."""
    words = say(f"making.{stage}", spoken())
    return f"{words} …" if share is None else say("making.share", spoken(), stage=words, share=int(100 * share))


class Stages:
    """What a long job is about, which changes from stage to stage.

    Args:
        begin: says it before the first.
    """

    def __init__(self, begin: Callable[[], str]) -> None:
        self._begin, self._stage = begin, ""

    def title(self) -> str:
        """Say what is going on."""
        return stage_words(self._stage, None) if self._stage else self._begin()

    def telling(self, progress: Callable[[int, int | None], None]) -> Tell:
        """Return what is told the stage and its share; ``progress`` shows how far that is."""

        def tell(stage: str, share: float | None) -> None:
            self._stage = stage
            progress(*((0, None) if share is None else (int(_FINE * share), _FINE)))

        return tell


class Making(QObject):
    """Brings what the making thread tells to the window's.

    Args:
        listener: told the stage and its share, until ``end``; it may hold widgets, which no other thread lets go of.
        parent: Qt's owner, which outlives the job.
    """

    _told = Signal(str, float)

    def __init__(self, listener: Callable[[str, float | None], None], parent: QObject) -> None:
        super().__init__(parent)
        self._listener: Callable[[str, float | None], None] | None = listener
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)

    def tell(self, stage: str, share: float | None) -> None:
        """Tell how far it is; called on any thread."""
        self._told.emit(stage, _UNKNOWN if share is None else share)

    @Slot(str, float)
    def _on_told(self, stage: str, share: float) -> None:
        if self._listener is not None:
            self._listener(stage, None if share < 0 else share)

    def end(self) -> None:
        """Tell no more: it is made, or was given up."""
        self._listener = None
        self.deleteLater()
