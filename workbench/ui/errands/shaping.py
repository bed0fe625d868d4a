"""Errands on the shape of claims: edges by keys, merging, splitting; a refusal is said in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QTimer

from workbench.actions import shaping
from workbench.actions.claims import claim_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.errors import WorkbenchError
    from workbench.model.changes import Changes
    from workbench.model.claims import Claim
    from workbench.ui.manuscript.edges import Edge
    from workbench.ui.office import Office

_BEHIND: Final = 3  # words
_SAY_AFTER: Final = 300  # ms; a warm worker has read a claim long before


class ShapeErrands:
    """What the commands about a claim's words do."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._page = office.window.manuscript.by_keys
        self._clerk, self._desk = office.session.clerk, office.session.desk
        self._late = QTimer(office)
        self._late.setSingleShot(True)
        self._late.setInterval(_SAY_AFTER)
        self._late.timeout.connect(self._say_reading)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each command does, by its name."""
        return {
            "caret": self._page.toggle_caret,
            "edge_end_back": lambda: self._nudge("end", forward=False),
            "edge_end_on": lambda: self._nudge("end", forward=True),
            "edge_mode": self._page.hold_edges,
            "edge_start_back": lambda: self._nudge("start", forward=False),
            "edge_start_on": lambda: self._nudge("start", forward=True),
            "merge": self._merge,
            "split": self._split,
        }

    def on_edges(self, claim: str, start: int, end: int) -> None:
        """Move a claim's edges (code points); a refusal puts them back and says why."""
        workspace = self._clerk.workspace
        self._shape(lambda: shaping.move_claim(workspace, claim, start, end))

    def on_holding(self, holding: bool) -> None:
        """Say which keys move the edges, as long as they do."""
        notice = self._office.window.notice
        if holding:
            notice.tell(_edge_words)
        elif notice.words == _edge_words():
            notice.hide()

    def _nudge(self, edge: Edge, *, forward: bool) -> None:
        self._page.nudge_edge(edge, forward=forward)

    def _merge(self) -> None:
        claim, workspace = self._desk.claim, self._clerk.workspace
        if claim is not None:
            self._shape(lambda: shaping.merge_with_next(workspace, claim.id))

    def _split(self) -> None:
        """Split the claim around the caret and select the second part: its number is the new one."""
        claim, at, workspace = self._page.claim_to_split(), self._page.caret_offset(), self._clerk.workspace
        if claim is None:
            return
        parts: list[Claim] = []

        def split() -> Changes:
            changes, reads = shaping.split_claim(workspace, claim, at), workspace.library.reads
            parts[:] = [claim_of(reads, one) for one in (claim, *(changes.claims - {claim}))]
            return changes

        def told(_changes: Changes) -> None:
            first, second = parts
            self._desk.select(second.id)
            self._office.window.notice.tell(lambda: _split_words(first, second))

        self._shape(split, told)

    def _shape(self, job: Callable[[], Changes], done: Callable[[Changes], None] | None = None) -> None:
        """Have a claim's words read anew and written; what takes a while, as with a process just starting, is said."""

        def told(changes: Changes) -> None:
            self._hush()
            if done is not None:
                done(changes)

        self._late.start()
        self._clerk.submit(job, done=told, failed=self._refused)

    def _reading(self) -> str:
        return QCoreApplication.translate("Errands", "The claim is being read again …")

    def _say_reading(self) -> None:
        self._office.window.notice.tell(self._reading, stays=True)

    def _hush(self) -> None:
        self._late.stop()
        notice = self._office.window.notice
        if notice.words == self._reading():
            notice.hide()

    def _refused(self, error: WorkbenchError) -> None:
        self._hush()
        self._page.drop_edges()
        self._office.tell_error(error)


def _split_words(first: Claim, second: Claim) -> str:
    """Say where a split fell, by the words behind it, and which number is new."""
    words = second.text.split()
    behind = " ".join(words[:_BEHIND]) + ("" if len(words) <= _BEHIND else " …")
    said = QCoreApplication.translate(
        "Errands", "Claim {first} now ends before “{words}”; what follows is claim {second}."
    )
    return said.format(first=first.number, second=second.number, words=behind)


def _edge_words() -> str:
    return QCoreApplication.translate(
        "Errands", "Arrow keys move the claim's end, with Shift its beginning; Enter keeps both, Esc cancels."
    )
