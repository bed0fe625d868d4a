"""Which part of the window a drag is over, the cue for it, and the wish that comes of dropping."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QTimer
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from workbench.text.offsets import Utf16Map
from workbench.ui.drops.content import content_of
from workbench.ui.drops.cue import DropCue
from workbench.ui.drops.plans import Plan, Standing, Verb, Zone, plan_of
from workbench.ui.drops.taking import take_copy

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

    from workbench.ui.drops.content import Content
    from workbench.ui.window import MainWindow


class DropZones(QObject):
    """Answers the window's drags."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._cue: DropCue | None = None

    @property
    def cue(self) -> DropCue:
        """Return the cue, made at the first drag."""
        if self._cue is None:
            self._cue = DropCue(self._window)
        return self._cue

    def _parts(self) -> list[tuple[Zone, QWidget]]:
        """Return the parts that take drops, the inner ones first."""
        window = self._window
        form = window.claim_panel.form
        page = (Zone.DRAFTS, window.inner) if window.view == "drafts" else (Zone.PAGE, window.pages)  # its list, too
        parts = [
            (Zone.REASON, form.reason),
            (Zone.CORRECTION, form.correction),
            (Zone.CLAIM, window.claim_panel),
            (Zone.LIBRARY, window.left),
            page,
        ]
        return [*parts, *([(Zone.SOURCE, window.source)] if window.has("source") else [])]

    def _zone(self, place: QPoint) -> tuple[Zone, QRect]:
        """Return the part at a place of the window, and where it stands."""
        window = self._window
        for zone, part in self._parts():
            box = QRect(part.mapTo(window, QPoint(0, 0)), part.size())
            if part.isVisible() and part.isEnabled() and box.contains(place):
                return zone, box
        return Zone.WINDOW, window.contentsRect()

    def _plan(self, event: QDropEvent | QDragEnterEvent | QDragMoveEvent) -> tuple[Zone, QRect, Content, Plan]:
        zone, box = self._zone(event.position().toPoint())
        content = content_of(event.mimeData())
        return (
            zone,
            box,
            content,
            plan_of(zone, content, Standing(article=self._window.shows_article, claim=self._window.claim_panel.number)),
        )

    def over(self, event: QDragEnterEvent | QDragMoveEvent) -> None:
        """Show what dropping here would do. A refusal is taken, too, so that its sentence can be said."""
        _, box, _, plan = self._plan(event)
        self.cue.show_over(box, plan.words, refused=plan.verb is Verb.REFUSE)
        take_copy(event)

    def leave(self) -> None:
        """Take the cue away."""
        if self._cue is not None:
            self._cue.hide()

    def drop(self, event: QDropEvent) -> None:
        """Tell what was dropped, put words into their field, or say why not.

        What was dropped is told when the drop is over: it may change the library and with it the window, and Qt's own
        hands are on the window until then.
        """
        zone, _, content, plan = self._plan(event)
        self.leave()
        take_copy(event)
        if plan.verb is Verb.REFUSE:
            self._window.drop_refused.emit(plan.words)
        elif plan.verb is Verb.INSERT:
            self._insert(zone, content.words or content.address, event.position().toPoint())
        else:
            QTimer.singleShot(0, self, lambda: self._window.drop_requested.emit(plan.verb, content))

    def _insert(self, zone: Zone, words: str, place: QPoint) -> None:
        form = self._window.claim_panel.form
        field: QPlainTextEdit = form.reason if zone is Zone.REASON else form.correction
        field.setFocus()
        insert(field, " ".join(words.split()), field.mapFrom(self._window, place))


def insert(field: QPlainTextEdit, words: str, place: QPoint) -> None:
    """Put words into a field where they were dropped, blanks around them as needed; the field's own undo takes it back.

    Args:
        field: where.
        words: one line.
        place: in the field's pixels.
    """
    cursor = field.cursorForPosition(field.viewport().mapFrom(field, place))
    spaced = _spaced(field.toPlainText(), cursor.position(), words)
    cursor.beginEditBlock()  # a step of its own for the field's undo
    cursor.insertText(spaced)
    cursor.endEditBlock()
    field.setTextCursor(cursor)


def _spaced(text: str, unit: int, words: str) -> str:
    """Return words with blanks where they would touch others; ``unit`` is Qt's place in the text."""
    at = Utf16Map(text).to_code_points(unit)
    before, after = text[:at], text[at:]
    lead = " " if before and not before[-1].isspace() else ""
    tail = " " if after and not after[0].isspace() and after[0] not in ".,;:!?)" else ""
    return f"{lead}{words}{tail}"
